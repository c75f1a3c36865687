#include "tests/e2e/tiny_run.h"

#include <signal.h>

#include <algorithm>
#include <chrono>
#include <sstream>
#include <thread>

namespace xladder::test {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::string big_endian(uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((value >> shift) & 0xff);
  return bytes;
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

}  // namespace

Words operator+(Words a, const Words& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

void write_idx_images(const fs::path& path, int count, int size) {
  std::string bytes("\0\0\x08\x03", 4);
  for (int n : {count, size, size}) bytes += big_endian(static_cast<uint32_t>(n));
  for (int image = 0; image < count; ++image)
    for (int row = 0; row < size; ++row)
      for (int column = 0; column < size; ++column) {
        const bool bright = row / 4 == image % 4;
        bytes += static_cast<char>((bright ? 180 : 20) + (image * 31 + row * 17 + column * 7) % 60);
      }
  write(path, bytes);
}

void write_idx_labels(const fs::path& path, int count, int num_classes) {
  std::string bytes("\0\0\x08\x01", 4);
  bytes += big_endian(static_cast<uint32_t>(count));
  for (int image = 0; image < count; ++image) bytes += static_cast<char>(image % num_classes);
  write(path, bytes);
}

TinyRun::TinyRun() {
  fs::create_directory(data());
  write_idx_images(data() / "train-images-idx3-ubyte", 64);
  write_idx_labels(data() / "train-labels-idx1-ubyte", 64);
  write_idx_images(data() / "t10k-images-idx3-ubyte", 20);
  write_idx_labels(data() / "t10k-labels-idx1-ubyte", 20);
}

ProgramRun TinyRun::run(const Words& arguments, std::function<void(pid_t)> while_running) const {
  return run_program(arguments, {.folder = folder_.path(),
                                 .environment = {{"XDG_CACHE_HOME", (folder_ / "cache").string()}},
                                 .while_running = std::move(while_running)});
}

ProgramRun TinyRun::train(const fs::path& output, const Words& more, std::function<void(pid_t)> while_running) const {
  const Words usual = {"train",
                       "--output",
                       output.string(),
                       "--data-path",
                       data().string(),
                       "--set",
                       "data.num_classes=4",
                       "--global-batch-size",
                       "12",
                       "--set",
                       "train.log_every=1",
                       "--set",
                       "train.eval_every=0",
                       "--set",
                       "train.checkpoint_every=0",
                       "--sched",
                       "constant",
                       "--set",
                       "train.eval_batch_size=8"};
  return run(usual + more, std::move(while_running));
}

Words mlp_model() { return {"--model", "mlp", "--set", "model.hidden=16", "--set", "model.depth=1"}; }

Words vit_model() {
  return {"--set", "model.img_size=28", "--set", "model.patch_size=14", "--set", "model.embed_dim=16",
          "--set", "model.depth=1",     "--set", "model.num_heads=2"};
}

Words resnet_model() {
  return {"--model", "resnet_small",   "--set", "model.channels=[8, 8]",
          "--set",   "model.blocks=1", "--set", "model.groups=2"};
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<json> metrics_of(const fs::path& run, const std::string& kind) {
  std::vector<json> lines;
  std::istringstream text(text_of(run / "metrics.jsonl"));
  for (std::string line; std::getline(text, line);)
    if (json parsed = json::parse(line); parsed["kind"] == kind) lines.push_back(std::move(parsed));
  return lines;
}

std::vector<double> losses_of(const fs::path& run) {
  std::vector<double> losses;
  for (const json& line : metrics_of(run, "train")) losses.push_back(line["loss"].get<double>());
  return losses;
}

std::vector<std::string> checkpoints_of(const fs::path& run) {
  std::vector<std::string> names;
  std::error_code none;
  for (fs::directory_iterator entry(run / "checkpoints", none), end; !none && entry != end; entry.increment(none))
    if (entry->is_directory()) names.push_back(entry->path().filename().string());
  std::ranges::sort(names);
  return names;
}

std::string latest_checkpoint(const fs::path& run) {
  std::string name = text_of(run / "checkpoints/latest");
  if (name.ends_with('\n')) name.pop_back();
  return name;
}

std::function<void(pid_t)> send_after_first_step(const fs::path& run, int signal) {
  return [=](pid_t child) {
    // A run that never gets there is ended, so that the test fails instead of hanging.
    for (int tries = 0; tries < 30000 && !fs::exists(run / "metrics.jsonl"); ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    ::kill(child, fs::exists(run / "metrics.jsonl") ? signal : SIGKILL);
  };
}

}  // namespace xladder::test
