#include "xladder/data/sources/shard_list.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace xladder::data {
namespace {

constexpr size_t kMaxNames = 1'000'000;
constexpr int kMaxDepth = 16;  // of braces within braces

using Names = std::vector<std::string>;

tl::unexpected<Error> too_many(std::string_view pattern) {
  return fail(ErrorCode::kUsage, "\"{}\" names more than {} shards; write a shorter range", pattern, kMaxNames);
}

// The parts between the separators that lie outside of braces.
std::vector<std::string_view> split_outside_braces(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  int depth = 0;
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
    if (depth > 0 || !text.substr(i).starts_with(separator)) continue;
    parts.push_back(text.substr(begin, i - begin));
    begin = i + separator.size();
    i = begin - 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::optional<int64_t> whole_number(std::string_view text) {
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text.size() > 18 || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "000..146" or "0..10..2"; nothing if it is no range.
Result<std::optional<Names>> expand_range(std::string_view body, std::string_view pattern) {
  const size_t dots = body.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const std::string_view first_text = body.substr(0, dots);
  std::string_view last_text = body.substr(dots + 2);
  int64_t step = 1;
  if (const size_t more = last_text.find(".."); more != std::string_view::npos) {
    const auto given = whole_number(last_text.substr(more + 2));
    if (!given || *given == 0) return std::nullopt;
    step = std::abs(*given);
    last_text = last_text.substr(0, more);
  }
  const auto first = whole_number(first_text);
  const auto last = whole_number(last_text);
  if (!first || !last) return std::nullopt;
  const auto padded = [](std::string_view text) {
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    return digits.size() > 1 && digits[0] == '0';
  };
  const size_t width =
      padded(first_text) || padded(last_text) ? std::max(first_text.size(), last_text.size()) : size_t{0};
  if (static_cast<uint64_t>(std::abs(*last - *first) / step) >= kMaxNames) return too_many(pattern);
  Names out;
  for (int64_t value = *first; *first <= *last ? value <= *last : value >= *last;
       value += *first <= *last ? step : -step)
    out.push_back(fmt::format("{:0{}}", value, width));
  return out;
}

// Every way to read the braces of `text`, the first brace changing slowest.
Result<Names> expand_braces(std::string_view text, std::string_view pattern, int depth) {
  if (depth > kMaxDepth)
    return fail(ErrorCode::kUsage, "\"{}\" has more than {} braces within each other; write it simpler", pattern,
                kMaxDepth);
  Names out = {""};
  while (!text.empty()) {
    const size_t open = text.find('{');
    for (std::string& name : out) name += text.substr(0, open);
    if (open == std::string_view::npos) break;
    size_t close = open;
    for (int level = 0; close < text.size(); ++close) {
      level += text[close] == '{' ? 1 : text[close] == '}' ? -1 : 0;
      if (level == 0) break;
    }
    if (close == text.size())
      return fail(ErrorCode::kUsage, "\"{}\" has a brace that does not close; write {{000..146}} or {{a,b}}", pattern);
    const std::string_view body = text.substr(open + 1, close - open - 1);
    text.remove_prefix(close + 1);

    XLADDER_ASSIGN(std::optional<Names> choices, expand_range(body, pattern));
    if (!choices) {
      const auto parts = split_outside_braces(body, ",");
      choices.emplace();
      for (const std::string_view part : parts) {
        XLADDER_ASSIGN(const Names inner, expand_braces(part, pattern, depth + 1));
        if (choices->size() + inner.size() > kMaxNames) return too_many(pattern);
        for (const std::string& name : inner) choices->push_back(parts.size() > 1 ? name : fmt::format("{{{}}}", name));
      }
    }
    if (choices->size() > kMaxNames / out.size()) return too_many(pattern);
    Names longer;
    longer.reserve(out.size() * choices->size());
    for (const std::string& before : out)
      for (const std::string& choice : *choices) longer.push_back(before + choice);
    out = std::move(longer);
  }
  return out;
}

}  // namespace

Result<std::vector<std::string>> expand_shard_list(std::string_view pattern) {
  Names out;
  for (const std::string_view joined : split_outside_braces(pattern, "::")) {
    for (const std::string_view list : split_outside_braces(joined, ",")) {
      XLADDER_ASSIGN(const Names names, expand_braces(list, pattern, 0));
      if (out.size() + names.size() > kMaxNames) return too_many(pattern);
      out.insert(out.end(), names.begin(), names.end());
    }
  }
  if (std::find(out.begin(), out.end(), "") != out.end())
    return fail(ErrorCode::kUsage, "\"{}\" has an empty name in it; remove the comma or \"::\" too many", pattern);
  return out;
}

}  // namespace xladder::data
