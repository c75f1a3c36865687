#include "xladder/models/weights/permute.h"

#include <algorithm>
#include <stdexcept>

#include "xladder/models/weights/to_f32.h"

namespace xladder::weights {
namespace {

Shape row_major_strides(const Shape& shape) {
  Shape strides(shape.size(), 1);
  for (size_t i = shape.size(); i-- > 1;) strides[i - 1] = strides[i] * shape[i];
  return strides;
}

}  // namespace

HostTensor permute(const HostTensor& tensor, const std::vector<size_t>& order) {
  const Shape strides = row_major_strides(tensor.shape());
  StridedView view{.elements = tensor.bytes(), .dtype = tensor.dtype(), .shape = {}, .strides = {}};
  for (const size_t axis : order) {
    view.shape.push_back(tensor.shape().at(axis));
    view.strides.push_back(strides.at(axis));
  }
  if (order.size() != strides.size()) throw std::logic_error("permute: an axis is missing");
  return strided_to_f32(view);
}

HostTensor reshaped(const HostTensor& tensor, Shape shape) {
  HostTensor out(tensor.dtype(), std::move(shape));
  if (out.num_elements() != tensor.num_elements()) throw std::logic_error("reshaped: another number of elements");
  std::ranges::copy(tensor.bytes(), out.bytes().begin());
  return out;
}

HostTensor slice_rows(const HostTensor& tensor, size_t axis, int64_t begin, int64_t end) {
  Shape shape = tensor.shape();
  if (begin < 0 || begin > end || end > shape.at(axis)) throw std::logic_error("slice_rows: outside of the tensor");
  const Shape strides = row_major_strides(shape);
  shape[axis] = end - begin;
  const size_t offset = static_cast<size_t>(begin * strides[axis]) * size_of(tensor.dtype());
  return strided_to_f32(
      {.elements = tensor.bytes().subspan(offset), .dtype = tensor.dtype(), .shape = shape, .strides = strides});
}

HostTensor concatenate_rows(std::span<const HostTensor> tensors) {
  Shape shape = tensors[0].shape();
  shape[0] = 0;
  for (const HostTensor& tensor : tensors) shape[0] += tensor.shape()[0];
  HostTensor out(tensors[0].dtype(), shape);
  size_t at = 0;
  for (const HostTensor& tensor : tensors) {
    if (at + tensor.bytes().size() > out.bytes().size()) throw std::logic_error("concatenate_rows: shapes differ");
    std::ranges::copy(tensor.bytes(), out.bytes().begin() + static_cast<std::ptrdiff_t>(at));
    at += tensor.bytes().size();
  }
  return out;
}

}  // namespace xladder::weights
