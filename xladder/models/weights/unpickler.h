// The machine that reads a pickle, for parse_pickle() alone: a stack, a memo, one method for each kind of opcode.
#pragma once

#include <cstring>
#include <unordered_map>

#include "xladder/models/weights/pickle.h"

namespace xladder::weights {

inline constexpr size_t kMaxNameBytes = 256;                 // of a global, a storage, a line
inline constexpr size_t kMaxChildren = 4 * kMaxPickleNodes;  // in all: elements may be copied by a few bytes

class Unpickler {
 public:
  Unpickler(std::span<const std::byte> bytes, std::string_view label) : bytes_(bytes), label_(label) {}

  Result<Pickle> run(size_t* end) {
    for (bool stopped = false; !stopped;) XLADDER_TRY(step(stopped));
    XLADDER_ASSIGN(pickle_.root, pop());
    if (end != nullptr) *end = at_;
    return std::move(pickle_);
  }

 private:
  tl::unexpected<Error> damaged(std::string_view what) const {
    return fail(ErrorCode::kFailed, "{} is not a pickle that PyTorch wrote: {} at byte {}; copy or download it again",
                label_, what, at_);
  }

  // Reading ---------------------------------------------------------------------------------------------------------
  Result<std::string_view> take(uint64_t count) {
    if (count > bytes_.size() - at_) return damaged("it ends too early");
    const std::string_view out(reinterpret_cast<const char*>(bytes_.data()) + at_, count);
    at_ += count;
    return out;
  }
  template <class T>
  Result<T> little_endian() {
    XLADDER_ASSIGN(const std::string_view raw, take(sizeof(T)));
    T value{};
    raw.copy(reinterpret_cast<char*>(&value), sizeof(T));
    return value;
  }
  Result<std::string_view> line() {
    const std::string_view rest(reinterpret_cast<const char*>(bytes_.data()) + at_, bytes_.size() - at_);
    const size_t newline = rest.substr(0, kMaxNameBytes + 1).find('\n');
    if (newline == std::string_view::npos) return damaged("a name does not end");
    at_ += newline + 1;
    return rest.substr(0, newline);
  }
  template <class Length>
  Result<std::string_view> counted() {
    XLADDER_ASSIGN(const Length length, little_endian<Length>());
    if (static_cast<int64_t>(length) < 0) return damaged("a length is negative");
    return take(static_cast<uint64_t>(length));
  }

  // The stack -------------------------------------------------------------------------------------------------------
  Result<PickleId> pop() {
    if (stack_.size() <= (marks_.empty() ? 0 : marks_.back())) return damaged("its stack is empty");
    const PickleId id = stack_.back();
    stack_.pop_back();
    return id;
  }
  Result<PickleId> top() {
    if (stack_.size() <= (marks_.empty() ? 0 : marks_.back())) return damaged("its stack is empty");
    return stack_.back();
  }
  Result<std::vector<PickleId>> pop_to_mark() {
    if (marks_.empty()) return damaged("there is no mark");
    std::vector<PickleId> items(stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back()), stack_.end());
    stack_.resize(marks_.back());
    marks_.pop_back();
    return items;
  }
  Status count_children(size_t count) {
    num_children_ += count;
    if (pickle_.nodes.size() < kMaxPickleNodes && num_children_ <= kMaxChildren) return {};
    return fail(ErrorCode::kFailed, "{} holds more than {} values; save the state_dict alone", label_, kMaxPickleNodes);
  }
  Status push(PickleNode node) {
    XLADDER_TRY(count_children(node.children.size()));
    pickle_.nodes.push_back(std::move(node));
    stack_.push_back(static_cast<PickleId>(pickle_.nodes.size() - 1));
    return {};
  }
  Status push_kind(PickleKind kind, std::vector<PickleId> children = {}) {
    PickleNode node;
    node.kind = kind;
    node.children = std::move(children);
    return push(std::move(node));
  }
  Status push_int(int64_t value, PickleKind kind = PickleKind::kInt) {
    PickleNode node;
    node.kind = kind;
    node.integer = value;
    return push(std::move(node));
  }
  Status push_text(const Result<std::string_view>& text, PickleKind kind) {
    if (!text) return tl::unexpected(text.error());
    PickleNode node;
    node.kind = kind;
    node.text = *text;
    return push(std::move(node));
  }
  const PickleNode& node(PickleId id) const { return pickle_.nodes[id]; }

  // Opcodes ---------------------------------------------------------------------------------------------------------
  Status step(bool& stopped);
  Status long_integer(Result<std::string_view> digits);
  Status tuple(size_t count);
  Status extend(PickleKind kind, const std::vector<PickleId>& items);
  Status put(uint32_t key);
  Status get(uint32_t key);
  Status global(std::string_view module, std::string_view name);
  Status persistent_id();
  Status call();
  Status make(std::string name, std::vector<PickleId> arguments);
  Status push_named(PickleKind kind, const std::string& name);
  Status make_dict(const std::vector<PickleId>& arguments);
  Status make_tensor(const std::vector<PickleId>& parts);
  Status make_typed_tensor(const std::vector<PickleId>& arguments);
  Status build();

  std::span<const std::byte> bytes_;
  std::string_view label_;
  size_t at_ = 0;
  Pickle pickle_;
  std::vector<PickleId> stack_;
  std::vector<size_t> marks_;
  size_t num_children_ = 0;
  std::unordered_map<uint32_t, PickleId> memo_;
};

}  // namespace xladder::weights
