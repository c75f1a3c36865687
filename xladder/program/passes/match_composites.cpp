#include "xladder/program/passes/match_composites.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <set>
#include <unordered_map>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/registry.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/passes/row_function.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::OpId;
using graph::Value;
using graph::ValueId;

constexpr size_t kMostCandidates = 24;   // values to try, next to what a layer is known by
constexpr size_t kMostNeighbours = 120;  // values looked at to find them
constexpr int64_t kWidest = 1 << 17;     // row
constexpr double kTolerance = 1e-6;      // constants are rounded to f32

// An operand of attention, and which of its axes are batch, tokens, heads (if they have one) and the width of a head.
struct HeadRows {
  ValueId id = -1;
  std::vector<int64_t> axes;
};

struct AttentionParts {
  HeadRows q, k, v;
  std::vector<int64_t> result_axes;  // of such rows, in the order of the result
};

// A layer that was found: `output` is what the composite gives, of these inputs.
struct FoundLayer {
  std::string_view composite = {};
  ValueId output = -1;
  ValueId x = -1;
  std::optional<ValueId> scale = std::nullopt, shift = std::nullopt;  // of a layer norm
  std::optional<ValueId> targets = std::nullopt;                      // of a cross entropy
  std::optional<AttentionParts> attention = std::nullopt;             // then x is not used
  double epsilon = 0;
  bool is_tanh = false;
  bool is_negative = false;
};

bool is_close(double found, double wanted) {
  return std::abs(found - wanted) <= kTolerance * (1 + std::abs(wanted)) * 0.5;  // false of NaN
}

// Both a number for each place, or one for all.
bool are_close(const RowNumbers& found, const RowNumbers& wanted) {
  if (found.size() != wanted.size() && found.size() != 1) return false;
  for (size_t i = 0; i < wanted.size(); ++i)
    if (!is_close(found[found.size() == 1 ? 0 : i], wanted[i])) return false;
  return true;
}

RowNumbers probe_row(int64_t width, size_t salt, double size, double centre) {
  RowNumbers row(static_cast<size_t>(width));
  for (size_t i = 0; i < row.size(); ++i) row[i] = centre + size * RowFunction::number(salt, i);
  return row;
}

double mean_of_row(const RowNumbers& row) {
  double sum = 0;
  for (const double number : row) sum += number;
  return sum / static_cast<double>(row.size());
}
double variance_of_row(const RowNumbers& row) {
  const double mean = mean_of_row(row);
  double sum = 0;
  for (const double number : row) sum += (number - mean) * (number - mean);
  return sum / static_cast<double>(row.size());
}
double log_sum_of_row(const RowNumbers& row) {
  const double largest = *std::ranges::max_element(row);
  double sum = 0;
  for (const double number : row) sum += std::exp(number - largest);
  return largest + std::log(sum);
}

double exact_gelu(double x, bool is_tanh) {
  if (!is_tanh) return 0.5 * x * std::erfc(-x / std::sqrt(2.0));
  return 0.5 * x * (1 + std::tanh(std::sqrt(2 / std::acos(-1.0)) * (x + 0.044715 * x * x * x)));
}

class LayerFinder {
 public:
  LayerFinder(const Graph& graph, const std::vector<bool>& is_trained, const graph::LoweringTable& lowerings)
      : graph_(graph), live_(live_ops(graph)), lowerings_(lowerings), users_(graph.num_values()) {
    for (size_t i = 0; i < is_trained.size(); ++i)
      if (is_trained[i]) trained_.insert(graph.body().arguments[i]);
    note_users(graph.body());
  }

  std::unordered_map<ValueId, FoundLayer> run() {
    search(graph_.body());
    return std::move(found_);
  }

 private:
  void note_users(const graph::Block& block) {
    for (const OpId id : block.ops) {
      if (!live_[static_cast<size_t>(id)]) continue;
      const Op& op = graph_.op(id);
      for (const ValueId operand : op.operands) users_[static_cast<size_t>(operand)].push_back(id);
      for (const graph::Block& region : op.regions) note_users(region);
    }
  }

