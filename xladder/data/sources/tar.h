// Tar archives as bytes: where the regular files lie in one, and how one is written.
//
// Read are ustar, pax and GNU archives and the old form before them: long names in pax records or GNU blocks, sizes
// above 8 GiB in base 256 or pax, any number of zero blocks at the end. Nothing is ever extracted.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::data {

struct TarEntry {
  std::string name;
  uint64_t offset = 0;  // of the content within the archive
  uint64_t size = 0;
  friend bool operator==(const TarEntry&, const TarEntry&) = default;
};

struct TarIndex {
  std::vector<TarEntry> entries;
  std::string fault = {};  // a sentence about what is wrong with the archive; empty if nothing is
};

// The regular files of an archive in its order, up to the first fault; folders, links and devices are passed over.
// `label` names the archive in the fault: no bytes at all, a cut archive, a header whose checksum or numbers are wrong,
// sparse files, no end (a zero block), as after a writer that did not close it, or data behind the end, which POSIX
// lets readers pass over: an archive that was appended to another.
TarIndex index_tar(std::span<const uint8_t> archive, std::string_view label);

// The blocks in front of a file's content. Names that ustar cannot hold come in a pax header. Owner, time and mode
// (0444) are the same for every file, so that equal content gives equal archives. Error: 8 GiB or more, an empty name.
Result<std::string> tar_header(std::string_view name, uint64_t size);

// Zero bytes that fill the last block of a content.
std::string_view tar_padding(uint64_t size);

// The two zero blocks at the end.
std::string_view tar_end();

}  // namespace xladder::data
