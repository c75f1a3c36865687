#include "xladder/ladder/knobs/knobs.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>

#include "xladder/ladder/knobs/knob_cards.h"

namespace xladder::ladder {
namespace {

using config::OptionSpec;
using config::Settings;
using config::Value;

bool differs(const Settings& before, const Settings& after, std::string_view path) {
  const Value* old_value = before.find(path);
  const Value* new_value = after.find(path);
  if (!old_value || !new_value) return old_value != new_value;
  return *old_value != *new_value;
}

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('.') + 1); }

// As people write it: no quotes around words, no brackets around lists.
std::string plain_text(const OptionSpec& spec, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value))
    return texts->empty() ? "none" : fmt::format("{}", fmt::join(*texts, " "));
  return config::to_toml(spec, value);
}

struct Registry {
  std::mutex mutex;
#define XLADDER_KNOB_ADDRESS(name) &name##_knob(),
  std::vector<const Knob*> knobs = {XLADDER_KNOBS(XLADDER_KNOB_ADDRESS)};
#undef XLADDER_KNOB_ADDRESS
};

Registry& registry() {
  static Registry kRegistry;
  return kRegistry;
}

}  // namespace

std::vector<const Knob*> all_knobs() {
  const std::lock_guard lock(registry().mutex);
  return registry().knobs;
}

KnobRegistration::KnobRegistration(const Knob& knob) : knob_(knob) {
  if (knob.options.empty()) throw std::logic_error(fmt::format("the knob {} has no options", knob.name));
  const std::lock_guard lock(registry().mutex);
  for (const Knob* other : registry().knobs) {
    if (other->name == knob.name) throw std::logic_error(fmt::format("there is a knob {} already", knob.name));
    for (const std::string_view path : knob.options)
      if (std::ranges::find(other->options, path) != other->options.end())
        throw std::logic_error(fmt::format("the option {} belongs to the knob {} already", path, other->name));
  }
  registry().knobs.push_back(&knob);
}

KnobRegistration::~KnobRegistration() {
  const std::lock_guard lock(registry().mutex);
  std::erase(registry().knobs, &knob_);
}

const Knob* find_knob(std::string_view name) {
  for (const Knob* knob : all_knobs())
    if (knob->name == name) return knob;
  return nullptr;
}

const Knob* knob_of_option(std::string_view path) {
  for (const Knob* knob : all_knobs()) {
    if (std::ranges::find(knob->options, path) != knob->options.end()) return knob;
  }
  return nullptr;
}

std::string_view card_of(const Knob& knob) { return knob_card(knob.name); }

std::vector<KnobChange> knobs_changed(const Settings& before, const Settings& after) {
  std::vector<KnobChange> changes;
  for (const Knob* knob : all_knobs()) {
    const bool changed =
        std::ranges::any_of(knob->options, [&](std::string_view path) { return differs(before, after, path); });
    if (changed) changes.push_back({knob, &before, &after});
  }
  return changes;
}

std::vector<std::string> other_options_changed(const Settings& before, const Settings& after) {
  std::vector<std::string> paths;
  for (const OptionSpec& spec : before.table().specs()) {
    if (spec.effect == config::Effect::kTraining && !knob_of_option(spec.path) && differs(before, after, spec.path))
      paths.push_back(spec.path);
  }
  return paths;
}

std::string text_of(const KnobChange& change) {
  std::vector<std::string> parts;
  for (const std::string_view path : change.knob->options) {
    if (!differs(*change.before, *change.after, path)) continue;
    const std::string_view label = path == change.knob->options.front() ? change.knob->name : last_part(path);
    const Value* value = change.after->find(path);
    parts.push_back(
        fmt::format("{} = {}", label, value ? plain_text(*change.after->table().find(path), *value) : "default"));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

NumericsClass numerics_of(const KnobChange& change) {
  if (!change.knob->numerics_of_change) return change.knob->numerics;
  return change.knob->numerics_of_change(*change.before, *change.after);
}

NumericsClass numerics_of(std::span<const KnobChange> changes) {
  NumericsClass furthest = NumericsClass::kExact;
  for (const KnobChange& change : changes) furthest = std::max(furthest, numerics_of(change));
  return furthest;
}

std::optional<std::string> no_effect_of(const KnobChange& change, const DeviceFacts& device) {
  if (!change.knob->no_effect) return std::nullopt;
  return change.knob->no_effect(*change.before, *change.after, device);
}

std::optional<std::string> no_effect_of(std::span<const KnobChange> changes, const DeviceFacts& device) {
  std::vector<std::string> reasons;
  for (const KnobChange& change : changes) {
    const std::optional<std::string> reason = no_effect_of(change, device);
    if (!reason) return std::nullopt;
    reasons.push_back(*reason);
  }
  if (reasons.empty()) return std::nullopt;
  return fmt::format("{}", fmt::join(reasons, "; "));
}

Status check_knobs(const Settings& settings) {
  for (const Knob* knob : all_knobs()) {
    if (knob->check) XLADDER_TRY(knob->check(settings));
  }
  return {};
}

std::vector<std::string> knob_warnings(const Settings& settings) {
  std::vector<std::string> all;
  for (const Knob* knob : all_knobs()) {
    if (!knob->warnings) continue;
    for (std::string& sentence : knob->warnings(settings)) all.push_back(std::move(sentence));
  }
  return all;
}

}  // namespace xladder::ladder
