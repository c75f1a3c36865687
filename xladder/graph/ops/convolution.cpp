// Convolutions, and where the axes of their shapes lie.
#include <algorithm>

#include "xladder/graph/convolution_layout.h"
#include "xladder/graph/infer.h"
#include "xladder/graph/matmul_precision.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {

ConvolutionLayout ConvolutionLayout::parse(const std::string& text) {
  const size_t comma = text.find(',');
  const size_t arrow = text.find("->");
  const auto refuse = [&] { throw GraphError("[convolution] the layout reads like bf01,oi01->bf01; got " + text); };
  if (comma == std::string::npos || arrow == std::string::npos || arrow < comma) refuse();
  const std::string lhs = text.substr(0, comma);
  const std::string kernel = text.substr(comma + 1, arrow - comma - 1);
  const std::string result = text.substr(arrow + 2);
  if (kernel.size() != lhs.size() || result.size() != lhs.size()) refuse();
  const auto position = [&](const std::string& part, char letter) {
    const size_t found = part.find(letter);
    if (found == std::string::npos) refuse();
    return static_cast<int64_t>(found);
  };
  ConvolutionLayout layout;
  layout.lhs_batch = position(lhs, 'b');
  layout.lhs_feature = position(lhs, 'f');
  layout.kernel_output = position(kernel, 'o');
  layout.kernel_input = position(kernel, 'i');
  layout.result_batch = position(result, 'b');
  layout.result_feature = position(result, 'f');
  for (size_t i = 0; i + 2 < lhs.size(); ++i) {
    const char digit = static_cast<char>('0' + i);
    layout.lhs_spatial.push_back(position(lhs, digit));
    layout.kernel_spatial.push_back(position(kernel, digit));
    layout.result_spatial.push_back(position(result, digit));
  }
  return layout;
}

std::string ConvolutionLayout::text() const {
  const size_t rank = num_spatial() + 2;
  std::string lhs(rank, '?'), kernel(rank, '?'), result(rank, '?');
  lhs[static_cast<size_t>(lhs_batch)] = 'b';
  lhs[static_cast<size_t>(lhs_feature)] = 'f';
  kernel[static_cast<size_t>(kernel_output)] = 'o';
  kernel[static_cast<size_t>(kernel_input)] = 'i';
  result[static_cast<size_t>(result_batch)] = 'b';
  result[static_cast<size_t>(result_feature)] = 'f';
  for (size_t i = 0; i < num_spatial(); ++i) {
    const char digit = static_cast<char>('0' + i);
    lhs[static_cast<size_t>(lhs_spatial[i])] = digit;
    kernel[static_cast<size_t>(kernel_spatial[i])] = digit;
    result[static_cast<size_t>(result_spatial[i])] = digit;
  }
  return lhs + "," + kernel + "->" + result;
}

