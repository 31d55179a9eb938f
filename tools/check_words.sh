#!/bin/sh
# check_words.sh ROOT: fails when a file names a path of somebody's machine or the host of a package
# registry, or leaves work to be done without the number of its issue.
set -eu
cd "$1"
machine='(^|[^A-Za-z0-9_.~/:%-])/(work|home|root|Users)/[A-Za-z0-9_.]'
registry='registry[.](npmjs|yarnpkg)[.]|(deb|security|ftp)[.]([a-z]+[.])?debian[.]org|archive[.]ubuntu[.]com|files[.]pythonhosted|pypi[.]org'
later='(^|[^A-Za-z_])(TO''DO|FIX''ME)([^A-Za-z_]|$)'
later_with_issue='(TO''DO|FIX''ME) ?\(#[0-9]+\)'
# What git tracks or would; in a tree without git, what is neither built nor installed.
files() {
    git ls-files -co --exclude-standard 2>/dev/null ||
        find . \( -path './build*' -o -path ./var -o -name node_modules \) -prune -o -type f -print | sed 's|^\./||'
}
existing() { files | LC_ALL=C sort -u | while read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done; }
is_code='\.(c|h|sh|mjs|js|css|html|sql|build|py)$|(^|/)(run|test|bench)$'

list=$(existing)
[ -n "$list" ] || { echo "no file under $1"; exit 1; }
found=$({
    printf '%s\n' "$list" | xargs -d '\n' grep -nHIE "$machine" | sed -E 's/^([^:]*:[0-9]+:)/\1 a path of one machine:/' || true
    printf '%s\n' "$list" | xargs -d '\n' grep -nHIE "$registry" | sed -E 's/^([^:]*:[0-9]+:)/\1 the host of a registry:/' || true
    printf '%s\n' "$list" | grep -E "$is_code" | xargs -d '\n' -r grep -nHIE "$later" | grep -vE "$later_with_issue" |
        sed -E 's/^([^:]*:[0-9]+:)/\1 work left without an issue, as in (#12):/' || true
})
if [ -n "$found" ]; then
    printf '%s\n' "$found"
    exit 1
fi
echo "$(printf '%s\n' "$list" | wc -l) files read"
