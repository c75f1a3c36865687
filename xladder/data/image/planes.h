// Interleaved channels to planes, compiled for several instruction sets (Highway).
#pragma once

#include <cstddef>
#include <cstdint>

namespace xladder::image {

// Channel c of pixel i, rgb[3 i + c], goes to planes[c * plane + i]; i < count <= plane.
void split_rgb(const uint8_t* rgb, size_t count, size_t plane, uint8_t* planes);

}  // namespace xladder::image
