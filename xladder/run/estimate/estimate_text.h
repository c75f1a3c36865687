// Estimates as text, one column a target. Every row is marked with where its figures come from.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/run/estimate/estimate.h"

namespace xladder::run {

enum class EstimateForm { kTable, kMarkdown, kJson };
inline constexpr std::string_view kEstimateFormNames[] = {"table", "markdown", "json"};
constexpr std::span<const std::string_view> names_of(EstimateForm) { return kEstimateFormNames; }

// By how much the program is too large for the device, and what to try, as a sentence; empty: it fits, or nobody knows.
std::string shortage_text(const Estimate& estimate);

// Ends with a line break. What a compiler said no to stands below a table, and with its target in JSON.
std::string estimates_text(const std::vector<Estimate>& estimates, EstimateForm form);

}  // namespace xladder::run
