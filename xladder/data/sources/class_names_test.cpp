#include "xladder/data/sources/class_names.h"

#include <gmock/gmock.h>

#include "xladder/base/test_folder.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ClassNames, AreReadAsWritten) {
  const TestFolder folder;
  const std::vector<std::string> names = {"cat", "hot dog", "T-shirt/top", "\xc3\xa4"};
  ASSERT_TRUE(write_class_names(folder.path(), names));
  const auto read = read_class_names(folder / kClassesFile);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, names);
}

TEST(ClassNames, TakeLineEndsOfAnySystem) {
  const TestFolder folder;
  for (const char* text : {"a\nb", "a\nb\n", "a\r\nb\r\n", "a\nb\n\n\r\n"}) {
    const auto read = read_class_names(folder.write("classes.txt", text));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_THAT(*read, ElementsAre("a", "b"));
  }
}

TEST(ClassNames, RefuseWhatWouldShiftLabels) {
  const TestFolder folder;
  EXPECT_FALSE(write_class_names(folder.path(), std::vector<std::string>{"a", "b\nc"}));
  EXPECT_FALSE(write_class_names(folder.path(), std::vector<std::string>{"a", ""}));
  EXPECT_THAT(folder.file_names(), ElementsAre());
  EXPECT_THAT(read_class_names(folder.write("classes.txt", "a\n\nb\n")).error().message, HasSubstr("an empty line 2"));
  EXPECT_THAT(read_class_names(folder.write("classes.txt", "\n")).error().message, HasSubstr("names no classes"));
  EXPECT_FALSE(read_class_names(folder / "none.txt"));
}

}  // namespace
}  // namespace xladder::data
