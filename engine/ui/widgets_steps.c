/* A step's status, as a drawn sign beside its title. */
#include "ui/widgets_inside.h"

typedef enum Part { PART_END, PART_DISC, PART_RING, PART_DASHED, PART_HALF, PART_STROKE, PART_KNOCKOUT } Part;

typedef struct Piece {
    Part part;
    uint8_t radius, count;
    ChCorner corners[3];
} Piece;

typedef enum Tint { TINT_YOU, TINT_PLUM, TINT_INK3, TINT_EDGE } Tint;

typedef struct Sign {
    Tint tint;
    Piece pieces[4];
} Sign;

#define TICK                                                                                                           \
    {                                                                                                                  \
        {-40, 2}, {-10, 32},                                                                                           \
        {                                                                                                              \
            42, -28                                                                                                    \
        }                                                                                                              \
    }
#define NONE                                                                                                           \
    {                                                                                                                  \
        {                                                                                                              \
            0, 0                                                                                                       \
        }                                                                                                              \
    }

static const Sign signs[] = {
    [CHU_SIGN_MET] = {TINT_YOU, {{PART_DISC, 88, 0, NONE}, {PART_KNOCKOUT, 0, 3, TICK}}},
    [CHU_SIGN_PARTLY] = {TINT_YOU, {{PART_HALF, 84, 0, NONE}, {PART_RING, 88, 0, NONE}}},
    [CHU_SIGN_LATE] = {TINT_YOU, {{PART_RING, 88, 0, NONE}, {PART_STROKE, 0, 3, {{0, -46}, {0, 2}, {34, 24}}}}},
    [CHU_SIGN_UNDONE] = {TINT_PLUM, {{PART_RING, 88, 0, NONE}, {PART_STROKE, 0, 3, TICK}}},
    [CHU_SIGN_BROKEN] = {TINT_PLUM,
                         {{PART_DISC, 88, 0, NONE},
                          {PART_KNOCKOUT, 0, 2, {{-32, -32}, {32, 32}}},
                          {PART_KNOCKOUT, 0, 2, {{32, -32}, {-32, 32}}}}},
    [CHU_SIGN_MISSED] = {TINT_PLUM, {{PART_DASHED, 88, 0, NONE}, {PART_STROKE, 0, 2, {{-30, 0}, {30, 0}}}}},
    [CHU_SIGN_NOT_ASKED] = {TINT_INK3, {{PART_DISC, 32, 0, NONE}}},
    [CHU_SIGN_NOW] = {TINT_YOU, {{PART_RING, 88, 0, NONE}, {PART_DISC, 44, 0, NONE}}},
    [CHU_SIGN_TO_COME] = {TINT_EDGE, {{PART_RING, 88, 0, NONE}}},
};

/* The lower half of a circle, every 15 degrees. */
static void half_disc(ChuPanel *panel, ChRect box, int32_t radius, ChColour32 colour)
{
    static const int16_t x[] = {100, 97, 87, 71, 50, 26, 0, -26, -50, -71, -87, -97, -100};
    static const int16_t y[] = {0, 26, 50, 71, 87, 97, 100, 97, 87, 71, 50, 26, 0};
    ChCorner corners[13];
    for (int i = 0; i < 13; i++)
        corners[i] = (ChCorner){(int16_t)(x[i] * radius / 100), (int16_t)(y[i] * radius / 100)};
    chu_corners(panel, box, corners, 13, true, colour, 0, 0);
}

static void draw_piece(ChuPanel *panel, ChRect box, const Piece *piece, ChColour32 colour, ChColour32 ground)
{
    switch (piece->part) {
    case PART_DISC: chu_circle(panel, box, piece->radius, colour, 0, 0, false); break;
    case PART_RING: chu_circle(panel, box, piece->radius, 0, colour, 2, false); break;
    case PART_DASHED: chu_circle(panel, box, piece->radius, 0, colour, 2, true); break;
    case PART_HALF: half_disc(panel, box, piece->radius, colour); break;
    case PART_STROKE: chu_corners(panel, box, piece->corners, piece->count, false, 0, colour, 2); break;
    case PART_KNOCKOUT: chu_corners(panel, box, piece->corners, piece->count, false, 0, ground, 2); break;
    default: break;
    }
}

void chu_sign(ChuPanel *panel, ChRect box, ChuSign sign, ChColour32 ground)
{
    const ChuTheme *t = panel->theme;
    const ChColour32 tints[] = {t->you, t->plum, t->ink3, t->edge};
    int32_t side = chu_least(box.w, box.h);
    ch_draw_whole(panel->list, box.x, box.w); /* ticks and clocks are the same everywhere */
    for (uint32_t i = 0; i < 4 && signs[sign].pieces[i].part != PART_END; i++)
        draw_piece(panel, chu_centred(box, side, side), &signs[sign].pieces[i], tints[signs[sign].tint], ground);
    ch_draw_whole_end(panel->list);
}

static ChRect text_of(const ChuPanel *panel, ChRect rect)
{
    chu_cut_left(&rect, chu_d(panel, 36));
    return rect;
}

int32_t chu_step_height(ChuPanel *panel, int32_t width, ChStr title, ChStr note)
{
    int32_t w = chu_most(width - chu_d(panel, 36), 1);
    return chu_most(chu_d(panel, 24), chu_pair_height(panel, w, CHU_BODY_STRONG, title, note));
}

void chu_step(ChuPanel *panel, ChRect rect, ChuSign sign, ChStr title, ChStr note)
{
    bool quiet = sign == CHU_SIGN_TO_COME || sign == CHU_SIGN_NOT_ASKED;
    ChRect box = {rect.x, rect.y, chu_d(panel, 24), chu_line(panel, CHU_BODY)};
    if (!chu_window(panel) || chu_rect_inside((ChRect){chu_window(panel)->x, box.y, 0, box.h}, *chu_window(panel)))
        chu_sign(panel, box, sign, panel->theme->surface);
    chu_pair(panel, text_of(panel, rect), quiet ? CHU_BODY_MEDIUM : CHU_BODY_STRONG,
             quiet ? panel->theme->ink2 : panel->theme->ink, title, note);
}
