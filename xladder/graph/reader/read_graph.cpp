#include "xladder/graph/reader/read_graph.h"

#include <fmt/core.h>

#include <algorithm>
#include <new>
#include <optional>
#include <set>
#include <unordered_map>

#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/reader/rewrites.h"
#include "xladder/graph/reader/scanner.h"
#include "xladder/graph/reader/tree_op.h"
#include "xladder/graph/scope.h"

namespace xladder::reader {
namespace {

using graph::GraphError;
using Values = std::vector<graph::Value>;

// The rows of the graph's ops by their full names.
const graph::OpDef* op_def_named(std::string_view name) {
  static const std::unordered_map<std::string, const graph::OpDef*> kDefs = [] {
    std::unordered_map<std::string, const graph::OpDef*> defs;
    for (int i = 0; i < graph::kNumOpCodes; ++i) {
      const graph::OpDef& def = graph::op_def(static_cast<graph::OpCode>(i));
      // A custom call means what its target means; a composite of the text has a function.
      if (def.code != graph::OpCode::kCustomCall && def.code != graph::OpCode::kComposite)
        defs.emplace(fmt::format("{}.{}", def.dialect, def.name), &def);
    }
    return defs;
  }();
  const auto found = kDefs.find(std::string(name));
  return found == kDefs.end() ? nullptr : found->second;
}

class GraphBuilder {
 public:
  GraphBuilder(const Tree& tree, const Limits& limits) : tree_(tree), limits_(limits) {}

  Result<ReadGraph> build() {
    XLADDER_ASSIGN(const Function* const entry, tree_.entry());
    if (!tree_.module().name.empty()) read_.module_name = tree_.module().name;
    read_.graph = std::make_unique<graph::Graph>(std::string(entry->name));
    try {
      read_devices(*entry);
      add_parameters(*entry);
      add_results(*entry, build_block(entry->body, parameters_));
      add_donations(*entry);
      check_groups(*entry);
    } catch (const Refusal& refusal) {
      return fail(ErrorCode::kUsage, "{}", refusal.message);
    } catch (const std::bad_alloc&) {
      return tree_.fail_at(entry->offset, "not enough memory for the program; free some");
    }
    return std::move(read_);
  }

 private:
  graph::Graph& graph() { return *read_.graph; }

  [[noreturn]] void refuse(Offset offset, std::string_view sentence) const {
    throw Refusal(fmt::format("{}: {}", tree_.where(offset), sentence));
  }

  TensorType type_at(const Type& type, Offset offset) {
    const auto known = types_.find(&type);
    if (known != types_.end()) return known->second;
    try {
      return types_.emplace(&type, tensor_type(type)).first->second;
    } catch (const GraphError& error) {
      refuse(offset, error.what());
    }
  }

  // ---- The function around the ops ---------------------------------------------------------------------------------

  void read_devices(const Function& entry) {
    const auto count = [&](std::string_view name) -> int64_t {
      const Attribute* attribute = find(tree_.module().attributes, name);
      if (attribute == nullptr) return 1;
      constexpr int64_t kMost = 1 << 20;
      const int64_t value = attribute->kind == Attribute::Kind::kInteger ? attribute->integer() : 0;
      if (value < 1 || value > kMost) refuse(attribute->offset, fmt::format("{} makes no sense; correct it", name));
      return value;
    };
    read_.num_replicas = count("mhlo.num_replicas");
    const int64_t partitions = count("mhlo.num_partitions");
    // The whole program, which a compiler divides as the shardings say, computes the same on one device.
    const auto is_divided = [&](const Function* function) { return calls_a_part(function->body); };
    if (partitions > 1 && std::ranges::any_of(tree_.module().functions, is_divided))
      refuse(
          entry.offset,
          fmt::format("the program is written for {} devices, each with a part of the data (shard_map, pmap); export "
                      "what one device computes, or the whole without shard_map",
                      partitions));
  }

