module @scalar_operand attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf32> // y0
  ) {
    %0 = stablehlo.constant dense<3.0> : tensor<2x3xf32>
    %1 = stablehlo.add %x0, %0 : tensor<2x3xf32>
    %2 = stablehlo.constant dense<2.0> : tensor<2x3xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<2x3xf32>
    func.return %3 : tensor<2x3xf32>
  }
}
// -----
module @scalar_operand attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf64> // y0
  ) {
    %0 = stablehlo.constant dense<3.0> : tensor<2x3xf64>
    %1 = stablehlo.add %x0, %0 : tensor<2x3xf64>
    %2 = stablehlo.constant dense<2.0> : tensor<2x3xf64>
    %3 = stablehlo.multiply %1, %2 : tensor<2x3xf64>
    func.return %3 : tensor<2x3xf64>
  }
}
// -----
module @scalar_operand attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>
  ) -> (
      tensor<2x3xbf16> // y0
  ) {
    %0 = stablehlo.constant dense<3.0> : tensor<2x3xbf16>
    %1 = stablehlo.add %x0, %0 : tensor<2x3xbf16>
    %2 = stablehlo.constant dense<2.0> : tensor<2x3xbf16>
    %3 = stablehlo.multiply %1, %2 : tensor<2x3xbf16>
    func.return %3 : tensor<2x3xbf16>
  }
}
// -----
module @scalar_operand attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>
  ) -> (
      tensor<2x3xf16> // y0
  ) {
    %0 = stablehlo.constant dense<3.0> : tensor<2x3xf16>
    %1 = stablehlo.add %x0, %0 : tensor<2x3xf16>
    %2 = stablehlo.constant dense<2.0> : tensor<2x3xf16>
    %3 = stablehlo.multiply %1, %2 : tensor<2x3xf16>
    func.return %3 : tensor<2x3xf16>
  }
}
// -----
module @scalar_operand attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>
  ) -> (
      tensor<2x3xi32> // y0
  ) {
    %0 = stablehlo.constant dense<3> : tensor<2x3xi32>
    %1 = stablehlo.add %x0, %0 : tensor<2x3xi32>
    %2 = stablehlo.constant dense<2> : tensor<2x3xi32>
    %3 = stablehlo.multiply %1, %2 : tensor<2x3xi32>
    func.return %3 : tensor<2x3xi32>
  }
}
// -----
module @scalar_operand attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui32>
  ) -> (
      tensor<2x3xui32> // y0
  ) {
    %0 = stablehlo.constant dense<3> : tensor<2x3xui32>
    %1 = stablehlo.add %x0, %0 : tensor<2x3xui32>
    %2 = stablehlo.constant dense<2> : tensor<2x3xui32>
    %3 = stablehlo.multiply %1, %2 : tensor<2x3xui32>
    func.return %3 : tensor<2x3xui32>
  }
}
// -----
module @scalar_operand attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui8>
  ) -> (
      tensor<2x3xui8> // y0
  ) {
    %0 = stablehlo.constant dense<3> : tensor<2x3xui8>
    %1 = stablehlo.add %x0, %0 : tensor<2x3xui8>
    %2 = stablehlo.constant dense<2> : tensor<2x3xui8>
    %3 = stablehlo.multiply %1, %2 : tensor<2x3xui8>
    func.return %3 : tensor<2x3xui8>
  }
}
