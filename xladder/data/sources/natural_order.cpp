#include "xladder/data/sources/natural_order.h"

#include <algorithm>

namespace xladder::data {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

unsigned char lower(char c) { return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }

// The longest beginning whose characters all are digits, or all are not; `text` loses it.
std::string_view take(std::string_view& text, bool digits) {
  const auto end = std::find_if(text.begin(), text.end(), [&](char c) { return is_digit(c) != digits; });
  const std::string_view out = text.substr(0, static_cast<size_t>(end - text.begin()));
  text.remove_prefix(out.size());
  return out;
}

int compare_text(std::string_view a, std::string_view b) {
  const size_t common = std::min(a.size(), b.size());
  for (size_t i = 0; i < common; ++i)
    if (lower(a[i]) != lower(b[i])) return lower(a[i]) < lower(b[i]) ? -1 : 1;
  return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

int compare_numbers(std::string_view a, std::string_view b) {
  a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
  b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

int compare(std::string_view a, std::string_view b) {
  while (true) {
    if (const int order = compare_text(take(a, false), take(b, false)); order != 0) return order;
    if (a.empty() || b.empty()) return a.empty() && b.empty() ? 0 : a.empty() ? -1 : 1;
    if (const int order = compare_numbers(take(a, true), take(b, true)); order != 0) return order;
  }
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
  const int order = compare(a, b);
  return order != 0 ? order < 0 : a < b;
}

}  // namespace xladder::data
