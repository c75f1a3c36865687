#include "xladder/data/sources/tokens.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/enum_names.h"
#include "xladder/base/hash.h"
#include "xladder/data/sources/element_types.h"
#include "xladder/data/sources/listing.h"
#include "xladder/data/sources/pool_share.h"
#include "xladder/data/sources/splits.h"
#include "xladder/data/sources/token_files.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

// What an input takes of a window.
enum class Part { kTokens, kTargets, kMask };
constexpr std::string_view kPartNames[] = {"tokens", "targets", "mask"};
constexpr std::span<const std::string_view> names_of(Part) { return kPartNames; }

constexpr uint64_t kCheckedAtOnce = uint64_t{1} << 30;  // bytes; of more each window is checked when it is used

std::optional<Part> usual_part(std::string_view input) {
  static const std::map<std::string_view, Part> kUsual = {
      {"tokens", Part::kTokens},   {"input_ids", Part::kTokens}, {"ids", Part::kTokens},
      {"idx", Part::kTokens},      {"inputs", Part::kTokens},    {"x", Part::kTokens},
      {"targets", Part::kTargets}, {"target", Part::kTargets},   {"labels", Part::kTargets},
      {"y", Part::kTargets},       {"mask", Part::kMask},        {"attention_mask", Part::kMask}};
  const auto found = kUsual.find(input);
  return found == kUsual.end() ? std::nullopt : std::optional(found->second);
}

Result<Part> part_for(const TokenOptions& options, const std::string& input) {
  const auto named = options.data.names.find(input);
  if (named != options.data.names.end()) {
    if (const auto part = enum_from_name<Part>(named->second)) return *part;
    return fail(ErrorCode::kUsage, "data.names: there is no \"{}\" of tokens, but {}; correct it", named->second,
                fmt::join(kPartNames, ", "));
  }
  // Models of transformers shift such labels themselves; others have the next tokens there.
  const auto is_input_ids = [](const SampleTensor& other) { return other.name == "input_ids"; };
  if (input == "labels" && std::ranges::any_of(options.data.inputs, is_input_ids))
    return fail(ErrorCode::kUsage,
                "the program takes input_ids and labels: set data.names = [\"labels=tokens\"] if it shifts the labels "
                "itself, as models of transformers do, or [\"labels=targets\"] if they are the next tokens");
  if (const auto part = usual_part(input)) return *part;
  return fail(ErrorCode::kUsage,
              "the program takes \"{}\" with each batch, and tokens have {}; say which in data.names = [\"{}=tokens\"]",
              input, fmt::join(kPartNames, ", "), input);
}

// What the inputs take, and the length of a window.
struct Layout {
  std::vector<SampleTensor> inputs = {};
  std::vector<Part> parts = {};  // of the inputs
  int64_t length = 0;
  uint64_t limit = 0;   // tokens are below it
  bool stated = false;  // it is the vocabulary's

  bool has(Part part) const { return std::ranges::find(parts, part) != parts.end(); }
  int64_t span() const { return length + (has(Part::kTargets) ? 1 : 0); }  // tokens of a file that a window needs
};

uint64_t largest_token(DType dtype) {
  const int bits = static_cast<int>(size_of(dtype)) * 8 - (is_unsigned(dtype) ? 0 : 1);
  return bits == 64 ? std::numeric_limits<uint64_t>::max() : (uint64_t{1} << bits) - 1;
}

Result<Layout> layout_of(const TokenOptions& options) {
  Layout out{.inputs = options.data.inputs, .limit = std::numeric_limits<uint64_t>::max()};
  if (options.vocab_size > 0) {
    out.limit = static_cast<uint64_t>(options.vocab_size);
    out.stated = true;
  }
  out.length = options.sequence_length;
  for (const SampleTensor& input : out.inputs) {
    XLADDER_ASSIGN(const Part part, part_for(options, input.name));
    out.parts.push_back(part);
    if (input.type.rank() != 1 || input.type.num_elements() < 1)
      return other_type(input, "tokens are a row of them", "export the program for that");
    if (part != Part::kMask && !is_integer(input.type.dtype))
      return other_type(input, "tokens are whole numbers", "export the program for them");
    const int64_t length = input.type.shape.front();
    if (out.length == 0) out.length = length;
    if (length != out.length)
      return other_type(input, fmt::format("sequences have {} tokens", out.length),
                        "leave data.sequence_length out, or export the program for it");
    if (part == Part::kMask && !conversion(DType::kPred, input.type.dtype))
      return other_type(input, "a mask is made of numbers", "export the program for them");
    if (part == Part::kMask) continue;
    const uint64_t largest = largest_token(input.type.dtype);
    if (largest < out.limit - 1) {
      out.limit = largest + 1;
      out.stated = false;
    }
  }
  if (!out.has(Part::kTokens))
    return fail(
        ErrorCode::kUsage,
        "the program takes no tokens with its batches; say which input they are: data.names = [\"INPUT=tokens\"]");
  return out;
}

