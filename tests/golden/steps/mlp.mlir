module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %fc1.weight: tensor<256x784xf32> {tf.aliasing_output = 0 : i32},
      %fc1.bias: tensor<256xf32> {tf.aliasing_output = 1 : i32},
      %fc2.weight: tensor<256x256xf32> {tf.aliasing_output = 2 : i32},
      %fc2.bias: tensor<256xf32> {tf.aliasing_output = 3 : i32},
      %head.weight: tensor<10x256xf32> {tf.aliasing_output = 4 : i32},
      %head.bias: tensor<10xf32> {tf.aliasing_output = 5 : i32},
      %exp_avg.fc1.weight: tensor<256x784xf32> {tf.aliasing_output = 6 : i32},
      %exp_avg.fc1.bias: tensor<256xf32> {tf.aliasing_output = 7 : i32},
      %exp_avg.fc2.weight: tensor<256x256xf32> {tf.aliasing_output = 8 : i32},
      %exp_avg.fc2.bias: tensor<256xf32> {tf.aliasing_output = 9 : i32},
      %exp_avg.head.weight: tensor<10x256xf32> {tf.aliasing_output = 10 : i32},
      %exp_avg.head.bias: tensor<10xf32> {tf.aliasing_output = 11 : i32},
      %exp_avg_sq.fc1.weight: tensor<256x784xf32> {tf.aliasing_output = 12 : i32},
      %exp_avg_sq.fc1.bias: tensor<256xf32> {tf.aliasing_output = 13 : i32},
      %exp_avg_sq.fc2.weight: tensor<256x256xf32> {tf.aliasing_output = 14 : i32},
      %exp_avg_sq.fc2.bias: tensor<256xf32> {tf.aliasing_output = 15 : i32},
      %exp_avg_sq.head.weight: tensor<10x256xf32> {tf.aliasing_output = 16 : i32},
      %exp_avg_sq.head.bias: tensor<10xf32> {tf.aliasing_output = 17 : i32},
      %ema.fc1.weight: tensor<256x784xf32> {tf.aliasing_output = 18 : i32},
      %ema.fc1.bias: tensor<256xf32> {tf.aliasing_output = 19 : i32},
      %ema.fc2.weight: tensor<256x256xf32> {tf.aliasing_output = 20 : i32},
      %ema.fc2.bias: tensor<256xf32> {tf.aliasing_output = 21 : i32},
      %ema.head.weight: tensor<10x256xf32> {tf.aliasing_output = 22 : i32},
      %ema.head.bias: tensor<10xf32> {tf.aliasing_output = 23 : i32},
      %images: tensor<2x1x28x28xf32>,
      %labels: tensor<2xi32>,
      %learning_rate: tensor<f32>,
      %step: tensor<i32>,
      %seed: tensor<2xui64>
  ) -> (
      tensor<256x784xf32>, // fc1.weight
      tensor<256xf32>, // fc1.bias
      tensor<256x256xf32>, // fc2.weight
      tensor<256xf32>, // fc2.bias
      tensor<10x256xf32>, // head.weight
      tensor<10xf32>, // head.bias
      tensor<256x784xf32>, // exp_avg.fc1.weight
      tensor<256xf32>, // exp_avg.fc1.bias
      tensor<256x256xf32>, // exp_avg.fc2.weight
      tensor<256xf32>, // exp_avg.fc2.bias
      tensor<10x256xf32>, // exp_avg.head.weight
      tensor<10xf32>, // exp_avg.head.bias
      tensor<256x784xf32>, // exp_avg_sq.fc1.weight
      tensor<256xf32>, // exp_avg_sq.fc1.bias
      tensor<256x256xf32>, // exp_avg_sq.fc2.weight
      tensor<256xf32>, // exp_avg_sq.fc2.bias
      tensor<10x256xf32>, // exp_avg_sq.head.weight
      tensor<10xf32>, // exp_avg_sq.head.bias
      tensor<256x784xf32>, // ema.fc1.weight
      tensor<256xf32>, // ema.fc1.bias
      tensor<256x256xf32>, // ema.fc2.weight
      tensor<256xf32>, // ema.fc2.bias
      tensor<10x256xf32>, // ema.head.weight
      tensor<10xf32>, // ema.head.bias
      tensor<f32>, // loss
      tensor<i32> // correct
  ) {
    %0 = "stablehlo.reshape"(%images) {} : (tensor<2x1x28x28xf32>) -> tensor<2x784xf32>
    %1 = "stablehlo.dot_general"(%0, %fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<2x784xf32>, tensor<256x784xf32>) -> tensor<2x256xf32>
    %2 = "stablehlo.broadcast_in_dim"(%fc1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<256xf32>) -> tensor<2x256xf32>
    %3 = stablehlo.add %1, %2 : tensor<2x256xf32>
    %4 = stablehlo.constant dense<1.4142135623730951> : tensor<2x256xf32>
    %5 = stablehlo.multiply %3, %4 : tensor<2x256xf32>
    %6 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %7 = stablehlo.multiply %5, %6 : tensor<2x256xf32>
    %8 = stablehlo.constant dense<4.0> : tensor<2x256xf32>
    %9 = stablehlo.constant dense<-4.0> : tensor<2x256xf32>
    %10 = "stablehlo.clamp"(%9, %7, %8) {} : (tensor<2x256xf32>, tensor<2x256xf32>, tensor<2x256xf32>) -> tensor<2x256xf32>
    %11 = stablehlo.multiply %10, %10 : tensor<2x256xf32>
    %12 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<2x256xf32>
    %13 = stablehlo.multiply %12, %11 : tensor<2x256xf32>
    %14 = stablehlo.constant dense<2.77068142495902e-08> : tensor<2x256xf32>
    %15 = stablehlo.add %13, %14 : tensor<2x256xf32>
    %16 = stablehlo.multiply %15, %11 : tensor<2x256xf32>
    %17 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<2x256xf32>
    %18 = stablehlo.add %16, %17 : tensor<2x256xf32>
    %19 = stablehlo.multiply %18, %11 : tensor<2x256xf32>
    %20 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<2x256xf32>
    %21 = stablehlo.add %19, %20 : tensor<2x256xf32>
    %22 = stablehlo.multiply %21, %11 : tensor<2x256xf32>
    %23 = stablehlo.constant dense<-0.000734990630326855> : tensor<2x256xf32>
    %24 = stablehlo.add %22, %23 : tensor<2x256xf32>
    %25 = stablehlo.multiply %24, %11 : tensor<2x256xf32>
    %26 = stablehlo.constant dense<-0.00295459980854025> : tensor<2x256xf32>
    %27 = stablehlo.add %25, %26 : tensor<2x256xf32>
    %28 = stablehlo.multiply %27, %11 : tensor<2x256xf32>
    %29 = stablehlo.constant dense<-0.0160960333262415> : tensor<2x256xf32>
    %30 = stablehlo.add %28, %29 : tensor<2x256xf32>
    %31 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<2x256xf32>
    %32 = stablehlo.multiply %31, %11 : tensor<2x256xf32>
    %33 = stablehlo.constant dense<-0.000213374055278905> : tensor<2x256xf32>
    %34 = stablehlo.add %32, %33 : tensor<2x256xf32>
    %35 = stablehlo.multiply %34, %11 : tensor<2x256xf32>
    %36 = stablehlo.constant dense<-0.00168282697438203> : tensor<2x256xf32>
    %37 = stablehlo.add %35, %36 : tensor<2x256xf32>
    %38 = stablehlo.multiply %37, %11 : tensor<2x256xf32>
    %39 = stablehlo.constant dense<-0.00737332916720468> : tensor<2x256xf32>
    %40 = stablehlo.add %38, %39 : tensor<2x256xf32>
    %41 = stablehlo.multiply %40, %11 : tensor<2x256xf32>
    %42 = stablehlo.constant dense<-0.0142647390514189> : tensor<2x256xf32>
    %43 = stablehlo.add %41, %42 : tensor<2x256xf32>
    %44 = stablehlo.multiply %10, %30 : tensor<2x256xf32>
    %45 = stablehlo.divide %44, %43 : tensor<2x256xf32>
    %46 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %47 = stablehlo.multiply %45, %46 : tensor<2x256xf32>
    %48 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %49 = stablehlo.add %47, %48 : tensor<2x256xf32>
    %50 = stablehlo.multiply %3, %49 : tensor<2x256xf32>
    %51 = "stablehlo.dot_general"(%50, %fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<2x256xf32>, tensor<256x256xf32>) -> tensor<2x256xf32>
    %52 = "stablehlo.broadcast_in_dim"(%fc2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<256xf32>) -> tensor<2x256xf32>
    %53 = stablehlo.add %51, %52 : tensor<2x256xf32>
    %54 = stablehlo.constant dense<1.4142135623730951> : tensor<2x256xf32>
    %55 = stablehlo.multiply %53, %54 : tensor<2x256xf32>
    %56 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %57 = stablehlo.multiply %55, %56 : tensor<2x256xf32>
    %58 = stablehlo.constant dense<4.0> : tensor<2x256xf32>
    %59 = stablehlo.constant dense<-4.0> : tensor<2x256xf32>
    %60 = "stablehlo.clamp"(%59, %57, %58) {} : (tensor<2x256xf32>, tensor<2x256xf32>, tensor<2x256xf32>) -> tensor<2x256xf32>
    %61 = stablehlo.multiply %60, %60 : tensor<2x256xf32>
    %62 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<2x256xf32>
    %63 = stablehlo.multiply %62, %61 : tensor<2x256xf32>
    %64 = stablehlo.constant dense<2.77068142495902e-08> : tensor<2x256xf32>
    %65 = stablehlo.add %63, %64 : tensor<2x256xf32>
    %66 = stablehlo.multiply %65, %61 : tensor<2x256xf32>
    %67 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<2x256xf32>
    %68 = stablehlo.add %66, %67 : tensor<2x256xf32>
    %69 = stablehlo.multiply %68, %61 : tensor<2x256xf32>
    %70 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<2x256xf32>
    %71 = stablehlo.add %69, %70 : tensor<2x256xf32>
    %72 = stablehlo.multiply %71, %61 : tensor<2x256xf32>
    %73 = stablehlo.constant dense<-0.000734990630326855> : tensor<2x256xf32>
    %74 = stablehlo.add %72, %73 : tensor<2x256xf32>
    %75 = stablehlo.multiply %74, %61 : tensor<2x256xf32>
    %76 = stablehlo.constant dense<-0.00295459980854025> : tensor<2x256xf32>
    %77 = stablehlo.add %75, %76 : tensor<2x256xf32>
    %78 = stablehlo.multiply %77, %61 : tensor<2x256xf32>
    %79 = stablehlo.constant dense<-0.0160960333262415> : tensor<2x256xf32>
    %80 = stablehlo.add %78, %79 : tensor<2x256xf32>
    %81 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<2x256xf32>
    %82 = stablehlo.multiply %81, %61 : tensor<2x256xf32>
    %83 = stablehlo.constant dense<-0.000213374055278905> : tensor<2x256xf32>
    %84 = stablehlo.add %82, %83 : tensor<2x256xf32>
    %85 = stablehlo.multiply %84, %61 : tensor<2x256xf32>
    %86 = stablehlo.constant dense<-0.00168282697438203> : tensor<2x256xf32>
    %87 = stablehlo.add %85, %86 : tensor<2x256xf32>
    %88 = stablehlo.multiply %87, %61 : tensor<2x256xf32>
    %89 = stablehlo.constant dense<-0.00737332916720468> : tensor<2x256xf32>
    %90 = stablehlo.add %88, %89 : tensor<2x256xf32>
    %91 = stablehlo.multiply %90, %61 : tensor<2x256xf32>
    %92 = stablehlo.constant dense<-0.0142647390514189> : tensor<2x256xf32>
    %93 = stablehlo.add %91, %92 : tensor<2x256xf32>
    %94 = stablehlo.multiply %60, %80 : tensor<2x256xf32>
    %95 = stablehlo.divide %94, %93 : tensor<2x256xf32>
    %96 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %97 = stablehlo.multiply %95, %96 : tensor<2x256xf32>
    %98 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %99 = stablehlo.add %97, %98 : tensor<2x256xf32>
    %100 = stablehlo.multiply %53, %99 : tensor<2x256xf32>
    %101 = "stablehlo.dot_general"(%100, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<2x256xf32>, tensor<10x256xf32>) -> tensor<2x10xf32>
    %102 = "stablehlo.broadcast_in_dim"(%head.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<10xf32>) -> tensor<2x10xf32>
    %103 = stablehlo.add %101, %102 : tensor<2x10xf32>
    %104 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<2x10xi32>
    %105 = "stablehlo.broadcast_in_dim"(%labels) {broadcast_dimensions = array<i64: 0>} : (tensor<2xi32>) -> tensor<2x10xi32>
    %106 = "stablehlo.compare"(%104, %105) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x10xi32>, tensor<2x10xi32>) -> tensor<2x10xi1>
    %107 = "stablehlo.convert"(%106) {} : (tensor<2x10xi1>) -> tensor<2x10xf32>
    %108 = stablehlo.constant dense<0.9> : tensor<2x10xf32>
    %109 = stablehlo.multiply %107, %108 : tensor<2x10xf32>
    %110 = stablehlo.constant dense<0.01> : tensor<2x10xf32>
    %111 = stablehlo.add %109, %110 : tensor<2x10xf32>
    %112 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %113 = "stablehlo.reduce"(%103, %112) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %114 = "stablehlo.broadcast_in_dim"(%113) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %115 = stablehlo.subtract %103, %114 : tensor<2x10xf32>
    %116 = stablehlo.exponential %115 : tensor<2x10xf32>
    %117 = stablehlo.constant dense<0.0> : tensor<f32>
    %118 = "stablehlo.reduce"(%116, %117) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %119 = stablehlo.log %118 : tensor<2xf32>
    %120 = "stablehlo.broadcast_in_dim"(%119) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %121 = stablehlo.subtract %120, %115 : tensor<2x10xf32>
    %122 = stablehlo.multiply %111, %121 : tensor<2x10xf32>
    %123 = stablehlo.constant dense<0.0> : tensor<f32>
    %124 = "stablehlo.reduce"(%122, %123) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %125 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %126 = "stablehlo.reduce"(%103, %125) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %127 = stablehlo.multiply %103, %107 : tensor<2x10xf32>
    %128 = stablehlo.constant dense<0.0> : tensor<f32>
    %129 = "stablehlo.reduce"(%127, %128) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %130 = "stablehlo.compare"(%129, %126) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %131 = "stablehlo.convert"(%130) {} : (tensor<2xi1>) -> tensor<2xf32>
    %132 = stablehlo.constant dense<0.0> : tensor<f32>
    %133 = "stablehlo.reduce"(%124, %132) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %134 = stablehlo.constant dense<0.5> : tensor<f32>
    %135 = stablehlo.multiply %133, %134 : tensor<f32>
    %136 = stablehlo.constant dense<1.0> : tensor<f32>
    %137 = stablehlo.multiply %136, %134 : tensor<f32>
    %138 = "stablehlo.broadcast_in_dim"(%137) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2xf32>
    %139 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %140 = "stablehlo.reduce"(%103, %139) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %141 = "stablehlo.broadcast_in_dim"(%140) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %142 = stablehlo.subtract %103, %141 : tensor<2x10xf32>
    %143 = stablehlo.exponential %142 : tensor<2x10xf32>
    %144 = stablehlo.constant dense<0.0> : tensor<f32>
    %145 = "stablehlo.reduce"(%143, %144) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %146 = "stablehlo.broadcast_in_dim"(%145) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %147 = stablehlo.divide %143, %146 : tensor<2x10xf32>
    %148 = stablehlo.subtract %147, %111 : tensor<2x10xf32>
    %149 = "stablehlo.broadcast_in_dim"(%138) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %150 = stablehlo.multiply %148, %149 : tensor<2x10xf32>
    %151 = stablehlo.constant dense<0.0> : tensor<f32>
    %152 = "stablehlo.reduce"(%150, %151) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<10xf32>
    %153 = "stablehlo.dot_general"(%150, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<2x10xf32>, tensor<10x256xf32>) -> tensor<2x256xf32>
    %154 = "stablehlo.dot_general"(%150, %100) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<2x10xf32>, tensor<2x256xf32>) -> tensor<10x256xf32>
    %155 = stablehlo.multiply %53, %53 : tensor<2x256xf32>
    %156 = stablehlo.constant dense<-0.5> : tensor<2x256xf32>
    %157 = stablehlo.multiply %155, %156 : tensor<2x256xf32>
    %158 = stablehlo.exponential %157 : tensor<2x256xf32>
    %159 = stablehlo.constant dense<0.3989422804014327> : tensor<2x256xf32>
    %160 = stablehlo.multiply %158, %159 : tensor<2x256xf32>
    %161 = stablehlo.multiply %53, %160 : tensor<2x256xf32>
    %162 = stablehlo.constant dense<1.4142135623730951> : tensor<2x256xf32>
    %163 = stablehlo.multiply %53, %162 : tensor<2x256xf32>
    %164 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %165 = stablehlo.multiply %163, %164 : tensor<2x256xf32>
    %166 = stablehlo.constant dense<4.0> : tensor<2x256xf32>
    %167 = stablehlo.constant dense<-4.0> : tensor<2x256xf32>
    %168 = "stablehlo.clamp"(%167, %165, %166) {} : (tensor<2x256xf32>, tensor<2x256xf32>, tensor<2x256xf32>) -> tensor<2x256xf32>
    %169 = stablehlo.multiply %168, %168 : tensor<2x256xf32>
    %170 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<2x256xf32>
    %171 = stablehlo.multiply %170, %169 : tensor<2x256xf32>
    %172 = stablehlo.constant dense<2.77068142495902e-08> : tensor<2x256xf32>
    %173 = stablehlo.add %171, %172 : tensor<2x256xf32>
    %174 = stablehlo.multiply %173, %169 : tensor<2x256xf32>
    %175 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<2x256xf32>
    %176 = stablehlo.add %174, %175 : tensor<2x256xf32>
    %177 = stablehlo.multiply %176, %169 : tensor<2x256xf32>
    %178 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<2x256xf32>
    %179 = stablehlo.add %177, %178 : tensor<2x256xf32>
    %180 = stablehlo.multiply %179, %169 : tensor<2x256xf32>
    %181 = stablehlo.constant dense<-0.000734990630326855> : tensor<2x256xf32>
    %182 = stablehlo.add %180, %181 : tensor<2x256xf32>
    %183 = stablehlo.multiply %182, %169 : tensor<2x256xf32>
    %184 = stablehlo.constant dense<-0.00295459980854025> : tensor<2x256xf32>
    %185 = stablehlo.add %183, %184 : tensor<2x256xf32>
    %186 = stablehlo.multiply %185, %169 : tensor<2x256xf32>
    %187 = stablehlo.constant dense<-0.0160960333262415> : tensor<2x256xf32>
    %188 = stablehlo.add %186, %187 : tensor<2x256xf32>
    %189 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<2x256xf32>
    %190 = stablehlo.multiply %189, %169 : tensor<2x256xf32>
    %191 = stablehlo.constant dense<-0.000213374055278905> : tensor<2x256xf32>
    %192 = stablehlo.add %190, %191 : tensor<2x256xf32>
    %193 = stablehlo.multiply %192, %169 : tensor<2x256xf32>
    %194 = stablehlo.constant dense<-0.00168282697438203> : tensor<2x256xf32>
    %195 = stablehlo.add %193, %194 : tensor<2x256xf32>
    %196 = stablehlo.multiply %195, %169 : tensor<2x256xf32>
    %197 = stablehlo.constant dense<-0.00737332916720468> : tensor<2x256xf32>
    %198 = stablehlo.add %196, %197 : tensor<2x256xf32>
    %199 = stablehlo.multiply %198, %169 : tensor<2x256xf32>
    %200 = stablehlo.constant dense<-0.0142647390514189> : tensor<2x256xf32>
    %201 = stablehlo.add %199, %200 : tensor<2x256xf32>
    %202 = stablehlo.multiply %168, %188 : tensor<2x256xf32>
    %203 = stablehlo.divide %202, %201 : tensor<2x256xf32>
    %204 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %205 = stablehlo.multiply %203, %204 : tensor<2x256xf32>
    %206 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %207 = stablehlo.add %205, %206 : tensor<2x256xf32>
    %208 = stablehlo.add %207, %161 : tensor<2x256xf32>
    %209 = stablehlo.multiply %153, %208 : tensor<2x256xf32>
    %210 = stablehlo.constant dense<0.0> : tensor<f32>
    %211 = "stablehlo.reduce"(%209, %210) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x256xf32>, tensor<f32>) -> tensor<256xf32>
    %212 = "stablehlo.dot_general"(%209, %fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<2x256xf32>, tensor<256x256xf32>) -> tensor<2x256xf32>
    %213 = "stablehlo.dot_general"(%209, %50) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<2x256xf32>, tensor<2x256xf32>) -> tensor<256x256xf32>
    %214 = stablehlo.multiply %3, %3 : tensor<2x256xf32>
    %215 = stablehlo.constant dense<-0.5> : tensor<2x256xf32>
    %216 = stablehlo.multiply %214, %215 : tensor<2x256xf32>
    %217 = stablehlo.exponential %216 : tensor<2x256xf32>
    %218 = stablehlo.constant dense<0.3989422804014327> : tensor<2x256xf32>
    %219 = stablehlo.multiply %217, %218 : tensor<2x256xf32>
    %220 = stablehlo.multiply %3, %219 : tensor<2x256xf32>
    %221 = stablehlo.constant dense<1.4142135623730951> : tensor<2x256xf32>
    %222 = stablehlo.multiply %3, %221 : tensor<2x256xf32>
    %223 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %224 = stablehlo.multiply %222, %223 : tensor<2x256xf32>
    %225 = stablehlo.constant dense<4.0> : tensor<2x256xf32>
    %226 = stablehlo.constant dense<-4.0> : tensor<2x256xf32>
    %227 = "stablehlo.clamp"(%226, %224, %225) {} : (tensor<2x256xf32>, tensor<2x256xf32>, tensor<2x256xf32>) -> tensor<2x256xf32>
    %228 = stablehlo.multiply %227, %227 : tensor<2x256xf32>
    %229 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<2x256xf32>
    %230 = stablehlo.multiply %229, %228 : tensor<2x256xf32>
    %231 = stablehlo.constant dense<2.77068142495902e-08> : tensor<2x256xf32>
    %232 = stablehlo.add %230, %231 : tensor<2x256xf32>
    %233 = stablehlo.multiply %232, %228 : tensor<2x256xf32>
    %234 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<2x256xf32>
    %235 = stablehlo.add %233, %234 : tensor<2x256xf32>
    %236 = stablehlo.multiply %235, %228 : tensor<2x256xf32>
    %237 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<2x256xf32>
    %238 = stablehlo.add %236, %237 : tensor<2x256xf32>
    %239 = stablehlo.multiply %238, %228 : tensor<2x256xf32>
    %240 = stablehlo.constant dense<-0.000734990630326855> : tensor<2x256xf32>
    %241 = stablehlo.add %239, %240 : tensor<2x256xf32>
    %242 = stablehlo.multiply %241, %228 : tensor<2x256xf32>
    %243 = stablehlo.constant dense<-0.00295459980854025> : tensor<2x256xf32>
    %244 = stablehlo.add %242, %243 : tensor<2x256xf32>
    %245 = stablehlo.multiply %244, %228 : tensor<2x256xf32>
    %246 = stablehlo.constant dense<-0.0160960333262415> : tensor<2x256xf32>
    %247 = stablehlo.add %245, %246 : tensor<2x256xf32>
    %248 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<2x256xf32>
    %249 = stablehlo.multiply %248, %228 : tensor<2x256xf32>
    %250 = stablehlo.constant dense<-0.000213374055278905> : tensor<2x256xf32>
    %251 = stablehlo.add %249, %250 : tensor<2x256xf32>
    %252 = stablehlo.multiply %251, %228 : tensor<2x256xf32>
    %253 = stablehlo.constant dense<-0.00168282697438203> : tensor<2x256xf32>
    %254 = stablehlo.add %252, %253 : tensor<2x256xf32>
    %255 = stablehlo.multiply %254, %228 : tensor<2x256xf32>
    %256 = stablehlo.constant dense<-0.00737332916720468> : tensor<2x256xf32>
    %257 = stablehlo.add %255, %256 : tensor<2x256xf32>
    %258 = stablehlo.multiply %257, %228 : tensor<2x256xf32>
    %259 = stablehlo.constant dense<-0.0142647390514189> : tensor<2x256xf32>
    %260 = stablehlo.add %258, %259 : tensor<2x256xf32>
    %261 = stablehlo.multiply %227, %247 : tensor<2x256xf32>
    %262 = stablehlo.divide %261, %260 : tensor<2x256xf32>
    %263 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %264 = stablehlo.multiply %262, %263 : tensor<2x256xf32>
    %265 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %266 = stablehlo.add %264, %265 : tensor<2x256xf32>
    %267 = stablehlo.add %266, %220 : tensor<2x256xf32>
    %268 = stablehlo.multiply %212, %267 : tensor<2x256xf32>
    %269 = stablehlo.constant dense<0.0> : tensor<f32>
    %270 = "stablehlo.reduce"(%268, %269) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x256xf32>, tensor<f32>) -> tensor<256xf32>
    %271 = "stablehlo.dot_general"(%268, %0) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<2x256xf32>, tensor<2x784xf32>) -> tensor<256x784xf32>
    %272 = stablehlo.multiply %271, %271 : tensor<256x784xf32>
    %273 = stablehlo.constant dense<0.0> : tensor<f32>
    %274 = "stablehlo.reduce"(%272, %273) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<256x784xf32>, tensor<f32>) -> tensor<f32>
    %275 = stablehlo.multiply %270, %270 : tensor<256xf32>
    %276 = stablehlo.constant dense<0.0> : tensor<f32>
    %277 = "stablehlo.reduce"(%275, %276) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %278 = stablehlo.add %274, %277 : tensor<f32>
    %279 = stablehlo.multiply %213, %213 : tensor<256x256xf32>
    %280 = stablehlo.constant dense<0.0> : tensor<f32>
    %281 = "stablehlo.reduce"(%279, %280) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %282 = stablehlo.add %278, %281 : tensor<f32>
    %283 = stablehlo.multiply %211, %211 : tensor<256xf32>
    %284 = stablehlo.constant dense<0.0> : tensor<f32>
    %285 = "stablehlo.reduce"(%283, %284) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %286 = stablehlo.add %282, %285 : tensor<f32>
    %287 = stablehlo.multiply %154, %154 : tensor<10x256xf32>
    %288 = stablehlo.constant dense<0.0> : tensor<f32>
    %289 = "stablehlo.reduce"(%287, %288) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<10x256xf32>, tensor<f32>) -> tensor<f32>
    %290 = stablehlo.add %286, %289 : tensor<f32>
    %291 = stablehlo.multiply %152, %152 : tensor<10xf32>
    %292 = stablehlo.constant dense<0.0> : tensor<f32>
    %293 = "stablehlo.reduce"(%291, %292) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<10xf32>, tensor<f32>) -> tensor<f32>
    %294 = stablehlo.add %290, %293 : tensor<f32>
    %295 = stablehlo.sqrt %294 : tensor<f32>
    %296 = stablehlo.constant dense<1.0> : tensor<f32>
    %297 = stablehlo.constant dense<1.0e-06> : tensor<f32>
    %298 = stablehlo.add %295, %297 : tensor<f32>
    %299 = stablehlo.constant dense<1.0> : tensor<f32>
    %300 = stablehlo.divide %299, %298 : tensor<f32>
    %301 = stablehlo.minimum %300, %296 : tensor<f32>
    %302 = "stablehlo.broadcast_in_dim"(%301) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x784xf32>
    %303 = stablehlo.multiply %271, %302 : tensor<256x784xf32>
    %304 = "stablehlo.broadcast_in_dim"(%301) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %305 = stablehlo.multiply %270, %304 : tensor<256xf32>
    %306 = "stablehlo.broadcast_in_dim"(%301) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x256xf32>
    %307 = stablehlo.multiply %213, %306 : tensor<256x256xf32>
    %308 = "stablehlo.broadcast_in_dim"(%301) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %309 = stablehlo.multiply %211, %308 : tensor<256xf32>
    %310 = "stablehlo.broadcast_in_dim"(%301) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x256xf32>
    %311 = stablehlo.multiply %154, %310 : tensor<10x256xf32>
    %312 = "stablehlo.broadcast_in_dim"(%301) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %313 = stablehlo.multiply %152, %312 : tensor<10xf32>
    %314 = stablehlo.constant dense<0.05> : tensor<f32>
    %315 = stablehlo.multiply %learning_rate, %314 : tensor<f32>
    %316 = stablehlo.constant dense<1.0> : tensor<f32>
    %317 = stablehlo.subtract %316, %315 : tensor<f32>
    %318 = "stablehlo.convert"(%step) {} : (tensor<i32>) -> tensor<f32>
    %319 = stablehlo.constant dense<-0.0010005003335835344> : tensor<f32>
    %320 = stablehlo.multiply %318, %319 : tensor<f32>
    %321 = stablehlo.exponential_minus_one %320 : tensor<f32>
    %322 = stablehlo.negate %321 : tensor<f32>
    %323 = stablehlo.sqrt %322 : tensor<f32>
    %324 = stablehlo.constant dense<-0.10536051565782628> : tensor<f32>
    %325 = stablehlo.multiply %318, %324 : tensor<f32>
    %326 = stablehlo.exponential_minus_one %325 : tensor<f32>
    %327 = stablehlo.negate %326 : tensor<f32>
    %328 = stablehlo.divide %323, %327 : tensor<f32>
    %329 = stablehlo.multiply %learning_rate, %328 : tensor<f32>
    %330 = stablehlo.constant dense<1.0e-08> : tensor<f32>
    %331 = stablehlo.multiply %323, %330 : tensor<f32>
    %332 = "stablehlo.broadcast_in_dim"(%317) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x784xf32>
    %333 = stablehlo.multiply %fc1.weight, %332 : tensor<256x784xf32>
    %334 = stablehlo.subtract %303, %exp_avg.fc1.weight : tensor<256x784xf32>
    %335 = stablehlo.constant dense<0.09999999999999998> : tensor<256x784xf32>
    %336 = stablehlo.multiply %334, %335 : tensor<256x784xf32>
    %337 = stablehlo.add %exp_avg.fc1.weight, %336 : tensor<256x784xf32>
    %338 = stablehlo.multiply %303, %303 : tensor<256x784xf32>
    %339 = stablehlo.subtract %338, %exp_avg_sq.fc1.weight : tensor<256x784xf32>
    %340 = stablehlo.constant dense<0.0010000000000000009> : tensor<256x784xf32>
    %341 = stablehlo.multiply %339, %340 : tensor<256x784xf32>
    %342 = stablehlo.add %exp_avg_sq.fc1.weight, %341 : tensor<256x784xf32>
    %343 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x784xf32>
    %344 = stablehlo.sqrt %342 : tensor<256x784xf32>
    %345 = stablehlo.add %344, %343 : tensor<256x784xf32>
    %346 = "stablehlo.broadcast_in_dim"(%329) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x784xf32>
    %347 = stablehlo.multiply %337, %346 : tensor<256x784xf32>
    %348 = stablehlo.divide %347, %345 : tensor<256x784xf32>
    %349 = stablehlo.subtract %333, %348 : tensor<256x784xf32>
    %350 = stablehlo.subtract %305, %exp_avg.fc1.bias : tensor<256xf32>
    %351 = stablehlo.constant dense<0.09999999999999998> : tensor<256xf32>
    %352 = stablehlo.multiply %350, %351 : tensor<256xf32>
    %353 = stablehlo.add %exp_avg.fc1.bias, %352 : tensor<256xf32>
    %354 = stablehlo.multiply %305, %305 : tensor<256xf32>
    %355 = stablehlo.subtract %354, %exp_avg_sq.fc1.bias : tensor<256xf32>
    %356 = stablehlo.constant dense<0.0010000000000000009> : tensor<256xf32>
    %357 = stablehlo.multiply %355, %356 : tensor<256xf32>
    %358 = stablehlo.add %exp_avg_sq.fc1.bias, %357 : tensor<256xf32>
    %359 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %360 = stablehlo.sqrt %358 : tensor<256xf32>
    %361 = stablehlo.add %360, %359 : tensor<256xf32>
    %362 = "stablehlo.broadcast_in_dim"(%329) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %363 = stablehlo.multiply %353, %362 : tensor<256xf32>
    %364 = stablehlo.divide %363, %361 : tensor<256xf32>
    %365 = stablehlo.subtract %fc1.bias, %364 : tensor<256xf32>
    %366 = "stablehlo.broadcast_in_dim"(%317) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x256xf32>
    %367 = stablehlo.multiply %fc2.weight, %366 : tensor<256x256xf32>
    %368 = stablehlo.subtract %307, %exp_avg.fc2.weight : tensor<256x256xf32>
    %369 = stablehlo.constant dense<0.09999999999999998> : tensor<256x256xf32>
    %370 = stablehlo.multiply %368, %369 : tensor<256x256xf32>
    %371 = stablehlo.add %exp_avg.fc2.weight, %370 : tensor<256x256xf32>
    %372 = stablehlo.multiply %307, %307 : tensor<256x256xf32>
    %373 = stablehlo.subtract %372, %exp_avg_sq.fc2.weight : tensor<256x256xf32>
    %374 = stablehlo.constant dense<0.0010000000000000009> : tensor<256x256xf32>
    %375 = stablehlo.multiply %373, %374 : tensor<256x256xf32>
    %376 = stablehlo.add %exp_avg_sq.fc2.weight, %375 : tensor<256x256xf32>
    %377 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x256xf32>
    %378 = stablehlo.sqrt %376 : tensor<256x256xf32>
    %379 = stablehlo.add %378, %377 : tensor<256x256xf32>
    %380 = "stablehlo.broadcast_in_dim"(%329) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x256xf32>
    %381 = stablehlo.multiply %371, %380 : tensor<256x256xf32>
    %382 = stablehlo.divide %381, %379 : tensor<256x256xf32>
    %383 = stablehlo.subtract %367, %382 : tensor<256x256xf32>
    %384 = stablehlo.subtract %309, %exp_avg.fc2.bias : tensor<256xf32>
    %385 = stablehlo.constant dense<0.09999999999999998> : tensor<256xf32>
    %386 = stablehlo.multiply %384, %385 : tensor<256xf32>
    %387 = stablehlo.add %exp_avg.fc2.bias, %386 : tensor<256xf32>
    %388 = stablehlo.multiply %309, %309 : tensor<256xf32>
    %389 = stablehlo.subtract %388, %exp_avg_sq.fc2.bias : tensor<256xf32>
    %390 = stablehlo.constant dense<0.0010000000000000009> : tensor<256xf32>
    %391 = stablehlo.multiply %389, %390 : tensor<256xf32>
    %392 = stablehlo.add %exp_avg_sq.fc2.bias, %391 : tensor<256xf32>
    %393 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %394 = stablehlo.sqrt %392 : tensor<256xf32>
    %395 = stablehlo.add %394, %393 : tensor<256xf32>
    %396 = "stablehlo.broadcast_in_dim"(%329) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %397 = stablehlo.multiply %387, %396 : tensor<256xf32>
    %398 = stablehlo.divide %397, %395 : tensor<256xf32>
    %399 = stablehlo.subtract %fc2.bias, %398 : tensor<256xf32>
    %400 = "stablehlo.broadcast_in_dim"(%317) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x256xf32>
    %401 = stablehlo.multiply %head.weight, %400 : tensor<10x256xf32>
    %402 = stablehlo.subtract %311, %exp_avg.head.weight : tensor<10x256xf32>
    %403 = stablehlo.constant dense<0.09999999999999998> : tensor<10x256xf32>
    %404 = stablehlo.multiply %402, %403 : tensor<10x256xf32>
    %405 = stablehlo.add %exp_avg.head.weight, %404 : tensor<10x256xf32>
    %406 = stablehlo.multiply %311, %311 : tensor<10x256xf32>
    %407 = stablehlo.subtract %406, %exp_avg_sq.head.weight : tensor<10x256xf32>
    %408 = stablehlo.constant dense<0.0010000000000000009> : tensor<10x256xf32>
    %409 = stablehlo.multiply %407, %408 : tensor<10x256xf32>
    %410 = stablehlo.add %exp_avg_sq.head.weight, %409 : tensor<10x256xf32>
    %411 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x256xf32>
    %412 = stablehlo.sqrt %410 : tensor<10x256xf32>
    %413 = stablehlo.add %412, %411 : tensor<10x256xf32>
    %414 = "stablehlo.broadcast_in_dim"(%329) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x256xf32>
    %415 = stablehlo.multiply %405, %414 : tensor<10x256xf32>
    %416 = stablehlo.divide %415, %413 : tensor<10x256xf32>
    %417 = stablehlo.subtract %401, %416 : tensor<10x256xf32>
    %418 = stablehlo.subtract %313, %exp_avg.head.bias : tensor<10xf32>
    %419 = stablehlo.constant dense<0.09999999999999998> : tensor<10xf32>
    %420 = stablehlo.multiply %418, %419 : tensor<10xf32>
    %421 = stablehlo.add %exp_avg.head.bias, %420 : tensor<10xf32>
    %422 = stablehlo.multiply %313, %313 : tensor<10xf32>
    %423 = stablehlo.subtract %422, %exp_avg_sq.head.bias : tensor<10xf32>
    %424 = stablehlo.constant dense<0.0010000000000000009> : tensor<10xf32>
    %425 = stablehlo.multiply %423, %424 : tensor<10xf32>
    %426 = stablehlo.add %exp_avg_sq.head.bias, %425 : tensor<10xf32>
    %427 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %428 = stablehlo.sqrt %426 : tensor<10xf32>
    %429 = stablehlo.add %428, %427 : tensor<10xf32>
    %430 = "stablehlo.broadcast_in_dim"(%329) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %431 = stablehlo.multiply %421, %430 : tensor<10xf32>
    %432 = stablehlo.divide %431, %429 : tensor<10xf32>
    %433 = stablehlo.subtract %head.bias, %432 : tensor<10xf32>
    %434 = stablehlo.subtract %349, %ema.fc1.weight : tensor<256x784xf32>
    %435 = stablehlo.constant dense<0.010000000000000009> : tensor<256x784xf32>
    %436 = stablehlo.multiply %434, %435 : tensor<256x784xf32>
    %437 = stablehlo.add %ema.fc1.weight, %436 : tensor<256x784xf32>
    %438 = stablehlo.subtract %365, %ema.fc1.bias : tensor<256xf32>
    %439 = stablehlo.constant dense<0.010000000000000009> : tensor<256xf32>
    %440 = stablehlo.multiply %438, %439 : tensor<256xf32>
    %441 = stablehlo.add %ema.fc1.bias, %440 : tensor<256xf32>
    %442 = stablehlo.subtract %383, %ema.fc2.weight : tensor<256x256xf32>
    %443 = stablehlo.constant dense<0.010000000000000009> : tensor<256x256xf32>
    %444 = stablehlo.multiply %442, %443 : tensor<256x256xf32>
    %445 = stablehlo.add %ema.fc2.weight, %444 : tensor<256x256xf32>
    %446 = stablehlo.subtract %399, %ema.fc2.bias : tensor<256xf32>
    %447 = stablehlo.constant dense<0.010000000000000009> : tensor<256xf32>
    %448 = stablehlo.multiply %446, %447 : tensor<256xf32>
    %449 = stablehlo.add %ema.fc2.bias, %448 : tensor<256xf32>
    %450 = stablehlo.subtract %417, %ema.head.weight : tensor<10x256xf32>
    %451 = stablehlo.constant dense<0.010000000000000009> : tensor<10x256xf32>
    %452 = stablehlo.multiply %450, %451 : tensor<10x256xf32>
    %453 = stablehlo.add %ema.head.weight, %452 : tensor<10x256xf32>
    %454 = stablehlo.subtract %433, %ema.head.bias : tensor<10xf32>
    %455 = stablehlo.constant dense<0.010000000000000009> : tensor<10xf32>
    %456 = stablehlo.multiply %454, %455 : tensor<10xf32>
    %457 = stablehlo.add %ema.head.bias, %456 : tensor<10xf32>
    %458 = stablehlo.constant dense<0.0> : tensor<f32>
    %459 = "stablehlo.reduce"(%131, %458) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %460 = "stablehlo.convert"(%459) {} : (tensor<f32>) -> tensor<i32>
    func.return %349, %365, %383, %399, %417, %433, %337, %353, %371, %387, %405, %421, %342, %358, %376, %392, %410, %426, %437, %441, %445, %449, %453, %457, %135, %460 : tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<f32>, tensor<i32>
  }
}
