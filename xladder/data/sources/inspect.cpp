#include "xladder/data/sources/inspect.h"

#include <algorithm>

#include "xladder/base/parallel.h"
#include "xladder/data/image/decode.h"

namespace xladder::data {
namespace {

constexpr int64_t kAtOnce = 256;  // pictures between two calls of `progress`

struct Seen {
  int32_t label = -1;
  std::string kind;
  int64_t width = 0, height = 0, bytes = 0;
  std::string name;     // of a broken one
  std::string problem;  // empty: none
};

Seen look_at(const Dataset& pictures, int64_t index, bool decode) {
  Seen seen;
  Result<StoredImage> picture = pictures.read(index);
  if (!picture) {
    seen.name = fmt::format("sample {}", index);
    seen.problem = picture.error().message;
    return seen;
  }
  seen.label = picture->label;
  image::Image from_planes;
  if (const image::Image* pixels = decoded_pixels(*picture, from_planes)) {
    seen.kind = "pixels";
    seen.width = pixels->width();
    seen.height = pixels->height();
    seen.bytes = static_cast<int64_t>(pixels->pixels().size());
    return seen;
  }
  const auto file = std::get<EncodedImage>(picture->content).bytes;
  const image::DecodeOptions options{.channels = pictures.info().channels};
  seen.bytes = static_cast<int64_t>(file.size());
  const Result<image::Header> header = image::read_header(file, options);
  if (header) {
    seen.kind = image::name_of(header->format);
    seen.width = header->width;
    seen.height = header->height;
  } else {
    seen.problem = header.error().message;
  }
  if (header && decode) {
    const Result<image::Image> whole = image::decode(file, options);
    if (!whole) seen.problem = whole.error().message;
  }
  if (!seen.problem.empty()) seen.name = std::move(picture->name);
  return seen;
}

Spread spread_of(std::vector<int64_t>& values) {
  if (values.empty()) return {};
  const auto [min, max] = std::minmax_element(values.begin(), values.end());
  Spread out{.min = *min, .max = *max};
  const auto middle = values.begin() + static_cast<ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  out.median = *middle;
  return out;
}

}  // namespace

Inspection inspect(const Dataset& pictures, const InspectOptions& options,
                   const std::function<void(int64_t)>& progress) {
  const DatasetInfo& info = pictures.info();
  Inspection out;
  out.num_images = info.num_samples;
  out.class_counts.resize(static_cast<size_t>(info.num_classes));
  std::vector<int64_t> widths, heights, bytes;
  for (int64_t begin = 0; begin < info.num_samples; begin += kAtOnce) {
    const int64_t count = std::min(kAtOnce, info.num_samples - begin);
    std::vector<Seen> seen(static_cast<size_t>(count));
    parallel_for(count, options.threads,
                 [&](int64_t i) { seen[static_cast<size_t>(i)] = look_at(pictures, begin + i, options.decode); });
    for (Seen& one : seen) {
      if (one.label >= 0 && one.label < info.num_classes) ++out.class_counts[static_cast<size_t>(one.label)];
      out.total_bytes += one.bytes;
      if (!one.problem.empty()) {
        ++out.num_broken;
        if (out.broken.size() < options.max_broken) out.broken.push_back({std::move(one.name), std::move(one.problem)});
        continue;
      }
      ++out.kinds[one.kind];
      widths.push_back(one.width);
      heights.push_back(one.height);
      bytes.push_back(one.bytes);
    }
    progress(begin + count);
  }
  out.width = spread_of(widths);
  out.height = spread_of(heights);
  out.bytes = spread_of(bytes);
  return out;
}

}  // namespace xladder::data
