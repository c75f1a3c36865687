// What several knobs ask about the options of others.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"

namespace xladder::ladder {

// "auto" is nothing. kUsage, naming the option, for anything else than that or a whole number within the limits.
Result<std::optional<int64_t>> count_or_auto(const config::Settings& settings, std::string_view path, int64_t least,
                                             int64_t most);

bool has_dropout(const config::Settings& settings);  // the model draws random numbers while it trains
bool computes_fp16(const config::Settings& settings);
bool stores_bf16(const config::Settings& settings);  // parameters are kept as bf16 between steps

// Batches are produced in the training loop.
bool loads_inline(const config::Settings& settings);

}  // namespace xladder::ladder
