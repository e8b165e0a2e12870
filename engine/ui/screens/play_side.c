/* Beside the stage: the steps (guided play alone) and the talk so far, as cards, or as drawers where room is
 * short. */
#include "ui/stages/stage.h"
#include "ui/stages/stage_letter.h"
#include "words/words.h"

enum { RULE_GAP = 12, ENTRY_GAP = 12, STEP_GAP = 12 };

/* Its cap stands on the card: the key bar need not say it again, F1 does. */
void chu_play_quiet_key(ChuPanel *panel, uint32_t order, ChKeyed what, ChStr words)
{
    chu_region(panel, (ChuRegion){.order = order, .key = chu_keyed(panel, what), .key_only = true, .say = words});
}

/* Steps ------------------------------------------------------------------------------------------------------------ */

static ChStepStatus status_of(const ChUi *ui, uint32_t step)
{
    return ch_step_status(ch_session_method(ui->session), step, chu_play_now(ui));
}

/* Whether it can still be earned, in part at least. */
static bool open_step(const ChUi *ui, uint32_t step)
{
    const ChMethod *method = ch_session_method(ui->session);
    const ChMoment *now = chu_play_now(ui);
    if (method->steps[step].throughout || !ch_step_asked(&method->steps[step], now->arisen)) return false;
    if (now->steps[step].stage == CH_STAGE_BROKEN) return true;
    ChStepStatus status = status_of(ui, step);
    return status == CH_STEP_MISSED || status == CH_STEP_PARTLY;
}

/* The step that comes next: the first that is open. */
static uint32_t next_step(const ChUi *ui)
{
    const ChMethod *method = ch_session_method(ui->session);
    for (uint32_t i = 0; i < method->step_count; i++)
        if (open_step(ui, i)) return i;
    return CH_NONE;
}

ChStr chu_play_hint(const ChUi *ui)
{
    uint32_t step = next_step(ui);
    const ChMethod *method = ch_session_method(ui->session);
    if (chu_play_mode(ui) != CH_MODE_GUIDED || ch_session_ended(ui->session)) return (ChStr){NULL, 0};
    if (step == CH_NONE) return CH_STR("Every step has been asked for. See it through.");
    return method->steps[step].guidance.n ? method->steps[step].guidance : method->steps[step].title;
}

ChuSign chu_play_sign(const ChUi *ui, uint32_t step)
{
    const ChStep *what = &ch_session_method(ui->session)->steps[step];
    ChStepStatus status = status_of(ui, step);
    bool over = ch_session_ended(ui->session);
    if (status == CH_STEP_MET && what->throughout && !over) return CHU_SIGN_NOW;
    if (status == CH_STEP_NOT_ASKED && !over) return CHU_SIGN_TO_COME;
    if (status != CH_STEP_MISSED || over) return (ChuSign)status;
    return step == next_step(ui) ? CHU_SIGN_NOW : CHU_SIGN_TO_COME;
}

ChStr chu_play_step_note(const ChUi *ui, uint32_t step)
{
    const ChStep *what = &ch_session_method(ui->session)->steps[step];
    switch (status_of(ui, step)) {
    case CH_STEP_MET:
        return what->throughout ? CH_STR("Holding so far") : (ChStr){NULL, 0};
    case CH_STEP_PARTLY:
        return CH_STR("You did part of it.");
    case CH_STEP_LATE:
        return CH_STR("Done, but late or out of order.");
    case CH_STEP_UNDONE:
        return CH_STR("Met first, broken later.");
    case CH_STEP_BROKEN:
        return what->throughout ? CH_STR("One of your lines went against it.")
                                : CH_STR("One of your lines went against it. It can still be done.");
    default:
        return (ChStr){NULL, 0};
    }
}

static int32_t steps_height(ChUi *ui, ChuPanel *panel, int32_t width)
{
    const ChMethod *method = ch_session_method(ui->session);
    int32_t h = 0;
    for (uint32_t i = 0; i < method->step_count; i++)
        h += chu_step_height(panel, width, method->steps[i].title, chu_play_step_note(ui, i)) +
             chu_d(panel, STEP_GAP);
    return h - chu_d(panel, STEP_GAP);
}

