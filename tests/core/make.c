#include "core/make.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

ChStr made_str(Made *made, const char *format, ...)
{
    char text[256];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    ChStr copy = ch_str_copy(&made->arena, ch_str(text));
    assert_non_null(copy.p);
    return copy;
}

static void *room(Made *made, size_t count, size_t size)
{
    void *at = ch_arena_alloc(&made->arena, count, size);
    assert_non_null(at);
    return at;
}

static void make_words(Made *made)
{
    ChVocabulary *words = &made->scenario.words;
    words->behaviours = room(made, MADE_BEHAVIOURS, sizeof *words->behaviours);
    words->behaviour_count = MADE_BEHAVIOURS;
    for (uint32_t i = 0; i < MADE_BEHAVIOURS; i++) {
        words->behaviours[i].id = made_str(made, "b%u", i);
        words->behaviours[i].text = made_str(made, "behaviour %u", i);
        words->behaviours[i].avoid = i >= 8;
        if (i >= 8) ch_set_add(&words->avoid, i);
    }
    words->circumstances = room(made, MADE_CIRCUMSTANCES, sizeof *words->circumstances);
    words->circumstance_count = MADE_CIRCUMSTANCES;
    for (uint32_t i = 0; i < MADE_CIRCUMSTANCES; i++) words->circumstances[i].id = made_str(made, "c%u", i);
}

void made_start(Made *made)
{
    *made = (Made){0};
    ch_arena_init(&made->arena, ch_heap(), SIZE_MAX);
    ChScenario *scenario = &made->scenario;
    make_words(made);
    scenario->id = CH_STR("made");
    scenario->customer = (ChCustomer){.name = CH_STR("Ada"), .anger = 60, .trust = 40};
    scenario->flags = room(made, MADE_FLAGS, sizeof(ChStr));
    scenario->flag_count = MADE_FLAGS;
    for (uint32_t i = 0; i < MADE_FLAGS; i++) scenario->flags[i] = made_str(made, "f%u", i);
    scenario->starts_from = 3;
    scenario->counts = room(made, MADE_COUNTS, sizeof(ChCount));
    scenario->count_count = MADE_COUNTS;
    for (uint32_t i = 0; i < MADE_COUNTS; i++) scenario->counts[i].id = made_str(made, "n%u", i);
    scenario->beats = room(made, MADE_BEATS, sizeof(ChBeat));
    made->method.id = CH_STR("method");
    made->method.steps = room(made, CH_MAX_STEPS, sizeof(ChStep));
}

void made_end(Made *made)
{
    ch_arena_free(&made->arena);
}

ChStatus made_try_seal(Made *made)
{
    ChSealReport report;
    ChError error;
    ChStatus status = ch_scenario_seal(&made->scenario, &made->arena, &report);
    return status == CH_OK ? ch_method_seal(&made->method, &error) : status;
}

void made_seal(Made *made)
{
    assert_int_equal(made_try_seal(made), CH_OK);
}

static ChBeat *new_beat(Made *made, const char *id, ChBeatKind kind)
{
    assert_true(made->scenario.beat_count < MADE_BEATS);
    if (made->scenario.beat_count == 0) made->scenario.starts_name = made_str(made, "%s", id);
    ChBeat *beat = &made->scenario.beats[made->scenario.beat_count++];
    *beat = (ChBeat){.kind = kind, .id = made_str(made, "%s", id)};
    return beat;
}

ChBeat *made_beat(Made *made, const char *id)
{
    ChBeat *beat = new_beat(made, id, CH_BEAT);
    beat->choices = room(made, MADE_CHOICES, sizeof(ChChoice));
    return beat;
}

ChBeat *made_ending(Made *made, const char *id, ChOutcome outcome)
{
    ChBeat *beat = new_beat(made, id, CH_BEAT_ENDING);
    beat->outcome = outcome;
    return beat;
}

ChBeat *made_compose(Made *made, const char *id)
{
    ChBeat *beat = new_beat(made, id, CH_BEAT_COMPOSE);
    beat->slots = room(made, CH_MAX_SLOTS, sizeof(ChSlot));
    return beat;
}

ChSlot *made_slot(Made *made, ChBeat *beat, const char *id, bool optional)
{
    assert_true(beat->slot_count < CH_MAX_SLOTS);
    ChSlot *slot = &beat->slots[beat->slot_count++];
    *slot = (ChSlot){.id = made_str(made, "%s", id), .optional = optional};
    slot->choices = room(made, MADE_CHOICES, sizeof(ChChoice));
    return slot;
}

static void start_choice(Made *made, ChChoice *choice, const char *text, const char *to)
{
    *choice = (ChChoice){.text = made_str(made, "%s", text), .because = made_str(made, "why %s", text)};
    if (to) made_way(made, choice, to, NULL);
}

ChChoice *made_choice(Made *made, ChBeat *beat, const char *text, const char *to)
{
    assert_true(beat->choice_count < MADE_CHOICES);
    ChChoice *choice = &beat->choices[beat->choice_count++];
    start_choice(made, choice, text, to);
    return choice;
}

