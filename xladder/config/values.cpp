// Values as text: what TOML files and command lines write.
#include <charconv>
#include <cmath>

#include "xladder/config/options.h"

namespace xladder::config {
namespace {

std::string quoted(std::string_view text) {
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
std::string written(const std::string& text) { return quoted(text); }

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

std::optional<std::string> string_from(std::string_view text) {
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front()) {
    text = text.substr(1, text.size() - 2);
  }
  return std::string(text);
}

// Splits "[a, b]" and "a,b"; an empty text is an empty list.
std::vector<std::string_view> elements_of(std::string_view text, std::string_view separators) {
  if (text.starts_with('[') && text.ends_with(']')) text = trimmed(text.substr(1, text.size() - 2));
  std::vector<std::string_view> elements;
  while (!text.empty()) {
    const size_t end = text.find_first_of(separators);
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
      return as_value(string_from(text));
    case OptionType::kInts:
      return list_from<int64_t>(text, ",", number_from<int64_t>);
    case OptionType::kFloats:
      return list_from<double>(text, ",", number_from<double>);
    case OptionType::kStrings:
      return list_from<std::string>(text, ",", string_from);
    case OptionType::kIntOrPair:
      return pair_from(text);
  }
  return std::nullopt;
}

}  // namespace

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
  auto value = convert(spec.type, trimmed(text));
  if (!value) return fail(ErrorCode::kUsage, "must be {}, got {}", name_of(spec.type), quoted(text));
  return *std::move(value);
}

}  // namespace xladder::config
