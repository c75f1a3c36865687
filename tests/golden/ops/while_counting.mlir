module @while_counting attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2xf32>
  ) -> (
      tensor<2xf32> // y0
  ) {
    %0 = stablehlo.constant dense<1> : tensor<i32>
    %1:2 = "stablehlo.while"(%0, %x0) ({
    ^bb0(%_carried_2: tensor<i32>, %_carried_3: tensor<2xf32>):
      %4 = stablehlo.constant dense<6> : tensor<i32>
      %5 = "stablehlo.compare"(%_carried_2, %4) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %5 : tensor<i1>
    }, {
    ^bb0(%_carried_6: tensor<i32>, %_carried_7: tensor<2xf32>):
      %8 = "stablehlo.convert"(%_carried_6) {} : (tensor<i32>) -> tensor<f32>
      %9 = "stablehlo.broadcast_in_dim"(%8) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2xf32>
      %10 = stablehlo.constant dense<0> : tensor<i32>
      %11:2 = "stablehlo.while"(%10, %_carried_7) ({
      ^bb0(%_carried_12: tensor<i32>, %_carried_13: tensor<2xf32>):
        %14 = stablehlo.constant dense<2> : tensor<i32>
        %15 = "stablehlo.compare"(%_carried_12, %14) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %15 : tensor<i1>
      }, {
      ^bb0(%_carried_16: tensor<i32>, %_carried_17: tensor<2xf32>):
        %18 = stablehlo.constant dense<1> : tensor<i32>
        %19 = stablehlo.add %_carried_16, %18 : tensor<i32>
        %20 = stablehlo.sine %_carried_17 : tensor<2xf32>
        %21 = stablehlo.constant dense<0.25> : tensor<2xf32>
        %22 = stablehlo.multiply %9, %21 : tensor<2xf32>
        %23 = stablehlo.multiply %_carried_17, %22 : tensor<2xf32>
        %24 = stablehlo.add %23, %20 : tensor<2xf32>
        stablehlo.return %19, %24 : tensor<i32>, tensor<2xf32>
      }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
      %25 = stablehlo.constant dense<2> : tensor<i32>
      %26 = stablehlo.add %_carried_6, %25 : tensor<i32>
      stablehlo.return %26, %11#1 : tensor<i32>, tensor<2xf32>
    }) : (tensor<i32>, tensor<2xf32>) -> (tensor<i32>, tensor<2xf32>)
    func.return %1#1 : tensor<2xf32>
  }
}
// -----
module @while_counting attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2xf64>
  ) -> (
      tensor<2xf64> // y0
  ) {
    %0 = stablehlo.constant dense<1> : tensor<i32>
    %1:2 = "stablehlo.while"(%0, %x0) ({
    ^bb0(%_carried_2: tensor<i32>, %_carried_3: tensor<2xf64>):
      %4 = stablehlo.constant dense<6> : tensor<i32>
      %5 = "stablehlo.compare"(%_carried_2, %4) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %5 : tensor<i1>
    }, {
    ^bb0(%_carried_6: tensor<i32>, %_carried_7: tensor<2xf64>):
      %8 = "stablehlo.convert"(%_carried_6) {} : (tensor<i32>) -> tensor<f64>
      %9 = "stablehlo.broadcast_in_dim"(%8) {broadcast_dimensions = array<i64>} : (tensor<f64>) -> tensor<2xf64>
      %10 = stablehlo.constant dense<0> : tensor<i32>
      %11:2 = "stablehlo.while"(%10, %_carried_7) ({
      ^bb0(%_carried_12: tensor<i32>, %_carried_13: tensor<2xf64>):
        %14 = stablehlo.constant dense<2> : tensor<i32>
        %15 = "stablehlo.compare"(%_carried_12, %14) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %15 : tensor<i1>
      }, {
      ^bb0(%_carried_16: tensor<i32>, %_carried_17: tensor<2xf64>):
        %18 = stablehlo.constant dense<1> : tensor<i32>
        %19 = stablehlo.add %_carried_16, %18 : tensor<i32>
        %20 = stablehlo.sine %_carried_17 : tensor<2xf64>
        %21 = stablehlo.constant dense<0.25> : tensor<2xf64>
        %22 = stablehlo.multiply %9, %21 : tensor<2xf64>
        %23 = stablehlo.multiply %_carried_17, %22 : tensor<2xf64>
        %24 = stablehlo.add %23, %20 : tensor<2xf64>
        stablehlo.return %19, %24 : tensor<i32>, tensor<2xf64>
      }) : (tensor<i32>, tensor<2xf64>) -> (tensor<i32>, tensor<2xf64>)
      %25 = stablehlo.constant dense<2> : tensor<i32>
      %26 = stablehlo.add %_carried_6, %25 : tensor<i32>
      stablehlo.return %26, %11#1 : tensor<i32>, tensor<2xf64>
    }) : (tensor<i32>, tensor<2xf64>) -> (tensor<i32>, tensor<2xf64>)
    func.return %1#1 : tensor<2xf64>
  }
}
