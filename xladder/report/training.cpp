#include "xladder/report/training.h"

#include <fmt/core.h>

#include <utility>

#include "xladder/report/numbers.h"

namespace xladder::report {
namespace {

// Rates fall by a lot from model to model; three digits say enough.
std::string short_rate(double rate) { return rate < 100 ? fmt::format("{:.3g}", rate) : fmt::format("{:.0f}", rate); }

}  // namespace

std::string text_of(const run::EvaluationResult& result) {
  std::string text = result.accuracy ? fmt::format("accuracy {:.4f}  ", *result.accuracy) : std::string();
  text += fmt::format("loss {:.4f}", result.loss);
  for (const auto& [name, value] : result.values) text += fmt::format("  {} {:.4g}", name, value);
  return text;
}

std::string text_of(const run::EvaluationReport& report) {
  std::string text = text_of(report.headline());
  if (report.ema)
    text += fmt::format("  (averaged weights; {:.4f} without averaging)",
                        report.result.accuracy.value_or(report.result.loss));
  return text;
}

std::string line_of(const run::EvaluationReport& report) {
  return fmt::format("eval  step {}  epoch {:.2f}  {}  in {}", report.step, report.epoch, text_of(report),
                     duration_text(report.result.seconds + (report.ema ? report.ema->seconds : 0)));
}

std::string line_of(const run::CompileReport& report) {
  std::string line = fmt::format("compile  {} in {}{}", report.program, duration_text(report.seconds),
                                 report.cache_hit ? ", from the cache" : "");
  if (report.memory.temp)
    line += fmt::format(", temporaries {:.1f} MB", static_cast<double>(*report.memory.temp) / 1e6);
  return line;
}

std::string line_of(const run::StepReport& report) {
  std::string line = fmt::format("step {}/{}  epoch {:.2f}  loss {:.4f} ({:.4f})", report.step, report.total_steps,
                                 report.epoch, report.loss, report.mean_loss);
  if (report.samples_per_second > 0) {
    const double remaining =
        report.seconds / static_cast<double>(report.step) * static_cast<double>(report.total_steps - report.step);
    line += fmt::format("  {} samples/s  lr {:.2e}  input {:.1f}%  {} left", short_rate(report.samples_per_second),
                        report.learning_rate, 100 * report.wait_fraction, duration_text(remaining));
  }
  return line;
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
  if (result.wait_share() < kALot) return lines;
  std::string text = fmt::format("data     {:.0f} % of the time was waiting for batches", 100 * result.wait_share());
  if (load.samples > 0 && load.seconds.total() > 0) {
    const data::NamedStage& slowest = data::slowest_stage(load.seconds);
    text += fmt::format("; of {:.0f} us a sample takes a worker, {:.0f} % are {}",
                        1e6 * load.seconds.total() / static_cast<double>(load.samples),
                        100 * load.seconds.*slowest.seconds / load.seconds.total(), slowest.name);
  }
  lines.push_back(text + "; try more data.workers, or see `xladder bench --cache-at all`");
  return lines;
}

}  // namespace xladder::report
