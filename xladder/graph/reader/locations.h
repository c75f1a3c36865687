// loc(...): parsed for the names that it gives ops and arguments.
#pragma once

#include <string_view>
#include <unordered_map>

#include "xladder/graph/reader/scanner.h"

namespace xladder::reader {

class Locations {
 public:
  Locations(Scanner& scanner, Arena& arena) : scanner_(scanner), arena_(arena) {}

  // `loc(...)` if it comes next, otherwise null.
  const Location* accept();
  // The value of the alias `name`, from its `loc`. Aliases may be used before they are defined.
  void define_alias(std::string_view name, Offset offset);
  void check_that_all_are_defined() const;

 private:
  struct Alias {
    Location* location;
    Offset first_use;
    bool defined = false;
  };

  const Location* parse();  // what stands between the brackets
  Alias& alias(std::string_view name, Offset offset);

  Scanner& scanner_;
  Arena& arena_;
  std::unordered_map<std::string_view, Alias> aliases_;
};

}  // namespace xladder::reader
