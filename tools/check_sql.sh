#!/bin/sh
# check_sql.sh ROOT: fails when a C file outside src/db holds a statement in a string. Statements
# live in .sql files, where the build prepares them (docs/STYLE.md).
set -eu
cd "$1"
statement='"[[:space:]]*(SELECT|INSERT|UPDATE|DELETE|REPLACE|PRAGMA|CREATE (TABLE|INDEX)|DROP (TABLE|INDEX)) '
in_any_case='"[^"]*(select [^"]* from |insert into |update [a-z_]+ set |delete from )'
files=$(find src -name '*.[ch]' ! -path 'src/db/*' | LC_ALL=C sort)
[ -n "$files" ] || { echo "no C file under $1/src"; exit 1; }
found=$({
    printf '%s\n' "$files" | xargs grep -nHE "$statement" || true
    printf '%s\n' "$files" | xargs grep -nHiE "$in_any_case" || true
} | LC_ALL=C sort -u)
if [ -n "$found" ]; then
    printf '%s\n' "$found" | sed -E 's/^([^:]*:[0-9]+:)/\1 a statement in C:/'
    exit 1
fi
echo "no statement outside .sql files"
