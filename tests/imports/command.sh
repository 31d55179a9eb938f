#!/bin/sh
# command.sh HEMICYCLE ROOT READ_NOTICE: `hemicycle notice` as an operator meets it: exit codes,
# sentences in the reader's language, what is written and what is not. TAP.
set -u
hemicycle=$(realpath "$1")
root=$(realpath "$2")
read_notice=$(realpath "$3")
french=$root/examples/2021-02-08-opportunities-fr.txt
english=$root/examples/2021-02-08-opportunities-en.txt
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
        sed 's/^/# out: /' out 2>/dev/null | head -5
        sed 's/^/# err: /' err 2>/dev/null | head -5
    fi
}

# exits CODE ARGUMENT…: `hemicycle notice ARGUMENT…` ends with the code; its words are in out and err.
exits() {
    code=$1
    shift
    "$hemicycle" notice "$@" >out 2>err
    [ $? -eq "$code" ]
}

# refuses CODE WORDS ARGUMENT…: the same, says the words on standard error, and nothing on the other.
refuses() {
    code=$1
    words=$2
    shift 2
    exits "$code" "$@" && grep -qF -- "$words" err && [ ! -s out ]
}

# says WORDS: the last command said them.
says() {
    grep -qF -- "$1" out
}

only_files() {
    [ "$(find . -mindepth 1 | LC_ALL=C sort | tr '\n' ' ')" = "$1" ]
}

: >empty.txt
printf '\000\001\002\377\376\000notice' >binary.txt
head -c 16777217 /dev/zero | tr '\0' 'a' >large.txt
mkdir folder
files='./binary.txt ./empty.txt ./err ./folder ./large.txt ./out '

# ---- read ----

ok 'read tells a session' exits 0 read "$english"
ok 'read counts its parts' says '15 potential priorities'
ok 'read creates no file' only_files "$files"
ok 'read takes standard input' sh -c '"$1" notice read - <"$2" >piped && "$1" notice read "$2" >named && cmp piped named' \
    sh "$hemicycle" "$english"
rm -f piped named
ok 'read --json is what the reader says' sh -c '"$1" notice read --json "$2" >json && "$3" "$2" >want && cmp json want' \
    sh "$hemicycle" "$french" "$read_notice"
rm -f json want
ok 'read --lines has every line' exits 0 read "$french" --lines
ok 'its lines are numbered, with a role' sh -c '[ "$(wc -l <out)" -eq "$(awk "END { print NR }" "$1")" ] &&
    awk -F "\t" "NF < 3 || \$1 != NR { exit 1 }" out' sh "$french"

# ---- what cannot be read ----

for command in read import; do
    ok "$command: an empty file is no notice" refuses 65 'empty.txt' $command empty.txt
    ok "$command: a binary file is no notice" refuses 65 'binary.txt' $command binary.txt
    ok "$command: a file may be too large" refuses 65 'large.txt' $command large.txt
    ok "$command: a missing file" refuses 66 'missing.txt' $command missing.txt
    ok "$command: a folder" refuses 66 'folder' $command folder
    ok "$command: no file" refuses 64 'usage' $command
    ok "$command: an unknown option" refuses 64 'usage' $command --frobnicate "$french"
done
ok 'no command' refuses 64 'usage'
ok 'an unknown command' refuses 64 'usage' write "$french"
ok 'two files to read' refuses 64 'usage' read "$french" "$english"
ok '--db without a file' refuses 64 'usage' import "$french" --db
ok 'nothing was created' only_files "$files"

# Whichever place the bad one has, none is imported: there is not even a database.
ok 'the last file is bad' refuses 65 'empty.txt' import --db x.db "$french" "$english" empty.txt
ok 'the first file is bad' refuses 66 'missing.txt' import --db x.db missing.txt "$french"
ok 'nothing is imported of any' only_files "$files"
ok 'a database that cannot be opened' refuses 74 'nowhere/x.db' import --db nowhere/x.db "$french"

# ---- sentences ----

# sentence LANGUAGE WORDS: the complaint of a missing file.
sentence() {
    LANG=$1 "$hemicycle" notice read missing.txt >out 2>err
    [ $? -eq 66 ] && grep -qF -- "$2" err
}
ok 'in English' sentence en_GB.UTF-8 'The file cannot be read.'
ok 'in French' sentence fr_FR.UTF-8 'Le fichier ne peut pas être lu.'
ok 'in Spanish' sentence es_ES.UTF-8 'El archivo no se puede leer.'
ok 'in Arabic' sentence ar_MA.UTF-8 'تتعذّر قراءة الملف.'
ok 'in English, where the language is none of these' sentence de_DE.UTF-8 'The file cannot be read.'
ok 'in English, where there is none' sentence C 'The file cannot be read.'
refused() {
    LANG=$1 "$hemicycle" notice import --db x.db empty.txt >out 2>"err.$1"
    [ $? -eq 65 ]
}
for language in en fr es ar; do
    ok "a refusal in $language" refused $language
done
ok 'refusals differ by language' sh -c '[ "$(cat err.?? | sort -u | wc -l)" -eq 4 ]'
rm -f err.??

# ---- import ----

ok 'import makes a session' exits 0 import --db x.db "$french"
ok 'and says what it made' says '12 places on the floor'
ok 'import adds a language' exits 0 import --db=x.db "$english"
ok 'and says so' says 'a new language of session 1'
ok 'two people of one name are told' says 'The same name is listed twice with two titles: Gisela Barbosa'
cp x.db before.db
ok 'the same files again change nothing' exits 0 import --db x.db "$french" "$english"
ok 'and it is said for both' sh -c '[ "$(grep -c "nothing has changed" out)" -eq 2 ]'
ok 'nothing was written' cmp x.db before.db
ok 'import takes standard input' sh -c '"$1" notice import --db x.db - <"$2" >out 2>err' sh "$hemicycle" "$english"
ok 'and knows the bytes' says 'nothing has changed'
ok 'a report that cannot be written' sh -c '"$1" notice read "$2" >/dev/full 2>err; [ $? -eq 74 ]' sh "$hemicycle" "$english"
ok 'a report of an import that cannot be written' sh -c '"$1" notice import --db x.db "$2" >/dev/full 2>err; [ $? -eq 74 ]' \
    sh "$hemicycle" "$english"

echo "1..$number"
[ "$failures" -eq 0 ]
