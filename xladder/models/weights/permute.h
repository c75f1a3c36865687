// Layouts of small tensors on the host: axes in another order, parts, tensors one after the other. All are f32.
#pragma once

#include <span>
#include <vector>

#include "xladder/base/host_tensor.h"

namespace xladder::weights {

// Axis i of the result is axis order[i] of the tensor.
HostTensor permute(const HostTensor& tensor, const std::vector<size_t>& order);

// The same elements under another shape of as many.
HostTensor reshaped(const HostTensor& tensor, Shape shape);

// Elements [begin, end) along `axis`.
HostTensor slice_rows(const HostTensor& tensor, size_t axis, int64_t begin, int64_t end);

// Along the first axis; the tensors agree in the others.
HostTensor concatenate_rows(std::span<const HostTensor> tensors);

}  // namespace xladder::weights
