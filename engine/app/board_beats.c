/* The beats a session came to, and how often each answer was given there. */
#include <stdlib.h>

#include "app/board_inside.h"
#include "core/choices.h"
#include "records/counts.h"

typedef struct Answering {
    Reading *reading;
    const ChScenario *scenario;
    ChAnswerCounts counts;
} Answering;

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the session board");
}

static ChBoardAnswer *find(ChBoardBeat *beat, ChStr picks)
{
    for (uint32_t i = 0; i < beat->answer_count; i++)
        if (ch_str_eq(beat->answers[i].picks, picks)) return &beat->answers[i];
    return NULL;
}

static bool reads_as(const ChScenario *scenario, uint32_t place, ChStr picks, ChDecision *decision)
{
    const ChBeat *beat = &scenario->beats[place];
    uint8_t count = beat->kind == CH_BEAT_COMPOSE ? (uint8_t)beat->slot_count : 1;
    return ch_choices_read(&picks, count, decision) == CH_CHOICES_READ && picks.n == 0;
}

/* What it would do to the temperature, as the author wrote it. */
static int32_t written_heat(const ChScenario *scenario, uint32_t place, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    int32_t heat = 0;
    uint32_t n = ch_decision_choices(scenario, place, decision, choices);
    for (uint32_t i = 0; i < n; i++) heat += choices[i]->effect.anger;
    return heat;
}

static int32_t heat_of(const Answering *answering, uint32_t place, const ChDecision *decision)
{
    const Reading *reading = answering->reading;
    for (uint32_t i = 0; i < reading->made_count; i++) {
        const BoardMade *made = &reading->made[i];
        if (!ch_str_eq(made->beat, answering->scenario->beats[place].id) || memcmp(&made->decision, decision, sizeof *decision) != 0) continue;
        int32_t times = (int32_t)made->times, half = made->heat < 0 ? -times / 2 : times / 2;
        return (made->heat + half) / times;
    }
    return written_heat(answering->scenario, place, decision);
}

/* An answer of that beat, added where it is one and not there yet. */
static ChStatus add(const Answering *answering, uint32_t place, ChBoardBeat *beat, uint32_t *room, ChStr picks, ChError *error)
{
    ChDecision decision = {0};
    ChBoardAnswer answer = {.picks = picks};
    ChArena *arena = answering->reading->arena;
    if (find(beat, picks) || !ch_scene_answer(answering->scenario, place, picks, arena, &answer.words, &answer.because) ||
        !reads_as(answering->scenario, place, picks, &decision))
        return CH_OK;
    answer.heat = heat_of(answering, place, &decision);
    ChBoardAnswer *grown = ch_arena_grow(arena, beat->answers, beat->answer_count, room, sizeof *grown);
    if (!grown) return no_memory(error);
    beat->answers = grown;
    grown[beat->answer_count++] = answer;
    return CH_OK;
}

/* Every answer of a plain beat, so that the room can vote for one that nobody gave; of a composed reply, those that were given. */
static ChStatus add_all(const Answering *answering, uint32_t place, ChBoardBeat *beat, ChError *error)
{
    const ChBeat *from = &answering->scenario->beats[place];
    uint32_t room = 0;
    ChStatus status = CH_OK;
    for (uint32_t i = 1; from->kind == CH_BEAT && i <= from->choice_count && status == CH_OK; i++) {
        char number[16];
        snprintf(number, sizeof number, "%u", (unsigned)i);
        ChStr picks = ch_str_copy(answering->reading->arena, ch_str(number));
        status = picks.p ? add(answering, place, beat, &room, picks, error) : no_memory(error);
    }
    if (from->kind == CH_BEAT && from->silence && status == CH_OK) status = add(answering, place, beat, &room, CH_STR("0"), error);
    for (uint32_t i = 0; i < answering->counts.count && status == CH_OK; i++)
        if (ch_str_eq(answering->counts.at[i].beat, from->id)) status = add(answering, place, beat, &room, answering->counts.at[i].picks, error);
    return status;
}

