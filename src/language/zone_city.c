/* The city that stands for a zone (CLDR's exemplar city), looked up once per zone and language. */
#include "language/unicode.h"
#include "language/zone.h"

#include <pthread.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

enum { MAX_CITY = 128, MAX_ID = 64 };

struct city {
    const struct zone *zone;
    Str names[LANGUAGE_COUNT];
    struct city *next;
};

static struct {
    pthread_mutex_t lock;
    struct city *first;
} cities = {.lock = PTHREAD_MUTEX_INITIALIZER};

static Str ask_city(enum language language, Str zone)
{
    static const UChar pattern[] = {'V', 'V', 'V', 0};
    UChar id[MAX_ID], city[MAX_CITY];
    char bytes[MAX_CITY * 3];
    int32_t len = 0;
    UErrorCode error = U_ZERO_ERROR;
    if (zone.len >= MAX_ID)
        return zone;
    for (size_t i = 0; i < zone.len; i++)
        id[i] = (UChar)(unsigned char)zone.data[i];
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale_of(language), id, (int32_t)zone.len,
                                    pattern, -1, &error);
    unicode_must(error, "opening a format for cities");
    int32_t units = udat_format(format, 0, city, MAX_CITY, NULL, &error);
    u_strToUTF8(bytes, (int32_t)sizeof bytes, &len, city, units, &error);
    udat_close(format);
    return U_SUCCESS(error) ? lasting_copy((Str){bytes, (size_t)len}) : zone;
}

Str zone_city(enum language language, const struct zone *zone)
{
    if (!str_contains(zone_name(zone), STR("/")) || str_starts(zone_name(zone), STR("Etc/")))
        return zone_name(zone);
    pthread_mutex_lock(&cities.lock);
    struct city *city = cities.first;
    while (city && city->zone != zone)
        city = city->next;
    if (!city) {
        city = lasting(1, sizeof *city);
        *city = (struct city){.zone = zone, .next = cities.first};
        cities.first = city;
    }
    if (!city->names[language].data)
        city->names[language] = ask_city(language, zone_name(zone));
    Str name = city->names[language];
    pthread_mutex_unlock(&cities.lock);
    return name;
}
