#include "xladder/report/rehearsal_sentences.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "xladder/ladder/rehearsal/advice.h"
#include "xladder/report/numbers.h"

namespace xladder::report {
namespace {

using ladder::Advice;
using ladder::CompiledFigures;
using ladder::CostRatio;
using ladder::Rehearsal;
using ladder::Rehearsed;
using ladder::RehearsedRow;
using ladder::RehearsedTarget;

const RehearsedRow& row_of(const RehearsedTarget& target, int64_t index) {
  return target.rows[static_cast<size_t>(index)];
}

std::string named(const RehearsedRow& row) { return fmt::format("{} {}", row.index, row.name); }

std::string_view text_of(CostRatio::By by) {
  return by == CostRatio::By::kCycles ? "the cycles that its compiler estimates" : "the bound that published rates set";
}

std::string memory_text(const RehearsedTarget& target, const RehearsedRow& row) {
  if (!row.compiled || !row.compiled->memory_bytes) return "";
  std::string text = bytes_text(*row.compiled->memory_bytes);
  if (target.usable_bytes > 0)
    text += fmt::format(", {} of what is usable", percent_text(static_cast<double>(*row.compiled->memory_bytes) /
                                                               static_cast<double>(target.usable_bytes)));
  return text;
}

// "1 XLA_USE_BF16: 0.62 of the baseline's cost an image by ...; needs 2.1 GiB".
std::string estimated_text(const RehearsedTarget& target, const Advice::Estimated& estimated) {
  const RehearsedRow& row = row_of(target, estimated.row);
  std::string text = fmt::format("{}: an image costs {} of what it costs in the baseline, by {}", named(row),
                                 ratio_number(estimated.to_baseline.ratio), text_of(estimated.to_baseline.by));
  if (row.extends > 0)
    if (const auto step = ladder::cost_ratio(row, row_of(target, row.extends)))
      text += fmt::format(" ({} of row {}, which it extends)", ratio_number(step->ratio), row.extends);
  if (const std::string memory = memory_text(target, row); !memory.empty()) text += "; memory " + memory;
  if (row.numerics == ladder::NumericsClass::kLossy)
    text += "; it computes other numbers, so have the guard look at what it learns";
  return text + ".";
}

std::vector<std::string> estimated_texts(const RehearsedTarget& target, const std::vector<Advice::Estimated>& rows) {
  std::vector<std::string> all;
  for (const Advice::Estimated& one : rows) all.push_back(estimated_text(target, one));
  return all;
}

std::string collectives_text(const CompiledFigures& figures) {
  std::string text;
  for (const ladder::RehearsedCollective& one : figures.collectives)
    text += fmt::format("{}{:.0f} {}, {}", text.empty() ? "" : "; ", one.count, one.name,
                        bytes_text(static_cast<int64_t>(std::min(one.bytes, 1e18))));
  return text;
}

template <class T, class Format>
std::string or_empty(const std::optional<T>& value, Format format) {
  return value ? format(*value) : std::string();
}

// Of an image on a device.
std::string bytes_an_image(const RehearsedRow& row) {
  const auto images = static_cast<double>(row.computed->images * row.computed->steps_per_execution);
  if (!row.compiled->kernel_bytes || images <= 0) return "";
  const std::string text = bytes_text(static_cast<int64_t>(std::min(*row.compiled->kernel_bytes / images, 1e18)));
  return row.compiled->loops_counted_once.value_or(0) > 0 ? text + ", a loop counted once" : text;
}

std::vector<std::string> cells_of(const RehearsedTarget& target, const RehearsedRow& row) {
  const auto whole = [](int64_t value) { return with_commas(value); };
  const auto ratio_to = [&](int64_t index) {
    const auto ratio = index < 0 ? std::nullopt : ladder::cost_ratio(row, row_of(target, index));
    return ratio ? ratio_number(ratio->ratio) : std::string();
  };
  std::vector<std::string> cells = {
      fmt::format("{}", row.index), row.name,
      row.same_as ? fmt::format("same program as {}", *row.same_as) : std::string(name_of(row.outcome))};
  if (!row.compiled || !row.computed || row.same_as) {
    cells.resize(14);
    return cells;
  }
  const CompiledFigures& figures = *row.compiled;
  cells.insert(cells.end(), {row.index == 0 ? "1" : ratio_to(0), row.extends > 0 ? ratio_to(row.extends) : "",
                             or_empty(figures.memory_bytes, bytes_text), or_empty(figures.temporary_bytes, bytes_text),
                             or_empty(figures.kernels, whole), or_empty(figures.converts, whole),
                             or_empty(figures.copies, whole), bytes_an_image(row), collectives_text(figures),
                             figures.code_bytes.value_or(0) > 0 ? bytes_text(*figures.code_bytes) : "",
                             seconds_text(figures.compile_seconds)});
  return cells;
}

int64_t count_of(const RehearsedTarget& target, Rehearsed outcome) {
  return std::ranges::count(target.rows, outcome, &RehearsedRow::outcome);
}

}  // namespace

std::string headline(const RehearsedTarget& target) {
  std::set<std::string> programs;
  for (const RehearsedRow& row : target.rows)
    if (row.computed && !row.same_as) programs.insert(row.computed->program_digest);
  std::string text = fmt::format("{} rows, {} different programs", target.rows.size(), programs.size());
  for (const std::string_view name : names_of(Rehearsed()))
    if (const int64_t count = count_of(target, *enum_from_name<Rehearsed>(name)); count > 0)
      text += fmt::format("; {}: {}", name, count);
  return text + ".";
}

std::string headline(const Rehearsal& rehearsal) {
  std::string text;
  for (const RehearsedTarget& target : rehearsal.targets)
    text += fmt::format("{}: {} of {} rows compile and fit. ", target.name, count_of(target, Rehearsed::kCompiles),
                        target.rows.size());
  if (!rehearsal.finished) text += "It was stopped before every row had its answer. ";
  return text + "Nothing ran, so no speed is known.";
}

Table rehearsed_rows(const RehearsedTarget& target) {
  Table all{{"#", "Row", "Outcome", "x baseline", "x row it extends", "Memory", "Temporaries", "Kernels", "Converts",
             "Copies", "Bytes an image", "Collectives", "Code", "Compiled in"},
            {}};
  for (const RehearsedRow& row : target.rows) all.rows.push_back(cells_of(target, row));
  for (size_t column = all.headings.size(); column-- > 0;) {
    if (std::ranges::any_of(all.rows, [&](const auto& cells) { return !cells[column].empty(); })) continue;
    const auto drop = [&](std::vector<std::string>& cells) {
      cells.erase(cells.begin() + static_cast<ptrdiff_t>(column));
    };
    drop(all.headings);
    for (auto& cells : all.rows) drop(cells);
  }
  return all;
}

std::vector<std::string> to_try_first(const RehearsedTarget& target) {
  const Advice advice = ladder::advice_on(target);
  if (!advice.first.empty() || advice.unlikely.empty()) return estimated_texts(target, advice.first);
  return {
      "No row is expected to make an image cheaper than in the baseline there; measure the baseline, and what only "
      "measuring tells."};
}

std::vector<std::string> unlikely_to_help(const RehearsedTarget& target) {
  return estimated_texts(target, ladder::advice_on(target).unlikely);
}

std::vector<std::string> only_measuring_tells(const RehearsedTarget& target) {
  std::map<int64_t, std::vector<std::string>> equal;
  std::vector<std::string> all;
  for (const int64_t index : ladder::advice_on(target).untold) {
    const RehearsedRow& row = row_of(target, index);
    if (row.same_as) {
      equal[*row.same_as].push_back(named(row));
    } else {
      all.push_back(fmt::format("{}: there are no figures to compare it by.", named(row)));
    }
  }
  for (const auto& [first, names] : equal)
    all.push_back(
        fmt::format("{}: the same program as row {}; what changes is the host's work, of which a compiler "
                    "knows nothing.",
                    fmt::join(names, ", "), named(row_of(target, first))));
  return all;
}

std::vector<std::string> not_worth_an_hour(const RehearsedTarget& target) {
  std::vector<std::string> all;
  for (const int64_t index : ladder::advice_on(target).left_out) {
    const RehearsedRow& row = row_of(target, index);
    all.push_back(
        fmt::format("{}: {}{}{}.", named(row), name_of(row.outcome), row.reason.empty() ? "" : ": ", row.reason));
  }
  return all;
}

std::vector<std::string> remarks_on_rows(const RehearsedTarget& target) {
  std::map<std::string, std::vector<std::string>> rows_of;
  for (const RehearsedRow& row : target.rows)
    for (const std::string& remark : row.remarks) rows_of[remark].push_back(fmt::format("{}", row.index));
  std::vector<std::string> all;
  for (const auto& [remark, rows] : rows_of)
    all.push_back(rows.size() == target.rows.size()
                      ? fmt::format("All rows: {}.", remark)
                      : fmt::format("Row{} {}: {}.", rows.size() == 1 ? "" : "s", fmt::join(rows, ", "), remark));
  return all;
}

std::vector<std::string> what_figures_mean(const Rehearsal& rehearsal) {
  std::vector<std::string> all;
  const auto add = [&](std::string sentence) {
    if (std::ranges::find(all, sentence) == all.end()) all.push_back(std::move(sentence));
  };
  for (const RehearsedTarget& target : rehearsal.targets) {
    if (!target.compiler.empty())
      add(fmt::format("{}: compiled by {}, on a machine without the device.", target.name, target.compiler));
    if (!target.caveat.empty()) add(fmt::format("{}: {}.", target.name, target.caveat));
    if (!target.source.empty())
      add(fmt::format("{}: memory and rates are published in {}.", target.name, target.source));
    if (!target.unconfirmed.empty()) add(fmt::format("{}: {}.", target.name, target.unconfirmed));
  }
  add("x baseline and x row it extends: what an image costs by what it costs there, below 1 where it is cheaper; by "
      "cycles where a compiler estimates them, else by the bound.");
  add("Compiled: memory, kernels, converts, copies, bytes, collectives, code, and cycles where a compiler estimates "
      "them. Cycles are its model of one device, good for comparing rows of one target and for nothing else.");
  add("Computed: the bound of a step is the longest of three: its products at the published rate of their type, the "
      "bytes of all kernels at the memory's rate, its collectives over the links. No device beats it, and how near one "
      "comes is not known.");
  add("Bytes are operands and results of every kernel in the device's memory; a kernel that reads a part of a tensor "
      "moves less.");
  if (rehearsal.mode == ladder::Mode::kCumulative && rehearsal.policy == ladder::Policy::kKeepBest)
    add("A row builds on all before it that compile and fit, as if each had been kept; on the device the ladder keeps "
        "only what is faster.");
  return all;
}

Facts facts_of(const Rehearsal& rehearsal) {
  Facts facts = {{"workload", rehearsal.workload},
                 {"mode", std::string(name_of(rehearsal.mode))},
                 {"policy", std::string(name_of(rehearsal.policy))}};
  if (rehearsal.quick) facts.emplace_back("quick", "yes");
  facts.insert(facts.end(), {{"started", rehearsal.started},
                             {"ended", rehearsal.ended},
                             {"digest", rehearsal.digest},
                             {"xladder", rehearsal.version}});
  std::erase_if(facts, [](const auto& fact) { return fact.second.empty(); });
  return facts;
}

}  // namespace xladder::report
