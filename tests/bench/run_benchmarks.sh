#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Release and reports the speed figures of the engine, each beside what a person would use instead.
# Everything stays on the loopback interface. Figures move with the machine's load: compare ratios.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd "$root"
. packaging/packages.sh
build=$root/build/bench
request=$root/resources/examples/order-question.json
contacts=${CONTACTS:-10000}
pairs=${PAIRS:-100}

build_programs() {
    install_packages run build bench
    [[ -f $build/build.ninja ]] || cmake --preset bench
    cmake --build --preset bench
}

# Starts the loopback endpoint and sets $url; it ends with this shell, which holds the other end of its input.
start_server() {
    coproc server { exec "$build/bench/bench_server"; }
    local port
    read -r port <&"${server[0]}"
    url=http://127.0.0.1:$port
}

start_to_exit() {
    echo "One contact, process start to exit, median of $pairs pairs"
    python3 tests/bench/start_to_exit.py "$build/bin/contact-composer" "$url" "$request" "$pairs"
}

# The SDK comes from npm, into the build folder.
sdk_is_here() {
    command -v node >/dev/null && command -v npm >/dev/null || return
    [[ -d $build/sdk/node_modules/@aws-sdk/client-connect ]] && return
    mkdir -p "$build/sdk"
    (cd "$build/sdk" && npm install --silent --no-save @aws-sdk/client-connect @smithy/node-http-handler) >&2
}

throughput() {
    local in_flight ours sdk
    echo "Contacts per second, $contacts contacts, kept-alive connections"
    sdk_is_here || echo "  SKIPPED: the comparison with @aws-sdk/client-connect needs node, npm and the npm registry"
    printf '  %-10s %18s %26s %7s\n' 'in flight' contact-composer '@aws-sdk/client-connect' ratio
    for in_flight in 1 8 32; do
        ours=$("$build/bench/bench_throughput" "$url" "$contacts" "$in_flight")
        sdk=-
        [[ ! -d $build/sdk/node_modules ]] || sdk=$(cd "$build/sdk" \
            && NODE_NO_WARNINGS=1 node "$root/tests/bench/sdk_throughput.mjs" "$url" "$contacts" "$in_flight")
        printf '  %-10s %18s %26s %7s\n' "$in_flight" "$ours" "$sdk" \
            "$(awk -v a="$ours" -v b="$sdk" 'BEGIN { print (b > 0 ? sprintf("%.1f", a / b) : "-") }')"
    done
}

# Programs of one floor each that print their own lines.
floor_bench() {
    local name=$1
    if [[ -x $build/bench/$name ]]; then
        "$build/bench/$name"
    else
        echo "SKIPPED: $name was not built"
    fi
}

# On a display of its own; Xvfb is not there on every machine.
window() {
    command -v Xvfb >/dev/null || { echo "SKIPPED: the window's figures need Xvfb"; return; }
    local home number
    home=$(mktemp -d)
    exec {display}<> <(:)
    Xvfb -displayfd "$display" -screen 0 1280x720x24 2>/dev/null &
    local server_pid=$!
    read -r number <&"$display"
    echo "The window, beside a bare one"
    for _ in 1 2 3; do
        env HOME="$home" DISPLAY=":$number" STARTED_AT="$(date +%s%N)" "$build/bench/bench_hello"
        env HOME="$home" DISPLAY=":$number" STARTED_AT="$(date +%s%N)" "$build/bench/bench_window"
    done
    kill "$server_pid"
    rm -rf "$home"
}

history() {
    local folder
    folder=$(mktemp -d)
    echo "The journal with ${ROWS:-100000} submissions"
    "$build/bench/bench_history" "$folder" "${ROWS:-100000}"
    rm -rf "$folder"
}

build_programs >&2
start_server
start_to_exit
floor_bench bench_sigv4
throughput
floor_bench bench_contact
history
