#include "xladder/data/augment/rand_augment.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "xladder/data/image/affine.h"
#include "xladder/data/image/enhance.h"
#include "xladder/data/image/ops.h"

namespace xladder::data {
namespace {

using image::Image;

constexpr double kLevels = 10.0;  // timm's _LEVEL_DENOM

// Arguments of a magnitude. Formulas in timm's order of operations.
double none(double, bool) { return 0; }
double rotation(double m, bool negative) { return m / kLevels * 30. * (negative ? -1 : 1); }
double kept_bits(double m, bool) { return static_cast<int>(m / kLevels * 4); }
double kept_bits_increasing(double m, bool) { return 4 - static_cast<int>(m / kLevels * 4); }
double threshold(double m, bool) { return std::min(256, static_cast<int>(m / kLevels * 256)); }
double threshold_increasing(double m, bool) { return 256 - std::min(256, static_cast<int>(m / kLevels * 256)); }
double added(double m, bool) { return std::min(128, static_cast<int>(m / kLevels * 110)); }
double factor(double m, bool) { return m / kLevels * 1.8 + 0.1; }
double factor_increasing(double m, bool negative) {
  const double change = m / kLevels * .9;
  return std::max(0.1, 1.0 + (negative ? -change : change));
}
double shear(double m, bool negative) { return m / kLevels * 0.3 * (negative ? -1 : 1); }
double translation(double m, bool negative) { return m / kLevels * 0.45 * (negative ? -1 : 1); }
double within(double m, double low, double high) { return std::clamp(low + (high - low) * (m / kLevels), low, high); }
double desaturation(double m, bool) { return within(m, 0.5, 1.0); }
double blur_radius(double m, bool) { return within(m, 0.1, 2.0); }

Image posterized(Image picture, double bits, const MoveOptions&) {
  return image::posterize(std::move(picture), std::clamp(static_cast<int>(bits), 0, 8));
}
Image solarized(Image picture, double at, const MoveOptions&) {
  return image::solarize(std::move(picture), static_cast<int>(at));
}
Image solarize_added(Image picture, double add, const MoveOptions&) {
  return image::solarize_add(std::move(picture), static_cast<int>(add));
}
Image colored(Image picture, double by, const MoveOptions&) { return image::color(std::move(picture), by); }
Image contrasted(Image picture, double by, const MoveOptions&) { return image::contrast(std::move(picture), by); }
Image brightened(Image picture, double by, const MoveOptions&) { return image::brightness(std::move(picture), by); }
Image sharpened(Image picture, double by, const MoveOptions&) { return image::sharpness(std::move(picture), by); }
Image desaturated(Image picture, double by, const MoveOptions&) {
  return image::color(std::move(picture), std::clamp(1. - by, 0., 1.));
}
Image blurred(Image picture, double radius, const MoveOptions&) {
  return image::gaussian_blur(std::move(picture), radius);
}
Image contrast_stretched(Image picture, double, const MoveOptions&) { return image::autocontrast(std::move(picture)); }
Image equalized(Image picture, double, const MoveOptions&) { return image::equalize(std::move(picture)); }
Image inverted(Image picture, double, const MoveOptions&) { return image::invert(std::move(picture)); }

// As the table has them.
// NOLINTBEGIN(performance-unnecessary-value-param)
Image rotated(Image picture, double degrees, const MoveOptions& options) {
  return image::rotate(picture, degrees, options.interpolation, options.fill);
}
Image sheared_x(Image picture, double by, const MoveOptions& options) {
  return image::affine(picture, {1, by, 0, 0, 1, 0}, options.interpolation, options.fill);
}
Image sheared_y(Image picture, double by, const MoveOptions& options) {
  return image::affine(picture, {1, 0, 0, by, 1, 0}, options.interpolation, options.fill);
}
Image translated_x(Image picture, double share, const MoveOptions& options) {
  const double pixels = share * static_cast<double>(picture.width());
  return image::affine(picture, {1, 0, pixels, 0, 1, 0}, options.interpolation, options.fill);
}
Image translated_y(Image picture, double share, const MoveOptions& options) {
  const double pixels = share * static_cast<double>(picture.height());
  return image::affine(picture, {1, 0, 0, 0, 1, pixels}, options.interpolation, options.fill);
}

// NOLINTEND(performance-unnecessary-value-param)

constexpr AugmentOperation kOperations[] = {
    {"AutoContrast", none, contrast_stretched},
    {"Equalize", none, equalized},
    {"Invert", none, inverted},
    {"Rotate", rotation, rotated},
    {"Posterize", kept_bits, posterized},
    {"PosterizeIncreasing", kept_bits_increasing, posterized},
    {"Solarize", threshold, solarized},
    {"SolarizeIncreasing", threshold_increasing, solarized},
    {"SolarizeAdd", added, solarize_added},
    {"Color", factor, colored},
    {"ColorIncreasing", factor_increasing, colored},
    {"Contrast", factor, contrasted},
    {"ContrastIncreasing", factor_increasing, contrasted},
    {"Brightness", factor, brightened},
    {"BrightnessIncreasing", factor_increasing, brightened},
    {"Sharpness", factor, sharpened},
    {"SharpnessIncreasing", factor_increasing, sharpened},
    {"ShearX", shear, sheared_x},
    {"ShearY", shear, sheared_y},
    {"TranslateXRel", translation, translated_x},
    {"TranslateYRel", translation, translated_y},
    {"Desaturate", desaturation, desaturated},
    {"GaussianBlur", blur_radius, blurred},
};

struct Choice {
  std::string_view name;
  double weight = 1;
};

constexpr Choice kPlain[] = {{"AutoContrast"}, {"Equalize"},    {"Invert"}, {"Rotate"},        {"Posterize"},
                             {"Solarize"},     {"SolarizeAdd"}, {"Color"},  {"Contrast"},      {"Brightness"},
                             {"Sharpness"},    {"ShearX"},      {"ShearY"}, {"TranslateXRel"}, {"TranslateYRel"}};
constexpr Choice kIncreasing[] = {{"AutoContrast"},
                                  {"Equalize"},
                                  {"Invert"},
                                  {"Rotate"},
                                  {"PosterizeIncreasing"},
                                  {"SolarizeIncreasing"},
                                  {"SolarizeAdd"},
                                  {"ColorIncreasing"},
                                  {"ContrastIncreasing"},
                                  {"BrightnessIncreasing"},
                                  {"SharpnessIncreasing"},
                                  {"ShearX"},
                                  {"ShearY"},
                                  {"TranslateXRel"},
                                  {"TranslateYRel"}};
constexpr Choice kThree[] = {{"SolarizeIncreasing"}, {"Desaturate"}, {"GaussianBlur"}};
constexpr Choice kThreeWeighted[] = {{"SolarizeIncreasing", 6},
                                     {"Desaturate", 6},
                                     {"GaussianBlur", 6},
                                     {"Rotate", 3},
                                     {"ShearX", 2},
                                     {"ShearY", 2},
                                     {"PosterizeIncreasing", 1},
                                     {"AutoContrast", 1},
                                     {"ColorIncreasing", 1},
                                     {"SharpnessIncreasing", 1},
                                     {"ContrastIncreasing", 1},
                                     {"BrightnessIncreasing", 1},
                                     {"Equalize", 1},
                                     {"Invert", 1}};
constexpr Choice kWeighted[] = {{"Rotate", 3},
                                {"ShearX", 2},
                                {"ShearY", 2},
                                {"TranslateXRel", 1},
                                {"TranslateYRel", 1},
                                {"ColorIncreasing", .25},
                                {"SharpnessIncreasing", .25},
                                {"AutoContrast", .25},
                                {"SolarizeIncreasing", .05},
                                {"SolarizeAdd", .05},
                                {"ContrastIncreasing", .05},
                                {"BrightnessIncreasing", .05},
                                {"Equalize", .05},
                                {"PosterizeIncreasing", .05},
                                {"Invert", .05}};

constexpr std::string_view kSyntax = "write it like \"rand-m9-n2-mstd0.5-inc1\"";

// A number that is all of the text.
std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value < 0)
    return std::nullopt;
  return value;
}

}  // namespace

