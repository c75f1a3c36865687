// What the training loop consumes, and where it comes from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

// All batches of a source have one shape. In a batch that is not full, the rest is padding: images and labels 0.
struct Batch {
  HostTensor images;   // [B,C,H,W]: f32, normalised, or u8 as stored
  HostTensor labels;   // s32 [B]
  HostTensor weights;  // f32 [B]: 1 for a sample, 0 for padding
  // Of mixed images (mix.h): image i is mix_weights[i] (f32) of class labels[i] and the rest of mix_labels[i] (s32).
  // Both are empty where nothing is mixed.
  HostTensor mix_labels = {}, mix_weights = {};
  int64_t epoch = 0;
  int64_t step = 0;  // counts the batches of the source, from 0 and over all epochs
  double produce_seconds = 0;
  LoadReport load = {};

  bool is_mixed() const { return mix_labels.num_elements() > 0; }
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

  // Batch `step` >= 0; nothing past the last one.
  virtual Result<std::optional<Batch>> batch(int64_t step) const = 0;

  // Where batch `step` begins, and back. A position between batches (saved with another batch size) or outside the
  // epoch is an error.
  virtual DataPosition position(int64_t step) const = 0;
  virtual Result<int64_t> step_at(DataPosition position) const = 0;
};

}  // namespace xladder::data
