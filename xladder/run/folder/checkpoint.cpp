#include "xladder/run/folder/checkpoint.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "xladder/base/atomic_folder.h"
#include "xladder/base/files.h"
#include "xladder/base/hash.h"
#include "xladder/base/json_fields.h"
#include "xladder/base/json_text.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/temporary_folder.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kPrefix = "step-";
constexpr std::string_view kWritingPrefix = ".writing-";
constexpr std::string_view kReplacedPrefix = ".replaced-";
constexpr std::string_view kRemovingPrefix = ".removing-";
constexpr const char* kModelFile = "model.safetensors";
constexpr const char* kOptimizerFile = "optim.safetensors";
constexpr const char* kAverageFile = "ema.safetensors";
constexpr const char* kStateFile = "state.json";
constexpr std::array kListedFiles = {kModelFile, kOptimizerFile, kAverageFile, kStateFile};
constexpr const char* kScoreFile = "evaluation.json";
constexpr uint64_t kSchema = 1;
constexpr uint64_t kMaxJsonBytes = 1 << 20;

// What a file ought to hold.
struct FileFacts {
  uint64_t bytes = 0;
  std::string digest;
};
using Manifest = std::map<std::string, FileFacts>;

const char* file_of(const std::string& kind) {
  if (kind == "param" || kind == "buffer") return kModelFile;
  return kind == "ema" ? kAverageFile : kOptimizerFile;
}

std::string name_in_file(const program::StateTensor& tensor) {
  const bool is_slot = file_of(tensor.kind) == kOptimizerFile;
  return is_slot ? tensor.kind + "." + tensor.name : tensor.name;
}

fs::path with_prefix(std::string_view prefix, const fs::path& path) {
  return path.parent_path() / (std::string(prefix) + path.filename().string());
}

tl::unexpected<Error> cannot(const char* what, const fs::path& path, const std::string& reason) {
  return fail(ErrorCode::kFailed, "cannot {} {}: {}; check the disk's space and the folder's permissions", what,
              path.string(), reason);
}

// Makes a folder, durably, unless it is there.
Status make_folder(const fs::path& folder) {
  std::error_code error;
  const bool is_new = fs::create_directories(folder, error);
  if (error) return cannot("make", folder, error.message());
  return is_new && folder.has_parent_path() ? sync_folder(folder.parent_path()) : Status();
}

