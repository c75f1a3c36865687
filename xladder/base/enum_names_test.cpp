#include "xladder/base/enum_names.h"

#include <gtest/gtest.h>

namespace xladder::elsewhere {

enum class Colour { kRed, kGreen };
inline constexpr std::string_view kColourNames[] = {"red", "green"};
constexpr std::span<const std::string_view> names_of(Colour) { return kColourNames; }
enum class Nameless { kOne };

}  // namespace xladder::elsewhere

namespace xladder {
namespace {

using elsewhere::Colour;

TEST(EnumNames, GoBothWaysFromOneTable) {
  EXPECT_EQ(enum_name(Colour::kGreen), "green");
  EXPECT_EQ(enum_from_name<Colour>("red"), Colour::kRed);
  EXPECT_EQ(enum_from_name<Colour>("green"), Colour::kGreen);
  EXPECT_EQ(enum_from_name<Colour>("blue"), std::nullopt);
  EXPECT_EQ(enum_from_name<Colour>(""), std::nullopt);
  static_assert(!NamedEnum<elsewhere::Nameless>);
}

}  // namespace
}  // namespace xladder