Status check_tokens(const Layout& layout, const TokenFile& file, int64_t begin, int64_t count) {
  const std::optional<int64_t> beyond = first_beyond(file, begin, count, layout.limit);
  if (!beyond) return {};
  int64_t token = 0;
  copy_tokens(file, *beyond, 1, DType::kS64, std::as_writable_bytes(std::span(&token, 1)));
  return fail(ErrorCode::kFailed, "{}: token {} is {}, and {} {}; {}", file.name, *beyond, token,
              layout.stated ? "the vocabulary has" : "the program's type holds those below", layout.limit,
              layout.stated ? "use the files of this vocabulary, or correct data.vocab_size"
                            : "export the program for wider ones");
}

class TokenData : public TensorData {
 public:
  TokenData(std::string name, Layout layout, std::vector<TokenFile> files)
      : layout_(std::move(layout)), files_(std::move(files)) {
    info_.name = std::move(name);
    Xxh3Digest digest;
    uint64_t bytes = 0;
    for (const TokenFile& file : files_) {
      first_windows_.push_back(info_.num_samples);
      info_.num_samples += std::max<int64_t>(0, file.count() - (layout_.span() - layout_.length)) / layout_.length;
      digest.add(fmt::format("{} {}\n", name_of(file.dtype), content_digest(file.bytes)));
      bytes += file.bytes.size();
    }
    digest.add(fmt::format("windows of {} of {}\n", layout_.length, layout_.span()));
    info_.digest = digest.hex();
    is_checked_at_once_ = bytes <= kCheckedAtOnce;
  }

  Status check() const {
    if (info_.num_samples < 1)
      return fail(ErrorCode::kFailed, "{} has no {} tokens in a row, which a sample takes; give longer files",
                  info_.name, layout_.span());
    if (info_.num_samples > kMostTensorSamples)
      return fail(ErrorCode::kUsage, "{} has {} windows, more than {}; give fewer files, or use longer sequences",
                  info_.name, info_.num_samples, kMostTensorSamples);
    if (!is_checked_at_once_) return {};
    for (const TokenFile& file : files_) XLADDER_TRY(check_tokens(layout_, file, 0, file.count()));
    return {};
  }

  const DatasetInfo& info() const override { return info_; }
  const std::vector<SampleTensor>& tensors() const override { return layout_.inputs; }
  const std::vector<TokenFile>& files() const { return files_; }

  Status read(int64_t index, size_t tensor, std::span<std::byte> out) const override {
    const auto next = std::ranges::upper_bound(first_windows_, index);
    const auto at = static_cast<size_t>(next - first_windows_.begin()) - 1;
    const TokenFile& file = files_[at];
    const Part part = layout_.parts[tensor];
    const DType dtype = layout_.inputs[tensor].type.dtype;
    if (part == Part::kMask) {
      const std::vector<uint8_t> ones(static_cast<size_t>(layout_.length), 1);
      convert(DType::kPred, std::as_bytes(std::span(ones)), dtype, out);
      return {};
    }
    const int64_t begin = (index - first_windows_[at]) * layout_.length + (part == Part::kTargets ? 1 : 0);
    if (!is_checked_at_once_) XLADDER_TRY(check_tokens(layout_, file, begin, layout_.length));
    copy_tokens(file, begin, layout_.length, dtype, out);
    return {};
  }

 private:
  Layout layout_;
  std::vector<TokenFile> files_;
  std::vector<int64_t> first_windows_;  // of the files, among all windows
  DatasetInfo info_;
  bool is_checked_at_once_ = true;
};

