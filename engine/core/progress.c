#include "core/progress.h"

uint32_t ch_progress_methods(const ChPlayed *plays, uint32_t count, ChStr *methods, uint32_t most)
{
    uint32_t found = 0;
    for (uint32_t i = count; i-- > 0;) {
        uint32_t m = 0;
        while (m < found && !ch_str_eq(methods[m], plays[i].method)) m++;
        if (m == found && found < most) methods[found++] = plays[i].method;
    }
    return found;
}

/* Columns: the latest `most` under the method. */
static bool take_columns(const ChPlayed *plays, uint32_t count, ChStr method, uint32_t most, ChArena *arena, ChProgressTable *progress)
{
    *progress = (ChProgressTable){.slips = CH_NONE, .holds = CH_NONE};
    for (uint32_t i = 0; i < count; i++) progress->plays += ch_str_eq(plays[i].method, method);
    uint32_t left = progress->plays < most ? progress->plays : most;
    progress->columns = CH_NEW_ARRAY(arena, uint32_t, left);
    if (!progress->columns && left) return false;
    progress->column_count = left;
    for (uint32_t i = count; i-- > 0 && left;)
        if (ch_str_eq(plays[i].method, method)) progress->columns[--left] = i;
    return true;
}

static const ChPlayedStep *step_in(const ChPlayed *play, ChStr id)
{
    for (uint32_t i = 0; i < play->step_count; i++)
        if (ch_str_eq(play->steps[i].id, id)) return &play->steps[i];
    return NULL;
}

/* The play whose steps name the rows: the latest of which any are known. */
static const ChPlayed *model_of(const ChPlayed *plays, uint32_t count, ChStr method)
{
    for (uint32_t i = count; i-- > 0;)
        if (ch_str_eq(plays[i].method, method) && plays[i].step_count) return &plays[i];
    return NULL;
}

static void take_chances(const ChPlayed *plays, uint32_t count, ChStr method, ChProgressRow *row)
{
    ChStepStatus back[CH_CHANCES];
    for (uint32_t i = count; i-- > 0 && row->chances < CH_CHANCES;) {
        const ChPlayedStep *step = ch_str_eq(plays[i].method, method) ? step_in(&plays[i], row->id) : NULL;
        if (!step || step->status == CH_STEP_NOT_ASKED) continue;
        if (!row->chances) row->last_s = plays[i].ended_s;
        back[row->chances++] = step->status;
        row->met += step->status == CH_STEP_MET;
    }
    for (uint32_t i = 0; i < row->chances; i++) row->last[i] = back[row->chances - 1 - i];
}

/* a slips more than b: met in a smaller share of its chances, then longer ago. */
static bool slips_more(const ChProgressRow *a, const ChProgressRow *b)
{
    uint32_t left = a->met * b->chances, right = b->met * a->chances;
    if (left != right) return left < right;
    return a->last_s < b->last_s;
}

static void read_off(ChProgressTable *progress)
{
    for (uint32_t i = 0; i < progress->row_count; i++) {
        const ChProgressRow *row = &progress->rows[i];
        bool slips = row->chances && row->met < row->chances;
        if (slips && (progress->slips == CH_NONE || slips_more(row, &progress->rows[progress->slips]))) progress->slips = i;
        bool holds = row->chances >= 3 && row->last[0] != CH_STEP_MET;
        for (uint32_t c = row->chances >= 3 ? row->chances - 2 : 0; c < row->chances; c++) holds = holds && row->last[c] == CH_STEP_MET;
        if (holds && progress->holds == CH_NONE) progress->holds = i;
    }
    if (progress->holds == progress->slips) progress->holds = CH_NONE;
}

ChStatus ch_progress_steps(const ChPlayed *plays, uint32_t count, ChStr method, uint32_t most, ChArena *arena, ChProgressTable *progress)
{
    if (!take_columns(plays, count, method, most, arena, progress)) return CH_NO_MEMORY;
    const ChPlayed *model = model_of(plays, count, method);
    if (!model) return CH_OK;
    progress->rows = CH_NEW_ARRAY(arena, ChProgressRow, model->step_count);
    if (!progress->rows) return CH_NO_MEMORY;
    for (uint32_t r = 0; r < model->step_count; r++) {
        ChProgressRow *row = &progress->rows[progress->row_count++];
        *row = (ChProgressRow){.id = model->steps[r].id, .title = model->steps[r].title, .at = CH_NEW_ARRAY(arena, int32_t, progress->column_count)};
        if (!row->at) return CH_NO_MEMORY;
        for (uint32_t c = 0; c < progress->column_count; c++) {
            const ChPlayedStep *step = step_in(&plays[progress->columns[c]], row->id);
            row->at[c] = step ? (int32_t)step->status : CH_NO_STEP;
        }
        take_chances(plays, count, method, row);
    }
    read_off(progress);
    return CH_OK;
}

