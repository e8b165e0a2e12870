/* Rows of answers and options. What has the focus keeps its weight: nothing moves, and no line breaks elsewhere, when the focus
 * does. */
#include "ui/widgets_inside.h"

typedef struct Row {
    int32_t pad_x, pad_y, cap, text_x, text_w, text_h, note_h, h;
    uint32_t how;
} Row;

/* In words: a tick, or any sign, would be read as a verdict. */
static ChStr note_of(const ChuChoice *choice)
{
    if (choice->shut.n) return choice->shut;
    if (choice->interrupts) return choice->taken_before ? CH_STR("Cuts in. Chosen before") : CH_STR("Cuts in");
    return choice->taken_before ? CH_STR("Chosen before") : (ChStr){NULL, 0};
}

/* What stands at its end, with the margin. */
static int32_t signs_width(ChuPanel *panel, const ChuChoice *choice)
{
    int32_t w = chu_d(panel, choice->shut.n ? 48 : 16);
    if (choice->icon.n) w += chu_d(panel, 32);
    return choice->cap.n ? w + chu_d(panel, 8) + chu_cap_width(panel, choice->cap) : w;
}

static Row lay_row(ChuPanel *panel, int32_t width, const ChuChoice *choice)
{
    Row row = {.pad_x = chu_d(panel, choice->dense ? 12 : 16), .how = choice->literal ? 0 : CHU_YOURS};
    row.cap = chu_d(panel, choice->dense ? CHU_CAP_HEIGHT : 32);
    row.text_x = row.pad_x + row.cap + row.pad_x;
    row.text_w = chu_most(width - row.text_x - signs_width(panel, choice), 1);
    row.text_h = chu_write_height(panel, row.text_w, CHU_BODY, row.how, choice->text);
    ChStr note = note_of(choice);
    row.note_h = note.n ? chu_write_height(panel, row.text_w - chu_d(panel, 24), CHU_CAPTION, 0, note) : 0;
    int32_t content = row.text_h + row.note_h;
    row.h = choice->dense ? chu_most(chu_d(panel, 40), content + chu_d(panel, 16))
                          : chu_most(chu_d(panel, 72), content + chu_d(panel, 24));
    return row;
}

int32_t chu_choice_height(ChuPanel *panel, int32_t width, ChuChoice choice)
{
    return lay_row(panel, width, &choice).h;
}

static void draw_note(ChuPanel *panel, ChRect at, const ChuChoice *choice)
{
    ChStr note = note_of(choice);
    if (!note.n) return;
    ChColour32 ink2 = panel->theme->ink2;
    if (choice->interrupts && !choice->shut.n) {
        ChRect mark = chu_cut_left(&at, chu_d(panel, 24)), box = {mark.x, mark.y, chu_d(panel, 20), chu_line(panel, CHU_CAPTION)};
        if (!chu_window(panel) || chu_rect_inside((ChRect){chu_window(panel)->x, box.y, 0, box.h}, *chu_window(panel)))
            chu_icon(panel, box, CH_STR("cut-in"), ink2);
    }
    chu_write(panel, at, CHU_CAPTION, 0, ink2, CHU_LEFT, note);
}

static void row_ground(ChuPanel *panel, ChRect rect, const ChuChoice *choice, ChuLook look, bool mine)
{
    const ChuTheme *t = panel->theme;
    int32_t radius = choice->dense ? CHU_BUTTON_RADIUS : CHU_CARD_RADIUS;
    if (choice->shut.n) {
        chu_dashed_box(panel, rect, radius, look.focused ? t->sunken : 0, t->edge);
    } else if (mine) {
        chu_box(panel, rect, radius, t->you_tint, t->you, 2);
    } else {
        if (t->shadow && !choice->dense)
            chu_box(panel, (ChRect){rect.x, rect.y + chu_d(panel, 2), rect.w, rect.h}, radius, t->shadow, 0, 0);
        chu_box(panel, rect, radius, look.hover ? t->sunken : t->surface, t->edge, look.hover && t->outlined ? 2 : 1);
    }
}

static void right_sign(ChuPanel *panel, ChRect rect, const ChuChoice *choice)
{
    int32_t side = chu_d(panel, 24);
    ChRect box = {rect.x + rect.w - chu_d(panel, 16) - side, rect.y + (rect.h - side) / 2, side, side};
    if (choice->shut.n)
        chu_icon(panel, box, CH_STR("lock"), panel->theme->ink2);
    else
        box.x += side;
    int32_t right = box.x - chu_d(panel, choice->shut.n ? 8 : 0);
    if (choice->cap.n) {
        right -= chu_cap_width(panel, choice->cap);
        chu_cap(panel, right, rect.y + rect.h / 2, choice->cap, CHU_CAP_PLAIN);
        right -= chu_d(panel, 8);
    }
    if (choice->icon.n) chu_icon(panel, (ChRect){right - side, box.y, side, side}, choice->icon, panel->theme->ink2);
}

static ChStr choice_said(ChuPanel *panel, const ChuChoice *choice)
{
    ChStr note = note_of(choice);
    if (choice->number)
        return chu_say(panel, "%u. %.*s%s%.*s", choice->number, CH_FMT(choice->text), note.n ? ". " : "", CH_FMT(note));
    return chu_say(panel, "%.*s%s%.*s", CH_FMT(choice->text), note.n ? ". " : "", CH_FMT(note));
}

