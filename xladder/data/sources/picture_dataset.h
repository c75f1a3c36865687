// A labelled set of pictures of any size, as files or as pixels.
//
// `Dataset` (dataset.h) holds images of one size as bytes; this is its wider sister for what has to be decoded.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/data/image/image.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

// The bytes of a JPEG, PNG or WebP file. `owner` keeps them alive.
struct EncodedPicture {
  std::span<const uint8_t> bytes;
  std::shared_ptr<const void> owner;
};

struct StoredPicture {
  std::variant<EncodedPicture, image::Image> content;
  int32_t label = 0;
  std::string name;  // for messages: "cats/0001.jpg", "train-000012.tar/a/0001.jpg"
};

class PictureDataset {
 public:
  virtual ~PictureDataset() = default;
  // Height and width are 0: pictures have sizes of their own. channels is what they are decoded to.
  virtual const DatasetInfo& info() const = 0;
  // Sample `index` of [0, num_samples). Thread-safe.
  virtual Result<StoredPicture> read(int64_t index) const = 0;
  // First samples of the parts (shards) within which reading in any order is cheap; {0} if it is cheap everywhere.
  virtual std::vector<int64_t> part_starts() const { return {0}; }
  virtual std::vector<SampleOrigin> origins() const { return {}; }  // as Dataset::origins()
  // The processes among which the samples were shared out when the set was opened: it has those of one of them.
  virtual ProcessGroup shared_among() const { return {}; }
};

// Images of one size as pictures of that size.
std::unique_ptr<PictureDataset> as_pictures(std::shared_ptr<const Dataset> dataset);

}  // namespace xladder::data
