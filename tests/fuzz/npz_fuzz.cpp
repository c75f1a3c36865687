// Archives of arrays, and whatever else is a zip archive, as `xladder import` takes them.
#include "tests/fuzz/fuzz_target.h"
#include "xladder/models/weights/source.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto source = xladder::weights::open_zip_source(std::as_bytes(std::span(data, size)), nullptr, "input");
  if (!source) return 0;
  for (const xladder::weights::SourceTensor& tensor : source->tensors) {
    if (!tensor.floating || !tensor.load) continue;
    if (const auto loaded = tensor.load()) xladder::fuzz::require(loaded->shape() == tensor.shape);
  }
  return 0;
}
