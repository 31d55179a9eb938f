#!/bin/sh
# test_checks.sh ROOT COMPILER…: each architecture check is run over a small tree that is right and
# over one that breaks the rule, and must say so with its place. TAP.
set -eu
tools=$1/tools
shift
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
number=0
failures=0

# A tree with one feature that keeps all the rules.
good_tree() {
    rm -rf "$tree"
    mkdir -p "$tree/tools" "$tree/build" "$tree/src/base" "$tree/src/db" "$tree/src/http" \
        "$tree/src/features/people" "$tree/src/features/sessions"
    cp "$tools/layers.txt" "$tree/tools/layers.txt"
    sed -i -e '/^features\/[a-z]/d' "$tree/tools/layers.txt"
    printf 'features/people\nfeatures/sessions features/people\n' |
        sed -i -e '/^features\/\*/r /dev/stdin' "$tree/tools/layers.txt"
    echo 'typedef int Status;' >"$tree/src/base/status.h"
    printf '#include "base/status.h"\n#include <sqlite3.h>\n' >"$tree/src/db/sqlite.c"
    printf '#include <microhttpd.h>\n' >"$tree/src/http/server_pool.c"
    printf '#include "base/status.h"\n' >"$tree/src/features/people/rules.h"
    printf '#include "db/db.h"\n#include "people.sql.h"\n' >"$tree/src/features/people/people.h"
    printf '#include "features/people/people.h"\n' >"$tree/src/features/sessions/pages.c"
}

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

passes() { # NAME COMMAND…
    name=$1
    shift
    if output=$("$@" 2>&1); then point 0 "$name" ''; else point 1 "$name" "$output"; fi
}

refuses() { # NAME MESSAGE COMMAND…
    name=$1 message=$2
    shift 2
    if output=$("$@" 2>&1); then
        point 1 "$name" "passed, want: $message"
    elif printf '%s\n' "$output" | grep -qF -- "$message"; then
        point 0 "$name" ''
    else
        point 1 "$name" "want: $message
$output"
    fi
}

layers() { refuses "layers: $1" "$2" "$tools/check_layers.sh" "$tree"; }

good_tree
passes 'layers: a tree that keeps them' "$tools/check_layers.sh" "$tree"
printf '\n#include "db/db.h"\n' >"$tree/src/base/up.c"
layers 'an upward include' 'src/base/up.c:2: base may not include db/db.h'
good_tree
printf '#include "features/sessions/pages.h"\n' >"$tree/src/features/people/actions.c"
layers 'a feature that the table does not grant' \
    'src/features/people/actions.c:1: features/people may not include features/sessions/pages.h'
good_tree
printf '#include "base/status.h"\n#include "db/db.h"\n' >"$tree/src/features/people/rules.c"
layers 'rules that reach for the database' 'src/features/people/rules.c:2: rules files may not include db/db.h'
good_tree
printf '#include "people.sql.h"\n' >"$tree/src/features/people/rules.c"
layers 'rules that use their own statements' \
    'src/features/people/rules.c:1: rules files may not include people.sql.h'
good_tree
printf '#include <sqlite3.h>\n' >"$tree/src/features/people/pages.c"
layers 'an outside header beside its owner' 'src/features/people/pages.c:1: only db may include <sqlite3.h>'
good_tree
printf '#include <unicode/uloc.h>\n' >"$tree/src/features/people/pages.c"
layers 'a family of outside headers' 'src/features/people/pages.c:1: only language may include <unicode/uloc.h>'
good_tree
printf '#include <microhttpd.h>\n' >"$tree/src/http/router.c"
layers 'an outside header that belongs to some files' \
    'src/http/router.c:1: only http/server may include <microhttpd.h>'
