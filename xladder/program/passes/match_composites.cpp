#include "xladder/program/passes/match_composites.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <optional>
#include <set>
#include <unordered_map>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/registry.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/passes/match_attention.h"
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
constexpr double kNothing = -std::numeric_limits<double>::infinity();  // as a score

// A layer that was found: `output` is what the composite gives, of these inputs.
struct FoundLayer {
  std::string_view composite = {};
  ValueId output = -1;
  ValueId x = -1;
  std::optional<ValueId> scale = std::nullopt, shift = std::nullopt;  // of a layer norm
  std::optional<ValueId> targets = std::nullopt;                      // of a cross entropy, or
  std::optional<ValueId> classes = std::nullopt;                      // the numbers of the classes
  std::vector<ValueId> guards = {};                                   // where one is false there is no number
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
  if (!is_tanh) return 0.5 * x * std::erfc(-x / std::numbers::sqrt2);
  return 0.5 * x * (1 + std::tanh(std::sqrt(2 / std::acos(-1.0)) * (x + 0.044715 * x * x * x)));
}

class LayerFinder {
 public:
  LayerFinder(const Graph& graph, const std::vector<bool>& is_trained, const graph::LoweringTable& lowerings)
      : graph_(graph), live_(live_ops(graph)), lowerings_(lowerings), users_(graph.num_values()), picks_(graph) {
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
      if (op.code == OpCode::kBatchNormTraining) look_for(graph::kLayerNorm, &LayerFinder::normalised_rows_at, op);
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

  bool is_wanted(std::string_view composite) const {
    return lowerings_.of(*graph::find_composite(composite)) != graph::Lowering::kDecomposed;
  }

  void look_for(std::string_view composite, std::optional<FoundLayer> (LayerFinder::*find)(const Op&) const,
                const Op& op) {
    if (!is_wanted(composite)) return;
    std::optional<FoundLayer> layer = (this->*find)(op);
    if (!layer) return;
    layer->composite = composite;
    if (composite == graph::kSoftmax && is_wanted(graph::kAttention)) {
      const AttentionFinder finder(graph_, users_, [&](ValueId id) { return is_data(id); });
      if (auto parts = finder.around(layer->x, layer->output))
        layer = FoundLayer{.composite = graph::kAttention, .output = parts->output, .attention = std::move(parts)};
    }
    found_.emplace(layer->output, *layer);
  }

  // ---- Values around one -------------------------------------------------------------------------------------------

  bool is_f32(ValueId id) const { return graph_.type_of(id).dtype == DType::kF32; }
  // What may be converted to f32 without a loss.
  bool is_within_f32(ValueId id) const {
    const DType dtype = graph_.type_of(id).dtype;
    return is_floating(dtype) && size_of(dtype) <= size_of(DType::kF32);
  }
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
      if (is_within_f32(id) && rows.is_row_shape(shape_of(id)) && found.size() < kMostCandidates) found.push_back(id);
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
    for (const size_t salt : {1, 2, 3}) {
      RowNumbers row = probe_row(shape_of(x).back(), salt, 3, salt == 1 ? 0 : -5);
      if (salt == 3) row.front() = kNothing;  // masked
      RowFunction f(graph_, shape_of(x));
      f.set_row(x, row);
      const auto y = f(output);
      const double log_sum = log_sum_of_row(row);
      RowNumbers wanted;
      for (const double number : row) wanted.push_back(std::exp(number - log_sum));
      if (!y || y->size() != wanted.size() || !are_close_shares(*y, wanted)) return false;
    }
    // Some have zeros for a row that is masked altogether.
    RowFunction f(graph_, shape_of(x));
    f.set_row(x, {kNothing});
    const auto y = f(output);
    return y && std::isnan(y->front());
  }

