/* A public review: it stands where anybody can read it, and so will the answer. */
#include "ui/stages/stage_file.h"

enum { HEAD = 40, GAP = 12 };

static bool is_of(const ChuTold *told, bool mine)
{
    return told->channel == CH_CHANNEL_REVIEW && (mine ? chu_stage_said(told) : told->kind == CHU_TOLD_SAYS);
}

/* What one side wrote among what was told from `first` to before `end`, as one post, whatever parts it was made of. False: nothing. */
static bool post_of(ChUi *ui, ChuPanel *panel, uint32_t first, uint32_t end, bool mine, ChuPost *post)
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
    *post = (ChuPost){.name = mine ? CH_STR("You, in public") : chu_play_name(ui),
                   .when = last->step ? chu_play_when(panel, ui, last->clock_s) : (ChStr){NULL, 0}, /* it was there before */
                   .text = text,
                   .how = CHU_RUNNING | (plain ? CHU_THEIRS : CHU_YOURS),
                   .anger = last->anger,
                   .mine = mine};
    return true;
}

static bool my_post(ChUi *ui, ChuPanel *panel, ChuPost *post)
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
static bool old_post(ChUi *ui, ChuPanel *panel, ChuPost *post)
{
    const ChuPlay *play = chu_play(ui);
    uint32_t end = play->fresh, first;
    if (chu_play_beat(ui)->kind != CH_BEAT_COMPOSE) return false;
    for (uint32_t i = play->fresh; i < play->told_count; i++)
        if (play->told[i].kind == CHU_TOLD_SAYS) return false;
    while (end > 0 && !is_of(&play->told[end - 1], false)) end--;
    for (first = end; first > 0 && is_of(&play->told[first - 1], false); first--)
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

static ChuPost their_post(ChUi *ui, ChuPanel *panel, const ChuPassage *passage)
{
    const ChuTold *told = &chu_play(ui)->told[passage->first];
    if (chu_stage_elsewhere(ui, told)) return chu_post_elsewhere(ui, panel, passage);
    return (ChuPost){.name = chu_play_name(ui),
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
    ChuPost post = their_post(ui, panel, passage);
    return chu_post_height(panel, width, &post);
}

static int32_t told_height(ChUi *ui, ChuPanel *panel, int32_t width, bool small)
{
    const ChuPlay *play = chu_play(ui);
    int32_t gap = chu_d(panel, GAP), h = in_public(ui) ? eyes_height(panel, width) : -gap;
    ChuPost post;
    (void)small;
    if (old_post(ui, panel, &post)) h += gap + chu_post_height(panel, width, &post);
    if (my_post(ui, panel, &post)) h += gap + chu_post_height(panel, width, &post);
    for (uint32_t i = 0; i < play->passage_count; i++)
        h += gap + passage_height(ui, panel, width, &play->passages[i]);
    return h > 0 ? h : 0;
}

static void draw_passage(ChUi *ui, ChuPanel *panel, ChRect rect, uint32_t i)
{
    const ChuPassage *passage = &chu_play(ui)->passages[i];
    if (passage->kind == CHU_TOLD_TIME) {
        chu_stage_happens(panel, rect, i,
                          (ChuHappens){CHU_BODY_STRONG, 0, panel->theme->ink, CHU_LEFT,
                                       chu_play_later(panel, ui, &chu_play(ui)->told[passage->first])});
    } else if (passage->kind == CHU_TOLD_DOES) {
        chu_stage_happens(panel, rect, i,
                          (ChuHappens){CHU_BODY, CHU_THEIRS | CHU_RUNNING, panel->theme->ink2, CHU_LEFT, passage->text});
    } else {
        ChuPost post = their_post(ui, panel, passage);
        chu_post_draw(panel, rect, &post, CHU_PLAY_TOLD + i);
    }
}

/* How many passages at the beginning were told before the stage was this one: they stand above what others read. */
static uint32_t before_this(const ChuPlay *play)
{
    uint32_t count = 0;
    while (count < play->passage_count && play->told[play->passages[count].first].channel != CH_CHANNEL_REVIEW) count++;
    return count;
}

static void draw_passages(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        draw_passage(ui, panel, chu_cut_top(at, passage_height(ui, panel, at->w, &chu_play(ui)->passages[i])), i);
        if (i + 1 < to) chu_cut_top(at, chu_d(panel, GAP));
    }
}

static void draw_told(ChUi *ui, ChuPanel *panel, ChRect *at, bool small)
{
    const ChuPlay *play = chu_play(ui);
    int32_t gap = chu_d(panel, GAP);
    uint32_t before = before_this(play);
    ChuPost post;
    (void)small;
    bool public = in_public(ui);
    draw_passages(ui, panel, at, 0, before);
    if (before && public) chu_cut_top(at, gap);
    if (public) draw_eyes(panel, chu_cut_top(at, eyes_height(panel, at->w)));
    if (old_post(ui, panel, &post)) {
        chu_cut_top(at, gap);
        chu_post_draw(panel, chu_cut_top(at, chu_post_height(panel, at->w, &post)), &post, CHU_PLAY_STAGE);
    }
    if (my_post(ui, panel, &post)) {
        chu_cut_top(at, gap);
        chu_post_draw(panel, chu_cut_top(at, chu_post_height(panel, at->w, &post)), &post, CHU_PLAY_STAGE + 1);
    }
    if ((public || before) && before < play->passage_count) chu_cut_top(at, gap);
    draw_passages(ui, panel, at, before, play->passage_count);
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
