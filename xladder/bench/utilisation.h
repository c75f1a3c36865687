// Model FLOP utilisation (MFU): the rate of a model's multiply-adds by what the machine can do with products of their
// type. A share is told with what it is a share of, and not told where that is not known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xladder/bench/probe.h"
#include "xladder/run/job/run_settings.h"

namespace xladder::measure {

// What matrix products and convolutions multiply.
enum class ProductType {
  kF32,
  kBF16,
  kFP16,
};
ProductType product_type(const train::StepOptions& step);

struct Peak {
  std::optional<double> flops_per_second;
  std::string by;  // "AVX3 multiply-adds in f32 on all cores of the host, probed", or why it is not known
};

// What each kernel reaches on all cores that this process may use: the best of `windows` of 3 ms, in turn, since
// whatever disturbs can only slow it down; a busy machine leaves all cores free together for no longer. With a quota of
// less time than the cores have, its share of that.
std::vector<double> best_rates(const std::vector<ProbeKernel>& kernels, int windows = 80);

// Of the host's CPU. Products in bf16 are held against its bf16 units where it has some, else against f32.
Peak host_peak(ProductType type);

struct Utilisation {
  std::optional<double> share;  // above 0, at most 1
  std::string by;               // the peak's name, or why there is no share
};

// A rate above its peak means that one of the two is wrong, so there is no share then.
Utilisation utilisation(double flops_per_second, const Peak& peak);

}  // namespace xladder::measure
