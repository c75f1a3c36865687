// Hugging Face's preprocessor_config.json (transformers/image_processing_utils.py and the processors of its models).
#include <algorithm>
#include <cmath>

#include "xladder/models/weights/description_parts.h"
#include "xladder/models/weights/hugging_face_names.h"
#include "xladder/models/weights/json_fields.h"

namespace xladder::weights {
namespace {

using Json = nlohmann::json;

// What changes no pixel here: names, layouts of arrays, how fast it goes.
constexpr std::string_view kProcessorWithoutEffect[] = {"image_processor_type",
                                                        "feature_extractor_type",
                                                        "processor_class",
                                                        "_valid_processor_keys",
                                                        "data_format",
                                                        "input_data_format",
                                                        "return_tensors",
                                                        "device",
                                                        "disable_grouping",
                                                        "auto_map",
                                                        "default_to_square",
                                                        "do_convert_rgb",
                                                        "num_channels",
                                                        "_name_or_path",
                                                        "do_reduce_labels",
                                                        "size_divisor",
                                                        "pad_size",
                                                        "crop_to_patches",
                                                        "xladder"};
constexpr std::string_view kTaken[] = {"do_resize",    "size",       "resample",   "do_center_crop",
                                       "crop_size",    "crop_pct",   "do_rescale", "rescale_factor",
                                       "do_normalize", "image_mean", "image_std"};

// Height and width of {"height", "width"}, or of one number.
struct Sides {
  int64_t height = 0, width = 0;
};

class ProcessorReader {
 public:
  ProcessorReader(const Json& json, const std::string& label) : json_(json), label_(label), fields_(json, label) {}

  Status run(Description& out) {
    fields_.take("do_resize", resizes_);
    const Json* type = fields_.find("image_processor_type");
    if (type == nullptr) type = fields_.find("feature_extractor_type");
    if (type != nullptr && type->is_string()) type_ = type->get<std::string>();
    XLADDER_TRY(colours());
    XLADDER_TRY(resampling());
    XLADDER_TRY(fields_.status());
    XLADDER_TRY(geometry(out));
    XLADDER_TRY(others(out));
    out.preprocessing = preprocessing_;
    return {};
  }

 private:
  tl::unexpected<Error> refuse(std::string_view what) const {
    return fail(ErrorCode::kUsage, "{}: {}; correct the file, or remove it and set what pictures need in [data]",
                label_, what);
  }
  bool is_type(std::string_view part) const { return type_.find(part) != std::string::npos; }

  // (factor x - mean) / std of bytes x, as (x / 255 - mean') / std'.
  Status colours() {
    bool rescales = true, normalises = true;
    double factor = 1.0 / 255;
    fields_.take("do_rescale", rescales);
    fields_.take("rescale_factor", factor);
    fields_.take("do_normalize", normalises);
    fields_.take("image_mean", preprocessing_.mean);
    fields_.take("image_std", preprocessing_.std);
    if (!rescales) factor = 1;
    if (!(factor > 0) || !std::isfinite(factor)) return refuse("rescale_factor is not above 0");
    if (!normalises) {
      preprocessing_.mean.assign(preprocessing_.mean.size(), 0.0f);
      preprocessing_.std.assign(preprocessing_.std.size(), 1.0f);
    }
    const double scale = 255 * factor;
    for (float& value : preprocessing_.std)
      if (!(value > 0)) return refuse("image_std has a number that is not above 0");
    if (std::abs(scale - 1) < 1e-6) return {};  // 0.00392156862745098 is 1 / 255
    for (std::vector<float>* values : {&preprocessing_.mean, &preprocessing_.std})
      for (float& value : *values) value = static_cast<float>(static_cast<double>(value) / scale);
    return {};
  }

  Status resampling() {
    int64_t resample = is_type("ViT") || type_.empty() ? 2 : 3;
    fields_.take("resample", resample);
    const auto found = std::ranges::find(kPillowResample, resample);
    if (found == kPillowResample.end()) {
      fields_.refuse("resample");
      return fields_.status();
    }
    preprocessing_.interpolation = static_cast<image::Interpolation>(found - kPillowResample.begin());
    return {};
  }

  Result<Sides> sides_of(const char* name) {
    Sides sides;
    const Json* value = fields_.find(name);
    if (value == nullptr) return sides;
    if (!value->is_object()) {
      fields_.take(name, sides.height, sides.width);
      XLADDER_TRY(fields_.status());
      return sides;
    }
    Fields inner(*value, label_ + ": " + name);
    inner.take("height", sides.height);
    inner.take("width", sides.width);
    XLADDER_TRY(inner.status());
    if (sides.height < 1 || sides.width < 1)
      return refuse(fmt::format("{} is {}, which is neither height and width nor shortest_edge", name,
                                value->dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 80)));
    return sides;
  }

