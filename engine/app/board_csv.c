/* The board as CSV: three tables, one after another, parted by an empty line. */
#include <stdlib.h>

#include "app/board.h"
#include "report/many.h"

static void cell(ChText *out, ChStr text, bool last)
{
    ch_csv_cell(text, out);
    ch_text_add(out, last ? CH_STR("\r\n") : CH_STR(","));
}

static void number(ChText *out, int64_t n, bool last)
{
    ch_text_addf(out, "%lld%s", (long long)n, last ? "\r\n" : ",");
}

static ChStr where_of(const ChBoardSeat *seat)
{
    static const char *const words[] = {[CH_BOARD_AWAY] = "not started", [CH_BOARD_LINE] = "playing", [CH_BOARD_DEBRIEF] = "debrief"};
    return ch_str(words[seat->where]);
}

/* Without names, in an order that says nothing of them. */
static int by_place(const void *a, const void *b)
{
    const ChBoardSeat *one = *(const ChBoardSeat *const *)a, *other = *(const ChBoardSeat *const *)b;
    if (one->where != other->where) return one->where < other->where ? -1 : 1;
    if (one->line != other->line) return one->line < other->line ? -1 : 1;
    return (one->heat > other->heat) - (one->heat < other->heat);
}

static void person(const ChBoardSeat *seat, bool names, ChText *out)
{
    if (names) cell(out, seat->name, false);
    cell(out, where_of(seat), false);
    if (seat->where == CH_BOARD_LINE) number(out, seat->line, false);
    else ch_text_add(out, CH_STR(","));
    number(out, seat->plays, false);
    number(out, seat->ended, false);
    if (seat->heat >= 0) number(out, seat->heat, true);
    else ch_text_add(out, CH_STR("\r\n"));
}

static void people(const ChBoard *board, bool names, ChText *out)
{
    size_t bytes = board->seat_count * sizeof(ChBoardSeat *);
    const ChBoardSeat **order = bytes ? ch_resize(out->from, NULL, 0, bytes) : NULL;
    ch_text_addf(out, "%swhere,line,plays begun,plays ended,degrees\r\n", names ? "name," : "");
    out->failed |= bytes && !order;
    if (!order) return;
    for (uint32_t i = 0; i < board->seat_count; i++) order[i] = &board->seats[i];
    if (!names) qsort(order, board->seat_count, sizeof *order, by_place);
    for (uint32_t i = 0; i < board->seat_count; i++) person(order[i], names, out);
    ch_free(out->from, order, bytes);
}

static void steps(const ChBoard *board, ChText *out)
{
    ch_text_add(out, CH_STR("\r\nstep,met,partly or late,missed,met the first time,partly or late the first time,missed the first time,not asked,not asked the first time\r\n"));
    for (uint32_t i = 0; i < board->step_count; i++) {
        const ChBoardStep *step = &board->steps[i];
        cell(out, step->title, false);
        number(out, step->latest.met, false);
        number(out, step->latest.partly, false);
        number(out, step->latest.missed, false);
        number(out, step->first.met, false);
        number(out, step->first.partly, false);
        number(out, step->first.missed, false);
        number(out, step->latest.not_asked, false);
        number(out, step->first.not_asked, true);
    }
}

static void answers(const ChBoard *board, ChText *out)
{
    ch_text_add(out, CH_STR("\r\nline,before,answer,times given,hands,degrees,because\r\n"));
    for (uint32_t i = 0; i < board->beat_count; i++)
        for (uint32_t k = 0; k < board->beats[i].answer_count; k++) {
            const ChBoardAnswer *answer = &board->beats[i].answers[k];
            number(out, board->beats[i].line, false);
            cell(out, board->beats[i].says.n ? board->beats[i].says : board->beats[i].brought, false);
            cell(out, answer->words.n ? answer->words : CH_STR("(silence)"), false);
            number(out, answer->times, false);
            number(out, answer->hands, false);
            number(out, answer->heat, false);
            cell(out, answer->because, true);
        }
}

void ch_board_csv(const ChBoard *board, bool names, ChText *out)
{
    people(board, names, out);
    steps(board, out);
    answers(board, out);
}
