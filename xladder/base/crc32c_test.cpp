#include "xladder/base/crc32c.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "xladder/base/random.h"

namespace xladder {
namespace {

std::span<const uint8_t> bytes_of(std::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

// RFC 3720, B.4, and the check value of the catalogue of parametrised CRC algorithms.
TEST(Crc32c, GivesThePublishedValues) {
  EXPECT_EQ(crc32c({}), 0u);
  EXPECT_EQ(crc32c(bytes_of("123456789")), 0xe3069283u);
  EXPECT_EQ(crc32c(std::vector<uint8_t>(32, 0x00)), 0x8a9136aau);
  EXPECT_EQ(crc32c(std::vector<uint8_t>(32, 0xff)), 0x62a8ab43u);
}

TEST(Crc32c, MasksAsTensorFlowDoes) {
  const std::vector<uint8_t> length = {24, 0, 0, 0, 0, 0, 0, 0};
  EXPECT_EQ(masked_crc32c(length), 0x224b7fa3u);
}

TEST(Crc32c, IsTheSameByTableAndInPieces) {
  CounterRng random(1);
  std::vector<uint8_t> bytes(300);
  for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(random.next_u32());
  const std::span<const uint8_t> all(bytes);
  for (size_t size = 0; size <= bytes.size(); ++size) {
    const uint32_t whole = crc32c(all.first(size));
    EXPECT_EQ(crc32c_detail::by_table(all.first(size), 0), whole) << size;
    EXPECT_EQ(crc32c(all.subspan(size / 3, size - size / 3), crc32c(all.first(size / 3))), whole) << size;
  }
}

}  // namespace
}  // namespace xladder
