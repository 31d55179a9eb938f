#!/bin/sh
# What pogen writes, and one refusal of each kind. TAP.
#   test_pogen.sh POGEN SOURCE_OF_THIS_FOLDER LANGUAGES_FOLDER
# shellcheck disable=SC2016 # the dollars are those of sed
set -u
pogen=$(realpath "$1") here=$2 languages=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
number=0
failed=0

report() { # report OK|not NAME [DETAIL]
    number=$((number + 1))
    if [ "$1" = ok ]; then
        echo "ok $number - $2"
    else
        failed=$((failed + 1))
        echo "not ok $number - $2"
        printf '%s\n' "$3" | sed 's/^/# /'
    fi
}

compile() {
    (cd "$work" && "$pogen" messages.h messages.c messages.index fr.po en.po es.po ar.po 2>&1)
}

start() {
    rm -rf "${work:?}"/*
    cp "$here"/*.po "$work"
}

# golden NAME FILE: what is written is what is kept beside this script
golden() {
    if difference=$(diff -u "$here/$1" "$work/$1"); then report ok "writes $1"; else report not "writes $1" "$difference"; fi
}

# refuse NAME FILE SED-SCRIPT MESSAGE: after that edit of one file, pogen fails, says so, and writes nothing
refuse() {
    start
    sed -i "$3" "$work/$2"
    if cmp -s "$here/$2" "$work/$2"; then
        report not "refuses $1" "the edit changes nothing"
        return
    fi
    if said=$(compile); then
        report not "refuses $1" "it was accepted"
    elif [ -e "$work/messages.c" ]; then
        report not "refuses $1" "tables were written all the same"
    elif ! printf '%s\n' "$said" | grep -qxF -- "$4"; then
        report not "refuses $1" "want: $4
got:  $said"
    else
        report ok "refuses $1"
    fi
}

start
if said=$(compile); then report ok "accepts files that agree"; else report not "accepts files that agree" "$said"; fi
golden messages.h
golden messages.c
golden messages.index

refuse "a missing key" es.po '/msgid "a.plain"/,+1d' 'es.po:1: "a.plain" is missing (fr.po:10 has it)'
refuse "an extra key" en.po '$a msgid "z.extra"\nmsgstr "Extra"' 'en.po:24: "z.extra" is not in fr.po'
refuse "a key twice" fr.po '$a msgid "a.plain"\nmsgstr "Encore"' 'fr.po:25: "a.plain" is a second time here; first on line 10'
refuse "two keys of one name in C" fr.po 's/"a.braces"/"a_plain"/' 'fr.po:21: "a_plain" and "a.plain" make one name in C'
refuse "a key of another shape" fr.po 's/"a.plain"/"A plain"/' 'fr.po:10: "A plain" is no key (as in page.what_it_says)'
refuse "an unknown argument" en.po 's/{place}/{town}/' 'en.po:13: "b.arguments": {town} is not among the arguments of the first language'
refuse "a lacking argument" es.po 's/ {name}//' 'es.po:13: "b.arguments" lacks {name}'
refuse "a form without an argument that others have" ar.po 's/نصان {where}/نصان/' 'ar.po:19: "c.texts" lacks {where}'
refuse "a plain message that is plural elsewhere" en.po '/msgid_plural/d;s/msgstr\[0\]/msgstr/;/msgstr\[1\]/d' 'en.po:15: "c.texts" is plain here and plural in fr.po'
refuse "a plural message that is plain elsewhere" es.po '/msgid "a.plain"/{a msgid_plural "a.plain"
n;s/msgstr/msgstr[0]/;a msgstr[1] "x"\nmsgstr[2] "y"
}' 'es.po:10: "a.plain" is plural here and plain in fr.po'
refuse "a ninth argument" fr.po 's/Bonjour/{a}{b}{c}{d}{e}{f}{g}/' 'fr.po:13: more than 8 arguments'
refuse "a form too few" fr.po '/msgstr\[2\]/d' 'fr.po:15: "c.texts" has no msgstr[2]: this language has 3 forms'
refuse "a form too many" en.po '/msgstr\[1\]/a msgstr[2] "x {where}"' 'en.po:19: "c.texts" has a form too many: this language has 2'
refuse "another number of forms than CLDR has" fr.po 's/nplurals=3/nplurals=2/' 'fr.po:2: nplurals is 2; fr has 3 forms (CLDR)'
refuse "more forms than any language has" ar.po 's/nplurals=6/nplurals=7/' 'ar.po:2: the header has no Plural-Forms with nplurals from 1 to 6'
refuse "a number of forms that is no number" en.po 's/nplurals=2/nplurals=two/' 'en.po:2: the header has no Plural-Forms with nplurals from 1 to 6'
refuse "a header without plural forms" en.po '/Plural-Forms/d' 'en.po:2: the header has no Plural-Forms with nplurals from 1 to 6'
refuse "another language" es.po 's/Language: es/Language: pt/' "es.po:2: the header's Language is \"pt\", want \"es\""
refuse "another character set" es.po 's/UTF-8/ISO-8859-1/' 'es.po:2: the header does not say charset=UTF-8'
refuse "no header" en.po '1,9d' 'en.po:1: no header (an entry with an empty msgid)'
refuse "a second header" en.po '$a msgid ""\nmsgstr "Language: en"' 'en.po:24: "" is no key (as in page.what_it_says)'
refuse "an empty translation" en.po 's/msgstr "Plain"/msgstr ""/' 'en.po:11: "a.plain" has no translation'
refuse "a translation of blanks" en.po 's/msgstr "Plain"/msgstr "  "/' 'en.po:11: "a.plain" has no translation'
refuse "a fuzzy mark" en.po '/msgid "a.plain"/i #, fuzzy' 'en.po:10: a fuzzy translation: review it, then remove the mark'
refuse "an obsolete entry" en.po '$a #~ msgid "old"' 'en.po:24: an obsolete entry: delete it'
refuse "a form of a number that no language has" ar.po '/msgstr\[5\]/a msgstr[6] "x {where}"' 'ar.po:23: not a line of a PO file as pogen reads it'
refuse "a translation of nothing" en.po '2i msgstr "Nothing"' 'en.po:2: not a line of a PO file as pogen reads it'
refuse "text of nothing" en.po '2i "Nothing"' 'en.po:2: not a line of a PO file as pogen reads it'
refuse "a context" en.po '/msgid "a.plain"/i msgctxt "menu"' 'en.po:10: not a line of a PO file as pogen reads it'
refuse "a second msgstr" en.po '/msgstr "Plain"/a msgstr "Twice"' 'en.po:12: not a line of a PO file as pogen reads it'
refuse "an unknown escape" en.po 's/"Plain"/"Pla\\in"/' 'en.po:11: unknown escape \i (known: \n \t \" \\)'
refuse "an escape at the end" en.po 's/"Plain"/"Plain\\"/' 'en.po:11: unknown escape \" (known: \n \t \" \\)'
refuse "a bare quote" en.po 's/"Plain"/"Pl"ain"/' 'en.po:11: a double quote inside text is written \"'
refuse "text without quotes" en.po 's/"Plain"/Plain/' 'en.po:11: text is not between double quotes'
refuse "bytes that are no UTF-8" en.po 's/Plain"/\xff"/' 'en.po:11: not UTF-8'
refuse "a stray brace" en.po 's/"Plain"/"Pla}in"/' 'en.po:11: a placeholder is {name} in small letters; a brace is written {{ or }}'
refuse "a placeholder that is not closed" en.po 's/"Plain"/"Pla{in"/' 'en.po:11: a placeholder is {name} in small letters; a brace is written {{ or }}'
refuse "a placeholder of another shape" en.po 's/{place}/{Place 1}/' 'en.po:13: a placeholder is {name} in small letters; a brace is written {{ or }}'
refuse "a plural named otherwise" en.po 's/msgid_plural "c.texts"/msgid_plural "c.text"/' 'en.po:16: msgid_plural is not the key "c.texts"'

# says NAME EXIT MESSAGE COMMAND…: it ends with that code and that message
says() {
    name=$1 want="$3, exit $2"
    shift 3
    said=$(cd "$work" && "$@" 2>&1) && code=0 || code=$?
    if [ "$said, exit $code" = "$want" ]; then report ok "$name"; else report not "$name" "want: $want
got:  $said, exit $code"; fi
}
start
says 'tells how it is called' 2 'usage: pogen messages.h messages.c messages.index fr.po en.po es.po ar.po' \
    "$pogen" messages.h messages.c messages.index fr.po en.po es.po
says 'names a file that cannot be read' 1 'none.po:1: cannot be read' \
    "$pogen" messages.h messages.c messages.index fr.po en.po none.po ar.po
says 'names a file that cannot be written' 1 'no/messages.h:1: cannot be written' \
    "$pogen" no/messages.h messages.c messages.index fr.po en.po es.po ar.po
for language in fr en es ar; do sed -i '10,$d' "$work/$language.po"; done
says 'refuses catalogues without a message' 1 'fr.po:1: no messages' \
    "$pogen" messages.h messages.c messages.index fr.po en.po es.po ar.po

# gettext's own opinion of the real files
for language in fr en es ar; do
    if ! command -v msgfmt >/dev/null; then
        number=$((number + 1))
        echo "ok $number - msgfmt accepts $language.po # SKIP msgfmt (package gettext) is absent"
    elif said=$(msgfmt --check --output-file=/dev/null "$languages/$language.po" 2>&1); then
        report ok "msgfmt accepts $language.po"
    else
        report not "msgfmt accepts $language.po" "$said"
    fi
done

echo "1..$number"
[ "$failed" -eq 0 ]
