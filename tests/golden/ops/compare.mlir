module @compare attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>,
      %x1: tensor<2x3xf32>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1>, // y1
      tensor<2x3xi1>, // y2
      tensor<2x3xi1>, // y3
      tensor<2x3xi1>, // y4
      tensor<2x3xi1> // y5
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %2 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %3 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %4 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %5 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>,
      %x1: tensor<2x3xf64>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1>, // y1
      tensor<2x3xi1>, // y2
      tensor<2x3xi1>, // y3
      tensor<2x3xi1>, // y4
      tensor<2x3xi1> // y5
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xi1>
    %2 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xi1>
    %3 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xi1>
    %4 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xi1>
    %5 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>,
      %x1: tensor<2x3xbf16>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1>, // y1
      tensor<2x3xi1>, // y2
      tensor<2x3xi1>, // y3
      tensor<2x3xi1>, // y4
      tensor<2x3xi1> // y5
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<2x3xi1>
    %2 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<2x3xi1>
    %3 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<2x3xi1>
    %4 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<2x3xi1>
    %5 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>,
      %x1: tensor<2x3xf16>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1>, // y1
      tensor<2x3xi1>, // y2
      tensor<2x3xi1>, // y3
      tensor<2x3xi1>, // y4
      tensor<2x3xi1> // y5
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<2x3xi1>
    %2 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<2x3xi1>
    %3 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<2x3xi1>
    %4 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<2x3xi1>
    %5 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi32>,
      %x1: tensor<2x3xi32>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1>, // y1
      tensor<2x3xi1>, // y2
      tensor<2x3xi1>, // y3
      tensor<2x3xi1>, // y4
      tensor<2x3xi1> // y5
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    %2 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    %3 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    %4 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    %5 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui32>,
      %x1: tensor<2x3xui32>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1>, // y1
      tensor<2x3xi1>, // y2
      tensor<2x3xi1>, // y3
      tensor<2x3xi1>, // y4
      tensor<2x3xi1> // y5
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x3xui32>, tensor<2x3xui32>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<2x3xui32>, tensor<2x3xui32>) -> tensor<2x3xi1>
    %2 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2x3xui32>, tensor<2x3xui32>) -> tensor<2x3xi1>
    %3 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x3xui32>, tensor<2x3xui32>) -> tensor<2x3xi1>
    %4 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xui32>, tensor<2x3xui32>) -> tensor<2x3xi1>
    %5 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2x3xui32>, tensor<2x3xui32>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui8>,
      %x1: tensor<2x3xui8>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1>, // y1
      tensor<2x3xi1>, // y2
      tensor<2x3xi1>, // y3
      tensor<2x3xi1>, // y4
      tensor<2x3xi1> // y5
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xi1>
    %2 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xi1>
    %3 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xi1>
    %4 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xi1>
    %5 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2x3xui8>, tensor<2x3xui8>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi1>,
      %x1: tensor<2x3xi1>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1>, // y1
      tensor<2x3xi1>, // y2
      tensor<2x3xi1>, // y3
      tensor<2x3xi1>, // y4
      tensor<2x3xi1> // y5
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction NE>} : (tensor<2x3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    %2 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2x3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    %3 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    %4 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LE>} : (tensor<2x3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    %5 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>} : (tensor<2x3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    func.return %0, %1, %2, %3, %4, %5 : tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>, tensor<2x3xi1>
  }
}
