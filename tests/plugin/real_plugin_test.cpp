// What the pjrt room promises, on every CPU plugin of the .venv.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <cfenv>
#include <cstring>
#include <numeric>

#include "tests/support/plugin_fixture.h"
#include "xladder/device/pjrt/topology.h"

namespace xladder {
namespace {

using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::HasSubstr;

constexpr const char* kAdd = R"(module {
  func.func public @main(%a: tensor<2x2xf32>, %b: tensor<2x2xf32>) -> tensor<2x2xf32> {
    %0 = stablehlo.add %a, %b : tensor<2x2xf32>
    return %0 : tensor<2x2xf32>
  }
})";

// x is donated to the first output.
constexpr const char* kStep = R"(module {
  func.func public @main(%x: tensor<1024xf32> {tf.aliasing_output = 0 : i32}, %y: tensor<1024xf32>)
      -> (tensor<1024xf32>, tensor<f32>) {
    %0 = stablehlo.add %x, %y : tensor<1024xf32>
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = "stablehlo.reduce"(%0, %zero) ({
      ^bb0(%l: tensor<f32>, %r: tensor<f32>):
        %s = stablehlo.add %l, %r : tensor<f32>
        stablehlo.return %s : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<1024xf32>, tensor<f32>) -> tensor<f32>
    return %0, %1 : tensor<1024xf32>, tensor<f32>
  }
})";

constexpr const char* kAllReduce = R"(module attributes {mhlo.num_replicas = 2 : i32} {
  func.func public @main(%x: tensor<3xf32>) -> tensor<3xf32> {
    %0 = "stablehlo.all_reduce"(%x) ({
      ^bb0(%l: tensor<f32>, %r: tensor<f32>):
        %s = stablehlo.add %l, %r : tensor<f32>
        stablehlo.return %s : tensor<f32>
    }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<3xf32>) -> tensor<3xf32>
    return %0 : tensor<3xf32>
  }
})";

std::string identity_of(const std::string& type) {
  return "module { func.func public @main(%x: tensor<" + type + ">) -> tensor<" + type + "> { return %x : tensor<" +
         type + "> } }";
}

HostTensor filled(int64_t size, float value) {
  return HostTensor::from<float>({size}, std::vector<float>(static_cast<size_t>(size), value));
}

class OnEveryPlugin : public testing::TestWithParam<std::string> {
 protected:
  pjrt::Client& client(int num_devices = 1) const { return test::shared_client(GetParam(), num_devices); }

  pjrt::LoadedExecutable compile(const char* text, const pjrt::CompileOptions& options = {}) const {
    return client(static_cast<int>(options.num_replicas)).compile(text, options).value();
  }
  pjrt::Buffer put(const HostTensor& tensor) const { return client().buffer_from_host(tensor).value(); }
};
INSTANTIATE_TEST_SUITE_P(Cpu, OnEveryPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST(RealPlugins, AreThere) { EXPECT_FALSE(test::cpu_plugin_paths().empty()) << "run ./bootstrap.sh"; }

TEST_P(OnEveryPlugin, TellsItsFacts) {
  const pjrt::PluginFacts& facts = client().plugin();
  EXPECT_EQ(facts.path, GetParam());
  EXPECT_EQ(facts.api_major, 0);
  EXPECT_GE(facts.api_minor, 81);
  EXPECT_THAT(facts.stablehlo_current, testing::MatchesRegex("1\\.[0-9]+\\.[0-9]+"));
  EXPECT_EQ(facts.stablehlo_minimum, "0.9.0");
  EXPECT_THAT(facts.missing_functions, testing::IsEmpty());
  EXPECT_GE(facts.functions_in_table, facts.functions_present);
  EXPECT_GT(facts.functions_present, 100u);
  std::vector<std::string> names;
  for (const pjrt::Extension& extension : facts.extensions) names.push_back(extension.name);
  EXPECT_THAT(names, testing::IsSupersetOf({"FFI", "Layouts", "MemoryDescriptions"}));
}

TEST_P(OnEveryPlugin, TellsItsDevices) {
  const auto devices = client(2).devices();
  ASSERT_TRUE(devices) << devices.error().message;
  ASSERT_EQ(devices->size(), 2u);
  EXPECT_EQ(client(2).platform_name(), "cpu");
  EXPECT_EQ((*devices)[1].id, 1);
  EXPECT_EQ((*devices)[1].kind, "cpu");
  EXPECT_FALSE((*devices)[1].debug_string.empty());
}

TEST_P(OnEveryPlugin, CompilesAndExecutesText) {
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from<float>({2, 2}, {1, 2, 3, 4}));
  arguments.push_back(HostTensor::from<float>({2, 2}, {10, 20, 30, 40}));
  const std::vector<HostTensor> outputs = test::run(client(), kAdd, arguments);
  ASSERT_EQ(outputs.size(), 1u);
  EXPECT_THAT(outputs[0].as<float>(), ElementsAre(11, 22, 33, 44));
}