bool all_finite(const HostTensor& tensor) {
  const std::vector<double> values = tensor.to_doubles();
  return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

Status write_tensors(const fs::path& folder, const HostState& state, Manifest& manifest) {
  std::map<std::string, std::vector<std::pair<std::string, const HostTensor*>>> files;
  for (size_t i = 0; i < state.layout.size(); ++i) {
    const program::StateTensor& tensor = state.layout[i];
    if (tensor.kind == "param" && !all_finite(state.tensors[i]))
      return fail(ErrorCode::kFailed, "parameter {} is no longer finite; try a lower optim.lr or set optim.clip_grad",
                  tensor.name);
    files[file_of(tensor.kind)].emplace_back(name_in_file(tensor), &state.tensors[i]);
  }
  for (const auto& [file, tensors] : files) {
    Xxh3Digest digest;
    XLADDER_TRY(write_safetensors(folder / file, tensors, {{"format", "pt"}}, &digest));
    std::error_code error;
    const uint64_t bytes = fs::file_size(folder / file, error);
    if (error) return cannot("write", folder / file, error.message());
    manifest[file] = {bytes, digest.hex()};
  }
  return {};
}

Json to_json(const CheckpointInfo& info) {
  return {{"schema", kSchema},
          {"step", info.step},
          {"epoch", info.epoch},
          {"data", {{"epoch", info.data.epoch}, {"index", info.data.index}}},
          {"seed", info.seed},
          {"train_seconds", info.train_seconds},
          {"config_digest", info.config_digest},
          {"version", info.version},
          {"plugin", info.plugin}};
}

Status write_state(const fs::path& folder, const CheckpointInfo& info, Manifest& manifest) {
  const std::string text = text_of_json(to_json(info), 2) + "\n";
  manifest[kStateFile] = {text.size(), xxh3_128_hex(text)};
  return write_file_atomically(folder / kStateFile, text);
}

Status write_manifest(const fs::path& folder, const Manifest& manifest) {
  Json files = Json::object();
  for (const auto& [name, facts] : manifest) files[name] = {{"bytes", facts.bytes}, {"xxh3_128", facts.digest}};
  return write_file_atomically(folder / kManifestFile,
                               text_of_json(Json{{"schema", kSchema}, {"files", files}}, 2) + "\n");
}

Result<nlohmann::json> read_json(const fs::path& path) {
  XLADDER_ASSIGN(const std::string text, read_file(path, kMaxJsonBytes));
  nlohmann::json json = json_from(text);
  if (!json.is_object())
    return fail(ErrorCode::kFailed, "{} is not a JSON object; use another checkpoint", path.string());
  return json;
}

// Of a file that this program writes: every field is there and of its type, or the file is damaged in these words.
JsonFields fields_of(const nlohmann::json& json, const fs::path& path, const char* flaw) {
  return {json, {.required = true}, [path, flaw](const JsonFields::Flaw&) {
            return Error{ErrorCode::kFailed, fmt::format("{} {}; use another checkpoint", path.string(), flaw)};
          }};
}

Result<Manifest> read_manifest(const fs::path& folder) {
  const fs::path path = folder / kManifestFile;
  XLADDER_ASSIGN(const nlohmann::json json, read_json(path));
  const auto damaged = [&](const char* what) {
    return fail(ErrorCode::kFailed, "{} {}; use another checkpoint", path.string(), what);
  };
  const auto schema = json.find("schema");
  if (schema == json.end() || *schema != kSchema) return damaged("was not written by this version of the program");
  const auto files = json.find("files");
  if (files == json.end() || !files->is_object()) return damaged("lists no files");
  Manifest manifest;
  for (const auto& [name, facts] : files->items()) {
    // Nothing else is written, so a name never leads out of the folder.
    if (std::ranges::find(kListedFiles, name) == kListedFiles.end()) return damaged("lists a file of no checkpoint");
    FileFacts file;
    JsonFields fields = fields_of(facts, path, "lacks the size or digest of a file");
    fields.take("bytes", file.bytes);
    fields.take("xxh3_128", file.digest);
    XLADDER_TRY(fields.status());
    manifest[name] = std::move(file);
  }
  if (!manifest.contains(kModelFile) || !manifest.contains(kStateFile)) return damaged("lists no model or no state");
  return manifest;
}

Result<CheckpointInfo> read_state(const fs::path& path) {
  constexpr const char* kFlaw = "lacks a field or has one of another type";
  XLADDER_ASSIGN(const nlohmann::json json, read_json(path));
  uint64_t schema = 0;
  CheckpointInfo info;
  JsonFields fields = fields_of(json, path, kFlaw);
  fields.take("schema", schema);
  XLADDER_TRY(fields.status());
  if (schema != kSchema)
    return fail(ErrorCode::kFailed, "{} was written by another version of the program; use that version",
                path.string());
  fields.take_count("step", info.step);
  fields.take("epoch", info.epoch);
  fields.take("seed", info.seed);
  fields.take("train_seconds", info.train_seconds);
  fields.take("config_digest", info.config_digest);
  fields.take("version", info.version);
  fields.take("plugin", info.plugin);
  XLADDER_TRY(fields.status());
  const nlohmann::json none, *const data = fields.find("data");
  JsonFields position = fields_of(data == nullptr ? none : *data, path, kFlaw);
  position.take_count("epoch", info.data.epoch);
  position.take_count("index", info.data.index);
  XLADDER_TRY(position.status());
  return info;
}

// Every file of the checkpoint is as the manifest says, and there is no other. Returns their size.
Result<uint64_t> check_manifest(const fs::path& folder) {
  XLADDER_ASSIGN(const Manifest manifest, read_manifest(folder));
  uint64_t total = 0;
  for (const char* name : kListedFiles) {
    const fs::path path = folder / name;
    std::error_code error;
    const auto listed = manifest.find(name);
    const fs::file_status status = fs::status(path, error);
    if (listed == manifest.end()) {
      if (fs::exists(status))
        return fail(ErrorCode::kFailed, "{} is not in the manifest; use another checkpoint", path.string());
      continue;
    }
    // Opening a pipe would wait for ever.
    if (!fs::is_regular_file(status))
      return fail(ErrorCode::kFailed, "{} is missing; use another checkpoint", path.string());
    const uint64_t bytes = fs::file_size(path, error);
    if (error || bytes != listed->second.bytes)
      return fail(ErrorCode::kFailed, "{} has {} bytes instead of {}; use another checkpoint", path.string(), bytes,
                  listed->second.bytes);
    XLADDER_ASSIGN(const std::string digest, xxh3_128_hex_of_file(path));
    if (digest != listed->second.digest)
      return fail(ErrorCode::kFailed, "{} is not as it was written; use another checkpoint", path.string());
    total += bytes;
  }
  return total;
}

std::optional<int64_t> step_of(std::string_view name) {
  if (!name.starts_with(kPrefix)) return std::nullopt;
  int64_t step = 0;
  const auto [stop, error] = std::from_chars(name.data() + kPrefix.size(), name.data() + name.size(), step);
  if (error != std::errc() || stop != name.data() + name.size() || step < 0) return std::nullopt;
  return step;
}

// Also under the name that publish_folder() may have given it.
std::optional<int64_t> step_of(const fs::path& path) {
  const std::string name = path.filename().string();
  return step_of(name.starts_with(kReplacedPrefix) ? std::string_view(name).substr(kReplacedPrefix.size())
                                                   : std::string_view(name));
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    paths.push_back(entry->path());
  return paths;
}

// Whether the checkpoint that this one was to be replaced by is there.
bool is_superseded(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with(kReplacedPrefix) && fs::exists(path.parent_path() / name.substr(kReplacedPrefix.size()));
}

}  // namespace

