#include "xladder/bench/probes/known_peak.h"

#include <gtest/gtest.h>

#include <cmath>

#include "xladder/base/test_folder.h"

namespace xladder::bench {
namespace {

device::HostFacts host_called(const char* cpu) {
  device::HostFacts host;
  host.cpu = cpu;
  return host;
}

TEST(KnownPeak, FewDisturbedRunsDoNotLowerWhatIsKnown) {
  const TestFolder folder;
  const auto peaks = folder / "cache/machine";
  const device::HostFacts host = host_called("A");
  EXPECT_EQ(known_peak(peaks, host, 2), 0);
  keep_peak(peaks, host, 2, 2e11);
  EXPECT_EQ(known_peak(peaks, host, 2), 2e11);
  keep_peak(peaks, host, 2, 1e11);
  EXPECT_EQ(known_peak(peaks, host, 2), 2e11) << "a disturbed run";
  keep_peak(peaks, host, 2, 2.5e11);
  EXPECT_EQ(known_peak(peaks, host, 2), 2.5e11);
  for (int i = 0; i < 6; ++i) keep_peak(peaks, host, 2, 2.4e11);
  EXPECT_EQ(known_peak(peaks, host, 2), 2.4e11) << "of nine runs one was lucky and two were not";
}

TEST(KnownPeak, AMachineThatStaysSlowerIsKnownAsItIsNow) {
  const TestFolder folder;
  const device::HostFacts host = host_called("A");
  for (int i = 0; i < 20; ++i) keep_peak(folder.path(), host, 2, 2e11);
  for (int i = 0; i < 8; ++i) keep_peak(folder.path(), host, 2, 1e11);
  EXPECT_EQ(known_peak(folder.path(), host, 2), 2e11) << "it may be disturbed";
  keep_peak(folder.path(), host, 2, 1e11);
  EXPECT_EQ(known_peak(folder.path(), host, 2), 1e11);
}

TEST(KnownPeak, OtherProcessorsAndNumbersOfThreadsHaveTheirOwn) {
  const TestFolder folder;
  keep_peak(folder.path(), host_called("A"), 2, 2e11);
  EXPECT_EQ(known_peak(folder.path(), host_called("B"), 2), 0);
  EXPECT_EQ(known_peak(folder.path(), host_called("A"), 1), 0);
}

TEST(KnownPeak, WhatIsNoRateIsNotKnownAndIsReplaced) {
  for (const char* text : {"", "fast", "-1", "nan", "inf", "2e11 x", "1e999", "2e11\n0\n", "2e11 1e999"}) {
    const TestFolder folder;
    const device::HostFacts host = host_called("A");
    keep_peak(folder.path(), host, 2, 1e11);
    for (const auto& file : std::filesystem::directory_iterator(folder.path()))
      folder.write(file.path().filename().string(), text);
    EXPECT_EQ(known_peak(folder.path(), host, 2), 0) << text;
    keep_peak(folder.path(), host, 2, 1e11);
    EXPECT_EQ(known_peak(folder.path(), host, 2), 1e11) << text;
  }
  const TestFolder folder;
  keep_peak(folder.path(), host_called("A"), 2, std::nan(""));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace xladder::bench
