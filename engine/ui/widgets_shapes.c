/* Boxes, rings and drawn shapes: everything that is not text or an image. */
#include "ui/widgets_inside.h"

static int32_t sixteenths(const ChuPanel *panel, int32_t look_px)
{
    return look_px ? chu_d(panel, look_px) * 16 : 0;
}

void chu_fill(ChuPanel *panel, ChRect rect, ChColour32 colour)
{
    ch_draw_box(panel->list, rect, 0, colour, 0, 0);
}

void chu_box(ChuPanel *panel, ChRect rect, int32_t look_radius, ChColour32 fill, ChColour32 stroke, int32_t look_width)
{
    ch_draw_box(panel->list, rect, look_radius ? chu_d(panel, look_radius) : 0, fill, stroke,
                sixteenths(panel, look_width));
}

void chu_dashed_box(ChuPanel *panel, ChRect rect, int32_t look_radius, ChColour32 fill, ChColour32 stroke)
{
    uint32_t at = panel->list->count;
    chu_box(panel, rect, look_radius, fill, stroke, 1);
    if (panel->list->count > at) panel->list->at[at].dashed = true;
}

void chu_rule(ChuPanel *panel, int32_t x, int32_t y, int32_t w)
{
    chu_fill(panel, (ChRect){x, y, w, chu_d(panel, 1)}, panel->theme->line);
}

void chu_icon(ChuPanel *panel, ChRect rect, ChStr name, ChColour32 tint)
{
    int32_t side = chu_least(chu_d(panel, 24), chu_least(rect.w, rect.h));
    ChRect box = chu_centred(rect, side, side);
    if (!chu_window(panel) || chu_rect_inside((ChRect){rect.x, box.y, rect.w, box.h}, *chu_window(panel)))
        ch_draw_image(panel->list, box, chu_say(panel, "icons/%.*s", CH_FMT(name)), tint);
}

void chu_ring(ChuPanel *panel, ChRect around, int32_t look_radius)
{
    const ChuTheme *theme = panel->theme;
    int32_t out = theme->ring + theme->ring_gap;
    chu_box(panel, chu_outset(around, chu_d(panel, theme->ring) + chu_d(panel, theme->ring_gap)), look_radius + out, 0,
            theme->focus, theme->ring);
}

void chu_fade(ChuPanel *panel, uint32_t from, uint8_t transparency)
{
    if (!transparency) return;
    for (uint32_t i = from; i < panel->list->count; i++) panel->list->at[i].opacity = (uint8_t)(255 - transparency);
}

void chu_corners(ChuPanel *panel, ChRect box, const ChCorner *corners, uint32_t count, bool closed, ChColour32 fill,
                 ChColour32 stroke, int32_t look_width)
{
    enum { MOST = 32 };
    ChPoint points[MOST];
    int32_t half16 = chu_least(box.w, box.h) * 8;
    int32_t x = box.x * 16 + box.w * 8, y = box.y * 16 + box.h * 8;
    if (count > MOST) count = MOST;
    for (uint32_t i = 0; i < count; i++)
        points[i] = (ChPoint){x + corners[i].x * half16 / 100, y + corners[i].y * half16 / 100};
    ch_draw_path(panel->list, points, count, closed, fill, stroke, sixteenths(panel, look_width));
}

void chu_circle(ChuPanel *panel, ChRect box, int32_t radius_pct, ChColour32 fill, ChColour32 stroke, int32_t look_width,
                bool dashed)
{
    int32_t side = chu_least(box.w, box.h) * radius_pct / 100;
    side -= (side ^ chu_least(box.w, box.h)) & 1; /* the same middle as the box, to the pixel */
    uint32_t at = panel->list->count;
    ch_draw_box(panel->list, chu_centred(box, side, side), side / 2, fill, stroke, sixteenths(panel, look_width));
    if (dashed && panel->list->count > at) panel->list->at[at].dashed = true;
}

/* Sines of every sixth degree up to 90, in thousandths. */
static const int16_t sines[] = {0, 105, 208, 309, 407, 500, 588, 669, 743, 809, 866, 914, 951, 978, 995, 1000};

enum { QUARTER = 15, ROUND = 4 * QUARTER };

