#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

constexpr Form kForms[] = {
    {"stablehlo.cholesky", "% (? , lower = lower:bool ?) {} :same"},
    {"stablehlo.convolution",
     "( %* ) dim_numbers = dimension_numbers:convolution , window = { @window } {} :signature"},
    {"stablehlo.dot", "% , % (? , precision = precision_config:precisions ?) {} :signature"},
    {"stablehlo.dot_general",
     "% , % , @dot_dimensions (? , precision = precision_config:precisions ?) (? , algorithm = algorithm:algorithm ?) "
     "{} "
     ":signature"},
    {"stablehlo.einsum", "% , % , config = einsum_config:string {} :signature"},
    {"stablehlo.fft", "% , type = fft_type#stablehlo.fft_type , length = fft_length:integers {} :signature"},
    {"stablehlo.reduce", "@reduce"},
    {"stablehlo.unary_einsum", "% , config = einsum_config:string {} :signature"},
};

}  // namespace

std::span<const Form> contraction_forms() { return kForms; }

}  // namespace xladder::reader
