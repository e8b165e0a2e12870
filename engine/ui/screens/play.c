/* Play: the customer at the left, what is told and the answers in the middle (both drawn by the channel's
 * stage), the steps and the talk so far at the right. */
#include "ui/screens/debrief_pen.h"
#include "ui/screens/play.h"

#include "ui/stages/stage_letter.h"
#include "words/words.h"

enum { LEFT = 296, LEFT_COMPACT = 240, LEFT_WIDE = 384 };

ChuPlay *chu_play(const ChUi *ui)
{
    return ui->states[CH_SCREEN_PLAY];
}

const ChScenario *chu_play_scenario(const ChUi *ui)
{
    return ch_session_scenario(ui->session);
}

const ChMoment *chu_play_now(const ChUi *ui)
{
    return &ch_session_state(ui->session)->now;
}

const ChBeat *chu_play_beat(const ChUi *ui)
{
    return &chu_play_scenario(ui)->beats[chu_play_now(ui)->beat];
}

ChMode chu_play_mode(const ChUi *ui)
{
    return ch_session_started(ui->session).mode;
}

uint32_t chu_play_line(const ChUi *ui)
{
    return chu_play(ui)->decisions + !ch_session_ended(ui->session);
}

ChStr chu_play_name(const ChUi *ui)
{
    ChStr name = ch_str_trim(chu_play_scenario(ui)->customer.name);
    return name.n ? name : CH_STR("The customer");
}

bool chu_play_side(const ChUi *ui, const ChuPanel *panel)
{
    return panel->layout->reflow >= CHU_STANDARD && chu_play_beat(ui)->channel != CH_CHANNEL_EMAIL;
}

static bool guided(const ChUi *ui)
{
    return chu_play_mode(ui) == CH_MODE_GUIDED;
}

/* How many steps are met: what there is to see of one being met while they stand in a drawer. */
static ChStr met_of(const ChUi *ui, ChuPanel *panel)
{
    const ChMethod *method = ch_session_method(ui->session);
    uint32_t met = 0, all = 0;
    for (uint32_t i = 0; i < method->step_count; i++) {
        met += chu_play(ui)->met >> i & 1u;
        all += !method->steps[i].throughout;
    }
    return chu_say(panel, "%u/%u", met, all);
}

/* Drawing ---------------------------------------------------------------------------------------------------------- */

static void draw_bar(ChUi *ui, ChuPanel *panel, ChRect bar)
{
    const ChScenario *scenario = chu_play_scenario(ui);
    const ChMoment *now = chu_play_now(ui);
    bool narrow = panel->layout->reflow == CHU_NARROW;
    chu_bar_back(panel, CHU_PLAY_BACK, &bar, CH_STR("Pause"));
    if (panel->layout->keys_folded)
        chu_bar_item(panel, CHU_ORDER_HELP, &bar,
                     (ChuBarItem){.words = CH_STR("Keys"), .key = {.name = CH_KEY_F1}});
    if (!chu_play_talk_beside(ui, panel->layout))
        chu_bar_item(panel, CHU_PLAY_TALK_KEY, &bar,
                     (ChuBarItem){.words = CH_STR("So far"), .key = chu_keyed(panel, CH_KEYED_TALK)});
    if (guided(ui) && !chu_play_side(ui, panel) && !chu_play_strip(ui, panel->layout))
        chu_bar_item(panel, CHU_PLAY_STEPS_KEY, &bar,
                     (ChuBarItem){.words = CH_STR("Steps"), .strong = met_of(ui, panel), .key = chu_keyed(panel, CH_KEYED_STEPS)});
    if (!narrow) {
        int32_t title = chu_width(panel, CHU_TITLE, 0, scenario->title) + chu_d(panel, 24);
        ChRect rest = bar;
        chu_cut_left(&rest, title);
        if (chu_play_talk_beside(ui, panel->layout))
            chu_bar_item(
                panel, 0, &rest,
                (ChuBarItem){.words = CH_STR("Line"), .strong = chu_say(panel, "%u", chu_play_line(ui))});
        chu_bar_item(panel, 0, &rest,
                     (ChuBarItem){.icon = ch_str_eq(scenario->currency, CH_STR("GBP")) ? CH_STR("pound") : CH_STR("coin"),
                                  .words = CH_STR("Given"),
                                  .strong = chu_play_money(panel, ui, now->cost),
                                  .tail = chu_say(panel, "of %.*s",
                                                  CH_FMT(chu_play_money(panel, ui, scenario->may_give)))});
        chu_bar_item(panel, 0, &rest,
                     (ChuBarItem){.icon = chu_channel_icon(chu_play_beat(ui)->channel),
                                  .words = chu_play_when(panel, ui, now->clock_s)});
        bar.w = rest.x + rest.w - bar.x;
    }
    chu_bar_title(panel, &bar, scenario->title, narrow ? (ChStr){NULL, 0} : ch_mode_word(chu_play_mode(ui)));
}

