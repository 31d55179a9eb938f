/* Notices into the record: one transaction for all of a command, one journal row for each. */
#include "features/imports/actions.h"

#include "base/arena.h"
#include "base/hash.h"
#include "db/db.h"
#include "features/imports/joining.h"
#include "features/sessions/actions.h"
#include "imports_actions.sql.h"
#include "render/escape.h"

#include <inttypes.h>
#include <stdlib.h>

struct import_work {
    const struct action *by;
    const struct import_source *source;
    struct import_report *report;
};

static Str digest_of(struct arena *a, Str bytes)
{
    return str_format(a, "%016" PRIx64, hash64(bytes));
}

/* *id: the import of the same bytes; E_NOT_FOUND: there is none. */
static Status same_bytes(const struct import_work *w, Str digest, ImportId *id)
{
    struct imports_of_digest_row *rows;
    size_t count;
    Status s = q_imports_of_digest(w->by->db, w->by->a, digest, &rows, &count);
    if (s != OK)
        return s;
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].source, w->source->bytes)) {
            *id = rows[i].id;
            return OK;
        }
    return E_NOT_FOUND;
}

/* ---- one session ---- */

static void report_session(struct joining *j)
{
    *list_add(j->by->a, &j->all->sessions) = (struct import_session){
        .id = j->session,
        .title = j->said->title.len > 0 ? j->said->title : j->said->body,
        .day = j->date,
        .is_joined = j->is_joined,
        .is_language_new = j->is_language_new,
    };
}

static Status join_parts(struct joining *j)
{
    static Status (*const parts[])(struct joining *) = {agenda_join, contacts_join, priorities_join,
                                                        links_join};
    Status s = j->is_joined ? recorded_load(j) : OK;
    for (size_t i = 0; i < ARRAY_LEN(parts) && s == OK; i++)
        s = parts[i](j);
    return s;
}

static Status join_session(struct importing *all, const struct notice_session *said)
{
    struct joining j = {
        .all = all, .by = all->by, .said = said, .language = all->notice->language, .date = said->date};
    bool is_skipped;
    if (day_is_valid(said->date))
        j.day = day_iso(all->by->a, said->date);
    Status s = session_join(&j, &is_skipped);
    if (s != OK || is_skipped)
        return s;
    s = join_parts(&j);
    if (s == OK && j.is_joined && j.is_changed)
        s = session_touch(all->by, j.session);
    if (s == OK)
        report_session(&j);
    return s;
}

/* ---- the source itself ---- */

static Status store_lines(const struct import_work *w, ImportId id)
{
    const struct notice *n = w->source->notice;
    Status s = OK;
    int64_t changed;
    for (size_t i = 0; i < n->line_count && s == OK; i++)
        s = q_import_line_insert(w->by->db, id, (int64_t)n->lines[i].number, n->lines[i].role,
                                 n->lines[i].text, w->by->at, &changed);
    return s;
}

static Status store_warnings(const struct import_work *w, ImportId id, const struct importing *all)
{
    const struct notice *n = w->source->notice;
    Status s = OK;
    ImportWarningId warning;
    for (size_t i = 0; i < n->warning_count && s == OK; i++)
        s = q_import_warning_insert(w->by->db, id, (int64_t)n->warnings[i].line, n->warnings[i].code,
                                    n->warnings[i].message, w->by->at, &warning);
    for (size_t i = 0; i < all->doubts.count && s == OK; i++) {
        const struct import_doubt *doubt = &all->doubts.items[i];
        Str what = doubt->second.len > 0
                       ? str_format(w->by->a, "%.*s | %.*s", STR_FMT(doubt->first), STR_FMT(doubt->second))
                       : doubt->first;
        s = q_import_warning_insert(w->by->db, id, (int64_t)doubt->line, import_doubt_code(doubt->doubt),
                                    what, w->by->at, &warning);
    }
    return s;
}

static Status store_source(const struct import_work *w, const struct importing *all, ImportId *out)
{
    ImportId id;
    int64_t changed;
    Status s = q_import_insert(w->by->db, w->source->name, digest_of(w->by->a, w->source->bytes),
                               w->source->bytes, w->source->notice->language, w->by->at, &id);
    for (size_t i = 0; i < all->sessions.count && s == OK; i++)
        s = q_import_session_insert(w->by->db, id, all->sessions.items[i].id,
                                    all->sessions.items[i].is_joined, w->by->at, &changed);
    if (s == OK)
        s = store_lines(w, id);
    if (s == OK)
        s = store_warnings(w, id, all);
    if (s == OK)
        *out = id;
    return s;
}

/* ---- the journal ---- */

