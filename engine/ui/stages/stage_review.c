/* A public review: it stands where anybody can read it, and so will the answer. */
#include "ui/stages/stage_file.h"

enum { HEAD = 40, GAP = 12, INDENT = 32 };

static ChRect inside_of(ChuPanel *panel, ChRect rect)
{
    int32_t padding = chu_card_padding(panel, false);
    return chu_inset(rect, padding, padding * 2 / 3);
}

/* One post: theirs, or all that you wrote in one go. */
typedef struct Post {
    ChStr name, when, text;
    uint32_t how;
    int32_t anger;
    bool mine;
} Post;

static int32_t indent(const ChuPanel *panel, const Post *post)
{
    return post->mine ? chu_d(panel, panel->layout->reflow == CHU_NARROW ? 12 : INDENT) : 0;
}

/* Name and time side by side, or one below the other. */
static bool one_line(ChuPanel *panel, int32_t width, const Post *post)
{
    int32_t name = chu_width(panel, CHU_CAPTION_STRONG, CHU_LITERAL, post->name);
    return name + chu_d(panel, 16) + chu_width(panel, CHU_CAPTION, 0, post->when) <= width;
}

static int32_t post_height(ChuPanel *panel, int32_t width, const Post *post)
{
    ChRect in = inside_of(panel, (ChRect){0, 0, width - indent(panel, post), 1 << 20});
    int32_t h = chu_write_height(panel, in.w, CHU_CAPTION_STRONG, CHU_LITERAL, post->name);
    if (!one_line(panel, in.w, post)) h += chu_write_height(panel, in.w, CHU_CAPTION, 0, post->when);
    return 2 * (chu_card_padding(panel, false) * 2 / 3) + h + chu_d(panel, 4) +
           chu_write_height(panel, in.w, CHU_SPEECH_SMALL, post->how, post->text);
}

static void draw_post(ChuPanel *panel, ChRect rect, const Post *post, uint32_t order)
{
    const ChuTheme *t = panel->theme;
    chu_cut_left(&rect, indent(panel, post));
    ChuLook look =
        chu_region(panel, (ChuRegion){.order = order, .rect = rect, .manner = CHU_READS, .say = post->text});
    chu_box(panel, rect, 12, t->surface, post->mine ? t->you : t->heat[ch_mood(post->anger)].text, 2);
    ChRect at = inside_of(panel, rect), head = at;
    bool beside = one_line(panel, at.w, post);
    head.h = chu_line(panel, CHU_CAPTION);
    if (beside) chu_label(panel, head, CHU_CAPTION, t->ink2, CHU_RIGHT, post->when);
    chu_write_cut(panel, &at, beside ? chu_d(panel, 4) : 0, CHU_CAPTION_STRONG, CHU_LITERAL,
                  post->mine ? t->you : t->ink, post->name);
    if (!beside) chu_write_cut(panel, &at, chu_d(panel, 4), CHU_CAPTION, 0, t->ink2, post->when);
    chu_write(panel, at, CHU_SPEECH_SMALL, post->how, t->ink, CHU_LEFT, post->text);
    if (look.ring) chu_ring(panel, rect, 12);
}

static bool is_of(const ChuTold *told, bool mine)
{
    return mine ? chu_stage_said(told) && told->channel == CH_CHANNEL_REVIEW : told->kind == CHU_TOLD_SAYS;
}

/* What one side wrote among what was told from `first` to before `end`, as one post, whatever parts it was made of. False: nothing. */
static bool post_of(ChUi *ui, ChuPanel *panel, uint32_t first, uint32_t end, bool mine, Post *post)
{
    const ChuPlay *play = chu_play(ui);
    ChText all = {.from = ui->from};
    const ChuTold *last = NULL;
    bool plain = true;
    for (uint32_t i = first; i < end; i++) {
        ChStr text = play->told[i].text, written = mine ? chu_stage_written(text) : text;
        if (!is_of(&play->told[i], mine)) continue;
        if (last) ch_text_add(&all, CH_STR("\n\n"));
        plain &= !mine || written.p != text.p;
        ch_text_add(&all, written);
        last = &play->told[i];
    }
    ChStr text = chu_play_kept(panel, &all);
    if (!last) return false;
    *post = (Post){.name = mine ? CH_STR("You, in public") : chu_play_name(ui),
                   .when = last->step ? chu_play_when(panel, ui, last->clock_s) : (ChStr){NULL, 0}, /* it was there before */
                   .text = text,
                   .how = CHU_RUNNING | (plain ? CHU_THEIRS : CHU_YOURS),
                   .anger = last->anger,
                   .mine = mine};
    return true;
}

static bool my_post(ChUi *ui, ChuPanel *panel, Post *post)
{
    return post_of(ui, panel, chu_play(ui)->fresh, chu_play(ui)->told_count, true, post);
}

static bool fresh_post(const ChuPlay *play)
{
    for (uint32_t i = play->fresh; i < play->told_count; i++)
        if (is_of(&play->told[i], true) || is_of(&play->told[i], false)) return true;
    return false;
}

