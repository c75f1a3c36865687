// What several knobs ask about the options of others.
#pragma once

#include <optional>

#include "xladder/config/settings.h"
#include "xladder/program/passes/autocast.h"

namespace xladder::ladder {

bool has_program(const config::Settings& settings);  // the model is a program that someone exported
bool has_dropout(const config::Settings& settings);  // the model draws random numbers while it trains; a program may
bool computes_fp16(const config::Settings& settings);
bool stores_bf16(const config::Settings& settings);  // parameters are kept as bf16 between steps

// Of f32 operations of the finished program; nothing if none are cast.
std::optional<passes::AutocastType> autocast_type(const config::Settings& settings);

// Batches are produced in the training loop.
bool loads_inline(const config::Settings& settings);

}  // namespace xladder::ladder
