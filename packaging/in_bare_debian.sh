#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs the README's commands as on a fresh Debian: in a new minimal root of the given suite, with a
# checkout of HEAD and packages from this system's mirror. The root is removed at the end.
# Needs root and mmdebstrap; the root lies below TMPDIR and takes about 3 GB for run, 15 GB for test.
# Usage: packaging/in_bare_debian.sh SUITE [run|test]      both when neither is given
# shellcheck disable=SC2016
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
suite=${1:-}
what=${2:-both}

say() { printf '%s\n' "$*" >&2; }
if [[ -z $suite || $# -gt 2 || ! $what =~ ^(run|test|both)$ ]]; then
    say "Usage: packaging/in_bare_debian.sh SUITE [run|test]"
    exit 2
fi
if [[ $(id -u) -ne 0 ]]; then
    say "This makes a root with device files and mounts in it, and so must be run as root."
    exit 1
fi
command -v mmdebstrap >/dev/null || { say "mmdebstrap is missing: apt install mmdebstrap"; exit 1; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git -C "$root" archive --format=tar --output="$scratch/checkout.tar" HEAD
# How this system reaches its mirror holds in the root as well.
apt-config dump | grep -E '^Acquire::(http|https|Check|Retries)' >"$scratch/apt.conf" || true
mirror=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
    | sed -n 's/^Debian Debian //p' | head -n 1)

run='./packaging/run.sh send resources/examples/order-question.json --environment sandbox'
test='./packaging/test.sh'
case $what in
    run) commands=$run ;;
    test) commands=$test ;;
    both) commands="$run && $test" ;;
esac
# The command's own standard output is kept apart from what mmdebstrap says.
exec 3>&1
in_root='chroot "$1" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
mmdebstrap --mode=root --variant=minbase --format=null --aptopt="$scratch/apt.conf" \
    --customize-hook='mkdir "$1/contact-composer"' \
    --customize-hook="tar-in $scratch/checkout.tar /contact-composer" \
    --customize-hook="$in_root sh -c 'cd /contact-composer && $commands' >&3" \
    "$suite" /dev/null "deb ${mirror:-http://deb.debian.org/debian} $suite main" >&2
