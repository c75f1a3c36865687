// Reads the tables [ladder] and [workload] of a recipe:
//
//   extends = "fashion_mnist_demo.toml"    # the model and its data are an ordinary recipe's
//   [ladder]
//   rounds = 9
//   [ladder.baseline]
//   "knobs.host_heap" = "system"
//   [[ladder.variant]]
//   name = "kept heap"
//   set = { "knobs.host_heap" = "huge" }
//
// A recipe with [workload] measures a command instead; its variants have `env` and `args`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/recipe/choices.h"
#include "xladder/ladder/recipe/variant.h"

namespace xladder::ladder {

// Student's interval of fewer than three ratios is too wide to say anything, and a t-test needs two seeds.
inline constexpr int64_t kFewestRounds = 3, kFewestGuardSeeds = 2, kFewestGuardSteps = 20;

struct LadderNumbers {
  int64_t guard_seeds = 3;
  int64_t guard_steps = 120;  // of the baseline's batch; other batch sizes train on as many samples
  int64_t rounds = 9;         // pairs of rounds before the first look (ladder/speed.h)
  double round_seconds = 2.0;
};

struct VariantSpec {
  std::string name;
  Changes set;  // of what it extends
  std::string note;
  std::optional<std::string> extends;  // "baseline" or an earlier variant; counts under as-written only
  std::optional<double> published_rate;
  std::string published_note;
};

struct CommandSpec {
  std::string command;                      // for /bin/sh -c
  double timeout_seconds = 3600;            // of one run
  std::optional<int64_t> samples_per_step;  // for commands that print a time per step and no samples
  // Whose lines its output is read as (readers/log_reader.h), from both streams; empty: JSON lines on its stdout.
  std::string read = {};
  std::string read_regex = {};  // in place of a reader
  std::string seed_flag = {};   // "--seed": the command takes the seed of a run behind it
  std::string batch_flag = {};  // "--batch-size": the number behind it is the samples of a step, where lines tell none
};

struct LadderRecipe {
  std::string name;  // the file's, without .toml
  std::string title;
  Mode mode = Mode::kCumulative;
  Policy policy = Policy::kKeepBest;
  GuardLevel guard = GuardLevel::kStandard;
  LadderNumbers numbers;
  LadderNumbers quick_numbers;
  std::vector<std::string> quick_skip;  // names of variants
  std::string published_source;
  VariantSpec baseline;  // named "baseline"
  std::vector<VariantSpec> variants;
  std::optional<CommandSpec> command;
  std::string text;      // of the file
  std::string all_text;  // and of those that it extends
};

// The tables of the file itself count, else those of the file that it extends; each of the two for itself. Option paths
// and values of variants are checked here; whether they contradict each other shows when they start. Errors are kUsage.
Result<LadderRecipe> read_ladder_recipe(const std::filesystem::path& path);
// Of a text that is no file; `name` stands for the file in messages, and it can extend none.
Result<LadderRecipe> ladder_recipe_from(const std::string& text, const std::string& name);
// The same for variants of another table of options, such as recipe_options().with(...).
Result<LadderRecipe> read_ladder_recipe(const std::filesystem::path& path, const config::OptionTable& options);

}  // namespace xladder::ladder
