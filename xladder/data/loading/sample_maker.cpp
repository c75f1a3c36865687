#include "xladder/data/loading/sample_maker.h"

#include <algorithm>
#include <type_traits>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/base/random.h"
#include "xladder/data/image/planes.h"

namespace xladder::data {
namespace {

// Adds what passes until the next call to a stage.
class StageClock {
 public:
  void add_to(double& stage) {
    const auto now = Clock::now();
    stage += std::chrono::duration<double>(now - last_).count();
    last_ = now;
  }

 private:
  Clock::time_point last_ = Clock::now();
};

// Images of one size, as bytes in planes.
class ImageMaker : public SampleMaker {
 public:
  ImageMaker(std::shared_ptr<const Dataset> dataset, Transform transform)
      : dataset_(std::move(dataset)), transform_(std::move(transform)) {}

  const DatasetInfo& info() const override { return dataset_->info(); }
  Status make(const SampleKey& key, std::span<float> image, int32_t& label, StageSeconds& seconds) const override {
    return make_as(key, image, label, seconds);
  }
  Status make(const SampleKey& key, std::span<uint8_t> image, int32_t& label, StageSeconds& seconds) const override {
    return make_as(key, image, label, seconds);
  }

 private:
  template <class T>
  Status make_as(const SampleKey& key, std::span<T> image, int32_t& label, StageSeconds& seconds) const {
    StageClock clock;
    std::vector<uint8_t> stored(image.size());
    XLADDER_TRY(dataset_->read(key.index, stored, label));
    clock.add_to(seconds.read);
    transform_.apply(stored, key.epoch, key.index, image);
    clock.add_to(seconds.normalise);
    return {};
  }

  std::shared_ptr<const Dataset> dataset_;
  Transform transform_;
};

// Interleaved pixels to planes.
void write_planes(const image::Image& picture, std::span<uint8_t> out) {
  const size_t plane = out.size() / static_cast<size_t>(picture.channels());
  if (picture.channels() == 3)
    image::split_rgb(picture.pixels().data(), plane, plane, out.data());
  else
    std::copy_n(picture.pixels().data(), plane, out.data());
}

void write_planes(const image::Image& picture, const std::vector<ByteTable<float>>& tables, std::span<float> out) {
  const uint8_t* source = picture.pixels().data();
  const size_t plane = out.size() / tables.size();
  if (tables.size() == 1) {
    for (size_t i = 0; i < plane; ++i) out[i] = tables[0][source[i]];
    return;
  }
  float* const targets[] = {out.data(), out.data() + plane, out.data() + 2 * plane};
  for (size_t i = 0; i < plane; ++i, source += 3)
    for (size_t channel = 0; channel < 3; ++channel) targets[channel][i] = tables[channel][source[channel]];
}

class PictureMaker : public SampleMaker {
 public:
  PictureMaker(std::shared_ptr<const PictureDataset> dataset, PictureTransform transform,
               const Normalisation& normalisation, int64_t height, int64_t width)
      : dataset_(std::move(dataset)),
        transform_(std::move(transform)),
        normalisation_(normalisation),
        info_(dataset_->info()),
        tables_(normalisation_tables(normalisation, info_.channels)) {
    info_.height = height;
    info_.width = width;
  }

  const DatasetInfo& info() const override { return info_; }
  Status make(const SampleKey& key, std::span<float> image, int32_t& label, StageSeconds& seconds) const override {
    return make_as(key, image, label, seconds);
  }
  Status make(const SampleKey& key, std::span<uint8_t> image, int32_t& label, StageSeconds& seconds) const override {
    return make_as(key, image, label, seconds);
  }

 private:
  template <class T>
  Status make_as(const SampleKey& key, std::span<T> out, int32_t& label, StageSeconds& seconds) const {
    StageClock clock;
    XLADDER_ASSIGN(const StoredPicture stored, dataset_->read(key.index));
    clock.add_to(seconds.read);
    if (stored.label < 0 || stored.label >= info_.num_classes)
      return fail(ErrorCode::kFailed, "{}: its class {} is not within the {} of the data; list the data again",
                  stored.name, stored.label, info_.num_classes);
    label = stored.label;
    XLADDER_ASSIGN(const PreparedPicture picture, transform_.apply(stored, key, &seconds));
    const image::Image& pixels = picture.pixels;
    if (pixels.channels() != info_.channels || pixels.height() != info_.height || pixels.width() != info_.width)
      return fail(ErrorCode::kFailed, "{}: became {} x {} x {} instead of {} x {} x {}; report this", stored.name,
                  pixels.channels(), pixels.height(), pixels.width(), info_.channels, info_.height, info_.width);
    StageClock write_clock;
    if constexpr (std::is_same_v<T, float>)
      write_planes(pixels, tables_, out);
    else
      write_planes(pixels, out);
    for (const Erasure& erasure : picture.erasures) erase(erasure, out);
    write_clock.add_to(seconds.normalise);
    return {};
  }

  float erased(size_t, float value, float) const { return value; }
  uint8_t erased(size_t channel, float value, uint8_t) const { return nearest_byte(normalisation_, channel, value); }

  template <class T>
  void erase(const Erasure& erasure, std::span<T> out) const {
    CounterRng rng(erasure.seed);
    for (size_t channel = 0; channel < tables_.size(); ++channel) {
      float value = erasure.fill == EraseFill::kRand ? rng.normal() : 0.0f;
      for (int64_t y = erasure.where.top; y < erasure.where.top + erasure.where.height; ++y) {
        T* row = out.data() + (static_cast<int64_t>(channel) * info_.height + y) * info_.width + erasure.where.left;
        for (int64_t x = 0; x < erasure.where.width; ++x) {
          if (erasure.fill == EraseFill::kPixel) value = rng.normal();
          row[x] = erased(channel, value, T{});
        }
      }
    }
  }

  std::shared_ptr<const PictureDataset> dataset_;
  PictureTransform transform_;
  Normalisation normalisation_;
  DatasetInfo info_;
  std::vector<ByteTable<float>> tables_;
};

}  // namespace

std::unique_ptr<SampleMaker> sample_maker(std::shared_ptr<const Dataset> dataset, Transform transform) {
  return std::make_unique<ImageMaker>(std::move(dataset), std::move(transform));
}

Result<std::unique_ptr<SampleMaker>> sample_maker(std::shared_ptr<const PictureDataset> dataset,
                                                  PictureTransform transform, const Normalisation& normalisation,
                                                  int64_t height, int64_t width) {
  XLADDER_TRY(check(normalisation, dataset->info().channels));
  return std::make_unique<PictureMaker>(std::move(dataset), std::move(transform), normalisation, height, width);
}

}  // namespace xladder::data
