module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x: tensor<4x6xf32>,
      %dy: tensor<4x6xf32>
  ) -> (
      tensor<4x6xf32>, // y
      tensor<4x6xf32> // dx
  ) {
    %0 = stablehlo.constant dense<1.4142135623730951> : tensor<4x6xf32>
    %1 = stablehlo.multiply %x, %0 : tensor<4x6xf32>
    %2 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<4x6xf32>
    %4 = stablehlo.constant dense<4.0> : tensor<4x6xf32>
    %5 = stablehlo.constant dense<-4.0> : tensor<4x6xf32>
    %6 = "stablehlo.clamp"(%5, %3, %4) {} : (tensor<4x6xf32>, tensor<4x6xf32>, tensor<4x6xf32>) -> tensor<4x6xf32>
    %7 = stablehlo.multiply %6, %6 : tensor<4x6xf32>
    %8 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<4x6xf32>
    %9 = stablehlo.multiply %8, %7 : tensor<4x6xf32>
    %10 = stablehlo.constant dense<2.77068142495902e-08> : tensor<4x6xf32>
    %11 = stablehlo.add %9, %10 : tensor<4x6xf32>
    %12 = stablehlo.multiply %11, %7 : tensor<4x6xf32>
    %13 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<4x6xf32>
    %14 = stablehlo.add %12, %13 : tensor<4x6xf32>
    %15 = stablehlo.multiply %14, %7 : tensor<4x6xf32>
    %16 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<4x6xf32>
    %17 = stablehlo.add %15, %16 : tensor<4x6xf32>
    %18 = stablehlo.multiply %17, %7 : tensor<4x6xf32>
    %19 = stablehlo.constant dense<-0.000734990630326855> : tensor<4x6xf32>
    %20 = stablehlo.add %18, %19 : tensor<4x6xf32>
    %21 = stablehlo.multiply %20, %7 : tensor<4x6xf32>
    %22 = stablehlo.constant dense<-0.00295459980854025> : tensor<4x6xf32>
    %23 = stablehlo.add %21, %22 : tensor<4x6xf32>
    %24 = stablehlo.multiply %23, %7 : tensor<4x6xf32>
    %25 = stablehlo.constant dense<-0.0160960333262415> : tensor<4x6xf32>
    %26 = stablehlo.add %24, %25 : tensor<4x6xf32>
    %27 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<4x6xf32>
    %28 = stablehlo.multiply %27, %7 : tensor<4x6xf32>
    %29 = stablehlo.constant dense<-0.000213374055278905> : tensor<4x6xf32>
    %30 = stablehlo.add %28, %29 : tensor<4x6xf32>
    %31 = stablehlo.multiply %30, %7 : tensor<4x6xf32>
    %32 = stablehlo.constant dense<-0.00168282697438203> : tensor<4x6xf32>
    %33 = stablehlo.add %31, %32 : tensor<4x6xf32>
    %34 = stablehlo.multiply %33, %7 : tensor<4x6xf32>
    %35 = stablehlo.constant dense<-0.00737332916720468> : tensor<4x6xf32>
    %36 = stablehlo.add %34, %35 : tensor<4x6xf32>
    %37 = stablehlo.multiply %36, %7 : tensor<4x6xf32>
    %38 = stablehlo.constant dense<-0.0142647390514189> : tensor<4x6xf32>
    %39 = stablehlo.add %37, %38 : tensor<4x6xf32>
    %40 = stablehlo.multiply %6, %26 : tensor<4x6xf32>
    %41 = stablehlo.divide %40, %39 : tensor<4x6xf32>
    %42 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %43 = stablehlo.multiply %41, %42 : tensor<4x6xf32>
    %44 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %45 = stablehlo.add %43, %44 : tensor<4x6xf32>
    %46 = stablehlo.multiply %x, %45 : tensor<4x6xf32>
    %47 = stablehlo.multiply %x, %x : tensor<4x6xf32>
    %48 = stablehlo.constant dense<-0.5> : tensor<4x6xf32>
    %49 = stablehlo.multiply %47, %48 : tensor<4x6xf32>
    %50 = stablehlo.exponential %49 : tensor<4x6xf32>
    %51 = stablehlo.constant dense<0.3989422804014327> : tensor<4x6xf32>
    %52 = stablehlo.multiply %50, %51 : tensor<4x6xf32>
    %53 = stablehlo.multiply %x, %52 : tensor<4x6xf32>
    %54 = stablehlo.constant dense<1.4142135623730951> : tensor<4x6xf32>
    %55 = stablehlo.multiply %x, %54 : tensor<4x6xf32>
    %56 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %57 = stablehlo.multiply %55, %56 : tensor<4x6xf32>
    %58 = stablehlo.constant dense<4.0> : tensor<4x6xf32>
    %59 = stablehlo.constant dense<-4.0> : tensor<4x6xf32>
    %60 = "stablehlo.clamp"(%59, %57, %58) {} : (tensor<4x6xf32>, tensor<4x6xf32>, tensor<4x6xf32>) -> tensor<4x6xf32>
    %61 = stablehlo.multiply %60, %60 : tensor<4x6xf32>
    %62 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<4x6xf32>
    %63 = stablehlo.multiply %62, %61 : tensor<4x6xf32>
    %64 = stablehlo.constant dense<2.77068142495902e-08> : tensor<4x6xf32>
    %65 = stablehlo.add %63, %64 : tensor<4x6xf32>
    %66 = stablehlo.multiply %65, %61 : tensor<4x6xf32>
    %67 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<4x6xf32>
    %68 = stablehlo.add %66, %67 : tensor<4x6xf32>
    %69 = stablehlo.multiply %68, %61 : tensor<4x6xf32>
    %70 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<4x6xf32>
    %71 = stablehlo.add %69, %70 : tensor<4x6xf32>
    %72 = stablehlo.multiply %71, %61 : tensor<4x6xf32>
    %73 = stablehlo.constant dense<-0.000734990630326855> : tensor<4x6xf32>
    %74 = stablehlo.add %72, %73 : tensor<4x6xf32>
    %75 = stablehlo.multiply %74, %61 : tensor<4x6xf32>
    %76 = stablehlo.constant dense<-0.00295459980854025> : tensor<4x6xf32>
    %77 = stablehlo.add %75, %76 : tensor<4x6xf32>
    %78 = stablehlo.multiply %77, %61 : tensor<4x6xf32>
    %79 = stablehlo.constant dense<-0.0160960333262415> : tensor<4x6xf32>
    %80 = stablehlo.add %78, %79 : tensor<4x6xf32>
    %81 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<4x6xf32>
    %82 = stablehlo.multiply %81, %61 : tensor<4x6xf32>
    %83 = stablehlo.constant dense<-0.000213374055278905> : tensor<4x6xf32>
    %84 = stablehlo.add %82, %83 : tensor<4x6xf32>
    %85 = stablehlo.multiply %84, %61 : tensor<4x6xf32>
    %86 = stablehlo.constant dense<-0.00168282697438203> : tensor<4x6xf32>
    %87 = stablehlo.add %85, %86 : tensor<4x6xf32>
    %88 = stablehlo.multiply %87, %61 : tensor<4x6xf32>
    %89 = stablehlo.constant dense<-0.00737332916720468> : tensor<4x6xf32>
    %90 = stablehlo.add %88, %89 : tensor<4x6xf32>
    %91 = stablehlo.multiply %90, %61 : tensor<4x6xf32>
    %92 = stablehlo.constant dense<-0.0142647390514189> : tensor<4x6xf32>
    %93 = stablehlo.add %91, %92 : tensor<4x6xf32>
    %94 = stablehlo.multiply %60, %80 : tensor<4x6xf32>
    %95 = stablehlo.divide %94, %93 : tensor<4x6xf32>
    %96 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %97 = stablehlo.multiply %95, %96 : tensor<4x6xf32>
    %98 = stablehlo.constant dense<0.5> : tensor<4x6xf32>
    %99 = stablehlo.add %97, %98 : tensor<4x6xf32>
    %100 = stablehlo.add %99, %53 : tensor<4x6xf32>
    %101 = stablehlo.multiply %dy, %100 : tensor<4x6xf32>
    func.return %46, %101 : tensor<4x6xf32>, tensor<4x6xf32>
  }
}
