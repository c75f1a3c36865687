// Real plugins for tests: those of the .venv above the test program.
//
//   class OnEveryPlugin : public testing::TestWithParam<std::string> {};
//   INSTANTIATE_TEST_SUITE_P(Cpu, OnEveryPlugin, testing::ValuesIn(test::cpu_plugin_paths()), test::plugin_name);
//   TEST_P(OnEveryPlugin, AddsNumbers) { pjrt::Client& client = test::shared_client(GetParam()); ... }
#pragma once

#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/device/pjrt/client.h"

namespace xladder::test {

// Paths of the CPU plugins, the default one first; empty if there is no .venv.
const std::vector<std::string>& cpu_plugin_paths();

// One client with `num_devices` devices for each plugin and process. Throws with the error's sentence.
pjrt::Client& shared_client(const std::string& plugin_path, int num_devices = 1);

// Compiles and runs a program on one device and returns its outputs. Throws with the error's sentence.
std::vector<HostTensor> run(const pjrt::Client& client, const std::string& stablehlo_text,
                            const std::vector<HostTensor>& arguments, const pjrt::CompileOptions& options = {});

// The name of a parametrised test: "xla_cpu_pjrt", "pjrt_c_api_cpu_plugin". For any test info whose param is a path.
template <class Info>
std::string plugin_name(const Info& info) {
  std::string name = info.param.substr(info.param.rfind('/') + 1);
  return name.substr(0, name.find('.'));
}

}  // namespace xladder::test
