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

template <class T>
struct Sample {
  std::vector<T> values;
  int32_t label = 0;
};

class KeptDataset : public Dataset {
 public:
  KeptDataset(std::shared_ptr<const Dataset> dataset, int64_t count) : dataset_(std::move(dataset)), places_(count) {}

  const DatasetInfo& info() const override { return dataset_->info(); }
  std::vector<SampleOrigin> origins() const override { return dataset_->origins(); }
  Status read(int64_t index, std::span<uint8_t> pixels, int32_t& label) const override {
    XLADDER_ASSIGN(const auto sample, places_.get(index, [&]() -> Result<Sample<uint8_t>> {
      Sample<uint8_t> made{std::vector<uint8_t>(pixels.size())};
      XLADDER_TRY(dataset_->read(index, made.values, made.label));
      return made;
    }));
    std::ranges::copy(sample->values, pixels.begin());
    label = sample->label;
    return {};
  }

 private:
  std::shared_ptr<const Dataset> dataset_;
  Places<Sample<uint8_t>> places_;
};

class KeptPictures : public PictureDataset {
 public:
  KeptPictures(std::shared_ptr<const PictureDataset> dataset, int64_t count)
      : dataset_(std::move(dataset)), places_(count) {}

  const DatasetInfo& info() const override { return dataset_->info(); }
  std::vector<int64_t> part_starts() const override { return dataset_->part_starts(); }
  std::vector<SampleOrigin> origins() const override { return dataset_->origins(); }
  ProcessGroup shared_among() const override { return dataset_->shared_among(); }
  Result<StoredPicture> read(int64_t index) const override {
    XLADDER_ASSIGN(const auto picture, places_.get(index, [&] { return dataset_->read(index); }));
    return *picture;
  }

 private:
  std::shared_ptr<const PictureDataset> dataset_;
  Places<StoredPicture> places_;
};

class KeptSamples : public SampleMaker {
 public:
  KeptSamples(std::unique_ptr<SampleMaker> maker, int64_t count)
      : maker_(std::move(maker)), floats_(count), bytes_(count) {}

  const DatasetInfo& info() const override { return maker_->info(); }
  Status make(const SampleKey& key, std::span<float> image, int32_t& label, StageSeconds& seconds) const override {
    return make_as(floats_, key, image, label, seconds);
  }
  Status make(const SampleKey& key, std::span<uint8_t> image, int32_t& label, StageSeconds& seconds) const override {
    return make_as(bytes_, key, image, label, seconds);
  }

 private:
  template <class T>
  Status make_as(const Places<Sample<T>>& places, const SampleKey& key, std::span<T> image, int32_t& label,
                 StageSeconds& seconds) const {
    XLADDER_ASSIGN(const auto sample, places.get(key.index, [&]() -> Result<Sample<T>> {
      Sample<T> made{std::vector<T>(image.size())};
      XLADDER_TRY(maker_->make(key, made.values, made.label, seconds));
      return made;
    }));
    std::ranges::copy(sample->values, image.begin());
    label = sample->label;
    return {};
  }

  std::unique_ptr<SampleMaker> maker_;
  Places<Sample<float>> floats_;
  Places<Sample<uint8_t>> bytes_;
};

}  // namespace

std::shared_ptr<const Dataset> kept(std::shared_ptr<const Dataset> dataset, int64_t count) {
  return std::make_shared<KeptDataset>(std::move(dataset), count);
}

std::shared_ptr<const PictureDataset> kept(std::shared_ptr<const PictureDataset> dataset, int64_t count) {
  return std::make_shared<KeptPictures>(std::move(dataset), count);
}

std::unique_ptr<SampleMaker> kept(std::unique_ptr<SampleMaker> maker, int64_t count) {
  return std::make_unique<KeptSamples>(std::move(maker), count);
}

}  // namespace xladder::data
