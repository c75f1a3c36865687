#include "xladder/graph/reader/read_graph.h"

#include <algorithm>
#include <filesystem>

#include "xladder/base/files.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/reader/test_text.h"
#include "xladder/graph/verify.h"

namespace xladder::reader {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;

std::string printed_again(const std::string& text, const std::string& file = "p.mlir") {
  const Result<ReadGraph> read = read_graph(text, file);
  EXPECT_TRUE(read) << read.error().message;
  if (!read) return {};
  graph::verify(*read->graph);
  return print_stablehlo(*read->graph, read->print_options());
}

std::string refused(const std::string& text, const Limits& limits = kGraphLimits) {
  const Result<ReadGraph> read = read_graph(text, "p.mlir", limits);
  EXPECT_FALSE(read) << "not refused:\n" << text;
  if (read) return {};
  EXPECT_EQ(read.error().code, ErrorCode::kUsage);
  return read.error().message;
}

// A function of one f32[4, 8] that returns what its last op makes.
std::string function_of(const std::string& body, const std::string& result = "tensor<4x8xf32>",
                        const std::string& rest = "") {
  return "module @m {\n  func.func @main(%x: tensor<4x8xf32>) -> " + result + " {\n    " + body +
         "\n    return %y : " + result + "\n  }\n" + rest + "}\n";
}

std::vector<std::string> modules_of(const std::string& text) {
  const std::string mark = "// -----\n";
  std::vector<std::string> modules;
  size_t begin = 0;
  for (size_t end = 0; end != std::string::npos; begin = end + mark.size()) {
    end = text.find(mark, begin);
    modules.push_back(text.substr(begin, end - begin));
  }
  return modules;
}

TEST(ReadGraph, IsTheInverseOfPrinting) {
  size_t modules = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(XLADDER_SOURCE_FOLDER) / "tests/golden")) {
    if (entry.path().extension() != ".mlir") continue;
    const Result<std::string> text = read_file(entry.path(), uint64_t{1} << 26);
    ASSERT_TRUE(text) << text.error().message;
    for (const std::string& module : modules_of(*text)) {
      if (module.find("stablehlo.custom_call") != std::string::npos) {
        EXPECT_THAT(refused(module), HasSubstr("is a kernel of one library or device")) << entry.path();
        continue;
      }
      EXPECT_EQ(printed_again(module, entry.path().string()), module);
      ++modules;
    }
  }
  EXPECT_GT(modules, 300U);
}

TEST(ReadGraph, KeepsDonationScopesAndReplicas) {
  const std::string text = R"(module @m attributes {mhlo.num_replicas = 2 : i32} {
  func.func @main(%a: tensor<2xf32> {tf.aliasing_output = 0 : i32}) -> (tensor<2xf32> {jax.result_info = "new"}) {
    %0 = stablehlo.negate %a : tensor<2xf32> loc("jit(f)/layer/neg")
    return %0 : tensor<2xf32>
  }
})";
  const Result<ReadGraph> read = read_graph(text, "p.mlir");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->num_replicas, 2);
  EXPECT_EQ(read->graph->parameter_name(0), "a");
  EXPECT_EQ(read->graph->result_name(0), "new");
  EXPECT_EQ(read->graph->alias_of(0), 0U);
  EXPECT_EQ(read->graph->scope_name(read->graph->op(0).scope), "jit(f)/layer/neg");
}

TEST(ReadGraph, PutsTheBodyOfAFunctionInThePlaceOfItsCalls) {
  const std::string text = printed_again(function_of(
      "%0 = call @f(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>\n    %y = call @f(%0) : (tensor<4x8xf32>) -> "
      "tensor<4x8xf32>",
      "tensor<4x8xf32>",
      "  func.func private @f(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {\n    %0 = stablehlo.tanh %a : "
      "tensor<4x8xf32>\n "
      "   return %0 : tensor<4x8xf32>\n  }\n"));
  EXPECT_THAT(text, HasSubstr("%0 = stablehlo.tanh %x : tensor<4x8xf32>\n    %1 = stablehlo.tanh %0"));
}

