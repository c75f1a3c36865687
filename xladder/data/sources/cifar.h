// CIFAR-10 and CIFAR-100 in the binary form (cs.toronto.edu/~kriz/cifar.html): records of the label (CIFAR-100: the
// coarse label, then the fine one, which is read) and 3 x 32 x 32 bytes, one plane a colour.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

// CIFAR-10: data_batch_1.bin to data_batch_5.bin, test_batch.bin, names in batches.meta.txt. CIFAR-100: train.bin,
// test.bin, names in fine_label_names.txt. In the folder itself or, as the archives unpack, in cifar-10-batches-bin or
// cifar-100-binary below it. Without a file of names the classes have none. The split "train" or "test" is kept in
// memory.
Result<std::unique_ptr<Dataset>> open_cifar(const std::filesystem::path& folder, std::string_view split);

// Whether open_cifar() would find its files here.
bool is_cifar_folder(const std::filesystem::path& folder);

}  // namespace xladder::data
