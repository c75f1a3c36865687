#include "xladder/config/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

#include "xladder/config/recipe.h"

namespace xladder::config {
namespace {

using ::testing::HasSubstr;

enum class Colour { kRed, kGreen };
inline constexpr std::string_view kColourNames[] = {"red", "green"};
constexpr std::span<const std::string_view> names_of(Colour) { return kColourNames; }

const OptionSpec kRate = float_option("optim.lr", 1e-3, "rate").above(0).at_most(1);
const OptionSpec kSteps = int_option("train.steps", 10, "steps").at_least(1);
const OptionSpec kName = string_option("optim.name", "sgd", "optimizer").with_choices({"sgd", "adamw"});
const OptionSpec kSize = int_or_pair_option("model.size", 224, "size").at_least(1);
const OptionSpec kBetas = floats_option("optim.betas", std::nullopt, "betas").at_least(0).below(1);

std::string message(const Status& status) { return status ? "accepted" : status.error().message; }

TEST(CheckValue, NamesTheLimits) {
  EXPECT_EQ(message(check_value(kRate, 0.0)), "must be above 0 and at most 1, got 0.0");
  EXPECT_EQ(message(check_value(kRate, 1.5)), "must be above 0 and at most 1, got 1.5");
  EXPECT_EQ(message(check_value(kRate, 1.0)), "accepted");
  EXPECT_EQ(message(check_value(kSteps, int64_t{0})), "must be at least 1, got 0");
}

TEST(CheckValue, LooksAtEveryElementOfAList) {
  EXPECT_EQ(message(check_value(kBetas, std::vector<double>{0.9, 1.0})),
            "must be at least 0 and below 1, got [0.9, 1.0]");
  EXPECT_EQ(message(check_value(kSize, std::vector<int64_t>{224, 0})), "must be at least 1, got [224, 0]");
}

TEST(CheckValue, RefusesNumbersThatAreNotFinite) {
  EXPECT_THAT(message(check_value(kBetas, std::vector<double>{std::numeric_limits<double>::quiet_NaN()})),
              HasSubstr("must be finite"));
  EXPECT_THAT(message(check_value(float_option("a", 0.0, ""), std::numeric_limits<double>::infinity())),
              HasSubstr("must be finite, got inf"));
}

TEST(CheckValue, SuggestsAChoice) {
  EXPECT_EQ(message(check_value(kName, "adamv")), "must be one of sgd, adamw; got \"adamv\"; did you mean \"adamw\"?");
  EXPECT_EQ(message(check_value(kName, "rprop")), "must be one of sgd, adamw; got \"rprop\"");
}

TEST(ValueFromText, ReadsEachType) {
  const auto read = [](const OptionSpec& spec, std::string_view text) { return value_from_text(spec, text).value(); };
  EXPECT_EQ(read(bool_option("a", false, ""), "true"), Value(true));
  EXPECT_EQ(read(kSteps, " 12 "), Value(int64_t{12}));
  EXPECT_EQ(read(kRate, "3e-4"), Value(3e-4));
  EXPECT_EQ(read(kRate, "+1"), Value(1.0));
  EXPECT_EQ(read(kName, "adamw"), Value("adamw"));
  EXPECT_EQ(read(kName, "\"adamw\""), Value("adamw"));
  EXPECT_EQ(read(ints_option("a", std::nullopt, ""), "1,2, 3"), Value(std::vector<int64_t>{1, 2, 3}));
  EXPECT_EQ(read(ints_option("a", std::nullopt, ""), "[]"), Value(std::vector<int64_t>{}));
  EXPECT_EQ(read(kBetas, "[0.9, 0.999]"), Value(std::vector<double>{0.9, 0.999}));
  EXPECT_EQ(read(strings_option("a", std::nullopt, ""), "x,\"y\""), Value(std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(read(kSize, "224"), Value(std::vector<int64_t>{224, 224}));
  EXPECT_EQ(read(kSize, "224x160"), Value(std::vector<int64_t>{224, 160}));
  EXPECT_EQ(read(kSize, "[224, 160]"), Value(std::vector<int64_t>{224, 160}));
}

TEST(ValueFromText, ReadsQuotedStringsAsRecipesDo) {
  const OptionSpec list = strings_option("a", std::nullopt, "");
  const std::vector<std::pair<std::string, std::vector<std::string>>> examples = {
      {R"(["x=a,b", "y"])", {"x=a,b", "y"}},
      {R"("x=a,b", 'y=c,d')", {"x=a,b", "y=c,d"}},
      {R"(["x=\"1, 2\"", "a\\b]", '[\n'])", {"x=\"1, 2\"", "a\\b]", "[\\n"}},
      {R"([ "x" , ])", {"x"}},
      {R"(["--flag=--one=1 --two='a b'"])", {"--flag=--one=1 --two='a b'"}},
      {R"([x=1, "y=2,3"])", {"x=1", "y=2,3"}},
      {"[\"x\",\n  \"y\"]", {"x", "y"}},
      {R"("\u00e9,\t")", {"\u00e9,\t"}},
      {R"([""])", {""}},
      {"x=[1],y", {"x=[1]", "y"}},
  };
  for (const auto& [text, strings] : examples) {
    const auto value = value_from_text(list, text);
    ASSERT_TRUE(value) << text << ": " << value.error().message;
    EXPECT_EQ(*value, Value(strings)) << text;
  }
  EXPECT_EQ(value_from_text(kName, R"("a\"b, \\")").value(), Value(R"(a"b, \)"));
  EXPECT_EQ(value_from_text(kName, "it's, well").value(), Value("it's, well"));
}

TEST(ValueFromText, RefusesQuotesThatLeaveOpenWhatIsMeant) {
  const OptionSpec list = strings_option("a", std::nullopt, "");
  for (const char* text : {R"(x="a,b")", R"("x=a)", R"("x" y)", R"(["a", "b)", R"("\q")", R"(["a"] = 1)"}) {
    const auto value = value_from_text(list, text);
    ASSERT_FALSE(value) << text;
    EXPECT_THAT(value.error().message, HasSubstr("must be a list of strings")) << text;
    EXPECT_THAT(value.error().message, HasSubstr("quote whole words")) << text;
  }
  EXPECT_FALSE(value_from_text(kName, R"("a" "b")"));
}

// What write_toml makes of a value, read by the rules of recipes and of command lines.
TEST(ValueFromToml, ReadsWhatToTomlWrites) {
  const OptionSpec list = strings_option("a", std::nullopt, "");
  const Value strings = std::vector<std::string>{"a,b", "c=\"d, e\"", "f\\", "[g]", "h = i # j", "", "k\nl", "'"};
  EXPECT_EQ(value_from_toml(list, to_toml(list, strings)).value(), strings);
  EXPECT_EQ(value_from_text(list, to_toml(list, strings)).value(), strings);
  EXPECT_EQ(value_from_toml(kSize, "224").value(), Value(std::vector<int64_t>{224, 224}));
  EXPECT_EQ(value_from_toml(kRate, "1").value(), Value(1.0));
  EXPECT_FALSE(value_from_toml(kRate, "\"1\""));
  EXPECT_FALSE(value_from_toml(kName, "bare"));
  EXPECT_FALSE(value_from_toml(kSteps, "1\nother = 2")) << "more than a value";
}

TEST(ValueFromText, NamesTheTypeThatIsMissed) {
  const auto refusal = [](const OptionSpec& spec, std::string_view text) {
    const auto value = value_from_text(spec, text);
    return value ? "accepted" : value.error().message;
  };
  EXPECT_EQ(refusal(kRate, "fast"), "must be a number, got \"fast\"");
  EXPECT_EQ(refusal(kRate, "1e-3x"), "must be a number, got \"1e-3x\"");
  EXPECT_EQ(refusal(kRate, ""), "must be a number, got \"\"");
  EXPECT_EQ(refusal(kSteps, "1.5"), "must be a whole number, got \"1.5\"");
  EXPECT_EQ(refusal(kSteps, "99999999999999999999"), "must be a whole number, got \"99999999999999999999\"");
  EXPECT_EQ(refusal(bool_option("a", false, ""), "yes"), "must be true or false, got \"yes\"");
  EXPECT_EQ(refusal(kSize, "1,2,3"), "must be a whole number or a pair of whole numbers, got \"1,2,3\"");
  EXPECT_EQ(refusal(kBetas, "0.9,"), "must be a list of numbers, got \"0.9,\"");
}

TEST(IntOrAuto, IsANumberWithinLimitsOrTheWord) {
  const OptionSpec spec = int_or_auto_option("data.workers", 1, 0, 1024, "threads");
  EXPECT_EQ(spec.default_value, Value("1"));
  EXPECT_EQ(value_from_text(spec, "8").value(), Value("8"));
  EXPECT_EQ(value_from_text(spec, "\"auto\"").value(), Value("auto"));
  EXPECT_EQ(value_from_toml(spec, "8").value(), Value("8"));
  EXPECT_EQ(value_from_toml(spec, "\"8\"").value(), Value("8"));
  EXPECT_EQ(to_toml(spec, Value("8")), "\"8\"");
  for (const char* text : {"0", "1024", "auto"}) EXPECT_EQ(message(check_value(spec, text)), "accepted") << text;
  for (const char* text : {"-1", "1025", "2.5", "", "many", "99999999999999999999"})
    EXPECT_EQ(message(check_value(spec, text)),
              fmt::format("must be a whole number from 0 to 1024 or auto, got \"{}\"", text));
  EXPECT_EQ(int_or_auto_option("a", std::nullopt, 1, 9, "").default_value, Value("auto"));
}

TEST(ChoiceOption, TakesItsWordsFromTheEnum) {
  const OptionSpec plain = choice_option("a", Colour::kGreen, "colour");
  EXPECT_EQ(plain.choices, (std::vector<std::string>{"red", "green"}));
  EXPECT_EQ(plain.default_value, Value("green"));
  EXPECT_FALSE(choice_option<Colour>("a", std::nullopt, "colour").default_value);
  const OptionSpec worded = choice_or_word_option<Colour>("a", "none", "colour");
  EXPECT_EQ(worded.choices, (std::vector<std::string>{"none", "red", "green"}));
  EXPECT_EQ(worded.default_value, Value("none"));
  EXPECT_EQ(message(check_value(worded, "gren")),
            "must be one of none, red, green; got \"gren\"; did you mean \"green\"?");
}

TEST(ToToml, WritesWhatReadsBack) {
  EXPECT_EQ(to_toml(kRate, 1.0), "1.0");
  EXPECT_EQ(to_toml(kRate, 1e-30), "1e-30");
  EXPECT_EQ(to_toml(kRate, 0.1), "0.1");
  EXPECT_EQ(to_toml(kName, "a\"b\\c\n"), "\"a\\\"b\\\\c\\u000A\"");
  EXPECT_EQ(to_toml(kSize, std::vector<int64_t>{4, 4}), "4");
  EXPECT_EQ(to_toml(kSize, std::vector<int64_t>{4, 8}), "[4, 8]");
  EXPECT_EQ(to_toml(ints_option("a", std::nullopt, ""), std::vector<int64_t>{4, 4}), "[4, 4]");
}

TEST(OptionTable, SuggestsTheNearestOption) {
  const OptionTable table({kRate, kSteps, kName});
  EXPECT_EQ(table.suggestion_for("optim.lrr"), "; did you mean \"optim.lr\"?");
  EXPECT_EQ(table.suggestion_for("train.lr"), "; did you mean \"optim.lr\"?");
  EXPECT_EQ(table.suggestion_for("optin"), "; did you mean \"optim\"?");
  EXPECT_EQ(table.suggestion_for("zebra.stripes"), "");
}

TEST(OptionTable, RefusesATableThatContradictsItself) {
  EXPECT_THROW(OptionTable({kRate, kRate}), std::logic_error);
  EXPECT_THROW(OptionTable({int_option("a", 1, "").with_flag("--x"), int_option("b", 1, "").with_flag("--x")}),
               std::logic_error);
  EXPECT_THROW(OptionTable({int_option("a", 1, ""), int_option("a.b", 1, "")}), std::logic_error);
  EXPECT_THROW(OptionTable({int_option("a", 0, "").at_least(1)}), std::logic_error);
}

}  // namespace
}  // namespace xladder::config
