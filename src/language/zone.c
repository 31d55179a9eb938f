#include "language/zone.h"

#include "base/arena.h"
#include "base/hash.h"
#include "language/unicode.h"
#include "language/zone_offset.h"

#include <pthread.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ustring.h>

enum { BUCKETS = 256, MAX_NAME = 64, MILLISECONDS = 1000, DAY_SECONDS = 24 * 60 * 60 };

struct zone {
    Str name;
    int offset_seconds;    /* where there is no calendar */
    UCalendar *calendar;   /* NULL: a fixed offset */
    pthread_mutex_t *lock; /* asking a calendar for an offset sets its instant */
    struct zone *next;     /* in its bucket */
};

static struct {
    pthread_mutex_t lock;
    struct zone *buckets[BUCKETS];
} known = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* Names of three letters that ICU knows from Java ("BST" in Dhaka) are not IANA's, but for these. */
static bool is_iana_name(Str name)
{
    static const Str short_names[] = {STR_INIT("CET"), STR_INIT("EET"), STR_INIT("EST"), STR_INIT("GMT"),
                                      STR_INIT("HST"), STR_INIT("MET"), STR_INIT("MST"), STR_INIT("PRC"),
                                      STR_INIT("ROC"), STR_INIT("ROK"), STR_INIT("UCT"), STR_INIT("UTC"),
                                      STR_INIT("WET")};
    for (size_t i = 0; i < ARRAY_LEN(short_names); i++)
        if (str_eq(short_names[i], name))
            return true;
    return name.len > 3 && !str_eq(name, STR("Etc/Unknown")) && !str_starts(name, STR("SystemV/"));
}

/* NULL when ICU has no zone of that name. */
static UCalendar *open_calendar(Str name)
{
    UChar id[MAX_NAME], canonical[MAX_NAME];
    UBool is_system = false;
    UErrorCode error = U_ZERO_ERROR;
    if (name.len >= MAX_NAME || !is_iana_name(name))
        return NULL;
    for (size_t i = 0; i < name.len; i++)
        id[i] = (UChar)(unsigned char)name.data[i];
    ucal_getCanonicalTimeZoneID(id, (int32_t)name.len, canonical, MAX_NAME, &is_system, &error);
    if (U_FAILURE(error) || !is_system)
        return NULL;
    UCalendar *calendar = ucal_open(id, (int32_t)name.len, "en", UCAL_GREGORIAN, &error);
    unicode_must(error, "opening a time zone");
    return calendar;
}

/* Called with the lock of `known` held. */
static struct zone *open_zone(Str name)
{
    int offset = 0;
    bool is_fixed = str_eq(name, STR("UTC")) || zone_offset_of(name, &offset) == OK;
    UCalendar *calendar = is_fixed ? NULL : open_calendar(name);
    if (!is_fixed && !calendar)
        return NULL;
    struct zone *zone = lasting(1, sizeof *zone);
    zone->name = lasting_copy(name);
    zone->offset_seconds = offset;
    zone->calendar = calendar;
    zone->lock = lasting(1, sizeof *zone->lock);
    pthread_mutex_init(zone->lock, NULL);
    return zone;
}

Status zone_find(Str name, const struct zone **out)
{
    char canonical[ZONE_OFFSET_NAME];
    int offset;
    if (zone_offset_of(name, &offset) == OK)
        name = zone_offset_name(offset, canonical);
    pthread_mutex_lock(&known.lock);
    struct zone **bucket = &known.buckets[hash64(name) % BUCKETS], *zone = *bucket;
    while (zone && !str_eq(zone->name, name))
        zone = zone->next;
    if (!zone) {
        zone = open_zone(name);
        if (zone) {
            zone->next = *bucket;
            *bucket = zone;
        }
    }
    pthread_mutex_unlock(&known.lock);
    if (!zone)
        return E_NOT_FOUND;
    *out = zone;
    return OK;
}

Str zone_name(const struct zone *zone)
{
    return zone->name;
}

