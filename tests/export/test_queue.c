#include "export/queue.h"
#include "support/check.h"

TEST(addresses_come_once_in_the_order_of_their_first_naming)
{
    struct queue q = queue_in(a);
    Str address;
    CHECK(!queue_take(&q, &address));
    queue_add(&q, STR("/b"));
    queue_add(&q, STR("/a"));
    queue_add(&q, STR("/b"));
    CHECK(queue_take(&q, &address));
    CHECK_STR(address, "/b");
    queue_add(&q, STR("/b")); /* taken already */
    queue_add(&q, STR("/c"));
    CHECK(queue_take(&q, &address));
    CHECK_STR(address, "/a");
    CHECK(queue_take(&q, &address));
    CHECK_STR(address, "/c");
    CHECK(!queue_take(&q, &address));
}

TEST(a_queue_grows_and_forgets_nothing)
{
    enum { MANY = 5000 };
    struct queue q = queue_in(a);
    Str address;
    size_t taken = 0;
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < MANY; i++)
            queue_add(&q, str_format(a, "/people/%d", i));
    while (queue_take(&q, &address))
        taken++;
    CHECK_INT(taken, MANY);
    CHECK_STR(address, "/people/4999");
}
