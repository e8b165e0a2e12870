/* What they believe, before any record: which line cost the most, then how it went. Nothing of it is scored, and all of it
 * can be skipped. It is kept here until the next play is asked about; how it went also with the play. */
#include "ui/screens/ask.h"

#include "base/hash.h"
#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"

enum { ASK_SKIP = 10, ASK_ROWS = 100, ASK_THAT_ONE = 900, ASK_NOT_SURE = 901 };

typedef struct AskState {
    uint64_t play;
    ChuAsked asked;
    bool answered, sure;
    bool second;    /* how it went is being asked */
    bool said;      /* … and was said */
    uint32_t at;    /* the row last in focus */
    uint32_t guess; /* the row that was said */
    int32_t points; /* how it went, as said */
    ChuScroll scroll;
} AskState;

uint64_t chu_play_mark(const ChDebrief *debrief)
{
    ChStr id = debrief->scenario->id;
    uint64_t mark = id.n ? ch_hash64(id.p, id.n) : 1;
    mark = mark * 31 + debrief->decision_count + debrief->start.seed * 7 + (debrief->ended ? 3 : 0);
    for (uint32_t i = 0; i < debrief->decision_count; i++) {
        const ChDecisionTold *told = &debrief->decisions[i];
        mark = mark * 1099511628211u + (uint64_t)told->ms;
        mark = mark * 1099511628211u + (uint64_t)told->clock_s;
        if (told->said.n) mark ^= ch_hash64(told->said.p, told->said.n);
    }
    return mark;
}

/* Lines where it is known what they cost; else how it came out. */
static ChuAsked what_to_ask(const ChDebrief *debrief)
{
    for (uint32_t i = 0; i < debrief->decision_count; i++)
        if (debrief->decisions[i].regret >= 0) return CHU_ASKED_LINE;
    return CHU_ASKED_OUTCOME;
}

ChStr chu_question(ChuAsked asked)
{
    return asked == CHU_ASKED_LINE ? CH_STR("which line cost the most?") : CH_STR("how did it come out?");
}

ChuGuess chu_guess(ChUi *ui, const ChDebrief *debrief)
{
    const AskState *state = chu_state(ui, CH_SCREEN_ASK);
    if (!state || !state->answered || state->play != chu_play_mark(debrief)) return (ChuGuess){.points = -1};
    ChuGuess guess = {.asked = state->asked, .sure = state->sure, .points = state->said ? state->points : -1};
    if (state->asked == CHU_ASKED_LINE)
        guess.line = state->guess + 1;
    else
        guess.outcome = (ChOutcome)(CH_KEPT - (int)(state->guess < 3 ? state->guess : 2));
    return guess;
}

typedef struct HowItWent {
    ChStr words;
    int32_t points;
} HowItWent;

enum { HOWS = 5 };

static const HowItWent hows[HOWS] = {{CH_WORD("Very well: 90 of 100, or so"), 90}, {CH_WORD("Well: about 70"), 70},
                                     {CH_WORD("Half and half: about 50"), 50}, {CH_WORD("Badly: about 30"), 30},
                                     {CH_WORD("Very badly: 10 or so"), 10}};

/* How it went can be held against the record only where there is a score. */
static bool asks_twice(const ChDebrief *debrief, const AskState *state)
{
    return state->asked == CHU_ASKED_LINE && debrief->points >= 0;
}

static uint32_t row_count(const ChDebrief *debrief, const AskState *state)
{
    if (state->second) return HOWS;
    return state->asked == CHU_ASKED_LINE ? debrief->decision_count : 3;
}

static void ask_enter(ChUi *ui)
{
    AskState *state = chu_state(ui, CH_SCREEN_ASK);
    if (!state || !ui->debrief) return;
    *state = (AskState){.play = chu_play_mark(ui->debrief), .asked = what_to_ask(ui->debrief)};
}

/* Drawing ------------------------------------------------------------------------------------------------ */

static void draw_question(ChuPen *pen, const AskState *state)
{
    ChuAsked asked = state->asked;
    ChuPanel *panel = pen->panel;
    bool small = panel->layout->reflow == CHU_NARROW || panel->layout->effective_height < 560;
    ChStr title = state->second ? CH_STR("And how did it go, all in all?")
                                : chu_say(panel, "Before we show you anything: %.*s", CH_FMT(chu_question(asked)));
    chu_pen_write(pen, small ? 8 : 12, small ? CHU_HEADING2 : CHU_HEADING1, 0, panel->theme->ink, title);
    if (state->second) {
        chu_pen_write(pen, small ? 16 : 32, CHU_BODY, 0, panel->theme->ink2,
                      CH_STR("As you feel it now. You will see it beside what you scored. Nothing here is scored."));
        return;
    }
    ChStr note = asked == CHU_ASKED_LINE
                     ? CH_STR("These are your own words, in order. Choose the line that you believe cost the "
                              "most. Nothing "
                              "here is scored.")
                     : CH_STR("Choose what you believe happened. Nothing here is scored.");
    chu_pen_write(pen, small ? 16 : 32, CHU_BODY, 0, panel->theme->ink2, note);
}

