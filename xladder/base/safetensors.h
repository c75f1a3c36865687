// Tensor files in the safetensors format (https://github.com/huggingface/safetensors): a 64-bit header length, a JSON
// header, then the tensors' bytes, little-endian, row-major and without gaps.
//
//   XLADDER_ASSIGN(const SafetensorsFile file, SafetensorsFile::open("model.safetensors"));
//   XLADDER_ASSIGN(const HostTensor weight, file.load("head.weight"));
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/files.h"
#include "xladder/base/hash.h"
#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/base/tensor_type.h"

namespace xladder {

struct SafetensorsEntry {
  std::string name;
  std::string dtype_name;      // as in the file: "F32", "BF16", "I16", ...
  std::optional<DType> dtype;  // empty for a type of the format that DType lacks
  Shape shape;
  uint64_t begin = 0;  // bytes from the start of the file
  uint64_t end = 0;
};

struct SafetensorsHeader {
  std::vector<SafetensorsEntry> entries;  // in the order of their bytes in the file
  std::map<std::string, std::string> metadata;
};

// Checks a whole file's layout: header of at most 100 MB, valid JSON without a repeated key, tensors whose sizes fit
// their shapes and that fill the file without gap or overlap, at most 64 dimensions. `label` begins every error.
Result<SafetensorsHeader> parse_safetensors(std::span<const std::byte> file, std::string_view label);

// An open file; reading tensors from it is thread-safe.
class SafetensorsFile {
 public:
  static Result<SafetensorsFile> open(const std::filesystem::path& path);

  const std::vector<SafetensorsEntry>& entries() const { return header_.entries; }
  const std::map<std::string, std::string>& metadata() const { return header_.metadata; }
  std::vector<std::string> names() const;
  bool contains(std::string_view name) const { return index_.contains(name); }

  // Errors: no such tensor (with the closest name), or an element type that DType lacks.
  Result<TensorType> type(std::string_view name) const;
  Result<HostTensor> load(std::string_view name) const;
  // The stored bytes, valid as long as this object; possibly not aligned to the element type.
  Result<std::span<const std::byte>> raw(std::string_view name) const;

 private:
  SafetensorsFile(std::string label, MappedFile mapping, SafetensorsHeader header);
  Result<const SafetensorsEntry*> find(std::string_view name) const;

  std::string label_;
  MappedFile mapping_;
  SafetensorsHeader header_;
  std::map<std::string, size_t, std::less<>> index_;
};

// Writes the tensors atomically, widest element type first, then by name, as the reference writer does. The order of
// `tensors` has no influence on the file. `digest` is given the bytes that the file ought to have.
Status write_safetensors(const std::filesystem::path& path,
                         const std::vector<std::pair<std::string, const HostTensor*>>& tensors,
                         const std::map<std::string, std::string>& metadata = {}, Xxh3Digest* digest = nullptr);

}  // namespace xladder
