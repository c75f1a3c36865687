#include "xladder/run/train/trainer.h"

#include "xladder/run/train/programs.h"
#include "xladder/run/train/training_loop.h"

namespace xladder::run {

namespace {

program::Program program_of(const pjrt::Client& client, const TrainingJob& job, int64_t steps) {
  program::Program program = training_program(*job.model, job.settings, client.profile(), steps);
  program.graph.reset();  // the text is all that is needed from here on
  return program;
}

}  // namespace

Trainer::Trainer(pjrt::Client client, TrainingJob job, program::Program program, std::optional<program::Program> single)
    : client_(std::move(client)), job_(std::move(job)), program_(std::move(program)), single_(std::move(single)) {}

Result<Trainer> Trainer::create(pjrt::Client client, TrainingJob job) {
  XLADDER_TRY(check_alone(job.settings.processes));
  const int64_t steps = job.settings.steps_per_execution.value_or(1);
  std::optional<program::Program> single;
  if (steps > 1) single = program_of(client, job, 1);
  program::Program program = program_of(client, job, steps);
  return Trainer(std::move(client), std::move(job), std::move(program), std::move(single));
}

const std::string& Trainer::stablehlo() const { return program_.stablehlo; }

Result<TrainingResult> Trainer::run(TrainingObserver& observer, const std::function<bool()>& stop_requested) {
  std::optional<TrainingLoop> loop;
  const RunFolder* output = job_.output();
  const auto undo = [&](const Error& error) -> tl::unexpected<Error> {
    if (output != nullptr && !loop->has_trained()) output->discard();
    return tl::unexpected(error);
  };
  for (;;) {
    loop.emplace(client_, job_, program_, single_, observer);
    if (output != nullptr) {
      if (Status written = output->write("stablehlo/step.mlir", program_.stablehlo); !written)
        return undo(written.error());
    }
    const Status prepared = loop->prepare();
    if (prepared) break;
    const auto fewer = fewer_steps(client_.profile(), prepared.error(), program_.steps_per_execution);
    if (!fewer) return undo(prepared.error());
    observer.on_notice(fewer->notice);
    job_.settings.steps_per_execution = fewer->steps;
    program_ = program_of(client_, job_, fewer->steps);
    if (fewer->steps == 1) single_.reset();
  }
  Result<TrainingResult> result = loop->run(stop_requested);
  if (!result) return undo(result.error());
  return result;
}

}  // namespace xladder::run
