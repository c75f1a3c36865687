module @select_and_scatter attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x6xf32>,
      %x1: tensor<2x3xf32>
  ) -> (
      tensor<4x6xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = "stablehlo.select_and_scatter"(%x0, %x1, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = "stablehlo.compare"(%_lhs, %_rhs) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %_out : tensor<i1>
    }, {
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>} : (tensor<4x6xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<4x6xf32>
    func.return %1 : tensor<4x6xf32>
  }
}
// -----
module @select_and_scatter attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x6xf64>,
      %x1: tensor<2x3xf64>
  ) -> (
      tensor<4x6xf64> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f64>
    %1 = "stablehlo.select_and_scatter"(%x0, %x1, %0) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = "stablehlo.compare"(%_lhs, %_rhs) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<f64>, tensor<f64>) -> tensor<i1>
      stablehlo.return %_out : tensor<i1>
    }, {
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>} : (tensor<4x6xf64>, tensor<2x3xf64>, tensor<f64>) -> tensor<4x6xf64>
    func.return %1 : tensor<4x6xf64>
  }
}
// -----
module @select_and_scatter attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x6xbf16>,
      %x1: tensor<2x3xbf16>
  ) -> (
      tensor<4x6xbf16> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<bf16>
    %1 = "stablehlo.select_and_scatter"(%x0, %x1, %0) ({
    ^bb0(%_lhs: tensor<bf16>, %_rhs: tensor<bf16>):
      %_out = "stablehlo.compare"(%_lhs, %_rhs) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
      stablehlo.return %_out : tensor<i1>
    }, {
    ^bb0(%_lhs: tensor<bf16>, %_rhs: tensor<bf16>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<bf16>
      stablehlo.return %_out : tensor<bf16>
    }) {window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>} : (tensor<4x6xbf16>, tensor<2x3xbf16>, tensor<bf16>) -> tensor<4x6xbf16>
    func.return %1 : tensor<4x6xbf16>
  }
}
// -----
module @select_and_scatter attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x6xf16>,
      %x1: tensor<2x3xf16>
  ) -> (
      tensor<4x6xf16> // y0
  ) {
    %0 = stablehlo.constant dense<0.0> : tensor<f16>
    %1 = "stablehlo.select_and_scatter"(%x0, %x1, %0) ({
    ^bb0(%_lhs: tensor<f16>, %_rhs: tensor<f16>):
      %_out = "stablehlo.compare"(%_lhs, %_rhs) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<f16>, tensor<f16>) -> tensor<i1>
      stablehlo.return %_out : tensor<i1>
    }, {
    ^bb0(%_lhs: tensor<f16>, %_rhs: tensor<f16>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f16>
      stablehlo.return %_out : tensor<f16>
    }) {window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>} : (tensor<4x6xf16>, tensor<2x3xf16>, tensor<f16>) -> tensor<4x6xf16>
    func.return %1 : tensor<4x6xf16>
  }
}