TEST(ReadGraph, TakesACompositeForItsDecomposition) {
  const std::string text = printed_again(
      function_of("%y = stablehlo.composite \"lib.f\" %x {decomposition = @f} : (tensor<4x8xf32>) -> tensor<4x8xf32>",
                  "tensor<4x8xf32>",
                  "  func.func private @f(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {\n    return %a : tensor<4x8xf32>\n "
                  " }\n"));
  EXPECT_THAT(text, HasSubstr("func.return %x"));
}

TEST(ReadGraph, RewritesOpsThatAGraphHasNot) {
  EXPECT_THAT(printed_again(function_of("%y = chlo.square %x : tensor<4x8xf32> -> tensor<4x8xf32>")),
              HasSubstr("stablehlo.multiply %x, %x"));
  EXPECT_THAT(printed_again(function_of("%y = stablehlo.custom_call @mhlo.erf(%x) {mhlo.attributes = {}, mhlo.version "
                                        "= 1 : i64} : (tensor<4x8xf32>) -> tensor<4x8xf32>")),
              HasSubstr("chlo.erf"));
  EXPECT_THAT(printed_again("module { func.func @main(%a: tensor<2x3xf32>, %b: tensor<3xf32>) -> tensor<2xf32> {\n%0 = "
                            "stablehlo.dot %a, %b : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>\nreturn %0 : "
                            "tensor<2xf32>\n}\n}\n"),
              HasSubstr("lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]"));
}

TEST(ReadGraph, SeesAReducerWhoseStartIsMadeOfAConstant) {
  const std::string text = printed_again(function_of(
      "%c = stablehlo.constant dense<0xFF80> : tensor<bf16>\n    %d = stablehlo.convert %c : (tensor<bf16>) "
      "-> tensor<f32>\n    %e = stablehlo.broadcast_in_dim %d, dims = [] : (tensor<f32>) -> tensor<f32>\n    "
      "%y = stablehlo.reduce(%x init: %e) applies stablehlo.maximum across dimensions = [1] : "
      "(tensor<4x8xf32>, tensor<f32>) -> tensor<4xf32>",
      "tensor<4xf32>"));
  EXPECT_THAT(text,
              HasSubstr("%0 = stablehlo.constant dense<0xFF800000> : tensor<f32>\n    %1 = \"stablehlo.reduce\""));
}

TEST(ReadGraph, KeepsHowExactAFunctionHasToBe) {
  const std::string accuracy =
      "{result_accuracy = #stablehlo.result_accuracy<mode = #stablehlo.result_accuracy_mode<HIGHEST>>}";
  EXPECT_THAT(printed_again(function_of("%y = stablehlo.exponential %x " + accuracy + " : tensor<4x8xf32>")),
              HasSubstr("stablehlo.exponential %x " + accuracy + " : tensor<4x8xf32>"));
}

TEST(ReadGraph, KeepsTheTotalOrderOfFloatingPointNumbers) {
  const auto text = [](const std::string& type) {
    return function_of("%c = stablehlo.compare LT, %x, %x, " + type +
                       " : (tensor<4x8xf32>, tensor<4x8xf32>) -> "
                       "tensor<4x8xi1>\n    %y = stablehlo.convert %c : (tensor<4x8xi1>) -> tensor<4x8xf32>");
  };
  const std::string kept =
      "{comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type "
      "TOTALORDER>}";
  EXPECT_THAT(printed_again(text("TOTALORDER")), HasSubstr(kept));
  EXPECT_THAT(printed_again(text("FLOAT")), HasSubstr("{comparison_direction = #stablehlo<comparison_direction LT>}"));
}

