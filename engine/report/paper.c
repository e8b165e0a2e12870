#include "report/paper.h"

#include <glib.h>

#include "words/theme.h"

enum { NARROWEST = 32, USUAL = 80, GAP = 3 };

void ch_paper_begin(ChPaper *paper, const ChTextStyle *style, ChText *out)
{
    uint32_t width = style->width ? style->width : USUAL;
    *paper = (ChPaper){.out = out,
                       .said = {.from = out->from},
                       .width = width < NARROWEST ? NARROWEST : width,
                       .plain = style->plain,
                       .colour = style->plain ? CH_COLOUR_NONE : style->colour};
}

ChStatus ch_paper_end(ChPaper *paper, ChError *error)
{
    bool failed = paper->said.failed || paper->out->failed;
    ch_text_free(&paper->said);
    if (failed)
        return ch_fail(error, CH_NO_MEMORY, "There is not enough memory to write the report. Close something and try again.");
    return CH_OK;
}

/* The character at `at`: its bytes, and through `columns` what it takes on a terminal. */
static uint32_t character(ChStr text, uint32_t at, uint32_t *columns)
{
    gunichar c = g_utf8_get_char_validated(text.p + at, (gssize)(text.n - at));
    if (c == (gunichar)-1 || c == (gunichar)-2) {
        *columns = 1;
        return 1;
    }
    *columns = g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
    return (uint32_t)g_unichar_to_utf8(c, NULL);
}

uint32_t ch_columns(ChStr text)
{
    uint32_t all = 0, columns;
    for (uint32_t i = 0; i < text.n; all += columns) i += character(text, i, &columns);
    return all;
}

void ch_paper_spaces(ChPaper *paper, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) ch_text_add(paper->out, CH_STR(" "));
}

/* The part of `*rest` that fits into `room` columns, broken at a space where there is one; moves `*rest` past it. */
static ChStr take_line(ChStr *rest, uint32_t room)
{
    while (rest->n && rest->p[0] == ' ') rest->p++, rest->n--;
    uint32_t at = 0, used = 0, space = 0, columns;
    while (at < rest->n) {
        uint32_t n = character(*rest, at, &columns);
        if (rest->p[at] == ' ') space = at;
        if (used + columns > room && at) break;
        used += columns;
        at += n;
    }
    uint32_t end = at < rest->n && space ? space : at;
    ChStr line = ch_str_trim((ChStr){rest->p, end});
    *rest = (ChStr){rest->p + end, rest->n - end};
    return line;
}

static void add_line(ChPaper *paper, uint32_t indent, ChStr line)
{
    bool strong = paper->strong && paper->colour != CH_COLOUR_NONE;
    ch_paper_spaces(paper, indent);
    if (strong) ch_text_add(paper->out, CH_STR("\x1b[1m"));
    ch_text_add(paper->out, line);
    if (strong) ch_text_add(paper->out, CH_STR("\x1b[22m"));
    ch_text_add(paper->out, CH_STR("\n"));
}

static void wrap(ChPaper *paper, uint32_t first, uint32_t rest, ChStr text)
{
    uint32_t indent = first;
    for (ChStr left = ch_str_trim(text); left.n; indent = rest) {
        uint32_t room = paper->width > indent + 1 ? paper->width - indent : 1;
        ChStr line = take_line(&left, room);
        if (line.n) add_line(paper, indent, line);
    }
}

/* The text with its emphasis taken off: a terminal has no quiet way to show it. */
static void without_emphasis(ChStr text, ChText *out)
{
    ChStr run;
    bool emphasised;
    while (ch_emphasis_next(&text, &run, &emphasised)) ch_text_add(out, run);
}

void ch_paper_para(ChPaper *paper, uint32_t first, uint32_t rest, ChStr text)
{
    ChText bare = {.from = paper->out->from};
    without_emphasis(text, &bare);
    if (bare.failed) paper->out->failed = true;
    if (bare.n) wrap(paper, first, rest, ch_text_view(&bare));
    ch_text_free(&bare);
    paper->strong = false;
}

