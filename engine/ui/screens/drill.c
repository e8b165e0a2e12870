/* A drill: one step, one decision at a time, out of situations in which it is at stake. Nothing is kept of it and nothing scored. */
#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"

enum { ORDER_BACK = 1, ORDER_SCENE = 10, ORDER_CHOICE = 100, ORDER_TOLD = 200, ORDER_NEXT = 300, SIGN = 24, COLUMN = 760 };

typedef struct Drill {
    ChuScroll scroll;
} Drill;

static void enter(ChUi *ui)
{
    *(Drill *)chu_state(ui, CH_SCREEN_DRILL) = (Drill){0};
}

/* A card of words that takes the focus, so that it can be reached and read aloud. */
static void read_card(ChuPanel *panel, ChRect *at, uint32_t order, ChuPenWriter write, const ChDrillCard *drill, ChStr say)
{
    ChRect card = {at->x, at->y, at->w, chu_pen_card_height(panel, at->w, write, (void *)drill)};
    chu_pen_card(panel, card, 0, write, (void *)drill);
    ChuLook look = chu_region(panel, (ChuRegion){.order = order, .rect = card, .manner = CHU_READS, .say = say});
    if (look.ring) chu_ring(panel, card, 12);
    chu_cut_top(at, card.h + chu_gap(panel->layout));
}

static ChStr theirs(ChuPanel *panel, ChStr raw)
{
    ChText text = chu_text(panel);
    ch_say_theirs(raw, &text);
    return chu_told(panel, &text);
}

static void write_scene(ChuPen *pen, void *what)
{
    const ChDrillCard *drill = what;
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    chu_pen_write(pen, 4, CHU_CAPTION_STRONG, 0, t->ink2, drill->situation);
    chu_pen_write(pen, 8, CHU_CAPTION, CHU_RUNNING, t->ink2, theirs(panel, drill->about));
    int32_t chip = chu_d(panel, 24);
    if (pen->draw && chu_pen_seen(panel, pen->y, chip)) chu_heat_chip(panel, pen->x, pen->y + chip / 2, drill->anger, true);
    pen->y += chip + chu_d(panel, 8);
    chu_pen_write(pen, 0, CHU_SPEECH_SMALL, CHU_RUNNING, t->ink, theirs(panel, drill->said));
}

static void write_told(ChuPen *pen, void *what)
{
    const ChDrillCard *drill = what;
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    int32_t sign = chu_d(panel, SIGN), in = sign + chu_d(panel, 12);
    if (pen->draw && chu_pen_seen(panel, pen->y, sign)) chu_sign(panel, (ChRect){pen->x, pen->y, sign, sign}, (ChuSign)drill->sign, t->surface);
    pen->x += in;
    pen->w -= in;
    chu_pen_write(pen, 8, CHU_BODY_STRONG, CHU_RUNNING, t->ink, drill->verdict);
    chu_pen_write(pen, 8, CHU_SPEECH_SMALL, CHU_RUNNING, t->ink, theirs(panel, drill->reply));
    chu_pen_write(pen, 0, CHU_BODY, CHU_RUNNING, t->ink2, theirs(panel, drill->because));
    pen->x -= in;
    pen->w += in;
}

static void draw_choices(ChuPanel *panel, ChRect *at, const ChDrillCard *drill)
{
    for (uint32_t i = 0; i < drill->choice_count; i++) {
        if (drill->answered && i != drill->chosen) continue;
        ChuChoice choice = {.text = drill->choices[i], .number = drill->answered || i > 8 ? 0 : i + 1, .chosen = drill->answered};
        int32_t h = chu_choice_height(panel, at->w, choice);
        chu_choice(panel, drill->answered ? 0 : ORDER_CHOICE + i, chu_cut_top(at, h), choice);
        chu_cut_top(at, chu_d(panel, 8));
    }
}

static void draw_next(ChuPanel *panel, ChRect *at, ChStr words)
{
    ChuButton next = {.words = words, .look = CHU_PRIMARY, .key = CHU_ENTER};
    int32_t w = chu_least(chu_button_width(panel, next), at->w), h = chu_button_height(panel, w, next);
    chu_cut_top(at, chu_d(panel, 4));
    ChRect row = chu_cut_top(at, h);
    row.w = w;
    chu_button(panel, ORDER_NEXT, row, next);
}

static ChStr next_words(const ChDrillCard *drill)
{
    if (drill->over) return CH_STR("Home");
    return drill->at < drill->of ? CH_STR("Next line") : CH_STR("That was it");
}

