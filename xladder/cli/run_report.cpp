#include "xladder/cli/run_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "xladder/bench/steps_per_execution.h"

namespace xladder::cli {
namespace {

// Rates fall by a lot from model to model; three digits say enough.
std::string rate_text(double rate) { return rate < 100 ? fmt::format("{:.3g}", rate) : fmt::format("{:.0f}", rate); }

}  // namespace

std::string device_text(const pjrt::Client& client) {
  const pjrt::PluginFacts& plugin = client.plugin();
  std::string kind = client.platform_name();
  if (const auto devices = client.devices(); devices && !devices->empty()) kind = devices->front().kind;
  return fmt::format("{} x {} ({}, PJRT {}.{})", client.num_devices(), kind, plugin.path.filename().string(),
                     plugin.api_major, plugin.api_minor);
}

const run::EvaluationResult& headline_of(const run::EvaluationReport& report) {
  return report.ema ? *report.ema : report.result;
}

std::string result_text(const run::EvaluationResult& result) {
  std::string text = result.accuracy ? fmt::format("accuracy {:.4f}  ", *result.accuracy) : std::string();
  text += fmt::format("loss {:.4f}", result.loss);
  for (const auto& [name, value] : result.values) text += fmt::format("  {} {:.4g}", name, value);
  return text;
}

nlohmann::ordered_json result_json(const run::EvaluationResult& result) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  if (result.accuracy) json["accuracy"] = *result.accuracy;
  json["loss"] = result.loss;
  for (const auto& [name, value] : result.values) json["values"][name] = value;
  return json;
}

std::string evaluation_text(const run::EvaluationReport& report) {
  const run::EvaluationResult& result = headline_of(report);
  std::string text = result_text(result);
  if (report.ema)
    text += fmt::format("  (averaged weights; {:.4f} without averaging)",
                        report.result.accuracy.value_or(report.result.loss));
  return text;
}

double wait_share(const run::TrainingResult& result) {
  return result.loop_seconds > 0 ? std::min(1.0, result.loader.wait_seconds / result.loop_seconds) : 0;
}

std::vector<std::string> loader_lines(const run::TrainingResult& result) {
  constexpr double kALot = 0.1;
  std::vector<std::string> lines;
  const data::LoadReport& load = result.loader.load;
  if (load.skipped > 0) {
    std::string text = fmt::format("warning: {} broken samples were skipped; the first:", with_commas(load.skipped));
    for (const std::string& problem : load.problems) text += "\n         " + problem;
    lines.push_back(std::move(text));
  }
  if (wait_share(result) < kALot) return lines;
  std::string text = fmt::format("data     {:.0f} % of the time was waiting for batches", 100 * wait_share(result));
  if (load.samples > 0 && load.seconds.total() > 0) {
    const data::NamedStage& slowest = data::slowest_stage(load.seconds);
    text += fmt::format("; of {:.0f} us a sample takes a worker, {:.0f} % are {}",
                        1e6 * load.seconds.total() / static_cast<double>(load.samples),
                        100 * load.seconds.*slowest.seconds / load.seconds.total(), slowest.name);
  }
  lines.push_back(text + "; try more data.workers, or see `xladder bench --cache-at all`");
  return lines;
}

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
  std::string line = fmt::format("compile  {} in {}{}", report.program, duration_text(report.seconds),
                                 report.cache_hit ? ", from the cache" : "");
  if (report.memory.temp)
    line += fmt::format(", temporaries {:.1f} MB", static_cast<double>(*report.memory.temp) / 1e6);
  talk(line);
  if (!report.cache_warning.empty()) talk(context_.err.yellow("warning: ") + report.cache_warning);
}

void RunReporter::on_step(const run::StepReport& report) {
  std::string line = fmt::format("step {}/{}  epoch {:.2f}  loss {:.4f} ({:.4f})", report.step, report.total_steps,
                                 report.epoch, report.loss, report.mean_loss);
  if (report.samples_per_second > 0) {
    const double remaining =
        report.seconds / static_cast<double>(report.step) * static_cast<double>(report.total_steps - report.step);
    line += fmt::format("  {} samples/s  lr {:.2e}  input {:.1f}%  {} left", rate_text(report.samples_per_second),
                        report.learning_rate, 100 * report.wait_fraction, duration_text(remaining));
  }
  progress_.update(std::move(line));
}

void RunReporter::on_evaluation(const run::EvaluationReport& report) {
  talk(fmt::format("eval  step {}  epoch {:.2f}  {}  in {}", report.step, report.epoch, evaluation_text(report),
                   duration_text(report.result.seconds + (report.ema ? report.ema->seconds : 0))));
}

void RunReporter::on_checkpoint(const run::SaveReport& report) {
  talk(fmt::format("saved {}", report.checkpoint.path.string()));
}

}  // namespace xladder::cli