std::span<const AugmentOperation> augment_operations() { return kOperations; }

const AugmentOperation* find_augment_operation(std::string_view name) {
  for (const AugmentOperation& operation : kOperations)
    if (operation.name == name) return &operation;
  return nullptr;
}

Result<RandAugment> RandAugment::parse(std::string_view text) {
  RandAugment out;
  bool increasing = false;
  std::string_view set;
  std::string_view rest = text;
  for (bool first = true; first || !rest.empty(); first = false) {
    const size_t dash = std::min(rest.find('-'), rest.size());
    const std::string_view part = rest.substr(0, dash);
    rest = rest.substr(std::min(dash + 1, rest.size()));
    if (first) {
      if (part != "rand")
        return fail(ErrorCode::kUsage, "auto_augment \"{}\" does not begin with \"rand\", which is the only kind; {}",
                    text, kSyntax);
      continue;
    }
    if (part.starts_with('t') || part == "w0") {
      set = part.starts_with('t') ? part.substr(1) : part;
      continue;
    }
    const size_t digit = std::min(part.find_first_of("0123456789"), part.size());
    const std::string_view key = part.substr(0, digit);
    const auto number = number_of(part.substr(digit));
    const auto whole = [&] { return number && *number == std::floor(*number) && *number <= 1000; };
    bool good = number.has_value();
    if (key == "m" && whole()) {
      out.magnitude_ = *number;
    } else if (key == "mmax" && whole() && *number > 0) {
      out.magnitude_max_ = *number;
    } else if (key == "inc" && whole()) {
      increasing = *number != 0;
    } else if (key == "n" && whole() && *number >= 1 && *number <= kMaxLayers) {
      out.layers_ = static_cast<int64_t>(*number);
    } else if (key == "p" && number && *number <= 1) {
      out.probability_ = *number;
    } else if (key == "mstd" && number) {
      out.uniform_magnitude_ = *number > 100;
      out.deviation_ = out.uniform_magnitude_ ? 0 : *number;
    } else {
      good = false;
    }
    if (!good)
      return fail(ErrorCode::kUsage,
                  "auto_augment \"{}\" has the part \"{}\", which is none of m, n, p, mstd, mmax, inc and t with a "
                  "number that suits; {}",
                  text, part, kSyntax);
  }
  std::span<const Choice> choices = increasing ? std::span<const Choice>(kIncreasing) : kPlain;
  bool weighted = true;
  if (set == "weights" || set == "w0")
    choices = kWeighted;
  else if (set == "3aw")
    choices = kThreeWeighted;
  else if (weighted = false; set == "3a")
    choices = kThree;
  else if (!set.empty())
    return fail(ErrorCode::kUsage, "auto_augment \"{}\" asks for the set \"t{}\"; sets are tweights, t3a and t3aw",
                text, set);
  for (const Choice& choice : choices) {
    out.operations_.push_back(find_augment_operation(choice.name));
    if (weighted) out.weights_.push_back(choice.weight);
  }
  // Before 2021 timm's weights had these two at 0.
  if (set == "w0")
    for (size_t i = 0; i < choices.size(); ++i)
      if (choices[i].name == "PosterizeIncreasing" || choices[i].name == "Invert") out.weights_[i] = 0;
  const auto usable = weighted ? std::count_if(out.weights_.begin(), out.weights_.end(), [](double w) { return w > 0; })
                               : std::ptrdiff_t{kMaxLayers};
  if (out.layers_ > usable)
    return fail(ErrorCode::kUsage,
                "auto_augment \"{}\" takes {} operations of a weighted set of {}, none of them twice; lower n", text,
                out.layers_, usable);
  return out;
}

