#include "xladder/weights/pickle.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_map>

namespace xladder::weights {
namespace {

constexpr size_t kMaxNameBytes = 256;
constexpr size_t kMaxRank = 16;
constexpr size_t kMaxChildren = 4 * kMaxPickleNodes;  // in all: elements may be copied by a few bytes

// What REDUCE and NEWOBJ make of each name that they may meet; kData cannot be called.
enum class Maker { kData, kTensor, kParameter, kDict, kList, kTuple, kText, kObject };
struct Allowed {
  std::string_view name;
  Maker maker;
};
constexpr Allowed kAllowed[] = {
    {"torch._utils._rebuild_tensor_v2", Maker::kTensor},
    {"torch._utils._rebuild_parameter", Maker::kParameter},
    {"collections.OrderedDict", Maker::kDict},
    {"builtins.set", Maker::kList},
    {"__builtin__.set", Maker::kList},
    {"torch.Size", Maker::kTuple},
    {"torch.device", Maker::kText},
    {"argparse.Namespace", Maker::kObject},
    {"torch.FloatStorage", Maker::kData},
    {"torch.DoubleStorage", Maker::kData},
    {"torch.HalfStorage", Maker::kData},
    {"torch.BFloat16Storage", Maker::kData},
    {"torch.LongStorage", Maker::kData},
    {"torch.IntStorage", Maker::kData},
    {"torch.ShortStorage", Maker::kData},
    {"torch.CharStorage", Maker::kData},
    {"torch.ByteStorage", Maker::kData},
    {"torch.BoolStorage", Maker::kData},
    {"torch.float32", Maker::kData},
    {"torch.float64", Maker::kData},
    {"torch.float16", Maker::kData},
    {"torch.bfloat16", Maker::kData},
    {"torch.int64", Maker::kData},
    {"torch.int32", Maker::kData},
    {"torch.int16", Maker::kData},
    {"torch.int8", Maker::kData},
    {"torch.uint8", Maker::kData},
    {"torch.bool", Maker::kData},
};

const Allowed* find_allowed(std::string_view name) {
  const auto found = std::ranges::find(kAllowed, name, &Allowed::name);
  return found == std::end(kAllowed) ? nullptr : &*found;
}

// Names come from the file, so what is shown of them is printable.
std::string printable(std::string_view text) {
  std::string out(text.substr(0, kMaxNameBytes));
  for (char& c : out)
    if (c < ' ' || c > '~') c = '?';
  return out;
}

class Unpickler {
 public:
  Unpickler(std::span<const std::byte> bytes, std::string_view label) : bytes_(bytes), label_(label) {}

  Result<Pickle> run(size_t* end) {
    for (bool stopped = false; !stopped;) XLADDER_TRY(step(stopped));
    XLADDER_ASSIGN(pickle_.root, pop());
    if (end != nullptr) *end = at_;
    return std::move(pickle_);
  }

 private:
  tl::unexpected<Error> damaged(std::string_view what) const {
    return fail(ErrorCode::kFailed, "{} is not a pickle that PyTorch wrote: {} at byte {}; copy or download it again",
                label_, what, at_);
  }

  // Reading ---------------------------------------------------------------------------------------------------------
  Result<std::string_view> take(uint64_t count) {
    if (count > bytes_.size() - at_) return damaged("it ends too early");
    const std::string_view out(reinterpret_cast<const char*>(bytes_.data()) + at_, count);
    at_ += count;
    return out;
  }
  template <class T>
  Result<T> little_endian() {
    XLADDER_ASSIGN(const std::string_view raw, take(sizeof(T)));
    T value;
    std::memcpy(&value, raw.data(), sizeof(T));
    return value;
  }
  Result<std::string_view> line() {
    const std::string_view rest(reinterpret_cast<const char*>(bytes_.data()) + at_, bytes_.size() - at_);
    const size_t newline = rest.substr(0, kMaxNameBytes + 1).find('\n');
    if (newline == std::string_view::npos) return damaged("a name does not end");
    at_ += newline + 1;
    return rest.substr(0, newline);
  }
  template <class Length>
  Result<std::string_view> counted() {
    XLADDER_ASSIGN(const Length length, little_endian<Length>());
    if (static_cast<int64_t>(length) < 0) return damaged("a length is negative");
    return take(static_cast<uint64_t>(length));
  }

