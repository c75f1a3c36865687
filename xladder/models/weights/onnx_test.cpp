#include "xladder/models/weights/onnx.h"

#include <gmock/gmock.h>

#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/graph/ops.h"
#include "xladder/models/nn/mlp.h"
#include "xladder/models/nn/resnet.h"
#include "xladder/models/weights/onnx_graph.h"
#include "xladder/models/weights/package_test_support.h"

namespace xladder::weights {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

// A protobuf message: fields by number; integers as their text, so that both kinds fit.
class Message {
 public:
  explicit Message(std::string_view bytes) {
    while (!bytes.empty()) {
      const uint64_t tag = varint(bytes);
      switch (tag & 7) {
        case 0:
          fields_[tag >> 3].push_back(std::to_string(static_cast<int64_t>(varint(bytes))));
          break;
        case 2: {
          const uint64_t size = varint(bytes);
          if (size > bytes.size()) throw std::runtime_error("a field ends after its message");
          fields_[tag >> 3].emplace_back(bytes.substr(0, size));
          bytes.remove_prefix(size);
          break;
        }
        case 5:
          if (bytes.size() < 4) throw std::runtime_error("a float is cut off");
          fields_[tag >> 3].emplace_back(bytes.substr(0, 4));
          bytes.remove_prefix(4);
          break;
        default:
          throw std::runtime_error("unexpected wire type");
      }
    }
  }

  const std::vector<std::string>& all(uint64_t field) { return fields_[field]; }
  const std::string& one(uint64_t field) { return fields_.at(field).at(0); }
  Message message(uint64_t field) { return Message(one(field)); }

 private:
  static uint64_t varint(std::string_view& bytes) {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (bytes.empty()) throw std::runtime_error("a number is cut off");
      const auto byte = static_cast<unsigned char>(bytes[0]);
      bytes.remove_prefix(1);
      value |= static_cast<uint64_t>(byte & 0x7f) << shift;
      if ((byte & 0x80) == 0) return value;
    }
    throw std::runtime_error("a number is too long");
  }

  std::map<uint64_t, std::vector<std::string>> fields_;
};

struct ReadOnnx {
  Message model, graph;
  std::vector<std::string> ops;
};

ReadOnnx read_onnx(const std::filesystem::path& path) {
  Message model(*read_file(path, 1 << 24));
  ReadOnnx out{model, model.message(7), {}};
  for (const std::string& node : out.graph.all(1)) out.ops.push_back(Message(node).one(4));
  return out;
}

// dim_value or dim_param of each axis.
std::vector<std::string> shape_of(const std::string& value_info) {
  Message shape = Message(value_info).message(2).message(1).message(2);
  std::vector<std::string> sizes;
  for (const std::string& dim : shape.all(1)) {
    Message message(dim);
    sizes.push_back(message.all(1).empty() ? message.one(2) : message.one(1));
  }
  return sizes;
}

WeightedModel tiny_model() { return weighted_model(package_of(tiny_config())); }

template <class Model, class Config>
WeightedModel random_model(const Config& config) {
  WeightedModel model{.model = std::make_shared<Model>(config), .name = "small"};
  for (const nn::ParameterSpec& spec : model.model->parameters())
    model.tensors.emplace_back(spec.name, HostTensor(DType::kF32, spec.shape));
  const auto channels = static_cast<size_t>(model.model->image_shape().channels);
  model.preprocessing = {.mean = std::vector<float>(channels, 0), .std = std::vector<float>(channels, 1)};
  return model;
}

TEST(Onnx, IsAModelOfOpset17) {
  const TestFolder folder;
  ASSERT_TRUE(write_onnx_folder(tiny_model(), {}, folder.path()));
  ReadOnnx read = read_onnx(folder / "model.onnx");
  EXPECT_EQ(read.model.one(1), "8");
  EXPECT_EQ(read.model.message(8).one(2), "17");
  EXPECT_THAT(folder.file_names(), UnorderedElementsAre("model.onnx", "model.json"));
}

TEST(Onnx, TakesAnyBatchUnlessOneIsChosen) {
  const TestFolder folder;
  ASSERT_TRUE(write_onnx_folder(tiny_model(), {}, folder.path()));
  ReadOnnx any = read_onnx(folder / "model.onnx");
  EXPECT_EQ(Message(any.graph.one(11)).one(1), "images");
  EXPECT_THAT(shape_of(any.graph.one(11)), ElementsAre("batch", "3", "8", "8"));
  EXPECT_EQ(Message(any.graph.one(12)).one(1), "logits");
  EXPECT_THAT(shape_of(any.graph.one(12)), ElementsAre("batch", "3"));
  ASSERT_TRUE(write_onnx_folder(tiny_model(), {.batch_size = 5}, folder.path()));
  ReadOnnx five = read_onnx(folder / "model.onnx");
  EXPECT_THAT(shape_of(five.graph.one(11)), ElementsAre("5", "3", "8", "8"));
  EXPECT_THAT(five.ops, testing::Not(Contains("Shape")));
}

