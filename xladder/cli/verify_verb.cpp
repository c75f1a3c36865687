// verify: compares with what timm and PyTorch compute.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "xladder/base/json_text.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/verbs.h"
#include "xladder/run/verify/reference.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;
using run::ReferenceCheck;
using run::ReferenceReport;
using run::TensorError;

constexpr size_t kTensorsShown = 10;  // of each measure, with -v

class VerifyVerb : public Verb {
 public:
  std::string_view name() const override { return "verify"; }
  std::string_view summary() const override { return "compare with what timm and PyTorch compute"; }
  std::vector<Example> examples() const override {
    return {{"xladder verify references/*.safetensors", "exit code 6 if anything differs"},
            {"xladder verify vit.safetensors -v --device cuda", "the tensors that are worst, on another device"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("FILE", files_, "reference files, as docs/references.md describes them");
    app.add_flag("-v,--verbose", verbose_, "list the parameters with the largest errors");
    app.add_option("--device", request_.device, "cpu, cuda, tpu, neuron, or the path of a plugin [cpu]");
    app.add_option("--client-opt", request_.create_options, "name=value for the plugin's client")
        ->take_all()
        ->allow_extra_args(false);
    app.add_option("--compiler-opt", compiler_options_, "name=value for the plugin's compiler")
        ->take_all()
        ->allow_extra_args(false);
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    if (files_.empty())
      return fail(ErrorCode::kUsage, "verify needs a file; for example: xladder verify vit.safetensors");
    pjrt::CompileOptions compile_options;
    XLADDER_ASSIGN(compile_options.overrides, device::split_name_values(compiler_options_, "--compiler-opt"));
    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, request_));

    for (const std::string& file : files_) name_width_ = std::max(name_width_, short_name(file).size());
    Json results = Json::array();
    bool all_passed = true;
    std::optional<Error> first_error;  // files that cannot be compared do not keep the others from it
    for (const std::string& file : files_) {
      const Result<ReferenceReport> report = check(client, file, compile_options);
      if (report) {
        all_passed = all_passed && report->passed();
        results.push_back({{"file", file}});
        results.back().update(run::to_json(*report));
        if (!json_) print(context, file, *report);
      } else {
        results.push_back({{"file", file}, {"passed", false}, {"error", report.error().message}});
        if (!json_) context.print("{}  {}", context.out.red("error   "), short_name(file));
        if (first_error) context.say("{}", report.error().message);
        if (!first_error) first_error = report.error();
      }
    }
    if (json_)
      context.print("{}", text_of_json(Json{{"passed", all_passed && !first_error},
                                            {"platform", client.platform_name()},
                                            {"platform_version", client.platform_version()},
                                            {"files", results}},
                                       2));
    if (first_error) return tl::unexpected(*first_error);
    return all_passed ? ExitCode::kDone : ExitCode::kMismatch;
  }

 private:
  static std::string short_name(const std::string& file) { return std::filesystem::path(file).filename().string(); }

  static Result<ReferenceReport> check(const pjrt::Client& client, const std::string& file,
                                       const pjrt::CompileOptions& compile_options) {
    XLADDER_ASSIGN(const run::ReferenceFile reference, run::ReferenceFile::open(file));
    return run::check_reference(client, reference, compile_options);
  }

  void print(const Context& context, const std::string& file, const ReferenceReport& report) const {
    std::string line = report.passed() ? context.out.green("ok      ") : context.out.red("MISMATCH");
    line += fmt::format("  {:<{}}", short_name(file), name_width_);
    for (const ReferenceCheck& check : report.checks) {
      const std::string text = fmt::format("{} {:.1e} (limit {:.1e})", check.measure, check.error, check.limit);
      line += "  " + (check.passed() ? text : context.out.red(text));
    }
    context.print("{}", line);
    for (const ReferenceCheck& check : report.checks) {
      if (!check.passed() && !check.worst.empty())
        context.print("          {} is furthest off at {}", check.measure, check.worst);
      if (verbose_) print_tensors(context, check, report.tensors);
    }
    if (verbose_) context.print("          compiled in {:.1f} s", report.compile_seconds);
  }

  static void print_tensors(const Context& context, const ReferenceCheck& check,
                            const std::vector<TensorError>& tensors) {
    size_t shown = 0;
    for (const TensorError& tensor : tensors) {
      if (tensor.measure != check.measure) continue;
      if (++shown > kTensorsShown) return;
      const std::string text = fmt::format("{:<6} {:8.1e}  {}", tensor.measure, tensor.error, tensor.parameter);
      context.print("          {}", tensor.error <= check.limit ? text : context.out.red(text));
    }
  }

  std::vector<std::string> files_;
  bool verbose_ = false;
  bool json_ = false;
  DeviceRequest request_;
  std::vector<std::string> compiler_options_;
  size_t name_width_ = 0;
};

}  // namespace

std::unique_ptr<Verb> make_verify_verb() { return std::make_unique<VerifyVerb>(); }

}  // namespace xladder::cli
