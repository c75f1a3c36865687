#include "xladder/data/sources/tokens.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <numeric>

#include "xladder/base/test_folder.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

template <class T>
std::string bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

// first, first + 1, ...
template <class T>
std::string counting(T first, size_t count) {
  std::vector<T> tokens(count);
  std::iota(tokens.begin(), tokens.end(), first);
  return bytes_of(tokens);
}

std::string npy(const std::string& descr, const std::string& elements, size_t count) {
  const std::string header = fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': ({},), }}\n", descr, count);
  return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size()) + '\0' + header + elements;
}

std::vector<SampleTensor> inputs(std::vector<std::string> names, int64_t length, DType dtype = DType::kS32) {
  std::vector<SampleTensor> out;
  for (std::string& name : names) out.push_back({std::move(name), {dtype, {length}}});
  return out;
}

std::vector<double> window(const TensorData& data, int64_t index, size_t tensor) {
  HostTensor out(data.tensors()[tensor].type);
  const Status read = data.read(index, tensor, out.bytes());
  EXPECT_TRUE(read) << read.error().message;
  return out.to_doubles();
}

std::string refusal(const TokenOptions& options) {
  const auto opened = open_tokens(options);
  return opened ? "taken" : opened.error().message;
}

TEST(Tokens, TargetsAreOnePlaceLater) {
  const TestFolder folder;
  const std::string path = folder.write("train.bin", counting<uint16_t>(100, 13)).string();
  const auto opened = open_tokens({.data = {.path = path, .inputs = inputs({"x", "y"}, 4)}});
  ASSERT_TRUE(opened) << opened.error().message;
  const TensorData& data = *opened->train;
  ASSERT_EQ(data.info().num_samples, 3) << "13 tokens are 3 x 4 and the target of the last";
  EXPECT_THAT(window(data, 0, 0), ElementsAre(100, 101, 102, 103));
  EXPECT_THAT(window(data, 0, 1), ElementsAre(101, 102, 103, 104));
  EXPECT_THAT(window(data, 2, 0), ElementsAre(108, 109, 110, 111));
  EXPECT_THAT(window(data, 2, 1), ElementsAre(109, 110, 111, 112));
}

TEST(Tokens, AWindowThatLacksItsLastTargetIsNone) {
  const TestFolder folder;
  const std::string path = folder.write("train.bin", counting<uint16_t>(100, 12)).string();
  const auto both = open_tokens({.data = {.path = path, .inputs = inputs({"x", "y"}, 4)}});
  ASSERT_TRUE(both) << both.error().message;
  EXPECT_EQ(both->train->info().num_samples, 2);
  const auto alone = open_tokens({.data = {.path = path, .inputs = inputs({"input_ids"}, 4)}});
  ASSERT_TRUE(alone) << alone.error().message;
  ASSERT_EQ(alone->train->info().num_samples, 3) << "nobody takes targets";
  EXPECT_THAT(window(*alone->train, 2, 0), ElementsAre(108, 109, 110, 111));
}

TEST(Tokens, WindowsDoNotReachOverTheEndOfAFile) {
  const TestFolder folder;
  folder.write("a.bin", counting<uint16_t>(0, 11));
  folder.write("b.bin", counting<uint16_t>(50, 3));  // none
  folder.write("c.bin", counting<uint16_t>(100, 9));
  const auto opened =
      open_tokens({.data = {.path = folder.path().string(), .inputs = inputs({"tokens", "targets"}, 4)}});
  ASSERT_TRUE(opened) << opened.error().message;
  ASSERT_EQ(opened->train->info().num_samples, 4);
  EXPECT_THAT(window(*opened->train, 1, 1), ElementsAre(5, 6, 7, 8));
  EXPECT_THAT(window(*opened->train, 2, 0), ElementsAre(100, 101, 102, 103));
  EXPECT_THAT(window(*opened->train, 3, 1), ElementsAre(105, 106, 107, 108));
}

