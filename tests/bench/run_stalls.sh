#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run_stalls.sh BUILD: runs every GUI test of a build with COMPOSER_BENCHMARKS and reports the longest time in which its
# window did not answer, worst first. See stall_watch.cpp for what counts.
set -euo pipefail

build=$(realpath -- "$1")
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
export QT_QPA_PLATFORM=offscreen
for program in "$build"/tests/gui/tst_*; do
    [[ -x $program && -f $program ]] || continue
    LD_PRELOAD=$build/lib/libstall_watch.so "$root/tests/support/in_temporary_home" "$program" 2>/dev/null \
        | sed -n "s|^STALL \(.*\)|\1 of $(basename "$program")|p" || true
done | sort -rn
