#!/bin/sh
# check_scripts.sh ROOT: shellcheck over every shell script. Skipped where shellcheck is not installed.
set -eu
cd "$1"
command -v shellcheck >/dev/null || exit 77
scripts=$({
    find . \( -name '.git' -o -name 'build*' -o -name node_modules -o -name var \) -prune -o -type f -name '*.sh' -print
    grep -lE '^#!/bin/(ba)?sh' run test bench .ci/* 2>/dev/null || true
} | LC_ALL=C sort -u)
[ -n "$scripts" ] || { echo "no script under $1"; exit 1; }
printf '%s\n' "$scripts" | xargs -d '\n' shellcheck -x -P SCRIPTDIR -P .
echo "$(printf '%s\n' "$scripts" | wc -l) scripts read"
