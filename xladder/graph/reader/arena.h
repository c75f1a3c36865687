// Storage that grows with the text and is let go at once. What lies in it needs no destructor.
#pragma once

#include <algorithm>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace xladder::reader {

class Arena {
 public:
  template <class T>
  T* make(T value) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (memory_.allocate(sizeof(T), alignof(T))) T(std::move(value));
  }

  template <class T>
  std::span<T> make_array(size_t count, T value = {}) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    T* first = static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_fill_n(first, count, value);
    return {first, count};
  }

  template <class T>
  std::span<T> copy(std::span<const T> values) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (values.empty()) return {};
    T* first = static_cast<T*>(memory_.allocate(values.size_bytes(), alignof(T)));
    std::uninitialized_copy(values.begin(), values.end(), first);
    return {first, values.size()};
  }
  template <class T>
  std::span<T> copy(const std::vector<T>& values) {
    return copy(std::span<const T>(values));
  }
  std::string_view copy(std::string_view text) {
    const std::span<char> copied = copy(std::span<const char>(text.data(), text.size()));
    return {copied.data(), copied.size()};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_{size_t{1} << 14};
};

}  // namespace xladder::reader
