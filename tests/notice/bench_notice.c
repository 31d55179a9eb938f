/* bench_notice FILE…: MiB that the reader understands in a second of CPU, in notices of 10 KiB, 1 MiB and
 * 10 MiB put together from the files; and of folding the same text once, which any reader must do.
 * Printed for benchmarks/notice. */
#include "base/arena.h"
#include "base/buf.h"
#include "language/fold.h"
#include "notice/notice.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ARENA_BYTES = 1 << 20, LEAST_ROUNDS = 3, MOST_FILE_BYTES = 1 << 20 };
static const double least_seconds = 0.5;

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void read_once(struct arena *a, Str text)
{
    struct notice n;
    Str why;
    if (notice_read(a, text, &n, &why) != OK || n.session_count == 0) {
        fprintf(stderr, "bench_notice: the notice is not understood\n");
        exit(EXIT_FAILURE);
    }
}

static void fold_once(struct arena *a, Str text)
{
    fold(a, text);
}

static double mib_per_second(Str text, void (*once)(struct arena *a, Str text))
{
    double start = cpu_seconds(), spent = 0;
    int rounds = 0;
    for (; rounds < LEAST_ROUNDS || spent < least_seconds; rounds++) {
        struct arena *a = arena_new(ARENA_BYTES);
        once(a, text);
        arena_free(a);
        spent = cpu_seconds() - start;
    }
    return (double)text.len * rounds / spent / (1 << 20);
}

static Str files_joined(struct arena *a, int count, char *const *paths)
{
    struct buf joined = buf_in(a);
    for (int i = 0; i < count; i++) {
        FILE *file = fopen(paths[i], "rb");
        char *data = arena_alloc(a, MOST_FILE_BYTES, 1);
        size_t len = file ? fread(data, 1, MOST_FILE_BYTES, file) : 0;
        if (len == 0) {
            fprintf(stderr, "bench_notice: %s cannot be read\n", paths[i]);
            exit(EXIT_FAILURE);
        }
        fclose(file);
        buf_add(&joined, (Str){data, len});
        buf_add(&joined, STR("\n\n"));
    }
    return buf_str(&joined);
}

static Str of_size(struct arena *a, Str source, size_t bytes)
{
    struct buf text = buf_in(a);
    while (text.len < bytes)
        buf_add(&text, str_slice(source, 0, bytes - text.len));
    return buf_str(&text);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        size_t bytes;
    } sizes[] = {{"10_kib", 10 << 10}, {"1_mib", 1 << 20}, {"10_mib", 10 << 20}};
    struct arena *a = arena_new(ARENA_BYTES);
    if (argc < 2) {
        fprintf(stderr, "usage: bench_notice FILE…\n");
        return EXIT_FAILURE;
    }
    Str source = files_joined(a, argc - 1, argv + 1);
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        Str text = of_size(a, source, sizes[i].bytes);
        printf("read_%s %.2f\n", sizes[i].name, mib_per_second(text, read_once));
        printf("fold_%s %.2f\n", sizes[i].name, mib_per_second(text, fold_once));
    }
    arena_free(a);
    return EXIT_SUCCESS;
}
