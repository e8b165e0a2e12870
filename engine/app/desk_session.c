/* A session in the window: its board and the wall, which follow the shared folder; starting and ending one; whose turn it is. */
#include <stdio.h>
#include <string.h>

#include "app/desk.h"
#include "app/export.h"
#include "app/share.h"
#include "app/sitting.h"

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left to show the session");
}

void ch_desk_close_session(ChDesk *desk)
{
    if (desk->ui) ch_ui_show_session(desk->ui, NULL);
    ch_share_close(desk->board_share);
    ch_board_close(desk->board_source);
    desk->board_share = NULL;
    desk->board_source = NULL;
    for (int i = 0; i < 2; i++) {
        ch_arena_free(&desk->board_memory[i]);
        desk->boards[i] = (ChBoard){0};
    }
}

/* ---- the board ---- */

/* Into the memory that is not shown; then the two change places. */
static ChStatus read_board(ChDesk *desk, ChError *error)
{
    char now[CH_NOW_TEXT];
    uint32_t other = desk->board_now ^ 1u;
    ch_world_now(now);
    ch_arena_reset(&desk->board_memory[other]);
    ChStr when = ch_str_copy(&desk->board_memory[other], ch_str(now));
    if (!when.p) return no_memory(error);
    ChStatus status = ch_board_read(desk->board_source, when, &desk->board_memory[other], &desk->boards[other], error);
    if (status == CH_OK) desk->board_now = other;
    return status;
}

static const ChBoard *board_of(const ChDesk *desk)
{
    return &desk->boards[desk->board_now];
}

static ChStatus open_board(ChDesk *desk, ChStr uuid, ChError *error)
{
    char kept[CH_UUID_TEXT];
    snprintf(kept, sizeof kept, "%.*s", CH_FMT(uuid)); /* it may lie in what is closed */
    ch_desk_close_session(desk);
    ChStatus status = ch_board_open(desk->library, desk->store, ch_str(kept), &desk->board_source, error);
    if (status == CH_OK) status = read_board(desk, error);
    if (status != CH_OK) ch_desk_close_session(desk);
    return status;
}

/* What others told the folder. Where that fails the board shows what is here, and says so. */
static bool follow(ChDesk *desk, const ChBoard *board, ChError *why)
{
    ChStatus status = CH_OK;
    if (!board->folder.n || board->ended.n) return true;
    if (!desk->board_share) status = ch_share_open(board->folder.p, desk->store, &desk->board_share, why);
    if (status == CH_OK) status = ch_share_tell_session(desk->board_share, board->uuid, why);
    if (status == CH_OK) status = ch_share_follow(desk->board_share, NULL, why);
    return status == CH_OK;
}

static ChStatus look(ChDesk *desk, ChError *error)
{
    ChError why = {0};
    if (!desk->board_source) return CH_OK;
    bool followed = follow(desk, board_of(desk), &why);
    ChStatus status = read_board(desk, error);
    if (status == CH_BUSY) return CH_OK; /* another program writes: the next look sees it */
    if (status == CH_OK) ch_ui_session_changed(desk->ui, board_of(desk), followed ? (ChStr){NULL, 0} : ch_str(why.message));
    return status;
}

static ChStatus show(ChDesk *desk, ChStr uuid, ChError *error)
{
    ChStatus status = open_board(desk, uuid, error);
    if (status != CH_OK) return status;
    ch_ui_show_session(desk->ui, board_of(desk));
    return board_of(desk)->folder.n ? look(desk, error) : CH_OK; /* what others told of it may take a while */
}

/* ---- which there are ---- */

enum { SESSIONS_SHOWN = 60 };

static ChSessionCard session_card(const ChDesk *desk, const ChClass *class, ChArena *memory)
{
    char id[CH_PATH_ROOM];
    snprintf(id, sizeof id, "%.*s", CH_FMT(class->scenario));
    uint32_t card = ch_desk_find(desk, id);
    ChText began = {.from = ch_heap()};
    ch_say_date(class->began, &began);
    ChSessionCard made = {.title = class->title, .situation = card == CH_NONE ? class->scenario : desk->cards[card].title,
                          .began = ch_str_copy(memory, ch_text_view(&began)), .under_way = class->ended.n == 0};
    ch_text_free(&began);
    return made;
}

