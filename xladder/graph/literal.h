// The elements of a constant.
//
// Numbers that a program writes down (constant(g, 0.1, type)) are kept as they are given, so that the text says what
// was meant and a narrower type rounds once; elements that come with their bits (a read program, a 64-bit integer, a
// NaN with a payload) are kept as bytes of the constant's own type. Copies share the elements.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"

namespace xladder::graph {

class Literal {
 public:
  // One number for all elements or one for each, row-major. GraphError if their count is another or an integer type
  // cannot hold one; floating-point types round.
  Literal(TensorType type, std::span<const double> numbers);
  // One element for all or every one, of the element type of `type`. GraphError where counts or types differ.
  Literal(TensorType type, HostTensor elements);

  const TensorType& type() const { return type_; }
  bool is_splat() const { return held_->num_elements() == 1; }  // one element stands for all

  // As far as a double holds them: one for all, or every one.
  std::vector<double> to_doubles() const { return held_->to_doubles(); }
  // Of a splat of integers or booleans; none of others, and of what an int64_t cannot hold.
  std::optional<int64_t> to_integer() const;
  HostTensor to_tensor() const;  // every element in the type of the constant

  // What stands between dense< and >: nested lists, or the bytes in hexadecimal where they are many.
  std::string text() const;

  friend bool operator==(const Literal& a, const Literal& b);

 private:
  TensorType type_;
  std::shared_ptr<const HostTensor> held_;  // of the element type, or f64: floating-point numbers as they were given
};

// The bytes of the elements in hexadecimal, as they lie in memory (little-endian).
std::string hexadecimal(const HostTensor& tensor);

}  // namespace xladder::graph
