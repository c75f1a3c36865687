module @reduce_maximum_wide attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi64>
  ) -> (
      tensor<2xi64>, // y0
      tensor<3xi64> // y1
  ) {
    %0 = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<i64>, %_rhs: tensor<i64>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<i64>
      stablehlo.return %_out : tensor<i64>
    }) {dimensions = array<i64: 1>} : (tensor<2x3xi64>, tensor<i64>) -> tensor<2xi64>
    %2 = stablehlo.constant dense<9223372036854775807> : tensor<i64>
    %3 = "stablehlo.reduce"(%x0, %2) ({
    ^bb0(%_lhs: tensor<i64>, %_rhs: tensor<i64>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<i64>
      stablehlo.return %_out : tensor<i64>
    }) {dimensions = array<i64: 0>} : (tensor<2x3xi64>, tensor<i64>) -> tensor<3xi64>
    func.return %1, %3 : tensor<2xi64>, tensor<3xi64>
  }
}
// -----
module @reduce_maximum_wide attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xui64>
  ) -> (
      tensor<2xui64>, // y0
      tensor<3xui64> // y1
  ) {
    %0 = stablehlo.constant dense<0> : tensor<ui64>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<ui64>, %_rhs: tensor<ui64>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<ui64>
      stablehlo.return %_out : tensor<ui64>
    }) {dimensions = array<i64: 1>} : (tensor<2x3xui64>, tensor<ui64>) -> tensor<2xui64>
    %2 = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
    %3 = "stablehlo.reduce"(%x0, %2) ({
    ^bb0(%_lhs: tensor<ui64>, %_rhs: tensor<ui64>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<ui64>
      stablehlo.return %_out : tensor<ui64>
    }) {dimensions = array<i64: 0>} : (tensor<2x3xui64>, tensor<ui64>) -> tensor<3xui64>
    func.return %1, %3 : tensor<2xui64>, tensor<3xui64>
  }
}
// -----
module @reduce_maximum_wide attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x0: tensor<2x3xi8>
  ) -> (
      tensor<2xi8>, // y0
      tensor<3xi8> // y1
  ) {
    %0 = stablehlo.constant dense<-128> : tensor<i8>
    %1 = "stablehlo.reduce"(%x0, %0) ({
    ^bb0(%_lhs: tensor<i8>, %_rhs: tensor<i8>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<i8>
      stablehlo.return %_out : tensor<i8>
    }) {dimensions = array<i64: 1>} : (tensor<2x3xi8>, tensor<i8>) -> tensor<2xi8>
    %2 = stablehlo.constant dense<127> : tensor<i8>
    %3 = "stablehlo.reduce"(%x0, %2) ({
    ^bb0(%_lhs: tensor<i8>, %_rhs: tensor<i8>):
      %_out = stablehlo.minimum %_lhs, %_rhs : tensor<i8>
      stablehlo.return %_out : tensor<i8>
    }) {dimensions = array<i64: 0>} : (tensor<2x3xi8>, tensor<i8>) -> tensor<3xi8>
    func.return %1, %3 : tensor<2xi8>, tensor<3xi8>
  }
}
