// What an execution takes with its steps, and where it comes from.
//
// Every source of samples, whatever they are, is a BatchSource: it says which tensors a sample has, and writes the rows
// of a batch where the execution takes them from. image_source.h is the one of pictures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/sample.h"

namespace xladder::data {

// A place between two batches: `index` samples of epoch `epoch` lie before it.
struct DataPosition {
  int64_t epoch = 0;
  int64_t index = 0;
  friend bool operator==(const DataPosition&, const DataPosition&) = default;
};

// What making samples took, and which of them could not be made.
struct LoadReport {
  static constexpr size_t kMostProblems = 5;

  int64_t samples = 0;
  StageSeconds seconds;                    // summed over the samples
  int64_t skipped = 0;                     // broken samples that another one stands in for, or whose weight is 0
  std::vector<std::string> problems = {};  // of the first few different ones: why

  LoadReport& operator+=(const LoadReport& other);
};

// A tensor that each sample has: a scalar label, an image, a row of tokens.
struct SampleTensor {
  std::string name;
  TensorType type;  // of one sample
  friend bool operator==(const SampleTensor&, const SampleTensor&) = default;
};

// How an execution takes its batches: the tensors of a sample in the order of its program's inputs, by the names that
// the source gives them, and the replicas that run it. Two inputs may take one tensor. What nobody takes is not made.
struct BatchForm {
  std::vector<SampleTensor> tensors = {};
  int64_t replicas = 1;  // each takes as many samples of a batch
};

// The batches of the steps of one execution, where the execution takes them from.
struct Feed {
  int64_t epoch = 0, step = 0;  // of the first; steps count the batches of the source, from 0 and over all epochs
  int64_t steps = 1;
  // [replica][tensor of the form]: [B, ...] for the B samples that the replica takes, with a leading axis for the steps
  // where there are several. All batches of a source have one shape; in one that is not full the rest is 0.
  std::vector<std::vector<HostTensor>> replicas = {};
  double produce_seconds = 0;  // of all the batches
  LoadReport load = {};
};

// One batch of a feed while it is made: its rows go straight to their places in the feed.
class BatchWriter {
 public:
  // Batch `index` of the feed, which has the form; there are `size` samples in it. Feed and form outlive the writer.
  BatchWriter(Feed& feed, const BatchForm& form, int64_t index, int64_t size);

  size_t size() const { return rows_ * feed_.replicas.size(); }
  const std::vector<SampleTensor>& tensors() const { return form_.tensors; }
  // Memory for row `row` of the tensor that stands in this place of tensors(): 0 until someone writes it.
  std::span<std::byte> row(size_t tensor, size_t row) const;
  // All rows of this batch that a replica takes, one after the other.
  size_t replicas() const { return feed_.replicas.size(); }
  std::span<std::byte> rows(size_t tensor, size_t replica) const;

  double produce_seconds = 0;
  LoadReport load = {};

 private:
  Feed& feed_;
  const BatchForm& form_;
  size_t index_;
  size_t rows_;  // of a replica
};

// Batches as a function of their number, so that threads may produce them in any order and a run can go on anywhere.
// Every method is thread-safe.
class BatchSource {
 public:
  virtual ~BatchSource() = default;
  virtual const DatasetInfo& info() const = 0;
  virtual int64_t batch_size() const = 0;
  virtual std::optional<int64_t> num_batches() const = 0;        // in all; nothing if endless
  virtual std::optional<int64_t> batches_per_epoch() const = 0;  // nothing if there are no epochs

  // What a sample has, each tensor in the type that it has where nobody asks for another.
  virtual std::vector<SampleTensor> tensors() const = 0;
  // The one of them that a program's input of this name takes; nothing if there is none.
  virtual std::optional<std::string> tensor_for(std::string_view input) const;
  // kUsage: tensors that cannot be made, or not in this type. By default they have their own types alone.
  virtual Status check(std::span<const SampleTensor> wanted) const;

  // Makes batch `step` >= 0; false past the last one. The writer's tensors have passed check(). After an error its rows
  // may hold anything.
  virtual Result<bool> fill(int64_t step, BatchWriter& out) const = 0;

  // Where batch `step` begins, and back. A position between batches (saved with another batch size) or outside the
  // epoch is an error.
  virtual DataPosition position(int64_t step) const = 0;
  virtual Result<int64_t> step_at(DataPosition position) const = 0;
};

// kUsage: a tensor that the source does not make, replicas that cannot share a batch out.
Status check(const BatchForm& form, const BatchSource& source);

// A feed of the source's batches from `step` on, whose tensors are 0. The form has passed check().
Feed empty_feed(const BatchSource& source, const BatchForm& form, int64_t step, int64_t steps);

// "images, labels, weights": what a sample of the source has, for messages.
std::string tensor_names(const BatchSource& source);

}  // namespace xladder::data
