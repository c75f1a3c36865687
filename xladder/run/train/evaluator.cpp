#include "xladder/run/train/evaluator.h"

#include <algorithm>
#include <deque>

#include "xladder/base/clock.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/program/step/evaluation.h"
#include "xladder/run/train/batch_tensors.h"
#include "xladder/run/train/programs.h"

namespace xladder::run {
namespace {

constexpr size_t kInFlight = 2;
constexpr std::string_view kWeights = "weights";
constexpr std::string_view kSumSuffix = "_sum";
using Sums = std::vector<pjrt::HostCopy>;  // of a batch, in the order of the program's outputs

// The sums over all batches by what they are of: "loss", "weight", "correct", ...
class Totals {
 public:
  explicit Totals(const program::Program& program) {
    for (const size_t place : program.places(program::OutputRole::kWeightedSum)) {
      std::string name = program.outputs[place].name;
      name.resize(name.size() - kSumSuffix.size());
      sums_.emplace_back(std::move(name), 0.0);
    }
  }

  Status add(Sums sums) {
    for (size_t i = 0; i < sums.size(); ++i) {
      XLADDER_ASSIGN(const HostTensor value, sums[i].await());
      sums_[i].second += static_cast<double>(value.as<float>()[0]);
    }
    return {};
  }

  double weight() const { return *find("weight"); }
  // Means over the samples.
  EvaluationResult means() const {
    EvaluationResult out{.loss = *find("loss") / weight(), .samples = static_cast<int64_t>(weight())};
    if (const std::optional<double> correct = find("correct")) out.accuracy = *correct / weight();
    for (const auto& [name, sum] : sums_)
      if (name != "loss" && name != "weight" && name != "correct") out.values.emplace_back(name, sum / weight());
    return out;
  }

 private:
  std::optional<double> find(std::string_view name) const {
    for (const auto& [own, sum] : sums_)
      if (own == name) return sum;
    return std::nullopt;
  }

  std::vector<std::pair<std::string, double>> sums_;
};

Result<Sums> sums_of(const pjrt::Execution& execution, const program::Program& program) {
  Sums sums;
  for (const size_t place : program.places(program::OutputRole::kWeightedSum)) {
    XLADDER_ASSIGN(pjrt::HostCopy copy, execution.outputs[0][place].to_host_async());
    sums.push_back(std::move(copy));
  }
  return sums;
}

int64_t count_real(const HostTensor& weights) {
  return std::ranges::count_if(weights.as<float>(), [](float weight) { return weight > 0; });
}

}  // namespace

Result<Evaluator> Evaluator::compile(const pjrt::Client& client, const Trainable& model,
                                     const program::StepOptions& options,
                                     std::shared_ptr<const data::BatchSource> source,
                                     const pjrt::CompileOptions& compile_options,
                                     const std::optional<compile::CacheOptions>& cache) {
  const std::shared_ptr<const program::LossFunction> loss = model.evaluation_loss(source->batch_size());
  const passes::DeviceLimits& limits = client.profile().limits;
  program::Program program = loss->is_by_sample() ? program::build_evaluation_step(*loss, options, limits)
                                                  : program::build_batch_evaluation_step(*loss, options, limits);
  keep_within(client.profile(), program);
  program.graph.reset();  // the text is all that is needed
  XLADDER_ASSIGN(compile::Compiled compiled, compile_program(client, program, compile_options, cache));
  return Evaluator(client, std::move(compiled), std::move(program), model.initial_values(), std::move(source));
}

Result<pjrt::Execution> Evaluator::execute(data::Feed feed, const std::vector<const pjrt::Buffer*>& parameters) const {
  std::vector<pjrt::Buffer> tensors;
  for (HostTensor& tensor : feed.replicas.front()) {
    XLADDER_ASSIGN(pjrt::Buffer buffer, client_.buffer_from_host_async(std::move(tensor)));
    tensors.push_back(std::move(buffer));
  }
  auto next_parameter = parameters.begin();
  auto next_tensor = tensors.begin();
  std::vector<const pjrt::Buffer*> arguments;
  for (const program::Input& input : program_.inputs)
    arguments.push_back(input.role == program::InputRole::kState ? *next_parameter++ : &*next_tensor++);
  return compiled_.executable.execute(arguments);
}

Result<data::BatchForm> Evaluator::form(bool with_weights) const {
  XLADDER_ASSIGN(data::BatchForm form, batch_form(program_, *source_));
  if (with_weights) form.tensors.push_back({std::string(kWeights), {DType::kF32, {}}});
  return form;
}

Result<EvaluationResult> Evaluator::run(const std::vector<const pjrt::Buffer*>& parameters, int workers) const {
  const auto start = Clock::now();
  // Of a program that weighs no samples, padded batches are left out.
  const bool leaves_out = !program_.place(program::InputRole::kBatch, kWeights) && source_->tensor_for(kWeights);
  XLADDER_ASSIGN(const data::BatchForm made, form(leaves_out));
  XLADDER_ASSIGN(const auto batches, data::Prefetcher::create(source_, {.workers = workers, .form = made}));
  Totals totals(program_);
  int64_t left_out = 0;
  data::LoadReport loaded;
  std::deque<Sums> pending;
  for (;;) {
    XLADDER_ASSIGN(std::optional<data::Feed> feed, batches->next());
    if (!feed) break;
    loaded += feed->load;
    if (leaves_out) {
      std::vector<HostTensor>& tensors = feed->replicas.front();
      const int64_t real = count_real(tensors.back());
      tensors.pop_back();
      if (real < source_->batch_size()) {
        left_out += real;
        continue;
      }
    }
    XLADDER_ASSIGN(const pjrt::Execution execution, execute(*std::move(feed), parameters));
    XLADDER_ASSIGN(Sums sums, sums_of(execution, program_));
    pending.push_back(std::move(sums));
    if (pending.size() <= kInFlight) continue;
    XLADDER_TRY(totals.add(std::move(pending.front())));
    pending.pop_front();
  }
  for (Sums& sums : pending) XLADDER_TRY(totals.add(std::move(sums)));
  if (totals.weight() == 0 && left_out > 0)
    return fail(
        ErrorCode::kFailed,
        "the {} test samples do not fill a batch of {}, and the loss is one number for a whole batch; give more "
        "samples, or export the program for a smaller batch",
        left_out, source_->batch_size());
  if (totals.weight() == 0)
    return fail(ErrorCode::kFailed,
                "none of the {} test samples can be read ({}), so there is no accuracy; give others",
                source_->info().num_samples, loaded.problems.empty() ? "no reason is known" : loaded.problems.front());
  EvaluationResult result = totals.means();
  result.broken = loaded.skipped;
  result.left_out = left_out;
  result.seconds = seconds_since(start);
  return result;
}

}  // namespace xladder::run
