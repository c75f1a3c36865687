#include "tests/reference/json_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

std::string problem(const char* schema, const char* value) {
  return schema_problem(json::parse(schema), json::parse(value));
}

TEST(JsonSchema, FindsWhatIsWrong) {
  constexpr const char* kSchema = R"({
    "$defs": {"size": {"type": "integer", "minimum": 0}},
    "type": "object",
    "properties": {
      "name": {"enum": ["a", "b"]},
      "size": {"$ref": "#/$defs/size"},
      "rate": {"type": ["number", "null"]},
      "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "minItems": 2, "maxItems": 2},
      "list": {"type": "array", "items": {"type": "boolean"}},
      "either": {"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 5}]},
      "fixed": {"const": 1},
      "map": {"type": "object", "additionalProperties": {"type": "string"}}
    },
    "required": ["name"],
    "additionalProperties": false
  })";
  EXPECT_EQ(problem(kSchema, R"({"name": "a", "size": 3, "rate": null, "pair": ["x", 1], "list": [true],
                                 "either": 5.5, "fixed": 1, "map": {"k": "v"}})"),
            "");
  EXPECT_THAT(problem(kSchema, "[]"), HasSubstr("of type \"object\""));
  EXPECT_EQ(problem(kSchema, "{}"), "name: is missing");
  EXPECT_THAT(problem(kSchema, R"({"name": "c"})"), HasSubstr("name: must be one of"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "size": -1})"), HasSubstr("size: must be at least 0"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "size": 1.5})"), HasSubstr("size: must be of type"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "rate": "x"})"), HasSubstr("rate: must be of type"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "pair": ["x"]})"), HasSubstr("pair: must be longer"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "pair": ["x", 1, 2]})"), HasSubstr("pair: must be shorter"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "pair": [1, 1]})"), HasSubstr("pair[0]: must be of type"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "list": [true, 1]})"), HasSubstr("list[1]: must be of type"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "either": 7})"), HasSubstr("either: must be of one kind"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "either": 2.5})"), HasSubstr("; or either: must be at least 5"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "fixed": 2})"), HasSubstr("fixed: must be 1"));
  EXPECT_THAT(problem(kSchema, R"({"name": "a", "map": {"k": 1}})"), HasSubstr("map.k: must be of type"));
  EXPECT_EQ(problem(kSchema, R"({"name": "a", "more": 1})"), "more: is not in the schema");
}

TEST(JsonSchema, KnowsNothingThatItDoesNotCheck) {
  EXPECT_THAT(problem(R"({"pattern": "x"})", "\"y\""), HasSubstr("the keyword pattern"));
}

}  // namespace
}  // namespace xladder::test
