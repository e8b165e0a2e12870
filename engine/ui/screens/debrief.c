/* What came of a play: verdict, outcomes side by side, the guess against the record, the curve, the line in
 * focus, the steps with evidence, questions. One view that scrolls by whole lines; columns by the room there
 * is. */
#include "ui/screens/debrief_parts.h"
#include "ui/ui_inside.h"

enum { GROW_MS = 600, SIDE_WIDE = 384 };

static ChuDebriefState *state_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_DEBRIEF);
}

/* The costliest line has the focus at first; else the best one; else the last. */
static uint32_t first_line(const ChDebrief *debrief)
{
    if (debrief->moment_count) return debrief->moments[0] + 1;
    if (debrief->best_moment < debrief->decision_count) return debrief->best_moment + 1;
    return debrief->meter_count ? debrief->meter_count - 1 : 0;
}

/* Under another method it is the same play: what is being looked at stays. */
static void debrief_enter(ChUi *ui)
{
    ChuDebriefState *state = state_of(ui);
    if (!state || !ui->debrief) return;
    uint64_t play = chu_play_mark(ui->debrief);
    state->choosing = state->transcript = false;
    if (state->play == play && state->at < ui->debrief->meter_count) {
        state->drawn = true;
        return;
    }
    *state = (ChuDebriefState){.play = play, .at = first_line(ui->debrief), .since_ms = ui->shown_at_ms};
}

static ChuTelling telling_of(ChUi *ui, ChuPanel *panel)
{
    const ChuDebriefState *state = state_of(ui);
    ChuTelling t = {.ui = ui,
                    .debrief = ui->debrief,
                    .state = state,
                    .guess = chu_guess(ui, ui->debrief),
                    .growing = 1000};
    const ChSituationCard *card = chu_card_shown(ui);
    if (card && card->first >= 0 && card->best >= 0) {
        t.about.scored_before = true;
        t.about.first_points = card->first * (CH_POINTS / 100);
        t.about.best_points = card->best * (CH_POINTS / 100);
    }
    if (!state->drawn) t.growing = chu_motion(panel, 0, 1000, state->since_ms, GROW_MS);
    return t;
}

/* Where things go ---------------------------------------------------------------------------------------- */

static int32_t draw_questions(ChuPanel *panel, ChuTelling *t, ChRect at)
{
    if (!t->debrief->scenario->discuss_count) return at.y;
    return chu_pen_card(panel, at, 0, chu_debrief_questions, t) + chu_gap(panel->layout);
}

/* The way to the last part of the conversation. */
static int32_t draw_keep(ChuPanel *panel, ChuTelling *t, ChRect at)
{
    if (!t->ui->reflects) return at.y;
    ChuButton keep = {.words = CH_STR("One to keep, one to change")};
    int32_t w = chu_button_width(panel, keep);
    at.h = chu_button_height(panel, w < at.w ? w : at.w, keep);
    chu_button(panel, DEBRIEF_KEEP, (ChRect){at.x, at.y, w < at.w ? w : at.w, at.h}, keep);
    return at.y + at.h + chu_gap(panel->layout);
}

/* The curve with the steps below it at the left; the line in focus and the questions at the right. */
static int32_t draw_standard(ChuPanel *panel, ChuTelling *t, ChRect at)
{
    int32_t gap = chu_gap(panel->layout);
    ChRect left = chu_columns(at, 12, gap, 0, 8), right = chu_columns(at, 12, gap, 8, 4);
    if (panel->layout->reflow == CHU_WIDE) {
        right = (ChRect){at.x + at.w - chu_d(panel, SIDE_WIDE), at.y, chu_d(panel, SIDE_WIDE), at.h};
        left.w = right.x - gap - at.x;
    }
    left.y = chu_pen_card(panel, left, 0, chu_debrief_curve, t) + gap;
    left.y = chu_pen_card(panel, left, 0, chu_debrief_steps, t) + gap;
    right.y = chu_pen_card(panel, right, 0, chu_debrief_line, t) + gap;
    right.y = draw_questions(panel, t, right);
    right.y = draw_keep(panel, t, right);
    return left.y > right.y ? left.y : right.y;
}

/* The curve, the line in focus and the questions at the left; the steps, which are long, at the right. */
static int32_t draw_compact(ChuPanel *panel, ChuTelling *t, ChRect at)
{
    int32_t gap = chu_gap(panel->layout);
    ChRect left = chu_columns(at, 12, gap, 0, 7), right = chu_columns(at, 12, gap, 7, 5);
    left.y = chu_pen_card(panel, left, 0, chu_debrief_curve, t) + gap;
    left.y = chu_pen_card(panel, left, 0, chu_debrief_line, t) + gap;
    left.y = draw_questions(panel, t, left);
    left.y = draw_keep(panel, t, left);
    right.y = chu_pen_card(panel, right, 0, chu_debrief_steps, t) + gap;
    return left.y > right.y ? left.y : right.y;
}

