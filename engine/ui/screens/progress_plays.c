/* The plays with first, best and latest; between two extremes; and one next thing. */
#include "ui/screens/progress.h"

enum { NUMBER = 32, SCORE = 40, CHART_FROM = 520, CHART_ROW = 40, CHART_DOT = 24, CHART_WORDS = 220, CHART_PLAYS = 16 };

/* Plays ------------------------------------------------------------------------------------------------------------- */

static void write_play(ChuPen *pen, const ChUi *ui, uint32_t i)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChPlayed *play = &ui->plays[i];
    ChText text = chu_text(panel);
    ch_say_play(play, ch_progress_marks(ui->plays, ui->play_count, i), &text);
    ChStr told = chu_told(panel, &text), score = play->score < 0 ? CH_STR("–") : chu_say(panel, "%d", play->score);
    int32_t number = chu_d(panel, NUMBER), pad = chu_d(panel, 6), line = chu_line(panel, CHU_BODY_MEDIUM), top = pen->y;
    ChuPen words = {panel, pen->x + number, top + pad, chu_most(pen->w - number - chu_d(panel, SCORE), 1), false};
    chu_pen_write(&words, 0, CHU_BODY_MEDIUM, 0, t->ink, play->title);
    chu_pen_write(&words, 0, CHU_CAPTION, 0, t->ink2, told);
    pen->y = words.y + pad;
    if (!pen->draw) return;
    ChRect row = {pen->x, top, pen->w, pen->y - top};
    ChuLook look = chu_region(panel, (ChuRegion){.order = PROGRESS_PLAY + ui->play_count - 1 - i, .rect = row, .manner = CHU_READS,
                                                 .say = chu_say(panel, "Play %u: %.*s. %.*s of 100. %.*s", i + 1, CH_FMT(play->title), CH_FMT(score), CH_FMT(told))});
    chu_rule(panel, row.x, row.y, row.w);
    if (look.focused) chu_fill(panel, (ChRect){row.x, row.y + chu_d(panel, 1), row.w, row.h - chu_d(panel, 1)}, t->you_tint);
    words = (ChuPen){panel, words.x, top + pad, words.w, true};
    chu_pen_write(&words, 0, CHU_BODY_MEDIUM, 0, t->ink, play->title);
    chu_pen_write(&words, 0, CHU_CAPTION, 0, t->ink2, told);
    if (chu_pen_seen(panel, top + pad, line)) {
        chu_label(panel, (ChRect){pen->x + chu_d(panel, 4), top + pad, number, line}, CHU_CAPTION_STRONG, t->ink2, CHU_LEFT, chu_say(panel, "%u", i + 1));
        chu_label(panel, (ChRect){pen->x + pen->w - chu_d(panel, SCORE), top + pad, chu_d(panel, SCORE - 4), line}, CHU_BODY_STRONG, t->ink, CHU_RIGHT, score);
    }
    if (look.ring) chu_ring(panel, row, 0);
}

void chu_progress_plays(ChuPen *pen, void *what)
{
    const ChuProgress *p = what;
    const ChUi *ui = p->ui;
    ChuPanel *panel = pen->panel;
    uint32_t most = panel->layout->reflow >= CHU_STANDARD ? PROGRESS_LISTED : PROGRESS_LISTED / 2;
    uint32_t count = ui->play_count < most ? ui->play_count : most;
    chu_pen_write(pen, 4, CHU_TITLE, 0, panel->theme->ink, CH_STR("Your plays"));
    chu_pen_write(pen, 8, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2, CH_STR("Out of 100, the best each situation allows."));
    for (uint32_t i = 0; i < count; i++) write_play(pen, ui, ui->play_count - 1 - i);
    if (count < ui->play_count)
        chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_say(panel, "And %u before these, in the export.", ui->play_count - count));
}

/* Between two extremes ------------------------------------------------------------------------------------------------- */

static int32_t row_of(ChOutcome outcome)
{
    return outcome == CH_KEPT ? 0 : outcome == CH_WAVERING ? 1 : 2;
}

/* Plays that would cover each other stand in one pill, where they are. */
typedef struct Dot {
    int32_t from, to; /* the middles of the first and the last */
    uint32_t plays[CHART_PLAYS], count;
} Dot;

static ChStr dot_words(ChuPanel *panel, const Dot *dot)
{
    enum { NAMED = 4 };
    ChText text = chu_text(panel);
    for (uint32_t i = 0; i < dot->count && i < NAMED; i++) ch_text_addf(&text, "%s%u", i ? ", " : "", dot->plays[i] + 1);
    if (dot->count > NAMED) ch_text_addf(&text, " and %u more", dot->count - NAMED);
    return chu_told(panel, &text);
}

