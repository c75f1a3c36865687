// Files of tokens, mapped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/dtype.h"
#include "xladder/base/files.h"
#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/tokens.h"

namespace xladder::data {

struct TokenFile {
  std::string name = {};
  DType dtype = DType::kU16;
  std::span<const std::byte> bytes = {};  // of the tokens, possibly not aligned
  std::shared_ptr<const MappedFile> owner = {};
  SampleOrigin origin = {};

  int64_t count() const { return static_cast<int64_t>(bytes.size() / size_of(dtype)); }
};

// `type` is that of a .bin file without a header. Error: a size that tokens do not have, a .npy array of another kind.
Result<TokenFile> open_token_file(const std::filesystem::path& path, TokenType type);

// The files of a part; none where a folder has none of it, or "{split}" of a list stands for nothing that is there.
Result<std::vector<std::filesystem::path>> token_files(const std::string& path, std::string_view split);

// The place of the first of the tokens that is not below `limit`.
std::optional<int64_t> first_beyond(const TokenFile& file, int64_t begin, int64_t count, uint64_t limit);

// Tokens of the file as `type`, one of is_integer(), which holds them.
void copy_tokens(const TokenFile& file, int64_t begin, int64_t count, DType type, std::span<std::byte> out);

}  // namespace xladder::data
