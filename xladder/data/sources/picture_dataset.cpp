#include "xladder/data/sources/picture_dataset.h"

#include <utility>

namespace xladder::data {
namespace {

class PicturesOfOneSize : public PictureDataset {
 public:
  explicit PicturesOfOneSize(std::shared_ptr<const Dataset> dataset)
      : dataset_(std::move(dataset)), info_(dataset_->info()) {
    info_.height = 0;
    info_.width = 0;
  }

  const DatasetInfo& info() const override { return info_; }
  std::vector<SampleOrigin> origins() const override { return dataset_->origins(); }

  Result<StoredPicture> read(int64_t index) const override {
    const DatasetInfo& stored = dataset_->info();
    std::vector<uint8_t> planes(static_cast<size_t>(stored.num_pixels()));
    StoredPicture out;
    XLADDER_TRY(dataset_->read(index, planes, out.label));
    image::Image picture(stored.width, stored.height, stored.channels);
    const int64_t plane = stored.width * stored.height;
    for (int64_t channel = 0; channel < stored.channels; ++channel)
      for (int64_t i = 0; i < plane; ++i)
        picture.pixels()[static_cast<size_t>(i * stored.channels + channel)] =
            planes[static_cast<size_t>(channel * plane + i)];
    out.content = std::move(picture);
    out.name = fmt::format("{}, sample {}", stored.name, index);
    return out;
  }

 private:
  std::shared_ptr<const Dataset> dataset_;
  DatasetInfo info_;
};

}  // namespace

std::unique_ptr<PictureDataset> as_pictures(std::shared_ptr<const Dataset> dataset) {
  return std::make_unique<PicturesOfOneSize>(std::move(dataset));
}

}  // namespace xladder::data
