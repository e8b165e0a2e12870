/* The briefing: what you know and do not know, what it is all for, what you may give, and how to play it. */
#include "ui/screens/briefing.h"

enum { FILE_W = 296, SIDE_W = 384, FILE_W_WIDE = 384, GAP = 32 };

static ChuBriefingState *state_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_BRIEFING);
}

static bool narrow(const ChuPanel *panel)
{
    return panel->layout->reflow == CHU_NARROW;
}

static bool has_open_play(const ChUi *ui)
{
    const ChSituationCard *card = chu_card_shown(ui);
    return card && card->open && !(ui->asked.on && ui->asked.anew);
}

/* The top bar -------------------------------------------------------------------------------------------------------- */

static void bar_difficulty(ChuPanel *panel, ChRect *bar, int32_t difficulty)
{
    ChStr word = chu_difficulty_word(difficulty);
    int32_t gap = chu_d(panel, 8), w = chu_d(panel, 24) + gap + chu_width(panel, CHU_CAPTION, 0, word);
    if (w > bar->w) return;
    ChRect at = chu_cut_right(bar, w);
    chu_cut_right(bar, chu_d(panel, 24));
    chu_difficulty(panel, chu_cut_left(&at, chu_d(panel, 24)), difficulty);
    chu_cut_left(&at, gap);
    chu_label(panel, at, CHU_CAPTION, panel->theme->ink2, CHU_LEFT, word);
}

static void draw_bar(ChuPanel *panel, ChRect *page, const ChScenario *scenario)
{
    ChRect bar = chu_top_bar(panel, page);
    chu_bar_back(panel, BRIEFING_BACK, &bar, CH_STR("Home"));
    chu_bar_item(panel, 0, &bar, (ChuBarItem){.icon = CH_STR("clock"), .words = chu_say(panel, "About %d minutes", scenario->minutes)});
    if (!narrow(panel)) bar_difficulty(panel, &bar, scenario->difficulty);
    chu_bar_item(panel, 0, &bar,
                 (ChuBarItem){.icon = chu_channel_icon(scenario->channel), .words = chu_channel_word(scenario->channel)});
    if (panel->layout->reflow >= CHU_STANDARD) chu_bar_title(panel, &bar, scenario->title, (ChStr){NULL, 0});
}

/* The foot: go on, or begin ------------------------------------------------------------------------------------------ */

typedef struct Foot {
    ChuButton resume, begin;
    int32_t resume_w, begin_w, score_w, h;
    ChStr score;
    bool stacked, score_above;
} Foot;

static ChStr score_of(const ChUi *ui, ChuPanel *panel)
{
    const ChSituationCard *card = chu_card_shown(ui);
    if (card && card->veiled) return CH_STR("Earlier scores are not shown");
    return card && card->played ? chu_card_score(panel, card) : CH_STR("Not played yet");
}

