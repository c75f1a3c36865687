// xladder_decode_dump [grey] [fill] [stored] [scaled WIDTH HEIGHT]
//
// Reads paths of pictures, one a line. For each, writes a line "WIDTH HEIGHT CHANNELS" and then the pixels, or a line
// "error SENTENCE". grey: one channel; fill: truncated files are filled; stored: the orientation is not applied.
#include <cstdio>
#include <iostream>
#include <string>

#include "xladder/base/files.h"
#include "xladder/image/decode.h"

int main(int argc, char** argv) {
  using namespace xladder;
  image::DecodeOptions options;
  int64_t scaled_width = 0, scaled_height = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "grey") options.channels = 1;
    if (word == "fill") options.truncated = image::Truncated::kFillGrey;
    if (word == "stored") options.apply_orientation = false;
    if (word == "scaled" && i + 2 < argc) {
      scaled_width = std::stoll(argv[++i]);
      scaled_height = std::stoll(argv[++i]);
    }
  }
  std::string path;
  while (std::getline(std::cin, path)) {
    const auto file = read_file(path, uint64_t{1} << 30);
    auto picture = [&]() -> Result<image::Image> {
      if (!file) return tl::unexpected(file.error());
      const std::span bytes(reinterpret_cast<const uint8_t*>(file->data()), file->size());
      if (scaled_width > 0) return image::decode_scaled(bytes, scaled_width, scaled_height, options);
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
