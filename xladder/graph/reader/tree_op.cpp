#include "xladder/graph/reader/tree_op.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace xladder::reader {
namespace {

using graph::GraphError;

// So that no sum or product of a few of them overflows.
constexpr int64_t kLargest = int64_t{1} << 31;
constexpr int64_t kMostIntegers = int64_t{1} << 16;

std::optional<DType> dtype_of(ElementType element) {
  const std::string_view name = name_of(element);
  const auto* const found = std::ranges::find_if(kAllDTypes, [&](DType dtype) { return mlir_name(dtype) == name; });
  return found == std::end(kAllDTypes) ? std::nullopt : std::optional(*found);
}

bool is_kind(const Attribute& attribute, std::initializer_list<Attribute::Kind> kinds) {
  return std::ranges::find(kinds, attribute.kind) != kinds.end();
}

bool has_fields(const Attribute& attribute) {
  return is_kind(attribute, {Attribute::Kind::kStruct, Attribute::Kind::kDictionary});
}

std::optional<std::string> word_of(const Attribute& attribute) {
  switch (attribute.kind) {
    case Attribute::Kind::kEnum:
      return std::string(attribute.text());
    case Attribute::Kind::kString:
    case Attribute::Kind::kSymbol:
      return std::string(attribute.name);
    case Attribute::Kind::kType:
      return to_string(*attribute.type);
    default:
      return std::nullopt;
  }
}

int64_t tensor_integer(const Attribute& attribute, size_t index) {
  const ElementType element = attribute.type->element;
  const size_t size = bytes_of(element);
  uint64_t bits = 0;
  std::memcpy(&bits, attribute.bytes().data() + (attribute.bytes().size() == size ? 0 : index * size), size);
  const int unused = 64 - static_cast<int>(8 * size);
  if (is_unsigned(element) || element == ElementType::kI1) return static_cast<int64_t>(bits);
  return static_cast<int64_t>(bits << unused) >> unused;
}

}  // namespace

TensorType tensor_type(const Type& type) {
  if (type.kind == Type::Kind::kToken)
    throw GraphError(
        "a token, which orders side effects such as printing; export the program without callbacks, infeed and "
        "outfeed");
  if (!type.is_tensor())
    throw GraphError(fmt::format("{} is no tensor; export a program whose values are tensors", to_string(type)));
  const std::optional<DType> dtype = dtype_of(type.element);
  if (!dtype)
    throw GraphError(fmt::format("tensors of {} cannot be computed with; export the program with {}",
                                 name_of(type.element),
                                 is_complex(type.element) ? "real numbers, and without fft" : "other element types"));
  for (const int64_t size : type.shape)
    if (size >= kLargest) throw GraphError(fmt::format("{} has a size that no memory holds", to_string(type)));
  return {*dtype, {type.shape.begin(), type.shape.end()}};
}

TreeOp::TreeOp(graph::Graph& graph, const Op& op, std::vector<graph::Value> operands, std::vector<TensorType> results,
               const BuildBlock& build_block)
    : PrintedOp(graph, op.name, std::move(operands), std::move(results)),
      op_(op),
      build_block_(build_block),
      regions_built_(op.regions.size(), false) {}

const Attribute* TreeOp::find_attribute(std::string_view path) const {
  asked_.emplace(path);
  if (const Attribute* whole = find(op_.attributes, path)) return whole;
  // Names of attributes may hold points themselves.
  for (size_t dot = path.rfind('.'); dot != std::string_view::npos && dot > 0; dot = path.rfind('.', dot - 1)) {
    const Attribute* whole = find(op_.attributes, path.substr(0, dot));
    if (whole != nullptr && has_fields(*whole)) return find(whole->fields(), path.substr(dot + 1));
  }
  return nullptr;
}

const Attribute& TreeOp::attribute(std::string_view path) const {
  const Attribute* found = find_attribute(path);
  if (found == nullptr) refuse(fmt::format("lacks its {}", path));
  return *found;
}

void TreeOp::refuse_kind(std::string_view name, std::string_view wanted) const {
  refuse(fmt::format("has {} as its {}; got another kind of attribute", wanted, name));
}

bool TreeOp::has(std::string_view name) const { return find_attribute(name) != nullptr; }

