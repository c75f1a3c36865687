// Applies one operation after another to pixels: a line "NAME WIDTH HEIGHT CHANNELS ARGUMENT..." and the bytes of a
// picture come in, a line "WIDTH HEIGHT CHANNELS" and bytes go out. For tools/check_pillow_parity.py.
#include <iostream>
#include <sstream>
#include <string>

#include "operations.h"

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string name;
    int64_t width = 0, height = 0, channels = 0;
    words >> name >> width >> height >> channels;
    xladder::test::Arguments arguments;
    for (double value = 0; words >> value;) arguments.push_back(value);
    xladder::image::Image picture(width, height, channels);
    std::cin.read(reinterpret_cast<char*>(picture.pixels().data()),
                  static_cast<std::streamsize>(picture.pixels().size()));
    const auto out = xladder::test::apply_operation(name, picture, arguments);
    if (!out) {
      std::cerr << "no operation " << name << '\n';
      return 1;
    }
    std::cout << out->width() << ' ' << out->height() << ' ' << out->channels() << '\n';
    std::cout.write(reinterpret_cast<const char*>(out->pixels().data()),
                    static_cast<std::streamsize>(out->pixels().size()));
    std::cout.flush();
  }
  return 0;
}
