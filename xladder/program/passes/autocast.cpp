#include "xladder/program/passes/autocast.h"

#include <stdexcept>

#include "xladder/program/passes/narrowing.h"

namespace xladder::passes {
namespace {

NarrowFormat format_of(const Autocast& cast) {
  const auto of = [](DType type) {
    return NarrowFormat{.storage = type, .arithmetic = type, .product = type, .convolution = type};
  };
  switch (cast.type) {
    case AutocastType::kBF16:
      return of(DType::kBF16);
    case AutocastType::kFP16:
      return of(DType::kF16);
    case AutocastType::kTF32:
      return of(DType::kF32);
    case AutocastType::kFP8E4M3:
      return {
          .storage = DType::kF8E4M3, .arithmetic = DType::kF32, .product = DType::kBF16, .convolution = DType::kBF16};
    case AutocastType::kFP8E4M3FN:
      return {.storage = DType::kF8E4M3FN,
              .arithmetic = DType::kF32,
              .product = cast.f8_products ? DType::kF8E4M3FN : DType::kBF16,
              .convolution = DType::kBF16};
  }
  throw std::logic_error("unknown type of autocast");
}

}  // namespace

void autocast(const graph::Graph& source, graph::Graph& target, const Autocast& cast) {
  const NarrowFormat format = format_of(cast);
  const bool contractions_only = cast.scope == AutocastScope::kContractions;
  if (cast.narrow_products && (!contractions_only || cast.type == AutocastType::kFP8E4M3 ||
                               cast.type == AutocastType::kFP8E4M3FN || format.storage == DType::kF32))
    throw graph::GraphError("[autocast] results of products are rounded to bf16 or fp16 where products alone are cast");
  Narrowing narrowing(
      source, target,
      {.format = format, .contractions_only = contractions_only, .narrow_products = cast.narrow_products});
  rewrite(source, target, narrowing);
}

}  // namespace xladder::passes