constexpr const char* kTransposeStart =
    "module { func.func public @main(%x: tensor<2x3xi32>) -> (tensor<3x2xi32> {mhlo.layout_mode = \"";
constexpr const char* kTransposeEnd =
    "\"}) { %0 = stablehlo.transpose %x, dims = [1, 0] : (tensor<2x3xi32>) -> tensor<3x2xi32>\n"
    "return %0 : tensor<3x2xi32> } }";

TEST_P(OnEveryPlugin, ReadsRowMajorOutputs) {
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from<int32_t>({2, 3}, {1, 2, 3, 4, 5, 6}));
  const auto outputs = test::run(client(), std::string(kTransposeStart) + "default" + kTransposeEnd, arguments);
  EXPECT_EQ(outputs[0].shape(), (Shape{3, 2}));
  EXPECT_THAT(outputs[0].as<int32_t>(), ElementsAre(1, 4, 2, 5, 3, 6));
}

TEST_P(OnEveryPlugin, ReadsOutputsRowMajorThatTheDeviceKeepsColumnMajor) {
  // That plugin ignores the layout that the host asks for. Our programs do not set layouts, so theirs are row-major.
  if (client().plugin().api_minor <= 81) GTEST_SKIP() << "PJRT 0.81 on the CPU copies in the device's order";
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from<int32_t>({2, 3}, {1, 2, 3, 4, 5, 6}));
  const auto outputs = test::run(client(), std::string(kTransposeStart) + "{0,1}" + kTransposeEnd, arguments);
  EXPECT_THAT(outputs[0].as<int32_t>(), ElementsAre(1, 4, 2, 5, 3, 6));
}

TEST_P(OnEveryPlugin, EveryElementTypeMakesTheRoundTrip) {
  for (const DType dtype : kAllDTypes) {
    HostTensor tensor(dtype, {3, 5});
    for (size_t i = 0; i < tensor.bytes().size(); ++i)
      tensor.bytes()[i] = static_cast<std::byte>(dtype == DType::kPred ? i % 2 : i + 1);
    const auto buffer = client().buffer_from_host(tensor);
    ASSERT_TRUE(buffer) << name_of(dtype) << ": " << buffer.error().message;
    EXPECT_EQ(buffer->type(), tensor.type());
    const auto back = buffer->to_host();
    ASSERT_TRUE(back) << name_of(dtype) << ": " << back.error().message;
    EXPECT_THAT(back->bytes(), ElementsAreArray(tensor.bytes())) << name_of(dtype);
    // And through a program, which tells the output's type in the plugin's numbering.
    const auto program = client().compile(identity_of("3x5x" + std::string(mlir_name(dtype))), {});
    ASSERT_TRUE(program) << name_of(dtype) << ": " << program.error().message;
    EXPECT_THAT(program->program().output_types(), ElementsAre(tensor.type()));
  }
}

TEST_P(OnEveryPlugin, ScalarsAndEmptyTensorsMakeTheRoundTrip) {
  EXPECT_THAT(put(HostTensor::scalar(2.5f)).to_host()->as<float>(), ElementsAre(2.5f));
  const auto empty = put(HostTensor(DType::kF32, {0, 4})).to_host();
  ASSERT_TRUE(empty) << empty.error().message;
  EXPECT_EQ(empty->shape(), (Shape{0, 4}));
}

TEST_P(OnEveryPlugin, BufferOwnsACopyOfTheHostTensor) {
  HostTensor tensor = filled(1024, 1.0f);
  const pjrt::Buffer buffer = put(tensor);
  std::memset(tensor.bytes().data(), 0, tensor.bytes().size());
  EXPECT_THAT(buffer.to_host()->as<float>(), Each(1.0f));
  EXPECT_GE(buffer.size_on_device().value(), 4096);
}

