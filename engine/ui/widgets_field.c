/* The text field: what was typed, what an input method is composing, the caret. A name that is read from the right stands
 * at the right and grows to the left. */
#include "ui/widgets_inside.h"

enum { FIELD_HEIGHT = 48 };

static int32_t under_field(ChuPanel *panel, int32_t width, ChStr wrong)
{
    return wrong.n ? chu_d(panel, 8) + chu_write_height(panel, width, CHU_CAPTION, 0, wrong) : 0;
}

int32_t chu_field_height(ChuPanel *panel, int32_t width, ChStr label, ChStr wrong)
{
    return chu_write_height(panel, width, CHU_BODY_STRONG, 0, label) + chu_d(panel, 4 + FIELD_HEIGHT) +
           under_field(panel, width, wrong);
}

/* What is typed ------------------------------------------------------------------------------------------------------ */

typedef struct Typed {
    ChStr text;               /* what is in the field, with what is being composed at its caret */
    uint32_t caret, from, to; /* in text; from and to: selected, or being composed */
    uint32_t first, last;     /* in text: what of it is in sight */
    bool composing;
    ChRect line;              /* what is in sight, as it stands in the field */
} Typed;

static Typed typed_of(ChuPanel *panel, const ChuField *field)
{
    uint32_t low = field->caret < field->anchor ? field->caret : field->anchor;
    Typed typed = {.text = chu_field_text(field), .caret = field->caret, .from = low};
    typed.to = field->caret + field->anchor - low;
    if (field->editing_bytes) {
        typed.text = chu_say(panel, "%.*s%.*s%.*s", (int)field->caret, field->text, (int)field->editing_bytes,
                             field->editing, (int)(field->bytes - field->caret), field->text + field->caret);
        typed.composing = true;
        typed.from = field->caret;
        typed.to = typed.caret = field->caret + field->editing_bytes;
    }
    if (field->hidden) { /* a star for each byte, so that places in it stay what they are */
        char stars[2 * CHU_FIELD_BYTES];
        memset(stars, '*', sizeof stars);
        typed.text = chu_say(panel, "%.*s", (int)typed.text.n, stars);
    }
    return typed;
}

static ChStr in_sight(const Typed *typed)
{
    return (ChStr){typed->text.p + typed->first, typed->last - typed->first};
}

static int32_t width_to(ChuPanel *panel, const Typed *typed, uint32_t from, uint32_t to)
{
    if (to <= from) return 0;
    return chu_width(panel, CHU_BODY, CHU_LITERAL, (ChStr){typed->text.p + from, to - from});
}

static uint32_t next_char(ChStr text, uint32_t at)
{
    do at++;
    while (at < text.n && ((unsigned char)text.p[at] & 0xC0u) == 0x80u);
    return at;
}

static uint32_t previous_char(ChStr text, uint32_t at)
{
    do at--;
    while (at > 0 && ((unsigned char)text.p[at] & 0xC0u) == 0x80u);
    return at;
}

/* A long text stays as it is shown while the caret is in sight, and leaves no room at its end. */
static void find_in_sight(ChuPanel *panel, Typed *typed, int32_t room)
{
    if (typed->first > typed->caret) typed->first = typed->caret;
    if (typed->first > 0) typed->first = next_char(typed->text, typed->first - 1); /* another text may be there now */
    while (typed->first > 0 && width_to(panel, typed, previous_char(typed->text, typed->first), typed->text.n) <= room)
        typed->first = previous_char(typed->text, typed->first);
    while (typed->first < typed->caret && width_to(panel, typed, typed->first, typed->caret) > room)
        typed->first = next_char(typed->text, typed->first);
    typed->last = typed->text.n;
    while (typed->last > typed->first && width_to(panel, typed, typed->first, typed->last) > room)
        typed->last = previous_char(typed->text, typed->last);
}

/* As chu_write sets it. */
static void find_line(ChuPanel *panel, Typed *typed, ChRect row)
{
    int32_t w = width_to(panel, typed, typed->first, typed->last);
    bool right = chu_text_rtl(in_sight(typed)) && !panel->list->mirrored;
    typed->line = (ChRect){right ? row.x + row.w - w : row.x, row.y, w, row.h};
}

