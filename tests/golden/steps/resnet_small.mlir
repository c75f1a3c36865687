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
    %475 = "stablehlo.convolution"(%474, %layer3.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %476 = "stablehlo.convolution"(%351, %474) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %477 = "stablehlo.compare"(%349, %350) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %478 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %479 = stablehlo.multiply %475, %478 : tensor<2x7x7x64xf32>
    %480 = "stablehlo.compare"(%349, %350) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %481 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %482 = "stablehlo.select"(%480, %475, %481) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %483 = "stablehlo.select"(%477, %479, %482) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %484 = stablehlo.multiply %483, %347 : tensor<2x7x7x64xf32>
    %485 = stablehlo.multiply %483, %345 : tensor<2x7x7x64xf32>
    %486 = stablehlo.constant dense<0.0> : tensor<f32>
    %487 = "stablehlo.reduce"(%485, %486) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %488 = stablehlo.constant dense<0.0> : tensor<f32>
    %489 = "stablehlo.reduce"(%483, %488) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %490 = "stablehlo.reshape"(%484) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %491 = stablehlo.multiply %490, %343 : tensor<2x49x8x8xf32>
    %492 = stablehlo.multiply %490, %334 : tensor<2x49x8x8xf32>
    %493 = stablehlo.constant dense<0.0> : tensor<f32>
    %494 = "stablehlo.reduce"(%492, %493) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %495 = stablehlo.divide %342, %341 : tensor<2x8xf32>
    %496 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %497 = stablehlo.multiply %495, %496 : tensor<2x8xf32>
    %498 = stablehlo.multiply %494, %497 : tensor<2x8xf32>
    %499 = stablehlo.multiply %498, %338 : tensor<2x8xf32>
    %500 = "stablehlo.broadcast_in_dim"(%499) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %501 = stablehlo.multiply %500, %334 : tensor<2x49x8x8xf32>
    %502 = stablehlo.multiply %500, %334 : tensor<2x49x8x8xf32>
    %503 = stablehlo.add %491, %501 : tensor<2x49x8x8xf32>
    %504 = stablehlo.add %503, %502 : tensor<2x49x8x8xf32>
    %505 = stablehlo.negate %504 : tensor<2x49x8x8xf32>
    %506 = stablehlo.constant dense<0.0> : tensor<f32>
    %507 = "stablehlo.reduce"(%505, %506) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %508 = stablehlo.multiply %507, %331 : tensor<2x8xf32>
    %509 = "stablehlo.broadcast_in_dim"(%508) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %510 = stablehlo.add %504, %509 : tensor<2x49x8x8xf32>
    %511 = "stablehlo.reshape"(%510) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %512 = "stablehlo.convolution"(%511, %layer3.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %513 = "stablehlo.convolution"(%326, %511) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %514 = stablehlo.add %446, %512 : tensor<2x7x7x64xf32>
    %515 = "stablehlo.compare"(%324, %325) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %516 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %517 = stablehlo.multiply %514, %516 : tensor<2x7x7x64xf32>
    %518 = "stablehlo.compare"(%324, %325) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %519 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %520 = "stablehlo.select"(%518, %514, %519) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %521 = "stablehlo.select"(%515, %517, %520) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %522 = stablehlo.multiply %521, %321 : tensor<2x7x7x64xf32>
    %523 = stablehlo.multiply %521, %319 : tensor<2x7x7x64xf32>
    %524 = stablehlo.constant dense<0.0> : tensor<f32>
    %525 = "stablehlo.reduce"(%523, %524) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %526 = stablehlo.constant dense<0.0> : tensor<f32>
    %527 = "stablehlo.reduce"(%521, %526) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %528 = "stablehlo.reshape"(%522) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %529 = stablehlo.multiply %528, %317 : tensor<2x49x8x8xf32>
    %530 = stablehlo.multiply %528, %308 : tensor<2x49x8x8xf32>
    %531 = stablehlo.constant dense<0.0> : tensor<f32>
    %532 = "stablehlo.reduce"(%530, %531) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %533 = stablehlo.divide %316, %315 : tensor<2x8xf32>
    %534 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %535 = stablehlo.multiply %533, %534 : tensor<2x8xf32>
    %536 = stablehlo.multiply %532, %535 : tensor<2x8xf32>
    %537 = stablehlo.multiply %536, %312 : tensor<2x8xf32>
    %538 = "stablehlo.broadcast_in_dim"(%537) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %539 = stablehlo.multiply %538, %308 : tensor<2x49x8x8xf32>
    %540 = stablehlo.multiply %538, %308 : tensor<2x49x8x8xf32>
    %541 = stablehlo.add %529, %539 : tensor<2x49x8x8xf32>
    %542 = stablehlo.add %541, %540 : tensor<2x49x8x8xf32>
    %543 = stablehlo.negate %542 : tensor<2x49x8x8xf32>
    %544 = stablehlo.constant dense<0.0> : tensor<f32>
    %545 = "stablehlo.reduce"(%543, %544) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %546 = stablehlo.multiply %545, %305 : tensor<2x8xf32>
    %547 = "stablehlo.broadcast_in_dim"(%546) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %548 = stablehlo.add %542, %547 : tensor<2x49x8x8xf32>
    %549 = "stablehlo.reshape"(%548) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %550 = "stablehlo.convolution"(%549, %layer3.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[0, 1], [0, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x32x1x1xf32>) -> tensor<2x14x14x32xf32>
    %551 = stablehlo.constant dense<0.0> : tensor<f32>
    %552 = "stablehlo.pad"(%252, %551) {edge_padding_high = array<i64: 0, -1, -1, 0>, edge_padding_low = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<2x13x13x32xf32>
    %553 = "stablehlo.convolution"(%552, %549) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x13x13x32xf32>, tensor<2x7x7x64xf32>) -> tensor<64x32x1x1xf32>
    %554 = stablehlo.multiply %521, %298 : tensor<2x7x7x64xf32>
    %555 = stablehlo.multiply %521, %296 : tensor<2x7x7x64xf32>
    %556 = stablehlo.constant dense<0.0> : tensor<f32>
    %557 = "stablehlo.reduce"(%555, %556) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %558 = stablehlo.constant dense<0.0> : tensor<f32>
    %559 = "stablehlo.reduce"(%521, %558) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %560 = "stablehlo.reshape"(%554) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %561 = stablehlo.multiply %560, %294 : tensor<2x49x8x8xf32>
    %562 = stablehlo.multiply %560, %285 : tensor<2x49x8x8xf32>
    %563 = stablehlo.constant dense<0.0> : tensor<f32>
    %564 = "stablehlo.reduce"(%562, %563) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %565 = stablehlo.divide %293, %292 : tensor<2x8xf32>
    %566 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %567 = stablehlo.multiply %565, %566 : tensor<2x8xf32>
    %568 = stablehlo.multiply %564, %567 : tensor<2x8xf32>
    %569 = stablehlo.multiply %568, %289 : tensor<2x8xf32>
    %570 = "stablehlo.broadcast_in_dim"(%569) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %571 = stablehlo.multiply %570, %285 : tensor<2x49x8x8xf32>
    %572 = stablehlo.multiply %570, %285 : tensor<2x49x8x8xf32>
    %573 = stablehlo.add %561, %571 : tensor<2x49x8x8xf32>
    %574 = stablehlo.add %573, %572 : tensor<2x49x8x8xf32>
    %575 = stablehlo.negate %574 : tensor<2x49x8x8xf32>
    %576 = stablehlo.constant dense<0.0> : tensor<f32>
    %577 = "stablehlo.reduce"(%575, %576) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %578 = stablehlo.multiply %577, %282 : tensor<2x8xf32>
    %579 = "stablehlo.broadcast_in_dim"(%578) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %580 = stablehlo.add %574, %579 : tensor<2x49x8x8xf32>
    %581 = "stablehlo.reshape"(%580) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %582 = "stablehlo.convolution"(%581, %layer3.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x64x3x3xf32>) -> tensor<2x7x7x64xf32>
    %583 = "stablehlo.convolution"(%277, %581) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<64x64x3x3xf32>
    %584 = "stablehlo.compare"(%275, %276) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %585 = stablehlo.constant dense<0.5> : tensor<2x7x7x64xf32>
    %586 = stablehlo.multiply %582, %585 : tensor<2x7x7x64xf32>
    %587 = "stablehlo.compare"(%275, %276) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xi1>
    %588 = stablehlo.constant dense<0.0> : tensor<2x7x7x64xf32>
    %589 = "stablehlo.select"(%587, %582, %588) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %590 = "stablehlo.select"(%584, %586, %589) {} : (tensor<2x7x7x64xi1>, tensor<2x7x7x64xf32>, tensor<2x7x7x64xf32>) -> tensor<2x7x7x64xf32>
    %591 = stablehlo.multiply %590, %273 : tensor<2x7x7x64xf32>
    %592 = stablehlo.multiply %590, %271 : tensor<2x7x7x64xf32>
    %593 = stablehlo.constant dense<0.0> : tensor<f32>
    %594 = "stablehlo.reduce"(%592, %593) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %595 = stablehlo.constant dense<0.0> : tensor<f32>
    %596 = "stablehlo.reduce"(%590, %595) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x7x7x64xf32>, tensor<f32>) -> tensor<64xf32>
    %597 = "stablehlo.reshape"(%591) {} : (tensor<2x7x7x64xf32>) -> tensor<2x49x8x8xf32>
    %598 = stablehlo.multiply %597, %269 : tensor<2x49x8x8xf32>
    %599 = stablehlo.multiply %597, %260 : tensor<2x49x8x8xf32>
    %600 = stablehlo.constant dense<0.0> : tensor<f32>
    %601 = "stablehlo.reduce"(%599, %600) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %602 = stablehlo.divide %268, %267 : tensor<2x8xf32>
    %603 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %604 = stablehlo.multiply %602, %603 : tensor<2x8xf32>
    %605 = stablehlo.multiply %601, %604 : tensor<2x8xf32>
    %606 = stablehlo.multiply %605, %264 : tensor<2x8xf32>
    %607 = "stablehlo.broadcast_in_dim"(%606) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %608 = stablehlo.multiply %607, %260 : tensor<2x49x8x8xf32>
    %609 = stablehlo.multiply %607, %260 : tensor<2x49x8x8xf32>
    %610 = stablehlo.add %598, %608 : tensor<2x49x8x8xf32>
    %611 = stablehlo.add %610, %609 : tensor<2x49x8x8xf32>
    %612 = stablehlo.negate %611 : tensor<2x49x8x8xf32>
    %613 = stablehlo.constant dense<0.0> : tensor<f32>
    %614 = "stablehlo.reduce"(%612, %613) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x49x8x8xf32>, tensor<f32>) -> tensor<2x8xf32>
    %615 = stablehlo.multiply %614, %257 : tensor<2x8xf32>
    %616 = "stablehlo.broadcast_in_dim"(%615) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x49x8x8xf32>
    %617 = stablehlo.add %611, %616 : tensor<2x49x8x8xf32>
    %618 = "stablehlo.reshape"(%617) {} : (tensor<2x49x8x8xf32>) -> tensor<2x7x7x64xf32>
    %619 = "stablehlo.convolution"(%618, %layer3.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[1, 2], [1, 2]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x7x7x64xf32>, tensor<64x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %620 = "stablehlo.convolution"(%252, %618) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 0], [1, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<2x7x7x64xf32>) -> tensor<64x32x3x3xf32>
    %621 = stablehlo.add %550, %619 : tensor<2x14x14x32xf32>
    %622 = "stablehlo.compare"(%250, %251) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %623 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %624 = stablehlo.multiply %621, %623 : tensor<2x14x14x32xf32>
    %625 = "stablehlo.compare"(%250, %251) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %626 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %627 = "stablehlo.select"(%625, %621, %626) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %628 = "stablehlo.select"(%622, %624, %627) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %629 = stablehlo.multiply %628, %247 : tensor<2x14x14x32xf32>
    %630 = stablehlo.multiply %628, %245 : tensor<2x14x14x32xf32>
    %631 = stablehlo.constant dense<0.0> : tensor<f32>
    %632 = "stablehlo.reduce"(%630, %631) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %633 = stablehlo.constant dense<0.0> : tensor<f32>
    %634 = "stablehlo.reduce"(%628, %633) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %635 = "stablehlo.reshape"(%629) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %636 = stablehlo.multiply %635, %243 : tensor<2x196x8x4xf32>
    %637 = stablehlo.multiply %635, %234 : tensor<2x196x8x4xf32>
    %638 = stablehlo.constant dense<0.0> : tensor<f32>
    %639 = "stablehlo.reduce"(%637, %638) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %640 = stablehlo.divide %242, %241 : tensor<2x8xf32>
    %641 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %642 = stablehlo.multiply %640, %641 : tensor<2x8xf32>
    %643 = stablehlo.multiply %639, %642 : tensor<2x8xf32>
    %644 = stablehlo.multiply %643, %238 : tensor<2x8xf32>
    %645 = "stablehlo.broadcast_in_dim"(%644) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %646 = stablehlo.multiply %645, %234 : tensor<2x196x8x4xf32>
    %647 = stablehlo.multiply %645, %234 : tensor<2x196x8x4xf32>
    %648 = stablehlo.add %636, %646 : tensor<2x196x8x4xf32>
    %649 = stablehlo.add %648, %647 : tensor<2x196x8x4xf32>
    %650 = stablehlo.negate %649 : tensor<2x196x8x4xf32>
    %651 = stablehlo.constant dense<0.0> : tensor<f32>
    %652 = "stablehlo.reduce"(%650, %651) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %653 = stablehlo.multiply %652, %231 : tensor<2x8xf32>
    %654 = "stablehlo.broadcast_in_dim"(%653) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %655 = stablehlo.add %649, %654 : tensor<2x196x8x4xf32>
    %656 = "stablehlo.reshape"(%655) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %657 = "stablehlo.convolution"(%656, %layer2.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %658 = "stablehlo.convolution"(%226, %656) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %659 = "stablehlo.compare"(%224, %225) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %660 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %661 = stablehlo.multiply %657, %660 : tensor<2x14x14x32xf32>
    %662 = "stablehlo.compare"(%224, %225) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %663 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %664 = "stablehlo.select"(%662, %657, %663) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %665 = "stablehlo.select"(%659, %661, %664) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %666 = stablehlo.multiply %665, %222 : tensor<2x14x14x32xf32>
    %667 = stablehlo.multiply %665, %220 : tensor<2x14x14x32xf32>
    %668 = stablehlo.constant dense<0.0> : tensor<f32>
    %669 = "stablehlo.reduce"(%667, %668) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %670 = stablehlo.constant dense<0.0> : tensor<f32>
    %671 = "stablehlo.reduce"(%665, %670) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %672 = "stablehlo.reshape"(%666) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %673 = stablehlo.multiply %672, %218 : tensor<2x196x8x4xf32>
    %674 = stablehlo.multiply %672, %209 : tensor<2x196x8x4xf32>
    %675 = stablehlo.constant dense<0.0> : tensor<f32>
    %676 = "stablehlo.reduce"(%674, %675) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %677 = stablehlo.divide %217, %216 : tensor<2x8xf32>
    %678 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %679 = stablehlo.multiply %677, %678 : tensor<2x8xf32>
    %680 = stablehlo.multiply %676, %679 : tensor<2x8xf32>
    %681 = stablehlo.multiply %680, %213 : tensor<2x8xf32>
    %682 = "stablehlo.broadcast_in_dim"(%681) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %683 = stablehlo.multiply %682, %209 : tensor<2x196x8x4xf32>
    %684 = stablehlo.multiply %682, %209 : tensor<2x196x8x4xf32>
    %685 = stablehlo.add %673, %683 : tensor<2x196x8x4xf32>
    %686 = stablehlo.add %685, %684 : tensor<2x196x8x4xf32>
    %687 = stablehlo.negate %686 : tensor<2x196x8x4xf32>
    %688 = stablehlo.constant dense<0.0> : tensor<f32>
    %689 = "stablehlo.reduce"(%687, %688) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %690 = stablehlo.multiply %689, %206 : tensor<2x8xf32>
    %691 = "stablehlo.broadcast_in_dim"(%690) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %692 = stablehlo.add %686, %691 : tensor<2x196x8x4xf32>
    %693 = "stablehlo.reshape"(%692) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %694 = "stablehlo.convolution"(%693, %layer2.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %695 = "stablehlo.convolution"(%201, %693) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %696 = stablehlo.add %628, %694 : tensor<2x14x14x32xf32>
    %697 = "stablehlo.compare"(%199, %200) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %698 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %699 = stablehlo.multiply %696, %698 : tensor<2x14x14x32xf32>
    %700 = "stablehlo.compare"(%199, %200) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %701 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %702 = "stablehlo.select"(%700, %696, %701) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %703 = "stablehlo.select"(%697, %699, %702) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %704 = stablehlo.multiply %703, %196 : tensor<2x14x14x32xf32>
    %705 = stablehlo.multiply %703, %194 : tensor<2x14x14x32xf32>
    %706 = stablehlo.constant dense<0.0> : tensor<f32>
    %707 = "stablehlo.reduce"(%705, %706) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %708 = stablehlo.constant dense<0.0> : tensor<f32>
    %709 = "stablehlo.reduce"(%703, %708) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %710 = "stablehlo.reshape"(%704) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %711 = stablehlo.multiply %710, %192 : tensor<2x196x8x4xf32>
    %712 = stablehlo.multiply %710, %183 : tensor<2x196x8x4xf32>
    %713 = stablehlo.constant dense<0.0> : tensor<f32>
    %714 = "stablehlo.reduce"(%712, %713) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %715 = stablehlo.divide %191, %190 : tensor<2x8xf32>
    %716 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %717 = stablehlo.multiply %715, %716 : tensor<2x8xf32>
    %718 = stablehlo.multiply %714, %717 : tensor<2x8xf32>
    %719 = stablehlo.multiply %718, %187 : tensor<2x8xf32>
    %720 = "stablehlo.broadcast_in_dim"(%719) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %721 = stablehlo.multiply %720, %183 : tensor<2x196x8x4xf32>
    %722 = stablehlo.multiply %720, %183 : tensor<2x196x8x4xf32>
    %723 = stablehlo.add %711, %721 : tensor<2x196x8x4xf32>
    %724 = stablehlo.add %723, %722 : tensor<2x196x8x4xf32>
    %725 = stablehlo.negate %724 : tensor<2x196x8x4xf32>
    %726 = stablehlo.constant dense<0.0> : tensor<f32>
    %727 = "stablehlo.reduce"(%725, %726) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %728 = stablehlo.multiply %727, %180 : tensor<2x8xf32>
    %729 = "stablehlo.broadcast_in_dim"(%728) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %730 = stablehlo.add %724, %729 : tensor<2x196x8x4xf32>
    %731 = "stablehlo.reshape"(%730) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %732 = "stablehlo.convolution"(%731, %layer2.0.downsample.0.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[0, 1], [0, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x16x1x1xf32>) -> tensor<2x28x28x16xf32>
    %733 = stablehlo.constant dense<0.0> : tensor<f32>
    %734 = "stablehlo.pad"(%127, %733) {edge_padding_high = array<i64: 0, -1, -1, 0>, edge_padding_low = array<i64: 0, 0, 0, 0>, interior_padding = array<i64: 0, 0, 0, 0>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<2x27x27x16xf32>
    %735 = "stablehlo.convolution"(%734, %731) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[0, 0], [0, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x27x27x16xf32>, tensor<2x14x14x32xf32>) -> tensor<32x16x1x1xf32>
    %736 = stablehlo.multiply %703, %173 : tensor<2x14x14x32xf32>
    %737 = stablehlo.multiply %703, %171 : tensor<2x14x14x32xf32>
    %738 = stablehlo.constant dense<0.0> : tensor<f32>
    %739 = "stablehlo.reduce"(%737, %738) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %740 = stablehlo.constant dense<0.0> : tensor<f32>
    %741 = "stablehlo.reduce"(%703, %740) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %742 = "stablehlo.reshape"(%736) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %743 = stablehlo.multiply %742, %169 : tensor<2x196x8x4xf32>
    %744 = stablehlo.multiply %742, %160 : tensor<2x196x8x4xf32>
    %745 = stablehlo.constant dense<0.0> : tensor<f32>
    %746 = "stablehlo.reduce"(%744, %745) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %747 = stablehlo.divide %168, %167 : tensor<2x8xf32>
    %748 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %749 = stablehlo.multiply %747, %748 : tensor<2x8xf32>
    %750 = stablehlo.multiply %746, %749 : tensor<2x8xf32>
    %751 = stablehlo.multiply %750, %164 : tensor<2x8xf32>
    %752 = "stablehlo.broadcast_in_dim"(%751) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %753 = stablehlo.multiply %752, %160 : tensor<2x196x8x4xf32>
    %754 = stablehlo.multiply %752, %160 : tensor<2x196x8x4xf32>
    %755 = stablehlo.add %743, %753 : tensor<2x196x8x4xf32>
    %756 = stablehlo.add %755, %754 : tensor<2x196x8x4xf32>
    %757 = stablehlo.negate %756 : tensor<2x196x8x4xf32>
    %758 = stablehlo.constant dense<0.0> : tensor<f32>
    %759 = "stablehlo.reduce"(%757, %758) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %760 = stablehlo.multiply %759, %157 : tensor<2x8xf32>
    %761 = "stablehlo.broadcast_in_dim"(%760) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %762 = stablehlo.add %756, %761 : tensor<2x196x8x4xf32>
    %763 = "stablehlo.reshape"(%762) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %764 = "stablehlo.convolution"(%763, %layer2.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x32x3x3xf32>) -> tensor<2x14x14x32xf32>
    %765 = "stablehlo.convolution"(%152, %763) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<32x32x3x3xf32>
    %766 = "stablehlo.compare"(%150, %151) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %767 = stablehlo.constant dense<0.5> : tensor<2x14x14x32xf32>
    %768 = stablehlo.multiply %764, %767 : tensor<2x14x14x32xf32>
    %769 = "stablehlo.compare"(%150, %151) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xi1>
    %770 = stablehlo.constant dense<0.0> : tensor<2x14x14x32xf32>
    %771 = "stablehlo.select"(%769, %764, %770) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %772 = "stablehlo.select"(%766, %768, %771) {} : (tensor<2x14x14x32xi1>, tensor<2x14x14x32xf32>, tensor<2x14x14x32xf32>) -> tensor<2x14x14x32xf32>
    %773 = stablehlo.multiply %772, %148 : tensor<2x14x14x32xf32>
    %774 = stablehlo.multiply %772, %146 : tensor<2x14x14x32xf32>
    %775 = stablehlo.constant dense<0.0> : tensor<f32>
    %776 = "stablehlo.reduce"(%774, %775) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %777 = stablehlo.constant dense<0.0> : tensor<f32>
    %778 = "stablehlo.reduce"(%772, %777) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x14x14x32xf32>, tensor<f32>) -> tensor<32xf32>
    %779 = "stablehlo.reshape"(%773) {} : (tensor<2x14x14x32xf32>) -> tensor<2x196x8x4xf32>
    %780 = stablehlo.multiply %779, %144 : tensor<2x196x8x4xf32>
    %781 = stablehlo.multiply %779, %135 : tensor<2x196x8x4xf32>
    %782 = stablehlo.constant dense<0.0> : tensor<f32>
    %783 = "stablehlo.reduce"(%781, %782) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %784 = stablehlo.divide %143, %142 : tensor<2x8xf32>
    %785 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %786 = stablehlo.multiply %784, %785 : tensor<2x8xf32>
    %787 = stablehlo.multiply %783, %786 : tensor<2x8xf32>
    %788 = stablehlo.multiply %787, %139 : tensor<2x8xf32>
    %789 = "stablehlo.broadcast_in_dim"(%788) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %790 = stablehlo.multiply %789, %135 : tensor<2x196x8x4xf32>
    %791 = stablehlo.multiply %789, %135 : tensor<2x196x8x4xf32>
    %792 = stablehlo.add %780, %790 : tensor<2x196x8x4xf32>
    %793 = stablehlo.add %792, %791 : tensor<2x196x8x4xf32>
    %794 = stablehlo.negate %793 : tensor<2x196x8x4xf32>
    %795 = stablehlo.constant dense<0.0> : tensor<f32>
    %796 = "stablehlo.reduce"(%794, %795) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x196x8x4xf32>, tensor<f32>) -> tensor<2x8xf32>
    %797 = stablehlo.multiply %796, %132 : tensor<2x8xf32>
    %798 = "stablehlo.broadcast_in_dim"(%797) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x196x8x4xf32>
    %799 = stablehlo.add %793, %798 : tensor<2x196x8x4xf32>
    %800 = "stablehlo.reshape"(%799) {} : (tensor<2x196x8x4xf32>) -> tensor<2x14x14x32xf32>
    %801 = "stablehlo.convolution"(%800, %layer2.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 2, 2>, padding = dense<[[1, 2], [1, 2]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x14x14x32xf32>, tensor<32x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %802 = "stablehlo.convolution"(%127, %800) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 0], [1, 0]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 2, 2>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x14x14x32xf32>) -> tensor<32x16x3x3xf32>
    %803 = stablehlo.add %732, %801 : tensor<2x28x28x16xf32>
    %804 = "stablehlo.compare"(%125, %126) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %805 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %806 = stablehlo.multiply %803, %805 : tensor<2x28x28x16xf32>
    %807 = "stablehlo.compare"(%125, %126) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %808 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %809 = "stablehlo.select"(%807, %803, %808) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %810 = "stablehlo.select"(%804, %806, %809) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %811 = stablehlo.multiply %810, %122 : tensor<2x28x28x16xf32>
    %812 = stablehlo.multiply %810, %120 : tensor<2x28x28x16xf32>
    %813 = stablehlo.constant dense<0.0> : tensor<f32>
    %814 = "stablehlo.reduce"(%812, %813) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %815 = stablehlo.constant dense<0.0> : tensor<f32>
    %816 = "stablehlo.reduce"(%810, %815) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %817 = "stablehlo.reshape"(%811) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %818 = stablehlo.multiply %817, %118 : tensor<2x784x8x2xf32>
    %819 = stablehlo.multiply %817, %109 : tensor<2x784x8x2xf32>
    %820 = stablehlo.constant dense<0.0> : tensor<f32>
    %821 = "stablehlo.reduce"(%819, %820) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %822 = stablehlo.divide %117, %116 : tensor<2x8xf32>
    %823 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %824 = stablehlo.multiply %822, %823 : tensor<2x8xf32>
    %825 = stablehlo.multiply %821, %824 : tensor<2x8xf32>
    %826 = stablehlo.multiply %825, %113 : tensor<2x8xf32>
    %827 = "stablehlo.broadcast_in_dim"(%826) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %828 = stablehlo.multiply %827, %109 : tensor<2x784x8x2xf32>
    %829 = stablehlo.multiply %827, %109 : tensor<2x784x8x2xf32>
    %830 = stablehlo.add %818, %828 : tensor<2x784x8x2xf32>
    %831 = stablehlo.add %830, %829 : tensor<2x784x8x2xf32>
    %832 = stablehlo.negate %831 : tensor<2x784x8x2xf32>
    %833 = stablehlo.constant dense<0.0> : tensor<f32>
    %834 = "stablehlo.reduce"(%832, %833) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %835 = stablehlo.multiply %834, %106 : tensor<2x8xf32>
    %836 = "stablehlo.broadcast_in_dim"(%835) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %837 = stablehlo.add %831, %836 : tensor<2x784x8x2xf32>
    %838 = "stablehlo.reshape"(%837) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %839 = "stablehlo.convolution"(%838, %layer1.1.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %840 = "stablehlo.convolution"(%101, %838) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %841 = "stablehlo.compare"(%99, %100) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %842 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %843 = stablehlo.multiply %839, %842 : tensor<2x28x28x16xf32>
    %844 = "stablehlo.compare"(%99, %100) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %845 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %846 = "stablehlo.select"(%844, %839, %845) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %847 = "stablehlo.select"(%841, %843, %846) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %848 = stablehlo.multiply %847, %97 : tensor<2x28x28x16xf32>
    %849 = stablehlo.multiply %847, %95 : tensor<2x28x28x16xf32>
    %850 = stablehlo.constant dense<0.0> : tensor<f32>
    %851 = "stablehlo.reduce"(%849, %850) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %852 = stablehlo.constant dense<0.0> : tensor<f32>
    %853 = "stablehlo.reduce"(%847, %852) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %854 = "stablehlo.reshape"(%848) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %855 = stablehlo.multiply %854, %93 : tensor<2x784x8x2xf32>
    %856 = stablehlo.multiply %854, %84 : tensor<2x784x8x2xf32>
    %857 = stablehlo.constant dense<0.0> : tensor<f32>
    %858 = "stablehlo.reduce"(%856, %857) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %859 = stablehlo.divide %92, %91 : tensor<2x8xf32>
    %860 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %861 = stablehlo.multiply %859, %860 : tensor<2x8xf32>
    %862 = stablehlo.multiply %858, %861 : tensor<2x8xf32>
    %863 = stablehlo.multiply %862, %88 : tensor<2x8xf32>
    %864 = "stablehlo.broadcast_in_dim"(%863) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %865 = stablehlo.multiply %864, %84 : tensor<2x784x8x2xf32>
    %866 = stablehlo.multiply %864, %84 : tensor<2x784x8x2xf32>
    %867 = stablehlo.add %855, %865 : tensor<2x784x8x2xf32>
    %868 = stablehlo.add %867, %866 : tensor<2x784x8x2xf32>
    %869 = stablehlo.negate %868 : tensor<2x784x8x2xf32>
    %870 = stablehlo.constant dense<0.0> : tensor<f32>
    %871 = "stablehlo.reduce"(%869, %870) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %872 = stablehlo.multiply %871, %81 : tensor<2x8xf32>
    %873 = "stablehlo.broadcast_in_dim"(%872) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %874 = stablehlo.add %868, %873 : tensor<2x784x8x2xf32>
    %875 = "stablehlo.reshape"(%874) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %876 = "stablehlo.convolution"(%875, %layer1.1.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %877 = "stablehlo.convolution"(%76, %875) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %878 = stablehlo.add %810, %876 : tensor<2x28x28x16xf32>
    %879 = "stablehlo.compare"(%74, %75) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %880 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %881 = stablehlo.multiply %878, %880 : tensor<2x28x28x16xf32>
    %882 = "stablehlo.compare"(%74, %75) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %883 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %884 = "stablehlo.select"(%882, %878, %883) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %885 = "stablehlo.select"(%879, %881, %884) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %886 = stablehlo.multiply %885, %71 : tensor<2x28x28x16xf32>
    %887 = stablehlo.multiply %885, %69 : tensor<2x28x28x16xf32>
    %888 = stablehlo.constant dense<0.0> : tensor<f32>
    %889 = "stablehlo.reduce"(%887, %888) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %890 = stablehlo.constant dense<0.0> : tensor<f32>
    %891 = "stablehlo.reduce"(%885, %890) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %892 = "stablehlo.reshape"(%886) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %893 = stablehlo.multiply %892, %67 : tensor<2x784x8x2xf32>
    %894 = stablehlo.multiply %892, %58 : tensor<2x784x8x2xf32>
    %895 = stablehlo.constant dense<0.0> : tensor<f32>
    %896 = "stablehlo.reduce"(%894, %895) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %897 = stablehlo.divide %66, %65 : tensor<2x8xf32>
    %898 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %899 = stablehlo.multiply %897, %898 : tensor<2x8xf32>
    %900 = stablehlo.multiply %896, %899 : tensor<2x8xf32>
    %901 = stablehlo.multiply %900, %62 : tensor<2x8xf32>
    %902 = "stablehlo.broadcast_in_dim"(%901) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %903 = stablehlo.multiply %902, %58 : tensor<2x784x8x2xf32>
    %904 = stablehlo.multiply %902, %58 : tensor<2x784x8x2xf32>
    %905 = stablehlo.add %893, %903 : tensor<2x784x8x2xf32>
    %906 = stablehlo.add %905, %904 : tensor<2x784x8x2xf32>
    %907 = stablehlo.negate %906 : tensor<2x784x8x2xf32>
    %908 = stablehlo.constant dense<0.0> : tensor<f32>
    %909 = "stablehlo.reduce"(%907, %908) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %910 = stablehlo.multiply %909, %55 : tensor<2x8xf32>
    %911 = "stablehlo.broadcast_in_dim"(%910) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %912 = stablehlo.add %906, %911 : tensor<2x784x8x2xf32>
    %913 = "stablehlo.reshape"(%912) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %914 = "stablehlo.convolution"(%913, %layer1.0.conv2.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %915 = "stablehlo.convolution"(%50, %913) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %916 = "stablehlo.compare"(%48, %49) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %917 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %918 = stablehlo.multiply %914, %917 : tensor<2x28x28x16xf32>
    %919 = "stablehlo.compare"(%48, %49) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %920 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %921 = "stablehlo.select"(%919, %914, %920) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %922 = "stablehlo.select"(%916, %918, %921) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %923 = stablehlo.multiply %922, %46 : tensor<2x28x28x16xf32>
    %924 = stablehlo.multiply %922, %44 : tensor<2x28x28x16xf32>
    %925 = stablehlo.constant dense<0.0> : tensor<f32>
    %926 = "stablehlo.reduce"(%924, %925) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %927 = stablehlo.constant dense<0.0> : tensor<f32>
    %928 = "stablehlo.reduce"(%922, %927) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %929 = "stablehlo.reshape"(%923) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %930 = stablehlo.multiply %929, %42 : tensor<2x784x8x2xf32>
    %931 = stablehlo.multiply %929, %33 : tensor<2x784x8x2xf32>
    %932 = stablehlo.constant dense<0.0> : tensor<f32>
    %933 = "stablehlo.reduce"(%931, %932) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %934 = stablehlo.divide %41, %40 : tensor<2x8xf32>
    %935 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %936 = stablehlo.multiply %934, %935 : tensor<2x8xf32>
    %937 = stablehlo.multiply %933, %936 : tensor<2x8xf32>
    %938 = stablehlo.multiply %937, %37 : tensor<2x8xf32>
    %939 = "stablehlo.broadcast_in_dim"(%938) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %940 = stablehlo.multiply %939, %33 : tensor<2x784x8x2xf32>
    %941 = stablehlo.multiply %939, %33 : tensor<2x784x8x2xf32>
    %942 = stablehlo.add %930, %940 : tensor<2x784x8x2xf32>
    %943 = stablehlo.add %942, %941 : tensor<2x784x8x2xf32>
    %944 = stablehlo.negate %943 : tensor<2x784x8x2xf32>
    %945 = stablehlo.constant dense<0.0> : tensor<f32>
    %946 = "stablehlo.reduce"(%944, %945) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %947 = stablehlo.multiply %946, %30 : tensor<2x8xf32>
    %948 = "stablehlo.broadcast_in_dim"(%947) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %949 = stablehlo.add %943, %948 : tensor<2x784x8x2xf32>
    %950 = "stablehlo.reshape"(%949) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %951 = "stablehlo.convolution"(%950, %layer1.0.conv1.weight) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[i, o, 0, 1]->[b, 0, 1, f]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: true, true>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<16x16x3x3xf32>) -> tensor<2x28x28x16xf32>
    %952 = "stablehlo.convolution"(%25, %950) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<16x16x3x3xf32>
    %953 = stablehlo.add %885, %951 : tensor<2x28x28x16xf32>
    %954 = "stablehlo.compare"(%23, %24) {comparison_direction = #stablehlo<comparison_direction EQ>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %955 = stablehlo.constant dense<0.5> : tensor<2x28x28x16xf32>
    %956 = stablehlo.multiply %953, %955 : tensor<2x28x28x16xf32>
    %957 = "stablehlo.compare"(%23, %24) {comparison_direction = #stablehlo<comparison_direction GT>} : (tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xi1>
    %958 = stablehlo.constant dense<0.0> : tensor<2x28x28x16xf32>
    %959 = "stablehlo.select"(%957, %953, %958) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %960 = "stablehlo.select"(%954, %956, %959) {} : (tensor<2x28x28x16xi1>, tensor<2x28x28x16xf32>, tensor<2x28x28x16xf32>) -> tensor<2x28x28x16xf32>
    %961 = stablehlo.multiply %960, %21 : tensor<2x28x28x16xf32>
    %962 = stablehlo.multiply %960, %19 : tensor<2x28x28x16xf32>
    %963 = stablehlo.constant dense<0.0> : tensor<f32>
    %964 = "stablehlo.reduce"(%962, %963) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %965 = stablehlo.constant dense<0.0> : tensor<f32>
    %966 = "stablehlo.reduce"(%960, %965) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2>} : (tensor<2x28x28x16xf32>, tensor<f32>) -> tensor<16xf32>
    %967 = "stablehlo.reshape"(%961) {} : (tensor<2x28x28x16xf32>) -> tensor<2x784x8x2xf32>
    %968 = stablehlo.multiply %967, %17 : tensor<2x784x8x2xf32>
    %969 = stablehlo.multiply %967, %8 : tensor<2x784x8x2xf32>
    %970 = stablehlo.constant dense<0.0> : tensor<f32>
    %971 = "stablehlo.reduce"(%969, %970) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %972 = stablehlo.divide %16, %15 : tensor<2x8xf32>
    %973 = stablehlo.constant dense<-0.5> : tensor<2x8xf32>
    %974 = stablehlo.multiply %972, %973 : tensor<2x8xf32>
    %975 = stablehlo.multiply %971, %974 : tensor<2x8xf32>
    %976 = stablehlo.multiply %975, %12 : tensor<2x8xf32>
    %977 = "stablehlo.broadcast_in_dim"(%976) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %978 = stablehlo.multiply %977, %8 : tensor<2x784x8x2xf32>
    %979 = stablehlo.multiply %977, %8 : tensor<2x784x8x2xf32>
    %980 = stablehlo.add %968, %978 : tensor<2x784x8x2xf32>
    %981 = stablehlo.add %980, %979 : tensor<2x784x8x2xf32>
    %982 = stablehlo.negate %981 : tensor<2x784x8x2xf32>
    %983 = stablehlo.constant dense<0.0> : tensor<f32>
    %984 = "stablehlo.reduce"(%982, %983) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 1, 3>} : (tensor<2x784x8x2xf32>, tensor<f32>) -> tensor<2x8xf32>
    %985 = stablehlo.multiply %984, %5 : tensor<2x8xf32>
    %986 = "stablehlo.broadcast_in_dim"(%985) {broadcast_dimensions = array<i64: 0, 2>} : (tensor<2x8xf32>) -> tensor<2x784x8x2xf32>
    %987 = stablehlo.add %981, %986 : tensor<2x784x8x2xf32>
    %988 = "stablehlo.reshape"(%987) {} : (tensor<2x784x8x2xf32>) -> tensor<2x28x28x16xf32>
    %989 = "stablehlo.convolution"(%0, %988) {batch_group_count = 1 : i64, dimension_numbers = #stablehlo.conv<[f, 0, 1, b]x[i, 0, 1, o]->[f, b, 0, 1]>, feature_group_count = 1 : i64, lhs_dilation = array<i64: 1, 1>, padding = dense<[[1, 1], [1, 1]]> : tensor<2x2xi64>, rhs_dilation = array<i64: 1, 1>, window_reversal = array<i1: false, false>, window_strides = array<i64: 1, 1>, precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]} : (tensor<2x28x28x1xf32>, tensor<2x28x28x16xf32>) -> tensor<16x1x3x3xf32>
    %990 = stablehlo.multiply %989, %989 : tensor<16x1x3x3xf32>
    %991 = stablehlo.constant dense<0.0> : tensor<f32>
    %992 = "stablehlo.reduce"(%990, %991) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x1x3x3xf32>, tensor<f32>) -> tensor<f32>
    %993 = stablehlo.multiply %964, %964 : tensor<16xf32>
    %994 = stablehlo.constant dense<0.0> : tensor<f32>
    %995 = "stablehlo.reduce"(%993, %994) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %996 = stablehlo.add %992, %995 : tensor<f32>
    %997 = stablehlo.multiply %966, %966 : tensor<16xf32>
    %998 = stablehlo.constant dense<0.0> : tensor<f32>
    %999 = "stablehlo.reduce"(%997, %998) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1000 = stablehlo.add %996, %999 : tensor<f32>
    %1001 = stablehlo.multiply %952, %952 : tensor<16x16x3x3xf32>
    %1002 = stablehlo.constant dense<0.0> : tensor<f32>
    %1003 = "stablehlo.reduce"(%1001, %1002) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1004 = stablehlo.add %1000, %1003 : tensor<f32>
    %1005 = stablehlo.multiply %926, %926 : tensor<16xf32>
    %1006 = stablehlo.constant dense<0.0> : tensor<f32>
    %1007 = "stablehlo.reduce"(%1005, %1006) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1008 = stablehlo.add %1004, %1007 : tensor<f32>
    %1009 = stablehlo.multiply %928, %928 : tensor<16xf32>
    %1010 = stablehlo.constant dense<0.0> : tensor<f32>
    %1011 = "stablehlo.reduce"(%1009, %1010) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1012 = stablehlo.add %1008, %1011 : tensor<f32>
    %1013 = stablehlo.multiply %915, %915 : tensor<16x16x3x3xf32>
    %1014 = stablehlo.constant dense<0.0> : tensor<f32>
    %1015 = "stablehlo.reduce"(%1013, %1014) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1016 = stablehlo.add %1012, %1015 : tensor<f32>
    %1017 = stablehlo.multiply %889, %889 : tensor<16xf32>
    %1018 = stablehlo.constant dense<0.0> : tensor<f32>
    %1019 = "stablehlo.reduce"(%1017, %1018) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1020 = stablehlo.add %1016, %1019 : tensor<f32>
    %1021 = stablehlo.multiply %891, %891 : tensor<16xf32>
    %1022 = stablehlo.constant dense<0.0> : tensor<f32>
    %1023 = "stablehlo.reduce"(%1021, %1022) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1024 = stablehlo.add %1020, %1023 : tensor<f32>
    %1025 = stablehlo.multiply %877, %877 : tensor<16x16x3x3xf32>
    %1026 = stablehlo.constant dense<0.0> : tensor<f32>
    %1027 = "stablehlo.reduce"(%1025, %1026) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1028 = stablehlo.add %1024, %1027 : tensor<f32>
    %1029 = stablehlo.multiply %851, %851 : tensor<16xf32>
    %1030 = stablehlo.constant dense<0.0> : tensor<f32>
    %1031 = "stablehlo.reduce"(%1029, %1030) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1032 = stablehlo.add %1028, %1031 : tensor<f32>
    %1033 = stablehlo.multiply %853, %853 : tensor<16xf32>
    %1034 = stablehlo.constant dense<0.0> : tensor<f32>
    %1035 = "stablehlo.reduce"(%1033, %1034) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1036 = stablehlo.add %1032, %1035 : tensor<f32>
    %1037 = stablehlo.multiply %840, %840 : tensor<16x16x3x3xf32>
    %1038 = stablehlo.constant dense<0.0> : tensor<f32>
    %1039 = "stablehlo.reduce"(%1037, %1038) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<16x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1040 = stablehlo.add %1036, %1039 : tensor<f32>
    %1041 = stablehlo.multiply %814, %814 : tensor<16xf32>
    %1042 = stablehlo.constant dense<0.0> : tensor<f32>
    %1043 = "stablehlo.reduce"(%1041, %1042) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1044 = stablehlo.add %1040, %1043 : tensor<f32>
    %1045 = stablehlo.multiply %816, %816 : tensor<16xf32>
    %1046 = stablehlo.constant dense<0.0> : tensor<f32>
    %1047 = "stablehlo.reduce"(%1045, %1046) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %1048 = stablehlo.add %1044, %1047 : tensor<f32>
    %1049 = stablehlo.multiply %802, %802 : tensor<32x16x3x3xf32>
    %1050 = stablehlo.constant dense<0.0> : tensor<f32>
    %1051 = "stablehlo.reduce"(%1049, %1050) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x16x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1052 = stablehlo.add %1048, %1051 : tensor<f32>
    %1053 = stablehlo.multiply %776, %776 : tensor<32xf32>
    %1054 = stablehlo.constant dense<0.0> : tensor<f32>
    %1055 = "stablehlo.reduce"(%1053, %1054) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1056 = stablehlo.add %1052, %1055 : tensor<f32>
    %1057 = stablehlo.multiply %778, %778 : tensor<32xf32>
    %1058 = stablehlo.constant dense<0.0> : tensor<f32>
    %1059 = "stablehlo.reduce"(%1057, %1058) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1060 = stablehlo.add %1056, %1059 : tensor<f32>
    %1061 = stablehlo.multiply %765, %765 : tensor<32x32x3x3xf32>
    %1062 = stablehlo.constant dense<0.0> : tensor<f32>
    %1063 = "stablehlo.reduce"(%1061, %1062) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1064 = stablehlo.add %1060, %1063 : tensor<f32>
    %1065 = stablehlo.multiply %739, %739 : tensor<32xf32>
    %1066 = stablehlo.constant dense<0.0> : tensor<f32>
    %1067 = "stablehlo.reduce"(%1065, %1066) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1068 = stablehlo.add %1064, %1067 : tensor<f32>
    %1069 = stablehlo.multiply %741, %741 : tensor<32xf32>
    %1070 = stablehlo.constant dense<0.0> : tensor<f32>
    %1071 = "stablehlo.reduce"(%1069, %1070) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1072 = stablehlo.add %1068, %1071 : tensor<f32>
    %1073 = stablehlo.multiply %735, %735 : tensor<32x16x1x1xf32>
    %1074 = stablehlo.constant dense<0.0> : tensor<f32>
    %1075 = "stablehlo.reduce"(%1073, %1074) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x16x1x1xf32>, tensor<f32>) -> tensor<f32>
    %1076 = stablehlo.add %1072, %1075 : tensor<f32>
    %1077 = stablehlo.multiply %707, %707 : tensor<32xf32>
    %1078 = stablehlo.constant dense<0.0> : tensor<f32>
    %1079 = "stablehlo.reduce"(%1077, %1078) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1080 = stablehlo.add %1076, %1079 : tensor<f32>
    %1081 = stablehlo.multiply %709, %709 : tensor<32xf32>
    %1082 = stablehlo.constant dense<0.0> : tensor<f32>
    %1083 = "stablehlo.reduce"(%1081, %1082) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1084 = stablehlo.add %1080, %1083 : tensor<f32>
    %1085 = stablehlo.multiply %695, %695 : tensor<32x32x3x3xf32>
    %1086 = stablehlo.constant dense<0.0> : tensor<f32>
    %1087 = "stablehlo.reduce"(%1085, %1086) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1088 = stablehlo.add %1084, %1087 : tensor<f32>
    %1089 = stablehlo.multiply %669, %669 : tensor<32xf32>
    %1090 = stablehlo.constant dense<0.0> : tensor<f32>
    %1091 = "stablehlo.reduce"(%1089, %1090) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1092 = stablehlo.add %1088, %1091 : tensor<f32>
    %1093 = stablehlo.multiply %671, %671 : tensor<32xf32>
    %1094 = stablehlo.constant dense<0.0> : tensor<f32>
    %1095 = "stablehlo.reduce"(%1093, %1094) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1096 = stablehlo.add %1092, %1095 : tensor<f32>
    %1097 = stablehlo.multiply %658, %658 : tensor<32x32x3x3xf32>
    %1098 = stablehlo.constant dense<0.0> : tensor<f32>
    %1099 = "stablehlo.reduce"(%1097, %1098) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<32x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1100 = stablehlo.add %1096, %1099 : tensor<f32>
    %1101 = stablehlo.multiply %632, %632 : tensor<32xf32>
    %1102 = stablehlo.constant dense<0.0> : tensor<f32>
    %1103 = "stablehlo.reduce"(%1101, %1102) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1104 = stablehlo.add %1100, %1103 : tensor<f32>
    %1105 = stablehlo.multiply %634, %634 : tensor<32xf32>
    %1106 = stablehlo.constant dense<0.0> : tensor<f32>
    %1107 = "stablehlo.reduce"(%1105, %1106) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
    %1108 = stablehlo.add %1104, %1107 : tensor<f32>
    %1109 = stablehlo.multiply %620, %620 : tensor<64x32x3x3xf32>
    %1110 = stablehlo.constant dense<0.0> : tensor<f32>
    %1111 = "stablehlo.reduce"(%1109, %1110) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x32x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1112 = stablehlo.add %1108, %1111 : tensor<f32>
    %1113 = stablehlo.multiply %594, %594 : tensor<64xf32>
    %1114 = stablehlo.constant dense<0.0> : tensor<f32>
    %1115 = "stablehlo.reduce"(%1113, %1114) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1116 = stablehlo.add %1112, %1115 : tensor<f32>
    %1117 = stablehlo.multiply %596, %596 : tensor<64xf32>
    %1118 = stablehlo.constant dense<0.0> : tensor<f32>
    %1119 = "stablehlo.reduce"(%1117, %1118) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1120 = stablehlo.add %1116, %1119 : tensor<f32>
    %1121 = stablehlo.multiply %583, %583 : tensor<64x64x3x3xf32>
    %1122 = stablehlo.constant dense<0.0> : tensor<f32>
    %1123 = "stablehlo.reduce"(%1121, %1122) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1124 = stablehlo.add %1120, %1123 : tensor<f32>
    %1125 = stablehlo.multiply %557, %557 : tensor<64xf32>
    %1126 = stablehlo.constant dense<0.0> : tensor<f32>
    %1127 = "stablehlo.reduce"(%1125, %1126) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1128 = stablehlo.add %1124, %1127 : tensor<f32>
    %1129 = stablehlo.multiply %559, %559 : tensor<64xf32>
    %1130 = stablehlo.constant dense<0.0> : tensor<f32>
    %1131 = "stablehlo.reduce"(%1129, %1130) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1132 = stablehlo.add %1128, %1131 : tensor<f32>
    %1133 = stablehlo.multiply %553, %553 : tensor<64x32x1x1xf32>
    %1134 = stablehlo.constant dense<0.0> : tensor<f32>
    %1135 = "stablehlo.reduce"(%1133, %1134) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x32x1x1xf32>, tensor<f32>) -> tensor<f32>
    %1136 = stablehlo.add %1132, %1135 : tensor<f32>
    %1137 = stablehlo.multiply %525, %525 : tensor<64xf32>
    %1138 = stablehlo.constant dense<0.0> : tensor<f32>
    %1139 = "stablehlo.reduce"(%1137, %1138) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1140 = stablehlo.add %1136, %1139 : tensor<f32>
    %1141 = stablehlo.multiply %527, %527 : tensor<64xf32>
    %1142 = stablehlo.constant dense<0.0> : tensor<f32>
    %1143 = "stablehlo.reduce"(%1141, %1142) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1144 = stablehlo.add %1140, %1143 : tensor<f32>
    %1145 = stablehlo.multiply %513, %513 : tensor<64x64x3x3xf32>
    %1146 = stablehlo.constant dense<0.0> : tensor<f32>
    %1147 = "stablehlo.reduce"(%1145, %1146) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1148 = stablehlo.add %1144, %1147 : tensor<f32>
    %1149 = stablehlo.multiply %487, %487 : tensor<64xf32>
    %1150 = stablehlo.constant dense<0.0> : tensor<f32>
    %1151 = "stablehlo.reduce"(%1149, %1150) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1152 = stablehlo.add %1148, %1151 : tensor<f32>
    %1153 = stablehlo.multiply %489, %489 : tensor<64xf32>
    %1154 = stablehlo.constant dense<0.0> : tensor<f32>
    %1155 = "stablehlo.reduce"(%1153, %1154) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1156 = stablehlo.add %1152, %1155 : tensor<f32>
    %1157 = stablehlo.multiply %476, %476 : tensor<64x64x3x3xf32>
    %1158 = stablehlo.constant dense<0.0> : tensor<f32>
    %1159 = "stablehlo.reduce"(%1157, %1158) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1, 2, 3>} : (tensor<64x64x3x3xf32>, tensor<f32>) -> tensor<f32>
    %1160 = stablehlo.add %1156, %1159 : tensor<f32>
    %1161 = stablehlo.multiply %450, %450 : tensor<64xf32>
    %1162 = stablehlo.constant dense<0.0> : tensor<f32>
    %1163 = "stablehlo.reduce"(%1161, %1162) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1164 = stablehlo.add %1160, %1163 : tensor<f32>
    %1165 = stablehlo.multiply %452, %452 : tensor<64xf32>
    %1166 = stablehlo.constant dense<0.0> : tensor<f32>
    %1167 = "stablehlo.reduce"(%1165, %1166) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %1168 = stablehlo.add %1164, %1167 : tensor<f32>
    %1169 = stablehlo.multiply %437, %437 : tensor<10x64xf32>
    %1170 = stablehlo.constant dense<0.0> : tensor<f32>
    %1171 = "stablehlo.reduce"(%1169, %1170) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0, 1>} : (tensor<10x64xf32>, tensor<f32>) -> tensor<f32>
    %1172 = stablehlo.add %1168, %1171 : tensor<f32>
    %1173 = stablehlo.multiply %435, %435 : tensor<10xf32>
    %1174 = stablehlo.constant dense<0.0> : tensor<f32>
    %1175 = "stablehlo.reduce"(%1173, %1174) ({
    ^bb0(%_lhs: tensor<f32>, %_rhs: tensor<f32>):
      %_out = stablehlo.add %_lhs, %_rhs : tensor<f32>
      stablehlo.return %_out : tensor<f32>
    }) {dimensions = array<i64: 0>} : (tensor<10xf32>, tensor<f32>) -> tensor<f32>
    %1176 = stablehlo.add %1172, %1175 : tensor<f32>
    %1177 = stablehlo.sqrt %1176 : tensor<f32>
    %1178 = stablehlo.constant dense<1.0> : tensor<f32>
    %1179 = stablehlo.constant dense<1.0e-06> : tensor<f32>
    %1180 = stablehlo.add %1177, %1179 : tensor<f32>
    %1181 = stablehlo.constant dense<1.0> : tensor<f32>
    %1182 = stablehlo.divide %1181, %1180 : tensor<f32>
    %1183 = stablehlo.minimum %1182, %1178 : tensor<f32>
    %1184 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1185 = stablehlo.multiply %989, %1184 : tensor<16x1x3x3xf32>
    %1186 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1187 = stablehlo.multiply %964, %1186 : tensor<16xf32>
    %1188 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1189 = stablehlo.multiply %966, %1188 : tensor<16xf32>
    %1190 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1191 = stablehlo.multiply %952, %1190 : tensor<16x16x3x3xf32>
    %1192 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1193 = stablehlo.multiply %926, %1192 : tensor<16xf32>
    %1194 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1195 = stablehlo.multiply %928, %1194 : tensor<16xf32>
    %1196 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1197 = stablehlo.multiply %915, %1196 : tensor<16x16x3x3xf32>
    %1198 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1199 = stablehlo.multiply %889, %1198 : tensor<16xf32>
    %1200 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1201 = stablehlo.multiply %891, %1200 : tensor<16xf32>
    %1202 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1203 = stablehlo.multiply %877, %1202 : tensor<16x16x3x3xf32>
    %1204 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1205 = stablehlo.multiply %851, %1204 : tensor<16xf32>
    %1206 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1207 = stablehlo.multiply %853, %1206 : tensor<16xf32>
    %1208 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1209 = stablehlo.multiply %840, %1208 : tensor<16x16x3x3xf32>
    %1210 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1211 = stablehlo.multiply %814, %1210 : tensor<16xf32>
    %1212 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1213 = stablehlo.multiply %816, %1212 : tensor<16xf32>
    %1214 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1215 = stablehlo.multiply %802, %1214 : tensor<32x16x3x3xf32>
    %1216 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1217 = stablehlo.multiply %776, %1216 : tensor<32xf32>
    %1218 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1219 = stablehlo.multiply %778, %1218 : tensor<32xf32>
    %1220 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1221 = stablehlo.multiply %765, %1220 : tensor<32x32x3x3xf32>
    %1222 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1223 = stablehlo.multiply %739, %1222 : tensor<32xf32>
    %1224 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1225 = stablehlo.multiply %741, %1224 : tensor<32xf32>
    %1226 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1227 = stablehlo.multiply %735, %1226 : tensor<32x16x1x1xf32>
    %1228 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1229 = stablehlo.multiply %707, %1228 : tensor<32xf32>
    %1230 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1231 = stablehlo.multiply %709, %1230 : tensor<32xf32>
    %1232 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1233 = stablehlo.multiply %695, %1232 : tensor<32x32x3x3xf32>
    %1234 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1235 = stablehlo.multiply %669, %1234 : tensor<32xf32>
    %1236 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1237 = stablehlo.multiply %671, %1236 : tensor<32xf32>
    %1238 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1239 = stablehlo.multiply %658, %1238 : tensor<32x32x3x3xf32>
    %1240 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1241 = stablehlo.multiply %632, %1240 : tensor<32xf32>
    %1242 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1243 = stablehlo.multiply %634, %1242 : tensor<32xf32>
    %1244 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1245 = stablehlo.multiply %620, %1244 : tensor<64x32x3x3xf32>
    %1246 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1247 = stablehlo.multiply %594, %1246 : tensor<64xf32>
    %1248 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1249 = stablehlo.multiply %596, %1248 : tensor<64xf32>
    %1250 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1251 = stablehlo.multiply %583, %1250 : tensor<64x64x3x3xf32>
    %1252 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1253 = stablehlo.multiply %557, %1252 : tensor<64xf32>
    %1254 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1255 = stablehlo.multiply %559, %1254 : tensor<64xf32>
    %1256 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1257 = stablehlo.multiply %553, %1256 : tensor<64x32x1x1xf32>
    %1258 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1259 = stablehlo.multiply %525, %1258 : tensor<64xf32>
    %1260 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1261 = stablehlo.multiply %527, %1260 : tensor<64xf32>
    %1262 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1263 = stablehlo.multiply %513, %1262 : tensor<64x64x3x3xf32>
    %1264 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1265 = stablehlo.multiply %487, %1264 : tensor<64xf32>
    %1266 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1267 = stablehlo.multiply %489, %1266 : tensor<64xf32>
    %1268 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1269 = stablehlo.multiply %476, %1268 : tensor<64x64x3x3xf32>
    %1270 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1271 = stablehlo.multiply %450, %1270 : tensor<64xf32>
    %1272 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1273 = stablehlo.multiply %452, %1272 : tensor<64xf32>
    %1274 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %1275 = stablehlo.multiply %437, %1274 : tensor<10x64xf32>
    %1276 = "stablehlo.broadcast_in_dim"(%1183) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %1277 = stablehlo.multiply %435, %1276 : tensor<10xf32>
    %1278 = stablehlo.constant dense<0.05> : tensor<f32>
    %1279 = stablehlo.multiply %learning_rate, %1278 : tensor<f32>
    %1280 = stablehlo.constant dense<1.0> : tensor<f32>
    %1281 = stablehlo.subtract %1280, %1279 : tensor<f32>
    %1282 = "stablehlo.convert"(%step) {} : (tensor<i32>) -> tensor<f32>
    %1283 = stablehlo.constant dense<-0.0010005003335835344> : tensor<f32>
    %1284 = stablehlo.multiply %1282, %1283 : tensor<f32>
    %1285 = stablehlo.exponential_minus_one %1284 : tensor<f32>
    %1286 = stablehlo.negate %1285 : tensor<f32>
    %1287 = stablehlo.sqrt %1286 : tensor<f32>
    %1288 = stablehlo.constant dense<-0.10536051565782628> : tensor<f32>
    %1289 = stablehlo.multiply %1282, %1288 : tensor<f32>
    %1290 = stablehlo.exponential_minus_one %1289 : tensor<f32>
    %1291 = stablehlo.negate %1290 : tensor<f32>
    %1292 = stablehlo.divide %1287, %1291 : tensor<f32>
    %1293 = stablehlo.multiply %learning_rate, %1292 : tensor<f32>
    %1294 = stablehlo.constant dense<1.0e-08> : tensor<f32>
    %1295 = stablehlo.multiply %1287, %1294 : tensor<f32>
    %1296 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1297 = stablehlo.multiply %conv1.weight, %1296 : tensor<16x1x3x3xf32>
    %1298 = stablehlo.subtract %1185, %exp_avg.conv1.weight : tensor<16x1x3x3xf32>
    %1299 = stablehlo.constant dense<0.09999999999999998> : tensor<16x1x3x3xf32>
    %1300 = stablehlo.multiply %1298, %1299 : tensor<16x1x3x3xf32>
    %1301 = stablehlo.add %exp_avg.conv1.weight, %1300 : tensor<16x1x3x3xf32>
    %1302 = stablehlo.multiply %1185, %1185 : tensor<16x1x3x3xf32>
    %1303 = stablehlo.subtract %1302, %exp_avg_sq.conv1.weight : tensor<16x1x3x3xf32>
    %1304 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x1x3x3xf32>
    %1305 = stablehlo.multiply %1303, %1304 : tensor<16x1x3x3xf32>
    %1306 = stablehlo.add %exp_avg_sq.conv1.weight, %1305 : tensor<16x1x3x3xf32>
    %1307 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1308 = stablehlo.sqrt %1306 : tensor<16x1x3x3xf32>
    %1309 = stablehlo.add %1308, %1307 : tensor<16x1x3x3xf32>
    %1310 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x1x3x3xf32>
    %1311 = stablehlo.multiply %1301, %1310 : tensor<16x1x3x3xf32>
    %1312 = stablehlo.divide %1311, %1309 : tensor<16x1x3x3xf32>
    %1313 = stablehlo.subtract %1297, %1312 : tensor<16x1x3x3xf32>
    %1314 = stablehlo.subtract %1187, %exp_avg.bn1.weight : tensor<16xf32>
    %1315 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1316 = stablehlo.multiply %1314, %1315 : tensor<16xf32>
    %1317 = stablehlo.add %exp_avg.bn1.weight, %1316 : tensor<16xf32>
    %1318 = stablehlo.multiply %1187, %1187 : tensor<16xf32>
    %1319 = stablehlo.subtract %1318, %exp_avg_sq.bn1.weight : tensor<16xf32>
    %1320 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1321 = stablehlo.multiply %1319, %1320 : tensor<16xf32>
    %1322 = stablehlo.add %exp_avg_sq.bn1.weight, %1321 : tensor<16xf32>
    %1323 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1324 = stablehlo.sqrt %1322 : tensor<16xf32>
    %1325 = stablehlo.add %1324, %1323 : tensor<16xf32>
    %1326 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1327 = stablehlo.multiply %1317, %1326 : tensor<16xf32>
    %1328 = stablehlo.divide %1327, %1325 : tensor<16xf32>
    %1329 = stablehlo.subtract %bn1.weight, %1328 : tensor<16xf32>
    %1330 = stablehlo.subtract %1189, %exp_avg.bn1.bias : tensor<16xf32>
    %1331 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1332 = stablehlo.multiply %1330, %1331 : tensor<16xf32>
    %1333 = stablehlo.add %exp_avg.bn1.bias, %1332 : tensor<16xf32>
    %1334 = stablehlo.multiply %1189, %1189 : tensor<16xf32>
    %1335 = stablehlo.subtract %1334, %exp_avg_sq.bn1.bias : tensor<16xf32>
    %1336 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1337 = stablehlo.multiply %1335, %1336 : tensor<16xf32>
    %1338 = stablehlo.add %exp_avg_sq.bn1.bias, %1337 : tensor<16xf32>
    %1339 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1340 = stablehlo.sqrt %1338 : tensor<16xf32>
    %1341 = stablehlo.add %1340, %1339 : tensor<16xf32>
    %1342 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1343 = stablehlo.multiply %1333, %1342 : tensor<16xf32>
    %1344 = stablehlo.divide %1343, %1341 : tensor<16xf32>
    %1345 = stablehlo.subtract %bn1.bias, %1344 : tensor<16xf32>
    %1346 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1347 = stablehlo.multiply %layer1.0.conv1.weight, %1346 : tensor<16x16x3x3xf32>
    %1348 = stablehlo.subtract %1191, %exp_avg.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %1349 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1350 = stablehlo.multiply %1348, %1349 : tensor<16x16x3x3xf32>
    %1351 = stablehlo.add %exp_avg.layer1.0.conv1.weight, %1350 : tensor<16x16x3x3xf32>
    %1352 = stablehlo.multiply %1191, %1191 : tensor<16x16x3x3xf32>
    %1353 = stablehlo.subtract %1352, %exp_avg_sq.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %1354 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1355 = stablehlo.multiply %1353, %1354 : tensor<16x16x3x3xf32>
    %1356 = stablehlo.add %exp_avg_sq.layer1.0.conv1.weight, %1355 : tensor<16x16x3x3xf32>
    %1357 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1358 = stablehlo.sqrt %1356 : tensor<16x16x3x3xf32>
    %1359 = stablehlo.add %1358, %1357 : tensor<16x16x3x3xf32>
    %1360 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1361 = stablehlo.multiply %1351, %1360 : tensor<16x16x3x3xf32>
    %1362 = stablehlo.divide %1361, %1359 : tensor<16x16x3x3xf32>
    %1363 = stablehlo.subtract %1347, %1362 : tensor<16x16x3x3xf32>
    %1364 = stablehlo.subtract %1193, %exp_avg.layer1.0.bn1.weight : tensor<16xf32>
    %1365 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1366 = stablehlo.multiply %1364, %1365 : tensor<16xf32>
    %1367 = stablehlo.add %exp_avg.layer1.0.bn1.weight, %1366 : tensor<16xf32>
    %1368 = stablehlo.multiply %1193, %1193 : tensor<16xf32>
    %1369 = stablehlo.subtract %1368, %exp_avg_sq.layer1.0.bn1.weight : tensor<16xf32>
    %1370 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1371 = stablehlo.multiply %1369, %1370 : tensor<16xf32>
    %1372 = stablehlo.add %exp_avg_sq.layer1.0.bn1.weight, %1371 : tensor<16xf32>
    %1373 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1374 = stablehlo.sqrt %1372 : tensor<16xf32>
    %1375 = stablehlo.add %1374, %1373 : tensor<16xf32>
    %1376 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1377 = stablehlo.multiply %1367, %1376 : tensor<16xf32>
    %1378 = stablehlo.divide %1377, %1375 : tensor<16xf32>
    %1379 = stablehlo.subtract %layer1.0.bn1.weight, %1378 : tensor<16xf32>
    %1380 = stablehlo.subtract %1195, %exp_avg.layer1.0.bn1.bias : tensor<16xf32>
    %1381 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1382 = stablehlo.multiply %1380, %1381 : tensor<16xf32>
    %1383 = stablehlo.add %exp_avg.layer1.0.bn1.bias, %1382 : tensor<16xf32>
    %1384 = stablehlo.multiply %1195, %1195 : tensor<16xf32>
    %1385 = stablehlo.subtract %1384, %exp_avg_sq.layer1.0.bn1.bias : tensor<16xf32>
    %1386 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1387 = stablehlo.multiply %1385, %1386 : tensor<16xf32>
    %1388 = stablehlo.add %exp_avg_sq.layer1.0.bn1.bias, %1387 : tensor<16xf32>
    %1389 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1390 = stablehlo.sqrt %1388 : tensor<16xf32>
    %1391 = stablehlo.add %1390, %1389 : tensor<16xf32>
    %1392 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1393 = stablehlo.multiply %1383, %1392 : tensor<16xf32>
    %1394 = stablehlo.divide %1393, %1391 : tensor<16xf32>
    %1395 = stablehlo.subtract %layer1.0.bn1.bias, %1394 : tensor<16xf32>
    %1396 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1397 = stablehlo.multiply %layer1.0.conv2.weight, %1396 : tensor<16x16x3x3xf32>
    %1398 = stablehlo.subtract %1197, %exp_avg.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %1399 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1400 = stablehlo.multiply %1398, %1399 : tensor<16x16x3x3xf32>
    %1401 = stablehlo.add %exp_avg.layer1.0.conv2.weight, %1400 : tensor<16x16x3x3xf32>
    %1402 = stablehlo.multiply %1197, %1197 : tensor<16x16x3x3xf32>
    %1403 = stablehlo.subtract %1402, %exp_avg_sq.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %1404 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1405 = stablehlo.multiply %1403, %1404 : tensor<16x16x3x3xf32>
    %1406 = stablehlo.add %exp_avg_sq.layer1.0.conv2.weight, %1405 : tensor<16x16x3x3xf32>
    %1407 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1408 = stablehlo.sqrt %1406 : tensor<16x16x3x3xf32>
    %1409 = stablehlo.add %1408, %1407 : tensor<16x16x3x3xf32>
    %1410 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1411 = stablehlo.multiply %1401, %1410 : tensor<16x16x3x3xf32>
    %1412 = stablehlo.divide %1411, %1409 : tensor<16x16x3x3xf32>
    %1413 = stablehlo.subtract %1397, %1412 : tensor<16x16x3x3xf32>
    %1414 = stablehlo.subtract %1199, %exp_avg.layer1.0.bn2.weight : tensor<16xf32>
    %1415 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1416 = stablehlo.multiply %1414, %1415 : tensor<16xf32>
    %1417 = stablehlo.add %exp_avg.layer1.0.bn2.weight, %1416 : tensor<16xf32>
    %1418 = stablehlo.multiply %1199, %1199 : tensor<16xf32>
    %1419 = stablehlo.subtract %1418, %exp_avg_sq.layer1.0.bn2.weight : tensor<16xf32>
    %1420 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1421 = stablehlo.multiply %1419, %1420 : tensor<16xf32>
    %1422 = stablehlo.add %exp_avg_sq.layer1.0.bn2.weight, %1421 : tensor<16xf32>
    %1423 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1424 = stablehlo.sqrt %1422 : tensor<16xf32>
    %1425 = stablehlo.add %1424, %1423 : tensor<16xf32>
    %1426 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1427 = stablehlo.multiply %1417, %1426 : tensor<16xf32>
    %1428 = stablehlo.divide %1427, %1425 : tensor<16xf32>
    %1429 = stablehlo.subtract %layer1.0.bn2.weight, %1428 : tensor<16xf32>
    %1430 = stablehlo.subtract %1201, %exp_avg.layer1.0.bn2.bias : tensor<16xf32>
    %1431 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1432 = stablehlo.multiply %1430, %1431 : tensor<16xf32>
    %1433 = stablehlo.add %exp_avg.layer1.0.bn2.bias, %1432 : tensor<16xf32>
    %1434 = stablehlo.multiply %1201, %1201 : tensor<16xf32>
    %1435 = stablehlo.subtract %1434, %exp_avg_sq.layer1.0.bn2.bias : tensor<16xf32>
    %1436 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1437 = stablehlo.multiply %1435, %1436 : tensor<16xf32>
    %1438 = stablehlo.add %exp_avg_sq.layer1.0.bn2.bias, %1437 : tensor<16xf32>
    %1439 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1440 = stablehlo.sqrt %1438 : tensor<16xf32>
    %1441 = stablehlo.add %1440, %1439 : tensor<16xf32>
    %1442 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1443 = stablehlo.multiply %1433, %1442 : tensor<16xf32>
    %1444 = stablehlo.divide %1443, %1441 : tensor<16xf32>
    %1445 = stablehlo.subtract %layer1.0.bn2.bias, %1444 : tensor<16xf32>
    %1446 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1447 = stablehlo.multiply %layer1.1.conv1.weight, %1446 : tensor<16x16x3x3xf32>
    %1448 = stablehlo.subtract %1203, %exp_avg.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %1449 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1450 = stablehlo.multiply %1448, %1449 : tensor<16x16x3x3xf32>
    %1451 = stablehlo.add %exp_avg.layer1.1.conv1.weight, %1450 : tensor<16x16x3x3xf32>
    %1452 = stablehlo.multiply %1203, %1203 : tensor<16x16x3x3xf32>
    %1453 = stablehlo.subtract %1452, %exp_avg_sq.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %1454 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1455 = stablehlo.multiply %1453, %1454 : tensor<16x16x3x3xf32>
    %1456 = stablehlo.add %exp_avg_sq.layer1.1.conv1.weight, %1455 : tensor<16x16x3x3xf32>
    %1457 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1458 = stablehlo.sqrt %1456 : tensor<16x16x3x3xf32>
    %1459 = stablehlo.add %1458, %1457 : tensor<16x16x3x3xf32>
    %1460 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1461 = stablehlo.multiply %1451, %1460 : tensor<16x16x3x3xf32>
    %1462 = stablehlo.divide %1461, %1459 : tensor<16x16x3x3xf32>
    %1463 = stablehlo.subtract %1447, %1462 : tensor<16x16x3x3xf32>
    %1464 = stablehlo.subtract %1205, %exp_avg.layer1.1.bn1.weight : tensor<16xf32>
    %1465 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1466 = stablehlo.multiply %1464, %1465 : tensor<16xf32>
    %1467 = stablehlo.add %exp_avg.layer1.1.bn1.weight, %1466 : tensor<16xf32>
    %1468 = stablehlo.multiply %1205, %1205 : tensor<16xf32>
    %1469 = stablehlo.subtract %1468, %exp_avg_sq.layer1.1.bn1.weight : tensor<16xf32>
    %1470 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1471 = stablehlo.multiply %1469, %1470 : tensor<16xf32>
    %1472 = stablehlo.add %exp_avg_sq.layer1.1.bn1.weight, %1471 : tensor<16xf32>
    %1473 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1474 = stablehlo.sqrt %1472 : tensor<16xf32>
    %1475 = stablehlo.add %1474, %1473 : tensor<16xf32>
    %1476 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1477 = stablehlo.multiply %1467, %1476 : tensor<16xf32>
    %1478 = stablehlo.divide %1477, %1475 : tensor<16xf32>
    %1479 = stablehlo.subtract %layer1.1.bn1.weight, %1478 : tensor<16xf32>
    %1480 = stablehlo.subtract %1207, %exp_avg.layer1.1.bn1.bias : tensor<16xf32>
    %1481 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1482 = stablehlo.multiply %1480, %1481 : tensor<16xf32>
    %1483 = stablehlo.add %exp_avg.layer1.1.bn1.bias, %1482 : tensor<16xf32>
    %1484 = stablehlo.multiply %1207, %1207 : tensor<16xf32>
    %1485 = stablehlo.subtract %1484, %exp_avg_sq.layer1.1.bn1.bias : tensor<16xf32>
    %1486 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1487 = stablehlo.multiply %1485, %1486 : tensor<16xf32>
    %1488 = stablehlo.add %exp_avg_sq.layer1.1.bn1.bias, %1487 : tensor<16xf32>
    %1489 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1490 = stablehlo.sqrt %1488 : tensor<16xf32>
    %1491 = stablehlo.add %1490, %1489 : tensor<16xf32>
    %1492 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1493 = stablehlo.multiply %1483, %1492 : tensor<16xf32>
    %1494 = stablehlo.divide %1493, %1491 : tensor<16xf32>
    %1495 = stablehlo.subtract %layer1.1.bn1.bias, %1494 : tensor<16xf32>
    %1496 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1497 = stablehlo.multiply %layer1.1.conv2.weight, %1496 : tensor<16x16x3x3xf32>
    %1498 = stablehlo.subtract %1209, %exp_avg.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %1499 = stablehlo.constant dense<0.09999999999999998> : tensor<16x16x3x3xf32>
    %1500 = stablehlo.multiply %1498, %1499 : tensor<16x16x3x3xf32>
    %1501 = stablehlo.add %exp_avg.layer1.1.conv2.weight, %1500 : tensor<16x16x3x3xf32>
    %1502 = stablehlo.multiply %1209, %1209 : tensor<16x16x3x3xf32>
    %1503 = stablehlo.subtract %1502, %exp_avg_sq.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %1504 = stablehlo.constant dense<0.0010000000000000009> : tensor<16x16x3x3xf32>
    %1505 = stablehlo.multiply %1503, %1504 : tensor<16x16x3x3xf32>
    %1506 = stablehlo.add %exp_avg_sq.layer1.1.conv2.weight, %1505 : tensor<16x16x3x3xf32>
    %1507 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1508 = stablehlo.sqrt %1506 : tensor<16x16x3x3xf32>
    %1509 = stablehlo.add %1508, %1507 : tensor<16x16x3x3xf32>
    %1510 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16x16x3x3xf32>
    %1511 = stablehlo.multiply %1501, %1510 : tensor<16x16x3x3xf32>
    %1512 = stablehlo.divide %1511, %1509 : tensor<16x16x3x3xf32>
    %1513 = stablehlo.subtract %1497, %1512 : tensor<16x16x3x3xf32>
    %1514 = stablehlo.subtract %1211, %exp_avg.layer1.1.bn2.weight : tensor<16xf32>
    %1515 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1516 = stablehlo.multiply %1514, %1515 : tensor<16xf32>
    %1517 = stablehlo.add %exp_avg.layer1.1.bn2.weight, %1516 : tensor<16xf32>
    %1518 = stablehlo.multiply %1211, %1211 : tensor<16xf32>
    %1519 = stablehlo.subtract %1518, %exp_avg_sq.layer1.1.bn2.weight : tensor<16xf32>
    %1520 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1521 = stablehlo.multiply %1519, %1520 : tensor<16xf32>
    %1522 = stablehlo.add %exp_avg_sq.layer1.1.bn2.weight, %1521 : tensor<16xf32>
    %1523 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1524 = stablehlo.sqrt %1522 : tensor<16xf32>
    %1525 = stablehlo.add %1524, %1523 : tensor<16xf32>
    %1526 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1527 = stablehlo.multiply %1517, %1526 : tensor<16xf32>
    %1528 = stablehlo.divide %1527, %1525 : tensor<16xf32>
    %1529 = stablehlo.subtract %layer1.1.bn2.weight, %1528 : tensor<16xf32>
    %1530 = stablehlo.subtract %1213, %exp_avg.layer1.1.bn2.bias : tensor<16xf32>
    %1531 = stablehlo.constant dense<0.09999999999999998> : tensor<16xf32>
    %1532 = stablehlo.multiply %1530, %1531 : tensor<16xf32>
    %1533 = stablehlo.add %exp_avg.layer1.1.bn2.bias, %1532 : tensor<16xf32>
    %1534 = stablehlo.multiply %1213, %1213 : tensor<16xf32>
    %1535 = stablehlo.subtract %1534, %exp_avg_sq.layer1.1.bn2.bias : tensor<16xf32>
    %1536 = stablehlo.constant dense<0.0010000000000000009> : tensor<16xf32>
    %1537 = stablehlo.multiply %1535, %1536 : tensor<16xf32>
    %1538 = stablehlo.add %exp_avg_sq.layer1.1.bn2.bias, %1537 : tensor<16xf32>
    %1539 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1540 = stablehlo.sqrt %1538 : tensor<16xf32>
    %1541 = stablehlo.add %1540, %1539 : tensor<16xf32>
    %1542 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<16xf32>
    %1543 = stablehlo.multiply %1533, %1542 : tensor<16xf32>
    %1544 = stablehlo.divide %1543, %1541 : tensor<16xf32>
    %1545 = stablehlo.subtract %layer1.1.bn2.bias, %1544 : tensor<16xf32>
    %1546 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1547 = stablehlo.multiply %layer2.0.conv1.weight, %1546 : tensor<32x16x3x3xf32>
    %1548 = stablehlo.subtract %1215, %exp_avg.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %1549 = stablehlo.constant dense<0.09999999999999998> : tensor<32x16x3x3xf32>
    %1550 = stablehlo.multiply %1548, %1549 : tensor<32x16x3x3xf32>
    %1551 = stablehlo.add %exp_avg.layer2.0.conv1.weight, %1550 : tensor<32x16x3x3xf32>
    %1552 = stablehlo.multiply %1215, %1215 : tensor<32x16x3x3xf32>
    %1553 = stablehlo.subtract %1552, %exp_avg_sq.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %1554 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x16x3x3xf32>
    %1555 = stablehlo.multiply %1553, %1554 : tensor<32x16x3x3xf32>
    %1556 = stablehlo.add %exp_avg_sq.layer2.0.conv1.weight, %1555 : tensor<32x16x3x3xf32>
    %1557 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1558 = stablehlo.sqrt %1556 : tensor<32x16x3x3xf32>
    %1559 = stablehlo.add %1558, %1557 : tensor<32x16x3x3xf32>
    %1560 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x3x3xf32>
    %1561 = stablehlo.multiply %1551, %1560 : tensor<32x16x3x3xf32>
    %1562 = stablehlo.divide %1561, %1559 : tensor<32x16x3x3xf32>
    %1563 = stablehlo.subtract %1547, %1562 : tensor<32x16x3x3xf32>
    %1564 = stablehlo.subtract %1217, %exp_avg.layer2.0.bn1.weight : tensor<32xf32>
    %1565 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1566 = stablehlo.multiply %1564, %1565 : tensor<32xf32>
    %1567 = stablehlo.add %exp_avg.layer2.0.bn1.weight, %1566 : tensor<32xf32>
    %1568 = stablehlo.multiply %1217, %1217 : tensor<32xf32>
    %1569 = stablehlo.subtract %1568, %exp_avg_sq.layer2.0.bn1.weight : tensor<32xf32>
    %1570 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1571 = stablehlo.multiply %1569, %1570 : tensor<32xf32>
    %1572 = stablehlo.add %exp_avg_sq.layer2.0.bn1.weight, %1571 : tensor<32xf32>
    %1573 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1574 = stablehlo.sqrt %1572 : tensor<32xf32>
    %1575 = stablehlo.add %1574, %1573 : tensor<32xf32>
    %1576 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1577 = stablehlo.multiply %1567, %1576 : tensor<32xf32>
    %1578 = stablehlo.divide %1577, %1575 : tensor<32xf32>
    %1579 = stablehlo.subtract %layer2.0.bn1.weight, %1578 : tensor<32xf32>
    %1580 = stablehlo.subtract %1219, %exp_avg.layer2.0.bn1.bias : tensor<32xf32>
    %1581 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1582 = stablehlo.multiply %1580, %1581 : tensor<32xf32>
    %1583 = stablehlo.add %exp_avg.layer2.0.bn1.bias, %1582 : tensor<32xf32>
    %1584 = stablehlo.multiply %1219, %1219 : tensor<32xf32>
    %1585 = stablehlo.subtract %1584, %exp_avg_sq.layer2.0.bn1.bias : tensor<32xf32>
    %1586 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1587 = stablehlo.multiply %1585, %1586 : tensor<32xf32>
    %1588 = stablehlo.add %exp_avg_sq.layer2.0.bn1.bias, %1587 : tensor<32xf32>
    %1589 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1590 = stablehlo.sqrt %1588 : tensor<32xf32>
    %1591 = stablehlo.add %1590, %1589 : tensor<32xf32>
    %1592 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1593 = stablehlo.multiply %1583, %1592 : tensor<32xf32>
    %1594 = stablehlo.divide %1593, %1591 : tensor<32xf32>
    %1595 = stablehlo.subtract %layer2.0.bn1.bias, %1594 : tensor<32xf32>
    %1596 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1597 = stablehlo.multiply %layer2.0.conv2.weight, %1596 : tensor<32x32x3x3xf32>
    %1598 = stablehlo.subtract %1221, %exp_avg.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %1599 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1600 = stablehlo.multiply %1598, %1599 : tensor<32x32x3x3xf32>
    %1601 = stablehlo.add %exp_avg.layer2.0.conv2.weight, %1600 : tensor<32x32x3x3xf32>
    %1602 = stablehlo.multiply %1221, %1221 : tensor<32x32x3x3xf32>
    %1603 = stablehlo.subtract %1602, %exp_avg_sq.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %1604 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1605 = stablehlo.multiply %1603, %1604 : tensor<32x32x3x3xf32>
    %1606 = stablehlo.add %exp_avg_sq.layer2.0.conv2.weight, %1605 : tensor<32x32x3x3xf32>
    %1607 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1608 = stablehlo.sqrt %1606 : tensor<32x32x3x3xf32>
    %1609 = stablehlo.add %1608, %1607 : tensor<32x32x3x3xf32>
    %1610 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1611 = stablehlo.multiply %1601, %1610 : tensor<32x32x3x3xf32>
    %1612 = stablehlo.divide %1611, %1609 : tensor<32x32x3x3xf32>
    %1613 = stablehlo.subtract %1597, %1612 : tensor<32x32x3x3xf32>
    %1614 = stablehlo.subtract %1223, %exp_avg.layer2.0.bn2.weight : tensor<32xf32>
    %1615 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1616 = stablehlo.multiply %1614, %1615 : tensor<32xf32>
    %1617 = stablehlo.add %exp_avg.layer2.0.bn2.weight, %1616 : tensor<32xf32>
    %1618 = stablehlo.multiply %1223, %1223 : tensor<32xf32>
    %1619 = stablehlo.subtract %1618, %exp_avg_sq.layer2.0.bn2.weight : tensor<32xf32>
    %1620 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1621 = stablehlo.multiply %1619, %1620 : tensor<32xf32>
    %1622 = stablehlo.add %exp_avg_sq.layer2.0.bn2.weight, %1621 : tensor<32xf32>
    %1623 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1624 = stablehlo.sqrt %1622 : tensor<32xf32>
    %1625 = stablehlo.add %1624, %1623 : tensor<32xf32>
    %1626 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1627 = stablehlo.multiply %1617, %1626 : tensor<32xf32>
    %1628 = stablehlo.divide %1627, %1625 : tensor<32xf32>
    %1629 = stablehlo.subtract %layer2.0.bn2.weight, %1628 : tensor<32xf32>
    %1630 = stablehlo.subtract %1225, %exp_avg.layer2.0.bn2.bias : tensor<32xf32>
    %1631 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1632 = stablehlo.multiply %1630, %1631 : tensor<32xf32>
    %1633 = stablehlo.add %exp_avg.layer2.0.bn2.bias, %1632 : tensor<32xf32>
    %1634 = stablehlo.multiply %1225, %1225 : tensor<32xf32>
    %1635 = stablehlo.subtract %1634, %exp_avg_sq.layer2.0.bn2.bias : tensor<32xf32>
    %1636 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1637 = stablehlo.multiply %1635, %1636 : tensor<32xf32>
    %1638 = stablehlo.add %exp_avg_sq.layer2.0.bn2.bias, %1637 : tensor<32xf32>
    %1639 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1640 = stablehlo.sqrt %1638 : tensor<32xf32>
    %1641 = stablehlo.add %1640, %1639 : tensor<32xf32>
    %1642 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1643 = stablehlo.multiply %1633, %1642 : tensor<32xf32>
    %1644 = stablehlo.divide %1643, %1641 : tensor<32xf32>
    %1645 = stablehlo.subtract %layer2.0.bn2.bias, %1644 : tensor<32xf32>
    %1646 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1647 = stablehlo.multiply %layer2.0.downsample.0.weight, %1646 : tensor<32x16x1x1xf32>
    %1648 = stablehlo.subtract %1227, %exp_avg.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %1649 = stablehlo.constant dense<0.09999999999999998> : tensor<32x16x1x1xf32>
    %1650 = stablehlo.multiply %1648, %1649 : tensor<32x16x1x1xf32>
    %1651 = stablehlo.add %exp_avg.layer2.0.downsample.0.weight, %1650 : tensor<32x16x1x1xf32>
    %1652 = stablehlo.multiply %1227, %1227 : tensor<32x16x1x1xf32>
    %1653 = stablehlo.subtract %1652, %exp_avg_sq.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %1654 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x16x1x1xf32>
    %1655 = stablehlo.multiply %1653, %1654 : tensor<32x16x1x1xf32>
    %1656 = stablehlo.add %exp_avg_sq.layer2.0.downsample.0.weight, %1655 : tensor<32x16x1x1xf32>
    %1657 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1658 = stablehlo.sqrt %1656 : tensor<32x16x1x1xf32>
    %1659 = stablehlo.add %1658, %1657 : tensor<32x16x1x1xf32>
    %1660 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x16x1x1xf32>
    %1661 = stablehlo.multiply %1651, %1660 : tensor<32x16x1x1xf32>
    %1662 = stablehlo.divide %1661, %1659 : tensor<32x16x1x1xf32>
    %1663 = stablehlo.subtract %1647, %1662 : tensor<32x16x1x1xf32>
    %1664 = stablehlo.subtract %1229, %exp_avg.layer2.0.downsample.1.weight : tensor<32xf32>
    %1665 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1666 = stablehlo.multiply %1664, %1665 : tensor<32xf32>
    %1667 = stablehlo.add %exp_avg.layer2.0.downsample.1.weight, %1666 : tensor<32xf32>
    %1668 = stablehlo.multiply %1229, %1229 : tensor<32xf32>
    %1669 = stablehlo.subtract %1668, %exp_avg_sq.layer2.0.downsample.1.weight : tensor<32xf32>
    %1670 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1671 = stablehlo.multiply %1669, %1670 : tensor<32xf32>
    %1672 = stablehlo.add %exp_avg_sq.layer2.0.downsample.1.weight, %1671 : tensor<32xf32>
    %1673 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1674 = stablehlo.sqrt %1672 : tensor<32xf32>
    %1675 = stablehlo.add %1674, %1673 : tensor<32xf32>
    %1676 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1677 = stablehlo.multiply %1667, %1676 : tensor<32xf32>
    %1678 = stablehlo.divide %1677, %1675 : tensor<32xf32>
    %1679 = stablehlo.subtract %layer2.0.downsample.1.weight, %1678 : tensor<32xf32>
    %1680 = stablehlo.subtract %1231, %exp_avg.layer2.0.downsample.1.bias : tensor<32xf32>
    %1681 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1682 = stablehlo.multiply %1680, %1681 : tensor<32xf32>
    %1683 = stablehlo.add %exp_avg.layer2.0.downsample.1.bias, %1682 : tensor<32xf32>
    %1684 = stablehlo.multiply %1231, %1231 : tensor<32xf32>
    %1685 = stablehlo.subtract %1684, %exp_avg_sq.layer2.0.downsample.1.bias : tensor<32xf32>
    %1686 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1687 = stablehlo.multiply %1685, %1686 : tensor<32xf32>
    %1688 = stablehlo.add %exp_avg_sq.layer2.0.downsample.1.bias, %1687 : tensor<32xf32>
    %1689 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1690 = stablehlo.sqrt %1688 : tensor<32xf32>
    %1691 = stablehlo.add %1690, %1689 : tensor<32xf32>
    %1692 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1693 = stablehlo.multiply %1683, %1692 : tensor<32xf32>
    %1694 = stablehlo.divide %1693, %1691 : tensor<32xf32>
    %1695 = stablehlo.subtract %layer2.0.downsample.1.bias, %1694 : tensor<32xf32>
    %1696 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1697 = stablehlo.multiply %layer2.1.conv1.weight, %1696 : tensor<32x32x3x3xf32>
    %1698 = stablehlo.subtract %1233, %exp_avg.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %1699 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1700 = stablehlo.multiply %1698, %1699 : tensor<32x32x3x3xf32>
    %1701 = stablehlo.add %exp_avg.layer2.1.conv1.weight, %1700 : tensor<32x32x3x3xf32>
    %1702 = stablehlo.multiply %1233, %1233 : tensor<32x32x3x3xf32>
    %1703 = stablehlo.subtract %1702, %exp_avg_sq.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %1704 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1705 = stablehlo.multiply %1703, %1704 : tensor<32x32x3x3xf32>
    %1706 = stablehlo.add %exp_avg_sq.layer2.1.conv1.weight, %1705 : tensor<32x32x3x3xf32>
    %1707 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1708 = stablehlo.sqrt %1706 : tensor<32x32x3x3xf32>
    %1709 = stablehlo.add %1708, %1707 : tensor<32x32x3x3xf32>
    %1710 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1711 = stablehlo.multiply %1701, %1710 : tensor<32x32x3x3xf32>
    %1712 = stablehlo.divide %1711, %1709 : tensor<32x32x3x3xf32>
    %1713 = stablehlo.subtract %1697, %1712 : tensor<32x32x3x3xf32>
    %1714 = stablehlo.subtract %1235, %exp_avg.layer2.1.bn1.weight : tensor<32xf32>
    %1715 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1716 = stablehlo.multiply %1714, %1715 : tensor<32xf32>
    %1717 = stablehlo.add %exp_avg.layer2.1.bn1.weight, %1716 : tensor<32xf32>
    %1718 = stablehlo.multiply %1235, %1235 : tensor<32xf32>
    %1719 = stablehlo.subtract %1718, %exp_avg_sq.layer2.1.bn1.weight : tensor<32xf32>
    %1720 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1721 = stablehlo.multiply %1719, %1720 : tensor<32xf32>
    %1722 = stablehlo.add %exp_avg_sq.layer2.1.bn1.weight, %1721 : tensor<32xf32>
    %1723 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1724 = stablehlo.sqrt %1722 : tensor<32xf32>
    %1725 = stablehlo.add %1724, %1723 : tensor<32xf32>
    %1726 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1727 = stablehlo.multiply %1717, %1726 : tensor<32xf32>
    %1728 = stablehlo.divide %1727, %1725 : tensor<32xf32>
    %1729 = stablehlo.subtract %layer2.1.bn1.weight, %1728 : tensor<32xf32>
    %1730 = stablehlo.subtract %1237, %exp_avg.layer2.1.bn1.bias : tensor<32xf32>
    %1731 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1732 = stablehlo.multiply %1730, %1731 : tensor<32xf32>
    %1733 = stablehlo.add %exp_avg.layer2.1.bn1.bias, %1732 : tensor<32xf32>
    %1734 = stablehlo.multiply %1237, %1237 : tensor<32xf32>
    %1735 = stablehlo.subtract %1734, %exp_avg_sq.layer2.1.bn1.bias : tensor<32xf32>
    %1736 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1737 = stablehlo.multiply %1735, %1736 : tensor<32xf32>
    %1738 = stablehlo.add %exp_avg_sq.layer2.1.bn1.bias, %1737 : tensor<32xf32>
    %1739 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1740 = stablehlo.sqrt %1738 : tensor<32xf32>
    %1741 = stablehlo.add %1740, %1739 : tensor<32xf32>
    %1742 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1743 = stablehlo.multiply %1733, %1742 : tensor<32xf32>
    %1744 = stablehlo.divide %1743, %1741 : tensor<32xf32>
    %1745 = stablehlo.subtract %layer2.1.bn1.bias, %1744 : tensor<32xf32>
    %1746 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1747 = stablehlo.multiply %layer2.1.conv2.weight, %1746 : tensor<32x32x3x3xf32>
    %1748 = stablehlo.subtract %1239, %exp_avg.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %1749 = stablehlo.constant dense<0.09999999999999998> : tensor<32x32x3x3xf32>
    %1750 = stablehlo.multiply %1748, %1749 : tensor<32x32x3x3xf32>
    %1751 = stablehlo.add %exp_avg.layer2.1.conv2.weight, %1750 : tensor<32x32x3x3xf32>
    %1752 = stablehlo.multiply %1239, %1239 : tensor<32x32x3x3xf32>
    %1753 = stablehlo.subtract %1752, %exp_avg_sq.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %1754 = stablehlo.constant dense<0.0010000000000000009> : tensor<32x32x3x3xf32>
    %1755 = stablehlo.multiply %1753, %1754 : tensor<32x32x3x3xf32>
    %1756 = stablehlo.add %exp_avg_sq.layer2.1.conv2.weight, %1755 : tensor<32x32x3x3xf32>
    %1757 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1758 = stablehlo.sqrt %1756 : tensor<32x32x3x3xf32>
    %1759 = stablehlo.add %1758, %1757 : tensor<32x32x3x3xf32>
    %1760 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32x32x3x3xf32>
    %1761 = stablehlo.multiply %1751, %1760 : tensor<32x32x3x3xf32>
    %1762 = stablehlo.divide %1761, %1759 : tensor<32x32x3x3xf32>
    %1763 = stablehlo.subtract %1747, %1762 : tensor<32x32x3x3xf32>
    %1764 = stablehlo.subtract %1241, %exp_avg.layer2.1.bn2.weight : tensor<32xf32>
    %1765 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1766 = stablehlo.multiply %1764, %1765 : tensor<32xf32>
    %1767 = stablehlo.add %exp_avg.layer2.1.bn2.weight, %1766 : tensor<32xf32>
    %1768 = stablehlo.multiply %1241, %1241 : tensor<32xf32>
    %1769 = stablehlo.subtract %1768, %exp_avg_sq.layer2.1.bn2.weight : tensor<32xf32>
    %1770 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1771 = stablehlo.multiply %1769, %1770 : tensor<32xf32>
    %1772 = stablehlo.add %exp_avg_sq.layer2.1.bn2.weight, %1771 : tensor<32xf32>
    %1773 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1774 = stablehlo.sqrt %1772 : tensor<32xf32>
    %1775 = stablehlo.add %1774, %1773 : tensor<32xf32>
    %1776 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1777 = stablehlo.multiply %1767, %1776 : tensor<32xf32>
    %1778 = stablehlo.divide %1777, %1775 : tensor<32xf32>
    %1779 = stablehlo.subtract %layer2.1.bn2.weight, %1778 : tensor<32xf32>
    %1780 = stablehlo.subtract %1243, %exp_avg.layer2.1.bn2.bias : tensor<32xf32>
    %1781 = stablehlo.constant dense<0.09999999999999998> : tensor<32xf32>
    %1782 = stablehlo.multiply %1780, %1781 : tensor<32xf32>
    %1783 = stablehlo.add %exp_avg.layer2.1.bn2.bias, %1782 : tensor<32xf32>
    %1784 = stablehlo.multiply %1243, %1243 : tensor<32xf32>
    %1785 = stablehlo.subtract %1784, %exp_avg_sq.layer2.1.bn2.bias : tensor<32xf32>
    %1786 = stablehlo.constant dense<0.0010000000000000009> : tensor<32xf32>
    %1787 = stablehlo.multiply %1785, %1786 : tensor<32xf32>
    %1788 = stablehlo.add %exp_avg_sq.layer2.1.bn2.bias, %1787 : tensor<32xf32>
    %1789 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1790 = stablehlo.sqrt %1788 : tensor<32xf32>
    %1791 = stablehlo.add %1790, %1789 : tensor<32xf32>
    %1792 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<32xf32>
    %1793 = stablehlo.multiply %1783, %1792 : tensor<32xf32>
    %1794 = stablehlo.divide %1793, %1791 : tensor<32xf32>
    %1795 = stablehlo.subtract %layer2.1.bn2.bias, %1794 : tensor<32xf32>
    %1796 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1797 = stablehlo.multiply %layer3.0.conv1.weight, %1796 : tensor<64x32x3x3xf32>
    %1798 = stablehlo.subtract %1245, %exp_avg.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %1799 = stablehlo.constant dense<0.09999999999999998> : tensor<64x32x3x3xf32>
    %1800 = stablehlo.multiply %1798, %1799 : tensor<64x32x3x3xf32>
    %1801 = stablehlo.add %exp_avg.layer3.0.conv1.weight, %1800 : tensor<64x32x3x3xf32>
    %1802 = stablehlo.multiply %1245, %1245 : tensor<64x32x3x3xf32>
    %1803 = stablehlo.subtract %1802, %exp_avg_sq.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %1804 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x32x3x3xf32>
    %1805 = stablehlo.multiply %1803, %1804 : tensor<64x32x3x3xf32>
    %1806 = stablehlo.add %exp_avg_sq.layer3.0.conv1.weight, %1805 : tensor<64x32x3x3xf32>
    %1807 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1808 = stablehlo.sqrt %1806 : tensor<64x32x3x3xf32>
    %1809 = stablehlo.add %1808, %1807 : tensor<64x32x3x3xf32>
    %1810 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x3x3xf32>
    %1811 = stablehlo.multiply %1801, %1810 : tensor<64x32x3x3xf32>
    %1812 = stablehlo.divide %1811, %1809 : tensor<64x32x3x3xf32>
    %1813 = stablehlo.subtract %1797, %1812 : tensor<64x32x3x3xf32>
    %1814 = stablehlo.subtract %1247, %exp_avg.layer3.0.bn1.weight : tensor<64xf32>
    %1815 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1816 = stablehlo.multiply %1814, %1815 : tensor<64xf32>
    %1817 = stablehlo.add %exp_avg.layer3.0.bn1.weight, %1816 : tensor<64xf32>
    %1818 = stablehlo.multiply %1247, %1247 : tensor<64xf32>
    %1819 = stablehlo.subtract %1818, %exp_avg_sq.layer3.0.bn1.weight : tensor<64xf32>
    %1820 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1821 = stablehlo.multiply %1819, %1820 : tensor<64xf32>
    %1822 = stablehlo.add %exp_avg_sq.layer3.0.bn1.weight, %1821 : tensor<64xf32>
    %1823 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1824 = stablehlo.sqrt %1822 : tensor<64xf32>
    %1825 = stablehlo.add %1824, %1823 : tensor<64xf32>
    %1826 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1827 = stablehlo.multiply %1817, %1826 : tensor<64xf32>
    %1828 = stablehlo.divide %1827, %1825 : tensor<64xf32>
    %1829 = stablehlo.subtract %layer3.0.bn1.weight, %1828 : tensor<64xf32>
    %1830 = stablehlo.subtract %1249, %exp_avg.layer3.0.bn1.bias : tensor<64xf32>
    %1831 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1832 = stablehlo.multiply %1830, %1831 : tensor<64xf32>
    %1833 = stablehlo.add %exp_avg.layer3.0.bn1.bias, %1832 : tensor<64xf32>
    %1834 = stablehlo.multiply %1249, %1249 : tensor<64xf32>
    %1835 = stablehlo.subtract %1834, %exp_avg_sq.layer3.0.bn1.bias : tensor<64xf32>
    %1836 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1837 = stablehlo.multiply %1835, %1836 : tensor<64xf32>
    %1838 = stablehlo.add %exp_avg_sq.layer3.0.bn1.bias, %1837 : tensor<64xf32>
    %1839 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1840 = stablehlo.sqrt %1838 : tensor<64xf32>
    %1841 = stablehlo.add %1840, %1839 : tensor<64xf32>
    %1842 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1843 = stablehlo.multiply %1833, %1842 : tensor<64xf32>
    %1844 = stablehlo.divide %1843, %1841 : tensor<64xf32>
    %1845 = stablehlo.subtract %layer3.0.bn1.bias, %1844 : tensor<64xf32>
    %1846 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1847 = stablehlo.multiply %layer3.0.conv2.weight, %1846 : tensor<64x64x3x3xf32>
    %1848 = stablehlo.subtract %1251, %exp_avg.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %1849 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %1850 = stablehlo.multiply %1848, %1849 : tensor<64x64x3x3xf32>
    %1851 = stablehlo.add %exp_avg.layer3.0.conv2.weight, %1850 : tensor<64x64x3x3xf32>
    %1852 = stablehlo.multiply %1251, %1251 : tensor<64x64x3x3xf32>
    %1853 = stablehlo.subtract %1852, %exp_avg_sq.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %1854 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %1855 = stablehlo.multiply %1853, %1854 : tensor<64x64x3x3xf32>
    %1856 = stablehlo.add %exp_avg_sq.layer3.0.conv2.weight, %1855 : tensor<64x64x3x3xf32>
    %1857 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1858 = stablehlo.sqrt %1856 : tensor<64x64x3x3xf32>
    %1859 = stablehlo.add %1858, %1857 : tensor<64x64x3x3xf32>
    %1860 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1861 = stablehlo.multiply %1851, %1860 : tensor<64x64x3x3xf32>
    %1862 = stablehlo.divide %1861, %1859 : tensor<64x64x3x3xf32>
    %1863 = stablehlo.subtract %1847, %1862 : tensor<64x64x3x3xf32>
    %1864 = stablehlo.subtract %1253, %exp_avg.layer3.0.bn2.weight : tensor<64xf32>
    %1865 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1866 = stablehlo.multiply %1864, %1865 : tensor<64xf32>
    %1867 = stablehlo.add %exp_avg.layer3.0.bn2.weight, %1866 : tensor<64xf32>
    %1868 = stablehlo.multiply %1253, %1253 : tensor<64xf32>
    %1869 = stablehlo.subtract %1868, %exp_avg_sq.layer3.0.bn2.weight : tensor<64xf32>
    %1870 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1871 = stablehlo.multiply %1869, %1870 : tensor<64xf32>
    %1872 = stablehlo.add %exp_avg_sq.layer3.0.bn2.weight, %1871 : tensor<64xf32>
    %1873 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1874 = stablehlo.sqrt %1872 : tensor<64xf32>
    %1875 = stablehlo.add %1874, %1873 : tensor<64xf32>
    %1876 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1877 = stablehlo.multiply %1867, %1876 : tensor<64xf32>
    %1878 = stablehlo.divide %1877, %1875 : tensor<64xf32>
    %1879 = stablehlo.subtract %layer3.0.bn2.weight, %1878 : tensor<64xf32>
    %1880 = stablehlo.subtract %1255, %exp_avg.layer3.0.bn2.bias : tensor<64xf32>
    %1881 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1882 = stablehlo.multiply %1880, %1881 : tensor<64xf32>
    %1883 = stablehlo.add %exp_avg.layer3.0.bn2.bias, %1882 : tensor<64xf32>
    %1884 = stablehlo.multiply %1255, %1255 : tensor<64xf32>
    %1885 = stablehlo.subtract %1884, %exp_avg_sq.layer3.0.bn2.bias : tensor<64xf32>
    %1886 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1887 = stablehlo.multiply %1885, %1886 : tensor<64xf32>
    %1888 = stablehlo.add %exp_avg_sq.layer3.0.bn2.bias, %1887 : tensor<64xf32>
    %1889 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1890 = stablehlo.sqrt %1888 : tensor<64xf32>
    %1891 = stablehlo.add %1890, %1889 : tensor<64xf32>
    %1892 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1893 = stablehlo.multiply %1883, %1892 : tensor<64xf32>
    %1894 = stablehlo.divide %1893, %1891 : tensor<64xf32>
    %1895 = stablehlo.subtract %layer3.0.bn2.bias, %1894 : tensor<64xf32>
    %1896 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1897 = stablehlo.multiply %layer3.0.downsample.0.weight, %1896 : tensor<64x32x1x1xf32>
    %1898 = stablehlo.subtract %1257, %exp_avg.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %1899 = stablehlo.constant dense<0.09999999999999998> : tensor<64x32x1x1xf32>
    %1900 = stablehlo.multiply %1898, %1899 : tensor<64x32x1x1xf32>
    %1901 = stablehlo.add %exp_avg.layer3.0.downsample.0.weight, %1900 : tensor<64x32x1x1xf32>
    %1902 = stablehlo.multiply %1257, %1257 : tensor<64x32x1x1xf32>
    %1903 = stablehlo.subtract %1902, %exp_avg_sq.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %1904 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x32x1x1xf32>
    %1905 = stablehlo.multiply %1903, %1904 : tensor<64x32x1x1xf32>
    %1906 = stablehlo.add %exp_avg_sq.layer3.0.downsample.0.weight, %1905 : tensor<64x32x1x1xf32>
    %1907 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1908 = stablehlo.sqrt %1906 : tensor<64x32x1x1xf32>
    %1909 = stablehlo.add %1908, %1907 : tensor<64x32x1x1xf32>
    %1910 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x32x1x1xf32>
    %1911 = stablehlo.multiply %1901, %1910 : tensor<64x32x1x1xf32>
    %1912 = stablehlo.divide %1911, %1909 : tensor<64x32x1x1xf32>
    %1913 = stablehlo.subtract %1897, %1912 : tensor<64x32x1x1xf32>
    %1914 = stablehlo.subtract %1259, %exp_avg.layer3.0.downsample.1.weight : tensor<64xf32>
    %1915 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1916 = stablehlo.multiply %1914, %1915 : tensor<64xf32>
    %1917 = stablehlo.add %exp_avg.layer3.0.downsample.1.weight, %1916 : tensor<64xf32>
    %1918 = stablehlo.multiply %1259, %1259 : tensor<64xf32>
    %1919 = stablehlo.subtract %1918, %exp_avg_sq.layer3.0.downsample.1.weight : tensor<64xf32>
    %1920 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1921 = stablehlo.multiply %1919, %1920 : tensor<64xf32>
    %1922 = stablehlo.add %exp_avg_sq.layer3.0.downsample.1.weight, %1921 : tensor<64xf32>
    %1923 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1924 = stablehlo.sqrt %1922 : tensor<64xf32>
    %1925 = stablehlo.add %1924, %1923 : tensor<64xf32>
    %1926 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1927 = stablehlo.multiply %1917, %1926 : tensor<64xf32>
    %1928 = stablehlo.divide %1927, %1925 : tensor<64xf32>
    %1929 = stablehlo.subtract %layer3.0.downsample.1.weight, %1928 : tensor<64xf32>
    %1930 = stablehlo.subtract %1261, %exp_avg.layer3.0.downsample.1.bias : tensor<64xf32>
    %1931 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1932 = stablehlo.multiply %1930, %1931 : tensor<64xf32>
    %1933 = stablehlo.add %exp_avg.layer3.0.downsample.1.bias, %1932 : tensor<64xf32>
    %1934 = stablehlo.multiply %1261, %1261 : tensor<64xf32>
    %1935 = stablehlo.subtract %1934, %exp_avg_sq.layer3.0.downsample.1.bias : tensor<64xf32>
    %1936 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1937 = stablehlo.multiply %1935, %1936 : tensor<64xf32>
    %1938 = stablehlo.add %exp_avg_sq.layer3.0.downsample.1.bias, %1937 : tensor<64xf32>
    %1939 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1940 = stablehlo.sqrt %1938 : tensor<64xf32>
    %1941 = stablehlo.add %1940, %1939 : tensor<64xf32>
    %1942 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1943 = stablehlo.multiply %1933, %1942 : tensor<64xf32>
    %1944 = stablehlo.divide %1943, %1941 : tensor<64xf32>
    %1945 = stablehlo.subtract %layer3.0.downsample.1.bias, %1944 : tensor<64xf32>
    %1946 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1947 = stablehlo.multiply %layer3.1.conv1.weight, %1946 : tensor<64x64x3x3xf32>
    %1948 = stablehlo.subtract %1263, %exp_avg.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %1949 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %1950 = stablehlo.multiply %1948, %1949 : tensor<64x64x3x3xf32>
    %1951 = stablehlo.add %exp_avg.layer3.1.conv1.weight, %1950 : tensor<64x64x3x3xf32>
    %1952 = stablehlo.multiply %1263, %1263 : tensor<64x64x3x3xf32>
    %1953 = stablehlo.subtract %1952, %exp_avg_sq.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %1954 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %1955 = stablehlo.multiply %1953, %1954 : tensor<64x64x3x3xf32>
    %1956 = stablehlo.add %exp_avg_sq.layer3.1.conv1.weight, %1955 : tensor<64x64x3x3xf32>
    %1957 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1958 = stablehlo.sqrt %1956 : tensor<64x64x3x3xf32>
    %1959 = stablehlo.add %1958, %1957 : tensor<64x64x3x3xf32>
    %1960 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1961 = stablehlo.multiply %1951, %1960 : tensor<64x64x3x3xf32>
    %1962 = stablehlo.divide %1961, %1959 : tensor<64x64x3x3xf32>
    %1963 = stablehlo.subtract %1947, %1962 : tensor<64x64x3x3xf32>
    %1964 = stablehlo.subtract %1265, %exp_avg.layer3.1.bn1.weight : tensor<64xf32>
    %1965 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1966 = stablehlo.multiply %1964, %1965 : tensor<64xf32>
    %1967 = stablehlo.add %exp_avg.layer3.1.bn1.weight, %1966 : tensor<64xf32>
    %1968 = stablehlo.multiply %1265, %1265 : tensor<64xf32>
    %1969 = stablehlo.subtract %1968, %exp_avg_sq.layer3.1.bn1.weight : tensor<64xf32>
    %1970 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1971 = stablehlo.multiply %1969, %1970 : tensor<64xf32>
    %1972 = stablehlo.add %exp_avg_sq.layer3.1.bn1.weight, %1971 : tensor<64xf32>
    %1973 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1974 = stablehlo.sqrt %1972 : tensor<64xf32>
    %1975 = stablehlo.add %1974, %1973 : tensor<64xf32>
    %1976 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1977 = stablehlo.multiply %1967, %1976 : tensor<64xf32>
    %1978 = stablehlo.divide %1977, %1975 : tensor<64xf32>
    %1979 = stablehlo.subtract %layer3.1.bn1.weight, %1978 : tensor<64xf32>
    %1980 = stablehlo.subtract %1267, %exp_avg.layer3.1.bn1.bias : tensor<64xf32>
    %1981 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %1982 = stablehlo.multiply %1980, %1981 : tensor<64xf32>
    %1983 = stablehlo.add %exp_avg.layer3.1.bn1.bias, %1982 : tensor<64xf32>
    %1984 = stablehlo.multiply %1267, %1267 : tensor<64xf32>
    %1985 = stablehlo.subtract %1984, %exp_avg_sq.layer3.1.bn1.bias : tensor<64xf32>
    %1986 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %1987 = stablehlo.multiply %1985, %1986 : tensor<64xf32>
    %1988 = stablehlo.add %exp_avg_sq.layer3.1.bn1.bias, %1987 : tensor<64xf32>
    %1989 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1990 = stablehlo.sqrt %1988 : tensor<64xf32>
    %1991 = stablehlo.add %1990, %1989 : tensor<64xf32>
    %1992 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %1993 = stablehlo.multiply %1983, %1992 : tensor<64xf32>
    %1994 = stablehlo.divide %1993, %1991 : tensor<64xf32>
    %1995 = stablehlo.subtract %layer3.1.bn1.bias, %1994 : tensor<64xf32>
    %1996 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %1997 = stablehlo.multiply %layer3.1.conv2.weight, %1996 : tensor<64x64x3x3xf32>
    %1998 = stablehlo.subtract %1269, %exp_avg.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %1999 = stablehlo.constant dense<0.09999999999999998> : tensor<64x64x3x3xf32>
    %2000 = stablehlo.multiply %1998, %1999 : tensor<64x64x3x3xf32>
    %2001 = stablehlo.add %exp_avg.layer3.1.conv2.weight, %2000 : tensor<64x64x3x3xf32>
    %2002 = stablehlo.multiply %1269, %1269 : tensor<64x64x3x3xf32>
    %2003 = stablehlo.subtract %2002, %exp_avg_sq.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %2004 = stablehlo.constant dense<0.0010000000000000009> : tensor<64x64x3x3xf32>
    %2005 = stablehlo.multiply %2003, %2004 : tensor<64x64x3x3xf32>
    %2006 = stablehlo.add %exp_avg_sq.layer3.1.conv2.weight, %2005 : tensor<64x64x3x3xf32>
    %2007 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %2008 = stablehlo.sqrt %2006 : tensor<64x64x3x3xf32>
    %2009 = stablehlo.add %2008, %2007 : tensor<64x64x3x3xf32>
    %2010 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64x64x3x3xf32>
    %2011 = stablehlo.multiply %2001, %2010 : tensor<64x64x3x3xf32>
    %2012 = stablehlo.divide %2011, %2009 : tensor<64x64x3x3xf32>
    %2013 = stablehlo.subtract %1997, %2012 : tensor<64x64x3x3xf32>
    %2014 = stablehlo.subtract %1271, %exp_avg.layer3.1.bn2.weight : tensor<64xf32>
    %2015 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %2016 = stablehlo.multiply %2014, %2015 : tensor<64xf32>
    %2017 = stablehlo.add %exp_avg.layer3.1.bn2.weight, %2016 : tensor<64xf32>
    %2018 = stablehlo.multiply %1271, %1271 : tensor<64xf32>
    %2019 = stablehlo.subtract %2018, %exp_avg_sq.layer3.1.bn2.weight : tensor<64xf32>
    %2020 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %2021 = stablehlo.multiply %2019, %2020 : tensor<64xf32>
    %2022 = stablehlo.add %exp_avg_sq.layer3.1.bn2.weight, %2021 : tensor<64xf32>
    %2023 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2024 = stablehlo.sqrt %2022 : tensor<64xf32>
    %2025 = stablehlo.add %2024, %2023 : tensor<64xf32>
    %2026 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2027 = stablehlo.multiply %2017, %2026 : tensor<64xf32>
    %2028 = stablehlo.divide %2027, %2025 : tensor<64xf32>
    %2029 = stablehlo.subtract %layer3.1.bn2.weight, %2028 : tensor<64xf32>
    %2030 = stablehlo.subtract %1273, %exp_avg.layer3.1.bn2.bias : tensor<64xf32>
    %2031 = stablehlo.constant dense<0.09999999999999998> : tensor<64xf32>
    %2032 = stablehlo.multiply %2030, %2031 : tensor<64xf32>
    %2033 = stablehlo.add %exp_avg.layer3.1.bn2.bias, %2032 : tensor<64xf32>
    %2034 = stablehlo.multiply %1273, %1273 : tensor<64xf32>
    %2035 = stablehlo.subtract %2034, %exp_avg_sq.layer3.1.bn2.bias : tensor<64xf32>
    %2036 = stablehlo.constant dense<0.0010000000000000009> : tensor<64xf32>
    %2037 = stablehlo.multiply %2035, %2036 : tensor<64xf32>
    %2038 = stablehlo.add %exp_avg_sq.layer3.1.bn2.bias, %2037 : tensor<64xf32>
    %2039 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2040 = stablehlo.sqrt %2038 : tensor<64xf32>
    %2041 = stablehlo.add %2040, %2039 : tensor<64xf32>
    %2042 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<64xf32>
    %2043 = stablehlo.multiply %2033, %2042 : tensor<64xf32>
    %2044 = stablehlo.divide %2043, %2041 : tensor<64xf32>
    %2045 = stablehlo.subtract %layer3.1.bn2.bias, %2044 : tensor<64xf32>
    %2046 = "stablehlo.broadcast_in_dim"(%1281) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2047 = stablehlo.multiply %fc.weight, %2046 : tensor<10x64xf32>
    %2048 = stablehlo.subtract %1275, %exp_avg.fc.weight : tensor<10x64xf32>
    %2049 = stablehlo.constant dense<0.09999999999999998> : tensor<10x64xf32>
    %2050 = stablehlo.multiply %2048, %2049 : tensor<10x64xf32>
    %2051 = stablehlo.add %exp_avg.fc.weight, %2050 : tensor<10x64xf32>
    %2052 = stablehlo.multiply %1275, %1275 : tensor<10x64xf32>
    %2053 = stablehlo.subtract %2052, %exp_avg_sq.fc.weight : tensor<10x64xf32>
    %2054 = stablehlo.constant dense<0.0010000000000000009> : tensor<10x64xf32>
    %2055 = stablehlo.multiply %2053, %2054 : tensor<10x64xf32>
    %2056 = stablehlo.add %exp_avg_sq.fc.weight, %2055 : tensor<10x64xf32>
    %2057 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2058 = stablehlo.sqrt %2056 : tensor<10x64xf32>
    %2059 = stablehlo.add %2058, %2057 : tensor<10x64xf32>
    %2060 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10x64xf32>
    %2061 = stablehlo.multiply %2051, %2060 : tensor<10x64xf32>
    %2062 = stablehlo.divide %2061, %2059 : tensor<10x64xf32>
    %2063 = stablehlo.subtract %2047, %2062 : tensor<10x64xf32>
    %2064 = stablehlo.subtract %1277, %exp_avg.fc.bias : tensor<10xf32>
    %2065 = stablehlo.constant dense<0.09999999999999998> : tensor<10xf32>
    %2066 = stablehlo.multiply %2064, %2065 : tensor<10xf32>
    %2067 = stablehlo.add %exp_avg.fc.bias, %2066 : tensor<10xf32>
    %2068 = stablehlo.multiply %1277, %1277 : tensor<10xf32>
    %2069 = stablehlo.subtract %2068, %exp_avg_sq.fc.bias : tensor<10xf32>
    %2070 = stablehlo.constant dense<0.0010000000000000009> : tensor<10xf32>
    %2071 = stablehlo.multiply %2069, %2070 : tensor<10xf32>
    %2072 = stablehlo.add %exp_avg_sq.fc.bias, %2071 : tensor<10xf32>
    %2073 = "stablehlo.broadcast_in_dim"(%1295) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %2074 = stablehlo.sqrt %2072 : tensor<10xf32>
    %2075 = stablehlo.add %2074, %2073 : tensor<10xf32>
    %2076 = "stablehlo.broadcast_in_dim"(%1293) {broadcast_dimensions = array<i64>} : (tensor<f32>) -> tensor<10xf32>
    %2077 = stablehlo.multiply %2067, %2076 : tensor<10xf32>
    %2078 = stablehlo.divide %2077, %2075 : tensor<10xf32>
    %2079 = stablehlo.subtract %fc.bias, %2078 : tensor<10xf32>
    %2080 = stablehlo.subtract %1313, %ema.conv1.weight : tensor<16x1x3x3xf32>
    %2081 = stablehlo.constant dense<0.010000000000000009> : tensor<16x1x3x3xf32>
    %2082 = stablehlo.multiply %2080, %2081 : tensor<16x1x3x3xf32>
    %2083 = stablehlo.add %ema.conv1.weight, %2082 : tensor<16x1x3x3xf32>
    %2084 = stablehlo.subtract %1329, %ema.bn1.weight : tensor<16xf32>
    %2085 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2086 = stablehlo.multiply %2084, %2085 : tensor<16xf32>
    %2087 = stablehlo.add %ema.bn1.weight, %2086 : tensor<16xf32>
    %2088 = stablehlo.subtract %1345, %ema.bn1.bias : tensor<16xf32>
    %2089 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2090 = stablehlo.multiply %2088, %2089 : tensor<16xf32>
    %2091 = stablehlo.add %ema.bn1.bias, %2090 : tensor<16xf32>
    %2092 = stablehlo.subtract %1363, %ema.layer1.0.conv1.weight : tensor<16x16x3x3xf32>
    %2093 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2094 = stablehlo.multiply %2092, %2093 : tensor<16x16x3x3xf32>
    %2095 = stablehlo.add %ema.layer1.0.conv1.weight, %2094 : tensor<16x16x3x3xf32>
    %2096 = stablehlo.subtract %1379, %ema.layer1.0.bn1.weight : tensor<16xf32>
    %2097 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2098 = stablehlo.multiply %2096, %2097 : tensor<16xf32>
    %2099 = stablehlo.add %ema.layer1.0.bn1.weight, %2098 : tensor<16xf32>
    %2100 = stablehlo.subtract %1395, %ema.layer1.0.bn1.bias : tensor<16xf32>
    %2101 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2102 = stablehlo.multiply %2100, %2101 : tensor<16xf32>
    %2103 = stablehlo.add %ema.layer1.0.bn1.bias, %2102 : tensor<16xf32>
    %2104 = stablehlo.subtract %1413, %ema.layer1.0.conv2.weight : tensor<16x16x3x3xf32>
    %2105 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2106 = stablehlo.multiply %2104, %2105 : tensor<16x16x3x3xf32>
    %2107 = stablehlo.add %ema.layer1.0.conv2.weight, %2106 : tensor<16x16x3x3xf32>
    %2108 = stablehlo.subtract %1429, %ema.layer1.0.bn2.weight : tensor<16xf32>
    %2109 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2110 = stablehlo.multiply %2108, %2109 : tensor<16xf32>
    %2111 = stablehlo.add %ema.layer1.0.bn2.weight, %2110 : tensor<16xf32>
    %2112 = stablehlo.subtract %1445, %ema.layer1.0.bn2.bias : tensor<16xf32>
    %2113 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2114 = stablehlo.multiply %2112, %2113 : tensor<16xf32>
    %2115 = stablehlo.add %ema.layer1.0.bn2.bias, %2114 : tensor<16xf32>
    %2116 = stablehlo.subtract %1463, %ema.layer1.1.conv1.weight : tensor<16x16x3x3xf32>
    %2117 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2118 = stablehlo.multiply %2116, %2117 : tensor<16x16x3x3xf32>
    %2119 = stablehlo.add %ema.layer1.1.conv1.weight, %2118 : tensor<16x16x3x3xf32>
    %2120 = stablehlo.subtract %1479, %ema.layer1.1.bn1.weight : tensor<16xf32>
    %2121 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2122 = stablehlo.multiply %2120, %2121 : tensor<16xf32>
    %2123 = stablehlo.add %ema.layer1.1.bn1.weight, %2122 : tensor<16xf32>
    %2124 = stablehlo.subtract %1495, %ema.layer1.1.bn1.bias : tensor<16xf32>
    %2125 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2126 = stablehlo.multiply %2124, %2125 : tensor<16xf32>
    %2127 = stablehlo.add %ema.layer1.1.bn1.bias, %2126 : tensor<16xf32>
    %2128 = stablehlo.subtract %1513, %ema.layer1.1.conv2.weight : tensor<16x16x3x3xf32>
    %2129 = stablehlo.constant dense<0.010000000000000009> : tensor<16x16x3x3xf32>
    %2130 = stablehlo.multiply %2128, %2129 : tensor<16x16x3x3xf32>
    %2131 = stablehlo.add %ema.layer1.1.conv2.weight, %2130 : tensor<16x16x3x3xf32>
    %2132 = stablehlo.subtract %1529, %ema.layer1.1.bn2.weight : tensor<16xf32>
    %2133 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2134 = stablehlo.multiply %2132, %2133 : tensor<16xf32>
    %2135 = stablehlo.add %ema.layer1.1.bn2.weight, %2134 : tensor<16xf32>
    %2136 = stablehlo.subtract %1545, %ema.layer1.1.bn2.bias : tensor<16xf32>
    %2137 = stablehlo.constant dense<0.010000000000000009> : tensor<16xf32>
    %2138 = stablehlo.multiply %2136, %2137 : tensor<16xf32>
    %2139 = stablehlo.add %ema.layer1.1.bn2.bias, %2138 : tensor<16xf32>
    %2140 = stablehlo.subtract %1563, %ema.layer2.0.conv1.weight : tensor<32x16x3x3xf32>
    %2141 = stablehlo.constant dense<0.010000000000000009> : tensor<32x16x3x3xf32>
    %2142 = stablehlo.multiply %2140, %2141 : tensor<32x16x3x3xf32>
    %2143 = stablehlo.add %ema.layer2.0.conv1.weight, %2142 : tensor<32x16x3x3xf32>
    %2144 = stablehlo.subtract %1579, %ema.layer2.0.bn1.weight : tensor<32xf32>
    %2145 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2146 = stablehlo.multiply %2144, %2145 : tensor<32xf32>
    %2147 = stablehlo.add %ema.layer2.0.bn1.weight, %2146 : tensor<32xf32>
    %2148 = stablehlo.subtract %1595, %ema.layer2.0.bn1.bias : tensor<32xf32>
    %2149 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2150 = stablehlo.multiply %2148, %2149 : tensor<32xf32>
    %2151 = stablehlo.add %ema.layer2.0.bn1.bias, %2150 : tensor<32xf32>
    %2152 = stablehlo.subtract %1613, %ema.layer2.0.conv2.weight : tensor<32x32x3x3xf32>
    %2153 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2154 = stablehlo.multiply %2152, %2153 : tensor<32x32x3x3xf32>
    %2155 = stablehlo.add %ema.layer2.0.conv2.weight, %2154 : tensor<32x32x3x3xf32>
    %2156 = stablehlo.subtract %1629, %ema.layer2.0.bn2.weight : tensor<32xf32>
    %2157 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2158 = stablehlo.multiply %2156, %2157 : tensor<32xf32>
    %2159 = stablehlo.add %ema.layer2.0.bn2.weight, %2158 : tensor<32xf32>
    %2160 = stablehlo.subtract %1645, %ema.layer2.0.bn2.bias : tensor<32xf32>
    %2161 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2162 = stablehlo.multiply %2160, %2161 : tensor<32xf32>
    %2163 = stablehlo.add %ema.layer2.0.bn2.bias, %2162 : tensor<32xf32>
    %2164 = stablehlo.subtract %1663, %ema.layer2.0.downsample.0.weight : tensor<32x16x1x1xf32>
    %2165 = stablehlo.constant dense<0.010000000000000009> : tensor<32x16x1x1xf32>
    %2166 = stablehlo.multiply %2164, %2165 : tensor<32x16x1x1xf32>
    %2167 = stablehlo.add %ema.layer2.0.downsample.0.weight, %2166 : tensor<32x16x1x1xf32>
    %2168 = stablehlo.subtract %1679, %ema.layer2.0.downsample.1.weight : tensor<32xf32>
    %2169 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2170 = stablehlo.multiply %2168, %2169 : tensor<32xf32>
    %2171 = stablehlo.add %ema.layer2.0.downsample.1.weight, %2170 : tensor<32xf32>
    %2172 = stablehlo.subtract %1695, %ema.layer2.0.downsample.1.bias : tensor<32xf32>
    %2173 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2174 = stablehlo.multiply %2172, %2173 : tensor<32xf32>
    %2175 = stablehlo.add %ema.layer2.0.downsample.1.bias, %2174 : tensor<32xf32>
    %2176 = stablehlo.subtract %1713, %ema.layer2.1.conv1.weight : tensor<32x32x3x3xf32>
    %2177 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2178 = stablehlo.multiply %2176, %2177 : tensor<32x32x3x3xf32>
    %2179 = stablehlo.add %ema.layer2.1.conv1.weight, %2178 : tensor<32x32x3x3xf32>
    %2180 = stablehlo.subtract %1729, %ema.layer2.1.bn1.weight : tensor<32xf32>
    %2181 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2182 = stablehlo.multiply %2180, %2181 : tensor<32xf32>
    %2183 = stablehlo.add %ema.layer2.1.bn1.weight, %2182 : tensor<32xf32>
    %2184 = stablehlo.subtract %1745, %ema.layer2.1.bn1.bias : tensor<32xf32>
    %2185 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2186 = stablehlo.multiply %2184, %2185 : tensor<32xf32>
    %2187 = stablehlo.add %ema.layer2.1.bn1.bias, %2186 : tensor<32xf32>
    %2188 = stablehlo.subtract %1763, %ema.layer2.1.conv2.weight : tensor<32x32x3x3xf32>
    %2189 = stablehlo.constant dense<0.010000000000000009> : tensor<32x32x3x3xf32>
    %2190 = stablehlo.multiply %2188, %2189 : tensor<32x32x3x3xf32>
    %2191 = stablehlo.add %ema.layer2.1.conv2.weight, %2190 : tensor<32x32x3x3xf32>
    %2192 = stablehlo.subtract %1779, %ema.layer2.1.bn2.weight : tensor<32xf32>
    %2193 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2194 = stablehlo.multiply %2192, %2193 : tensor<32xf32>
    %2195 = stablehlo.add %ema.layer2.1.bn2.weight, %2194 : tensor<32xf32>
    %2196 = stablehlo.subtract %1795, %ema.layer2.1.bn2.bias : tensor<32xf32>
    %2197 = stablehlo.constant dense<0.010000000000000009> : tensor<32xf32>
    %2198 = stablehlo.multiply %2196, %2197 : tensor<32xf32>
    %2199 = stablehlo.add %ema.layer2.1.bn2.bias, %2198 : tensor<32xf32>
    %2200 = stablehlo.subtract %1813, %ema.layer3.0.conv1.weight : tensor<64x32x3x3xf32>
    %2201 = stablehlo.constant dense<0.010000000000000009> : tensor<64x32x3x3xf32>
    %2202 = stablehlo.multiply %2200, %2201 : tensor<64x32x3x3xf32>
    %2203 = stablehlo.add %ema.layer3.0.conv1.weight, %2202 : tensor<64x32x3x3xf32>
    %2204 = stablehlo.subtract %1829, %ema.layer3.0.bn1.weight : tensor<64xf32>
    %2205 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2206 = stablehlo.multiply %2204, %2205 : tensor<64xf32>
    %2207 = stablehlo.add %ema.layer3.0.bn1.weight, %2206 : tensor<64xf32>
    %2208 = stablehlo.subtract %1845, %ema.layer3.0.bn1.bias : tensor<64xf32>
    %2209 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2210 = stablehlo.multiply %2208, %2209 : tensor<64xf32>
    %2211 = stablehlo.add %ema.layer3.0.bn1.bias, %2210 : tensor<64xf32>
    %2212 = stablehlo.subtract %1863, %ema.layer3.0.conv2.weight : tensor<64x64x3x3xf32>
    %2213 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2214 = stablehlo.multiply %2212, %2213 : tensor<64x64x3x3xf32>
    %2215 = stablehlo.add %ema.layer3.0.conv2.weight, %2214 : tensor<64x64x3x3xf32>
    %2216 = stablehlo.subtract %1879, %ema.layer3.0.bn2.weight : tensor<64xf32>
    %2217 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2218 = stablehlo.multiply %2216, %2217 : tensor<64xf32>
    %2219 = stablehlo.add %ema.layer3.0.bn2.weight, %2218 : tensor<64xf32>
    %2220 = stablehlo.subtract %1895, %ema.layer3.0.bn2.bias : tensor<64xf32>
    %2221 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2222 = stablehlo.multiply %2220, %2221 : tensor<64xf32>
    %2223 = stablehlo.add %ema.layer3.0.bn2.bias, %2222 : tensor<64xf32>
    %2224 = stablehlo.subtract %1913, %ema.layer3.0.downsample.0.weight : tensor<64x32x1x1xf32>
    %2225 = stablehlo.constant dense<0.010000000000000009> : tensor<64x32x1x1xf32>
    %2226 = stablehlo.multiply %2224, %2225 : tensor<64x32x1x1xf32>
    %2227 = stablehlo.add %ema.layer3.0.downsample.0.weight, %2226 : tensor<64x32x1x1xf32>
    %2228 = stablehlo.subtract %1929, %ema.layer3.0.downsample.1.weight : tensor<64xf32>
    %2229 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2230 = stablehlo.multiply %2228, %2229 : tensor<64xf32>
    %2231 = stablehlo.add %ema.layer3.0.downsample.1.weight, %2230 : tensor<64xf32>
    %2232 = stablehlo.subtract %1945, %ema.layer3.0.downsample.1.bias : tensor<64xf32>
    %2233 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2234 = stablehlo.multiply %2232, %2233 : tensor<64xf32>
    %2235 = stablehlo.add %ema.layer3.0.downsample.1.bias, %2234 : tensor<64xf32>
    %2236 = stablehlo.subtract %1963, %ema.layer3.1.conv1.weight : tensor<64x64x3x3xf32>
    %2237 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2238 = stablehlo.multiply %2236, %2237 : tensor<64x64x3x3xf32>
    %2239 = stablehlo.add %ema.layer3.1.conv1.weight, %2238 : tensor<64x64x3x3xf32>
    %2240 = stablehlo.subtract %1979, %ema.layer3.1.bn1.weight : tensor<64xf32>
    %2241 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2242 = stablehlo.multiply %2240, %2241 : tensor<64xf32>
    %2243 = stablehlo.add %ema.layer3.1.bn1.weight, %2242 : tensor<64xf32>
    %2244 = stablehlo.subtract %1995, %ema.layer3.1.bn1.bias : tensor<64xf32>
    %2245 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2246 = stablehlo.multiply %2244, %2245 : tensor<64xf32>
    %2247 = stablehlo.add %ema.layer3.1.bn1.bias, %2246 : tensor<64xf32>
    %2248 = stablehlo.subtract %2013, %ema.layer3.1.conv2.weight : tensor<64x64x3x3xf32>
    %2249 = stablehlo.constant dense<0.010000000000000009> : tensor<64x64x3x3xf32>
    %2250 = stablehlo.multiply %2248, %2249 : tensor<64x64x3x3xf32>
    %2251 = stablehlo.add %ema.layer3.1.conv2.weight, %2250 : tensor<64x64x3x3xf32>
    %2252 = stablehlo.subtract %2029, %ema.layer3.1.bn2.weight : tensor<64xf32>
    %2253 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2254 = stablehlo.multiply %2252, %2253 : tensor<64xf32>
    %2255 = stablehlo.add %ema.layer3.1.bn2.weight, %2254 : tensor<64xf32>
    %2256 = stablehlo.subtract %2045, %ema.layer3.1.bn2.bias : tensor<64xf32>
    %2257 = stablehlo.constant dense<0.010000000000000009> : tensor<64xf32>
    %2258 = stablehlo.multiply %2256, %2257 : tensor<64xf32>
    %2259 = stablehlo.add %ema.layer3.1.bn2.bias, %2258 : tensor<64xf32>
    %2260 = stablehlo.subtract %2063, %ema.fc.weight : tensor<10x64xf32>
    %2261 = stablehlo.constant dense<0.010000000000000009> : tensor<10x64xf32>
    %2262 = stablehlo.multiply %2260, %2261 : tensor<10x64xf32>
    %2263 = stablehlo.add %ema.fc.weight, %2262 : tensor<10x64xf32>
    %2264 = stablehlo.subtract %2079, %ema.fc.bias : tensor<10xf32>
    %2265 = stablehlo.constant dense<0.010000000000000009> : tensor<10xf32>
    %2266 = stablehlo.multiply %2264, %2265 : tensor<10xf32>
    %2267 = stablehlo.add %ema.fc.bias, %2266 : tensor<10xf32>
    %2268 = "stablehlo.convert"(%418) {} : (tensor<f32>) -> tensor<i32>
    func.return %1313, %1329, %1345, %1363, %1379, %1395, %1413, %1429, %1445, %1463, %1479, %1495, %1513, %1529, %1545, %1563, %1579, %1595, %1613, %1629, %1645, %1663, %1679, %1695, %1713, %1729, %1745, %1763, %1779, %1795, %1813, %1829, %1845, %1863, %1879, %1895, %1913, %1929, %1945, %1963, %1979, %1995, %2013, %2029, %2045, %2063, %2079, %1301, %1317, %1333, %1351, %1367, %1383, %1401, %1417, %1433, %1451, %1467, %1483, %1501, %1517, %1533, %1551, %1567, %1583, %1601, %1617, %1633, %1651, %1667, %1683, %1701, %1717, %1733, %1751, %1767, %1783, %1801, %1817, %1833, %1851, %1867, %1883, %1901, %1917, %1933, %1951, %1967, %1983, %2001, %2017, %2033, %2051, %2067, %1306, %1322, %1338, %1356, %1372, %1388, %1406, %1422, %1438, %1456, %1472, %1488, %1506, %1522, %1538, %1556, %1572, %1588, %1606, %1622, %1638, %1656, %1672, %1688, %1706, %1722, %1738, %1756, %1772, %1788, %1806, %1822, %1838, %1856, %1872, %1888, %1906, %1922, %1938, %1956, %1972, %1988, %2006, %2022, %2038, %2056, %2072, %2083, %2087, %2091, %2095, %2099, %2103, %2107, %2111, %2115, %2119, %2123, %2127, %2131, %2135, %2139, %2143, %2147, %2151, %2155, %2159, %2163, %2167, %2171, %2175, %2179, %2183, %2187, %2191, %2195, %2199, %2203, %2207, %2211, %2215, %2219, %2223, %2227, %2231, %2235, %2239, %2243, %2247, %2251, %2255, %2259, %2263, %2267, %416, %2268 : tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<16x1x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x16x3x3xf32>, tensor<16xf32>, tensor<16xf32>, tensor<32x16x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x16x1x1xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<32x32x3x3xf32>, tensor<32xf32>, tensor<32xf32>, tensor<64x32x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x32x1x1xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64x64x3x3xf32>, tensor<64xf32>, tensor<64xf32>, tensor<10x64xf32>, tensor<10xf32>, tensor<f32>, tensor<i32>
  }
}
