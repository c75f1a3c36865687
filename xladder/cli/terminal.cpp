#include "xladder/cli/terminal.h"

#include <fmt/core.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>

namespace xladder::cli {
namespace {

bool set_and_not_empty(const Environment& environment, const std::string& name) {
  const auto found = environment.find(name);
  return found != environment.end() && !found->second.empty();
}

}  // namespace

std::string Style::wrap(std::string_view code, std::string_view text) const {
  return colours_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}

bool wants_colours(bool is_terminal, const Environment& environment) {
  if (set_and_not_empty(environment, "NO_COLOR")) return false;
  if (set_and_not_empty(environment, "FORCE_COLOR")) return true;
  const auto term = environment.find("TERM");
  return is_terminal && (term == environment.end() || term->second != "dumb");
}

bool is_terminal(FILE* stream) { return isatty(fileno(stream)) == 1; }

size_t terminal_width(FILE* stream, const Environment& environment) {
  if (const auto columns = environment.find("COLUMNS"); columns != environment.end()) {
    const std::string& text = columns->second;
    size_t width = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
    if (error == std::errc() && end == text.data() + text.size() && width > 0) return width;
  }
  winsize size{};
  if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

std::string_view fit(std::string_view text, size_t width) {
  size_t columns = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool starts_code_point = (static_cast<unsigned char>(text[i]) & 0xc0) != 0x80;
    if (starts_code_point && ++columns > width) return text.substr(0, i);
  }
  return text;
}

}  // namespace xladder::cli