static ChRect dot_box(ChuPanel *panel, const Dot *dot, ChRect row)
{
    int32_t h = chu_d(panel, CHART_DOT), w = chu_width(panel, CHU_CAPTION_STRONG, 0, dot_words(panel, dot)) + chu_d(panel, 12);
    w = chu_least(chu_most(w, h), row.w);
    int32_t x = chu_most(row.x, chu_least((dot->from + dot->to - w) / 2, row.x + row.w - w));
    return (ChRect){x, row.y + (row.h - h) / 2, w, h};
}

/* Into its place from the left. */
static void add_dot(Dot *dots, uint32_t *count, int32_t x, uint32_t play)
{
    uint32_t at = *count;
    for (; at > 0 && dots[at - 1].from > x; at--) dots[at] = dots[at - 1];
    dots[at] = (Dot){.from = x, .to = x, .plays = {play}, .count = 1};
    (*count)++;
}

static bool join_two(ChuPanel *panel, Dot *dots, uint32_t *count, ChRect row)
{
    for (uint32_t i = 1; i < *count; i++) {
        ChRect a = dot_box(panel, &dots[i - 1], row), b = dot_box(panel, &dots[i], row);
        if (a.x + a.w <= b.x) continue;
        dots[i - 1].to = dots[i].to;
        for (uint32_t p = 0; p < dots[i].count; p++) dots[i - 1].plays[dots[i - 1].count++] = dots[i].plays[p];
        for (uint32_t later = i; later + 1 < *count; later++) dots[later] = dots[later + 1];
        (*count)--;
        return true;
    }
    return false;
}

static bool has_latest(const Dot *dot, const ChUi *ui)
{
    for (uint32_t i = 0; i < dot->count; i++)
        if (dot->plays[i] + 1 == ui->play_count) return true;
    return false;
}

static void draw_dots(ChuPanel *panel, ChRect row, const ChUi *ui, ChOutcome outcome)
{
    const ChuTheme *t = panel->theme;
    Dot dots[CHART_PLAYS];
    uint32_t count = 0, seen = 0;
    int32_t dot = chu_d(panel, CHART_DOT);
    for (uint32_t i = ui->play_count; i-- > 0 && seen < CHART_PLAYS;) {
        int32_t share = ch_played_share(&ui->plays[i]);
        if (share < 0) continue;
        seen++; /* of all outcomes */
        if (ui->plays[i].outcome == outcome) add_dot(dots, &count, row.x + dot / 2 + (int32_t)((int64_t)(row.w - dot) * share / 1000), i);
    }
    while (join_two(panel, dots, &count, row)) continue;
    for (uint32_t i = 0; i < count; i++) {
        bool latest = has_latest(&dots[i], ui);
        ChRect box = dot_box(panel, &dots[i], row);
        ch_draw_box(panel->list, box, box.h / 2, latest ? t->you : t->surface, t->you, chu_d(panel, 2) * 16);
        chu_label(panel, box, CHU_CAPTION_STRONG, latest ? t->on_you : t->you, CHU_CENTRE, dot_words(panel, &dots[i]));
    }
}

/* What was given to the right, how it came out downwards; nothing and all are shaded. */
static void draw_chart(ChuPanel *panel, ChRect at, const ChUi *ui)
{
    const ChuTheme *t = panel->theme;
    int32_t line = chu_line(panel, CHU_CAPTION), h = chu_d(panel, CHART_ROW), words = 0;
    for (int o = 0; o < 3; o++) words = chu_most(words, chu_width(panel, CHU_CAPTION, 0, ch_outcome_word((ChOutcome)o)));
    if (!chu_pen_seen(panel, at.y, 3 * h + line)) return;
    ChRect names = chu_cut_left(&at, words), area = {at.x + chu_d(panel, 12), at.y, at.w - chu_d(panel, 12), 3 * h};
    int32_t end = area.w / 10;
    chu_fill(panel, (ChRect){area.x, area.y, end, area.h}, t->sunken);
    chu_fill(panel, (ChRect){area.x + area.w - end, area.y, end, area.h}, t->sunken);
    for (int o = 0; o < 3; o++) {
        int32_t y = area.y + row_of((ChOutcome)o) * h;
        chu_label(panel, (ChRect){names.x, y, names.w, h}, CHU_CAPTION, t->ink2, CHU_LEFT, ch_outcome_word((ChOutcome)o));
        chu_rule(panel, area.x, y + h / 2, area.w);
        draw_dots(panel, (ChRect){area.x, y, area.w, h}, ui, (ChOutcome)o);
    }
    ChRect foot = {area.x, area.y + area.h, area.w, line};
    ChStr none = CH_STR("Gave nothing"), all = CH_STR("Gave it all");
    if (chu_width(panel, CHU_CAPTION, 0, none) + chu_width(panel, CHU_CAPTION, 0, all) + chu_d(panel, 16) > foot.w) return;
    chu_label(panel, foot, CHU_CAPTION, t->ink2, CHU_LEFT, none);
    chu_label(panel, foot, CHU_CAPTION, t->ink2, CHU_RIGHT, all);
}

