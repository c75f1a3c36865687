module @sort attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4xf32>
  ) -> (
      tensor<3x4xf32> // y0
  ) {
    %0 = "stablehlo.sort"(%x0) ({
    ^bb0(%_carried_1: tensor<f32>, %_carried_2: tensor<f32>):
      %3 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }) {dimension = 1 : i64, is_stable = true} : (tensor<3x4xf32>) -> tensor<3x4xf32>
    func.return %0 : tensor<3x4xf32>
  }
}
// -----
module @sort attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4xf64>
  ) -> (
      tensor<3x4xf64> // y0
  ) {
    %0 = "stablehlo.sort"(%x0) ({
    ^bb0(%_carried_1: tensor<f64>, %_carried_2: tensor<f64>):
      %3 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<f64>, tensor<f64>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }) {dimension = 1 : i64, is_stable = true} : (tensor<3x4xf64>) -> tensor<3x4xf64>
    func.return %0 : tensor<3x4xf64>
  }
}
// -----
module @sort attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4xbf16>
  ) -> (
      tensor<3x4xbf16> // y0
  ) {
    %0 = "stablehlo.sort"(%x0) ({
    ^bb0(%_carried_1: tensor<bf16>, %_carried_2: tensor<bf16>):
      %3 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }) {dimension = 1 : i64, is_stable = true} : (tensor<3x4xbf16>) -> tensor<3x4xbf16>
    func.return %0 : tensor<3x4xbf16>
  }
}
// -----
module @sort attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4xf16>
  ) -> (
      tensor<3x4xf16> // y0
  ) {
    %0 = "stablehlo.sort"(%x0) ({
    ^bb0(%_carried_1: tensor<f16>, %_carried_2: tensor<f16>):
      %3 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<f16>, tensor<f16>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }) {dimension = 1 : i64, is_stable = true} : (tensor<3x4xf16>) -> tensor<3x4xf16>
    func.return %0 : tensor<3x4xf16>
  }
}
// -----
module @sort attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4xi32>
  ) -> (
      tensor<3x4xi32> // y0
  ) {
    %0 = "stablehlo.sort"(%x0) ({
    ^bb0(%_carried_1: tensor<i32>, %_carried_2: tensor<i32>):
      %3 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }) {dimension = 1 : i64, is_stable = true} : (tensor<3x4xi32>) -> tensor<3x4xi32>
    func.return %0 : tensor<3x4xi32>
  }
}
// -----
module @sort attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4xui32>
  ) -> (
      tensor<3x4xui32> // y0
  ) {
    %0 = "stablehlo.sort"(%x0) ({
    ^bb0(%_carried_1: tensor<ui32>, %_carried_2: tensor<ui32>):
      %3 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<ui32>, tensor<ui32>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }) {dimension = 1 : i64, is_stable = true} : (tensor<3x4xui32>) -> tensor<3x4xui32>
    func.return %0 : tensor<3x4xui32>
  }
}
// -----
module @sort attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3x4xui8>
  ) -> (
      tensor<3x4xui8> // y0
  ) {
    %0 = "stablehlo.sort"(%x0) ({
    ^bb0(%_carried_1: tensor<ui8>, %_carried_2: tensor<ui8>):
      %3 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<ui8>, tensor<ui8>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }) {dimension = 1 : i64, is_stable = true} : (tensor<3x4xui8>) -> tensor<3x4xui8>
    func.return %0 : tensor<3x4xui8>
  }
}
