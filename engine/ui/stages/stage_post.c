/* Words in a frame of their own, with whose they are and when: a post, and what was said in another place than the one on stage. */
#include "ui/stages/stage.h"

enum { INDENT = 32 };

bool chu_stage_elsewhere(const ChUi *ui, const ChuTold *told)
{
    return told->kind == CHU_TOLD_SAYS && chu_stage(told->channel) != chu_stage(chu_play_beat(ui)->channel);
}

static ChStr where(ChChannel channel)
{
    switch (channel) {
    case CH_CHANNEL_PHONE:
        return CH_STR("on the telephone");
    case CH_CHANNEL_EMAIL:
        return CH_STR("by email");
    case CH_CHANNEL_CHAT:
        return CH_STR("in the chat");
    case CH_CHANNEL_REVIEW:
        return CH_STR("in public");
    default:
        return CH_STR("in person");
    }
}

ChuPost chu_post_elsewhere(ChUi *ui, ChuPanel *panel, const ChuPassage *passage)
{
    const ChuTold *told = &chu_play(ui)->told[passage->first];
    return (ChuPost){.name = chu_say(panel, "%.*s, %.*s", CH_FMT(chu_play_name(ui)), CH_FMT(where(told->channel))),
                     .when = chu_play_when(panel, ui, told->clock_s),
                     .text = passage->text,
                     .how = CHU_RUNNING | CHU_THEIRS,
                     .anger = told->anger};
}

static ChRect inside_of(ChuPanel *panel, ChRect rect)
{
    int32_t padding = chu_card_padding(panel, false);
    return chu_inset(rect, padding, padding * 2 / 3);
}

static int32_t indent(const ChuPanel *panel, const ChuPost *post)
{
    return post->mine ? chu_d(panel, panel->layout->reflow == CHU_NARROW ? 12 : INDENT) : 0;
}

/* Name and time side by side, or one below the other. */
static bool one_line(ChuPanel *panel, int32_t width, const ChuPost *post)
{
    int32_t name = chu_width(panel, CHU_CAPTION_STRONG, CHU_LITERAL, post->name);
    return name + chu_d(panel, 16) + chu_width(panel, CHU_CAPTION, 0, post->when) <= width;
}

int32_t chu_post_height(ChuPanel *panel, int32_t width, const ChuPost *post)
{
    ChRect in = inside_of(panel, (ChRect){0, 0, width - indent(panel, post), 1 << 20});
    int32_t h = chu_write_height(panel, in.w, CHU_CAPTION_STRONG, CHU_LITERAL, post->name);
    if (!one_line(panel, in.w, post)) h += chu_write_height(panel, in.w, CHU_CAPTION, 0, post->when);
    return 2 * (chu_card_padding(panel, false) * 2 / 3) + h + chu_d(panel, 4) +
           chu_write_height(panel, in.w, CHU_SPEECH_SMALL, post->how, post->text);
}

void chu_post_draw(ChuPanel *panel, ChRect rect, const ChuPost *post, uint32_t order)
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