  void search(const graph::Block& block) {
    for (const OpId id : block.ops) {
      if (!live_[static_cast<size_t>(id)]) continue;
      const Op& op = graph_.op(id);
      for (const graph::Block& region : op.regions)
        if (op.code == OpCode::kWhile || op.code == OpCode::kIf || op.code == OpCode::kCase) search(region);
      if (op.results.size() != 1 || graph_.type_of(op.results[0]).dtype != DType::kF32) continue;
      switch (op.code) {
        case OpCode::kErf:
        case OpCode::kErfc:
        case OpCode::kTanh:
          look_for(graph::kGelu, &LayerFinder::gelu_at, op);
          break;
        case OpCode::kExponential:
          look_for(graph::kSoftmax, &LayerFinder::softmax_at, op);
          break;
        case OpCode::kLog:
          look_for(graph::kSoftmaxCrossEntropy, &LayerFinder::cross_entropy_at, op);
          break;
        case OpCode::kPower:
        case OpCode::kRsqrt:
        case OpCode::kSqrt:
          look_for(graph::kLayerNorm, &LayerFinder::layer_norm_at, op);
          break;
        default:
          break;
      }
    }
  }

  void look_for(std::string_view composite, std::optional<FoundLayer> (LayerFinder::*find)(const Op&) const,
                const Op& op) {
    if (lowerings_.of(*graph::find_composite(composite)) == graph::Lowering::kDecomposed) return;
    std::optional<FoundLayer> layer = (this->*find)(op);
    if (!layer) return;
    layer->composite = composite;
    if (composite == graph::kSoftmax)
      if (auto attention = attention_around(*layer)) layer = std::move(attention);
    found_.emplace(layer->output, *layer);
  }

  // ---- Values around one -------------------------------------------------------------------------------------------

  bool is_f32(ValueId id) const { return graph_.type_of(id).dtype == DType::kF32; }
  const Shape& shape_of(ValueId id) const { return graph_.type_of(id).shape; }

  // What `from` is computed of, the nearest first. Values are numbered in the order of their ops.
  std::vector<ValueId> sources(ValueId from) const {
    std::set<ValueId, std::greater<>> seen = {from};
    for (auto next = seen.begin(); next != seen.end() && seen.size() < kMostNeighbours; ++next)
      if (const auto producer = graph_.producer_of(*next))
        for (const ValueId operand : graph_.op(*producer).operands) seen.insert(operand);
    return {seen.begin(), seen.end()};
  }

  // What is computed of `from` by ops of one result, the farthest first.
  std::vector<ValueId> results(ValueId from) const {
    std::set<ValueId> seen = {from};
    for (auto next = seen.begin(); next != seen.end() && seen.size() < kMostCandidates; ++next)
      for (const OpId user : users_[static_cast<size_t>(*next)])
        if (const Op& op = graph_.op(user); op.results.size() == 1 && op.regions.empty()) seen.insert(op.results[0]);
    return {seen.rbegin(), seen.rend()};
  }

  // Sources that may be the rows which a layer of such rows takes.
  std::vector<ValueId> row_sources(ValueId from, const Shape& shape) const {
    const RowFunction rows(graph_, shape);
    std::vector<ValueId> found;
    for (const ValueId id : sources(from))
      if (is_f32(id) && rows.is_row_shape(shape_of(id)) && found.size() < kMostCandidates) found.push_back(id);
    return found;
  }

  static bool has_rows(const Shape& shape) { return !shape.empty() && shape.back() > 1 && shape.back() <= kWidest; }

  // ---- GELU --------------------------------------------------------------------------------------------------------

  std::optional<FoundLayer> gelu_at(const Op& op) const {
    const Shape& shape = shape_of(op.results[0]);
    for (const ValueId output : results(op.results[0])) {
      if (!is_f32(output) || shape_of(output) != shape) continue;
      for (const ValueId x : row_sources(op.operands[0], shape))
        for (const bool is_tanh : {false, true})
          if (shape_of(x) == shape && is_gelu(output, x, is_tanh))
            return FoundLayer{.output = output, .x = x, .is_tanh = is_tanh};
    }
    return std::nullopt;
  }

