module @reduce_largest_and_place attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x5xf32>
  ) -> (
      tensor<2xf32>, // y0
      tensor<2xi32> // y1
  ) {
    %0 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<2x5xi32>
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.constant dense<0> : tensor<i32>
    %3:2 = "stablehlo.reduce"(%x0, %0, %1, %2) ({
    ^bb0(%_carried_4: tensor<f32>, %_carried_5: tensor<i32>, %_carried_6: tensor<f32>, %_carried_7: tensor<i32>):
      %8 = "stablehlo.compare"(%_carried_4, %_carried_6) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<f32>, tensor<f32>) -> tensor<i1>
      %9 = "stablehlo.select"(%8, %_carried_4, %_carried_6) {} : (tensor<i1>, tensor<f32>, tensor<f32>) -> tensor<f32>
      %10 = "stablehlo.select"(%8, %_carried_5, %_carried_7) {} : (tensor<i1>, tensor<i32>, tensor<i32>) -> tensor<i32>
      stablehlo.return %9, %10 : tensor<f32>, tensor<i32>
    }) {dimensions = array<i64: 1>} : (tensor<2x5xf32>, tensor<2x5xi32>, tensor<f32>, tensor<i32>) -> (tensor<2xf32>, tensor<2xi32>)
    func.return %3#0, %3#1 : tensor<2xf32>, tensor<2xi32>
  }
}