static void draw_line(ChuPanel *panel, ChRect *at, const ChDrillCard *drill)
{
    read_card(panel, at, ORDER_SCENE, write_scene, drill, chu_say(panel, "%.*s. %.*s", CH_FMT(drill->situation), CH_FMT(drill->said)));
    draw_choices(panel, at, drill);
    if (!drill->answered) return;
    read_card(panel, at, ORDER_TOLD, write_told, drill,
              chu_say(panel, "%.*s %.*s %.*s", CH_FMT(drill->verdict), CH_FMT(drill->reply), CH_FMT(drill->because)));
    draw_next(panel, at, next_words(drill));
}

static void say_below(ChuPanel *panel, ChuBelow *below, const ChDrillCard *drill)
{
    uint32_t all = 0, buttons = 0, rows = chu_below_count(panel, below, ORDER_CHOICE, ORDER_TOLD, &all);
    bool goes_on = chu_below_count(panel, below, ORDER_NEXT, ORDER_NEXT + 1, &buttons) > 0;
    ChStr next = goes_on ? chu_say(panel, "Below: %.*s", CH_FMT(next_words(drill))) : (ChStr){NULL, 0};
    ChStr words = rows ? chu_below_answers(panel, rows, all) : next;
    chu_below_say(panel, below, words, CH_STR("PgDn"));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    const ChDrillCard *drill = ui->drill;
    const ChuTheme *t = panel->theme;
    Drill *state = chu_state(ui, CH_SCREEN_DRILL);
    if (!drill) return;
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Home"));
    if (!drill->over) chu_bar_item(panel, 0, &bar, (ChuBarItem){.words = CH_STR("Line"), .strong = chu_say(panel, "%u of %u", drill->at, drill->of)});
    chu_bar_title(panel, &bar, CH_STR("One step"), (ChStr){NULL, 0});
    ChuBelow below = chu_below(panel, chu_content(panel->layout, page), &state->scroll);
    ChRect at = chu_scroll_begin(panel, 0, below.view, &state->scroll, chu_line(panel, CHU_BODY));
    at.w = chu_least(at.w, chu_d(panel, COLUMN));
    chu_write_cut(panel, &at, chu_d(panel, 4), panel->layout->reflow == CHU_NARROW ? CHU_HEADING2 : CHU_HEADING1, 0, t->ink, drill->step);
    chu_write_cut(panel, &at, chu_d(panel, 16), CHU_BODY, CHU_RUNNING, t->ink2, drill->over ? drill->verdict : drill->guidance);
    if (drill->over) draw_next(panel, &at, next_words(drill));
    else draw_line(panel, &at, drill);
    chu_scroll_end(panel, at.y);
    say_below(panel, &below, drill);
    bool choose = !drill->over && !drill->answered;
    chu_focus_first(panel, choose ? ORDER_SCENE : drill->over ? ORDER_NEXT : ORDER_TOLD); /* what is to be read; Enter goes on from it */
    if (choose) chu_hint(panel, drill->choice_count > 1 ? chu_say(panel, "1–%u", drill->choice_count) : CH_STR("1"), CH_STR("answer"));
    if (choose) chu_answers_hint(panel, ORDER_CHOICE, ORDER_TOLD, CH_STR("say it"));
    else chu_hint(panel, CH_STR("Enter"), CH_STR("go on"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_keyed_hint(panel, CH_KEYED_READ, CH_STR("read aloud"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
    chu_key_note(panel, CH_STR("Nothing is kept of a drill"));
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    const ChDrillCard *drill = ui->drill;
    if (deed.kind != CHU_ACT || !drill) return;
    if (order == ORDER_BACK || (order == ORDER_NEXT && drill->over)) chu_home(ui);
    else if (order == ORDER_NEXT && drill->answered) chu_do(ui, (ChUiAction){.act = CH_ACT_DRILL_NEXT});
    else if (!drill->answered && order >= ORDER_CHOICE && order - ORDER_CHOICE < drill->choice_count)
        chu_do(ui, (ChUiAction){.act = CH_ACT_DRILL_ANSWER, .index = order - ORDER_CHOICE});
}

/* Enter on what was said: to the answers. */
static bool key(ChUi *ui, const ChUiInput *input)
{
    const ChDrillCard *drill = ui->drill;
    if (input->type != CH_INPUT_KEY || input->key != CH_KEY_ENTER || !drill || drill->over || drill->answered) return false;
    chu_take_focus(ui, ORDER_CHOICE);
    return true;
}

const ChuScreen chu_screen_drill = {.title = {"One step", 8}, .state_bytes = sizeof(Drill), .enter = enter, .draw = draw, .act = act, .key = key};
