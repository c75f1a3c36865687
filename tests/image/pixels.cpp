// Applies one operation after another to pixels: a line "NAME WIDTH HEIGHT CHANNELS ARGUMENT..." and the bytes of a
// picture come in, a line "WIDTH HEIGHT CHANNELS" and bytes go out. For tools/check_pillow_parity.py.
#include <cstdio>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "xladder/image/resize.h"

namespace {

using namespace xladder::image;

using Arguments = std::vector<double>;
using Operation = Image (*)(const Image&, const Arguments&);

int64_t whole(double value) { return static_cast<int64_t>(value); }

const std::map<std::string, Operation> kOperations = {
    // width, height, interpolation, [box]
    {"resize",
     [](const Image& picture, const Arguments& a) {
       const auto interpolation = static_cast<Interpolation>(whole(a.at(2)));
       if (a.size() == 3) return resize(picture, whole(a.at(0)), whole(a.at(1)), interpolation);
       return resize(picture, whole(a.at(0)), whole(a.at(1)), interpolation, Box{a.at(3), a.at(4), a.at(5), a.at(6)});
     }},
};

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string name;
    int64_t width = 0, height = 0, channels = 0;
    words >> name >> width >> height >> channels;
    Arguments arguments;
    for (double value = 0; words >> value;) arguments.push_back(value);
    const auto operation = kOperations.find(name);
    if (operation == kOperations.end()) {
      std::cerr << "no operation " << name << '\n';
      return 1;
    }
    Image picture(width, height, channels);
    std::cin.read(reinterpret_cast<char*>(picture.pixels().data()),
                  static_cast<std::streamsize>(picture.pixels().size()));
    const Image out = operation->second(picture, arguments);
    std::cout << out.width() << ' ' << out.height() << ' ' << out.channels() << '\n';
    std::cout.write(reinterpret_cast<const char*>(out.pixels().data()),
                    static_cast<std::streamsize>(out.pixels().size()));
    std::cout.flush();
  }
  return 0;
}
