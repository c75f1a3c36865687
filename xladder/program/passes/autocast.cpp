#include "xladder/program/passes/autocast.h"

#include <stdexcept>

#include "xladder/program/passes/narrowing.h"

namespace xladder::passes {
namespace {

NarrowFormat format_of(AutocastType type) {
  switch (type) {
    case AutocastType::kBF16:
      return {.storage = DType::kBF16, .arithmetic = DType::kBF16, .contraction = DType::kBF16};
    case AutocastType::kFP16:
      return {.storage = DType::kF16, .arithmetic = DType::kF16, .contraction = DType::kF16};
    case AutocastType::kTF32:
      return {.storage = DType::kF32, .arithmetic = DType::kF32, .contraction = DType::kF32};
    case AutocastType::kFP8E4M3:
      return {.storage = DType::kF8E4M3, .arithmetic = DType::kF32, .contraction = DType::kBF16};
    case AutocastType::kFP8E4M3FN:
      return {.storage = DType::kF8E4M3FN, .arithmetic = DType::kF32, .contraction = DType::kBF16};
  }
  throw std::logic_error("unknown type of autocast");
}

}  // namespace

void autocast(const graph::Graph& source, graph::Graph& target, const Autocast& cast) {
  Narrowing narrowing(
      source, target,
      {.format = format_of(cast.type), .contractions_only = cast.scope == AutocastScope::kContractions});
  rewrite(source, target, narrowing);
}

}  // namespace xladder::passes