  // The stack -------------------------------------------------------------------------------------------------------
  Result<PickleId> pop() {
    if (stack_.size() <= (marks_.empty() ? 0 : marks_.back())) return damaged("its stack is empty");
    const PickleId id = stack_.back();
    stack_.pop_back();
    return id;
  }
  Result<PickleId> top() {
    if (stack_.size() <= (marks_.empty() ? 0 : marks_.back())) return damaged("its stack is empty");
    return stack_.back();
  }
  Result<std::vector<PickleId>> pop_to_mark() {
    if (marks_.empty()) return damaged("there is no mark");
    std::vector<PickleId> items(stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back()), stack_.end());
    stack_.resize(marks_.back());
    marks_.pop_back();
    return items;
  }
  Status count_children(size_t count) {
    num_children_ += count;
    if (pickle_.nodes.size() < kMaxPickleNodes && num_children_ <= kMaxChildren) return {};
    return fail(ErrorCode::kFailed, "{} holds more than {} values; save the state_dict alone", label_, kMaxPickleNodes);
  }
  Status push(PickleNode node) {
    XLADDER_TRY(count_children(node.children.size()));
    pickle_.nodes.push_back(std::move(node));
    stack_.push_back(static_cast<PickleId>(pickle_.nodes.size() - 1));
    return {};
  }
  Status push_kind(PickleKind kind, std::vector<PickleId> children = {}) {
    PickleNode node;
    node.kind = kind;
    node.children = std::move(children);
    return push(std::move(node));
  }
  Status push_int(int64_t value, PickleKind kind = PickleKind::kInt) {
    PickleNode node;
    node.kind = kind;
    node.integer = value;
    return push(std::move(node));
  }
  Status push_text(const Result<std::string_view>& text, PickleKind kind) {
    if (!text) return tl::unexpected(text.error());
    PickleNode node;
    node.kind = kind;
    node.text = *text;
    return push(std::move(node));
  }
  const PickleNode& node(PickleId id) const { return pickle_.nodes[id]; }

  // Opcodes ---------------------------------------------------------------------------------------------------------
  Status step(bool& stopped);
  Status long_integer(Result<std::string_view> digits);
  Status tuple(size_t count);
  Status extend(PickleKind kind, const std::vector<PickleId>& items);
  Status put(uint32_t key);
  Status get(uint32_t key);
  Status global(std::string_view module, std::string_view name);
  Status persistent_id();
  Status call();
  Status make_tensor(const PickleNode& arguments);
  Status build();

