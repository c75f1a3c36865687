#include "xladder/ladder/knobs/knob_cards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "xladder/base/files.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::filesystem::path kFolder = XLADDER_SOURCE_FOLDER "/docs/knobs";

std::string text_of_file(const std::string& name) {
  const auto text = read_file(kFolder / name, 1 << 20);
  EXPECT_TRUE(text) << name;
  return text.value_or("");
}

TEST(KnobCards, AreThoseOfTheFolder) {
  for (const Knob* knob : all_knobs()) {
    EXPECT_EQ(card_of(*knob), text_of_file(std::string(knob->name) + ".md"));
    EXPECT_THAT(std::string(card_of(*knob)), StartsWith("# " + std::string(knob->name) + "\n"));
  }
  EXPECT_EQ(knob_card("README"), "");
  EXPECT_EQ(knob_card(""), "");
}

TEST(KnobCards, NameEveryOptionFlagAndDefault) {
  for (const Knob* knob : all_knobs()) {
    const std::string card(card_of(*knob));
    for (const std::string_view path : knob->options) {
      const config::OptionSpec& spec = *run::recipe_options().find(path);
      EXPECT_THAT(card, HasSubstr("`" + spec.path + "`"));
      if (!spec.flag.empty() && spec.section() != "train") {
        EXPECT_THAT(card, HasSubstr("`" + spec.flag + "`")) << spec.path;
      }
      for (const std::string& choice : spec.choices) EXPECT_THAT(card, HasSubstr(choice)) << spec.path;
    }
  }
}

TEST(KnobCards, SayWhatTheyDoTheirClassAndTheNameElsewhere) {
  for (const Knob* knob : all_knobs()) {
    const std::string card(card_of(*knob));
    for (const char* section : {"\n## What it does\n", "\n## Values\n", "\n## Class\n", "\n## What it attacks\n",
                                "\n## With other knobs\n", "\n## Elsewhere\n"})
      EXPECT_THAT(card, HasSubstr(section)) << knob->name;
    std::string name(name_of(knob->numerics));
    name[0] = static_cast<char>(std::toupper(name[0]));
    const size_t at = card.find("\n## Class\n");
    EXPECT_THAT(card.substr(at, card.find("\n## ", at + 1) - at), HasSubstr(name)) << knob->name;
  }
}

TEST(KnobCards, AreAllInTheTable) {
  const std::string table = text_of_file("README.md");
  for (const Knob* knob : all_knobs()) {
    const std::string name(knob->name);
    EXPECT_THAT(table, HasSubstr("| [" + name + "](" + name + ".md) | "));
  }
  size_t cards = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) cards += entry.path().extension() == ".md";
  EXPECT_EQ(cards, all_knobs().size() + 1);
}

}  // namespace
}  // namespace xladder::ladder
