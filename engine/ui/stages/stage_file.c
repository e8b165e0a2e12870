/* The customer's side where there is no face: a head that says what the channel is, then their name, heat and
 * facts. */
#include "ui/stages/stage.h"

#include "ui/stages/stage_file.h"

static ChuHeatBlock block_of(const ChuFile *file)
{
    return (ChuHeatBlock){.ends = !file->heat_note.n, .note = file->heat_note, .why = true};
}

static int32_t head_height(ChuPanel *panel, int32_t width, const ChuFile *file)
{
    int32_t h = chu_d(panel, 24 + 40 + 8 + 24);
    if (file->clock.n) h += chu_line(panel, CHU_DISPLAY) + chu_d(panel, 4);
    h += chu_write_height(panel, width, CHU_BODY_MEDIUM, 0, file->status);
    if (file->note.n) h += chu_write_height(panel, width, CHU_CAPTION, 0, file->note);
    return h;
}

static void centred(ChuPanel *panel, ChRect *at, ChuRole role, ChColour32 colour, ChStr text)
{
    chu_cut_top(at, chu_write(panel, *at, role, 0, colour, CHU_CENTRE, text));
}

static void draw_head(ChUi *ui, ChuPanel *panel, ChRect head, const ChuFile *file)
{
    const ChuTheme *t = panel->theme;
    const ChuHeatInk *ink = &t->heat[ch_mood(chu_play_now(ui)->anger)];
    int32_t r = chu_d(panel, 11), side = chu_d(panel, 40);
    ch_draw_box(panel->list, head, r, ink->ground, 0, 0);
    chu_fill(panel, (ChRect){head.x, head.y + head.h - r, head.w, r}, ink->ground);
    ChRect at = chu_inset(head, chu_d(panel, 16), chu_d(panel, 24)), icon = chu_cut_top(&at, side);
    ch_draw_image(panel->list, chu_centred(icon, side, side),
                  chu_say(panel, "icons/%.*s", CH_FMT(file->icon)), ink->text);
    chu_cut_top(&at, chu_d(panel, 8));
    if (file->clock.n) {
        centred(panel, &at, CHU_DISPLAY, t->ink, file->clock);
        chu_cut_top(&at, chu_d(panel, 4));
    }
    centred(panel, &at, CHU_BODY_MEDIUM, t->ink, file->status);
    if (file->note.n) centred(panel, &at, CHU_CAPTION, t->ink2, file->note);
}

static int32_t below_height(ChUi *ui, ChuPanel *panel, int32_t width, const ChuFile *file)
{
    return chu_write_height(panel, width, CHU_HEADING2, CHU_LITERAL, chu_play_name(ui)) + chu_d(panel, 8) +
           chu_stage_heat_height(ui, panel, width, block_of(file)) + chu_stage_facts_height(ui, panel, width);
}

void chu_file_draw(ChUi *ui, ChuPanel *panel, ChRect column, ChuFile file)
{
    int32_t line = chu_d(panel, 1), padding = chu_card_padding(panel, false), top = chu_d(panel, 16);
    int32_t inner = column.w - 2 * padding, below = below_height(ui, panel, inner, &file) + top + padding;
    int32_t head = head_height(panel, column.w - chu_d(panel, 34), &file);
    chu_card(panel, 0, column, (ChuCard){.look = CHU_CARD_REST});
    ChRect inside = chu_inset(column, line, line);
    if (head + below > inside.h && head > inside.h / 3) { /* short: the head is a line of words */
        chu_cut_top(&inside, padding - top);
        ChRect at = {column.x + padding, inside.y, inner, inside.h};
        chu_write_cut(panel, &at, 0, CHU_BODY_MEDIUM, 0, panel->theme->ink, file.status);
        chu_cut_top(&inside, at.y - inside.y);
    } else {
        draw_head(ui, panel, chu_cut_top(&inside, head), &file);
    }
    ChRect view = {column.x + padding, inside.y + top, inner, inside.h - top - padding + line};
    ChRect at = chu_scroll_begin(panel, 0, view, &chu_play(ui)->customer, chu_line(panel, CHU_CAPTION));
    chu_write_cut(panel, &at, chu_d(panel, 8), CHU_HEADING2, CHU_LITERAL, panel->theme->ink,
                  chu_play_name(ui));
    chu_stage_heat(ui, panel, &at, block_of(&file));
    chu_stage_facts(ui, panel, &at);
    chu_scroll_end(panel, at.y);
}

void chu_file_strip(ChUi *ui, ChuPanel *panel, ChRect strip, ChuFile file)
{
    const ChuHeatInk *ink = &panel->theme->heat[ch_mood(chu_play_now(ui)->anger)];
    int32_t line = chu_d(panel, 1), side = chu_d(panel, 32), r = chu_d(panel, 11);
    ChRect lead = chu_stage_strip(ui, panel, strip);
    lead = (ChRect){lead.x + line, lead.y + line, lead.w - line, lead.h - 2 * line};
    ch_draw_box(panel->list, lead, r, ink->ground, 0, 0);
    chu_fill(panel, (ChRect){lead.x + lead.w - r, lead.y, r, lead.h}, ink->ground);
    ch_draw_image(panel->list, chu_centred(lead, side, side), chu_say(panel, "icons/%.*s", CH_FMT(file.icon)),
                  ink->text);
}