namespace {

std::vector<TensorType> infer_convolution(const InferContext& context) {
  context.require(context.operands[0].dtype == context.operands[1].dtype,
                  "takes an input and a kernel of one element type");
  precision_of(context.attributes);
  const TensorType& x = context.operands[0];
  const TensorType& kernel = context.operands[1];
  const auto layout = ConvolutionLayout::parse(context.attributes.text("layout"));
  const size_t spatial = layout.num_spatial();
  context.require(x.shape.size() == spatial + 2 && kernel.shape.size() == spatial + 2,
                  "ranks fit the layout " + layout.text());
  const auto& strides = context.attributes.integers("strides");
  const auto& padding = context.attributes.integers("padding");
  const auto& lhs_dilation = context.attributes.integers("lhs_dilation");
  const auto& rhs_dilation = context.attributes.integers("rhs_dilation");
  context.require(strides.size() == spatial && padding.size() == 2 * spatial && lhs_dilation.size() == spatial &&
                      rhs_dilation.size() == spatial,
                  "strides, padding and dilations name each spatial axis");
  const int64_t feature_groups = context.attributes.integer("feature_groups");
  const int64_t batch_groups = context.attributes.integer("batch_groups");
  const auto size = [](const TensorType& type, int64_t axis) { return type.shape[static_cast<size_t>(axis)]; };
  const int64_t features = size(x, layout.lhs_feature);
  const int64_t outputs = size(kernel, layout.kernel_output);
  context.require(feature_groups > 0 && batch_groups > 0 && (feature_groups == 1 || batch_groups == 1),
                  "groups are above 0, and only one kind of them above 1");
  context.require(features == size(kernel, layout.kernel_input) * feature_groups,
                  "input features = kernel inputs x feature groups");
  context.require(
      outputs % feature_groups == 0 && outputs % batch_groups == 0 && size(x, layout.lhs_batch) % batch_groups == 0,
      "groups divide the kernel outputs and the batch");
  const bool widens = context.attributes.has("dtype");
  TensorType type{widens ? context.attributes.get<DType>("dtype") : x.dtype, Shape(spatial + 2)};
  type.shape[static_cast<size_t>(layout.result_batch)] = size(x, layout.lhs_batch) / batch_groups;
  type.shape[static_cast<size_t>(layout.result_feature)] = outputs;
  const auto dilated = [](int64_t length, int64_t dilation) { return length == 0 ? 0 : (length - 1) * dilation + 1; };
  for (size_t i = 0; i < spatial; ++i) {
    const int64_t input =
        dilated(size(x, layout.lhs_spatial[i]), lhs_dilation[i]) + padding[2 * i] + padding[2 * i + 1];
    const int64_t window = dilated(size(kernel, layout.kernel_spatial[i]), rhs_dilation[i]);
    context.require(strides[i] > 0 && lhs_dilation[i] > 0 && rhs_dilation[i] > 0, "strides and dilations are above 0");
    context.require(window > 0 && input >= window, "the kernel fits into the padded input");
    type.shape[static_cast<size_t>(layout.result_spatial[i])] = (input - window) / strides[i] + 1;
  }
  return {std::move(type)};
}

std::string convolution_op_attributes(const Op& op) {
  const Attributes& a = op.attributes;
  const auto layout = ConvolutionLayout::parse(a.text("layout"));
  const auto spell = [](const std::string& part) {
    std::string text;
    for (const char c : part) text += fmt::format("{}{}", text.empty() ? "" : ", ", c);
    return "[" + text + "]";
  };
  const std::string text = layout.text();
  const size_t comma = text.find(','), arrow = text.find("->");
  return fmt::format(
      "batch_group_count = {} : i64, dimension_numbers = #stablehlo.conv<{}x{}->{}>, feature_group_count = {} : i64, "
      "lhs_dilation = {}, padding = {}, rhs_dilation = {}, window_reversal = {}, window_strides = {}{}",
      a.integer("batch_groups"), spell(text.substr(0, comma)), spell(text.substr(comma + 1, arrow - comma - 1)),
      spell(text.substr(arrow + 2)), a.integer("feature_groups"), array_text(a.integers("lhs_dilation")),
      matrix_text(a.integers("padding"), 2), array_text(a.integers("rhs_dilation")),
      flags_text(std::vector<bool>(layout.num_spatial(), a.get<bool>("reversed"))), array_text(a.integers("strides")),
      after_comma(convolution_attributes(precision_of(a))));
}

// Places of the axes from their fields, each of which names another.
std::string read_layout(const PrintedOp& printed) {
  const auto axes = [&](const std::string& which, const char* first, const char* second, std::string letters) {
    const std::string prefix = "dimension_numbers." + which;
    std::vector<int64_t> places = {printed.integer(prefix + first), printed.integer(prefix + second)};
    const std::vector<int64_t> spatial = printed.integers(prefix + "_spatial_dimensions", std::vector<int64_t>());
    places.insert(places.end(), spatial.begin(), spatial.end());
    constexpr size_t kMostSpatial = 8;
    if (spatial.size() > kMostSpatial || !are_distinct_axes(places, static_cast<int64_t>(places.size())))
      printed.refuse("names each axis of its operands once; got others for the " + which);
    std::string text(places.size(), ' ');
    for (size_t i = 0; i < spatial.size(); ++i) letters += static_cast<char>('0' + i);
    for (size_t i = 0; i < places.size(); ++i) text[static_cast<size_t>(places[i])] = letters[i];
    return text;
  };
  return axes("input", "_batch_dimension", "_feature_dimension", "bf") + "," +
         axes("kernel", "_output_feature_dimension", "_input_feature_dimension", "oi") + "->" +
         axes("output", "_batch_dimension", "_feature_dimension", "bf");
}

std::vector<Value> read_convolution(const PrintedOp& printed) {
  const Value x = printed.operand(0);
  Value kernel = printed.operand(1);
  Convolution options{.strides = {}, .padding = {}, .layout = read_layout(printed)};
  const auto layout = ConvolutionLayout::parse(options.layout);
  const size_t spatial = layout.num_spatial();
  const std::vector<int64_t> ones(spatial, 1);
  options.strides = printed.integers("window_strides", ones);
  options.lhs_dilation = printed.integers("lhs_dilation", ones);
  options.rhs_dilation = printed.integers("rhs_dilation", ones);
  const std::vector<int64_t> padding = printed.integers("padding", std::vector<int64_t>(2 * spatial, 0));
  const std::vector<int64_t> reversed = printed.integers("window_reversal", std::vector<int64_t>(spatial, 0));
  if (options.strides.size() != spatial || padding.size() != 2 * spatial || reversed.size() != spatial)
    printed.refuse("has a stride, a padding and a direction for each spatial axis");
  for (size_t i = 0; i < spatial; ++i) options.padding.emplace_back(padding[2 * i], padding[2 * i + 1]);
  options.feature_groups = printed.integer("feature_group_count");
  options.batch_groups = printed.integer("batch_group_count");
  options.reversed = spatial > 0 && std::ranges::all_of(reversed, [](int64_t flag) { return flag != 0; });
  if (!options.reversed) {  // the kernel itself is turned along some axes
    std::vector<int64_t> turned;
    for (size_t i = 0; i < spatial; ++i)
      if (reversed[i] != 0) turned.push_back(layout.kernel_spatial[i]);
    if (!turned.empty()) kernel = reverse(kernel, turned);
  }
  if (printed.result().dtype != x.dtype()) options.result = printed.result().dtype;
  options.precision = read_precision(printed);
  return {convolution(x, kernel, options)};
}

constexpr OpDef kConvolutionRows[] = {
    {.code = OpCode::kConvolution,
     .name = "convolution",
     .op_class = OpClass::kContraction,
     .num_operands = 2,
     .infer = infer_convolution,
     .print = convolution_op_attributes,
     .read = read_convolution},
};

// Takes negative padding out of a convolution by cropping x first; returns the cropped x. XLA:CPU of PJRT 0.81 reads
// beyond the input when padding is negative.
Value crop_for_convolution(Value x, const ConvolutionLayout& layout, std::vector<int64_t>& padding,
                           std::vector<int64_t>& lhs_dilation) {
  const size_t spatial = layout.num_spatial();
  if (lhs_dilation.size() != spatial || padding.size() != 2 * spatial || x.shape().size() != spatial + 2) return x;
  std::vector<int64_t> low(spatial + 2, 0), high(spatial + 2, 0), interior(spatial + 2, 0);
  bool crops = false;
  for (size_t i = 0; i < spatial; ++i) {
    int64_t &left = padding[2 * i], &right = padding[2 * i + 1];
    if (left >= 0 && right >= 0) continue;
    const auto axis = static_cast<size_t>(layout.lhs_spatial[i]);
    crops = true;
    low[axis] = std::min<int64_t>(left, 0);
    high[axis] = std::min<int64_t>(right, 0);
    // What is cropped is counted after dilation.
    interior[axis] = lhs_dilation[i] - 1;
    left -= low[axis];
    right -= high[axis];
    lhs_dilation[i] = 1;
  }
  if (!crops) return x;
  return pad(x, constant(x.graph(), 0, {x.dtype(), {}}), low, high, interior);
}

}  // namespace

