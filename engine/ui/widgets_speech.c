/* Speech bubbles: the customer's, yours, and what happens. */
#include "ui/widgets_inside.h"

enum { TAIL = 12, PADDING_X = 28, PADDING_Y = 20, BAR = 4, BAR_SPACE = 16, KEYS_WIDTH = 72 };

static ChuRole role_of(const ChuBubble *bubble)
{
    return bubble->small ? CHU_SPEECH_SMALL : CHU_SPEECH;
}

static uint32_t how_of(const ChuBubble *bubble)
{
    if (bubble->yours) return CHU_RUNNING | (bubble->written ? CHU_THEIRS : CHU_YOURS);
    return CHU_RUNNING | (bubble->degrees < 0 ? 0 : CHU_THEIRS);
}

static ChRect body_of(const ChuPanel *panel, ChRect rect, const ChuBubble *bubble)
{
    if (bubble->no_tail) return rect;
    if (bubble->yours)
        chu_cut_right(&rect, chu_d(panel, TAIL));
    else
        chu_cut_left(&rect, chu_d(panel, TAIL));
    return rect;
}

static bool tight(const ChuPanel *panel, const ChuBubble *bubble)
{
    return bubble->dense || panel->layout->reflow == CHU_NARROW;
}

static int32_t padding_x(const ChuPanel *panel, const ChuBubble *bubble)
{
    return chu_d(panel, tight(panel, bubble) ? 16 : PADDING_X);
}

static int32_t padding_y(const ChuPanel *panel, const ChuBubble *bubble)
{
    return chu_d(panel, tight(panel, bubble) ? 12 : PADDING_Y);
}

static ChRect inside_of(const ChuPanel *panel, ChRect rect, const ChuBubble *bubble)
{
    ChRect body = body_of(panel, rect, bubble);
    int32_t x = chu_least(padding_x(panel, bubble), body.w / 2), y = padding_y(panel, bubble);
    ChRect inside = {body.x + x, body.y + y, body.w - 2 * x, chu_most(body.h - 2 * y, 0)};
    if (bubble->speaking >= 0) chu_cut_bottom(&inside, chu_d(panel, BAR_SPACE));
    return inside;
}

int32_t chu_bubble_height(ChuPanel *panel, int32_t width, ChuBubble bubble)
{
    ChRect inside = inside_of(panel, (ChRect){0, 0, width, 0}, &bubble);
    int32_t h = chu_write_height(panel, chu_most(inside.w, 1), role_of(&bubble), how_of(&bubble), bubble.text);
    return h + 2 * padding_y(panel, &bubble) + (bubble.speaking >= 0 ? chu_d(panel, BAR_SPACE) : 0);
}

int32_t chu_bubble_width(ChuPanel *panel, int32_t most, ChuBubble bubble)
{
    int32_t around = most - inside_of(panel, (ChRect){0, 0, most, 0}, &bubble).w;
    const ChuPara *para =
        chu_texts_lay(panel->texts, bubble.text, role_of(&bubble), how_of(&bubble), chu_most(most - around, 1));
    return chu_least(most, para->w + around);
}

ChRect chu_bubble_sentence(ChuPanel *panel, ChRect rect, ChuBubble bubble, uint32_t sentence)
{
    ChRect inside = inside_of(panel, rect, &bubble);
    const ChuPara *para =
        chu_texts_lay(panel->texts, bubble.text, role_of(&bubble), how_of(&bubble), chu_most(inside.w, 1));
    int32_t top = inside.y + (inside.h - para->h) / 2, first = -1, last = 0;
    for (uint32_t l = 0; l < para->line_count; l++)
        for (uint32_t r = 0; r < para->lines[l].run_count; r++) {
            if (para->runs[para->lines[l].first_run + r].sentence != sentence) continue;
            if (first < 0) first = para->lines[l].y;
            last = para->lines[l].y + para->line_h;
        }
    return first < 0 ? (ChRect){inside.x, top, 0, 0} : (ChRect){inside.x, top + first, inside.w, last - first};
}

uint32_t chu_sentences(ChuPanel *panel, ChStr text)
{
    return chu_texts_lay(panel->texts, text, CHU_SPEECH, CHU_THEIRS, CHU_ONE_LINE)->sentence_count;
}

/* A notch that the outline runs into: the box's own edge is painted over where the tail is. */
static void draw_tail(ChuPanel *panel, ChRect body, bool right, ChColour32 stroke)
{
    int32_t edge = right ? body.x + body.w - chu_d(panel, 1) : body.x + chu_d(panel, 1);
    int32_t out = right ? chu_d(panel, TAIL) : -chu_d(panel, TAIL), half = chu_d(panel, TAIL) + chu_d(panel, 1);
    int32_t middle = body.y + chu_least(body.h / 2, chu_d(panel, 68));
    const ChPoint points[] = {
        {edge * 16, (middle - half) * 16}, {(edge + out) * 16, middle * 16}, {edge * 16, (middle + half) * 16}};
    int32_t line = chu_d(panel, 2);
    chu_fill(panel, (ChRect){edge - line, middle - half, 2 * line, 2 * half}, panel->theme->surface);
    ch_draw_path(panel->list, points, 3, false, panel->theme->surface, stroke, line * 16);
}