TEST(ReadGraph, TakesTheMoreExactOfTwoPrecisions) {
  const auto product = [](const std::string& rest) {
    return "module { func.func @main(%a: tensor<2x3xf32>, %b: tensor<3x2xf32>) -> tensor<2x2xf32> {\n%0 = "
           "stablehlo.dot_general %a, %b, contracting_dims = [1] x [0]" +
           rest + " : (tensor<2x3xf32>, tensor<3x2xf32>) -> tensor<2x2xf32>\nreturn %0 : tensor<2x2xf32>\n}\n}\n";
  };
  const std::string highest = "precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]";
  EXPECT_THAT(printed_again(product(", precision = [DEFAULT, HIGHEST]")), HasSubstr(highest));
  EXPECT_THAT(printed_again(product(", precision = [HIGHEST, HIGH]")), HasSubstr(highest));
  EXPECT_THAT(printed_again(product(", precision = [DEFAULT, DEFAULT]")), testing::Not(HasSubstr("precision")));
  const auto algorithm = [&](const std::string& operand, const std::string& sum) {
    return product(", algorithm = <lhs_precision_type = " + operand + ", rhs_precision_type = " + operand +
                   ", accumulation_type = " + sum +
                   ", lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 1, "
                   "allow_imprecise_accumulation = false>");
  };
  EXPECT_THAT(printed_again(algorithm("f32", "f32")), HasSubstr(highest));
  EXPECT_THAT(printed_again(algorithm("f16", "f32")),
              AllOf(HasSubstr("(tensor<2x3xf32>) -> tensor<2x3xf16>"),
                    HasSubstr("(tensor<2x3xf16>, tensor<3x2xf16>) -> tensor<2x2xf32>")));
  EXPECT_THAT(printed_again(algorithm("bf16", "bf16")),
              HasSubstr("(tensor<2x3xbf16>, tensor<3x2xbf16>) -> tensor<2x2xbf16>"));
  EXPECT_THAT(refused(algorithm("f8E5M2", "f32")), HasSubstr("algorithm of products"));
}

TEST(ReadGraph, BroadcastsTheOperandsOfChlo) {
  const auto with = [](const std::string& argument, const std::string& op, const std::string& rest = "") {
    return "module { func.func @main(%x: tensor<4x8xf32>, %b: " + argument + ") -> tensor<4x8xf32> {\n%y = " + op +
           " %x, %b" + rest + " : (tensor<4x8xf32>, " + argument +
           ") -> tensor<4x8xf32>\nreturn %y : tensor<4x8xf32>\n}\n}\n";
  };
  const auto broadcast = [](const std::string& axes, const std::string& from) {
    return AllOf(HasSubstr("broadcast_dimensions = " + axes), HasSubstr("(" + from + ") -> tensor<4x8xf32>"));
  };
  EXPECT_THAT(printed_again(with("tensor<8xf32>", "chlo.broadcast_add")), broadcast("array<i64: 1>", "tensor<8xf32>"));
  EXPECT_THAT(
      printed_again(with("tensor<4xf32>", "chlo.broadcast_multiply", " {broadcast_dimensions = array<i64: 0>}")),
      broadcast("array<i64: 0>", "tensor<4xf32>"));
  EXPECT_THAT(printed_again(with("tensor<4x1xf32>", "chlo.broadcast_divide")),
              broadcast("array<i64: 0, 1>", "tensor<4x1xf32>"));
  EXPECT_THAT(printed_again(with("tensor<4x8xf32>", "chlo.broadcast_subtract")),
              testing::Not(HasSubstr("broadcast_in_dim")));
  EXPECT_THAT(refused(with("tensor<4xf32>", "chlo.broadcast_add")), HasSubstr("[broadcast_in_dim]"));
  EXPECT_THAT(refused(with("tensor<8xf32>", "chlo.broadcast_add", " {broadcast_dimensions = array<i64: 2>}")),
              HasSubstr("axis that there is not"));
  EXPECT_THAT(refused(with("tensor<8xf32>", "chlo.broadcast_add", " {broadcast_dimensions = array<i64: 0, 1>}")),
              HasSubstr("a broadcast dimension for each axis"));
  EXPECT_THAT(
      printed_again(function_of(
          "%s = stablehlo.constant dense<1.0> : tensor<f32>\n    %c = chlo.broadcast_compare %x, %s "
          "{comparison_direction "
          "= #chlo<comparison_direction GT>} : (tensor<4x8xf32>, tensor<f32>) -> tensor<4x8xi1>\n    %z = "
          "\"chlo.constant_like\"(%x) <{value = 2.5 : f32}> : (tensor<4x8xf32>) -> tensor<4x8xf32>\n    %y = "
          "chlo.broadcast_select %c, %z, %s : (tensor<4x8xi1>, tensor<4x8xf32>, tensor<f32>) -> tensor<4x8xf32>")),
      AllOf(HasSubstr("comparison_direction GT"), HasSubstr("dense<2.5> : tensor<4x8xf32>"), HasSubstr("select")));
}