static void draw_steps(ChUi *ui, ChuPanel *panel, ChRect at, uint32_t order)
{
    const ChMethod *method = ch_session_method(ui->session);
    ChRect in = chu_scroll_begin(panel, order, at, &chu_play(ui)->steps, chu_line(panel, CHU_CAPTION));
    for (uint32_t i = 0; i < method->step_count; i++) {
        ChStr title = method->steps[i].title, note = chu_play_step_note(ui, i);
        if (i) chu_cut_top(&in, chu_d(panel, STEP_GAP));
        chu_step(panel, chu_cut_top(&in, chu_step_height(panel, in.w, title, note)), chu_play_sign(ui, i),
                 title, note);
    }
    chu_scroll_end(panel, in.y);
}

static ChStr steps_said(ChUi *ui, ChuPanel *panel)
{
    const ChMethod *method = ch_session_method(ui->session);
    ChStr all = CH_STR("The steps.");
    for (uint32_t i = 0; i < method->step_count; i++) {
        ChStepStatus status = status_of(ui, i);
        ChStr word = status == CH_STEP_MISSED ? CH_STR("to come") : ch_status_word(status);
        all = chu_say(panel, "%.*s %.*s, %.*s.", CH_FMT(all), CH_FMT(method->steps[i].title), CH_FMT(word));
    }
    return all;
}

/* Above a reply there is one row for them: signs and titles side by side; where those are too long, the signs, and the title of what
 * comes next. */
bool chu_play_strip(const ChUi *ui, const ChuLayout *layout)
{
    return chu_play_mode(ui) == CH_MODE_GUIDED && chu_play_beat(ui)->channel == CH_CHANNEL_EMAIL &&
           layout->reflow >= CHU_STANDARD;
}

static int32_t step_width(ChuPanel *panel, ChStr title)
{
    return chu_d(panel, 28) + chu_width(panel, CHU_BODY_STRONG, 0, title);
}

/* 0: they do not all fit; else what is left between them. */
static int32_t strip_gap(ChUi *ui, ChuPanel *panel, int32_t width)
{
    const ChMethod *method = ch_session_method(ui->session);
    int32_t left = width, between = (int32_t)method->step_count - 1;
    for (uint32_t i = 0; i < method->step_count; i++) left -= step_width(panel, method->steps[i].title);
    int32_t gap = between > 0 ? left / between : left, widest = chu_d(panel, 56);
    return gap < chu_d(panel, 16) ? 0 : chu_least(gap, widest);
}

static void draw_strip_title(ChuPanel *panel, ChRect at, ChuSign sign, ChStr title)
{
    bool quiet = sign == CHU_SIGN_TO_COME || sign == CHU_SIGN_NOT_ASKED;
    if (chu_width(panel, CHU_BODY_STRONG, 0, title) > at.w) return;
    chu_label(panel, at, quiet ? CHU_BODY_MEDIUM : CHU_BODY_STRONG, quiet ? panel->theme->ink2 : panel->theme->ink, CHU_LEFT, title);
}

static void draw_strip(ChUi *ui, ChuPanel *panel, ChRect at)
{
    const ChMethod *method = ch_session_method(ui->session);
    int32_t gap = strip_gap(ui, panel, at.w), side = chu_d(panel, 20);
    uint32_t next = next_step(ui);
    for (uint32_t i = 0; i < method->step_count; i++) {
        ChuSign sign = chu_play_sign(ui, i);
        ChRect box = chu_cut_left(&at, side);
        chu_sign(panel, chu_centred(box, side, side), sign, panel->theme->surface);
        chu_cut_left(&at, chu_d(panel, 8));
        if (!gap) continue;
        draw_strip_title(panel, at, sign, method->steps[i].title);
        chu_cut_left(&at, step_width(panel, method->steps[i].title) - side - chu_d(panel, 8) + gap);
    }
    if (gap || next == CH_NONE) return;
    chu_cut_left(&at, chu_d(panel, 8));
    draw_strip_title(panel, at, CHU_SIGN_NOW, method->steps[next].title);
}