good_tree
mkdir "$tree/src/helpers"
printf '\n' >"$tree/src/helpers/all.h"
layers 'a folder without a row' 'src/helpers/all.h:1: folder helpers is not in tools/layers.txt'
good_tree
echo 'extra features/later' >>"$tree/tools/layers.txt"
echo 'features/later' >>"$tree/tools/layers.txt"
layers 'a table that is not bottom-up' 'extra uses features/later, which is not above it'
good_tree
printf '#include "status.h"\n' >"$tree/src/base/own.c"
layers 'an include without its folder' 'src/base/own.c:1: write status.h from src/: base/status.h'
good_tree
printf '#include "../base/status.h"\n' >"$tree/src/db/own.c"
layers 'an include that climbs' 'src/db/own.c:1: write ../base/status.h from src/'

# Objects as meson leaves them: BUILD/src/FOLDER/libNAME.a.p/FILE.c.o
object() { # FOLDER CODE
    mkdir -p "$tree/build/src/$1/libit.a.p"
    printf '%s\n' "$3" | "$compiler" -w -O2 -x c -c - -o "$tree/build/src/$1/libit.a.p/$2.c.o"
}
compiler=$1
good_tree
refuses 'symbols: nothing built' 'nothing was built' "$tools/check_symbols.sh" "$tree/build"
object base good '#include <stdlib.h>
void *x(unsigned long n) { return malloc(n); }'
passes 'symbols: a library that calls nothing banned' "$tools/check_symbols.sh" "$tree/build"
object base bad '#include <string.h>
char *x(char *to, const char *from) { return strcat(to, from); }'
refuses 'symbols: strcat' 'src/base/libit.a.p/bad.c.o: calls strcat (' "$tools/check_symbols.sh" "$tree/build"
rm -rf "$tree/build/src"
object base scan '#define _GNU_SOURCE
#include <stdio.h>
int x(const char *s) { int n = 0; sscanf(s, "%d", &n); return n; }'
refuses 'symbols: the versioned name of sscanf' 'scan.c.o: calls sscanf (' "$tools/check_symbols.sh" "$tree/build"
rm -rf "$tree/build/src"
object base fortified 'int __sprintf_chk(char *, int, unsigned long, const char *, ...);
int x(char *to, const char *s) { return __sprintf_chk(to, 1, 9, "%s!", s); }'
refuses 'symbols: the fortified name of sprintf' 'fortified.c.o: calls sprintf (' \
    "$tools/check_symbols.sh" "$tree/build"
rm -rf "$tree/build/src"
object features/people heap '#include <stdlib.h>
void *x(unsigned long n) { return malloc(n); }'
refuses 'symbols: malloc in a feature' 'heap.c.o: calls malloc (features live in arenas)' \
    "$tools/check_symbols.sh" "$tree/build"

rm -rf "$tree/build/src"
object base one 'int likeness(int n);
int likeness(int n) { return n; }'
object notice two 'int likeness(long n);
int likeness(long n) { return n > 0; }'
refuses 'symbols: one name twice' 'defines likeness, as ' "$tools/check_symbols.sh" "$tree/build"

good_tree
rm "$tree/src/features/people/people.h"
mkdir -p "$tree/build/src/features/people"
echo 'struct made { int n; };' >"$tree/build/src/features/people/people.sql.h"
printf '#include "people.sql.h"\nint f(struct made *m);\n' >"$tree/src/features/people/people.h"
printf 'ROW(not, c)\n' >"$tree/src/features/people/rows.tbl.h"
passes 'headers: all compile alone, with a generated one' "$tools/check_headers.sh" "$tree" "$tree/build" "$@"
printf 'size_t how_many(void);\n' >"$tree/src/base/many.h"
refuses 'headers: one leans on its user' 'src/base/many.h:1: does not compile alone' \
    "$tools/check_headers.sh" "$tree" "$tree/build" "$@"

