#include "xladder/report/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"
#include "xladder/report/sentences.h"

namespace xladder::report {
namespace {

using ladder::LadderResult;
using ladder::Outcome;
using ladder::Row;

constexpr size_t kColumns = 8;
constexpr size_t kName = 1, kChange = 2;
constexpr std::array<std::string_view, kColumns> kHeadings = {
    "  #", "variant", "change", "samples/s", "x row it extends", "x base", "guard", "outcome"};
constexpr std::array<bool, kColumns> kAlignedRight = {true, false, false, true, true, true, false, false};
constexpr size_t kIndent = 5;
constexpr size_t kNarrowestName = 12;
constexpr int kNarrowest = 80;

constexpr std::string_view kBold = "\x1b[1m", kGreen = "\x1b[32m", kRed = "\x1b[31m", kFaint = "\x1b[2m",
                           kPlain = "\x1b[0m";

using Cells = std::array<std::string, kColumns>;

// One '?' for each character that is not printable ASCII, so that columns stay aligned and no name can steer a
// terminal.
std::string ascii(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xc0) == 0x80) continue;  // inside a character of UTF-8
    out += byte >= ' ' && byte < 0x7f ? c : c == '\n' || c == '\t' ? ' ' : '?';
  }
  return out;
}

std::string cut(const std::string& text, size_t width) {
  return text.size() <= width ? text : text.substr(0, width - 2) + "..";
}

std::string outcome_word(Outcome outcome) {
  if (outcome == Outcome::kNoEffect) return "no effect";  // "... on this device" stands in its reason
  if (outcome == Outcome::kInconclusive) return "guard unclear";
  return std::string(name_of(outcome));
}

Cells cells_of(const Row& row) {
  const statistics::Estimate *rate = known(row.rate), *ratio = known(row.ratio), *base = known(row.ratio_to_baseline);
  return {fmt::format("{}{:>2}", stands(row.outcome) ? '*' : ' ', row.index),
          ascii(label(row)),
          ascii(row.change),
          rate ? rate_text(*rate) : std::string(kNotMeasured),
          ratio ? ratio_text(*ratio) : "-",
          base ? ratio_number(base->median) + "x" : "-",
          guard_word(row),
          outcome_word(row.outcome)};
}

std::string_view colour_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kBaseline:
    case Outcome::kMeasured:
      return kBold;
    case Outcome::kKept:
      return kGreen;
    case Outcome::kGuardFailed:
    case Outcome::kFailed:
      return kRed;
    default:
      return kFaint;
  }
}

void add_wrapped(std::string_view text, size_t indent, size_t width, std::string& out) {
  const std::string prefix(indent, ' ');
  std::string line;
  const auto flush = [&] {
    if (!line.empty()) out += prefix + line + "\n";
    line.clear();
  };
  const std::string clean = ascii(text);
  for (size_t at = 0; at < clean.size();) {
    const size_t end = std::min(clean.find(' ', at), clean.size());
    std::string word = clean.substr(at, end - at);
    at = end + 1;
    if (!line.empty() && indent + line.size() + 1 + word.size() > width) flush();
    for (; indent + word.size() > width; word.erase(0, width - indent))
      out += prefix + word.substr(0, width - indent) + "\n";
    if (!word.empty()) line += (line.empty() ? "" : " ") + word;
  }
  flush();
}

struct Layout {
  std::array<size_t, kColumns> widths = {};
  bool shows_change = false;

  size_t total() const {
    size_t sum = 0;
    for (size_t i = 0; i < kColumns; ++i)
      if (i != kChange || shows_change) sum += widths[i] + (i + 1 < kColumns ? 2 : 0);
    return sum;
  }
  std::string line(const Cells& cells) const {
    std::string out;
    for (size_t i = 0; i < kColumns; ++i) {
      if (i == kChange && !shows_change) continue;
      const std::string text = cut(cells[i], widths[i]);
      out += kAlignedRight[i] ? fmt::format("{:>{}}", text, widths[i]) : fmt::format("{:<{}}", text, widths[i]);
      out += "  ";
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
  }
};

Layout layout_for(const std::vector<Cells>& lines, size_t width) {
  Layout layout{.shows_change = true};
  for (const Cells& cells : lines)
    for (size_t i = 0; i < kColumns; ++i) layout.widths[i] = std::max(layout.widths[i], cells[i].size());
  layout.shows_change = layout.total() <= width;
  if (const size_t total = layout.total(); total > width) {
    size_t& name = layout.widths[kName];
    name = std::max(kNarrowestName, name - std::min(name, total - width));
  }
  return layout;
}

}  // namespace

std::string table_text(const LadderResult& whole, const TableOptions& options) {
  const LadderResult result = without_skipped(whole);
  const auto width = static_cast<size_t>(std::max(options.width, kNarrowest));
  std::vector<Cells> lines = {{}};
  std::ranges::transform(kHeadings, lines[0].begin(), [](std::string_view text) { return std::string(text); });
  for (const Row& row : result.rows) lines.push_back(cells_of(row));
  const Layout layout = layout_for(lines, width);

  const auto coloured = [&](std::string_view colour, const std::string& line) {
    return options.colour ? fmt::format("{}{}{}\n", colour, line, kPlain) : line + "\n";
  };
  std::string out = coloured(kBold, layout.line(lines[0]));
  for (size_t i = 0; i < result.rows.size(); ++i) {
    const Row& row = result.rows[i];
    out += coloured(colour_of(row.outcome), layout.line(lines[i + 1]));
    if (!stands(row.outcome)) add_wrapped(row.reason, kIndent, width, out);
    if (!row.guard.horizon.empty()) add_wrapped("the guard saw " + row.guard.horizon, kIndent, width, out);
    for (const std::string& warning : row.warnings) add_wrapped("warning: " + warning, kIndent, width, out);
  }
  out += "\n";
  add_wrapped(headline(result), 0, width, out);
  for (const ladder::JointCheck& check : result.joint_checks)
    if (!check.still_helps) add_wrapped(joint_check_text(result, check), 0, width, out);
  for (const std::string& remark : result.remarks) add_wrapped(remark, 0, width, out);
  return out;
}

}  // namespace xladder::report
