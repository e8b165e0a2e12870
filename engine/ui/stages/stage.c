/* What the stages share: the heat, the facts, the strip of one column, and passages as bubbles and plain
 * text. */
#include "ui/stages/stage_letter.h"

enum {
    STRIP = 68,
    STRIP_STAIRS = 120,
    STRIP_STAIRS_H = 32,
    RISE = 8,
    RISE_MS = 160,
    STAIRS_MS = 320,
    PASSAGE_GAP = 12
};

const ChuStage *chu_stage(ChChannel channel)
{
    switch (channel) {
    case CH_CHANNEL_PHONE:
        return &chu_stage_phone;
    case CH_CHANNEL_EMAIL:
        return &chu_stage_letters;
    case CH_CHANNEL_CHAT:
        return &chu_stage_chat;
    case CH_CHANNEL_REVIEW:
        return &chu_stage_review;
    default:
        return &chu_stage_face;
    }
}

/* Heat ------------------------------------------------------------------------------------------------------------- */

int32_t chu_stage_anger(ChUi *ui, ChuPanel *panel)
{
    const ChuPlay *play = chu_play(ui);
    int32_t now = chu_play_now(ui)->anger;
    return play->moved ? chu_motion(panel, play->from, now, play->told_at_ms, STAIRS_MS) : now;
}

static int32_t delta_of(const ChUi *ui)
{
    const ChuPlay *play = chu_play(ui);
    return play->moved ? chu_play_now(ui)->anger - play->from : 0;
}

ChStr chu_stage_why(const ChUi *ui)
{
    const ChuPlay *play = chu_play(ui);
    if (chu_play_mode(ui) != CH_MODE_GUIDED || play->took_back) return (ChStr){NULL, 0};
    for (uint32_t i = play->told_count; i-- > play->fresh;)
        if (play->told[i].because.n) return play->told[i].because;
    return (ChStr){NULL, 0};
}

typedef struct Row {
    bool big, delta_below;
    int32_t h;
} Row;

/* As large as it goes; the widest word on its way counts, so that nothing jumps while the degrees run. */
static Row degrees_row(ChUi *ui, ChuPanel *panel, int32_t width)
{
    int32_t now = chu_play_now(ui)->anger, delta = delta_of(ui), from = now - delta;
    int32_t delta_w = delta ? chu_delta_width(panel, delta) + chu_d(panel, 8) : 0;
    Row row = {.big = true};
    for (int pass = 0; pass < 2; pass++, row.big = false) {
        int32_t w = chu_most(chu_degrees_width(panel, now, row.big), chu_degrees_width(panel, from, row.big));
        if (w + delta_w <= width) break;
        if (pass == 1) row.delta_below = delta != 0;
        if (pass == 1) break;
    }
    row.h = chu_line(panel, row.big ? CHU_DISPLAY : CHU_HEADING2) + (row.delta_below ? chu_d(panel, 24) : 0);
    return row;
}

static void draw_degrees(ChUi *ui, ChuPanel *panel, ChRect rect, Row row)
{
    int32_t delta = delta_of(ui), w = chu_delta_width(panel, delta);
    ChRect top = rect;
    if (row.delta_below) {
        ChRect below = chu_cut_bottom(&top, chu_d(panel, 24));
        chu_delta(panel, below.x, below.y + below.h / 2, delta);
    } else if (delta) {
        chu_delta(panel, top.x + top.w - w, top.y + top.h / 2, delta);
    }
    chu_degrees(panel, top, chu_stage_anger(ui, panel), row.big);
}

static int32_t foot_height(ChuPanel *panel, int32_t width, const ChuHeatBlock *block)
{
    int32_t foot = chu_stairs_foot(panel, block->ends);
    if (block->note.n) foot += chu_write_height(panel, width, CHU_CAPTION, 0, block->note);
    return foot;
}

static int32_t why_height(ChUi *ui, ChuPanel *panel, int32_t width, const ChuHeatBlock *block)
{
    ChStr why = block->why ? chu_stage_why(ui) : (ChStr){NULL, 0};
    return why.n ? chu_d(panel, 12 + 12) + chu_write_height(panel, width, CHU_CAPTION, CHU_THEIRS, why) : 0;
}

int32_t chu_stage_heat_height(ChUi *ui, ChuPanel *panel, int32_t width, ChuHeatBlock block)
{
    return degrees_row(ui, panel, width).h + chu_d(panel, 8 + 48) + foot_height(panel, width, &block) +
           why_height(ui, panel, width, &block);
}

