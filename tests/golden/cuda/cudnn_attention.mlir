module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %x: tensor<400x192xf32>,
      %dy: tensor<400x192xf32>
  ) -> (
      tensor<400x192xf32>, // y
      tensor<400x192xf32> // dx
  ) {
    %0 = "stablehlo.convert"(%x) {} : (tensor<400x192xf32>) -> tensor<400x192xbf16>
    %1 = "stablehlo.reshape"(%0) {} : (tensor<400x192xbf16>) -> tensor<2x200x3x64xbf16>
    %2 = "stablehlo.convert"(%x) {} : (tensor<400x192xf32>) -> tensor<400x192xbf16>
    %3 = "stablehlo.reshape"(%2) {} : (tensor<400x192xbf16>) -> tensor<2x200x3x64xbf16>
    %4 = "stablehlo.convert"(%x) {} : (tensor<400x192xf32>) -> tensor<400x192xbf16>
    %5 = "stablehlo.reshape"(%4) {} : (tensor<400x192xbf16>) -> tensor<2x200x3x64xbf16>
    %6 = stablehlo.constant dense<200> : tensor<2xi32>
    %7 = stablehlo.constant dense<197> : tensor<2xi32>
    %8:3 = "stablehlo.custom_call"(%1, %3, %5, %6, %7) {api_version = 2 : i32, backend_config = "{\22operation_queue_id\22: \220\22, \22cudnn_fmha_backend_config\22: {\22algorithm\22: {\22algo_id\22: \220\22, \22math_type\22: \22TENSOR_OP_MATH\22, \22tuning_knobs\22: {\2217\22: \221\22, \2224\22: \220\22}, \22is_cudnn_frontend\22: true, \22workspace_size\22: \220\22}, \22fmha_scale\22: 0.125, \22intermediate_tensor_shape\22: {\22element_type\22: \22BF16\22, \22dimensions\22: [\222\22, \223\22, \22200\22, \22200\22], \22layout\22: {\22minor_to_major\22: [\223\22, \222\22, \221\22, \220\22]}, \22is_dynamic_dimension\22: [false, false, false, false]}, \22is_flash_attention\22: true, \22mask_type\22: \22PADDING\22, \22bmm1_dot_dimension_numbers\22: {\22lhs_contracting_dimensions\22: [\223\22], \22rhs_contracting_dimensions\22: [\223\22], \22lhs_batch_dimensions\22: [\220\22, \222\22], \22rhs_batch_dimensions\22: [\220\22, \222\22]}, \22bmm2_dot_dimension_numbers\22: {\22lhs_contracting_dimensions\22: [\223\22], \22rhs_contracting_dimensions\22: [\221\22], \22lhs_batch_dimensions\22: [\220\22, \221\22], \22rhs_batch_dimensions\22: [\220\22, \222\22]}, \22dropout_rate\22: 0.0, \22seed\22: \2242\22, \22max_seg_per_batch\22: 1}}", call_target_name = "__cudnn$fmhaSoftmax", operand_layouts = [dense<[3, 2, 1, 0]> : tensor<4xindex>, dense<[3, 2, 1, 0]> : tensor<4xindex>, dense<[3, 2, 1, 0]> : tensor<4xindex>, dense<[0]> : tensor<1xindex>, dense<[0]> : tensor<1xindex>], result_layouts = [dense<[3, 1, 2, 0]> : tensor<4xindex>, dense<[2, 1, 0]> : tensor<3xindex>, dense<[0]> : tensor<1xindex>]} : (tensor<2x200x3x64xbf16>, tensor<2x200x3x64xbf16>, tensor<2x200x3x64xbf16>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2x3x200x64xbf16>, tensor<2x3x200xf32>, tensor<0xui8>)
    %9 = "stablehlo.transpose"(%8#0) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x3x200x64xbf16>) -> tensor<2x200x3x64xbf16>
    %10 = "stablehlo.reshape"(%9) {} : (tensor<2x200x3x64xbf16>) -> tensor<400x192xbf16>
    %11 = "stablehlo.convert"(%10) {} : (tensor<400x192xbf16>) -> tensor<400x192xf32>
    %12 = "stablehlo.convert"(%x) {} : (tensor<400x192xf32>) -> tensor<400x192xbf16>
    %13 = "stablehlo.reshape"(%12) {} : (tensor<400x192xbf16>) -> tensor<2x200x3x64xbf16>
    %14 = "stablehlo.convert"(%x) {} : (tensor<400x192xf32>) -> tensor<400x192xbf16>
    %15 = "stablehlo.reshape"(%14) {} : (tensor<400x192xbf16>) -> tensor<2x200x3x64xbf16>
    %16 = "stablehlo.convert"(%x) {} : (tensor<400x192xf32>) -> tensor<400x192xbf16>
    %17 = "stablehlo.reshape"(%16) {} : (tensor<400x192xbf16>) -> tensor<2x200x3x64xbf16>
    %18 = "stablehlo.convert"(%dy) {} : (tensor<400x192xf32>) -> tensor<400x192xbf16>
    %19 = "stablehlo.reshape"(%18) {} : (tensor<400x192xbf16>) -> tensor<2x200x3x64xbf16>
    %20 = "stablehlo.convert"(%11) {} : (tensor<400x192xf32>) -> tensor<400x192xbf16>
    %21 = "stablehlo.reshape"(%20) {} : (tensor<400x192xbf16>) -> tensor<2x200x3x64xbf16>
    %22 = stablehlo.constant dense<200> : tensor<2xi32>
    %23 = stablehlo.constant dense<197> : tensor<2xi32>
    %24:4 = "stablehlo.custom_call"(%13, %15, %17, %8#1, %19, %21, %22, %23) {api_version = 2 : i32, backend_config = "{\22operation_queue_id\22: \220\22, \22cudnn_fmha_backend_config\22: {\22algorithm\22: {\22algo_id\22: \220\22, \22math_type\22: \22TENSOR_OP_MATH\22, \22tuning_knobs\22: {\2217\22: \221\22, \2224\22: \220\22}, \22is_cudnn_frontend\22: true, \22workspace_size\22: \220\22}, \22fmha_scale\22: 0.125, \22intermediate_tensor_shape\22: {\22element_type\22: \22BF16\22, \22dimensions\22: [\222\22, \223\22, \22200\22, \22200\22], \22layout\22: {\22minor_to_major\22: [\223\22, \222\22, \221\22, \220\22]}, \22is_dynamic_dimension\22: [false, false, false, false]}, \22is_flash_attention\22: true, \22mask_type\22: \22PADDING\22, \22bmm1_grad_gemm1_dot_dimension_numbers\22: {\22lhs_contracting_dimensions\22: [\222\22], \22rhs_contracting_dimensions\22: [\221\22], \22lhs_batch_dimensions\22: [\220\22, \221\22], \22rhs_batch_dimensions\22: [\220\22, \222\22]}, \22bmm1_grad_gemm2_dot_dimension_numbers\22: {\22lhs_contracting_dimensions\22: [\223\22], \22rhs_contracting_dimensions\22: [\221\22], \22lhs_batch_dimensions\22: [\220\22, \221\22], \22rhs_batch_dimensions\22: [\220\22, \222\22]}, \22bmm2_grad_gemm1_dot_dimension_numbers\22: {\22lhs_contracting_dimensions\22: [\222\22], \22rhs_contracting_dimensions\22: [\221\22], \22lhs_batch_dimensions\22: [\220\22, \221\22], \22rhs_batch_dimensions\22: [\220\22, \222\22]}, \22bmm2_grad_gemm2_dot_dimension_numbers\22: {\22lhs_contracting_dimensions\22: [\223\22], \22rhs_contracting_dimensions\22: [\223\22], \22lhs_batch_dimensions\22: [\220\22, \222\22], \22rhs_batch_dimensions\22: [\220\22, \222\22]}, \22dropout_rate\22: 0.0, \22seed\22: \2242\22, \22max_seg_per_batch\22: 1}}", call_target_name = "__cudnn$fmhaSoftmaxBackward", operand_layouts = [dense<[3, 2, 1, 0]> : tensor<4xindex>, dense<[3, 2, 1, 0]> : tensor<4xindex>, dense<[3, 2, 1, 0]> : tensor<4xindex>, dense<[2, 1, 0]> : tensor<3xindex>, dense<[3, 2, 1, 0]> : tensor<4xindex>, dense<[3, 2, 1, 0]> : tensor<4xindex>, dense<[0]> : tensor<1xindex>, dense<[0]> : tensor<1xindex>], result_layouts = [dense<[3, 1, 2, 0]> : tensor<4xindex>, dense<[3, 1, 2, 0]> : tensor<4xindex>, dense<[3, 1, 2, 0]> : tensor<4xindex>, dense<[0]> : tensor<1xindex>]} : (tensor<2x200x3x64xbf16>, tensor<2x200x3x64xbf16>, tensor<2x200x3x64xbf16>, tensor<2x3x200xf32>, tensor<2x200x3x64xbf16>, tensor<2x200x3x64xbf16>, tensor<2xi32>, tensor<2xi32>) -> (tensor<2x3x200x64xbf16>, tensor<2x3x200x64xbf16>, tensor<2x3x200x64xbf16>, tensor<0xui8>)
    %25 = "stablehlo.transpose"(%24#0) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x3x200x64xbf16>) -> tensor<2x200x3x64xbf16>
    %26 = "stablehlo.reshape"(%25) {} : (tensor<2x200x3x64xbf16>) -> tensor<400x192xbf16>
    %27 = "stablehlo.convert"(%26) {} : (tensor<400x192xbf16>) -> tensor<400x192xf32>
    %28 = "stablehlo.transpose"(%24#1) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x3x200x64xbf16>) -> tensor<2x200x3x64xbf16>
    %29 = "stablehlo.reshape"(%28) {} : (tensor<2x200x3x64xbf16>) -> tensor<400x192xbf16>
    %30 = "stablehlo.convert"(%29) {} : (tensor<400x192xbf16>) -> tensor<400x192xf32>
    %31 = "stablehlo.transpose"(%24#2) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x3x200x64xbf16>) -> tensor<2x200x3x64xbf16>
    %32 = "stablehlo.reshape"(%31) {} : (tensor<2x200x3x64xbf16>) -> tensor<400x192xbf16>
    %33 = "stablehlo.convert"(%32) {} : (tensor<400x192xbf16>) -> tensor<400x192xf32>
    %34 = stablehlo.add %27, %30 : tensor<400x192xf32>
    %35 = stablehlo.add %34, %33 : tensor<400x192xf32>
    func.return %11, %35 : tensor<400x192xf32>, tensor<400x192xf32>
  }
}
