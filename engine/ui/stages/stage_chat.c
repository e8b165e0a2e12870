/* Chat: messages one below the other, as wide as their words; theirs at the left as they are typed, yours at the right. What came
 * before your last message stands in the talk so far. */
#include "ui/stages/stage_file.h"

enum { GAP = 12 /* the ring of high contrast is 8 wide */, TURN = 20, DOT = 8, SHIFT = 72, TAIL = 12, DOTS_W = 72, DOTS_H = 44 };

/* One thing in the column. */
typedef struct Item {
    const ChuTold *told;
    uint32_t order;
    uint32_t passage; /* of what is theirs */
    bool mine, first; /* the first of several from one side has the tail */
    bool elsewhere;   /* their words, and not from here */
} Item;

/* Of yours, only what was written here: what was done instead, or said elsewhere, they do not see. */
static bool shown(const ChuTold *told)
{
    return told->kind != CHU_TOLD_YOURS || (chu_stage_said(told) && told->channel == CH_CHANNEL_CHAT);
}

static bool message(const Item *item)
{
    return item->told->kind == CHU_TOLD_YOURS || (item->told->kind == CHU_TOLD_SAYS && !item->elsewhere);
}

/* The item at `i`, and how many passages came before it. False: it is not shown. */
static bool item_at(const ChUi *ui, uint32_t i, uint32_t *passage, Item *item)
{
    const ChuPlay *play = chu_play(ui);
    const ChuTold *told = &play->told[i];
    bool mine = told->kind == CHU_TOLD_YOURS;
    *item = (Item){.told = told, .passage = *passage, .mine = mine, .elsewhere = chu_stage_elsewhere(ui, told)};
    item->order = mine ? CHU_PLAY_STAGE + i - play->fresh : CHU_PLAY_TOLD + *passage;
    item->first = i == play->fresh || play->told[i - 1].kind != told->kind || chu_stage_elsewhere(ui, &play->told[i - 1]);
    *passage += !mine;
    return shown(told);
}

static ChuBubble bubble_of(const Item *item)
{
    const ChuTold *told = item->told;
    ChStr written = item->mine ? chu_stage_written(told->text) : told->text;
    return (ChuBubble){.text = written,
                       .degrees = told->anger,
                       .small = true,
                       .dense = true,
                       .speaking = -1,
                       .no_tail = !item->first,
                       .yours = item->mine,
                       .written = written.p != told->text.p};
}

/* The side that they are on, with the tail's place kept where there is none. */
static ChRect side_of(const ChuPanel *panel, ChRect column, const Item *item)
{
    int32_t shift = column.w > chu_d(panel, 6 * SHIFT) ? chu_d(panel, SHIFT) : 0;
    int32_t tail = item->first ? 0 : chu_d(panel, TAIL);
    if (item->mine)
        return (ChRect){column.x + shift, column.y, column.w - shift - tail, column.h};
    return (ChRect){column.x + tail, column.y, column.w - shift - tail, column.h};
}

static int32_t item_height(ChUi *ui, ChuPanel *panel, int32_t width, const Item *item)
{
    const ChuTold *told = item->told;
    if (told->kind == CHU_TOLD_TIME)
        return chu_write_height(panel, width, CHU_CAPTION_STRONG, 0, chu_play_later(panel, ui, told));
    if (told->kind == CHU_TOLD_DOES)
        return chu_write_height(panel, width, CHU_BODY, CHU_THEIRS | CHU_RUNNING, told->text);
    if (item->elsewhere) {
        ChuPost post = chu_post_elsewhere(ui, panel, &chu_play(ui)->passages[item->passage]);
        return chu_post_height(panel, width, &post);
    }
    return chu_bubble_height(panel, side_of(panel, (ChRect){0, 0, width, 0}, item).w, bubble_of(item));
}

/* Several in a row stand close together. */
static int32_t gap_above(const ChuPanel *panel, const Item *item)
{
    return chu_d(panel, message(item) && !item->first ? GAP : TURN);
}

static int32_t told_height(ChUi *ui, ChuPanel *panel, int32_t width, bool small)
{
    const ChuPlay *play = chu_play(ui);
    uint32_t passage = 0, count = 0;
    int32_t h = 0;
    Item item;
    (void)small;
    for (uint32_t i = play->fresh; i < play->told_count; i++)
        if (item_at(ui, i, &passage, &item))
            h += (count++ ? gap_above(panel, &item) : 0) + item_height(ui, panel, width, &item);
    return h;
}

