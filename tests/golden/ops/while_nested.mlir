module @while_nested attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i32>,
      %x1: tensor<f32>
  ) -> (
      tensor<i32>, // y0
      tensor<f32> // y1
  ) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1:2 = "stablehlo.while"(%x0, %x1) ({
    ^bb0(%_carried_2: tensor<i32>, %_carried_3: tensor<f32>):
      %4 = stablehlo.constant dense<3> : tensor<i32>
      %5 = "stablehlo.compare"(%_carried_2, %4) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %5 : tensor<i1>
    }, {
    ^bb0(%_carried_6: tensor<i32>, %_carried_7: tensor<f32>):
      %8:2 = "stablehlo.while"(%0, %_carried_7) ({
      ^bb0(%_carried_9: tensor<i32>, %_carried_10: tensor<f32>):
        %11 = stablehlo.constant dense<2> : tensor<i32>
        %12 = "stablehlo.compare"(%_carried_9, %11) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %12 : tensor<i1>
      }, {
      ^bb0(%_carried_13: tensor<i32>, %_carried_14: tensor<f32>):
        %15 = stablehlo.constant dense<1> : tensor<i32>
        %16 = stablehlo.add %_carried_13, %15 : tensor<i32>
        %17 = stablehlo.constant dense<2.0> : tensor<f32>
        %18 = stablehlo.multiply %_carried_14, %17 : tensor<f32>
        stablehlo.return %16, %18 : tensor<i32>, tensor<f32>
      }) : (tensor<i32>, tensor<f32>) -> (tensor<i32>, tensor<f32>)
      %19 = stablehlo.constant dense<1> : tensor<i32>
      %20 = stablehlo.add %_carried_6, %19 : tensor<i32>
      stablehlo.return %20, %8#1 : tensor<i32>, tensor<f32>
    }) : (tensor<i32>, tensor<f32>) -> (tensor<i32>, tensor<f32>)
    func.return %1#0, %1#1 : tensor<i32>, tensor<f32>
  }
}
