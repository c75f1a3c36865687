#include "xladder/program/optim/fine_tuning.h"

#include <fnmatch.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "xladder/base/suggest.h"

namespace xladder::optim {
namespace {

bool matches(const std::string& pattern, std::string_view name) {
  return ::fnmatch(pattern.c_str(), std::string(name).c_str(), FNM_NOESCAPE) == 0;
}

// i of "blocks.i.".
std::optional<int64_t> block_of(std::string_view name) {
  constexpr std::string_view kStart = "blocks.";
  if (!name.starts_with(kStart)) return std::nullopt;
  int64_t block = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + kStart.size(), end, block);
  if (error != std::errc() || stop == end || *stop != '.') return std::nullopt;
  return block;
}

int64_t layer_of(std::string_view name, int64_t depth) {
  constexpr std::string_view kStem[] = {"cls_token", "reg_token", "pos_embed", "patch_embed", "norm_pre"};
  if (std::ranges::any_of(kStem, [&](std::string_view start) { return name.starts_with(start); })) return 0;
  if (const std::optional<int64_t> block = block_of(name)) return *block + 1;
  return name.starts_with("norm") ? depth : depth + 1;
}

}  // namespace

Status validate(const FineTuning& tuning, std::span<const std::string> names) {
  if (!(tuning.layer_decay > 0 && tuning.layer_decay <= 1))
    return fail(ErrorCode::kUsage, "optim.layer_decay is {}; give a number above 0 and at most 1", tuning.layer_decay);
  if (tuning.layer_decay != 1 && depth_of(names) == 0)
    return fail(ErrorCode::kUsage,
                "optim.layer_decay is for models with blocks, which this one has not; choose a ViT or set it to 1");
  for (const std::string& pattern : tuning.freeze) {
    if (std::ranges::any_of(names, [&](const std::string& name) { return matches(pattern, name); })) continue;
    const std::optional<std::string> near = closest(pattern, names);
    return fail(ErrorCode::kUsage, "train.freeze: no parameter matches \"{}\"; {}", pattern,
                near ? "did you mean \"" + *near + "\"?" : "`xladder models NAME` lists the parameters of a model");
  }
  if (std::ranges::none_of(names, [&](const std::string& name) { return is_trained(tuning, name); }))
    return fail(ErrorCode::kUsage, "every parameter is frozen; leave something to train out of train.freeze");
  return {};
}

bool is_trained(const FineTuning& tuning, std::string_view name) {
  if (tuning.linear_probe && !name.starts_with(tuning.head + ".")) return false;
  return std::ranges::none_of(tuning.freeze, [&](const std::string& pattern) { return matches(pattern, name); });
}

double learning_rate_scale(const FineTuning& tuning, std::string_view name, int64_t depth) {
  if (tuning.layer_decay == 1) return 1;
  return std::pow(tuning.layer_decay, static_cast<double>(depth + 1 - layer_of(name, depth)));
}

int64_t depth_of(std::span<const std::string> names) {
  int64_t depth = 0;
  for (const std::string& name : names) depth = std::max(depth, block_of(name).value_or(-1) + 1);
  return depth;
}

}  // namespace xladder::optim
