#include "xladder/ladder/knobs/knob_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "xladder/ladder/knobs/knobs.h"

namespace xladder::ladder {
namespace {

TEST(KnobText, AHintNamesTheKnobThatAnOptionBelongsTo) {
  EXPECT_EQ(hint_for_knob("allreduce_bucket_mb"), "allreduce_bucket_mb belongs to `xladder knobs show devices`");
  EXPECT_EQ(hint_for_knob("knobs.master_weights"), "knobs.master_weights belongs to `xladder knobs show precision`");
  EXPECT_EQ(hint_for_knob("precison"), "did you mean \"precision\"?");
  EXPECT_EQ(hint_for_knob("turbo"), "`xladder knobs` lists those that there are");
}

TEST(KnobText, JsonHasTheDefaultOfEveryOption) {
  for (const Knob* knob : all_knobs()) {
    const nlohmann::ordered_json json = to_json(*knob, {});
    EXPECT_EQ(json["options"].size(), knob->options.size()) << knob->name;
    EXPECT_EQ(json["on_this_device"], "") << "nothing is known of the device";
  }
  EXPECT_EQ(to_json(*find_knob("precision"), {})["options"][0]["default"], "\"32-true\"");
}

}  // namespace
}  // namespace xladder::ladder