void chu_stage_heat(ChUi *ui, ChuPanel *panel, ChRect *at, ChuHeatBlock block)
{
    Row row = degrees_row(ui, panel, at->w);
    draw_degrees(ui, panel, chu_cut_top(at, row.h), row);
    chu_cut_top(at, chu_d(panel, 8));
    ChRect stairs = chu_cut_top(at, chu_d(panel, 48));
    int32_t widest = chu_d(panel, 320);
    if (stairs.w > widest) stairs.w = widest;
    chu_stairs(panel, stairs, chu_stage_anger(ui, panel), block.ends);
    ChRect foot = chu_cut_top(at, foot_height(panel, at->w, &block));
    chu_cut_top(&foot, chu_stairs_foot(panel, block.ends));
    if (block.note.n) chu_write(panel, foot, CHU_CAPTION, 0, panel->theme->ink2, CHU_LEFT, block.note);
    ChStr why = block.why ? chu_stage_why(ui) : (ChStr){NULL, 0};
    if (!why.n) return;
    chu_cut_top(at, chu_d(panel, 12));
    chu_rule(panel, at->x, at->y, at->w);
    chu_cut_top(at, chu_d(panel, 12));
    chu_write_cut(panel, at, 0, CHU_CAPTION, CHU_THEIRS, panel->theme->ink, why);
}

/* Facts ------------------------------------------------------------------------------------------------------------ */

int32_t chu_stage_facts_height(ChUi *ui, ChuPanel *panel, int32_t width)
{
    const ChCustomer *customer = &chu_play_scenario(ui)->customer;
    int32_t h = customer->fact_count ? chu_d(panel, 12 + 12) : 0;
    for (uint32_t i = 0; i < customer->fact_count; i++)
        h += chu_write_height(panel, width, CHU_CAPTION, 0, customer->facts[i]) + (i ? chu_d(panel, 8) : 0);
    return h;
}

void chu_stage_facts(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChCustomer *customer = &chu_play_scenario(ui)->customer;
    if (!customer->fact_count) return;
    chu_cut_top(at, chu_d(panel, 12));
    chu_rule(panel, at->x, at->y, at->w);
    chu_cut_top(at, chu_d(panel, 12));
    for (uint32_t i = 0; i < customer->fact_count; i++) {
        if (i) chu_cut_top(at, chu_d(panel, 8));
        chu_write_cut(panel, at, 0, CHU_CAPTION, 0, panel->theme->ink, customer->facts[i]);
    }
}

/* The strip -------------------------------------------------------------------------------------------------------- */

int32_t chu_stage_strip_height(ChUi *ui, ChuPanel *panel)
{
    (void)ui;
    return chu_d(panel, STRIP);
}

/* Returns the lead. */
ChRect chu_stage_strip(ChUi *ui, ChuPanel *panel, ChRect strip)
{
    int32_t delta = delta_of(ui), now = chu_play_now(ui)->anger, gap = chu_d(panel, 13);
    chu_card(panel, 0, strip, (ChuCard){.look = CHU_CARD_REST, .dense = true});
    ChRect lead = chu_cut_left(&strip, chu_d(panel, 80)), inside = chu_inset(strip, gap, 0);
    ChRect stairs = chu_cut_right(&inside, chu_d(panel, STRIP_STAIRS));
    stairs = chu_centred(stairs, stairs.w, chu_d(panel, STRIP_STAIRS_H));
    stairs.y -= chu_d(panel, 4);
    chu_stairs(panel, stairs, chu_stage_anger(ui, panel), false);
    int32_t delta_w = delta ? chu_delta_width(panel, delta) + gap : 0;
    int32_t w = chu_most(chu_degrees_width(panel, now, true), chu_degrees_width(panel, now - delta, true));
    bool big = w + delta_w + gap <= inside.w;
    int32_t drawn = chu_degrees(panel, inside, chu_stage_anger(ui, panel), big);
    if (delta && drawn + delta_w <= inside.w)
        chu_delta(panel, inside.x + drawn + gap, inside.y + inside.h / 2, delta);
    return lead;
}

/* Words ------------------------------------------------------------------------------------------------------------ */

ChStr chu_stage_written(ChStr raw)
{
    ChStr text = ch_str_trim(raw);
    if (text.n < 2 || text.p[0] != '"' || text.p[text.n - 1] != '"') return raw;
    ChStr inside = {text.p + 1, text.n - 2};
    for (uint32_t i = 0; i < inside.n; i++)
        if (inside.p[i] == '"') return raw;
    return inside;
}

bool chu_stage_said(const ChuTold *told)
{
    for (uint32_t i = 0; i < told->text.n; i++)
        if (told->text.p[i] == '"') return told->kind == CHU_TOLD_YOURS;
    return false;
}

