module @reduce_minimum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xf32>
  ) -> (
      tensor<3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0x7F800000> : tensor<f32>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xf32>, tensor<f32>) -> tensor<3xf32>
    func.return %1 : tensor<3xf32>
  }
}
// -----
module @reduce_minimum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xf64>
  ) -> (
      tensor<3xf64> // y0
  ) {
    %0 = stablehlo.constant dense<0x7FF0000000000000> : tensor<f64>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xf64>, tensor<f64>) -> tensor<3xf64>
    func.return %1 : tensor<3xf64>
  }
}
// -----
module @reduce_minimum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xbf16>
  ) -> (
      tensor<3xbf16> // y0
  ) {
    %0 = stablehlo.constant dense<0x7F80> : tensor<bf16>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<bf16>, %_rhs: tensor<bf16>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<bf16>
      stablehlo.return %_out : tensor<bf16>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xbf16>, tensor<bf16>) -> tensor<3xbf16>
    func.return %1 : tensor<3xbf16>
  }
}
// -----
module @reduce_minimum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xf16>
  ) -> (
      tensor<3xf16> // y0
  ) {
    %0 = stablehlo.constant dense<0x7C00> : tensor<f16>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f16>, %_rhs: tensor<f16>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<f16>
      stablehlo.return %_out : tensor<f16>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xf16>, tensor<f16>) -> tensor<3xf16>
    func.return %1 : tensor<3xf16>
  }
}
// -----
module @reduce_minimum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xi32>
  ) -> (
      tensor<3xi32> // y0
  ) {
    %0 = stablehlo.constant dense<2147483647> : tensor<i32>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<i32>, %_rhs: tensor<i32>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<i32>
      stablehlo.return %_out : tensor<i32>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xi32>, tensor<i32>) -> tensor<3xi32>
    func.return %1 : tensor<3xi32>
  }
}
// -----
module @reduce_minimum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xui32>
  ) -> (
      tensor<3xui32> // y0
  ) {
    %0 = stablehlo.constant dense<4294967295> : tensor<ui32>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<ui32>, %_rhs: tensor<ui32>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<ui32>
      stablehlo.return %_out : tensor<ui32>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xui32>, tensor<ui32>) -> tensor<3xui32>
    func.return %1 : tensor<3xui32>
  }
}
// -----
module @reduce_minimum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xui8>
  ) -> (
      tensor<3xui8> // y0
  ) {
    %0 = stablehlo.constant dense<255> : tensor<ui8>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<ui8>, %_rhs: tensor<ui8>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<ui8>
      stablehlo.return %_out : tensor<ui8>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xui8>, tensor<ui8>) -> tensor<3xui8>
    func.return %1 : tensor<3xui8>
  }
}
