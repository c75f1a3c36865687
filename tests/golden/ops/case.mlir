module @case attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i32>,
      %x1: tensor<3xf32>,
      %x2: tensor<3xf32>
  ) -> (
      tensor<3xf32> // y0
  ) {
    %0 = "stablehlo.case"(%x0) ({
      stablehlo.return %x1 : tensor<3xf32>
    }, {
      %1 = stablehlo.sine %x1 : tensor<3xf32>
      %2 = stablehlo.multiply %1, %x2 : tensor<3xf32>
      stablehlo.return %2 : tensor<3xf32>
    }, {
      stablehlo.return %x2 : tensor<3xf32>
    }) : (tensor<i32>) -> tensor<3xf32>
    func.return %0 : tensor<3xf32>
  }
}
// -----
module @case attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i32>,
      %x1: tensor<3xf64>,
      %x2: tensor<3xf64>
  ) -> (
      tensor<3xf64> // y0
  ) {
    %0 = "stablehlo.case"(%x0) ({
      stablehlo.return %x1 : tensor<3xf64>
    }, {
      %1 = stablehlo.sine %x1 : tensor<3xf64>
      %2 = stablehlo.multiply %1, %x2 : tensor<3xf64>
      stablehlo.return %2 : tensor<3xf64>
    }, {
      stablehlo.return %x2 : tensor<3xf64>
    }) : (tensor<i32>) -> tensor<3xf64>
    func.return %0 : tensor<3xf64>
  }
}
