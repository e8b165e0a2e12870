/* The right half of a briefing: what the play is scored against, and how it is to be played. */
#include "ui/screens/briefing.h"

enum { MODES = 3, RING = 24, STEP_INDENT = 36 };

/* Which method ------------------------------------------------------------------------------------------------------- */

static bool is_own(const ChUi *ui, uint32_t index)
{
    return ui->method && ch_str_eq(ui->methods[index].id, ui->method->id);
}

uint32_t chu_briefing_methods(const ChUi *ui)
{
    uint32_t others = 0;
    if (ui->asked.on) return 1;
    for (uint32_t i = 0; i < ui->method_count; i++) others += !is_own(ui, i);
    return 1 + others;
}

uint32_t chu_briefing_method_index(const ChUi *ui, uint32_t place)
{
    if (ui->asked.on) return ui->asked.method;
    if (place == 0) return CH_NONE;
    for (uint32_t i = 0; i < ui->method_count; i++)
        if (!is_own(ui, i) && --place == 0) return i;
    return CH_NONE;
}

const ChMethod *chu_briefing_method_at(const ChUi *ui, uint32_t place)
{
    uint32_t index = chu_briefing_method_index(ui, place);
    return index == CH_NONE ? ui->method : ui->methods[index].method;
}

static ChStr method_title(const ChuBriefing *b)
{
    uint32_t index = chu_briefing_method_index(b->ui, b->state->place);
    return index == CH_NONE ? b->ui->method->title : b->ui->methods[index].title;
}

static ChStr source_of(ChuPanel *panel, const ChuBriefing *b)
{
    ChText text = chu_text(panel);
    if (b->method && b->method->source.title.n) ch_say_source(b->method, &text);
    return chu_told(panel, &text);
}

/* The method card ---------------------------------------------------------------------------------------------------- */

static void write_step(ChuPen *pen, const ChuBriefing *b, uint32_t i)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChStep *step = &b->method->steps[i];
    int32_t line = chu_line(panel, CHU_BODY_STRONG), side = chu_d(panel, RING), in = chu_d(panel, STEP_INDENT);
    ChRect ring = {pen->x, pen->y + (line - side) / 2, side, side};
    if (pen->draw && chu_pen_seen(panel, ring.y, side)) {
        ch_draw_box(panel->list, ring, side / 2, t->surface, t->edge, chu_d(panel, 2) * 16);
        chu_label(panel, ring, CHU_CAPTION_STRONG, t->ink2, CHU_CENTRE, chu_say(panel, "%u", i + 1));
    }
    pen->x += in;
    pen->w -= in;
    bool whole = b->steps == CHU_STEPS_WHOLE;
    chu_pen_write(pen, 0, CHU_BODY_STRONG, 0, t->ink, step->title);
    if (step->throughout && !whole) chu_pen_write(pen, 0, CHU_CAPTION, 0, t->ink2, CH_STR("all the way through"));
    if (whole) chu_pen_write(pen, 0, CHU_CAPTION, CHU_RUNNING, t->ink2, step->guidance);
    pen->x -= in;
    pen->w += in;
    chu_pen_skip(pen, 8);
}

static void write_steps(ChuPen *pen, const ChuBriefing *b)
{
    ChuPanel *panel = pen->panel;
    if (b->steps == CHU_STEPS_NONE || !b->method) return;
    chu_pen_skip(pen, 4);
    for (uint32_t i = 0; i < b->method->step_count; i++) write_step(pen, b, i);
    if (b->steps == CHU_STEPS_WHOLE) chu_pen_write(pen, 8, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2, b->method->note);
}

/* The way to the other methods, and to more of this one's steps. */
static void write_ways(ChuPen *pen, const ChuBriefing *b)
{
    ChuPanel *panel = pen->panel;
    bool others = chu_briefing_methods(b->ui) > 1, steps = b->method && b->may_unfold;
    if (!others && !steps) return;
    ChuFlow flow = chu_flow(pen, 32, 16);
    if (others) {
        const ChuHint hint = {CH_STR("Left Right"), CH_STR("other methods")};
        ChRect at = chu_flow_next(&flow, chu_hint_row(panel, 0, 0, hint, false));
        if (pen->draw && chu_pen_seen(panel, at.y, at.h)) chu_hint_row(panel, at.x, at.y + at.h / 2, hint, true);
    }
    if (steps) {
        ChStr more = b->steps == CHU_STEPS_NONE ? CH_STR("Show steps") : CH_STR("Steps in full");
        ChuButton fold = {.words = b->state->steps_open ? CH_STR("Fold steps") : more, .look = CHU_LINK, .key = chu_keyed(panel, CH_KEYED_STEPS)};
        ChRect at = chu_flow_next(&flow, chu_button_width(panel, fold));
        if (pen->draw) chu_button(panel, BRIEFING_STEPS, at, fold);
    }
    chu_flow_end(&flow);
}

