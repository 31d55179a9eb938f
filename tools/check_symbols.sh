#!/bin/sh
# check_symbols.sh BUILD: fails when an object built from src/ calls a function that is easy to
# misuse, or when two of them define one name: of static libraries the linker silently takes the
# first. It reads the objects, so no macro or inline function can hide a call.
set -eu
unbounded='strcpy|strcat|strncpy|strncat|stpcpy|sprintf|vsprintf|gets|scanf|fscanf|sscanf|vsscanf|alloca'
silent='atoi|atol|atoll|atof|strtol|strtoul|strtoll|strtoull|strtod|strtof'
one_state='strtok|gmtime|localtime|localtime_r|mktime|ctime|ctime_r|asctime|asctime_r|setlocale|rand|srand|random|srandom|drand48'
shell_or_race='system|popen|tmpnam|tempnam|mktemp'
memory_by_hand='malloc|calloc|realloc|reallocarray|free|strdup|strndup|asprintf|vasprintf'
cd "$1"

# Prints the calls that objects under folder $1 make to one of the functions $2, for the reason $3.
calls_in() {
    [ -d "$1" ] || return 0
    find "$1" -name '*.o' -exec nm -Au {} + |
        sed -nE "s/^(.*)\.p\/(.*)\.o:.* U (__isoc[0-9]+_|__)?($2)(_chk)?(@.*)?\$/\1.p\/\2.o: calls \4 ($3)/p"
}

# Names that more than one object under folder $1 gives to others.
defined_twice_in() {
    find "$1" -name '*.o' -exec nm -Ag --defined-only {} + |
        sed -nE 's/^(.*)\.p\/(.*)\.o:[0-9a-f]* [TDBRC] (.*)$/\3 \1.p\/\2.o/p' | sort -u |
        awk '$1 == name { print where ": defines " name ", as " $2 " does" } { name = $1; where = $2 }'
}

objects=$(find src -name '*.o' 2>/dev/null | wc -l)
if [ "$objects" = 0 ]; then
    echo "no objects under $1/src: nothing was built"
    exit 1
fi
found=$(
    calls_in src "$unbounded" 'writes or reads without a bound'
    calls_in src "$silent" 'hides errors: use str_int'
    calls_in src "$one_state" 'one state for the whole process'
    calls_in src "$shell_or_race" 'runs a shell, or a race'
    defined_twice_in src
    calls_in src/features "$memory_by_hand" 'features live in arenas'
)
if [ -n "$found" ]; then
    echo "$found"
    exit 1
fi
echo "$objects objects call nothing that is banned, and no two define one name"
