#include "xladder/data/sources/arrays.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/hash.h"
#include "xladder/data/sources/array_files.h"
#include "xladder/data/sources/element_types.h"
#include "xladder/data/sources/listing.h"
#include "xladder/data/sources/pool_share.h"
#include "xladder/data/sources/shard_search.h"
#include "xladder/data/sources/splits.h"

namespace xladder::data {
namespace {

constexpr std::string_view kSplit = "{split}";

bool names_the_split(const std::string& text) { return text.find(kSplit) != std::string::npos; }

struct Column {
  StoredArray array;
  size_t row_bytes = 0;

  std::span<const std::byte> row(int64_t index) const {
    return array.bytes.subspan(static_cast<size_t>(index) * row_bytes, row_bytes);
  }
};

class ArrayData : public TensorData {
 public:
  ArrayData(std::string name, std::vector<SampleTensor> tensors, std::vector<Column> columns)
      : tensors_(std::move(tensors)), columns_(std::move(columns)) {
    info_.name = std::move(name);
    info_.num_samples = columns_.front().array.type.shape.front();
    Xxh3Digest digest;
    for (size_t i = 0; i < columns_.size(); ++i)
      digest.add(fmt::format("{} {} {}\n", tensors_[i].name, to_string(columns_[i].array.type),
                             content_digest(columns_[i].array.bytes)));
    info_.digest = digest.hex();
  }

  const DatasetInfo& info() const override { return info_; }
  const std::vector<SampleTensor>& tensors() const override { return tensors_; }
  Status read(int64_t index, size_t tensor, std::span<std::byte> out) const override {
    const Column& column = columns_[tensor];
    convert(column.array.type.dtype, column.row(index), tensors_[tensor].type.dtype, out);
    return {};
  }

  const std::vector<Column>& columns() const { return columns_; }
  uint64_t hash_of(int64_t index) const {
    std::string content;
    for (const Column& column : columns_) {
      const auto row = column.row(index);
      content.append(reinterpret_cast<const char*>(row.data()), row.size());
    }
    return xxh3_64(content);
  }

