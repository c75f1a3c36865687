#include "xladder/base/safetensors.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "xladder/base/suggest.h"

namespace xladder {
namespace {

static_assert(std::endian::native == std::endian::little, "the format is little-endian and is read in place");

constexpr size_t kPrefixBytes = 8;
constexpr uint64_t kMaxHeaderBytes = 100'000'000;
constexpr uint64_t kMaxNumber = uint64_t{1} << 53;  // what every JSON reader can hold exactly
constexpr size_t kMaxRank = 64;
constexpr std::string_view kMetadataKey = "__metadata__";

struct FormatType {
  std::string_view name;
  uint64_t bits;
  std::optional<DType> dtype;
};

// In the order in which the reference writer stores them, widest alignment first.
constexpr FormatType kFormatTypes[] = {
    {"U64", 64, DType::kU64},         {"I64", 64, DType::kS64},     {"F64", 64, DType::kF64},
    {"C64", 64, std::nullopt},        {"F32", 32, DType::kF32},     {"U32", 32, DType::kU32},
    {"I32", 32, DType::kS32},         {"BF16", 16, DType::kBF16},   {"F16", 16, DType::kF16},
    {"U16", 16, DType::kU16},         {"I16", 16, DType::kS16},     {"F8_E5M2FNUZ", 8, std::nullopt},
    {"F8_E4M3FNUZ", 8, std::nullopt}, {"F8_E8M0", 8, std::nullopt}, {"F8_E4M3", 8, DType::kF8E4M3FN},
    {"F8_E5M2", 8, DType::kF8E5M2},   {"I8", 8, DType::kS8},        {"U8", 8, DType::kU8},
    {"F6_E3M2", 6, std::nullopt},     {"F6_E2M3", 6, std::nullopt}, {"F4", 4, std::nullopt},
    {"BOOL", 8, DType::kPred},
};

const FormatType* find_format_type(std::string_view name) {
  const auto* found = std::find_if(std::begin(kFormatTypes), std::end(kFormatTypes),
                                   [&](const FormatType& type) { return type.name == name; });
  return found == std::end(kFormatTypes) ? nullptr : found;
}

// The end of the list for a type that the format does not have.
const FormatType* format_type_of(DType dtype) {
  return std::find_if(std::begin(kFormatTypes), std::end(kFormatTypes),
                      [&](const FormatType& type) { return type.dtype == dtype; });
}

// The number of bytes of a tensor; nothing on overflow or when the bits do not end on a byte.
std::optional<uint64_t> stored_bytes(const Shape& shape, uint64_t bits) {
  uint64_t total = 1;
  for (const int64_t dim : shape)
    if (__builtin_mul_overflow(total, static_cast<uint64_t>(dim), &total)) return std::nullopt;
  // HostTensor counts in int64.
  if (__builtin_mul_overflow(total, bits, &total) || total > INT64_MAX || total % 8 != 0) return std::nullopt;
  return total / 8;
}

// Printable form of a name out of a file, cut so that a message stays a sentence.
std::string in_quotes(std::string_view name) {
  constexpr size_t kShown = 80;
  std::string out = "'";
  for (const char c : name.substr(0, kShown)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  return out + (name.size() > kShown ? "...'" : "'");
}

// Receives the header's JSON event by event, so that nothing is built from a hostile header that is not checked, and
// so that repeated keys (which a DOM would swallow) are seen.
class HeaderHandler : public nlohmann::json_sax<nlohmann::json> {
 public:
  SafetensorsHeader take_header() { return std::move(header_); }
  const std::string& error() const { return error_; }

  bool key(string_t& name) override {
    if (name.find('\0') != std::string::npos) return refuse("the name {} contains a NUL", in_quotes(name));
    switch (place_) {
      case Place::kTop:
        if (!names_.insert(name).second) return refuse("{} appears twice", in_quotes(name));
        key_ = name;
        return true;
      case Place::kMetadata:
        if (header_.metadata.contains(name)) return refuse("the metadata has {} twice", in_quotes(name));
        metadata_key_ = name;
        return true;
      case Place::kTensor:
        return tensor_key(name);
      default:
        return refuse_misplaced();
    }
  }

  bool start_object(size_t) override {
    switch (place_) {
      case Place::kOutside:
        place_ = Place::kTop;
        return true;
      case Place::kTop:
        place_ = key_ == kMetadataKey ? Place::kMetadata : Place::kTensor;
        if (place_ == Place::kTensor) start_tensor();
        return true;
      default:
        return refuse_misplaced();
    }
  }

  bool end_object() override {
    switch (place_) {
      case Place::kTop:
        place_ = Place::kOutside;
        return true;
      case Place::kMetadata:
        place_ = Place::kTop;
        return true;
      case Place::kTensor:
        if (!has_dtype_ || !has_shape_ || offset_count_ != 2)
          return refuse("tensor {} lacks its dtype, shape or both data_offsets", in_quotes(key_));
        header_.entries.push_back(std::move(entry_));
        place_ = Place::kTop;
        return true;
      default:
        return refuse_misplaced();
    }
  }

  bool start_array(size_t) override {
    if (place_ != Place::kTensor || field_ == Field::kDtype || field_ == Field::kNone) return refuse_misplaced();
    place_ = Place::kArray;
    return true;
  }

  bool end_array() override {
    place_ = Place::kTensor;
    field_ = Field::kNone;
    return true;
  }

  bool number_unsigned(number_unsigned_t value) override {
    if (place_ != Place::kArray) return refuse_misplaced();
    if (value > kMaxNumber) return refuse_number();
    if (field_ == Field::kShape) {
      if (entry_.shape.size() == kMaxRank)
        return refuse("tensor {} has more than {} dimensions", in_quotes(key_), kMaxRank);
      entry_.shape.push_back(static_cast<int64_t>(value));
      return true;
    }
    if (offset_count_ == 2) return refuse("tensor {} has more than two data_offsets", in_quotes(key_));
    (offset_count_++ == 0 ? entry_.begin : entry_.end) = value;
    return true;
  }

  bool string(string_t& value) override {
    if (place_ == Place::kMetadata) {
      header_.metadata.emplace(metadata_key_, std::move(value));
      return true;
    }
    if (place_ != Place::kTensor || field_ != Field::kDtype) return refuse_misplaced();
    const FormatType* type = find_format_type(value);
    if (type == nullptr) return refuse("tensor {} has the unknown dtype {}", in_quotes(key_), in_quotes(value));
    entry_.dtype_name = type->name;
    entry_.dtype = type->dtype;
    field_ = Field::kNone;
    return true;
  }

  bool number_integer(number_integer_t) override { return refuse_number(); }
  bool number_float(number_float_t, const string_t&) override { return refuse_number(); }
  bool null() override { return refuse_misplaced(); }
  bool boolean(bool) override { return refuse_misplaced(); }
  bool binary(binary_t&) override { return refuse_misplaced(); }
  bool parse_error(size_t position, const std::string&, const nlohmann::json::exception&) override {
    return refuse("its header is not valid JSON at byte {}", kPrefixBytes + position);
  }

 private:
  enum class Place { kOutside, kTop, kMetadata, kTensor, kArray };
  enum class Field { kNone, kDtype, kShape, kOffsets };

  template <class... Args>
  bool refuse(fmt::format_string<Args...> format, Args&&... args) {
    if (error_.empty()) error_ = fmt::format(format, std::forward<Args>(args)...);
    return false;
  }
  bool refuse_number() { return refuse("{} has a number that is not whole, negative or above 2^53", in_quotes(key_)); }
  bool refuse_misplaced() {
    if (place_ == Place::kOutside) return refuse("its header is not a JSON object");
    if (place_ == Place::kMetadata) return refuse("its metadata has a value that is not a string");
    return refuse("the header entry of {} has a value of the wrong kind", in_quotes(key_));
  }

  void start_tensor() {
    entry_ = SafetensorsEntry{};
    entry_.name = key_;
    has_dtype_ = has_shape_ = has_offsets_ = false;
    offset_count_ = 0;
    field_ = Field::kNone;
  }

  bool tensor_key(const std::string& name) {
    struct Known {
      std::string_view name;
      Field field;
      bool HeaderHandler::*seen;
    };
    constexpr Known kKnown[] = {{"dtype", Field::kDtype, &HeaderHandler::has_dtype_},
                                {"shape", Field::kShape, &HeaderHandler::has_shape_},
                                {"data_offsets", Field::kOffsets, &HeaderHandler::has_offsets_}};
    for (const Known& known : kKnown) {
      if (known.name != name) continue;
      if (std::exchange(this->*known.seen, true)) return refuse("tensor {} has its {} twice", in_quotes(key_), name);
      field_ = known.field;
      return true;
    }
    return refuse("tensor {} has the unknown key {}", in_quotes(key_), in_quotes(name));
  }

  SafetensorsHeader header_;
  std::string error_;
  std::set<std::string, std::less<>> names_;
  Place place_ = Place::kOutside;
  Field field_ = Field::kNone;
  std::string key_;           // the top-level key whose value is read
  std::string metadata_key_;  // the same inside the metadata
  SafetensorsEntry entry_;
  bool has_dtype_ = false;
  bool has_shape_ = false;
  bool has_offsets_ = false;
  int offset_count_ = 0;
};

// The tensors sorted by place must fill the data, each exactly as large as its shape says. Returns what is wrong.
std::string check_layout(std::vector<SafetensorsEntry>& entries, uint64_t data_bytes) {
  std::sort(entries.begin(), entries.end(), [](const SafetensorsEntry& a, const SafetensorsEntry& b) {
    return std::tie(a.begin, a.end, a.name) < std::tie(b.begin, b.end, b.name);
  });
  uint64_t expected = 0;
  for (const SafetensorsEntry& entry : entries) {
    if (entry.begin != expected || entry.end < entry.begin)
      return fmt::format("tensor {} lies at bytes {} to {} where {} was due, so tensors overlap or leave a gap",
                         in_quotes(entry.name), entry.begin, entry.end, expected);
    const std::optional<uint64_t> size = stored_bytes(entry.shape, find_format_type(entry.dtype_name)->bits);
    if (size != entry.end - entry.begin)
      return fmt::format("tensor {} has {} bytes, which does not fit {} {}", in_quotes(entry.name),
                         entry.end - entry.begin, entry.dtype_name, to_string(entry.shape));
    expected = entry.end;
  }
  if (expected == data_bytes) return "";
  return fmt::format("its tensors need {} bytes and it has {}, so it is {}", expected, data_bytes,
                     expected > data_bytes ? "truncated" : "followed by other data");
}

// Reads the prefix and the header's text; returns what is wrong.
std::string read_header(std::span<const std::byte> file, std::string_view& header) {
  if (file.size() < kPrefixBytes) return "it is shorter than 8 bytes";
  uint64_t header_bytes = 0;
  std::memcpy(&header_bytes, file.data(), kPrefixBytes);
  if (header_bytes > kMaxHeaderBytes)
    return fmt::format("it declares a header of {} bytes and at most {} are allowed", header_bytes, kMaxHeaderBytes);
  if (header_bytes > file.size() - kPrefixBytes)
    return fmt::format("it declares a header of {} bytes and has {} in all, so it is truncated", header_bytes,
                       file.size());
  header = {reinterpret_cast<const char*>(file.data()) + kPrefixBytes, header_bytes};
  if (!header.starts_with('{')) return "its header does not begin with '{'";
  // The parser would take a NUL for the end of the text and skip other white space.
  if (header.find('\0') != std::string_view::npos) return "its header contains a NUL byte";
  if (header[header.find_last_not_of(' ')] != '}') return "its header does not end with '}' and spaces";
  return "";
}

// The header's JSON for tensors that are already in file order, padded to a multiple of 8 bytes.
std::string header_text(const std::vector<std::pair<std::string, const HostTensor*>>& tensors,
                        const std::map<std::string, std::string>& metadata) {
  std::string text = "{";
  if (!metadata.empty()) text += fmt::format("\"{}\":{},", kMetadataKey, nlohmann::json(metadata).dump());
  uint64_t offset = 0;
  for (const auto& [name, tensor] : tensors) {
    const uint64_t end = offset + tensor->bytes().size();
    text += fmt::format(R"({}:{{"dtype":"{}","shape":{},"data_offsets":[{},{}]}},)", nlohmann::json(name).dump(),
                        format_type_of(tensor->dtype())->name, nlohmann::json(tensor->shape()).dump(), offset, end);
    offset = end;
  }
  if (text.size() > 1) text.pop_back();
  text += '}';
  text.append((8 - text.size() % 8) % 8, ' ');
  return text;
}

}  // namespace

Result<SafetensorsHeader> parse_safetensors(std::span<const std::byte> file, std::string_view label) {
  const auto refuse = [&](std::string_view what) {
    return fail(ErrorCode::kFailed, "{} is not a valid safetensors file: {}; copy or download it again", label, what);
  };
  std::string_view text;
  if (const std::string wrong = read_header(file, text); !wrong.empty()) return refuse(wrong);
  HeaderHandler handler;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &handler)) return refuse(handler.error());
  SafetensorsHeader header = handler.take_header();
  const uint64_t data_begin = kPrefixBytes + text.size();
  if (const std::string wrong = check_layout(header.entries, file.size() - data_begin); !wrong.empty())
    return refuse(wrong);
  for (SafetensorsEntry& entry : header.entries) {
    entry.begin += data_begin;
    entry.end += data_begin;
  }
  return header;
}

