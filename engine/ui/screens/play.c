/* Play: the customer at the left, what is said in the middle with the answers below it, the steps and the talk so far at the
 * right. What is told comes from the session's last events; nothing of the play is kept here. */
#include "core/score.h"
#include "ui/ui_inside.h"
#include "words/words.h"

enum {
    ORDER_BACK = 1,
    ORDER_VIEW,
    ORDER_CHOICE = 100, /* + slot * CH_MAX_CHOICES + number */
    ORDER_PART = 1000,  /* + slot: back to that part */
    ORDER_SEND = 2000,
    ORDER_END,
    ORDER_TAKE_BACK,
    ORDER_STAY,
    ORDER_LEAVE
};
enum { LEFT = 296, LEFT_COMPACT = 240, RIGHT = 296, PORTRAIT = 360 };

typedef struct Play {
    ChuScroll middle, side;
    const ChSession *session; /* whose beat the parts below are of */
    uint32_t decisions;
    uint32_t slot;            /* the part of a composed reply that is open */
    uint8_t picks[CH_MAX_SLOTS];
    bool leaving;
} Play;

static Play *play_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_PLAY);
}

static const ChBeat *beat_of(const ChUi *ui)
{
    return &ch_session_scenario(ui->session)->beats[ch_session_state(ui->session)->now.beat];
}

static uint32_t decisions_of(const ChUi *ui)
{
    uint32_t count;
    ch_session_decisions(ui->session, &count);
    return count;
}

/* A new beat begins with its first part open. */
static void fresh(ChUi *ui)
{
    Play *play = play_of(ui);
    uint32_t count = decisions_of(ui);
    if (play->session == ui->session && play->decisions == count) return;
    *play = (Play){.session = ui->session, .decisions = count};
}

static void enter(ChUi *ui)
{
    *play_of(ui) = (Play){.session = NULL};
}

static bool guided(const ChUi *ui)
{
    return ch_session_started(ui->session).mode == CH_MODE_GUIDED;
}

/* The customer ------------------------------------------------------------------------------------------------------- */

static int32_t heat_before(const ChUi *ui)
{
    ChEvents events = ch_session_events(ui->session);
    for (uint32_t i = 0; i < events.count; i++)
        if (events.at[i].kind == CH_EVENT_METERS) return events.at[i].from_anger;
    return ch_session_state(ui->session)->now.anger;
}

static void draw_heat(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChScenario *scenario = ch_session_scenario(ui->session);
    int32_t now = ch_session_state(ui->session)->now.anger, before = heat_before(ui);
    int32_t anger = chu_motion(panel, before, now, ui->shown_at_ms, 320);
    chu_write_cut(panel, at, chu_d(panel, 4), CHU_CAPTION, CHU_LITERAL, panel->theme->ink2, scenario->customer.name);
    ChRect row = chu_cut_top(at, chu_line(panel, CHU_DISPLAY));
    if (now != before) {
        int32_t w = chu_delta_width(panel, now - before);
        chu_delta(panel, row.x + row.w - w, row.y + row.h / 2, now - before);
    }
    chu_degrees(panel, row, anger, true);
    chu_cut_top(at, chu_d(panel, 12));
    int32_t stairs = chu_d(panel, 48), width = chu_d(panel, 248);
    ChRect gauge = chu_cut_top(at, stairs + chu_stairs_foot(panel, true));
    gauge.h = stairs;
    gauge.w = width < gauge.w ? width : gauge.w;
    chu_stairs(panel, gauge, anger, true);
    chu_cut_top(at, chu_d(panel, 12));
}

/* Narrow: one pinned row of degrees and stairs, so that the temperature never scrolls away. */
static void draw_strip(ChUi *ui, ChuPanel *panel, ChRect *content)
{
    int32_t anger = ch_session_state(ui->session)->now.anger, stairs = chu_d(panel, 120);
    ChRect row = chu_cut_top(content, chu_d(panel, 48));
    int32_t w = chu_degrees_width(panel, anger, false);
    chu_degrees(panel, (ChRect){row.x, row.y, w, row.h - chu_d(panel, 8)}, anger, false);
    if (w + stairs + chu_d(panel, 24) <= row.w)
        chu_stairs(panel, (ChRect){row.x + row.w - stairs, row.y + chu_d(panel, 2), stairs, chu_d(panel, 32)}, anger, false);
}

