// PyTorch's zip checkpoints (.pt, .pth, .bin, .tar of torch.save since 1.6): a pickle of the object and an entry for
// each storage. The pickle is read as data (pickle.h); tensors are read when they are asked for.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/base/zip_archive.h"
#include "xladder/models/weights/pickle.h"

namespace xladder::weights {

// Whether the bytes begin as torch.save wrote files before 1.6.
bool is_legacy_torch_file(std::span<const std::byte> bytes);

class TorchFile {
 public:
  // `bytes` stay valid as long as this object. kFailed: no data.pkl, what parse_pickle refuses, big-endian storages.
  static Result<TorchFile> open(ZipArchive archive, std::string_view label);

  const Pickle& pickle() const { return pickle_; }

  // The element type of a tensor; nothing for one that is not floating.
  static std::optional<DType> floating_type(const Pickle& pickle, const PickleNode& tensor);
  // A floating tensor as f32, whatever its strides. kFailed: it is empty, reaches beyond its storage, or is an expanded
  // view (more elements than the storage has).
  Result<HostTensor> load(const PickleNode& tensor, std::string_view name) const;

 private:
  TorchFile(std::string label, ZipArchive archive) : label_(std::move(label)), archive_(std::move(archive)) {}

  std::string label_;
  ZipArchive archive_;
  std::string root_;  // the folder in the archive, "archive/"
  Pickle pickle_;
};

}  // namespace xladder::weights
