module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %patch_embed.proj.weight: tensor<32x1x7x7xf32>,
      %patch_embed.proj.bias: tensor<32xf32>,
      %cls_token: tensor<1x1x32xf32>,
      %pos_embed: tensor<1x17x32xf32>,
      %blocks.0.norm1.weight: tensor<32xf32>,
      %blocks.0.norm1.bias: tensor<32xf32>,
      %blocks.0.attn.qkv.weight: tensor<96x32xf32>,
      %blocks.0.attn.qkv.bias: tensor<96xf32>,
      %blocks.0.attn.proj.weight: tensor<32x32xf32>,
      %blocks.0.attn.proj.bias: tensor<32xf32>,
      %blocks.0.norm2.weight: tensor<32xf32>,
      %blocks.0.norm2.bias: tensor<32xf32>,
      %blocks.0.mlp.fc1.weight: tensor<128x32xf32>,
      %blocks.0.mlp.fc1.bias: tensor<128xf32>,
      %blocks.0.mlp.fc2.weight: tensor<32x128xf32>,
      %blocks.0.mlp.fc2.bias: tensor<32xf32>,
      %blocks.1.norm1.weight: tensor<32xf32>,
      %blocks.1.norm1.bias: tensor<32xf32>,
      %blocks.1.attn.qkv.weight: tensor<96x32xf32>,
      %blocks.1.attn.qkv.bias: tensor<96xf32>,
      %blocks.1.attn.proj.weight: tensor<32x32xf32>,
      %blocks.1.attn.proj.bias: tensor<32xf32>,
      %blocks.1.norm2.weight: tensor<32xf32>,
      %blocks.1.norm2.bias: tensor<32xf32>,
      %blocks.1.mlp.fc1.weight: tensor<128x32xf32>,
      %blocks.1.mlp.fc1.bias: tensor<128xf32>,
      %blocks.1.mlp.fc2.weight: tensor<32x128xf32>,
      %blocks.1.mlp.fc2.bias: tensor<32xf32>,
      %norm.weight: tensor<32xf32>,
      %norm.bias: tensor<32xf32>,
      %head.weight: tensor<10x32xf32>,
      %head.bias: tensor<10xf32>,
      %images: tensor<2x1x28x28xf32>,
      %labels: tensor<2xi32>,
      %weights: tensor<2xf32>
  ) -> (
      tensor<f32>, // loss_sum
      tensor<f32>, // correct_sum
      tensor<f32> // weight_sum
  ) {
    %0 = "stablehlo.reshape"(%images) {} : (tensor<2x1x28x28xf32>) -> tensor<2x1x4x7x4x7xf32>
    %1 = "stablehlo.transpose"(%0) {permutation = array<i64: 0, 2, 4, 1, 3, 5>} : (tensor<2x1x4x7x4x7xf32>) -> tensor<2x4x4x1x7x7xf32>
    %2 = "stablehlo.reshape"(%1) {} : (tensor<2x4x4x1x7x7xf32>) -> tensor<32x49xf32>
    %3 = "stablehlo.reshape"(%patch_embed.proj.weight) {} : (tensor<32x1x7x7xf32>) -> tensor<32x49xf32>
    %4 = "stablehlo.dot_general"(%2, %3) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<32x49xf32>, tensor<32x49xf32>) -> tensor<32x32xf32>
    %5 = "stablehlo.broadcast_in_dim"(%patch_embed.proj.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<32x32xf32>
    %6 = stablehlo.add %4, %5 : tensor<32x32xf32>
    %7 = "stablehlo.broadcast_in_dim"(%cls_token) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<1x1x32xf32>) -> tensor<2x1x32xf32>
    %8 = "stablehlo.broadcast_in_dim"(%pos_embed) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<1x17x32xf32>) -> tensor<2x17x32xf32>
    %9 = "stablehlo.reshape"(%6) {} : (tensor<32x32xf32>) -> tensor<2x16x32xf32>
    %10 = "stablehlo.concatenate"(%7, %9) {dimension = 1 : i64} : (tensor<2x1x32xf32>, tensor<2x16x32xf32>) -> tensor<2x17x32xf32>
    %11 = stablehlo.add %10, %8 : tensor<2x17x32xf32>
    %12 = "stablehlo.reshape"(%11) {} : (tensor<2x17x32xf32>) -> tensor<34x32xf32>
    %13 = stablehlo.constant dense<0.0> : tensor<f32>
    %14 = "stablehlo.reduce"(%12, %13) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %15 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %16 = stablehlo.multiply %14, %15 : tensor<34xf32>
    %17 = "stablehlo.broadcast_in_dim"(%16) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %18 = stablehlo.subtract %12, %17 : tensor<34x32xf32>
    %19 = stablehlo.multiply %18, %18 : tensor<34x32xf32>
    %20 = stablehlo.constant dense<0.0> : tensor<f32>
    %21 = "stablehlo.reduce"(%19, %20) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %22 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %23 = stablehlo.multiply %21, %22 : tensor<34xf32>
    %24 = stablehlo.constant dense<1.0e-06> : tensor<34xf32>
    %25 = stablehlo.add %23, %24 : tensor<34xf32>
    %26 = stablehlo.rsqrt %25 : tensor<34xf32>
    %27 = "stablehlo.broadcast_in_dim"(%26) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %28 = "stablehlo.broadcast_in_dim"(%16) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %29 = stablehlo.subtract %12, %28 : tensor<34x32xf32>
    %30 = stablehlo.multiply %29, %27 : tensor<34x32xf32>
    %31 = "stablehlo.broadcast_in_dim"(%blocks.0.norm1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %32 = "stablehlo.broadcast_in_dim"(%blocks.0.norm1.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %33 = stablehlo.multiply %30, %32 : tensor<34x32xf32>
    %34 = stablehlo.add %33, %31 : tensor<34x32xf32>
    %35 = "stablehlo.slice"(%blocks.0.attn.qkv.weight) {limit_indices = array<i64: 32, 32>, start_indices = array<i64: 0, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %36 = "stablehlo.dot_general"(%34, %35) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %37 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 32>, start_indices = array<i64: 0>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %38 = "stablehlo.broadcast_in_dim"(%37) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %39 = stablehlo.add %36, %38 : tensor<34x32xf32>
    %40 = "stablehlo.slice"(%blocks.0.attn.qkv.weight) {limit_indices = array<i64: 64, 32>, start_indices = array<i64: 32, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %41 = "stablehlo.dot_general"(%34, %40) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %42 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 64>, start_indices = array<i64: 32>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %43 = "stablehlo.broadcast_in_dim"(%42) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %44 = stablehlo.add %41, %43 : tensor<34x32xf32>
    %45 = "stablehlo.slice"(%blocks.0.attn.qkv.weight) {limit_indices = array<i64: 96, 32>, start_indices = array<i64: 64, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %46 = "stablehlo.dot_general"(%34, %45) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %47 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 96>, start_indices = array<i64: 64>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %48 = "stablehlo.broadcast_in_dim"(%47) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %49 = stablehlo.add %46, %48 : tensor<34x32xf32>
    %50 = stablehlo.constant dense<0.35355339059327373> : tensor<34x32xf32>
    %51 = stablehlo.multiply %39, %50 : tensor<34x32xf32>
    %52 = "stablehlo.reshape"(%51) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %53 = "stablehlo.reshape"(%44) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %54 = "stablehlo.reshape"(%49) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %55 = "stablehlo.dot_general"(%52, %53) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
    %56 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %57 = "stablehlo.reduce"(%55, %56) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x4x17x17xf32>, tensor<f32>) -> tensor<2x4x17xf32>
    %58 = "stablehlo.broadcast_in_dim"(%57) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %59 = stablehlo.subtract %55, %58 : tensor<2x4x17x17xf32>
    %60 = stablehlo.exponential %59 : tensor<2x4x17x17xf32>
    %61 = stablehlo.constant dense<0.0> : tensor<f32>
    %62 = "stablehlo.reduce"(%60, %61) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x4x17x17xf32>, tensor<f32>) -> tensor<2x4x17xf32>
    %63 = "stablehlo.broadcast_in_dim"(%62) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %64 = stablehlo.divide %60, %63 : tensor<2x4x17x17xf32>
    %65 = "stablehlo.dot_general"(%64, %54) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %66 = "stablehlo.transpose"(%65) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %67 = "stablehlo.reshape"(%66) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %68 = "stablehlo.dot_general"(%67, %blocks.0.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %69 = "stablehlo.broadcast_in_dim"(%blocks.0.attn.proj.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %70 = stablehlo.add %68, %69 : tensor<34x32xf32>
    %71 = stablehlo.add %12, %70 : tensor<34x32xf32>
    %72 = stablehlo.constant dense<0.0> : tensor<f32>
    %73 = "stablehlo.reduce"(%71, %72) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %74 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %75 = stablehlo.multiply %73, %74 : tensor<34xf32>
    %76 = "stablehlo.broadcast_in_dim"(%75) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %77 = stablehlo.subtract %71, %76 : tensor<34x32xf32>
    %78 = stablehlo.multiply %77, %77 : tensor<34x32xf32>
    %79 = stablehlo.constant dense<0.0> : tensor<f32>
    %80 = "stablehlo.reduce"(%78, %79) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %81 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %82 = stablehlo.multiply %80, %81 : tensor<34xf32>
    %83 = stablehlo.constant dense<1.0e-06> : tensor<34xf32>
    %84 = stablehlo.add %82, %83 : tensor<34xf32>
    %85 = stablehlo.rsqrt %84 : tensor<34xf32>
    %86 = "stablehlo.broadcast_in_dim"(%85) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %87 = "stablehlo.broadcast_in_dim"(%75) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %88 = stablehlo.subtract %71, %87 : tensor<34x32xf32>
    %89 = stablehlo.multiply %88, %86 : tensor<34x32xf32>
    %90 = "stablehlo.broadcast_in_dim"(%blocks.0.norm2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %91 = "stablehlo.broadcast_in_dim"(%blocks.0.norm2.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %92 = stablehlo.multiply %89, %91 : tensor<34x32xf32>
    %93 = stablehlo.add %92, %90 : tensor<34x32xf32>
    %94 = "stablehlo.dot_general"(%93, %blocks.0.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<128x32xf32>) -> tensor<34x128xf32>
    %95 = "stablehlo.broadcast_in_dim"(%blocks.0.mlp.fc1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<128xf32>) -> tensor<34x128xf32>
    %96 = stablehlo.add %94, %95 : tensor<34x128xf32>
    %97 = stablehlo.constant dense<1.4142135623730951> : tensor<34x128xf32>
    %98 = stablehlo.multiply %96, %97 : tensor<34x128xf32>
    %99 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %100 = stablehlo.multiply %98, %99 : tensor<34x128xf32>
    %101 = stablehlo.constant dense<4.0> : tensor<34x128xf32>
    %102 = stablehlo.constant dense<-4.0> : tensor<34x128xf32>
    %103 = "stablehlo.clamp"(%102, %100, %101) {} : (tensor<34x128xf32>, tensor<34x128xf32>, tensor<34x128xf32>) -> tensor<34x128xf32>
    %104 = stablehlo.multiply %103, %103 : tensor<34x128xf32>
    %105 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<34x128xf32>
    %106 = stablehlo.multiply %105, %104 : tensor<34x128xf32>
    %107 = stablehlo.constant dense<2.77068142495902e-08> : tensor<34x128xf32>
    %108 = stablehlo.add %106, %107 : tensor<34x128xf32>
    %109 = stablehlo.multiply %108, %104 : tensor<34x128xf32>
    %110 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<34x128xf32>
    %111 = stablehlo.add %109, %110 : tensor<34x128xf32>
    %112 = stablehlo.multiply %111, %104 : tensor<34x128xf32>
    %113 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<34x128xf32>
    %114 = stablehlo.add %112, %113 : tensor<34x128xf32>
    %115 = stablehlo.multiply %114, %104 : tensor<34x128xf32>
    %116 = stablehlo.constant dense<-0.000734990630326855> : tensor<34x128xf32>
    %117 = stablehlo.add %115, %116 : tensor<34x128xf32>
    %118 = stablehlo.multiply %117, %104 : tensor<34x128xf32>
    %119 = stablehlo.constant dense<-0.00295459980854025> : tensor<34x128xf32>
    %120 = stablehlo.add %118, %119 : tensor<34x128xf32>
    %121 = stablehlo.multiply %120, %104 : tensor<34x128xf32>
    %122 = stablehlo.constant dense<-0.0160960333262415> : tensor<34x128xf32>
    %123 = stablehlo.add %121, %122 : tensor<34x128xf32>
    %124 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<34x128xf32>
    %125 = stablehlo.multiply %124, %104 : tensor<34x128xf32>
    %126 = stablehlo.constant dense<-0.000213374055278905> : tensor<34x128xf32>
    %127 = stablehlo.add %125, %126 : tensor<34x128xf32>
    %128 = stablehlo.multiply %127, %104 : tensor<34x128xf32>
    %129 = stablehlo.constant dense<-0.00168282697438203> : tensor<34x128xf32>
    %130 = stablehlo.add %128, %129 : tensor<34x128xf32>
    %131 = stablehlo.multiply %130, %104 : tensor<34x128xf32>
    %132 = stablehlo.constant dense<-0.00737332916720468> : tensor<34x128xf32>
    %133 = stablehlo.add %131, %132 : tensor<34x128xf32>
    %134 = stablehlo.multiply %133, %104 : tensor<34x128xf32>
    %135 = stablehlo.constant dense<-0.0142647390514189> : tensor<34x128xf32>
    %136 = stablehlo.add %134, %135 : tensor<34x128xf32>
    %137 = stablehlo.multiply %103, %123 : tensor<34x128xf32>
    %138 = stablehlo.divide %137, %136 : tensor<34x128xf32>
    %139 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %140 = stablehlo.multiply %138, %139 : tensor<34x128xf32>
    %141 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %142 = stablehlo.add %140, %141 : tensor<34x128xf32>
    %143 = stablehlo.multiply %96, %142 : tensor<34x128xf32>
    %144 = "stablehlo.dot_general"(%143, %blocks.0.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x128xf32>, tensor<32x128xf32>) -> tensor<34x32xf32>
    %145 = "stablehlo.broadcast_in_dim"(%blocks.0.mlp.fc2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %146 = stablehlo.add %144, %145 : tensor<34x32xf32>
    %147 = stablehlo.add %71, %146 : tensor<34x32xf32>
    %148 = stablehlo.constant dense<0.0> : tensor<f32>
    %149 = "stablehlo.reduce"(%147, %148) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %150 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %151 = stablehlo.multiply %149, %150 : tensor<34xf32>
    %152 = "stablehlo.broadcast_in_dim"(%151) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %153 = stablehlo.subtract %147, %152 : tensor<34x32xf32>
    %154 = stablehlo.multiply %153, %153 : tensor<34x32xf32>
    %155 = stablehlo.constant dense<0.0> : tensor<f32>
    %156 = "stablehlo.reduce"(%154, %155) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %157 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %158 = stablehlo.multiply %156, %157 : tensor<34xf32>
    %159 = stablehlo.constant dense<1.0e-06> : tensor<34xf32>
    %160 = stablehlo.add %158, %159 : tensor<34xf32>
    %161 = stablehlo.rsqrt %160 : tensor<34xf32>
    %162 = "stablehlo.broadcast_in_dim"(%161) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %163 = "stablehlo.broadcast_in_dim"(%151) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %164 = stablehlo.subtract %147, %163 : tensor<34x32xf32>
    %165 = stablehlo.multiply %164, %162 : tensor<34x32xf32>
    %166 = "stablehlo.broadcast_in_dim"(%blocks.1.norm1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %167 = "stablehlo.broadcast_in_dim"(%blocks.1.norm1.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %168 = stablehlo.multiply %165, %167 : tensor<34x32xf32>
    %169 = stablehlo.add %168, %166 : tensor<34x32xf32>
    %170 = "stablehlo.slice"(%blocks.1.attn.qkv.weight) {limit_indices = array<i64: 32, 32>, start_indices = array<i64: 0, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %171 = "stablehlo.dot_general"(%169, %170) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %172 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 32>, start_indices = array<i64: 0>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %173 = "stablehlo.broadcast_in_dim"(%172) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %174 = stablehlo.add %171, %173 : tensor<34x32xf32>
    %175 = "stablehlo.slice"(%blocks.1.attn.qkv.weight) {limit_indices = array<i64: 64, 32>, start_indices = array<i64: 32, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %176 = "stablehlo.dot_general"(%169, %175) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %177 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 64>, start_indices = array<i64: 32>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %178 = "stablehlo.broadcast_in_dim"(%177) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %179 = stablehlo.add %176, %178 : tensor<34x32xf32>
    %180 = "stablehlo.slice"(%blocks.1.attn.qkv.weight) {limit_indices = array<i64: 96, 32>, start_indices = array<i64: 64, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %181 = "stablehlo.dot_general"(%169, %180) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %182 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 96>, start_indices = array<i64: 64>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %183 = "stablehlo.broadcast_in_dim"(%182) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %184 = stablehlo.add %181, %183 : tensor<34x32xf32>
    %185 = stablehlo.constant dense<0.35355339059327373> : tensor<34x32xf32>
    %186 = stablehlo.multiply %174, %185 : tensor<34x32xf32>
    %187 = "stablehlo.reshape"(%186) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %188 = "stablehlo.reshape"(%179) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %189 = "stablehlo.reshape"(%184) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %190 = "stablehlo.dot_general"(%187, %188) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
    %191 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %192 = "stablehlo.reduce"(%190, %191) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x4x17x17xf32>, tensor<f32>) -> tensor<2x4x17xf32>
    %193 = "stablehlo.broadcast_in_dim"(%192) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %194 = stablehlo.subtract %190, %193 : tensor<2x4x17x17xf32>
    %195 = stablehlo.exponential %194 : tensor<2x4x17x17xf32>
    %196 = stablehlo.constant dense<0.0> : tensor<f32>
    %197 = "stablehlo.reduce"(%195, %196) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x4x17x17xf32>, tensor<f32>) -> tensor<2x4x17xf32>
    %198 = "stablehlo.broadcast_in_dim"(%197) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %199 = stablehlo.divide %195, %198 : tensor<2x4x17x17xf32>
    %200 = "stablehlo.dot_general"(%199, %189) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %201 = "stablehlo.transpose"(%200) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %202 = "stablehlo.reshape"(%201) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %203 = "stablehlo.dot_general"(%202, %blocks.1.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %204 = "stablehlo.broadcast_in_dim"(%blocks.1.attn.proj.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %205 = stablehlo.add %203, %204 : tensor<34x32xf32>
    %206 = stablehlo.add %147, %205 : tensor<34x32xf32>
    %207 = stablehlo.constant dense<0.0> : tensor<f32>
    %208 = "stablehlo.reduce"(%206, %207) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %209 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %210 = stablehlo.multiply %208, %209 : tensor<34xf32>
    %211 = "stablehlo.broadcast_in_dim"(%210) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %212 = stablehlo.subtract %206, %211 : tensor<34x32xf32>
    %213 = stablehlo.multiply %212, %212 : tensor<34x32xf32>
    %214 = stablehlo.constant dense<0.0> : tensor<f32>
    %215 = "stablehlo.reduce"(%213, %214) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %216 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %217 = stablehlo.multiply %215, %216 : tensor<34xf32>
    %218 = stablehlo.constant dense<1.0e-06> : tensor<34xf32>
    %219 = stablehlo.add %217, %218 : tensor<34xf32>
    %220 = stablehlo.rsqrt %219 : tensor<34xf32>
    %221 = "stablehlo.broadcast_in_dim"(%220) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %222 = "stablehlo.broadcast_in_dim"(%210) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %223 = stablehlo.subtract %206, %222 : tensor<34x32xf32>
    %224 = stablehlo.multiply %223, %221 : tensor<34x32xf32>
    %225 = "stablehlo.broadcast_in_dim"(%blocks.1.norm2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %226 = "stablehlo.broadcast_in_dim"(%blocks.1.norm2.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %227 = stablehlo.multiply %224, %226 : tensor<34x32xf32>
    %228 = stablehlo.add %227, %225 : tensor<34x32xf32>
    %229 = "stablehlo.dot_general"(%228, %blocks.1.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<128x32xf32>) -> tensor<34x128xf32>
    %230 = "stablehlo.broadcast_in_dim"(%blocks.1.mlp.fc1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<128xf32>) -> tensor<34x128xf32>
    %231 = stablehlo.add %229, %230 : tensor<34x128xf32>
    %232 = stablehlo.constant dense<1.4142135623730951> : tensor<34x128xf32>
    %233 = stablehlo.multiply %231, %232 : tensor<34x128xf32>
    %234 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %235 = stablehlo.multiply %233, %234 : tensor<34x128xf32>
    %236 = stablehlo.constant dense<4.0> : tensor<34x128xf32>
    %237 = stablehlo.constant dense<-4.0> : tensor<34x128xf32>
    %238 = "stablehlo.clamp"(%237, %235, %236) {} : (tensor<34x128xf32>, tensor<34x128xf32>, tensor<34x128xf32>) -> tensor<34x128xf32>
    %239 = stablehlo.multiply %238, %238 : tensor<34x128xf32>
    %240 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<34x128xf32>
    %241 = stablehlo.multiply %240, %239 : tensor<34x128xf32>
    %242 = stablehlo.constant dense<2.77068142495902e-08> : tensor<34x128xf32>
    %243 = stablehlo.add %241, %242 : tensor<34x128xf32>
    %244 = stablehlo.multiply %243, %239 : tensor<34x128xf32>
    %245 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<34x128xf32>
    %246 = stablehlo.add %244, %245 : tensor<34x128xf32>
    %247 = stablehlo.multiply %246, %239 : tensor<34x128xf32>
    %248 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<34x128xf32>
    %249 = stablehlo.add %247, %248 : tensor<34x128xf32>
    %250 = stablehlo.multiply %249, %239 : tensor<34x128xf32>
    %251 = stablehlo.constant dense<-0.000734990630326855> : tensor<34x128xf32>
    %252 = stablehlo.add %250, %251 : tensor<34x128xf32>
    %253 = stablehlo.multiply %252, %239 : tensor<34x128xf32>
    %254 = stablehlo.constant dense<-0.00295459980854025> : tensor<34x128xf32>
    %255 = stablehlo.add %253, %254 : tensor<34x128xf32>
    %256 = stablehlo.multiply %255, %239 : tensor<34x128xf32>
    %257 = stablehlo.constant dense<-0.0160960333262415> : tensor<34x128xf32>
    %258 = stablehlo.add %256, %257 : tensor<34x128xf32>
    %259 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<34x128xf32>
    %260 = stablehlo.multiply %259, %239 : tensor<34x128xf32>
    %261 = stablehlo.constant dense<-0.000213374055278905> : tensor<34x128xf32>
    %262 = stablehlo.add %260, %261 : tensor<34x128xf32>
    %263 = stablehlo.multiply %262, %239 : tensor<34x128xf32>
    %264 = stablehlo.constant dense<-0.00168282697438203> : tensor<34x128xf32>
    %265 = stablehlo.add %263, %264 : tensor<34x128xf32>
    %266 = stablehlo.multiply %265, %239 : tensor<34x128xf32>
    %267 = stablehlo.constant dense<-0.00737332916720468> : tensor<34x128xf32>
    %268 = stablehlo.add %266, %267 : tensor<34x128xf32>
    %269 = stablehlo.multiply %268, %239 : tensor<34x128xf32>
    %270 = stablehlo.constant dense<-0.0142647390514189> : tensor<34x128xf32>
    %271 = stablehlo.add %269, %270 : tensor<34x128xf32>
    %272 = stablehlo.multiply %238, %258 : tensor<34x128xf32>
    %273 = stablehlo.divide %272, %271 : tensor<34x128xf32>
    %274 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %275 = stablehlo.multiply %273, %274 : tensor<34x128xf32>
    %276 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %277 = stablehlo.add %275, %276 : tensor<34x128xf32>
    %278 = stablehlo.multiply %231, %277 : tensor<34x128xf32>
    %279 = "stablehlo.dot_general"(%278, %blocks.1.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x128xf32>, tensor<32x128xf32>) -> tensor<34x32xf32>
    %280 = "stablehlo.broadcast_in_dim"(%blocks.1.mlp.fc2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %281 = stablehlo.add %279, %280 : tensor<34x32xf32>
    %282 = stablehlo.add %206, %281 : tensor<34x32xf32>
    %283 = "stablehlo.reshape"(%282) {} : (tensor<34x32xf32>) -> tensor<2x17x32xf32>
    %284 = "stablehlo.slice"(%283) {limit_indices = array<i64: 2, 1, 32>, start_indices = array<i64: 0, 0, 0>, strides = array<i64: 1, 1, 1>} : (tensor<2x17x32xf32>) -> tensor<2x1x32xf32>
    %285 = "stablehlo.reshape"(%284) {} : (tensor<2x1x32xf32>) -> tensor<2x32xf32>
    %286 = stablehlo.constant dense<0.0> : tensor<f32>
    %287 = "stablehlo.reduce"(%285, %286) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<2xf32>
    %288 = stablehlo.constant dense<0.03125> : tensor<2xf32>
    %289 = stablehlo.multiply %287, %288 : tensor<2xf32>
    %290 = "stablehlo.broadcast_in_dim"(%289) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %291 = stablehlo.subtract %285, %290 : tensor<2x32xf32>
    %292 = stablehlo.multiply %291, %291 : tensor<2x32xf32>
    %293 = stablehlo.constant dense<0.0> : tensor<f32>
    %294 = "stablehlo.reduce"(%292, %293) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<2xf32>
    %295 = stablehlo.constant dense<0.03125> : tensor<2xf32>
    %296 = stablehlo.multiply %294, %295 : tensor<2xf32>
    %297 = stablehlo.constant dense<1.0e-06> : tensor<2xf32>
    %298 = stablehlo.add %296, %297 : tensor<2xf32>
    %299 = stablehlo.rsqrt %298 : tensor<2xf32>
    %300 = "stablehlo.broadcast_in_dim"(%299) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %301 = "stablehlo.broadcast_in_dim"(%289) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %302 = stablehlo.subtract %285, %301 : tensor<2x32xf32>
    %303 = stablehlo.multiply %302, %300 : tensor<2x32xf32>
    %304 = "stablehlo.broadcast_in_dim"(%norm.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<2x32xf32>
    %305 = "stablehlo.broadcast_in_dim"(%norm.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<2x32xf32>
    %306 = stablehlo.multiply %303, %305 : tensor<2x32xf32>
    %307 = stablehlo.add %306, %304 : tensor<2x32xf32>
    %308 = "stablehlo.dot_general"(%307, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x32xf32>, tensor<10x32xf32>) -> tensor<2x10xf32>
    %309 = "stablehlo.broadcast_in_dim"(%head.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<10xf32>) -> tensor<2x10xf32>
    %310 = stablehlo.add %308, %309 : tensor<2x10xf32>
    %311 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<2x10xi32>
    %312 = "stablehlo.broadcast_in_dim"(%labels) {broadcast_dimensions = array<i64: 0>} : (tensor<2xi32>) -> tensor<2x10xi32>
    %313 = "stablehlo.compare"(%311, %312) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x10xi32>, tensor<2x10xi32>) -> tensor<2x10xi1>
    %314 = "stablehlo.convert"(%313) {} : (tensor<2x10xi1>) -> tensor<2x10xf32>
    %315 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %316 = "stablehlo.reduce"(%310, %315) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %317 = "stablehlo.broadcast_in_dim"(%316) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %318 = stablehlo.subtract %310, %317 : tensor<2x10xf32>
    %319 = stablehlo.exponential %318 : tensor<2x10xf32>
    %320 = stablehlo.constant dense<0.0> : tensor<f32>
    %321 = "stablehlo.reduce"(%319, %320) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %322 = stablehlo.log %321 : tensor<2xf32>
    %323 = "stablehlo.broadcast_in_dim"(%322) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %324 = stablehlo.subtract %323, %318 : tensor<2x10xf32>
    %325 = stablehlo.multiply %314, %324 : tensor<2x10xf32>
    %326 = stablehlo.constant dense<0.0> : tensor<f32>
    %327 = "stablehlo.reduce"(%325, %326) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %328 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %329 = "stablehlo.reduce"(%310, %328) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %330 = stablehlo.multiply %310, %314 : tensor<2x10xf32>
    %331 = stablehlo.constant dense<0.0> : tensor<f32>
    %332 = "stablehlo.reduce"(%330, %331) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %333 = "stablehlo.compare"(%332, %329) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %334 = "stablehlo.convert"(%333) {} : (tensor<2xi1>) -> tensor<2xf32>
    %335 = stablehlo.constant dense<0.0> : tensor<2xf32>
    %336 = "stablehlo.compare"(%weights, %335) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %337 = stablehlo.constant dense<0.0> : tensor<2xf32>
    %338 = stablehlo.multiply %327, %weights : tensor<2xf32>
    %339 = "stablehlo.select"(%336, %338, %337) {} : (tensor<2xi1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %340 = stablehlo.constant dense<0.0> : tensor<f32>
    %341 = "stablehlo.reduce"(%339, %340) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %342 = stablehlo.multiply %334, %weights : tensor<2xf32>
    %343 = "stablehlo.select"(%336, %342, %337) {} : (tensor<2xi1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    %344 = stablehlo.constant dense<0.0> : tensor<f32>
    %345 = "stablehlo.reduce"(%343, %344) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %346 = stablehlo.constant dense<0.0> : tensor<f32>
    %347 = "stablehlo.reduce"(%weights, %346) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    func.return %341, %345, %347 : tensor<f32>, tensor<f32>, tensor<f32>
  }
}
