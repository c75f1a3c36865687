// What `xladder verify` says to right, wrong and damaged references.
#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/program/run_program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"

namespace xladder::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kReferences = XLADDER_REFERENCES;

// A reference in memory, to be changed and written again.
struct Content {
  std::map<std::string, HostTensor> tensors;
  std::map<std::string, std::string> metadata;
};
using Change = std::function<void(Content&)>;

// vit_token.safetensors with a change, as a file of this name.
std::string changed(const TestFolder& folder, const std::string& name, const Change& change) {
  const auto file = SafetensorsFile::open(kReferences / "vit_token.safetensors");
  if (!file) throw std::runtime_error(file.error().message);
  Content content;
  content.metadata = file->metadata();
  for (const std::string& tensor : file->names()) content.tensors[tensor] = *file->load(tensor);
  change(content);
  std::vector<std::pair<std::string, const HostTensor*>> tensors;
  for (const auto& [tensor, value] : content.tensors) tensors.emplace_back(tensor, &value);
  const std::string path = folder / name;
  if (const Status written = write_safetensors(path, tensors, content.metadata); !written)
    throw std::runtime_error(written.error().message);
  return path;
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from << " is not in " << text;
  text.replace(at, from.size(), to);
}

Change model(const std::string& from, const std::string& to) {
  return [=](Content& content) { replace(content.metadata["model"], from, to); };
}

class VerifyOnEveryPlugin : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, VerifyOnEveryPlugin, testing::ValuesIn(cpu_plugin_paths()),
                         plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(VerifyOnEveryPlugin, AcceptsWhatTimmComputes) {
  const ProgramRun run =
      run_program({"verify", "--device", GetParam(), "--json", kReferences / "vit_token.safetensors",
                   kReferences / "vit_everything.safetensors", kReferences / "vit_average_sgd.safetensors"});
  ASSERT_EQ(run.exit_code, 0) << run.out << run.err;
  const auto json = nlohmann::json::parse(run.out);
  ASSERT_EQ(json["files"].size(), 3U);
  EXPECT_EQ(json["files"][0]["checks"].size(), 4U);
  EXPECT_EQ(json["files"][2]["checks"].size(), 3U) << "made without gradients";
  for (const auto& file : json["files"])
    for (const auto& check : file["checks"]) EXPECT_GT(check["error"], 0) << "exact agreement means nothing ran";
}

// Each change is a mistake that an implementation could make: it must not pass.
TEST_P(VerifyOnEveryPlugin, FindsPlantedErrors) {
  const TestFolder folder;
  const auto value = [](const std::string& name) {
    return Change([name](Content& content) { content.tensors.at(name).as<float>()[1] *= 1.001f; });
  };
  const std::vector<std::pair<Change, std::string>> changes = {
      {model("\"act\": \"gelu\"", "\"act\": \"gelu_tanh\""), "grad is furthest off at"},
      {model("1e-06", "1e-05"), "grad is furthest off at"},
      {value("grad.blocks.1.mlp.fc2.bias"), "grad is furthest off at blocks.1.mlp.fc2.bias"},
      {value("final.blocks.0.norm1.weight"), "final is furthest off at blocks.0.norm1.weight"},
      {[](Content& content) { content.tensors.at("loss").as<double>()[1] *= 1.0001; },
       "loss is furthest off at step 2"},
      {[](Content& content) { content.tensors.at("logits").as<double>()[3] += 0.001; }, "MISMATCH"},
      {[](Content& content) { content.tensors.at("logits").as<double>()[3] = NAN; }, "MISMATCH"},
      {[](Content& content) { replace(content.metadata["optimizer"], "0.0001", "1e-08"); }, "final is furthest off at"},
  };
  std::vector<std::string> arguments = {"verify", "--device", GetParam()};
  for (size_t i = 0; i < changes.size(); ++i)
    arguments.push_back(changed(folder, fmt::format("planted_{}.safetensors", i), changes[i].first));
  const ProgramRun run = run_program(arguments);
  EXPECT_EQ(run.exit_code, 6) << run.err;
  for (size_t i = 0; i < changes.size(); ++i) {
    const std::string start = fmt::format("MISMATCH  planted_{}.safetensors", i);
    const size_t at = run.out.find(start);
    ASSERT_NE(at, std::string::npos) << changes[i].second << run.out;
    EXPECT_THAT(run.out.substr(at, run.out.find("planted_", at + start.size()) - at), HasSubstr(changes[i].second));
  }
}

