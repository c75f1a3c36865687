#include "xladder/program/passes/match_attention.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/program/passes/row_function.h"

namespace xladder::passes {
namespace {

using graph::Op;
using graph::OpCode;
using graph::OpId;
using graph::Value;
using graph::ValueId;

constexpr size_t kMostScoreOps = 60;  // ops between the product and the softmax
constexpr int kMostWeightOps = 8;     // ops between the softmax and the product behind it

std::vector<int64_t> counting(size_t count) {
  std::vector<int64_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

// Operand `side` of a product of heads. `contracts_width`: over the width of a head, otherwise over the tokens.
HeadRows head_rows(const Op& product, size_t side, bool contracts_width) {
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

std::span<const int64_t> leading(const Shape& shape) { return std::span(shape).first(shape.size() - 2); }

}  // namespace

// What lies between a product and a softmax, from the softmax on.
struct AttentionFinder::Scores {
  double factor = 1;
  bool is_turned = false;         // keys before queries
  std::vector<WithScores> masks;  // the last one first
  std::optional<double> fill = std::nullopt;
  ValueId product = -1;
};

const Op* AttentionFinder::producer_of(ValueId id) const {
  const auto producer = graph_.producer_of(id);
  return producer ? &graph_.op(*producer) : nullptr;
}

// A product of f32 as the device makes it, over one axis, with one or two axes that go along.
const Op* AttentionFinder::heads_product(ValueId id) const {
  const Op* op = producer_of(id);
  const auto is_f32 = [&](ValueId value) { return graph_.type_of(value).dtype == DType::kF32; };
  if (op == nullptr || op->code != OpCode::kDotGeneral || !is_f32(op->operands[0]) || !is_f32(id) ||
      graph::precision_of(op->attributes) != graph::MatmulPrecision::kDefault)
    return nullptr;
  const size_t along = op->attributes.integers("lhs_batch").size();
  const bool fits = along >= 1 && along <= 2 && op->attributes.integers("lhs_contracting").size() == 1 &&
                    graph_.type_of(id).shape.size() == along + 2;
  return fits ? op : nullptr;
}

bool AttentionFinder::are_same_rows(ValueId a, ValueId b) const {
  const Shape &first = graph_.type_of(a).shape, &second = graph_.type_of(b).shape;
  return first.size() >= 2 && second.size() >= 2 &&
         std::equal(first.end() - 2, first.end(), second.end() - 2, second.end());
}

std::optional<double> AttentionFinder::number_of_all(ValueId id) const {
  return RowFunction(graph_, {}).number_of_all(id);
}

// What a value is a multiple of by a number, where nothing is added to it; `factor` gets that.
ValueId AttentionFinder::without_factor(ValueId id, double& factor) const {
  for (const Op* op = producer_of(id); op != nullptr; op = producer_of(id)) {
    const bool multiplies = op->code == OpCode::kMultiply, divides = op->code == OpCode::kDivide;
    if (!multiplies && !divides && op->code != OpCode::kAdd) break;
    std::optional<double> number = number_of_all(op->operands[1]);
    const bool is_first = !number && !divides;
    if (is_first) number = number_of_all(op->operands[0]);
    if (!number || (op->code == OpCode::kAdd && *number != 0)) break;
    if (multiplies) factor *= *number;
    if (divides) factor /= *number;
    id = op->operands[is_first ? 1 : 0];
  }
  return id;
}

// `id` has the shape of `scores`, a place between product and softmax.
std::optional<WithScores> AttentionFinder::with_scores(ValueId id, const Shape& scores,
                                                       const AttentionParts& parts) const {
  if (graph_.type_of(id).shape != scores) return std::nullopt;
  // What was stretched is taken as it was before.
  std::vector<int64_t> axes = counting(scores.size());
  for (const Op* op = producer_of(id); op != nullptr && op->code == OpCode::kBroadcastInDim; op = producer_of(id)) {
    const std::vector<int64_t>& of_operand = op->attributes.integers("dimensions");
    if (!std::ranges::is_sorted(of_operand)) break;
    std::vector<int64_t> next;
    for (const int64_t axis : of_operand) next.push_back(axes[static_cast<size_t>(axis)]);
    axes = std::move(next);
    id = op->operands[0];
  }
  WithScores value{.id = id, .own = Shape(scores.size(), 1)};
  for (size_t i = 0; i < axes.size(); ++i) value.own[static_cast<size_t>(axes[i])] = graph_.type_of(id).shape[i];
  value.stretched = value.own;
  const Shape by_head = {parts.batch, parts.heads};
  const bool is_split = std::ranges::equal(leading(scores), by_head);
  Shape first = is_split ? Shape(value.own.begin(), value.own.begin() + 2) : Shape{1, 1};
  if (!is_split && std::ranges::any_of(leading(value.own), [](int64_t size) { return size != 1; })) {
    std::ranges::copy(leading(scores), value.stretched.begin());
    first = by_head;
  }
  value.four = std::move(first);
  value.four.insert(value.four.end(), value.own.end() - 2, value.own.end());
  return value;
}

// From the softmax to the product, against the order in which the ops are computed.
bool AttentionFinder::follow(ValueId id, Scores& scores, size_t& steps, const AttentionParts& parts) const {
  const Op* op = producer_of(id);
  const Shape& shape = graph_.type_of(id).shape;
  if (op == nullptr || op->results.size() != 1 || shape.size() < 3 || ++steps > kMostScoreOps) return false;
  const double before = scores.factor;
  if (const ValueId inner = without_factor(id, scores.factor); inner != id) return follow(inner, scores, steps, parts);
  scores.factor = before;
  // Masks are kept as they lie and are, so nothing but more of them may come behind one.
  const auto masked_by = [&](ValueId mask, ValueId rest, bool is_inverted) {
    if (scores.factor != 1 || scores.is_turned) return false;
    Scores with = scores;
    auto value = with_scores(mask, shape, parts);
    if (!value) return false;
    value->is_inverted = is_inverted;
    with.masks.push_back(std::move(*value));
    if (!follow(rest, with, steps, parts)) return false;
    scores = std::move(with);
    return true;
  };
  const std::vector<ValueId>& operands = op->operands;
  switch (op->code) {
    case OpCode::kDotGeneral:
      scores.product = id;
      return heads_product(id) != nullptr;
    case OpCode::kReshape:
      return are_same_rows(id, operands[0]) && follow(operands[0], scores, steps, parts);
    case OpCode::kTranspose: {
      std::vector<int64_t> turned = counting(shape.size());
      std::swap(turned.back(), turned[turned.size() - 2]);
      if (op->attributes.integers("permutation") != turned) return false;
      scores.is_turned = !scores.is_turned;
      return follow(operands[0], scores, steps, parts);
    }
    case OpCode::kAdd:
      return masked_by(operands[1], operands[0], false) || masked_by(operands[0], operands[1], false);
    case OpCode::kSelect:
      for (const size_t side : {2, 1}) {
        const auto fill = number_of_all(operands[side]);
        if (!fill || (scores.fill && *scores.fill != *fill)) continue;
        scores.fill = fill;
        return masked_by(operands[0], operands[3 - side], side == 1);
      }
      return false;
    default:
      return false;
  }
}

// The product with the values that the weights go to, and nothing else; with them in the form in which they do.
const Op* AttentionFinder::follow_weights(ValueId& weights, AttentionParts& parts) const {
  for (int uses = 0; uses < kMostWeightOps; ++uses) {
    const std::vector<OpId>& users = users_[static_cast<size_t>(weights)];
    if (users.size() != 1) return nullptr;
    const Op& op = graph_.op(users[0]);
    if (op.results.size() != 1) return nullptr;
    const Shape& shape = graph_.type_of(weights).shape;
    const auto dropped_by = [&](ValueId id, bool is_inverted) {
      auto value = is_data_(id) ? with_scores(id, shape, parts) : std::nullopt;
      if (!value) return false;
      value->is_inverted = is_inverted;
      parts.dropouts.push_back(std::move(*value));
      return true;
    };
    const size_t other = op.operands[0] == weights ? 1 : 0;
    switch (op.code) {
      case OpCode::kDotGeneral:
        return op.operands[0] == op.operands[1] ? nullptr : heads_product(op.results[0]);
      case OpCode::kReshape:
        if (!are_same_rows(weights, op.results[0])) return nullptr;
        break;
      case OpCode::kDivide:
      case OpCode::kMultiply: {
        const bool divides = op.code == OpCode::kDivide;
        if (op.operands[0] == op.operands[1] || (divides && other == 0)) return nullptr;
        if (const auto number = number_of_all(op.operands[other]))
          parts.dropout_factor *= divides ? 1 / *number : *number;
        else if (divides || !dropped_by(op.operands[other], false))
          return nullptr;
        break;
      }
      case OpCode::kSelect: {
        const bool is_kept_where_true = op.operands[1] == weights;
        if (op.operands[1] == op.operands[2] || number_of_all(op.operands[is_kept_where_true ? 2 : 1]) != 0.0 ||
            !dropped_by(op.operands[0], !is_kept_where_true))
          return nullptr;
        break;
      }
      default:
        return nullptr;
    }
    weights = op.results[0];
  }
  return nullptr;
}

std::optional<AttentionParts> AttentionFinder::around(ValueId scores_id, ValueId weights) const {
  const Shape& shape = graph_.type_of(weights).shape;
  if (shape.size() != 3 && shape.size() != 4) return std::nullopt;
  if (std::ranges::any_of(shape, [](int64_t size) { return size < 1; })) return std::nullopt;
  AttentionParts parts;
  parts.batch = shape[0];
  parts.heads = shape.size() == 4 ? shape[1] : 1;
  const Shape by_head = {parts.batch, parts.heads};
  const auto fits = [&](const Shape& of_product) {
    return of_product.size() == 4 ? std::ranges::equal(leading(of_product), by_head)
                                  : of_product[0] == parts.batch * parts.heads;
  };
  const Op* last = follow_weights(weights, parts);
  if (last == nullptr || !fits(graph_.type_of(weights).shape)) return std::nullopt;
  Scores scores;
  size_t steps = 0;
  if (!follow(scores_id, scores, steps, parts)) return std::nullopt;
  const Op* product = producer_of(scores.product);
  if (!fits(graph_.type_of(scores.product).shape)) return std::nullopt;
  parts.q = head_rows(*product, scores.is_turned ? 1 : 0, true);
  parts.k = head_rows(*product, scores.is_turned ? 0 : 1, true);
  parts.scale = scores.factor;
  for (HeadRows* rows : {&parts.q, &parts.k}) rows->id = without_factor(rows->id, parts.scale);
  parts.masks.assign(std::make_move_iterator(scores.masks.rbegin()), std::make_move_iterator(scores.masks.rend()));
  parts.fill = scores.fill.value_or(0);

  // The weights lie as [batch, (heads,) queries, keys] and are multiplied over the keys.
  const size_t side = last->operands[0] == weights ? 0 : 1;
  const bool has_heads = graph_.type_of(weights).shape.size() == 4;
  const std::vector<int64_t> in_order = has_heads ? std::vector<int64_t>{0, 2, 1, 3} : std::vector<int64_t>{0, 1, 2};
  if (head_rows(*last, side, true).axes != in_order) return std::nullopt;
  parts.v = head_rows(*last, 1 - side, false);
  parts.result_axes = in_order;
  if (side == 1) std::swap(parts.result_axes.back(), parts.result_axes[parts.result_axes.size() - 2]);
  parts.output = last->results[0];
  // The product of queries and keys may be that of keys and queries of as many tokens: scores tell which is which.
  const auto size = [&](const HeadRows& rows, size_t axis) {
    return graph_.type_of(rows.id).shape[static_cast<size_t>(rows.axes[axis])];
  };
  const int64_t queries = shape[shape.size() - 2], keys = shape.back();
  if (size(parts.q, 1) != queries || size(parts.k, 1) != keys || size(parts.v, 1) != keys) return std::nullopt;
  if (size(parts.q, parts.q.axes.size() - 1) < 1 || size(parts.v, parts.v.axes.size() - 1) < 1) return std::nullopt;
  return parts;
}

Value attention_of(const AttentionParts& parts, const std::function<Value(ValueId)>& copy_of) {
  const int64_t batch = parts.batch, heads = parts.heads;
  int64_t width = 1;  // of a head of what was made last
  const auto rows_of = [&](const HeadRows& of) {
    Value rows = transpose(copy_of(of.id), of.axes);  // [batch, tokens, heads, width], or batch and heads in one
    if (rows.rank() == 3) {
      rows = reshape(rows, {batch, heads, rows.dim(1), rows.dim(2)});
      if (heads > 1) rows = transpose(rows, {0, 2, 1, 3});
    }
    width = rows.shape().back();
    return reshape(rows, {rows.type().num_elements() / (heads * width), heads * width});
  };
  const Value q = rows_of(parts.q), k = rows_of(parts.k);
  const double usual = 1 / std::sqrt(static_cast<double>(width));
  const Value v = rows_of(parts.v);
  const auto with_scores = [&](const WithScores& of) {
    Value value = reshape(copy_of(of.id), of.own);
    if (of.stretched != of.own) value = broadcast_in_dim(value, of.stretched, counting(of.own.size()));
    value = reshape(value, of.four);
    return of.is_inverted ? logical_not(value) : value;
  };
  graph::AttentionOptions options;
  if (std::abs(parts.scale / usual - 1) > 1e-6) options.scale = parts.scale;
  for (const WithScores& mask : parts.masks) options.masks.push_back(with_scores(mask));
  options.fill = parts.fill;
  const int64_t tokens = q.dim(0) / batch;
  const Shape of_weights = {batch, heads, tokens, k.dim(0) / batch};
  for (const WithScores& dropout : parts.dropouts) {
    const Value whole = convert(broadcast_in_dim(with_scores(dropout), of_weights, {0, 1, 2, 3}), q.dtype());
    options.dropout_scale = options.dropout_scale ? options.dropout_scale * whole : whole;
  }
  if (parts.dropout_factor != 1)
    options.dropout_scale = options.dropout_scale ? options.dropout_scale * parts.dropout_factor
                                                  : constant(q.graph(), parts.dropout_factor, {q.dtype(), of_weights});
  const Value out = attention(q, k, v, {.batch = batch, .tokens = tokens, .heads = heads}, options);
  Value by_head = reshape(out, {batch, tokens, heads, width});
  if (parts.result_axes.size() == 3) {
    if (heads > 1) by_head = transpose(by_head, {0, 2, 1, 3});
    by_head = reshape(by_head, {batch * heads, tokens, width});
  }
  return transpose(by_head, parts.result_axes);
}

}  // namespace xladder::passes
