// Samples that are tensors for a program's inputs, and not pictures: rows of arrays (arrays.h), windows of a stream of
// tokens (tokens.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

inline constexpr int64_t kMostTensorSamples = int64_t{1} << 31;  // orders of an epoch have a number for each

class TensorData {
 public:
  virtual ~TensorData() = default;
  virtual const DatasetInfo& info() const = 0;  // its name, number of samples and digest
  // Under the names and in the types of the inputs that they were opened for.
  virtual const std::vector<SampleTensor>& tensors() const = 0;
  // What stands in this place of tensors(), of sample `index` of [0, num_samples). Thread-safe.
  virtual Status read(int64_t index, size_t tensor, std::span<std::byte> out) const = 0;
};

// Which tensor of the data each input takes, where it is not the one of its name.
using InputNames = std::map<std::string, std::string>;

// Of "input=tensor". kUsage: no such pair, an input twice or one that is not among `inputs`.
Result<InputNames> input_names(std::span<const std::string> pairs, std::span<const SampleTensor> inputs);

struct TensorDataOptions {
  std::string path = {};                  // empty: test samples alone, of eval_path
  std::string eval_path = {};             // empty: test samples are of `path`
  std::string eval_split = {};            // empty: no evaluation
  double val_fraction = 0;                // held out where there is no part of its own for evaluation
  InputNames names = {};                  // of inputs
  std::vector<SampleTensor> inputs = {};  // that the program takes with each batch, by its own names
};

struct OpenedTensors {
  std::shared_ptr<const TensorData> train = {};  // null without a path
  std::shared_ptr<const TensorData> test = {};   // null without evaluation
  std::vector<std::string> notes = {};           // sentences for the user
};

// The samples of these indices, which rise, as data of its own.
std::shared_ptr<const TensorData> part_of(std::shared_ptr<const TensorData> whole, std::vector<int64_t> indices);

// Of the size and the content: all of it up to 16 MiB, and 64 places of 64 KiB of more.
std::string content_digest(std::span<const std::byte> bytes);

// The program takes a tensor that the data has in another type; what to do is a clause.
tl::unexpected<Error> other_type(const SampleTensor& input, const std::string& has, const std::string& what_to_do);

}  // namespace xladder::data
