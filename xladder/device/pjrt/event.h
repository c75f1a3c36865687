// Something a device will have done later, and a bound on how much of it may be outstanding.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>

#include "xladder/base/result.h"

namespace xladder::pjrt {

// Move-only. A default-made event has already happened.
class Event {
 public:
  struct Impl;

  Event();
  ~Event();
  Event(Event&&) noexcept;
  Event& operator=(Event&&) noexcept;

  bool is_ready() const;
  Status await();  // blocks; returns the error of what happened, the first one if it happened on several devices

 private:
  friend struct HandleAccess;  // internal: handles.h
  explicit Event(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

// Bounds the executions that were started and not yet awaited, so that the host runs ahead, but not without end.
class InFlight {
 public:
  explicit InFlight(size_t limit) : limit_(limit) {}

  // Adds an event; if more than `limit` are outstanding, waits for the oldest and returns its error.
  Status push(Event event);
  Status drain();  // waits for all; the first error
  size_t size() const { return events_.size(); }

 private:
  size_t limit_;
  std::deque<Event> events_;
};

}  // namespace xladder::pjrt
