#include "xladder/device/pjrt/discovery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "xladder/base/test_folder.h"

namespace xladder::pjrt {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class DiscoveryTest : public testing::Test {
 protected:
  DiscoveryTest() {
    fs::create_directories(root_ / "build" / "bin");
    inputs_.exe_dir = root_ / "build" / "bin";
    inputs_.library_dirs = {root_ / "lib"};
  }

  fs::path write(const std::string& relative, const std::string& text = "") {
    const fs::path path = root_ / relative;
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
    return path;
  }

  std::vector<std::string> paths(const std::string& device) {
    std::vector<std::string> list;
    const Discovery found = discover(device, inputs_).value();
    for (const Candidate& candidate : found.candidates)
      list.push_back(candidate.path.lexically_relative(root_).string());
    return list;
  }

  TestFolder folder_;
  fs::path root_ = folder_.path();
  DiscoveryInputs inputs_;
};

const std::string kWheel = ".venv/lib/python3.11/site-packages/xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so";

TEST_F(DiscoveryTest, OrderIsVariablesThenListsThenWheelsThenWellKnownNames) {
  write("lib/libpjrt_cpu.so");
  write(kWheel);
  write("folder/pjrt_c_api_cpu_plugin.so");
  write(".venv/listed.so");
  write(".venv/pjrt-plugins.json", R"({"plugins":[{"device":"cpu","path":"listed.so","version":"1.2"}]})");
  write("build/share/xladder/plugins.d/a.json", R"({"plugins":[{"device":"cpu","path":"shared.so"}]})");
  inputs_.environment = {{"XLADDER_PLUGIN", (root_ / "own.so").string()},
                         {"PJRT_NAMES_AND_LIBRARY_PATHS", "tpu:/t.so,cpu:" + (root_ / "jax.so").string()},
                         {"PJRT_PLUGIN_LIBRARY_PATH", "/nowhere:" + (root_ / "folder").string()}};
  EXPECT_THAT(paths("cpu"), ElementsAre("own.so", "jax.so", "folder/pjrt_c_api_cpu_plugin.so", ".venv/listed.so",
                                        "build/share/xladder/plugins.d/shared.so", kWheel, "lib/libpjrt_cpu.so"));
}

TEST_F(DiscoveryTest, FirstThatExistsIsTaken) {
  write(kWheel);
  inputs_.environment = {{"XLADDER_PLUGIN", (root_ / "absent.so").string()}};
  const Result<Candidate> found = find_plugin("cpu", inputs_);
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->path, root_ / kWheel);
}

TEST_F(DiscoveryTest, FirstListedOfADeviceWins) {
  write(".venv/a.so");
  write(".venv/b.so");
  write(".venv/pjrt-plugins.json", R"({"plugins":[{"device":"cuda","path":"c.so"},
      {"device":"cpu","path":"b.so","version":"2"},{"device":"cpu","path":"a.so"}]})");
  const Result<Candidate> found = find_plugin("cpu", inputs_);
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->path, root_ / ".venv/b.so");
  EXPECT_EQ(found->version, "2");
  EXPECT_EQ(found->origin, (root_ / ".venv/pjrt-plugins.json").string());
}

TEST_F(DiscoveryTest, ExplicitPathIsTheOnlyCandidate) {
  write(kWheel);
  const fs::path plugin = write("mine/xla_cuda_plugin.so");
  const Result<Discovery> found = discover(plugin.string(), inputs_);
  ASSERT_TRUE(found);
  ASSERT_THAT(found->candidates, SizeIs(1));
  EXPECT_EQ(found->candidates[0].kind, std::nullopt) << "its name tells nothing";
  EXPECT_TRUE(found->candidates[0].exists);
}

TEST_F(DiscoveryTest, ExplicitPathThatIsListedIsOfTheKindInTheList) {
  const fs::path listed = write(".venv/odd.so"), wheel = write(kWheel);
  write(".venv/pjrt-plugins.json", R"({"plugins":[{"device":"neuron","path":"odd.so","version":"3"}]})");
  const Result<Candidate> found = find_plugin(listed.string(), inputs_);
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->kind, DeviceKind::kNeuron);
  EXPECT_EQ(found->version, "3");
  EXPECT_EQ(find_plugin(wheel.string(), inputs_)->kind, DeviceKind::kCpu);
  fs::create_symlink(listed, root_ / "other_name.so");
  EXPECT_EQ(find_plugin((root_ / "other_name.so").string(), inputs_)->kind, DeviceKind::kNeuron);
  EXPECT_EQ(find_plugin("tpu:" + listed.string(), inputs_)->kind, DeviceKind::kTpu) << "what is said goes before";
}

TEST_F(DiscoveryTest, VariableThatNamesNoKindTellsNoneOfAPath) {
  const fs::path plugin = write("mine/own.so");
  inputs_.environment = {{"XLADDER_PLUGIN", plugin.string()}};
  EXPECT_EQ(find_plugin(plugin.string(), inputs_)->kind, std::nullopt);
  inputs_.environment = {{"XLADDER_PLUGIN", "tpu:" + plugin.string()}};
  EXPECT_EQ(find_plugin(plugin.string(), inputs_)->kind, DeviceKind::kTpu);
}