Result<Checkpoint> write_checkpoint(const fs::path& folder, const CheckpointInfo& info, const HostState& state,
                                    const std::optional<Score>& score) {
  const std::string name = fmt::format("{}{:08}", kPrefix, info.step);
  XLADDER_TRY(make_folder(folder));
  sweep_leftovers(folder);  // they may be what fills the disk
  // After publish_folder() what it has left under the name.
  const TemporaryFolder temporary(folder / (std::string(kWritingPrefix) + name));
  std::error_code error;
  fs::create_directory(temporary.path(), error);
  if (error) return cannot("make", temporary.path(), error.message());
  Manifest manifest;
  XLADDER_TRY(write_tensors(temporary.path(), state, manifest));
  XLADDER_TRY(write_state(temporary.path(), info, manifest));
  if (score) XLADDER_TRY(write_score(temporary.path(), *score));
  XLADDER_TRY(write_manifest(temporary.path(), manifest));
  XLADDER_TRY(sync_folder(temporary.path()));
  XLADDER_ASSIGN(Checkpoint written, open_checkpoint(temporary.path()));  // the disk has what memory had
  XLADDER_TRY(publish_folder(temporary.path(), folder / name, with_prefix(kReplacedPrefix, folder / name)));
  written.path = folder / name;
  return written;
}

Status write_score(const fs::path& checkpoint, const Score& score) {
  Json json = {{"schema", kSchema}};
  if (score.accuracy) json["accuracy"] = *score.accuracy;
  json["loss"] = score.loss;
  return write_file_atomically(checkpoint / kScoreFile, text_of_json(json, 2) + "\n");
}

std::optional<Score> read_score(const fs::path& checkpoint) {
  const fs::path path = checkpoint / kScoreFile;
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  const Result<nlohmann::json> json = read_json(path);
  if (!json) return std::nullopt;
  Score score;
  JsonFields fields = fields_of(*json, path, "has no score");
  if (json->contains("accuracy")) fields.take("accuracy", score.accuracy.emplace());
  fields.take("loss", score.loss);
  return fields.status() ? std::optional(score) : std::nullopt;
}

Result<Checkpoint> open_checkpoint(const fs::path& path) {
  XLADDER_ASSIGN(const uint64_t bytes, check_manifest(path));
  XLADDER_ASSIGN(const CheckpointInfo info, read_state(path / kStateFile));
  return Checkpoint{path, info, bytes};
}

