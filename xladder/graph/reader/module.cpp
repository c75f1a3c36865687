#include "xladder/graph/reader/module.h"

#include "xladder/graph/reader/forms/form.h"

namespace xladder::reader {
namespace {

const Attribute* require(const Scanner& scanner, Dictionary attributes, std::string_view name, Attribute::Kind kind,
                         std::string_view op, Offset offset) {
  const Attribute* attribute = find(attributes, name);
  if (attribute == nullptr || attribute->kind != kind)
    scanner.fail_at(offset, "{} lacks its {}; correct the text", op, name);
  return attribute;
}

}  // namespace

Module ModuleParser::parse() {
  Scanner& scanner = context_.scanner;
  bool closed = false;  // after a `module` only aliases may come
  while (true) {
    const char next = scanner.peek();
    if (next == '\0') break;
    if (next == '#') {
      parse_alias();
    } else if (next == '!') {
      context_.types.define_alias();
    } else if (next == '{') {
      const Offset begin = scanner.offset();
      if (scanner.text().substr(begin, 3) != "{-#" || !scanner.skip_past("#-}")) scanner.unexpected("a module");
    } else if (closed) {
      scanner.unexpected("the end of the text after its module");
    } else if (scanner.accept_word("module") || scanner.accept_word("builtin.module")) {
      parse_printed_module();
      closed = true;
    } else if (scanner.text().substr(scanner.offset()).starts_with("\"builtin.module\"")) {
      parse_generic_module();
      closed = true;
    } else if (!parse_module_op()) {
      scanner.unexpected("a module");
    }
  }
  context_.locations.check_that_all_are_defined();
  if (functions_.empty())
    scanner.fail_at(
        0, "the text has no function; export a program as StableHLO text (in JAX: jax.jit(f).lower(...).as_text())");
  module_.functions = context_.arena.copy(functions_);
  module_.meshes = context_.arena.copy(meshes_);
  return module_;
}

// #name = attribute, #name = loc(...)
void ModuleParser::parse_alias() {
  Scanner& scanner = context_.scanner;
  const Offset begin = scanner.offset();
  scanner.expect('#', "before the name of an alias");
  const std::string_view name = scanner.alias_name();
  scanner.expect('=', "after the name of an alias");
  if (scanner.peek_word("loc"))
    context_.locations.define_alias(name, begin);
  else
    context_.attributes.define_alias(name, begin);
}

void ModuleParser::parse_printed_module() {
  Scanner& scanner = context_.scanner;
  if (scanner.peek() == '@') module_.name = scanner.symbol(context_.arena);
  if (scanner.accept_word("attributes"))
    module_.attributes = context_.attributes.optional_dictionary(Holder::kModule, {});
  scanner.expect('{', "before the functions of a module");
  parse_module_ops();
  context_.locations.accept();
}

void ModuleParser::parse_generic_module() {
  Scanner& scanner = context_.scanner;
  const Offset begin = scanner.offset();
  scanner.quoted();
  scanner.expect('(', "after the name of an op");
  scanner.expect(')', "after the name of an op");
  std::vector<NamedAttribute> attributes;
  if (scanner.accept('<')) {
    context_.attributes.parse_dictionary(Holder::kModule, {}, attributes);
    scanner.expect('>', "after the properties of an op");
  }
  scanner.expect('(', "before the region of a module");
  scanner.expect('{', "before the functions of a module");
  if (scanner.accept('^')) {
    scanner.alias_name();
    scanner.expect(':', "after the name of a block");
  }
  parse_module_ops();
  scanner.expect(')', "after the region of a module");
  if (scanner.peek() == '{') context_.attributes.parse_dictionary(Holder::kModule, {}, attributes);
  scanner.expect(':', "before the types of an op");
  std::vector<const Type*> types;
  context_.types.parse_signature(types, types);
  context_.locations.accept();
  if (!types.empty()) scanner.fail_at(begin, "a module has neither operands nor results; correct the text");
  // The printed form has the name elsewhere.
  for (size_t i = 0; i < attributes.size(); ++i)
    if (attributes[i].name == "sym_name") {
      module_.name = attributes[i].value->name;
      attributes.erase(attributes.begin() + static_cast<std::ptrdiff_t>(i));
      break;
    }
  module_.attributes = context_.attributes.sorted(attributes);
}

void ModuleParser::parse_module_ops() {
  while (!context_.scanner.accept('}'))
    if (!parse_module_op()) context_.scanner.unexpected("a function");
}

bool ModuleParser::parse_module_op() {
  Scanner& scanner = context_.scanner;
  const Offset begin = scanner.offset();
  if (scanner.accept_word("func.func")) {
    parse_printed_function();
    return true;
  }
  if (scanner.accept_word("sdy.mesh")) {
    parse_printed_mesh();
    return true;
  }
  if (scanner.peek() == '"') {
    const std::string_view name = scanner.string(context_.arena);
    if (name == "func.func") {
      parse_generic_function();
      return true;
    }
    if (name == "sdy.mesh") {
      parse_generic_mesh();
      return true;
    }
    refuse_by_name(scanner, begin, name);
    scanner.fail_at(begin, "{} stands where a function should; export a module of functions", name);
  }
  if (const std::string_view word = scanner.word(); !word.empty()) {
    if (word == "HloModule")
      scanner.fail_at(
          begin, "this is HLO text; export the program as StableHLO text (in JAX: jax.jit(f).lower(...).as_text())");
    refuse_by_name(scanner, begin, word);
    scanner.fail_at(begin, "{} stands where a function should; export a module of functions", word);
  }
  return false;
}

void ModuleParser::parse_results(std::vector<const Type*>& types, std::vector<Dictionary>& attributes,
                                 std::vector<std::string_view>& names) {
  Scanner& scanner = context_.scanner;
  if (!scanner.accept_arrow()) return;
  if (!scanner.accept('(')) {
    types.push_back(context_.types.parse());
    attributes.emplace_back();
    names.emplace_back();
    return;
  }
  if (scanner.accept(')')) return;
  bool more = true;
  while (more) {
    types.push_back(context_.types.parse());
    std::string_view name = scanner.comment();
    attributes.push_back(context_.attributes.optional_dictionary(Holder::kResult, {}));
    context_.locations.accept();
    more = scanner.accept(',');
    if (more) name = scanner.comment();
    names.push_back(name);
  }
  scanner.expect(')', "after the results of a function");
}

void ModuleParser::parse_printed_function() {
  Scanner& scanner = context_.scanner;
  Function function;
  function.offset = scanner.offset();
  if (scanner.accept_word("private"))
    function.is_private = true;
  else if (!scanner.accept_word("public"))
    scanner.accept_word("nested");
  function.name = scanner.symbol(context_.arena);
  ops_.begin_function(functions_.size());

  std::vector<Value> arguments;
  std::vector<const Type*> argument_types;
  std::vector<Dictionary> argument_attributes;
  scanner.expect('(', "before the arguments of a function");
  if (!scanner.accept(')')) {
    do {  // a declaration has only types
      const Offset begin = scanner.offset();
      const bool named = scanner.peek() == '%';
      std::string_view name;
      if (named) {
        name = scanner.value_name();
        scanner.expect(':', "between an argument and its type");
      }
      const Type* type = context_.types.parse();
      argument_types.push_back(type);
      argument_attributes.push_back(context_.attributes.optional_dictionary(Holder::kArgument, {}));
      const Location* location = context_.locations.accept();
      if (named) {
        arguments.push_back(ops_.new_argument(name, begin, type, static_cast<uint32_t>(arguments.size())));
        arguments.back().location = location;
      }
    } while (scanner.accept(','));
    scanner.expect(')', "after the arguments of a function");
  }
  std::vector<const Type*> result_types;
  std::vector<Dictionary> result_attributes;
  std::vector<std::string_view> result_names;
  parse_results(result_types, result_attributes, result_names);
  if (scanner.accept_word("attributes") && !context_.attributes.optional_dictionary(Holder::kFunction, {}).empty())
    scanner.fail_at(function.offset, "@{} tells its signature twice; correct the text", function.name);
  function.argument_attributes = context_.arena.copy(argument_attributes);
  function.result_attributes = context_.arena.copy(result_attributes);
  function.result_names = context_.arena.copy(result_names);
  if (scanner.peek() == '{') {
    if (arguments.size() != argument_types.size())
      scanner.fail_at(function.offset, "@{} has a body, but not all of its arguments have names; correct the text",
                      function.name);
    function.body = ops_.parse_region(std::move(arguments), true);
    if (function.body.ops.empty())
      scanner.fail_at(function.offset, "@{} lacks its return; correct the text", function.name);
  } else {
    function.is_declaration = true;
  }
  function.location = context_.locations.accept();
  add_function(function, std::move(argument_types), std::move(result_types));
}

std::vector<Dictionary> ModuleParser::dictionaries(Dictionary attributes, std::string_view name, size_t count,
                                                   Offset offset) {
  std::vector<Dictionary> result(count);
  const Attribute* list = find(attributes, name);
  if (list == nullptr) return result;
  if (list->kind != Attribute::Kind::kArray || list->items().size() != count)
    context_.scanner.fail_at(offset, "{} has not one entry for each of {}; correct the text", name, count);
  for (size_t i = 0; i < count; ++i) result[i] = list->items()[i]->fields();
  return result;
}

void ModuleParser::parse_generic_function() {
  Scanner& scanner = context_.scanner;
  Function function;
  function.offset = scanner.offset();
  ops_.begin_function(functions_.size());
  scanner.expect('(', "after the name of an op");
  scanner.expect(')', "after the name of an op");
  std::vector<NamedAttribute> entries;
  if (scanner.accept('<')) {
    context_.attributes.parse_dictionary(Holder::kFunction, {}, entries);
    scanner.expect('>', "after the properties of an op");
  }
  scanner.expect('(', "before the region of a function");
  function.body = ops_.parse_region({}, true);
  scanner.expect(')', "after the region of a function");
  if (scanner.peek() == '{') context_.attributes.parse_dictionary(Holder::kFunction, {}, entries);
  scanner.expect(':', "before the types of an op");
  std::vector<const Type*> types;
  context_.types.parse_signature(types, types);
  if (!types.empty()) scanner.fail_at(function.offset, "func.func has neither operands nor results; correct the text");
  function.location = context_.locations.accept();

  const Dictionary attributes = context_.attributes.sorted(entries);
  const auto named = [&](std::string_view name, Attribute::Kind kind) {
    return require(scanner, attributes, name, kind, "func.func", function.offset);
  };
  function.name = named("sym_name", Attribute::Kind::kString)->name;
  const Attribute* type = named("function_type", Attribute::Kind::kType);
  if (type->type->kind != Type::Kind::kFunction)
    scanner.fail_at(type->offset, "the type of @{} is no signature; correct the text", function.name);
  const Attribute* visibility = find(attributes, "sym_visibility");
  function.is_private = visibility != nullptr && visibility->name == "private";
  function.is_declaration = function.body.ops.empty();
  std::vector<const Type*> argument_types(type->type->inputs.begin(), type->type->inputs.end());
  std::vector<const Type*> result_types(type->type->results.begin(), type->type->results.end());
  function.argument_attributes =
      context_.arena.copy(dictionaries(attributes, "arg_attrs", argument_types.size(), function.offset));
  function.result_attributes =
      context_.arena.copy(dictionaries(attributes, "res_attrs", result_types.size(), function.offset));
  add_function(function, std::move(argument_types), std::move(result_types));
}

void ModuleParser::add_function(Function function, std::vector<const Type*> argument_types,
                                std::vector<const Type*> result_types) {
  Scanner& scanner = context_.scanner;
  const Block& body = function.body;
  if (!function.is_declaration) {
    bool equal = body.arguments.size() == argument_types.size();
    for (size_t i = 0; equal && i < argument_types.size(); ++i) equal = body.arguments[i].type == argument_types[i];
    if (!equal)
      scanner.fail_at(function.offset, "the arguments of @{} do not have the types of its signature; correct the text",
                      function.name);
    const Op& last = *body.ops.back();
    equal = last.operands.size() == result_types.size();
    for (size_t i = 0; equal && i < result_types.size(); ++i) equal = last.operands[i]->type == result_types[i];
    if (!equal)
      scanner.fail_at(last.offset, "@{} does not return the types of its signature; correct the text", function.name);
  }
  function.argument_types = context_.arena.copy(argument_types);
  function.result_types = context_.arena.copy(result_types);
  op_counts_.push_back(ops_.num_ops() - ops_before_);
  ops_before_ = ops_.num_ops();
  functions_.push_back(context_.arena.make(function));
}

// @name = <["data"=2, "model"=4], device_ids=[0, 1]>
void ModuleParser::parse_printed_mesh() {
  Scanner& scanner = context_.scanner;
  const Offset begin = scanner.offset();
  const std::string_view name = scanner.symbol(context_.arena);
  scanner.expect('=', "after the name of a mesh");
  scanner.expect('<', "before the axes of a mesh");
  const std::string_view text = scanner.skip_attributes('>');
  scanner.expect('>', "after the axes of a mesh");
  context_.attributes.optional_dictionary(Holder::kOp, "sdy.mesh");
  context_.locations.accept();
  add_mesh(name, text, begin);
}

void ModuleParser::parse_generic_mesh() {
  Scanner& scanner = context_.scanner;
  const Offset begin = scanner.offset();
  scanner.expect('(', "after the name of an op");
  scanner.expect(')', "after the name of an op");
  std::vector<NamedAttribute> entries;
  if (scanner.accept('<')) {
    context_.attributes.parse_dictionary(Holder::kOp, "sdy.mesh", entries);
    scanner.expect('>', "after the properties of an op");
  }
  if (scanner.peek() == '{') context_.attributes.parse_dictionary(Holder::kOp, "sdy.mesh", entries);
  scanner.expect(':', "before the types of an op");
  std::vector<const Type*> types;
  context_.types.parse_signature(types, types);
  context_.locations.accept();
  const Dictionary attributes = context_.attributes.sorted(entries);
  const Attribute* name = require(scanner, attributes, "sym_name", Attribute::Kind::kString, "sdy.mesh", begin);
  const Attribute* mesh = require(scanner, attributes, "mesh", Attribute::Kind::kOpaque, "sdy.mesh", begin);
  add_mesh(name->name, mesh->text(), begin);
}

void ModuleParser::add_mesh(std::string_view name, std::string_view text, Offset offset) {
  Mesh mesh{.name = name, .text = text};
  // Sizes stand behind the names of axes: "data"=2.
  for (size_t at = text.find("\"="); at != std::string_view::npos; at = text.find("\"=", at + 2)) {
    int64_t size = 0;
    for (size_t i = at + 2; i < text.size() && text[i] >= '0' && text[i] <= '9' && size < 1'000'000; ++i)
      size = size * 10 + (text[i] - '0');
    if (size < 1 || size >= 1'000'000 || mesh.num_devices >= 1'000'000)
      context_.scanner.fail_at(offset, "the mesh @{} has an axis whose size makes no sense; correct the text", name);
    mesh.num_devices *= size;
  }
  meshes_.push_back(mesh);
}

}  // namespace xladder::reader
