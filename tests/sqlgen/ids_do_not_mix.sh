#!/bin/sh
# ids_do_not_mix.sh GENERATED SRC COMPILER…: the same call compiles with its ids in order, and does
# not with two of them swapped.
set -u
generated=$1
sources=$2
shift 2
compiler=$*

# compile ARGUMENTS: as those of a call.
compile() {
  call=$1
  printf '%s\n' '#include "bodies.sql.h"' \
    'Status seat(struct db *db, BodyId body, PersonId person, SeatId *new_id);' \
    'Status seat(struct db *db, BodyId body, PersonId person, SeatId *new_id)' \
    "{ return q_seat_insert($call); }" |
    $compiler -std=c17 -Werror -fsyntax-only -I "$generated" -I "$sources" -x c - 2>&1
}

if ! problem=$(compile 'db, body, &person, 1, new_id'); then
  printf 'the right call does not compile:\n%s\n' "$problem"
  exit 1
fi
for call in 'db, person, &person, 1, new_id' 'db, body, &body, 1, new_id' 'db, 1, &person, 1, new_id' \
  'db, body, &person, body, new_id'; do
  if problem=$(compile "$call"); then
    echo "compiles, and must not: q_seat_insert($call)"
    exit 1
  fi
  case $problem in
    *incompatible*) ;;
    *)
      printf 'q_seat_insert(%s) fails for another reason:\n%s\n' "$call" "$problem"
      exit 1
      ;;
  esac
done
