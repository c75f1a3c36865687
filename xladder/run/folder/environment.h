// env.json in the folder of a run: the program, its command line, the machine and the plugin
// (docs/reference/run_folder.md).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "xladder/device/pjrt/client.h"

namespace xladder::run {

struct Surroundings {
  std::vector<std::string> command_line = {};           // without the program's name
  std::string xla_flags = {};                           // as the user set them; opening a device may add some
  std::map<std::string, std::string> environment = {};  // as it is now
};

std::string environment_json(const pjrt::Client& client, const Surroundings& around);

// "1 x cpu (xla_cpu_pjrt.so, PJRT 0.81)"
std::string device_text(const pjrt::Client& client);

}  // namespace xladder::run
