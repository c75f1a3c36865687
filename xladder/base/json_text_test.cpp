#include "xladder/base/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace xladder {
namespace {

TEST(JsonText, GoesThereAndBack) {
  const std::string text = R"({"b":[1,2.5,null],"a":"é"})";
  EXPECT_EQ(text_of_json(ordered_json_from(text)), text);
  EXPECT_EQ(text_of_json(json_from(text)), R"({"a":"é","b":[1,2.5,null]})");
  EXPECT_EQ(text_of_json(ordered_json_from(R"({"a": 1})"), 2), "{\n  \"a\": 1\n}");
}

TEST(JsonText, WhatIsNoJsonIsDiscarded) {
  for (const char* text : {"", "{", "{} x", "nul", "{\"a\": }"}) {
    EXPECT_TRUE(json_from(text).is_discarded()) << text;
    EXPECT_TRUE(ordered_json_from(text).is_discarded()) << text;
  }
}

TEST(JsonText, BytesThatAreNotUtf8AreReplaced) {
  EXPECT_EQ(text_of_json(nlohmann::json("a\xff")), "\"a\xEF\xBF\xBD\"");
}

}  // namespace
}  // namespace xladder
