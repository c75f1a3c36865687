#include "tests/fuzz/fuzz_target.h"
#include "xladder/models/weights/npy.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto array = xladder::weights::parse_npy(std::as_bytes(std::span(data, size)), "input");
  if (array) xladder::fuzz::require(array->num_elements() <= static_cast<int64_t>(size));
  return 0;
}
