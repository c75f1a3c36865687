// Batches of labelled images, as tensors that programs take: "images", normalised planes [C,H,W] (or [H,W,C], or cut
// into patches [rows, columns, C, patch height, patch width]) or bytes as stored; "labels", a number or one-hot;
// "weights", 1 for a sample and 0 for padding. Of mixed images (mix.h) also "mix_labels" and "mix_weights": image i is
// mix_weights[i] of class labels[i] and the rest of mix_labels[i].
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/image/pixels.h"
#include "xladder/data/sources/batch.h"

namespace xladder::data {

// A batch of images while it is made. Images go straight to their places; what is one number a sample is gathered here
// first.
class ImageWriter {
 public:
  // `info` says the size of the images. The batch outlives the writer and takes "images" once.
  ImageWriter(BatchWriter& batch, const DatasetInfo& info);

  size_t size() const { return batch_.size(); }
  DType image_type() const { return image_type_; }
  image::PixelSpan image(size_t row) const { return {image_type_, batch_.row(images_, row)}; }  // [C,H,W]
  double& produce_seconds() const { return batch_.produce_seconds; }
  LoadReport& load() const { return batch_.load; }

  std::vector<int32_t> labels;           // one a row, 0 until they are set; so are weights
  std::vector<float> weights;            // of samples 1
  std::vector<int32_t> mix_labels = {};  // one a row where images are mixed
  std::vector<float> mix_weights = {};   // likewise

  // Once all rows are made: brings images into the order of axes that the program takes, and writes the numbers.
  void finish() const;

 private:
  void write_numbers(size_t tensor) const;
  void write_one_hot(size_t tensor) const;
  void interleave() const;
  void cut_patches(const Shape& patches) const;

  BatchWriter& batch_;
  const DatasetInfo& info_;
  size_t images_ = 0;  // their place among the batch's tensors
  DType image_type_ = DType::kF32;
};

// One-hot labels of mixed images are those of both classes.
class ImageSource : public BatchSource {
 public:
  virtual bool mixes() const { return false; }  // batches have mix_labels and mix_weights
  virtual Result<bool> fill_images(int64_t step, ImageWriter& out) const = 0;

  std::vector<SampleTensor> tensors() const override;
  // By its own name, or one that programs often have for it: image, x, pixel_values, inputs; label, y, targets.
  std::optional<std::string> tensor_for(std::string_view input) const override;
  // Images, once, in the types of image::is_pixel_type(); labels as numbers that tell all classes apart, or one-hot;
  // the rest as floating point numbers.
  Status check(std::span<const SampleTensor> wanted) const override;
  Result<bool> fill(int64_t step, BatchWriter& out) const final;
};

// The tensors of a source of images, which are made as `images`.
BatchForm image_form(const BatchSource& source, DType images);

struct ImageBatch {
  HostTensor images = {};  // [B,C,H,W]
  HostTensor labels = {};  // [B], as the others
  HostTensor weights = {};
  HostTensor mix_labels = {}, mix_weights = {};  // empty where nothing is mixed
  int64_t epoch = 0, step = 0;
  double produce_seconds = 0;
  LoadReport load = {};

  bool is_mixed() const { return mix_labels.num_elements() > 0; }
};

// Batch `step` of a source of images alone, for one replica; nothing past the last one.
Result<std::optional<ImageBatch>> image_batch(const BatchSource& source, int64_t step, DType images = DType::kF32);

}  // namespace xladder::data
