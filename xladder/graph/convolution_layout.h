// Where batch, feature, kernel and spatial axes lie in the three shapes of a convolution.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xladder::graph {

// From text such as "bf01,oi01->bf01". Throws GraphError on text of another form.
struct ConvolutionLayout {
  int64_t lhs_batch = 0, lhs_feature = 0;
  int64_t kernel_output = 0, kernel_input = 0;
  int64_t result_batch = 0, result_feature = 0;
  std::vector<int64_t> lhs_spatial, kernel_spatial, result_spatial;

  static ConvolutionLayout parse(const std::string& text);
  std::string text() const;
  size_t num_spatial() const { return lhs_spatial.size(); }
};

}  // namespace xladder::graph
