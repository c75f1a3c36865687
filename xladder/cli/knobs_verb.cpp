// knobs [show NAME]: the knobs that a ladder can turn, and the card of one.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/verbs.h"
#include "xladder/ladder/knobs/knob_text.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/known_device.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;
using ladder::Knob;

class KnobsVerb : public Verb {
 public:
  std::string_view name() const override { return "knobs"; }
  std::string_view summary() const override { return "list the knobs that a ladder can turn, or show one's card"; }
  std::vector<Example> examples() const override {
    return {{"xladder knobs", "all of them, and what this device makes of them"},
            {"xladder knobs show host_heap", "what a knob does exactly, and when it brings nothing"},
            {"xladder knobs --device neuron --json", "on another device"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("ACTION", action_, "show");
    app.add_option("NAME", knob_, "the knob to show");
    app.add_option("--device", device_, "cpu, cuda, tpu, neuron, or the path of a plugin [cpu]");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    if (action_.empty()) return list(context);
    if (action_ == "show") return show(context);
    if (ladder::find_knob(action_))
      return fail(ErrorCode::kUsage, "knobs: unknown action \"{}\"; did you mean `xladder knobs show {}`?", action_,
                  action_);
    return fail(ErrorCode::kUsage, "knobs: unknown action \"{}\"; use show NAME, or no action for a list", action_);
  }

 private:
  Result<ExitCode> list(const Context& context) const {
    XLADDER_ASSIGN(const ladder::KnobDevice device, ladder::knob_device(device_, discovery_inputs(context)));
    if (!device.known.remark.empty()) context.say("{} {}", context.err.yellow("no device:"), device.known.remark);
    if (json_) {
      Json knobs = Json::array();
      for (const Knob* knob : ladder::all_knobs()) knobs.push_back(ladder::to_json(*knob, device.facts));
      const Json page = {{"platform", device.facts.platform}, {"plugin", device.known.plugin}, {"knobs", knobs}};
      context.print("{}", text_of_json(page, 2));
      return ExitCode::kDone;
    }
    for (const Knob* knob : ladder::all_knobs()) print_line(context, *knob, device.facts);
    context.print("\n{}", context.out.dim("`xladder knobs show NAME` prints the card of a knob. Classes are those that "
                                          "are declared; a ladder measures them."));
    return ExitCode::kDone;
  }

  static void print_line(const Context& context, const Knob& knob, const ladder::DeviceFacts& facts) {
    context.print("{} {:<17} {}", context.out.bold(fmt::format("{:<28}", knob.name)),
                  ladder::name_of(knob.attacks.front()), ladder::numerics_text(knob));
    context.print("    {}", knob.summary);
    context.print("    {}", context.out.dim(fmt::format("values: {}", knob.values)));
    if (const std::string note = ladder::device_note(knob, facts); !note.empty())
      context.print("    {}", context.out.dim(fmt::format("on {}: {}", facts.platform, note)));
  }

  Result<ExitCode> show(const Context& context) const {
    if (knob_.empty()) return fail(ErrorCode::kUsage, "knobs show needs a name; for example: xladder knobs show zero");
    const Knob* knob = ladder::find_knob(knob_);
    if (!knob) return fail(ErrorCode::kUsage, "unknown knob \"{}\"; {}", knob_, ladder::hint_for_knob(knob_));
    if (!json_) {
      Context::write(context.out_stream, ladder::card_of(*knob));
      return ExitCode::kDone;
    }
    XLADDER_ASSIGN(const ladder::KnobDevice device, ladder::knob_device(device_, discovery_inputs(context)));
    Json json = ladder::to_json(*knob, device.facts);
    json["card"] = ladder::card_of(*knob);
    context.print("{}", text_of_json(json, 2));
    return ExitCode::kDone;
  }

  std::string action_;
  std::string knob_;
  std::string device_ = "cpu";
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_knobs_verb() { return std::make_unique<KnobsVerb>(); }

}  // namespace xladder::cli
