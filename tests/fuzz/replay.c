/* replay FOLDER…: feeds every saved file to the fuzz target that it is linked with, as copies of the
 * exact size, and prints TAP. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int count;

static void replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        printf("not ok %d - %s cannot be read\n", ++count, path);
        exit(EXIT_FAILURE);
    }
    long size = ftell(file);
    rewind(file);
    uint8_t *data = malloc(size > 0 ? (size_t)size : 1);
    if (!data || fread(data, 1, (size_t)size, file) != (size_t)size)
        exit(EXIT_FAILURE);
    fclose(file);
    LLVMFuzzerTestOneInput(data, (size_t)size); /* aborts where an invariant breaks */
    free(data);
    printf("ok %d - %s\n", ++count, path);
}

static void replay_folder(const char *folder)
{
    DIR *dir = opendir(folder);
    if (!dir) {
        printf("not ok %d - %s is no folder\n", ++count, folder);
        exit(EXIT_FAILURE);
    }
    for (const struct dirent *entry = readdir(dir); entry; entry = readdir(dir)) {
        char path[4096];
        if (entry->d_name[0] == '.' || entry->d_type == DT_DIR)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        replay_file(path);
    }
    closedir(dir);
}

int main(int argc, char **argv)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (int i = 1; i < argc; i++)
        replay_folder(argv[i]);
    printf("1..%d\n", count);
    return count ? EXIT_SUCCESS : EXIT_FAILURE;
}