void chu_play_strip_draw(ChUi *ui, ChuPanel *panel, ChRect strip)
{
    ChuLook look = chu_region(panel, (ChuRegion){.order = CHU_PLAY_STEPS_KEY, .rect = strip, .say = steps_said(ui, panel)});
    chu_play_quiet_key(panel, CHU_PLAY_STEPS_KEY, CH_KEYED_STEPS, CH_STR("to the steps"));
    chu_card(panel, 0, strip, (ChuCard){.look = CHU_CARD_REST});
    ChRect inside = chu_inset(strip, chu_d(panel, CHU_MARGIN), 0);
    ChStr cap = chu_keyed_cap(panel, CH_KEYED_STEPS);
    if (!chu_cap_off(panel, cap)) {
        int32_t w = chu_cap_width(panel, cap);
        chu_cap(panel, inside.x + inside.w - w, inside.y + inside.h / 2, cap, CHU_CAP_PLAIN);
        chu_cut_right(&inside, w + chu_d(panel, 16));
    }
    draw_strip(ui, panel, inside);
    if (look.ring) chu_ring(panel, strip, 12);
}

/* The talk so far -------------------------------------------------------------------------------------------------- */

/* What has not arrived is not in it yet. */
static uint32_t arrived(const ChUi *ui, int64_t now_ms)
{
    const ChuPlay *play = chu_play(ui);
    ChuHeard heard = chu_play_heard(ui, now_ms);
    if (heard.whole >= play->passage_count) return play->told_count;
    return play->passages[heard.whole].first;
}

static bool headed(const ChuTold *told)
{
    return told->kind == CHU_TOLD_YOURS || told->kind == CHU_TOLD_SAYS;
}

/* One name for what one person says in one go. */
static bool goes_on(const ChuPlay *play, uint32_t i)
{
    return i > 0 && play->told[i].kind == play->told[i - 1].kind &&
           play->told[i].step == play->told[i - 1].step;
}

static ChStr name_of(const ChUi *ui, const ChuTold *told)
{
    return told->kind == CHU_TOLD_YOURS ? CH_STR("You") : chu_play_name(ui);
}

static int32_t badge_width(ChuPanel *panel, const ChuTold *told)
{
    if (told->kind == CHU_TOLD_YOURS) return chu_delta_width(panel, told->delta);
    return chu_heat_chip_width(panel, told->anger, true);
}

/* By how much your words moved it stands beside the first of them; how hot it then was, once a step. */
static bool has_badge(const ChuPlay *play, uint32_t i)
{
    const ChuTold *told = &play->told[i];
    if (told->kind == CHU_TOLD_YOURS) return told->delta != 0;
    for (uint32_t k = i; k-- > 0 && play->told[k].step == told->step;)
        if (play->told[k].kind == CHU_TOLD_SAYS) return false;
    return true;
}

/* Name and badge side by side, or one below the other. */
static bool two_lines(ChUi *ui, ChuPanel *panel, int32_t width, uint32_t i)
{
    const ChuTold *told = &chu_play(ui)->told[i];
    int32_t badge = has_badge(chu_play(ui), i) ? badge_width(panel, told) + chu_d(panel, 8) : 0;
    return chu_width(panel, CHU_CAPTION_STRONG, CHU_LITERAL, name_of(ui, told)) + badge > width;
}

static int32_t head_height(ChUi *ui, ChuPanel *panel, int32_t width, uint32_t i)
{
    const ChuPlay *play = chu_play(ui);
    int32_t line = chu_d(panel, 24);
    if (!headed(&play->told[i]) || goes_on(play, i)) return 0;
    if (!two_lines(ui, panel, width, i)) return line;
    return chu_write_height(panel, width, CHU_CAPTION_STRONG, CHU_LITERAL, name_of(ui, &play->told[i])) +
           (has_badge(play, i) ? line : 0);
}

static ChStr words_of(ChUi *ui, ChuPanel *panel, const ChuTold *told)
{
    if (told->kind == CHU_TOLD_TIME) return chu_play_later(panel, ui, told);
    return told->text.n ? told->text : CH_STR("(silence)");
}

static uint32_t how_of(const ChuTold *told)
{
    if (!told->text.n) return CHU_ITALIC;
    return told->kind == CHU_TOLD_YOURS  ? CHU_YOURS
           : told->kind == CHU_TOLD_SAYS ? CHU_THEIRS
                                         : CHU_ITALIC | CHU_THEIRS;
}

ChuEntry chu_play_entry(ChUi *ui, ChuPanel *panel, uint32_t i)
{
    const ChuPlay *play = chu_play(ui);
    const ChuTold *told = &play->told[i];
    bool head = headed(told) && !goes_on(play, i);
    return (ChuEntry){.name = head ? name_of(ui, told) : (ChStr){NULL, 0},
                      .words = words_of(ui, panel, told),
                      .how = how_of(told),
                      .badge = head && has_badge(play, i)};
}

