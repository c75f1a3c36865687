#include "xladder/data/sources/batch.h"

#include <fmt/ranges.h>

#include <algorithm>

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

BatchWriter::BatchWriter(Feed& feed, const BatchForm& form, int64_t index, int64_t size)
    : feed_(feed),
      form_(form),
      index_(static_cast<size_t>(index)),
      rows_(static_cast<size_t>(size) / feed.replicas.size()) {}

std::span<std::byte> BatchWriter::row(size_t tensor, size_t row) const {
  HostTensor& whole = feed_.replicas[row / rows_][tensor];
  const size_t bytes = whole.bytes().size() / (static_cast<size_t>(feed_.steps) * rows_);
  return whole.bytes().subspan((index_ * rows_ + row % rows_) * bytes, bytes);
}

std::span<std::byte> BatchWriter::rows(size_t tensor, size_t replica) const {
  HostTensor& whole = feed_.replicas[replica][tensor];
  const size_t bytes = whole.bytes().size() / static_cast<size_t>(feed_.steps);
  return whole.bytes().subspan(index_ * bytes, bytes);
}

std::optional<std::string> BatchSource::tensor_for(std::string_view input) const {
  for (const SampleTensor& tensor : tensors())
    if (tensor.name == input) return tensor.name;
  return std::nullopt;
}

Status BatchSource::check(std::span<const SampleTensor> wanted) const {
  const std::vector<SampleTensor> all = tensors();
  for (const SampleTensor& tensor : wanted) {
    const auto own = std::ranges::find(all, tensor.name, &SampleTensor::name);
    if (own == all.end())
      return fail(ErrorCode::kUsage, "the program takes \"{}\" with each batch, and {} has {}; give data that has it",
                  tensor.name, info().name, tensor_names(*this));
    if (own->type != tensor.type)
      return fail(ErrorCode::kUsage,
                  "the program takes {} of each sample as \"{}\", and {} has {}; give data of the program's type, or "
                  "export the program for the data's",
                  to_string(tensor.type), tensor.name, info().name, to_string(own->type));
  }
  return {};
}

Status check(const BatchForm& form, const BatchSource& source) {
  XLADDER_TRY(source.check(form.tensors));
  if (form.replicas < 1 || source.batch_size() % form.replicas != 0)
    return fail(ErrorCode::kUsage, "a batch of {} cannot be shared out among {} replicas; use a multiple",
                source.batch_size(), form.replicas);
  return {};
}

Feed empty_feed(const BatchSource& source, const BatchForm& form, int64_t step, int64_t steps) {
  Shape rows = {source.batch_size() / form.replicas};
  if (steps > 1) rows.insert(rows.begin(), steps);
  Feed feed{.epoch = source.position(step).epoch, .step = step, .steps = steps};
  for (int64_t replica = 0; replica < form.replicas; ++replica) {
    std::vector<HostTensor>& tensors = feed.replicas.emplace_back();
    for (const SampleTensor& tensor : form.tensors) {
      Shape shape = rows;
      shape.insert(shape.end(), tensor.type.shape.begin(), tensor.type.shape.end());
      tensors.emplace_back(tensor.type.dtype, std::move(shape));
    }
  }
  return feed;
}

std::string tensor_names(const BatchSource& source) {
  std::vector<std::string> names;
  for (const SampleTensor& tensor : source.tensors()) names.push_back(tensor.name);
  return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace xladder::data
