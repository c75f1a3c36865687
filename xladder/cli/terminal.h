// What may be written where: results to stdout, talk to stderr, colours only where they are wanted.
#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace xladder::cli {

using Environment = std::map<std::string, std::string>;

// Wraps text in colours, or leaves it alone.
class Style {
 public:
  explicit Style(bool colours) : colours_(colours) {}
  bool colours() const { return colours_; }
  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string dim(std::string_view text) const { return wrap("2", text); }
  std::string red(std::string_view text) const { return wrap("31", text); }
  std::string green(std::string_view text) const { return wrap("32", text); }
  std::string yellow(std::string_view text) const { return wrap("33", text); }

 private:
  std::string wrap(std::string_view code, std::string_view text) const;
  bool colours_;
};

// NO_COLOR (not empty) wins over FORCE_COLOR, and that over what the stream is; TERM=dumb is no terminal for colours.
bool wants_colours(bool is_terminal, const Environment& environment);

bool is_terminal(FILE* stream);

// COLUMNS, else the terminal's own answer, else 80.
size_t terminal_width(FILE* stream, const Environment& environment);

// The beginning of `text` that fits into `width` columns, counting code points and never cutting one apart.
std::string_view fit(std::string_view text, size_t width);

}  // namespace xladder::cli
