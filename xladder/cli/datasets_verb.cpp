// datasets [show|pack|preview PATH]: which forms of data there are, what a path holds, and writing it in another form.
#include <CLI/CLI.hpp>
#include <array>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/cli/datasets_actions.h"
#include "xladder/cli/verbs.h"

namespace xladder::cli {
namespace {

class DatasetsVerb : public Verb {
 public:
  std::string_view name() const override { return "datasets"; }
  std::string_view summary() const override { return "list forms of data, look into a path, write it in another form"; }
  std::vector<Example> examples() const override {
    return {
        {"xladder datasets", "the forms that can be read"},
        {"xladder datasets show /data/flowers --check", "classes, sizes, broken pictures"},
        {"xladder datasets pack /data/flowers -o shards --split train", "tar shards for WebDataset"},
        {"xladder datasets pack /data/flowers -o cache --format raw --size 224", "resized pixels, mapped"},
        {"xladder datasets pack fashion-mnist -o out --format imagefolder --reencode jpeg", "JPEG files in folders"},
        {"xladder datasets preview /data/flowers -o seen --transform train", "what augmentation does, as PNG"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_flag("--json", json_, "print JSON");
    app.require_subcommand(0, 1);
    actions_[0] = app.add_subcommand("show", "classes, sizes and broken pictures of a path");
    shown_.add_to(*actions_[0]);
    actions_[0]->add_flag("--check", show_.check, "decode every picture instead of its header");
    actions_[0]->add_option("--threads", show_.threads, "that read and decode; 0: one for each processor");

    actions_[1] = app.add_subcommand("pack", "write pictures as shards, as folders or as a cache of resized pixels");
    packed_.add_to(*actions_[1]);
    add_pack_arguments(*actions_[1], pack_);

    actions_[2] = app.add_subcommand("preview", "write pictures as a model sees them");
    actions_[2]->add_option("PATH", preview_.options.path, "a picture, a folder of pictures, or data in any form");
    add_preview_arguments(*actions_[2], preview_);
    for (CLI::App* action : actions_) action->group("Actions");
  }

  Result<ExitCode> run(Context& context) override {
    show_.json = pack_.json = json_;
    if (actions_[0]->parsed()) return show_dataset(context, shown_, show_);
    if (actions_[1]->parsed()) return pack_dataset(context, packed_, pack_);
    if (actions_[2]->parsed()) return preview_dataset(context, preview_);
    return list(context);
  }

 private:
  Result<ExitCode> list(const Context& context) const {
    if (json_) {
      nlohmann::ordered_json formats = nlohmann::ordered_json::array();
      for (const data::FormatCard& card : data::format_cards())
        formats.push_back({{"name", data::name_of(card.format)}, {"what", card.what}, {"example", card.example}});
      context.print("{}", text_of_json(nlohmann::ordered_json{{"formats", formats}}, 2));
      return ExitCode::kDone;
    }
    for (const data::FormatCard& card : data::format_cards()) {
      context.print("{} {}", context.out.bold(fmt::format("{:<11}", data::name_of(card.format))), card.what);
      context.print("{:<11} {}", "", context.out.dim(card.example));
    }
    context.say("\n`xladder datasets show PATH` finds the form of a path and says what is in it.");
    return ExitCode::kDone;
  }

  bool json_ = false;
  std::array<CLI::App*, 3> actions_{};  // of the app that add_arguments() was given
  ImageArguments shown_, packed_;
  ShowArguments show_;
  PackArguments pack_;
  PreviewArguments preview_;
};

}  // namespace

std::unique_ptr<Verb> make_datasets_verb() { return std::make_unique<DatasetsVerb>(); }

}  // namespace xladder::cli
