// #stablehlo.gather<...> and its like: those that StableHLO, CHLO and Shardy define.
#include <algorithm>
#include <array>

#include "xladder/graph/reader/attributes.h"

namespace xladder::reader {
namespace {

constexpr std::string_view kEnums[] = {
    "chlo.comparison_direction",
    "chlo.comparison_type",
    "chlo.precision",
    "stablehlo.comparison_direction",
    "stablehlo.comparison_type",
    "stablehlo.fft_type",
    "stablehlo.precision",
    "stablehlo.result_accuracy_mode",
    "sdy.propagation_direction",
    "stablehlo.rng_algorithm",
    "stablehlo.rng_distribution",
    "stablehlo.transpose",
};

// They tell how arrays lie on devices; how they are read further depends on the number of devices.
constexpr std::string_view kOpaque[] = {"sdy.manual_axes", "sdy.mesh", "sdy.sharding_per_value"};

struct StructForm {
  std::string_view name;
  std::array<std::string_view, 9> fields;
  // MLIR prints only fields that are neither zero nor empty.
  bool omits_zeros = false;
};

constexpr StructForm kStructs[] = {
    {"chlo.ragged_dot",
     {"lhs_batching_dimensions", "rhs_batching_dimensions", "lhs_contracting_dimensions", "rhs_contracting_dimensions",
      "lhs_ragged_dimensions", "rhs_group_dimensions"},
     true},
    {"stablehlo.axis_ref", {"name"}},
    {"stablehlo.channel_handle", {"handle", "type"}},
    {"stablehlo.conv",
     {"input_batch_dimension", "input_feature_dimension", "input_spatial_dimensions", "kernel_input_feature_dimension",
      "kernel_output_feature_dimension", "kernel_spatial_dimensions", "output_batch_dimension",
      "output_feature_dimension", "output_spatial_dimensions"}},
    {"stablehlo.dot",
     {"lhs_batching_dimensions", "rhs_batching_dimensions", "lhs_contracting_dimensions", "rhs_contracting_dimensions"},
     true},
    {"stablehlo.dot_algorithm",
     {"lhs_precision_type", "rhs_precision_type", "accumulation_type", "lhs_component_count", "rhs_component_count",
      "num_primitive_operations", "allow_imprecise_accumulation"}},
    {"stablehlo.gather",
     {"offset_dims", "collapsed_slice_dims", "operand_batching_dims", "start_indices_batching_dims", "start_index_map",
      "index_vector_dim"},
     true},
    {"stablehlo.output_operand_alias", {"output_tuple_indices", "operand_index", "operand_tuple_indices"}},
    {"stablehlo.replica_group_mesh_axes", {"mesh", "axes"}},
    {"stablehlo.result_accuracy", {"atol", "rtol", "ulps", "mode"}, true},
    {"stablehlo.scatter",
     {"update_window_dims", "inserted_window_dims", "input_batching_dims", "scatter_indices_batching_dims",
      "scatter_dims_to_operand_dims", "index_vector_dim"},
     true},
};

const StructForm* struct_named(std::string_view name) {
  for (const StructForm& form : kStructs)
    if (form.name == name) return &form;
  return nullptr;
}

bool is_zero(const Attribute& attribute) {
  switch (attribute.kind) {
    case Attribute::Kind::kInteger:
      return attribute.bits() == 0;
    case Attribute::Kind::kFloat:
      return attribute.number() == 0;
    case Attribute::Kind::kIntegers:
      return attribute.integers().empty();
    default:
      return false;
  }
}

// Where the letters and the spatial dimensions of `[b, 0, 1, f]` stand.
struct Places {
  int64_t first = -1;
  int64_t second = -1;
  std::vector<int64_t> spatial;
};

Places parse_places(Scanner& scanner, std::string_view first, std::string_view second) {
  const Offset begin = scanner.offset();
  Places places;
  std::vector<std::pair<int64_t, int64_t>> spatial;  // number, place
  scanner.expect('[', "before the dimensions of a convolution");
  int64_t place = 0;
  do {
    if (const std::optional<int64_t> number = scanner.integer()) {
      spatial.emplace_back(*number, place);
    } else {
      const Offset at = scanner.offset();
      const std::string_view letter = scanner.require_word("a dimension of a convolution");
      if (letter != first && letter != second)
        scanner.fail_at(at, "'{}' where the dimensions of a convolution are {}, {} and numbers; correct the text",
                        letter, first, second);
      int64_t& dimension = letter == first ? places.first : places.second;
      if (dimension >= 0) scanner.fail_at(at, "the dimension {} stands there twice; correct the text", letter);
      dimension = place;
    }
    ++place;
  } while (scanner.accept(','));
  scanner.expect(']', "after the dimensions of a convolution");
  std::sort(spatial.begin(), spatial.end());
  for (size_t i = 0; i < spatial.size(); ++i) {
    if (spatial[i].first != static_cast<int64_t>(i))
      scanner.fail_at(begin, "the spatial dimensions of a convolution are not 0, 1, ... each once; correct the text");
    places.spatial.push_back(spatial[i].second);
  }
  if (places.first < 0 || places.second < 0)
    scanner.fail_at(begin, "the dimensions of a convolution lack {} or {}; correct the text", first, second);
  return places;
}

}  // namespace

const Attribute* Attributes::parse_dialect(std::string_view name, Offset begin) {
  if (const auto* known = std::find(std::begin(kEnums), std::end(kEnums), name); known != std::end(kEnums)) {
    const bool bracket = scanner_.accept('<');
    const Attribute* value = keyword(*known);
    if (bracket) scanner_.expect('>', "after an attribute");
    return value;
  }
  if (const StructForm* form = struct_named(name)) {
    if (form->name != "stablehlo.conv") return struct_fields(form->name);
    const char* const open = scanner_.here();
    scanner_.expect('<', "before the dimensions of a convolution");
    if (scanner_.accept_word("raw")) {
      scanner_.move_to(open);
      return struct_fields(form->name);
    }
    const Attribute* value = convolution_dimensions();
    scanner_.expect('>', "after the dimensions of a convolution");
    return value;
  }
  if (const auto* known = std::find(std::begin(kOpaque), std::end(kOpaque), name); known != std::end(kOpaque)) {
    const bool bracket = name != "sdy.manual_axes" && scanner_.accept('<');
    const Attribute* value = opaque(*known);
    if (bracket) scanner_.expect('>', "after an attribute");
    return value;
  }
  if (name.starts_with("vhlo."))
    scanner_.fail_at(begin,
                     "#{} is VHLO, the form of StableHLO for archives; export StableHLO text "
                     "(in Python: jaxlib.mlir.dialects.stablehlo.deserialize_portable_artifact_str)",
                     name);
  scanner_.fail_at(begin, "the attribute #{} is not known; export the program without it", name);
}

const Attribute* Attributes::struct_fields(std::string_view struct_name) {
  const StructForm& form = *struct_named(struct_name);
  const Offset begin = scanner_.offset();
  scanner_.expect('<', "before the fields of an attribute");
  if (form.name == "stablehlo.conv") scanner_.accept_word("raw");
  std::vector<NamedAttribute> fields;
  if (!scanner_.accept('>')) {
    do {
      const Offset at = scanner_.offset();
      const std::string_view field = scanner_.require_word("the name of a field");
      if (std::find(form.fields.begin(), form.fields.end(), field) == form.fields.end())
        scanner_.fail_at(at, "#{} has no field {} that is known; export the program with an older version of StableHLO",
                         struct_name, field);
      scanner_.expect('=', "after the name of a field");
      const Attribute* value = parse_field();
      if (!form.omits_zeros || !is_zero(*value)) fields.push_back({field, value});
    } while (scanner_.accept(','));
    scanner_.expect('>', "after the fields of an attribute");
  }
  return make_struct(form.name, std::move(fields), begin);
}

const Attribute* Attributes::parse_field() {
  if (scanner_.peek() != '[') return parse();
  const char* const open = scanner_.here();
  scanner_.expect('[', "before a list");
  const char next = scanner_.peek();
  scanner_.move_to(open);
  return next == ']' || next == '-' || next == '?' || (next >= '0' && next <= '9') ? integer_list() : parse();
}

const Attribute* Attributes::convolution_dimensions() {
  const Offset begin = scanner_.offset();
  const Places input = parse_places(scanner_, "b", "f");
  scanner_.expect_word("x", "between the dimensions of a convolution");
  const Places kernel = parse_places(scanner_, "i", "o");
  scanner_.expect_arrow("before the dimensions of a convolution's result");
  const Places output = parse_places(scanner_, "b", "f");
  const auto one = [&](int64_t value) { return make_integer(value, ElementType::kI64, begin); };
  const auto list = [&](const std::vector<int64_t>& values) { return make_integers(values, ElementType::kI64, begin); };
  return make_struct(struct_named("stablehlo.conv")->name,
                     {{"input_batch_dimension", one(input.first)},
                      {"input_feature_dimension", one(input.second)},
                      {"input_spatial_dimensions", list(input.spatial)},
                      {"kernel_input_feature_dimension", one(kernel.first)},
                      {"kernel_output_feature_dimension", one(kernel.second)},
                      {"kernel_spatial_dimensions", list(kernel.spatial)},
                      {"output_batch_dimension", one(output.first)},
                      {"output_feature_dimension", one(output.second)},
                      {"output_spatial_dimensions", list(output.spatial)}},
                     begin);
}

}  // namespace xladder::reader
