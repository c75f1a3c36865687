// What every form of a rehearsal's report says in the same words. All text is plain: each writer escapes it for its own
// format.
#pragma once

#include <string>
#include <vector>

#include "xladder/ladder/rehearsal/rehearsal.h"
#include "xladder/report/facts.h"

namespace xladder::report {

// How many rows compile and fit, and that nothing ran.
std::string headline(const ladder::Rehearsal& rehearsal);
std::string headline(const ladder::RehearsedTarget& target);

// A line for each row; columns that no row has are left out.
Table rehearsed_rows(const ladder::RehearsedTarget& target);

// Sentences on the rows of a target, by what they are worth on the rented device; each begins with the row's number.
std::vector<std::string> to_try_first(const ladder::RehearsedTarget& target);
std::vector<std::string> unlikely_to_help(const ladder::RehearsedTarget& target);
std::vector<std::string> only_measuring_tells(const ladder::RehearsedTarget& target);
std::vector<std::string> not_worth_an_hour(const ladder::RehearsedTarget& target);
std::vector<std::string> remarks_on_rows(const ladder::RehearsedTarget& target);

// What each kind of figure is, and where it comes from.
std::vector<std::string> what_figures_mean(const ladder::Rehearsal& rehearsal);

Facts facts_of(const ladder::Rehearsal& rehearsal);

}  // namespace xladder::report
