#include "features/sessions/describe.h"

#include "features/layout/description.h"
#include "features/layout/layout.h"

/* The code's name at schema.org; "" or `otherwise` for one that has none. */
struct schema_name {
    Str code, name;
};

static Str name_of(const struct schema_name *names, size_t count, Str code, Str otherwise)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(names[i].code, code))
            return names[i].name;
    return otherwise;
}

static void describe_event(const struct request *req, struct session_view *v)
{
    static const struct schema_name statuses[] = {
#define EVENT_STATUS(state, name) {STR_INIT(state), STR_INIT(name)},
#include "features/sessions/schema.tbl.h"
#undef EVENT_STATUS
    };
    static const struct schema_name modes[] = {
#define ATTENDANCE(mode, name) {STR_INIT(mode), STR_INIT(name)},
#include "features/sessions/schema.tbl.h"
#undef ATTENDANCE
    };
    v->event_status = name_of(statuses, ARRAY_LEN(statuses), v->state, STR("EventScheduled"));
    v->attendance_mode = name_of(modes, ARRAY_LEN(modes), v->mode, STR(""));
    v->is_online = str_eq(v->mode, STR("online")) || str_eq(v->mode, STR("hybrid"));
    v->body_url = absolute_of(req, v->body_address);
}

/* The first sentence of the summary, else whose session it was and when. */
static Str description_of(const struct request *req, const struct session_view *v)
{
    if (v->summary_count > 0)
        return first_sentence(req->arena, v->summary[0].value);
    Str day = day_text(req->arena, req->language, v->day);
    Str arguments[] = {v->body_name.value, day};
    return day.len == 0 ? v->body_name.value
                        : message_format(req->arena, req->language, MESSAGE_SESSION_DESCRIPTION, 0, arguments,
                                         ARRAY_LEN(arguments));
}

void session_describe(const struct request *req, struct session_view *v)
{
    Str body_path = str_from(v->body_address, 1 + language_tag(req->language).len);
    v->page = page_of(req, PAGE_OTHER, v->path, v->title.value);
    v->page.has_data = true;
    v->page.kind = STR("article");
    v->page.description = description_of(req, v);
    page_step(req, &v->page, message_text(req->language, MESSAGE_NAV_COUNCILS), STR("/councils"));
    page_step(req, &v->page, v->body_name.value, body_path);
    page_step(req, &v->page, v->title.value, v->path);
    describe_event(req, v);
}