TEST_F(DiscoveryTest, ExplicitPathMayNameTheDevice) {
  const fs::path plugin = write("mine/renamed.so");
  for (const auto& [device, kind] : {std::pair("neuron:" + plugin.string(), std::optional(DeviceKind::kNeuron)),
                                     {"gpu:" + plugin.string(), std::optional(DeviceKind::kCuda)},
                                     {plugin.string(), std::nullopt}}) {
    const Result<Candidate> found = find_plugin(device, inputs_);
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(found->kind, kind);
    EXPECT_EQ(found->path, plugin);
  }
  write("mine/odd:name.so");
  EXPECT_TRUE(find_plugin((root_ / "mine/odd:name.so").string(), inputs_));
}

TEST_F(DiscoveryTest, OwnVariableMayNameTheDevice) {
  inputs_.environment = {{"XLADDER_PLUGIN", "cpu:/a.so,cuda:/b.so"}};
  EXPECT_THAT(discover("cuda", inputs_)->candidates[0].path, fs::path("/b.so"));
}

TEST_F(DiscoveryTest, DeviceSpecificVariablesCountForTheirDeviceOnly) {
  inputs_.environment = {{"TPU_LIBRARY_PATH", "/t.so"}, {"NEURON_LIBRARY_PATH", "/n.so"}};
  EXPECT_THAT(discover("tpu", inputs_)->candidates, SizeIs(1));
  EXPECT_THAT(discover("neuron", inputs_)->candidates, SizeIs(1));
  EXPECT_THAT(discover("cpu", inputs_)->candidates, IsEmpty());
}

TEST_F(DiscoveryTest, NothingFoundSaysWhatToInstall) {
  for (const auto& [device, package] : {std::pair{"cpu", "xla-cpu-pjrt"}, std::pair{"cuda", "jax-cuda13-pjrt"},
                                        std::pair{"tpu", "libtpu"}, std::pair{"neuron", "libneuronxla"}}) {
    const Result<Candidate> found = find_plugin(device, inputs_);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::kNoDevice);
    EXPECT_THAT(found.error().message, HasSubstr(package));
  }
}

TEST_F(DiscoveryTest, UnknownDeviceIsAUsageError) {
  const Result<Candidate> found = find_plugin("abacus", inputs_);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::kUsage);
  EXPECT_THAT(found.error().message, HasSubstr("abacus"));
}

TEST_F(DiscoveryTest, DamagedListsAreWarnedAboutAndSkipped) {
  for (const char* text : {"", "{", "[]", R"({"plugins":3})", R"({"plugins":[3]})", R"({"plugins":[{"device":"cpu"}]})",
                           R"({"plugins":[{"device":7,"path":[]}]})"}) {
    write(".venv/pjrt-plugins.json", text);
    const Result<Discovery> found = discover("cpu", inputs_);
    ASSERT_TRUE(found);
    EXPECT_THAT(found->candidates, IsEmpty()) << text;
    EXPECT_THAT(found->warnings, SizeIs(1)) << text;
  }
}

TEST_F(DiscoveryTest, PreloadTakesTheLibrariesOfSiblingWheelsInTheOrderOfNeed) {
  const fs::path site = root_ / "site-packages";
  const fs::path plugin = write("site-packages/jax_plugins/xla_cuda13/xla_cuda_plugin.so");
  write("site-packages/nvidia/cu13/lib/libcublas.so.13");
  write("site-packages/nvidia/cu13/lib/libcudart.so.13");
  write("site-packages/nvidia/cudnn/lib/libcudnn.so.9");
  EXPECT_THAT(preload_list({plugin, DeviceKind::kCuda, "", "", true}),
              ElementsAre(site / "nvidia/cu13/lib/libcudart.so.13", site / "nvidia/cu13/lib/libcublas.so.13",
                          site / "nvidia/cudnn/lib/libcudnn.so.9"));
  EXPECT_THAT(preload_list({plugin, DeviceKind::kCpu, "", "", true}), IsEmpty());
}

TEST_F(DiscoveryTest, PreloadTellsWhatCouldNotBeLoaded) {
  const fs::path broken = write("broken.so", "no library");
  EXPECT_THAT(preload({broken}), ElementsAre(HasSubstr("broken.so")));
}

TEST_F(DiscoveryTest, CompilersHaveAFolderOfTheirOwnThatIsForNothingElse) {
  write(".venv-devices/far.so");
  write(".venv-devices/pjrt-plugins.json", R"({"plugins":[{"device":"tpu","path":"far.so","version":"3"}]})");
  write(".venv/lib/python3.11/site-packages/libtpu/libtpu.so");
  EXPECT_THAT(paths("tpu"), ElementsAre(".venv/lib/python3.11/site-packages/libtpu/libtpu.so"));
  const Result<Candidate> compiler = find_compiler(DeviceKind::kTpu, inputs_);
  ASSERT_TRUE(compiler) << compiler.error().message;
  EXPECT_EQ(compiler->path, root_ / ".venv-devices/far.so");
  EXPECT_EQ(compiler->version, "3");
}

TEST_F(DiscoveryTest, WithoutACompilerTheWheelIsNamed) {
  const Result<Candidate> none = find_compiler(DeviceKind::kCuda, inputs_);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kNoDevice);
  EXPECT_THAT(none.error().message, HasSubstr("run `make devices`, or install the Python wheel jax-cuda13-pjrt"));
  inputs_.environment = {{"XLADDER_PLUGIN", "cuda:/no/such.so"}};
  EXPECT_THAT(find_compiler(DeviceKind::kCuda, inputs_).error().message,
              HasSubstr("XLADDER_PLUGIN names the plugin /no/such.so, which does not exist"));
}

}  // namespace
}  // namespace xladder::pjrt
