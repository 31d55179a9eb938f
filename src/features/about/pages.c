#include "features/about/pages.h"

#include "base/arena.h"
#include "features/about/description.h"
#include "features/about/views.h"
#include "features/layout/layout.h"

#include "about_data.html.h"

/* Neither changes while the program runs: no topic of this name ever moves. */
static const Str lasting = STR_INIT("program");

Status about_data_page(struct request *req, struct response *res)
{
    struct about_data_view v = {.description_address = STR("/openapi.json"),
                                .count = described_address_count};
    struct address_view *addresses = arena_array(req->arena, struct address_view, v.count);
    for (size_t i = 0; i < v.count; i++)
        addresses[i] = (struct address_view){
            .pattern = described_addresses[i].pattern,
            .content = code_text(req->arena, req->language, "api.", described_addresses[i].handler),
            .forms = described_addresses[i].forms};
    v.addresses = addresses;
    v.page =
        page_of(req, PAGE_OTHER, STR("/about/data"), message_text(req->language, MESSAGE_ABOUT_DATA_TITLE));
    response_topic(res, lasting);
    struct render r = render_of(req, res);
    tpl_about_data_page(&r, &v);
    return OK;
}

Status openapi_document(struct request *req, struct response *res)
{
    (void)req;
    res->language = STR("");
    response_topic(res, lasting);
    buf_add(&res->body, description_json);
    return OK;
}
