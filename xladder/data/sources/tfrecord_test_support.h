// For tests only: TFRecord files and tf.train.Example messages, written by hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "xladder/base/crc32c.h"
#include "xladder/data/sources/tar_test_support.h"

namespace xladder::data {

inline std::string varint(uint64_t value) {
  std::string out;
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  return out + static_cast<char>(value);
}

inline std::string message_field(int number, std::string_view content) {
  return varint(static_cast<uint64_t>(number) << 3 | 2) + varint(content.size()) + std::string(content);
}

inline std::string varint_field(int number, uint64_t value) {
  return varint(static_cast<uint64_t>(number) << 3) + varint(value);
}

inline std::string bytes_feature(std::string_view value) { return message_field(1, message_field(1, value)); }
inline std::string int_feature(int64_t value) {  // packed, as TensorFlow writes it
  return message_field(3, message_field(1, varint(static_cast<uint64_t>(value))));
}

inline std::string feature_entry(std::string_view name, std::string_view feature) {
  return message_field(1, message_field(1, name) + message_field(2, feature));
}

inline std::string example_of(std::string_view entries) { return message_field(1, entries); }

inline std::string image_example(std::string_view picture, int64_t label) {
  return example_of(feature_entry("image/encoded", bytes_feature(picture)) +
                    feature_entry("image/class/label", int_feature(label)));
}

inline std::string little_endian_text(uint64_t value, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> 8 * i);
  return out;
}

inline std::string tfrecord_of(std::string_view data) {
  const std::string length = little_endian_text(data.size(), 8);
  return length + little_endian_text(masked_crc32c(bytes_of(length)), 4) + std::string(data) +
         little_endian_text(masked_crc32c(bytes_of(data)), 4);
}

}  // namespace xladder::data
