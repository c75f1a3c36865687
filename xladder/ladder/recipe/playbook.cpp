#include "xladder/ladder/recipe/playbook.h"

#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <array>
#include <utility>

#include "xladder/base/suggest.h"
#include "xladder/ladder/recipe/playbook_text.h"

namespace xladder::ladder {
namespace {

constexpr std::array<std::string_view, 8> kPlaybooks = {"pytorch-cpu", "pytorch-cuda", "pytorch-xla", "neuron",
                                                        "jax-cpu",     "jax-gpu",      "jax-tpu",     "keras"};

std::string text_at(const toml::table& table, std::string_view key) { return table[key].value_or(std::string()); }

std::string with_cores(std::string value, int64_t cores) {
  constexpr std::string_view kCores = "{cores}";
  const size_t at = value.find(kCores);
  return at == std::string::npos ? value : value.replace(at, kCores.size(), std::to_string(cores));
}

Result<Rung> rung_of(const toml::table& table, std::string_view name, int64_t cores) {
  Rung rung;
  rung.name = text_at(table, "name");
  rung.does = text_at(table, "does");
  rung.since = text_at(table, "since");
  rung.loses = text_at(table, "loses");
  rung.source = text_at(table, "source");
  for (const auto& [key, text] :
       {std::pair("name", &rung.name), std::pair("does", &rung.does), std::pair("since", &rung.since),
        std::pair("loses", &rung.loses), std::pair("source", &rung.source)})
    if (text->empty())
      return fail(ErrorCode::kUsage, "playbook {}: rung \"{}\" has no \"{}\"; write it", name, rung.name, key);
  if (const toml::table* environment = table["env"].as_table())
    for (const auto& [key, value] : *environment)
      rung.environment.push_back({std::string(key.str()), with_cores(value.value_or(std::string()), cores)});
  if (rung.environment.empty())
    return fail(ErrorCode::kUsage, "playbook {}: rung \"{}\" has no env; write what it sets", name, rung.name);
  if (const toml::array* needs = table["needs"].as_array())
    for (const toml::node& need : *needs) rung.needs.push_back(need.value_or(std::string()));
  return rung;
}

}  // namespace

std::string Rung::card() const {
  return fmt::format("{}. Since: {}. Loses: {}. Source: {}", does, since, loses, source);
}

std::span<const std::string_view> playbook_names() { return kPlaybooks; }

Result<Playbook> playbook(std::string_view name, int64_t cores) {
  const std::string_view text = playbook_text(name);
  if (!text.empty()) return playbook_from(std::string(text), name, cores);
  const std::vector<std::string> names(kPlaybooks.begin(), kPlaybooks.end());
  const auto near = closest(name, names);
  return fail(ErrorCode::kUsage, "there is no playbook \"{}\"{}; there are {}", name,
              near ? fmt::format("; did you mean \"{}\"?", *near) : "", fmt::join(kPlaybooks, ", "));
}

Result<Playbook> playbook_from(const std::string& text, std::string_view name, int64_t cores) {
  Playbook out;
  out.name = std::string(name);
  try {
    const toml::table table = toml::parse(text);
    out.title = text_at(table, "title");
    out.package = text_at(table, "package");
    out.ran = text_at(table, "ran");
    const toml::array* rungs = table["rung"].as_array();
    if (out.title.empty() || rungs == nullptr || rungs->empty())
      return fail(ErrorCode::kUsage, "playbook {} has no title or no [[rung]]; write them", name);
    for (const toml::node& node : *rungs) {
      if (!node.is_table()) return fail(ErrorCode::kUsage, "playbook {}: a rung is a table, [[rung]]", name);
      XLADDER_ASSIGN(Rung rung, rung_of(*node.as_table(), name, cores));
      out.rungs.push_back(std::move(rung));
    }
  } catch (const toml::parse_error& problem) {
    return fail(ErrorCode::kUsage, "playbook {}, line {}: not valid TOML: {}", name, problem.source().begin.line,
                problem.description());
  }
  return out;
}

VariedKnob knob_of(const Rung& rung) {
  return {rung.name, {{"as it is"}, {rung.name, rung.environment, {}, rung.card()}}};
}

}  // namespace xladder::ladder
