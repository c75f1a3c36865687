#include "xladder/program/imported/imported_program.h"

#include <fmt/format.h>

#include <algorithm>

#include "xladder/base/files.h"
#include "xladder/base/suggest.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/autodiff/gradient.h"

namespace xladder::imported {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kMostDescription = uint64_t{1} << 24;
constexpr uint64_t kMostText = reader::kGraphLimits.most_bytes;

Status check_files(const ImportedProgram& program, const Description& description, const fs::path& folder) {
  Wanted kept, given;
  for (size_t i = 0; i < description.inputs.size(); ++i) {
    const Input& input = description.inputs[i];
    (description.keeps(input) ? kept : given).emplace_back(input.name, program.graph().parameter_type(i));
  }
  const auto check = [&](const std::string& name, const Wanted& wanted) -> Status {
    if (name.empty()) return {};
    XLADDER_ASSIGN(const SafetensorsFile file, SafetensorsFile::open(folder / name));
    return check_tensors(file, folder / name, wanted);
  };
  XLADDER_TRY(check(description.state, kept));
  return check(description.example, given);
}

// Empty where there is no such file.
Result<std::optional<Description>> description_in(const fs::path& folder) {
  const fs::path path = folder / kDescriptionFile;
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return std::optional<Description>();
  XLADDER_ASSIGN(const std::string text, read_file(path, kMostDescription));
  XLADDER_ASSIGN(Description description, parse_description(text, path.string()));
  return std::optional(std::move(description));
}

}  // namespace

std::string ImportedProgram::input_name(size_t index) const {
  return description ? description->inputs[index].name : graph().parameter_name(index);
}

std::string ImportedProgram::output_name(size_t index) const {
  return description ? description->outputs[index].name : graph().result_name(index);
}

std::optional<size_t> ImportedProgram::loss() const {
  if (description) {
    const auto found = std::ranges::find(description->outputs, OutputRole::kLoss, &Output::role);
    return static_cast<size_t>(found - description->outputs.begin());
  }
  if (graph().num_results() == 0) return std::nullopt;
  const TensorType& first = graph().result_type(0);
  return is_floating(first.dtype) && first.rank() == 0 ? std::optional<size_t>(0) : std::nullopt;
}

Result<ImportedProgram> open_program(const fs::path& path) {
  std::error_code ignored;
  const bool is_folder = fs::is_directory(path, ignored);
  const fs::path folder = is_folder ? path : path.parent_path();
  ImportedProgram program;
  XLADDER_ASSIGN(program.description, description_in(folder));
  if (is_folder && !program.description)
    return fail(ErrorCode::kUsage,
                "{} has no {}; name the file with the StableHLO text, or a folder that "
                "xladder.export wrote",
                path.string(), kDescriptionFile);
  program.file = is_folder ? folder / program.description->program : path;
  // A description that names another file tells nothing of this one.
  if (!is_folder && program.description && program.description->program != path.filename()) program.description.reset();
  XLADDER_ASSIGN(std::string text, read_file(program.file, kMostText));
  XLADDER_ASSIGN(program.read, reader::read_graph(std::move(text), program.file.string()));
  if (program.description) {
    XLADDER_TRY(check_description(*program.description, program.graph(), (folder / kDescriptionFile).string()));
    XLADDER_TRY(check_files(program, *program.description, folder));
  }
  return program;
}

Result<std::vector<HostTensor>> example_inputs(const ImportedProgram& program) {
  if (!program.description || program.description->state.empty() || program.description->example.empty())
    return fail(ErrorCode::kUsage, "{} has no state and example files; export it with xladder.export",
                program.file.string());
  const Description& description = *program.description;
  const fs::path folder = program.file.parent_path();
  XLADDER_ASSIGN(const SafetensorsFile kept, SafetensorsFile::open(folder / description.state));
  XLADDER_ASSIGN(const SafetensorsFile given, SafetensorsFile::open(folder / description.example));
  std::vector<HostTensor> values;
  for (const Input& input : description.inputs) {
    XLADDER_ASSIGN(HostTensor value, (description.keeps(input) ? kept : given).load(input.name));
    values.push_back(std::move(value));
  }
  return values;
}

Status check_tensors(const SafetensorsFile& file, const fs::path& path, const Wanted& wanted) {
  const auto is_wanted = [&](const std::string& name) {
    return std::ranges::find(wanted, name, &Wanted::value_type::first) != wanted.end();
  };
  for (const auto& [name, type] : wanted) {
    if (!file.contains(name))
      return fail(ErrorCode::kUsage, "{} lacks {}, which is {}; write every tensor of the program", path.string(), name,
                  to_string(type));
    XLADDER_ASSIGN(const TensorType found, file.type(name));
    if (found != type)
      return fail(ErrorCode::kUsage, "{}: {} is {}, in the program {}; write it in that type", path.string(), name,
                  to_string(found), to_string(type));
  }
  for (const std::string& name : file.names()) {
    if (is_wanted(name)) continue;
    std::vector<std::string> names;
    for (const auto& [known, type] : wanted) names.push_back(known);
    const auto nearest = closest(name, names);
    return fail(ErrorCode::kUsage, "{} holds {}, which the program has not; {}", path.string(), name,
                nearest ? fmt::format("did you mean {}?", *nearest) : "leave it out");
  }
  return {};
}

Result<reader::ReadGraph> gradients_of(const ImportedProgram& program, const std::vector<size_t>& inputs) {
  const std::optional<size_t> loss = program.loss();
  if (!loss)
    return fail(ErrorCode::kUsage,
                "{} has no loss to differentiate: its first result is no floating-point scalar; export the mean loss",
                program.file.string());
  const graph::Graph& source = program.graph();
  reader::ReadGraph out{std::make_unique<graph::Graph>(source.name()), program.read.module_name,
                        program.read.num_replicas};
  std::vector<graph::Value> parameters, wanted;
  for (size_t i = 0; i < source.num_parameters(); ++i)
    parameters.push_back(out.graph->parameter(source.parameter_type(i), source.parameter_name(i)));
  for (const size_t input : inputs) {
    if (!is_floating(source.parameter_type(input).dtype))
      return fail(ErrorCode::kUsage, "{} is {} and has no gradient", program.input_name(input),
                  to_string(source.parameter_type(input)));
    wanted.push_back(parameters[input]);
  }
  try {
    const std::vector<graph::Value> results = inline_body(source, parameters, *out.graph);
    const std::vector<graph::Value> gradients = autodiff::gradients(results[*loss], wanted);
    for (size_t i = 0; i < inputs.size(); ++i) out.graph->add_result(gradients[i], program.input_name(inputs[i]));
  } catch (const graph::GraphError& error) {
    return fail(ErrorCode::kUsage, "{} cannot be differentiated: {}", program.file.string(), error.what());
  }
  return out;
}

}  // namespace xladder::imported
