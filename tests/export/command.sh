#!/bin/sh
# command.sh HEMICYCLE ROOT: `hemicycle export` as an operator meets it: what it writes, what it refuses, and that
# a copy is whole or not there. TAP.
# shellcheck disable=SC2016 # the words between single quotes are for the inner shell
set -u
hemicycle=$(realpath "$1")
root=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
unset LC_ALL LC_MESSAGES
export LANG=en_GB.UTF-8
number=0
failures=0

# ok WHAT COMMAND…: the command succeeds.
ok() {
    what=$1
    shift
    number=$((number + 1))
    if "$@"; then
        echo "ok $number - $what"
    else
        failures=$((failures + 1))
        echo "not ok $number - $what"
        for file in out err complaints; do sed "s/^/# $file: /" "$file" 2>/dev/null | head -8; done
    fi
}

# exits CODE ARGUMENT…: `hemicycle export ARGUMENT…` ends with the code.
exits() {
    code=$1
    shift
    "$hemicycle" export "$@" >out 2>err
    [ $? -eq "$code" ]
}

# refuses CODE WORDS ARGUMENT…: the same, and says the words on standard error alone.
refuses() {
    code=$1
    words=$2
    shift 2
    exits "$code" "$@" && grep -qF -- "$words" err && [ ! -s out ]
}

is_right() {
    python3 "$root/tests/export/check_copy.py" "$1" "$2" >complaints 2>&1
}
complains() { # WORDS FOLDER DATABASE
    ! is_right "$2" "$3" && grep -qF -- "$1" complaints
}
says() {
    grep -qF -- "$1" out
}
nothing_is_left() {
    [ -z "$(find . -maxdepth 1 -name '*partial*')" ]
}
has_pages() { # FOLDER WORDS FILE
    grep -qF -- "$2" "$1/$3"
}
runs_out_of_room() {
    (trap '' XFSZ && ulimit -f 100 && exec "$hemicycle" export --db x.db full >out 2>err)
    [ $? -eq 74 ] && grep -qF 'nothing is left' err && [ ! -e full ] && nothing_is_left
}
sql() {
    python3 -c 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()' "$@"
}

"$hemicycle" notice import --db x.db "$root"/examples/*.txt >/dev/null || exit 1

# ---- a copy ----

ok 'a new folder' exits 0 --db x.db copy
ok 'files and rows are counted' says 'data/sessions.csv  3'
ok 'links, tables and counts are right' is_right copy x.db
ok 'the first page leads to the languages' has_pages copy 'href="ar/index.html"' index.html
ok 'pages say that they are a copy' has_pages copy 'This is a copy of the record' en/index.html
ok 'in their language' has_pages copy 'Ceci est une copie du registre' fr/councils.html
ok 'nothing is left beside it' nothing_is_left
mkdir empty
ok 'an empty folder, with a slash at its end' exits 0 --db=x.db empty/
ok 'the same record gives the same bytes' diff -r copy empty
ok 'with an origin' exits 0 --db x.db --origin https://council.example.org named
ok 'its pages name themselves' has_pages named 'rel="canonical" href="https://council.example.org/fr"' fr/index.html
ok 'and are right too' is_right named x.db

# ---- refusals ----

ok 'a folder with something in it' refuses 73 'There is something here already' --db x.db copy
ok 'a file in its place' refuses 73 'There is something here already' --db x.db x.db
ok 'a folder that is nowhere' refuses 74 'nothing is left' --db x.db nowhere/copy
ok 'a record that is nowhere' refuses 74 'none.db' --db none.db other
ok 'no folder' refuses 64 'usage' --db x.db
ok 'two folders' refuses 64 'usage' --db x.db one two
ok 'an unknown option' refuses 64 'usage' --frobnicate one
ok 'a disk that is full' runs_out_of_room
ok 'nothing of all this is left' nothing_is_left

# ---- what is not public ----

sql x.db "UPDATE session SET visibility = 'secretariat' WHERE id = 1"
ok 'a record with a session for the secretariat' exits 0 --db x.db public
ok 'keeps it for the secretariat' is_right public x.db

# ---- the check itself ----

rm copy/fr/councils.html
ok 'a missing page is found' complains 'leads nowhere: councils.html' copy x.db
sed -i 's/id="agenda"/id="agendum"/; s/href="[^"]*site[^"]*css"/href="\/site.css"/' named/en/index.html
ok 'a link to a server is found' complains 'leads to a server: /site.css' named x.db
ok 'other numbers than the record has are found' complains 'sessions: 3 rows, the record has 2' empty x.db
ok 'what is not public is found' complains 'gives away' empty x.db

echo "1..$number"
[ "$failures" -eq 0 ]
