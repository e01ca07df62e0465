#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what the tests need, builds three times and runs every test: under the sanitizers, without Widgets, and in
# full. The last lines are ctest's summary of the full run; the exit code is 0 only when all three passed.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
exec </dev/null
. packaging/packages.sh

jobs=$(nproc)
failed=()

# The presets' builds share their objects, so the second and third mostly copy.
[[ -n ${HOME:-} && -w ${HOME:-} ]] || export CCACHE_DIR=${CCACHE_DIR:-$root/build/ccache}

is_configured() {
    [[ -f build/$1/build.ninja && build/$1/build.ninja -nt CMakePresets.json ]] \
        && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "build/$1/CMakeCache.txt"
}

run_preset() {
    local preset=$1
    say "== $preset"
    is_configured "$preset" || cmake --preset "$preset" --fresh || return
    cmake --build --preset "$preset" --parallel "$jobs" || return
    ctest --preset "$preset" --parallel "$jobs"
}

install_packages run build test
for preset in asan-ubsan headless dev; do
    [[ $preset != dev || ${#failed[@]} -eq 0 ]] || say "Already failed: ${failed[*]}"
    run_preset "$preset" || failed+=("$preset")
done
[[ ${#failed[@]} -eq 0 ]]
