/* What stands for the site's own in this small one. */
typedef struct {
    const char *data;
    unsigned long len;
} Str;

typedef struct {
    Str value, language;
} Text;

typedef struct {
    Str value;
} Name;

typedef int64_t Time;

struct day {
    int year, month, date;
};

struct render {
    struct buf *out;
    enum language language;
};

Str language_tag(enum language language);
static inline Text text_of(Str value, Str language)
{
    return (Text){value, language};
}
must_check Status message_of_key(Str key, enum message *out) __attribute__((nonnull(2)));
