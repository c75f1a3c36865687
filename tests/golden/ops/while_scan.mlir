module @while_scan attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xf32>,
      %x1: tensor<4x3xf32>,
      %x2: tensor<3xf32>
  ) -> (
      tensor<3xf32>, // y0
      tensor<4x3xf32> // y1
  ) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.constant dense<0.0> : tensor<4x3xf32>
    %2:4 = "stablehlo.while"(%0, %x0, %x1, %1) ({
    ^bb0(%_carried_3: tensor<i32>, %_carried_4: tensor<3xf32>, %_carried_5: tensor<4x3xf32>, %_carried_6: tensor<4x3xf32>):
      %7 = stablehlo.constant dense<4> : tensor<i32>
      %8 = "stablehlo.compare"(%_carried_3, %7) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %8 : tensor<i1>
    }, {
    ^bb0(%_carried_9: tensor<i32>, %_carried_10: tensor<3xf32>, %_carried_11: tensor<4x3xf32>, %_carried_12: tensor<4x3xf32>):
      %13 = stablehlo.constant dense<0> : tensor<i32>
      %14 = "stablehlo.dynamic_slice"(%_carried_11, %_carried_9, %13) {slice_sizes = array<i64: 1, 3>} : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %15 = "stablehlo.reshape"(%14) {} : (tensor<1x3xf32>) -> tensor<3xf32>
      %16 = stablehlo.multiply %_carried_10, %x2 : tensor<3xf32>
      %17 = stablehlo.tanh %16 : tensor<3xf32>
      %18 = stablehlo.multiply %17, %15 : tensor<3xf32>
      %19 = stablehlo.add %18, %_carried_10 : tensor<3xf32>
      %20 = stablehlo.constant dense<1> : tensor<i32>
      %21 = stablehlo.add %_carried_9, %20 : tensor<i32>
      %22 = stablehlo.multiply %19, %19 : tensor<3xf32>
      %23 = "stablehlo.reshape"(%22) {} : (tensor<3xf32>) -> tensor<1x3xf32>
      %24 = "stablehlo.dynamic_update_slice"(%_carried_12, %23, %_carried_9, %13) {} : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %21, %19, %_carried_11, %24 : tensor<i32>, tensor<3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }) : (tensor<i32>, tensor<3xf32>, tensor<4x3xf32>, tensor<4x3xf32>) -> (tensor<i32>, tensor<3xf32>, tensor<4x3xf32>, tensor<4x3xf32>)
    func.return %2#1, %2#3 : tensor<3xf32>, tensor<4x3xf32>
  }
}
// -----
module @while_scan attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<3xf64>,
      %x1: tensor<4x3xf64>,
      %x2: tensor<3xf64>
  ) -> (
      tensor<3xf64>, // y0
      tensor<4x3xf64> // y1
  ) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.constant dense<0.0> : tensor<4x3xf64>
    %2:4 = "stablehlo.while"(%0, %x0, %x1, %1) ({
    ^bb0(%_carried_3: tensor<i32>, %_carried_4: tensor<3xf64>, %_carried_5: tensor<4x3xf64>, %_carried_6: tensor<4x3xf64>):
      %7 = stablehlo.constant dense<4> : tensor<i32>
      %8 = "stablehlo.compare"(%_carried_3, %7) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %8 : tensor<i1>
    }, {
    ^bb0(%_carried_9: tensor<i32>, %_carried_10: tensor<3xf64>, %_carried_11: tensor<4x3xf64>, %_carried_12: tensor<4x3xf64>):
      %13 = stablehlo.constant dense<0> : tensor<i32>
      %14 = "stablehlo.dynamic_slice"(%_carried_11, %_carried_9, %13) {slice_sizes = array<i64: 1, 3>} : (tensor<4x3xf64>, tensor<i32>, tensor<i32>) -> tensor<1x3xf64>
      %15 = "stablehlo.reshape"(%14) {} : (tensor<1x3xf64>) -> tensor<3xf64>
      %16 = stablehlo.multiply %_carried_10, %x2 : tensor<3xf64>
      %17 = stablehlo.tanh %16 : tensor<3xf64>
      %18 = stablehlo.multiply %17, %15 : tensor<3xf64>
      %19 = stablehlo.add %18, %_carried_10 : tensor<3xf64>
      %20 = stablehlo.constant dense<1> : tensor<i32>
      %21 = stablehlo.add %_carried_9, %20 : tensor<i32>
      %22 = stablehlo.multiply %19, %19 : tensor<3xf64>
      %23 = "stablehlo.reshape"(%22) {} : (tensor<3xf64>) -> tensor<1x3xf64>
      %24 = "stablehlo.dynamic_update_slice"(%_carried_12, %23, %_carried_9, %13) {} : (tensor<4x3xf64>, tensor<1x3xf64>, tensor<i32>, tensor<i32>) -> tensor<4x3xf64>
      stablehlo.return %21, %19, %_carried_11, %24 : tensor<i32>, tensor<3xf64>, tensor<4x3xf64>, tensor<4x3xf64>
    }) : (tensor<i32>, tensor<3xf64>, tensor<4x3xf64>, tensor<4x3xf64>) -> (tensor<i32>, tensor<3xf64>, tensor<4x3xf64>, tensor<4x3xf64>)
    func.return %2#1, %2#3 : tensor<3xf64>, tensor<4x3xf64>
  }
}
