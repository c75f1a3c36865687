#include "xladder/models/weights/position_grid.h"

#include <cmath>
#include <vector>

namespace xladder::weights {
namespace {

std::optional<int64_t> root_of(int64_t number) {
  const int64_t root = std::llround(std::sqrt(static_cast<double>(number)));
  return number > 0 && root * root == number ? std::optional(root) : std::nullopt;
}

std::string text_of(GridSize grid) { return fmt::format("{}x{}", grid.height, grid.width); }

class Reader {
 public:
  Reader(const PositionQuestion& question, std::string_view label) : ask_(question), label_(label) {
    const bool usual = ask_.no_embed_class.value_or(ask_.usual_no_embed_class);
    readings_.push_back(usual);
    if (!ask_.no_embed_class && ask_.num_prefix_tokens > 0) readings_.push_back(!usual);
  }

  Result<PositionReading> run() const {
    if (ask_.source_grid) {
      if (const auto fitting = with(*ask_.source_grid)) return *fitting;
    }
    for (const std::optional<GridSize>& grid : {ask_.stated_grid, ask_.named_grid}) {
      if (!grid) continue;
      std::optional<PositionReading> fitting = with(*grid);
      if (!fitting) continue;
      const auto square = root_of(patches(readings_[0]));
      // Without prefix the number fits by chance where a square with the usual prefix is as likely.
      if (fitting->no_embed_class != readings_[0] && square)
        return ask(fmt::format("{} patches of the model asked for, or {} patches of a square and {} prefix tokens",
                               text_of(*grid), text_of({*square, *square}), ask_.num_prefix_tokens));
      if (square && GridSize{*square, *square} != *grid)
        fitting->note = fmt::format("positions taken as {}, the grid of the model asked for, and not as {}",
                                    text_of(*grid), text_of({*square, *square}));
      return *std::move(fitting);
    }
    if (ask_.source_grid)
      return fail(ErrorCode::kUsage,
                  "{}: config.json tells of {} patches, but there are {} positions; correct its image size, or say it "
                  "with --img-size HEIGHT,WIDTH (in a recipe: model.img_size)",
                  label_, text_of(*ask_.source_grid), ask_.positions);
    return square();
  }

 private:
  int64_t patches(bool no_embed_class) const { return ask_.positions - (no_embed_class ? 0 : ask_.num_prefix_tokens); }

  std::optional<PositionReading> with(GridSize grid) const {
    for (const bool no_embed_class : readings_)
      if (patches(no_embed_class) == grid.height * grid.width) return PositionReading{no_embed_class, grid};
    return std::nullopt;
  }

  Result<PositionReading> square() const {
    std::vector<PositionReading> squares;
    for (const bool no_embed_class : readings_)
      if (const auto side = root_of(patches(no_embed_class))) squares.push_back({no_embed_class, {*side, *side}});
    if (squares.empty()) return ask("no square grid");
    if (squares.size() > 1)
      return ask(fmt::format("{} patches with positions of the {} prefix tokens, or {} without",
                             text_of(squares[squares[0].no_embed_class ? 1 : 0].grid), ask_.num_prefix_tokens,
                             text_of(squares[squares[0].no_embed_class ? 0 : 1].grid)));
    if (squares[0].no_embed_class != readings_[0])
      return ask(
          fmt::format("{} patches without positions of prefix tokens, or {} patches that are no square with them",
                      text_of(squares[0].grid), patches(readings_[0])));
    if (squares[0].grid.height > 1)
      squares[0].note = fmt::format("nothing says how large pictures were: positions taken as a square, {} patches",
                                    text_of(squares[0].grid));
    return squares[0];
  }

  tl::unexpected<Error> ask(const std::string& readings) const {
    return fail(ErrorCode::kUsage,
                "{}: {} positions and {} prefix tokens may be {}; say how large pictures were with --img-size "
                "HEIGHT,WIDTH (in a recipe: model.img_size){}, or give a folder whose config.json says img_size",
                label_, ask_.positions, ask_.num_prefix_tokens, readings,
                readings_.size() > 1 ? ", and whether prefix tokens have positions with --no-embed-class yes|no "
                                       "(model.no_embed_class)"
                                     : "");
  }

  const PositionQuestion& ask_;
  std::string_view label_;
  std::vector<bool> readings_;  // of no_embed_class, the usual one first
};

}  // namespace

Result<PositionReading> read_positions(const PositionQuestion& question, std::string_view label) {
  return Reader(question, label).run();
}

}  // namespace xladder::weights
