#include "tests/fuzz/fuzz_target.h"
#include "xladder/data/sources/tfrecord.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace xladder::data;
  const std::span<const uint8_t> file(data, size);
  for (const TfRecord& record : index_tfrecords(file, "input").records) {
    xladder::fuzz::require(record.offset <= size && record.size <= size - record.offset);
    if (const auto message = record_data(file, record, "input")) static_cast<void>(read_example(*message, {}, "input"));
  }
  // Checksums stop most changed files, so the message is also read by itself.
  if (const auto example = read_example(file, {}, "input"); example && example->image) {
    const std::span<const uint8_t> image = *example->image;
    xladder::fuzz::require(image.empty() || (image.data() >= data && image.data() + image.size() <= data + size));
  }
  return 0;
}
