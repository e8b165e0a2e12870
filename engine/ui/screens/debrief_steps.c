/* The steps of the method with evidence in the trainee's words; the questions; the other methods. */
#include "ui/screens/debrief_parts.h"

#include "ui/ui_inside.h"

enum { SIGN = 20, STACKED = 480, NAME_W = 196, WHERE_W = 64 };

/* Evidence ----------------------------------------------------------------------------------------------- */

static void write_evidence(ChuPen *pen, const ChuTelling *t, const ChEvidenceRow *row, bool stacked)
{
    ChuPanel *panel = pen->panel;
    ChText quote = chu_text(panel), what = chu_text(panel), where = chu_text(panel);
    ch_say_speech(row->at->quote, &quote);
    ch_say_evidence_what(t->debrief, row, &what);
    ch_text_add(&what, CH_STR("."));
    ch_say_line_number(row->at->decision, &where);
    if (stacked) {
        ch_text_add(&where, CH_STR(". "));
        ch_text_add(&where, ch_text_view(&what));
        ch_text_free(&what);
        chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink, chu_told(panel, &quote));
        chu_pen_write(pen, 4, CHU_CAPTION, 0, panel->theme->ink2, chu_told(panel, &where));
        return;
    }
    int32_t side = chu_d(panel, WHERE_W), line = chu_line(panel, CHU_CAPTION);
    ChStr place = chu_told(panel, &where);
    if (pen->draw)
        chu_label(panel, (ChRect){pen->x + pen->w - side, pen->y, side, line}, CHU_CAPTION,
                  panel->theme->ink2, CHU_RIGHT, place);
    ChuPen words = *pen;
    words.w -= side + chu_d(panel, 8);
    chu_pen_write(&words, 0, CHU_CAPTION, 0, panel->theme->ink, chu_told(panel, &quote));
    chu_pen_write(&words, 4, CHU_CAPTION, 0, panel->theme->ink2, chu_told(panel, &what));
    pen->y = words.y;
}

static void write_all_evidence(ChuPen *pen, const ChuTelling *t, const ChStepResult *step, bool stacked)
{
    ChEvidenceRow row;
    for (uint32_t next = 0; ch_evidence_next(step, &next, &row);) write_evidence(pen, t, &row, stacked);
    ChText note = chu_text(pen->panel);
    ch_say_step_note(step, &note);
    chu_pen_write(pen, 0, CHU_CAPTION, 0, pen->panel->theme->ink2, chu_told(pen->panel, &note));
}

/* One step ----------------------------------------------------------------------------------------------- */

static void write_name(ChuPen *pen, const ChuTelling *t, const ChStepResult *step)
{
    ChuPanel *panel = pen->panel;
    ChText title = chu_text(panel), earned = chu_text(panel);
    ch_say_theirs(t->debrief->method->steps[step->step].title, &title);
    ch_text_addf(&earned, "%s, ", ch_status_word(step->status).p);
    ch_say_earned(step->earned, step->of, &earned);
    chu_pen_write(pen, 0, CHU_CAPTION_STRONG, 0, panel->theme->ink, chu_told(panel, &title));
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_told(panel, &earned));
}

/* Returns the y below. */
static int32_t write_step_body(ChuPen *pen, const ChuTelling *t, const ChStepResult *step)
{
    ChuPanel *panel = pen->panel;
    int32_t indent = chu_d(panel, 32);
    bool stacked = pen->w < chu_d(panel, STACKED) || panel->layout->reflow == CHU_NARROW;
    ChuPen name = {panel, pen->x + indent, pen->y, stacked ? pen->w - indent : chu_d(panel, NAME_W),
                   pen->draw};
    write_name(&name, t, step);
    int32_t x = indent + chu_d(panel, NAME_W + CHU_GUTTER);
    ChuPen words = {panel, pen->x + (stacked ? indent : x), stacked ? name.y : pen->y,
                    pen->w - (stacked ? indent : x), pen->draw};
    write_all_evidence(&words, t, step, stacked);
    return words.y > name.y ? words.y : name.y;
}

static ChStr say_step(ChuPanel *panel, const ChuTelling *t, const ChStepResult *step)
{
    ChText say = chu_text(panel);
    ch_say_theirs(t->debrief->method->steps[step->step].title, &say);
    ch_text_addf(&say, ", %s. ", ch_status_word(step->status).p);
    ChEvidenceRow row;
    for (uint32_t next = 0; ch_evidence_next(step, &next, &row);) {
        ch_say_speech(row.at->quote, &say);
        ch_text_add(&say, CH_STR(" "));
        ch_say_evidence_what(t->debrief, &row, &say);
        ch_text_add(&say, CH_STR(". "));
    }
    ch_say_step_note(step, &say);
    return chu_told(panel, &say);
}

/* A row that is only read: it takes the focus, so that it can be reached and read aloud. */
static void draw_reading(ChuPanel *panel, uint32_t order, ChRect rect, ChStr say)
{
    ChuLook look =
        chu_region(panel, (ChuRegion){.order = order, .rect = rect, .manner = CHU_READS, .say = say});
    if (look.ring) chu_ring(panel, chu_inset(rect, 0, chu_d(panel, 6)), 8);
}

static void write_step(ChuPen *pen, const ChuTelling *t, uint32_t which)
{
    ChuPanel *panel = pen->panel;
    const ChStepResult *step = &t->debrief->steps[which];
    int32_t top = pen->y, sign = chu_d(panel, SIGN);
    if (pen->draw) chu_rule(panel, pen->x, top, pen->w);
    chu_pen_skip(pen, 8);
    if (pen->draw && chu_pen_seen(panel, pen->y, sign))
        chu_sign(panel, (ChRect){pen->x, pen->y, sign, sign}, (ChuSign)step->status, panel->theme->surface);
    pen->y = write_step_body(pen, t, step);
    chu_pen_skip(pen, 8);
    if (pen->draw)
        draw_reading(panel, DEBRIEF_STEP + which, (ChRect){pen->x, top, pen->w, pen->y - top},
                     say_step(panel, t, step));
}

