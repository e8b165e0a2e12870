#include "core/practice.h"

enum { METHODS = 24 };

typedef struct Queue {
    const ChPlayed *plays;
    uint32_t play_count;
    const ChClock *clock;
    ChPracticeItem *at;
    uint32_t count, room;
} Queue;

static bool sooner(const ChPracticeItem *a, const ChPracticeItem *b)
{
    if (a->missed != b->missed) return a->missed > b->missed;
    return a->last_s < b->last_s;
}

/* Into its place; of equal ones the first stays first. */
static void add(Queue *queue, ChPracticeItem item)
{
    uint32_t at = queue->count;
    if (queue->count == queue->room) return;
    for (; at > 0 && sooner(&item, &queue->at[at - 1]); at--) queue->at[at] = queue->at[at - 1];
    queue->at[at] = item;
    queue->count++;
}

static bool spaced(const Queue *queue, ChPracticeItem *item)
{
    if (item->last_s == INT64_MIN) return true;
    item->days = (int32_t)(ch_clock_today(queue->clock) - ch_clock_day(queue->clock, item->last_s));
    return item->days >= CH_SPACING_DAYS;
}

static bool add_steps(Queue *queue, ChStr method, ChArena *arena)
{
    ChProgressTable progress;
    if (ch_progress_steps(queue->plays, queue->play_count, method, 1, arena, &progress) != CH_OK) return false;
    for (uint32_t i = 0; i < progress.row_count; i++) {
        const ChProgressRow *row = &progress.rows[i];
        ChPracticeItem item = {.kind = CH_PRACTISE_STEP, .method = method, .step = row->id, .title = row->title, .minutes = CH_DRILL_MINUTES,
                               .missed = row->chances - row->met, .chances = row->chances, .last_s = row->last_s};
        if (item.missed && spaced(queue, &item)) add(queue, item);
    }
    return true;
}

static void add_situation(Queue *queue, const ChPracticable *there, uint32_t place)
{
    ChPracticeItem item = {.kind = CH_PRACTISE_SITUATION, .place = place, .minutes = there->minutes, .is_new = true, .last_s = INT64_MIN};
    for (uint32_t i = 0; i < queue->play_count; i++) {
        const ChPlayed *play = &queue->plays[i];
        if (!ch_str_eq(play->scenario, there->scenario) || play->ended_s < item.last_s) continue;
        item.is_new = false;
        item.last_s = play->ended_s;
        item.missed = ch_played_unmet(play);
        item.chances = play->step_count;
    }
    if (spaced(queue, &item)) add(queue, item);
}

/* What is too long for the minutes that are left is left out; what is shorter may still fit. */
static uint32_t fit(const Queue *queue, uint32_t minutes, ChPracticeItem *items)
{
    uint32_t count = 0, left = minutes;
    for (uint32_t i = 0; i < queue->count && count < CH_QUEUE_MOST; i++) {
        if (minutes && queue->at[i].minutes > left) continue;
        items[count++] = queue->at[i];
        left -= minutes ? queue->at[i].minutes : 0;
    }
    return count;
}

uint32_t ch_practice_taken(const ChPlayed *plays, uint32_t play_count, const ChPracticable *there, uint32_t there_count,
                           const ChClock *clock)
{
    uint32_t taken = 0;
    for (uint32_t i = 0; i < play_count; i++) {
        if (ch_clock_day(clock, plays[i].ended_s) != ch_clock_today(clock)) continue;
        for (uint32_t j = 0; j < there_count; j++)
            if (ch_str_eq(there[j].scenario, plays[i].scenario)) taken += there[j].minutes;
    }
    return taken;
}

uint32_t ch_practice_queue(const ChPlayed *plays, uint32_t play_count, const ChPracticable *there, uint32_t there_count,
                           const ChClock *clock, uint32_t minutes, ChArena *arena, ChPracticeItem *items)
{
    enum { STEPS = 16 }; /* of a method, at most */
    ChStr methods[METHODS];
    uint32_t method_count = ch_progress_methods(plays, play_count, methods, METHODS);
    Queue queue = {.plays = plays, .play_count = play_count, .clock = clock, .room = method_count * STEPS + there_count};
    queue.at = CH_NEW_ARRAY(arena, ChPracticeItem, queue.room);
    if (!queue.at) return 0;
    for (uint32_t i = 0; i < method_count; i++)
        if (!add_steps(&queue, methods[i], arena)) return 0;
    for (uint32_t i = 0; i < there_count; i++) add_situation(&queue, &there[i], i);
    return fit(&queue, minutes, items);
}