static ChuChoice row_choice(const ChDebrief *debrief, const AskState *state, uint32_t row)
{
    ChuChoice choice = {.number = row < 9 ? row + 1 : 0, .dense = true, .chosen = row == state->at};
    if (state->second) {
        choice.literal = true;
        choice.text = hows[row < HOWS ? row : 0].words;
        return choice;
    }
    if (state->asked == CHU_ASKED_OUTCOME) {
        choice.literal = true;
        choice.text = ch_outcome_word((ChOutcome)(CH_KEPT - (int)row));
        return choice;
    }
    choice.text = debrief->decisions[row].said;
    if (!ch_str_trim(choice.text).n) {
        choice.text = CH_STR("(silence)");
        choice.literal = true;
    }
    return choice;
}

static void draw_rows(ChuPen *pen, const ChDebrief *debrief, const AskState *state)
{
    ChuPanel *panel = pen->panel;
    /* As airy as there is room for: ten lines and more stand closer. */
    uint32_t rows = row_count(debrief, state);
    int32_t least = chu_d(panel, panel->layout->reflow == CHU_NARROW || rows > 9 ? 40 : rows > 7 ? 44 : 56);
    for (uint32_t i = 0; i < rows; i++) {
        ChuChoice choice = row_choice(debrief, state, i);
        int32_t h = chu_choice_height(panel, pen->w, choice);
        ChRect rect = {pen->x, pen->y, pen->w, h > least ? h : least};
        chu_choice(panel, ASK_ROWS + i, rect, choice);
        pen->y += rect.h + chu_d(panel, 8);
    }
}

