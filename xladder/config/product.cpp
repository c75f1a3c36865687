#include "xladder/config/product.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace xladder::config {
namespace {

struct Combination {
  std::string name;
  Sources sources;
};

// Whether a comma separates alternatives in the option's flag: in knobs and sizes, not in lists and paths.
bool takes_alternatives(const OptionSpec& spec) {
  return spec.section() == "knobs" || spec.type == OptionType::kInt || spec.type == OptionType::kFloat ||
         spec.type == OptionType::kIntOrAuto;
}

std::vector<std::string> split_at_commas(const std::string& text) {
  std::vector<std::string> parts;
  for (size_t start = 0; start <= text.size();) {
    const size_t comma = std::min(text.find(',', start), text.size());
    parts.push_back(text.substr(start, comma - start));
    start = comma + 1;
  }
  return parts;
}

}  // namespace

Result<std::vector<NamedSettings>> resolve_product(const OptionTable& table, const Sources& sources) {
  std::vector<Combination> combinations = {{"", {.recipe = sources.recipe, .assignments = sources.assignments}}};
  for (const FlagUse& use : sources.flags) {
    const OptionSpec* spec = table.find_flag(use.flag);
    std::vector<std::string> alternatives;
    if (spec && use.values.size() == 1 && takes_alternatives(*spec)) alternatives = split_at_commas(use.values[0]);
    std::vector<Combination> next;
    for (const Combination& combination : combinations) {
      if (alternatives.size() < 2) {
        next.push_back(combination);
        next.back().sources.flags.push_back(use);
        continue;
      }
      for (const std::string& value : alternatives) {
        next.push_back(combination);
        next.back().sources.flags.push_back({use.flag, {value}});
        std::string& name = next.back().name;
        name += fmt::format("{}{} = {}", name.empty() ? "" : ", ", spec->name(), value);
      }
    }
    combinations = std::move(next);
  }
  std::vector<NamedSettings> out;
  for (Combination& combination : combinations) {
    XLADDER_ASSIGN(Settings settings, resolve(table, combination.sources));
    out.push_back({std::move(combination.name), std::move(settings)});
  }
  return out;
}

}  // namespace xladder::config
