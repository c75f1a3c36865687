module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x: tensor<6x4xf32>,
      %v.weight: tensor<4x4xf32>,
      %v.bias: tensor<4xf32>,
      %k.weight: tensor<4x4xf32>,
      %k.bias: tensor<4xf32>,
      %q.weight: tensor<4x4xf32>,
      %q.bias: tensor<4xf32>,
      %dy: tensor<6x4xf32>
  ) -> (
      tensor<6x4xf32>, // y
      tensor<6x4xf32>, // dx
      tensor<4x4xf32>, // d.v.weight
      tensor<4xf32>, // d.v.bias
      tensor<4x4xf32>, // d.k.weight
      tensor<4xf32>, // d.k.bias
      tensor<4x4xf32>, // d.q.weight
      tensor<4xf32> // d.q.bias
  ) {
    %0 = "stablehlo.dot_general"(%x, %v.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<6x4xf32>, tensor<4x4xf32>) -> tensor<6x4xf32>
    %1 = "stablehlo.broadcast_in_dim"(%v.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<4xf32>) -> tensor<6x4xf32>
    %2 = stablehlo.add %0, %1 : tensor<6x4xf32>
    %3 = "stablehlo.dot_general"(%x, %k.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<6x4xf32>, tensor<4x4xf32>) -> tensor<6x4xf32>
    %4 = "stablehlo.broadcast_in_dim"(%k.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<4xf32>) -> tensor<6x4xf32>
    %5 = stablehlo.add %3, %4 : tensor<6x4xf32>
    %6 = "stablehlo.dot_general"(%x, %q.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<6x4xf32>, tensor<4x4xf32>) -> tensor<6x4xf32>
    %7 = "stablehlo.broadcast_in_dim"(%q.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<4xf32>) -> tensor<6x4xf32>
    %8 = stablehlo.add %6, %7 : tensor<6x4xf32>
    %9 = stablehlo.constant dense<0.7071067811865475> : tensor<6x4xf32>
    %10 = stablehlo.multiply %8, %9 : tensor<6x4xf32>
    %11 = "stablehlo.reshape"(%10) {} : (tensor<6x4xf32>) -> tensor<2x3x2x2xf32>
    %12 = "stablehlo.reshape"(%5) {} : (tensor<6x4xf32>) -> tensor<2x3x2x2xf32>
    %13 = "stablehlo.reshape"(%2) {} : (tensor<6x4xf32>) -> tensor<2x3x2x2xf32>
    %14 = "stablehlo.dot_general"(%11, %12) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>} : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x2x3x3xf32>
    %15 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %16 = "stablehlo.reduce"(%14, %15) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x2x3x3xf32>, tensor<f32>) -> tensor<2x2x3xf32>
    %17 = "stablehlo.broadcast_in_dim"(%16) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x2x3xf32>) -> tensor<2x2x3x3xf32>
    %18 = stablehlo.subtract %14, %17 : tensor<2x2x3x3xf32>
    %19 = stablehlo.exponential %18 : tensor<2x2x3x3xf32>
    %20 = stablehlo.constant dense<0.0> : tensor<f32>
    %21 = "stablehlo.reduce"(%19, %20) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x2x3x3xf32>, tensor<f32>) -> tensor<2x2x3xf32>
    %22 = "stablehlo.broadcast_in_dim"(%21) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x2x3xf32>) -> tensor<2x2x3x3xf32>
    %23 = stablehlo.divide %19, %22 : tensor<2x2x3x3xf32>
    %24 = "stablehlo.dot_general"(%23, %13) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>} : (tensor<2x2x3x3xf32>, tensor<2x3x2x2xf32>) -> tensor<2x2x3x2xf32>
    %25 = "stablehlo.transpose"(%24) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x2x3x2xf32>) -> tensor<2x3x2x2xf32>
    %26 = "stablehlo.reshape"(%25) {} : (tensor<2x3x2x2xf32>) -> tensor<6x4xf32>
    %27 = "stablehlo.reshape"(%8) {} : (tensor<6x4xf32>) -> tensor<2x3x2x2xf32>
    %28 = "stablehlo.reshape"(%5) {} : (tensor<6x4xf32>) -> tensor<2x3x2x2xf32>
    %29 = "stablehlo.reshape"(%2) {} : (tensor<6x4xf32>) -> tensor<2x3x2x2xf32>
    %30 = "stablehlo.reshape"(%dy) {} : (tensor<6x4xf32>) -> tensor<2x3x2x2xf32>
    %31 = "stablehlo.dot_general"(%23, %30) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>} : (tensor<2x2x3x3xf32>, tensor<2x3x2x2xf32>) -> tensor<2x2x3x2xf32>
    %32 = "stablehlo.dot_general"(%30, %29) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>} : (tensor<2x3x2x2xf32>, tensor<2x3x2x2xf32>) -> tensor<2x2x3x3xf32>
    %33 = "stablehlo.reshape"(%26) {} : (tensor<6x4xf32>) -> tensor<2x3x2x2xf32>
    %34 = stablehlo.multiply %30, %33 : tensor<2x3x2x2xf32>
    %35 = stablehlo.constant dense<0.0> : tensor<f32>
    %36 = "stablehlo.reduce"(%34, %35) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x3x2xf32>
    %37 = "stablehlo.transpose"(%36) {permutation = array<i64: 0, 2, 1>} : (tensor<2x3x2xf32>) -> tensor<2x2x3xf32>
    %38 = "stablehlo.broadcast_in_dim"(%37) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x2x3xf32>) -> tensor<2x2x3x3xf32>
    %39 = stablehlo.subtract %32, %38 : tensor<2x2x3x3xf32>
    %40 = stablehlo.multiply %23, %39 : tensor<2x2x3x3xf32>
    %41 = stablehlo.constant dense<0.7071067811865475> : tensor<2x3x2x2xf32>
    %42 = stablehlo.multiply %28, %41 : tensor<2x3x2x2xf32>
    %43 = "stablehlo.dot_general"(%40, %42) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>} : (tensor<2x2x3x3xf32>, tensor<2x3x2x2xf32>) -> tensor<2x2x3x2xf32>
    %44 = stablehlo.constant dense<0.7071067811865475> : tensor<2x3x2x2xf32>
    %45 = stablehlo.multiply %27, %44 : tensor<2x3x2x2xf32>
    %46 = "stablehlo.dot_general"(%40, %45) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>} : (tensor<2x2x3x3xf32>, tensor<2x3x2x2xf32>) -> tensor<2x2x3x2xf32>
    %47 = "stablehlo.transpose"(%43) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x2x3x2xf32>) -> tensor<2x3x2x2xf32>
    %48 = "stablehlo.reshape"(%47) {} : (tensor<2x3x2x2xf32>) -> tensor<6x4xf32>
    %49 = "stablehlo.transpose"(%46) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x2x3x2xf32>) -> tensor<2x3x2x2xf32>
    %50 = "stablehlo.reshape"(%49) {} : (tensor<2x3x2x2xf32>) -> tensor<6x4xf32>
    %51 = "stablehlo.transpose"(%31) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x2x3x2xf32>) -> tensor<2x3x2x2xf32>
    %52 = "stablehlo.reshape"(%51) {} : (tensor<2x3x2x2xf32>) -> tensor<6x4xf32>
    %53 = stablehlo.constant dense<0.0> : tensor<f32>
    %54 = "stablehlo.reduce"(%48, %53) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<6x4xf32>, tensor<f32>) -> tensor<4xf32>
    %55 = "stablehlo.dot_general"(%48, %q.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<6x4xf32>, tensor<4x4xf32>) -> tensor<6x4xf32>
    %56 = "stablehlo.dot_general"(%48, %x) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<6x4xf32>, tensor<6x4xf32>) -> tensor<4x4xf32>
    %57 = stablehlo.constant dense<0.0> : tensor<f32>
    %58 = "stablehlo.reduce"(%50, %57) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<6x4xf32>, tensor<f32>) -> tensor<4xf32>
    %59 = "stablehlo.dot_general"(%50, %k.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<6x4xf32>, tensor<4x4xf32>) -> tensor<6x4xf32>
    %60 = "stablehlo.dot_general"(%50, %x) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<6x4xf32>, tensor<6x4xf32>) -> tensor<4x4xf32>
    %61 = stablehlo.add %55, %59 : tensor<6x4xf32>
    %62 = stablehlo.constant dense<0.0> : tensor<f32>
    %63 = "stablehlo.reduce"(%52, %62) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<6x4xf32>, tensor<f32>) -> tensor<4xf32>
    %64 = "stablehlo.dot_general"(%52, %v.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<6x4xf32>, tensor<4x4xf32>) -> tensor<6x4xf32>
    %65 = "stablehlo.dot_general"(%52, %x) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<6x4xf32>, tensor<6x4xf32>) -> tensor<4x4xf32>
    %66 = stablehlo.add %61, %64 : tensor<6x4xf32>
    func.return %26, %66, %65, %63, %60, %58, %56, %54 : tensor<6x4xf32>, tensor<6x4xf32>, tensor<4x4xf32>, tensor<4xf32>, tensor<4x4xf32>, tensor<4xf32>, tensor<4x4xf32>, tensor<4xf32>
  }
}
