#include "xladder/device/ahead/hlo_summary.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "xladder/base/proto_writer.h"

namespace xladder::device {
namespace {

constexpr int kF32 = 11;

// f32 of some elements, in a memory space.
std::string shape(int64_t elements, int64_t space = 0) {
  ProtoWriter layout, writer;
  if (space != 0) layout.integer(8, space);
  writer.integer(2, kF32);
  writer.packed_integers(3, {elements});
  writer.bytes(5, layout.text());
  return writer.text();
}

std::string tuple(const std::vector<std::string>& parts) {
  ProtoWriter writer;
  writer.integer(2, 13);
  for (const std::string& part : parts) writer.bytes(4, part);
  return writer.text();
}

struct Op {
  std::string opcode;
  int64_t id;
  std::string shape;
  std::vector<int64_t> operands = {}, computations = {};
  std::string config = {};
};

std::string computation(int64_t id, const std::vector<Op>& ops) {
  ProtoWriter writer;
  writer.bytes(1, "name");
  for (const Op& op : ops) {
    ProtoWriter one;
    one.bytes(2, op.opcode);
    one.bytes(3, op.shape);
    one.integer(35, op.id);
    one.packed_integers(36, op.operands);
    one.packed_integers(38, op.computations);
    if (!op.config.empty()) one.bytes(43, op.config);
    writer.bytes(2, one.text());
  }
  writer.integer(5, id);
  return writer.text();
}

std::string module(const std::vector<std::string>& computations, int64_t entry) {
  ProtoWriter hlo, outer;
  for (const std::string& one : computations) hlo.bytes(3, one);
  hlo.integer(6, entry);
  outer.bytes(1, hlo.text());
  return outer.text();
}

TEST(HloSummary, CountsKernelsAndTheirBytes) {
  const std::string bytes = module({computation(7, {{"parameter", 1, shape(10)}, {"multiply", 2, shape(10), {1, 1}}}),
                                    computation(9, {{"parameter", 1, shape(10)},
                                                    {"constant", 2, shape(5)},
                                                    {"fusion", 3, shape(10), {1, 2}, {7}},
                                                    {"copy", 4, shape(10), {3}},
                                                    {"bitcast", 5, shape(10), {4}},
                                                    {"tuple", 6, tuple({shape(10), shape(10)}), {4, 5}}})},
                                   9);
  const auto summary = summarise_hlo(bytes);
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_EQ(summary->kernels, 2) << "the fusion and the copy";
  EXPECT_EQ(summary->copies, 1);
  EXPECT_DOUBLE_EQ(summary->bytes, 4 * ((10 + 5 + 10) + (10 + 10)));
  EXPECT_TRUE(summary->collectives.empty());
}

TEST(HloSummary, CountsRoundsOfALoopThatTheCompilerKnows) {
  const auto with = [](const std::string& config) {
    return module({computation(1, {{"parameter", 1, shape(10)}, {"dot", 2, shape(10), {1, 1}}}),
                   computation(2, {{"parameter", 1, shape(10)}, {"while", 2, shape(10), {1}, {1}, config}})},
                  2);
  };
  const auto known = summarise_hlo(with(R"({"known_trip_count":{"n":"4"},"other":7})"));
  ASSERT_TRUE(known) << known.error().message;
  EXPECT_EQ(known->kernels, 4);
  EXPECT_DOUBLE_EQ(known->bytes, 4 * 4 * 30);
  EXPECT_EQ(known->loops_counted_once, 0);
  for (const char* config : {"", "{}", R"({"known_trip_count":{}} 5)", R"({"known_trip_count")"}) {
    const auto unknown = summarise_hlo(with(config));
    ASSERT_TRUE(unknown) << unknown.error().message;
    EXPECT_EQ(unknown->kernels, 1) << config;
    EXPECT_EQ(unknown->loops_counted_once, 1) << config;
  }
}

TEST(HloSummary, TakesTheRoundsOfItsOneLoopFromWhoeverMadeIt) {
  const auto kernels = [](int loops, std::optional<int64_t> rounds) {
    std::vector<Op> ops = {{"parameter", 1, shape(10)}};
    for (int64_t i = 0; i < loops; ++i) ops.push_back({"while", 2 + i, shape(10), {1}, {1}});
    const auto summary = summarise_hlo(
        module({computation(1, {{"parameter", 1, shape(10)}, {"dot", 2, shape(10), {1, 1}}}), computation(2, ops)}, 2),
        rounds);
    EXPECT_TRUE(summary) << summary.error().message;
    return summary ? std::pair(summary->kernels, summary->loops_counted_once) : std::pair(int64_t{-1}, int64_t{-1});
  };
  EXPECT_EQ(kernels(1, 10), std::pair(int64_t{10}, int64_t{0}));
  EXPECT_EQ(kernels(1, {}), std::pair(int64_t{1}, int64_t{1}));
  EXPECT_EQ(kernels(2, 10), std::pair(int64_t{2}, int64_t{2})) << "nobody says which one";
  EXPECT_EQ(kernels(0, 10), std::pair(int64_t{0}, int64_t{0}));
}

TEST(HloSummary, CountsConvertsInKernelsAndByThemselves) {
  const std::string bytes = module(
      {computation(1, {{"parameter", 1, shape(10)}, {"convert", 2, shape(10), {1}}, {"add", 3, shape(10), {2, 2}}}),
       computation(2,
                   {{"parameter", 1, shape(10)}, {"fusion", 2, shape(10), {1}, {1}}, {"convert", 3, shape(10), {2}}}),
       computation(
           3, {{"parameter", 1, shape(10)}, {"while", 2, shape(10), {1}, {2}, R"({"known_trip_count":{"n":"5"}})"}})},
      3);
  const auto summary = summarise_hlo(bytes);
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_EQ(summary->converts, 10);
  EXPECT_EQ(summary->kernels, 10);
}

TEST(HloSummary, AddsTheCyclesThatACompilerEstimates) {
  const auto cycles = [](const std::string& first, const std::string& second) {
    const auto summary =
        summarise_hlo(module({computation(1, {{"parameter", 1, shape(10)}, {"fusion", 2, shape(10), {1}, {}, first}}),
                              computation(2, {{"parameter", 1, shape(10)},
                                              {"while", 2, shape(10), {1}, {1}, R"({"known_trip_count":{"n":"3"}})"},
                                              {"fusion", 3, shape(10), {2}, {}, second}})},
                             2));
    EXPECT_TRUE(summary) << summary.error().message;
    return summary ? summary->estimated_cycles : std::nullopt;
  };
  EXPECT_EQ(cycles(R"({"window_config":{"estimated_cycles":"100","iteration_bounds":["7"]}})",
                   R"({"window_config":{"estimated_cycles":"20"}})"),
            320);
  EXPECT_EQ(cycles("{}", R"({"estimated_cycles":"20"})"), 20);
  EXPECT_FALSE(cycles("{}", R"({"window_config":{"iteration_bounds":["7"]}})").has_value());
  EXPECT_FALSE(cycles("", R"({"estimated_cycles":"-1"})").has_value()) << "no number of cycles";
}

TEST(HloSummary, FindsCollectivesWhereverTheyAre) {
  const std::string bytes = module({computation(1, {{"parameter", 1, shape(6)}, {"reduce-scatter", 2, shape(3), {1}}}),
                                    computation(2, {{"parameter", 1, shape(10)},
                                                    {"all-reduce-start", 2, shape(10), {1}},
                                                    {"all-reduce-done", 3, shape(10), {2}},
                                                    {"all-reduce", 4, shape(10), {1}},
                                                    {"async-start", 5, shape(6), {1}, {1}}})},
                                   2);
  const auto summary = summarise_hlo(bytes);
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_DOUBLE_EQ(summary->collectives.at("all-reduce").count, 2);
  EXPECT_DOUBLE_EQ(summary->collectives.at("all-reduce").bytes, 2 * 4 * 10);
  EXPECT_DOUBLE_EQ(summary->collectives.at("reduce-scatter").bytes, 4 * 6);
}

TEST(HloSummary, LeavesOutWhatLiesOnTheChip) {
  const std::string bytes = module({computation(1, {{"parameter", 1, shape(10)},
                                                    {"copy-start", 2, tuple({shape(10, 1), shape(10), shape(1)}), {1}},
                                                    {"copy-done", 3, shape(10, 1), {2}},
                                                    {"add", 4, shape(10), {3, 3}}})},
                                   1);
  const auto summary = summarise_hlo(bytes);
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_EQ(summary->kernels, 2);
  EXPECT_EQ(summary->copies, 0) << "it is only brought nearer";
  EXPECT_DOUBLE_EQ(summary->bytes, 4 * (10 + 10)) << "read once, written once";
}

TEST(HloSummary, RefusesBytesThatAreNoProgram) {
  EXPECT_FALSE(summarise_hlo(""));
  EXPECT_FALSE(summarise_hlo("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"));
  EXPECT_FALSE(summarise_hlo(module({}, 1))) << "its first computation is missing";
  EXPECT_FALSE(summarise_hlo(module({computation(1, {{"fusion", 1, shape(1), {}, {2}}})}, 1)));
  EXPECT_FALSE(summarise_hlo(module({computation(1, {{"call", 1, shape(1), {}, {1}}})}, 1))) << "calls itself";
  std::string deep = shape(1);
  for (int i = 0; i < 1000; ++i) deep = tuple({deep});
  EXPECT_FALSE(summarise_hlo(module({computation(1, {{"add", 1, deep}})}, 1)));
  // As many calls as two to the power of forty.
  std::vector<std::string> doubling;
  for (int64_t i = 1; i <= 40; ++i)
    doubling.push_back(computation(i, {{"call", 1, shape(1), {}, {i + 1}}, {"call", 2, shape(1), {}, {i + 1}}}));
  doubling.push_back(computation(41, {}));
  EXPECT_FALSE(summarise_hlo(module(doubling, 1)));
}

TEST(HloSummary, ReadsNoByteBehindTheEnd) {
  const std::string whole = module({computation(9, {{"parameter", 1, shape(10)}, {"negate", 2, shape(10), {1}}})}, 9);
  for (size_t size = 0; size < whole.size(); ++size) {
    const std::string part = whole.substr(0, size);
    EXPECT_FALSE(summarise_hlo(part)) << size;
  }
}

}  // namespace
}  // namespace xladder::device
