/* The phone: no face, only a voice line and how long the call has been going. When the line dies the bars
 * stop, dots begin, and the heat is the last known. */
#include "base/rng.h"
#include "ui/stages/stage_file.h"

enum {
    LINE = 144,
    LINE_SMALL = 88,
    LINE_NARROW = 64,
    BAR = 4,
    PITCH = 7,
    BAR_CHARS = 8,
    DEAD_ROOM = 120,
    COUNT_S = 600
};

/* The call --------------------------------------------------------------------------------------------------------- */

static bool dead(const ChUi *ui)
{
    return chu_play(ui)->line == CHU_LINE_DEAD;
}

static int32_t dead_for(const ChUi *ui, int64_t now_ms)
{
    int64_t s = (now_ms - chu_play(ui)->told_at_ms) / 1000;
    return (int32_t)(s < 0 ? 0 : s > COUNT_S ? COUNT_S : s);
}

static ChStr minutes(ChuPanel *panel, int64_t seconds)
{
    return chu_say(panel, "%d:%02d", (int)(seconds / 60), (int)(seconds % 60));
}

/* What is done makes no sound; of yours, only what is in quotes is said. */
static bool voiced(const ChuTold *told)
{
    return told->kind == CHU_TOLD_SAYS || chu_stage_said(told);
}

static uint32_t bars_of(const ChUi *ui, const ChuTold *told)
{
    uint32_t chars = (uint32_t)(chu_play_spoken_ms(ui, told->text) / 66);
    return chars ? 1 + chars / BAR_CHARS : 0;
}

/* How many bars there are by now: what is still being said comes bar by bar. */
static uint32_t bars_so_far(const ChUi *ui, int64_t now_ms)
{
    const ChuPlay *play = chu_play(ui);
    ChuHeard heard = chu_play_heard(ui, now_ms);
    const ChuPassage *now = heard.whole < play->passage_count ? &play->passages[heard.whole] : NULL;
    uint32_t bars = 0, part = 0;
    for (uint32_t i = play->call; i < play->told_count; i++) {
        if (now && i >= now->first + now->count) break;
        if (!voiced(&play->told[i]) || play->told[i].channel != CH_CHANNEL_PHONE) continue;
        *(now && i >= now->first ? &part : &bars) += bars_of(ui, &play->told[i]);
    }
    return bars + (heard.share >= 0 ? part * (uint32_t)heard.share / 1000 : 0);
}

/* As long as it was talked, or as the clock of the situation says when that is longer. */
static int64_t call_seconds(const ChUi *ui, int64_t now_ms)
{
    const ChuPlay *play = chu_play(ui);
    int64_t talked = (int64_t)bars_so_far(ui, now_ms) * BAR_CHARS * 66 / 1000;
    if (play->call >= play->told_count) return talked;
    int64_t began = play->told[play->call].clock_s;
    for (uint32_t i = play->call; i < play->told_count; i++) /* you say that you will ring, and hours later you do */
        if (play->told[i].kind == CHU_TOLD_TIME) began = play->told[i].clock_s;
    int64_t clock = chu_play_now(ui)->clock_s - began;
    return clock > talked ? clock : talked;
}

/* The voice line --------------------------------------------------------------------------------------------------- */

static int32_t line_height(const ChuPanel *panel, bool small)
{
    if (panel->layout->reflow == CHU_NARROW) return chu_d(panel, LINE_NARROW);
    return chu_d(panel, small ? LINE_SMALL : LINE);
}

/* The louder, the hotter; the same words always give the same bars. */
static int32_t loudness(const ChuTold *told, uint32_t i, uint32_t bar, uint32_t of, int32_t height)
{
    ChRng rng = {((uint64_t)i << 20) + bar};
    int32_t loud = told->kind == CHU_TOLD_YOURS ? 26 : 22 + told->anger * 78 / 100;
    int32_t swing = 45 + (int32_t)ch_rng_below(&rng, 56), edge = bar == 0 || bar + 1 == of ? 60 : 100;
    return chu_most(height * loud / 100 * swing / 100 * edge / 100, 4);
}

typedef struct Bars {
    ChRect room;
    uint32_t all, skip, at; /* so far; left out at the beginning; drawn or left out */
    int32_t pitch;
} Bars;

static void draw_bars_of(ChUi *ui, ChuPanel *panel, Bars *bars, uint32_t i)
{
    const ChuTold *told = &chu_play(ui)->told[i];
    uint32_t of = bars_of(ui, told);
    ChColour32 colour =
        told->kind == CHU_TOLD_YOURS ? panel->theme->you : panel->theme->heat[ch_mood(told->anger)].fill;
    for (uint32_t b = 0; b < of && bars->at < bars->all; b++, bars->at++) {
        if (bars->at < bars->skip) continue;
        int32_t h = loudness(told, i, b, of, bars->room.h), w = chu_d(panel, BAR);
        int32_t x = bars->room.x + (int32_t)(bars->at - bars->skip) * bars->pitch;
        ch_draw_box(panel->list, (ChRect){x, bars->room.y + (bars->room.h - h) / 2, w, h}, w / 2, colour, 0,
                    0);
    }
}

