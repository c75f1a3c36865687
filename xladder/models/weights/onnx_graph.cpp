#include "xladder/models/weights/onnx_graph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/convolution_layout.h"
#include "xladder/graph/reducer.h"
#include "xladder/graph/rewrite.h"

namespace xladder::weights {
namespace {

using graph::Attributes;
using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::ValueId;

// A size of an axis: a number, or a multiple of the batch.
struct Size {
  int64_t number = 1;
  bool by_batch = false;
  friend bool operator==(const Size&, const Size&) = default;
};
using Sizes = std::vector<Size>;

constexpr Size kOne{};

// A value of the graph in the model. `sizes` may be broadcast from those of the graph, by ONNX's (NumPy's) rule: fewer
// axes, or axes of size 1. Elementwise ops take it like this; others get it in full.
struct Tensor {
  std::string name;
  Sizes sizes;
};

// Names of ONNX for ops with the same meaning.
const std::map<OpCode, const char*> kSameOps = {
    {OpCode::kAbs, "Abs"},      {OpCode::kCeil, "Ceil"},        {OpCode::kCosine, "Cos"},
    {OpCode::kErf, "Erf"},      {OpCode::kExponential, "Exp"},  {OpCode::kFloor, "Floor"},
    {OpCode::kLog, "Log"},      {OpCode::kLogistic, "Sigmoid"}, {OpCode::kNegate, "Neg"},
    {OpCode::kNot, "Not"},      {OpCode::kSign, "Sign"},        {OpCode::kRoundNearestEven, "Round"},
    {OpCode::kSine, "Sin"},     {OpCode::kSqrt, "Sqrt"},        {OpCode::kTanh, "Tanh"},
    {OpCode::kAdd, "Add"},      {OpCode::kDivide, "Div"},       {OpCode::kMaximum, "Max"},
    {OpCode::kMinimum, "Min"},  {OpCode::kMultiply, "Mul"},     {OpCode::kPower, "Pow"},
    {OpCode::kSubtract, "Sub"}, {OpCode::kSelect, "Where"}};

class Exporter {
 public:
  Exporter(const Graph& graph, const Graph& other, const std::string& images, OnnxModel& model)
      : graph_(graph), other_(other), images_(images), model_(model) {}

  Status run() {
    if (graph_.num_ops() != other_.num_ops() || graph_.num_values() != other_.num_values())
      return fail(ErrorCode::kUsage, "the model has another form for another batch; choose one with --batch-size");
    for (size_t i = 0; i < graph_.num_parameters(); ++i) {
      const ValueId id = graph_.body().arguments[i];
      XLADDER_ASSIGN(Sizes sizes, sizes_of(id));
      values_[id] = {graph_.parameter_name(i), std::move(sizes)};
    }
    const std::vector<bool> live = graph::live_ops(graph_);
    for (const graph::OpId id : graph_.body().ops)
      if (live[static_cast<size_t>(id)]) XLADDER_TRY(append(graph_.op(id)));
    for (size_t i = 0; i < graph_.num_results(); ++i) {
      XLADDER_ASSIGN(const Tensor result, full(graph_.body().results[i]));
      std::vector<OnnxSize> shape;
      for (const Size& size : result.sizes)
        shape.push_back(size.by_batch ? OnnxSize(size.number == 1 ? "batch" : fmt::format("{} * batch", size.number))
                                      : OnnxSize(size.number));
      model_.add_output(graph_.result_name(i), result.name, graph_.result_type(i).dtype, shape);
    }
    return {};
  }

 private:
  static tl::unexpected<Error> no_form(std::string_view what) {
    return fail(ErrorCode::kUsage, "the model uses {}, for which there is no form in ONNX; export it as stablehlo",
                what);
  }

  // ---- Sizes ------------------------------------------------------------------------------------------------------
  Result<Sizes> sizes_of(ValueId id) const {
    const Shape &shape = graph_.type_of(id).shape, &other = other_.type_of(id).shape;
    if (shape.size() != other.size()) return no_form("ops of another rank for another batch");
    Sizes sizes;
    for (size_t axis = 0; axis < shape.size(); ++axis) {
      const int64_t batch = graph_.parameter_type(0).shape[0], other_batch = other_.parameter_type(0).shape[0];
      if (shape[axis] == other[axis])
        sizes.push_back({shape[axis], false});
      else if (shape[axis] % batch == 0 && shape[axis] / batch * other_batch == other[axis])
        sizes.push_back({shape[axis] / batch, true});
      else
        return no_form("sizes that are no multiples of the batch");
    }
    return sizes;
  }

