#include "xladder/graph/graph.h"

#include <fmt/core.h>

#include <algorithm>

#include "xladder/graph/composite.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {

Graph& Value::graph() const {
  if (graph_ == nullptr) throw GraphError("[value] is used before it was made; got none");
  return *graph_;
}

const TensorType& Value::type() const { return graph().type_of(id_); }

namespace {

void require_sizes(const TensorType& type, std::string_view what) {
  if (std::any_of(type.shape.begin(), type.shape.end(), [](int64_t size) { return size < 0; }))
    throw GraphError(fmt::format("[{}] sizes are not negative; got {}", what, to_string(type)));
}

}  // namespace

ValueId Graph::new_value(TensorType type, OpId producer) {
  values_.push_back({std::move(type), producer});
  return static_cast<ValueId>(values_.size() - 1);
}

Value Graph::parameter(TensorType type, std::string parameter_name) {
  require_sizes(type, "parameter");
  const ValueId id = new_value(std::move(type), -1);
  body_.arguments.push_back(id);
  parameter_names_.push_back(std::move(parameter_name));
  aliases_.emplace_back();
  return {this, id};
}

void Graph::add_result(Value value, std::string result_name) {
  if (!value || &value.graph() != this)
    throw GraphError(fmt::format("[result] is a value of the same graph; got another's for {}", result_name));
  body_.results.push_back(value.id());
  result_names_.push_back(std::move(result_name));
}

void Graph::alias(size_t parameter, size_t result) {
  if (parameter_type(parameter) != result_type(result))
    throw GraphError(fmt::format("[alias] a donated parameter and its result have one type; got {} {} and {} {}",
                                 parameter_name(parameter), to_string(parameter_type(parameter)), result_name(result),
                                 to_string(result_type(result))));
  aliases_.at(parameter) = result;
}

ScopeId Graph::scope_named(std::string_view scope) {
  if (const auto found = scope_ids_.find(scope); found != scope_ids_.end()) return found->second;
  const auto id = static_cast<ScopeId>(scope_names_.size());
  scope_names_.emplace_back(scope);
  scope_ids_.emplace(scope, id);
  return id;
}

std::optional<OpId> Graph::producer_of(ValueId id) const {
  const OpId producer = values_[static_cast<size_t>(id)].producer;
  return producer < 0 ? std::nullopt : std::optional(producer);
}

std::vector<TensorType> Graph::infer_types(OpCode code, std::span<const TensorType> operands,
                                           const Attributes& attributes, std::span<const Block> regions,
                                           const Composite* composite) const {
  std::vector<InferContext::RegionTypes> region_types;
  for (const Block& region : regions) {
    InferContext::RegionTypes types;
    for (const ValueId id : region.arguments) types.arguments.push_back(type_of(id));
    for (const ValueId id : region.results) types.results.push_back(type_of(id));
    region_types.push_back(std::move(types));
  }
  try {
    return infer({code, operands, attributes, region_types, composite});
  } catch (const GraphError& error) {
    if (current_scope_ == 0) throw;
    throw GraphError(fmt::format("{}; in {}", error.what(), scope_name(current_scope_)));
  }
}

std::vector<Value> Graph::append(OpCode code, std::span<const Value> operands, Attributes attributes,
                                 std::vector<Block> regions, const Composite* composite) {
  std::vector<TensorType> operand_types;
  std::vector<ValueId> operand_ids;
  for (const Value& operand : operands) {
    if (!operand || &operand.graph() != this)
      throw GraphError(fmt::format("[{}] operands are values of the same graph; got {} for operand {}",
                                   graph::name_of(code), operand ? "another's" : "none", operand_ids.size()));
    operand_types.push_back(operand.type());
    operand_ids.push_back(operand.id());
  }
  const std::vector<TensorType> types = infer_types(code, operand_types, attributes, regions, composite);

  const auto id = static_cast<OpId>(ops_.size());
  std::vector<ValueId> result_ids;
  std::vector<Value> results;
  for (const TensorType& type : types) {
    result_ids.push_back(new_value(type, id));
    results.emplace_back(this, result_ids.back());
  }
  ops_.push_back({code, std::move(operand_ids), std::move(result_ids), std::move(attributes), std::move(regions),
                  composite, current_scope_});
  current_block().ops.push_back(id);
  return results;
}

Value Graph::append_one(OpCode code, std::initializer_list<Value> operands, Attributes attributes) {
  return append(code, std::span(operands.begin(), operands.size()), std::move(attributes)).front();
}

Block Graph::build_region(std::span<const TensorType> argument_types,
                          const std::function<std::vector<Value>(std::span<const Value>)>& build) {
  Block block;
  std::vector<Value> arguments;
  for (const TensorType& type : argument_types) {
    block.arguments.push_back(new_value(type, -1));
    arguments.emplace_back(this, block.arguments.back());
  }
  // Closed also when `build` throws, or later ops would go into a block that is gone.
  struct Opened {
    explicit Opened(std::vector<Block*>& of, Block& opened) : blocks(of) { blocks.push_back(&opened); }
    ~Opened() { blocks.pop_back(); }
    std::vector<Block*>& blocks;
  };
  const Opened opened(open_blocks_, block);
  for (const Value& result : build(arguments)) {
    if (!result || &result.graph() != this)
      throw GraphError("[region] results are values of the same graph; got another's or none");
    block.results.push_back(result.id());
  }
  return block;
}

std::vector<Value> Composite::vjp(std::span<const Value>, std::span<const Value>, std::span<const Value>,
                                  const Attributes&) const {
  throw GraphError(fmt::format("[{}] has no derivative: it is one itself", name()));
}

std::vector<Value> append_composite(const Composite& composite, std::span<const Value> operands,
                                    Attributes attributes) {
  if (operands.empty()) throw GraphError(fmt::format("[{}] takes operands", composite.name()));
  return operands.front().graph().append(OpCode::kComposite, operands, std::move(attributes), {}, &composite);
}

}  // namespace xladder::graph
