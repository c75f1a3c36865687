#include "xladder/report/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "xladder/report/escape.h"

namespace xladder::report {
namespace {

std::string number(double value) {
  if (!std::isfinite(value)) value = 0;
  std::string text = fmt::format("{:.1f}", std::clamp(value, -1e6, 1e6));
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

double width_of(char32_t c, double font_size) {
  constexpr std::string_view kThin = "iljt.,:;'|!()[]fr I1";
  if (c >= 0x80) return font_size * (c >= 0x1100 ? 1.0 : 0.62);
  if (kThin.find(static_cast<char>(c)) != std::string_view::npos) return font_size * 0.38;
  return font_size * (c == 'm' || c == 'w' || c == 'M' || c == 'W' ? 0.86 : 0.58);
}

}  // namespace

Svg::Svg(double width, double height, std::string_view id, std::string_view title, std::string_view description,
         std::string_view css_class) {
  out_ = fmt::format(
      "<svg class=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}-title {}-desc\" "
      "xmlns=\"http://www.w3.org/2000/svg\"><title id=\"{}-title\">{}</title><desc id=\"{}-desc\">{}</desc>\n",
      css_class, number(width), number(height), id, id, id, html_escaped(title), id, html_escaped(description));
}

void Svg::line(double x1, double y1, double x2, double y2, std::string_view css_class) {
  out_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"{}\"/>\n", number(x1), number(y1),
                      number(x2), number(y2), css_class);
}

void Svg::rect(double x, double y, double width, double height, std::string_view css_class, double radius) {
  out_ +=
      fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" class=\"{}\"/>\n", number(x), number(y),
                  number(std::max(0.0, width)), number(std::max(0.0, height)), number(radius), css_class);
}

void Svg::circle(double x, double y, double radius, std::string_view css_class) {
  out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"{}\"/>\n", number(x), number(y), number(radius),
                      css_class);
}

void Svg::diamond(double x, double y, double radius, std::string_view css_class) {
  Path path;
  path.move_to(x, y - radius);
  path.line_to(x + radius, y);
  path.line_to(x, y + radius);
  path.line_to(x - radius, y);
  path.close();
  this->path(path.data(), css_class);
}

void Svg::path(std::string_view data, std::string_view css_class) {
  out_ += fmt::format("<path d=\"{}\" class=\"{}\"/>\n", data, css_class);
}

void Svg::text(double x, double y, std::string_view content, std::string_view css_class) {
  out_ += fmt::format("<text x=\"{}\" y=\"{}\" class=\"{}\">{}</text>\n", number(x), number(y), css_class,
                      html_escaped(content));
}

std::string Svg::finish() { return out_ + "</svg>\n"; }

void Path::add(char command, double x, double y) { data_ += fmt::format("{}{} {}", command, number(x), number(y)); }

Scale Scale::linear(double low, double high, double from, double to) {
  Scale scale;
  scale.low_ = std::isfinite(low) ? low : 0;
  scale.high_ = std::isfinite(high) && high > scale.low_ ? high : scale.low_ + 1;
  scale.from_ = from;
  scale.to_ = to;
  return scale;
}

Scale Scale::logarithmic(double low, double high, double from, double to) {
  Scale scale = linear(std::log(low), std::log(high), from, to);
  scale.logarithmic_ = true;
  return scale;
}

double Scale::operator()(double value) const {
  const double position = logarithmic_ ? std::log(value) : value;
  return from_ + (to_ - from_) * (position - low_) / (high_ - low_);
}

std::vector<double> nice_ticks(double low, double high, int count) {
  if (!(high > low) || !std::isfinite(high - low)) return {};
  const double rough = (high - low) / std::max(1, count);
  const double power = std::pow(10, std::floor(std::log10(rough)));
  const double digit = rough / power;
  const double step = power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
  std::vector<double> ticks;
  const double slack = 1e-9;  // of a step, for ends that are ticks but for rounding
  // NOLINTNEXTLINE(bugprone-float-loop-counter): whole numbers
  for (double i = std::ceil(low / step - slack); i * step <= high + slack * step && ticks.size() < 100; ++i)
    ticks.push_back(i == 0 ? 0 : i * step);
  return ticks;
}

std::vector<double> logarithmic_ticks(double low, double high, int most) {
  if (!(low > 0 && high > low) || !std::isfinite(high)) return {};
  const std::vector<std::vector<double>> digits = {{1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.5, 3, 4, 5, 6, 7, 8, 9},
                                                   {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 7},
                                                   {1, 1.5, 2, 3, 5, 7},
                                                   {1, 2, 5},
                                                   {1, 3},
                                                   {1}};
  std::vector<double> ticks;
  for (const std::vector<double>& candidates : digits) {
    ticks.clear();
    // NOLINTNEXTLINE(bugprone-float-loop-counter): whole numbers
    for (double exponent = std::floor(std::log10(low)); exponent <= std::ceil(std::log10(high)); ++exponent)
      for (const double digit : candidates)
        if (const double tick = digit * std::pow(10, exponent); tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
          ticks.push_back(tick);
    if (ticks.size() <= static_cast<size_t>(std::max(1, most))) break;
  }
  return ticks;
}

std::string tick_text(double value) { return fmt::format("{:.6g}", value); }

double text_width(std::string_view text, double font_size) {
  double width = 0;
  for (const char32_t c : characters_of(text)) width += width_of(c, font_size);
  return width;
}

std::string fitted(std::string_view text, double width, double font_size) {
  const std::vector<char32_t> characters = characters_of(text);
  if (text_width(text, font_size) <= width) return utf8(characters);
  double used = width_of(U'\u2026', font_size);
  size_t count = 0;
  while (count < characters.size() && used + width_of(characters[count], font_size) <= width)
    used += width_of(characters[count++], font_size);
  while (count > 0 && characters[count - 1] == U' ') --count;
  return utf8(std::span(characters).first(count)) + "\u2026";
}

std::vector<std::string> wrapped(std::string_view text, double width, double font_size, size_t most_lines) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(" \n\t"), text.size());
    const std::string word(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!lines.empty() && text_width(lines.back() + " " + word, font_size) <= width) {
      lines.back() += " " + word;
    } else if (lines.size() < most_lines) {
      lines.push_back(word);
    } else {
      lines.back() += " " + word + (text.empty() ? "" : " ") + std::string(text);
      break;
    }
  }
  for (std::string& line : lines) line = fitted(line, width, font_size);
  return lines;
}

}  // namespace xladder::report
