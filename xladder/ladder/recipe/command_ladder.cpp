#include "xladder/ladder/recipe/command_ladder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "xladder/config/recipe.h"

namespace xladder::ladder {
namespace {

constexpr size_t kMostNameBytes = 80;

std::vector<std::string> split(std::string_view text, char by, bool keep_empty) {
  std::vector<std::string> out;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(by, begin), text.size());
    if (keep_empty || end > begin) out.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::string trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

bool is_variable(std::string_view name) {
  return !name.empty() && name[0] >= 'A' && name[0] <= 'Z' && std::ranges::all_of(name, [](char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
}

// The words of the first value, with the last of them (or what follows its "=") replaced.
std::vector<std::string> replaced(std::vector<std::string> words, const std::string& value) {
  std::string& last = words.back();
  const size_t equals = last.find('=');
  last = equals == std::string::npos ? value : last.substr(0, equals + 1) + value;
  return words;
}

std::string quoted_toml(const std::string& text) { return config::to_toml(config::OptionSpec{}, config::Value(text)); }

std::string quoted_toml(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + quoted_toml(text);
  return "[" + out + "]";
}

std::string change_text(const std::vector<EnvironmentChange>& environment, const std::vector<std::string>& arguments) {
  std::string variables;
  for (const EnvironmentChange& change : environment)
    variables +=
        fmt::format("{}{} = {}", variables.empty() ? "" : ", ", change.name, quoted_toml(change.value.value_or("")));
  std::string out;
  if (!environment.empty()) out += fmt::format("env = {{ {} }}\n", variables);
  if (!arguments.empty()) out += fmt::format("args = {}\n", quoted_toml(arguments));
  return out;
}

bool have_same_environment(const VariedValue& a, const VariedValue& b) {
  return std::ranges::equal(a.environment, b.environment, [](const EnvironmentChange& x, const EnvironmentChange& y) {
    return x.name == y.name && x.value == y.value;
  });
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

// "--batch-size" of {"--batch-size", "8"} or {"--batch-size=8"}
std::string batch_flag_in(const std::vector<std::string>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    const size_t equals = words[i].find('=');
    const std::string flag = words[i].substr(0, equals);
    const std::string value = equals != std::string::npos ? words[i].substr(equals + 1)
                              : i + 1 < words.size()      ? words[i + 1]
                                                          : "";
    const bool names_batch = flag.starts_with('-') && flag.find("batch") != std::string::npos &&
                             flag.find("size") != std::string::npos && flag.find("eval") == std::string::npos &&
                             flag.find("val") == std::string::npos;
    if (names_batch && is_number(value)) return flag;
  }
  return "";
}

}  // namespace

Result<VariedKnob> varied_knob(std::string_view text) {
  const size_t equals = text.find('=');
  const std::string name = trimmed(text.substr(0, equals));
  if (equals == std::string_view::npos || name.empty()) {
    return fail(ErrorCode::kUsage,
                "--vary is NAME=VALUE|VALUE, such as 'workers=--workers 0|2|4' or 'XLA_USE_BF16=|1'; got {}", text);
  }
  std::vector<std::string> values = split(text.substr(equals + 1), '|', true);
  for (std::string& value : values) value = trimmed(value);
  if (values.size() < 2)
    return fail(ErrorCode::kUsage, "--vary {} has one value; the first is the baseline's, so give two or more", text);
  VariedKnob knob{name, {}};
  const bool has_flag = std::ranges::any_of(values, [](const std::string& value) { return value.starts_with('-'); });
  const bool variable = is_variable(name) && !has_flag;
  const std::vector<std::string> first = split(values[0], ' ', false);
  for (size_t i = 0; i < values.size(); ++i) {
    const std::string& value = values[i];
    VariedValue out;
    out.name = fmt::format("{}={}", name, value).substr(0, kMostNameBytes);
    if (variable) {
      if (i > 0 || !value.empty()) out.environment.push_back({name, value});
    } else if (i > 0 && value.empty()) {
      return fail(ErrorCode::kUsage, "--vary {}: only the first value may be empty, for the command as it is", text);
    } else if (i == 0 || value.starts_with('-')) {
      out.arguments = split(value, ' ', false);
    } else if (first.empty()) {
      return fail(
          ErrorCode::kUsage,
          "--vary {}: \"{}\" follows no flag; write the flag into the value, as in '{}=|--{} {}', or a variable "
          "in capitals",
          text, value, name, name, value);
    } else {
      out.arguments = replaced(first, value);
    }
    const bool again = std::ranges::any_of(knob.values, [&](const VariedValue& earlier) {
      return earlier.arguments == out.arguments && have_same_environment(earlier, out);
    });
    if (again) return fail(ErrorCode::kUsage, "--vary {} has \"{}\" twice", text, value);
    knob.values.push_back(std::move(out));
  }
  return knob;
}

std::string name_of_command(const std::vector<std::string>& words) {
  const auto stem = [](std::string word) {
    word = word.substr(word.rfind('/') + 1);
    return word.substr(0, word.rfind('.'));
  };
  for (const std::string& word : words)
    if (word.ends_with(".py") && !word.starts_with('-')) return stem(word);
  for (size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "-m") return words[i + 1];
  return words.empty() ? "command" : stem(words[0]);
}

std::string batch_flag_of(const CommandLadder& ladder) {
  for (const VariedKnob& knob : ladder.knobs)
    if (std::string flag = batch_flag_in(knob.values[0].arguments); !flag.empty()) return flag;
  return batch_flag_in(ladder.command);
}

std::string recipe_text(const CommandLadder& ladder) {
  std::string command;
  for (const std::string& word : ladder.command) command += (command.empty() ? "" : " ") + quoted_for_shell(word);
  std::string out =
      fmt::format("[workload]\ncommand = {}\ntimeout_seconds = {:.6f}\n", quoted_toml(command), ladder.timeout_seconds);
  for (const auto& [key, value] :
       {std::pair("read", &ladder.read), std::pair("read_regex", &ladder.read_regex),
        std::pair("seed_flag", &ladder.seed_flag), std::pair("batch_flag", &ladder.batch_flag)})
    if (!value->empty()) out += fmt::format("{} = {}\n", key, quoted_toml(*value));
  if (ladder.samples_per_step) out += fmt::format("samples_per_step = {}\n", *ladder.samples_per_step);
  out += fmt::format("\n[ladder]\ntitle = {}\nrounds = 3\nguard_seeds = 3\n", quoted_toml(command.substr(0, 200)));
  std::vector<EnvironmentChange> environment;
  std::vector<std::string> arguments;
  for (const VariedKnob& knob : ladder.knobs) {
    const VariedValue& first = knob.values[0];
    environment.insert(environment.end(), first.environment.begin(), first.environment.end());
    arguments.insert(arguments.end(), first.arguments.begin(), first.arguments.end());
  }
  out += "\n[ladder.baseline]\n" + change_text(environment, arguments);
  for (const VariedKnob& knob : ladder.knobs) {
    for (size_t i = 1; i < knob.values.size(); ++i) {
      const VariedValue& value = knob.values[i];
      out += fmt::format("\n[[ladder.variant]]\nname = {}\n", quoted_toml(value.name));
      if (!value.note.empty()) out += fmt::format("note = {}\n", quoted_toml(value.note));
      out += change_text(value.environment, value.arguments);
    }
  }
  return out;
}

}  // namespace xladder::ladder
