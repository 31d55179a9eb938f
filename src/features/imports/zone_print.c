/* From a printed zone to the zone that counts. */
#include "features/imports/zone_print.h"

#include "base/arena.h"
#include "language/fold.h"
#include "language/zone.h"

enum { ZONE_WORDS = 5 }; /* the longest place: "ciudad de la paz" and one more */

static Str offset_name(struct arena *a, int seconds)
{
    int minutes = (seconds < 0 ? -seconds : seconds) / 60;
    return seconds == 0
               ? STR("UTC")
               : str_format(a, "UTC%c%02d:%02d", seconds < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

/* "heure de Barcelone", "New York time": the longest run of words that is a place. */
static Str zone_of_words(struct arena *a, Str printed)
{
    Str *words;
    size_t count = fold_words(a, printed, &words);
    for (size_t len = count < ZONE_WORDS ? count : ZONE_WORDS; len > 0; len--)
        for (size_t at = 0; at + len <= count; at++) {
            const struct zone *zone;
            if (zone_of_place(str_join(a, words + at, len, STR(" ")), &zone) == OK)
                return zone_name(zone);
        }
    return STR("");
}

Str zone_print(struct arena *a, Str printed, struct day day)
{
    const struct zone *zone;
    if (printed.len == 0)
        return STR("");
    struct zone_claim claims[ZONE_CLAIMS];
    if (zone_claims(printed, claims) > 0) {
        bool in_force =
            day_is_valid(day) && claims[0].example.len > 0 && zone_claim_in_force(&claims[0], day);
        return in_force ? claims[0].example : offset_name(a, claims[0].offset_seconds);
    }
    if (zone_find(printed, &zone) == OK)
        return zone_name(zone);
    return zone_of_words(a, printed);
}
