// compile --target trn1 with a neuronx-cc that only takes notes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/tiny_run.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// neuronx-cc as far as its documentation tells: it takes notes, and writes a NEFF or fails.
class NeuronCompiler : public testing::Test {
 protected:
  ProgramRun run(const Words& arguments, const std::map<std::string, std::string>& more = {}) const {
    std::map<std::string, std::string> environment = {{"XDG_CACHE_HOME", (tiny_ / "cache").string()}};
    environment.insert(more.begin(), more.end());
    return run_program(arguments, {.folder = tiny_.folder().path(), .environment = environment});
  }

  std::map<std::string, std::string> with_compiler(const std::string& ending) const {
    fs::create_directories(tiny_ / "bin");
    const fs::path script = tiny_.folder().write(
        "bin/neuronx-cc",
        "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'NeuronX Compiler version 2.99'; exit 0; fi\n"
        "printf '%s\\n' \"$@\" > '" +
            (tiny_ / "arguments").string() + "'\ncp \"$2\" '" + (tiny_ / "input").string() + "'\n" + ending);
    fs::permissions(script, fs::perms::owner_all);
    return {{"PATH", script.parent_path().string() + ":/usr/bin:/bin"}};
  }
  Words compile() const { return Words{"compile", recipe().string(), "--target", "trn1", "--json"}; }
  fs::path recipe() const {
    return tiny_.folder().write("step.toml", "[model]\nname = \"mlp\"\nhidden = 16\ndepth = 1\n[data]\npath = \"" +
                                                 tiny_.data().string() +
                                                 "\"\nnum_classes = 4\n[train]\nglobal_batch_size = 12\nsteps = 2\n");
  }

  const TinyRun tiny_;
};

constexpr const char* kWrites =
    "for a in \"$@\"; do case $a in --output=*) echo NEFF > \"${a#--output=}\";; esac; done\n";

TEST_F(NeuronCompiler, IsCalledOnOurHloWhereItIs) {
  const ProgramRun first = run(compile() + Words{"--autocast", "matmult", "--opt-level", "1"}, with_compiler(kWrites));
  ASSERT_EQ(first.exit_code, 0) << first.err;
  const std::string arguments = text_of(tiny_ / "arguments");
  EXPECT_THAT(arguments, AllOf(testing::StartsWith("compile\n"),
                               HasSubstr("model.hlo_module.pb\n--framework=XLA\n--target=trn1\n"),
                               HasSubstr("--auto-cast=matmult\n--auto-cast-type=bf16\n"), HasSubstr("--optlevel=1\n"),
                               HasSubstr("--enable-mixed-precision-accumulation\n"), HasSubstr("--output=")));
  const json done = json::parse(first.out)["compiled"][0];
  EXPECT_EQ(done["compiler"], "NeuronX Compiler version 2.99");
  EXPECT_EQ(text_of(done["neff"].get<std::string>()), "NEFF\n");
  EXPECT_EQ(done["was_there"], false);
  // A module of XLA's: its name first, and the products of the step in it.
  const std::string input = text_of(tiny_ / "input");
  EXPECT_EQ(input.substr(0, 1), "\n") << "field 1, a text";
  EXPECT_THAT(input, AllOf(HasSubstr("main"), HasSubstr("dot")));
  EXPECT_THAT(input, Not(HasSubstr("fusion"))) << "it was not optimised for another device";

  const ProgramRun again =
      run(compile() + Words{"--autocast", "matmult", "--opt-level", "1"}, with_compiler("exit 1\n"));
  ASSERT_EQ(again.exit_code, 0) << again.err;
  EXPECT_EQ(json::parse(again.out)["compiled"][0]["was_there"], true);
}

TEST_F(NeuronCompiler, ThatFailsIsOneSentenceWithItsExitCode) {
  const ProgramRun refused = run(compile(), with_compiler("echo '[NCC_EVRF001] triangular_solve' >&2\nexit 70\n"));
  EXPECT_EQ(refused.exit_code, 4);
  EXPECT_THAT(refused.err, AllOf(HasSubstr("exit status 70"), HasSubstr("EVRF001")));
  const ProgramRun large = run(compile(), with_compiler("echo '[NCC_EVRF007] too many instructions' >&2\nexit 70\n"));
  EXPECT_EQ(large.exit_code, 5);
  EXPECT_THAT(large.err, HasSubstr("too large for trn1:1"));
  const ProgramRun silent = run(compile(), with_compiler("exit 0\n"));
  EXPECT_EQ(silent.exit_code, 4);
  EXPECT_THAT(silent.err, HasSubstr("wrote no model.neff"));
  const ProgramRun slow = run(compile() + Words{"--compile-timeout", "15"}, with_compiler("sleep 60\n"));
  EXPECT_EQ(slow.exit_code, 3);
  EXPECT_THAT(slow.err, HasSubstr("did not end within 15 s"));
  const ProgramRun missing = run(compile());
  EXPECT_EQ(missing.exit_code, 3);
  EXPECT_THAT(missing.err, AllOf(HasSubstr("there is none on the PATH"), HasSubstr("neuronx-cc")));
}

}  // namespace
}  // namespace xladder::test
