// The parts of an ONNX file (onnx/onnx.proto3, IR version 8) as they are collected: nodes in order, initialisers,
// inputs and outputs. Field numbers are those of the proto file; the wire format is written by base/proto_writer.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"

namespace xladder::weights {

// TensorProto.DataType; std::logic_error for a type that we do not write.
int64_t onnx_type(DType dtype);

using OnnxAttribute = std::variant<int64_t, float, std::string, std::vector<int64_t>>;
using OnnxAttributes = std::vector<std::pair<std::string, OnnxAttribute>>;

// A number, or the name of a size that the caller decides.
using OnnxSize = std::variant<int64_t, std::string>;

class OnnxModel {
 public:
  // Appends a node with one output and returns its name.
  std::string add_node(const std::string& op, const std::vector<std::string>& inputs,
                       const OnnxAttributes& attributes = {});
  // The tensor outlives the model. The bytes are written once, from where they are.
  void add_initializer(const std::string& name, const HostTensor& tensor);
  // A small one of its own; the same values have the same name.
  std::string add_constant(const std::vector<int64_t>& values);  // [n]
  std::string add_constant(HostTensor tensor);
  void add_input(const std::string& name, DType dtype, const std::vector<OnnxSize>& shape);
  // `value` is the output of a node; the graph gives it out as `name`.
  void add_output(const std::string& name, const std::string& value, DType dtype, const std::vector<OnnxSize>& shape);
  // Bytes of the initialisers.
  uint64_t weight_bytes() const;

  // Writes model.onnx into `folder`; with more than `most_bytes` of weights, these go to model.onnx.data beside it, as
  // protobuf messages end at 2 GB.
  Status write(const std::filesystem::path& folder, uint64_t most_bytes = 1'800'000'000) const;

 private:
  struct Initializer {
    std::string name;
    const HostTensor* tensor;
  };
  // TensorProto without its bytes.
  static std::string head_of(const Initializer& initializer);

  std::string nodes_;   // fields `node` of GraphProto
  std::string values_;  // fields `input` and `output`
  std::vector<Initializer> initializers_;
  std::vector<std::pair<std::vector<int64_t>, std::string>> integer_constants_;
  std::vector<std::unique_ptr<HostTensor>> owned_;
  int64_t next_name_ = 0;
};

}  // namespace xladder::weights
