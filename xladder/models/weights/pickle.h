// Values out of a pickle (https://docs.python.org/3/library/pickletools.html) as PyTorch writes them: data alone.
//
// Nothing is imported, called or executed. What a pickle may name is a list (pickle_names.h): what
// torch.load(weights_only=True) reads, and plain values of Python and NumPy that stand beside weights. Anything else is
// refused by its name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/tensor_type.h"

namespace xladder::weights {

enum class PickleKind {
  kNone,
  kBool,
  kInt,
  kFloat,
  kString,
  kBytes,
  kTuple,
  kList,  // sets too
  kDict,
  kGlobal,   // a name, such as torch.FloatStorage
  kStorage,  // persistent id ('storage', type, key, device, number of elements)
  kTensor,   // a view of a storage
  kObject,   // argparse.Namespace: its attributes as the one child, a dict
  kOpaque,   // a value that makes no tensor and is not looked into: an array of NumPy, a path, a quantised tensor
};

using PickleId = uint32_t;  // of a node in Pickle::nodes

struct PickleNode {
  PickleKind kind = PickleKind::kNone;
  int64_t integer = 0;  // kBool, kInt; elements of kStorage; first element of kTensor
  double number = 0;    // kFloat
  std::string text;     // kString, kBytes; "module.name" of kGlobal, kObject and kOpaque; key of kStorage
  // Elements; keys and values in turn of kDict; type of kStorage; storage of kTensor.
  std::vector<PickleId> children;
  Shape shape, strides;  // kTensor, in elements; not checked against the storage
};

// Values refer to each other by number, so a list that holds itself is a cycle here as well: walk with a limit.
struct Pickle {
  std::vector<PickleNode> nodes;
  PickleId root = 0;

  const PickleNode& at(PickleId id) const { return nodes[id]; }
  // The value under a string key of a dict; nullptr if there is none or `dict` is no dict.
  const PickleNode* find(const PickleNode& dict, std::string_view key) const;
};

// Protocols 2 to 5. kFailed: truncated or damaged data, an opcode or a name that is not on the list, more than
// kMaxPickleNodes values. `label` begins every error. `end`, if given, is set to the byte after the pickle.
inline constexpr size_t kMaxPickleNodes = size_t{1} << 21;
Result<Pickle> parse_pickle(std::span<const std::byte> bytes, std::string_view label, size_t* end = nullptr);

}  // namespace xladder::weights
