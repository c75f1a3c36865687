#include "xladder/data/sources/array_files.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "xladder/base/files.h"
#include "xladder/base/npy.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/zip_archive.h"
#include "xladder/data/sources/listing.h"
#include "xladder/data/sources/sample_origin.h"
#include "xladder/data/sources/shard_search.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNpy = ".npy";
constexpr uint64_t kMaxUnpackedBytes = uint64_t{1} << 36;  // of an array in an .npz

bool has_ending(const std::string& path, std::string_view ending) { return path.ends_with(ending); }

Result<StoredArray> stored(const NpyArray& array, std::shared_ptr<const void> owner, std::string label,
                           const SampleOrigin& origin) {
  const auto is_long = [](int64_t size) { return size > 1; };
  if (array.fortran_order && std::ranges::count_if(array.type.shape, is_long) > 1)
    return fail(ErrorCode::kFailed,
                "{} is stored with its first axis changing fastest; save it after np.ascontiguousarray()", label);
  return StoredArray{array.type, array.elements, std::move(owner), std::move(label), origin};
}

Result<StoredArray> load_npy(const std::string& path) {
  XLADDER_ASSIGN(const SampleOrigin origin, origin_of(path));
  XLADDER_ASSIGN(MappedFile opened, MappedFile::open(path));
  const auto file = std::make_shared<const MappedFile>(std::move(opened));
  XLADDER_ASSIGN(const NpyArray array, read_npy(file->bytes(), path));
  return stored(array, file, path, origin);
}

struct OpenNpz {
  MappedFile file;
  ZipArchive archive;
  SampleOrigin origin;
};

Result<StoredArray> load_entry(const std::shared_ptr<const OpenNpz>& npz, const std::string& entry,
                               const std::string& label) {
  SampleOrigin origin = npz->origin;
  origin.offset = npz->archive.find(entry)->index;
  XLADDER_ASSIGN(const std::optional<std::span<const std::byte>> mapped, npz->archive.stored(entry));
  if (mapped) {
    XLADDER_ASSIGN(const NpyArray array, read_npy(*mapped, label));
    return stored(array, npz, label, origin);
  }
  XLADDER_ASSIGN(std::vector<std::byte> unpacked, npz->archive.read(entry, kMaxUnpackedBytes));
  const auto bytes = std::make_shared<const std::vector<std::byte>>(std::move(unpacked));
  XLADDER_ASSIGN(const NpyArray array, read_npy(*bytes, label));
  return stored(array, bytes, label, origin);
}

Result<StoredArray> load_tensor(const std::shared_ptr<const SafetensorsFile>& file, const SafetensorsEntry& entry,
                                SampleOrigin origin, const std::string& label) {
  if (!entry.dtype)
    return fail(ErrorCode::kFailed, "{} has the element type {}, which no program takes; save it in another one", label,
                entry.dtype_name);
  XLADDER_ASSIGN(const std::span<const std::byte> bytes, file->raw(entry.name));
  origin.offset = entry.begin;
  return StoredArray{{*entry.dtype, entry.shape}, bytes, file, label, origin};
}

}  // namespace

Result<ArrayFiles> ArrayFiles::open(const std::string& path) {
  ArrayFiles out;
  if (is_folder(path)) {
    for (const std::string& name : files_in(path))
      if (has_ending(name, kNpy)) XLADDER_TRY(out.add_file((fs::path(path) / name).string()));
    if (out.arrays_.empty())
      return fail(ErrorCode::kFailed, "{} holds no .npy files; give the path of a .npz or .safetensors file itself",
                  path);
    return out;
  }
  if (is_file(path)) {
    XLADDER_TRY(out.add_file(path));
    return out;
  }
  XLADDER_ASSIGN(const std::vector<fs::path> files, listed_files(path, "train"));
  for (const fs::path& file : files) XLADDER_TRY(out.add_file(file.string()));
  return out;
}

std::vector<std::string> ArrayFiles::names() const {
  std::vector<std::string> out;
  for (const auto& [name, load] : arrays_) out.push_back(name);
  return out;
}

Status ArrayFiles::add(const std::string& name, const std::string& path, std::function<Result<StoredArray>()> load) {
  if (!arrays_.emplace(name, std::move(load)).second)
    return fail(ErrorCode::kUsage, "{} holds another array \"{}\"; give files of different names", path, name);
  return {};
}

Status ArrayFiles::add_file(const std::string& path) {
  if (has_ending(path, ".npz")) return add_npz(path);
  if (has_ending(path, ".safetensors")) return add_safetensors(path);
  if (!has_ending(path, kNpy))
    return fail(ErrorCode::kUsage, "{} is no file of arrays; give .npz, .npy or .safetensors", path);
  return add(fs::path(path).stem().string(), path, [path] { return load_npy(path); });
}

Status ArrayFiles::add_npz(const std::string& path) {
  XLADDER_ASSIGN(const SampleOrigin origin, origin_of(path));
  XLADDER_ASSIGN(MappedFile file, MappedFile::open(path));
  const std::span<const std::byte> bytes = file.bytes();  // they stay where they are
  XLADDER_ASSIGN(ZipArchive archive, ZipArchive::open(bytes, path));
  const auto npz = std::make_shared<const OpenNpz>(OpenNpz{std::move(file), std::move(archive), origin});
  for (const auto& [entry, facts] : npz->archive.entries()) {
    if (!entry.ends_with(kNpy)) continue;
    const std::string name = entry.substr(0, entry.size() - kNpy.size());
    XLADDER_TRY(
        add(name, path, [npz, entry = entry, label = path + ": " + name] { return load_entry(npz, entry, label); }));
  }
  if (arrays_.empty()) return fail(ErrorCode::kFailed, "{} holds no arrays; save some with np.savez()", path);
  return {};
}

Status ArrayFiles::add_safetensors(const std::string& path) {
  XLADDER_ASSIGN(const SampleOrigin origin, origin_of(path));
  XLADDER_ASSIGN(SafetensorsFile opened, SafetensorsFile::open(path));
  const auto file = std::make_shared<const SafetensorsFile>(std::move(opened));
  for (const SafetensorsEntry& entry : file->entries())
    XLADDER_TRY(add(entry.name, path, [file, &entry, origin, label = path + ": " + entry.name] {
      return load_tensor(file, entry, origin, label);
    }));
  return {};
}

}  // namespace xladder::data
