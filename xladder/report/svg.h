// Drawing in SVG: elements with classes that style.cpp gives colours, scales with round ticks, text that fits a width.
//
//   Svg svg(300, 100, "rates", "Rates of all rows", "Three bars.");
//   svg.rect(0, 0, 40, 10, "kept");
//   html += svg.finish();
//
// Lengths are pixels of the drawing. A coordinate that is not finite is drawn as 0, so that no data breaks a drawing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xladder::report {

class Svg {
 public:
  // `id` must be unique in the page and plain letters; title and description are for readers who do not see it.
  Svg(double width, double height, std::string_view id, std::string_view title, std::string_view description,
      std::string_view css_class = "");

  void line(double x1, double y1, double x2, double y2, std::string_view css_class);
  void rect(double x, double y, double width, double height, std::string_view css_class, double radius = 0);
  void circle(double x, double y, double radius, std::string_view css_class);
  void diamond(double x, double y, double radius, std::string_view css_class);
  void path(std::string_view data, std::string_view css_class);
  // At the start of the text by default; the classes "middle" and "end" anchor it otherwise.
  void text(double x, double y, std::string_view content, std::string_view css_class);

  std::string finish();

 private:
  std::string out_;
};

// The `d` of a path.
class Path {
 public:
  void move_to(double x, double y) { add('M', x, y); }
  void line_to(double x, double y) { add('L', x, y); }
  void close() { data_ += 'Z'; }
  bool empty() const { return data_.empty(); }
  const std::string& data() const { return data_; }

 private:
  void add(char command, double x, double y);
  std::string data_;
};

// Maps [low, high] to [from, to], linearly or by the logarithm; a domain of no width is widened.
class Scale {
 public:
  static Scale linear(double low, double high, double from, double to);
  static Scale logarithmic(double low, double high, double from, double to);  // 0 < low
  double operator()(double value) const;

 private:
  double low_ = 0, high_ = 1, from_ = 0, to_ = 1;
  bool logarithmic_ = false;
};

// Multiples of 1, 2 or 5 times a power of ten inside [low, high], about `count` of them.
std::vector<double> nice_ticks(double low, double high, int count);
// 1, 2, 5 times powers of ten, with more between them where the range is narrow; for logarithmic scales.
std::vector<double> logarithmic_ticks(double low, double high, int most);
std::string tick_text(double value);  // no more digits than the value needs

// An estimate from the usual widths of sans-serif letters.
double text_width(std::string_view text, double font_size);
std::string fitted(std::string_view text, double width, double font_size);  // cut with an ellipsis if need be
std::vector<std::string> wrapped(std::string_view text, double width, double font_size, size_t most_lines);

}  // namespace xladder::report