static void say_keys(ChUi *ui, ChuPanel *panel)
{
    bool speaking = chu_play_speaking(ui, panel->now_ms), ended = ch_session_ended(ui->session);
    bool compose = chu_play_beat(ui)->kind == CH_BEAT_COMPOSE;
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = chu_play_rows(ui, 0, rows, &zero) + zero;
    if (!ended && !compose) {
        chu_hint(panel, count > 1 ? chu_say(panel, "1–%u", count > 9 ? 9 : count) : CH_STR("1"),
                 CH_STR("choose"));
        chu_answers_hint(panel, CHU_PLAY_CHOICE, CHU_PLAY_STAGE, CH_STR("say it"));
        chu_play_means_keys(ui, panel);
    }
    bool reads = panel->layout->reflow == CHU_NARROW && chu_play_beat(ui)->channel == CH_CHANNEL_EMAIL && chu_letter_tab(ui);
    if (!ended && compose && !reads) chu_compose_keys(ui, panel);
    if (speaking) chu_hint(panel, CH_STR("Space"), CH_STR("show the rest"));
    if (speaking) chu_key(panel, CHU_PLAY_REST, (ChuKey){.name = CH_KEY_SPACE}, (ChStr){NULL, 0});
    if (guided(ui) && !ended) {
        chu_keyed_hint(panel, CH_KEYED_HINT, CH_STR("hint"));
        chu_key(panel, CHU_PLAY_HINT, chu_keyed(panel, CH_KEYED_HINT), (ChStr){NULL, 0});
    }
    if (ch_session_may_take_back(ui->session) && !chu_compose_goes_back(ui))
        chu_hint(panel, CH_STR("Backspace"), CH_STR("take the last line back"));
    chu_keyed_hint(panel, CH_KEYED_READ, CH_STR("read aloud"));
    if (chu_play_side(ui, panel)) {
        if (guided(ui)) chu_play_quiet_key(panel, CHU_PLAY_STEPS_KEY, CH_KEYED_STEPS, CH_STR("to the steps"));
        if (chu_play_talk_beside(ui, panel->layout)) chu_play_quiet_key(panel, CHU_PLAY_TALK_KEY, CH_KEYED_TALK, CH_STR("to the talk so far"));
    }
    static const ChStr notes[] = {CH_WORD("Guided: not counted as a score"),
                                  CH_WORD("Practice: lines can be taken back"),
                                  CH_WORD("Assessed: every line stands")};
    if (ui->tries_again && !ended) {
        enum { BEGINNING = 48 }; /* all of it stands in the debrief */
        bool change = ui->changed.n > 0;
        ChStr words = chu_short(panel, ch_text_view(change ? &ui->changed : &ui->kept), BEGINNING);
        chu_key_note(panel, chu_say(panel, "%s: %.*s", change ? "To change" : "To keep", CH_FMT(words)));
        return;
    }
    bool letters = chu_play_beat(ui)->channel == CH_CHANNEL_EMAIL && !ended;
    chu_key_note(panel, ui->play_in.n ? ch_text_view(&ui->play_in) : letters && compose ? CH_STR("You see their temperature again when they answer") : notes[chu_play_mode(ui)]);
}

typedef struct Fit {
    bool small, dense, airy;
} Fit;

/* Between what is told and the question. */
static int32_t told_gap(const ChuPanel *panel, Fit fit)
{
    return chu_d(panel, fit.small && !fit.airy ? 16 : 24);
}

static int32_t middle_height(ChUi *ui, ChuPanel *panel, int32_t width, Fit fit)
{
    const ChuStage *stage = chu_stage(chu_play_beat(ui)->channel);
    int32_t told = stage->told_height(ui, panel, width, fit.small);
    told += told ? told_gap(panel, fit) : 0;
    if (chu_play_beat(ui)->kind == CH_BEAT_COMPOSE)
        return told + chu_play_hint_height(ui, panel, width) + chu_stage_compose_height(ui, panel, width);
    return told + chu_play_answers_height(ui, panel, width, (ChuAnswersLook){.dense = fit.dense, .airy = fit.airy});
}

