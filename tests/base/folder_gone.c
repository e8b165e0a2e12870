#define _XOPEN_SOURCE 700
#include "base/folder_gone.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static int remove_one(const char *path, const struct stat *at, int kind, struct FTW *where)
{
    (void)at, (void)kind, (void)where;
    return remove(path);
}

void folder_gone(const char *path)
{
    if (nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS) != 0) fail_msg("%s does not go", path);
}
