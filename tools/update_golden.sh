#!/usr/bin/env bash
# Writes the kept texts below tests/golden, and the schemas in docs/reference that field lists describe, anew from what the
# code emits now. Look at `git diff` afterwards.
# usage: tools/update_golden.sh [BUILD_FOLDER]    (default: build)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=${1:-build}
cmake --build "$build" --target xladder_golden_test xladder_reference_test
XLADDER_UPDATE_GOLDEN=1 "$build/bin/xladder_golden_test" --gtest_brief=1
XLADDER_UPDATE_GOLDEN=1 "$build/bin/xladder_reference_test" --gtest_brief=1 --gtest_filter=Reference.SchemasAreThoseOfTheFieldLists
git --no-pager diff --stat -- tests/golden docs/reference
git ls-files --others --exclude-standard -- tests/golden | sed 's/^/new: /'
