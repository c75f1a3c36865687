// How attributes are spelled in StableHLO's text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::graph {

std::string array_text(const std::vector<int64_t>& values);  // array<i64: 1, 2>
std::string flags_text(const std::vector<bool>& values);     // array<i1: true, false>
std::string matrix_text(const std::vector<int64_t>& row_major,
                        size_t columns);  // dense<[[0, 1], [2, 3]]> : tensor<2x2xi64>
std::string number_text(float value);     // 1.0e-05 : f32

// Begins and ends with a quotation mark; bytes other than plain ASCII are escaped.
std::string string_literal(std::string_view text);

// The rest of a list of attributes; empty stays empty.
std::string after_comma(const std::string& text);

}  // namespace xladder::graph
