/* The whole play as it was said, in order: theirs with how hot they were, yours with what it did. To be read, heard, copied. */
#include "ui/screens/debrief_parts.h"
#include "ui/screens/play.h"

#include <stdlib.h>

enum { COLUMN = 720, STEP_GAP = 24, ENTRY_GAP = 8 };

bool chu_transcript_there(const ChUi *ui)
{
    const ChuPlay *play = chu_play(ui);
    if (!ui->debriefed || ui->debriefed != ui->session || play->session != ui->session || play->told_count == 0) return false;
    return ch_str_eq(ch_session_scenario(ui->session)->id, ui->debrief->scenario->id) &&
           play->decisions == ui->debrief->decision_count;
}

/* As plain text ---------------------------------------------------------------------------------------------------- */

/* Without the asterisks of emphasis, which mean nothing outside a page. */
static void add_plain(ChText *out, const ChText *said)
{
    ChStr rest = ch_text_view(said), run;
    bool emphasised;
    while (ch_emphasis_next(&rest, &run, &emphasised)) ch_text_add(out, run);
}

static void add_words(ChText *out, const ChuTold *told, ChStr words)
{
    ChText said = {.from = out->from};
    if (told->kind == CHU_TOLD_YOURS)
        ch_say_speech(told->text, &said);
    else
        ch_say_theirs(words, &said);
    out->failed |= said.failed;
    add_plain(out, &said);
    ch_text_free(&said);
}

/* One entry, in a line of its own: who, how hot or what it did, the words. */
static void add_entry(ChUi *ui, ChuPanel *panel, uint32_t i, ChText *out)
{
    const ChuTold *told = &chu_play(ui)->told[i];
    ChuEntry entry = chu_play_entry(ui, panel, i);
    bool yours = told->kind == CHU_TOLD_YOURS;
    if (entry.name.n) {
        ch_say_clean(entry.name, out);
        if (yours) ch_text_addf(out, ", line %u", told->step);
        if (entry.badge && !yours) {
            ch_text_add(out, CH_STR(", "));
            ch_say_heat(told->anger, out);
        }
        ch_text_add(out, CH_STR(": "));
    }
    add_words(out, told, entry.words);
    if (yours && entry.badge) ch_text_addf(out, " (%s %d)", told->delta > 0 ? "up" : "down", abs(told->delta));
    ch_text_add(out, CH_STR("\n"));
}

static void add_all(ChUi *ui, ChuPanel *panel, ChText *out)
{
    const ChuPlay *play = chu_play(ui);
    ch_say_clean(ui->debrief->scenario->title, out);
    ch_text_addf(out, ". %s.\n", ch_mode_word(ui->debrief->start.mode).p);
    for (uint32_t i = 0; i < play->told_count; i++) {
        if (i == 0 || play->told[i].step != play->told[i - 1].step) ch_text_add(out, CH_STR("\n"));
        add_entry(ui, panel, i, out);
    }
    ch_text_add(out, CH_STR("\n"));
    ch_say_verdict(ui->debrief, out);
    ch_text_add(out, play->forgot ? CH_STR(".\nThere was no memory left for all of it.\n") : CH_STR(".\n"));
}

/* On the page ------------------------------------------------------------------------------------------------------ */

static void write_badge(ChuPanel *panel, ChRect at, const ChuTold *told)
{
    int32_t middle = at.y + at.h / 2;
    if (told->kind == CHU_TOLD_YOURS)
        chu_delta(panel, at.x, middle, told->delta);
    else
        chu_heat_chip(panel, at.x, middle, told->anger, true);
}

static void write_head(ChuPen *pen, const ChuTold *told, const ChuEntry *entry)
{
    ChuPanel *panel = pen->panel;
    bool yours = told->kind == CHU_TOLD_YOURS;
    ChColour32 colour = yours ? panel->theme->you : panel->theme->ink2;
    ChStr name = yours ? chu_say(panel, "You, line %u", told->step) : entry->name;
    int32_t w = chu_width(panel, CHU_CAPTION_STRONG, CHU_LITERAL, name);
    if (w > pen->w) chu_pen_write(pen, 0, CHU_CAPTION_STRONG, CHU_LITERAL, colour, name);
    ChuFlow flow = chu_flow(pen, 24, 12); /* the badge beside the name, or below it */
    if (w <= pen->w) {
        ChRect at = chu_flow_next(&flow, w);
        if (pen->draw && chu_pen_seen(panel, at.y, at.h)) chu_label(panel, at, CHU_CAPTION_STRONG, colour, CHU_LEFT, name);
    }
    if (entry->badge) {
        ChRect at = chu_flow_next(&flow, yours ? chu_delta_width(panel, told->delta) : chu_heat_chip_width(panel, told->anger, true));
        if (pen->draw && chu_pen_seen(panel, at.y, at.h)) write_badge(panel, at, told);
    }
    if (w <= pen->w || entry->badge) chu_flow_end(&flow);
}

