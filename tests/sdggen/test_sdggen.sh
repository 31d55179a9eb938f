#!/bin/sh
# test_sdggen.sh SDGGEN DATA: the generator takes the data as it is, and stops with file and line at
# each way in which it could be wrong. TAP.
set -eu
sdggen=$1
data=$2
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

# The data changed by a sed script is refused with exactly this line.
refuses() { # NAME SED MESSAGE
    sed -E "$2" "$data" >"$folder/sdg.json"
    if output=$("$sdggen" "$folder/sdg.json" "$folder/out.c" 2>&1); then
        point 1 "$1" "taken, want: $3"
    elif [ "$output" = "$folder/sdg.json:$3" ]; then
        point 0 "$1" ''
    else
        point 1 "$1" "got: $output"
    fi
}

if output=$("$sdggen" "$data" "$folder/out.c" 2>&1); then point 0 'the data' ''; else point 1 'the data' "$output"; fi

# Where target 1.1 begins; its kind, goal, en, fr and es follow on a line each, and its end after es, ar, ru, zh.
line_of() { grep -n "^ \"$1\": " "$data" | cut -d: -f1; }
first=$(line_of 1.1)
es=$((first + 5))
end=$(wc -l <"$data" | awk '{print $1 + 1}')

refuses 'a name missing' "$((first + 4))d" "$first: 1.1 has no \"fr\""
refuses 'an empty name' "${es}s/: \".*\"/: \" \"/" "$es: \"es\" of 1.1 must be text"
refuses 'a name that is a number' "${es}s/: \".*\"/: 7/" "$es: \"es\" of 1.1 must be text"
refuses 'a target missing' "$first,$((first + 9))d" '1: 17 goals and 168 targets, want 17 and 169'
refuses 'a goal out of order' 's/^ "2": /"19": /' "$(line_of 2): goal 2 is wanted here, not 19"
refuses 'a code that is none' 's/^ "1.2": /"1.1x": /' "$(line_of 1.2): 1.1x is no code of a target"
refuses 'a target twice' 's/^ "1.2": /"1.1": /' "$(line_of 1.2): this key stands here twice"
refuses 'a target before its neighbour' 's/^ "1.1": /"1.4": /; s/^ "1.4": /"1.1": /' \
    "$(line_of 1.2): target 1.2 is not in natural order"
refuses 'a target of another goal' "$((first + 2))s/\"1\"/\"2\"/" "$first: target 1.1 stands under goal 1"
refuses 'an unknown kind' "$((first + 1))s/target/hope/" "$first: 1.1 is a goal or a target, not a \"hope\""
refuses 'no notice' '/"_meta"/s/_meta/meta/' '1: "_meta" comes first: where the texts are from'
refuses 'a comma too many' "\$s/}/,}/" "$end: a string is wanted here"
refuses 'text after the end' "\$s/\$/ {}/" "$end: more text after the value"
refuses 'an unknown escape' "${es}s/: \"/: \"\\\\x/" "$es: unknown escape"
refuses 'half a surrogate pair' "${es}s/: \"/: \"\\\\ud800/" "$es: half of a surrogate pair"
refuses 'a string without an end' "${es}s/\",\$/,/" "$es: a control character stands in a string"
refuses 'bytes that are not UTF-8' "${es}s/: \"/: \"$(printf '\377')/" '1: not UTF-8'
refuses 'a number with a leading zero' "${es}s/: \".*\"/: 01/" "$es: not a value"

# What escapes mean survives into the table.
sed -E "${es}"'s/: "/: "\\u00e9\\ud83d\\ude00\\n\\"??\//' "$data" >"$folder/sdg.json"
"$sdggen" "$folder/sdg.json" "$folder/out.c"
if grep -qF 'STR_INIT("é😀\012\"\?\?/De aqu' "$folder/out.c"; then
    point 0 'escapes are decoded, and written as C' ''
else
    point 1 'escapes are decoded, and written as C' "$(grep -n 'De aqu' "$folder/out.c" | head -1)"
fi

echo "1..$number"
[ "$failures" = 0 ]
