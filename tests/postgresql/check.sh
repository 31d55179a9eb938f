#!/bin/sh
# check.sh CHECK_SQL FOLDER LISTS…: the checker itself on the wrong files of this folder, then on each
# of the LISTS (MIGRATION… -- STATEMENTS…, separated by ---), which must be right.
set -u
check_sql=$(realpath "$1")
cd "$2" || exit 1
shift 2
problems=0

told=$(
  "$check_sql" wrong/0001_tables.sql wrong/0002_syntax.sql
  "$check_sql" wrong/0001_tables.sql -- wrong/statements.sql
)
if [ "$told" != "$(cat wrong/expected.txt)" ]; then
  printf 'of the wrong files is told, other than in wrong/expected.txt:\n%s\n' "$told"
  problems=1
fi

list=
check_list() {
  # shellcheck disable=SC2086 # no file here has a space in its name
  "$check_sql" $list || problems=1
  list=
}
for argument in "$@"; do
  case $argument in
    ---) check_list ;;
    --) list="$list --" ;;
    *) list="$list $argument" ;;
  esac
done
check_list
exit $problems