/* The card ----------------------------------------------------------------------------------------------- */

static void write_steps_head(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    ChuButton other = {.words = CH_STR("Another method"), .look = CHU_LINK, .key = chu_keyed(panel, CH_KEYED_METHOD)};
    int32_t w = t->ui->method_count > 1 ? chu_button_width(panel, other) : 0,
            h = chu_d(panel, CHU_BUTTON_BAR);
    ChStr title = t->debrief->method->title;
    bool beside = w && pen->w - w - chu_d(panel, 16) >= chu_d(panel, 160);
    ChuPen words = *pen;
    if (beside) words.w -= w + chu_d(panel, 16);
    chu_pen_skip(&words, 4);
    chu_pen_write(&words, 0, CHU_TITLE, 0, panel->theme->ink, title);
    if (w && pen->draw)
        chu_button(panel, DEBRIEF_METHODS,
                   (ChRect){beside ? pen->x + pen->w - w : pen->x, beside ? pen->y : words.y,
                            w < pen->w ? w : pen->w, h},
                   other);
    if (w && !beside) words.y += h;
    pen->y = words.y > pen->y + h || !beside ? words.y : pen->y + h;
    chu_pen_skip(pen, 8);
}

void chu_debrief_steps(ChuPen *pen, void *telling)
{
    const ChuTelling *t = telling;
    ChuPanel *panel = pen->panel;
    write_steps_head(pen, t);
    for (uint32_t i = 0; i < t->debrief->step_count; i++) write_step(pen, t, i);
    ChText source = chu_text(panel);
    ch_say_source(t->debrief->method, &source);
    chu_pen_skip(pen, 4);
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_told(panel, &source));
}

/* Questions ---------------------------------------------------------------------------------------------- */

/* Its key brings the focus there. */
static void write_questions_head(ChuPen *pen)
{
    ChuPanel *panel = pen->panel;
    ChStr cap = chu_keyed_cap(panel, CH_KEYED_QUESTIONS);
    int32_t w = chu_cap_off(panel, cap) ? 0 : chu_cap_width(panel, cap), line = chu_line(panel, CHU_TITLE);
    if (pen->draw) chu_key(panel, DEBRIEF_QUESTIONS, chu_keyed(panel, CH_KEYED_QUESTIONS), (ChStr){NULL, 0});
    if (pen->draw && w && chu_pen_seen(panel, pen->y, line))
        chu_cap(panel, pen->x + pen->w - w, pen->y + line / 2, cap, CHU_CAP_PLAIN);
    pen->w -= w;
    chu_pen_write(pen, 8, CHU_TITLE, 0, panel->theme->ink, CH_STR("To talk about"));
    pen->w += w;
}

void chu_debrief_questions(ChuPen *pen, void *telling)
{
    const ChuTelling *t = telling;
    ChuPanel *panel = pen->panel;
    const ChScenario *scenario = t->debrief->scenario;
    int32_t indent = chu_d(panel, 24), line = chu_line(panel, CHU_CAPTION);
    write_questions_head(pen);
    for (uint32_t i = 0; i < scenario->discuss_count; i++) {
        int32_t top = pen->y;
        ChuPen words = {panel, pen->x + indent, pen->y, pen->w - indent, pen->draw};
        ChText question = chu_text(panel);
        ch_say_theirs(scenario->discuss[i], &question);
        ChStr asked = chu_told(panel, &question);
        chu_pen_write(&words, 6, CHU_CAPTION, 0, panel->theme->ink, asked);
        if (pen->draw) {
            chu_label(panel, (ChRect){pen->x, pen->y, indent, line}, CHU_CAPTION_STRONG, panel->theme->ink2,
                      CHU_LEFT, chu_say(panel, "%u", i + 1));
            draw_reading(panel, DEBRIEF_QUESTION + i,
                         (ChRect){pen->x, top - chu_d(panel, 6), pen->w, words.y - top + chu_d(panel, 6)},
                         asked);
        }
        pen->y = words.y;
    }
}

/* Methods ------------------------------------------------------------------------------------------------ */

void chu_debrief_methods(ChuPanel *panel, const ChuTelling *t, ChuScroll *scroll)
{
    ChRect inside = chu_drawer(panel, DEBRIEF_METHODS_CLOSE, CH_STR("Another method"), chu_keyed(panel, CH_KEYED_METHOD));
    ChRect in = chu_scroll_begin(panel, 0, inside, scroll, chu_line(panel, CHU_BODY));
    ChuPen pen = {panel, in.x, in.y, in.w, true};
    chu_pen_write(&pen, 16, CHU_CAPTION, 0, panel->theme->ink2,
                  CH_STR("The same play, measured by other steps. Your score stays as it is."));
    for (uint32_t i = 0; i < t->ui->method_count; i++) {
        bool here = ch_str_eq(t->ui->methods[i].id, t->debrief->method->id);
        ChuChoice choice = {.text = t->ui->methods[i].title,
                            .number = i < 9 ? i + 1 : 0,
                            .dense = true,
                            .chosen = here,
                            .literal = true};
        int32_t h = chu_choice_height(panel, pen.w, choice);
        chu_choice(panel, DEBRIEF_METHOD + i, chu_pen_row(&pen, h), choice);
        if (here) chu_focus_first(panel, DEBRIEF_METHOD + i);
        pen.y += h + chu_d(panel, 8);
    }
    chu_scroll_end(panel, pen.y);
}
