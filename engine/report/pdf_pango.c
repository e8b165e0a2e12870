#include "report/pdf_pango.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

/* Each is called as its header says: what that names is only looked at here, never linked. */
#define SAME(result, name, there, takes) \
    _Static_assert(_Generic(there, result(*) takes: 1, default: 0), #there " is called as it was declared");
CH_PANGO_CALLS(SAME)

#define ROW(result, name, there, takes) {#there, offsetof(ChPango, name)},
static const struct {
    const char *there;
    size_t at;
} rows[] = {CH_PANGO_CALLS(ROW)};

static ChStatus refuse(ChError *error)
{
    const char *why = dlerror();
    return ch_fail(error, CH_IO, "a PDF needs Pango, which is not to be had (%s): install libpangocairo-1.0-0",
                   why ? why : "no reason given");
}

ChStatus ch_pango_bring_in(ChPango *pango, ChError *error)
{
    /* Its types cannot be taken out of a running program again. */
    void *library = dlopen("libpangocairo-1.0.so.0", RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) return refuse(error);
    ChStatus status = CH_OK;
    for (size_t i = 0; i < sizeof rows / sizeof *rows && status == CH_OK; i++) {
        void *call = dlsym(library, rows[i].there);
        if (!call) status = refuse(error);
        else memcpy((char *)pango + rows[i].at, &call, sizeof call);
    }
    dlclose(library);
    return status;
}
