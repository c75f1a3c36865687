#include "xladder/cli/command_line.h"

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <string_view>

#include "xladder/base/suggest.h"
#include "xladder/base/version.h"
#include "xladder/cli/verbs.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

using Verbs = std::vector<std::unique_ptr<Verb>>;

constexpr std::string_view kPurpose = "trains vision transformers on any device that has a PJRT plugin";
constexpr std::string_view kExitCodes =
    "Exit codes: 0 done, 1 failed, 2 usage or recipe, 3 no device or plugin, 4 compile failed, 5 out of device "
    "memory,\n6 guard or comparison failed, 10 to 12 of compare (no difference, worse, undecided),\n75 stopped after a "
    "checkpoint (resumable), 130 interrupted";

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const auto near = closest(word, candidates);
  return near ? fmt::format("; did you mean \"{}\"?", *near) : "";
}

ExitCode report(const Context& context, const Error& error) {
  std::fflush(context.out_stream);
  Context::write(context.err_stream, fmt::format("{} {}\n", context.err.red("error:"), error.message));
  return exit_code_of(error.code);
}

// Commands in one column, what they are good for in the next.
std::string listed(const std::vector<Example>& examples) {
  size_t width = 0;
  for (const Example& example : examples) width = std::max(width, example.command.size());
  std::string text;
  for (const Example& example : examples) {
    const std::string_view gap = example.purpose.empty() ? "" : "   # ";
    text += fmt::format("  {:<{}}{}{}\n", example.command, example.purpose.empty() ? 0 : width, gap, example.purpose);
  }
  return text;
}

std::string overview(const Verbs& verbs, const Style& style) {
  std::string text = fmt::format("xladder {}\n\n{}\n", kPurpose, style.bold("Examples:"));
  std::vector<Example> first_examples;
  for (const auto& verb : verbs) first_examples.push_back(verb->examples().front());
  text += listed(first_examples);
  text += fmt::format("\n{}\n", style.bold("Verbs:"));
  for (const auto& verb : verbs) text += fmt::format("  {:<10} {}\n", verb->name(), verb->summary());
  return text + fmt::format("\n`xladder VERB --help` explains one; --version prints the version.\n\n{}\n", kExitCodes);
}

// What was parsed: the action of a verb that has actions, else the verb itself.
const CLI::App& chosen(const CLI::App& app) {
  const std::vector<const CLI::App*> actions =
      app.get_subcommands([](const CLI::App* action) { return action->parsed(); });
  return actions.empty() ? app : *actions.front();
}

// "datasets show", or "config"
std::string name_of(const Verb& verb, const CLI::App& app) {
  const CLI::App& action = chosen(app);
  return fmt::format("{}{}{}", verb.name(), &action == &app ? "" : " ", action.get_name());
}

std::string help_of(const Verb& verb, const CLI::App& app, const Style& style) {
  const CLI::App& action = chosen(app);
  const std::string name = name_of(verb, app);
  std::vector<Example> examples = verb.examples();
  if (&action != &app)
    std::erase_if(examples,
                  [&](const Example& example) { return !example.command.starts_with("xladder " + name + " "); });
  std::string text =
      fmt::format("xladder {}: {}\n\n{}\n", name,
                  &action == &app ? std::string(verb.summary()) : action.get_description(), style.bold("Examples:"));
  text += listed(examples);
  CLI::Formatter formatter;
  formatter.column_width(34);
  text += formatter.make_positionals(&action);
  text += formatter.make_groups(&action, CLI::AppFormatMode::Normal);
  text += formatter.make_subcommands(&action, CLI::AppFormatMode::Normal);
  return text;
}

// All names that a flag of the verb, or of its action, can be given by.
std::vector<std::string> flags_of(const CLI::App& app) {
  std::vector<std::string> flags;
  for (const CLI::App* level : {&chosen(app), &app}) {
    for (const CLI::Option* option : level->get_options()) {
      for (const std::string& name : option->get_lnames()) flags.push_back("--" + name);
      for (const std::string& name : option->get_snames()) flags.push_back("-" + name);
    }
  }
  return flags;
}

std::vector<std::string> actions_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* action : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(action->get_name());
  return names;
}

// Options of recipes that have no flag of their own can be set all the same.
std::string hint_to_set(const CLI::App& app, std::string_view flag) {
  if (app.get_option_no_throw("--set") == nullptr || !flag.starts_with("--")) return "";
  std::string name(flag.substr(2));
  std::ranges::replace(name, '-', '_');
  for (const config::OptionSpec& spec : run::recipe_options().specs())
    if (spec.name() == name || spec.path == name) return fmt::format("; use --set {}=VALUE", spec.path);
  return "";
}