static void forget(ChText *said)
{
    said->n = 0;
    if (said->p) said->p[0] = '\0';
}

void ch_paper_said(ChPaper *paper, uint32_t first, uint32_t rest)
{
    ch_paper_para(paper, first, rest, ch_text_view(&paper->said));
    forget(&paper->said);
}

/* `said` from where the line stands, which is column `to`. */
static void beside(ChPaper *paper, uint32_t to)
{
    ChText bare = {.from = paper->out->from};
    without_emphasis(ch_text_view(&paper->said), &bare);
    if (bare.failed) paper->out->failed = true;
    ChStr left = bare.n ? ch_str_trim(ch_text_view(&bare)) : (ChStr){NULL, 0};
    add_line(paper, 0, take_line(&left, paper->width - to));
    if (left.n) wrap(paper, to, to, left);
    ch_text_free(&bare);
    forget(&paper->said);
}

void ch_paper_item(ChPaper *paper, uint32_t from, uint32_t to, ChStr label)
{
    ChText clean = {.from = paper->out->from};
    ch_say_clean(label, &clean);
    if (clean.failed) paper->out->failed = true;
    label = clean.n ? ch_text_view(&clean) : CH_STR("");
    uint32_t wide = ch_columns(label);
    if (from + wide + 1 > to || paper->width < to + 16) {
        ch_paper_para(paper, from, from, label);
        ch_paper_said(paper, from + 2, from + 2);
    } else {
        ch_paper_spaces(paper, from);
        ch_text_add(paper->out, label);
        if (paper->said.n) ch_paper_spaces(paper, to - from - wide);
        beside(paper, to);
    }
    ch_text_free(&clean);
}

void ch_paper_blank(ChPaper *paper)
{
    ch_text_add(paper->out, CH_STR("\n"));
}

void ch_paper_title(ChPaper *paper, ChStr text)
{
    paper->strong = true;
    ch_paper_para(paper, 0, 0, text);
    if (paper->plain) return;
    for (uint32_t i = 0; i < paper->width; i++) ch_text_add(paper->out, CH_STR("─"));
    ch_text_add(paper->out, CH_STR("\n"));
}

void ch_paper_head(ChPaper *paper, ChStr text)
{
    ch_paper_blank(paper);
    paper->strong = true;
    ch_paper_para(paper, 0, 0, text);
}

void ch_paper_side_by_side(ChPaper *paper, const ChStr *texts, uint32_t count)
{
    ChStr left[4];
    uint32_t each = (paper->width - (count - 1) * GAP) / count;
    for (uint32_t i = 0; i < count; i++) left[i] = ch_str_trim(texts[i]);
    for (bool more = true; more;) {
        more = false;
        uint32_t owed = 0;
        for (uint32_t i = 0; i < count; i++) {
            ChStr line = left[i].n ? take_line(&left[i], each) : (ChStr){NULL, 0};
            if (line.n) ch_paper_spaces(paper, owed), owed = 0;
            ch_text_add(paper->out, line);
            owed += each + GAP - (line.n ? ch_columns(line) : 0);
            more = more || left[i].n;
        }
        ch_text_add(paper->out, CH_STR("\n"));
    }
}

void ch_paper_heat(ChPaper *paper, ChMood mood)
{
    uint32_t c = ch_heat[mood].fill[1];
    if (paper->colour == CH_COLOUR_TRUE)
        ch_text_addf(paper->out, "\x1b[38;2;%u;%u;%um", c >> 16, c >> 8 & 255u, c & 255u);
    else if (paper->colour == CH_COLOUR_256)
        ch_text_addf(paper->out, "\x1b[38;5;%um", ch_heat[mood].ansi);
}

void ch_paper_plain_ink(ChPaper *paper)
{
    if (paper->colour != CH_COLOUR_NONE) ch_text_add(paper->out, CH_STR("\x1b[39m"));
}
