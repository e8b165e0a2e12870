/* Cards, chips and portraits. */
#include "ui/widgets_inside.h"

int32_t chu_card_padding(const ChuPanel *panel, bool dense)
{
    return chu_d(panel, dense || panel->layout->reflow == CHU_NARROW ? 16 : 24);
}

ChRect chu_card(ChuPanel *panel, uint32_t order, ChRect rect, ChuCard card)
{
    const ChuTheme *t = panel->theme;
    ChuRegion region = {.order = order, .rect = rect, .key = card.key, .shut = card.shut, .say = card.say};
    region.manner = card.look == CHU_CARD_ACTIONABLE ? CHU_DOES : CHU_READS;
    ChuLook look = chu_region(panel, region);
    bool acts = card.look == CHU_CARD_ACTIONABLE && !card.shut;
    ChColour32 fill = card.look == CHU_CARD_CURRENT ? t->you_tint : look.hover && acts ? t->sunken : t->surface;
    ChColour32 stroke = acts ? t->edge : t->line;
    if (t->shadow && !look.pressed)
        chu_box(panel, (ChRect){rect.x, rect.y + chu_d(panel, 2), rect.w, rect.h}, CHU_CARD_RADIUS, t->shadow, 0, 0);
    if (card.shut)
        chu_dashed_box(panel, rect, CHU_CARD_RADIUS, fill, t->edge);
    else
        chu_box(panel, rect, CHU_CARD_RADIUS, fill, stroke, look.hover && acts && t->outlined ? 2 : 1);
    if (look.ring) chu_ring(panel, rect, CHU_CARD_RADIUS);
    int32_t padding = chu_card_padding(panel, card.dense);
    return chu_inset(rect, padding, padding);
}

/* Chips --------------------------------------------------------------------------------------------------------------
 */

enum { CHIP_HEIGHT = 24, CHIP_PADDING = 12 };

int32_t chu_chip_width(ChuPanel *panel, ChStr words)
{
    return chu_width(panel, CHU_CAPTION_STRONG, 0, words) + 2 * chu_d(panel, CHIP_PADDING);
}

int32_t chu_chip(ChuPanel *panel, int32_t x, int32_t middle_y, ChStr words, ChuChipLook look)
{
    const ChuTheme *t = panel->theme;
    const ChColour32 grounds[] = {t->sunken, t->you_tint, t->plum_tint}, texts[] = {t->ink2, t->you, t->plum};
    int32_t w = chu_chip_width(panel, words), h = chu_d(panel, CHIP_HEIGHT);
    ChRect rect = {x, middle_y - h / 2, w, h};
    ch_draw_box(panel->list, rect, h / 2, grounds[look], t->outlined ? texts[look] : 0,
                t->outlined ? chu_d(panel, 1) * 16 : 0);
    chu_label(panel, rect, CHU_CAPTION_STRONG, texts[look], CHU_CENTRE, words);
    return w;
}

/* Portraits ----------------------------------------------------------------------------------------------------------
 */

enum { ART_WIDTH = 320, ART_HEIGHT = 364, FACE_BELOW = 96 };

/* Whole and standing on the bottom edge; in a low box the face fills the width and the rest is out of sight. */
static ChRect art_in(const ChuPanel *panel, ChRect rect)
{
    if (rect.h < chu_d(panel, FACE_BELOW)) {
        int32_t w = rect.w * 6 / 5;
        return (ChRect){rect.x - (w - rect.w) / 2, rect.y - w / 12, w, w * ART_HEIGHT / ART_WIDTH};
    }
    int32_t w = rect.w, h = w * ART_HEIGHT / ART_WIDTH;
    if (h > rect.h) {
        h = rect.h;
        w = h * ART_WIDTH / ART_HEIGHT;
    }
    return (ChRect){rect.x + (rect.w - w) / 2, rect.y + rect.h - h, w, h};
}

ChStr chu_portrait_image(ChuPanel *panel, ChStr name, int32_t degrees)
{
    const char *folder = name.n && name.p[0] == '/' ? "" : "portraits/"; /* whoever names a place of its own has said where */
    return chu_say(panel, "%s%.*s-%s", folder, CH_FMT(name), ch_heat[ch_mood(degrees)].name);
}

static void portrait_art(ChuPanel *panel, ChRect rect, ChStr name, int32_t degrees)
{
    if (!name.n) {
        chu_icon(panel, rect, CH_STR("person"), panel->theme->heat[ch_mood(degrees)].text);
        return;
    }
    chu_clip(panel, rect);
    ch_draw_image(panel->list, art_in(panel, rect), chu_portrait_image(panel, name, degrees), 0);
    chu_unclip(panel);
}

void chu_portrait(ChuPanel *panel, ChRect rect, ChStr name, int32_t degrees, int32_t look_radius)
{
    const ChuTheme *t = panel->theme;
    chu_box(panel, rect, look_radius, t->heat[ch_mood(degrees)].ground, 0, 0);
    portrait_art(panel, rect, name, degrees);
    if (t->outlined) chu_box(panel, rect, look_radius, 0, t->edge, 1);
}

void chu_portrait_in(ChuPanel *panel, ChRect rect, ChStr name, int32_t degrees, uint32_t corners)
{
    const ChuTheme *t = panel->theme;
    ChColour32 ground = t->heat[ch_mood(degrees)].ground;
    int32_t r = chu_d(panel, CHU_CARD_RADIUS - 1), right = rect.x + rect.w - r, bottom = rect.y + rect.h - r;
    const ChRect squares[] = {
        {rect.x, rect.y, r, r}, {right, rect.y, r, r}, {rect.x, bottom, r, r}, {right, bottom, r, r}};
    ch_draw_box(panel->list, rect, r, ground, 0, 0);
    for (uint32_t i = 0; i < 4; i++)
        if (!(corners & 1u << i)) chu_fill(panel, squares[i], ground);
    portrait_art(panel, rect, name, degrees);
}