std::vector<fs::path> list_checkpoints(const fs::path& folder) {
  std::vector<std::pair<int64_t, fs::path>> found;
  for (const fs::path& path : entries_of(folder))
    if (const auto step = step_of(path); step && !is_superseded(path)) found.emplace_back(*step, path);
  std::ranges::sort(found, std::greater<>());
  std::vector<fs::path> paths;
  for (auto& [step, path] : found) paths.push_back(std::move(path));
  return paths;
}

int64_t step_of_checkpoint(const fs::path& path) { return step_of(path).value(); }

Result<std::optional<Checkpoint>> newest_good_checkpoint(const fs::path& folder, std::vector<std::string>& warnings) {
  const std::vector<fs::path> paths = list_checkpoints(folder);
  for (const fs::path& path : paths) {
    Result<Checkpoint> checkpoint = open_checkpoint(path);
    if (checkpoint && checkpoint->info.step != step_of(path))
      checkpoint = fail(ErrorCode::kFailed, "it is of step {}; give it its own name", checkpoint->info.step);
    if (checkpoint) return std::optional(*std::move(checkpoint));
    warnings.push_back(
        fmt::format("{} is damaged ({}); trying the one before", path.filename().string(), checkpoint.error().message));
  }
  if (paths.empty()) return std::optional<Checkpoint>();
  return fail(ErrorCode::kFailed, "all {} checkpoints in {} are damaged; start the run anew in another folder",
              paths.size(), folder.string());
}

Status remove_checkpoint(const fs::path& path) {
  // Without its name first, and durably: a folder that is half removed must not look like a checkpoint.
  const fs::path doomed = with_prefix(kRemovingPrefix, path);
  std::error_code error;
  fs::remove_all(doomed, error);
  fs::rename(path, doomed, error);
  if (error) return cannot("remove", path, error.message());
  XLADDER_TRY(sync_folder(path.parent_path()));
  fs::remove_all(doomed, error);
  return {};
}

void sweep_leftovers(const fs::path& folder) {
  for (const fs::path& path : entries_of(folder)) {
    const std::string name = path.filename().string();
    std::error_code ignored;
    if (name.starts_with(kWritingPrefix) || name.starts_with(kRemovingPrefix) || is_temporary_name(name) ||
        is_superseded(path))
      fs::remove_all(path, ignored);
  }
}

fs::path weights_file(const Checkpoint& checkpoint, WeightsOf weights) {
  return checkpoint.path / (weights == WeightsOf::kAverage ? kAverageFile : kModelFile);
}

WeightsOf best_weights(const Checkpoint& checkpoint) {
  std::error_code ignored;
  return fs::exists(weights_file(checkpoint, WeightsOf::kAverage), ignored) ? WeightsOf::kAverage : WeightsOf::kModel;
}

Result<TrainState> load_state(const pjrt::Client& client, const Checkpoint& checkpoint,
                              std::vector<program::StateTensor> layout, int64_t devices) {
  std::map<std::string, SafetensorsFile> files;
  std::vector<HostTensor> tensors;
  for (const program::StateTensor& tensor : layout) {
    const fs::path path = checkpoint.path / file_of(tensor.kind);
    auto file = files.find(path.string());
    if (file == files.end()) {
      if (!fs::exists(path))
        return fail(ErrorCode::kUsage, "{} has no {}, which this recipe needs; use the optimizer and EMA of the run",
                    checkpoint.path.string(), path.filename().string());
      XLADDER_ASSIGN(SafetensorsFile opened, SafetensorsFile::open(path));
      file = files.emplace(path.string(), std::move(opened)).first;
    }
    const std::string name = name_in_file(tensor);
    if (!file->second.contains(name))
      return fail(ErrorCode::kUsage, "{} has no tensor {}; use the recipe that the run was started with", path.string(),
                  name);
    XLADDER_ASSIGN(const TensorType type, file->second.type(name));
    if (type != tensor.whole_type())
      return fail(ErrorCode::kUsage, "{}: {} is {}, but this recipe's model has {}; use the recipe of the run",
                  path.string(), name, to_string(type), to_string(tensor.whole_type()));
    XLADDER_ASSIGN(HostTensor value, file->second.load(name));
    tensors.push_back(std::move(value));
  }
  return TrainState::upload(client, std::move(layout), tensors, devices);
}

}  // namespace xladder::run
