// The time that a program needs by its work and the rates of a device: the largest of what its products, its memory and
// its links take, each for itself at its full rate.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "xladder/base/dtype.h"

namespace xladder::analysis {

struct Rates {
  std::map<DType, double> products;  // FLOP/s by the type of the operands
  double memory = 0;                 // bytes/s
  double links = 0;                  // bytes/s; 0: not known, or none
};

struct Demand {
  std::map<DType, double> product_flops;
  double memory_bytes = 0;
  double link_bytes = 0;
};

struct Roofline {
  std::optional<double> products_s;  // nothing: the rate of a type that it multiplies is not known
  double memory_s = 0;
  double links_s = 0;

  double seconds() const;     // the largest
  std::string bound() const;  // "products", "memory" or "links"
};

Roofline roofline(const Demand& demand, const Rates& rates);

}  // namespace xladder::analysis
