#!/bin/sh
# Installs the judges of tests/browser, at the versions of its lock file, when they are absent or older.
set -eu
cd "$(dirname "$0")/../tests/browser"
mark=node_modules/.installed-from
if ! cmp -s package-lock.json "$mark"; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null
    cp package-lock.json "$mark"
fi
