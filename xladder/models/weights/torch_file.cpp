#include "xladder/models/weights/torch_file.h"

#include <algorithm>
#include <optional>

#include "xladder/models/weights/to_f32.h"

namespace xladder::weights {
namespace {

constexpr std::string_view kPickleName = "data.pkl";
constexpr uint64_t kMaxPickleBytes = uint64_t{1} << 26;
constexpr uint64_t kMaxStorageBytes = uint64_t{1} << 36;

}  // namespace

bool is_legacy_torch_file(std::span<const std::byte> bytes) {
  // The pickled magic number 0x1950a86a20f9469cfc6c.
  constexpr std::string_view kMagic("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 14);
  return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()).starts_with(kMagic);
}

Result<TorchFile> TorchFile::open(ZipArchive archive, std::string_view label) {
  TorchFile file(std::string(label), std::move(archive));
  for (const auto& [name, entry] : file.archive_.entries()) {
    const size_t slash = name.find('/');
    if (slash != std::string::npos && name.substr(slash + 1) == kPickleName) file.root_ = name.substr(0, slash + 1);
  }
  if (file.root_.empty())
    return fail(ErrorCode::kFailed,
                "{} is a zip archive without data.pkl, so torch.save did not write it; give a checkpoint", label);
  if (file.archive_.find(file.root_ + "byteorder") != nullptr) {
    XLADDER_ASSIGN(const std::vector<std::byte> order, file.archive_.read(file.root_ + "byteorder", 16));
    if (std::string_view(reinterpret_cast<const char*>(order.data()), order.size()) != "little")
      return fail(ErrorCode::kFailed, "{} was written on a big-endian machine; save it again on another", label);
  }
  XLADDER_ASSIGN(const std::vector<std::byte> bytes,
                 file.archive_.read(file.root_ + std::string(kPickleName), kMaxPickleBytes));
  XLADDER_ASSIGN(file.pickle_, parse_pickle(bytes, label));
  return file;
}

std::optional<DType> TorchFile::floating_type(const Pickle& pickle, const PickleNode& tensor) {
  const PickleNode& storage = pickle.at(tensor.children[0]);
  const std::string& type = pickle.at(storage.children[0]).text;
  if (type == "torch.FloatStorage") return DType::kF32;
  if (type == "torch.DoubleStorage") return DType::kF64;
  if (type == "torch.HalfStorage") return DType::kF16;
  if (type == "torch.BFloat16Storage") return DType::kBF16;
  return std::nullopt;
}

Result<HostTensor> TorchFile::load(const PickleNode& tensor, std::string_view name) const {
  const auto refuse = [&](std::string_view what) {
    return fail(ErrorCode::kFailed, "{}: tensor {} {}; save it again with PyTorch", label_, name, what);
  };
  const std::optional<DType> dtype = floating_type(pickle_, tensor);
  if (!dtype) return refuse("is not floating");
  const PickleNode& storage = pickle_.at(tensor.children[0]);
  const std::optional<int64_t> count = checked_num_elements(tensor.shape);
  if (!count || tensor.integer < 0) return refuse("has an impossible shape");
  if (*count > storage.integer) return refuse("has more elements than its storage");

  // The last element's place decides whether the view fits.
  int64_t last = tensor.integer;
  for (size_t i = 0; i < tensor.shape.size(); ++i) {
    int64_t reach = 0;
    if (__builtin_mul_overflow(tensor.shape[i] - 1, tensor.strides[i], &reach) ||
        __builtin_add_overflow(last, reach, &last))
      return refuse("has impossible strides");
  }
  const std::string entry = root_ + "data/" + storage.text;
  XLADDER_ASSIGN(const std::vector<std::byte> bytes, archive_.read(entry, kMaxStorageBytes));
  const auto stored = static_cast<int64_t>(bytes.size() / size_of(*dtype));
  if (last >= std::min(stored, storage.integer)) return refuse("reaches beyond its storage");
  if (*count > stored) return refuse("has more elements than its storage");
  const size_t begin = static_cast<size_t>(tensor.integer) * size_of(*dtype);
  return strided_to_f32(
      {.elements = std::span(bytes).subspan(begin), .dtype = *dtype, .shape = tensor.shape, .strides = tensor.strides});
}

}  // namespace xladder::weights
