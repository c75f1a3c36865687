// Internal to this room: what the two ways to compile share, for the devices of a client and for those of a topology.
#pragma once

#include <string>
#include <string_view>

#include "xladder/device/pjrt/c_api.h"
#include "xladder/device/pjrt/compile_options.h"

namespace xladder::pjrt {

// kUsage if the options contradict themselves or ask for more devices than there are.
Status check_options(const CompileOptions& options, size_t num_devices);

// kUsage if an override has a name or a value that the plugin does not take, else kCompile with the plugin's message.
Error compile_error(const Failure& failure, const CompileOptions& options);

// A program and its options in the form of the C API.
class CompileCall {
 public:
  CompileCall(const Api& api, std::string_view stablehlo_text, const CompileOptions& options);
  CompileCall(const CompileCall&) = delete;
  CompileCall& operator=(const CompileCall&) = delete;

  // `Arguments`: PJRT_Client_Compile_Args or PJRT_Compile_Args.
  template <class Arguments>
  void put_into(Arguments& args) {
    args.program = program_.get();
    args.compile_options = options_.data();
    args.compile_options_size = options_.size();
  }

 private:
  std::string code_;
  std::string options_;
  Args<PJRT_Program, PJRT_Program_STRUCT_SIZE> program_;
};

}  // namespace xladder::pjrt
