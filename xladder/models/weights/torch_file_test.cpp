#include "xladder/models/weights/torch_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "xladder/base/files.h"
#include "xladder/models/weights/npy.h"
#include "xladder/models/weights/source.h"

// The files are those that PyTorch and NumPy wrote: tools/make_weights_fixtures.py.

namespace xladder::weights {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::filesystem::path fixture(std::string_view name) {
  return std::filesystem::path(XLADDER_SOURCE_FOLDER "/xladder/models/weights/testdata") / name;
}

Result<HostTensor> tensor_of(const WeightsSource& source, std::string_view name) {
  for (const SourceTensor& tensor : source.tensors)
    if (tensor.name == name) return tensor.load();
  return fail(ErrorCode::kFailed, "no {}", name);
}

std::vector<float> values_of(const WeightsSource& source, std::string_view name) {
  const Result<HostTensor> tensor = tensor_of(source, name);
  if (!tensor) {
    ADD_FAILURE() << tensor.error().message;
    return {};
  }
  return {tensor->as<float>().begin(), tensor->as<float>().end()};
}

TEST(TorchFile, TakesAveragedWeightsOfATrainingCheckpoint) {
  const Result<WeightsSource> source = open_source(fixture("checkpoint.pth.tar"));
  ASSERT_TRUE(source) << source.error().message;
  EXPECT_EQ(source->architecture, "vit_tiny_patch16_224");
  EXPECT_THAT(source->notes, ElementsAre(HasSubstr("state_dict_ema")));
  EXPECT_EQ(values_of(*source, "plain")[5], 6);  // 5 and the 1 by which the average differs
}

TEST(TorchFile, ReadsViewsByTheirStridesAndEveryFloatingType) {
  const Result<WeightsSource> source = open_source(fixture("checkpoint.pth.tar"));
  ASSERT_TRUE(source) << source.error().message;
  // arange(24).reshape(4, 6).t() + 1: PyTorch keeps the strides of the view.
  const std::vector<float> transposed = values_of(*source, "transposed");
  ASSERT_EQ(transposed.size(), 24u);
  EXPECT_THAT(std::vector(transposed.begin(), transposed.begin() + 5), ElementsAre(1, 7, 13, 19, 2));
  EXPECT_THAT(values_of(*source, "offset"), ElementsAre(11, 12, 13, 14, 15, 16));
  EXPECT_THAT(values_of(*source, "half"), ElementsAre(1.5f, -1.0f, 65504.0f));
  EXPECT_THAT(values_of(*source, "bfloat"), ElementsAre(2, -2));
  EXPECT_THAT(values_of(*source, "double"), ElementsAre(1.1f));
  const auto counter = std::ranges::find(source->tensors, "counter", &SourceTensor::name);
  ASSERT_NE(counter, source->tensors.end());
  EXPECT_FALSE(counter->floating);
}

// What torch.load(weights_only=True) reads, and values of Python and NumPy that make no tensor.
TEST(TorchFile, ReadsWeightsBesideValuesOfEveryKind) {
  const Result<WeightsSource> source = open_source(fixture("values.pt"));
  ASSERT_TRUE(source) << source.error().message;
  // "state_dict_ema" is empty and "model_ema" is None.
  EXPECT_THAT(source->notes, ElementsAre(HasSubstr("\"model_state_dict\"")));
  EXPECT_THAT(values_of(*source, "plain"), ElementsAre(0, 1, 2, 3, 4, 5));
  EXPECT_THAT(values_of(*source, "parameter"), ElementsAre(0, 1, 2));
  EXPECT_THAT(values_of(*source, "tagged"), ElementsAre(0, 1, 2));
  std::vector<std::string> others;
  for (const SourceTensor& tensor : source->tensors)
    if (!tensor.floating) others.push_back(tensor.name);
  EXPECT_THAT(others, testing::UnorderedElementsAre("long", "unsigned", "eight", "complex", "boolean", "empty",
                                                    "quantised", "sparse"));
}

TEST(TorchFile, TakesTheDictionaryThatIsAskedFor) {
  const Result<WeightsSource> source = open_source(fixture("checkpoint.pth.tar"), "state_dict");
  ASSERT_TRUE(source) << source.error().message;
  EXPECT_EQ(values_of(*source, "plain")[5], 5);
  EXPECT_EQ(source->inside, "");
  EXPECT_THAT(source->notes, ElementsAre("weights taken from \"state_dict\" of the checkpoint"));
}

TEST(TorchFile, RefusesAFunctionByItsName) {
  const Result<WeightsSource> source = open_source(fixture("refused.pt"));
  ASSERT_FALSE(source);
  EXPECT_THAT(source.error().message, HasSubstr("asks for __builtin__.print"));
}

TEST(TorchFile, RefusesFilesFromBeforeVersion16) {
  const Result<WeightsSource> source = open_source(fixture("legacy.pt"));
  ASSERT_FALSE(source);
  EXPECT_THAT(source.error().message, HasSubstr("before 1.6"));
}

TEST(NumpyArchive, ReadsEveryFloatingTypeAndBothOrders) {
  const Result<WeightsSource> source = open_source(fixture("arrays.npz"));
  ASSERT_TRUE(source) << source.error().message;
  EXPECT_THAT(values_of(*source, "bfloat"), ElementsAre(1.5f, -2.0f, 0.25f));
  EXPECT_THAT(values_of(*source, "double"), ElementsAre(1, 2));
  EXPECT_THAT(values_of(*source, "fortran"), ElementsAre(0, 1, 2, 3, 4, 5));
  EXPECT_THAT(values_of(*source, "scalar"), ElementsAre(5));
  const auto integers = std::ranges::find(source->tensors, "integers", &SourceTensor::name);
  ASSERT_NE(integers, source->tensors.end());
  EXPECT_FALSE(integers->floating);
}

std::string npy(std::string header, std::string_view elements) {
  const uint16_t size = static_cast<uint16_t>(header.size());
  return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(size & 255) + static_cast<char>(size >> 8) + header +
         std::string(elements);
}

TEST(NumpyArray, RefusesShapesThatTheBytesDoNotHave) {
  const auto error_of = [](const std::string& header) {
    const std::string file = npy(header, "01234567");
    const Result<HostTensor> array = parse_npy(std::as_bytes(std::span(file)), "x");
    return array ? "no error" : array.error().message;
  };
  EXPECT_EQ(error_of("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n"), "no error");
  for (const char* shape : {"(3,)", "(1,)", "(4611686018427387905, 4)", "(0,)", "(-2, -1)", "(2", "()", "(2 2)"})
    EXPECT_THAT(error_of(fmt::format("{{'descr': '<f4', 'fortran_order': False, 'shape': {}, }}\n", shape)),
                HasSubstr("is not an array"))
        << shape;
  EXPECT_THAT(error_of("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }\n"), HasSubstr("element type \"|O\""));
}

// Damaged files are refused or read, whatever bytes they have: nothing else can be asked of them.
TEST(WeightsFiles, SurviveEveryMutation) {
  for (const char* name : {"checkpoint.pth.tar", "values.pt", "refused.pt", "google.npz", "arrays.npz"}) {
    const Result<std::string> good = read_file(fixture(name), 1 << 20);
    ASSERT_TRUE(good);
    std::mt19937_64 random(1);
    int refused = 0;
    for (int round = 0; round < 1500; ++round) {
      std::string bytes = *good;
      const int edits = 1 + static_cast<int>(random() % 8);
      for (int i = 0; i < edits; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
      if (round % 5 == 0) bytes.resize(random() % bytes.size());
      const Result<WeightsSource> source = open_zip_source(std::as_bytes(std::span(bytes)), nullptr, "x");
      if (!source) {
        ++refused;
        EXPECT_FALSE(source.error().message.empty());
        continue;
      }
      for (const SourceTensor& tensor : source->tensors)
        if (tensor.floating) (void)tensor.load();
    }
    EXPECT_GT(refused, 300) << name;
  }
}

// As in archives that unpack to more than any disk: all entries point at the same bytes, or at more than there are.
TEST(WeightsFiles, EntriesOfAZipArchiveClaimNoMoreThanThereIs) {
  const Result<MappedFile> file = MappedFile::open(fixture("checkpoint.pth.tar"));
  ASSERT_TRUE(file);
  std::string bytes(reinterpret_cast<const char*>(file->bytes().data()), file->bytes().size());
  const size_t entry = bytes.find("PK\x01\x02");  // of the central directory
  ASSERT_NE(entry, std::string::npos);
  bytes.replace(entry + 20, 8, std::string("\0\0\0\x7f\0\0\0\x7f", 8));  // compressed and plain size
  const Result<ZipArchive> archive = ZipArchive::open(std::as_bytes(std::span(bytes)), "x");
  ASSERT_FALSE(archive);
  EXPECT_THAT(archive.error().message, HasSubstr("claim more than there is"));
}

// The pickle alone, which a checksum does not shield.
TEST(WeightsFiles, PicklesSurviveEveryMutation) {
  const Result<MappedFile> file = MappedFile::open(fixture("checkpoint.pth.tar"));
  ASSERT_TRUE(file);
  const Result<ZipArchive> archive = ZipArchive::open(file->bytes(), "x");
  ASSERT_TRUE(archive);
  const auto entry =
      std::ranges::find_if(archive->entries(), [](const auto& e) { return e.first.ends_with("data.pkl"); });
  ASSERT_NE(entry, archive->entries().end());
  const Result<std::vector<std::byte>> pickle = archive->read(entry->first, 1 << 20);
  ASSERT_TRUE(pickle) << pickle.error().message;
  std::mt19937_64 random(2);
  int read = 0;
  for (int round = 0; round < 20000; ++round) {
    std::vector<std::byte> bytes = *pickle;
    const int edits = 1 + static_cast<int>(random() % 4);
    for (int i = 0; i < edits; ++i) bytes[random() % bytes.size()] = static_cast<std::byte>(random());
    read += parse_pickle(bytes, "x") ? 1 : 0;
  }
  EXPECT_GT(read, 100);
  EXPECT_LT(read, 19900);
}

}  // namespace
}  // namespace xladder::weights
