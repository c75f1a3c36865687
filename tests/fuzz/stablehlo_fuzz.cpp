#include "tests/fuzz/fuzz_target.h"
#include "xladder/graph/reader/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  // What is parsed is printed, and what is printed is parsed to the same.
  const std::string text(xladder::fuzz::text_of(data, size));
  const auto tree = xladder::reader::parse(text, "input");
  if (!tree) return 0;
  const std::string printed = xladder::reader::to_string(*tree);
  const auto again = xladder::reader::parse(printed, "printed");
  xladder::fuzz::require(again.has_value());
  xladder::fuzz::require(xladder::reader::to_string(*again) == printed);
  return 0;
}
