#include "xladder/data/sources/batch.h"

#include <algorithm>
#include <utility>

namespace xladder::data {

LoadReport& LoadReport::operator+=(const LoadReport& other) {
  samples += other.samples;
  seconds += other.seconds;
  skipped += other.skipped;
  for (const std::string& problem : other.problems)  // in every epoch the same ones
    if (problems.size() < kMostProblems && std::ranges::find(problems, problem) == problems.end())
      problems.push_back(problem);
  return *this;
}

BatchWriter::BatchWriter(Feed& feed, int64_t index, int64_t size)
    : labels(static_cast<size_t>(size)),
      weights(static_cast<size_t>(size)),
      feed_(feed),
      index_(static_cast<size_t>(index)),
      rows_(static_cast<size_t>(size) / feed.replicas.size()) {}

image::PixelSpan BatchWriter::image(size_t row) const {
  HostTensor& images = feed_.replicas[row / rows_].images;
  const size_t bytes = images.bytes().size() / (static_cast<size_t>(feed_.steps) * rows_);
  return {images.dtype(), images.bytes().subspan((index_ * rows_ + row % rows_) * bytes, bytes)};
}

template <class T>
void BatchWriter::write(HostTensor BatchTensors::*tensor, const std::vector<T>& numbers) const {
  if ((feed_.replicas.front().*tensor).num_elements() == 0 || numbers.empty()) return;
  const std::vector<double> values(numbers.begin(), numbers.end());
  const HostTensor typed =
      HostTensor::from_doubles({(feed_.replicas.front().*tensor).dtype(), {std::ssize(values)}}, values);
  const size_t bytes = typed.bytes().size() / feed_.replicas.size();  // of a replica
  for (size_t replica = 0; replica < feed_.replicas.size(); ++replica)
    std::ranges::copy(typed.bytes().subspan(replica * bytes, bytes),
                      (feed_.replicas[replica].*tensor).bytes().subspan(index_ * bytes, bytes).begin());
}

void BatchWriter::write_numbers() const {
  write(&BatchTensors::labels, labels);
  write(&BatchTensors::weights, weights);
  write(&BatchTensors::mix_labels, mix_labels);
  write(&BatchTensors::mix_weights, mix_weights);
}

Result<std::optional<Batch>> BatchSource::batch(int64_t step, DType images) const {
  const BatchForm form{.images = images};
  XLADDER_TRY(check(form, *this));
  Feed feed = empty_feed(*this, form, step, 1);
  BatchWriter writer(feed, 0, batch_size());
  XLADDER_ASSIGN(const bool filled, fill(step, writer));
  if (!filled) return std::nullopt;
  writer.write_numbers();
  return Batch{std::move(feed.replicas.front()), feed.epoch, step, writer.produce_seconds, std::move(writer.load)};
}

Status check(const BatchForm& form, const BatchSource& source) {
  if (!image::is_pixel_type(form.images))
    return fail(ErrorCode::kUsage,
                "images are made as f32, bf16, f16 or u8, and the program takes {}; change its input",
                name_of(form.images));
  if (form.replicas < 1 || source.batch_size() % form.replicas != 0)
    return fail(ErrorCode::kUsage, "a batch of {} cannot be shared out among {} replicas; use a multiple",
                source.batch_size(), form.replicas);
  return {};
}

Feed empty_feed(const BatchSource& source, const BatchForm& form, int64_t step, int64_t steps) {
  const DatasetInfo& info = source.info();
  Shape rows = {source.batch_size() / form.replicas};
  if (steps > 1) rows.insert(rows.begin(), steps);
  Shape pixels = rows;
  pixels.insert(pixels.end(), {info.channels, info.height, info.width});
  const auto numbers = [&](std::optional<DType> type) { return type ? HostTensor(*type, rows) : HostTensor(); };
  Feed feed{.epoch = source.position(step).epoch, .step = step, .steps = steps};
  for (int64_t replica = 0; replica < form.replicas; ++replica) {
    BatchTensors tensors{HostTensor(form.images, pixels), numbers(form.labels), numbers(form.weights)};
    if (source.mixes()) {
      tensors.mix_labels = numbers(form.mix_labels);
      tensors.mix_weights = numbers(form.mix_weights);
    }
    feed.replicas.push_back(std::move(tensors));
  }
  return feed;
}

}  // namespace xladder::data
