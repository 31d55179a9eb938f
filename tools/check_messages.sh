#!/bin/sh
# check_messages.sh ROOT MESSAGES_INDEX: fails where a message of the catalogues is said nowhere, or
# where the notice reader has a code without a message. A message is said by a template ({{t key}},
# {{sentence key}}), by its name in C (MESSAGE_KEY), or under a key made at run time: from a prefix in
# quotes such as "session.state.", or from a format such as "problem.%d.title".
# What is made from a prefix is checked the other way round for the reader's own codes: each role of
# a line, each warning and each refusal, which are strings in src/notice, has its message, and no
# message of those three names a code that is gone.
set -eu
index=$(realpath "$2")
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

cut -d ' ' -f 1 "$index" | sort >"$work/keys"
[ -s "$work/keys" ] || { echo "no message in $index"; exit 1; }
find src -type f ! -path 'src/language/*' -exec cat {} + >"$work/source"

{
    grep -oE '\{\{(t|sentence) +[a-z0-9_.]+' "$work/source" | sed 's/.* //'
    grep -oE '\bMESSAGE_[A-Z0-9_]+' "$work/source"
    grep -oE '"([a-z_]+\.)+"' "$work/source" | tr -d '"'
    grep -oE '"[a-z_]+\.%d\.[a-z_.]+"' "$work/source" | tr -d '"'
} | sort -u >"$work/said"

status=0
awk '
FNR == NR {
    if ($0 ~ /\.$/) prefixes[$0]
    else if ($0 ~ /%d/) { sub(/%d/, "[0-9]+"); gsub(/\./, "[.]"); patterns["^" $0 "$"] }
    else said[$0]
    next
}
{
    name = "MESSAGE_" toupper($0)
    gsub(/\./, "_", name)
    is_said = $0 in said || name in said
    for (prefix in prefixes) is_said = is_said || index($0, prefix) == 1
    for (pattern in patterns) is_said = is_said || $0 ~ pattern
    if (!is_said) { print "languages/fr.po: \"" $0 "\" is said nowhere"; bad++ }
}
END { exit bad > 0 }' "$work/said" "$work/keys" || status=1

# The strings in quotes of every call or row that the pattern begins, up to its semicolon.
strings_of() { # PATTERN
    cat src/notice/*.c | awk -v pattern="$1" '
        $0 ~ pattern { open = 1 }
        open { print }
        open && /;[ \t]*$/ { open = 0 }' | grep -oE '"[a-z]+([ -][a-z0-9]+)*"' | tr -d '"' | tr ' -' '__' | sort -u
}

codes() { # PREFIX PATTERN
    strings_of "$2" | sed "s/^/$1./" >"$work/codes"
    [ -s "$work/codes" ] || { echo "src/notice: no code of $1. is found any more"; status=1; }
    grep "^$1[.]" "$work/keys" >"$work/have" || true
    comm -23 "$work/codes" "$work/have" | sed 's/.*/src\/notice: no message "&"/' >"$work/lacking"
    comm -13 "$work/codes" "$work/have" | sed 's/.*/languages\/fr.po: "&" is no code of src\/notice/' >>"$work/lacking"
    cat "$work/lacking"
    [ ! -s "$work/lacking" ] || status=1
}
codes line '(^|[^a-z_])place\(r,|role = STR\("|\[LINE_BLANK\] = |block->role : STR'
codes warning '(^|[^a-z_])warn\((a|r->arena|j->arena), '
codes refused 'refuse\(E_'

[ "$status" = 0 ] || exit 1
echo "$(wc -l <"$work/keys") messages, each said somewhere"
