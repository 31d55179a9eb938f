#!/bin/sh
# The command tplgen, and what the C compiler says about what it wrote: a mistake in an expression is reported
# at its line of the template. Called by meson: test_command.sh TPLGEN SOURCE_DIR COMPILER…
tplgen=$1 source=$2
shift 2
compiler=$*
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
count=0 failed=0

result() { # ok|"not ok" name
    count=$((count + 1))
    [ "$1" = ok ] || failed=$((failed + 1))
    echo "$1 $count - $2"
}

# says NAME EXIT_CODE TEXT COMMAND…: the command ends so, and says this on standard error.
says() {
    name=$1 want_code=$2 want=$3
    shift 3
    "$@" 2>"$folder/said" >/dev/null
    code=$?
    if [ "$code" -eq "$want_code" ] && { [ -z "$want" ] || grep -qF -- "$want" "$folder/said"; }; then
        result ok "$name"
    else
        echo "# exit code $code, want $want_code and: $want"
        sed 's/^/# /' "$folder/said"
        result "not ok" "$name"
    fi
}

# template FILE TEXT: TEXT, as the second line, becomes FILE, FILE.h and FILE.c in the folder.
template() {
    printf '%s\n' '{{template x(const struct sample_view *v) from "render/views.h"}}' "$2" >"$folder/$1"
    "$tplgen" --messages "$source/tests/render/fake/messages.index" "$folder/$1" "$folder/$1.h" "$folder/$1.c"
}

compile() {
    # shellcheck disable=SC2086 # the compiler may be a command with arguments
    LC_ALL=C $compiler -std=c17 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow \
        -Wno-overlength-strings -Werror -D_GNU_SOURCE -fsyntax-only -I "$source/tests/render/fake" \
        -I "$source/src" -I "$source/tests" "$folder/$1.c"
}

# refused NAME FILE TEXT: the C compiler refuses TEXT, and names its line of the template.
refused() {
    template "$2" "$3"
    says "$1" 1 "$2:2:" compile "$2"
}

says "the arguments are explained" 2 "usage: tplgen [--messages INDEX] TEMPLATE OUT.h OUT.c" "$tplgen"
says "a template that is not there" 1 "$folder/none.html:1: cannot be read" "$tplgen" "$folder/none.html" a b
echo "hello" >"$folder/bad.html"
says "a refusal names file, line and column" 1 "$folder/bad.html:1:1: the first line is" \
    "$tplgen" "$folder/bad.html" "$folder/h" "$folder/c"
printf 'a plain\nb some\n' >"$folder/index"
says "an index with a bad line" 1 "$folder/index:2: not \`key plural|plain" \
    "$tplgen" --messages "$folder/index" "$folder/bad.html" "$folder/h" "$folder/c"
echo '{{template x() from "render/views.h"}}' >"$folder/good.html"
says "a place that cannot be written" 1 "/none/x.h:1: cannot be written" \
    "$tplgen" "$folder/good.html" "$folder/none/x.h" "$folder/c"

template good.html '<p title="{{v->str}}">{{v->safe}}{{each row in v->rows, v->row_count}}{{row->label}}{{end}}</p>'
says "what is right compiles without a warning" 0 "" compile good.html
refused "an unknown field" field.html '{{v->nothing}}'
refused "safe markup in an attribute" safe.html '<p title="{{v->safe}}"></p>'
refused "safe markup in plain text" safe.txt '{{v->safe}}'
refused "a truth in HTML" bool.html '{{v->yes}}'
refused "a struct of another type" struct.html '{{*v}}'
refused "a fraction" double.html '{{1.5}}'
refused "one char" char.html "{{'a'[v->chars]}}"
refused "the language of a name" lang.html '<p{{lang v->name}}></p>'
refused "plain of what is plain" plain.html '{{plain v->str}}'
refused "a number that is a text" number.html '{{number v->str}}'
refused "a count that is a text" count.html '{{each row in v->rows, v->str}}{{end}}'
refused "a plural's count that is a text" plural.html '{{t test.sessions, n: v->str, body: v->str}}'
refused "a key that is a number" key.json '{ {{v->whole}}: 1}'
refused "a truth within a JSON string" string.json '"{{v->yes}}"'
refused "a truth in CSV" bool.csv '{{v->yes}}'

echo "1..$count"
[ "$failed" -eq 0 ]
