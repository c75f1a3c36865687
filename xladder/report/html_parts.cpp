#include "xladder/report/html_parts.h"

#include "xladder/report/style.h"

namespace xladder::report {

std::string page_head(std::string_view title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      // Even if a string slipped through unescaped, nothing would run or load.
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n",
      html_escaped(title), kStyle);
}

std::string page_foot(std::string_view file) {
  return fmt::format(
      "<footer>Written by xladder from {}. This file needs no other.</footer>\n</main>\n</body>\n</html>\n",
      html_escaped(file));
}

std::string section(std::string_view title, std::string_view lead, const std::string& body) {
  if (body.empty()) return "";
  const std::string lead_line = lead.empty() ? "" : fmt::format("<p class=\"lead\">{}</p>\n", html_escaped(lead));
  return fmt::format("<section>\n<h2>{}</h2>\n{}{}</section>\n", html_escaped(title), lead_line, body);
}

std::string key_item(std::string_view mark, std::string_view meaning) {
  return fmt::format("<li><svg viewBox=\"0 0 26 12\" aria-hidden=\"true\">{}</svg>{}</li>\n", mark,
                     html_escaped(meaning));
}

std::string key(const std::vector<std::string>& items) {
  std::string out = "<ul class=\"key\">\n";
  for (const std::string& item : items) out += item;
  return out + "</ul>\n";
}

std::string sentences_list(const std::vector<std::string>& sentences) {
  std::string items;
  for (const std::string& sentence : sentences) items += fmt::format("<li>{}</li>\n", html_escaped(sentence));
  return items.empty() ? "" : "<ul class=\"plain\">\n" + items + "</ul>\n";
}

std::string code_block(std::string_view title, std::string_view text) {
  if (text.empty()) return "";
  return fmt::format("<div class=\"block\">\n<h3>{}</h3>\n<pre tabindex=\"0\">{}</pre>\n</div>\n", html_escaped(title),
                     html_escaped(text));
}

}  // namespace xladder::report
