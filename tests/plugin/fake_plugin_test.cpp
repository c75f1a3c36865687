// Every way in which a plugin may misbehave gets one clear sentence and the right code.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <tuple>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/cli/open_device.h"
#include "xladder/device/compile/compile_target.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/open/plugin_probe.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/pjrt/topology.h"
#include "xladder/run/train/programs.h"

namespace xladder {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

constexpr const char* kSwap = R"(module {
  func.func public @main(%a: tensor<2x2xf32> {tf.aliasing_output = 1 : i32}, %b: tensor<3xi32>)
      -> (tensor<3xi32>, tensor<2x2xf32>) {
    return %b, %a : tensor<3xi32>, tensor<2x2xf32>
  }
})";

std::string path_of(const std::string& behaviour) {
  return std::string(FAKE_PLUGIN_DIR) + "/fake_plugin_" + behaviour + ".so";
}

Result<pjrt::Client> client_of(const std::string& behaviour) {
  XLADDER_ASSIGN(const pjrt::Plugin plugin, pjrt::Plugin::load(path_of(behaviour)));
  return pjrt::Client::create(plugin, pjrt::default_create_options(pjrt::DeviceKind::kCpu, {.local_devices = 1}));
}

struct Arguments {
  explicit Arguments(const pjrt::Client& client)
      : a(client.buffer_from_host(HostTensor::from<float>({2, 2}, {1, 2, 3, 4})).value()),
        b(client.buffer_from_host(HostTensor::from<int32_t>({3}, {5, 6, 7})).value()) {}
  std::vector<const pjrt::Buffer*> list() const { return {&a, &b}; }
  pjrt::Buffer a, b;
};

void expect_swapped(const pjrt::Execution& run) {
  EXPECT_THAT(run.outputs[0][0].to_host()->as<int32_t>(), ElementsAre(5, 6, 7));
  EXPECT_THAT(run.outputs[0][1].to_host()->as<float>(), ElementsAre(1, 2, 3, 4));
}

class LoadRefuses : public testing::TestWithParam<std::pair<std::string, std::string>> {};
INSTANTIATE_TEST_SUITE_P(FakePlugin, LoadRefuses,
                         testing::Values(std::pair("missing_symbol", "does not export GetPjrtApi"),
                                         std::pair("null_api", "returned nothing"),
                                         std::pair("wrong_major", "speaks PJRT 1.81, this program PJRT 0.x"),
                                         std::pair("too_old", "speaks PJRT 0.56, older than 0.57"),
                                         std::pair("initialize_fails", "the driver is asleep"),
                                         std::pair("missing_error_function", "PJRT_Error_Message"),
                                         std::pair("exact_sizes_of_nobody", "does not exist")),
                         [](const auto& test) { return test.param.first; });

TEST_P(LoadRefuses, WithOneSentence) {
  const auto plugin = pjrt::Plugin::load(path_of(GetParam().first));
  ASSERT_FALSE(plugin);
  EXPECT_EQ(plugin.error().code, ErrorCode::kNoDevice);
  EXPECT_THAT(plugin.error().message, AllOf(HasSubstr(GetParam().first), HasSubstr(GetParam().second)));
}

TEST(FakePlugin, FileThatIsNoLibraryIsRefused) {
  const TestFolder folder;
  const auto plugin = pjrt::Plugin::load(folder.write("text.so", "no library"));
  ASSERT_FALSE(plugin);
  EXPECT_EQ(plugin.error().code, ErrorCode::kNoDevice);
  EXPECT_THAT(plugin.error().message, HasSubstr("cannot be loaded"));
  EXPECT_FALSE(pjrt::Plugin::load(folder.path()));
}

TEST(FakePlugin, InitializeIsCalledAgainAfterItFailed) {
  EXPECT_FALSE(pjrt::Plugin::load(path_of("initialize_fails")));
  EXPECT_FALSE(pjrt::Plugin::load(path_of("initialize_fails")));
}

TEST(FakePlugin, GoodOneRunsAProgram) {
  const auto client = client_of("good");
  ASSERT_TRUE(client) << client.error().message;
  EXPECT_EQ(client->platform_name(), "fake");
  const auto program = client->compile(kSwap, {});
  ASSERT_TRUE(program) << program.error().message;
  EXPECT_THAT(program->program().output_types(),
              ElementsAre(TensorType{DType::kS32, {3}}, TensorType{DType::kF32, {2, 2}}));
  const Arguments arguments(*client);
  auto run = program->execute(arguments.list());
  ASSERT_TRUE(run) << run.error().message;
  EXPECT_TRUE(run->completion.await());
  expect_swapped(*run);
  EXPECT_TRUE(arguments.a.is_deleted());
  EXPECT_FALSE(arguments.b.is_deleted());
}

