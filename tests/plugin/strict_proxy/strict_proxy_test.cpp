// The proxy bites: each violation that a client could commit is refused. Spoken to through the C API alone, each time
// in a process of its own, since a plugin looks at its variables when it is loaded.
#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pjrt_c_api.h>

#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>

#include "xladder/base/forked.h"
#include "xladder/base/test_folder.h"
#include "xladder/device/open/open_device.h"
#include "xladder/device/pjrt/compile_options.h"

namespace xladder {
namespace {

using testing::AllOf;
using testing::HasSubstr;

using Variables = std::map<std::string, std::string>;

Variables all_variables() {
  return {
      {"NEURON_INTERNAL_PJRT_C_API_VERSION", std::to_string(PJRT_API_MAJOR) + "." + std::to_string(PJRT_API_MINOR)},
      {"NEURON_RT_STOCHASTIC_ROUNDING_EN", "0"},
      {"NEURON_RUN_TRIVIAL_COMPUTATION_ON_CPU", "0"},
      {"NEURON_RT_EXEC_TIMEOUT", "600"},
      {"NEURON_RT_ROOT_COMM_ID", "127.0.0.1:62182"},
      {"NEURON_CC_FLAGS", "--auto-cast=none --enable-mixed-precision-accumulation --optlevel=2 --model-type=generic"}};
}

Variables without(const std::string& name) {
  Variables variables = all_variables();
  variables.erase(name);
  return variables;
}

template <class Args>
Args sized(size_t size) {
  Args args;
  std::memset(static_cast<void*>(&args), 0, sizeof(args));
  args.struct_size = size;
  return args;
}
#define SIZED(name) sized<PJRT_##name##_Args>(PJRT_##name##_Args_STRUCT_SIZE)

// What the plugin says; "ok" for success.
class Proxy {
 public:
  Proxy() {
    void* library = dlopen(STRICT_PROXY_DIR "/strict_proxy.so", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw std::runtime_error(dlerror());
    table = reinterpret_cast<const PJRT_Api* (*)()>(dlsym(library, "GetPjrtApi"))();
  }

  std::string said(PJRT_Error* error) const {
    if (error == nullptr) return "ok";
    auto code = SIZED(Error_GetCode);
    code.error = error;
    auto message = SIZED(Error_Message);
    message.error = error;
    if (table->PJRT_Error_GetCode(&code) != nullptr) return "an error of structs that are too large";
    table->PJRT_Error_Message(&message);
    return std::to_string(code.code) + " " + std::string(message.message, message.message_size);
  }

  std::string start() {
    auto args = SIZED(Plugin_Initialize);
    return said(table->PJRT_Plugin_Initialize(&args));
  }
  std::string make_client() {
    auto args = SIZED(Client_Create);
    const std::string answer = said(table->PJRT_Client_Create(&args));
    client = args.client;
    return answer;
  }
  std::string compile(std::string text, std::string format = "mlir", pjrt::CompileOptions options = {}) {
    auto program = sized<PJRT_Program>(PJRT_Program_STRUCT_SIZE);
    program.code = text.data();
    program.code_size = text.size();
    program.format = format.data();
    program.format_size = format.size();
    const std::string bytes = pjrt::serialize(options);
    auto args = SIZED(Client_Compile);
    args.client = client;
    args.program = &program;
    args.compile_options = bytes.data();
    args.compile_options_size = bytes.size();
    return said(table->PJRT_Client_Compile(&args));
  }

  const PJRT_Api* table = nullptr;
  PJRT_Client* client = nullptr;
};

std::string in_a_process(const Variables& variables, const std::function<std::string(Proxy&)>& work) {
  const ForkedRun run = run_forked(
      [&] {
        for (const char* name : {"NEURON_RT_NUM_CORES", "NEURON_RT_VISIBLE_CORES", "STRICT_PROXY_MOST_OPS"})
          ::unsetenv(name);
        for (const auto& [name, value] : all_variables()) ::unsetenv(name.c_str());
        for (const auto& [name, value] : variables) ::setenv(name.c_str(), value.c_str(), 1);
        Proxy proxy;
        return work(proxy);
      },
      60);
  return run.failure.empty() ? run.answer : run.failure + ": " + run.last_words;
}

std::string with_a_client(const std::function<std::string(Proxy&)>& work, const Variables& more = {}) {
  Variables variables = all_variables();
  for (const auto& [name, value] : more) variables[name] = value;
  return in_a_process(variables, [&](Proxy& proxy) {
    if (const std::string answer = proxy.start(); answer != "ok") return answer;
    if (const std::string answer = proxy.make_client(); answer != "ok") return answer;
    return work(proxy);
  });
}

constexpr const char* kPlain = R"(module @m {
  func.func public @main(%x: tensor<2xf32>) -> tensor<2xf32> {
    %0 = stablehlo.add %x, %x : tensor<2xf32>
    func.return %0 : tensor<2xf32>
  }
})";

TEST(StrictProxy, IsNeuronToAClientThatDoesEverythingRight) {
  EXPECT_EQ(with_a_client([](Proxy& proxy) {
              auto name = SIZED(Client_PlatformName);
              name.client = proxy.client;
              if (std::string said = proxy.said(proxy.table->PJRT_Client_PlatformName(&name)); said != "ok")
                return said;
              auto devices = SIZED(Client_AddressableDevices);
              devices.client = proxy.client;
              if (std::string said = proxy.said(proxy.table->PJRT_Client_AddressableDevices(&devices)); said != "ok")
                return said;
              auto description = SIZED(Device_GetDescription);
              description.device = devices.addressable_devices[0];
              if (std::string said = proxy.said(proxy.table->PJRT_Device_GetDescription(&description)); said != "ok")
                return said;
              auto kind = SIZED(DeviceDescription_Kind);
              kind.device_description = description.device_description;
              if (std::string said = proxy.said(proxy.table->PJRT_DeviceDescription_Kind(&kind)); said != "ok")
                return said;
              return std::string(name.platform_name, name.platform_name_size) + " " +
                     std::to_string(devices.num_addressable_devices) + " " +
                     std::string(kind.device_kind, kind.device_kind_size) + " " + proxy.compile(kPlain);
            }),
            "neuron 2 NC_v2 ok");
}

TEST(StrictProxy, StructsOfAnyOtherSizeAreRefused) {
  for (const int difference : {-8, 8})
    EXPECT_THAT(with_a_client([&](Proxy& proxy) {
                  auto args = sized<PJRT_Client_PlatformName_Args>(
                      static_cast<size_t>(static_cast<int>(PJRT_Client_PlatformName_Args_STRUCT_SIZE) + difference));
                  args.client = proxy.client;
                  return proxy.said(proxy.table->PJRT_Client_PlatformName(&args));
                }),
                AllOf(HasSubstr("Unexpected PJRT_Client_PlatformName_Args size"), HasSubstr("expected")));
}

TEST(StrictProxy, StructsInsideStructsCountAsWell) {
  EXPECT_THAT(with_a_client([](Proxy& proxy) {
                auto program = sized<PJRT_Program>(PJRT_Program_STRUCT_SIZE + 64);
                auto args = SIZED(Client_Compile);
                args.client = proxy.client;
                args.program = &program;
                return proxy.said(proxy.table->PJRT_Client_Compile(&args));
              }),
              HasSubstr("Unexpected PJRT_Program size"));
}

TEST(StrictProxy, WithoutTheVersionItExpectsOlderStructs) {
  for (const auto& variables : {without("NEURON_INTERNAL_PJRT_C_API_VERSION"), [] {
                                  Variables older = all_variables();
                                  older["NEURON_INTERNAL_PJRT_C_API_VERSION"] = "0.73";
                                  return older;
                                }()})
    EXPECT_EQ(in_a_process(variables, [](Proxy& proxy) { return proxy.start(); }),
              "an error of structs that are too large");
}

TEST(StrictProxy, VariablesThatCameAfterItWasLoadedDoNotCount) {
  EXPECT_THAT(in_a_process(without("NEURON_RT_EXEC_TIMEOUT"),
                           [](Proxy& proxy) {
                             ::setenv("NEURON_RT_EXEC_TIMEOUT", "600", 1);
                             return proxy.start() == "ok" ? proxy.make_client() : "cannot start";
                           }),
              HasSubstr("NEURON_RT_EXEC_TIMEOUT was not set before the plugin was loaded"));
}

TEST(StrictProxy, EveryVariableThatIsMissingIsNamed) {
  for (const auto& [name, value] : all_variables()) {
    if (name == "NEURON_INTERNAL_PJRT_C_API_VERSION") continue;
    EXPECT_THAT(in_a_process(without(name),
                             [](Proxy& proxy) {
                               if (proxy.start() != "ok") return std::string("cannot start");
                               const std::string made = proxy.make_client();
                               return made == "ok" ? proxy.compile(kPlain) : made;
                             }),
                HasSubstr(name))
        << "it was not there";
  }
}

TEST(StrictProxy, EveryFlagThatIsMissingIsNamed) {
  const std::string all = all_variables()["NEURON_CC_FLAGS"];
  for (const std::string flag :
       {"--auto-cast", "--enable-mixed-precision-accumulation", "--optlevel", "--model-type"}) {
    std::string less = all;
    less.erase(less.find(flag), less.find(' ', less.find(flag)) == std::string::npos
                                    ? std::string::npos
                                    : less.find(' ', less.find(flag)) - less.find(flag));
    EXPECT_THAT(with_a_client([](Proxy& proxy) { return proxy.compile(kPlain); }, {{"NEURON_CC_FLAGS", less}}),
                AllOf(HasSubstr(flag.substr(flag.starts_with("--enable") ? 8 : 0)),
                      HasSubstr("was not set before the plugin was loaded")));
  }
}

TEST(StrictProxy, OptionsOfClientsAndCompilationsAreRefused) {
  EXPECT_THAT(with_a_client([](Proxy& proxy) {
                auto option = sized<PJRT_NamedValue>(PJRT_NamedValue_STRUCT_SIZE);
                option.name = "a";
                option.name_size = 1;
                auto args = SIZED(Client_Create);
                args.create_options = &option;
                args.num_options = 1;
                return proxy.said(proxy.table->PJRT_Client_Create(&args));
              }),
              HasSubstr("takes no options"));
  EXPECT_THAT(with_a_client([](Proxy& proxy) {
                pjrt::CompileOptions options;
                options.overrides = {{"xla_allow_excess_precision", "false"}};
                return proxy.compile(kPlain, "mlir", options);
              }),
              HasSubstr("overrides of compile options"));
}

TEST(StrictProxy, ProgramsAreLookedAt) {
  EXPECT_THAT(with_a_client([](Proxy& proxy) { return proxy.compile(kPlain, "hlo"); }), HasSubstr("format mlir"));
  std::string narrow = kPlain;
  narrow.insert(narrow.find("    func.return"),
                "    %1 = \"stablehlo.convert\"(%0) {} : (tensor<2xf32>) -> tensor<2xf8E4M3FN>\n");
  EXPECT_THAT(with_a_client([&](Proxy& proxy) { return proxy.compile(narrow); }), HasSubstr("values of f8E4M3FN"));
  EXPECT_THAT(with_a_client([](Proxy& proxy) { return proxy.compile(kPlain); }, {{"STRICT_PROXY_MOST_OPS", "0"}}),
              HasSubstr("EBVF030"));
}

TEST(StrictProxy, FunctionsThatAreNotImplementedSaySoOrAreNotThere) {
  const std::string code = std::to_string(PJRT_Error_Code_UNIMPLEMENTED);
  EXPECT_EQ(with_a_client([](Proxy& proxy) {
              auto args = SIZED(Client_CreateBuffersForAsyncHostToDevice);
              args.client = proxy.client;
              return proxy.said(proxy.table->PJRT_Client_CreateBuffersForAsyncHostToDevice(&args));
            }),
            code + " PJRT_Client_CreateBuffersForAsyncHostToDevice is not implemented");
  EXPECT_EQ(with_a_client([](Proxy& proxy) {
              auto args = SIZED(TopologyDescription_Create);
              return proxy.said(proxy.table->PJRT_TopologyDescription_Create(&args));
            }),
            code + " PJRT_TopologyDescription_Create is not implemented");
  EXPECT_EQ(with_a_client([](Proxy& proxy) {
              return std::string(proxy.table->PJRT_Client_CreateUninitializedBuffer == nullptr &&
                                         proxy.table->extension_start == nullptr
                                     ? "not there"
                                     : "there");
            }),
            "not there");
}

TEST(StrictProxy, ExecutionsAskForTheirCompletionAndCallNobody) {
  const auto execute = [](bool asks, size_t callbacks) {
    return with_a_client([&](Proxy& proxy) {
      auto options = sized<PJRT_ExecuteOptions>(PJRT_ExecuteOptions_STRUCT_SIZE);
      options.num_send_ops = callbacks;
      PJRT_Event* completion = nullptr;
      auto args = SIZED(LoadedExecutable_Execute);
      args.options = &options;
      args.num_devices = 1;
      if (asks) args.device_complete_events = &completion;
      return proxy.said(proxy.table->PJRT_LoadedExecutable_Execute(&args));
    });
  };
  EXPECT_THAT(execute(false, 0), HasSubstr("ask for the events of its completion"));
  EXPECT_THAT(execute(true, 1), HasSubstr("calling the host"));
}

// ---- What the library says of it.

TEST(NeuronPlugin, OfTheSecondGenerationIsRefusedWithTheReason) {
  const auto client = device::open_device(
      {.device = "neuron:" STRICT_PROXY_DIR "/strict_proxy_generation_2.so", .processes = {.local_devices = 1}}, {});
  ASSERT_FALSE(client);
  EXPECT_EQ(client.error().code, ErrorCode::kNoDevice);
  EXPECT_THAT(client.error().message,
              AllOf(HasSubstr("speaks PJRT 0.75"), HasSubstr("call back into a Python"), HasSubstr("libneuronxla 3")));
}

TEST(NeuronPlugin, BesideAPackageOfTheSecondGenerationIsNotEvenLoaded) {
  const TestFolder site;
  std::filesystem::create_directories(site / "libneuronxla");
  std::filesystem::create_directories(site / "libneuronxla-2.2.12677.dist-info");
  const std::string path = site.write("libneuronxla/libneuronpjrt.so", "no library").string();
  const auto client = device::open_device({.device = "neuron:" + path}, {});
  ASSERT_FALSE(client);
  EXPECT_EQ(client.error().code, ErrorCode::kNoDevice);
  EXPECT_THAT(client.error().message, AllOf(HasSubstr("libneuronxla-2.2.12677"), HasSubstr("SDK 2.30")));
}

}  // namespace
}  // namespace xladder
