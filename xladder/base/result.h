// What a run may meet, as values: a `Result<T>` is a T or an `Error` whose sentence ends with what to try.
//
//   Result<Plugin> plugin = Plugin::load(path);
//   if (!plugin) return tl::unexpected(plugin.error());
//
// Building a graph wrongly is a bug of the caller instead and throws (graph/graph.h).
#pragma once

#include <fmt/core.h>

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace xladder {

// Every code leads to its own exit code of the command line (cli/exit_code.h).
enum class ErrorCode {
  kFailed,       // anything without a code of its own
  kUsage,        // a recipe, flag or argument is wrong
  kNoDevice,     // no plugin, or a plugin that cannot be used
  kCompile,      // the plugin refused a program
  kOutOfMemory,  // the device has too little memory
  kMismatch,     // a guard, reference or comparison failed
};

struct Error {
  ErrorCode code = ErrorCode::kFailed;
  std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

template <class... Args>
tl::unexpected<Error> fail(ErrorCode code, fmt::format_string<Args...> format, Args&&... args) {
  return tl::unexpected<Error>(Error{code, fmt::format(format, std::forward<Args>(args)...)});
}

}  // namespace xladder

// Returns the error of `expression` from the enclosing function, or goes on.
#define XLADDER_TRY(expression)                                   \
  do {                                                            \
    if (auto xladder_status = (expression); !xladder_status)      \
      return ::tl::unexpected(std::move(xladder_status).error()); \
  } while (false)

// Declares `declaration` from the value of `expression`, or returns its error.
#define XLADDER_ASSIGN(declaration, expression) XLADDER_ASSIGN_IMPL_(declaration, expression, __LINE__)
#define XLADDER_ASSIGN_IMPL_(declaration, expression, line) XLADDER_ASSIGN_IMPL2_(declaration, expression, line)
#define XLADDER_ASSIGN_IMPL2_(declaration, expression, line)                                     \
  auto xladder_result_##line = (expression);                                                     \
  if (!xladder_result_##line) return ::tl::unexpected(std::move(xladder_result_##line).error()); \
  declaration = *std::move(xladder_result_##line)
