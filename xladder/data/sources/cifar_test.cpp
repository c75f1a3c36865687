#include "xladder/data/sources/cifar.h"

#include <gmock/gmock.h>

#include <array>
#include <numeric>

#include "xladder/base/test_folder.h"

namespace xladder::data {
namespace {

using testing::HasSubstr;

std::string record(const std::string& labels, char first_pixel) {
  std::string out = labels;
  for (int i = 0; i < 3072; ++i) out += static_cast<char>(first_pixel + i / 1024);
  return out;
}

struct Cifar10 {
  TestFolder folder;
  Cifar10() {
    for (int i = 1; i <= 5; ++i)
      folder.write(fmt::format("data_batch_{}.bin", i),
                   record({static_cast<char>(i)}, static_cast<char>(10 * i)) + record({0}, 0));
    folder.write("test_batch.bin", record({9}, 100));
    folder.write("batches.meta.txt", "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n");
  }
  std::string error(std::string_view split = "train") const {
    const auto dataset = open_cifar(folder.path(), split);
    return dataset ? "" : dataset.error().message;
  }
};

TEST(Cifar, ReadsCifar10) {
  const Cifar10 cifar;
  EXPECT_TRUE(is_cifar_folder(cifar.folder.path()));
  const auto train = open_cifar(cifar.folder.path(), "train");
  ASSERT_TRUE(train) << train.error().message;
  EXPECT_EQ((*train)->info().num_samples, 10);
  EXPECT_EQ((*train)->info().class_names[9], "truck");
  std::array<uint8_t, 3072> pixels{};
  int32_t label = -1;
  ASSERT_TRUE(read_planes(**train, 4, pixels, label));
  EXPECT_EQ(label, 3);
  EXPECT_EQ(pixels[0], 30);
  EXPECT_EQ(pixels[1023], 30);
  EXPECT_EQ(pixels[1024], 31);
  EXPECT_EQ(pixels[3071], 32);
  EXPECT_FALSE(read_planes(**train, 10, pixels, label));
  EXPECT_FALSE(read_planes(**train, 0, std::span(pixels).first(3071), label));
  const auto test = open_cifar(cifar.folder.path(), "test");
  ASSERT_TRUE(test) << test.error().message;
  ASSERT_TRUE(read_planes(**test, 0, pixels, label));
  EXPECT_EQ(label, 9);
}

TEST(Cifar, ReadsTheFineLabelsOfCifar100InTheArchivesFolder) {
  const TestFolder folder;
  std::filesystem::create_directory(folder / "cifar-100-binary");
  folder.write("cifar-100-binary/train.bin", record({19, 99}, 1));
  const auto train = open_cifar(folder.path(), "train");
  ASSERT_TRUE(train) << train.error().message;
  EXPECT_EQ((*train)->info().num_classes, 100);
  EXPECT_TRUE((*train)->info().class_names.empty());
  std::array<uint8_t, 3072> pixels{};
  int32_t label = -1;
  ASSERT_TRUE(read_planes(**train, 0, pixels, label));
  EXPECT_EQ(label, 99);
  EXPECT_EQ(pixels[0], 1);
}

TEST(Cifar, RefusesFilesThatDoNotFit) {
  const TestFolder empty;
  EXPECT_FALSE(is_cifar_folder(empty.path()));
  EXPECT_THAT(open_cifar(empty.path(), "train").error().message,
              HasSubstr("no data_batch_1.bin (CIFAR-10) or train.bin"));
  const Cifar10 cifar;
  EXPECT_THAT(cifar.error("val"), HasSubstr("use 'train' or 'test'"));
  std::filesystem::remove(cifar.folder / "data_batch_4.bin");
  EXPECT_THAT(cifar.error(), HasSubstr("data_batch_4.bin"));
  for (const size_t size : {0, 1, 3072, 3074, 6145}) {
    cifar.folder.write("data_batch_4.bin", std::string(size, '\0'));
    EXPECT_THAT(cifar.error(), HasSubstr("no multiple of 3073")) << size;
  }
  cifar.folder.write("data_batch_4.bin", record({10}, 0));
  EXPECT_THAT(cifar.error(), HasSubstr("label 10 of record 0 is outside 0 to 9"));
  cifar.folder.write("batches.meta.txt", "airplane\n");
  EXPECT_THAT(cifar.error("test"), HasSubstr("1 names for 10 classes"));
}

}  // namespace
}  // namespace xladder::data
