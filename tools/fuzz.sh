#!/usr/bin/env bash
# Runs libFuzzer on every target of tests/fuzz (or on those named) for so many seconds each, two at a time, and keeps what
# it finds. Ends with status 1 if any input breaks a parser; the input's path is printed.
#   tools/fuzz.sh [SECONDS] [TARGET...]      tools/fuzz.sh 600 tar image
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-60}
shift || true
if ! command -v clang++-14 >/dev/null; then
  echo "fuzz: clang with libFuzzer is missing; install it: apt-get install clang-14 libclang-rt-14-dev" >&2
  exit 2
fi
launcher=()
command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
cmake --preset fuzz "${launcher[@]}" >/dev/null

names=("$@")
if ((${#names[@]} == 0)); then
  for source in tests/fuzz/*_fuzz.cpp; do names+=("$(basename "$source" _fuzz.cpp)"); done
fi
cmake --build build-fuzz --target "${names[@]/#/xladder_fuzz_}"

run_target() {
  local name=$1 work=build-fuzz/fuzz/$1
  mkdir -p "$work/corpus" "$work/findings"
  if build-fuzz/bin/xladder_fuzz_"$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
    -print_final_stats=1 -print_funcs=0 -artifact_prefix="$work/findings/" "$work/corpus" "tests/fuzz/corpus/$name" \
    >"$work/log" 2>&1; then
    echo "$name: nothing found in $(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log") inputs, \
$(grep -o 'cov: [0-9]*' "$work/log" | tail -n 1)"
  else
    echo "$name: FOUND $(ls -t "$work"/findings/* 2>/dev/null | head -n 1); see $work/log"
    return 1
  fi
}
export -f run_target
export seconds
printf '%s\n' "${names[@]}" | xargs -P "$(nproc)" -I{} bash -c 'run_target {}'
