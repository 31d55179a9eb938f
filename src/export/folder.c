#include "export/folder.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_MODE = 0755, FILE_MODE = 0644, PATH_MOST = 4096, OPEN_FOLDERS = 16 };

struct folder {
    const char *path;     /* as it shall be called */
    char *partial;        /* as it is called meanwhile */
    int at;               /* open there */
    char last[PATH_MOST]; /* the folder that was made last */
    uint64_t bytes, files;
};

/* Whether nothing is at the path, or a folder with nothing in it. */
static bool is_free(const char *path)
{
    DIR *folder = opendir(path);
    const struct dirent *entry;
    bool is_empty = true;
    if (!folder)
        return errno == ENOENT;
    while (is_empty && (entry = readdir(folder)))
        is_empty = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
    closedir(folder);
    return is_empty;
}

/* Without the slashes at its end, so that a name can be made of it. */
static Str trimmed(Str path)
{
    while (path.len > 1 && path.data[path.len - 1] == '/')
        path.len--;
    return path;
}

static void close_folder(void *what)
{
    const struct folder *f = what;
    close(f->at);
}

Status folder_begin(struct arena *a, const char *path, struct folder **out)
{
    struct folder *f = arena_new_of(a, struct folder);
    Str name = trimmed(str_of(path));
    if (!is_free(path))
        return E_CONFLICT;
    f->path = str_c(a, name);
    Str partial = str_format(a, "%.*s.partial-XXXXXX", STR_FMT(name));
    f->partial = arena_array(a, char, partial.len + 1);
    memcpy(f->partial, partial.data, partial.len);
    if (!mkdtemp(f->partial))
        return E_INTERNAL;
    f->at = open(f->partial, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (f->at >= 0)
        arena_defer(a, close_folder, f);
    if (f->at < 0 || fchmod(f->at, FOLDER_MODE) != 0) {
        folder_abandon(f);
        return E_INTERNAL;
    }
    *out = f;
    return OK;
}

/* The folders above a file, which is a path of PATH_MOST bytes; those of the last file are there already. */
static Status make_folders(struct folder *f, char *path)
{
    char *end = strrchr(path, '/');
    if (!end)
        return OK;
    *end = '\0';
    bool is_made = strcmp(path, f->last) == 0;
    for (char *slash = path; !is_made && slash; *slash = '/') {
        slash = strchr(slash + 1, '/');
        if (slash)
            *slash = '\0';
        if (mkdirat(f->at, path, FOLDER_MODE) != 0 && errno != EEXIST)
            return E_INTERNAL;
        if (!slash)
            break;
    }
    memcpy(f->last, path, strlen(path) + 1);
    *end = '/';
    return OK;
}

static Status write_all(int to, Str bytes)
{
    while (bytes.len > 0) {
        ssize_t written = write(to, bytes.data, bytes.len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return E_INTERNAL;
        bytes = str_from(bytes, (size_t)written);
    }
    return OK;
}

static Status write_file(struct folder *f, Str file, Str bytes, int how)
{
    char path[PATH_MOST] = "";
    if (file.len >= sizeof path)
        return E_INTERNAL;
    memcpy(path, file.data, file.len);
    if (make_folders(f, path) != OK)
        return E_INTERNAL;
    int to = openat(f->at, path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | how, FILE_MODE);
    if (to < 0)
        return E_INTERNAL;
    Status s = write_all(to, bytes);
    if (close(to) != 0 && s == OK)
        s = E_INTERNAL;
    f->bytes += bytes.len;
    f->files += (how & O_CREAT) != 0;
    return s;
}

Status folder_create(struct folder *f, Str file, Str bytes)
{
    return write_file(f, file, bytes, O_CREAT | O_EXCL);
}

Status folder_append(struct folder *f, Str file, Str bytes)
{
    return write_file(f, file, bytes, O_APPEND);
}

uint64_t folder_bytes(const struct folder *f)
{
    return f->bytes;
}

uint64_t folder_files(const struct folder *f)
{
    return f->files;
}

Status folder_finish(struct folder *f)
{
    if (rename(f->partial, f->path) == 0) /* takes the place of an empty folder, and of nothing else */
        return OK;
    Status s = errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR ? E_CONFLICT : E_INTERNAL;
    folder_abandon(f);
    return s;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    return remove(path);
}

void folder_abandon(struct folder *f)
{
    int why = errno;
    nftw(f->partial, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
    errno = why;
}