good_tree
# shellcheck disable=SC2016 # C, not shell
printf 'const char *a = "Please select one from the list";\nconst char *b = "SELECT 1";\n' >"$tree/src/db/sqlite.c"
passes 'sql: only the database layer holds statements' "$tools/check_sql.sh" "$tree"
printf '\nconst char *q = "SELECT name FROM person";\n' >"$tree/src/features/people/pages.c"
refuses 'sql: a SELECT in C' 'src/features/people/pages.c:2: a statement in C:' "$tools/check_sql.sh" "$tree"
printf 'const char *q = "delete from person";\n' >"$tree/src/features/people/pages.c"
refuses 'sql: small letters' 'src/features/people/pages.c:1: a statement in C:' "$tools/check_sql.sh" "$tree"

sentences() { refuses "sentences: $1" "$2" "$tools/check_sentences.sh" "$tree"; }
page=$tree/src/features/people/list.html
# A template and a C file that leave their sentences to the catalogues.
silent_tree() {
    good_tree
    cat >"$page" <<'END'
{{template people_list(const struct people_view *v) from "features/people/views.h"}}
{{!-- This is said
to nobody --}}<!-- nor is this -->
<meta name="viewport" content="width=device-width"><meta name="description" content="{{t site.description}}">
<p class="soft note" title="{{t people.title, name: text("a word")}}">{{v->name}} · {{t people.many,
    n: v->count}}&nbsp;<a href="/people/all.json">JSON</a></p>
<script type="application/ld+json">
{"@type": "Person", "name": {{v->name}}}
</script>
END
    cat >"$tree/src/features/people/pages.c" <<'END'
/* "Nobody reads this comment." */
#include "people.sql.h"
const char *codes[] = {"to be confirmed", "GET", "people/%d: %s", "%zu %.*s %.*s\n%.*s", "text/html; charset=utf-8", "Accept-Language"};
void f(void)
{
    log_line("the page could not be made.",
             {"because", "There is no such thing"});
}
END
}
silent_tree
passes 'sentences: all in the catalogues' "$tools/check_sentences.sh" "$tree"
echo '<p>{{t people.title}} and others</p>' >>"$page"
sentences 'text beside a message' 'src/features/people/list.html:10: text outside the catalogues: and others'
silent_tree
echo '<p>{{v->name}}, {{v->office}}</p>' >>"$page"
sentences 'a comma, which is another in Arabic' 'src/features/people/list.html:10: text outside the catalogues: ,'
silent_tree
echo '<p>中文</p>' >>"$page"
sentences 'text in another script' 'src/features/people/list.html:10: text outside the catalogues: 中文'
silent_tree
printf '<img src="a.png"\n  alt="A picture">\n' >>"$page"
sentences 'an attribute that is read out' 'src/features/people/list.html:10: an attribute alt outside the catalogues: A picture'
silent_tree
printf '<meta name="description" content="All people">' >>"$page"
sentences 'the description of a page' 'an attribute title outside the catalogues: All people'
for said in 'Gone. Sorry' 'Nothing was found' 'nothing was found here' 'not found.' 'La liste est vide' 'problem: %s is gone' 'École fermée'; do
    silent_tree
    printf 'const char *said = "%s";\n' "$said" >>"$tree/src/features/people/pages.c"
    sentences "a string in C: $said" "src/features/people/pages.c:9: a sentence outside the catalogues: \"$said\""
done
rm "$page"
sentences 'nothing to look at' 'no template or no C file'

