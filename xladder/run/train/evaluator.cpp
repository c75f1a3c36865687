#include "xladder/run/train/evaluator.h"

#include <array>
#include <deque>

#include "xladder/base/clock.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/program/passes/legalise.h"
#include "xladder/program/step/evaluation.h"
#include "xladder/run/train/batch_tensors.h"
#include "xladder/run/train/programs.h"

namespace xladder::run {
namespace {

constexpr size_t kInFlight = 2;
using Sums = std::array<pjrt::HostCopy, 3>;  // loss, correct, weight

struct Totals {
  double loss = 0, correct = 0, weight = 0;

  Status add(Sums sums) {
    double* const totals[] = {&loss, &correct, &weight};
    for (size_t i = 0; i < sums.size(); ++i) {
      XLADDER_ASSIGN(const HostTensor value, sums[i].await());
      *totals[i] += static_cast<double>(value.as<float>()[0]);
    }
    return {};
  }
};

Result<Sums> sums_of(const pjrt::Execution& execution, const program::Program& program) {
  const auto copy = [&](const char* name) {
    return execution.outputs[0][program.place(program::OutputRole::kWeightedSum, name).value()].to_host_async();
  };
  XLADDER_ASSIGN(pjrt::HostCopy loss, copy("loss_sum"));
  XLADDER_ASSIGN(pjrt::HostCopy correct, copy("correct_sum"));
  XLADDER_ASSIGN(pjrt::HostCopy weight, copy("weight_sum"));
  return Sums{std::move(loss), std::move(correct), std::move(weight)};
}

}  // namespace

Result<Evaluator> Evaluator::compile(const pjrt::Client& client, const Trainable& model,
                                     const program::StepOptions& options,
                                     std::shared_ptr<const data::BatchSource> source,
                                     const pjrt::CompileOptions& compile_options,
                                     const std::optional<compile::CacheOptions>& cache) {
  const std::shared_ptr<const program::LossFunction> loss = model.evaluation_loss(source->batch_size());
  program::Program program = program::build_evaluation_step(*loss, options);
  program.refused = passes::refused_by(client.profile(), *program.graph);
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

Result<EvaluationResult> Evaluator::run(const std::vector<const pjrt::Buffer*>& parameters, int workers) const {
  const auto start = Clock::now();
  XLADDER_ASSIGN(const data::BatchForm form, batch_form(program_, *source_));
  XLADDER_ASSIGN(const auto batches, data::Prefetcher::create(source_, {.workers = workers, .form = form}));
  Totals totals;
  data::LoadReport loaded;
  std::deque<Sums> pending;
  for (;;) {
    XLADDER_ASSIGN(std::optional<data::Feed> feed, batches->next());
    if (!feed) break;
    loaded += feed->load;
    XLADDER_ASSIGN(const pjrt::Execution execution, execute(*std::move(feed), parameters));
    XLADDER_ASSIGN(Sums sums, sums_of(execution, program_));
    pending.push_back(std::move(sums));
    if (pending.size() <= kInFlight) continue;
    XLADDER_TRY(totals.add(std::move(pending.front())));
    pending.pop_front();
  }
  for (Sums& sums : pending) XLADDER_TRY(totals.add(std::move(sums)));
  if (totals.weight == 0)
    return fail(ErrorCode::kFailed,
                "none of the {} test samples can be read ({}), so there is no accuracy; give others",
                source_->info().num_samples, loaded.problems.empty() ? "no reason is known" : loaded.problems.front());
  return EvaluationResult{.loss = totals.loss / totals.weight,
                          .accuracy = totals.correct / totals.weight,
                          .samples = static_cast<int64_t>(totals.weight),
                          .broken = loaded.skipped,
                          .seconds = seconds_since(start)};
}

}  // namespace xladder::run
