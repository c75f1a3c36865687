#include "xladder/cli/run_report.h"

#include "xladder/bench/steps_per_execution.h"
#include "xladder/report/training.h"

namespace xladder::cli {

Status settle_steps(const Context& context, const pjrt::Client& client, config::Settings& settings,
                    run::TrainingJob& job) {
  XLADDER_ASSIGN(const std::optional<bench::ChosenSteps> chosen,
                 bench::settle_steps_per_execution(client, settings, job));
  if (chosen) context.say("steps    {}", bench::text_of(*chosen));
  return {};
}

void RunReporter::talk(const std::string& line) {
  if (!context_.quiet) progress_.print(line);
}

void RunReporter::on_compiled(const run::CompileReport& report) {
  talk(report::line_of(report));
  if (!report.cache_warning.empty()) talk(context_.err.yellow("warning: ") + report.cache_warning);
}

void RunReporter::on_step(const run::StepReport& report) { progress_.update(report::line_of(report)); }

void RunReporter::on_evaluation(const run::EvaluationReport& report) { talk(report::line_of(report)); }

void RunReporter::on_checkpoint(const run::SaveReport& report) {
  talk(fmt::format("saved {}", report.checkpoint.path.string()));
}

}  // namespace xladder::cli
