// xladder_image_benchmark [FOLDER] [flags of google-benchmark]
//
// Pictures a second of one thread: JPEGs of FOLDER, or 500x375 ones of quality 90 that it makes. Regions are those of a
// random resized crop (8 to 100 % of the area, 3:4 to 4:3).
#include <benchmark/benchmark.h>

#include <cmath>
#include <filesystem>
#include <random>

#include "xladder/base/files.h"
#include "xladder/data/image/decode.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/image/resize.h"

namespace {

using namespace xladder;
using namespace xladder::image;

struct Sample {
  std::string file;
  Header header;
  Rect region;

  std::span<const uint8_t> bytes() const { return {reinterpret_cast<const uint8_t*>(file.data()), file.size()}; }
};
std::vector<Sample> samples;

Image made_image(std::mt19937& random) {
  Image picture(500, 375, 3);
  const double scale = 4.0 + random() % 20;
  for (int64_t y = 0; y < picture.height(); ++y)
    for (int64_t i = 0; i < picture.stride(); ++i) {
      const double x = static_cast<double>(i / 3);
      const double wave = std::sin(x / scale + static_cast<double>(i % 3)) * std::cos(static_cast<double>(y) / scale);
      picture.row(y)[i] = static_cast<uint8_t>(110 + 80 * wave + random() % 24);
    }
  return picture;
}

Rect random_region(const Header& header, std::mt19937& random) {
  std::uniform_real_distribution<double> area(0.08, 1), log_ratio(std::log(3.0 / 4), std::log(4.0 / 3));
  while (true) {
    const double target = area(random) * static_cast<double>(header.width * header.height);
    const double ratio = std::exp(log_ratio(random));
    Rect region{.left = 0,
                .top = 0,
                .width = std::lround(std::sqrt(target * ratio)),
                .height = std::lround(std::sqrt(target / ratio))};
    if (region.width < 1 || region.width > header.width || region.height < 1 || region.height > header.height) continue;
    region.left = std::uniform_int_distribution<int64_t>(0, header.width - region.width)(random);
    region.top = std::uniform_int_distribution<int64_t>(0, header.height - region.height)(random);
    return region;
  }
}

template <class Body>
void for_each_image(benchmark::State& state, const Body& body) {
  size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(body(samples[next]));
    next = (next + 1) % samples.size();
  }
  state.SetItemsProcessed(state.iterations());
}

void header(benchmark::State& state) {
  for_each_image(state, [](const Sample& sample) { return read_header(sample.bytes())->width; });
}
void whole(benchmark::State& state) {
  for_each_image(state, [](const Sample& sample) { return decode(sample.bytes()).value(); });
}
void region(benchmark::State& state) {
  for_each_image(state, [](const Sample& sample) { return decode_region(sample.bytes(), sample.region).value(); });
}
void scaled(benchmark::State& state) {
  for_each_image(state, [](const Sample& sample) { return decode_scaled(sample.bytes(), 224, 168).value(); });
}
void region_resized(benchmark::State& state) {
  for_each_image(state, [](const Sample& sample) {
    return resize(decode_region(sample.bytes(), sample.region).value(), 224, 224, Interpolation::kBicubic);
  });
}

BENCHMARK(header);
BENCHMARK(whole);
BENCHMARK(region);
BENCHMARK(scaled);
BENCHMARK(region_resized);

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  std::mt19937 random(0);
  std::vector<std::string> files;
  if (argc > 1)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1]))
      if (entry.path().extension() == ".jpg") files.push_back(read_file(entry.path(), uint64_t{1} << 30).value());
  while (argc <= 1 && files.size() < 32) files.push_back(encode_jpeg(made_image(random), 90).value());
  for (std::string& file : files) {
    Sample sample{.file = std::move(file), .header = {}, .region = {}};
    sample.header = read_header(sample.bytes()).value();
    sample.region = random_region(sample.header, random);
    samples.push_back(std::move(sample));
  }
  benchmark::RunSpecifiedBenchmarks();
}
