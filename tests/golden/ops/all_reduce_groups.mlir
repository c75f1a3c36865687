module @all_reduce_groups attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 2 : i32} {
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
    }) {channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, replica_groups = dense<[[0], [1]]> : tensor<2x1xi64>} : (tensor<4x2xf32>) -> tensor<4x2xf32>
    func.return %4 : tensor<4x2xf32>
  }
}
