/* Places that people write for a zone: CLDR's exemplar cities in the languages of notices, the last
 * part of every IANA name, and places.tbl.h; folded, in one table that is made at first use. */
#include "base/arena.h"
#include "base/hash.h"
#include "language/fold.h"
#include "language/unicode.h"
#include "language/zone.h"

#include <pthread.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>
#include <unicode/ures.h>

enum { ROOM = 8192, MAX_ID = 64, ARENA_BYTES = 64 * 1024 };

struct place {
    Str folded, zone;
};

static struct place places[ROOM]; /* open addressing; never changed once made */

/* The first meaning of a name stays. */
static void add_place(struct arena *a, Str name, Str zone)
{
    Str folded = fold(a, name);
    if (folded.len == 0)
        return;
    size_t at = hash64(folded) % ROOM;
    while (places[at].folded.len > 0) {
        if (str_eq(places[at].folded, folded))
            return;
        at = (at + 1) % ROOM;
    }
    places[at] = (struct place){lasting_copy(folded), zone};
}

static void add_table(struct arena *a)
{
    static const struct {
        Str name, zone;
    } rows[] = {
#define PLACE(name, zone) {STR_INIT(name), STR_INIT(zone)},
#include "language/places.tbl.h"
#undef PLACE
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        add_place(a, rows[i].name, rows[i].zone);
}

/* "America/Argentina/Buenos_Aires" is also "Buenos Aires". */
static void add_last_part(struct arena *a, Str zone)
{
    Str rest = zone, last = str_cut(&rest, '/');
    while (rest.len > 0)
        last = str_cut(&rest, '/');
    char *words = arena_array(a, char, last.len + 1);
    for (size_t i = 0; i < last.len; i++)
        words[i] = last.data[i] == '_' ? ' ' : last.data[i];
    add_place(a, (Str){words, last.len}, zone);
}

/* The exemplar city of a zone in one language's data, whose keys write ':' for '/'. */
static void add_city(struct arena *a, const UResourceBundle *strings, Str zone)
{
    char key[MAX_ID];
    UErrorCode error = U_ZERO_ERROR;
    int32_t len = 0;
    for (size_t i = 0; i <= zone.len; i++)
        key[i] = zone.data[i] == '/' ? ':' : zone.data[i];
    UResourceBundle *row = ures_getByKey(strings, key, NULL, &error);
    const UChar *city = ures_getStringByKey(row, "ec", &len, &error);
    if (U_SUCCESS(error))
        add_place(a, utf16_text(a, (struct utf16){city, len}), zone);
    ures_close(row);
}

static void add_zones(struct arena *a)
{
    static const char *const locales[] = {"fr", "en", "es", "ar"};
    UResourceBundle *bundles[ARRAY_LEN(locales)], *strings[ARRAY_LEN(locales)];
    UErrorCode error = U_ZERO_ERROR;
    for (size_t i = 0; i < ARRAY_LEN(locales); i++) {
        bundles[i] = ures_open(U_ICUDATA_NAME "-zone", locales[i], &error);
        strings[i] = ures_getByKey(bundles[i], "zoneStrings", NULL, &error);
    }
    UEnumeration *ids = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &error);
    unicode_must(error, "reading the names of time zones");
    int32_t len = 0;
    for (const char *id = uenum_next(ids, &len, &error); id && len < MAX_ID;
         id = uenum_next(ids, &len, &error)) {
        Str zone = lasting_copy((Str){id, (size_t)len});
        for (size_t i = 0; i < ARRAY_LEN(locales); i++)
            add_city(a, strings[i], zone);
        add_last_part(a, zone);
    }
    uenum_close(ids);
    for (size_t i = 0; i < ARRAY_LEN(locales); i++) {
        ures_close(strings[i]);
        ures_close(bundles[i]);
    }
}

static void make_places(void)
{
    struct arena *a = arena_new(ARENA_BYTES);
    add_table(a);
    add_zones(a);
    arena_free(a);
}

Status zone_of_place(Str place, const struct zone **out)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_places);
    struct arena *a = arena_new(ARENA_BYTES);
    Str folded = fold(a, place), zone = STR("");
    for (size_t at = hash64(folded) % ROOM; places[at].folded.len > 0; at = (at + 1) % ROOM)
        if (str_eq(places[at].folded, folded))
            zone = places[at].zone;
    arena_free(a);
    return zone.len > 0 ? zone_find(zone, out) : E_NOT_FOUND;
}