SafetensorsFile::SafetensorsFile(std::string label, MappedFile mapping, SafetensorsHeader header)
    : label_(std::move(label)), mapping_(std::move(mapping)), header_(std::move(header)) {
  for (size_t i = 0; i < header_.entries.size(); ++i) index_.emplace(header_.entries[i].name, i);
}

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& path) {
  XLADDER_ASSIGN(MappedFile mapping, MappedFile::open(path));
  XLADDER_ASSIGN(SafetensorsHeader header, parse_safetensors(mapping.bytes(), path.string()));
  return SafetensorsFile(path.string(), std::move(mapping), std::move(header));
}

std::vector<std::string> SafetensorsFile::names() const {
  std::vector<std::string> out;
  for (const SafetensorsEntry& entry : entries()) out.push_back(entry.name);
  return out;
}

Result<const SafetensorsEntry*> SafetensorsFile::find(std::string_view name) const {
  if (const auto found = index_.find(name); found != index_.end()) return &header_.entries[found->second];
  const std::optional<std::string> near = closest(name, names());
  return fail(ErrorCode::kFailed, "{} has no tensor {}; {}", label_, in_quotes(name),
              near ? fmt::format("did you mean {}?", in_quotes(*near)) : "check that it is the file of this model");
}

Result<TensorType> SafetensorsFile::type(std::string_view name) const {
  XLADDER_ASSIGN(const SafetensorsEntry* entry, find(name));
  if (!entry->dtype)
    return fail(ErrorCode::kFailed, "{}: tensor {} has the element type {}, which is not supported; convert it first",
                label_, in_quotes(name), entry->dtype_name);
  return TensorType{*entry->dtype, entry->shape};
}

