#include "xladder/models/weights/source.h"

#include <algorithm>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/base/json_text.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/zip_archive.h"
#include "xladder/models/weights/npy.h"
#include "xladder/models/weights/to_f32.h"
#include "xladder/models/weights/torch_file.h"
#include "xladder/models/weights/wrappers.h"

namespace xladder::weights {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr uint64_t kMaxJsonBytes = uint64_t{1} << 27;
constexpr uint64_t kMaxArrayBytes = uint64_t{1} << 34;
constexpr int64_t kMaxElements = int64_t{1} << 40;
constexpr std::string_view kIndexSuffix = ".index.json";

// Where training programs put the weights within a checkpoint: averages first, as timm prefers them ("teacher" is
// DINO's average), then the names of PyTorch Lightning and timm, of DeiT and MAE, of PyTorch's tutorials, of DeepSpeed.
constexpr std::string_view kDictWrappers[] = {"state_dict_ema", "model_ema", "ema_state_dict",   "teacher",
                                              "state_dict",     "model",     "model_state_dict", "model_state",
                                              "module",         "net",       "weights"};

// Safetensors -------------------------------------------------------------------------------------------------------

bool is_float(std::optional<DType> dtype) {
  return dtype == DType::kF32 || dtype == DType::kF64 || dtype == DType::kF16 || dtype == DType::kBF16;
}

Status add_safetensors(const fs::path& path, WeightsSource& source) {
  XLADDER_ASSIGN(SafetensorsFile opened, SafetensorsFile::open(path));
  const auto file = std::make_shared<const SafetensorsFile>(std::move(opened));
  for (const SafetensorsEntry& entry : file->entries()) {
    const auto load = [file, name = entry.name]() -> Result<HostTensor> {
      XLADDER_ASSIGN(HostTensor tensor, file->load(name));
      return to_f32(std::move(tensor));
    };
    source.tensors.push_back({entry.name, entry.shape, is_float(entry.dtype), load});
  }
  return {};
}

// PyTorch -----------------------------------------------------------------------------------------------------------

// Whether a dict holds a tensor under a name, itself or in a dict within it.
bool holds_tensors(const Pickle& pickle, const PickleNode& dict, int depth = 4) {
  if (dict.kind != PickleKind::kDict || depth == 0) return false;
  for (size_t i = 0; i + 1 < dict.children.size(); i += 2) {
    const PickleNode& value = pickle.at(dict.children[i + 1]);
    if (pickle.at(dict.children[i]).kind != PickleKind::kString) continue;
    if (value.kind == PickleKind::kTensor || holds_tensors(pickle, value, depth - 1)) return true;
  }
  return false;
}

// The one dict of tensors in a dict that has none of its own, whatever its key is.
const PickleNode* only_dict(const Pickle& pickle, const PickleNode& dict, std::string_view& found) {
  const PickleNode* only = nullptr;
  for (size_t i = 0; dict.kind == PickleKind::kDict && i + 1 < dict.children.size(); i += 2) {
    const PickleNode& key = pickle.at(dict.children[i]);
    const PickleNode& value = pickle.at(dict.children[i + 1]);
    if (key.kind != PickleKind::kString) continue;
    if (value.kind == PickleKind::kTensor || (only != nullptr && holds_tensors(pickle, value))) return nullptr;
    if (!holds_tensors(pickle, value)) continue;
    only = &value;
    found = key.text;
  }
  return only;
}

// The dict within `dict` that holds the weights: the one asked for, or the first of the usual names that is no empty
// place. nullptr if none is.
const PickleNode* find_dict(const Pickle& pickle, const PickleNode& dict, const std::string& key,
                            std::string_view& found) {
  if (!key.empty()) {
    const PickleNode* inner = pickle.find(dict, key);
    found = key;
    if (inner != nullptr && holds_tensors(pickle, *inner)) return inner;
  }
  for (const std::string_view name : kDictWrappers) {
    const PickleNode* inner = pickle.find(dict, name);
    if (inner == nullptr || !holds_tensors(pickle, *inner)) continue;
    found = name;
    return inner;
  }
  return only_dict(pickle, dict, found);
}

// "arch" of timm's checkpoints, else the attribute `model` of the arguments that they and others keep.
std::string architecture_of(const Pickle& pickle, const PickleNode& checkpoint) {
  const PickleNode* arch = pickle.find(checkpoint, "arch");
  if (arch == nullptr) {
    const PickleNode* arguments = pickle.find(checkpoint, "args");
    if (arguments != nullptr && arguments->kind == PickleKind::kObject && !arguments->children.empty())
      arch = pickle.find(pickle.at(arguments->children[0]), "model");
  }
  return arch != nullptr && arch->kind == PickleKind::kString ? arch->text : "";
}

// A tensor whose elements are not read: quantised, sparse, without storage.
bool is_opaque_tensor(const PickleNode& node) {
  return node.kind == PickleKind::kOpaque && node.text.starts_with("torch._utils._rebuild");
}

std::string keys_of(const Pickle& pickle, const PickleNode& dict) {
  constexpr size_t kShown = 8;
  std::string text;
  size_t shown = 0;
  for (size_t i = 0; i + 1 < dict.children.size() && shown < kShown; i += 2) {
    const PickleNode& key = pickle.at(dict.children[i]);
    if (key.kind == PickleKind::kString) text += (shown++ == 0 ? "" : ", ") + key.text.substr(0, 64);
  }
  return text.empty() ? "nothing with a name" : text;
}

Result<WeightsSource> torch_source(ZipArchive archive, const std::shared_ptr<const void>& keep_alive,
                                   std::string_view label, const std::string& key) {
  XLADDER_ASSIGN(TorchFile opened, TorchFile::open(std::move(archive), label));
  const auto file = std::make_shared<const TorchFile>(std::move(opened));
  const Pickle& pickle = file->pickle();
  WeightsSource source{.container = "PyTorch"};
  const PickleNode* dict = &pickle.at(pickle.root);
  source.architecture = architecture_of(pickle, *dict);
  source.inside = key;
  for (std::string_view wrapper; const PickleNode* inner = find_dict(pickle, *dict, source.inside, wrapper);) {
    source.notes.push_back(fmt::format("weights taken from \"{}\" of the checkpoint", wrapper));
    if (wrapper == source.inside) source.inside.clear();
    if (source.notes.size() > std::size(kDictWrappers)) break;  // a dict may hold itself
    dict = inner;
  }
  std::map<std::string, const PickleNode*> tensors;  // the last of equal names counts, as in Python
  bool has_tensor = false;
  for (size_t i = 0; dict->kind == PickleKind::kDict && i + 1 < dict->children.size(); i += 2) {
    const PickleNode& name = pickle.at(dict->children[i]);
    const PickleNode& value = pickle.at(dict->children[i + 1]);
    if (name.kind != PickleKind::kString || (value.kind != PickleKind::kTensor && !is_opaque_tensor(value))) continue;
    has_tensor = has_tensor || value.kind == PickleKind::kTensor;
    tensors[name.text] = &value;
  }
  if (!has_tensor)
    return fail(ErrorCode::kFailed,
                "{} holds no state_dict but {}; save it with torch.save(model.state_dict(), PATH), or say which it is: "
                "xladder import --checkpoint-key KEY",
                label, dict->kind == PickleKind::kDict ? keys_of(pickle, *dict) : "something else");
  for (const auto& [name, node] : tensors) {
    if (node->kind != PickleKind::kTensor || std::ranges::find(node->shape, 0) != node->shape.end()) {
      source.tensors.push_back({name, node->shape, false, {}});  // quantised or sparse, or empty
      continue;
    }
    // Shapes are arithmetic for those who read on.
    if (checked_num_elements(node->shape).value_or(kMaxElements) >= kMaxElements)
      return fail(ErrorCode::kFailed, "{}: tensor {} has an impossible shape; save it again with PyTorch", label, name);
    const auto load = [file, keep_alive, node = node, name = name] { return file->load(*node, name); };
    source.tensors.push_back({name, node->shape, TorchFile::floating_type(pickle, *node).has_value(), load});
  }
  return source;
}

// NumPy -------------------------------------------------------------------------------------------------------------

Result<WeightsSource> npz_source(const ZipArchive& archive, std::string_view label) {
  constexpr std::string_view kSuffix = ".npy";
  WeightsSource source{.container = "npz"};
  for (const auto& [entry, facts] : archive.entries()) {
    if (!entry.ends_with(kSuffix)) continue;
    const std::string name = entry.substr(0, entry.size() - kSuffix.size());
    XLADDER_ASSIGN(const std::vector<std::byte> bytes, archive.read(entry, kMaxArrayBytes));
    Result<HostTensor> array = parse_npy(bytes, fmt::format("{}: {}", label, name));
    if (!array) {
      // Counters and the like stand beside the weights.
      source.notes.push_back(array.error().message);
      source.tensors.push_back({name, {}, false, {}});
      continue;
    }
    const auto tensor = std::make_shared<const HostTensor>(*std::move(array));
    source.tensors.push_back(
        {name, tensor->shape(), true, [tensor]() -> Result<HostTensor> { return tensor->clone(); }});
  }
  return source;
}

// Files and folders -------------------------------------------------------------------------------------------------

Result<WeightsSource> file_source(const fs::path& path, const std::string& key = {}) {
  XLADDER_ASSIGN(MappedFile opened, MappedFile::open(path));
  const auto mapping = std::make_shared<const MappedFile>(std::move(opened));
  const std::span<const std::byte> bytes = mapping->bytes();
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text.starts_with("PK")) return open_zip_source(bytes, mapping, path.string(), key);
  if (is_legacy_torch_file(bytes))
    return fail(ErrorCode::kFailed,
                "{} was written by PyTorch before 1.6; load it there and save it again with torch.save(), or as "
                "safetensors",
                path.string());
  if (path.extension() != ".safetensors" && !(text.size() > 8 && text[8] == '{'))
    return fail(ErrorCode::kFailed,
                "{} is neither safetensors nor .npz nor a checkpoint of PyTorch 1.6 or newer; give one of these, or "
                "a folder with config.json and model.safetensors",
                path.string());
  WeightsSource source{.container = "safetensors", .inside = key};
  XLADDER_TRY(add_safetensors(path, source));
  return source;
}