TEST(FakePlugin, DeviceMemoryIsTold) {
  const auto client = client_of("good");
  const pjrt::Buffer buffer = client->buffer_from_host(HostTensor(DType::kF32, {1000}), 1).value();
  const auto devices = client->devices();
  ASSERT_TRUE(devices) << devices.error().message;
  ASSERT_EQ(devices->size(), 2u);
  ASSERT_TRUE((*devices)[1].memory);
  EXPECT_EQ((*devices)[1].memory->bytes_in_use, 4000);
  EXPECT_EQ((*devices)[1].memory->bytes_limit, 1 << 20);
  EXPECT_EQ((*devices)[0].memory->bytes_in_use, 0);
}

TEST(FakePlugin, OptionalFunctionsMayBeMissing) {
  const auto client = client_of("good");
  EXPECT_THAT(client->plugin().missing_functions, Contains("PJRT_Executable_GetCompiledMemoryStats"));
  EXPECT_EQ(client->plugin().stablehlo_current, "");
  const auto program = client->compile(kSwap, {});
  EXPECT_FALSE(program->program().memory_stats().temp);
  const auto fingerprint = program->program().fingerprint();
  ASSERT_FALSE(fingerprint);
  EXPECT_THAT(fingerprint.error().message, HasSubstr("has no function PJRT_Executable_Fingerprint"));
}

TEST(FakePlugin, MissingFunctionIsNamed) {
  const auto client = client_of("missing_function");
  ASSERT_TRUE(client) << client.error().message;
  EXPECT_THAT(client->plugin().missing_functions, Contains("PJRT_Client_Compile"));
  const auto program = client->compile(kSwap, {});
  ASSERT_FALSE(program);
  EXPECT_THAT(program.error().message, HasSubstr("has no function PJRT_Client_Compile"));
}

TEST(FakePlugin, FunctionBehindTheEndOfTheTableIsMissing) {
  const auto client = client_of("short_table");
  ASSERT_TRUE(client) << client.error().message;
  const auto program = client->compile(kSwap, {});
  ASSERT_FALSE(program);
  EXPECT_THAT(program.error().message, HasSubstr("has no function PJRT_Executable_OutputElementTypes"));
}

TEST(FakePlugin, ClientThatCannotStartIsNoDevice) {
  for (const auto& [behaviour, reason] :
       {std::pair("create_fails", "no accelerator in any slot"), std::pair("no_devices", "found no device")}) {
    const auto client = client_of(behaviour);
    ASSERT_FALSE(client);
    EXPECT_EQ(client.error().code, ErrorCode::kNoDevice);
    EXPECT_THAT(client.error().message, HasSubstr(reason));
  }
}

TEST(FakePlugin, CreateOptionsReachThePlugin) {
  const pjrt::Plugin plugin = pjrt::Plugin::load(path_of("good")).value();
  const auto client = pjrt::Client::create(plugin, {{"flux", std::string("high")}});
  ASSERT_FALSE(client);
  EXPECT_THAT(client.error().message, HasSubstr("flux"));
}

TEST(FakePlugin, CompileErrorIsCutToReadableLength) {
  const auto program = client_of("compile_fails")->compile(kSwap, {});
  ASSERT_FALSE(program);
  EXPECT_EQ(program.error().code, ErrorCode::kCompile);
  EXPECT_THAT(program.error().message, HasSubstr("zzzz"));
  EXPECT_LT(program.error().message.size(), 2200u);
}

TEST(FakePlugin, ExecuteErrorIsReturned) {
  const auto client = client_of("execute_fails");
  const auto program = client->compile(kSwap, {});
  const auto run = program->execute(Arguments(*client).list());
  ASSERT_FALSE(run);
  EXPECT_EQ(run.error().code, ErrorCode::kFailed);
  EXPECT_THAT(run.error().message, HasSubstr("the device is on fire"));
}

TEST(FakePlugin, ErrorAfterTheStartComesWithTheCompletion) {
  const auto client = client_of("execute_fails_later");
  const auto program = client->compile(kSwap, {});
  auto run = program->execute(Arguments(*client).list());
  ASSERT_TRUE(run) << run.error().message;
  const Status done = run->completion.await();
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message, HasSubstr("the device stopped halfway"));
}

