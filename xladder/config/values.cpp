// Values as text: what TOML files and command lines write.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "xladder/config/options.h"
#include "xladder/config/recipe.h"

namespace xladder::config {
namespace {

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') {
      out += '\\';
      out += letter;
    } else if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(letter));
    } else {
      out += letter;
    }
  }
  return out + '"';
}

std::string written(int64_t number) { return fmt::format("{}", number); }
std::string written(const std::string& text) { return in_quotes(text); }

// The shortest digits that read back as the same double; with a point, so that it stays a float for other readers.
std::string written(double number) {
  std::string text = fmt::format("{}", number);
  if (std::isfinite(number) && text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

template <class T>
std::string written(const std::vector<T>& list) {
  std::string text = "[";
  for (const T& element : list) text += (text.size() > 1 ? ", " : "") + written(element);
  return text + "]";
}

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

template <class T>
std::optional<T> number_from(std::string_view text) {
  T number{};
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_quote(char letter) { return letter == '"' || letter == '\''; }

// Where the quoted string at the beginning of `text` ends, behind its quote; npos if it does not.
size_t end_of_quoted(std::string_view text) {
  const char quote = text.front();
  for (size_t i = 1; i < text.size(); ++i) {
    if (text[i] == quote) return i + 1;
    if (text[i] == '\\' && quote == '"') ++i;  // in single quotes TOML knows no escapes
  }
  return std::string_view::npos;
}

// A quoted string as TOML has it, or a bare word.
std::optional<std::string> string_from(std::string_view text) {
  if (text.empty() || !is_quote(text.front())) return std::string(text);
  if (end_of_quoted(text) != text.size()) return std::nullopt;
  const auto value = value_from_toml(string_option("", std::nullopt, ""), text);
  return value ? std::optional(std::get<std::string>(*value)) : std::nullopt;
}

// Of a list, where a quote within a word would leave open which commas are whose.
std::optional<std::string> element_from(std::string_view text) {
  const bool is_bare = text.empty() || !is_quote(text.front());
  if (is_bare && std::any_of(text.begin(), text.end(), is_quote)) return std::nullopt;
  return string_from(text);
}

// Splits "[a, b]" and "a,b" at separators outside of quoted strings; an empty text is an empty list.
std::vector<std::string_view> elements_of(std::string_view text, std::string_view separators) {
  if (text.starts_with('[') && text.ends_with(']')) text = trimmed(text.substr(1, text.size() - 2));
  std::vector<std::string_view> elements;
  while (!text.empty()) {
    text = trimmed(text);
    const size_t quoted = !text.empty() && is_quote(text.front()) ? end_of_quoted(text) : 0;
    const size_t end = text.find_first_of(separators, std::min(quoted, text.size()));
    elements.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    if (text.empty()) elements.push_back(text);
  }
  return elements;
}

template <class T, class Convert>
std::optional<Value> list_from(std::string_view text, std::string_view separators, Convert convert) {
  std::vector<T> list;
  for (const std::string_view element : elements_of(text, separators)) {
    auto value = convert(element);
    if (!value) return std::nullopt;
    list.push_back(std::move(*value));
  }
  return Value(std::move(list));
}

std::optional<Value> pair_from(std::string_view text) {
  auto list = list_from<int64_t>(text, ",x", number_from<int64_t>);
  if (!list) return std::nullopt;
  auto& numbers = std::get<std::vector<int64_t>>(*list);
  if (numbers.size() == 1) numbers.push_back(numbers[0]);
  if (numbers.size() != 2) return std::nullopt;
  return list;
}

template <class T>
std::optional<Value> as_value(std::optional<T> value) {
  if (!value) return std::nullopt;
  return Value(std::move(*value));
}

std::optional<Value> convert(OptionType type, std::string_view text) {
  switch (type) {
    case OptionType::kBool:
      if (text == "true" || text == "false") return Value(text == "true");
      return std::nullopt;
    case OptionType::kInt:
      return as_value(number_from<int64_t>(text));
    case OptionType::kFloat:
      return as_value(number_from<double>(text));
    case OptionType::kString:
    case OptionType::kIntOrAuto:
      return as_value(string_from(text));
    case OptionType::kInts:
      return list_from<int64_t>(text, ",", number_from<int64_t>);
    case OptionType::kFloats:
      return list_from<double>(text, ",", number_from<double>);
    case OptionType::kStrings:
      return list_from<std::string>(text, ",", element_from);
    case OptionType::kIntOrPair:
      return pair_from(text);
  }
  return std::nullopt;
}

}  // namespace

std::optional<int64_t> whole_number(std::string_view text) { return number_from<int64_t>(text); }

std::string to_toml(const OptionSpec& spec, const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<int64_t>(&value)) return written(*number);
  if (const auto* number = std::get_if<double>(&value)) return written(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return written(*text);
  if (const auto* numbers = std::get_if<std::vector<double>>(&value)) return written(*numbers);
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return written(*texts);
  const auto& numbers = std::get<std::vector<int64_t>>(value);
  const bool square = spec.type == OptionType::kIntOrPair && numbers.size() == 2 && numbers[0] == numbers[1];
  return square ? written(numbers[0]) : written(numbers);
}

Result<Value> value_from_text(const OptionSpec& spec, std::string_view text) {
  const std::string_view bare = trimmed(text);
  if (bare.starts_with('[')) {
    auto value = value_from_toml(spec, bare);
    if (value) return value;
  }
  auto value = convert(spec.type, bare);
  if (value) return *std::move(value);
  const bool is_quoting = std::any_of(bare.begin(), bare.end(), is_quote);
  return fail(ErrorCode::kUsage, "must be {}, got {}{}", name_of(spec.type), in_quotes(text),
              is_quoting ? "; quote whole words, as TOML does" : "");
}

}  // namespace xladder::config
