// usage: xladder_guard_bar [WORLDS]     prints the tables of benchmarks/results/guard_*.md; 20 worlds take a minute
#include <cstdio>
#include <cstdlib>

#include "tests/guard/guard_bar.h"

namespace {

void print(const char* title, const std::vector<xladder::test::BarRow>& rows, int worlds) {
  std::printf("\n%s, %d seeds\n\n| Variant | Kept | Failed | Inconclusive | Decided by | For example |\n", title,
              worlds);
  std::printf("|---|---|---|---|---|---|\n");
  int caught = 0;
  int rejected = 0;
  int good = 0;
  for (const xladder::test::BarRow& row : rows) {
    std::string checks;
    for (const auto& [check, count] : row.checks)
      checks += (checks.empty() ? "" : ", ") + check + " " + std::to_string(count);
    std::printf("| %s%s | %d | %d | %d | %s | %s |\n", row.variant.c_str(), row.is_good ? " (good)" : "", row.kept,
                row.failed, row.inconclusive, checks.c_str(), row.example.c_str());
    caught += !row.is_good && row.kept == 0 ? 1 : 0;
    good += row.is_good ? worlds : 0;
    rejected += row.is_good ? worlds - row.kept : 0;
  }
  std::printf("\n%d of 12 defects caught in every seed; %d of %d good variants rejected\n", caught, rejected, good);
}

}  // namespace

int main(int argc, char** argv) {
  const xladder::test::Bar bar = xladder::test::run_bar(argc > 1 ? std::atoi(argv[1]) : 20);
  print("Losses and updates", bar.with_updates, bar.worlds);
  print("Losses alone", bar.losses_alone, bar.worlds);
}