messages() { refuses "messages: $1" "$2" "$tools/check_messages.sh" "$tree" "$tree/messages.index"; }
# Every way to say a message, and a notice reader with two roles, a warning and a refusal.
speaking_tree() {
    good_tree
    mkdir "$tree/src/notice"
    echo '{{t people.title}} {{sentence people.of, n: 1}}{{end}}' >"$page"
    cat >"$tree/src/features/people/pages.c" <<'END'
Str a(void) { return message_text(l, MESSAGE_PEOPLE_NO_ONE); }
Str b(Str code) { return code_text(a, l, "people.state.", code); }
Str c(int status) { return str_format(a, "problem.%d.title", status); }
Str d(Str s) { return in_words(s, "line."), in_words(s, "warning."), in_words(s, "refused."); }
END
    cat >"$tree/src/notice/read.c" <<'END'
void f(struct reading *r)
{
    place(r, r->is_first ? "title" :
                           "contact-person");
    warn(r->arena, &r->warnings, "no-year", line,
         STR("The year is missing."));
    refuse(E_LIMIT, "too large", why);
}
END
    printf '%s plain\n' line.contact_person line.title people.no_one people.state.open people.title \
        problem.404.title refused.too_large warning.no_year >"$tree/messages.index"
    echo 'people.of plural n' >>"$tree/messages.index"
}
speaking_tree
passes 'messages: each is said' "$tools/check_messages.sh" "$tree" "$tree/messages.index"
echo 'people.title_of plain' >>"$tree/messages.index"
messages 'one that is said nowhere' 'languages/fr.po: "people.title_of" is said nowhere'
for code in line.contact_person warning.no_year refused.too_large; do
    speaking_tree
    sed -i "/^$code /d" "$tree/messages.index"
    messages "a code without a message: $code" "src/notice: no message \"$code\""
done
speaking_tree
echo 'line.heading plain' >>"$tree/messages.index"
messages 'a message of a code that is gone' 'languages/fr.po: "line.heading" is no code of src/notice'
speaking_tree
sed -i 's/warn(/tell(/' "$tree/src/notice/read.c"
messages 'codes written another way' 'src/notice: no code of warning. is found any more'
: >"$tree/messages.index"
messages 'no message at all' 'no message in'

good_tree
printf '/* TO''DO (#12): later; see https://example.org/home/x */\n' >"$tree/src/base/later.c"
echo 'TO''DO el mundo' >"$tree/README.md"
mkdir -p "$tree/tests/browser/node_modules/judge"
echo '/* TO''DO: of others */' >"$tree/tests/browser/node_modules/judge/judge.js"
passes 'words: work with an issue, Spanish, an address, packages of others' "$tools/check_words.sh" "$tree"
printf '/* TO''DO: later */\n' >"$tree/src/base/later.c"
refuses 'words: work without an issue' 'src/base/later.c:1: work left without an issue' "$tools/check_words.sh" "$tree"
good_tree
printf 'cd /ho''me/ada/src\n' >"$tree/notes.md"
refuses 'words: a path of one machine' 'notes.md:1: a path of one machine:' "$tools/check_words.sh" "$tree"
good_tree
printf '{"resolved": "https://registry.npm''js.org/x"}\n' >"$tree/lock.json"
refuses 'words: the host of a registry' 'lock.json:1: the host of a registry:' "$tools/check_words.sh" "$tree"

# A C function of so many lines between its braces.
function_of() { # NAME LINES
    printf 'int %s(void)\n{\n' "$1"
    seq "$2" | sed 's/.*/    step();/'
    printf '}\n'
}
lines_of() { seq "$1" | sed 's/.*/int one;/'; }
good_tree
function_of just_fits 60 >"$tree/src/base/fits.c"
lines_of 600 >"$tree/src/base/file.c"
lines_of 150 >"$tree/src/base/file.h"
lines_of 600 >"$tree/src/base/rows.tbl.h"
passes 'lengths: all at their limit' "$tools/check_lengths.sh" "$tree"
function_of too_long 61 >"$tree/src/base/long.c"
refuses 'lengths: a function' 'src/base/long.c:2: too_long: 61 lines, at most 60' "$tools/check_lengths.sh" "$tree"
echo 'src/base/long.c:too_long # one table-driven loop' >"$tree/tools/long.txt"
passes 'lengths: an excused function' "$tools/check_lengths.sh" "$tree"
rm "$tree/src/base/long.c"
refuses 'lengths: an excuse for nothing' 'src/base/long.c:too_long excuses nothing' "$tools/check_lengths.sh" "$tree"
good_tree
lines_of 601 >"$tree/src/base/file.c"
refuses 'lengths: a file' 'src/base/file.c: 601 lines, at most 600' "$tools/check_lengths.sh" "$tree"
good_tree
lines_of 151 >"$tree/src/base/file.h"
refuses 'lengths: a header' 'src/base/file.h: 151 lines, at most 150' "$tools/check_lengths.sh" "$tree"

