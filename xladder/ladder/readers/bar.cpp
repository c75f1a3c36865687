#include "xladder/ladder/readers/bar.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

std::string small(std::string_view text) {
  std::string out(text);
  for (char& letter : out) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return out;
}

template <size_t N>
bool has_one_of(std::string_view title, const std::array<std::string_view, N>& words) {
  const std::string text = small(title);
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

// "99.05it/s", "1.25s/it", "3.2batch/s"
std::optional<double> rate_in(std::string_view text) {
  const auto number = positive(number_at(text));
  if (!number) return std::nullopt;
  const size_t unit = text.find_first_not_of(" 0123456789.");
  if (unit == std::string_view::npos) return std::nullopt;
  if (text.substr(unit).starts_with("s/")) return 1 / *number;
  const size_t slash = text.find("/s", unit);
  return slash != std::string_view::npos && slash > unit ? number : std::nullopt;
}

}  // namespace

std::optional<Bar> bar_in(std::string_view line) {
  const size_t percent = line.find("%|");
  if (percent == std::string_view::npos) return std::nullopt;
  Bar bar;
  size_t begin = percent;
  while (begin > 0 && std::isdigit(static_cast<unsigned char>(line[begin - 1])) != 0) --begin;
  std::string_view title = line.substr(0, begin);
  while (!title.empty() && (title.back() == ' ' || title.back() == ':')) title.remove_suffix(1);
  bar.title = without_blanks_before(title);
  const size_t end = line.find('|', percent + 2);
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view rest = line.substr(end + 1);
  const auto done = take_whole(rest);
  if (!done || !take_word(rest, "/")) return std::nullopt;
  const auto total = take_whole(rest);
  if (!total || *total == 0 || !take_word(rest, "[")) return std::nullopt;
  bar.done = *done;
  bar.total = *total;
  rest = rest.substr(0, rest.find(']'));
  const size_t comma = rest.find(',');
  if (comma == std::string_view::npos) return bar;
  rest.remove_prefix(comma + 1);
  bar.steps_per_second = rate_in(rest);
  const size_t next = rest.find(',');
  if (next != std::string_view::npos) bar.values = rest.substr(next + 1);
  return bar;
}

bool is_evaluation_bar(const Bar& bar) {
  constexpr std::array<std::string_view, 6> kWords = {"val", "test", "eval", "sanity", "predict", "infer"};
  return has_one_of(bar.title, kWords);
}

bool is_other_bar(const Bar& bar) {
  constexpr std::array<std::string_view, 9> kWords = {"map",  "filter",    "download", "loading", "generating",
                                                      "fetc", "resolving", "token",    "convert"};
  return has_one_of(bar.title, kWords);
}

std::optional<double> loss_in(std::string_view values) {
  for (const std::string_view key : {"train_loss_step=", "train_loss=", "train/loss=", "loss="}) {
    for (size_t at = values.find(key); at != std::string_view::npos; at = values.find(key, at + 1))
      if (at == 0 || values[at - 1] == ' ' || values[at - 1] == ',') return number_at(values.substr(at + key.size()));
  }
  return std::nullopt;
}

LogLine step_of(const Bar& bar) {
  LogLine out;
  if (bar.done == 0) return out;
  out.kind = LogLine::Kind::kStep;
  out.steps = bar.done;
  out.steps_of_epoch = bar.total;
  out.steps_per_second = bar.steps_per_second;
  out.loss = loss_in(bar.values);
  return out;
}

}  // namespace xladder::ladder