 private:
  std::vector<SampleTensor> tensors_;
  std::vector<Column> columns_;  // in the order of the tensors
  DatasetInfo info_;
};

// The array of an input, and whether its name says the part that it belongs to.
struct Match {
  std::string name;
  bool is_of_split = false;
};

Result<Match> match(const ArrayFiles& files, const std::string& path, const TensorDataOptions& options,
                    const std::string& input, const std::vector<std::string>& splits) {
  const auto mapped = options.names.find(input);
  const std::string& wanted = mapped == options.names.end() ? input : mapped->second;
  std::vector<Match> candidates;
  if (!names_the_split(wanted)) candidates.push_back({wanted});
  for (const std::string& split : splits) {
    if (names_the_split(wanted))
      candidates.push_back({with_split(wanted, split), true});
    else if (mapped == options.names.end())
      candidates.insert(candidates.end(), {{wanted + "_" + split, true}, {split + "_" + wanted, true}});
  }
  for (Match& candidate : candidates)
    if (files.contains(candidate.name)) return std::move(candidate);
  return fail(ErrorCode::kUsage,
              "the program takes \"{}\" with each batch, and {} has no array \"{}\" but {}; name the one to take: "
              "data.names = [\"{}=ARRAY\"]",
              input, path, candidates.front().name, fmt::join(files.names(), ", "), input);
}

// Notes what is taken in another type.
Status check_type(const SampleTensor& input, const StoredArray& array, std::vector<std::string>& notes) {
  const TensorType& type = array.type;
  if (type.shape.empty())
    return fail(ErrorCode::kUsage, "{} is a single number; give an array whose first axis counts the samples",
                array.label);
  const TensorType sample{type.dtype, Shape(type.shape.begin() + 1, type.shape.end())};
  const std::string has = fmt::format("a row of {} is {}", array.label, to_string(sample));
  if (sample.shape != input.type.shape)
    return other_type(input, has, "reshape it, or export the program for the data's shape");
  if (sample.num_elements() == 0) return other_type(input, has, "give samples that have elements");
  const std::optional<Conversion> how = conversion(type.dtype, input.type.dtype);
  if (!how)
    return other_type(input, has,
                      fmt::format("convert it, as NumPy's astype() does, or export for {}", name_of(type.dtype)));
  if (how == Conversion::kNone) return {};
  if (how == Conversion::kIfItFits) {
    if (const auto at = first_misfit(type.dtype, array.bytes, input.type.dtype))
      return other_type(
          input, has,
          fmt::format("number {} of it does not fit; correct it, or export for {}", *at, name_of(type.dtype)));
  }
  notes.push_back(fmt::format("{} is {}, and the program takes {} as {}: the same numbers", array.label,
                              name_of(type.dtype), input.name, name_of(input.type.dtype)));
  return {};
}

Status check_lengths(const std::vector<Column>& columns) {
  const StoredArray& first = columns.front().array;
  for (const Column& column : columns) {
    if (column.array.type.shape.front() == first.type.shape.front()) continue;
    return fail(ErrorCode::kFailed, "{} has {} samples and {} has {}; give arrays of one length", first.label,
                first.type.shape.front(), column.array.label, column.array.type.shape.front());
  }
  const int64_t samples = first.type.shape.front();
  if (samples >= 1 && samples <= kMostTensorSamples) return {};
  return fail(ErrorCode::kFailed, "{} has {} samples; give at least one and at most {}", first.label, samples,
              kMostTensorSamples);
}

struct Opened {
  std::shared_ptr<const ArrayData> data;
  bool is_of_split = false;  // its arrays are named after the part
};

Result<Opened> open_part(const std::string& path, const TensorDataOptions& options,
                         const std::vector<std::string>& splits, std::vector<std::string>& notes) {
  XLADDER_ASSIGN(const ArrayFiles files, ArrayFiles::open(path));
  Opened out;
  std::vector<Column> columns;
  std::set<std::string> used;
  for (const SampleTensor& input : options.inputs) {
    XLADDER_ASSIGN(const Match found, match(files, path, options, input.name, splits));
    out.is_of_split = out.is_of_split || found.is_of_split;
    used.insert(found.name);
    XLADDER_ASSIGN(StoredArray array, files.load(found.name));
    XLADDER_TRY(check_type(input, array, notes));
    const size_t row = static_cast<size_t>(input.type.num_elements()) * size_of(array.type.dtype);
    columns.push_back({std::move(array), row});
  }
  if (columns.empty()) return fail(ErrorCode::kUsage, "the program takes nothing with its batches; it needs no data");
  XLADDER_TRY(check_lengths(columns));
  if (!out.is_of_split) {
    std::vector<std::string> unused = files.names();
    std::erase_if(unused, [&](const std::string& name) { return used.contains(name); });
    if (!unused.empty()) notes.push_back(fmt::format("{}: nobody takes {}", path, fmt::join(unused, ", ")));
  }
  out.data = std::make_shared<const ArrayData>(path, options.inputs, std::move(columns));
  return out;
}

// The path of a part: the first of its names under which there is something.
std::string path_of_part(const std::string& path, const std::vector<std::string>& splits) {
  for (const std::string& split : splits)
    if (const std::string found = with_split(path, split); is_file(found) || is_folder(found)) return found;
  return with_split(path, splits.front());
}

Status check_disjoint(const ArrayData& train, const ArrayData& test) {
  for (const Column& column : test.columns())
    for (const Column& other : train.columns())
      if (column.array.origin == other.array.origin)
        return fail(ErrorCode::kUsage,
                    "{} serves as training and as test data; hold a share out with data.val_fraction, give others with "
                    "data.eval_path, or set data.eval_split = none",
                    column.array.label);
  return {};
}

Status hold_out(const std::shared_ptr<const ArrayData>& all, double val_fraction, OpenedTensors& out) {
  std::vector<int64_t> training, test;
  for (int64_t i = 0; i < all->info().num_samples; ++i)
    (is_held_out(all->hash_of(i), {.val_fraction = val_fraction}) ? test : training).push_back(i);
  if (training.empty() || test.empty())
    return fail(ErrorCode::kUsage,
                "none of the {} samples of {} falls to the {} part; change data.val_fraction (now {:g}), give test "
                "samples with data.eval_path, or set data.eval_split = none",
                all->info().num_samples, all->info().name, training.empty() ? "training" : "held-out", val_fraction);
  out.notes.push_back(held_out_note(all->info().name, std::ssize(test), all->info().num_samples, val_fraction));
  out.train = part_of(all, std::move(training));
  out.test = part_of(all, std::move(test));
  return {};
}

}  // namespace

Result<OpenedTensors> open_arrays(const TensorDataOptions& options) {
  OpenedTensors out;
  Opened train;
  if (!options.path.empty()) {
    const std::vector<std::string> training = {"train"};
    XLADDER_ASSIGN(train, open_part(path_of_part(options.path, training), options, training, out.notes));
    out.train = train.data;
    if (options.eval_split.empty() && options.eval_path.empty()) return out;
    const bool may_have_parts = !options.eval_path.empty() || names_the_split(options.path) || train.is_of_split;
    if (!may_have_parts && options.val_fraction > 0) {
      XLADDER_TRY(hold_out(train.data, options.val_fraction, out));
      return out;
    }
  }
  XLADDER_ASSIGN(const std::vector<std::string> held_out,
                 split_names(options.eval_split.empty() ? "val" : options.eval_split));
  const std::string& path = options.eval_path.empty() ? options.path : options.eval_path;
  XLADDER_ASSIGN(const Opened test, open_part(path_of_part(path, held_out), options, held_out, out.notes));
  if (train.data) XLADDER_TRY(check_disjoint(*train.data, *test.data));
  out.test = test.data;
  return out;
}

}  // namespace xladder::data
