#include "xladder/data/sources/dataset.h"

#include <algorithm>
#include <utility>

namespace xladder::data {
namespace {

image::Image interleaved(const Planes& planes) {
  image::Image out(planes.width, planes.height, planes.channels);
  const int64_t plane = planes.width * planes.height;
  for (int64_t channel = 0; channel < planes.channels; ++channel)
    for (int64_t i = 0; i < plane; ++i)
      out.pixels()[static_cast<size_t>(i * planes.channels + channel)] =
          planes.bytes[static_cast<size_t>(channel * plane + i)];
  return out;
}

class ImagesOfAnySize : public Dataset {
 public:
  explicit ImagesOfAnySize(std::shared_ptr<const Dataset> dataset)
      : dataset_(std::move(dataset)), info_(dataset_->info()) {
    info_.height = 0;
    info_.width = 0;
  }

  const DatasetInfo& info() const override { return info_; }
  std::vector<int64_t> part_starts() const override { return dataset_->part_starts(); }
  std::vector<SampleOrigin> origins() const override { return dataset_->origins(); }

  Result<StoredImage> read(int64_t index) const override {
    XLADDER_ASSIGN(StoredImage image, dataset_->read(index));
    if (const auto* planes = std::get_if<Planes>(&image.content)) image.content = interleaved(*planes);
    if (image.name.empty()) image.name = fmt::format("{}, sample {}", info_.name, index);
    return image;
  }

 private:
  std::shared_ptr<const Dataset> dataset_;
  DatasetInfo info_;
};

}  // namespace

const image::Image* decoded_pixels(const StoredImage& image, image::Image& from_planes) {
  const auto* planes = std::get_if<Planes>(&image.content);
  if (planes == nullptr) return std::get_if<image::Image>(&image.content);
  from_planes = interleaved(*planes);
  return &from_planes;
}

tl::unexpected<Error> no_sample(const DatasetInfo& info, int64_t index) {
  return fail(ErrorCode::kFailed, "{} has no sample {}: it has {}; ask for a smaller index", info.name, index,
              info.num_samples);
}

void fetch(std::span<const uint8_t> bytes) {
  constexpr size_t kLine = 64, kMost = 4096;  // of longer ones the processor guesses the rest
  for (size_t i = 0; i < std::min(bytes.size(), kMost); i += kLine) __builtin_prefetch(bytes.data() + i);
}

std::unique_ptr<Dataset> of_any_size(std::shared_ptr<const Dataset> dataset) {
  return std::make_unique<ImagesOfAnySize>(std::move(dataset));
}

Status read_planes(const Dataset& dataset, int64_t index, std::span<uint8_t> pixels, int32_t& label) {
  XLADDER_ASSIGN(const StoredImage image, dataset.read(index));
  const auto* planes = std::get_if<Planes>(&image.content);
  const auto* pixel_rows = std::get_if<image::Image>(&image.content);
  if (planes == nullptr && pixel_rows == nullptr)
    return fail(ErrorCode::kFailed, "{} is a file and has to be decoded first; report this", image.name);
  const size_t size = planes != nullptr ? planes->bytes.size() : pixel_rows->pixels().size();
  if (pixels.size() != size)
    return fail(ErrorCode::kFailed, "a sample of {} needs {} bytes, not {}; pass a fitting span", dataset.info().name,
                size, pixels.size());
  label = image.label;
  if (planes != nullptr) {
    std::ranges::copy(planes->bytes, pixels.begin());
    return {};
  }
  const auto channels = static_cast<size_t>(pixel_rows->channels());
  const size_t plane = size / channels;
  for (size_t channel = 0; channel < channels; ++channel)
    for (size_t i = 0; i < plane; ++i) pixels[channel * plane + i] = pixel_rows->pixels()[i * channels + channel];
  return {};
}

}  // namespace xladder::data
