// A labelled set of images: files to be decoded, or pixels of one size.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/image/image.h"

namespace xladder::data {

struct DatasetInfo {
  std::string name;
  int64_t num_samples = 0;
  int64_t channels = 0;  // that images have, or are decoded to
  int64_t height = 0;    // 0, as width: each image has a size of its own
  int64_t width = 0;
  int64_t num_classes = 0;
  std::vector<std::string> class_names = {};  // one per class, or empty
  // XXH3-128 of the list of samples (names and classes, as far as there are any, in their order): the same list is the
  // same digest on every machine and under every path.
  std::string digest = {};

  int64_t num_pixels() const { return channels * height * width; }
  bool has_one_size() const { return height != 0; }
  bool has(int64_t sample) const { return sample >= 0 && sample < num_samples; }
};

// Where a sample is stored: two samples of one origin are one, whatever paths and links lead to them.
struct SampleOrigin {
  uint64_t device = 0, inode = 0;  // of the file
  uint64_t offset = 0;             // within it, in a unit of the format's own
  friend auto operator<=>(const SampleOrigin&, const SampleOrigin&) = default;
};

// The bytes of a JPEG, PNG or WebP file. `owner` keeps them alive.
struct EncodedImage {
  std::span<const uint8_t> bytes;
  std::shared_ptr<const void> owner;
};

// Pixels as [C,H,W]. Without an owner they live as long as the data set.
struct Planes {
  std::span<const uint8_t> bytes;  // channels * height * width of them
  int64_t channels = 0, height = 0, width = 0;
  std::shared_ptr<const void> owner = {};
};

struct StoredImage {
  std::variant<EncodedImage, image::Image, Planes> content;
  int32_t label = 0;
  std::string name = {};  // for messages: "cats/0001.jpg", "train-000012.tar/a/0001.jpg"; empty where it has none
};

// The pixels of an image that is decoded already; null of one that is not. `from_planes` keeps them where the image has
// planes.
const image::Image* decoded_pixels(const StoredImage& image, image::Image& from_planes);

class Dataset {
 public:
  virtual ~Dataset() = default;
  virtual const DatasetInfo& info() const = 0;
  // Sample `index` of [0, num_samples); of a set that has one size, Planes of this size. Thread-safe.
  virtual Result<StoredImage> read(int64_t index) const = 0;
  // Sample `index` is read soon. Tables in memory are larger than any cache, so they fetch its pixels.
  virtual void announce(int64_t /*index*/) const {}
  // First samples of the parts (shards) within which reading in any order is cheap; {0} if it is cheap everywhere.
  virtual std::vector<int64_t> part_starts() const { return {0}; }
  virtual std::vector<SampleOrigin> origins() const { return {}; }  // one per sample; none where there are no files
};

// What Dataset::read answers where the set has no such sample.
tl::unexpected<Error> no_sample(const DatasetInfo& info, int64_t index);

// Asks the memory for bytes that are needed soon, all at once.
void fetch(std::span<const uint8_t> bytes);

// The same images as ones of any size, to be resized and changed like files.
std::unique_ptr<Dataset> of_any_size(std::shared_ptr<const Dataset> dataset);

// The pixels of sample `index`, which is not encoded, as [C,H,W]. kFailed where `pixels` has another size.
Status read_planes(const Dataset& dataset, int64_t index, std::span<uint8_t> pixels, int32_t& label);

}  // namespace xladder::data
