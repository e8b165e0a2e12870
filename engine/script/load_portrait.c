#include "script/load_inside.h"
#include "script/portrait.h"

ChStatus ch_portrait_own(ChStr scenario, ChStr name, ChStr mood, ChArena *arena, ChStr *path)
{
    static const char *const endings[] = {"svg", "png"};
    *path = (ChStr){NULL, 0};
    for (int i = 0; i < 2 && !path->n; i++) {
        ChText file = {.from = arena->from};
        ch_text_addf(&file, "portraits/%.*s-%.*s.%s", CH_FMT(name), CH_FMT(mood), endings[i]);
        char *whole = file.failed ? NULL : chl_join(arena, chl_folder_of(scenario), ch_text_view(&file));
        ch_text_free(&file);
        if (!whole) return CH_NO_MEMORY;
        if (chl_is_file(whole)) *path = ch_str(whole);
    }
    return CH_OK;
}
