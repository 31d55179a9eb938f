#include "formats.h"

static Status txt_literal(struct compile *c, Str text, size_t at)
{
    emit_literal(c, text, at);
    return OK;
}

static Status txt_value(struct compile *c, size_t at, enum value_word word, enum place *place)
{
    if (word != WORD_NONE)
        return refuse(c, at, "in plain text there is only {{value}}");
    *place = PLACE_TXT;
    return OK;
}

static Status anywhere(__attribute__((unused)) struct compile *c, __attribute__((unused)) size_t at)
{
    return OK;
}

static Str txt_describe(__attribute__((unused)) struct compile *c,
                        __attribute__((unused)) const struct context *context)
{
    return STR("in text");
}

static const struct format formats[] = {
    {.ending = ".html",
     .literal = markup_literal,
     .control = markup_control,
     .value = markup_value,
     .include = markup_include,
     .join = markup_join,
     .describe = markup_describe,
     .finish = markup_finish,
     .is_markup = true},
    {.ending = ".xml",
     .literal = markup_literal,
     .control = markup_control,
     .value = markup_value,
     .include = markup_include,
     .join = markup_join,
     .describe = markup_describe,
     .finish = markup_finish,
     .is_markup = true,
     .is_xml = true},
    {.ending = ".json",
     .literal = json_literal,
     .control = json_control,
     .value = json_value,
     .include = json_include,
     .join = json_join,
     .describe = json_describe,
     .finish = json_finish},
    {.ending = ".csv",
     .literal = csv_literal,
     .control = csv_control,
     .value = csv_value,
     .include = line_include,
     .join = line_join,
     .describe = csv_describe,
     .finish = csv_finish,
     .is_csv = true},
    {.ending = ".ics",
     .literal = ics_literal,
     .control = ics_control,
     .value = ics_value,
     .include = line_include,
     .join = line_join,
     .describe = ics_describe,
     .finish = ics_finish,
     .is_ics = true},
    {.ending = ".vcf", /* lines, folds and parameters as iCalendar (RFC 6350 §3.2, §3.3; RFC 6868) */
     .literal = ics_literal,
     .control = ics_control,
     .value = ics_value,
     .include = line_include,
     .join = line_join,
     .describe = ics_describe,
     .finish = ics_finish,
     .is_ics = true,
     .is_vcf = true},
    {.ending = ".txt",
     .literal = txt_literal,
     .control = anywhere,
     .value = txt_value,
     .include = anywhere,
     .join = line_join,
     .describe = txt_describe,
     .finish = anywhere},
};

const struct format *format_of(Str file)
{
    for (size_t i = 0; i < ARRAY_LEN(formats); i++)
        if (str_ends(file, str_of(formats[i].ending)))
            return &formats[i];
    return NULL;
}
