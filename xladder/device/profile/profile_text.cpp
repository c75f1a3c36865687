#include "xladder/device/profile/profile_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/device/profile/device_profile.h"
#include "xladder/device/profile/target.h"
#include "xladder/graph/op_code.h"

namespace xladder::device {
namespace {

using Json = nlohmann::ordered_json;

// The newest of each platform.
std::vector<DeviceProfile> newest() {
  std::vector<DeviceProfile> profiles;
  for (const std::string& platform : known_platforms()) profiles.push_back(*profile_named(platform));
  return profiles;
}

std::vector<std::string> refusals(const DeviceProfile& profile) {
  std::vector<std::string> all;
  for (const RefusedOp& op : profile.refused_ops)
    all.push_back(fmt::format("{}{}{}", graph::name_of(op.op), op.when.empty() ? "" : " ", op.when));
  for (const DType type : profile.refused_types) all.push_back(fmt::format("values of {}", name_of(type)));
  return all;
}

std::vector<std::string> quirks(const DeviceProfile& profile) {
  std::vector<std::string> all;
  if (profile.limits.narrow_products_contract_last_axis)
    all.emplace_back("products of bf16 or f16 with an f32 result contract the last axis of the left operand");
  if (profile.limits.scatters_four_axes) all.emplace_back("a select_and_scatter gets four axes");
  if (profile.limits.merges_bitcasts) all.emplace_back("bitcasts of unequal sizes are kept apart");
  for (const auto& [name, value] : profile.keep_barriers)
    all.push_back(fmt::format("rematerialisation needs {}={}", name, value));
  if (profile.casts_by_flag) all.emplace_back("its compiler casts by flag (--auto-cast)");
  const Elsewhere& elsewhere = elsewhere_of(profile.platform);
  if (elsewhere.memory_share < 1)
    all.push_back(fmt::format("a client takes {:.0f} % of the memory", 100 * elsewhere.memory_share));
  if (!elsewhere.caveat.empty()) all.emplace_back(elsewhere.caveat);
  return all;
}

std::string where_it_compiles(const DeviceProfile& profile) {
  if (profile.is_host) return "here";
  const Elsewhere& elsewhere = elsewhere_of(profile.platform);
  if (!elsewhere.compiles_only_there.empty()) return fmt::format("only where it is: {}", elsewhere.compiles_only_there);
  return fmt::format("anywhere, with the wheel {} (make devices)", elsewhere.compiler_wheel);
}

std::string tera_text(const TargetChip& chip, DType type) {
  const auto rate = chip.product_rate(type);
  return rate ? fmt::format("{:.4g}", 1e-12 * *rate) : "-";
}

void add_chips(const DeviceProfile& profile, std::string& text) {
  text += fmt::format("  {:<10} {:<22} {:>8} {:>8} {:>8} {:>9} {:>9} {:>8}  {}\n", "target", "kind", "bf16", "f32",
                      "fp8", "GB", "GB/s", "links", "published in");
  for (const TargetChip& chip : target_chips(profile.platform)) {
    const DType f8 = chip.product_rate(DType::kF8E4M3FN) ? DType::kF8E4M3FN : DType::kF8E4M3;
    text += fmt::format(
        "  {:<10} {:<22} {:>8} {:>8} {:>8} {:>9.4g} {:>9.4g} {:>8}  {}\n", chip.name, chip.device_kind,
        tera_text(chip, DType::kBF16), tera_text(chip, DType::kF32), tera_text(chip, f8),
        1e-9 * static_cast<double>(chip.memory_bytes), 1e-9 * chip.memory_bytes_per_second,
        chip.link_bytes_per_second > 0 ? fmt::format("{:.4g}", 1e-9 * chip.link_bytes_per_second) : "-",
        chip.unconfirmed.empty() ? std::string(chip.source) : fmt::format("{}: {}", chip.source, chip.unconfirmed));
  }
}

void add_line(std::string& text, std::string_view name, const std::string& value) {
  if (!value.empty()) text += fmt::format("  {:<10} {}\n", name, value);
}

// Of kinds with other forms than the platform they are named.
void add_emission(const DeviceProfile& profile, std::string& text) {
  const auto line = [&](const Emission& emission, std::string_view of) {
    const std::vector<std::string_view> names = names_of(emission);
    add_line(text, "emission",
             fmt::format("{}{}", names.empty() ? "plain" : fmt::format("{}", fmt::join(names, ", ")), of));
  };
  line(profile.emission, "");
  for (const TargetChip& chip : target_chips(profile.platform))
    if (chip.emission) line(*chip.emission, fmt::format(" (of {})", chip.name));
}

Json chip_json(const DeviceProfile& profile, const TargetChip& chip) {
  Json json = {{"name", chip.name},
               {"others", chip.others},
               {"device_kind", chip.device_kind},
               {"source", chip.source},
               {"unconfirmed", chip.unconfirmed},
               {"product_flops_per_second", Json::object()},
               {"memory_bytes", chip.memory_bytes},
               {"memory_bytes_per_second", chip.memory_bytes_per_second},
               {"link_bytes_per_second", chip.link_bytes_per_second},
               {"devices_per_chip", chip.devices_per_chip},
               {"emission", names_of(profile.of_kind(chip.device_kind).emission)}};
  for (const auto& [type, rate] : chip.product_rates)
    json["product_flops_per_second"][std::string(name_of(type))] = rate;
  for (const std::string_view topology : chip.topologies) json["topologies"].push_back(topology);
  if (!chip.target_config.empty()) json["target_config"] = chip.target_config;
  return json;
}

}  // namespace

std::string profiles_text() {
  std::string text;
  for (const DeviceProfile& profile : newest()) {
    text += fmt::format("{}{}\n", text.empty() ? "" : "\n", profile.platform);
    add_line(text, "compiles", where_it_compiles(profile));
    if (!target_chips(profile.platform).empty()) add_chips(profile, text);
    add_line(text, "refuses", fmt::format("{}", fmt::join(refusals(profile), ", ")));
    for (const std::string& quirk : quirks(profile)) add_line(text, "note", quirk);
    add_emission(profile, text);
    add_line(text, "reads", fmt::format("{}", fmt::join(profile.surroundings.variables, ", ")));
    if (!profile.option_prefix.empty()) add_line(text, "options", fmt::format("{}*", profile.option_prefix));
    if (!profile.flags_variable.empty()) add_line(text, "flags", fmt::format("in {}", profile.flags_variable));
    for (const auto& [name, value] : elsewhere_of(profile.platform).environment)
      add_line(text, "elsewhere", fmt::format("{}={}", name, value));
  }
  return text + "\nTFLOP/s of products without sparsity, GB and GB/s of one device, which may be a part of a chip.\n";
}

std::string profiles_json() {
  Json list = Json::array();
  for (const DeviceProfile& profile : newest()) {
    Json json = {{"platform", profile.platform},
                 {"compiles", where_it_compiles(profile)},
                 {"chips", Json::array()},
                 {"refuses", refusals(profile)},
                 {"notes", quirks(profile)},
                 {"variables", profile.surroundings.variables},
                 {"option_prefix", profile.option_prefix},
                 {"flags_variable", profile.flags_variable},
                 {"memory_share", elsewhere_of(profile.platform).memory_share},
                 {"environment_elsewhere", Json::object()}};
    for (const TargetChip& chip : target_chips(profile.platform)) json["chips"].push_back(chip_json(profile, chip));
    for (const auto& [name, value] : elsewhere_of(profile.platform).environment)
      json["environment_elsewhere"][name] = value;
    list.push_back(std::move(json));
  }
  return text_of_json(Json{{"profiles", list}}, 2) + "\n";
}

}  // namespace xladder::device
