#include "xladder/data/sources/arrays.h"

#include <gmock/gmock.h>
#include <zip.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <set>

#include "xladder/base/files.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/base/zip_archive.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

template <class T>
std::string bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

std::string npy(const std::string& descr, const std::string& shape, const std::string& elements, bool fortran = false) {
  const std::string header =
      fmt::format("{{'descr': '{}', 'fortran_order': {}, 'shape': {}, }}\n", descr, fortran ? "True" : "False", shape);
  return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size() & 255) +
         static_cast<char>(header.size() >> 8) + header + elements;
}

// Five samples: x f32[2] is (i, -i), y s32 is 10 i.
std::string x_npy() { return npy("<f4", "(5, 2)", bytes_of<float>({0, 0, 1, -1, 2, -2, 3, -3, 4, -4})); }
std::string y_npy() { return npy("<i4", "(5,)", bytes_of<int32_t>({0, 10, 20, 30, 40})); }

void write_npz(const std::filesystem::path& path, const std::vector<std::pair<std::string, std::string>>& entries,
               zip_int32_t compression = ZIP_CM_DEFAULT) {
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  ASSERT_NE(archive, nullptr);
  for (const auto& [name, content] : entries) {
    const zip_int64_t entry =
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    ASSERT_GE(entry, 0);
    ASSERT_EQ(zip_set_file_compression(archive, static_cast<zip_uint64_t>(entry), compression, 0), 0);
  }
  ASSERT_EQ(zip_close(archive), 0);
}

const std::vector<SampleTensor> kInputs = {{"x", {DType::kF32, {2}}}, {"y", {DType::kS32, {}}}};

std::vector<double> sample(const TensorData& data, int64_t index, size_t tensor) {
  HostTensor out(data.tensors()[tensor].type);
  const Status read = data.read(index, tensor, out.bytes());
  EXPECT_TRUE(read) << read.error().message;
  return out.to_doubles();
}

void expect_the_five(const Result<OpenedTensors>& opened) {
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_EQ(opened->test, nullptr);
  ASSERT_EQ(opened->train->info().num_samples, 5);
  EXPECT_EQ(opened->train->tensors(), kInputs);
  for (int64_t i = 0; i < 5; ++i) {
    const auto number = static_cast<double>(i);
    EXPECT_THAT(sample(*opened->train, i, 0), ElementsAre(number, -number));
    EXPECT_THAT(sample(*opened->train, i, 1), ElementsAre(10 * number));
  }
}

std::string refusal(const TensorDataOptions& options) {
  const auto opened = open_arrays(options);
  return opened ? "taken" : opened.error().message;
}

TEST(Arrays, AreRowsOfTheFilesThatNumpyAndSafetensorsWrite) {
  const TestFolder folder;
  std::filesystem::create_directory(folder / "npy");
  folder.write("npy/x.npy", x_npy());
  folder.write("npy/y.npy", y_npy());
  write_npz(folder / "data.npz", {{"x.npy", x_npy()}, {"y.npy", y_npy()}}, ZIP_CM_DEFLATE);
  write_npz(folder / "plain.npz", {{"x.npy", x_npy()}, {"y.npy", y_npy()}}, ZIP_CM_STORE);
  const HostTensor x = HostTensor::from<float>({5, 2}, {0, 0, 1, -1, 2, -2, 3, -3, 4, -4});
  const HostTensor y = HostTensor::from<int32_t>({5}, {0, 10, 20, 30, 40});
  ASSERT_TRUE(write_safetensors(folder / "data.safetensors", {{"x", &x}, {"y", &y}}));
  std::set<std::string> digests;
  for (const char* path : {"npy", "npy/*.npy", "data.npz", "plain.npz", "data.safetensors"}) {
    const auto opened = open_arrays({.path = (folder / path).string(), .inputs = kInputs});
    expect_the_five(opened);
    digests.insert(opened->train->info().digest);
  }
  EXPECT_EQ(digests.size(), 1U) << "the same samples, wherever they are";
}

