#include "core/schedule.h"

static bool of_stage(const ChProgrammeStage *stage, const ChPlayed *play)
{
    for (uint32_t i = 0; i < stage->scenario_count; i++)
        if (ch_str_eq(stage->scenarios[i], play->scenario)) return true;
    return false;
}

bool ch_stage_counts(const ChProgrammeStage *stage, int64_t opened_s, const ChPlayed *play)
{
    bool method = stage->method.n ? ch_str_eq(stage->method, play->method) : play->own_method;
    return of_stage(stage, play) && play->mode == stage->mode && method && play->began_s >= opened_s && play->parent.n == 0 &&
           !(stage->pass > 0 && play->took_back);
}

/* What a stage asks for --------------------------------------------------------------------------------------------- */

typedef struct Rated {
    uint32_t at, unmet;
    int64_t last_s; /* INT64_MIN: never */
} Rated;

static Rated rate(const ChProgrammeStage *stage, uint32_t at, int64_t opened_s, const ChPlayed *plays, uint32_t count)
{
    Rated rated = {.at = at, .last_s = INT64_MIN};
    for (uint32_t i = 0; i < count; i++) {
        if (!ch_str_eq(plays[i].scenario, stage->scenarios[at]) || plays[i].ended_s > opened_s || plays[i].ended_s < rated.last_s) continue;
        rated.last_s = plays[i].ended_s;
        rated.unmet = ch_played_unmet(&plays[i]);
    }
    return rated;
}

static bool sooner(const Rated *a, const Rated *b)
{
    if (a->unmet != b->unmet) return a->unmet > b->unmet;
    if (a->last_s != b->last_s) return a->last_s < b->last_s;
    return a->at < b->at;
}

/* Which ones, into `parts`, in the order they were written; `false` without memory. */
static bool choose(ChStageStanding *standing, const ChPlayed *plays, uint32_t count, ChArena *arena)
{
    const ChProgrammeStage *stage = standing->stage;
    uint32_t wanted = stage->choose > 0 && (uint32_t)stage->choose < stage->scenario_count ? (uint32_t)stage->choose : stage->scenario_count;
    Rated *rated = CH_NEW_ARRAY(arena, Rated, stage->scenario_count);
    standing->parts = CH_NEW_ARRAY(arena, ChStagePart, wanted);
    if (!rated || !standing->parts) return false;
    for (uint32_t i = 0; i < stage->scenario_count; i++) {
        Rated one = rate(stage, i, standing->opened_s, plays, count);
        uint32_t j = i;
        for (; wanted < stage->scenario_count && j > 0 && sooner(&one, &rated[j - 1]); j--) rated[j] = rated[j - 1];
        rated[j] = one;
    }
    for (uint32_t i = 0; i < wanted; i++) standing->parts[i] = (ChStagePart){.scenario = stage->scenarios[rated[i].at], .best = -1};
    standing->part_count = wanted;
    return true;
}

static void stand_part(const ChStageStanding *standing, ChStagePart *part, const ChPlayed *plays, uint32_t count)
{
    const ChProgrammeStage *stage = standing->stage;
    for (uint32_t i = 0; i < count; i++) {
        const ChPlayed *play = &plays[i];
        if (!ch_str_eq(play->scenario, part->scenario) || !ch_stage_counts(stage, standing->opened_s, play)) continue;
        if (stage->attempts > 0 && part->plays >= (uint32_t)stage->attempts && !part->done) break; /* what is played beyond them is practice */
        part->plays++;
        part->title = play->title;
        if (play->score > part->best) part->best = play->score;
        if (part->done || (stage->pass > 0 && play->score < stage->pass)) continue;
        part->done = true;
        part->done_s = play->ended_s;
    }
    part->left = stage->attempts > 0 ? stage->attempts - (int32_t)part->plays : -1;
    if (stage->attempts > 0 && part->left < 0) part->left = 0;
}

bool ch_part_spent(const ChStagePart *part)
{
    return !part->done && part->left == 0;
}

static void stand_stage(ChStageStanding *standing, const ChPlayed *plays, uint32_t count)
{
    uint32_t spent = 0;
    standing->done_s = standing->opened_s;
    for (uint32_t i = 0; i < standing->part_count; i++) {
        ChStagePart *part = &standing->parts[i];
        stand_part(standing, part, plays, count);
        standing->done += part->done;
        spent += ch_part_spent(part);
        if (part->done && part->done_s > standing->done_s) standing->done_s = part->done_s;
    }
    bool done = standing->done == standing->part_count;
    bool over = standing->done + spent == standing->part_count;
    standing->state = done ? CH_COURSE_DONE : over ? CH_COURSE_SPENT : CH_COURSE_OPEN;
}