  bool is_gelu(ValueId output, ValueId x, bool is_tanh) const {
    const Shape& shape = shape_of(x);
    const int64_t width = shape.empty() ? 1 : std::min<int64_t>(shape.back(), 64);
    for (size_t salt = 0; salt * static_cast<size_t>(width) < 64; ++salt) {
      // Elementwise ops take as many numbers as there are; a reduction would not find its row.
      const RowNumbers row = probe_row(width, salt, 4, 0);
      RowFunction f(graph_, shape);
      f.set_row(x, row);
      RowNumbers wanted;
      for (const double number : row) wanted.push_back(exact_gelu(number, is_tanh));
      const auto y = f(output);
      if (!y || y->size() != wanted.size() || !are_close(*y, wanted)) return false;
    }
    return true;
  }

  // ---- Softmax -----------------------------------------------------------------------------------------------------

  std::optional<FoundLayer> softmax_at(const Op& op) const {
    const Shape& shape = shape_of(op.results[0]);
    if (!has_rows(shape)) return std::nullopt;
    for (const ValueId output : results(op.results[0])) {
      if (!is_f32(output) || shape_of(output) != shape || output == op.results[0]) continue;
      if (!is_softmax(output, op.operands[0])) continue;
      // The same of shifted rows: the farthest back is what a library called it with.
      ValueId x = op.operands[0];
      for (const ValueId source : row_sources(op.operands[0], shape))
        if (source != x && is_softmax(output, source)) x = source;
      return FoundLayer{.output = output, .x = x};
    }
    return std::nullopt;
  }

  bool is_softmax(ValueId output, ValueId x) const {
    for (const size_t salt : {1, 2}) {
      const RowNumbers row = probe_row(shape_of(x).back(), salt, 3, salt == 1 ? 0 : -5);
      RowFunction f(graph_, shape_of(x));
      f.set_row(x, row);
      const auto y = f(output);
      const double log_sum = log_sum_of_row(row);
      RowNumbers wanted;
      for (const double number : row) wanted.push_back(std::exp(number - log_sum));
      if (!y || y->size() != wanted.size() || !are_close_shares(*y, wanted)) return false;
    }
    return true;
  }

  // Shares of a wide row are small: held against themselves.
  static bool are_close_shares(const RowNumbers& found, const RowNumbers& wanted) {
    for (size_t i = 0; i < wanted.size(); ++i)
      if (!(std::abs(found[i] - wanted[i]) <= kTolerance * wanted[i])) return false;
    return true;
  }

  // ---- Attention ---------------------------------------------------------------------------------------------------

  const Op* producer_of(ValueId id) const {
    const auto producer = graph_.producer_of(id);
    return producer ? &graph_.op(*producer) : nullptr;
  }

  // A product of f32 as the device makes it, over one axis, with one or two axes that go along.
  const Op* heads_product(ValueId id) const {
    const Op* op = producer_of(id);
    if (op == nullptr || op->code != OpCode::kDotGeneral || !is_f32(op->operands[0]) || !is_f32(id) ||
        graph::precision_of(op->attributes) != graph::MatmulPrecision::kDefault)
      return nullptr;
    const size_t along = op->attributes.integers("lhs_batch").size();
    const bool fits = along >= 1 && along <= 2 && op->attributes.integers("lhs_contracting").size() == 1 &&
                      shape_of(id).size() == along + 2;
    return fits ? op : nullptr;
  }

  // Operand `side` of such a product. `contracts_width`: over the width of a head, otherwise over the tokens.
  HeadRows head_rows(const Op& product, size_t side, bool contracts_width) const {
    const graph::Attributes& a = product.attributes;
    const std::vector<int64_t>& batch = a.integers(side == 0 ? "lhs_batch" : "rhs_batch");
    const int64_t contracted = a.integers(side == 0 ? "lhs_contracting" : "rhs_contracting")[0];
    int64_t free = 0;
    while (std::ranges::find(batch, free) != batch.end() || free == contracted) ++free;
    const auto [tokens, width] = contracts_width ? std::pair(free, contracted) : std::pair(contracted, free);
    HeadRows rows{product.operands[side], {batch[0], tokens}};
    rows.axes.insert(rows.axes.end(), batch.begin() + 1, batch.end());
    rows.axes.push_back(width);
    return rows;
  }

