#include "ui/screens/debrief_pen.h"

void chu_pen_write(ChuPen *pen, int32_t gap, ChuRole role, uint32_t how, ChColour32 colour, ChStr text)
{
    if (!text.n) return;
    int32_t h = chu_write_height(pen->panel, pen->w, role, how, text);
    if (pen->draw)
        chu_write(pen->panel, (ChRect){pen->x, pen->y, pen->w, h}, role, how, colour, CHU_LEFT, text);
    pen->y += h + chu_d(pen->panel, gap);
}

void chu_pen_skip(ChuPen *pen, int32_t look_px)
{
    pen->y += chu_d(pen->panel, look_px);
}

bool chu_pen_seen(const ChuPanel *panel, int32_t y, int32_t h)
{
    const ChRect *window = chu_window(panel);
    return !window || (y >= window->y && y + h <= window->y + window->h);
}

ChRect chu_pen_row(const ChuPen *pen, int32_t h)
{
    return (ChRect){pen->x, pen->y, pen->w, h};
}

/* Flow --------------------------------------------------------------------------------------------------- */

ChuFlow chu_flow(ChuPen *pen, int32_t look_line, int32_t look_gap)
{
    return (ChuFlow){pen, pen->x, chu_d(pen->panel, look_line), chu_d(pen->panel, look_gap)};
}

ChRect chu_flow_next(ChuFlow *flow, int32_t w)
{
    ChuPen *pen = flow->pen;
    if (flow->x > pen->x && flow->x + w > pen->x + pen->w) {
        pen->y += flow->line + chu_d(pen->panel, CHU_HALF);
        flow->x = pen->x;
    }
    ChRect at = {flow->x, pen->y, w, flow->line};
    flow->x += w + flow->gap;
    return at;
}

void chu_flow_end(ChuFlow *flow)
{
    flow->pen->y += flow->line;
}

/* Cards -------------------------------------------------------------------------------------------------- */

static int32_t padding(const ChuPanel *panel)
{
    return chu_card_padding(panel, panel->layout->reflow == CHU_NARROW);
}

int32_t chu_pen_card_height(ChuPanel *panel, int32_t w, ChuPenWriter write, void *what)
{
    int32_t pad = padding(panel);
    ChuPen pen = {.panel = panel, .w = w - 2 * pad};
    write(&pen, what);
    return pen.y + 2 * chu_d(panel, CHU_GUTTER);
}

int32_t chu_pen_card(ChuPanel *panel, ChRect at, int32_t least, ChuPenWriter write, void *what)
{
    int32_t pad = padding(panel), h = chu_pen_card_height(panel, at.w, write, what);
    at.h = h > least ? h : least;
    chu_card(panel, 0, at, (ChuCard){.dense = panel->layout->reflow == CHU_NARROW});
    ChuPen pen = {panel, at.x + pad, at.y + chu_d(panel, CHU_GUTTER), at.w - 2 * pad, true};
    write(&pen, what);
    return at.y + at.h;
}

/* Words -------------------------------------------------------------------------------------------------- */

ChText chu_text(ChuPanel *panel)
{
    return (ChText){.from = panel->arena->from};
}

ChStr chu_told(ChuPanel *panel, ChText *text)
{
    ChStr told = text->n ? ch_str_copy(panel->arena, ch_text_view(text)) : (ChStr){"", 0};
    if (text->failed || !told.p) {
        panel->list->failed = true;
        told = (ChStr){"", 0};
    }
    ch_text_free(text);
    return told;
}

ChStr chu_tell(ChuPanel *panel, const ChDebrief *debrief, void (*say)(const ChDebrief *, ChText *))
{
    ChText text = chu_text(panel);
    say(debrief, &text);
    return chu_told(panel, &text);
}

static bool begins(ChStr s, uint32_t at, const char *with)
{
    return s.n - at >= 3 && memcmp(s.p + at, with, 3) == 0;
}

/* Whether a quotation is still open at the end: a ’ that ends a word closes it, one within a word is an
 * apostrophe. */
static bool still_open(ChStr s)
{
    bool open = false;
    for (uint32_t i = 0; i < s.n; i++) {
        if (begins(s, i, "‘")) open = true;
        if (begins(s, i, "’") && (i + 3 == s.n || s.p[i + 3] == ' ')) open = false;
    }
    return open;
}

/* The bytes of `s` up to a space after at most so many characters; all of it when it is short. */
static uint32_t words_within(ChStr s, uint32_t chars)
{
    uint32_t seen = 0, space = 0;
    for (uint32_t i = 0; i < s.n; i++) {
        if (((unsigned char)s.p[i] & 0xC0u) == 0x80u) continue;
        if (seen++ > chars && space) return space;
        if (s.p[i] == ' ') space = i;
    }
    return s.n;
}

static ChStr without_stars(ChuPanel *panel, ChStr raw)
{
    ChText text = chu_text(panel);
    ChStr run;
    bool emphasised;
    while (ch_emphasis_next(&raw, &run, &emphasised)) ch_text_add(&text, run);
    return chu_told(panel, &text);
}

ChStr chu_short(ChuPanel *panel, ChStr raw, uint32_t chars)
{
    ChText text = chu_text(panel);
    ch_say_speech(raw, &text);
    ChStr all = without_stars(panel, chu_told(panel, &text));
    uint32_t n = words_within(all, chars);
    if (n == all.n) return all;
    while (n && (all.p[n - 1] == ',' || all.p[n - 1] == ';' || all.p[n - 1] == ':' || all.p[n - 1] == ' ' ||
                 all.p[n - 1] == '.'))
        n--;
    ChStr cut = {all.p, n};
    return chu_say(panel, "%.*s …%s", CH_FMT(cut), still_open(cut) ? "’" : "");
}

const char *chu_stop(ChStr quoted)
{
    uint32_t n = quoted.n;
    if (n >= 3 && memcmp(quoted.p + n - 3, "’", 3) == 0) n -= 3;
    if (n >= 3 && memcmp(quoted.p + n - 3, "…", 3) == 0) return "";
    return n && (quoted.p[n - 1] == '.' || quoted.p[n - 1] == '!' || quoted.p[n - 1] == '?') ? "" : ".";
}