static const char *const thing_names[THING_COUNT] = {
    [THING_SESSION] = "sessions",
    [THING_ITEM] = "items",
    [THING_SLOT] = "slots",
    [THING_PERSON] = "people",
    [THING_ORGANISATION] = "organisations",
    [THING_BODY] = "bodies",
    [THING_CONTACT] = "contacts",
    [THING_PRIORITY] = "priorities",
    [THING_LINK] = "links",
};

/* {"name":"…","language":"fr","made":{"sessions":1,…},"joined":{…},"sessions":[4]} */
static Str journal_after(const struct import_work *w, const struct importing *all)
{
    struct buf out = buf_in(w->by->a);
    buf_add(&out, STR("{\"name\":"));
    escape_json(&out, w->source->name);
    buf_add(&out, STR(",\"language\":"));
    escape_json(&out, w->source->notice->language);
    for (int joined = 0; joined < 2; joined++) {
        buf_add(&out, joined ? STR(",\"joined\":{") : STR(",\"made\":{"));
        for (size_t i = 0; i < THING_COUNT; i++) {
            const struct import_tally *tally = &w->report->tally[i];
            buf_addf(&out, "%s\"%s\":%zu", i ? "," : "", thing_names[i],
                     joined ? tally->joined : tally->made);
        }
        buf_add_char(&out, '}');
    }
    buf_add(&out, STR(",\"sessions\":["));
    for (size_t i = 0; i < all->sessions.count; i++)
        buf_addf(&out, "%s%" PRId64, i ? "," : "", all->sessions.items[i].id.n);
    buf_add(&out, STR("]}"));
    return buf_str(&out);
}

static Status write_journal(const struct import_work *w, const struct importing *all, ImportId id)
{
    JournalId journal;
    struct journal_entry entry = {.action = STR("notice.import"),
                                  .subject_kind = STR("import"),
                                  .subject_id = id.n,
                                  .after = journal_after(w, all)};
    return journal_write(w->by, &entry, &journal);
}

static int by_line(const void *one, const void *other)
{
    const struct import_doubt *a = one, *b = other;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->doubt != b->doubt)
        return a->doubt < b->doubt ? -1 : 1;
    int first = str_compare(a->first, b->first);
    return first != 0 ? first : str_compare(a->second, b->second);
}

/* What nobody has imported before. */
static Status import_new(struct import_work *w)
{
    const struct notice *notice = w->source->notice;
    struct importing all = {.by = w->by, .notice = notice, .report = w->report};
    Status s = OK;
    for (size_t i = 0; i < notice->session_count && s == OK; i++)
        s = join_session(&all, &notice->sessions[i]);
    if (all.doubts.count > 1)
        qsort(all.doubts.items, all.doubts.count, sizeof *all.doubts.items, by_line);
    ImportId id = {0};
    if (s == OK)
        s = store_source(w, &all, &id);
    if (s == OK)
        s = write_journal(w, &all, id);
    if (s != OK)
        return s;
    w->report->id = id;
    w->report->sessions = all.sessions.items;
    w->report->session_count = all.sessions.count;
    w->report->doubts = all.doubts.items;
    w->report->doubt_count = all.doubts.count;
    return OK;
}

static Status import_one(struct import_work *w)
{
    const struct notice *notice = w->source->notice;
    *w->report = (struct import_report){.language = notice->language};
    Status s = same_bytes(w, digest_of(w->by->a, w->source->bytes), &w->report->id);
    w->report->is_unchanged = s == OK;
    if (s != E_NOT_FOUND)
        return s;
    return import_new(w);
}

struct import_batch {
    const struct action *by;
    const struct import_source *sources;
    struct import_report *reports;
    size_t count, done;
};

static Status import_in_transaction(void *with)
{
    struct import_batch *batch = with;
    Status s = OK;
    for (batch->done = 0; batch->done < batch->count && s == OK; batch->done += s == OK) {
        struct import_work work = {batch->by, &batch->sources[batch->done], &batch->reports[batch->done]};
        s = import_one(&work);
    }
    return s;
}

Status import_notices(const struct action *by, const struct import_source *sources, size_t count,
                      struct import_report *reports, size_t *failed)
{
    struct import_batch batch = {.by = by, .sources = sources, .reports = reports, .count = count};
    Status s = db_transaction(by->db, import_in_transaction, &batch);
    *failed = batch.done < count ? batch.done : 0;
    return s;
}

Status import_notice(const struct action *by, const struct import_source *source,
                     struct import_report *report)
{
    struct import_report made;
    size_t failed;
    Status s = import_notices(by, source, 1, &made, &failed);
    if (s == OK)
        *report = made;
    return s;
}
