// Internal to this room: a KeyValueStore in the form that the C API calls.
#pragma once

#include "xladder/device/pjrt/c_api.h"
#include "xladder/device/pjrt/key_value_store.h"

namespace xladder::pjrt {

// The store has to live as long as the client.
void put_into(PJRT_Client_Create_Args& args, KeyValueStore& store);

}  // namespace xladder::pjrt
