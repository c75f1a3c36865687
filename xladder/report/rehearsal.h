// A rehearsal as a table for terminals, as Markdown, and as one HTML page.
#pragma once

#include <string>

#include "xladder/ladder/rehearsal/rehearsal.h"

namespace xladder::report {

std::string table_text(const ladder::Rehearsal& rehearsal);
std::string markdown(const ladder::Rehearsal& rehearsal);
std::string html(const ladder::Rehearsal& rehearsal);

}  // namespace xladder::report
