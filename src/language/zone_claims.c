/* What abbreviations and offsets claim, and whether the claim is true on a day. */
#include "language/zone.h"
#include "language/zone_offset.h"

enum { NOON = 12 };

static const struct abbreviation {
    Str text;
    int minutes;
    bool daylight, seasonal;
    Str example;
} abbreviations[] = {
#define ABBREVIATION(text, minutes, daylight, seasonal, example)                                             \
    {STR_INIT(text), (minutes), (daylight), (seasonal), STR_INIT(example)},
#include "language/abbreviations.tbl.h"
#undef ABBREVIATION
};

/* "GMT-3": the fixed zone is its own example. */
static size_t claim_of_offset(Str text, struct zone_claim claims[ZONE_CLAIMS])
{
    int offset;
    const struct zone *zone;
    if (zone_offset_of(text, &offset) != OK || zone_find(text, &zone) != OK)
        return 0;
    claims[0] = (struct zone_claim){.offset_seconds = offset, .example = zone_name(zone)};
    return 1;
}

size_t zone_claims(Str abbreviation, struct zone_claim claims[ZONE_CLAIMS])
{
    size_t count = 0;
    for (size_t i = 0; i < ARRAY_LEN(abbreviations) && count < ZONE_CLAIMS; i++) {
        const struct abbreviation *row = &abbreviations[i];
        if (str_eq(row->text, abbreviation))
            claims[count++] = (struct zone_claim){.offset_seconds = row->minutes * 60,
                                                  .daylight = row->daylight,
                                                  .seasonal = row->seasonal,
                                                  .example = row->example};
    }
    return count ? count : claim_of_offset(abbreviation, claims);
}

bool zone_claim_in_force(const struct zone_claim *claim, struct day day)
{
    const struct zone *zone;
    Time noon;
    if (zone_find(claim->example, &zone) != OK ||
        zone_instant(zone, (struct wall_time){.day = day, .hour = NOON}, &noon) != OK)
        return false;
    return zone_offset(zone, noon) == claim->offset_seconds;
}
