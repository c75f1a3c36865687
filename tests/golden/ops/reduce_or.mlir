module @reduce_or attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xi32>
  ) -> (
      tensor<3xi32> // y0
  ) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<i32>, %_rhs: tensor<i32>):
      %_out = stablehlo.or %_lhs, %_rhs : tensor<i32>
      stablehlo.return %_out : tensor<i32>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xi32>, tensor<i32>) -> tensor<3xi32>
    func.return %1 : tensor<3xi32>
  }
}
// -----
module @reduce_or attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xui32>
  ) -> (
      tensor<3xui32> // y0
  ) {
    %0 = stablehlo.constant dense<0> : tensor<ui32>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<ui32>, %_rhs: tensor<ui32>):
      %_out = stablehlo.or %_lhs, %_rhs : tensor<ui32>
      stablehlo.return %_out : tensor<ui32>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xui32>, tensor<ui32>) -> tensor<3xui32>
    func.return %1 : tensor<3xui32>
  }
}
// -----
module @reduce_or attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xui8>
  ) -> (
      tensor<3xui8> // y0
  ) {
    %0 = stablehlo.constant dense<0> : tensor<ui8>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<ui8>, %_rhs: tensor<ui8>):
      %_out = stablehlo.or %_lhs, %_rhs : tensor<ui8>
      stablehlo.return %_out : tensor<ui8>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xui8>, tensor<ui8>) -> tensor<3xui8>
    func.return %1 : tensor<3xui8>
  }
}
// -----
module @reduce_or attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3x4xi1>
  ) -> (
      tensor<3xi1> // y0
  ) {
    %0 = stablehlo.constant dense<false> : tensor<i1>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<i1>, %_rhs: tensor<i1>):
      %_out = stablehlo.or %_lhs, %_rhs : tensor<i1>
      stablehlo.return %_out : tensor<i1>
    }) {dimensions = array<i64: 0, 2>} : (tensor<2x3x4xi1>, tensor<i1>) -> tensor<3xi1>
    func.return %1 : tensor<3xi1>
  }
}
