#include "xladder/run/train/evaluator.h"

#include <array>
#include <deque>

#include "xladder/base/clock.h"
#include "xladder/data/loading/prefetcher.h"

namespace xladder::train {
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

Result<Sums> sums_of(const pjrt::Execution& execution) {
  const std::vector<pjrt::Buffer>& outputs = execution.outputs[0];
  XLADDER_ASSIGN(pjrt::HostCopy loss, outputs[0].to_host_async());
  XLADDER_ASSIGN(pjrt::HostCopy correct, outputs[1].to_host_async());
  XLADDER_ASSIGN(pjrt::HostCopy weight, outputs[2].to_host_async());
  return Sums{std::move(loss), std::move(correct), std::move(weight)};
}

}  // namespace

Result<Evaluator> Evaluator::compile(const pjrt::Client& client, const nn::Model& model, const StepOptions& options,
                                     std::shared_ptr<const data::BatchSource> source,
                                     const pjrt::CompileOptions& compile_options,
                                     const std::optional<compile::CacheOptions>& cache) {
  StepOptions own = options;
  own.batch_size = source->batch_size();
  Program program = build_evaluation_step(model, own);
  XLADDER_ASSIGN(compile::Compiled compiled,
                 compile::compile_cached(client, program.stablehlo, compile_options, cache));
  return Evaluator(client, std::move(compiled), std::move(program.state), std::move(source));
}

Result<EvaluationResult> Evaluator::run(const std::vector<const pjrt::Buffer*>& parameters, int workers) const {
  const auto start = Clock::now();
  XLADDER_ASSIGN(const auto batches, data::Prefetcher::create(source_, {.workers = workers}));
  Totals totals;
  data::LoadReport loaded;
  std::deque<Sums> pending;
  for (;;) {
    XLADDER_ASSIGN(std::optional<data::Batch> batch, batches->next());
    if (!batch) break;
    loaded += batch->load;
    XLADDER_ASSIGN(const pjrt::Buffer images, client_.buffer_from_host_async(std::move(batch->images)));
    XLADDER_ASSIGN(const pjrt::Buffer labels, client_.buffer_from_host_async(std::move(batch->labels)));
    XLADDER_ASSIGN(const pjrt::Buffer weights, client_.buffer_from_host_async(std::move(batch->weights)));
    std::vector<const pjrt::Buffer*> arguments = parameters;
    arguments.insert(arguments.end(), {&images, &labels, &weights});
    XLADDER_ASSIGN(const pjrt::Execution execution, compiled_.executable.execute(arguments));
    XLADDER_ASSIGN(Sums sums, sums_of(execution));
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

}  // namespace xladder::train
