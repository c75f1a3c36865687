#include "xladder/device/open/open_device.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "xladder/base/child_process.h"
#include "xladder/base/this_process.h"
#include "xladder/device/open/device_variables.h"
#include "xladder/device/open/plugin_probe.h"
#include "xladder/device/profile/device_profile.h"

namespace xladder::device {
namespace {

template <class T>
std::optional<T> whole_text_as(std::string_view text) {
  T number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::vector<int64_t>> numbers_with_commas(std::string_view text) {
  std::vector<int64_t> numbers;
  for (;;) {
    const size_t comma = text.find(',');
    const auto number = whole_text_as<int64_t>(text.substr(0, comma));
    if (!number) return std::nullopt;
    numbers.push_back(*number);
    if (comma == std::string_view::npos) return numbers;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace

std::vector<std::string> DeviceRequest::all_flags() const {
  std::vector<std::string> all = default_flags;
  for (std::string_view rest = autocast_flags; !rest.empty();) {
    const size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) all.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  for (const auto* flags : {&knob_flags, &compiler_flags}) all.insert(all.end(), flags->begin(), flags->end());
  return all;
}

Result<std::vector<std::pair<std::string, std::string>>> split_name_values(const std::vector<std::string>& texts,
                                                                           std::string_view flag) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const std::string& text : texts) {
    const size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
      return fail(ErrorCode::kUsage, "{} {}: write it as name=value", flag, text);
    }
    pairs.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return pairs;
}

pjrt::CreateValue create_value_from(const std::string& text) {
  if (text == "true" || text == "false") return text == "true";
  if (const auto number = whole_text_as<int64_t>(text)) return *number;
  if (const auto number = whole_text_as<float>(text)) return *number;
  if (auto numbers = numbers_with_commas(text)) return *std::move(numbers);
  return text;
}

namespace {

// Before it is loaded, which could already need what is not here.
Status check_package(const pjrt::Candidate& candidate, const pjrt::PluginSource& source) {
  if (source.refused_package.empty()) return {};
  // site-packages/libneuronxla/libneuronpjrt.so beside site-packages/libneuronxla-3.0.1.dist-info
  std::error_code error;
  for (std::filesystem::directory_iterator entry(candidate.path.parent_path().parent_path(), error), end;
       !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(source.refused_package) && name.ends_with(".dist-info"))
      return fail(ErrorCode::kNoDevice, "the plugin {} is of {}: {}", candidate.path.string(),
                  name.substr(0, name.rfind(".dist-info")), source.why_refused);
  }
  return {};
}

}  // namespace

Result<pjrt::Plugin> load_plugin(const pjrt::Candidate& candidate, const pjrt::DiscoveryInputs& inputs,
                                 const DeviceRequest& request) {
  // What one kind of plugin reads the others do not.
  for (const pjrt::DeviceKind kind : pjrt::kAllDeviceKinds) {
    if (candidate.kind && candidate.kind != kind) continue;
    XLADDER_TRY(set_variables(kind, request, inputs));
  }
  const pjrt::PluginSource* source = candidate.kind ? &pjrt::source_of(*candidate.kind) : nullptr;
  if (source != nullptr) XLADDER_TRY(check_package(candidate, *source));
  // What cannot be preloaded may not be needed; if it is, loading the plugin says so.
  static_cast<void>(pjrt::preload(pjrt::preload_list(candidate)));
  return pjrt::Plugin::load(candidate.path, source);
}

Result<pjrt::Client> create_client(const pjrt::Plugin& plugin, std::optional<pjrt::DeviceKind> kind,
                                   const DeviceRequest& request) {
  pjrt::CreateOptions options = pjrt::default_create_options(kind, request.processes);
  XLADDER_ASSIGN(const auto wanted, split_name_values(request.create_options, "--client-opt"));
  for (const auto& [name, text] : wanted) {
    const auto known = std::ranges::find(options, name, [](const auto& option) { return option.first; });
    if (known != options.end()) {
      known->second = create_value_from(text);
    } else {
      options.emplace_back(name, create_value_from(text));
    }
  }
  return pjrt::Client::create(plugin, options, request.store);
}

namespace {

// Before a client can say what it is. Of a kind that is not known a plain one.
DeviceProfile profile_of(std::optional<pjrt::DeviceKind> kind) {
  return kind ? *profile_named(pjrt::name_of(*kind)) : DeviceProfile{.platform = "this device"};
}

// Hands the flags to the device's compiler, behind those that the user has set.
Status set_compiler_flags(const DeviceProfile& profile, const DeviceRequest& request,
                          const pjrt::DiscoveryInputs& inputs) {
  const std::string& variable = profile.flags_variable;
  if (variable.empty()) {
    if (request.compiler_flags.empty()) return {};
    return fail(ErrorCode::kUsage, "the compiler for {} takes no flags such as {}; write name=value, or leave it out",
                profile.platform, request.compiler_flags[0]);
  }
  const auto& refused = profile.refused_types;
  if (profile.casts_by_flag && request.autocast_type &&
      std::ranges::find(refused, *request.autocast_type) != refused.end())
    return fail(ErrorCode::kUsage,
                "devices of {} have no {}, not even for what is only stored; their fp8 is another type, {} (largest "
                "240): set knobs.autocast_type = fp8_e4m3",
                profile.platform, name_of(*request.autocast_type), name_of(DType::kF8E4M3));
  std::string flags;
  const auto add = [&flags](const std::string& text) {
    if (!text.empty()) flags += (flags.empty() ? "" : " ") + text;
  };
  for (const std::string& flag : request.default_flags) add(flag);
  if (const auto own = inputs.environment.find(variable); own != inputs.environment.end()) add(own->second);
  if (profile.casts_by_flag) add(request.autocast_flags);
  for (const std::string& flag : request.knob_flags) add(flag);
  // The compiler's wrapper takes the variable apart as a shell does.
  for (const std::string& flag : request.compiler_flags) add(quoted_for_shell(flag));
  setenv(variable.c_str(), flags.c_str(), 1);
  return {};
}

}  // namespace

pjrt::DiscoveryInputs inputs_of_this_process() {
  pjrt::DiscoveryInputs inputs;
  inputs.exe_dir = process_executable().parent_path();
  inputs.environment = process_environment();
  return inputs;
}

Result<pjrt::Client> open_device(const DeviceRequest& request, const pjrt::DiscoveryInputs& inputs) {
  XLADDER_TRY(check(request.processes));
  XLADDER_ASSIGN(pjrt::Candidate candidate, pjrt::find_plugin(request.device, inputs));
  if (!candidate.kind) {
    XLADDER_ASSIGN(candidate.kind, ask_kind(candidate, inputs));
  }
  XLADDER_TRY(set_compiler_flags(profile_of(candidate.kind), request, inputs));
  XLADDER_ASSIGN(const pjrt::Plugin plugin, load_plugin(candidate, inputs, request));
  XLADDER_ASSIGN(pjrt::Client client, create_client(plugin, candidate.kind, request));
  const DeviceProfile& profile = client.profile();
  if (!profile.flags_variable.empty() && profile.flags_variable != profile_of(candidate.kind).flags_variable)
    return fail(ErrorCode::kUsage,
                "the plugin {} is one for {}, whose compiler reads its flags when it is loaded; name it as {}:{}",
                candidate.path.string(), profile.platform, profile.platform, candidate.path.string());
  return client;
}

}  // namespace xladder::device