/* Where a caret before byte `at` of the text stands; bytes out of sight count as its end in sight. */
static int32_t caret_x(ChuPanel *panel, const Typed *typed, uint32_t at)
{
    at = at < typed->first ? typed->first : at > typed->last ? typed->last : at;
    return typed->line.x + chu_text_caret(chu_texts_fonts(panel->texts), chu_texts_font(panel->texts, CHU_BODY),
                                          in_sight(typed), at - typed->first);
}

static Typed lay_typed(ChuPanel *panel, ChRect inside, ChuField *field)
{
    Typed typed = typed_of(panel, field);
    typed.first = field->first < typed.text.n ? field->first : typed.text.n;
    find_in_sight(panel, &typed, inside.w - chu_d(panel, 2));
    field->first = typed.first;
    find_line(panel, &typed, chu_centred(inside, inside.w, chu_line(panel, CHU_BODY)));
    return typed;
}

static ChRect caret_of(ChuPanel *panel, const Typed *typed)
{
    int32_t thick = chu_d(panel, 2), x = caret_x(panel, typed, typed->caret);
    if (chu_text_rtl(in_sight(typed))) x -= thick; /* after the letter before it */
    return (ChRect){x, typed->line.y, thick, typed->line.h};
}

static void draw_selected(ChuPanel *panel, const Typed *typed)
{
    const ChuTheme *t = panel->theme;
    int32_t a = caret_x(panel, typed, typed->from), b = caret_x(panel, typed, typed->to), thick = chu_d(panel, 2);
    ChRect at = {chu_least(a, b), typed->line.y, chu_most(a, b) - chu_least(a, b), typed->line.h};
    if (at.w == 0) return;
    if (typed->composing) at = (ChRect){at.x, at.y + at.h - thick, at.w, thick};
    chu_fill(panel, at, typed->composing ? t->you : t->you_tint);
}

static void draw_typed(ChuPanel *panel, ChRect inside, const Typed *typed, bool focused)
{
    ch_draw_whole(panel->list, typed->line.x, typed->line.w);
    if (focused) draw_selected(panel, typed);
    if (typed->last > typed->first)
        chu_write(panel, (ChRect){inside.x, typed->line.y, inside.w, typed->line.h}, CHU_BODY, CHU_LITERAL,
                  panel->theme->ink, CHU_LEFT, in_sight(typed));
    if (focused) chu_fill(panel, caret_of(panel, typed), panel->theme->ink);
    ch_draw_whole_end(panel->list);
}

/* Its track is the line of text, so that pointing finds the character; both are mirrored with it. */
static ChuLook register_field(ChuPanel *panel, uint32_t order, ChRect box, ChuField *field, const Typed *typed, ChStr say)
{
    return chu_region(panel, (ChuRegion){.order = order,
                                         .rect = box,
                                         .manner = CHU_WRITES,
                                         .field = field,
                                         .track = typed->line,
                                         .caret = caret_of(panel, typed),
                                         .first = typed->first,
                                         .last = typed->last,
                                         .say = say});
}

void chu_field(ChuPanel *panel, uint32_t order, ChRect rect, ChuField *field, ChStr label, ChStr wrong)
{
    const ChuTheme *t = panel->theme;
    chu_write_cut(panel, &rect, chu_d(panel, 4), CHU_BODY_STRONG, 0, t->ink, label);
    ChRect box = chu_cut_top(&rect, chu_d(panel, FIELD_HEIGHT));
    ChRect inside = chu_inset(box, chu_d(panel, 16), 0);
    Typed typed = lay_typed(panel, inside, field);
    ChuLook look = register_field(
        panel, order, box, field, &typed,
        chu_say(panel, "%.*s: %.*s. %.*s", CH_FMT(label), field->hidden ? 0 : (int)field->bytes, field->text, CH_FMT(wrong)));
    ChColour32 stroke = wrong.n ? t->plum : look.focused ? t->you : t->edge;
    chu_box(panel, box, CHU_BUTTON_RADIUS, t->surface, stroke, look.focused || wrong.n ? 2 : 1);
    draw_typed(panel, inside, &typed, look.focused);
    chu_cut_top(&rect, chu_d(panel, 8));
    if (wrong.n) chu_write(panel, rect, CHU_CAPTION, 0, t->plum, CHU_LEFT, wrong);
    if (look.ring) chu_ring(panel, box, CHU_BUTTON_RADIUS);
}
