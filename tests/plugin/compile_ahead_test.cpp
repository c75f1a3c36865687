// Compiling for devices that are not here, with compilers that behave and others; with the real ones where they are.
#include "xladder/device/ahead/compile_ahead.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <vector>

#include "xladder/base/test_folder.h"
#include "xladder/base/this_process.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/device/open/open_device.h"

namespace xladder::device {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* kSame = R"(module @m {
  func.func public @main(%x: tensor<1000xf32>) -> tensor<1000xf32> {
    return %x : tensor<1000xf32>
  }
})";

pjrt::DiscoveryInputs with_plugin(const std::string& kind, const std::string& plugin) {
  return {.exe_dir = "/nonexistent/bin",
          .environment = {{"XLADDER_PLUGIN", kind + ":" FAKE_PLUGIN_DIR "/fake_plugin_" + plugin + ".so"}},
          .library_dirs = {}};
}

Result<AheadResult> compile(const std::string& target, const pjrt::DiscoveryInputs& inputs, AheadRequest request = {}) {
  XLADDER_ASSIGN(request.target, target_named(target));
  if (request.program.empty()) request.program = kSame;
  return compile_ahead(request, inputs);
}

Error error_of(const Result<AheadResult>& result) {
  return result ? Error{ErrorCode::kFailed, "no error"} : result.error();
}

TEST(CompileAhead, TellsWhatTheCompilerSays) {
  const auto tpu = compile("v5e:2x4", with_plugin("tpu", "far_tpu"));
  ASSERT_TRUE(tpu) << tpu.error().message;
  EXPECT_EQ(tpu->memory.argument, 4000);
  EXPECT_EQ(tpu->memory.temp, 8000);
  EXPECT_EQ(tpu->device_kind, "fake device");
  EXPECT_THAT(tpu->compiler, StartsWith("fake_plugin_far_tpu.so, PJRT 0."));
  const auto cuda = compile("h100:2", with_plugin("cuda", "far_cuda"));
  ASSERT_TRUE(cuda) << cuda.error().message;
  EXPECT_EQ(cuda->memory.argument, 4000);
}

TEST(CompileAhead, OfATopologyThatDoesNotExistSaysSo) {
  const Error error = error_of(compile("v5e:16x16", with_plugin("tpu", "far_tpu")));
  EXPECT_EQ(error.code, ErrorCode::kNoDevice);
  EXPECT_THAT(error.message, AllOf(HasSubstr("cannot compile for \"v5e:16x16\" without the devices"),
                                   HasSubstr("there is no topology v5e:16x16")));
}

TEST(CompileAhead, OfAProgramThatIsTooLargeIsOutOfMemory) {
  const std::string large = R"(module @m {
  func.func public @main(%x: tensor<1000000xf32>) -> tensor<1000000xf32> { return %x : tensor<1000000xf32> }
})";
  const Error error = error_of(compile("v5e", with_plugin("tpu", "far_tpu"), {.target = {}, .program = large}));
  EXPECT_EQ(error.code, ErrorCode::kOutOfMemory);
  EXPECT_THAT(error.message, HasSubstr("used 12000000 of 8388608 bytes"));
}

TEST(CompileAhead, SurvivesCompilersThatAbortHangAndTalk) {
  const Error aborts = error_of(compile("v5e", with_plugin("tpu", "far_aborts")));
  EXPECT_EQ(aborts.code, ErrorCode::kNoDevice);
  EXPECT_THAT(aborts.message,
              StartsWith("the compiler for v5e:1x1 crashed with signal 6 (Aborted) (its last words: the "
                         "driver of the abacus is missing); try another version of "));
  const Error hangs = error_of(compile("v5e", with_plugin("tpu", "far_hangs"),
                                       {.target = {}, .program = {}, .options = {}, .timeout_seconds = 1}));
  EXPECT_EQ(hangs.code, ErrorCode::kNoDevice);
  EXPECT_THAT(hangs.message, StartsWith("the compiler for v5e:1x1 did not answer within 1 seconds (its last words: "));
}

TEST(CompileAhead, WithoutACompilerSaysWhatToInstallOrWhereToGo) {
  const pjrt::DiscoveryInputs nothing{.exe_dir = "/nonexistent/bin", .environment = {}, .library_dirs = {}};
  EXPECT_EQ(error_of(compile("v6e", nothing)).code, ErrorCode::kNoDevice);
  EXPECT_THAT(error_of(compile("v6e", nothing)).message,
              HasSubstr("run `make devices`, or install the Python wheel libtpu"));
  EXPECT_THAT(error_of(compile("h100", nothing)).message, HasSubstr("wheel jax-cuda13-pjrt"));
  EXPECT_THAT(error_of(compile("trn1", nothing)).message,
              HasSubstr("programs for trn1:1 are compiled only on a machine that has it"));
  EXPECT_THAT(error_of(compile("cpu", nothing)).message, HasSubstr("xla-cpu-pjrt"));
}

