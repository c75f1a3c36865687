// Runs build/bin/xladder, or another program, as a user would.
//
//   const ProgramRun run = run_program({"train", "recipe.toml"}, {.folder = folder.path()});
//   EXPECT_EQ(run.exit_code, 2) << run.err;
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace xladder::test {

struct ProgramRun {
  int exit_code = -1;  // 128 + the signal's number if a signal ended it
  std::string out;
  std::string err;
};

struct ProgramOptions {
  std::filesystem::path program = {};                   // empty: xladder
  std::filesystem::path folder = "/";                   // where it runs
  std::map<std::string, std::string> environment = {};  // besides PATH, HOME and TMPDIR; nothing else is passed on
  bool find_plugins = true;                             // false: in a folder from which no plugin is found
  std::function<void(pid_t)> while_running = {};        // called once after the start, to send signals
};

ProgramRun run_program(const std::vector<std::string>& arguments, const ProgramOptions& options = {});

}  // namespace xladder::test