/* Where the bar has no room for them. */
static int32_t draw_more(ChuPanel *panel, const ChuTelling *t, ChRect at)
{
    const ChuButton buttons[] = {
        {.words = CH_STR("Transcript"), .key = chu_keyed(panel, CH_KEYED_TRANSCRIPT), .shut = !chu_transcript_there(t->ui)},
        {.words = CH_STR("Export"), .icon = CH_STR("export"), .key = chu_keyed(panel, CH_KEYED_EXPORT)}};
    static const uint32_t orders[] = {DEBRIEF_TRANSCRIPT_BUTTON, DEBRIEF_EXPORT};
    ChuPen pen = {panel, at.x, at.y, at.w, true};
    ChuFlow flow = chu_flow(&pen, CHU_BUTTON, 16);
    for (int i = 0; i < 2; i++)
        chu_button(panel, orders[i], chu_flow_next(&flow, chu_button_width(panel, buttons[i])), buttons[i]);
    chu_flow_end(&flow);
    return pen.y + chu_gap(panel->layout);
}

static int32_t draw_narrow(ChuPanel *panel, ChuTelling *t, ChRect at)
{
    int32_t gap = chu_gap(panel->layout);
    at.y = chu_pen_card(panel, at, 0, chu_debrief_curve, t) + gap;
    at.y = chu_pen_card(panel, at, 0, chu_debrief_line, t) + gap;
    at.y = chu_pen_card(panel, at, 0, chu_debrief_steps, t) + gap;
    at.y = draw_questions(panel, t, at);
    at.y = draw_keep(panel, t, at);
    return draw_more(panel, t, at);
}

static int32_t draw_body(ChuPanel *panel, ChuTelling *t, ChRect at)
{
    ChuReflow reflow = panel->layout->reflow;
    ChuPen verdict = {panel, at.x, at.y, at.w, true};
    chu_debrief_verdict(&verdict, t);
    ChRect said = {at.x, at.y, at.w, verdict.y - at.y};
    ChuLook look = chu_region(panel, (ChuRegion){.order = DEBRIEF_VERDICT,
                                                 .rect = said,
                                                 .manner = CHU_READS,
                                                 .say = chu_debrief_said(panel, t)});
    if (look.ring) chu_ring(panel, chu_inset(said, 0, 0), 8);
    at.y = verdict.y + chu_d(panel, 8);
    at.y = chu_pen_card(panel, at, 0, chu_debrief_outcomes, t) + chu_gap(panel->layout);
    if (reflow == CHU_NARROW) return draw_narrow(panel, t, at);
    return reflow == CHU_COMPACT ? draw_compact(panel, t, at) : draw_standard(panel, t, at);
}

static void debrief_keys(ChuPanel *panel, const ChuTelling *t)
{
    const ChuDebriefState *state = t->state;
    ch_draw_whole(panel->list, 0, panel->layout->width); /* the curve's time is not mirrored, so neither are its keys */
    chu_key(panel, DEBRIEF_BEFORE, (ChuKey){.name = CH_KEY_LEFT}, CH_STR(""));
    chu_key(panel, DEBRIEF_AFTER, (ChuKey){.name = CH_KEY_RIGHT}, CH_STR(""));
    ch_draw_whole_end(panel->list);
    chu_hint(panel, CH_STR("Left Right"), CH_STR("lines"));
    chu_keyed_hint(panel, CH_KEYED_AGAIN, CH_STR("try again from here"));
    if (t->ui->in_turn) chu_key(panel, DEBRIEF_HAND_OVER, chu_keyed(panel, CH_KEYED_HAND_OVER), CH_STR("hand over"));
    if (t->ui->method_count > 1) chu_keyed_hint(panel, CH_KEYED_METHOD, CH_STR("another method"));
    if (chu_transcript_there(t->ui))
        chu_key(panel, DEBRIEF_TRANSCRIPT, chu_keyed(panel, CH_KEYED_TRANSCRIPT), CH_STR("transcript"));
    chu_key(panel, DEBRIEF_TRUST, chu_keyed(panel, CH_KEYED_TRUST), state->trust ? CH_STR("hide trust") : CH_STR("trust"));
    chu_key(panel, DEBRIEF_TABLE, chu_keyed(panel, CH_KEYED_TABLE), state->table ? CH_STR("curve") : CH_STR("table"));
    chu_key(panel, DEBRIEF_ON, CHU_ENTER, t->ui->reflects ? CH_STR("keep and change") : CH_STR("home"));
    if (!state->table) { /* in the table they go from row to row */
        chu_key(panel, DEBRIEF_UP, (ChuKey){.name = CH_KEY_UP}, CH_STR(""));
        chu_key(panel, DEBRIEF_DOWN, (ChuKey){.name = CH_KEY_DOWN}, CH_STR(""));
        chu_hint(panel, CH_STR("Up Down"), CH_STR("scroll"));
    }
    chu_key_note(panel, CH_STR("Scored from your choices only"));
}

