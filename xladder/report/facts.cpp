#include "xladder/report/facts.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"

namespace xladder::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 16;

std::string plain(const Json& value) { return value.is_string() ? value.get<std::string>() : text_of_json(value); }

std::string value_text(const std::string& name, const Json& value) {
  if (value.is_array()) {
    std::string out;
    for (const Json& element : value) out += (out.empty() ? "" : ", ") + plain(element);
    return out;
  }
  if (name.ends_with("_bytes") && value.is_number_integer())
    return fmt::format("{} ({})", bytes_text(value.get<int64_t>()), plain(value));
  return plain(value);
}

void add_facts(const std::string& prefix, const Json& object, Facts& facts) {
  for (const auto& [key, value] : object.items()) {
    const std::string name = prefix.empty() ? key : prefix + "." + key;
    if (name == "schema" || name == "command_line") continue;  // the report has them elsewhere
    if (value.is_object()) {
      add_facts(name, value, facts);
    } else if (std::string text = value_text(name, value); !text.empty()) {
      facts.emplace_back(name, std::move(text));
    }
  }
}

}  // namespace

Facts environment_facts(const std::string& environment_json) {
  if (environment_json.empty()) return {};
  bool too_deep = false;  // add_facts() walks the object by recursion
  const auto watch = [&](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > kDeepest;
    return !too_deep;
  };
  const Json json = Json::parse(environment_json, watch, /*allow_exceptions=*/false);
  if (too_deep || !json.is_object()) return {{"environment", environment_json}};
  Facts facts;
  add_facts("", json, facts);
  return facts;
}

Table programs(const ladder::LadderResult& result) {
  Table all{{"#", "Variant", "Numerics", "Batch", "Compile", "First step", "Temporaries", "Arguments"}, {}};
  constexpr size_t kAlways = 2;  // columns that say which row it is
  const auto text = [](const auto& value, auto format) { return value ? format(*value) : std::string(); };
  const auto whole = [](int64_t value) { return fmt::format("{}", value); };
  std::vector<bool> used(all.headings.size(), false);
  for (const ladder::Row& row : result.rows) {
    const bool compared = row.guard.verdict != ladder::GuardVerdict::kNotNeeded;
    std::vector<std::string> cells = {whole(row.index),
                                      label(row),
                                      compared ? std::string(name_of(row.numerics)) : "",
                                      text(row.global_batch_size, whole),
                                      text(row.compile_seconds, seconds_text),
                                      text(row.first_step_seconds, seconds_text),
                                      text(row.temp_bytes, bytes_text),
                                      text(row.argument_bytes, bytes_text)};
    bool any = false;
    for (size_t i = kAlways; i < cells.size(); ++i)
      if (!cells[i].empty()) any = used[i] = true;
    if (any) all.rows.push_back(std::move(cells));
  }
  if (all.rows.empty()) return {};
  const auto keep_used = [&](const std::vector<std::string>& cells) {
    std::vector<std::string> kept;
    for (size_t i = 0; i < cells.size(); ++i)
      if (i < kAlways || used[i]) kept.push_back(cells[i]);
    return kept;
  };
  Table table{keep_used(all.headings), {}};
  for (const auto& cells : all.rows) table.rows.push_back(keep_used(cells));
  return table;
}

Facts run_facts(const ladder::LadderResult& result) {
  Facts facts;
  const auto add = [&](std::string name, const std::string& value) {
    if (!value.empty()) facts.emplace_back(std::move(name), value);
  };
  add("workload", result.workload);
  if (!result.started.empty()) {
    add("mode", std::string(name_of(result.mode)));
    add("policy", std::string(name_of(result.policy)));
    add("guard", std::string(name_of(result.guard)));
  }
  if (result.quick) add("quick", "yes");
  add("started", result.started);
  add("ended", result.ended);
  add("digest", result.digest);
  add("machine", result.machine);
  return facts;
}

}  // namespace xladder::report
