#include "xladder/run/job/data_record.h"

#include <gmock/gmock.h>

#include "xladder/base/test_folder.h"

namespace xladder::run {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(DataRecord, IsReadAsWritten) {
  const TestFolder folder;
  const DataRecord record{.train = SampleList{40, "abc"}};
  folder.write(kDataRecordFile, to_json(record));
  const auto read = read_data_record(folder.path());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, record);
}

TEST(DataRecord, OfAnOlderRunIsNotThereAndADamagedOneIsAnError) {
  const TestFolder folder;
  EXPECT_EQ(*read_data_record(folder.path()), std::nullopt);
  for (const char* text : {"", "[]", R"({"train": 3})", R"({"train": {"samples": "4", "digest": "x"}})"}) {
    folder.write(kDataRecordFile, text);
    EXPECT_FALSE(read_data_record(folder.path())) << text;
  }
}

TEST(DataRecord, TellsWhichListsAreOthers) {
  const DataRecord before{.train = SampleList{40, "a"}, .test = SampleList{14, "b"}};
  EXPECT_THAT(differences(before, before), IsEmpty());
  EXPECT_THAT(differences(before, {.train = SampleList{40, "c"}, .test = SampleList{14, "b"}}),
              ElementsAre(HasSubstr("the training samples are others than when the run began (40 then, 40 now)")));
  EXPECT_THAT(differences(before, {.test = SampleList{13, "d"}}), ElementsAre(HasSubstr("the test samples")));
}

}  // namespace
}  // namespace xladder::run
