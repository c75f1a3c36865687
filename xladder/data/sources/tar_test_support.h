// For tests only: archives block by block, also ones that no writer would make.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/random.h"
#include "xladder/data/sources/tar.h"

namespace xladder::data {

inline std::span<const uint8_t> bytes_of(std::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

inline void fix_tar_checksum(std::string& block) {
  std::fill_n(block.begin() + 148, 8, ' ');
  uint32_t sum = 0;
  for (const char c : block.substr(0, 512)) sum += static_cast<uint8_t>(c);
  const std::string text = fmt::format("{:06o}", sum);
  std::copy(text.begin(), text.end(), block.begin() + 148);
  block[154] = '\0';
}

struct TarHeader {
  std::string name;
  char type = '0';
  std::string size = "00000000000";  // the field's text
  std::string magic = std::string("ustar\00000", 8);
  std::string prefix = "";
};

inline std::string tar_block(const TarHeader& header) {
  std::string block(512, '\0');
  const auto put = [&](size_t offset, std::string_view text) {
    std::copy(text.begin(), text.end(), block.begin() + static_cast<ptrdiff_t>(offset));
  };
  put(0, header.name);
  put(124, header.size);
  block[156] = header.type;
  put(257, header.magic);
  put(345, header.prefix);
  fix_tar_checksum(block);
  return block;
}

inline std::string padded(std::string_view content) {
  return std::string(content) + std::string(tar_padding(content.size()));
}

// One entry with its content, of any type.
inline std::string tar_part(TarHeader header, std::string_view content) {
  header.size = fmt::format("{:011o}", content.size());
  return tar_block(header) + padded(content);
}

// An archive as tar_header() writes it.
inline std::string tar_of(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string out;
  for (const auto& [name, content] : files) out += *tar_header(name, content.size()) + padded(content);
  return out + std::string(tar_end());
}

// Copies of `bytes` with up to eight bytes changed, for tests that only ask for no crash and no nonsense.
inline std::string mutated(std::string_view bytes, uint64_t round) {
  std::string out(bytes);
  CounterRng random(7, round);
  const int64_t changes = 1 + random.below(8);
  for (int64_t i = 0; i < changes; ++i)
    out[static_cast<size_t>(random.below(static_cast<int64_t>(out.size())))] = static_cast<char>(random.next_u32());
  return out;
}

}  // namespace xladder::data
