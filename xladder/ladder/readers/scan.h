// Numbers and words in text that people read.
#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xladder::ladder {

inline std::string_view without_blanks_before(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// The number that the text begins with, blanks before; "12,345" is one number where `thousands` says so. A quote may
// stand before it. nan and inf are NaN.
inline std::optional<double> number_at(std::string_view text, bool thousands = false) {
  text = without_blanks_before(text);
  if (!text.empty() && (text[0] == '\'' || text[0] == '"' || text[0] == '+')) text.remove_prefix(1);
  std::string joined;
  if (thousands) {
    for (const char letter : text.substr(0, 40)) {
      if (letter == ',') continue;
      if ((letter < '0' || letter > '9') && letter != '.' && letter != '-' && letter != 'e') break;
      joined += letter;
    }
    text = joined;
  }
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end == text.data()) return std::nullopt;
  if (error == std::errc::result_out_of_range || !std::isfinite(number)) return std::nan("");
  return number;
}

// The number after the first `key`.
inline std::optional<double> number_after(std::string_view text, std::string_view key, bool thousands = false) {
  const size_t at = text.find(key);
  return at == std::string_view::npos ? std::nullopt : number_at(text.substr(at + key.size()), thousands);
}

inline std::optional<double> positive(std::optional<double> number) {
  return number && *number > 0 && *number < 1e15 ? number : std::nullopt;
}

// A whole number that the text begins with, blanks before; takes it out of the text.
inline std::optional<uint64_t> take_whole(std::string_view& text) {
  std::string_view rest = without_blanks_before(text);
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (end == rest.data() || error != std::errc()) return std::nullopt;
  text = rest.substr(static_cast<size_t>(end - rest.data()));
  return number;
}

// Takes a word, blanks before it, out of the text; false if it does not begin with it.
inline bool take_word(std::string_view& text, std::string_view word) {
  const std::string_view rest = without_blanks_before(text);
  if (!rest.starts_with(word)) return false;
  text = rest.substr(word.size());
  return true;
}

}  // namespace xladder::ladder
