/* Before they go: which situations turn on a step, so that the next play is about what the group missed. */
#include <stdlib.h>

#include "app/board_inside.h"

enum { MOST_NEXT = 2, AT_A_TIME = 2 };

static const ChStep *step_of(const ChMethod *method, ChStr id)
{
    for (uint32_t i = 0; i < method->step_count; i++)
        if (ch_str_eq(method->steps[i].id, id)) return &method->steps[i];
    return NULL;
}

/* One of them does it and another does not (or breaks it). */
static bool turns(const ChChoice *choices, uint32_t count, const ChStep *step)
{
    uint32_t does = 0, breaks = 0;
    for (uint32_t i = 0; i < count; i++) {
        ChSet shown = ch_set_or(choices[i].effect.shows, choices[i].effect.partly);
        does += ch_set_meets(shown, step->met_by);
        breaks += ch_set_meets(shown, step->broken_by);
    }
    return step->throughout ? breaks > 0 && breaks < count : does > 0 && does < count;
}

static uint32_t places(const ChScenario *scenario, const ChStep *step)
{
    uint32_t n = 0;
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        const ChBeat *beat = &scenario->beats[b];
        bool here = beat->choice_count && turns(beat->choices, beat->choice_count, step);
        for (uint32_t s = 0; s < beat->slot_count && !here; s++) here = turns(beat->slots[s].choices, beat->slots[s].choice_count, step);
        n += here;
    }
    return n;
}

/* How many places of that situation turn on the step; none where it does not load or the method does not fit it. */
static uint32_t places_in(const ChLibrary *library, const char *id, const char *method, ChStr step_id)
{
    ChArena memory;
    ChDiagnostics said;
    ChScenario scenario;
    ChMethod bound;
    uint32_t n = 0;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ch_diagnostics_init(&said, ch_heap());
    ChStatus status = ch_load_scenario(library, id, &memory, &scenario, &said, NULL);
    if (status == CH_OK) status = ch_load_method_of(library, &scenario, method, &memory, &bound, &said, NULL);
    const ChStep *step = status == CH_OK ? step_of(&bound, step_id) : NULL;
    if (step) n = places(&scenario, step);
    ch_diagnostics_free(&said);
    ch_arena_free(&memory);
    return n;
}

static int by_places(const void *a, const void *b)
{
    const ChBoardNext *one = a, *other = b;
    if (one->beats != other->beats) return one->beats < other->beats ? 1 : -1;
    return ch_str_cmp(one->id, other->id);
}

/* Another step than before is looked for from the beginning. */
static ChStatus begin(ChBoardSource *source, ChStr step, ChError *error)
{
    ChStatus status = source->shown ? CH_OK : ch_index_read(source->library, NULL, &source->memory, &source->shown, &source->shown_count);
    source->next_of = ch_str_copy(&source->memory, step);
    source->next = CH_NEW_ARRAY(&source->memory, ChBoardNext, source->shown_count + 1);
    source->next_count = source->looked = 0;
    if (status == CH_OK && source->next && source->next_of.p) return CH_OK;
    source->next_of = (ChStr){NULL, 0};
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the session board");
}

static void look_into(ChBoardSource *source, const ChShown *shown)
{
    if (!shown->loads || ch_str_eq(shown->named, source->class.scenario)) return;
    ChBoardNext one = {.id = shown->id, .title = shown->title, .channel = shown->channel, .minutes = shown->minutes};
    one.beats = places_in(source->library, shown->id.p, source->class.method.p, source->next_of);
    if (one.beats) source->next[source->next_count++] = one;
}

ChStatus ch_board_next(Reading *reading, ChStr step, ChError *error)
{
    ChBoardSource *source = reading->source;
    ChStatus status = ch_str_eq(source->next_of, step) ? CH_OK : begin(source, step, error);
    if (status != CH_OK) return status;
    uint32_t had = source->looked;
    bool first = source->reads++ == 0 && !source->at_once; /* the board stands before anything else is read for it */
    for (uint32_t n = 0; !first && source->looked < source->shown_count && (n < AT_A_TIME || source->at_once); n++)
        look_into(source, &source->shown[source->looked++]);
    bool done = source->looked == source->shown_count;
    if (done && had != source->looked && source->next_count > 1) qsort(source->next, source->next_count, sizeof *source->next, by_places);
    reading->board->next = source->next;
    reading->board->next_count = !done ? 0 : source->next_count < MOST_NEXT ? source->next_count : MOST_NEXT;
    return CH_OK;
}
