#include "xladder/models/weights/pickle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace xladder::weights {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

Result<Pickle> parse(const std::string& text) { return parse_pickle(bytes_of(text), "x.pt"); }

std::string error_of(const std::string& text) {
  const Result<Pickle> pickle = parse(text);
  return pickle ? "no error" : pickle.error().message;
}

const std::string kProtocol("\x80\x02");

TEST(Pickle, HoldsContainersAndNumbersOfEveryWidth) {
  // pickle.dumps({'a': [1, 300, -2, 1 << 40, -(1 << 40), 0.5, None, True], 'b': (1, 'x')}, protocol=2)
  const std::string text = kProtocol +
                           "}q\x00(X\x01\x00\x00\x00"
                           "aq\x01]q\x02(K\x01M,\x01J\xfe\xff\xff\xff\x8a\x06\x00\x00"
                           "\x00\x00\x00\x01\x8a\x06\x00\x00\x00\x00\x00\xffG?\xe0\x00\x00\x00\x00\x00\x00N\x88"
                           "eX\x01\x00\x00\x00"
                           "bq\x03K\x01X\x01\x00\x00\x00xq\x04\x86q\x05u."s;
  const Result<Pickle> pickle = parse(text);
  ASSERT_TRUE(pickle) << pickle.error().message;
  const PickleNode& root = pickle->at(pickle->root);
  const PickleNode* list = pickle->find(root, "a");
  ASSERT_TRUE(list && list->kind == PickleKind::kList);
  std::vector<int64_t> numbers;
  for (const PickleId id : list->children) numbers.push_back(pickle->at(id).integer);
  EXPECT_EQ(numbers, (std::vector<int64_t>{1, 300, -2, int64_t{1} << 40, -(int64_t{1} << 40), 0, 0, 1}));
  EXPECT_EQ(pickle->at(list->children[5]).number, 0.5);
  EXPECT_EQ(pickle->at(list->children[6]).kind, PickleKind::kNone);
  const PickleNode* tuple = pickle->find(root, "b");
  ASSERT_TRUE(tuple && tuple->kind == PickleKind::kTuple);
  EXPECT_EQ(pickle->at(tuple->children[1]).text, "x");
}

TEST(Pickle, RefusesByNameWhatWouldRunCode) {
  // pickle.dumps of an object whose __reduce__ is (os.system, ("true",)).
  EXPECT_THAT(error_of(kProtocol + "cposix\nsystem\nq\x01X\x04\x00"), HasSubstr("posix.system"));
  EXPECT_THAT(error_of(kProtocol + "cbuiltins\neval\n."), HasSubstr("asks for builtins.eval"));
  // Protocol 4's way to name things.
  const std::string protocol_4 = "\x80\x04\x8c\x02os\x8c\x06system\x93.";
  EXPECT_THAT(error_of(protocol_4), HasSubstr("asks for os.system"));
}

TEST(Pickle, ValuesOfListedNamesStayOpaque) {
  // collections.Counter({'a': 2}) and numpy's scalar(dtype('f8'), b'...'), as protocol 2 writes them.
  const Result<Pickle> counter = parse(kProtocol +
                                       "ccollections\nCounter\n}X\x01\x00\x00\x00"
                                       "aK\x02s\x85R."s);
  ASSERT_TRUE(counter) << counter.error().message;
  ASSERT_TRUE(counter->find(counter->at(counter->root), "a"));
  EXPECT_EQ(counter->find(counter->at(counter->root), "a")->integer, 2);
  const Result<Pickle> scalar = parse(kProtocol +
                                      "cnumpy.core.multiarray\nscalar\ncnumpy\ndtype\nX\x02\x00\x00\x00"
                                      "f8\x85RN\x86R."s);
  ASSERT_TRUE(scalar) << scalar.error().message;
  EXPECT_EQ(scalar->at(scalar->root).kind, PickleKind::kOpaque);
  EXPECT_EQ(scalar->at(scalar->root).text, "numpy.core.multiarray.scalar");
  // A number of 72 bits.
  const Result<Pickle> number = parse(kProtocol + "\x8a\x09\x00\x00\x00\x00\x00\x00\x00\x00\x01."s);
  ASSERT_TRUE(number) << number.error().message;
  EXPECT_EQ(number->at(number->root).kind, PickleKind::kOpaque);
}

TEST(Pickle, NamesThatLookLikeListedOnesAreRefused) {
  for (const char* name : {"torch.load", "torch.float32.eval", "torch.hub.load", "torch.cuda.FloatStorages",
                           "numpy.load", "builtins.getattr", "collections.abc", "torch.int32s", "torch.", "numpy."}) {
    const std::string_view full(name);
    const size_t dot = full.rfind('.');
    const std::string text =
        kProtocol + "c" + std::string(full.substr(0, dot)) + "\n" + std::string(full.substr(dot + 1)) + "\n.";
    EXPECT_THAT(error_of(text), HasSubstr("asks for")) << name;
  }
}

TEST(Pickle, NamesInErrorsArePrintable) {
  EXPECT_THAT(error_of(kProtocol + "cos\x1b[31m\nsystem\n."), HasSubstr("os?[31m.system"));
}

TEST(Pickle, RefusesDataThatIsCutShortOrCallsWhatIsNoName) {
  EXPECT_THAT(error_of(""), HasSubstr("ends too early"));
  EXPECT_THAT(error_of(kProtocol + "X\xff\xff\xff\x7f"
                                   "abc"),
              HasSubstr("ends too early"));
  EXPECT_THAT(error_of(kProtocol + "."), HasSubstr("stack is empty"));
  EXPECT_THAT(error_of(kProtocol + "K\x01)R."), HasSubstr("calls what is no name"));
  EXPECT_THAT(error_of(kProtocol + "ctorch\nFloatStorage\n)R."), HasSubstr("calls torch.FloatStorage"));
  EXPECT_THAT(error_of(kProtocol + "h\x07."), HasSubstr("has not given"));
  EXPECT_THAT(error_of(kProtocol + "e."), HasSubstr("no mark"));
  EXPECT_THAT(error_of(kProtocol + "](K\x01u."), HasSubstr("elements are added"));
  EXPECT_THAT(error_of(kProtocol + "P1\n."), HasSubstr("opcode 0x50"));
}

TEST(Pickle, AListMayHoldItself) {
  // x = []; x.append(x)
  const Result<Pickle> pickle = parse(kProtocol +
                                      "]q\x00h\x00"
                                      "a."s);
  ASSERT_TRUE(pickle) << pickle.error().message;
  EXPECT_EQ(pickle->at(pickle->root).children, (std::vector<PickleId>{pickle->root}));
}

TEST(Pickle, CopiesOfLongListsEndAtALimitAndNotInFullMemory) {
  // set(list) of 60000 elements, again and again: each takes five bytes and would copy all of them.
  std::string text = kProtocol + "c__builtin__\nset\nq\x00]q\x01("s;
  for (int i = 0; i < 60000; ++i) text += "N";
  text += "e";
  for (int i = 0; i < 60000; ++i) text += "h\x00h\x01\x85R"s;
  EXPECT_THAT(error_of(text + "."), HasSubstr("more than"));
}

}  // namespace
}  // namespace xladder::weights