int64_t TreeOp::integer(std::string_view name) const {
  const Attribute& found = attribute(name);
  if (found.kind == Attribute::Kind::kUnit) return 1;
  if (!is_kind(found, {Attribute::Kind::kBool, Attribute::Kind::kInteger})) refuse_kind(name, "a whole number");
  const int64_t value = found.integer();
  if (value > kLargest || value < -kLargest) refuse(fmt::format("has {} as its {}, which makes no sense", value, name));
  return value;
}

std::vector<int64_t> TreeOp::integers(std::string_view name) const {
  constexpr std::string_view kShape = ".shape";
  if (name.ends_with(kShape)) {
    const Attribute& tensor = attribute(name.substr(0, name.size() - kShape.size()));
    if (tensor.kind != Attribute::Kind::kTensor) refuse_kind(name, "a tensor");
    return {tensor.type->shape.begin(), tensor.type->shape.end()};
  }
  const Attribute& found = attribute(name);
  std::vector<int64_t> values;
  if (found.kind == Attribute::Kind::kIntegers) {
    values.assign(found.integers().begin(), found.integers().end());
  } else if (found.kind == Attribute::Kind::kTensor && is_integer(found.type->element)) {
    const int64_t count = found.type->num_elements;
    if (count > kMostIntegers) refuse(fmt::format("has {} numbers as its {}, which makes no sense", count, name));
    for (int64_t i = 0; i < count; ++i) values.push_back(tensor_integer(found, static_cast<size_t>(i)));
  } else if (found.kind == Attribute::Kind::kArray && found.items().empty()) {
    return {};
  } else {
    refuse_kind(name, "whole numbers");
  }
  for (const int64_t value : values)
    if (value > kLargest || value < -kLargest)
      refuse(fmt::format("has {} in its {}, which makes no sense", value, name));
  return values;
}

double TreeOp::number(std::string_view name) const {
  const Attribute& found = attribute(name);
  if (found.kind != Attribute::Kind::kFloat) refuse_kind(name, "a number");
  return found.number();
}

std::vector<std::string> TreeOp::words(std::string_view name) const {
  const Attribute& found = attribute(name);
  std::vector<std::string> words;
  if (found.kind == Attribute::Kind::kArray) {
    for (const Attribute* item : found.items()) {
      std::optional<std::string> word = word_of(*item);
      if (!word) refuse_kind(name, "words");
      words.push_back(*std::move(word));
    }
    return words;
  }
  std::optional<std::string> word = word_of(found);
  if (!word) refuse_kind(name, "a word");
  return {*std::move(word)};
}

graph::Literal TreeOp::literal(std::string_view name) const {
  const Attribute& found = attribute(name);
  if (found.kind != Attribute::Kind::kTensor) refuse_kind(name, "the elements of a tensor");
  const TensorType type = tensor_type(*found.type);
  if (!found.as_written.empty()) return {type, found.as_written};
  const size_t size = size_of(type.dtype);
  const bool one = found.bytes().size() == size && !(found.is_list && found.type->num_elements > 1);
  HostTensor elements(type.dtype, {one ? 1 : type.num_elements()});
  const std::span<std::byte> to = elements.bytes();
  for (size_t at = 0; at < to.size(); at += size)
    std::memcpy(to.data() + at, found.bytes().data() + (found.bytes().size() == size ? 0 : at), size);
  return {type, std::move(elements)};
}

graph::RegionBuilder TreeOp::region(size_t index) const {
  if (index >= op_.regions.size()) refuse(fmt::format("has {} regions or more; got {}", index + 1, op_.regions.size()));
  regions_built_[index] = true;
  return [this, index](std::span<const graph::Value> arguments) { return build_block_(op_.regions[index], arguments); };
}

void TreeOp::check_that_all_is_read() const {
  for (const NamedAttribute& entry : op_.attributes) {
    if (!has_fields(*entry.value)) {
      if (asked_.contains(entry.name)) continue;
      refuse(fmt::format("has the attribute {}, which is not known here; export the program without it", entry.name));
    }
    for (const NamedAttribute& field : entry.value->fields())
      if (!asked_.contains(fmt::format("{}.{}", entry.name, field.name)))
        refuse(fmt::format("has the attribute {} with {}, which is not known here; export the program without it",
                           entry.name, field.name));
  }
  for (size_t i = 0; i < regions_built_.size(); ++i)
    if (!regions_built_[i]) refuse(fmt::format("has {} regions, more than are known here", regions_built_.size()));
}

}  // namespace xladder::reader
