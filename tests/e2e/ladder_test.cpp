// Whole ladders, small ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/e2e/tiny_run.h"
#include "xladder/base/files.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;

json json_of(const fs::path& path) { return json::parse(text_of(path)); }

std::map<std::string, json> rows_of(const fs::path& folder) {
  std::map<std::string, json> rows;
  const json result = json_of(folder / "result.json");
  for (const json& row : result["rows"]) rows[row["name"]] = row;
  return rows;
}

// A ladder over a model: one exact knob, one that this model and device have no use for, one that does not start.
fs::path write_model_ladder(const TinyRun& tiny) {
  const fs::path path = tiny / "ladder.toml";
  const std::string text = R"([model]
name = "mlp"
hidden = 16
depth = 1
[data]
path = ")" + tiny.data().string() +
                           R"("
num_classes = 4
[train]
global_batch_size = 12
steps = 200
[ladder]
title = "Tiny"
rounds = 3
round_seconds = 0.02
guard_seeds = 2
guard_steps = 20
[ladder.baseline]
"data.workers" = "0"
[[ladder.variant]]
name = "loader thread"
set = { "data.workers" = "1" }
[[ladder.variant]]
name = "shared state"
set = { "knobs.zero" = 1 }
[[ladder.variant]]
name = "contradiction"
set = { "knobs.master_weights" = true }
[[ladder.variant]]
name = "two steps"
set = { "knobs.steps_per_execution" = "2" }
)";
  EXPECT_TRUE(write_file_atomically(path, text));
  return path;
}

TEST(Ladder, LeavesATableAReportAndARecipe) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const ProgramRun run = tiny.run({"ladder", write_model_ladder(tiny).string(), "--output", out.string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("loader thread"));
  EXPECT_THAT(text_of(out / "report.html"), HasSubstr("<svg"));
  EXPECT_THAT(text_of(out / "report.md"), HasSubstr("two steps"));
  EXPECT_THAT(text_of(out / "result.csv"), HasSubstr("contradiction"));

  const json result = json_of(out / "result.json");
  EXPECT_EQ(result["finished"], true);
  ASSERT_EQ(result["rows"].size(), 5u);
  EXPECT_THAT(result["machine"].get<std::string>(), AllOf(HasSubstr(" cores, "), HasSubstr(".so"), HasSubstr("PJRT")));
  auto rows = rows_of(out);
  EXPECT_GT(rows["baseline"]["rate"]["median"].get<double>(), 0);
  EXPECT_GE(rows["loader thread"]["rounds"].size(), 3u);
  EXPECT_LE(rows["loader thread"]["rounds"].size(), 12u) << "no more than four times as many";
  EXPECT_EQ(rows["shared state"]["outcome"], "no effect on this device");
  EXPECT_EQ(rows["contradiction"]["outcome"], "failed");
  EXPECT_THAT(rows["contradiction"]["reason"].get<std::string>(), HasSubstr("bf16-true"));
  EXPECT_EQ(rows["baseline"]["global_batch_size"], 12);
  EXPECT_EQ(rows["baseline"]["program_digest"].get<std::string>().size(), 32u);

  const ProgramRun train =
      tiny.run({"train", (out / "best.toml").string(), "--steps", "3", "--output", (tiny / "trained").string()});
  EXPECT_EQ(train.exit_code, 0) << train.err;
  const ProgramRun again = tiny.run({"report", out.string(), "-o", "csv"});
  EXPECT_EQ(again.out, text_of(out / "result.csv"));
}

TEST(Ladder, GoesOnWhereItWasStopped) {
  const TinyRun tiny;
  const std::string recipe = write_model_ladder(tiny).string(), out = (tiny / "out").string();
  const ProgramRun stopped = tiny.run({"ladder", recipe, "--output", out}, [&](pid_t child) {
    for (int i = 0; i < 2000 && !fs::exists(fs::path(out) / "result.json"); ++i) ::usleep(5000);
    ::kill(child, SIGTERM);
  });
  if (stopped.exit_code == 0) GTEST_SKIP() << "it was finished before the signal came";
  ASSERT_EQ(stopped.exit_code, 75) << stopped.err;
  EXPECT_THAT(stopped.err, HasSubstr("--resume=" + out));
  const json baseline = rows_of(out)["baseline"];
  const ProgramRun resumed = tiny.run({"ladder", recipe, "--output", out, "--resume=" + out});
  ASSERT_EQ(resumed.exit_code, 0) << resumed.err;
  EXPECT_EQ(json_of(fs::path(out) / "result.json")["finished"], true);
  EXPECT_EQ(rows_of(out)["baseline"]["rounds"], baseline["rounds"]);
  EXPECT_EQ(rows_of(out)["baseline"]["command"], baseline["command"]);
}

