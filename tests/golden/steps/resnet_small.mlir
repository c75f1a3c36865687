module @xladder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(
      %conv1.weight: tensor<16x1x3x3xf32> {tf.aliasing_output = 0 : i32},
      %bn1.weight: tensor<16xf32> {tf.aliasing_output = 1 : i32},
      %bn1.bias: tensor<16xf32> {tf.aliasing_output = 2 : i32},
      %layer1.0.conv1.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 3 : i32},
      %layer1.0.bn1.weight: tensor<16xf32> {tf.aliasing_output = 4 : i32},
      %layer1.0.bn1.bias: tensor<16xf32> {tf.aliasing_output = 5 : i32},
      %layer1.0.conv2.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 6 : i32},
      %layer1.0.bn2.weight: tensor<16xf32> {tf.aliasing_output = 7 : i32},
      %layer1.0.bn2.bias: tensor<16xf32> {tf.aliasing_output = 8 : i32},
      %layer1.1.conv1.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 9 : i32},
      %layer1.1.bn1.weight: tensor<16xf32> {tf.aliasing_output = 10 : i32},
      %layer1.1.bn1.bias: tensor<16xf32> {tf.aliasing_output = 11 : i32},
      %layer1.1.conv2.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 12 : i32},
      %layer1.1.bn2.weight: tensor<16xf32> {tf.aliasing_output = 13 : i32},
      %layer1.1.bn2.bias: tensor<16xf32> {tf.aliasing_output = 14 : i32},
      %layer2.0.conv1.weight: tensor<32x16x3x3xf32> {tf.aliasing_output = 15 : i32},
      %layer2.0.bn1.weight: tensor<32xf32> {tf.aliasing_output = 16 : i32},
      %layer2.0.bn1.bias: tensor<32xf32> {tf.aliasing_output = 17 : i32},
      %layer2.0.conv2.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 18 : i32},
      %layer2.0.bn2.weight: tensor<32xf32> {tf.aliasing_output = 19 : i32},
      %layer2.0.bn2.bias: tensor<32xf32> {tf.aliasing_output = 20 : i32},
      %layer2.0.downsample.0.weight: tensor<32x16x1x1xf32> {tf.aliasing_output = 21 : i32},
      %layer2.0.downsample.1.weight: tensor<32xf32> {tf.aliasing_output = 22 : i32},
      %layer2.0.downsample.1.bias: tensor<32xf32> {tf.aliasing_output = 23 : i32},
      %layer2.1.conv1.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 24 : i32},
      %layer2.1.bn1.weight: tensor<32xf32> {tf.aliasing_output = 25 : i32},
      %layer2.1.bn1.bias: tensor<32xf32> {tf.aliasing_output = 26 : i32},
      %layer2.1.conv2.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 27 : i32},
      %layer2.1.bn2.weight: tensor<32xf32> {tf.aliasing_output = 28 : i32},
      %layer2.1.bn2.bias: tensor<32xf32> {tf.aliasing_output = 29 : i32},
      %layer3.0.conv1.weight: tensor<64x32x3x3xf32> {tf.aliasing_output = 30 : i32},
      %layer3.0.bn1.weight: tensor<64xf32> {tf.aliasing_output = 31 : i32},
      %layer3.0.bn1.bias: tensor<64xf32> {tf.aliasing_output = 32 : i32},
      %layer3.0.conv2.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 33 : i32},
      %layer3.0.bn2.weight: tensor<64xf32> {tf.aliasing_output = 34 : i32},
      %layer3.0.bn2.bias: tensor<64xf32> {tf.aliasing_output = 35 : i32},
      %layer3.0.downsample.0.weight: tensor<64x32x1x1xf32> {tf.aliasing_output = 36 : i32},
      %layer3.0.downsample.1.weight: tensor<64xf32> {tf.aliasing_output = 37 : i32},
      %layer3.0.downsample.1.bias: tensor<64xf32> {tf.aliasing_output = 38 : i32},
      %layer3.1.conv1.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 39 : i32},
      %layer3.1.bn1.weight: tensor<64xf32> {tf.aliasing_output = 40 : i32},
      %layer3.1.bn1.bias: tensor<64xf32> {tf.aliasing_output = 41 : i32},
      %layer3.1.conv2.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 42 : i32},
      %layer3.1.bn2.weight: tensor<64xf32> {tf.aliasing_output = 43 : i32},
      %layer3.1.bn2.bias: tensor<64xf32> {tf.aliasing_output = 44 : i32},
      %fc.weight: tensor<10x64xf32> {tf.aliasing_output = 45 : i32},
      %fc.bias: tensor<10xf32> {tf.aliasing_output = 46 : i32},
      %exp_avg.conv1.weight: tensor<16x1x3x3xf32> {tf.aliasing_output = 47 : i32},
      %exp_avg.bn1.weight: tensor<16xf32> {tf.aliasing_output = 48 : i32},
      %exp_avg.bn1.bias: tensor<16xf32> {tf.aliasing_output = 49 : i32},
      %exp_avg.layer1.0.conv1.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 50 : i32},
      %exp_avg.layer1.0.bn1.weight: tensor<16xf32> {tf.aliasing_output = 51 : i32},
      %exp_avg.layer1.0.bn1.bias: tensor<16xf32> {tf.aliasing_output = 52 : i32},
      %exp_avg.layer1.0.conv2.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 53 : i32},
      %exp_avg.layer1.0.bn2.weight: tensor<16xf32> {tf.aliasing_output = 54 : i32},
      %exp_avg.layer1.0.bn2.bias: tensor<16xf32> {tf.aliasing_output = 55 : i32},
      %exp_avg.layer1.1.conv1.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 56 : i32},
      %exp_avg.layer1.1.bn1.weight: tensor<16xf32> {tf.aliasing_output = 57 : i32},
      %exp_avg.layer1.1.bn1.bias: tensor<16xf32> {tf.aliasing_output = 58 : i32},
      %exp_avg.layer1.1.conv2.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 59 : i32},
      %exp_avg.layer1.1.bn2.weight: tensor<16xf32> {tf.aliasing_output = 60 : i32},
      %exp_avg.layer1.1.bn2.bias: tensor<16xf32> {tf.aliasing_output = 61 : i32},
      %exp_avg.layer2.0.conv1.weight: tensor<32x16x3x3xf32> {tf.aliasing_output = 62 : i32},
      %exp_avg.layer2.0.bn1.weight: tensor<32xf32> {tf.aliasing_output = 63 : i32},
      %exp_avg.layer2.0.bn1.bias: tensor<32xf32> {tf.aliasing_output = 64 : i32},
      %exp_avg.layer2.0.conv2.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 65 : i32},
      %exp_avg.layer2.0.bn2.weight: tensor<32xf32> {tf.aliasing_output = 66 : i32},
      %exp_avg.layer2.0.bn2.bias: tensor<32xf32> {tf.aliasing_output = 67 : i32},
      %exp_avg.layer2.0.downsample.0.weight: tensor<32x16x1x1xf32> {tf.aliasing_output = 68 : i32},
      %exp_avg.layer2.0.downsample.1.weight: tensor<32xf32> {tf.aliasing_output = 69 : i32},
      %exp_avg.layer2.0.downsample.1.bias: tensor<32xf32> {tf.aliasing_output = 70 : i32},
      %exp_avg.layer2.1.conv1.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 71 : i32},
      %exp_avg.layer2.1.bn1.weight: tensor<32xf32> {tf.aliasing_output = 72 : i32},
      %exp_avg.layer2.1.bn1.bias: tensor<32xf32> {tf.aliasing_output = 73 : i32},
      %exp_avg.layer2.1.conv2.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 74 : i32},
      %exp_avg.layer2.1.bn2.weight: tensor<32xf32> {tf.aliasing_output = 75 : i32},
      %exp_avg.layer2.1.bn2.bias: tensor<32xf32> {tf.aliasing_output = 76 : i32},
      %exp_avg.layer3.0.conv1.weight: tensor<64x32x3x3xf32> {tf.aliasing_output = 77 : i32},
      %exp_avg.layer3.0.bn1.weight: tensor<64xf32> {tf.aliasing_output = 78 : i32},
      %exp_avg.layer3.0.bn1.bias: tensor<64xf32> {tf.aliasing_output = 79 : i32},
      %exp_avg.layer3.0.conv2.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 80 : i32},
      %exp_avg.layer3.0.bn2.weight: tensor<64xf32> {tf.aliasing_output = 81 : i32},
      %exp_avg.layer3.0.bn2.bias: tensor<64xf32> {tf.aliasing_output = 82 : i32},
      %exp_avg.layer3.0.downsample.0.weight: tensor<64x32x1x1xf32> {tf.aliasing_output = 83 : i32},
      %exp_avg.layer3.0.downsample.1.weight: tensor<64xf32> {tf.aliasing_output = 84 : i32},
      %exp_avg.layer3.0.downsample.1.bias: tensor<64xf32> {tf.aliasing_output = 85 : i32},
      %exp_avg.layer3.1.conv1.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 86 : i32},
      %exp_avg.layer3.1.bn1.weight: tensor<64xf32> {tf.aliasing_output = 87 : i32},
      %exp_avg.layer3.1.bn1.bias: tensor<64xf32> {tf.aliasing_output = 88 : i32},
      %exp_avg.layer3.1.conv2.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 89 : i32},
      %exp_avg.layer3.1.bn2.weight: tensor<64xf32> {tf.aliasing_output = 90 : i32},
      %exp_avg.layer3.1.bn2.bias: tensor<64xf32> {tf.aliasing_output = 91 : i32},
      %exp_avg.fc.weight: tensor<10x64xf32> {tf.aliasing_output = 92 : i32},
      %exp_avg.fc.bias: tensor<10xf32> {tf.aliasing_output = 93 : i32},
      %exp_avg_sq.conv1.weight: tensor<16x1x3x3xf32> {tf.aliasing_output = 94 : i32},
      %exp_avg_sq.bn1.weight: tensor<16xf32> {tf.aliasing_output = 95 : i32},
      %exp_avg_sq.bn1.bias: tensor<16xf32> {tf.aliasing_output = 96 : i32},
      %exp_avg_sq.layer1.0.conv1.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 97 : i32},
      %exp_avg_sq.layer1.0.bn1.weight: tensor<16xf32> {tf.aliasing_output = 98 : i32},
      %exp_avg_sq.layer1.0.bn1.bias: tensor<16xf32> {tf.aliasing_output = 99 : i32},
      %exp_avg_sq.layer1.0.conv2.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 100 : i32},
      %exp_avg_sq.layer1.0.bn2.weight: tensor<16xf32> {tf.aliasing_output = 101 : i32},
      %exp_avg_sq.layer1.0.bn2.bias: tensor<16xf32> {tf.aliasing_output = 102 : i32},
      %exp_avg_sq.layer1.1.conv1.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 103 : i32},
      %exp_avg_sq.layer1.1.bn1.weight: tensor<16xf32> {tf.aliasing_output = 104 : i32},
      %exp_avg_sq.layer1.1.bn1.bias: tensor<16xf32> {tf.aliasing_output = 105 : i32},
      %exp_avg_sq.layer1.1.conv2.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 106 : i32},
      %exp_avg_sq.layer1.1.bn2.weight: tensor<16xf32> {tf.aliasing_output = 107 : i32},
      %exp_avg_sq.layer1.1.bn2.bias: tensor<16xf32> {tf.aliasing_output = 108 : i32},
      %exp_avg_sq.layer2.0.conv1.weight: tensor<32x16x3x3xf32> {tf.aliasing_output = 109 : i32},
      %exp_avg_sq.layer2.0.bn1.weight: tensor<32xf32> {tf.aliasing_output = 110 : i32},
      %exp_avg_sq.layer2.0.bn1.bias: tensor<32xf32> {tf.aliasing_output = 111 : i32},
      %exp_avg_sq.layer2.0.conv2.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 112 : i32},
      %exp_avg_sq.layer2.0.bn2.weight: tensor<32xf32> {tf.aliasing_output = 113 : i32},
      %exp_avg_sq.layer2.0.bn2.bias: tensor<32xf32> {tf.aliasing_output = 114 : i32},
      %exp_avg_sq.layer2.0.downsample.0.weight: tensor<32x16x1x1xf32> {tf.aliasing_output = 115 : i32},
      %exp_avg_sq.layer2.0.downsample.1.weight: tensor<32xf32> {tf.aliasing_output = 116 : i32},
      %exp_avg_sq.layer2.0.downsample.1.bias: tensor<32xf32> {tf.aliasing_output = 117 : i32},
      %exp_avg_sq.layer2.1.conv1.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 118 : i32},
      %exp_avg_sq.layer2.1.bn1.weight: tensor<32xf32> {tf.aliasing_output = 119 : i32},
      %exp_avg_sq.layer2.1.bn1.bias: tensor<32xf32> {tf.aliasing_output = 120 : i32},
      %exp_avg_sq.layer2.1.conv2.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 121 : i32},
      %exp_avg_sq.layer2.1.bn2.weight: tensor<32xf32> {tf.aliasing_output = 122 : i32},
      %exp_avg_sq.layer2.1.bn2.bias: tensor<32xf32> {tf.aliasing_output = 123 : i32},
      %exp_avg_sq.layer3.0.conv1.weight: tensor<64x32x3x3xf32> {tf.aliasing_output = 124 : i32},
      %exp_avg_sq.layer3.0.bn1.weight: tensor<64xf32> {tf.aliasing_output = 125 : i32},
      %exp_avg_sq.layer3.0.bn1.bias: tensor<64xf32> {tf.aliasing_output = 126 : i32},
      %exp_avg_sq.layer3.0.conv2.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 127 : i32},
      %exp_avg_sq.layer3.0.bn2.weight: tensor<64xf32> {tf.aliasing_output = 128 : i32},
      %exp_avg_sq.layer3.0.bn2.bias: tensor<64xf32> {tf.aliasing_output = 129 : i32},
      %exp_avg_sq.layer3.0.downsample.0.weight: tensor<64x32x1x1xf32> {tf.aliasing_output = 130 : i32},
      %exp_avg_sq.layer3.0.downsample.1.weight: tensor<64xf32> {tf.aliasing_output = 131 : i32},
      %exp_avg_sq.layer3.0.downsample.1.bias: tensor<64xf32> {tf.aliasing_output = 132 : i32},
      %exp_avg_sq.layer3.1.conv1.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 133 : i32},
      %exp_avg_sq.layer3.1.bn1.weight: tensor<64xf32> {tf.aliasing_output = 134 : i32},
      %exp_avg_sq.layer3.1.bn1.bias: tensor<64xf32> {tf.aliasing_output = 135 : i32},
      %exp_avg_sq.layer3.1.conv2.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 136 : i32},
      %exp_avg_sq.layer3.1.bn2.weight: tensor<64xf32> {tf.aliasing_output = 137 : i32},
      %exp_avg_sq.layer3.1.bn2.bias: tensor<64xf32> {tf.aliasing_output = 138 : i32},
      %exp_avg_sq.fc.weight: tensor<10x64xf32> {tf.aliasing_output = 139 : i32},
      %exp_avg_sq.fc.bias: tensor<10xf32> {tf.aliasing_output = 140 : i32},
      %ema.conv1.weight: tensor<16x1x3x3xf32> {tf.aliasing_output = 141 : i32},
      %ema.bn1.weight: tensor<16xf32> {tf.aliasing_output = 142 : i32},
      %ema.bn1.bias: tensor<16xf32> {tf.aliasing_output = 143 : i32},
      %ema.layer1.0.conv1.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 144 : i32},
      %ema.layer1.0.bn1.weight: tensor<16xf32> {tf.aliasing_output = 145 : i32},
      %ema.layer1.0.bn1.bias: tensor<16xf32> {tf.aliasing_output = 146 : i32},
      %ema.layer1.0.conv2.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 147 : i32},
      %ema.layer1.0.bn2.weight: tensor<16xf32> {tf.aliasing_output = 148 : i32},
      %ema.layer1.0.bn2.bias: tensor<16xf32> {tf.aliasing_output = 149 : i32},
      %ema.layer1.1.conv1.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 150 : i32},
      %ema.layer1.1.bn1.weight: tensor<16xf32> {tf.aliasing_output = 151 : i32},
      %ema.layer1.1.bn1.bias: tensor<16xf32> {tf.aliasing_output = 152 : i32},
      %ema.layer1.1.conv2.weight: tensor<16x16x3x3xf32> {tf.aliasing_output = 153 : i32},
      %ema.layer1.1.bn2.weight: tensor<16xf32> {tf.aliasing_output = 154 : i32},
      %ema.layer1.1.bn2.bias: tensor<16xf32> {tf.aliasing_output = 155 : i32},
      %ema.layer2.0.conv1.weight: tensor<32x16x3x3xf32> {tf.aliasing_output = 156 : i32},
      %ema.layer2.0.bn1.weight: tensor<32xf32> {tf.aliasing_output = 157 : i32},
      %ema.layer2.0.bn1.bias: tensor<32xf32> {tf.aliasing_output = 158 : i32},
      %ema.layer2.0.conv2.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 159 : i32},
      %ema.layer2.0.bn2.weight: tensor<32xf32> {tf.aliasing_output = 160 : i32},
      %ema.layer2.0.bn2.bias: tensor<32xf32> {tf.aliasing_output = 161 : i32},
      %ema.layer2.0.downsample.0.weight: tensor<32x16x1x1xf32> {tf.aliasing_output = 162 : i32},
      %ema.layer2.0.downsample.1.weight: tensor<32xf32> {tf.aliasing_output = 163 : i32},
      %ema.layer2.0.downsample.1.bias: tensor<32xf32> {tf.aliasing_output = 164 : i32},
      %ema.layer2.1.conv1.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 165 : i32},
      %ema.layer2.1.bn1.weight: tensor<32xf32> {tf.aliasing_output = 166 : i32},
      %ema.layer2.1.bn1.bias: tensor<32xf32> {tf.aliasing_output = 167 : i32},
      %ema.layer2.1.conv2.weight: tensor<32x32x3x3xf32> {tf.aliasing_output = 168 : i32},
      %ema.layer2.1.bn2.weight: tensor<32xf32> {tf.aliasing_output = 169 : i32},
      %ema.layer2.1.bn2.bias: tensor<32xf32> {tf.aliasing_output = 170 : i32},
      %ema.layer3.0.conv1.weight: tensor<64x32x3x3xf32> {tf.aliasing_output = 171 : i32},
      %ema.layer3.0.bn1.weight: tensor<64xf32> {tf.aliasing_output = 172 : i32},
      %ema.layer3.0.bn1.bias: tensor<64xf32> {tf.aliasing_output = 173 : i32},
      %ema.layer3.0.conv2.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 174 : i32},
      %ema.layer3.0.bn2.weight: tensor<64xf32> {tf.aliasing_output = 175 : i32},
      %ema.layer3.0.bn2.bias: tensor<64xf32> {tf.aliasing_output = 176 : i32},
      %ema.layer3.0.downsample.0.weight: tensor<64x32x1x1xf32> {tf.aliasing_output = 177 : i32},
      %ema.layer3.0.downsample.1.weight: tensor<64xf32> {tf.aliasing_output = 178 : i32},
      %ema.layer3.0.downsample.1.bias: tensor<64xf32> {tf.aliasing_output = 179 : i32},
      %ema.layer3.1.conv1.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 180 : i32},
      %ema.layer3.1.bn1.weight: tensor<64xf32> {tf.aliasing_output = 181 : i32},
      %ema.layer3.1.bn1.bias: tensor<64xf32> {tf.aliasing_output = 182 : i32},
      %ema.layer3.1.conv2.weight: tensor<64x64x3x3xf32> {tf.aliasing_output = 183 : i32},
      %ema.layer3.1.bn2.weight: tensor<64xf32> {tf.aliasing_output = 184 : i32},
      %ema.layer3.1.bn2.bias: tensor<64xf32> {tf.aliasing_output = 185 : i32},
      %ema.fc.weight: tensor<10x64xf32> {tf.aliasing_output = 186 : i32},
      %ema.fc.bias: tensor<10xf32> {tf.aliasing_output = 187 : i32},
      %images: tensor<2x1x28x28xf32>,
      %labels: tensor<2xi32>,
      %learning_rate: tensor<f32>,
      %step: tensor<i32>,
      %seed: tensor<2xui64>
  ) -> (
      tensor<16x1x3x3xf32>, // conv1.weight
      tensor<16xf32>, // bn1.weight
      tensor<16xf32>, // bn1.bias
      tensor<16x16x3x3xf32>, // layer1.0.conv1.weight
      tensor<16xf32>, // layer1.0.bn1.weight
      tensor<16xf32>, // layer1.0.bn1.bias
      tensor<16x16x3x3xf32>, // layer1.0.conv2.weight
      tensor<16xf32>, // layer1.0.bn2.weight
      tensor<16xf32>, // layer1.0.bn2.bias
      tensor<16x16x3x3xf32>, // layer1.1.conv1.weight
      tensor<16xf32>, // layer1.1.bn1.weight
      tensor<16xf32>, // layer1.1.bn1.bias
      tensor<16x16x3x3xf32>, // layer1.1.conv2.weight
      tensor<16xf32>, // layer1.1.bn2.weight
      tensor<16xf32>, // layer1.1.bn2.bias
      tensor<32x16x3x3xf32>, // layer2.0.conv1.weight
      tensor<32xf32>, // layer2.0.bn1.weight
      tensor<32xf32>, // layer2.0.bn1.bias
      tensor<32x32x3x3xf32>, // layer2.0.conv2.weight
      tensor<32xf32>, // layer2.0.bn2.weight
      tensor<32xf32>, // layer2.0.bn2.bias
      tensor<32x16x1x1xf32>, // layer2.0.downsample.0.weight
      tensor<32xf32>, // layer2.0.downsample.1.weight
      tensor<32xf32>, // layer2.0.downsample.1.bias
      tensor<32x32x3x3xf32>, // layer2.1.conv1.weight
      tensor<32xf32>, // layer2.1.bn1.weight
      tensor<32xf32>, // layer2.1.bn1.bias
      tensor<32x32x3x3xf32>, // layer2.1.conv2.weight
      tensor<32xf32>, // layer2.1.bn2.weight
      tensor<32xf32>, // layer2.1.bn2.bias
      tensor<64x32x3x3xf32>, // layer3.0.conv1.weight
      tensor<64xf32>, // layer3.0.bn1.weight
      tensor<64xf32>, // layer3.0.bn1.bias
      tensor<64x64x3x3xf32>, // layer3.0.conv2.weight
      tensor<64xf32>, // layer3.0.bn2.weight
      tensor<64xf32>, // layer3.0.bn2.bias
      tensor<64x32x1x1xf32>, // layer3.0.downsample.0.weight
      tensor<64xf32>, // layer3.0.downsample.1.weight
      tensor<64xf32>, // layer3.0.downsample.1.bias
      tensor<64x64x3x3xf32>, // layer3.1.conv1.weight
      tensor<64xf32>, // layer3.1.bn1.weight
      tensor<64xf32>, // layer3.1.bn1.bias
      tensor<64x64x3x3xf32>, // layer3.1.conv2.weight
      tensor<64xf32>, // layer3.1.bn2.weight
      tensor<64xf32>, // layer3.1.bn2.bias
      tensor<10x64xf32>, // fc.weight
      tensor<10xf32>, // fc.bias
      tensor<16x1x3x3xf32>, // exp_avg.conv1.weight
      tensor<16xf32>, // exp_avg.bn1.weight
      tensor<16xf32>, // exp_avg.bn1.bias
      tensor<16x16x3x3xf32>, // exp_avg.layer1.0.conv1.weight
      tensor<16xf32>, // exp_avg.layer1.0.bn1.weight
      tensor<16xf32>, // exp_avg.layer1.0.bn1.bias
      tensor<16x16x3x3xf32>, // exp_avg.layer1.0.conv2.weight
      tensor<16xf32>, // exp_avg.layer1.0.bn2.weight
      tensor<16xf32>, // exp_avg.layer1.0.bn2.bias
      tensor<16x16x3x3xf32>, // exp_avg.layer1.1.conv1.weight
      tensor<16xf32>, // exp_avg.layer1.1.bn1.weight
      tensor<16xf32>, // exp_avg.layer1.1.bn1.bias
      tensor<16x16x3x3xf32>, // exp_avg.layer1.1.conv2.weight
      tensor<16xf32>, // exp_avg.layer1.1.bn2.weight
      tensor<16xf32>, // exp_avg.layer1.1.bn2.bias
      tensor<32x16x3x3xf32>, // exp_avg.layer2.0.conv1.weight
      tensor<32xf32>, // exp_avg.layer2.0.bn1.weight
      tensor<32xf32>, // exp_avg.layer2.0.bn1.bias
      tensor<32x32x3x3xf32>, // exp_avg.layer2.0.conv2.weight
      tensor<32xf32>, // exp_avg.layer2.0.bn2.weight
      tensor<32xf32>, // exp_avg.layer2.0.bn2.bias
      tensor<32x16x1x1xf32>, // exp_avg.layer2.0.downsample.0.weight
      tensor<32xf32>, // exp_avg.layer2.0.downsample.1.weight
      tensor<32xf32>, // exp_avg.layer2.0.downsample.1.bias
      tensor<32x32x3x3xf32>, // exp_avg.layer2.1.conv1.weight
      tensor<32xf32>, // exp_avg.layer2.1.bn1.weight
      tensor<32xf32>, // exp_avg.layer2.1.bn1.bias
      tensor<32x32x3x3xf32>, // exp_avg.layer2.1.conv2.weight
      tensor<32xf32>, // exp_avg.layer2.1.bn2.weight
      tensor<32xf32>, // exp_avg.layer2.1.bn2.bias
      tensor<64x32x3x3xf32>, // exp_avg.layer3.0.conv1.weight
      tensor<64xf32>, // exp_avg.layer3.0.bn1.weight
      tensor<64xf32>, // exp_avg.layer3.0.bn1.bias
      tensor<64x64x3x3xf32>, // exp_avg.layer3.0.conv2.weight
      tensor<64xf32>, // exp_avg.layer3.0.bn2.weight
      tensor<64xf32>, // exp_avg.layer3.0.bn2.bias
      tensor<64x32x1x1xf32>, // exp_avg.layer3.0.downsample.0.weight
      tensor<64xf32>, // exp_avg.layer3.0.downsample.1.weight
      tensor<64xf32>, // exp_avg.layer3.0.downsample.1.bias
      tensor<64x64x3x3xf32>, // exp_avg.layer3.1.conv1.weight
      tensor<64xf32>, // exp_avg.layer3.1.bn1.weight
      tensor<64xf32>, // exp_avg.layer3.1.bn1.bias
      tensor<64x64x3x3xf32>, // exp_avg.layer3.1.conv2.weight
      tensor<64xf32>, // exp_avg.layer3.1.bn2.weight
      tensor<64xf32>, // exp_avg.layer3.1.bn2.bias
      tensor<10x64xf32>, // exp_avg.fc.weight
      tensor<10xf32>, // exp_avg.fc.bias
      tensor<16x1x3x3xf32>, // exp_avg_sq.conv1.weight
      tensor<16xf32>, // exp_avg_sq.bn1.weight
      tensor<16xf32>, // exp_avg_sq.bn1.bias
      tensor<16x16x3x3xf32>, // exp_avg_sq.layer1.0.conv1.weight
      tensor<16xf32>, // exp_avg_sq.layer1.0.bn1.weight
      tensor<16xf32>, // exp_avg_sq.layer1.0.bn1.bias
      tensor<16x16x3x3xf32>, // exp_avg_sq.layer1.0.conv2.weight
      tensor<16xf32>, // exp_avg_sq.layer1.0.bn2.weight
      tensor<16xf32>, // exp_avg_sq.layer1.0.bn2.bias
      tensor<16x16x3x3xf32>, // exp_avg_sq.layer1.1.conv1.weight
      tensor<16xf32>, // exp_avg_sq.layer1.1.bn1.weight
      tensor<16xf32>, // exp_avg_sq.layer1.1.bn1.bias
      tensor<16x16x3x3xf32>, // exp_avg_sq.layer1.1.conv2.weight
      tensor<16xf32>, // exp_avg_sq.layer1.1.bn2.weight
      tensor<16xf32>, // exp_avg_sq.layer1.1.bn2.bias
      tensor<32x16x3x3xf32>, // exp_avg_sq.layer2.0.conv1.weight
      tensor<32xf32>, // exp_avg_sq.layer2.0.bn1.weight
      tensor<32xf32>, // exp_avg_sq.layer2.0.bn1.bias
      tensor<32x32x3x3xf32>, // exp_avg_sq.layer2.0.conv2.weight
      tensor<32xf32>, // exp_avg_sq.layer2.0.bn2.weight
      tensor<32xf32>, // exp_avg_sq.layer2.0.bn2.bias
      tensor<32x16x1x1xf32>, // exp_avg_sq.layer2.0.downsample.0.weight
      tensor<32xf32>, // exp_avg_sq.layer2.0.downsample.1.weight
      tensor<32xf32>, // exp_avg_sq.layer2.0.downsample.1.bias
      tensor<32x32x3x3xf32>, // exp_avg_sq.layer2.1.conv1.weight
      tensor<32xf32>, // exp_avg_sq.layer2.1.bn1.weight
      tensor<32xf32>, // exp_avg_sq.layer2.1.bn1.bias
      tensor<32x32x3x3xf32>, // exp_avg_sq.layer2.1.conv2.weight
      tensor<32xf32>, // exp_avg_sq.layer2.1.bn2.weight
      tensor<32xf32>, // exp_avg_sq.layer2.1.bn2.bias
      tensor<64x32x3x3xf32>, // exp_avg_sq.layer3.0.conv1.weight
      tensor<64xf32>, // exp_avg_sq.layer3.0.bn1.weight
      tensor<64xf32>, // exp_avg_sq.layer3.0.bn1.bias
      tensor<64x64x3x3xf32>, // exp_avg_sq.layer3.0.conv2.weight
      tensor<64xf32>, // exp_avg_sq.layer3.0.bn2.weight
      tensor<64xf32>, // exp_avg_sq.layer3.0.bn2.bias
      tensor<64x32x1x1xf32>, // exp_avg_sq.layer3.0.downsample.0.weight
      tensor<64xf32>, // exp_avg_sq.layer3.0.downsample.1.weight
      tensor<64xf32>, // exp_avg_sq.layer3.0.downsample.1.bias
      tensor<64x64x3x3xf32>, // exp_avg_sq.layer3.1.conv1.weight
      tensor<64xf32>, // exp_avg_sq.layer3.1.bn1.weight
      tensor<64xf32>, // exp_avg_sq.layer3.1.bn1.bias
      tensor<64x64x3x3xf32>, // exp_avg_sq.layer3.1.conv2.weight
      tensor<64xf32>, // exp_avg_sq.layer3.1.bn2.weight
      tensor<64xf32>, // exp_avg_sq.layer3.1.bn2.bias
      tensor<10x64xf32>, // exp_avg_sq.fc.weight
      tensor<10xf32>, // exp_avg_sq.fc.bias
      tensor<16x1x3x3xf32>, // ema.conv1.weight
      tensor<16xf32>, // ema.bn1.weight
      tensor<16xf32>, // ema.bn1.bias
      tensor<16x16x3x3xf32>, // ema.layer1.0.conv1.weight
      tensor<16xf32>, // ema.layer1.0.bn1.weight
      tensor<16xf32>, // ema.layer1.0.bn1.bias
      tensor<16x16x3x3xf32>, // ema.layer1.0.conv2.weight
      tensor<16xf32>, // ema.layer1.0.bn2.weight
      tensor<16xf32>, // ema.layer1.0.bn2.bias
      tensor<16x16x3x3xf32>, // ema.layer1.1.conv1.weight
      tensor<16xf32>, // ema.layer1.1.bn1.weight
      tensor<16xf32>, // ema.layer1.1.bn1.bias
      tensor<16x16x3x3xf32>, // ema.layer1.1.conv2.weight
      tensor<16xf32>, // ema.layer1.1.bn2.weight
      tensor<16xf32>, // ema.layer1.1.bn2.bias
      tensor<32x16x3x3xf32>, // ema.layer2.0.conv1.weight
      tensor<32xf32>, // ema.layer2.0.bn1.weight
      tensor<32xf32>, // ema.layer2.0.bn1.bias
      tensor<32x32x3x3xf32>, // ema.layer2.0.conv2.weight
      tensor<32xf32>, // ema.layer2.0.bn2.weight
      tensor<32xf32>, // ema.layer2.0.bn2.bias
      tensor<32x16x1x1xf32>, // ema.layer2.0.downsample.0.weight
      tensor<32xf32>, // ema.layer2.0.downsample.1.weight
      tensor<32xf32>, // ema.layer2.0.downsample.1.bias
      tensor<32x32x3x3xf32>, // ema.layer2.1.conv1.weight
      tensor<32xf32>, // ema.layer2.1.bn1.weight
      tensor<32xf32>, // ema.layer2.1.bn1.bias
      tensor<32x32x3x3xf32>, // ema.layer2.1.conv2.weight
      tensor<32xf32>, // ema.layer2.1.bn2.weight
      tensor<32xf32>, // ema.layer2.1.bn2.bias
      tensor<64x32x3x3xf32>, // ema.layer3.0.conv1.weight
      tensor<64xf32>, // ema.layer3.0.bn1.weight
      tensor<64xf32>, // ema.layer3.0.bn1.bias
      tensor<64x64x3x3xf32>, // ema.layer3.0.conv2.weight
      tensor<64xf32>, // ema.layer3.0.bn2.weight
      tensor<64xf32>, // ema.layer3.0.bn2.bias
      tensor<64x32x1x1xf32>, // ema.layer3.0.downsample.0.weight
      tensor<64xf32>, // ema.layer3.0.downsample.1.weight
      tensor<64xf32>, // ema.layer3.0.downsample.1.bias
      tensor<64x64x3x3xf32>, // ema.layer3.1.conv1.weight
      tensor<64xf32>, // ema.layer3.1.bn1.weight
      tensor<64xf32>, // ema.layer3.1.bn1.bias
      tensor<64x64x3x3xf32>, // ema.layer3.1.conv2.weight
      tensor<64xf32>, // ema.layer3.1.bn2.weight
      tensor<64xf32>, // ema.layer3.1.bn2.bias
      tensor<10x64xf32>, // ema.fc.weight
      tensor<10xf32>, // ema.fc.bias
      tensor<f32>, // loss
      tensor<i32> // correct
  ) {
    %0 = "stablehlo.transpose"(%images) {permutation = array<i64: 0, 2, 3, 1>} : (tensor<2x1x28x28xf32>) -> tensor<2x28x28x1xf32>
    %1 = "stablehlo.convolution"(%0, %conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x1xf32>, tensor<16x1x3x3xf32>) -> tensor<2x28x28x16xf32>
    %2 = "stablehlo.reshape"(%1) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %3 = stablehlo.constant dense<0.0> : tensor<f32>
    %4 = "stablehlo.reduce"(%2, %3) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %5 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %6 = stablehlo.multiply %4, %5 : tensor<2x8xf32>
    %7 = "stablehlo.broadcast_in_dim"(%6) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %8 = stablehlo.subtract %2, %7 : tensor<2x784x8x2xf32>
    %9 = stablehlo.multiply %8, %8 : tensor<2x784x8x2xf32>
    %10 = stablehlo.constant dense<0.0> : tensor<f32>
    %11 = "stablehlo.reduce"(%9, %10) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %12 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %13 = stablehlo.multiply %11, %12 : tensor<2x8xf32>
    %14 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %15 = stablehlo.add %13, %14 : tensor<2x8xf32>
    %16 = stablehlo.rsqrt %15 : tensor<2x8xf32>
    %17 = "stablehlo.broadcast_in_dim"(%16) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %18 = stablehlo.multiply %8, %17 : tensor<2x784x8x2xf32>
    %19 = "stablehlo.reshape"(%18) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %20 = "stablehlo.broadcast_in_dim"(%bn1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %21 = "stablehlo.broadcast_in_dim"(%bn1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %22 = stablehlo.multiply %19, %21 : tensor<2x28x28x16xf32>
    %23 = stablehlo.add %22, %20 : tensor<2x28x28x16xf32>
    %24 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %25 = stablehlo.maximum %23, %24 : tensor<2x28x28x16xf32>
    %26 = "stablehlo.convolution"(%25, %layer1.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %27 = "stablehlo.reshape"(%26) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %28 = stablehlo.constant dense<0.0> : tensor<f32>
    %29 = "stablehlo.reduce"(%27, %28) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %30 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %31 = stablehlo.multiply %29, %30 : tensor<2x8xf32>
    %32 = "stablehlo.broadcast_in_dim"(%31) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %33 = stablehlo.subtract %27, %32 : tensor<2x784x8x2xf32>
    %34 = stablehlo.multiply %33, %33 : tensor<2x784x8x2xf32>
    %35 = stablehlo.constant dense<0.0> : tensor<f32>
    %36 = "stablehlo.reduce"(%34, %35) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %37 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %38 = stablehlo.multiply %36, %37 : tensor<2x8xf32>
    %39 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %40 = stablehlo.add %38, %39 : tensor<2x8xf32>
    %41 = stablehlo.rsqrt %40 : tensor<2x8xf32>
    %42 = "stablehlo.broadcast_in_dim"(%41) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %43 = stablehlo.multiply %33, %42 : tensor<2x784x8x2xf32>
    %44 = "stablehlo.reshape"(%43) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %45 = "stablehlo.broadcast_in_dim"(%layer1.0.bn1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %46 = "stablehlo.broadcast_in_dim"(%layer1.0.bn1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %47 = stablehlo.multiply %44, %46 : tensor<2x28x28x16xf32>
    %48 = stablehlo.add %47, %45 : tensor<2x28x28x16xf32>
    %49 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %50 = stablehlo.maximum %48, %49 : tensor<2x28x28x16xf32>
    %51 = "stablehlo.convolution"(%50, %layer1.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %52 = "stablehlo.reshape"(%51) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %53 = stablehlo.constant dense<0.0> : tensor<f32>
    %54 = "stablehlo.reduce"(%52, %53) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %55 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %56 = stablehlo.multiply %54, %55 : tensor<2x8xf32>
    %57 = "stablehlo.broadcast_in_dim"(%56) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %58 = stablehlo.subtract %52, %57 : tensor<2x784x8x2xf32>
    %59 = stablehlo.multiply %58, %58 : tensor<2x784x8x2xf32>
    %60 = stablehlo.constant dense<0.0> : tensor<f32>
    %61 = "stablehlo.reduce"(%59, %60) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %62 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %63 = stablehlo.multiply %61, %62 : tensor<2x8xf32>
    %64 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %65 = stablehlo.add %63, %64 : tensor<2x8xf32>
    %66 = stablehlo.rsqrt %65 : tensor<2x8xf32>
    %67 = "stablehlo.broadcast_in_dim"(%66) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %68 = stablehlo.multiply %58, %67 : tensor<2x784x8x2xf32>
    %69 = "stablehlo.reshape"(%68) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %70 = "stablehlo.broadcast_in_dim"(%layer1.0.bn2.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %71 = "stablehlo.broadcast_in_dim"(%layer1.0.bn2.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %72 = stablehlo.multiply %69, %71 : tensor<2x28x28x16xf32>
    %73 = stablehlo.add %72, %70 : tensor<2x28x28x16xf32>
    %74 = stablehlo.add %25, %73 : tensor<2x28x28x16xf32>
    %75 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %76 = stablehlo.maximum %74, %75 : tensor<2x28x28x16xf32>
    %77 = "stablehlo.convolution"(%76, %layer1.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %78 = "stablehlo.reshape"(%77) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %79 = stablehlo.constant dense<0.0> : tensor<f32>
    %80 = "stablehlo.reduce"(%78, %79) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %81 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %82 = stablehlo.multiply %80, %81 : tensor<2x8xf32>
    %83 = "stablehlo.broadcast_in_dim"(%82) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %84 = stablehlo.subtract %78, %83 : tensor<2x784x8x2xf32>
    %85 = stablehlo.multiply %84, %84 : tensor<2x784x8x2xf32>
    %86 = stablehlo.constant dense<0.0> : tensor<f32>
    %87 = "stablehlo.reduce"(%85, %86) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %88 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %89 = stablehlo.multiply %87, %88 : tensor<2x8xf32>
    %90 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %91 = stablehlo.add %89, %90 : tensor<2x8xf32>
    %92 = stablehlo.rsqrt %91 : tensor<2x8xf32>
    %93 = "stablehlo.broadcast_in_dim"(%92) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %94 = stablehlo.multiply %84, %93 : tensor<2x784x8x2xf32>
    %95 = "stablehlo.reshape"(%94) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %96 = "stablehlo.broadcast_in_dim"(%layer1.1.bn1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %97 = "stablehlo.broadcast_in_dim"(%layer1.1.bn1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %98 = stablehlo.multiply %95, %97 : tensor<2x28x28x16xf32>
    %99 = stablehlo.add %98, %96 : tensor<2x28x28x16xf32>
    %100 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %101 = stablehlo.maximum %99, %100 : tensor<2x28x28x16xf32>
    %102 = "stablehlo.convolution"(%101, %layer1.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %103 = "stablehlo.reshape"(%102) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %104 = stablehlo.constant dense<0.0> : tensor<f32>
    %105 = "stablehlo.reduce"(%103, %104) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %106 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %107 = stablehlo.multiply %105, %106 : tensor<2x8xf32>
    %108 = "stablehlo.broadcast_in_dim"(%107) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %109 = stablehlo.subtract %103, %108 : tensor<2x784x8x2xf32>
    %110 = stablehlo.multiply %109, %109 : tensor<2x784x8x2xf32>
    %111 = stablehlo.constant dense<0.0> : tensor<f32>
    %112 = "stablehlo.reduce"(%110, %111) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %113 = stablehlo.constant dense<0.0006377551020408163> : tensor<2x8xf32>
    %114 = stablehlo.multiply %112, %113 : tensor<2x8xf32>
    %115 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %116 = stablehlo.add %114, %115 : tensor<2x8xf32>
    %117 = stablehlo.rsqrt %116 : tensor<2x8xf32>
    %118 = "stablehlo.broadcast_in_dim"(%117) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %119 = stablehlo.multiply %109, %118 : tensor<2x784x8x2xf32>
    %120 = "stablehlo.reshape"(%119) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %121 = "stablehlo.broadcast_in_dim"(%layer1.1.bn2.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %122 = "stablehlo.broadcast_in_dim"(%layer1.1.bn2.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<16xf32>) -> tensor<2x28x28x16xf32>
    %123 = stablehlo.multiply %120, %122 : tensor<2x28x28x16xf32>
    %124 = stablehlo.add %123, %121 : tensor<2x28x28x16xf32>
    %125 = stablehlo.add %76, %124 : tensor<2x28x28x16xf32>
    %126 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %127 = stablehlo.maximum %125, %126 : tensor<2x28x28x16xf32>
    %128 = "stablehlo.convolution"(%127, %layer2.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>} : (tensor<2x28x28x16xf32>, tensor<32x16x3x3xf32>) -> tensor<2x14x14x32xf32>
    %129 = "stablehlo.reshape"(%128) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %130 = stablehlo.constant dense<0.0> : tensor<f32>
    %131 = "stablehlo.reduce"(%129, %130) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %132 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %133 = stablehlo.multiply %131, %132 : tensor<2x8xf32>
    %134 = "stablehlo.broadcast_in_dim"(%133) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %135 = stablehlo.subtract %129, %134 : tensor<2x196x8x4xf32>
    %136 = stablehlo.multiply %135, %135 : tensor<2x196x8x4xf32>
    %137 = stablehlo.constant dense<0.0> : tensor<f32>
    %138 = "stablehlo.reduce"(%136, %137) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %139 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %140 = stablehlo.multiply %138, %139 : tensor<2x8xf32>
    %141 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %142 = stablehlo.add %140, %141 : tensor<2x8xf32>
    %143 = stablehlo.rsqrt %142 : tensor<2x8xf32>
    %144 = "stablehlo.broadcast_in_dim"(%143) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %145 = stablehlo.multiply %135, %144 : tensor<2x196x8x4xf32>
    %146 = "stablehlo.reshape"(%145) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %147 = "stablehlo.broadcast_in_dim"(%layer2.0.bn1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %148 = "stablehlo.broadcast_in_dim"(%layer2.0.bn1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %149 = stablehlo.multiply %146, %148 : tensor<2x14x14x32xf32>
    %150 = stablehlo.add %149, %147 : tensor<2x14x14x32xf32>
    %151 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %152 = stablehlo.maximum %150, %151 : tensor<2x14x14x32xf32>
    %153 = "stablehlo.convolution"(%152, %layer2.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %154 = "stablehlo.reshape"(%153) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %155 = stablehlo.constant dense<0.0> : tensor<f32>
    %156 = "stablehlo.reduce"(%154, %155) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %157 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %158 = stablehlo.multiply %156, %157 : tensor<2x8xf32>
    %159 = "stablehlo.broadcast_in_dim"(%158) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %160 = stablehlo.subtract %154, %159 : tensor<2x196x8x4xf32>
    %161 = stablehlo.multiply %160, %160 : tensor<2x196x8x4xf32>
    %162 = stablehlo.constant dense<0.0> : tensor<f32>
    %163 = "stablehlo.reduce"(%161, %162) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %164 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %165 = stablehlo.multiply %163, %164 : tensor<2x8xf32>
    %166 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %167 = stablehlo.add %165, %166 : tensor<2x8xf32>
    %168 = stablehlo.rsqrt %167 : tensor<2x8xf32>
    %169 = "stablehlo.broadcast_in_dim"(%168) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %170 = stablehlo.multiply %160, %169 : tensor<2x196x8x4xf32>
    %171 = "stablehlo.reshape"(%170) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %172 = "stablehlo.broadcast_in_dim"(%layer2.0.bn2.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %173 = "stablehlo.broadcast_in_dim"(%layer2.0.bn2.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %174 = stablehlo.multiply %171, %173 : tensor<2x14x14x32xf32>
    %175 = stablehlo.add %174, %172 : tensor<2x14x14x32xf32>
    %176 = "stablehlo.convolution"(%127, %layer2.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>} : (tensor<2x28x28x16xf32>, tensor<32x16x1x1xf32>) -> tensor<2x14x14x32xf32>
    %177 = "stablehlo.reshape"(%176) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %178 = stablehlo.constant dense<0.0> : tensor<f32>
    %179 = "stablehlo.reduce"(%177, %178) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %180 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %181 = stablehlo.multiply %179, %180 : tensor<2x8xf32>
    %182 = "stablehlo.broadcast_in_dim"(%181) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %183 = stablehlo.subtract %177, %182 : tensor<2x196x8x4xf32>
    %184 = stablehlo.multiply %183, %183 : tensor<2x196x8x4xf32>
    %185 = stablehlo.constant dense<0.0> : tensor<f32>
    %186 = "stablehlo.reduce"(%184, %185) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %187 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %188 = stablehlo.multiply %186, %187 : tensor<2x8xf32>
    %189 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %190 = stablehlo.add %188, %189 : tensor<2x8xf32>
    %191 = stablehlo.rsqrt %190 : tensor<2x8xf32>
    %192 = "stablehlo.broadcast_in_dim"(%191) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %193 = stablehlo.multiply %183, %192 : tensor<2x196x8x4xf32>
    %194 = "stablehlo.reshape"(%193) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %195 = "stablehlo.broadcast_in_dim"(%layer2.0.downsample.1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %196 = "stablehlo.broadcast_in_dim"(%layer2.0.downsample.1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %197 = stablehlo.multiply %194, %196 : tensor<2x14x14x32xf32>
    %198 = stablehlo.add %197, %195 : tensor<2x14x14x32xf32>
    %199 = stablehlo.add %198, %175 : tensor<2x14x14x32xf32>
    %200 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %201 = stablehlo.maximum %199, %200 : tensor<2x14x14x32xf32>
    %202 = "stablehlo.convolution"(%201, %layer2.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %203 = "stablehlo.reshape"(%202) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %204 = stablehlo.constant dense<0.0> : tensor<f32>
    %205 = "stablehlo.reduce"(%203, %204) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %206 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %207 = stablehlo.multiply %205, %206 : tensor<2x8xf32>
    %208 = "stablehlo.broadcast_in_dim"(%207) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %209 = stablehlo.subtract %203, %208 : tensor<2x196x8x4xf32>
    %210 = stablehlo.multiply %209, %209 : tensor<2x196x8x4xf32>
    %211 = stablehlo.constant dense<0.0> : tensor<f32>
    %212 = "stablehlo.reduce"(%210, %211) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %213 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %214 = stablehlo.multiply %212, %213 : tensor<2x8xf32>
    %215 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %216 = stablehlo.add %214, %215 : tensor<2x8xf32>
    %217 = stablehlo.rsqrt %216 : tensor<2x8xf32>
    %218 = "stablehlo.broadcast_in_dim"(%217) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %219 = stablehlo.multiply %209, %218 : tensor<2x196x8x4xf32>
    %220 = "stablehlo.reshape"(%219) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %221 = "stablehlo.broadcast_in_dim"(%layer2.1.bn1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %222 = "stablehlo.broadcast_in_dim"(%layer2.1.bn1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %223 = stablehlo.multiply %220, %222 : tensor<2x14x14x32xf32>
    %224 = stablehlo.add %223, %221 : tensor<2x14x14x32xf32>
    %225 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %226 = stablehlo.maximum %224, %225 : tensor<2x14x14x32xf32>
    %227 = "stablehlo.convolution"(%226, %layer2.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %228 = "stablehlo.reshape"(%227) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %229 = stablehlo.constant dense<0.0> : tensor<f32>
    %230 = "stablehlo.reduce"(%228, %229) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %231 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %232 = stablehlo.multiply %230, %231 : tensor<2x8xf32>
    %233 = "stablehlo.broadcast_in_dim"(%232) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %234 = stablehlo.subtract %228, %233 : tensor<2x196x8x4xf32>
    %235 = stablehlo.multiply %234, %234 : tensor<2x196x8x4xf32>
    %236 = stablehlo.constant dense<0.0> : tensor<f32>
    %237 = "stablehlo.reduce"(%235, %236) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %238 = stablehlo.constant dense<0.0012755102040816326> : tensor<2x8xf32>
    %239 = stablehlo.multiply %237, %238 : tensor<2x8xf32>
    %240 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %241 = stablehlo.add %239, %240 : tensor<2x8xf32>
    %242 = stablehlo.rsqrt %241 : tensor<2x8xf32>
    %243 = "stablehlo.broadcast_in_dim"(%242) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %244 = stablehlo.multiply %234, %243 : tensor<2x196x8x4xf32>
    %245 = "stablehlo.reshape"(%244) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %246 = "stablehlo.broadcast_in_dim"(%layer2.1.bn2.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %247 = "stablehlo.broadcast_in_dim"(%layer2.1.bn2.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<32xf32>) -> tensor<2x14x14x32xf32>
    %248 = stablehlo.multiply %245, %247 : tensor<2x14x14x32xf32>
    %249 = stablehlo.add %248, %246 : tensor<2x14x14x32xf32>
    %250 = stablehlo.add %201, %249 : tensor<2x14x14x32xf32>
    %251 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %252 = stablehlo.maximum %250, %251 : tensor<2x14x14x32xf32>
    %253 = "stablehlo.convolution"(%252, %layer3.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>} : (tensor<2x14x14x32xf32>, tensor<64x32x3x3xf32>) -> tensor<2x7x7x64xf32>
    %254 = "stablehlo.reshape"(%253) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %255 = stablehlo.constant dense<0.0> : tensor<f32>
    %256 = "stablehlo.reduce"(%254, %255) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %257 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %258 = stablehlo.multiply %256, %257 : tensor<2x8xf32>
    %259 = "stablehlo.broadcast_in_dim"(%258) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %260 = stablehlo.subtract %254, %259 : tensor<2x49x8x8xf32>
    %261 = stablehlo.multiply %260, %260 : tensor<2x49x8x8xf32>
    %262 = stablehlo.constant dense<0.0> : tensor<f32>
    %263 = "stablehlo.reduce"(%261, %262) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %264 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %265 = stablehlo.multiply %263, %264 : tensor<2x8xf32>
    %266 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %267 = stablehlo.add %265, %266 : tensor<2x8xf32>
    %268 = stablehlo.rsqrt %267 : tensor<2x8xf32>
    %269 = "stablehlo.broadcast_in_dim"(%268) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %270 = stablehlo.multiply %260, %269 : tensor<2x49x8x8xf32>
    %271 = "stablehlo.reshape"(%270) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %272 = "stablehlo.broadcast_in_dim"(%layer3.0.bn1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %273 = "stablehlo.broadcast_in_dim"(%layer3.0.bn1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %274 = stablehlo.multiply %271, %273 : tensor<2x7x7x64xf32>
    %275 = stablehlo.add %274, %272 : tensor<2x7x7x64xf32>
    %276 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %277 = stablehlo.maximum %275, %276 : tensor<2x7x7x64xf32>
    %278 = "stablehlo.convolution"(%277, %layer3.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %279 = "stablehlo.reshape"(%278) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %280 = stablehlo.constant dense<0.0> : tensor<f32>
    %281 = "stablehlo.reduce"(%279, %280) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %282 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %283 = stablehlo.multiply %281, %282 : tensor<2x8xf32>
    %284 = "stablehlo.broadcast_in_dim"(%283) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %285 = stablehlo.subtract %279, %284 : tensor<2x49x8x8xf32>
    %286 = stablehlo.multiply %285, %285 : tensor<2x49x8x8xf32>
    %287 = stablehlo.constant dense<0.0> : tensor<f32>
    %288 = "stablehlo.reduce"(%286, %287) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %289 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %290 = stablehlo.multiply %288, %289 : tensor<2x8xf32>
    %291 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %292 = stablehlo.add %290, %291 : tensor<2x8xf32>
    %293 = stablehlo.rsqrt %292 : tensor<2x8xf32>
    %294 = "stablehlo.broadcast_in_dim"(%293) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %295 = stablehlo.multiply %285, %294 : tensor<2x49x8x8xf32>
    %296 = "stablehlo.reshape"(%295) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %297 = "stablehlo.broadcast_in_dim"(%layer3.0.bn2.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %298 = "stablehlo.broadcast_in_dim"(%layer3.0.bn2.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %299 = stablehlo.multiply %296, %298 : tensor<2x7x7x64xf32>
    %300 = stablehlo.add %299, %297 : tensor<2x7x7x64xf32>
    %301 = "stablehlo.convolution"(%252, %layer3.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>} : (tensor<2x14x14x32xf32>, tensor<64x32x1x1xf32>) -> tensor<2x7x7x64xf32>
    %302 = "stablehlo.reshape"(%301) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %303 = stablehlo.constant dense<0.0> : tensor<f32>
    %304 = "stablehlo.reduce"(%302, %303) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %305 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %306 = stablehlo.multiply %304, %305 : tensor<2x8xf32>
    %307 = "stablehlo.broadcast_in_dim"(%306) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %308 = stablehlo.subtract %302, %307 : tensor<2x49x8x8xf32>
    %309 = stablehlo.multiply %308, %308 : tensor<2x49x8x8xf32>
    %310 = stablehlo.constant dense<0.0> : tensor<f32>
    %311 = "stablehlo.reduce"(%309, %310) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %312 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %313 = stablehlo.multiply %311, %312 : tensor<2x8xf32>
    %314 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %315 = stablehlo.add %313, %314 : tensor<2x8xf32>
    %316 = stablehlo.rsqrt %315 : tensor<2x8xf32>
    %317 = "stablehlo.broadcast_in_dim"(%316) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %318 = stablehlo.multiply %308, %317 : tensor<2x49x8x8xf32>
    %319 = "stablehlo.reshape"(%318) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %320 = "stablehlo.broadcast_in_dim"(%layer3.0.downsample.1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %321 = "stablehlo.broadcast_in_dim"(%layer3.0.downsample.1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %322 = stablehlo.multiply %319, %321 : tensor<2x7x7x64xf32>
    %323 = stablehlo.add %322, %320 : tensor<2x7x7x64xf32>
    %324 = stablehlo.add %323, %300 : tensor<2x7x7x64xf32>
    %325 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %326 = stablehlo.maximum %324, %325 : tensor<2x7x7x64xf32>
    %327 = "stablehlo.convolution"(%326, %layer3.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %328 = "stablehlo.reshape"(%327) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %329 = stablehlo.constant dense<0.0> : tensor<f32>
    %330 = "stablehlo.reduce"(%328, %329) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %331 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %332 = stablehlo.multiply %330, %331 : tensor<2x8xf32>
    %333 = "stablehlo.broadcast_in_dim"(%332) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %334 = stablehlo.subtract %328, %333 : tensor<2x49x8x8xf32>
    %335 = stablehlo.multiply %334, %334 : tensor<2x49x8x8xf32>
    %336 = stablehlo.constant dense<0.0> : tensor<f32>
    %337 = "stablehlo.reduce"(%335, %336) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %338 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %339 = stablehlo.multiply %337, %338 : tensor<2x8xf32>
    %340 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %341 = stablehlo.add %339, %340 : tensor<2x8xf32>
    %342 = stablehlo.rsqrt %341 : tensor<2x8xf32>
    %343 = "stablehlo.broadcast_in_dim"(%342) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %344 = stablehlo.multiply %334, %343 : tensor<2x49x8x8xf32>
    %345 = "stablehlo.reshape"(%344) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %346 = "stablehlo.broadcast_in_dim"(%layer3.1.bn1.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %347 = "stablehlo.broadcast_in_dim"(%layer3.1.bn1.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %348 = stablehlo.multiply %345, %347 : tensor<2x7x7x64xf32>
    %349 = stablehlo.add %348, %346 : tensor<2x7x7x64xf32>
    %350 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %351 = stablehlo.maximum %349, %350 : tensor<2x7x7x64xf32>
    %352 = "stablehlo.convolution"(%351, %layer3.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %353 = "stablehlo.reshape"(%352) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %354 = stablehlo.constant dense<0.0> : tensor<f32>
    %355 = "stablehlo.reduce"(%353, %354) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %356 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %357 = stablehlo.multiply %355, %356 : tensor<2x8xf32>
    %358 = "stablehlo.broadcast_in_dim"(%357) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %359 = stablehlo.subtract %353, %358 : tensor<2x49x8x8xf32>
    %360 = stablehlo.multiply %359, %359 : tensor<2x49x8x8xf32>
    %361 = stablehlo.constant dense<0.0> : tensor<f32>
    %362 = "stablehlo.reduce"(%360, %361) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %363 = stablehlo.constant dense<0.002551020408163265> : tensor<2x8xf32>
    %364 = stablehlo.multiply %362, %363 : tensor<2x8xf32>
    %365 = stablehlo.constant dense<1.0e-05> : tensor<2x8xf32>
    %366 = stablehlo.add %364, %365 : tensor<2x8xf32>
    %367 = stablehlo.rsqrt %366 : tensor<2x8xf32>
    %368 = "stablehlo.broadcast_in_dim"(%367) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %369 = stablehlo.multiply %359, %368 : tensor<2x49x8x8xf32>
    %370 = "stablehlo.reshape"(%369) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %371 = "stablehlo.broadcast_in_dim"(%layer3.1.bn2.bias) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %372 = "stablehlo.broadcast_in_dim"(%layer3.1.bn2.weight) {broadcast_dimensions = array<i64: 3>} : (tensor<64xf32>) -> tensor<2x7x7x64xf32>
    %373 = stablehlo.multiply %370, %372 : tensor<2x7x7x64xf32>
    %374 = stablehlo.add %373, %371 : tensor<2x7x7x64xf32>
    %375 = stablehlo.add %326, %374 : tensor<2x7x7x64xf32>
    %376 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %377 = stablehlo.maximum %375, %376 : tensor<2x7x7x64xf32>
    %378 = stablehlo.constant dense<0.0> : tensor<f32>
    %379 = "stablehlo.reduce"(%377, %378) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<2x64xf32>
    %380 = stablehlo.constant dense<0.02040816326530612> : tensor<2x64xf32>
    %381 = stablehlo.multiply %379, %380 : tensor<2x64xf32>
    %382 = "stablehlo.dot_general"(%381, %fc.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>} : (tensor<2x64xf32>, tensor<10x64xf32>) -> tensor<2x10xf32>
    %383 = "stablehlo.broadcast_in_dim"(%fc.bias) {broadcast_dimensions = array<i64: 1>} : (tensor<10xf32>) -> tensor<2x10xf32>
    %384 = stablehlo.add %382, %383 : tensor<2x10xf32>
    %385 = "stablehlo.iota"() {iota_dimension = 1 : i64} : () -> tensor<2x10xi32>
    %386 = "stablehlo.broadcast_in_dim"(%labels) {broadcast_dimensions = array<i64: 0>} : (tensor<2xi32>) -> tensor<2x10xi32>
    %387 = "stablehlo.compare"(%385, %386) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x10xi32>, tensor<2x10xi32>) -> tensor<2x10xi1>
    %388 = "stablehlo.convert"(%387) {} : (tensor<2x10xi1>) -> tensor<2x10xf32>
    %389 = stablehlo.constant dense<0.9> : tensor<2x10xf32>
    %390 = stablehlo.multiply %388, %389 : tensor<2x10xf32>
    %391 = stablehlo.constant dense<0.01> : tensor<2x10xf32>
    %392 = stablehlo.add %390, %391 : tensor<2x10xf32>
    %393 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %394 = "stablehlo.reduce"(%384, %393) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %395 = "stablehlo.broadcast_in_dim"(%394) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %396 = stablehlo.subtract %384, %395 : tensor<2x10xf32>
    %397 = stablehlo.exponential %396 : tensor<2x10xf32>
    %398 = stablehlo.constant dense<0.0> : tensor<f32>
    %399 = "stablehlo.reduce"(%397, %398) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %400 = stablehlo.log %399 : tensor<2xf32>
    %401 = "stablehlo.broadcast_in_dim"(%400) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %402 = stablehlo.subtract %401, %396 : tensor<2x10xf32>
    %403 = stablehlo.multiply %392, %402 : tensor<2x10xf32>
    %404 = stablehlo.constant dense<0.0> : tensor<f32>
    %405 = "stablehlo.reduce"(%403, %404) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %406 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %407 = "stablehlo.reduce"(%384, %406) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %408 = stablehlo.multiply %384, %388 : tensor<2x10xf32>
    %409 = stablehlo.constant dense<0.0> : tensor<f32>
    %410 = "stablehlo.reduce"(%408, %409) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %411 = "stablehlo.compare"(%410, %407) {comparison_direction = #stablehlo<comparison_direction GE>} : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xi1>
    %412 = "stablehlo.convert"(%411) {} : (tensor<2xi1>) -> tensor<2xf32>
    %413 = stablehlo.constant dense<0.0> : tensor<f32>
    %414 = "stablehlo.reduce"(%405, %413) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %415 = stablehlo.constant dense<0.5> : tensor<f32>
    %416 = stablehlo.multiply %414, %415 : tensor<f32>
    %417 = stablehlo.constant dense<1.0> : tensor<f32>
    %418 = stablehlo.multiply %417, %415 : tensor<f32>
    %419 = "stablehlo.broadcast_in_dim"(%418) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2xf32>
    %420 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %421 = "stablehlo.reduce"(%384, %420) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %422 = "stablehlo.broadcast_in_dim"(%421) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %423 = stablehlo.subtract %384, %422 : tensor<2x10xf32>
    %424 = stablehlo.exponential %423 : tensor<2x10xf32>
    %425 = stablehlo.constant dense<0.0> : tensor<f32>
    %426 = "stablehlo.reduce"(%424, %425) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %427 = "stablehlo.broadcast_in_dim"(%426) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %428 = stablehlo.divide %424, %427 : tensor<2x10xf32>
    %429 = stablehlo.subtract %428, %392 : tensor<2x10xf32>
    %430 = "stablehlo.broadcast_in_dim"(%419) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %431 = stablehlo.multiply %429, %430 : tensor<2x10xf32>
    %432 = stablehlo.constant dense<0.0> : tensor<f32>
    %433 = "stablehlo.reduce"(%431, %432) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<10xf32>
    %434 = "stablehlo.dot_general"(%431, %fc.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>} : (tensor<2x10xf32>, tensor<10x64xf32>) -> tensor<2x64xf32>
    %435 = "stablehlo.dot_general"(%431, %381) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>} : (tensor<2x10xf32>, tensor<2x64xf32>) -> tensor<10x64xf32>
    %436 = stablehlo.multiply %434, %380 : tensor<2x64xf32>
    %437 = "stablehlo.broadcast_in_dim"(%436) {broadcast_dimensions = array<i64: 0, 3>} : (tensor<2x64xf32>) -> tensor<2x7x7x64xf32>
    %438 = "stablehlo.compare"(%375, %376) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %439 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %440 = stablehlo.multiply %437, %439 : tensor<2x7x7x64xf32>
    %441 = "stablehlo.compare"(%375, %376) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %442 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %443 = "stablehlo.select"(%441, %437, %442) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %444 = "stablehlo.select"(%438, %440, %443) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %445 = stablehlo.multiply %444, %372 : tensor<2x7x7x64xf32>
    %446 = stablehlo.multiply %444, %370 : tensor<2x7x7x64xf32>
    %447 = stablehlo.constant dense<0.0> : tensor<f32>
    %448 = "stablehlo.reduce"(%446, %447) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %449 = stablehlo.constant dense<0.0> : tensor<f32>
    %450 = "stablehlo.reduce"(%444, %449) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %451 = "stablehlo.reshape"(%445) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %452 = stablehlo.multiply %451, %368 : tensor<2x49x8x8xf32>
    %453 = stablehlo.multiply %451, %359 : tensor<2x49x8x8xf32>
    %454 = stablehlo.constant dense<0.0> : tensor<f32>
    %455 = "stablehlo.reduce"(%453, %454) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %456 = stablehlo.divide %367, %366 : tensor<2x8xf32>
    %457 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %458 = stablehlo.multiply %456, %457 : tensor<2x8xf32>
    %459 = stablehlo.multiply %455, %458 : tensor<2x8xf32>
    %460 = stablehlo.multiply %459, %363 : tensor<2x8xf32>
    %461 = "stablehlo.broadcast_in_dim"(%460) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %462 = stablehlo.multiply %461, %359 : tensor<2x49x8x8xf32>
    %463 = stablehlo.multiply %461, %359 : tensor<2x49x8x8xf32>
    %464 = stablehlo.add %452, %462 : tensor<2x49x8x8xf32>
    %465 = stablehlo.add %464, %463 : tensor<2x49x8x8xf32>
    %466 = stablehlo.negate %465 : tensor<2x49x8x8xf32>
    %467 = stablehlo.constant dense<0.0> : tensor<f32>
    %468 = "stablehlo.reduce"(%466, %467) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %469 = stablehlo.multiply %468, %356 : tensor<2x8xf32>
    %470 = "stablehlo.broadcast_in_dim"(%469) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %471 = stablehlo.add %465, %470 : tensor<2x49x8x8xf32>
    %472 = "stablehlo.reshape"(%471) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %473 = "stablehlo.convolution"(%472, %layer3.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %474 = "stablehlo.convolution"(%351, %472) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %475 = "stablehlo.compare"(%349, %350) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %476 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %477 = stablehlo.multiply %473, %476 : tensor<2x7x7x64xf32>
    %478 = "stablehlo.compare"(%349, %350) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %479 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %480 = "stablehlo.select"(%478, %473, %479) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %481 = "stablehlo.select"(%475, %477, %480) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %482 = stablehlo.multiply %481, %347 : tensor<2x7x7x64xf32>
    %483 = stablehlo.multiply %481, %345 : tensor<2x7x7x64xf32>
    %484 = stablehlo.constant dense<0.0> : tensor<f32>
    %485 = "stablehlo.reduce"(%483, %484) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %486 = stablehlo.constant dense<0.0> : tensor<f32>
    %487 = "stablehlo.reduce"(%481, %486) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %488 = "stablehlo.reshape"(%482) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %489 = stablehlo.multiply %488, %343 : tensor<2x49x8x8xf32>
    %490 = stablehlo.multiply %488, %334 : tensor<2x49x8x8xf32>
    %491 = stablehlo.constant dense<0.0> : tensor<f32>
    %492 = "stablehlo.reduce"(%490, %491) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %493 = stablehlo.divide %342, %341 : tensor<2x8xf32>
    %494 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %495 = stablehlo.multiply %493, %494 : tensor<2x8xf32>
    %496 = stablehlo.multiply %492, %495 : tensor<2x8xf32>
    %497 = stablehlo.multiply %496, %338 : tensor<2x8xf32>
    %498 = "stablehlo.broadcast_in_dim"(%497) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %499 = stablehlo.multiply %498, %334 : tensor<2x49x8x8xf32>
    %500 = stablehlo.multiply %498, %334 : tensor<2x49x8x8xf32>
    %501 = stablehlo.add %489, %499 : tensor<2x49x8x8xf32>
    %502 = stablehlo.add %501, %500 : tensor<2x49x8x8xf32>
    %503 = stablehlo.negate %502 : tensor<2x49x8x8xf32>
    %504 = stablehlo.constant dense<0.0> : tensor<f32>
    %505 = "stablehlo.reduce"(%503, %504) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %506 = stablehlo.multiply %505, %331 : tensor<2x8xf32>
    %507 = "stablehlo.broadcast_in_dim"(%506) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %508 = stablehlo.add %502, %507 : tensor<2x49x8x8xf32>
    %509 = "stablehlo.reshape"(%508) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %510 = "stablehlo.convolution"(%509, %layer3.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %511 = "stablehlo.convolution"(%326, %509) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %512 = stablehlo.add %444, %510 : tensor<2x7x7x64xf32>
    %513 = "stablehlo.compare"(%324, %325) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %514 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %515 = stablehlo.multiply %512, %514 : tensor<2x7x7x64xf32>
    %516 = "stablehlo.compare"(%324, %325) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %517 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %518 = "stablehlo.select"(%516, %512, %517) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %519 = "stablehlo.select"(%513, %515, %518) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %520 = stablehlo.multiply %519, %321 : tensor<2x7x7x64xf32>
    %521 = stablehlo.multiply %519, %319 : tensor<2x7x7x64xf32>
    %522 = stablehlo.constant dense<0.0> : tensor<f32>
    %523 = "stablehlo.reduce"(%521, %522) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %524 = stablehlo.constant dense<0.0> : tensor<f32>
    %525 = "stablehlo.reduce"(%519, %524) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %526 = "stablehlo.reshape"(%520) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %527 = stablehlo.multiply %526, %317 : tensor<2x49x8x8xf32>
    %528 = stablehlo.multiply %526, %308 : tensor<2x49x8x8xf32>
    %529 = stablehlo.constant dense<0.0> : tensor<f32>
    %530 = "stablehlo.reduce"(%528, %529) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %531 = stablehlo.divide %316, %315 : tensor<2x8xf32>
    %532 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %533 = stablehlo.multiply %531, %532 : tensor<2x8xf32>
    %534 = stablehlo.multiply %530, %533 : tensor<2x8xf32>
    %535 = stablehlo.multiply %534, %312 : tensor<2x8xf32>
    %536 = "stablehlo.broadcast_in_dim"(%535) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %537 = stablehlo.multiply %536, %308 : tensor<2x49x8x8xf32>
    %538 = stablehlo.multiply %536, %308 : tensor<2x49x8x8xf32>
    %539 = stablehlo.add %527, %537 : tensor<2x49x8x8xf32>
    %540 = stablehlo.add %539, %538 : tensor<2x49x8x8xf32>
    %541 = stablehlo.negate %540 : tensor<2x49x8x8xf32>
    %542 = stablehlo.constant dense<0.0> : tensor<f32>
    %543 = "stablehlo.reduce"(%541, %542) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %544 = stablehlo.multiply %543, %305 : tensor<2x8xf32>
    %545 = "stablehlo.broadcast_in_dim"(%544) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %546 = stablehlo.add %540, %545 : tensor<2x49x8x8xf32>
    %547 = "stablehlo.reshape"(%546) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %548 = "stablehlo.convolution"(%547, %layer3.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[0, 1], [0, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<64x32x1x1xf32>) -> tensor<2x14x14x32xf32>
    %549 = stablehlo.constant dense<0.0> : tensor<f32>
    %550 = "stablehlo.pad"(%252, %549) {edge_padding_high = array<i64: 0, -1, -1, 0>, edge_padding_low = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<2x13x13x32xf32>
    %551 = "stablehlo.convolution"(%550, %547) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x13x13x32xf32>, tensor<2x7x7x64xf32>) -> tensor<64x32x1x1xf32>
    %552 = stablehlo.multiply %519, %298 : tensor<2x7x7x64xf32>
    %553 = stablehlo.multiply %519, %296 : tensor<2x7x7x64xf32>
    %554 = stablehlo.constant dense<0.0> : tensor<f32>
    %555 = "stablehlo.reduce"(%553, %554) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %556 = stablehlo.constant dense<0.0> : tensor<f32>
    %557 = "stablehlo.reduce"(%519, %556) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %558 = "stablehlo.reshape"(%552) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %559 = stablehlo.multiply %558, %294 : tensor<2x49x8x8xf32>
    %560 = stablehlo.multiply %558, %285 : tensor<2x49x8x8xf32>
    %561 = stablehlo.constant dense<0.0> : tensor<f32>
    %562 = "stablehlo.reduce"(%560, %561) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %563 = stablehlo.divide %293, %292 : tensor<2x8xf32>
    %564 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %565 = stablehlo.multiply %563, %564 : tensor<2x8xf32>
    %566 = stablehlo.multiply %562, %565 : tensor<2x8xf32>
    %567 = stablehlo.multiply %566, %289 : tensor<2x8xf32>
    %568 = "stablehlo.broadcast_in_dim"(%567) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %569 = stablehlo.multiply %568, %285 : tensor<2x49x8x8xf32>
    %570 = stablehlo.multiply %568, %285 : tensor<2x49x8x8xf32>
    %571 = stablehlo.add %559, %569 : tensor<2x49x8x8xf32>
    %572 = stablehlo.add %571, %570 : tensor<2x49x8x8xf32>
    %573 = stablehlo.negate %572 : tensor<2x49x8x8xf32>
    %574 = stablehlo.constant dense<0.0> : tensor<f32>
    %575 = "stablehlo.reduce"(%573, %574) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %576 = stablehlo.multiply %575, %282 : tensor<2x8xf32>
    %577 = "stablehlo.broadcast_in_dim"(%576) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %578 = stablehlo.add %572, %577 : tensor<2x49x8x8xf32>
    %579 = "stablehlo.reshape"(%578) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %580 = "stablehlo.convolution"(%579, %layer3.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %581 = "stablehlo.convolution"(%277, %579) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %582 = "stablehlo.compare"(%275, %276) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %583 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %584 = stablehlo.multiply %580, %583 : tensor<2x7x7x64xf32>
    %585 = "stablehlo.compare"(%275, %276) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %586 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %587 = "stablehlo.select"(%585, %580, %586) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %588 = "stablehlo.select"(%582, %584, %587) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %589 = stablehlo.multiply %588, %273 : tensor<2x7x7x64xf32>
    %590 = stablehlo.multiply %588, %271 : tensor<2x7x7x64xf32>
    %591 = stablehlo.constant dense<0.0> : tensor<f32>
    %592 = "stablehlo.reduce"(%590, %591) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %593 = stablehlo.constant dense<0.0> : tensor<f32>
    %594 = "stablehlo.reduce"(%588, %593) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %595 = "stablehlo.reshape"(%589) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %596 = stablehlo.multiply %595, %269 : tensor<2x49x8x8xf32>
    %597 = stablehlo.multiply %595, %260 : tensor<2x49x8x8xf32>
    %598 = stablehlo.constant dense<0.0> : tensor<f32>
    %599 = "stablehlo.reduce"(%597, %598) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %600 = stablehlo.divide %268, %267 : tensor<2x8xf32>
    %601 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %602 = stablehlo.multiply %600, %601 : tensor<2x8xf32>
    %603 = stablehlo.multiply %599, %602 : tensor<2x8xf32>
    %604 = stablehlo.multiply %603, %264 : tensor<2x8xf32>
    %605 = "stablehlo.broadcast_in_dim"(%604) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %606 = stablehlo.multiply %605, %260 : tensor<2x49x8x8xf32>
    %607 = stablehlo.multiply %605, %260 : tensor<2x49x8x8xf32>
    %608 = stablehlo.add %596, %606 : tensor<2x49x8x8xf32>
    %609 = stablehlo.add %608, %607 : tensor<2x49x8x8xf32>
    %610 = stablehlo.negate %609 : tensor<2x49x8x8xf32>
    %611 = stablehlo.constant dense<0.0> : tensor<f32>
    %612 = "stablehlo.reduce"(%610, %611) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %613 = stablehlo.multiply %612, %257 : tensor<2x8xf32>
    %614 = "stablehlo.broadcast_in_dim"(%613) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %615 = stablehlo.add %609, %614 : tensor<2x49x8x8xf32>
    %616 = "stablehlo.reshape"(%615) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %617 = "stablehlo.convolution"(%616, %layer3.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[1, 2], [1, 2]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x7x7x64xf32>, tensor<64x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %618 = "stablehlo.convolution"(%252, %616) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 0], [1, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<2x7x7x64xf32>) -> tensor<64x32x3x3xf32>
    %619 = stablehlo.add %548, %617 : tensor<2x14x14x32xf32>
    %620 = "stablehlo.compare"(%250, %251) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %621 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %622 = stablehlo.multiply %619, %621 : tensor<2x14x14x32xf32>
    %623 = "stablehlo.compare"(%250, %251) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %624 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %625 = "stablehlo.select"(%623, %619, %624) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %626 = "stablehlo.select"(%620, %622, %625) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %627 = stablehlo.multiply %626, %247 : tensor<2x14x14x32xf32>
    %628 = stablehlo.multiply %626, %245 : tensor<2x14x14x32xf32>
    %629 = stablehlo.constant dense<0.0> : tensor<f32>
    %630 = "stablehlo.reduce"(%628, %629) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %631 = stablehlo.constant dense<0.0> : tensor<f32>
    %632 = "stablehlo.reduce"(%626, %631) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %633 = "stablehlo.reshape"(%627) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %634 = stablehlo.multiply %633, %243 : tensor<2x196x8x4xf32>
    %635 = stablehlo.multiply %633, %234 : tensor<2x196x8x4xf32>
    %636 = stablehlo.constant dense<0.0> : tensor<f32>
    %637 = "stablehlo.reduce"(%635, %636) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %638 = stablehlo.divide %242, %241 : tensor<2x8xf32>
    %639 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %640 = stablehlo.multiply %638, %639 : tensor<2x8xf32>
    %641 = stablehlo.multiply %637, %640 : tensor<2x8xf32>
    %642 = stablehlo.multiply %641, %238 : tensor<2x8xf32>
    %643 = "stablehlo.broadcast_in_dim"(%642) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %644 = stablehlo.multiply %643, %234 : tensor<2x196x8x4xf32>
    %645 = stablehlo.multiply %643, %234 : tensor<2x196x8x4xf32>
    %646 = stablehlo.add %634, %644 : tensor<2x196x8x4xf32>
    %647 = stablehlo.add %646, %645 : tensor<2x196x8x4xf32>
    %648 = stablehlo.negate %647 : tensor<2x196x8x4xf32>
    %649 = stablehlo.constant dense<0.0> : tensor<f32>
    %650 = "stablehlo.reduce"(%648, %649) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %651 = stablehlo.multiply %650, %231 : tensor<2x8xf32>
    %652 = "stablehlo.broadcast_in_dim"(%651) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %653 = stablehlo.add %647, %652 : tensor<2x196x8x4xf32>
    %654 = "stablehlo.reshape"(%653) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %655 = "stablehlo.convolution"(%654, %layer2.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %656 = "stablehlo.convolution"(%226, %654) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %657 = "stablehlo.compare"(%224, %225) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %658 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %659 = stablehlo.multiply %655, %658 : tensor<2x14x14x32xf32>
    %660 = "stablehlo.compare"(%224, %225) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %661 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %662 = "stablehlo.select"(%660, %655, %661) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %663 = "stablehlo.select"(%657, %659, %662) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %664 = stablehlo.multiply %663, %222 : tensor<2x14x14x32xf32>
    %665 = stablehlo.multiply %663, %220 : tensor<2x14x14x32xf32>
    %666 = stablehlo.constant dense<0.0> : tensor<f32>
    %667 = "stablehlo.reduce"(%665, %666) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %668 = stablehlo.constant dense<0.0> : tensor<f32>
    %669 = "stablehlo.reduce"(%663, %668) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %670 = "stablehlo.reshape"(%664) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %671 = stablehlo.multiply %670, %218 : tensor<2x196x8x4xf32>
    %672 = stablehlo.multiply %670, %209 : tensor<2x196x8x4xf32>
    %673 = stablehlo.constant dense<0.0> : tensor<f32>
    %674 = "stablehlo.reduce"(%672, %673) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %675 = stablehlo.divide %217, %216 : tensor<2x8xf32>
    %676 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %677 = stablehlo.multiply %675, %676 : tensor<2x8xf32>
    %678 = stablehlo.multiply %674, %677 : tensor<2x8xf32>
    %679 = stablehlo.multiply %678, %213 : tensor<2x8xf32>
    %680 = "stablehlo.broadcast_in_dim"(%679) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %681 = stablehlo.multiply %680, %209 : tensor<2x196x8x4xf32>
    %682 = stablehlo.multiply %680, %209 : tensor<2x196x8x4xf32>
    %683 = stablehlo.add %671, %681 : tensor<2x196x8x4xf32>
    %684 = stablehlo.add %683, %682 : tensor<2x196x8x4xf32>
    %685 = stablehlo.negate %684 : tensor<2x196x8x4xf32>
    %686 = stablehlo.constant dense<0.0> : tensor<f32>
    %687 = "stablehlo.reduce"(%685, %686) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %688 = stablehlo.multiply %687, %206 : tensor<2x8xf32>
    %689 = "stablehlo.broadcast_in_dim"(%688) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %690 = stablehlo.add %684, %689 : tensor<2x196x8x4xf32>
    %691 = "stablehlo.reshape"(%690) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %692 = "stablehlo.convolution"(%691, %layer2.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %693 = "stablehlo.convolution"(%201, %691) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %694 = stablehlo.add %626, %692 : tensor<2x14x14x32xf32>
    %695 = "stablehlo.compare"(%199, %200) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %696 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %697 = stablehlo.multiply %694, %696 : tensor<2x14x14x32xf32>
    %698 = "stablehlo.compare"(%199, %200) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %699 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %700 = "stablehlo.select"(%698, %694, %699) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %701 = "stablehlo.select"(%695, %697, %700) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %702 = stablehlo.multiply %701, %196 : tensor<2x14x14x32xf32>
    %703 = stablehlo.multiply %701, %194 : tensor<2x14x14x32xf32>
    %704 = stablehlo.constant dense<0.0> : tensor<f32>
    %705 = "stablehlo.reduce"(%703, %704) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %706 = stablehlo.constant dense<0.0> : tensor<f32>
    %707 = "stablehlo.reduce"(%701, %706) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %708 = "stablehlo.reshape"(%702) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %709 = stablehlo.multiply %708, %192 : tensor<2x196x8x4xf32>
    %710 = stablehlo.multiply %708, %183 : tensor<2x196x8x4xf32>
    %711 = stablehlo.constant dense<0.0> : tensor<f32>
    %712 = "stablehlo.reduce"(%710, %711) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %713 = stablehlo.divide %191, %190 : tensor<2x8xf32>
    %714 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %715 = stablehlo.multiply %713, %714 : tensor<2x8xf32>
    %716 = stablehlo.multiply %712, %715 : tensor<2x8xf32>
    %717 = stablehlo.multiply %716, %187 : tensor<2x8xf32>
    %718 = "stablehlo.broadcast_in_dim"(%717) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %719 = stablehlo.multiply %718, %183 : tensor<2x196x8x4xf32>
    %720 = stablehlo.multiply %718, %183 : tensor<2x196x8x4xf32>
    %721 = stablehlo.add %709, %719 : tensor<2x196x8x4xf32>
    %722 = stablehlo.add %721, %720 : tensor<2x196x8x4xf32>
    %723 = stablehlo.negate %722 : tensor<2x196x8x4xf32>
    %724 = stablehlo.constant dense<0.0> : tensor<f32>
    %725 = "stablehlo.reduce"(%723, %724) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %726 = stablehlo.multiply %725, %180 : tensor<2x8xf32>
    %727 = "stablehlo.broadcast_in_dim"(%726) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %728 = stablehlo.add %722, %727 : tensor<2x196x8x4xf32>
    %729 = "stablehlo.reshape"(%728) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %730 = "stablehlo.convolution"(%729, %layer2.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[0, 1], [0, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<32x16x1x1xf32>) -> tensor<2x28x28x16xf32>
    %731 = stablehlo.constant dense<0.0> : tensor<f32>
    %732 = "stablehlo.pad"(%127, %731) {edge_padding_high = array<i64: 0, -1, -1, 0>, edge_padding_low = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<2x27x27x16xf32>
    %733 = "stablehlo.convolution"(%732, %729) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x27x27x16xf32>, tensor<2x14x14x32xf32>) -> tensor<32x16x1x1xf32>
    %734 = stablehlo.multiply %701, %173 : tensor<2x14x14x32xf32>
    %735 = stablehlo.multiply %701, %171 : tensor<2x14x14x32xf32>
    %736 = stablehlo.constant dense<0.0> : tensor<f32>
    %737 = "stablehlo.reduce"(%735, %736) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %738 = stablehlo.constant dense<0.0> : tensor<f32>
    %739 = "stablehlo.reduce"(%701, %738) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %740 = "stablehlo.reshape"(%734) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %741 = stablehlo.multiply %740, %169 : tensor<2x196x8x4xf32>
    %742 = stablehlo.multiply %740, %160 : tensor<2x196x8x4xf32>
    %743 = stablehlo.constant dense<0.0> : tensor<f32>
    %744 = "stablehlo.reduce"(%742, %743) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %745 = stablehlo.divide %168, %167 : tensor<2x8xf32>
    %746 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %747 = stablehlo.multiply %745, %746 : tensor<2x8xf32>
    %748 = stablehlo.multiply %744, %747 : tensor<2x8xf32>
    %749 = stablehlo.multiply %748, %164 : tensor<2x8xf32>
    %750 = "stablehlo.broadcast_in_dim"(%749) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %751 = stablehlo.multiply %750, %160 : tensor<2x196x8x4xf32>
    %752 = stablehlo.multiply %750, %160 : tensor<2x196x8x4xf32>
    %753 = stablehlo.add %741, %751 : tensor<2x196x8x4xf32>
    %754 = stablehlo.add %753, %752 : tensor<2x196x8x4xf32>
    %755 = stablehlo.negate %754 : tensor<2x196x8x4xf32>
    %756 = stablehlo.constant dense<0.0> : tensor<f32>
    %757 = "stablehlo.reduce"(%755, %756) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %758 = stablehlo.multiply %757, %157 : tensor<2x8xf32>
    %759 = "stablehlo.broadcast_in_dim"(%758) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %760 = stablehlo.add %754, %759 : tensor<2x196x8x4xf32>
    %761 = "stablehlo.reshape"(%760) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %762 = "stablehlo.convolution"(%761, %layer2.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %763 = "stablehlo.convolution"(%152, %761) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %764 = "stablehlo.compare"(%150, %151) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %765 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %766 = stablehlo.multiply %762, %765 : tensor<2x14x14x32xf32>
    %767 = "stablehlo.compare"(%150, %151) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %768 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %769 = "stablehlo.select"(%767, %762, %768) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %770 = "stablehlo.select"(%764, %766, %769) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %771 = stablehlo.multiply %770, %148 : tensor<2x14x14x32xf32>
    %772 = stablehlo.multiply %770, %146 : tensor<2x14x14x32xf32>
    %773 = stablehlo.constant dense<0.0> : tensor<f32>
    %774 = "stablehlo.reduce"(%772, %773) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %775 = stablehlo.constant dense<0.0> : tensor<f32>
    %776 = "stablehlo.reduce"(%770, %775) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %777 = "stablehlo.reshape"(%771) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %778 = stablehlo.multiply %777, %144 : tensor<2x196x8x4xf32>
    %779 = stablehlo.multiply %777, %135 : tensor<2x196x8x4xf32>
    %780 = stablehlo.constant dense<0.0> : tensor<f32>
    %781 = "stablehlo.reduce"(%779, %780) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %782 = stablehlo.divide %143, %142 : tensor<2x8xf32>
    %783 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %784 = stablehlo.multiply %782, %783 : tensor<2x8xf32>
    %785 = stablehlo.multiply %781, %784 : tensor<2x8xf32>
    %786 = stablehlo.multiply %785, %139 : tensor<2x8xf32>
    %787 = "stablehlo.broadcast_in_dim"(%786) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %788 = stablehlo.multiply %787, %135 : tensor<2x196x8x4xf32>
    %789 = stablehlo.multiply %787, %135 : tensor<2x196x8x4xf32>
    %790 = stablehlo.add %778, %788 : tensor<2x196x8x4xf32>
    %791 = stablehlo.add %790, %789 : tensor<2x196x8x4xf32>
    %792 = stablehlo.negate %791 : tensor<2x196x8x4xf32>
    %793 = stablehlo.constant dense<0.0> : tensor<f32>
    %794 = "stablehlo.reduce"(%792, %793) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %795 = stablehlo.multiply %794, %132 : tensor<2x8xf32>
    %796 = "stablehlo.broadcast_in_dim"(%795) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %797 = stablehlo.add %791, %796 : tensor<2x196x8x4xf32>
    %798 = "stablehlo.reshape"(%797) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %799 = "stablehlo.convolution"(%798, %layer2.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[1, 2], [1, 2]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x14x14x32xf32>, tensor<32x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %800 = "stablehlo.convolution"(%127, %798) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 0], [1, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<2x14x14x32xf32>) -> tensor<32x16x3x3xf32>
    %801 = stablehlo.add %730, %799 : tensor<2x28x28x16xf32>
    %802 = "stablehlo.compare"(%125, %126) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %803 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %804 = stablehlo.multiply %801, %803 : tensor<2x28x28x16xf32>
    %805 = "stablehlo.compare"(%125, %126) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %806 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %807 = "stablehlo.select"(%805, %801, %806) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %808 = "stablehlo.select"(%802, %804, %807) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %809 = stablehlo.multiply %808, %122 : tensor<2x28x28x16xf32>
    %810 = stablehlo.multiply %808, %120 : tensor<2x28x28x16xf32>
    %811 = stablehlo.constant dense<0.0> : tensor<f32>
    %812 = "stablehlo.reduce"(%810, %811) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %813 = stablehlo.constant dense<0.0> : tensor<f32>
    %814 = "stablehlo.reduce"(%808, %813) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %815 = "stablehlo.reshape"(%809) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %816 = stablehlo.multiply %815, %118 : tensor<2x784x8x2xf32>
    %817 = stablehlo.multiply %815, %109 : tensor<2x784x8x2xf32>
    %818 = stablehlo.constant dense<0.0> : tensor<f32>
    %819 = "stablehlo.reduce"(%817, %818) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %820 = stablehlo.divide %117, %116 : tensor<2x8xf32>
    %821 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %822 = stablehlo.multiply %820, %821 : tensor<2x8xf32>
    %823 = stablehlo.multiply %819, %822 : tensor<2x8xf32>
    %824 = stablehlo.multiply %823, %113 : tensor<2x8xf32>
    %825 = "stablehlo.broadcast_in_dim"(%824) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %826 = stablehlo.multiply %825, %109 : tensor<2x784x8x2xf32>
    %827 = stablehlo.multiply %825, %109 : tensor<2x784x8x2xf32>
    %828 = stablehlo.add %816, %826 : tensor<2x784x8x2xf32>
    %829 = stablehlo.add %828, %827 : tensor<2x784x8x2xf32>
    %830 = stablehlo.negate %829 : tensor<2x784x8x2xf32>
    %831 = stablehlo.constant dense<0.0> : tensor<f32>
    %832 = "stablehlo.reduce"(%830, %831) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %833 = stablehlo.multiply %832, %106 : tensor<2x8xf32>
    %834 = "stablehlo.broadcast_in_dim"(%833) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %835 = stablehlo.add %829, %834 : tensor<2x784x8x2xf32>
    %836 = "stablehlo.reshape"(%835) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %837 = "stablehlo.convolution"(%836, %layer1.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %838 = "stablehlo.convolution"(%101, %836) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %839 = "stablehlo.compare"(%99, %100) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %840 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %841 = stablehlo.multiply %837, %840 : tensor<2x28x28x16xf32>
    %842 = "stablehlo.compare"(%99, %100) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %843 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %844 = "stablehlo.select"(%842, %837, %843) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %845 = "stablehlo.select"(%839, %841, %844) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %846 = stablehlo.multiply %845, %97 : tensor<2x28x28x16xf32>
    %847 = stablehlo.multiply %845, %95 : tensor<2x28x28x16xf32>
    %848 = stablehlo.constant dense<0.0> : tensor<f32>
    %849 = "stablehlo.reduce"(%847, %848) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %850 = stablehlo.constant dense<0.0> : tensor<f32>
    %851 = "stablehlo.reduce"(%845, %850) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %852 = "stablehlo.reshape"(%846) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %853 = stablehlo.multiply %852, %93 : tensor<2x784x8x2xf32>
    %854 = stablehlo.multiply %852, %84 : tensor<2x784x8x2xf32>
    %855 = stablehlo.constant dense<0.0> : tensor<f32>
    %856 = "stablehlo.reduce"(%854, %855) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %857 = stablehlo.divide %92, %91 : tensor<2x8xf32>
    %858 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %859 = stablehlo.multiply %857, %858 : tensor<2x8xf32>
    %860 = stablehlo.multiply %856, %859 : tensor<2x8xf32>
    %861 = stablehlo.multiply %860, %88 : tensor<2x8xf32>
    %862 = "stablehlo.broadcast_in_dim"(%861) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %863 = stablehlo.multiply %862, %84 : tensor<2x784x8x2xf32>
    %864 = stablehlo.multiply %862, %84 : tensor<2x784x8x2xf32>
    %865 = stablehlo.add %853, %863 : tensor<2x784x8x2xf32>
    %866 = stablehlo.add %865, %864 : tensor<2x784x8x2xf32>
    %867 = stablehlo.negate %866 : tensor<2x784x8x2xf32>
    %868 = stablehlo.constant dense<0.0> : tensor<f32>
    %869 = "stablehlo.reduce"(%867, %868) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %870 = stablehlo.multiply %869, %81 : tensor<2x8xf32>
    %871 = "stablehlo.broadcast_in_dim"(%870) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %872 = stablehlo.add %866, %871 : tensor<2x784x8x2xf32>
    %873 = "stablehlo.reshape"(%872) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %874 = "stablehlo.convolution"(%873, %layer1.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %875 = "stablehlo.convolution"(%76, %873) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %876 = stablehlo.add %808, %874 : tensor<2x28x28x16xf32>
    %877 = "stablehlo.compare"(%74, %75) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %878 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %879 = stablehlo.multiply %876, %878 : tensor<2x28x28x16xf32>
    %880 = "stablehlo.compare"(%74, %75) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %881 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %882 = "stablehlo.select"(%880, %876, %881) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %883 = "stablehlo.select"(%877, %879, %882) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %884 = stablehlo.multiply %883, %71 : tensor<2x28x28x16xf32>
    %885 = stablehlo.multiply %883, %69 : tensor<2x28x28x16xf32>
    %886 = stablehlo.constant dense<0.0> : tensor<f32>
    %887 = "stablehlo.reduce"(%885, %886) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %888 = stablehlo.constant dense<0.0> : tensor<f32>
    %889 = "stablehlo.reduce"(%883, %888) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %890 = "stablehlo.reshape"(%884) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %891 = stablehlo.multiply %890, %67 : tensor<2x784x8x2xf32>
    %892 = stablehlo.multiply %890, %58 : tensor<2x784x8x2xf32>
    %893 = stablehlo.constant dense<0.0> : tensor<f32>
    %894 = "stablehlo.reduce"(%892, %893) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %895 = stablehlo.divide %66, %65 : tensor<2x8xf32>
    %896 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %897 = stablehlo.multiply %895, %896 : tensor<2x8xf32>
    %898 = stablehlo.multiply %894, %897 : tensor<2x8xf32>
    %899 = stablehlo.multiply %898, %62 : tensor<2x8xf32>
    %900 = "stablehlo.broadcast_in_dim"(%899) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %901 = stablehlo.multiply %900, %58 : tensor<2x784x8x2xf32>
    %902 = stablehlo.multiply %900, %58 : tensor<2x784x8x2xf32>
    %903 = stablehlo.add %891, %901 : tensor<2x784x8x2xf32>
    %904 = stablehlo.add %903, %902 : tensor<2x784x8x2xf32>
    %905 = stablehlo.negate %904 : tensor<2x784x8x2xf32>
    %906 = stablehlo.constant dense<0.0> : tensor<f32>
    %907 = "stablehlo.reduce"(%905, %906) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %908 = stablehlo.multiply %907, %55 : tensor<2x8xf32>
    %909 = "stablehlo.broadcast_in_dim"(%908) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %910 = stablehlo.add %904, %909 : tensor<2x784x8x2xf32>
    %911 = "stablehlo.reshape"(%910) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %912 = "stablehlo.convolution"(%911, %layer1.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %913 = "stablehlo.convolution"(%50, %911) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %914 = "stablehlo.compare"(%48, %49) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %915 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %916 = stablehlo.multiply %912, %915 : tensor<2x28x28x16xf32>
    %917 = "stablehlo.compare"(%48, %49) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %918 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %919 = "stablehlo.select"(%917, %912, %918) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %920 = "stablehlo.select"(%914, %916, %919) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %921 = stablehlo.multiply %920, %46 : tensor<2x28x28x16xf32>
    %922 = stablehlo.multiply %920, %44 : tensor<2x28x28x16xf32>
    %923 = stablehlo.constant dense<0.0> : tensor<f32>
    %924 = "stablehlo.reduce"(%922, %923) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %925 = stablehlo.constant dense<0.0> : tensor<f32>
    %926 = "stablehlo.reduce"(%920, %925) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %927 = "stablehlo.reshape"(%921) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %928 = stablehlo.multiply %927, %42 : tensor<2x784x8x2xf32>
    %929 = stablehlo.multiply %927, %33 : tensor<2x784x8x2xf32>
    %930 = stablehlo.constant dense<0.0> : tensor<f32>
    %931 = "stablehlo.reduce"(%929, %930) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %932 = stablehlo.divide %41, %40 : tensor<2x8xf32>
    %933 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %934 = stablehlo.multiply %932, %933 : tensor<2x8xf32>
    %935 = stablehlo.multiply %931, %934 : tensor<2x8xf32>
    %936 = stablehlo.multiply %935, %37 : tensor<2x8xf32>
    %937 = "stablehlo.broadcast_in_dim"(%936) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %938 = stablehlo.multiply %937, %33 : tensor<2x784x8x2xf32>
    %939 = stablehlo.multiply %937, %33 : tensor<2x784x8x2xf32>
    %940 = stablehlo.add %928, %938 : tensor<2x784x8x2xf32>
    %941 = stablehlo.add %940, %939 : tensor<2x784x8x2xf32>
    %942 = stablehlo.negate %941 : tensor<2x784x8x2xf32>
    %943 = stablehlo.constant dense<0.0> : tensor<f32>
    %944 = "stablehlo.reduce"(%942, %943) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %945 = stablehlo.multiply %944, %30 : tensor<2x8xf32>
    %946 = "stablehlo.broadcast_in_dim"(%945) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %947 = stablehlo.add %941, %946 : tensor<2x784x8x2xf32>
    %948 = "stablehlo.reshape"(%947) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %949 = "stablehlo.convolution"(%948, %layer1.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %950 = "stablehlo.convolution"(%25, %948) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %951 = stablehlo.add %883, %949 : tensor<2x28x28x16xf32>
    %952 = "stablehlo.compare"(%23, %24) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %953 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %954 = stablehlo.multiply %951, %953 : tensor<2x28x28x16xf32>
    %955 = "stablehlo.compare"(%23, %24) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %956 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %957 = "stablehlo.select"(%955, %951, %956) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %958 = "stablehlo.select"(%952, %954, %957) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %959 = stablehlo.multiply %958, %21 : tensor<2x28x28x16xf32>
    %960 = stablehlo.multiply %958, %19 : tensor<2x28x28x16xf32>
    %961 = stablehlo.constant dense<0.0> : tensor<f32>
    %962 = "stablehlo.reduce"(%960, %961) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %963 = stablehlo.constant dense<0.0> : tensor<f32>
    %964 = "stablehlo.reduce"(%958, %963) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %965 = "stablehlo.reshape"(%959) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %966 = stablehlo.multiply %965, %17 : tensor<2x784x8x2xf32>
    %967 = stablehlo.multiply %965, %8 : tensor<2x784x8x2xf32>
    %968 = stablehlo.constant dense<0.0> : tensor<f32>
    %969 = "stablehlo.reduce"(%967, %968) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %970 = stablehlo.divide %16, %15 : tensor<2x8xf32>
    %971 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %972 = stablehlo.multiply %970, %971 : tensor<2x8xf32>
    %973 = stablehlo.multiply %969, %972 : tensor<2x8xf32>
    %974 = stablehlo.multiply %973, %12 : tensor<2x8xf32>
    %975 = "stablehlo.broadcast_in_dim"(%974) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %976 = stablehlo.multiply %975, %8 : tensor<2x784x8x2xf32>
    %977 = stablehlo.multiply %975, %8 : tensor<2x784x8x2xf32>
    %978 = stablehlo.add %966, %976 : tensor<2x784x8x2xf32>
    %979 = stablehlo.add %978, %977 : tensor<2x784x8x2xf32>
    %980 = stablehlo.negate %979 : tensor<2x784x8x2xf32>
    %981 = stablehlo.constant dense<0.0> : tensor<f32>
    %982 = "stablehlo.reduce"(%980, %981) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %983 = stablehlo.multiply %982, %5 : tensor<2x8xf32>
    %984 = "stablehlo.broadcast_in_dim"(%983) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %985 = stablehlo.add %979, %984 : tensor<2x784x8x2xf32>
    %986 = "stablehlo.reshape"(%985) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %987 = "stablehlo.convolution"(%0, %986) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>} : (tensor<2x28x28x1xf32>, tensor<2x28x28x16xf32>) -> tensor<16x1x3x3xf32>
    %988 = stablehlo.multiply %987, %987 : tensor<16x1x3x3xf32>
    %989 = stablehlo.constant dense<0.0> : tensor<f32>
    %990 = "stablehlo.reduce"(%988, %989) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x1x3x3xf32>, tensor<f32>) -> tensor<f32>
    %991 = stablehlo.multiply %962, %962 : tensor<16xf32>
    %992 = stablehlo.constant dense<0.0> : tensor<f32>
    %993 = "stablehlo.reduce"(%991, %992) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %994 = stablehlo.add %990, %993 : tensor<f32>
    %995 = stablehlo.multiply %964, %964 : tensor<16xf32>
    %996 = stablehlo.constant dense<0.0> : tensor<f32>
    %997 = "stablehlo.reduce"(%995, %996) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %998 = stablehlo.add %994, %997 : tensor<f32>
    %999 = stablehlo.multiply %950, %950 : tensor<16x16x3x3xf32>
    %1000 = stablehlo.constant dense<0.0> : tensor<f32>
    %1001 = "stablehlo.reduce"(%999, %1000) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1002 = stablehlo.add %998, %1001 : tensor<f32>
    %1003 = stablehlo.multiply %924, %924 : tensor<16xf32>
    %1004 = stablehlo.constant dense<0.0> : tensor<f32>
    %1005 = "stablehlo.reduce"(%1003, %1004) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1006 = stablehlo.add %1002, %1005 : tensor<f32>
    %1007 = stablehlo.multiply %926, %926 : tensor<16xf32>
    %1008 = stablehlo.constant dense<0.0> : tensor<f32>
    %1009 = "stablehlo.reduce"(%1007, %1008) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1010 = stablehlo.add %1006, %1009 : tensor<f32>
    %1011 = stablehlo.multiply %913, %913 : tensor<16x16x3x3xf32>
    %1012 = stablehlo.constant dense<0.0> : tensor<f32>
    %1013 = "stablehlo.reduce"(%1011, %1012) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1014 = stablehlo.add %1010, %1013 : tensor<f32>
    %1015 = stablehlo.multiply %887, %887 : tensor<16xf32>
    %1016 = stablehlo.constant dense<0.0> : tensor<f32>
    %1017 = "stablehlo.reduce"(%1015, %1016) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1018 = stablehlo.add %1014, %1017 : tensor<f32>
    %1019 = stablehlo.multiply %889, %889 : tensor<16xf32>
    %1020 = stablehlo.constant dense<0.0> : tensor<f32>
    %1021 = "stablehlo.reduce"(%1019, %1020) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1022 = stablehlo.add %1018, %1021 : tensor<f32>
    %1023 = stablehlo.multiply %875, %875 : tensor<16x16x3x3xf32>
    %1024 = stablehlo.constant dense<0.0> : tensor<f32>
    %1025 = "stablehlo.reduce"(%1023, %1024) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1026 = stablehlo.add %1022, %1025 : tensor<f32>
    %1027 = stablehlo.multiply %849, %849 : tensor<16xf32>
    %1028 = stablehlo.constant dense<0.0> : tensor<f32>
    %1029 = "stablehlo.reduce"(%1027, %1028) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1030 = stablehlo.add %1026, %1029 : tensor<f32>
    %1031 = stablehlo.multiply %851, %851 : tensor<16xf32>
    %1032 = stablehlo.constant dense<0.0> : tensor<f32>
    %1033 = "stablehlo.reduce"(%1031, %1032) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1034 = stablehlo.add %1030, %1033 : tensor<f32>
    %1035 = stablehlo.multiply %838, %838 : tensor<16x16x3x3xf32>
    %1036 = stablehlo.constant dense<0.0> : tensor<f32>
    %1037 = "stablehlo.reduce"(%1035, %1036) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1038 = stablehlo.add %1034, %1037 : tensor<f32>
    %1039 = stablehlo.multiply %812, %812 : tensor<16xf32>
    %1040 = stablehlo.constant dense<0.0> : tensor<f32>
    %1041 = "stablehlo.reduce"(%1039, %1040) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1042 = stablehlo.add %1038, %1041 : tensor<f32>
    %1043 = stablehlo.multiply %814, %814 : tensor<16xf32>
    %1044 = stablehlo.constant dense<0.0> : tensor<f32>
    %1045 = "stablehlo.reduce"(%1043, %1044) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1046 = stablehlo.add %1042, %1045 : tensor<f32>
    %1047 = stablehlo.multiply %800, %800 : tensor<32x16x3x3xf32>
    %1048 = stablehlo.constant dense<0.0> : tensor<f32>
    %1049 = "stablehlo.reduce"(%1047, %1048) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1050 = stablehlo.add %1046, %1049 : tensor<f32>
    %1051 = stablehlo.multiply %774, %774 : tensor<32xf32>
    %1052 = stablehlo.constant dense<0.0> : tensor<f32>
    %1053 = "stablehlo.reduce"(%1051, %1052) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1054 = stablehlo.add %1050, %1053 : tensor<f32>
    %1055 = stablehlo.multiply %776, %776 : tensor<32xf32>
    %1056 = stablehlo.constant dense<0.0> : tensor<f32>
    %1057 = "stablehlo.reduce"(%1055, %1056) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1058 = stablehlo.add %1054, %1057 : tensor<f32>
    %1059 = stablehlo.multiply %763, %763 : tensor<32x32x3x3xf32>
    %1060 = stablehlo.constant dense<0.0> : tensor<f32>
    %1061 = "stablehlo.reduce"(%1059, %1060) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1062 = stablehlo.add %1058, %1061 : tensor<f32>
    %1063 = stablehlo.multiply %737, %737 : tensor<32xf32>
    %1064 = stablehlo.constant dense<0.0> : tensor<f32>
    %1065 = "stablehlo.reduce"(%1063, %1064) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1066 = stablehlo.add %1062, %1065 : tensor<f32>
    %1067 = stablehlo.multiply %739, %739 : tensor<32xf32>
    %1068 = stablehlo.constant dense<0.0> : tensor<f32>
    %1069 = "stablehlo.reduce"(%1067, %1068) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1070 = stablehlo.add %1066, %1069 : tensor<f32>
    %1071 = stablehlo.multiply %733, %733 : tensor<32x16x1x1xf32>
    %1072 = stablehlo.constant dense<0.0> : tensor<f32>
    %1073 = "stablehlo.reduce"(%1071, %1072) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x16x1x1xf32>, tensor<f32>) -> tensor<f32>
    %1074 = stablehlo.add %1070, %1073 : tensor<f32>
    %1075 = stablehlo.multiply %705, %705 : tensor<32xf32>
    %1076 = stablehlo.constant dense<0.0> : tensor<f32>
    %1077 = "stablehlo.reduce"(%1075, %1076) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1078 = stablehlo.add %1074, %1077 : tensor<f32>
    %1079 = stablehlo.multiply %707, %707 : tensor<32xf32>
    %1080 = stablehlo.constant dense<0.0> : tensor<f32>
    %1081 = "stablehlo.reduce"(%1079, %1080) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1082 = stablehlo.add %1078, %1081 : tensor<f32>
    %1083 = stablehlo.multiply %693, %693 : tensor<32x32x3x3xf32>
    %1084 = stablehlo.constant dense<0.0> : tensor<f32>
    %1085 = "stablehlo.reduce"(%1083, %1084) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1086 = stablehlo.add %1082, %1085 : tensor<f32>
    %1087 = stablehlo.multiply %667, %667 : tensor<32xf32>
    %1088 = stablehlo.constant dense<0.0> : tensor<f32>
    %1089 = "stablehlo.reduce"(%1087, %1088) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1090 = stablehlo.add %1086, %1089 : tensor<f32>
    %1091 = stablehlo.multiply %669, %669 : tensor<32xf32>
    %1092 = stablehlo.constant dense<0.0> : tensor<f32>
    %1093 = "stablehlo.reduce"(%1091, %1092) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1094 = stablehlo.add %1090, %1093 : tensor<f32>
    %1095 = stablehlo.multiply %656, %656 : tensor<32x32x3x3xf32>
    %1096 = stablehlo.constant dense<0.0> : tensor<f32>
    %1097 = "stablehlo.reduce"(%1095, %1096) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1098 = stablehlo.add %1094, %1097 : tensor<f32>
    %1099 = stablehlo.multiply %630, %630 : tensor<32xf32>
    %1100 = stablehlo.constant dense<0.0> : tensor<f32>
    %1101 = "stablehlo.reduce"(%1099, %1100) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1102 = stablehlo.add %1098, %1101 : tensor<f32>
    %1103 = stablehlo.multiply %632, %632 : tensor<32xf32>
    %1104 = stablehlo.constant dense<0.0> : tensor<f32>
    %1105 = "stablehlo.reduce"(%1103, %1104) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1106 = stablehlo.add %1102, %1105 : tensor<f32>
    %1107 = stablehlo.multiply %618, %618 : tensor<64x32x3x3xf32>
    %1108 = stablehlo.constant dense<0.0> : tensor<f32>
    %1109 = "stablehlo.reduce"(%1107, %1108) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1110 = stablehlo.add %1106, %1109 : tensor<f32>
    %1111 = stablehlo.multiply %592, %592 : tensor<64xf32>
    %1112 = stablehlo.constant dense<0.0> : tensor<f32>
    %1113 = "stablehlo.reduce"(%1111, %1112) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1114 = stablehlo.add %1110, %1113 : tensor<f32>
    %1115 = stablehlo.multiply %594, %594 : tensor<64xf32>
    %1116 = stablehlo.constant dense<0.0> : tensor<f32>
    %1117 = "stablehlo.reduce"(%1115, %1116) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1118 = stablehlo.add %1114, %1117 : tensor<f32>
    %1119 = stablehlo.multiply %581, %581 : tensor<64x64x3x3xf32>
    %1120 = stablehlo.constant dense<0.0> : tensor<f32>
    %1121 = "stablehlo.reduce"(%1119, %1120) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1122 = stablehlo.add %1118, %1121 : tensor<f32>
    %1123 = stablehlo.multiply %555, %555 : tensor<64xf32>
    %1124 = stablehlo.constant dense<0.0> : tensor<f32>
    %1125 = "stablehlo.reduce"(%1123, %1124) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1126 = stablehlo.add %1122, %1125 : tensor<f32>
    %1127 = stablehlo.multiply %557, %557 : tensor<64xf32>
    %1128 = stablehlo.constant dense<0.0> : tensor<f32>
    %1129 = "stablehlo.reduce"(%1127, %1128) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1130 = stablehlo.add %1126, %1129 : tensor<f32>
    %1131 = stablehlo.multiply %551, %551 : tensor<64x32x1x1xf32>
    %1132 = stablehlo.constant dense<0.0> : tensor<f32>
    %1133 = "stablehlo.reduce"(%1131, %1132) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x32x1x1xf32>, tensor<f32>) -> tensor<f32>
    %1134 = stablehlo.add %1130, %1133 : tensor<f32>
    %1135 = stablehlo.multiply %523, %523 : tensor<64xf32>
    %1136 = stablehlo.constant dense<0.0> : tensor<f32>
    %1137 = "stablehlo.reduce"(%1135, %1136) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1138 = stablehlo.add %1134, %1137 : tensor<f32>
    %1139 = stablehlo.multiply %525, %525 : tensor<64xf32>
    %1140 = stablehlo.constant dense<0.0> : tensor<f32>
    %1141 = "stablehlo.reduce"(%1139, %1140) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1142 = stablehlo.add %1138, %1141 : tensor<f32>
    %1143 = stablehlo.multiply %511, %511 : tensor<64x64x3x3xf32>
    %1144 = stablehlo.constant dense<0.0> : tensor<f32>
    %1145 = "stablehlo.reduce"(%1143, %1144) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1146 = stablehlo.add %1142, %1145 : tensor<f32>
    %1147 = stablehlo.multiply %485, %485 : tensor<64xf32>
    %1148 = stablehlo.constant dense<0.0> : tensor<f32>
    %1149 = "stablehlo.reduce"(%1147, %1148) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1150 = stablehlo.add %1146, %1149 : tensor<f32>
    %1151 = stablehlo.multiply %487, %487 : tensor<64xf32>
    %1152 = stablehlo.constant dense<0.0> : tensor<f32>
    %1153 = "stablehlo.reduce"(%1151, %1152) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1154 = stablehlo.add %1150, %1153 : tensor<f32>
    %1155 = stablehlo.multiply %474, %474 : tensor<64x64x3x3xf32>
    %1156 = stablehlo.constant dense<0.0> : tensor<f32>
    %1157 = "stablehlo.reduce"(%1155, %1156) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1158 = stablehlo.add %1154, %1157 : tensor<f32>
    %1159 = stablehlo.multiply %448, %448 : tensor<64xf32>
    %1160 = stablehlo.constant dense<0.0> : tensor<f32>
    %1161 = "stablehlo.reduce"(%1159, %1160) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1162 = stablehlo.add %1158, %1161 : tensor<f32>
    %1163 = stablehlo.multiply %450, %450 : tensor<64xf32>
    %1164 = stablehlo.constant dense<0.0> : tensor<f32>
    %1165 = "stablehlo.reduce"(%1163, %1164) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1166 = stablehlo.add %1162, %1165 : tensor<f32>
    %1167 = stablehlo.multiply %435, %435 : tensor<10x64xf32>
    %1168 = stablehlo.constant dense<0.0> : tensor<f32>
    %1169 = "stablehlo.reduce"(%1167, %1168) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<10x64xf32>, tensor<f32>) -> tensor<f32>
    %1170 = stablehlo.add %1166, %1169 : tensor<f32>
    %1171 = stablehlo.multiply %433, %433 : tensor<10xf32>
    %1172 = stablehlo.constant dense<0.0> : tensor<f32>
    %1173 = "stablehlo.reduce"(%1171, %1172) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<10xf32>, tensor<f32>) -> tensor<f32>
    %1174 = stablehlo.add %1170, %1173 : tensor<f32>
    %1175 = stablehlo.sqrt %1174 : tensor<f32>
    %1176 = stablehlo.constant dense<1.0> : tensor<f32>
    %1177 = stablehlo.constant dense<1.0e-06> : tensor<f32>
    %1178 = stablehlo.add %1175, %1177 : tensor<f32>
    %1179 = stablehlo.constant dense<1.0> : tensor<f32>
    %1180 = stablehlo.divide %1179, %1178 : tensor<f32>
    %1181 = stablehlo.minimum %1180, %1176 : tensor<f32>
    %1182 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1183 = stablehlo.multiply %987, %1182 : tensor<16x1x3x3xf32>
    %1184 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1185 = stablehlo.multiply %962, %1184 : tensor<16xf32>
    %1186 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1187 = stablehlo.multiply %964, %1186 : tensor<16xf32>
    %1188 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1189 = stablehlo.multiply %950, %1188 : tensor<16x16x3x3xf32>
    %1190 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1191 = stablehlo.multiply %924, %1190 : tensor<16xf32>
    %1192 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1193 = stablehlo.multiply %926, %1192 : tensor<16xf32>
    %1194 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1195 = stablehlo.multiply %913, %1194 : tensor<16x16x3x3xf32>
    %1196 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1197 = stablehlo.multiply %887, %1196 : tensor<16xf32>
    %1198 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1199 = stablehlo.multiply %889, %1198 : tensor<16xf32>
    %1200 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1201 = stablehlo.multiply %875, %1200 : tensor<16x16x3x3xf32>
    %1202 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1203 = stablehlo.multiply %849, %1202 : tensor<16xf32>
    %1204 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1205 = stablehlo.multiply %851, %1204 : tensor<16xf32>
    %1206 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1207 = stablehlo.multiply %838, %1206 : tensor<16x16x3x3xf32>
    %1208 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1209 = stablehlo.multiply %812, %1208 : tensor<16xf32>
    %1210 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1211 = stablehlo.multiply %814, %1210 : tensor<16xf32>
    %1212 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1213 = stablehlo.multiply %800, %1212 : tensor<32x16x3x3xf32>
    %1214 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1215 = stablehlo.multiply %774, %1214 : tensor<32xf32>
    %1216 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1217 = stablehlo.multiply %776, %1216 : tensor<32xf32>
    %1218 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1219 = stablehlo.multiply %763, %1218 : tensor<32x32x3x3xf32>
    %1220 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1221 = stablehlo.multiply %737, %1220 : tensor<32xf32>
    %1222 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1223 = stablehlo.multiply %739, %1222 : tensor<32xf32>
    %1224 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1225 = stablehlo.multiply %733, %1224 : tensor<32x16x1x1xf32>
    %1226 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1227 = stablehlo.multiply %705, %1226 : tensor<32xf32>
    %1228 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1229 = stablehlo.multiply %707, %1228 : tensor<32xf32>
    %1230 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1231 = stablehlo.multiply %693, %1230 : tensor<32x32x3x3xf32>
    %1232 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1233 = stablehlo.multiply %667, %1232 : tensor<32xf32>
    %1234 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1235 = stablehlo.multiply %669, %1234 : tensor<32xf32>
    %1236 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1237 = stablehlo.multiply %656, %1236 : tensor<32x32x3x3xf32>
    %1238 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1239 = stablehlo.multiply %630, %1238 : tensor<32xf32>
    %1240 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1241 = stablehlo.multiply %632, %1240 : tensor<32xf32>
    %1242 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1243 = stablehlo.multiply %618, %1242 : tensor<64x32x3x3xf32>
    %1244 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1245 = stablehlo.multiply %592, %1244 : tensor<64xf32>
    %1246 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1247 = stablehlo.multiply %594, %1246 : tensor<64xf32>
    %1248 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1249 = stablehlo.multiply %581, %1248 : tensor<64x64x3x3xf32>
    %1250 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1251 = stablehlo.multiply %555, %1250 : tensor<64xf32>
    %1252 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1253 = stablehlo.multiply %557, %1252 : tensor<64xf32>
    %1254 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1255 = stablehlo.multiply %551, %1254 : tensor<64x32x1x1xf32>
    %1256 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1257 = stablehlo.multiply %523, %1256 : tensor<64xf32>
    %1258 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1259 = stablehlo.multiply %525, %1258 : tensor<64xf32>
    %1260 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1261 = stablehlo.multiply %511, %1260 : tensor<64x64x3x3xf32>
    %1262 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1263 = stablehlo.multiply %485, %1262 : tensor<64xf32>
    %1264 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1265 = stablehlo.multiply %487, %1264 : tensor<64xf32>
    %1266 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1267 = stablehlo.multiply %474, %1266 : tensor<64x64x3x3xf32>
    %1268 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1269 = stablehlo.multiply %448, %1268 : tensor<64xf32>
    %1270 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1271 = stablehlo.multiply %450, %1270 : tensor<64xf32>
    %1272 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %1273 = stablehlo.multiply %435, %1272 : tensor<10x64xf32>
    %1274 = "stablehlo.broadcast_in_dim"(%1181) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %1275 = stablehlo.multiply %433, %1274 : tensor<10xf32>
    %1276 = stablehlo.constant dense<0.05> : tensor<f32>
    %1277 = stablehlo.multiply %learning_rate, %1276 : tensor<f32>
    %1278 = stablehlo.constant dense<1.0> : tensor<f32>
    %1279 = stablehlo.subtract %1278, %1277 : tensor<f32>
    %1280 = "stablehlo.convert"(%step) {} : (tensor<i32>) -> tensor<f32>
    %1281 = stablehlo.constant dense<-0.0010005003335835344> : tensor<f32>
    %1282 = stablehlo.multiply %1280, %1281 : tensor<f32>
    %1283 = stablehlo.exponential_minus_one %1282 : tensor<f32>
    %1284 = stablehlo.negate %1283 : tensor<f32>
    %1285 = stablehlo.sqrt %1284 : tensor<f32>
    %1286 = stablehlo.constant dense<-0.10536051565782628> : tensor<f32>
    %1287 = stablehlo.multiply %1280, %1286 : tensor<f32>
    %1288 = stablehlo.exponential_minus_one %1287 : tensor<f32>
    %1289 = stablehlo.negate %1288 : tensor<f32>
    %1290 = stablehlo.divide %1285, %1289 : tensor<f32>
    %1291 = stablehlo.multiply %learning_rate, %1290 : tensor<f32>
    %1292 = stablehlo.constant dense<1.0e-08> : tensor<f32>
    %1293 = stablehlo.multiply %1285, %1292 : tensor<f32>
    %1294 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1295 = stablehlo.multiply %conv1.weight, %1294 : tensor<16x1x3x3xf32>
    %1296 = stablehlo.subtract %1183, %exp_avg.conv1.weight : tensor<16x1x3x3xf32>
    %1297 = stablehlo.constant dense<0.09999999999999998> : tensor<16x1x3x3xf32>
    %1298 = stablehlo.multiply %1296, %1297 : tensor<16x1x3x3xf32>
    %1299 = stablehlo.add %exp_avg.conv1.weight, %1298 : tensor<16x1x3x3xf32>
    %1300 = stablehlo.multiply %1183, %1183 : tensor<16x1x3x3xf32>
    %1301 = stablehlo.subtract %1300, %exp_avg_sq.conv1.weight : tensor<16x1x3x3xf32>
    %1302 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x1x3x3xf32>
    %1303 = stablehlo.multiply %1301, %1302 : tensor<16x1x3x3xf32>
    %1304 = stablehlo.add %exp_avg_sq.conv1.weight, %1303 : tensor<16x1x3x3xf32>
    %1305 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1306 = stablehlo.sqrt %1304 : tensor<16x1x3x3xf32>
    %1307 = stablehlo.add %1306, %1305 : tensor<16x1x3x3xf32>
    %1308 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1309 = stablehlo.multiply %1299, %1308 : tensor<16x1x3x3xf32>
    %1310 = stablehlo.divide %1309, %1307 : tensor<16x1x3x3xf32>
    %1311 = stablehlo.subtract %1295, %1310 : tensor<16x1x3x3xf32>
    %1312 = stablehlo.subtract %1185, %exp_avg.bn1.weight : tensor<16xf32>
    %1313 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1314 = stablehlo.multiply %1312, %1313 : tensor<16xf32>
    %1315 = stablehlo.add %exp_avg.bn1.weight, %1314 : tensor<16xf32>
    %1316 = stablehlo.multiply %1185, %1185 : tensor<16xf32>
    %1317 = stablehlo.subtract %1316, %exp_avg_sq.bn1.weight : tensor<16xf32>
    %1318 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1319 = stablehlo.multiply %1317, %1318 : tensor<16xf32>
    %1320 = stablehlo.add %exp_avg_sq.bn1.weight, %1319 : tensor<16xf32>
    %1321 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1322 = stablehlo.sqrt %1320 : tensor<16xf32>
    %1323 = stablehlo.add %1322, %1321 : tensor<16xf32>
    %1324 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1325 = stablehlo.multiply %1315, %1324 : tensor<16xf32>
    %1326 = stablehlo.divide %1325, %1323 : tensor<16xf32>
    %1327 = stablehlo.subtract %bn1.weight, %1326 : tensor<16xf32>
    %1328 = stablehlo.subtract %1187, %exp_avg.bn1.bias : tensor<16xf32>
    %1329 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1330 = stablehlo.multiply %1328, %1329 : tensor<16xf32>
    %1331 = stablehlo.add %exp_avg.bn1.bias, %1330 : tensor<16xf32>
    %1332 = stablehlo.multiply %1187, %1187 : tensor<16xf32>
    %1333 = stablehlo.subtract %1332, %exp_avg_sq.bn1.bias : tensor<16xf32>
    %1334 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1335 = stablehlo.multiply %1333, %1334 : tensor<16xf32>
    %1336 = stablehlo.add %exp_avg_sq.bn1.bias, %1335 : tensor<16xf32>
    %1337 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1338 = stablehlo.sqrt %1336 : tensor<16xf32>
    %1339 = stablehlo.add %1338, %1337 : tensor<16xf32>
    %1340 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1341 = stablehlo.multiply %1331, %1340 : tensor<16xf32>
    %1342 = stablehlo.divide %1341, %1339 : tensor<16xf32>
    %1343 = stablehlo.subtract %bn1.bias, %1342 : tensor<16xf32>
    %1344 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1345 = stablehlo.multiply %layer1.0.conv1.weight, %1344 : tensor<16x16x3x3xf32>
    %1346 = stablehlo.subtract %1189, %exp_avg.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %1347 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1348 = stablehlo.multiply %1346, %1347 : tensor<16x16x3x3xf32>
    %1349 = stablehlo.add %exp_avg.layer1.0.conv1.weight, %1348 : tensor<16x16x3x3xf32>
    %1350 = stablehlo.multiply %1189, %1189 : tensor<16x16x3x3xf32>
    %1351 = stablehlo.subtract %1350, %exp_avg_sq.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %1352 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1353 = stablehlo.multiply %1351, %1352 : tensor<16x16x3x3xf32>
    %1354 = stablehlo.add %exp_avg_sq.layer1.0.conv1.weight, %1353 : tensor<16x16x3x3xf32>
    %1355 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1356 = stablehlo.sqrt %1354 : tensor<16x16x3x3xf32>
    %1357 = stablehlo.add %1356, %1355 : tensor<16x16x3x3xf32>
    %1358 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1359 = stablehlo.multiply %1349, %1358 : tensor<16x16x3x3xf32>
    %1360 = stablehlo.divide %1359, %1357 : tensor<16x16x3x3xf32>
    %1361 = stablehlo.subtract %1345, %1360 : tensor<16x16x3x3xf32>
    %1362 = stablehlo.subtract %1191, %exp_avg.layer1.0.bn1.weight : tensor<16xf32>
    %1363 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1364 = stablehlo.multiply %1362, %1363 : tensor<16xf32>
    %1365 = stablehlo.add %exp_avg.layer1.0.bn1.weight, %1364 : tensor<16xf32>
    %1366 = stablehlo.multiply %1191, %1191 : tensor<16xf32>
    %1367 = stablehlo.subtract %1366, %exp_avg_sq.layer1.0.bn1.weight : tensor<16xf32>
    %1368 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1369 = stablehlo.multiply %1367, %1368 : tensor<16xf32>
    %1370 = stablehlo.add %exp_avg_sq.layer1.0.bn1.weight, %1369 : tensor<16xf32>
    %1371 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1372 = stablehlo.sqrt %1370 : tensor<16xf32>
    %1373 = stablehlo.add %1372, %1371 : tensor<16xf32>
    %1374 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1375 = stablehlo.multiply %1365, %1374 : tensor<16xf32>
    %1376 = stablehlo.divide %1375, %1373 : tensor<16xf32>
    %1377 = stablehlo.subtract %layer1.0.bn1.weight, %1376 : tensor<16xf32>
    %1378 = stablehlo.subtract %1193, %exp_avg.layer1.0.bn1.bias : tensor<16xf32>
    %1379 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1380 = stablehlo.multiply %1378, %1379 : tensor<16xf32>
    %1381 = stablehlo.add %exp_avg.layer1.0.bn1.bias, %1380 : tensor<16xf32>
    %1382 = stablehlo.multiply %1193, %1193 : tensor<16xf32>
    %1383 = stablehlo.subtract %1382, %exp_avg_sq.layer1.0.bn1.bias : tensor<16xf32>
    %1384 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1385 = stablehlo.multiply %1383, %1384 : tensor<16xf32>
    %1386 = stablehlo.add %exp_avg_sq.layer1.0.bn1.bias, %1385 : tensor<16xf32>
    %1387 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1388 = stablehlo.sqrt %1386 : tensor<16xf32>
    %1389 = stablehlo.add %1388, %1387 : tensor<16xf32>
    %1390 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1391 = stablehlo.multiply %1381, %1390 : tensor<16xf32>
    %1392 = stablehlo.divide %1391, %1389 : tensor<16xf32>
    %1393 = stablehlo.subtract %layer1.0.bn1.bias, %1392 : tensor<16xf32>
    %1394 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1395 = stablehlo.multiply %layer1.0.conv2.weight, %1394 : tensor<16x16x3x3xf32>
    %1396 = stablehlo.subtract %1195, %exp_avg.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %1397 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1398 = stablehlo.multiply %1396, %1397 : tensor<16x16x3x3xf32>
    %1399 = stablehlo.add %exp_avg.layer1.0.conv2.weight, %1398 : tensor<16x16x3x3xf32>
    %1400 = stablehlo.multiply %1195, %1195 : tensor<16x16x3x3xf32>
    %1401 = stablehlo.subtract %1400, %exp_avg_sq.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %1402 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1403 = stablehlo.multiply %1401, %1402 : tensor<16x16x3x3xf32>
    %1404 = stablehlo.add %exp_avg_sq.layer1.0.conv2.weight, %1403 : tensor<16x16x3x3xf32>
    %1405 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1406 = stablehlo.sqrt %1404 : tensor<16x16x3x3xf32>
    %1407 = stablehlo.add %1406, %1405 : tensor<16x16x3x3xf32>
    %1408 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1409 = stablehlo.multiply %1399, %1408 : tensor<16x16x3x3xf32>
    %1410 = stablehlo.divide %1409, %1407 : tensor<16x16x3x3xf32>
    %1411 = stablehlo.subtract %1395, %1410 : tensor<16x16x3x3xf32>
    %1412 = stablehlo.subtract %1197, %exp_avg.layer1.0.bn2.weight : tensor<16xf32>
    %1413 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1414 = stablehlo.multiply %1412, %1413 : tensor<16xf32>
    %1415 = stablehlo.add %exp_avg.layer1.0.bn2.weight, %1414 : tensor<16xf32>
    %1416 = stablehlo.multiply %1197, %1197 : tensor<16xf32>
    %1417 = stablehlo.subtract %1416, %exp_avg_sq.layer1.0.bn2.weight : tensor<16xf32>
    %1418 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1419 = stablehlo.multiply %1417, %1418 : tensor<16xf32>
    %1420 = stablehlo.add %exp_avg_sq.layer1.0.bn2.weight, %1419 : tensor<16xf32>
    %1421 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1422 = stablehlo.sqrt %1420 : tensor<16xf32>
    %1423 = stablehlo.add %1422, %1421 : tensor<16xf32>
    %1424 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1425 = stablehlo.multiply %1415, %1424 : tensor<16xf32>
    %1426 = stablehlo.divide %1425, %1423 : tensor<16xf32>
    %1427 = stablehlo.subtract %layer1.0.bn2.weight, %1426 : tensor<16xf32>
    %1428 = stablehlo.subtract %1199, %exp_avg.layer1.0.bn2.bias : tensor<16xf32>
    %1429 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1430 = stablehlo.multiply %1428, %1429 : tensor<16xf32>
    %1431 = stablehlo.add %exp_avg.layer1.0.bn2.bias, %1430 : tensor<16xf32>
    %1432 = stablehlo.multiply %1199, %1199 : tensor<16xf32>
    %1433 = stablehlo.subtract %1432, %exp_avg_sq.layer1.0.bn2.bias : tensor<16xf32>
    %1434 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1435 = stablehlo.multiply %1433, %1434 : tensor<16xf32>
    %1436 = stablehlo.add %exp_avg_sq.layer1.0.bn2.bias, %1435 : tensor<16xf32>
    %1437 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1438 = stablehlo.sqrt %1436 : tensor<16xf32>
    %1439 = stablehlo.add %1438, %1437 : tensor<16xf32>
    %1440 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1441 = stablehlo.multiply %1431, %1440 : tensor<16xf32>
    %1442 = stablehlo.divide %1441, %1439 : tensor<16xf32>
    %1443 = stablehlo.subtract %layer1.0.bn2.bias, %1442 : tensor<16xf32>
    %1444 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1445 = stablehlo.multiply %layer1.1.conv1.weight, %1444 : tensor<16x16x3x3xf32>
    %1446 = stablehlo.subtract %1201, %exp_avg.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %1447 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1448 = stablehlo.multiply %1446, %1447 : tensor<16x16x3x3xf32>
    %1449 = stablehlo.add %exp_avg.layer1.1.conv1.weight, %1448 : tensor<16x16x3x3xf32>
    %1450 = stablehlo.multiply %1201, %1201 : tensor<16x16x3x3xf32>
    %1451 = stablehlo.subtract %1450, %exp_avg_sq.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %1452 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1453 = stablehlo.multiply %1451, %1452 : tensor<16x16x3x3xf32>
    %1454 = stablehlo.add %exp_avg_sq.layer1.1.conv1.weight, %1453 : tensor<16x16x3x3xf32>
    %1455 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1456 = stablehlo.sqrt %1454 : tensor<16x16x3x3xf32>
    %1457 = stablehlo.add %1456, %1455 : tensor<16x16x3x3xf32>
    %1458 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1459 = stablehlo.multiply %1449, %1458 : tensor<16x16x3x3xf32>
    %1460 = stablehlo.divide %1459, %1457 : tensor<16x16x3x3xf32>
    %1461 = stablehlo.subtract %1445, %1460 : tensor<16x16x3x3xf32>
    %1462 = stablehlo.subtract %1203, %exp_avg.layer1.1.bn1.weight : tensor<16xf32>
    %1463 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1464 = stablehlo.multiply %1462, %1463 : tensor<16xf32>
    %1465 = stablehlo.add %exp_avg.layer1.1.bn1.weight, %1464 : tensor<16xf32>
    %1466 = stablehlo.multiply %1203, %1203 : tensor<16xf32>
    %1467 = stablehlo.subtract %1466, %exp_avg_sq.layer1.1.bn1.weight : tensor<16xf32>
    %1468 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1469 = stablehlo.multiply %1467, %1468 : tensor<16xf32>
    %1470 = stablehlo.add %exp_avg_sq.layer1.1.bn1.weight, %1469 : tensor<16xf32>
    %1471 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1472 = stablehlo.sqrt %1470 : tensor<16xf32>
    %1473 = stablehlo.add %1472, %1471 : tensor<16xf32>
    %1474 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1475 = stablehlo.multiply %1465, %1474 : tensor<16xf32>
    %1476 = stablehlo.divide %1475, %1473 : tensor<16xf32>
    %1477 = stablehlo.subtract %layer1.1.bn1.weight, %1476 : tensor<16xf32>
    %1478 = stablehlo.subtract %1205, %exp_avg.layer1.1.bn1.bias : tensor<16xf32>
    %1479 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1480 = stablehlo.multiply %1478, %1479 : tensor<16xf32>
    %1481 = stablehlo.add %exp_avg.layer1.1.bn1.bias, %1480 : tensor<16xf32>
    %1482 = stablehlo.multiply %1205, %1205 : tensor<16xf32>
    %1483 = stablehlo.subtract %1482, %exp_avg_sq.layer1.1.bn1.bias : tensor<16xf32>
    %1484 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1485 = stablehlo.multiply %1483, %1484 : tensor<16xf32>
    %1486 = stablehlo.add %exp_avg_sq.layer1.1.bn1.bias, %1485 : tensor<16xf32>
    %1487 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1488 = stablehlo.sqrt %1486 : tensor<16xf32>
    %1489 = stablehlo.add %1488, %1487 : tensor<16xf32>
    %1490 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1491 = stablehlo.multiply %1481, %1490 : tensor<16xf32>
    %1492 = stablehlo.divide %1491, %1489 : tensor<16xf32>
    %1493 = stablehlo.subtract %layer1.1.bn1.bias, %1492 : tensor<16xf32>
    %1494 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1495 = stablehlo.multiply %layer1.1.conv2.weight, %1494 : tensor<16x16x3x3xf32>
    %1496 = stablehlo.subtract %1207, %exp_avg.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %1497 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1498 = stablehlo.multiply %1496, %1497 : tensor<16x16x3x3xf32>
    %1499 = stablehlo.add %exp_avg.layer1.1.conv2.weight, %1498 : tensor<16x16x3x3xf32>
    %1500 = stablehlo.multiply %1207, %1207 : tensor<16x16x3x3xf32>
    %1501 = stablehlo.subtract %1500, %exp_avg_sq.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %1502 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1503 = stablehlo.multiply %1501, %1502 : tensor<16x16x3x3xf32>
    %1504 = stablehlo.add %exp_avg_sq.layer1.1.conv2.weight, %1503 : tensor<16x16x3x3xf32>
    %1505 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1506 = stablehlo.sqrt %1504 : tensor<16x16x3x3xf32>
    %1507 = stablehlo.add %1506, %1505 : tensor<16x16x3x3xf32>
    %1508 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1509 = stablehlo.multiply %1499, %1508 : tensor<16x16x3x3xf32>
    %1510 = stablehlo.divide %1509, %1507 : tensor<16x16x3x3xf32>
    %1511 = stablehlo.subtract %1495, %1510 : tensor<16x16x3x3xf32>
    %1512 = stablehlo.subtract %1209, %exp_avg.layer1.1.bn2.weight : tensor<16xf32>
    %1513 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1514 = stablehlo.multiply %1512, %1513 : tensor<16xf32>
    %1515 = stablehlo.add %exp_avg.layer1.1.bn2.weight, %1514 : tensor<16xf32>
    %1516 = stablehlo.multiply %1209, %1209 : tensor<16xf32>
    %1517 = stablehlo.subtract %1516, %exp_avg_sq.layer1.1.bn2.weight : tensor<16xf32>
    %1518 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1519 = stablehlo.multiply %1517, %1518 : tensor<16xf32>
    %1520 = stablehlo.add %exp_avg_sq.layer1.1.bn2.weight, %1519 : tensor<16xf32>
    %1521 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1522 = stablehlo.sqrt %1520 : tensor<16xf32>
    %1523 = stablehlo.add %1522, %1521 : tensor<16xf32>
    %1524 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1525 = stablehlo.multiply %1515, %1524 : tensor<16xf32>
    %1526 = stablehlo.divide %1525, %1523 : tensor<16xf32>
    %1527 = stablehlo.subtract %layer1.1.bn2.weight, %1526 : tensor<16xf32>
    %1528 = stablehlo.subtract %1211, %exp_avg.layer1.1.bn2.bias : tensor<16xf32>
    %1529 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1530 = stablehlo.multiply %1528, %1529 : tensor<16xf32>
    %1531 = stablehlo.add %exp_avg.layer1.1.bn2.bias, %1530 : tensor<16xf32>
    %1532 = stablehlo.multiply %1211, %1211 : tensor<16xf32>
    %1533 = stablehlo.subtract %1532, %exp_avg_sq.layer1.1.bn2.bias : tensor<16xf32>
    %1534 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1535 = stablehlo.multiply %1533, %1534 : tensor<16xf32>
    %1536 = stablehlo.add %exp_avg_sq.layer1.1.bn2.bias, %1535 : tensor<16xf32>
    %1537 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1538 = stablehlo.sqrt %1536 : tensor<16xf32>
    %1539 = stablehlo.add %1538, %1537 : tensor<16xf32>
    %1540 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1541 = stablehlo.multiply %1531, %1540 : tensor<16xf32>
    %1542 = stablehlo.divide %1541, %1539 : tensor<16xf32>
    %1543 = stablehlo.subtract %layer1.1.bn2.bias, %1542 : tensor<16xf32>
    %1544 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1545 = stablehlo.multiply %layer2.0.conv1.weight, %1544 : tensor<32x16x3x3xf32>
    %1546 = stablehlo.subtract %1213, %exp_avg.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %1547 = stablehlo.constant dense<0.09999999999999998> : tensor<32x16x3x3xf32>
    %1548 = stablehlo.multiply %1546, %1547 : tensor<32x16x3x3xf32>
    %1549 = stablehlo.add %exp_avg.layer2.0.conv1.weight, %1548 : tensor<32x16x3x3xf32>
    %1550 = stablehlo.multiply %1213, %1213 : tensor<32x16x3x3xf32>
    %1551 = stablehlo.subtract %1550, %exp_avg_sq.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %1552 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x16x3x3xf32>
    %1553 = stablehlo.multiply %1551, %1552 : tensor<32x16x3x3xf32>
    %1554 = stablehlo.add %exp_avg_sq.layer2.0.conv1.weight, %1553 : tensor<32x16x3x3xf32>
    %1555 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1556 = stablehlo.sqrt %1554 : tensor<32x16x3x3xf32>
    %1557 = stablehlo.add %1556, %1555 : tensor<32x16x3x3xf32>
    %1558 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1559 = stablehlo.multiply %1549, %1558 : tensor<32x16x3x3xf32>
    %1560 = stablehlo.divide %1559, %1557 : tensor<32x16x3x3xf32>
    %1561 = stablehlo.subtract %1545, %1560 : tensor<32x16x3x3xf32>
    %1562 = stablehlo.subtract %1215, %exp_avg.layer2.0.bn1.weight : tensor<32xf32>
    %1563 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1564 = stablehlo.multiply %1562, %1563 : tensor<32xf32>
    %1565 = stablehlo.add %exp_avg.layer2.0.bn1.weight, %1564 : tensor<32xf32>
    %1566 = stablehlo.multiply %1215, %1215 : tensor<32xf32>
    %1567 = stablehlo.subtract %1566, %exp_avg_sq.layer2.0.bn1.weight : tensor<32xf32>
    %1568 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1569 = stablehlo.multiply %1567, %1568 : tensor<32xf32>
    %1570 = stablehlo.add %exp_avg_sq.layer2.0.bn1.weight, %1569 : tensor<32xf32>
    %1571 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1572 = stablehlo.sqrt %1570 : tensor<32xf32>
    %1573 = stablehlo.add %1572, %1571 : tensor<32xf32>
    %1574 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1575 = stablehlo.multiply %1565, %1574 : tensor<32xf32>
    %1576 = stablehlo.divide %1575, %1573 : tensor<32xf32>
    %1577 = stablehlo.subtract %layer2.0.bn1.weight, %1576 : tensor<32xf32>
    %1578 = stablehlo.subtract %1217, %exp_avg.layer2.0.bn1.bias : tensor<32xf32>
    %1579 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1580 = stablehlo.multiply %1578, %1579 : tensor<32xf32>
    %1581 = stablehlo.add %exp_avg.layer2.0.bn1.bias, %1580 : tensor<32xf32>
    %1582 = stablehlo.multiply %1217, %1217 : tensor<32xf32>
    %1583 = stablehlo.subtract %1582, %exp_avg_sq.layer2.0.bn1.bias : tensor<32xf32>
    %1584 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1585 = stablehlo.multiply %1583, %1584 : tensor<32xf32>
    %1586 = stablehlo.add %exp_avg_sq.layer2.0.bn1.bias, %1585 : tensor<32xf32>
    %1587 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1588 = stablehlo.sqrt %1586 : tensor<32xf32>
    %1589 = stablehlo.add %1588, %1587 : tensor<32xf32>
    %1590 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1591 = stablehlo.multiply %1581, %1590 : tensor<32xf32>
    %1592 = stablehlo.divide %1591, %1589 : tensor<32xf32>
    %1593 = stablehlo.subtract %layer2.0.bn1.bias, %1592 : tensor<32xf32>
    %1594 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1595 = stablehlo.multiply %layer2.0.conv2.weight, %1594 : tensor<32x32x3x3xf32>
    %1596 = stablehlo.subtract %1219, %exp_avg.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %1597 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1598 = stablehlo.multiply %1596, %1597 : tensor<32x32x3x3xf32>
    %1599 = stablehlo.add %exp_avg.layer2.0.conv2.weight, %1598 : tensor<32x32x3x3xf32>
    %1600 = stablehlo.multiply %1219, %1219 : tensor<32x32x3x3xf32>
    %1601 = stablehlo.subtract %1600, %exp_avg_sq.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %1602 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1603 = stablehlo.multiply %1601, %1602 : tensor<32x32x3x3xf32>
    %1604 = stablehlo.add %exp_avg_sq.layer2.0.conv2.weight, %1603 : tensor<32x32x3x3xf32>
    %1605 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1606 = stablehlo.sqrt %1604 : tensor<32x32x3x3xf32>
    %1607 = stablehlo.add %1606, %1605 : tensor<32x32x3x3xf32>
    %1608 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1609 = stablehlo.multiply %1599, %1608 : tensor<32x32x3x3xf32>
    %1610 = stablehlo.divide %1609, %1607 : tensor<32x32x3x3xf32>
    %1611 = stablehlo.subtract %1595, %1610 : tensor<32x32x3x3xf32>
    %1612 = stablehlo.subtract %1221, %exp_avg.layer2.0.bn2.weight : tensor<32xf32>
    %1613 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1614 = stablehlo.multiply %1612, %1613 : tensor<32xf32>
    %1615 = stablehlo.add %exp_avg.layer2.0.bn2.weight, %1614 : tensor<32xf32>
    %1616 = stablehlo.multiply %1221, %1221 : tensor<32xf32>
    %1617 = stablehlo.subtract %1616, %exp_avg_sq.layer2.0.bn2.weight : tensor<32xf32>
    %1618 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1619 = stablehlo.multiply %1617, %1618 : tensor<32xf32>
    %1620 = stablehlo.add %exp_avg_sq.layer2.0.bn2.weight, %1619 : tensor<32xf32>
    %1621 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1622 = stablehlo.sqrt %1620 : tensor<32xf32>
    %1623 = stablehlo.add %1622, %1621 : tensor<32xf32>
    %1624 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1625 = stablehlo.multiply %1615, %1624 : tensor<32xf32>
    %1626 = stablehlo.divide %1625, %1623 : tensor<32xf32>
    %1627 = stablehlo.subtract %layer2.0.bn2.weight, %1626 : tensor<32xf32>
    %1628 = stablehlo.subtract %1223, %exp_avg.layer2.0.bn2.bias : tensor<32xf32>
    %1629 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1630 = stablehlo.multiply %1628, %1629 : tensor<32xf32>
    %1631 = stablehlo.add %exp_avg.layer2.0.bn2.bias, %1630 : tensor<32xf32>
    %1632 = stablehlo.multiply %1223, %1223 : tensor<32xf32>
    %1633 = stablehlo.subtract %1632, %exp_avg_sq.layer2.0.bn2.bias : tensor<32xf32>
    %1634 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1635 = stablehlo.multiply %1633, %1634 : tensor<32xf32>
    %1636 = stablehlo.add %exp_avg_sq.layer2.0.bn2.bias, %1635 : tensor<32xf32>
    %1637 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1638 = stablehlo.sqrt %1636 : tensor<32xf32>
    %1639 = stablehlo.add %1638, %1637 : tensor<32xf32>
    %1640 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1641 = stablehlo.multiply %1631, %1640 : tensor<32xf32>
    %1642 = stablehlo.divide %1641, %1639 : tensor<32xf32>
    %1643 = stablehlo.subtract %layer2.0.bn2.bias, %1642 : tensor<32xf32>
    %1644 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1645 = stablehlo.multiply %layer2.0.downsample.0.weight, %1644 : tensor<32x16x1x1xf32>
    %1646 = stablehlo.subtract %1225, %exp_avg.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %1647 = stablehlo.constant dense<0.09999999999999998> : tensor<32x16x1x1xf32>
    %1648 = stablehlo.multiply %1646, %1647 : tensor<32x16x1x1xf32>
    %1649 = stablehlo.add %exp_avg.layer2.0.downsample.0.weight, %1648 : tensor<32x16x1x1xf32>
    %1650 = stablehlo.multiply %1225, %1225 : tensor<32x16x1x1xf32>
    %1651 = stablehlo.subtract %1650, %exp_avg_sq.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %1652 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x16x1x1xf32>
    %1653 = stablehlo.multiply %1651, %1652 : tensor<32x16x1x1xf32>
    %1654 = stablehlo.add %exp_avg_sq.layer2.0.downsample.0.weight, %1653 : tensor<32x16x1x1xf32>
    %1655 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1656 = stablehlo.sqrt %1654 : tensor<32x16x1x1xf32>
    %1657 = stablehlo.add %1656, %1655 : tensor<32x16x1x1xf32>
    %1658 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1659 = stablehlo.multiply %1649, %1658 : tensor<32x16x1x1xf32>
    %1660 = stablehlo.divide %1659, %1657 : tensor<32x16x1x1xf32>
    %1661 = stablehlo.subtract %1645, %1660 : tensor<32x16x1x1xf32>
    %1662 = stablehlo.subtract %1227, %exp_avg.layer2.0.downsample.1.weight : tensor<32xf32>
    %1663 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1664 = stablehlo.multiply %1662, %1663 : tensor<32xf32>
    %1665 = stablehlo.add %exp_avg.layer2.0.downsample.1.weight, %1664 : tensor<32xf32>
    %1666 = stablehlo.multiply %1227, %1227 : tensor<32xf32>
    %1667 = stablehlo.subtract %1666, %exp_avg_sq.layer2.0.downsample.1.weight : tensor<32xf32>
    %1668 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1669 = stablehlo.multiply %1667, %1668 : tensor<32xf32>
    %1670 = stablehlo.add %exp_avg_sq.layer2.0.downsample.1.weight, %1669 : tensor<32xf32>
    %1671 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1672 = stablehlo.sqrt %1670 : tensor<32xf32>
    %1673 = stablehlo.add %1672, %1671 : tensor<32xf32>
    %1674 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1675 = stablehlo.multiply %1665, %1674 : tensor<32xf32>
    %1676 = stablehlo.divide %1675, %1673 : tensor<32xf32>
    %1677 = stablehlo.subtract %layer2.0.downsample.1.weight, %1676 : tensor<32xf32>
    %1678 = stablehlo.subtract %1229, %exp_avg.layer2.0.downsample.1.bias : tensor<32xf32>
    %1679 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1680 = stablehlo.multiply %1678, %1679 : tensor<32xf32>
    %1681 = stablehlo.add %exp_avg.layer2.0.downsample.1.bias, %1680 : tensor<32xf32>
    %1682 = stablehlo.multiply %1229, %1229 : tensor<32xf32>
    %1683 = stablehlo.subtract %1682, %exp_avg_sq.layer2.0.downsample.1.bias : tensor<32xf32>
    %1684 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1685 = stablehlo.multiply %1683, %1684 : tensor<32xf32>
    %1686 = stablehlo.add %exp_avg_sq.layer2.0.downsample.1.bias, %1685 : tensor<32xf32>
    %1687 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1688 = stablehlo.sqrt %1686 : tensor<32xf32>
    %1689 = stablehlo.add %1688, %1687 : tensor<32xf32>
    %1690 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1691 = stablehlo.multiply %1681, %1690 : tensor<32xf32>
    %1692 = stablehlo.divide %1691, %1689 : tensor<32xf32>
    %1693 = stablehlo.subtract %layer2.0.downsample.1.bias, %1692 : tensor<32xf32>
    %1694 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1695 = stablehlo.multiply %layer2.1.conv1.weight, %1694 : tensor<32x32x3x3xf32>
    %1696 = stablehlo.subtract %1231, %exp_avg.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %1697 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1698 = stablehlo.multiply %1696, %1697 : tensor<32x32x3x3xf32>
    %1699 = stablehlo.add %exp_avg.layer2.1.conv1.weight, %1698 : tensor<32x32x3x3xf32>
    %1700 = stablehlo.multiply %1231, %1231 : tensor<32x32x3x3xf32>
    %1701 = stablehlo.subtract %1700, %exp_avg_sq.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %1702 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1703 = stablehlo.multiply %1701, %1702 : tensor<32x32x3x3xf32>
    %1704 = stablehlo.add %exp_avg_sq.layer2.1.conv1.weight, %1703 : tensor<32x32x3x3xf32>
    %1705 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1706 = stablehlo.sqrt %1704 : tensor<32x32x3x3xf32>
    %1707 = stablehlo.add %1706, %1705 : tensor<32x32x3x3xf32>
    %1708 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1709 = stablehlo.multiply %1699, %1708 : tensor<32x32x3x3xf32>
    %1710 = stablehlo.divide %1709, %1707 : tensor<32x32x3x3xf32>
    %1711 = stablehlo.subtract %1695, %1710 : tensor<32x32x3x3xf32>
    %1712 = stablehlo.subtract %1233, %exp_avg.layer2.1.bn1.weight : tensor<32xf32>
    %1713 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1714 = stablehlo.multiply %1712, %1713 : tensor<32xf32>
    %1715 = stablehlo.add %exp_avg.layer2.1.bn1.weight, %1714 : tensor<32xf32>
    %1716 = stablehlo.multiply %1233, %1233 : tensor<32xf32>
    %1717 = stablehlo.subtract %1716, %exp_avg_sq.layer2.1.bn1.weight : tensor<32xf32>
    %1718 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1719 = stablehlo.multiply %1717, %1718 : tensor<32xf32>
    %1720 = stablehlo.add %exp_avg_sq.layer2.1.bn1.weight, %1719 : tensor<32xf32>
    %1721 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1722 = stablehlo.sqrt %1720 : tensor<32xf32>
    %1723 = stablehlo.add %1722, %1721 : tensor<32xf32>
    %1724 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1725 = stablehlo.multiply %1715, %1724 : tensor<32xf32>
    %1726 = stablehlo.divide %1725, %1723 : tensor<32xf32>
    %1727 = stablehlo.subtract %layer2.1.bn1.weight, %1726 : tensor<32xf32>
    %1728 = stablehlo.subtract %1235, %exp_avg.layer2.1.bn1.bias : tensor<32xf32>
    %1729 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1730 = stablehlo.multiply %1728, %1729 : tensor<32xf32>
    %1731 = stablehlo.add %exp_avg.layer2.1.bn1.bias, %1730 : tensor<32xf32>
    %1732 = stablehlo.multiply %1235, %1235 : tensor<32xf32>
    %1733 = stablehlo.subtract %1732, %exp_avg_sq.layer2.1.bn1.bias : tensor<32xf32>
    %1734 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1735 = stablehlo.multiply %1733, %1734 : tensor<32xf32>
    %1736 = stablehlo.add %exp_avg_sq.layer2.1.bn1.bias, %1735 : tensor<32xf32>
    %1737 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1738 = stablehlo.sqrt %1736 : tensor<32xf32>
    %1739 = stablehlo.add %1738, %1737 : tensor<32xf32>
    %1740 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1741 = stablehlo.multiply %1731, %1740 : tensor<32xf32>
    %1742 = stablehlo.divide %1741, %1739 : tensor<32xf32>
    %1743 = stablehlo.subtract %layer2.1.bn1.bias, %1742 : tensor<32xf32>
    %1744 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1745 = stablehlo.multiply %layer2.1.conv2.weight, %1744 : tensor<32x32x3x3xf32>
    %1746 = stablehlo.subtract %1237, %exp_avg.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %1747 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1748 = stablehlo.multiply %1746, %1747 : tensor<32x32x3x3xf32>
    %1749 = stablehlo.add %exp_avg.layer2.1.conv2.weight, %1748 : tensor<32x32x3x3xf32>
    %1750 = stablehlo.multiply %1237, %1237 : tensor<32x32x3x3xf32>
    %1751 = stablehlo.subtract %1750, %exp_avg_sq.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %1752 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1753 = stablehlo.multiply %1751, %1752 : tensor<32x32x3x3xf32>
    %1754 = stablehlo.add %exp_avg_sq.layer2.1.conv2.weight, %1753 : tensor<32x32x3x3xf32>
    %1755 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1756 = stablehlo.sqrt %1754 : tensor<32x32x3x3xf32>
    %1757 = stablehlo.add %1756, %1755 : tensor<32x32x3x3xf32>
    %1758 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1759 = stablehlo.multiply %1749, %1758 : tensor<32x32x3x3xf32>
    %1760 = stablehlo.divide %1759, %1757 : tensor<32x32x3x3xf32>
    %1761 = stablehlo.subtract %1745, %1760 : tensor<32x32x3x3xf32>
    %1762 = stablehlo.subtract %1239, %exp_avg.layer2.1.bn2.weight : tensor<32xf32>
    %1763 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1764 = stablehlo.multiply %1762, %1763 : tensor<32xf32>
    %1765 = stablehlo.add %exp_avg.layer2.1.bn2.weight, %1764 : tensor<32xf32>
    %1766 = stablehlo.multiply %1239, %1239 : tensor<32xf32>
    %1767 = stablehlo.subtract %1766, %exp_avg_sq.layer2.1.bn2.weight : tensor<32xf32>
    %1768 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1769 = stablehlo.multiply %1767, %1768 : tensor<32xf32>
    %1770 = stablehlo.add %exp_avg_sq.layer2.1.bn2.weight, %1769 : tensor<32xf32>
    %1771 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1772 = stablehlo.sqrt %1770 : tensor<32xf32>
    %1773 = stablehlo.add %1772, %1771 : tensor<32xf32>
    %1774 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1775 = stablehlo.multiply %1765, %1774 : tensor<32xf32>
    %1776 = stablehlo.divide %1775, %1773 : tensor<32xf32>
    %1777 = stablehlo.subtract %layer2.1.bn2.weight, %1776 : tensor<32xf32>
    %1778 = stablehlo.subtract %1241, %exp_avg.layer2.1.bn2.bias : tensor<32xf32>
    %1779 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1780 = stablehlo.multiply %1778, %1779 : tensor<32xf32>
    %1781 = stablehlo.add %exp_avg.layer2.1.bn2.bias, %1780 : tensor<32xf32>
    %1782 = stablehlo.multiply %1241, %1241 : tensor<32xf32>
    %1783 = stablehlo.subtract %1782, %exp_avg_sq.layer2.1.bn2.bias : tensor<32xf32>
    %1784 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1785 = stablehlo.multiply %1783, %1784 : tensor<32xf32>
    %1786 = stablehlo.add %exp_avg_sq.layer2.1.bn2.bias, %1785 : tensor<32xf32>
    %1787 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1788 = stablehlo.sqrt %1786 : tensor<32xf32>
    %1789 = stablehlo.add %1788, %1787 : tensor<32xf32>
    %1790 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1791 = stablehlo.multiply %1781, %1790 : tensor<32xf32>
    %1792 = stablehlo.divide %1791, %1789 : tensor<32xf32>
    %1793 = stablehlo.subtract %layer2.1.bn2.bias, %1792 : tensor<32xf32>
    %1794 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1795 = stablehlo.multiply %layer3.0.conv1.weight, %1794 : tensor<64x32x3x3xf32>
    %1796 = stablehlo.subtract %1243, %exp_avg.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %1797 = stablehlo.constant dense<0.09999999999999998> : tensor<64x32x3x3xf32>
    %1798 = stablehlo.multiply %1796, %1797 : tensor<64x32x3x3xf32>
    %1799 = stablehlo.add %exp_avg.layer3.0.conv1.weight, %1798 : tensor<64x32x3x3xf32>
    %1800 = stablehlo.multiply %1243, %1243 : tensor<64x32x3x3xf32>
    %1801 = stablehlo.subtract %1800, %exp_avg_sq.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %1802 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x32x3x3xf32>
    %1803 = stablehlo.multiply %1801, %1802 : tensor<64x32x3x3xf32>
    %1804 = stablehlo.add %exp_avg_sq.layer3.0.conv1.weight, %1803 : tensor<64x32x3x3xf32>
    %1805 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1806 = stablehlo.sqrt %1804 : tensor<64x32x3x3xf32>
    %1807 = stablehlo.add %1806, %1805 : tensor<64x32x3x3xf32>
    %1808 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1809 = stablehlo.multiply %1799, %1808 : tensor<64x32x3x3xf32>
    %1810 = stablehlo.divide %1809, %1807 : tensor<64x32x3x3xf32>
    %1811 = stablehlo.subtract %1795, %1810 : tensor<64x32x3x3xf32>
    %1812 = stablehlo.subtract %1245, %exp_avg.layer3.0.bn1.weight : tensor<64xf32>
    %1813 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1814 = stablehlo.multiply %1812, %1813 : tensor<64xf32>
    %1815 = stablehlo.add %exp_avg.layer3.0.bn1.weight, %1814 : tensor<64xf32>
    %1816 = stablehlo.multiply %1245, %1245 : tensor<64xf32>
    %1817 = stablehlo.subtract %1816, %exp_avg_sq.layer3.0.bn1.weight : tensor<64xf32>
    %1818 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1819 = stablehlo.multiply %1817, %1818 : tensor<64xf32>
    %1820 = stablehlo.add %exp_avg_sq.layer3.0.bn1.weight, %1819 : tensor<64xf32>
    %1821 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1822 = stablehlo.sqrt %1820 : tensor<64xf32>
    %1823 = stablehlo.add %1822, %1821 : tensor<64xf32>
    %1824 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1825 = stablehlo.multiply %1815, %1824 : tensor<64xf32>
    %1826 = stablehlo.divide %1825, %1823 : tensor<64xf32>
    %1827 = stablehlo.subtract %layer3.0.bn1.weight, %1826 : tensor<64xf32>
    %1828 = stablehlo.subtract %1247, %exp_avg.layer3.0.bn1.bias : tensor<64xf32>
    %1829 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1830 = stablehlo.multiply %1828, %1829 : tensor<64xf32>
    %1831 = stablehlo.add %exp_avg.layer3.0.bn1.bias, %1830 : tensor<64xf32>
    %1832 = stablehlo.multiply %1247, %1247 : tensor<64xf32>
    %1833 = stablehlo.subtract %1832, %exp_avg_sq.layer3.0.bn1.bias : tensor<64xf32>
    %1834 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1835 = stablehlo.multiply %1833, %1834 : tensor<64xf32>
    %1836 = stablehlo.add %exp_avg_sq.layer3.0.bn1.bias, %1835 : tensor<64xf32>
    %1837 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1838 = stablehlo.sqrt %1836 : tensor<64xf32>
    %1839 = stablehlo.add %1838, %1837 : tensor<64xf32>
    %1840 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1841 = stablehlo.multiply %1831, %1840 : tensor<64xf32>
    %1842 = stablehlo.divide %1841, %1839 : tensor<64xf32>
    %1843 = stablehlo.subtract %layer3.0.bn1.bias, %1842 : tensor<64xf32>
    %1844 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1845 = stablehlo.multiply %layer3.0.conv2.weight, %1844 : tensor<64x64x3x3xf32>
    %1846 = stablehlo.subtract %1249, %exp_avg.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %1847 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %1848 = stablehlo.multiply %1846, %1847 : tensor<64x64x3x3xf32>
    %1849 = stablehlo.add %exp_avg.layer3.0.conv2.weight, %1848 : tensor<64x64x3x3xf32>
    %1850 = stablehlo.multiply %1249, %1249 : tensor<64x64x3x3xf32>
    %1851 = stablehlo.subtract %1850, %exp_avg_sq.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %1852 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %1853 = stablehlo.multiply %1851, %1852 : tensor<64x64x3x3xf32>
    %1854 = stablehlo.add %exp_avg_sq.layer3.0.conv2.weight, %1853 : tensor<64x64x3x3xf32>
    %1855 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1856 = stablehlo.sqrt %1854 : tensor<64x64x3x3xf32>
    %1857 = stablehlo.add %1856, %1855 : tensor<64x64x3x3xf32>
    %1858 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1859 = stablehlo.multiply %1849, %1858 : tensor<64x64x3x3xf32>
    %1860 = stablehlo.divide %1859, %1857 : tensor<64x64x3x3xf32>
    %1861 = stablehlo.subtract %1845, %1860 : tensor<64x64x3x3xf32>
    %1862 = stablehlo.subtract %1251, %exp_avg.layer3.0.bn2.weight : tensor<64xf32>
    %1863 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1864 = stablehlo.multiply %1862, %1863 : tensor<64xf32>
    %1865 = stablehlo.add %exp_avg.layer3.0.bn2.weight, %1864 : tensor<64xf32>
    %1866 = stablehlo.multiply %1251, %1251 : tensor<64xf32>
    %1867 = stablehlo.subtract %1866, %exp_avg_sq.layer3.0.bn2.weight : tensor<64xf32>
    %1868 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1869 = stablehlo.multiply %1867, %1868 : tensor<64xf32>
    %1870 = stablehlo.add %exp_avg_sq.layer3.0.bn2.weight, %1869 : tensor<64xf32>
    %1871 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1872 = stablehlo.sqrt %1870 : tensor<64xf32>
    %1873 = stablehlo.add %1872, %1871 : tensor<64xf32>
    %1874 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1875 = stablehlo.multiply %1865, %1874 : tensor<64xf32>
    %1876 = stablehlo.divide %1875, %1873 : tensor<64xf32>
    %1877 = stablehlo.subtract %layer3.0.bn2.weight, %1876 : tensor<64xf32>
    %1878 = stablehlo.subtract %1253, %exp_avg.layer3.0.bn2.bias : tensor<64xf32>
    %1879 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1880 = stablehlo.multiply %1878, %1879 : tensor<64xf32>
    %1881 = stablehlo.add %exp_avg.layer3.0.bn2.bias, %1880 : tensor<64xf32>
    %1882 = stablehlo.multiply %1253, %1253 : tensor<64xf32>
    %1883 = stablehlo.subtract %1882, %exp_avg_sq.layer3.0.bn2.bias : tensor<64xf32>
    %1884 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1885 = stablehlo.multiply %1883, %1884 : tensor<64xf32>
    %1886 = stablehlo.add %exp_avg_sq.layer3.0.bn2.bias, %1885 : tensor<64xf32>
    %1887 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1888 = stablehlo.sqrt %1886 : tensor<64xf32>
    %1889 = stablehlo.add %1888, %1887 : tensor<64xf32>
    %1890 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1891 = stablehlo.multiply %1881, %1890 : tensor<64xf32>
    %1892 = stablehlo.divide %1891, %1889 : tensor<64xf32>
    %1893 = stablehlo.subtract %layer3.0.bn2.bias, %1892 : tensor<64xf32>
    %1894 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1895 = stablehlo.multiply %layer3.0.downsample.0.weight, %1894 : tensor<64x32x1x1xf32>
    %1896 = stablehlo.subtract %1255, %exp_avg.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %1897 = stablehlo.constant dense<0.09999999999999998> : tensor<64x32x1x1xf32>
    %1898 = stablehlo.multiply %1896, %1897 : tensor<64x32x1x1xf32>
    %1899 = stablehlo.add %exp_avg.layer3.0.downsample.0.weight, %1898 : tensor<64x32x1x1xf32>
    %1900 = stablehlo.multiply %1255, %1255 : tensor<64x32x1x1xf32>
    %1901 = stablehlo.subtract %1900, %exp_avg_sq.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %1902 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x32x1x1xf32>
    %1903 = stablehlo.multiply %1901, %1902 : tensor<64x32x1x1xf32>
    %1904 = stablehlo.add %exp_avg_sq.layer3.0.downsample.0.weight, %1903 : tensor<64x32x1x1xf32>
    %1905 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1906 = stablehlo.sqrt %1904 : tensor<64x32x1x1xf32>
    %1907 = stablehlo.add %1906, %1905 : tensor<64x32x1x1xf32>
    %1908 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1909 = stablehlo.multiply %1899, %1908 : tensor<64x32x1x1xf32>
    %1910 = stablehlo.divide %1909, %1907 : tensor<64x32x1x1xf32>
    %1911 = stablehlo.subtract %1895, %1910 : tensor<64x32x1x1xf32>
    %1912 = stablehlo.subtract %1257, %exp_avg.layer3.0.downsample.1.weight : tensor<64xf32>
    %1913 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1914 = stablehlo.multiply %1912, %1913 : tensor<64xf32>
    %1915 = stablehlo.add %exp_avg.layer3.0.downsample.1.weight, %1914 : tensor<64xf32>
    %1916 = stablehlo.multiply %1257, %1257 : tensor<64xf32>
    %1917 = stablehlo.subtract %1916, %exp_avg_sq.layer3.0.downsample.1.weight : tensor<64xf32>
    %1918 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1919 = stablehlo.multiply %1917, %1918 : tensor<64xf32>
    %1920 = stablehlo.add %exp_avg_sq.layer3.0.downsample.1.weight, %1919 : tensor<64xf32>
    %1921 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1922 = stablehlo.sqrt %1920 : tensor<64xf32>
    %1923 = stablehlo.add %1922, %1921 : tensor<64xf32>
    %1924 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1925 = stablehlo.multiply %1915, %1924 : tensor<64xf32>
    %1926 = stablehlo.divide %1925, %1923 : tensor<64xf32>
    %1927 = stablehlo.subtract %layer3.0.downsample.1.weight, %1926 : tensor<64xf32>
    %1928 = stablehlo.subtract %1259, %exp_avg.layer3.0.downsample.1.bias : tensor<64xf32>
    %1929 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1930 = stablehlo.multiply %1928, %1929 : tensor<64xf32>
    %1931 = stablehlo.add %exp_avg.layer3.0.downsample.1.bias, %1930 : tensor<64xf32>
    %1932 = stablehlo.multiply %1259, %1259 : tensor<64xf32>
    %1933 = stablehlo.subtract %1932, %exp_avg_sq.layer3.0.downsample.1.bias : tensor<64xf32>
    %1934 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1935 = stablehlo.multiply %1933, %1934 : tensor<64xf32>
    %1936 = stablehlo.add %exp_avg_sq.layer3.0.downsample.1.bias, %1935 : tensor<64xf32>
    %1937 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1938 = stablehlo.sqrt %1936 : tensor<64xf32>
    %1939 = stablehlo.add %1938, %1937 : tensor<64xf32>
    %1940 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1941 = stablehlo.multiply %1931, %1940 : tensor<64xf32>
    %1942 = stablehlo.divide %1941, %1939 : tensor<64xf32>
    %1943 = stablehlo.subtract %layer3.0.downsample.1.bias, %1942 : tensor<64xf32>
    %1944 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1945 = stablehlo.multiply %layer3.1.conv1.weight, %1944 : tensor<64x64x3x3xf32>
    %1946 = stablehlo.subtract %1261, %exp_avg.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %1947 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %1948 = stablehlo.multiply %1946, %1947 : tensor<64x64x3x3xf32>
    %1949 = stablehlo.add %exp_avg.layer3.1.conv1.weight, %1948 : tensor<64x64x3x3xf32>
    %1950 = stablehlo.multiply %1261, %1261 : tensor<64x64x3x3xf32>
    %1951 = stablehlo.subtract %1950, %exp_avg_sq.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %1952 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %1953 = stablehlo.multiply %1951, %1952 : tensor<64x64x3x3xf32>
    %1954 = stablehlo.add %exp_avg_sq.layer3.1.conv1.weight, %1953 : tensor<64x64x3x3xf32>
    %1955 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1956 = stablehlo.sqrt %1954 : tensor<64x64x3x3xf32>
    %1957 = stablehlo.add %1956, %1955 : tensor<64x64x3x3xf32>
    %1958 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1959 = stablehlo.multiply %1949, %1958 : tensor<64x64x3x3xf32>
    %1960 = stablehlo.divide %1959, %1957 : tensor<64x64x3x3xf32>
    %1961 = stablehlo.subtract %1945, %1960 : tensor<64x64x3x3xf32>
    %1962 = stablehlo.subtract %1263, %exp_avg.layer3.1.bn1.weight : tensor<64xf32>
    %1963 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1964 = stablehlo.multiply %1962, %1963 : tensor<64xf32>
    %1965 = stablehlo.add %exp_avg.layer3.1.bn1.weight, %1964 : tensor<64xf32>
    %1966 = stablehlo.multiply %1263, %1263 : tensor<64xf32>
    %1967 = stablehlo.subtract %1966, %exp_avg_sq.layer3.1.bn1.weight : tensor<64xf32>
    %1968 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1969 = stablehlo.multiply %1967, %1968 : tensor<64xf32>
    %1970 = stablehlo.add %exp_avg_sq.layer3.1.bn1.weight, %1969 : tensor<64xf32>
    %1971 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1972 = stablehlo.sqrt %1970 : tensor<64xf32>
    %1973 = stablehlo.add %1972, %1971 : tensor<64xf32>
    %1974 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1975 = stablehlo.multiply %1965, %1974 : tensor<64xf32>
    %1976 = stablehlo.divide %1975, %1973 : tensor<64xf32>
    %1977 = stablehlo.subtract %layer3.1.bn1.weight, %1976 : tensor<64xf32>
    %1978 = stablehlo.subtract %1265, %exp_avg.layer3.1.bn1.bias : tensor<64xf32>
    %1979 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1980 = stablehlo.multiply %1978, %1979 : tensor<64xf32>
    %1981 = stablehlo.add %exp_avg.layer3.1.bn1.bias, %1980 : tensor<64xf32>
    %1982 = stablehlo.multiply %1265, %1265 : tensor<64xf32>
    %1983 = stablehlo.subtract %1982, %exp_avg_sq.layer3.1.bn1.bias : tensor<64xf32>
    %1984 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1985 = stablehlo.multiply %1983, %1984 : tensor<64xf32>
    %1986 = stablehlo.add %exp_avg_sq.layer3.1.bn1.bias, %1985 : tensor<64xf32>
    %1987 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1988 = stablehlo.sqrt %1986 : tensor<64xf32>
    %1989 = stablehlo.add %1988, %1987 : tensor<64xf32>
    %1990 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1991 = stablehlo.multiply %1981, %1990 : tensor<64xf32>
    %1992 = stablehlo.divide %1991, %1989 : tensor<64xf32>
    %1993 = stablehlo.subtract %layer3.1.bn1.bias, %1992 : tensor<64xf32>
    %1994 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1995 = stablehlo.multiply %layer3.1.conv2.weight, %1994 : tensor<64x64x3x3xf32>
    %1996 = stablehlo.subtract %1267, %exp_avg.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %1997 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %1998 = stablehlo.multiply %1996, %1997 : tensor<64x64x3x3xf32>
    %1999 = stablehlo.add %exp_avg.layer3.1.conv2.weight, %1998 : tensor<64x64x3x3xf32>
    %2000 = stablehlo.multiply %1267, %1267 : tensor<64x64x3x3xf32>
    %2001 = stablehlo.subtract %2000, %exp_avg_sq.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %2002 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %2003 = stablehlo.multiply %2001, %2002 : tensor<64x64x3x3xf32>
    %2004 = stablehlo.add %exp_avg_sq.layer3.1.conv2.weight, %2003 : tensor<64x64x3x3xf32>
    %2005 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %2006 = stablehlo.sqrt %2004 : tensor<64x64x3x3xf32>
    %2007 = stablehlo.add %2006, %2005 : tensor<64x64x3x3xf32>
    %2008 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %2009 = stablehlo.multiply %1999, %2008 : tensor<64x64x3x3xf32>
    %2010 = stablehlo.divide %2009, %2007 : tensor<64x64x3x3xf32>
    %2011 = stablehlo.subtract %1995, %2010 : tensor<64x64x3x3xf32>
    %2012 = stablehlo.subtract %1269, %exp_avg.layer3.1.bn2.weight : tensor<64xf32>
    %2013 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %2014 = stablehlo.multiply %2012, %2013 : tensor<64xf32>
    %2015 = stablehlo.add %exp_avg.layer3.1.bn2.weight, %2014 : tensor<64xf32>
    %2016 = stablehlo.multiply %1269, %1269 : tensor<64xf32>
    %2017 = stablehlo.subtract %2016, %exp_avg_sq.layer3.1.bn2.weight : tensor<64xf32>
    %2018 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %2019 = stablehlo.multiply %2017, %2018 : tensor<64xf32>
    %2020 = stablehlo.add %exp_avg_sq.layer3.1.bn2.weight, %2019 : tensor<64xf32>
    %2021 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2022 = stablehlo.sqrt %2020 : tensor<64xf32>
    %2023 = stablehlo.add %2022, %2021 : tensor<64xf32>
    %2024 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2025 = stablehlo.multiply %2015, %2024 : tensor<64xf32>
    %2026 = stablehlo.divide %2025, %2023 : tensor<64xf32>
    %2027 = stablehlo.subtract %layer3.1.bn2.weight, %2026 : tensor<64xf32>
    %2028 = stablehlo.subtract %1271, %exp_avg.layer3.1.bn2.bias : tensor<64xf32>
    %2029 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %2030 = stablehlo.multiply %2028, %2029 : tensor<64xf32>
    %2031 = stablehlo.add %exp_avg.layer3.1.bn2.bias, %2030 : tensor<64xf32>
    %2032 = stablehlo.multiply %1271, %1271 : tensor<64xf32>
    %2033 = stablehlo.subtract %2032, %exp_avg_sq.layer3.1.bn2.bias : tensor<64xf32>
    %2034 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %2035 = stablehlo.multiply %2033, %2034 : tensor<64xf32>
    %2036 = stablehlo.add %exp_avg_sq.layer3.1.bn2.bias, %2035 : tensor<64xf32>
    %2037 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2038 = stablehlo.sqrt %2036 : tensor<64xf32>
    %2039 = stablehlo.add %2038, %2037 : tensor<64xf32>
    %2040 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2041 = stablehlo.multiply %2031, %2040 : tensor<64xf32>
    %2042 = stablehlo.divide %2041, %2039 : tensor<64xf32>
    %2043 = stablehlo.subtract %layer3.1.bn2.bias, %2042 : tensor<64xf32>
    %2044 = "stablehlo.broadcast_in_dim"(%1279) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2045 = stablehlo.multiply %fc.weight, %2044 : tensor<10x64xf32>
    %2046 = stablehlo.subtract %1273, %exp_avg.fc.weight : tensor<10x64xf32>
    %2047 = stablehlo.constant dense<0.09999999999999998> : tensor<10x64xf32>
    %2048 = stablehlo.multiply %2046, %2047 : tensor<10x64xf32>
    %2049 = stablehlo.add %exp_avg.fc.weight, %2048 : tensor<10x64xf32>
    %2050 = stablehlo.multiply %1273, %1273 : tensor<10x64xf32>
    %2051 = stablehlo.subtract %2050, %exp_avg_sq.fc.weight : tensor<10x64xf32>
    %2052 = stablehlo.constant dense<0.0010000000000000009> : tensor<10x64xf32>
    %2053 = stablehlo.multiply %2051, %2052 : tensor<10x64xf32>
    %2054 = stablehlo.add %exp_avg_sq.fc.weight, %2053 : tensor<10x64xf32>
    %2055 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2056 = stablehlo.sqrt %2054 : tensor<10x64xf32>
    %2057 = stablehlo.add %2056, %2055 : tensor<10x64xf32>
    %2058 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2059 = stablehlo.multiply %2049, %2058 : tensor<10x64xf32>
    %2060 = stablehlo.divide %2059, %2057 : tensor<10x64xf32>
    %2061 = stablehlo.subtract %2045, %2060 : tensor<10x64xf32>
    %2062 = stablehlo.subtract %1275, %exp_avg.fc.bias : tensor<10xf32>
    %2063 = stablehlo.constant dense<0.09999999999999998> : tensor<10xf32>
    %2064 = stablehlo.multiply %2062, %2063 : tensor<10xf32>
    %2065 = stablehlo.add %exp_avg.fc.bias, %2064 : tensor<10xf32>
    %2066 = stablehlo.multiply %1275, %1275 : tensor<10xf32>
    %2067 = stablehlo.subtract %2066, %exp_avg_sq.fc.bias : tensor<10xf32>
    %2068 = stablehlo.constant dense<0.0010000000000000009> : tensor<10xf32>
    %2069 = stablehlo.multiply %2067, %2068 : tensor<10xf32>
    %2070 = stablehlo.add %exp_avg_sq.fc.bias, %2069 : tensor<10xf32>
    %2071 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %2072 = stablehlo.sqrt %2070 : tensor<10xf32>
    %2073 = stablehlo.add %2072, %2071 : tensor<10xf32>
    %2074 = "stablehlo.broadcast_in_dim"(%1291) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %2075 = stablehlo.multiply %2065, %2074 : tensor<10xf32>
    %2076 = stablehlo.divide %2075, %2073 : tensor<10xf32>
    %2077 = stablehlo.subtract %fc.bias, %2076 : tensor<10xf32>
    %2078 = stablehlo.subtract %1311, %ema.conv1.weight : tensor<16x1x3x3xf32>
    %2079 = stablehlo.constant dense<0.010000000000000009> : tensor<16x1x3x3xf32>
    %2080 = stablehlo.multiply %2078, %2079 : tensor<16x1x3x3xf32>
    %2081 = stablehlo.add %ema.conv1.weight, %2080 : tensor<16x1x3x3xf32>
    %2082 = stablehlo.subtract %1327, %ema.bn1.weight : tensor<16xf32>
    %2083 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2084 = stablehlo.multiply %2082, %2083 : tensor<16xf32>
    %2085 = stablehlo.add %ema.bn1.weight, %2084 : tensor<16xf32>
    %2086 = stablehlo.subtract %1343, %ema.bn1.bias : tensor<16xf32>
    %2087 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2088 = stablehlo.multiply %2086, %2087 : tensor<16xf32>
    %2089 = stablehlo.add %ema.bn1.bias, %2088 : tensor<16xf32>
    %2090 = stablehlo.subtract %1361, %ema.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %2091 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2092 = stablehlo.multiply %2090, %2091 : tensor<16x16x3x3xf32>
    %2093 = stablehlo.add %ema.layer1.0.conv1.weight, %2092 : tensor<16x16x3x3xf32>
    %2094 = stablehlo.subtract %1377, %ema.layer1.0.bn1.weight : tensor<16xf32>
    %2095 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2096 = stablehlo.multiply %2094, %2095 : tensor<16xf32>
    %2097 = stablehlo.add %ema.layer1.0.bn1.weight, %2096 : tensor<16xf32>
    %2098 = stablehlo.subtract %1393, %ema.layer1.0.bn1.bias : tensor<16xf32>
    %2099 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2100 = stablehlo.multiply %2098, %2099 : tensor<16xf32>
    %2101 = stablehlo.add %ema.layer1.0.bn1.bias, %2100 : tensor<16xf32>
    %2102 = stablehlo.subtract %1411, %ema.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %2103 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2104 = stablehlo.multiply %2102, %2103 : tensor<16x16x3x3xf32>
    %2105 = stablehlo.add %ema.layer1.0.conv2.weight, %2104 : tensor<16x16x3x3xf32>
    %2106 = stablehlo.subtract %1427, %ema.layer1.0.bn2.weight : tensor<16xf32>
    %2107 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2108 = stablehlo.multiply %2106, %2107 : tensor<16xf32>
    %2109 = stablehlo.add %ema.layer1.0.bn2.weight, %2108 : tensor<16xf32>
    %2110 = stablehlo.subtract %1443, %ema.layer1.0.bn2.bias : tensor<16xf32>
    %2111 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2112 = stablehlo.multiply %2110, %2111 : tensor<16xf32>
    %2113 = stablehlo.add %ema.layer1.0.bn2.bias, %2112 : tensor<16xf32>
    %2114 = stablehlo.subtract %1461, %ema.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %2115 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2116 = stablehlo.multiply %2114, %2115 : tensor<16x16x3x3xf32>
    %2117 = stablehlo.add %ema.layer1.1.conv1.weight, %2116 : tensor<16x16x3x3xf32>
    %2118 = stablehlo.subtract %1477, %ema.layer1.1.bn1.weight : tensor<16xf32>
    %2119 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2120 = stablehlo.multiply %2118, %2119 : tensor<16xf32>
    %2121 = stablehlo.add %ema.layer1.1.bn1.weight, %2120 : tensor<16xf32>
    %2122 = stablehlo.subtract %1493, %ema.layer1.1.bn1.bias : tensor<16xf32>
    %2123 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2124 = stablehlo.multiply %2122, %2123 : tensor<16xf32>
    %2125 = stablehlo.add %ema.layer1.1.bn1.bias, %2124 : tensor<16xf32>
    %2126 = stablehlo.subtract %1511, %ema.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %2127 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2128 = stablehlo.multiply %2126, %2127 : tensor<16x16x3x3xf32>
    %2129 = stablehlo.add %ema.layer1.1.conv2.weight, %2128 : tensor<16x16x3x3xf32>
    %2130 = stablehlo.subtract %1527, %ema.layer1.1.bn2.weight : tensor<16xf32>
    %2131 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2132 = stablehlo.multiply %2130, %2131 : tensor<16xf32>
    %2133 = stablehlo.add %ema.layer1.1.bn2.weight, %2132 : tensor<16xf32>
    %2134 = stablehlo.subtract %1543, %ema.layer1.1.bn2.bias : tensor<16xf32>
    %2135 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2136 = stablehlo.multiply %2134, %2135 : tensor<16xf32>
    %2137 = stablehlo.add %ema.layer1.1.bn2.bias, %2136 : tensor<16xf32>
    %2138 = stablehlo.subtract %1561, %ema.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %2139 = stablehlo.constant dense<0.010000000000000009> : tensor<32x16x3x3xf32>
    %2140 = stablehlo.multiply %2138, %2139 : tensor<32x16x3x3xf32>
    %2141 = stablehlo.add %ema.layer2.0.conv1.weight, %2140 : tensor<32x16x3x3xf32>
    %2142 = stablehlo.subtract %1577, %ema.layer2.0.bn1.weight : tensor<32xf32>
    %2143 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2144 = stablehlo.multiply %2142, %2143 : tensor<32xf32>
    %2145 = stablehlo.add %ema.layer2.0.bn1.weight, %2144 : tensor<32xf32>
    %2146 = stablehlo.subtract %1593, %ema.layer2.0.bn1.bias : tensor<32xf32>
    %2147 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2148 = stablehlo.multiply %2146, %2147 : tensor<32xf32>
    %2149 = stablehlo.add %ema.layer2.0.bn1.bias, %2148 : tensor<32xf32>
    %2150 = stablehlo.subtract %1611, %ema.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %2151 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2152 = stablehlo.multiply %2150, %2151 : tensor<32x32x3x3xf32>
    %2153 = stablehlo.add %ema.layer2.0.conv2.weight, %2152 : tensor<32x32x3x3xf32>
    %2154 = stablehlo.subtract %1627, %ema.layer2.0.bn2.weight : tensor<32xf32>
    %2155 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2156 = stablehlo.multiply %2154, %2155 : tensor<32xf32>
    %2157 = stablehlo.add %ema.layer2.0.bn2.weight, %2156 : tensor<32xf32>
    %2158 = stablehlo.subtract %1643, %ema.layer2.0.bn2.bias : tensor<32xf32>
    %2159 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2160 = stablehlo.multiply %2158, %2159 : tensor<32xf32>
    %2161 = stablehlo.add %ema.layer2.0.bn2.bias, %2160 : tensor<32xf32>
    %2162 = stablehlo.subtract %1661, %ema.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %2163 = stablehlo.constant dense<0.010000000000000009> : tensor<32x16x1x1xf32>
    %2164 = stablehlo.multiply %2162, %2163 : tensor<32x16x1x1xf32>
    %2165 = stablehlo.add %ema.layer2.0.downsample.0.weight, %2164 : tensor<32x16x1x1xf32>
    %2166 = stablehlo.subtract %1677, %ema.layer2.0.downsample.1.weight : tensor<32xf32>
    %2167 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2168 = stablehlo.multiply %2166, %2167 : tensor<32xf32>
    %2169 = stablehlo.add %ema.layer2.0.downsample.1.weight, %2168 : tensor<32xf32>
    %2170 = stablehlo.subtract %1693, %ema.layer2.0.downsample.1.bias : tensor<32xf32>
    %2171 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2172 = stablehlo.multiply %2170, %2171 : tensor<32xf32>
    %2173 = stablehlo.add %ema.layer2.0.downsample.1.bias, %2172 : tensor<32xf32>
    %2174 = stablehlo.subtract %1711, %ema.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %2175 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2176 = stablehlo.multiply %2174, %2175 : tensor<32x32x3x3xf32>
    %2177 = stablehlo.add %ema.layer2.1.conv1.weight, %2176 : tensor<32x32x3x3xf32>
    %2178 = stablehlo.subtract %1727, %ema.layer2.1.bn1.weight : tensor<32xf32>
    %2179 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2180 = stablehlo.multiply %2178, %2179 : tensor<32xf32>
    %2181 = stablehlo.add %ema.layer2.1.bn1.weight, %2180 : tensor<32xf32>
    %2182 = stablehlo.subtract %1743, %ema.layer2.1.bn1.bias : tensor<32xf32>
    %2183 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2184 = stablehlo.multiply %2182, %2183 : tensor<32xf32>
    %2185 = stablehlo.add %ema.layer2.1.bn1.bias, %2184 : tensor<32xf32>
    %2186 = stablehlo.subtract %1761, %ema.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %2187 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2188 = stablehlo.multiply %2186, %2187 : tensor<32x32x3x3xf32>
    %2189 = stablehlo.add %ema.layer2.1.conv2.weight, %2188 : tensor<32x32x3x3xf32>
    %2190 = stablehlo.subtract %1777, %ema.layer2.1.bn2.weight : tensor<32xf32>
    %2191 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2192 = stablehlo.multiply %2190, %2191 : tensor<32xf32>
    %2193 = stablehlo.add %ema.layer2.1.bn2.weight, %2192 : tensor<32xf32>
    %2194 = stablehlo.subtract %1793, %ema.layer2.1.bn2.bias : tensor<32xf32>
    %2195 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2196 = stablehlo.multiply %2194, %2195 : tensor<32xf32>
    %2197 = stablehlo.add %ema.layer2.1.bn2.bias, %2196 : tensor<32xf32>
    %2198 = stablehlo.subtract %1811, %ema.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %2199 = stablehlo.constant dense<0.010000000000000009> : tensor<64x32x3x3xf32>
    %2200 = stablehlo.multiply %2198, %2199 : tensor<64x32x3x3xf32>
    %2201 = stablehlo.add %ema.layer3.0.conv1.weight, %2200 : tensor<64x32x3x3xf32>
    %2202 = stablehlo.subtract %1827, %ema.layer3.0.bn1.weight : tensor<64xf32>
    %2203 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2204 = stablehlo.multiply %2202, %2203 : tensor<64xf32>
    %2205 = stablehlo.add %ema.layer3.0.bn1.weight, %2204 : tensor<64xf32>
    %2206 = stablehlo.subtract %1843, %ema.layer3.0.bn1.bias : tensor<64xf32>
    %2207 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2208 = stablehlo.multiply %2206, %2207 : tensor<64xf32>
    %2209 = stablehlo.add %ema.layer3.0.bn1.bias, %2208 : tensor<64xf32>
    %2210 = stablehlo.subtract %1861, %ema.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %2211 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2212 = stablehlo.multiply %2210, %2211 : tensor<64x64x3x3xf32>
    %2213 = stablehlo.add %ema.layer3.0.conv2.weight, %2212 : tensor<64x64x3x3xf32>
    %2214 = stablehlo.subtract %1877, %ema.layer3.0.bn2.weight : tensor<64xf32>
    %2215 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2216 = stablehlo.multiply %2214, %2215 : tensor<64xf32>
    %2217 = stablehlo.add %ema.layer3.0.bn2.weight, %2216 : tensor<64xf32>
    %2218 = stablehlo.subtract %1893, %ema.layer3.0.bn2.bias : tensor<64xf32>
    %2219 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2220 = stablehlo.multiply %2218, %2219 : tensor<64xf32>
    %2221 = stablehlo.add %ema.layer3.0.bn2.bias, %2220 : tensor<64xf32>
    %2222 = stablehlo.subtract %1911, %ema.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %2223 = stablehlo.constant dense<0.010000000000000009> : tensor<64x32x1x1xf32>
    %2224 = stablehlo.multiply %2222, %2223 : tensor<64x32x1x1xf32>
    %2225 = stablehlo.add %ema.layer3.0.downsample.0.weight, %2224 : tensor<64x32x1x1xf32>
    %2226 = stablehlo.subtract %1927, %ema.layer3.0.downsample.1.weight : tensor<64xf32>
    %2227 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2228 = stablehlo.multiply %2226, %2227 : tensor<64xf32>
    %2229 = stablehlo.add %ema.layer3.0.downsample.1.weight, %2228 : tensor<64xf32>
    %2230 = stablehlo.subtract %1943, %ema.layer3.0.downsample.1.bias : tensor<64xf32>
    %2231 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2232 = stablehlo.multiply %2230, %2231 : tensor<64xf32>
    %2233 = stablehlo.add %ema.layer3.0.downsample.1.bias, %2232 : tensor<64xf32>
    %2234 = stablehlo.subtract %1961, %ema.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %2235 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2236 = stablehlo.multiply %2234, %2235 : tensor<64x64x3x3xf32>
    %2237 = stablehlo.add %ema.layer3.1.conv1.weight, %2236 : tensor<64x64x3x3xf32>
    %2238 = stablehlo.subtract %1977, %ema.layer3.1.bn1.weight : tensor<64xf32>
    %2239 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2240 = stablehlo.multiply %2238, %2239 : tensor<64xf32>
    %2241 = stablehlo.add %ema.layer3.1.bn1.weight, %2240 : tensor<64xf32>
    %2242 = stablehlo.subtract %1993, %ema.layer3.1.bn1.bias : tensor<64xf32>
    %2243 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2244 = stablehlo.multiply %2242, %2243 : tensor<64xf32>
    %2245 = stablehlo.add %ema.layer3.1.bn1.bias, %2244 : tensor<64xf32>
    %2246 = stablehlo.subtract %2011, %ema.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %2247 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2248 = stablehlo.multiply %2246, %2247 : tensor<64x64x3x3xf32>
    %2249 = stablehlo.add %ema.layer3.1.conv2.weight, %2248 : tensor<64x64x3x3xf32>
    %2250 = stablehlo.subtract %2027, %ema.layer3.1.bn2.weight : tensor<64xf32>
    %2251 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2252 = stablehlo.multiply %2250, %2251 : tensor<64xf32>
    %2253 = stablehlo.add %ema.layer3.1.bn2.weight, %2252 : tensor<64xf32>
    %2254 = stablehlo.subtract %2043, %ema.layer3.1.bn2.bias : tensor<64xf32>
    %2255 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2256 = stablehlo.multiply %2254, %2255 : tensor<64xf32>
    %2257 = stablehlo.add %ema.layer3.1.bn2.bias, %2256 : tensor<64xf32>
    %2258 = stablehlo.subtract %2061, %ema.fc.weight : tensor<10x64xf32>
    %2259 = stablehlo.constant dense<0.010000000000000009> : tensor<10x64xf32>
    %2260 = stablehlo.multiply %2258, %2259 : tensor<10x64xf32>
    %2261 = stablehlo.add %ema.fc.weight, %2260 : tensor<10x64xf32>
    %2262 = stablehlo.subtract %2077, %ema.fc.bias : tensor<10xf32>
    %2263 = stablehlo.constant dense<0.010000000000000009> : tensor<10xf32>
    %2264 = stablehlo.multiply %2262, %2263 : tensor<10xf32>
    %2265 = stablehlo.add %ema.fc.bias, %2264 : tensor<10xf32>
    %2266 = stablehlo.constant dense<0.0> : tensor<f32>
    %2267 = "stablehlo.reduce"(%412, %2266) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %2268 = "stablehlo.convert"(%2267) {} : (tensor<f32>) -> tensor<i32>
    func.return %1311, %1327, %1343, %1361, %1377, %1393, %1411, %1427, %1443, %1461, %1477, %1493, %1511, %1527, %1543, %1561, %1577, %1593, %1611, %1627, %1643, %1661, %1677, %1693, %1711, %1727, %1743, %1761, %1777, %1793, %1811, %1827, %1843, %1861, %1877, %1893, %1911, %1927, %1943, %1961, %1977, %1993, %2011, %2027, %2043, %2061, %2077, %1299, %1315, %1331, %1349, %1365, %1381, %1399, %1415, %1431, %1449, %1465, %1481, %1499, %1515, %1531, %1549, %1565, %1581, %1599, %1615, %1631, %1649, %1665, %1681, %1699, %1715, %1731, %1749, %1765, %1781, %1799, %1815, %1831, %1849, %1865, %1881, %1899, %1915, %1931, %1949, %1965, %1981, %1999, %2015, %2031, %2049, %2065, %1304, %1320, %1336, %1354, %1370, %1386, %1404, %1420, %1436, %1454, %1470, %1486, %1504, %1520, %1536, %1554, %1570, %1586, %1604, %1620, %1636, %1654, %1670, %1686, %1704, %1720, %1736, %1754, %1770, %1786, %1804, %1820, %1836, %1854, %1870, %1886, %1904, %1920, %1936, %1954, %1970, %1986, %2004, %2020, %2036, %2054, %2070, %2081, %2085, %2089, %2093, %2097, %2101, %2105, %2109, %2113, %2117, %2121, %2125, %2129, %2133, %2137, %2141, %2145, %2149, %2153, %2157, %2161, %2165, %2169, %2173, %2177, %2181, %2185, %2189, %2193, %2197, %2201, %2205, %2209, %2213, %2217, %2221, %2225, %2229, %2233, %2237, %2241, %2245, %2249, %2253, %2257, %2261, %2265, %416, %2268 : tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<f32>, tensor<i32>
  }
}
