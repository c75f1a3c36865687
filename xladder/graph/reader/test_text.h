// What the tests of this room begin with.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "xladder/graph/reader/parse.h"

namespace xladder::reader {

// A module whose @main has these arguments and this body, without results.
inline std::string module_of(const std::string& arguments, const std::string& body) {
  return "module @m {\n  func.func @main(" + arguments + ") {\n    " + body + "\n    return\n  }\n}\n";
}

inline Tree parsed(const std::string& text) {
  Result<Tree> tree = parse(text, "p.mlir");
  EXPECT_TRUE(tree) << tree.error().message << "\nin\n" << text;
  if (!tree) return std::move(*parse(module_of("", ""), "p.mlir"));
  return std::move(*tree);
}

// The error of a text that has to be refused.
inline std::string refusal(const std::string& text, const Limits& limits = {}) {
  const Result<Tree> tree = parse(text, "p.mlir", limits);
  EXPECT_FALSE(tree) << "not refused:\n" << text;
  if (tree) return {};
  EXPECT_EQ(tree.error().code, ErrorCode::kUsage);
  return tree.error().message;
}

inline const Op& first_op(const Tree& tree) { return *tree.module().functions.front()->body.ops.front(); }

// The attribute `value` of an op in which it is written as this.
inline const Attribute* attribute_of(const Tree& tree) { return find(first_op(tree).attributes, "value"); }
inline std::string with_attribute(const std::string& value) {
  return module_of("", "\"x.y\"() {value = " + value + "} : () -> ()");
}

}  // namespace xladder::reader
