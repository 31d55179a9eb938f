#!/bin/sh
# check_queries.sh ROOT: fails where a handler asks for a parameter of the query, request_query(req, STR("zone")), that
# src/app/queries.tbl.h does not have, or where a row's parameter is asked for nowhere. A file that defines handlers of
# that table or of the routes needs the row for one of them; what other files of features ask for, for any handler.
set -eu
cd "$1"
table=src/app/queries.tbl.h
rows=$(sed -nE 's/^QUERY\(([a-z_0-9]+), "([^"]+)".*/\1 \2/p' "$table")
[ -n "$rows" ] || { echo "$table:1: no row QUERY(…)"; exit 1; }
files=$(find src/features -name '*.c' | LC_ALL=C sort)
headers=$(find src/features -name '*.h' | LC_ALL=C sort)
handlers=$(sed -nE 's/^ROUTE\(.*, ([a-z_0-9]+)\)$/\1/p' src/app/routes.tbl.h)
status=0

complain() {
    echo "$1"
    status=1
}

for file in $files; do
    asked=$(grep -noE 'request_query\([^;]*STR\("[^"]+"\)' "$file" | sed -E 's/^([0-9]+):.*STR\("([^"]+)"\)$/\1:\2/') || continue
    own=$(for handler in $handlers; do grep -oE "^Status $handler\(" "$file" || true; done | sed -E 's/Status (.*)\(/\1/')
    for one in $asked; do
        name=${one#*:}
        having=$(printf '%s\n' "$rows" | awk -v name="$name" '$2 == name { print $1 }')
        [ -z "$own" ] || having=$(printf '%s\n' "$having" | grep -xF "$own" || true)
        [ -n "$having" ] || complain "$file:${one%%:*}: $table has no row for \"$name\""
    done
done

# shellcheck disable=SC2086 # a list of files
unasked=$(printf '%s\n' "$rows" | while read -r handler name; do
    line=$(grep -n "($handler, \"$name\"" "$table" | cut -d : -f 1)
    grep -qF "\"$name\"" $files $headers || echo "$table:$line: \"$name\" is asked for nowhere"
done)
[ -z "$unasked" ] || complain "$unasked"
[ "$status" = 0 ] || exit 1
echo "$(printf '%s\n' "$rows" | wc -l) parameters, each asked for"