TEST(FakePlugin, InFlightReturnsTheErrorOfTheOldest) {
  const auto good = client_of("good");
  const auto bad = client_of("execute_fails_later");
  const auto completion = [](const pjrt::Client& client) {
    return std::move(client.compile(kSwap, {})->execute(Arguments(client).list())->completion);
  };
  pjrt::InFlight in_flight(2);
  EXPECT_TRUE(in_flight.push(completion(*bad)));
  EXPECT_TRUE(in_flight.push(completion(*good)));
  EXPECT_FALSE(in_flight.push(completion(*good)));
  EXPECT_TRUE(in_flight.push(completion(*bad)));
  EXPECT_FALSE(in_flight.drain());
  EXPECT_TRUE(in_flight.drain());
}

TEST(FakePlugin, TooLittleMemoryHasItsOwnCode) {
  const auto client = client_of("good");
  const auto buffer = client->buffer_from_host(HostTensor(DType::kF32, {1 << 20}));
  ASSERT_FALSE(buffer);
  EXPECT_EQ(buffer.error().code, ErrorCode::kOutOfMemory);
  EXPECT_THAT(buffer.error().message, HasSubstr("smaller batch"));
}

TEST(FakePlugin, ExecutionThatRunsOutOfMemoryLeaksNothing) {
  const auto client = client_of("good");
  const auto program = client->compile(
      "module { func.func public @main(%a: tensor<100000xf32>) -> (tensor<100000xf32>, tensor<100000xf32>) {"
      " return %a, %a : tensor<100000xf32>, tensor<100000xf32> } }",
      {});
  ASSERT_TRUE(program) << program.error().message;
  {
    const pjrt::Buffer big = client->buffer_from_host(HostTensor(DType::kF32, {100000})).value();
    const pjrt::Buffer* arguments[] = {&big};
    const auto run = program->execute(arguments);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::kOutOfMemory);
  }
  EXPECT_EQ(client->devices()->front().memory->bytes_in_use, 0);
}

TEST(FakePlugin, WithoutCompletionEventAnOutputsEventIsAwaited) {
  const auto client = client_of("no_completion_event");
  const auto program = client->compile(kSwap, {});
  auto run = program->execute(Arguments(*client).list());
  ASSERT_TRUE(run) << run.error().message;
  EXPECT_TRUE(run->completion.await());
  expect_swapped(*run);
}

TEST(FakePlugin, NewerOneWithGrownStructsWorks) {
  const auto client = client_of("newer");
  ASSERT_TRUE(client) << client.error().message;
  EXPECT_EQ(client->plugin().api_minor, client->plugin().header_minor + 100);
  const auto program = client->compile(kSwap, {});
  ASSERT_TRUE(program) << program.error().message;
  const Arguments arguments(*client);
  auto run = program->execute(arguments.list());
  ASSERT_TRUE(run) << run.error().message;
  EXPECT_TRUE(run->completion.await());
  expect_swapped(*run);
  EXPECT_TRUE(client->buffer_from_host_async(HostTensor(DType::kF32, {8})));
  EXPECT_TRUE(client->devices());
  EXPECT_TRUE(client->deserialize(program->program().serialize().value()));
}

TEST(FakePlugin, ExactSizesAreKeptForPluginsThatWantThem) {
  const auto client = client_of("exact_sizes");
  ASSERT_TRUE(client) << client.error().message;
  const auto program = client->compile(kSwap, {});
  ASSERT_TRUE(program) << program.error().message;
  const auto run = program->execute(Arguments(*client).list());
  ASSERT_TRUE(run) << run.error().message;
  expect_swapped(*run);
  EXPECT_TRUE(client_of("exact_sizes")) << "it is not asked a second time";
}

TEST(FakePlugin, ProfileGoesByPlatformAndVersionWhateverTheFileIsCalled) {
  const auto old = client_of("unmarked_81"), now = client_of("unmarked_115"), unknown = client_of("good");
  ASSERT_TRUE(old && now && unknown);
  for (const auto* client : {&*old, &*now}) {
    EXPECT_EQ(client->profile().platform, "cpu");
    EXPECT_TRUE(client->profile().is_host);
    EXPECT_TRUE(client->profile().limits.narrow_products_contract_last_axis);
  }
  EXPECT_EQ(old->profile().keep_barriers.size(), 1u);
  EXPECT_TRUE(now->profile().keep_barriers.empty());
  EXPECT_FALSE(unknown->profile().is_known);
  EXPECT_THAT(unknown->profile().remark(), HasSubstr("platform fake"));
}

