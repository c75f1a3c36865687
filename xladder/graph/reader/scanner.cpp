#include "xladder/graph/reader/scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace xladder::reader {
namespace {

enum CharClass : uint8_t { kSpace = 1, kWordStart = 2, kWord = 4, kDigit = 8, kName = 16 };

constexpr std::array<uint8_t, 256> make_classes() {
  std::array<uint8_t, 256> classes{};
  for (const char c : {' ', '\n', '\t', '\r'}) classes[static_cast<uint8_t>(c)] = kSpace;
  for (int c = 'a'; c <= 'z'; ++c) classes[c] = classes[c - 'a' + 'A'] = kWordStart | kWord | kName;
  for (int c = '0'; c <= '9'; ++c) classes[c] = kDigit | kWord | kName;
  classes['_'] = kWordStart | kWord | kName;
  classes['.'] = classes['$'] = kWord | kName;
  classes['-'] = kName;
  return classes;
}

constexpr std::array<uint8_t, 256> kClasses = make_classes();

bool is(char c, uint8_t char_class) { return (kClasses[static_cast<uint8_t>(c)] & char_class) != 0; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

char closing_of(char open) {
  switch (open) {
    case '(':
      return ')';
    case '[':
      return ']';
    case '{':
      return '}';
    default:
      return '>';
  }
}

}  // namespace

std::string where_in(std::string_view text, std::string_view file, Offset offset) {
  const std::string_view before = text.substr(0, offset);
  const size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return fmt::format("{}:{}:{}", file, 1 + std::count(before.begin(), before.end(), '\n'),
                     before.size() - line_start + 1);
}

Scanner::Scanner(std::string_view text, std::string_view file, int most_depth)
    : text_(text), file_(file), at_(text.data()), most_depth_(most_depth) {}

void Scanner::skip_space() {
  while (true) {
    while (is(*at_, kSpace)) ++at_;
    if (at_[0] != '/' || at_[1] != '/') return;
    while (*at_ != '\n' && !at_end()) ++at_;
  }
}

std::string_view Scanner::comment() const {
  const char* at = at_;
  while (*at == ' ' || *at == '\t') ++at;
  if (at[0] != '/' || at[1] != '/') return {};
  at += at[2] == ' ' ? 3 : 2;
  const char* const end = text_.data() + text_.size();
  return {at, static_cast<size_t>(std::find(at, end, '\n') - at)};
}

char Scanner::peek() {
  skip_space();
  if (*at_ == '\0' && !at_end())
    fail_at(static_cast<Offset>(at_ - text_.data()), "a zero byte: this is not text; export the program as MLIR text");
  return *at_;
}

Offset Scanner::offset() {
  skip_space();
  return static_cast<Offset>(at_ - text_.data());
}

bool Scanner::accept(char mark) {
  if (peek() != mark || mark == '\0') return false;
  ++at_;
  return true;
}

bool Scanner::accept_arrow() {
  if (peek() != '-' || at_[1] != '>') return false;
  at_ += 2;
  return true;
}

bool Scanner::peek_word(std::string_view word) {
  if (peek() != word.front()) return false;
  const auto left = static_cast<size_t>(text_.data() + text_.size() - at_);
  return left >= word.size() && std::memcmp(at_, word.data(), word.size()) == 0 && !is(at_[word.size()], kWord);
}

bool Scanner::accept_word(std::string_view word) {
  if (!peek_word(word)) return false;
  at_ += word.size();
  return true;
}

void Scanner::expect(char mark, const char* where) {
  if (!accept(mark)) unexpected(fmt::format("'{}' {}", mark, where));
}

void Scanner::expect_arrow(const char* where) {
  if (!accept_arrow()) unexpected(fmt::format("'->' {}", where));
}

void Scanner::expect_word(std::string_view word, const char* where) {
  if (!accept_word(word)) unexpected(fmt::format("'{}' {}", word, where));
}

std::string_view Scanner::word() {
  if (!is(peek(), kWordStart)) return {};
  const char* begin = at_;
  while (is(*at_, kWord)) ++at_;
  return {begin, static_cast<size_t>(at_ - begin)};
}

std::string_view Scanner::require_word(const char* what) {
  const std::string_view found = word();
  if (found.empty()) unexpected(what);
  return found;
}

std::optional<int64_t> Scanner::integer() {
  const char next = peek();
  if (!is(next, kDigit) && !(next == '-' && is(at_[1], kDigit))) return std::nullopt;
  int64_t value = 0;
  const auto [end, error] = std::from_chars(at_, text_.data() + text_.size(), value);
  if (error != std::errc()) fail_at(offset(), "a number that does not fit in 64 bits; correct the text");
  at_ = end;
  return value;
}

int64_t Scanner::require_integer(const char* what) {
  const std::optional<int64_t> value = integer();
  if (!value) unexpected(what);
  return *value;
}

std::string_view Scanner::quoted() {
  if (peek() != '"') unexpected("a string");
  const Offset begin = offset();
  const char* first = ++at_;
  while (*at_ != '"') {
    if (*at_ == '\n' || at_end())
      fail_at(begin, "a string without its closing quote; the text is damaged, export it again");
    at_ += at_[0] == '\\' && at_[1] != '\0' && at_[1] != '\n' ? 2 : 1;
  }
  return {first, static_cast<size_t>(at_++ - first)};
}

std::string_view Scanner::string(Arena& arena) {
  const Offset begin = offset();
  const std::string_view raw = quoted();
  if (raw.find('\\') == std::string_view::npos) return raw;
  std::string resolved;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\') {
      resolved += raw[i];
      continue;
    }
    const char next = i + 1 < raw.size() ? raw[i + 1] : '\0';
    const int high = hex_digit(next);
    const int low = i + 2 < raw.size() ? hex_digit(raw[i + 2]) : -1;
    if (next == '"' || next == '\\') {
      resolved += next;
      i += 1;
    } else if (next == 'n' || next == 't') {
      resolved += next == 'n' ? '\n' : '\t';
      i += 1;
    } else if (high >= 0 && low >= 0) {
      resolved += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      fail_at(begin,
              "a string with an escape other than \\\\, \\\", \\n, \\t and two hexadecimal digits; correct the text");
    }
  }
  return arena.copy(resolved);
}

