#include "xladder/base/json_fields.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace xladder {
namespace {

enum class Colour { kRed, kGreen };
inline constexpr std::string_view kColourNames[] = {"red", "green"};
constexpr std::span<const std::string_view> names_of(Colour) { return kColourNames; }

// Of this text under the name "x", what `take` makes of it: the error's words.
template <class Field>
std::string flaw(const char* text, Field& field, JsonFields::Rules rules = {}) {
  const nlohmann::json json = nlohmann::json::parse(text);
  JsonFields fields(json, rules, [](const JsonFields::Flaw& wrong) {
    return Error{ErrorCode::kFailed, fmt::format("{}: {}{}", wrong.name, wrong.got ? "not " : "missing", wrong.wanted)};
  });
  fields.take("x", field);
  return fields.status() ? "fine" : fields.status().error().message;
}

TEST(JsonFields, HaveTheirTypes) {
  int64_t size = 7;
  EXPECT_EQ(flaw(R"({"x": 3})", size), "fine");
  EXPECT_EQ(size, 3);
  for (const char* text :
       {R"({"x": -1})", R"({"x": 1048577})", R"({"x": 1.0})", R"({"x": "3"})", R"({"x": 18446744073709551615})"})
    EXPECT_EQ(flaw(text, size), "x: not a whole number from 0 to 1048576") << text;
  EXPECT_EQ(flaw(R"({"x": 0})", size, {.required = true, .lowest_size = 1}), "x: not a whole number from 1 to 1048576");
  double number = 0;
  EXPECT_EQ(flaw(R"({"x": 2.5})", number), "fine");
  EXPECT_EQ(number, 2.5);
  EXPECT_EQ(flaw(R"({"x": "2.5"})", number), "x: not a number");
  bool flag = false;
  EXPECT_EQ(flaw(R"({"x": true})", flag), "fine");
  EXPECT_TRUE(flag);
  EXPECT_EQ(flaw(R"({"x": 1})", flag), "x: not true or false");
  Colour colour = Colour::kRed;
  EXPECT_EQ(flaw(R"({"x": "green"})", colour), "fine");
  EXPECT_EQ(colour, Colour::kGreen);
  EXPECT_EQ(flaw(R"({"x": "blue"})", colour), "x: not a known name");
  EXPECT_EQ(flaw(R"({"x": 2})", colour), "x: not a string");
  std::vector<double> numbers;
  EXPECT_EQ(flaw(R"({"x": [1, 2.5]})", numbers), "fine");
  EXPECT_EQ(numbers, (std::vector<double>{1, 2.5}));
  EXPECT_EQ(flaw(R"({"x": []})", numbers), "x: not a list of numbers");
}

TEST(JsonFields, HoldWholeNumbersOfAnySize) {
  uint64_t number = 7;
  EXPECT_EQ(flaw(R"({"x": 18446744073709551615})", number), "fine");
  EXPECT_EQ(number, UINT64_MAX);
  for (const char* text : {R"({"x": -1})", R"({"x": 1.0})", R"({"x": 18446744073709551616})", R"({"x": "3"})"})
    EXPECT_EQ(flaw(text, number), "x: not a whole number from 0") << text;
  const nlohmann::json json = {{"a", INT64_MAX}, {"b", uint64_t{1} << 63}};
  int64_t count = 0;
  JsonFields fields(json, {}, [](const JsonFields::Flaw& wrong) { return Error{ErrorCode::kFailed, wrong.name}; });
  fields.take_count("a", count);
  fields.take_count("missing", count);
  EXPECT_EQ(count, INT64_MAX);
  EXPECT_TRUE(fields.status());
  fields.take_count("b", count);
  EXPECT_EQ(count, INT64_MAX);
  ASSERT_FALSE(fields.status());
  EXPECT_EQ(fields.status().error().message, "b");
}

TEST(JsonFields, ThatAreNotThereKeepWhatWasThere) {
  int64_t size = 7;
  EXPECT_EQ(flaw("{}", size), "fine");
  EXPECT_EQ(flaw(R"({"x": null})", size), "fine");
  EXPECT_EQ(size, 7);
  EXPECT_EQ(flaw("{}", size, {.required = true}), "x: missing");
  EXPECT_EQ(flaw(R"({"x": null})", size, {.required = true}), "x: not a whole number from 0 to 1048576");
}

TEST(JsonFields, MayBeNothing) {
  std::optional<double> number = 3.0;
  EXPECT_EQ(flaw("{}", number), "fine");
  EXPECT_EQ(number, 3.0);
  EXPECT_EQ(flaw(R"({"x": null})", number, {.required = true}), "fine");
  EXPECT_EQ(number, std::nullopt);
  EXPECT_EQ(flaw(R"({"x": 0.5})", number), "fine");
  EXPECT_EQ(number, 0.5);
  EXPECT_EQ(flaw(R"({"x": 0})", number), "fine");
  EXPECT_EQ(number, std::nullopt);
  EXPECT_EQ(flaw("{}", number, {.required = true}), "x: missing");
  std::optional<bool> flag;
  EXPECT_EQ(flaw(R"({"x": null})", flag), "fine");
  EXPECT_EQ(flag, std::nullopt);
  EXPECT_EQ(flaw(R"({"x": false})", flag), "fine");
  EXPECT_EQ(flag, false);
}

TEST(JsonFields, TakeAPairOrOneNumberForBoth) {
  const nlohmann::json json = {{"a", 4}, {"b", {5, 6}}, {"c", {1, 2, 3}}};
  int64_t height = 0, width = 0;
  JsonFields fields(json, {}, [](const JsonFields::Flaw& wrong) { return Error{ErrorCode::kFailed, wrong.name}; });
  fields.take("a", height, width);
  EXPECT_EQ(std::pair(height, width), std::pair(int64_t{4}, int64_t{4}));
  fields.take("b", height, width);
  EXPECT_EQ(std::pair(height, width), std::pair(int64_t{5}, int64_t{6}));
  EXPECT_TRUE(fields.status());
  fields.take("c", height, width);
  fields.take_size("a", 9, height);
  ASSERT_FALSE(fields.status());
  EXPECT_EQ(fields.status().error().message, "c") << "the first of two";
}

TEST(JsonFields, ThatNobodyAskedForCanBeRefused) {
  const nlohmann::json json = {{"a", 4}, {"b", 5}};
  int64_t size = 0;
  JsonFields fields(json, {}, [](const JsonFields::Flaw& wrong) { return Error{ErrorCode::kFailed, wrong.name}; });
  fields.take("a", size);
  fields.refuse_others();
  ASSERT_FALSE(fields.status());
  EXPECT_EQ(fields.status().error().message, "b");
}

}  // namespace
}  // namespace xladder