// The files that an index lists: {"weight_map": {"tensor": "file"}}. They lie beside it.
Result<WeightsSource> sharded_source(const fs::path& index, const std::string& key) {
  XLADDER_ASSIGN(const std::string text, read_file(index, kMaxJsonBytes));
  const Json json = json_from(text);
  const auto damaged = [&] {
    return fail(ErrorCode::kFailed, "{} is no list of shards; copy or download it again", index.string());
  };
  if (!json.is_object() || !json.contains("weight_map") || !json["weight_map"].is_object()) return damaged();
  std::map<std::string, std::map<std::string, bool>> files;
  for (const auto& [tensor, file] : json["weight_map"].items()) {
    if (!file.is_string()) return damaged();
    const std::string name = file.get<std::string>();
    if (name.find('/') != std::string::npos || name.empty() || name == "..") return damaged();
    files[name][tensor] = true;
  }
  WeightsSource source;
  for (const auto& [file, tensors] : files) {
    XLADDER_ASSIGN(WeightsSource part, file_source(index.parent_path() / file, key));
    source.inside = part.inside;
    source.container = part.container;
    for (const auto& [name, listed] : tensors)
      if (std::ranges::find(part.tensors, name, &SourceTensor::name) == part.tensors.end())
        return fail(ErrorCode::kFailed, "{} has no tensor {}, which {} promises; copy or download it again", file, name,
                    index.filename().string());
    for (SourceTensor& tensor : part.tensors)
      if (tensors.contains(tensor.name)) source.tensors.push_back(std::move(tensor));
  }
  source.notes.push_back(fmt::format("{} shards", files.size()));
  return source;
}

