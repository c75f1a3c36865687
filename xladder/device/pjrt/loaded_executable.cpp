#include "xladder/device/pjrt/loaded_executable.h"

#include "xladder/device/pjrt/handles.h"

namespace xladder::pjrt {
namespace {

void destroy_buffers(const ClientPointer& client, const std::vector<std::vector<PJRT_Buffer*>>& lists) {
  for (const auto& list : lists)
    for (PJRT_Buffer* buffer : list)
      if (buffer != nullptr) Buffer::Impl(client, buffer, nullptr);
}

}  // namespace

LoadedExecutable::Impl::~Impl() {
  program.reset();
  if (loaded == nullptr) return;
  Args<XLADDER_PJRT_ARGS(LoadedExecutable_Destroy)> args(client->api);
  args->executable = loaded;
  static_cast<void>(client->api.try_call(XLADDER_PJRT_FN(LoadedExecutable_Destroy), args));
}

Result<LoadedExecutable> make_loaded(const ClientPointer& client, PJRT_LoadedExecutable* loaded) {
  auto impl = std::make_unique<LoadedExecutable::Impl>(client);
  impl->loaded = loaded;

  Args<XLADDER_PJRT_ARGS(LoadedExecutable_GetExecutable)> get(client->api);
  get->loaded_executable = loaded;
  XLADDER_TRY(client->api.call(XLADDER_PJRT_FN(LoadedExecutable_GetExecutable), get));
  XLADDER_ASSIGN(impl->program, make_executable(client->plugin, client, get->executable));

  Args<XLADDER_PJRT_ARGS(LoadedExecutable_AddressableDevices)> devices(client->api);
  devices->executable = loaded;
  XLADDER_TRY(client->api.call(XLADDER_PJRT_FN(LoadedExecutable_AddressableDevices), devices));
  impl->num_devices = devices->num_addressable_devices;
  return HandleAccess::make<LoadedExecutable>(std::move(impl));
}

LoadedExecutable::LoadedExecutable(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
LoadedExecutable::~LoadedExecutable() = default;
LoadedExecutable::LoadedExecutable(LoadedExecutable&&) noexcept = default;
LoadedExecutable& LoadedExecutable::operator=(LoadedExecutable&&) noexcept = default;

const Executable& LoadedExecutable::program() const { return *impl_->program; }
size_t LoadedExecutable::num_devices() const { return impl_->num_devices; }

Result<Execution> LoadedExecutable::execute(std::span<const Buffer* const> arguments) const {
  const std::vector<const Buffer*> list(arguments.begin(), arguments.end());
  return execute(std::span(&list, 1));
}

Result<Execution> LoadedExecutable::execute(std::span<const std::vector<const Buffer*>> arguments_of_devices) const {
  const Api& api = impl_->client->api;
  const size_t num_devices = impl_->num_devices;
  const auto& output_types = HandleAccess::impl(*impl_->program).output_types;
  const size_t num_outputs = output_types.size();
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
      inputs[device].push_back(HandleAccess::impl(*buffer).buffer);
    }
  }
  // The plugin writes as many outputs as it told us; it is not told how much room there is.
  std::vector<std::vector<PJRT_Buffer*>> outputs(num_devices, std::vector<PJRT_Buffer*>(num_outputs, nullptr));
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
    buffers.reserve(num_outputs);
    for (size_t i = 0; i < num_outputs; ++i)
      buffers.push_back(HandleAccess::make<Buffer>(
          std::make_unique<Buffer::Impl>(impl_->client, outputs[device][i], output_types[i])));
    execution.outputs.push_back(std::move(buffers));
  }
  // Some plugins give no completion event; then an output's own event stands in.
  for (size_t device = 0; device < num_devices; ++device) {
    if (completion->events[device] != nullptr || num_outputs == 0) continue;
    Args<XLADDER_PJRT_ARGS(Buffer_ReadyEvent)> ready(api);
    ready->buffer = outputs[device].front();
    if (api.try_call(XLADDER_PJRT_FN(Buffer_ReadyEvent), ready)) completion->events[device] = ready->event;
  }
  std::erase(completion->events, nullptr);
  execution.completion = HandleAccess::make<Event>(std::move(completion));
  return execution;
}

}  // namespace xladder::pjrt
