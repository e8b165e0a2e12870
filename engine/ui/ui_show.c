/* Where to go: the screens, and what each of them shows (ui.h). */
#include "ui/ui_inside.h"

enum { TOAST_MS = 6000 };

static void set_text(ChText *text, ChStr to)
{
    text->n = 0;
    ch_text_add(text, to);
}

void *chu_state(ChUi *ui, ChScreenName screen)
{
    return ui->states[screen];
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool chu_has_piece(ChStr text, ChStr piece)
{
    for (uint32_t i = 0; i + piece.n <= text.n; i++) {
        uint32_t n = 0;
        while (n < piece.n && lower(text.p[i + n]) == lower(piece.p[n])) n++;
        if (n == piece.n) return true;
    }
    return false;
}

void chu_go(ChUi *ui, ChScreenName screen)
{
    if (ui->screen != screen) ui->back = ui->screen;
    ui->screen = screen;
    ui->over = CHU_OVER_NONE;
    ui->shown_at_ms = ui->now_ms;
    ui->stale = true;
    chu_focus_forget(&ui->focus);
    if (chu_screen(screen)->enter) chu_screen(screen)->enter(ui);
}

void chu_return(ChUi *ui)
{
    ui->screen = ui->back;
    ui->over = CHU_OVER_NONE;
    ui->stale = true;
    chu_focus_forget(&ui->focus);
}

void ch_ui_show_first(ChUi *ui)
{
    chu_go(ui, CH_SCREEN_FIRST);
}

void ch_ui_show_home(ChUi *ui)
{
    chu_go(ui, CH_SCREEN_HOME);
}

void ch_ui_show_briefing(ChUi *ui, uint32_t card, const ChScenario *scenario, const ChMethod *method)
{
    ui->card = card;
    ui->asked.on = false;
    ui->scenario = scenario;
    ui->method = method;
    ui->kept.n = ui->changed.n = 0;
    chu_go(ui, CH_SCREEN_BRIEFING);
}

void ch_ui_wrote_last(ChUi *ui, ChStr keep, ChStr change)
{
    ui->kept.n = ui->changed.n = 0;
    ch_text_add(&ui->kept, keep);
    ch_text_add(&ui->changed, change);
    ui->stale = true;
}

static uint32_t card_of(const ChUi *ui, const ChScenario *scenario)
{
    for (uint32_t i = 0; i < ui->card_count; i++)
        if (ch_str_eq(ui->cards[i].id, scenario->id)) return i;
    return CH_NONE;
}

void ch_ui_brief_as(ChUi *ui, ChMode mode, uint32_t method, ChStr words)
{
    ui->asked.on = true;
    ui->asked.mode = mode;
    ui->asked.method = method;
    ui->asked.words = words;
    ui->asked.anew = false;
    chu_go(ui, CH_SCREEN_BRIEFING);
}

void ch_ui_brief_anew(ChUi *ui)
{
    ui->asked.anew = true;
    ui->stale = true;
}

void ch_ui_set_sitting(ChUi *ui, ChSitting sitting)
{
    ui->sitting_words.n = 0;
    ch_text_add(&ui->sitting_words, sitting.words);
    ui->sitting = sitting;
    ui->sitting.words = ch_text_view(&ui->sitting_words);
    ui->stale = true;
}

void ch_ui_play_in(ChUi *ui, ChStr words)
{
    set_text(&ui->play_in, words);
    ui->stale = true;
}

void ch_ui_show_play(ChUi *ui, const ChSession *session, int64_t now_ms)
{
    ui->session = session;
    ui->scenario = ch_session_scenario(session);
    ui->method = ch_session_method(session);
    ui->card = card_of(ui, ui->scenario);
    ui->now_ms = now_ms;
    ui->tries_again = false;
    chu_go(ui, CH_SCREEN_PLAY);
}

void ch_ui_play_again(ChUi *ui)
{
    ui->tries_again = ui->kept.n || ui->changed.n;
    ui->stale = true;
}

void ch_ui_show_events(ChUi *ui, ChEvents events, int64_t now_ms)
{
    ui->now_ms = ui->shown_at_ms = now_ms;
    ui->stale = true;
    ui->wake_ms = now_ms; /* it may have come of time alone, behind a frame */
    if (chu_screen(ui->screen)->told) chu_screen(ui->screen)->told(ui, events, now_ms);
}

void ch_ui_show_debrief(ChUi *ui, const ChDebrief *debrief, bool ask_first)
{
    ui->debrief = debrief;
    ui->debriefed = NULL;
    ui->reflects = false;
    ui->scenario = debrief->scenario;
    ui->method = debrief->method;
    ui->card = card_of(ui, debrief->scenario);
    chu_go(ui, ask_first ? CH_SCREEN_ASK : CH_SCREEN_DEBRIEF);
}

void ch_ui_debrief_of(ChUi *ui, const ChSession *session)
{
    ui->debriefed = session;
    ui->stale = true;
}

void ch_ui_debrief_reflects(ChUi *ui)
{
    ui->reflects = true;
    ui->stale = true;
}

void ch_ui_show_settings(ChUi *ui)
{
    chu_go(ui, CH_SCREEN_SETTINGS);
}

void ch_ui_show_people(ChUi *ui, const ChPersonCard *people, uint32_t count)
{
    ui->people = people;
    ui->person_count = count;
    chu_go(ui, CH_SCREEN_PEOPLE);
}

void ch_ui_show_about(ChUi *ui, const ChAboutCard *lines, uint32_t count)
{
    ui->about = lines;
    ui->about_count = count;
    chu_go(ui, CH_SCREEN_ABOUT);
}

void ch_ui_show_pin(ChUi *ui, ChStr why)
{
    ui->why.n = ui->refused.n = 0;
    ch_text_add(&ui->why, why);
    ui->pin_title = CH_STR("The facilitator\u2019s PIN");
    chu_go(ui, CH_SCREEN_PIN);
}

void ch_ui_pin_titled(ChUi *ui, ChStr title)
{
    ui->pin_title = title;
    ui->stale = true;
}

void ch_ui_set_locked(ChUi *ui, bool locked)
{
    ui->locked = locked;
    ui->stale = true;
}

void ch_ui_pin_refused(ChUi *ui, ChStr message)
{
    set_text(&ui->refused, message);
    ui->stale = true;
    ui->read = 0; /* read aloud again, with what is wrong */
}

void ch_ui_show_session(ChUi *ui, const ChBoard *board)
{
    ui->board = board;
    ui->board_beat = ui->board_question = 0;
    ui->looked_ms = ui->now_ms;
    ui->trouble.n = 0;
    if (board) chu_go(ui, CH_SCREEN_SESSION);
}

/* The line that is shown stays, although others may have come before it. */
static uint32_t same_beat(const ChUi *ui, const ChBoard *board)
{
    if (!ui->board || ui->board_beat >= ui->board->beat_count) return ui->board_beat; /* a question, on the wall */
    for (uint32_t i = 0; i < board->beat_count; i++)
        if (ch_str_eq(board->beats[i].id, ui->board->beats[ui->board_beat].id)) return i;
    return 0;
}

void ch_ui_session_changed(ChUi *ui, const ChBoard *board, ChStr trouble)
{
    bool on_question = ui->board && ui->board_beat >= ui->board->beat_count;
    uint32_t beat = same_beat(ui, board);
    if (on_question) beat = board->beat_count + ui->board_beat - ui->board->beat_count;
    ui->board_beat = beat;
    ui->board = board;
    set_text(&ui->trouble, trouble);
    ui->stale = true;
    ui->wake_ms = ui->now_ms; /* it came of time alone, behind a frame */
}

void ch_ui_show_sessions(ChUi *ui, const ChSessionCard *cards, uint32_t count, uint32_t more)
{
    ui->sessions = cards;
    ui->session_count = count;
    ui->session_more = more;
    chu_go(ui, CH_SCREEN_SESSIONS);
}

void ch_ui_show_plan(ChUi *ui, const ChPlanCards *cards)
{
    ui->plan = *cards;
    chu_go(ui, CH_SCREEN_PLAN);
}

void ch_ui_show_turn(ChUi *ui, ChStr name, ChStr session, ChStr situation)
{
    set_text(&ui->turn, name);
    set_text(&ui->turn_session, session);
    set_text(&ui->turn_situation, situation);
    chu_go(ui, CH_SCREEN_TURN);
}

void ch_ui_set_in_turn(ChUi *ui, bool in_turn)
{
    ui->in_turn = in_turn;
    ui->stale = true;
}

void ch_ui_show_progress(ChUi *ui, const ChPlayed *plays, uint32_t count)
{
    ui->plays = plays;
    ui->play_count = count;
    chu_go(ui, CH_SCREEN_PROGRESS);
}

void ch_ui_show_drill(ChUi *ui, const ChDrillCard *drill)
{
    ui->drill = drill;
    chu_go(ui, CH_SCREEN_DRILL);
}

void ch_ui_show_programmes(ChUi *ui, const ChProgrammeCard *cards, uint32_t count)
{
    ui->programmes = cards;
    ui->programme_count = count;
    chu_go(ui, CH_SCREEN_PROGRAMMES);
}

void ch_ui_show_error(ChUi *ui, ChStr message, bool retry)
{
    set_text(&ui->message, message);
    ui->retry = retry;
    ui->aside = false;
    chu_go(ui, CH_SCREEN_ERROR);
}

void ch_ui_error_aside(ChUi *ui)
{
    ui->aside = ui->screen == CH_SCREEN_ERROR;
    ui->stale = true;
}

void ch_ui_error_over(ChUi *ui)
{
    if (ui->screen == CH_SCREEN_ERROR) chu_return(ui);
}

void chu_set_toast(ChUi *ui, ChStr message, int64_t now_ms)
{
    set_text(&ui->toast, message);
    ui->toast_from_ms = now_ms;
    ui->toast_until_ms = ui->toast.failed ? 0 : now_ms + TOAST_MS;
    ui->stale = true;
    if (ui->settings.read_aloud) chu_speak(ui, message);
}

void ch_ui_toast(ChUi *ui, ChStr message, int64_t now_ms)
{
    chu_set_toast(ui, message, now_ms);
}

ChStr chu_card_score(ChuPanel *panel, const ChSituationCard *card)
{
    if (card->best < 0) return !card->played ? CH_STR("Not played") : card->guided ? CH_STR("Played guided") : CH_STR("Played, no score");
    if (card->first < 0 || card->first == card->best) return chu_say(panel, "Best %d of 100", card->best);
    return chu_say(panel, "Best %d of 100, first %d", card->best, card->first);
}

const ChSituationCard *chu_card_shown(const ChUi *ui)
{
    return ui->card < ui->card_count ? &ui->cards[ui->card] : NULL;
}

ChScreenName ch_ui_screen(const ChUi *ui)
{
    return ui->screen;
}

const ChSettings *ch_ui_settings(const ChUi *ui)
{
    return &ui->settings;
}
