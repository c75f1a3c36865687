#include "xladder/graph/op_def.h"

#include <gtest/gtest.h>

#include <set>

namespace xladder::graph {
namespace {

TEST(OpDef, EveryOpHasARuleAndANameOfItsOwn) {
  std::set<std::string_view> names;
  for (int i = 0; i < kNumOpCodes; ++i) {
    const OpDef& def = op_def(static_cast<OpCode>(i));
    EXPECT_EQ(def.code, static_cast<OpCode>(i));
    EXPECT_NE(def.infer, nullptr) << def.name;
    EXPECT_TRUE(names.insert(def.name).second) << def.name << " is the name of two ops";
    EXPECT_EQ(op_from_name(def.name), def.code);
  }
  EXPECT_EQ(op_from_name("no_such_op"), std::nullopt);
}

TEST(OpDef, ClassesFollowFromRows) {
  EXPECT_TRUE(is_unary(OpCode::kIsFinite));
  EXPECT_FALSE(is_unary(OpCode::kConvert));
  EXPECT_TRUE(is_binary(OpCode::kAtan2));
  EXPECT_FALSE(is_binary(OpCode::kCompare));
  EXPECT_TRUE(is_elementwise(OpCode::kSelect));
  EXPECT_FALSE(is_elementwise(OpCode::kReduce));
}

}  // namespace
}  // namespace xladder::graph
