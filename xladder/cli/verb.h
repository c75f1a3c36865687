// A verb of the command line. To add one: a file `NAME_verb.cpp` that defines make_NAME_verb(), and a line in verbs.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"

namespace CLI {
class App;
}

namespace xladder::cli {

struct Example {
  std::string command;  // "xladder devices --json"
  std::string purpose;  // what it is good for; may be empty
};

class Verb {
 public:
  virtual ~Verb() = default;
  virtual std::string_view name() const = 0;
  virtual std::string_view summary() const = 0;       // one line without a full stop
  virtual std::vector<Example> examples() const = 0;  // help begins with them
  // Binds arguments to members of the verb. Nothing is marked as required: an unknown flag is reported first, and
  // run() says what is missing in its own words. Common flags (--help, --quiet, --no-color) are there already. A verb
  // whose actions have flags of their own makes each a subcommand of `app`; its help is found by `VERB ACTION --help`.
  virtual void add_arguments(CLI::App& app) = 0;
  // Whether what follows a lone `--` is a command of the user's, which take_command() gets word by word, before run().
  virtual bool takes_command() const { return false; }
  virtual void take_command(std::vector<std::string> /*words*/) {}
  // An error is printed as one line on stderr and decides the exit code.
  virtual Result<ExitCode> run(Context& context) = 0;
};

}  // namespace xladder::cli