static void draw_bar(ChuPanel *panel, ChRect inside, const ChuBubble *bubble, ChColour32 colour)
{
    int32_t h = chu_d(panel, BAR), y = inside.y + inside.h + chu_d(panel, BAR_SPACE) - h;
    ch_draw_box(panel->list, (ChRect){inside.x, y, inside.w, h}, h / 2, panel->theme->sunken, 0, 0);
    ch_draw_box(panel->list, (ChRect){inside.x, y, inside.w * chu_least(bubble->speaking, 1000) / 1000, h}, h / 2,
                colour, 0, 0);
}

static void scroll_keys(ChuPanel *panel, ChRect inside, const ChuScroll *scroll)
{
    int32_t half = chu_d(panel, CHU_CAP_HEIGHT) / 2, right = inside.x + inside.w;
    const ChStr up = CH_STR("PgUp"), down = CH_STR("PgDn");
    if (scroll->top > 0) chu_cap(panel, right - chu_cap_width(panel, up), inside.y + half, up, CHU_CAP_PLAIN);
    if (scroll->top < chu_scroll_most(scroll))
        chu_cap(panel, right - chu_cap_width(panel, down), inside.y + inside.h - half, down, CHU_CAP_PLAIN);
}

/* Text taller than the bubble: whole lines of it, and the keys that bring the rest. */
static void draw_scrolled(ChuPanel *panel, ChRect inside, const ChuBubble *bubble, ChColour32 colour)
{
    ChuScroll *scroll = bubble->scroll;
    ChRect text = inside;
    chu_cut_right(&text, chu_d(panel, KEYS_WIDTH));
    const ChuPara *para =
        chu_texts_lay(panel->texts, bubble->text, role_of(bubble), how_of(bubble), chu_most(text.w, 1));
    int32_t lines = chu_most(inside.h / chu_most(para->line_h, 1), 1);
    scroll->content = para->h;
    scroll->window = lines * para->line_h;
    scroll->step = para->line_h;
    chu_scroll_by(scroll, 0);
    ChRect window = {text.x, text.y, text.w, scroll->window};
    if (chu_window(panel)) window = chu_meet(window, *chu_window(panel));
    chu_para_draw(panel->list, para, text.x, text.y - scroll->top, text.w,
                  (ChuParaLook){.colour = colour, .sentences = bubble->sentences, .window = &window});
    scroll_keys(panel, inside, scroll);
    ChuFocus *focus = panel->focus;
    if (focus->view_count < CHU_MAX_VIEWS) {
        focus->views[focus->view_count].scroll = scroll;
        focus->views[focus->view_count].layer = panel->layer;
        focus->views[focus->view_count++].view = inside;
    }
}

void chu_bubble(ChuPanel *panel, uint32_t order, ChRect rect, ChuBubble bubble)
{
    const ChuTheme *t = panel->theme;
    ChRect place = body_of(panel, rect, &bubble), body = place, inside = inside_of(panel, rect, &bubble);
    bool tall = bubble.scroll && chu_bubble_height(panel, rect.w, bubble) > rect.h;
    if (bubble.scroll && !tall) bubble.scroll->top = 0;
    ChuRegion region = {.order = order, .rect = place, .manner = CHU_READS, .say = bubble.text, .scrolls = tall};
    if (tall) region.scroll = bubble.scroll;
    ChuLook look = chu_region(panel, region);
    ChColour32 stroke = bubble.yours ? t->you : bubble.degrees < 0 ? t->edge : t->heat[ch_mood(bubble.degrees)].text;
    uint32_t from = panel->list->count;
    body.y += bubble.rise;
    inside.y += bubble.rise;
    chu_box(panel, body, CHU_CARD_RADIUS, t->surface, stroke, 2);
    if (!bubble.no_tail) draw_tail(panel, body, bubble.yours, stroke);
    if (tall) {
        draw_scrolled(panel, inside, &bubble, t->ink);
    } else {
        const ChuPara *para =
            chu_texts_lay(panel->texts, bubble.text, role_of(&bubble), how_of(&bubble), chu_most(inside.w, 1));
        chu_para_draw(panel->list, para, inside.x, inside.y + (inside.h - para->h) / 2, inside.w,
                      (ChuParaLook){.colour = t->ink, .sentences = bubble.sentences, .window = chu_window(panel)});
    }
    if (bubble.speaking >= 0) draw_bar(panel, inside, &bubble, stroke);
    chu_fade(panel, from, bubble.transparency);
    if (look.ring) chu_ring(panel, place, CHU_CARD_RADIUS);
}
