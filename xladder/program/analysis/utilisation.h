// Model FLOP utilisation (MFU): the rate of a model's multiply-adds by what the machine can do with products of their
// type. A share is told with what it is a share of, and not told where that is not known.
#pragma once

#include <optional>
#include <string>

namespace xladder::analysis {

// What matrix products and convolutions multiply.
enum class ProductType {
  kF32,
  kBF16,
  kFP16,
};

struct Peak {
  std::optional<double> flops_per_second;
  std::string by;  // "AVX3 multiply-adds in f32 on all cores of the host, probed", or why it is not known
};

struct Utilisation {
  std::optional<double> share;  // above 0, at most 1
  std::string by;               // the peak's name, or why there is no share
};

// A rate above its peak means that one of the two is wrong, so there is no share then.
Utilisation utilisation(double flops_per_second, const Peak& peak);

}  // namespace xladder::analysis