static void draw_bar(ChuPanel *panel, const ChuTelling *t, ChRect bar)
{
    chu_bar_back(panel, DEBRIEF_HOME, &bar, CH_STR("Home"));
    if (panel->layout->reflow > CHU_NARROW)
        chu_bar_item(panel, DEBRIEF_EXPORT, &bar,
                     (ChuBarItem){.icon = CH_STR("export"), .words = CH_STR("Export"), .key = chu_keyed(panel, CH_KEYED_EXPORT)});
    chu_bar_item(panel, 0, &bar, (ChuBarItem){.words = ch_mode_word(t->debrief->start.mode)});
    chu_bar_title(panel, &bar, t->debrief->scenario->title, CH_STR("Debrief"));
}

static void debrief_draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChuDebriefState *state = state_of(ui);
    if (!state || !ui->debrief) return;
    if (state->transcript && chu_transcript_there(ui)) {
        chu_transcript_draw(ui, panel, page, &state->talk);
        return;
    }
    ChuTelling t = telling_of(ui, panel);
    chu_key(panel, DEBRIEF_EXPORT, chu_keyed(panel, CH_KEYED_EXPORT), (ChStr){NULL, 0}); /* before its button: nothing moves */
    draw_bar(panel, &t, chu_top_bar(panel, &page));
    ChRect view = chu_inset(page, 0, chu_d(panel, CHU_GRID)), content = chu_content(panel->layout, page);
    view.x = content.x, view.w = content.w;
    ChRect in = chu_scroll_begin(panel, 0, view, &state->scroll, chu_line(panel, CHU_BODY));
    int32_t bottom = draw_body(panel, &t, (ChRect){in.x, in.y + chu_d(panel, CHU_GRID), in.w, in.h});
    chu_scroll_end(panel, bottom - chu_d(panel, CHU_GRID));
    /* Where the curve is further down, the verdict is what comes first. */
    bool low = panel->layout->reflow < CHU_STANDARD || panel->layout->keys_folded;
    chu_focus_first(panel, state->table ? DEBRIEF_ROW + state->at : low ? DEBRIEF_VERDICT : DEBRIEF_CURVE);
    debrief_keys(panel, &t);
    if (state->choosing) chu_debrief_methods(panel, &t, &state->methods);
}

/* Doing -------------------------------------------------------------------------------------------------- */

static void walk_to(ChUi *ui, ChuDebriefState *state, int64_t point)
{
    int64_t last = (int64_t)ui->debrief->meter_count - 1;
    if (last < 0) return;
    state->at = (uint32_t)(point < 0 ? 0 : point > last ? last : point);
    if (state->table && state->at < DEBRIEF_MOST_ROWS) chu_take_focus(ui, DEBRIEF_ROW + state->at);
    if (state->table || chu_focus_has(&ui->focus) == DEBRIEF_AGAIN) return;
    chu_take_focus(ui, DEBRIEF_CURVE);
    ui->focus.moved = true; /* also when it has it already, and is scrolled out of sight */
}

static void scroll_lines(ChUi *ui, ChuDebriefState *state, int32_t lines)
{
    if (chu_scroll_most(&state->scroll) > 0)
        chu_scroll_by(&state->scroll, lines);
    else
        chu_focus_move(&ui->focus, lines, false); /* all of it is there: the arrows move the focus */
}

/* The decision to be made again, counted from 0: what was said before it stays. */
static void try_again(ChUi *ui, const ChuDebriefState *state)
{
    uint32_t n = state->at < ui->debrief->meter_count ? ui->debrief->meters[state->at].decision : 0;
    if (ui->debrief->decision_count)
        chu_do(ui, (ChUiAction){.act = CH_ACT_AGAIN_FROM, .index = n ? n - 1 : 0});
}