/* Behaviours -------------------------------------------------------------------------------------------------------- */

static uint32_t times_in(const ChPlayed *play, ChStr id)
{
    for (uint32_t i = 0; i < play->word_count; i++)
        if (ch_str_eq(play->words[i].id, id)) return play->words[i].times;
    return 0;
}

static bool has_row(const ChProgressTable *progress, ChStr id)
{
    for (uint32_t i = 0; i < progress->row_count; i++)
        if (ch_str_eq(progress->rows[i].id, id)) return true;
    return false;
}

/* In how many of the columns it was shown goes into `met`; how often in all decides the order. */
static bool add_word(const ChPlayed *plays, const ChPlayedWord *word, ChArena *arena, ChProgressTable *progress, uint32_t *totals)
{
    ChProgressRow row = {.id = word->id, .title = word->title, .avoid = word->avoid, .at = CH_NEW_ARRAY(arena, int32_t, progress->column_count)};
    uint32_t total = 0, at = progress->row_count;
    if (!row.at) return false;
    for (uint32_t c = 0; c < progress->column_count; c++) {
        row.at[c] = (int32_t)times_in(&plays[progress->columns[c]], word->id);
        row.met += row.at[c] > 0;
        total += (uint32_t)row.at[c];
    }
    row.chances = progress->column_count;
    for (; at > 0 && (progress->rows[at - 1].avoid == row.avoid ? totals[at - 1] < total : progress->rows[at - 1].avoid); at--) progress->rows[at] = progress->rows[at - 1], totals[at] = totals[at - 1];
    progress->rows[at] = row;
    totals[at] = total;
    progress->row_count++;
    return true;
}

ChStatus ch_progress_words(const ChPlayed *plays, uint32_t count, ChStr method, uint32_t most, ChArena *arena, ChProgressTable *progress)
{
    uint32_t room = 0;
    if (!take_columns(plays, count, method, most, arena, progress)) return CH_NO_MEMORY;
    for (uint32_t c = 0; c < progress->column_count; c++) room += plays[progress->columns[c]].word_count;
    progress->rows = CH_NEW_ARRAY(arena, ChProgressRow, room);
    uint32_t *totals = CH_NEW_ARRAY(arena, uint32_t, room);
    if (room && (!progress->rows || !totals)) return CH_NO_MEMORY;
    for (uint32_t c = 0; c < progress->column_count; c++) {
        const ChPlayed *play = &plays[progress->columns[c]];
        for (uint32_t w = 0; w < play->word_count; w++)
            if (!has_row(progress, play->words[w].id) && !add_word(plays, &play->words[w], arena, progress, totals)) return CH_NO_MEMORY;
    }
    return CH_OK;
}

/* Plays ------------------------------------------------------------------------------------------------------------- */

static bool counts(const ChPlayed *play)
{
    return play->mode != CH_MODE_GUIDED && !play->took_back && play->parent.n == 0 && play->score >= 0;
}

uint32_t ch_progress_marks(const ChPlayed *plays, uint32_t count, uint32_t at)
{
    uint32_t first = CH_NONE, best = CH_NONE, latest = CH_NONE;
    for (uint32_t i = 0; i < count; i++) {
        if (!ch_str_eq(plays[i].scenario, plays[at].scenario) || !ch_str_eq(plays[i].method, plays[at].method)) continue;
        latest = i;
        if (!counts(&plays[i])) continue;
        if (first == CH_NONE) first = i;
        if (best == CH_NONE || plays[i].score > plays[best].score) best = i;
    }
    return (first == at ? CH_MARK_FIRST : 0u) | (best == at ? CH_MARK_BEST : 0u) | (latest == at ? CH_MARK_LATEST : 0u);
}

int32_t ch_progress_cooler(const ChPlayed *plays, uint32_t count)
{
    int32_t before = 0, now = 0;
    if (count < 4) return 0;
    for (uint32_t i = 0; i < 3; i++) {
        before += plays[i].anger_end;
        now += plays[count - 1 - i].anger_end;
    }
    return (now - before) / 3;
}

int32_t ch_played_share(const ChPlayed *play)
{
    if (play->may_give <= 0) return -1;
    int64_t given = play->cost < 0 ? 0 : play->cost > play->may_give ? play->may_give : play->cost;
    return (int32_t)(given * 1000 / play->may_give);
}

uint32_t ch_played_unmet(const ChPlayed *play)
{
    uint32_t unmet = 0;
    for (uint32_t i = 0; i < play->step_count; i++) {
        ChStepStatus status = play->steps[i].status;
        unmet += status == CH_STEP_MISSED || status == CH_STEP_BROKEN || status == CH_STEP_UNDONE;
    }
    return unmet;
}
