#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <regex>
#include <vector>

#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

// std::regex recurses for every letter, so that a long line would be the end of the stack.
constexpr size_t kLongestSearched = 2000;
constexpr std::array<std::string_view, 7> kGroups = {
    "step", "epoch", "loss", "samples", "samples_per_sec", "steps_per_sec", "step_seconds"};

class PatternReader : public LogReader {
 public:
  PatternReader(std::regex expression, std::vector<std::string> groups)
      : expression_(std::move(expression)), groups_(std::move(groups)) {}

  LogLine read(std::string_view line) override {
    LogLine out;
    const std::string text(line.substr(0, kLongestSearched));
    std::smatch match;
    if (!std::regex_search(text, match, expression_)) return out;
    const auto number = [&](std::string_view name) -> std::optional<double> {
      const auto at = std::ranges::find(groups_, name);
      if (at == groups_.end()) return std::nullopt;
      const auto& found = match[static_cast<size_t>(at - groups_.begin()) + 1];
      return found.matched ? number_at(found.str(), true) : std::nullopt;
    };
    const auto whole = [&](std::string_view name) -> std::optional<uint64_t> {
      const auto value = number(name);
      if (!value || *value < 0 || *value > 1e15) return std::nullopt;
      return static_cast<uint64_t>(*value);
    };
    const auto loss_group = std::ranges::find(groups_, "loss");
    if (loss_group != groups_.end()) {
      const auto& found = match[static_cast<size_t>(loss_group - groups_.begin()) + 1];
      if (found.matched) out.loss = number_at(found.str());
    }
    if (const auto step = whole("step")) {
      if (!first_) first_ = *step;
      out.steps = *step + (*first_ == 0 ? 1 : 0);
    } else if (!out.loss) {
      return out;
    }
    out.kind = LogLine::Kind::kStep;
    out.epoch = whole("epoch");
    out.samples = positive(number("samples"));
    out.samples_per_second = positive(number("samples_per_sec"));
    out.steps_per_second = positive(number("steps_per_sec"));
    out.step_seconds = positive(number("step_seconds"));
    return out;
  }

 private:
  std::regex expression_;
  std::vector<std::string> groups_;  // names by number, from 1; empty for those without
  std::optional<uint64_t> first_;
};

}  // namespace

Result<std::unique_ptr<LogReader>> make_pattern_reader(const std::string& pattern) {
  std::string plain;
  std::vector<std::string> groups;
  bool in_class = false;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const char letter = pattern[i];
    plain += letter;
    if (letter == '\\' && i + 1 < pattern.size()) plain += pattern[++i];
    if (letter == '[') in_class = true;
    if (letter == ']') in_class = false;
    if (letter != '(' || in_class) continue;
    const std::string_view rest = std::string_view(pattern).substr(i + 1);
    const size_t prefix = rest.starts_with("?P<") ? 3 : rest.starts_with("?<") ? 2 : 0;
    if (prefix == 0) {
      if (!rest.starts_with("?")) groups.emplace_back();
      continue;
    }
    const size_t end = rest.find('>');
    const std::string name(rest.substr(prefix, end == std::string_view::npos ? end : end - prefix));
    if (std::ranges::find(kGroups, name) == kGroups.end()) {
      return fail(ErrorCode::kUsage, "the expression has a group \"{}\"; those that are read are {}", name,
                  fmt::join(kGroups, ", "));
    }
    groups.push_back(name);
    i += end + 1;
  }
  const auto has = [&](std::string_view name) { return std::ranges::find(groups, name) != groups.end(); };
  if (!has("step") && !has("loss"))
    return fail(ErrorCode::kUsage, "the expression has no group (?<step>...) and no (?<loss>...): {}", pattern);
  try {
    return std::make_unique<PatternReader>(std::regex(plain, std::regex::ECMAScript | std::regex::optimize), groups);
  } catch (const std::regex_error& problem) {
    return fail(ErrorCode::kUsage, "no regular expression (ECMAScript): {}: {}", pattern, problem.what());
  }
}

}  // namespace xladder::ladder
