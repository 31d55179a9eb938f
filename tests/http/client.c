#include "http/client.h"

#include "base/arena.h"
#include "base/buf.h"

#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { PATIENCE_SECONDS = 5 };

int client_open(uint16_t port)
{
    int client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in there = {.sin_family = AF_INET, .sin_port = htons(port)};
    struct timeval patience = {.tv_sec = PATIENCE_SECONDS};
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connect(client, (struct sockaddr *)&there, sizeof there) == 0)
        return client;
    close(client);
    return -1;
}

void client_close(int socket)
{
    close(socket);
}

void client_send(int socket, Str bytes)
{
    while (bytes.len) {
        ssize_t sent = send(socket, bytes.data, bytes.len, MSG_NOSIGNAL);
        if (sent <= 0)
            return; /* the server has had enough, which client_hear shows */
        bytes = str_from(bytes, (size_t)sent);
    }
}

/* Adds at least one byte; false at the end. */
static bool hear_more(int socket, struct buf *b, size_t most)
{
    char bytes[4096];
    ssize_t got = recv(socket, bytes, most < sizeof bytes ? most : sizeof bytes, 0);
    if (got > 0)
        buf_add(b, (Str){bytes, (size_t)got});
    return got > 0;
}

struct heard client_hear(struct arena *a, int socket, bool has_body)
{
    struct buf head = buf_in(a), body = buf_in(a);
    while (!str_ends(buf_str(&head), STR("\r\n\r\n")))
        if (!hear_more(socket, &head, 1))
            return (struct heard){0};
    struct heard h = {.head = buf_str(&head)};
    int64_t status = 0, length = 0;
    if (str_int(str_slice(h.head, strlen("HTTP/1.1 "), 3), &status) != OK)
        return h;
    if (has_body && str_int(heard_header(&h, "Content-Length"), &length) != OK)
        length = 0;
    while (body.len < (size_t)length)
        if (!hear_more(socket, &body, (size_t)length - body.len))
            return (struct heard){0};
    h.status = (int)status;
    h.body = buf_str(&body);
    return h;
}

Str client_hear_all(struct arena *a, int socket)
{
    struct buf all = buf_in(a);
    while (hear_more(socket, &all, SIZE_MAX))
        continue;
    return buf_str(&all);
}

bool client_sees_end(int socket, int milliseconds)
{
    struct pollfd end = {.fd = socket, .events = POLLIN};
    char byte;
    return poll(&end, 1, milliseconds) == 1 && recv(socket, &byte, 1, MSG_DONTWAIT) <= 0;
}

struct heard client_ask(struct arena *a, uint16_t port, Str bytes)
{
    int client = client_open(port);
    client_send(client, bytes);
    struct heard h = client_hear(a, client, true);
    client_close(client);
    return h;
}

Str heard_header(const struct heard *h, const char *name)
{
    for (Str rest = h->head; rest.len;) {
        Str value = str_cut(&rest, '\n');
        if (str_eq_nocase(str_cut(&value, ':'), str_of(name)))
            return str_trim(value);
    }
    return STR("");
}
