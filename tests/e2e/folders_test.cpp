// No verb writes over what others left in a folder, and no two processes write into one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "tests/e2e/tiny_run.h"
#include "xladder/base/files.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr int kUsage = 2;

// Two rows without a guard; `more` is TOML behind them.
std::string write_ladder(const TinyRun& tiny, const std::string& name, const std::string& more = "",
                         const std::string& baseline = "\"data.workers\" = \"0\"") {
  const fs::path path = tiny / name;
  const std::string text =
      "[model]\nname = \"mlp\"\nhidden = 16\ndepth = 1\n[data]\npath = \"" + tiny.data().string() +
      "\"\nnum_classes = 4\n[train]\nglobal_batch_size = 12\nsteps = 200\n"
      "[ladder]\nrounds = 3\nround_seconds = 0.02\nguard = \"off\"\n[ladder.baseline]\n" +
      baseline + "\n[[ladder.variant]]\nname = \"loader thread\"\nset = { \"data.workers\" = \"1\" }\n" + more;
  EXPECT_TRUE(write_file_atomically(path, text));
  return path.string();
}

TEST(Folders, AFinishedLadderIsKept) {
  const TinyRun tiny;
  const std::string recipe = write_ladder(tiny, "a.toml"), out = (tiny / "out").string();
  const ProgramRun first = tiny.run({"ladder", recipe, "--output", out});
  ASSERT_EQ(first.exit_code, 0) << first.err;
  const auto contents = [&] {
    std::string all;
    for (const char* name : {"result.json", "best.toml", "report.html", "report.md", "result.csv"})
      all += text_of(fs::path(out) / name) + "\n--\n";
    return all;
  };
  const std::string before = contents();
  const std::string other =
      write_ladder(tiny, "b.toml", "[[ladder.variant]]\nname = \"b\"\nset = { \"data.prefetch\" = 4 }\n");
  const std::pair<Words, const char*> attempts[] = {
      {{"ladder", recipe, "--output", out}, "finished already; `xladder report"},
      {{"ladder", recipe, "--resume=" + out}, "finished already; `xladder report"},
      {{"ladder", recipe, "--output", out, "--rounds", "4"}, "holds another ladder; give another --output"},
      {{"ladder", other, "--output", out}, "holds another ladder; give another --output"},
      {{"ladder", other, "--resume=" + out}, "cannot be gone on with"},
      {{"train", (fs::path(out) / "best.toml").string(), "--output", out}, "exists already; give another --output"},
      {{"datasets", "preview", tiny.data().string(), "-o", out}, "give another folder with -o"},
  };
  for (const auto& [words, sentence] : attempts) {
    const ProgramRun run = tiny.run(words);
    EXPECT_EQ(run.exit_code, kUsage) << run.err;
    EXPECT_THAT(run.err, HasSubstr(sentence));
    EXPECT_EQ(contents(), before);
  }

  // The reports are ours and may be written anew; a file of the user's in the place of one may not.
  EXPECT_EQ(tiny.run({"report", out}).exit_code, 0);
  EXPECT_EQ(contents(), before);
  ASSERT_TRUE(write_file_atomically(fs::path(out) / "report.html", "mine"));
  const ProgramRun report = tiny.run({"report", out});
  EXPECT_EQ(report.exit_code, kUsage);
  EXPECT_THAT(report.err, HasSubstr("report.html is there and is no report of this ladder"));
  EXPECT_EQ(text_of(fs::path(out) / "report.html"), "mine");
}

TEST(Folders, ALadderTakesNoFolderOfOthers) {
  const TinyRun tiny;
  const std::string recipe = write_ladder(tiny, "a.toml");
  fs::create_directory(tiny / "own");
  ASSERT_TRUE(write_file_atomically(tiny / "own/report.html", "mine"));
  ASSERT_EQ(tiny.train(tiny / "run", mlp_model() + Words{"--steps", "1"}).exit_code, 0);
  const std::string result = text_of(tiny / "run/result.json");
  for (const char* folder : {"own", "run"}) {
    const ProgramRun run = tiny.run({"ladder", recipe, "--output", (tiny / folder).string()});
    EXPECT_EQ(run.exit_code, kUsage) << run.err;
    EXPECT_THAT(run.err, AllOf(HasSubstr("exists already; give another --output"), HasSubstr("it holds")));
    EXPECT_FALSE(fs::exists(tiny / folder / "variants"));
  }
  EXPECT_EQ(text_of(tiny / "own/report.html"), "mine");
  EXPECT_EQ(text_of(tiny / "run/result.json"), result);
  EXPECT_EQ(tiny.run({"ladder", recipe, "--resume=" + (tiny / "nowhere").string()}).exit_code, kUsage);
  EXPECT_FALSE(fs::exists(tiny / "nowhere"));
}

