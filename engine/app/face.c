#define _XOPEN_SOURCE 700
#include "app/face.h"

#include <stdlib.h>

#include "app/folder_mark.h"
#include "script/load.h"
#include "script/portrait.h"
#include "words/theme.h"

/* Its five pictures: how many there are, the last of them, and the mark of them all. */
static ChStatus find_pictures(ChStr file, ChStr name, ChArena *arena, uint32_t *count, ChStr *last, ChFolderMark *mark)
{
    *count = 0;
    *mark = (ChFolderMark){.files = 0};
    for (uint32_t m = 0; m < CH_MOOD_COUNT; m++) {
        ChStr path;
        ChStatus status = ch_portrait_own(file, name, ch_str(ch_heat[m].name), arena, &path);
        if (status != CH_OK) return status;
        if (!path.n || !ch_mark_add_file(mark, path.p)) continue;
        *last = path;
        ++*count;
    }
    return CH_OK;
}

/* As the painter reads it (platform/images.h): /FOLDER/portraits/NAME#MARK, to which the interface adds the mood. */
static ChStatus place_of(ChStr picture, ChStr name, const ChFolderMark *mark, ChArena *arena, ChStr *place)
{
    enum { SHOWN = 16 };
    char text[CH_MARK_TEXT], *whole = realpath(picture.p, NULL);
    ChText made = {.from = arena->from};
    char *slash = whole ? strrchr(whole, '/') : NULL;
    if (slash) {
        ch_mark_text(mark, text);
        ch_text_addf(&made, "%.*s/%.*s#%.*s", (int)(slash - whole), whole, CH_FMT(name), SHOWN, text);
        *place = ch_str_copy(arena, ch_text_view(&made));
    }
    bool good = !made.failed && (!slash || place->p);
    free(whole);
    ch_text_free(&made);
    return good ? CH_OK : CH_NO_MEMORY;
}

ChStatus ch_face_give(ChScenario *scenario, ChStr file, ChArena *arena)
{
    ChStr name = scenario->customer.portrait, picture;
    ChFolderMark mark;
    uint32_t count;
    if (!name.n) return CH_OK;
    scenario->customer.portrait = (ChStr){NULL, 0};
    if (!ch_is_id(name)) return CH_OK; /* of a kept scenario that somebody changed: it could be any path */
    scenario->customer.portrait = name;
    if (!file.n) return CH_OK;
    ChStatus status = find_pictures(file, name, arena, &count, &picture, &mark);
    if (status != CH_OK || count < CH_MOOD_COUNT) return status;
    return place_of(picture, name, &mark, arena, &scenario->customer.portrait);
}
