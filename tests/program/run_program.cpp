#include "tests/program/run_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/support/plugin_fixture.h"
#include "xladder/base/test_folder.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

bool venv_is_above(fs::path folder) {
  for (; folder != folder.root_path(); folder = folder.parent_path())
    if (fs::is_directory(folder / ".venv")) return true;
  return false;
}

std::vector<std::string> environment_for(const ProgramOptions& options, const fs::path& program) {
  std::map<std::string, std::string> variables = options.environment;
  if (!options.find_plugins) variables.emplace("HOME", program.parent_path().string());
  for (const char* name : {"PATH", "HOME", "TMPDIR"})
    if (const char* value = std::getenv(name)) variables.emplace(name, value);
  // A build folder in the source tree needs no help; the program finds .venv by itself.
  if (options.find_plugins && !venv_is_above(program.parent_path())) {
    std::string& list = variables["XLADDER_PLUGIN"];
    for (const std::string& path : cpu_plugin_paths()) list += (list.empty() ? "cpu:" : ",cpu:") + path;
  }
  std::vector<std::string> texts;
  for (const auto& [name, value] : variables) texts.push_back(name + "=" + value);
  return texts;
}

}  // namespace

ProgramRun run_program(const std::vector<std::string>& arguments, const ProgramOptions& options) {
  const TestFolder scratch;
  fs::path program = options.program.empty() ? fs::path(XLADDER_PROGRAM) : options.program;
  if (!options.find_plugins) {
    program = scratch / "xladder";
    fs::copy_file(XLADDER_PROGRAM, program);
  }
  std::vector<std::string> words = {program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment_for(options, program);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, options.folder.c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  constexpr int kNewFile = O_WRONLY | O_CREAT | O_TRUNC;
  const fs::path out = scratch / "out";
  const fs::path err = scratch / "err";
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), kNewFile, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), kNewFile, 0600);
  pid_t child = 0;
  const int error =
      posix_spawn(&child, program.c_str(), &actions, nullptr, pointers_to(words).data(), pointers_to(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot start " + program.string());

  if (options.while_running) options.while_running(child);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return {WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status), text_of(out), text_of(err)};
}

}  // namespace xladder::test
