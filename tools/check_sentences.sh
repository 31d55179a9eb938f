#!/bin/sh
# check_sentences.sh ROOT: fails where a feature holds a sentence for people. Sentences live in
# languages/*.po, so that every language has them (docs/STYLE.md):
# - a page's template (.html) has no text of its own between its tags or in an attribute that is shown
#   or read out, but for the marks and names of formats in `allowed`;
# - a string in a C file is no sentence: it does not begin as one, has no full stop inside and at most
#   three words ("to be confirmed" is a code). What a log or an assertion says is for the operator.
# shellcheck disable=SC2016 # the single quotes hold awk programs
set -eu
cd "$1"
allowed='· : ◗ ( ) JSON iCalendar Atom'
shown='title|alt|placeholder|label|aria-label|aria-description|aria-roledescription'
export LC_ALL=C

pages=$(find src/features -name '*.html' | sort)
sources=$(find src/features -name '*.c' | sort)
if [ -z "$pages" ] || [ -z "$sources" ]; then
    echo "no template or no C file under $1/src/features"
    exit 1
fi

in_pages() { # FILE…
    awk -v allowed="$allowed" -v shown="$shown" '
# The template without what stands between `from` and `to`; the lines stay where they were.
function without(s, from, to,    out, at, end, gone) {
    out = ""
    while (at = index(s, from)) {
        out = out substr(s, 1, at - 1)
        s = substr(s, at + length(from))
        end = index(s, to)
        gone = end ? substr(s, 1, end - 1) : s
        s = end ? substr(s, end + length(to)) : ""
        gsub(/[^\n]/, "", gone)
        out = out " " gone
    }
    return out s
}

function look(text, what,    words, count, i) {
    gsub(/&#?[A-Za-z0-9]+;/, " ", text)
    count = split(text, words, /[ \t\r]+/)
    for (i = 1; i <= count; i++)
        if (words[i] != "" && !(words[i] in fine)) {
            gsub(/^[ \t]+|[ \t]+$/, "", text)
            print file ":" line ": " what " outside the catalogues: " text
            bad++
            return
        }
}

function look_at_lines(text, what,    lines, count, i) {
    count = split(text, lines, "\n")
    for (i = 1; i <= count; i++) {
        look(lines[i], what)
        if (i < count) line++
    }
}

function look_at_tag(tag,    attribute, rest, name, at) {
    rest = tag
    if (tag ~ /^meta[ \n]/ && tag ~ /name="description"/) sub(/content=/, "title=", rest)
    while (match(rest, "[ \n](" shown ")[ \n]*=[ \n]*(\"[^\"]*\"|\047[^\047]*\047)")) {
        attribute = substr(rest, RSTART + 1, RLENGTH - 1)
        at = index(attribute, "=")
        name = substr(attribute, 1, at - 1)
        gsub(/[ \n]/, "", name)
        attribute = substr(attribute, at + 1)
        gsub(/[\n"\047]/, " ", attribute)
        look(attribute, "an attribute " name)
        rest = substr(rest, RSTART + RLENGTH)
    }
    line += gsub(/\n/, "", tag)
}

function read_page(    s, at, end, tag) {
    s = without(without(without(page, "{{!--", "--}}"), "<!--", "-->"), "{{", "}}")
    line = 1
    while (at = index(s, "<")) {
        look_at_lines(substr(s, 1, at - 1), "text")
        s = substr(s, at + 1)
        end = index(s, ">")
        tag = end ? substr(s, 1, end - 1) : s
        look_at_tag(tag)
        s = end ? substr(s, end + 1) : ""
        # What a script holds is for programs: data of schema.org.
        if (tag ~ /^script[ \n]/ && (end = index(s, "</script"))) {
            tag = substr(s, 1, end - 1)
            line += gsub(/\n/, "", tag)
            s = substr(s, end)
        }
    }
    look_at_lines(s, "text")
}

BEGIN { count = split(allowed, list, " "); for (i = 1; i <= count; i++) fine[list[i]] = 1 }
FNR == 1 { if (file != "") read_page(); file = FILENAME; page = "" }
{ page = page $0 "\n" }
END { read_page(); exit bad > 0 }' "$@"
}

in_sources() { # FILE…
    awk '
function is_sentence(s,    bare) {
    letter = "[A-Za-z\200-\377\047]"
    word = letter "+"
    gsub(/\\[nt]/, " ", s)
    bare = s
    gsub(/%[-0-9.*]*[a-z]+/, " ", bare)
    if (bare !~ letter word "[^A-Za-z\200-\377\047](.*[^A-Za-z\200-\377\047])?" letter word) return 0
    gsub(/%[-0-9.*]*[a-z]+/, "X", s)
    return s ~ "^[A-Z\303]" word "[,;:]? " word || s ~ word "[.!?] *$" && s ~ word " " word ||
           s ~ letter word "[.!?:] +" letter word || s ~ word "[,;:]? " word "[,;:]? " word "[,;:]? " word
}

FNR == 1 { in_comment = 0; spoken = 0 }
{
    rest = $0
    # A call that tells the operator something lasts until its semicolon.
    if (rest ~ /(^|[^a-z_])(log_line|assert|_Static_assert)\(/) spoken = 1
    while (rest != "") {
        if (in_comment) {
            if (!(end = index(rest, "*/"))) break
            rest = substr(rest, end + 2)
            in_comment = 0
        }
        if (!match(rest, /\/\*|\/\/|"([^"\\]|\\.)*"|\047([^\047\\]|\\.)*\047/)) break
        token = substr(rest, RSTART, RLENGTH)
        rest = substr(rest, RSTART + RLENGTH)
        if (token == "//") break
        if (token == "/*") in_comment = 1
        else if (token ~ /^"/ && !spoken && is_sentence(substr(token, 2, length(token) - 2))) {
            print FILENAME ":" FNR ": a sentence outside the catalogues: " token
            bad++
        }
    }
    if ($0 ~ /;[ \t]*$/) spoken = 0
}
END { exit bad > 0 }' "$@"
}

status=0
# shellcheck disable=SC2086 # one file per word
in_pages $pages || status=1
# shellcheck disable=SC2086
in_sources $sources || status=1
[ "$status" = 0 ] || exit 1
echo "$(printf '%s\n%s\n' "$pages" "$sources" | wc -l) files hold no sentence"