/* Where six times `step` degrees from the top, clockwise, is: thousandths of the radius. */
static ChPoint on_circle(int32_t step)
{
    int32_t in = step % QUARTER, up = sines[QUARTER - in], along = sines[in];
    switch (step / QUARTER % 4) {
    case 0: return (ChPoint){along, -up};
    case 1: return (ChPoint){up, along};
    case 2: return (ChPoint){-along, up};
    default: return (ChPoint){-up, -along};
    }
}

void chu_arc(ChuPanel *panel, ChRect box, int32_t radius_pct, int32_t share, ChColour32 colour, int32_t look_width)
{
    ChPoint points[ROUND + 2];
    int32_t r = chu_least(box.w, box.h) * 8 * radius_pct / 100, x = box.x * 16 + box.w * 8, y = box.y * 16 + box.h * 8;
    int32_t whole = share * ROUND / 1000, rest = share * ROUND % 1000;
    uint32_t count = 0;
    if (share <= 0) return;
    for (int32_t i = 0; i <= whole && i <= ROUND; i++) {
        ChPoint c = on_circle(i);
        points[count++] = (ChPoint){x + c.x16 * r / 1000, y + c.y16 * r / 1000};
    }
    if (rest && whole < ROUND) { /* a part of the way to the next */
        ChPoint a = on_circle(whole), b = on_circle(whole + 1);
        points[count++] = (ChPoint){x + (a.x16 * 1000 + (b.x16 - a.x16) * rest) / 1000 * r / 1000,
                                    y + (a.y16 * 1000 + (b.y16 - a.y16) * rest) / 1000 * r / 1000};
    }
    ch_draw_whole(panel->list, box.x, box.w);
    if (count > 1) ch_draw_path(panel->list, points, count, false, 0, colour, sixteenths(panel, look_width));
    ch_draw_whole_end(panel->list);
}

/* Signs and arrows ----------------------------------------------------------------------------------------------------
 */

typedef struct Shape {
    bool filled;
    uint8_t counts[2]; /* of one or two lines through the corners */
    ChCorner corners[5];
} Shape;

static const Shape shapes[CHU_SHAPE_COUNT] = {
    [CHU_SHAPE_TICK] = {false, {3, 0}, {{-60, 4}, {-18, 46}, {64, -40}}},
    [CHU_SHAPE_CROSS] = {false, {2, 2}, {{-48, -48}, {48, 48}, {48, -48}, {-48, 48}}},
    [CHU_SHAPE_UP] = {true, {3, 0}, {{0, -70}, {80, 60}, {-80, 60}}},
    [CHU_SHAPE_DOWN] = {true, {3, 0}, {{0, 70}, {80, -60}, {-80, -60}}},
    [CHU_SHAPE_ARROW_LEFT] = {false, {3, 2}, {{-5, -50}, {-55, 0}, {-5, 50}, {-55, 0}, {55, 0}}},
    [CHU_SHAPE_ARROW_RIGHT] = {false, {3, 2}, {{5, -50}, {55, 0}, {5, 50}, {55, 0}, {-55, 0}}},
    [CHU_SHAPE_ARROW_UP] = {false, {3, 2}, {{-50, -5}, {0, -55}, {50, -5}, {0, -55}, {0, 55}}},
    [CHU_SHAPE_ARROW_DOWN] = {false, {3, 2}, {{-50, 5}, {0, 55}, {50, 5}, {0, 55}, {0, -55}}},
    [CHU_SHAPE_MINUS] = {false, {2, 0}, {{-50, 0}, {50, 0}}},
    [CHU_SHAPE_PLUS] = {false, {2, 2}, {{-50, 0}, {50, 0}, {0, -50}, {0, 50}}},
};

void chu_shape(ChuPanel *panel, ChRect box, ChuShape shape, ChColour32 colour)
{
    const Shape *s = &shapes[shape];
    bool written = shape == CHU_SHAPE_TICK; /* with the same stroke everywhere; arrows point where the page goes */
    if (written) ch_draw_whole(panel->list, box.x, box.w);
    chu_corners(panel, box, s->corners, s->counts[0], s->filled, s->filled ? colour : 0, s->filled ? 0 : colour,
                s->filled ? 0 : 2);
    if (s->counts[1]) chu_corners(panel, box, s->corners + s->counts[0], s->counts[1], false, 0, colour, 2);
    if (written) ch_draw_whole_end(panel->list);
}
