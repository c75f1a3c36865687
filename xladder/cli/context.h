// What a verb knows of the process that it runs in. Verbs print, and read the environment, only through it.
#pragma once

#include <fmt/core.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/cli/progress.h"
#include "xladder/cli/terminal.h"

namespace xladder::cli {

struct Context {
  std::filesystem::path executable;    // of this program, absolute
  std::vector<std::string> arguments;  // the command line without the program's name
  Environment environment;
  FILE* out_stream = stdout;
  FILE* err_stream = stderr;
  bool err_is_terminal = false;
  bool quiet = false;  // --quiet: errors and results only
  Style out{false};
  Style err{false};

  // A line of the result, to stdout.
  template <class... Args>
  void print(fmt::format_string<Args...> format, Args&&... args) const {
    write(out_stream, fmt::format(format, std::forward<Args>(args)...) + "\n");
  }

  // A line of talk, to stderr.
  template <class... Args>
  void say(fmt::format_string<Args...> format, Args&&... args) const {
    if (!quiet) write(err_stream, fmt::format(format, std::forward<Args>(args)...) + "\n");
  }

  // As it is. A failure stays noted in the stream and is reported when the program ends.
  static void write(FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

  // How the progress line on stderr behaves here.
  ProgressLine::Options progress_options() const {
    ProgressLine::Options options;
    options.terminal = err_is_terminal;
    options.quiet = quiet;
    options.width = terminal_width(err_stream, environment);
    return options;
  }
};

}  // namespace xladder::cli