  // Whether what an op computes depends on how the program is divided.
  static bool calls_a_part(const Block& block) {
    constexpr std::string_view kParts[] = {"sdy.manual_computation",         "stablehlo.all_gather",
                                           "stablehlo.all_reduce",           "stablehlo.all_to_all",
                                           "stablehlo.collective_broadcast", "stablehlo.collective_permute",
                                           "stablehlo.partition_id",         "stablehlo.reduce_scatter"};
    return std::ranges::any_of(block.ops, [&](const Op* op) {
      return std::ranges::find(kParts, op->name) != std::end(kParts) || std::ranges::any_of(op->regions, calls_a_part);
    });
  }

  void add_parameters(const Function& entry) {
    for (size_t i = 0; i < entry.body.arguments.size(); ++i) {
      const Value& argument = entry.body.arguments[i];
      if (i < entry.argument_attributes.size() && find(entry.argument_attributes[i], "jax.token") != nullptr)
        refuse(argument.offset, "the program takes a token; export it without ordered side effects (io_callback)");
      parameters_.push_back(graph().parameter(type_at(*argument.type, argument.offset), std::string(argument.name)));
    }
  }

  void add_results(const Function& entry, const Values& results) {
    for (size_t i = 0; i < results.size(); ++i) {
      std::string name;
      const Attribute* info =
          i < entry.result_attributes.size() ? find(entry.result_attributes[i], "jax.result_info") : nullptr;
      if (i < entry.result_names.size()) name = entry.result_names[i];
      if (name.empty() && info != nullptr) name = info->name;
      graph().add_result(results[i], std::move(name));
    }
  }

  // ---- Donation: which parameter's memory a result may use. `jax.buffer_donor` leaves that to the compiler. --------

  void alias(int64_t parameter, int64_t result, Offset offset) {
    if (parameter < 0 || static_cast<size_t>(parameter) >= graph().num_parameters() || result < 0 ||
        static_cast<size_t>(result) >= graph().num_results())
      refuse(offset, "an argument is donated to a result that does not exist; correct the text");
    try {
      graph().alias(static_cast<size_t>(parameter), static_cast<size_t>(result));
    } catch (const GraphError& error) {
      refuse(offset, error.what());
    }
    if (!aliased_.insert(result).second)
      refuse(offset, fmt::format("two arguments are donated to result {}; correct the text", result));
  }

  void add_donations(const Function& entry) {
    for (size_t i = 0; i < entry.argument_attributes.size(); ++i) {
      const Attribute* to = find(entry.argument_attributes[i], "tf.aliasing_output");
      if (to == nullptr) continue;
      if (to->kind != Attribute::Kind::kInteger) refuse(to->offset, "tf.aliasing_output is the number of a result");
      alias(static_cast<int64_t>(i), to->integer(), to->offset);
    }
    const Attribute* list = find(tree_.module().attributes, "mhlo.input_output_alias");
    if (list == nullptr || list->kind != Attribute::Kind::kArray) return;
    for (const Attribute* item : list->items()) {
      const auto part = [&](const Attribute* of, std::string_view name) -> const Attribute* {
        const Attribute* found =
            of != nullptr && of->kind == Attribute::Kind::kDictionary ? find(of->fields(), name) : nullptr;
        if (found == nullptr) refuse(item->offset, "mhlo.input_output_alias has another form than is known here");
        return found;
      };
      const Attribute* output = part(item, "output_index");
      const Attribute* number = part(part(item, "alias"), "parameter_number");
      if (number->kind != Attribute::Kind::kInteger || output->kind != Attribute::Kind::kIntegers ||
          output->integers().size() > 1)
        refuse(item->offset, "mhlo.input_output_alias has another form than is known here");
      alias(number->integer(), output->integers().empty() ? 0 : output->integers()[0], item->offset);
    }
  }

