#include "xladder/graph/matmul_precision.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "xladder/graph/graph.h"
#include "xladder/graph/printed_op.h"

namespace xladder::graph {
namespace {

struct PrecisionRow {
  MatmulPrecision precision;
  std::string_view config;        // of precision_config
  std::string_view operand = {};  // type of an algorithm's parts; empty: no algorithm
  int products = 0;
};

constexpr std::array<PrecisionRow, 9> kPrecisionRows = {{
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

const PrecisionRow& row_of(MatmulPrecision precision) {
  const auto* const found = std::ranges::find(kPrecisionRows, precision, &PrecisionRow::precision);
  if (found == kPrecisionRows.end()) throw std::logic_error("unknown precision of products");
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

namespace {

// Both operands in one type and one part, as it is written.
bool is_plain_algorithm(const PrintedOp& printed) {
  return printed.word("algorithm.rhs_precision_type") == printed.word("algorithm.lhs_precision_type") &&
         printed.integer("algorithm.lhs_component_count") == 1 &&
         printed.integer("algorithm.rhs_component_count") == 1 &&
         !printed.flag("algorithm.allow_imprecise_accumulation");
}

MatmulPrecision read_algorithm(const PrintedOp& printed) {
  const std::string operand = printed.word("algorithm.lhs_precision_type");
  const std::string sum = printed.word("algorithm.accumulation_type");
  const int64_t products = printed.integer("algorithm.num_primitive_operations");
  const bool is_plain = is_plain_algorithm(printed);
  // Neither rounded nor in parts: F32_F32_F32, F64_F64_F64.
  const std::string_view whole = mlir_name(printed.operand(0).dtype());
  if (is_plain && operand == whole && sum == whole && products == 1 && size_of(printed.operand(0).dtype()) >= 4)
    return MatmulPrecision::kHighest;
  const auto* const found = std::ranges::find_if(
      kPrecisionRows, [&](const PrecisionRow& row) { return row.operand == operand && row.products == products; });
  if (!is_plain || sum != "f32" || found == kPrecisionRows.end())
    printed.refuse("has an algorithm of products that is not known; export the program with a precision instead");
  return found->precision;
}

}  // namespace

std::optional<MatmulPrecision> read_precision(const PrintedOp& printed) {
  std::vector<std::string> configs;
  if (printed.has("precision_config")) configs = printed.words("precision_config");
  // Of two, the more exact one, which comes first in the table.
  const PrecisionRow* row = &row_of(MatmulPrecision::kDefault);
  for (const std::string& config : configs) {
    const auto* const found = std::ranges::find(kPrecisionRows, config, &PrecisionRow::config);
    if (found == kPrecisionRows.end()) printed.refuse("has a precision that is not known: " + config);
    row = std::min(row, &*found);
  }
  const bool is_default = row->precision == MatmulPrecision::kDefault;
  if (printed.has("algorithm")) {
    if (!is_default) printed.refuse("has an algorithm of products and a precision; export it with one of them");
    return read_algorithm(printed);
  }
  return is_default ? std::nullopt : std::optional(row->precision);
}

std::optional<RoundedProducts> read_rounded_products(const PrintedOp& printed) {
  if (!printed.has("algorithm") || !is_plain_algorithm(printed) ||
      printed.integer("algorithm.num_primitive_operations") != 1)
    return std::nullopt;
  const std::string operand = printed.word("algorithm.lhs_precision_type");
  const std::string sum = printed.word("algorithm.accumulation_type");
  for (const DType type : {DType::kF16, DType::kBF16}) {
    if (operand != mlir_name(type)) continue;
    if (sum == operand) return RoundedProducts{type, type};
    if (sum == "f32" && type == DType::kF16) return RoundedProducts{type, DType::kF32};
  }
  return std::nullopt;
}

std::string dot_attributes(MatmulPrecision precision) {
  const PrecisionRow& row = row_of(precision);
  if (row.operand.empty()) return precision_config(row.config);
  return fmt::format(
      "algorithm = #stablehlo.dot_algorithm<lhs_precision_type = {0}, rhs_precision_type = {0}, accumulation_type = "
      "f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = {1}, "
      "allow_imprecise_accumulation = false>",
      row.operand, row.products);
}

std::string convolution_attributes(MatmulPrecision precision) { return precision_config(row_of(precision).config); }

}  // namespace xladder::graph
