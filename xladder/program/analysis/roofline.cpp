#include "xladder/program/analysis/roofline.h"

#include <algorithm>

namespace xladder::analysis {

double Roofline::seconds() const { return std::max({products_s.value_or(0), memory_s, links_s}); }

std::string Roofline::bound() const {
  if (products_s.value_or(0) == seconds()) return "products";
  return memory_s == seconds() ? "memory" : "links";
}

Roofline roofline(const Demand& demand, const Rates& rates) {
  Roofline line{.products_s = 0.0};
  for (const auto& [type, flops] : demand.product_flops) {
    const auto rate = rates.products.find(type);
    if (rate == rates.products.end() || rate->second <= 0) {
      line.products_s.reset();
      break;
    }
    *line.products_s += flops / rate->second;
  }
  if (rates.memory > 0) line.memory_s = demand.memory_bytes / rates.memory;
  if (rates.links > 0) line.links_s = demand.link_bytes / rates.links;
  return line;
}

}  // namespace xladder::analysis
