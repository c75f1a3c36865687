#include "xladder/data/sources/tensor_data.h"

#include <algorithm>

#include "xladder/base/hash.h"

namespace xladder::data {
namespace {

class PartOfTensors : public TensorData {
 public:
  PartOfTensors(std::shared_ptr<const TensorData> whole, std::vector<int64_t> indices)
      : whole_(std::move(whole)), indices_(std::move(indices)), info_(whole_->info()) {
    info_.num_samples = std::ssize(indices_);
    Xxh3Digest digest;
    digest.add(info_.digest);
    digest.add(std::as_bytes(std::span(indices_)));
    info_.digest = digest.hex();
  }

  const DatasetInfo& info() const override { return info_; }
  const std::vector<SampleTensor>& tensors() const override { return whole_->tensors(); }
  Status read(int64_t index, size_t tensor, std::span<std::byte> out) const override {
    return whole_->read(indices_[static_cast<size_t>(index)], tensor, out);
  }

 private:
  std::shared_ptr<const TensorData> whole_;
  std::vector<int64_t> indices_;
  DatasetInfo info_;
};

}  // namespace

Result<InputNames> input_names(std::span<const std::string> pairs, std::span<const SampleTensor> inputs) {
  InputNames names;
  for (const std::string& pair : pairs) {
    const size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
      return fail(ErrorCode::kUsage, "data.names: \"{}\" is no pair; write \"input=tensor\"", pair);
    const std::string input = pair.substr(0, equals);
    if (std::ranges::find(inputs, input, &SampleTensor::name) == inputs.end()) {
      std::string all;
      for (const SampleTensor& known : inputs) all += (all.empty() ? "" : ", ") + known.name;
      return fail(ErrorCode::kUsage, "data.names: the program takes no \"{}\" with its batches, but {}; correct it",
                  input, all);
    }
    if (!names.emplace(input, pair.substr(equals + 1)).second)
      return fail(ErrorCode::kUsage, "data.names has \"{}\" twice; leave one of them out", input);
  }
  return names;
}

std::shared_ptr<const TensorData> part_of(std::shared_ptr<const TensorData> whole, std::vector<int64_t> indices) {
  return std::make_shared<PartOfTensors>(std::move(whole), std::move(indices));
}

std::string content_digest(std::span<const std::byte> bytes) {
  constexpr size_t kAll = size_t{16} << 20, kBlock = size_t{64} << 10, kBlocks = 64;
  Xxh3Digest digest;
  digest.add(fmt::format("{} ", bytes.size()));
  if (bytes.size() <= kAll) {
    digest.add(bytes);
  } else {
    // The first block and the last are the file's own.
    for (size_t i = 0; i < kBlocks; ++i) digest.add(bytes.subspan((bytes.size() - kBlock) / (kBlocks - 1) * i, kBlock));
    digest.add(bytes.last(kBlock));
  }
  return digest.hex();
}

tl::unexpected<Error> other_type(const SampleTensor& input, const std::string& has, const std::string& what_to_do) {
  return fail(ErrorCode::kUsage, "the program takes {} of each sample as \"{}\", and {}; {}", to_string(input.type),
              input.name, has, what_to_do);
}

}  // namespace xladder::data