static int32_t entry_height(ChUi *ui, ChuPanel *panel, int32_t width, uint32_t i)
{
    const ChuTold *told = &chu_play(ui)->told[i];
    return head_height(ui, panel, width, i) +
           chu_write_height(panel, width, CHU_CAPTION, how_of(told), words_of(ui, panel, told));
}

static void draw_badge(ChuPanel *panel, ChRect at, const ChuTold *told)
{
    if (chu_window(panel) &&
        !chu_rect_inside((ChRect){chu_window(panel)->x, at.y, 0, at.h}, *chu_window(panel)))
        return;
    if (told->kind == CHU_TOLD_YOURS)
        chu_delta(panel, at.x, at.y + at.h / 2, told->delta);
    else
        chu_heat_chip(panel, at.x, at.y + at.h / 2, told->anger, true);
}

static void draw_head(ChUi *ui, ChuPanel *panel, ChRect head, uint32_t i)
{
    const ChuTold *told = &chu_play(ui)->told[i];
    ChColour32 colour = told->kind == CHU_TOLD_YOURS ? panel->theme->you : panel->theme->ink;
    bool badge = has_badge(chu_play(ui), i);
    if (two_lines(ui, panel, head.w, i)) {
        chu_write_cut(panel, &head, 0, CHU_CAPTION_STRONG, CHU_LITERAL, colour, name_of(ui, told));
        if (badge) draw_badge(panel, head, told);
        return;
    }
    chu_label(panel, head, CHU_CAPTION_STRONG, colour, CHU_LEFT, name_of(ui, told));
    if (badge) draw_badge(panel, chu_cut_right(&head, badge_width(panel, told)), told);
}

static void draw_entry(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t i)
{
    const ChuTold *told = &chu_play(ui)->told[i];
    int32_t head = head_height(ui, panel, at->w, i);
    if (head) draw_head(ui, panel, chu_cut_top(at, head), i);
    bool small = told->kind == CHU_TOLD_TIME;
    chu_write_cut(panel, at, 0, small ? CHU_CAPTION_MEDIUM : CHU_CAPTION, small ? 0 : how_of(told),
                  told->kind == CHU_TOLD_YOURS ? panel->theme->ink : panel->theme->ink2,
                  words_of(ui, panel, told));
}

static void draw_talk(ChUi *ui, ChuPanel *panel, ChRect at, uint32_t order)
{
    ChuPlay *play = chu_play(ui);
    uint32_t count = arrived(ui, panel->now_ms);
    ChRect in = chu_scroll_begin(panel, order, at, &play->talk, chu_line(panel, CHU_CAPTION));
    if (count == 0)
        chu_write_cut(panel, &in, 0, CHU_CAPTION, 0, panel->theme->ink2,
                      CH_STR("What is said will stand here."));
    for (uint32_t i = 0; i < count; i++) {
        if (i) chu_cut_top(&in, chu_d(panel, goes_on(play, i) ? 4 : ENTRY_GAP));
        if (chu_visible(panel, (ChRect){in.x, in.y, in.w, entry_height(ui, panel, in.w, i)}))
            draw_entry(ui, panel, &in, i);
        else
            chu_cut_top(&in, entry_height(ui, panel, in.w, i));
    }
    chu_scroll_end(panel, in.y);
}

/* Cards ------------------------------------------------------------------------------------------------------------ */

static ChRect card(ChuPanel *panel, ChRect rect, ChStr title, ChStr cap)
{
    ChRect inside = chu_card(panel, 0, rect, (ChuCard){.look = CHU_CARD_REST});
    ChRect head = chu_cut_top(&inside, chu_d(panel, 24));
    if (!chu_cap_off(panel, cap)) {
        int32_t w = chu_cap_width(panel, cap);
        chu_cap(panel, head.x + head.w - w, head.y + chu_d(panel, 8), cap, CHU_CAP_PLAIN);
    }
    chu_label(panel, (ChRect){head.x, head.y, head.w, chu_line(panel, CHU_TITLE) * 2 / 3}, CHU_TITLE,
              panel->theme->ink, CHU_LEFT, title);
    chu_cut_top(&inside, chu_d(panel, 8));
    return inside;
}