int zone_offset(const struct zone *zone, Time t)
{
    if (!zone->calendar)
        return zone->offset_seconds;
    UErrorCode error = U_ZERO_ERROR;
    pthread_mutex_lock(zone->lock);
    ucal_setMillis(zone->calendar, (UDate)t * MILLISECONDS, &error);
    int32_t standard = ucal_get(zone->calendar, UCAL_ZONE_OFFSET, &error);
    int32_t summer = ucal_get(zone->calendar, UCAL_DST_OFFSET, &error);
    pthread_mutex_unlock(zone->lock);
    unicode_must(error, "asking for an offset");
    return (int)((standard + summer) / MILLISECONDS);
}

/* ICU lists the changes of every zone that it can name. */
static bool ask_change(const struct zone *zone, Time t, UTimeZoneTransitionType which, Time *out)
{
    UErrorCode error = U_ZERO_ERROR;
    UDate found = 0;
    pthread_mutex_lock(zone->lock);
    ucal_setMillis(zone->calendar, (UDate)t * MILLISECONDS, &error);
    bool is_any = ucal_getTimeZoneTransitionDate(zone->calendar, which, &found, &error);
    pthread_mutex_unlock(zone->lock);
    unicode_must(error, "asking for a change of offset");
    *out = (Time)(found / MILLISECONDS);
    return is_any;
}

static bool is_summer(const struct zone *zone, Time t)
{
    UErrorCode error = U_ZERO_ERROR;
    pthread_mutex_lock(zone->lock);
    ucal_setMillis(zone->calendar, (UDate)t * MILLISECONDS, &error);
    int32_t summer = ucal_get(zone->calendar, UCAL_DST_OFFSET, &error);
    pthread_mutex_unlock(zone->lock);
    unicode_must(error, "asking for summer time");
    return summer != 0;
}

/* Transitions that leave the offset as it is (a new name, a new law) are passed over. */
static bool find_change(const struct zone *zone, Time t, UTimeZoneTransitionType which,
                        struct zone_change *out)
{
    Time at = t;
    bool is_backward = which != UCAL_TZ_TRANSITION_NEXT;
    while (zone->calendar && ask_change(zone, at, which, &at)) {
        int from = zone_offset(zone, at - 1), to = zone_offset(zone, at);
        if (from != to) {
            *out = (struct zone_change){
                .at = at, .offset_from = from, .offset_to = to, .is_daylight = is_summer(zone, at)};
            return true;
        }
        which = is_backward ? UCAL_TZ_TRANSITION_PREVIOUS : UCAL_TZ_TRANSITION_NEXT;
    }
    return false;
}

bool zone_change_until(const struct zone *zone, Time t, struct zone_change *out)
{
    return find_change(zone, t, UCAL_TZ_TRANSITION_PREVIOUS_INCLUSIVE, out);
}

bool zone_change_after(const struct zone *zone, Time t, struct zone_change *out)
{
    return find_change(zone, t, UCAL_TZ_TRANSITION_NEXT, out);
}

struct wall_time zone_wall(const struct zone *zone, Time t)
{
    return time_to_utc(t + zone_offset(zone, t));
}

static bool is_reading(struct wall_time w)
{
    return day_is_valid(w.day) && w.hour >= 0 && w.hour <= 23 && w.minute >= 0 && w.minute <= 59 &&
           w.second >= 0 && w.second <= 59;
}

/* No zone changes its clocks twice within two days, so the offset is one of these two. */
Status zone_instant(const struct zone *zone, struct wall_time wall, Time *out)
{
    if (!is_reading(wall))
        return E_INVALID;
    Time reading = time_from_utc(wall);
    int before = zone_offset(zone, reading - DAY_SECONDS);
    int after = zone_offset(zone, reading + DAY_SECONDS);
    int larger = before > after ? before : after; /* the earlier instant */
    int smaller = before > after ? after : before;
    if (zone_offset(zone, reading - larger) == larger) {
        *out = reading - larger;
        return OK;
    }
    if (zone_offset(zone, reading - smaller) != smaller)
        return E_INVALID;
    *out = reading - smaller;
    return OK;
}
