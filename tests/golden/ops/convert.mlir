module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>
  ) -> (
      tensor<2x3xf64>, // y0
      tensor<2x3xbf16>, // y1
      tensor<2x3xf16>, // y2
      tensor<2x3xi32>, // y3
      tensor<2x3xui32>, // y4
      tensor<2x3xui8>, // y5
      tensor<2x3xi1> // y6
  ) {
    %0 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xf64>
    %1 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xbf16>
    %2 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xf16>
    %3 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xi32>
    %4 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xui32>
    %5 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xui8>
    %6 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf32>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf64>, tensor<2x3xbf16>, tensor<2x3xf16>, tensor<2x3xi32>, tensor<2x3xui32>, tensor<2x3xui8>, tensor<2x3xi1>
  }
}
// -----
module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<2x3xbf16>, // y1
      tensor<2x3xf16>, // y2
      tensor<2x3xi32>, // y3
      tensor<2x3xui32>, // y4
      tensor<2x3xui8>, // y5
      tensor<2x3xi1> // y6
  ) {
    %0 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xf32>
    %1 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xbf16>
    %2 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xf16>
    %3 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xi32>
    %4 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xui32>
    %5 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xui8>
    %6 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf64>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf32>, tensor<2x3xbf16>, tensor<2x3xf16>, tensor<2x3xi32>, tensor<2x3xui32>, tensor<2x3xui8>, tensor<2x3xi1>
  }
}
// -----
module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<2x3xf64>, // y1
      tensor<2x3xf16>, // y2
      tensor<2x3xi32>, // y3
      tensor<2x3xui32>, // y4
      tensor<2x3xui8>, // y5
      tensor<2x3xi1> // y6
  ) {
    %0 = "stablehlo.convert"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xf32>
    %1 = "stablehlo.convert"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xf64>
    %2 = "stablehlo.convert"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xf16>
    %3 = "stablehlo.convert"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xi32>
    %4 = "stablehlo.convert"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xui32>
    %5 = "stablehlo.convert"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xui8>
    %6 = "stablehlo.convert"(%x0) {} : (tensor<2x3xbf16>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf32>, tensor<2x3xf64>, tensor<2x3xf16>, tensor<2x3xi32>, tensor<2x3xui32>, tensor<2x3xui8>, tensor<2x3xi1>
  }
}
// -----
module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<2x3xf64>, // y1
      tensor<2x3xbf16>, // y2
      tensor<2x3xi32>, // y3
      tensor<2x3xui32>, // y4
      tensor<2x3xui8>, // y5
      tensor<2x3xi1> // y6
  ) {
    %0 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xf32>
    %1 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xf64>
    %2 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xbf16>
    %3 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xi32>
    %4 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xui32>
    %5 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xui8>
    %6 = "stablehlo.convert"(%x0) {} : (tensor<2x3xf16>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf32>, tensor<2x3xf64>, tensor<2x3xbf16>, tensor<2x3xi32>, tensor<2x3xui32>, tensor<2x3xui8>, tensor<2x3xi1>
  }
}
// -----
module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<2x3xf64>, // y1
      tensor<2x3xbf16>, // y2
      tensor<2x3xf16>, // y3
      tensor<2x3xui32>, // y4
      tensor<2x3xui8>, // y5
      tensor<2x3xi1> // y6
  ) {
    %0 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi32>) -> tensor<2x3xf32>
    %1 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi32>) -> tensor<2x3xf64>
    %2 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi32>) -> tensor<2x3xbf16>
    %3 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi32>) -> tensor<2x3xf16>
    %4 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi32>) -> tensor<2x3xui32>
    %5 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi32>) -> tensor<2x3xui8>
    %6 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi32>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf32>, tensor<2x3xf64>, tensor<2x3xbf16>, tensor<2x3xf16>, tensor<2x3xui32>, tensor<2x3xui8>, tensor<2x3xi1>
  }
}
// -----
module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui32>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<2x3xf64>, // y1
      tensor<2x3xbf16>, // y2
      tensor<2x3xf16>, // y3
      tensor<2x3xi32>, // y4
      tensor<2x3xui8>, // y5
      tensor<2x3xi1> // y6
  ) {
    %0 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui32>) -> tensor<2x3xf32>
    %1 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui32>) -> tensor<2x3xf64>
    %2 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui32>) -> tensor<2x3xbf16>
    %3 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui32>) -> tensor<2x3xf16>
    %4 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui32>) -> tensor<2x3xi32>
    %5 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui32>) -> tensor<2x3xui8>
    %6 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui32>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf32>, tensor<2x3xf64>, tensor<2x3xbf16>, tensor<2x3xf16>, tensor<2x3xi32>, tensor<2x3xui8>, tensor<2x3xi1>
  }
}
// -----
module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui8>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<2x3xf64>, // y1
      tensor<2x3xbf16>, // y2
      tensor<2x3xf16>, // y3
      tensor<2x3xi32>, // y4
      tensor<2x3xui32>, // y5
      tensor<2x3xi1> // y6
  ) {
    %0 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui8>) -> tensor<2x3xf32>
    %1 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui8>) -> tensor<2x3xf64>
    %2 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui8>) -> tensor<2x3xbf16>
    %3 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui8>) -> tensor<2x3xf16>
    %4 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui8>) -> tensor<2x3xi32>
    %5 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui8>) -> tensor<2x3xui32>
    %6 = "stablehlo.convert"(%x0) {} : (tensor<2x3xui8>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf32>, tensor<2x3xf64>, tensor<2x3xbf16>, tensor<2x3xf16>, tensor<2x3xi32>, tensor<2x3xui32>, tensor<2x3xi1>
  }
}
// -----
module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi1>
  ) -> (
      tensor<2x3xf32>, // y0
      tensor<2x3xf64>, // y1
      tensor<2x3xbf16>, // y2
      tensor<2x3xf16>, // y3
      tensor<2x3xi32>, // y4
      tensor<2x3xui32>, // y5
      tensor<2x3xui8> // y6
  ) {
    %0 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi1>) -> tensor<2x3xf32>
    %1 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi1>) -> tensor<2x3xf64>
    %2 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi1>) -> tensor<2x3xbf16>
    %3 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi1>) -> tensor<2x3xf16>
    %4 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi1>) -> tensor<2x3xi32>
    %5 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi1>) -> tensor<2x3xui32>
    %6 = "stablehlo.convert"(%x0) {} : (tensor<2x3xi1>) -> tensor<2x3xui8>
    func.return %0, %1, %2, %3, %4, %5, %6 : tensor<2x3xf32>, tensor<2x3xf64>, tensor<2x3xbf16>, tensor<2x3xf16>, tensor<2x3xi32>, tensor<2x3xui32>, tensor<2x3xui8>
  }
}
