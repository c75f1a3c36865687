#include "xladder/ladder/guard/guard_updates.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace xladder::ladder {
namespace {

constexpr uint64_t kSeed = 0;
constexpr int64_t kMostSteps = 128;  // that executions of different lengths may have to go to end at one step
// A tensor that moves by less than this share of what the reference moves it by is not trained.
constexpr double kNotUpdated = 0.1;
// Below this share of falling elements the reference says nothing; with f32 state it is a tenth after 16 steps.
constexpr double kLeastFallingShare = 0.01;
constexpr int kMostBits = 11;
constexpr double kStuck = 0.1;  // of the reference's share

// Matched by kind and name; nothing if one has what the other has not.
using Pair = std::pair<const TensorSketch*, const TensorSketch*>;
std::optional<std::vector<Pair>> pairs_of(const UpdateSketch& variant, const UpdateSketch& reference,
                                          const std::string& kind) {
  std::vector<Pair> out;
  size_t ours = 0;
  for (const TensorSketch& tensor : variant.tensors) ours += tensor.kind == kind ? 1 : 0;
  for (const TensorSketch& theirs : reference.tensors) {
    if (theirs.kind != kind) continue;
    const auto at = std::ranges::find_if(variant.tensors, [&](const TensorSketch& tensor) {
      return tensor.kind == kind && tensor.name == theirs.name && tensor.size == theirs.size;
    });
    if (at == variant.tensors.end()) return std::nullopt;
    out.emplace_back(&*at, &theirs);
  }
  if (out.empty() || out.size() != ours) return std::nullopt;
  return out;
}

// The slot that the first step fills with a multiple of the gradient.
std::string gradient_kind(const UpdateSketch& sketch) {
  for (const char* kind : {"exp_avg", "momentum_buffer"})
    if (std::ranges::any_of(sketch.tensors, [&](const TensorSketch& tensor) { return tensor.kind == kind; }))
      return kind;
  return "update";
}

std::string text_of(const Agreement& agreement) {
  return fmt::format("cosine {:.6g}, norm {:.6g} times", agreement.cosine, agreement.norm_ratio);
}

bool is_within(const Agreement& agreement, double cosine, double ratio) {
  return agreement.cosine >= cosine && agreement.norm_ratio <= ratio && agreement.norm_ratio >= 1 / ratio;
}

bool moves(const UpdateSketch& sketch) {
  return std::ranges::any_of(sketch.tensors,
                             [](const TensorSketch& tensor) { return tensor.kind == "update" && tensor.norm > 0; });
}

std::optional<std::string> tensor_at_rest(const UpdateSketch& variant, const UpdateSketch& reference) {
  const auto pairs = pairs_of(variant, reference, "update");
  if (!pairs) return std::nullopt;
  for (const auto& [ours, theirs] : *pairs) {
    if (theirs->norm > 0 && ours->norm < kNotUpdated * theirs->norm) {
      return fmt::format("{} is not trained: it moves by {:.3g} in {} steps where it should move by {:.3g}",
                         theirs->name, ours->norm, variant.steps, theirs->norm);
    }
  }
  return std::nullopt;
}

class Updates {
 public:
  Updates(NumericsClass numerics, const GuardSubject& variant, const GuardSubject& reference)
      : numerics_(numerics), variant_(variant), reference_(reference) {}

  Result<UpdateCheck> check() {
    if (variant_.global_batch_size != reference_.global_batch_size)
      return undecided("updates were not compared, because another batch has other gradients");
    XLADDER_TRY(ask(1));
    if (ours_.steps != theirs_.steps) XLADDER_TRY(ask(std::lcm(ours_.steps, theirs_.steps)));
    if (ours_.steps != theirs_.steps || ours_.steps > kMostSteps)
      return undecided("updates were not compared, because their executions end at different steps");
    const int64_t together = ours_.steps;
    UpdateLimits limits = update_limits(numerics_, std::min(ours_.arithmetic_bits, theirs_.arithmetic_bits));
    if (moves(ours_) || !moves(theirs_)) {
      if (auto bad = differs(limits, true)) return *std::move(bad);
    } else {
      // A dynamic loss scale skips the steps in which it is found, so what follows is a few steps behind.
      limits = {0, 2 * limits.gradient_ratio, 0, 2 * limits.update_ratio};
    }
    const std::string first = sentence_;
    XLADDER_TRY(ask(together * ((kUpdateSteps + together - 1) / together)));
    if (const auto stuck = stuck_second_moment(ours_, theirs_)) return failed(*stuck);
    if (const auto at_rest = tensor_at_rest(ours_, theirs_)) return failed(*at_rest);
    if (auto bad = differs(limits, false)) return *std::move(bad);
    UpdateCheck out{GuardVerdict::kPass, "", ours_.state_digest == theirs_.state_digest && !ours_.state_digest.empty()};
    out.summary = out.equal_bits
                      ? fmt::format("parameters and optimizer state after {} steps are equal bit by bit", ours_.steps)
                      : fmt::format("{}; {}", first, sentence_);
    return out;
  }

