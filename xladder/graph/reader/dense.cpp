// dense<...>: the numbers of a constant.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "xladder/graph/reader/attributes.h"
#include "xladder/graph/reader/numbers.h"

namespace xladder::reader {
namespace {

// Nested lists of numbers as bytes in row-major order.
class DenseReader {
 public:
  DenseReader(Scanner& scanner, const Type& type, std::span<std::byte> bytes)
      : scanner_(scanner), type_(type), out_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  // The numbers as they were written, if each is finite or infinite and they are few.
  std::span<const double> as_written() const {
    return numbers_.size() == num_read_ ? std::span<const double>(numbers_) : std::span<const double>();
  }

  void list(size_t axis) {
    if (axis == type_.shape.size()) return element();
    const Offset begin = scanner_.offset();
    scanner_.expect('[', "in a constant of this shape");
    int64_t size = 0;
    if (!scanner_.accept(']')) {
      do {
        // No longer than the type says: what is written stays within `bytes`.
        if (size == type_.shape[axis]) wrong_size(begin);
        list(axis + 1);
        ++size;
      } while (scanner_.accept(','));
      scanner_.expect(']', "after the numbers of a constant");
    }
    if (size != type_.shape[axis]) wrong_size(begin);
  }

  void element() {
    if (!is_complex(type_.element)) return number(type_.element);
    scanner_.expect('(', "before a complex number");
    number(part_of(type_.element));
    scanner_.expect(',', "between the parts of a complex number");
    number(part_of(type_.element));
    scanner_.expect(')', "after a complex number");
  }

 private:
  void number(ElementType type) {
    const Offset begin = scanner_.offset();
    const Literal literal = scan_literal(scanner_.here());
    if (literal.kind == Literal::Kind::kNone) scanner_.unexpected("a number of a constant");
    scanner_.move_to(literal.text.data() + literal.text.size());
    uint64_t bits = 0;
    if (const char* problem = encode(literal, type, bits))
      scanner_.fail_at(begin, "{} in a constant of {} {}; correct the text", literal.text, name_of(type), problem);
    ++num_read_;
    constexpr size_t kMostKept = 4096;
    if (is_float(type) && num_read_ <= kMostKept) {
      const double value = literal.kind == Literal::Kind::kPoint ? value_of(literal) : decode_float(bits, type);
      if (literal.kind == Literal::Kind::kPoint || (std::isinf(value) && size_t{2} <= bytes_of(type)))
        numbers_.push_back(value);
    }
    const size_t size = bytes_of(type);
    if (static_cast<size_t>(end_ - out_) < size) scanner_.fail_at(begin, "more numbers than the constant's shape has");
    std::memcpy(out_, &bits, size);  // little-endian, as everywhere
    out_ += size;
  }

  [[noreturn]] void wrong_size(Offset begin) {
    scanner_.fail_at(begin, "the lists of a constant do not have the shape of its type, {}; correct the text",
                     to_string(type_));
  }