TEST(ReadGraph, LeavesMarksOut) {
  for (const char* mark : {"%y = stablehlo.custom_call @annotate_device_placement(%x) {has_side_effect = true, "
                           "mhlo.frontend_attributes = {_xla_buffer_placement = \"pinned_host\"}} : "
                           "(tensor<4x8xf32>) -> tensor<4x8xf32>",
                           "%y = stablehlo.custom_call @Sharding(%x) {backend_config = \"unspecified_dims=[0]\", "
                           "mhlo.sharding = \"{replicated}\"} : (tensor<4x8xf32>) -> tensor<4x8xf32>",
                           "%y = stablehlo.custom_call @LayoutConstraint(%x) {operand_layouts = [dense<[0, 1]> : "
                           "tensor<2xindex>], result_layouts = [dense<[0, 1]> : tensor<2xindex>]} : "
                           "(tensor<4x8xf32>) -> tensor<4x8xf32>",
                           "%y = sdy.propagation_barrier %x allowed_direction=NONE : tensor<4x8xf32>",
                           "%y = sdy.reshard %x <@mesh, [{}, {}]> : tensor<4x8xf32>"})
    EXPECT_THAT(printed_again(function_of(mark)), HasSubstr("func.return %x"));
  EXPECT_THAT(refused(function_of("%y = stablehlo.custom_call @SPMDFullToShardShape(%x) : (tensor<4x8xf32>) -> "
                                  "tensor<2x8xf32>",
                                  "tensor<2x8xf32>")),
              HasSubstr("gives f32[4, 8]"));
}

TEST(ReadGraph, RefusesWhatWouldChangeTheMeaning) {
  EXPECT_THAT(refused(function_of("%y = stablehlo.fft %x, type = RFFT, length = [8] : (tensor<4x8xf32>) -> "
                                  "tensor<4x8xf32>")),
              AllOf(HasSubstr("p.mlir:3:10: "), HasSubstr("export the program without fft")));
  EXPECT_THAT(refused(function_of("%y = stablehlo.tanh %x {x.unheard = 1 : i32} : tensor<4x8xf32>")),
              AllOf(HasSubstr("p.mlir:3:10: "), HasSubstr("x.unheard")));
  EXPECT_THAT(refused(function_of("%y = stablehlo.custom_call @kernel(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>")),
              HasSubstr("@kernel"));
  EXPECT_THAT(refused(function_of("%y = stablehlo.custom_call @mhlo.erf(%x) {has_side_effect = true} : "
                                  "(tensor<4x8xf32>) -> tensor<4x8xf32>")),
              HasSubstr("side effect"));
  EXPECT_THAT(
      refused(function_of("%c = stablehlo.compare EQ, %x, %x, SIGNED : (tensor<4x8xf32>, tensor<4x8xf32>) -> "
                          "tensor<4x8xi1>\n    %y = stablehlo.convert %c : (tensor<4x8xi1>) -> tensor<4x8xf32>")),
      HasSubstr("compares f32 as FLOAT"));
  EXPECT_THAT(refused(function_of("%y = stablehlo.convert %x : (tensor<4x8xf32>) -> tensor<4x8xi4>", "tensor<4x8xi4>")),
              HasSubstr("i4"));
  EXPECT_THAT(refused(function_of("%y = \"stablehlo.reshape\"(%x) ({\n}) : (tensor<4x8xf32>) -> tensor<4x8xf32>")),
              HasSubstr("regions"));
}