static void write_method(ChuPen *pen, const ChuBriefing *b)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChStr key = chu_keyed_cap(panel, CH_KEYED_METHOD);
    bool others = chu_briefing_methods(b->ui) > 1 && !panel->settings->letters_off;
    int32_t cap = others ? chu_cap_width(panel, key) : 0, line = chu_line(panel, CHU_TITLE);
    if (pen->draw && cap) chu_cap(panel, pen->x + pen->w - cap, pen->y + line / 2, key, CHU_CAP_PLAIN);
    int32_t w = pen->w;
    pen->w -= cap ? cap + chu_d(panel, 12) : 0;
    chu_pen_write(pen, 0, CHU_TITLE, 0, t->ink, method_title(b));
    pen->w = w;
    chu_pen_write(pen, b->state->place ? 4 : 8, CHU_CAPTION, CHU_RUNNING, t->ink2, source_of(panel, b));
    if (b->state->place)
        chu_pen_write(pen, 4, CHU_CAPTION, CHU_RUNNING, t->ink2, CH_STR("The same situation, measured by other steps."));
    bool above = b->state->steps_open || panel->layout->reflow == CHU_NARROW; /* what folds open does so below what opens it */
    if (above) write_ways(pen, b);
    if (above && b->steps != CHU_STEPS_NONE) chu_pen_skip(pen, 8);
    write_steps(pen, b);
    if (!above) write_ways(pen, b);
}

static ChStr method_said(ChuPanel *panel, const ChuBriefing *b)
{
    ChText text = chu_text(panel);
    ch_text_add(&text, CH_STR("Method: "));
    ch_say_clean(method_title(b), &text);
    ch_text_add(&text, CH_STR("."));
    for (uint32_t i = 0; b->method && i < b->method->step_count; i++) {
        ch_text_addf(&text, " %u, ", i + 1);
        ch_say_clean(b->method->steps[i].title, &text);
        ch_text_add(&text, CH_STR("."));
        if (b->steps != CHU_STEPS_WHOLE) continue;
        ch_text_add(&text, CH_STR(" "));
        ch_say_clean(b->method->steps[i].guidance, &text);
    }
    return chu_told(panel, &text);
}

int32_t chu_briefing_method(ChuPanel *panel, ChRect at, const ChuBriefing *b, bool draw)
{
    int32_t pad = chu_card_padding(panel, false), pad_y = chu_d(panel, 16);
    ChuPen pen = {panel, at.x + pad, 0, at.w - 2 * pad, false};
    write_method(&pen, b);
    at.h = pen.y + 2 * pad_y;
    if (!draw) return at.h;
    bool others = chu_briefing_methods(b->ui) > 1;
    chu_card(panel, 0, at, (ChuCard){.look = CHU_CARD_REST});
    ChuLook look = chu_region(panel, (ChuRegion){.order = BRIEFING_METHOD,
                                                 .rect = at,
                                                 .manner = others ? CHU_SLIDES : CHU_READS,
                                                 .key = others ? chu_keyed(panel, CH_KEYED_METHOD) : (ChuKey){0},
                                                 .say = method_said(panel, b)});
    pen.y = at.y + pad_y;
    pen.draw = true;
    write_method(&pen, b);
    if (b->state->steps_open) chu_unfolds(panel, BRIEFING_STEPS, at.y + at.h);
    if (look.ring) chu_ring(panel, at, 12);
    return at.h;
}

/* How to play -------------------------------------------------------------------------------------------------------- */

/* Whether some beat does not wait for ever. */
static bool timed(const ChScenario *scenario)
{
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        if (scenario->beats[i].silence && scenario->beats[i].silence_after_s > 0) return true;
    return false;
}

