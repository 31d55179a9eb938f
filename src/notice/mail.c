#include "notice/reading.h"

/* The head of a mail: who sent it, when, to whom. It says nothing of when the session is held. */

static char mark_at(const struct phrase *p, size_t at)
{
    return at < p->words.count ? p->words.items[at].mark : 0;
}

/* "Sent:", "À :": the label that the text begins with, or NULL. */
static const struct hit *mail_label(const struct phrase *p)
{
    const struct hit *label = hit_at(p, 0, SENSE_MAIL);
    return label && mark_at(p, label->count) == ':' ? label : NULL;
}

static bool is_forwarding_rule(const struct phrase *p)
{
    size_t at = 0;
    while (mark_at(p, at) == '-')
        at++;
    const struct hit *words = hit_at(p, at, SENSE_MAIL);
    return words && str_eq(words->value, STR("forwarded"));
}

static bool label_follows(const struct reading *r)
{
    const struct block *next = block_after(r, 1);
    if (!next || next->blank_before || next->text.len > 1000)
        return false;
    struct phrase p = phrase_of(r->scratch, r->lexicon, next->text);
    return mail_label(&p) != NULL;
}

/* A sender with an address, or any two such labels on lines that follow one another. */
static bool begins_head(const struct reading *r, const struct hit *label)
{
    bool address = false;
    for (size_t i = 0; i < r->phrase.words.count && !address; i++)
        address = str_contains(r->phrase.words.items[i].folded, STR("@"));
    return str_eq(label->value, STR("from")) && (address || label_follows(r));
}

size_t after_mail_prefixes(const struct phrase *p, size_t from)
{
    while (from < p->words.count) {
        const struct hit *prefix = hit_value_in(p, from, from + 1, SENSE_MAIL, STR("prefix"));
        if (!prefix || mark_at(p, from + prefix->count) != ':')
            break;
        from += prefix->count + 1;
    }
    return from;
}

static void take_subject(struct reading *r, size_t from)
{
    struct draft *d = r->draft;
    Str title = phrase_text(&r->phrase, after_mail_prefixes(&r->phrase, from), r->phrase.words.count);
    bool named = d->session.title.len > 0;
    if (!named) {
        d->session.title = title;
        d->has_body_title = hit_in(&r->phrase, from, r->phrase.words.count, SENSE_COUNCIL) != NULL;
    }
    place(r, named ? "mail" : "title");
}

bool read_mail_head(struct reading *r)
{
    const struct hit *label = mail_label(&r->phrase);
    if (r->section == SECTION_HEADER && is_forwarding_rule(&r->phrase)) {
        place(r, "mail");
        return true;
    }
    r->in_mail = label && r->section == SECTION_HEADER && (r->in_mail || begins_head(r, label));
    if (!r->in_mail)
        return false;
    take_addresses(r);
    if (str_eq(label->value, STR("subject")) && label->count + 1 < r->phrase.words.count)
        take_subject(r, label->count + 1);
    else
        place(r, "mail");
    return true;
}
