#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

constexpr std::string_view kUnary = "% {} :arrow";
constexpr std::string_view kBinary = "% , % {} :arrow";
constexpr std::string_view kBroadcast = "% , % {} :signature";

constexpr Form kForms[] = {
    {"chlo._asin_acos_kernel", kUnary},
    {"chlo.acos", kUnary},
    {"chlo.acosh", kUnary},
    {"chlo.asin", kUnary},
    {"chlo.asinh", kUnary},
    {"chlo.atan", kUnary},
    {"chlo.atanh", kUnary},
    {"chlo.bessel_i1e", kUnary},
    {"chlo.conj", kUnary},
    {"chlo.cosh", kUnary},
    {"chlo.digamma", kUnary},
    {"chlo.erf", kUnary},
    {"chlo.erf_inv", kUnary},
    {"chlo.erfc", kUnary},
    {"chlo.is_inf", kUnary},
    {"chlo.is_neg_inf", kUnary},
    {"chlo.is_pos_inf", kUnary},
    {"chlo.lgamma", kUnary},
    {"chlo.sinh", kUnary},
    {"chlo.square", kUnary},
    {"chlo.tan", kUnary},

    {"chlo.mulhi", kBinary},
    {"chlo.next_after", kBinary},
    {"chlo.polygamma", kBinary},
    {"chlo.zeta", kBinary},

    {"chlo.broadcast_add", kBroadcast},
    {"chlo.broadcast_and", kBroadcast},
    {"chlo.broadcast_atan2", kBroadcast},
    {"chlo.broadcast_compare", kBroadcast},
    {"chlo.broadcast_complex", kBroadcast},
    {"chlo.broadcast_divide", kBroadcast},
    {"chlo.broadcast_maximum", kBroadcast},
    {"chlo.broadcast_minimum", kBroadcast},
    {"chlo.broadcast_multiply", kBroadcast},
    {"chlo.broadcast_next_after", kBroadcast},
    {"chlo.broadcast_or", kBroadcast},
    {"chlo.broadcast_polygamma", kBroadcast},
    {"chlo.broadcast_power", kBroadcast},
    {"chlo.broadcast_remainder", kBroadcast},
    {"chlo.broadcast_select", "% , % , % {} :signature"},
    {"chlo.broadcast_shift_left", kBroadcast},
    {"chlo.broadcast_shift_right_arithmetic", kBroadcast},
    {"chlo.broadcast_shift_right_logical", kBroadcast},
    {"chlo.broadcast_subtract", kBroadcast},
    {"chlo.broadcast_xor", kBroadcast},
    {"chlo.broadcast_zeta", kBroadcast},

    {"chlo.constant", "@constant"},
    {"chlo.top_k", "( % , k = k:i64 (? , is_stable = is_stable:bool ?) ) {} :arrow"},
};

}  // namespace

std::span<const Form> chlo_forms() { return kForms; }

}  // namespace xladder::reader