/* Those under way first; each of them newest first. What was listed before stays until this is. */
static ChStatus list_sessions(ChDesk *desk, ChError *error)
{
    ChClasses classes;
    ChArena memory;
    uint32_t count = 0;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChSessionCard *cards = CH_NEW_ARRAY(&memory, ChSessionCard, SESSIONS_SHOWN);
    ChStr *uuids = CH_NEW_ARRAY(&memory, ChStr, SESSIONS_SHOWN);
    ChStatus status = cards && uuids ? ch_class_list(desk->store, &memory, &classes, error) : no_memory(error);
    if (status != CH_OK) {
        ch_arena_free(&memory);
        return status;
    }
    for (int ended = 0; ended < 2; ended++)
        for (uint32_t i = 0; i < classes.count && count < SESSIONS_SHOWN; i++) {
            if ((classes.at[i].ended.n > 0) != ended) continue;
            uuids[count] = classes.at[i].uuid;
            cards[count++] = session_card(desk, &classes.at[i], &memory);
        }
    ch_ui_show_sessions(desk->ui, cards, count, classes.count - count);
    ch_arena_free(&desk->sessions_memory);
    desk->sessions_memory = memory;
    desk->session_uuids = uuids;
    desk->session_count = count;
    return CH_OK;
}

/* ---- start, end ---- */

static ChStatus start(ChDesk *desk, const ChUiAction *action, ChError *error)
{
    char uuid[CH_UUID_TEXT];
    bool started = false;
    ChStatus status = ch_desk_start(desk, action, uuid, &started, error);
    return started ? show(desk, ch_str(uuid), error) : status;
}

static ChStatus end(ChDesk *desk, ChError *error)
{
    ChError untold = {0};
    if (!desk->board_source) return CH_OK;
    ChStatus status = ch_sitting_end(desk->store, board_of(desk)->uuid, &untold);
    if (status != CH_OK && status != CH_IO) return ch_fail(error, status, "%s", untold.message);
    return look(desk, error);
}

static ChStatus vote(ChDesk *desk, const ChUiAction *action, ChError *error)
{
    const ChBoard *board = board_of(desk);
    if (!desk->board_source || action->index >= board->beat_count || action->ms < 0) return CH_OK;
    ChStatus status = ch_class_vote(desk->store, board->uuid, board->beats[action->index].id, action->text, (uint32_t)action->ms, error);
    return status == CH_OK ? look(desk, error) : status;
}

static ChStatus export(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    char path[CH_PATH_ROOM];
    if (!desk->board_source) return CH_OK;
    ChStatus status = ch_export_session(desk->library, desk->store, board_of(desk), action->index == 1, path, error);
    if (status != CH_OK) return status;
    ChText said = {.from = ch_heap()};
    ch_text_addf(&said, "Written to %s, and beside it as a web page (.html) and the board as a table (-board.csv)", path);
    ch_ui_toast(desk->ui, ch_text_view(&said), now_ms);
    ch_text_free(&said);
    return CH_OK;
}

/* ---- in turn ---- */

/* After `name`, going round: somebody who has not begun, else who has not come to an end, else simply the next. */
static uint32_t next_seat(const ChBoard *board, ChStr name, bool plainly)
{
    uint32_t count = board->seat_count, from = 0;
    while (from < count && ch_str_cmp(board->seats[from].name, name) <= 0) from++;
    for (int wish = plainly ? 2 : 0; wish < 3 && count; wish++)
        for (uint32_t i = 0; i < count; i++) {
            uint32_t at = (from + i) % count;
            const ChBoardSeat *seat = &board->seats[at];
            bool fits = wish == 0 ? seat->plays == 0 : wish == 1 ? seat->ended == 0 : true;
            if (fits && (count == 1 || !ch_str_eq(seat->name, name))) return at;
        }
    return CH_NONE;
}