  // `sizes` as a 1-D tensor of a graph input's kind; 0 axes by batch: a constant.
  std::string shape_tensor(const Sizes& sizes) {
    std::vector<std::string> parts;
    for (size_t start = 0; start < sizes.size();) {
      if (sizes[start].by_batch) {
        parts.push_back(model_.add_node("Mul", {batch_size(), model_.add_constant({sizes[start].number})}));
        ++start;
        continue;
      }
      std::vector<int64_t> numbers;
      for (; start < sizes.size() && !sizes[start].by_batch; ++start) numbers.push_back(sizes[start].number);
      parts.push_back(model_.add_constant(numbers));
    }
    return parts.size() == 1 ? parts[0] : model_.add_node("Concat", parts, {{"axis", int64_t{0}}});
  }

  // [1]
  const std::string& batch_size() {
    if (batch_size_.empty())
      batch_size_ = model_.add_node("Shape", {images_}, {{"start", int64_t{0}}, {"end", int64_t{1}}});
    return batch_size_;
  }

  // ---- Operands ---------------------------------------------------------------------------------------------------
  const Tensor& operand(const Op& op, size_t index) const { return values_.at(op.operands[index]); }

  // With every axis of the graph's value, of size 1 where it is broadcast.
  Tensor of_rank(const Tensor& tensor, size_t rank) {
    if (tensor.sizes.size() == rank) return tensor;
    std::vector<int64_t> axes(rank - tensor.sizes.size());
    std::iota(axes.begin(), axes.end(), 0);
    Sizes sizes(axes.size(), kOne);
    sizes.insert(sizes.end(), tensor.sizes.begin(), tensor.sizes.end());
    return {model_.add_node("Unsqueeze", {tensor.name, model_.add_constant(axes)}), std::move(sizes)};
  }

  Result<Tensor> full(ValueId id) {
    XLADDER_ASSIGN(const Sizes sizes, sizes_of(id));
    Tensor& tensor = values_.at(id);
    if (tensor.sizes != sizes) tensor = {model_.add_node("Expand", {tensor.name, shape_tensor(sizes)}), sizes};
    return tensor;
  }
  Result<Tensor> full(const Op& op, size_t index) { return full(op.operands[index]); }

  void define(const Op& op, std::string name, Sizes sizes) {
    values_[op.results[0]] = {std::move(name), std::move(sizes)};
  }
  // The first result, in full.
  Status define(const Op& op, std::string name) {
    XLADDER_ASSIGN(Sizes sizes, sizes_of(op.results[0]));
    define(op, std::move(name), std::move(sizes));
    return {};
  }

  std::string scalar(double value, DType dtype) {
    return model_.add_constant(HostTensor::from_doubles({dtype, {}}, std::span(&value, 1)));
  }

  // At most one axis may be by batch: it becomes -1, "what is left".
  Result<std::string> reshaped(const std::string& name, const Sizes& sizes) {
    std::vector<int64_t> numbers;
    for (const Size& size : sizes) numbers.push_back(size.by_batch ? -1 : size.number);
    if (std::ranges::count(numbers, -1) > 1) return no_form("reshapes with two axes of the batch's size");
    return model_.add_node("Reshape", {name, model_.add_constant(numbers)});
  }

  std::string transposed(const std::string& name, const std::vector<int64_t>& permutation) {
    if (std::ranges::is_sorted(permutation)) return name;
    return model_.add_node("Transpose", {name}, {{"perm", permutation}});
  }

  // ---- Ops --------------------------------------------------------------------------------------------------------
  // What elementwise ops of these operands give, by the rule of broadcasting.
  static Sizes broadcast(const std::vector<const Tensor*>& operands) {
    size_t rank = 0;
    for (const Tensor* operand : operands) rank = std::max(rank, operand->sizes.size());
    Sizes sizes(rank, kOne);
    for (const Tensor* operand : operands) {
      const size_t skip = rank - operand->sizes.size();
      for (size_t axis = 0; axis < operand->sizes.size(); ++axis)
        if (operand->sizes[axis] != kOne) sizes[skip + axis] = operand->sizes[axis];
    }
    return sizes;
  }

