/* Face to face: at the counter, at a table, anywhere in person. A face with a room behind it, and what they
 * say. */
#include "ui/stages/stage_file.h"

enum { FADE_MS = 240, POSTURE = 8, ART_W = 320, ART_H = 364, LEAST_ART = 112, SHADE = 20 };

/* Things in the room, in hundredths of the picture's width and height. */
typedef struct Thing {
    uint8_t x, y, w, h, radius;
} Thing;

/* Shelves with boxes; a window, a lamp over the table, and somebody's chair; a door and a picture on the wall. */
static const Thing counter[] = {
    {0, 30, 30, 2, 0},  {4, 18, 9, 12, 2},   {14, 21, 11, 9, 2}, {0, 58, 24, 2, 0},  {3, 47, 10, 11, 2},
    {70, 30, 30, 2, 0}, {73, 20, 12, 10, 2}, {87, 16, 9, 14, 2}, {78, 58, 22, 2, 0}, {82, 48, 12, 10, 2}};
static const Thing table[] = {{6, 10, 22, 36, 4},  {6, 27, 22, 1, 0},  {16, 10, 1, 36, 0}, {84, 0, 1, 14, 0},
                              {76, 14, 17, 9, 9},  {2, 62, 16, 4, 2},  {3, 66, 2, 34, 0},  {15, 66, 2, 34, 0},
                              {82, 62, 16, 4, 2},  {83, 66, 2, 34, 0}, {95, 66, 2, 34, 0}};
static const Thing in_person[] = {{76, 18, 20, 82, 2}, {79, 23, 14, 24, 2}, {79, 53, 14, 24, 2}, {77, 57, 2, 4, 2},
                                  {8, 14, 16, 20, 2},  {11, 18, 10, 12, 0}, {4, 60, 10, 40, 4},  {2, 56, 14, 5, 2}};

static void draw_things(ChuPanel *panel, ChRect rect, const Thing *things, uint32_t count, ChColour32 ink)
{
    for (uint32_t i = 0; i < count; i++) {
        const Thing *t = &things[i];
        ChRect box = {rect.x + rect.w * t->x / 100, rect.y + rect.h * t->y / 100, rect.w * t->w / 100,
                      rect.h * t->h / 100};
        if (box.w < 1) box.w = 1;
        if (box.h < 1) box.h = 1;
        ch_draw_box(panel->list, box, chu_d(panel, t->radius), ink, 0, 0);
    }
}

static void draw_room(ChuPanel *panel, ChRect rect, ChChannel channel, int32_t degrees)
{
    ChColour32 ink = (panel->theme->heat[ch_mood(degrees)].text & 0xFFFFFFu) | (ChColour32)SHADE << 24;
    if (channel == CH_CHANNEL_TABLE)
        draw_things(panel, rect, table, sizeof table / sizeof *table, ink);
    else if (channel == CH_CHANNEL_IN_PERSON)
        draw_things(panel, rect, in_person, sizeof in_person / sizeof *in_person, ink);
    else
        draw_things(panel, rect, counter, sizeof counter / sizeof *counter, ink);
}

/* The table that they sit at, and on it a plate between a fork and a glass. */
static void draw_cloth(ChuPanel *panel, ChRect rect)
{
    const ChuTheme *t = panel->theme;
    int32_t line = chu_d(panel, 2), thin = chu_d(panel, 1);
    ChRect cloth = chu_cut_bottom(&rect, rect.h * 9 / 100), plate = chu_centred(cloth, cloth.w * 30 / 100, cloth.h * 36 / 100);
    ChRect glass = {cloth.x + cloth.w * 72 / 100, 0, cloth.w * 8 / 100, cloth.h * 120 / 100};
    glass.y = cloth.y + cloth.h * 56 / 100 - glass.h;
    chu_fill(panel, cloth, t->sunken);
    chu_fill(panel, (ChRect){cloth.x, cloth.y, cloth.w, line}, t->edge);
    chu_fill(panel, (ChRect){cloth.x, cloth.y + cloth.h - thin, cloth.w, thin}, t->line);
    ch_draw_box(panel->list, plate, plate.h / 2, t->surface, t->edge, line * 16);
    chu_fill(panel, (ChRect){cloth.x + cloth.w * 29 / 100, plate.y, line, plate.h}, t->edge);
    ch_draw_box(panel->list, glass, chu_d(panel, 4), (t->surface & 0xFFFFFFu) | 0x80000000u, t->edge, line * 16);
    ch_draw_box(panel->list, (ChRect){glass.x + line, glass.y + glass.h / 2, glass.w - 2 * line, glass.h / 2 - line}, chu_d(panel, 2),
                (t->edge & 0xFFFFFFu) | 0x50000000u, 0, 0);
}

