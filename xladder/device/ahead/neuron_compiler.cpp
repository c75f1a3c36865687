#include "xladder/device/ahead/neuron_compiler.h"

#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>

#include "xladder/base/child_process.h"
#include "xladder/base/clock.h"
#include "xladder/base/files.h"
#include "xladder/base/forked.h"
#include "xladder/base/hash.h"
#include "xladder/base/proto_reader.h"
#include "xladder/base/temporary_folder.h"
#include "xladder/device/open/open_device.h"
#include "xladder/device/profile/too_large.h"

namespace xladder::device {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kName = "neuronx-cc";
constexpr uint64_t kMostHlo = uint64_t{1} << 31;

// The module of an HloProto (openxla/xla, xla/service/hlo.proto).
Result<std::string> module_in(const std::string& hlo) {
  constexpr uint64_t kHloModule = 1;
  ProtoFields fields({reinterpret_cast<const uint8_t*>(hlo.data()), hlo.size()});
  while (fields.next())
    if (fields.is_message(kHloModule)) return std::string(fields.text());
  return fail(ErrorCode::kFailed, "the HLO of the CPU plugin cannot be read; take another version of the plugin");
}

// What the CPU plugin writes down before it begins to optimise; whether it can compile the program does not matter.
std::string write_hlo(const std::string& program, const pjrt::CompileOptions& options,
                      const pjrt::DiscoveryInputs& inputs, const fs::path& folder) {
  const auto made = [&]() -> Status {
    XLADDER_ASSIGN(const pjrt::Candidate candidate, pjrt::find_plugin("cpu", inputs));
    XLADDER_ASSIGN(const pjrt::Plugin plugin, load_plugin(candidate, inputs));
    const int64_t devices = options.num_replicas * options.num_partitions;
    XLADDER_ASSIGN(const pjrt::Client client,
                   create_client(plugin, candidate.kind, {.processes = {.local_devices = devices}}));
    pjrt::CompileOptions dump;
    dump.num_replicas = options.num_replicas;
    dump.num_partitions = options.num_partitions;
    dump.overrides = {{"xla_dump_to", folder.string()}, {"xla_dump_hlo_as_proto", "true"}};
    dump.optimization_level = 0;
    const auto compiled = client.compile(program, dump);
    return compiled ? Status() : tl::unexpected(compiled.error());
  };
  const Status done = made();
  return done ? "" : done.error().message;
}

std::optional<fs::path> before_optimizations(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().filename().string().ends_with(".before_optimizations.hlo.pb")) return entry->path();
  return std::nullopt;
}

struct Ended {
  bool in_time = true;
  ChildEnd end;
  std::string out, last_words;
};

Result<Ended> run(const std::vector<std::string>& command, double timeout_seconds) {
  XLADDER_ASSIGN(ChildProcess child, ChildProcess::start({.arguments = command, .speaks = false}));
  Ended ended;
  const auto start = Clock::now();
  for (;;) {
    XLADDER_ASSIGN(const ReadLine line, child.read_line(std::max(0.0, timeout_seconds - seconds_since(start))));
    if (line.outcome == ReadOutcome::kTimeout) {
      child.kill();
      ended.in_time = false;
      break;
    }
    if (line.outcome == ReadOutcome::kEnd) break;
    if (!line.text.empty()) ended.out = line.text;  // the last line
  }
  if (ended.in_time)
    if (const auto end = child.wait(60)) ended.end = *end;
  ended.last_words = child.last_stderr_line().empty() ? ended.out : child.last_stderr_line();
  return ended;
}

// "trn2", and how many of its cores are one device.
std::vector<std::string> target_flags(const Target& target) {
  const std::string name(target.chip ? target.chip->name : std::string_view(target.name));
  const std::string family = name.substr(0, name.find('-'));
  std::vector<std::string> flags = {"--target=" + family};
  if (family == "trn2" || family == "trn3")
    flags.push_back(fmt::format("--logical-nc-config={}", name.ends_with("-lnc1") ? 1 : 2));
  return flags;
}

Status check_ended(const Ended& ended, const NeuronCompilation& wanted) {
  if (!ended.in_time)
    return fail(ErrorCode::kNoDevice,
                "{} did not end within {} s; give it more time by --compile-timeout, or a lower optimisation level",
                wanted.compiler.string(), wanted.timeout_seconds);
  if (ended.end.ok()) return {};
  if (ended.end.signal != 0)
    return fail(ErrorCode::kNoDevice,
                "{} was ended by {}; it needs much memory of the host: close other programs, or "
                "take a smaller batch or fewer steps an execution",
                wanted.compiler.string(), describe(ended.end));
  const std::string_view code = too_large_code(wanted.target.profile.platform, ended.last_words);
  if (!code.empty())
    return fail(ErrorCode::kOutOfMemory,
                "the program is too large for {} ({}); take a smaller batch or fewer steps an execution",
                wanted.target.name, ended.last_words);
  return fail(ErrorCode::kCompile, "{} refused the program ({}, {}); its log tells more", wanted.compiler.string(),
              describe(ended.end), ended.last_words);
}

}  // namespace

