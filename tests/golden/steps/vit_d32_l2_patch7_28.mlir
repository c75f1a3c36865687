module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %patch_embed.proj.weight: tensor<32x1x7x7xf32> {tf.aliasing_output = 0 : i32},
      %patch_embed.proj.bias: tensor<32xf32> {tf.aliasing_output = 1 : i32},
      %cls_token: tensor<1x1x32xf32> {tf.aliasing_output = 2 : i32},
      %pos_embed: tensor<1x17x32xf32> {tf.aliasing_output = 3 : i32},
      %blocks.0.norm1.weight: tensor<32xf32> {tf.aliasing_output = 4 : i32},
      %blocks.0.norm1.bias: tensor<32xf32> {tf.aliasing_output = 5 : i32},
      %blocks.0.attn.qkv.weight: tensor<96x32xf32> {tf.aliasing_output = 6 : i32},
      %blocks.0.attn.qkv.bias: tensor<96xf32> {tf.aliasing_output = 7 : i32},
      %blocks.0.attn.proj.weight: tensor<32x32xf32> {tf.aliasing_output = 8 : i32},
      %blocks.0.attn.proj.bias: tensor<32xf32> {tf.aliasing_output = 9 : i32},
      %blocks.0.norm2.weight: tensor<32xf32> {tf.aliasing_output = 10 : i32},
      %blocks.0.norm2.bias: tensor<32xf32> {tf.aliasing_output = 11 : i32},
      %blocks.0.mlp.fc1.weight: tensor<128x32xf32> {tf.aliasing_output = 12 : i32},
      %blocks.0.mlp.fc1.bias: tensor<128xf32> {tf.aliasing_output = 13 : i32},
      %blocks.0.mlp.fc2.weight: tensor<32x128xf32> {tf.aliasing_output = 14 : i32},
      %blocks.0.mlp.fc2.bias: tensor<32xf32> {tf.aliasing_output = 15 : i32},
      %blocks.1.norm1.weight: tensor<32xf32> {tf.aliasing_output = 16 : i32},
      %blocks.1.norm1.bias: tensor<32xf32> {tf.aliasing_output = 17 : i32},
      %blocks.1.attn.qkv.weight: tensor<96x32xf32> {tf.aliasing_output = 18 : i32},
      %blocks.1.attn.qkv.bias: tensor<96xf32> {tf.aliasing_output = 19 : i32},
      %blocks.1.attn.proj.weight: tensor<32x32xf32> {tf.aliasing_output = 20 : i32},
      %blocks.1.attn.proj.bias: tensor<32xf32> {tf.aliasing_output = 21 : i32},
      %blocks.1.norm2.weight: tensor<32xf32> {tf.aliasing_output = 22 : i32},
      %blocks.1.norm2.bias: tensor<32xf32> {tf.aliasing_output = 23 : i32},
      %blocks.1.mlp.fc1.weight: tensor<128x32xf32> {tf.aliasing_output = 24 : i32},
      %blocks.1.mlp.fc1.bias: tensor<128xf32> {tf.aliasing_output = 25 : i32},
      %blocks.1.mlp.fc2.weight: tensor<32x128xf32> {tf.aliasing_output = 26 : i32},
      %blocks.1.mlp.fc2.bias: tensor<32xf32> {tf.aliasing_output = 27 : i32},
      %norm.weight: tensor<32xf32> {tf.aliasing_output = 28 : i32},
      %norm.bias: tensor<32xf32> {tf.aliasing_output = 29 : i32},
      %head.weight: tensor<10x32xf32> {tf.aliasing_output = 30 : i32},
      %head.bias: tensor<10xf32> {tf.aliasing_output = 31 : i32},
      %exp_avg.patch_embed.proj.weight: tensor<32x1x7x7xf32> {tf.aliasing_output = 32 : i32},
      %exp_avg.patch_embed.proj.bias: tensor<32xf32> {tf.aliasing_output = 33 : i32},
      %exp_avg.cls_token: tensor<1x1x32xf32> {tf.aliasing_output = 34 : i32},
      %exp_avg.pos_embed: tensor<1x17x32xf32> {tf.aliasing_output = 35 : i32},
      %exp_avg.blocks.0.norm1.weight: tensor<32xf32> {tf.aliasing_output = 36 : i32},
      %exp_avg.blocks.0.norm1.bias: tensor<32xf32> {tf.aliasing_output = 37 : i32},
      %exp_avg.blocks.0.attn.qkv.weight: tensor<96x32xf32> {tf.aliasing_output = 38 : i32},
      %exp_avg.blocks.0.attn.qkv.bias: tensor<96xf32> {tf.aliasing_output = 39 : i32},
      %exp_avg.blocks.0.attn.proj.weight: tensor<32x32xf32> {tf.aliasing_output = 40 : i32},
      %exp_avg.blocks.0.attn.proj.bias: tensor<32xf32> {tf.aliasing_output = 41 : i32},
      %exp_avg.blocks.0.norm2.weight: tensor<32xf32> {tf.aliasing_output = 42 : i32},
      %exp_avg.blocks.0.norm2.bias: tensor<32xf32> {tf.aliasing_output = 43 : i32},
      %exp_avg.blocks.0.mlp.fc1.weight: tensor<128x32xf32> {tf.aliasing_output = 44 : i32},
      %exp_avg.blocks.0.mlp.fc1.bias: tensor<128xf32> {tf.aliasing_output = 45 : i32},
      %exp_avg.blocks.0.mlp.fc2.weight: tensor<32x128xf32> {tf.aliasing_output = 46 : i32},
      %exp_avg.blocks.0.mlp.fc2.bias: tensor<32xf32> {tf.aliasing_output = 47 : i32},
      %exp_avg.blocks.1.norm1.weight: tensor<32xf32> {tf.aliasing_output = 48 : i32},
      %exp_avg.blocks.1.norm1.bias: tensor<32xf32> {tf.aliasing_output = 49 : i32},
      %exp_avg.blocks.1.attn.qkv.weight: tensor<96x32xf32> {tf.aliasing_output = 50 : i32},
      %exp_avg.blocks.1.attn.qkv.bias: tensor<96xf32> {tf.aliasing_output = 51 : i32},
      %exp_avg.blocks.1.attn.proj.weight: tensor<32x32xf32> {tf.aliasing_output = 52 : i32},
      %exp_avg.blocks.1.attn.proj.bias: tensor<32xf32> {tf.aliasing_output = 53 : i32},
      %exp_avg.blocks.1.norm2.weight: tensor<32xf32> {tf.aliasing_output = 54 : i32},
      %exp_avg.blocks.1.norm2.bias: tensor<32xf32> {tf.aliasing_output = 55 : i32},
      %exp_avg.blocks.1.mlp.fc1.weight: tensor<128x32xf32> {tf.aliasing_output = 56 : i32},
      %exp_avg.blocks.1.mlp.fc1.bias: tensor<128xf32> {tf.aliasing_output = 57 : i32},
      %exp_avg.blocks.1.mlp.fc2.weight: tensor<32x128xf32> {tf.aliasing_output = 58 : i32},
      %exp_avg.blocks.1.mlp.fc2.bias: tensor<32xf32> {tf.aliasing_output = 59 : i32},
      %exp_avg.norm.weight: tensor<32xf32> {tf.aliasing_output = 60 : i32},
      %exp_avg.norm.bias: tensor<32xf32> {tf.aliasing_output = 61 : i32},
      %exp_avg.head.weight: tensor<10x32xf32> {tf.aliasing_output = 62 : i32},
      %exp_avg.head.bias: tensor<10xf32> {tf.aliasing_output = 63 : i32},
      %exp_avg_sq.patch_embed.proj.weight: tensor<32x1x7x7xf32> {tf.aliasing_output = 64 : i32},
      %exp_avg_sq.patch_embed.proj.bias: tensor<32xf32> {tf.aliasing_output = 65 : i32},
      %exp_avg_sq.cls_token: tensor<1x1x32xf32> {tf.aliasing_output = 66 : i32},
      %exp_avg_sq.pos_embed: tensor<1x17x32xf32> {tf.aliasing_output = 67 : i32},
      %exp_avg_sq.blocks.0.norm1.weight: tensor<32xf32> {tf.aliasing_output = 68 : i32},
      %exp_avg_sq.blocks.0.norm1.bias: tensor<32xf32> {tf.aliasing_output = 69 : i32},
      %exp_avg_sq.blocks.0.attn.qkv.weight: tensor<96x32xf32> {tf.aliasing_output = 70 : i32},
      %exp_avg_sq.blocks.0.attn.qkv.bias: tensor<96xf32> {tf.aliasing_output = 71 : i32},
      %exp_avg_sq.blocks.0.attn.proj.weight: tensor<32x32xf32> {tf.aliasing_output = 72 : i32},
      %exp_avg_sq.blocks.0.attn.proj.bias: tensor<32xf32> {tf.aliasing_output = 73 : i32},
      %exp_avg_sq.blocks.0.norm2.weight: tensor<32xf32> {tf.aliasing_output = 74 : i32},
      %exp_avg_sq.blocks.0.norm2.bias: tensor<32xf32> {tf.aliasing_output = 75 : i32},
      %exp_avg_sq.blocks.0.mlp.fc1.weight: tensor<128x32xf32> {tf.aliasing_output = 76 : i32},
      %exp_avg_sq.blocks.0.mlp.fc1.bias: tensor<128xf32> {tf.aliasing_output = 77 : i32},
      %exp_avg_sq.blocks.0.mlp.fc2.weight: tensor<32x128xf32> {tf.aliasing_output = 78 : i32},
      %exp_avg_sq.blocks.0.mlp.fc2.bias: tensor<32xf32> {tf.aliasing_output = 79 : i32},
      %exp_avg_sq.blocks.1.norm1.weight: tensor<32xf32> {tf.aliasing_output = 80 : i32},
      %exp_avg_sq.blocks.1.norm1.bias: tensor<32xf32> {tf.aliasing_output = 81 : i32},
      %exp_avg_sq.blocks.1.attn.qkv.weight: tensor<96x32xf32> {tf.aliasing_output = 82 : i32},
      %exp_avg_sq.blocks.1.attn.qkv.bias: tensor<96xf32> {tf.aliasing_output = 83 : i32},
      %exp_avg_sq.blocks.1.attn.proj.weight: tensor<32x32xf32> {tf.aliasing_output = 84 : i32},
      %exp_avg_sq.blocks.1.attn.proj.bias: tensor<32xf32> {tf.aliasing_output = 85 : i32},
      %exp_avg_sq.blocks.1.norm2.weight: tensor<32xf32> {tf.aliasing_output = 86 : i32},
      %exp_avg_sq.blocks.1.norm2.bias: tensor<32xf32> {tf.aliasing_output = 87 : i32},
      %exp_avg_sq.blocks.1.mlp.fc1.weight: tensor<128x32xf32> {tf.aliasing_output = 88 : i32},
      %exp_avg_sq.blocks.1.mlp.fc1.bias: tensor<128xf32> {tf.aliasing_output = 89 : i32},
      %exp_avg_sq.blocks.1.mlp.fc2.weight: tensor<32x128xf32> {tf.aliasing_output = 90 : i32},
      %exp_avg_sq.blocks.1.mlp.fc2.bias: tensor<32xf32> {tf.aliasing_output = 91 : i32},
      %exp_avg_sq.norm.weight: tensor<32xf32> {tf.aliasing_output = 92 : i32},
      %exp_avg_sq.norm.bias: tensor<32xf32> {tf.aliasing_output = 93 : i32},
      %exp_avg_sq.head.weight: tensor<10x32xf32> {tf.aliasing_output = 94 : i32},
      %exp_avg_sq.head.bias: tensor<10xf32> {tf.aliasing_output = 95 : i32},
      %ema.patch_embed.proj.weight: tensor<32x1x7x7xf32> {tf.aliasing_output = 96 : i32},
      %ema.patch_embed.proj.bias: tensor<32xf32> {tf.aliasing_output = 97 : i32},
      %ema.cls_token: tensor<1x1x32xf32> {tf.aliasing_output = 98 : i32},
      %ema.pos_embed: tensor<1x17x32xf32> {tf.aliasing_output = 99 : i32},
      %ema.blocks.0.norm1.weight: tensor<32xf32> {tf.aliasing_output = 100 : i32},
      %ema.blocks.0.norm1.bias: tensor<32xf32> {tf.aliasing_output = 101 : i32},
      %ema.blocks.0.attn.qkv.weight: tensor<96x32xf32> {tf.aliasing_output = 102 : i32},
      %ema.blocks.0.attn.qkv.bias: tensor<96xf32> {tf.aliasing_output = 103 : i32},
      %ema.blocks.0.attn.proj.weight: tensor<32x32xf32> {tf.aliasing_output = 104 : i32},
      %ema.blocks.0.attn.proj.bias: tensor<32xf32> {tf.aliasing_output = 105 : i32},
      %ema.blocks.0.norm2.weight: tensor<32xf32> {tf.aliasing_output = 106 : i32},
      %ema.blocks.0.norm2.bias: tensor<32xf32> {tf.aliasing_output = 107 : i32},
      %ema.blocks.0.mlp.fc1.weight: tensor<128x32xf32> {tf.aliasing_output = 108 : i32},
      %ema.blocks.0.mlp.fc1.bias: tensor<128xf32> {tf.aliasing_output = 109 : i32},
      %ema.blocks.0.mlp.fc2.weight: tensor<32x128xf32> {tf.aliasing_output = 110 : i32},
      %ema.blocks.0.mlp.fc2.bias: tensor<32xf32> {tf.aliasing_output = 111 : i32},
      %ema.blocks.1.norm1.weight: tensor<32xf32> {tf.aliasing_output = 112 : i32},
      %ema.blocks.1.norm1.bias: tensor<32xf32> {tf.aliasing_output = 113 : i32},
      %ema.blocks.1.attn.qkv.weight: tensor<96x32xf32> {tf.aliasing_output = 114 : i32},
      %ema.blocks.1.attn.qkv.bias: tensor<96xf32> {tf.aliasing_output = 115 : i32},
      %ema.blocks.1.attn.proj.weight: tensor<32x32xf32> {tf.aliasing_output = 116 : i32},
      %ema.blocks.1.attn.proj.bias: tensor<32xf32> {tf.aliasing_output = 117 : i32},
      %ema.blocks.1.norm2.weight: tensor<32xf32> {tf.aliasing_output = 118 : i32},
      %ema.blocks.1.norm2.bias: tensor<32xf32> {tf.aliasing_output = 119 : i32},
      %ema.blocks.1.mlp.fc1.weight: tensor<128x32xf32> {tf.aliasing_output = 120 : i32},
      %ema.blocks.1.mlp.fc1.bias: tensor<128xf32> {tf.aliasing_output = 121 : i32},
      %ema.blocks.1.mlp.fc2.weight: tensor<32x128xf32> {tf.aliasing_output = 122 : i32},
      %ema.blocks.1.mlp.fc2.bias: tensor<32xf32> {tf.aliasing_output = 123 : i32},
      %ema.norm.weight: tensor<32xf32> {tf.aliasing_output = 124 : i32},
      %ema.norm.bias: tensor<32xf32> {tf.aliasing_output = 125 : i32},
      %ema.head.weight: tensor<10x32xf32> {tf.aliasing_output = 126 : i32},
      %ema.head.bias: tensor<10xf32> {tf.aliasing_output = 127 : i32},
      %images: tensor<2x1x28x28xf32>,
      %labels: tensor<2xi32>,
      %learning_rate: tensor<f32>,
      %step: tensor<i32>,
      %seed: tensor<2xui64>
  ) -> (
      tensor<32x1x7x7xf32>, // patch_embed.proj.weight
      tensor<32xf32>, // patch_embed.proj.bias
      tensor<1x1x32xf32>, // cls_token
      tensor<1x17x32xf32>, // pos_embed
      tensor<32xf32>, // blocks.0.norm1.weight
      tensor<32xf32>, // blocks.0.norm1.bias
      tensor<96x32xf32>, // blocks.0.attn.qkv.weight
      tensor<96xf32>, // blocks.0.attn.qkv.bias
      tensor<32x32xf32>, // blocks.0.attn.proj.weight
      tensor<32xf32>, // blocks.0.attn.proj.bias
      tensor<32xf32>, // blocks.0.norm2.weight
      tensor<32xf32>, // blocks.0.norm2.bias
      tensor<128x32xf32>, // blocks.0.mlp.fc1.weight
      tensor<128xf32>, // blocks.0.mlp.fc1.bias
      tensor<32x128xf32>, // blocks.0.mlp.fc2.weight
      tensor<32xf32>, // blocks.0.mlp.fc2.bias
      tensor<32xf32>, // blocks.1.norm1.weight
      tensor<32xf32>, // blocks.1.norm1.bias
      tensor<96x32xf32>, // blocks.1.attn.qkv.weight
      tensor<96xf32>, // blocks.1.attn.qkv.bias
      tensor<32x32xf32>, // blocks.1.attn.proj.weight
      tensor<32xf32>, // blocks.1.attn.proj.bias
      tensor<32xf32>, // blocks.1.norm2.weight
      tensor<32xf32>, // blocks.1.norm2.bias
      tensor<128x32xf32>, // blocks.1.mlp.fc1.weight
      tensor<128xf32>, // blocks.1.mlp.fc1.bias
      tensor<32x128xf32>, // blocks.1.mlp.fc2.weight
      tensor<32xf32>, // blocks.1.mlp.fc2.bias
      tensor<32xf32>, // norm.weight
      tensor<32xf32>, // norm.bias
      tensor<10x32xf32>, // head.weight
      tensor<10xf32>, // head.bias
      tensor<32x1x7x7xf32>, // exp_avg.patch_embed.proj.weight
      tensor<32xf32>, // exp_avg.patch_embed.proj.bias
      tensor<1x1x32xf32>, // exp_avg.cls_token
      tensor<1x17x32xf32>, // exp_avg.pos_embed
      tensor<32xf32>, // exp_avg.blocks.0.norm1.weight
      tensor<32xf32>, // exp_avg.blocks.0.norm1.bias
      tensor<96x32xf32>, // exp_avg.blocks.0.attn.qkv.weight
      tensor<96xf32>, // exp_avg.blocks.0.attn.qkv.bias
      tensor<32x32xf32>, // exp_avg.blocks.0.attn.proj.weight
      tensor<32xf32>, // exp_avg.blocks.0.attn.proj.bias
      tensor<32xf32>, // exp_avg.blocks.0.norm2.weight
      tensor<32xf32>, // exp_avg.blocks.0.norm2.bias
      tensor<128x32xf32>, // exp_avg.blocks.0.mlp.fc1.weight
      tensor<128xf32>, // exp_avg.blocks.0.mlp.fc1.bias
      tensor<32x128xf32>, // exp_avg.blocks.0.mlp.fc2.weight
      tensor<32xf32>, // exp_avg.blocks.0.mlp.fc2.bias
      tensor<32xf32>, // exp_avg.blocks.1.norm1.weight
      tensor<32xf32>, // exp_avg.blocks.1.norm1.bias
      tensor<96x32xf32>, // exp_avg.blocks.1.attn.qkv.weight
      tensor<96xf32>, // exp_avg.blocks.1.attn.qkv.bias
      tensor<32x32xf32>, // exp_avg.blocks.1.attn.proj.weight
      tensor<32xf32>, // exp_avg.blocks.1.attn.proj.bias
      tensor<32xf32>, // exp_avg.blocks.1.norm2.weight
      tensor<32xf32>, // exp_avg.blocks.1.norm2.bias
      tensor<128x32xf32>, // exp_avg.blocks.1.mlp.fc1.weight
      tensor<128xf32>, // exp_avg.blocks.1.mlp.fc1.bias
      tensor<32x128xf32>, // exp_avg.blocks.1.mlp.fc2.weight
      tensor<32xf32>, // exp_avg.blocks.1.mlp.fc2.bias
      tensor<32xf32>, // exp_avg.norm.weight
      tensor<32xf32>, // exp_avg.norm.bias
      tensor<10x32xf32>, // exp_avg.head.weight
      tensor<10xf32>, // exp_avg.head.bias
      tensor<32x1x7x7xf32>, // exp_avg_sq.patch_embed.proj.weight
      tensor<32xf32>, // exp_avg_sq.patch_embed.proj.bias
      tensor<1x1x32xf32>, // exp_avg_sq.cls_token
      tensor<1x17x32xf32>, // exp_avg_sq.pos_embed
      tensor<32xf32>, // exp_avg_sq.blocks.0.norm1.weight
      tensor<32xf32>, // exp_avg_sq.blocks.0.norm1.bias
      tensor<96x32xf32>, // exp_avg_sq.blocks.0.attn.qkv.weight
      tensor<96xf32>, // exp_avg_sq.blocks.0.attn.qkv.bias
      tensor<32x32xf32>, // exp_avg_sq.blocks.0.attn.proj.weight
      tensor<32xf32>, // exp_avg_sq.blocks.0.attn.proj.bias
      tensor<32xf32>, // exp_avg_sq.blocks.0.norm2.weight
      tensor<32xf32>, // exp_avg_sq.blocks.0.norm2.bias
      tensor<128x32xf32>, // exp_avg_sq.blocks.0.mlp.fc1.weight
      tensor<128xf32>, // exp_avg_sq.blocks.0.mlp.fc1.bias
      tensor<32x128xf32>, // exp_avg_sq.blocks.0.mlp.fc2.weight
      tensor<32xf32>, // exp_avg_sq.blocks.0.mlp.fc2.bias
      tensor<32xf32>, // exp_avg_sq.blocks.1.norm1.weight
      tensor<32xf32>, // exp_avg_sq.blocks.1.norm1.bias
      tensor<96x32xf32>, // exp_avg_sq.blocks.1.attn.qkv.weight
      tensor<96xf32>, // exp_avg_sq.blocks.1.attn.qkv.bias
      tensor<32x32xf32>, // exp_avg_sq.blocks.1.attn.proj.weight
      tensor<32xf32>, // exp_avg_sq.blocks.1.attn.proj.bias
      tensor<32xf32>, // exp_avg_sq.blocks.1.norm2.weight
      tensor<32xf32>, // exp_avg_sq.blocks.1.norm2.bias
      tensor<128x32xf32>, // exp_avg_sq.blocks.1.mlp.fc1.weight
      tensor<128xf32>, // exp_avg_sq.blocks.1.mlp.fc1.bias
      tensor<32x128xf32>, // exp_avg_sq.blocks.1.mlp.fc2.weight
      tensor<32xf32>, // exp_avg_sq.blocks.1.mlp.fc2.bias
      tensor<32xf32>, // exp_avg_sq.norm.weight
      tensor<32xf32>, // exp_avg_sq.norm.bias
      tensor<10x32xf32>, // exp_avg_sq.head.weight
      tensor<10xf32>, // exp_avg_sq.head.bias
      tensor<32x1x7x7xf32>, // ema.patch_embed.proj.weight
      tensor<32xf32>, // ema.patch_embed.proj.bias
      tensor<1x1x32xf32>, // ema.cls_token
      tensor<1x17x32xf32>, // ema.pos_embed
      tensor<32xf32>, // ema.blocks.0.norm1.weight
      tensor<32xf32>, // ema.blocks.0.norm1.bias
      tensor<96x32xf32>, // ema.blocks.0.attn.qkv.weight
      tensor<96xf32>, // ema.blocks.0.attn.qkv.bias
      tensor<32x32xf32>, // ema.blocks.0.attn.proj.weight
      tensor<32xf32>, // ema.blocks.0.attn.proj.bias
      tensor<32xf32>, // ema.blocks.0.norm2.weight
      tensor<32xf32>, // ema.blocks.0.norm2.bias
      tensor<128x32xf32>, // ema.blocks.0.mlp.fc1.weight
      tensor<128xf32>, // ema.blocks.0.mlp.fc1.bias
      tensor<32x128xf32>, // ema.blocks.0.mlp.fc2.weight
      tensor<32xf32>, // ema.blocks.0.mlp.fc2.bias
      tensor<32xf32>, // ema.blocks.1.norm1.weight
      tensor<32xf32>, // ema.blocks.1.norm1.bias
      tensor<96x32xf32>, // ema.blocks.1.attn.qkv.weight
      tensor<96xf32>, // ema.blocks.1.attn.qkv.bias
      tensor<32x32xf32>, // ema.blocks.1.attn.proj.weight
      tensor<32xf32>, // ema.blocks.1.attn.proj.bias
      tensor<32xf32>, // ema.blocks.1.norm2.weight
      tensor<32xf32>, // ema.blocks.1.norm2.bias
      tensor<128x32xf32>, // ema.blocks.1.mlp.fc1.weight
      tensor<128xf32>, // ema.blocks.1.mlp.fc1.bias
      tensor<32x128xf32>, // ema.blocks.1.mlp.fc2.weight
      tensor<32xf32>, // ema.blocks.1.mlp.fc2.bias
      tensor<32xf32>, // ema.norm.weight
      tensor<32xf32>, // ema.norm.bias
      tensor<10x32xf32>, // ema.head.weight
      tensor<10xf32>, // ema.head.bias
      tensor<f32>, // loss
      tensor<i32> // correct
  ) {
    %0 = "stablehlo.reshape"(%images) {} : (tensor<2x1x28x28xf32>) -> tensor<2x1x4x7x4x7xf32>
    %1 = "stablehlo.transpose"(%0) {permutation = array<i64: 0, 2, 4, 1, 3, 5>} : (tensor<2x1x4x7x4x7xf32>) -> tensor<2x4x4x1x7x7xf32>
    %2 = "stablehlo.reshape"(%1) {} : (tensor<2x4x4x1x7x7xf32>) -> tensor<32x49xf32>
    %3 = "stablehlo.reshape"(%patch_embed.proj.weight) {} : (tensor<32x1x7x7xf32>) -> tensor<32x49xf32>
    %4 = "stablehlo.dot_general"(%2, %3) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<32x49xf32>, tensor<32x49xf32>) -> tensor<32x32xf32>
    %5 = "stablehlo.broadcast_in_dim"(%patch_embed.proj.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<32x32xf32>
    %6 = stablehlo.add %4, %5 : tensor<32x32xf32>
    %7 = "stablehlo.broadcast_in_dim"(%cls_token) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<1x1x32xf32>) -> tensor<2x1x32xf32>
    %8 = "stablehlo.broadcast_in_dim"(%pos_embed) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<1x17x32xf32>) -> tensor<2x17x32xf32>
    %9 = "stablehlo.reshape"(%6) {} : (tensor<32x32xf32>) -> tensor<2x16x32xf32>
    %10 = "stablehlo.concatenate"(%7, %9) {dimension = 1 : i64} : (tensor<2x1x32xf32>, tensor<2x16x32xf32>) -> tensor<2x17x32xf32>
    %11 = stablehlo.add %10, %8 : tensor<2x17x32xf32>
    %12 = "stablehlo.reshape"(%11) {} : (tensor<2x17x32xf32>) -> tensor<34x32xf32>
    %13 = stablehlo.constant dense<0.0> : tensor<f32>
    %14 = "stablehlo.reduce"(%12, %13) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %15 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %16 = stablehlo.multiply %14, %15 : tensor<34xf32>
    %17 = "stablehlo.broadcast_in_dim"(%16) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %18 = stablehlo.subtract %12, %17 : tensor<34x32xf32>
    %19 = stablehlo.multiply %18, %18 : tensor<34x32xf32>
    %20 = stablehlo.constant dense<0.0> : tensor<f32>
    %21 = "stablehlo.reduce"(%19, %20) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %22 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %23 = stablehlo.multiply %21, %22 : tensor<34xf32>
    %24 = stablehlo.constant dense<1.0e-06> : tensor<34xf32>
    %25 = stablehlo.add %23, %24 : tensor<34xf32>
    %26 = stablehlo.rsqrt %25 : tensor<34xf32>
    %27 = "stablehlo.broadcast_in_dim"(%26) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %28 = "stablehlo.broadcast_in_dim"(%16) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %29 = stablehlo.subtract %12, %28 : tensor<34x32xf32>
    %30 = stablehlo.multiply %29, %27 : tensor<34x32xf32>
    %31 = "stablehlo.broadcast_in_dim"(%blocks.0.norm1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %32 = "stablehlo.broadcast_in_dim"(%blocks.0.norm1.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %33 = stablehlo.multiply %30, %32 : tensor<34x32xf32>
    %34 = stablehlo.add %33, %31 : tensor<34x32xf32>
    %35 = "stablehlo.slice"(%blocks.0.attn.qkv.weight) {limit_indices = array<i64: 32, 32>, start_indices = array<i64: 0, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %36 = "stablehlo.dot_general"(%34, %35) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %37 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 32>, start_indices = array<i64: 0>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %38 = "stablehlo.broadcast_in_dim"(%37) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %39 = stablehlo.add %36, %38 : tensor<34x32xf32>
    %40 = "stablehlo.slice"(%blocks.0.attn.qkv.weight) {limit_indices = array<i64: 64, 32>, start_indices = array<i64: 32, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %41 = "stablehlo.dot_general"(%34, %40) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %42 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 64>, start_indices = array<i64: 32>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %43 = "stablehlo.broadcast_in_dim"(%42) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %44 = stablehlo.add %41, %43 : tensor<34x32xf32>
    %45 = "stablehlo.slice"(%blocks.0.attn.qkv.weight) {limit_indices = array<i64: 96, 32>, start_indices = array<i64: 64, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %46 = "stablehlo.dot_general"(%34, %45) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %47 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 96>, start_indices = array<i64: 64>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %48 = "stablehlo.broadcast_in_dim"(%47) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %49 = stablehlo.add %46, %48 : tensor<34x32xf32>
    %50 = stablehlo.constant dense<0.35355339059327373> : tensor<34x32xf32>
    %51 = stablehlo.multiply %39, %50 : tensor<34x32xf32>
    %52 = "stablehlo.reshape"(%51) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %53 = "stablehlo.reshape"(%44) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %54 = "stablehlo.reshape"(%49) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %55 = "stablehlo.dot_general"(%52, %53) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
    %56 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %57 = "stablehlo.reduce"(%55, %56) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x4x17x17xf32>, tensor<f32>) -> tensor<2x4x17xf32>
    %58 = "stablehlo.broadcast_in_dim"(%57) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %59 = stablehlo.subtract %55, %58 : tensor<2x4x17x17xf32>
    %60 = stablehlo.exponential %59 : tensor<2x4x17x17xf32>
    %61 = stablehlo.constant dense<0.0> : tensor<f32>
    %62 = "stablehlo.reduce"(%60, %61) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x4x17x17xf32>, tensor<f32>) -> tensor<2x4x17xf32>
    %63 = "stablehlo.broadcast_in_dim"(%62) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %64 = stablehlo.divide %60, %63 : tensor<2x4x17x17xf32>
    %65 = "stablehlo.dot_general"(%64, %54) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %66 = "stablehlo.transpose"(%65) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %67 = "stablehlo.reshape"(%66) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %68 = "stablehlo.dot_general"(%67, %blocks.0.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %69 = "stablehlo.broadcast_in_dim"(%blocks.0.attn.proj.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %70 = stablehlo.add %68, %69 : tensor<34x32xf32>
    %71 = stablehlo.add %12, %70 : tensor<34x32xf32>
    %72 = stablehlo.constant dense<0.0> : tensor<f32>
    %73 = "stablehlo.reduce"(%71, %72) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %74 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %75 = stablehlo.multiply %73, %74 : tensor<34xf32>
    %76 = "stablehlo.broadcast_in_dim"(%75) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %77 = stablehlo.subtract %71, %76 : tensor<34x32xf32>
    %78 = stablehlo.multiply %77, %77 : tensor<34x32xf32>
    %79 = stablehlo.constant dense<0.0> : tensor<f32>
    %80 = "stablehlo.reduce"(%78, %79) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %81 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %82 = stablehlo.multiply %80, %81 : tensor<34xf32>
    %83 = stablehlo.constant dense<1.0e-06> : tensor<34xf32>
    %84 = stablehlo.add %82, %83 : tensor<34xf32>
    %85 = stablehlo.rsqrt %84 : tensor<34xf32>
    %86 = "stablehlo.broadcast_in_dim"(%85) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %87 = "stablehlo.broadcast_in_dim"(%75) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %88 = stablehlo.subtract %71, %87 : tensor<34x32xf32>
    %89 = stablehlo.multiply %88, %86 : tensor<34x32xf32>
    %90 = "stablehlo.broadcast_in_dim"(%blocks.0.norm2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %91 = "stablehlo.broadcast_in_dim"(%blocks.0.norm2.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %92 = stablehlo.multiply %89, %91 : tensor<34x32xf32>
    %93 = stablehlo.add %92, %90 : tensor<34x32xf32>
    %94 = "stablehlo.dot_general"(%93, %blocks.0.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<128x32xf32>) -> tensor<34x128xf32>
    %95 = "stablehlo.broadcast_in_dim"(%blocks.0.mlp.fc1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<128xf32>) -> tensor<34x128xf32>
    %96 = stablehlo.add %94, %95 : tensor<34x128xf32>
    %97 = stablehlo.constant dense<1.4142135623730951> : tensor<34x128xf32>
    %98 = stablehlo.multiply %96, %97 : tensor<34x128xf32>
    %99 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %100 = stablehlo.multiply %98, %99 : tensor<34x128xf32>
    %101 = stablehlo.constant dense<4.0> : tensor<34x128xf32>
    %102 = stablehlo.constant dense<-4.0> : tensor<34x128xf32>
    %103 = "stablehlo.clamp"(%102, %100, %101) {} : (tensor<34x128xf32>, tensor<34x128xf32>, tensor<34x128xf32>) -> tensor<34x128xf32>
    %104 = stablehlo.multiply %103, %103 : tensor<34x128xf32>
    %105 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<34x128xf32>
    %106 = stablehlo.multiply %105, %104 : tensor<34x128xf32>
    %107 = stablehlo.constant dense<2.77068142495902e-08> : tensor<34x128xf32>
    %108 = stablehlo.add %106, %107 : tensor<34x128xf32>
    %109 = stablehlo.multiply %108, %104 : tensor<34x128xf32>
    %110 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<34x128xf32>
    %111 = stablehlo.add %109, %110 : tensor<34x128xf32>
    %112 = stablehlo.multiply %111, %104 : tensor<34x128xf32>
    %113 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<34x128xf32>
    %114 = stablehlo.add %112, %113 : tensor<34x128xf32>
    %115 = stablehlo.multiply %114, %104 : tensor<34x128xf32>
    %116 = stablehlo.constant dense<-0.000734990630326855> : tensor<34x128xf32>
    %117 = stablehlo.add %115, %116 : tensor<34x128xf32>
    %118 = stablehlo.multiply %117, %104 : tensor<34x128xf32>
    %119 = stablehlo.constant dense<-0.00295459980854025> : tensor<34x128xf32>
    %120 = stablehlo.add %118, %119 : tensor<34x128xf32>
    %121 = stablehlo.multiply %120, %104 : tensor<34x128xf32>
    %122 = stablehlo.constant dense<-0.0160960333262415> : tensor<34x128xf32>
    %123 = stablehlo.add %121, %122 : tensor<34x128xf32>
    %124 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<34x128xf32>
    %125 = stablehlo.multiply %124, %104 : tensor<34x128xf32>
    %126 = stablehlo.constant dense<-0.000213374055278905> : tensor<34x128xf32>
    %127 = stablehlo.add %125, %126 : tensor<34x128xf32>
    %128 = stablehlo.multiply %127, %104 : tensor<34x128xf32>
    %129 = stablehlo.constant dense<-0.00168282697438203> : tensor<34x128xf32>
    %130 = stablehlo.add %128, %129 : tensor<34x128xf32>
    %131 = stablehlo.multiply %130, %104 : tensor<34x128xf32>
    %132 = stablehlo.constant dense<-0.00737332916720468> : tensor<34x128xf32>
    %133 = stablehlo.add %131, %132 : tensor<34x128xf32>
    %134 = stablehlo.multiply %133, %104 : tensor<34x128xf32>
    %135 = stablehlo.constant dense<-0.0142647390514189> : tensor<34x128xf32>
    %136 = stablehlo.add %134, %135 : tensor<34x128xf32>
    %137 = stablehlo.multiply %103, %123 : tensor<34x128xf32>
    %138 = stablehlo.divide %137, %136 : tensor<34x128xf32>
    %139 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %140 = stablehlo.multiply %138, %139 : tensor<34x128xf32>
    %141 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %142 = stablehlo.add %140, %141 : tensor<34x128xf32>
    %143 = stablehlo.multiply %96, %142 : tensor<34x128xf32>
    %144 = "stablehlo.dot_general"(%143, %blocks.0.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x128xf32>, tensor<32x128xf32>) -> tensor<34x32xf32>
    %145 = "stablehlo.broadcast_in_dim"(%blocks.0.mlp.fc2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %146 = stablehlo.add %144, %145 : tensor<34x32xf32>
    %147 = stablehlo.add %71, %146 : tensor<34x32xf32>
    %148 = stablehlo.constant dense<0.0> : tensor<f32>
    %149 = "stablehlo.reduce"(%147, %148) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %150 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %151 = stablehlo.multiply %149, %150 : tensor<34xf32>
    %152 = "stablehlo.broadcast_in_dim"(%151) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %153 = stablehlo.subtract %147, %152 : tensor<34x32xf32>
    %154 = stablehlo.multiply %153, %153 : tensor<34x32xf32>
    %155 = stablehlo.constant dense<0.0> : tensor<f32>
    %156 = "stablehlo.reduce"(%154, %155) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %157 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %158 = stablehlo.multiply %156, %157 : tensor<34xf32>
    %159 = stablehlo.constant dense<1.0e-06> : tensor<34xf32>
    %160 = stablehlo.add %158, %159 : tensor<34xf32>
    %161 = stablehlo.rsqrt %160 : tensor<34xf32>
    %162 = "stablehlo.broadcast_in_dim"(%161) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %163 = "stablehlo.broadcast_in_dim"(%151) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %164 = stablehlo.subtract %147, %163 : tensor<34x32xf32>
    %165 = stablehlo.multiply %164, %162 : tensor<34x32xf32>
    %166 = "stablehlo.broadcast_in_dim"(%blocks.1.norm1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %167 = "stablehlo.broadcast_in_dim"(%blocks.1.norm1.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %168 = stablehlo.multiply %165, %167 : tensor<34x32xf32>
    %169 = stablehlo.add %168, %166 : tensor<34x32xf32>
    %170 = "stablehlo.slice"(%blocks.1.attn.qkv.weight) {limit_indices = array<i64: 32, 32>, start_indices = array<i64: 0, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %171 = "stablehlo.dot_general"(%169, %170) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %172 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 32>, start_indices = array<i64: 0>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %173 = "stablehlo.broadcast_in_dim"(%172) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %174 = stablehlo.add %171, %173 : tensor<34x32xf32>
    %175 = "stablehlo.slice"(%blocks.1.attn.qkv.weight) {limit_indices = array<i64: 64, 32>, start_indices = array<i64: 32, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %176 = "stablehlo.dot_general"(%169, %175) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %177 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 64>, start_indices = array<i64: 32>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %178 = "stablehlo.broadcast_in_dim"(%177) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %179 = stablehlo.add %176, %178 : tensor<34x32xf32>
    %180 = "stablehlo.slice"(%blocks.1.attn.qkv.weight) {limit_indices = array<i64: 96, 32>, start_indices = array<i64: 64, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %181 = "stablehlo.dot_general"(%169, %180) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %182 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 96>, start_indices = array<i64: 64>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %183 = "stablehlo.broadcast_in_dim"(%182) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %184 = stablehlo.add %181, %183 : tensor<34x32xf32>
    %185 = stablehlo.constant dense<0.35355339059327373> : tensor<34x32xf32>
    %186 = stablehlo.multiply %174, %185 : tensor<34x32xf32>
    %187 = "stablehlo.reshape"(%186) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %188 = "stablehlo.reshape"(%179) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %189 = "stablehlo.reshape"(%184) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %190 = "stablehlo.dot_general"(%187, %188) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
    %191 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %192 = "stablehlo.reduce"(%190, %191) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x4x17x17xf32>, tensor<f32>) -> tensor<2x4x17xf32>
    %193 = "stablehlo.broadcast_in_dim"(%192) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %194 = stablehlo.subtract %190, %193 : tensor<2x4x17x17xf32>
    %195 = stablehlo.exponential %194 : tensor<2x4x17x17xf32>
    %196 = stablehlo.constant dense<0.0> : tensor<f32>
    %197 = "stablehlo.reduce"(%195, %196) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x4x17x17xf32>, tensor<f32>) -> tensor<2x4x17xf32>
    %198 = "stablehlo.broadcast_in_dim"(%197) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %199 = stablehlo.divide %195, %198 : tensor<2x4x17x17xf32>
    %200 = "stablehlo.dot_general"(%199, %189) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %201 = "stablehlo.transpose"(%200) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %202 = "stablehlo.reshape"(%201) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %203 = "stablehlo.dot_general"(%202, %blocks.1.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %204 = "stablehlo.broadcast_in_dim"(%blocks.1.attn.proj.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %205 = stablehlo.add %203, %204 : tensor<34x32xf32>
    %206 = stablehlo.add %147, %205 : tensor<34x32xf32>
    %207 = stablehlo.constant dense<0.0> : tensor<f32>
    %208 = "stablehlo.reduce"(%206, %207) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %209 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %210 = stablehlo.multiply %208, %209 : tensor<34xf32>
    %211 = "stablehlo.broadcast_in_dim"(%210) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %212 = stablehlo.subtract %206, %211 : tensor<34x32xf32>
    %213 = stablehlo.multiply %212, %212 : tensor<34x32xf32>
    %214 = stablehlo.constant dense<0.0> : tensor<f32>
    %215 = "stablehlo.reduce"(%213, %214) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %216 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %217 = stablehlo.multiply %215, %216 : tensor<34xf32>
    %218 = stablehlo.constant dense<1.0e-06> : tensor<34xf32>
    %219 = stablehlo.add %217, %218 : tensor<34xf32>
    %220 = stablehlo.rsqrt %219 : tensor<34xf32>
    %221 = "stablehlo.broadcast_in_dim"(%220) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %222 = "stablehlo.broadcast_in_dim"(%210) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %223 = stablehlo.subtract %206, %222 : tensor<34x32xf32>
    %224 = stablehlo.multiply %223, %221 : tensor<34x32xf32>
    %225 = "stablehlo.broadcast_in_dim"(%blocks.1.norm2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %226 = "stablehlo.broadcast_in_dim"(%blocks.1.norm2.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %227 = stablehlo.multiply %224, %226 : tensor<34x32xf32>
    %228 = stablehlo.add %227, %225 : tensor<34x32xf32>
    %229 = "stablehlo.dot_general"(%228, %blocks.1.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x32xf32>, tensor<128x32xf32>) -> tensor<34x128xf32>
    %230 = "stablehlo.broadcast_in_dim"(%blocks.1.mlp.fc1.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<128xf32>) -> tensor<34x128xf32>
    %231 = stablehlo.add %229, %230 : tensor<34x128xf32>
    %232 = stablehlo.constant dense<1.4142135623730951> : tensor<34x128xf32>
    %233 = stablehlo.multiply %231, %232 : tensor<34x128xf32>
    %234 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %235 = stablehlo.multiply %233, %234 : tensor<34x128xf32>
    %236 = stablehlo.constant dense<4.0> : tensor<34x128xf32>
    %237 = stablehlo.constant dense<-4.0> : tensor<34x128xf32>
    %238 = "stablehlo.clamp"(%237, %235, %236) {} : (tensor<34x128xf32>, tensor<34x128xf32>, tensor<34x128xf32>) -> tensor<34x128xf32>
    %239 = stablehlo.multiply %238, %238 : tensor<34x128xf32>
    %240 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<34x128xf32>
    %241 = stablehlo.multiply %240, %239 : tensor<34x128xf32>
    %242 = stablehlo.constant dense<2.77068142495902e-08> : tensor<34x128xf32>
    %243 = stablehlo.add %241, %242 : tensor<34x128xf32>
    %244 = stablehlo.multiply %243, %239 : tensor<34x128xf32>
    %245 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<34x128xf32>
    %246 = stablehlo.add %244, %245 : tensor<34x128xf32>
    %247 = stablehlo.multiply %246, %239 : tensor<34x128xf32>
    %248 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<34x128xf32>
    %249 = stablehlo.add %247, %248 : tensor<34x128xf32>
    %250 = stablehlo.multiply %249, %239 : tensor<34x128xf32>
    %251 = stablehlo.constant dense<-0.000734990630326855> : tensor<34x128xf32>
    %252 = stablehlo.add %250, %251 : tensor<34x128xf32>
    %253 = stablehlo.multiply %252, %239 : tensor<34x128xf32>
    %254 = stablehlo.constant dense<-0.00295459980854025> : tensor<34x128xf32>
    %255 = stablehlo.add %253, %254 : tensor<34x128xf32>
    %256 = stablehlo.multiply %255, %239 : tensor<34x128xf32>
    %257 = stablehlo.constant dense<-0.0160960333262415> : tensor<34x128xf32>
    %258 = stablehlo.add %256, %257 : tensor<34x128xf32>
    %259 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<34x128xf32>
    %260 = stablehlo.multiply %259, %239 : tensor<34x128xf32>
    %261 = stablehlo.constant dense<-0.000213374055278905> : tensor<34x128xf32>
    %262 = stablehlo.add %260, %261 : tensor<34x128xf32>
    %263 = stablehlo.multiply %262, %239 : tensor<34x128xf32>
    %264 = stablehlo.constant dense<-0.00168282697438203> : tensor<34x128xf32>
    %265 = stablehlo.add %263, %264 : tensor<34x128xf32>
    %266 = stablehlo.multiply %265, %239 : tensor<34x128xf32>
    %267 = stablehlo.constant dense<-0.00737332916720468> : tensor<34x128xf32>
    %268 = stablehlo.add %266, %267 : tensor<34x128xf32>
    %269 = stablehlo.multiply %268, %239 : tensor<34x128xf32>
    %270 = stablehlo.constant dense<-0.0142647390514189> : tensor<34x128xf32>
    %271 = stablehlo.add %269, %270 : tensor<34x128xf32>
    %272 = stablehlo.multiply %238, %258 : tensor<34x128xf32>
    %273 = stablehlo.divide %272, %271 : tensor<34x128xf32>
    %274 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %275 = stablehlo.multiply %273, %274 : tensor<34x128xf32>
    %276 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %277 = stablehlo.add %275, %276 : tensor<34x128xf32>
    %278 = stablehlo.multiply %231, %277 : tensor<34x128xf32>
    %279 = "stablehlo.dot_general"(%278, %blocks.1.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<34x128xf32>, tensor<32x128xf32>) -> tensor<34x32xf32>
    %280 = "stablehlo.broadcast_in_dim"(%blocks.1.mlp.fc2.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %281 = stablehlo.add %279, %280 : tensor<34x32xf32>
    %282 = stablehlo.add %206, %281 : tensor<34x32xf32>
    %283 = "stablehlo.reshape"(%282) {} : (tensor<34x32xf32>) -> tensor<2x17x32xf32>
    %284 = "stablehlo.slice"(%283) {limit_indices = array<i64: 2, 1, 32>, start_indices = array<i64: 0, 0, 0>, strides = array<i64: 1, 1, 1>} : (tensor<2x17x32xf32>) -> tensor<2x1x32xf32>
    %285 = "stablehlo.reshape"(%284) {} : (tensor<2x1x32xf32>) -> tensor<2x32xf32>
    %286 = stablehlo.constant dense<0.0> : tensor<f32>
    %287 = "stablehlo.reduce"(%285, %286) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<2xf32>
    %288 = stablehlo.constant dense<0.03125> : tensor<2xf32>
    %289 = stablehlo.multiply %287, %288 : tensor<2xf32>
    %290 = "stablehlo.broadcast_in_dim"(%289) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %291 = stablehlo.subtract %285, %290 : tensor<2x32xf32>
    %292 = stablehlo.multiply %291, %291 : tensor<2x32xf32>
    %293 = stablehlo.constant dense<0.0> : tensor<f32>
    %294 = "stablehlo.reduce"(%292, %293) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<2xf32>
    %295 = stablehlo.constant dense<0.03125> : tensor<2xf32>
    %296 = stablehlo.multiply %294, %295 : tensor<2xf32>
    %297 = stablehlo.constant dense<1.0e-06> : tensor<2xf32>
    %298 = stablehlo.add %296, %297 : tensor<2xf32>
    %299 = stablehlo.rsqrt %298 : tensor<2xf32>
    %300 = "stablehlo.broadcast_in_dim"(%299) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %301 = "stablehlo.broadcast_in_dim"(%289) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %302 = stablehlo.subtract %285, %301 : tensor<2x32xf32>
    %303 = stablehlo.multiply %302, %300 : tensor<2x32xf32>
    %304 = "stablehlo.broadcast_in_dim"(%norm.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<2x32xf32>
    %305 = "stablehlo.broadcast_in_dim"(%norm.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<2x32xf32>
    %306 = stablehlo.multiply %303, %305 : tensor<2x32xf32>
    %307 = stablehlo.add %306, %304 : tensor<2x32xf32>
    %308 = "stablehlo.dot_general"(%307, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<2x32xf32>, tensor<10x32xf32>) -> tensor<2x10xf32>
    %309 = "stablehlo.broadcast_in_dim"(%head.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<10xf32>) -> tensor<2x10xf32>
    %310 = stablehlo.add %308, %309 : tensor<2x10xf32>
    %311 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<2x10xi32>
    %312 = "stablehlo.broadcast_in_dim"(%labels) {broadcast_dimensions = array<i64: 0>} : (tensor<2xi32>) -> tensor<2x10xi32>
    %313 = "stablehlo.compare"(%311, %312) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x10xi32>, tensor<2x10xi32>) -> tensor<2x10xi1>
    %314 = "stablehlo.convert"(%313) {} : (tensor<2x10xi1>) -> tensor<2x10xf32>
    %315 = stablehlo.constant dense<0.9> : tensor<2x10xf32>
    %316 = stablehlo.multiply %314, %315 : tensor<2x10xf32>
    %317 = stablehlo.constant dense<0.01> : tensor<2x10xf32>
    %318 = stablehlo.add %316, %317 : tensor<2x10xf32>
    %319 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %320 = "stablehlo.reduce"(%310, %319) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %321 = "stablehlo.broadcast_in_dim"(%320) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %322 = stablehlo.subtract %310, %321 : tensor<2x10xf32>
    %323 = stablehlo.exponential %322 : tensor<2x10xf32>
    %324 = stablehlo.constant dense<0.0> : tensor<f32>
    %325 = "stablehlo.reduce"(%323, %324) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %326 = stablehlo.log %325 : tensor<2xf32>
    %327 = "stablehlo.broadcast_in_dim"(%326) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %328 = stablehlo.subtract %327, %322 : tensor<2x10xf32>
    %329 = stablehlo.multiply %318, %328 : tensor<2x10xf32>
    %330 = stablehlo.constant dense<0.0> : tensor<f32>
    %331 = "stablehlo.reduce"(%329, %330) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %332 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %333 = "stablehlo.reduce"(%310, %332) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %334 = stablehlo.multiply %310, %314 : tensor<2x10xf32>
    %335 = stablehlo.constant dense<0.0> : tensor<f32>
    %336 = "stablehlo.reduce"(%334, %335) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %337 = "stablehlo.compare"(%336, %333) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %338 = "stablehlo.convert"(%337) {} : (tensor<2xi1>) -> tensor<2xf32>
    %339 = stablehlo.constant dense<0.0> : tensor<f32>
    %340 = "stablehlo.reduce"(%331, %339) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %341 = stablehlo.constant dense<0.5> : tensor<f32>
    %342 = stablehlo.multiply %340, %341 : tensor<f32>
    %343 = stablehlo.constant dense<1.0> : tensor<f32>
    %344 = stablehlo.multiply %343, %341 : tensor<f32>
    %345 = "stablehlo.broadcast_in_dim"(%344) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2xf32>
    %346 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %347 = "stablehlo.reduce"(%310, %346) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %348 = "stablehlo.broadcast_in_dim"(%347) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %349 = stablehlo.subtract %310, %348 : tensor<2x10xf32>
    %350 = stablehlo.exponential %349 : tensor<2x10xf32>
    %351 = stablehlo.constant dense<0.0> : tensor<f32>
    %352 = "stablehlo.reduce"(%350, %351) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %353 = "stablehlo.broadcast_in_dim"(%352) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %354 = stablehlo.divide %350, %353 : tensor<2x10xf32>
    %355 = stablehlo.subtract %354, %318 : tensor<2x10xf32>
    %356 = "stablehlo.broadcast_in_dim"(%345) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %357 = stablehlo.multiply %355, %356 : tensor<2x10xf32>
    %358 = stablehlo.constant dense<0.0> : tensor<f32>
    %359 = "stablehlo.reduce"(%357, %358) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<10xf32>
    %360 = "stablehlo.dot_general"(%357, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<2x10xf32>, tensor<10x32xf32>) -> tensor<2x32xf32>
    %361 = "stablehlo.dot_general"(%357, %307) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<2x10xf32>, tensor<2x32xf32>) -> tensor<10x32xf32>
    %362 = "stablehlo.broadcast_in_dim"(%299) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %363 = "stablehlo.broadcast_in_dim"(%289) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %364 = stablehlo.subtract %285, %363 : tensor<2x32xf32>
    %365 = stablehlo.multiply %364, %362 : tensor<2x32xf32>
    %366 = "stablehlo.broadcast_in_dim"(%norm.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<2x32xf32>
    %367 = stablehlo.multiply %360, %366 : tensor<2x32xf32>
    %368 = stablehlo.constant dense<0.0> : tensor<f32>
    %369 = "stablehlo.reduce"(%367, %368) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<2xf32>
    %370 = stablehlo.constant dense<0.03125> : tensor<2xf32>
    %371 = stablehlo.multiply %369, %370 : tensor<2xf32>
    %372 = stablehlo.multiply %367, %365 : tensor<2x32xf32>
    %373 = stablehlo.constant dense<0.0> : tensor<f32>
    %374 = "stablehlo.reduce"(%372, %373) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<2xf32>
    %375 = stablehlo.constant dense<0.03125> : tensor<2xf32>
    %376 = stablehlo.multiply %374, %375 : tensor<2xf32>
    %377 = "stablehlo.broadcast_in_dim"(%376) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %378 = stablehlo.multiply %365, %377 : tensor<2x32xf32>
    %379 = "stablehlo.broadcast_in_dim"(%371) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %380 = stablehlo.subtract %367, %379 : tensor<2x32xf32>
    %381 = stablehlo.subtract %380, %378 : tensor<2x32xf32>
    %382 = "stablehlo.broadcast_in_dim"(%299) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %383 = stablehlo.multiply %382, %381 : tensor<2x32xf32>
    %384 = stablehlo.multiply %360, %365 : tensor<2x32xf32>
    %385 = stablehlo.constant dense<0.0> : tensor<f32>
    %386 = "stablehlo.reduce"(%384, %385) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<32xf32>
    %387 = stablehlo.constant dense<0.0> : tensor<f32>
    %388 = "stablehlo.reduce"(%360, %387) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<32xf32>
    %389 = "stablehlo.reshape"(%383) {} : (tensor<2x32xf32>) -> tensor<2x1x32xf32>
    %390 = stablehlo.constant dense<0.0> : tensor<f32>
    %391 = "stablehlo.pad"(%389, %390) {edge_padding_high = array<i64: 0, 16, 0>, edge_padding_low = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>} : (tensor<2x1x32xf32>, tensor<f32>) -> tensor<2x17x32xf32>
    %392 = "stablehlo.reshape"(%391) {} : (tensor<2x17x32xf32>) -> tensor<34x32xf32>
    %393 = stablehlo.constant dense<0.0> : tensor<f32>
    %394 = "stablehlo.reduce"(%392, %393) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %395 = "stablehlo.dot_general"(%392, %blocks.1.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x128xf32>) -> tensor<34x128xf32>
    %396 = "stablehlo.dot_general"(%392, %278) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x128xf32>) -> tensor<32x128xf32>
    %397 = stablehlo.multiply %231, %231 : tensor<34x128xf32>
    %398 = stablehlo.constant dense<-0.5> : tensor<34x128xf32>
    %399 = stablehlo.multiply %397, %398 : tensor<34x128xf32>
    %400 = stablehlo.exponential %399 : tensor<34x128xf32>
    %401 = stablehlo.constant dense<0.3989422804014327> : tensor<34x128xf32>
    %402 = stablehlo.multiply %400, %401 : tensor<34x128xf32>
    %403 = stablehlo.multiply %231, %402 : tensor<34x128xf32>
    %404 = stablehlo.constant dense<1.4142135623730951> : tensor<34x128xf32>
    %405 = stablehlo.multiply %231, %404 : tensor<34x128xf32>
    %406 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %407 = stablehlo.multiply %405, %406 : tensor<34x128xf32>
    %408 = stablehlo.constant dense<4.0> : tensor<34x128xf32>
    %409 = stablehlo.constant dense<-4.0> : tensor<34x128xf32>
    %410 = "stablehlo.clamp"(%409, %407, %408) {} : (tensor<34x128xf32>, tensor<34x128xf32>, tensor<34x128xf32>) -> tensor<34x128xf32>
    %411 = stablehlo.multiply %410, %410 : tensor<34x128xf32>
    %412 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<34x128xf32>
    %413 = stablehlo.multiply %412, %411 : tensor<34x128xf32>
    %414 = stablehlo.constant dense<2.77068142495902e-08> : tensor<34x128xf32>
    %415 = stablehlo.add %413, %414 : tensor<34x128xf32>
    %416 = stablehlo.multiply %415, %411 : tensor<34x128xf32>
    %417 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<34x128xf32>
    %418 = stablehlo.add %416, %417 : tensor<34x128xf32>
    %419 = stablehlo.multiply %418, %411 : tensor<34x128xf32>
    %420 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<34x128xf32>
    %421 = stablehlo.add %419, %420 : tensor<34x128xf32>
    %422 = stablehlo.multiply %421, %411 : tensor<34x128xf32>
    %423 = stablehlo.constant dense<-0.000734990630326855> : tensor<34x128xf32>
    %424 = stablehlo.add %422, %423 : tensor<34x128xf32>
    %425 = stablehlo.multiply %424, %411 : tensor<34x128xf32>
    %426 = stablehlo.constant dense<-0.00295459980854025> : tensor<34x128xf32>
    %427 = stablehlo.add %425, %426 : tensor<34x128xf32>
    %428 = stablehlo.multiply %427, %411 : tensor<34x128xf32>
    %429 = stablehlo.constant dense<-0.0160960333262415> : tensor<34x128xf32>
    %430 = stablehlo.add %428, %429 : tensor<34x128xf32>
    %431 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<34x128xf32>
    %432 = stablehlo.multiply %431, %411 : tensor<34x128xf32>
    %433 = stablehlo.constant dense<-0.000213374055278905> : tensor<34x128xf32>
    %434 = stablehlo.add %432, %433 : tensor<34x128xf32>
    %435 = stablehlo.multiply %434, %411 : tensor<34x128xf32>
    %436 = stablehlo.constant dense<-0.00168282697438203> : tensor<34x128xf32>
    %437 = stablehlo.add %435, %436 : tensor<34x128xf32>
    %438 = stablehlo.multiply %437, %411 : tensor<34x128xf32>
    %439 = stablehlo.constant dense<-0.00737332916720468> : tensor<34x128xf32>
    %440 = stablehlo.add %438, %439 : tensor<34x128xf32>
    %441 = stablehlo.multiply %440, %411 : tensor<34x128xf32>
    %442 = stablehlo.constant dense<-0.0142647390514189> : tensor<34x128xf32>
    %443 = stablehlo.add %441, %442 : tensor<34x128xf32>
    %444 = stablehlo.multiply %410, %430 : tensor<34x128xf32>
    %445 = stablehlo.divide %444, %443 : tensor<34x128xf32>
    %446 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %447 = stablehlo.multiply %445, %446 : tensor<34x128xf32>
    %448 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %449 = stablehlo.add %447, %448 : tensor<34x128xf32>
    %450 = stablehlo.add %449, %403 : tensor<34x128xf32>
    %451 = stablehlo.multiply %395, %450 : tensor<34x128xf32>
    %452 = stablehlo.constant dense<0.0> : tensor<f32>
    %453 = "stablehlo.reduce"(%451, %452) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x128xf32>, tensor<f32>) -> tensor<128xf32>
    %454 = "stablehlo.dot_general"(%451, %blocks.1.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x128xf32>, tensor<128x32xf32>) -> tensor<34x32xf32>
    %455 = "stablehlo.dot_general"(%451, %228) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x128xf32>, tensor<34x32xf32>) -> tensor<128x32xf32>
    %456 = "stablehlo.broadcast_in_dim"(%220) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %457 = "stablehlo.broadcast_in_dim"(%210) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %458 = stablehlo.subtract %206, %457 : tensor<34x32xf32>
    %459 = stablehlo.multiply %458, %456 : tensor<34x32xf32>
    %460 = "stablehlo.broadcast_in_dim"(%blocks.1.norm2.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %461 = stablehlo.multiply %454, %460 : tensor<34x32xf32>
    %462 = stablehlo.constant dense<0.0> : tensor<f32>
    %463 = "stablehlo.reduce"(%461, %462) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %464 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %465 = stablehlo.multiply %463, %464 : tensor<34xf32>
    %466 = stablehlo.multiply %461, %459 : tensor<34x32xf32>
    %467 = stablehlo.constant dense<0.0> : tensor<f32>
    %468 = "stablehlo.reduce"(%466, %467) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %469 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %470 = stablehlo.multiply %468, %469 : tensor<34xf32>
    %471 = "stablehlo.broadcast_in_dim"(%470) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %472 = stablehlo.multiply %459, %471 : tensor<34x32xf32>
    %473 = "stablehlo.broadcast_in_dim"(%465) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %474 = stablehlo.subtract %461, %473 : tensor<34x32xf32>
    %475 = stablehlo.subtract %474, %472 : tensor<34x32xf32>
    %476 = "stablehlo.broadcast_in_dim"(%220) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %477 = stablehlo.multiply %476, %475 : tensor<34x32xf32>
    %478 = stablehlo.multiply %454, %459 : tensor<34x32xf32>
    %479 = stablehlo.constant dense<0.0> : tensor<f32>
    %480 = "stablehlo.reduce"(%478, %479) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %481 = stablehlo.constant dense<0.0> : tensor<f32>
    %482 = "stablehlo.reduce"(%454, %481) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %483 = stablehlo.add %392, %477 : tensor<34x32xf32>
    %484 = stablehlo.constant dense<0.0> : tensor<f32>
    %485 = "stablehlo.reduce"(%483, %484) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %486 = "stablehlo.dot_general"(%483, %blocks.1.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %487 = "stablehlo.dot_general"(%483, %202) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %488 = "stablehlo.reshape"(%174) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %489 = "stablehlo.reshape"(%179) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %490 = "stablehlo.reshape"(%184) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %491 = "stablehlo.reshape"(%486) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %492 = "stablehlo.dot_general"(%199, %491) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %493 = "stablehlo.dot_general"(%491, %490) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
    %494 = "stablehlo.reshape"(%202) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %495 = stablehlo.multiply %491, %494 : tensor<2x17x4x8xf32>
    %496 = stablehlo.constant dense<0.0> : tensor<f32>
    %497 = "stablehlo.reduce"(%495, %496) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x17x4x8xf32>, tensor<f32>) -> tensor<2x17x4xf32>
    %498 = "stablehlo.transpose"(%497) {permutation = array<i64: 0, 2, 1>} : (tensor<2x17x4xf32>) -> tensor<2x4x17xf32>
    %499 = "stablehlo.broadcast_in_dim"(%498) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %500 = stablehlo.subtract %493, %499 : tensor<2x4x17x17xf32>
    %501 = stablehlo.multiply %199, %500 : tensor<2x4x17x17xf32>
    %502 = stablehlo.constant dense<0.35355339059327373> : tensor<2x17x4x8xf32>
    %503 = stablehlo.multiply %489, %502 : tensor<2x17x4x8xf32>
    %504 = "stablehlo.dot_general"(%501, %503) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %505 = stablehlo.constant dense<0.35355339059327373> : tensor<2x17x4x8xf32>
    %506 = stablehlo.multiply %488, %505 : tensor<2x17x4x8xf32>
    %507 = "stablehlo.dot_general"(%501, %506) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %508 = "stablehlo.transpose"(%504) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %509 = "stablehlo.reshape"(%508) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %510 = "stablehlo.transpose"(%507) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %511 = "stablehlo.reshape"(%510) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %512 = "stablehlo.transpose"(%492) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %513 = "stablehlo.reshape"(%512) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %514 = stablehlo.constant dense<0.0> : tensor<f32>
    %515 = "stablehlo.reduce"(%513, %514) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %516 = stablehlo.constant dense<0.0> : tensor<f32>
    %517 = "stablehlo.pad"(%515, %516) {edge_padding_high = array<i64: 0>, edge_padding_low = array<i64: 64>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %518 = "stablehlo.dot_general"(%513, %180) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %519 = "stablehlo.dot_general"(%513, %169) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %520 = stablehlo.constant dense<0.0> : tensor<f32>
    %521 = "stablehlo.pad"(%519, %520) {edge_padding_high = array<i64: 0, 0>, edge_padding_low = array<i64: 64, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %522 = stablehlo.constant dense<0.0> : tensor<f32>
    %523 = "stablehlo.reduce"(%511, %522) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %524 = stablehlo.constant dense<0.0> : tensor<f32>
    %525 = "stablehlo.pad"(%523, %524) {edge_padding_high = array<i64: 32>, edge_padding_low = array<i64: 32>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %526 = stablehlo.add %517, %525 : tensor<96xf32>
    %527 = "stablehlo.dot_general"(%511, %175) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %528 = "stablehlo.dot_general"(%511, %169) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %529 = stablehlo.add %518, %527 : tensor<34x32xf32>
    %530 = stablehlo.constant dense<0.0> : tensor<f32>
    %531 = "stablehlo.pad"(%528, %530) {edge_padding_high = array<i64: 32, 0>, edge_padding_low = array<i64: 32, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %532 = stablehlo.add %521, %531 : tensor<96x32xf32>
    %533 = stablehlo.constant dense<0.0> : tensor<f32>
    %534 = "stablehlo.reduce"(%509, %533) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %535 = stablehlo.constant dense<0.0> : tensor<f32>
    %536 = "stablehlo.pad"(%534, %535) {edge_padding_high = array<i64: 64>, edge_padding_low = array<i64: 0>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %537 = stablehlo.add %526, %536 : tensor<96xf32>
    %538 = "stablehlo.dot_general"(%509, %170) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %539 = "stablehlo.dot_general"(%509, %169) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %540 = stablehlo.add %529, %538 : tensor<34x32xf32>
    %541 = stablehlo.constant dense<0.0> : tensor<f32>
    %542 = "stablehlo.pad"(%539, %541) {edge_padding_high = array<i64: 64, 0>, edge_padding_low = array<i64: 0, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %543 = stablehlo.add %532, %542 : tensor<96x32xf32>
    %544 = "stablehlo.broadcast_in_dim"(%161) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %545 = "stablehlo.broadcast_in_dim"(%151) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %546 = stablehlo.subtract %147, %545 : tensor<34x32xf32>
    %547 = stablehlo.multiply %546, %544 : tensor<34x32xf32>
    %548 = "stablehlo.broadcast_in_dim"(%blocks.1.norm1.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %549 = stablehlo.multiply %540, %548 : tensor<34x32xf32>
    %550 = stablehlo.constant dense<0.0> : tensor<f32>
    %551 = "stablehlo.reduce"(%549, %550) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %552 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %553 = stablehlo.multiply %551, %552 : tensor<34xf32>
    %554 = stablehlo.multiply %549, %547 : tensor<34x32xf32>
    %555 = stablehlo.constant dense<0.0> : tensor<f32>
    %556 = "stablehlo.reduce"(%554, %555) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %557 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %558 = stablehlo.multiply %556, %557 : tensor<34xf32>
    %559 = "stablehlo.broadcast_in_dim"(%558) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %560 = stablehlo.multiply %547, %559 : tensor<34x32xf32>
    %561 = "stablehlo.broadcast_in_dim"(%553) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %562 = stablehlo.subtract %549, %561 : tensor<34x32xf32>
    %563 = stablehlo.subtract %562, %560 : tensor<34x32xf32>
    %564 = "stablehlo.broadcast_in_dim"(%161) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %565 = stablehlo.multiply %564, %563 : tensor<34x32xf32>
    %566 = stablehlo.multiply %540, %547 : tensor<34x32xf32>
    %567 = stablehlo.constant dense<0.0> : tensor<f32>
    %568 = "stablehlo.reduce"(%566, %567) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %569 = stablehlo.constant dense<0.0> : tensor<f32>
    %570 = "stablehlo.reduce"(%540, %569) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %571 = stablehlo.add %483, %565 : tensor<34x32xf32>
    %572 = stablehlo.constant dense<0.0> : tensor<f32>
    %573 = "stablehlo.reduce"(%571, %572) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %574 = "stablehlo.dot_general"(%571, %blocks.0.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x128xf32>) -> tensor<34x128xf32>
    %575 = "stablehlo.dot_general"(%571, %143) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x128xf32>) -> tensor<32x128xf32>
    %576 = stablehlo.multiply %96, %96 : tensor<34x128xf32>
    %577 = stablehlo.constant dense<-0.5> : tensor<34x128xf32>
    %578 = stablehlo.multiply %576, %577 : tensor<34x128xf32>
    %579 = stablehlo.exponential %578 : tensor<34x128xf32>
    %580 = stablehlo.constant dense<0.3989422804014327> : tensor<34x128xf32>
    %581 = stablehlo.multiply %579, %580 : tensor<34x128xf32>
    %582 = stablehlo.multiply %96, %581 : tensor<34x128xf32>
    %583 = stablehlo.constant dense<1.4142135623730951> : tensor<34x128xf32>
    %584 = stablehlo.multiply %96, %583 : tensor<34x128xf32>
    %585 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %586 = stablehlo.multiply %584, %585 : tensor<34x128xf32>
    %587 = stablehlo.constant dense<4.0> : tensor<34x128xf32>
    %588 = stablehlo.constant dense<-4.0> : tensor<34x128xf32>
    %589 = "stablehlo.clamp"(%588, %586, %587) {} : (tensor<34x128xf32>, tensor<34x128xf32>, tensor<34x128xf32>) -> tensor<34x128xf32>
    %590 = stablehlo.multiply %589, %589 : tensor<34x128xf32>
    %591 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<34x128xf32>
    %592 = stablehlo.multiply %591, %590 : tensor<34x128xf32>
    %593 = stablehlo.constant dense<2.77068142495902e-08> : tensor<34x128xf32>
    %594 = stablehlo.add %592, %593 : tensor<34x128xf32>
    %595 = stablehlo.multiply %594, %590 : tensor<34x128xf32>
    %596 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<34x128xf32>
    %597 = stablehlo.add %595, %596 : tensor<34x128xf32>
    %598 = stablehlo.multiply %597, %590 : tensor<34x128xf32>
    %599 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<34x128xf32>
    %600 = stablehlo.add %598, %599 : tensor<34x128xf32>
    %601 = stablehlo.multiply %600, %590 : tensor<34x128xf32>
    %602 = stablehlo.constant dense<-0.000734990630326855> : tensor<34x128xf32>
    %603 = stablehlo.add %601, %602 : tensor<34x128xf32>
    %604 = stablehlo.multiply %603, %590 : tensor<34x128xf32>
    %605 = stablehlo.constant dense<-0.00295459980854025> : tensor<34x128xf32>
    %606 = stablehlo.add %604, %605 : tensor<34x128xf32>
    %607 = stablehlo.multiply %606, %590 : tensor<34x128xf32>
    %608 = stablehlo.constant dense<-0.0160960333262415> : tensor<34x128xf32>
    %609 = stablehlo.add %607, %608 : tensor<34x128xf32>
    %610 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<34x128xf32>
    %611 = stablehlo.multiply %610, %590 : tensor<34x128xf32>
    %612 = stablehlo.constant dense<-0.000213374055278905> : tensor<34x128xf32>
    %613 = stablehlo.add %611, %612 : tensor<34x128xf32>
    %614 = stablehlo.multiply %613, %590 : tensor<34x128xf32>
    %615 = stablehlo.constant dense<-0.00168282697438203> : tensor<34x128xf32>
    %616 = stablehlo.add %614, %615 : tensor<34x128xf32>
    %617 = stablehlo.multiply %616, %590 : tensor<34x128xf32>
    %618 = stablehlo.constant dense<-0.00737332916720468> : tensor<34x128xf32>
    %619 = stablehlo.add %617, %618 : tensor<34x128xf32>
    %620 = stablehlo.multiply %619, %590 : tensor<34x128xf32>
    %621 = stablehlo.constant dense<-0.0142647390514189> : tensor<34x128xf32>
    %622 = stablehlo.add %620, %621 : tensor<34x128xf32>
    %623 = stablehlo.multiply %589, %609 : tensor<34x128xf32>
    %624 = stablehlo.divide %623, %622 : tensor<34x128xf32>
    %625 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %626 = stablehlo.multiply %624, %625 : tensor<34x128xf32>
    %627 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %628 = stablehlo.add %626, %627 : tensor<34x128xf32>
    %629 = stablehlo.add %628, %582 : tensor<34x128xf32>
    %630 = stablehlo.multiply %574, %629 : tensor<34x128xf32>
    %631 = stablehlo.constant dense<0.0> : tensor<f32>
    %632 = "stablehlo.reduce"(%630, %631) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x128xf32>, tensor<f32>) -> tensor<128xf32>
    %633 = "stablehlo.dot_general"(%630, %blocks.0.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x128xf32>, tensor<128x32xf32>) -> tensor<34x32xf32>
    %634 = "stablehlo.dot_general"(%630, %93) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x128xf32>, tensor<34x32xf32>) -> tensor<128x32xf32>
    %635 = "stablehlo.broadcast_in_dim"(%85) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %636 = "stablehlo.broadcast_in_dim"(%75) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %637 = stablehlo.subtract %71, %636 : tensor<34x32xf32>
    %638 = stablehlo.multiply %637, %635 : tensor<34x32xf32>
    %639 = "stablehlo.broadcast_in_dim"(%blocks.0.norm2.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %640 = stablehlo.multiply %633, %639 : tensor<34x32xf32>
    %641 = stablehlo.constant dense<0.0> : tensor<f32>
    %642 = "stablehlo.reduce"(%640, %641) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %643 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %644 = stablehlo.multiply %642, %643 : tensor<34xf32>
    %645 = stablehlo.multiply %640, %638 : tensor<34x32xf32>
    %646 = stablehlo.constant dense<0.0> : tensor<f32>
    %647 = "stablehlo.reduce"(%645, %646) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %648 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %649 = stablehlo.multiply %647, %648 : tensor<34xf32>
    %650 = "stablehlo.broadcast_in_dim"(%649) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %651 = stablehlo.multiply %638, %650 : tensor<34x32xf32>
    %652 = "stablehlo.broadcast_in_dim"(%644) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %653 = stablehlo.subtract %640, %652 : tensor<34x32xf32>
    %654 = stablehlo.subtract %653, %651 : tensor<34x32xf32>
    %655 = "stablehlo.broadcast_in_dim"(%85) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %656 = stablehlo.multiply %655, %654 : tensor<34x32xf32>
    %657 = stablehlo.multiply %633, %638 : tensor<34x32xf32>
    %658 = stablehlo.constant dense<0.0> : tensor<f32>
    %659 = "stablehlo.reduce"(%657, %658) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %660 = stablehlo.constant dense<0.0> : tensor<f32>
    %661 = "stablehlo.reduce"(%633, %660) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %662 = stablehlo.add %571, %656 : tensor<34x32xf32>
    %663 = stablehlo.constant dense<0.0> : tensor<f32>
    %664 = "stablehlo.reduce"(%662, %663) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %665 = "stablehlo.dot_general"(%662, %blocks.0.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %666 = "stablehlo.dot_general"(%662, %67) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %667 = "stablehlo.reshape"(%39) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %668 = "stablehlo.reshape"(%44) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %669 = "stablehlo.reshape"(%49) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %670 = "stablehlo.reshape"(%665) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %671 = "stablehlo.dot_general"(%64, %670) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %672 = "stablehlo.dot_general"(%670, %669) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
    %673 = "stablehlo.reshape"(%67) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %674 = stablehlo.multiply %670, %673 : tensor<2x17x4x8xf32>
    %675 = stablehlo.constant dense<0.0> : tensor<f32>
    %676 = "stablehlo.reduce"(%674, %675) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x17x4x8xf32>, tensor<f32>) -> tensor<2x17x4xf32>
    %677 = "stablehlo.transpose"(%676) {permutation = array<i64: 0, 2, 1>} : (tensor<2x17x4xf32>) -> tensor<2x4x17xf32>
    %678 = "stablehlo.broadcast_in_dim"(%677) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %679 = stablehlo.subtract %672, %678 : tensor<2x4x17x17xf32>
    %680 = stablehlo.multiply %64, %679 : tensor<2x4x17x17xf32>
    %681 = stablehlo.constant dense<0.35355339059327373> : tensor<2x17x4x8xf32>
    %682 = stablehlo.multiply %668, %681 : tensor<2x17x4x8xf32>
    %683 = "stablehlo.dot_general"(%680, %682) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %684 = stablehlo.constant dense<0.35355339059327373> : tensor<2x17x4x8xf32>
    %685 = stablehlo.multiply %667, %684 : tensor<2x17x4x8xf32>
    %686 = "stablehlo.dot_general"(%680, %685) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %687 = "stablehlo.transpose"(%683) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %688 = "stablehlo.reshape"(%687) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %689 = "stablehlo.transpose"(%686) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %690 = "stablehlo.reshape"(%689) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %691 = "stablehlo.transpose"(%671) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %692 = "stablehlo.reshape"(%691) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %693 = stablehlo.constant dense<0.0> : tensor<f32>
    %694 = "stablehlo.reduce"(%692, %693) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %695 = stablehlo.constant dense<0.0> : tensor<f32>
    %696 = "stablehlo.pad"(%694, %695) {edge_padding_high = array<i64: 0>, edge_padding_low = array<i64: 64>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %697 = "stablehlo.dot_general"(%692, %45) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %698 = "stablehlo.dot_general"(%692, %34) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %699 = stablehlo.constant dense<0.0> : tensor<f32>
    %700 = "stablehlo.pad"(%698, %699) {edge_padding_high = array<i64: 0, 0>, edge_padding_low = array<i64: 64, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %701 = stablehlo.constant dense<0.0> : tensor<f32>
    %702 = "stablehlo.reduce"(%690, %701) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %703 = stablehlo.constant dense<0.0> : tensor<f32>
    %704 = "stablehlo.pad"(%702, %703) {edge_padding_high = array<i64: 32>, edge_padding_low = array<i64: 32>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %705 = stablehlo.add %696, %704 : tensor<96xf32>
    %706 = "stablehlo.dot_general"(%690, %40) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %707 = "stablehlo.dot_general"(%690, %34) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %708 = stablehlo.add %697, %706 : tensor<34x32xf32>
    %709 = stablehlo.constant dense<0.0> : tensor<f32>
    %710 = "stablehlo.pad"(%707, %709) {edge_padding_high = array<i64: 32, 0>, edge_padding_low = array<i64: 32, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %711 = stablehlo.add %700, %710 : tensor<96x32xf32>
    %712 = stablehlo.constant dense<0.0> : tensor<f32>
    %713 = "stablehlo.reduce"(%688, %712) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %714 = stablehlo.constant dense<0.0> : tensor<f32>
    %715 = "stablehlo.pad"(%713, %714) {edge_padding_high = array<i64: 64>, edge_padding_low = array<i64: 0>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %716 = stablehlo.add %705, %715 : tensor<96xf32>
    %717 = "stablehlo.dot_general"(%688, %35) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %718 = "stablehlo.dot_general"(%688, %34) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %719 = stablehlo.add %708, %717 : tensor<34x32xf32>
    %720 = stablehlo.constant dense<0.0> : tensor<f32>
    %721 = "stablehlo.pad"(%718, %720) {edge_padding_high = array<i64: 64, 0>, edge_padding_low = array<i64: 0, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %722 = stablehlo.add %711, %721 : tensor<96x32xf32>
    %723 = "stablehlo.broadcast_in_dim"(%26) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %724 = "stablehlo.broadcast_in_dim"(%16) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %725 = stablehlo.subtract %12, %724 : tensor<34x32xf32>
    %726 = stablehlo.multiply %725, %723 : tensor<34x32xf32>
    %727 = "stablehlo.broadcast_in_dim"(%blocks.0.norm1.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %728 = stablehlo.multiply %719, %727 : tensor<34x32xf32>
    %729 = stablehlo.constant dense<0.0> : tensor<f32>
    %730 = "stablehlo.reduce"(%728, %729) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %731 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %732 = stablehlo.multiply %730, %731 : tensor<34xf32>
    %733 = stablehlo.multiply %728, %726 : tensor<34x32xf32>
    %734 = stablehlo.constant dense<0.0> : tensor<f32>
    %735 = "stablehlo.reduce"(%733, %734) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %736 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %737 = stablehlo.multiply %735, %736 : tensor<34xf32>
    %738 = "stablehlo.broadcast_in_dim"(%737) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %739 = stablehlo.multiply %726, %738 : tensor<34x32xf32>
    %740 = "stablehlo.broadcast_in_dim"(%732) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %741 = stablehlo.subtract %728, %740 : tensor<34x32xf32>
    %742 = stablehlo.subtract %741, %739 : tensor<34x32xf32>
    %743 = "stablehlo.broadcast_in_dim"(%26) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %744 = stablehlo.multiply %743, %742 : tensor<34x32xf32>
    %745 = stablehlo.multiply %719, %726 : tensor<34x32xf32>
    %746 = stablehlo.constant dense<0.0> : tensor<f32>
    %747 = "stablehlo.reduce"(%745, %746) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %748 = stablehlo.constant dense<0.0> : tensor<f32>
    %749 = "stablehlo.reduce"(%719, %748) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %750 = stablehlo.add %662, %744 : tensor<34x32xf32>
    %751 = "stablehlo.reshape"(%750) {} : (tensor<34x32xf32>) -> tensor<2x17x32xf32>
    %752 = "stablehlo.slice"(%751) {limit_indices = array<i64: 2, 1, 32>, start_indices = array<i64: 0, 0, 0>, strides = array<i64: 1, 1, 1>} : (tensor<2x17x32xf32>) -> tensor<2x1x32xf32>
    %753 = "stablehlo.slice"(%751) {limit_indices = array<i64: 2, 17, 32>, start_indices = array<i64: 0, 1, 0>, strides = array<i64: 1, 1, 1>} : (tensor<2x17x32xf32>) -> tensor<2x16x32xf32>
    %754 = "stablehlo.reshape"(%753) {} : (tensor<2x16x32xf32>) -> tensor<32x32xf32>
    %755 = stablehlo.constant dense<0.0> : tensor<f32>
    %756 = "stablehlo.reduce"(%751, %755) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x17x32xf32>, tensor<f32>) -> tensor<17x32xf32>
    %757 = "stablehlo.reshape"(%756) {} : (tensor<17x32xf32>) -> tensor<1x17x32xf32>
    %758 = stablehlo.constant dense<0.0> : tensor<f32>
    %759 = "stablehlo.reduce"(%752, %758) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x1x32xf32>, tensor<f32>) -> tensor<1x32xf32>
    %760 = "stablehlo.reshape"(%759) {} : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %761 = stablehlo.constant dense<0.0> : tensor<f32>
    %762 = "stablehlo.reduce"(%754, %761) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
    %763 = "stablehlo.dot_general"(%754, %2) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<32x32xf32>, tensor<32x49xf32>) -> tensor<32x49xf32>
    %764 = "stablehlo.reshape"(%763) {} : (tensor<32x49xf32>) -> tensor<32x1x7x7xf32>
    %765 = stablehlo.multiply %764, %764 : tensor<32x1x7x7xf32>
    %766 = stablehlo.constant dense<0.0> : tensor<f32>
    %767 = "stablehlo.reduce"(%765, %766) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x1x7x7xf32>, tensor<f32>) -> tensor<f32>
    %768 = stablehlo.multiply %762, %762 : tensor<32xf32>
    %769 = stablehlo.constant dense<0.0> : tensor<f32>
    %770 = "stablehlo.reduce"(%768, %769) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %771 = stablehlo.add %767, %770 : tensor<f32>
    %772 = stablehlo.multiply %760, %760 : tensor<1x1x32xf32>
    %773 = stablehlo.constant dense<0.0> : tensor<f32>
    %774 = "stablehlo.reduce"(%772, %773) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<f32>
    %775 = stablehlo.add %771, %774 : tensor<f32>
    %776 = stablehlo.multiply %757, %757 : tensor<1x17x32xf32>
    %777 = stablehlo.constant dense<0.0> : tensor<f32>
    %778 = "stablehlo.reduce"(%776, %777) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<1x17x32xf32>, tensor<f32>) -> tensor<f32>
    %779 = stablehlo.add %775, %778 : tensor<f32>
    %780 = stablehlo.multiply %747, %747 : tensor<32xf32>
    %781 = stablehlo.constant dense<0.0> : tensor<f32>
    %782 = "stablehlo.reduce"(%780, %781) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %783 = stablehlo.add %779, %782 : tensor<f32>
    %784 = stablehlo.multiply %749, %749 : tensor<32xf32>
    %785 = stablehlo.constant dense<0.0> : tensor<f32>
    %786 = "stablehlo.reduce"(%784, %785) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %787 = stablehlo.add %783, %786 : tensor<f32>
    %788 = stablehlo.multiply %722, %722 : tensor<96x32xf32>
    %789 = stablehlo.constant dense<0.0> : tensor<f32>
    %790 = "stablehlo.reduce"(%788, %789) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
    %791 = stablehlo.add %787, %790 : tensor<f32>
    %792 = stablehlo.multiply %716, %716 : tensor<96xf32>
    %793 = stablehlo.constant dense<0.0> : tensor<f32>
    %794 = "stablehlo.reduce"(%792, %793) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<96xf32>, tensor<f32>) -> tensor<f32>
    %795 = stablehlo.add %791, %794 : tensor<f32>
    %796 = stablehlo.multiply %666, %666 : tensor<32x32xf32>
    %797 = stablehlo.constant dense<0.0> : tensor<f32>
    %798 = "stablehlo.reduce"(%796, %797) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %799 = stablehlo.add %795, %798 : tensor<f32>
    %800 = stablehlo.multiply %664, %664 : tensor<32xf32>
    %801 = stablehlo.constant dense<0.0> : tensor<f32>
    %802 = "stablehlo.reduce"(%800, %801) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %803 = stablehlo.add %799, %802 : tensor<f32>
    %804 = stablehlo.multiply %659, %659 : tensor<32xf32>
    %805 = stablehlo.constant dense<0.0> : tensor<f32>
    %806 = "stablehlo.reduce"(%804, %805) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %807 = stablehlo.add %803, %806 : tensor<f32>
    %808 = stablehlo.multiply %661, %661 : tensor<32xf32>
    %809 = stablehlo.constant dense<0.0> : tensor<f32>
    %810 = "stablehlo.reduce"(%808, %809) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %811 = stablehlo.add %807, %810 : tensor<f32>
    %812 = stablehlo.multiply %634, %634 : tensor<128x32xf32>
    %813 = stablehlo.constant dense<0.0> : tensor<f32>
    %814 = "stablehlo.reduce"(%812, %813) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<128x32xf32>, tensor<f32>) -> tensor<f32>
    %815 = stablehlo.add %811, %814 : tensor<f32>
    %816 = stablehlo.multiply %632, %632 : tensor<128xf32>
    %817 = stablehlo.constant dense<0.0> : tensor<f32>
    %818 = "stablehlo.reduce"(%816, %817) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<128xf32>, tensor<f32>) -> tensor<f32>
    %819 = stablehlo.add %815, %818 : tensor<f32>
    %820 = stablehlo.multiply %575, %575 : tensor<32x128xf32>
    %821 = stablehlo.constant dense<0.0> : tensor<f32>
    %822 = "stablehlo.reduce"(%820, %821) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<32x128xf32>, tensor<f32>) -> tensor<f32>
    %823 = stablehlo.add %819, %822 : tensor<f32>
    %824 = stablehlo.multiply %573, %573 : tensor<32xf32>
    %825 = stablehlo.constant dense<0.0> : tensor<f32>
    %826 = "stablehlo.reduce"(%824, %825) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %827 = stablehlo.add %823, %826 : tensor<f32>
    %828 = stablehlo.multiply %568, %568 : tensor<32xf32>
    %829 = stablehlo.constant dense<0.0> : tensor<f32>
    %830 = "stablehlo.reduce"(%828, %829) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %831 = stablehlo.add %827, %830 : tensor<f32>
    %832 = stablehlo.multiply %570, %570 : tensor<32xf32>
    %833 = stablehlo.constant dense<0.0> : tensor<f32>
    %834 = "stablehlo.reduce"(%832, %833) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %835 = stablehlo.add %831, %834 : tensor<f32>
    %836 = stablehlo.multiply %543, %543 : tensor<96x32xf32>
    %837 = stablehlo.constant dense<0.0> : tensor<f32>
    %838 = "stablehlo.reduce"(%836, %837) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
    %839 = stablehlo.add %835, %838 : tensor<f32>
    %840 = stablehlo.multiply %537, %537 : tensor<96xf32>
    %841 = stablehlo.constant dense<0.0> : tensor<f32>
    %842 = "stablehlo.reduce"(%840, %841) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<96xf32>, tensor<f32>) -> tensor<f32>
    %843 = stablehlo.add %839, %842 : tensor<f32>
    %844 = stablehlo.multiply %487, %487 : tensor<32x32xf32>
    %845 = stablehlo.constant dense<0.0> : tensor<f32>
    %846 = "stablehlo.reduce"(%844, %845) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %847 = stablehlo.add %843, %846 : tensor<f32>
    %848 = stablehlo.multiply %485, %485 : tensor<32xf32>
    %849 = stablehlo.constant dense<0.0> : tensor<f32>
    %850 = "stablehlo.reduce"(%848, %849) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %851 = stablehlo.add %847, %850 : tensor<f32>
    %852 = stablehlo.multiply %480, %480 : tensor<32xf32>
    %853 = stablehlo.constant dense<0.0> : tensor<f32>
    %854 = "stablehlo.reduce"(%852, %853) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %855 = stablehlo.add %851, %854 : tensor<f32>
    %856 = stablehlo.multiply %482, %482 : tensor<32xf32>
    %857 = stablehlo.constant dense<0.0> : tensor<f32>
    %858 = "stablehlo.reduce"(%856, %857) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %859 = stablehlo.add %855, %858 : tensor<f32>
    %860 = stablehlo.multiply %455, %455 : tensor<128x32xf32>
    %861 = stablehlo.constant dense<0.0> : tensor<f32>
    %862 = "stablehlo.reduce"(%860, %861) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<128x32xf32>, tensor<f32>) -> tensor<f32>
    %863 = stablehlo.add %859, %862 : tensor<f32>
    %864 = stablehlo.multiply %453, %453 : tensor<128xf32>
    %865 = stablehlo.constant dense<0.0> : tensor<f32>
    %866 = "stablehlo.reduce"(%864, %865) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<128xf32>, tensor<f32>) -> tensor<f32>
    %867 = stablehlo.add %863, %866 : tensor<f32>
    %868 = stablehlo.multiply %396, %396 : tensor<32x128xf32>
    %869 = stablehlo.constant dense<0.0> : tensor<f32>
    %870 = "stablehlo.reduce"(%868, %869) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<32x128xf32>, tensor<f32>) -> tensor<f32>
    %871 = stablehlo.add %867, %870 : tensor<f32>
    %872 = stablehlo.multiply %394, %394 : tensor<32xf32>
    %873 = stablehlo.constant dense<0.0> : tensor<f32>
    %874 = "stablehlo.reduce"(%872, %873) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %875 = stablehlo.add %871, %874 : tensor<f32>
    %876 = stablehlo.multiply %386, %386 : tensor<32xf32>
    %877 = stablehlo.constant dense<0.0> : tensor<f32>
    %878 = "stablehlo.reduce"(%876, %877) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %879 = stablehlo.add %875, %878 : tensor<f32>
    %880 = stablehlo.multiply %388, %388 : tensor<32xf32>
    %881 = stablehlo.constant dense<0.0> : tensor<f32>
    %882 = "stablehlo.reduce"(%880, %881) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %883 = stablehlo.add %879, %882 : tensor<f32>
    %884 = stablehlo.multiply %361, %361 : tensor<10x32xf32>
    %885 = stablehlo.constant dense<0.0> : tensor<f32>
    %886 = "stablehlo.reduce"(%884, %885) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<10x32xf32>, tensor<f32>) -> tensor<f32>
    %887 = stablehlo.add %883, %886 : tensor<f32>
    %888 = stablehlo.multiply %359, %359 : tensor<10xf32>
    %889 = stablehlo.constant dense<0.0> : tensor<f32>
    %890 = "stablehlo.reduce"(%888, %889) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<10xf32>, tensor<f32>) -> tensor<f32>
    %891 = stablehlo.add %887, %890 : tensor<f32>
    %892 = stablehlo.sqrt %891 : tensor<f32>
    %893 = stablehlo.constant dense<1.0> : tensor<f32>
    %894 = stablehlo.constant dense<1.0e-06> : tensor<f32>
    %895 = stablehlo.add %892, %894 : tensor<f32>
    %896 = stablehlo.constant dense<1.0> : tensor<f32>
    %897 = stablehlo.divide %896, %895 : tensor<f32>
    %898 = stablehlo.minimum %897, %893 : tensor<f32>
    %899 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x1x7x7xf32>
    %900 = stablehlo.multiply %764, %899 : tensor<32x1x7x7xf32>
    %901 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %902 = stablehlo.multiply %762, %901 : tensor<32xf32>
    %903 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x1x32xf32>
    %904 = stablehlo.multiply %760, %903 : tensor<1x1x32xf32>
    %905 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x17x32xf32>
    %906 = stablehlo.multiply %757, %905 : tensor<1x17x32xf32>
    %907 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %908 = stablehlo.multiply %747, %907 : tensor<32xf32>
    %909 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %910 = stablehlo.multiply %749, %909 : tensor<32xf32>
    %911 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %912 = stablehlo.multiply %722, %911 : tensor<96x32xf32>
    %913 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %914 = stablehlo.multiply %716, %913 : tensor<96xf32>
    %915 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %916 = stablehlo.multiply %666, %915 : tensor<32x32xf32>
    %917 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %918 = stablehlo.multiply %664, %917 : tensor<32xf32>
    %919 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %920 = stablehlo.multiply %659, %919 : tensor<32xf32>
    %921 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %922 = stablehlo.multiply %661, %921 : tensor<32xf32>
    %923 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %924 = stablehlo.multiply %634, %923 : tensor<128x32xf32>
    %925 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %926 = stablehlo.multiply %632, %925 : tensor<128xf32>
    %927 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %928 = stablehlo.multiply %575, %927 : tensor<32x128xf32>
    %929 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %930 = stablehlo.multiply %573, %929 : tensor<32xf32>
    %931 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %932 = stablehlo.multiply %568, %931 : tensor<32xf32>
    %933 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %934 = stablehlo.multiply %570, %933 : tensor<32xf32>
    %935 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %936 = stablehlo.multiply %543, %935 : tensor<96x32xf32>
    %937 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %938 = stablehlo.multiply %537, %937 : tensor<96xf32>
    %939 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %940 = stablehlo.multiply %487, %939 : tensor<32x32xf32>
    %941 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %942 = stablehlo.multiply %485, %941 : tensor<32xf32>
    %943 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %944 = stablehlo.multiply %480, %943 : tensor<32xf32>
    %945 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %946 = stablehlo.multiply %482, %945 : tensor<32xf32>
    %947 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %948 = stablehlo.multiply %455, %947 : tensor<128x32xf32>
    %949 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %950 = stablehlo.multiply %453, %949 : tensor<128xf32>
    %951 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %952 = stablehlo.multiply %396, %951 : tensor<32x128xf32>
    %953 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %954 = stablehlo.multiply %394, %953 : tensor<32xf32>
    %955 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %956 = stablehlo.multiply %386, %955 : tensor<32xf32>
    %957 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %958 = stablehlo.multiply %388, %957 : tensor<32xf32>
    %959 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x32xf32>
    %960 = stablehlo.multiply %361, %959 : tensor<10x32xf32>
    %961 = "stablehlo.broadcast_in_dim"(%898) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %962 = stablehlo.multiply %359, %961 : tensor<10xf32>
    %963 = stablehlo.constant dense<0.05> : tensor<f32>
    %964 = stablehlo.multiply %learning_rate, %963 : tensor<f32>
    %965 = stablehlo.constant dense<1.0> : tensor<f32>
    %966 = stablehlo.subtract %965, %964 : tensor<f32>
    %967 = "stablehlo.convert"(%step) {} : (tensor<i32>) -> tensor<f32>
    %968 = stablehlo.constant dense<-0.0010005003335835344> : tensor<f32>
    %969 = stablehlo.multiply %967, %968 : tensor<f32>
    %970 = stablehlo.exponential_minus_one %969 : tensor<f32>
    %971 = stablehlo.negate %970 : tensor<f32>
    %972 = stablehlo.sqrt %971 : tensor<f32>
    %973 = stablehlo.constant dense<-0.10536051565782628> : tensor<f32>
    %974 = stablehlo.multiply %967, %973 : tensor<f32>
    %975 = stablehlo.exponential_minus_one %974 : tensor<f32>
    %976 = stablehlo.negate %975 : tensor<f32>
    %977 = stablehlo.divide %972, %976 : tensor<f32>
    %978 = stablehlo.multiply %learning_rate, %977 : tensor<f32>
    %979 = stablehlo.constant dense<1.0e-08> : tensor<f32>
    %980 = stablehlo.multiply %972, %979 : tensor<f32>
    %981 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x1x7x7xf32>
    %982 = stablehlo.multiply %patch_embed.proj.weight, %981 : tensor<32x1x7x7xf32>
    %983 = stablehlo.subtract %900, %exp_avg.patch_embed.proj.weight : tensor<32x1x7x7xf32>
    %984 = stablehlo.constant dense<0.09999999999999998> : tensor<32x1x7x7xf32>
    %985 = stablehlo.multiply %983, %984 : tensor<32x1x7x7xf32>
    %986 = stablehlo.add %exp_avg.patch_embed.proj.weight, %985 : tensor<32x1x7x7xf32>
    %987 = stablehlo.multiply %900, %900 : tensor<32x1x7x7xf32>
    %988 = stablehlo.subtract %987, %exp_avg_sq.patch_embed.proj.weight : tensor<32x1x7x7xf32>
    %989 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x1x7x7xf32>
    %990 = stablehlo.multiply %988, %989 : tensor<32x1x7x7xf32>
    %991 = stablehlo.add %exp_avg_sq.patch_embed.proj.weight, %990 : tensor<32x1x7x7xf32>
    %992 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x1x7x7xf32>
    %993 = stablehlo.sqrt %991 : tensor<32x1x7x7xf32>
    %994 = stablehlo.add %993, %992 : tensor<32x1x7x7xf32>
    %995 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x1x7x7xf32>
    %996 = stablehlo.multiply %986, %995 : tensor<32x1x7x7xf32>
    %997 = stablehlo.divide %996, %994 : tensor<32x1x7x7xf32>
    %998 = stablehlo.subtract %982, %997 : tensor<32x1x7x7xf32>
    %999 = stablehlo.subtract %902, %exp_avg.patch_embed.proj.bias : tensor<32xf32>
    %1000 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1001 = stablehlo.multiply %999, %1000 : tensor<32xf32>
    %1002 = stablehlo.add %exp_avg.patch_embed.proj.bias, %1001 : tensor<32xf32>
    %1003 = stablehlo.multiply %902, %902 : tensor<32xf32>
    %1004 = stablehlo.subtract %1003, %exp_avg_sq.patch_embed.proj.bias : tensor<32xf32>
    %1005 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1006 = stablehlo.multiply %1004, %1005 : tensor<32xf32>
    %1007 = stablehlo.add %exp_avg_sq.patch_embed.proj.bias, %1006 : tensor<32xf32>
    %1008 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1009 = stablehlo.sqrt %1007 : tensor<32xf32>
    %1010 = stablehlo.add %1009, %1008 : tensor<32xf32>
    %1011 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1012 = stablehlo.multiply %1002, %1011 : tensor<32xf32>
    %1013 = stablehlo.divide %1012, %1010 : tensor<32xf32>
    %1014 = stablehlo.subtract %patch_embed.proj.bias, %1013 : tensor<32xf32>
    %1015 = stablehlo.subtract %904, %exp_avg.cls_token : tensor<1x1x32xf32>
    %1016 = stablehlo.constant dense<0.09999999999999998> : tensor<1x1x32xf32>
    %1017 = stablehlo.multiply %1015, %1016 : tensor<1x1x32xf32>
    %1018 = stablehlo.add %exp_avg.cls_token, %1017 : tensor<1x1x32xf32>
    %1019 = stablehlo.multiply %904, %904 : tensor<1x1x32xf32>
    %1020 = stablehlo.subtract %1019, %exp_avg_sq.cls_token : tensor<1x1x32xf32>
    %1021 = stablehlo.constant dense<0.0010000000000000009> : tensor<1x1x32xf32>
    %1022 = stablehlo.multiply %1020, %1021 : tensor<1x1x32xf32>
    %1023 = stablehlo.add %exp_avg_sq.cls_token, %1022 : tensor<1x1x32xf32>
    %1024 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x1x32xf32>
    %1025 = stablehlo.sqrt %1023 : tensor<1x1x32xf32>
    %1026 = stablehlo.add %1025, %1024 : tensor<1x1x32xf32>
    %1027 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x1x32xf32>
    %1028 = stablehlo.multiply %1018, %1027 : tensor<1x1x32xf32>
    %1029 = stablehlo.divide %1028, %1026 : tensor<1x1x32xf32>
    %1030 = stablehlo.subtract %cls_token, %1029 : tensor<1x1x32xf32>
    %1031 = stablehlo.subtract %906, %exp_avg.pos_embed : tensor<1x17x32xf32>
    %1032 = stablehlo.constant dense<0.09999999999999998> : tensor<1x17x32xf32>
    %1033 = stablehlo.multiply %1031, %1032 : tensor<1x17x32xf32>
    %1034 = stablehlo.add %exp_avg.pos_embed, %1033 : tensor<1x17x32xf32>
    %1035 = stablehlo.multiply %906, %906 : tensor<1x17x32xf32>
    %1036 = stablehlo.subtract %1035, %exp_avg_sq.pos_embed : tensor<1x17x32xf32>
    %1037 = stablehlo.constant dense<0.0010000000000000009> : tensor<1x17x32xf32>
    %1038 = stablehlo.multiply %1036, %1037 : tensor<1x17x32xf32>
    %1039 = stablehlo.add %exp_avg_sq.pos_embed, %1038 : tensor<1x17x32xf32>
    %1040 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x17x32xf32>
    %1041 = stablehlo.sqrt %1039 : tensor<1x17x32xf32>
    %1042 = stablehlo.add %1041, %1040 : tensor<1x17x32xf32>
    %1043 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x17x32xf32>
    %1044 = stablehlo.multiply %1034, %1043 : tensor<1x17x32xf32>
    %1045 = stablehlo.divide %1044, %1042 : tensor<1x17x32xf32>
    %1046 = stablehlo.subtract %pos_embed, %1045 : tensor<1x17x32xf32>
    %1047 = stablehlo.subtract %908, %exp_avg.blocks.0.norm1.weight : tensor<32xf32>
    %1048 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1049 = stablehlo.multiply %1047, %1048 : tensor<32xf32>
    %1050 = stablehlo.add %exp_avg.blocks.0.norm1.weight, %1049 : tensor<32xf32>
    %1051 = stablehlo.multiply %908, %908 : tensor<32xf32>
    %1052 = stablehlo.subtract %1051, %exp_avg_sq.blocks.0.norm1.weight : tensor<32xf32>
    %1053 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1054 = stablehlo.multiply %1052, %1053 : tensor<32xf32>
    %1055 = stablehlo.add %exp_avg_sq.blocks.0.norm1.weight, %1054 : tensor<32xf32>
    %1056 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1057 = stablehlo.sqrt %1055 : tensor<32xf32>
    %1058 = stablehlo.add %1057, %1056 : tensor<32xf32>
    %1059 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1060 = stablehlo.multiply %1050, %1059 : tensor<32xf32>
    %1061 = stablehlo.divide %1060, %1058 : tensor<32xf32>
    %1062 = stablehlo.subtract %blocks.0.norm1.weight, %1061 : tensor<32xf32>
    %1063 = stablehlo.subtract %910, %exp_avg.blocks.0.norm1.bias : tensor<32xf32>
    %1064 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1065 = stablehlo.multiply %1063, %1064 : tensor<32xf32>
    %1066 = stablehlo.add %exp_avg.blocks.0.norm1.bias, %1065 : tensor<32xf32>
    %1067 = stablehlo.multiply %910, %910 : tensor<32xf32>
    %1068 = stablehlo.subtract %1067, %exp_avg_sq.blocks.0.norm1.bias : tensor<32xf32>
    %1069 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1070 = stablehlo.multiply %1068, %1069 : tensor<32xf32>
    %1071 = stablehlo.add %exp_avg_sq.blocks.0.norm1.bias, %1070 : tensor<32xf32>
    %1072 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1073 = stablehlo.sqrt %1071 : tensor<32xf32>
    %1074 = stablehlo.add %1073, %1072 : tensor<32xf32>
    %1075 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1076 = stablehlo.multiply %1066, %1075 : tensor<32xf32>
    %1077 = stablehlo.divide %1076, %1074 : tensor<32xf32>
    %1078 = stablehlo.subtract %blocks.0.norm1.bias, %1077 : tensor<32xf32>
    %1079 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1080 = stablehlo.multiply %blocks.0.attn.qkv.weight, %1079 : tensor<96x32xf32>
    %1081 = stablehlo.subtract %912, %exp_avg.blocks.0.attn.qkv.weight : tensor<96x32xf32>
    %1082 = stablehlo.constant dense<0.09999999999999998> : tensor<96x32xf32>
    %1083 = stablehlo.multiply %1081, %1082 : tensor<96x32xf32>
    %1084 = stablehlo.add %exp_avg.blocks.0.attn.qkv.weight, %1083 : tensor<96x32xf32>
    %1085 = stablehlo.multiply %912, %912 : tensor<96x32xf32>
    %1086 = stablehlo.subtract %1085, %exp_avg_sq.blocks.0.attn.qkv.weight : tensor<96x32xf32>
    %1087 = stablehlo.constant dense<0.0010000000000000009> : tensor<96x32xf32>
    %1088 = stablehlo.multiply %1086, %1087 : tensor<96x32xf32>
    %1089 = stablehlo.add %exp_avg_sq.blocks.0.attn.qkv.weight, %1088 : tensor<96x32xf32>
    %1090 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1091 = stablehlo.sqrt %1089 : tensor<96x32xf32>
    %1092 = stablehlo.add %1091, %1090 : tensor<96x32xf32>
    %1093 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1094 = stablehlo.multiply %1084, %1093 : tensor<96x32xf32>
    %1095 = stablehlo.divide %1094, %1092 : tensor<96x32xf32>
    %1096 = stablehlo.subtract %1080, %1095 : tensor<96x32xf32>
    %1097 = stablehlo.subtract %914, %exp_avg.blocks.0.attn.qkv.bias : tensor<96xf32>
    %1098 = stablehlo.constant dense<0.09999999999999998> : tensor<96xf32>
    %1099 = stablehlo.multiply %1097, %1098 : tensor<96xf32>
    %1100 = stablehlo.add %exp_avg.blocks.0.attn.qkv.bias, %1099 : tensor<96xf32>
    %1101 = stablehlo.multiply %914, %914 : tensor<96xf32>
    %1102 = stablehlo.subtract %1101, %exp_avg_sq.blocks.0.attn.qkv.bias : tensor<96xf32>
    %1103 = stablehlo.constant dense<0.0010000000000000009> : tensor<96xf32>
    %1104 = stablehlo.multiply %1102, %1103 : tensor<96xf32>
    %1105 = stablehlo.add %exp_avg_sq.blocks.0.attn.qkv.bias, %1104 : tensor<96xf32>
    %1106 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %1107 = stablehlo.sqrt %1105 : tensor<96xf32>
    %1108 = stablehlo.add %1107, %1106 : tensor<96xf32>
    %1109 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %1110 = stablehlo.multiply %1100, %1109 : tensor<96xf32>
    %1111 = stablehlo.divide %1110, %1108 : tensor<96xf32>
    %1112 = stablehlo.subtract %blocks.0.attn.qkv.bias, %1111 : tensor<96xf32>
    %1113 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1114 = stablehlo.multiply %blocks.0.attn.proj.weight, %1113 : tensor<32x32xf32>
    %1115 = stablehlo.subtract %916, %exp_avg.blocks.0.attn.proj.weight : tensor<32x32xf32>
    %1116 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32xf32>
    %1117 = stablehlo.multiply %1115, %1116 : tensor<32x32xf32>
    %1118 = stablehlo.add %exp_avg.blocks.0.attn.proj.weight, %1117 : tensor<32x32xf32>
    %1119 = stablehlo.multiply %916, %916 : tensor<32x32xf32>
    %1120 = stablehlo.subtract %1119, %exp_avg_sq.blocks.0.attn.proj.weight : tensor<32x32xf32>
    %1121 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32xf32>
    %1122 = stablehlo.multiply %1120, %1121 : tensor<32x32xf32>
    %1123 = stablehlo.add %exp_avg_sq.blocks.0.attn.proj.weight, %1122 : tensor<32x32xf32>
    %1124 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1125 = stablehlo.sqrt %1123 : tensor<32x32xf32>
    %1126 = stablehlo.add %1125, %1124 : tensor<32x32xf32>
    %1127 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1128 = stablehlo.multiply %1118, %1127 : tensor<32x32xf32>
    %1129 = stablehlo.divide %1128, %1126 : tensor<32x32xf32>
    %1130 = stablehlo.subtract %1114, %1129 : tensor<32x32xf32>
    %1131 = stablehlo.subtract %918, %exp_avg.blocks.0.attn.proj.bias : tensor<32xf32>
    %1132 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1133 = stablehlo.multiply %1131, %1132 : tensor<32xf32>
    %1134 = stablehlo.add %exp_avg.blocks.0.attn.proj.bias, %1133 : tensor<32xf32>
    %1135 = stablehlo.multiply %918, %918 : tensor<32xf32>
    %1136 = stablehlo.subtract %1135, %exp_avg_sq.blocks.0.attn.proj.bias : tensor<32xf32>
    %1137 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1138 = stablehlo.multiply %1136, %1137 : tensor<32xf32>
    %1139 = stablehlo.add %exp_avg_sq.blocks.0.attn.proj.bias, %1138 : tensor<32xf32>
    %1140 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1141 = stablehlo.sqrt %1139 : tensor<32xf32>
    %1142 = stablehlo.add %1141, %1140 : tensor<32xf32>
    %1143 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1144 = stablehlo.multiply %1134, %1143 : tensor<32xf32>
    %1145 = stablehlo.divide %1144, %1142 : tensor<32xf32>
    %1146 = stablehlo.subtract %blocks.0.attn.proj.bias, %1145 : tensor<32xf32>
    %1147 = stablehlo.subtract %920, %exp_avg.blocks.0.norm2.weight : tensor<32xf32>
    %1148 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1149 = stablehlo.multiply %1147, %1148 : tensor<32xf32>
    %1150 = stablehlo.add %exp_avg.blocks.0.norm2.weight, %1149 : tensor<32xf32>
    %1151 = stablehlo.multiply %920, %920 : tensor<32xf32>
    %1152 = stablehlo.subtract %1151, %exp_avg_sq.blocks.0.norm2.weight : tensor<32xf32>
    %1153 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1154 = stablehlo.multiply %1152, %1153 : tensor<32xf32>
    %1155 = stablehlo.add %exp_avg_sq.blocks.0.norm2.weight, %1154 : tensor<32xf32>
    %1156 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1157 = stablehlo.sqrt %1155 : tensor<32xf32>
    %1158 = stablehlo.add %1157, %1156 : tensor<32xf32>
    %1159 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1160 = stablehlo.multiply %1150, %1159 : tensor<32xf32>
    %1161 = stablehlo.divide %1160, %1158 : tensor<32xf32>
    %1162 = stablehlo.subtract %blocks.0.norm2.weight, %1161 : tensor<32xf32>
    %1163 = stablehlo.subtract %922, %exp_avg.blocks.0.norm2.bias : tensor<32xf32>
    %1164 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1165 = stablehlo.multiply %1163, %1164 : tensor<32xf32>
    %1166 = stablehlo.add %exp_avg.blocks.0.norm2.bias, %1165 : tensor<32xf32>
    %1167 = stablehlo.multiply %922, %922 : tensor<32xf32>
    %1168 = stablehlo.subtract %1167, %exp_avg_sq.blocks.0.norm2.bias : tensor<32xf32>
    %1169 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1170 = stablehlo.multiply %1168, %1169 : tensor<32xf32>
    %1171 = stablehlo.add %exp_avg_sq.blocks.0.norm2.bias, %1170 : tensor<32xf32>
    %1172 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1173 = stablehlo.sqrt %1171 : tensor<32xf32>
    %1174 = stablehlo.add %1173, %1172 : tensor<32xf32>
    %1175 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1176 = stablehlo.multiply %1166, %1175 : tensor<32xf32>
    %1177 = stablehlo.divide %1176, %1174 : tensor<32xf32>
    %1178 = stablehlo.subtract %blocks.0.norm2.bias, %1177 : tensor<32xf32>
    %1179 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1180 = stablehlo.multiply %blocks.0.mlp.fc1.weight, %1179 : tensor<128x32xf32>
    %1181 = stablehlo.subtract %924, %exp_avg.blocks.0.mlp.fc1.weight : tensor<128x32xf32>
    %1182 = stablehlo.constant dense<0.09999999999999998> : tensor<128x32xf32>
    %1183 = stablehlo.multiply %1181, %1182 : tensor<128x32xf32>
    %1184 = stablehlo.add %exp_avg.blocks.0.mlp.fc1.weight, %1183 : tensor<128x32xf32>
    %1185 = stablehlo.multiply %924, %924 : tensor<128x32xf32>
    %1186 = stablehlo.subtract %1185, %exp_avg_sq.blocks.0.mlp.fc1.weight : tensor<128x32xf32>
    %1187 = stablehlo.constant dense<0.0010000000000000009> : tensor<128x32xf32>
    %1188 = stablehlo.multiply %1186, %1187 : tensor<128x32xf32>
    %1189 = stablehlo.add %exp_avg_sq.blocks.0.mlp.fc1.weight, %1188 : tensor<128x32xf32>
    %1190 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1191 = stablehlo.sqrt %1189 : tensor<128x32xf32>
    %1192 = stablehlo.add %1191, %1190 : tensor<128x32xf32>
    %1193 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1194 = stablehlo.multiply %1184, %1193 : tensor<128x32xf32>
    %1195 = stablehlo.divide %1194, %1192 : tensor<128x32xf32>
    %1196 = stablehlo.subtract %1180, %1195 : tensor<128x32xf32>
    %1197 = stablehlo.subtract %926, %exp_avg.blocks.0.mlp.fc1.bias : tensor<128xf32>
    %1198 = stablehlo.constant dense<0.09999999999999998> : tensor<128xf32>
    %1199 = stablehlo.multiply %1197, %1198 : tensor<128xf32>
    %1200 = stablehlo.add %exp_avg.blocks.0.mlp.fc1.bias, %1199 : tensor<128xf32>
    %1201 = stablehlo.multiply %926, %926 : tensor<128xf32>
    %1202 = stablehlo.subtract %1201, %exp_avg_sq.blocks.0.mlp.fc1.bias : tensor<128xf32>
    %1203 = stablehlo.constant dense<0.0010000000000000009> : tensor<128xf32>
    %1204 = stablehlo.multiply %1202, %1203 : tensor<128xf32>
    %1205 = stablehlo.add %exp_avg_sq.blocks.0.mlp.fc1.bias, %1204 : tensor<128xf32>
    %1206 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %1207 = stablehlo.sqrt %1205 : tensor<128xf32>
    %1208 = stablehlo.add %1207, %1206 : tensor<128xf32>
    %1209 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %1210 = stablehlo.multiply %1200, %1209 : tensor<128xf32>
    %1211 = stablehlo.divide %1210, %1208 : tensor<128xf32>
    %1212 = stablehlo.subtract %blocks.0.mlp.fc1.bias, %1211 : tensor<128xf32>
    %1213 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1214 = stablehlo.multiply %blocks.0.mlp.fc2.weight, %1213 : tensor<32x128xf32>
    %1215 = stablehlo.subtract %928, %exp_avg.blocks.0.mlp.fc2.weight : tensor<32x128xf32>
    %1216 = stablehlo.constant dense<0.09999999999999998> : tensor<32x128xf32>
    %1217 = stablehlo.multiply %1215, %1216 : tensor<32x128xf32>
    %1218 = stablehlo.add %exp_avg.blocks.0.mlp.fc2.weight, %1217 : tensor<32x128xf32>
    %1219 = stablehlo.multiply %928, %928 : tensor<32x128xf32>
    %1220 = stablehlo.subtract %1219, %exp_avg_sq.blocks.0.mlp.fc2.weight : tensor<32x128xf32>
    %1221 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x128xf32>
    %1222 = stablehlo.multiply %1220, %1221 : tensor<32x128xf32>
    %1223 = stablehlo.add %exp_avg_sq.blocks.0.mlp.fc2.weight, %1222 : tensor<32x128xf32>
    %1224 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1225 = stablehlo.sqrt %1223 : tensor<32x128xf32>
    %1226 = stablehlo.add %1225, %1224 : tensor<32x128xf32>
    %1227 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1228 = stablehlo.multiply %1218, %1227 : tensor<32x128xf32>
    %1229 = stablehlo.divide %1228, %1226 : tensor<32x128xf32>
    %1230 = stablehlo.subtract %1214, %1229 : tensor<32x128xf32>
    %1231 = stablehlo.subtract %930, %exp_avg.blocks.0.mlp.fc2.bias : tensor<32xf32>
    %1232 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1233 = stablehlo.multiply %1231, %1232 : tensor<32xf32>
    %1234 = stablehlo.add %exp_avg.blocks.0.mlp.fc2.bias, %1233 : tensor<32xf32>
    %1235 = stablehlo.multiply %930, %930 : tensor<32xf32>
    %1236 = stablehlo.subtract %1235, %exp_avg_sq.blocks.0.mlp.fc2.bias : tensor<32xf32>
    %1237 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1238 = stablehlo.multiply %1236, %1237 : tensor<32xf32>
    %1239 = stablehlo.add %exp_avg_sq.blocks.0.mlp.fc2.bias, %1238 : tensor<32xf32>
    %1240 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1241 = stablehlo.sqrt %1239 : tensor<32xf32>
    %1242 = stablehlo.add %1241, %1240 : tensor<32xf32>
    %1243 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1244 = stablehlo.multiply %1234, %1243 : tensor<32xf32>
    %1245 = stablehlo.divide %1244, %1242 : tensor<32xf32>
    %1246 = stablehlo.subtract %blocks.0.mlp.fc2.bias, %1245 : tensor<32xf32>
    %1247 = stablehlo.subtract %932, %exp_avg.blocks.1.norm1.weight : tensor<32xf32>
    %1248 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1249 = stablehlo.multiply %1247, %1248 : tensor<32xf32>
    %1250 = stablehlo.add %exp_avg.blocks.1.norm1.weight, %1249 : tensor<32xf32>
    %1251 = stablehlo.multiply %932, %932 : tensor<32xf32>
    %1252 = stablehlo.subtract %1251, %exp_avg_sq.blocks.1.norm1.weight : tensor<32xf32>
    %1253 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1254 = stablehlo.multiply %1252, %1253 : tensor<32xf32>
    %1255 = stablehlo.add %exp_avg_sq.blocks.1.norm1.weight, %1254 : tensor<32xf32>
    %1256 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1257 = stablehlo.sqrt %1255 : tensor<32xf32>
    %1258 = stablehlo.add %1257, %1256 : tensor<32xf32>
    %1259 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1260 = stablehlo.multiply %1250, %1259 : tensor<32xf32>
    %1261 = stablehlo.divide %1260, %1258 : tensor<32xf32>
    %1262 = stablehlo.subtract %blocks.1.norm1.weight, %1261 : tensor<32xf32>
    %1263 = stablehlo.subtract %934, %exp_avg.blocks.1.norm1.bias : tensor<32xf32>
    %1264 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1265 = stablehlo.multiply %1263, %1264 : tensor<32xf32>
    %1266 = stablehlo.add %exp_avg.blocks.1.norm1.bias, %1265 : tensor<32xf32>
    %1267 = stablehlo.multiply %934, %934 : tensor<32xf32>
    %1268 = stablehlo.subtract %1267, %exp_avg_sq.blocks.1.norm1.bias : tensor<32xf32>
    %1269 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1270 = stablehlo.multiply %1268, %1269 : tensor<32xf32>
    %1271 = stablehlo.add %exp_avg_sq.blocks.1.norm1.bias, %1270 : tensor<32xf32>
    %1272 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1273 = stablehlo.sqrt %1271 : tensor<32xf32>
    %1274 = stablehlo.add %1273, %1272 : tensor<32xf32>
    %1275 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1276 = stablehlo.multiply %1266, %1275 : tensor<32xf32>
    %1277 = stablehlo.divide %1276, %1274 : tensor<32xf32>
    %1278 = stablehlo.subtract %blocks.1.norm1.bias, %1277 : tensor<32xf32>
    %1279 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1280 = stablehlo.multiply %blocks.1.attn.qkv.weight, %1279 : tensor<96x32xf32>
    %1281 = stablehlo.subtract %936, %exp_avg.blocks.1.attn.qkv.weight : tensor<96x32xf32>
    %1282 = stablehlo.constant dense<0.09999999999999998> : tensor<96x32xf32>
    %1283 = stablehlo.multiply %1281, %1282 : tensor<96x32xf32>
    %1284 = stablehlo.add %exp_avg.blocks.1.attn.qkv.weight, %1283 : tensor<96x32xf32>
    %1285 = stablehlo.multiply %936, %936 : tensor<96x32xf32>
    %1286 = stablehlo.subtract %1285, %exp_avg_sq.blocks.1.attn.qkv.weight : tensor<96x32xf32>
    %1287 = stablehlo.constant dense<0.0010000000000000009> : tensor<96x32xf32>
    %1288 = stablehlo.multiply %1286, %1287 : tensor<96x32xf32>
    %1289 = stablehlo.add %exp_avg_sq.blocks.1.attn.qkv.weight, %1288 : tensor<96x32xf32>
    %1290 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1291 = stablehlo.sqrt %1289 : tensor<96x32xf32>
    %1292 = stablehlo.add %1291, %1290 : tensor<96x32xf32>
    %1293 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1294 = stablehlo.multiply %1284, %1293 : tensor<96x32xf32>
    %1295 = stablehlo.divide %1294, %1292 : tensor<96x32xf32>
    %1296 = stablehlo.subtract %1280, %1295 : tensor<96x32xf32>
    %1297 = stablehlo.subtract %938, %exp_avg.blocks.1.attn.qkv.bias : tensor<96xf32>
    %1298 = stablehlo.constant dense<0.09999999999999998> : tensor<96xf32>
    %1299 = stablehlo.multiply %1297, %1298 : tensor<96xf32>
    %1300 = stablehlo.add %exp_avg.blocks.1.attn.qkv.bias, %1299 : tensor<96xf32>
    %1301 = stablehlo.multiply %938, %938 : tensor<96xf32>
    %1302 = stablehlo.subtract %1301, %exp_avg_sq.blocks.1.attn.qkv.bias : tensor<96xf32>
    %1303 = stablehlo.constant dense<0.0010000000000000009> : tensor<96xf32>
    %1304 = stablehlo.multiply %1302, %1303 : tensor<96xf32>
    %1305 = stablehlo.add %exp_avg_sq.blocks.1.attn.qkv.bias, %1304 : tensor<96xf32>
    %1306 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %1307 = stablehlo.sqrt %1305 : tensor<96xf32>
    %1308 = stablehlo.add %1307, %1306 : tensor<96xf32>
    %1309 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %1310 = stablehlo.multiply %1300, %1309 : tensor<96xf32>
    %1311 = stablehlo.divide %1310, %1308 : tensor<96xf32>
    %1312 = stablehlo.subtract %blocks.1.attn.qkv.bias, %1311 : tensor<96xf32>
    %1313 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1314 = stablehlo.multiply %blocks.1.attn.proj.weight, %1313 : tensor<32x32xf32>
    %1315 = stablehlo.subtract %940, %exp_avg.blocks.1.attn.proj.weight : tensor<32x32xf32>
    %1316 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32xf32>
    %1317 = stablehlo.multiply %1315, %1316 : tensor<32x32xf32>
    %1318 = stablehlo.add %exp_avg.blocks.1.attn.proj.weight, %1317 : tensor<32x32xf32>
    %1319 = stablehlo.multiply %940, %940 : tensor<32x32xf32>
    %1320 = stablehlo.subtract %1319, %exp_avg_sq.blocks.1.attn.proj.weight : tensor<32x32xf32>
    %1321 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32xf32>
    %1322 = stablehlo.multiply %1320, %1321 : tensor<32x32xf32>
    %1323 = stablehlo.add %exp_avg_sq.blocks.1.attn.proj.weight, %1322 : tensor<32x32xf32>
    %1324 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1325 = stablehlo.sqrt %1323 : tensor<32x32xf32>
    %1326 = stablehlo.add %1325, %1324 : tensor<32x32xf32>
    %1327 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1328 = stablehlo.multiply %1318, %1327 : tensor<32x32xf32>
    %1329 = stablehlo.divide %1328, %1326 : tensor<32x32xf32>
    %1330 = stablehlo.subtract %1314, %1329 : tensor<32x32xf32>
    %1331 = stablehlo.subtract %942, %exp_avg.blocks.1.attn.proj.bias : tensor<32xf32>
    %1332 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1333 = stablehlo.multiply %1331, %1332 : tensor<32xf32>
    %1334 = stablehlo.add %exp_avg.blocks.1.attn.proj.bias, %1333 : tensor<32xf32>
    %1335 = stablehlo.multiply %942, %942 : tensor<32xf32>
    %1336 = stablehlo.subtract %1335, %exp_avg_sq.blocks.1.attn.proj.bias : tensor<32xf32>
    %1337 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1338 = stablehlo.multiply %1336, %1337 : tensor<32xf32>
    %1339 = stablehlo.add %exp_avg_sq.blocks.1.attn.proj.bias, %1338 : tensor<32xf32>
    %1340 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1341 = stablehlo.sqrt %1339 : tensor<32xf32>
    %1342 = stablehlo.add %1341, %1340 : tensor<32xf32>
    %1343 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1344 = stablehlo.multiply %1334, %1343 : tensor<32xf32>
    %1345 = stablehlo.divide %1344, %1342 : tensor<32xf32>
    %1346 = stablehlo.subtract %blocks.1.attn.proj.bias, %1345 : tensor<32xf32>
    %1347 = stablehlo.subtract %944, %exp_avg.blocks.1.norm2.weight : tensor<32xf32>
    %1348 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1349 = stablehlo.multiply %1347, %1348 : tensor<32xf32>
    %1350 = stablehlo.add %exp_avg.blocks.1.norm2.weight, %1349 : tensor<32xf32>
    %1351 = stablehlo.multiply %944, %944 : tensor<32xf32>
    %1352 = stablehlo.subtract %1351, %exp_avg_sq.blocks.1.norm2.weight : tensor<32xf32>
    %1353 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1354 = stablehlo.multiply %1352, %1353 : tensor<32xf32>
    %1355 = stablehlo.add %exp_avg_sq.blocks.1.norm2.weight, %1354 : tensor<32xf32>
    %1356 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1357 = stablehlo.sqrt %1355 : tensor<32xf32>
    %1358 = stablehlo.add %1357, %1356 : tensor<32xf32>
    %1359 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1360 = stablehlo.multiply %1350, %1359 : tensor<32xf32>
    %1361 = stablehlo.divide %1360, %1358 : tensor<32xf32>
    %1362 = stablehlo.subtract %blocks.1.norm2.weight, %1361 : tensor<32xf32>
    %1363 = stablehlo.subtract %946, %exp_avg.blocks.1.norm2.bias : tensor<32xf32>
    %1364 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1365 = stablehlo.multiply %1363, %1364 : tensor<32xf32>
    %1366 = stablehlo.add %exp_avg.blocks.1.norm2.bias, %1365 : tensor<32xf32>
    %1367 = stablehlo.multiply %946, %946 : tensor<32xf32>
    %1368 = stablehlo.subtract %1367, %exp_avg_sq.blocks.1.norm2.bias : tensor<32xf32>
    %1369 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1370 = stablehlo.multiply %1368, %1369 : tensor<32xf32>
    %1371 = stablehlo.add %exp_avg_sq.blocks.1.norm2.bias, %1370 : tensor<32xf32>
    %1372 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1373 = stablehlo.sqrt %1371 : tensor<32xf32>
    %1374 = stablehlo.add %1373, %1372 : tensor<32xf32>
    %1375 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1376 = stablehlo.multiply %1366, %1375 : tensor<32xf32>
    %1377 = stablehlo.divide %1376, %1374 : tensor<32xf32>
    %1378 = stablehlo.subtract %blocks.1.norm2.bias, %1377 : tensor<32xf32>
    %1379 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1380 = stablehlo.multiply %blocks.1.mlp.fc1.weight, %1379 : tensor<128x32xf32>
    %1381 = stablehlo.subtract %948, %exp_avg.blocks.1.mlp.fc1.weight : tensor<128x32xf32>
    %1382 = stablehlo.constant dense<0.09999999999999998> : tensor<128x32xf32>
    %1383 = stablehlo.multiply %1381, %1382 : tensor<128x32xf32>
    %1384 = stablehlo.add %exp_avg.blocks.1.mlp.fc1.weight, %1383 : tensor<128x32xf32>
    %1385 = stablehlo.multiply %948, %948 : tensor<128x32xf32>
    %1386 = stablehlo.subtract %1385, %exp_avg_sq.blocks.1.mlp.fc1.weight : tensor<128x32xf32>
    %1387 = stablehlo.constant dense<0.0010000000000000009> : tensor<128x32xf32>
    %1388 = stablehlo.multiply %1386, %1387 : tensor<128x32xf32>
    %1389 = stablehlo.add %exp_avg_sq.blocks.1.mlp.fc1.weight, %1388 : tensor<128x32xf32>
    %1390 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1391 = stablehlo.sqrt %1389 : tensor<128x32xf32>
    %1392 = stablehlo.add %1391, %1390 : tensor<128x32xf32>
    %1393 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1394 = stablehlo.multiply %1384, %1393 : tensor<128x32xf32>
    %1395 = stablehlo.divide %1394, %1392 : tensor<128x32xf32>
    %1396 = stablehlo.subtract %1380, %1395 : tensor<128x32xf32>
    %1397 = stablehlo.subtract %950, %exp_avg.blocks.1.mlp.fc1.bias : tensor<128xf32>
    %1398 = stablehlo.constant dense<0.09999999999999998> : tensor<128xf32>
    %1399 = stablehlo.multiply %1397, %1398 : tensor<128xf32>
    %1400 = stablehlo.add %exp_avg.blocks.1.mlp.fc1.bias, %1399 : tensor<128xf32>
    %1401 = stablehlo.multiply %950, %950 : tensor<128xf32>
    %1402 = stablehlo.subtract %1401, %exp_avg_sq.blocks.1.mlp.fc1.bias : tensor<128xf32>
    %1403 = stablehlo.constant dense<0.0010000000000000009> : tensor<128xf32>
    %1404 = stablehlo.multiply %1402, %1403 : tensor<128xf32>
    %1405 = stablehlo.add %exp_avg_sq.blocks.1.mlp.fc1.bias, %1404 : tensor<128xf32>
    %1406 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %1407 = stablehlo.sqrt %1405 : tensor<128xf32>
    %1408 = stablehlo.add %1407, %1406 : tensor<128xf32>
    %1409 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %1410 = stablehlo.multiply %1400, %1409 : tensor<128xf32>
    %1411 = stablehlo.divide %1410, %1408 : tensor<128xf32>
    %1412 = stablehlo.subtract %blocks.1.mlp.fc1.bias, %1411 : tensor<128xf32>
    %1413 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1414 = stablehlo.multiply %blocks.1.mlp.fc2.weight, %1413 : tensor<32x128xf32>
    %1415 = stablehlo.subtract %952, %exp_avg.blocks.1.mlp.fc2.weight : tensor<32x128xf32>
    %1416 = stablehlo.constant dense<0.09999999999999998> : tensor<32x128xf32>
    %1417 = stablehlo.multiply %1415, %1416 : tensor<32x128xf32>
    %1418 = stablehlo.add %exp_avg.blocks.1.mlp.fc2.weight, %1417 : tensor<32x128xf32>
    %1419 = stablehlo.multiply %952, %952 : tensor<32x128xf32>
    %1420 = stablehlo.subtract %1419, %exp_avg_sq.blocks.1.mlp.fc2.weight : tensor<32x128xf32>
    %1421 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x128xf32>
    %1422 = stablehlo.multiply %1420, %1421 : tensor<32x128xf32>
    %1423 = stablehlo.add %exp_avg_sq.blocks.1.mlp.fc2.weight, %1422 : tensor<32x128xf32>
    %1424 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1425 = stablehlo.sqrt %1423 : tensor<32x128xf32>
    %1426 = stablehlo.add %1425, %1424 : tensor<32x128xf32>
    %1427 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1428 = stablehlo.multiply %1418, %1427 : tensor<32x128xf32>
    %1429 = stablehlo.divide %1428, %1426 : tensor<32x128xf32>
    %1430 = stablehlo.subtract %1414, %1429 : tensor<32x128xf32>
    %1431 = stablehlo.subtract %954, %exp_avg.blocks.1.mlp.fc2.bias : tensor<32xf32>
    %1432 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1433 = stablehlo.multiply %1431, %1432 : tensor<32xf32>
    %1434 = stablehlo.add %exp_avg.blocks.1.mlp.fc2.bias, %1433 : tensor<32xf32>
    %1435 = stablehlo.multiply %954, %954 : tensor<32xf32>
    %1436 = stablehlo.subtract %1435, %exp_avg_sq.blocks.1.mlp.fc2.bias : tensor<32xf32>
    %1437 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1438 = stablehlo.multiply %1436, %1437 : tensor<32xf32>
    %1439 = stablehlo.add %exp_avg_sq.blocks.1.mlp.fc2.bias, %1438 : tensor<32xf32>
    %1440 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1441 = stablehlo.sqrt %1439 : tensor<32xf32>
    %1442 = stablehlo.add %1441, %1440 : tensor<32xf32>
    %1443 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1444 = stablehlo.multiply %1434, %1443 : tensor<32xf32>
    %1445 = stablehlo.divide %1444, %1442 : tensor<32xf32>
    %1446 = stablehlo.subtract %blocks.1.mlp.fc2.bias, %1445 : tensor<32xf32>
    %1447 = stablehlo.subtract %956, %exp_avg.norm.weight : tensor<32xf32>
    %1448 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1449 = stablehlo.multiply %1447, %1448 : tensor<32xf32>
    %1450 = stablehlo.add %exp_avg.norm.weight, %1449 : tensor<32xf32>
    %1451 = stablehlo.multiply %956, %956 : tensor<32xf32>
    %1452 = stablehlo.subtract %1451, %exp_avg_sq.norm.weight : tensor<32xf32>
    %1453 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1454 = stablehlo.multiply %1452, %1453 : tensor<32xf32>
    %1455 = stablehlo.add %exp_avg_sq.norm.weight, %1454 : tensor<32xf32>
    %1456 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1457 = stablehlo.sqrt %1455 : tensor<32xf32>
    %1458 = stablehlo.add %1457, %1456 : tensor<32xf32>
    %1459 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1460 = stablehlo.multiply %1450, %1459 : tensor<32xf32>
    %1461 = stablehlo.divide %1460, %1458 : tensor<32xf32>
    %1462 = stablehlo.subtract %norm.weight, %1461 : tensor<32xf32>
    %1463 = stablehlo.subtract %958, %exp_avg.norm.bias : tensor<32xf32>
    %1464 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1465 = stablehlo.multiply %1463, %1464 : tensor<32xf32>
    %1466 = stablehlo.add %exp_avg.norm.bias, %1465 : tensor<32xf32>
    %1467 = stablehlo.multiply %958, %958 : tensor<32xf32>
    %1468 = stablehlo.subtract %1467, %exp_avg_sq.norm.bias : tensor<32xf32>
    %1469 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1470 = stablehlo.multiply %1468, %1469 : tensor<32xf32>
    %1471 = stablehlo.add %exp_avg_sq.norm.bias, %1470 : tensor<32xf32>
    %1472 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1473 = stablehlo.sqrt %1471 : tensor<32xf32>
    %1474 = stablehlo.add %1473, %1472 : tensor<32xf32>
    %1475 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1476 = stablehlo.multiply %1466, %1475 : tensor<32xf32>
    %1477 = stablehlo.divide %1476, %1474 : tensor<32xf32>
    %1478 = stablehlo.subtract %norm.bias, %1477 : tensor<32xf32>
    %1479 = "stablehlo.broadcast_in_dim"(%966) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x32xf32>
    %1480 = stablehlo.multiply %head.weight, %1479 : tensor<10x32xf32>
    %1481 = stablehlo.subtract %960, %exp_avg.head.weight : tensor<10x32xf32>
    %1482 = stablehlo.constant dense<0.09999999999999998> : tensor<10x32xf32>
    %1483 = stablehlo.multiply %1481, %1482 : tensor<10x32xf32>
    %1484 = stablehlo.add %exp_avg.head.weight, %1483 : tensor<10x32xf32>
    %1485 = stablehlo.multiply %960, %960 : tensor<10x32xf32>
    %1486 = stablehlo.subtract %1485, %exp_avg_sq.head.weight : tensor<10x32xf32>
    %1487 = stablehlo.constant dense<0.0010000000000000009> : tensor<10x32xf32>
    %1488 = stablehlo.multiply %1486, %1487 : tensor<10x32xf32>
    %1489 = stablehlo.add %exp_avg_sq.head.weight, %1488 : tensor<10x32xf32>
    %1490 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x32xf32>
    %1491 = stablehlo.sqrt %1489 : tensor<10x32xf32>
    %1492 = stablehlo.add %1491, %1490 : tensor<10x32xf32>
    %1493 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x32xf32>
    %1494 = stablehlo.multiply %1484, %1493 : tensor<10x32xf32>
    %1495 = stablehlo.divide %1494, %1492 : tensor<10x32xf32>
    %1496 = stablehlo.subtract %1480, %1495 : tensor<10x32xf32>
    %1497 = stablehlo.subtract %962, %exp_avg.head.bias : tensor<10xf32>
    %1498 = stablehlo.constant dense<0.09999999999999998> : tensor<10xf32>
    %1499 = stablehlo.multiply %1497, %1498 : tensor<10xf32>
    %1500 = stablehlo.add %exp_avg.head.bias, %1499 : tensor<10xf32>
    %1501 = stablehlo.multiply %962, %962 : tensor<10xf32>
    %1502 = stablehlo.subtract %1501, %exp_avg_sq.head.bias : tensor<10xf32>
    %1503 = stablehlo.constant dense<0.0010000000000000009> : tensor<10xf32>
    %1504 = stablehlo.multiply %1502, %1503 : tensor<10xf32>
    %1505 = stablehlo.add %exp_avg_sq.head.bias, %1504 : tensor<10xf32>
    %1506 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %1507 = stablehlo.sqrt %1505 : tensor<10xf32>
    %1508 = stablehlo.add %1507, %1506 : tensor<10xf32>
    %1509 = "stablehlo.broadcast_in_dim"(%978) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %1510 = stablehlo.multiply %1500, %1509 : tensor<10xf32>
    %1511 = stablehlo.divide %1510, %1508 : tensor<10xf32>
    %1512 = stablehlo.subtract %head.bias, %1511 : tensor<10xf32>
    %1513 = stablehlo.subtract %998, %ema.patch_embed.proj.weight : tensor<32x1x7x7xf32>
    %1514 = stablehlo.constant dense<0.010000000000000009> : tensor<32x1x7x7xf32>
    %1515 = stablehlo.multiply %1513, %1514 : tensor<32x1x7x7xf32>
    %1516 = stablehlo.add %ema.patch_embed.proj.weight, %1515 : tensor<32x1x7x7xf32>
    %1517 = stablehlo.subtract %1014, %ema.patch_embed.proj.bias : tensor<32xf32>
    %1518 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1519 = stablehlo.multiply %1517, %1518 : tensor<32xf32>
    %1520 = stablehlo.add %ema.patch_embed.proj.bias, %1519 : tensor<32xf32>
    %1521 = stablehlo.subtract %1030, %ema.cls_token : tensor<1x1x32xf32>
    %1522 = stablehlo.constant dense<0.010000000000000009> : tensor<1x1x32xf32>
    %1523 = stablehlo.multiply %1521, %1522 : tensor<1x1x32xf32>
    %1524 = stablehlo.add %ema.cls_token, %1523 : tensor<1x1x32xf32>
    %1525 = stablehlo.subtract %1046, %ema.pos_embed : tensor<1x17x32xf32>
    %1526 = stablehlo.constant dense<0.010000000000000009> : tensor<1x17x32xf32>
    %1527 = stablehlo.multiply %1525, %1526 : tensor<1x17x32xf32>
    %1528 = stablehlo.add %ema.pos_embed, %1527 : tensor<1x17x32xf32>
    %1529 = stablehlo.subtract %1062, %ema.blocks.0.norm1.weight : tensor<32xf32>
    %1530 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1531 = stablehlo.multiply %1529, %1530 : tensor<32xf32>
    %1532 = stablehlo.add %ema.blocks.0.norm1.weight, %1531 : tensor<32xf32>
    %1533 = stablehlo.subtract %1078, %ema.blocks.0.norm1.bias : tensor<32xf32>
    %1534 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1535 = stablehlo.multiply %1533, %1534 : tensor<32xf32>
    %1536 = stablehlo.add %ema.blocks.0.norm1.bias, %1535 : tensor<32xf32>
    %1537 = stablehlo.subtract %1096, %ema.blocks.0.attn.qkv.weight : tensor<96x32xf32>
    %1538 = stablehlo.constant dense<0.010000000000000009> : tensor<96x32xf32>
    %1539 = stablehlo.multiply %1537, %1538 : tensor<96x32xf32>
    %1540 = stablehlo.add %ema.blocks.0.attn.qkv.weight, %1539 : tensor<96x32xf32>
    %1541 = stablehlo.subtract %1112, %ema.blocks.0.attn.qkv.bias : tensor<96xf32>
    %1542 = stablehlo.constant dense<0.010000000000000009> : tensor<96xf32>
    %1543 = stablehlo.multiply %1541, %1542 : tensor<96xf32>
    %1544 = stablehlo.add %ema.blocks.0.attn.qkv.bias, %1543 : tensor<96xf32>
    %1545 = stablehlo.subtract %1130, %ema.blocks.0.attn.proj.weight : tensor<32x32xf32>
    %1546 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32xf32>
    %1547 = stablehlo.multiply %1545, %1546 : tensor<32x32xf32>
    %1548 = stablehlo.add %ema.blocks.0.attn.proj.weight, %1547 : tensor<32x32xf32>
    %1549 = stablehlo.subtract %1146, %ema.blocks.0.attn.proj.bias : tensor<32xf32>
    %1550 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1551 = stablehlo.multiply %1549, %1550 : tensor<32xf32>
    %1552 = stablehlo.add %ema.blocks.0.attn.proj.bias, %1551 : tensor<32xf32>
    %1553 = stablehlo.subtract %1162, %ema.blocks.0.norm2.weight : tensor<32xf32>
    %1554 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1555 = stablehlo.multiply %1553, %1554 : tensor<32xf32>
    %1556 = stablehlo.add %ema.blocks.0.norm2.weight, %1555 : tensor<32xf32>
    %1557 = stablehlo.subtract %1178, %ema.blocks.0.norm2.bias : tensor<32xf32>
    %1558 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1559 = stablehlo.multiply %1557, %1558 : tensor<32xf32>
    %1560 = stablehlo.add %ema.blocks.0.norm2.bias, %1559 : tensor<32xf32>
    %1561 = stablehlo.subtract %1196, %ema.blocks.0.mlp.fc1.weight : tensor<128x32xf32>
    %1562 = stablehlo.constant dense<0.010000000000000009> : tensor<128x32xf32>
    %1563 = stablehlo.multiply %1561, %1562 : tensor<128x32xf32>
    %1564 = stablehlo.add %ema.blocks.0.mlp.fc1.weight, %1563 : tensor<128x32xf32>
    %1565 = stablehlo.subtract %1212, %ema.blocks.0.mlp.fc1.bias : tensor<128xf32>
    %1566 = stablehlo.constant dense<0.010000000000000009> : tensor<128xf32>
    %1567 = stablehlo.multiply %1565, %1566 : tensor<128xf32>
    %1568 = stablehlo.add %ema.blocks.0.mlp.fc1.bias, %1567 : tensor<128xf32>
    %1569 = stablehlo.subtract %1230, %ema.blocks.0.mlp.fc2.weight : tensor<32x128xf32>
    %1570 = stablehlo.constant dense<0.010000000000000009> : tensor<32x128xf32>
    %1571 = stablehlo.multiply %1569, %1570 : tensor<32x128xf32>
    %1572 = stablehlo.add %ema.blocks.0.mlp.fc2.weight, %1571 : tensor<32x128xf32>
    %1573 = stablehlo.subtract %1246, %ema.blocks.0.mlp.fc2.bias : tensor<32xf32>
    %1574 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1575 = stablehlo.multiply %1573, %1574 : tensor<32xf32>
    %1576 = stablehlo.add %ema.blocks.0.mlp.fc2.bias, %1575 : tensor<32xf32>
    %1577 = stablehlo.subtract %1262, %ema.blocks.1.norm1.weight : tensor<32xf32>
    %1578 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1579 = stablehlo.multiply %1577, %1578 : tensor<32xf32>
    %1580 = stablehlo.add %ema.blocks.1.norm1.weight, %1579 : tensor<32xf32>
    %1581 = stablehlo.subtract %1278, %ema.blocks.1.norm1.bias : tensor<32xf32>
    %1582 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1583 = stablehlo.multiply %1581, %1582 : tensor<32xf32>
    %1584 = stablehlo.add %ema.blocks.1.norm1.bias, %1583 : tensor<32xf32>
    %1585 = stablehlo.subtract %1296, %ema.blocks.1.attn.qkv.weight : tensor<96x32xf32>
    %1586 = stablehlo.constant dense<0.010000000000000009> : tensor<96x32xf32>
    %1587 = stablehlo.multiply %1585, %1586 : tensor<96x32xf32>
    %1588 = stablehlo.add %ema.blocks.1.attn.qkv.weight, %1587 : tensor<96x32xf32>
    %1589 = stablehlo.subtract %1312, %ema.blocks.1.attn.qkv.bias : tensor<96xf32>
    %1590 = stablehlo.constant dense<0.010000000000000009> : tensor<96xf32>
    %1591 = stablehlo.multiply %1589, %1590 : tensor<96xf32>
    %1592 = stablehlo.add %ema.blocks.1.attn.qkv.bias, %1591 : tensor<96xf32>
    %1593 = stablehlo.subtract %1330, %ema.blocks.1.attn.proj.weight : tensor<32x32xf32>
    %1594 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32xf32>
    %1595 = stablehlo.multiply %1593, %1594 : tensor<32x32xf32>
    %1596 = stablehlo.add %ema.blocks.1.attn.proj.weight, %1595 : tensor<32x32xf32>
    %1597 = stablehlo.subtract %1346, %ema.blocks.1.attn.proj.bias : tensor<32xf32>
    %1598 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1599 = stablehlo.multiply %1597, %1598 : tensor<32xf32>
    %1600 = stablehlo.add %ema.blocks.1.attn.proj.bias, %1599 : tensor<32xf32>
    %1601 = stablehlo.subtract %1362, %ema.blocks.1.norm2.weight : tensor<32xf32>
    %1602 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1603 = stablehlo.multiply %1601, %1602 : tensor<32xf32>
    %1604 = stablehlo.add %ema.blocks.1.norm2.weight, %1603 : tensor<32xf32>
    %1605 = stablehlo.subtract %1378, %ema.blocks.1.norm2.bias : tensor<32xf32>
    %1606 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1607 = stablehlo.multiply %1605, %1606 : tensor<32xf32>
    %1608 = stablehlo.add %ema.blocks.1.norm2.bias, %1607 : tensor<32xf32>
    %1609 = stablehlo.subtract %1396, %ema.blocks.1.mlp.fc1.weight : tensor<128x32xf32>
    %1610 = stablehlo.constant dense<0.010000000000000009> : tensor<128x32xf32>
    %1611 = stablehlo.multiply %1609, %1610 : tensor<128x32xf32>
    %1612 = stablehlo.add %ema.blocks.1.mlp.fc1.weight, %1611 : tensor<128x32xf32>
    %1613 = stablehlo.subtract %1412, %ema.blocks.1.mlp.fc1.bias : tensor<128xf32>
    %1614 = stablehlo.constant dense<0.010000000000000009> : tensor<128xf32>
    %1615 = stablehlo.multiply %1613, %1614 : tensor<128xf32>
    %1616 = stablehlo.add %ema.blocks.1.mlp.fc1.bias, %1615 : tensor<128xf32>
    %1617 = stablehlo.subtract %1430, %ema.blocks.1.mlp.fc2.weight : tensor<32x128xf32>
    %1618 = stablehlo.constant dense<0.010000000000000009> : tensor<32x128xf32>
    %1619 = stablehlo.multiply %1617, %1618 : tensor<32x128xf32>
    %1620 = stablehlo.add %ema.blocks.1.mlp.fc2.weight, %1619 : tensor<32x128xf32>
    %1621 = stablehlo.subtract %1446, %ema.blocks.1.mlp.fc2.bias : tensor<32xf32>
    %1622 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1623 = stablehlo.multiply %1621, %1622 : tensor<32xf32>
    %1624 = stablehlo.add %ema.blocks.1.mlp.fc2.bias, %1623 : tensor<32xf32>
    %1625 = stablehlo.subtract %1462, %ema.norm.weight : tensor<32xf32>
    %1626 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1627 = stablehlo.multiply %1625, %1626 : tensor<32xf32>
    %1628 = stablehlo.add %ema.norm.weight, %1627 : tensor<32xf32>
    %1629 = stablehlo.subtract %1478, %ema.norm.bias : tensor<32xf32>
    %1630 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1631 = stablehlo.multiply %1629, %1630 : tensor<32xf32>
    %1632 = stablehlo.add %ema.norm.bias, %1631 : tensor<32xf32>
    %1633 = stablehlo.subtract %1496, %ema.head.weight : tensor<10x32xf32>
    %1634 = stablehlo.constant dense<0.010000000000000009> : tensor<10x32xf32>
    %1635 = stablehlo.multiply %1633, %1634 : tensor<10x32xf32>
    %1636 = stablehlo.add %ema.head.weight, %1635 : tensor<10x32xf32>
    %1637 = stablehlo.subtract %1512, %ema.head.bias : tensor<10xf32>
    %1638 = stablehlo.constant dense<0.010000000000000009> : tensor<10xf32>
    %1639 = stablehlo.multiply %1637, %1638 : tensor<10xf32>
    %1640 = stablehlo.add %ema.head.bias, %1639 : tensor<10xf32>
    %1641 = stablehlo.constant dense<0.0> : tensor<f32>
    %1642 = "stablehlo.reduce"(%338, %1641) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %1643 = "stablehlo.convert"(%1642) {} : (tensor<f32>) -> tensor<i32>
    func.return %998, %1014, %1030, %1046, %1062, %1078, %1096, %1112, %1130, %1146, %1162, %1178, %1196, %1212, %1230, %1246, %1262, %1278, %1296, %1312, %1330, %1346, %1362, %1378, %1396, %1412, %1430, %1446, %1462, %1478, %1496, %1512, %986, %1002, %1018, %1034, %1050, %1066, %1084, %1100, %1118, %1134, %1150, %1166, %1184, %1200, %1218, %1234, %1250, %1266, %1284, %1300, %1318, %1334, %1350, %1366, %1384, %1400, %1418, %1434, %1450, %1466, %1484, %1500, %991, %1007, %1023, %1039, %1055, %1071, %1089, %1105, %1123, %1139, %1155, %1171, %1189, %1205, %1223, %1239, %1255, %1271, %1289, %1305, %1323, %1339, %1355, %1371, %1389, %1405, %1423, %1439, %1455, %1471, %1489, %1505, %1516, %1520, %1524, %1528, %1532, %1536, %1540, %1544, %1548, %1552, %1556, %1560, %1564, %1568, %1572, %1576, %1580, %1584, %1588, %1592, %1596, %1600, %1604, %1608, %1612, %1616, %1620, %1624, %1628, %1632, %1636, %1640, %342, %1643 : tensor<32x1x7x7xf32>, tensor<32xf32>, tensor<1x1x32xf32>, tensor<1x17x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<10x32xf32>, tensor<10xf32>, tensor<32x1x7x7xf32>, tensor<32xf32>, tensor<1x1x32xf32>, tensor<1x17x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<10x32xf32>, tensor<10xf32>, tensor<32x1x7x7xf32>, tensor<32xf32>, tensor<1x1x32xf32>, tensor<1x17x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<10x32xf32>, tensor<10xf32>, tensor<32x1x7x7xf32>, tensor<32xf32>, tensor<1x1x32xf32>, tensor<1x17x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<10x32xf32>, tensor<10xf32>, tensor<f32>, tensor<i32>
  }
}