static void turn_table(ChUi *ui, ChuDebriefState *state)
{
    state->table = !state->table;
    if (!state->table)
        chu_take_focus(ui, DEBRIEF_CURVE);
    else if (state->at < DEBRIEF_MOST_ROWS)
        chu_take_focus(ui, DEBRIEF_ROW + state->at);
}

static void choose_method(ChUi *ui, ChuDebriefState *state, uint32_t which)
{
    if (which >= ui->method_count) return;
    state->choosing = false;
    chu_do(ui, (ChUiAction){.act = CH_ACT_DEBRIEF, .method = which});
}

static void show_transcript(ChUi *ui, ChuDebriefState *state, bool shown)
{
    state->transcript = shown;
    state->talk = (ChuScroll){0};
    chu_focus_forget(&ui->focus);
}

/* Things that are simply done. */
static void debrief_do(ChUi *ui, ChuDebriefState *state, uint32_t order)
{
    switch (order) {
    case DEBRIEF_HOME:
        chu_do(ui, (ChUiAction){.act = CH_ACT_HOME});
        break;
    case DEBRIEF_KEEP:
    case DEBRIEF_ON: /* the end of the conversation; Esc goes without it */
        if (ui->reflects) chu_go(ui, CH_SCREEN_KEEP);
        else chu_do(ui, (ChUiAction){.act = CH_ACT_HOME});
        break;
    case DEBRIEF_BEFORE:
        walk_to(ui, state, (int64_t)state->at - 1);
        break;
    case DEBRIEF_AFTER:
        walk_to(ui, state, (int64_t)state->at + 1);
        break;
    case DEBRIEF_UP:
        scroll_lines(ui, state, -1);
        break;
    case DEBRIEF_DOWN:
        scroll_lines(ui, state, 1);
        break;
    case DEBRIEF_TRUST:
        state->trust = !state->trust;
        break;
    case DEBRIEF_TABLE:
        turn_table(ui, state);
        break;
    case DEBRIEF_AGAIN:
        try_again(ui, state);
        break;
    case DEBRIEF_QUESTIONS:
        chu_take_focus(ui, DEBRIEF_QUESTION);
        ui->focus.moved = true;
        break;
    case DEBRIEF_HAND_OVER:
        chu_do(ui, (ChUiAction){.act = CH_ACT_TURN});
        break;
    case DEBRIEF_EXPORT:
        chu_do(ui, (ChUiAction){.act = CH_ACT_EXPORT});
        break;
    case DEBRIEF_TRANSCRIPT:
    case DEBRIEF_TRANSCRIPT_BUTTON:
    case DEBRIEF_TRANSCRIPT_CLOSE:
        show_transcript(ui, state, order != DEBRIEF_TRANSCRIPT_CLOSE && !state->transcript);
        break;
    case DEBRIEF_COPY:
        chu_transcript_copy(ui);
        break;
    case DEBRIEF_METHODS:
        state->choosing = true;
        break;
    case DEBRIEF_METHODS_CLOSE:
        state->choosing = false;
        break;
    default:
        break;
    }
}

static void debrief_act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    ChuDebriefState *state = state_of(ui);
    if (!state || !ui->debrief) return;
    state->drawn = state->drawn || deed.kind != CHU_FOCUSED;
    if (order >= DEBRIEF_ROW && order < DEBRIEF_ROW + DEBRIEF_MOST_ROWS) {
        state->at = order - DEBRIEF_ROW;
        return;
    }
    if (order == DEBRIEF_CURVE) {
        if (deed.kind == CHU_SET) walk_to(ui, state, deed.value);
        if (deed.kind == CHU_LESS) walk_to(ui, state, (int64_t)state->at - 1);
        if (deed.kind == CHU_MORE) walk_to(ui, state, (int64_t)state->at + 1);
        return;
    }
    if (deed.kind != CHU_ACT) return;
    if (order >= DEBRIEF_METHOD && order < DEBRIEF_METHOD + ui->method_count)
        choose_method(ui, state, order - DEBRIEF_METHOD);
    else
        debrief_do(ui, state, order);
}

/* Any key ends the drawing of the curve. */
static bool debrief_key(ChUi *ui, const ChUiInput *input)
{
    ChuDebriefState *state = state_of(ui);
    (void)input;
    if (state) state->drawn = true;
    return false;
}

const ChuScreen chu_screen_debrief = {
    .title = CH_WORD("Debrief"),
    .state_bytes = sizeof(ChuDebriefState),
    .enter = debrief_enter,
    .draw = debrief_draw,
    .act = debrief_act,
    .key = debrief_key,
    .keeps_escape = true,
};
