#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Takes the pictures of resources/screenshots from the real program, on a display and with a HOME of its own: the
# window as it starts, with problems, and after a contact in the sandbox; light and dark, at 100 % and 200 %.
# Needs Xvfb, xdotool and ImageMagick.  Usage: packaging/screenshots.sh [PROGRAM]
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
program=${1:-$root/build/release/bin/contact-composer}
pictures=$root/resources/screenshots
for tool in Xvfb xdotool import "$program"; do
    command -v "$tool" >/dev/null || { printf '%s is missing\n' "$tool" >&2; exit 1; }
done

home=$(mktemp -d)
stop() {
    kill "${running[@]}" 2>/dev/null || true
    wait
    rm -rf "$home"
}
running=()
trap stop EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state XDG_DATA_HOME=$home/data
export XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
mkdir -p "$XDG_CONFIG_HOME/contact-composer" "$pictures"

mkfifo "$home/display"
exec 3<>"$home/display"
Xvfb -displayfd 3 -screen 0 2560x1440x24 2>/dev/null &
running+=($!)
read -r number <&3
export DISPLAY=:$number

keys() { xdotool key --delay 20 "$@"; }
words() { xdotool type --delay 5 "$1"; }

fill() {
    words 'Maria Lopez'; keys Tab
    words 'maria.lopez@example.com'; keys Tab
    words 'orders@support.example.com'; keys Tab
    words 'Where is my order 4711?'; keys Tab
    words 'Hello,'; keys Return Return
    words 'I ordered a pair of boots on Monday and have not heard from you since. Could you tell me when they will arrive?'
    keys Return Return
    words 'Kind regards,'; keys Return
    words 'Maria'
}
untouched() { :; }
problems() {
    words 'Maria Lopez'; keys Tab
    words 'maria.lopez@example'; keys ctrl+Return
}
created() {
    fill
    keys ctrl+Return
}
from_template() {
    keys ctrl+shift+n Down Return
}

# picture NAME APPEARANCE SCALE WHAT [FILE]
picture() {
    local window process
    rm -rf "$XDG_CONFIG_HOME/contact-composer/window.ini" "$XDG_DATA_HOME"
    printf '[General]\nappearance=%s\n' "$2" >"$XDG_CONFIG_HOME/contact-composer/window.ini"
    QT_SCALE_FACTOR=$3 "$program" ${5:+"$5"} &
    process=$!
    running+=("$process")
    window=$(xdotool search --sync --onlyvisible --name 'Contact Composer' | tail -n 1)
    xdotool windowfocus --sync "$window"
    "$4"
    sleep 2 # the last paint, and the end of the submission
    # Of the display, since a dialog is a window of its own.
    eval "$(xdotool getwindowgeometry --shell "$window" | grep -E '^(X|Y|WIDTH|HEIGHT)=')"
    import -window root -crop "${WIDTH}x$HEIGHT+$X+$Y" +repage -strip "$pictures/$1.png"
    kill "$process"
    wait "$process" || true
}

picture start light 1 untouched
picture problems light 1 problems
picture first-window light 1 created
picture first-window-dark dark 1 created
picture every-member light 1 untouched "$root/resources/examples/every-member.json"
picture every-member-dark dark 1 untouched "$root/resources/examples/every-member.json"
picture template light 1 from_template
picture problems-dark dark 1 problems
picture first-window-200 light 2 created
picture problems-dark-200 dark 2 problems
