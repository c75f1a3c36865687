// The text of every op, tests/golden/ops/NAME.mlir: one module for each element type.
#include <gtest/gtest.h>

#include <map>

#include "tests/golden/golden.h"
#include "tests/numerics/op_examples.h"

namespace xladder::test {
namespace {

constexpr const char* kBetweenModules = "// -----\n";  // as MLIR's tools have it

std::map<std::string, std::string> text_of_each_name() {
  std::map<std::string, std::string> texts;
  for (const OpExample& example : op_examples()) {
    std::string& text = texts[example.name];
    if (!text.empty()) text += kBetweenModules;
    text += print_example(example);
  }
  return texts;
}

TEST(OpGolden, TextIsAsKept) {
  for (const auto& [name, text] : text_of_each_name()) expect_golden("ops/" + name, text);
}

TEST(OpGolden, EveryFileHasAnExample) {
  const auto texts = text_of_each_name();
  for (const std::string& name : golden_names("ops"))
    EXPECT_TRUE(texts.contains(name)) << "no example is called " << name << "; delete its file";
}

TEST(LineDifference, ShowsWhatDiffersAndALittleAroundIt) {
  EXPECT_EQ(line_difference("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\nX\nY\nf\n"),
            "at line 5:\n  b\n  c\n  d\n- e\n+ X\n+ Y\n  f\n");
}

TEST(LineDifference, IsEmptyForEqualTexts) { EXPECT_EQ(line_difference("a\nb\n", "a\nb\n"), ""); }

TEST(LineDifference, SeesWhatOneTextHasMore) {
  EXPECT_EQ(line_difference("a\n", "a\nb\n"), "at line 2:\n  a\n+ b\n");
  EXPECT_EQ(line_difference("a\nb\n", ""), "at line 1:\n- a\n- b\n");
  EXPECT_EQ(line_difference("a\n", "a"), "at line 1:\n- a\n+ a (no end of line)\n");
}

}  // namespace
}  // namespace xladder::test
