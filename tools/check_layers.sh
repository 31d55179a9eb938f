#!/bin/sh
# check_layers.sh ROOT: fails when a file under ROOT/src includes what ROOT/tools/layers.txt does not
# grant it. A file without a folder in its name ("session.sql.h") is generated beside the one that
# includes it.
# shellcheck disable=SC2016 # the single quotes hold an awk program
set -eu
cd "$1"
find src -name '*.[ch]' | LC_ALL=C sort | xargs awk '
function complain(where, text) { print where ": " text; bad++ }

function folder_of(path) { return path ~ /\// ? substr(path, 1, match(path, /\/[^\/]*$/) - 1) : "" }

function role_of(path) { sub(/.*\//, "", path); sub(/\..*/, "", path); return path }

# Whether the rules of `subject`, or those of every feature when it is one, name `target`.
function granted(subject, target) {
    return ((subject, target) in may) || (subject ~ /^features\// && (("features/*", target) in may)) ||
           (target ~ /^features\// && ((subject, "features/*") in may))
}

# The owner of an outside header: its own row, or that of its folder ("unicode/*").
function owner_of(header) {
    if (header in owner) return owner[header]
    sub(/\/.*/, "/*>", header)
    return header in owner ? owner[header] : ""
}

function owned_by(file, path) { return index(file, "src/" path) == 1 && substr(file, length("src/" path) + 1, 1) ~ /[\/_.]/ }

function read_table(table,    line, rule, word, n, i) {
    while ((getline rule < table) > 0) {
        line++
        sub(/#.*/, "", rule)
        n = split(rule, word, " ")
        if (n == 0) continue
        if (word[1] ~ /^</) { owner[word[1]] = word[2]; continue }
        if (word[1] in known) complain(table ":" line, word[1] " has two rows")
        for (i = 2; i <= n; i++) {
            may[word[1], word[i]] = 1
            if (!(word[i] in known)) complain(table ":" line, word[1] " uses " word[i] ", which is not above it")
        }
        known[word[1]] = 1
    }
    if (line == 0) complain(table, "missing or empty")
}

function check_own_header(to, target) {
    if (here ~ /^features\// && role in known && role_of(target) != role && !((role, to) in may))
        complain(FILENAME ":" FNR, role " files may not include " target)
    else if (to != here && !granted(here, to))
        complain(FILENAME ":" FNR, here " may not include " target)
}

BEGIN { table = "tools/layers.txt"; read_table(table) }

FNR == 1 {
    here = folder_of(substr(FILENAME, 5))
    role = role_of(FILENAME)
    if (!(here in known)) complain(FILENAME ":1", "folder " here " is not in " table)
    files++
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, part, "\"")
    to = folder_of(part[2])
    if (part[2] ~ /^\.\.?\//)
        complain(FILENAME ":" FNR, "write " part[2] " from src/")
    else if (to == "" && (getline ignored < ("src/" here "/" part[2])) >= 0)
        complain(FILENAME ":" FNR, "write " part[2] " from src/: " here "/" part[2])
    else
        check_own_header(to == "" ? here : to, part[2])
}

/^[ \t]*#[ \t]*include[ \t]*</ {
    match($0, /<[^>]*>/)
    header = substr($0, RSTART, RLENGTH)
    its = owner_of(header)
    if (its != "" && !owned_by(FILENAME, its)) complain(FILENAME ":" FNR, "only " its " may include " header)
}

END {
    if (bad) { print bad " violations"; exit 1 }
    print files " files keep to their layers"
}'
