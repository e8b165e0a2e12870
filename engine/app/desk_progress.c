/* How the trainee's plays went, one after another: what the progress screen shows. */
#include "app/desk.h"
#include "app/outcome.h"

enum { FILLED_AT_ONCE = 50 }; /* plays that are replayed for it in one go: what was kept before results were, or brought in */

ChStatus ch_desk_progress(ChDesk *desk, ChError *error)
{
    ch_arena_reset(&desk->plays_memory);
    desk->plays = (ChPlays){0};
    if (!desk->store) return CH_OK;
    if (ch_store_writable(desk->store, NULL) == CH_OK) {
        ChStatus status = ch_outcome_fill(desk->library, desk->store, FILLED_AT_ONCE, NULL, error);
        if (status != CH_OK) return status;
    }
    return ch_plays_read(desk->store, ch_str(desk->trainee), desk->shown, desk->card_count, &desk->plays_memory, &desk->plays, error);
}
