#include "xladder/models/weights/npy.h"

#include "xladder/base/npy.h"
#include "xladder/models/weights/to_f32.h"

namespace xladder::weights {
namespace {

// Column-major strides in elements, or row-major ones.
Shape strides_of(const Shape& shape, bool fortran_order) {
  Shape strides(shape.size());
  int64_t stride = 1;
  for (size_t i = 0; i < shape.size(); ++i) {
    const size_t axis = fortran_order ? i : shape.size() - 1 - i;
    strides[axis] = stride;
    stride *= shape[axis];
  }
  return strides;
}

}  // namespace

Result<HostTensor> parse_npy(std::span<const std::byte> bytes, std::string_view label) {
  XLADDER_ASSIGN(const NpyArray array, read_npy(bytes, label));
  if (!is_floating(array.type.dtype))
    return fail(ErrorCode::kFailed, "{} has the element type {}; convert it to float32 with NumPy", label,
                name_of(array.type.dtype));
  if (!checked_num_elements(array.type.shape))
    return fail(ErrorCode::kFailed, "{} is not an array that can be read: it is empty; save it again", label);
  return strided_to_f32({.elements = array.elements,
                         .dtype = array.type.dtype,
                         .shape = array.type.shape,
                         .strides = strides_of(array.type.shape, array.fortran_order)});
}

}  // namespace xladder::weights
