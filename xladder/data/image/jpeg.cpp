// JPEG through libjpeg-turbo.
#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

// libjpeg's headers need <cstdio> before them.
#include <jerror.h>
#include <jpeglib.h>

#include "xladder/data/image/codec.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/image/orientation.h"

namespace xladder::image {
namespace {

constexpr int kMaxScans = 256;      // of a progressive file; usual are 10, and each costs a pass over the whole picture
constexpr int kRowsAtOnce = 4;      // as many as libjpeg may give in one call
constexpr int64_t kNeighbours = 2;  // columns beside a region that the smooth upsampling of its chroma looks at
constexpr std::string_view kExifPrefix("Exif\0\0", 6);
constexpr std::string_view kXmpPrefix("http://ns.adobe.com/xap/1.0/\0", 29);

// libjpeg reports an error by a function that must not return to it. Here it leaves by longjmp, from wherever it is, to
// attempt(), and this is the only place that does so: `body` and what it calls hold no objects with destructors.
class JpegErrors {
 public:
  explicit JpegErrors(Truncated truncated) : truncated_(truncated) {
    jpeg_std_error(&manager_);
    manager_.error_exit = [](j_common_ptr info) {
      JpegErrors& self = of(info);
      self.manager_.format_message(info, self.message_);
      self.leave();
    };
    manager_.output_message = [](j_common_ptr) {};
    manager_.emit_message = [](j_common_ptr info, int level) {
      if (level >= 0) return;  // a trace; below are warnings
      JpegErrors& self = of(info);
      const int code = self.manager_.msg_code;
      if (self.truncated_ == Truncated::kRefuse && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER))
        self.manager_.error_exit(info);
    };
  }
  JpegErrors(const JpegErrors&) = delete;
  JpegErrors& operator=(const JpegErrors&) = delete;

  jpeg_error_mgr* manager() { return &manager_; }

  template <class Body>
  bool attempt(const Body& body) {
    if (setjmp(place_) != 0) return false;
    body();
    return true;
  }
  [[noreturn]] void leave() { std::longjmp(place_, 1); }
  const char* message() const { return message_; }

 private:
  // The manager is the first member, so its address is that of the whole.
  static JpegErrors& of(j_common_ptr info) { return *reinterpret_cast<JpegErrors*>(info->err); }

  jpeg_error_mgr manager_{};
  std::jmp_buf place_{};
  char message_[JMSG_LENGTH_MAX] = "";
  Truncated truncated_;
};

tl::unexpected<Error> cannot_decode(const JpegErrors& errors) {
  return fail(ErrorCode::kFailed, "the JPEG file cannot be decoded: {}; {}", errors.message(), kTryFileAgain);
}

// Pillow's conversion of CMYK that is stored inverted, as Adobe does (src/libImaging/Convert.c).
void inverted_cmyk_to_rgb(const uint8_t* cmyk, uint8_t* rgb, int64_t pixels) {
  for (int64_t i = 0; i < pixels; ++i, cmyk += 4, rgb += 3) {
    const int key = cmyk[3];
    for (int c = 0; c < 3; ++c) {
      const int product = (255 - cmyk[c]) * key + 128;
      rgb[c] = static_cast<uint8_t>(key - (((product >> 8) + product) >> 8));
    }
  }
}

class JpegReader {
 public:
  explicit JpegReader(const DecodeOptions& options) : options_(options), errors_(options.truncated) {
    info_.err = errors_.manager();
  }
  ~JpegReader() { jpeg_destroy_decompress(&info_); }
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;

  Status open(std::span<const uint8_t> file);
  int64_t width() const { return info_.image_width; }
  int64_t height() const { return info_.image_height; }
  int orientation() const;

  // 1/denominator of the full size; width() and height() stay those of the file.
  Status start(unsigned denominator);
  Rect all_of_it() const { return {.left = 0, .top = 0, .width = info_.output_width, .height = info_.output_height}; }
  Result<Image> read(const Rect& part);

 private:
  void convert(const uint8_t* from, uint8_t* to, int64_t pixels) const;

