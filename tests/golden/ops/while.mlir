module @while attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i32>,
      %x1: tensor<2x3xf32>,
      %x2: tensor<2x3xf32>
  ) -> (
      tensor<i32>, // y0
      tensor<2x3xf32> // y1
  ) {
    %0:2 = "stablehlo.while"(%x0, %x1) ({
    ^bb0(%_carried_1: tensor<i32>, %_carried_2: tensor<2x3xf32>):
      %3 = stablehlo.constant dense<3> : tensor<i32>
      %4 = "stablehlo.compare"(%_carried_1, %3) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %4 : tensor<i1>
    }, {
    ^bb0(%_carried_5: tensor<i32>, %_carried_6: tensor<2x3xf32>):
      %7 = stablehlo.constant dense<0.0> : tensor<f32>
      %8 = "stablehlo.reduce"(%x2, %7) ({
      ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
        %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
        stablehlo.return %_out : tensor<f32>
      }) {dimensions = array<i64: 1>} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2xf32>
      %9 = stablehlo.constant dense<1> : tensor<i32>
      %10 = stablehlo.add %_carried_5, %9 : tensor<i32>
      %11 = "stablehlo.broadcast_in_dim"(%8) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x3xf32>
      %12 = stablehlo.add %_carried_6, %11 : tensor<2x3xf32>
      stablehlo.return %10, %12 : tensor<i32>, tensor<2x3xf32>
    }) : (tensor<i32>, tensor<2x3xf32>) -> (tensor<i32>, tensor<2x3xf32>)
    func.return %0#0, %0#1 : tensor<i32>, tensor<2x3xf32>
  }
}
// -----
module @while attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i32>,
      %x1: tensor<2x3xf64>,
      %x2: tensor<2x3xf64>
  ) -> (
      tensor<i32>, // y0
      tensor<2x3xf64> // y1
  ) {
    %0:2 = "stablehlo.while"(%x0, %x1) ({
    ^bb0(%_carried_1: tensor<i32>, %_carried_2: tensor<2x3xf64>):
      %3 = stablehlo.constant dense<3> : tensor<i32>
      %4 = "stablehlo.compare"(%_carried_1, %3) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %4 : tensor<i1>
    }, {
    ^bb0(%_carried_5: tensor<i32>, %_carried_6: tensor<2x3xf64>):
      %7 = stablehlo.constant dense<0.0> : tensor<f64>
      %8 = "stablehlo.reduce"(%x2, %7) ({
      ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
        %_out = stablehlo.add %_lhs, %_rhs : tensor<f64>
        stablehlo.return %_out : tensor<f64>
      }) {dimensions = array<i64: 1>} : (tensor<2x3xf64>, tensor<f64>) -> tensor<2xf64>
      %9 = stablehlo.constant dense<1> : tensor<i32>
      %10 = stablehlo.add %_carried_5, %9 : tensor<i32>
      %11 = "stablehlo.broadcast_in_dim"(%8) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf64>) -> tensor<2x3xf64>
      %12 = stablehlo.add %_carried_6, %11 : tensor<2x3xf64>
      stablehlo.return %10, %12 : tensor<i32>, tensor<2x3xf64>
    }) : (tensor<i32>, tensor<2x3xf64>) -> (tensor<i32>, tensor<2x3xf64>)
    func.return %0#0, %0#1 : tensor<i32>, tensor<2x3xf64>
  }
}
// -----
module @while attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i32>,
      %x1: tensor<2x3xbf16>,
      %x2: tensor<2x3xbf16>
  ) -> (
      tensor<i32>, // y0
      tensor<2x3xbf16> // y1
  ) {
    %0:2 = "stablehlo.while"(%x0, %x1) ({
    ^bb0(%_carried_1: tensor<i32>, %_carried_2: tensor<2x3xbf16>):
      %3 = stablehlo.constant dense<3> : tensor<i32>
      %4 = "stablehlo.compare"(%_carried_1, %3) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %4 : tensor<i1>
    }, {
    ^bb0(%_carried_5: tensor<i32>, %_carried_6: tensor<2x3xbf16>):
      %7 = stablehlo.constant dense<0.0> : tensor<bf16>
      %8 = "stablehlo.reduce"(%x2, %7) ({
      ^bb0(%_lhs: tensor<bf16>, %_rhs: tensor<bf16>):
        %_out = stablehlo.add %_lhs, %_rhs : tensor<bf16>
        stablehlo.return %_out : tensor<bf16>
      }) {dimensions = array<i64: 1>} : (tensor<2x3xbf16>, tensor<bf16>) -> tensor<2xbf16>
      %9 = stablehlo.constant dense<1> : tensor<i32>
      %10 = stablehlo.add %_carried_5, %9 : tensor<i32>
      %11 = "stablehlo.broadcast_in_dim"(%8) {broadcast_dimensions = array<i64: 0>} : (tensor<2xbf16>) -> tensor<2x3xbf16>
      %12 = stablehlo.add %_carried_6, %11 : tensor<2x3xbf16>
      stablehlo.return %10, %12 : tensor<i32>, tensor<2x3xbf16>
    }) : (tensor<i32>, tensor<2x3xbf16>) -> (tensor<i32>, tensor<2x3xbf16>)
    func.return %0#0, %0#1 : tensor<i32>, tensor<2x3xbf16>
  }
}
// -----
module @while attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i32>,
      %x1: tensor<2x3xf16>,
      %x2: tensor<2x3xf16>
  ) -> (
      tensor<i32>, // y0
      tensor<2x3xf16> // y1
  ) {
    %0:2 = "stablehlo.while"(%x0, %x1) ({
    ^bb0(%_carried_1: tensor<i32>, %_carried_2: tensor<2x3xf16>):
      %3 = stablehlo.constant dense<3> : tensor<i32>
      %4 = "stablehlo.compare"(%_carried_1, %3) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %4 : tensor<i1>
    }, {
    ^bb0(%_carried_5: tensor<i32>, %_carried_6: tensor<2x3xf16>):
      %7 = stablehlo.constant dense<0.0> : tensor<f16>
      %8 = "stablehlo.reduce"(%x2, %7) ({
      ^bb0(%_lhs: tensor<f16>, %_rhs: tensor<f16>):
        %_out = stablehlo.add %_lhs, %_rhs : tensor<f16>
        stablehlo.return %_out : tensor<f16>
      }) {dimensions = array<i64: 1>} : (tensor<2x3xf16>, tensor<f16>) -> tensor<2xf16>
      %9 = stablehlo.constant dense<1> : tensor<i32>
      %10 = stablehlo.add %_carried_5, %9 : tensor<i32>
      %11 = "stablehlo.broadcast_in_dim"(%8) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf16>) -> tensor<2x3xf16>
      %12 = stablehlo.add %_carried_6, %11 : tensor<2x3xf16>
      stablehlo.return %10, %12 : tensor<i32>, tensor<2x3xf16>
    }) : (tensor<i32>, tensor<2x3xf16>) -> (tensor<i32>, tensor<2x3xf16>)
    func.return %0#0, %0#1 : tensor<i32>, tensor<2x3xf16>
  }
}
