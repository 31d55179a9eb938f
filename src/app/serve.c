#include "app/serve.h"

#include "app/record.h"
#include "app/routes.h"
#include "app/settings.h"
#include "assets.h"
#include "base/arena.h"
#include "base/time.h"
#include "db/db.h"
#include "features/journal/actions.h"
#include "features/layout/layout.h"
#include "http/server.h"
#include "http/ticker.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

enum { WATCH_MILLISECONDS = 200, GRACE_SECONDS = 10, ARENA_BYTES = 16 * 1024, MEBIBYTE = 1024 * 1024 };

struct site {
    struct settings settings;
    struct cache *cache;
    struct db *watched; /* read-only, the watcher's own */
    struct arena *arena;
    JournalId seen; /* the last change that the cache knows of */
    int64_t day;    /* UTC, since 1970 */
};

static Status worker_open(void *app, void **context)
{
    const struct site *site = app;
    struct site_context *own = calloc(1, sizeof *own);
    if (!own)
        abort();
    own->origin = str_of(site->settings.origin);
    Status s = db_open(site->settings.database, DB_READ_ONLY, &own->db);
    if (s != OK) {
        free(own);
        return s;
    }
    *context = own;
    return OK;
}

static void worker_close(void *context)
{
    struct site_context *own = context;
    db_close(own->db);
    free(own);
}

static int64_t day_of_now(void)
{
    return day_number(time_to_utc(time_now()).day);
}

/* What is to come today is past tomorrow, though nobody wrote anything. */
static void watch_day(struct site *site)
{
    int64_t day = day_of_now();
    if (day != site->day) {
        cache_move(site->cache, STR("record"));
        cache_move(site->cache, STR("day")); /* pages that ask for it by name */
    }
    site->day = day;
}

/* Other processes write too (an import while this one serves), so the journal is what tells that a
 * page is outdated. */
static void watch_journal(void *app)
{
    struct site *site = app;
    watch_day(site);
    JournalId last;
    Str *topics;
    size_t count;
    bool is_read = journal_last(site->watched, site->arena, &last) == OK;
    if (is_read && last.n != site->seen.n &&
        journal_topics_since(site->watched, site->arena, site->seen, &topics, &count) == OK) {
        for (size_t i = 0; i < count; i++)
            cache_move(site->cache, topics[i]);
        site->seen = last;
    }
    arena_reset(site->arena);
}

static void wait_for_signal(void)
{
    sigset_t stop;
    int which;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    sigwait(&stop, &which);
}

static Status run(struct site *site)
{
    struct server_options options = server_defaults();
    options.address = site->settings.address;
    options.port = (uint16_t)site->settings.port;
    if (site->settings.workers > 0)
        options.workers = (unsigned)site->settings.workers;
    options.router = &site_router;
    options.cache = site->cache;
    options.assets = assets;
    options.asset_count = assets_count;
    options.worker_open = worker_open;
    options.worker_close = worker_close;
    options.app = site;
    options.is_behind_tls = str_starts(str_of(site->settings.origin), STR("https://"));
    struct ticker *watcher;
    Status s = ticker_start(WATCH_MILLISECONDS, watch_journal, site, &watcher);
    if (s != OK)
        return s;
    struct server *server;
    s = server_start(&options, &server);
    if (s == OK) {
        printf("http://%s:%u/\n", site->settings.address, server_port(server));
        fflush(stdout);
        wait_for_signal();
        server_stop(server, GRACE_SECONDS);
    } else {
        fprintf(stderr, "hemicycle: cannot serve at %s, port %lld; --port N takes another\n",
                site->settings.address, (long long)site->settings.port);
    }
    ticker_stop(watcher);
    return s;
}

/* A writing connection first: it makes the database or brings it up to this program's schema. */
static Status open_database(struct site *site)
{
    struct db *db;
    Status s = record_open(site->settings.database, &db);
    if (s != OK)
        return s;
    db_close(db);
    return db_open(site->settings.database, DB_READ_ONLY, &site->watched);
}

int serve_command(int argc, char **argv)
{
    struct site site = {0};
    if (settings_read(argc, argv, &site.settings) != OK)
        return EX_USAGE;
    if (open_database(&site) != OK)
        return EX_IOERR;
    site.arena = arena_new(ARENA_BYTES);
    site.cache = cache_new((size_t)site.settings.cache_megabytes * MEBIBYTE);
    site.day = day_of_now();
    /* nothing is cached yet, so what was written before is no news */
    Status s = journal_last(site.watched, site.arena, &site.seen);
    if (s == OK)
        s = run(&site);
    cache_free(site.cache);
    arena_free(site.arena);
    db_close(site.watched);
    return s == OK ? EXIT_SUCCESS : EX_UNAVAILABLE;
}
