#include "tests/fuzz/fuzz_target.h"
#include "xladder/data/sources/tar.h"
#include "xladder/data/sources/webdataset.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace xladder::data;
  const std::vector<TarEntry> entries = index_tar(std::span(data, size), "input").entries;
  for (const TarEntry& entry : entries)
    xladder::fuzz::require(entry.offset <= size && entry.size <= size - entry.offset);
  if (const auto samples = group_samples(entries, "input"))
    for (const ShardSample& sample : *samples) xladder::fuzz::require(!sample.key.empty());
  return 0;
}
