#include "xladder/device/pjrt/key_value_calls.h"

#include <algorithm>
#include <memory>

namespace xladder::pjrt {
namespace {

PJRT_Error* as_plugin_error(const Error& error, PJRT_Error_Code code, PJRT_CallbackError* make) {
  return (*make)(code, error.message.data(), error.message.size());
}

KeyValueStore& store_of(void* user_arg) { return *static_cast<KeyValueStore*>(user_arg); }

void free_value(char* value) { const std::unique_ptr<char[]> owner(value); }

// For both ways to ask, whose structs have the same fields.
template <class Arguments>
PJRT_Error* get_into(Arguments& args, std::chrono::milliseconds timeout, PJRT_Error_Code code) {
  const Result<std::string> value = store_of(args.user_arg).get({args.key, args.key_size}, timeout);
  if (!value) return as_plugin_error(value.error(), code, args.callback_error);
  auto copy = std::make_unique<char[]>(value->size() + 1);
  std::ranges::copy(*value, copy.get());
  args.value = copy.release();
  args.value_size = value->size();
  args.value_deleter_callback = &free_value;
  return nullptr;
}

PJRT_Error* get(PJRT_KeyValueGetCallback_Args* args) {
  return get_into(*args, std::chrono::milliseconds(args->timeout_in_ms), PJRT_Error_Code_DEADLINE_EXCEEDED);
}

PJRT_Error* try_get(PJRT_KeyValueTryGetCallback_Args* args) {
  return get_into(*args, std::chrono::milliseconds(0), PJRT_Error_Code_NOT_FOUND);
}

PJRT_Error* put(PJRT_KeyValuePutCallback_Args* args) {
  const Status done = store_of(args->user_arg).put({args->key, args->key_size}, {args->value, args->value_size});
  return done ? nullptr : as_plugin_error(done.error(), PJRT_Error_Code_INTERNAL, args->callback_error);
}

}  // namespace

void put_into(PJRT_Client_Create_Args& args, KeyValueStore& store) {
  args.kv_get_callback = &get;
  args.kv_get_user_arg = &store;
  args.kv_put_callback = &put;
  args.kv_put_user_arg = &store;
  args.kv_try_get_callback = &try_get;
  args.kv_try_get_user_arg = &store;
}

}  // namespace xladder::pjrt
