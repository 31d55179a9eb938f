/* For any bytes at all as a value: what comes after the value is read as if the value had been "x". */
#include "base/utf8.h"
#include "render/render.h"
#include "support/check.h"

enum { ROUNDS = 4000, PIECES = 12 };

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* Bytes that mean something somewhere, and any others. */
static Str hostile_value(struct arena *a, uint64_t *state)
{
    static const Str pieces[] = {
        STR_INIT("<"),
        STR_INIT(">"),
        STR_INIT("\""),
        STR_INIT("'"),
        STR_INIT("&"),
        STR_INIT("</script>"),
        STR_INIT("</title>"),
        STR_INIT("-->"),
        STR_INIT("\\"),
        STR_INIT("javascript:"),
        STR_INIT("\n"),
        STR_INIT("\r\n"),
        STR_INIT("\0"),
        STR_INIT("\xE2\x80\xAE"),
        STR_INIT("\xE2\x80\xAC"),
        STR_INIT("\xE2\x81\xA6"),
        STR_INIT("\xE2\x81\xA9"),
        STR_INIT(","),
        STR_INIT(";"),
        STR_INIT(":"),
        STR_INIT("/"),
        STR_INIT("="),
        STR_INIT("\xEF\xBF\xBF"),
        STR_INIT("\xC3\xA9"),
    };
    struct buf value = buf_in(a);
    for (uint64_t left = next_random(state) % PIECES; left > 0; left--) {
        uint64_t choice = next_random(state);
        if (choice % 3 == 0)
            buf_add_char(&value, (char)(signed char)(choice >> 32 & 0x7F));
        else if (choice % 17 == 1)
            buf_add(&value, str_slice(STR("\x80\xBF\xC3\xED\xF4\xFF"), choice >> 32 & 3, 1));
        else
            buf_add(&value, pieces[(choice >> 32) % ARRAY_LEN(pieces)]);
    }
    return buf_str(&value);
}

/* ---- a reader that knows as little as it may ---- */

enum reading {
    TEXT,
    TAG,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    JSON_TEXT,
    JSON_STRING,
    CSV_FIELD,
    CSV_QUOTED,
    LINE,
    ENDED
};

static enum reading read_markup(enum reading now, char byte)
{
    if (now == TEXT)
        return byte == '<' ? TAG : TEXT;
    if (now == DOUBLE_QUOTED)
        return byte == '"' ? TAG : DOUBLE_QUOTED;
    if (now == SINGLE_QUOTED)
        return byte == '\'' ? TAG : SINGLE_QUOTED;
    return byte == '>' ? TEXT : byte == '"' ? DOUBLE_QUOTED : byte == '\'' ? SINGLE_QUOTED : TAG;
}

static enum reading read_data(enum reading now, char byte)
{
    switch (now) {
    case JSON_TEXT: return byte == '"' ? JSON_STRING : byte == '<' ? ENDED : JSON_TEXT;
    case JSON_STRING: return byte == '"' ? JSON_TEXT : byte == '<' || byte == '\n' ? ENDED : JSON_STRING;
    case CSV_FIELD: return byte == '"' ? CSV_QUOTED : byte == ',' || byte == '\n' ? ENDED : CSV_FIELD;
    case CSV_QUOTED: return byte == '"' ? CSV_FIELD : CSV_QUOTED;
    case LINE: return byte == '\n' || byte == '\r' ? ENDED : LINE;
    case TEXT:
    case TAG:
    case DOUBLE_QUOTED:
    case SINGLE_QUOTED:
    case ENDED: break;
    }
    return ENDED;
}

static enum reading read_on(enum reading now, Str text)
{
    for (size_t i = 0; i < text.len && now != ENDED; i++) {
        if (now == JSON_STRING && text.data[i] == '\\')
            i++;
        else
            now = now <= SINGLE_QUOTED ? read_markup(now, text.data[i]) : read_data(now, text.data[i]);
    }
    return now;
}

/* Directions are all closed, and none is closed that the text did not open. */
static bool directions_balance(Str text)
{
    int open = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t point = utf8_next(text, &at);
        bool closes = point == 0x202C || point == 0x2069;
        bool opens =
            !closes && ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2068));
        open += opens - closes;
        if (open < 0)
            return false;
    }
    return open == 0;
}

static bool has_control(Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if ((c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 0x7F)
            return true;
    }
    return false;
}

/* Every & begins a reference of ours. */
static bool references_are_whole(Str text)
{
    static const Str references[] = {STR_INIT("&amp;"), STR_INIT("&lt;"), STR_INIT("&gt;"),
                                     STR_INIT("&quot;"), STR_INIT("&#39;")};
    for (size_t at = str_find(text, STR("&"), 0); at != STR_NONE; at = str_find(text, STR("&"), at + 1)) {
        bool known = false;
        for (size_t i = 0; i < ARRAY_LEN(references); i++)
            known |= str_starts(str_from(text, at), references[i]);
        if (!known)
            return false;
    }
    return true;
}

