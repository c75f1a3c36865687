#include "xladder/run/estimate/estimate.h"

#include <algorithm>
#include <filesystem>
#include <numeric>

#include "xladder/graph/matmul_precision.h"
#include "xladder/program/step/program.h"
#include "xladder/run/job/device_request.h"
#include "xladder/run/job/job.h"
#include "xladder/run/train/programs.h"

namespace xladder::run {
namespace {

// Beyond this nobody trains; programs of one image never reach it.
constexpr int64_t kMostBatch = 1 << 20;
constexpr int64_t kFinest = 16;  // a search ends when the two ends differ by a sixteenth

program::Program program_of(const TargetStep& step, std::optional<int64_t> batch, int64_t steps_per_execution) {
  RunSettings settings = step.job.settings;
  if (batch) settings.batch.per_device_batch_size = *batch;
  return training_program(*step.job.model, settings, step.target.profile, steps_per_execution);
}

int64_t bytes_of(const TensorType& type) { return type.num_elements() * static_cast<int64_t>(size_of(type.dtype)); }

int64_t state_bytes_of(const program::Program& program) {
  int64_t sum = 0;
  for (const program::StateTensor& tensor : program.state) sum += bytes_of(tensor.type);
  return sum;
}

// The rate of products of f32 at a precision; 0: not known. `f32` is that of f32 units, 0 where there are none.
double f32_rate(double f32, double bf16, const device::Elsewhere& there, graph::MatmulPrecision precision) {
  using graph::MatmulPrecision;
  const double tf32 = there.tf32_share > 0 ? there.tf32_share * bf16 : f32;
  const bool has_parts = there.bf16_products_for_f32 > 0;
  switch (precision) {
    case MatmulPrecision::kHighest:
      return has_parts && f32 == 0 ? bf16 / there.bf16_products_for_f32 : f32;
    case MatmulPrecision::kHigh:
      return has_parts ? bf16 / 3 : tf32;
    case MatmulPrecision::kDefault:
      return has_parts ? bf16 : tf32;
    case MatmulPrecision::kTF32:
      return tf32;
    case MatmulPrecision::kTF32x3:
      return tf32 / 3;
    case MatmulPrecision::kBF16:
      return bf16;
    case MatmulPrecision::kBF16x3:
      return bf16 / 3;
    case MatmulPrecision::kBF16x6:
      return bf16 / 6;
    case MatmulPrecision::kBF16x9:
      return bf16 / 9;
  }
  return 0;
}

analysis::Rates rates_of(const TargetStep& step) {
  const device::TargetChip& chip = *step.target.chip;
  analysis::Rates rates{.products = {chip.product_rates.begin(), chip.product_rates.end()},
                        .memory = chip.memory_bytes_per_second,
                        .links = chip.link_bytes_per_second};
  const double f32 =
      f32_rate(chip.product_rate(DType::kF32).value_or(0), chip.product_rate(DType::kBF16).value_or(0),
               device::elsewhere_of(step.target.profile.platform), step.job.settings.step.matmul_precision);
  if (f32 > 0) rates.products[DType::kF32] = f32;
  return rates;
}

// A ring: of what each device puts in, all but its own part goes out and as much comes in.
double link_bytes(const analysis::Work& work, int64_t devices) {
  double sum = 0;
  for (const auto& [name, collective] : work.collectives) {
    const double rounds = name == "all_reduce" ? 2 : 1;
    sum += rounds * 2 * collective.bytes * static_cast<double>(devices - 1) / static_cast<double>(devices);
  }
  return devices > 1 ? sum : 0;
}

// `program`: of one step.
BesideProgram beside_program(const program::Program& program, const RunSettings& settings) {
  int64_t batch = 0;
  for (const size_t place : program.places(program::InputRole::kBatch)) batch += bytes_of(program.inputs[place].type);
  batch *= settings.batch.devices * settings.batch.gradient_accumulation_steps;
  const int64_t batches = settings.data.prefetch + std::max(settings.data.workers, 1) + settings.in_flight;
  return {.executions = settings.in_flight,
          .state_copies_bytes = 2 * state_bytes_of(program),
          .batch_bytes = batches * batch * settings.steps_per_execution.value_or(1)};
}

// Whether the recipe's data is on another machine.
bool is_away(const config::Settings& settings) {
  const std::string& path = settings.get_string("data.path");
  std::error_code error;
  return settings.get<DataKind>("data.kind") != DataKind::kSynthetic && !path.empty() &&
         !std::filesystem::exists(path, error);
}

// The job of the recipe. A program does not depend on what is in the data, only on its shape: data that is not here
// is taken to have that of the model.
Result<TrainingJob> job_of(config::Settings& settings, std::string& note) {
  if (!is_away(settings)) return prepare_training(settings);
  const std::string path = settings.get_string("data.path");
  XLADDER_TRY(settings.set(*settings.table().find("data.kind"), std::string(enum_name(DataKind::kSynthetic)),
                           fmt::format("{} is not here", path)));
  note += fmt::format(
      "{}{} is not here, so images and classes are taken to be those of the model; where the data has others, set "
      "model.in_chans and model.num_classes",
      note.empty() ? "" : "; ", path);
  return prepare_training(settings);
}

}  // namespace

Result<TargetStep> prepare_target_step(const config::Settings& settings, const std::string& target) {
  const std::string& origin = settings.origin("device.count");
  const int64_t told = settings.get_int("device.count");
  XLADDER_ASSIGN(device::Target found, device::target_named(target, told));
  config::Settings resolved = settings;
  int64_t devices = origin != "default" || !found.has_size ? told : found.num_devices;
  std::string note;
  if (devices > found.num_devices) {
    if (origin == "--set" || origin.starts_with("flag"))
      return fail(ErrorCode::kUsage,
                  "device.count is {}, and {} has {}; name a larger target or set device.count to {}", devices,
                  found.name, found.num_devices, found.num_devices);
    note = fmt::format("of the {} devices of the recipe {} has {}", devices, found.name, found.num_devices);
    devices = found.num_devices;
  }
  XLADDER_TRY(resolved.set(*resolved.table().find("device.count"), devices, fmt::format("target {}", found.name)));
  XLADDER_ASSIGN(TrainingJob job, job_of(resolved, note));
  TargetStep step{
      .target = std::move(found), .settings = std::move(resolved), .job = std::move(job), .note = std::move(note)};
  step.steps_per_execution = step.job.settings.steps_per_execution.value_or(1);
  return step;
}

device::AheadRequest compile_request(const TargetStep& step, std::optional<int64_t> per_device_batch_size) {
  device::AheadRequest request{.target = step.target,
                               .program = program_of(step, per_device_batch_size, step.steps_per_execution).stablehlo,
                               .options = compile_options(step.job.settings, step.target.profile)};
  // Compilers make one loop of it, and not all tell how often it goes round.
  if (step.steps_per_execution > 1 && step.job.settings.step.steps_form == passes::LoopForm::kWhile)
    request.rounds_of_loop = step.steps_per_execution;
  // Flags of a device's own compiler do not go with the program.
  if (step.target.profile.casts_by_flag) request.flags = device_request(step.settings).all_flags();
  std::erase_if(request.options.overrides, [](const auto& option) { return option.first.starts_with("--"); });
  // A topology has no order of its own.
  if (request.options.num_replicas > 1 && request.options.device_assignment.empty()) {
    request.options.device_assignment.resize(static_cast<size_t>(request.options.num_replicas));
    std::iota(request.options.device_assignment.begin(), request.options.device_assignment.end(), 0);
  }
  return request;
}

std::optional<int64_t> needed_bytes(const device::AheadResult& compiled, const BesideProgram& beside) {
  const pjrt::MemoryStats& memory = compiled.memory;
  if (!memory.argument || !memory.temp) return std::nullopt;
  const int64_t results = memory.output.value_or(0) - memory.alias.value_or(0);
  const bool is_host = compiled.process_bytes > 0;
  const int64_t under_way = is_host ? std::max<int64_t>(beside.executions, 1) : 1;
  return *memory.argument + std::max<int64_t>(results, 0) + under_way * *memory.temp +
         memory.generated_code.value_or(0) + compiled.process_bytes +
         (is_host ? beside.state_copies_bytes + beside.batch_bytes : 0);
}

LargestBatch find_largest_batch(const std::function<Result<bool>(int64_t batch)>& fits, int64_t first, int64_t most) {
  LargestBatch found;
  const auto try_one = [&](int64_t batch) {
    const Result<bool> answer = fits(batch);
    if (!answer) {
      found.stopped_by = answer.error().message;
      return false;
    }
    if (*answer) {
      found.fits = batch;
    } else {
      found.does_not = batch;
    }
    return true;
  };
  for (int64_t batch = std::clamp<int64_t>(first, 1, most);;) {
    if (!try_one(batch)) return found;
    const bool done = found.does_not ? found.fits > 0 || *found.does_not == 1 : found.fits == most;
    if (done) break;
    batch = found.does_not ? std::max<int64_t>(1, *found.does_not / 2) : std::min(most, 2 * batch);
  }
  while (found.does_not && *found.does_not - found.fits > std::max<int64_t>(1, found.fits / kFinest)) {
    if (found.fits == 0) break;
    if (!try_one(found.fits + (*found.does_not - found.fits) / 2)) return found;
  }
  return found;
}

Result<Estimate> begin_estimate(const config::Settings& settings, const std::string& target,
                                const EstimateOptions& options) {
  XLADDER_ASSIGN(TargetStep step, prepare_target_step(settings, target));
  Estimate estimate{.step = std::move(step)};
  const program::Program one = program_of(estimate.step, {}, 1);
  estimate.parameters = num_parameters(*estimate.step.job.model);
  estimate.state_bytes = state_bytes_of(one);
  estimate.work = analysis::work_of(*one.graph);
  estimate.beside = beside_program(one, estimate.step.job.settings);
  const auto& chip = estimate.step.target.chip;
  estimate.rates = chip ? rates_of(estimate.step) : options.host_rates;
  estimate.memory_bytes = chip ? chip->memory_bytes : options.host_memory_bytes;
  const double share = device::elsewhere_of(estimate.step.target.profile.platform).memory_share;
  estimate.usable_bytes =
      chip ? static_cast<int64_t>(share * static_cast<double>(chip->memory_bytes)) : options.host_available_bytes;
  return estimate;
}

device::AheadRequest request_of(const Estimate& estimate, const EstimateOptions& options,
                                std::optional<int64_t> per_device_batch_size) {
  device::AheadRequest request = compile_request(estimate.step, per_device_batch_size);
  request.timeout_seconds = options.timeout_seconds;
  request.answers = options.answers;
  return request;
}

void take_answer(Estimate& estimate, Result<device::AheadResult> answer) {
  if (answer) {
    estimate.compiled = *std::move(answer);
  } else {
    estimate.error = std::move(answer).error();
  }
  const bool is_counted = estimate.compiled && estimate.compiled->hlo && estimate.compiled->hlo->bytes > 0 &&
                          estimate.compiled->hlo->loops_counted_once == 0;
  const analysis::Demand demand{.product_flops = estimate.work.product_flops,
                                .memory_bytes = is_counted ? estimate.compiled->hlo->bytes /
                                                                 static_cast<double>(estimate.step.steps_per_execution)
                                                           : estimate.work.least_bytes,
                                .link_bytes = link_bytes(estimate.work, estimate.step.job.settings.batch.devices)};
  if (estimate.rates.memory > 0) estimate.roofline = analysis::roofline(demand, estimate.rates);
}

namespace {

LargestBatch largest_batch(const Estimate& estimate, const pjrt::DiscoveryInputs& inputs,
                           const EstimateOptions& options) {
  const int64_t first = estimate.step.job.settings.batch.per_device_batch_size;
  const std::string& target = estimate.step.target.name;
  const auto fits = [&](int64_t batch) -> Result<bool> {
    if (batch == first && estimate.compiled) return estimate.fits();
    if (batch == first && estimate.error.code == ErrorCode::kOutOfMemory) return false;
    if (options.on_progress)
      options.on_progress(fmt::format("compiling for {} with {} images a device", target, batch));
    const Result<device::AheadResult> result = device::compile_ahead(request_of(estimate, options, batch), inputs);
    if (!result && result.error().code == ErrorCode::kOutOfMemory) return false;
    if (!result) return tl::unexpected(result.error());
    BesideProgram beside = estimate.beside;
    beside.batch_bytes = beside.batch_bytes / first * batch;
    const std::optional<int64_t> needed = needed_bytes(*result, beside);
    if (!needed)
      return fail(ErrorCode::kFailed, "the compiler for {} does not tell how much memory a program takes", target);
    return *needed <= estimate.usable_bytes;
  };
  return find_largest_batch(fits, first, kMostBatch);
}

}  // namespace

Result<Estimate> estimate_step(const config::Settings& settings, const std::string& target,
                               const pjrt::DiscoveryInputs& inputs, const EstimateOptions& options) {
  XLADDER_ASSIGN(Estimate estimate, begin_estimate(settings, target, options));
  if (options.on_progress) options.on_progress(fmt::format("compiling for {}", estimate.step.target.name));
  take_answer(estimate, device::compile_ahead(request_of(estimate, options), inputs));
  if (options.finds_largest_batch && (estimate.compiled || estimate.error.code == ErrorCode::kOutOfMemory))
    estimate.largest = largest_batch(estimate, inputs, options);
  return estimate;
}

}  // namespace xladder::run
