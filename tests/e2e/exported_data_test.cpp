// An exported loss is trained on arrays and on tokens: resumed bit by bit, evaluated, and refused in one sentence where
// the data is not what the program takes.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <fstream>

#include "tests/e2e/tiny_program.h"
#include "tests/e2e/tiny_run.h"
#include "xladder/base/random.h"
#include "xladder/base/safetensors.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::HasSubstr;

constexpr int64_t kSamples = 40;

std::string npy(const std::string& descr, const std::string& shape, const HostTensor& values) {
  const std::string header = fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': {}, }}\n", descr, shape);
  const std::string elements(reinterpret_cast<const char*>(values.bytes().data()), values.bytes().size());
  return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size() & 255) +
         static_cast<char>(header.size() >> 8) + header + elements;
}

void write(const fs::path& path, const std::string& content) { std::ofstream(path, std::ios::binary) << content; }

void write_npz(const fs::path& path, const std::vector<std::pair<std::string, std::string>>& entries,
               zip_int32_t compression) {
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  ASSERT_NE(archive, nullptr);
  for (const auto& [name, content] : entries) {
    const zip_int64_t entry =
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    ASSERT_GE(entry, 0);
    ASSERT_EQ(zip_set_file_compression(archive, static_cast<zip_uint64_t>(entry), compression, 0), 0);
  }
  ASSERT_EQ(zip_close(archive), 0);
}

// y is linear in x, as the tiny program wants to find out.
struct Samples {
  HostTensor x{DType::kF32, {kSamples, 3}}, y{DType::kF32, {kSamples}};

  Samples() {
    CounterRng rng(3);
    rng.fill_normal(x.as<float>());
    const auto from = x.as<float>(), to = y.as<float>();
    for (size_t i = 0; i < to.size(); ++i) to[i] = 1 + from[3 * i] - 2 * from[3 * i + 1];
  }
  std::string x_npy() const { return npy("<f4", fmt::format("({}, 3)", kSamples), x); }
  std::string y_npy() const { return npy("<f4", fmt::format("({},)", kSamples), y); }
};

class OwnData : public testing::Test {
 protected:
  OwnData() {
    write_tiny_program(tiny_ / "tiny");
    write_tiny_language_model(tiny_ / "language");
  }

  ProgramRun train(const std::string& program, const std::string& kind, const fs::path& data, const fs::path& output,
                   const Words& more = {}) const {
    Words words = {"train",       "--program", (tiny_ / program).string(),
                   "--data",      kind,        "--data-path",
                   data.string(), "--output",  output.string(),
                   "--steps",     "12",        "--lr",
                   "0.05",        "--json"};
    for (const char* option : {"optim.sched=constant", "optim.weight_decay=0", "train.log_every=1",
                               "train.checkpoint_every=0", "train.eval_every=0", "data.val_fraction=0.25"})
      words = words + Words{"--set", option};
    return tiny_.run(words + more);
  }

  // Twelve steps at once and in two parts, and an evaluation afterwards.
  std::vector<double> expect_to_learn(const std::string& program, const std::string& kind, const fs::path& data) {
    const std::string name = data.filename().string();
    const fs::path whole = tiny_ / ("whole_" + name), cut = tiny_ / ("cut_" + name);
    const ProgramRun run = train(program, kind, data, whole);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(train(program, kind, data, cut, {"--steps", "5"}).exit_code, 0);
    const ProgramRun resumed = tiny_.run({"train", "--resume=" + cut.string(), "--steps", "12"});
    EXPECT_EQ(resumed.exit_code, 0) << resumed.err;
    const std::vector<double> losses = losses_of(whole);
    EXPECT_EQ(losses.size(), 12u);
    EXPECT_EQ(losses_of(cut), losses);
    for (const char* file : {"model.safetensors", "optim.safetensors"}) {
      const fs::path place = fs::path("checkpoints") / "step-00000012" / file;
      EXPECT_TRUE(text_of(whole / place) == text_of(cut / place)) << file;
    }
    EXPECT_LT(losses[9] + losses[10] + losses[11], losses[0] + losses[1] + losses[2]) << name;
    const json result = json::parse(run.out);
    const ProgramRun evaluated = tiny_.run({"eval", whole.string(), "--json"});
    EXPECT_EQ(evaluated.exit_code, 0) << evaluated.err;
    EXPECT_EQ(json::parse(evaluated.out)["loss"], result["test"]["loss"]);
    EXPECT_GT(result["test"]["samples"].get<int64_t>(), 0);
    return losses;
  }

  // Exit code 2: the recipe asks for something else; 1: a file is not what it should be.
  void expect_refusal(const ProgramRun& run, const std::string& sentence, int exit_code = 2) const {
    EXPECT_EQ(run.exit_code, exit_code) << run.err;
    EXPECT_THAT(run.err, HasSubstr(sentence));
    EXPECT_FALSE(fs::exists(tiny_ / "out")) << sentence;
  }

