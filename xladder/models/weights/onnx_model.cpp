#include "xladder/models/weights/onnx_model.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "xladder/base/files.h"
#include "xladder/base/proto_writer.h"

namespace xladder::weights {
namespace {

// Fields of messages.
namespace model {
constexpr int kIrVersion = 1, kProducerName = 2, kGraph = 7, kOpsetImport = 8;
}
namespace opset {
constexpr int kVersion = 2;
}
namespace graph {
constexpr int kNode = 1, kName = 2, kInitializer = 5, kInput = 11, kOutput = 12;
}
namespace node {
constexpr int kInput = 1, kOutput = 2, kName = 3, kOpType = 4, kAttribute = 5;
}
namespace attribute {
constexpr int kName = 1, kFloat = 2, kInt = 3, kString = 4, kInts = 8, kType = 20;
constexpr int64_t kFloatType = 1, kIntType = 2, kStringType = 3, kIntsType = 7;
}  // namespace attribute
namespace tensor {
constexpr int kDims = 1, kDataType = 2, kName = 8, kRawData = 9, kExternalData = 13, kDataLocation = 14;
constexpr int64_t kExternal = 1;
}  // namespace tensor
namespace value {
constexpr int kName = 1, kType = 2, kTensorType = 1, kElementType = 1, kShape = 2, kDim = 1, kDimValue = 1,
              kDimParam = 2;
}
namespace entry {
constexpr int kKey = 1, kValue = 2;
}

constexpr int64_t kIrVersion8 = 8;
constexpr int64_t kOpset = 17;  // the first with LayerNormalization
constexpr const char* kModelFile = "model.onnx";
constexpr const char* kDataFile = "model.onnx.data";

std::string attribute_message(const std::string& name, const OnnxAttribute& content) {
  ProtoWriter writer;
  writer.bytes(attribute::kName, name);
  if (const auto* integer = std::get_if<int64_t>(&content)) {
    writer.integer(attribute::kInt, *integer);
    writer.integer(attribute::kType, attribute::kIntType);
  } else if (const auto* real = std::get_if<float>(&content)) {
    writer.real(attribute::kFloat, *real);
    writer.integer(attribute::kType, attribute::kFloatType);
  } else if (const auto* text = std::get_if<std::string>(&content)) {
    writer.bytes(attribute::kString, *text);
    writer.integer(attribute::kType, attribute::kStringType);
  } else {
    writer.packed_integers(attribute::kInts, std::get<std::vector<int64_t>>(content));
    writer.integer(attribute::kType, attribute::kIntsType);
  }
  return writer.text();
}

std::string value_message(const std::string& name, DType dtype, const std::vector<OnnxSize>& shape) {
  ProtoWriter dims;
  for (const OnnxSize& size : shape) {
    ProtoWriter dim;
    if (const auto* number = std::get_if<int64_t>(&size))
      dim.integer(value::kDimValue, *number);
    else
      dim.bytes(value::kDimParam, std::get<std::string>(size));
    dims.bytes(value::kDim, dim.text());
  }
  ProtoWriter tensor_type, type, message;
  tensor_type.integer(value::kElementType, onnx_type(dtype));
  tensor_type.bytes(value::kShape, dims.text());
  type.bytes(value::kTensorType, tensor_type.text());
  message.bytes(value::kName, name);
  message.bytes(value::kType, type.text());
  return message.text();
}

std::string entry_message(const std::string& key, const std::string& content) {
  ProtoWriter writer;
  writer.bytes(entry::kKey, key);
  writer.bytes(entry::kValue, content);
  return writer.text();
}

std::string field(int number, const std::string& message) {
  ProtoWriter writer;
  writer.bytes(number, message);
  return writer.text();
}

std::string start_of_field(int number, uint64_t size) {
  ProtoWriter writer;
  writer.start_of_bytes(number, size);
  return writer.text();
}

}  // namespace

int64_t onnx_type(DType dtype) {
  switch (dtype) {
    case DType::kF32:
      return 1;
    case DType::kU8:
      return 2;
    case DType::kS8:
      return 3;
    case DType::kS32:
      return 6;
    case DType::kS64:
      return 7;
    case DType::kPred:
      return 9;
    case DType::kF16:
      return 10;
    case DType::kF64:
      return 11;
    case DType::kU32:
      return 12;
    case DType::kU64:
      return 13;
    case DType::kBF16:
      return 16;
    default:
      throw std::logic_error("ONNX has no element type " + std::string(name_of(dtype)));
  }
}

std::string OnnxModel::add_node(const std::string& op, const std::vector<std::string>& inputs,
                                const OnnxAttributes& attributes) {
  const std::string output = fmt::format("{}_{}", op, next_name_++);
  ProtoWriter writer;
  for (const std::string& input : inputs) writer.bytes(node::kInput, input);
  writer.bytes(node::kOutput, output);
  writer.bytes(node::kName, output);
  writer.bytes(node::kOpType, op);
  for (const auto& [name, content] : attributes) writer.bytes(node::kAttribute, attribute_message(name, content));
  nodes_ += field(graph::kNode, writer.text());
  return output;
}

void OnnxModel::add_initializer(const std::string& name, const HostTensor& tensor) {
  initializers_.push_back({name, &tensor});
}

std::string OnnxModel::add_constant(const std::vector<int64_t>& values) {
  for (const auto& [known, name] : integer_constants_)
    if (known == values) return name;
  std::string name = add_constant(HostTensor::from<int64_t>({static_cast<int64_t>(values.size())}, values));
  integer_constants_.emplace_back(values, name);
  return name;
}

std::string OnnxModel::add_constant(HostTensor tensor) {
  owned_.push_back(std::make_unique<HostTensor>(std::move(tensor)));
  std::string name = fmt::format("constant_{}", next_name_++);
  add_initializer(name, *owned_.back());
  return name;
}

void OnnxModel::add_input(const std::string& name, DType dtype, const std::vector<OnnxSize>& shape) {
  values_ += field(graph::kInput, value_message(name, dtype, shape));
}

void OnnxModel::add_output(const std::string& name, const std::string& value, DType dtype,
                           const std::vector<OnnxSize>& shape) {
  ProtoWriter writer;
  writer.bytes(node::kInput, value);
  writer.bytes(node::kOutput, name);
  writer.bytes(node::kName, name);
  writer.bytes(node::kOpType, "Identity");
  nodes_ += field(graph::kNode, writer.text());
  values_ += field(graph::kOutput, value_message(name, dtype, shape));
}

uint64_t OnnxModel::weight_bytes() const {
  uint64_t bytes = 0;
  for (const Initializer& initializer : initializers_) bytes += initializer.tensor->bytes().size();
  return bytes;
}

std::string OnnxModel::head_of(const Initializer& initializer) {
  ProtoWriter writer;
  writer.packed_integers(tensor::kDims, initializer.tensor->shape());
  writer.integer(tensor::kDataType, onnx_type(initializer.tensor->dtype()));
  writer.bytes(tensor::kName, initializer.name);
  return writer.text();
}

Status OnnxModel::write(const std::filesystem::path& folder, uint64_t most_bytes) const {
  const bool external = weight_bytes() > most_bytes;
  std::optional<AtomicFile> data;
  if (external) {
    XLADDER_ASSIGN(AtomicFile file, AtomicFile::create(folder / kDataFile));
    data.emplace(std::move(file));
  }
  // Every initialiser as what stands before its bytes, and its bytes.
  std::vector<std::pair<std::string, std::span<const std::byte>>> tensors;
  uint64_t graph_bytes = 0, offset = 0;
  for (const Initializer& initializer : initializers_) {
    std::span<const std::byte> bytes = initializer.tensor->bytes();
    std::string head = head_of(initializer);
    if (external) {
      head += field(tensor::kExternalData, entry_message("location", kDataFile));
      head += field(tensor::kExternalData, entry_message("offset", std::to_string(offset)));
      head += field(tensor::kExternalData, entry_message("length", std::to_string(bytes.size())));
      ProtoWriter location;
      location.integer(tensor::kDataLocation, tensor::kExternal);
      head += location.text();
      XLADDER_TRY(data->write(bytes));
      offset += bytes.size();
      bytes = {};
    } else {
      head += start_of_field(tensor::kRawData, bytes.size());
    }
    head = start_of_field(graph::kInitializer, head.size() + bytes.size()) + head;
    graph_bytes += head.size() + bytes.size();
    tensors.emplace_back(std::move(head), bytes);
  }
  const std::string small = field(graph::kName, "xladder") + nodes_ + values_;
  graph_bytes += small.size();

  ProtoWriter start, version;
  version.integer(opset::kVersion, kOpset);
  start.integer(model::kIrVersion, kIrVersion8);
  start.bytes(model::kProducerName, "xladder");
  start.bytes(model::kOpsetImport, version.text());
  start.start_of_bytes(model::kGraph, graph_bytes);
  XLADDER_ASSIGN(AtomicFile file, AtomicFile::create(folder / kModelFile));
  XLADDER_TRY(file.write(start.text()));
  XLADDER_TRY(file.write(small));
  for (const auto& [head, bytes] : tensors) {
    XLADDER_TRY(file.write(head));
    XLADDER_TRY(file.write(bytes));
  }
  XLADDER_TRY(file.commit());
  if (!data) return {};
  return data->commit();
}

}  // namespace xladder::weights