void chu_stage_happens(ChuPanel *panel, ChRect rect, uint32_t passage, ChuHappens happens)
{
    ChuLook look = chu_region(
        panel, (ChuRegion){.order = CHU_PLAY_TOLD + passage, .rect = rect, .manner = CHU_READS, .say = happens.text});
    chu_write(panel, rect, happens.role, happens.how, happens.colour, happens.align, happens.text);
    if (look.ring) chu_ring(panel, rect, 8);
}

uint32_t chu_stage_begins(const ChUi *ui, const ChuPanel *panel)
{
    const ChuPlay *play = chu_play(ui);
    const ChuFocus *focus = panel->focus;
    for (uint32_t i = 0; i < play->passage_count; i++)
        if (play->passages[i].kind == CHU_TOLD_SAYS) return CHU_PLAY_TOLD + i;
    if (play->passage_count) return CHU_PLAY_TOLD;
    for (uint32_t i = 0; i < focus->region_count; i++)
        if (focus->regions[i].order >= CHU_PLAY_STAGE && focus->regions[i].order < CHU_PLAY_END) return focus->regions[i].order;
    return ch_session_ended(ui->session) ? CHU_PLAY_END : CHU_PLAY_QUESTION;
}

void chu_stage_asks(const ChUi *ui, ChuPanel *panel, ChRect rect, ChStr question)
{
    if (chu_play(ui)->passage_count) return;
    ChuLook look = chu_region(panel, (ChuRegion){.order = CHU_PLAY_QUESTION, .rect = rect, .manner = CHU_READS, .say = question});
    if (look.ring) chu_ring(panel, rect, 8);
}

void chu_stage_below(ChUi *ui, ChuPanel *panel, ChuBelow *below)
{
    uint32_t all = 0, buttons = 0;
    uint32_t rows = chu_below_count(panel, below, CHU_PLAY_CHOICE, CHU_PLAY_STAGE, &all) +
                    chu_below_count(panel, below, CHU_COMPOSE_ROW, CHU_COMPOSE_SEND, &all);
    bool ends = chu_below_count(panel, below, CHU_PLAY_END, CHU_PLAY_END + 1, &buttons) > 0;
    bool sends = chu_below_count(panel, below, CHU_COMPOSE_SEND, CHU_COMPOSE_SEND + 1, &buttons) > 0;
    bool speaking = chu_play_speaking(ui, panel->now_ms);
    ChStr words = {NULL, 0};
    if ((rows || ends || sends) && speaking)
        words = CH_STR("Space shows the rest");
    else if (rows)
        words = chu_below_answers(panel, rows, all);
    else if (ends)
        words = CH_STR("Below: See how it went");
    else if (sends)
        words = chu_say(panel, "Below: %.*s", CH_FMT(chu_compose_send(ui).words));
    chu_below_say(panel, below, words, speaking ? CH_STR("Space") : CH_STR("PgDn"));
}

/* Passages --------------------------------------------------------------------------------------------------------- */

static ChuBubble bubble_of(ChUi *ui, ChuPanel *panel, const ChuPassage *passage, bool small)
{
    const ChuPlay *play = chu_play(ui);
    return (ChuBubble){.text = passage->text,
                       .degrees = play->told[passage->first].anger,
                       .small = small,
                       .speaking = -1,
                       .no_tail = panel->layout->reflow == CHU_NARROW};
}

static int32_t passage_height(ChUi *ui, ChuPanel *panel, int32_t width, uint32_t i, bool small)
{
    const ChuPlay *play = chu_play(ui);
    const ChuPassage *passage = &play->passages[i];
    switch (passage->kind) {
    case CHU_TOLD_SAYS:
        if (chu_stage_elsewhere(ui, &play->told[passage->first])) {
            ChuPost post = chu_post_elsewhere(ui, panel, passage);
            return chu_post_height(panel, width, &post);
        }
        return chu_bubble_height(panel, width, bubble_of(ui, panel, passage, small));
    case CHU_TOLD_TIME:
        return chu_write_height(panel, width, CHU_BODY_STRONG, 0,
                                chu_play_later(panel, ui, &play->told[passage->first]));
    default:
        return chu_write_height(panel, width, CHU_BODY, CHU_THEIRS | CHU_RUNNING, passage->text);
    }
}

int32_t chu_stage_passages_height(ChUi *ui, ChuPanel *panel, int32_t width, bool small)
{
    uint32_t count = chu_play(ui)->passage_count;
    int32_t h = count ? -chu_d(panel, PASSAGE_GAP) : 0;
    for (uint32_t i = 0; i < count; i++)
        h += passage_height(ui, panel, width, i, small) + chu_d(panel, PASSAGE_GAP);
    return h;
}

