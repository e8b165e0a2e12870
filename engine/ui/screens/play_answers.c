/* The answers: the question with what stands beside it, the rows in the order of the session's seed, silence
 * and its timer, and the button of the end. */
#include "ui/stages/stage.h"

enum { ROW_GAP = 16, DENSE_GAP = 8, QUESTION_GAP = 16, TIMER = 8, WARN_S = 5 };

/* What is on offer ------------------------------------------------------------------------------------------------- */

uint32_t chu_play_rows(const ChUi *ui, uint32_t slot, uint8_t rows[CH_MAX_CHOICES], bool *zero)
{
    const ChBeat *beat = chu_play_beat(ui);
    ChOffers offers;
    ch_session_offers(ui->session, &offers);
    *zero = false;
    if (slot >= offers.slot_count) return 0;
    uint8_t order[CH_MAX_CHOICES];
    uint32_t shown = 0,
             count = beat->kind == CH_BEAT_COMPOSE ? beat->slots[slot].choice_count : beat->choice_count;
    ch_shown_order(ch_session_started(ui->session).seed, chu_play_now(ui)->beat, slot, count, true, order);
    for (uint32_t i = 0; i < count; i++)
        if ((offers.picks[slot] >> order[i]) & 1u) rows[shown++] = order[i];
    *zero = offers.picks[slot] & 1u;
    return shown;
}

bool chu_play_taken(const ChUi *ui, const ChChoice *choice)
{
    const ChuPlay *play = chu_play(ui);
    if (chu_play_mode(ui) != CH_MODE_PRACTICE || choice->serial / 8 >= play->taken_bytes) return false;
    return (play->taken[choice->serial / 8] >> choice->serial % 8) & 1u;
}

/* Where most answers begin with something to do, it is asked what one does. */
static bool mostly_deeds(const ChUi *ui)
{
    const ChBeat *beat = chu_play_beat(ui);
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = chu_play_rows(ui, 0, rows, &zero), deeds = 0;
    for (uint32_t i = 0; i < count; i++) {
        ChStr text = ch_str_trim(beat->choices[rows[i] - 1].text);
        deeds += text.n && text.p[0] != '"';
    }
    return 2 * deeds > count;
}

ChuChoice chu_play_row(const ChUi *ui, uint32_t beat_index, uint8_t pick, uint32_t shown)
{
    const ChBeat *beat = &chu_play_scenario(ui)->beats[beat_index];
    const ChChoice *choice = pick ? &beat->choices[pick - 1] : beat->silence;
    return (ChuChoice){.text = pick ? choice->text : chu_stage(beat->channel)->silence,
                       .number = shown,
                       .taken_before = chu_play_taken(ui, choice),
                       .interrupts = choice->interrupts};
}

/* `place` among the rows, from 0. */
static ChuChoice row_of(const ChUi *ui, ChuPanel *panel, uint8_t pick, uint32_t place, bool dense)
{
    ChuChoice row = chu_play_row(ui, chu_play_now(ui)->beat, pick, place + 1);
    ChuMeans means = pick ? chu_play_means(ui, &chu_play_beat(ui)->choices[pick - 1]) : CHU_MEANS_USUAL;
    row.dense = dense;
    chu_play_mark_means(ui, panel, pick, chu_play_first_means(ui, means) == place, &row);
    return row;
}

/* Beside the question ---------------------------------------------------------------------------------------------- */

int64_t chu_play_timer_ms(const ChUi *ui)
{
    const ChBeat *beat = chu_play_beat(ui);
    uint8_t rows[CH_MAX_CHOICES];
    bool zero = false;
    if (chu_play_mode(ui) != CH_MODE_ASSESSED || ui->settings.timers == CH_TIMERS_OFF || beat->kind != CH_BEAT) return 0;
    chu_play_rows(ui, 0, rows, &zero);
    int64_t declared = zero ? beat->silence_after_s * 1000 : 0;
    return ui->settings.timers == CH_TIMERS_DOUBLED ? 2 * declared : declared;
}

static int64_t timer_left(const ChUi *ui, int64_t now_ms)
{
    const ChuPlay *play = chu_play(ui);
    int64_t whole = chu_play_timer_ms(ui), at = play->paused_ms ? play->paused_ms : now_ms;
    if (!play->timer_ms) return whole;
    int64_t left = play->timer_ms + whole - at;
    return left < 0 ? 0 : left;
}

static ChStr note_of(ChUi *ui, ChuPanel *panel)
{
    const ChuPlay *play = chu_play(ui);
    if (chu_play_speaking(ui, panel->now_ms)) return CH_STR("Space shows the rest");
    int32_t left = (int32_t)((timer_left(ui, panel->now_ms) + 999) / 1000);
    if (chu_play_timer_ms(ui)) return chu_say(panel, left <= WARN_S ? "%d s left" : "%d s", (int)left);
    if (play->took_back) return CH_STR("Your line is taken back");
    if (chu_play_mode(ui) == CH_MODE_GUIDED)
        return CH_STR("Take your time. Nothing is timed in guided play.");
    return (ChStr){NULL, 0};
}

