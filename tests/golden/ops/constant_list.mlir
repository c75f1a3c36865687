module @constant_list attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xf32> // y0
  ) {
    %0 = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xf32>
    func.return %0 : tensor<3x2xf32>
  }
}
// -----
module @constant_list attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xf64> // y0
  ) {
    %0 = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xf64>
    func.return %0 : tensor<3x2xf64>
  }
}
// -----
module @constant_list attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xbf16> // y0
  ) {
    %0 = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xbf16>
    func.return %0 : tensor<3x2xbf16>
  }
}
// -----
module @constant_list attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xf16> // y0
  ) {
    %0 = stablehlo.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xf16>
    func.return %0 : tensor<3x2xf16>
  }
}
// -----
module @constant_list attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xi32> // y0
  ) {
    %0 = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi32>
    func.return %0 : tensor<3x2xi32>
  }
}
// -----
module @constant_list attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xui32> // y0
  ) {
    %0 = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xui32>
    func.return %0 : tensor<3x2xui32>
  }
}
// -----
module @constant_list attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<3x2xui8> // y0
  ) {
    %0 = stablehlo.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xui8>
    func.return %0 : tensor<3x2xui8>
  }
}
// -----
module @constant_list attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<4xi1> // y0
  ) {
    %0 = stablehlo.constant dense<[true, false, false, true]> : tensor<4xi1>
    func.return %0 : tensor<4xi1>
  }
}