/* As roomy as it goes; what still does not fit scrolls. */
static Fit fit_middle(ChUi *ui, ChuPanel *panel, ChRect view)
{
    enum { FITS = 5 };
    static const Fit fits[FITS] = {{false, false, false},
                                   {false, true, true},
                                   {false, true, false},
                                   {true, true, true},
                                   {true, true, false}};
    if (panel->layout->reflow == CHU_NARROW) return fits[FITS - 1];
    for (int i = 0; i + 1 < FITS; i++)
        if (middle_height(ui, panel, view.w, fits[i]) <= view.h) return fits[i];
    return fits[FITS - 1];
}

static void draw_middle(ChUi *ui, ChuPanel *panel, ChRect view)
{
    ChuPlay *play = chu_play(ui);
    const ChuStage *stage = chu_stage(chu_play_beat(ui)->channel);
    bool compose = chu_play_beat(ui)->kind == CH_BEAT_COMPOSE;
    Fit fit = fit_middle(ui, panel, view);
    ChuBelow below = chu_below(panel, view, &play->middle);
    ChRect at = chu_scroll_begin(panel, 0, below.view, &play->middle, chu_line(panel, CHU_BODY));
    int32_t top = at.y;
    stage->told(ui, panel, &at, fit.small);
    if (at.y > top) chu_cut_top(&at, told_gap(panel, fit));
    if (compose) chu_play_hint_draw(ui, panel, &at);
    if (compose)
        chu_stage_compose(ui, panel, &at);
    else
        chu_play_answers(ui, panel, &at, (ChuAnswersLook){.dense = fit.dense, .airy = fit.airy});
    chu_scroll_end(panel, at.y);
    chu_stage_below(ui, panel, &below);
    if (!compose) chu_focus_first(panel, chu_stage_begins(ui, panel));
}

static void draw_columns(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChuReflow reflow = panel->layout->reflow;
    const ChuStage *stage = chu_stage(chu_play_beat(ui)->channel);
    ChRect content = chu_content(panel->layout, page);
    int32_t gap = chu_gap(panel->layout), side = chu_d(panel, reflow == CHU_WIDE      ? LEFT_WIDE
                                                              : reflow == CHU_COMPACT ? LEFT_COMPACT
                                                                                      : LEFT);
    if (reflow == CHU_NARROW) {
        stage->strip(ui, panel, chu_cut_top(&content, stage->strip_height(ui, panel)));
        chu_cut_top(&content, gap + chu_d(panel, 4));
    } else {
        stage->customer(ui, panel, chu_cut_left(&content, side));
        chu_cut_left(&content, gap);
    }
    if (chu_play_side(ui, panel)) {
        chu_play_side_draw(ui, panel, chu_cut_right(&content, side));
        chu_cut_right(&content, gap);
    }
    draw_middle(ui, panel, content);
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    const ChuPlay *play = chu_play(ui);
    if (!ui->session || play->session != ui->session) return;
    draw_bar(ui, panel, chu_top_bar(panel, &page));
    say_keys(ui, panel);
    if (chu_play_beat(ui)->channel == CH_CHANNEL_EMAIL)
        chu_stage_email(ui, panel, page);
    else
        draw_columns(ui, panel, page);
    ChuHeard heard = chu_play_heard(ui, panel->now_ms);
    if (heard.next_ms != INT64_MAX) chu_wake_at(panel, heard.next_ms);
    chu_play_drawers(ui, panel);
    if (play->leaving)
        chu_dialog(panel,
                   (ChuDialog){
                       .title = CH_STR("Pause here?"),
                       .text = CH_STR("The play stays open. You can go on from this line whenever you like."),
                       .safe = CH_STR("Go on"),
                       .other = CH_STR("Leave for now"),
                       .safe_order = CHU_PLAY_STAY,
                       .other_order = CHU_PLAY_LEAVE});
}

/* Doing ------------------------------------------------------------------------------------------------------------ */

