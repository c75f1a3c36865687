// The table that `ladder` prints on a terminal.
#pragma once

#include <string>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

struct TableOptions {
  int width = 100;  // columns; long names are cut and sentences wrapped to fit. At least 80 are used.
  bool colour = false;
};

// ASCII only. Rows that stand on the ladder are marked with an asterisk; the others say why below themselves. Ends with
// the headline.
std::string table_text(const ladder::LadderResult& result, const TableOptions& options = {});

}  // namespace xladder::report