  const DecodeOptions& options_;
  JpegErrors errors_;
  jpeg_decompress_struct info_{};
  jpeg_progress_mgr progress_{};
};

Status JpegReader::open(std::span<const uint8_t> file) {
  const bool opened = errors_.attempt([&] {
    jpeg_create_decompress(&info_);
    jpeg_mem_src(&info_, file.data(), file.size());
    if (options_.apply_orientation) jpeg_save_markers(&info_, JPEG_APP0 + 1, 0xffff);
    jpeg_read_header(&info_, TRUE);
  });
  if (!opened) return cannot_decode(errors_);
  if (info_.num_components != 1 && info_.num_components != 3 && info_.num_components != 4)
    return fail(ErrorCode::kFailed, "the JPEG file has {} components, not 1, 3 or 4; convert it to RGB",
                info_.num_components);
  return check_size(Format::kJpeg, width(), height(), options_);
}

int JpegReader::orientation() const {
  if (!options_.apply_orientation) return 1;
  std::string exif, xmp;  // EXIF may be spread over several markers, of XMP the last one counts
  for (const jpeg_marker_struct* marker = info_.marker_list; marker != nullptr; marker = marker->next) {
    const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
    if (data.starts_with(kExifPrefix)) exif += exif.empty() ? data : data.substr(kExifPrefix.size());
    if (data.starts_with(kXmpPrefix)) xmp = data.substr(kXmpPrefix.size());
  }
  const auto bytes = [](const std::string& text) {
    return std::span(reinterpret_cast<const uint8_t*>(text.data()), text.size());
  };
  return orientation_of(bytes(exif), bytes(xmp));
}

Status JpegReader::start(unsigned denominator) {
  if (info_.num_components == 4)
    info_.out_color_space = JCS_CMYK;
  else if (info_.num_components == 1 && options_.channels == 1)
    info_.out_color_space = JCS_GRAYSCALE;
  else
    info_.out_color_space = JCS_RGB;
  info_.scale_num = 1;
  info_.scale_denom = denominator;
  progress_.progress_monitor = [](j_common_ptr info) {
    auto* const decompress = reinterpret_cast<j_decompress_ptr>(info);
    if (decompress->input_scan_number > kMaxScans) ERREXIT(decompress, JERR_BAD_PROGRESSION);
  };
  info_.progress = &progress_;
  if (!errors_.attempt([&] { jpeg_start_decompress(&info_); })) return cannot_decode(errors_);
  return {};
}

void JpegReader::convert(const uint8_t* from, uint8_t* to, int64_t pixels) const {
  if (info_.output_components == options_.channels) {
    std::copy_n(from, pixels * options_.channels, to);
  } else if (info_.output_components == 3) {
    rgb_to_grey(from, to, pixels);
  } else if (options_.channels == 3) {
    inverted_cmyk_to_rgb(from, to, pixels);
  } else {
    for (int64_t i = 0; i < pixels; ++i) {
      uint8_t rgb[3];
      inverted_cmyk_to_rgb(from + 4 * i, rgb, 1);
      rgb_to_grey(rgb, to + i, 1);
    }
  }
}

Result<Image> JpegReader::read(const Rect& part) {
  const Rect all = all_of_it();
  const int64_t bottom = part.top + part.height;
  // What libjpeg gives is as wide as asked, or wider at the left.
  JDIMENSION left = 0, width = info_.output_width;
  // Of a progressive file all coefficients are read anyway, and an unfinished one is smoothed over the edges of a part.
  if (!info_.progressive_mode && part.width < all.width) {
    left = static_cast<JDIMENSION>(std::max<int64_t>(part.left - kNeighbours, 0));
    width = static_cast<JDIMENSION>(std::min(part.left + part.width + kNeighbours, all.width)) - left;
    if (!errors_.attempt([&] { jpeg_crop_scanline(&info_, &left, &width); })) return cannot_decode(errors_);
  }
  const int64_t components = info_.output_components;
  const bool direct = width == part.width && components == options_.channels;
  Image out(part.width, part.height, options_.channels);
  Bytes rows(static_cast<size_t>(kRowsAtOnce * width * components));
  const uint8_t* const first_column = rows.data() + (part.left - left) * components;
  const bool done = errors_.attempt([&] {
    if (!info_.progressive_mode && part.top > 0) jpeg_skip_scanlines(&info_, static_cast<JDIMENSION>(part.top));
    while (info_.output_scanline < bottom) {
      const int64_t y = int64_t{info_.output_scanline} - part.top;
      const bool into_image = direct && y >= 0;
      JSAMPROW targets[kRowsAtOnce];
      for (int64_t i = 0; i < kRowsAtOnce; ++i)
        targets[i] = into_image && y + i < part.height ? out.row(y + i) : rows.data() + i * width * components;
      const int64_t wanted = std::min<int64_t>(kRowsAtOnce, bottom - info_.output_scanline);
      const int64_t given = jpeg_read_scanlines(&info_, targets, static_cast<JDIMENSION>(wanted));
      if (into_image) continue;
      for (int64_t i = std::max<int64_t>(-y, 0); i < given; ++i)
        convert(first_column + i * width * components, out.row(y + i), part.width);
    }
    if (bottom == all.height) jpeg_finish_decompress(&info_);
  });
  if (!done) return cannot_decode(errors_);
  return out;
}

}  // namespace

