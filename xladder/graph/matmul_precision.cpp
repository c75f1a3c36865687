#include "xladder/graph/matmul_precision.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "xladder/graph/graph.h"

namespace xladder::graph {
namespace {

struct Row {
  MatmulPrecision precision;
  std::string_view config;        // of precision_config
  std::string_view operand = {};  // type of an algorithm's parts; empty: no algorithm
  int products = 0;
};

constexpr std::array<Row, 9> kRows = {{
    {MatmulPrecision::kHighest, "HIGHEST"},
    {MatmulPrecision::kHigh, "HIGH"},
    {MatmulPrecision::kDefault, "DEFAULT"},
    {MatmulPrecision::kTF32, "DEFAULT", "tf32", 1},
    {MatmulPrecision::kTF32x3, "HIGHEST", "tf32", 3},
    {MatmulPrecision::kBF16, "DEFAULT", "bf16", 1},
    {MatmulPrecision::kBF16x3, "HIGH", "bf16", 3},
    {MatmulPrecision::kBF16x6, "HIGHEST", "bf16", 6},
    {MatmulPrecision::kBF16x9, "HIGHEST", "bf16", 9},
}};

const Row& row_of(MatmulPrecision precision) {
  const auto* const found = std::ranges::find(kRows, precision, &Row::precision);
  if (found == kRows.end()) throw std::logic_error("unknown precision of products");
  return *found;
}

std::string precision_config(std::string_view name) {
  if (name == "DEFAULT") return {};
  return fmt::format("precision_config = [#stablehlo<precision {0}>, #stablehlo<precision {0}>]", name);
}

}  // namespace

MatmulPrecision precision_of(const Attributes& attributes) {
  if (!attributes.has("precision")) return MatmulPrecision::kDefault;
  const std::string& name = attributes.text("precision");
  const std::optional<MatmulPrecision> found = matmul_precision_from_name(name);
  if (!found) throw GraphError(fmt::format("[precision] products have a precision of JAX's names; got {}", name));
  return *found;
}

void set_precision(Attributes& attributes, MatmulPrecision precision) {
  attributes.set("precision", std::string(name_of(precision)));
}

std::string dot_attributes(MatmulPrecision precision) {
  const Row& row = row_of(precision);
  if (row.operand.empty()) return precision_config(row.config);
  return fmt::format(
      "algorithm = #stablehlo.dot_algorithm<lhs_precision_type = {0}, rhs_precision_type = {0}, accumulation_type = "
      "f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = {1}, "
      "allow_imprecise_accumulation = false>",
      row.operand, row.products);
}

std::string convolution_attributes(MatmulPrecision precision) { return precision_config(row_of(precision).config); }

}  // namespace xladder::graph
