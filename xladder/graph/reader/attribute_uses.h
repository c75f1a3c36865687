// Which attributes of other people's programs mean something, by where they stand.
#pragma once

#include <string_view>

#include "xladder/graph/reader/tree.h"

namespace xladder::reader {

enum class Holder { kModule, kFunction, kArgument, kResult, kOp, kNested };

enum class AttributeUse {
  kKept,     // part of the tree
  kDropped,  // says nothing about what is computed
  kUnknown,  // to be refused: it might
};

// `op` is the name of the op for Holder::kOp. Attributes of ops that are not listed are kept, since an op knows its
// own; so are those within other attributes.
AttributeUse use_of_attribute(Holder holder, std::string_view op, std::string_view name);

// What to do about one that is refused, as the end of a sentence.
std::string_view advice_on_attribute(std::string_view name);

// Whether an op means the same without this attribute. One form of MLIR leaves it out, the other does not; the tree
// never has it.
bool is_default(std::string_view op, std::string_view name, const Attribute& value);

}  // namespace xladder::reader