static void count(const Answering *answering, ChBoardBeat *beat)
{
    for (uint32_t i = 0; i < answering->counts.count; i++) {
        const ChAnswerCount *row = &answering->counts.at[i];
        ChBoardAnswer *answer = ch_str_eq(row->beat, beat->id) ? find(beat, row->picks) : NULL;
        if (!answer) continue;
        answer->times += row->times;
        beat->times += row->times;
    }
}

static ChStatus count_hands(const Answering *answering, ChBoardBeat *beat, ChError *error)
{
    ChPickedAll votes;
    Reading *reading = answering->reading;
    ChStatus status = ch_class_votes(reading->source->store, reading->board->uuid, beat->id, reading->arena, &votes, error);
    for (uint32_t i = 0; i < votes.count && status == CH_OK; i++) {
        ChBoardAnswer *answer = find(beat, votes.at[i].picks);
        if (!answer) continue;
        answer->hands = votes.at[i].times;
        answer->counted = true;
        beat->hands += answer->hands;
    }
    return status;
}

static bool was_visited(const Answering *answering, ChStr beat)
{
    for (uint32_t i = 0; i < answering->counts.count; i++)
        if (ch_str_eq(answering->counts.at[i].beat, beat)) return true;
    return false;
}

static uint32_t earliest(const Reading *reading, ChStr beat)
{
    uint32_t line = UINT32_MAX;
    for (uint32_t i = 0; i < reading->made_count; i++)
        if (ch_str_eq(reading->made[i].beat, beat) && reading->made[i].line < line) line = reading->made[i].line;
    return line == UINT32_MAX ? 1 : line;
}

/* The last of the lines that are always said; where nobody speaks, what happens. */
static void set_says(const ChBeat *from, ChBoardBeat *beat, ChArena *arena)
{
    beat->said = ch_scene_said(from, arena);
    for (uint32_t i = 0; i < from->line_count; i++) {
        const ChLine *line = &from->lines[i];
        ChStr *to = line->kind == CH_LINE_SAYS ? &beat->says : &beat->brought;
        if (!line->when || to->n == 0) *to = line->text;
    }
}

static int by_line(const void *a, const void *b)
{
    const ChBoardBeat *one = a, *other = b;
    return (one->line > other->line) - (one->line < other->line);
}

ChStatus ch_board_beats(Reading *reading, const ChScenario *scenario, ChError *error)
{
    ChBoard *board = reading->board;
    Answering answering = {.reading = reading, .scenario = scenario};
    ChStatus status = ch_counts_answers(reading->source->store, &(ChAnswersOf){.class = board->uuid}, reading->arena, &answering.counts, error);
    if (status != CH_OK) return status;
    board->beats = CH_NEW_ARRAY(reading->arena, ChBoardBeat, scenario->beat_count);
    if (!board->beats) return no_memory(error);
    for (uint32_t i = 0; i < scenario->beat_count && status == CH_OK; i++) {
        if (scenario->beats[i].kind == CH_BEAT_ENDING) continue;
        /* Before anybody has played, the room can vote on how it begins. */
        bool opening = answering.counts.count == 0 && i == scenario->starts;
        if (!opening && !was_visited(&answering, scenario->beats[i].id)) continue;
        ChBoardBeat *beat = &board->beats[board->beat_count];
        *beat = (ChBoardBeat){.id = scenario->beats[i].id, .line = earliest(reading, scenario->beats[i].id)};
        set_says(&scenario->beats[i], beat, reading->arena);
        status = add_all(&answering, i, beat, error);
        count(&answering, beat);
        if (status == CH_OK) status = count_hands(&answering, beat, error);
        board->beat_count += beat->answer_count > 0;
    }
    if (board->beat_count > 1) qsort(board->beats, board->beat_count, sizeof *board->beats, by_line);
    return status;
}