static ChuOption mode_option(const ChuBriefing *b, ChMode mode)
{
    ChStr notes[MODES];
    notes[CH_MODE_GUIDED] = CH_STR("Steps in view, and the why at once");
    notes[CH_MODE_PRACTICE] = CH_STR("You can take lines back; the why comes after");
    notes[CH_MODE_ASSESSED] = timed(b->scenario) && b->ui->settings.timers != CH_TIMERS_OFF ? CH_STR("No steps, no going back; silence is timed")
                                                                                : CH_STR("No steps, and no going back");
    return (ChuOption){.title = ch_mode_word(mode), .note = notes[mode], .number = (uint32_t)mode + 1, .radio = true,
                       .chosen = b->state->mode == mode};
}

uint32_t chu_briefing_mode_order(const ChuLayout *layout)
{
    return layout->reflow == CHU_NARROW ? BRIEFING_MODE_EARLY : BRIEFING_MODE;
}

/* The three are one thing to the focus: otherwise Tab would choose on its way through. */
static ChuLook register_modes(ChuPanel *panel, ChRect all, const ChuBriefing *b)
{
    ChMode mode = b->state->mode;
    ChuOption now = mode_option(b, mode);
    ChuLook look = chu_region(
        panel, (ChuRegion){.order = chu_briefing_mode_order(panel->layout), .rect = all, .manner = CHU_SLIDES, .parts = MODES, .track = all, .stacked = true,
                           .say = chu_say(panel, "How to play: %.*s. %.*s. %d of 3", CH_FMT(now.title), CH_FMT(now.note), (int)mode + 1)});
    for (uint32_t i = 0; i < MODES; i++) chu_key(panel, BRIEFING_MODE_KEY + i, CHU_CHAR('1' + i), (ChStr){NULL, 0});
    if (!look.focused) return look;
    if (mode > 0) chu_key(panel, BRIEFING_MODE_UP, (ChuKey){.name = CH_KEY_UP}, (ChStr){NULL, 0});
    if (mode + 1 < MODES) chu_key(panel, BRIEFING_MODE_DOWN, (ChuKey){.name = CH_KEY_DOWN}, (ChStr){NULL, 0});
    return look;
}

/* As a stage asks: one, and nothing to choose. */
static int32_t asked_mode(ChuPanel *panel, ChRect at, const ChuBriefing *b, bool draw)
{
    ChuOption option = mode_option(b, b->state->mode);
    option.number = 0;
    option.chosen = true;
    option.note = chu_say(panel, "%.*s. %.*s.", CH_FMT(b->ui->asked.words), CH_FMT(option.note));
    at.h = chu_option_height(panel, at.w, option);
    if (!draw) return at.h;
    ChuLook look = chu_region(panel, (ChuRegion){.order = chu_briefing_mode_order(panel->layout), .rect = at, .manner = CHU_READS,
                                                 .say = chu_say(panel, "%.*s. %.*s", CH_FMT(option.title), CH_FMT(option.note))});
    chu_option(panel, 0, at, option);
    if (look.ring) chu_ring(panel, at, 12);
    return at.h;
}

int32_t chu_briefing_modes(ChuPanel *panel, ChRect at, const ChuBriefing *b, bool draw)
{
    if (b->ui->asked.on) return asked_mode(panel, at, b, draw);
    int32_t gap = chu_d(panel, panel->layout->keys_folded ? 4 : 8), each = 0;
    for (int m = 0; m < MODES; m++) { /* all as tall as the tallest: the pointer finds each in its third */
        int32_t h = chu_option_height(panel, at.w, mode_option(b, (ChMode)m));
        each = h > each ? h : each;
    }
    at.h = MODES * each + (MODES - 1) * gap;
    if (!draw) return at.h;
    ChuLook look = register_modes(panel, at, b);
    for (int m = 0; m < MODES; m++) {
        ChRect row = {at.x, at.y + m * (each + gap), at.w, each};
        chu_option(panel, 0, row, mode_option(b, (ChMode)m));
        if (look.ring && b->state->mode == (ChMode)m) chu_ring(panel, row, 12);
    }
    return at.h;
}

ChStr chu_briefing_mode_verb(ChuPanel *panel, ChMode mode, bool again)
{
    static const char *const words[] = {"guided", "practice", "assessed"};
    return chu_say(panel, "%s, %s", again ? "Begin again" : "Begin", words[mode]);
}