/* The ground with its upper corners rounded like the card's, the room, and whoever stands in it, by so much lower. */
static void draw_face(ChUi *ui, ChuPanel *panel, ChRect rect, int32_t degrees, int32_t lower)
{
    ChColour32 ground = panel->theme->heat[ch_mood(degrees)].ground;
    int32_t r = chu_d(panel, 11), w = rect.h * ART_W / ART_H, h = rect.h;
    ChStr name = chu_play_scenario(ui)->customer.portrait;
    ch_draw_box(panel->list, rect, r, ground, 0, 0);
    chu_fill(panel, (ChRect){rect.x, rect.y + rect.h - r, rect.w, r}, ground);
    draw_room(panel, rect, chu_play_beat(ui)->channel, degrees);
    if (w > rect.w) w = rect.w, h = w * ART_H / ART_W;
    ChRect art = {rect.x + (rect.w - w) / 2, rect.y + rect.h - h + lower, w, h};
    if (!name.n) name = CH_STR("someone");
    chu_clip(panel, rect);
    ch_draw_image(panel->list, art, chu_portrait_image(panel, name, degrees), 0);
    if (chu_play_beat(ui)->channel == CH_CHANNEL_TABLE) draw_cloth(panel, rect);
    chu_unclip(panel);
}

/* From one mood to the next. Whoever gets hotter draws themselves up into the new one, whoever cools sinks out of the old one. In a
 * strip the face is too small to move. */
static void cross_fade(ChUi *ui, ChuPanel *panel, ChRect rect, bool strip)
{
    const ChuPlay *play = chu_play(ui);
    ChStr name = chu_play_scenario(ui)->customer.portrait;
    int32_t now = chu_play_now(ui)->anger, from = play->moved ? play->from : now;
    int32_t left = ch_mood(from) == ch_mood(now) ? 0 : chu_motion(panel, 255, 0, play->told_at_ms, FADE_MS);
    int32_t way = chu_d(panel, POSTURE), to_come = way * left / 255;
    for (int pass = left ? 0 : 1; pass < 2; pass++) {
        uint32_t first = panel->list->count;
        int32_t degrees = pass ? now : from;
        if (strip)
            chu_portrait_in(panel, rect, name.n ? name : CH_STR("someone"), degrees,
                            CHU_TOP_LEFT | CHU_BOTTOM_LEFT);
        else
            draw_face(ui, panel, rect, degrees, now > from ? pass * to_come : (1 - pass) * (way - to_come));
        if (pass && left) chu_fade(panel, first, (uint8_t)left);
    }
}

static ChuHeatBlock block_of(void)
{
    return (ChuHeatBlock){.ends = true, .why = true};
}

static int32_t below_height(ChUi *ui, ChuPanel *panel, int32_t width)
{
    return chu_write_height(panel, width, CHU_CAPTION, CHU_LITERAL, chu_play_name(ui)) + chu_d(panel, 4) +
           chu_stage_heat_height(ui, panel, width, block_of());
}

static bool speaks(const ChChoice *choice)
{
    for (uint32_t i = 0; i < choice->reply_count; i++)
        if (choice->replies[i].kind == CH_LINE_SAYS) return true;
    return false;
}