  // What a value is a multiple of by a number, where nothing is added to it; `factor` gets that.
  ValueId without_factor(ValueId id, double& factor) const {
    for (const Op* op = producer_of(id); op != nullptr; op = producer_of(id)) {
      const bool multiplies = op->code == OpCode::kMultiply, divides = op->code == OpCode::kDivide;
      if (!multiplies && !divides && op->code != OpCode::kAdd) break;
      std::optional<double> number = RowFunction(graph_, {}).number_of_all(op->operands[1]);
      const bool is_first = !number && !divides;
      if (is_first) number = RowFunction(graph_, {}).number_of_all(op->operands[0]);
      if (!number || (op->code == OpCode::kAdd && *number != 0)) break;
      if (multiplies) factor *= *number;
      if (divides) factor /= *number;
      id = op->operands[is_first ? 1 : 0];
    }
    return id;
  }

  // The same rows with batch and heads in one axis or in two.
  ValueId regrouped(ValueId id) const {
    const Op* op = producer_of(id);
    return op != nullptr && op->code == OpCode::kReshape && are_same_rows(id, op->operands[0]) ? op->operands[0] : id;
  }
  bool are_same_rows(ValueId a, ValueId b) const {
    const Shape &first = shape_of(a), &second = shape_of(b);
    return first.size() >= 2 && second.size() >= 2 &&
           std::equal(first.end() - 2, first.end(), second.end() - 2, second.end());
  }

  // The product with the values that a softmax's result goes to, and nothing else.
  const Op* only_product_of(ValueId& shares) const {
    for (int regroups = 0; regroups < 2; ++regroups) {
      const std::vector<OpId>& users = users_[static_cast<size_t>(shares)];
      if (users.size() != 1) return nullptr;
      const Op& op = graph_.op(users[0]);
      if (op.results.size() != 1) return nullptr;
      if (op.code == OpCode::kDotGeneral) return heads_product(op.results[0]);
      if (op.code != OpCode::kReshape || !are_same_rows(shares, op.results[0])) return nullptr;
      shares = op.results[0];
    }
    return nullptr;
  }

  // softmax(q k^T / sqrt(width)) v, of as many keys as queries and without a mask.
  std::optional<FoundLayer> attention_around(const FoundLayer& softmax) const {
    if (lowerings_.of(*graph::find_composite(graph::kAttention)) == graph::Lowering::kDecomposed) return std::nullopt;
    ValueId shares = softmax.output;
    const Op* last = only_product_of(shares);
    if (last == nullptr || last->operands[0] == last->operands[1]) return std::nullopt;
    double factor = 1;
    ValueId scores = without_factor(regrouped(without_factor(softmax.x, factor)), factor);
    const auto rank = static_cast<int64_t>(shape_of(shares).size());
    bool is_turned = false;  // keys before queries
    if (const Op* op = producer_of(scores); op != nullptr && op->code == OpCode::kTranspose) {
      std::vector<int64_t> turned(shape_of(scores).size());
      std::iota(turned.begin(), turned.end(), 0);
      if (turned.size() >= 2) std::swap(turned.back(), turned[turned.size() - 2]);
      if (op->attributes.integers("permutation") != turned) return std::nullopt;
      is_turned = true;
      scores = op->operands[0];
    }
    const Op* product = heads_product(scores);
    if (product == nullptr || shape_of(scores).size() != static_cast<size_t>(rank)) return std::nullopt;
    AttentionParts parts;
    parts.q = head_rows(*product, is_turned ? 1 : 0, true);
    parts.k = head_rows(*product, is_turned ? 0 : 1, true);
    for (HeadRows* rows : {&parts.q, &parts.k}) rows->id = without_factor(rows->id, factor);
    const size_t side = last->operands[0] == shares ? 0 : 1;
    // The shares lie as [batch, (heads,) queries, keys] and are multiplied over the keys.
    const bool has_heads = rank == 4;
    const std::vector<int64_t> in_order = has_heads ? std::vector<int64_t>{0, 2, 1, 3} : std::vector<int64_t>{0, 1, 2};
    if (head_rows(*last, side, true).axes != in_order) return std::nullopt;
    parts.v = head_rows(*last, 1 - side, false);
    parts.result_axes = in_order;
    if (side == 1) std::swap(parts.result_axes.back(), parts.result_axes[parts.result_axes.size() - 2]);
    const auto sizes = [&](const HeadRows& rows) {
      Shape out;
      for (const int64_t axis : rows.axes) out.push_back(shape_of(rows.id)[static_cast<size_t>(axis)]);
      return out;
    };
    const Shape wanted = sizes(parts.q);
    if (sizes(parts.k) != wanted || sizes(parts.v) != wanted) return std::nullopt;
    if (!is_close(factor * std::sqrt(static_cast<double>(wanted.back())), 1)) return std::nullopt;
    return FoundLayer{.composite = graph::kAttention, .output = last->results[0], .attention = std::move(parts)};
  }

