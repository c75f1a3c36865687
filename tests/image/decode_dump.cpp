// xladder_decode_dump [grey] [fill] [timm]
//
// Reads paths of pictures, one a line. For each, writes a line "WIDTH HEIGHT CHANNELS" and then the pixels, or a line
// "error SENTENCE". grey: one channel; fill: truncated files are filled; timm: as timm reads
// files, without orientation and transparency.
#include <cstdio>
#include <iostream>
#include <string>

#include "xladder/base/files.h"
#include "xladder/data/image/decode.h"

int main(int argc, char** argv) {
  using namespace xladder;
  image::DecodeOptions options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "grey") options.channels = 1;
    if (word == "timm") {
      options.apply_orientation = false;
      options.alpha = image::Alpha::kDropped;
    }
    if (word == "fill") options.truncated = image::Truncated::kFillGrey;
  }
  std::string path;
  while (std::getline(std::cin, path)) {
    const auto file = read_file(path, uint64_t{1} << 30);
    auto picture = [&]() -> Result<image::Image> {
      if (!file) return tl::unexpected(file.error());
      const std::span bytes(reinterpret_cast<const uint8_t*>(file->data()), file->size());
      return image::decode(bytes, options);
    }();
    if (picture) {
      fmt::print("{} {} {}\n", picture->width(), picture->height(), picture->channels());
      std::fwrite(picture->pixels().data(), 1, picture->pixels().size(), stdout);
    } else {
      fmt::print("error {}\n", picture.error().message);
    }
    std::fflush(stdout);
  }
}
