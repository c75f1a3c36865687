// One misbehaviour (FAKE_BEHAVIOUR) of one platform (FAKE_PLATFORM, FAKE_MINOR) under one exported name (FAKE_SYMBOL).
#include "tests/plugin/fake_plugin.h"

const xladder::test::Behaviour xladder::test::kBehaviour = xladder::test::Behaviour::FAKE_BEHAVIOUR;
const char* const xladder::test::kPlatform = FAKE_PLATFORM;
const int xladder::test::kMinor = FAKE_MINOR;

extern "C" __attribute__((visibility("default"))) const void* FAKE_SYMBOL() { return fake_plugin_table(); }
