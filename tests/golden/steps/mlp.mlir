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
    %1 = "stablehlo.dot_general"(%0, %fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x784xf32>, tensor<256x784xf32>) -> tensor<2x256xf32>
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
    %51 = "stablehlo.dot_general"(%50, %fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x256xf32>, tensor<256x256xf32>) -> tensor<2x256xf32>
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
    %101 = "stablehlo.dot_general"(%100, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x256xf32>, tensor<10x256xf32>) -> tensor<2x10xf32>
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
    %136 = stablehlo.constant dense<0.0> : tensor<f32>
    %137 = "stablehlo.reduce"(%131, %136) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %138 = stablehlo.constant dense<1.0> : tensor<f32>
    %139 = stablehlo.multiply %138, %134 : tensor<f32>
    %140 = "stablehlo.broadcast_in_dim"(%139) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2xf32>
    %141 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %142 = "stablehlo.reduce"(%103, %141) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %143 = "stablehlo.broadcast_in_dim"(%142) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %144 = stablehlo.subtract %103, %143 : tensor<2x10xf32>
    %145 = stablehlo.exponential %144 : tensor<2x10xf32>
    %146 = stablehlo.constant dense<0.0> : tensor<f32>
    %147 = "stablehlo.reduce"(%145, %146) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %148 = "stablehlo.broadcast_in_dim"(%147) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %149 = stablehlo.divide %145, %148 : tensor<2x10xf32>
    %150 = stablehlo.subtract %149, %111 : tensor<2x10xf32>
    %151 = "stablehlo.broadcast_in_dim"(%140) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %152 = stablehlo.multiply %150, %151 : tensor<2x10xf32>
    %153 = stablehlo.constant dense<0.0> : tensor<f32>
    %154 = "stablehlo.reduce"(%152, %153) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<10xf32>
    %155 = "stablehlo.dot_general"(%152, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x10xf32>, tensor<10x256xf32>) -> tensor<2x256xf32>
    %156 = "stablehlo.dot_general"(%152, %100) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x10xf32>, tensor<2x256xf32>) -> tensor<10x256xf32>
    %157 = stablehlo.multiply %53, %53 : tensor<2x256xf32>
    %158 = stablehlo.constant dense<-0.5> : tensor<2x256xf32>
    %159 = stablehlo.multiply %157, %158 : tensor<2x256xf32>
    %160 = stablehlo.exponential %159 : tensor<2x256xf32>
    %161 = stablehlo.constant dense<0.3989422804014327> : tensor<2x256xf32>
    %162 = stablehlo.multiply %160, %161 : tensor<2x256xf32>
    %163 = stablehlo.multiply %53, %162 : tensor<2x256xf32>
    %164 = stablehlo.constant dense<1.4142135623730951> : tensor<2x256xf32>
    %165 = stablehlo.multiply %53, %164 : tensor<2x256xf32>
    %166 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %167 = stablehlo.multiply %165, %166 : tensor<2x256xf32>
    %168 = stablehlo.constant dense<4.0> : tensor<2x256xf32>
    %169 = stablehlo.constant dense<-4.0> : tensor<2x256xf32>
    %170 = "stablehlo.clamp"(%169, %167, %168) {} : (tensor<2x256xf32>, tensor<2x256xf32>, tensor<2x256xf32>) -> tensor<2x256xf32>
    %171 = stablehlo.multiply %170, %170 : tensor<2x256xf32>
    %172 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<2x256xf32>
    %173 = stablehlo.multiply %172, %171 : tensor<2x256xf32>
    %174 = stablehlo.constant dense<2.77068142495902e-08> : tensor<2x256xf32>
    %175 = stablehlo.add %173, %174 : tensor<2x256xf32>
    %176 = stablehlo.multiply %175, %171 : tensor<2x256xf32>
    %177 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<2x256xf32>
    %178 = stablehlo.add %176, %177 : tensor<2x256xf32>
    %179 = stablehlo.multiply %178, %171 : tensor<2x256xf32>
    %180 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<2x256xf32>
    %181 = stablehlo.add %179, %180 : tensor<2x256xf32>
    %182 = stablehlo.multiply %181, %171 : tensor<2x256xf32>
    %183 = stablehlo.constant dense<-0.000734990630326855> : tensor<2x256xf32>
    %184 = stablehlo.add %182, %183 : tensor<2x256xf32>
    %185 = stablehlo.multiply %184, %171 : tensor<2x256xf32>
    %186 = stablehlo.constant dense<-0.00295459980854025> : tensor<2x256xf32>
    %187 = stablehlo.add %185, %186 : tensor<2x256xf32>
    %188 = stablehlo.multiply %187, %171 : tensor<2x256xf32>
    %189 = stablehlo.constant dense<-0.0160960333262415> : tensor<2x256xf32>
    %190 = stablehlo.add %188, %189 : tensor<2x256xf32>
    %191 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<2x256xf32>
    %192 = stablehlo.multiply %191, %171 : tensor<2x256xf32>
    %193 = stablehlo.constant dense<-0.000213374055278905> : tensor<2x256xf32>
    %194 = stablehlo.add %192, %193 : tensor<2x256xf32>
    %195 = stablehlo.multiply %194, %171 : tensor<2x256xf32>
    %196 = stablehlo.constant dense<-0.00168282697438203> : tensor<2x256xf32>
    %197 = stablehlo.add %195, %196 : tensor<2x256xf32>
    %198 = stablehlo.multiply %197, %171 : tensor<2x256xf32>
    %199 = stablehlo.constant dense<-0.00737332916720468> : tensor<2x256xf32>
    %200 = stablehlo.add %198, %199 : tensor<2x256xf32>
    %201 = stablehlo.multiply %200, %171 : tensor<2x256xf32>
    %202 = stablehlo.constant dense<-0.0142647390514189> : tensor<2x256xf32>
    %203 = stablehlo.add %201, %202 : tensor<2x256xf32>
    %204 = stablehlo.multiply %170, %190 : tensor<2x256xf32>
    %205 = stablehlo.divide %204, %203 : tensor<2x256xf32>
    %206 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %207 = stablehlo.multiply %205, %206 : tensor<2x256xf32>
    %208 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %209 = stablehlo.add %207, %208 : tensor<2x256xf32>
    %210 = stablehlo.add %209, %163 : tensor<2x256xf32>
    %211 = stablehlo.multiply %155, %210 : tensor<2x256xf32>
    %212 = stablehlo.constant dense<0.0> : tensor<f32>
    %213 = "stablehlo.reduce"(%211, %212) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x256xf32>, tensor<f32>) -> tensor<256xf32>
    %214 = "stablehlo.dot_general"(%211, %fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x256xf32>, tensor<256x256xf32>) -> tensor<2x256xf32>
    %215 = "stablehlo.dot_general"(%211, %50) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x256xf32>, tensor<2x256xf32>) -> tensor<256x256xf32>
    %216 = stablehlo.multiply %3, %3 : tensor<2x256xf32>
    %217 = stablehlo.constant dense<-0.5> : tensor<2x256xf32>
    %218 = stablehlo.multiply %216, %217 : tensor<2x256xf32>
    %219 = stablehlo.exponential %218 : tensor<2x256xf32>
    %220 = stablehlo.constant dense<0.3989422804014327> : tensor<2x256xf32>
    %221 = stablehlo.multiply %219, %220 : tensor<2x256xf32>
    %222 = stablehlo.multiply %3, %221 : tensor<2x256xf32>
    %223 = stablehlo.constant dense<1.4142135623730951> : tensor<2x256xf32>
    %224 = stablehlo.multiply %3, %223 : tensor<2x256xf32>
    %225 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %226 = stablehlo.multiply %224, %225 : tensor<2x256xf32>
    %227 = stablehlo.constant dense<4.0> : tensor<2x256xf32>
    %228 = stablehlo.constant dense<-4.0> : tensor<2x256xf32>
    %229 = "stablehlo.clamp"(%228, %226, %227) {} : (tensor<2x256xf32>, tensor<2x256xf32>, tensor<2x256xf32>) -> tensor<2x256xf32>
    %230 = stablehlo.multiply %229, %229 : tensor<2x256xf32>
    %231 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<2x256xf32>
    %232 = stablehlo.multiply %231, %230 : tensor<2x256xf32>
    %233 = stablehlo.constant dense<2.77068142495902e-08> : tensor<2x256xf32>
    %234 = stablehlo.add %232, %233 : tensor<2x256xf32>
    %235 = stablehlo.multiply %234, %230 : tensor<2x256xf32>
    %236 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<2x256xf32>
    %237 = stablehlo.add %235, %236 : tensor<2x256xf32>
    %238 = stablehlo.multiply %237, %230 : tensor<2x256xf32>
    %239 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<2x256xf32>
    %240 = stablehlo.add %238, %239 : tensor<2x256xf32>
    %241 = stablehlo.multiply %240, %230 : tensor<2x256xf32>
    %242 = stablehlo.constant dense<-0.000734990630326855> : tensor<2x256xf32>
    %243 = stablehlo.add %241, %242 : tensor<2x256xf32>
    %244 = stablehlo.multiply %243, %230 : tensor<2x256xf32>
    %245 = stablehlo.constant dense<-0.00295459980854025> : tensor<2x256xf32>
    %246 = stablehlo.add %244, %245 : tensor<2x256xf32>
    %247 = stablehlo.multiply %246, %230 : tensor<2x256xf32>
    %248 = stablehlo.constant dense<-0.0160960333262415> : tensor<2x256xf32>
    %249 = stablehlo.add %247, %248 : tensor<2x256xf32>
    %250 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<2x256xf32>
    %251 = stablehlo.multiply %250, %230 : tensor<2x256xf32>
    %252 = stablehlo.constant dense<-0.000213374055278905> : tensor<2x256xf32>
    %253 = stablehlo.add %251, %252 : tensor<2x256xf32>
    %254 = stablehlo.multiply %253, %230 : tensor<2x256xf32>
    %255 = stablehlo.constant dense<-0.00168282697438203> : tensor<2x256xf32>
    %256 = stablehlo.add %254, %255 : tensor<2x256xf32>
    %257 = stablehlo.multiply %256, %230 : tensor<2x256xf32>
    %258 = stablehlo.constant dense<-0.00737332916720468> : tensor<2x256xf32>
    %259 = stablehlo.add %257, %258 : tensor<2x256xf32>
    %260 = stablehlo.multiply %259, %230 : tensor<2x256xf32>
    %261 = stablehlo.constant dense<-0.0142647390514189> : tensor<2x256xf32>
    %262 = stablehlo.add %260, %261 : tensor<2x256xf32>
    %263 = stablehlo.multiply %229, %249 : tensor<2x256xf32>
    %264 = stablehlo.divide %263, %262 : tensor<2x256xf32>
    %265 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %266 = stablehlo.multiply %264, %265 : tensor<2x256xf32>
    %267 = stablehlo.constant dense<0.5> : tensor<2x256xf32>
    %268 = stablehlo.add %266, %267 : tensor<2x256xf32>
    %269 = stablehlo.add %268, %222 : tensor<2x256xf32>
    %270 = stablehlo.multiply %214, %269 : tensor<2x256xf32>
    %271 = stablehlo.constant dense<0.0> : tensor<f32>
    %272 = "stablehlo.reduce"(%270, %271) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x256xf32>, tensor<f32>) -> tensor<256xf32>
    %273 = "stablehlo.dot_general"(%270, %0) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x256xf32>, tensor<2x784xf32>) -> tensor<256x784xf32>
    %274 = stablehlo.multiply %273, %273 : tensor<256x784xf32>
    %275 = stablehlo.constant dense<0.0> : tensor<f32>
    %276 = "stablehlo.reduce"(%274, %275) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<256x784xf32>, tensor<f32>) -> tensor<f32>
    %277 = stablehlo.multiply %272, %272 : tensor<256xf32>
    %278 = stablehlo.constant dense<0.0> : tensor<f32>
    %279 = "stablehlo.reduce"(%277, %278) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %280 = stablehlo.add %276, %279 : tensor<f32>
    %281 = stablehlo.multiply %215, %215 : tensor<256x256xf32>
    %282 = stablehlo.constant dense<0.0> : tensor<f32>
    %283 = "stablehlo.reduce"(%281, %282) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<256x256xf32>, tensor<f32>) -> tensor<f32>
    %284 = stablehlo.add %280, %283 : tensor<f32>
    %285 = stablehlo.multiply %213, %213 : tensor<256xf32>
    %286 = stablehlo.constant dense<0.0> : tensor<f32>
    %287 = "stablehlo.reduce"(%285, %286) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<256xf32>, tensor<f32>) -> tensor<f32>
    %288 = stablehlo.add %284, %287 : tensor<f32>
    %289 = stablehlo.multiply %156, %156 : tensor<10x256xf32>
    %290 = stablehlo.constant dense<0.0> : tensor<f32>
    %291 = "stablehlo.reduce"(%289, %290) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<10x256xf32>, tensor<f32>) -> tensor<f32>
    %292 = stablehlo.add %288, %291 : tensor<f32>
    %293 = stablehlo.multiply %154, %154 : tensor<10xf32>
    %294 = stablehlo.constant dense<0.0> : tensor<f32>
    %295 = "stablehlo.reduce"(%293, %294) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<10xf32>, tensor<f32>) -> tensor<f32>
    %296 = stablehlo.add %292, %295 : tensor<f32>
    %297 = stablehlo.sqrt %296 : tensor<f32>
    %298 = stablehlo.constant dense<1.0> : tensor<f32>
    %299 = stablehlo.constant dense<1.0e-06> : tensor<f32>
    %300 = stablehlo.add %297, %299 : tensor<f32>
    %301 = stablehlo.constant dense<1.0> : tensor<f32>
    %302 = stablehlo.divide %301, %300 : tensor<f32>
    %303 = stablehlo.minimum %302, %298 : tensor<f32>
    %304 = "stablehlo.broadcast_in_dim"(%303) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x784xf32>
    %305 = stablehlo.multiply %273, %304 : tensor<256x784xf32>
    %306 = "stablehlo.broadcast_in_dim"(%303) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %307 = stablehlo.multiply %272, %306 : tensor<256xf32>
    %308 = "stablehlo.broadcast_in_dim"(%303) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x256xf32>
    %309 = stablehlo.multiply %215, %308 : tensor<256x256xf32>
    %310 = "stablehlo.broadcast_in_dim"(%303) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %311 = stablehlo.multiply %213, %310 : tensor<256xf32>
    %312 = "stablehlo.broadcast_in_dim"(%303) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x256xf32>
    %313 = stablehlo.multiply %156, %312 : tensor<10x256xf32>
    %314 = "stablehlo.broadcast_in_dim"(%303) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %315 = stablehlo.multiply %154, %314 : tensor<10xf32>
    %316 = stablehlo.constant dense<0.05> : tensor<f32>
    %317 = stablehlo.multiply %learning_rate, %316 : tensor<f32>
    %318 = stablehlo.constant dense<1.0> : tensor<f32>
    %319 = stablehlo.subtract %318, %317 : tensor<f32>
    %320 = "stablehlo.convert"(%step) {} : (tensor<i32>) -> tensor<f32>
    %321 = stablehlo.constant dense<-0.0010005003335835344> : tensor<f32>
    %322 = stablehlo.multiply %320, %321 : tensor<f32>
    %323 = stablehlo.exponential_minus_one %322 : tensor<f32>
    %324 = stablehlo.negate %323 : tensor<f32>
    %325 = stablehlo.sqrt %324 : tensor<f32>
    %326 = stablehlo.constant dense<-0.10536051565782628> : tensor<f32>
    %327 = stablehlo.multiply %320, %326 : tensor<f32>
    %328 = stablehlo.exponential_minus_one %327 : tensor<f32>
    %329 = stablehlo.negate %328 : tensor<f32>
    %330 = stablehlo.divide %325, %329 : tensor<f32>
    %331 = stablehlo.multiply %learning_rate, %330 : tensor<f32>
    %332 = stablehlo.constant dense<1.0e-08> : tensor<f32>
    %333 = stablehlo.multiply %325, %332 : tensor<f32>
    %334 = "stablehlo.broadcast_in_dim"(%319) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x784xf32>
    %335 = stablehlo.multiply %fc1.weight, %334 : tensor<256x784xf32>
    %336 = stablehlo.subtract %305, %exp_avg.fc1.weight : tensor<256x784xf32>
    %337 = stablehlo.constant dense<0.09999999999999998> : tensor<256x784xf32>
    %338 = stablehlo.multiply %336, %337 : tensor<256x784xf32>
    %339 = stablehlo.add %exp_avg.fc1.weight, %338 : tensor<256x784xf32>
    %340 = stablehlo.multiply %305, %305 : tensor<256x784xf32>
    %341 = stablehlo.subtract %340, %exp_avg_sq.fc1.weight : tensor<256x784xf32>
    %342 = stablehlo.constant dense<0.0010000000000000009> : tensor<256x784xf32>
    %343 = stablehlo.multiply %341, %342 : tensor<256x784xf32>
    %344 = stablehlo.add %exp_avg_sq.fc1.weight, %343 : tensor<256x784xf32>
    %345 = "stablehlo.broadcast_in_dim"(%333) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x784xf32>
    %346 = stablehlo.sqrt %344 : tensor<256x784xf32>
    %347 = stablehlo.add %346, %345 : tensor<256x784xf32>
    %348 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x784xf32>
    %349 = stablehlo.multiply %339, %348 : tensor<256x784xf32>
    %350 = stablehlo.divide %349, %347 : tensor<256x784xf32>
    %351 = stablehlo.subtract %335, %350 : tensor<256x784xf32>
    %352 = stablehlo.subtract %307, %exp_avg.fc1.bias : tensor<256xf32>
    %353 = stablehlo.constant dense<0.09999999999999998> : tensor<256xf32>
    %354 = stablehlo.multiply %352, %353 : tensor<256xf32>
    %355 = stablehlo.add %exp_avg.fc1.bias, %354 : tensor<256xf32>
    %356 = stablehlo.multiply %307, %307 : tensor<256xf32>
    %357 = stablehlo.subtract %356, %exp_avg_sq.fc1.bias : tensor<256xf32>
    %358 = stablehlo.constant dense<0.0010000000000000009> : tensor<256xf32>
    %359 = stablehlo.multiply %357, %358 : tensor<256xf32>
    %360 = stablehlo.add %exp_avg_sq.fc1.bias, %359 : tensor<256xf32>
    %361 = "stablehlo.broadcast_in_dim"(%333) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %362 = stablehlo.sqrt %360 : tensor<256xf32>
    %363 = stablehlo.add %362, %361 : tensor<256xf32>
    %364 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %365 = stablehlo.multiply %355, %364 : tensor<256xf32>
    %366 = stablehlo.divide %365, %363 : tensor<256xf32>
    %367 = stablehlo.subtract %fc1.bias, %366 : tensor<256xf32>
    %368 = "stablehlo.broadcast_in_dim"(%319) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x256xf32>
    %369 = stablehlo.multiply %fc2.weight, %368 : tensor<256x256xf32>
    %370 = stablehlo.subtract %309, %exp_avg.fc2.weight : tensor<256x256xf32>
    %371 = stablehlo.constant dense<0.09999999999999998> : tensor<256x256xf32>
    %372 = stablehlo.multiply %370, %371 : tensor<256x256xf32>
    %373 = stablehlo.add %exp_avg.fc2.weight, %372 : tensor<256x256xf32>
    %374 = stablehlo.multiply %309, %309 : tensor<256x256xf32>
    %375 = stablehlo.subtract %374, %exp_avg_sq.fc2.weight : tensor<256x256xf32>
    %376 = stablehlo.constant dense<0.0010000000000000009> : tensor<256x256xf32>
    %377 = stablehlo.multiply %375, %376 : tensor<256x256xf32>
    %378 = stablehlo.add %exp_avg_sq.fc2.weight, %377 : tensor<256x256xf32>
    %379 = "stablehlo.broadcast_in_dim"(%333) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x256xf32>
    %380 = stablehlo.sqrt %378 : tensor<256x256xf32>
    %381 = stablehlo.add %380, %379 : tensor<256x256xf32>
    %382 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256x256xf32>
    %383 = stablehlo.multiply %373, %382 : tensor<256x256xf32>
    %384 = stablehlo.divide %383, %381 : tensor<256x256xf32>
    %385 = stablehlo.subtract %369, %384 : tensor<256x256xf32>
    %386 = stablehlo.subtract %311, %exp_avg.fc2.bias : tensor<256xf32>
    %387 = stablehlo.constant dense<0.09999999999999998> : tensor<256xf32>
    %388 = stablehlo.multiply %386, %387 : tensor<256xf32>
    %389 = stablehlo.add %exp_avg.fc2.bias, %388 : tensor<256xf32>
    %390 = stablehlo.multiply %311, %311 : tensor<256xf32>
    %391 = stablehlo.subtract %390, %exp_avg_sq.fc2.bias : tensor<256xf32>
    %392 = stablehlo.constant dense<0.0010000000000000009> : tensor<256xf32>
    %393 = stablehlo.multiply %391, %392 : tensor<256xf32>
    %394 = stablehlo.add %exp_avg_sq.fc2.bias, %393 : tensor<256xf32>
    %395 = "stablehlo.broadcast_in_dim"(%333) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %396 = stablehlo.sqrt %394 : tensor<256xf32>
    %397 = stablehlo.add %396, %395 : tensor<256xf32>
    %398 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<256xf32>
    %399 = stablehlo.multiply %389, %398 : tensor<256xf32>
    %400 = stablehlo.divide %399, %397 : tensor<256xf32>
    %401 = stablehlo.subtract %fc2.bias, %400 : tensor<256xf32>
    %402 = "stablehlo.broadcast_in_dim"(%319) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x256xf32>
    %403 = stablehlo.multiply %head.weight, %402 : tensor<10x256xf32>
    %404 = stablehlo.subtract %313, %exp_avg.head.weight : tensor<10x256xf32>
    %405 = stablehlo.constant dense<0.09999999999999998> : tensor<10x256xf32>
    %406 = stablehlo.multiply %404, %405 : tensor<10x256xf32>
    %407 = stablehlo.add %exp_avg.head.weight, %406 : tensor<10x256xf32>
    %408 = stablehlo.multiply %313, %313 : tensor<10x256xf32>
    %409 = stablehlo.subtract %408, %exp_avg_sq.head.weight : tensor<10x256xf32>
    %410 = stablehlo.constant dense<0.0010000000000000009> : tensor<10x256xf32>
    %411 = stablehlo.multiply %409, %410 : tensor<10x256xf32>
    %412 = stablehlo.add %exp_avg_sq.head.weight, %411 : tensor<10x256xf32>
    %413 = "stablehlo.broadcast_in_dim"(%333) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x256xf32>
    %414 = stablehlo.sqrt %412 : tensor<10x256xf32>
    %415 = stablehlo.add %414, %413 : tensor<10x256xf32>
    %416 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x256xf32>
    %417 = stablehlo.multiply %407, %416 : tensor<10x256xf32>
    %418 = stablehlo.divide %417, %415 : tensor<10x256xf32>
    %419 = stablehlo.subtract %403, %418 : tensor<10x256xf32>
    %420 = stablehlo.subtract %315, %exp_avg.head.bias : tensor<10xf32>
    %421 = stablehlo.constant dense<0.09999999999999998> : tensor<10xf32>
    %422 = stablehlo.multiply %420, %421 : tensor<10xf32>
    %423 = stablehlo.add %exp_avg.head.bias, %422 : tensor<10xf32>
    %424 = stablehlo.multiply %315, %315 : tensor<10xf32>
    %425 = stablehlo.subtract %424, %exp_avg_sq.head.bias : tensor<10xf32>
    %426 = stablehlo.constant dense<0.0010000000000000009> : tensor<10xf32>
    %427 = stablehlo.multiply %425, %426 : tensor<10xf32>
    %428 = stablehlo.add %exp_avg_sq.head.bias, %427 : tensor<10xf32>
    %429 = "stablehlo.broadcast_in_dim"(%333) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %430 = stablehlo.sqrt %428 : tensor<10xf32>
    %431 = stablehlo.add %430, %429 : tensor<10xf32>
    %432 = "stablehlo.broadcast_in_dim"(%331) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %433 = stablehlo.multiply %423, %432 : tensor<10xf32>
    %434 = stablehlo.divide %433, %431 : tensor<10xf32>
    %435 = stablehlo.subtract %head.bias, %434 : tensor<10xf32>
    %436 = stablehlo.subtract %351, %ema.fc1.weight : tensor<256x784xf32>
    %437 = stablehlo.constant dense<0.010000000000000009> : tensor<256x784xf32>
    %438 = stablehlo.multiply %436, %437 : tensor<256x784xf32>
    %439 = stablehlo.add %ema.fc1.weight, %438 : tensor<256x784xf32>
    %440 = stablehlo.subtract %367, %ema.fc1.bias : tensor<256xf32>
    %441 = stablehlo.constant dense<0.010000000000000009> : tensor<256xf32>
    %442 = stablehlo.multiply %440, %441 : tensor<256xf32>
    %443 = stablehlo.add %ema.fc1.bias, %442 : tensor<256xf32>
    %444 = stablehlo.subtract %385, %ema.fc2.weight : tensor<256x256xf32>
    %445 = stablehlo.constant dense<0.010000000000000009> : tensor<256x256xf32>
    %446 = stablehlo.multiply %444, %445 : tensor<256x256xf32>
    %447 = stablehlo.add %ema.fc2.weight, %446 : tensor<256x256xf32>
    %448 = stablehlo.subtract %401, %ema.fc2.bias : tensor<256xf32>
    %449 = stablehlo.constant dense<0.010000000000000009> : tensor<256xf32>
    %450 = stablehlo.multiply %448, %449 : tensor<256xf32>
    %451 = stablehlo.add %ema.fc2.bias, %450 : tensor<256xf32>
    %452 = stablehlo.subtract %419, %ema.head.weight : tensor<10x256xf32>
    %453 = stablehlo.constant dense<0.010000000000000009> : tensor<10x256xf32>
    %454 = stablehlo.multiply %452, %453 : tensor<10x256xf32>
    %455 = stablehlo.add %ema.head.weight, %454 : tensor<10x256xf32>
    %456 = stablehlo.subtract %435, %ema.head.bias : tensor<10xf32>
    %457 = stablehlo.constant dense<0.010000000000000009> : tensor<10xf32>
    %458 = stablehlo.multiply %456, %457 : tensor<10xf32>
    %459 = stablehlo.add %ema.head.bias, %458 : tensor<10xf32>
    %460 = "stablehlo.convert"(%137) {} : (tensor<f32>) -> tensor<i32>
    func.return %351, %367, %385, %401, %419, %435, %339, %355, %373, %389, %407, %423, %344, %360, %378, %394, %412, %428, %439, %443, %447, %451, %455, %459, %135, %460 : tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<256x784xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<10x256xf32>, tensor<10xf32>, tensor<f32>, tensor<i32>
  }
}