  Status elementwise(const Op& op, const std::string& name) {
    std::vector<const Tensor*> operands;
    std::vector<std::string> names;
    for (size_t i = 0; i < op.operands.size(); ++i) {
      operands.push_back(&operand(op, i));
      names.push_back(operands.back()->name);
    }
    define(op, model_.add_node(name, names), broadcast(operands));
    return {};
  }

  Status constant(const Op& op) {
    const TensorType& type = graph_.type_of(op.results[0]);
    const graph::Literal& value = op.attributes.literal("value");
    if (!value.is_splat()) return define(op, model_.add_constant(value.to_tensor()));
    define(op, scalar(value.to_doubles().front(), type.dtype), {});
    return {};
  }

  Status broadcast_in_dim(const Op& op) {
    const auto& dimensions = op.attributes.integers("dimensions");
    const auto rank = static_cast<int64_t>(graph_.type_of(op.results[0]).shape.size());
    const Tensor& x = operand(op, 0);
    if (x.sizes.empty()) {  // a scalar, also one that stands for a tensor
      define(op, x.name, {});
      return {};
    }
    if (!std::ranges::is_sorted(dimensions)) return no_form("broadcasts that permute axes");
    const Tensor whole = of_rank(x, dimensions.size());
    // Axes at the end need no words.
    const int64_t first = dimensions.empty() ? rank : dimensions.front();
    std::vector<int64_t> added;
    Sizes sizes;
    size_t next = 0;
    for (int64_t axis = first; axis < rank; ++axis) {
      if (next < dimensions.size() && dimensions[next] == axis) {
        sizes.push_back(whole.sizes[next++]);
        continue;
      }
      sizes.push_back(kOne);
      added.push_back(axis - first);
    }
    define(op, added.empty() ? whole.name : model_.add_node("Unsqueeze", {whole.name, model_.add_constant(added)}),
           std::move(sizes));
    return {};
  }

  Status reshape(const Op& op) {
    XLADDER_ASSIGN(const Tensor x, full(op, 0));
    XLADDER_ASSIGN(Sizes sizes, sizes_of(op.results[0]));
    XLADDER_ASSIGN(std::string name, reshaped(x.name, sizes));
    define(op, std::move(name), std::move(sizes));
    return {};
  }

  Status slice(const Op& op) {
    XLADDER_ASSIGN(const Tensor x, full(op, 0));
    const Shape& shape = graph_.type_of(op.operands[0]).shape;
    const auto &start = op.attributes.integers("start"), &limit = op.attributes.integers("limit"),
               &strides = op.attributes.integers("strides");
    std::vector<int64_t> starts, ends, axes, steps;
    for (size_t axis = 0; axis < shape.size(); ++axis) {
      if (start[axis] == 0 && limit[axis] == shape[axis] && strides[axis] == 1) continue;
      if (x.sizes[axis].by_batch) return no_form("slices of the batch");
      starts.push_back(start[axis]);
      ends.push_back(limit[axis]);
      axes.push_back(static_cast<int64_t>(axis));
      steps.push_back(strides[axis]);
    }
    if (axes.empty()) return define(op, x.name);
    return define(op, model_.add_node("Slice", {x.name, model_.add_constant(starts), model_.add_constant(ends),
                                                model_.add_constant(axes), model_.add_constant(steps)}));
  }

  Status concatenate(const Op& op) {
    std::vector<std::string> names;
    for (size_t i = 0; i < op.operands.size(); ++i) {
      XLADDER_ASSIGN(const Tensor part, full(op, i));
      names.push_back(part.name);
    }
    return define(op, model_.add_node("Concat", names, {{"axis", op.attributes.integer("axis")}}));
  }

  Status reduce(const Op& op) {
    XLADDER_ASSIGN(const Tensor x, full(op, 0));
    const auto reducer = graph::simple_reducer(op);
    if (!reducer) return no_form("a reduction of several tensors");
    const auto& axes = op.attributes.integers("dimensions");
    const std::pair<std::string, OnnxAttribute> keep = {"keepdims", int64_t{0}};
    if (*reducer == graph::Reducer::kAdd)
      return define(op, model_.add_node("ReduceSum", {x.name, model_.add_constant(axes)}, {keep}));
    const bool largest = *reducer == graph::Reducer::kMaximum;
    if (!largest && *reducer != graph::Reducer::kMinimum)
      return no_form(fmt::format("a reduction by {}", name_of(*reducer)));
    return define(op, model_.add_node(largest ? "ReduceMax" : "ReduceMin", {x.name}, {{"axes", axes}, keep}));
  }

