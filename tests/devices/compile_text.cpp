// Compiles a text that anyone has made for devices that are not here, and says in JSON what became of it.
//
//   xladder_compile_text TARGET FILE.mlir [REPLICAS]
#include <fmt/core.h>

#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>
#include <string>

#include "xladder/base/files.h"
#include "xladder/base/this_process.h"
#include "xladder/device/ahead/compile_ahead.h"

namespace xladder {
namespace {

constexpr size_t kMostBytes = size_t{1} << 28;

Result<nlohmann::ordered_json> compile(const std::string& target, const std::filesystem::path& file, int64_t replicas) {
  device::AheadRequest request;
  XLADDER_ASSIGN(request.target, device::target_named(target, replicas));
  XLADDER_ASSIGN(request.program, read_file(file, kMostBytes));
  request.options.num_replicas = replicas;
  if (replicas > 1) {
    request.options.device_assignment.resize(static_cast<size_t>(replicas));
    std::iota(request.options.device_assignment.begin(), request.options.device_assignment.end(), 0);
  }
  const pjrt::DiscoveryInputs inputs = {.exe_dir = process_executable().parent_path(),
                                        .environment = process_environment()};
  XLADDER_ASSIGN(const device::AheadResult result, device::compile_ahead(request, inputs));
  nlohmann::ordered_json json = {
      {"target", request.target.name}, {"compiler", result.compiler}, {"compile_seconds", result.compile_seconds}};
  if (result.memory.temp) json["temporary_bytes"] = *result.memory.temp;
  if (result.memory.generated_code) json["code_bytes"] = *result.memory.generated_code;
  if (!result.hlo) return json;
  json["kernels"] = result.hlo->kernels;
  json["copies"] = result.hlo->copies;
  json["kernel_bytes"] = result.hlo->bytes;
  if (result.hlo->estimated_cycles) json["estimated_cycles"] = *result.hlo->estimated_cycles;
  return json;
}

int run(std::span<char*> arguments) {
  int64_t replicas = 1;
  bool is_understood = arguments.size() == 3 || arguments.size() == 4;
  if (arguments.size() == 4) {
    const std::string_view text = arguments[3];
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), replicas);
    is_understood = error == std::errc() && end == text.data() + text.size() && replicas > 0 && replicas <= 1 << 16;
  }
  if (!is_understood) {
    fmt::print(stderr, "usage: xladder_compile_text TARGET FILE.mlir [REPLICAS]\n");
    return 2;
  }
  const auto result = compile(arguments[1], arguments[2], replicas);
  if (!result) {
    fmt::print(stderr, "error: {}\n", result.error().message);
    return 1;
  }
  fmt::print("{}\n", result->dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  return 0;
}

}  // namespace
}  // namespace xladder

int main(int argc, char** argv) { return xladder::run({argv, static_cast<size_t>(argc)}); }