std::span<const OpDef> convolution_ops() { return kConvolutionRows; }

Value convolution(Value x, Value kernel, const Convolution& options) {
  const size_t spatial = options.strides.size();
  std::vector<int64_t> padding;
  for (const auto& [low, high] : options.padding) padding.insert(padding.end(), {low, high});
  const std::vector<int64_t> ones(spatial, 1);
  std::vector<int64_t> lhs_dilation = options.lhs_dilation.empty() ? ones : options.lhs_dilation;
  const Value cropped = crop_for_convolution(x, ConvolutionLayout::parse(options.layout), padding, lhs_dilation);
  Attributes attributes = {{"strides", options.strides},
                           {"padding", std::move(padding)},
                           {"lhs_dilation", std::move(lhs_dilation)},
                           {"rhs_dilation", options.rhs_dilation.empty() ? ones : options.rhs_dilation},
                           {"reversed", options.reversed},
                           {"feature_groups", options.feature_groups},
                           {"batch_groups", options.batch_groups},
                           {"layout", options.layout}};
  if (options.result) attributes.set("dtype", *options.result);
  if (options.precision) set_precision(attributes, *options.precision);
  return x.graph().append_one(OpCode::kConvolution, {cropped, kernel}, std::move(attributes));
}

}  // namespace xladder::graph
