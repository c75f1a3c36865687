// Rows of arrays as samples: arrays of one length, one for each of a program's inputs.
//
//   XLADDER_ASSIGN(const OpenedTensors data,
//                  open_arrays({.path = "data.npz", .inputs = {{"x", {DType::kF32, {3}}}, {"y", {DType::kS32, {}}}}}));
#pragma once

#include "xladder/base/result.h"
#include "xladder/data/sources/tensor_data.h"

namespace xladder::data {

// Files as ArrayFiles takes them. "{split}" in the path or in a name of `names` stands for the name of the part; an
// input x that has no array of its name takes x_train or train_x, and the like for tests. Where training and test
// arrays are not told apart in one of these ways, `val_fraction` of the samples is held out, chosen by their content.
//
// Elements are taken in other types than the program's where these hold every value, and whole numbers in narrower ones
// where all of them fit, which is told. Errors: no array for an input, another type or shape of a sample, arrays of
// different lengths, training arrays that are test arrays too.
Result<OpenedTensors> open_arrays(const TensorDataOptions& options);

}  // namespace xladder::data