static void draw_customer(ChUi *ui, ChuPanel *panel, ChRect column)
{
    const ChScenario *scenario = ch_session_scenario(ui->session);
    int32_t art = chu_d(panel, PORTRAIT), most = column.h * 55 / 100;
    ChRect inside = chu_card(panel, 0, column, (ChuCard){.look = CHU_CARD_REST});
    if (beat_of(ui)->channel != CH_CHANNEL_PHONE && beat_of(ui)->channel != CH_CHANNEL_EMAIL) {
        ChRect face = {column.x, column.y, column.w, art < most ? art : most};
        chu_portrait(panel, face, scenario->customer.portrait, ch_session_state(ui->session)->now.anger, 12);
        chu_cut_top(&inside, face.h - (inside.y - column.y) + chu_d(panel, 20));
    }
    draw_heat(ui, panel, &inside);
}

/* What is told ------------------------------------------------------------------------------------------------------- */

static void tell_bubble(ChuPanel *panel, ChRect *at, ChStr text, int32_t degrees, bool yours)
{
    ChuBubble bubble = {.text = text, .degrees = degrees, .small = true, .yours = yours, .speaking = -1};
    ChRect rect = chu_cut_top(at, chu_bubble_height(panel, at->w, bubble));
    chu_bubble(panel, 0, rect, bubble);
    chu_cut_top(at, chu_d(panel, 12));
}

static void tell_time(ChUi *ui, ChuPanel *panel, ChRect *at, const ChEvent *event)
{
    ChText text = {.from = ui->from};
    if (event->seconds < 15 * 60) return;
    ch_say_duration(event->seconds, &text);
    ch_text_addf(&text, " later. ");
    ch_say_when(ch_session_scenario(ui->session), event->clock_s, &text);
    chu_write_cut(panel, at, chu_d(panel, 12), CHU_CAPTION_STRONG, 0, panel->theme->ink2,
                  chu_say(panel, "%.*s", CH_FMT(ch_text_view(&text))));
    ch_text_free(&text);
}

static void tell(ChUi *ui, ChuPanel *panel, ChRect *at, const ChEvent *event)
{
    int32_t anger = ch_session_state(ui->session)->now.anger;
    bool spoken = event->kind == CH_EVENT_REPLY ? event->index == CH_LINE_SAYS
                                                : event->kind == CH_EVENT_LINE && event->line->kind == CH_LINE_SAYS;
    switch (event->kind) {
    case CH_EVENT_SAID:
        chu_write_cut(panel, at, chu_d(panel, 12), CHU_BODY, CHU_YOURS | CHU_RUNNING, panel->theme->you, event->text);
        break;
    case CH_EVENT_TIME: tell_time(ui, panel, at, event); break;
    case CH_EVENT_REPLY:
    case CH_EVENT_LINE: {
        ChStr text = event->kind == CH_EVENT_REPLY ? event->text : event->line->text;
        if (spoken)
            tell_bubble(panel, at, text, anger, false);
        else
            chu_write_cut(panel, at, chu_d(panel, 12), CHU_BODY, CHU_THEIRS | CHU_RUNNING, panel->theme->ink2, text);
        break;
    }
    default: break;
    }
}

/* Why the last line was worth what it was: at once in guided play. */
static void tell_why(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    ChEvents events = ch_session_events(ui->session);
    if (!guided(ui)) return;
    for (uint32_t i = 0; i < events.count; i++)
        if (events.at[i].kind == CH_EVENT_SAID && events.at[i].choice->because.n)
            chu_write_cut(panel, at, chu_d(panel, 12), CHU_CAPTION, CHU_THEIRS | CHU_RUNNING, panel->theme->ink2,
                          events.at[i].choice->because);
}

/* The answers -------------------------------------------------------------------------------------------------------- */

static uint32_t rows_of(const ChUi *ui, uint32_t slot, uint32_t bits, uint8_t rows[CH_MAX_CHOICES])
{
    const ChBeat *beat = beat_of(ui);
    uint8_t order[CH_MAX_CHOICES];
    uint32_t place = ch_session_state(ui->session)->now.beat, shown = 0;
    uint32_t count = beat->kind == CH_BEAT_COMPOSE ? beat->slots[slot].choice_count : beat->choice_count;
    ch_shown_order(ch_session_started(ui->session).seed, place, slot, count, true, order);
    for (uint32_t i = 0; i < count; i++)
        if ((bits >> order[i]) & 1u) rows[shown++] = order[i];
    return shown;
}

