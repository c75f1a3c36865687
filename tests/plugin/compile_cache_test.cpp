// The cache of compiled programs, on every CPU plugin of the .venv.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/support/plugin_fixture.h"
#include "xladder/base/test_folder.h"
#include "xladder/device/compile/compile_target.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/host/host_facts.h"

namespace xladder {
namespace {

namespace fs = std::filesystem;
using compile::CacheOptions;
using compile::compile_cached;
using testing::Each;

// Large enough for the plugin's matrix library.
constexpr const char* kSquare = R"(module {
  func.func public @main(%x: tensor<128x128xf32>) -> tensor<128x128xf32> {
    %0 = "stablehlo.dot_general"(%x, %x) {dot_dimension_numbers = #stablehlo.dot<
        lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}
        : (tensor<128x128xf32>, tensor<128x128xf32>) -> tensor<128x128xf32>
    return %0 : tensor<128x128xf32>
  }
})";

class CompileCache : public testing::TestWithParam<std::string> {
 protected:
  float squared_entry(const pjrt::LoadedExecutable& program) const {
    HostTensor ones(DType::kF32, {128, 128});
    std::ranges::fill(ones.as<float>(), 1.0f);
    const pjrt::Buffer x = client_.buffer_from_host(ones).value();
    const pjrt::Buffer* arguments[] = {&x};
    const pjrt::Execution run = program.execute(arguments).value();
    return run.outputs[0][0].to_host()->as<float>()[77];
  }

  TestFolder temporary_;
  pjrt::Client& client_ = test::shared_client(GetParam());
  CacheOptions cache_{temporary_.path() / "cache", compile::surroundings(device::host_facts(), {})};
};
INSTANTIATE_TEST_SUITE_P(Cpu, CompileCache, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(CompileCache, SecondCompilationIsAHit) {
  for (const bool hit : {false, true, true}) {
    const auto compiled = compile_cached(client_, kSquare, {}, cache_);
    ASSERT_TRUE(compiled) << compiled.error().message;
    EXPECT_EQ(compiled->cache_hit, hit);
    EXPECT_EQ(compiled->cache_warning, "");
    EXPECT_EQ(squared_entry(compiled->executable), 128.0f);
  }
  pjrt::CompileOptions other;
  other.optimization_level = 1;
  EXPECT_FALSE(compile_cached(client_, kSquare, other, cache_)->cache_hit);
  EXPECT_FALSE(
      compile_cached(client_, kSquare, {}, CacheOptions{cache_.folder, {.host = "another machine"}})->cache_hit);
}

TEST_P(CompileCache, AnotherProcessUsesTheEntry) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");  // the child starts anew and comes to this line, too
  // So the folder's name has to be the same in the child, but not in another build.
  const size_t build = std::hash<std::string>()(fs::read_symlink("/proc/self/exe").string() + GetParam());
  cache_.folder = fs::path(testing::TempDir()) / fmt::format("xladder-other-process-{:x}", build);
  ASSERT_TRUE(compile_cached(client_, kSquare, {}, cache_));
  EXPECT_EXIT(
      {
        const auto compiled = compile_cached(client_, kSquare, {}, cache_);
        const bool works = compiled && compiled->cache_hit && squared_entry(compiled->executable) == 128.0f;
        fs::remove_all(temporary_.path());  // no destructor runs here
        std::_Exit(works ? 0 : 1);
      },
      testing::ExitedWithCode(0), "");
  fs::remove_all(cache_.folder);
}

TEST_P(CompileCache, EntryThatThePluginRefusesIsReplaced) {
  ASSERT_TRUE(compile_cached(client_, kSquare, {}, cache_));
  const fs::path entry = fs::directory_iterator(cache_.folder)->path();
  // Well written, but no program.
  const compile::Facts facts = compile::cache_facts(compile::target_of(client_, {}, cache_.surroundings), kSquare);
  ASSERT_EQ(compile::ExecutableCache(cache_.folder).path_of(facts), entry);
  ASSERT_TRUE(compile::ExecutableCache(cache_.folder).write(facts, "no program"));
  const auto compiled = compile_cached(client_, kSquare, {}, cache_);
  ASSERT_TRUE(compiled) << compiled.error().message;
  EXPECT_FALSE(compiled->cache_hit);
  EXPECT_EQ(squared_entry(compiled->executable), 128.0f);
  EXPECT_TRUE(compile_cached(client_, kSquare, {}, cache_)->cache_hit);
}

TEST_P(CompileCache, FolderThatCannotBeMadeIsOnlyAWarning) {
  std::ofstream(cache_.folder) << "a file";
  const auto compiled = compile_cached(client_, kSquare, {}, cache_);
  ASSERT_TRUE(compiled) << compiled.error().message;
  EXPECT_THAT(compiled->cache_warning, testing::HasSubstr(cache_.folder.string()));
}

TEST_P(CompileCache, WithoutAFolderNothingIsKept) {
  const auto compiled = compile_cached(client_, kSquare, {});
  ASSERT_TRUE(compiled) << compiled.error().message;
  EXPECT_FALSE(compiled->cache_hit);
  EXPECT_GT(compiled->compile_seconds, 0.0);
}

TEST_P(CompileCache, OptionsThatContradictThemselvesAreAUsageError) {
  pjrt::CompileOptions options;
  options.device_assignment = {0, 1};
  const auto compiled = compile_cached(client_, kSquare, options, cache_);
  ASSERT_FALSE(compiled);
  EXPECT_EQ(compiled.error().code, ErrorCode::kUsage);
}

}  // namespace
}  // namespace xladder
