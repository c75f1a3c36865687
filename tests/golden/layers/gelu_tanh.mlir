module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x: tensor<4x6xf32>,
      %dy: tensor<4x6xf32>
  ) -> (
      tensor<4x6xf32>, // y
      tensor<4x6xf32> // dx
  ) {
    %0 = stablehlo.multiply %x, %x : tensor<4x6xf32>
    %1 = stablehlo.constant dense<0.035677408136300125> : tensor<4x6xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<4x6xf32>
    %3 = stablehlo.constant dense<0.7978845608028654> : tensor<4x6xf32>
    %4 = stablehlo.add %2, %3 : tensor<4x6xf32>
    %5 = stablehlo.multiply %x, %4 : tensor<4x6xf32>
    %6 = stablehlo.tanh %5 : tensor<4x6xf32>
    %7 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %8 = stablehlo.multiply %6, %7 : tensor<4x6xf32>
    %9 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %10 = stablehlo.add %8, %9 : tensor<4x6xf32>
    %11 = stablehlo.multiply %x, %10 : tensor<4x6xf32>
    %12 = stablehlo.multiply %x, %x : tensor<4x6xf32>
    %13 = stablehlo.constant dense<0.035677408136300125> : tensor<4x6xf32>
    %14 = stablehlo.multiply %12, %13 : tensor<4x6xf32>
    %15 = stablehlo.constant dense<0.7978845608028654> : tensor<4x6xf32>
    %16 = stablehlo.add %14, %15 : tensor<4x6xf32>
    %17 = stablehlo.multiply %x, %16 : tensor<4x6xf32>
    %18 = stablehlo.tanh %17 : tensor<4x6xf32>
    %19 = stablehlo.multiply %x, %x : tensor<4x6xf32>
    %20 = stablehlo.constant dense<0.10703222440890038> : tensor<4x6xf32>
    %21 = stablehlo.multiply %19, %20 : tensor<4x6xf32>
    %22 = stablehlo.constant dense<0.7978845608028654> : tensor<4x6xf32>
    %23 = stablehlo.add %21, %22 : tensor<4x6xf32>
    %24 = stablehlo.multiply %18, %18 : tensor<4x6xf32>
    %25 = stablehlo.constant dense<1.0> : tensor<4x6xf32>
    %26 = stablehlo.subtract %25, %24 : tensor<4x6xf32>
    %27 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %28 = stablehlo.multiply %x, %27 : tensor<4x6xf32>
    %29 = stablehlo.multiply %28, %26 : tensor<4x6xf32>
    %30 = stablehlo.multiply %29, %23 : tensor<4x6xf32>
    %31 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %32 = stablehlo.multiply %18, %31 : tensor<4x6xf32>
    %33 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %34 = stablehlo.add %32, %33 : tensor<4x6xf32>
    %35 = stablehlo.add %34, %30 : tensor<4x6xf32>
    %36 = stablehlo.multiply %dy, %35 : tensor<4x6xf32>
    func.return %11, %36 : tensor<4x6xf32>, tensor<4x6xf32>
  }
}
