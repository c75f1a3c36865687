// Rungs for programs of one framework on one kind of device that need no edit of the program: variables of its
// environment, each with what it does, since when, when it loses and where that stands.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/recipe/command_ladder.h"

namespace xladder::ladder {

struct Rung {
  std::string name;
  std::vector<EnvironmentChange> environment;
  // "torch>=2.0", "torch_xla<2.6": a package of Python; "library:libjemalloc.so.2"; "cpu:avx512f". Where one is not met
  // the value would be ignored, and the row says so instead of being measured.
  std::vector<std::string> needs;
  std::string does, since, loses, source;

  std::string card() const;  // in a paragraph
};

struct Playbook {
  std::string name, title, package;
  std::string ran;  // where it was run; empty: it is from documentation alone
  std::vector<Rung> rungs;
};

std::span<const std::string_view> playbook_names();

// kUsage: there is none of that name. `cores` stands for {cores} in values.
Result<Playbook> playbook(std::string_view name, int64_t cores);
Result<Playbook> playbook_from(const std::string& text, std::string_view name, int64_t cores);

// A knob of one value beside the baseline as it is.
VariedKnob knob_of(const Rung& rung);

}  // namespace xladder::ladder
