// The variants of a recipe, each measured in a process of its own over a recipe file that is written for it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/ladder/workload/served_workload.h"

namespace xladder::ladder {

// "vit_tiny_patch16_224 with img_size 28, depth 4, fashion-mnist, batch 128"
std::string description_of(const config::Settings& settings);

// What a process needs that measures `settings`: a recipe at `path`, and the environment of its host heap.
Result<PreparedVariant> prepare_recipe(const config::Settings& settings, const std::filesystem::path& path);

struct RecipeWorkloadOptions {
  std::filesystem::path folder;      // for the recipes, NAME-OF-VARIANT.toml; has to be there
  std::vector<std::string> program;  // {"/usr/bin/xladder", "bench", "--serve"}; the recipe's path comes next
  std::function<bool()> stop_requested = {};
};

std::unique_ptr<Workload> make_recipe_workload(const config::Settings& base, const RecipeWorkloadOptions& options);

// Whole recipes beside each other: variants have no changes, and the first one that starts is the first of `recipes`.
std::unique_ptr<Workload> make_recipes_workload(std::vector<config::Settings> recipes,
                                                const RecipeWorkloadOptions& options);

}  // namespace xladder::ladder