TEST(Topology, ProgramIsCompiledForDevicesThatAreNotHere) {
  const pjrt::Plugin plugin = pjrt::Plugin::load(path_of("good")).value();
  std::optional<pjrt::Executable> program;
  {
    const auto topology = pjrt::Topology::create(plugin, "fake:8");
    ASSERT_TRUE(topology) << topology.error().message;
    EXPECT_EQ(topology->platform_name(), "fake");
    EXPECT_EQ(topology->profile().platform, "fake");
    const auto devices = topology->devices();
    ASSERT_TRUE(devices) << devices.error().message;
    ASSERT_EQ(devices->size(), 8u);
    EXPECT_EQ((*devices)[7].debug_string, "far:7");
    EXPECT_FALSE((*devices)[7].memory);
    pjrt::CompileOptions eight, nine;
    eight.num_replicas = 8;
    nine.num_replicas = 9;
    auto compiled = topology->compile(kSwap, eight);
    ASSERT_TRUE(compiled) << compiled.error().message;
    program = *std::move(compiled);
    EXPECT_EQ(topology->compile(kSwap, nine).error().code, ErrorCode::kUsage);
    EXPECT_EQ(topology->compile("no program", {}).error().code, ErrorCode::kCompile);
  }
  EXPECT_THAT(program->output_types(), ElementsAre(TensorType{DType::kS32, {3}}, TensorType{DType::kF32, {2, 2}}));
  EXPECT_THAT(*program->cost(), ElementsAre(Pair("bytes accessed", 40.0), Pair("flops", 7.5)));
  // Where the devices are, its bytes are loaded.
  const auto client = client_of("good");
  const auto loaded = client->deserialize(program->serialize().value());
  ASSERT_TRUE(loaded) << loaded.error().message;
  const auto run = loaded->execute(Arguments(*client).list());
  ASSERT_TRUE(run) << run.error().message;
  expect_swapped(*run);
}

TEST(Topology, UnknownNameAndPluginWithoutTopologiesAreNoDevice) {
  for (const auto& [behaviour, name, reason] :
       {std::tuple("good", "v5e:2x2", "there is no topology v5e:2x2"),
        std::tuple("missing_function", "fake:8", "has no function PJRT_TopologyDescription_Create")}) {
    const auto topology = pjrt::Topology::create(pjrt::Plugin::load(path_of(behaviour)).value(), name);
    ASSERT_FALSE(topology);
    EXPECT_EQ(topology.error().code, ErrorCode::kNoDevice);
    EXPECT_THAT(topology.error().message, HasSubstr(reason));
  }
}

class StoreInMemory : public pjrt::KeyValueStore {
 public:
  Status put(std::string_view key, std::string_view value) override {
    if (is_full_) return fail(ErrorCode::kFailed, "the store is full; empty it");
    values_[std::string(key)] = value;
    return {};
  }
  Result<std::string> get(std::string_view key, std::chrono::milliseconds) override {
    const auto found = values_.find(std::string(key));
    if (found == values_.end()) return fail(ErrorCode::kFailed, "nobody has put {}; wait longer", key);
    return found->second;
  }
  bool is_full_ = false;
  std::map<std::string, std::string> values_;
};

TEST(FakePlugin, ClientsOfSeveralProcessesTellEachOtherThroughTheStore) {
  const pjrt::Plugin plugin = pjrt::Plugin::load(path_of("good")).value();
  const auto store = std::make_shared<StoreInMemory>();
  const auto client = pjrt::Client::create(plugin, {}, store);
  ASSERT_TRUE(client) << client.error().message;
  EXPECT_THAT(store->values_, ElementsAre(Pair("fake/0", "here I am")));
  store->is_full_ = true;
  const auto failed = pjrt::Client::create(plugin, {}, store);
  ASSERT_FALSE(failed);
  EXPECT_THAT(failed.error().message, HasSubstr("the store is full"));
}

