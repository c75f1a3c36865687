// PyTorch checkpoints: the pickle by itself, and as an entry of a zip archive.
#include "tests/fuzz/fuzz_target.h"
#include "xladder/base/zip_archive.h"
#include "xladder/models/weights/pickle.h"
#include "xladder/models/weights/torch_file.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace xladder::weights;
  const std::span<const std::byte> bytes = std::as_bytes(std::span(data, size));
  if (const auto pickle = parse_pickle(bytes, "input"))
    for (const PickleNode& node : pickle->nodes)
      for (const PickleId child : node.children) xladder::fuzz::require(child < pickle->nodes.size());
  auto archive = xladder::ZipArchive::open(bytes, "input");
  if (!archive) return 0;
  const auto file = TorchFile::open(*std::move(archive), "input");
  if (!file) return 0;
  for (const PickleNode& node : file->pickle().nodes)
    if (node.kind == PickleKind::kTensor) static_cast<void>(file->load(node, "tensor"));
  return 0;
}
