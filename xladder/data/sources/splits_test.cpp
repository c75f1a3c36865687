#include "xladder/data/sources/splits.h"

#include <gmock/gmock.h>

namespace xladder::data {
namespace {

TEST(SplitInName, KnowsPartsInPeoplesOwnWords) {
  for (const char* name : {"train", "Train", "TRAINING", "training_set", "flowers-Train-000.tar", "train2017", "trn"})
    EXPECT_EQ(split_in_name(name), "train") << name;
  for (const char* name : {"val", "Validation", "valid", "dev", "Eval", "x-val-0.tar", "val_images"})
    EXPECT_EQ(split_in_name(name), "val") << name;
  for (const char* name : {"test", "Testing", "test_set"}) EXPECT_EQ(split_in_name(name), "test") << name;
  for (const char* name : {"trainer", "cat", "tests_of_val_train", "device", "contest", "", "train_val"})
    EXPECT_EQ(split_in_name(name), "") << name;
}

}  // namespace
}  // namespace xladder::data
