#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

constexpr std::string_view kUnary = "% {} :same";
constexpr std::string_view kBinary = "% , % {} :same";

constexpr Form kForms[] = {
    {"stablehlo.abs", kUnary},
    {"stablehlo.cbrt", kUnary},
    {"stablehlo.ceil", kUnary},
    {"stablehlo.convert", kUnary},
    {"stablehlo.cosine", kUnary},
    {"stablehlo.count_leading_zeros", kUnary},
    {"stablehlo.exponential", kUnary},
    {"stablehlo.exponential_minus_one", kUnary},
    {"stablehlo.floor", kUnary},
    {"stablehlo.imag", kUnary},
    {"stablehlo.is_finite", "% {} :signature"},
    {"stablehlo.log", kUnary},
    {"stablehlo.log_plus_one", kUnary},
    {"stablehlo.logistic", kUnary},
    {"stablehlo.negate", kUnary},
    {"stablehlo.not", kUnary},
    {"stablehlo.popcnt", kUnary},
    {"stablehlo.real", kUnary},
    {"stablehlo.reduce_precision", "% , format = @exponent_and_mantissa {} :same"},
    {"stablehlo.round_nearest_afz", kUnary},
    {"stablehlo.round_nearest_even", kUnary},
    {"stablehlo.rsqrt", kUnary},
    {"stablehlo.sign", kUnary},
    {"stablehlo.sine", kUnary},
    {"stablehlo.sqrt", kUnary},
    {"stablehlo.tan", kUnary},
    {"stablehlo.tanh", kUnary},

    {"stablehlo.add", kBinary},
    {"stablehlo.and", kBinary},
    {"stablehlo.atan2", kBinary},
    {"stablehlo.complex", "% , % {} :complex"},
    {"stablehlo.divide", kBinary},
    {"stablehlo.maximum", kBinary},
    {"stablehlo.minimum", kBinary},
    {"stablehlo.multiply", kBinary},
    {"stablehlo.or", kBinary},
    {"stablehlo.power", kBinary},
    {"stablehlo.remainder", kBinary},
    {"stablehlo.shift_left", kBinary},
    {"stablehlo.shift_right_arithmetic", kBinary},
    {"stablehlo.shift_right_logical", kBinary},
    {"stablehlo.subtract", kBinary},
    {"stablehlo.xor", kBinary},

    {"stablehlo.clamp", "% , % , % {} :same"},
    {"stablehlo.compare",
     "comparison_direction#stablehlo.comparison_direction , % , % (? , compare_type#stablehlo.comparison_type ?) {} "
     ":signature"},
    {"stablehlo.select", "% , % , % {} :select"},

    // Left in StableHLO by converters from HLO.
    {"mhlo.copy", kUnary},
    {"mhlo.erf", kUnary},
};

}  // namespace

std::span<const Form> elementwise_forms() { return kForms; }

}  // namespace xladder::reader
