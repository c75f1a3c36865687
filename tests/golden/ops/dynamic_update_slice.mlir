module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf32>,
      %x1: tensor<2x3xf32>,
      %x2: tensor<i32>,
      %x3: tensor<i32>
  ) -> (
      tensor<4x5xf32> // y0
  ) {
    %0 = "stablehlo.dynamic_update_slice"(%x0, %x1, %x2, %x3) {} : (tensor<4x5xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x5xf32>
    func.return %0 : tensor<4x5xf32>
  }
}
// -----
module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf64>,
      %x1: tensor<2x3xf64>,
      %x2: tensor<i32>,
      %x3: tensor<i32>
  ) -> (
      tensor<4x5xf64> // y0
  ) {
    %0 = "stablehlo.dynamic_update_slice"(%x0, %x1, %x2, %x3) {} : (tensor<4x5xf64>, tensor<2x3xf64>, tensor<i32>, tensor<i32>) -> tensor<4x5xf64>
    func.return %0 : tensor<4x5xf64>
  }
}
// -----
module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xbf16>,
      %x1: tensor<2x3xbf16>,
      %x2: tensor<i32>,
      %x3: tensor<i32>
  ) -> (
      tensor<4x5xbf16> // y0
  ) {
    %0 = "stablehlo.dynamic_update_slice"(%x0, %x1, %x2, %x3) {} : (tensor<4x5xbf16>, tensor<2x3xbf16>, tensor<i32>, tensor<i32>) -> tensor<4x5xbf16>
    func.return %0 : tensor<4x5xbf16>
  }
}
// -----
module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xf16>,
      %x1: tensor<2x3xf16>,
      %x2: tensor<i32>,
      %x3: tensor<i32>
  ) -> (
      tensor<4x5xf16> // y0
  ) {
    %0 = "stablehlo.dynamic_update_slice"(%x0, %x1, %x2, %x3) {} : (tensor<4x5xf16>, tensor<2x3xf16>, tensor<i32>, tensor<i32>) -> tensor<4x5xf16>
    func.return %0 : tensor<4x5xf16>
  }
}
// -----
module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xi32>,
      %x1: tensor<2x3xi32>,
      %x2: tensor<i32>,
      %x3: tensor<i32>
  ) -> (
      tensor<4x5xi32> // y0
  ) {
    %0 = "stablehlo.dynamic_update_slice"(%x0, %x1, %x2, %x3) {} : (tensor<4x5xi32>, tensor<2x3xi32>, tensor<i32>, tensor<i32>) -> tensor<4x5xi32>
    func.return %0 : tensor<4x5xi32>
  }
}
// -----
module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xui32>,
      %x1: tensor<2x3xui32>,
      %x2: tensor<i32>,
      %x3: tensor<i32>
  ) -> (
      tensor<4x5xui32> // y0
  ) {
    %0 = "stablehlo.dynamic_update_slice"(%x0, %x1, %x2, %x3) {} : (tensor<4x5xui32>, tensor<2x3xui32>, tensor<i32>, tensor<i32>) -> tensor<4x5xui32>
    func.return %0 : tensor<4x5xui32>
  }
}
// -----
module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xui8>,
      %x1: tensor<2x3xui8>,
      %x2: tensor<i32>,
      %x3: tensor<i32>
  ) -> (
      tensor<4x5xui8> // y0
  ) {
    %0 = "stablehlo.dynamic_update_slice"(%x0, %x1, %x2, %x3) {} : (tensor<4x5xui8>, tensor<2x3xui8>, tensor<i32>, tensor<i32>) -> tensor<4x5xui8>
    func.return %0 : tensor<4x5xui8>
  }
}
// -----
module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<4x5xi1>,
      %x1: tensor<2x3xi1>,
      %x2: tensor<i32>,
      %x3: tensor<i32>
  ) -> (
      tensor<4x5xi1> // y0
  ) {
    %0 = "stablehlo.dynamic_update_slice"(%x0, %x1, %x2, %x3) {} : (tensor<4x5xi1>, tensor<2x3xi1>, tensor<i32>, tensor<i32>) -> tensor<4x5xi1>
    func.return %0 : tensor<4x5xi1>
  }
}
