// CRC-32C (Castagnoli, polynomial 0x82F63B78 reflected), the checksum of TFRecord and TensorBoard event files.
#pragma once

#include <cstdint>
#include <span>

namespace xladder {

// `before` is the checksum of the bytes in front, so that pieces can be added one after the other. Uses the processor's
// instruction where it has one.
uint32_t crc32c(std::span<const uint8_t> bytes, uint32_t before = 0);

// As those files store it, so that a checksum of data that holds checksums stays useful
// (tensorflow/core/lib/hash/crc32c.h): rotated right by 15 bits, plus a constant.
uint32_t masked_crc32c(std::span<const uint8_t> bytes);

namespace crc32c_detail {
uint32_t by_table(std::span<const uint8_t> bytes, uint32_t before);  // what crc32c() does elsewhere
}

}  // namespace xladder
