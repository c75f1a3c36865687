#include "xladder/models/weights/pickle.h"

#include <bit>

#include "xladder/models/weights/unpickler.h"

namespace xladder::weights {

Status Unpickler::step(bool& stopped) {
  XLADDER_ASSIGN(const uint8_t opcode, little_endian<uint8_t>());
  switch (opcode) {
    case 0x80: {  // PROTO
      XLADDER_ASSIGN(const uint8_t protocol, little_endian<uint8_t>());
      if (protocol < 2 || protocol > 5) return damaged("its protocol is none of 2 to 5");
      return {};
    }
    case 0x95:  // FRAME: a hint for readers of streams
      XLADDER_TRY(take(8));
      return {};
    case '.':
      stopped = true;
      return {};
    case '(':
      marks_.push_back(stack_.size());
      return {};
    case '0':
      XLADDER_TRY(pop());
      return {};
    case '1':
      XLADDER_TRY(pop_to_mark());
      return {};
    case '2': {
      XLADDER_ASSIGN(const PickleId id, top());
      stack_.push_back(id);
      return {};
    }
    case 'N':
      return push_kind(PickleKind::kNone);
    case 0x88:
      return push_int(1, PickleKind::kBool);
    case 0x89:
      return push_int(0, PickleKind::kBool);
    case 'J': {
      XLADDER_ASSIGN(const int32_t value, little_endian<int32_t>());
      return push_int(value);
    }
    case 'K': {
      XLADDER_ASSIGN(const uint8_t value, little_endian<uint8_t>());
      return push_int(value);
    }
    case 'M': {
      XLADDER_ASSIGN(const uint16_t value, little_endian<uint16_t>());
      return push_int(value);
    }
    case 0x8a:  // LONG1
      return long_integer(counted<uint8_t>());
    case 0x8b:  // LONG4
      return long_integer(counted<int32_t>());
    case 'G': {  // BINFLOAT, big-endian
      XLADDER_ASSIGN(const uint64_t bits, little_endian<uint64_t>());
      PickleNode value;
      value.kind = PickleKind::kFloat;
      value.number = std::bit_cast<double>(__builtin_bswap64(bits));
      return push(std::move(value));
    }
    case 'X':
      return push_text(counted<uint32_t>(), PickleKind::kString);
    case 0x8c:
      return push_text(counted<uint8_t>(), PickleKind::kString);
    case 0x8d:
      return push_text(counted<uint64_t>(), PickleKind::kString);
    case 'U':  // Python 2's strings
      return push_text(counted<uint8_t>(), PickleKind::kString);
    case 'T':
      return push_text(counted<int32_t>(), PickleKind::kString);
    case 'C':
      return push_text(counted<uint8_t>(), PickleKind::kBytes);
    case 'B':
      return push_text(counted<uint32_t>(), PickleKind::kBytes);
    case 0x8e:
    case 0x96:  // BYTEARRAY8
      return push_text(counted<uint64_t>(), PickleKind::kBytes);
    case ')':
      return push_kind(PickleKind::kTuple);
    case 0x85:
    case 0x86:
    case 0x87:
      return tuple(opcode - 0x84u);
    case 't':
    case 'l':
    case 'd':
    case 0x91: {  // FROZENSET
      XLADDER_ASSIGN(std::vector<PickleId> items, pop_to_mark());
      if (opcode == 'd' && items.size() % 2 != 0) return damaged("a key has no value");
      return push_kind(opcode == 't'   ? PickleKind::kTuple
                       : opcode == 'd' ? PickleKind::kDict
                                       : PickleKind::kList,
                       std::move(items));
    }
    case ']':
    case 0x8f:  // EMPTY_SET
      return push_kind(PickleKind::kList);
    case '}':
      return push_kind(PickleKind::kDict);
    case 'a': {
      XLADDER_ASSIGN(const PickleId item, pop());
      return extend(PickleKind::kList, {item});
    }
    case 'e':
    case 0x90: {  // ADDITEMS
      XLADDER_ASSIGN(const std::vector<PickleId> items, pop_to_mark());
      return extend(PickleKind::kList, items);
    }
    case 's': {
      XLADDER_ASSIGN(const PickleId value, pop());
      XLADDER_ASSIGN(const PickleId key, pop());
      return extend(PickleKind::kDict, {key, value});
    }
    case 'u': {
      XLADDER_ASSIGN(const std::vector<PickleId> items, pop_to_mark());
      return extend(PickleKind::kDict, items);
    }
    case 'q': {
      XLADDER_ASSIGN(const uint8_t key, little_endian<uint8_t>());
      return put(key);
    }
    case 'r': {
      XLADDER_ASSIGN(const uint32_t key, little_endian<uint32_t>());
      return put(key);
    }
    case 0x94:  // MEMOIZE
      return put(static_cast<uint32_t>(memo_.size()));
    case 'h': {
      XLADDER_ASSIGN(const uint8_t key, little_endian<uint8_t>());
      return get(key);
    }
    case 'j': {
      XLADDER_ASSIGN(const uint32_t key, little_endian<uint32_t>());
      return get(key);
    }
    case 'c': {
      XLADDER_ASSIGN(const std::string_view module, line());
      XLADDER_ASSIGN(const std::string_view name, line());
      return global(module, name);
    }
    case 0x93: {  // STACK_GLOBAL
      XLADDER_ASSIGN(const PickleId name, pop());
      XLADDER_ASSIGN(const PickleId module, pop());
      if (node(name).kind != PickleKind::kString || node(module).kind != PickleKind::kString)
        return damaged("a name is no text");
      return global(node(module).text, node(name).text);
    }
    case 'Q':
      return persistent_id();
    case 'R':
    case 0x81:  // NEWOBJ
      return call();
    case 'b':
      return build();
    default:
      at_ -= 1;
      return damaged(fmt::format("opcode 0x{:02x} is not one that state_dicts need", opcode));
  }
}

Status Unpickler::long_integer(Result<std::string_view> digits) {
  if (!digits) return tl::unexpected(digits.error());
  if (digits->size() > 8) return push_named(PickleKind::kOpaque, "int");  // the state of a random generator
  uint64_t value = 0;
  std::memcpy(&value, digits->data(), digits->size());
  // Two's complement of its own length: the sign is the highest bit.
  const size_t bits = 8 * digits->size();
  if (bits > 0 && bits < 64 && (value >> (bits - 1) & 1) != 0) value |= ~uint64_t{0} << bits;
  return push_int(static_cast<int64_t>(value));
}

Status Unpickler::tuple(size_t count) {
  std::vector<PickleId> items(count);
  for (size_t i = count; i-- > 0;) {
    XLADDER_ASSIGN(items[i], pop());
  }
  return push_kind(PickleKind::kTuple, std::move(items));
}

Status Unpickler::extend(PickleKind kind, const std::vector<PickleId>& items) {
  XLADDER_ASSIGN(const PickleId target, top());
  if (node(target).kind != kind) return damaged("elements are added to what has none");
  if (kind == PickleKind::kDict && items.size() % 2 != 0) return damaged("a key has no value");
  XLADDER_TRY(count_children(items.size()));
  std::vector<PickleId>& children = pickle_.nodes[target].children;
  children.insert(children.end(), items.begin(), items.end());
  return {};
}

Status Unpickler::put(uint32_t key) {
  XLADDER_ASSIGN(memo_[key], top());
  return {};
}

Status Unpickler::get(uint32_t key) {
  const auto found = memo_.find(key);
  if (found == memo_.end()) return damaged("it refers to a value that it has not given");
  stack_.push_back(found->second);
  return {};
}

const PickleNode* Pickle::find(const PickleNode& dict, std::string_view key) const {
  if (dict.kind != PickleKind::kDict) return nullptr;
  for (size_t i = dict.children.size(); i >= 2; i -= 2) {  // the last of equal keys counts, as in Python
    const PickleNode& name = nodes[dict.children[i - 2]];
    if (name.kind == PickleKind::kString && name.text == key) return &nodes[dict.children[i - 1]];
  }
  return nullptr;
}

Result<Pickle> parse_pickle(std::span<const std::byte> bytes, std::string_view label, size_t* end) {
  return Unpickler(bytes, label).run(end);
}

}  // namespace xladder::weights