  // ---- Cross entropy -----------------------------------------------------------------------------------------------

  std::optional<FoundLayer> cross_entropy_at(const Op& op) const {
    std::optional<ValueId> exponential;
    for (const ValueId id : sources(op.results[0]))
      if (const auto producer = graph_.producer_of(id);
          producer && graph_.op(*producer).code == OpCode::kExponential && !exponential)
        exponential = graph_.op(*producer).operands[0];
    if (!exponential || !has_rows(shape_of(*exponential))) return std::nullopt;
    const Shape& shape = shape_of(*exponential);
    const RowFunction rows(graph_, shape);
    for (const ValueId output : results(op.results[0])) {
      if (!is_f32(output) || !rows.is_for_each_row(shape_of(output))) continue;
      std::optional<FoundLayer> layer;
      for (const ValueId x : row_sources(*exponential, shape))
        if (const auto found = cross_entropy_of(output, x)) layer = found;
      if (layer) return layer;
    }
    return std::nullopt;
  }

  std::optional<FoundLayer> cross_entropy_of(ValueId output, ValueId x) const {
    FoundLayer layer{.output = output, .x = x};
    for (const size_t salt : {1, 2}) {
      const RowNumbers row = probe_row(shape_of(x).back(), salt, 3, salt == 1 ? 0 : -5);
      RowFunction f(graph_, shape_of(x));
      f.set_row(x, row);
      f.find_rows(1);
      const auto y = f(output);
      if (!y || f.rows().size() != 1 || !is_data(f.rows()[0])) return std::nullopt;
      layer.targets = f.rows()[0];
      const auto targets = f(*layer.targets);
      if (!targets || targets->size() != row.size()) return std::nullopt;
      const double log_sum = log_sum_of_row(row);
      double wanted = 0;
      for (size_t i = 0; i < row.size(); ++i) wanted += (*targets)[i] * (log_sum - row[i]);
      if (salt == 1) layer.is_negative = (*y)[0] * wanted < 0;
      if (!is_close((*y)[0], layer.is_negative ? -wanted : wanted)) return std::nullopt;
    }
    return layer;
  }

  // Whether no derivative is asked for by way of it.
  bool is_data(ValueId id) const {
    std::set<ValueId> seen = {id};
    std::vector<ValueId> open = {id};
    const auto& parameters = graph_.body().arguments;
    while (!open.empty()) {
      const ValueId next = open.back();
      open.pop_back();
      if (!is_floating(graph_.type_of(next).dtype)) continue;
      const auto producer = graph_.producer_of(next);
      if (!producer) {
        const bool is_parameter = std::ranges::find(parameters, next) != parameters.end();
        if (!is_parameter || trained_.contains(next)) return false;
        continue;
      }
      if (!graph_.op(*producer).regions.empty()) return false;
      for (const ValueId operand : graph_.op(*producer).operands)
        if (seen.insert(operand).second) open.push_back(operand);
      if (seen.size() > 20 * kMostNeighbours) return false;
    }
    return true;
  }

