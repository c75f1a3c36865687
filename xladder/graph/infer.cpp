#include "xladder/graph/infer.h"

#include <algorithm>
#include <array>

#include "xladder/graph/composite.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/reducer.h"

namespace xladder::graph {

std::string InferContext::operand_types() const {
  std::string text;
  for (const TensorType& type : operands) text += (text.empty() ? "" : ", ") + to_string(type);
  return text;
}

void InferContext::fail(const std::string& rule) const {
  const std::string_view name = composite != nullptr ? composite->name() : name_of(code);
  throw GraphError(fmt::format("[{}] {}; got {}", name, rule, operands.empty() ? "no operands" : operand_types()));
}

std::vector<TensorType> infer(const InferContext& context) {
  const OpDef& op = op_def(context.code);
  if (op.num_operands != kAnyNumber && static_cast<int>(context.operands.size()) != op.num_operands) {
    constexpr std::array<std::string_view, 6> kCounts = {"no operands",    "one operand",   "two operands",
                                                         "three operands", "four operands", "five operands"};
    context.fail(fmt::format("takes {}", kCounts.at(static_cast<size_t>(op.num_operands))));
  }
  std::vector<TensorType> types = op.infer(context);
  for (const TensorType& type : types)
    for (const int64_t size : type.shape)
      context.require(size >= 0, "sizes are not negative, wanted " + to_string(type));
  return types;
}

bool are_distinct_axes(std::vector<int64_t> axes, int64_t rank) {
  std::sort(axes.begin(), axes.end());
  return std::adjacent_find(axes.begin(), axes.end()) == axes.end() &&
         (axes.empty() || (axes.front() >= 0 && axes.back() < rank));
}

bool contains(const std::vector<int64_t>& list, int64_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

std::vector<TensorType> scalars_of(std::span<const TensorType> types) {
  std::vector<TensorType> scalars;
  for (const TensorType& type : types) scalars.push_back({type.dtype, {}});
  return scalars;
}

void require_reducer(const InferContext& context, std::span<const TensorType> types, size_t region) {
  if (context.attributes.has(kReducerAttribute)) {
    const std::string& name = context.attributes.text(kReducerAttribute);
    const std::optional<Reducer> reducer = reducer_from_name(name);
    context.require(reducer.has_value(), "there is no reducer " + name);
    context.require(types.size() == 1 && context.regions.empty(),
                    "a reducer with a name takes one tensor and no region");
    context.require(*reducer != Reducer::kReplace || context.code == OpCode::kScatter, "only a scatter replaces");
    const DType dtype = types[0].dtype;
    if (*reducer == Reducer::kAnd || *reducer == Reducer::kOr)
      context.require(!is_floating(dtype), "reduces booleans or integers with " + name);
    else if (*reducer != Reducer::kReplace)
      context.require(dtype != DType::kPred, "reduces numbers with " + name);
    return;
  }
  context.require(context.regions.size() > region, "takes a reducer by name or as a region");
  const std::vector<TensorType> once = scalars_of(types);
  std::vector<TensorType> twice = once;
  twice.insert(twice.end(), once.begin(), once.end());
  context.require(context.regions[region].arguments == twice && context.regions[region].results == once,
                  "the region combines two elements of each tensor to one");
}

}  // namespace xladder::graph
