// Texts that are kept as files, so that a change of what we emit is seen in review.
//
//   test::expect_golden("layers/layer_norm_f32", print_stablehlo(graph));   // tests/golden/layers/layer_norm_f32.mlir
//
// tools/update_golden.sh writes the files anew; then look at what `git diff` says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xladder::test {

// Fails with the lines that differ, or with a hint where there is no file. With XLADDER_UPDATE_GOLDEN set in the
// environment, writes the file instead.
void expect_golden(std::string_view name, std::string_view text);

// What is kept of it; empty if there is no such file.
std::string golden_text(std::string_view name);

// Names of the files below tests/golden/`folder`, without the ending, sorted.
std::vector<std::string> golden_names(std::string_view folder);

// The lines of `expected` (-) and `actual` (+) that differ, with some around them; empty if all are equal.
std::string line_difference(std::string_view expected, std::string_view actual);

}  // namespace xladder::test