  // ---- Layer norm --------------------------------------------------------------------------------------------------

  std::optional<FoundLayer> layer_norm_at(const Op& op) const {
    const ValueId deviation = op.results[0];
    std::optional<Shape> shape;
    for (const ValueId id : sources(deviation))
      if (const auto producer = graph_.producer_of(id);
          producer && graph_.op(*producer).code == OpCode::kReduce && !shape)
        shape = shape_of(graph_.op(*producer).operands[0]);
    if (!shape || !has_rows(*shape)) return std::nullopt;
    for (const ValueId x : row_sources(deviation, *shape)) {
      const auto epsilon = epsilon_of(deviation, x);
      if (!epsilon) continue;
      for (const ValueId output : results(deviation))
        if (is_f32(output))
          if (auto layer = layer_norm_of(output, x, *epsilon)) return layer;
    }
    return std::nullopt;
  }

  // If `deviation` is the standard deviation of rows of x, or one over it.
  std::optional<double> epsilon_of(ValueId deviation, ValueId x) const {
    const auto deviation_of = [&](const RowNumbers& row) -> std::optional<double> {
      RowFunction f(graph_, shape_of(x));
      f.set_row(x, row);
      const auto y = f(deviation);
      return y && y->size() == 1 ? std::optional((*y)[0]) : std::nullopt;
    };
    const auto smallest = deviation_of({0});
    if (!smallest || !(*smallest > 0) || !std::isfinite(*smallest)) return std::nullopt;
    for (const bool is_inverse : {true, false}) {
      const double root = is_inverse ? 1 / *smallest : *smallest;
      const double epsilon = root * root;
      constexpr double kLargest = 0.1;
      if (epsilon > kLargest) continue;
      bool fits = true;
      for (const double size : {1.0, 4 * root}) {
        const RowNumbers row = probe_row(shape_of(x).back(), 3, size, size == 1 ? 0.5 : 0);
        const double wanted = std::sqrt(variance_of_row(row) + epsilon);
        const auto y = deviation_of(row);
        fits = fits && y && is_close(is_inverse ? wanted * *y : *y / wanted, 1);
      }
      if (fits) return epsilon;
    }
    return std::nullopt;
  }

  std::optional<FoundLayer> layer_norm_of(ValueId output, ValueId x, double epsilon) const {
    const RowNumbers row = probe_row(shape_of(x).back(), 4, 2, 0.3);
    RowFunction f(graph_, shape_of(x));
    if (!f.is_row_shape(shape_of(output))) return std::nullopt;
    f.set_row(x, row);
    f.find_vectors(2);
    const auto y = f(output);
    if (!y || y->size() != row.size()) return std::nullopt;
    const double mean = mean_of_row(row), root = std::sqrt(variance_of_row(row) + epsilon);
    // Which of the vectors scales and which shifts, if any.
    using Choice = std::optional<ValueId>;
    std::vector<std::pair<Choice, Choice>> choices = {{std::nullopt, std::nullopt}};
    const std::vector<ValueId>& vectors = f.vectors();
    if (vectors.size() == 1) choices = {{vectors[0], std::nullopt}, {std::nullopt, vectors[0]}};
    if (vectors.size() == 2) choices = {{vectors[0], vectors[1]}, {vectors[1], vectors[0]}};
    for (const auto& [scale, shift] : choices) {
      const auto scales = scale ? f(*scale) : std::nullopt, shifts = shift ? f(*shift) : std::nullopt;
      RowNumbers wanted;
      for (size_t i = 0; i < row.size(); ++i)
        wanted.push_back((row[i] - mean) / root * (scales ? (*scales)[i] : 1) + (shifts ? (*shifts)[i] : 0));
      if (are_close(*y, wanted))
        return FoundLayer{.output = output, .x = x, .scale = scale, .shift = shift, .epsilon = epsilon};
    }
    return std::nullopt;
  }