static void draw_row(ChuPanel *panel, ChRect *at, uint32_t order, ChuChoice choice)
{
    chu_choice(panel, order, chu_cut_top(at, chu_choice_height(panel, at->w, choice)), choice);
    chu_cut_top(at, chu_d(panel, 16));
}

static void draw_rows(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t slot, uint32_t bits)
{
    const ChBeat *beat = beat_of(ui);
    const ChChoice *choices = beat->kind == CH_BEAT_COMPOSE ? beat->slots[slot].choices : beat->choices;
    uint8_t rows[CH_MAX_CHOICES];
    uint32_t count = rows_of(ui, slot, bits, rows), first = ORDER_CHOICE + slot * (CH_MAX_CHOICES + 1);
    for (uint32_t i = 0; i < count; i++) {
        const ChChoice *choice = &choices[rows[i] - 1];
        draw_row(panel, at, first + rows[i], (ChuChoice){.text = choice->text, .number = i + 1, .interrupts = choice->interrupts});
    }
    if (bits & 1u)
        draw_row(panel, at, first, (ChuChoice){.text = beat->kind == CH_BEAT_COMPOSE ? CH_STR("Leave this part out")
                                                                                     : CH_STR("Say nothing"),
                                               .number = count + 1, .literal = true});
    chu_focus_first(panel, first + (count ? rows[0] : 0));
}