/* How far they have come in saying it, in the bubble's own foot: nothing moves when it goes. */
static void speaking_bar(ChuPanel *panel, ChRect bubble, const ChuBubble *look, int32_t share)
{
    int32_t h = chu_d(panel, 4), pad = chu_d(panel, panel->layout->reflow == CHU_NARROW ? 16 : 28);
    ChRect bar = {bubble.x, bubble.y + bubble.h - chu_d(panel, 5) - h, bubble.w, h};
    if (!look->no_tail) chu_cut_left(&bar, chu_d(panel, 12));
    bar = chu_inset(bar, pad, 0);
    if (chu_window(panel) &&
        !chu_rect_inside((ChRect){chu_window(panel)->x, bar.y, 0, bar.h}, *chu_window(panel)))
        return;
    ch_draw_box(panel->list, bar, h / 2, panel->theme->sunken, 0, 0);
    bar.w = bar.w * share / 1000;
    if (bar.w > 0)
        ch_draw_box(panel->list, bar, h / 2, panel->theme->heat[ch_mood(look->degrees)].text, 0, 0);
}

void chu_stage_rise(ChUi *ui, ChuPanel *panel, uint32_t passage, ChuBubble *bubble)
{
    int64_t came = chu_play_came_ms(ui, passage);
    bubble->rise = chu_motion(panel, chu_d(panel, RISE), 0, came, RISE_MS);
    bubble->transparency = (uint8_t)chu_motion(panel, 255, 0, came, RISE_MS);
}

void chu_stage_follow(ChUi *ui, ChuPanel *panel, ChRect rect)
{
    if (!chu_play(ui)->strayed) chu_scroll_follow(panel, rect);
}

static void draw_says(ChUi *ui, ChuPanel *panel, ChRect rect, uint32_t i, const ChuHeard *heard, bool small)
{
    enum { BAR_MS = 100 };
    const ChuPassage *passage = &chu_play(ui)->passages[i];
    if (chu_stage_elsewhere(ui, &chu_play(ui)->told[passage->first])) {
        ChuPost post = chu_post_elsewhere(ui, panel, passage);
        chu_post_draw(panel, rect, &post, CHU_PLAY_TOLD + i);
        return;
    }
    ChuBubble bubble = bubble_of(ui, panel, &chu_play(ui)->passages[i], small);
    bool now = i == heard->whole && heard->share >= 0;
    if (now && !panel->settings->keep_still) bubble.sentences = heard->sentences;
    chu_stage_rise(ui, panel, i, &bubble);
    chu_bubble(panel, CHU_PLAY_TOLD + i, rect, bubble);
    if (!now) return;
    rect.y += bubble.rise;
    speaking_bar(panel, rect, &bubble, heard->share);
    chu_wake_at(panel, panel->now_ms + BAR_MS);
    if (panel->settings->keep_still) return;
    rect.y -= bubble.rise;
    chu_stage_follow(ui, panel, chu_bubble_sentence(panel, rect, bubble, heard->sentences - 1));
}

static void draw_passage(ChUi *ui, ChuPanel *panel, ChRect rect, uint32_t i, const ChuHeard *heard,
                         bool small)
{
    const ChuPlay *play = chu_play(ui);
    const ChuPassage *passage = &play->passages[i];
    switch (passage->kind) {
    case CHU_TOLD_SAYS:
        draw_says(ui, panel, rect, i, heard, small);
        break;
    case CHU_TOLD_TIME:
        chu_stage_happens(panel, rect, i,
                          (ChuHappens){CHU_BODY_STRONG, 0, panel->theme->ink, CHU_LEFT,
                                       chu_play_later(panel, ui, &play->told[passage->first])});
        break;
    default:
        chu_stage_happens(panel, rect, i,
                          (ChuHappens){CHU_BODY, CHU_THEIRS | CHU_RUNNING, panel->theme->ink2, CHU_LEFT, passage->text});
    }
}

/* The focus can be where words are about to come. */
static void await_words(ChuPanel *panel, ChRect rect, uint32_t i)
{
    chu_region(panel, (ChuRegion){.order = CHU_PLAY_TOLD + i, .rect = rect, .manner = CHU_READS});
}

void chu_stage_passages(ChUi *ui, ChuPanel *panel, ChRect *at, bool small)
{
    const ChuPlay *play = chu_play(ui);
    ChuHeard heard = chu_play_heard(ui, panel->now_ms);
    for (uint32_t i = 0; i < play->passage_count; i++) {
        if (i) chu_cut_top(at, chu_d(panel, PASSAGE_GAP));
        ChRect rect = chu_cut_top(at, passage_height(ui, panel, at->w, i, small));
        bool there = i < heard.whole || (i == heard.whole && heard.share >= 0) || panel->settings->keep_still;
        if (there) draw_passage(ui, panel, rect, i, &heard, small);
        if (!there) await_words(panel, rect, i);
    }
}
