#!/bin/sh
# lists.sh ROOT FILE…: every migration and every feature's .sql file is among the FILEs that
# sql/meson.build and src/features/meson.build list, and migrations are numbered without a gap. A file that nobody listed would
# neither be applied nor be checked.
set -u
root=$1
shift
problems=0

is_listed() {
  wanted=$(realpath "$1")
  shift
  for listed in "$@"; do
    if [ "$(realpath "$listed")" = "$wanted" ]; then
      return 0
    fi
  done
  return 1
}

number=0
for file in "$root"/sql/migrations/*.sql "$root"/src/features/*/*.sql; do
  case $file in
    *'*'* | *.pg.sql) continue ;;
    */migrations/*)
      number=$((number + 1))
      case $file in
        */"$(printf '%04d' "$number")"_*.sql) ;;
        *)
          echo "$file: want number $number"
          problems=1
          ;;
      esac
      ;;
  esac
  if ! is_listed "$file" "$@"; then
    echo "$file: is listed neither in sql/meson.build nor in src/features/meson.build"
    problems=1
  fi
done
exit $problems
