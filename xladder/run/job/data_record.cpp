#include "xladder/run/job/data_record.h"

#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/base/json_fields.h"
#include "xladder/base/json_text.h"

namespace xladder::run {
namespace {

using Json = nlohmann::ordered_json;

SampleList list_of(const data::Dataset& dataset) { return {dataset.info().num_samples, dataset.info().digest}; }

void compare(std::string_view what, const std::optional<SampleList>& before, const std::optional<SampleList>& now,
             std::vector<std::string>& out) {
  if (!before || !now || *before == *now || before->digest.empty() || now->digest.empty()) return;
  out.push_back(fmt::format(
      "the {} samples are others than when the run began ({} then, {} now): samples were added, removed, changed, "
      "renamed or moved to another class; put them back, or start a new run",
      what, before->samples, now->samples));
}

}  // namespace

DataRecord record_of(const Datasets& datasets) {
  DataRecord out;
  if (datasets.train) out.train = list_of(*datasets.train);
  if (datasets.test) out.test = list_of(*datasets.test);
  return out;
}

std::string to_json(const DataRecord& record) {
  Json page = {{"schema", 1}};
  const auto put = [&](const char* name, const std::optional<SampleList>& list) {
    if (list) page[name] = {{"samples", list->samples}, {"digest", list->digest}};
  };
  put("train", record.train);
  put("test", record.test);
  return text_of_json(page, 2) + "\n";
}

Result<std::optional<DataRecord>> read_data_record(const std::filesystem::path& run) {
  const std::filesystem::path file = run / kDataRecordFile;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return std::nullopt;
  XLADDER_ASSIGN(const std::string text, read_file(file, uint64_t{1} << 20));
  const Error no_record{ErrorCode::kFailed,
                        fmt::format("{} is no record of a run's data; remove it to go on without", file.string())};
  const nlohmann::json page = json_from(text);
  if (!page.is_object()) return tl::unexpected(no_record);
  DataRecord out;
  const auto take = [&](const char* name, std::optional<SampleList>& list) -> Status {
    const auto entry = page.find(name);
    if (entry == page.end()) return {};
    JsonFields fields(*entry, {.required = true}, [&](const JsonFields::Flaw&) { return Error(no_record); });
    fields.take_count("samples", list.emplace().samples);
    fields.take("digest", list->digest);
    return fields.status();
  };
  XLADDER_TRY(take("train", out.train));
  XLADDER_TRY(take("test", out.test));
  return out;
}

std::vector<std::string> differences(const DataRecord& before, const DataRecord& now) {
  std::vector<std::string> out;
  compare("training", before.train, now.train, out);
  compare("test", before.test, now.test, out);
  return out;
}

}  // namespace xladder::run
