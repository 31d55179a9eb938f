/* Serves the small site until its standard input ends; prints its port. For ./bench page. */
#include "http/small_site.h"

#include <stdio.h>
#include <stdlib.h>

enum { CACHE_BYTES = 16 * 1024 * 1024, GRACE_SECONDS = 5 };

int main(int argc, char **argv)
{
    struct small_site site = {.gate = 1};
    struct server_options options = small_options(&site);
    int64_t threads = 2;
    if (argc > 1 && (str_int(str_of(argv[1]), &threads) != OK || threads < 1 || threads > 64)) {
        fprintf(stderr, "usage: small_server [THREADS]\n");
        return EXIT_FAILURE;
    }
    options.threads = (unsigned)threads;
    options.cache = cache_new(CACHE_BYTES);
    struct server *server;
    if (server_start(&options, &server) != OK)
        return EXIT_FAILURE;
    printf("%u\n", (unsigned)server_port(server));
    fflush(stdout);
    while (getchar() != EOF)
        continue;
    server_stop(server, GRACE_SECONDS);
    cache_free(options.cache);
    return EXIT_SUCCESS;
}
