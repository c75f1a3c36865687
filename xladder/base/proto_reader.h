// Reads the protocol buffers of others, which may be damaged: nothing is trusted, nothing is copied.
//
//   ProtoFields fields(message);
//   while (fields.next())
//     if (fields.is_message(3)) read_module(fields.bytes());
//   if (!fields.ok()) return fail(...);
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace xladder {

// One field after the other of a protocol buffer message (protobuf.dev/programming-guides/encoding).
class ProtoFields {
 public:
  using Bytes = std::span<const uint8_t>;

  explicit ProtoFields(Bytes message) : rest_(message) {}

  // False at the end and at bytes that are no field; ok() tells which.
  bool next() {
    if (rest_.empty()) return false;
    uint64_t tag = 0;
    ok_ = varint(tag);
    number_ = tag >> 3;
    wire_type_ = static_cast<int>(tag & 7);
    ok_ = ok_ && number_ > 0;
    if (!ok_) return false;
    switch (wire_type_) {
      case 0:
        ok_ = varint(value_);
        break;
      case 1:
        ok_ = take(8);
        break;
      case 2: {
        uint64_t length = 0;
        ok_ = varint(length) && take(length);
        break;
      }
      case 5:
        ok_ = take(4);
        break;
      default:
        ok_ = false;  // groups, which nobody writes any more
    }
    return ok_;
  }

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }
  bool is_message(uint64_t number) const { return number_ == number && wire_type_ == 2; }
  bool is_varint(uint64_t number) const { return number_ == number && wire_type_ == 0; }
  Bytes bytes() const { return bytes_; }
  std::string_view text() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }
  uint64_t value() const { return value_; }

  // The next number of a packed list, whose bytes these are.
  bool varint(uint64_t& out) {
    out = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      if (rest_.empty()) return false;
      const uint8_t byte = rest_[0];
      rest_ = rest_.subspan(1);
      if (shift == 63 && byte > 1) return false;
      out |= static_cast<uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }

 private:
  bool take(uint64_t size) {
    if (size > rest_.size()) return false;
    bytes_ = rest_.first(size);
    rest_ = rest_.subspan(size);
    return true;
  }

  Bytes rest_;
  Bytes bytes_;
  uint64_t number_ = 0, value_ = 0;
  int wire_type_ = 0;
  bool ok_ = true;
};

}  // namespace xladder
