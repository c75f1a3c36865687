// What the program writes keeps to docs/reference.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

#include "tests/e2e/tiny_run.h"
#include "tests/reference/json_schema.h"
#include "xladder/base/child_process.h"
#include "xladder/base/files.h"
#include "xladder/ladder/result/result_json.h"
#include "xladder/ladder/workload/protocol.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kSource = XLADDER_SOURCE_FOLDER;
const fs::path kReference = kSource / "docs/reference";

json schema_of(const std::string& name) { return json::parse(text_of(kReference / (name + ".schema.json"))); }

void expect_valid(const json& schema, const json& value, const std::string& what) {
  EXPECT_EQ(schema_problem(schema, value), "") << what;
}

// The schema that a field list describes is the one that is kept (tools/update_golden.sh writes them anew).
void expect_kept(const std::string& name, const std::string& text) {
  const fs::path path = kReference / (name + ".schema.json");
  if (std::getenv("XLADDER_UPDATE_GOLDEN") != nullptr) {
    ASSERT_TRUE(write_file_atomically(path, text));
    return;
  }
  EXPECT_EQ(text_of(path), text) << path << " differs; run tools/update_golden.sh, and say in the document what is new";
}

// Every name in the schema stands in the document beside it, in backticks.
void expect_described(const json& schema, const std::string& document) {
  if (schema.is_array())
    for (const json& element : schema) expect_described(element, document);
  if (!schema.is_object()) return;
  for (const auto& [keyword, value] : schema.items()) {
    if (keyword == "properties") {
      for (const auto& [name, rule] : value.items()) EXPECT_THAT(document, testing::HasSubstr("`" + name + "`"));
    }
    expect_described(value, document);
  }
}

TEST(Reference, SchemasAreThoseOfTheFieldLists) {
  expect_kept("ladder_result", ladder::result_schema());
  expect_kept("protocol", ladder::protocol_schema());
}

TEST(Reference, EveryFieldIsDescribed) {
  for (const auto& [schema, document] : std::map<std::string, std::string>{{"ladder_result", "ladder_result"},
                                                                           {"protocol", "protocol"},
                                                                           {"run_result", "run_folder"},
                                                                           {"metrics", "run_folder"},
                                                                           {"env", "run_folder"}}) {
    SCOPED_TRACE(schema);
    expect_described(schema_of(schema), text_of(kReference / (document + ".md")));
  }
}

TEST(Reference, ATrainingRunKeepsToIt) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const ProgramRun run = tiny.train(out, vit_model() + Words{"--steps", "8", "--set", "train.eval_every=1", "--set",
                                                             "train.checkpoint_every=1", "--set", "optim.ema=0.9"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  expect_valid(schema_of("run_result"), json::parse(text_of(out / "result.json")), "result.json");
  expect_valid(schema_of("env"), json::parse(text_of(out / "env.json")), "env.json");
  const json metrics = schema_of("metrics");
  std::set<std::string> kinds;
  std::istringstream lines(text_of(out / "metrics.jsonl"));
  for (std::string line; std::getline(lines, line);) {
    const json parsed = json::parse(line);
    expect_valid(metrics, parsed, line);
    kinds.insert(parsed["kind"]);
  }
  EXPECT_EQ(kinds, (std::set<std::string>{"checkpoint", "eval", "train"}));
  // What lies in the folder is told, too.
  const std::string document = text_of(kReference / "run_folder.md");
  for (const fs::directory_entry& entry : fs::directory_iterator(out)) {
    const std::string name = entry.path().filename().string() + (entry.is_directory() ? "/" : "");
    EXPECT_THAT(document, testing::HasSubstr("`" + name + "`"));
  }
}

TEST(Reference, ALadderKeepsToIt) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  ASSERT_TRUE(write_file_atomically(tiny / "ladder.toml", R"([model]
name = "mlp"
hidden = 16
depth = 1
[data]
path = ")" + tiny.data().string() + R"("
num_classes = 4
[train]
global_batch_size = 12
steps = 200
[ladder]
rounds = 3
round_seconds = 0.02
guard_seeds = 2
guard_steps = 20
policy = "as-written"
[[ladder.variant]]
name = "two steps"
set = { "knobs.steps_per_execution" = "2" }
[[ladder.variant]]
name = "contradiction"
set = { "knobs.master_weights" = true }
)"));
  const ProgramRun run = tiny.run({"ladder", (tiny / "ladder.toml").string(), "--output", out.string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const json result = json::parse(text_of(out / "result.json"));
  expect_valid(schema_of("ladder_result"), result, "result.json");
  expect_valid(schema_of("env"), result["environment"], "environment");
  EXPECT_EQ(result["rows"][1]["steps_per_execution"], 2);
  EXPECT_FALSE(result["rows"][1]["guard"]["horizon"].get<std::string>().empty());
  const std::string document = text_of(kReference / "ladder_result.md");
  for (const fs::directory_entry& entry : fs::directory_iterator(out)) {
    const std::string name = entry.path().filename().string() + (entry.is_directory() ? "/" : "");
    EXPECT_THAT(document, testing::HasSubstr("`" + name + "`"));
  }
}

TEST(Reference, KeptResultsAreStillRead) {
  int count = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kSource / "benchmarks/results")) {
    if (entry.path().filename() != "result.json") continue;
    ++count;
    const auto result = ladder::read_result(entry.path());
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_GT(result->rows.size(), 5u);
    EXPECT_NE(ladder::end_of_climb(*result), nullptr);
    // And what is written of them again is as results are now.
    expect_valid(schema_of("ladder_result"), json::parse(ladder::to_json(*result)), entry.path());
  }
  EXPECT_GE(count, 2);
}

TEST(Reference, TheProcessOfAVariantKeepsToTheProtocol) {
  const TinyRun tiny;
  ASSERT_TRUE(write_file_atomically(tiny / "variant.toml", R"([model]
name = "mlp"
hidden = 16
depth = 1
img_size = 8
[data]
kind = "synthetic"
num_classes = 4
[train]
global_batch_size = 4
steps = 200
)"));
  auto child =
      ChildProcess::start({.arguments = {XLADDER_PROGRAM, "bench", "--serve", (tiny / "variant.toml").string()},
                           .environment = {{"XDG_CACHE_HOME", (tiny / "cache").string()}}});
  ASSERT_TRUE(child) << child.error().message;
  const json schema = schema_of("protocol");
  const auto answer = [&](const std::string& key) {
    const auto line = child->read_line(300);
    ASSERT_TRUE(line) << line.error().message;
    ASSERT_EQ(line->outcome, ReadOutcome::kLine) << child->stderr_tail();
    const json parsed = json::parse(line->text);
    EXPECT_TRUE(parsed.contains(key)) << line->text;
    expect_valid(schema, parsed, line->text.substr(0, 200));
  };
  answer("ready");
  const std::pair<ladder::Request, std::string> talk[] = {{ladder::RoundRequest{0.01}, "round"},
                                                          {ladder::TrainRequest{1, 3}, "losses"},
                                                          {ladder::UpdatesRequest{1, 2}, "updates"}};
  for (const auto& [request, key] : talk) {
    const std::string line = ladder::line_of(request);
    expect_valid(schema, json::parse(line), line);
    ASSERT_TRUE(child->write_line(line));
    answer(key);
  }
  ASSERT_TRUE(child->write_line("nonsense"));
  answer("error");
  EXPECT_EQ(child->wait(30).value().exit_status, 2);
}

}  // namespace
}  // namespace xladder::test
