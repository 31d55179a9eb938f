#!/bin/sh
# command.sh HEMICYCLE: `hemicycle admin` as an operator meets it: exit codes, sentences, what is
# written and what is not. TAP.
set -u
hemicycle=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
unset LC_ALL LC_MESSAGES
export LANG=en_GB.UTF-8
number=0
failures=0

# ends CODE WORDS WHAT ARGUMENT…: `hemicycle admin ARGUMENT…` ends so, and says the words.
ends() {
    code=$1 words=$2 what=$3
    shift 3
    number=$((number + 1))
    "$hemicycle" admin "$@" >out 2>&1
    if [ $? -eq "$code" ] && grep -qF -- "$words" out; then
        echo "ok $number - $what"
    else
        failures=$((failures + 1))
        echo "not ok $number - $what"
        sed 's/^/# /' out
    fi
}

ends 64 usage 'no command'
ends 64 usage 'an unknown command' frobnicate
ends 64 usage 'nothing is said of the size' generate --seed 1 --db x.db
ends 64 usage 'no sessions' generate --seed 1 --sessions 0 --db x.db
ends 64 usage 'too many sessions' generate --seed 1 --sessions 100001 --db x.db
ends 64 usage 'no number' generate --seed one --sessions 5 --db x.db
ends 64 usage 'an unknown option' generate --seed 1 --sessions 5 --frobnicate x
ends 64 usage 'an option without a value' generate --seed 1 --sessions 5 --db
ends 74 nowhere/x.db 'a database that cannot be made' generate --seed 1 --sessions 5 --db nowhere/x.db
ends 0 '5 sessions' 'a record is made' generate --seed 1 --sessions 5 --db x.db
ends 73 'holds a record already' 'a second one is not' generate --seed=1 --sessions=5 --db=x.db
LANG=fr_FR.UTF-8
ends 73 'contient déjà un registre' 'and that in French' generate --seed 1 --sessions 5 --db x.db

echo "1..$number"
[ "$failures" -eq 0 ]
