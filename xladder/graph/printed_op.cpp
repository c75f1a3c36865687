#include "xladder/graph/printed_op.h"

#include <fmt/core.h>

#include "xladder/graph/op_def.h"

namespace xladder::graph {

void PrintedOp::refuse(std::string_view why) const { throw GraphError(fmt::format("[{}] {}", name_, why)); }

OpCode PrintedOp::code() const { return op_from_name(name_.substr(name_.find('.') + 1)).value(); }

Value PrintedOp::operand(size_t index) const {
  operands_from(index + 1);
  return operands_[index];
}

std::span<const Value> PrintedOp::operands_from(size_t index) const {
  if (operands_.size() < index) refuse(fmt::format("takes {} operands or more; got {}", index, operands_.size()));
  return std::span(operands_).subspan(index);
}

const TensorType& PrintedOp::result(size_t index) const {
  if (results_.size() <= index) refuse(fmt::format("has {} results or more; got {}", index + 1, results_.size()));
  return results_[index];
}

std::string PrintedOp::word(std::string_view name) const {
  const std::vector<std::string> found = words(name);
  if (found.size() != 1) refuse(fmt::format("has one word as its {}; got {}", name, found.size()));
  return found.front();
}

}  // namespace xladder::graph