static ChStr question_of(const ChUi *ui)
{
    const ChuStage *stage = chu_stage(chu_play_beat(ui)->channel);
    return mostly_deeds(ui) ? stage->question_done : stage->question;
}

/* The note has its place even while it is empty, so that nothing moves when it comes. It goes below where it
 * does not fit beside the question. */
static int32_t question_height(ChUi *ui, ChuPanel *panel, int32_t width)
{
    int32_t h = chu_write_height(panel, width, CHU_BODY_STRONG, 0, question_of(ui));
    return h + (chu_play_timer_ms(ui) ? chu_d(panel, TIMER + 8) : 0) + chu_d(panel, QUESTION_GAP);
}

static void draw_timer(ChUi *ui, ChuPanel *panel, ChRect bar)
{
    const ChuPlay *play = chu_play(ui);
    int64_t whole = chu_play_timer_ms(ui), left = timer_left(ui, panel->now_ms);
    chu_box(panel, bar, TIMER / 2, panel->theme->sunken, panel->theme->edge, 1);
    ChRect full = bar;
    full.w = (int32_t)(bar.w * (left / 250) / chu_most(1, (int32_t)(whole / 250)));
    if (full.w > bar.h) chu_box(panel, full, TIMER / 2, panel->theme->ink2, 0, 0);
    if (play->timer_ms && !play->paused_ms && left > 0) chu_wake_at(panel, panel->now_ms + 250);
}

static void draw_question(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    ChStr note = note_of(ui, panel), question = question_of(ui);
    ChRect row = *at;
    int32_t gap = chu_d(panel, 16), note_w = note.n ? chu_width(panel, CHU_CAPTION, 0, note) : 0;
    int32_t h = chu_write(panel, row, CHU_BODY_STRONG, 0, panel->theme->ink, CHU_LEFT, question);
    row.h = h;
    if (note_w && chu_width(panel, CHU_BODY_STRONG, 0, question) + gap + note_w <= row.w)
        chu_label(panel, row, CHU_CAPTION, panel->theme->ink2, CHU_RIGHT, note);
    chu_stage_asks(ui, panel, row, question);
    chu_cut_top(at, h);
    if (chu_play_timer_ms(ui)) {
        chu_cut_top(at, chu_d(panel, 8));
        draw_timer(ui, panel, chu_cut_top(at, chu_d(panel, TIMER)));
    }
    chu_cut_top(at, chu_d(panel, QUESTION_GAP));
}

/* A hint -- what the next step asks for -- stands between the question and the answers. */
static int32_t hint_text(ChuPanel *panel, int32_t width)
{
    return chu_most(width - chu_d(panel, 24 + 8 + 2 * 16), 1);
}

int32_t chu_play_hint_height(ChUi *ui, ChuPanel *panel, int32_t width)
{
    ChStr hint = chu_play(ui)->hint ? chu_play_hint(ui) : (ChStr){NULL, 0};
    if (!hint.n) return 0;
    return chu_write_height(panel, hint_text(panel, width), CHU_BODY, 0, hint) +
           chu_d(panel, 24 + QUESTION_GAP);
}

void chu_play_hint_draw(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    int32_t h = chu_play_hint_height(ui, panel, at->w);
    if (!h) return;
    ChRect box = chu_cut_top(at, h);
    box.h -= chu_d(panel, QUESTION_GAP);
    ChuLook look = chu_region(
        panel,
        (ChuRegion){.order = CHU_PLAY_HINT_BOX, .rect = box, .manner = CHU_READS, .say = chu_play_hint(ui)});
    chu_box(panel, box, 12, panel->theme->you_tint, panel->theme->you, 1);
    if (look.ring) chu_ring(panel, box, 12);
    ChRect inside = chu_inset(box, chu_d(panel, 16), chu_d(panel, 12)),
           mark = chu_cut_left(&inside, chu_d(panel, 24));
    mark.h = chu_line(panel, CHU_BODY);
    if (!chu_window(panel) ||
        chu_rect_inside((ChRect){chu_window(panel)->x, mark.y, 0, mark.h}, *chu_window(panel)))
        chu_icon(panel, mark, CH_STR("note"), panel->theme->you);
    chu_cut_left(&inside, chu_d(panel, 8));
    chu_write(panel, inside, CHU_BODY, 0, panel->theme->ink, CHU_LEFT, chu_play_hint(ui));
}

/* Rows ------------------------------------------------------------------------------------------------------------- */

static int32_t row_gap(ChuPanel *panel, ChuAnswersLook look)
{
    return chu_d(panel, look.dense && !look.airy ? DENSE_GAP : ROW_GAP);
}

