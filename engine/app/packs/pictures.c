#include "app/packs/pictures.h"

#include <stdio.h>
#include <strings.h>

#include "app/world.h"

static bool is_picture(ChStr name)
{
    const char *ending = name.n > 4 ? name.p + name.n - 4 : "";
    return strncasecmp(ending, ".svg", 4) == 0 || strncasecmp(ending, ".png", 4) == 0;
}

ChStatus ch_pack_try_pictures(ChImages *images, const char *folder, const ChPackManifest *manifest, ChError *error)
{
    for (uint32_t i = 0; i < manifest->file_count; i++) {
        const char *name = manifest->files[i].name;
        char path[CH_PATH_ROOM];
        ChError why = {.message = ""};
        if (!is_picture(ch_str(name))) continue;
        int n = snprintf(path, sizeof path, "%s/%s", folder, name);
        if (n < 0 || n >= CH_PATH_ROOM) return ch_fail(error, CH_IO, "the path of its file \"%s\" is too long here", name);
        ChStatus status = ch_images_try(images, path, &why);
        if (status == CH_NO_MEMORY) return status;
        if (status != CH_OK) return ch_fail(error, CH_BAD_INPUT, "its picture \"%s\" cannot be shown: %s", name, why.message);
    }
    return CH_OK;
}
