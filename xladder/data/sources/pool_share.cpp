#include "xladder/data/sources/pool_share.h"

#include <algorithm>

#include "xladder/base/hash.h"
#include "xladder/base/random.h"

namespace xladder::data {
namespace {

class PartOfPool : public Dataset {
 public:
  PartOfPool(std::unique_ptr<Dataset> pool, std::vector<int64_t> indices, std::string digest)
      : pool_(std::move(pool)), indices_(std::move(indices)), info_(pool_->info()) {
    info_.num_samples = static_cast<int64_t>(indices_.size());
    info_.digest = std::move(digest);
  }

  const DatasetInfo& info() const override { return info_; }

  Result<StoredImage> read(int64_t index) const override {
    if (!info_.has(index))
      return fail(ErrorCode::kFailed, "{} has no sample {} in this part: it has {}; ask for a smaller index",
                  info_.name, index, info_.num_samples);
    return pool_->read(indices_[static_cast<size_t>(index)]);
  }

  std::vector<int64_t> part_starts() const override {
    std::vector<int64_t> starts;
    for (const int64_t start : pool_->part_starts()) {
      const auto at = std::lower_bound(indices_.begin(), indices_.end(), start) - indices_.begin();
      if (at < info_.num_samples && (starts.empty() || starts.back() != at)) starts.push_back(at);
    }
    return starts;
  }

  std::vector<SampleOrigin> origins() const override {
    const std::vector<SampleOrigin> all = pool_->origins();
    std::vector<SampleOrigin> out;
    for (const int64_t index : indices_)
      if (!all.empty()) out.push_back(all[static_cast<size_t>(index)]);
    return out;
  }

 private:
  std::unique_ptr<Dataset> pool_;
  std::vector<int64_t> indices_;
  DatasetInfo info_;
};

// What cannot be read is found broken when it is used; here its place stands for it.
uint64_t hash_of(const Dataset& pool, int64_t index) {
  const Result<StoredImage> picture = pool.read(index);
  if (!picture) return xxh3_64(fmt::format("sample {}", index));
  const auto* encoded = std::get_if<EncodedImage>(&picture->content);
  const auto bytes =
      encoded ? encoded->bytes : std::span<const uint8_t>(std::get<image::Image>(picture->content).pixels());
  return xxh3_64({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

bool is_held_out(uint64_t hash, const PoolShare& share) {
  const uint64_t mixed =
      xxh3_64({reinterpret_cast<const char*>(&hash), sizeof hash}, purpose_seed(share.seed, "hold out"));
  return static_cast<double>(mixed >> 11) * 0x1p-53 < share.val_fraction;
}

std::string held_out_note(const std::string& name, int64_t held_out, int64_t total, double val_fraction) {
  return fmt::format(
      "{} has no part of its own for evaluation: {} of its {} samples are held out for it "
      "(data.val_fraction = {:g})",
      name, held_out, total, val_fraction);
}

Result<std::unique_ptr<Dataset>> share_of_pool(std::unique_ptr<Dataset> pool, const PoolShare& share,
                                               std::vector<std::string>& notes) {
  const DatasetInfo& info = pool->info();
  const bool all_held_out = share.val_fraction >= 1;
  std::vector<int64_t> indices;
  Xxh3Digest digest;
  digest.add(info.digest);
  for (int64_t i = 0; i < info.num_samples; ++i) {
    const bool held_out = all_held_out || is_held_out(hash_of(*pool, i), share);
    if (held_out == share.training) continue;
    indices.push_back(i);
    digest.add(fmt::format(" {}", i));
  }
  const auto taken = static_cast<int64_t>(indices.size());
  if (taken == 0)
    return fail(ErrorCode::kFailed,
                "none of the {} samples of {} falls to the {} part; change data.val_fraction (now {:g}), give test "
                "pictures with data.eval_path, or set data.eval_split = none",
                info.num_samples, info.name, share.training ? "training" : "held-out", share.val_fraction);
  if (!all_held_out)
    notes.push_back(held_out_note(info.name, share.training ? info.num_samples - taken : taken, info.num_samples,
                                  share.val_fraction));
  return std::make_unique<PartOfPool>(std::move(pool), std::move(indices), digest.hex());
}

}  // namespace xladder::data
