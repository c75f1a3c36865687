// Ops, regions and the names of values in a text.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "xladder/graph/reader/attributes.h"
#include "xladder/graph/reader/locations.h"
#include "xladder/graph/reader/parse.h"

namespace xladder::reader {

// What all parts of the parser share.
struct Context {
  Scanner& scanner;
  Arena& arena;
  Types& types;
  Attributes& attributes;
  Locations& locations;
  const Limits& limits;
};

// An op while it is parsed.
struct Draft {
  std::string_view name;
  Offset offset = 0;
  std::vector<const Value*> operands = {};
  std::vector<Offset> operand_offsets = {};
  std::vector<const Type*> operand_types = {};  // as the op declares them
  std::vector<const Type*> result_types = {};
  std::vector<NamedAttribute> attributes = {};
  std::vector<Block> regions = {};
};

// A function that an op calls, or that stands for the op.
struct Call {
  const Op* op;
  std::string_view callee;
  size_t caller;  // index of the function
};

class Ops {
 public:
  explicit Ops(const Context& context) : context_(context) {}

  // A region whose arguments are `arguments`, or those of its label. The names of an isolated one are its own.
  Block parse_region(std::vector<Value> arguments, bool isolated);
  // `%name: type loc(...), ...` to the bracket `close`, which is taken.
  std::vector<Value> parse_arguments(char close);

  // For the printed forms.
  void parse_operand(Draft& draft);
  Value new_argument(std::string_view name, Offset offset, const Type* type, uint32_t index) const;
  const Op* finish(Draft draft);  // without names for its results
  const Context& context() const { return context_; }

  void begin_function(size_t index) { function_ = index; }
  const std::vector<Call>& calls() const { return calls_; }
  size_t num_ops() const { return num_ops_; }

 private:
  struct ResultName {
    std::string_view name;
    Offset offset;
    size_t count;
  };
  struct Binding {
    const Value* first;
    size_t count;
  };

  const Op* parse_op();
  std::vector<ResultName> parse_result_names();
  void parse_generic(Draft& draft);
  void parse_printed(Draft& draft);
  void bind(std::string_view name, Offset offset, const Value* first, size_t count);
  const Op* finish(Draft draft, const std::vector<ResultName>& names, const Location* location);

  Context context_;
  std::unordered_map<std::string_view, Binding> names_;
  std::vector<std::string_view> bound_;  // in their order, to be forgotten when a region ends
  std::vector<Call> calls_;
  size_t function_ = 0;
  size_t num_ops_ = 0;
};

// Whether an op ends its block.
bool is_return(std::string_view op);

}  // namespace xladder::reader
