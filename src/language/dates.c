/* Days and times of day as a language writes them. A formatter per language and style is opened once;
 * wall-clock readings are formatted as if they were UTC, so that no formatter belongs to a zone. */
#include "language/calendar.h"
#include "language/unicode.h"

#include <pthread.h>
#include <stdlib.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>

enum style { STYLE_DAY, STYLE_PLAIN_DAY, STYLE_TIME };
enum { STYLE_COUNT = STYLE_TIME + 1, MILLISECONDS = 1000, MAX_TEXT = 256 };

static UDateFormat *formats[LANGUAGE_COUNT][STYLE_COUNT];

/* ICU's formatters remember the instant that they write. */
static pthread_mutex_t locks[LANGUAGE_COUNT];

/* Gregorian throughout, as base/time.h: ICU's own calendar is Julian before October 1582. */
static void make_proleptic(UDateFormat *format, UErrorCode *error)
{
    UCalendar *calendar = ucal_clone(udat_getCalendar(format), error);
    ucal_setGregorianChange(calendar, -1e17, error); /* three million years ago */
    if (U_SUCCESS(*error))
        udat_setCalendar(format, calendar);
    ucal_close(calendar);
}

static void open_formats(void)
{
    static const struct {
        UDateFormatStyle time, date;
    } styles[STYLE_COUNT] = {
        [STYLE_DAY] = {UDAT_NONE, UDAT_FULL},
        [STYLE_PLAIN_DAY] = {UDAT_NONE, UDAT_LONG},
        [STYLE_TIME] = {UDAT_SHORT, UDAT_NONE},
    };
    static const UChar utc[] = {'U', 'T', 'C', 0};
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        pthread_mutex_init(&locks[i], NULL);
        for (int j = 0; j < STYLE_COUNT; j++) {
            UErrorCode error = U_ZERO_ERROR;
            formats[i][j] = udat_open(styles[j].time, styles[j].date, locale_of((enum language)i), utc, -1,
                                      NULL, 0, &error);
            make_proleptic(formats[i][j], &error);
            unicode_must(error, "opening a date format");
        }
    }
}

static Str write_wall(struct arena *a, enum language language, enum style style, struct wall_time wall)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    UChar units[MAX_TEXT];
    UErrorCode error = U_ZERO_ERROR;
    pthread_once(&once, open_formats);
    UDate instant = (UDate)time_from_utc(wall) * MILLISECONDS;
    pthread_mutex_lock(&locks[language]);
    int32_t len = udat_format(formats[language][style], instant, units, MAX_TEXT, NULL, &error);
    pthread_mutex_unlock(&locks[language]);
    unicode_must(error, "writing a date");
    return utf16_text(a, (struct utf16){units, len});
}

/* French has "1er août" beside "2 août" (Lexique de l'Imprimerie nationale); CLDR writes "1 août". */
static Str with_first(struct arena *a, Str written)
{
    size_t at = str_starts(written, STR("1 ")) ? 0 : str_find(written, STR(" 1 "), 0);
    if (at == STR_NONE)
        return written;
    size_t after = at + (at > 0 ? 2 : 1);
    Str parts[] = {str_slice(written, 0, after), str_from(written, after)};
    return str_join(a, parts, ARRAY_LEN(parts), STR("er"));
}

static Str date_in_style(struct arena *a, enum language language, enum style style, struct day day)
{
    Str written = write_wall(a, language, style, (struct wall_time){.day = day});
    return language == LANGUAGE_FR && day.date == 1 ? with_first(a, written) : written;
}

Str date_long(struct arena *a, enum language language, struct day day)
{
    return date_in_style(a, language, STYLE_DAY, day);
}

Str date_plain(struct arena *a, enum language language, struct day day)
{
    return date_in_style(a, language, STYLE_PLAIN_DAY, day);
}

Str time_of_day(struct arena *a, enum language language, const struct zone *zone, Time t)
{
    return write_wall(a, language, STYLE_TIME, zone_wall(zone, t));
}

Str time_range(struct arena *a, enum language language, const struct zone *zone, Time start, Time end)
{
    Str from = time_of_day(a, language, zone, start);
    if (end <= start)
        return from;
    Str until = time_of_day(a, language, zone, end);
    return str_format(a, "%.*s – %.*s", STR_FMT(from), STR_FMT(until));
}

static Str comma_of(enum language language)
{
    return language == LANGUAGE_AR ? STR("،") : STR(",");
}

static Str after_day(struct arena *a, enum language language, struct day day, Str time)
{
    Str written = date_long(a, language, day), comma = comma_of(language);
    return str_format(a, "%.*s%.*s %.*s", STR_FMT(written), STR_FMT(comma), STR_FMT(time));
}

Str date_time_range(struct arena *a, enum language language, const struct zone *zone, Time start, Time end)
{
    struct day first = zone_wall(zone, start).day, last = zone_wall(zone, end).day;
    if (end <= start || day_number(first) == day_number(last))
        return after_day(a, language, first, time_range(a, language, zone, start, end));
    Str from = after_day(a, language, first, time_of_day(a, language, zone, start));
    Str until = after_day(a, language, last, time_of_day(a, language, zone, end));
    return str_format(a, "%.*s – %.*s", STR_FMT(from), STR_FMT(until));
}

static Str offset_text(struct arena *a, int offset_seconds)
{
    int minutes = abs(offset_seconds) / 60;
    const char *sign = offset_seconds < 0 ? "−" : "+";
    if (minutes == 0)
        return STR("UTC");
    if (minutes % 60 == 0)
        return str_format(a, "UTC%s%d", sign, minutes / 60);
    return str_format(a, "UTC%s%d:%02d", sign, minutes / 60, minutes % 60);
}

Str zone_label(struct arena *a, enum language language, const struct zone *zone, Str name, Time t)
{
    Str offset = offset_text(a, zone_offset(zone, t)), comma = comma_of(language);
    if (name.len == 0 || str_starts(name, STR("UTC")))
        return offset;
    return str_format(a, "%.*s%.*s %.*s", STR_FMT(name), STR_FMT(comma), STR_FMT(offset));
}