TEST_P(OnEveryPlugin, AsyncBuffersKeepTheirHostMemoryUntilCopied) {
  std::vector<pjrt::Buffer> buffers;
  for (int i = 0; i < 50; ++i)
    buffers.push_back(client().buffer_from_host_async(filled(1 << 16, static_cast<float>(i))).value());
  for (int i = 0; i < 50; ++i)
    EXPECT_THAT(buffers[static_cast<size_t>(i)].to_host()->as<float>(), Each(static_cast<float>(i)));
}

TEST_P(OnEveryPlugin, DonatedArgumentIsGoneAndItsOutputTakesItsPlace) {
  const pjrt::LoadedExecutable step = compile(kStep);
  pjrt::Buffer x = put(filled(1024, 1.0f));
  const pjrt::Buffer y = put(filled(1024, 2.0f));
  for (int i = 1; i <= 3; ++i) {
    const pjrt::Buffer* arguments[] = {&x, &y};
    auto run = step.execute(arguments);
    ASSERT_TRUE(run) << run.error().message;
    EXPECT_TRUE(x.is_deleted());
    EXPECT_FALSE(y.is_deleted());
    EXPECT_THAT(run->outputs[0][1].to_host()->as<float>(), ElementsAre(1024.0f * static_cast<float>(1 + 2 * i)));
    x = std::move(run->outputs[0][0]);
  }
  EXPECT_THAT(x.to_host()->as<float>(), Each(7.0f));
}

TEST_P(OnEveryPlugin, DonatedArgumentCannotBeUsedAgain) {
  const pjrt::LoadedExecutable step = compile(kStep);
  const pjrt::Buffer x = put(filled(1024, 1.0f));
  const pjrt::Buffer y = put(filled(1024, 2.0f));
  const pjrt::Buffer* arguments[] = {&x, &y};
  ASSERT_TRUE(step.execute(arguments));
  const auto again = step.execute(arguments);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::kUsage);
  EXPECT_THAT(again.error().message, HasSubstr("argument 0 (f32[1024])"));
  const auto read = x.to_host();
  ASSERT_FALSE(read);
  EXPECT_THAT(read.error().message, HasSubstr("was donated"));
}

TEST_P(OnEveryPlugin, WrongArgumentsAreErrors) {
  const pjrt::LoadedExecutable add = compile(kAdd);
  const pjrt::Buffer x = put(HostTensor::from<float>({2, 2}, {1, 2, 3, 4}));
  const pjrt::Buffer wide = put(filled(1024, 1.0f));
  const pjrt::Buffer* one[] = {&x};
  EXPECT_FALSE(add.execute(one));
  const pjrt::Buffer* of_wrong_size[] = {&x, &wide};
  auto run = add.execute(of_wrong_size);
  EXPECT_FALSE(run && run->completion.await());
}

TEST_P(OnEveryPlugin, ReplicasReduceAmongThemselves) {
  pjrt::CompileOptions options;
  options.num_replicas = 2;
  for (const std::vector<int64_t>& assignment : {std::vector<int64_t>{}, std::vector<int64_t>{0, 1}}) {
    options.device_assignment = assignment;
    const pjrt::LoadedExecutable reduce = compile(kAllReduce, options);
    ASSERT_EQ(reduce.num_devices(), 2u);
    const auto left = client(2).buffer_from_host(HostTensor::from<float>({3}, {1, 2, 3}), 0);
    const auto right = client(2).buffer_from_host(HostTensor::from<float>({3}, {10, 20, 30}), 1);
    ASSERT_TRUE(left && right);
    const std::vector<std::vector<const pjrt::Buffer*>> arguments = {{&*left}, {&*right}};
    for (int i = 0; i < 20; ++i) {
      auto run = reduce.execute(arguments);
      ASSERT_TRUE(run) << run.error().message;
      ASSERT_TRUE(run->completion.await());
      for (const auto& outputs : run->outputs) EXPECT_THAT(outputs[0].to_host()->as<float>(), ElementsAre(11, 22, 33));
    }
    const std::vector<std::vector<const pjrt::Buffer*>> too_few = {{&*left}};
    EXPECT_FALSE(reduce.execute(too_few));
  }
}