TEST(Arrays, OfAnNpzWithoutCompressionAreTakenWhereTheyLie) {
  const TestFolder folder;
  const auto bytes_in = [&](const char* name, zip_int32_t compression) {
    write_npz(folder / name, {{"y.npy", y_npy()}, {"x.npy", x_npy()}}, compression);
    return MappedFile::open(folder / name).value();
  };
  const MappedFile plain = bytes_in("plain.npz", ZIP_CM_STORE), packed = bytes_in("packed.npz", ZIP_CM_DEFLATE);
  const ZipArchive archive = ZipArchive::open(plain.bytes(), "plain.npz").value();
  for (const auto& [name, content] : {std::pair("x.npy", x_npy()), {"y.npy", y_npy()}}) {
    const auto found = archive.stored(name);
    ASSERT_TRUE(found && *found) << name;
    EXPECT_EQ(std::string(reinterpret_cast<const char*>((*found)->data()), (*found)->size()), content);
    EXPECT_TRUE((*found)->data() > plain.bytes().data() &&
                (*found)->data() + (*found)->size() < plain.bytes().data() + plain.bytes().size());
  }
  EXPECT_FALSE(archive.stored("z.npy"));
  EXPECT_FALSE(ZipArchive::open(packed.bytes(), "packed.npz")->stored("x.npy").value());

  std::vector<std::byte> damaged(plain.bytes().begin(), plain.bytes().end());
  const std::string content = x_npy();
  const auto at = std::ranges::search(damaged, std::as_bytes(std::span(content))).begin();
  ASSERT_NE(at, damaged.end());
  at[static_cast<std::ptrdiff_t>(content.size()) - 1] ^= std::byte{1};
  const auto refused = ZipArchive::open(damaged, "plain.npz")->stored("x.npy");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr("is damaged"));
}

TEST(Arrays, HaveAnotherDigestOnceANumberIsAnother) {
  const TestFolder folder;
  const TensorDataOptions options{.path = folder.path().string(), .inputs = kInputs};
  folder.write("x.npy", x_npy());
  folder.write("y.npy", y_npy());
  const std::string before = open_arrays(options)->train->info().digest;
  std::string changed = x_npy();
  changed[changed.size() - 1] = static_cast<char>(changed[changed.size() - 1] ^ 1);
  folder.write("x.npy", changed);
  EXPECT_NE(open_arrays(options)->train->info().digest, before);
}

TEST(Arrays, TakeOtherNamesFromTheRecipe) {
  const TestFolder folder;
  write_npz(folder / "data.npz", {{"pixels.npy", x_npy()}, {"y.npy", y_npy()}, {"more.npy", y_npy()}});
  TensorDataOptions options{.path = (folder / "data.npz").string(), .inputs = kInputs};
  EXPECT_THAT(refusal(options), HasSubstr("no array \"x\" but more, pixels, y"));
  options.names = {{"x", "pixels"}};
  const auto opened = open_arrays(options);
  expect_the_five(opened);
  EXPECT_THAT(opened->notes, ElementsAre(HasSubstr("nobody takes more")));
}

TEST(Arrays, NamesArePairsOfInputsThatTheProgramHas) {
  const std::vector<std::string> good = {"x=a", "y=b=c"};
  EXPECT_EQ(*input_names(good, kInputs), (InputNames{{"x", "a"}, {"y", "b=c"}}));
  for (const std::vector<std::string>& bad : {std::vector<std::string>{"x"}, {"=x"}, {"x="}, {"z=x"}, {"x=a", "x=b"}})
    EXPECT_EQ(input_names(bad, kInputs).error().code, ErrorCode::kUsage);
}

