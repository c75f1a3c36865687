// A knob of your own, climbed in a ladder: rows of a table of words are found by a product with one-hot vectors, or by
// a gather. The ladder times both beside each other and asks its guard whether they still learn the same.
//
//   own_knob [DEVICE]     "cpu", "cuda", ... or the path of a plugin
#include <xladder/xladder.h>

#include <cstdio>
#include <random>

using namespace xladder;
using graph::Value;

enum class Lookup { kProduct, kGather };
inline constexpr std::string_view kLookupNames[] = {"product", "gather"};
constexpr std::span<const std::string_view> names_of(Lookup) { return kLookupNames; }

const ladder::Knob kLookupKnob = {.name = "lookup",
                                  .values = "product, gather",
                                  .summary = "how the rows of a table are found",
                                  .options = {"own.lookup"},
                                  .attacks = {ladder::Bottleneck::kArithmetic},
                                  .numerics = ladder::NumericsClass::kReassociating};

constexpr int64_t kWords = 4096, kWidth = 32, kClasses = 4, kBatch = 256;

// What is trained: the class of a word. One function takes the parameters a step further.
std::string step_text(Lookup lookup) {
  graph::Graph g;
  const Value table = g.parameter({DType::kF32, {kWords, kWidth}}, "table");
  const Value weight = g.parameter({DType::kF32, {kClasses, kWidth}}, "weight");
  const Value words = g.parameter({DType::kS32, {kBatch}}, "words");
  const auto one_hot = [&](Value numbers, int64_t count) {
    const Shape shape = {kBatch, count};
    const Value places = iota(g, 1, {DType::kS32, shape});
    return convert(compare(places, broadcast_in_dim(numbers, shape, {0}), graph::Comparison::kEQ), DType::kF32);
  };
  const Value rows =
      lookup == Lookup::kProduct
          ? matmul(one_hot(words, kWords), table)
          : gather(table, words,
                   {.offset_dims = {1}, .collapsed_slice_dims = {0}, .start_index_map = {0}, .index_vector_dim = 1},
                   {1, kWidth});
  const Value classes = one_hot(remainder(words, constant_like(words, kClasses)), kClasses);
  const Value loss = reduce_sum(softmax_cross_entropy(matmul_transposed(rows, weight), classes), {0});
  const Value parameters[] = {table, weight};
  const std::vector<Value> gradients = autodiff::gradients(loss, parameters);
  for (size_t i = 0; i < 2; ++i) {
    g.add_result(parameters[i] - gradients[i] * 0.05, "next_" + g.parameter_name(i));
    g.alias(i, i);  // the next parameters take the memory of these
  }
  g.add_result(loss / kBatch, "loss");
  graph::Graph lowered;
  passes::lower_composites(g, lowered, graph::Lowering::kShaped);
  return print_stablehlo(lowered);
}

// A training of the program: parameters on the device, and words in an order that the seed decides.
Result<ladder::TrainStep> begin(const pjrt::Client& client, std::shared_ptr<const pjrt::LoadedExecutable> program,
                                uint64_t seed) {
  std::mt19937 random(static_cast<uint32_t>(seed));
  std::normal_distribution<float> normal(0, 0.3f);
  auto parameters = std::make_shared<std::vector<pjrt::Buffer>>();
  for (const int64_t rows : {kWords, kClasses}) {
    HostTensor values(DType::kF32, {rows, kWidth});
    for (float& value : values.as<float>()) value = normal(random);
    XLADDER_ASSIGN(pjrt::Buffer buffer, client.buffer_from_host(values));
    parameters->push_back(std::move(buffer));
  }
  return [&client, program, parameters, random]() mutable -> Result<double> {
    HostTensor words(DType::kS32, {kBatch});
    for (int32_t& word : words.as<int32_t>()) word = static_cast<int32_t>(random() % kWords);
    XLADDER_ASSIGN(const pjrt::Buffer input, client.buffer_from_host(words));
    const pjrt::Buffer* arguments[] = {&parameters->at(0), &parameters->at(1), &input};
    XLADDER_ASSIGN(pjrt::Execution execution, program->execute(arguments));
    for (size_t i = 0; i < 2; ++i) parameters->at(i) = std::move(execution.outputs[0][i]);
    XLADDER_ASSIGN(const HostTensor loss, execution.outputs[0][2].to_host());
    return static_cast<double>(loss.as<float>()[0]);
  };
}

Status run_all(const std::string& device) {
  const ladder::KnobRegistration registered(kLookupKnob);
  const config::OptionTable options = run::recipe_options().with(
      {config::choice_option("own.lookup", Lookup::kProduct, "how the rows of a table are found")});
  const config::Settings base(options);  // all defaults
  XLADDER_ASSIGN(const pjrt::Client client, device::open_device({.device = device}, device::inputs_of_this_process()));

  ladder::LadderRecipe recipe;
  recipe.title = "rows of a table of words";
  recipe.numbers = {.guard_seeds = 2, .guard_steps = 40, .rounds = 3, .round_seconds = 0.1};
  recipe.baseline.name = "baseline";
  ladder::VariantSpec& variant = recipe.variants.emplace_back();
  variant.name = "rows by gather";
  variant.set.options = {{"own.lookup", std::string("gather")}};
  const auto prepare = [&](const ladder::Variant& asked) -> Result<ladder::BeginTraining> {
    XLADDER_ASSIGN(const config::Settings settings, ladder::settings_of(base, asked));
    XLADDER_ASSIGN(pjrt::LoadedExecutable compiled, client.compile(step_text(settings.get<Lookup>("own.lookup")), {}));
    const auto program = std::make_shared<const pjrt::LoadedExecutable>(std::move(compiled));
    return [&client, program](uint64_t seed) { return begin(client, program, seed); };
  };
  const auto workload =
      ladder::make_step_workload({.description = "classes of words", .global_batch_size = kBatch, .prepare = prepare});
  ladder::LadderOptions climb;
  climb.knob_effect = ladder::ask_knobs(base, {.platform = client.platform_name()});
  XLADDER_ASSIGN(const ladder::LadderResult result, ladder::run_ladder(recipe, *workload, climb));
  std::printf("%s", report::table_text(result).c_str());
  return {};
}

int main(int argc, char** argv) {
  const Status done = run_all(argc > 1 ? argv[1] : "cpu");
  if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  return done ? 0 : 1;
}
