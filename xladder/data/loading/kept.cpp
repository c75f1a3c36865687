#include "xladder/data/loading/kept.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace xladder::data {
namespace {

// One value for each of `count` places, made when it is first wanted.
template <class T>
class Places {
 public:
  explicit Places(int64_t count) : places_(static_cast<size_t>(std::max<int64_t>(1, count))) {}

  template <class Make>  // () -> Result<T>
  Result<std::shared_ptr<const T>> get(int64_t index, const Make& make) const {
    Place& place = places_[static_cast<size_t>(index) % places_.size()];
    const std::lock_guard lock(place.mutex);
    if (!place.value) {
      XLADDER_ASSIGN(T made, make());
      place.value = std::make_shared<const T>(std::move(made));
    }
    return place.value;
  }

 private:
  struct Place {
    std::mutex mutex;
    std::shared_ptr<const T> value;
  };
  mutable std::vector<Place> places_;
};

class KeptDataset : public Dataset {
 public:
  KeptDataset(std::shared_ptr<const Dataset> dataset, int64_t count) : dataset_(std::move(dataset)), places_(count) {}

  const DatasetInfo& info() const override { return dataset_->info(); }
  std::vector<int64_t> part_starts() const override { return dataset_->part_starts(); }
  std::vector<SampleOrigin> origins() const override { return dataset_->origins(); }
  Result<StoredImage> read(int64_t index) const override {
    XLADDER_ASSIGN(const auto image, places_.get(index, [&] { return dataset_->read(index); }));
    return *image;
  }

 private:
  std::shared_ptr<const Dataset> dataset_;
  Places<StoredImage> places_;
};

class KeptSamples : public SampleMaker {
 public:
  KeptSamples(std::unique_ptr<SampleMaker> maker, int64_t count) : maker_(std::move(maker)) {
    for (size_t i = 0; i < std::size(kAllDTypes); ++i) by_type_.emplace_back(count);
  }

  const DatasetInfo& info() const override { return maker_->info(); }
  Status make(const SampleKey& key, const image::PixelSpan& image, int32_t& label,
              StageSeconds& seconds) const override {
    const Places<Sample>& places = by_type_[static_cast<size_t>(image.dtype)];
    XLADDER_ASSIGN(const auto sample, places.get(key.index, [&]() -> Result<Sample> {
      Sample made{std::vector<std::byte>(image.bytes.size())};
      XLADDER_TRY(maker_->make(key, {image.dtype, made.pixels}, made.label, seconds));
      return made;
    }));
    std::ranges::copy(sample->pixels, image.bytes.begin());
    label = sample->label;
    return {};
  }

 private:
  struct Sample {
    std::vector<std::byte> pixels;
    int32_t label = 0;
  };

  std::unique_ptr<SampleMaker> maker_;
  std::vector<Places<Sample>> by_type_;  // [DType]
};

}  // namespace

std::shared_ptr<const Dataset> kept(std::shared_ptr<const Dataset> dataset, int64_t count) {
  return std::make_shared<KeptDataset>(std::move(dataset), count);
}

std::unique_ptr<SampleMaker> kept(std::unique_ptr<SampleMaker> maker, int64_t count) {
  return std::make_unique<KeptSamples>(std::move(maker), count);
}

}  // namespace xladder::data
