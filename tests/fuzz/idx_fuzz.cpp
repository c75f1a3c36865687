#include "tests/fuzz/fuzz_target.h"
#include "xladder/data/sources/idx.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  for (const size_t rank : {size_t{1}, size_t{3}}) {
    const auto array = xladder::data::parse_idx(std::string(xladder::fuzz::text_of(data, size)), rank, "input");
    if (!array) continue;
    uint64_t count = 1;
    for (const int64_t dim : array->dims) count *= static_cast<uint64_t>(dim);
    xladder::fuzz::require(array->dims.size() == rank && array->elements().size() == count);
  }
  return 0;
}