  Scanner& scanner_;
  const Type& type_;
  std::byte* out_;
  std::byte* end_;
  size_t num_read_ = 0;
  std::vector<double> numbers_;
};

constexpr std::array<int8_t, 256> make_hex_digits() {
  std::array<int8_t, 256> digits{};
  for (int8_t& digit : digits) digit = -1;
  for (int i = 0; i < 10; ++i) digits['0' + i] = static_cast<int8_t>(i);
  for (int i = 0; i < 6; ++i) digits['a' + i] = digits['A' + i] = static_cast<int8_t>(10 + i);
  return digits;
}

constexpr std::array<int8_t, 256> kHexDigits = make_hex_digits();

std::byte hex_byte(std::string_view digits, size_t index, bool& valid) {
  const int high = kHexDigits[static_cast<uint8_t>(digits[2 * index])];
  const int low = kHexDigits[static_cast<uint8_t>(digits[2 * index + 1])];
  if (high < 0 || low < 0) valid = false;
  return static_cast<std::byte>(high << 4 | (low & 15));
}

// Elements of i1 are written eight to a byte by older versions of MLIR and one to a byte by newer ones.
std::vector<std::byte> unpack_bools(const Scanner& scanner, Offset begin, const Type& type,
                                    std::vector<std::byte> raw) {
  const auto count = static_cast<size_t>(type.num_elements);
  constexpr std::byte kFalse{0};
  constexpr std::byte kTrue{1};
  constexpr std::byte kAllOnes{0xff};
  const bool fits_in_a_byte = count > 1 && count <= 8;
  if (raw.size() == 1 && (raw[0] == kFalse || raw[0] == kAllOnes || !fits_in_a_byte)) {
    if (raw[0] != kFalse && raw[0] != kTrue && raw[0] != kAllOnes)
      scanner.fail_at(begin, "a constant of i1 whose byte is neither 0 nor 1; correct the text");
    return {raw[0] == kFalse ? kFalse : kTrue};
  }
  if (raw.size() == 1 && raw[0] == kTrue)
    scanner.fail_at(begin, "0x01 can be read in two ways as {}; write the constant as a list of true and false",
                    to_string(type));
  if (raw.size() == count) {
    for (const std::byte byte : raw)
      if (byte != kFalse && byte != kTrue)
        scanner.fail_at(begin, "a constant of i1 with a byte that is neither 0 nor 1; correct the text");
    return raw;
  }
  std::vector<std::byte> bools(count);
  for (size_t i = 0; i < count; ++i) bools[i] = raw[i / 8] >> (i % 8) & std::byte{1};
  return bools;
}

}  // namespace

const Attribute* Attributes::make_tensor(const Type* type, std::span<const std::byte> bytes, Offset offset,
                                         bool is_list, std::span<const double> as_written) {
  // One element for all if they are equal: each equals the one before it.
  const size_t size = bytes_of(type->element);
  if (type->num_elements == 0) bytes = {};
  if (bytes.size() > size && std::memcmp(bytes.data(), bytes.data() + size, bytes.size() - size) == 0)
    bytes = bytes.first(size);
  return arena_.make(Attribute{.kind = Attribute::Kind::kTensor,
                               .offset = offset,
                               .type = type,
                               .is_list = is_list,
                               .as_written = arena_.copy(as_written),
                               .value = std::span<const std::byte>(arena_.copy(bytes))});
}

const Attribute* Attributes::parse_hexadecimal(const Type* type, std::string_view text, Offset begin) {
  const auto refuse = [&](const char* problem) {
    scanner_.fail_at(begin, "the hexadecimal constant {} {}; export the program again", to_string(*type), problem);
  };
  if (!text.starts_with("0x")) refuse("does not begin with 0x");
  const std::string_view digits = text.substr(2);
  const auto count = static_cast<size_t>(type->num_elements);
  const size_t size = bytes_of(type->element);
  const bool is_bool = type->element == ElementType::kI1;
  const size_t num_bytes = digits.size() / 2;
  const bool right_size =
      num_bytes == count * size || (num_bytes == size && count > 0) || (is_bool && num_bytes == (count + 7) / 8);
  if (digits.size() % 2 != 0 || !right_size) refuse("does not have as many bytes as its type");
  std::vector<std::byte> bytes(num_bytes);
  bool valid = true;
  for (size_t i = 0; i < num_bytes; ++i) bytes[i] = hex_byte(digits, i, valid);
  if (!valid) refuse("has a character that is no hexadecimal digit");
  if (is_bool && count > 0) bytes = unpack_bools(scanner_, begin, *type, std::move(bytes));
  const int unused = static_cast<int>(8 * size) - bits_of(type->element);
  if (unused > 0 && !is_bool && !is_complex(type->element))
    for (const std::byte byte : bytes)
      if (std::to_integer<int>(byte) >> bits_of(type->element) != 0) refuse("has bits beyond those of its type");
  return make_tensor(type, bytes, begin, num_bytes == count * size);
}

const Attribute* Attributes::parse_dense(Offset begin) {
  scanner_.expect('<', "after 'dense'");
  // The type, which comes behind the numbers, says how to read them.
  scanner_.peek();
  const char* const first = scanner_.here();
  std::string_view text;
  const bool hexadecimal = *first == '"';
  if (hexadecimal) {
    text = scanner_.quoted();
  } else if (!scanner_.skip_past(">")) {
    scanner_.fail_at(begin, "a constant without its closing '>'; the text was cut short, export the program again");
  } else {
    text = {first, static_cast<size_t>(scanner_.here() - 1 - first)};
    scanner_.move_to(scanner_.here() - 1);
  }
  scanner_.expect('>', "after the numbers of a constant");
  scanner_.expect(':', "between a constant and its type");
  const Type* type = types_.parse_tensor();
  if (hexadecimal) return parse_hexadecimal(type, text, begin);

  const size_t element_size = bytes_of(type->element);
  const char* const back = scanner_.here();
  scanner_.move_to(first);
  const char next = scanner_.peek();
  // Each number of a list takes a character at least: a large shape alone reserves nothing.
  if (next == '[' && static_cast<uint64_t>(type->num_elements) > text.size())
    scanner_.fail_at(begin, "the constant has fewer numbers than its type, {}; correct the text", to_string(*type));
  if (next == '>' && type->num_elements != 0)
    scanner_.fail_at(begin, "the constant of {} has no numbers; correct the text", to_string(*type));
  std::vector<std::byte> bytes(next == '['   ? element_size * static_cast<size_t>(type->num_elements)
                               : next == '>' ? 0
                                             : element_size);
  DenseReader reader(scanner_, *type, bytes);
  if (next == '[')
    reader.list(0);
  else if (next != '>')
    reader.element();
  if (scanner_.peek() != '>') scanner_.unexpected("the end of a constant");
  scanner_.move_to(back);
  return make_tensor(type, bytes, begin, next == '[', reader.as_written());
}

}  // namespace xladder::reader
