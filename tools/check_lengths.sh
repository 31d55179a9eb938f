#!/bin/sh
# check_lengths.sh ROOT: fails where a C function is longer than 60 lines, a file than 600 or a
# header than 150 (tables: 600), unless ROOT/tools/long.txt names it with a reason:
#   src/folder/file.c              the file        # why
#   src/folder/file.c:line_roles   the function    # why
# A row of long.txt that excuses nothing any more is refused as well.
# shellcheck disable=SC2016 # the single quotes hold an awk program
set -eu
cd "$1"
folders=
for folder in src tools tests bench; do [ ! -d "$folder" ] || folders="$folders $folder"; done
# shellcheck disable=SC2086 # one folder per word
find $folders -name node_modules -prune -o -name '*.[ch]' -print | LC_ALL=C sort | xargs awk '
function excused(what) { if (what in reason) { used[what] = 1; return 1 } return 0 }

function too_long(where, what, lines, limit) {
    if (lines > limit && !excused(what)) { print where ": " lines " lines, at most " limit; bad++ }
}

function end_of_file() {
    if (file != "") too_long(file, file, last, file ~ /\.h$/ && file !~ /\.tbl\.h$/ ? 150 : 600)
}

BEGIN {
    while ((getline row < "tools/long.txt") > 0) {
        why = row
        if (!sub(/^[^#]*#[ ]*/, "", why)) why = ""
        sub(/#.*/, "", row); gsub(/[ \t]/, "", row)
        if (row == "") continue
        if (why == "") { print "tools/long.txt: " row " has no reason"; bad++ }
        reason[row] = why
    }
}

FNR == 1 { end_of_file(); file = FILENAME; opened = 0; files++ }
{ last = FNR }

# clang-format puts the braces of a function, and of nothing else that ends in a bare }, at the left edge.
/^[A-Za-z_].*\(/ { name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name) }
/^TEST\(/ { name = $0; gsub(/^TEST\(|\).*/, "", name) }
/^\{$/ { opened = FNR }
/^\}$/ && opened { too_long(FILENAME ":" opened ": " name, FILENAME ":" name, FNR - opened - 1, 60); opened = 0 }

END {
    end_of_file()
    for (what in reason) if (!(what in used)) { print "tools/long.txt: " what " excuses nothing"; bad++ }
    if (bad) exit 1
    print files " files keep to their lengths"
}'