TEST(Tokens, ComeFromEveryTypeOfFile) {
  const TestFolder folder;
  std::string llmc(1024, '\0');
  const std::vector<int32_t> header = {20240520, 1, 20};
  bytes_of(header).copy(llmc.data(), 12);
  folder.write("8.bin", counting<uint8_t>(70, 20));
  folder.write("16.bin", counting<uint16_t>(70, 20));
  folder.write("32.bin", counting<uint32_t>(70, 20));
  folder.write("llmc.bin", llmc + counting<uint16_t>(70, 20));
  folder.write("u16.npy", npy("<u2", counting<uint16_t>(70, 20), 20));
  folder.write("s64.npy", npy("<i8", counting<int64_t>(70, 20), 20));
  for (const auto& [file, type] : {std::pair("8.bin", TokenType::kUint8), std::pair("16.bin", TokenType::kUint16),
                                   std::pair("32.bin", TokenType::kUint32), std::pair("llmc.bin", TokenType::kUint16),
                                   std::pair("u16.npy", TokenType::kUint16), std::pair("s64.npy", TokenType::kUint16)})
    for (const DType dtype : {DType::kS32, DType::kS64, DType::kU32, DType::kU16}) {
      const auto opened = open_tokens(
          {.data = {.path = (folder / file).string(), .inputs = inputs({"input_ids"}, 4, dtype)}, .token_type = type});
      ASSERT_TRUE(opened) << opened.error().message;
      EXPECT_EQ(opened->train->info().num_samples, 5) << file;
      EXPECT_THAT(window(*opened->train, 4, 0), ElementsAre(86, 87, 88, 89)) << file;
    }
}

TEST(Tokens, AreCheckedAgainstTheVocabulary) {
  const TestFolder folder;
  const std::string path = folder.write("train.bin", counting<uint16_t>(0, 5000)).string();
  TokenOptions options{.data = {.path = path, .inputs = inputs({"input_ids"}, 8)}, .vocab_size = 5000};
  EXPECT_EQ(refusal(options), "taken");
  options.vocab_size = 4321;
  EXPECT_THAT(refusal(options), HasSubstr("train.bin: token 4321 is 4321, and the vocabulary has 4321"));
  options.vocab_size = 0;
  options.data.inputs = inputs({"input_ids"}, 8, DType::kU8);
  EXPECT_THAT(refusal(options), HasSubstr("token 256 is 256, and the program's type holds those below 256"));
  folder.write("s.npy", npy("<i4", bytes_of<int32_t>({1, 2, -1}), 3));
  options.data.path = (folder / "s.npy").string();
  options.data.inputs = inputs({"input_ids"}, 3);
  EXPECT_THAT(refusal(options), HasSubstr("token 2 is -1"));
}

TEST(Tokens, InputsAreFoundByTheirUsualNamesOrTheRecipes) {
  const TestFolder folder;
  const std::string path = folder.write("train.bin", counting<uint16_t>(1, 9)).string();
  TokenOptions options{.data = {.path = path, .inputs = inputs({"attention_mask", "input_ids"}, 4)}};
  const auto masked = open_tokens(options);
  ASSERT_TRUE(masked) << masked.error().message;
  EXPECT_THAT(window(*masked->train, 1, 0), ElementsAre(1, 1, 1, 1));
  EXPECT_THAT(window(*masked->train, 1, 1), ElementsAre(5, 6, 7, 8));

  options.data.inputs = inputs({"input_ids", "labels"}, 4);
  EXPECT_THAT(refusal(options), HasSubstr("[\"labels=tokens\"] if it shifts the labels itself")) << "both are common";
  options.data.names = {{"labels", "targets"}};
  EXPECT_THAT(window(*open_tokens(options)->train, 1, 1), ElementsAre(6, 7, 8, 9));
  options.data.names = {{"labels", "tokens"}};
  EXPECT_THAT(window(*open_tokens(options)->train, 1, 1), ElementsAre(5, 6, 7, 8));

  options.data.names = {{"labels", "next"}};
  EXPECT_THAT(refusal(options), HasSubstr("there is no \"next\" of tokens"));
  options.data = {.path = path, .inputs = inputs({"what"}, 4)};
  EXPECT_THAT(refusal(options), HasSubstr("data.names = [\"what=tokens\"]"));
  options.data.inputs = inputs({"y"}, 4);
  EXPECT_THAT(refusal(options), HasSubstr("takes no tokens"));
}

