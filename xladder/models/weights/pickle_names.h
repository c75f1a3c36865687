// The names that a pickle may ask for, and what is made of each. Nothing of them is ever called.
#pragma once

#include <optional>
#include <string_view>

namespace xladder::weights {

enum class Maker {
  kData,         // cannot be called: a type of elements or of storages, a class
  kTensor,       // a tensor from (storage, offset, size, stride, ...)
  kFirst,        // its first argument, a tensor: a parameter, a tensor of another device
  kTypedTensor,  // (maker, class, arguments, state): what the maker makes of the arguments
  kDict,
  kList,
  kTuple,
  kText,    // its first argument, a string
  kObject,  // its attributes, set afterwards
  kOpaque,  // a value that makes no tensor
};

// `name` is "module.name". Nothing for a name that is not on the list.
std::optional<Maker> find_maker(std::string_view name);

}  // namespace xladder::weights
