#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

constexpr Form kForms[] = {
    {"func.call", "callee:symbol ( %* ) {} :signature"},
    {"func.return", "%* {} :operands"},
    {"sdy.manual_computation", "@manual_computation"},
    {"sdy.propagation_barrier", "% allowed_direction = allowed_direction#sdy.propagation_direction {} :same"},
    {"sdy.reshard", "% @sharding {} :same"},
    {"sdy.return", "%* {} :operands"},
    {"sdy.sharding_constraint", "% @sharding {} :same"},
    {"stablehlo.after_all", "%* {} :same"},
    {"stablehlo.composite", "name:string %* {} :signature"},
    {"stablehlo.create_token", "{} :result"},
    {"stablehlo.custom_call", "call_target_name:symbol_text ( %* ) {} :signature"},
    {"stablehlo.get_tuple_element", "% [ index:i32 ] {} :signature"},
    {"stablehlo.optimization_barrier", "{} (? ( ) ?) %* :pairs"},
    {"stablehlo.partition_id", "{} :result"},
    {"stablehlo.replica_id", "{} :result"},
    {"stablehlo.return", "%* {} :operands"},
    {"stablehlo.tuple", "%* {} :tuple"},
    {"stablehlo.while", "@while"},
};

}  // namespace

std::span<const Form> structure_forms() { return kForms; }

}  // namespace xladder::reader