// Words that no argument took. A flag comes first: an unknown one also leaves its value behind.
Status check_remaining(const Verb& verb, const CLI::App& app) {
  std::vector<std::string> words = app.remaining(true);
  if (words.empty()) return {};
  const std::string name_of_verb = name_of(verb, app);
  const auto flag =
      std::ranges::find_if(words, [](const std::string& word) { return word.size() > 1 && word[0] == '-'; });
  const std::vector<std::string> actions = actions_of(app);
  if (!actions.empty() && &chosen(app) == &app && flag != words.begin()) {
    std::string hint = did_you_mean(words.front(), actions);
    if (hint.empty()) hint = fmt::format("; use {}", fmt::join(actions, ", "));
    return fail(ErrorCode::kUsage, "{}: unknown action \"{}\"{}", verb.name(), words.front(), hint);
  }
  if (flag == words.end()) {
    return fail(ErrorCode::kUsage, "{0}: unexpected argument \"{1}\"; see `xladder {0} --help`", name_of_verb,
                words.front());
  }
  const std::string name = flag->substr(0, flag->find('='));
  if (name == "--") return fail(ErrorCode::kUsage, "{} takes no command behind --; ladder and read do", name_of_verb);
  std::string hint = hint_to_set(app, name);
  if (hint.empty()) hint = did_you_mean(name, flags_of(app));
  if (hint.empty()) hint = fmt::format("; `xladder {} --help` lists those that there are", name_of_verb);
  return fail(ErrorCode::kUsage, "{}: unknown flag \"{}\"{}", name_of_verb, name, hint);
}

Result<ExitCode> run_verb(Verb& verb, std::vector<std::string> arguments, Context& context) {
  CLI::App app;
  app.allow_extras();
  app.set_help_flag("-h,--help", "this text");
  app.fallthrough();  // common flags may come after the action of a verb that has actions
  bool no_color = false;
  app.add_flag("-q,--quiet", context.quiet, "results and errors only");
  app.add_flag("--no-color", no_color, "no colours, also on a terminal");
  verb.add_arguments(app);

  if (const auto dashes = std::ranges::find(arguments, "--"); verb.takes_command() && dashes != arguments.end()) {
    verb.take_command({dashes + 1, arguments.end()});
    arguments.erase(dashes, arguments.end());
  }
  std::ranges::reverse(arguments);  // CLI11 takes them from the back
  bool help = false;
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    help = true;
  } catch (const CLI::ParseError& error) {
    return fail(ErrorCode::kUsage, "{0}: {1}; see `xladder {0} --help`", name_of(verb, app), error.what());
  }
  if (no_color) context.out = context.err = Style(false);
  if (help) {
    Context::write(context.out_stream, help_of(verb, app, context.out));
    return ExitCode::kDone;
  }
  XLADDER_TRY(check_remaining(verb, app));
  return verb.run(context);
}

Result<ExitCode> dispatch(const std::vector<std::string>& arguments, Context& context) {
  const Verbs verbs = make_verbs();
  if (arguments.empty()) {
    Context::write(context.err_stream, overview(verbs, context.err));
    return ExitCode::kUsage;
  }
  const std::string& word = arguments.front();
  if (word == "--help" || word == "-h" || word == "help") {
    Context::write(context.out_stream, overview(verbs, context.out));
    return ExitCode::kDone;
  }
  if (word == "--version") {
    context.print("xladder {}", version());
    return ExitCode::kDone;
  }
  if (word.starts_with('-')) {
    return fail(ErrorCode::kUsage, "the verb comes before its flags, but \"{}\" came first; see `xladder --help`",
                word);
  }
  std::vector<std::string> names;
  for (const auto& verb : verbs) {
    if (verb->name() == word) return run_verb(*verb, {arguments.begin() + 1, arguments.end()}, context);
    names.emplace_back(verb->name());
  }
  std::string hint = did_you_mean(word, names);
  if (hint.empty()) hint = "; `xladder --help` lists those that there are";
  return fail(ErrorCode::kUsage, "unknown verb \"{}\"{}", word, hint);
}

}  // namespace

ExitCode run_command_line(const std::vector<std::string>& arguments, Context& context) {
  Result<ExitCode> code = ExitCode::kFailed;
  try {
    code = dispatch(arguments, context);
  } catch (const std::bad_alloc&) {
    code = fail(ErrorCode::kFailed, "the machine is out of memory; try a smaller batch or model");
  } catch (const std::exception& exception) {
    code = fail(ErrorCode::kFailed, "{}; this is a bug: please report it with the output of `xladder doctor`",
                exception.what());
  }
  ExitCode exit_code = code ? *code : report(context, code.error());
  // A full disk or a closed pipe must not look like success.
  if (std::fflush(context.out_stream) != 0 || std::ferror(context.out_stream) != 0) {
    exit_code =
        report(context, Error{ErrorCode::kFailed, "the results could not be written to stdout; is the disk full?"});
  }
  return exit_code;
}

}  // namespace xladder::cli
