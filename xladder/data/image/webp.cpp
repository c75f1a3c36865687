// WebP through libwebp.
#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>

#include "xladder/data/image/codec.h"
#include "xladder/data/image/orientation.h"

namespace xladder::image {
namespace {

tl::unexpected<Error> cannot_decode(std::string_view why) {
  return fail(ErrorCode::kFailed, "the WebP file cannot be decoded: {}; {}", why, kTryFileAgain);
}

Result<WebPBitstreamFeatures> read_features(std::span<const uint8_t> file, const DecodeOptions& options) {
  WebPBitstreamFeatures features{};
  const VP8StatusCode status = WebPGetFeatures(file.data(), file.size(), &features);
  if (status == VP8_STATUS_NOT_ENOUGH_DATA) return cannot_decode("it ends within its header");
  if (status != VP8_STATUS_OK) return cannot_decode("its header is damaged");
  XLADDER_TRY(check_size(Format::kWebp, features.width, features.height, options));
  return features;
}

int webp_orientation(std::span<const uint8_t> file, const DecodeOptions& options) {
  if (!options.apply_orientation) return 1;
  const WebPData data{.bytes = file.data(), .size = file.size()};
  WebPDemuxState state = WEBP_DEMUX_PARSE_ERROR;
  const std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)> demuxer(WebPDemuxPartial(&data, &state),
                                                                         &WebPDemuxDelete);
  if (demuxer == nullptr) return 1;
  std::span<const uint8_t> exif, xmp;
  const auto find = [&](const char* type, std::span<const uint8_t>& found) {
    WebPChunkIterator chunk{};
    if (WebPDemuxGetChunk(demuxer.get(), type, 1, &chunk) != 0) found = {chunk.chunk.bytes, chunk.chunk.size};
    WebPDemuxReleaseChunkIterator(&chunk);
  };
  find("EXIF", exif);
  find("XMP ", xmp);
  return orientation_of(exif, xmp);
}

// RGBA of the first picture of an animation, on its canvas.
Result<Image> decode_animation(std::span<const uint8_t> file, bool has_alpha, const DecodeOptions& options) {
  const WebPData data{.bytes = file.data(), .size = file.size()};
  const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(WebPAnimDecoderNew(&data, nullptr),
                                                                                   &WebPAnimDecoderDelete);
  WebPAnimInfo info{};
  if (decoder == nullptr || WebPAnimDecoderGetInfo(decoder.get(), &info) == 0)
    return cannot_decode("its animation is damaged or ends too early");
  XLADDER_TRY(check_size(Format::kWebp, info.canvas_width, info.canvas_height, options));
  uint8_t* rgba = nullptr;
  int milliseconds = 0;
  if (WebPAnimDecoderGetNext(decoder.get(), &rgba, &milliseconds) == 0)
    return cannot_decode("its first picture is damaged");
  const int64_t width = info.canvas_width, height = info.canvas_height;
  if (!has_alpha)
    for (int64_t i = 0; i < width * height; ++i) rgba[4 * i + 3] = 255;
  return opaque({rgba, static_cast<size_t>(4 * width * height)}, width, height, options);
}

Result<Image> decode_stored(std::span<const uint8_t> file, const DecodeOptions& options) {
  XLADDER_ASSIGN(const WebPBitstreamFeatures features, read_features(file, options));
  const bool has_alpha = features.has_alpha != 0;
  if (features.has_animation != 0) return decode_animation(file, has_alpha, options);
  const int64_t width = features.width, height = features.height;
  const int64_t stride = width * (has_alpha ? 4 : 3);
  Bytes pixels(static_cast<size_t>(stride * height));
  const auto into = has_alpha ? &WebPDecodeRGBAInto : &WebPDecodeRGBInto;
  if (into(file.data(), file.size(), pixels.data(), pixels.size(), static_cast<int>(stride)) == nullptr)
    return cannot_decode("it is damaged or ends too early");
  if (has_alpha) return opaque(pixels, width, height, options);
  if (options.channels == 3) return Image(width, height, 3, std::move(pixels));
  Image out(width, height, 1);
  rgb_to_grey(pixels.data(), out.pixels().data(), width * height);
  return out;
}

}  // namespace

Result<Header> read_webp_header(std::span<const uint8_t> file, const DecodeOptions& options) {
  XLADDER_ASSIGN(const WebPBitstreamFeatures features, read_features(file, options));
  return upright_header(Format::kWebp, features.width, features.height, webp_orientation(file, options));
}

Result<Image> decode_webp(std::span<const uint8_t> file, const DecodeOptions& options) {
  XLADDER_ASSIGN(Image stored, decode_stored(file, options));
  return upright(std::move(stored), webp_orientation(file, options));
}

}  // namespace xladder::image