  Status dot_general(const Op& op) {
    const Attributes& a = op.attributes;
    XLADDER_ASSIGN(const Tensor lhs, full(op, 0));
    XLADDER_ASSIGN(const Tensor rhs, full(op, 1));
    if (lhs.sizes.size() != 2 || rhs.sizes.size() != 2 || a.integers("lhs_contracting").size() != 1 ||
        !a.integers("lhs_batch").empty())
      return no_form("products of other than two matrices");
    const int64_t trans_a = a.integers("lhs_contracting")[0] == 0, trans_b = a.integers("rhs_contracting")[0] == 1;
    return define(op, model_.add_node("Gemm", {lhs.name, rhs.name}, {{"transA", trans_a}, {"transB", trans_b}}));
  }

  Status convolution(const Op& op) {
    const Attributes& a = op.attributes;
    const auto layout = graph::ConvolutionLayout::parse(a.text("layout"));
    const auto &padding = a.integers("padding"), &dilation = a.integers("lhs_dilation");
    if (a.get<bool>("reversed") || a.integer("batch_groups") != 1 ||
        std::ranges::any_of(dilation, [](int64_t d) { return d != 1; }) ||
        std::ranges::any_of(padding, [](int64_t p) { return p < 0; }))
      return no_form("convolutions that are reversed, dilate their input or crop it");
    const auto order = [](int64_t first, int64_t second, const std::vector<int64_t>& spatial) {
      std::vector<int64_t> axes = {first, second};
      axes.insert(axes.end(), spatial.begin(), spatial.end());
      return axes;
    };
    XLADDER_ASSIGN(const Tensor x, full(op, 0));
    XLADDER_ASSIGN(const Tensor kernel, full(op, 1));
    // low, high of each axis -> the lows, then the highs
    std::vector<int64_t> pads;
    for (const size_t side : {size_t{0}, size_t{1}})
      for (size_t i = side; i < padding.size(); i += 2) pads.push_back(padding[i]);
    const std::string y = model_.add_node(
        "Conv",
        {transposed(x.name, order(layout.lhs_batch, layout.lhs_feature, layout.lhs_spatial)),
         transposed(kernel.name, order(layout.kernel_output, layout.kernel_input, layout.kernel_spatial))},
        {{"strides", a.integers("strides")},
         {"pads", pads},
         {"dilations", a.integers("rhs_dilation")},
         {"group", a.integer("feature_groups")}});
    // Where each axis of the result lies in ONNX's.
    const std::vector<int64_t> places = order(layout.result_batch, layout.result_feature, layout.result_spatial);
    std::vector<int64_t> back(places.size());
    for (size_t i = 0; i < places.size(); ++i) back[static_cast<size_t>(places[i])] = static_cast<int64_t>(i);
    return define(op, transposed(y, back));
  }

  Status gelu(const Op& op) {
    const Tensor& x = operand(op, 0);
    const DType dtype = graph_.type_of(op.results[0]).dtype;
    std::string inner;
    if (op.attributes.get<bool>("tanh")) {
      const double scale = std::sqrt(2 / std::numbers::pi);
      const std::string square = model_.add_node("Mul", {x.name, x.name});
      const std::string slope = model_.add_node(
          "Add", {model_.add_node("Mul", {square, scalar(scale * 0.044715, dtype)}), scalar(scale, dtype)});
      inner = model_.add_node("Tanh", {model_.add_node("Mul", {x.name, slope})});
    } else {
      // The form that ONNX Runtime fuses to one kernel: x / sqrt 2, Erf, + 1, * x, * 0.5.
      inner = model_.add_node("Erf", {model_.add_node("Div", {x.name, scalar(std::numbers::sqrt2, dtype)})});
    }
    const std::string sum = model_.add_node("Add", {inner, scalar(1, dtype)});
    const std::string product = model_.add_node("Mul", {x.name, sum});
    define(op, model_.add_node("Mul", {product, scalar(0.5, dtype)}), x.sizes);
    return {};
  }

  Status layer_norm(const Op& op) {
    XLADDER_ASSIGN(const Tensor x, full(op, 0));
    return define(
        op, model_.add_node("LayerNormalization", {x.name, operand(op, 1).name, operand(op, 2).name},
                            {{"axis", int64_t{-1}}, {"epsilon", static_cast<float>(op.attributes.number("epsilon"))}}));
  }

