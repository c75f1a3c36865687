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
    %1 = "stablehlo.convolution"(%0, %conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x1xf32>, tensor<16x1x3x3xf32>) -> tensor<2x28x28x16xf32>
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
    %26 = "stablehlo.convolution"(%25, %layer1.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
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
    %51 = "stablehlo.convolution"(%50, %layer1.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
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
    %77 = "stablehlo.convolution"(%76, %layer1.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
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
    %102 = "stablehlo.convolution"(%101, %layer1.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
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
    %128 = "stablehlo.convolution"(%127, %layer2.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<32x16x3x3xf32>) -> tensor<2x14x14x32xf32>
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
    %153 = "stablehlo.convolution"(%152, %layer2.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
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
    %176 = "stablehlo.convolution"(%127, %layer2.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<32x16x1x1xf32>) -> tensor<2x14x14x32xf32>
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
    %202 = "stablehlo.convolution"(%201, %layer2.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
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
    %227 = "stablehlo.convolution"(%226, %layer2.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
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
    %253 = "stablehlo.convolution"(%252, %layer3.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<64x32x3x3xf32>) -> tensor<2x7x7x64xf32>
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
    %278 = "stablehlo.convolution"(%277, %layer3.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
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
    %301 = "stablehlo.convolution"(%252, %layer3.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 2, 2>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<64x32x1x1xf32>) -> tensor<2x7x7x64xf32>
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
    %327 = "stablehlo.convolution"(%326, %layer3.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
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
    %352 = "stablehlo.convolution"(%351, %layer3.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
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
    %382 = "stablehlo.dot_general"(%381, %fc.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x64xf32>, tensor<10x64xf32>) -> tensor<2x10xf32>
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
    %417 = stablehlo.constant dense<0.0> : tensor<f32>
    %418 = "stablehlo.reduce"(%412, %417) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2xf32>, tensor<f32>) -> tensor<f32>
    %419 = stablehlo.constant dense<1.0> : tensor<f32>
    %420 = stablehlo.multiply %419, %415 : tensor<f32>
    %421 = "stablehlo.broadcast_in_dim"(%420) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<2xf32>
    %422 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %423 = "stablehlo.reduce"(%384, %422) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.maximum %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %424 = "stablehlo.broadcast_in_dim"(%423) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %425 = stablehlo.subtract %384, %424 : tensor<2x10xf32>
    %426 = stablehlo.exponential %425 : tensor<2x10xf32>
    %427 = stablehlo.constant dense<0.0> : tensor<f32>
    %428 = "stablehlo.reduce"(%426, %427) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<2xf32>
    %429 = "stablehlo.broadcast_in_dim"(%428) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %430 = stablehlo.divide %426, %429 : tensor<2x10xf32>
    %431 = stablehlo.subtract %430, %392 : tensor<2x10xf32>
    %432 = "stablehlo.broadcast_in_dim"(%421) {broadcast_dimensions = array<i64: 0>} : (tensor<2xf32>) -> tensor<2x10xf32>
    %433 = stablehlo.multiply %431, %432 : tensor<2x10xf32>
    %434 = stablehlo.constant dense<0.0> : tensor<f32>
    %435 = "stablehlo.reduce"(%433, %434) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<2x10xf32>, tensor<f32>) -> tensor<10xf32>
    %436 = "stablehlo.dot_general"(%433, %fc.weight) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x10xf32>, tensor<10x64xf32>) -> tensor<2x64xf32>
    %437 = "stablehlo.dot_general"(%433, %381) {dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = [], rhs_batching_dimensions = [], lhs_contracting_dimensions = [0], rhs_contracting_dimensions = [0]>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x10xf32>, tensor<2x64xf32>) -> tensor<10x64xf32>
    %438 = stablehlo.multiply %436, %380 : tensor<2x64xf32>
    %439 = "stablehlo.broadcast_in_dim"(%438) {broadcast_dimensions = array<i64: 0, 3>} : (tensor<2x64xf32>) -> tensor<2x7x7x64xf32>
    %440 = "stablehlo.compare"(%375, %376) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %441 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %442 = stablehlo.multiply %439, %441 : tensor<2x7x7x64xf32>
    %443 = "stablehlo.compare"(%375, %376) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %444 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %445 = "stablehlo.select"(%443, %439, %444) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %446 = "stablehlo.select"(%440, %442, %445) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %447 = stablehlo.multiply %446, %372 : tensor<2x7x7x64xf32>
    %448 = stablehlo.multiply %446, %370 : tensor<2x7x7x64xf32>
    %449 = stablehlo.constant dense<0.0> : tensor<f32>
    %450 = "stablehlo.reduce"(%448, %449) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %451 = stablehlo.constant dense<0.0> : tensor<f32>
    %452 = "stablehlo.reduce"(%446, %451) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %453 = "stablehlo.reshape"(%447) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %454 = stablehlo.multiply %453, %368 : tensor<2x49x8x8xf32>
    %455 = stablehlo.multiply %453, %359 : tensor<2x49x8x8xf32>
    %456 = stablehlo.constant dense<0.0> : tensor<f32>
    %457 = "stablehlo.reduce"(%455, %456) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %458 = stablehlo.divide %367, %366 : tensor<2x8xf32>
    %459 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %460 = stablehlo.multiply %458, %459 : tensor<2x8xf32>
    %461 = stablehlo.multiply %457, %460 : tensor<2x8xf32>
    %462 = stablehlo.multiply %461, %363 : tensor<2x8xf32>
    %463 = "stablehlo.broadcast_in_dim"(%462) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %464 = stablehlo.multiply %463, %359 : tensor<2x49x8x8xf32>
    %465 = stablehlo.multiply %463, %359 : tensor<2x49x8x8xf32>
    %466 = stablehlo.add %454, %464 : tensor<2x49x8x8xf32>
    %467 = stablehlo.add %466, %465 : tensor<2x49x8x8xf32>
    %468 = stablehlo.negate %467 : tensor<2x49x8x8xf32>
    %469 = stablehlo.constant dense<0.0> : tensor<f32>
    %470 = "stablehlo.reduce"(%468, %469) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %471 = stablehlo.multiply %470, %356 : tensor<2x8xf32>
    %472 = "stablehlo.broadcast_in_dim"(%471) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %473 = stablehlo.add %467, %472 : tensor<2x49x8x8xf32>
    %474 = "stablehlo.reshape"(%473) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %475 = "stablehlo.reverse"(%layer3.1.conv2.weight) {dimensions = array<i64: 2, 3>} : (tensor<64x64x3x3xf32>) -> tensor<64x64x3x3xf32>
    %476 = "stablehlo.convolution"(%474, %475) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %477 = "stablehlo.convolution"(%351, %474) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %478 = "stablehlo.compare"(%349, %350) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %479 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %480 = stablehlo.multiply %476, %479 : tensor<2x7x7x64xf32>
    %481 = "stablehlo.compare"(%349, %350) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %482 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %483 = "stablehlo.select"(%481, %476, %482) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %484 = "stablehlo.select"(%478, %480, %483) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %485 = stablehlo.multiply %484, %347 : tensor<2x7x7x64xf32>
    %486 = stablehlo.multiply %484, %345 : tensor<2x7x7x64xf32>
    %487 = stablehlo.constant dense<0.0> : tensor<f32>
    %488 = "stablehlo.reduce"(%486, %487) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %489 = stablehlo.constant dense<0.0> : tensor<f32>
    %490 = "stablehlo.reduce"(%484, %489) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %491 = "stablehlo.reshape"(%485) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %492 = stablehlo.multiply %491, %343 : tensor<2x49x8x8xf32>
    %493 = stablehlo.multiply %491, %334 : tensor<2x49x8x8xf32>
    %494 = stablehlo.constant dense<0.0> : tensor<f32>
    %495 = "stablehlo.reduce"(%493, %494) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %496 = stablehlo.divide %342, %341 : tensor<2x8xf32>
    %497 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %498 = stablehlo.multiply %496, %497 : tensor<2x8xf32>
    %499 = stablehlo.multiply %495, %498 : tensor<2x8xf32>
    %500 = stablehlo.multiply %499, %338 : tensor<2x8xf32>
    %501 = "stablehlo.broadcast_in_dim"(%500) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %502 = stablehlo.multiply %501, %334 : tensor<2x49x8x8xf32>
    %503 = stablehlo.multiply %501, %334 : tensor<2x49x8x8xf32>
    %504 = stablehlo.add %492, %502 : tensor<2x49x8x8xf32>
    %505 = stablehlo.add %504, %503 : tensor<2x49x8x8xf32>
    %506 = stablehlo.negate %505 : tensor<2x49x8x8xf32>
    %507 = stablehlo.constant dense<0.0> : tensor<f32>
    %508 = "stablehlo.reduce"(%506, %507) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %509 = stablehlo.multiply %508, %331 : tensor<2x8xf32>
    %510 = "stablehlo.broadcast_in_dim"(%509) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %511 = stablehlo.add %505, %510 : tensor<2x49x8x8xf32>
    %512 = "stablehlo.reshape"(%511) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %513 = "stablehlo.reverse"(%layer3.1.conv1.weight) {dimensions = array<i64: 2, 3>} : (tensor<64x64x3x3xf32>) -> tensor<64x64x3x3xf32>
    %514 = "stablehlo.convolution"(%512, %513) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %515 = "stablehlo.convolution"(%326, %512) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %516 = stablehlo.add %446, %514 : tensor<2x7x7x64xf32>
    %517 = "stablehlo.compare"(%324, %325) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %518 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %519 = stablehlo.multiply %516, %518 : tensor<2x7x7x64xf32>
    %520 = "stablehlo.compare"(%324, %325) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %521 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %522 = "stablehlo.select"(%520, %516, %521) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %523 = "stablehlo.select"(%517, %519, %522) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %524 = stablehlo.multiply %523, %321 : tensor<2x7x7x64xf32>
    %525 = stablehlo.multiply %523, %319 : tensor<2x7x7x64xf32>
    %526 = stablehlo.constant dense<0.0> : tensor<f32>
    %527 = "stablehlo.reduce"(%525, %526) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %528 = stablehlo.constant dense<0.0> : tensor<f32>
    %529 = "stablehlo.reduce"(%523, %528) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %530 = "stablehlo.reshape"(%524) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %531 = stablehlo.multiply %530, %317 : tensor<2x49x8x8xf32>
    %532 = stablehlo.multiply %530, %308 : tensor<2x49x8x8xf32>
    %533 = stablehlo.constant dense<0.0> : tensor<f32>
    %534 = "stablehlo.reduce"(%532, %533) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %535 = stablehlo.divide %316, %315 : tensor<2x8xf32>
    %536 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %537 = stablehlo.multiply %535, %536 : tensor<2x8xf32>
    %538 = stablehlo.multiply %534, %537 : tensor<2x8xf32>
    %539 = stablehlo.multiply %538, %312 : tensor<2x8xf32>
    %540 = "stablehlo.broadcast_in_dim"(%539) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %541 = stablehlo.multiply %540, %308 : tensor<2x49x8x8xf32>
    %542 = stablehlo.multiply %540, %308 : tensor<2x49x8x8xf32>
    %543 = stablehlo.add %531, %541 : tensor<2x49x8x8xf32>
    %544 = stablehlo.add %543, %542 : tensor<2x49x8x8xf32>
    %545 = stablehlo.negate %544 : tensor<2x49x8x8xf32>
    %546 = stablehlo.constant dense<0.0> : tensor<f32>
    %547 = "stablehlo.reduce"(%545, %546) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %548 = stablehlo.multiply %547, %305 : tensor<2x8xf32>
    %549 = "stablehlo.broadcast_in_dim"(%548) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %550 = stablehlo.add %544, %549 : tensor<2x49x8x8xf32>
    %551 = "stablehlo.reshape"(%550) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %552 = "stablehlo.convolution"(%551, %layer3.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[0, 1], [0, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x32x1x1xf32>) -> tensor<2x14x14x32xf32>
    %553 = stablehlo.constant dense<0.0> : tensor<f32>
    %554 = "stablehlo.pad"(%252, %553) {edge_padding_high = array<i64: 0, -1, -1, 0>, edge_padding_low = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<2x13x13x32xf32>
    %555 = "stablehlo.convolution"(%554, %551) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x13x13x32xf32>, tensor<2x7x7x64xf32>) -> tensor<64x32x1x1xf32>
    %556 = stablehlo.multiply %523, %298 : tensor<2x7x7x64xf32>
    %557 = stablehlo.multiply %523, %296 : tensor<2x7x7x64xf32>
    %558 = stablehlo.constant dense<0.0> : tensor<f32>
    %559 = "stablehlo.reduce"(%557, %558) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %560 = stablehlo.constant dense<0.0> : tensor<f32>
    %561 = "stablehlo.reduce"(%523, %560) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %562 = "stablehlo.reshape"(%556) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %563 = stablehlo.multiply %562, %294 : tensor<2x49x8x8xf32>
    %564 = stablehlo.multiply %562, %285 : tensor<2x49x8x8xf32>
    %565 = stablehlo.constant dense<0.0> : tensor<f32>
    %566 = "stablehlo.reduce"(%564, %565) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %567 = stablehlo.divide %293, %292 : tensor<2x8xf32>
    %568 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %569 = stablehlo.multiply %567, %568 : tensor<2x8xf32>
    %570 = stablehlo.multiply %566, %569 : tensor<2x8xf32>
    %571 = stablehlo.multiply %570, %289 : tensor<2x8xf32>
    %572 = "stablehlo.broadcast_in_dim"(%571) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %573 = stablehlo.multiply %572, %285 : tensor<2x49x8x8xf32>
    %574 = stablehlo.multiply %572, %285 : tensor<2x49x8x8xf32>
    %575 = stablehlo.add %563, %573 : tensor<2x49x8x8xf32>
    %576 = stablehlo.add %575, %574 : tensor<2x49x8x8xf32>
    %577 = stablehlo.negate %576 : tensor<2x49x8x8xf32>
    %578 = stablehlo.constant dense<0.0> : tensor<f32>
    %579 = "stablehlo.reduce"(%577, %578) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %580 = stablehlo.multiply %579, %282 : tensor<2x8xf32>
    %581 = "stablehlo.broadcast_in_dim"(%580) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %582 = stablehlo.add %576, %581 : tensor<2x49x8x8xf32>
    %583 = "stablehlo.reshape"(%582) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %584 = "stablehlo.reverse"(%layer3.0.conv2.weight) {dimensions = array<i64: 2, 3>} : (tensor<64x64x3x3xf32>) -> tensor<64x64x3x3xf32>
    %585 = "stablehlo.convolution"(%583, %584) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %586 = "stablehlo.convolution"(%277, %583) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %587 = "stablehlo.compare"(%275, %276) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %588 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %589 = stablehlo.multiply %585, %588 : tensor<2x7x7x64xf32>
    %590 = "stablehlo.compare"(%275, %276) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %591 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %592 = "stablehlo.select"(%590, %585, %591) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %593 = "stablehlo.select"(%587, %589, %592) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %594 = stablehlo.multiply %593, %273 : tensor<2x7x7x64xf32>
    %595 = stablehlo.multiply %593, %271 : tensor<2x7x7x64xf32>
    %596 = stablehlo.constant dense<0.0> : tensor<f32>
    %597 = "stablehlo.reduce"(%595, %596) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %598 = stablehlo.constant dense<0.0> : tensor<f32>
    %599 = "stablehlo.reduce"(%593, %598) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %600 = "stablehlo.reshape"(%594) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %601 = stablehlo.multiply %600, %269 : tensor<2x49x8x8xf32>
    %602 = stablehlo.multiply %600, %260 : tensor<2x49x8x8xf32>
    %603 = stablehlo.constant dense<0.0> : tensor<f32>
    %604 = "stablehlo.reduce"(%602, %603) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %605 = stablehlo.divide %268, %267 : tensor<2x8xf32>
    %606 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %607 = stablehlo.multiply %605, %606 : tensor<2x8xf32>
    %608 = stablehlo.multiply %604, %607 : tensor<2x8xf32>
    %609 = stablehlo.multiply %608, %264 : tensor<2x8xf32>
    %610 = "stablehlo.broadcast_in_dim"(%609) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %611 = stablehlo.multiply %610, %260 : tensor<2x49x8x8xf32>
    %612 = stablehlo.multiply %610, %260 : tensor<2x49x8x8xf32>
    %613 = stablehlo.add %601, %611 : tensor<2x49x8x8xf32>
    %614 = stablehlo.add %613, %612 : tensor<2x49x8x8xf32>
    %615 = stablehlo.negate %614 : tensor<2x49x8x8xf32>
    %616 = stablehlo.constant dense<0.0> : tensor<f32>
    %617 = "stablehlo.reduce"(%615, %616) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %618 = stablehlo.multiply %617, %257 : tensor<2x8xf32>
    %619 = "stablehlo.broadcast_in_dim"(%618) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %620 = stablehlo.add %614, %619 : tensor<2x49x8x8xf32>
    %621 = "stablehlo.reshape"(%620) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %622 = "stablehlo.reverse"(%layer3.0.conv1.weight) {dimensions = array<i64: 2, 3>} : (tensor<64x32x3x3xf32>) -> tensor<64x32x3x3xf32>
    %623 = "stablehlo.convolution"(%621, %622) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[1, 2], [1, 2]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %624 = "stablehlo.convolution"(%252, %621) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 0], [1, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<2x7x7x64xf32>) -> tensor<64x32x3x3xf32>
    %625 = stablehlo.add %552, %623 : tensor<2x14x14x32xf32>
    %626 = "stablehlo.compare"(%250, %251) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %627 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %628 = stablehlo.multiply %625, %627 : tensor<2x14x14x32xf32>
    %629 = "stablehlo.compare"(%250, %251) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %630 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %631 = "stablehlo.select"(%629, %625, %630) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %632 = "stablehlo.select"(%626, %628, %631) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %633 = stablehlo.multiply %632, %247 : tensor<2x14x14x32xf32>
    %634 = stablehlo.multiply %632, %245 : tensor<2x14x14x32xf32>
    %635 = stablehlo.constant dense<0.0> : tensor<f32>
    %636 = "stablehlo.reduce"(%634, %635) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %637 = stablehlo.constant dense<0.0> : tensor<f32>
    %638 = "stablehlo.reduce"(%632, %637) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %639 = "stablehlo.reshape"(%633) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %640 = stablehlo.multiply %639, %243 : tensor<2x196x8x4xf32>
    %641 = stablehlo.multiply %639, %234 : tensor<2x196x8x4xf32>
    %642 = stablehlo.constant dense<0.0> : tensor<f32>
    %643 = "stablehlo.reduce"(%641, %642) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %644 = stablehlo.divide %242, %241 : tensor<2x8xf32>
    %645 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %646 = stablehlo.multiply %644, %645 : tensor<2x8xf32>
    %647 = stablehlo.multiply %643, %646 : tensor<2x8xf32>
    %648 = stablehlo.multiply %647, %238 : tensor<2x8xf32>
    %649 = "stablehlo.broadcast_in_dim"(%648) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %650 = stablehlo.multiply %649, %234 : tensor<2x196x8x4xf32>
    %651 = stablehlo.multiply %649, %234 : tensor<2x196x8x4xf32>
    %652 = stablehlo.add %640, %650 : tensor<2x196x8x4xf32>
    %653 = stablehlo.add %652, %651 : tensor<2x196x8x4xf32>
    %654 = stablehlo.negate %653 : tensor<2x196x8x4xf32>
    %655 = stablehlo.constant dense<0.0> : tensor<f32>
    %656 = "stablehlo.reduce"(%654, %655) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %657 = stablehlo.multiply %656, %231 : tensor<2x8xf32>
    %658 = "stablehlo.broadcast_in_dim"(%657) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %659 = stablehlo.add %653, %658 : tensor<2x196x8x4xf32>
    %660 = "stablehlo.reshape"(%659) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %661 = "stablehlo.reverse"(%layer2.1.conv2.weight) {dimensions = array<i64: 2, 3>} : (tensor<32x32x3x3xf32>) -> tensor<32x32x3x3xf32>
    %662 = "stablehlo.convolution"(%660, %661) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %663 = "stablehlo.convolution"(%226, %660) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %664 = "stablehlo.compare"(%224, %225) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %665 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %666 = stablehlo.multiply %662, %665 : tensor<2x14x14x32xf32>
    %667 = "stablehlo.compare"(%224, %225) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %668 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %669 = "stablehlo.select"(%667, %662, %668) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %670 = "stablehlo.select"(%664, %666, %669) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %671 = stablehlo.multiply %670, %222 : tensor<2x14x14x32xf32>
    %672 = stablehlo.multiply %670, %220 : tensor<2x14x14x32xf32>
    %673 = stablehlo.constant dense<0.0> : tensor<f32>
    %674 = "stablehlo.reduce"(%672, %673) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %675 = stablehlo.constant dense<0.0> : tensor<f32>
    %676 = "stablehlo.reduce"(%670, %675) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %677 = "stablehlo.reshape"(%671) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %678 = stablehlo.multiply %677, %218 : tensor<2x196x8x4xf32>
    %679 = stablehlo.multiply %677, %209 : tensor<2x196x8x4xf32>
    %680 = stablehlo.constant dense<0.0> : tensor<f32>
    %681 = "stablehlo.reduce"(%679, %680) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %682 = stablehlo.divide %217, %216 : tensor<2x8xf32>
    %683 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %684 = stablehlo.multiply %682, %683 : tensor<2x8xf32>
    %685 = stablehlo.multiply %681, %684 : tensor<2x8xf32>
    %686 = stablehlo.multiply %685, %213 : tensor<2x8xf32>
    %687 = "stablehlo.broadcast_in_dim"(%686) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %688 = stablehlo.multiply %687, %209 : tensor<2x196x8x4xf32>
    %689 = stablehlo.multiply %687, %209 : tensor<2x196x8x4xf32>
    %690 = stablehlo.add %678, %688 : tensor<2x196x8x4xf32>
    %691 = stablehlo.add %690, %689 : tensor<2x196x8x4xf32>
    %692 = stablehlo.negate %691 : tensor<2x196x8x4xf32>
    %693 = stablehlo.constant dense<0.0> : tensor<f32>
    %694 = "stablehlo.reduce"(%692, %693) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %695 = stablehlo.multiply %694, %206 : tensor<2x8xf32>
    %696 = "stablehlo.broadcast_in_dim"(%695) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %697 = stablehlo.add %691, %696 : tensor<2x196x8x4xf32>
    %698 = "stablehlo.reshape"(%697) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %699 = "stablehlo.reverse"(%layer2.1.conv1.weight) {dimensions = array<i64: 2, 3>} : (tensor<32x32x3x3xf32>) -> tensor<32x32x3x3xf32>
    %700 = "stablehlo.convolution"(%698, %699) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %701 = "stablehlo.convolution"(%201, %698) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %702 = stablehlo.add %632, %700 : tensor<2x14x14x32xf32>
    %703 = "stablehlo.compare"(%199, %200) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %704 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %705 = stablehlo.multiply %702, %704 : tensor<2x14x14x32xf32>
    %706 = "stablehlo.compare"(%199, %200) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %707 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %708 = "stablehlo.select"(%706, %702, %707) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %709 = "stablehlo.select"(%703, %705, %708) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %710 = stablehlo.multiply %709, %196 : tensor<2x14x14x32xf32>
    %711 = stablehlo.multiply %709, %194 : tensor<2x14x14x32xf32>
    %712 = stablehlo.constant dense<0.0> : tensor<f32>
    %713 = "stablehlo.reduce"(%711, %712) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %714 = stablehlo.constant dense<0.0> : tensor<f32>
    %715 = "stablehlo.reduce"(%709, %714) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %716 = "stablehlo.reshape"(%710) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %717 = stablehlo.multiply %716, %192 : tensor<2x196x8x4xf32>
    %718 = stablehlo.multiply %716, %183 : tensor<2x196x8x4xf32>
    %719 = stablehlo.constant dense<0.0> : tensor<f32>
    %720 = "stablehlo.reduce"(%718, %719) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %721 = stablehlo.divide %191, %190 : tensor<2x8xf32>
    %722 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %723 = stablehlo.multiply %721, %722 : tensor<2x8xf32>
    %724 = stablehlo.multiply %720, %723 : tensor<2x8xf32>
    %725 = stablehlo.multiply %724, %187 : tensor<2x8xf32>
    %726 = "stablehlo.broadcast_in_dim"(%725) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %727 = stablehlo.multiply %726, %183 : tensor<2x196x8x4xf32>
    %728 = stablehlo.multiply %726, %183 : tensor<2x196x8x4xf32>
    %729 = stablehlo.add %717, %727 : tensor<2x196x8x4xf32>
    %730 = stablehlo.add %729, %728 : tensor<2x196x8x4xf32>
    %731 = stablehlo.negate %730 : tensor<2x196x8x4xf32>
    %732 = stablehlo.constant dense<0.0> : tensor<f32>
    %733 = "stablehlo.reduce"(%731, %732) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %734 = stablehlo.multiply %733, %180 : tensor<2x8xf32>
    %735 = "stablehlo.broadcast_in_dim"(%734) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %736 = stablehlo.add %730, %735 : tensor<2x196x8x4xf32>
    %737 = "stablehlo.reshape"(%736) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %738 = "stablehlo.convolution"(%737, %layer2.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[0, 1], [0, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x16x1x1xf32>) -> tensor<2x28x28x16xf32>
    %739 = stablehlo.constant dense<0.0> : tensor<f32>
    %740 = "stablehlo.pad"(%127, %739) {edge_padding_high = array<i64: 0, -1, -1, 0>, edge_padding_low = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<2x27x27x16xf32>
    %741 = "stablehlo.convolution"(%740, %737) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x27x27x16xf32>, tensor<2x14x14x32xf32>) -> tensor<32x16x1x1xf32>
    %742 = stablehlo.multiply %709, %173 : tensor<2x14x14x32xf32>
    %743 = stablehlo.multiply %709, %171 : tensor<2x14x14x32xf32>
    %744 = stablehlo.constant dense<0.0> : tensor<f32>
    %745 = "stablehlo.reduce"(%743, %744) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %746 = stablehlo.constant dense<0.0> : tensor<f32>
    %747 = "stablehlo.reduce"(%709, %746) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %748 = "stablehlo.reshape"(%742) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %749 = stablehlo.multiply %748, %169 : tensor<2x196x8x4xf32>
    %750 = stablehlo.multiply %748, %160 : tensor<2x196x8x4xf32>
    %751 = stablehlo.constant dense<0.0> : tensor<f32>
    %752 = "stablehlo.reduce"(%750, %751) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %753 = stablehlo.divide %168, %167 : tensor<2x8xf32>
    %754 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %755 = stablehlo.multiply %753, %754 : tensor<2x8xf32>
    %756 = stablehlo.multiply %752, %755 : tensor<2x8xf32>
    %757 = stablehlo.multiply %756, %164 : tensor<2x8xf32>
    %758 = "stablehlo.broadcast_in_dim"(%757) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %759 = stablehlo.multiply %758, %160 : tensor<2x196x8x4xf32>
    %760 = stablehlo.multiply %758, %160 : tensor<2x196x8x4xf32>
    %761 = stablehlo.add %749, %759 : tensor<2x196x8x4xf32>
    %762 = stablehlo.add %761, %760 : tensor<2x196x8x4xf32>
    %763 = stablehlo.negate %762 : tensor<2x196x8x4xf32>
    %764 = stablehlo.constant dense<0.0> : tensor<f32>
    %765 = "stablehlo.reduce"(%763, %764) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %766 = stablehlo.multiply %765, %157 : tensor<2x8xf32>
    %767 = "stablehlo.broadcast_in_dim"(%766) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %768 = stablehlo.add %762, %767 : tensor<2x196x8x4xf32>
    %769 = "stablehlo.reshape"(%768) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %770 = "stablehlo.reverse"(%layer2.0.conv2.weight) {dimensions = array<i64: 2, 3>} : (tensor<32x32x3x3xf32>) -> tensor<32x32x3x3xf32>
    %771 = "stablehlo.convolution"(%769, %770) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %772 = "stablehlo.convolution"(%152, %769) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %773 = "stablehlo.compare"(%150, %151) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %774 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %775 = stablehlo.multiply %771, %774 : tensor<2x14x14x32xf32>
    %776 = "stablehlo.compare"(%150, %151) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %777 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %778 = "stablehlo.select"(%776, %771, %777) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %779 = "stablehlo.select"(%773, %775, %778) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %780 = stablehlo.multiply %779, %148 : tensor<2x14x14x32xf32>
    %781 = stablehlo.multiply %779, %146 : tensor<2x14x14x32xf32>
    %782 = stablehlo.constant dense<0.0> : tensor<f32>
    %783 = "stablehlo.reduce"(%781, %782) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %784 = stablehlo.constant dense<0.0> : tensor<f32>
    %785 = "stablehlo.reduce"(%779, %784) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %786 = "stablehlo.reshape"(%780) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %787 = stablehlo.multiply %786, %144 : tensor<2x196x8x4xf32>
    %788 = stablehlo.multiply %786, %135 : tensor<2x196x8x4xf32>
    %789 = stablehlo.constant dense<0.0> : tensor<f32>
    %790 = "stablehlo.reduce"(%788, %789) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %791 = stablehlo.divide %143, %142 : tensor<2x8xf32>
    %792 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %793 = stablehlo.multiply %791, %792 : tensor<2x8xf32>
    %794 = stablehlo.multiply %790, %793 : tensor<2x8xf32>
    %795 = stablehlo.multiply %794, %139 : tensor<2x8xf32>
    %796 = "stablehlo.broadcast_in_dim"(%795) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %797 = stablehlo.multiply %796, %135 : tensor<2x196x8x4xf32>
    %798 = stablehlo.multiply %796, %135 : tensor<2x196x8x4xf32>
    %799 = stablehlo.add %787, %797 : tensor<2x196x8x4xf32>
    %800 = stablehlo.add %799, %798 : tensor<2x196x8x4xf32>
    %801 = stablehlo.negate %800 : tensor<2x196x8x4xf32>
    %802 = stablehlo.constant dense<0.0> : tensor<f32>
    %803 = "stablehlo.reduce"(%801, %802) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %804 = stablehlo.multiply %803, %132 : tensor<2x8xf32>
    %805 = "stablehlo.broadcast_in_dim"(%804) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %806 = stablehlo.add %800, %805 : tensor<2x196x8x4xf32>
    %807 = "stablehlo.reshape"(%806) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %808 = "stablehlo.reverse"(%layer2.0.conv1.weight) {dimensions = array<i64: 2, 3>} : (tensor<32x16x3x3xf32>) -> tensor<32x16x3x3xf32>
    %809 = "stablehlo.convolution"(%807, %808) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[1, 2], [1, 2]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %810 = "stablehlo.convolution"(%127, %807) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 0], [1, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x14x14x32xf32>) -> tensor<32x16x3x3xf32>
    %811 = stablehlo.add %738, %809 : tensor<2x28x28x16xf32>
    %812 = "stablehlo.compare"(%125, %126) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %813 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %814 = stablehlo.multiply %811, %813 : tensor<2x28x28x16xf32>
    %815 = "stablehlo.compare"(%125, %126) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %816 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %817 = "stablehlo.select"(%815, %811, %816) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %818 = "stablehlo.select"(%812, %814, %817) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %819 = stablehlo.multiply %818, %122 : tensor<2x28x28x16xf32>
    %820 = stablehlo.multiply %818, %120 : tensor<2x28x28x16xf32>
    %821 = stablehlo.constant dense<0.0> : tensor<f32>
    %822 = "stablehlo.reduce"(%820, %821) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %823 = stablehlo.constant dense<0.0> : tensor<f32>
    %824 = "stablehlo.reduce"(%818, %823) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %825 = "stablehlo.reshape"(%819) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %826 = stablehlo.multiply %825, %118 : tensor<2x784x8x2xf32>
    %827 = stablehlo.multiply %825, %109 : tensor<2x784x8x2xf32>
    %828 = stablehlo.constant dense<0.0> : tensor<f32>
    %829 = "stablehlo.reduce"(%827, %828) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %830 = stablehlo.divide %117, %116 : tensor<2x8xf32>
    %831 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %832 = stablehlo.multiply %830, %831 : tensor<2x8xf32>
    %833 = stablehlo.multiply %829, %832 : tensor<2x8xf32>
    %834 = stablehlo.multiply %833, %113 : tensor<2x8xf32>
    %835 = "stablehlo.broadcast_in_dim"(%834) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %836 = stablehlo.multiply %835, %109 : tensor<2x784x8x2xf32>
    %837 = stablehlo.multiply %835, %109 : tensor<2x784x8x2xf32>
    %838 = stablehlo.add %826, %836 : tensor<2x784x8x2xf32>
    %839 = stablehlo.add %838, %837 : tensor<2x784x8x2xf32>
    %840 = stablehlo.negate %839 : tensor<2x784x8x2xf32>
    %841 = stablehlo.constant dense<0.0> : tensor<f32>
    %842 = "stablehlo.reduce"(%840, %841) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %843 = stablehlo.multiply %842, %106 : tensor<2x8xf32>
    %844 = "stablehlo.broadcast_in_dim"(%843) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %845 = stablehlo.add %839, %844 : tensor<2x784x8x2xf32>
    %846 = "stablehlo.reshape"(%845) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %847 = "stablehlo.reverse"(%layer1.1.conv2.weight) {dimensions = array<i64: 2, 3>} : (tensor<16x16x3x3xf32>) -> tensor<16x16x3x3xf32>
    %848 = "stablehlo.convolution"(%846, %847) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %849 = "stablehlo.convolution"(%101, %846) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %850 = "stablehlo.compare"(%99, %100) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %851 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %852 = stablehlo.multiply %848, %851 : tensor<2x28x28x16xf32>
    %853 = "stablehlo.compare"(%99, %100) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %854 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %855 = "stablehlo.select"(%853, %848, %854) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %856 = "stablehlo.select"(%850, %852, %855) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %857 = stablehlo.multiply %856, %97 : tensor<2x28x28x16xf32>
    %858 = stablehlo.multiply %856, %95 : tensor<2x28x28x16xf32>
    %859 = stablehlo.constant dense<0.0> : tensor<f32>
    %860 = "stablehlo.reduce"(%858, %859) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %861 = stablehlo.constant dense<0.0> : tensor<f32>
    %862 = "stablehlo.reduce"(%856, %861) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %863 = "stablehlo.reshape"(%857) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %864 = stablehlo.multiply %863, %93 : tensor<2x784x8x2xf32>
    %865 = stablehlo.multiply %863, %84 : tensor<2x784x8x2xf32>
    %866 = stablehlo.constant dense<0.0> : tensor<f32>
    %867 = "stablehlo.reduce"(%865, %866) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %868 = stablehlo.divide %92, %91 : tensor<2x8xf32>
    %869 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %870 = stablehlo.multiply %868, %869 : tensor<2x8xf32>
    %871 = stablehlo.multiply %867, %870 : tensor<2x8xf32>
    %872 = stablehlo.multiply %871, %88 : tensor<2x8xf32>
    %873 = "stablehlo.broadcast_in_dim"(%872) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %874 = stablehlo.multiply %873, %84 : tensor<2x784x8x2xf32>
    %875 = stablehlo.multiply %873, %84 : tensor<2x784x8x2xf32>
    %876 = stablehlo.add %864, %874 : tensor<2x784x8x2xf32>
    %877 = stablehlo.add %876, %875 : tensor<2x784x8x2xf32>
    %878 = stablehlo.negate %877 : tensor<2x784x8x2xf32>
    %879 = stablehlo.constant dense<0.0> : tensor<f32>
    %880 = "stablehlo.reduce"(%878, %879) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %881 = stablehlo.multiply %880, %81 : tensor<2x8xf32>
    %882 = "stablehlo.broadcast_in_dim"(%881) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %883 = stablehlo.add %877, %882 : tensor<2x784x8x2xf32>
    %884 = "stablehlo.reshape"(%883) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %885 = "stablehlo.reverse"(%layer1.1.conv1.weight) {dimensions = array<i64: 2, 3>} : (tensor<16x16x3x3xf32>) -> tensor<16x16x3x3xf32>
    %886 = "stablehlo.convolution"(%884, %885) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %887 = "stablehlo.convolution"(%76, %884) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %888 = stablehlo.add %818, %886 : tensor<2x28x28x16xf32>
    %889 = "stablehlo.compare"(%74, %75) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %890 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %891 = stablehlo.multiply %888, %890 : tensor<2x28x28x16xf32>
    %892 = "stablehlo.compare"(%74, %75) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %893 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %894 = "stablehlo.select"(%892, %888, %893) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %895 = "stablehlo.select"(%889, %891, %894) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %896 = stablehlo.multiply %895, %71 : tensor<2x28x28x16xf32>
    %897 = stablehlo.multiply %895, %69 : tensor<2x28x28x16xf32>
    %898 = stablehlo.constant dense<0.0> : tensor<f32>
    %899 = "stablehlo.reduce"(%897, %898) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %900 = stablehlo.constant dense<0.0> : tensor<f32>
    %901 = "stablehlo.reduce"(%895, %900) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %902 = "stablehlo.reshape"(%896) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %903 = stablehlo.multiply %902, %67 : tensor<2x784x8x2xf32>
    %904 = stablehlo.multiply %902, %58 : tensor<2x784x8x2xf32>
    %905 = stablehlo.constant dense<0.0> : tensor<f32>
    %906 = "stablehlo.reduce"(%904, %905) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %907 = stablehlo.divide %66, %65 : tensor<2x8xf32>
    %908 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %909 = stablehlo.multiply %907, %908 : tensor<2x8xf32>
    %910 = stablehlo.multiply %906, %909 : tensor<2x8xf32>
    %911 = stablehlo.multiply %910, %62 : tensor<2x8xf32>
    %912 = "stablehlo.broadcast_in_dim"(%911) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %913 = stablehlo.multiply %912, %58 : tensor<2x784x8x2xf32>
    %914 = stablehlo.multiply %912, %58 : tensor<2x784x8x2xf32>
    %915 = stablehlo.add %903, %913 : tensor<2x784x8x2xf32>
    %916 = stablehlo.add %915, %914 : tensor<2x784x8x2xf32>
    %917 = stablehlo.negate %916 : tensor<2x784x8x2xf32>
    %918 = stablehlo.constant dense<0.0> : tensor<f32>
    %919 = "stablehlo.reduce"(%917, %918) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %920 = stablehlo.multiply %919, %55 : tensor<2x8xf32>
    %921 = "stablehlo.broadcast_in_dim"(%920) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %922 = stablehlo.add %916, %921 : tensor<2x784x8x2xf32>
    %923 = "stablehlo.reshape"(%922) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %924 = "stablehlo.reverse"(%layer1.0.conv2.weight) {dimensions = array<i64: 2, 3>} : (tensor<16x16x3x3xf32>) -> tensor<16x16x3x3xf32>
    %925 = "stablehlo.convolution"(%923, %924) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %926 = "stablehlo.convolution"(%50, %923) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %927 = "stablehlo.compare"(%48, %49) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %928 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %929 = stablehlo.multiply %925, %928 : tensor<2x28x28x16xf32>
    %930 = "stablehlo.compare"(%48, %49) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %931 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %932 = "stablehlo.select"(%930, %925, %931) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %933 = "stablehlo.select"(%927, %929, %932) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %934 = stablehlo.multiply %933, %46 : tensor<2x28x28x16xf32>
    %935 = stablehlo.multiply %933, %44 : tensor<2x28x28x16xf32>
    %936 = stablehlo.constant dense<0.0> : tensor<f32>
    %937 = "stablehlo.reduce"(%935, %936) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %938 = stablehlo.constant dense<0.0> : tensor<f32>
    %939 = "stablehlo.reduce"(%933, %938) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %940 = "stablehlo.reshape"(%934) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %941 = stablehlo.multiply %940, %42 : tensor<2x784x8x2xf32>
    %942 = stablehlo.multiply %940, %33 : tensor<2x784x8x2xf32>
    %943 = stablehlo.constant dense<0.0> : tensor<f32>
    %944 = "stablehlo.reduce"(%942, %943) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %945 = stablehlo.divide %41, %40 : tensor<2x8xf32>
    %946 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %947 = stablehlo.multiply %945, %946 : tensor<2x8xf32>
    %948 = stablehlo.multiply %944, %947 : tensor<2x8xf32>
    %949 = stablehlo.multiply %948, %37 : tensor<2x8xf32>
    %950 = "stablehlo.broadcast_in_dim"(%949) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %951 = stablehlo.multiply %950, %33 : tensor<2x784x8x2xf32>
    %952 = stablehlo.multiply %950, %33 : tensor<2x784x8x2xf32>
    %953 = stablehlo.add %941, %951 : tensor<2x784x8x2xf32>
    %954 = stablehlo.add %953, %952 : tensor<2x784x8x2xf32>
    %955 = stablehlo.negate %954 : tensor<2x784x8x2xf32>
    %956 = stablehlo.constant dense<0.0> : tensor<f32>
    %957 = "stablehlo.reduce"(%955, %956) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %958 = stablehlo.multiply %957, %30 : tensor<2x8xf32>
    %959 = "stablehlo.broadcast_in_dim"(%958) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %960 = stablehlo.add %954, %959 : tensor<2x784x8x2xf32>
    %961 = "stablehlo.reshape"(%960) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %962 = "stablehlo.reverse"(%layer1.0.conv1.weight) {dimensions = array<i64: 2, 3>} : (tensor<16x16x3x3xf32>) -> tensor<16x16x3x3xf32>
    %963 = "stablehlo.convolution"(%961, %962) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %964 = "stablehlo.convolution"(%25, %961) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %965 = stablehlo.add %895, %963 : tensor<2x28x28x16xf32>
    %966 = "stablehlo.compare"(%23, %24) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %967 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %968 = stablehlo.multiply %965, %967 : tensor<2x28x28x16xf32>
    %969 = "stablehlo.compare"(%23, %24) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %970 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %971 = "stablehlo.select"(%969, %965, %970) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %972 = "stablehlo.select"(%966, %968, %971) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %973 = stablehlo.multiply %972, %21 : tensor<2x28x28x16xf32>
    %974 = stablehlo.multiply %972, %19 : tensor<2x28x28x16xf32>
    %975 = stablehlo.constant dense<0.0> : tensor<f32>
    %976 = "stablehlo.reduce"(%974, %975) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %977 = stablehlo.constant dense<0.0> : tensor<f32>
    %978 = "stablehlo.reduce"(%972, %977) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %979 = "stablehlo.reshape"(%973) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %980 = stablehlo.multiply %979, %17 : tensor<2x784x8x2xf32>
    %981 = stablehlo.multiply %979, %8 : tensor<2x784x8x2xf32>
    %982 = stablehlo.constant dense<0.0> : tensor<f32>
    %983 = "stablehlo.reduce"(%981, %982) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %984 = stablehlo.divide %16, %15 : tensor<2x8xf32>
    %985 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %986 = stablehlo.multiply %984, %985 : tensor<2x8xf32>
    %987 = stablehlo.multiply %983, %986 : tensor<2x8xf32>
    %988 = stablehlo.multiply %987, %12 : tensor<2x8xf32>
    %989 = "stablehlo.broadcast_in_dim"(%988) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %990 = stablehlo.multiply %989, %8 : tensor<2x784x8x2xf32>
    %991 = stablehlo.multiply %989, %8 : tensor<2x784x8x2xf32>
    %992 = stablehlo.add %980, %990 : tensor<2x784x8x2xf32>
    %993 = stablehlo.add %992, %991 : tensor<2x784x8x2xf32>
    %994 = stablehlo.negate %993 : tensor<2x784x8x2xf32>
    %995 = stablehlo.constant dense<0.0> : tensor<f32>
    %996 = "stablehlo.reduce"(%994, %995) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %997 = stablehlo.multiply %996, %5 : tensor<2x8xf32>
    %998 = "stablehlo.broadcast_in_dim"(%997) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %999 = stablehlo.add %993, %998 : tensor<2x784x8x2xf32>
    %1000 = "stablehlo.reshape"(%999) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %1001 = "stablehlo.convolution"(%0, %1000) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x1xf32>, tensor<2x28x28x16xf32>) -> tensor<16x1x3x3xf32>
    %1002 = stablehlo.multiply %1001, %1001 : tensor<16x1x3x3xf32>
    %1003 = stablehlo.constant dense<0.0> : tensor<f32>
    %1004 = "stablehlo.reduce"(%1002, %1003) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x1x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1005 = stablehlo.multiply %976, %976 : tensor<16xf32>
    %1006 = stablehlo.constant dense<0.0> : tensor<f32>
    %1007 = "stablehlo.reduce"(%1005, %1006) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1008 = stablehlo.add %1004, %1007 : tensor<f32>
    %1009 = stablehlo.multiply %978, %978 : tensor<16xf32>
    %1010 = stablehlo.constant dense<0.0> : tensor<f32>
    %1011 = "stablehlo.reduce"(%1009, %1010) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1012 = stablehlo.add %1008, %1011 : tensor<f32>
    %1013 = stablehlo.multiply %964, %964 : tensor<16x16x3x3xf32>
    %1014 = stablehlo.constant dense<0.0> : tensor<f32>
    %1015 = "stablehlo.reduce"(%1013, %1014) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1016 = stablehlo.add %1012, %1015 : tensor<f32>
    %1017 = stablehlo.multiply %937, %937 : tensor<16xf32>
    %1018 = stablehlo.constant dense<0.0> : tensor<f32>
    %1019 = "stablehlo.reduce"(%1017, %1018) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1020 = stablehlo.add %1016, %1019 : tensor<f32>
    %1021 = stablehlo.multiply %939, %939 : tensor<16xf32>
    %1022 = stablehlo.constant dense<0.0> : tensor<f32>
    %1023 = "stablehlo.reduce"(%1021, %1022) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1024 = stablehlo.add %1020, %1023 : tensor<f32>
    %1025 = stablehlo.multiply %926, %926 : tensor<16x16x3x3xf32>
    %1026 = stablehlo.constant dense<0.0> : tensor<f32>
    %1027 = "stablehlo.reduce"(%1025, %1026) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1028 = stablehlo.add %1024, %1027 : tensor<f32>
    %1029 = stablehlo.multiply %899, %899 : tensor<16xf32>
    %1030 = stablehlo.constant dense<0.0> : tensor<f32>
    %1031 = "stablehlo.reduce"(%1029, %1030) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1032 = stablehlo.add %1028, %1031 : tensor<f32>
    %1033 = stablehlo.multiply %901, %901 : tensor<16xf32>
    %1034 = stablehlo.constant dense<0.0> : tensor<f32>
    %1035 = "stablehlo.reduce"(%1033, %1034) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1036 = stablehlo.add %1032, %1035 : tensor<f32>
    %1037 = stablehlo.multiply %887, %887 : tensor<16x16x3x3xf32>
    %1038 = stablehlo.constant dense<0.0> : tensor<f32>
    %1039 = "stablehlo.reduce"(%1037, %1038) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1040 = stablehlo.add %1036, %1039 : tensor<f32>
    %1041 = stablehlo.multiply %860, %860 : tensor<16xf32>
    %1042 = stablehlo.constant dense<0.0> : tensor<f32>
    %1043 = "stablehlo.reduce"(%1041, %1042) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1044 = stablehlo.add %1040, %1043 : tensor<f32>
    %1045 = stablehlo.multiply %862, %862 : tensor<16xf32>
    %1046 = stablehlo.constant dense<0.0> : tensor<f32>
    %1047 = "stablehlo.reduce"(%1045, %1046) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1048 = stablehlo.add %1044, %1047 : tensor<f32>
    %1049 = stablehlo.multiply %849, %849 : tensor<16x16x3x3xf32>
    %1050 = stablehlo.constant dense<0.0> : tensor<f32>
    %1051 = "stablehlo.reduce"(%1049, %1050) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1052 = stablehlo.add %1048, %1051 : tensor<f32>
    %1053 = stablehlo.multiply %822, %822 : tensor<16xf32>
    %1054 = stablehlo.constant dense<0.0> : tensor<f32>
    %1055 = "stablehlo.reduce"(%1053, %1054) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1056 = stablehlo.add %1052, %1055 : tensor<f32>
    %1057 = stablehlo.multiply %824, %824 : tensor<16xf32>
    %1058 = stablehlo.constant dense<0.0> : tensor<f32>
    %1059 = "stablehlo.reduce"(%1057, %1058) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1060 = stablehlo.add %1056, %1059 : tensor<f32>
    %1061 = stablehlo.multiply %810, %810 : tensor<32x16x3x3xf32>
    %1062 = stablehlo.constant dense<0.0> : tensor<f32>
    %1063 = "stablehlo.reduce"(%1061, %1062) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1064 = stablehlo.add %1060, %1063 : tensor<f32>
    %1065 = stablehlo.multiply %783, %783 : tensor<32xf32>
    %1066 = stablehlo.constant dense<0.0> : tensor<f32>
    %1067 = "stablehlo.reduce"(%1065, %1066) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1068 = stablehlo.add %1064, %1067 : tensor<f32>
    %1069 = stablehlo.multiply %785, %785 : tensor<32xf32>
    %1070 = stablehlo.constant dense<0.0> : tensor<f32>
    %1071 = "stablehlo.reduce"(%1069, %1070) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1072 = stablehlo.add %1068, %1071 : tensor<f32>
    %1073 = stablehlo.multiply %772, %772 : tensor<32x32x3x3xf32>
    %1074 = stablehlo.constant dense<0.0> : tensor<f32>
    %1075 = "stablehlo.reduce"(%1073, %1074) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1076 = stablehlo.add %1072, %1075 : tensor<f32>
    %1077 = stablehlo.multiply %745, %745 : tensor<32xf32>
    %1078 = stablehlo.constant dense<0.0> : tensor<f32>
    %1079 = "stablehlo.reduce"(%1077, %1078) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1080 = stablehlo.add %1076, %1079 : tensor<f32>
    %1081 = stablehlo.multiply %747, %747 : tensor<32xf32>
    %1082 = stablehlo.constant dense<0.0> : tensor<f32>
    %1083 = "stablehlo.reduce"(%1081, %1082) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1084 = stablehlo.add %1080, %1083 : tensor<f32>
    %1085 = stablehlo.multiply %741, %741 : tensor<32x16x1x1xf32>
    %1086 = stablehlo.constant dense<0.0> : tensor<f32>
    %1087 = "stablehlo.reduce"(%1085, %1086) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x16x1x1xf32>, tensor<f32>) -> tensor<f32>
    %1088 = stablehlo.add %1084, %1087 : tensor<f32>
    %1089 = stablehlo.multiply %713, %713 : tensor<32xf32>
    %1090 = stablehlo.constant dense<0.0> : tensor<f32>
    %1091 = "stablehlo.reduce"(%1089, %1090) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1092 = stablehlo.add %1088, %1091 : tensor<f32>
    %1093 = stablehlo.multiply %715, %715 : tensor<32xf32>
    %1094 = stablehlo.constant dense<0.0> : tensor<f32>
    %1095 = "stablehlo.reduce"(%1093, %1094) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1096 = stablehlo.add %1092, %1095 : tensor<f32>
    %1097 = stablehlo.multiply %701, %701 : tensor<32x32x3x3xf32>
    %1098 = stablehlo.constant dense<0.0> : tensor<f32>
    %1099 = "stablehlo.reduce"(%1097, %1098) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1100 = stablehlo.add %1096, %1099 : tensor<f32>
    %1101 = stablehlo.multiply %674, %674 : tensor<32xf32>
    %1102 = stablehlo.constant dense<0.0> : tensor<f32>
    %1103 = "stablehlo.reduce"(%1101, %1102) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1104 = stablehlo.add %1100, %1103 : tensor<f32>
    %1105 = stablehlo.multiply %676, %676 : tensor<32xf32>
    %1106 = stablehlo.constant dense<0.0> : tensor<f32>
    %1107 = "stablehlo.reduce"(%1105, %1106) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1108 = stablehlo.add %1104, %1107 : tensor<f32>
    %1109 = stablehlo.multiply %663, %663 : tensor<32x32x3x3xf32>
    %1110 = stablehlo.constant dense<0.0> : tensor<f32>
    %1111 = "stablehlo.reduce"(%1109, %1110) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1112 = stablehlo.add %1108, %1111 : tensor<f32>
    %1113 = stablehlo.multiply %636, %636 : tensor<32xf32>
    %1114 = stablehlo.constant dense<0.0> : tensor<f32>
    %1115 = "stablehlo.reduce"(%1113, %1114) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1116 = stablehlo.add %1112, %1115 : tensor<f32>
    %1117 = stablehlo.multiply %638, %638 : tensor<32xf32>
    %1118 = stablehlo.constant dense<0.0> : tensor<f32>
    %1119 = "stablehlo.reduce"(%1117, %1118) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1120 = stablehlo.add %1116, %1119 : tensor<f32>
    %1121 = stablehlo.multiply %624, %624 : tensor<64x32x3x3xf32>
    %1122 = stablehlo.constant dense<0.0> : tensor<f32>
    %1123 = "stablehlo.reduce"(%1121, %1122) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1124 = stablehlo.add %1120, %1123 : tensor<f32>
    %1125 = stablehlo.multiply %597, %597 : tensor<64xf32>
    %1126 = stablehlo.constant dense<0.0> : tensor<f32>
    %1127 = "stablehlo.reduce"(%1125, %1126) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1128 = stablehlo.add %1124, %1127 : tensor<f32>
    %1129 = stablehlo.multiply %599, %599 : tensor<64xf32>
    %1130 = stablehlo.constant dense<0.0> : tensor<f32>
    %1131 = "stablehlo.reduce"(%1129, %1130) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1132 = stablehlo.add %1128, %1131 : tensor<f32>
    %1133 = stablehlo.multiply %586, %586 : tensor<64x64x3x3xf32>
    %1134 = stablehlo.constant dense<0.0> : tensor<f32>
    %1135 = "stablehlo.reduce"(%1133, %1134) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1136 = stablehlo.add %1132, %1135 : tensor<f32>
    %1137 = stablehlo.multiply %559, %559 : tensor<64xf32>
    %1138 = stablehlo.constant dense<0.0> : tensor<f32>
    %1139 = "stablehlo.reduce"(%1137, %1138) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1140 = stablehlo.add %1136, %1139 : tensor<f32>
    %1141 = stablehlo.multiply %561, %561 : tensor<64xf32>
    %1142 = stablehlo.constant dense<0.0> : tensor<f32>
    %1143 = "stablehlo.reduce"(%1141, %1142) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1144 = stablehlo.add %1140, %1143 : tensor<f32>
    %1145 = stablehlo.multiply %555, %555 : tensor<64x32x1x1xf32>
    %1146 = stablehlo.constant dense<0.0> : tensor<f32>
    %1147 = "stablehlo.reduce"(%1145, %1146) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x32x1x1xf32>, tensor<f32>) -> tensor<f32>
    %1148 = stablehlo.add %1144, %1147 : tensor<f32>
    %1149 = stablehlo.multiply %527, %527 : tensor<64xf32>
    %1150 = stablehlo.constant dense<0.0> : tensor<f32>
    %1151 = "stablehlo.reduce"(%1149, %1150) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1152 = stablehlo.add %1148, %1151 : tensor<f32>
    %1153 = stablehlo.multiply %529, %529 : tensor<64xf32>
    %1154 = stablehlo.constant dense<0.0> : tensor<f32>
    %1155 = "stablehlo.reduce"(%1153, %1154) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1156 = stablehlo.add %1152, %1155 : tensor<f32>
    %1157 = stablehlo.multiply %515, %515 : tensor<64x64x3x3xf32>
    %1158 = stablehlo.constant dense<0.0> : tensor<f32>
    %1159 = "stablehlo.reduce"(%1157, %1158) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1160 = stablehlo.add %1156, %1159 : tensor<f32>
    %1161 = stablehlo.multiply %488, %488 : tensor<64xf32>
    %1162 = stablehlo.constant dense<0.0> : tensor<f32>
    %1163 = "stablehlo.reduce"(%1161, %1162) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1164 = stablehlo.add %1160, %1163 : tensor<f32>
    %1165 = stablehlo.multiply %490, %490 : tensor<64xf32>
    %1166 = stablehlo.constant dense<0.0> : tensor<f32>
    %1167 = "stablehlo.reduce"(%1165, %1166) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1168 = stablehlo.add %1164, %1167 : tensor<f32>
    %1169 = stablehlo.multiply %477, %477 : tensor<64x64x3x3xf32>
    %1170 = stablehlo.constant dense<0.0> : tensor<f32>
    %1171 = "stablehlo.reduce"(%1169, %1170) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1172 = stablehlo.add %1168, %1171 : tensor<f32>
    %1173 = stablehlo.multiply %450, %450 : tensor<64xf32>
    %1174 = stablehlo.constant dense<0.0> : tensor<f32>
    %1175 = "stablehlo.reduce"(%1173, %1174) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1176 = stablehlo.add %1172, %1175 : tensor<f32>
    %1177 = stablehlo.multiply %452, %452 : tensor<64xf32>
    %1178 = stablehlo.constant dense<0.0> : tensor<f32>
    %1179 = "stablehlo.reduce"(%1177, %1178) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1180 = stablehlo.add %1176, %1179 : tensor<f32>
    %1181 = stablehlo.multiply %437, %437 : tensor<10x64xf32>
    %1182 = stablehlo.constant dense<0.0> : tensor<f32>
    %1183 = "stablehlo.reduce"(%1181, %1182) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<10x64xf32>, tensor<f32>) -> tensor<f32>
    %1184 = stablehlo.add %1180, %1183 : tensor<f32>
    %1185 = stablehlo.multiply %435, %435 : tensor<10xf32>
    %1186 = stablehlo.constant dense<0.0> : tensor<f32>
    %1187 = "stablehlo.reduce"(%1185, %1186) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<10xf32>, tensor<f32>) -> tensor<f32>
    %1188 = stablehlo.add %1184, %1187 : tensor<f32>
    %1189 = stablehlo.sqrt %1188 : tensor<f32>
    %1190 = stablehlo.constant dense<1.0> : tensor<f32>
    %1191 = stablehlo.constant dense<1.0e-06> : tensor<f32>
    %1192 = stablehlo.add %1189, %1191 : tensor<f32>
    %1193 = stablehlo.constant dense<1.0> : tensor<f32>
    %1194 = stablehlo.divide %1193, %1192 : tensor<f32>
    %1195 = stablehlo.minimum %1194, %1190 : tensor<f32>
    %1196 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1197 = stablehlo.multiply %1001, %1196 : tensor<16x1x3x3xf32>
    %1198 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1199 = stablehlo.multiply %976, %1198 : tensor<16xf32>
    %1200 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1201 = stablehlo.multiply %978, %1200 : tensor<16xf32>
    %1202 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1203 = stablehlo.multiply %964, %1202 : tensor<16x16x3x3xf32>
    %1204 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1205 = stablehlo.multiply %937, %1204 : tensor<16xf32>
    %1206 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1207 = stablehlo.multiply %939, %1206 : tensor<16xf32>
    %1208 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1209 = stablehlo.multiply %926, %1208 : tensor<16x16x3x3xf32>
    %1210 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1211 = stablehlo.multiply %899, %1210 : tensor<16xf32>
    %1212 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1213 = stablehlo.multiply %901, %1212 : tensor<16xf32>
    %1214 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1215 = stablehlo.multiply %887, %1214 : tensor<16x16x3x3xf32>
    %1216 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1217 = stablehlo.multiply %860, %1216 : tensor<16xf32>
    %1218 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1219 = stablehlo.multiply %862, %1218 : tensor<16xf32>
    %1220 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1221 = stablehlo.multiply %849, %1220 : tensor<16x16x3x3xf32>
    %1222 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1223 = stablehlo.multiply %822, %1222 : tensor<16xf32>
    %1224 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1225 = stablehlo.multiply %824, %1224 : tensor<16xf32>
    %1226 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1227 = stablehlo.multiply %810, %1226 : tensor<32x16x3x3xf32>
    %1228 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1229 = stablehlo.multiply %783, %1228 : tensor<32xf32>
    %1230 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1231 = stablehlo.multiply %785, %1230 : tensor<32xf32>
    %1232 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1233 = stablehlo.multiply %772, %1232 : tensor<32x32x3x3xf32>
    %1234 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1235 = stablehlo.multiply %745, %1234 : tensor<32xf32>
    %1236 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1237 = stablehlo.multiply %747, %1236 : tensor<32xf32>
    %1238 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1239 = stablehlo.multiply %741, %1238 : tensor<32x16x1x1xf32>
    %1240 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1241 = stablehlo.multiply %713, %1240 : tensor<32xf32>
    %1242 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1243 = stablehlo.multiply %715, %1242 : tensor<32xf32>
    %1244 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1245 = stablehlo.multiply %701, %1244 : tensor<32x32x3x3xf32>
    %1246 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1247 = stablehlo.multiply %674, %1246 : tensor<32xf32>
    %1248 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1249 = stablehlo.multiply %676, %1248 : tensor<32xf32>
    %1250 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1251 = stablehlo.multiply %663, %1250 : tensor<32x32x3x3xf32>
    %1252 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1253 = stablehlo.multiply %636, %1252 : tensor<32xf32>
    %1254 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1255 = stablehlo.multiply %638, %1254 : tensor<32xf32>
    %1256 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1257 = stablehlo.multiply %624, %1256 : tensor<64x32x3x3xf32>
    %1258 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1259 = stablehlo.multiply %597, %1258 : tensor<64xf32>
    %1260 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1261 = stablehlo.multiply %599, %1260 : tensor<64xf32>
    %1262 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1263 = stablehlo.multiply %586, %1262 : tensor<64x64x3x3xf32>
    %1264 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1265 = stablehlo.multiply %559, %1264 : tensor<64xf32>
    %1266 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1267 = stablehlo.multiply %561, %1266 : tensor<64xf32>
    %1268 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1269 = stablehlo.multiply %555, %1268 : tensor<64x32x1x1xf32>
    %1270 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1271 = stablehlo.multiply %527, %1270 : tensor<64xf32>
    %1272 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1273 = stablehlo.multiply %529, %1272 : tensor<64xf32>
    %1274 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1275 = stablehlo.multiply %515, %1274 : tensor<64x64x3x3xf32>
    %1276 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1277 = stablehlo.multiply %488, %1276 : tensor<64xf32>
    %1278 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1279 = stablehlo.multiply %490, %1278 : tensor<64xf32>
    %1280 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1281 = stablehlo.multiply %477, %1280 : tensor<64x64x3x3xf32>
    %1282 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1283 = stablehlo.multiply %450, %1282 : tensor<64xf32>
    %1284 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1285 = stablehlo.multiply %452, %1284 : tensor<64xf32>
    %1286 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %1287 = stablehlo.multiply %437, %1286 : tensor<10x64xf32>
    %1288 = "stablehlo.broadcast_in_dim"(%1195) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %1289 = stablehlo.multiply %435, %1288 : tensor<10xf32>
    %1290 = stablehlo.constant dense<0.05> : tensor<f32>
    %1291 = stablehlo.multiply %learning_rate, %1290 : tensor<f32>
    %1292 = stablehlo.constant dense<1.0> : tensor<f32>
    %1293 = stablehlo.subtract %1292, %1291 : tensor<f32>
    %1294 = "stablehlo.convert"(%step) {} : (tensor<i32>) -> tensor<f32>
    %1295 = stablehlo.constant dense<-0.0010005003335835344> : tensor<f32>
    %1296 = stablehlo.multiply %1294, %1295 : tensor<f32>
    %1297 = stablehlo.exponential_minus_one %1296 : tensor<f32>
    %1298 = stablehlo.negate %1297 : tensor<f32>
    %1299 = stablehlo.sqrt %1298 : tensor<f32>
    %1300 = stablehlo.constant dense<-0.10536051565782628> : tensor<f32>
    %1301 = stablehlo.multiply %1294, %1300 : tensor<f32>
    %1302 = stablehlo.exponential_minus_one %1301 : tensor<f32>
    %1303 = stablehlo.negate %1302 : tensor<f32>
    %1304 = stablehlo.divide %1299, %1303 : tensor<f32>
    %1305 = stablehlo.multiply %learning_rate, %1304 : tensor<f32>
    %1306 = stablehlo.constant dense<1.0e-08> : tensor<f32>
    %1307 = stablehlo.multiply %1299, %1306 : tensor<f32>
    %1308 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1309 = stablehlo.multiply %conv1.weight, %1308 : tensor<16x1x3x3xf32>
    %1310 = stablehlo.subtract %1197, %exp_avg.conv1.weight : tensor<16x1x3x3xf32>
    %1311 = stablehlo.constant dense<0.09999999999999998> : tensor<16x1x3x3xf32>
    %1312 = stablehlo.multiply %1310, %1311 : tensor<16x1x3x3xf32>
    %1313 = stablehlo.add %exp_avg.conv1.weight, %1312 : tensor<16x1x3x3xf32>
    %1314 = stablehlo.multiply %1197, %1197 : tensor<16x1x3x3xf32>
    %1315 = stablehlo.subtract %1314, %exp_avg_sq.conv1.weight : tensor<16x1x3x3xf32>
    %1316 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x1x3x3xf32>
    %1317 = stablehlo.multiply %1315, %1316 : tensor<16x1x3x3xf32>
    %1318 = stablehlo.add %exp_avg_sq.conv1.weight, %1317 : tensor<16x1x3x3xf32>
    %1319 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1320 = stablehlo.sqrt %1318 : tensor<16x1x3x3xf32>
    %1321 = stablehlo.add %1320, %1319 : tensor<16x1x3x3xf32>
    %1322 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1323 = stablehlo.multiply %1313, %1322 : tensor<16x1x3x3xf32>
    %1324 = stablehlo.divide %1323, %1321 : tensor<16x1x3x3xf32>
    %1325 = stablehlo.subtract %1309, %1324 : tensor<16x1x3x3xf32>
    %1326 = stablehlo.subtract %1199, %exp_avg.bn1.weight : tensor<16xf32>
    %1327 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1328 = stablehlo.multiply %1326, %1327 : tensor<16xf32>
    %1329 = stablehlo.add %exp_avg.bn1.weight, %1328 : tensor<16xf32>
    %1330 = stablehlo.multiply %1199, %1199 : tensor<16xf32>
    %1331 = stablehlo.subtract %1330, %exp_avg_sq.bn1.weight : tensor<16xf32>
    %1332 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1333 = stablehlo.multiply %1331, %1332 : tensor<16xf32>
    %1334 = stablehlo.add %exp_avg_sq.bn1.weight, %1333 : tensor<16xf32>
    %1335 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1336 = stablehlo.sqrt %1334 : tensor<16xf32>
    %1337 = stablehlo.add %1336, %1335 : tensor<16xf32>
    %1338 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1339 = stablehlo.multiply %1329, %1338 : tensor<16xf32>
    %1340 = stablehlo.divide %1339, %1337 : tensor<16xf32>
    %1341 = stablehlo.subtract %bn1.weight, %1340 : tensor<16xf32>
    %1342 = stablehlo.subtract %1201, %exp_avg.bn1.bias : tensor<16xf32>
    %1343 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1344 = stablehlo.multiply %1342, %1343 : tensor<16xf32>
    %1345 = stablehlo.add %exp_avg.bn1.bias, %1344 : tensor<16xf32>
    %1346 = stablehlo.multiply %1201, %1201 : tensor<16xf32>
    %1347 = stablehlo.subtract %1346, %exp_avg_sq.bn1.bias : tensor<16xf32>
    %1348 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1349 = stablehlo.multiply %1347, %1348 : tensor<16xf32>
    %1350 = stablehlo.add %exp_avg_sq.bn1.bias, %1349 : tensor<16xf32>
    %1351 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1352 = stablehlo.sqrt %1350 : tensor<16xf32>
    %1353 = stablehlo.add %1352, %1351 : tensor<16xf32>
    %1354 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1355 = stablehlo.multiply %1345, %1354 : tensor<16xf32>
    %1356 = stablehlo.divide %1355, %1353 : tensor<16xf32>
    %1357 = stablehlo.subtract %bn1.bias, %1356 : tensor<16xf32>
    %1358 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1359 = stablehlo.multiply %layer1.0.conv1.weight, %1358 : tensor<16x16x3x3xf32>
    %1360 = stablehlo.subtract %1203, %exp_avg.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %1361 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1362 = stablehlo.multiply %1360, %1361 : tensor<16x16x3x3xf32>
    %1363 = stablehlo.add %exp_avg.layer1.0.conv1.weight, %1362 : tensor<16x16x3x3xf32>
    %1364 = stablehlo.multiply %1203, %1203 : tensor<16x16x3x3xf32>
    %1365 = stablehlo.subtract %1364, %exp_avg_sq.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %1366 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1367 = stablehlo.multiply %1365, %1366 : tensor<16x16x3x3xf32>
    %1368 = stablehlo.add %exp_avg_sq.layer1.0.conv1.weight, %1367 : tensor<16x16x3x3xf32>
    %1369 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1370 = stablehlo.sqrt %1368 : tensor<16x16x3x3xf32>
    %1371 = stablehlo.add %1370, %1369 : tensor<16x16x3x3xf32>
    %1372 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1373 = stablehlo.multiply %1363, %1372 : tensor<16x16x3x3xf32>
    %1374 = stablehlo.divide %1373, %1371 : tensor<16x16x3x3xf32>
    %1375 = stablehlo.subtract %1359, %1374 : tensor<16x16x3x3xf32>
    %1376 = stablehlo.subtract %1205, %exp_avg.layer1.0.bn1.weight : tensor<16xf32>
    %1377 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1378 = stablehlo.multiply %1376, %1377 : tensor<16xf32>
    %1379 = stablehlo.add %exp_avg.layer1.0.bn1.weight, %1378 : tensor<16xf32>
    %1380 = stablehlo.multiply %1205, %1205 : tensor<16xf32>
    %1381 = stablehlo.subtract %1380, %exp_avg_sq.layer1.0.bn1.weight : tensor<16xf32>
    %1382 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1383 = stablehlo.multiply %1381, %1382 : tensor<16xf32>
    %1384 = stablehlo.add %exp_avg_sq.layer1.0.bn1.weight, %1383 : tensor<16xf32>
    %1385 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1386 = stablehlo.sqrt %1384 : tensor<16xf32>
    %1387 = stablehlo.add %1386, %1385 : tensor<16xf32>
    %1388 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1389 = stablehlo.multiply %1379, %1388 : tensor<16xf32>
    %1390 = stablehlo.divide %1389, %1387 : tensor<16xf32>
    %1391 = stablehlo.subtract %layer1.0.bn1.weight, %1390 : tensor<16xf32>
    %1392 = stablehlo.subtract %1207, %exp_avg.layer1.0.bn1.bias : tensor<16xf32>
    %1393 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1394 = stablehlo.multiply %1392, %1393 : tensor<16xf32>
    %1395 = stablehlo.add %exp_avg.layer1.0.bn1.bias, %1394 : tensor<16xf32>
    %1396 = stablehlo.multiply %1207, %1207 : tensor<16xf32>
    %1397 = stablehlo.subtract %1396, %exp_avg_sq.layer1.0.bn1.bias : tensor<16xf32>
    %1398 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1399 = stablehlo.multiply %1397, %1398 : tensor<16xf32>
    %1400 = stablehlo.add %exp_avg_sq.layer1.0.bn1.bias, %1399 : tensor<16xf32>
    %1401 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1402 = stablehlo.sqrt %1400 : tensor<16xf32>
    %1403 = stablehlo.add %1402, %1401 : tensor<16xf32>
    %1404 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1405 = stablehlo.multiply %1395, %1404 : tensor<16xf32>
    %1406 = stablehlo.divide %1405, %1403 : tensor<16xf32>
    %1407 = stablehlo.subtract %layer1.0.bn1.bias, %1406 : tensor<16xf32>
    %1408 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1409 = stablehlo.multiply %layer1.0.conv2.weight, %1408 : tensor<16x16x3x3xf32>
    %1410 = stablehlo.subtract %1209, %exp_avg.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %1411 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1412 = stablehlo.multiply %1410, %1411 : tensor<16x16x3x3xf32>
    %1413 = stablehlo.add %exp_avg.layer1.0.conv2.weight, %1412 : tensor<16x16x3x3xf32>
    %1414 = stablehlo.multiply %1209, %1209 : tensor<16x16x3x3xf32>
    %1415 = stablehlo.subtract %1414, %exp_avg_sq.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %1416 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1417 = stablehlo.multiply %1415, %1416 : tensor<16x16x3x3xf32>
    %1418 = stablehlo.add %exp_avg_sq.layer1.0.conv2.weight, %1417 : tensor<16x16x3x3xf32>
    %1419 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1420 = stablehlo.sqrt %1418 : tensor<16x16x3x3xf32>
    %1421 = stablehlo.add %1420, %1419 : tensor<16x16x3x3xf32>
    %1422 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1423 = stablehlo.multiply %1413, %1422 : tensor<16x16x3x3xf32>
    %1424 = stablehlo.divide %1423, %1421 : tensor<16x16x3x3xf32>
    %1425 = stablehlo.subtract %1409, %1424 : tensor<16x16x3x3xf32>
    %1426 = stablehlo.subtract %1211, %exp_avg.layer1.0.bn2.weight : tensor<16xf32>
    %1427 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1428 = stablehlo.multiply %1426, %1427 : tensor<16xf32>
    %1429 = stablehlo.add %exp_avg.layer1.0.bn2.weight, %1428 : tensor<16xf32>
    %1430 = stablehlo.multiply %1211, %1211 : tensor<16xf32>
    %1431 = stablehlo.subtract %1430, %exp_avg_sq.layer1.0.bn2.weight : tensor<16xf32>
    %1432 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1433 = stablehlo.multiply %1431, %1432 : tensor<16xf32>
    %1434 = stablehlo.add %exp_avg_sq.layer1.0.bn2.weight, %1433 : tensor<16xf32>
    %1435 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1436 = stablehlo.sqrt %1434 : tensor<16xf32>
    %1437 = stablehlo.add %1436, %1435 : tensor<16xf32>
    %1438 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1439 = stablehlo.multiply %1429, %1438 : tensor<16xf32>
    %1440 = stablehlo.divide %1439, %1437 : tensor<16xf32>
    %1441 = stablehlo.subtract %layer1.0.bn2.weight, %1440 : tensor<16xf32>
    %1442 = stablehlo.subtract %1213, %exp_avg.layer1.0.bn2.bias : tensor<16xf32>
    %1443 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1444 = stablehlo.multiply %1442, %1443 : tensor<16xf32>
    %1445 = stablehlo.add %exp_avg.layer1.0.bn2.bias, %1444 : tensor<16xf32>
    %1446 = stablehlo.multiply %1213, %1213 : tensor<16xf32>
    %1447 = stablehlo.subtract %1446, %exp_avg_sq.layer1.0.bn2.bias : tensor<16xf32>
    %1448 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1449 = stablehlo.multiply %1447, %1448 : tensor<16xf32>
    %1450 = stablehlo.add %exp_avg_sq.layer1.0.bn2.bias, %1449 : tensor<16xf32>
    %1451 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1452 = stablehlo.sqrt %1450 : tensor<16xf32>
    %1453 = stablehlo.add %1452, %1451 : tensor<16xf32>
    %1454 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1455 = stablehlo.multiply %1445, %1454 : tensor<16xf32>
    %1456 = stablehlo.divide %1455, %1453 : tensor<16xf32>
    %1457 = stablehlo.subtract %layer1.0.bn2.bias, %1456 : tensor<16xf32>
    %1458 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1459 = stablehlo.multiply %layer1.1.conv1.weight, %1458 : tensor<16x16x3x3xf32>
    %1460 = stablehlo.subtract %1215, %exp_avg.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %1461 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1462 = stablehlo.multiply %1460, %1461 : tensor<16x16x3x3xf32>
    %1463 = stablehlo.add %exp_avg.layer1.1.conv1.weight, %1462 : tensor<16x16x3x3xf32>
    %1464 = stablehlo.multiply %1215, %1215 : tensor<16x16x3x3xf32>
    %1465 = stablehlo.subtract %1464, %exp_avg_sq.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %1466 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1467 = stablehlo.multiply %1465, %1466 : tensor<16x16x3x3xf32>
    %1468 = stablehlo.add %exp_avg_sq.layer1.1.conv1.weight, %1467 : tensor<16x16x3x3xf32>
    %1469 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1470 = stablehlo.sqrt %1468 : tensor<16x16x3x3xf32>
    %1471 = stablehlo.add %1470, %1469 : tensor<16x16x3x3xf32>
    %1472 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1473 = stablehlo.multiply %1463, %1472 : tensor<16x16x3x3xf32>
    %1474 = stablehlo.divide %1473, %1471 : tensor<16x16x3x3xf32>
    %1475 = stablehlo.subtract %1459, %1474 : tensor<16x16x3x3xf32>
    %1476 = stablehlo.subtract %1217, %exp_avg.layer1.1.bn1.weight : tensor<16xf32>
    %1477 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1478 = stablehlo.multiply %1476, %1477 : tensor<16xf32>
    %1479 = stablehlo.add %exp_avg.layer1.1.bn1.weight, %1478 : tensor<16xf32>
    %1480 = stablehlo.multiply %1217, %1217 : tensor<16xf32>
    %1481 = stablehlo.subtract %1480, %exp_avg_sq.layer1.1.bn1.weight : tensor<16xf32>
    %1482 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1483 = stablehlo.multiply %1481, %1482 : tensor<16xf32>
    %1484 = stablehlo.add %exp_avg_sq.layer1.1.bn1.weight, %1483 : tensor<16xf32>
    %1485 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1486 = stablehlo.sqrt %1484 : tensor<16xf32>
    %1487 = stablehlo.add %1486, %1485 : tensor<16xf32>
    %1488 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1489 = stablehlo.multiply %1479, %1488 : tensor<16xf32>
    %1490 = stablehlo.divide %1489, %1487 : tensor<16xf32>
    %1491 = stablehlo.subtract %layer1.1.bn1.weight, %1490 : tensor<16xf32>
    %1492 = stablehlo.subtract %1219, %exp_avg.layer1.1.bn1.bias : tensor<16xf32>
    %1493 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1494 = stablehlo.multiply %1492, %1493 : tensor<16xf32>
    %1495 = stablehlo.add %exp_avg.layer1.1.bn1.bias, %1494 : tensor<16xf32>
    %1496 = stablehlo.multiply %1219, %1219 : tensor<16xf32>
    %1497 = stablehlo.subtract %1496, %exp_avg_sq.layer1.1.bn1.bias : tensor<16xf32>
    %1498 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1499 = stablehlo.multiply %1497, %1498 : tensor<16xf32>
    %1500 = stablehlo.add %exp_avg_sq.layer1.1.bn1.bias, %1499 : tensor<16xf32>
    %1501 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1502 = stablehlo.sqrt %1500 : tensor<16xf32>
    %1503 = stablehlo.add %1502, %1501 : tensor<16xf32>
    %1504 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1505 = stablehlo.multiply %1495, %1504 : tensor<16xf32>
    %1506 = stablehlo.divide %1505, %1503 : tensor<16xf32>
    %1507 = stablehlo.subtract %layer1.1.bn1.bias, %1506 : tensor<16xf32>
    %1508 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1509 = stablehlo.multiply %layer1.1.conv2.weight, %1508 : tensor<16x16x3x3xf32>
    %1510 = stablehlo.subtract %1221, %exp_avg.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %1511 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1512 = stablehlo.multiply %1510, %1511 : tensor<16x16x3x3xf32>
    %1513 = stablehlo.add %exp_avg.layer1.1.conv2.weight, %1512 : tensor<16x16x3x3xf32>
    %1514 = stablehlo.multiply %1221, %1221 : tensor<16x16x3x3xf32>
    %1515 = stablehlo.subtract %1514, %exp_avg_sq.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %1516 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1517 = stablehlo.multiply %1515, %1516 : tensor<16x16x3x3xf32>
    %1518 = stablehlo.add %exp_avg_sq.layer1.1.conv2.weight, %1517 : tensor<16x16x3x3xf32>
    %1519 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1520 = stablehlo.sqrt %1518 : tensor<16x16x3x3xf32>
    %1521 = stablehlo.add %1520, %1519 : tensor<16x16x3x3xf32>
    %1522 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1523 = stablehlo.multiply %1513, %1522 : tensor<16x16x3x3xf32>
    %1524 = stablehlo.divide %1523, %1521 : tensor<16x16x3x3xf32>
    %1525 = stablehlo.subtract %1509, %1524 : tensor<16x16x3x3xf32>
    %1526 = stablehlo.subtract %1223, %exp_avg.layer1.1.bn2.weight : tensor<16xf32>
    %1527 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1528 = stablehlo.multiply %1526, %1527 : tensor<16xf32>
    %1529 = stablehlo.add %exp_avg.layer1.1.bn2.weight, %1528 : tensor<16xf32>
    %1530 = stablehlo.multiply %1223, %1223 : tensor<16xf32>
    %1531 = stablehlo.subtract %1530, %exp_avg_sq.layer1.1.bn2.weight : tensor<16xf32>
    %1532 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1533 = stablehlo.multiply %1531, %1532 : tensor<16xf32>
    %1534 = stablehlo.add %exp_avg_sq.layer1.1.bn2.weight, %1533 : tensor<16xf32>
    %1535 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1536 = stablehlo.sqrt %1534 : tensor<16xf32>
    %1537 = stablehlo.add %1536, %1535 : tensor<16xf32>
    %1538 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1539 = stablehlo.multiply %1529, %1538 : tensor<16xf32>
    %1540 = stablehlo.divide %1539, %1537 : tensor<16xf32>
    %1541 = stablehlo.subtract %layer1.1.bn2.weight, %1540 : tensor<16xf32>
    %1542 = stablehlo.subtract %1225, %exp_avg.layer1.1.bn2.bias : tensor<16xf32>
    %1543 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1544 = stablehlo.multiply %1542, %1543 : tensor<16xf32>
    %1545 = stablehlo.add %exp_avg.layer1.1.bn2.bias, %1544 : tensor<16xf32>
    %1546 = stablehlo.multiply %1225, %1225 : tensor<16xf32>
    %1547 = stablehlo.subtract %1546, %exp_avg_sq.layer1.1.bn2.bias : tensor<16xf32>
    %1548 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1549 = stablehlo.multiply %1547, %1548 : tensor<16xf32>
    %1550 = stablehlo.add %exp_avg_sq.layer1.1.bn2.bias, %1549 : tensor<16xf32>
    %1551 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1552 = stablehlo.sqrt %1550 : tensor<16xf32>
    %1553 = stablehlo.add %1552, %1551 : tensor<16xf32>
    %1554 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1555 = stablehlo.multiply %1545, %1554 : tensor<16xf32>
    %1556 = stablehlo.divide %1555, %1553 : tensor<16xf32>
    %1557 = stablehlo.subtract %layer1.1.bn2.bias, %1556 : tensor<16xf32>
    %1558 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1559 = stablehlo.multiply %layer2.0.conv1.weight, %1558 : tensor<32x16x3x3xf32>
    %1560 = stablehlo.subtract %1227, %exp_avg.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %1561 = stablehlo.constant dense<0.09999999999999998> : tensor<32x16x3x3xf32>
    %1562 = stablehlo.multiply %1560, %1561 : tensor<32x16x3x3xf32>
    %1563 = stablehlo.add %exp_avg.layer2.0.conv1.weight, %1562 : tensor<32x16x3x3xf32>
    %1564 = stablehlo.multiply %1227, %1227 : tensor<32x16x3x3xf32>
    %1565 = stablehlo.subtract %1564, %exp_avg_sq.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %1566 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x16x3x3xf32>
    %1567 = stablehlo.multiply %1565, %1566 : tensor<32x16x3x3xf32>
    %1568 = stablehlo.add %exp_avg_sq.layer2.0.conv1.weight, %1567 : tensor<32x16x3x3xf32>
    %1569 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1570 = stablehlo.sqrt %1568 : tensor<32x16x3x3xf32>
    %1571 = stablehlo.add %1570, %1569 : tensor<32x16x3x3xf32>
    %1572 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1573 = stablehlo.multiply %1563, %1572 : tensor<32x16x3x3xf32>
    %1574 = stablehlo.divide %1573, %1571 : tensor<32x16x3x3xf32>
    %1575 = stablehlo.subtract %1559, %1574 : tensor<32x16x3x3xf32>
    %1576 = stablehlo.subtract %1229, %exp_avg.layer2.0.bn1.weight : tensor<32xf32>
    %1577 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1578 = stablehlo.multiply %1576, %1577 : tensor<32xf32>
    %1579 = stablehlo.add %exp_avg.layer2.0.bn1.weight, %1578 : tensor<32xf32>
    %1580 = stablehlo.multiply %1229, %1229 : tensor<32xf32>
    %1581 = stablehlo.subtract %1580, %exp_avg_sq.layer2.0.bn1.weight : tensor<32xf32>
    %1582 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1583 = stablehlo.multiply %1581, %1582 : tensor<32xf32>
    %1584 = stablehlo.add %exp_avg_sq.layer2.0.bn1.weight, %1583 : tensor<32xf32>
    %1585 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1586 = stablehlo.sqrt %1584 : tensor<32xf32>
    %1587 = stablehlo.add %1586, %1585 : tensor<32xf32>
    %1588 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1589 = stablehlo.multiply %1579, %1588 : tensor<32xf32>
    %1590 = stablehlo.divide %1589, %1587 : tensor<32xf32>
    %1591 = stablehlo.subtract %layer2.0.bn1.weight, %1590 : tensor<32xf32>
    %1592 = stablehlo.subtract %1231, %exp_avg.layer2.0.bn1.bias : tensor<32xf32>
    %1593 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1594 = stablehlo.multiply %1592, %1593 : tensor<32xf32>
    %1595 = stablehlo.add %exp_avg.layer2.0.bn1.bias, %1594 : tensor<32xf32>
    %1596 = stablehlo.multiply %1231, %1231 : tensor<32xf32>
    %1597 = stablehlo.subtract %1596, %exp_avg_sq.layer2.0.bn1.bias : tensor<32xf32>
    %1598 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1599 = stablehlo.multiply %1597, %1598 : tensor<32xf32>
    %1600 = stablehlo.add %exp_avg_sq.layer2.0.bn1.bias, %1599 : tensor<32xf32>
    %1601 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1602 = stablehlo.sqrt %1600 : tensor<32xf32>
    %1603 = stablehlo.add %1602, %1601 : tensor<32xf32>
    %1604 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1605 = stablehlo.multiply %1595, %1604 : tensor<32xf32>
    %1606 = stablehlo.divide %1605, %1603 : tensor<32xf32>
    %1607 = stablehlo.subtract %layer2.0.bn1.bias, %1606 : tensor<32xf32>
    %1608 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1609 = stablehlo.multiply %layer2.0.conv2.weight, %1608 : tensor<32x32x3x3xf32>
    %1610 = stablehlo.subtract %1233, %exp_avg.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %1611 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1612 = stablehlo.multiply %1610, %1611 : tensor<32x32x3x3xf32>
    %1613 = stablehlo.add %exp_avg.layer2.0.conv2.weight, %1612 : tensor<32x32x3x3xf32>
    %1614 = stablehlo.multiply %1233, %1233 : tensor<32x32x3x3xf32>
    %1615 = stablehlo.subtract %1614, %exp_avg_sq.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %1616 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1617 = stablehlo.multiply %1615, %1616 : tensor<32x32x3x3xf32>
    %1618 = stablehlo.add %exp_avg_sq.layer2.0.conv2.weight, %1617 : tensor<32x32x3x3xf32>
    %1619 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1620 = stablehlo.sqrt %1618 : tensor<32x32x3x3xf32>
    %1621 = stablehlo.add %1620, %1619 : tensor<32x32x3x3xf32>
    %1622 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1623 = stablehlo.multiply %1613, %1622 : tensor<32x32x3x3xf32>
    %1624 = stablehlo.divide %1623, %1621 : tensor<32x32x3x3xf32>
    %1625 = stablehlo.subtract %1609, %1624 : tensor<32x32x3x3xf32>
    %1626 = stablehlo.subtract %1235, %exp_avg.layer2.0.bn2.weight : tensor<32xf32>
    %1627 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1628 = stablehlo.multiply %1626, %1627 : tensor<32xf32>
    %1629 = stablehlo.add %exp_avg.layer2.0.bn2.weight, %1628 : tensor<32xf32>
    %1630 = stablehlo.multiply %1235, %1235 : tensor<32xf32>
    %1631 = stablehlo.subtract %1630, %exp_avg_sq.layer2.0.bn2.weight : tensor<32xf32>
    %1632 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1633 = stablehlo.multiply %1631, %1632 : tensor<32xf32>
    %1634 = stablehlo.add %exp_avg_sq.layer2.0.bn2.weight, %1633 : tensor<32xf32>
    %1635 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1636 = stablehlo.sqrt %1634 : tensor<32xf32>
    %1637 = stablehlo.add %1636, %1635 : tensor<32xf32>
    %1638 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1639 = stablehlo.multiply %1629, %1638 : tensor<32xf32>
    %1640 = stablehlo.divide %1639, %1637 : tensor<32xf32>
    %1641 = stablehlo.subtract %layer2.0.bn2.weight, %1640 : tensor<32xf32>
    %1642 = stablehlo.subtract %1237, %exp_avg.layer2.0.bn2.bias : tensor<32xf32>
    %1643 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1644 = stablehlo.multiply %1642, %1643 : tensor<32xf32>
    %1645 = stablehlo.add %exp_avg.layer2.0.bn2.bias, %1644 : tensor<32xf32>
    %1646 = stablehlo.multiply %1237, %1237 : tensor<32xf32>
    %1647 = stablehlo.subtract %1646, %exp_avg_sq.layer2.0.bn2.bias : tensor<32xf32>
    %1648 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1649 = stablehlo.multiply %1647, %1648 : tensor<32xf32>
    %1650 = stablehlo.add %exp_avg_sq.layer2.0.bn2.bias, %1649 : tensor<32xf32>
    %1651 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1652 = stablehlo.sqrt %1650 : tensor<32xf32>
    %1653 = stablehlo.add %1652, %1651 : tensor<32xf32>
    %1654 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1655 = stablehlo.multiply %1645, %1654 : tensor<32xf32>
    %1656 = stablehlo.divide %1655, %1653 : tensor<32xf32>
    %1657 = stablehlo.subtract %layer2.0.bn2.bias, %1656 : tensor<32xf32>
    %1658 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1659 = stablehlo.multiply %layer2.0.downsample.0.weight, %1658 : tensor<32x16x1x1xf32>
    %1660 = stablehlo.subtract %1239, %exp_avg.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %1661 = stablehlo.constant dense<0.09999999999999998> : tensor<32x16x1x1xf32>
    %1662 = stablehlo.multiply %1660, %1661 : tensor<32x16x1x1xf32>
    %1663 = stablehlo.add %exp_avg.layer2.0.downsample.0.weight, %1662 : tensor<32x16x1x1xf32>
    %1664 = stablehlo.multiply %1239, %1239 : tensor<32x16x1x1xf32>
    %1665 = stablehlo.subtract %1664, %exp_avg_sq.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %1666 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x16x1x1xf32>
    %1667 = stablehlo.multiply %1665, %1666 : tensor<32x16x1x1xf32>
    %1668 = stablehlo.add %exp_avg_sq.layer2.0.downsample.0.weight, %1667 : tensor<32x16x1x1xf32>
    %1669 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1670 = stablehlo.sqrt %1668 : tensor<32x16x1x1xf32>
    %1671 = stablehlo.add %1670, %1669 : tensor<32x16x1x1xf32>
    %1672 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1673 = stablehlo.multiply %1663, %1672 : tensor<32x16x1x1xf32>
    %1674 = stablehlo.divide %1673, %1671 : tensor<32x16x1x1xf32>
    %1675 = stablehlo.subtract %1659, %1674 : tensor<32x16x1x1xf32>
    %1676 = stablehlo.subtract %1241, %exp_avg.layer2.0.downsample.1.weight : tensor<32xf32>
    %1677 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1678 = stablehlo.multiply %1676, %1677 : tensor<32xf32>
    %1679 = stablehlo.add %exp_avg.layer2.0.downsample.1.weight, %1678 : tensor<32xf32>
    %1680 = stablehlo.multiply %1241, %1241 : tensor<32xf32>
    %1681 = stablehlo.subtract %1680, %exp_avg_sq.layer2.0.downsample.1.weight : tensor<32xf32>
    %1682 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1683 = stablehlo.multiply %1681, %1682 : tensor<32xf32>
    %1684 = stablehlo.add %exp_avg_sq.layer2.0.downsample.1.weight, %1683 : tensor<32xf32>
    %1685 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1686 = stablehlo.sqrt %1684 : tensor<32xf32>
    %1687 = stablehlo.add %1686, %1685 : tensor<32xf32>
    %1688 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1689 = stablehlo.multiply %1679, %1688 : tensor<32xf32>
    %1690 = stablehlo.divide %1689, %1687 : tensor<32xf32>
    %1691 = stablehlo.subtract %layer2.0.downsample.1.weight, %1690 : tensor<32xf32>
    %1692 = stablehlo.subtract %1243, %exp_avg.layer2.0.downsample.1.bias : tensor<32xf32>
    %1693 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1694 = stablehlo.multiply %1692, %1693 : tensor<32xf32>
    %1695 = stablehlo.add %exp_avg.layer2.0.downsample.1.bias, %1694 : tensor<32xf32>
    %1696 = stablehlo.multiply %1243, %1243 : tensor<32xf32>
    %1697 = stablehlo.subtract %1696, %exp_avg_sq.layer2.0.downsample.1.bias : tensor<32xf32>
    %1698 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1699 = stablehlo.multiply %1697, %1698 : tensor<32xf32>
    %1700 = stablehlo.add %exp_avg_sq.layer2.0.downsample.1.bias, %1699 : tensor<32xf32>
    %1701 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1702 = stablehlo.sqrt %1700 : tensor<32xf32>
    %1703 = stablehlo.add %1702, %1701 : tensor<32xf32>
    %1704 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1705 = stablehlo.multiply %1695, %1704 : tensor<32xf32>
    %1706 = stablehlo.divide %1705, %1703 : tensor<32xf32>
    %1707 = stablehlo.subtract %layer2.0.downsample.1.bias, %1706 : tensor<32xf32>
    %1708 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1709 = stablehlo.multiply %layer2.1.conv1.weight, %1708 : tensor<32x32x3x3xf32>
    %1710 = stablehlo.subtract %1245, %exp_avg.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %1711 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1712 = stablehlo.multiply %1710, %1711 : tensor<32x32x3x3xf32>
    %1713 = stablehlo.add %exp_avg.layer2.1.conv1.weight, %1712 : tensor<32x32x3x3xf32>
    %1714 = stablehlo.multiply %1245, %1245 : tensor<32x32x3x3xf32>
    %1715 = stablehlo.subtract %1714, %exp_avg_sq.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %1716 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1717 = stablehlo.multiply %1715, %1716 : tensor<32x32x3x3xf32>
    %1718 = stablehlo.add %exp_avg_sq.layer2.1.conv1.weight, %1717 : tensor<32x32x3x3xf32>
    %1719 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1720 = stablehlo.sqrt %1718 : tensor<32x32x3x3xf32>
    %1721 = stablehlo.add %1720, %1719 : tensor<32x32x3x3xf32>
    %1722 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1723 = stablehlo.multiply %1713, %1722 : tensor<32x32x3x3xf32>
    %1724 = stablehlo.divide %1723, %1721 : tensor<32x32x3x3xf32>
    %1725 = stablehlo.subtract %1709, %1724 : tensor<32x32x3x3xf32>
    %1726 = stablehlo.subtract %1247, %exp_avg.layer2.1.bn1.weight : tensor<32xf32>
    %1727 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1728 = stablehlo.multiply %1726, %1727 : tensor<32xf32>
    %1729 = stablehlo.add %exp_avg.layer2.1.bn1.weight, %1728 : tensor<32xf32>
    %1730 = stablehlo.multiply %1247, %1247 : tensor<32xf32>
    %1731 = stablehlo.subtract %1730, %exp_avg_sq.layer2.1.bn1.weight : tensor<32xf32>
    %1732 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1733 = stablehlo.multiply %1731, %1732 : tensor<32xf32>
    %1734 = stablehlo.add %exp_avg_sq.layer2.1.bn1.weight, %1733 : tensor<32xf32>
    %1735 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1736 = stablehlo.sqrt %1734 : tensor<32xf32>
    %1737 = stablehlo.add %1736, %1735 : tensor<32xf32>
    %1738 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1739 = stablehlo.multiply %1729, %1738 : tensor<32xf32>
    %1740 = stablehlo.divide %1739, %1737 : tensor<32xf32>
    %1741 = stablehlo.subtract %layer2.1.bn1.weight, %1740 : tensor<32xf32>
    %1742 = stablehlo.subtract %1249, %exp_avg.layer2.1.bn1.bias : tensor<32xf32>
    %1743 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1744 = stablehlo.multiply %1742, %1743 : tensor<32xf32>
    %1745 = stablehlo.add %exp_avg.layer2.1.bn1.bias, %1744 : tensor<32xf32>
    %1746 = stablehlo.multiply %1249, %1249 : tensor<32xf32>
    %1747 = stablehlo.subtract %1746, %exp_avg_sq.layer2.1.bn1.bias : tensor<32xf32>
    %1748 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1749 = stablehlo.multiply %1747, %1748 : tensor<32xf32>
    %1750 = stablehlo.add %exp_avg_sq.layer2.1.bn1.bias, %1749 : tensor<32xf32>
    %1751 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1752 = stablehlo.sqrt %1750 : tensor<32xf32>
    %1753 = stablehlo.add %1752, %1751 : tensor<32xf32>
    %1754 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1755 = stablehlo.multiply %1745, %1754 : tensor<32xf32>
    %1756 = stablehlo.divide %1755, %1753 : tensor<32xf32>
    %1757 = stablehlo.subtract %layer2.1.bn1.bias, %1756 : tensor<32xf32>
    %1758 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1759 = stablehlo.multiply %layer2.1.conv2.weight, %1758 : tensor<32x32x3x3xf32>
    %1760 = stablehlo.subtract %1251, %exp_avg.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %1761 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1762 = stablehlo.multiply %1760, %1761 : tensor<32x32x3x3xf32>
    %1763 = stablehlo.add %exp_avg.layer2.1.conv2.weight, %1762 : tensor<32x32x3x3xf32>
    %1764 = stablehlo.multiply %1251, %1251 : tensor<32x32x3x3xf32>
    %1765 = stablehlo.subtract %1764, %exp_avg_sq.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %1766 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1767 = stablehlo.multiply %1765, %1766 : tensor<32x32x3x3xf32>
    %1768 = stablehlo.add %exp_avg_sq.layer2.1.conv2.weight, %1767 : tensor<32x32x3x3xf32>
    %1769 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1770 = stablehlo.sqrt %1768 : tensor<32x32x3x3xf32>
    %1771 = stablehlo.add %1770, %1769 : tensor<32x32x3x3xf32>
    %1772 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1773 = stablehlo.multiply %1763, %1772 : tensor<32x32x3x3xf32>
    %1774 = stablehlo.divide %1773, %1771 : tensor<32x32x3x3xf32>
    %1775 = stablehlo.subtract %1759, %1774 : tensor<32x32x3x3xf32>
    %1776 = stablehlo.subtract %1253, %exp_avg.layer2.1.bn2.weight : tensor<32xf32>
    %1777 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1778 = stablehlo.multiply %1776, %1777 : tensor<32xf32>
    %1779 = stablehlo.add %exp_avg.layer2.1.bn2.weight, %1778 : tensor<32xf32>
    %1780 = stablehlo.multiply %1253, %1253 : tensor<32xf32>
    %1781 = stablehlo.subtract %1780, %exp_avg_sq.layer2.1.bn2.weight : tensor<32xf32>
    %1782 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1783 = stablehlo.multiply %1781, %1782 : tensor<32xf32>
    %1784 = stablehlo.add %exp_avg_sq.layer2.1.bn2.weight, %1783 : tensor<32xf32>
    %1785 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1786 = stablehlo.sqrt %1784 : tensor<32xf32>
    %1787 = stablehlo.add %1786, %1785 : tensor<32xf32>
    %1788 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1789 = stablehlo.multiply %1779, %1788 : tensor<32xf32>
    %1790 = stablehlo.divide %1789, %1787 : tensor<32xf32>
    %1791 = stablehlo.subtract %layer2.1.bn2.weight, %1790 : tensor<32xf32>
    %1792 = stablehlo.subtract %1255, %exp_avg.layer2.1.bn2.bias : tensor<32xf32>
    %1793 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1794 = stablehlo.multiply %1792, %1793 : tensor<32xf32>
    %1795 = stablehlo.add %exp_avg.layer2.1.bn2.bias, %1794 : tensor<32xf32>
    %1796 = stablehlo.multiply %1255, %1255 : tensor<32xf32>
    %1797 = stablehlo.subtract %1796, %exp_avg_sq.layer2.1.bn2.bias : tensor<32xf32>
    %1798 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1799 = stablehlo.multiply %1797, %1798 : tensor<32xf32>
    %1800 = stablehlo.add %exp_avg_sq.layer2.1.bn2.bias, %1799 : tensor<32xf32>
    %1801 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1802 = stablehlo.sqrt %1800 : tensor<32xf32>
    %1803 = stablehlo.add %1802, %1801 : tensor<32xf32>
    %1804 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1805 = stablehlo.multiply %1795, %1804 : tensor<32xf32>
    %1806 = stablehlo.divide %1805, %1803 : tensor<32xf32>
    %1807 = stablehlo.subtract %layer2.1.bn2.bias, %1806 : tensor<32xf32>
    %1808 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1809 = stablehlo.multiply %layer3.0.conv1.weight, %1808 : tensor<64x32x3x3xf32>
    %1810 = stablehlo.subtract %1257, %exp_avg.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %1811 = stablehlo.constant dense<0.09999999999999998> : tensor<64x32x3x3xf32>
    %1812 = stablehlo.multiply %1810, %1811 : tensor<64x32x3x3xf32>
    %1813 = stablehlo.add %exp_avg.layer3.0.conv1.weight, %1812 : tensor<64x32x3x3xf32>
    %1814 = stablehlo.multiply %1257, %1257 : tensor<64x32x3x3xf32>
    %1815 = stablehlo.subtract %1814, %exp_avg_sq.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %1816 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x32x3x3xf32>
    %1817 = stablehlo.multiply %1815, %1816 : tensor<64x32x3x3xf32>
    %1818 = stablehlo.add %exp_avg_sq.layer3.0.conv1.weight, %1817 : tensor<64x32x3x3xf32>
    %1819 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1820 = stablehlo.sqrt %1818 : tensor<64x32x3x3xf32>
    %1821 = stablehlo.add %1820, %1819 : tensor<64x32x3x3xf32>
    %1822 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1823 = stablehlo.multiply %1813, %1822 : tensor<64x32x3x3xf32>
    %1824 = stablehlo.divide %1823, %1821 : tensor<64x32x3x3xf32>
    %1825 = stablehlo.subtract %1809, %1824 : tensor<64x32x3x3xf32>
    %1826 = stablehlo.subtract %1259, %exp_avg.layer3.0.bn1.weight : tensor<64xf32>
    %1827 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1828 = stablehlo.multiply %1826, %1827 : tensor<64xf32>
    %1829 = stablehlo.add %exp_avg.layer3.0.bn1.weight, %1828 : tensor<64xf32>
    %1830 = stablehlo.multiply %1259, %1259 : tensor<64xf32>
    %1831 = stablehlo.subtract %1830, %exp_avg_sq.layer3.0.bn1.weight : tensor<64xf32>
    %1832 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1833 = stablehlo.multiply %1831, %1832 : tensor<64xf32>
    %1834 = stablehlo.add %exp_avg_sq.layer3.0.bn1.weight, %1833 : tensor<64xf32>
    %1835 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1836 = stablehlo.sqrt %1834 : tensor<64xf32>
    %1837 = stablehlo.add %1836, %1835 : tensor<64xf32>
    %1838 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1839 = stablehlo.multiply %1829, %1838 : tensor<64xf32>
    %1840 = stablehlo.divide %1839, %1837 : tensor<64xf32>
    %1841 = stablehlo.subtract %layer3.0.bn1.weight, %1840 : tensor<64xf32>
    %1842 = stablehlo.subtract %1261, %exp_avg.layer3.0.bn1.bias : tensor<64xf32>
    %1843 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1844 = stablehlo.multiply %1842, %1843 : tensor<64xf32>
    %1845 = stablehlo.add %exp_avg.layer3.0.bn1.bias, %1844 : tensor<64xf32>
    %1846 = stablehlo.multiply %1261, %1261 : tensor<64xf32>
    %1847 = stablehlo.subtract %1846, %exp_avg_sq.layer3.0.bn1.bias : tensor<64xf32>
    %1848 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1849 = stablehlo.multiply %1847, %1848 : tensor<64xf32>
    %1850 = stablehlo.add %exp_avg_sq.layer3.0.bn1.bias, %1849 : tensor<64xf32>
    %1851 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1852 = stablehlo.sqrt %1850 : tensor<64xf32>
    %1853 = stablehlo.add %1852, %1851 : tensor<64xf32>
    %1854 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1855 = stablehlo.multiply %1845, %1854 : tensor<64xf32>
    %1856 = stablehlo.divide %1855, %1853 : tensor<64xf32>
    %1857 = stablehlo.subtract %layer3.0.bn1.bias, %1856 : tensor<64xf32>
    %1858 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1859 = stablehlo.multiply %layer3.0.conv2.weight, %1858 : tensor<64x64x3x3xf32>
    %1860 = stablehlo.subtract %1263, %exp_avg.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %1861 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %1862 = stablehlo.multiply %1860, %1861 : tensor<64x64x3x3xf32>
    %1863 = stablehlo.add %exp_avg.layer3.0.conv2.weight, %1862 : tensor<64x64x3x3xf32>
    %1864 = stablehlo.multiply %1263, %1263 : tensor<64x64x3x3xf32>
    %1865 = stablehlo.subtract %1864, %exp_avg_sq.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %1866 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %1867 = stablehlo.multiply %1865, %1866 : tensor<64x64x3x3xf32>
    %1868 = stablehlo.add %exp_avg_sq.layer3.0.conv2.weight, %1867 : tensor<64x64x3x3xf32>
    %1869 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1870 = stablehlo.sqrt %1868 : tensor<64x64x3x3xf32>
    %1871 = stablehlo.add %1870, %1869 : tensor<64x64x3x3xf32>
    %1872 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1873 = stablehlo.multiply %1863, %1872 : tensor<64x64x3x3xf32>
    %1874 = stablehlo.divide %1873, %1871 : tensor<64x64x3x3xf32>
    %1875 = stablehlo.subtract %1859, %1874 : tensor<64x64x3x3xf32>
    %1876 = stablehlo.subtract %1265, %exp_avg.layer3.0.bn2.weight : tensor<64xf32>
    %1877 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1878 = stablehlo.multiply %1876, %1877 : tensor<64xf32>
    %1879 = stablehlo.add %exp_avg.layer3.0.bn2.weight, %1878 : tensor<64xf32>
    %1880 = stablehlo.multiply %1265, %1265 : tensor<64xf32>
    %1881 = stablehlo.subtract %1880, %exp_avg_sq.layer3.0.bn2.weight : tensor<64xf32>
    %1882 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1883 = stablehlo.multiply %1881, %1882 : tensor<64xf32>
    %1884 = stablehlo.add %exp_avg_sq.layer3.0.bn2.weight, %1883 : tensor<64xf32>
    %1885 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1886 = stablehlo.sqrt %1884 : tensor<64xf32>
    %1887 = stablehlo.add %1886, %1885 : tensor<64xf32>
    %1888 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1889 = stablehlo.multiply %1879, %1888 : tensor<64xf32>
    %1890 = stablehlo.divide %1889, %1887 : tensor<64xf32>
    %1891 = stablehlo.subtract %layer3.0.bn2.weight, %1890 : tensor<64xf32>
    %1892 = stablehlo.subtract %1267, %exp_avg.layer3.0.bn2.bias : tensor<64xf32>
    %1893 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1894 = stablehlo.multiply %1892, %1893 : tensor<64xf32>
    %1895 = stablehlo.add %exp_avg.layer3.0.bn2.bias, %1894 : tensor<64xf32>
    %1896 = stablehlo.multiply %1267, %1267 : tensor<64xf32>
    %1897 = stablehlo.subtract %1896, %exp_avg_sq.layer3.0.bn2.bias : tensor<64xf32>
    %1898 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1899 = stablehlo.multiply %1897, %1898 : tensor<64xf32>
    %1900 = stablehlo.add %exp_avg_sq.layer3.0.bn2.bias, %1899 : tensor<64xf32>
    %1901 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1902 = stablehlo.sqrt %1900 : tensor<64xf32>
    %1903 = stablehlo.add %1902, %1901 : tensor<64xf32>
    %1904 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1905 = stablehlo.multiply %1895, %1904 : tensor<64xf32>
    %1906 = stablehlo.divide %1905, %1903 : tensor<64xf32>
    %1907 = stablehlo.subtract %layer3.0.bn2.bias, %1906 : tensor<64xf32>
    %1908 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1909 = stablehlo.multiply %layer3.0.downsample.0.weight, %1908 : tensor<64x32x1x1xf32>
    %1910 = stablehlo.subtract %1269, %exp_avg.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %1911 = stablehlo.constant dense<0.09999999999999998> : tensor<64x32x1x1xf32>
    %1912 = stablehlo.multiply %1910, %1911 : tensor<64x32x1x1xf32>
    %1913 = stablehlo.add %exp_avg.layer3.0.downsample.0.weight, %1912 : tensor<64x32x1x1xf32>
    %1914 = stablehlo.multiply %1269, %1269 : tensor<64x32x1x1xf32>
    %1915 = stablehlo.subtract %1914, %exp_avg_sq.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %1916 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x32x1x1xf32>
    %1917 = stablehlo.multiply %1915, %1916 : tensor<64x32x1x1xf32>
    %1918 = stablehlo.add %exp_avg_sq.layer3.0.downsample.0.weight, %1917 : tensor<64x32x1x1xf32>
    %1919 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1920 = stablehlo.sqrt %1918 : tensor<64x32x1x1xf32>
    %1921 = stablehlo.add %1920, %1919 : tensor<64x32x1x1xf32>
    %1922 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1923 = stablehlo.multiply %1913, %1922 : tensor<64x32x1x1xf32>
    %1924 = stablehlo.divide %1923, %1921 : tensor<64x32x1x1xf32>
    %1925 = stablehlo.subtract %1909, %1924 : tensor<64x32x1x1xf32>
    %1926 = stablehlo.subtract %1271, %exp_avg.layer3.0.downsample.1.weight : tensor<64xf32>
    %1927 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1928 = stablehlo.multiply %1926, %1927 : tensor<64xf32>
    %1929 = stablehlo.add %exp_avg.layer3.0.downsample.1.weight, %1928 : tensor<64xf32>
    %1930 = stablehlo.multiply %1271, %1271 : tensor<64xf32>
    %1931 = stablehlo.subtract %1930, %exp_avg_sq.layer3.0.downsample.1.weight : tensor<64xf32>
    %1932 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1933 = stablehlo.multiply %1931, %1932 : tensor<64xf32>
    %1934 = stablehlo.add %exp_avg_sq.layer3.0.downsample.1.weight, %1933 : tensor<64xf32>
    %1935 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1936 = stablehlo.sqrt %1934 : tensor<64xf32>
    %1937 = stablehlo.add %1936, %1935 : tensor<64xf32>
    %1938 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1939 = stablehlo.multiply %1929, %1938 : tensor<64xf32>
    %1940 = stablehlo.divide %1939, %1937 : tensor<64xf32>
    %1941 = stablehlo.subtract %layer3.0.downsample.1.weight, %1940 : tensor<64xf32>
    %1942 = stablehlo.subtract %1273, %exp_avg.layer3.0.downsample.1.bias : tensor<64xf32>
    %1943 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1944 = stablehlo.multiply %1942, %1943 : tensor<64xf32>
    %1945 = stablehlo.add %exp_avg.layer3.0.downsample.1.bias, %1944 : tensor<64xf32>
    %1946 = stablehlo.multiply %1273, %1273 : tensor<64xf32>
    %1947 = stablehlo.subtract %1946, %exp_avg_sq.layer3.0.downsample.1.bias : tensor<64xf32>
    %1948 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1949 = stablehlo.multiply %1947, %1948 : tensor<64xf32>
    %1950 = stablehlo.add %exp_avg_sq.layer3.0.downsample.1.bias, %1949 : tensor<64xf32>
    %1951 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1952 = stablehlo.sqrt %1950 : tensor<64xf32>
    %1953 = stablehlo.add %1952, %1951 : tensor<64xf32>
    %1954 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1955 = stablehlo.multiply %1945, %1954 : tensor<64xf32>
    %1956 = stablehlo.divide %1955, %1953 : tensor<64xf32>
    %1957 = stablehlo.subtract %layer3.0.downsample.1.bias, %1956 : tensor<64xf32>
    %1958 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1959 = stablehlo.multiply %layer3.1.conv1.weight, %1958 : tensor<64x64x3x3xf32>
    %1960 = stablehlo.subtract %1275, %exp_avg.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %1961 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %1962 = stablehlo.multiply %1960, %1961 : tensor<64x64x3x3xf32>
    %1963 = stablehlo.add %exp_avg.layer3.1.conv1.weight, %1962 : tensor<64x64x3x3xf32>
    %1964 = stablehlo.multiply %1275, %1275 : tensor<64x64x3x3xf32>
    %1965 = stablehlo.subtract %1964, %exp_avg_sq.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %1966 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %1967 = stablehlo.multiply %1965, %1966 : tensor<64x64x3x3xf32>
    %1968 = stablehlo.add %exp_avg_sq.layer3.1.conv1.weight, %1967 : tensor<64x64x3x3xf32>
    %1969 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1970 = stablehlo.sqrt %1968 : tensor<64x64x3x3xf32>
    %1971 = stablehlo.add %1970, %1969 : tensor<64x64x3x3xf32>
    %1972 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1973 = stablehlo.multiply %1963, %1972 : tensor<64x64x3x3xf32>
    %1974 = stablehlo.divide %1973, %1971 : tensor<64x64x3x3xf32>
    %1975 = stablehlo.subtract %1959, %1974 : tensor<64x64x3x3xf32>
    %1976 = stablehlo.subtract %1277, %exp_avg.layer3.1.bn1.weight : tensor<64xf32>
    %1977 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1978 = stablehlo.multiply %1976, %1977 : tensor<64xf32>
    %1979 = stablehlo.add %exp_avg.layer3.1.bn1.weight, %1978 : tensor<64xf32>
    %1980 = stablehlo.multiply %1277, %1277 : tensor<64xf32>
    %1981 = stablehlo.subtract %1980, %exp_avg_sq.layer3.1.bn1.weight : tensor<64xf32>
    %1982 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1983 = stablehlo.multiply %1981, %1982 : tensor<64xf32>
    %1984 = stablehlo.add %exp_avg_sq.layer3.1.bn1.weight, %1983 : tensor<64xf32>
    %1985 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1986 = stablehlo.sqrt %1984 : tensor<64xf32>
    %1987 = stablehlo.add %1986, %1985 : tensor<64xf32>
    %1988 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1989 = stablehlo.multiply %1979, %1988 : tensor<64xf32>
    %1990 = stablehlo.divide %1989, %1987 : tensor<64xf32>
    %1991 = stablehlo.subtract %layer3.1.bn1.weight, %1990 : tensor<64xf32>
    %1992 = stablehlo.subtract %1279, %exp_avg.layer3.1.bn1.bias : tensor<64xf32>
    %1993 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1994 = stablehlo.multiply %1992, %1993 : tensor<64xf32>
    %1995 = stablehlo.add %exp_avg.layer3.1.bn1.bias, %1994 : tensor<64xf32>
    %1996 = stablehlo.multiply %1279, %1279 : tensor<64xf32>
    %1997 = stablehlo.subtract %1996, %exp_avg_sq.layer3.1.bn1.bias : tensor<64xf32>
    %1998 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1999 = stablehlo.multiply %1997, %1998 : tensor<64xf32>
    %2000 = stablehlo.add %exp_avg_sq.layer3.1.bn1.bias, %1999 : tensor<64xf32>
    %2001 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2002 = stablehlo.sqrt %2000 : tensor<64xf32>
    %2003 = stablehlo.add %2002, %2001 : tensor<64xf32>
    %2004 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2005 = stablehlo.multiply %1995, %2004 : tensor<64xf32>
    %2006 = stablehlo.divide %2005, %2003 : tensor<64xf32>
    %2007 = stablehlo.subtract %layer3.1.bn1.bias, %2006 : tensor<64xf32>
    %2008 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %2009 = stablehlo.multiply %layer3.1.conv2.weight, %2008 : tensor<64x64x3x3xf32>
    %2010 = stablehlo.subtract %1281, %exp_avg.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %2011 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %2012 = stablehlo.multiply %2010, %2011 : tensor<64x64x3x3xf32>
    %2013 = stablehlo.add %exp_avg.layer3.1.conv2.weight, %2012 : tensor<64x64x3x3xf32>
    %2014 = stablehlo.multiply %1281, %1281 : tensor<64x64x3x3xf32>
    %2015 = stablehlo.subtract %2014, %exp_avg_sq.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %2016 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %2017 = stablehlo.multiply %2015, %2016 : tensor<64x64x3x3xf32>
    %2018 = stablehlo.add %exp_avg_sq.layer3.1.conv2.weight, %2017 : tensor<64x64x3x3xf32>
    %2019 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %2020 = stablehlo.sqrt %2018 : tensor<64x64x3x3xf32>
    %2021 = stablehlo.add %2020, %2019 : tensor<64x64x3x3xf32>
    %2022 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %2023 = stablehlo.multiply %2013, %2022 : tensor<64x64x3x3xf32>
    %2024 = stablehlo.divide %2023, %2021 : tensor<64x64x3x3xf32>
    %2025 = stablehlo.subtract %2009, %2024 : tensor<64x64x3x3xf32>
    %2026 = stablehlo.subtract %1283, %exp_avg.layer3.1.bn2.weight : tensor<64xf32>
    %2027 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %2028 = stablehlo.multiply %2026, %2027 : tensor<64xf32>
    %2029 = stablehlo.add %exp_avg.layer3.1.bn2.weight, %2028 : tensor<64xf32>
    %2030 = stablehlo.multiply %1283, %1283 : tensor<64xf32>
    %2031 = stablehlo.subtract %2030, %exp_avg_sq.layer3.1.bn2.weight : tensor<64xf32>
    %2032 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %2033 = stablehlo.multiply %2031, %2032 : tensor<64xf32>
    %2034 = stablehlo.add %exp_avg_sq.layer3.1.bn2.weight, %2033 : tensor<64xf32>
    %2035 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2036 = stablehlo.sqrt %2034 : tensor<64xf32>
    %2037 = stablehlo.add %2036, %2035 : tensor<64xf32>
    %2038 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2039 = stablehlo.multiply %2029, %2038 : tensor<64xf32>
    %2040 = stablehlo.divide %2039, %2037 : tensor<64xf32>
    %2041 = stablehlo.subtract %layer3.1.bn2.weight, %2040 : tensor<64xf32>
    %2042 = stablehlo.subtract %1285, %exp_avg.layer3.1.bn2.bias : tensor<64xf32>
    %2043 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %2044 = stablehlo.multiply %2042, %2043 : tensor<64xf32>
    %2045 = stablehlo.add %exp_avg.layer3.1.bn2.bias, %2044 : tensor<64xf32>
    %2046 = stablehlo.multiply %1285, %1285 : tensor<64xf32>
    %2047 = stablehlo.subtract %2046, %exp_avg_sq.layer3.1.bn2.bias : tensor<64xf32>
    %2048 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %2049 = stablehlo.multiply %2047, %2048 : tensor<64xf32>
    %2050 = stablehlo.add %exp_avg_sq.layer3.1.bn2.bias, %2049 : tensor<64xf32>
    %2051 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2052 = stablehlo.sqrt %2050 : tensor<64xf32>
    %2053 = stablehlo.add %2052, %2051 : tensor<64xf32>
    %2054 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2055 = stablehlo.multiply %2045, %2054 : tensor<64xf32>
    %2056 = stablehlo.divide %2055, %2053 : tensor<64xf32>
    %2057 = stablehlo.subtract %layer3.1.bn2.bias, %2056 : tensor<64xf32>
    %2058 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2059 = stablehlo.multiply %fc.weight, %2058 : tensor<10x64xf32>
    %2060 = stablehlo.subtract %1287, %exp_avg.fc.weight : tensor<10x64xf32>
    %2061 = stablehlo.constant dense<0.09999999999999998> : tensor<10x64xf32>
    %2062 = stablehlo.multiply %2060, %2061 : tensor<10x64xf32>
    %2063 = stablehlo.add %exp_avg.fc.weight, %2062 : tensor<10x64xf32>
    %2064 = stablehlo.multiply %1287, %1287 : tensor<10x64xf32>
    %2065 = stablehlo.subtract %2064, %exp_avg_sq.fc.weight : tensor<10x64xf32>
    %2066 = stablehlo.constant dense<0.0010000000000000009> : tensor<10x64xf32>
    %2067 = stablehlo.multiply %2065, %2066 : tensor<10x64xf32>
    %2068 = stablehlo.add %exp_avg_sq.fc.weight, %2067 : tensor<10x64xf32>
    %2069 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2070 = stablehlo.sqrt %2068 : tensor<10x64xf32>
    %2071 = stablehlo.add %2070, %2069 : tensor<10x64xf32>
    %2072 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2073 = stablehlo.multiply %2063, %2072 : tensor<10x64xf32>
    %2074 = stablehlo.divide %2073, %2071 : tensor<10x64xf32>
    %2075 = stablehlo.subtract %2059, %2074 : tensor<10x64xf32>
    %2076 = stablehlo.subtract %1289, %exp_avg.fc.bias : tensor<10xf32>
    %2077 = stablehlo.constant dense<0.09999999999999998> : tensor<10xf32>
    %2078 = stablehlo.multiply %2076, %2077 : tensor<10xf32>
    %2079 = stablehlo.add %exp_avg.fc.bias, %2078 : tensor<10xf32>
    %2080 = stablehlo.multiply %1289, %1289 : tensor<10xf32>
    %2081 = stablehlo.subtract %2080, %exp_avg_sq.fc.bias : tensor<10xf32>
    %2082 = stablehlo.constant dense<0.0010000000000000009> : tensor<10xf32>
    %2083 = stablehlo.multiply %2081, %2082 : tensor<10xf32>
    %2084 = stablehlo.add %exp_avg_sq.fc.bias, %2083 : tensor<10xf32>
    %2085 = "stablehlo.broadcast_in_dim"(%1307) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %2086 = stablehlo.sqrt %2084 : tensor<10xf32>
    %2087 = stablehlo.add %2086, %2085 : tensor<10xf32>
    %2088 = "stablehlo.broadcast_in_dim"(%1305) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %2089 = stablehlo.multiply %2079, %2088 : tensor<10xf32>
    %2090 = stablehlo.divide %2089, %2087 : tensor<10xf32>
    %2091 = stablehlo.subtract %fc.bias, %2090 : tensor<10xf32>
    %2092 = stablehlo.subtract %1325, %ema.conv1.weight : tensor<16x1x3x3xf32>
    %2093 = stablehlo.constant dense<0.010000000000000009> : tensor<16x1x3x3xf32>
    %2094 = stablehlo.multiply %2092, %2093 : tensor<16x1x3x3xf32>
    %2095 = stablehlo.add %ema.conv1.weight, %2094 : tensor<16x1x3x3xf32>
    %2096 = stablehlo.subtract %1341, %ema.bn1.weight : tensor<16xf32>
    %2097 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2098 = stablehlo.multiply %2096, %2097 : tensor<16xf32>
    %2099 = stablehlo.add %ema.bn1.weight, %2098 : tensor<16xf32>
    %2100 = stablehlo.subtract %1357, %ema.bn1.bias : tensor<16xf32>
    %2101 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2102 = stablehlo.multiply %2100, %2101 : tensor<16xf32>
    %2103 = stablehlo.add %ema.bn1.bias, %2102 : tensor<16xf32>
    %2104 = stablehlo.subtract %1375, %ema.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %2105 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2106 = stablehlo.multiply %2104, %2105 : tensor<16x16x3x3xf32>
    %2107 = stablehlo.add %ema.layer1.0.conv1.weight, %2106 : tensor<16x16x3x3xf32>
    %2108 = stablehlo.subtract %1391, %ema.layer1.0.bn1.weight : tensor<16xf32>
    %2109 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2110 = stablehlo.multiply %2108, %2109 : tensor<16xf32>
    %2111 = stablehlo.add %ema.layer1.0.bn1.weight, %2110 : tensor<16xf32>
    %2112 = stablehlo.subtract %1407, %ema.layer1.0.bn1.bias : tensor<16xf32>
    %2113 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2114 = stablehlo.multiply %2112, %2113 : tensor<16xf32>
    %2115 = stablehlo.add %ema.layer1.0.bn1.bias, %2114 : tensor<16xf32>
    %2116 = stablehlo.subtract %1425, %ema.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %2117 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2118 = stablehlo.multiply %2116, %2117 : tensor<16x16x3x3xf32>
    %2119 = stablehlo.add %ema.layer1.0.conv2.weight, %2118 : tensor<16x16x3x3xf32>
    %2120 = stablehlo.subtract %1441, %ema.layer1.0.bn2.weight : tensor<16xf32>
    %2121 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2122 = stablehlo.multiply %2120, %2121 : tensor<16xf32>
    %2123 = stablehlo.add %ema.layer1.0.bn2.weight, %2122 : tensor<16xf32>
    %2124 = stablehlo.subtract %1457, %ema.layer1.0.bn2.bias : tensor<16xf32>
    %2125 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2126 = stablehlo.multiply %2124, %2125 : tensor<16xf32>
    %2127 = stablehlo.add %ema.layer1.0.bn2.bias, %2126 : tensor<16xf32>
    %2128 = stablehlo.subtract %1475, %ema.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %2129 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2130 = stablehlo.multiply %2128, %2129 : tensor<16x16x3x3xf32>
    %2131 = stablehlo.add %ema.layer1.1.conv1.weight, %2130 : tensor<16x16x3x3xf32>
    %2132 = stablehlo.subtract %1491, %ema.layer1.1.bn1.weight : tensor<16xf32>
    %2133 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2134 = stablehlo.multiply %2132, %2133 : tensor<16xf32>
    %2135 = stablehlo.add %ema.layer1.1.bn1.weight, %2134 : tensor<16xf32>
    %2136 = stablehlo.subtract %1507, %ema.layer1.1.bn1.bias : tensor<16xf32>
    %2137 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2138 = stablehlo.multiply %2136, %2137 : tensor<16xf32>
    %2139 = stablehlo.add %ema.layer1.1.bn1.bias, %2138 : tensor<16xf32>
    %2140 = stablehlo.subtract %1525, %ema.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %2141 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2142 = stablehlo.multiply %2140, %2141 : tensor<16x16x3x3xf32>
    %2143 = stablehlo.add %ema.layer1.1.conv2.weight, %2142 : tensor<16x16x3x3xf32>
    %2144 = stablehlo.subtract %1541, %ema.layer1.1.bn2.weight : tensor<16xf32>
    %2145 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2146 = stablehlo.multiply %2144, %2145 : tensor<16xf32>
    %2147 = stablehlo.add %ema.layer1.1.bn2.weight, %2146 : tensor<16xf32>
    %2148 = stablehlo.subtract %1557, %ema.layer1.1.bn2.bias : tensor<16xf32>
    %2149 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2150 = stablehlo.multiply %2148, %2149 : tensor<16xf32>
    %2151 = stablehlo.add %ema.layer1.1.bn2.bias, %2150 : tensor<16xf32>
    %2152 = stablehlo.subtract %1575, %ema.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %2153 = stablehlo.constant dense<0.010000000000000009> : tensor<32x16x3x3xf32>
    %2154 = stablehlo.multiply %2152, %2153 : tensor<32x16x3x3xf32>
    %2155 = stablehlo.add %ema.layer2.0.conv1.weight, %2154 : tensor<32x16x3x3xf32>
    %2156 = stablehlo.subtract %1591, %ema.layer2.0.bn1.weight : tensor<32xf32>
    %2157 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2158 = stablehlo.multiply %2156, %2157 : tensor<32xf32>
    %2159 = stablehlo.add %ema.layer2.0.bn1.weight, %2158 : tensor<32xf32>
    %2160 = stablehlo.subtract %1607, %ema.layer2.0.bn1.bias : tensor<32xf32>
    %2161 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2162 = stablehlo.multiply %2160, %2161 : tensor<32xf32>
    %2163 = stablehlo.add %ema.layer2.0.bn1.bias, %2162 : tensor<32xf32>
    %2164 = stablehlo.subtract %1625, %ema.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %2165 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2166 = stablehlo.multiply %2164, %2165 : tensor<32x32x3x3xf32>
    %2167 = stablehlo.add %ema.layer2.0.conv2.weight, %2166 : tensor<32x32x3x3xf32>
    %2168 = stablehlo.subtract %1641, %ema.layer2.0.bn2.weight : tensor<32xf32>
    %2169 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2170 = stablehlo.multiply %2168, %2169 : tensor<32xf32>
    %2171 = stablehlo.add %ema.layer2.0.bn2.weight, %2170 : tensor<32xf32>
    %2172 = stablehlo.subtract %1657, %ema.layer2.0.bn2.bias : tensor<32xf32>
    %2173 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2174 = stablehlo.multiply %2172, %2173 : tensor<32xf32>
    %2175 = stablehlo.add %ema.layer2.0.bn2.bias, %2174 : tensor<32xf32>
    %2176 = stablehlo.subtract %1675, %ema.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %2177 = stablehlo.constant dense<0.010000000000000009> : tensor<32x16x1x1xf32>
    %2178 = stablehlo.multiply %2176, %2177 : tensor<32x16x1x1xf32>
    %2179 = stablehlo.add %ema.layer2.0.downsample.0.weight, %2178 : tensor<32x16x1x1xf32>
    %2180 = stablehlo.subtract %1691, %ema.layer2.0.downsample.1.weight : tensor<32xf32>
    %2181 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2182 = stablehlo.multiply %2180, %2181 : tensor<32xf32>
    %2183 = stablehlo.add %ema.layer2.0.downsample.1.weight, %2182 : tensor<32xf32>
    %2184 = stablehlo.subtract %1707, %ema.layer2.0.downsample.1.bias : tensor<32xf32>
    %2185 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2186 = stablehlo.multiply %2184, %2185 : tensor<32xf32>
    %2187 = stablehlo.add %ema.layer2.0.downsample.1.bias, %2186 : tensor<32xf32>
    %2188 = stablehlo.subtract %1725, %ema.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %2189 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2190 = stablehlo.multiply %2188, %2189 : tensor<32x32x3x3xf32>
    %2191 = stablehlo.add %ema.layer2.1.conv1.weight, %2190 : tensor<32x32x3x3xf32>
    %2192 = stablehlo.subtract %1741, %ema.layer2.1.bn1.weight : tensor<32xf32>
    %2193 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2194 = stablehlo.multiply %2192, %2193 : tensor<32xf32>
    %2195 = stablehlo.add %ema.layer2.1.bn1.weight, %2194 : tensor<32xf32>
    %2196 = stablehlo.subtract %1757, %ema.layer2.1.bn1.bias : tensor<32xf32>
    %2197 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2198 = stablehlo.multiply %2196, %2197 : tensor<32xf32>
    %2199 = stablehlo.add %ema.layer2.1.bn1.bias, %2198 : tensor<32xf32>
    %2200 = stablehlo.subtract %1775, %ema.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %2201 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2202 = stablehlo.multiply %2200, %2201 : tensor<32x32x3x3xf32>
    %2203 = stablehlo.add %ema.layer2.1.conv2.weight, %2202 : tensor<32x32x3x3xf32>
    %2204 = stablehlo.subtract %1791, %ema.layer2.1.bn2.weight : tensor<32xf32>
    %2205 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2206 = stablehlo.multiply %2204, %2205 : tensor<32xf32>
    %2207 = stablehlo.add %ema.layer2.1.bn2.weight, %2206 : tensor<32xf32>
    %2208 = stablehlo.subtract %1807, %ema.layer2.1.bn2.bias : tensor<32xf32>
    %2209 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2210 = stablehlo.multiply %2208, %2209 : tensor<32xf32>
    %2211 = stablehlo.add %ema.layer2.1.bn2.bias, %2210 : tensor<32xf32>
    %2212 = stablehlo.subtract %1825, %ema.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %2213 = stablehlo.constant dense<0.010000000000000009> : tensor<64x32x3x3xf32>
    %2214 = stablehlo.multiply %2212, %2213 : tensor<64x32x3x3xf32>
    %2215 = stablehlo.add %ema.layer3.0.conv1.weight, %2214 : tensor<64x32x3x3xf32>
    %2216 = stablehlo.subtract %1841, %ema.layer3.0.bn1.weight : tensor<64xf32>
    %2217 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2218 = stablehlo.multiply %2216, %2217 : tensor<64xf32>
    %2219 = stablehlo.add %ema.layer3.0.bn1.weight, %2218 : tensor<64xf32>
    %2220 = stablehlo.subtract %1857, %ema.layer3.0.bn1.bias : tensor<64xf32>
    %2221 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2222 = stablehlo.multiply %2220, %2221 : tensor<64xf32>
    %2223 = stablehlo.add %ema.layer3.0.bn1.bias, %2222 : tensor<64xf32>
    %2224 = stablehlo.subtract %1875, %ema.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %2225 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2226 = stablehlo.multiply %2224, %2225 : tensor<64x64x3x3xf32>
    %2227 = stablehlo.add %ema.layer3.0.conv2.weight, %2226 : tensor<64x64x3x3xf32>
    %2228 = stablehlo.subtract %1891, %ema.layer3.0.bn2.weight : tensor<64xf32>
    %2229 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2230 = stablehlo.multiply %2228, %2229 : tensor<64xf32>
    %2231 = stablehlo.add %ema.layer3.0.bn2.weight, %2230 : tensor<64xf32>
    %2232 = stablehlo.subtract %1907, %ema.layer3.0.bn2.bias : tensor<64xf32>
    %2233 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2234 = stablehlo.multiply %2232, %2233 : tensor<64xf32>
    %2235 = stablehlo.add %ema.layer3.0.bn2.bias, %2234 : tensor<64xf32>
    %2236 = stablehlo.subtract %1925, %ema.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %2237 = stablehlo.constant dense<0.010000000000000009> : tensor<64x32x1x1xf32>
    %2238 = stablehlo.multiply %2236, %2237 : tensor<64x32x1x1xf32>
    %2239 = stablehlo.add %ema.layer3.0.downsample.0.weight, %2238 : tensor<64x32x1x1xf32>
    %2240 = stablehlo.subtract %1941, %ema.layer3.0.downsample.1.weight : tensor<64xf32>
    %2241 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2242 = stablehlo.multiply %2240, %2241 : tensor<64xf32>
    %2243 = stablehlo.add %ema.layer3.0.downsample.1.weight, %2242 : tensor<64xf32>
    %2244 = stablehlo.subtract %1957, %ema.layer3.0.downsample.1.bias : tensor<64xf32>
    %2245 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2246 = stablehlo.multiply %2244, %2245 : tensor<64xf32>
    %2247 = stablehlo.add %ema.layer3.0.downsample.1.bias, %2246 : tensor<64xf32>
    %2248 = stablehlo.subtract %1975, %ema.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %2249 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2250 = stablehlo.multiply %2248, %2249 : tensor<64x64x3x3xf32>
    %2251 = stablehlo.add %ema.layer3.1.conv1.weight, %2250 : tensor<64x64x3x3xf32>
    %2252 = stablehlo.subtract %1991, %ema.layer3.1.bn1.weight : tensor<64xf32>
    %2253 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2254 = stablehlo.multiply %2252, %2253 : tensor<64xf32>
    %2255 = stablehlo.add %ema.layer3.1.bn1.weight, %2254 : tensor<64xf32>
    %2256 = stablehlo.subtract %2007, %ema.layer3.1.bn1.bias : tensor<64xf32>
    %2257 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2258 = stablehlo.multiply %2256, %2257 : tensor<64xf32>
    %2259 = stablehlo.add %ema.layer3.1.bn1.bias, %2258 : tensor<64xf32>
    %2260 = stablehlo.subtract %2025, %ema.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %2261 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2262 = stablehlo.multiply %2260, %2261 : tensor<64x64x3x3xf32>
    %2263 = stablehlo.add %ema.layer3.1.conv2.weight, %2262 : tensor<64x64x3x3xf32>
    %2264 = stablehlo.subtract %2041, %ema.layer3.1.bn2.weight : tensor<64xf32>
    %2265 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2266 = stablehlo.multiply %2264, %2265 : tensor<64xf32>
    %2267 = stablehlo.add %ema.layer3.1.bn2.weight, %2266 : tensor<64xf32>
    %2268 = stablehlo.subtract %2057, %ema.layer3.1.bn2.bias : tensor<64xf32>
    %2269 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2270 = stablehlo.multiply %2268, %2269 : tensor<64xf32>
    %2271 = stablehlo.add %ema.layer3.1.bn2.bias, %2270 : tensor<64xf32>
    %2272 = stablehlo.subtract %2075, %ema.fc.weight : tensor<10x64xf32>
    %2273 = stablehlo.constant dense<0.010000000000000009> : tensor<10x64xf32>
    %2274 = stablehlo.multiply %2272, %2273 : tensor<10x64xf32>
    %2275 = stablehlo.add %ema.fc.weight, %2274 : tensor<10x64xf32>
    %2276 = stablehlo.subtract %2091, %ema.fc.bias : tensor<10xf32>
    %2277 = stablehlo.constant dense<0.010000000000000009> : tensor<10xf32>
    %2278 = stablehlo.multiply %2276, %2277 : tensor<10xf32>
    %2279 = stablehlo.add %ema.fc.bias, %2278 : tensor<10xf32>
    %2280 = "stablehlo.convert"(%418) {} : (tensor<f32>) -> tensor<i32>
    func.return %1325, %1341, %1357, %1375, %1391, %1407, %1425, %1441, %1457, %1475, %1491, %1507, %1525, %1541, %1557, %1575, %1591, %1607, %1625, %1641, %1657, %1675, %1691, %1707, %1725, %1741, %1757, %1775, %1791, %1807, %1825, %1841, %1857, %1875, %1891, %1907, %1925, %1941, %1957, %1975, %1991, %2007, %2025, %2041, %2057, %2075, %2091, %1313, %1329, %1345, %1363, %1379, %1395, %1413, %1429, %1445, %1463, %1479, %1495, %1513, %1529, %1545, %1563, %1579, %1595, %1613, %1629, %1645, %1663, %1679, %1695, %1713, %1729, %1745, %1763, %1779, %1795, %1813, %1829, %1845, %1863, %1879, %1895, %1913, %1929, %1945, %1963, %1979, %1995, %2013, %2029, %2045, %2063, %2079, %1318, %1334, %1350, %1368, %1384, %1400, %1418, %1434, %1450, %1468, %1484, %1500, %1518, %1534, %1550, %1568, %1584, %1600, %1618, %1634, %1650, %1668, %1684, %1700, %1718, %1734, %1750, %1768, %1784, %1800, %1818, %1834, %1850, %1868, %1884, %1900, %1918, %1934, %1950, %1968, %1984, %2000, %2018, %2034, %2050, %2068, %2084, %2095, %2099, %2103, %2107, %2111, %2115, %2119, %2123, %2127, %2131, %2135, %2139, %2143, %2147, %2151, %2155, %2159, %2163, %2167, %2171, %2175, %2179, %2183, %2187, %2191, %2195, %2199, %2203, %2207, %2211, %2215, %2219, %2223, %2227, %2231, %2235, %2239, %2243, %2247, %2251, %2255, %2259, %2263, %2267, %2271, %2275, %2279, %416, %2280 : tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<f32>, tensor<i32>
  }
}
