#include "xladder/device/pjrt/event.h"

#include "xladder/device/pjrt/handles.h"

namespace xladder::pjrt {

Event::Impl::~Impl() {
  for (PJRT_Event* event : events) {
    Args<XLADDER_PJRT_ARGS(Event_Destroy)> args(client->api);
    args->event = event;
    static_cast<void>(client->api.try_call(XLADDER_PJRT_FN(Event_Destroy), args));
  }
}

Event::Event() = default;
Event::Event(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Event::~Event() = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(Event&&) noexcept = default;

bool Event::is_ready() const {
  if (!impl_) return true;
  for (PJRT_Event* event : impl_->events) {
    Args<XLADDER_PJRT_ARGS(Event_IsReady)> args(impl_->client->api);
    args->event = event;
    // An event that cannot be asked is left to await().
    if (!impl_->client->api.try_call(XLADDER_PJRT_FN(Event_IsReady), args) || !args->is_ready) return false;
  }
  return true;
}

Status Event::await() {
  if (!impl_) return {};
  Status first;
  for (PJRT_Event* event : impl_->events) {
    Args<XLADDER_PJRT_ARGS(Event_Await)> args(impl_->client->api);
    args->event = event;
    if (auto done = impl_->client->api.try_call(XLADDER_PJRT_FN(Event_Await), args); !done && first)
      first = tl::unexpected(Api::to_error("waiting for the device", done.error()));
  }
  return first;
}

Event make_event(const ClientPointer& client, PJRT_Event* event) {
  if (event == nullptr) return Event();
  auto impl = std::make_unique<Event::Impl>(client);
  impl->events.push_back(event);
  return HandleAccess::make<Event>(std::move(impl));
}

Status InFlight::push(Event event) {
  events_.push_back(std::move(event));
  if (events_.size() <= limit_) return {};
  Event oldest = std::move(events_.front());
  events_.pop_front();
  return oldest.await();
}

Status InFlight::drain() {
  Status first;
  for (Event& event : events_)
    if (Status done = event.await(); !done && first) first = std::move(done);
  events_.clear();
  return first;
}

}  // namespace xladder::pjrt
