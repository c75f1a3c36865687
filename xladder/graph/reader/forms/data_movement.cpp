#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

constexpr Form kForms[] = {
    {"arith.constant", "@constant"},
    {"stablehlo.bitcast_convert", "%* {} :signature"},
    {"stablehlo.broadcast", "% , sizes = broadcast_sizes:integers {} :signature"},
    {"stablehlo.broadcast_in_dim", "% , dims = broadcast_dimensions:integers {} :signature"},
    {"stablehlo.concatenate", "%*, dim = dimension:i64 {} :signature"},
    {"stablehlo.constant", "@constant"},
    {"stablehlo.dynamic_slice", "% , %*, sizes = slice_sizes:integers {} :signature"},
    {"stablehlo.dynamic_update_slice", "%* {} :signature"},
    {"stablehlo.get_dimension_size", "% , dim = dimension:i64 {} :signature"},
    {"stablehlo.iota", "dim = iota_dimension:i64 {} :result"},
    {"stablehlo.pad",
     "% , % , low = edge_padding_low:integers , high = edge_padding_high:integers , interior = "
     "interior_padding:integers {} "
     ":signature"},
    {"stablehlo.reshape", "%* {} :signature"},
    {"stablehlo.reverse", "% , dims = dimensions:integers {} :same"},
    {"stablehlo.rng", "% , % , % , distribution = rng_distribution#stablehlo.rng_distribution {} :signature"},
    {"stablehlo.rng_bit_generator", "% , algorithm = rng_algorithm#stablehlo.rng_algorithm {} :signature"},
    {"stablehlo.slice", "% @slice_ranges {} :signature"},
    {"stablehlo.transpose", "% , dims = permutation:integers {} :signature"},
};

}  // namespace

std::span<const Form> data_movement_forms() { return kForms; }

}  // namespace xladder::reader