  TinyRun tiny_;
};

// The same samples, so the same losses, in whatever file they are.
TEST_F(OwnData, IsArraysOfAnyFile) {
  const Samples samples;
  fs::create_directory(tiny_ / "npy");
  write(tiny_ / "npy" / "x.npy", samples.x_npy());
  write(tiny_ / "npy" / "y.npy", samples.y_npy());
  for (const auto& [name, compression] : {std::pair("plain.npz", ZIP_CM_STORE), {"packed.npz", ZIP_CM_DEFLATE}})
    write_npz(tiny_ / name, {{"x.npy", samples.x_npy()}, {"y.npy", samples.y_npy()}}, compression);
  ASSERT_TRUE(write_safetensors(tiny_ / "all.safetensors", {{"x", &samples.x}, {"y", &samples.y}}));
  const std::vector<double> losses = expect_to_learn("tiny", "arrays", tiny_ / "npy");
  for (const char* name : {"plain.npz", "packed.npz", "all.safetensors"})
    EXPECT_EQ(expect_to_learn("tiny", "arrays", tiny_ / name), losses) << name;
}

TEST_F(OwnData, IsTokens) {
  fs::create_directory(tiny_ / "tokens");
  const auto write_tokens = [&](const char* name, size_t count) {  // the next one is one more, three times of four
    std::vector<uint16_t> tokens = {0};
    while (tokens.size() < count) tokens.push_back((tokens.back() + (tokens.size() % 4 == 0 ? 3 : 1)) % 16);
    write(tiny_ / "tokens" / name, {reinterpret_cast<const char*>(tokens.data()), 2 * tokens.size()});
  };
  write_tokens("train.bin", 400);
  write_tokens("val.bin", 80);
  expect_to_learn("language", "tokens", tiny_ / "tokens");
  expect_refusal(train("language", "tokens", tiny_ / "tokens", tiny_ / "out", {"--set", "data.vocab_size=15"}),
                 "token 11 is 15", 1);
  expect_refusal(train("language", "tokens", tiny_ / "nowhere", tiny_ / "out"), "nowhere", 1);
  expect_refusal(train("language", "tokens", tiny_ / "tokens", tiny_ / "out", {"--set", "data.sequence_length=7"}),
                 "have 7 tokens");
  expect_refusal(train("tiny", "tokens", tiny_ / "tokens", tiny_ / "out"), "f32[3]");
  expect_refusal(train("language", "tokens", tiny_ / "tokens", tiny_ / "out", {"--mixup", "0.5"}), "mix");
}

TEST_F(OwnData, IsRefusedWhereTheProgramTakesSomethingElse) {
  const Samples samples;
  const auto refusal = [&](const std::string& x_name, const std::string& descr, const HostTensor& x,
                           const std::string& shape, const std::string& sentence, const Words& more = {},
                           int exit_code = 2) {
    const fs::path folder = tiny_ / "arrays";
    fs::remove_all(folder);
    fs::create_directory(folder);
    write(folder / (x_name + ".npy"), npy(descr, shape, x));
    write(folder / "y.npy", samples.y_npy());
    expect_refusal(train("tiny", "arrays", folder, tiny_ / "out", more), sentence, exit_code);
  };
  const HostTensor doubles(DType::kF64, {kSamples, 3}), wide(DType::kF32, {kSamples, 4}), few(DType::kF32, {30, 3});
  refusal("pixels", "<f4", samples.x, "(40, 3)", "no array \"x\"");
  refusal("x", "<f8", doubles, "(40, 3)", "f64");
  refusal("x", "<f4", wide, "(40, 4)", "[4]");
  refusal("x", "<f4", few, "(30, 3)", "30 samples", {}, 1);
  refusal("x", "<f4", samples.x, "(50, 3)", "x.npy", {}, 1);
  refusal("x", "<f4", samples.x, "(40, 3)", "takes no \"z\"", {"--set", "data.names=[\"z=x\"]"});
  refusal("x", "<f4", samples.x, "(40, 3)", "would be given 100", {"--global-batch-size", "100"});
}

// What stages there are to keep is said.
TEST_F(OwnData, HasNoStagesOfPictures) {
  const ProgramRun raw = tiny_.run({"bench", "--program", (tiny_ / "tiny").string(), "--cache-at", "raw"});
  EXPECT_EQ(raw.exit_code, 2);
  EXPECT_THAT(raw.err, HasSubstr("--cache-at host or device"));
  const ProgramRun device = tiny_.run({"bench", "--program", (tiny_ / "tiny").string(), "--cache-at", "device",
                                       "--seconds", "0.01", "--min-windows", "3"});
  EXPECT_EQ(device.exit_code, 0) << device.err;
}

}  // namespace
}  // namespace xladder::test