  // q, k, v [batch * tokens, width], as graph/composites/attention.cpp.
  Status attention(const Op& op) {
    if (op.operands.size() != 3) return no_form("dropout of attention weights");
    if (op.attributes.has("scale") || graph_.type_of(op.operands[0]) != graph_.type_of(op.operands[2]))
      return no_form("attention of another scale, or of other tokens");
    const TensorType& type = graph_.type_of(op.operands[0]);
    const int64_t tokens = op.attributes.integer("tokens"), heads = op.attributes.integer("heads");
    const int64_t head_width = type.shape[1] / heads;
    XLADDER_ASSIGN(const Sizes sizes, sizes_of(op.operands[0]));
    const Size batch = {sizes[0].number / tokens, sizes[0].by_batch};
    std::string parts[3];
    for (size_t i = 0; i < 3; ++i) {
      XLADDER_ASSIGN(const Tensor part, full(op, i));
      XLADDER_ASSIGN(const std::string split,
                     reshaped(part.name, {batch, {tokens, false}, {heads, false}, {head_width, false}}));
      parts[i] = transposed(split, i == 1 ? std::vector<int64_t>{0, 2, 3, 1} : std::vector<int64_t>{0, 2, 1, 3});
    }
    const double scale = 1 / std::sqrt(static_cast<double>(head_width));
    const std::string scores =
        model_.add_node("MatMul", {model_.add_node("Mul", {parts[0], scalar(scale, type.dtype)}), parts[1]});
    const std::string attention = model_.add_node("Softmax", {scores}, {{"axis", int64_t{-1}}});
    const std::string out = transposed(model_.add_node("MatMul", {attention, parts[2]}), {0, 2, 1, 3});
    XLADDER_ASSIGN(std::string joined, reshaped(out, sizes));
    return define(op, std::move(joined));
  }

  Status softmax(const Op& op) {
    XLADDER_ASSIGN(const Tensor x, full(op, 0));
    return define(op, model_.add_node("Softmax", {x.name}, {{"axis", int64_t{-1}}}));
  }

  Status block_boundary(const Op& op) {
    define(op, operand(op, 0).name, operand(op, 0).sizes);
    return {};
  }

  Status composite(const Op& op) {
    static const std::map<std::string_view, Status (Exporter::*)(const Op&)> kForms = {
        {graph::kLayerNorm, &Exporter::layer_norm},
        {graph::kAttention, &Exporter::attention},
        {graph::kGelu, &Exporter::gelu},
        {graph::kSoftmax, &Exporter::softmax},
        {graph::kBlockBoundary, &Exporter::block_boundary}};
    const auto form = kForms.find(op.composite->name());
    if (form == kForms.end()) return no_form(op.composite->name());
    return (this->*form->second)(op);
  }

  Status append(const Op& op) {
    if (const auto same = kSameOps.find(op.code); same != kSameOps.end()) return elementwise(op, same->second);
    switch (op.code) {
      case OpCode::kRsqrt:
        define(op, model_.add_node("Reciprocal", {model_.add_node("Sqrt", {operand(op, 0).name})}),
               operand(op, 0).sizes);
        return {};
      case OpCode::kConvert:
        define(op,
               model_.add_node("Cast", {operand(op, 0).name}, {{"to", onnx_type(graph_.type_of(op.results[0]).dtype)}}),
               operand(op, 0).sizes);
        return {};
      case OpCode::kConstant:
        return constant(op);
      case OpCode::kBroadcastInDim:
        return broadcast_in_dim(op);
      case OpCode::kReshape:
        return reshape(op);
      case OpCode::kTranspose: {
        XLADDER_ASSIGN(const Tensor x, full(op, 0));
        return define(op, transposed(x.name, op.attributes.integers("permutation")));
      }
      case OpCode::kSlice:
        return slice(op);
      case OpCode::kConcatenate:
        return concatenate(op);
      case OpCode::kReduce:
        return reduce(op);
      case OpCode::kDotGeneral:
        return dot_general(op);
      case OpCode::kConvolution:
        return convolution(op);
      case OpCode::kComposite:
        return composite(op);
      default:
        return no_form(graph::name_of(op.code));
    }
  }

  const Graph& graph_;
  const Graph& other_;
  std::string images_;
  OnnxModel& model_;
  std::map<ValueId, Tensor> values_;
  std::string batch_size_;
};

}  // namespace

Status append_graph(const Graph& graph, const Graph& other, const std::string& images, OnnxModel& model) {
  return Exporter(graph, other, images, model).run();
}

}  // namespace xladder::weights
