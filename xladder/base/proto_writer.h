// Writes the protobuf wire format: the kinds of field that we need.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xladder {

class ProtoWriter {
 public:
  void integer(int field, int64_t value) {
    tag(field, 0);
    varint(static_cast<uint64_t>(value));
  }

  void real(int field, float value) {
    tag(field, 5);
    for (uint32_t bits = std::bit_cast<uint32_t>(value), i = 0; i < 4; ++i)
      text_.push_back(static_cast<char>((bits >> (8 * i)) & 0xff));
  }

  // Also strings and messages.
  void bytes(int field, std::string_view value) {
    start_of_bytes(field, value.size());
    text_.append(value);
  }

  // What stands before the bytes of such a field that are written by someone else.
  void start_of_bytes(int field, uint64_t size) {
    tag(field, 2);
    varint(size);
  }

  void packed_integers(int field, const std::vector<int64_t>& values) {
    ProtoWriter packed;
    for (const int64_t value : values) packed.varint(static_cast<uint64_t>(value));
    bytes(field, packed.text_);
  }

  const std::string& text() const { return text_; }

 private:
  void tag(int field, unsigned wire_type) { varint(static_cast<uint64_t>(field) << 3 | wire_type); }

  void varint(uint64_t value) {
    for (; value >= 0x80; value >>= 7) text_.push_back(static_cast<char>((value & 0x7f) | 0x80));
    text_.push_back(static_cast<char>(value));
  }

  std::string text_;
};

}  // namespace xladder