Result<std::span<const std::byte>> SafetensorsFile::raw(std::string_view name) const {
  XLADDER_ASSIGN(const SafetensorsEntry* entry, find(name));
  return mapping_.bytes().subspan(entry->begin, entry->end - entry->begin);
}

Result<HostTensor> SafetensorsFile::load(std::string_view name) const {
  XLADDER_ASSIGN(const TensorType tensor_type, type(name));
  XLADDER_ASSIGN(const std::span<const std::byte> stored, raw(name));
  // Any other byte in a pred is undefined behaviour in compiled programs.
  const bool is_bool = std::all_of(stored.begin(), stored.end(), [](std::byte b) { return b <= std::byte{1}; });
  if (tensor_type.dtype == DType::kPred && !is_bool)
    return fail(ErrorCode::kFailed, "{}: tensor {} is BOOL and has values other than 0 and 1; write it again", label_,
                in_quotes(name));
  try {
    HostTensor tensor(tensor_type);
    std::copy(stored.begin(), stored.end(), tensor.bytes().begin());
    return tensor;
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kFailed, "{}: no memory for tensor {} of {} bytes; free some or use a smaller model", label_,
                in_quotes(name), stored.size());
  }
}

Status write_safetensors(const std::filesystem::path& path,
                         const std::vector<std::pair<std::string, const HostTensor*>>& tensors,
                         const std::map<std::string, std::string>& metadata, Xxh3Digest* digest) {
  const auto refuse = [&](std::string_view what) {
    return fail(ErrorCode::kFailed, "cannot write {}: {}; rename or reshape what it names", path.string(), what);
  };
  auto ordered = tensors;
  std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
    return std::pair(format_type_of(a.second->dtype()), std::string_view(a.first)) <
           std::pair(format_type_of(b.second->dtype()), std::string_view(b.first));
  });
  std::set<std::string_view> names;
  for (const auto& [name, tensor] : ordered) {
    if (format_type_of(tensor->dtype()) == std::end(kFormatTypes))
      return fail(ErrorCode::kFailed, "cannot write {}: the format has no element type {}; convert {} before",
                  path.string(), name_of(tensor->dtype()), in_quotes(name));
    if (!names.insert(name).second) return refuse(fmt::format("two tensors are called {}", in_quotes(name)));
    if (name == kMetadataKey || name.find('\0') != std::string::npos)
      return refuse(fmt::format("{} cannot be the name of a tensor", in_quotes(name)));
    if (tensor->shape().size() > kMaxRank)
      return refuse(fmt::format("tensor {} has more than {} dimensions", in_quotes(name), kMaxRank));
  }
  for (const auto& [key, value] : metadata)
    if (key.find('\0') != std::string::npos) return refuse("a metadata key contains a NUL");

  std::string header;
  try {
    header = header_text(ordered, metadata);
  } catch (const nlohmann::json::exception&) {
    return refuse("a name or a metadata value is not valid UTF-8");
  }
  if (header.size() > kMaxHeaderBytes) return refuse(fmt::format("its header would have {} bytes", header.size()));
  const uint64_t header_bytes = header.size();
  XLADDER_ASSIGN(AtomicFile file, AtomicFile::create(path));
  const auto write = [&](std::span<const std::byte> bytes) {
    if (digest) digest->add(bytes);
    return file.write(bytes);
  };
  XLADDER_TRY(write(std::as_bytes(std::span(&header_bytes, 1))));
  XLADDER_TRY(write(std::as_bytes(std::span(header))));
  for (const auto& [name, tensor] : ordered) XLADDER_TRY(write(tensor->bytes()));
  return file.commit();
}

}  // namespace xladder
