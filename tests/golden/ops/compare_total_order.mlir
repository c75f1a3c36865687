module @compare_total_order attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf32>,
      %x1: tensor<2x3xf32>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1> // y1
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>, compare_type = #stablehlo<comparison_type TOTALORDER>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type TOTALORDER>} : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    func.return %0, %1 : tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare_total_order attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf64>,
      %x1: tensor<2x3xf64>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1> // y1
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>, compare_type = #stablehlo<comparison_type TOTALORDER>} : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type TOTALORDER>} : (tensor<2x3xf64>, tensor<2x3xf64>) -> tensor<2x3xi1>
    func.return %0, %1 : tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare_total_order attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xbf16>,
      %x1: tensor<2x3xbf16>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1> // y1
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>, compare_type = #stablehlo<comparison_type TOTALORDER>} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type TOTALORDER>} : (tensor<2x3xbf16>, tensor<2x3xbf16>) -> tensor<2x3xi1>
    func.return %0, %1 : tensor<2x3xi1>, tensor<2x3xi1>
  }
}
// -----
module @compare_total_order attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xf16>,
      %x1: tensor<2x3xf16>
  ) -> (
      tensor<2x3xi1>, // y0
      tensor<2x3xi1> // y1
  ) {
    %0 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction EQ>, compare_type = #stablehlo<comparison_type TOTALORDER>} : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<2x3xi1>
    %1 = "stablehlo.compare"(%x0, %x1) {comparison_direction = #stablehlo<comparison_direction LT>, compare_type = #stablehlo<comparison_type TOTALORDER>} : (tensor<2x3xf16>, tensor<2x3xf16>) -> tensor<2x3xi1>
    func.return %0, %1 : tensor<2x3xi1>, tensor<2x3xi1>
  }
}
