#include "xladder/graph/reader/parse.h"

#include "xladder/graph/reader/test_text.h"

namespace xladder::reader {
namespace {

using ::testing::HasSubstr;

TEST(Parse, AProgram) {
  const Tree tree = parsed(R"(// A comment.
module @jit_f attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32, jax.uses_shape_polymorphism = false} {
  func.func public @main(%arg0: tensor<2x3xf32> {tf.aliasing_output = 1 : i32, mhlo.sharding = "{replicated}"} loc("p['w']"), %arg1: tensor<3xf32>) -> (tensor<2x3xf32> {jax.result_info = "out"}, tensor<2x3xf32>) {
    %0:2 = call @add(%arg0, %arg1) : (tensor<2x3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>) loc("jit(f)/add"("f.py":3:4))
    return %0#0, %arg0 : tensor<2x3xf32>, tensor<2x3xf32>
  }
  func.func private @add(%a: tensor<2x3xf32>, %b: tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>) {
    %0 = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %1 = stablehlo.add %a, %0 : tensor<2x3xf32>
    return %1, %b : tensor<2x3xf32>, tensor<3xf32>
  }
})");
  const Module& module = tree.module();
  EXPECT_EQ(module.name, "jit_f");
  EXPECT_EQ(find(module.attributes, "mhlo.num_replicas")->integer(), 2);
  EXPECT_EQ(module.attributes.size(), 2u) << "what changes nothing is dropped";
  const Function& main = **tree.entry();
  EXPECT_EQ(main.name, "main");
  EXPECT_EQ(find(main.argument_attributes[0], "tf.aliasing_output")->integer(), 1);
  EXPECT_EQ(find(main.argument_attributes[0], "mhlo.sharding"), nullptr);
  EXPECT_EQ(find(main.result_attributes[0], "jax.result_info")->name, "out");
  EXPECT_EQ(main.body.arguments[0].name, "arg0");
  EXPECT_EQ(scope_of(main.body.arguments[0].location), "p['w']");
  const Op& call = *main.body.ops[0];
  EXPECT_EQ(call.name, "func.call");
  EXPECT_EQ(tree.where(call.offset), "p.mlir:4:12");
  EXPECT_EQ(scope_of(call.location), "jit(f)/add");
  EXPECT_EQ(find(call.attributes, "callee")->name, "add");
  const Op& last = *main.body.ops[1];
  EXPECT_EQ(last.operands[0], &call.results[0]);
  EXPECT_EQ(last.operands[1], &main.body.arguments[0]);
  EXPECT_EQ(call.results[0].type, main.body.arguments[0].type) << "equal types are one object";
  const Function& add = *tree.find_function("add");
  EXPECT_TRUE(add.is_private);
  EXPECT_EQ(add.body.ops[1]->operands[1]->producer, add.body.ops[0]);
  EXPECT_THAT(find(add.body.ops[0]->attributes, "broadcast_dimensions")->integers(), ::testing::ElementsAre(1));
}

TEST(Parse, AModuleMayBeGenericOrLeftOut) {
  const std::string generic = R"("builtin.module"() <{sym_name = "m"}> ({
  "func.func"() <{arg_attrs = [{tf.aliasing_output = 0 : i32, sdy.sharding = #sdy.sharding<@mesh, [{}]>}], function_type = (tensor<f32>) -> tensor<f32>, res_attrs = [{jax.result_info = "r"}], sym_name = "main", sym_visibility = "public"}> ({
  ^bb0(%arg0: tensor<f32>):
    "func.return"(%arg0) : (tensor<f32>) -> ()
  }) : () -> ()
  "func.func"() ({}) {function_type = () -> (), sym_name = "g", sym_visibility = "private"} : () -> ()
}) {mhlo.num_replicas = 1 : i32} : () -> ()
)";
  const std::string printed = R"(module @m attributes {mhlo.num_replicas = 1 : i32} {
  func.func @main(%x: tensor<f32> {tf.aliasing_output = 0 : i32}) -> (tensor<f32> {jax.result_info = "r"}) {
    return %x : tensor<f32>
  }
  func.func private @g()
})";
  const Tree tree = parsed(generic);
  EXPECT_EQ(to_string(tree), to_string(parsed(printed)));
  EXPECT_TRUE(tree.find_function("g")->is_declaration);
  EXPECT_FALSE(tree.find_function("main")->is_private);
  EXPECT_EQ((*parsed("func.func @f() {\nreturn\n}").entry())->name, "f") << "functions without a module";
}