static Foot lay_foot(const ChUi *ui, ChuPanel *panel, const ChuBriefingState *state, int32_t width)
{
    bool open = has_open_play(ui);
    Foot f = {.score = score_of(ui, panel)};
    f.begin = (ChuButton){.words = chu_briefing_mode_verb(panel, state->mode, open),
                          .look = open ? CHU_SECONDARY : CHU_PRIMARY,
                          .key = open ? chu_keyed(panel, CH_KEYED_BEGIN) : CHU_ENTER};
    f.resume = (ChuButton){.words = CH_STR("Go on"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    f.begin_w = chu_button_width(panel, f.begin);
    f.resume_w = open ? chu_button_width(panel, f.resume) : 0;
    f.score_w = chu_width(panel, CHU_CAPTION, 0, f.score);
    int32_t gap = chu_d(panel, 12), row = chu_d(panel, narrow(panel) ? CHU_BUTTON : CHU_BUTTON_BEGIN);
    int32_t buttons = f.begin_w + (open ? f.resume_w + gap : 0);
    f.stacked = open && buttons > width;
    f.h = f.stacked ? 2 * row + gap : row;
    if (f.stacked || buttons + gap + f.score_w > width) {
        f.score_above = !narrow(panel);
        f.score_w = 0;
    }
    if (f.score_above) f.h += chu_line(panel, CHU_CAPTION) + chu_d(panel, 8);
    return f;
}

static void draw_foot(ChuPanel *panel, ChRect at, const Foot *f)
{
    const ChuTheme *t = panel->theme;
    int32_t row = chu_d(panel, narrow(panel) ? CHU_BUTTON : CHU_BUTTON_BEGIN), gap = chu_d(panel, 12);
    if (f->score_above) {
        chu_label(panel, chu_cut_top(&at, chu_line(panel, CHU_CAPTION)), CHU_CAPTION, t->ink2, CHU_LEFT, f->score);
        chu_cut_top(&at, chu_d(panel, 8));
    }
    if (f->score_w) chu_label(panel, at, CHU_CAPTION, t->ink2, CHU_LEFT, f->score);
    ChRect last = f->stacked ? chu_cut_bottom(&at, row) : at;
    chu_button(panel, BRIEFING_BEGIN, chu_cut_right(&last, f->begin_w), f->begin);
    if (!f->resume_w) return;
    ChRect first = f->stacked ? chu_cut_top(&at, row) : last;
    if (!f->stacked) chu_cut_right(&first, gap);
    chu_button(panel, BRIEFING_RESUME, chu_cut_right(&first, f->resume_w), f->resume);
}

/* Two and three columns ---------------------------------------------------------------------------------------------- */

static int32_t side_height(ChuPanel *panel, int32_t width, const ChuBriefing *b)
{
    ChRect at = {0, 0, width, 0};
    return chu_briefing_method(panel, at, b, false) + chu_d(panel, 16) + chu_briefing_modes(panel, at, b, false);
}

/* As much of the steps as there is room for, unless they were folded open. */
static void choose_steps(ChuPanel *panel, ChuBriefing *b, int32_t width, int32_t height)
{
    b->may_unfold = false;
    for (b->steps = CHU_STEPS_WHOLE; b->steps > CHU_STEPS_NONE; b->steps--) {
        if (height > 0 && side_height(panel, width, b) <= height) break;
        b->may_unfold = true; /* the way to them takes room as well */
    }
    if (b->state->steps_open) b->steps = CHU_STEPS_WHOLE;
}

static void draw_side(ChuPanel *panel, ChRect at, ChuBriefing *b)
{
    Foot foot = lay_foot(b->ui, panel, b->state, at.w);
    draw_foot(panel, chu_cut_bottom(&at, foot.h), &foot);
    chu_cut_bottom(&at, chu_d(panel, panel->layout->keys_folded ? 12 : 24));
    choose_steps(panel, b, at.w, at.h);
    ChRect rest = chu_scroll_begin(panel, 0, at, &b->state->side, chu_line(panel, CHU_BODY));
    chu_cut_top(&rest, chu_briefing_method(panel, rest, b, true) + chu_d(panel, 16));
    rest.h = chu_briefing_modes(panel, rest, b, true);
    chu_scroll_end(panel, rest.y + rest.h);
}

static int32_t write_story(ChuPanel *panel, ChRect at, ChuBriefing *b)
{
    ChuPen pen = {panel, at.x, at.y, at.w, true};
    chu_briefing_title(&pen, b);
    chu_briefing_story(&pen, b);
    chu_pen_skip(&pen, 32);
    chu_briefing_terms(&pen, b);
    return pen.y;
}

static void draw_standard(ChuPanel *panel, ChRect content, ChuBriefing *b)
{
    int32_t gap = chu_d(panel, GAP), bottom;
    bool wide = panel->layout->reflow == CHU_WIDE;
    ChRect side = chu_cut_right(&content, chu_d(panel, SIDE_W));
    chu_cut_right(&content, gap);
    b->view = content;
    ChRect story = chu_scroll_begin(panel, 0, content, &b->state->story, chu_line(panel, CHU_BODY));
    ChRect file = chu_cut_left(&story, chu_d(panel, wide ? FILE_W_WIDE : FILE_W));
    chu_cut_left(&story, gap);
    file.h = 0;
    int32_t h = chu_briefing_file(panel, file, b, true, false);
    bottom = write_story(panel, story, b);
    bool near = content.h - h < chu_d(panel, 160); /* a card much taller than what is in it looks unfinished */
    file.h = h > content.h || !near ? h : content.h;
    chu_briefing_file(panel, file, b, true, true);
    chu_scroll_end(panel, bottom > file.y + file.h ? bottom : file.y + file.h);
    draw_side(panel, side, b);
}

static void draw_compact(ChuPanel *panel, ChRect content, ChuBriefing *b)
{
    int32_t gap = chu_d(panel, 24), side_w = (content.w - gap) * 45 / 100;
    ChRect side = chu_cut_right(&content, side_w < chu_d(panel, SIDE_W) ? side_w : chu_d(panel, SIDE_W));
    chu_cut_right(&content, gap);
    b->view = content;
    ChRect story = chu_scroll_begin(panel, 0, content, &b->state->story, chu_line(panel, CHU_BODY));
    story.y = write_story(panel, story, b) + chu_d(panel, 24);
    story.h = 0;
    int32_t h = chu_briefing_file(panel, story, b, false, true);
    chu_scroll_end(panel, story.y + h);
    draw_side(panel, side, b);
}

/* One column --------------------------------------------------------------------------------------------------------- */

static void draw_file_fold(ChuPanel *panel, ChRect *at, ChuBriefing *b)
{
    ChText words = chu_text(panel);
    ch_say_name(b->scenario, &words);
    ch_text_add(&words, b->state->file_open ? CH_STR(": fold away") : CH_STR(": what you know"));
    ChuButton fold = {.words = chu_told(panel, &words), .key = chu_keyed(panel, CH_KEYED_FILE)};
    int32_t w = chu_button_width(panel, fold);
    ChRect row = chu_cut_top(at, chu_button_height(panel, w < at->w ? w : at->w, fold));
    chu_button(panel, BRIEFING_FILE_FOLD, chu_cut_left(&row, w), fold);
    chu_cut_top(at, chu_d(panel, 12));
    if (!b->state->file_open) return;
    ChRect file = *at;
    file.h = 0;
    file.h = chu_briefing_file(panel, file, b, false, true);
    chu_unfolds(panel, BRIEFING_FILE_FOLD, file.y + file.h);
    chu_cut_top(at, file.h + chu_d(panel, 16));
}

static void draw_narrow(ChuPanel *panel, ChRect content, ChuBriefing *b)
{
    Foot foot = lay_foot(b->ui, panel, b->state, content.w);
    draw_foot(panel, chu_cut_bottom(&content, foot.h), &foot);
    chu_cut_bottom(&content, chu_d(panel, 12));
    choose_steps(panel, b, content.w, 0);
    b->view = content;
    ChRect at = chu_scroll_begin(panel, 0, content, &b->state->story, chu_line(panel, CHU_BODY));
    ChuPen pen = {panel, at.x, at.y, at.w, true};
    chu_briefing_title(&pen, b);
    chu_briefing_story(&pen, b);
    chu_cut_top(&at, pen.y - at.y + chu_d(panel, 16));
    chu_cut_top(&at, chu_briefing_modes(panel, at, b, true) + chu_d(panel, 16));
    pen.y = at.y;
    chu_briefing_terms(&pen, b);
    chu_cut_top(&at, pen.y - at.y + chu_d(panel, 16));
    draw_file_fold(panel, &at, b);
    at.h = chu_briefing_method(panel, at, b, true);
    chu_scroll_end(panel, at.y + at.h);
}

/* The screen --------------------------------------------------------------------------------------------------------- */

static void say_keys(const ChUi *ui, ChuPanel *panel)
{
    bool open = has_open_play(ui);
    if (!ui->asked.on) chu_hint(panel, CH_STR("1–3"), CH_STR("how to play"));
    if (chu_briefing_methods(ui) > 1) chu_keyed_hint(panel, CH_KEYED_METHOD, CH_STR("change the method"));
    chu_hint(panel, CH_STR("Enter"), open ? CH_STR("go on") : CH_STR("begin"));
    if (open) chu_keyed_hint(panel, CH_KEYED_BEGIN, CH_STR("begin again"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_key_note(panel, CH_STR("Nothing here is scored until you begin"));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChuBriefing b = {.ui = ui, .state = state_of(ui), .scenario = ui->scenario};
    if (!b.scenario || !ui->method) return;
    b.method = chu_briefing_method_at(ui, b.state->place);
    draw_bar(panel, &page, b.scenario);
    ChRect content = chu_content(panel->layout, page);
    say_keys(ui, panel);
    if (narrow(panel))
        draw_narrow(panel, content, &b);
    else if (panel->layout->reflow == CHU_COMPACT)
        draw_compact(panel, content, &b);
    else
        draw_standard(panel, content, &b);
    /* One column begins with the reading; else what is to be decided. */
    chu_focus_first(panel, narrow(panel) ? BRIEFING_BRIEF : has_open_play(ui) ? BRIEFING_RESUME : BRIEFING_MODE);
}

static void enter(ChUi *ui)
{
    ChuBriefingState *state = state_of(ui);
    *state = (ChuBriefingState){.mode = ui->asked.on ? ui->asked.mode : state->habit, .habit = state->habit};
}

static void change_method(ChUi *ui, int32_t by)
{
    ChuBriefingState *state = state_of(ui);
    uint32_t count = chu_briefing_methods(ui);
    state->place = (state->place + (by < 0 ? count - 1 : 1)) % count;
}

static void change_mode(ChUi *ui, int32_t mode)
{
    ChuBriefingState *state = state_of(ui);
    if (!ui->asked.on) state->mode = state->habit = (ChMode)(mode < 0 ? 0 : mode > CH_MODE_ASSESSED ? CH_MODE_ASSESSED : mode);
}

static void act_mode(ChUi *ui, ChuDeed deed)
{
    int32_t now = (int32_t)state_of(ui)->mode;
    if (deed.kind == CHU_LESS) change_mode(ui, now - 1);
    if (deed.kind == CHU_MORE) change_mode(ui, now + 1);
    if (deed.kind == CHU_SET) change_mode(ui, deed.value);
}

/* What is folded open comes into view below what opened it. */
static void unfold(ChUi *ui, bool *open)
{
    *open = !*open;
    ui->focus.moved = true;
}

static void act_key(ChUi *ui, uint32_t order)
{
    ChuBriefingState *state = state_of(ui);
    switch (order) {
    case BRIEFING_BACK: chu_home(ui); break;
    case BRIEFING_FILE_FOLD: unfold(ui, &state->file_open); break;
    case BRIEFING_METHOD: change_method(ui, 1); break;
    case BRIEFING_STEPS: unfold(ui, &state->steps_open); break;
    case BRIEFING_MODE_UP: change_mode(ui, (int32_t)state->mode - 1); break;
    case BRIEFING_MODE_DOWN: change_mode(ui, (int32_t)state->mode + 1); break;
    case BRIEFING_RESUME: chu_do(ui, (ChUiAction){.act = CH_ACT_RESUME, .index = ui->card}); break;
    case BRIEFING_BEGIN:
        chu_do(ui, (ChUiAction){.act = CH_ACT_BEGIN, .index = ui->card, .mode = state->mode,
                                .method = chu_briefing_method_index(ui, state->place)});
        break;
    default: break;
    }
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    bool number = order >= BRIEFING_MODE_KEY && order < BRIEFING_MODE_UP;
    if (number) {
        change_mode(ui, (int32_t)(order - BRIEFING_MODE_KEY));
        chu_take_focus(ui, chu_briefing_mode_order(&ui->layout));
    } else if (order == BRIEFING_MODE || order == BRIEFING_MODE_EARLY) {
        act_mode(ui, deed);
    } else if (order == BRIEFING_METHOD && (deed.kind == CHU_LESS || deed.kind == CHU_MORE)) {
        change_method(ui, deed.kind == CHU_LESS ? -1 : 1);
    } else if (deed.kind == CHU_ACT) {
        act_key(ui, order);
    }
}

const ChuScreen chu_screen_briefing = {
    .title = {"Briefing", 8}, .state_bytes = sizeof(ChuBriefingState), .enter = enter, .draw = draw, .act = act};
