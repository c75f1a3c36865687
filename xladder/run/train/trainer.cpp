#include "xladder/run/train/trainer.h"

#include "xladder/run/train/programs.h"
#include "xladder/run/train/training_loop.h"

namespace xladder::run {

Trainer::Trainer(pjrt::Client client, TrainingJob job, program::Program program, std::optional<program::Program> single)
    : client_(std::move(client)), job_(std::move(job)), program_(std::move(program)), single_(std::move(single)) {}

Result<Trainer> Trainer::create(pjrt::Client client, TrainingJob job) {
  XLADDER_TRY(check_alone(job.settings.processes));
  const int64_t steps = job.settings.steps_per_execution.value_or(1);
  const auto build = [&](int64_t count) {
    program::Program program = training_program(*job.model, job.settings, client.profile(), count);
    program.graph.reset();  // the text is all that is needed from here on
    return program;
  };
  std::optional<program::Program> single;
  if (steps > 1) single = build(1);
  program::Program program = build(steps);
  return Trainer(std::move(client), std::move(job), std::move(program), std::move(single));
}

const std::string& Trainer::stablehlo() const { return program_.stablehlo; }

Result<TrainingResult> Trainer::run(TrainingObserver& observer, const std::function<bool()>& stop_requested) {
  TrainingLoop loop(client_, job_, program_, single_, observer);
  const RunFolder* output = job_.output();
  const auto undo = [&](const Error& error) -> tl::unexpected<Error> {
    if (output != nullptr && !loop.has_trained()) output->discard();
    return tl::unexpected(error);
  };
  if (output != nullptr) {
    if (Status written = output->write("stablehlo/step.mlir", program_.stablehlo); !written)
      return undo(written.error());
  }
  if (Status prepared = loop.prepare(); !prepared) return undo(prepared.error());
  Result<TrainingResult> result = loop.run(stop_requested);
  if (!result) return undo(result.error());
  return result;
}

}  // namespace xladder::run
