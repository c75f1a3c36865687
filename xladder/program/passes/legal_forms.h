// Other forms of ops that a device's compiler refuses, with the same values.
#pragma once

#include "xladder/device/profile/device_profile.h"
#include "xladder/graph/graph.h"

namespace xladder::passes {

// `target` (empty) becomes `source`, in which every op that the profile refuses has another form, if there is one:
//   reduce of several tensors     one reduce each; the largest or smallest with its place: two reduces
//   reduce with and, or           of pred: minimum, maximum of numbers
//   reduce_precision              of f32 that keeps its exponent: on the bits, rounded to nearest even as before
//   gather, scatter               indices are put within bounds, and updates that were out of bounds change nothing; of
//                                 a scatter that replaces there is no such form
//   convolution                   dilation of the input by a pad before it
//   reduce_window                 dilation of the base by a pad before it
//   shift_right_arithmetic        of less than 32 bits: in s32
//   rng_bit_generator             THREE_FRY: arithmetic of u32
//   all_reduce                    sums of 32-bit integers: sums of f32 of their parts, which are exact
// What is left, refused_by (legalise.h) tells.
void use_legal_forms(const graph::Graph& source, graph::Graph& target, const device::DeviceProfile& profile);

}  // namespace xladder::passes