TEST(FakePlugin, CompileErrorsPassThroughTheCache) {
  const TestFolder folder;
  const compile::CacheOptions cache{folder / "cache"};
  const auto compiled = compile::compile_cached(*client_of("compile_fails"), kSwap, {}, cache);
  ASSERT_FALSE(compiled);
  EXPECT_EQ(compiled.error().code, ErrorCode::kCompile);
  EXPECT_FALSE(std::filesystem::exists(folder / "cache"));
}

compile::Facts facts_of(const pjrt::Client& client, const std::string& machine = "machine",
                        const pjrt::CompileOptions& options = {}, const char* program = kSwap) {
  return compile::cache_facts(compile::target_of(client, options, {.host = machine}), program);
}

TEST(CacheFacts, DependOnEverythingThatDecidesAProgram) {
  const auto client = client_of("good");
  pjrt::CompileOptions level, option;
  level.optimization_level = 2;
  option.overrides = {{"xla_x", "1"}};
  const std::vector<compile::Facts> different = {facts_of(*client),
                                                 facts_of(*client, "another machine"),
                                                 facts_of(*client, "machine", level),
                                                 facts_of(*client, "", {}),
                                                 facts_of(*client, "machine", option),
                                                 facts_of(*client, "machine", {}, "module {}"),
                                                 facts_of(*client_of("other_version"))};
  std::set<std::string> keys;
  for (const compile::Facts& facts : different) keys.insert(compile::cache_key(facts));
  EXPECT_EQ(keys.size(), different.size());
  EXPECT_EQ(facts_of(*client), facts_of(*client_of("good")));
}

TEST(CacheFacts, DependOnTheOptionsOfTheClient) {
  const auto facts_with = [](int64_t devices) {
    const pjrt::Plugin plugin = pjrt::Plugin::load(path_of("good")).value();
    return facts_of(pjrt::Client::create(plugin, {{"cpu_device_count", devices}}).value());
  };
  EXPECT_NE(facts_with(1), facts_with(2)) << "the fake plugin shows two devices whatever it is told";
  EXPECT_EQ(facts_with(2), facts_with(2));
}

TEST(CacheFacts, DependOnTheDriverTheVariablesAndTheTopology) {
  const pjrt::Plugin plugin = pjrt::Plugin::load(path_of("good")).value();
  const auto client = pjrt::Client::create(plugin, {});
  const auto two = pjrt::Topology::create(plugin, "fake:2"), eight = pjrt::Topology::create(plugin, "fake:8");
  ASSERT_TRUE(client && two && eight);
  const std::vector<compile::CompileTarget> targets = {
      compile::target_of(*client, {}, {}),
      compile::target_of(*client, {}, {.drivers = {{"/driver", "1"}}}),
      compile::target_of(*client, {}, {.drivers = {{"/driver", "2"}}}),
      compile::target_of(*client, {}, {.variables = {{"XLA_FLAGS", "1"}}}),
      compile::target_of(*client, {}, {.variables = {{"XLA_FLAGS", "1"}, {"XLA_X", "2"}}}),
      compile::target_of(*eight, {}, {})};
  std::set<std::string> keys;
  for (const compile::CompileTarget& target : targets)
    keys.insert(compile::cache_key(compile::cache_facts(target, kSwap)));
  EXPECT_EQ(keys.size(), targets.size());
  // Of the same devices a program may be used, wherever it was compiled.
  EXPECT_EQ(compile::cache_facts(compile::target_of(*two, {}, {}), kSwap),
            compile::cache_facts(compile::target_of(*client, {}, {}), kSwap));
}

// The version alone tells these two apart, not only the file.
TEST(CacheFacts, HoldThePlatformsVersion) {
  const auto version_of = [](const compile::Facts& facts) {
    return *std::ranges::find(facts, "platform_version", [](const auto& fact) { return fact.first; });
  };
  EXPECT_NE(version_of(facts_of(*client_of("good"))), version_of(facts_of(*client_of("other_version"))));
}

// Wheels and container images may give every file one time, and versions of a plugin may have one size.
TEST(CacheFacts, TellAPluginByItsContent) {
  namespace fs = std::filesystem;
  const TestFolder folder;
  std::vector<compile::Facts> facts;
  const auto time = fs::last_write_time(path_of("good"));
  for (const char* place : {"a", "b"}) {
    fs::create_directory(folder / place);
    const fs::path plugin = folder / (std::string(place) + "/plugin.so");
    fs::copy_file(path_of("good"), plugin);
    if (place[0] == 'b') {
      std::string bytes = *read_file(plugin, 1 << 28);
      const size_t at = bytes.find("not a program of mine");
      ASSERT_NE(at, std::string::npos);
      bytes[at] = 'N';
      fs::remove(plugin);
      ASSERT_TRUE(write_file_atomically(plugin, bytes));
    }
    fs::last_write_time(plugin, time);
    const pjrt::Plugin loaded = pjrt::Plugin::load(plugin).value();
    facts.push_back(facts_of(pjrt::Client::create(loaded, {}).value()));
  }
  EXPECT_NE(facts[0], facts[1]);
}