  const Graph& graph_;
  std::vector<bool> live_;
  const graph::LoweringTable& lowerings_;
  std::vector<std::vector<OpId>> users_;
  std::set<ValueId> trained_;
  std::unordered_map<ValueId, FoundLayer> found_;
};

// Puts the composites where the layers' last ops were; what those alone needed is left without a use.
class LayerReplacer : public graph::Rewriter {
 public:
  LayerReplacer(const Graph& source, const std::unordered_map<ValueId, FoundLayer>& layers)
      : source_(source), layers_(layers) {}

  std::optional<std::vector<Value>> visit(const Op& op, std::span<Value> operands) override {
    for (size_t i = 0; i < operands.size(); ++i) copies_.insert_or_assign(op.operands[i], operands[i]);
    if (op.results.size() != 1) return std::nullopt;
    const auto found = layers_.find(op.results[0]);
    if (found == layers_.end()) return std::nullopt;
    return std::vector<Value>{built(found->second)};
  }

 private:
  Value built(const FoundLayer& layer) const {
    const Shape& shape = source_.type_of(layer.output).shape;
    if (layer.attention) return attention(*layer.attention);
    const Value x = copies_.at(layer.x);
    if (layer.composite == graph::kGelu) return layer.is_tanh ? graph::gelu_tanh(x) : graph::gelu(x);
    if (layer.composite == graph::kSoftmax) return graph::softmax(reshape(x, shape));
    const int64_t width = x.shape().back(), rows = x.type().num_elements() / width;
    const Value flat = reshape(x, {rows, width});
    if (layer.composite == graph::kSoftmaxCrossEntropy) {
      const Value targets = reshape(copies_.at(*layer.targets), {rows, width});
      const Value loss = reshape(graph::softmax_cross_entropy(flat, targets, /*sum_to_one=*/false), shape);
      return layer.is_negative ? -loss : loss;
    }
    const auto vector = [&](std::optional<ValueId> id, double otherwise) {
      return id ? reshape(copies_.at(*id), {width}) : constant(x.graph(), otherwise, TensorType{DType::kF32, {width}});
    };
    return reshape(graph::layer_norm(flat, vector(layer.scale, 1), vector(layer.shift, 0), layer.epsilon), shape);
  }

  Value attention(const AttentionParts& parts) const {
    Shape sizes;
    const auto rows = [&](const HeadRows& of) {
      const Value turned = transpose(copies_.at(of.id), of.axes);
      sizes = turned.shape();
      return reshape(turned, {sizes[0] * sizes[1], turned.type().num_elements() / (sizes[0] * sizes[1])});
    };
    const Value q = rows(parts.q), k = rows(parts.k), v = rows(parts.v);
    const int64_t heads = sizes.size() == 4 ? sizes[2] : 1;
    const Value out = graph::attention(q, k, v, {.batch = sizes[0], .tokens = sizes[1], .heads = heads});
    return transpose(reshape(out, sizes), parts.result_axes);
  }

  const Graph& source_;
  const std::unordered_map<ValueId, FoundLayer>& layers_;
  std::unordered_map<ValueId, Value> copies_;
};

}  // namespace

std::map<std::string, size_t> count_composites(const Graph& graph, const std::vector<bool>& is_trained,
                                               const graph::LoweringTable& lowerings) {
  std::map<std::string, size_t> counts;
  for (const auto& [output, layer] : LayerFinder(graph, is_trained, lowerings).run())
    ++counts[std::string(layer.composite)];
  return counts;
}

void match_composites(const Graph& source, Graph& target, const std::vector<bool>& is_trained,
                      const graph::LoweringTable& lowerings) {
  const auto layers = LayerFinder(source, is_trained, lowerings).run();
  LayerReplacer replacer(source, layers);
  rewrite(source, target, replacer);
}

}  // namespace xladder::passes
