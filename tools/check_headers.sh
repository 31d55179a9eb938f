#!/bin/sh
# check_headers.sh ROOT BUILD COMPILER…: fails when a header of ROOT/src does not compile by itself.
# Generated headers are looked for in BUILD; tables (*.tbl.h) are rows for a macro of their user.
set -eu
cd "$1"
build=$2
shift 2
include=$(find "$build" \( -name 'meson-*' -o -name tests \) -prune -o -name '*.h' -exec dirname {} + | sort -u | sed 's/^/-I/')
failed=0
checked=0
for header in $(find src -name '*.h' ! -name '*.tbl.h' | LC_ALL=C sort); do
    checked=$((checked + 1))
    # shellcheck disable=SC2086 # one -I per word
    printf '#include "%s"\n' "${header#src/}" |
        "$@" -std=c17 -D_GNU_SOURCE -Wall -Wextra -Werror -fsyntax-only -Isrc $include -x c - || {
        echo "$header:1: does not compile alone"
        failed=$((failed + 1))
    }
done
[ "$checked" -gt 0 ] || { echo "no header under $1/src"; exit 1; }
[ "$failed" = 0 ] || { echo "$failed of $checked headers do not compile alone"; exit 1; }
echo "$checked headers compile alone"
