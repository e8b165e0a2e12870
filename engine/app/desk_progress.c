/* How the trainee's plays went, one after another: what the progress screen shows. */
#include "app/desk.h"

#include <stdio.h>

#include "app/outcome.h"
#include "report/progress_html.h"

enum { FILLED_AT_ONCE = 50 }; /* plays that are replayed for it in one go: what was kept before results were, or brought in */

/* What methods and behaviours are called: their titles where they are known, their ids where not. */
static ChStatus name_all(ChDesk *desk, ChError *error)
{
    const ChVocabulary *words = ch_library_words(desk->library);
    for (uint32_t i = 0; i < desk->plays.count; i++) {
        ChPlayed *play = &desk->plays.at[i];
        for (uint32_t m = 0; m < desk->method_count; m++)
            if (ch_str_eq(desk->methods[m].id, play->method)) play->method_title = ch_str_copy(&desk->plays_memory, desk->methods[m].title);
        ChPlayedWord *own = CH_NEW_ARRAY(&desk->plays_memory, ChPlayedWord, play->word_count);
        if ((!own && play->word_count) || !play->method_title.p) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to show the plays");
        for (uint32_t w = 0; w < play->word_count; w++) {
            own[w] = play->words[w];
            for (uint32_t b = 0; b < words->behaviour_count; b++)
                if (ch_str_eq(words->behaviours[b].id, own[w].id)) own[w].title = words->behaviours[b].text, own[w].avoid = words->behaviours[b].avoid;
        }
        play->words = own;
    }
    return CH_OK;
}

ChStatus ch_desk_progress(ChDesk *desk, ChError *error)
{
    if (!desk->store) return CH_OK;
    if (ch_store_writable(desk->store, NULL) == CH_OK) {
        ChStatus status = ch_outcome_fill(desk->library, desk->store, FILLED_AT_ONCE, NULL, error);
        if (status != CH_OK) return status;
    }
    ChStatus status = ch_desk_courses(desk, error); /* it reads the plays */
    if (status == CH_OK) status = ch_desk_methods(desk, error);
    if (status == CH_OK) status = name_all(desk, error);
    return status;
}

ChStatus ch_desk_export_progress(ChDesk *desk, int64_t now_ms, ChError *error)
{
    char folder[CH_PATH_ROOM], path[CH_PATH_ROOM + 64], now[CH_NOW_TEXT];
    ChText html = {.from = ch_heap()}, said = {.from = ch_heap()};
    ch_world_now(now);
    ChProgressReport report = {.name = ch_str(desk->trainee), .day = {now, 10}, .engine = CH_STR(CH_VERSION), .plays = desk->plays.at,
                               .count = desk->plays.count};
    ChStatus status = ch_world_documents(folder, error);
    if (status == CH_OK) status = ch_report_progress_html(&report, &html, error);
    snprintf(path, sizeof path, "%s/progress-%.10s.html", folder, now);
    if (status == CH_OK) status = ch_report_save_private(path, ch_text_view(&html), error);
    if (status == CH_OK) {
        ch_text_addf(&said, "Written to %s, to read or to print", path);
        ch_ui_toast(desk->ui, ch_text_view(&said), now_ms);
    }
    ch_text_free(&html);
    ch_text_free(&said);
    return status;
}
