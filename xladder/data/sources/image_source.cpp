#include "xladder/data/sources/image_source.h"

#include <algorithm>
#include <map>
#include <utility>

namespace xladder::data {
namespace {

constexpr std::string_view kImages = "images", kLabels = "labels", kWeights = "weights", kMixLabels = "mix_labels",
                           kMixWeights = "mix_weights";

Shape planes_shape(const DatasetInfo& info) { return {info.channels, info.height, info.width}; }
Shape interleaved_shape(const DatasetInfo& info) { return {info.height, info.width, info.channels}; }

bool is_interleaved(const SampleTensor& images, const DatasetInfo& info) {
  return images.type.shape == interleaved_shape(info) && images.type.shape != planes_shape(info);
}

// [rows, columns, channels, height, width] of patches that cover the image.
bool is_of_patches(const Shape& shape, const DatasetInfo& info) {
  return shape.size() == 5 && shape[0] > 0 && shape[1] > 0 && shape[2] == info.channels && shape[3] > 0 &&
         shape[4] > 0 && info.height % shape[3] == 0 && info.height / shape[3] == shape[0] &&
         info.width % shape[4] == 0 && info.width / shape[4] == shape[1];
}

bool is_one_hot(const SampleTensor& tensor) { return tensor.name == kLabels && !tensor.type.shape.empty(); }

// The largest whole number up to which the type has all of them.
double largest_of(DType dtype) {
  switch (dtype) {
    case DType::kS8:
      return 127;
    case DType::kU8:
      return 255;
    case DType::kS16:
      return 32767;
    case DType::kU16:
      return 65535;
    case DType::kBF16:
      return 256;
    case DType::kF16:
      return 2048;
    case DType::kF32:
      return 16777216;
    case DType::kS32:
    case DType::kS64:
    case DType::kU32:
    case DType::kU64:
    case DType::kF64:
      return INT32_MAX;
    default:
      return 0;
  }
}

Status check_images(const SampleTensor& wanted, const DatasetInfo& info) {
  if (!image::is_pixel_type(wanted.type.dtype))
    return fail(ErrorCode::kUsage,
                "images are made as f32, bf16, f16 or u8, and the program takes {}; change its input",
                name_of(wanted.type.dtype));
  const Shape& shape = wanted.type.shape;
  if (shape == planes_shape(info) || shape == interleaved_shape(info) || is_of_patches(shape, info)) return {};
  return fail(
      ErrorCode::kUsage,
      "the program takes images of {}, and those of {} are {}, or {} with the channels last; export the program "
      "for them",
      to_string(wanted.type.shape), info.name, to_string(planes_shape(info)), to_string(interleaved_shape(info)));
}

Status check_labels(const SampleTensor& wanted, const DatasetInfo& info, bool mixes) {
  const auto classes = static_cast<double>(info.num_classes);
  if (wanted.type.shape.empty()) {
    if (classes - 1 <= largest_of(wanted.type.dtype)) return {};
    return fail(ErrorCode::kUsage, "the program takes {} as {}, which cannot tell the {} classes of {} apart; use s32",
                wanted.name, name_of(wanted.type.dtype), info.num_classes, info.name);
  }
  const bool fits = wanted.name == kLabels && wanted.type.shape == Shape{info.num_classes};
  if (fits && (is_floating(wanted.type.dtype) || (is_integer(wanted.type.dtype) && !mixes))) return {};
  return fail(ErrorCode::kUsage,
              "the program takes {} of each sample as {}, and those of {} are a whole number, or one-hot as f32[{}]; "
              "export the program for them",
              to_string(wanted.type), wanted.name, info.name, info.num_classes);
}

HostTensor as_type(DType dtype, const std::vector<double>& values) {
  return HostTensor::from_doubles({dtype, {std::ssize(values)}}, values);
}

}  // namespace

ImageWriter::ImageWriter(BatchWriter& batch, const DatasetInfo& info)
    : labels(batch.size()), weights(batch.size()), batch_(batch), info_(info) {
  const auto found = std::ranges::find(batch.tensors(), kImages, &SampleTensor::name);
  images_ = static_cast<size_t>(found - batch.tensors().begin());
  image_type_ = found->type.dtype;
}

void ImageWriter::write_numbers(size_t tensor) const {
  const std::string& name = batch_.tensors()[tensor].name;
  std::vector<double> numbers;
  if (name == kLabels) numbers.assign(labels.begin(), labels.end());
  if (name == kWeights) numbers.assign(weights.begin(), weights.end());
  if (name == kMixLabels) numbers.assign(mix_labels.begin(), mix_labels.end());
  if (name == kMixWeights) numbers.assign(mix_weights.begin(), mix_weights.end());
  if (numbers.empty()) return;
  const HostTensor typed = as_type(batch_.tensors()[tensor].type.dtype, numbers);
  const size_t bytes = typed.bytes().size() / batch_.replicas();
  for (size_t replica = 0; replica < batch_.replicas(); ++replica)
    std::ranges::copy(typed.bytes().subspan(replica * bytes, bytes), batch_.rows(tensor, replica).begin());
}

void ImageWriter::write_one_hot(size_t tensor) const {
  const DType dtype = batch_.tensors()[tensor].type.dtype;
  std::vector<double> classes(static_cast<size_t>(info_.num_classes));
  for (size_t row = 0; row < size(); ++row) {
    std::ranges::fill(classes, 0);
    const double own = mix_weights.empty() ? 1 : static_cast<double>(mix_weights[row]);
    if (weights[row] > 0) {  // padding has no class
      classes[static_cast<size_t>(labels[row])] += own;
      if (!mix_labels.empty()) classes[static_cast<size_t>(mix_labels[row])] += 1 - own;
    }
    std::ranges::copy(as_type(dtype, classes).bytes(), batch_.row(tensor, row).begin());
  }
}

void ImageWriter::interleave() const {
  const auto channels = static_cast<size_t>(info_.channels);
  const auto plane = static_cast<size_t>(info_.height * info_.width);
  for (size_t row = 0; row < size(); ++row)
    image::visit_pixels(image(row), [&]<class T>(std::span<T> pixels) {
      const std::vector<T> planes(pixels.begin(), pixels.end());
      for (size_t i = 0; i < plane; ++i)
        for (size_t channel = 0; channel < channels; ++channel)
          pixels[i * channels + channel] = planes[channel * plane + i];
    });
}

void ImageWriter::cut_patches(const Shape& patches) const {
  const int64_t rows = patches[0], columns = patches[1], height = patches[3], width = patches[4];
  for (size_t image = 0; image < size(); ++image)
    image::visit_pixels(this->image(image), [&]<class T>(std::span<T> pixels) {
      const std::vector<T> planes(pixels.begin(), pixels.end());
      auto target = pixels.begin();
      for (int64_t row = 0; row < rows; ++row)
        for (int64_t column = 0; column < columns; ++column)
          for (int64_t channel = 0; channel < info_.channels; ++channel)
            for (int64_t y = 0; y < height; ++y) {
              const int64_t line = (channel * rows + row) * height + y;
              target = std::copy_n(planes.begin() + (line * columns + column) * width, width, target);
            }
    });
}

void ImageWriter::finish() const {
  const std::vector<SampleTensor>& tensors = batch_.tensors();
  const Shape& shape = tensors[images_].type.shape;
  if (is_interleaved(tensors[images_], info_)) interleave();
  if (is_of_patches(shape, info_)) cut_patches(shape);
  for (size_t tensor = 0; tensor < tensors.size(); ++tensor) {
    if (is_one_hot(tensors[tensor]))
      write_one_hot(tensor);
    else if (tensor != images_)
      write_numbers(tensor);
  }
}

std::vector<SampleTensor> ImageSource::tensors() const {
  std::vector<SampleTensor> out = {{std::string(kImages), {DType::kF32, planes_shape(info())}},
                                   {std::string(kLabels), {DType::kS32, {}}},
                                   {std::string(kWeights), {DType::kF32, {}}}};
  if (mixes()) {
    out.push_back({std::string(kMixLabels), {DType::kS32, {}}});
    out.push_back({std::string(kMixWeights), {DType::kF32, {}}});
  }
  return out;
}

std::optional<std::string> ImageSource::tensor_for(std::string_view input) const {
  static const std::map<std::string_view, std::string_view> kAlso = {
      {"image", kImages}, {"x", kImages}, {"pixel_values", kImages}, {"inputs", kImages},
      {"label", kLabels}, {"y", kLabels}, {"targets", kLabels}};
  if (auto own = BatchSource::tensor_for(input)) return own;
  const auto found = kAlso.find(input);
  return found == kAlso.end() ? std::nullopt : std::optional<std::string>(found->second);
}

Status ImageSource::check(std::span<const SampleTensor> wanted) const {
  for (const SampleTensor& tensor : wanted) {
    if (!BatchSource::tensor_for(tensor.name)) return BatchSource::check(std::span(&tensor, 1));
    if (tensor.name == kImages) {
      XLADDER_TRY(check_images(tensor, info()));
    } else if (tensor.name == kLabels || tensor.name == kMixLabels) {
      XLADDER_TRY(check_labels(tensor, info(), mixes()));
    } else if (!tensor.type.shape.empty() || !is_floating(tensor.type.dtype)) {
      return fail(ErrorCode::kUsage,
                  "the program takes {} of each sample as {}, which is one floating point number; export it for that",
                  to_string(tensor.type), tensor.name);
    }
  }
  const auto count_of = [&](std::string_view name) { return std::ranges::count(wanted, name, &SampleTensor::name); };
  if (count_of(kImages) != 1)
    return fail(ErrorCode::kUsage, "the program takes images with {} of its inputs; export it with one that does",
                count_of(kImages));
  const auto is_one_class = [](const SampleTensor& tensor) { return tensor.name == kLabels && !is_one_hot(tensor); };
  if (mixes() && std::ranges::any_of(wanted, is_one_class) && (count_of(kMixLabels) < 1 || count_of(kMixWeights) < 1))
    return fail(
        ErrorCode::kUsage,
        "images are mixed, and the program takes one class for each; set data.mixup = 0 and data.cutmix = 0, or "
        "export it with one-hot labels");
  return {};
}

Result<bool> ImageSource::fill(int64_t step, BatchWriter& out) const {
  ImageWriter images(out, info());
  XLADDER_ASSIGN(const bool filled, fill_images(step, images));
  if (filled) images.finish();
  return filled;
}

BatchForm image_form(const BatchSource& source, DType images) {
  BatchForm form{.tensors = source.tensors()};
  for (SampleTensor& tensor : form.tensors)
    if (tensor.name == kImages) tensor.type.dtype = images;
  return form;
}

Result<std::optional<ImageBatch>> image_batch(const BatchSource& source, int64_t step, DType images) {
  const BatchForm form = image_form(source, images);
  XLADDER_TRY(check(form, source));
  Feed feed = empty_feed(source, form, step, 1);
  BatchWriter writer(feed, form, 0, source.batch_size());
  XLADDER_ASSIGN(const bool filled, source.fill(step, writer));
  if (!filled) return std::nullopt;
  ImageBatch batch{
      .epoch = feed.epoch, .step = step, .produce_seconds = writer.produce_seconds, .load = std::move(writer.load)};
  HostTensor* const places[] = {&batch.images, &batch.labels, &batch.weights, &batch.mix_labels, &batch.mix_weights};
  for (size_t tensor = 0; tensor < form.tensors.size(); ++tensor)
    *places[tensor] = std::move(feed.replicas.front()[tensor]);
  return batch;
}

}  // namespace xladder::data
