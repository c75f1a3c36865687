// Reads programs of other people's libraries, from the folder that XLADDER_PROGRAMS names: each NAME.mlir is parsed and
// printed back, and so is its graph; beside it may lie variants/NAME.generic.mlir and variants/NAME.loc.mlir, which
// have to give the same tree, and variants/NAME.elided.mlir, which has to be refused where constants were left out.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "xladder/base/files.h"
#include "xladder/graph/reader/read_graph.h"
#include "xladder/graph/reader/test_text.h"
#include "xladder/graph/verify.h"

namespace xladder::reader {
namespace {

constexpr uint64_t kMostBytes = uint64_t{1} << 30;

std::string text_of(const std::filesystem::path& path) {
  Result<std::string> text = read_file(path, kMostBytes);
  EXPECT_TRUE(text) << text.error().message;
  return text.value_or("");
}

// print(read(print(read(text)))) is print(read(text)). Returns how long the graph took.
double expect_graph(const Tree& tree, const std::filesystem::path& path) {
  const auto start = std::chrono::steady_clock::now();
  const Result<ReadGraph> read = read_graph(tree);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (text_of(path).find("sdy.manual_computation") != std::string::npos) {  // each device has a part of the data
    EXPECT_FALSE(read) << path;
    return seconds;
  }
  EXPECT_TRUE(read) << read.error().message;
  if (!read) return seconds;
  graph::verify(*read->graph);
  const std::string printed = print_stablehlo(*read->graph, read->print_options());
  const Result<ReadGraph> again = read_graph(printed, "printed " + path.string());
  EXPECT_TRUE(again) << again.error().message;
  if (again) {
    EXPECT_EQ(print_stablehlo(*again->graph, again->print_options()), printed) << path;
  }
  return seconds;
}

TEST(Corpus, IsRead) {
  const char* folder = std::getenv("XLADDER_PROGRAMS");
  if (folder == nullptr) GTEST_SKIP() << "XLADDER_PROGRAMS names no folder";
  size_t programs = 0;
  size_t bytes = 0;
  double seconds = 0, graph_seconds = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() != ".mlir") continue;
    std::string text = text_of(path);
    bytes += text.size();
    const auto start = std::chrono::steady_clock::now();
    const Result<Tree> tree = parse(std::move(text), path.string());
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    EXPECT_TRUE(tree) << tree.error().message;
    if (!tree) continue;
    ++programs;
    graph_seconds += expect_graph(*tree, path);
    const std::string printed = to_string(*tree);
    const Result<Tree> again = parse(printed, "printed " + path.string());
    EXPECT_TRUE(again) << again.error().message;
    if (again) {
      EXPECT_TRUE(to_string(*again) == printed) << path;
    }

    const std::filesystem::path variants = path.parent_path() / "variants";
    for (const char* form : {".generic.mlir", ".loc.mlir"}) {
      const std::filesystem::path variant = variants / (path.stem().string() + form);
      if (!std::filesystem::exists(variant)) continue;
      const Result<Tree> other = parse(text_of(variant), variant.string());
      EXPECT_TRUE(other) << other.error().message;
      if (other) {
        EXPECT_TRUE(to_string(*other) == printed) << variant << " differs from " << path;
      }
    }
    const std::filesystem::path elided = variants / (path.stem().string() + ".elided.mlir");
    if (!std::filesystem::exists(elided)) continue;
    const std::string elided_text = text_of(elided);
    const Result<Tree> other = parse(elided_text, elided.string());
    EXPECT_EQ(other.has_value(), elided_text.find("__elided__") == std::string::npos) << elided;
    if (!other) std::printf("%s\n", other.error().message.c_str());
  }
  EXPECT_GT(programs, 0u) << folder;
  std::printf("%zu programs, %.2f MB parsed in %.1f ms, graphs of them in %.1f ms\n", programs,
              static_cast<double>(bytes) / 1e6, seconds * 1e3, graph_seconds * 1e3);

  const std::filesystem::path refused = std::filesystem::path(folder) / "refused";
  if (!std::filesystem::exists(refused)) return;
  for (const auto& entry : std::filesystem::directory_iterator(refused)) {
    const Result<ReadGraph> read = read_graph(text_of(entry.path()), entry.path().filename().string());
    EXPECT_FALSE(read) << entry.path();
    if (!read) std::printf("%s\n", read.error().message.c_str());
  }
}

}  // namespace
}  // namespace xladder::reader