static void write_entry(ChUi *ui, ChuPen *pen, uint32_t i)
{
    ChuPanel *panel = pen->panel;
    const ChuTold *told = &chu_play(ui)->told[i];
    ChuEntry entry = chu_play_entry(ui, panel, i);
    bool time = told->kind == CHU_TOLD_TIME;
    int32_t top = pen->y;
    if (entry.name.n) write_head(pen, told, &entry);
    chu_pen_write(pen, 0, time ? CHU_BODY_STRONG : CHU_BODY, time ? 0 : entry.how | CHU_RUNNING,
                  told->kind == CHU_TOLD_DOES ? panel->theme->ink2 : panel->theme->ink, entry.words);
    if (i >= DEBRIEF_MOST_SAID) return;
    ChText said = chu_text(panel);
    add_entry(ui, panel, i, &said);
    ChRect rect = {pen->x, top, pen->w, pen->y - top};
    ChuLook look = chu_region(panel, (ChuRegion){.order = DEBRIEF_SAID + i, .rect = rect, .manner = CHU_READS, .say = chu_told(panel, &said)});
    if (look.ring) chu_ring(panel, rect, 8);
}

static ChStr whole_text(ChUi *ui, ChuPanel *panel)
{
    ChText all = chu_text(panel);
    add_all(ui, panel, &all);
    return chu_told(panel, &all);
}

static void say_keys(ChuPanel *panel)
{
    chu_hint(panel, CH_STR("Up Down"), CH_STR("scroll"));
    chu_hint(panel, CH_STR("Tab"), CH_STR("line by line"));
    chu_keyed_hint(panel, CH_KEYED_READ, CH_STR("read aloud"));
    chu_key(panel, DEBRIEF_COPY, chu_keyed(panel, CH_KEYED_COPY), CH_STR("copy all of it"));
    chu_key(panel, DEBRIEF_EXPORT, chu_keyed(panel, CH_KEYED_EXPORT), CH_STR("export the debrief"));
    chu_key(panel, DEBRIEF_TRANSCRIPT_CLOSE, chu_keyed(panel, CH_KEYED_TRANSCRIPT), CH_STR("back to the debrief"));
}

static void draw_bar(ChUi *ui, ChuPanel *panel, ChRect bar)
{
    chu_bar_back(panel, DEBRIEF_TRANSCRIPT_CLOSE, &bar, CH_STR("Debrief"));
    chu_bar_title(panel, &bar, ui->debrief->scenario->title, CH_STR("Transcript"));
}

void chu_transcript_draw(ChUi *ui, ChuPanel *panel, ChRect page, ChuScroll *scroll)
{
    const ChuPlay *play = chu_play(ui);
    draw_bar(ui, panel, chu_top_bar(panel, &page));
    ChRect view = chu_inset(page, 0, chu_d(panel, CHU_GRID)), content = chu_content(panel->layout, page);
    int32_t w = chu_d(panel, COLUMN) < content.w ? chu_d(panel, COLUMN) : content.w;
    view.x = content.x + (content.w - w) / 2, view.w = w;
    ChRect in = chu_scroll_begin(panel, DEBRIEF_TALK, view, scroll, chu_line(panel, CHU_BODY));
    ChuPen pen = {panel, in.x, in.y + chu_d(panel, CHU_GRID), in.w, true};
    for (uint32_t i = 0; i < play->told_count; i++) {
        bool step = i == 0 || play->told[i].step != play->told[i - 1].step;
        if (i) chu_pen_skip(&pen, step ? STEP_GAP : ENTRY_GAP);
        write_entry(ui, &pen, i);
    }
    chu_scroll_end(panel, pen.y + chu_d(panel, CHU_GRID));
    chu_region_says(panel, DEBRIEF_TALK, whole_text(ui, panel));
    chu_focus_first(panel, DEBRIEF_TALK);
    say_keys(panel);
}

/* Copied as it is read: the panel of a frame is not there any more, so it is found among the regions. */
void chu_transcript_copy(ChUi *ui)
{
    const ChuRegion *all = chu_focus_find(&ui->focus, DEBRIEF_TALK);
    if (!all) return;
    chu_do(ui, (ChUiAction){.act = CH_ACT_COPY, .text = all->say});
    chu_set_toast(ui, CH_STR("The transcript is copied: paste it wherever you like"), ui->now_ms);
}
