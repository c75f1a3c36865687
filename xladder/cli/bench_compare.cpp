#include "xladder/cli/bench_compare.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/statistics/statistics.h"
#include "xladder/base/temporary_folder.h"
#include "xladder/cli/variant_process.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Row {
  std::string name;
  std::unique_ptr<ladder::RunningVariant> running;
  std::string reason;  // why it does not run
  std::vector<double> rates, waits;
  std::optional<measure::Estimate> rate, ratio;
};

Json estimate_json(const std::optional<measure::Estimate>& estimate) {
  if (!estimate) return nullptr;
  return {{"median", estimate->median}, {"low", estimate->interval.low}, {"high", estimate->interval.high}};
}

Json row_json(const Row& row) {
  Json json = {{"variant", row.name},
               {"samples_per_sec", estimate_json(row.rate)},
               {"ratio", estimate_json(row.ratio)},
               {"error", row.reason.empty() ? Json() : Json(row.reason)}};
  if (!row.running) return json;
  const ladder::VariantFacts& facts = row.running->facts();
  json["global_batch_size"] = facts.global_batch_size;
  json["input_wait"] = measure::median(row.waits);
  json["compile_s"] = facts.compile_seconds;
  json["temp_bytes"] = facts.temp_bytes ? Json(*facts.temp_bytes) : Json();
  json["program_digest"] = facts.program_digest;
  return json;
}

std::string interval_text(const measure::Estimate& estimate, const char* format) {
  const auto text = [format](double value) { return fmt::format(fmt::runtime(format), value); };
  return fmt::format("{} [{}, {}]", text(estimate.median), text(estimate.interval.low), text(estimate.interval.high));
}

std::string csv_field(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += c;
    out += c;
  }
  out += '"';
  return out;
}

void print_csv(const Context& context, const std::vector<Row>& rows) {
  context.print("variant,samples_per_sec,samples_per_sec_low,samples_per_sec_high,ratio,ratio_low,ratio_high,error");
  for (const Row& row : rows) {
    const auto numbers = [](const std::optional<measure::Estimate>& e) {
      return e ? fmt::format("{},{},{}", e->median, e->interval.low, e->interval.high) : std::string(",,");
    };
    context.print("{},{},{},{}", csv_field(row.name), numbers(row.rate), numbers(row.ratio), csv_field(row.reason));
  }
}

void print_rows(const Context& context, const std::vector<Row>& rows, bool markdown) {
  size_t width = 7;
  for (const Row& row : rows) width = std::max(width, row.name.size());
  const auto line = [&](std::string_view name, std::string_view rate, std::string_view ratio) {
    if (markdown)
      context.print("| {} | {} | {} |", name, rate, ratio);
    else
      context.print("{:<{}}  {:<26}  {}", name, width, rate, ratio);
  };
  line("variant", "samples/s [95 %]", "ratio to the first [95 %]");
  if (markdown) context.print("|---|---|---|");
  for (const Row& row : rows) {
    if (!row.rate) {
      line(row.name, "failed", row.reason);
      continue;
    }
    std::string ratio = row.ratio ? interval_text(*row.ratio, "{:.3f}") : "1";
    if (row.ratio && row.ratio->interval.contains(1)) ratio += "  no difference";
    line(row.name, interval_text(*row.rate, "{:.1f}"), ratio);
  }
}

}  // namespace

Result<ExitCode> compare_variants(const Context& context, const std::vector<RecipeArguments::Named>& variants,
                                  const ComparisonOptions& options) {
  const std::string& format = options.format;
  if (format != "table" && format != "md" && format != "csv" && format != "json" && format != "jsonl")
    return fail(ErrorCode::kUsage, "-o is table, md, csv, json or jsonl; got {}", format);
  if (options.rounds < 3) return fail(ErrorCode::kUsage, "--rounds must be at least 3 for an interval");
  XLADDER_ASSIGN(const TemporaryFolder folder, TemporaryFolder::create("xladder-bench"));  // of the variants' recipes
  ladder::ServedOptions served = served_options(context, "variants");
  size_t next = 0;
  served.prepare = [&](const ladder::Variant&) {
    return prepare_variant(variants[next].settings, folder.path() / fmt::format("{}.toml", next));
  };
  const std::unique_ptr<ladder::Workload> workload = ladder::make_served_workload(served);

  ProgressLine progress(context.err_stream, context.progress_options());
  std::vector<Row> rows;
  for (; next < variants.size(); ++next) {
    progress.update(fmt::format("compile  {}/{}  {}", next + 1, variants.size(), variants[next].name));
    Row row;
    row.name = variants[next].name;
    auto started = workload->start({.name = row.name, .assignments = {}});
    if (started) {
      row.running = *std::move(started);
    } else if (rows.empty()) {
      return tl::unexpected(started.error());
    } else {
      row.reason = started.error().message;
    }
    rows.push_back(std::move(row));
  }
  // One round to warm up, then each in turn, forwards and backwards so that a drift of the machine cancels.
  for (int64_t round = -1; round < options.rounds; ++round) {
    for (size_t i = 0; i < rows.size(); ++i) {
      Row& row = rows[round % 2 == 0 ? i : rows.size() - 1 - i];
      if (!row.running || !row.reason.empty()) continue;
      auto timed = row.running->round(options.round_seconds);
      if (!timed) {
        if (&row == &rows[0]) return tl::unexpected(timed.error());
        row.reason = timed.error().message;
        continue;
      }
      if (round < 0) continue;
      row.rates.push_back(timed->rate());
      row.waits.push_back(timed->input_wait_seconds / timed->seconds);
    }
    progress.update(fmt::format("round    {}/{}", round + 1, options.rounds));
  }
  progress.finish();
  for (Row& row : rows) {
    if (!row.running || !row.reason.empty()) continue;
    row.rate = measure::estimate_positive(row.rates);
    if (&row != &rows[0]) row.ratio = measure::paired_ratio(row.rates, rows[0].rates);
  }
  if (format == "json") {
    Json list = Json::array();
    for (const Row& row : rows) list.push_back(row_json(row));
    context.print("{}", Json{{"schema", 1}, {"rounds", options.rounds}, {"variants", list}}.dump());
  } else if (format == "jsonl") {
    for (const Row& row : rows) context.print("{}", row_json(row).dump());
  } else if (format == "csv") {
    print_csv(context, rows);
  } else {
    print_rows(context, rows, format == "md");
  }
  return ExitCode::kDone;
}

}  // namespace xladder::cli
