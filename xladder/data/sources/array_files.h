// Arrays by name, from the files that NumPy and safetensors write.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/tensor_type.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

struct StoredArray {
  TensorType type;
  std::span<const std::byte> bytes;   // row-major, possibly not aligned
  std::shared_ptr<const void> owner;  // of the bytes
  std::string label;                  // for messages: "x.npy", "data.npz: x"
  SampleOrigin origin;
};

class ArrayFiles {
 public:
  // A .npz or .safetensors file, a .npy file, a folder of these or a list of them (shard_list.h), whose names are those
  // of the arrays. Error: no such files, two of one name.
  static Result<ArrayFiles> open(const std::string& path);

  std::vector<std::string> names() const;
  bool contains(const std::string& name) const { return arrays_.contains(name); }
  // Mapped, so that nothing is read before it is used; of an .npz, after its checksum was compared, and what is
  // compressed there is unpacked into memory. Error: a damaged
  // array, or one in an order or type that cannot be taken.
  Result<StoredArray> load(const std::string& name) const { return arrays_.at(name)(); }

 private:
  Status add_file(const std::string& path);
  Status add_npz(const std::string& path);
  Status add_safetensors(const std::string& path);
  Status add(const std::string& name, const std::string& path, std::function<Result<StoredArray>()> load);

  std::map<std::string, std::function<Result<StoredArray>()>> arrays_;
};

}  // namespace xladder::data
