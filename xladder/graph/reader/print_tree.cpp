#include <fmt/format.h>

#include <cctype>
#include <cmath>
#include <cstring>
#include <iterator>
#include <unordered_map>

#include "xladder/graph/reader/numbers.h"
#include "xladder/graph/reader/tree.h"

namespace xladder::reader {
namespace {

class TreePrinter {
 public:
  std::string print(const Module& module) {
    text_ += "\"builtin.module\"() ";
    if (!module.name.empty()) text_ += "<{sym_name = " + quoted(module.name) + "}> ";
    text_ += "({\n";
    for (const Mesh& mesh : module.meshes)
      text_ += fmt::format("  \"sdy.mesh\"() <{{mesh = #sdy.mesh<{}>, sym_name = {}}}> : () -> ()\n", mesh.text,
                           quoted(mesh.name));
    for (const Function* function : module.functions) print_function(*function);
    text_ += "})";
    print_dictionary(module.attributes);
    return std::move(text_) + " : () -> ()\n";
  }

 private:
  void print_function(const Function& function) {
    next_ = 0;
    names_.clear();
    text_ += "  \"func.func\"() <{";
    print_dictionaries("arg_attrs", function.argument_attributes);
    text_ += "function_type = (" + types(function.argument_types) + ") -> (" + types(function.result_types) + "), ";
    print_dictionaries("res_attrs", function.result_attributes);
    text_ += "sym_name = " + quoted(function.name);
    if (function.is_private) text_ += ", sym_visibility = \"private\"";
    text_ += "}> (";
    print_block(function.body, 2);
    text_ += ") : () -> ()\n";
  }

  void print_dictionaries(std::string_view name, std::span<const Dictionary> dictionaries) {
    bool any = false;
    for (const Dictionary& dictionary : dictionaries) any = any || !dictionary.empty();
    if (!any) return;
    text_ += std::string(name) + " = [";
    for (size_t i = 0; i < dictionaries.size(); ++i) {
      text_ += i == 0 ? "{" : ", {";
      print_entries(dictionaries[i]);
      text_ += "}";
    }
    text_ += "], ";
  }

  void print_block(const Block& block, size_t depth) {
    text_ += "{\n";
    if (!block.arguments.empty()) {
      text_ += std::string(2 * depth - 2, ' ') + "^bb0(";
      for (size_t i = 0; i < block.arguments.size(); ++i) {
        if (i > 0) text_ += ", ";
        text_ += define(block.arguments[i]) + ": " + to_string(*block.arguments[i].type);
      }
      text_ += "):\n";
    }
    for (const Op* op : block.ops) print_op(*op, depth);
    text_ += std::string(2 * depth - 2, ' ') + "}";
  }

  void print_op(const Op& op, size_t depth) {
    text_ += std::string(2 * depth, ' ');
    for (size_t i = 0; i < op.results.size(); ++i) text_ += (i == 0 ? "" : ", ") + define(op.results[i]);
    if (!op.results.empty()) text_ += " = ";
    text_ += quoted(op.name) + "(";
    std::string inputs;
    std::string outputs;
    for (size_t i = 0; i < op.operands.size(); ++i) {
      text_ += (i == 0 ? "" : ", ") + names_.at(op.operands[i]);
      inputs += (i == 0 ? "" : ", ") + to_string(*op.operands[i]->type);
    }
    for (size_t i = 0; i < op.results.size(); ++i) outputs += (i == 0 ? "" : ", ") + to_string(*op.results[i].type);
    text_ += ")";
    if (!op.regions.empty()) {
      text_ += " (";
      for (size_t i = 0; i < op.regions.size(); ++i) {
        if (i > 0) text_ += ", ";
        print_block(op.regions[i], depth + 1);
      }
      text_ += ")";
    }
    print_dictionary(op.attributes);
    text_ += " : (" + inputs + ") -> (" + outputs + ")\n";
  }

  std::string define(const Value& value) { return names_.emplace(&value, fmt::format("%{}", next_++)).first->second; }

  static std::string types(std::span<const Type* const> list) {
    std::string text;
    for (size_t i = 0; i < list.size(); ++i) text += (i == 0 ? "" : ", ") + to_string(*list[i]);
    return text;
  }

  static std::string quoted(std::string_view raw) {
    std::string text = "\"";
    for (const char c : raw) {
      if (c == '"' || c == '\\')
        text += std::string("\\") + c;
      else if (static_cast<unsigned char>(c) >= ' ' && static_cast<unsigned char>(c) < 127)
        text += c;
      else
        text += fmt::format("\\{:02X}", static_cast<unsigned char>(c));
    }
    return text + "\"";
  }

  // A name as it is, or between quotes where it has characters that a name may not have.
  static std::string word_or_quoted(std::string_view name) {
    const auto is_plain = [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '$';
    };
    bool plain = !name.empty() && (std::isalpha(static_cast<unsigned char>(name[0])) != 0 || name[0] == '_');
    for (const char c : name) plain = plain && is_plain(c);
    return plain ? std::string(name) : quoted(name);
  }

  void print_dictionary(Dictionary attributes) {
    if (attributes.empty()) return;
    text_ += " {";
    print_entries(attributes);
    text_ += "}";
  }

  void print_entries(Dictionary attributes) {
    for (size_t i = 0; i < attributes.size(); ++i) {
      if (i > 0) text_ += ", ";
      text_ += word_or_quoted(attributes[i].name);
      if (attributes[i].value->kind == Attribute::Kind::kUnit) continue;
      text_ += " = ";
      print_attribute(*attributes[i].value);
    }
  }