  std::span<const std::byte> bytes_;
  std::string_view label_;
  size_t at_ = 0;
  Pickle pickle_;
  std::vector<PickleId> stack_;
  std::vector<size_t> marks_;
  size_t num_children_ = 0;
  std::unordered_map<uint32_t, PickleId> memo_;
};

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
  if (digits->size() > 8) return damaged("a whole number has more than 64 bits");
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

Status Unpickler::global(std::string_view module, std::string_view name) {
  std::string full = fmt::format("{}.{}", module.substr(0, kMaxNameBytes), name.substr(0, kMaxNameBytes));
  if (!find_allowed(full))
    return fail(ErrorCode::kFailed,
                "{} asks for {}, which is not among the names that are read, because nothing in it is executed; save "
                "the state_dict alone with torch.save(model.state_dict(), PATH), or as safetensors",
                label_, printable(full));
  PickleNode value;
  value.kind = PickleKind::kGlobal;
  value.text = std::move(full);
  return push(std::move(value));
}

Status Unpickler::persistent_id() {
  XLADDER_ASSIGN(const PickleId id, pop());
  const PickleNode& tuple = node(id);
  constexpr PickleKind kParts[] = {PickleKind::kString, PickleKind::kGlobal, PickleKind::kString, PickleKind::kString,
                                   PickleKind::kInt};
  const auto is_part = [this](PickleId part, PickleKind kind) { return node(part).kind == kind; };
  if (tuple.kind != PickleKind::kTuple ||
      !std::equal(tuple.children.begin(), tuple.children.end(), std::begin(kParts), std::end(kParts), is_part) ||
      node(tuple.children[0]).text != "storage")
    return damaged("a persistent id is not that of a storage");
  if (node(tuple.children[2]).text.size() > kMaxNameBytes) return damaged("the name of a storage is too long");
  PickleNode storage;
  storage.kind = PickleKind::kStorage;
  storage.text = node(tuple.children[2]).text;
  storage.integer = node(tuple.children[4]).integer;
  storage.children = {tuple.children[1]};
  return push(std::move(storage));
}

// REDUCE and NEWOBJ: what the name on the list stands for, from a tuple of arguments.
Status Unpickler::call() {
  XLADDER_ASSIGN(const PickleId arguments_id, pop());
  XLADDER_ASSIGN(const PickleId callable_id, pop());
  const PickleNode& arguments = node(arguments_id);
  const PickleNode& callable = node(callable_id);
  if (callable.kind != PickleKind::kGlobal || arguments.kind != PickleKind::kTuple)
    return damaged("it calls what is no name");
  const std::vector<PickleId>& children = arguments.children;
  switch (find_allowed(callable.text)->maker) {
    case Maker::kTensor:
      return make_tensor(arguments);
    case Maker::kParameter:
      if (children.empty() || node(children[0]).kind != PickleKind::kTensor) return damaged("a parameter is no tensor");
      stack_.push_back(children[0]);
      return {};
    case Maker::kDict: {
      // OrderedDict(), or the older OrderedDict([[key, value], ...]).
      if (children.empty()) return push_kind(PickleKind::kDict);
      std::vector<PickleId> items;
      for (const PickleId pair : node(children[0]).children) {
        const std::vector<PickleId>& both = node(pair).children;
        if (both.size() != 2) return damaged("an OrderedDict is not made of pairs");
        items.insert(items.end(), both.begin(), both.end());
      }
      return push_kind(PickleKind::kDict, std::move(items));
    }
    case Maker::kList:
    case Maker::kTuple: {
      const bool is_list = find_allowed(callable.text)->maker == Maker::kList;
      std::vector<PickleId> items;
      if (!children.empty()) items = node(children[0]).children;
      return push_kind(is_list ? PickleKind::kList : PickleKind::kTuple, std::move(items));
    }
    case Maker::kText:
      if (children.empty() || node(children[0]).kind != PickleKind::kString) return damaged("a device has no name");
      stack_.push_back(children[0]);
      return {};
    case Maker::kObject: {
      PickleNode object;
      object.kind = PickleKind::kObject;
      object.text = callable.text;
      return push(std::move(object));
    }
    case Maker::kData:
      break;
  }
  return damaged(fmt::format("it calls {}", callable.text));
}

// _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks, ...)
Status Unpickler::make_tensor(const PickleNode& arguments) {
  const std::vector<PickleId>& parts = arguments.children;
  if (parts.size() < 4 || node(parts[0]).kind != PickleKind::kStorage || node(parts[1]).kind != PickleKind::kInt)
    return damaged("a tensor lacks its storage");
  PickleNode tensor;
  tensor.kind = PickleKind::kTensor;
  tensor.integer = node(parts[1]).integer;
  tensor.children = {parts[0]};
  for (const auto& [part, target] : {std::pair{parts[2], &tensor.shape}, {parts[3], &tensor.strides}}) {
    const PickleNode& numbers = node(part);
    if (numbers.kind != PickleKind::kTuple || numbers.children.size() > kMaxRank)
      return damaged("the shape of a tensor is no tuple of numbers");
    for (const PickleId number : numbers.children) {
      if (node(number).kind != PickleKind::kInt || node(number).integer < 0)
        return damaged("the shape of a tensor is no tuple of numbers");
      target->push_back(node(number).integer);
    }
  }
  if (tensor.shape.size() != tensor.strides.size()) return damaged("a tensor has not a stride for each dimension");
  return push(std::move(tensor));
}

// Attributes: kept for an object; those of an OrderedDict (a state_dict's versions of modules) say nothing to us.
Status Unpickler::build() {
  XLADDER_ASSIGN(const PickleId state, pop());
  XLADDER_ASSIGN(const PickleId target, top());
  const PickleKind kind = node(target).kind;
  if (kind != PickleKind::kObject && kind != PickleKind::kDict) return damaged("attributes are set on plain data");
  if (kind == PickleKind::kObject) pickle_.nodes[target].children = {state};
  return {};
}

}  // namespace

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