static void open_side(ChUi *ui, uint32_t order)
{
    ChuPlay *play = chu_play(ui);
    bool steps = order == CHU_PLAY_STEPS_KEY;
    bool beside = ui->layout.reflow >= CHU_STANDARD && chu_play_beat(ui)->channel != CH_CHANNEL_EMAIL;
    if (steps ? beside : chu_play_talk_beside(ui, &ui->layout)) {
        chu_take_focus(ui, steps ? CHU_PLAY_STEPS : CHU_PLAY_TALK);
        return;
    }
    play->steps_open = steps;
    play->talk_open = !steps;
}

/* Where the middle scrolls the hint may be out of sight: there the focus goes to it, and back to the answers.
 */
static void toggle_hint(ChUi *ui)
{
    ChuPlay *play = chu_play(ui);
    bool scrolls = play->middle.content > play->middle.window;
    play->hint = !play->hint;
    if (play->hint && ui->settings.read_aloud) chu_speak(ui, chu_play_hint(ui));
    if (!scrolls || chu_play_beat(ui)->kind == CH_BEAT_COMPOSE) return;
    chu_take_focus(ui, play->hint ? CHU_PLAY_HINT_BOX : CHU_PLAY_CHOICE);
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    ChuPlay *play = chu_play(ui);
    if (!ui->session || play->session != ui->session) return;
    if (order >= CHU_PLAY_COMPOSE && order < CHU_PLAY_STEPS) {
        chu_stage_compose_act(ui, order, deed);
        return;
    }
    if (deed.kind == CHU_FOCUSED && (order < CHU_PLAY_TOLD || order >= CHU_PLAY_HINT_BOX)) play->strayed = true;
    if (deed.kind != CHU_ACT) return;
    if (order >= CHU_PLAY_CHOICE && order < CHU_PLAY_STAGE) {
        uint8_t rows[CH_MAX_CHOICES], pick = 0;
        bool zero;
        uint32_t place = order - CHU_PLAY_CHOICE;
        if (place < chu_play_rows(ui, 0, rows, &zero)) pick = rows[place];
        chu_play_answer(ui, &pick, 1);
        return;
    }
    if (chu_play_means_act(ui, order)) return;
    switch (order) {
    case CHU_PLAY_BACK:
        play->leaving = true;
        break;
    case CHU_PLAY_STAY:
        play->leaving = false;
        break;
    case CHU_PLAY_LEAVE:
        chu_do(ui, (ChUiAction){.act = CH_ACT_LEAVE});
        break;
    case CHU_PLAY_END:
        chu_do(ui, (ChUiAction){.act = CH_ACT_DEBRIEF, .method = CH_NONE});
        break;
    case CHU_PLAY_REST:
        chu_play_rest(ui);
        break;
    case CHU_PLAY_HINT:
        toggle_hint(ui);
        break;
    case CHU_PLAY_STEPS_KEY:
    case CHU_PLAY_TALK_KEY:
        open_side(ui, order);
        break;
    case CHU_PLAY_CLOSE:
        play->steps_open = play->talk_open = false;
        break;
    default:
        break;
    }
}

/* Enter on what is told, when all of it is: on to the answers. */
static bool enter_key(ChUi *ui)
{
    if (chu_play_beat(ui)->kind == CH_BEAT_COMPOSE || ch_session_ended(ui->session)) return false;
    chu_take_focus(ui, CHU_PLAY_CHOICE);
    return true;
}

/* Space shows the rest, and a moment later it says an answer: whoever was late with the one must not have done the other. */
static bool grab(ChUi *ui, const ChUiInput *input)
{
    if (input->type != CH_INPUT_KEY || input->key != CH_KEY_SPACE || ui->focus.layers) return false;
    if (!ui->session || chu_play(ui)->session != ui->session || !chu_play_just_whole(ui)) return false;
    uint32_t has = chu_focus_has(&ui->focus);
    return has == CHU_PLAY_END || (has >= CHU_PLAY_CHOICE && has < CHU_PLAY_STAGE);
}

static bool key(ChUi *ui, const ChUiInput *input)
{
    if (input->type != CH_INPUT_KEY || !ui->session || chu_play(ui)->session != ui->session) return false;
    if (input->key == CH_KEY_ENTER && chu_play_speaking(ui, ui->now_ms)) {
        chu_play_rest(ui);
        return true;
    }
    if (chu_stage_compose_key(ui, input)) return true;
    if (input->key == CH_KEY_ENTER) return enter_key(ui);
    if (input->key != CH_KEY_BACKSPACE) return false;
    if (ch_session_may_take_back(ui->session)) chu_do(ui, (ChUiAction){.act = CH_ACT_TAKE_BACK});
    return true;
}

