// data.json in the folder of a run: the lists of samples that it began with, so that one that goes on, or is evaluated,
// notices data that has changed under it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/run/job/run_data.h"

namespace xladder::run {

inline constexpr std::string_view kDataRecordFile = "data.json";

struct SampleList {
  int64_t samples = 0;
  std::string digest;  // DatasetInfo::digest; empty where the data has none
  friend bool operator==(const SampleList&, const SampleList&) = default;
};

struct DataRecord {
  std::optional<SampleList> train = {}, test = {};
  friend bool operator==(const DataRecord&, const DataRecord&) = default;
};

DataRecord record_of(const Datasets& datasets);

std::string to_json(const DataRecord& record);
// Nothing for a run of a version that kept no such file. Error: a file that cannot be read.
Result<std::optional<DataRecord>> read_data_record(const std::filesystem::path& run);

// A sentence for each list that both have and that differs.
std::vector<std::string> differences(const DataRecord& before, const DataRecord& now);

}  // namespace xladder::run