Status read_text_if_there(const fs::path& path, std::string& text) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return {};
  XLADDER_ASSIGN(text, read_file(path, kMaxJsonBytes));
  return {};
}

Result<WeightsSource> folder_source(const fs::path& folder, const std::string& key) {
  for (const char* name :
       {"model.safetensors", "model.safetensors.index.json", "pytorch_model.bin", "pytorch_model.bin.index.json"}) {
    const fs::path file = folder / name;
    if (!fs::exists(file)) continue;
    return file.string().ends_with(kIndexSuffix) ? sharded_source(file, key) : file_source(file, key);
  }
  return fail(ErrorCode::kUsage,
              "{} has no weights: neither model.safetensors nor pytorch_model.bin nor checkpoints of a run; name the "
              "file itself",
              folder.string());
}

}  // namespace

Result<WeightsSource> open_zip_source(std::span<const std::byte> bytes, std::shared_ptr<const void> keep_alive,
                                      std::string_view label, const std::string& key) {
  XLADDER_ASSIGN(ZipArchive archive, ZipArchive::open(bytes, label));
  const bool has_arrays = std::ranges::any_of(
      archive.entries(), [](const auto& entry) { return std::string_view(entry.first).ends_with(".npy"); });
  if (has_arrays) return npz_source(archive, label);
  return torch_source(std::move(archive), std::move(keep_alive), label, key);
}

namespace {

Result<WeightsSource> open_named(const fs::path& path, const std::string& key) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status))
    return fail(ErrorCode::kUsage, "there is no {}; give a file or folder with weights", path.string());
  if (!fs::is_directory(status)) {
    const bool is_index = path.string().ends_with(kIndexSuffix);
    XLADDER_ASSIGN(WeightsSource source, is_index ? sharded_source(path, key) : file_source(path, key));
    // Only the file that belongs to them: a folder may hold many checkpoints.
    const std::string stem = path.filename().string();
    if (stem.starts_with("model.safetensors") || stem.starts_with("pytorch_model.bin")) {
      XLADDER_TRY(read_text_if_there(path.parent_path() / "config.json", source.config));
      XLADDER_TRY(read_text_if_there(path.parent_path() / "preprocessor_config.json", source.preprocessor));
    }
    return source;
  }
  XLADDER_ASSIGN(WeightsSource source, folder_source(path, key));
  XLADDER_TRY(read_text_if_there(path / "config.json", source.config));
  XLADDER_TRY(read_text_if_there(path / "preprocessor_config.json", source.preprocessor));
  return source;
}

}  // namespace

Result<WeightsSource> open_source(const fs::path& path, const std::string& key) {
  XLADDER_ASSIGN(WeightsSource source, open_named(path, key));
  if (source.container != "npz") XLADDER_TRY(take_wrappers_off(source, path.string()));
  return source;
}

}  // namespace xladder::weights
