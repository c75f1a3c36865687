// What a pickle asks Python to call, as data: the names on the list (pickle_names.h) and nothing else.
#include "xladder/models/weights/pickle_names.h"
#include "xladder/models/weights/unpickler.h"

namespace xladder::weights {
namespace {

constexpr size_t kMaxTensorRank = 16;

// Names come from the file, so what is shown of them is printable.
std::string printable(std::string_view text) {
  std::string out(text.substr(0, kMaxNameBytes));
  for (char& c : out)
    if (c < ' ' || c > '~') c = '?';
  return out;
}

}  // namespace

Status Unpickler::global(std::string_view module, std::string_view name) {
  std::string full = fmt::format("{}.{}", module.substr(0, kMaxNameBytes), name.substr(0, kMaxNameBytes));
  if (!find_maker(full))
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
  XLADDER_ASSIGN(const PickleId arguments, pop());
  XLADDER_ASSIGN(const PickleId callable, pop());
  if (node(callable).kind != PickleKind::kGlobal || node(arguments).kind != PickleKind::kTuple)
    return damaged("it calls what is no name");
  return make(node(callable).text, node(arguments).children);
}

// Copies, because a new node may move the others.
Status Unpickler::make(std::string name, std::vector<PickleId> arguments) {
  switch (*find_maker(name)) {
    case Maker::kTensor:
      return make_tensor(arguments);
    case Maker::kFirst:
      if (arguments.empty() || node(arguments[0]).kind != PickleKind::kTensor)
        return damaged("a parameter is no tensor");
      stack_.push_back(arguments[0]);
      return {};
    case Maker::kTypedTensor:
      return make_typed_tensor(arguments);
    case Maker::kDict:
      return make_dict(arguments);
    case Maker::kList:
    case Maker::kTuple: {
      std::vector<PickleId> items;
      if (!arguments.empty()) items = node(arguments[0]).children;
      return push_kind(*find_maker(name) == Maker::kList ? PickleKind::kList : PickleKind::kTuple, std::move(items));
    }
    case Maker::kText:
      if (arguments.empty() || node(arguments[0]).kind != PickleKind::kString) return damaged("a device has no name");
      stack_.push_back(arguments[0]);
      return {};
    case Maker::kObject:
      return push_named(PickleKind::kObject, name);
    case Maker::kOpaque:
      return push_named(PickleKind::kOpaque, name);
    case Maker::kData:
      break;
  }
  return damaged(fmt::format("it calls {}", name));
}

Status Unpickler::push_named(PickleKind kind, const std::string& name) {
  PickleNode value;
  value.kind = kind;
  value.text = name;
  return push(std::move(value));
}

// OrderedDict(), the older OrderedDict([[key, value], ...]), Counter({key: count}), defaultdict(type).
Status Unpickler::make_dict(const std::vector<PickleId>& arguments) {
  if (arguments.empty()) return push_kind(PickleKind::kDict);
  const PickleNode& first = node(arguments[0]);
  if (first.kind == PickleKind::kGlobal || first.kind == PickleKind::kNone) return push_kind(PickleKind::kDict);
  if (first.kind == PickleKind::kDict) return push_kind(PickleKind::kDict, first.children);
  std::vector<PickleId> items;
  for (const PickleId pair : first.children) {
    const std::vector<PickleId>& both = node(pair).children;
    if (both.size() != 2) return damaged("an OrderedDict is not made of pairs");
    items.insert(items.end(), both.begin(), both.end());
  }
  return push_kind(PickleKind::kDict, std::move(items));
}

// _rebuild_from_type_v2(maker, class, arguments, state): a tensor with attributes or of a class of its own, whose
// elements are those of the tensor within.
Status Unpickler::make_typed_tensor(const std::vector<PickleId>& arguments) {
  if (arguments.size() < 3 || node(arguments[0]).kind != PickleKind::kGlobal ||
      node(arguments[2]).kind != PickleKind::kTuple || *find_maker(node(arguments[0]).text) == Maker::kTypedTensor)
    return damaged("a tensor of a class has no maker");
  return make(node(arguments[0]).text, node(arguments[2]).children);
}

// _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks, ...)
Status Unpickler::make_tensor(const std::vector<PickleId>& parts) {
  if (parts.size() < 4 || node(parts[0]).kind != PickleKind::kStorage || node(parts[1]).kind != PickleKind::kInt)
    return damaged("a tensor lacks its storage");
  PickleNode tensor;
  tensor.kind = PickleKind::kTensor;
  tensor.integer = node(parts[1]).integer;
  tensor.children = {parts[0]};
  for (const auto& [part, target] : {std::pair{parts[2], &tensor.shape}, {parts[3], &tensor.strides}}) {
    const PickleNode& numbers = node(part);
    if (numbers.kind != PickleKind::kTuple || numbers.children.size() > kMaxTensorRank)
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

// Attributes: kept for an object; those of an OrderedDict (a state_dict's versions of modules) and of what is not
// looked into say nothing to us.
Status Unpickler::build() {
  XLADDER_ASSIGN(const PickleId state, pop());
  XLADDER_ASSIGN(const PickleId target, top());
  const PickleKind kind = node(target).kind;
  if (kind != PickleKind::kObject && kind != PickleKind::kDict && kind != PickleKind::kOpaque)
    return damaged("attributes are set on plain data");
  if (kind == PickleKind::kObject) pickle_.nodes[target].children = {state};
  return {};
}

}  // namespace xladder::weights
