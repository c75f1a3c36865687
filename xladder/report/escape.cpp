#include "xladder/report/escape.h"

namespace xladder::report {
namespace {

constexpr char32_t kReplacement = 0xfffd;

struct Decoded {
  char32_t character = kReplacement;
  size_t length = 1;
};

// RFC 3629: no overlong forms, no surrogates, at most U+10FFFF.
Decoded decode(std::string_view text) {
  const auto byte = [&](size_t i) -> char32_t { return static_cast<unsigned char>(text[i]); };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || text.size() < length) return {};
  char32_t character = first & (0xff >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return {};
    character = character << 6 | (byte(i) & 0x3f);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (character < kSmallest[length] || character > 0x10ffff || (character >= 0xd800 && character < 0xe000)) return {};
  return {character, length};
}

void append(char32_t c, std::string& out) {
  const auto add = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xc0 | c >> 6);
  } else {
    if (c < 0x10000) {
      add(0xe0 | c >> 12);
    } else {
      add(0xf0 | c >> 18);
      add(0x80 | (c >> 12 & 0x3f));
    }
    add(0x80 | (c >> 6 & 0x3f));
  }
  add(0x80 | (c & 0x3f));
}

bool is_shown(char32_t c) {
  if (c < ' ') return c == '\n' || c == '\t';
  if (c >= 0x7f && c < 0xa0) return false;
  if (c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) return false;
  return c != 0xfffe && c != 0xffff;
}

}  // namespace

std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> out;
  while (!text.empty()) {
    const Decoded decoded = decode(text);
    out.push_back(decoded.character);
    text.remove_prefix(decoded.length);
  }
  return out;
}

std::string utf8(std::span<const char32_t> characters) {
  std::string out;
  for (const char32_t c : characters) append(c, out);
  return out;
}

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char32_t c : characters_of(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        append(is_shown(c) ? c : kReplacement, out);
    }
  }
  return out;
}

}  // namespace xladder::report
