/* Progress: evidence, not averages. Every step in every play, the plays, the two extremes, one next thing and why. */
#include "ui/screens/progress.h"

#include "ui/nav.h"

enum { SIDE = 400, KEY_DEBRIEF = PROGRESS_KEYS, KEY_EXPORT, KEY_HOME };

static ChuProgressState *state_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_PROGRESS);
}

/* What is to be shown, read off the plays for each frame: there are few. */
static bool look_at(ChUi *ui, ChuPanel *panel, ChuProgress *p)
{
    *p = (ChuProgress){.ui = ui, .state = state_of(ui)};
    p->method_count = ch_progress_methods(ui->plays, ui->play_count, p->methods, PROGRESS_METHODS);
    if (!p->method_count) return true;
    ChStr method = p->methods[p->state->method % p->method_count];
    uint32_t most = panel->layout->reflow == CHU_COMPACT ? 6 : PROGRESS_COLUMNS;
    ChStatus status = ch_progress_steps(ui->plays, ui->play_count, method, most, panel->arena, &p->judged);
    p->steps = p->judged;
    if (status == CH_OK && p->state->behaviours)
        status = ch_progress_words(ui->plays, ui->play_count, method, most, panel->arena, &p->steps);
    if (status != CH_OK) panel->list->failed = true;
    return status == CH_OK;
}

static void draw_head(ChuPanel *panel, ChRect *at, const ChuProgress *p)
{
    bool small = panel->layout->reflow == CHU_NARROW;
    ChText head = chu_text(panel), lead = chu_text(panel);
    ch_say_progress_head(p->ui->plays, p->ui->play_count, &head);
    ch_say_progress_lead(&p->judged, &lead);
    chu_write_cut(panel, at, chu_d(panel, 4), small ? CHU_HEADING2 : CHU_HEADING1, 0, panel->theme->ink, chu_told(panel, &head));
    ChStr words = chu_told(panel, &lead);
    if (words.n) chu_write_cut(panel, at, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink2, words);
    chu_cut_top(at, chu_d(panel, small ? 12 : 24));
}

static void draw_empty(ChuPanel *panel, ChRect *at)
{
    bool small = panel->layout->reflow == CHU_NARROW;
    chu_write_cut(panel, at, chu_d(panel, 12), small ? CHU_HEADING2 : CHU_HEADING1, 0, panel->theme->ink, CH_STR("Your progress"));
    chu_write_cut(panel, at, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("Every step of every play will stand here, once you have played a situation to its end. Begin with one from home."));
}

/* Two columns, or one below the other: steps, plays, extremes, next. Returns the y below. */
static int32_t draw_cards(ChuPanel *panel, ChRect at, ChuProgress *p)
{
    int32_t gap = chu_gap(panel->layout);
    if (panel->layout->reflow < CHU_STANDARD) {
        at.y = chu_pen_card(panel, at, 0, chu_progress_next, p) + gap;
        at.y = chu_pen_card(panel, at, 0, chu_progress_steps, p) + gap;
        at.y = chu_pen_card(panel, at, 0, chu_progress_plays, p) + gap;
        return chu_pen_card(panel, at, 0, chu_progress_extremes, p);
    }
    ChRect side = chu_cut_right(&at, chu_d(panel, SIDE));
    chu_cut_right(&at, gap);
    at.y = chu_pen_card(panel, at, 0, chu_progress_steps, p) + gap;
    side.y = chu_pen_card(panel, side, 0, chu_progress_next, p) + gap;
    int32_t left = chu_pen_card(panel, at, 0, chu_progress_extremes, p);
    return chu_most(left, chu_pen_card(panel, side, 0, chu_progress_plays, p));
}

static void say_keys(ChuPanel *panel, const ChuProgress *p)
{
    bool plays = p->ui->play_count > 0;
    if (p->ui->about_home.due_count) chu_hint(panel, CH_STR("Enter"), CH_STR("start"));
    if (plays) {
        chu_key(panel, KEY_DEBRIEF, chu_keyed(panel, CH_KEYED_OPEN_DEBRIEF), (ChStr){NULL, 0});
        chu_key(panel, KEY_EXPORT, chu_keyed(panel, CH_KEYED_EXPORT), (ChStr){NULL, 0});
        chu_keyed_hint(panel, CH_KEYED_OPEN_DEBRIEF, CH_STR("open the debrief"));
        chu_keyed_hint(panel, CH_KEYED_EXPORT, CH_STR("export"));
    }
    if (p->method_count > 1) chu_keyed_hint(panel, CH_KEYED_METHOD, CH_STR("another method"));
    chu_key(panel, KEY_HOME, CHU_ESCAPE, (ChStr){NULL, 0});
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_hint(panel, CH_STR("F10"), CH_STR("menu"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
    chu_key_note(panel, p->ui->locked ? CH_STR("Only you and your trainer can see this") : CH_STR("Kept on this computer alone"));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChuProgress p;
    ChRect bar = chu_top_bar(panel, &page);
    if (panel->layout->reflow > CHU_NARROW) chu_bar_item(panel, 0, &bar, (ChuBarItem){.words = ch_str(ui->settings.trainee)});
    chu_bar_brand(panel, &bar);
    chu_nav(ui, panel, bar);
    if (!look_at(ui, panel, &p)) return;
    ChRect content = chu_content(panel->layout, page);
    ChRect at = chu_scroll_begin(panel, ui->play_count ? 0 : PROGRESS_VIEW, content, &state_of(ui)->scroll, chu_line(panel, CHU_BODY));
    if (ui->play_count) {
        draw_head(panel, &at, &p);
        at.y = draw_cards(panel, at, &p);
    } else {
        draw_empty(panel, &at);
    }
    chu_scroll_end(panel, at.y);
    say_keys(panel, &p);
    chu_focus_first(panel, !ui->play_count ? PROGRESS_VIEW : ui->about_home.due_count ? PROGRESS_START : PROGRESS_STEP);
}

static void enter(ChUi *ui)
{
    *state_of(ui) = (ChuProgressState){0};
}

/* The play that the focus is on; else the latest. */
static uint32_t play_meant(const ChUi *ui)
{
    uint32_t has = chu_focus_has(&ui->focus);
    bool listed = has >= PROGRESS_PLAY && has - PROGRESS_PLAY < ui->play_count;
    return ui->play_count - 1 - (listed ? has - PROGRESS_PLAY : 0);
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    ChuProgressState *state = state_of(ui);
    if (deed.kind != CHU_ACT) return;
    switch (order) {
    case PROGRESS_METHOD: state->method++; break;
    case PROGRESS_BEHAVIOURS: state->behaviours = !state->behaviours; break;
    case PROGRESS_START:
        chu_do(ui, (ChUiAction){.act = ui->about_home.due_count ? CH_ACT_DUE : CH_ACT_HOME});
        break;
    case PROGRESS_DRILL: chu_do(ui, (ChUiAction){.act = CH_ACT_DRILL}); break;
    case KEY_DEBRIEF: chu_do(ui, (ChUiAction){.act = CH_ACT_DEBRIEF_OF, .index = play_meant(ui), .method = CH_NONE}); break;
    case KEY_EXPORT: chu_do(ui, (ChUiAction){.act = CH_ACT_EXPORT_PROGRESS}); break;
    case KEY_HOME: chu_home(ui); break;
    default: break;
    }
}

const ChuScreen chu_screen_progress = {
    .title = {"Progress", 8}, .state_bytes = sizeof(ChuProgressState), .enter = enter, .draw = draw, .act = act};
