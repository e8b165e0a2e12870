#define _POSIX_C_SOURCE 200809L
#include "app/plays.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core/calendar.h"
#include "records/results.h"

int64_t ch_local_day(int64_t utc_s)
{
    time_t when = (time_t)utc_s;
    struct tm at;
    localtime_r(&when, &at);
    return ch_day_number(at.tm_year + 1900, at.tm_mon + 1, at.tm_mday);
}

void ch_local_day_text(int64_t utc_s, char text[16])
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    time_t when = (time_t)utc_s;
    struct tm at;
    localtime_r(&when, &at);
    snprintf(text, 16, "%d %s", at.tm_mday, months[at.tm_mon % 12]);
}

static const ChShown *shown_of(ChStr scenario, const ChShown *shown, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (shown[i].loads && ch_str_eq(shown[i].named, scenario)) return &shown[i];
    return NULL;
}

static ChStatus read_result(ChStore *store, ChArena *arena, ChPlayed *play, ChError *error)
{
    ChKeptResult result;
    ChStatus status = ch_results_read(store, play->uuid, arena, &result, error);
    if (status != CH_OK) return status == CH_NOT_FOUND ? CH_OK : status; /* it does not replay any more: no steps are known */
    ChPlayedStep *steps = CH_NEW_ARRAY(arena, ChPlayedStep, result.step_count);
    ChPlayedWord *words = CH_NEW_ARRAY(arena, ChPlayedWord, result.shown_count);
    if ((!steps && result.step_count) || (!words && result.shown_count)) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < result.step_count; i++)
        steps[i] = (ChPlayedStep){.id = result.steps[i].id, .title = result.steps[i].title, .status = result.steps[i].status};
    for (uint32_t i = 0; i < result.shown_count; i++)
        words[i] = (ChPlayedWord){.id = result.shown[i].behaviour, .title = result.shown[i].behaviour, .times = result.shown[i].times};
    play->steps = steps, play->step_count = result.step_count;
    play->words = words, play->word_count = result.shown_count;
    play->anger_start = result.anger_start, play->anger_end = result.anger_end;
    play->cost = result.cost, play->may_give = result.may_give, play->currency = result.currency;
    return CH_OK;
}

static ChStatus read_play(ChStore *store, const ChAttempt *attempt, const ChShown *shown, ChArena *arena, ChPlayed *play, ChError *error)
{
    char day[16];
    *play = (ChPlayed){.uuid = attempt->uuid, .scenario = attempt->scenario, .title = attempt->scenario, .method = attempt->method,
                       .method_title = attempt->method, .parent = attempt->parent, .mode = attempt->mode,
                       .score = attempt->end.points < 0 ? -1 : ch_points_shown(attempt->end.points), .took_back = attempt->took_back,
                       .outcome = attempt->end.outcome};
    if (shown) play->title = shown->title, play->channel = shown->channel, play->own_method = ch_str_eq(shown->method, attempt->method);
    if (!ch_utc_read(attempt->started, &play->began_s)) play->began_s = 0;
    if (!ch_utc_read(attempt->end.ended, &play->ended_s)) play->ended_s = play->began_s;
    ch_local_day_text(play->ended_s, day);
    play->day = ch_str_copy(arena, ch_str(day));
    return play->day.p ? read_result(store, arena, play, error) : CH_NO_MEMORY;
}

static int by_end(const void *a, const void *b)
{
    const ChPlayed *p = a, *q = b;
    return p->ended_s < q->ended_s ? -1 : p->ended_s > q->ended_s;
}

/* The ended ones of a page behind those that are there. */
static ChStatus add_page(ChStore *store, const ChAttemptPage *page, const ChShown *shown, uint32_t shown_count, ChArena *arena,
                         ChPlays *plays, ChError *error)
{
    ChPlayed *more = CH_NEW_ARRAY(arena, ChPlayed, plays->count + page->count);
    if (!more) return CH_NO_MEMORY;
    if (plays->count) memcpy(more, plays->at, plays->count * sizeof *more);
    plays->at = more;
    ChStatus status = CH_OK;
    for (uint32_t i = 0; i < page->count && status == CH_OK; i++) {
        if (!page->at[i].ended) continue;
        const ChShown *of = shown_of(page->at[i].scenario, shown, shown_count);
        status = read_play(store, &page->at[i], of, arena, &plays->at[plays->count], error);
        if (status == CH_OK) plays->count++;
    }
    return status;
}

ChStatus ch_plays_read(ChStore *store, ChStr trainee, const ChShown *shown, uint32_t shown_count, ChArena *arena, ChPlays *plays,
                       ChError *error)
{
    ChAttemptFilter filter = {.trainee = trainee, .oldest_first = true};
    ChAttemptPage page = {.more = true};
    ChStatus status = CH_OK;
    *plays = (ChPlays){0};
    while (page.more && status == CH_OK) {
        status = ch_store_list(store, &filter, arena, &page, error);
        if (status != CH_OK || !page.count) break;
        filter.past = page.at[page.count - 1].place;
        status = add_page(store, &page, shown, shown_count, arena, plays, error);
    }
    if (status == CH_NO_MEMORY) return ch_fail(error, status, "there is no memory left to read the plays");
    if (status == CH_OK && plays->count) qsort(plays->at, plays->count, sizeof *plays->at, by_end);
    return status;
}
