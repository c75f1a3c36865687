// How the positions of a position embedding form a grid, and whether prefix tokens have positions too. Their number
// alone does not tell: 17 may be a class token and 4 x 4 or 8 x 2 patches, and 25 one and 24 or 5 x 5 without.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/models/weights/resample.h"

namespace xladder::weights {

struct PositionQuestion {
  int64_t positions = 0;
  int64_t num_prefix_tokens = 0;             // class token and registers
  std::optional<bool> no_embed_class = {};   // what is certain: prefix tokens have no positions
  bool usual_no_embed_class = false;         // what is likely where nothing is certain
  std::optional<GridSize> source_grid = {};  // what the source says of itself
  std::optional<GridSize> stated_grid = {};  // of the model that the user asks for
  std::optional<GridSize> named_grid = {};   // of the architecture that the source or the user names
};

struct PositionReading {
  bool no_embed_class = false;
  GridSize grid;
  std::string note = {};  // what was assumed; empty where nothing was
};

// The source's own word comes first, then what the user states, then the architecture's usual size, then a square with
// the usual prefix. kUsage where that leaves several readings, or none.
Result<PositionReading> read_positions(const PositionQuestion& question, std::string_view label);

}  // namespace xladder::weights
