#include <algorithm>
#include <array>

#include "xladder/ladder/readers/log_reader.h"

namespace xladder::ladder {
namespace {

constexpr std::array kReaders = {
    ReaderInfo{"timm", "timm's train.py", "Train: 0 [   5/12 ( 50%)]  Loss: 1.09 (1.10)  Time: 0.120s,  133.33/s (...)",
               "samples", false, false, make_timm_reader},
    ReaderInfo{"hugging-face", "the Trainer of Hugging Face", "{'loss': 1.09, 'learning_rate': 0.001, 'epoch': 0.04}",
               "samples", false, false, make_hugging_face_reader},
    ReaderInfo{"lightning", "PyTorch Lightning", "Epoch 0:  20%|##   | 5/25 [00:00<00:00, 99.05it/s, train_loss=1.09]",
               "samples", false, true, make_lightning_reader},
    ReaderInfo{"keras", "Keras", "45/45 - 1s - 21ms/step - accuracy: 0.3583 - loss: 1.0964", "samples", false, true,
               make_keras_reader},
    ReaderInfo{"torchvision", "torchvision's references",
               "Epoch: [0]  [ 10/100]  eta: 0:00:09  lr: 0.1  img/s: 320.1  loss: 1.09 (1.10)  time: 0.1", "samples",
               false, false, make_torchvision_reader},
    ReaderInfo{"maxtext", "MaxText", "completed step: 3, seconds: 2.1, ..., total_weights: 2048, loss: 10.868",
               "tokens", false, false, make_maxtext_reader},
    ReaderInfo{"torchtitan", "torchtitan", "step: 10  loss:  7.51  grad_norm:  1.2  memory: 1.9GiB(2%)  tps: 12,345",
               "tokens", false, false, make_torchtitan_reader},
    ReaderInfo{"nanogpt", "nanoGPT", "iter 10: loss 4.1678, time 112.90ms, mfu 1.00%", "tokens", false, false,
               make_nanogpt_reader},
    ReaderInfo{"tqdm", "bars of tqdm", " 20%|##   | 5/25 [00:00<00:00, 99.05it/s, loss=1.09]", "samples", true, true,
               make_bars_reader},
    ReaderInfo{"csv", "comma-separated values with a heading", "step,loss,samples_per_sec", "samples", true, false,
               make_csv_reader},
};

constexpr ReaderInfo kPattern{"regex", "lines that fit the expression given", "", "samples", false, false, nullptr};

}  // namespace

std::span<const ReaderInfo> log_readers() { return kReaders; }

const ReaderInfo* find_reader(std::string_view name) {
  const auto at = std::ranges::find(kReaders, name, &ReaderInfo::name);
  return at == kReaders.end() ? nullptr : &*at;
}

const ReaderInfo& pattern_reader() { return kPattern; }

}  // namespace xladder::ladder
