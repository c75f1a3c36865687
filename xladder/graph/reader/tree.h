// A program in StableHLO text as a tree: the same tree for MLIR's generic form and for the form that exporters print,
// with attributes under their generic names and constants with their bits. Nothing is known here of what the ops mean.
//
//   XLADDER_ASSIGN(const reader::Tree tree, reader::parse(text, "program.mlir"));
//   XLADDER_ASSIGN(const reader::Function* const main, tree.entry());
//   for (const reader::Op* op : main->body.ops) ...
//
// Every view points into the tree, which owns the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "xladder/base/result.h"
#include "xladder/graph/reader/element_type.h"

namespace xladder::reader {

struct Op;
struct Storage;

// Where something stands: a byte of the text. Tree::where() makes a line and a column of it.
using Offset = uint32_t;

// Equal types are one object: compare pointers.
struct Type {
  enum class Kind : uint8_t { kElement, kTensor, kToken, kTuple, kFunction };
  Kind kind = Kind::kElement;
  ElementType element = ElementType::kF32;  // of kElement and kTensor
  std::span<const int64_t> shape = {};      // of kTensor
  int64_t num_elements = 1;
  std::span<const Type* const> inputs = {};   // of kFunction; the members of kTuple
  std::span<const Type* const> results = {};  // of kFunction

  bool is_tensor() const { return kind == Kind::kTensor; }
};

std::string to_string(const Type& type);  // "tensor<4x8xf32>"

// What loc(...) says, as far as it names something.
struct Location {
  enum class Kind : uint8_t { kUnknown, kFile, kName, kCall, kFused };
  Kind kind = Kind::kUnknown;
  std::string_view name = {};                      // of kName
  std::span<const Location* const> children = {};  // of kName, kCall (callee, caller) and kFused
};

// The name that an op was given where it was made, such as "jit(step)/dense/dot_general"; empty if there is none.
std::string_view scope_of(const Location* location);

struct Attribute;
struct NamedAttribute {
  std::string_view name;
  const Attribute* value;
};
using Dictionary = std::span<const NamedAttribute>;  // sorted by name

struct Attribute {
  enum class Kind : uint8_t {
    kUnit,
    kBool,
    kInteger,
    kFloat,
    kString,
    kSymbol,      // @name
    kType,        // `type` itself
    kArray,       // [...]
    kDictionary,  // {...}
    kIntegers,    // array<i64: ...>, also of i1; `type` is that of an element
    kFloats,      // array<f32: ...>, as bits
    kTensor,      // dense<...>; one element stands for all if `bytes` holds only one
    kEnum,        // #stablehlo<precision HIGHEST>: name "stablehlo.precision", text "HIGHEST"
    kStruct,      // #stablehlo.gather<...>: name "stablehlo.gather", fields
    kOpaque,      // of a dialect that only tells how to distribute: name "sdy.sharding_per_value" and its text
  };
  Kind kind = Kind::kUnit;
  Offset offset = 0;
  const Type* type = nullptr;  // of kInteger, kFloat, kIntegers, kFloats, kTensor and kType
  bool is_list = false;        // of kTensor: its elements were written one by one, though they may be equal
  std::span<const double> as_written = {};  // of kTensor: its decimal numbers before they were rounded to the type
  std::string_view name = {};  // of kString and kSymbol their text; of kEnum, kStruct and kOpaque their name
  std::variant<uint64_t, std::string_view, std::span<const Attribute* const>, Dictionary, std::span<const int64_t>,
               std::span<const std::byte>>
      value = {};

  uint64_t bits() const { return std::get<uint64_t>(value); }  // of kBool, kInteger (sign-extended) and kFloat
  int64_t integer() const { return static_cast<int64_t>(bits()); }
  double number() const { return decode_float(bits(), type->element); }
  std::string_view text() const { return std::get<std::string_view>(value); }  // of kEnum and kOpaque
  std::span<const Attribute* const> items() const { return std::get<std::span<const Attribute* const>>(value); }
  Dictionary fields() const { return std::get<Dictionary>(value); }  // of kDictionary and kStruct
  std::span<const int64_t> integers() const { return std::get<std::span<const int64_t>>(value); }
  std::span<const std::byte> bytes() const { return std::get<std::span<const std::byte>>(value); }
  bool is_splat() const { return bytes().size() == bytes_of(type->element) && type->num_elements != 1; }
};

// The attribute `name`, or null.
const Attribute* find(Dictionary attributes, std::string_view name);

struct Value {
  const Type* type = nullptr;
  std::string_view name = {};  // without its %
  Offset offset = 0;
  uint32_t index = 0;                  // among the results of its op or the arguments of its block
  const Op* producer = nullptr;        // null for the argument of a block
  const Location* location = nullptr;  // of an argument
};

// Its last op returns: it is the only one of its kind.
struct Block {
  std::span<const Value> arguments = {};
  std::span<const Op* const> ops = {};
};

struct Op {
  std::string_view name = {};  // "stablehlo.add"
  Offset offset = 0;
  std::span<const Value* const> operands = {};
  std::span<const Value> results = {};
  Dictionary attributes = {};
  std::span<const Block> regions = {};  // one block each; without ops where the text has `{}`
  const Location* location = nullptr;
};

struct Function {
  std::string_view name = {};
  Offset offset = 0;
  bool is_private = false;
  bool is_declaration = false;  // without a body
  std::span<const Type* const> argument_types = {};
  std::span<const Type* const> result_types = {};
  std::span<const Dictionary> argument_attributes = {};
  std::span<const Dictionary> result_attributes = {};
  std::span<const std::string_view> result_names = {};  // from the comments behind them; none of the generic form
  Block body = {};
  const Location* location = nullptr;
};

// Devices by axes, as sdy.mesh declares them.
struct Mesh {
  std::string_view name = {};
  std::string_view text = {};  // what stands between its angle brackets
  int64_t num_devices = 1;     // the product of its axes
};

struct Module {
  std::string_view name = {};
  Dictionary attributes = {};
  std::span<const Function* const> functions = {};
  std::span<const Mesh> meshes = {};
};

class Tree {
 public:
  explicit Tree(std::unique_ptr<Storage> storage);
  Tree(Tree&& other) noexcept;
  Tree& operator=(Tree&& other) noexcept;
  ~Tree();

  const Module& module() const;
  const Function* find_function(std::string_view name) const;  // or null
  // The function that is run: @main, or the only one that is not private.
  Result<const Function*> entry() const;

  std::string where(Offset offset) const;  // "program.mlir:12:34"
  // An error about what stands there.
  template <class... Args>
  tl::unexpected<Error> fail_at(Offset offset, fmt::format_string<Args...> format, Args&&... args) const {
    return fail(ErrorCode::kUsage, "{}: {}", where(offset), fmt::format(format, std::forward<Args>(args)...));
  }

 private:
  std::unique_ptr<Storage> storage_;
};

// The tree in MLIR's generic form, with all attributes of an op in one dictionary and values numbered in their order:
// equal for equal trees, and what parse() reads back to the same tree. Without locations.
std::string to_string(const Tree& tree);

}  // namespace xladder::reader