// The machine that has the devices finds what was compiled elsewhere, and nothing else.
TEST(CompileAhead, WhatItKeepsIsFoundWhereTheDevicesAre) {
  const TestFolder folder;
  const auto cache_for = [&](const std::map<std::string, std::string>& environment) {
    return compile::CacheOptions{.folder = folder.path(),
                                 .surroundings = compile::surroundings(host_facts(), environment)};
  };
  const pjrt::DiscoveryInputs inputs = with_plugin("tpu", "tpu");
  const AheadRequest request{.target = {}, .program = {}, .options = {}, .timeout_seconds = 60, .cache = folder.path()};
  const auto first = compile("v5e:1x2", inputs, request);
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_FALSE(first->was_kept);
  EXPECT_GT(first->kept_bytes, 0) << first->cache_warning;
  const auto again = compile("v5e:1x2", inputs, request);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_TRUE(again->was_kept);
  EXPECT_EQ(again->kept_bytes, first->kept_bytes);

  // The fake's client has two devices.
  const auto client = open_device({.device = "tpu"}, inputs);
  ASSERT_TRUE(client) << client.error().message;
  const auto hit = [&](const std::string& text, const pjrt::CompileOptions& options,
                       const std::map<std::string, std::string>& environment) {
    const auto compiled = compile::compile_cached(*client, text, options, cache_for(environment));
    EXPECT_TRUE(compiled) << compiled.error().message;
    return compiled && compiled->cache_hit;
  };
  const auto environment = process_environment();
  EXPECT_TRUE(hit(kSame, {}, environment));
  auto flags = environment;
  flags["LIBTPU_INIT_ARGS"] = "--other";
  EXPECT_FALSE(hit(kSame, {}, flags)) << "another compiler's behaviour";
  std::string other = kSame;
  other.replace(other.find("1000x"), 5, "2000x");
  other.replace(other.rfind("1000x"), 5, "2000x");
  other.replace(other.find("1000x"), 5, "2000x");
  EXPECT_FALSE(hit(other, {}, environment)) << "another program";
}

// A topology is told which device is which replica; a client has an order of its own.
TEST(CompileAhead, WhatItKeepsForSeveralDevicesIsFoundWithoutTheirOrder) {
  const TestFolder folder;
  const pjrt::DiscoveryInputs inputs = with_plugin("tpu", "tpu");
  AheadRequest request{.target = {}, .program = {}};
  request.cache = folder.path();
  request.options.num_replicas = 2;
  request.options.device_assignment = {0, 1};
  ASSERT_TRUE(compile("v5e:1x2", inputs, request));
  const auto client = open_device({.device = "tpu"}, inputs);
  ASSERT_TRUE(client) << client.error().message;
  const auto hits = [&](const std::vector<int64_t>& order) {
    pjrt::CompileOptions options = request.options;
    options.device_assignment = order;
    const auto compiled = compile::compile_cached(
        *client, kSame, options,
        compile::CacheOptions{.folder = folder.path(),
                              .surroundings = compile::surroundings(host_facts(), process_environment())});
    EXPECT_TRUE(compiled) << compiled.error().message;
    return compiled && compiled->cache_hit;
  };
  EXPECT_TRUE(hits({0, 1}));
  EXPECT_FALSE(hits({1, 0}));
  EXPECT_TRUE(hits({}));
}

TEST(CompileAhead, EntriesForAnotherNumberOfDevicesAreNotFound) {
  const TestFolder folder;
  const pjrt::DiscoveryInputs inputs = with_plugin("tpu", "tpu");
  const AheadRequest request{.target = {}, .program = {}, .options = {}, .timeout_seconds = 60, .cache = folder.path()};
  ASSERT_TRUE(compile("v5e:2x4", inputs, request));
  const auto client = open_device({.device = "tpu"}, inputs);
  ASSERT_TRUE(client) << client.error().message;
  const auto compiled = compile::compile_cached(
      *client, kSame, {},
      compile::CacheOptions{.folder = folder.path(),
                            .surroundings = compile::surroundings(host_facts(), process_environment())});
  ASSERT_TRUE(compiled) << compiled.error().message;
  EXPECT_FALSE(compiled->cache_hit);
}

TEST(CompileAhead, ADamagedEntryIsCompiledAnew) {
  const TestFolder folder;
  const pjrt::DiscoveryInputs inputs = with_plugin("tpu", "tpu");
  const AheadRequest request{.target = {}, .program = {}, .options = {}, .timeout_seconds = 60, .cache = folder.path()};
  ASSERT_TRUE(compile("v5e:1x2", inputs, request));
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(-1, std::ios::end);
    file.put('#');
  }
  const auto anew = compile("v5e:1x2", inputs, request);
  ASSERT_TRUE(anew) << anew.error().message;
  EXPECT_FALSE(anew->was_kept);
}

