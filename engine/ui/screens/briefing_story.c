/* The left half of a briefing: who it is, what is the matter, what it is all for. */
#include "ui/screens/briefing.h"

enum { PORTRAIT_TALL = 280, PORTRAIT_LEAST = 184, PORTRAIT_SMALL = 136, STAIRS_W = 248, STAIRS_H = 48, BULLET = 6 };

/* Text that is only read still takes the focus, so that it can be brought into sight and read aloud. */
static void reads(ChuPen *pen, uint32_t order, ChRect at, ChStr say)
{
    ChuPanel *panel = pen->panel;
    ChuLook look = chu_region(panel, (ChuRegion){.order = order, .rect = at, .manner = CHU_READS, .say = say});
    if (look.ring) chu_ring(panel, at, 8);
}

static ChStr words_of(ChuPanel *panel, ChStr raw)
{
    ChText text = chu_text(panel);
    ch_say_theirs(raw, &text);
    return chu_told(panel, &text);
}

/* What is the matter -------------------------------------------------------------------------------------------------- */

void chu_briefing_title(ChuPen *pen, void *what)
{
    const ChuBriefing *b = what;
    static const ChuRole roles[] = {[CHU_NARROW] = CHU_HEADING2, [CHU_COMPACT] = CHU_HEADING1, [CHU_STANDARD] = CHU_DISPLAY,
                                    [CHU_WIDE] = CHU_DISPLAY};
    bool small = pen->panel->layout->reflow == CHU_NARROW;
    chu_pen_write(pen, small ? 4 : 16, roles[pen->panel->layout->reflow], 0, pen->panel->theme->ink, b->scenario->title);
}

static void write_goal(ChuPen *pen, const ChuBriefing *b)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    bool small = panel->layout->reflow == CHU_NARROW;
    int32_t pad = chu_d(panel, small ? 16 : 24), w = pen->w - 2 * pad;
    ChuRole role = small ? CHU_BODY : CHU_SPEECH_SMALL;
    ChStr goal = b->scenario->goal;
    uint32_t how = CHU_RUNNING | CHU_THEIRS;
    int32_t h = chu_write_height(panel, w, role, how, goal) + chu_line(panel, CHU_BODY_STRONG) + chu_d(panel, 4 + 24);
    ChRect box = chu_pen_row(pen, h);
    if (pen->draw) {
        chu_box(panel, box, 12, t->you_tint, t->outlined ? t->you : 0, 1);
        ChRect inside = chu_inset(box, pad, chu_d(panel, 12)), head = chu_cut_top(&inside, chu_line(panel, CHU_BODY_STRONG));
        chu_label(panel, head, CHU_BODY_STRONG, t->you, CHU_LEFT, CH_STR("Your goal"));
        chu_cut_top(&inside, chu_d(panel, 4));
        chu_write(panel, inside, role, how, t->ink, CHU_LEFT, goal);
        reads(pen, BRIEFING_GOAL, box, chu_say(panel, "Your goal. %.*s", CH_FMT(words_of(panel, goal))));
    }
    pen->y += h;
}

static ChStr said_of(ChuPanel *panel, const ChText *raw)
{
    ChText text = chu_text(panel);
    ch_say_speech(ch_text_view(raw), &text);
    return chu_told(panel, &text);
}

/* What they wrote after their last play, before anything of the next one. */
static void write_kept(ChuPen *pen, const ChuBriefing *b)
{
    ChuPanel *panel = pen->panel;
    const ChText *written[] = {&b->ui->kept, &b->ui->changed};
    const ChStr names[] = {CH_STR("To keep"), CH_STR("To change")};
    ChuPen from = *pen;
    ChText say = chu_text(panel);
    if (!written[0]->n && !written[1]->n) return;
    chu_pen_write(pen, 4, CHU_CAPTION, 0, panel->theme->ink2, CH_STR("You wrote after your last play"));
    for (int i = 0; i < 2; i++) {
        if (!written[i]->n) continue;
        ChStr words = said_of(panel, written[i]);
        chu_pen_write(pen, 0, CHU_CAPTION_STRONG, 0, panel->theme->you, names[i]);
        chu_pen_write(pen, 4, CHU_BODY, CHU_RUNNING, panel->theme->ink, words);
        ch_text_addf(&say, "%.*s: %.*s. ", CH_FMT(names[i]), CH_FMT(words));
    }
    ChRect at = {pen->x, from.y, pen->w, pen->y - from.y};
    if (pen->draw) reads(pen, BRIEFING_KEPT, at, chu_told(panel, &say));
    chu_pen_skip(pen, panel->layout->reflow == CHU_NARROW ? 12 : 24);
}

