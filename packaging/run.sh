#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Starts Contact Composer with the arguments given; installs and builds first what is not there yet.
# Standard output and input are the program's own: everything else is said on standard error.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
build=$root/build/release
. "$root/packaging/packages.sh"

# A build folder that was copied or moved, or was made before the list of packages changed, is not up to date.
is_configured() {
    [[ -f $build/build.ninja && $build/.packages -nt $root/packaging/packages.sh ]] \
        && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"
}

configure() {
    install_packages run build || return
    (cd "$root" && cmake --preset release --fresh) </dev/null >&2 || return
    touch "$build/.packages"
}

is_built() { [[ $(ninja -C "$build" -n 2>&1) == *"no work to do"* ]]; }

is_configured || configure
is_built || ninja -C "$build" </dev/null >&2
exec "$build/bin/contact-composer" "$@"