Result<Header> read_jpeg_header(std::span<const uint8_t> file, const DecodeOptions& options) {
  JpegReader reader(options);
  XLADDER_TRY(reader.open(file));
  return upright_header(Format::kJpeg, reader.width(), reader.height(), reader.orientation());
}

Result<Image> decode_jpeg(std::span<const uint8_t> file, const JpegExtent& extent, const DecodeOptions& options) {
  JpegReader reader(options);
  XLADDER_TRY(reader.open(file));
  const int orientation = reader.orientation();
  const Header header = upright_header(Format::kJpeg, reader.width(), reader.height(), orientation);
  if (extent.region) XLADDER_TRY(check_region(*extent.region, header.width, header.height));
  unsigned denominator = 1;
  if (extent.at_least_width > 0 && extent.at_least_height > 0) {
    const auto enough = [&](int64_t size, int64_t at_least, int64_t divisor) {
      return (size + divisor - 1) / divisor >= at_least;
    };
    while (denominator < 8 && enough(header.width, extent.at_least_width, 2 * denominator) &&
           enough(header.height, extent.at_least_height, 2 * denominator))
      denominator *= 2;
  }
  XLADDER_TRY(reader.start(denominator));
  const Rect part =
      extent.region ? stored_region(*extent.region, orientation, reader.width(), reader.height()) : reader.all_of_it();
  XLADDER_ASSIGN(Image stored, reader.read(part));
  return upright(std::move(stored), orientation);
}

Result<std::string> encode_jpeg(const Image& picture, int quality) {
  if (picture.empty() || picture.width() > JPEG_MAX_DIMENSION || picture.height() > JPEG_MAX_DIMENSION)
    return fail(ErrorCode::kUsage, "a JPEG file holds 1 to {0} x {0} pixels, not {1} x {2}; resize the picture",
                JPEG_MAX_DIMENSION, picture.width(), picture.height());
  if (quality < 1 || quality > 100)
    return fail(ErrorCode::kUsage, "the quality of a JPEG file cannot be {}; use 1 to 100", quality);
  JpegErrors errors(Truncated::kRefuse);
  jpeg_compress_struct info{};
  info.err = errors.manager();
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  const bool done = errors.attempt([&] {
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &buffer, &size);
    info.image_width = static_cast<JDIMENSION>(picture.width());
    info.image_height = static_cast<JDIMENSION>(picture.height());
    info.input_components = static_cast<int>(picture.channels());
    info.in_color_space = picture.channels() == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
      auto* row = const_cast<JSAMPROW>(picture.row(info.next_scanline));  // libjpeg does not write to it
      jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
  });
  jpeg_destroy_compress(&info);
  const std::unique_ptr<unsigned char, decltype(&std::free)> owner(buffer, &std::free);
  if (!done) return fail(ErrorCode::kFailed, "the picture cannot be written as JPEG: {}; resize it", errors.message());
  return std::string(reinterpret_cast<const char*>(buffer), size);
}

}  // namespace xladder::image
