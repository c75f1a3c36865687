// Pictures in TFRecord files of tf.train.Example messages, as TensorFlow's tools write them.
//
// A record is its length (u64, little endian), the masked CRC-32C of these eight bytes, the data, and the masked
// CRC-32C of the data (tensorflow/core/lib/io/record_writer.cc). Example: field 1 Features, whose field 1 is a map from
// names to Feature; Feature: 1 BytesList, 2 FloatList, 3 Int64List, each with `value` as field 1
// (tensorflow/core/example/feature.proto).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/shard_cache.h"

namespace xladder::data {

struct TfRecord {
  uint64_t offset = 0;  // of the data
  uint64_t size = 0;
};

struct TfRecordIndex {
  std::vector<TfRecord> records;
  std::string fault = {};  // a sentence about what is wrong with the file; empty if nothing is
};

// The records of a file, up to the first fault: no bytes at all, a cut file, a length with a wrong checksum (that of
// the data is checked by record_data()). `label` names the file in the fault.
TfRecordIndex index_tfrecords(std::span<const uint8_t> file, std::string_view label);

// The data of a record that index_tfrecords() found. Error: its checksum is wrong.
Result<std::span<const uint8_t>> record_data(std::span<const uint8_t> file, const TfRecord& record,
                                             std::string_view label);

struct ExampleKeys {
  std::string image = "";  // empty: "image/encoded" or "image"
  std::string label = "";  // empty: "image/class/label" or "label"
};

// The first value of the two features; the picture's bytes lie within `message`. Nothing where the example lacks it.
struct ImageExample {
  std::optional<std::span<const uint8_t>> image;
  std::optional<int64_t> label;
};

// Error: bytes that are no message of this form.
Result<ImageExample> read_example(std::span<const uint8_t> message, const ExampleKeys& keys, std::string_view label);

struct TfRecordOptions {
  std::string name = "tfrecord";
  int64_t channels = 3;
  int64_t num_classes = 0;  // 0: one more than the largest label, or as many as there are names
  std::vector<std::string> class_names = {};
  ExampleKeys keys = {};
  int64_t first_label = 0;   // what the file calls class 0: 1 for ImageNet as TensorFlow's older tools write it
  bool skip_broken = false;  // a damaged file gives the records before its damage; else it is an error
  ShardCacheOptions cache = {};
};

// Reads the lengths and labels of all records first. Files that end in .gz are unpacked in memory. `notes` gets
// sentences about the labels, `broken` one for each damaged file.
Result<std::unique_ptr<Dataset>> open_tfrecords(const std::vector<std::filesystem::path>& files,
                                                const TfRecordOptions& options = {},
                                                std::vector<std::string>* notes = nullptr,
                                                std::vector<std::string>* broken = nullptr);

}  // namespace xladder::data
