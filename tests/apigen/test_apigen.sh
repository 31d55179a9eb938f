#!/bin/sh
# test_apigen.sh APIGEN: the description of a small site is to the byte what golden/ holds, and the generator stops
# with file and line at each way in which a site could be wrong. TAP.
# To take a change of the output over: test_apigen.sh APIGEN --accept, and read the difference.
# shellcheck disable=SC2016 # the dollars are sed's
set -eu
apigen=$(realpath "$1")
cd "$(dirname "$0")/golden"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number=0
failures=0

point() { # RESULT NAME OUTPUT
    number=$((number + 1))
    if [ "$1" = 0 ]; then
        echo "ok $number - $2"
    else
        echo "not ok $number - $2"
        printf '%s\n' "$3" | sed 's/^/# /'
        failures=$((failures + 1))
    fi
}

# In the folder of a site: everything that the generator reads, but headers.
generate() { # SITE
    (cd "$1" && find src languages -type f \( -name '*.tbl.h' -o -name '*.po' -o -name '*.json' -o -name '*.html' \) |
        LC_ALL=C sort | xargs "$apigen" 1.2 src "$folder/made.d" "$folder/made.json" "$folder/made.c")
}

same() { # NAME WANT GOT
    if output=$(diff -u "$2" "$folder/$3"); then point 0 "$1" ''; else point 1 "$1" "$output"; fi
}

generate .
if [ "${2:-}" = --accept ]; then
    cp "$folder/made.json" made.json
    cp "$folder/made.c" made.c.golden
    exit
fi
same 'the description of a small site' made.json made.json
same 'the same as C' made.c.golden made.c
want="$folder/made.json: src/render/render.h src/features/notes/views.h src/features/people/views.h"
if [ "$(cat "$folder/made.d")" = "$want" ]; then
    point 0 'headers that were read on the way are inputs too' ''
else
    point 1 'headers that were read on the way are inputs too' "$(cat "$folder/made.d")"
fi

# The small site with one file changed by a sed script is refused with exactly this line.
refuses() { # NAME FILE SED MESSAGE
    rm -rf "$folder/site"
    mkdir "$folder/site"
    cp -r src languages "$folder/site"
    sed -i -E "$3" "$folder/site/$2"
    refused "$1" "$4"
}
refused() { # NAME MESSAGE
    if output=$(generate "$folder/site" 2>&1); then
        point 1 "$1" "taken, want: $2"
    elif [ "$output" = "$2" ]; then
        point 0 "$1" ''
    else
        point 1 "$1" "got: $output
want: $2"
    fi
}
routes=src/app/routes.tbl.h
queries=src/app/queries.tbl.h
notes=src/features/notes
no_type="$notes/note.json:3: no type can be found for"

refuses 'a route without a sentence' $routes 's/\bnote_page/list_page/' \
    "$routes:3: languages/en.po has no \"api.list_page\", which says what this is"
sed -i 's/api.note_page/api.list_page/' "$folder/site/languages/en.po"
refused 'a route of data without a template' \
    "$routes:3: no template of JSON is called list_json, with which list_page would answer"
refuses 'a handler of another name' $routes 's/\bnote_page/note_shown/' \
    "$routes:3: languages/en.po has no \"api.note_shown\", which says what this is"
sed -i 's/api.note_page/api.note_shown/' "$folder/site/languages/en.po"
refused 'a handler that no template can be named after' \
    "$routes:3: a handler that answers with JSON is called x_page: note_shown"
refuses 'a summary that takes arguments' languages/en.po 's/"One note"/"One {note}"/' \
    "languages/en.po:$(grep -n '"api.note_page"' languages/en.po | cut -d : -f 1): \"api.note_page\" is said without arguments"
refuses 'a sentence on an address that is gone' languages/en.po '$a\\nmsgid "api.gone_page"\nmsgstr "Gone"' \
    "languages/en.po:$(($(wc -l <languages/en.po) + 2)): \"api.gone_page\" speaks of no address and no parameter"
refuses 'a parameter without a sentence' $queries 's/"year"/"month"/' \
    "$routes:2: languages/en.po has no \"api.query.month\", which says what this is"
refuses 'a parameter of a handler that is gone' $queries 's/notes_page, "year"/list_page, "year"/' \
    "$queries:3: no route has the handler list_page"
refuses 'a parameter of an unknown type' $queries 's/integer/number/' \
    "$queries:3: a parameter is a string or an integer, not number"