// As the program does it: the device is opened with flags of its own compiler, then the cache is asked.
TEST(CompileCacheOnFakePlugin, RowsThatDifferInCompilerFlagsOnlyHaveTwoEntries) {
  const TestFolder folder;
  cli::Context context;
  context.environment = {{"XDG_CACHE_HOME", folder.path().string()}};
  const auto is_hit = [&](const std::vector<std::string>& flags, const std::string& autocast) {
    const device::DeviceRequest request = {
        .device = "neuron:" + path_of("exact_sizes"), .compiler_flags = flags, .autocast_flags = autocast};
    const pjrt::Client client = cli::open_device(context, request).value();
    const auto compiled = compile::compile_cached(client, kSwap, {}, cli::compile_cache_options(context));
    EXPECT_TRUE(compiled) << compiled.error().message;
    EXPECT_EQ(compiled->cache_warning, "");
    return compiled->cache_hit;
  };
  EXPECT_FALSE(is_hit({}, "--auto-cast=none"));
  EXPECT_FALSE(is_hit({"--optlevel=1"}, "--auto-cast=none"));
  EXPECT_FALSE(is_hit({"--optlevel=1"}, "--auto-cast=all"));
  EXPECT_FALSE(is_hit({"--optlevel=1", "--x=a b"}, "--auto-cast=all"));
  EXPECT_TRUE(is_hit({}, "--auto-cast=none"));
  EXPECT_TRUE(is_hit({"--optlevel=1"}, "--auto-cast=all"));
  EXPECT_TRUE(is_hit({"--optlevel=1", "--x=a b"}, "--auto-cast=all"));
  EXPECT_STREQ(std::getenv("NEURON_CC_FLAGS"), "--auto-cast=all --optlevel=1 '--x=a b'");
  ::unsetenv("NEURON_CC_FLAGS");
}

// A program for such a device is left to the compiler's casts, so they must not get lost on the way.
TEST(OpenDevice, PluginWhoseCompilerHasNotGotItsFlagsIsRefused) {
  const std::string path = path_of("unmarked_flags");
  const auto misnamed = device::open_device({.device = "cpu:" + path, .autocast_flags = "--auto-cast=all"}, {});
  ASSERT_FALSE(misnamed);
  EXPECT_EQ(misnamed.error().code, ErrorCode::kUsage);
  EXPECT_THAT(misnamed.error().message, HasSubstr("name it as neuron:" + path));
  const auto named = device::open_device({.device = "neuron:" + path, .autocast_flags = "--auto-cast=all"}, {});
  ASSERT_TRUE(named) << named.error().message;
  EXPECT_STREQ(std::getenv("NEURON_CC_FLAGS"), "--auto-cast=all");
  ::unsetenv("NEURON_CC_FLAGS");
}

TEST(OpenDevice, PluginOfAPathThatTellsNothingIsAskedForItsKind) {
  const auto neuron = device::open_device({.device = path_of("unmarked_flags"), .autocast_flags = "--x"}, {});
  ASSERT_TRUE(neuron) << neuron.error().message;
  EXPECT_STREQ(std::getenv("NEURON_CC_FLAGS"), "--x") << "which is set before its compiler is loaded";
  EXPECT_TRUE(neuron->create_options().empty());
  ::unsetenv("NEURON_CC_FLAGS");
  const auto cpu = device::open_device({.device = path_of("unmarked_81")}, {});
  ASSERT_TRUE(cpu) << cpu.error().message;
  EXPECT_EQ(pjrt::to_text(cpu->create_options()), "cpu_device_count = 1\n");
  const auto unknown = device::open_device({.device = path_of("good")}, {});
  ASSERT_TRUE(unknown) << unknown.error().message;
  EXPECT_TRUE(unknown->create_options().empty()) << "nothing is known of it";
  const auto broken = device::open_device({.device = path_of("create_fails")}, {});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, ErrorCode::kNoDevice);
  EXPECT_THAT(broken.error().message, HasSubstr("name that before its path"));
}

