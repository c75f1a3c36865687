// Internal to this room: what our handles hold. Each owns one object of the plugin and keeps its client alive.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xladder/device/pjrt/buffer.h"
#include "xladder/device/pjrt/c_api.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/pjrt/event.h"
#include "xladder/device/pjrt/executable.h"
#include "xladder/device/pjrt/loaded_executable.h"
#include "xladder/device/pjrt/topology.h"

namespace xladder::pjrt {

// What our files may do with each other's handles, and nobody else.
struct HandleAccess {
  template <class Handle>
  static Handle make(std::unique_ptr<typename Handle::Impl> impl) {
    return Handle(std::move(impl));
  }
  template <class Handle>
  static const typename Handle::Impl& impl(const Handle& handle) {
    return *handle.impl_;
  }
  static const std::shared_ptr<const Api>& api(const Plugin& plugin) { return plugin.api_; }
};

struct Client::Impl {
  explicit Impl(const Plugin& from) : plugin(from), api(*HandleAccess::api(from)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  Plugin plugin;
  const Api& api;
  PJRT_Client* client = nullptr;
  std::vector<PJRT_Device*> devices;
  CreateOptions create_options;
  std::shared_ptr<KeyValueStore> store;  // null in a process that is alone
  std::string platform_name;
  std::string platform_version;
  device::DeviceProfile profile;
  mutable std::atomic<int> launch_id{0};  // tells the executions of several devices apart
};

using ClientPointer = std::shared_ptr<const Client::Impl>;

struct Event::Impl {
  explicit Impl(ClientPointer of) : client(std::move(of)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  ClientPointer client;
  std::vector<PJRT_Event*> events;
};

Event make_event(const ClientPointer& client, PJRT_Event* event);

struct Buffer::Impl {
  Impl(ClientPointer of, PJRT_Buffer* raw, std::shared_ptr<const TensorType> of_type)
      : client(std::move(of)), buffer(raw), type(std::move(of_type)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  ClientPointer client;
  PJRT_Buffer* buffer;
  std::shared_ptr<const TensorType> type;
};

struct Topology::Impl {
  explicit Impl(const Plugin& from) : plugin(from), api(*HandleAccess::api(from)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  Plugin plugin;
  const Api& api;
  PJRT_TopologyDescription* topology = nullptr;
  std::vector<PJRT_DeviceDescription*> devices;
  CreateOptions create_options;
  std::string platform_name;
  std::string platform_version;
  device::DeviceProfile profile;
};

struct Executable::Impl {
  Impl(const Plugin& from, std::shared_ptr<const void> maker)
      : plugin(from), api(*HandleAccess::api(from)), made_by(std::move(maker)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  Plugin plugin;
  const Api& api;
  std::shared_ptr<const void> made_by;  // the client or the topology
  PJRT_Executable* executable = nullptr;
  std::vector<std::shared_ptr<const TensorType>> output_types;  // shared with the buffers of every execution
};

// Takes ownership of `executable` and keeps `made_by` alive.
Result<Executable> make_executable(const Plugin& plugin, std::shared_ptr<const void> made_by,
                                   PJRT_Executable* executable);

struct LoadedExecutable::Impl {
  explicit Impl(ClientPointer of) : client(std::move(of)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  ClientPointer client;
  PJRT_LoadedExecutable* loaded = nullptr;
  std::optional<Executable> program;  // goes before `loaded`
  size_t num_devices = 1;
};

// Takes ownership of `loaded`.
Result<LoadedExecutable> make_loaded(const ClientPointer& client, PJRT_LoadedExecutable* loaded);

// Without memory, which only a device has that is here.
Result<DeviceFacts> describe(const Api& api, PJRT_DeviceDescription* description);

}  // namespace xladder::pjrt