TEST(ReadGraph, RefusesTypesThatDoNotFollow) {
  EXPECT_THAT(refused(function_of("%y = stablehlo.transpose %x, dims = [1, 0] : (tensor<4x8xf32>) -> tensor<4x8xf32>")),
              AllOf(HasSubstr("gives f32[8, 4]"), HasSubstr("f32[4, 8]")));
  EXPECT_THAT(
      refused(function_of("%y = stablehlo.reshape %x : (tensor<4x8xf32>) -> tensor<3x8xf32>", "tensor<3x8xf32>")),
      HasSubstr("[reshape]"));
}

TEST(ReadGraph, TakesAWholeProgramOfSeveralDevicesForOneAndRefusesItsParts) {
  const std::string head =
      "module @m attributes {mhlo.num_partitions = 2 : i32} {\n  func.func @main(%x: "
      "tensor<4xf32>) -> tensor<4xf32> {\n    ";
  const std::string tail = "\n    return %y : tensor<4xf32>\n  }\n}\n";
  EXPECT_THAT(
      printed_again(head + "%y = stablehlo.tanh %x {mhlo.sharding = \"{devices=[2]0,1}\"} : tensor<4xf32>" + tail),
      HasSubstr("num_partitions = 1 : i32"));
  EXPECT_THAT(refused(head +
                      "%y = \"stablehlo.all_gather\"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[[0]]> : "
                      "tensor<1x1xi64>} : (tensor<4xf32>) -> tensor<4xf32>" +
                      tail),
              HasSubstr("2 devices"));
}

TEST(ReadGraph, TakesAManualComputationOfOneDeviceForItsBody) {
  const auto text = [](int devices) {
    return fmt::format(R"(module @m {{
  sdy.mesh @mesh = <["data"={}]>
  func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {{
    %0 = sdy.manual_computation(%x) in_shardings=[<@mesh, [{{"data"}}]>] out_shardings=[<@mesh, [{{"data"}}]>] manual_axes={{"data"}} (%a: tensor<4xf32>) {{
      %1 = stablehlo.tanh %a : tensor<4xf32>
      sdy.return %1 : tensor<4xf32>
    }} : (tensor<4xf32>) -> tensor<4xf32>
    return %0 : tensor<4xf32>
  }}
}})",
                       devices);
  };
  EXPECT_THAT(printed_again(text(1)), HasSubstr("%0 = stablehlo.tanh %x"));
  EXPECT_THAT(refused(text(2)), HasSubstr("shard_map"));
}

TEST(ReadGraph, RefusesReplicasThatThereAreNot) {
  EXPECT_THAT(refused(function_of("%y = \"stablehlo.all_gather\"(%x) {all_gather_dim = 0 : i64, replica_groups = "
                                  "dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x8xf32>) -> tensor<8x8xf32>",
                                  "tensor<8x8xf32>")),
              HasSubstr("replica 1"));
}

