#include "xladder/data/sources/tar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "xladder/data/sources/advice.h"

namespace xladder::data {
namespace {

constexpr uint64_t kBlock = 512;
constexpr uint64_t kMaxMetadata = 1 << 20;  // of one long name or one set of pax records
constexpr std::array<char, 2 * kBlock> kZeros{};

// A field of the header block (IEEE Std 1003.1, pax, "ustar Interchange Format").
struct Field {
  size_t offset, size;
};
constexpr Field kName{0, 100}, kMode{100, 8}, kOwner{108, 8}, kGroup{116, 8}, kSize{124, 12}, kTime{136, 12},
    kChecksum{148, 8}, kType{156, 1}, kMagic{257, 8}, kPrefix{345, 155};

std::string_view field(std::string_view block, Field f) { return block.substr(f.offset, f.size); }

std::string_view until_nul(std::string_view text) { return text.substr(0, text.find('\0')); }

// Octal digits between blanks, or base 256 where the first bit is set. Nothing if it is neither, negative or too large.
std::optional<uint64_t> number(std::string_view text) {
  if (static_cast<uint8_t>(text[0]) == 0x80) {
    uint64_t value = 0;
    for (const char c : text.substr(1)) {
      if (value >> 56 != 0) return std::nullopt;
      value = value << 8 | static_cast<uint8_t>(c);
    }
    return value;
  }
  text = until_nul(text);
  const size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return 0;
  text = text.substr(first, text.find_last_not_of(' ') + 1 - first);
  uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 8);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Old writers summed signed characters.
bool checksum_fits(std::string_view block) {
  const auto stored = number(field(block, kChecksum));
  int64_t with_unsigned = 0;
  int64_t with_signed = 0;
  for (size_t i = 0; i < block.size(); ++i) {
    const bool blank = i >= kChecksum.offset && i < kChecksum.offset + kChecksum.size;
    with_unsigned += blank ? ' ' : static_cast<uint8_t>(block[i]);
    with_signed += blank ? ' ' : static_cast<int8_t>(block[i]);
  }
  return stored && (static_cast<int64_t>(*stored) == with_unsigned || static_cast<int64_t>(*stored) == with_signed);
}

// What pax records and GNU blocks say about the next file.
struct Overrides {
  std::optional<std::string> name;
  std::optional<uint64_t> size;
  bool sparse = false;
};

// Records "LENGTH KEY=VALUE\n", where LENGTH counts the whole record. False if they are malformed.
bool read_pax(std::string_view records, Overrides& out) {
  while (!records.empty() && records[0] != '\0') {
    size_t length = 0;
    const auto [end, error] = std::from_chars(records.data(), records.data() + records.size(), length);
    const auto digits = static_cast<size_t>(end - records.data());
    if (error != std::errc() || length > records.size() || length < digits + 3 || records[digits] != ' ' ||
        records[length - 1] != '\n')
      return false;
    const std::string_view pair = records.substr(digits + 1, length - digits - 2);
    const size_t equals = pair.find('=');
    if (equals == std::string_view::npos) return false;
    const std::string_view key = pair.substr(0, equals);
    const std::string_view value = pair.substr(equals + 1);
    if (key == "path" && !value.empty()) out.name = value;
    if (key.starts_with("GNU.sparse.")) out.sparse = true;
    if (key == "size") {
      uint64_t size = 0;
      const auto [last, bad] = std::from_chars(value.data(), value.data() + value.size(), size);
      if (bad != std::errc() || last != value.data() + value.size()) return false;
      out.size = size;
    }
    records.remove_prefix(length);
  }
  return true;
}

std::string name_of(std::string_view block) {
  const std::string_view name = until_nul(field(block, kName));
  // GNU writes other things in the place of the prefix; its magic has a blank where POSIX has a zero byte.
  const bool posix = field(block, kMagic).starts_with(std::string_view("ustar\0", 6));
  const std::string_view prefix = posix ? until_nul(field(block, kPrefix)) : std::string_view();
  return prefix.empty() ? std::string(name) : fmt::format("{}/{}", prefix, name);
}

void put(std::string& block, Field f, std::string_view text) { std::copy(text.begin(), text.end(), &block[f.offset]); }

void put_number(std::string& block, Field f, uint64_t value) {
  put(block, f, fmt::format("{:0{}o}", value, f.size - 1));
}

std::string header_block(std::string_view prefix, std::string_view name, uint64_t size, char type) {
  std::string block(kBlock, '\0');
  put(block, kName, name);
  put_number(block, kMode, 0444);
  put_number(block, kOwner, 0);
  put_number(block, kGroup, 0);
  put_number(block, kSize, size);
  put_number(block, kTime, 0);
  put(block, kChecksum, "        ");
  block[kType.offset] = type;
  put(block, kMagic, std::string_view("ustar\00000", 8));
  put(block, kPrefix, prefix);
  uint32_t sum = 0;
  for (const char c : block) sum += static_cast<uint8_t>(c);
  put(block, kChecksum, fmt::format("{:06o}{}", sum, '\0'));
  return block;
}

// A record whose length counts its own digits.
std::string pax_record(std::string_view key, std::string_view value) {
  const size_t rest = key.size() + value.size() + 3;
  size_t length = rest;
  while (length != rest + std::to_string(length).size()) length = rest + std::to_string(length).size();
  return fmt::format("{} {}={}\n", length, key, value);
}

// Behind the first zero block there are more of them and nothing else.
Status check_end(std::string_view rest, uint64_t position, std::string_view label) {
  const size_t data = rest.find_first_not_of('\0');
  if (data == std::string_view::npos) return {};
  return fail(ErrorCode::kFailed,
              "{} has data behind its end (from byte {} on), which is not read: two archives in one file, perhaps; "
              "write their files into one archive",
              label, position + data);
}

Status add_entries(std::string_view bytes, std::string_view label, std::vector<TarEntry>& entries) {
  if (bytes.empty()) return fail(ErrorCode::kFailed, "{} is empty: it has 0 bytes; {}", label, kCopyAgain);
  Overrides next;
  uint64_t position = 0;
  while (position < bytes.size()) {
    const std::string_view rest = bytes.substr(position);
    if (rest.size() < kBlock && rest.find_first_not_of('\0') == std::string_view::npos) break;
    if (rest.size() < kBlock)
      return fail(ErrorCode::kFailed, "{} is truncated within the header at byte {}; {}", label, position, kCopyAgain);
    const std::string_view block = rest.substr(0, kBlock);
    if (block.find_first_not_of('\0') == std::string_view::npos) return check_end(rest, position, label);
    if (!checksum_fits(block))
      return fail(ErrorCode::kFailed, "{} is {}: the header at byte {} has a wrong checksum; {}", label,
                  position == 0 ? "no tar archive" : "damaged", position, kCopyAgain);
    auto size = number(field(block, kSize));
    const char type = block[kType.offset];
    const bool describes_next = std::string_view("xXgLK").find(type) != std::string_view::npos;
    if (!describes_next && next.size) size = next.size;
    if (!size)
      return fail(ErrorCode::kFailed, "{} is damaged: the header at byte {} has no valid size; {}", label, position,
                  kCopyAgain);
    position += kBlock;

    // Links, devices and folders have no content, whatever their size says.
    const uint64_t stored = type >= '1' && type <= '6' ? 0 : *size;
    const uint64_t left = bytes.size() - position;
    if (stored > left)
      return fail(ErrorCode::kFailed,
                  "{} is truncated: the content at byte {} should have {} bytes and {} are left; {}", label, position,
                  stored, left, kCopyAgain);
    if (describes_next && stored > kMaxMetadata)
      return fail(ErrorCode::kFailed, "{}: the names at byte {} take {} bytes, more than {}; {}", label, position,
                  stored, kMaxMetadata, kCopyAgain);
    const std::string_view content = bytes.substr(position, stored);
    if (type == 'L') {
      next.name = until_nul(content);
    } else if (type == 'x' || type == 'X') {
      if (!read_pax(content, next))
        return fail(ErrorCode::kFailed, "{} is damaged: the pax records at byte {} are malformed; {}", label, position,
                    kCopyAgain);
    } else if (!describes_next) {
      const bool regular = type == '0' || type == '\0' || type == '7';
      std::string name = next.name ? *std::move(next.name) : name_of(block);
      if (type == 'S' || (regular && next.sparse))
        return fail(ErrorCode::kFailed, "{}: {} is stored as a sparse file; write the archive without --sparse", label,
                    name);
      if (regular && !name.ends_with('/')) entries.push_back({std::move(name), position, stored});
      next = {};
    }
    const uint64_t padded = stored + (kBlock - stored % kBlock) % kBlock;
    position += std::min(padded, left);  // the last padding may be missing
  }
  return fail(ErrorCode::kFailed, "{} has no end: it was not closed or is cut at byte {}, so files may be missing; {}",
              label, bytes.size(), kCopyAgain);
}

}  // namespace

TarIndex index_tar(std::span<const uint8_t> archive, std::string_view label) {
  TarIndex out;
  const Status read = add_entries({reinterpret_cast<const char*>(archive.data()), archive.size()}, label, out.entries);
  if (!read) out.fault = read.error().message;
  return out;
}

Result<std::string> tar_header(std::string_view name, uint64_t size) {
  if (name.empty()) return fail(ErrorCode::kFailed, "a file in a tar archive needs a name; give it one");
  if (size >= uint64_t{1} << 33)
    return fail(ErrorCode::kFailed, "{} has {} bytes, and a tar entry holds less than 8 GiB; leave it out", name, size);
  const bool plain = name.find('\0') == std::string_view::npos;
  if (plain && name.size() <= kName.size) return header_block("", name, size, '0');
  // The longest prefix that fits leaves the shortest name.
  const size_t slash = name.rfind('/', kPrefix.size);
  if (plain && slash != std::string_view::npos && slash > 0 && name.size() - slash - 1 <= kName.size &&
      slash + 1 < name.size())
    return header_block(name.substr(0, slash), name.substr(slash + 1), size, '0');
  const std::string records = pax_record("path", name);
  std::string out = header_block("", "PaxHeaders/name", records.size(), 'x');
  out += records;
  out += tar_padding(records.size());
  return out + header_block("", name.substr(0, kName.size), size, '0');
}

std::string_view tar_padding(uint64_t size) {
  return std::string_view(kZeros.data(), kZeros.size()).substr(0, (kBlock - size % kBlock) % kBlock);
}

std::string_view tar_end() { return {kZeros.data(), kZeros.size()}; }

}  // namespace xladder::data
