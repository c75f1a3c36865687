module @while_single attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<f32>
  ) -> (
      tensor<f32> // y0
  ) {
    %0 = "stablehlo.while"(%x0) ({
    ^bb0(%_carried_1: tensor<f32>):
      %2 = stablehlo.constant dense<100.0> : tensor<f32>
      %3 = "stablehlo.compare"(%_carried_1, %2) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %3 : tensor<i1>
    }, {
    ^bb0(%_carried_4: tensor<f32>):
      %5 = stablehlo.constant dense<2.0> : tensor<f32>
      %6 = stablehlo.multiply %_carried_4, %5 : tensor<f32>
      stablehlo.return %6 : tensor<f32>
    }) : (tensor<f32>) -> tensor<f32>
    func.return %0 : tensor<f32>
  }
}