Result<std::shared_ptr<const TokenData>> open_files(const std::string& name, const std::vector<fs::path>& paths,
                                                    const Layout& layout, TokenType type) {
  std::vector<TokenFile> files;
  std::set<SampleOrigin> known;
  for (const fs::path& path : paths) {
    XLADDER_ASSIGN(TokenFile file, open_token_file(path, type));
    if (!known.insert(file.origin).second)
      return fail(ErrorCode::kUsage, "{} is listed twice, by this or another name; list it once", file.name);
    files.push_back(std::move(file));
  }
  auto data = std::make_shared<const TokenData>(name, layout, std::move(files));
  XLADDER_TRY(data->check());
  return data;
}

Status check_disjoint(const TokenData& train, const TokenData& test) {
  for (const TokenFile& file : test.files())
    for (const TokenFile& other : train.files())
      if (file.origin == other.origin)
        return fail(ErrorCode::kUsage,
                    "{} serves as training and as test data; hold a share out with data.val_fraction, give others with "
                    "data.eval_path, or set data.eval_split = none",
                    file.name);
  return {};
}

// Of the part for evaluation: all files of an eval_path that has no parts, none of a path that has none.
Result<std::vector<fs::path>> test_files(const TensorDataOptions& data) {
  const std::string split = data.eval_split.empty() ? "val" : data.eval_split;
  if (data.eval_path.empty()) {
    const bool may_have_parts = is_folder(data.path) || data.path.find("{split}") != std::string::npos;
    return may_have_parts ? token_files(data.path, split) : std::vector<fs::path>();
  }
  XLADDER_ASSIGN(std::vector<fs::path> files, token_files(data.eval_path, split));
  if (files.empty()) return token_files(data.eval_path, "train");
  return files;
}

// The last windows: those in between have neighbours on both sides, whose text they go on with.
Status hold_out(const std::shared_ptr<const TokenData>& all, double val_fraction, OpenedTensors& out) {
  const int64_t windows = all->info().num_samples;
  const auto wanted = static_cast<int64_t>(static_cast<double>(windows) * val_fraction);
  const int64_t held_out = std::max<int64_t>(1, wanted);
  if (held_out >= windows)
    return fail(ErrorCode::kUsage,
                "{} has one window, which cannot be training and test; give test files with data.eval_path, or set "
                "data.eval_split = none",
                all->info().name);
  std::vector<int64_t> training(static_cast<size_t>(windows - held_out)), test(static_cast<size_t>(held_out));
  std::iota(training.begin(), training.end(), int64_t{0});
  std::iota(test.begin(), test.end(), windows - held_out);
  out.notes.push_back(held_out_note(all->info().name, held_out, windows, val_fraction));
  out.train = part_of(all, std::move(training));
  out.test = part_of(all, std::move(test));
  return {};
}

}  // namespace

Result<OpenedTensors> open_tokens(const TokenOptions& options) {
  const TensorDataOptions& data = options.data;
  OpenedTensors out;
  XLADDER_ASSIGN(const Layout layout, layout_of(options));
  std::shared_ptr<const TokenData> train;
  if (!data.path.empty()) {
    XLADDER_ASSIGN(const std::vector<fs::path> files, token_files(data.path, "train"));
    if (files.empty())
      return fail(ErrorCode::kFailed, "{} holds no .bin or .npy files of tokens to train on; check the path",
                  data.path);
    XLADDER_ASSIGN(train, open_files(data.path, files, layout, options.token_type));
    out.train = train;
    if (data.eval_split.empty() && data.eval_path.empty()) return out;
  }
  XLADDER_ASSIGN(const std::vector<fs::path> held_out, test_files(data));
  if (held_out.empty() && data.eval_path.empty() && data.val_fraction > 0) {
    XLADDER_TRY(hold_out(train, data.val_fraction, out));
    return out;
  }
  const std::string& path = data.eval_path.empty() ? data.path : data.eval_path;
  if (held_out.empty())
    return fail(ErrorCode::kUsage,
                "{} has no files to evaluate on; give some with data.eval_path, or set data.val_fraction, or "
                "data.eval_split = none",
                path);
  XLADDER_ASSIGN(const std::shared_ptr<const TokenData> test, open_files(path, held_out, layout, options.token_type));
  if (train) XLADDER_TRY(check_disjoint(*train, *test));
  out.test = test;
  return out;
}

}  // namespace xladder::data