static void draw_parts(ChUi *ui, ChuPanel *panel, ChRect *at, const ChOffers *offers)
{
    Play *play = play_of(ui);
    const ChBeat *beat = beat_of(ui);
    for (uint32_t s = 0; s < play->slot; s++) {
        const ChChoice *picked = play->picks[s] ? &beat->slots[s].choices[play->picks[s] - 1] : NULL;
        draw_row(panel, at, ORDER_PART + s, (ChuChoice){.text = picked ? picked->text : CH_STR("Left out"), .chosen = true,
                                                        .dense = true, .literal = !picked});
    }
    if (play->slot < offers->slot_count) {
        chu_write_cut(panel, at, chu_d(panel, 12), CHU_BODY_STRONG, 0, panel->theme->ink,
                      chu_say(panel, "%.*s, part %u of %u", CH_FMT(beat->slots[play->slot].title), play->slot + 1,
                              (uint32_t)offers->slot_count));
        draw_rows(ui, panel, at, play->slot, offers->picks[play->slot]);
        return;
    }
    ChuButton send = {.words = CH_STR("Send"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    ChRect row = chu_cut_top(at, chu_d(panel, CHU_BUTTON_BEGIN));
    chu_button(panel, ORDER_SEND, chu_cut_left(&row, chu_button_width(panel, send)), send);
    chu_focus_first(panel, ORDER_SEND);
}

static void draw_end(ChuPanel *panel, ChRect *at)
{
    ChuButton end = {.words = CH_STR("See how it went"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    chu_cut_top(at, chu_d(panel, 12));
    ChRect row = chu_cut_top(at, chu_d(panel, CHU_BUTTON_BEGIN));
    chu_button(panel, ORDER_END, chu_cut_left(&row, chu_button_width(panel, end)), end);
    chu_focus_first(panel, ORDER_END);
}

static void draw_answers(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    ChOffers offers;
    ch_session_offers(ui->session, &offers);
    if (ch_session_ended(ui->session)) {
        draw_end(panel, at);
        return;
    }
    chu_cut_top(at, chu_d(panel, 8));
    bool compose = beat_of(ui)->kind == CH_BEAT_COMPOSE;
    chu_write_cut(panel, at, chu_d(panel, 12), CHU_BODY_STRONG, 0, panel->theme->ink,
                  compose ? CH_STR("Your answer, in parts") : CH_STR("What do you say?"));
    if (compose)
        draw_parts(ui, panel, at, &offers);
    else
        draw_rows(ui, panel, at, 0, offers.picks[0]);
}

static void draw_middle(ChUi *ui, ChuPanel *panel, ChRect view)
{
    Play *play = play_of(ui);
    ChEvents events = ch_session_events(ui->session);
    ChRect at = chu_scroll_begin(panel, ORDER_VIEW, view, &play->middle, chu_line(panel, CHU_BODY));
    for (uint32_t i = 0; i < events.count; i++) {
        if (events.at[i].kind == CH_EVENT_BEAT) tell_why(ui, panel, &at);
        tell(ui, panel, &at, &events.at[i]);
    }
    draw_answers(ui, panel, &at);
    chu_scroll_end(panel, at.y);
}

/* The side ----------------------------------------------------------------------------------------------------------- */

static void draw_steps(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChMethod *method = ch_session_method(ui->session);
    const ChMoment *now = &ch_session_state(ui->session)->now;
    chu_write_cut(panel, at, chu_d(panel, 12), CHU_TITLE, 0, panel->theme->ink, CH_STR("The steps"));
    for (uint32_t i = 0; i < method->step_count; i++) {
        ChStepStatus status = ch_step_status(method, i, now);
        ChuSign sign = status == CH_STEP_MISSED ? CHU_SIGN_TO_COME : (ChuSign)status;
        ChStr note = status == CH_STEP_MISSED ? (ChStr){NULL, 0} : ch_status_word(status);
        ChRect row = chu_cut_top(at, chu_step_height(panel, at->w, method->steps[i].title, note));
        chu_step(panel, row, sign, method->steps[i].title, note);
        chu_cut_top(at, chu_d(panel, 8));
    }
    chu_cut_top(at, chu_d(panel, 16));
}

static void draw_talk(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    uint32_t count;
    const ChDecided *decided = ch_session_decisions(ui->session, &count);
    const ChScenario *scenario = ch_session_scenario(ui->session);
    chu_write_cut(panel, at, chu_d(panel, 12), CHU_TITLE, 0, panel->theme->ink, CH_STR("So far"));
    if (count == 0)
        chu_write_cut(panel, at, 0, CHU_CAPTION, 0, panel->theme->ink2, CH_STR("Your lines will stand here."));
    for (uint32_t i = count; i-- > 0;) {
        const ChChoice *choices[CH_MAX_SLOTS + 1];
        uint32_t n = ch_decision_choices(scenario, decided[i].beat, &decided[i].decision, choices);
        chu_heat_chip(panel, at->x, at->y + chu_d(panel, 12), decided[i].after.anger, true);
        chu_cut_top(at, chu_d(panel, 28));
        for (uint32_t c = 0; c < n; c++)
            if (choices[c]->text.n)
                chu_write_cut(panel, at, chu_d(panel, 8), CHU_CAPTION, CHU_YOURS, panel->theme->ink2, choices[c]->text);
    }
}

static void draw_side(ChUi *ui, ChuPanel *panel, ChRect column)
{
    ChRect inside = chu_card(panel, 0, column, (ChuCard){.look = CHU_CARD_REST});
    ChRect at = chu_scroll_begin(panel, 0, inside, &play_of(ui)->side, chu_line(panel, CHU_CAPTION));
    if (guided(ui)) draw_steps(ui, panel, &at);
    draw_talk(ui, panel, &at);
    chu_scroll_end(panel, at.y);
}

/* The screen --------------------------------------------------------------------------------------------------------- */

static void draw_bar(ChUi *ui, ChuPanel *panel, ChRect bar)
{
    const ChScenario *scenario = ch_session_scenario(ui->session);
    const ChMoment *now = &ch_session_state(ui->session)->now;
    ChText when = {.from = ui->from}, given = {.from = ui->from}, most = {.from = ui->from};
    ch_say_when(scenario, now->clock_s, &when);
    ch_say_money(scenario->currency, now->cost, &given);
    ch_text_addf(&most, "of ");
    ch_say_money(scenario->currency, scenario->may_give, &most);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Pause"));
    chu_bar_item(panel, 0, &bar, (ChuBarItem){.words = CH_STR("Line"), .strong = chu_say(panel, "%u", decisions_of(ui) + 1)});
    chu_bar_item(panel, 0, &bar,
                 (ChuBarItem){.icon = CH_STR("pound"), .words = CH_STR("Given"),
                              .strong = chu_say(panel, "%.*s", CH_FMT(ch_text_view(&given))),
                              .tail = chu_say(panel, "%.*s", CH_FMT(ch_text_view(&most)))});
    chu_bar_item(panel, 0, &bar, (ChuBarItem){.icon = chu_channel_icon(beat_of(ui)->channel),
                                              .words = chu_say(panel, "%.*s", CH_FMT(ch_text_view(&when)))});
    chu_bar_title(panel, &bar, scenario->title, ch_mode_word(ch_session_started(ui->session).mode));
    ch_text_free(&when);
    ch_text_free(&given);
    ch_text_free(&most);
}

static void say_keys(ChUi *ui, ChuPanel *panel)
{
    if (!ch_session_ended(ui->session)) {
        chu_hint(panel, CH_STR("1–9"), CH_STR("choose"));
        chu_hint(panel, CH_STR("Enter"), CH_STR("say it"));
    }
    if (ch_session_may_take_back(ui->session)) chu_hint(panel, CH_STR("Backspace"), CH_STR("take the last line back"));
    chu_hint(panel, CH_STR("V"), CH_STR("read aloud"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
    chu_key_note(panel, guided(ui) ? CH_STR("Guided: not on your record") : CH_STR("Every line is kept"));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    if (!ui->session) return;
    fresh(ui);
    ChuReflow reflow = panel->layout->reflow;
    draw_bar(ui, panel, chu_top_bar(panel, &page));
    ChRect content = chu_content(panel->layout, page);
    if (reflow >= CHU_COMPACT) {
        draw_customer(ui, panel, chu_cut_left(&content, chu_d(panel, reflow == CHU_COMPACT ? LEFT_COMPACT : LEFT)));
        chu_cut_left(&content, chu_gap(panel->layout));
    }
    if (reflow >= CHU_STANDARD) {
        draw_side(ui, panel, chu_cut_right(&content, chu_d(panel, RIGHT)));
        chu_cut_right(&content, chu_gap(panel->layout));
    }
    if (reflow == CHU_NARROW) draw_strip(ui, panel, &content);
    draw_middle(ui, panel, content);
    say_keys(ui, panel);
    if (play_of(ui)->leaving)
        chu_dialog(panel, (ChuDialog){.title = CH_STR("Pause here?"),
                                      .text = CH_STR("The play stays open. You can go on from this line later."),
                                      .safe = CH_STR("Go on"), .other = CH_STR("Leave for now"), .safe_order = ORDER_STAY,
                                      .other_order = ORDER_LEAVE});
}

static void answer(ChUi *ui, const uint8_t *picks, uint32_t count)
{
    ChUiAction action = {.act = CH_ACT_ANSWER, .ms = ui->now_ms - ui->shown_at_ms};
    action.decision.pick_count = (uint8_t)count;
    for (uint32_t i = 0; i < count; i++) action.decision.picks[i] = picks[i];
    chu_do(ui, action);
}

static void pick(ChUi *ui, uint32_t place)
{
    Play *play = play_of(ui);
    uint32_t slot = place / (CH_MAX_CHOICES + 1);
    uint8_t number = (uint8_t)(place % (CH_MAX_CHOICES + 1));
    if (beat_of(ui)->kind != CH_BEAT_COMPOSE) {
        answer(ui, &number, 1);
        return;
    }
    play->picks[slot] = number;
    play->slot = slot + 1;
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    Play *play = play_of(ui);
    if (deed.kind != CHU_ACT || !ui->session) return;
    if (order >= ORDER_CHOICE && order < ORDER_PART) pick(ui, order - ORDER_CHOICE);
    else if (order >= ORDER_PART && order < ORDER_SEND) play->slot = order - ORDER_PART;
    else if (order == ORDER_SEND) answer(ui, play->picks, beat_of(ui)->slot_count);
    else if (order == ORDER_END) chu_do(ui, (ChUiAction){.act = CH_ACT_DEBRIEF, .method = CH_NONE});
    else if (order == ORDER_BACK) play->leaving = true;
    else if (order == ORDER_STAY) play->leaving = false;
    else if (order == ORDER_LEAVE) chu_do(ui, (ChUiAction){.act = CH_ACT_LEAVE});
}

static bool key(ChUi *ui, const ChUiInput *input)
{
    Play *play = play_of(ui);
    if (input->type != CH_INPUT_KEY || input->key != CH_KEY_BACKSPACE || !ui->session) return false;
    if (play->slot > 0)
        play->slot--;
    else if (ch_session_may_take_back(ui->session))
        chu_do(ui, (ChUiAction){.act = CH_ACT_TAKE_BACK});
    return true;
}

static void told(ChUi *ui, ChEvents events, int64_t now_ms)
{
    (void)now_ms;
    chu_sound(ui, CH_CUE_LINE);
    for (uint32_t i = 0; i < events.count; i++) {
        if (events.at[i].kind != CH_EVENT_METERS) continue;
        int32_t change = ch_session_state(ui->session)->now.anger - events.at[i].from_anger;
        if (change) chu_sound(ui, change > 0 ? CH_CUE_HOTTER : CH_CUE_COOLER);
    }
}

const ChuScreen chu_screen_play = {.title = {"Play", 4}, .state_bytes = sizeof(Play), .enter = enter, .draw = draw,
                                   .act = act, .key = key, .told = told, .keeps_escape = true};
