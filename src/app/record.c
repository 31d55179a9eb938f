#include "app/record.h"

#include "db/db.h"
#include "features/search/actions.h"

Status record_open(const char *path, struct db **out)
{
    struct db *db;
    Status s = db_open(path, DB_READ_WRITE, &db);
    if (s != OK)
        return s;
    s = search_keep(db);
    if (s != OK) {
        db_close(db);
        return s;
    }
    *out = db;
    return OK;
}