 private:
  Status ask(int64_t steps) {
    XLADDER_ASSIGN(theirs_, reference_.updates(steps, kSeed));
    XLADDER_ASSIGN(ours_, variant_.updates(steps, kSeed));
    return {};
  }

  static UpdateCheck undecided(std::string why) { return {GuardVerdict::kNotNeeded, std::move(why), false}; }
  static UpdateCheck failed(std::string why) { return {GuardVerdict::kFail, std::move(why), false}; }

  // Gradients are held to their limits after the first step only: later ones are those of other parameters.
  std::optional<UpdateCheck> differs(const UpdateLimits& limits, bool is_first) {
    const std::string kind = gradient_kind(theirs_);
    const auto gradient = agreement_of(ours_, theirs_, kind);
    const auto update = agreement_of(ours_, theirs_, "update");
    if (!gradient || !update)
      return UpdateCheck{GuardVerdict::kInconclusive, "not comparable: it has other parameters or optimizer state",
                         false};
    const std::string after = fmt::format("after {} step{}", ours_.steps, ours_.steps == 1 ? "" : "s");
    sentence_ = fmt::format("{} the gradient is that of the reference by {}, the update by {}", after,
                            text_of(*gradient), text_of(*update));
    if (!is_within(*gradient, is_first ? limits.gradient_cosine : limits.update_cosine, limits.gradient_ratio)) {
      return failed(fmt::format(
          "its gradient is another one: {} of that of the reference {} (limits: cosine {:.6g}, norm "
          "{:.4g} times either way)",
          text_of(*gradient), after, is_first ? limits.gradient_cosine : limits.update_cosine, limits.gradient_ratio));
    }
    if (ours_.optimizer != theirs_.optimizer) return std::nullopt;  // then the update is meant to be another one
    if (!is_within(*update, limits.update_cosine, limits.update_ratio)) {
      return failed(
          fmt::format("its update is another one: {} of that of the reference {} (limits: cosine {:.6g}, norm {:.4g} "
                      "times either way)",
                      text_of(*update), after, limits.update_cosine, limits.update_ratio));
    }
    return std::nullopt;
  }

  NumericsClass numerics_;
  const GuardSubject& variant_;
  const GuardSubject& reference_;
  UpdateSketch ours_, theirs_;
  std::string sentence_;
};

}  // namespace

UpdateLimits update_limits(NumericsClass numerics, int arithmetic_bits) {
  if (numerics != NumericsClass::kLossy) return {1 - 1e-6, 1.001, 0.95, 1.02};
  const double distance = std::min(1.0, kGradientUnits * std::ldexp(1.0, -std::min(arithmetic_bits, kMostBits)));
  // A vector at relative distance d from another has a cosine of at least 1 - d^2 / 2 to first order.
  // What is rounding has no direction of its own, so norms differ by less.
  return {1 - distance * distance / 2, 1 + distance / 2, 0.5, 1.25};
}

std::optional<Agreement> agreement_of(const UpdateSketch& variant, const UpdateSketch& reference,
                                      const std::string& kind) {
  const auto pairs = pairs_of(variant, reference, kind);
  if (!pairs) return std::nullopt;
  double ours = 0;
  double theirs = 0;
  double distance = 0;
  for (const auto& [a, b] : *pairs) {
    ours += a->norm * a->norm;
    theirs += b->norm * b->norm;
    distance += squared_distance(*a, *b);
  }
  if (ours == 0 && theirs == 0) return Agreement{};
  if (ours == 0 || theirs == 0) return Agreement{0, ours == 0 ? 0 : HUGE_VAL};
  Agreement out;
  out.norm_ratio = std::sqrt(ours / theirs);
  out.cosine = std::clamp((ours + theirs - distance) / (2 * std::sqrt(ours * theirs)), -1.0, 1.0);
  return out;
}

Result<UpdateCheck> check_updates(NumericsClass numerics, const GuardSubject& variant, const GuardSubject& reference) {
  return Updates(numerics, variant, reference).check();
}

std::optional<std::string> stuck_second_moment(const UpdateSketch& variant, const UpdateSketch& reference) {
  if (!variant.falling_share || !reference.falling_share || *reference.falling_share < kLeastFallingShare)
    return std::nullopt;
  if (*variant.falling_share > kStuck * *reference.falling_share) return std::nullopt;
  return fmt::format(
      "its second moment does not fall: {:.2g} of its elements did in the last step, {:.2g} of the reference's, so "
      "beta2 "
      "rounds to 1 or what it takes away is rounded off, which a short training cannot show; keep the optimizer's "
      "state "
      "in f32 (knobs.master_weights)",
      *variant.falling_share, *reference.falling_share);
}

}  // namespace xladder::ladder