TEST(Verify, RefusesDamagedReferencesInOneSentence) {
  const TestFolder folder;
  const auto without = [](const std::string& name) {
    return Change([name](Content& content) { content.tensors.erase(name); });
  };
  const auto metadata = [](const std::string& name, const std::string& text) {
    return Change([=](Content& content) { content.metadata[name] = text; });
  };
  const std::vector<std::pair<Change, std::string>> changes = {
      {without("label.1"), "tensor \"label.1\" is missing"},
      {without("final.norm.weight"), "tensor \"final.norm.weight\" is missing"},
      {without("grad.norm.weight"), "tensor \"grad.norm.weight\" is missing"},
      {[](Content& content) { content.tensors["param.extra"] = HostTensor(DType::kF32, {1}); },
       "tensor \"param.extra\" belongs to nothing that the model has"},
      {[](Content& content) { content.tensors["param.norm.weight"] = HostTensor(DType::kF32, {17}); },
       "tensor \"param.norm.weight\" is F32[17], but should be f32[16]"},
      {[](Content& content) { content.tensors.at("label.0").as<int64_t>()[0] = 5; },
       "label.0 holds the class 5, but the model has 5 classes"},
      {[](Content& content) { content.metadata.clear(); }, "this is no reference"},
      {metadata("version", "2"), "this program reads version 1"},
      {metadata("model", "{"), "metadata \"model\" is no JSON object"},
      {metadata("steps", "3x"), "metadata \"steps\" is no number"},
      {metadata("steps", "-1"), "steps must be from 1"},
      {metadata("batch", "99999999999"), "batch must be from 1"},
      {metadata("label_smoothing", "nan"), "label_smoothing must lie in [0, 1)"},
      {metadata("torch_float32_error", "{}"), "lacks \"logits\""},
      {model("\"depth\": 2", "\"depth\": 1000000"), "tensor \"param.blocks.2.mlp.fc1.weight\" is missing"},
      {model("\"embed_dim\": 16", "\"embed_dim\": 1e300"), "model.embed_dim must be a whole number from 1 to"},
      {model("\"mlp_ratio\": 4.0", "\"mlp_ratio\": 1e300"), "mlp_ratio"},
      {model("\"num_heads\": 2", "\"num_heads\": 3"), "3 heads do not divide the width 16"},
      {model("\"patch_size\": 4", "\"patch_size\": 5"), "the patch size 5x5 does not divide the image size 8x12"},
      {model("\"act\": \"gelu\"", "\"act\": \"mish\""), "model.act \"mish\" is not known; known are gelu, gelu_tanh"},
      {model("\"act\": \"gelu\"", "\"act\": \"gelu\", \"rope\": true"), "model.rope is not known"},
      {model("\"qk_norm\": false, ", ""), "metadata \"model\" lacks \"qk_norm\""},
      {[](Content& content) { replace(content.metadata["optimizer"], "adam", "lamb"); },
       "optimizer.name \"lamb\" is not known; known are adam, adamw, sgd"},
  };
  std::vector<std::string> arguments = {"verify"};
  for (size_t i = 0; i < changes.size(); ++i)
    arguments.push_back(changed(folder, fmt::format("damaged_{}.safetensors", i), changes[i].first));
  const ProgramRun run = run_program(arguments);
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(static_cast<size_t>(std::count(run.err.begin(), run.err.end(), '\n')), changes.size()) << run.err;
  for (size_t i = 0; i < changes.size(); ++i) {
    const size_t at = run.err.find(fmt::format("damaged_{}.safetensors: ", i));
    ASSERT_NE(at, std::string::npos) << changes[i].second;
    EXPECT_THAT(run.err.substr(at, run.err.find('\n', at) - at), HasSubstr(changes[i].second));
  }
}

TEST(Verify, GoesOnAfterAFileThatCannotBeRead) {
  const ProgramRun run = run_program({"verify", "/no/such.safetensors", kReferences / "vit_average_sgd.safetensors"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, AllOf(HasSubstr("error     such.safetensors"), HasSubstr("ok        vit_average_sgd")));
  EXPECT_THAT(run.err, HasSubstr("/no/such.safetensors"));
}

TEST(Verify, ListsTheWorstTensorsOnRequest) {
  const std::string file = kReferences / "vit_token.safetensors";
  EXPECT_THAT(run_program({"verify", "-v", file}).out, AllOf(HasSubstr("grad "), HasSubstr(".qkv.")));
  EXPECT_THAT(run_program({"verify", file}).out, Not(HasSubstr(".qkv.")));
}

TEST(Verify, NeedsAFile) {
  const ProgramRun run = run_program({"verify"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("verify needs a file; for example: xladder verify vit.safetensors"));
}

TEST(Models, NamesTheClosestModel) {
  const ProgramRun run = run_program({"models", "vit_tiny_patch16_244"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("there is no model \"vit_tiny_patch16_244\"; did you mean \"vit_tiny_patch16_224\"?"));
}

TEST(Models, PrintsFieldsAndParameters) {
  const ProgramRun run = run_program({"models", "vit_d64_l4_patch4_28", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto model = nlohmann::json::parse(run.out)["models"][0];
  EXPECT_EQ(model["config"]["embed_dim"], 64);
  EXPECT_EQ(model["config"]["in_chans"], 1);
  EXPECT_EQ(model["parameters"].size(), 4 + 12 * 4 + 4U);
}

}  // namespace
}  // namespace xladder::test
