module @all_reduce attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
  func.func public @main(
      %x0: tensor<4x2xf32>
  ) -> (
      tensor<4x2xf32> // y0
  ) {
    %0 = "stablehlo.replica_id"() {} : () -> tensor<ui32>
    %1 = "stablehlo.convert"(%0) {} : (tensor<ui32>) -> tensor<f32>
    %2 = "stablehlo.broadcast_in_dim"(%1) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<4x2xf32>
    %3 = stablehlo.add %x0, %2 : tensor<4x2xf32>
    %4 = "stablehlo.all_reduce"(%3) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x2xf32>) -> tensor<4x2xf32>
    func.return %4 : tensor<4x2xf32>
  }
}
// -----
module @all_reduce attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
  func.func public @main(
      %x0: tensor<4x2xbf16>
  ) -> (
      tensor<4x2xbf16> // y0
  ) {
    %0 = "stablehlo.replica_id"() {} : () -> tensor<ui32>
    %1 = "stablehlo.convert"(%0) {} : (tensor<ui32>) -> tensor<bf16>
    %2 = "stablehlo.broadcast_in_dim"(%1) {broadcast_dimensions = array<i64>} : (tensor<bf16>) -> tensor<4x2xbf16>
    %3 = stablehlo.add %x0, %2 : tensor<4x2xbf16>
    %4 = "stablehlo.all_reduce"(%3) ({
    ^bb0(%_lhs: tensor<bf16>, %_rhs: tensor<bf16>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<bf16>
      stablehlo.return %_out : tensor<bf16>
    }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x2xbf16>) -> tensor<4x2xbf16>
    func.return %4 : tensor<4x2xbf16>
  }
}
// -----
module @all_reduce attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
  func.func public @main(
      %x0: tensor<4x2xf64>
  ) -> (
      tensor<4x2xf64> // y0
  ) {
    %0 = "stablehlo.replica_id"() {} : () -> tensor<ui32>
    %1 = "stablehlo.convert"(%0) {} : (tensor<ui32>) -> tensor<f64>
    %2 = "stablehlo.broadcast_in_dim"(%1) {broadcast_dimensions = array<i64>} : (tensor<f64>) -> tensor<4x2xf64>
    %3 = stablehlo.add %x0, %2 : tensor<4x2xf64>
    %4 = "stablehlo.all_reduce"(%3) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x2xf64>) -> tensor<4x2xf64>
    func.return %4 : tensor<4x2xf64>
  }
}
// -----
module @all_reduce attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
  func.func public @main(
      %x0: tensor<4x2xi32>
  ) -> (
      tensor<4x2xi32> // y0
  ) {
    %0 = "stablehlo.replica_id"() {} : () -> tensor<ui32>
    %1 = "stablehlo.convert"(%0) {} : (tensor<ui32>) -> tensor<i32>
    %2 = "stablehlo.broadcast_in_dim"(%1) {broadcast_dimensions = array<i64>} : (tensor<i32>) -> tensor<4x2xi32>
    %3 = stablehlo.add %x0, %2 : tensor<4x2xi32>
    %4 = "stablehlo.all_reduce"(%3) ({
    ^bb0(%_lhs: tensor<i32>, %_rhs: tensor<i32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<i32>
      stablehlo.return %_out : tensor<i32>
    }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x2xi32>) -> tensor<4x2xi32>
    func.return %4 : tensor<4x2xi32>
  }
}