# The count of tests that ./test and .ci/run end with.
log() {
    printf '%s\n' '{"name": "tap", "result": "OK", "stdout": "ok 1 - a\nok 2 - b # SKIP no c\n1..2\n"}' \
        '{"name": "plain", "result": "OK", "stdout": ""}' "$@" >"$tree/log.json"
}
counts() { # NAME WANT
    got=$(python3 "$tools/count_tests.py" "$tree/log.json" 2>&1) && code=0 || code=$?
    if [ "$got, exit $code" = "$2" ]; then point 0 "count: $1" ''; else point 1 "count: $1" "got: $got, exit $code"; fi
}
log
counts 'points and plain tests' '2 passed, 0 failed, 1 skipped, exit 0'
log '{"name": "bad", "result": "FAIL", "stdout": "ok 1 - a\nnot ok 2 - b\n1..2\n"}'
counts 'a failed point' '3 passed, 1 failed, 1 skipped, exit 1'
log '{"name": "crash", "result": "ERROR", "stdout": "ok 1 - a\n"}' '{"name": "slow", "result": "TIMEOUT", "stdout": ""}'
counts 'a crash between points, and a time-out' '3 passed, 2 failed, 1 skipped, exit 1'
: >"$tree/log.json"
counts 'nothing ran' '0 passed, 0 failed, 0 skipped, exit 1'

# Installing what is missing, with a package manager that only writes down what it is asked for. It has
# nothing to install before its lists are fetched, as on a machine just set up.
good_tree
mkdir "$tree/bin"
cat >"$tree/bin/dpkg-query" <<'EOF'
#!/bin/sh
[ "$4" != here ] || echo 'install ok installed'
EOF
cat >"$tree/bin/apt-get" <<'EOF'
#!/bin/sh
tree=$(dirname "$0")/..
for word; do
    case $word in
        update) echo update >>"$tree/asked"; touch "$tree/fetched" ;;
        install) install=yes ;;
        -* | *=*) ;;
        *) [ -z "${install:-}" ] || packages="${packages:-} $word" ;;
    esac
done
[ -z "${install:-}" ] || echo "install$packages" >>"$tree/asked"
[ -z "${install:-}" ] || [ -e "$tree/fetched" ]
EOF
printf '#!/bin/sh\nexec "$@"\n' >"$tree/bin/sudo"
chmod +x "$tree/bin/dpkg-query" "$tree/bin/apt-get" "$tree/bin/sudo"
cp "$tools/prepare.sh" "$tree/tools/"
printf '# a list\nhere\nabsent   # really\nother  sh\ngone no-such-command-here\n' >"$tree/tools/list.txt"
# shellcheck disable=SC2016 # expanded by the script that it writes
printf '. "$(dirname "$0")/tools/prepare.sh"\ninstall_packages tools/list.txt\n' >"$tree/start"
asks() { # NAME WANT
    got=$(PATH="$tree/bin:$PATH" sh "$tree/start" 2>&1) || got="$got, exit $?"
    got="$got; $(tr '\n' ';' <"$tree/asked")"
    if [ "$got" = "$2" ]; then point 0 "packages: $1" ''; else point 1 "packages: $1" "got: $got"; fi
}
asks 'lists are fetched only when installing fails without' \
    'installing: absent gone; install absent gone;update;install absent gone;'
rm "$tree/asked"
asks 'and not when it works' 'installing: absent gone; install absent gone;'

echo "1..$number"
[ "$failures" = 0 ]
