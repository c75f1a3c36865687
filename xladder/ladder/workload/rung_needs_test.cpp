#include "xladder/ladder/workload/rung_needs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;

RungHost host_with(const std::string& torch) {
  return {.version = [torch](const std::string& package) -> std::optional<std::string> {
            if (package == "torch" && !torch.empty()) return torch;
            return std::nullopt;
          },
          .has_library = [](const std::string& library) { return library == "libhere.so.1"; },
          .has_feature = [](const std::string& feature) { return feature == "avx2"; }};
}

std::string unmet_text(const std::vector<std::string>& needs, const std::string& torch = "2.15.0+cpu") {
  Rung rung;
  rung.needs = needs;
  return unmet(rung, host_with(torch)).value_or("met");
}

TEST(RungNeeds, VersionsAreComparedByTheirNumbers) {
  EXPECT_EQ(unmet_text({}), "met");
  EXPECT_EQ(unmet_text({"torch>=2.9"}), "met");
  EXPECT_EQ(unmet_text({"torch>=2.15"}), "met");
  EXPECT_EQ(unmet_text({"torch"}), "met");
  EXPECT_EQ(unmet_text({"torch>=2.16"}), "torch 2.15.0+cpu ignores it (torch>=2.16 is asked for)");
  EXPECT_EQ(unmet_text({"torch<2.6"}), "torch 2.15.0+cpu ignores it (torch<2.6 is asked for)");
  EXPECT_EQ(unmet_text({"torch<2.6"}, "2.5.1rc2"), "met");
  EXPECT_EQ(unmet_text({"jax>=0.4"}), "jax is not installed where the command runs");
}

TEST(RungNeeds, LibrariesAndProcessors) {
  EXPECT_EQ(unmet_text({"library:libhere.so.1", "cpu:avx2"}), "met");
  EXPECT_EQ(unmet_text({"library:libgone.so.1"}), "libgone.so.1 is not installed, so it would be ignored");
  EXPECT_EQ(unmet_text({"cpu:amx_bf16"}), "this processor has no amx_bf16");
}

TEST(RungNeeds, FindsTheInterpreter) {
  EXPECT_EQ(python_of({"env", "A=1", "/opt/v/bin/python3.11", "train.py"}), "/opt/v/bin/python3.11");
  EXPECT_EQ(python_of({"torchrun", "train.py"}), "python3");
}

TEST(Playbook, AllCanBeReadAndHaveTheirCards) {
  for (const std::string_view name : playbook_names()) {
    const auto book = playbook(name, 4);
    ASSERT_TRUE(book) << name << ": " << book.error().message;
    EXPECT_GE(book->rungs.size(), 2u) << name;
    for (const Rung& rung : book->rungs) EXPECT_THAT(rung.source, HasSubstr("https://")) << rung.name;
  }
  EXPECT_EQ(playbook("pytorch-cpu", 4)->rungs[0].environment[0].value, "4");
  EXPECT_THAT(playbook("pytorch-cpus", 4).error().message, HasSubstr("did you mean \"pytorch-cpu\"?"));
  EXPECT_THAT(playbook_from("title = \"x\"\n[[rung]]\nname = \"y\"", "z", 1).error().message,
              HasSubstr("rung \"y\" has no \"does\""));
}

}  // namespace
}  // namespace xladder::ladder