TEST_P(OnEveryPlugin, MoreReplicasThanDevicesAreAUsageError) {
  pjrt::CompileOptions options;
  options.num_replicas = 3;
  const auto program = client(2).compile(kAllReduce, options);
  ASSERT_FALSE(program);
  EXPECT_EQ(program.error().code, ErrorCode::kUsage);
}

TEST_P(OnEveryPlugin, ExecutionsCanBeChainedWithoutWaiting) {
  const pjrt::LoadedExecutable step = compile(kStep);
  pjrt::Buffer x = client().buffer_from_host_async(filled(1024, 0.0f)).value();
  const pjrt::Buffer y = put(filled(1024, 1.0f));
  pjrt::InFlight in_flight(4);
  std::vector<pjrt::HostCopy> sums;
  for (int i = 0; i < 100; ++i) {
    const pjrt::Buffer* arguments[] = {&x, &y};
    auto run = step.execute(arguments);
    ASSERT_TRUE(run) << run.error().message;
    ASSERT_TRUE(in_flight.push(std::move(run->completion)));
    EXPECT_LE(in_flight.size(), 4u);
    sums.push_back(run->outputs[0][1].to_host_async().value());
    x = std::move(run->outputs[0][0]);
  }
  ASSERT_TRUE(in_flight.drain());
  EXPECT_EQ(in_flight.size(), 0u);
  for (size_t i = 0; i < sums.size(); ++i)
    EXPECT_THAT(sums[i].await()->as<float>(), ElementsAre(1024.0f * static_cast<float>(i + 1)));
}

TEST_P(OnEveryPlugin, ResultsOutliveTheClientHandle) {
  const pjrt::Plugin plugin = pjrt::Plugin::load(GetParam()).value();
  auto own = std::make_unique<pjrt::Client>(
      pjrt::Client::create(plugin, pjrt::default_create_options(pjrt::DeviceKind::kCpu, {.local_devices = 1})).value());
  const pjrt::Buffer x = own->buffer_from_host(filled(8, 3.0f)).value();
  own.reset();
  EXPECT_THAT(x.to_host()->as<float>(), Each(3.0f));
}

TEST_P(OnEveryPlugin, MemoryStatsCountDonatedBytes) {
  const pjrt::MemoryStats stats = compile(kStep).program().memory_stats();
  EXPECT_EQ(stats.argument, 8192);
  EXPECT_EQ(stats.alias, 4096);
  EXPECT_GE(stats.output.value_or(0), 4100);
  ASSERT_TRUE(stats.temp && stats.peak && stats.generated_code);
  EXPECT_GE(*stats.peak, 8192);
}

TEST_P(OnEveryPlugin, SerializedExecutableRunsAgain) {
  const pjrt::LoadedExecutable step = compile(kStep);
  const auto bytes = step.program().serialize();
  ASSERT_TRUE(bytes) << bytes.error().message;
  const auto again = client().deserialize(*bytes);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(again->program().output_types(), step.program().output_types());
  const pjrt::Buffer x = put(filled(1024, 1.0f));
  const pjrt::Buffer y = put(filled(1024, 2.0f));
  const pjrt::Buffer* arguments[] = {&x, &y};
  const auto run = again->execute(arguments);
  ASSERT_TRUE(run) << run.error().message;
  EXPECT_TRUE(x.is_deleted());
  EXPECT_THAT(run->outputs[0][0].to_host()->as<float>(), Each(3.0f));
}

