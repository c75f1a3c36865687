module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x: tensor<4x6xf32>,
      %weight: tensor<6xf32>,
      %bias: tensor<6xf32>,
      %dy: tensor<4x6xf32>
  ) -> (
      tensor<4x6xf32>, // y
      tensor<4x6xf32>, // dx
      tensor<6xf32>, // d.weight
      tensor<6xf32> // d.bias
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = "stablehlo.reduce"(%x, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<4x6xf32>, tensor<f32>) -> tensor<4xf32>
    %2 = stablehlo.constant dense<0.16666666666666666> : tensor<4xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<4xf32>
    %4 = "stablehlo.broadcast_in_dim"(%3) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x6xf32>
    %5 = stablehlo.subtract %x, %4 : tensor<4x6xf32>
    %6 = stablehlo.multiply %5, %5 : tensor<4x6xf32>
    %7 = stablehlo.constant dense<0.0> : tensor<f32>
    %8 = "stablehlo.reduce"(%6, %7) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<4x6xf32>, tensor<f32>) -> tensor<4xf32>
    %9 = stablehlo.constant dense<0.16666666666666666> : tensor<4xf32>
    %10 = stablehlo.multiply %8, %9 : tensor<4xf32>
    %11 = stablehlo.constant dense<1.0e-06> : tensor<4xf32>
    %12 = stablehlo.add %10, %11 : tensor<4xf32>
    %13 = stablehlo.rsqrt %12 : tensor<4xf32>
    %14 = "stablehlo.broadcast_in_dim"(%13) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x6xf32>
    %15 = "stablehlo.broadcast_in_dim"(%3) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x6xf32>
    %16 = stablehlo.subtract %x, %15 : tensor<4x6xf32>
    %17 = stablehlo.multiply %16, %14 : tensor<4x6xf32>
    %18 = "stablehlo.broadcast_in_dim"(%bias) {broadcast_dimensions = array<i64: 1>} : (tensor<6xf32>) -> tensor<4x6xf32>
    %19 = "stablehlo.broadcast_in_dim"(%weight) {broadcast_dimensions = array<i64: 1>} : (tensor<6xf32>) -> tensor<4x6xf32>
    %20 = stablehlo.multiply %17, %19 : tensor<4x6xf32>
    %21 = stablehlo.add %20, %18 : tensor<4x6xf32>
    %22 = "stablehlo.broadcast_in_dim"(%13) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x6xf32>
    %23 = "stablehlo.broadcast_in_dim"(%3) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x6xf32>
    %24 = stablehlo.subtract %x, %23 : tensor<4x6xf32>
    %25 = stablehlo.multiply %24, %22 : tensor<4x6xf32>
    %26 = "stablehlo.broadcast_in_dim"(%weight) {broadcast_dimensions = array<i64: 1>} : (tensor<6xf32>) -> tensor<4x6xf32>
    %27 = stablehlo.multiply %dy, %26 : tensor<4x6xf32>
    %28 = stablehlo.constant dense<0.0> : tensor<f32>
    %29 = "stablehlo.reduce"(%27, %28) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<4x6xf32>, tensor<f32>) -> tensor<4xf32>
    %30 = stablehlo.constant dense<0.16666666666666666> : tensor<4xf32>
    %31 = stablehlo.multiply %29, %30 : tensor<4xf32>
    %32 = stablehlo.multiply %27, %25 : tensor<4x6xf32>
    %33 = stablehlo.constant dense<0.0> : tensor<f32>
    %34 = "stablehlo.reduce"(%32, %33) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<4x6xf32>, tensor<f32>) -> tensor<4xf32>
    %35 = stablehlo.constant dense<0.16666666666666666> : tensor<4xf32>
    %36 = stablehlo.multiply %34, %35 : tensor<4xf32>
    %37 = "stablehlo.broadcast_in_dim"(%36) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x6xf32>
    %38 = stablehlo.multiply %25, %37 : tensor<4x6xf32>
    %39 = "stablehlo.broadcast_in_dim"(%31) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x6xf32>
    %40 = stablehlo.subtract %27, %39 : tensor<4x6xf32>
    %41 = stablehlo.subtract %40, %38 : tensor<4x6xf32>
    %42 = "stablehlo.broadcast_in_dim"(%13) {broadcast_dimensions = array<i64: 0>} : (tensor<4xf32>) -> tensor<4x6xf32>
    %43 = stablehlo.multiply %42, %41 : tensor<4x6xf32>
    %44 = stablehlo.multiply %dy, %25 : tensor<4x6xf32>
    %45 = stablehlo.constant dense<0.0> : tensor<f32>
    %46 = "stablehlo.reduce"(%44, %45) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<4x6xf32>, tensor<f32>) -> tensor<6xf32>
    %47 = stablehlo.constant dense<0.0> : tensor<f32>
    %48 = "stablehlo.reduce"(%dy, %47) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<4x6xf32>, tensor<f32>) -> tensor<6xf32>
    func.return %21, %43, %46, %48 : tensor<4x6xf32>, tensor<4x6xf32>, tensor<6xf32>, tensor<6xf32>
  }
}
