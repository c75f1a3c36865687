// `xladder datasets`: looking into data and writing it in another form, as a user does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/e2e/tiny_run.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

// 64 training and 20 test images in four classes (TinyRun) in this form.
json pack(const TinyRun& tiny, const fs::path& output, const Words& more) {
  const ProgramRun run =
      tiny.run(Words{"datasets", "pack", tiny.data().string(), "-o", output.string(), "--json"} + more);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  return run.exit_code == 0 ? json::parse(run.out) : json();
}

json show(const TinyRun& tiny, const fs::path& path, const Words& more = {}, int exit_code = 0) {
  const ProgramRun run = tiny.run(Words{"datasets", "show", path.string(), "--json"} + more);
  EXPECT_EQ(run.exit_code, exit_code) << run.err;
  return json::parse(run.out);
}

std::vector<int> counts_of(const json& split) {
  std::vector<int> counts;
  for (const json& one : split["classes"]) counts.push_back(one["pictures"].get<int>());
  return counts;
}

TEST(DatasetsVerb, ListsTheForms) {
  const ProgramRun run = run_program({"datasets"});
  EXPECT_EQ(run.exit_code, 0);
  for (const char* form : {"imagefolder", "webdataset", "tfrecord", "idx", "cifar", "raw"})
    EXPECT_THAT(run.out, HasSubstr(form));
  EXPECT_EQ(json::parse(run_program({"datasets", "--json"}).out)["formats"].size(), 6u);
}

TEST(DatasetsVerb, PacksIntoEveryFormAndShowsTheSameInIt) {
  const TinyRun tiny;
  const json original = show(tiny, tiny.data());
  ASSERT_EQ(original["format"], "idx");
  ASSERT_EQ(original["splits"].size(), 2u);
  const std::vector<int> counts = counts_of(original["splits"][0]);

  struct Form {
    std::string name;
    Words flags;
  };
  for (const Form& form : {Form{"webdataset", {"--reencode", "jpeg", "--max-count", "30"}},
                           Form{"imagefolder", {"--format", "imagefolder", "--reencode", "jpeg"}},
                           Form{"raw", {"--format", "raw", "--size", "20"}}}) {
    SCOPED_TRACE(form.name);
    const fs::path output = tiny / form.name;
    EXPECT_EQ(pack(tiny, output, form.flags)["pictures"], 64);
    EXPECT_EQ(pack(tiny, output, form.flags + Words{"--split", "test"})["pictures"], 20);
    const json shown = show(tiny, output, {"--check"});
    EXPECT_EQ(shown["format"], form.name);
    ASSERT_EQ(shown["splits"].size(), 2u);
    EXPECT_EQ(counts_of(shown["splits"][0]), counts);
    EXPECT_EQ(shown["splits"][0]["width"]["median"], form.name == "raw" ? 20 : 28);
    EXPECT_EQ(shown["splits"][0]["kinds"], (json{{form.name == "raw" ? "pixels" : "JPEG", 64}}));
  }
  EXPECT_TRUE(fs::exists(tiny / "webdataset/train-000002.tar"));
  EXPECT_FALSE(fs::exists(tiny / "webdataset/train-000003.tar"));
}

TEST(DatasetsVerb, NamesBrokenPictures) {
  const TinyRun tiny;
  const fs::path folder = tiny / "files";
  pack(tiny, folder, {"--format", "imagefolder"});
  const fs::path victim = fs::recursive_directory_iterator(folder / "train/2")->path();
  fs::resize_file(victim, fs::file_size(victim) - 20);
  const json headers = show(tiny, folder);
  EXPECT_EQ(headers["splits"][0]["num_broken"], 0);
  const json whole = show(tiny, folder, {"--check"}, 1);
  ASSERT_EQ(whole["splits"][0]["num_broken"], 1);
  EXPECT_EQ(whole["splits"][0]["broken"][0]["name"], "train/2/" + victim.filename().string());

  const Words again = {"datasets", "pack", folder.string(), "-o", (tiny / "out").string(), "--reencode", "jpeg"};
  const ProgramRun refused = tiny.run(again);
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_THAT(refused.err, HasSubstr(victim.filename().string()));
  EXPECT_FALSE(fs::exists(tiny / "out"));
  const ProgramRun skipped = tiny.run(again + Words{"--on-error", "skip"});
  EXPECT_EQ(skipped.exit_code, 0) << skipped.err;
  EXPECT_THAT(skipped.out, HasSubstr("63 pictures"));
  EXPECT_THAT(skipped.out, HasSubstr("1 broken pictures are left out"));
}

TEST(DatasetsVerb, SaysWhatIsWrongInOneSentence) {
  const TinyRun tiny;
  struct Mistake {
    Words arguments;
    int exit_code;
    std::string message;
  };
  const std::vector<Mistake> mistakes = {
      {{"datasets", "shwo"}, 2, "datasets: unknown action \"shwo\"; did you mean \"show\"?"},
      {{"datasets", "zebra"}, 2, "datasets: unknown action \"zebra\"; use show, pack, preview"},
      {{"datasets", "show"}, 2, "datasets show needs a path; for example: xladder datasets show /data/flowers"},
      {{"datasets", "show", "x", "--chek"}, 2, "datasets show: unknown flag \"--chek\"; did you mean \"--check\"?"},
      {{"datasets", "show", "/no/such"}, 1, "there is no /no/such; check the path"},
      {{"datasets", "show", "/", "--input-format", "idxx"},
       2,
       "--input-format must be one of imagefolder, webdataset, tfrecord, idx, cifar, raw; got \"idxx\"; did you mean "
       "\"idx\"?"},
      {{"datasets", "pack", "x"}, 2, "datasets pack needs a folder to write into; add -o FOLDER"},
      {{"datasets", "pack", "x", "-o", "y", "--format", "raw"},
       2,
       "--format raw holds pictures of one size; add --size 224"},
      {{"datasets", "pack", "x", "-o", "y", "--size", "big"},
       2,
       "datasets pack: Could not convert: --size = big; see `xladder datasets pack --help`"}};
  for (const Mistake& mistake : mistakes) {
    const ProgramRun run = tiny.run(mistake.arguments + Words{"--quiet"});
    EXPECT_EQ(run.err, "error: " + mistake.message + "\n");
    EXPECT_EQ(run.exit_code, mistake.exit_code);
    EXPECT_EQ(run.out, "");
  }
}

TEST(DatasetsVerb, HelpsWithEachAction) {
  const ProgramRun all = run_program({"datasets", "--help"});
  EXPECT_THAT(all.out, HasSubstr("Actions:\n  show "));
  const ProgramRun one = run_program({"datasets", "pack", "--help"});
  EXPECT_EQ(one.exit_code, 0);
  EXPECT_THAT(one.out, HasSubstr("xladder datasets pack: "));
  EXPECT_THAT(one.out, HasSubstr("--jpeg-quality"));
  EXPECT_THAT(one.out, Not(HasSubstr("datasets preview")));
}

}  // namespace
}  // namespace xladder::test