TEST_P(OnEveryPlugin, SerializedLibraryCallsRunAgain) {
  // Large enough for the plugin's matrix library, and a loop around it.
  const char* text = R"(module {
    func.func public @main(%x: tensor<256x256xf32>, %w: tensor<256x256xf32>) -> (tensor<256x256xf32>, tensor<256xf32>) {
      %c0 = stablehlo.constant dense<0> : tensor<i32>
      %c1 = stablehlo.constant dense<1> : tensor<i32>
      %c4 = stablehlo.constant dense<4> : tensor<i32>
      %zero = stablehlo.constant dense<0.0> : tensor<f32>
      %0:2 = "stablehlo.while"(%c0, %x) ({
        ^bb0(%i: tensor<i32>, %v: tensor<256x256xf32>):
          %more = stablehlo.compare LT, %i, %c4 : (tensor<i32>, tensor<i32>) -> tensor<i1>
          stablehlo.return %more : tensor<i1>
      }, {
        ^bb0(%i: tensor<i32>, %v: tensor<256x256xf32>):
          %next = stablehlo.add %i, %c1 : tensor<i32>
          %dot = "stablehlo.dot_general"(%v, %w) {dot_dimension_numbers = #stablehlo.dot<
              lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}
              : (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32>
          %bent = stablehlo.tanh %dot : tensor<256x256xf32>
          stablehlo.return %next, %bent : tensor<i32>, tensor<256x256xf32>
      }) : (tensor<i32>, tensor<256x256xf32>) -> (tensor<i32>, tensor<256x256xf32>)
      %1 = "stablehlo.reduce"(%0#1, %zero) ({
        ^bb0(%l: tensor<f32>, %r: tensor<f32>):
          %s = stablehlo.add %l, %r : tensor<f32>
          stablehlo.return %s : tensor<f32>
      }) {dimensions = array<i64: 1>} : (tensor<256x256xf32>, tensor<f32>) -> tensor<256xf32>
      return %0#1, %1 : tensor<256x256xf32>, tensor<256xf32>
    }
  })";
  HostTensor host(DType::kF32, {256, 256});
  for (size_t i = 0; i < 65536; ++i)
    host.as<float>()[i] = static_cast<float>(static_cast<int>(i * 7919 % 101) - 50) / 800;
  const pjrt::Buffer x = put(host);
  const pjrt::Buffer* arguments[] = {&x, &x};
  const pjrt::LoadedExecutable first = compile(text);
  const auto second = client().deserialize(first.program().serialize().value());
  ASSERT_TRUE(second) << second.error().message;
  const auto expected = first.execute(arguments).value();
  const auto actual = second->execute(arguments);
  ASSERT_TRUE(actual) << actual.error().message;
  for (size_t i = 0; i < 2; ++i)
    EXPECT_THAT(actual->outputs[0][i].to_host()->bytes(), ElementsAreArray(expected.outputs[0][i].to_host()->bytes()));
}

TEST_P(OnEveryPlugin, DamagedSerializedBytesAreAnError) {
  const std::string bytes = compile(kStep).program().serialize().value();
  EXPECT_FALSE(client().deserialize("no executable"));
  EXPECT_FALSE(client().deserialize(bytes.substr(0, bytes.size() / 2)));
}

TEST_P(OnEveryPlugin, FingerprintTellsProgramsApart) {
  const auto add = compile(kAdd).program().fingerprint();
  ASSERT_TRUE(add) << add.error().message;
  EXPECT_EQ(*add, compile(kAdd).program().fingerprint().value());
  EXPECT_NE(*add, compile(kStep).program().fingerprint().value());
}

// XLA:CPU counts nothing and knows no topologies; both come as errors of the plugin's, not of a missing function.
TEST_P(OnEveryPlugin, WhatTheCompilerDoesNotTellIsAnError) {
  const auto cost = compile(kStep).program().cost();
  if (cost) {
    EXPECT_GT(cost->at("flops"), 0) << "counted by this compiler";
  } else {
    EXPECT_THAT(cost.error().message, testing::Not(HasSubstr("has no function")));
  }
  const auto topology = pjrt::Topology::create(pjrt::Plugin::load(GetParam()).value(), "v5e:2x2");
  ASSERT_FALSE(topology);
  EXPECT_EQ(topology.error().code, ErrorCode::kNoDevice);
  EXPECT_THAT(topology.error().message, HasSubstr("compile where the devices are"));
}

TEST_P(OnEveryPlugin, ProfileIsThatOfItsPlatformAndVersion) {
  const device::DeviceProfile& profile = client().profile();
  EXPECT_EQ(profile.platform, "cpu");
  EXPECT_TRUE(profile.is_host);
  EXPECT_TRUE(profile.pjrt.contain(client().plugin().api_minor));
  EXPECT_EQ(profile.keep_barriers.empty(), client().plugin().api_minor >= 115);
}

TEST_P(OnEveryPlugin, OptimizedProgramIsReadable) {
  const auto program = compile(kStep).program().optimized_program();
  ASSERT_TRUE(program) << program.error().message;
  EXPECT_THAT(*program, HasSubstr("reduce"));
}

TEST_P(OnEveryPlugin, UnknownCompileOptionIsNamed) {
  pjrt::CompileOptions options;
  options.overrides = {{"xla_no_such_option", "1"}};
  const auto program = client().compile(kAdd, options);
  ASSERT_FALSE(program);
  EXPECT_EQ(program.error().code, ErrorCode::kUsage);
  EXPECT_THAT(program.error().message, HasSubstr("no compile option xla_no_such_option;"));
}

