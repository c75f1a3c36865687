#include "xladder/ladder/readers/command_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>

#include "xladder/base/json_text.h"

namespace xladder::ladder {
namespace {

using LineJson = nlohmann::json;

constexpr std::string_view kBlank = " \t\v\f";
constexpr double kLeast = 1e-12, kMost = 1e15;  // of rates, times and samples that can be true
constexpr size_t kQuoted = 80;                  // bytes of a line in a message

// Keys that say which of several processes speaks.
constexpr std::array kRankKeys = {"rank",         "global_rank",   "local_rank", "node_rank",
                                  "process_rank", "process_index", "replica",    "replica_id"};
// Keys that say what a line is about, and the words of it that are no step of training.
constexpr std::array kSubjectKeys = {"split", "phase", "mode", "stage", "type", "event", "kind"};
constexpr std::array<std::string_view, 26> kNoTraining = {
    "val",    "valid",   "validate", "validating", "validation", "eval",    "evaluate",   "evaluating", "evaluation",
    "test",   "testing", "dev",      "holdout",    "infer",      "predict", "predicting", "prediction", "inference",
    "sanity", "summary", "final",    "result",     "results",    "end",     "done",       "finished"};
// What the names of an evaluation's numbers begin with.
constexpr std::array<std::string_view, 7> kEvaluationPrefixes = {"val",        "valid", "validation", "eval",
                                                                 "evaluation", "test",  "dev"};

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return "";
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& letter : out) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return out;
}

// Whether the token, which is no JSON, is how programs print a number that is not finite or not there.
bool is_not_finite(std::string_view token) {
  std::string word = lowered(token);
  if (!word.empty() && (word[0] == '-' || word[0] == '+')) word.erase(0, 1);
  if (word == "nan" || word == "inf" || word == "infinity" || word == "none") return true;
  const bool is_number = !word.empty() && (std::isdigit(static_cast<unsigned char>(word[0])) != 0 || word[0] == '.');
  if (!is_number) return false;
  char* end = nullptr;
  const double value = std::strtod(word.c_str(), &end);
  return *end == '\0' && std::isinf(value);
}

// With null for every NaN, Infinity and overflowing number outside strings: Python prints what is no JSON.
std::string with_nulls(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    if (text[i] == '"') {
      size_t end = i + 1;
      while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
      end = std::min(end + 1, text.size());
      out += text.substr(i, end - i);
      i = end;
      continue;
    }
    const auto in_token = [](unsigned char letter) {
      return std::isalnum(letter) != 0 || letter == '+' || letter == '-' || letter == '.';
    };
    size_t end = i;
    while (end < text.size() && in_token(static_cast<unsigned char>(text[end]))) ++end;
    const std::string_view token = text.substr(i, std::max<size_t>(end - i, 1));
    if (is_not_finite(token)) {
      out += "null";
    } else {
      out += token;
    }
    i += token.size();
  }
  return out;
}

LineJson parsed(std::string_view text) {
  LineJson json = json_from(text);
  return json.is_discarded() ? json_from(with_nulls(text)) : json;
}

std::string shown(const LineJson& value) { return excerpt(text_of_json(value)); }

const LineJson* member(const LineJson& object, const char* key) {
  const auto at = object.find(key);
  return at == object.end() ? nullptr : &*at;
}

// Takes the parts of a step out of an object; remembers the first that cannot be read.
class StepReader {
 public:
  explicit StepReader(const LineJson& object) : object_(object) {}

  std::optional<uint64_t> step() {
    const LineJson& value = *member(object_, "step");
    if (value.is_number_unsigned()) return value.get<uint64_t>();
    const auto number = number_in(value);
    if (number && *number >= 0 && *number == std::floor(*number) && *number < 0x1p64)
      return static_cast<uint64_t>(*number);
    refuse("step", value, "a whole number");
    return std::nullopt;
  }

  std::optional<double> loss() {
    const LineJson* value = member(object_, "loss");
    if (value == nullptr) return std::nullopt;
    if (value->is_null()) return std::numeric_limits<double>::quiet_NaN();
    const auto number = number_in(*value);
    if (!number) refuse("loss", *value, "one number");
    return number;
  }

  // Nothing for null and for what cannot be one, such as a rate of 0 before there is any.
  std::optional<double> positive(const char* key) {
    const LineJson* value = member(object_, key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    const auto number = number_in(*value);
    if (!number) refuse(key, *value, "one number");
    const bool sensible = number && *number >= kLeast && *number <= kMost;
    return sensible ? number : std::nullopt;
  }

  std::optional<double> epoch() const {
    const LineJson* value = member(object_, "epoch");
    const auto number = value == nullptr ? std::nullopt : number_in(*value);
    return number && std::isfinite(*number) ? number : std::nullopt;
  }

  int64_t rank() const {
    int64_t rank = 0;
    for (const char* key : kRankKeys) {
      const LineJson* value = member(object_, key);
      const auto number = value == nullptr ? std::nullopt : number_in(*value);
      if (number && *number > 0 && *number < 0x1p62) rank = std::max(rank, static_cast<int64_t>(*number));
    }
    return rank;
  }

  const std::string& refusal() const { return refusal_; }

 private:
  // Not finite numbers are NaN, whichever they are.
  static std::optional<double> number_in(const LineJson& value) {
    if (value.is_number()) return value.get<double>();
    if (!value.is_string()) return std::nullopt;
    const std::string text(trimmed(value.get_ref<const std::string&>()));
    if (is_not_finite(text)) return std::numeric_limits<double>::quiet_NaN();
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || end != text.data() + text.size()) return std::nullopt;
    return error == std::errc() ? number : 0.0;  // what does not overflow is too small
  }

