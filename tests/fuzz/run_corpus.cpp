// Runs a fuzz target over every file of a folder, and over pieces of each: the test of builds without libFuzzer.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  constexpr size_t kMostCuts = 64;
  size_t files = 0;
  for (int i = 1; i < argc; ++i)
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string input(std::istreambuf_iterator<char>(file), {});
      run(input);
      // The same, cut short and with a byte changed, here and there.
      const size_t stride = input.size() / kMostCuts + 1;
      for (size_t at = 0; at < input.size(); at += stride) {
        run(input.substr(0, at));
        std::string changed = input;
        changed[at] = static_cast<char>(~changed[at]);
        run(changed);
      }
      ++files;
    }
  std::printf("%zu inputs\n", files);
  return files > 0 ? 0 : 1;
}
