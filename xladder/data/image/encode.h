// Pixels to files.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/data/image/image.h"

namespace xladder::image {

Result<std::string> encode_png(const Image& picture);
// `quality` as libjpeg's, 1 to 100; chroma 4:2:0.
Result<std::string> encode_jpeg(const Image& picture, int quality = 90);

}  // namespace xladder::image
