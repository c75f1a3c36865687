// One misbehaviour (FAKE_BEHAVIOUR) under one exported name (FAKE_SYMBOL).
#include "tests/plugin/fake_plugin.h"

const xladder::test::Behaviour xladder::test::kBehaviour = xladder::test::Behaviour::FAKE_BEHAVIOUR;

extern "C" __attribute__((visibility("default"))) const void* FAKE_SYMBOL() { return fake_plugin_table(); }