void chu_briefing_story(ChuPen *pen, void *what)
{
    const ChuBriefing *b = what;
    ChuPanel *panel = pen->panel;
    bool small = panel->layout->reflow == CHU_NARROW;
    write_kept(pen, b);
    ChuPen from = *pen;
    ChStr brief = b->scenario->brief;
    chu_pen_write(pen, 0, small ? CHU_BODY : CHU_SPEECH_SMALL, CHU_RUNNING | CHU_THEIRS, panel->theme->ink, brief);
    ChRect at = {pen->x, from.y, pen->w, pen->y - from.y};
    if (pen->draw)
        reads(pen, BRIEFING_BRIEF, at, chu_say(panel, "%.*s. %.*s", CH_FMT(b->scenario->title), CH_FMT(words_of(panel, brief))));
    chu_pen_skip(pen, small ? 12 : 24);
    write_goal(pen, b);
}

/* Lists --------------------------------------------------------------------------------------------------------------- */

static void write_item(ChuPen *pen, ChStr item)
{
    ChuPanel *panel = pen->panel;
    int32_t line = chu_line(panel, CHU_BODY), dot = chu_d(panel, BULLET), in = chu_d(panel, 16);
    ChRect box = {pen->x, pen->y + (line - dot) / 2, dot, dot};
    if (pen->draw && chu_pen_seen(panel, pen->y, line))
        ch_draw_box(panel->list, box, dot / 2, panel->theme->ink3, 0, 0);
    pen->x += in;
    pen->w -= in;
    chu_pen_write(pen, 8, CHU_BODY, CHU_RUNNING, panel->theme->ink, item);
    pen->x -= in;
    pen->w += in;
}

typedef struct List {
    uint32_t order;
    ChStr head;
    const ChStr *items;
    uint32_t count;
} List;

static void write_list(ChuPen *pen, const List *list)
{
    ChuPanel *panel = pen->panel;
    if (!list->count) return;
    int32_t top = pen->y;
    ChText all = chu_text(panel);
    ch_text_addf(&all, "%.*s.", CH_FMT(list->head));
    chu_pen_write(pen, 4, CHU_BODY_STRONG, 0, panel->theme->ink, list->head);
    for (uint32_t i = 0; i < list->count; i++) {
        ChStr item = words_of(panel, list->items[i]);
        ch_text_addf(&all, " %.*s.", CH_FMT(item));
        write_item(pen, item);
    }
    pen->y -= chu_d(panel, 8);
    ChRect at = {pen->x, top, pen->w, pen->y - top};
    ChStr say = chu_told(panel, &all);
    if (pen->draw) reads(pen, list->order, at, say);
}

static ChStr may_give(ChuPanel *panel, const ChScenario *scenario)
{
    ChText text = chu_text(panel);
    if (scenario->may_give <= 0) return CH_STR("You have nothing to give but your words");
    ch_text_add(&text, CH_STR("You may give up to "));
    ch_say_money(scenario->currency, scenario->may_give, &text);
    return chu_told(panel, &text);
}

static ChStr worth(ChuPanel *panel, const ChScenario *scenario)
{
    ChText text = chu_text(panel);
    ch_text_add(&text, CH_STR("From here on "));
    ch_say_name(scenario, &text);
    ch_text_add(&text, CH_STR(" is worth about "));
    ch_say_money(scenario->currency, scenario->customer.worth, &text);
    ch_text_add(&text, CH_STR(" to you"));
    return chu_told(panel, &text);
}

void chu_briefing_terms(ChuPen *pen, void *what)
{
    const ChuBriefing *b = what;
    ChuPanel *panel = pen->panel;
    const ChStr give[] = {may_give(panel, b->scenario), worth(panel, b->scenario)};
    const List terms = {BRIEFING_TERMS, CH_STR("What you may give"), give, b->scenario->customer.worth > 0 ? 2 : 1};
    const List unknown = {BRIEFING_UNKNOWN, CH_STR("What you do not know yet"), b->scenario->unknown,
                          b->scenario->unknown_count};
    int32_t gap = chu_d(panel, 32);
    if (pen->w < chu_d(panel, 440) || !unknown.count) {
        write_list(pen, &terms);
        if (unknown.count) chu_pen_skip(pen, 20);
        write_list(pen, &unknown);
        return;
    }
    ChuPen left = *pen, right = *pen;
    left.w = right.w = (pen->w - gap) / 2;
    right.x = pen->x + pen->w - right.w;
    write_list(&left, &terms);
    write_list(&right, &unknown);
    pen->y = chu_most(left.y, right.y);
}

/* The customer's file ------------------------------------------------------------------------------------------------- */

