/* The facilitator's PIN at the desk, and what a trainee played before: once a PIN is set, a name alone shows nobody's past. It stays veiled
 * until the PIN is given, or a PIN of their own; what they play meanwhile is theirs to see. */
#include <stdio.h>
#include <string.h>

#include "app/desk.h"
#include "app/gate.h"

/* Of anybody, entered or not: a play in the terminal enters nobody. What cannot be read is taken for a past. */
static bool has_played(ChDesk *desk)
{
    ChArena memory;
    ChAttemptPage page;
    ChAttemptFilter filter = {.trainee = ch_str(desk->trainee), .limit = 1};
    if (!desk->trainee[0]) return false;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    bool played = ch_store_list(desk->store, &filter, &memory, &page, NULL) != CH_OK || page.count > 0;
    ch_arena_free(&memory);
    return played;
}

void ch_desk_veil(ChDesk *desk)
{
    bool closed = false;
    ChStatus status = desk->store ? ch_gate_closed(desk->store, &closed, NULL) : CH_OK;
    desk->locked = status == CH_OK && closed;
    desk->veiled = desk->locked && has_played(desk);
    desk->begun[0] = '\0';
    ch_ui_set_locked(desk->ui, desk->locked);
}

static bool is_past(ChAct act)
{
    return act == CH_ACT_PROGRESS || act == CH_ACT_EXPORT_PROGRESS || act == CH_ACT_DEBRIEF_OF || act == CH_ACT_PROGRAMMES || act == CH_ACT_JOIN ||
           act == CH_ACT_CERTIFICATE || act == CH_ACT_ABOUT || act == CH_ACT_ABOUT_SAVE || act == CH_ACT_ERASE || act == CH_ACT_RENAME ||
           act == CH_ACT_OWN_PIN;
}

static void ask(ChDesk *desk, const ChUiAction *action, bool own, ChStr why)
{
    desk->guarded = *action;
    desk->guarded.text = (ChStr){NULL, 0};
    desk->guarded_own = own;
    desk->chooses = false;
    ch_ui_show_pin(desk->ui, why);
}

bool ch_desk_keeps_back(ChDesk *desk, const ChUiAction *action, bool past)
{
    if (!desk->veiled || !(past || is_past(action->act))) return false;
    ChText why = {.from = ch_heap()};
    ChUiAction then = *action;
    /* The name that was typed is gone by then: back to where it can be typed again. */
    if (action->act == CH_ACT_RENAME) then.act = CH_ACT_HOME;
    ch_text_addf(&why, "What was played here before under the name %s is shown after a PIN: the facilitator\u2019s, or one\u2019s own.", desk->trainee);
    ask(desk, &then, true, ch_text_view(&why));
    ch_ui_pin_titled(desk->ui, CH_STR("Your PIN, or the facilitator\u2019s"));
    ch_text_free(&why);
    return true;
}

ChStatus ch_desk_gate(ChDesk *desk, const ChUiAction *action, ChStr why, bool *pass, ChError *error)
{
    bool closed = false;
    ChStatus status = desk->store && !desk->let_in ? ch_gate_closed(desk->store, &closed, error) : CH_OK;
    *pass = status == CH_OK && !closed;
    if (status == CH_OK && !*pass) ask(desk, action, false, why);
    return status;
}

void ch_desk_shut(ChDesk *desk)
{
    desk->let_in = false;
}

/* One's own, chosen: a wrong slip of the finger is chosen again, since what is one's own is open now. */
static ChStatus keep_own(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    ch_desk_enter(desk);
    ChStatus status = ch_lock_set_own(desk->store, ch_str(desk->trainee), action->text, error);
    if (status == CH_BAD_INPUT) {
        ch_ui_pin_refused(desk->ui, ch_str(error->message));
        return CH_OK;
    }
    if (status != CH_OK) return status;
    desk->chooses = false;
    ch_ui_show_home(desk->ui);
    ch_ui_toast(desk->ui, CH_STR("Your PIN is set. From the next start on it opens what you have played."), now_ms);
    return CH_OK;
}

ChStatus ch_desk_own_pin(ChDesk *desk)
{
    if (!desk->store) return CH_OK;
    desk->guarded = (ChUiAction){.act = CH_ACT_NONE};
    desk->chooses = true;
    ch_ui_show_pin(desk->ui, CH_STR("Choose a PIN of your own, four characters or more. It opens what you have played here, and nothing else; "
                                    "the facilitator\u2019s goes on opening it too."));
    ch_ui_pin_titled(desk->ui, CH_STR("A PIN of your own"));
    return CH_OK;
}

ChStatus ch_desk_try_pin(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error)
{
    bool facilitator = false;
    if (!desk->store) return CH_OK;
    if (desk->chooses) return keep_own(desk, action, now_ms, error);
    ChStr of = desk->guarded_own ? ch_str(desk->trainee) : (ChStr){NULL, 0};
    ChStatus status = ch_gate_try(desk->store, of, action->text, &facilitator, error);
    if (status == CH_BAD_INPUT || status == CH_BUSY) {
        ch_ui_pin_refused(desk->ui, ch_str(error->message));
        return CH_OK;
    }
    if (status != CH_OK) return status;
    if (desk->guarded_own) {
        desk->veiled = false;
        status = ch_desk_cards(desk, error);
        if (status != CH_OK) return status;
    } else {
        desk->let_in = true;
    }
    ch_desk_do(desk, &desk->guarded, now_ms);
    return CH_OK;
}
