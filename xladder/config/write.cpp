#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "xladder/base/json_text.h"
#include "xladder/config/settings.h"

namespace xladder::config {
namespace {

// Origins hold file names, and a file name may hold anything; a comment must stay on its line.
std::string one_line(std::string text) {
  for (char& letter : text) {
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) letter = '?';
  }
  return text;
}

// Sections in the order of the table, options without a section first, as TOML wants them.
std::vector<std::string> sections_of(const OptionTable& table) {
  std::vector<std::string> sections = {""};
  for (const OptionSpec& spec : table.specs()) {
    if (std::ranges::find(sections, spec.section()) == sections.end()) sections.push_back(spec.section());
  }
  return sections;
}

nlohmann::json json_of(const OptionSpec& spec, const Value& value) {
  if (spec.type == OptionType::kIntOrPair) return std::get<std::vector<int64_t>>(value);
  return std::visit([](const auto& held) { return nlohmann::json(held); }, value);
}

}  // namespace

std::string write_toml(const Settings& settings) {
  constexpr size_t kCommentColumn = 40;
  std::string out;
  for (const std::string& section : sections_of(settings.table())) {
    std::string lines;
    for (const OptionSpec& spec : settings.table().specs()) {
      const Value* value = settings.find(spec.path);
      if (spec.section() != section || !value) continue;
      std::string line = fmt::format("{} = {}", spec.name(), to_toml(spec, *value));
      line.resize(std::max(line.size() + 1, kCommentColumn), ' ');
      lines += line + "# " + one_line(settings.origin(spec.path)) + "\n";
    }
    if (lines.empty()) continue;
    if (!out.empty()) out += "\n";
    if (!section.empty()) out += fmt::format("[{}]\n", section);
    out += lines;
  }
  return out;
}

std::string write_json(const Settings& settings) {
  nlohmann::ordered_json out = nlohmann::ordered_json::object();
  for (const OptionSpec& spec : settings.table().specs()) {
    const Value* value = settings.find(spec.path);
    if (!value) continue;
    const nlohmann::ordered_json entry = {{"value", json_of(spec, *value)}, {"origin", settings.origin(spec.path)}};
    auto& place = spec.section().empty() ? out : out[spec.section()];
    place[spec.name()] = entry;
  }
  // A string may come from a command line in any encoding; replace what is not UTF-8 instead of throwing.
  return text_of_json(out, 2);
}

}  // namespace xladder::config