TEST(Arrays, AreTakenInWiderTypesAndWholeNumbersInNarrowerOnesThatHoldThem) {
  const TestFolder folder;
  folder.write("x.npy", npy("|u1", "(2, 2)", std::string("\x00\xff\x07\x80", 4)));
  folder.write("y.npy", npy("<i8", "(2,)", bytes_of<int64_t>({-2147483648LL, 2147483647LL})));
  const TensorDataOptions options{.path = folder.path().string(), .inputs = kInputs};
  const auto opened = open_arrays(options);
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_THAT(sample(*opened->train, 0, 0), ElementsAre(0, 255)) << "the numbers themselves";
  EXPECT_THAT(sample(*opened->train, 1, 0), ElementsAre(7, 128));
  EXPECT_THAT(sample(*opened->train, 0, 1), ElementsAre(-2147483648.0));
  EXPECT_THAT(sample(*opened->train, 1, 1), ElementsAre(2147483647.0));
  ASSERT_EQ(opened->notes.size(), 2U) << "both are told";
  EXPECT_THAT(opened->notes[0], HasSubstr("is u8, and the program takes x as f32"));
  folder.write("y.npy", npy("<i8", "(2,)", bytes_of<int64_t>({0, 2147483648LL})));
  EXPECT_THAT(refusal(options), HasSubstr("number 1 of it does not fit"));
}

TEST(Arrays, RefuseTypesThatWouldChangeTheNumbers) {
  const TestFolder folder;
  folder.write("y.npy", y_npy());
  const TensorDataOptions options{.path = folder.path().string(), .inputs = kInputs};
  folder.write("x.npy", npy("<f8", "(5, 2)", bytes_of(std::vector<double>(10))));
  EXPECT_THAT(refusal(options), HasSubstr("takes f32[2] of each sample as \"x\", and a row of"));
  EXPECT_THAT(refusal(options), HasSubstr("is f64[2]"));
  folder.write("x.npy", npy("<i4", "(5, 2)", bytes_of(std::vector<int32_t>(10))));
  EXPECT_THAT(refusal(options), HasSubstr("is s32[2]")) << "f32 does not hold all of them";
}

TEST(Arrays, RefuseOtherShapesAndLengths) {
  const TestFolder folder;
  folder.write("y.npy", y_npy());
  const TensorDataOptions options{.path = folder.path().string(), .inputs = kInputs};
  folder.write("x.npy", npy("<f4", "(5, 3)", bytes_of(std::vector<float>(15))));
  EXPECT_THAT(refusal(options), HasSubstr("is f32[3]"));
  folder.write("x.npy", npy("<f4", "(4, 2)", bytes_of(std::vector<float>(8))));
  EXPECT_THAT(refusal(options), HasSubstr("has 4 samples and"));
  folder.write("x.npy", npy("<f4", "()", bytes_of<float>({1})));
  EXPECT_THAT(refusal(options), HasSubstr("single number"));
  folder.write("x.npy", npy("<f4", "(5, 2)", bytes_of(std::vector<float>(10)), true));
  EXPECT_THAT(refusal(options), HasSubstr("np.ascontiguousarray()"));
}

// A length that costs nothing in the file must cost nothing in memory.
TEST(Arrays, RefuseLengthsOfNothing) {
  const TestFolder folder;
  folder.write("x.npy", npy("<f4", "(1152921504606846976, 0)", ""));
  TensorDataOptions options{.path = folder.path().string(), .inputs = {{"x", {DType::kF32, {0}}}}};
  EXPECT_THAT(refusal(options), HasSubstr("give samples that have elements"));
  folder.write("x.npy", npy("<f4", "(0, 2)", ""));
  options.inputs = {{"x", {DType::kF32, {2}}}};
  EXPECT_THAT(refusal(options), HasSubstr("give at least one"));
}

TEST(Arrays, RefuseTruncatedFiles) {
  const TestFolder folder;
  folder.write("y.npy", y_npy());
  const std::string whole = x_npy();
  const TensorDataOptions options{.path = folder.path().string(), .inputs = kInputs};
  for (const size_t size : {size_t{0}, size_t{9}, size_t{60}, whole.size() - 1}) {
    folder.write("x.npy", whole.substr(0, size));
    EXPECT_THAT(refusal(options), HasSubstr("x.npy")) << size;
  }
  write_npz(folder / "data.npz", {{"x.npy", x_npy()}, {"y.npy", y_npy()}});
  const std::filesystem::path file = folder / "data.npz";
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
  EXPECT_THAT(refusal({.path = file.string(), .inputs = kInputs}), HasSubstr("data.npz"));
}

