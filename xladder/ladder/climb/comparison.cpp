#include "xladder/ladder/climb/comparison.h"

#include "xladder/base/statistics/turns.h"

namespace xladder::ladder {
namespace {

bool stopping(const Alternation& alternation) { return alternation.stop_requested && alternation.stop_requested(); }

tl::unexpected<Error> stopped() { return fail(ErrorCode::kFailed, "stopped; run the same command to go on"); }

Result<Round> reference_round(Contestant& reference, double seconds, bool& restarted) {
  auto round = reference.round(seconds);
  if (round) return round;
  const auto failed = [&](const Error& error) {
    return fail(error.code, "\"{}\", which it is measured against, failed twice: {}", reference.variant().name,
                error.message);
  };
  if (restarted) return failed(round.error());
  restarted = true;
  reference.end();
  auto warm_up = reference.round(seconds);
  if (!warm_up) return failed(warm_up.error());
  round = reference.round(seconds);
  if (!round) return failed(round.error());
  return round;
}

}  // namespace

TimedRounds Comparison::timed() const { return by_one_clock(reference, variant); }

std::vector<RoundPair> Comparison::pairs() const {
  const TimedRounds rounds = timed();
  std::vector<RoundPair> out;
  for (size_t i = 0; i < variant.size(); ++i) out.push_back({rounds.reference[i].rate(), rounds.variant[i].rate()});
  return out;
}

Result<Comparison> alternate(Contestant& reference, Contestant& variant, const Alternation& alternation) {
  bool restarted = false;
  const double seconds = alternation.round_seconds;
  if (stopping(alternation)) return stopped();
  XLADDER_TRY(reference_round(reference, seconds, restarted));
  if (stopping(alternation)) return stopped();

  Comparison comparison;
  const auto variant_round = [&]() -> Result<Round> {
    XLADDER_ASSIGN(const Round round, variant.round(seconds));
    if (!comparison.not_finite_step) comparison.not_finite_step = round.not_finite_step;
    return round;
  };
  XLADDER_TRY(variant_round());
  auto look = alternation.looks.begin();
  for (int64_t pair = 0; !comparison.settled && look != alternation.looks.end(); ++pair) {
    XLADDER_TRY(statistics::in_turn(pair, 2, [&](size_t which) -> Status {
      if (stopping(alternation)) return stopped();
      const bool is_reference = which == 0;
      XLADDER_ASSIGN(const Round round,
                     is_reference ? reference_round(reference, seconds, restarted) : variant_round());
      (is_reference ? comparison.reference : comparison.variant).push_back(round);
      return {};
    }));
    const std::vector<RoundPair> pairs = comparison.pairs();
    if (alternation.on_pair) {
      std::vector<double> ratios;
      for (const RoundPair& rates : pairs) ratios.push_back(rates.variant_rate / rates.reference_rate);
      alternation.on_pair(pair + 1, *look, statistics::median(ratios));
    }
    if (pair + 1 < *look) continue;
    comparison.settled = is_settled(pairs, alternation.question);
    ++look;
  }
  return comparison;
}

Result<std::vector<Round>> measure_alone(Contestant& contestant, const Alternation& alternation) {
  bool restarted = false;
  if (stopping(alternation)) return stopped();
  XLADDER_TRY(reference_round(contestant, alternation.round_seconds, restarted));
  std::vector<Round> rounds;
  const int64_t count = alternation.looks.front();
  for (int64_t i = 0; i < count; ++i) {
    if (stopping(alternation)) return stopped();
    XLADDER_ASSIGN(const Round round, reference_round(contestant, alternation.round_seconds, restarted));
    rounds.push_back(round);
    if (alternation.on_pair) alternation.on_pair(i + 1, count, 1.0);
  }
  return rounds;
}

}  // namespace xladder::ladder
