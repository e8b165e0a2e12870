/* Progress: evidence, not averages. */
#include "ui/nav.h"
#include "ui/screens/debrief_pen.h"

enum { ORDER_PLAYS = 1000 };

typedef struct Progress {
    ChuScroll scroll;
} Progress;

static ChuCell cell(ChuPanel *panel, ChStr text, int32_t look_w, ChuAlign align, ChuRole role)
{
    return (ChuCell){.text = text, .w = chu_d(panel, look_w), .align = align, .role = role, .colour = panel->theme->ink};
}

/* The latest first: number, day, title, score. */
static void write_plays(ChuPen *pen, void *what)
{
    const ChUi *ui = what;
    ChuPanel *panel = pen->panel;
    chu_pen_write(pen, 8, CHU_TITLE, 0, panel->theme->ink, CH_STR("Your plays"));
    for (uint32_t i = ui->play_count; i-- > 0;) {
        const ChPlayed *play = &ui->plays[i];
        ChStr score = play->score < 0 ? CH_STR("–") : chu_say(panel, "%d of 100", play->score);
        ChuCell cells[] = {cell(panel, chu_say(panel, "%u", i + 1), 24, CHU_RIGHT, CHU_CAPTION),
                           cell(panel, play->day, 56, CHU_LEFT, CHU_CAPTION), cell(panel, play->title, 0, CHU_LEFT, CHU_CAPTION_MEDIUM),
                           cell(panel, score, 88, CHU_RIGHT, CHU_CAPTION_STRONG)};
        int32_t h = chu_row_height(panel, pen->w, cells, 4);
        if (pen->draw) chu_row(panel, ORDER_PLAYS + i, chu_pen_row(pen, h), cells, 4);
        pen->y += h;
    }
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Progress *progress = chu_state(ui, CH_SCREEN_PROGRESS);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_brand(panel, &bar);
    chu_nav(ui, panel, bar);
    ChRect at = chu_scroll_begin(panel, 1, chu_content(panel->layout, page), &progress->scroll, chu_line(panel, CHU_BODY));
    bool small = panel->layout->reflow == CHU_NARROW;
    chu_write_cut(panel, &at, chu_d(panel, 16), small ? CHU_HEADING2 : CHU_HEADING1, 0, panel->theme->ink, CH_STR("Your progress"));
    if (ui->play_count)
        at.y = chu_pen_card(panel, at, 0, write_plays, ui);
    else
        chu_write_cut(panel, &at, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                      CH_STR("Every step of every play will stand here, once you have played a situation to its end. Begin with one from home."));
    chu_scroll_end(panel, at.y);
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_hint(panel, CH_STR("F10"), CH_STR("menu"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
    chu_key_note(panel, CH_STR("Only you and your trainer can see this"));
}

static bool key(ChUi *ui, const ChUiInput *input)
{
    if (input->key != CH_KEY_ESCAPE) return false;
    chu_home(ui);
    return true;
}

const ChuScreen chu_screen_progress = {.title = {"Progress", 8}, .state_bytes = sizeof(Progress), .draw = draw, .key = key};
