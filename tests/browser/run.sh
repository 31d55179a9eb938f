#!/bin/sh
# run.sh NAME: the tests of NAME.test.mjs as TAP; skipped where ./test has not installed what they need.
set -eu
cd "$(dirname "$0")"
skip() {
    echo "1..0 # SKIP $1"
    exit 0
}
command -v node >/dev/null || skip 'node is not installed'
[ -d node_modules ] || skip 'tools/browser_packages.sh has not run'
[ "$1" != pages ] || [ -x "$HEMICYCLE" ] || skip 'the program is not built'
exec node --test-reporter=tap "$1.test.mjs"
