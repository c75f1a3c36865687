// Internal to this room: what our handles hold. Each owns one object of the plugin and keeps its client alive.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "xladder/device/pjrt/buffer.h"
#include "xladder/device/pjrt/c_api.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/pjrt/event.h"
#include "xladder/device/pjrt/executable.h"

namespace xladder::pjrt {

struct Client::Impl {
  explicit Impl(const Plugin& from) : plugin(from), api(*from.api()) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  Plugin plugin;
  const Api& api;
  PJRT_Client* client = nullptr;
  std::vector<PJRT_Device*> devices;
  std::string platform_name;
  std::string platform_version;
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

struct Executable::Impl {
  explicit Impl(ClientPointer of) : client(std::move(of)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  ClientPointer client;
  PJRT_LoadedExecutable* loaded = nullptr;
  PJRT_Executable* executable = nullptr;
  size_t num_devices = 1;
  std::vector<std::shared_ptr<const TensorType>> output_types;  // shared with the buffers of every execution
};

// Takes ownership of `loaded`.
Result<Executable> make_executable(const ClientPointer& client, PJRT_LoadedExecutable* loaded);

}  // namespace xladder::pjrt
