module @if attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i1>,
      %x1: tensor<3xf32>,
      %x2: tensor<3xf32>
  ) -> (
      tensor<3xf32>, // y0
      tensor<3xf32> // y1
  ) {
    %0:2 = "stablehlo.if"(%x0) ({
      %1 = stablehlo.multiply %x1, %x2 : tensor<3xf32>
      %2 = stablehlo.sine %x1 : tensor<3xf32>
      stablehlo.return %1, %2 : tensor<3xf32>, tensor<3xf32>
    }, {
      %3 = stablehlo.log %x1 : tensor<3xf32>
      stablehlo.return %x1, %3 : tensor<3xf32>, tensor<3xf32>
    }) : (tensor<i1>) -> (tensor<3xf32>, tensor<3xf32>)
    func.return %0#0, %0#1 : tensor<3xf32>, tensor<3xf32>
  }
}
// -----
module @if attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<i1>,
      %x1: tensor<3xf64>,
      %x2: tensor<3xf64>
  ) -> (
      tensor<3xf64>, // y0
      tensor<3xf64> // y1
  ) {
    %0:2 = "stablehlo.if"(%x0) ({
      %1 = stablehlo.multiply %x1, %x2 : tensor<3xf64>
      %2 = stablehlo.sine %x1 : tensor<3xf64>
      stablehlo.return %1, %2 : tensor<3xf64>, tensor<3xf64>
    }, {
      %3 = stablehlo.log %x1 : tensor<3xf64>
      stablehlo.return %x1, %3 : tensor<3xf64>, tensor<3xf64>
    }) : (tensor<i1>) -> (tensor<3xf64>, tensor<3xf64>)
    func.return %0#0, %0#1 : tensor<3xf64>, tensor<3xf64>
  }
}
