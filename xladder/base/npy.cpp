#include "xladder/base/npy.h"

#include <charconv>
#include <cstring>
#include <map>
#include <optional>
#include <string>

namespace xladder {
namespace {

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr size_t kMaxHeaderBytes = size_t{1} << 16;
constexpr size_t kMaxRank = 32;

struct Header {
  std::string_view descr;
  bool fortran_order = false;
  Shape shape;
};

// The dict literal that NumPy writes: {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
class HeaderReader {
 public:
  explicit HeaderReader(std::string_view text) : text_(text) {}

  std::optional<Header> read() {
    Header header;
    bool has_descr = false, has_order = false, has_shape = false;
    if (!accept('{')) return std::nullopt;
    while (!accept('}')) {
      const auto key = quoted();
      if (!key || !accept(':')) return std::nullopt;
      if (*key == "descr") {
        const auto value = quoted();
        if (!value) return std::nullopt;
        header.descr = *value;
        has_descr = true;
      } else if (*key == "fortran_order") {
        header.fortran_order = accept_word("True");
        if (!header.fortran_order && !accept_word("False")) return std::nullopt;
        has_order = true;
      } else if (*key == "shape") {
        if (!tuple(header.shape)) return std::nullopt;
        has_shape = true;
      } else {
        return std::nullopt;
      }
      if (!accept(',') && !(peek() == '}')) return std::nullopt;
    }
    if (!(has_descr && has_order && has_shape) || text_.find_first_not_of(" \n", at_) != std::string_view::npos)
      return std::nullopt;
    return header;
  }

 private:
  char peek() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool accept(char c) {
    if (peek() != c || at_ >= text_.size()) return false;
    ++at_;
    return true;
  }
  bool accept_word(std::string_view word) {
    peek();
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  std::optional<std::string_view> quoted() {
    const char quote = peek();
    if (quote != '\'' && quote != '"') return std::nullopt;
    const size_t end = text_.find(quote, at_ + 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view out = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return out;
  }
  bool tuple(Shape& shape) {
    if (!accept('(')) return false;
    while (!accept(')')) {
      peek();
      int64_t number = 0;
      const char* const begin = text_.data() + at_;
      const auto [stop, error] = std::from_chars(begin, text_.data() + text_.size(), number);
      if (error != std::errc() || number < 0 || shape.size() >= kMaxRank) return false;
      at_ += static_cast<size_t>(stop - begin);
      shape.push_back(number);
      if (!accept(',') && peek() != ')') return false;
    }
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;
};

std::optional<DType> dtype_of(std::string_view descr) {
  static const std::map<std::string_view, DType> kTypes = {
      {"|b1", DType::kPred}, {"|i1", DType::kS8},  {"|u1", DType::kU8},   {"<i2", DType::kS16}, {"<u2", DType::kU16},
      {"<i4", DType::kS32},  {"<u4", DType::kU32}, {"<i8", DType::kS64},  {"<u8", DType::kU64}, {"<f2", DType::kF16},
      {"<f4", DType::kF32},  {"<f8", DType::kF64}, {"|V2", DType::kBF16}, {"<V2", DType::kBF16}};
  const auto found = kTypes.find(descr);
  return found == kTypes.end() ? std::nullopt : std::optional(found->second);
}

std::optional<uint64_t> bytes_of(const TensorType& type) {
  uint64_t bytes = size_of(type.dtype);
  for (const int64_t size : type.shape)
    if (__builtin_mul_overflow(bytes, static_cast<uint64_t>(size), &bytes)) return std::nullopt;
  return bytes;
}

}  // namespace

Result<NpyArray> read_npy(std::span<const std::byte> bytes, std::string_view label) {
  const auto refuse = [&](std::string_view what) {
    return fail(ErrorCode::kFailed, "{} is not an array that can be read: {}; copy or download it again", label, what);
  };
  const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!file.starts_with(kMagic) || file.size() < 12) return refuse("it does not begin as .npy does");
  const int version = static_cast<unsigned char>(file[6]);
  if (version < 1 || version > 3) return refuse("its version is none of 1 to 3");
  // A 16-bit length in version 1, a 32-bit one afterwards.
  const size_t begin = version == 1 ? 10 : 12;
  uint32_t header_bytes = 0;
  std::memcpy(&header_bytes, file.data() + 8, begin - 8);
  if (header_bytes > kMaxHeaderBytes || header_bytes > file.size() - begin) return refuse("its header is too long");
  const std::optional<Header> header = HeaderReader(file.substr(begin, header_bytes)).read();
  if (!header) return refuse("its header is damaged");
  const std::optional<DType> dtype = dtype_of(header->descr);
  if (!dtype)
    return fail(ErrorCode::kFailed, "{} has the element type \"{}\"; convert it to float32 with NumPy", label,
                header->descr.substr(0, 32));
  NpyArray array{.type = {*dtype, header->shape},
                 .fortran_order = header->fortran_order,
                 .elements = bytes.subspan(begin + header_bytes)};
  if (bytes_of(array.type) != array.elements.size()) return refuse("its shape does not fit its size");
  return array;
}

}  // namespace xladder
