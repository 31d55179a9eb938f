#!/bin/sh
# command.sh SQLGEN MIGRATION…: what the command itself does with files that are wrong.
set -u
sqlgen=$(realpath "$1")
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
problems=0

# expect WHAT MESSAGE COMMAND…: the command fails, says exactly the message, and writes no header.
expect() {
  what=$1
  want=$2
  shift 2
  if got=$("$@" 2>&1); then
    echo "$what: succeeds, and must not"
    problems=1
  fi
  if [ "$got" != "$want" ]; then
    printf '%s:\n  got  %s\n  want %s\n' "$what" "$got" "$want"
    problems=1
  fi
  if [ -e "$folder/x.h" ]; then
    echo "$what: writes a header all the same"
    problems=1
  fi
}

cd "$folder" || exit 1
printf -- '-- body_named(name text) -> many\nSELECT id\n  FROM body WHERE nmae = :name;\n' >typing.sql
printf 'CREATE TABLE late (id INTEGER PRIMARY KEY) STRICT;\n\nCREATE TABLE late (id TEXT);\n' >0009_twice.sql

expect 'a mistake in a statement' 'typing.sql:3: no such column: nmae' \
  "$sqlgen" statements typing.sql x.h x.c "$@"
expect 'a mistake in a migration' '0009_twice.sql:3: table late already exists' \
  "$sqlgen" ids x.h 0009_twice.sql
expect 'a file that is not there' 'none.sql:0: cannot be read' "$sqlgen" statements none.sql x.h x.c "$@"
expect 'a migration that is not there' 'none.sql:0: cannot be read' "$sqlgen" ids x.h none.sql
expect 'a folder that is not there' 'no/folder.h: cannot be written' "$sqlgen" ids no/folder.h
expect 'no such command' 'usage: sqlgen ids IDS.H MIGRATION...
       sqlgen statements X.SQL X.SQL.H X.SQL.C MIGRATION...
       sqlgen plans EXCUSES MIGRATION... -- X.SQL...' "$sqlgen" id x.h

printf -- '-- all_bodies() -> many\nSELECT id\n  FROM body;\n' >whole.sql
printf -- '# none\n\n' >none.txt
printf -- 'fine all_bodies # there are two\n' >two.txt
printf -- 'fine all_bodies # there are two\nfine others # gone\n' >gone.txt
expect 'a plan that reads everything' 'whole.sql:2: all_bodies reads a whole table: SCAN body' \
  "$sqlgen" plans none.txt "$@" -- whole.sql
expect 'an excuse of nothing' 'gone.txt:2: excuses nothing' "$sqlgen" plans gone.txt "$@" -- whole.sql
expect 'excuses that are not there' 'no.txt:0: cannot be read' "$sqlgen" plans no.txt "$@" -- whole.sql
"$sqlgen" plans two.txt "$@" -- whole.sql || problems=1
exit $problems
