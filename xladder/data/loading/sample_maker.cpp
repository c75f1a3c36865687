#include "xladder/data/loading/sample_maker.h"

#include <string>
#include <utility>

#include "xladder/base/clock.h"

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

class StoredMaker : public SampleMaker {
 public:
  StoredMaker(std::shared_ptr<const Dataset> dataset, Transform transform, PlaneWriter writer)
      : dataset_(std::move(dataset)),
        transform_(std::move(transform)),
        writer_(std::move(writer)),
        info_(dataset_->info()) {
    info_.height = transform_.height();
    info_.width = transform_.width();
  }

  const DatasetInfo& info() const override { return info_; }
  void announce(const SampleKey& key) const override { dataset_->announce(key.index); }

  Status make(const SampleKey& key, const image::PixelSpan& out, int32_t& label, StageSeconds& seconds) const override {
    StageClock clock;
    XLADDER_ASSIGN(const StoredImage stored, dataset_->read(key.index));
    clock.add_to(seconds.read);
    if (stored.label < 0 || stored.label >= info_.num_classes)
      return fail(ErrorCode::kFailed, "{}: its class {} is not within the {} of the data; list the data again",
                  name_of(stored, key), stored.label, info_.num_classes);
    label = stored.label;
    XLADDER_ASSIGN(const PreparedImage image, transform_.apply(stored, key, &seconds));
    if (image.channels() != info_.channels || image.height() != info_.height || image.width() != info_.width)
      return fail(ErrorCode::kFailed, "{}: became {} x {} x {} instead of {} x {} x {}; report this",
                  name_of(stored, key), image.channels(), image.height(), image.width(), info_.channels, info_.height,
                  info_.width);
    StageClock write_clock;
    writer_.write(image, out);
    write_clock.add_to(seconds.normalise);
    return {};
  }

 private:
  std::string name_of(const StoredImage& stored, const SampleKey& key) const {
    return stored.name.empty() ? fmt::format("{}, sample {}", info_.name, key.index) : stored.name;
  }

  std::shared_ptr<const Dataset> dataset_;
  Transform transform_;
  PlaneWriter writer_;
  DatasetInfo info_;
};

}  // namespace

Result<std::unique_ptr<SampleMaker>> sample_maker(std::shared_ptr<const Dataset> dataset, Transform transform,
                                                  const Normalisation& normalisation) {
  XLADDER_ASSIGN(PlaneWriter writer, PlaneWriter::create(normalisation, dataset->info().channels));
  return std::make_unique<StoredMaker>(std::move(dataset), std::move(transform), std::move(writer));
}

}  // namespace xladder::data