static void write_heat(ChuPen *pen, int32_t degrees)
{
    ChuPanel *panel = pen->panel;
    int32_t line = chu_line(panel, CHU_HEADING2), wide = chu_d(panel, 120), w = chu_degrees_width(panel, degrees, false);
    bool beside = w + chu_d(panel, 16) + wide <= pen->w;
    int32_t stairs_h = chu_d(panel, beside ? 32 : 24);
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, CH_STR("As it begins"));
    ChRect row = chu_pen_row(pen, line), steps = row;
    bool seen = pen->draw && chu_pen_seen(panel, row.y, line);
    if (seen) chu_degrees(panel, row, degrees, false);
    if (beside) {
        steps = (ChRect){row.x + row.w - wide, row.y + line - stairs_h, wide, stairs_h};
    } else {
        pen->y += line + chu_d(panel, 8);
        int32_t all = pen->w < chu_d(panel, STAIRS_W) ? pen->w : chu_d(panel, STAIRS_W);
        steps = (ChRect){row.x, pen->y, all, stairs_h};
        line = stairs_h;
    }
    if (pen->draw && chu_pen_seen(panel, steps.y, stairs_h)) chu_stairs(panel, steps, degrees, false);
    pen->y += line + chu_stairs_foot(panel, false);
}

static void write_file(ChuPen *pen, const ChuBriefing *b)
{
    ChuPanel *panel = pen->panel;
    const ChCustomer *who = &b->scenario->customer;
    const ChuTheme *t = panel->theme;
    ChText name = chu_text(panel);
    ch_say_name(b->scenario, &name);
    chu_pen_write(pen, 0, CHU_HEADING2, 0, t->ink, chu_told(panel, &name));
    if (who->since) chu_pen_write(pen, 0, CHU_CAPTION, 0, t->ink2, chu_say(panel, "A customer since %d", who->since));
    chu_pen_skip(pen, 12);
    write_heat(pen, who->anger);
    if (!who->fact_count) return;
    chu_pen_skip(pen, 8);
    if (pen->draw && chu_pen_seen(panel, pen->y, 1)) chu_rule(panel, pen->x, pen->y, pen->w);
    chu_pen_skip(pen, 16);
    chu_pen_write(pen, 4, CHU_BODY_STRONG, 0, t->ink, CH_STR("What you know"));
    for (uint32_t i = 0; i < who->fact_count; i++) write_item(pen, words_of(panel, who->facts[i]));
    pen->y -= chu_d(panel, 8);
}

static ChStr file_said(ChuPanel *panel, const ChuBriefing *b)
{
    ChText text = chu_text(panel);
    ch_say_name(b->scenario, &text);
    ch_text_add(&text, CH_STR(". "));
    ch_say_heat(b->scenario->customer.anger, &text);
    ch_text_add(&text, CH_STR(". What you know:"));
    for (uint32_t i = 0; i < b->scenario->customer.fact_count; i++) {
        ch_text_add(&text, CH_STR(" "));
        ch_say_theirs(b->scenario->customer.facts[i], &text);
        ch_text_add(&text, CH_STR("."));
    }
    return chu_told(panel, &text);
}

int32_t chu_briefing_file(ChuPanel *panel, ChRect at, const ChuBriefing *b, bool tall, bool draw)
{
    int32_t pad = chu_card_padding(panel, false), line = chu_d(panel, 1);
    int32_t art_w = tall ? at.w : chu_d(panel, PORTRAIT_SMALL), art_h = 0;
    ChuPen pen = {panel, at.x + pad + (tall ? 0 : art_w), 0, at.w - 2 * pad - (tall ? 0 : art_w), false};
    write_file(&pen, b);
    if (tall) { /* the face makes room for what is known, as far as it can */
        int32_t room = b->view.h - pen.y - 2 * pad, least = chu_d(panel, PORTRAIT_LEAST), whole = chu_d(panel, PORTRAIT_TALL);
        art_h = room < least ? least : room > whole ? whole : room;
    }
    int32_t h = pen.y + 2 * pad + art_h;
    at.h = chu_most(h, at.h);
    if (!draw) return h;
    chu_card(panel, 0, at, (ChuCard){.look = CHU_CARD_REST});
    ChRect art = {at.x + line, at.y + line, art_w - (tall ? 2 : 1) * line, tall ? art_h : at.h - 2 * line};
    chu_portrait_in(panel, art, b->scenario->customer.portrait, b->scenario->customer.anger,
                    tall ? CHU_TOP_LEFT | CHU_TOP_RIGHT : CHU_TOP_LEFT | CHU_BOTTOM_LEFT);
    pen.y = at.y + art_h + pad;
    pen.draw = true;
    write_file(&pen, b);
    reads(&pen, BRIEFING_FILE, at, file_said(panel, b));
    return h;
}
