#include "xladder/graph/op_def.h"

#include <fmt/core.h>

#include <array>
#include <stdexcept>

namespace xladder::graph {
namespace {

using Table = std::array<const OpDef*, kNumOpCodes>;

Table make_table() {
  Table table{};
  for (const auto family :
       {elementwise_ops, conversion_ops, source_ops, movement_ops, indexing_ops, order_ops, contraction_ops,
        convolution_ops, reduction_ops, normalization_ops, collective_ops, structure_ops})
    for (const OpDef& row : family()) {
      const OpDef*& place = table[static_cast<size_t>(row.code)];
      if (place != nullptr) throw std::logic_error(fmt::format("op {} has two rows", row.name));
      place = &row;
    }
  for (size_t i = 0; i < table.size(); ++i)
    if (table[i] == nullptr) throw std::logic_error(fmt::format("op code {} has no row in graph/ops/", i));
  return table;
}

const Table& table() {
  static const Table kTable = make_table();
  return kTable;
}

}  // namespace

const OpDef& op_def(OpCode code) { return *table()[static_cast<size_t>(code)]; }

std::optional<OpCode> op_from_name(std::string_view name) {
  for (const OpDef* row : table())
    if (row->name == name) return row->code;
  return std::nullopt;
}

std::string_view name_of(OpCode code) { return op_def(code).name; }
bool is_unary(OpCode code) { return op_def(code).op_class == OpClass::kUnary; }
bool is_binary(OpCode code) { return op_def(code).op_class == OpClass::kBinary; }
bool is_elementwise(OpCode code) {
  return is_unary(code) || is_binary(code) || op_def(code).op_class == OpClass::kElementwise;
}

}  // namespace xladder::graph
