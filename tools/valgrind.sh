#!/bin/sh
# valgrind.sh PROGRAM ARGUMENT…: a wrapper for meson test: our own programs under valgrind, scripts and
# the tools of the system as they are. A pointer into a block counts as keeping it: ICU holds its so.
case $(head -c 4 "$1" | tail -c 3) in
    ELF) ;;
    *) exec "$@" ;;
esac
case $1 in
    /usr/* | /bin/*) exec "$@" ;;
esac
exec valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite,indirect \
    --errors-for-leak-kinds=definite,indirect "$@"
