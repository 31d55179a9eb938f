#include "notice/warnings.h"

void warn(struct arena *a, struct warnings *warnings, const char *code, size_t line, Str message)
{
    *list_add(a, warnings) = (struct notice_warning){.code = str_of(code), .message = message, .line = line};
}
