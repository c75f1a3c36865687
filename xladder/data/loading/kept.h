// Data that stays in memory, so that a measurement can leave out the stages before it.
#pragma once

#include <cstdint>
#include <memory>

#include "xladder/data/loading/sample_maker.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

// Both read what they wrap for the first `count` different places (sample index modulo count) and give the same again
// from then on. Sizes and numbers of samples are those of what they wrap.
std::shared_ptr<const Dataset> kept(std::shared_ptr<const Dataset> dataset, int64_t count);
std::unique_ptr<SampleMaker> kept(std::unique_ptr<SampleMaker> maker, int64_t count);

}  // namespace xladder::data