void chu_choice(ChuPanel *panel, uint32_t order, ChRect rect, ChuChoice choice)
{
    uint32_t from = panel->list->count;
    bool keyed = choice.number >= 1 && choice.number <= 9;
    ChuKey key = keyed ? CHU_CHAR('0' + choice.number) : (ChuKey){0};
    ChuLook look = chu_region(panel, (ChuRegion){.order = order,
                                                 .rect = rect,
                                                 .key = key,
                                                 .key_moves = true,
                                                 .shut = choice.shut.n > 0,
                                                 .say = choice_said(panel, &choice)});
    Row row = lay_row(panel, rect.w, &choice);
    bool mine = (look.focused || choice.chosen) && !choice.shut.n;
    const ChuTheme *t = panel->theme;
    row_ground(panel, rect, &choice, look, mine);
    if (keyed) {
        ChuCapLook cap = choice.shut.n ? CHU_CAP_SHUT : mine ? CHU_CAP_YOURS : CHU_CAP_PLAIN;
        ChRect at = {rect.x + row.pad_x, rect.y + (rect.h - row.cap) / 2, row.cap, row.cap};
        chu_cap_in(panel, at, chu_say(panel, "%u", choice.number), cap);
    }
    int32_t h = row.text_h + row.note_h;
    ChRect text = {rect.x + row.text_x, rect.y + (rect.h - h) / 2, row.text_w, h};
    chu_write_cut(panel, &text, 0, CHU_BODY, row.how, choice.shut.n ? t->ink2 : t->ink, choice.text);
    draw_note(panel, text, &choice);
    right_sign(panel, rect, &choice);
    chu_fade(panel, from, choice.transparency);
    if (look.ring) chu_ring(panel, rect, choice.dense ? CHU_BUTTON_RADIUS : CHU_CARD_RADIUS);
}

/* Options ------------------------------------------------------------------------------------------------------------
 */

enum { OPTION_PADDING = 10 };

static int32_t option_text(ChuPanel *panel, const ChuOption *option, int32_t width, int32_t *x)
{
    *x = chu_d(panel, option->radio ? 52 : 12);
    int32_t right = option->number ? chu_d(panel, 52) : chu_d(panel, option->radio ? 16 : 8);
    return chu_most(width - *x - right, 1);
}

int32_t chu_option_height(ChuPanel *panel, int32_t width, ChuOption option)
{
    int32_t x, w = option_text(panel, &option, width, &x);
    return chu_most(chu_d(panel, option.dense ? 40 : 64),
                    chu_pair_height(panel, w, CHU_BODY_STRONG, option.title, option.note) +
                        2 * chu_d(panel, option.dense ? 8 : OPTION_PADDING));
}

static void radio(ChuPanel *panel, ChRect box, bool chosen)
{
    const ChuTheme *t = panel->theme;
    chu_circle(panel, box, 100, t->surface, chosen ? t->you : t->edge, 2, false);
    if (chosen) chu_circle(panel, box, 50, t->you, 0, 0, false);
}

void chu_option(ChuPanel *panel, uint32_t order, ChRect rect, ChuOption option)
{
    const ChuTheme *t = panel->theme;
    bool keyed = option.number >= 1 && option.number <= 9;
    ChStr state = option.chosen ? CH_STR(". Chosen") : CH_STR("");
    ChuRegion region = {.order = order,
                        .rect = rect,
                        .manner = option.sideways ? CHU_SLIDES : CHU_PICKS,
                        .key = keyed ? CHU_CHAR('0' + option.number) : (ChuKey){0},
                        .say =
                            chu_say(panel, "%.*s. %.*s%.*s", CH_FMT(option.title), CH_FMT(option.note), CH_FMT(state))};
    ChuLook look = chu_region(panel, region);
    ChColour32 ground = option.chosen ? t->you_tint : look.hover ? t->sunken : t->surface;
    chu_box(panel, rect, CHU_CARD_RADIUS, ground, option.chosen ? t->you : t->edge,
            option.chosen || (look.hover && t->outlined) ? 2 : 1);
    int32_t x, w = option_text(panel, &option, rect.w, &x), middle = rect.y + rect.h / 2, side = chu_d(panel, 20);
    if (option.radio) radio(panel, (ChRect){rect.x + chu_d(panel, 16), middle - side / 2, side, side}, option.chosen);
    int32_t h = chu_pair_height(panel, w, CHU_BODY_STRONG, option.title, option.note);
    bool in_row = option.sideways && !option.dense; /* side by side, the tallest next to the lowest: one top for all */
    int32_t y = in_row ? chu_d(panel, OPTION_PADDING) : (rect.h - h) / 2;
    chu_pair(panel, (ChRect){rect.x + x, rect.y + y, w, h}, CHU_BODY_STRONG, t->ink, option.title, option.note);
    if (keyed)
        chu_cap(panel, rect.x + rect.w - chu_d(panel, 40), middle, chu_say(panel, "%u", option.number), CHU_CAP_PLAIN);
    if (look.ring) chu_ring(panel, rect, CHU_CARD_RADIUS);
}