static ChStr talk_said(ChUi *ui, ChuPanel *panel)
{
    const ChuPlay *play = chu_play(ui);
    uint32_t count = arrived(ui, panel->now_ms);
    for (uint32_t i = count; i-- > 0;)
        if (play->told[i].kind == CHU_TOLD_YOURS)
            return chu_say(panel, "So far. You last said: %.*s", CH_FMT(words_of(ui, panel, &play->told[i])));
    return CH_STR("So far. You have not said anything yet.");
}

static void draw_count(ChUi *ui, ChuPanel *panel, ChRect rect)
{
    ChuLook look = chu_region(panel, (ChuRegion){.order = CHU_COMPOSE_COUNT, .rect = rect, .key = chu_keyed(panel, CH_KEYED_COUNT_TO_TEN), .key_stays = true, .say = CH_STR("Count to ten")});
    chu_count_draw(ui, panel, card(panel, rect, CH_STR("Count to ten"), chu_keyed_cap(panel, CH_KEYED_COUNT_TO_TEN)));
    if (look.ring) chu_ring(panel, rect, 12);
}

bool chu_play_talk_beside(const ChUi *ui, const ChuLayout *layout)
{
    if (layout->reflow < CHU_STANDARD || chu_play_beat(ui)->channel == CH_CHANNEL_EMAIL) return false;
    return !chu_count_offered(ui) || chu_play_mode(ui) != CH_MODE_GUIDED;
}

void chu_play_side_draw(ChUi *ui, ChuPanel *panel, ChRect column)
{
    const int32_t padding = 2 * chu_card_padding(panel, false) + chu_d(panel, 32);
    const int32_t inner = column.w - 2 * chu_card_padding(panel, false), gap = chu_gap(panel->layout);
    bool talk = chu_play_talk_beside(ui, panel->layout);
    int32_t count = chu_count_offered(ui) ? chu_count_height(ui, panel, inner) + padding : 0;
    if (chu_play_mode(ui) == CH_MODE_GUIDED) {
        int32_t wanted = steps_height(ui, panel, inner) + padding, room = count ? column.h - count - gap : column.h * 3 / 5;
        ChRect rect = chu_cut_top(&column, count ? room : chu_least(wanted, room));
        draw_steps(ui, panel, card(panel, rect, CH_STR("The steps"), chu_keyed_cap(panel, CH_KEYED_STEPS)), CHU_PLAY_STEPS);
        chu_region_says(panel, CHU_PLAY_STEPS, steps_said(ui, panel));
        chu_cut_top(&column, gap);
    }
    if (count) {
        draw_count(ui, panel, chu_cut_top(&column, count));
        chu_cut_top(&column, gap);
    }
    if (!talk) return;
    draw_talk(ui, panel, card(panel, column, CH_STR("So far"), chu_keyed_cap(panel, CH_KEYED_TALK)), CHU_PLAY_TALK);
    chu_region_says(panel, CHU_PLAY_TALK, talk_said(ui, panel));
}

void chu_play_drawers(ChUi *ui, ChuPanel *panel)
{
    ChuPlay *play = chu_play(ui);
    if (chu_play_side(ui, panel)) return; /* the window grew over an open drawer: its content stands beside the stage */
    if (play->steps_open) {
        ChRect in = chu_drawer(panel, CHU_PLAY_CLOSE, CH_STR("The steps"), chu_keyed(panel, CH_KEYED_STEPS));
        draw_steps(ui, panel, in, CHU_PLAY_STEPS);
        chu_region_says(panel, CHU_PLAY_STEPS, steps_said(ui, panel));
    } else if (play->talk_open) {
        ChRect in = chu_drawer(panel, CHU_PLAY_CLOSE, CH_STR("So far"), chu_keyed(panel, CH_KEYED_TALK));
        const ChMoment *now = chu_play_now(ui);
        ChStr terms = chu_say(panel, "%.*s. Line %u. Given %.*s of %.*s.",
                              CH_FMT(chu_play_when(panel, ui, now->clock_s)), chu_play_line(ui),
                              CH_FMT(chu_play_money(panel, ui, now->cost)),
                              CH_FMT(chu_play_money(panel, ui, chu_play_scenario(ui)->may_give)));
        chu_write_cut(panel, &in, chu_d(panel, RULE_GAP), CHU_CAPTION, 0, panel->theme->ink2, terms);
        draw_talk(ui, panel, in, CHU_PLAY_TALK);
        chu_region_says(panel, CHU_PLAY_TALK, talk_said(ui, panel));
    }
}