// Each of the functions calls the next one ten times.
std::string doubling(int functions) {
  const std::string type = "tensor<f32>";
  std::string text =
      "module @m {\n  func.func public @main(%a: tensor<f32>) -> tensor<f32> {\n    %0 = call @f0(%a) : "
      "(tensor<f32>) -> tensor<f32>\n    return %0 : tensor<f32>\n  }\n";
  for (int i = 0; i < functions; ++i) {
    text += fmt::format("  func.func private @f{}(%a: tensor<f32>) -> tensor<f32> {{\n", i);
    std::string last = "%a";
    for (int k = 0; k < 10; ++k) {
      text += i + 1 < functions
                  ? fmt::format("    %{} = call @f{}({}) : (tensor<f32>) -> tensor<f32>\n", k, i + 1, last)
                  : fmt::format("    %{} = stablehlo.tanh {} : tensor<f32>\n", k, last);
      last = fmt::format("%{}", k);
    }
    text += "    return " + last + " : tensor<f32>\n  }\n";
  }
  return text + "}\n";
}

TEST(ReadGraph, BoundsWhatAShortTextBecomes) {
  EXPECT_THAT(refused(doubling(30)), HasSubstr("more than 1000000 ops"));
  EXPECT_TRUE(read_graph(doubling(3), "p.mlir"));
  std::string hidden = doubling(30);
  hidden.replace(hidden.find("public"), 6, "private");
  EXPECT_THAT(refused(hidden), HasSubstr("more than 1000000 ops"));
  // A function of ops that become many each.
  std::string body;
  std::string last = "%x";
  for (int i = 0; i < 50; ++i) {
    body += fmt::format("%a{} = chlo.lgamma {} : tensor<4x8xf32> -> tensor<4x8xf32>\n    ", i, last);
    last = fmt::format("%a{}", i);
  }
  EXPECT_THAT(refused(function_of(body + "%y = stablehlo.negate " + last + " : tensor<4x8xf32>"),
                      {.most_bytes = 1 << 20, .most_ops = 100, .most_depth = 100}),
              HasSubstr("more than 200 ops"));
}

TEST(ReadGraph, BoundsDepth) {
  const auto nested = [](int depth) {
    std::string open, close;
    for (int i = 0; i < depth; ++i) {
      open += "%y" + std::to_string(i) +
              " = \"stablehlo.optimization_barrier\"(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>\n";
      open += "%z" + std::to_string(i) + " = \"stablehlo.if\"(%p) ({\n";
      close =
          "stablehlo.return %x : tensor<4x8xf32>\n}, {\nstablehlo.return %x : tensor<4x8xf32>\n}) : (tensor<i1>) -> "
          "tensor<4x8xf32>\n" +
          close;
    }
    return function_of("%p = stablehlo.constant dense<true> : tensor<i1>\n" + open + close +
                       "%y = stablehlo.negate %x : tensor<4x8xf32>");
  };
  EXPECT_TRUE(read_graph(nested(20), "p.mlir"));
  EXPECT_THAT(refused(nested(5000)), HasSubstr("deep"));
}

TEST(ReadGraph, ReservesNothingForSizesAlone) {
  EXPECT_TRUE(read_graph(function_of("%0 = stablehlo.constant dense<1.0> : tensor<1000000x1000000xf32>\n    %1 = "
                                     "stablehlo.tanh %0 : tensor<1000000x1000000xf32>\n    %y = stablehlo.tanh %x : "
                                     "tensor<4x8xf32>"),
                         "p.mlir"));
  EXPECT_THAT(
      refused(function_of("%0 = stablehlo.constant dense<1> : tensor<9000000000xi32>\n    %y = stablehlo.tanh %x "
                          ": tensor<4x8xf32>")),
      HasSubstr("no memory"));
  EXPECT_THAT(
      refused(function_of("%c = stablehlo.constant dense<1.0> : tensor<f32>\n    %y = stablehlo.pad %x, %c, low = "
                          "[9223372036854775807, 0], high = [1, 0], interior = [0, 0] : (tensor<4x8xf32>, "
                          "tensor<f32>) -> tensor<4x8xf32>")),
      HasSubstr("makes no sense"));
}

}  // namespace
}  // namespace xladder::reader
