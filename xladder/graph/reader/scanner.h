// The characters of a text: spaces and comments skipped, words, names, numbers and strings taken, errors with their
// place.
#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "xladder/graph/reader/arena.h"
#include "xladder/graph/reader/tree.h"

namespace xladder::reader {

// Thrown inside the parser alone; parse() turns it into its Result.
struct Refusal : std::exception {
  explicit Refusal(std::string sentence) : message(std::move(sentence)) {}
  std::string message;
};

std::string where_in(std::string_view text, std::string_view file, Offset offset);

class Scanner {
 public:
  // A zero byte has to follow the text, as it follows that of a std::string.
  Scanner(std::string_view text, std::string_view file, int most_depth);

  std::string_view text() const { return text_; }
  std::string_view between(Offset begin, Offset end) const { return text_.substr(begin, end - begin); }

  // All of these first skip spaces and comments.
  char peek();  // the next character, zero at the end
  Offset offset();
  bool accept(char mark);
  bool accept_arrow();                        // ->
  bool accept_word(std::string_view word);    // only as a whole word
  bool peek_word(std::string_view word);      // whether it comes next
  void expect(char mark, const char* where);  // `where` ends "expected '>' ..."
  void expect_arrow(const char* where);
  void expect_word(std::string_view word, const char* where);
  std::string_view word();                          // [A-Za-z_][A-Za-z0-9_.$]*; empty if none comes next
  std::string_view require_word(const char* what);  // an error if it is empty
  std::optional<int64_t> integer();                 // decimal, with sign; nothing if none comes next
  int64_t require_integer(const char* what);
  std::string_view quoted();              // a string without its quotes, escapes as they stand
  std::string_view string(Arena& arena);  // a string, escapes resolved
  std::string_view value_name();          // %name or %12, without the %
  std::string_view alias_name();          // after # or !: letters, digits and marks up to the next bracket or space
  std::string_view symbol(Arena& arena);  // @name or @"name", also @a::@b
  bool skip_past(std::string_view end);   // moves behind `end`; false if it does not come

  // Moves behind one attribute of whatever form, to a comma or a bracket that closes more than was opened; its text.
  std::string_view skip_attribute();
  // The same of several with commas between them, to the bracket.
  std::string_view skip_attributes(char close);
  // Moves to the end of the line outside all brackets.
  void skip_line();

  // What a comment on the rest of this line says; empty if none follows. Does not move.
  std::string_view comment() const;

  // Without skipping spaces.
  const char* here() const { return at_; }
  void move_to(const char* at) { at_ = at; }
  void move_to(Offset offset) { at_ = text_.data() + offset; }

  template <class... Args>
  [[noreturn]] void fail_at(Offset offset, fmt::format_string<Args...> format, Args&&... args) const {
    throw Refusal(where_in(text_, file_, offset) + ": " + fmt::format(format, std::forward<Args>(args)...));
  }
  // What comes next cannot stand here; names what was expected.
  [[noreturn]] void unexpected(std::string_view expected);

  // Counts how deep brackets, regions and aliases lie within one another.
  class Level {
   public:
    explicit Level(Scanner& scanner);
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    ~Level() { --scanner_.depth_; }

   private:
    Scanner& scanner_;
  };

 private:
  void skip_space();
  bool at_end() const { return at_ == text_.data() + text_.size(); }
  // Moves over a bracket or a string; for skip_attribute and skip_line.
  void skip_one(std::string& closing);

  std::string_view text_;
  std::string_view file_;
  const char* at_;
  int depth_ = 0;
  int most_depth_;
};

}  // namespace xladder::reader