TEST(Onnx, HoldsEveryWeightUnderItsName) {
  const TestFolder folder;
  const WeightedModel model = tiny_model();
  ASSERT_TRUE(write_onnx_folder(model, {}, folder.path()));
  ReadOnnx read = read_onnx(folder / "model.onnx");
  std::map<std::string, Message> initializers;
  for (const std::string& text : read.graph.all(5)) initializers.emplace(Message(text).one(8), Message(text));
  for (const auto& [name, tensor] : model.tensors) {
    ASSERT_TRUE(initializers.contains(name)) << name;
    EXPECT_EQ(initializers.at(name).one(2), "1");  // FLOAT
    const std::string& raw = initializers.at(name).one(9);
    ASSERT_EQ(raw.size(), tensor.bytes().size());
    EXPECT_EQ(std::memcmp(raw.data(), tensor.bytes().data(), raw.size()), 0) << name;
  }
}

TEST(Onnx, NamesNormsAndSoftmaxAsSuch) {
  const WeightedModel model = tiny_model();
  const TestFolder folder;
  ASSERT_TRUE(onnx_model(model, {})->write(folder.path()));
  const ReadOnnx read = read_onnx(folder / "model.onnx");
  EXPECT_EQ(std::ranges::count(read.ops, "LayerNormalization"), 5);
  EXPECT_EQ(std::ranges::count(read.ops, "Softmax"), 2);
  EXPECT_EQ(std::ranges::count(read.ops, "Erf"), 2);
  EXPECT_EQ(std::ranges::count(read.ops, "MatMul"), 4);
}

TEST(Onnx, NodesUseOnlyWhatStandsBeforeThem) {
  const TestFolder folder;
  ASSERT_TRUE(write_onnx_folder(tiny_model(), {.byte_images = data::Normalisation{{0.5f, 0.5f, 0.5f}, {1, 1, 1}}},
                                folder.path()));
  ReadOnnx read = read_onnx(folder / "model.onnx");
  std::set<std::string> known = {"images"};
  for (const std::string& text : read.graph.all(5)) EXPECT_TRUE(known.insert(Message(text).one(8)).second);
  for (const std::string& text : read.graph.all(1)) {
    Message node(text);
    for (const std::string& input : node.all(1)) EXPECT_TRUE(known.contains(input)) << input;
    EXPECT_TRUE(known.insert(node.one(2)).second) << node.one(2);
  }
  EXPECT_TRUE(known.contains("logits"));
}

TEST(Onnx, PutsManyWeightsBesideTheModel) {
  const TestFolder folder;
  const WeightedModel model = tiny_model();
  const auto onnx = onnx_model(model, {});
  ASSERT_TRUE(onnx->write(folder.path(), /*most_bytes=*/1000));
  ReadOnnx read = read_onnx(folder / "model.onnx");
  const std::string data = *read_file(folder / "model.onnx.data", 1 << 24);
  EXPECT_EQ(data.size(), onnx->weight_bytes());
  for (const std::string& text : read.graph.all(5)) {
    Message initializer(text);
    EXPECT_EQ(initializer.one(14), "1");
    std::map<std::string, std::string> entries;
    for (const std::string& entry : initializer.all(13)) entries[Message(entry).one(1)] = Message(entry).one(2);
    EXPECT_EQ(entries["location"], "model.onnx.data");
    const HostTensor* tensor = find_tensor(model.tensors, initializer.one(8));
    if (tensor == nullptr) continue;
    ASSERT_EQ(entries["length"], std::to_string(tensor->bytes().size()));
    EXPECT_EQ(std::memcmp(data.data() + std::stoull(entries["offset"]), tensor->bytes().data(), tensor->bytes().size()),
              0);
  }
}

TEST(Onnx, HasAFormOfEveryFamily) {
  nn::ResNetConfig resnet;
  resnet.channels = {8, 16};
  for (const WeightedModel& model : {random_model<nn::Mlp>(nn::MlpConfig{}), random_model<nn::ResNet>(resnet)}) {
    const auto onnx = onnx_model(model, {});
    ASSERT_TRUE(onnx) << onnx.error().message;
    const TestFolder folder;
    ASSERT_TRUE(onnx->write(folder.path()));
    EXPECT_THAT(read_onnx(folder / "model.onnx").ops, Contains("Gemm"));
  }
}

TEST(Onnx, RefusesOpsWithoutAForm) {
  graph::Graph g;
  g.add_result(graph::reverse(g.parameter({DType::kF32, {2, 3}}, "images"), {1}), "y");
  OnnxModel model;
  const Status status = append_graph(g, g, "images", model);
  ASSERT_FALSE(status);
  EXPECT_THAT(status.error().message, HasSubstr("the model uses reverse, for which there is no form in ONNX"));
}

TEST(Onnx, IsDescribedInJson) {
  const TestFolder folder;
  WeightedModel model = tiny_model();
  model.class_names = {"a", "b", "c"};
  ASSERT_TRUE(write_onnx_folder(model, {}, folder.path()));
  const auto json = nlohmann::json::parse(*read_file(folder / "model.json", 1 << 20));
  EXPECT_EQ(json["arguments"][0]["shape"], nlohmann::json({"batch", 3, 8, 8}));
  EXPECT_EQ(json["arguments"].size(), 1u);
  EXPECT_EQ(json["class_names"], nlohmann::json({"a", "b", "c"}));
  EXPECT_EQ(json["preprocessing"]["normalised_by"], "caller");
}

}  // namespace
}  // namespace xladder::weights