static void draw_foot(ChuPanel *panel, ChRect foot, ChStr note)
{
    ChuButton that = {.words = CH_STR("That one"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    ChuButton unsure = {.words = CH_STR("I am not sure"), .key = CHU_CHAR('0')};
    int32_t h = chu_d(panel, CHU_BUTTON);
    ChRect row = {foot.x, foot.y + (foot.h - h) / 2, foot.w, h};
    chu_button(panel, ASK_THAT_ONE, chu_cut_left(&row, chu_button_width(panel, that)), that);
    chu_cut_left(&row, chu_d(panel, CHU_GUTTER));
    int32_t w = chu_button_width(panel, unsure);
    if (w <= row.w) chu_button(panel, ASK_NOT_SURE, chu_cut_left(&row, w), unsure);
    chu_cut_left(&row, chu_d(panel, CHU_GUTTER));
    if (panel->layout->keys_folded && chu_width(panel, CHU_CAPTION, 0, note) <= row.w)
        chu_label(panel, row, CHU_CAPTION, panel->theme->ink2, CHU_RIGHT, note);
}

/* Their last words and their name, with the room around them. */
static int32_t them_height(ChuPanel *panel, int32_t width, const ChDebrief *debrief, ChStr *words)
{
    ChText last = chu_text(panel);
    ch_say_last_words(debrief, &last);
    *words = chu_told(panel, &last);
    width -= chu_d(panel, 48);
    return chu_write_height(panel, width, CHU_SPEECH_SMALL, CHU_THEIRS, *words) +
           chu_write_height(panel, width, CHU_CAPTION, 0, debrief->scenario->customer.name) + chu_d(panel, 48);
}

/* How they looked and what they said as it ended. */
static void draw_them(ChuPanel *panel, ChRect card, const ChDebrief *debrief)
{
    const ChCustomer *customer = &debrief->scenario->customer;
    ChStr words;
    int32_t said = them_height(panel, card.w, debrief, &words);
    chu_card(panel, 0, card, (ChuCard){0});
    ChuPen pen = {.panel = panel, .x = card.x + chu_d(panel, 24), .w = card.w - chu_d(panel, 48)};
    int32_t art = card.w * 364 / 296, least = chu_d(panel, 120);
    if (art > card.h - said) art = card.h - said;
    if (art < least) { /* all they said, and no room for a face */
        art = 0;
    } else {
        chu_portrait(panel, (ChRect){card.x + 1, card.y + 1, card.w - 2, art}, customer->portrait,
                     debrief->anger_end, 12);
    }
    pen.y = card.y + art + chu_d(panel, 16);
    pen.draw = true;
    chu_pen_write(&pen, 8, CHU_CAPTION, 0, panel->theme->ink2, customer->name);
    chu_pen_write(&pen, 0, CHU_SPEECH_SMALL, CHU_THEIRS, panel->theme->ink, words);
}

static void ask_hints(ChuPanel *panel, uint32_t rows, ChStr note)
{
    if (rows > 1) chu_hint(panel, chu_say(panel, "1–%u", rows < 9 ? rows : 9), CH_STR("choose"));
    chu_hint(panel, CH_STR("Up Down"), CH_STR("move"));
    chu_hint(panel, CH_STR("Enter"), CH_STR("that one"));
    chu_hint(panel, CH_STR("0"), CH_STR("not sure"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("skip to the debrief"));
    chu_key_note(panel, note);
}

static void ask_draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    AskState *state = chu_state(ui, CH_SCREEN_ASK);
    const ChDebrief *debrief = ui->debrief;
    if (!state || !debrief) return;
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ASK_SKIP, &bar, CH_STR("Skip"));
    chu_bar_title(panel, &bar, debrief->scenario->title, CH_STR("Before the debrief"));
    ChRect content = chu_content(panel->layout, page);
    ChuReflow reflow = panel->layout->reflow;
    int32_t side = chu_d(panel, reflow == CHU_COMPACT ? 240 : 296);
    ChStr words;
    bool room = reflow > CHU_NARROW && panel->layout->effective_height >= 480;
    if (room && them_height(panel, side, debrief, &words) - chu_d(panel, 16) <= content.h) {
        draw_them(panel, chu_cut_left(&content, side), debrief);
        chu_cut_left(&content, chu_d(panel, reflow == CHU_COMPACT ? 16 : 24));
    }
    ChStr note = asks_twice(debrief, state) && !state->second ? CH_STR("One more question, then the debrief")
                                                              : CH_STR("The debrief opens after this");
    draw_foot(panel, chu_cut_bottom(&content, chu_d(panel, 48)), note);
    chu_cut_bottom(&content, chu_d(panel, 16));
    ChRect inside = chu_scroll_begin(panel, 0, content, &state->scroll, chu_line(panel, CHU_BODY));
    ChuPen pen = {panel, inside.x, inside.y, inside.w, true};
    draw_question(&pen, state);
    draw_rows(&pen, debrief, state);
    chu_scroll_end(panel, pen.y - chu_d(panel, 8));
    chu_enter_same(panel, ASK_ROWS, ASK_ROWS + row_count(debrief, state));
    chu_focus_first(panel, ASK_ROWS + state->at);
    ask_hints(panel, row_count(debrief, state), note);
}

/* Doing -------------------------------------------------------------------------------------------------- */

static void answer_second(ChUi *ui, AskState *state, bool sure)
{
    state->said = sure;
    state->points = hows[state->at < HOWS ? state->at : 0].points;
    if (sure) chu_do(ui, (ChUiAction){.act = CH_ACT_GUESS, .index = (uint32_t)state->points});
    chu_go(ui, CH_SCREEN_DEBRIEF);
}

static void answer(ChUi *ui, AskState *state, bool sure)
{
    if (state->second) {
        answer_second(ui, state, sure);
        return;
    }
    state->answered = true;
    state->sure = sure;
    state->guess = state->at;
    if (!asks_twice(ui->debrief, state)) {
        chu_go(ui, CH_SCREEN_DEBRIEF);
        return;
    }
    state->second = true;
    state->at = HOWS / 2;
    state->scroll = (ChuScroll){0};
    ui->stale = true;
    chu_focus_forget(&ui->focus);
}

static void ask_act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    AskState *state = chu_state(ui, CH_SCREEN_ASK);
    if (!state || !ui->debrief) return;
    if (order >= ASK_ROWS && order < ASK_ROWS + row_count(ui->debrief, state)) {
        state->at = order - ASK_ROWS;
        if (deed.kind == CHU_ACT) answer(ui, state, true);
        return;
    }
    if (deed.kind != CHU_ACT) return;
    if (order == ASK_SKIP) chu_go(ui, CH_SCREEN_DEBRIEF);
    if (order == ASK_THAT_ONE && row_count(ui->debrief, state)) answer(ui, state, true);
    if (order == ASK_NOT_SURE) answer(ui, state, false);
}

const ChuScreen chu_screen_ask = {
    .title = CH_WORD("Before the debrief"),
    .state_bytes = sizeof(AskState),
    .enter = ask_enter,
    .draw = ask_draw,
    .act = ask_act,
    .keeps_escape = true,
};
