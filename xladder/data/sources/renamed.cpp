#include "xladder/data/sources/renamed.h"

#include <string>
#include <utility>

namespace xladder::data {
namespace {

class RenamedSource : public BatchSource {
 public:
  RenamedSource(std::shared_ptr<const BatchSource> source, InputNames names)
      : source_(std::move(source)), names_(std::move(names)) {}

  std::optional<std::string> tensor_for(std::string_view input) const override {
    const auto named = names_.find(std::string(input));
    return named == names_.end() ? source_->tensor_for(input) : named->second;
  }

  const DatasetInfo& info() const override { return source_->info(); }
  int64_t batch_size() const override { return source_->batch_size(); }
  std::optional<int64_t> num_batches() const override { return source_->num_batches(); }
  std::optional<int64_t> batches_per_epoch() const override { return source_->batches_per_epoch(); }
  std::vector<SampleTensor> tensors() const override { return source_->tensors(); }
  Status check(std::span<const SampleTensor> wanted) const override { return source_->check(wanted); }
  Result<bool> fill(int64_t step, BatchWriter& out) const override { return source_->fill(step, out); }
  DataPosition position(int64_t step) const override { return source_->position(step); }
  Result<int64_t> step_at(DataPosition position) const override { return source_->step_at(position); }

 private:
  std::shared_ptr<const BatchSource> source_;
  InputNames names_;
};

}  // namespace

std::shared_ptr<const BatchSource> renamed(std::shared_ptr<const BatchSource> source, InputNames names) {
  if (names.empty()) return source;
  return std::make_shared<RenamedSource>(std::move(source), std::move(names));
}

}  // namespace xladder::data