/* Returns where the last bar ends. The newest that there is room for. */
static int32_t draw_bars(ChUi *ui, ChuPanel *panel, ChRect room)
{
    const ChuPlay *play = chu_play(ui);
    Bars bars = {.room = room, .all = bars_so_far(ui, panel->now_ms), .pitch = chu_d(panel, PITCH)};
    uint32_t fits = (uint32_t)chu_most(room.w / chu_most(bars.pitch, 1), 1);
    bars.skip = bars.all > fits ? bars.all - fits : 0;
    for (uint32_t i = play->call; i < play->told_count; i++)
        if (voiced(&play->told[i]) && play->told[i].channel == CH_CHANNEL_PHONE)
            draw_bars_of(ui, panel, &bars, i);
    return room.x + (int32_t)(bars.all - bars.skip) * bars.pitch;
}

static void draw_dots(ChuPanel *panel, int32_t from, int32_t to, int32_t middle)
{
    int32_t side = chu_d(panel, 2), step = chu_d(panel, 7);
    for (int32_t x = from; x + 2 * side <= to; x += step)
        ch_draw_box(panel->list, (ChRect){x, middle - side / 2, 2 * side, side}, side / 2, panel->theme->ink2,
                    0, 0);
}

/* The words stand above the dots where there is room, else in the legend. */
static bool words_at_dots(const ChuPanel *panel, ChRect room)
{
    return room.h >= 2 * (chu_line(panel, CHU_CAPTION) + chu_d(panel, 3));
}

static ChStr so_far(const ChUi *ui, ChuPanel *panel)
{
    return chu_say(panel, "%.*s so far", CH_FMT(minutes(panel, dead_for(ui, panel->now_ms))));
}

static void draw_dead(ChUi *ui, ChuPanel *panel, ChRect inside, ChRect room, int32_t end)
{
    const ChuTheme *t = panel->theme;
    int32_t x = end + chu_d(panel, 4), text = x + chu_d(panel, 10), line = chu_line(panel, CHU_CAPTION);
    int32_t middle = room.y + room.h / 2, gap = chu_d(panel, 3);
    ch_draw_box(panel->list, (ChRect){x, room.y, chu_d(panel, 2), room.h}, 0, t->ink, 0, 0);
    draw_dots(panel, text, inside.x + inside.w, middle);
    if (!words_at_dots(panel, room)) return;
    ChRect at = {text, middle - gap - line, inside.x + inside.w - text, line};
    chu_label(panel, at, CHU_CAPTION_STRONG, t->ink, CHU_LEFT, CH_STR("Line dead"));
    at.y = middle + gap;
    chu_label(panel, at, CHU_CAPTION, t->ink2, CHU_LEFT, so_far(ui, panel));
}

static int32_t legend_part(ChuPanel *panel, int32_t x, ChRect row, ChColour32 colour, ChStr words)
{
    int32_t w = chu_d(panel, 4), h = chu_d(panel, 16);
    ch_draw_box(panel->list, (ChRect){x, row.y + (row.h - h) / 2, w, h}, w / 2, colour, 0, 0);
    x += w + chu_d(panel, 8);
    int32_t text = chu_width(panel, CHU_CAPTION, 0, words);
    chu_label(panel, (ChRect){x, row.y, text, row.h}, CHU_CAPTION, panel->theme->ink2, CHU_LEFT, words);
    return x + text + chu_d(panel, 16);
}

/* What is written below the line, from the left: when it began, whose bars they are, and below its end when that was. */
static void draw_legend(ChUi *ui, ChuPanel *panel, ChRect row, int32_t end, bool dead_here)
{
    const ChuTheme *t = panel->theme;
    const ChStr began = CH_STR("0:00"), you = CH_STR("you"), them = CH_STR("them, by heat");
    ChStr ends = minutes(panel, call_seconds(ui, panel->now_ms));
    ChStr since = dead_here ? chu_say(panel, "Line dead, %.*s", CH_FMT(so_far(ui, panel))) : (ChStr){NULL, 0};
    int32_t x = row.x + chu_width(panel, CHU_CAPTION, 0, began) + chu_d(panel, 32), ends_w = chu_width(panel, CHU_CAPTION, 0, ends);
    int32_t parts = chu_width(panel, CHU_CAPTION, 0, you) + chu_width(panel, CHU_CAPTION, 0, them) + chu_d(panel, 56);
    int32_t right = row.x + row.w - (since.n ? chu_width(panel, CHU_CAPTION, 0, since) + chu_d(panel, 16) : 0);
    chu_label(panel, row, CHU_CAPTION, t->ink2, CHU_LEFT, began);
    if (since.n) chu_label(panel, row, CHU_CAPTION, t->ink, CHU_RIGHT, since);
    if (end > right) end = right;
    if (end - ends_w >= x) chu_label(panel, (ChRect){row.x, row.y, end - row.x, row.h}, CHU_CAPTION, t->ink2, CHU_RIGHT, ends);
    if (x + parts > end - ends_w) return;
    x = legend_part(panel, x, row, t->you, you);
    legend_part(panel, x, row, t->heat[ch_mood(chu_play_now(ui)->anger)].fill, them);
}

