#include "xladder/train/checkpoint.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/base/hash.h"
#include "xladder/base/safetensors.h"

namespace xladder::train {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kPrefix = "step-";
constexpr std::string_view kTemporaryPrefix = ".writing-";
constexpr const char* kModelFile = "model.safetensors";
constexpr const char* kOptimizerFile = "optim.safetensors";
constexpr const char* kAverageFile = "ema.safetensors";
constexpr const char* kStateFile = "state.json";
constexpr const char* kManifestFile = "manifest.json";
constexpr int kSchema = 1;
constexpr uint64_t kMaxJsonBytes = 1 << 20;

const char* file_of(const std::string& kind) {
  if (kind == "param") return kModelFile;
  return kind == "ema" ? kAverageFile : kOptimizerFile;
}

std::string name_in_file(const StateTensor& tensor) {
  const bool is_slot = tensor.kind != "param" && tensor.kind != "ema";
  return is_slot ? tensor.kind + "." + tensor.name : tensor.name;
}

tl::unexpected<Error> cannot(const char* what, const fs::path& path, const std::string& reason) {
  return fail(ErrorCode::kFailed, "{} {}: {}; check the disk's space and the folder's permissions", what, path.string(),
              reason);
}

// Makes the names in a folder durable.
Status sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return cannot("cannot open", folder, std::strerror(errno));
  const int outcome = ::fsync(descriptor);
  const int reason = errno;
  ::close(descriptor);
  if (outcome != 0 && reason != EINVAL && reason != ENOTSUP)
    return cannot("cannot sync", folder, std::strerror(reason));
  return {};
}

bool all_finite(const HostTensor& tensor) {
  const std::vector<double> values = tensor.to_doubles();
  return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

Status write_tensors(const fs::path& folder, const TrainState& state) {
  std::map<std::string, NamedTensors> files;
  std::vector<std::string> kinds;
  for (const StateTensor& tensor : state.layout())
    if (std::ranges::find(kinds, tensor.kind) == kinds.end()) kinds.push_back(tensor.kind);
  for (const std::string& kind : kinds) {
    XLADDER_ASSIGN(NamedTensors tensors, state.download(kind));
    for (auto& [name, value] : tensors) {
      if (kind == "param" && !all_finite(value))
        return fail(ErrorCode::kFailed, "parameter {} is no longer finite; try a lower optim.lr or set optim.clip_grad",
                    name);
      files[file_of(kind)].emplace_back(name_in_file({kind, name, value.type()}), std::move(value));
    }
  }
  for (const auto& [file, tensors] : files) {
    std::vector<std::pair<std::string, const HostTensor*>> entries;
    for (const auto& [name, value] : tensors) entries.emplace_back(name, &value);
    XLADDER_TRY(write_safetensors(folder / file, entries, {{"format", "pt"}}));
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

Status write_manifest(const fs::path& folder) {
  Json files = Json::object();
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::ranges::sort(paths);
  for (const fs::path& path : paths) {
    XLADDER_ASSIGN(const std::string digest, xxh3_128_hex_of_file(path));
    files[path.filename().string()] = {{"bytes", fs::file_size(path)}, {"xxh3_128", digest}};
  }
  return write_file_atomically(folder / kManifestFile, Json{{"schema", kSchema}, {"files", files}}.dump(2) + "\n");
}

// A folder that is removed unless it was published under its final name.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(fs::path path) : path_(std::move(path)) {}
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// Renames `source` to `target`; a folder that has this name already goes.
Status publish(const fs::path& source, const fs::path& target) {
  std::error_code error;
  if (fs::exists(target, error)) {
    const TemporaryFolder old(target.parent_path() /
                              (std::string(kTemporaryPrefix) + "old-" + target.filename().string()));
    fs::rename(target, old.path(), error);
    if (error) return cannot("cannot replace", target, error.message());
    fs::rename(source, target, error);
  } else {
    fs::rename(source, target, error);
  }
  if (error) return cannot("cannot name", target, error.message());
  return sync_folder(target.parent_path());
}

Result<Json> read_json(const fs::path& path) {
  XLADDER_ASSIGN(const std::string text, read_file(path, kMaxJsonBytes));
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object())
    return fail(ErrorCode::kFailed, "{} is not a JSON object; use another checkpoint", path.string());
  return json;
}

Status check_manifest(const fs::path& folder) {
  XLADDER_ASSIGN(const Json manifest, read_json(folder / kManifestFile));
  const auto files = manifest.find("files");
  if (files == manifest.end() || !files->is_object() || !files->contains(kModelFile) || !files->contains(kStateFile))
    return fail(ErrorCode::kFailed, "{} lists no files; use another checkpoint", (folder / kManifestFile).string());
  for (const auto& [name, facts] : files->items()) {
    if (name.find('/') != std::string::npos || !facts.is_object() || !facts.contains("xxh3_128"))
      return fail(ErrorCode::kFailed, "{} is damaged; use another checkpoint", (folder / kManifestFile).string());
    XLADDER_ASSIGN(const std::string digest, xxh3_128_hex_of_file(folder / name));
    if (facts["xxh3_128"] != digest)
      return fail(ErrorCode::kFailed, "{} is not as it was written; use another checkpoint", (folder / name).string());
  }
  return {};
}

std::optional<int64_t> step_of(const fs::path& path) {
  const std::string name = path.filename().string();
  if (!name.starts_with(kPrefix)) return std::nullopt;
  int64_t step = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + kPrefix.size(), end, step);
  if (error != std::errc() || stop != end || step < 0) return std::nullopt;
  return step;
}

}  // namespace