// Several at once, with answers that are kept for the next time.
TEST(CompileAhead, OfManyAnswersEachAndAsksNoneTwice) {
  const TestFolder folder;
  std::vector<AheadRequest> requests;
  for (const char* target : {"v5e:1x1", "v5e:16x16", "v5e:2x2", "trn1"}) {
    AheadRequest request{.target = target_named(target).value(), .program = kSame};
    request.answers = folder.path();
    requests.push_back(request);
  }
  requests.push_back(requests[0]);
  requests.back().program = R"(module @m {
  func.func public @main(%x: tensor<1000000xf32>) -> tensor<1000000xf32> { return %x : tensor<1000000xf32> }
})";
  const pjrt::DiscoveryInputs inputs = with_plugin("tpu", "far_tpu");
  for (const bool is_first : {true, false}) {
    std::vector<size_t> started;
    std::map<size_t, Result<AheadResult>> answers;
    compile_ahead(requests, inputs, {.most_at_once = 3},
                  {.on_start = [&](size_t i) { started.push_back(i); },
                   .on_answer = [&](size_t i, const Result<AheadResult>& answer) { answers.emplace(i, answer); }});
    ASSERT_EQ(answers.size(), 5u);
    ASSERT_TRUE(answers.at(0)) << answers.at(0).error().message;
    EXPECT_EQ(answers.at(0)->memory.argument, 4000);
    EXPECT_EQ(answers.at(0)->is_kept_answer, !is_first);
    EXPECT_EQ(error_of(answers.at(1)).code, ErrorCode::kNoDevice);
    EXPECT_TRUE(answers.at(2));
    EXPECT_EQ(error_of(answers.at(3)).code, ErrorCode::kNoDevice);
    EXPECT_EQ(error_of(answers.at(4)).code, ErrorCode::kOutOfMemory);
    EXPECT_EQ(started, is_first ? (std::vector<size_t>{0, 1, 2, 4}) : std::vector<size_t>{1})
        << "what was no answer of the compiler's is asked again";
  }
  requests.resize(1);
  requests[0].options.overrides = {{"xla_tpu_other", "true"}};
  EXPECT_FALSE(compile_ahead(requests[0], inputs).value().is_kept_answer) << "other options";
}

TEST(CompileAhead, ADamagedAnswerIsAskedForAgain) {
  const TestFolder folder;
  const pjrt::DiscoveryInputs inputs = with_plugin("tpu", "far_tpu");
  AheadRequest request{.target = target_named("v5e:1x1").value(), .program = kSame};
  request.answers = folder.path();
  ASSERT_TRUE(compile_ahead(request, inputs));
  for (const char byte : {'#', '\0'}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
      file.seekp(-10, std::ios::end);
      file.put(byte);
    }
    const auto anew = compile_ahead(request, inputs);
    ASSERT_TRUE(anew) << anew.error().message;
    EXPECT_FALSE(anew->is_kept_answer);
    EXPECT_TRUE(compile_ahead(request, inputs).value().is_kept_answer);
  }
}

// ---- Real compilers, where `make devices` has brought them.

constexpr const char* kProduct = R"(module @product attributes {mhlo.num_replicas = 2 : i32} {
  func.func public @main(%x: tensor<256x512xf32> {tf.aliasing_output = 0 : i32}, %y: tensor<512x512xf32>)
      -> tensor<256x512xf32> {
    %0 = stablehlo.dot_general %x, %y, contracting_dims = [1] x [0] : (tensor<256x512xf32>, tensor<512x512xf32>) -> tensor<256x512xf32>
    %1 = "stablehlo.all_reduce"(%0) ({
      ^bb0(%l: tensor<f32>, %r: tensor<f32>):
        %s = stablehlo.add %l, %r : tensor<f32>
        stablehlo.return %s : tensor<f32>
    }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<256x512xf32>) -> tensor<256x512xf32>
    return %1 : tensor<256x512xf32>
  }
})";

class OnARealTarget : public testing::TestWithParam<std::string> {};

TEST_P(OnARealTarget, CompilesAndTellsMemoryKernelsAndCollectives) {
  pjrt::DiscoveryInputs inputs = inputs_of_this_process();
  const Target target = target_named(GetParam(), 2).value();
  if (!find_compiler_for(target, inputs)) GTEST_SKIP() << find_compiler_for(target, inputs).error().message;
  AheadRequest request{.target = target, .program = kProduct};
  request.options.num_replicas = 2;
  request.options.device_assignment = {0, 1};
  const auto result = compile_ahead(request, inputs);
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(result->device_kind, target.chip->device_kind);
  EXPECT_GE(result->memory.argument.value_or(0), (256 + 512) * 512 * 4);
  EXPECT_EQ(result->memory.alias, 256 * 512 * 4);
  ASSERT_TRUE(result->hlo.has_value());
  EXPECT_GE(result->hlo->kernels, 1);
  EXPECT_GE(result->hlo->bytes, 256 * 512 * 4);
  if (GetParam() == "tpu7x") return;  // which hands collectives to units of their own, under names that tell nothing
  ASSERT_TRUE(result->hlo->collectives.contains("all-reduce"));
  EXPECT_DOUBLE_EQ(result->hlo->collectives.at("all-reduce").bytes, 256 * 512 * 4);
}

INSTANTIATE_TEST_SUITE_P(Chips, OnARealTarget,
                         testing::Values("v4", "v5e", "v5p", "v6e", "tpu7x", "a100", "l4", "h100", "h200", "b200"),
                         [](const auto& chip) { return chip.param; });

}  // namespace
}  // namespace xladder::device