  static std::string number(uint64_t bits, ElementType type) {
    if (type == ElementType::kI1) return bits != 0 ? "true" : "false";
    if (is_unsigned(type)) return fmt::format("{}", bits);
    if (is_integer(type)) return fmt::format("{}", widen(bits, type));
    return fmt::format("0x{:0{}X}", bits, (bits_of(type) + 3) / 4);
  }

  void print_attribute(const Attribute& attribute) {
    switch (attribute.kind) {
      case Attribute::Kind::kUnit:
        text_ += "unit";
        break;
      case Attribute::Kind::kBool:
        text_ += attribute.bits() != 0 ? "true" : "false";
        break;
      case Attribute::Kind::kInteger:
      case Attribute::Kind::kFloat:
        text_ += number(attribute.bits(), attribute.type->element) + " : " + to_string(*attribute.type);
        break;
      case Attribute::Kind::kString:
        text_ += quoted(attribute.name);
        break;
      case Attribute::Kind::kSymbol:
        text_ += "@" + word_or_quoted(attribute.name);
        break;
      case Attribute::Kind::kType:
        text_ += to_string(*attribute.type);
        break;
      case Attribute::Kind::kArray:
        text_ += "[";
        for (size_t i = 0; i < attribute.items().size(); ++i) {
          if (i > 0) text_ += ", ";
          print_attribute(*attribute.items()[i]);
        }
        text_ += "]";
        break;
      case Attribute::Kind::kDictionary:
        text_ += "{";
        print_entries(attribute.fields());
        text_ += "}";
        break;
      case Attribute::Kind::kIntegers:
      case Attribute::Kind::kFloats:
        text_ += "array<" + to_string(*attribute.type) + (attribute.integers().empty() ? "" : ": ") +
                 list_of(attribute) + ">";
        break;
      case Attribute::Kind::kTensor:
        print_tensor(attribute);
        break;
      case Attribute::Kind::kEnum: {
        const size_t dot = attribute.name.find('.');
        text_ +=
            fmt::format("#{}<{} {}>", attribute.name.substr(0, dot), attribute.name.substr(dot + 1), attribute.text());
        break;
      }
      case Attribute::Kind::kStruct:
        print_struct(attribute);
        break;
      case Attribute::Kind::kOpaque:
        text_ += attribute.name == "sdy.manual_axes" ? fmt::format("#sdy<manual_axes{}>", attribute.text())
                                                     : fmt::format("#{}<{}>", attribute.name, attribute.text());
        break;
    }
  }

  static std::string list_of(const Attribute& attribute) {
    std::string text;
    for (size_t i = 0; i < attribute.integers().size(); ++i) {
      if (i > 0) text += ", ";
      text += number(static_cast<uint64_t>(attribute.integers()[i]), attribute.type->element);
    }
    return text;
  }

  void print_struct(const Attribute& attribute) {
    text_ += fmt::format("#{}<{}", attribute.name, attribute.name == "stablehlo.conv" ? "raw " : "");
    const Dictionary fields = attribute.fields();
    for (size_t i = 0; i < fields.size(); ++i) {
      text_ += fmt::format("{}{} = ", i == 0 ? "" : ", ", fields[i].name);
      const Attribute& value = *fields[i].value;
      const ElementType element = value.type != nullptr ? value.type->element : ElementType::kI64;
      if (value.kind == Attribute::Kind::kIntegers)
        text_ += "[" + list_of(value) + "]";
      else if (value.kind == Attribute::Kind::kInteger && element == ElementType::kI64)
        text_ += fmt::format("{}", value.integer());
      else if (value.kind == Attribute::Kind::kFloat && element == ElementType::kF64 && std::isfinite(value.number()))
        text_ += fmt::format("{:.17e}", value.number());
      else
        print_attribute(value);
    }
    text_ += ">";
  }

  void print_tensor(const Attribute& attribute) {
    const ElementType element = attribute.type->element;
    const std::span<const std::byte> bytes = attribute.bytes();
    text_ += "dense<";
    if (bytes.size() == bytes_of(element)) {
      print_element(bytes.data(), element);
    } else if (element == ElementType::kI1) {  // as bytes they could be read in two ways
      size_t at = 0;
      print_bools(attribute, 0, at);
    } else if (!bytes.empty()) {
      text_ += "\"0x";
      for (const std::byte byte : bytes)
        fmt::format_to(std::back_inserter(text_), "{:02X}", std::to_integer<int>(byte));
      text_ += "\"";
    }
    text_ += "> : " + to_string(*attribute.type);
  }

  void print_element(const std::byte* bytes, ElementType element) {
    const ElementType part = part_of(element);
    const auto one = [&](size_t index) {
      uint64_t bits = 0;
      std::memcpy(&bits, bytes + index * bytes_of(part), bytes_of(part));
      return number(bits, part);
    };
    text_ += is_complex(element) ? "(" + one(0) + ", " + one(1) + ")" : one(0);
  }

  void print_bools(const Attribute& attribute, size_t axis, size_t& at) {
    if (axis == attribute.type->shape.size()) {
      text_ += attribute.bytes()[at++] != std::byte{0} ? "true" : "false";
      return;
    }
    text_ += "[";
    for (int64_t i = 0; i < attribute.type->shape[axis]; ++i) {
      if (i > 0) text_ += ", ";
      print_bools(attribute, axis + 1, at);
    }
    text_ += "]";
  }

  std::string text_;
  std::unordered_map<const Value*, std::string> names_;
  size_t next_ = 0;
};

}  // namespace

std::string to_string(const Tree& tree) { return TreePrinter().print(tree.module()); }

}  // namespace xladder::reader
