#include "app/board_made.h"

#include <stdio.h>

#include "app/board_inside.h"

enum { BEATS = 6, ROOM = 11 };

static const ChBoardSeat seats[] = {
    {CH_WORD("Amara Obi"), CH_WORD("P-4QXR7D"), CH_BOARD_LINE, 6, 1, 0, 31, 1, false},
    {CH_WORD("Ben Tait"), CH_WORD("P-B2MK9T"), CH_BOARD_DEBRIEF, 9, 1, 1, 22, 0, false},
    {CH_WORD("Chidi Nwosu"), CH_WORD("P-7HW3JC"), CH_BOARD_LINE, 2, 1, 0, 71, 1, false},
    {CH_WORD("Dilys Price"), CH_WORD("P-V5NZ2P"), CH_BOARD_LINE, 4, 1, 0, 49, 0, false},
    {CH_WORD("Farah Khan"), CH_WORD("P-2KD8XA"), CH_BOARD_DEBRIEF, 7, 1, 1, 46, 0, false},
    {CH_WORD("Gus Meyer"), CH_WORD("P-9RFQ4M"), CH_BOARD_LINE, 2, 1, 0, 83, 4, true},
    {CH_WORD("Hana Sato"), CH_WORD("P-KT63WB"), CH_BOARD_LINE, 5, 1, 0, 38, 2, false},
    {CH_WORD("Ivo Rossi"), CH_WORD("P-D7CV5H"), CH_BOARD_LINE, 3, 2, 1, 58, 0, false},
    {CH_WORD("Jas Dhillon"), CH_WORD("P-XM2A8R"), CH_BOARD_DEBRIEF, 8, 1, 1, 24, 0, false},
    {CH_WORD("Lena Wolf"), CH_WORD("P-5JPN3K"), CH_BOARD_LINE, 3, 1, 0, 55, 1, false},
    {CH_WORD("Maya Lind"), CH_WORD("P-GW94TZ"), CH_BOARD_DEBRIEF, 8, 1, 1, 24, 0, false},
    {CH_WORD("Tom Ayre"), CH_WORD("P-3BHD6Q"), CH_BOARD_AWAY, 0, 0, 0, -1, 0, false},
};
enum { SEATS = sizeof seats / sizeof seats[0] };

static ChStatus make_seats(ChArena *arena, ChBoard *board)
{
    board->seats = CH_NEW_ARRAY(arena, ChBoardSeat, SEATS);
    if (!board->seats) return CH_NO_MEMORY;
    memcpy(board->seats, seats, sizeof seats);
    board->seat_count = SEATS;
    for (uint32_t i = 0; i < SEATS; i++) {
        board->begun += seats[i].plays > 0;
        board->plays += seats[i].plays;
    }
    return ch_board_hide(board, arena, NULL);
}

/* The last step is the one that most of them miss; the one before it, not everybody came to. */
static ChStatus make_steps(const ChMethod *method, ChArena *arena, ChBoard *board)
{
    board->steps = CH_NEW_ARRAY(arena, ChBoardStep, method->step_count);
    if (!board->steps) return CH_NO_MEMORY;
    board->step_count = method->step_count;
    board->attempts = ROOM;
    for (uint32_t i = 0; i < method->step_count; i++) {
        bool last = i + 1 == method->step_count;
        uint32_t missed = last ? 8 : i % 3, partly = last ? 1 : i ? 4 - i % 4 : 1, not_asked = i + 2 == method->step_count ? 4 : 0;
        const ChBoardCount count = {ROOM - missed - partly - not_asked, partly, missed, not_asked};
        board->steps[i] = (ChBoardStep){.id = method->steps[i].id, .title = method->steps[i].title,
                                        .latest = count, .first = count};
    }
    board->most_missed = method->step_count - 1;
    return CH_OK;
}

static ChStatus make_beat(const ChScenario *scenario, uint32_t place, ChArena *arena, ChBoardBeat *beat)
{
    static const uint32_t times[] = {2, 4, 3, 1, 1};
    const ChBeat *from = &scenario->beats[place];
    beat->answers = CH_NEW_ARRAY(arena, ChBoardAnswer, from->choice_count);
    if (!beat->answers) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < from->choice_count; i++) {
        char number[16];
        ChBoardAnswer *answer = &beat->answers[beat->answer_count++];
        snprintf(number, sizeof number, "%u", (unsigned)(i + 1));
        *answer = (ChBoardAnswer){.picks = ch_str_copy(arena, ch_str(number)), .words = from->choices[i].text, .because = from->choices[i].because,
                                  .times = i < 5 ? times[i] : 0, .heat = from->choices[i].effect.anger};
        if (!answer->picks.p) return CH_NO_MEMORY;
        beat->times += answer->times;
        if (beat->line != 1) continue; /* the room has voted on how it begins */
        answer->counted = true;
        answer->hands = (i * 5 + 2) % 7;
        beat->hands += answer->hands;
    }
    return CH_OK;
}

static ChStatus make_beats(const ChScenario *scenario, ChArena *arena, ChBoard *board)
{
    ChStatus status = CH_OK;
    board->beats = CH_NEW_ARRAY(arena, ChBoardBeat, BEATS);
    if (!board->beats) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < scenario->beat_count && board->beat_count < BEATS && status == CH_OK; i++) {
        const ChBeat *from = &scenario->beats[i];
        if (from->kind != CH_BEAT) continue;
        ChBoardBeat *beat = &board->beats[board->beat_count];
        *beat = (ChBoardBeat){.id = from->id, .says = ch_scene_before(from), .said = ch_scene_said(from, arena), .line = board->beat_count / 2 + 1};
        status = make_beat(scenario, i, arena, beat);
        board->beat_count++;
    }
    return status;
}

ChStatus ch_board_make_up(const ChSituation *situation, ChArena *arena, ChBoard *board)
{
    static const ChBoardNext next[] = {{CH_WORD("hung-up-call"), CH_WORD("The hung-up call"), CH_CHANNEL_PHONE, 13, 4},
                                 {CH_WORD("second-return"), CH_WORD("The second return"), CH_CHANNEL_COUNTER, 12, 3}};
    const ChScenario *scenario = &situation->scenario;
    *board = (ChBoard){.uuid = CH_STR("00000000-0000-4000-8000-000000000000"), .title = CH_STR("Tuesday intake"), .scenario = scenario->id,
                       .situation = scenario->title, .method = situation->method.title, .began = CH_STR("2025-10-14T09:00:00Z"),
                       .customer = scenario->customer.name, .mode = CH_MODE_PRACTICE, .questions = scenario->discuss,
                       .question_count = scenario->discuss_count};
    board->next = CH_NEW_ARRAY(arena, ChBoardNext, 2);
    if (!board->next) return CH_NO_MEMORY;
    memcpy(board->next, next, sizeof next);
    board->next_count = 2;
    ChStatus status = make_seats(arena, board);
    if (status == CH_OK) status = make_steps(&situation->method, arena, board);
    return status == CH_OK ? make_beats(scenario, arena, board) : status;
}
