/* Runs the fuzz target over saved templates, each in memory of exactly its size; TAP. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int replay(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return EXIT_FAILURE;
    long size = ftell(file);
    rewind(file);
    uint8_t *data = malloc(size > 0 ? (size_t)size : 1);
    int code = data && fread(data, 1, (size_t)size, file) == (size_t)size ? EXIT_SUCCESS : EXIT_FAILURE;
    if (code == EXIT_SUCCESS)
        LLVMFuzzerTestOneInput(data, (size_t)size);
    free(data);
    fclose(file);
    return code;
}

int main(int argc, char **argv)
{
    int failed = argc == 1;
    for (int i = 1; i < argc; i++) {
        int code = replay(argv[i]);
        failed += code != EXIT_SUCCESS;
        printf("%s %d - %s\n", code == EXIT_SUCCESS ? "ok" : "not ok", i, argv[i]);
    }
    printf("1..%d\n", argc - 1);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