static int32_t rows_height(ChUi *ui, ChuPanel *panel, int32_t width, ChuAnswersLook look)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = chu_play_rows(ui, 0, rows, &zero);
    int32_t gap = row_gap(panel, look), h = 0;
    for (uint32_t i = 0; i < count + zero; i++)
        h += chu_choice_height(panel, width, row_of(ui, panel, i < count ? rows[i] : 0, i, look.dense)) + gap;
    return chu_most(h - gap, 0);
}

static void draw_rows(ChUi *ui, ChuPanel *panel, ChRect *at, ChuAnswersLook look)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = chu_play_rows(ui, 0, rows, &zero);
    for (uint32_t i = 0; i < count + zero; i++) {
        uint8_t pick = i < count ? rows[i] : 0;
        ChuChoice row = row_of(ui, panel, pick, i, look.dense);
        if (i) chu_cut_top(at, row_gap(panel, look));
        chu_choice(panel, CHU_PLAY_CHOICE + i, chu_cut_top(at, chu_choice_height(panel, at->w, row)), row);
    }
}

/* The end ---------------------------------------------------------------------------------------------------------- */

static ChuButton end_button(void)
{
    return (ChuButton){.words = CH_STR("See how it went"), .look = CHU_PRIMARY, .key = CHU_ENTER};
}

static int32_t end_height(ChuPanel *panel, int32_t width)
{
    return chu_most(chu_d(panel, CHU_BUTTON_BEGIN), chu_button_height(panel, width, end_button()));
}

static void draw_end(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    ChRect row = chu_cut_top(at, end_height(panel, at->w));
    if (chu_play_speaking(ui, panel->now_ms)) { /* the last words come first; the focus can wait where the button will be */
        chu_region(panel, (ChuRegion){.order = CHU_PLAY_END, .rect = row, .manner = CHU_READS});
        return;
    }
    chu_button(panel, CHU_PLAY_END, chu_cut_left(&row, chu_button_width(panel, end_button())), end_button());
}

/* All of it -------------------------------------------------------------------------------------------------------- */

int32_t chu_play_answers_height(ChUi *ui, ChuPanel *panel, int32_t width, ChuAnswersLook look)
{
    if (ch_session_ended(ui->session)) return end_height(panel, width);
    return (look.bare ? 0 : question_height(ui, panel, width)) + chu_play_hint_height(ui, panel, width) +
           rows_height(ui, panel, width, look);
}

void chu_play_answers(ChUi *ui, ChuPanel *panel, ChRect *at, ChuAnswersLook look)
{
    if (ch_session_ended(ui->session)) {
        chu_play_gone_draw(ui, panel, at->y);
        uint32_t from = panel->list->count;
        draw_end(ui, panel, at);
        if (chu_play_going(ui, panel)) panel->list->count = from;
        return;
    }
    chu_play_gone_draw(ui, panel, at->y);
    uint32_t from = panel->list->count;
    if (!look.bare) draw_question(ui, panel, at);
    chu_play_hint_draw(ui, panel, at);
    draw_rows(ui, panel, at, look);
    if (chu_play_going(ui, panel)) panel->list->count = from; /* these are seen when those have gone */
}

void chu_play_answer(ChUi *ui, const uint8_t *picks, uint32_t count)
{
    ChuPlay *play = chu_play(ui);
    ChUiAction action = {.act = CH_ACT_ANSWER, .ms = ui->now_ms - play->told_at_ms};
    action.decision.pick_count = (uint8_t)count;
    for (uint32_t i = 0; i < count; i++) action.decision.picks[i] = picks[i];
    if (chu_play_beat(ui)->kind == CH_BEAT) chu_play_gone_keep(ui, picks[0]);
    chu_play_rest(ui); /* whoever was cut in on: what was left to say stands in the talk so far */
    chu_do(ui, action);
}

/* Time ------------------------------------------------------------------------------------------------------------- */

static bool stands_still(const ChUi *ui)
{
    const ChuPlay *play = chu_play(ui);
    bool drawer = (play->steps_open || play->talk_open) && ui->focus.layers > 0; /* none where the window grew over it */
    return play->leaving || drawer || ui->over != CHU_OVER_NONE;
}

/* Silence is counted from when she stops speaking, and not while something lies over the page. */
void chu_play_tick(ChUi *ui)
{
    ChuPlay *play = chu_play(ui);
    int64_t now = ui->now_ms;
    if (!chu_play_timer_ms(ui) || play->ran_out) return;
    if (stands_still(ui)) {
        if (!play->paused_ms) play->paused_ms = now;
        return;
    }
    if (play->paused_ms && play->timer_ms) play->timer_ms += now - play->paused_ms;
    play->paused_ms = 0;
    if (!play->timer_ms && !chu_play_speaking(ui, now)) play->timer_ms = now;
    if (!play->timer_ms) return;
    int64_t left = timer_left(ui, now);
    if (left <= WARN_S * 1000 && !play->ticked) {
        play->ticked = true;
        chu_sound(ui, CH_CUE_FIVE_SECONDS);
    }
    if (left > 0) return;
    play->ran_out = true;
    chu_play_answer(ui, &(uint8_t){0}, 1);
}
