/* The session that whoever practises sits in: said on home, briefing and play, and what the briefing is held to. */
#include <stdio.h>

#include "app/about.h"
#include "app/desk.h"
#include "app/sitting.h"

static void keep_words(ChDesk *desk, ChText *said)
{
    snprintf(desk->sitting, sizeof desk->sitting, "%.*s", CH_FMT(ch_text_view(said)));
    ch_text_free(said);
}

/* ---- home ---- */

static ChStr title_of(const ChDesk *desk, ChStr scenario)
{
    for (uint32_t i = 0; i < desk->card_count; i++)
        if (ch_str_eq(desk->shown[i].named, scenario)) return desk->cards[i].title;
    return (ChStr){NULL, 0};
}

void ch_desk_sitting(ChDesk *desk)
{
    ChArena memory;
    ChClass class;
    ChClasses all = {0};
    ChSitting sitting = {0};
    ChText said = {.from = ch_heap()};
    ChStr name = ch_str(desk->trainee);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    if (desk->store && ch_class_list(desk->store, &memory, &all, NULL) != CH_OK) all.count = 0;
    uint32_t under_way = all.count;
    for (uint32_t i = all.count; i > 0; i--) {
        if (all.at[i - 1].ended.n) continue;
        under_way = i - 1;
        sitting.shared |= all.at[i - 1].folder.n > 0;
    }
    if (under_way < all.count && name.n) {
        sitting.seated = ch_sitting_find(desk->store, name, (ChStr){NULL, 0}, &memory, &class, NULL) == CH_OK;
        sitting.told = sitting.seated && class.folder.n;
        if (sitting.seated) ch_sitting_say(&class, title_of(desk, class.scenario), &said);
        else ch_text_addf(&said, "The session %.*s is under way here. You have no seat in it", CH_FMT(all.at[under_way].title));
    }
    keep_words(desk, &said);
    sitting.words = ch_str(desk->sitting);
    ch_ui_set_sitting(desk->ui, sitting);
    ch_arena_free(&memory);
}

void ch_desk_finish_erasing(ChDesk *desk, int64_t now_ms)
{
    ChText said = {.from = ch_heap()};
    if (desk->store) ch_about_finish(desk->store, &said);
    if (said.n) ch_ui_toast(desk->ui, ch_text_view(&said), now_ms);
    ch_text_free(&said);
}

/* ---- briefing ---- */

static bool goes_on_in(ChDesk *desk, const ChClass *class, ChArena *memory)
{
    ChAttempt open;
    return ch_store_unfinished(desk->store, ch_str(desk->trainee), class->scenario, memory, &open, NULL) == CH_OK &&
           ch_str_eq(open.class, class->uuid);
}

void ch_desk_as_session(ChDesk *desk)
{
    ChArena memory;
    ChClass class;
    ChText said = {.from = ch_heap()};
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStr name = ch_str(desk->trainee), own = desk->situation.method.id;
    if (desk->store && name.n && ch_sitting_find_now(desk->store, name, desk->situation.scenario.id, &memory, &class, NULL) == CH_OK) {
        desk->asked.on = true;
        desk->asked.mode = class.mode;
        desk->asked.method = CH_NONE;
        for (uint32_t i = 0; i < desk->method_count; i++)
            if (ch_str_eq(desk->methods[i].id, class.method) && !ch_str_eq(class.method, own)) desk->asked.method = i;
        ch_sitting_say(&class, (ChStr){NULL, 0}, &said);
        keep_words(desk, &said);
        ch_ui_brief_as(desk->ui, desk->asked.mode, desk->asked.method, ch_str(desk->sitting));
        if (!goes_on_in(desk, &class, &memory)) ch_ui_brief_anew(desk->ui);
    }
    ch_arena_free(&memory);
}

bool ch_desk_goes_on(ChDesk *desk, ChStr class)
{
    ChArena memory;
    ChClass found;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    bool on = ch_class_find(desk->store, class, &memory, &found, NULL) == CH_OK && goes_on_in(desk, &found, &memory);
    ch_arena_free(&memory);
    return on;
}

/* ---- somebody who comes late ---- */

static bool has_seat(ChDesk *desk, const ChBoard *board)
{
    for (uint32_t i = 0; i < board->seat_count; i++)
        if (ch_str_eq(board->seats[i].name, ch_str(desk->late))) return true;
    for (uint32_t i = 0; i < board->seat_count; i++) {
        if (!ch_names_alike(board->seats[i].name, ch_str(desk->late))) continue;
        snprintf(desk->late, sizeof desk->late, "%.*s", CH_FMT(board->seats[i].name));
        return true;
    }
    return false;
}

static ChStatus give_seat(ChDesk *desk, ChStr session, ChError *error)
{
    ChArena memory;
    ChClass class;
    ChSittingJoined joined;
    ChError untold = {0};
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_class_find(desk->store, session, &memory, &class, error);
    if (status == CH_OK) {
        status = ch_sitting_seat(desk->store, &class, ch_str(desk->late), &memory, &joined, &untold);
        if (status == CH_IO) status = CH_OK; /* the folder is told with the play */
        if (status != CH_OK) status = ch_fail(error, status, "%s", untold.message);
        else snprintf(desk->late, sizeof desk->late, "%.*s", CH_FMT(joined.trainee));
    }
    ch_arena_free(&memory);
    return status;
}

ChStatus ch_desk_seat(ChDesk *desk, const ChBoard *board, const ChUiAction *action, bool *pass, ChError *error)
{
    ChStr name = ch_str_trim(action->text);
    if (name.n >= sizeof desk->late) return ch_fail(error, CH_BAD_INPUT, "That cannot be kept as a name: it may have 120 bytes at most. Choose a shorter one.");
    if (name.n) snprintf(desk->late, sizeof desk->late, "%.*s", CH_FMT(name));
    *pass = true;
    if (has_seat(desk, board)) return CH_OK;
    ChStatus status = ch_desk_gate(desk, action, CH_STR("They have no seat in this session yet. Whoever leads it has the PIN, and gives them one."), pass, error);
    return status == CH_OK && *pass ? give_seat(desk, board->uuid, error) : status;
}

/* ---- play ---- */

void ch_desk_show_play(ChDesk *desk, int64_t now_ms)
{
    ChArena memory;
    ChClass class;
    ChText said = {.from = ch_heap()};
    ch_ui_show_play(desk->ui, desk->play.session, now_ms);
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    if (desk->play.class[0] && ch_class_find(desk->store, ch_str(desk->play.class), &memory, &class, NULL) == CH_OK) ch_sitting_say(&class, (ChStr){NULL, 0}, &said);
    keep_words(desk, &said);
    ch_ui_play_in(desk->ui, ch_str(desk->sitting));
    ch_arena_free(&memory);
}
