/* A public review: it stands where anybody can read it, and so will the answer. */
#include "ui/stages/stage_file.h"

enum { HEAD = 40, GAP = 12, INDENT = 32 };

static ChRect inside_of(ChuPanel *panel, ChRect rect)
{
    int32_t padding = chu_card_padding(panel, false);
    return chu_inset(rect, padding, padding * 2 / 3);
}

static ChStr head_of(const ChUi *ui, ChuPanel *panel, const ChuTold *told)
{
    if (told->kind == CHU_TOLD_YOURS) return CH_STR("You, in public");
    (void)panel;
    return chu_play_name(ui);
}

static uint32_t how_of(const ChuTold *told)
{
    return CHU_RUNNING | (told->kind == CHU_TOLD_YOURS ? CHU_YOURS : CHU_THEIRS);
}

static ChRect indent(ChuPanel *panel, ChRect rect, const ChuTold *told)
{
    if (told->kind == CHU_TOLD_YOURS)
        chu_cut_left(&rect, chu_d(panel, panel->layout->reflow == CHU_NARROW ? 12 : INDENT));
    return rect;
}

/* Words: a post. What happens, and time: plain. */
static bool post(const ChuTold *told)
{
    return told->kind == CHU_TOLD_YOURS || told->kind == CHU_TOLD_SAYS;
}

static int32_t item_height(ChUi *ui, ChuPanel *panel, int32_t width, const ChuTold *told)
{
    if (told->kind == CHU_TOLD_TIME)
        return chu_write_height(panel, width, CHU_BODY_STRONG, 0, chu_play_later(panel, ui, told));
    if (!post(told)) return chu_write_height(panel, width, CHU_BODY, CHU_THEIRS | CHU_RUNNING, told->text);
    int32_t padding = chu_card_padding(panel, false) * 2 / 3;
    ChRect in = inside_of(panel, indent(panel, (ChRect){0, 0, width, 1 << 20}, told));
    return 2 * padding +
           chu_write_height(panel, in.w, CHU_CAPTION_STRONG, CHU_LITERAL, head_of(ui, panel, told)) +
           chu_d(panel, 4) + chu_write_height(panel, in.w, CHU_SPEECH_SMALL, how_of(told), told->text);
}

static void draw_post(ChUi *ui, ChuPanel *panel, ChRect rect, const ChuTold *told, uint32_t order)
{
    const ChuTheme *t = panel->theme;
    bool mine = told->kind == CHU_TOLD_YOURS;
    rect = indent(panel, rect, told);
    ChuLook look =
        chu_region(panel, (ChuRegion){.order = order, .rect = rect, .manner = CHU_READS, .say = told->text});
    chu_box(panel, rect, 12, t->surface, mine ? t->you : t->heat[ch_mood(told->anger)].text, 2);
    ChRect at = inside_of(panel, rect);
    chu_write_cut(panel, &at, chu_d(panel, 4), CHU_CAPTION_STRONG, CHU_LITERAL, mine ? t->you : t->ink2,
                  head_of(ui, panel, told));
    chu_write(panel, at, CHU_SPEECH_SMALL, how_of(told), t->ink, CHU_LEFT, told->text);
    if (look.ring) chu_ring(panel, rect, 12);
}

static ChStr eyes_words(void)
{
    return CH_STR("Others are reading this, and will read your answer.");
}

static int32_t eyes_height(ChuPanel *panel, int32_t width)
{
    int32_t text = width - chu_d(panel, 2 * 16 + 32);
    int32_t h =
        chu_write_height(panel, text > 1 ? text : 1, CHU_CAPTION_MEDIUM, 0, eyes_words()) + chu_d(panel, 20);
    return h > chu_d(panel, HEAD) ? h : chu_d(panel, HEAD);
}

/* Other people's eyes. */
static void draw_eyes(ChuPanel *panel, ChRect rect)
{
    chu_box(panel, rect, 8, panel->theme->sunken, 0, 0);
    ChRect at = chu_inset(rect, chu_d(panel, 16), chu_d(panel, 10)),
           icon = chu_cut_left(&at, chu_d(panel, 24));
    if (!chu_window(panel) ||
        chu_rect_inside((ChRect){chu_window(panel)->x, rect.y, 0, rect.h}, *chu_window(panel)))
        chu_icon(panel, icon, CH_STR("eye"), panel->theme->ink2);
    chu_cut_left(&at, chu_d(panel, 8));
    chu_write(panel, at, CHU_CAPTION_MEDIUM, 0, panel->theme->ink2, CHU_LEFT, eyes_words());
}

static bool shown(const ChuTold *told)
{
    return told->kind != CHU_TOLD_YOURS || told->text.n > 0;
}

static int32_t told_height(ChUi *ui, ChuPanel *panel, int32_t width, bool small)
{
    const ChuPlay *play = chu_play(ui);
    int32_t h = eyes_height(panel, width);
    (void)small;
    for (uint32_t i = play->fresh; i < play->told_count; i++)
        if (shown(&play->told[i])) h += chu_d(panel, GAP) + item_height(ui, panel, width, &play->told[i]);
    return h;
}

static uint32_t passage_of(const ChuPlay *play, uint32_t i)
{
    for (uint32_t p = 0; p < play->passage_count; p++)
        if (i >= play->passages[p].first && i < play->passages[p].first + play->passages[p].count) return p;
    return 0;
}

static void draw_told(ChUi *ui, ChuPanel *panel, ChRect *at, bool small)
{
    const ChuPlay *play = chu_play(ui);
    (void)small;
    draw_eyes(panel, chu_cut_top(at, eyes_height(panel, at->w)));
    for (uint32_t i = play->fresh; i < play->told_count; i++) {
        const ChuTold *told = &play->told[i];
        if (!shown(told)) continue;
        chu_cut_top(at, chu_d(panel, GAP));
        ChRect rect = chu_cut_top(at, item_height(ui, panel, at->w, told));
        bool first = told->kind == CHU_TOLD_SAYS && play->passages[passage_of(play, i)].first == i;
        if (post(told))
            draw_post(ui, panel, rect, told,
                      first ? CHU_PLAY_TOLD + passage_of(play, i) : CHU_PLAY_STAGE + i - play->fresh);
        else if (told->kind == CHU_TOLD_TIME)
            chu_write(panel, rect, CHU_BODY_STRONG, 0, panel->theme->ink, CHU_LEFT,
                      chu_play_later(panel, ui, told));
        else
            chu_write(panel, rect, CHU_BODY, CHU_THEIRS | CHU_RUNNING, panel->theme->ink2, CHU_LEFT,
                      told->text);
    }
}

static ChuFile file_of(void)
{
    return (ChuFile){
        .icon = CH_STR("people"), .status = CH_STR("In public"), .note = CH_STR("Anybody may read it")};
}

static void draw_customer(ChUi *ui, ChuPanel *panel, ChRect column)
{
    chu_file_draw(ui, panel, column, file_of());
}

static void draw_strip(ChUi *ui, ChuPanel *panel, ChRect strip)
{
    chu_file_strip(ui, panel, strip, file_of());
}

const ChuStage chu_stage_review = {.customer = draw_customer,
                                   .strip_height = chu_stage_strip_height,
                                   .strip = draw_strip,
                                   .told_height = told_height,
                                   .told = draw_told,
                                   .question = {"What do you answer, in public?", 30},
                                   .question_done = {"What do you do?", 15},
                                   .silence = {"Answer nothing", 14}};