/* Telling ---------------------------------------------------------------------------------------------------------- */

/* Which situation the ticks are of: another one begins without any. */
static void make_taken(ChUi *ui)
{
    ChuPlay *play = chu_play(ui);
    const ChScenario *scenario = chu_play_scenario(ui);
    uint32_t of = 2166136261u, bytes = scenario->serial_count / 8 + 1;
    for (uint32_t i = 0; i < scenario->id.n; i++) of = (of ^ (unsigned char)scenario->id.p[i]) * 16777619u;
    of ^= scenario->serial_count;
    if (play->taken && play->taken_of == of && play->taken_bytes >= bytes) return;
    if (play->taken_bytes < bytes) {
        play->taken = ch_arena_alloc(&ui->keep, bytes, 1);
        play->taken_bytes = play->taken ? bytes : 0;
    }
    if (play->taken) memset(play->taken, 0, play->taken_bytes);
    play->taken_of = of;
}

static uint32_t steps_met(const ChUi *ui)
{
    const ChMethod *method = ch_session_method(ui->session);
    uint32_t met = 0;
    for (uint32_t i = 0; i < method->step_count; i++)
        if (ch_step_status(method, i, chu_play_now(ui)) == CH_STEP_MET && !method->steps[i].throughout)
            met |= 1u << i;
    return met;
}

/* A new line: what belonged to the last one goes. */
static void begin_line(ChUi *ui, int64_t now_ms)
{
    ChuPlay *play = chu_play(ui);
    play->told_at_ms = now_ms;
    play->compose = (ChuCompose){.slot = 0};
    play->strayed = false;
    play->hint = play->leaving = play->steps_open = play->talk_open = play->ticked = play->ran_out = false;
    play->timer_ms = play->paused_ms = 0;
    play->middle = play->customer = (ChuScroll){0};
    play->talk.top = INT32_MAX / 2; /* the newest stands at the foot */
    chu_play_rebuild(ui);
    chu_focus_forget(&ui->focus);
}

static void enter(ChUi *ui)
{
    ChuPlay *play = chu_play(ui);
    if (!ui->session) return;
    play->session = ui->session;
    play->took_back = false;
    play->gone.count = 0;
    make_taken(ui);
    begin_line(ui, ui->now_ms);
    play->rest_ms = 0;
    play->rest = play->decisions > 0; /* resumed: it was heard already */
    if (play->rest) play->moved = false;
    play->met = steps_met(ui);
    if (!play->rest) chu_sound(ui, CH_CUE_LINE);
}

static bool says_something(const ChuPlay *play)
{
    for (uint32_t i = 0; i < play->passage_count; i++)
        if (play->passages[i].kind == CHU_TOLD_SAYS) return true;
    return false;
}

static void make_sounds(ChUi *ui, uint32_t met_before)
{
    const ChuPlay *play = chu_play(ui);
    if (play->hung_up)
        chu_sound(ui, CH_CUE_LINE_DEAD);
    else if (says_something(play))
        chu_sound(ui, CH_CUE_LINE);
    if (play->moved) chu_sound(ui, chu_play_now(ui)->anger > play->from ? CH_CUE_HOTTER : CH_CUE_COOLER);
    if (guided(ui) && play->met & ~met_before) chu_sound(ui, CH_CUE_STEP_MET);
}

static void told(ChUi *ui, ChEvents events, int64_t now_ms)
{
    ChuPlay *play = chu_play(ui);
    uint32_t met = play->met;
    if (!ui->session || play->session != ui->session) return;
    play->took_back = events.count && events.at[0].kind == CH_EVENT_TAKEN_BACK;
    begin_line(ui, now_ms);
    play->rest_ms = 0;
    play->rest = play->took_back;
    if (play->took_back) play->moved = false, play->gone.count = 0;
    play->met = steps_met(ui);
    if (!play->took_back) make_sounds(ui, met);
}

static void tick(ChUi *ui)
{
    if (ui->session && chu_play(ui)->session == ui->session) chu_play_tick(ui);
}

const ChuScreen chu_screen_play = {.title = {"Play", 4},
                                   .state_bytes = sizeof(ChuPlay),
                                   .enter = enter,
                                   .draw = draw,
                                   .act = act,
                                   .key = key,
                                   .grab = grab,
                                   .told = told,
                                   .tick = tick,
                                   .keeps_escape = true};
