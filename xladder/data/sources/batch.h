// What an execution takes with its steps, and where it comes from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/data/image/pixels.h"
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

// The batch of a step, B samples. All batches of a source have one shape. In a batch that is not full, the rest is
// padding: images and labels 0.
struct BatchTensors {
  HostTensor images;   // [B,C,H,W]: normalised, or bytes as stored
  HostTensor labels;   // [B]
  HostTensor weights;  // [B]: 1 for a sample, 0 for padding
  // Of mixed images (mix.h): image i is mix_weights[i] of class labels[i] and the rest of mix_labels[i]. Both are empty
  // where nothing is mixed.
  HostTensor mix_labels = {}, mix_weights = {};
};

// How an execution takes its batches: the element types of its program's inputs, and the replicas that run it. What has
// no type is not made.
struct BatchForm {
  DType images = DType::kF32;  // u8: not normalised; the others of is_pixel_type() are normalised, then rounded
  std::optional<DType> labels = DType::kS32, weights = DType::kF32;
  std::optional<DType> mix_labels = DType::kS32, mix_weights = DType::kF32;
  int64_t replicas = 1;  // each takes as many samples of a batch
};

// The batches of the steps of one execution, where the execution takes them from. Of several steps all tensors have a
// leading axis of this size.
struct Feed {
  int64_t epoch = 0, step = 0;  // of the first; steps count the batches of the source, from 0 and over all epochs
  int64_t steps = 1;
  std::vector<BatchTensors> replicas = {};
  double produce_seconds = 0;  // of all the batches
  LoadReport load = {};
};

// One batch of a feed while it is made. Images go straight to their place in the feed; what is one number a sample is
// gathered here first.
class BatchWriter {
 public:
  // Batch `index` of the feed; there are `size` samples in it.
  BatchWriter(Feed& feed, int64_t index, int64_t size);

  size_t size() const { return labels.size(); }
  DType image_type() const { return feed_.replicas.front().images.dtype(); }
  image::PixelSpan image(size_t row) const;  // [C,H,W]

  std::vector<int32_t> labels;           // one a row, 0 until they are set; so are weights
  std::vector<float> weights;            // of samples 1
  std::vector<int32_t> mix_labels = {};  // one a row where images are mixed
  std::vector<float> mix_weights = {};   // likewise
  double produce_seconds = 0;
  LoadReport load = {};

  void write_numbers() const;  // into the feed, as the types of its tensors

 private:
  template <class T>
  void write(HostTensor BatchTensors::*tensor, const std::vector<T>& numbers) const;

  Feed& feed_;
  size_t index_;
  size_t rows_;  // of a replica
};

struct Batch : BatchTensors {
  int64_t epoch = 0, step = 0;
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
  virtual bool mixes() const { return false; }                   // batches have mix_labels and mix_weights
  virtual std::optional<int64_t> num_batches() const = 0;        // in all; nothing if endless
  virtual std::optional<int64_t> batches_per_epoch() const = 0;  // nothing if there are no epochs

  // Makes batch `step` >= 0; false past the last one. After an error the writer's rows may hold anything.
  virtual Result<bool> fill(int64_t step, BatchWriter& out) const = 0;

  // Where batch `step` begins, and back. A position between batches (saved with another batch size) or outside the
  // epoch is an error.
  virtual DataPosition position(int64_t step) const = 0;
  virtual Result<int64_t> step_at(DataPosition position) const = 0;

  // Batch `step` alone, for one replica; nothing past the last one.
  Result<std::optional<Batch>> batch(int64_t step, DType images = DType::kF32) const;
};

// kUsage: images of a type that is none of is_pixel_type(), replicas that cannot share a batch out.
Status check(const BatchForm& form, const BatchSource& source);

// A feed of the source's batches from `step` on, whose tensors are 0. The form has passed check().
Feed empty_feed(const BatchSource& source, const BatchForm& form, int64_t step, int64_t steps);

}  // namespace xladder::data
