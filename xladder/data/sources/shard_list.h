// Names of many files in one text, as WebDataset users write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::data {

// "a-{000..146}.tar::b-{x,y}.tar,c.tar": lists joined by "::" or by commas outside of braces; in braces a range of
// numbers (zeros in front keep their width; "{0..10..2}" takes steps) or alternatives, which may hold braces
// themselves. A brace without a range or a comma stands for itself. Error (kUsage): braces that do not close, an empty
// name, more than a million names.
Result<std::vector<std::string>> expand_shard_list(std::string_view pattern);

}  // namespace xladder::data