/* The whole --------------------------------------------------------------------------------------------------------- */

static void say_due(ChStageStanding *standing, int64_t began_s, const ChClock *clock)
{
    int64_t due_s = standing->stage->due_s;
    standing->has_due = due_s > 0;
    if (!standing->has_due) return;
    standing->due_day = ch_clock_day(clock, began_s) + (due_s + CH_DAY_S - 1) / CH_DAY_S;
    standing->days_left = (int32_t)(standing->due_day - ch_clock_today(clock));
}

static uint32_t place_of(const ChProgramme *programme, ChStr id)
{
    for (uint32_t i = 0; id.n && i < programme->stage_count; i++)
        if (ch_str_eq(programme->stages[i].id, id)) return i;
    return CH_NONE;
}

/* How many it will ask for, before it is known which. */
static uint32_t parts_of(const ChProgrammeStage *stage)
{
    uint32_t chosen = stage->choose > 0 ? (uint32_t)stage->choose : stage->scenario_count;
    return chosen < stage->scenario_count ? chosen : stage->scenario_count;
}

/* Opens what can be opened, in any order of writing: as many rounds as there are stages will do. */
static bool open_stages(ChCourse *course, const ChPlayed *plays, uint32_t count, ChArena *arena)
{
    for (uint32_t round = 0; round < course->stage_count; round++)
        for (uint32_t i = 0; i < course->stage_count; i++) {
            ChStageStanding *standing = &course->stages[i];
            const ChStageStanding *after = standing->after == CH_NONE ? NULL : &course->stages[standing->after];
            if (standing->parts || (after && after->state != CH_COURSE_DONE)) continue;
            standing->opened_s = after ? after->done_s : course->began_s;
            if (!choose(standing, plays, count, arena)) return false;
            stand_stage(standing, plays, count);
        }
    return true;
}

ChStatus ch_course_make(const ChProgramme *programme, int64_t began_s, const ChPlayed *plays, uint32_t play_count,
                        const ChClock *clock, ChArena *arena, ChCourse *course)
{
    *course = (ChCourse){.programme = programme, .began_s = began_s, .stage_count = programme->stage_count, .done_s = began_s};
    course->stages = CH_NEW_ARRAY(arena, ChStageStanding, programme->stage_count);
    if (!course->stages && programme->stage_count) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < programme->stage_count; i++) {
        course->stages[i] = (ChStageStanding){.stage = &programme->stages[i], .after = place_of(programme, programme->stages[i].after)};
        say_due(&course->stages[i], began_s, clock);
    }
    if (!open_stages(course, plays, play_count, arena)) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < programme->stage_count; i++) {
        const ChStageStanding *standing = &course->stages[i];
        course->of += parts_of(standing->stage);
        course->done += standing->done;
        course->stages_done += standing->state == CH_COURSE_DONE;
        if (standing->state == CH_COURSE_DONE && standing->done_s > course->done_s) course->done_s = standing->done_s;
    }
    course->complete = programme->stage_count && course->stages_done == programme->stage_count;
    return CH_OK;
}

/* What is due first; then as written; of one stage what was played least. */
static bool before(const ChCourse *course, ChCourseNext a, ChCourseNext b)
{
    const ChStageStanding *x = &course->stages[a.stage], *y = &course->stages[b.stage];
    int64_t due_x = x->has_due ? x->due_day : INT64_MAX, due_y = y->has_due ? y->due_day : INT64_MAX;
    if (due_x != due_y) return due_x < due_y;
    if (a.stage != b.stage) return a.stage < b.stage;
    if (x->parts[a.part].plays != y->parts[b.part].plays) return x->parts[a.part].plays < y->parts[b.part].plays;
    return a.part < b.part;
}

uint32_t ch_course_next(const ChCourse *course, ChCourseNext *next, uint32_t most)
{
    uint32_t count = 0;
    for (uint32_t s = 0; s < course->stage_count && most; s++)
        for (uint32_t p = 0; p < course->stages[s].part_count; p++) {
            const ChStagePart *part = &course->stages[s].parts[p];
            ChCourseNext one = {s, p};
            if (part->done || part->left == 0) continue;
            if (count == most && !before(course, one, next[count - 1])) continue;
            uint32_t at = count < most ? count++ : count - 1;
            for (; at > 0 && before(course, one, next[at - 1]); at--) next[at] = next[at - 1];
            next[at] = one;
        }
    return count;
}
