#include "notice/agenda.h"
#include "notice/bytes.h"

#include "base/list.h"

#include <stdlib.h>
#include <string.h>

enum { SCRATCH_BYTES = 256 * 1024, MOST_BLOCK_BYTES = 16 * 1024, LANGUAGE_SAMPLE_BYTES = 64 * 1024 };

void place(struct reading *r, const char *role)
{
    r->block->role = str_of(role);
    r->block->understood = true;
}

const struct block *block_after(const struct reading *r, size_t steps)
{
    return r->at + steps < r->blocks.count ? &r->blocks.items[r->at + steps] : NULL;
}

struct people_source people_source_of(const struct reading *r)
{
    return (struct people_source){r->arena, &r->phrase, r->block, r->draft->body_folded};
}

/* ---- language ---- */

static size_t language_of(struct arena *scratch, const struct lexicon *lexicon, Str text)
{
    struct phrase p = phrase_of(scratch, lexicon, str_slice(text, 0, LANGUAGE_SAMPLE_BYTES));
    size_t best = 0, most = 0;
    for (size_t language = 0; language < lexicon_language_count(); language++) {
        size_t count = 0;
        for (size_t i = 0; i < p.hits_before[p.words.count]; i++)
            count += p.hits[i].languages == 1U << language ? (p.hits[i].sense == SENSE_STOP ? 3 : 1) : 0;
        if (count > most) {
            most = count;
            best = language;
        }
    }
    arena_reset(scratch);
    return most ? best : lexicon_language_count();
}

/* ---- blocks, one after the other ---- */

/* The agenda begins without a heading: a first number after a blank line and after what the section itself
 * listed, the heading of an opening, or hours. */
static bool begins_agenda(const struct reading *r)
{
    static const Str firsts[] = {STR_INIT("1"), STR_INIT("I"), STR_INIT("a"), STR_INIT("A")};
    bool aside =
        r->section == SECTION_SUMMARY || r->section == SECTION_PRACTICAL || r->section == SECTION_OTHER;
    bool first = false;
    for (size_t i = 0; i < ARRAY_LEN(firsts) && r->block->label.len; i++)
        first = first || str_eq(firsts[i], r->block->label);
    if (!aside || r->draft->items.count || !r->block->blank_before)
        return false;
    bool heading = r->block->shape == LINE_HEADING || r->block->all_bold;
    bool opens = (first && r->section_used) || (heading && hit_at(&r->phrase, 0, SENSE_KIND)) ||
                 begins_programme_line(r);
    return (opens && begins_item(r)) ||
           (r->section_used && hit_at(&r->phrase, 0, SENSE_KIND) && stands_above_people(r));
}

static bool read_in_section(struct reading *r)
{
    if (begins_agenda(r))
        r->section = SECTION_AGENDA;
    r->section_used = true;
    switch (r->section) {
    case SECTION_CONTACTS: return read_contact(r);
    case SECTION_PRIORITIES: return read_priority(r);
    case SECTION_LINKS: return read_link(r);
    case SECTION_AGENDA: return read_agenda(r) || read_goal_sentence(r);
    case SECTION_HEADER: return read_agenda(r) || read_goal_sentence(r) || read_title_or_summary(r);
    case SECTION_SUMMARY: return read_title_or_summary(r);
    case SECTION_PRACTICAL:
    case SECTION_OTHER: return false;
    }
    return false;
}

static void read_block(struct reading *r)
{
    if (r->phrase.words.count == 0)
        return;
    if (read_mail_head(r))
        return;
    read_session_start(r);
    if (read_heading(r)) {
        take_when_of_heading(r);
        return;
    }
    if (read_header_line(r))
        return;
    read_in_section(r);
}

/* A block too long for names and dates: a paragraph, or nothing that this program understands. */
static void read_long_block(struct reading *r)
{
    if (r->section == SECTION_PRIORITIES)
        read_priority(r);
    else if ((r->section == SECTION_HEADER || r->section == SECTION_SUMMARY) && r->draft->when.has_date) {
        *list_add(r->arena, &r->draft->summary) = r->block->text;
        place(r, "summary");
    }
}