Result<fs::path> find_neuron_compiler(const std::string& target,
                                      const std::map<std::string, std::string>& environment) {
  const auto path = environment.find("PATH");
  std::string_view rest = path == environment.end() ? std::string_view() : std::string_view(path->second);
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(':'), rest.size());
    const fs::path candidate = fs::path(rest.substr(0, end)) / kName;
    std::error_code ignored;
    if (fs::is_regular_file(candidate, ignored) && ::access(candidate.c_str(), X_OK) == 0) return candidate;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return fail(ErrorCode::kNoDevice,
              "programs for {} are compiled only on a machine that has it or by {}, and there is none on the PATH; "
              "install the Python wheel neuronx-cc from the Neuron package index of AWS, on any x86-64 machine, and "
              "call this program from its environment",
              target, kName);
}

Result<std::string> hlo_module_of(const std::string& program, const pjrt::CompileOptions& options,
                                  const pjrt::DiscoveryInputs& inputs, double timeout_seconds) {
  XLADDER_ASSIGN(const TemporaryFolder folder, TemporaryFolder::create("hlo"));
  const ForkedRun run = run_forked([&] { return write_hlo(program, options, inputs, folder.path()); }, timeout_seconds);
  const auto file = before_optimizations(folder.path());
  if (!file) {
    const std::string& reason = run.failure.empty() ? run.answer : run.failure;
    return fail(ErrorCode::kNoDevice, "the CPU plugin, which makes the HLO that {} takes, made none: {}", kName,
                reason);
  }
  XLADDER_ASSIGN(const std::string hlo, read_file(*file, kMostHlo));
  return module_in(hlo);
}

Result<Neff> compile_by_neuron_compiler(const NeuronCompilation& wanted, const pjrt::DiscoveryInputs& inputs) {
  const auto version = run({wanted.compiler.string(), "--version"}, 60);
  Neff neff;
  neff.compiler = version && version->end.ok() ? version->out : std::string(kName);
  XLADDER_ASSIGN(const std::string hlo, hlo_module_of(wanted.program, wanted.options, inputs, wanted.timeout_seconds));
  std::vector<std::string> flags = target_flags(wanted.target);
  flags.insert(flags.end(), wanted.flags.begin(), wanted.flags.end());
  const std::string digest =
      xxh3_128_hex(fmt::format("{}\n{}\n{}", xxh3_128_hex(hlo), fmt::join(flags, "\n"), neff.compiler));
  std::error_code error;
  fs::create_directories(wanted.folder, error);
  if (error)
    return fail(ErrorCode::kFailed, "can't make {}: {}; set XDG_CACHE_HOME to another folder", wanted.folder.string(),
                error.message());
  neff.path = wanted.folder / (digest + ".neff");
  if (fs::is_regular_file(neff.path, error)) {
    neff.was_kept = true;
    neff.bytes = static_cast<int64_t>(fs::file_size(neff.path, error));
    return neff;
  }
  const TemporaryFolder work(wanted.folder / fmt::format("{}.{}", digest, ::getpid()));
  fs::create_directories(work.path(), error);
  const fs::path input = work.path() / "model.hlo_module.pb", output = work.path() / "model.neff";
  XLADDER_TRY(write_file_atomically(input, hlo));
  neff.command = {wanted.compiler.string(), "compile", input.string(), "--framework=XLA"};
  neff.command.insert(neff.command.end(), flags.begin(), flags.end());
  neff.command.push_back("--output=" + output.string());
  neff.command.push_back("--logfile=" + (wanted.folder / (digest + ".log")).string());
  const auto start = Clock::now();
  XLADDER_ASSIGN(const Ended ended, run(neff.command, wanted.timeout_seconds));
  neff.compile_seconds = seconds_since(start);
  XLADDER_TRY(check_ended(ended, wanted));
  if (!fs::is_regular_file(output, error))
    return fail(ErrorCode::kCompile, "{} ended well and wrote no {}; take another version of it",
                wanted.compiler.string(), output.filename().string());
  fs::rename(output, neff.path, error);
  if (error) return fail(ErrorCode::kFailed, "can't write {}: {}", neff.path.string(), error.message());
  neff.bytes = static_cast<int64_t>(fs::file_size(neff.path, error));
  return neff;
}

}  // namespace xladder::device