// 400 samples, of which every second one is the copy of the one before.
void write_copies(const TestFolder& folder) {
  std::vector<float> x;
  std::vector<int32_t> y;
  for (int i = 0; i < 400; ++i) {
    x.insert(x.end(), {static_cast<float>(i / 2), 1});
    y.push_back(i / 2);
  }
  folder.write("x.npy", npy("<f4", "(400, 2)", bytes_of(x)));
  folder.write("y.npy", npy("<i4", "(400,)", bytes_of(y)));
}

TEST(Arrays, HoldAShareOutByContent) {
  const TestFolder folder;
  write_copies(folder);
  const auto opened =
      open_arrays({.path = folder.path().string(), .eval_split = "val", .val_fraction = 0.2, .inputs = kInputs});
  ASSERT_TRUE(opened) << opened.error().message;
  std::multiset<double> train, test;
  for (int64_t i = 0; i < opened->train->info().num_samples; ++i) train.insert(sample(*opened->train, i, 1)[0]);
  for (int64_t i = 0; i < opened->test->info().num_samples; ++i) test.insert(sample(*opened->test, i, 1)[0]);
  EXPECT_EQ(train.size() + test.size(), 400U);
  EXPECT_GT(test.size(), 40U);
  EXPECT_LT(test.size(), 120U);
  for (const double label : test) EXPECT_EQ(test.count(label), 2U) << "copies fall on one side";
  EXPECT_NE(opened->train->info().digest, opened->test->info().digest);
  EXPECT_THAT(opened->notes, ElementsAre(HasSubstr("data.val_fraction = 0.2")));
}

TEST(Arrays, HavePartsByTheNamesOfArraysFilesOrFolders) {
  const TestFolder folder;
  const std::string other = npy("<i4", "(5,)", bytes_of<int32_t>({1, 2, 3, 4, 5}));
  write_npz(folder / "all.npz",
            {{"x_train.npy", x_npy()}, {"y_train.npy", y_npy()}, {"x_test.npy", x_npy()}, {"y_test.npy", other}});
  write_npz(folder / "train.npz", {{"x.npy", x_npy()}, {"y.npy", y_npy()}});
  write_npz(folder / "test.npz", {{"x.npy", x_npy()}, {"y.npy", other}});
  for (const char* path : {"all.npz", "{split}.npz"}) {
    const auto opened =
        open_arrays({.path = (folder / path).string(), .eval_split = "val", .val_fraction = 0.2, .inputs = kInputs});
    ASSERT_TRUE(opened) << opened.error().message;
    ASSERT_NE(opened->test, nullptr);
    EXPECT_THAT(sample(*opened->train, 1, 1), ElementsAre(10));
    EXPECT_THAT(sample(*opened->test, 1, 1), ElementsAre(2));
  }
  const auto by_path = open_arrays({.path = (folder / "train.npz").string(),
                                    .eval_path = (folder / "test.npz").string(),
                                    .eval_split = "val",
                                    .inputs = kInputs});
  ASSERT_TRUE(by_path) << by_path.error().message;
  EXPECT_THAT(sample(*by_path->test, 1, 1), ElementsAre(2));
}

TEST(Arrays, RefuseTrainingDataAsTestData) {
  const TestFolder folder;
  write_npz(folder / "train.npz", {{"x.npy", x_npy()}, {"y.npy", y_npy()}});
  std::filesystem::create_hard_link(folder / "train.npz", folder / "second_name.npz");
  for (const char* path : {"train.npz", "second_name.npz"})
    EXPECT_THAT(refusal({.path = (folder / "train.npz").string(),
                         .eval_path = (folder / path).string(),
                         .eval_split = "val",
                         .inputs = kInputs}),
                HasSubstr("serves as training and as test data"));
}

}  // namespace
}  // namespace xladder::data
