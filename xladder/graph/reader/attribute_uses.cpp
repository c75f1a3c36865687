#include "xladder/graph/reader/attribute_uses.h"

#include <algorithm>
#include <span>

namespace xladder::reader {
namespace {

// How arrays lie in memory or on devices, what a debugger shows, hints to a compiler: none of it changes a value of a
// program that runs as a whole on each of its devices.
constexpr std::string_view kDroppedEverywhere[] = {
    "jax.compute_type",  "jax.memory_kind",         "mhlo.frontend_attributes",
    "mhlo.layout_mode",  "mhlo.memory_kind",        "mhlo.parameter_replication",
    "mhlo.sharding",     "sdy.propagation_barrier", "sdy.sharding",
    "sdy.sharding_rule",
};

constexpr std::string_view kDroppedOfOps[] = {
    "result_layout",  // torch_xla: as the converter from HLO had it
    "xla_shape",
};

constexpr std::string_view kDroppedOfModules[] = {
    "jax.uses_shape_polymorphism",  // a size that is not fixed is refused where it stands
    "mhlo.cross_program_prefetches",
    "mhlo.is_dynamic",
    "mhlo.use_auto_spmd_partitioning",
    "mhlo.xla_entry_computation_parameter_layouts",
    "mhlo.xla_entry_computation_parameter_tiles",
    "mhlo.xla_entry_computation_result_layout",
    "mhlo.xla_entry_computation_result_tiles",
};
constexpr std::string_view kKeptOfModules[] = {
    "mhlo.input_output_alias",
    "mhlo.num_partitions",
    "mhlo.num_replicas",
    "sym_name",
};

constexpr std::string_view kDroppedOfFunctions[] = {
    "execution_thread",
    "no_inline",
};
constexpr std::string_view kKeptOfFunctions[] = {
    "arg_attrs", "function_type", "res_attrs", "sym_name", "sym_visibility",
};

constexpr std::string_view kDroppedOfArguments[] = {
    "jax.arg_info",
    "mhlo.is_same_data_across_replicas",
};
constexpr std::string_view kKeptOfArguments[] = {
    "jax.buffer_donor",
    "jax.token",
    "tf.aliasing_output",
};

constexpr std::string_view kKeptOfResults[] = {
    "jax.result_info",
    "jax.token",
};

enum class Default { kFalse, kTrue, kZero, kOne, kEmpty };

struct DefaultOf {
  std::string_view op;
  std::string_view name;
  Default value;
};

constexpr DefaultOf kDefaults[] = {
    {"chlo.top_k", "is_stable", Default::kTrue},
    {"stablehlo.cholesky", "lower", Default::kFalse},
    {"stablehlo.composite", "composite_attributes", Default::kEmpty},
    {"stablehlo.composite", "version", Default::kZero},
    {"stablehlo.custom_call", "api_version", Default::kOne},
    {"stablehlo.custom_call", "called_computations", Default::kEmpty},
    {"stablehlo.custom_call", "has_side_effect", Default::kFalse},
    {"stablehlo.custom_call", "output_operand_aliases", Default::kEmpty},
    {"stablehlo.gather", "indices_are_sorted", Default::kFalse},
    {"stablehlo.scatter", "indices_are_sorted", Default::kFalse},
    {"stablehlo.scatter", "unique_indices", Default::kFalse},
    {"stablehlo.sort", "is_stable", Default::kFalse},
};

bool equals(const Attribute& attribute, Default value) {
  const auto is_number = [&](Attribute::Kind kind, uint64_t number) {
    return attribute.kind == kind && attribute.bits() == number;
  };
  switch (value) {
    case Default::kFalse:
      return is_number(Attribute::Kind::kBool, 0);
    case Default::kTrue:
      return is_number(Attribute::Kind::kBool, 1);
    case Default::kZero:
      return is_number(Attribute::Kind::kInteger, 0);
    case Default::kOne:
      return is_number(Attribute::Kind::kInteger, 1);
    case Default::kEmpty:
      return (attribute.kind == Attribute::Kind::kArray && attribute.items().empty()) ||
             (attribute.kind == Attribute::Kind::kDictionary && attribute.fields().empty());
  }
  return false;
}

bool has(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

AttributeUse listed(std::span<const std::string_view> kept, std::span<const std::string_view> dropped,
                    std::string_view name) {
  if (has(kept, name)) return AttributeUse::kKept;
  return has(dropped, name) ? AttributeUse::kDropped : AttributeUse::kUnknown;
}

}  // namespace

AttributeUse use_of_attribute(Holder holder, std::string_view op, std::string_view name) {
  if (holder != Holder::kNested && has(kDroppedEverywhere, name)) return AttributeUse::kDropped;
  switch (holder) {
    case Holder::kModule:
      return listed(kKeptOfModules, kDroppedOfModules, name);
    case Holder::kFunction:
      return listed(kKeptOfFunctions, kDroppedOfFunctions, name);
    case Holder::kArgument:
      return listed(kKeptOfArguments, kDroppedOfArguments, name);
    case Holder::kResult:
      return listed(kKeptOfResults, {}, name);
    case Holder::kOp:
      if (has(kDroppedOfOps, name)) return AttributeUse::kDropped;
      if ((op == "sdy.sharding_constraint" || op == "sdy.reshard") && name == "sharding") return AttributeUse::kDropped;
      if (op == "sdy.mesh" && name == "stablehlo.mesh") return AttributeUse::kDropped;
      return AttributeUse::kKept;
    case Holder::kNested:
      return AttributeUse::kKept;
  }
  return AttributeUse::kUnknown;
}

std::string_view advice_on_attribute(std::string_view name) {
  if (name == "jax.global_constant")
    return "the argument is a size or the platform, which JAX fills in; export for one platform and without symbolic "
           "shapes";
  return "what it means is not known; export the program without it";
}

bool is_default(std::string_view op, std::string_view name, const Attribute& value) {
  if (name == "result_accuracy" && value.kind == Attribute::Kind::kStruct && value.fields().size() == 1) {
    const Attribute* mode = find(value.fields(), "mode");
    return mode != nullptr && mode->kind == Attribute::Kind::kEnum && mode->text() == "DEFAULT";
  }
  return std::any_of(std::begin(kDefaults), std::end(kDefaults), [&](const DefaultOf& row) {
    return row.op == op && row.name == name && equals(value, row.value);
  });
}

}  // namespace xladder::reader