TEST_P(OnEveryPlugin, KnownCompileOptionsAreTaken) {
  pjrt::CompileOptions options;
  options.overrides = {{"xla_cpu_enable_fast_math", "false"},
                       {"xla_cpu_prefer_vector_width", "128"},
                       {"xla_disable_hlo_passes", "algsimp"}};
  options.optimization_level = 1;
  EXPECT_TRUE(client().compile(kAdd, options));
}

TEST_P(OnEveryPlugin, BadValueOfACompileOptionIsAnError) {
  pjrt::CompileOptions options;
  options.overrides = {{"xla_cpu_prefer_vector_width", "wide"}};
  const auto program = client().compile(kAdd, options);
  ASSERT_FALSE(program);
  EXPECT_EQ(program.error().code, ErrorCode::kUsage);
  EXPECT_THAT(program.error().message, AllOf(HasSubstr("xla_cpu_prefer_vector_width"), HasSubstr("wide")));
}

TEST_P(OnEveryPlugin, RefusedProgramComesWithThePluginsReason) {
  for (const char* text : {"no program", "", "module {}",
                           "module { func.func public @main(%x: tensor<2xf32>) -> tensor<3xf32> {"
                           " return %x : tensor<3xf32> } }"}) {
    const auto program = client().compile(text, {});
    ASSERT_FALSE(program) << text;
    EXPECT_EQ(program.error().code, ErrorCode::kCompile);
    EXPECT_GT(program.error().message.size(), 60u) << program.error().message;
  }
}

TEST_P(OnEveryPlugin, NoSuchDeviceIsAUsageError) {
  const auto buffer = client().buffer_from_host(filled(8, 1.0f), 1);
  ASSERT_FALSE(buffer);
  EXPECT_EQ(buffer.error().code, ErrorCode::kUsage);
}

TEST_P(OnEveryPlugin, LeavesSignalHandlersAndFloatEnvironmentAlone) {
  constexpr int kSignals[] = {SIGINT, SIGTERM, SIGSEGV, SIGFPE, SIGABRT, SIGBUS, SIGPIPE};
  std::vector<struct sigaction> before(std::size(kSignals));
  for (size_t i = 0; i < before.size(); ++i) sigaction(kSignals[i], nullptr, &before[i]);
  const int rounding = std::fegetround();

  const pjrt::Plugin plugin = pjrt::Plugin::load(GetParam()).value();
  const pjrt::Client fresh =
      pjrt::Client::create(plugin, pjrt::default_create_options(pjrt::DeviceKind::kCpu, {.local_devices = 1})).value();
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from<float>({2, 2}, {1, 2, 3, 4}));
  arguments.push_back(HostTensor::from<float>({2, 2}, {10, 20, 30, 40}));
  test::run(fresh, kAdd, arguments);

  for (size_t i = 0; i < before.size(); ++i) {
    struct sigaction after;
    sigaction(kSignals[i], nullptr, &after);
    EXPECT_EQ(after.sa_handler, before[i].sa_handler) << "signal " << kSignals[i];
  }
  EXPECT_EQ(std::fegetround(), rounding);
  // Denormal numbers are not flushed to zero on our threads.
  volatile float smallest = 1e-38f;
  EXPECT_GT(smallest / 8.0f, 0.0f);
}

TEST(RealPlugins, TwoOfThemWorkSideBySide) {
  if (test::cpu_plugin_paths().size() < 2) GTEST_SKIP() << "only one plugin is installed";
  for (int round = 0; round < 3; ++round) {
    for (const std::string& path : test::cpu_plugin_paths()) {
      std::vector<HostTensor> arguments;
      arguments.push_back(HostTensor::from<float>({2, 2}, {1, 2, 3, 4}));
      arguments.push_back(HostTensor::from<float>({2, 2}, {10, 20, 30, 40}));
      EXPECT_THAT(test::run(test::shared_client(path), kAdd, arguments)[0].as<float>(), ElementsAre(11, 22, 33, 44));
    }
  }
  EXPECT_NE(test::shared_client(test::cpu_plugin_paths()[0]).plugin().api_minor,
            test::shared_client(test::cpu_plugin_paths()[1]).plugin().api_minor);
}

}  // namespace
}  // namespace xladder