/* The session of the play that is open, else the one on the board. What is open is put away before anybody else looks. */
static ChStatus turn(ChDesk *desk, const ChUiAction *action, ChError *error)
{
    char class[CH_UUID_TEXT], name[sizeof desk->trainee];
    if (!desk->play.session && !desk->board_source) return CH_OK;
    snprintf(class, sizeof class, "%s", desk->play.session ? desk->play.class : board_of(desk)->uuid.p);
    snprintf(name, sizeof name, "%.*s", CH_FMT(action->index == 1 ? action->text : ch_str(desk->trainee)));
    ChStatus status = open_board(desk, ch_str(class), error);
    if (status != CH_OK) return status;
    ch_desk_put_away(desk);
    ch_desk_shut(desk);
    const ChBoard *board = board_of(desk);
    uint32_t seat = next_seat(board, ch_str(name), action->index == 1);
    ch_ui_show_turn(desk->ui, seat == CH_NONE ? (ChStr){NULL, 0} : board->seats[seat].name, board->title, board->situation);
    return CH_OK;
}

static ChStatus sit(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    char scenario[CH_PATH_ROOM], class[CH_UUID_TEXT];
    bool pass = true;
    if (!desk->board_source) return CH_OK;
    ChStatus status = ch_desk_seat(desk, board_of(desk), action, &pass, error);
    if (status != CH_OK || !pass) return status;
    snprintf(class, sizeof class, "%.*s", CH_FMT(board_of(desk)->uuid));
    snprintf(scenario, sizeof scenario, "%.*s", CH_FMT(board_of(desk)->scenario));
    ch_desk_do(desk, &(ChUiAction){.act = CH_ACT_BE, .text = ch_str(desk->late)}, now_ms);
    uint32_t card = ch_desk_find(desk, scenario);
    if (ch_ui_screen(desk->ui) == CH_SCREEN_HOME && card != CH_NONE) {
        bool open = desk->cards[card].open && ch_desk_goes_on(desk, ch_str(class));
        ch_desk_do(desk, &(ChUiAction){.act = open ? CH_ACT_RESUME : CH_ACT_OPEN, .index = card}, now_ms);
    }
    return CH_OK;
}

/* ---- all of it ---- */

/* The board that was left for the page between two turns. */
static ChStatus show_again(ChDesk *desk, ChError *error)
{
    ch_desk_put_away(desk);
    return show(desk, board_of(desk)->uuid, error);
}

static ChStatus show_latest(ChDesk *desk, ChError *error)
{
    ChArena memory;
    ChClass class;
    ChError none;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ch_desk_put_away(desk);
    ChStatus status = ch_sitting_named(desk->store, (ChStr){NULL, 0}, &memory, &class, &none);
    if (status == CH_OK) status = show(desk, class.uuid, error);
    else status = status == CH_NOT_FOUND ? ch_desk_plan(desk, error) : ch_fail(error, status, "%s", none.message);
    ch_arena_free(&memory);
    return status;
}

ChStatus ch_desk_session(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    bool pass = true, open = action->act == CH_ACT_TURN || action->act == CH_ACT_SIT || action->act == CH_ACT_LOOK;
    if (!desk->store) return ch_fail(error, CH_BAD_INPUT, "Nothing is recorded here, so there is no session. Start Coolhead without --no-record.");
    ChStatus status = open ? CH_OK : ch_desk_gate(desk, action, CH_STR("A session shows how everybody in it did. Whoever leads it has the PIN."), &pass, error);
    if (status != CH_OK || !pass) return status;
    if (action->act == CH_ACT_SESSION || action->act == CH_ACT_LOOK) ch_desk_finish_erasing(desk, now_ms);
    switch (action->act) {
    case CH_ACT_SESSION: return action->index == 1 && desk->board_source ? show_again(desk, error) : show_latest(desk, error);
    case CH_ACT_SESSIONS: return list_sessions(desk, error);
    case CH_ACT_SESSION_OF: return action->index < desk->session_count ? show(desk, desk->session_uuids[action->index], error) : CH_OK;
    case CH_ACT_LOOK: return look(desk, error);
    case CH_ACT_PLAN: return ch_desk_plan(desk, error);
    case CH_ACT_START: return start(desk, action, error);
    case CH_ACT_END: return end(desk, error);
    case CH_ACT_VOTE: return vote(desk, action, error);
    case CH_ACT_BOARD_EXPORT: return export(desk, action, now_ms, error);
    case CH_ACT_TURN: return turn(desk, action, error);
    default: return sit(desk, action, now_ms, error);
    }
}