ChChoice *made_part(Made *made, ChSlot *slot, const char *text)
{
    assert_true(slot->choice_count < MADE_CHOICES);
    ChChoice *choice = &slot->choices[slot->choice_count++];
    start_choice(made, choice, text, NULL);
    return choice;
}

ChChoice *made_silence(Made *made, ChBeat *beat, const char *to)
{
    beat->silence = room(made, 1, sizeof(ChChoice));
    start_choice(made, beat->silence, "", to);
    return beat->silence;
}

ChChoice *made_sent(Made *made, ChBeat *beat, const char *to)
{
    beat->sent = room(made, 1, sizeof(ChChoice));
    start_choice(made, beat->sent, "", to);
    beat->sent->because = (ChStr){NULL, 0};
    return beat->sent;
}

enum { ROOM = 8 };

ChWay *made_way(Made *made, ChChoice *choice, const char *to, ChCond *when)
{
    if (!choice->ways) choice->ways = room(made, ROOM, sizeof(ChWay));
    assert_true(choice->way_count < ROOM);
    ChWay *way = &choice->ways[choice->way_count++];
    *way = (ChWay){.name = made_str(made, "%s", to), .when = when};
    return way;
}

void made_reply(Made *made, ChChoice *choice, const char *text, ChCond *when)
{
    if (!choice->replies) choice->replies = room(made, ROOM, sizeof(ChReply));
    assert_true(choice->reply_count < ROOM);
    choice->replies[choice->reply_count++] = (ChReply){.text = made_str(made, "%s", text), .when = when};
}

void made_line(Made *made, ChBeat *beat, const char *text, ChCond *when)
{
    if (!beat->lines) beat->lines = room(made, ROOM, sizeof(ChLine));
    assert_true(beat->line_count < ROOM);
    beat->lines[beat->line_count++] = (ChLine){.kind = CH_LINE_SAYS, .text = made_str(made, "%s", text), .when = when};
}

void made_change(Made *made, ChChoice *choice, uint32_t count, int32_t by)
{
    ChEffect *effect = &choice->effect;
    if (!effect->changes) effect->changes = room(made, ROOM, sizeof(ChCountChange));
    assert_true(effect->change_count < ROOM);
    effect->changes[effect->change_count++] = (ChCountChange){count, by};
}

void made_group(ChStep *step, ChSet any)
{
    assert_true(step->group_count < CH_MAX_GROUPS);
    step->groups[step->group_count++] = any;
    step->met_by = ch_set_or(step->met_by, any);
}

ChStep *made_step(Made *made, const char *id, int32_t weight, ChSet any)
{
    assert_true(made->method.step_count < CH_MAX_STEPS);
    ChStep *step = &made->method.steps[made->method.step_count++];
    *step = (ChStep){.id = made_str(made, "%s", id), .title = made_str(made, "step %s", id), .weight = weight,
                     .after = CH_NONE, .since = CH_NONE, .within_s = INT64_MAX};
    if (ch_set_any(any)) made_group(step, any);
    return step;
}

ChCond *made_cond(Made *made, ChCondOp op, uint32_t index)
{
    ChCond *cond = room(made, 1, sizeof *cond);
    *cond = (ChCond){.op = op, .index = index};
    return cond;
}

ChCond *made_range(Made *made, ChVariable variable, uint32_t index, int64_t low, int64_t high)
{
    ChCond *cond = made_cond(made, CH_COND_RANGE, index);
    cond->variable = variable;
    cond->low = low;
    cond->high = high;
    return cond;
}

ChCond *made_times(Made *made, ChCondOp op, const char *beat, int64_t low, int64_t high)
{
    ChCond *cond = made_range(made, op == CH_COND_RANGE ? CH_VAR_TIMES : CH_VAR_ANGER, 0, low, high);
    cond->op = op;
    cond->name = made_str(made, "%s", beat);
    return cond;
}

ChCond *made_many(Made *made, ChCondOp op, ChCond *a, ChCond *b)
{
    ChCond *cond = made_cond(made, op, 0), **parts = room(made, 2, sizeof *parts);
    parts[0] = a;
    parts[1] = b;
    cond->parts = parts;
    cond->part_count = b ? 2 : 1;
    return cond;
}

ChSet made_set(const char *members)
{
    ChSet set = {{0, 0}};
    char *end;
    for (;;) {
        unsigned long member = strtoul(members, &end, 10);
        if (end == members) return set;
        ch_set_add(&set, (uint32_t)member);
        members = end;
    }
}

ChDecision made_pick(uint32_t number)
{
    return (ChDecision){.pick_count = 1, .picks = {(uint8_t)number}};
}

uint32_t made_scale(uint32_t count)
{
    const char *scale = getenv("CH_TEST_SCALE");
    double times = scale ? strtod(scale, NULL) : 1.0;
    double scaled = (double)count * times;
    return scaled < 1 ? 1 : (uint32_t)scaled;
}