  // Groups name replicas that there are.
  void check_groups(const Function& entry) {
    if (largest_replica_ >= read_.num_replicas)
      refuse(entry.offset,
             fmt::format("the program exchanges data with replica {}, but has only {} (mhlo.num_replicas); "
                         "correct the text",
                         largest_replica_, read_.num_replicas));
  }

  // ---- Ops ---------------------------------------------------------------------------------------------------------

  class Deeper {
   public:
    Deeper(GraphBuilder& builder, Offset offset) : builder_(builder) {
      if (++builder_.depth_ <= 2 * builder_.limits_.most_depth) return;
      --builder_.depth_;
      builder_.refuse(offset, "regions and calls lie too deep within one another; export a simpler program");
    }
    ~Deeper() { --builder_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

   private:
    GraphBuilder& builder_;
  };

  Values build_block(const Block& block, std::span<const graph::Value> arguments) {
    const Offset begin = block.ops.empty() ? 0 : block.ops.front()->offset;
    const Deeper deeper(*this, begin);
    if (arguments.size() != block.arguments.size())
      refuse(begin, fmt::format("the region takes {} arguments, where {} are given; correct the text",
                                block.arguments.size(), arguments.size()));
    for (size_t i = 0; i < arguments.size(); ++i) {
      const Value& argument = block.arguments[i];
      const TensorType type = type_at(*argument.type, argument.offset);
      if (type != arguments[i].type())
        refuse(argument.offset, fmt::format("%{} is {}, where {} is given; export the program with one type for both",
                                            argument.name, to_string(type), to_string(arguments[i].type())));
      values_.insert_or_assign(&argument, arguments[i]);
    }
    for (const Op* op : block.ops) {
      if (op == block.ops.back()) return operands_of(*op);  // it returns
      build_op(*op);
    }
    return {};
  }

  Values operands_of(const Op& op) const {
    Values operands;
    for (const Value* operand : op.operands) operands.push_back(values_.at(operand));
    return operands;
  }

  void build_op(const Op& op) {
    // The parser has counted for functions that are public; calls of empty ones build nothing.
    if (++num_visited_ > limits_.most_ops)
      refuse(op.offset, fmt::format("more than {} ops with those of called functions; export a smaller program",
                                    limits_.most_ops));
    const graph::InScope scope = graph::InScope::whole(graph(), scope_of(op.location));
    Values results;
    try {
      results = results_of(op);
    } catch (const GraphError& error) {
      refuse(op.offset, error.what());
    }
    if (results.size() != op.results.size())
      refuse(op.offset, fmt::format("{} has {} results, where {} are named; correct the text", op.name, results.size(),
                                    op.results.size()));
    for (size_t i = 0; i < results.size(); ++i) {
      const TensorType wanted = type_at(*op.results[i].type, op.results[i].offset);
      if (results[i].type() != wanted)
        refuse(op.offset, fmt::format("{} gives {}, where the text has {}; correct the type", op.name,
                                      to_string(results[i].type()), to_string(wanted)));
      values_.insert_or_assign(&op.results[i], results[i]);
    }
    if (graph().num_ops() > 2 * limits_.most_ops)
      refuse(op.offset,
             fmt::format("the program becomes more than {} ops; export a smaller one", 2 * limits_.most_ops));
  }

  Values results_of(const Op& op) {
    if (op.name == "func.call" || op.name == "stablehlo.composite") return call(op);
    if (op.name == "sdy.manual_computation" && runs_on_one_device(op) && op.regions.size() == 1)
      return build_block(op.regions[0], operands_of(op));
    std::vector<TensorType> types;
    if (op.name != "stablehlo.custom_call")  // the target is told before a type that it may have
      for (const Value& result : op.results) types.push_back(type_at(*result.type, result.offset));
    const BuildBlock build = [this](const Block& block, std::span<const graph::Value> arguments) {
      return build_block(block, arguments);
    };
    const TreeOp printed(graph(), op, operands_of(op), std::move(types), build);
    const Values results = built(op, printed);
    printed.check_that_all_is_read();
    return results;
  }

