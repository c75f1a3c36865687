#include "xladder/graph/reader/parse.h"

#include <new>

#include "xladder/graph/reader/calls.h"
#include "xladder/graph/reader/module.h"
#include "xladder/graph/reader/storage.h"

namespace xladder::reader {
namespace {

// What people have at hand in place of text, by how it begins.
Status check_that_it_is_text(std::string_view bytes, const std::string& file, const Limits& limits) {
  constexpr std::string_view kBytecode = "ML\xefR";
  if (bytes.starts_with(kBytecode)) {
    constexpr size_t kHead = 64;
    const bool portable = bytes.substr(0, kHead).find("StableHLO_v") != std::string_view::npos;
    return fail(
        ErrorCode::kUsage,
        "{}: {}, not text; turn it into text: in JAX with exported.mlir_module() or jax.jit(f).lower(...).as_text(), "
        "of a file with jaxlib.mlir.dialects.stablehlo.deserialize_portable_artifact_str(bytes)",
        file, portable ? "this is a portable artifact of StableHLO (VHLO bytecode)" : "this is MLIR bytecode");
  }
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\x1f\x8b"))
    return fail(ErrorCode::kUsage, "{}: this is an archive; unpack it and name the file with the StableHLO text", file);
  if (bytes.size() > limits.most_bytes)
    return fail(ErrorCode::kUsage, "{}: the text has {} bytes, more than {}; export its large constants as arguments",
                file, bytes.size(), limits.most_bytes);
  return {};
}

}  // namespace

Result<Tree> parse(std::string text, const std::string& file, const Limits& limits) {
  XLADDER_TRY(check_that_it_is_text(text, file, limits));
  auto storage = std::make_unique<Storage>();
  storage->text = std::move(text);
  storage->file = file;
  Scanner scanner(storage->text, storage->file, limits.most_depth);
  Types types(scanner, storage->arena);
  Locations locations(scanner, storage->arena);
  Attributes attributes(scanner, storage->arena, types);
  ModuleParser parser({scanner, storage->arena, types, attributes, locations, limits});
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (storage->text.starts_with(kByteOrderMark)) scanner.move_to(static_cast<Offset>(kByteOrderMark.size()));
  try {
    storage->module = parser.parse();
    for (const Function* function : storage->module.functions)
      if (!storage->functions.emplace(function->name, function).second)
        scanner.fail_at(function->offset, "there are two functions @{}; correct the text", function->name);
    check_calls(scanner, *storage, parser.calls(), parser.op_counts(), limits);
  } catch (const Refusal& refusal) {
    return fail(ErrorCode::kUsage, "{}", refusal.message);
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kFailed, "{}: not enough memory to read the text; free some", file);
  }
  return Tree(std::move(storage));
}

}  // namespace xladder::reader