  void refuse(const char* key, const LineJson& value, const char* wanted) {
    if (refusal_.empty()) refusal_ = fmt::format("\"{}\" is {}; print {}", key, shown(value), wanted);
  }

  const LineJson& object_;
  std::string refusal_;
};

bool is_evaluation(const LineJson& object) {
  for (const char* key : kSubjectKeys) {
    const LineJson* value = member(object, key);
    if (value == nullptr || !value->is_string()) continue;
    const std::string text = lowered(value->get_ref<const std::string&>());
    const auto end = std::ranges::find_if_not(text, [](unsigned char letter) { return std::isalpha(letter) != 0; });
    if (std::ranges::find(kNoTraining, std::string_view(text.begin(), end)) != kNoTraining.end()) return true;
  }
  if (object.contains("loss")) return false;
  return std::ranges::any_of(object.items(), [](const auto& item) {
    const std::string name = lowered(item.key());
    return std::ranges::any_of(kEvaluationPrefixes, [&](std::string_view prefix) {
      return name.size() > prefix.size() && name.starts_with(prefix) &&
             std::isalnum(static_cast<unsigned char>(name[prefix.size()])) == 0;
    });
  });
}

bool looks_like_step(const LineJson& object) {
  return object.is_object() &&
         (object.contains("step") || object.contains("loss") || object.contains("samples_per_sec"));
}

std::string nested_in(const LineJson& object) {
  if (object.contains("loss") || object.contains("samples_per_sec")) return "";
  for (const auto& [name, value] : object.items())
    if (value.is_object() && (value.contains("loss") || value.contains("samples_per_sec"))) return name;
  return "";
}

LineReading reading_of(const LineJson& object) {
  LineReading out;
  if (is_evaluation(object)) {
    out.kind = LineReading::Kind::kEvaluation;
    return out;
  }
  if (!object.contains("step")) {
    if (looks_like_step(object)) out.note = fmt::format("a line has no \"step\": {}", shown(object));
    return out;
  }
  StepReader reader(object);
  const auto number = reader.step();
  out.step.number = number.value_or(0);
  out.step.rank = reader.rank();
  out.step.epoch = reader.epoch();
  out.step.loss = reader.loss();
  out.step.samples_per_second = reader.positive("samples_per_sec");
  out.step.step_seconds = reader.positive("step_seconds");
  out.step.samples = reader.positive("samples");
  out.step.nested = nested_in(object);
  out.note = reader.refusal();
  out.kind = out.note.empty() ? LineReading::Kind::kStep : LineReading::Kind::kRefused;
  return out;
}

// An object at the beginning of the text, whatever follows.
bool begins_with_object(std::string_view text) {
  size_t depth = 0;
  bool in_string = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (in_string) {
      if (text[i] == '\\')
        ++i;
      else if (text[i] == '"')
        in_string = false;
      continue;
    }
    if (text[i] == '"') in_string = true;
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return looks_like_step(parsed(text.substr(0, i + 1)));
  }
  return false;
}

// What a line that is no object seems to mean; empty if it is just text.
std::string note_on(std::string_view line) {
  const size_t brace = line.find('{');
  if (brace == std::string_view::npos) return "";
  const auto has = [&](std::string_view word) { return line.find(word, brace) != std::string_view::npos; };
  if (has("'step'") || has("'loss'"))
    return fmt::format("a line is a Python dictionary and no JSON; print(json.dumps(...)) instead: {}", excerpt(line));
  if (!has("\"step\"") && !has("\"loss\"") && !has("\"samples_per_sec\"")) return "";
  if (line[0] == '[') return fmt::format("a line is an array; print one object a line: {}", excerpt(line));
  if (brace > 0 && begins_with_object(line.substr(brace)))
    return fmt::format("text stands before the JSON object of a line; let it stand alone: {}", excerpt(line));
  if (begins_with_object(line))
    return fmt::format("text follows the JSON object of a line; let it stand alone: {}", excerpt(line));
  return fmt::format("a line could not be read as JSON: {}", excerpt(line));
}

}  // namespace

std::string excerpt(std::string_view text) {
  size_t end = std::min(text.size(), kQuoted);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::string out(text.substr(0, end));
  for (char& letter : out)
    if (static_cast<unsigned char>(letter) < ' ') letter = ' ';
  return out + (end < text.size() ? "..." : "");
}

LineReading read_command_line(std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return {};
  if (line[0] == '{') {
    const LineJson json = parsed(line);
    if (json.is_object()) return reading_of(json);
  }
  LineReading out;
  out.note = note_on(line);
  return out;
}

}  // namespace xladder::ladder