size_t RandAugment::choose(std::vector<double>& weights, float uniform) const {
  if (weights.empty())
    return std::min(static_cast<size_t>(static_cast<double>(uniform) * static_cast<double>(operations_.size())),
                    operations_.size() - 1);
  double sum = 0;
  for (const double weight : weights) sum += weight;
  double left = sum * static_cast<double>(uniform);
  size_t chosen = 0;
  for (size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] == 0) continue;
    chosen = i;
    if (left < weights[i]) break;
    left -= weights[i];
  }
  weights[chosen] = 0;  // none comes twice
  return chosen;
}

image::Image RandAugment::apply(image::Image picture, std::optional<image::Interpolation> interpolation,
                                const std::vector<uint8_t>& fill, CounterRng& rng) const {
  const uint64_t begin = rng.position();
  std::vector<double> weights = weights_;
  for (int64_t layer = 0; layer < layers_; ++layer) {
    rng.seek(begin + static_cast<uint64_t>(layer) * kWordsPerLayer);
    const AugmentOperation& operation = *operations_[choose(weights, rng.uniform())];
    const bool act = static_cast<double>(rng.uniform()) < probability_;
    const double magnitude = uniform_magnitude_ ? magnitude_ * static_cast<double>(rng.uniform())
                                                : magnitude_ + deviation_ * static_cast<double>(rng.normal());
    const bool negative = rng.uniform() < 0.5f;
    const bool bilinear = rng.uniform() < 0.5f;
    if (!act) continue;
    const auto by_chance = bilinear ? image::Interpolation::kBilinear : image::Interpolation::kBicubic;
    picture =
        operation.apply(std::move(picture), operation.argument(std::clamp(magnitude, 0.0, magnitude_max_), negative),
                        {interpolation.value_or(by_chance), fill});
  }
  return picture;
}

}  // namespace xladder::data
