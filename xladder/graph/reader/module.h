// The module of a text: its functions, meshes and aliases.
#pragma once

#include <string_view>
#include <vector>

#include "xladder/graph/reader/ops.h"

namespace xladder::reader {

class ModuleParser {
 public:
  explicit ModuleParser(const Context& context) : context_(context), ops_(context) {}

  Module parse();
  const std::vector<Call>& calls() const { return ops_.calls(); }
  // How many ops each function has, in their order.
  const std::vector<size_t>& op_counts() const { return op_counts_; }

 private:
  void parse_alias();
  void parse_printed_module();
  void parse_generic_module();
  void parse_module_ops();  // to the bracket, which is taken
  bool parse_module_op();   // false if no op comes next
  void parse_printed_function();
  void parse_generic_function();
  void parse_printed_mesh();
  void parse_generic_mesh();
  void add_mesh(std::string_view name, std::string_view text, Offset offset);
  // The result types of a printed function and their attributes.
  void parse_results(std::vector<const Type*>& types, std::vector<Dictionary>& attributes,
                     std::vector<std::string_view>& names);
  void add_function(Function function, std::vector<const Type*> argument_types, std::vector<const Type*> result_types);
  std::vector<Dictionary> dictionaries(Dictionary attributes, std::string_view name, size_t count, Offset offset);

  Context context_;
  Ops ops_;
  Module module_;
  std::vector<const Function*> functions_;
  std::vector<Mesh> meshes_;
  std::vector<size_t> op_counts_;
  size_t ops_before_ = 0;  // of the function that is parsed
};

}  // namespace xladder::reader
