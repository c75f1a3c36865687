module @reduce_window_maximum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xf32>
  ) -> (
      tensor<1x2x2x3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xf32>, tensor<f32>) -> tensor<1x2x2x3xf32>
    func.return %1 : tensor<1x2x2x3xf32>
  }
}
// -----
module @reduce_window_maximum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xf64>
  ) -> (
      tensor<1x2x2x3xf64> // y0
  ) {
    %0 = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f64>, %_rhs: tensor<f64>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f64>
      stablehlo.return %_out : tensor<f64>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xf64>, tensor<f64>) -> tensor<1x2x2x3xf64>
    func.return %1 : tensor<1x2x2x3xf64>
  }
}
// -----
module @reduce_window_maximum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xbf16>
  ) -> (
      tensor<1x2x2x3xbf16> // y0
  ) {
    %0 = stablehlo.constant dense<0xFF80> : tensor<bf16>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<bf16>, %_rhs: tensor<bf16>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<bf16>
      stablehlo.return %_out : tensor<bf16>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xbf16>, tensor<bf16>) -> tensor<1x2x2x3xbf16>
    func.return %1 : tensor<1x2x2x3xbf16>
  }
}
// -----
module @reduce_window_maximum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xf16>
  ) -> (
      tensor<1x2x2x3xf16> // y0
  ) {
    %0 = stablehlo.constant dense<0xFC00> : tensor<f16>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<f16>, %_rhs: tensor<f16>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f16>
      stablehlo.return %_out : tensor<f16>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xf16>, tensor<f16>) -> tensor<1x2x2x3xf16>
    func.return %1 : tensor<1x2x2x3xf16>
  }
}
// -----
module @reduce_window_maximum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xi32>
  ) -> (
      tensor<1x2x2x3xi32> // y0
  ) {
    %0 = stablehlo.constant dense<-2147483648> : tensor<i32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<i32>, %_rhs: tensor<i32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<i32>
      stablehlo.return %_out : tensor<i32>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xi32>, tensor<i32>) -> tensor<1x2x2x3xi32>
    func.return %1 : tensor<1x2x2x3xi32>
  }
}
// -----
module @reduce_window_maximum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xui32>
  ) -> (
      tensor<1x2x2x3xui32> // y0
  ) {
    %0 = stablehlo.constant dense<0> : tensor<ui32>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<ui32>, %_rhs: tensor<ui32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<ui32>
      stablehlo.return %_out : tensor<ui32>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xui32>, tensor<ui32>) -> tensor<1x2x2x3xui32>
    func.return %1 : tensor<1x2x2x3xui32>
  }
}
// -----
module @reduce_window_maximum_pool attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<1x2x4x6xui8>
  ) -> (
      tensor<1x2x2x3xui8> // y0
  ) {
    %0 = stablehlo.constant dense<0> : tensor<ui8>
    %1 = "stablehlo.reduce_window"(%x0, %0) ({
    ^bb0(%_lhs: tensor<ui8>, %_rhs: tensor<ui8>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<ui8>
      stablehlo.return %_out : tensor<ui8>
    }) {window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>, padding = dense<[[0, 0], [0, 0], [0, 0], [0, 0]]> : tensor<4x2xi64>} : (tensor<1x2x4x6xui8>, tensor<ui8>) -> tensor<1x2x2x3xui8>
    func.return %1 : tensor<1x2x2x3xui8>
  }
}
