module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x: tensor<2x3x3x4xf32>,
      %weight: tensor<4xf32>,
      %bias: tensor<4xf32>,
      %dy: tensor<2x3x3x4xf32>
  ) -> (
      tensor<2x3x3x4xf32>, // y
      tensor<2x3x3x4xf32>, // dx
      tensor<4xf32>, // d.weight
      tensor<4xf32> // d.bias
  ) {
    %0 = "stablehlo.reshape"(%x) {} : (tensor<2x3x3x4xf32>) -> tensor<2x9x2x2xf32>
    %1 = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = "stablehlo.reduce"(%0, %1) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x9x2x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %3 = stablehlo.constant dense<0.05555555555555555> : tensor<2x2xf32>
    %4 = stablehlo.multiply %2, %3 : tensor<2x2xf32>
    %5 = "stablehlo.broadcast_in_dim"(%4) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x2xf32>) -> tensor<2x9x2x2xf32>
    %6 = stablehlo.subtract %0, %5 : tensor<2x9x2x2xf32>
    %7 = stablehlo.multiply %6, %6 : tensor<2x9x2x2xf32>
    %8 = stablehlo.constant dense<0.0> : tensor<f32>
    %9 = "stablehlo.reduce"(%7, %8) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x9x2x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %10 = stablehlo.constant dense<0.05555555555555555> : tensor<2x2xf32>
    %11 = stablehlo.multiply %9, %10 : tensor<2x2xf32>
    %12 = stablehlo.constant dense<1.0e-05> : tensor<2x2xf32>
    %13 = stablehlo.add %11, %12 : tensor<2x2xf32>
    %14 = stablehlo.rsqrt %13 : tensor<2x2xf32>
    %15 = "stablehlo.broadcast_in_dim"(%14) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x2xf32>) -> tensor<2x9x2x2xf32>
    %16 = stablehlo.multiply %6, %15 : tensor<2x9x2x2xf32>
    %17 = "stablehlo.reshape"(%16) {} : (tensor<2x9x2x2xf32>) -> tensor<2x3x3x4xf32>
    %18 = "stablehlo.broadcast_in_dim"(%bias) {broadcast_dimensions = array<i64: 3>} : (tensor<4xf32>) -> tensor<2x3x3x4xf32>
    %19 = "stablehlo.broadcast_in_dim"(%weight) {broadcast_dimensions = array<i64: 3>} : (tensor<4xf32>) -> tensor<2x3x3x4xf32>
    %20 = stablehlo.multiply %17, %19 : tensor<2x3x3x4xf32>
    %21 = stablehlo.add %20, %18 : tensor<2x3x3x4xf32>
    %22 = stablehlo.multiply %dy, %19 : tensor<2x3x3x4xf32>
    %23 = stablehlo.multiply %dy, %17 : tensor<2x3x3x4xf32>
    %24 = stablehlo.constant dense<0.0> : tensor<f32>
    %25 = "stablehlo.reduce"(%23, %24) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x3x3x4xf32>, tensor<f32>) -> tensor<4xf32>
    %26 = stablehlo.constant dense<0.0> : tensor<f32>
    %27 = "stablehlo.reduce"(%dy, %26) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x3x3x4xf32>, tensor<f32>) -> tensor<4xf32>
    %28 = "stablehlo.reshape"(%22) {} : (tensor<2x3x3x4xf32>) -> tensor<2x9x2x2xf32>
    %29 = stablehlo.multiply %28, %15 : tensor<2x9x2x2xf32>
    %30 = stablehlo.multiply %28, %6 : tensor<2x9x2x2xf32>
    %31 = stablehlo.constant dense<0.0> : tensor<f32>
    %32 = "stablehlo.reduce"(%30, %31) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x9x2x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %33 = stablehlo.divide %14, %13 : tensor<2x2xf32>
    %34 = stablehlo.constant dense<-0.5> : tensor<2x2xf32>
    %35 = stablehlo.multiply %33, %34 : tensor<2x2xf32>
    %36 = stablehlo.multiply %32, %35 : tensor<2x2xf32>
    %37 = stablehlo.multiply %36, %10 : tensor<2x2xf32>
    %38 = "stablehlo.broadcast_in_dim"(%37) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x2xf32>) -> tensor<2x9x2x2xf32>
    %39 = stablehlo.multiply %38, %6 : tensor<2x9x2x2xf32>
    %40 = stablehlo.multiply %38, %6 : tensor<2x9x2x2xf32>
    %41 = stablehlo.add %29, %39 : tensor<2x9x2x2xf32>
    %42 = stablehlo.add %41, %40 : tensor<2x9x2x2xf32>
    %43 = stablehlo.negate %42 : tensor<2x9x2x2xf32>
    %44 = stablehlo.constant dense<0.0> : tensor<f32>
    %45 = "stablehlo.reduce"(%43, %44) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x9x2x2xf32>, tensor<f32>) -> tensor<2x2xf32>
    %46 = stablehlo.multiply %45, %3 : tensor<2x2xf32>
    %47 = "stablehlo.broadcast_in_dim"(%46) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x2xf32>) -> tensor<2x9x2x2xf32>
    %48 = stablehlo.add %42, %47 : tensor<2x9x2x2xf32>
    %49 = "stablehlo.reshape"(%48) {} : (tensor<2x9x2x2xf32>) -> tensor<2x3x3x4xf32>
    func.return %21, %49, %25, %27 : tensor<2x3x3x4xf32>, tensor<2x3x3x4xf32>, tensor<4xf32>, tensor<4xf32>
  }
}
