#include "app/packs/libarchive.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

/* Each is called as its header says: what that names is only looked at here, never linked. */
#define SAME(result, name, there, takes) \
    _Static_assert(_Generic(there, result(*) takes: 1, default: 0), #there " is called as it was declared");
CH_LIBARCHIVE_CALLS(SAME)

#define ROW(result, name, there, takes) {#there, offsetof(ChLibarchive, name)},
static const struct {
    const char *there;
    size_t at;
} rows[] = {CH_LIBARCHIVE_CALLS(ROW)};

static ChStatus refuse(ChError *error)
{
    const char *why = dlerror();
    return ch_fail(error, CH_IO, "packs need libarchive, which is not to be had (%s): install libarchive13",
                   why ? why : "no reason given");
}

ChStatus ch_libarchive_bring_in(ChLibarchive *calls, ChError *error)
{
    void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) return refuse(error);
    ChStatus status = CH_OK;
    for (size_t i = 0; i < sizeof rows / sizeof *rows && status == CH_OK; i++) {
        void *call = dlsym(library, rows[i].there);
        if (!call) status = refuse(error);
        else memcpy((char *)calls + rows[i].at, &call, sizeof call);
    }
    dlclose(library);
    return status;
}