static ChStr list_said(ChuPanel *panel, const ChUi *ui, ChStr words)
{
    ChText text = chu_text(panel);
    ch_text_add(&text, words);
    for (uint32_t i = 0; i < ui->play_count; i++) {
        if (ch_played_share(&ui->plays[i]) < 0) continue;
        ch_text_addf(&text, " Play %u ", i + 1);
        ch_say_gave(&ui->plays[i], &text);
        ch_text_add(&text, CH_STR("."));
    }
    return chu_told(panel, &text);
}

/* Where there is no room for the chart: a line a play. */
static void write_list(ChuPen *pen, const ChUi *ui)
{
    uint32_t said = 0;
    for (uint32_t i = ui->play_count; i-- > 0 && said < PROGRESS_LISTED / 2;) {
        if (ch_played_share(&ui->plays[i]) < 0) continue;
        ChText text = chu_text(pen->panel);
        ch_text_addf(&text, "Play %u ", i + 1);
        ch_say_gave(&ui->plays[i], &text);
        ch_text_add(&text, CH_STR("."));
        chu_pen_write(pen, 0, CHU_CAPTION, 0, pen->panel->theme->ink, chu_told(pen->panel, &text));
        said++;
    }
}

void chu_progress_extremes(ChuPen *pen, void *what)
{
    const ChuProgress *p = what;
    ChuPanel *panel = pen->panel;
    ChText text = chu_text(panel);
    ch_say_extremes(p->ui->plays, p->ui->play_count, &text);
    ChStr words = chu_told(panel, &text);
    bool chart = pen->w >= chu_d(panel, CHART_FROM) && panel->layout->reflow > CHU_NARROW;
    int32_t side = chu_d(panel, CHART_WORDS), top = pen->y, h = chu_d(panel, 3 * CHART_ROW) + chu_line(panel, CHU_CAPTION);
    ChuPen left = *pen;
    if (chart) left.w = side;
    chu_pen_write(&left, 8, CHU_TITLE, 0, panel->theme->ink, CH_STR("Between two extremes"));
    chu_pen_write(&left, 4, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2, words);
    if (!chart) write_list(&left, p->ui);
    pen->y = chart ? chu_most(left.y, top + h) : left.y;
    if (!pen->draw) return;
    ChRect all = {pen->x, top, pen->w, pen->y - top};
    ChuLook look = chu_region(panel, (ChuRegion){.order = PROGRESS_EXTREMES, .rect = all, .manner = CHU_READS, .say = list_said(panel, p->ui, words)});
    if (chart) draw_chart(panel, (ChRect){pen->x + side + chu_d(panel, 24), top, pen->w - side - chu_d(panel, 24), h}, p->ui);
    if (look.ring) chu_ring(panel, chu_inset(all, 0, 0), 8);
}

/* Next -------------------------------------------------------------------------------------------------------------- */

void chu_progress_next(ChuPen *pen, void *what)
{
    const ChuProgress *p = what;
    ChuPanel *panel = pen->panel;
    const ChHomeAbout *home = &p->ui->about_home;
    const ChDueCard *due = home->due_count && home->due[0].card < p->ui->card_count ? &home->due[0] : NULL;
    ChuButton start = {.words = due ? CH_STR("Start") : CH_STR("Home"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    chu_pen_write(pen, 4, CHU_TITLE, 0, panel->theme->ink,
                  due ? chu_say(panel, "Next: %.*s", CH_FMT(p->ui->cards[due->card].title)) : CH_STR("Nothing is due today"));
    chu_pen_write(pen, 12, CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                  due ? due->why : CH_STR("Anything on the home screen can be practised all the same."));
    int32_t w = chu_least(chu_button_width(panel, start), pen->w), h = chu_button_height(panel, w, start);
    if (pen->draw) chu_button(panel, PROGRESS_START, (ChRect){pen->x, pen->y, w, h}, start);
    pen->y += h;
    if (!home->slips.n) return;
    chu_pen_skip(pen, 12);
    chu_pen_write(pen, 8, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2, chu_say(panel, "Or practise ‘%.*s’ alone for two minutes.", CH_FMT(home->slips)));
    ChuButton drill = {.words = CH_STR("Drill"), .look = CHU_LINK, .key = chu_keyed(panel, CH_KEYED_DRILL)};
    if (pen->draw) chu_button(panel, PROGRESS_DRILL, (ChRect){pen->x, pen->y, chu_least(chu_button_width(panel, drill), pen->w), chu_d(panel, CHU_BUTTON)}, drill);
    pen->y += chu_d(panel, CHU_BUTTON);
}