std::string_view Scanner::value_name() {
  if (peek() != '%') unexpected("a value (%name)");
  const char* begin = ++at_;
  if (is(*at_, kDigit))
    while (is(*at_, kDigit)) ++at_;
  else
    while (is(*at_, kName)) ++at_;
  if (at_ == begin) unexpected("the name of a value after '%'");
  return {begin, static_cast<size_t>(at_ - begin)};
}

std::string_view Scanner::alias_name() {
  const char* begin = at_;
  while (is(*at_, kWord)) ++at_;
  return {begin, static_cast<size_t>(at_ - begin)};
}

std::string_view Scanner::symbol(Arena& arena) {
  expect('@', "and the name of a function");
  const char* begin = at_;
  std::string_view name;
  if (*at_ == '"')
    name = string(arena);
  else {
    while (is(*at_, kWord)) ++at_;
    name = {begin, static_cast<size_t>(at_ - begin)};
  }
  if (name.empty()) unexpected("a name after '@'");
  if (at_[0] == ':' && at_[1] == ':') unexpected("a name without '::': functions lie in one module");
  return name;
}

bool Scanner::skip_past(std::string_view end) {
  const size_t found = text_.find(end, offset());
  if (found == std::string_view::npos) return false;
  at_ = text_.data() + found + end.size();
  return true;
}

void Scanner::skip_one(std::string& closing) {
  const char c = *at_;
  if (c == '"') {
    quoted();
    return;
  }
  if ((c == '-' && at_[1] == '>') || ((c == '<' || c == '>') && at_[1] == '=')) {
    at_ += 2;  // arrows and comparisons are no brackets
    return;
  }
  if (c == '(' || c == '[' || c == '{' || c == '<') {
    if (static_cast<int>(closing.size()) >= most_depth_)
      fail_at(offset(), "brackets more than {} deep; export a simpler program", most_depth_);
    closing += closing_of(c);
  } else if (c == ')' || c == ']' || c == '}' || c == '>') {
    if (closing.empty() || closing.back() != c) unexpected("a bracket that closes the one before");
    closing.pop_back();
  }
  ++at_;
}

std::string_view Scanner::skip_attribute() {
  std::string closing;
  const Offset begin = offset();
  const char* end = at_;
  while (true) {
    const char c = peek();
    if (c == '\0') unexpected("the end of an attribute");
    if (closing.empty() && (c == ',' || c == ')' || c == ']' || c == '}' || c == '>'))
      return between(begin, static_cast<Offset>(end - text_.data()));
    skip_one(closing);
    end = at_;
  }
}

std::string_view Scanner::skip_attributes(char close) {
  const Offset begin = offset();
  const char* end = at_;
  while (peek() != close) {
    const std::string_view skipped = skip_attribute();
    end = skipped.data() + skipped.size();
    if (!accept(',')) break;
  }
  return between(begin, static_cast<Offset>(end - text_.data()));
}

void Scanner::skip_line() {
  std::string closing;
  while (!at_end()) {
    if (*at_ == '\n' && closing.empty()) return;
    if (at_[0] == '/' && at_[1] == '/')
      while (*at_ != '\n' && !at_end()) ++at_;
    else
      skip_one(closing);
  }
  if (!closing.empty()) unexpected(fmt::format("'{}'", closing.back()));
}

void Scanner::unexpected(std::string_view expected) {
  const char next = peek();
  const Offset begin = offset();
  if (next == '\0')
    fail_at(begin, "the text ends where {} should come; it was cut short, export the program again", expected);
  const char* end = at_;
  if (is(next, kWordStart))
    while (is(*end, kWord)) ++end;
  else
    ++end;
  constexpr ptrdiff_t kMostShown = 40;
  const std::string_view found(at_, static_cast<size_t>(std::min(end - at_, kMostShown)));
  const bool printable = static_cast<unsigned char>(next) >= ' ' && static_cast<unsigned char>(next) < 127;
  fail_at(begin,
          "expected {}, found {}; if an exporter printed this, have it print MLIR's generic form instead "
          "(in Python: module.operation.get_asm(print_generic_op_form=True))",
          expected, printable ? fmt::format("'{}'", found) : fmt::format("byte {}", static_cast<unsigned char>(next)));
}

Scanner::Level::Level(Scanner& scanner) : scanner_(scanner) {
  if (++scanner_.depth_ > scanner_.most_depth_) {
    --scanner_.depth_;
    scanner_.fail_at(scanner_.offset(), "brackets or regions more than {} deep; export a simpler program",
                     scanner_.most_depth_);
  }
}

}  // namespace xladder::reader
