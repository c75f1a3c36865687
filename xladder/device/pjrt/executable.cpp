#include "xladder/device/pjrt/executable.h"

#include "xladder/device/pjrt/handles.h"

namespace xladder::pjrt {
namespace {

// The first minor that fills in peak_memory_in_bytes.
constexpr int kPeakMemoryMinor = 72;

Result<std::vector<std::shared_ptr<const TensorType>>> read_output_types(const Api& api, PJRT_Executable* executable) {
  Args<XLADDER_PJRT_ARGS(Executable_NumOutputs)> count(api);
  count->executable = executable;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_NumOutputs), count));

  Args<XLADDER_PJRT_ARGS(Executable_OutputElementTypes)> types(api);
  types->executable = executable;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_OutputElementTypes), types));

  Args<XLADDER_PJRT_ARGS(Executable_OutputDimensions)> dimensions(api);
  dimensions->executable = executable;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_OutputDimensions), dimensions));

  if (types->num_output_types != count->num_outputs || dimensions->num_outputs != count->num_outputs)
    return fail(ErrorCode::kFailed,
                "the plugin {} contradicts itself: {} outputs, {} element types, {} shapes; take another plugin",
                api.path, count->num_outputs, types->num_output_types, dimensions->num_outputs);
  std::vector<std::shared_ptr<const TensorType>> result;
  const int64_t* next = dimensions->dims;
  for (size_t i = 0; i < count->num_outputs; ++i) {
    XLADDER_ASSIGN(const DType dtype, from_pjrt(types->output_types[i]));
    const size_t rank = dimensions->dim_sizes[i];
    result.push_back(std::make_shared<const TensorType>(TensorType{dtype, Shape(next, next + rank)}));
    next += rank;
  }
  return result;
}

}  // namespace

Executable::Impl::~Impl() {
  if (executable == nullptr) return;
  Args<XLADDER_PJRT_ARGS(Executable_Destroy)> args(api);
  args->executable = executable;
  static_cast<void>(api.try_call(XLADDER_PJRT_FN(Executable_Destroy), args));
}

Result<Executable> make_executable(const Plugin& plugin, std::shared_ptr<const void> made_by,
                                   PJRT_Executable* executable) {
  auto impl = std::make_unique<Executable::Impl>(plugin, std::move(made_by));
  impl->executable = executable;
  XLADDER_ASSIGN(impl->output_types, read_output_types(impl->api, executable));
  return HandleAccess::make<Executable>(std::move(impl));
}

Executable::Executable(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Executable::~Executable() = default;
Executable::Executable(Executable&&) noexcept = default;
Executable& Executable::operator=(Executable&&) noexcept = default;

size_t Executable::num_outputs() const { return impl_->output_types.size(); }

std::vector<TensorType> Executable::output_types() const {
  std::vector<TensorType> types;
  for (const auto& type : impl_->output_types) types.push_back(*type);
  return types;
}

MemoryStats Executable::memory_stats() const {
  const Api& api = impl_->api;
  Args<XLADDER_PJRT_ARGS(Executable_GetCompiledMemoryStats)> args(api);
  args->executable = impl_->executable;
  if (!api.try_call(XLADDER_PJRT_FN(Executable_GetCompiledMemoryStats), args)) return {};
  MemoryStats stats;
  stats.generated_code = args->generated_code_size_in_bytes;
  stats.argument = args->argument_size_in_bytes;
  stats.output = args->output_size_in_bytes;
  stats.alias = args->alias_size_in_bytes;
  stats.temp = args->temp_size_in_bytes;
  if (api.minor() >= kPeakMemoryMinor) stats.peak = args->peak_memory_in_bytes;
  return stats;
}

Result<std::map<std::string, double>> Executable::cost() const {
  const Api& api = impl_->api;
  Args<XLADDER_PJRT_ARGS(Executable_GetCostAnalysis)> args(api);
  args->executable = impl_->executable;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_GetCostAnalysis), args));
  std::map<std::string, double> cost;
  for (size_t i = 0; i < args->num_properties; ++i) {
    const PJRT_NamedValue& value = args->properties[i];
    const std::string name(value.name, value.name_size);
    if (value.type == PJRT_NamedValue_kFloat) cost[name] = static_cast<double>(value.float_value);
    if (value.type == PJRT_NamedValue_kInt64) cost[name] = static_cast<double>(value.int64_value);
  }
  if (cost.empty())
    return fail(ErrorCode::kFailed,
                "the compiler of this device counts no cost; count the program's own FLOPs instead");
  return cost;
}

Result<std::string> Executable::fingerprint() const {
  const Api& api = impl_->api;
  Args<XLADDER_PJRT_ARGS(Executable_Fingerprint)> args(api);
  args->executable = impl_->executable;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_Fingerprint), args));
  return std::string(args->executable_fingerprint, args->executable_fingerprint_size);
}

Result<std::string> Executable::serialize() const {
  const Api& api = impl_->api;
  Args<XLADDER_PJRT_ARGS(Executable_Serialize)> args(api);
  args->executable = impl_->executable;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_Serialize), args));
  std::string bytes(args->serialized_bytes, args->serialized_bytes_size);
  if (args->serialized_executable_deleter != nullptr) args->serialized_executable_deleter(args->serialized_executable);
  return bytes;
}

Result<std::string> Executable::optimized_program() const {
  const Api& api = impl_->api;
  Args<PJRT_Program, PJRT_Program_STRUCT_SIZE> program(api);
  Args<XLADDER_PJRT_ARGS(Executable_OptimizedProgram)> args(api);
  args->executable = impl_->executable;
  args->program = program.get();
  // The first call tells the size, the second fills the bytes in.
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_OptimizedProgram), args));
  std::string bytes(program->code_size, '\0');
  program->code = bytes.data();
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_OptimizedProgram), args));
  return bytes;
}

}  // namespace xladder::pjrt
