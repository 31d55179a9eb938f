/* Feeds each file named on the command line to the fuzz target, in a copy of exactly its size, so that
 * a byte too far is seen by AddressSanitizer and valgrind. A crash is the failure. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { FILE_BYTES_MOST = 1024 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int replay(const char *path)
{
    static uint8_t bytes[FILE_BYTES_MOST];
    FILE *file = fopen(path, "rb");
    if (!file)
        return 0;
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    uint8_t *exact = malloc(size ? size : 1);
    if (!exact)
        return 0;
    for (size_t i = 0; i < size; i++)
        exact[i] = bytes[i];
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
    return 1;
}

int main(int argc, char **argv)
{
    int replayed = 0;
    for (int i = 1; i < argc; i++)
        replayed += replay(argv[i]);
    printf("%d of %d inputs replayed\n", replayed, argc - 1);
    return replayed == argc - 1 && replayed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