/* Whether the beat has a word of theirs: one that somebody else has all the words of is without them. */
static bool has_words(const ChBeat *beat)
{
    for (uint32_t i = 0; i < beat->line_count; i++)
        if (beat->lines[i].kind == CH_LINE_SAYS) return true;
    for (uint32_t i = 0; i < beat->choice_count; i++)
        if (speaks(&beat->choices[i])) return true;
    for (uint32_t s = 0; s < beat->slot_count; s++)
        for (uint32_t i = 0; i < beat->slots[s].choice_count; i++)
            if (speaks(&beat->slots[s].choices[i])) return true;
    return beat->silence && speaks(beat->silence);
}

/* In a situation that began elsewhere, what is told in person may be told among one's own. */
static bool here(const ChUi *ui)
{
    const ChuPlay *play = chu_play(ui);
    if (chu_stage(chu_play_scenario(ui)->channel) == &chu_stage_face || has_words(chu_play_beat(ui))) return true;
    for (uint32_t i = play->told_count; i-- > 0 && chu_stage(play->told[i].channel) == &chu_stage_face;)
        if (play->told[i].kind == CHU_TOLD_SAYS) return true;
    return false;
}

static ChuFile away(void)
{
    return (ChuFile){.icon = CH_STR("people"),
                     .status = CH_STR("Not here"),
                     .note = CH_STR("Customers hear none of this"),
                     .heat_note = CH_STR("As last heard. Not known now.")};
}

static void draw_customer(ChUi *ui, ChuPanel *panel, ChRect column)
{
    if (!here(ui)) {
        chu_file_draw(ui, panel, column, away());
        return;
    }
    int32_t line = chu_d(panel, 1), padding = chu_card_padding(panel, false), top = chu_d(panel, 16),
            inner = column.w - 2 * padding;
    int32_t below = below_height(ui, panel, inner) + top + padding,
            facts = chu_stage_facts_height(ui, panel, inner);
    int32_t art = column.h - below - line, tallest = (column.w - 2 * line) * ART_H / ART_W + chu_d(panel, 24);
    if (art > tallest) art = tallest;
    bool has_facts =
        column.h - below - line - art >= facts; /* known from the briefing: only where there is room */
    chu_card(panel, 0, column, (ChuCard){.look = CHU_CARD_REST});
    ChRect inside = chu_inset(column, line, line);
    if (art >= chu_d(panel, LEAST_ART)) cross_fade(ui, panel, chu_cut_top(&inside, art), false);
    ChRect view = {column.x + padding, inside.y + top, inner, inside.h - top - padding + line};
    ChRect at = chu_scroll_begin(panel, 0, view, &chu_play(ui)->customer, chu_line(panel, CHU_CAPTION));
    chu_write_cut(panel, &at, chu_d(panel, 4), CHU_CAPTION, CHU_LITERAL, panel->theme->ink2,
                  chu_play_name(ui));
    chu_stage_heat(ui, panel, &at, block_of());
    if (has_facts) chu_stage_facts(ui, panel, &at);
    chu_scroll_end(panel, at.y);
}

static void draw_strip(ChUi *ui, ChuPanel *panel, ChRect strip)
{
    int32_t line = chu_d(panel, 1);
    if (!here(ui)) {
        chu_file_strip(ui, panel, strip, away());
        return;
    }
    ChRect lead = chu_stage_strip(ui, panel, strip);
    cross_fade(ui, panel, (ChRect){lead.x + line, lead.y + line, lead.w - line, lead.h - 2 * line}, true);
}

const ChuStage chu_stage_face = {.customer = draw_customer,
                                 .strip_height = chu_stage_strip_height,
                                 .strip = draw_strip,
                                 .told_height = chu_stage_passages_height,
                                 .told = chu_stage_passages,
                                 .question = {"What do you say?", 16},
                                 .question_done = {"What do you do?", 15},
                                 .silence = {"Say nothing", 11}};