TEST(Parse, WhatItPrintsItReadsBack) {
  const std::string text = R"(module @"odd name" {
  sdy.mesh @mesh = <["data"=2, "model"=4], device_ids=[1, 0]> {stablehlo.mesh = {axes = []}}
  func.func @main(%a: tensor<2x2xf32>, %b: !stablehlo.token) -> (tensor<2x2xf32> {jax.result_info = "a\22b\00"}) {
    %c = stablehlo.constant dense<[[1.5, 0x7FC00001], [3.0, -0.0]]> : tensor<2x2xf32>
    %d = stablehlo.constant dense<[true, false]> : tensor<2xi1>
    %e = stablehlo.constant dense<(1.0, 2.0)> : tensor<4xcomplex<f32>>
    %f = stablehlo.constant dense<-1> : tensor<3xi4>
    %g = "odd.op"(%a) {"odd key" = [1 : ui8, unit, 2.5, {}, @f, @"g h", array<f32: 1.0, -2.5>, array<i1: true>, tensor<f32>, -7 : i8], x = #stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 0, f]>, y = #stablehlo.result_accuracy<atol = 1.0e-5, mode = #stablehlo.result_accuracy_mode<TOLERANCE>>} : (tensor<2x2xf32>) -> tensor<2x2xf32>
    return %g : tensor<2x2xf32>
  }
})";
  const Tree tree = parsed(text);
  EXPECT_EQ(tree.module().meshes[0].num_devices, 8);
  const std::string printed = to_string(tree);
  EXPECT_EQ(to_string(parsed(printed)), printed);
}

TEST(Parse, TypesOfEveryKind) {
  for (const char* type :
       {"tensor<f32>", "tensor<4x8xbf16>", "tensor<0x3xi1>", "tensor<2xcomplex<f64>>", "tensor<2xf8E4M3B11FNUZ>",
        "tensor<2xui4>", "tensor<2xindex>", "!stablehlo.token", "tuple<tensor<f32>, tuple<>>"}) {
    const Tree tree = parsed(module_of(std::string("%a: ") + type, ""));
    EXPECT_EQ(to_string(*tree.module().functions[0]->argument_types[0]), type);
  }
  const Tree tree = parsed("!t = tensor<4xf32>\n" + module_of("%a: !t, %b: tensor< 4 x f32 >", ""));
  const auto types = tree.module().functions[0]->argument_types;
  EXPECT_EQ(types[0], types[1]);
}

TEST(Parse, BadTypesAreRefused) {
  const auto error = [](const std::string& type) { return refusal(module_of("%a: " + type, "")); };
  EXPECT_THAT(error("tensor<?x8xf32>"), HasSubstr("p.mlir:2:29: a tensor has a size that is not fixed ('?'); export"));
  EXPECT_THAT(error("tensor<*xf32>"), HasSubstr("no fixed rank"));
  EXPECT_THAT(error("tensor<2x!quant.uniform<i8:f32, 0.1>>"), HasSubstr("!quant.uniform is a quantised type"));
  EXPECT_THAT(error("!quant.uniform<i8:f32, 0.1>"), HasSubstr("is a quantised type"));
  EXPECT_THAT(error("tensor<2xf32, #stablehlo.bounds<4>>"),
              HasSubstr("p.mlir:2:37: the tensor's type has an encoding"));
  EXPECT_THAT(error("tensor<2xi128>"), HasSubstr("the type i128 is not known"));
  EXPECT_THAT(error("tensor<2xtf32>"), HasSubstr("tf32 is no type of tensors"));
  EXPECT_THAT(error("tensor<-2xf32>"), HasSubstr("negative size"));
  EXPECT_THAT(error("tensor<281474976710656x2xf32>"), HasSubstr("too large for any memory"));
  EXPECT_THAT(error("tensor<0x281474976710656x281474976710656xf32>"), HasSubstr("too large for any memory"));
  EXPECT_THAT(error("tensor<99999999999999999999xf32>"), HasSubstr("does not fit in 64 bits"));
  EXPECT_THAT(error("tensor<2xcomplex<i32>>"), HasSubstr("parts of f32 or f64"));
  EXPECT_THAT(error("memref<2xf32>"), HasSubstr("memref<...> is no type of StableHLO"));
  EXPECT_THAT(error("!vhlo.tensor_v1<f32>"), HasSubstr("is VHLO"));
  EXPECT_THAT(error("!x.y"), HasSubstr("the type x.y is not known"));
  EXPECT_THAT(error("!t"), HasSubstr("!t is not defined above"));
  EXPECT_THAT(refusal("!t = i32\n!t = i32\n"), HasSubstr("p.mlir:2:2: !t is defined twice"));
}

