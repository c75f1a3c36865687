#include "xladder/run/imported/check_program.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "xladder/base/clock.h"
#include "xladder/base/safetensors.h"
#include "xladder/graph/print.h"
#include "xladder/graph/verify.h"
#include "xladder/program/passes/legalise.h"
#include "xladder/program/passes/lower_composites.h"

namespace xladder::imported {
namespace {

// A scalar may be there as one element along an axis, which is what numpy's ascontiguousarray makes of it.
Wanted as_written(const SafetensorsFile& file, Wanted wanted) {
  for (auto& [name, type] : wanted) {
    if (type.rank() != 0 || !file.contains(name)) continue;
    const Result<TensorType> found = file.type(name);
    if (found && *found == TensorType{type.dtype, {1}}) type.shape = {1};
  }
  return wanted;
}

Result<std::vector<HostTensor>> load(const std::filesystem::path& path, const Wanted& wanted) {
  XLADDER_ASSIGN(const SafetensorsFile file, SafetensorsFile::open(path));
  XLADDER_TRY(check_tensors(file, path, as_written(file, wanted)));
  std::vector<HostTensor> tensors;
  for (const auto& [name, type] : wanted) {
    XLADDER_ASSIGN(const HostTensor tensor, file.load(name));
    HostTensor& typed = tensors.emplace_back(type);
    std::ranges::copy(tensor.bytes(), typed.bytes().begin());
  }
  return tensors;
}

Wanted numbered(std::string_view prefix, size_t count, const auto& type_of) {
  Wanted wanted;
  for (size_t i = 0; i < count; ++i) wanted.emplace_back(fmt::format("{}{}", prefix, i), type_of(i));
  return wanted;
}

// Which inputs the file of gradients names.
Result<std::vector<size_t>> inputs_named_in(const std::filesystem::path& path, const ImportedProgram& program) {
  XLADDER_ASSIGN(const SafetensorsFile file, SafetensorsFile::open(path));
  std::vector<size_t> inputs;
  for (const std::string& name : file.names()) {
    constexpr std::string_view kPrefix = "arg";
    size_t index = 0;
    const char* const end = name.data() + name.size();
    const bool is_numbered = name.starts_with(kPrefix) && name.size() > kPrefix.size();
    const auto number = std::from_chars(name.data() + (is_numbered ? kPrefix.size() : 0), end, index);
    if (!is_numbered || number.ec != std::errc() || number.ptr != end || index >= program.graph().num_parameters())
      return fail(ErrorCode::kUsage, "{} holds {}, which is no input; gradients are named arg0, arg1, ... by inputs",
                  path.string(), name);
    inputs.push_back(index);
  }
  std::ranges::sort(inputs);
  if (inputs.empty()) return fail(ErrorCode::kUsage, "{} holds no gradients; leave --gradients out", path.string());
  if (program.description)
    for (size_t i = 0; i < program.description->inputs.size(); ++i)
      if (program.description->inputs[i].trainable && std::ranges::find(inputs, i) == inputs.end())
        return fail(ErrorCode::kUsage, "{} lacks arg{}, the gradient of \"{}\", which is trainable", path.string(), i,
                    program.description->inputs[i].name);
  return inputs;
}

struct Run {
  std::vector<HostTensor> outputs;
  double compile_seconds = 0;
};

Result<Run> run(const pjrt::Client& client, const reader::ReadGraph& program, const std::vector<HostTensor>& inputs,
                const pjrt::CompileOptions& options) {
  graph::Graph lowered(program.graph->name()), legal(program.graph->name());
  passes::lower_composites(*program.graph, lowered, graph::Lowering::kShaped);
  passes::legalise(lowered, legal, client.profile().limits);
  const auto start = Clock::now();
  XLADDER_ASSIGN(const pjrt::LoadedExecutable executable,
                 client.compile(print_stablehlo(legal, program.print_options()), options));
  Run done;
  done.compile_seconds = seconds_since(start);
  std::vector<pjrt::Buffer> buffers;
  for (const HostTensor& input : inputs) {
    XLADDER_ASSIGN(pjrt::Buffer buffer, client.buffer_from_host(input));
    buffers.push_back(std::move(buffer));
  }
  std::vector<const pjrt::Buffer*> arguments;
  for (const pjrt::Buffer& buffer : buffers) arguments.push_back(&buffer);
  XLADDER_ASSIGN(const pjrt::Execution execution, executable.execute(arguments));
  const std::vector<pjrt::Buffer>& results = execution.outputs.front();
  if (results.size() != program.graph->num_results())
    return fail(ErrorCode::kFailed, "the plugin returned {} results of {}; try another plugin", results.size(),
                program.graph->num_results());
  for (size_t i = 0; i < results.size(); ++i) {
    XLADDER_ASSIGN(HostTensor output, results[i].to_host());
    if (output.type() != program.graph->result_type(i))
      return fail(ErrorCode::kFailed, "the plugin returned result {} as {}, not {}; try another plugin", i,
                  to_string(output.type()), to_string(program.graph->result_type(i)));
    done.outputs.push_back(std::move(output));
  }
  return done;
}

}  // namespace

TensorCheck compare_tensors(const HostTensor& got, const HostTensor& wanted, const Tolerance& tolerance) {
  TensorCheck check;
  check.type = wanted.type();
  const std::vector<double> have = got.to_doubles(), want = wanted.to_doubles();
  const size_t size = size_of(wanted.dtype());
  const bool floating = is_floating(wanted.dtype());
  for (size_t i = 0; i < want.size(); ++i) {
    double excess = 0;
    if (!floating) {  // as bytes: a double does not hold every integer
      const bool equal = std::memcmp(got.bytes().data() + i * size, wanted.bytes().data() + i * size, size) == 0;
      excess = equal ? 0 : std::numeric_limits<double>::infinity();
    } else if (std::isfinite(have[i]) && std::isfinite(want[i])) {
      const double error = std::abs(have[i] - want[i]);
      const double allowed = tolerance.absolute + tolerance.relative * std::abs(want[i]);
      excess = error == 0 ? 0 : allowed > 0 ? error / allowed : std::numeric_limits<double>::infinity();
    } else {
      const bool equal = have[i] == want[i] || (std::isnan(have[i]) && std::isnan(want[i]));
      excess = equal ? 0 : std::numeric_limits<double>::infinity();
    }
    if (excess > 1) ++check.num_wrong;
    if (i > 0 && excess <= check.excess) continue;
    check.excess = excess;
    check.place = static_cast<int64_t>(i);
    check.got = have[i];
    check.wanted = want[i];
  }
  return check;
}

bool ProgramCheck::passed() const {
  return std::ranges::all_of(outputs, &TensorCheck::passed) && std::ranges::all_of(gradients, &TensorCheck::passed);
}

std::vector<TensorCheck> ProgramCheck::worst_first() const {
  std::vector<TensorCheck> all = outputs;
  all.insert(all.end(), gradients.begin(), gradients.end());
  std::ranges::stable_sort(all, std::ranges::greater(), &TensorCheck::excess);
  return all;
}

Result<std::vector<HostTensor>> load_inputs(const ImportedProgram& program, const std::filesystem::path& file) {
  const graph::Graph& graph = program.graph();
  return load(file, numbered("arg", graph.num_parameters(), [&](size_t i) { return graph.parameter_type(i); }));
}

Result<ProgramCheck> check_program(const pjrt::Client& client, const ImportedProgram& program, const CheckFiles& files,
                                   const Tolerance& tolerance, const pjrt::CompileOptions& options) {
  const graph::Graph& graph = program.graph();
  if (program.read.num_replicas > 1)
    return fail(ErrorCode::kUsage, "{} is a program for {} replicas; export what one of them computes",
                program.file.string(), program.read.num_replicas);
  graph::verify(graph);
  XLADDER_ASSIGN(const std::vector<HostTensor> inputs, load_inputs(program, files.inputs));
  XLADDER_ASSIGN(
      const std::vector<HostTensor> expected,
      load(files.expected, numbered("out", graph.num_results(), [&](size_t i) { return graph.result_type(i); })));
  ProgramCheck check;
  XLADDER_ASSIGN(const Run run_of_program, run(client, program.read, inputs, options));
  check.compile_seconds = run_of_program.compile_seconds;
  for (size_t i = 0; i < expected.size(); ++i) {
    check.outputs.push_back(compare_tensors(run_of_program.outputs[i], expected[i], tolerance));
    check.outputs.back().name = fmt::format("out{}", i);
    check.outputs.back().label = program.output_name(i);
  }
  if (!files.gradients) return check;

  XLADDER_ASSIGN(const std::vector<size_t> by, inputs_named_in(*files.gradients, program));
  Wanted wanted;
  for (const size_t input : by) wanted.emplace_back(fmt::format("arg{}", input), graph.parameter_type(input));
  XLADDER_ASSIGN(const std::vector<HostTensor> derivatives, load(*files.gradients, wanted));
  XLADDER_ASSIGN(const reader::ReadGraph gradients, gradients_of(program, by));
  XLADDER_ASSIGN(const Run run_of_gradients, run(client, gradients, inputs, options));
  check.compile_seconds += run_of_gradients.compile_seconds;
  for (size_t i = 0; i < by.size(); ++i) {
    check.gradients.push_back(compare_tensors(run_of_gradients.outputs[i], derivatives[i], tolerance));
    check.gradients.back().name = wanted[i].first;
    check.gradients.back().label = program.input_name(by[i]);
  }
  return check;
}

}  // namespace xladder::imported
