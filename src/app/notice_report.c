#include "app/notice_report.h"

#include "base/arena.h"
#include "base/buf.h"
#include "features/layout/layout.h"
#include "language/calendar.h"

#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

enum language console_language(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        Str value = str_of(getenv(names[i]));
        enum language language;
        if (value.len == 0)
            continue;
        return language_of_tag(str_slice(value, 0, 2), &language) == OK ? language : LANGUAGE_EN;
    }
    return LANGUAGE_EN;
}

int complain(const char *path, enum message sentence, int code)
{
    fprintf(stderr, "%s: %.*s\n", path, STR_FMT(message_text(console_language(), sentence)));
    return code;
}

int complain_of(struct arena *a, const char *path, Str code)
{
    Str sentence = code_text(a, console_language(), "refused.", code);
    fprintf(stderr, "%s: %.*s\n", path, STR_FMT(sentence));
    return EX_DATAERR;
}

static void add_line(struct buf *out, const char *indent, Str text)
{
    buf_add(out, str_of(indent));
    buf_add(out, text);
    buf_add_char(out, '\n');
}

/* "3 items": a message whose only argument is its count. */
static Str count_text(struct arena *a, enum message message, size_t n)
{
    Str number = number_text(a, console_language(), (int64_t)n);
    return message_format(a, console_language(), message, (int64_t)n, &number, 1);
}

static void add_count(struct buf *out, enum message message, size_t n)
{
    if (n > 0)
        add_line(out, "    ", count_text(out->arena, message, n));
}

static void add_at_line(struct buf *out, size_t line, Str text)
{
    Str number = number_text(out->arena, console_language(), (int64_t)line);
    const Str arguments[] = {number, text};
    add_line(out, "    ",
             line > 0 ? message_format(out->arena, console_language(), MESSAGE_CLI_AT_LINE, 0, arguments, 2)
                      : text);
}

/* ---- read ---- */

static void add_session(struct buf *out, const struct notice_session *s)
{
    add_line(out, "", s->title.len > 0 ? s->title : s->body);
    if (s->printed_time.len > 0)
        add_line(out, "    ", s->printed_time);
    if (s->has_start)
        add_line(out, "    ", time_iso(out->arena, s->start));
    else if (day_is_valid(s->date))
        add_line(out, "    ", date_long(out->arena, console_language(), s->date));
    size_t speakers = 0, moderators = 0;
    for (size_t i = 0; i < s->item_count; i++) {
        speakers += s->items[i].speaker_count;
        moderators += s->items[i].moderator_count;
    }
    add_count(out, MESSAGE_CLI_ITEMS, s->item_count);
    add_count(out, MESSAGE_CLI_MODERATORS, moderators);
    add_count(out, MESSAGE_SESSION_SPEAKERS_COUNT, speakers);
    add_count(out, MESSAGE_CLI_CONTACTS, s->contact_count);
    add_count(out, MESSAGE_SESSION_PRIORITIES_COUNT, s->priority_count);
    add_count(out, MESSAGE_CLI_LINKS, s->link_count);
}

static void add_warnings(struct buf *out, const struct notice *notice)
{
    if (notice->warning_count > 0)
        add_line(out, "", message_text(console_language(), MESSAGE_SESSION_ORIGINAL_WARNINGS));
    for (size_t i = 0; i < notice->warning_count; i++)
        add_at_line(out, notice->warnings[i].line,
                    code_text(out->arena, console_language(), "warning.", notice->warnings[i].code));
    if (notice->unplaced_count > 0)
        add_line(out, "", message_text(console_language(), MESSAGE_SESSION_ORIGINAL_UNPLACED));
    for (size_t i = 0; i < notice->unplaced_count; i++)
        add_at_line(out, notice->unplaced[i].number, notice->unplaced[i].text);
}

Str report_notice(struct arena *a, const struct notice *notice)
{
    struct buf out = buf_in(a);
    for (size_t i = 0; i < notice->session_count; i++)
        add_session(&out, &notice->sessions[i]);
    add_warnings(&out, notice);
    return buf_str(&out);
}

/* ---- import ---- */

static const enum message made_messages[THING_COUNT] = {
    [THING_SESSION] = MESSAGE_CLI_SESSIONS,
    [THING_ITEM] = MESSAGE_CLI_ITEMS,
    [THING_SLOT] = MESSAGE_CLI_SLOTS,
    [THING_PERSON] = MESSAGE_CLI_PEOPLE,
    [THING_ORGANISATION] = MESSAGE_CLI_ORGANISATIONS,
    [THING_BODY] = MESSAGE_CLI_BODIES,
    [THING_CONTACT] = MESSAGE_CLI_CONTACTS,
    [THING_PRIORITY] = MESSAGE_SESSION_PRIORITIES_COUNT,
    [THING_LINK] = MESSAGE_CLI_LINKS,
};

static void add_tally(struct buf *out, const struct import_report *report, bool is_joined)
{
    Str parts[THING_COUNT];
    size_t count = 0;
    for (size_t i = 0; i < THING_COUNT; i++) {
        size_t n = is_joined ? report->tally[i].joined : report->tally[i].made;
        if (n > 0)
            parts[count++] = count_text(out->arena, made_messages[i], n);
    }
    if (count == 0)
        return;
    Str list = str_join(out->arena, parts, count, STR(" · "));
    add_line(out, "    ",
             message_format(out->arena, console_language(), is_joined ? MESSAGE_CLI_JOINED : MESSAGE_CLI_MADE,
                            0, &list, 1));
}

static void add_doubts(struct buf *out, const struct import_report *report)
{
    static const enum message messages[] = {
#define DOUBT(name, code, message) [DOUBT_##name] = (message),
#include "features/imports/doubts.tbl.h"
#undef DOUBT
    };
    for (size_t i = 0; i < report->doubt_count; i++) {
        const struct import_doubt *doubt = &report->doubts[i];
        const Str named[] = {doubt->first, doubt->second};
        Str text = message_format(out->arena, console_language(), messages[doubt->doubt], 0, named, 2);
        add_at_line(out, doubt->line, str_trim(text));
    }
}

Str report_import(struct arena *a, const char *path, const struct notice *notice,
                  const struct import_report *report)
{
    struct buf out = buf_in(a);
    enum language language = console_language();
    Str file = str_of(path);
    if (report->is_unchanged) {
        add_line(&out, "", message_format(a, language, MESSAGE_CLI_UNCHANGED, 0, &file, 1));
        return buf_str(&out);
    }
    add_line(&out, "", file);
    for (size_t i = 0; i < report->session_count; i++) {
        const struct import_session *session = &report->sessions[i];
        enum message how = !session->is_joined        ? MESSAGE_CLI_SESSION_NEW
                           : session->is_language_new ? MESSAGE_CLI_SESSION_LANGUAGE
                                                      : MESSAGE_CLI_SESSION_JOINED;
        Str number = number_text(a, language, session->id.n);
        const Str arguments[] = {number, session->title};
        add_line(&out, "    ", message_format(a, language, how, 0, arguments, 2));
    }
    add_tally(&out, report, false);
    add_tally(&out, report, true);
    add_doubts(&out, report);
    add_warnings(&out, notice);
    return buf_str(&out);
}