TEST(Parse, Locations) {
  const Tree tree = parsed(R"(#loc0 = loc(unknown)
module {
  func.func @main(%a: tensor<f32> loc(fused<"x">[#loc0, "b"])) -> tensor<f32> {
    %0 = stablehlo.abs %a : tensor<f32> loc(#loc5)
    %1 = stablehlo.abs %0 : tensor<f32> loc(callsite("callee" at "caller"))
    %2 = stablehlo.abs %1 : tensor<f32> loc("f.py":1:2 to :3)
    %3 = stablehlo.abs %2 : tensor<f32> loc(#loc7)
    return %3 : tensor<f32> loc(#loc0)
  } loc(#loc0)
} loc(#loc0)
#loc5 = loc("scope/abs"(#loc6))
#loc6 = loc("f.py":1:2)
#loc7 = loc(fused[#loc7, #loc8])
#loc8 = loc(callsite(#loc7 at #loc6))
)");
  const Block& body = tree.module().functions[0]->body;
  EXPECT_EQ(scope_of(body.arguments[0].location), "b");
  EXPECT_EQ(scope_of(body.ops[0]->location), "scope/abs");
  EXPECT_EQ(scope_of(body.ops[1]->location), "callee");
  EXPECT_EQ(scope_of(body.ops[2]->location), "");
  EXPECT_EQ(scope_of(body.ops[3]->location), "") << "locations that lead to themselves";
  EXPECT_EQ(scope_of(nullptr), "");

  EXPECT_THAT(refusal(module_of("%a: tensor<f32> loc(#loc3)", "")),
              HasSubstr("p.mlir:2:39: the location #loc3 is nowhere defined; the text was cut"));
  EXPECT_THAT(refusal(module_of("%a: tensor<f32> loc(nowhere)", "")),
              HasSubstr("expected a location, found 'nowhere'"));
  EXPECT_THAT(refusal("#l = loc(unknown)\n#l = loc(unknown)\n"), HasSubstr("#l is defined twice"));
}

TEST(Parse, NamesAndScopes) {
  const auto error = [](const std::string& body) { return refusal(module_of("%a: tensor<f32>", body)); };
  EXPECT_THAT(error("%0 = stablehlo.abs %1 : tensor<f32>\n%1 = stablehlo.abs %a : tensor<f32>"),
              HasSubstr("p.mlir:3:24: %1 is not defined above this place"));
  EXPECT_THAT(error("%a = stablehlo.abs %a : tensor<f32>"), HasSubstr("p.mlir:3:5: %a already names another value"));
  EXPECT_THAT(error("%0 = stablehlo.abs %a#1 : tensor<f32>"), HasSubstr("%a has no result 1, only 1"));
  EXPECT_THAT(error("%0:2 = stablehlo.abs %a : tensor<f32>"), HasSubstr("has 1 results, fewer than are named"));
  EXPECT_THAT(error("%0 = \"x.y\"() : () -> (tensor<f32>, tensor<f32>)"), HasSubstr("has 2 results, but 1 are named"));
  EXPECT_THAT(error("%0 = stablehlo.abs %a : tensor<2xf32>"),
              HasSubstr("p.mlir:3:24: %a is tensor<f32>, but stablehlo.abs takes it as tensor<2xf32>"));
  EXPECT_THAT(error("%0 = \"x.y\"(%a) : () -> tensor<f32>"), HasSubstr("x.y has 1 operands but types for 0"));
  EXPECT_THAT(
      error("%0 = \"x.y\"(%a) ({\n^bb0(%b: tensor<f32>):\n\"x.z\"() : () -> ()\n}) : (tensor<f32>) -> tensor<f32>"),
      HasSubstr("p.mlir:5:1: the region that ends with x.z lacks its return"));
  EXPECT_THAT(error("\"x.y\"() ({\nstablehlo.return\n\"x.z\"() : () -> ()\n}) : () -> ()"),
              HasSubstr("an op after the stablehlo.return that ends its region"));
  EXPECT_THAT(
      error(
          "\"x.y\"() ({\n%b = stablehlo.abs %a : tensor<f32>\nstablehlo.return\n}) : () -> ()\n%0 = stablehlo.abs %b : "
          "tensor<f32>"),
      HasSubstr("%b is not defined above this place or not seen from it"));
  EXPECT_THAT(error("\"x.y\"() ({\nstablehlo.return\n^bb1:\nstablehlo.return\n}) : () -> ()"),
              HasSubstr("a region with several blocks"));
  EXPECT_THAT(error("\"cf.br\"()[^bb1] : () -> ()"), HasSubstr("cf.br branches to other blocks"));
  EXPECT_THAT(
      error("%0 = sdy.manual_computation(%a) in_shardings=[] out_shardings=[] manual_axes={} () {\nsdy.return %a : "
            "tensor<f32>\n} : (tensor<f32>) -> tensor<f32>"),
      HasSubstr("%a is not defined"));
  // The same name in two regions beside each other, and values from outside.
  parsed(module_of("%a: tensor<f32>",
                   "\"x.y\"() ({\n%b = stablehlo.abs %a : tensor<f32>\nstablehlo.return\n}, {\n%b = stablehlo.abs %a : "
                   "tensor<f32>\nstablehlo.return\n}) : () -> ()"));
}

TEST(Parse, FunctionsThatDoNotFit) {
  EXPECT_THAT(refusal("func.func @f() -> tensor<f32> {\nreturn\n}"),
              HasSubstr("p.mlir:2:1: @f does not return the types"));
  EXPECT_THAT(refusal("func.func @f() {\n}"), HasSubstr("@f lacks its return"));
  EXPECT_THAT(refusal("func.func @f(tensor<f32>) {\nreturn\n}"), HasSubstr("not all of its arguments have names"));
  EXPECT_THAT(refusal("func.func @f() {\nreturn\n}\nfunc.func @f() {\nreturn\n}"),
              HasSubstr("there are two functions @f"));
  EXPECT_THAT(refusal("\"func.func\"() ({}) {sym_name = \"f\"} : () -> ()"),
              HasSubstr("func.func lacks its function_type"));
  EXPECT_THAT(
      refusal("\"func.func\"() ({\n^bb0(%a: tensor<f32>):\n\"func.return\"() : () -> ()\n}) {function_type = () -> (), "
              "sym_name = \"f\"} : () -> ()"),
      HasSubstr("the arguments of @f do not have the types of its signature"));
  EXPECT_THAT(
      refusal("\"func.func\"() ({}) {arg_attrs = [], function_type = (i32) -> (), sym_name = \"f\"} : () -> ()"),
      HasSubstr("arg_attrs has not one entry for each of 1"));
  EXPECT_THAT(refusal("func.func @f() attributes {sym_name = \"g\"} {\nreturn\n}"),
              HasSubstr("tells its signature twice"));
  const auto error = [](const std::string& text) {
    const Tree tree = parsed(text);
    return tree.entry().error().message;
  };
  EXPECT_THAT(error("func.func @f() {\nreturn\n}\nfunc.func @g() {\nreturn\n}"),
              HasSubstr("@f and @g could both be run"));
  EXPECT_THAT(error("func.func private @f() {\nreturn\n}"), HasSubstr("no function is public"));
  EXPECT_THAT(error("func.func @main()"), HasSubstr("@main has no body"));
}

TEST(Parse, Calls) {
  const auto error = [](const std::string& call, const std::string& functions) {
    return refusal("func.func @main(%a: tensor<f32>) {\n" + call + "\nreturn\n}\n" + functions);
  };
  const std::string g = "func.func private @g(%a: tensor<f32>) {\nreturn\n}\n";
  EXPECT_THAT(error("call @h(%a) : (tensor<f32>) -> ()", g),
              HasSubstr("p.mlir:2:1: the function @h is not in the text"));
  EXPECT_THAT(error("call @g() : () -> ()", g), HasSubstr("the types of the call are not those of @g"));
  EXPECT_THAT(error("call @h() : () -> ()", "func.func private @h()"), HasSubstr("the function @h has no body"));
  EXPECT_THAT(error("\"func.call\"(%a) : (tensor<f32>) -> ()", g), HasSubstr("func.call does not name its function"));
  EXPECT_THAT(error("call @main(%a) : (tensor<f32>) -> ()", ""),
              HasSubstr("@main calls @main, which leads back to itself"));
  EXPECT_THAT(
      error("call @p() : () -> ()",
            "func.func private @p() {\ncall @q() : () -> ()\nreturn\n}\nfunc.func private @q() {\ncall @p() : () -> "
            "()\nreturn\n}\n"),
      HasSubstr("recursion is no part of StableHLO"));
}

TEST(Parse, AShortTextDoesNotBecomeALargeProgram) {
  // Each function calls the next one twice.
  std::string text = "func.func @main() {\ncall @f0() : () -> ()\nreturn\n}\n";
  for (int i = 0; i < 40; ++i) {
    const std::string next = "call @f" + std::to_string(i + 1) + "() : () -> ()\n";
    text += "func.func private @f" + std::to_string(i) + "() {\n" + next + next + "return\n}\n";
  }
  text += "func.func private @f40() {\nreturn\n}\n";
  EXPECT_THAT(refusal(text), HasSubstr("p.mlir:1:11: @main has more than 10000000 ops with those of the functions"));
  EXPECT_THAT(refusal(text, {.most_ops = size_t{1} << 50, .most_depth = 30}), HasSubstr("calls more than 30 deep"));

  EXPECT_THAT(
      refusal(module_of("%a: tensor<f32>", "%0 = stablehlo.abs %a : tensor<f32>\n%1 = stablehlo.abs %a : tensor<f32>"),
              {.most_ops = 2}),
      HasSubstr("more than 2 ops"));
  EXPECT_THAT(refusal(module_of("", ""), {.most_bytes = 10}), HasSubstr("more than 10; export its large constants"));
}

TEST(Parse, DepthIsBounded) {
  const auto nested = [](const std::string& open, const std::string& middle, const std::string& close) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += open;
    text += middle;
    for (int i = 0; i < 100'000; ++i) text += close;
    return text;
  };
  EXPECT_THAT(refusal(with_attribute(nested("[", "", "]"))), HasSubstr("more than 100 deep"));
  EXPECT_THAT(refusal(with_attribute(nested("{a=", "1", "}"))), HasSubstr("more than 100 deep"));
  EXPECT_THAT(refusal(module_of("%a: " + nested("tuple<", "", ">"), "")), HasSubstr("more than 100 deep"));
  EXPECT_THAT(refusal(module_of("%a: tensor<f32> loc(" + nested("\"a\"(", "unknown", ")") + ")", "")),
              HasSubstr("more than 100 deep"));
  EXPECT_THAT(
      refusal(module_of("", nested("\"x.y\"() ({\n", "stablehlo.return\n", "}) : () -> ()\nstablehlo.return\n"))),
      HasSubstr("more than 100 deep"));
  EXPECT_THAT(refusal(module_of("%a: tensor<f32> {sdy.sharding = " + nested("<", "", ">") + "}", "")),
              HasSubstr("100 deep"));
  EXPECT_THAT(refusal("#a = " + nested("(", "", ")") + "\n"), HasSubstr("100 deep"));
  std::string chain = "#a0 = 1\n";
  for (int i = 1; i < 1000; ++i) chain += "#a" + std::to_string(i) + " = [#a" + std::to_string(i - 1) + "]\n";
  EXPECT_THAT(refusal(chain + with_attribute("#a999")), HasSubstr("100 deep"));
}

TEST(Parse, UnknownAttributesAreRefused) {
  EXPECT_THAT(refusal("module attributes {x.y = 1} {\n}"),
              HasSubstr("p.mlir:1:20: the attribute x.y is not known here"));
  EXPECT_THAT(refusal(module_of("%a: tensor<i32> {jax.global_constant = \"_platform_index\"}", "")),
              HasSubstr("the attribute jax.global_constant is not known here; the argument is a size or the platform"));
  EXPECT_THAT(refusal("func.func @f() -> (tensor<f32> {tf.x = 1}) {\nreturn\n}"), HasSubstr("the attribute tf.x"));
  EXPECT_THAT(refusal("func.func @f() attributes {llvm.x} {\nreturn\n}"), HasSubstr("the attribute llvm.x"));
}

TEST(Parse, OtherFormatsAreRecognised) {
  EXPECT_THAT(refusal(std::string("ML\xefR\x0dMLIR23\0", 13)),
              HasSubstr("p.mlir: this is MLIR bytecode, not text; turn it into text"));
  EXPECT_THAT(refusal("ML\xefR\x0dStableHLO_v1.18.0"), HasSubstr("a portable artifact of StableHLO"));
  EXPECT_THAT(refusal("PK\x03\x04..."), HasSubstr("this is an archive"));
  EXPECT_THAT(refusal("HloModule jit_f, entry_computation_layout={}"), HasSubstr("this is HLO text"));
  EXPECT_THAT(refusal(""), HasSubstr("the text has no function"));
  EXPECT_THAT(refusal("{\"a\": 1}"), HasSubstr("expected a module, found '{'"));
  EXPECT_THAT(refusal("\"vhlo.func_v1\"() ({}) : () -> ()"), HasSubstr("vhlo.func_v1 is VHLO"));
  EXPECT_THAT(refusal("llvm.func @f()"), HasSubstr("llvm.func stands where a function should"));
  parsed("\xef\xbb\xbf" + module_of("", ""));
}

TEST(Parse, DamagedTextIsRefused) {
  const std::string text = module_of("%a: tensor<f32>", "%0 = stablehlo.abs %a : tensor<f32>");
  // Cut anywhere: an error, and a sentence that says so where nothing else is wrong.
  for (size_t length = 0; length + 2 < text.size(); ++length) {
    const Result<Tree> tree = parse(text.substr(0, length), "p.mlir");
    EXPECT_FALSE(tree) << length;
  }
  EXPECT_THAT(refusal(text.substr(0, text.size() - 2)),
              HasSubstr("the text ends where a function should come; it was cut short"));
  EXPECT_THAT(refusal(text + "}"), HasSubstr("expected the end of the text after its module"));
  EXPECT_THAT(refusal(text + text), HasSubstr("expected the end of the text after its module"));
  std::string zero = text;
  zero[30] = '\0';
  EXPECT_FALSE(parse(zero, "p.mlir"));
  EXPECT_THAT(refusal(module_of("", "\x01")), HasSubstr("p.mlir:3:5: expected an op, found byte 1"));
}

TEST(Parse, ResourcesThatNothingUsesAreSkipped) {
  parsed(module_of("", "") + "{-#\n dialect_resources: { builtin: { a: \"0x00\" } }\n#-}\n");
  EXPECT_THAT(refusal(module_of("", "") + "{-#\n"), HasSubstr("expected a module"));
}

}  // namespace
}  // namespace xladder::reader
