module @collective_permute attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
  func.func public @main(
      %x0: tensor<4x2xf32>
  ) -> (
      tensor<4x2xf32> // y0
  ) {
    %0 = "stablehlo.replica_id"() {} : () -> tensor<ui32>
    %1 = "stablehlo.convert"(%0) {} : (tensor<ui32>) -> tensor<f32>
    %2 = "stablehlo.broadcast_in_dim"(%1) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<4x2xf32>
    %3 = stablehlo.add %x0, %2 : tensor<4x2xf32>
    %4 = "stablehlo.collective_permute"(%3) {source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>} : (tensor<4x2xf32>) -> tensor<4x2xf32>
    func.return %4 : tensor<4x2xf32>
  }
}
// -----
module @collective_permute attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
  func.func public @main(
      %x0: tensor<4x2xbf16>
  ) -> (
      tensor<4x2xbf16> // y0
  ) {
    %0 = "stablehlo.replica_id"() {} : () -> tensor<ui32>
    %1 = "stablehlo.convert"(%0) {} : (tensor<ui32>) -> tensor<bf16>
    %2 = "stablehlo.broadcast_in_dim"(%1) {broadcast_dimensions = array<i64>} : (tensor<bf16>) -> tensor<4x2xbf16>
    %3 = stablehlo.add %x0, %2 : tensor<4x2xbf16>
    %4 = "stablehlo.collective_permute"(%3) {source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>} : (tensor<4x2xbf16>) -> tensor<4x2xbf16>
    func.return %4 : tensor<4x2xbf16>
  }
}
