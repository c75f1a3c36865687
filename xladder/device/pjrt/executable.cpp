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

void destroy_buffers(const ClientPointer& client, const std::vector<std::vector<PJRT_Buffer*>>& lists) {
  for (const auto& list : lists)
    for (PJRT_Buffer* buffer : list)
      if (buffer != nullptr) Buffer::Impl(client, buffer, nullptr);
}

}  // namespace

Executable::Impl::~Impl() {
  if (executable != nullptr) {
    Args<XLADDER_PJRT_ARGS(Executable_Destroy)> args(client->api);
    args->executable = executable;
    static_cast<void>(client->api.try_call(XLADDER_PJRT_FN(Executable_Destroy), args));
  }
  if (loaded != nullptr) {
    Args<XLADDER_PJRT_ARGS(LoadedExecutable_Destroy)> args(client->api);
    args->executable = loaded;
    static_cast<void>(client->api.try_call(XLADDER_PJRT_FN(LoadedExecutable_Destroy), args));
  }
}

Result<Executable> make_executable(const ClientPointer& client, PJRT_LoadedExecutable* loaded) {
  auto impl = std::make_unique<Executable::Impl>(client);
  impl->loaded = loaded;

  Args<XLADDER_PJRT_ARGS(LoadedExecutable_GetExecutable)> get(client->api);
  get->loaded_executable = loaded;
  XLADDER_TRY(client->api.call(XLADDER_PJRT_FN(LoadedExecutable_GetExecutable), get));
  impl->executable = get->executable;

  Args<XLADDER_PJRT_ARGS(LoadedExecutable_AddressableDevices)> devices(client->api);
  devices->executable = loaded;
  XLADDER_TRY(client->api.call(XLADDER_PJRT_FN(LoadedExecutable_AddressableDevices), devices));
  impl->num_devices = devices->num_addressable_devices;

  XLADDER_ASSIGN(impl->output_types, read_output_types(client->api, impl->executable));
  return Executable(std::move(impl));
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

size_t Executable::num_devices() const { return impl_->num_devices; }

MemoryStats Executable::memory_stats() const {
  const Api& api = impl_->client->api;
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

Result<std::string> Executable::fingerprint() const {
  const Api& api = impl_->client->api;
  Args<XLADDER_PJRT_ARGS(Executable_Fingerprint)> args(api);
  args->executable = impl_->executable;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_Fingerprint), args));
  return std::string(args->executable_fingerprint, args->executable_fingerprint_size);
}

Result<std::string> Executable::serialize() const {
  const Api& api = impl_->client->api;
  Args<XLADDER_PJRT_ARGS(Executable_Serialize)> args(api);
  args->executable = impl_->executable;
  XLADDER_TRY(api.call(XLADDER_PJRT_FN(Executable_Serialize), args));
  std::string bytes(args->serialized_bytes, args->serialized_bytes_size);
  if (args->serialized_executable_deleter != nullptr) args->serialized_executable_deleter(args->serialized_executable);
  return bytes;
}

Result<std::string> Executable::optimized_program() const {
  const Api& api = impl_->client->api;
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

Result<Execution> Executable::execute(std::span<const Buffer* const> arguments) const {
  const std::vector<const Buffer*> list(arguments.begin(), arguments.end());
  return execute(std::span(&list, 1));
}

Result<Execution> Executable::execute(std::span<const std::vector<const Buffer*>> arguments_of_devices) const {
  const Api& api = impl_->client->api;
  const size_t num_devices = impl_->num_devices;
  if (arguments_of_devices.size() != num_devices)
    return fail(ErrorCode::kUsage, "the program runs on {} devices and got arguments for {}; pass one list for each",
                num_devices, arguments_of_devices.size());
  const size_t num_arguments = arguments_of_devices.front().size();

  std::vector<std::vector<PJRT_Buffer*>> inputs(num_devices);
  for (size_t device = 0; device < num_devices; ++device) {
    if (arguments_of_devices[device].size() != num_arguments)
      return fail(ErrorCode::kUsage, "device 0 got {} arguments and device {} got {}; pass equally many", num_arguments,
                  device, arguments_of_devices[device].size());
    inputs[device].reserve(num_arguments);
    for (const Buffer* buffer : arguments_of_devices[device]) {
      // Some plugins crash on a buffer that was donated before.
      if (buffer->is_deleted())
        return fail(ErrorCode::kUsage,
                    "argument {} ({}) of device {} was donated to an earlier execution; pass the output that took its "
                    "place",
                    inputs[device].size(), to_string(buffer->type()), device);
      inputs[device].push_back(buffer->impl().buffer);
    }
  }
  // The plugin writes as many outputs as it told us; it is not told how much room there is.
  std::vector<std::vector<PJRT_Buffer*>> outputs(num_devices, std::vector<PJRT_Buffer*>(num_outputs(), nullptr));
  std::vector<PJRT_Buffer* const*> input_lists;
  std::vector<PJRT_Buffer**> output_lists;
  for (size_t device = 0; device < num_devices; ++device) {
    input_lists.push_back(inputs[device].data());
    output_lists.push_back(outputs[device].data());
  }
  auto completion = std::make_unique<Event::Impl>(impl_->client);
  completion->events.assign(num_devices, nullptr);

  // Options have a size of their own, and so a tail of their own.
  Args<PJRT_ExecuteOptions, PJRT_ExecuteOptions_STRUCT_SIZE> options(api);
  if (num_devices > 1) options->launch_id = ++impl_->client->launch_id;
  Args<XLADDER_PJRT_ARGS(LoadedExecutable_Execute)> args(api);
  args->executable = impl_->loaded;
  args->options = options.get();
  args->argument_lists = input_lists.data();
  args->num_devices = num_devices;
  args->num_args = num_arguments;
  args->output_lists = output_lists.data();
  args->device_complete_events = completion->events.data();
  auto done = api.try_call(XLADDER_PJRT_FN(LoadedExecutable_Execute), args);
  if (!done) {
    completion->events.clear();
    destroy_buffers(impl_->client, outputs);
    return tl::unexpected(Api::to_error("executing the program", done.error()));
  }

  Execution execution;
  for (size_t device = 0; device < num_devices; ++device) {
    std::vector<Buffer> buffers;
    buffers.reserve(num_outputs());
    for (size_t i = 0; i < num_outputs(); ++i)
      buffers.emplace_back(std::make_unique<Buffer::Impl>(impl_->client, outputs[device][i], impl_->output_types[i]));
    execution.outputs.push_back(std::move(buffers));
  }
  // Some plugins give no completion event; then an output's own event stands in.
  for (size_t device = 0; device < num_devices; ++device) {
    if (completion->events[device] != nullptr || num_outputs() == 0) continue;
    Args<XLADDER_PJRT_ARGS(Buffer_ReadyEvent)> ready(api);
    ready->buffer = outputs[device].front();
    if (api.try_call(XLADDER_PJRT_FN(Buffer_ReadyEvent), ready)) completion->events[device] = ready->event;
  }
  std::erase(completion->events, nullptr);
  execution.completion = Event(std::move(completion));
  return execution;
}

}  // namespace xladder::pjrt
