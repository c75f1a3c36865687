#include "tests/fuzz/fuzz_target.h"
#include "xladder/base/safetensors.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto header = xladder::parse_safetensors(std::as_bytes(std::span(data, size)), "input");
  if (!header) return 0;
  uint64_t end = 0;
  for (const xladder::SafetensorsEntry& entry : header->entries) {
    xladder::fuzz::require(entry.begin <= entry.end && entry.end <= size && (end == 0 || entry.begin == end));
    end = entry.end;
  }
  return 0;
}