Result<Checkpoint> write_checkpoint(const fs::path& folder, const CheckpointInfo& info, const TrainState& state) {
  const std::string name = fmt::format("{}{:08}", kPrefix, info.step);
  const TemporaryFolder temporary(folder / (std::string(kTemporaryPrefix) + name));
  std::error_code error;
  fs::remove_all(temporary.path(), error);
  fs::create_directories(temporary.path(), error);
  if (error) return cannot("cannot make", temporary.path(), error.message());
  XLADDER_TRY(write_tensors(temporary.path(), state));
  XLADDER_TRY(write_file_atomically(temporary.path() / kStateFile, to_json(info).dump(2) + "\n"));
  XLADDER_TRY(write_manifest(temporary.path()));
  XLADDER_TRY(sync_folder(temporary.path()));
  XLADDER_TRY(publish(temporary.path(), folder / name));
  XLADDER_TRY(write_file_atomically(folder / "latest", name + "\n"));
  return Checkpoint{folder / name, info};
}

Result<Checkpoint> open_checkpoint(const fs::path& path) {
  XLADDER_TRY(check_manifest(path));
  XLADDER_ASSIGN(const Json json, read_json(path / kStateFile));
  CheckpointInfo info;
  try {
    if (json.at("schema") != kSchema)
      return fail(ErrorCode::kFailed, "{} was written by another version of the program; use that version",
                  (path / kStateFile).string());
    info = {.step = json.at("step").get<int64_t>(),
            .epoch = json.at("epoch").get<double>(),
            .data = {json.at("data").at("epoch").get<int64_t>(), json.at("data").at("index").get<int64_t>()},
            .seed = json.at("seed").get<uint64_t>(),
            .train_seconds = json.at("train_seconds").get<double>(),
            .config_digest = json.at("config_digest").get<std::string>(),
            .version = json.at("version").get<std::string>(),
            .plugin = json.at("plugin").get<std::string>()};
  } catch (const nlohmann::json::exception&) {
    return fail(ErrorCode::kFailed, "{} lacks a field or has one of another type; use another checkpoint",
                (path / kStateFile).string());
  }
  if (info.step < 0)
    return fail(ErrorCode::kFailed, "{} has step {}; use another checkpoint", (path / kStateFile).string(), info.step);
  return Checkpoint{path, info};
}

std::vector<fs::path> list_checkpoints(const fs::path& folder) {
  std::vector<std::pair<int64_t, fs::path>> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (const auto step = step_of(entry->path())) found.emplace_back(*step, entry->path());
  std::ranges::sort(found, std::greater<>());
  std::vector<fs::path> paths;
  for (auto& [step, path] : found) paths.push_back(std::move(path));
  return paths;
}

Result<std::optional<Checkpoint>> newest_good_checkpoint(const fs::path& folder, std::vector<std::string>& warnings) {
  const std::vector<fs::path> paths = list_checkpoints(folder);
  for (const fs::path& path : paths) {
    Result<Checkpoint> checkpoint = open_checkpoint(path);
    if (checkpoint) return std::optional(*std::move(checkpoint));
    warnings.push_back(
        fmt::format("{} is damaged ({}); trying the one before", path.filename().string(), checkpoint.error().message));
  }
  if (paths.empty()) return std::optional<Checkpoint>();
  return fail(ErrorCode::kFailed, "all {} checkpoints in {} are damaged; start the run anew in another folder",
              paths.size(), folder.string());
}

Status retain_checkpoints(const fs::path& folder, int64_t keep) {
  std::error_code error;
  const std::vector<fs::path> paths = list_checkpoints(folder);
  for (size_t i = static_cast<size_t>(keep); i < paths.size(); ++i) {
    // Without its name first: a folder that is half removed must not look like a checkpoint.
    const fs::path doomed = folder / (std::string(kTemporaryPrefix) + "old-" + paths[i].filename().string());
    fs::rename(paths[i], doomed, error);
    if (error) return cannot("cannot remove", paths[i], error.message());
  }
  std::vector<fs::path> leftovers;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().filename().string().starts_with(kTemporaryPrefix)) leftovers.push_back(entry->path());
  for (const fs::path& path : leftovers) fs::remove_all(path, error);
  return {};
}

Result<TrainState> load_state(const pjrt::Client& client, const Checkpoint& checkpoint, std::vector<StateTensor> layout,
                              int64_t num_replicas) {
  std::map<std::string, SafetensorsFile> files;
  std::vector<HostTensor> tensors;
  for (const StateTensor& tensor : layout) {
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
  return TrainState::upload(client, std::move(layout), tensors, num_replicas);
}

}  // namespace xladder::train
