/* Chat: messages one below the other, yours at the right, theirs at the left as they are typed. */
#include "ui/stages/stage_file.h"

enum { GAP = 12, DOT = 8, SHIFT = 48 }; /* the ring of high contrast is 8 wide */

/* Your last message, then theirs: what came before stands in the talk so far. */
static bool yours(const ChuPlay *play, uint32_t i)
{
    return play->told[i].kind == CHU_TOLD_YOURS && play->told[i].text.n > 0;
}

static ChuBubble bubble_of(const ChuTold *told)
{
    return (ChuBubble){.text = told->text,
                       .degrees = told->anger,
                       .small = true,
                       .speaking = -1,
                       .yours = told->kind == CHU_TOLD_YOURS};
}

static int32_t message_width(const ChuPanel *panel, int32_t width)
{
    int32_t shift = chu_d(panel, SHIFT);
    return width > 6 * shift ? width - shift : width;
}

static int32_t message_height(ChUi *ui, ChuPanel *panel, int32_t width, uint32_t i)
{
    const ChuTold *told = &chu_play(ui)->told[i];
    if (told->kind == CHU_TOLD_TIME)
        return chu_write_height(panel, width, CHU_CAPTION_STRONG, 0, chu_play_later(panel, ui, told));
    if (told->kind == CHU_TOLD_DOES)
        return chu_write_height(panel, width, CHU_BODY, CHU_THEIRS | CHU_RUNNING, told->text);
    return chu_bubble_height(panel, message_width(panel, width), bubble_of(told));
}

static bool shown(const ChuPlay *play, uint32_t i)
{
    return play->told[i].kind != CHU_TOLD_YOURS || yours(play, i);
}

static int32_t told_height(ChUi *ui, ChuPanel *panel, int32_t width, bool small)
{
    const ChuPlay *play = chu_play(ui);
    int32_t h = 0;
    (void)small;
    for (uint32_t i = play->fresh; i < play->told_count; i++)
        if (shown(play, i)) h += message_height(ui, panel, width, i) + chu_d(panel, GAP);
    return h ? h - chu_d(panel, GAP) : 0;
}

/* Somebody is typing: three dots that keep still, and it is said. */
static void draw_typing(ChUi *ui, ChuPanel *panel, ChRect at)
{
    int32_t side = chu_d(panel, DOT), line = chu_line(panel, CHU_CAPTION);
    if (chu_window(panel) &&
        !chu_rect_inside((ChRect){chu_window(panel)->x, at.y, 0, line}, *chu_window(panel)))
        return;
    for (int i = 0; i < 3; i++)
        ch_draw_box(panel->list,
                    (ChRect){at.x + i * (side + chu_d(panel, 4)), at.y + (line - side) / 2, side, side},
                    side / 2, panel->theme->edge, 0, 0);
    chu_cut_left(&at, 3 * (side + chu_d(panel, 4)) + chu_d(panel, 4));
    at.h = line;
    ChStr words = chu_say(panel, "%.*s is writing", CH_FMT(chu_play_name(ui)));
    if (chu_width(panel, CHU_CAPTION, 0, words) <= at.w)
        chu_label(panel, at, CHU_CAPTION, panel->theme->ink2, CHU_LEFT, words);
}

static void draw_message(ChUi *ui, ChuPanel *panel, ChRect rect, uint32_t i, uint32_t passage)
{
    const ChuTold *told = &chu_play(ui)->told[i];
    if (told->kind == CHU_TOLD_TIME) {
        chu_write(panel, rect, CHU_CAPTION_STRONG, 0, panel->theme->ink2, CHU_CENTRE,
                  chu_play_later(panel, ui, told));
    } else if (told->kind == CHU_TOLD_DOES) {
        chu_write(panel, rect, CHU_BODY, CHU_THEIRS | CHU_RUNNING, panel->theme->ink2, CHU_LEFT, told->text);
    } else {
        int32_t w = message_width(panel, rect.w);
        if (told->kind == CHU_TOLD_YOURS) rect.x += rect.w - w;
        rect.w = w;
        bool mine = told->kind == CHU_TOLD_YOURS;
        ChuBubble bubble = bubble_of(told);
        if (!mine) chu_stage_rise(ui, panel, passage, &rect, &bubble);
        chu_bubble(panel, mine ? CHU_PLAY_STAGE + i - chu_play(ui)->fresh : CHU_PLAY_TOLD + passage, rect, bubble);
    }
}

static void draw_told(ChUi *ui, ChuPanel *panel, ChRect *at, bool small)
{
    const ChuPlay *play = chu_play(ui);
    ChuHeard heard = chu_play_heard(ui, panel->now_ms);
    uint32_t passage = 0;
    (void)small;
    for (uint32_t i = play->fresh; i < play->told_count; i++) {
        bool mine = play->told[i].kind == CHU_TOLD_YOURS;
        if (!shown(play, i)) continue;
        ChRect rect = chu_cut_top(at, message_height(ui, panel, at->w, i));
        if (mine || passage < heard.whole)
            draw_message(ui, panel, rect, i, passage);
        else if (play->told[i].kind == CHU_TOLD_SAYS) /* the focus can be where words are about to come */
            chu_region(panel,
                       (ChuRegion){.order = CHU_PLAY_TOLD + passage, .rect = rect, .manner = CHU_READS});
        if (!mine && passage == heard.whole && heard.share >= 0) draw_typing(ui, panel, rect);
        passage += !mine;
        if (i + 1 < play->told_count) chu_cut_top(at, chu_d(panel, GAP));
    }
}

static ChuFile file_of(ChUi *ui)
{
    bool typing = chu_play_speaking(ui, ui->now_ms);
    return (ChuFile){.icon = CH_STR("chat"),
                     .status = typing ? CH_STR("Writing") : CH_STR("In the chat"),
                     .note = CH_STR("You see words, and nothing else")};
}

static void draw_customer(ChUi *ui, ChuPanel *panel, ChRect column)
{
    chu_file_draw(ui, panel, column, file_of(ui));
}

static void draw_strip(ChUi *ui, ChuPanel *panel, ChRect strip)
{
    chu_file_strip(ui, panel, strip, file_of(ui));
}

const ChuStage chu_stage_chat = {.customer = draw_customer,
                                 .strip_height = chu_stage_strip_height,
                                 .strip = draw_strip,
                                 .told_height = told_height,
                                 .told = draw_told,
                                 .question = {"What do you write?", 18},
                                 .question_done = {"What do you do?", 15},
                                 .silence = {"Write nothing", 13}};
