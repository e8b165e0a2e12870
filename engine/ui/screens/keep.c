/* The end of the debrief: one thing to keep, one to change, in their own words. Both may stay empty; the briefing of the next
 * play shows them again. */
#include "ui/screens/ask.h"
#include "ui/ui_inside.h"

enum { KEEP_SKIP = 10, KEEP_KEEP = 20, KEEP_CHANGE, KEEP_HOME, COLUMN = 640 };

typedef struct KeepState {
    uint64_t play; /* whose they are: an error on the way home loses nothing that was written */
    ChuField keep, change;
    ChuScroll scroll;
} KeepState;

static KeepState *state_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_KEEP);
}

static void keep_enter(ChUi *ui)
{
    KeepState *state = state_of(ui);
    if (!ui->debrief || state->play == chu_play_mark(ui->debrief)) return;
    *state = (KeepState){.play = chu_play_mark(ui->debrief)};
}

static bool written(const KeepState *state)
{
    return ch_str_trim(chu_field_text(&state->keep)).n || ch_str_trim(chu_field_text(&state->change)).n;
}

static int32_t draw_column(ChuPanel *panel, KeepState *state, ChRect column)
{
    const ChuTheme *t = panel->theme;
    const ChStr keep = CH_STR("One thing to keep"), change = CH_STR("One thing to change"), fine = {NULL, 0};
    bool small = panel->layout->reflow == CHU_NARROW;
    chu_write_cut(panel, &column, chu_d(panel, 8), small ? CHU_HEADING2 : CHU_HEADING1, 0, t->ink,
                  CH_STR("What do you take with you?"));
    chu_write_cut(panel, &column, chu_d(panel, 24), CHU_BODY, CHU_RUNNING, t->ink2,
                  CH_STR("In your own words. They are shown to you again before the next play. Either may stay empty."));
    chu_field(panel, KEEP_KEEP, chu_cut_top(&column, chu_field_height(panel, column.w, keep, fine)), &state->keep, keep, fine);
    chu_cut_top(&column, chu_d(panel, 16));
    chu_field(panel, KEEP_CHANGE, chu_cut_top(&column, chu_field_height(panel, column.w, change, fine)), &state->change, change, fine);
    chu_cut_top(&column, chu_d(panel, 24));
    ChuButton home = {.words = written(state) ? CH_STR("Keep, and go home") : CH_STR("Go home"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    ChRect row = chu_cut_top(&column, chu_d(panel, CHU_BUTTON_BEGIN));
    chu_button(panel, KEEP_HOME, chu_cut_left(&row, chu_button_width(panel, home)), home);
    return column.y;
}

static void keep_draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    KeepState *state = state_of(ui);
    if (!ui->debrief) return;
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, KEEP_SKIP, &bar, CH_STR("Skip"));
    chu_bar_title(panel, &bar, ui->debrief->scenario->title, CH_STR("After the debrief"));
    ChRect content = chu_content(panel->layout, page);
    int32_t w = content.w < chu_d(panel, COLUMN) ? content.w : chu_d(panel, COLUMN);
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    if (panel->layout->effective_height >= 640) chu_cut_top(&column, content.h / 8);
    ChRect view = chu_scroll_begin(panel, 0, column, &state->scroll, chu_line(panel, CHU_BODY));
    chu_scroll_end(panel, draw_column(panel, state, view));
    chu_focus_first(panel, KEEP_KEEP);
    chu_hint(panel, CH_STR("Tab"), CH_STR("move"));
    chu_hint(panel, CH_STR("Enter"), written(state) ? CH_STR("keep, and home") : CH_STR("home"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("skip"));
    chu_key_note(panel, CH_STR("Kept with this play, for you"));
}

static void go_home(ChUi *ui, const KeepState *state)
{
    ChText both = {.from = ui->from};
    ChStr keep = ch_str_trim(chu_field_text(&state->keep)), change = ch_str_trim(chu_field_text(&state->change));
    ch_text_addf(&both, "%.*s\n%.*s", CH_FMT(keep), CH_FMT(change));
    if (written(state) && !both.failed) chu_do(ui, (ChUiAction){.act = CH_ACT_REFLECT, .text = ch_text_view(&both)});
    else chu_do(ui, (ChUiAction){.act = CH_ACT_HOME});
    ch_text_free(&both);
}

static void keep_act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (deed.kind != CHU_ACT || !ui->debrief) return;
    if (order == KEEP_SKIP) chu_do(ui, (ChUiAction){.act = CH_ACT_HOME});
    if (order == KEEP_HOME) go_home(ui, state_of(ui));
}

const ChuScreen chu_screen_keep = {
    .title = CH_WORD("After the debrief"),
    .state_bytes = sizeof(KeepState),
    .enter = keep_enter,
    .draw = keep_draw,
    .act = keep_act,
    .keeps_escape = true,
};