  Values built(const Op& op, const TreeOp& printed) {
    const graph::OpDef* def = op_def_named(op.name);
    if (def == nullptr) {
      if (op.name == "sdy.manual_computation")
        refuse(op.offset,
               "a manual computation (shard_map) divides its data over devices; export what one device "
               "computes, or the whole without shard_map");
      if (const Rewrite rewrite = rewrite_of(op.name)) return rewrite(printed);
      refuse(op.offset, advice_on_op(op.name));
    }
    const size_t count = printed.operands().size();
    if (def->num_operands != graph::kAnyNumber && static_cast<int>(count) != def->num_operands)
      printed.refuse(fmt::format("takes {} operands; got {}", def->num_operands, count));
    if (def->op_class == graph::OpClass::kCollective) note_replicas(printed);
    if (def->code == graph::OpCode::kConstant) return constant_once(op, printed);
    return def->read != nullptr ? def->read(printed) : graph().append(def->code, printed.operands());
  }

  // Of a manual computation: then the part of a device is the whole. Meshes that are not declared are not known.
  bool runs_on_one_device(const Op& op) const {
    const auto declares = [&](std::string_view name) {
      const Attribute* shardings = find(op.attributes, name);
      return shardings != nullptr && shardings->kind == Attribute::Kind::kOpaque &&
             shardings->text().find("mesh<") == std::string_view::npos;
    };
    const std::span<const Mesh> meshes = tree_.module().meshes;
    return declares("in_shardings") && declares("out_shardings") && !meshes.empty() &&
           std::ranges::all_of(meshes, [](const Mesh& mesh) { return mesh.num_devices == 1; });
  }

  // Elements are copied from the tree once, however often its function is called.
  Values constant_once(const Op& op, const TreeOp& printed) {
    const Attribute* value = find(op.attributes, "value");
    auto known = literals_.find(value);
    if (known == literals_.end()) known = literals_.emplace(value, printed.literal("value")).first;
    printed.has("value");
    constexpr int64_t kMostBytes = int64_t{1} << 32;
    if (!known->second.is_splat()) constant_bytes_ += known->second.type().num_bytes();
    if (constant_bytes_ > kMostBytes)
      refuse(op.offset, "constants of more than 4 GiB; export the program with its weights as arguments");
    return {graph::constant(graph(), known->second)};
  }

  void note_replicas(const TreeOp& printed) {
    for (const char* name : {"replica_groups", "source_target_pairs"})
      if (printed.has(name))
        for (const int64_t id : printed.integers(name)) largest_replica_ = std::max(largest_replica_, id);
  }

  // The body of a function in the place of its call. A composite is what its decomposition says.
  Values call(const Op& op) {
    const Attribute* callee = find(op.attributes, op.name == "func.call" ? "callee" : "decomposition");
    const Function* function = tree_.find_function(callee->name);
    const Values arguments = operands_of(op);
    return build_block(function->body, arguments);
  }

  const Tree& tree_;
  const Limits& limits_;
  ReadGraph read_;
  Values parameters_;
  std::unordered_map<const Value*, graph::Value> values_;
  std::unordered_map<const Type*, TensorType> types_;
  std::unordered_map<const Attribute*, graph::Literal> literals_;
  std::set<int64_t> aliased_;
  int64_t constant_bytes_ = 0;
  int64_t largest_replica_ = -1;
  size_t num_visited_ = 0;
  int depth_ = 0;
};

}  // namespace

graph::PrintOptions ReadGraph::print_options() const {
  return {.module_name = module_name, .num_replicas = num_replicas};
}

Result<ReadGraph> read_graph(const Tree& tree, const Limits& limits) { return GraphBuilder(tree, limits).build(); }

Result<ReadGraph> read_graph(std::string text, const std::string& file, const Limits& limits) {
  XLADDER_ASSIGN(const Tree tree, parse(std::move(text), file, limits));
  return read_graph(tree, limits);
}

}  // namespace xladder::reader
