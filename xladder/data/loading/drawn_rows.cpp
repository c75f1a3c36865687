#include "xladder/data/loading/drawn_rows.h"

#include <algorithm>
#include <utility>

#include "xladder/base/clock.h"
#include "xladder/base/hash.h"
#include "xladder/base/random.h"
#include "xladder/data/loading/endless.h"

namespace xladder::data {
namespace {

std::string digest_of_samples(const std::map<std::string, HostTensor>& tensors) {
  Xxh3Digest digest;
  for (const auto& [name, tensor] : tensors) {
    digest.add(name + " " + to_string(tensor.type()) + "\n");
    digest.add(tensor.bytes());
  }
  return digest.hex();
}

class DrawnRows final : public BatchSource {
 public:
  DrawnRows(std::map<std::string, HostTensor> tensors, const DrawnRowsOptions& options)
      : tensors_(std::move(tensors)),
        options_(options),
        info_{.name = options.name,
              .num_samples = tensors_.begin()->second.shape().front(),
              .digest = digest_of_samples(tensors_)},
        seed_(purpose_seed(options.seed, "drawn rows")) {}

  const DatasetInfo& info() const override { return info_; }
  int64_t batch_size() const override { return options_.batch_size; }
  std::optional<int64_t> num_batches() const override { return std::nullopt; }
  std::optional<int64_t> batches_per_epoch() const override { return std::nullopt; }
  DataPosition position(int64_t step) const override { return {0, step * options_.batch_size}; }

  Result<int64_t> step_at(DataPosition position) const override {
    return endless_step_at(position, options_.batch_size,
                           fmt::format("a batch of {} drawn samples", options_.batch_size));
  }

  std::vector<SampleTensor> tensors() const override {
    std::vector<SampleTensor> out;
    for (const auto& [name, tensor] : tensors_)
      out.push_back({name, {tensor.dtype(), {tensor.shape().begin() + 1, tensor.shape().end()}}});
    return out;
  }

  Result<bool> fill(int64_t step, BatchWriter& out) const override {
    const auto start = Clock::now();
    CounterRng rng(seed_, static_cast<uint64_t>(step));
    for (size_t row = 0; row < out.size(); ++row) {
      const auto drawn = static_cast<size_t>(rng.below(info_.num_samples));
      for (size_t i = 0; i < out.tensors().size(); ++i) {
        const std::span<const std::byte> all = tensors_.at(out.tensors()[i].name).bytes();
        const size_t bytes = all.size() / static_cast<size_t>(info_.num_samples);
        std::ranges::copy(all.subspan(drawn * bytes, bytes), out.row(i, row).begin());
      }
    }
    out.load.samples = static_cast<int64_t>(out.size());
    out.produce_seconds += seconds_since(start);
    return true;
  }

 private:
  std::map<std::string, HostTensor> tensors_;
  DrawnRowsOptions options_;
  DatasetInfo info_;
  uint64_t seed_;
};

}  // namespace

Result<std::unique_ptr<BatchSource>> drawn_rows(std::map<std::string, HostTensor> tensors,
                                                const DrawnRowsOptions& options) {
  if (options.batch_size < 1)
    return fail(ErrorCode::kUsage, "batches of {} samples cannot be drawn; use 1 or more", options.batch_size);
  for (const auto& [name, tensor] : tensors)
    if (tensor.type().rank() == 0 || tensor.shape().front() < 1 ||
        tensor.shape().front() != tensors.begin()->second.shape().front())
      return fail(
          ErrorCode::kUsage,
          "samples cannot be drawn from {}: \"{}\" is {}, and the first axis of each tensor has to count the same "
          "samples",
          options.name, name, to_string(tensor.type()));
  if (tensors.empty()) return fail(ErrorCode::kUsage, "{} has no tensors to draw samples from", options.name);
  return std::make_unique<DrawnRows>(std::move(tensors), options);
}

}  // namespace xladder::data
