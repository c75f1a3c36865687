// What tensors that have no place in a model here say: of which architecture they are, or that nothing is lost without
// them. A tensor that is neither may change what the model computes, and is never left out in silence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::weights {

// Why nothing is lost without a tensor, by its name within the model: buffers, counters, what only pre-training needs.
// Empty if that is not known.
std::string_view harmless_reason(std::string_view name);

struct Foreign {
  size_t index = 0;       // of the name
  std::string_view what;  // "BEiT or EVA: biases of query and value, none of the key"
};

// The name, within the model, that tells most about an architecture which is not a plain vision transformer's.
std::optional<Foreign> find_foreign(const std::vector<std::string>& names);

// A tensor that only the program which wrote it can join with others to weights, and what to do about it: "a shard of
// FSDP; save ...".
std::optional<Foreign> find_unfinished(const std::vector<std::string>& names);

// As find_foreign(), for tensors of which none is the patch embedding of a model that is read here.
std::optional<Foreign> find_foreign_model(const std::vector<std::string>& names);

// "BEiT" for a name of timm's, such as "beit_base_patch16_224", whose models have tensors like a plain vision
// transformer's and compute something else. Empty for others.
std::string_view foreign_name(std::string_view architecture);

}  // namespace xladder::weights
