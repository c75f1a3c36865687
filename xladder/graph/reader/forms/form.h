// The printed forms of ops: how exporters write an op that MLIR's generic form writes as "dialect.op"(operands)
// <{...}>. One row a form, in tables by family; parse_form() reads any of them into what the generic form would have
// given.
//
// A format is a list of words, read in their order:
//   %            an operand
//   %*           operands with commas between them, maybe none
//   %*,          operands with a comma behind each
//   {}           attributes, maybe none
//   NAME:KIND    an attribute: i32, i64, bool, string, attribute, integers ([0, 1]), symbol (@f), symbol_text (@f as
//   "f"),
//                convolution, precisions ([DEFAULT, HIGHEST]), algorithm
//   NAME#ENUM    a word of an enum
//   :same        the type of all operands and of the result, or a signature
//   :signature   (types) -> types
//   :arrow       types -> types, brackets around the results where there are several
//   :result      the type of the result
//   :operands    : and the types of the operands, if there are any
//   :pairs       as :operands, and the results have them too
//   :complex, :select, :tuple    as complex, select and tuple abbreviate it
//   @HANDLER     a function in handlers.cpp
//   (? ... ?)    maybe: taken if the marks at its beginning come next
//   anything else stands for itself
#pragma once

#include <span>
#include <string_view>

#include "xladder/graph/reader/ops.h"

namespace xladder::reader {

struct Form {
  std::string_view op;
  std::string_view format;
};

// The tables, one in a file.
std::span<const Form> chlo_forms();
std::span<const Form> contraction_forms();
std::span<const Form> data_movement_forms();
std::span<const Form> elementwise_forms();
std::span<const Form> structure_forms();

const Form* form_of(std::string_view op);  // or null

// Reads an op behind its name.
void parse_form(Ops& ops, const Form& form, Draft& draft);

// The part of a form that is not a word; `handler` without its @.
void parse_by_handler(Ops& ops, std::string_view handler, Draft& draft);

// The types of an op; `kind` without its colon.
void parse_types(Ops& ops, std::string_view kind, Draft& draft);

// An error about ops of which more can be said than that they are not known.
void refuse_by_name(Scanner& scanner, Offset offset, std::string_view op);
// Whether values from outside are hidden in the regions of an op.
bool has_isolated_regions(std::string_view op);

}  // namespace xladder::reader
