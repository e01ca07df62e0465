# SPDX-License-Identifier: Apache-2.0
# What Contact Composer needs from the system, and how to get it. Sourced by run.sh, test.sh and the benchmarks.
# Names for Debian 12 (Ubuntu 24.04 has the same ones); Fedora's beside them, as far as they are known.
# shellcheck shell=bash disable=SC2034

apt_run=(ca-certificates libqt6sql6-sqlite libsecret-1-0 qt6-translations-l10n)
apt_build=(cmake g++ ninja-build pkg-config qt6-base-dev qt6-svg-dev qtkeychain-qt6-dev qcoro-qt6-dev
    libboost-dev rapidjson-dev libssl-dev libgmime-3.0-dev libgumbo-dev qt6-l10n-tools)
apt_test=(ccache lld curl faketime openssl python3 python3-botocore dbus-bin dbus-daemon gnome-keyring libglib2.0-bin
    xvfb at-spi2-core gir1.2-atspi-2.0 python3-gi strace xdotool)
apt_bench=(ccache curl python3)

dnf_run=(ca-certificates libsecret qt6-qttranslations)
dnf_build=(cmake gcc-c++ ninja-build pkgconf-pkg-config qt6-qtbase-devel qt6-qtsvg-devel qtkeychain-qt6-devel
    qcoro-qt6-devel boost-devel rapidjson-devel openssl-devel gmime30-devel gumbo-parser-devel
    qt6-linguist)
dnf_test=(ccache lld curl libfaketime openssl python3 python3-botocore dbus-tools dbus-daemon gnome-keyring glib2
    xorg-x11-server-Xvfb at-spi2-core python3-gobject strace xdotool)
dnf_bench=(ccache curl python3)

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "Contact Composer needs system packages, and neither root nor sudo is at hand. Run this as root, then try again:"
        say "    $*"
        return 1
    fi
}

# The names given that are not installed, one a line.
missing_apt() {
    local name
    for name in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || echo "$name"
    done
}
missing_dnf() {
    local name
    for name in "$@"; do
        rpm -q --quiet --whatprovides "$name" || echo "$name"
    done
}

install_apt() {
    # The lists may be absent or may name versions that the mirror no longer has.
    local options=(-q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=600)
    as_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" update \
        && as_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" --no-install-recommends install "$@"
}
install_dnf() { as_root dnf -y --setopt=install_weak_deps=False install "$@"; }

# install_packages GROUP...: makes the groups run, build, test, bench present; says nothing when they are. Never reads
# standard input, which belongs to the program, and never writes to standard output.
install_packages() {
    local manager group wanted=() missing=()
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        manager=apt
    elif command -v dnf >/dev/null && command -v rpm >/dev/null; then
        manager=dnf
    else
        explain_packages "$@"
        return
    fi
    for group in "$@"; do
        local -n list=${manager}_${group}
        wanted+=("${list[@]}")
    done
    mapfile -t missing < <("missing_$manager" "${wanted[@]}")
    [[ ${#missing[@]} -eq 0 ]] && return
    say "Installing ${missing[*]}"
    "install_$manager" "${missing[@]}" </dev/null >&2
}

# Without apt and dnf the person's own packages may do; CMake names what it does not find.
explain_packages() {
    local group
    say "This system has neither apt nor dnf, so nothing was installed. Contact Composer needs a C++20 compiler (GCC 12),"
    say "CMake 3.25, Ninja, Qt 6.4 (Base, Svg, Linguist's tools), QtKeychain and QCoro for Qt 6, Boost 1.74, RapidJSON, GMime 3, Gumbo and OpenSSL 3."
    say "Debian's names for everything asked for now:"
    for group in "$@"; do
        local -n list=apt_$group
        say "    ${list[*]}"
    done
    command -v cmake >/dev/null && command -v ninja >/dev/null
}