// As if the folder came from another machine, or the plugin was renewed in the meantime.
TEST(Ladder, DoesNotGoOnOnAnotherMachine) {
  const TinyRun tiny;
  const std::string recipe = write_model_ladder(tiny).string();
  const fs::path out = tiny / "out";
  ASSERT_EQ(tiny.run({"ladder", recipe, "--output", out.string(), "--quick"}).exit_code, 0);
  json result = json_of(out / "result.json");
  result["finished"] = false;
  result["rows"].erase(4);
  result["machine"] = result["machine"].get<std::string>() + ", content 0123456789abcdef";
  ASSERT_TRUE(write_file_atomically(out / "result.json", result.dump()));
  const std::string before = text_of(out / "result.json");
  const ProgramRun resumed = tiny.run({"ladder", recipe, "--quick", "--resume=" + out.string()});
  EXPECT_EQ(resumed.exit_code, 2);
  EXPECT_THAT(resumed.err,
              AllOf(HasSubstr("rows of both cannot stand beside each other"), HasSubstr("0123456789abcdef")));
  EXPECT_EQ(text_of(out / "result.json"), before);
}

TEST(Ladder, CanBeHeldToAnAccuracy) {
  const TinyRun tiny;
  const std::string recipe = write_model_ladder(tiny).string();
  const auto exit_code_for = [&](const std::string& accuracy) {
    const fs::path out = tiny / ("out" + accuracy);
    const ProgramRun run = tiny.run({"ladder", recipe, "--output", out.string(), "--guard", "off", "--mode",
                                     "one-at-a-time", "--target-acc", accuracy, "--steps", "1", "--sched", "constant"});
    EXPECT_THAT(run.err, HasSubstr(accuracy.substr(0, 3))) << run.err;
    EXPECT_TRUE(fs::exists(out / "best" / "result.json")) << run.err;
    return run.exit_code;
  };
  EXPECT_EQ(exit_code_for("0.01"), 0);
  EXPECT_EQ(exit_code_for("1"), 6);  // one step of training does not learn four classes without a mistake
}

// The host's heap decides where tensors lie, not what they hold.
TEST(Ladder, HeapsGiveTheSameLosses) {
  const TinyRun tiny;
  std::map<std::string, json> lines;
  for (const std::string heap : {"system", "keep", "huge"}) {
    const ProgramRun run = tiny.run(Words{"bench"} + mlp_model() +
                                    Words{"--set", "model.img_size=8", "--global-batch-size", "4", "--seconds", "0.001",
                                          "--min-windows", "3", "--warmup", "2", "--host-heap", heap, "--json"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    const size_t begin = run.out.rfind('\n', run.out.size() - 2);
    lines[heap] = json::parse(run.out.substr(begin == std::string::npos ? 0 : begin + 1));
  }
  EXPECT_EQ(lines["system"]["loss_first"], lines["huge"]["loss_first"]);
  EXPECT_EQ(lines["keep"]["loss_first"], lines["huge"]["loss_first"]);
  EXPECT_EQ(lines["system"]["program_digest"], lines["huge"]["program_digest"]);
}

TEST(Ladder, ListsOfValuesAreComparedSideBySide) {
  const TinyRun tiny;
  const ProgramRun run = tiny.run(Words{"bench"} + mlp_model() +
                                  Words{"--set", "model.img_size=8", "--global-batch-size", "4,8", "--workers", "0,1",
                                        "--seconds", "0.1", "--rounds", "3", "-o", "jsonl"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  std::vector<std::string> names;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    const json row = json::parse(line);
    names.push_back(row["variant"]);
    EXPECT_GT(row["samples_per_sec"]["median"].get<double>(), 0) << line;
  }
  EXPECT_THAT(
      names, testing::UnorderedElementsAre("workers = 0, global_batch_size = 4", "workers = 1, global_batch_size = 4",
                                           "workers = 0, global_batch_size = 8", "workers = 1, global_batch_size = 8"));
}

// A command with planted speeds and faults, on a clock of its own.
TEST(Ladder, OverACommandTellsGoodFromBad) {
  const TestFolder folder;
  const fs::path recipe = folder / "planted.toml";
  std::string text = text_of(fs::path(XLADDER_SOURCE_FOLDER) / "recipes/external/planted.toml");
  const std::string script = "tools/peers/planted.py";
  text.replace(text.find("python3 " + script), 8 + script.size(),
               "PLANTED_CLOCK=virtual python3 " + (fs::path(XLADDER_SOURCE_FOLDER) / script).string());
  ASSERT_TRUE(write_file_atomically(recipe, text));
  const fs::path out = folder / "out";
  const ProgramRun run = run_program({"ladder", recipe.string(), "--output", out.string()}, {.folder = folder.path()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  auto rows = rows_of(out);
  EXPECT_EQ(rows["faster"]["outcome"], "kept") << rows["faster"];
  EXPECT_EQ(rows["faster, learns worse"]["outcome"], "guard failed") << rows["faster, learns worse"];
  EXPECT_EQ(rows["slower"]["outcome"], "slower");
  EXPECT_EQ(rows["changes nothing"]["outcome"], "no difference");
  for (const char* name : {"crashes", "hangs", "prints nothing"}) EXPECT_EQ(rows[name]["outcome"], "failed") << name;
  EXPECT_NE(rows["loss is not a number"]["outcome"], "kept");
}

}  // namespace
}  // namespace xladder::test