/* Somebody is typing: three dots that keep still, and it is said. */
static void draw_typing(ChUi *ui, ChuPanel *panel, ChRect at, const Item *item)
{
    const ChuTheme *t = panel->theme;
    int32_t side = chu_d(panel, DOT), step = side + chu_d(panel, 6), tail = item->first ? chu_d(panel, TAIL) : 0;
    ChRect box = {at.x + tail, at.y, chu_d(panel, DOTS_W), chu_d(panel, DOTS_H)};
    if (chu_window(panel) && !chu_rect_inside((ChRect){chu_window(panel)->x, box.y, 0, box.h}, *chu_window(panel))) return;
    chu_box(panel, box, 12, t->surface, t->heat[ch_mood(item->told->anger)].text, 2);
    int32_t x = box.x + (box.w - 2 * step - side) / 2;
    for (int32_t i = 0; i < 3; i++)
        ch_draw_box(panel->list, (ChRect){x + i * step, box.y + (box.h - side) / 2, side, side}, side / 2, t->edge, 0, 0);
    ChRect words_at = {box.x + box.w + chu_d(panel, 12), box.y, at.x + at.w - box.x - box.w - chu_d(panel, 12), box.h};
    ChStr words = chu_say(panel, "%.*s is writing", CH_FMT(chu_play_name(ui)));
    if (chu_width(panel, CHU_CAPTION, 0, words) <= words_at.w)
        chu_label(panel, words_at, CHU_CAPTION, t->ink2, CHU_LEFT, words);
}

/* It came while one waited for it, and not with all the others. */
static bool came_just_now(const ChUi *ui, const ChuPanel *panel, const Item *item)
{
    enum { JUST_NOW_MS = 300 };
    const ChuPlay *play = chu_play(ui);
    int64_t came = chu_play_came_ms(ui, item->passage);
    return !item->mine && !play->rest && came > play->told_at_ms && panel->now_ms - came < JUST_NOW_MS;
}

static void draw_elsewhere(ChUi *ui, ChuPanel *panel, ChRect rect, const Item *item)
{
    ChuPost post = chu_post_elsewhere(ui, panel, &chu_play(ui)->passages[item->passage]);
    chu_post_draw(panel, rect, &post, item->order);
}

static void draw_message(ChUi *ui, ChuPanel *panel, ChRect at, const Item *item)
{
    ChuBubble bubble = bubble_of(item);
    int32_t w = chu_bubble_width(panel, at.w, bubble);
    if (item->mine) at.x += at.w - w;
    at.w = w;
    if (came_just_now(ui, panel, item)) chu_stage_follow(ui, panel, at);
    if (!item->mine) chu_stage_rise(ui, panel, item->passage, &bubble);
    chu_bubble(panel, item->order, at, bubble);
}

static void draw_item(ChUi *ui, ChuPanel *panel, ChRect rect, const Item *item, const ChuHeard *heard)
{
    const ChuTold *told = item->told;
    ChRect at = side_of(panel, rect, item);
    bool there = item->mine || item->passage < heard->whole;
    if (there && told->kind == CHU_TOLD_TIME)
        chu_stage_happens(panel, rect, item->passage,
                          (ChuHappens){CHU_CAPTION_STRONG, 0, panel->theme->ink2, CHU_CENTRE, chu_play_later(panel, ui, told)});
    else if (there && told->kind == CHU_TOLD_DOES)
        chu_stage_happens(panel, rect, item->passage,
                          (ChuHappens){CHU_BODY, CHU_THEIRS | CHU_RUNNING, panel->theme->ink2, CHU_LEFT, told->text});
    else if (there && item->elsewhere)
        draw_elsewhere(ui, panel, rect, item);
    else if (there)
        draw_message(ui, panel, at, item);
    else /* the focus can be where words are about to come */
        chu_region(panel, (ChuRegion){.order = item->order, .rect = at, .manner = CHU_READS});
    if (item->mine || item->passage != heard->whole || heard->share < 0) return;
    chu_stage_follow(ui, panel, (ChRect){at.x, at.y, at.w, chu_d(panel, DOTS_H)});
    draw_typing(ui, panel, at, item);
}

static void draw_told(ChUi *ui, ChuPanel *panel, ChRect *at, bool small)
{
    const ChuPlay *play = chu_play(ui);
    ChuHeard heard = chu_play_heard(ui, panel->now_ms);
    uint32_t passage = 0, count = 0;
    Item item;
    (void)small;
    for (uint32_t i = play->fresh; i < play->told_count; i++) {
        if (!item_at(ui, i, &passage, &item)) continue;
        if (count++) chu_cut_top(at, gap_above(panel, &item));
        draw_item(ui, panel, chu_cut_top(at, item_height(ui, panel, at->w, &item)), &item, &heard);
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
