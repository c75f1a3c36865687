// The playbooks' files (recipes/playbooks), which the program carries with it.
#pragma once

#include <string_view>

namespace xladder::ladder {

std::string_view playbook_text(std::string_view name);  // empty: there is none of that name

}  // namespace xladder::ladder
