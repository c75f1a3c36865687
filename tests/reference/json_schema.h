// JSON Schema (draft 2020-12), as much of it as docs/reference uses.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace xladder::test {

// What is wrong with `value`, as "rows[1].rate: must be ...", or empty. A keyword that is not known here is wrong, too,
// so that nothing passes because it was not looked at.
std::string schema_problem(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace xladder::test
