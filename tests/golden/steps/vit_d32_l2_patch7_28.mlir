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
    %4 = "stablehlo.dot_general"(%2, %3) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<32x49xf32>, tensor<32x49xf32>) -> tensor<32x32xf32>
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
    %36 = "stablehlo.dot_general"(%34, %35) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %37 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 32>, start_indices = array<i64: 0>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %38 = "stablehlo.broadcast_in_dim"(%37) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %39 = stablehlo.add %36, %38 : tensor<34x32xf32>
    %40 = "stablehlo.slice"(%blocks.0.attn.qkv.weight) {limit_indices = array<i64: 64, 32>, start_indices = array<i64: 32, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %41 = "stablehlo.dot_general"(%34, %40) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %42 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 64>, start_indices = array<i64: 32>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %43 = "stablehlo.broadcast_in_dim"(%42) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %44 = stablehlo.add %41, %43 : tensor<34x32xf32>
    %45 = "stablehlo.slice"(%blocks.0.attn.qkv.weight) {limit_indices = array<i64: 96, 32>, start_indices = array<i64: 64, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %46 = "stablehlo.dot_general"(%34, %45) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %47 = "stablehlo.slice"(%blocks.0.attn.qkv.bias) {limit_indices = array<i64: 96>, start_indices = array<i64: 64>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %48 = "stablehlo.broadcast_in_dim"(%47) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %49 = stablehlo.add %46, %48 : tensor<34x32xf32>
    %50 = stablehlo.constant dense<0.35355339059327373> : tensor<34x32xf32>
    %51 = stablehlo.multiply %39, %50 : tensor<34x32xf32>
    %52 = "stablehlo.reshape"(%51) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %53 = "stablehlo.reshape"(%44) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %54 = "stablehlo.reshape"(%49) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %55 = "stablehlo.dot_general"(%52, %53) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
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
    %65 = "stablehlo.dot_general"(%64, %54) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %66 = "stablehlo.transpose"(%65) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %67 = "stablehlo.reshape"(%66) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %68 = "stablehlo.dot_general"(%67, %blocks.0.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
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
    %94 = "stablehlo.dot_general"(%93, %blocks.0.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<128x32xf32>) -> tensor<34x128xf32>
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
    %144 = "stablehlo.dot_general"(%143, %blocks.0.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x128xf32>, tensor<32x128xf32>) -> tensor<34x32xf32>
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
    %171 = "stablehlo.dot_general"(%169, %170) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %172 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 32>, start_indices = array<i64: 0>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %173 = "stablehlo.broadcast_in_dim"(%172) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %174 = stablehlo.add %171, %173 : tensor<34x32xf32>
    %175 = "stablehlo.slice"(%blocks.1.attn.qkv.weight) {limit_indices = array<i64: 64, 32>, start_indices = array<i64: 32, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %176 = "stablehlo.dot_general"(%169, %175) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %177 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 64>, start_indices = array<i64: 32>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %178 = "stablehlo.broadcast_in_dim"(%177) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %179 = stablehlo.add %176, %178 : tensor<34x32xf32>
    %180 = "stablehlo.slice"(%blocks.1.attn.qkv.weight) {limit_indices = array<i64: 96, 32>, start_indices = array<i64: 64, 0>, strides = array<i64: 1, 1>} : (tensor<96x32xf32>) -> tensor<32x32xf32>
    %181 = "stablehlo.dot_general"(%169, %180) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %182 = "stablehlo.slice"(%blocks.1.attn.qkv.bias) {limit_indices = array<i64: 96>, start_indices = array<i64: 64>, strides = array<i64: 1>} : (tensor<96xf32>) -> tensor<32xf32>
    %183 = "stablehlo.broadcast_in_dim"(%182) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %184 = stablehlo.add %181, %183 : tensor<34x32xf32>
    %185 = stablehlo.constant dense<0.35355339059327373> : tensor<34x32xf32>
    %186 = stablehlo.multiply %174, %185 : tensor<34x32xf32>
    %187 = "stablehlo.reshape"(%186) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %188 = "stablehlo.reshape"(%179) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %189 = "stablehlo.reshape"(%184) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %190 = "stablehlo.dot_general"(%187, %188) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
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
    %200 = "stablehlo.dot_general"(%199, %189) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %201 = "stablehlo.transpose"(%200) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %202 = "stablehlo.reshape"(%201) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %203 = "stablehlo.dot_general"(%202, %blocks.1.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
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
    %229 = "stablehlo.dot_general"(%228, %blocks.1.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<128x32xf32>) -> tensor<34x128xf32>
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
    %279 = "stablehlo.dot_general"(%278, %blocks.1.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x128xf32>, tensor<32x128xf32>) -> tensor<34x32xf32>
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
    %308 = "stablehlo.dot_general"(%307, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x32xf32>, tensor<10x32xf32>) -> tensor<2x10xf32>
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
    %343 = stablehlo.constant dense<0.0> : tensor<f32>
    %344 = "stablehlo.reduce"(%338, %343) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %345 = stablehlo.constant dense<1.0> : tensor<f32>
    %346 = stablehlo.multiply %345, %341 : tensor<f32>
    %347 = "stablehlo.broadcast_in_dim"(%346) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2xf32>
    %348 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %349 = "stablehlo.reduce"(%310, %348) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %350 = "stablehlo.broadcast_in_dim"(%349) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %351 = stablehlo.subtract %310, %350 : tensor<2x10xf32>
    %352 = stablehlo.exponential %351 : tensor<2x10xf32>
    %353 = stablehlo.constant dense<0.0> : tensor<f32>
    %354 = "stablehlo.reduce"(%352, %353) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %355 = "stablehlo.broadcast_in_dim"(%354) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %356 = stablehlo.divide %352, %355 : tensor<2x10xf32>
    %357 = stablehlo.subtract %356, %318 : tensor<2x10xf32>
    %358 = "stablehlo.broadcast_in_dim"(%347) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %359 = stablehlo.multiply %357, %358 : tensor<2x10xf32>
    %360 = stablehlo.constant dense<0.0> : tensor<f32>
    %361 = "stablehlo.reduce"(%359, %360) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<10xf32>
    %362 = "stablehlo.dot_general"(%359, %head.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x10xf32>, tensor<10x32xf32>) -> tensor<2x32xf32>
    %363 = "stablehlo.dot_general"(%359, %307) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x10xf32>, tensor<2x32xf32>) -> tensor<10x32xf32>
    %364 = "stablehlo.broadcast_in_dim"(%299) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %365 = "stablehlo.broadcast_in_dim"(%289) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %366 = stablehlo.subtract %285, %365 : tensor<2x32xf32>
    %367 = stablehlo.multiply %366, %364 : tensor<2x32xf32>
    %368 = "stablehlo.broadcast_in_dim"(%norm.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<2x32xf32>
    %369 = stablehlo.multiply %362, %368 : tensor<2x32xf32>
    %370 = stablehlo.constant dense<0.0> : tensor<f32>
    %371 = "stablehlo.reduce"(%369, %370) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<2xf32>
    %372 = stablehlo.constant dense<0.03125> : tensor<2xf32>
    %373 = stablehlo.multiply %371, %372 : tensor<2xf32>
    %374 = stablehlo.multiply %369, %367 : tensor<2x32xf32>
    %375 = stablehlo.constant dense<0.0> : tensor<f32>
    %376 = "stablehlo.reduce"(%374, %375) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<2xf32>
    %377 = stablehlo.constant dense<0.03125> : tensor<2xf32>
    %378 = stablehlo.multiply %376, %377 : tensor<2xf32>
    %379 = "stablehlo.broadcast_in_dim"(%378) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %380 = stablehlo.multiply %367, %379 : tensor<2x32xf32>
    %381 = "stablehlo.broadcast_in_dim"(%373) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %382 = stablehlo.subtract %369, %381 : tensor<2x32xf32>
    %383 = stablehlo.subtract %382, %380 : tensor<2x32xf32>
    %384 = "stablehlo.broadcast_in_dim"(%299) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x32xf32>
    %385 = stablehlo.multiply %384, %383 : tensor<2x32xf32>
    %386 = stablehlo.multiply %362, %367 : tensor<2x32xf32>
    %387 = stablehlo.constant dense<0.0> : tensor<f32>
    %388 = "stablehlo.reduce"(%386, %387) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<32xf32>
    %389 = stablehlo.constant dense<0.0> : tensor<f32>
    %390 = "stablehlo.reduce"(%362, %389) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x32xf32>, tensor<f32>) -> tensor<32xf32>
    %391 = "stablehlo.reshape"(%385) {} : (tensor<2x32xf32>) -> tensor<2x1x32xf32>
    %392 = stablehlo.constant dense<0.0> : tensor<f32>
    %393 = "stablehlo.pad"(%391, %392) {edge_padding_high = array<i64: 0, 16, 0>, edge_padding_low = array<i64: 0, 0, 0>, interior_padding = array<i64: 0, 0, 0>} : (tensor<2x1x32xf32>, tensor<f32>) -> tensor<2x17x32xf32>
    %394 = "stablehlo.reshape"(%393) {} : (tensor<2x17x32xf32>) -> tensor<34x32xf32>
    %395 = stablehlo.constant dense<0.0> : tensor<f32>
    %396 = "stablehlo.reduce"(%394, %395) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %397 = "stablehlo.dot_general"(%394, %blocks.1.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x128xf32>) -> tensor<34x128xf32>
    %398 = "stablehlo.dot_general"(%394, %278) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x128xf32>) -> tensor<32x128xf32>
    %399 = stablehlo.multiply %231, %231 : tensor<34x128xf32>
    %400 = stablehlo.constant dense<-0.5> : tensor<34x128xf32>
    %401 = stablehlo.multiply %399, %400 : tensor<34x128xf32>
    %402 = stablehlo.exponential %401 : tensor<34x128xf32>
    %403 = stablehlo.constant dense<0.3989422804014327> : tensor<34x128xf32>
    %404 = stablehlo.multiply %402, %403 : tensor<34x128xf32>
    %405 = stablehlo.multiply %231, %404 : tensor<34x128xf32>
    %406 = stablehlo.constant dense<1.4142135623730951> : tensor<34x128xf32>
    %407 = stablehlo.multiply %231, %406 : tensor<34x128xf32>
    %408 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %409 = stablehlo.multiply %407, %408 : tensor<34x128xf32>
    %410 = stablehlo.constant dense<4.0> : tensor<34x128xf32>
    %411 = stablehlo.constant dense<-4.0> : tensor<34x128xf32>
    %412 = "stablehlo.clamp"(%411, %409, %410) {} : (tensor<34x128xf32>, tensor<34x128xf32>, tensor<34x128xf32>) -> tensor<34x128xf32>
    %413 = stablehlo.multiply %412, %412 : tensor<34x128xf32>
    %414 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<34x128xf32>
    %415 = stablehlo.multiply %414, %413 : tensor<34x128xf32>
    %416 = stablehlo.constant dense<2.77068142495902e-08> : tensor<34x128xf32>
    %417 = stablehlo.add %415, %416 : tensor<34x128xf32>
    %418 = stablehlo.multiply %417, %413 : tensor<34x128xf32>
    %419 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<34x128xf32>
    %420 = stablehlo.add %418, %419 : tensor<34x128xf32>
    %421 = stablehlo.multiply %420, %413 : tensor<34x128xf32>
    %422 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<34x128xf32>
    %423 = stablehlo.add %421, %422 : tensor<34x128xf32>
    %424 = stablehlo.multiply %423, %413 : tensor<34x128xf32>
    %425 = stablehlo.constant dense<-0.000734990630326855> : tensor<34x128xf32>
    %426 = stablehlo.add %424, %425 : tensor<34x128xf32>
    %427 = stablehlo.multiply %426, %413 : tensor<34x128xf32>
    %428 = stablehlo.constant dense<-0.00295459980854025> : tensor<34x128xf32>
    %429 = stablehlo.add %427, %428 : tensor<34x128xf32>
    %430 = stablehlo.multiply %429, %413 : tensor<34x128xf32>
    %431 = stablehlo.constant dense<-0.0160960333262415> : tensor<34x128xf32>
    %432 = stablehlo.add %430, %431 : tensor<34x128xf32>
    %433 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<34x128xf32>
    %434 = stablehlo.multiply %433, %413 : tensor<34x128xf32>
    %435 = stablehlo.constant dense<-0.000213374055278905> : tensor<34x128xf32>
    %436 = stablehlo.add %434, %435 : tensor<34x128xf32>
    %437 = stablehlo.multiply %436, %413 : tensor<34x128xf32>
    %438 = stablehlo.constant dense<-0.00168282697438203> : tensor<34x128xf32>
    %439 = stablehlo.add %437, %438 : tensor<34x128xf32>
    %440 = stablehlo.multiply %439, %413 : tensor<34x128xf32>
    %441 = stablehlo.constant dense<-0.00737332916720468> : tensor<34x128xf32>
    %442 = stablehlo.add %440, %441 : tensor<34x128xf32>
    %443 = stablehlo.multiply %442, %413 : tensor<34x128xf32>
    %444 = stablehlo.constant dense<-0.0142647390514189> : tensor<34x128xf32>
    %445 = stablehlo.add %443, %444 : tensor<34x128xf32>
    %446 = stablehlo.multiply %412, %432 : tensor<34x128xf32>
    %447 = stablehlo.divide %446, %445 : tensor<34x128xf32>
    %448 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %449 = stablehlo.multiply %447, %448 : tensor<34x128xf32>
    %450 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %451 = stablehlo.add %449, %450 : tensor<34x128xf32>
    %452 = stablehlo.add %451, %405 : tensor<34x128xf32>
    %453 = stablehlo.multiply %397, %452 : tensor<34x128xf32>
    %454 = stablehlo.constant dense<0.0> : tensor<f32>
    %455 = "stablehlo.reduce"(%453, %454) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x128xf32>, tensor<f32>) -> tensor<128xf32>
    %456 = "stablehlo.dot_general"(%453, %blocks.1.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x128xf32>, tensor<128x32xf32>) -> tensor<34x32xf32>
    %457 = "stablehlo.dot_general"(%453, %228) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x128xf32>, tensor<34x32xf32>) -> tensor<128x32xf32>
    %458 = "stablehlo.broadcast_in_dim"(%220) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %459 = "stablehlo.broadcast_in_dim"(%210) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %460 = stablehlo.subtract %206, %459 : tensor<34x32xf32>
    %461 = stablehlo.multiply %460, %458 : tensor<34x32xf32>
    %462 = "stablehlo.broadcast_in_dim"(%blocks.1.norm2.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %463 = stablehlo.multiply %456, %462 : tensor<34x32xf32>
    %464 = stablehlo.constant dense<0.0> : tensor<f32>
    %465 = "stablehlo.reduce"(%463, %464) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %466 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %467 = stablehlo.multiply %465, %466 : tensor<34xf32>
    %468 = stablehlo.multiply %463, %461 : tensor<34x32xf32>
    %469 = stablehlo.constant dense<0.0> : tensor<f32>
    %470 = "stablehlo.reduce"(%468, %469) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %471 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %472 = stablehlo.multiply %470, %471 : tensor<34xf32>
    %473 = "stablehlo.broadcast_in_dim"(%472) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %474 = stablehlo.multiply %461, %473 : tensor<34x32xf32>
    %475 = "stablehlo.broadcast_in_dim"(%467) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %476 = stablehlo.subtract %463, %475 : tensor<34x32xf32>
    %477 = stablehlo.subtract %476, %474 : tensor<34x32xf32>
    %478 = "stablehlo.broadcast_in_dim"(%220) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %479 = stablehlo.multiply %478, %477 : tensor<34x32xf32>
    %480 = stablehlo.multiply %456, %461 : tensor<34x32xf32>
    %481 = stablehlo.constant dense<0.0> : tensor<f32>
    %482 = "stablehlo.reduce"(%480, %481) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %483 = stablehlo.constant dense<0.0> : tensor<f32>
    %484 = "stablehlo.reduce"(%456, %483) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %485 = stablehlo.add %394, %479 : tensor<34x32xf32>
    %486 = stablehlo.constant dense<0.0> : tensor<f32>
    %487 = "stablehlo.reduce"(%485, %486) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %488 = "stablehlo.dot_general"(%485, %blocks.1.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %489 = "stablehlo.dot_general"(%485, %202) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %490 = "stablehlo.reshape"(%174) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %491 = "stablehlo.reshape"(%179) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %492 = "stablehlo.reshape"(%184) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %493 = "stablehlo.reshape"(%488) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %494 = "stablehlo.dot_general"(%199, %493) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %495 = "stablehlo.dot_general"(%493, %492) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
    %496 = "stablehlo.reshape"(%202) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %497 = stablehlo.multiply %493, %496 : tensor<2x17x4x8xf32>
    %498 = stablehlo.constant dense<0.0> : tensor<f32>
    %499 = "stablehlo.reduce"(%497, %498) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x17x4x8xf32>, tensor<f32>) -> tensor<2x17x4xf32>
    %500 = "stablehlo.transpose"(%499) {permutation = array<i64: 0, 2, 1>} : (tensor<2x17x4xf32>) -> tensor<2x4x17xf32>
    %501 = "stablehlo.broadcast_in_dim"(%500) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %502 = stablehlo.subtract %495, %501 : tensor<2x4x17x17xf32>
    %503 = stablehlo.multiply %199, %502 : tensor<2x4x17x17xf32>
    %504 = stablehlo.constant dense<0.35355339059327373> : tensor<2x17x4x8xf32>
    %505 = stablehlo.multiply %491, %504 : tensor<2x17x4x8xf32>
    %506 = "stablehlo.dot_general"(%503, %505) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %507 = stablehlo.constant dense<0.35355339059327373> : tensor<2x17x4x8xf32>
    %508 = stablehlo.multiply %490, %507 : tensor<2x17x4x8xf32>
    %509 = "stablehlo.dot_general"(%503, %508) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %510 = "stablehlo.transpose"(%506) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %511 = "stablehlo.reshape"(%510) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %512 = "stablehlo.transpose"(%509) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %513 = "stablehlo.reshape"(%512) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %514 = "stablehlo.transpose"(%494) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %515 = "stablehlo.reshape"(%514) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %516 = stablehlo.constant dense<0.0> : tensor<f32>
    %517 = "stablehlo.reduce"(%515, %516) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %518 = stablehlo.constant dense<0.0> : tensor<f32>
    %519 = "stablehlo.pad"(%517, %518) {edge_padding_high = array<i64: 0>, edge_padding_low = array<i64: 64>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %520 = "stablehlo.dot_general"(%515, %180) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %521 = "stablehlo.dot_general"(%515, %169) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %522 = stablehlo.constant dense<0.0> : tensor<f32>
    %523 = "stablehlo.pad"(%521, %522) {edge_padding_high = array<i64: 0, 0>, edge_padding_low = array<i64: 64, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %524 = stablehlo.constant dense<0.0> : tensor<f32>
    %525 = "stablehlo.reduce"(%513, %524) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %526 = stablehlo.constant dense<0.0> : tensor<f32>
    %527 = "stablehlo.pad"(%525, %526) {edge_padding_high = array<i64: 32>, edge_padding_low = array<i64: 32>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %528 = stablehlo.add %519, %527 : tensor<96xf32>
    %529 = "stablehlo.dot_general"(%513, %175) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %530 = "stablehlo.dot_general"(%513, %169) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %531 = stablehlo.add %520, %529 : tensor<34x32xf32>
    %532 = stablehlo.constant dense<0.0> : tensor<f32>
    %533 = "stablehlo.pad"(%530, %532) {edge_padding_high = array<i64: 32, 0>, edge_padding_low = array<i64: 32, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %534 = stablehlo.add %523, %533 : tensor<96x32xf32>
    %535 = stablehlo.constant dense<0.0> : tensor<f32>
    %536 = "stablehlo.reduce"(%511, %535) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %537 = stablehlo.constant dense<0.0> : tensor<f32>
    %538 = "stablehlo.pad"(%536, %537) {edge_padding_high = array<i64: 64>, edge_padding_low = array<i64: 0>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %539 = stablehlo.add %528, %538 : tensor<96xf32>
    %540 = "stablehlo.dot_general"(%511, %170) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %541 = "stablehlo.dot_general"(%511, %169) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %542 = stablehlo.add %531, %540 : tensor<34x32xf32>
    %543 = stablehlo.constant dense<0.0> : tensor<f32>
    %544 = "stablehlo.pad"(%541, %543) {edge_padding_high = array<i64: 64, 0>, edge_padding_low = array<i64: 0, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %545 = stablehlo.add %534, %544 : tensor<96x32xf32>
    %546 = "stablehlo.broadcast_in_dim"(%161) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %547 = "stablehlo.broadcast_in_dim"(%151) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %548 = stablehlo.subtract %147, %547 : tensor<34x32xf32>
    %549 = stablehlo.multiply %548, %546 : tensor<34x32xf32>
    %550 = "stablehlo.broadcast_in_dim"(%blocks.1.norm1.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %551 = stablehlo.multiply %542, %550 : tensor<34x32xf32>
    %552 = stablehlo.constant dense<0.0> : tensor<f32>
    %553 = "stablehlo.reduce"(%551, %552) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %554 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %555 = stablehlo.multiply %553, %554 : tensor<34xf32>
    %556 = stablehlo.multiply %551, %549 : tensor<34x32xf32>
    %557 = stablehlo.constant dense<0.0> : tensor<f32>
    %558 = "stablehlo.reduce"(%556, %557) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %559 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %560 = stablehlo.multiply %558, %559 : tensor<34xf32>
    %561 = "stablehlo.broadcast_in_dim"(%560) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %562 = stablehlo.multiply %549, %561 : tensor<34x32xf32>
    %563 = "stablehlo.broadcast_in_dim"(%555) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %564 = stablehlo.subtract %551, %563 : tensor<34x32xf32>
    %565 = stablehlo.subtract %564, %562 : tensor<34x32xf32>
    %566 = "stablehlo.broadcast_in_dim"(%161) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %567 = stablehlo.multiply %566, %565 : tensor<34x32xf32>
    %568 = stablehlo.multiply %542, %549 : tensor<34x32xf32>
    %569 = stablehlo.constant dense<0.0> : tensor<f32>
    %570 = "stablehlo.reduce"(%568, %569) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %571 = stablehlo.constant dense<0.0> : tensor<f32>
    %572 = "stablehlo.reduce"(%542, %571) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %573 = stablehlo.add %485, %567 : tensor<34x32xf32>
    %574 = stablehlo.constant dense<0.0> : tensor<f32>
    %575 = "stablehlo.reduce"(%573, %574) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %576 = "stablehlo.dot_general"(%573, %blocks.0.mlp.fc2.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x128xf32>) -> tensor<34x128xf32>
    %577 = "stablehlo.dot_general"(%573, %143) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x128xf32>) -> tensor<32x128xf32>
    %578 = stablehlo.multiply %96, %96 : tensor<34x128xf32>
    %579 = stablehlo.constant dense<-0.5> : tensor<34x128xf32>
    %580 = stablehlo.multiply %578, %579 : tensor<34x128xf32>
    %581 = stablehlo.exponential %580 : tensor<34x128xf32>
    %582 = stablehlo.constant dense<0.3989422804014327> : tensor<34x128xf32>
    %583 = stablehlo.multiply %581, %582 : tensor<34x128xf32>
    %584 = stablehlo.multiply %96, %583 : tensor<34x128xf32>
    %585 = stablehlo.constant dense<1.4142135623730951> : tensor<34x128xf32>
    %586 = stablehlo.multiply %96, %585 : tensor<34x128xf32>
    %587 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %588 = stablehlo.multiply %586, %587 : tensor<34x128xf32>
    %589 = stablehlo.constant dense<4.0> : tensor<34x128xf32>
    %590 = stablehlo.constant dense<-4.0> : tensor<34x128xf32>
    %591 = "stablehlo.clamp"(%590, %588, %589) {} : (tensor<34x128xf32>, tensor<34x128xf32>, tensor<34x128xf32>) -> tensor<34x128xf32>
    %592 = stablehlo.multiply %591, %591 : tensor<34x128xf32>
    %593 = stablehlo.constant dense<-2.72614225801306e-10> : tensor<34x128xf32>
    %594 = stablehlo.multiply %593, %592 : tensor<34x128xf32>
    %595 = stablehlo.constant dense<2.77068142495902e-08> : tensor<34x128xf32>
    %596 = stablehlo.add %594, %595 : tensor<34x128xf32>
    %597 = stablehlo.multiply %596, %592 : tensor<34x128xf32>
    %598 = stablehlo.constant dense<-2.10102402082508e-06> : tensor<34x128xf32>
    %599 = stablehlo.add %597, %598 : tensor<34x128xf32>
    %600 = stablehlo.multiply %599, %592 : tensor<34x128xf32>
    %601 = stablehlo.constant dense<-5.69250639462346e-05> : tensor<34x128xf32>
    %602 = stablehlo.add %600, %601 : tensor<34x128xf32>
    %603 = stablehlo.multiply %602, %592 : tensor<34x128xf32>
    %604 = stablehlo.constant dense<-0.000734990630326855> : tensor<34x128xf32>
    %605 = stablehlo.add %603, %604 : tensor<34x128xf32>
    %606 = stablehlo.multiply %605, %592 : tensor<34x128xf32>
    %607 = stablehlo.constant dense<-0.00295459980854025> : tensor<34x128xf32>
    %608 = stablehlo.add %606, %607 : tensor<34x128xf32>
    %609 = stablehlo.multiply %608, %592 : tensor<34x128xf32>
    %610 = stablehlo.constant dense<-0.0160960333262415> : tensor<34x128xf32>
    %611 = stablehlo.add %609, %610 : tensor<34x128xf32>
    %612 = stablehlo.constant dense<-1.45660718464996e-05> : tensor<34x128xf32>
    %613 = stablehlo.multiply %612, %592 : tensor<34x128xf32>
    %614 = stablehlo.constant dense<-0.000213374055278905> : tensor<34x128xf32>
    %615 = stablehlo.add %613, %614 : tensor<34x128xf32>
    %616 = stablehlo.multiply %615, %592 : tensor<34x128xf32>
    %617 = stablehlo.constant dense<-0.00168282697438203> : tensor<34x128xf32>
    %618 = stablehlo.add %616, %617 : tensor<34x128xf32>
    %619 = stablehlo.multiply %618, %592 : tensor<34x128xf32>
    %620 = stablehlo.constant dense<-0.00737332916720468> : tensor<34x128xf32>
    %621 = stablehlo.add %619, %620 : tensor<34x128xf32>
    %622 = stablehlo.multiply %621, %592 : tensor<34x128xf32>
    %623 = stablehlo.constant dense<-0.0142647390514189> : tensor<34x128xf32>
    %624 = stablehlo.add %622, %623 : tensor<34x128xf32>
    %625 = stablehlo.multiply %591, %611 : tensor<34x128xf32>
    %626 = stablehlo.divide %625, %624 : tensor<34x128xf32>
    %627 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %628 = stablehlo.multiply %626, %627 : tensor<34x128xf32>
    %629 = stablehlo.constant dense<0.5> : tensor<34x128xf32>
    %630 = stablehlo.add %628, %629 : tensor<34x128xf32>
    %631 = stablehlo.add %630, %584 : tensor<34x128xf32>
    %632 = stablehlo.multiply %576, %631 : tensor<34x128xf32>
    %633 = stablehlo.constant dense<0.0> : tensor<f32>
    %634 = "stablehlo.reduce"(%632, %633) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x128xf32>, tensor<f32>) -> tensor<128xf32>
    %635 = "stablehlo.dot_general"(%632, %blocks.0.mlp.fc1.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x128xf32>, tensor<128x32xf32>) -> tensor<34x32xf32>
    %636 = "stablehlo.dot_general"(%632, %93) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x128xf32>, tensor<34x32xf32>) -> tensor<128x32xf32>
    %637 = "stablehlo.broadcast_in_dim"(%85) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %638 = "stablehlo.broadcast_in_dim"(%75) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %639 = stablehlo.subtract %71, %638 : tensor<34x32xf32>
    %640 = stablehlo.multiply %639, %637 : tensor<34x32xf32>
    %641 = "stablehlo.broadcast_in_dim"(%blocks.0.norm2.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %642 = stablehlo.multiply %635, %641 : tensor<34x32xf32>
    %643 = stablehlo.constant dense<0.0> : tensor<f32>
    %644 = "stablehlo.reduce"(%642, %643) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %645 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %646 = stablehlo.multiply %644, %645 : tensor<34xf32>
    %647 = stablehlo.multiply %642, %640 : tensor<34x32xf32>
    %648 = stablehlo.constant dense<0.0> : tensor<f32>
    %649 = "stablehlo.reduce"(%647, %648) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %650 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %651 = stablehlo.multiply %649, %650 : tensor<34xf32>
    %652 = "stablehlo.broadcast_in_dim"(%651) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %653 = stablehlo.multiply %640, %652 : tensor<34x32xf32>
    %654 = "stablehlo.broadcast_in_dim"(%646) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %655 = stablehlo.subtract %642, %654 : tensor<34x32xf32>
    %656 = stablehlo.subtract %655, %653 : tensor<34x32xf32>
    %657 = "stablehlo.broadcast_in_dim"(%85) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %658 = stablehlo.multiply %657, %656 : tensor<34x32xf32>
    %659 = stablehlo.multiply %635, %640 : tensor<34x32xf32>
    %660 = stablehlo.constant dense<0.0> : tensor<f32>
    %661 = "stablehlo.reduce"(%659, %660) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %662 = stablehlo.constant dense<0.0> : tensor<f32>
    %663 = "stablehlo.reduce"(%635, %662) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %664 = stablehlo.add %573, %658 : tensor<34x32xf32>
    %665 = stablehlo.constant dense<0.0> : tensor<f32>
    %666 = "stablehlo.reduce"(%664, %665) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %667 = "stablehlo.dot_general"(%664, %blocks.0.attn.proj.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %668 = "stablehlo.dot_general"(%664, %67) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %669 = "stablehlo.reshape"(%39) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %670 = "stablehlo.reshape"(%44) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %671 = "stablehlo.reshape"(%49) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %672 = "stablehlo.reshape"(%667) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %673 = "stablehlo.dot_general"(%64, %672) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %674 = "stablehlo.dot_general"(%672, %671) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 2], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [3]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x17x4x8xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x17xf32>
    %675 = "stablehlo.reshape"(%67) {} : (tensor<34x32xf32>) -> tensor<2x17x4x8xf32>
    %676 = stablehlo.multiply %672, %675 : tensor<2x17x4x8xf32>
    %677 = stablehlo.constant dense<0.0> : tensor<f32>
    %678 = "stablehlo.reduce"(%676, %677) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 3>} : (tensor<2x17x4x8xf32>, tensor<f32>) -> tensor<2x17x4xf32>
    %679 = "stablehlo.transpose"(%678) {permutation = array<i64: 0, 2, 1>} : (tensor<2x17x4xf32>) -> tensor<2x4x17xf32>
    %680 = "stablehlo.broadcast_in_dim"(%679) {broadcast_dimensions = array<i64: 0, 1, 2>} : (tensor<2x4x17xf32>) -> tensor<2x4x17x17xf32>
    %681 = stablehlo.subtract %674, %680 : tensor<2x4x17x17xf32>
    %682 = stablehlo.multiply %64, %681 : tensor<2x4x17x17xf32>
    %683 = stablehlo.constant dense<0.35355339059327373> : tensor<2x17x4x8xf32>
    %684 = stablehlo.multiply %670, %683 : tensor<2x17x4x8xf32>
    %685 = "stablehlo.dot_general"(%682, %684) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [3], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %686 = stablehlo.constant dense<0.35355339059327373> : tensor<2x17x4x8xf32>
    %687 = stablehlo.multiply %669, %686 : tensor<2x17x4x8xf32>
    %688 = "stablehlo.dot_general"(%682, %687) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [0, 1], rhs_batching_dimensions = [0, 2], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x4x17x17xf32>, tensor<2x17x4x8xf32>) -> tensor<2x4x17x8xf32>
    %689 = "stablehlo.transpose"(%685) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %690 = "stablehlo.reshape"(%689) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %691 = "stablehlo.transpose"(%688) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %692 = "stablehlo.reshape"(%691) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %693 = "stablehlo.transpose"(%673) {permutation = array<i64: 0, 2, 1, 3>} : (tensor<2x4x17x8xf32>) -> tensor<2x17x4x8xf32>
    %694 = "stablehlo.reshape"(%693) {} : (tensor<2x17x4x8xf32>) -> tensor<34x32xf32>
    %695 = stablehlo.constant dense<0.0> : tensor<f32>
    %696 = "stablehlo.reduce"(%694, %695) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %697 = stablehlo.constant dense<0.0> : tensor<f32>
    %698 = "stablehlo.pad"(%696, %697) {edge_padding_high = array<i64: 0>, edge_padding_low = array<i64: 64>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %699 = "stablehlo.dot_general"(%694, %45) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %700 = "stablehlo.dot_general"(%694, %34) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %701 = stablehlo.constant dense<0.0> : tensor<f32>
    %702 = "stablehlo.pad"(%700, %701) {edge_padding_high = array<i64: 0, 0>, edge_padding_low = array<i64: 64, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %703 = stablehlo.constant dense<0.0> : tensor<f32>
    %704 = "stablehlo.reduce"(%692, %703) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %705 = stablehlo.constant dense<0.0> : tensor<f32>
    %706 = "stablehlo.pad"(%704, %705) {edge_padding_high = array<i64: 32>, edge_padding_low = array<i64: 32>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %707 = stablehlo.add %698, %706 : tensor<96xf32>
    %708 = "stablehlo.dot_general"(%692, %40) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %709 = "stablehlo.dot_general"(%692, %34) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %710 = stablehlo.add %699, %708 : tensor<34x32xf32>
    %711 = stablehlo.constant dense<0.0> : tensor<f32>
    %712 = "stablehlo.pad"(%709, %711) {edge_padding_high = array<i64: 32, 0>, edge_padding_low = array<i64: 32, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %713 = stablehlo.add %702, %712 : tensor<96x32xf32>
    %714 = stablehlo.constant dense<0.0> : tensor<f32>
    %715 = "stablehlo.reduce"(%690, %714) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %716 = stablehlo.constant dense<0.0> : tensor<f32>
    %717 = "stablehlo.pad"(%715, %716) {edge_padding_high = array<i64: 64>, edge_padding_low = array<i64: 0>, interior_padding = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<96xf32>
    %718 = stablehlo.add %707, %717 : tensor<96xf32>
    %719 = "stablehlo.dot_general"(%690, %35) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<32x32xf32>) -> tensor<34x32xf32>
    %720 = "stablehlo.dot_general"(%690, %34) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<34x32xf32>, tensor<34x32xf32>) -> tensor<32x32xf32>
    %721 = stablehlo.add %710, %719 : tensor<34x32xf32>
    %722 = stablehlo.constant dense<0.0> : tensor<f32>
    %723 = "stablehlo.pad"(%720, %722) {edge_padding_high = array<i64: 64, 0>, edge_padding_low = array<i64: 0, 0>, interior_padding = array<i64: 0, 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<96x32xf32>
    %724 = stablehlo.add %713, %723 : tensor<96x32xf32>
    %725 = "stablehlo.broadcast_in_dim"(%26) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %726 = "stablehlo.broadcast_in_dim"(%16) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %727 = stablehlo.subtract %12, %726 : tensor<34x32xf32>
    %728 = stablehlo.multiply %727, %725 : tensor<34x32xf32>
    %729 = "stablehlo.broadcast_in_dim"(%blocks.0.norm1.weight) {broadcast_dimensions = array<i64: 1>} : (tensor<32xf32>) -> tensor<34x32xf32>
    %730 = stablehlo.multiply %721, %729 : tensor<34x32xf32>
    %731 = stablehlo.constant dense<0.0> : tensor<f32>
    %732 = "stablehlo.reduce"(%730, %731) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %733 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %734 = stablehlo.multiply %732, %733 : tensor<34xf32>
    %735 = stablehlo.multiply %730, %728 : tensor<34x32xf32>
    %736 = stablehlo.constant dense<0.0> : tensor<f32>
    %737 = "stablehlo.reduce"(%735, %736) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<34xf32>
    %738 = stablehlo.constant dense<0.03125> : tensor<34xf32>
    %739 = stablehlo.multiply %737, %738 : tensor<34xf32>
    %740 = "stablehlo.broadcast_in_dim"(%739) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %741 = stablehlo.multiply %728, %740 : tensor<34x32xf32>
    %742 = "stablehlo.broadcast_in_dim"(%734) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %743 = stablehlo.subtract %730, %742 : tensor<34x32xf32>
    %744 = stablehlo.subtract %743, %741 : tensor<34x32xf32>
    %745 = "stablehlo.broadcast_in_dim"(%26) {broadcast_dimensions = array<i64: 0>} : (tensor<34xf32>) -> tensor<34x32xf32>
    %746 = stablehlo.multiply %745, %744 : tensor<34x32xf32>
    %747 = stablehlo.multiply %721, %728 : tensor<34x32xf32>
    %748 = stablehlo.constant dense<0.0> : tensor<f32>
    %749 = "stablehlo.reduce"(%747, %748) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %750 = stablehlo.constant dense<0.0> : tensor<f32>
    %751 = "stablehlo.reduce"(%721, %750) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<34x32xf32>, tensor<f32>) -> tensor<32xf32>
    %752 = stablehlo.add %664, %746 : tensor<34x32xf32>
    %753 = "stablehlo.reshape"(%752) {} : (tensor<34x32xf32>) -> tensor<2x17x32xf32>
    %754 = "stablehlo.slice"(%753) {limit_indices = array<i64: 2, 1, 32>, start_indices = array<i64: 0, 0, 0>, strides = array<i64: 1, 1, 1>} : (tensor<2x17x32xf32>) -> tensor<2x1x32xf32>
    %755 = "stablehlo.slice"(%753) {limit_indices = array<i64: 2, 17, 32>, start_indices = array<i64: 0, 1, 0>, strides = array<i64: 1, 1, 1>} : (tensor<2x17x32xf32>) -> tensor<2x16x32xf32>
    %756 = "stablehlo.reshape"(%755) {} : (tensor<2x16x32xf32>) -> tensor<32x32xf32>
    %757 = stablehlo.constant dense<0.0> : tensor<f32>
    %758 = "stablehlo.reduce"(%753, %757) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x17x32xf32>, tensor<f32>) -> tensor<17x32xf32>
    %759 = "stablehlo.reshape"(%758) {} : (tensor<17x32xf32>) -> tensor<1x17x32xf32>
    %760 = stablehlo.constant dense<0.0> : tensor<f32>
    %761 = "stablehlo.reduce"(%754, %760) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x1x32xf32>, tensor<f32>) -> tensor<1x32xf32>
    %762 = "stablehlo.reshape"(%761) {} : (tensor<1x32xf32>) -> tensor<1x1x32xf32>
    %763 = stablehlo.constant dense<0.0> : tensor<f32>
    %764 = "stablehlo.reduce"(%756, %763) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
    %765 = "stablehlo.dot_general"(%756, %2) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<32x32xf32>, tensor<32x49xf32>) -> tensor<32x49xf32>
    %766 = "stablehlo.reshape"(%765) {} : (tensor<32x49xf32>) -> tensor<32x1x7x7xf32>
    %767 = stablehlo.multiply %766, %766 : tensor<32x1x7x7xf32>
    %768 = stablehlo.constant dense<0.0> : tensor<f32>
    %769 = "stablehlo.reduce"(%767, %768) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x1x7x7xf32>, tensor<f32>) -> tensor<f32>
    %770 = stablehlo.multiply %764, %764 : tensor<32xf32>
    %771 = stablehlo.constant dense<0.0> : tensor<f32>
    %772 = "stablehlo.reduce"(%770, %771) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %773 = stablehlo.add %769, %772 : tensor<f32>
    %774 = stablehlo.multiply %762, %762 : tensor<1x1x32xf32>
    %775 = stablehlo.constant dense<0.0> : tensor<f32>
    %776 = "stablehlo.reduce"(%774, %775) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<1x1x32xf32>, tensor<f32>) -> tensor<f32>
    %777 = stablehlo.add %773, %776 : tensor<f32>
    %778 = stablehlo.multiply %759, %759 : tensor<1x17x32xf32>
    %779 = stablehlo.constant dense<0.0> : tensor<f32>
    %780 = "stablehlo.reduce"(%778, %779) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<1x17x32xf32>, tensor<f32>) -> tensor<f32>
    %781 = stablehlo.add %777, %780 : tensor<f32>
    %782 = stablehlo.multiply %749, %749 : tensor<32xf32>
    %783 = stablehlo.constant dense<0.0> : tensor<f32>
    %784 = "stablehlo.reduce"(%782, %783) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %785 = stablehlo.add %781, %784 : tensor<f32>
    %786 = stablehlo.multiply %751, %751 : tensor<32xf32>
    %787 = stablehlo.constant dense<0.0> : tensor<f32>
    %788 = "stablehlo.reduce"(%786, %787) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %789 = stablehlo.add %785, %788 : tensor<f32>
    %790 = stablehlo.multiply %724, %724 : tensor<96x32xf32>
    %791 = stablehlo.constant dense<0.0> : tensor<f32>
    %792 = "stablehlo.reduce"(%790, %791) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
    %793 = stablehlo.add %789, %792 : tensor<f32>
    %794 = stablehlo.multiply %718, %718 : tensor<96xf32>
    %795 = stablehlo.constant dense<0.0> : tensor<f32>
    %796 = "stablehlo.reduce"(%794, %795) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<96xf32>, tensor<f32>) -> tensor<f32>
    %797 = stablehlo.add %793, %796 : tensor<f32>
    %798 = stablehlo.multiply %668, %668 : tensor<32x32xf32>
    %799 = stablehlo.constant dense<0.0> : tensor<f32>
    %800 = "stablehlo.reduce"(%798, %799) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %801 = stablehlo.add %797, %800 : tensor<f32>
    %802 = stablehlo.multiply %666, %666 : tensor<32xf32>
    %803 = stablehlo.constant dense<0.0> : tensor<f32>
    %804 = "stablehlo.reduce"(%802, %803) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %805 = stablehlo.add %801, %804 : tensor<f32>
    %806 = stablehlo.multiply %661, %661 : tensor<32xf32>
    %807 = stablehlo.constant dense<0.0> : tensor<f32>
    %808 = "stablehlo.reduce"(%806, %807) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %809 = stablehlo.add %805, %808 : tensor<f32>
    %810 = stablehlo.multiply %663, %663 : tensor<32xf32>
    %811 = stablehlo.constant dense<0.0> : tensor<f32>
    %812 = "stablehlo.reduce"(%810, %811) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %813 = stablehlo.add %809, %812 : tensor<f32>
    %814 = stablehlo.multiply %636, %636 : tensor<128x32xf32>
    %815 = stablehlo.constant dense<0.0> : tensor<f32>
    %816 = "stablehlo.reduce"(%814, %815) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<128x32xf32>, tensor<f32>) -> tensor<f32>
    %817 = stablehlo.add %813, %816 : tensor<f32>
    %818 = stablehlo.multiply %634, %634 : tensor<128xf32>
    %819 = stablehlo.constant dense<0.0> : tensor<f32>
    %820 = "stablehlo.reduce"(%818, %819) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<128xf32>, tensor<f32>) -> tensor<f32>
    %821 = stablehlo.add %817, %820 : tensor<f32>
    %822 = stablehlo.multiply %577, %577 : tensor<32x128xf32>
    %823 = stablehlo.constant dense<0.0> : tensor<f32>
    %824 = "stablehlo.reduce"(%822, %823) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<32x128xf32>, tensor<f32>) -> tensor<f32>
    %825 = stablehlo.add %821, %824 : tensor<f32>
    %826 = stablehlo.multiply %575, %575 : tensor<32xf32>
    %827 = stablehlo.constant dense<0.0> : tensor<f32>
    %828 = "stablehlo.reduce"(%826, %827) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %829 = stablehlo.add %825, %828 : tensor<f32>
    %830 = stablehlo.multiply %570, %570 : tensor<32xf32>
    %831 = stablehlo.constant dense<0.0> : tensor<f32>
    %832 = "stablehlo.reduce"(%830, %831) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %833 = stablehlo.add %829, %832 : tensor<f32>
    %834 = stablehlo.multiply %572, %572 : tensor<32xf32>
    %835 = stablehlo.constant dense<0.0> : tensor<f32>
    %836 = "stablehlo.reduce"(%834, %835) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %837 = stablehlo.add %833, %836 : tensor<f32>
    %838 = stablehlo.multiply %545, %545 : tensor<96x32xf32>
    %839 = stablehlo.constant dense<0.0> : tensor<f32>
    %840 = "stablehlo.reduce"(%838, %839) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
    %841 = stablehlo.add %837, %840 : tensor<f32>
    %842 = stablehlo.multiply %539, %539 : tensor<96xf32>
    %843 = stablehlo.constant dense<0.0> : tensor<f32>
    %844 = "stablehlo.reduce"(%842, %843) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<96xf32>, tensor<f32>) -> tensor<f32>
    %845 = stablehlo.add %841, %844 : tensor<f32>
    %846 = stablehlo.multiply %489, %489 : tensor<32x32xf32>
    %847 = stablehlo.constant dense<0.0> : tensor<f32>
    %848 = "stablehlo.reduce"(%846, %847) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
    %849 = stablehlo.add %845, %848 : tensor<f32>
    %850 = stablehlo.multiply %487, %487 : tensor<32xf32>
    %851 = stablehlo.constant dense<0.0> : tensor<f32>
    %852 = "stablehlo.reduce"(%850, %851) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %853 = stablehlo.add %849, %852 : tensor<f32>
    %854 = stablehlo.multiply %482, %482 : tensor<32xf32>
    %855 = stablehlo.constant dense<0.0> : tensor<f32>
    %856 = "stablehlo.reduce"(%854, %855) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %857 = stablehlo.add %853, %856 : tensor<f32>
    %858 = stablehlo.multiply %484, %484 : tensor<32xf32>
    %859 = stablehlo.constant dense<0.0> : tensor<f32>
    %860 = "stablehlo.reduce"(%858, %859) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %861 = stablehlo.add %857, %860 : tensor<f32>
    %862 = stablehlo.multiply %457, %457 : tensor<128x32xf32>
    %863 = stablehlo.constant dense<0.0> : tensor<f32>
    %864 = "stablehlo.reduce"(%862, %863) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<128x32xf32>, tensor<f32>) -> tensor<f32>
    %865 = stablehlo.add %861, %864 : tensor<f32>
    %866 = stablehlo.multiply %455, %455 : tensor<128xf32>
    %867 = stablehlo.constant dense<0.0> : tensor<f32>
    %868 = "stablehlo.reduce"(%866, %867) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<128xf32>, tensor<f32>) -> tensor<f32>
    %869 = stablehlo.add %865, %868 : tensor<f32>
    %870 = stablehlo.multiply %398, %398 : tensor<32x128xf32>
    %871 = stablehlo.constant dense<0.0> : tensor<f32>
    %872 = "stablehlo.reduce"(%870, %871) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<32x128xf32>, tensor<f32>) -> tensor<f32>
    %873 = stablehlo.add %869, %872 : tensor<f32>
    %874 = stablehlo.multiply %396, %396 : tensor<32xf32>
    %875 = stablehlo.constant dense<0.0> : tensor<f32>
    %876 = "stablehlo.reduce"(%874, %875) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %877 = stablehlo.add %873, %876 : tensor<f32>
    %878 = stablehlo.multiply %388, %388 : tensor<32xf32>
    %879 = stablehlo.constant dense<0.0> : tensor<f32>
    %880 = "stablehlo.reduce"(%878, %879) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %881 = stablehlo.add %877, %880 : tensor<f32>
    %882 = stablehlo.multiply %390, %390 : tensor<32xf32>
    %883 = stablehlo.constant dense<0.0> : tensor<f32>
    %884 = "stablehlo.reduce"(%882, %883) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %885 = stablehlo.add %881, %884 : tensor<f32>
    %886 = stablehlo.multiply %363, %363 : tensor<10x32xf32>
    %887 = stablehlo.constant dense<0.0> : tensor<f32>
    %888 = "stablehlo.reduce"(%886, %887) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<10x32xf32>, tensor<f32>) -> tensor<f32>
    %889 = stablehlo.add %885, %888 : tensor<f32>
    %890 = stablehlo.multiply %361, %361 : tensor<10xf32>
    %891 = stablehlo.constant dense<0.0> : tensor<f32>
    %892 = "stablehlo.reduce"(%890, %891) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<10xf32>, tensor<f32>) -> tensor<f32>
    %893 = stablehlo.add %889, %892 : tensor<f32>
    %894 = stablehlo.sqrt %893 : tensor<f32>
    %895 = stablehlo.constant dense<1.0> : tensor<f32>
    %896 = stablehlo.constant dense<1.0e-06> : tensor<f32>
    %897 = stablehlo.add %894, %896 : tensor<f32>
    %898 = stablehlo.constant dense<1.0> : tensor<f32>
    %899 = stablehlo.divide %898, %897 : tensor<f32>
    %900 = stablehlo.minimum %899, %895 : tensor<f32>
    %901 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x1x7x7xf32>
    %902 = stablehlo.multiply %766, %901 : tensor<32x1x7x7xf32>
    %903 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %904 = stablehlo.multiply %764, %903 : tensor<32xf32>
    %905 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x1x32xf32>
    %906 = stablehlo.multiply %762, %905 : tensor<1x1x32xf32>
    %907 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x17x32xf32>
    %908 = stablehlo.multiply %759, %907 : tensor<1x17x32xf32>
    %909 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %910 = stablehlo.multiply %749, %909 : tensor<32xf32>
    %911 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %912 = stablehlo.multiply %751, %911 : tensor<32xf32>
    %913 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %914 = stablehlo.multiply %724, %913 : tensor<96x32xf32>
    %915 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %916 = stablehlo.multiply %718, %915 : tensor<96xf32>
    %917 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %918 = stablehlo.multiply %668, %917 : tensor<32x32xf32>
    %919 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %920 = stablehlo.multiply %666, %919 : tensor<32xf32>
    %921 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %922 = stablehlo.multiply %661, %921 : tensor<32xf32>
    %923 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %924 = stablehlo.multiply %663, %923 : tensor<32xf32>
    %925 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %926 = stablehlo.multiply %636, %925 : tensor<128x32xf32>
    %927 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %928 = stablehlo.multiply %634, %927 : tensor<128xf32>
    %929 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %930 = stablehlo.multiply %577, %929 : tensor<32x128xf32>
    %931 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %932 = stablehlo.multiply %575, %931 : tensor<32xf32>
    %933 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %934 = stablehlo.multiply %570, %933 : tensor<32xf32>
    %935 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %936 = stablehlo.multiply %572, %935 : tensor<32xf32>
    %937 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %938 = stablehlo.multiply %545, %937 : tensor<96x32xf32>
    %939 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %940 = stablehlo.multiply %539, %939 : tensor<96xf32>
    %941 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %942 = stablehlo.multiply %489, %941 : tensor<32x32xf32>
    %943 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %944 = stablehlo.multiply %487, %943 : tensor<32xf32>
    %945 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %946 = stablehlo.multiply %482, %945 : tensor<32xf32>
    %947 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %948 = stablehlo.multiply %484, %947 : tensor<32xf32>
    %949 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %950 = stablehlo.multiply %457, %949 : tensor<128x32xf32>
    %951 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %952 = stablehlo.multiply %455, %951 : tensor<128xf32>
    %953 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %954 = stablehlo.multiply %398, %953 : tensor<32x128xf32>
    %955 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %956 = stablehlo.multiply %396, %955 : tensor<32xf32>
    %957 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %958 = stablehlo.multiply %388, %957 : tensor<32xf32>
    %959 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %960 = stablehlo.multiply %390, %959 : tensor<32xf32>
    %961 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x32xf32>
    %962 = stablehlo.multiply %363, %961 : tensor<10x32xf32>
    %963 = "stablehlo.broadcast_in_dim"(%900) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %964 = stablehlo.multiply %361, %963 : tensor<10xf32>
    %965 = stablehlo.constant dense<0.05> : tensor<f32>
    %966 = stablehlo.multiply %learning_rate, %965 : tensor<f32>
    %967 = stablehlo.constant dense<1.0> : tensor<f32>
    %968 = stablehlo.subtract %967, %966 : tensor<f32>
    %969 = "stablehlo.convert"(%step) {} : (tensor<i32>) -> tensor<f32>
    %970 = stablehlo.constant dense<-0.0010005003335835344> : tensor<f32>
    %971 = stablehlo.multiply %969, %970 : tensor<f32>
    %972 = stablehlo.exponential_minus_one %971 : tensor<f32>
    %973 = stablehlo.negate %972 : tensor<f32>
    %974 = stablehlo.sqrt %973 : tensor<f32>
    %975 = stablehlo.constant dense<-0.10536051565782628> : tensor<f32>
    %976 = stablehlo.multiply %969, %975 : tensor<f32>
    %977 = stablehlo.exponential_minus_one %976 : tensor<f32>
    %978 = stablehlo.negate %977 : tensor<f32>
    %979 = stablehlo.divide %974, %978 : tensor<f32>
    %980 = stablehlo.multiply %learning_rate, %979 : tensor<f32>
    %981 = stablehlo.constant dense<1.0e-08> : tensor<f32>
    %982 = stablehlo.multiply %974, %981 : tensor<f32>
    %983 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x1x7x7xf32>
    %984 = stablehlo.multiply %patch_embed.proj.weight, %983 : tensor<32x1x7x7xf32>
    %985 = stablehlo.subtract %902, %exp_avg.patch_embed.proj.weight : tensor<32x1x7x7xf32>
    %986 = stablehlo.constant dense<0.09999999999999998> : tensor<32x1x7x7xf32>
    %987 = stablehlo.multiply %985, %986 : tensor<32x1x7x7xf32>
    %988 = stablehlo.add %exp_avg.patch_embed.proj.weight, %987 : tensor<32x1x7x7xf32>
    %989 = stablehlo.multiply %902, %902 : tensor<32x1x7x7xf32>
    %990 = stablehlo.subtract %989, %exp_avg_sq.patch_embed.proj.weight : tensor<32x1x7x7xf32>
    %991 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x1x7x7xf32>
    %992 = stablehlo.multiply %990, %991 : tensor<32x1x7x7xf32>
    %993 = stablehlo.add %exp_avg_sq.patch_embed.proj.weight, %992 : tensor<32x1x7x7xf32>
    %994 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x1x7x7xf32>
    %995 = stablehlo.sqrt %993 : tensor<32x1x7x7xf32>
    %996 = stablehlo.add %995, %994 : tensor<32x1x7x7xf32>
    %997 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x1x7x7xf32>
    %998 = stablehlo.multiply %988, %997 : tensor<32x1x7x7xf32>
    %999 = stablehlo.divide %998, %996 : tensor<32x1x7x7xf32>
    %1000 = stablehlo.subtract %984, %999 : tensor<32x1x7x7xf32>
    %1001 = stablehlo.subtract %904, %exp_avg.patch_embed.proj.bias : tensor<32xf32>
    %1002 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1003 = stablehlo.multiply %1001, %1002 : tensor<32xf32>
    %1004 = stablehlo.add %exp_avg.patch_embed.proj.bias, %1003 : tensor<32xf32>
    %1005 = stablehlo.multiply %904, %904 : tensor<32xf32>
    %1006 = stablehlo.subtract %1005, %exp_avg_sq.patch_embed.proj.bias : tensor<32xf32>
    %1007 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1008 = stablehlo.multiply %1006, %1007 : tensor<32xf32>
    %1009 = stablehlo.add %exp_avg_sq.patch_embed.proj.bias, %1008 : tensor<32xf32>
    %1010 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1011 = stablehlo.sqrt %1009 : tensor<32xf32>
    %1012 = stablehlo.add %1011, %1010 : tensor<32xf32>
    %1013 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1014 = stablehlo.multiply %1004, %1013 : tensor<32xf32>
    %1015 = stablehlo.divide %1014, %1012 : tensor<32xf32>
    %1016 = stablehlo.subtract %patch_embed.proj.bias, %1015 : tensor<32xf32>
    %1017 = stablehlo.subtract %906, %exp_avg.cls_token : tensor<1x1x32xf32>
    %1018 = stablehlo.constant dense<0.09999999999999998> : tensor<1x1x32xf32>
    %1019 = stablehlo.multiply %1017, %1018 : tensor<1x1x32xf32>
    %1020 = stablehlo.add %exp_avg.cls_token, %1019 : tensor<1x1x32xf32>
    %1021 = stablehlo.multiply %906, %906 : tensor<1x1x32xf32>
    %1022 = stablehlo.subtract %1021, %exp_avg_sq.cls_token : tensor<1x1x32xf32>
    %1023 = stablehlo.constant dense<0.0010000000000000009> : tensor<1x1x32xf32>
    %1024 = stablehlo.multiply %1022, %1023 : tensor<1x1x32xf32>
    %1025 = stablehlo.add %exp_avg_sq.cls_token, %1024 : tensor<1x1x32xf32>
    %1026 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x1x32xf32>
    %1027 = stablehlo.sqrt %1025 : tensor<1x1x32xf32>
    %1028 = stablehlo.add %1027, %1026 : tensor<1x1x32xf32>
    %1029 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x1x32xf32>
    %1030 = stablehlo.multiply %1020, %1029 : tensor<1x1x32xf32>
    %1031 = stablehlo.divide %1030, %1028 : tensor<1x1x32xf32>
    %1032 = stablehlo.subtract %cls_token, %1031 : tensor<1x1x32xf32>
    %1033 = stablehlo.subtract %908, %exp_avg.pos_embed : tensor<1x17x32xf32>
    %1034 = stablehlo.constant dense<0.09999999999999998> : tensor<1x17x32xf32>
    %1035 = stablehlo.multiply %1033, %1034 : tensor<1x17x32xf32>
    %1036 = stablehlo.add %exp_avg.pos_embed, %1035 : tensor<1x17x32xf32>
    %1037 = stablehlo.multiply %908, %908 : tensor<1x17x32xf32>
    %1038 = stablehlo.subtract %1037, %exp_avg_sq.pos_embed : tensor<1x17x32xf32>
    %1039 = stablehlo.constant dense<0.0010000000000000009> : tensor<1x17x32xf32>
    %1040 = stablehlo.multiply %1038, %1039 : tensor<1x17x32xf32>
    %1041 = stablehlo.add %exp_avg_sq.pos_embed, %1040 : tensor<1x17x32xf32>
    %1042 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x17x32xf32>
    %1043 = stablehlo.sqrt %1041 : tensor<1x17x32xf32>
    %1044 = stablehlo.add %1043, %1042 : tensor<1x17x32xf32>
    %1045 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<1x17x32xf32>
    %1046 = stablehlo.multiply %1036, %1045 : tensor<1x17x32xf32>
    %1047 = stablehlo.divide %1046, %1044 : tensor<1x17x32xf32>
    %1048 = stablehlo.subtract %pos_embed, %1047 : tensor<1x17x32xf32>
    %1049 = stablehlo.subtract %910, %exp_avg.blocks.0.norm1.weight : tensor<32xf32>
    %1050 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1051 = stablehlo.multiply %1049, %1050 : tensor<32xf32>
    %1052 = stablehlo.add %exp_avg.blocks.0.norm1.weight, %1051 : tensor<32xf32>
    %1053 = stablehlo.multiply %910, %910 : tensor<32xf32>
    %1054 = stablehlo.subtract %1053, %exp_avg_sq.blocks.0.norm1.weight : tensor<32xf32>
    %1055 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1056 = stablehlo.multiply %1054, %1055 : tensor<32xf32>
    %1057 = stablehlo.add %exp_avg_sq.blocks.0.norm1.weight, %1056 : tensor<32xf32>
    %1058 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1059 = stablehlo.sqrt %1057 : tensor<32xf32>
    %1060 = stablehlo.add %1059, %1058 : tensor<32xf32>
    %1061 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1062 = stablehlo.multiply %1052, %1061 : tensor<32xf32>
    %1063 = stablehlo.divide %1062, %1060 : tensor<32xf32>
    %1064 = stablehlo.subtract %blocks.0.norm1.weight, %1063 : tensor<32xf32>
    %1065 = stablehlo.subtract %912, %exp_avg.blocks.0.norm1.bias : tensor<32xf32>
    %1066 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1067 = stablehlo.multiply %1065, %1066 : tensor<32xf32>
    %1068 = stablehlo.add %exp_avg.blocks.0.norm1.bias, %1067 : tensor<32xf32>
    %1069 = stablehlo.multiply %912, %912 : tensor<32xf32>
    %1070 = stablehlo.subtract %1069, %exp_avg_sq.blocks.0.norm1.bias : tensor<32xf32>
    %1071 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1072 = stablehlo.multiply %1070, %1071 : tensor<32xf32>
    %1073 = stablehlo.add %exp_avg_sq.blocks.0.norm1.bias, %1072 : tensor<32xf32>
    %1074 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1075 = stablehlo.sqrt %1073 : tensor<32xf32>
    %1076 = stablehlo.add %1075, %1074 : tensor<32xf32>
    %1077 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1078 = stablehlo.multiply %1068, %1077 : tensor<32xf32>
    %1079 = stablehlo.divide %1078, %1076 : tensor<32xf32>
    %1080 = stablehlo.subtract %blocks.0.norm1.bias, %1079 : tensor<32xf32>
    %1081 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1082 = stablehlo.multiply %blocks.0.attn.qkv.weight, %1081 : tensor<96x32xf32>
    %1083 = stablehlo.subtract %914, %exp_avg.blocks.0.attn.qkv.weight : tensor<96x32xf32>
    %1084 = stablehlo.constant dense<0.09999999999999998> : tensor<96x32xf32>
    %1085 = stablehlo.multiply %1083, %1084 : tensor<96x32xf32>
    %1086 = stablehlo.add %exp_avg.blocks.0.attn.qkv.weight, %1085 : tensor<96x32xf32>
    %1087 = stablehlo.multiply %914, %914 : tensor<96x32xf32>
    %1088 = stablehlo.subtract %1087, %exp_avg_sq.blocks.0.attn.qkv.weight : tensor<96x32xf32>
    %1089 = stablehlo.constant dense<0.0010000000000000009> : tensor<96x32xf32>
    %1090 = stablehlo.multiply %1088, %1089 : tensor<96x32xf32>
    %1091 = stablehlo.add %exp_avg_sq.blocks.0.attn.qkv.weight, %1090 : tensor<96x32xf32>
    %1092 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1093 = stablehlo.sqrt %1091 : tensor<96x32xf32>
    %1094 = stablehlo.add %1093, %1092 : tensor<96x32xf32>
    %1095 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1096 = stablehlo.multiply %1086, %1095 : tensor<96x32xf32>
    %1097 = stablehlo.divide %1096, %1094 : tensor<96x32xf32>
    %1098 = stablehlo.subtract %1082, %1097 : tensor<96x32xf32>
    %1099 = stablehlo.subtract %916, %exp_avg.blocks.0.attn.qkv.bias : tensor<96xf32>
    %1100 = stablehlo.constant dense<0.09999999999999998> : tensor<96xf32>
    %1101 = stablehlo.multiply %1099, %1100 : tensor<96xf32>
    %1102 = stablehlo.add %exp_avg.blocks.0.attn.qkv.bias, %1101 : tensor<96xf32>
    %1103 = stablehlo.multiply %916, %916 : tensor<96xf32>
    %1104 = stablehlo.subtract %1103, %exp_avg_sq.blocks.0.attn.qkv.bias : tensor<96xf32>
    %1105 = stablehlo.constant dense<0.0010000000000000009> : tensor<96xf32>
    %1106 = stablehlo.multiply %1104, %1105 : tensor<96xf32>
    %1107 = stablehlo.add %exp_avg_sq.blocks.0.attn.qkv.bias, %1106 : tensor<96xf32>
    %1108 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %1109 = stablehlo.sqrt %1107 : tensor<96xf32>
    %1110 = stablehlo.add %1109, %1108 : tensor<96xf32>
    %1111 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %1112 = stablehlo.multiply %1102, %1111 : tensor<96xf32>
    %1113 = stablehlo.divide %1112, %1110 : tensor<96xf32>
    %1114 = stablehlo.subtract %blocks.0.attn.qkv.bias, %1113 : tensor<96xf32>
    %1115 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1116 = stablehlo.multiply %blocks.0.attn.proj.weight, %1115 : tensor<32x32xf32>
    %1117 = stablehlo.subtract %918, %exp_avg.blocks.0.attn.proj.weight : tensor<32x32xf32>
    %1118 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32xf32>
    %1119 = stablehlo.multiply %1117, %1118 : tensor<32x32xf32>
    %1120 = stablehlo.add %exp_avg.blocks.0.attn.proj.weight, %1119 : tensor<32x32xf32>
    %1121 = stablehlo.multiply %918, %918 : tensor<32x32xf32>
    %1122 = stablehlo.subtract %1121, %exp_avg_sq.blocks.0.attn.proj.weight : tensor<32x32xf32>
    %1123 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32xf32>
    %1124 = stablehlo.multiply %1122, %1123 : tensor<32x32xf32>
    %1125 = stablehlo.add %exp_avg_sq.blocks.0.attn.proj.weight, %1124 : tensor<32x32xf32>
    %1126 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1127 = stablehlo.sqrt %1125 : tensor<32x32xf32>
    %1128 = stablehlo.add %1127, %1126 : tensor<32x32xf32>
    %1129 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1130 = stablehlo.multiply %1120, %1129 : tensor<32x32xf32>
    %1131 = stablehlo.divide %1130, %1128 : tensor<32x32xf32>
    %1132 = stablehlo.subtract %1116, %1131 : tensor<32x32xf32>
    %1133 = stablehlo.subtract %920, %exp_avg.blocks.0.attn.proj.bias : tensor<32xf32>
    %1134 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1135 = stablehlo.multiply %1133, %1134 : tensor<32xf32>
    %1136 = stablehlo.add %exp_avg.blocks.0.attn.proj.bias, %1135 : tensor<32xf32>
    %1137 = stablehlo.multiply %920, %920 : tensor<32xf32>
    %1138 = stablehlo.subtract %1137, %exp_avg_sq.blocks.0.attn.proj.bias : tensor<32xf32>
    %1139 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1140 = stablehlo.multiply %1138, %1139 : tensor<32xf32>
    %1141 = stablehlo.add %exp_avg_sq.blocks.0.attn.proj.bias, %1140 : tensor<32xf32>
    %1142 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1143 = stablehlo.sqrt %1141 : tensor<32xf32>
    %1144 = stablehlo.add %1143, %1142 : tensor<32xf32>
    %1145 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1146 = stablehlo.multiply %1136, %1145 : tensor<32xf32>
    %1147 = stablehlo.divide %1146, %1144 : tensor<32xf32>
    %1148 = stablehlo.subtract %blocks.0.attn.proj.bias, %1147 : tensor<32xf32>
    %1149 = stablehlo.subtract %922, %exp_avg.blocks.0.norm2.weight : tensor<32xf32>
    %1150 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1151 = stablehlo.multiply %1149, %1150 : tensor<32xf32>
    %1152 = stablehlo.add %exp_avg.blocks.0.norm2.weight, %1151 : tensor<32xf32>
    %1153 = stablehlo.multiply %922, %922 : tensor<32xf32>
    %1154 = stablehlo.subtract %1153, %exp_avg_sq.blocks.0.norm2.weight : tensor<32xf32>
    %1155 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1156 = stablehlo.multiply %1154, %1155 : tensor<32xf32>
    %1157 = stablehlo.add %exp_avg_sq.blocks.0.norm2.weight, %1156 : tensor<32xf32>
    %1158 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1159 = stablehlo.sqrt %1157 : tensor<32xf32>
    %1160 = stablehlo.add %1159, %1158 : tensor<32xf32>
    %1161 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1162 = stablehlo.multiply %1152, %1161 : tensor<32xf32>
    %1163 = stablehlo.divide %1162, %1160 : tensor<32xf32>
    %1164 = stablehlo.subtract %blocks.0.norm2.weight, %1163 : tensor<32xf32>
    %1165 = stablehlo.subtract %924, %exp_avg.blocks.0.norm2.bias : tensor<32xf32>
    %1166 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1167 = stablehlo.multiply %1165, %1166 : tensor<32xf32>
    %1168 = stablehlo.add %exp_avg.blocks.0.norm2.bias, %1167 : tensor<32xf32>
    %1169 = stablehlo.multiply %924, %924 : tensor<32xf32>
    %1170 = stablehlo.subtract %1169, %exp_avg_sq.blocks.0.norm2.bias : tensor<32xf32>
    %1171 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1172 = stablehlo.multiply %1170, %1171 : tensor<32xf32>
    %1173 = stablehlo.add %exp_avg_sq.blocks.0.norm2.bias, %1172 : tensor<32xf32>
    %1174 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1175 = stablehlo.sqrt %1173 : tensor<32xf32>
    %1176 = stablehlo.add %1175, %1174 : tensor<32xf32>
    %1177 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1178 = stablehlo.multiply %1168, %1177 : tensor<32xf32>
    %1179 = stablehlo.divide %1178, %1176 : tensor<32xf32>
    %1180 = stablehlo.subtract %blocks.0.norm2.bias, %1179 : tensor<32xf32>
    %1181 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1182 = stablehlo.multiply %blocks.0.mlp.fc1.weight, %1181 : tensor<128x32xf32>
    %1183 = stablehlo.subtract %926, %exp_avg.blocks.0.mlp.fc1.weight : tensor<128x32xf32>
    %1184 = stablehlo.constant dense<0.09999999999999998> : tensor<128x32xf32>
    %1185 = stablehlo.multiply %1183, %1184 : tensor<128x32xf32>
    %1186 = stablehlo.add %exp_avg.blocks.0.mlp.fc1.weight, %1185 : tensor<128x32xf32>
    %1187 = stablehlo.multiply %926, %926 : tensor<128x32xf32>
    %1188 = stablehlo.subtract %1187, %exp_avg_sq.blocks.0.mlp.fc1.weight : tensor<128x32xf32>
    %1189 = stablehlo.constant dense<0.0010000000000000009> : tensor<128x32xf32>
    %1190 = stablehlo.multiply %1188, %1189 : tensor<128x32xf32>
    %1191 = stablehlo.add %exp_avg_sq.blocks.0.mlp.fc1.weight, %1190 : tensor<128x32xf32>
    %1192 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1193 = stablehlo.sqrt %1191 : tensor<128x32xf32>
    %1194 = stablehlo.add %1193, %1192 : tensor<128x32xf32>
    %1195 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1196 = stablehlo.multiply %1186, %1195 : tensor<128x32xf32>
    %1197 = stablehlo.divide %1196, %1194 : tensor<128x32xf32>
    %1198 = stablehlo.subtract %1182, %1197 : tensor<128x32xf32>
    %1199 = stablehlo.subtract %928, %exp_avg.blocks.0.mlp.fc1.bias : tensor<128xf32>
    %1200 = stablehlo.constant dense<0.09999999999999998> : tensor<128xf32>
    %1201 = stablehlo.multiply %1199, %1200 : tensor<128xf32>
    %1202 = stablehlo.add %exp_avg.blocks.0.mlp.fc1.bias, %1201 : tensor<128xf32>
    %1203 = stablehlo.multiply %928, %928 : tensor<128xf32>
    %1204 = stablehlo.subtract %1203, %exp_avg_sq.blocks.0.mlp.fc1.bias : tensor<128xf32>
    %1205 = stablehlo.constant dense<0.0010000000000000009> : tensor<128xf32>
    %1206 = stablehlo.multiply %1204, %1205 : tensor<128xf32>
    %1207 = stablehlo.add %exp_avg_sq.blocks.0.mlp.fc1.bias, %1206 : tensor<128xf32>
    %1208 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %1209 = stablehlo.sqrt %1207 : tensor<128xf32>
    %1210 = stablehlo.add %1209, %1208 : tensor<128xf32>
    %1211 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %1212 = stablehlo.multiply %1202, %1211 : tensor<128xf32>
    %1213 = stablehlo.divide %1212, %1210 : tensor<128xf32>
    %1214 = stablehlo.subtract %blocks.0.mlp.fc1.bias, %1213 : tensor<128xf32>
    %1215 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1216 = stablehlo.multiply %blocks.0.mlp.fc2.weight, %1215 : tensor<32x128xf32>
    %1217 = stablehlo.subtract %930, %exp_avg.blocks.0.mlp.fc2.weight : tensor<32x128xf32>
    %1218 = stablehlo.constant dense<0.09999999999999998> : tensor<32x128xf32>
    %1219 = stablehlo.multiply %1217, %1218 : tensor<32x128xf32>
    %1220 = stablehlo.add %exp_avg.blocks.0.mlp.fc2.weight, %1219 : tensor<32x128xf32>
    %1221 = stablehlo.multiply %930, %930 : tensor<32x128xf32>
    %1222 = stablehlo.subtract %1221, %exp_avg_sq.blocks.0.mlp.fc2.weight : tensor<32x128xf32>
    %1223 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x128xf32>
    %1224 = stablehlo.multiply %1222, %1223 : tensor<32x128xf32>
    %1225 = stablehlo.add %exp_avg_sq.blocks.0.mlp.fc2.weight, %1224 : tensor<32x128xf32>
    %1226 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1227 = stablehlo.sqrt %1225 : tensor<32x128xf32>
    %1228 = stablehlo.add %1227, %1226 : tensor<32x128xf32>
    %1229 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1230 = stablehlo.multiply %1220, %1229 : tensor<32x128xf32>
    %1231 = stablehlo.divide %1230, %1228 : tensor<32x128xf32>
    %1232 = stablehlo.subtract %1216, %1231 : tensor<32x128xf32>
    %1233 = stablehlo.subtract %932, %exp_avg.blocks.0.mlp.fc2.bias : tensor<32xf32>
    %1234 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1235 = stablehlo.multiply %1233, %1234 : tensor<32xf32>
    %1236 = stablehlo.add %exp_avg.blocks.0.mlp.fc2.bias, %1235 : tensor<32xf32>
    %1237 = stablehlo.multiply %932, %932 : tensor<32xf32>
    %1238 = stablehlo.subtract %1237, %exp_avg_sq.blocks.0.mlp.fc2.bias : tensor<32xf32>
    %1239 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1240 = stablehlo.multiply %1238, %1239 : tensor<32xf32>
    %1241 = stablehlo.add %exp_avg_sq.blocks.0.mlp.fc2.bias, %1240 : tensor<32xf32>
    %1242 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1243 = stablehlo.sqrt %1241 : tensor<32xf32>
    %1244 = stablehlo.add %1243, %1242 : tensor<32xf32>
    %1245 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1246 = stablehlo.multiply %1236, %1245 : tensor<32xf32>
    %1247 = stablehlo.divide %1246, %1244 : tensor<32xf32>
    %1248 = stablehlo.subtract %blocks.0.mlp.fc2.bias, %1247 : tensor<32xf32>
    %1249 = stablehlo.subtract %934, %exp_avg.blocks.1.norm1.weight : tensor<32xf32>
    %1250 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1251 = stablehlo.multiply %1249, %1250 : tensor<32xf32>
    %1252 = stablehlo.add %exp_avg.blocks.1.norm1.weight, %1251 : tensor<32xf32>
    %1253 = stablehlo.multiply %934, %934 : tensor<32xf32>
    %1254 = stablehlo.subtract %1253, %exp_avg_sq.blocks.1.norm1.weight : tensor<32xf32>
    %1255 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1256 = stablehlo.multiply %1254, %1255 : tensor<32xf32>
    %1257 = stablehlo.add %exp_avg_sq.blocks.1.norm1.weight, %1256 : tensor<32xf32>
    %1258 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1259 = stablehlo.sqrt %1257 : tensor<32xf32>
    %1260 = stablehlo.add %1259, %1258 : tensor<32xf32>
    %1261 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1262 = stablehlo.multiply %1252, %1261 : tensor<32xf32>
    %1263 = stablehlo.divide %1262, %1260 : tensor<32xf32>
    %1264 = stablehlo.subtract %blocks.1.norm1.weight, %1263 : tensor<32xf32>
    %1265 = stablehlo.subtract %936, %exp_avg.blocks.1.norm1.bias : tensor<32xf32>
    %1266 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1267 = stablehlo.multiply %1265, %1266 : tensor<32xf32>
    %1268 = stablehlo.add %exp_avg.blocks.1.norm1.bias, %1267 : tensor<32xf32>
    %1269 = stablehlo.multiply %936, %936 : tensor<32xf32>
    %1270 = stablehlo.subtract %1269, %exp_avg_sq.blocks.1.norm1.bias : tensor<32xf32>
    %1271 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1272 = stablehlo.multiply %1270, %1271 : tensor<32xf32>
    %1273 = stablehlo.add %exp_avg_sq.blocks.1.norm1.bias, %1272 : tensor<32xf32>
    %1274 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1275 = stablehlo.sqrt %1273 : tensor<32xf32>
    %1276 = stablehlo.add %1275, %1274 : tensor<32xf32>
    %1277 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1278 = stablehlo.multiply %1268, %1277 : tensor<32xf32>
    %1279 = stablehlo.divide %1278, %1276 : tensor<32xf32>
    %1280 = stablehlo.subtract %blocks.1.norm1.bias, %1279 : tensor<32xf32>
    %1281 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1282 = stablehlo.multiply %blocks.1.attn.qkv.weight, %1281 : tensor<96x32xf32>
    %1283 = stablehlo.subtract %938, %exp_avg.blocks.1.attn.qkv.weight : tensor<96x32xf32>
    %1284 = stablehlo.constant dense<0.09999999999999998> : tensor<96x32xf32>
    %1285 = stablehlo.multiply %1283, %1284 : tensor<96x32xf32>
    %1286 = stablehlo.add %exp_avg.blocks.1.attn.qkv.weight, %1285 : tensor<96x32xf32>
    %1287 = stablehlo.multiply %938, %938 : tensor<96x32xf32>
    %1288 = stablehlo.subtract %1287, %exp_avg_sq.blocks.1.attn.qkv.weight : tensor<96x32xf32>
    %1289 = stablehlo.constant dense<0.0010000000000000009> : tensor<96x32xf32>
    %1290 = stablehlo.multiply %1288, %1289 : tensor<96x32xf32>
    %1291 = stablehlo.add %exp_avg_sq.blocks.1.attn.qkv.weight, %1290 : tensor<96x32xf32>
    %1292 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1293 = stablehlo.sqrt %1291 : tensor<96x32xf32>
    %1294 = stablehlo.add %1293, %1292 : tensor<96x32xf32>
    %1295 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96x32xf32>
    %1296 = stablehlo.multiply %1286, %1295 : tensor<96x32xf32>
    %1297 = stablehlo.divide %1296, %1294 : tensor<96x32xf32>
    %1298 = stablehlo.subtract %1282, %1297 : tensor<96x32xf32>
    %1299 = stablehlo.subtract %940, %exp_avg.blocks.1.attn.qkv.bias : tensor<96xf32>
    %1300 = stablehlo.constant dense<0.09999999999999998> : tensor<96xf32>
    %1301 = stablehlo.multiply %1299, %1300 : tensor<96xf32>
    %1302 = stablehlo.add %exp_avg.blocks.1.attn.qkv.bias, %1301 : tensor<96xf32>
    %1303 = stablehlo.multiply %940, %940 : tensor<96xf32>
    %1304 = stablehlo.subtract %1303, %exp_avg_sq.blocks.1.attn.qkv.bias : tensor<96xf32>
    %1305 = stablehlo.constant dense<0.0010000000000000009> : tensor<96xf32>
    %1306 = stablehlo.multiply %1304, %1305 : tensor<96xf32>
    %1307 = stablehlo.add %exp_avg_sq.blocks.1.attn.qkv.bias, %1306 : tensor<96xf32>
    %1308 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %1309 = stablehlo.sqrt %1307 : tensor<96xf32>
    %1310 = stablehlo.add %1309, %1308 : tensor<96xf32>
    %1311 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<96xf32>
    %1312 = stablehlo.multiply %1302, %1311 : tensor<96xf32>
    %1313 = stablehlo.divide %1312, %1310 : tensor<96xf32>
    %1314 = stablehlo.subtract %blocks.1.attn.qkv.bias, %1313 : tensor<96xf32>
    %1315 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1316 = stablehlo.multiply %blocks.1.attn.proj.weight, %1315 : tensor<32x32xf32>
    %1317 = stablehlo.subtract %942, %exp_avg.blocks.1.attn.proj.weight : tensor<32x32xf32>
    %1318 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32xf32>
    %1319 = stablehlo.multiply %1317, %1318 : tensor<32x32xf32>
    %1320 = stablehlo.add %exp_avg.blocks.1.attn.proj.weight, %1319 : tensor<32x32xf32>
    %1321 = stablehlo.multiply %942, %942 : tensor<32x32xf32>
    %1322 = stablehlo.subtract %1321, %exp_avg_sq.blocks.1.attn.proj.weight : tensor<32x32xf32>
    %1323 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32xf32>
    %1324 = stablehlo.multiply %1322, %1323 : tensor<32x32xf32>
    %1325 = stablehlo.add %exp_avg_sq.blocks.1.attn.proj.weight, %1324 : tensor<32x32xf32>
    %1326 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1327 = stablehlo.sqrt %1325 : tensor<32x32xf32>
    %1328 = stablehlo.add %1327, %1326 : tensor<32x32xf32>
    %1329 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32xf32>
    %1330 = stablehlo.multiply %1320, %1329 : tensor<32x32xf32>
    %1331 = stablehlo.divide %1330, %1328 : tensor<32x32xf32>
    %1332 = stablehlo.subtract %1316, %1331 : tensor<32x32xf32>
    %1333 = stablehlo.subtract %944, %exp_avg.blocks.1.attn.proj.bias : tensor<32xf32>
    %1334 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1335 = stablehlo.multiply %1333, %1334 : tensor<32xf32>
    %1336 = stablehlo.add %exp_avg.blocks.1.attn.proj.bias, %1335 : tensor<32xf32>
    %1337 = stablehlo.multiply %944, %944 : tensor<32xf32>
    %1338 = stablehlo.subtract %1337, %exp_avg_sq.blocks.1.attn.proj.bias : tensor<32xf32>
    %1339 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1340 = stablehlo.multiply %1338, %1339 : tensor<32xf32>
    %1341 = stablehlo.add %exp_avg_sq.blocks.1.attn.proj.bias, %1340 : tensor<32xf32>
    %1342 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1343 = stablehlo.sqrt %1341 : tensor<32xf32>
    %1344 = stablehlo.add %1343, %1342 : tensor<32xf32>
    %1345 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1346 = stablehlo.multiply %1336, %1345 : tensor<32xf32>
    %1347 = stablehlo.divide %1346, %1344 : tensor<32xf32>
    %1348 = stablehlo.subtract %blocks.1.attn.proj.bias, %1347 : tensor<32xf32>
    %1349 = stablehlo.subtract %946, %exp_avg.blocks.1.norm2.weight : tensor<32xf32>
    %1350 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1351 = stablehlo.multiply %1349, %1350 : tensor<32xf32>
    %1352 = stablehlo.add %exp_avg.blocks.1.norm2.weight, %1351 : tensor<32xf32>
    %1353 = stablehlo.multiply %946, %946 : tensor<32xf32>
    %1354 = stablehlo.subtract %1353, %exp_avg_sq.blocks.1.norm2.weight : tensor<32xf32>
    %1355 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1356 = stablehlo.multiply %1354, %1355 : tensor<32xf32>
    %1357 = stablehlo.add %exp_avg_sq.blocks.1.norm2.weight, %1356 : tensor<32xf32>
    %1358 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1359 = stablehlo.sqrt %1357 : tensor<32xf32>
    %1360 = stablehlo.add %1359, %1358 : tensor<32xf32>
    %1361 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1362 = stablehlo.multiply %1352, %1361 : tensor<32xf32>
    %1363 = stablehlo.divide %1362, %1360 : tensor<32xf32>
    %1364 = stablehlo.subtract %blocks.1.norm2.weight, %1363 : tensor<32xf32>
    %1365 = stablehlo.subtract %948, %exp_avg.blocks.1.norm2.bias : tensor<32xf32>
    %1366 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1367 = stablehlo.multiply %1365, %1366 : tensor<32xf32>
    %1368 = stablehlo.add %exp_avg.blocks.1.norm2.bias, %1367 : tensor<32xf32>
    %1369 = stablehlo.multiply %948, %948 : tensor<32xf32>
    %1370 = stablehlo.subtract %1369, %exp_avg_sq.blocks.1.norm2.bias : tensor<32xf32>
    %1371 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1372 = stablehlo.multiply %1370, %1371 : tensor<32xf32>
    %1373 = stablehlo.add %exp_avg_sq.blocks.1.norm2.bias, %1372 : tensor<32xf32>
    %1374 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1375 = stablehlo.sqrt %1373 : tensor<32xf32>
    %1376 = stablehlo.add %1375, %1374 : tensor<32xf32>
    %1377 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1378 = stablehlo.multiply %1368, %1377 : tensor<32xf32>
    %1379 = stablehlo.divide %1378, %1376 : tensor<32xf32>
    %1380 = stablehlo.subtract %blocks.1.norm2.bias, %1379 : tensor<32xf32>
    %1381 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1382 = stablehlo.multiply %blocks.1.mlp.fc1.weight, %1381 : tensor<128x32xf32>
    %1383 = stablehlo.subtract %950, %exp_avg.blocks.1.mlp.fc1.weight : tensor<128x32xf32>
    %1384 = stablehlo.constant dense<0.09999999999999998> : tensor<128x32xf32>
    %1385 = stablehlo.multiply %1383, %1384 : tensor<128x32xf32>
    %1386 = stablehlo.add %exp_avg.blocks.1.mlp.fc1.weight, %1385 : tensor<128x32xf32>
    %1387 = stablehlo.multiply %950, %950 : tensor<128x32xf32>
    %1388 = stablehlo.subtract %1387, %exp_avg_sq.blocks.1.mlp.fc1.weight : tensor<128x32xf32>
    %1389 = stablehlo.constant dense<0.0010000000000000009> : tensor<128x32xf32>
    %1390 = stablehlo.multiply %1388, %1389 : tensor<128x32xf32>
    %1391 = stablehlo.add %exp_avg_sq.blocks.1.mlp.fc1.weight, %1390 : tensor<128x32xf32>
    %1392 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1393 = stablehlo.sqrt %1391 : tensor<128x32xf32>
    %1394 = stablehlo.add %1393, %1392 : tensor<128x32xf32>
    %1395 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128x32xf32>
    %1396 = stablehlo.multiply %1386, %1395 : tensor<128x32xf32>
    %1397 = stablehlo.divide %1396, %1394 : tensor<128x32xf32>
    %1398 = stablehlo.subtract %1382, %1397 : tensor<128x32xf32>
    %1399 = stablehlo.subtract %952, %exp_avg.blocks.1.mlp.fc1.bias : tensor<128xf32>
    %1400 = stablehlo.constant dense<0.09999999999999998> : tensor<128xf32>
    %1401 = stablehlo.multiply %1399, %1400 : tensor<128xf32>
    %1402 = stablehlo.add %exp_avg.blocks.1.mlp.fc1.bias, %1401 : tensor<128xf32>
    %1403 = stablehlo.multiply %952, %952 : tensor<128xf32>
    %1404 = stablehlo.subtract %1403, %exp_avg_sq.blocks.1.mlp.fc1.bias : tensor<128xf32>
    %1405 = stablehlo.constant dense<0.0010000000000000009> : tensor<128xf32>
    %1406 = stablehlo.multiply %1404, %1405 : tensor<128xf32>
    %1407 = stablehlo.add %exp_avg_sq.blocks.1.mlp.fc1.bias, %1406 : tensor<128xf32>
    %1408 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %1409 = stablehlo.sqrt %1407 : tensor<128xf32>
    %1410 = stablehlo.add %1409, %1408 : tensor<128xf32>
    %1411 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<128xf32>
    %1412 = stablehlo.multiply %1402, %1411 : tensor<128xf32>
    %1413 = stablehlo.divide %1412, %1410 : tensor<128xf32>
    %1414 = stablehlo.subtract %blocks.1.mlp.fc1.bias, %1413 : tensor<128xf32>
    %1415 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1416 = stablehlo.multiply %blocks.1.mlp.fc2.weight, %1415 : tensor<32x128xf32>
    %1417 = stablehlo.subtract %954, %exp_avg.blocks.1.mlp.fc2.weight : tensor<32x128xf32>
    %1418 = stablehlo.constant dense<0.09999999999999998> : tensor<32x128xf32>
    %1419 = stablehlo.multiply %1417, %1418 : tensor<32x128xf32>
    %1420 = stablehlo.add %exp_avg.blocks.1.mlp.fc2.weight, %1419 : tensor<32x128xf32>
    %1421 = stablehlo.multiply %954, %954 : tensor<32x128xf32>
    %1422 = stablehlo.subtract %1421, %exp_avg_sq.blocks.1.mlp.fc2.weight : tensor<32x128xf32>
    %1423 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x128xf32>
    %1424 = stablehlo.multiply %1422, %1423 : tensor<32x128xf32>
    %1425 = stablehlo.add %exp_avg_sq.blocks.1.mlp.fc2.weight, %1424 : tensor<32x128xf32>
    %1426 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1427 = stablehlo.sqrt %1425 : tensor<32x128xf32>
    %1428 = stablehlo.add %1427, %1426 : tensor<32x128xf32>
    %1429 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x128xf32>
    %1430 = stablehlo.multiply %1420, %1429 : tensor<32x128xf32>
    %1431 = stablehlo.divide %1430, %1428 : tensor<32x128xf32>
    %1432 = stablehlo.subtract %1416, %1431 : tensor<32x128xf32>
    %1433 = stablehlo.subtract %956, %exp_avg.blocks.1.mlp.fc2.bias : tensor<32xf32>
    %1434 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1435 = stablehlo.multiply %1433, %1434 : tensor<32xf32>
    %1436 = stablehlo.add %exp_avg.blocks.1.mlp.fc2.bias, %1435 : tensor<32xf32>
    %1437 = stablehlo.multiply %956, %956 : tensor<32xf32>
    %1438 = stablehlo.subtract %1437, %exp_avg_sq.blocks.1.mlp.fc2.bias : tensor<32xf32>
    %1439 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1440 = stablehlo.multiply %1438, %1439 : tensor<32xf32>
    %1441 = stablehlo.add %exp_avg_sq.blocks.1.mlp.fc2.bias, %1440 : tensor<32xf32>
    %1442 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1443 = stablehlo.sqrt %1441 : tensor<32xf32>
    %1444 = stablehlo.add %1443, %1442 : tensor<32xf32>
    %1445 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1446 = stablehlo.multiply %1436, %1445 : tensor<32xf32>
    %1447 = stablehlo.divide %1446, %1444 : tensor<32xf32>
    %1448 = stablehlo.subtract %blocks.1.mlp.fc2.bias, %1447 : tensor<32xf32>
    %1449 = stablehlo.subtract %958, %exp_avg.norm.weight : tensor<32xf32>
    %1450 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1451 = stablehlo.multiply %1449, %1450 : tensor<32xf32>
    %1452 = stablehlo.add %exp_avg.norm.weight, %1451 : tensor<32xf32>
    %1453 = stablehlo.multiply %958, %958 : tensor<32xf32>
    %1454 = stablehlo.subtract %1453, %exp_avg_sq.norm.weight : tensor<32xf32>
    %1455 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1456 = stablehlo.multiply %1454, %1455 : tensor<32xf32>
    %1457 = stablehlo.add %exp_avg_sq.norm.weight, %1456 : tensor<32xf32>
    %1458 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1459 = stablehlo.sqrt %1457 : tensor<32xf32>
    %1460 = stablehlo.add %1459, %1458 : tensor<32xf32>
    %1461 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1462 = stablehlo.multiply %1452, %1461 : tensor<32xf32>
    %1463 = stablehlo.divide %1462, %1460 : tensor<32xf32>
    %1464 = stablehlo.subtract %norm.weight, %1463 : tensor<32xf32>
    %1465 = stablehlo.subtract %960, %exp_avg.norm.bias : tensor<32xf32>
    %1466 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1467 = stablehlo.multiply %1465, %1466 : tensor<32xf32>
    %1468 = stablehlo.add %exp_avg.norm.bias, %1467 : tensor<32xf32>
    %1469 = stablehlo.multiply %960, %960 : tensor<32xf32>
    %1470 = stablehlo.subtract %1469, %exp_avg_sq.norm.bias : tensor<32xf32>
    %1471 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1472 = stablehlo.multiply %1470, %1471 : tensor<32xf32>
    %1473 = stablehlo.add %exp_avg_sq.norm.bias, %1472 : tensor<32xf32>
    %1474 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1475 = stablehlo.sqrt %1473 : tensor<32xf32>
    %1476 = stablehlo.add %1475, %1474 : tensor<32xf32>
    %1477 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1478 = stablehlo.multiply %1468, %1477 : tensor<32xf32>
    %1479 = stablehlo.divide %1478, %1476 : tensor<32xf32>
    %1480 = stablehlo.subtract %norm.bias, %1479 : tensor<32xf32>
    %1481 = "stablehlo.broadcast_in_dim"(%968) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x32xf32>
    %1482 = stablehlo.multiply %head.weight, %1481 : tensor<10x32xf32>
    %1483 = stablehlo.subtract %962, %exp_avg.head.weight : tensor<10x32xf32>
    %1484 = stablehlo.constant dense<0.09999999999999998> : tensor<10x32xf32>
    %1485 = stablehlo.multiply %1483, %1484 : tensor<10x32xf32>
    %1486 = stablehlo.add %exp_avg.head.weight, %1485 : tensor<10x32xf32>
    %1487 = stablehlo.multiply %962, %962 : tensor<10x32xf32>
    %1488 = stablehlo.subtract %1487, %exp_avg_sq.head.weight : tensor<10x32xf32>
    %1489 = stablehlo.constant dense<0.0010000000000000009> : tensor<10x32xf32>
    %1490 = stablehlo.multiply %1488, %1489 : tensor<10x32xf32>
    %1491 = stablehlo.add %exp_avg_sq.head.weight, %1490 : tensor<10x32xf32>
    %1492 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x32xf32>
    %1493 = stablehlo.sqrt %1491 : tensor<10x32xf32>
    %1494 = stablehlo.add %1493, %1492 : tensor<10x32xf32>
    %1495 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x32xf32>
    %1496 = stablehlo.multiply %1486, %1495 : tensor<10x32xf32>
    %1497 = stablehlo.divide %1496, %1494 : tensor<10x32xf32>
    %1498 = stablehlo.subtract %1482, %1497 : tensor<10x32xf32>
    %1499 = stablehlo.subtract %964, %exp_avg.head.bias : tensor<10xf32>
    %1500 = stablehlo.constant dense<0.09999999999999998> : tensor<10xf32>
    %1501 = stablehlo.multiply %1499, %1500 : tensor<10xf32>
    %1502 = stablehlo.add %exp_avg.head.bias, %1501 : tensor<10xf32>
    %1503 = stablehlo.multiply %964, %964 : tensor<10xf32>
    %1504 = stablehlo.subtract %1503, %exp_avg_sq.head.bias : tensor<10xf32>
    %1505 = stablehlo.constant dense<0.0010000000000000009> : tensor<10xf32>
    %1506 = stablehlo.multiply %1504, %1505 : tensor<10xf32>
    %1507 = stablehlo.add %exp_avg_sq.head.bias, %1506 : tensor<10xf32>
    %1508 = "stablehlo.broadcast_in_dim"(%982) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %1509 = stablehlo.sqrt %1507 : tensor<10xf32>
    %1510 = stablehlo.add %1509, %1508 : tensor<10xf32>
    %1511 = "stablehlo.broadcast_in_dim"(%980) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %1512 = stablehlo.multiply %1502, %1511 : tensor<10xf32>
    %1513 = stablehlo.divide %1512, %1510 : tensor<10xf32>
    %1514 = stablehlo.subtract %head.bias, %1513 : tensor<10xf32>
    %1515 = stablehlo.subtract %1000, %ema.patch_embed.proj.weight : tensor<32x1x7x7xf32>
    %1516 = stablehlo.constant dense<0.010000000000000009> : tensor<32x1x7x7xf32>
    %1517 = stablehlo.multiply %1515, %1516 : tensor<32x1x7x7xf32>
    %1518 = stablehlo.add %ema.patch_embed.proj.weight, %1517 : tensor<32x1x7x7xf32>
    %1519 = stablehlo.subtract %1016, %ema.patch_embed.proj.bias : tensor<32xf32>
    %1520 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1521 = stablehlo.multiply %1519, %1520 : tensor<32xf32>
    %1522 = stablehlo.add %ema.patch_embed.proj.bias, %1521 : tensor<32xf32>
    %1523 = stablehlo.subtract %1032, %ema.cls_token : tensor<1x1x32xf32>
    %1524 = stablehlo.constant dense<0.010000000000000009> : tensor<1x1x32xf32>
    %1525 = stablehlo.multiply %1523, %1524 : tensor<1x1x32xf32>
    %1526 = stablehlo.add %ema.cls_token, %1525 : tensor<1x1x32xf32>
    %1527 = stablehlo.subtract %1048, %ema.pos_embed : tensor<1x17x32xf32>
    %1528 = stablehlo.constant dense<0.010000000000000009> : tensor<1x17x32xf32>
    %1529 = stablehlo.multiply %1527, %1528 : tensor<1x17x32xf32>
    %1530 = stablehlo.add %ema.pos_embed, %1529 : tensor<1x17x32xf32>
    %1531 = stablehlo.subtract %1064, %ema.blocks.0.norm1.weight : tensor<32xf32>
    %1532 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1533 = stablehlo.multiply %1531, %1532 : tensor<32xf32>
    %1534 = stablehlo.add %ema.blocks.0.norm1.weight, %1533 : tensor<32xf32>
    %1535 = stablehlo.subtract %1080, %ema.blocks.0.norm1.bias : tensor<32xf32>
    %1536 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1537 = stablehlo.multiply %1535, %1536 : tensor<32xf32>
    %1538 = stablehlo.add %ema.blocks.0.norm1.bias, %1537 : tensor<32xf32>
    %1539 = stablehlo.subtract %1098, %ema.blocks.0.attn.qkv.weight : tensor<96x32xf32>
    %1540 = stablehlo.constant dense<0.010000000000000009> : tensor<96x32xf32>
    %1541 = stablehlo.multiply %1539, %1540 : tensor<96x32xf32>
    %1542 = stablehlo.add %ema.blocks.0.attn.qkv.weight, %1541 : tensor<96x32xf32>
    %1543 = stablehlo.subtract %1114, %ema.blocks.0.attn.qkv.bias : tensor<96xf32>
    %1544 = stablehlo.constant dense<0.010000000000000009> : tensor<96xf32>
    %1545 = stablehlo.multiply %1543, %1544 : tensor<96xf32>
    %1546 = stablehlo.add %ema.blocks.0.attn.qkv.bias, %1545 : tensor<96xf32>
    %1547 = stablehlo.subtract %1132, %ema.blocks.0.attn.proj.weight : tensor<32x32xf32>
    %1548 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32xf32>
    %1549 = stablehlo.multiply %1547, %1548 : tensor<32x32xf32>
    %1550 = stablehlo.add %ema.blocks.0.attn.proj.weight, %1549 : tensor<32x32xf32>
    %1551 = stablehlo.subtract %1148, %ema.blocks.0.attn.proj.bias : tensor<32xf32>
    %1552 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1553 = stablehlo.multiply %1551, %1552 : tensor<32xf32>
    %1554 = stablehlo.add %ema.blocks.0.attn.proj.bias, %1553 : tensor<32xf32>
    %1555 = stablehlo.subtract %1164, %ema.blocks.0.norm2.weight : tensor<32xf32>
    %1556 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1557 = stablehlo.multiply %1555, %1556 : tensor<32xf32>
    %1558 = stablehlo.add %ema.blocks.0.norm2.weight, %1557 : tensor<32xf32>
    %1559 = stablehlo.subtract %1180, %ema.blocks.0.norm2.bias : tensor<32xf32>
    %1560 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1561 = stablehlo.multiply %1559, %1560 : tensor<32xf32>
    %1562 = stablehlo.add %ema.blocks.0.norm2.bias, %1561 : tensor<32xf32>
    %1563 = stablehlo.subtract %1198, %ema.blocks.0.mlp.fc1.weight : tensor<128x32xf32>
    %1564 = stablehlo.constant dense<0.010000000000000009> : tensor<128x32xf32>
    %1565 = stablehlo.multiply %1563, %1564 : tensor<128x32xf32>
    %1566 = stablehlo.add %ema.blocks.0.mlp.fc1.weight, %1565 : tensor<128x32xf32>
    %1567 = stablehlo.subtract %1214, %ema.blocks.0.mlp.fc1.bias : tensor<128xf32>
    %1568 = stablehlo.constant dense<0.010000000000000009> : tensor<128xf32>
    %1569 = stablehlo.multiply %1567, %1568 : tensor<128xf32>
    %1570 = stablehlo.add %ema.blocks.0.mlp.fc1.bias, %1569 : tensor<128xf32>
    %1571 = stablehlo.subtract %1232, %ema.blocks.0.mlp.fc2.weight : tensor<32x128xf32>
    %1572 = stablehlo.constant dense<0.010000000000000009> : tensor<32x128xf32>
    %1573 = stablehlo.multiply %1571, %1572 : tensor<32x128xf32>
    %1574 = stablehlo.add %ema.blocks.0.mlp.fc2.weight, %1573 : tensor<32x128xf32>
    %1575 = stablehlo.subtract %1248, %ema.blocks.0.mlp.fc2.bias : tensor<32xf32>
    %1576 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1577 = stablehlo.multiply %1575, %1576 : tensor<32xf32>
    %1578 = stablehlo.add %ema.blocks.0.mlp.fc2.bias, %1577 : tensor<32xf32>
    %1579 = stablehlo.subtract %1264, %ema.blocks.1.norm1.weight : tensor<32xf32>
    %1580 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1581 = stablehlo.multiply %1579, %1580 : tensor<32xf32>
    %1582 = stablehlo.add %ema.blocks.1.norm1.weight, %1581 : tensor<32xf32>
    %1583 = stablehlo.subtract %1280, %ema.blocks.1.norm1.bias : tensor<32xf32>
    %1584 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1585 = stablehlo.multiply %1583, %1584 : tensor<32xf32>
    %1586 = stablehlo.add %ema.blocks.1.norm1.bias, %1585 : tensor<32xf32>
    %1587 = stablehlo.subtract %1298, %ema.blocks.1.attn.qkv.weight : tensor<96x32xf32>
    %1588 = stablehlo.constant dense<0.010000000000000009> : tensor<96x32xf32>
    %1589 = stablehlo.multiply %1587, %1588 : tensor<96x32xf32>
    %1590 = stablehlo.add %ema.blocks.1.attn.qkv.weight, %1589 : tensor<96x32xf32>
    %1591 = stablehlo.subtract %1314, %ema.blocks.1.attn.qkv.bias : tensor<96xf32>
    %1592 = stablehlo.constant dense<0.010000000000000009> : tensor<96xf32>
    %1593 = stablehlo.multiply %1591, %1592 : tensor<96xf32>
    %1594 = stablehlo.add %ema.blocks.1.attn.qkv.bias, %1593 : tensor<96xf32>
    %1595 = stablehlo.subtract %1332, %ema.blocks.1.attn.proj.weight : tensor<32x32xf32>
    %1596 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32xf32>
    %1597 = stablehlo.multiply %1595, %1596 : tensor<32x32xf32>
    %1598 = stablehlo.add %ema.blocks.1.attn.proj.weight, %1597 : tensor<32x32xf32>
    %1599 = stablehlo.subtract %1348, %ema.blocks.1.attn.proj.bias : tensor<32xf32>
    %1600 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1601 = stablehlo.multiply %1599, %1600 : tensor<32xf32>
    %1602 = stablehlo.add %ema.blocks.1.attn.proj.bias, %1601 : tensor<32xf32>
    %1603 = stablehlo.subtract %1364, %ema.blocks.1.norm2.weight : tensor<32xf32>
    %1604 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1605 = stablehlo.multiply %1603, %1604 : tensor<32xf32>
    %1606 = stablehlo.add %ema.blocks.1.norm2.weight, %1605 : tensor<32xf32>
    %1607 = stablehlo.subtract %1380, %ema.blocks.1.norm2.bias : tensor<32xf32>
    %1608 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1609 = stablehlo.multiply %1607, %1608 : tensor<32xf32>
    %1610 = stablehlo.add %ema.blocks.1.norm2.bias, %1609 : tensor<32xf32>
    %1611 = stablehlo.subtract %1398, %ema.blocks.1.mlp.fc1.weight : tensor<128x32xf32>
    %1612 = stablehlo.constant dense<0.010000000000000009> : tensor<128x32xf32>
    %1613 = stablehlo.multiply %1611, %1612 : tensor<128x32xf32>
    %1614 = stablehlo.add %ema.blocks.1.mlp.fc1.weight, %1613 : tensor<128x32xf32>
    %1615 = stablehlo.subtract %1414, %ema.blocks.1.mlp.fc1.bias : tensor<128xf32>
    %1616 = stablehlo.constant dense<0.010000000000000009> : tensor<128xf32>
    %1617 = stablehlo.multiply %1615, %1616 : tensor<128xf32>
    %1618 = stablehlo.add %ema.blocks.1.mlp.fc1.bias, %1617 : tensor<128xf32>
    %1619 = stablehlo.subtract %1432, %ema.blocks.1.mlp.fc2.weight : tensor<32x128xf32>
    %1620 = stablehlo.constant dense<0.010000000000000009> : tensor<32x128xf32>
    %1621 = stablehlo.multiply %1619, %1620 : tensor<32x128xf32>
    %1622 = stablehlo.add %ema.blocks.1.mlp.fc2.weight, %1621 : tensor<32x128xf32>
    %1623 = stablehlo.subtract %1448, %ema.blocks.1.mlp.fc2.bias : tensor<32xf32>
    %1624 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1625 = stablehlo.multiply %1623, %1624 : tensor<32xf32>
    %1626 = stablehlo.add %ema.blocks.1.mlp.fc2.bias, %1625 : tensor<32xf32>
    %1627 = stablehlo.subtract %1464, %ema.norm.weight : tensor<32xf32>
    %1628 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1629 = stablehlo.multiply %1627, %1628 : tensor<32xf32>
    %1630 = stablehlo.add %ema.norm.weight, %1629 : tensor<32xf32>
    %1631 = stablehlo.subtract %1480, %ema.norm.bias : tensor<32xf32>
    %1632 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %1633 = stablehlo.multiply %1631, %1632 : tensor<32xf32>
    %1634 = stablehlo.add %ema.norm.bias, %1633 : tensor<32xf32>
    %1635 = stablehlo.subtract %1498, %ema.head.weight : tensor<10x32xf32>
    %1636 = stablehlo.constant dense<0.010000000000000009> : tensor<10x32xf32>
    %1637 = stablehlo.multiply %1635, %1636 : tensor<10x32xf32>
    %1638 = stablehlo.add %ema.head.weight, %1637 : tensor<10x32xf32>
    %1639 = stablehlo.subtract %1514, %ema.head.bias : tensor<10xf32>
    %1640 = stablehlo.constant dense<0.010000000000000009> : tensor<10xf32>
    %1641 = stablehlo.multiply %1639, %1640 : tensor<10xf32>
    %1642 = stablehlo.add %ema.head.bias, %1641 : tensor<10xf32>
    %1643 = "stablehlo.convert"(%344) {} : (tensor<f32>) -> tensor<i32>
    func.return %1000, %1016, %1032, %1048, %1064, %1080, %1098, %1114, %1132, %1148, %1164, %1180, %1198, %1214, %1232, %1248, %1264, %1280, %1298, %1314, %1332, %1348, %1364, %1380, %1398, %1414, %1432, %1448, %1464, %1480, %1498, %1514, %988, %1004, %1020, %1036, %1052, %1068, %1086, %1102, %1120, %1136, %1152, %1168, %1186, %1202, %1220, %1236, %1252, %1268, %1286, %1302, %1320, %1336, %1352, %1368, %1386, %1402, %1420, %1436, %1452, %1468, %1486, %1502, %993, %1009, %1025, %1041, %1057, %1073, %1091, %1107, %1125, %1141, %1157, %1173, %1191, %1207, %1225, %1241, %1257, %1273, %1291, %1307, %1325, %1341, %1357, %1373, %1391, %1407, %1425, %1441, %1457, %1473, %1491, %1507, %1518, %1522, %1526, %1530, %1534, %1538, %1542, %1546, %1550, %1554, %1558, %1562, %1566, %1570, %1574, %1578, %1582, %1586, %1590, %1594, %1598, %1602, %1606, %1610, %1614, %1618, %1622, %1626, %1630, %1634, %1638, %1642, %342, %1643 : tensor<32x1x7x7xf32>, tensor<32xf32>, tensor<1x1x32xf32>, tensor<1x17x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<10x32xf32>, tensor<10xf32>, tensor<32x1x7x7xf32>, tensor<32xf32>, tensor<1x1x32xf32>, tensor<1x17x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<10x32xf32>, tensor<10xf32>, tensor<32x1x7x7xf32>, tensor<32xf32>, tensor<1x1x32xf32>, tensor<1x17x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<10x32xf32>, tensor<10xf32>, tensor<32x1x7x7xf32>, tensor<32xf32>, tensor<1x1x32xf32>, tensor<1x17x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96xf32>, tensor<32x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<128x32xf32>, tensor<128xf32>, tensor<32x128xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<10x32xf32>, tensor<10xf32>, tensor<f32>, tensor<i32>
  }
}