/* ---- every place ---- */

typedef void (*Write)(struct render *r, Str value);

static void write_html(struct render *r, Str value)
{
    render_html(r, value);
}

static void write_foreign_text(struct render *r, Str value)
{
    render_html(r, ((Text){value, STR("ar")}));
}

static void write_foreign_language(struct render *r, Str value)
{
    render_html(r, ((Text){STR("x"), value}));
}

static void write_name(struct render *r, Str value)
{
    render_html(r, ((Name){value}));
}

static void write_markup(struct render *r, Str value)
{
    render_markup(r, value);
}

static void write_link(struct render *r, Str value)
{
    render_link(r, value);
}

static void write_segment(struct render *r, Str value)
{
    render_url_segment(r, value);
}

static void write_json(struct render *r, Str value)
{
    render_json(r, value);
}

static void write_json_part(struct render *r, Str value)
{
    render_json_part(r, value);
}

static void write_csv(struct render *r, Str value)
{
    render_csv(r, value);
}

static void write_ics(struct render *r, Str value)
{
    render_ics(r, value);
}

static void write_vcf(struct render *r, Str value)
{
    render_vcf(r, value);
}

static void write_ics_link(struct render *r, Str value)
{
    render_ics_link(r, value);
}

static void write_ics_parameter(struct render *r, Str value)
{
    render_ics_parameter(r, value);
}

static void write_txt(struct render *r, Str value)
{
    render_txt(r, value);
}

static const struct place {
    const char *name;
    Write write;
    enum reading reading;
    bool is_markup, any_line;
} places[] = {
    {"element text", write_html, TEXT, true, true},
    {"a foreign text", write_foreign_text, TEXT, true, true},
    {"a foreign language", write_foreign_language, TEXT, true, true},
    {"a name", write_name, TEXT, true, true},
    {"an attribute in \"", write_markup, DOUBLE_QUOTED, true, true},
    {"an attribute in '", write_markup, SINGLE_QUOTED, true, true},
    {"a link", write_link, DOUBLE_QUOTED, true, false},
    {"a link in '", write_link, SINGLE_QUOTED, true, false},
    {"a path", write_segment, SINGLE_QUOTED, true, false},
    {"a JSON value", write_json, JSON_TEXT, false, false},
    {"a part of a JSON string", write_json_part, JSON_STRING, false, false},
    {"a CSV field", write_csv, CSV_FIELD, false, true},
    {"iCalendar text", write_ics, LINE, false, false},
    {"vCard text", write_vcf, LINE, false, false},
    {"an iCalendar address", write_ics_link, LINE, false, false},
    {"an iCalendar parameter", write_ics_parameter, DOUBLE_QUOTED, false, false},
    {"plain text", write_txt, LINE, false, true},
};

static void check_place(const struct place *place, Str value, Str written)
{
    bool reads_on = place->write == write_txt || read_on(place->reading, written) == place->reading;
    bool lines = place->any_line || (!str_contains(written, STR("\n")) && !str_contains(written, STR("\r")));
    bool markup = !place->is_markup || references_are_whole(written);
    if (!reads_on || !lines || !markup || !utf8_is_valid(written) || has_control(written) ||
        !directions_balance(written))
        check_failed(__FILE__, __LINE__, "%s: \"%.*s\" became \"%.*s\"", place->name, STR_FMT(value),
                     STR_FMT(written));
}

TEST(no_value_changes_how_the_rest_is_read)
{
    uint64_t state = 0x9E3779B97F4A7C15;
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *scratch = arena_new(4096);
        Str value = hostile_value(scratch, &state);
        for (size_t i = 0; i < ARRAY_LEN(places); i++) {
            struct buf out = buf_in(scratch);
            struct render r = {.out = &out, .arena = scratch, .language = LANGUAGE_FR};
            places[i].write(&r, value);
            check_place(&places[i], value, buf_str(&out));
        }
        arena_free(scratch);
    }
}

TEST(the_reader_of_these_tests_sees_what_goes_wrong)
{
    CHECK_INT(read_on(TEXT, STR("a<b")), TAG);
    CHECK_INT(read_on(DOUBLE_QUOTED, STR("a\">")), TEXT);
    CHECK_INT(read_on(JSON_TEXT, STR("\"a\\\"")), JSON_STRING);
    CHECK_INT(read_on(CSV_FIELD, STR("\"a\"\"b")), CSV_QUOTED);
    CHECK_INT(read_on(LINE, STR("a\nb")), ENDED);
    CHECK(!directions_balance(STR("\xE2\x80\xAE")));
    CHECK(!directions_balance(STR("\xE2\x80\xAC")));
    CHECK(!references_are_whole(STR("a&b;")));
    CHECK(has_control(STR("\0")));
}
