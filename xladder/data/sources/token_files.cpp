#include "xladder/data/sources/token_files.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "xladder/base/npy.h"
#include "xladder/data/sources/element_types.h"
#include "xladder/data/sources/listing.h"
#include "xladder/data/sources/sample_origin.h"
#include "xladder/data/sources/shard_search.h"
#include "xladder/data/sources/splits.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNpyTokens = ".npy", kBinTokens = ".bin";

bool is_token_name(const std::string& name) { return name.ends_with(kNpyTokens) || name.ends_with(kBinTokens); }

DType dtype_of(TokenType type) {
  switch (type) {
    case TokenType::kUint8:
      return DType::kU8;
    case TokenType::kUint16:
      return DType::kU16;
    case TokenType::kUint32:
      break;
  }
  return DType::kU32;
}

// llm.c: 256 numbers of 32 bits, of which the first are the magic, the version and the number of tokens.
constexpr size_t kShardHeaderBytes = 1024;
constexpr int32_t kHeaderMagic = 20240520;

bool has_header(std::span<const std::byte> bytes) {
  std::array<int32_t, 3> header{};
  if (bytes.size() < kShardHeaderBytes) return false;
  std::memcpy(header.data(), bytes.data(), sizeof header);
  const auto [magic, version, count] = header;
  return magic == kHeaderMagic && version == 1 && count >= 0 &&
         bytes.size() == kShardHeaderBytes + static_cast<size_t>(count) * sizeof(uint16_t);
}

// Numbers of 32 bits that are read as 16 have nothing in every second place.
bool looks_twice_as_wide(const TokenFile& file) {
  constexpr int64_t kLooked = 4096;
  const int64_t pairs = std::min(kLooked, file.count()) / 2;
  bool any = false;
  for (int64_t pair = 0; pair < pairs; ++pair) {
    std::array<uint16_t, 2> tokens{};
    std::memcpy(tokens.data(), file.bytes.data() + pair * static_cast<int64_t>(sizeof tokens), sizeof tokens);
    if (tokens[1] != 0) return false;
    any = any || tokens[0] != 0;
  }
  return any && pairs >= 8;
}

Result<TokenFile> take_npy(TokenFile file) {
  XLADDER_ASSIGN(const NpyArray array, read_npy(file.bytes, file.name));
  if (array.type.rank() != 1 || !is_integer(array.type.dtype))
    return fail(ErrorCode::kFailed, "{} is {}; tokens are whole numbers in one dimension", file.name,
                to_string(array.type));
  file.dtype = array.type.dtype;
  file.bytes = array.elements;
  return file;
}

// Calls `visit` with a number of the type.
template <class Visit>
void visit_integer(DType dtype, const Visit& visit) {
  switch (dtype) {
    case DType::kU8:
      return visit(uint8_t{});
    case DType::kS8:
      return visit(int8_t{});
    case DType::kU16:
      return visit(uint16_t{});
    case DType::kS16:
      return visit(int16_t{});
    case DType::kU32:
      return visit(uint32_t{});
    case DType::kS32:
      return visit(int32_t{});
    case DType::kU64:
      return visit(uint64_t{});
    default:
      return visit(int64_t{});
  }
}

std::span<const std::byte> bytes_of(const TokenFile& file, int64_t begin, int64_t count) {
  const size_t size = size_of(file.dtype);
  return file.bytes.subspan(static_cast<size_t>(begin) * size, static_cast<size_t>(count) * size);
}

}  // namespace

Result<TokenFile> open_token_file(const fs::path& path, TokenType type) {
  TokenFile file{.name = path.string(), .dtype = dtype_of(type)};
  XLADDER_ASSIGN(file.origin, origin_of(path));
  XLADDER_ASSIGN(MappedFile opened, MappedFile::open(path));
  file.owner = std::make_shared<const MappedFile>(std::move(opened));
  file.bytes = file.owner->bytes();
  if (file.name.ends_with(kNpyTokens)) return take_npy(std::move(file));
  if (has_header(file.bytes)) {
    file.dtype = DType::kU16;
    file.bytes = file.bytes.subspan(kShardHeaderBytes);
    return file;
  }
  if (file.bytes.size() % size_of(file.dtype) != 0)
    return fail(ErrorCode::kFailed,
                "{} has {} bytes, which are no {} tokens; copy it again if it was cut off, or set data.token_type",
                file.name, file.bytes.size(), name_of(file.dtype));
  if (file.dtype == DType::kU16 && looks_twice_as_wide(file))
    return fail(ErrorCode::kUsage,
                "every second uint16 of {} is 0, as in files of uint32; set data.token_type = uint32", file.name);
  return file;
}

Result<std::vector<fs::path>> token_files(const std::string& path, std::string_view split) {
  std::vector<fs::path> out;
  if (is_file(path)) return std::vector<fs::path>{path};
  if (is_folder(path)) {
    std::vector<std::string> names = files_in(path);
    std::erase_if(names, [](const std::string& name) { return !is_token_name(name); });
    for (const std::string_view kind : kinds_of_split(split)) {
      for (const std::string& name : names)
        if (split_in_name(name) == kind) out.push_back(fs::path(path) / name);
      if (!out.empty()) return out;
    }
    const bool unnamed = std::ranges::all_of(names, [](const auto& name) { return split_in_name(name).empty(); });
    if (is_training_split(split) && unnamed)
      for (const std::string& name : names) out.push_back(fs::path(path) / name);
    return out;
  }
  XLADDER_ASSIGN(const std::vector<std::string> splits, split_names(split));
  Result<std::vector<fs::path>> found;
  for (const std::string& name : splits) {
    found = listed_files(path, name);
    if (found) return found;
  }
  return found;
}

std::optional<int64_t> first_beyond(const TokenFile& file, int64_t begin, int64_t count, uint64_t limit) {
  std::optional<int64_t> out;
  const std::byte* const tokens = bytes_of(file, begin, count).data();
  visit_integer(file.dtype, [&]<class T>(T token) {
    constexpr int64_t kBlock = 1024;  // without a branch for each token
    for (int64_t first = 0; first < count && !out; first += kBlock) {
      const int64_t end = std::min(count, first + kBlock);
      bool any = false;
      for (int64_t i = first; i < end; ++i) {
        std::memcpy(&token, tokens + i * static_cast<int64_t>(sizeof(T)), sizeof(T));
        any |= static_cast<uint64_t>(token) >= limit;  // so are negative ones
      }
      for (int64_t i = first; any && i < end && !out; ++i) {
        std::memcpy(&token, tokens + i * static_cast<int64_t>(sizeof(T)), sizeof(T));
        if (static_cast<uint64_t>(token) >= limit) out = begin + i;
      }
    }
  });
  return out;
}

void copy_tokens(const TokenFile& file, int64_t begin, int64_t count, DType type, std::span<std::byte> out) {
  convert(file.dtype, bytes_of(file, begin, count), type, out);
}

}  // namespace xladder::data
