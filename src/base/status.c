#include "base/status.h"

const char *status_name(Status s)
{
    switch (s) {
#define AS_NAME(name, http)                                                                                  \
    case name: return #name;
        STATUS_TABLE(AS_NAME)
#undef AS_NAME
    }
    return "no such status";
}

int status_http(Status s)
{
    switch (s) {
#define AS_HTTP(name, http)                                                                                  \
    case name: return http;
        STATUS_TABLE(AS_HTTP)
#undef AS_HTTP
    }
    return 500;
}
