#include "xladder/device/pjrt/compile_call.h"

namespace xladder::pjrt {
namespace {

constexpr std::string_view kUnknownOption = "No such compile option";
constexpr std::string_view kFormat = "mlir";

// The option's name out of "... No such compile option: 'xla_foo'".
std::string option_named_in(const std::string& message) {
  const size_t at = message.find(kUnknownOption);
  if (at == std::string::npos) return "";
  const char* kNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  const size_t begin = message.find_first_of(kNameCharacters, at + kUnknownOption.size());
  if (begin == std::string::npos) return "";
  return message.substr(begin, message.find_first_not_of(kNameCharacters, begin) - begin);
}

}  // namespace

Error compile_error(const Failure& failure, const CompileOptions& options) {
  if (failure.missing_function || failure.code == PJRT_Error_Code_RESOURCE_EXHAUSTED)
    return Api::to_error("compiling", failure);
  if (const std::string option = option_named_in(failure.message); !option.empty())
    return {
        ErrorCode::kUsage,
        fmt::format("the plugin has no compile option {}; check its name, or leave it out for this plugin", option)};
  for (const auto& [name, value] : options.overrides)
    if (failure.message.find("setting option " + name) != std::string::npos)
      return {ErrorCode::kUsage,
              fmt::format("the plugin refused the compile option {}={} ({}); use a value that it takes", name, value,
                          failure.message)};
  return {ErrorCode::kCompile,
          fmt::format("the plugin refused the program: {}; check the program's text, or try another plugin",
                      failure.message)};
}

Status check_options(const CompileOptions& options, size_t num_devices) {
  if (options.num_replicas < 1 || options.num_partitions < 1)
    return fail(ErrorCode::kUsage, "{} replicas of {} partitions cannot be compiled; both must be at least 1",
                options.num_replicas, options.num_partitions);
  const auto needed = static_cast<uint64_t>(options.num_replicas) * static_cast<uint64_t>(options.num_partitions);
  if (needed > num_devices)
    return fail(ErrorCode::kUsage, "{} replicas of {} partitions need {} devices, the client has {}; ask for fewer",
                options.num_replicas, options.num_partitions, needed, num_devices);
  if (!options.device_assignment.empty() && options.device_assignment.size() != needed)
    return fail(ErrorCode::kUsage, "the device assignment names {} devices, {} are needed; name each one",
                options.device_assignment.size(), needed);
  if (options.optimization_level && (*options.optimization_level < 0 || *options.optimization_level > 3))
    return fail(ErrorCode::kUsage, "the optimization level {} does not exist; use 0 to 3", *options.optimization_level);
  return {};
}

CompileCall::CompileCall(const Api& api, std::string_view stablehlo_text, const CompileOptions& options)
    : code_(stablehlo_text), options_(serialize(options)), program_(api) {
  program_->code = code_.data();
  program_->code_size = code_.size();
  program_->format = kFormat.data();
  program_->format_size = kFormat.size();
}

}  // namespace xladder::pjrt