/* Somebody has posted, or is about to; what happens beside it nobody reads. */
static bool in_public(const ChUi *ui)
{
    return chu_play_beat(ui)->kind == CH_BEAT_COMPOSE || fresh_post(chu_play(ui));
}

/* What they posted last stands above an answer that is written to it, when nothing new has come from them. */
static bool old_post(ChUi *ui, ChuPanel *panel, Post *post)
{
    const ChuPlay *play = chu_play(ui);
    uint32_t end = play->fresh, first;
    if (chu_play_beat(ui)->kind != CH_BEAT_COMPOSE) return false;
    for (uint32_t i = play->fresh; i < play->told_count; i++)
        if (play->told[i].kind == CHU_TOLD_SAYS) return false;
    while (end > 0 && play->told[end - 1].kind != CHU_TOLD_SAYS) end--;
    for (first = end; first > 0 && play->told[first - 1].kind == CHU_TOLD_SAYS; first--)
        if (play->told[first - 1].reply != play->told[end - 1].reply) break;
    return post_of(ui, panel, first, end, false, post);
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

/* Telling ---------------------------------------------------------------------------------------------------------- */

static Post their_post(ChUi *ui, ChuPanel *panel, const ChuPassage *passage)
{
    const ChuTold *told = &chu_play(ui)->told[passage->first];
    return (Post){.name = chu_play_name(ui),
                  .when = told->step ? chu_play_when(panel, ui, told->clock_s) : (ChStr){NULL, 0},
                  .text = passage->text,
                  .how = CHU_RUNNING | CHU_THEIRS,
                  .anger = told->anger};
}

static int32_t passage_height(ChUi *ui, ChuPanel *panel, int32_t width, const ChuPassage *passage)
{
    const ChuTold *told = &chu_play(ui)->told[passage->first];
    if (passage->kind == CHU_TOLD_TIME)
        return chu_write_height(panel, width, CHU_BODY_STRONG, 0, chu_play_later(panel, ui, told));
    if (passage->kind == CHU_TOLD_DOES)
        return chu_write_height(panel, width, CHU_BODY, CHU_THEIRS | CHU_RUNNING, passage->text);
    Post post = their_post(ui, panel, passage);
    return post_height(panel, width, &post);
}

static int32_t told_height(ChUi *ui, ChuPanel *panel, int32_t width, bool small)
{
    const ChuPlay *play = chu_play(ui);
    int32_t gap = chu_d(panel, GAP), h = in_public(ui) ? eyes_height(panel, width) : -gap;
    Post post;
    (void)small;
    if (old_post(ui, panel, &post)) h += gap + post_height(panel, width, &post);
    if (my_post(ui, panel, &post)) h += gap + post_height(panel, width, &post);
    for (uint32_t i = 0; i < play->passage_count; i++)
        h += gap + passage_height(ui, panel, width, &play->passages[i]);
    return h > 0 ? h : 0;
}

static void draw_passage(ChUi *ui, ChuPanel *panel, ChRect rect, uint32_t i)
{
    const ChuPassage *passage = &chu_play(ui)->passages[i];
    if (passage->kind == CHU_TOLD_TIME) {
        chu_write(panel, rect, CHU_BODY_STRONG, 0, panel->theme->ink, CHU_LEFT,
                  chu_play_later(panel, ui, &chu_play(ui)->told[passage->first]));
    } else if (passage->kind == CHU_TOLD_DOES) {
        chu_write(panel, rect, CHU_BODY, CHU_THEIRS | CHU_RUNNING, panel->theme->ink2, CHU_LEFT, passage->text);
    } else {
        Post post = their_post(ui, panel, passage);
        draw_post(panel, rect, &post, CHU_PLAY_TOLD + i);
    }
}

static void draw_told(ChUi *ui, ChuPanel *panel, ChRect *at, bool small)
{
    const ChuPlay *play = chu_play(ui);
    int32_t gap = chu_d(panel, GAP);
    Post post;
    (void)small;
    bool public = in_public(ui);
    if (public) draw_eyes(panel, chu_cut_top(at, eyes_height(panel, at->w)));
    if (old_post(ui, panel, &post)) {
        chu_cut_top(at, gap);
        draw_post(panel, chu_cut_top(at, post_height(panel, at->w, &post)), &post, CHU_PLAY_STAGE);
    }
    if (my_post(ui, panel, &post)) {
        chu_cut_top(at, gap);
        draw_post(panel, chu_cut_top(at, post_height(panel, at->w, &post)), &post, CHU_PLAY_STAGE + 1);
    }
    for (uint32_t i = 0; i < play->passage_count; i++) {
        if (public || i) chu_cut_top(at, gap);
        draw_passage(ui, panel, chu_cut_top(at, passage_height(ui, panel, at->w, &play->passages[i])), i);
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
                                   .question = {"What do you answer?", 19},
                                   .question_done = {"What do you do?", 15},
                                   .silence = {"Answer nothing", 14}};