TEST(Folders, TwoLaddersAtOnceShareNoFolder) {
  const TinyRun tiny;
  const std::string recipe = write_ladder(tiny, "a.toml"), out = (tiny / "out").string();
  const auto ladder = [&] { return tiny.run({"ladder", recipe, "--output", out}); };
  std::future<ProgramRun> other = std::async(std::launch::async, ladder);
  const ProgramRun one = ladder(), two = other.get();
  const ProgramRun& winner = one.exit_code == 0 ? one : two;
  const ProgramRun& loser = one.exit_code == 0 ? two : one;
  EXPECT_EQ(winner.exit_code, 0) << winner.err;
  EXPECT_NE(loser.exit_code, 0);
  EXPECT_THAT(loser.err, HasSubstr("another process is writing into " + out));
  EXPECT_EQ(nlohmann::json::parse(text_of(fs::path(out) / "result.json"))["finished"], true);
}

TEST(Folders, RunsThatStartTogetherWithoutANameGetAFolderEach) {
  const TinyRun tiny;
  const auto train = [&] {
    return tiny.run(Words{"train", "--data-path", tiny.data().string(), "--set", "data.num_classes=4",
                          "--global-batch-size", "12", "--steps", "1", "--sched", "constant"} +
                    mlp_model());
  };
  std::vector<std::future<ProgramRun>> runs;
  for (int i = 0; i < 3; ++i) runs.push_back(std::async(std::launch::async, train));
  for (std::future<ProgramRun>& run : runs) {
    const ProgramRun done = run.get();
    EXPECT_EQ(done.exit_code, 0) << done.err;
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(tiny / "runs"), {}), 3);
}

TEST(Folders, ALadderThatMeasuredNothingLeavesItsFolderFree) {
  const TinyRun tiny;
  const std::string out = (tiny / "out").string();
  const std::string broken = write_ladder(tiny, "a.toml", "", "\"knobs.master_weights\" = true");
  EXPECT_NE(tiny.run({"ladder", broken, "--output", out}).exit_code, 0);
  EXPECT_TRUE(fs::exists(fs::path(out) / "variants/baseline.toml")) << "to be run alone";
  const ProgramRun mended = tiny.run({"ladder", write_ladder(tiny, "a.toml"), "--output", out});
  EXPECT_EQ(mended.exit_code, 0) << mended.err;
}

TEST(Folders, AnImportReplacesAnEarlierOneOnlyWhenForced) {
  const TinyRun tiny;
  ASSERT_EQ(tiny.train(tiny / "run", vit_model() + Words{"--steps", "1"}).exit_code, 0);
  const Words import = {"import", (tiny / "run").string(), "-o", (tiny / "folder").string()};
  const ProgramRun first = tiny.run(import);
  ASSERT_EQ(first.exit_code, 0) << first.err;
  ASSERT_TRUE(write_file_atomically(tiny / "folder/config.json", "mine"));
  const ProgramRun refused = tiny.run(import);
  EXPECT_EQ(refused.exit_code, kUsage);
  EXPECT_THAT(refused.err, HasSubstr("already"));
  EXPECT_EQ(text_of(tiny / "folder/config.json"), "mine");
  EXPECT_EQ(tiny.run(import + Words{"--force"}).exit_code, 0);
  ASSERT_TRUE(write_file_atomically(tiny / "folder/notes.txt", "mine"));
  EXPECT_EQ(tiny.run(import + Words{"--force"}).exit_code, kUsage);
  EXPECT_EQ(text_of(tiny / "folder/notes.txt"), "mine");
}

// Through the variant's recipe to the child's compiler.
TEST(Folders, CompilerOptionsWithCommasReachTheChild) {
  const TinyRun tiny;
  const std::string option = R"("device.compiler_options" = ["xla_disable_hlo_passes=algsimp,dce"])";
  const std::string recipe =
      write_ladder(tiny, "a.toml", "[[ladder.variant]]\nname = \"passes\"\nset = { " + option + " }\n");
  const ProgramRun run = tiny.run({"ladder", recipe, "--output", (tiny / "out").string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto result = nlohmann::json::parse(text_of(tiny / "out/result.json"));
  ASSERT_EQ(result["rows"].size(), 3u);
  EXPECT_NE(result["rows"][2]["outcome"], "failed") << result["rows"][2]["reason"];
  EXPECT_THAT(text_of(tiny / "out/variants/passes.toml"),
              HasSubstr(R"(compiler_options = ["xla_disable_hlo_passes=algsimp,dce"])"));
}

}  // namespace
}  // namespace xladder::test