  // Shares of a wide row are small: held against themselves.
  static bool are_close_shares(const RowNumbers& found, const RowNumbers& wanted) {
    for (size_t i = 0; i < wanted.size(); ++i)
      if (!(std::abs(found[i] - wanted[i]) <= kTolerance * wanted[i])) return false;
    return true;
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
      for (const ValueId x : row_sources(*exponential, shape)) {
        auto found = cross_entropy_of_targets(output, x);
        if (!found) found = cross_entropy_of_classes(output, x);
        if (found) layer = std::move(found);
      }
      if (layer) return layer;
    }
    return std::nullopt;
  }

  std::optional<FoundLayer> cross_entropy_of_targets(ValueId output, ValueId x) const {
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

  // Of the elements that a gather takes out of the rows.
  std::optional<FoundLayer> cross_entropy_of_classes(ValueId output, ValueId x) const {
    FoundLayer layer{.output = output, .x = x};
    const auto loss_of = [&](const RowNumbers& row, size_t column, bool doubts_guards) -> std::optional<double> {
      RowFunction f(graph_, shape_of(x));
      f.set_row(x, row);
      f.pick(picks_, column);
      if (doubts_guards) f.doubt_guards();
      const auto y = f(output);
      layer.classes = f.picked();
      layer.guards = f.guards();
      return y && layer.classes ? std::optional(y->front()) : std::nullopt;
    };
    for (const size_t salt : {1, 2}) {
      const RowNumbers row = probe_row(shape_of(x).back(), salt, 3, salt == 1 ? 0 : -5);
      const size_t column = salt == 1 ? row.size() / 3 : row.size() - 1;
      const auto loss = loss_of(row, column, false);
      const double wanted = log_sum_of_row(row) - row[column];
      if (salt == 1) layer.is_negative = loss.value_or(0) < 0;
      if (!loss || !is_close(*loss, layer.is_negative ? -wanted : wanted)) return std::nullopt;
    }
    if (layer.guards.empty()) return layer;
    const auto without = loss_of(probe_row(shape_of(x).back(), 1, 3, 0), 0, true);
    return without && std::isnan(*without) ? std::optional(layer) : std::nullopt;
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

  // PyTorch/XLA prints a batch norm whose features are the rows.
  std::optional<FoundLayer> normalised_rows_at(const Op& op) const {
    const ValueId normalised = op.results[0];
    const Shape& shape = shape_of(normalised);
    if (!has_rows(shape) || !is_f32(normalised)) return std::nullopt;
    const double epsilon = static_cast<float>(op.attributes.number("epsilon"));
    for (const ValueId x : row_sources(op.operands[0], shape))
      for (const ValueId output : results(normalised))
        if (is_f32(output))
          if (auto layer = layer_norm_of(output, x, epsilon)) return layer;
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
  mutable RowPicks picks_;  // remembers what it found
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
    if (layer.attention) return attention_of(*layer.attention, [&](ValueId id) { return copies_.at(id); });
    const Value x = convert(copies_.at(layer.x), DType::kF32);
    if (layer.composite == graph::kGelu) return layer.is_tanh ? graph::gelu_tanh(x) : graph::gelu(x);
    if (layer.composite == graph::kSoftmax) return graph::softmax(reshape(x, shape));
    const int64_t width = x.shape().back(), rows = x.type().num_elements() / width;
    const Value flat = reshape(x, {rows, width});
    if (layer.composite == graph::kSoftmaxCrossEntropy) {
      const Value targets = layer.classes ? one_of_each_row(copies_.at(*layer.classes), flat)
                                          : convert(reshape(copies_.at(*layer.targets), {rows, width}), DType::kF32);
      const bool sum_to_one = layer.classes.has_value();
      const Value loss = reshape(graph::softmax_cross_entropy(flat, targets, sum_to_one), shape);
      return guarded(layer.is_negative ? -loss : loss, layer.guards);
    }
    const auto vector = [&](std::optional<ValueId> id, double otherwise) {
      return id ? convert(reshape(copies_.at(*id), {width}), DType::kF32)
                : constant(x.graph(), otherwise, TensorType{DType::kF32, {width}});
    };
    return reshape(graph::layer_norm(flat, vector(layer.scale, 1), vector(layer.shift, 0), layer.epsilon), shape);
  }

  // 1 at the column of each row, or the nearest that there is, and 0 elsewhere.
  static Value one_of_each_row(Value columns, Value rows) {
    if (size_of(columns.dtype()) < size_of(DType::kS32)) columns = convert(columns, DType::kS32);
    const auto bound = [&](double number) { return constant(columns.graph(), number, {columns.dtype(), {}}); };
    columns = clamp(bound(0), reshape(columns, {rows.dim(0)}), bound(static_cast<double>(rows.dim(1) - 1)));
    columns = broadcast_in_dim(convert(columns, DType::kS32), rows.shape(), {0});
    const Value counted = iota(rows.graph(), 1, {DType::kS32, rows.shape()});
    return convert(compare(columns, counted, graph::Comparison::kEQ), DType::kF32);
  }

  // Derivatives go on as if nothing were guarded.
  Value guarded(Value loss, const std::vector<ValueId>& guards) const {
    for (const ValueId id : guards) {
      const Value guard = copies_.at(id);
      const Value for_each = guard.rank() == 0 ? broadcast(guard, loss.shape()) : reshape(guard, loss.shape());
      loss = loss + select(for_each, constant_like(loss, 0), constant_like(loss, std::nan("")));
    }
    return loss;
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