static void read_blocks(struct reading *r)
{
    draft_begin(r);
    for (r->at = 0; r->at < r->blocks.count; r->at++) {
        r->block = &r->blocks.items[r->at];
        if (r->block->text.len > MOST_BLOCK_BYTES) {
            r->phrase = (struct phrase){.text = r->block->text};
            read_long_block(r);
            continue;
        }
        r->phrase = phrase_of(r->scratch, r->lexicon, r->block->text);
        read_block(r);
        arena_reset(r->scratch);
    }
}

/* ---- what comes out ---- */

static Str role_of(const struct reading *r, const struct source_line *line)
{
    static const Str outside[] = {
        [LINE_BLANK] = STR_INIT("blank"), [LINE_RULE] = STR_INIT("rule"), [LINE_FOOTER] = STR_INIT("footer")};
    if (line->block == NO_BLOCK)
        return outside[line->shape];
    const struct block *block = &r->blocks.items[line->block];
    return block->understood ? block->role : STR("unplaced");
}

static void list_lines(struct reading *r, struct source_lines source, struct notice *out)
{
    struct notice_line *lines = arena_array(r->arena, struct notice_line, source.count);
    size_t unplaced = 0;
    for (size_t i = 0; i < source.count; i++) {
        lines[i] = (struct notice_line){i + 1, role_of(r, &source.items[i]), source.items[i].text};
        unplaced += str_eq(lines[i].role, STR("unplaced"));
    }
    struct notice_line *left = arena_array(r->arena, struct notice_line, unplaced);
    for (size_t i = 0, next = 0; i < source.count; i++)
        if (str_eq(lines[i].role, STR("unplaced"))) {
            left[next] = lines[i];
            left[next++].text = str_trim(lines[i].text);
        }
    out->lines = lines;
    out->line_count = source.count;
    out->unplaced = left;
    out->unplaced_count = unplaced;
}

static int by_line(const void *a, const void *b)
{
    const struct notice_warning *one = a, *other = b;
    if (one->line != other->line)
        return one->line < other->line ? -1 : 1;
    return str_compare(one->code, other->code);
}

/* What looked like a session's head but says nothing of one is no session. */
static void drop_empty(struct reading *r, struct notice *out)
{
    struct notice_session *sessions = arena_array(r->arena, struct notice_session, r->drafts.count);
    size_t count = 0;
    for (size_t i = 0; i < r->drafts.count; i++) {
        const struct draft *d = r->drafts.items[i];
        if (d->first_block != NO_BLOCK || d->has_body_title)
            sessions[count++] = d->session;
    }
    for (size_t i = 0; count == 0 && i < r->blocks.count; i++)
        r->blocks.items[i].understood = false;
    out->sessions = sessions;
    out->session_count = count;
}

static void read_text(struct arena *a, struct arena *scratch, Str text, struct warnings warnings,
                      struct notice *out)
{
    struct reading r = {.arena = a, .scratch = scratch, .warnings = warnings, .lexicon = lexicon_open(a)};
    struct source_lines lines = lines_of(a, text);
    lines_mark_footers(scratch, r.lexicon, lines);
    r.language = language_of(scratch, r.lexicon, text);
    r.blocks = blocks_of(a, scratch, r.lexicon, lines, &r.warnings);
    read_blocks(&r);
    for (size_t i = 0; i < r.drafts.count; i++)
        session_finish(&r, r.drafts.items[i]);
    warn_duplicates(&r);
    drop_empty(&r, out);
    list_lines(&r, lines, out);
    if (r.warnings.count)
        qsort(r.warnings.items, r.warnings.count, sizeof *r.warnings.items, by_line);
    out->language = r.language < lexicon_language_count() ? lexicon_language(r.language) : STR("");
    out->warnings = r.warnings.items;
    out->warning_count = r.warnings.count;
}

Status notice_read(struct arena *a, Str bytes, struct notice *out, Str *why)
{
    struct warnings warnings = {0};
    Str text;
    Status status = bytes_decode(a, bytes, &warnings, &text, why);
    if (status != OK)
        return status;
    struct arena *scratch = arena_new(SCRATCH_BYTES);
    *out = (struct notice){0};
    read_text(a, scratch, text, warnings, out);
    arena_free(scratch);
    return OK;
}
