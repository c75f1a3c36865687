// How a training run shows itself on the terminal.
#pragma once

#include <string>

#include "xladder/cli/context.h"
#include "xladder/cli/progress.h"
#include "xladder/config/settings.h"
#include "xladder/report/numbers.h"
#include "xladder/run/train/trainer.h"

namespace xladder::cli {

using report::duration_text;
using report::with_commas;

// knobs.steps_per_execution = "auto" becomes a measured value in settings and job, and is told.
Status settle_steps(const Context& context, const pjrt::Client& client, config::Settings& settings,
                    run::TrainingJob& job);

// Progress line, lines for evaluations and checkpoints, all on stderr.
class RunReporter : public run::TrainingObserver {
 public:
  explicit RunReporter(const Context& context)
      : context_(context), progress_(context.err_stream, context.progress_options()) {}

  void on_notice(const std::string& sentence) override { talk("note     " + sentence); }
  void on_compiled(const run::CompileReport& report) override;
  void on_step(const run::StepReport& report) override;
  void on_evaluation(const run::EvaluationReport& report) override;
  void on_checkpoint(const run::SaveReport& report) override;
  void finish() { progress_.finish(); }

 private:
  void talk(const std::string& line);

  const Context& context_;
  ProgressLine progress_;
};

}  // namespace xladder::cli
