module @sort_with_others attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf32>,
      %x1: tensor<4x3xf32>,
      %x2: tensor<4x3xi32>
  ) -> (
      tensor<4x3xf32>, // y0
      tensor<4x3xf32>, // y1
      tensor<4x3xi32> // y2
  ) {
    %0:3 = "stablehlo.sort"(%x0, %x1, %x2) ({
    ^bb0(%_carried_1: tensor<f32>, %_carried_2: tensor<f32>, %_carried_3: tensor<f32>, %_carried_4: tensor<f32>, %_carried_5: tensor<i32>, %_carried_6: tensor<i32>):
      %7 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    }) {dimension = 0 : i64, is_stable = true} : (tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xi32>) -> (tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xi32>)
    func.return %0#0, %0#1, %0#2 : tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xi32>
  }
}
// -----
module @sort_with_others attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x3xf64>,
      %x1: tensor<4x3xf64>,
      %x2: tensor<4x3xi32>
  ) -> (
      tensor<4x3xf64>, // y0
      tensor<4x3xf64>, // y1
      tensor<4x3xi32> // y2
  ) {
    %0:3 = "stablehlo.sort"(%x0, %x1, %x2) ({
    ^bb0(%_carried_1: tensor<f64>, %_carried_2: tensor<f64>, %_carried_3: tensor<f64>, %_carried_4: tensor<f64>, %_carried_5: tensor<i32>, %_carried_6: tensor<i32>):
      %7 = "stablehlo.compare"(%_carried_1, %_carried_2) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<f64>, tensor<f64>) -> tensor<i1>
      stablehlo.return %7 : tensor<i1>
    }) {dimension = 0 : i64, is_stable = true} : (tensor<4x3xf64>, tensor<4x3xf64>, tensor<4x3xi32>) -> (tensor<4x3xf64>, tensor<4x3xf64>, tensor<4x3xi32>)
    func.return %0#0, %0#1, %0#2 : tensor<4x3xf64>, tensor<4x3xf64>, tensor<4x3xi32>
  }
}
