// Windows of a stream of tokens as samples: flat files of whole numbers, as trainers of language models keep them.
//
//   XLADDER_ASSIGN(const OpenedTensors data, open_tokens({{.path = "shakespeare/", .eval_split = "val", .inputs =
//   {...}}}));
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/data/sources/tensor_data.h"

namespace xladder::data {

// Of files that do not say it themselves (.bin).
enum class TokenType { kUint8, kUint16, kUint32 };
inline constexpr std::string_view kTokenTypeNames[] = {"uint8", "uint16", "uint32"};
constexpr std::span<const std::string_view> names_of(TokenType) { return kTokenTypeNames; }

struct TokenOptions {
  // `names` map inputs to "tokens", "targets" or "mask"; without it they are found by the names that programs often
  // give them (docs/data.md).
  TensorDataOptions data = {};
  TokenType token_type = TokenType::kUint16;
  int64_t sequence_length = 0;  // 0: that of the program's inputs
  int64_t vocab_size = 0;       // 0: not known, so that tokens are not checked against it
};

// One file or a list of them (shard_list.h), or a folder: .bin files of tokens and nothing else (or with the header of
// llm.c, whose tokens are uint16), and .npy files of one dimension. In a folder files belong to a part by the words of
// their names (train.bin, val.bin); "{split}" in a path stands for it.
//
// Sample i of a file is its tokens [i T, i T + T), and as targets those one place later. Windows do not reach over the
// end of a file; what is left of it is not used. Where there is no part of its own for evaluation, the last
// `val_fraction` of the windows is held out. Errors: files without a window, names that nobody can resolve, a token
// that is not in the vocabulary, training files that are test files too.
Result<OpenedTensors> open_tokens(const TokenOptions& options);

}  // namespace xladder::data