TEST(ProbePlugin, TellsInTypesAndAsJsonWhatAPluginIs) {
  const auto candidate = [](const std::string& behaviour) {
    return pjrt::Candidate{.path = path_of(behaviour), .kind = {}, .origin = "test", .version = "7", .exists = true};
  };
  const device::PluginProbe good = device::probe_plugin(candidate("good"), {});
  ASSERT_TRUE(good.is_usable()) << good.error;
  EXPECT_EQ(good.platform, "fake");
  ASSERT_TRUE(good.facts);
  EXPECT_EQ(good.facts->api_minor, 81);
  EXPECT_EQ(good.facts->path, path_of("good"));
  ASSERT_EQ(good.devices.size(), 2u);
  EXPECT_EQ(good.devices[1].memory->bytes_limit, 1 << 20);
  const auto page = device::to_json(good);
  EXPECT_EQ(page["pjrt"], "0.81");
  EXPECT_EQ(page["version"], "7");
  EXPECT_EQ(page["devices"][1]["bytes_limit"], 1 << 20);
  EXPECT_FALSE(page.contains("error"));
  const device::PluginProbe bad = device::probe_plugin(candidate("create_fails"), {});
  EXPECT_FALSE(bad.is_usable());
  EXPECT_TRUE(bad.facts) << "it can be loaded";
  EXPECT_TRUE(bad.devices.empty());
  EXPECT_EQ(device::to_json(bad)["usable"], false);
  EXPECT_FALSE(device::to_json(bad).contains("devices"));
}

TEST(CompileProgram, ErrorOfACompilerSaysWhatItIsKnownToRefuse) {
  const auto client = client_of("compile_fails");
  ASSERT_TRUE(client) << client.error().message;
  program::Program program;
  program.stablehlo = kSwap;
  const auto plain = run::compile_program(*client, program, {});
  ASSERT_FALSE(plain);
  program.refused = {"case", "values of f8E4M3FN"};
  const auto explained = run::compile_program(*client, program, {});
  ASSERT_FALSE(explained);
  EXPECT_EQ(explained.error().code, ErrorCode::kCompile);
  EXPECT_EQ(explained.error().message,
            plain.error().message +
                "; as far as is known, compilers for fake refuse case, values of f8E4M3FN, which the program has");
}

TEST(CompileCacheOnFakePlugin, VariablesOfCompilersAreThoseOfNow) {
  const TestFolder folder;
  cli::Context context;
  context.environment = {{"XDG_CACHE_HOME", folder.path().string()}};
  const compile::Surroundings before = cli::compile_cache_options(context)->surroundings;
  for (const char* name :
       {"XLA_FLAGS", "LIBTPU_INIT_ARGS", "NEURON_CC_FLAGS", "TF_XLA_FLAGS", "NVIDIA_TF32_OVERRIDE"}) {
    ::setenv(name, "--some-flag", 1);
    EXPECT_NE(cli::compile_cache_options(context)->surroundings, before) << name;
    ::unsetenv(name);
  }
  for (const char* name : {"TF_CPP_MIN_LOG_LEVEL", "CUDA_VISIBLE_DEVICES", "EDITOR"}) {
    const char* old = std::getenv(name);
    const std::string kept = old == nullptr ? "" : old;
    ::setenv(name, "7", 1);
    EXPECT_EQ(cli::compile_cache_options(context)->surroundings, before) << name;
    old == nullptr ? ::unsetenv(name) : ::setenv(name, kept.c_str(), 1);
  }
}

TEST(CompileCacheOnFakePlugin, ForeignEntryIsCompiledAnewAndReplaced) {
  const TestFolder folder;
  const auto client = client_of("good");
  const compile::CacheOptions cache{folder.path(), {.host = "machine"}};
  const compile::ExecutableCache entries(folder.path());
  ASSERT_TRUE(
      compile::compile_cached(*client, kSwap, {}, compile::CacheOptions{folder.path(), {.host = "another machine"}}));
  std::filesystem::rename(entries.path_of(facts_of(*client, "another machine")), entries.path_of(facts_of(*client)));
  for (const bool hit : {false, true}) {
    const auto compiled = compile::compile_cached(*client, kSwap, {}, cache);
    ASSERT_TRUE(compiled) << compiled.error().message;
    EXPECT_EQ(compiled->cache_hit, hit);
  }
}

}  // namespace
}  // namespace xladder