static void draw_inside(ChUi *ui, ChuPanel *panel, ChRect rect)
{
    bool narrow = panel->layout->reflow == CHU_NARROW;
    ChRect inside = chu_inset(rect, chu_d(panel, narrow ? 12 : 24), chu_d(panel, narrow ? 8 : 12)),
           room = inside, legend = {0};
    if (!narrow) legend = chu_cut_bottom(&room, chu_line(panel, CHU_CAPTION));
    if (!narrow) chu_cut_bottom(&room, chu_d(panel, 4));
    ChRect bars = room;
    if (dead(ui))
        chu_cut_right(&bars, room.w > chu_d(panel, 3 * DEAD_ROOM) ? chu_d(panel, DEAD_ROOM) : room.w / 4);
    int32_t end = draw_bars(ui, panel, bars);
    if (dead(ui)) draw_dead(ui, panel, inside, room, end);
    if (end == bars.x && !dead(ui)) draw_dots(panel, room.x, room.x + room.w, room.y + room.h / 2);
    if (!narrow)
        draw_legend(ui, panel, legend, dead(ui) ? end + chu_d(panel, 6) : inside.x + inside.w, dead(ui) && !words_at_dots(panel, room));
}

/* The line keeps a dark ground in every theme: its bars are heat without an outline, and the lighter ones would not stand out from
 * paper. What is read and answered stays in the theme of whoever reads. */
static void draw_line(ChUi *ui, ChuPanel *panel, ChRect rect)
{
    const ChRect *window = chu_window(panel);
    const ChuTheme *page = panel->theme;
    bool whole = !window || chu_rect_inside((ChRect){window->x, rect.y, 0, rect.h}, *window); /* half of it says nothing */
    ChuTheme dark = chu_theme(page->name == CH_THEME_LIGHT ? CH_THEME_DARK : page->name, panel->settings->heat_without_colour);
    panel->theme = &dark;
    chu_box(panel, rect, 12, dark.surface, dark.line, 1);
    ch_draw_whole(panel->list, rect.x, rect.w); /* time goes from left to right everywhere */
    if (whole) draw_inside(ui, panel, rect);
    ch_draw_whole_end(panel->list);
    panel->theme = page;
}

/* The stage -------------------------------------------------------------------------------------------------------- */

static ChuFile file_of(ChUi *ui, ChuPanel *panel)
{
    ChuFile file = {.icon = CH_STR("phone"),
                    .status = CH_STR("Not on the line"),
                    .heat_note = CH_STR("As last heard. Not known now.")};
    if (chu_play(ui)->line != CHU_LINE_AWAY) file.clock = minutes(panel, call_seconds(ui, panel->now_ms));
    if (chu_play(ui)->line == CHU_LINE_OPEN) {
        file.status = CH_STR("On the line");
        file.note = CH_STR("You cannot see, only hear");
        file.heat_note = (ChStr){NULL, 0};
    } else if (dead(ui)) {
        file.icon = CH_STR("line-dead");
        file.status = CH_STR("The line is dead");
        file.note =
            chu_say(panel, "It has been for %.*s", CH_FMT(minutes(panel, dead_for(ui, panel->now_ms))));
        file.heat_note = CH_STR("As they hung up. Not known now.");
    }
    return file;
}

/* The seconds of a dead line count; ten minutes are long enough. */
static void count_on(ChUi *ui, ChuPanel *panel)
{
    if (!dead(ui) || dead_for(ui, panel->now_ms) >= COUNT_S) return;
    int64_t gone = panel->now_ms - chu_play(ui)->told_at_ms;
    chu_wake_at(panel, panel->now_ms + 1000 - gone % 1000);
}

static void draw_customer(ChUi *ui, ChuPanel *panel, ChRect column)
{
    chu_file_draw(ui, panel, column, file_of(ui, panel));
}

static void draw_strip(ChUi *ui, ChuPanel *panel, ChRect strip)
{
    chu_file_strip(ui, panel, strip, file_of(ui, panel));
}

static int32_t told_height(ChUi *ui, ChuPanel *panel, int32_t width, bool small)
{
    int32_t h = chu_stage_passages_height(ui, panel, width, true);
    return line_height(panel, small) + (h ? chu_d(panel, 16) + h : 0);
}

static void draw_told(ChUi *ui, ChuPanel *panel, ChRect *at, bool small)
{
    draw_line(ui, panel, chu_cut_top(at, line_height(panel, small)));
    if (chu_play(ui)->passage_count) chu_cut_top(at, chu_d(panel, 16));
    chu_stage_passages(ui, panel, at, true);
    count_on(ui, panel);
}

const ChuStage chu_stage_phone = {.customer = draw_customer,
                                  .strip_height = chu_stage_strip_height,
                                  .strip = draw_strip,
                                  .told_height = told_height,
                                  .told = draw_told,
                                  .question = {"What do you say?", 16},
                                  .question_done = {"What do you do?", 15},
                                  .silence = {"Say nothing", 11}};
