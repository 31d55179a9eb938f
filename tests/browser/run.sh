#!/bin/sh
# run.sh NAME: the tests of NAME.test.mjs as TAP. What they need is installed by ./test, which says so
# with JUDGES=required; without that they are skipped where it is missing.
set -eu
cd "$(dirname "$0")"
missing() {
    if [ "${JUDGES:-}" = required ]; then
        printf 'not ok 1 - %s\n1..1\n' "$1"
        exit 1
    fi
    echo "1..0 # SKIP $1"
    exit 0
}
command -v node >/dev/null || missing 'node is not installed'
[ -d node_modules ] || missing 'tools/browser_packages.sh has not run'
exec node --test-reporter=./support/tap.mjs "$1.test.mjs"
