#include "xladder/data/sources/splits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xladder::data {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kWords = {{{"train", "train"},
                                                                                   {"training", "train"},
                                                                                   {"trn", "train"},
                                                                                   {"val", "val"},
                                                                                   {"vals", "val"},
                                                                                   {"valid", "val"},
                                                                                   {"validation", "val"},
                                                                                   {"validate", "val"},
                                                                                   {"dev", "val"},
                                                                                   {"eval", "val"},
                                                                                   {"evaluation", "val"},
                                                                                   {"test", "test"},
                                                                                   {"testing", "test"},
                                                                                   {"tst", "test"}}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view split_of_word(std::string word) {
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto* const at = std::ranges::find(kWords, word, &std::pair<std::string_view, std::string_view>::first);
  return at == kWords.end() ? std::string_view() : at->second;
}

}  // namespace

Result<std::vector<std::string>> split_names(std::string_view split) {
  if (is_training_split(split)) return std::vector<std::string>{"train"};
  std::vector<std::string> names = {"val", "validation", "valid", "test"};
  const auto asked = std::find(names.begin(), names.end(), split);
  if (asked == names.end()) return fail(ErrorCode::kUsage, "there is no split \"{}\"; use train, val or test", split);
  std::rotate(names.begin(), asked, asked + 1);
  return names;
}

std::string_view split_in_name(std::string_view name) {
  std::string_view found;
  for (size_t begin = 0; begin < name.size(); ++begin) {
    if (!is_letter(name[begin])) continue;
    size_t end = begin;
    while (end < name.size() && is_letter(name[end])) ++end;
    const std::string_view split = split_of_word(std::string(name.substr(begin, end - begin)));
    if (!split.empty() && !found.empty() && split != found) return {};
    if (!split.empty()) found = split;
    begin = end;
  }
  return found;
}

std::vector<std::string_view> kinds_of_split(std::string_view split) {
  if (is_training_split(split)) return {"train"};
  if (split == "test") return {"test", "val"};
  return {"val", "test"};
}

}  // namespace xladder::data
