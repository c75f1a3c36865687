module @constant_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<f32> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    func.return %0 : tensor<f32>
  }
}
// -----
module @constant_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<f64> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<f64>
    func.return %0 : tensor<f64>
  }
}
// -----
module @constant_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<bf16> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<bf16>
    func.return %0 : tensor<bf16>
  }
}
// -----
module @constant_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<f16> // y0
  ) {
    %0 = stablehlo.constant dense<1.0> : tensor<f16>
    func.return %0 : tensor<f16>
  }
}
// -----
module @constant_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<i32> // y0
  ) {
    %0 = stablehlo.constant dense<1> : tensor<i32>
    func.return %0 : tensor<i32>
  }
}
// -----
module @constant_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<ui32> // y0
  ) {
    %0 = stablehlo.constant dense<1> : tensor<ui32>
    func.return %0 : tensor<ui32>
  }
}
// -----
module @constant_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<ui8> // y0
  ) {
    %0 = stablehlo.constant dense<1> : tensor<ui8>
    func.return %0 : tensor<ui8>
  }
}
// -----
module @constant_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
  ) -> (
      tensor<i1> // y0
  ) {
    %0 = stablehlo.constant dense<true> : tensor<i1>
    func.return %0 : tensor<i1>
  }
}
