// How a training run shows itself on the terminal.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "xladder/cli/context.h"
#include "xladder/cli/progress.h"
#include "xladder/config/settings.h"
#include "xladder/report/numbers.h"
#include "xladder/run/train/trainer.h"

namespace xladder::cli {

using report::duration_text;
using report::with_commas;

// "1 x cpu (xla_cpu_pjrt.so, PJRT 0.81)"
std::string device_text(const pjrt::Client& client);
// "accuracy 0.8712  loss 0.3561", as far as there is an accuracy.
std::string result_text(const run::EvaluationResult& result);
// The same, and what else was computed, as JSON.
nlohmann::ordered_json result_json(const run::EvaluationResult& result);
// The same of the headline, and "(averaged weights; 0.8690 without averaging)".
std::string evaluation_text(const run::EvaluationReport& report);
// The result of a run that has averaged weights is that of these.
const run::EvaluationResult& headline_of(const run::EvaluationReport& report);

// Share of the time that the loop waited for data.
double wait_share(const run::TrainingResult& result);
// What the user should know about the data: broken samples, and what was slow if the loop waited a lot.
std::vector<std::string> loader_lines(const run::TrainingResult& result);

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