TEST(Tokens, RefuseOtherTypesShapesAndLengths) {
  const TestFolder folder;
  const std::string path = folder.write("train.bin", counting<uint16_t>(1, 9)).string();
  EXPECT_THAT(refusal({.data = {.path = path, .inputs = inputs({"x"}, 4, DType::kF32)}}), HasSubstr("f32[4]"));
  EXPECT_THAT(refusal({.data = {.path = path, .inputs = {{"x", {DType::kS32, {2, 2}}}}}}), HasSubstr("a row of them"));
  EXPECT_THAT(refusal({.data = {.path = path, .inputs = inputs({"x"}, 4)}, .sequence_length = 5}),
              HasSubstr("sequences have 5 tokens"));
  EXPECT_THAT(refusal({.data = {.path = path, .inputs = inputs({"x", "y"}, 9)}}), HasSubstr("no 10 tokens in a row"));
  EXPECT_THAT(refusal({.data = {.path = (folder / "none").string(), .inputs = inputs({"x"}, 4)}}),
              HasSubstr("there is no file"));
  EXPECT_THAT(refusal({.data = {.path = folder.write("cut.bin", "123").string(), .inputs = inputs({"x"}, 1)}}),
              HasSubstr("3 bytes, which are no u16 tokens"));
  EXPECT_THAT(refusal({.data = {.path = folder.write("wide.bin", counting<uint32_t>(1, 90)).string(),
                                .inputs = inputs({"x"}, 4)}}),
              HasSubstr("set data.token_type = uint32"));
}

TEST(Tokens, HavePartsByTheNamesOfTheFiles) {
  const TestFolder folder;
  folder.write("train.bin", counting<uint16_t>(0, 40));
  folder.write("val.bin", counting<uint16_t>(500, 8));
  for (const char* path : {"", "{split}.bin"}) {
    const auto opened = open_tokens({.data = {.path = (folder / path).string(),
                                              .eval_split = "val",
                                              .val_fraction = 0.5,
                                              .inputs = inputs({"input_ids"}, 4)}});
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_EQ(opened->train->info().num_samples, 10);
    ASSERT_NE(opened->test, nullptr);
    EXPECT_EQ(opened->test->info().num_samples, 2);
    EXPECT_THAT(window(*opened->test, 1, 0), ElementsAre(504, 505, 506, 507));
  }
}

TEST(Tokens, TheLastWindowsAreHeldOutWhereThereAreNoParts) {
  const TestFolder folder;
  const std::string path = folder.write("all.bin", counting<uint16_t>(0, 41)).string();
  const auto opened =
      open_tokens({.data = {.path = path, .eval_split = "val", .val_fraction = 0.2, .inputs = inputs({"x", "y"}, 4)}});
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_EQ(opened->train->info().num_samples, 8);
  ASSERT_EQ(opened->test->info().num_samples, 2);
  EXPECT_THAT(window(*opened->test, 0, 0), ElementsAre(32, 33, 34, 35));
  EXPECT_THAT(opened->notes, ElementsAre(HasSubstr("2 of its 10 samples are held out")));
  EXPECT_NE(opened->train->info().digest, opened->test->info().digest);
  EXPECT_THAT(refusal({.data = {.path = path, .eval_split = "val", .inputs = inputs({"x"}, 4)}}),
              HasSubstr("no files to evaluate on"));
}

TEST(Tokens, RefuseTrainingFilesAsTestFilesAndTwice) {
  const TestFolder folder;
  const std::string path = folder.write("train.bin", counting<uint16_t>(0, 40)).string();
  std::filesystem::create_symlink(path, folder / "link.bin");
  const std::string link = (folder / "link.bin").string();
  EXPECT_THAT(refusal({.data = {.path = path, .eval_path = link, .eval_split = "val", .inputs = inputs({"x"}, 4)}}),
              HasSubstr("serves as training and as test data"));
  EXPECT_THAT(refusal({.data = {.path = path + "," + link, .inputs = inputs({"x"}, 4)}}), HasSubstr("listed twice"));
}

TEST(Tokens, HaveAnotherDigestOnceATokenIsAnother) {
  const TestFolder folder;
  std::string tokens = counting<uint16_t>(0, 40);
  const TokenOptions options{.data = {.path = folder.write("train.bin", tokens).string(), .inputs = inputs({"x"}, 4)}};
  const std::string before = open_tokens(options)->train->info().digest;
  EXPECT_EQ(open_tokens(options)->train->info().digest, before);
  tokens[31] = 1;
  folder.write("train.bin", tokens);
  EXPECT_NE(open_tokens(options)->train->info().digest, before);
}

}  // namespace
}  // namespace xladder::data