refuses 'a placeholder without a sentence' $routes 's/\{id\}/{code}/' \
    "$routes:3: languages/en.po has no \"api.parameter.code\", which says what this is"
refuses 'an unknown representation' $routes 's/IN\(ICS\)/IN(VCARD)/' "$routes:3: there is no representation VCARD"
refuses 'a row that is none' $routes 's/^ROUTE\(POST/PATH(POST/' "$routes:9: a row ROUTE(…) is wanted"
refuses 'a table without a row' $queries '/^QUERY/d' "$queries:1: there is no row QUERY(…)"

refuses 'a template that nothing reaches' $notes/notes.html '/include/d' \
    "$notes/event.json:1: no route answers with event_json, and no template includes it: a route IN(JSON) whose handler is x_page answers with x_json"
refuses 'no template for mistakes' $notes/problem.json 's/problem_json/trouble_json/' \
    "$routes:1: no template is called problem_json, with which mistakes are answered"
refuses 'a template of another name' $notes/note.json '1s/note_json/note/' \
    "$notes/note.json:1: the name of a template of JSON ends in _json: note"
refuses 'a name twice' $notes/note.json '1s/note_json/event_json/' \
    "$notes/note.json:1: event_json is already the template of $notes/event.json"
refuses 'a template without its first line' $notes/note.json '1d' \
    "$notes/note.json:1: the first line is no {{template name(…) from \"views.h\"}}"
refuses 'a template that never ends a comment' $notes/note.json '2s/--\}\}//' \
    "$notes/note.json:2: this comment has no --}}"
refuses 'an include of no template' $notes/note.json '3s/text_json/words_json/' \
    "$notes/note.json:3: no template of JSON is called words_json"
refuses 'a template that includes itself and may be null' $notes/note.json '3s/^/{{if v->likes}}/; $s/$/{{else}}null{{end}}/' \
    "$notes/note.json:1: note_json includes itself, so it cannot be null as a whole"

refuses 'an unknown field' $notes/note.json 's/v->id/v->number/' "$no_type v->number: there is no field number"
refuses 'an unknown name' $notes/note.json '3s/v->id/w->id/' "$no_type w->id: nothing is called w"
refuses 'a function that no header declares' $notes/note.json '3s/v->id/id_of(v)/' \
    "$no_type id_of(v): no header that the template names declares id_of"
refuses 'a struct that no header holds' $notes/note.json '3s/v->id/r->out->len/' \
    "$no_type r->out->len: no header that the template names has the fields of struct buf"
refuses 'a pointer taken for a value' $notes/note.json '3s/v->id/v.id/' "$no_type v.id: . needs a value before id"
refuses 'a value taken for a pointer' $notes/note.json '3s/v->id/v->author->name/' \
    "$no_type v->author->name: -> needs a pointer before name"
refuses 'a star before a value' $notes/note.json '3s/v->id/*v->id/' "$no_type *v->id: * needs a pointer"
refuses 'an expression that is not understood' $notes/note.json '3s/v->id/v->id v/' \
    "$no_type v->id v: this is not understood: v"
refuses 'a struct as a value' $notes/note.json '3s/v->id/v->author/' \
    "$notes/note.json:3: v->author is no value of JSON: its type is struct author_view"
refuses 'a list that is none' $notes/note.json 's/n in v->answers/n in v->id/' "$notes/note.json:18: v->id is no list"
refuses 'a value in some cases only' $notes/note.json 's/\{\{else\}\}0\.5//' \
    "$notes/note.json:13: {{else}} and another value is wanted in place of {{end}}"
refuses 'an object that does not end' $notes/note.json '$s/\}$//' "$notes/note.json:19: a key or } is wanted before the end"
refuses 'a second value' $notes/note.json '$s/$/[]/' "$notes/note.json:18: the end is wanted in place of ["
refuses 'a comment without an end' $notes/views.h '$a/* open' \
    "src/features/notes/views.h:$(($(wc -l <$notes/views.h) + 1)): this comment has no end"

rm -rf "$folder/site/languages/en.po"
refused 'no catalogue in English' 'en.po:1: is not among the files given'
if output=$("$apigen" 1.2 src 2>&1); then point 1 'too few arguments' 'taken'; else point 0 'too few arguments' ''; fi

echo "1..$number"
[ "$failures" = 0 ]
