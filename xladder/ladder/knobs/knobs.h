// All knobs, those of this library and those that a program which uses it brings, and questions about the knobs that
// differ between two sets of options.
//
//   for (const KnobChange& change : knobs_changed(baseline, variant)) say(text_of(change));
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/ladder/knobs/knob.h"

// In the order in which lists show them: input, launch, batch, types, memory, devices, compiler.
#define XLADDER_KNOBS(KNOB)         \
  KNOB(workers)                     \
  KNOB(prefetch)                    \
  KNOB(input_dtype)                 \
  KNOB(in_flight)                   \
  KNOB(retrace)                     \
  KNOB(steps_per_execution)         \
  KNOB(per_device_batch_size)       \
  KNOB(gradient_accumulation_steps) \
  KNOB(precision)                   \
  KNOB(matmul_precision)            \
  KNOB(autocast)                    \
  KNOB(stochastic_rounding)         \
  KNOB(loss_scale)                  \
  KNOB(remat)                       \
  KNOB(host_heap)                   \
  KNOB(composites)                  \
  KNOB(emission)                    \
  KNOB(devices)                     \
  KNOB(zero)                        \
  KNOB(compiler)

namespace xladder::ladder {

#define XLADDER_DECLARE_KNOB(name) const Knob& name##_knob();
XLADDER_KNOBS(XLADDER_DECLARE_KNOB)
#undef XLADDER_DECLARE_KNOB

std::vector<const Knob*> all_knobs();               // ours, then the others as they were registered
const Knob* find_knob(std::string_view name);       // nullptr if there is none
const Knob* knob_of_option(std::string_view path);  // nullptr: the option belongs to no knob
std::string_view card_of(const Knob& knob);         // docs/knobs/NAME.md as text; empty for knobs of others

// A knob of the caller's is registered as long as this lives. Its options stand in a table of the caller's, such as
// recipe_options().with(...). std::logic_error if it has no options, or if its name or one of its options is another
// knob's.
class KnobRegistration {
 public:
  explicit KnobRegistration(const Knob& knob);
  ~KnobRegistration();
  KnobRegistration(const KnobRegistration&) = delete;
  KnobRegistration& operator=(const KnobRegistration&) = delete;

 private:
  const Knob& knob_;
};

// A knob with an option that differs. Both settings have to outlive it.
struct KnobChange {
  const Knob* knob = nullptr;
  const config::Settings* before = nullptr;
  const config::Settings* after = nullptr;
};

// In the order of all_knobs(). Both settings are of one table.
std::vector<KnobChange> knobs_changed(const config::Settings& before, const config::Settings& after);

// Paths of the options that differ and belong to no knob: the variant trains something else.
std::vector<std::string> other_options_changed(const config::Settings& before, const config::Settings& after);

// "host_heap = huge", "precision = bf16-true, master_weights = true"; options that went back to unset are "default".
std::string text_of(const KnobChange& change);

// The declared class of a change; of several the one that goes furthest, exact if there are none.
NumericsClass numerics_of(const KnobChange& change);
NumericsClass numerics_of(std::span<const KnobChange> changes);

// Why the change does nothing on this device; of several: only if none does anything.
std::optional<std::string> no_effect_of(const KnobChange& change, const DeviceFacts& device);
std::optional<std::string> no_effect_of(std::span<const KnobChange> changes, const DeviceFacts& device);

// The first contradiction between knobs, before anything runs: kUsage with what to change.
Status check_knobs(const config::Settings& settings);

// What is allowed but rarely meant, such as a loss scale without fp16.
std::vector<std::string> knob_warnings(const config::Settings& settings);

}  // namespace xladder::ladder
