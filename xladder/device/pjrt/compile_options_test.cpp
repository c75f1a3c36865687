#include "xladder/device/pjrt/compile_options.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace xladder::pjrt {
namespace {

std::string hex(const std::string& bytes) {
  std::string text;
  for (const char byte : bytes) {
    constexpr char kDigits[] = "0123456789abcdef";
    text += kDigits[static_cast<unsigned char>(byte) >> 4];
    text += kDigits[static_cast<unsigned char>(byte) & 15];
  }
  return text;
}

// The defaults of xla::CompileOptions, as its own ToProto writes them.
const std::string kBuildOptions =
    "08ffffffffffffffffff0120012801620100920101"
    "00b80101";

TEST(CompileOptions, DefaultsAreTheBytesThatXlaItselfWrites) { EXPECT_EQ(hex(serialize({})), "1a19" + kBuildOptions); }

TEST(CompileOptions, OverridesAreStringsInFieldSeven) {
  CompileOptions options;
  options.overrides = {{"ab", "xyz"}};
  EXPECT_EQ(hex(serialize(options)), "1a19" + kBuildOptions +
                                         "3a0b"        // field 7, 11 bytes
                                         "0a026162"    // 1: "ab"
                                         "1205"        // 2: 5 bytes
                                         "0a0378797a"  // 1: "xyz"
  );
}

TEST(CompileOptions, BooleansAreSpelledAsXlaReadsThem) {
  CompileOptions lower;
  lower.overrides = {{"a", "true"}, {"b", "false"}};
  CompileOptions upper;
  upper.overrides = {{"a", "True"}, {"b", "False"}};
  EXPECT_EQ(serialize(lower), serialize(upper));
}

TEST(CompileOptions, OptimizationLevelIsAnEffortLevel) {
  CompileOptions options;
  options.optimization_level = 1;
  EXPECT_EQ(hex(serialize(options)), "1a1c" + kBuildOptions + "c00113");  // field 24 = 19
}

TEST(CompileOptions, DeviceAssignmentListsTheReplicasOfEachPartition) {
  CompileOptions options;
  options.num_replicas = 2;
  options.num_partitions = 2;
  options.device_assignment = {0, 1, 2, 3};
  EXPECT_NE(hex(serialize(options))
                .find("2002"
                      "2802"  // replicas, partitions
                      "4a10"  // field 9, 16 bytes
                      "0802"
                      "1002"          // replica count, computation count
                      "1a040a020002"  // partition 0: devices 0 and 2
                      "1a040a020103"  // partition 1: devices 1 and 3
                      ),
            std::string::npos)
      << hex(serialize(options));
}

TEST(CompileOptions, AssignmentOfAnotherSizeIsABug) {
  CompileOptions options;
  options.num_replicas = 2;
  options.device_assignment = {0};
  EXPECT_THROW(serialize(options), std::invalid_argument);
}

}  // namespace
}  // namespace xladder::pjrt