  // The shortest edge where pictures keep their aspect; 0 where they do not.
  Result<int64_t> shortest_edge() {
    const Json* size = fields_.find("size");
    int64_t shortest = 0;
    if (size == nullptr) return shortest;
    if (size->is_object() && size->contains("shortest_edge")) {
      Fields edges(*size, label_ + ": size");
      if (edges.find("longest_edge") != nullptr)
        return refuse("size has a longest_edge, which pictures here are not cut to");
      edges.take("shortest_edge", shortest);
      XLADDER_TRY(edges.status());
      if (shortest < 1) return refuse("size.shortest_edge is not above 0");
    } else if (size->is_number_integer() && (is_type("CLIP") || is_type("ConvNext") || is_type("Bit"))) {
      fields_.take("size", shortest);  // what one number meant to them
      XLADDER_TRY(fields_.status());
    }
    return shortest;
  }

  Status geometry(Description& out) {
    preprocessing_.mode = data::ResizeMode::kSquash;
    XLADDER_ASSIGN(const int64_t shortest, shortest_edge());
    Sides size;
    if (shortest == 0) {
      XLADDER_ASSIGN(size, sides_of("size"));
    }
    XLADDER_ASSIGN(Sides crop, sides_of("crop_size"));
    bool crops = crop.height > 0 && !is_type("ViT");
    fields_.take("do_center_crop", crops);
    XLADDER_TRY(fields_.status());
    if (!crops) crop = {};
    if (!resizes_) {
      if (crop.height > 0) return refuse("do_resize is false, and a crop without resizing is not made here");
      out.notes.emplace_back("do_resize is false: pictures of another size are squashed to the model's");
      return {};
    }
    if (is_type("ConvNext")) return convnext(shortest);
    if (shortest > 0) {
      preprocessing_.mode = data::ResizeMode::kShortest;
      // Without a crop only square pictures have the model's size; those are not cut here either.
      const int64_t height = crop.height > 0 ? crop.height : shortest;
      if (crop.height != crop.width) return refuse("crop_size is no square, and size is the shortest edge");
      XLADDER_ASSIGN(preprocessing_.crop_pct, share_of(height, shortest));
      return {};
    }
    if (crop.height == 0) return {};
    if (size.height == 0) return refuse("there is a crop but no size");
    XLADDER_ASSIGN(preprocessing_.crop_pct, share_of(crop.height, size.height));
    XLADDER_ASSIGN(const double across, share_of(crop.width, size.width));
    if (std::abs(preprocessing_.crop_pct - across) > 1e-9) return refuse("crop_size and size have other aspects");
    return {};
  }

  // ConvNextImageProcessor: below 384 pixels the shortest edge becomes size / crop_pct, and the middle is taken; from
  // there on pictures are squashed.
  Status convnext(int64_t shortest) {
    double crop_pct = 224.0 / 256;
    fields_.take("crop_pct", crop_pct);
    XLADDER_TRY(fields_.status());
    if (!(crop_pct > 0 && crop_pct <= 1)) return refuse("crop_pct is no share");
    if (shortest >= 384) return {};
    preprocessing_.mode = data::ResizeMode::kShortest;
    preprocessing_.crop_pct = crop_pct;
    return {};
  }

  // So that floor(crop / crop_pct), as evaluation computes it, is `size` again.
  Result<double> share_of(int64_t crop, int64_t size) const {
    if (crop < 1 || crop > size)
      return refuse(fmt::format("a crop of {} out of {} pixels would need a border", crop, size));
    double share = static_cast<double>(crop) / static_cast<double>(size);
    while (static_cast<int64_t>(std::floor(static_cast<double>(crop) / share)) < size)
      share = std::nextafter(share, 0.0);
    return share;
  }

  Status others(Description& out) {
    std::string unused;
    for (const auto& [name, value] : json_.items()) {
      const bool is_off = value.is_null() || (value.is_boolean() && !value.get<bool>());
      if (is_off || std::ranges::find(kTaken, name) != std::end(kTaken) ||
          std::ranges::find(kProcessorWithoutEffect, name) != std::end(kProcessorWithoutEffect))
        continue;
      // A step that is switched on and not known here.
      if (name.starts_with("do_") || name == "rescale_offset" || name == "offset" || name == "crop_to_patches")
        return refuse(fmt::format("{} is on, which pictures here do not go through", name));
      unused += (unused.empty() ? "" : ", ") + name;
    }
    if (!unused.empty()) out.notes.push_back("not used of preprocessor_config.json: " + unused);
    return {};
  }

  const Json& json_;
  const std::string& label_;
  Fields fields_;
  std::string type_;
  bool resizes_ = true;
  Preprocessing preprocessing_ = default_processor();
};

}  // namespace

Preprocessing default_processor() {
  return {.crop_pct = 1.0,
          .interpolation = image::Interpolation::kBilinear,
          .mode = data::ResizeMode::kSquash,
          .mean = {0.5f, 0.5f, 0.5f},
          .std = {0.5f, 0.5f, 0.5f}};
}

Status describe_processor(const std::string& text, std::string_view source, Description& out) {
  if (text.empty()) {
    out.preprocessing = default_processor();
    out.notes.emplace_back("there is no preprocessor_config.json: pictures as ViTImageProcessor takes them by default");
    return {};
  }
  const std::string label = fmt::format("{}: preprocessor_config.json", source);
  XLADDER_ASSIGN(const Json json, object_from(text, label));
  return ProcessorReader(json, label).run(out);
}

}  // namespace xladder::weights
