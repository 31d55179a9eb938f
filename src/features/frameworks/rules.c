/* Reading the codes of framework nodes out of printed words. */
#include "features/frameworks/rules.h"

#include "base/arena.h"

struct axis_word {
    Str code, word;
};

static const struct axis_word axis_words[] = {
#define AXIS(code, word) {STR_INIT(code), STR_INIT(word)},
#include "features/frameworks/rules.tbl.h"
#undef AXIS
};

const Str axes[AXES] = {STR_INIT("people"), STR_INIT("planet"), STR_INIT("government")};

enum { GOALS = 17 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (unsigned char)c >= 0x80;
}

static size_t digits_at(Str s, size_t at)
{
    size_t count = 0;
    while (at + count < s.len && is_digit(s.data[at + count]))
        count++;
    return count;
}

/* ".7" or ".a" right behind a goal's number; 0 when there is none. */
static size_t target_part(Str s, size_t at)
{
    if (at + 1 >= s.len || s.data[at] != '.')
        return 0;
    size_t digits = digits_at(s, at + 1);
    if (digits > 0)
        return digits <= 2 ? digits + 1 : 0;
    bool is_lettered = s.data[at + 1] >= 'a' && s.data[at + 1] <= 'd';
    bool ends = at + 2 >= s.len || (!is_letter(s.data[at + 2]) && !is_digit(s.data[at + 2]));
    return is_lettered && ends ? 2 : 0;
}

Status sdg_code(Str printed, Str *code)
{
    for (size_t at = 0; at < printed.len; at++) {
        size_t digits = digits_at(printed, at);
        if (digits == 0)
            continue;
        int64_t goal;
        bool is_goal = digits <= 2 && str_int(str_slice(printed, at, digits), &goal) == OK && goal >= 1 &&
                       goal <= GOALS && printed.data[at] != '0';
        bool stands_alone = at == 0 || printed.data[at - 1] != '.';
        if (is_goal && stands_alone) {
            *code = str_slice(printed, at, digits + target_part(printed, at + digits));
            return OK;
        }
        at += digits;
    }
    return E_NOT_FOUND;
}

Str sdg_goal(Str code)
{
    size_t dot = str_find(code, STR("."), 0);
    return dot == STR_NONE ? STR("") : str_slice(code, 0, dot);
}

static Str axis_of_word(Str word)
{
    for (size_t i = 0; i < ARRAY_LEN(axis_words); i++)
        if (str_eq(axis_words[i].word, word))
            return axis_words[i].code;
    return STR("");
}

Status axis_code(Str folded, Str *code)
{
    Str found = STR("");
    for (size_t at = 0; at < folded.len; at++) {
        size_t end = at;
        while (end < folded.len && is_letter(folded.data[end]))
            end++;
        Str axis = axis_of_word(str_slice(folded, at, end - at));
        if (axis.len > 0 && found.len > 0 && !str_eq(axis, found))
            return E_NOT_FOUND;
        found = axis.len > 0 ? axis : found;
        at = end;
    }
    if (found.len == 0)
        return E_NOT_FOUND;
    *code = found;
    return OK;
}

/* What people write before the number of a goal or target. */
static bool is_goal_word(Str word)
{
    static const Str words[] = {
        STR_INIT(""),       STR_INIT("sdg"),   STR_INIT("odd"),  STR_INIT("ods"),      STR_INIT("goal"),
        STR_INIT("target"), STR_INIT("cible"), STR_INIT("meta"), STR_INIT("objectif"), STR_INIT("objetivo")};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_eq(words[i], word))
            return true;
    return false;
}

static Str without_zeros(Str digits)
{
    while (digits.len > 1 && digits.data[0] == '0')
        digits = str_from(digits, 1);
    return digits;
}

/* "7", "07" or "a" behind the goal's number and a point. */
static bool is_target_part(Str part)
{
    bool is_lettered = part.len == 1 && part.data[0] >= 'a' && part.data[0] <= 'd';
    return is_lettered || (part.len > 0 && part.len <= 3 && digits_at(part, 0) == part.len);
}

static Status goal_of_address(struct arena *a, Str given, Str *code)
{
    size_t at = 0;
    while (at < given.len && is_letter(given.data[at]))
        at++;
    Str word = str_slice(given, 0, at), rest = str_from(given, at);
    if (word.len > 0 && rest.len > 0 && (rest.data[0] == '-' || rest.data[0] == '_' || rest.data[0] == '.'))
        rest = str_from(rest, 1);
    bool has_target = str_contains(rest, STR("."));
    Str goal = str_cut(&rest, '.');
    bool is_goal = is_goal_word(word) && goal.len > 0 && goal.len <= 3 && digits_at(goal, 0) == goal.len;
    if (!is_goal || (has_target && !is_target_part(rest)))
        return E_NOT_FOUND;
    goal = without_zeros(goal);
    rest = without_zeros(rest);
    *code = has_target ? str_format(a, "%.*s.%.*s", STR_FMT(goal), STR_FMT(rest)) : goal;
    return OK;
}

Status code_of_address(struct arena *a, Str framework, Str given, Str *code)
{
    Str lower = str_lower_ascii(a, given);
    if (str_eq(framework, STR("sdg")))
        return goal_of_address(a, lower, code);
    if (str_eq(framework, STR("pact")))
        return axis_code(lower, code);
    *code = lower;
    return OK;
}
