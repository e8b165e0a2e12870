/* The programme that the trainee is in, on the home screen: its stages, what is done of each, and whether it is on time. */
#include "ui/screens/home.h"
#include "words/course.h"

enum { STAGE_SIGN = 24, STAGE_TEXT = 36 };

static ChuSign sign_of(ChStageState state)
{
    static const ChuSign signs[] = {[CH_COURSE_SHUT] = CHU_SIGN_TO_COME, [CH_COURSE_OPEN] = CHU_SIGN_NOW, [CH_COURSE_SPENT] = CHU_SIGN_PARTLY,
                                    [CH_COURSE_DONE] = CHU_SIGN_MET};
    return signs[state];
}

static void write_bar(ChuPen *pen, const ChCourse *course)
{
    ChuPanel *panel = pen->panel;
    ChStr number = chu_say(panel, "%u of %u", course->done, course->of);
    int32_t line = chu_line(panel, CHU_CAPTION_STRONG), w = chu_width(panel, CHU_CAPTION_STRONG, 0, number);
    ChRect row = chu_pen_row(pen, line);
    pen->y += line + chu_d(panel, 4);
    if (!pen->draw || !chu_pen_seen(panel, row.y, line)) return;
    chu_label(panel, chu_cut_right(&row, w), CHU_CAPTION_STRONG, panel->theme->ink, CHU_RIGHT, number);
    chu_cut_right(&row, chu_d(panel, 12));
    chu_progress(panel, row, (int32_t)course->done, (int32_t)course->of);
}

/* Sign, title, and what there is to say of it. */
static void write_stage(ChuPen *pen, const ChCourse *course, uint32_t i)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChStageStanding *standing = &course->stages[i];
    bool now = standing->state == CH_COURSE_OPEN;
    ChText text = chu_text(panel);
    ch_say_stage_state(course, i, &text);
    ChStr state = chu_told(panel, &text);
    int32_t in = chu_d(panel, STAGE_TEXT), pad = chu_d(panel, 6), sign = chu_d(panel, STAGE_SIGN), top = pen->y;
    ChuPen words = {panel, pen->x + in, pen->y + pad, chu_most(pen->w - in, 1), false};
    chu_pen_write(&words, 0, now ? CHU_BODY_STRONG : CHU_BODY, 0, t->ink, standing->stage->title);
    chu_pen_write(&words, 0, CHU_CAPTION, 0, t->ink2, state);
    pen->y = words.y + pad;
    if (!pen->draw) return;
    ChRect row = {pen->x - chu_d(panel, 12), top, pen->w + chu_d(panel, 24), pen->y - top};
    ChuLook look = chu_region(panel, (ChuRegion){.order = CHU_HOME_STAGE + i, .rect = row, .manner = CHU_READS,
                                                 .say = chu_say(panel, "%.*s. %.*s.", CH_FMT(standing->stage->title), CH_FMT(state))});
    if (now) chu_box(panel, row, 8, t->you_tint, 0, 0);
    if (chu_pen_seen(panel, top + pad, sign))
        chu_sign(panel, (ChRect){pen->x, top + pad, sign, sign}, sign_of(standing->state), now ? t->you_tint : t->surface);
    words = (ChuPen){panel, pen->x + in, top + pad, chu_most(pen->w - in, 1), true};
    chu_pen_write(&words, 0, now ? CHU_BODY_STRONG : CHU_BODY, 0, t->ink, standing->stage->title);
    chu_pen_write(&words, 0, CHU_CAPTION, 0, t->ink2, state);
    if (look.ring) chu_ring(panel, row, 8);
}

static void write_link(ChuPen *pen, uint32_t order, ChStr words, ChKeyed key)
{
    ChuPanel *panel = pen->panel;
    ChuButton button = {.words = words, .look = CHU_LINK, .key = chu_keyed(panel, key)};
    int32_t w = chu_least(chu_button_width(panel, button), pen->w), h = chu_button_height(panel, w, button);
    if (pen->draw) chu_button(panel, order, (ChRect){pen->x, pen->y, w, h}, button);
    pen->y += h;
}

/* Where there is little room: what is under way and what comes after it; of the others how many there are. */
static void write_stages(ChuPen *pen, const ChCourse *course, bool brief)
{
    ChuPanel *panel = pen->panel;
    uint32_t done = 0, later = 0;
    bool next = false;
    for (uint32_t i = 0; i < course->stage_count; i++) {
        ChStageState state = course->stages[i].state;
        bool left_out = brief && (state == CH_COURSE_DONE || (state == CH_COURSE_SHUT && next));
        next |= state == CH_COURSE_SHUT;
        if (!left_out) write_stage(pen, course, i);
        done += left_out && state == CH_COURSE_DONE;
        later += left_out && state == CH_COURSE_SHUT;
    }
    if (!done && !later) return;
    ChText text = chu_text(panel);
    if (done) ch_say_count(done, "stage done", "stages done", &text);
    if (done && later) ch_text_add(&text, CH_STR(", "));
    if (later) ch_text_addf(&text, "%u more to come", (unsigned)later);
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_told(panel, &text));
}

static void write_course(ChuPen *pen, const ChCourse *course, bool brief)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    ChText pace = chu_text(panel);
    ch_say_pace(course, &pace);
    chu_pen_write(pen, 0, CHU_CAPTION, 0, t->ink2, CH_STR("Programme"));
    chu_pen_write(pen, 8, CHU_HEADING2, 0, t->ink, course->programme->title);
    write_bar(pen, course);
    chu_pen_write(pen, 8, CHU_CAPTION, 0, t->ink2, chu_told(panel, &pace));
    write_stages(pen, course, brief);
    if (!brief) chu_pen_skip(pen, 8);
    if (course->complete) write_link(pen, CHU_HOME_CERTIFICATE, CH_STR("Certificate"), CH_KEYED_CERTIFICATE);
    if (!brief) write_link(pen, CHU_HOME_PROGRESS, CH_STR("See your progress"), CH_KEYED_PROGRESS);
    write_link(pen, CHU_HOME_PROGRAMMES, CH_STR("Programmes"), CH_KEYED_PROGRAMMES);
}

int32_t chu_home_course(ChuPanel *panel, ChRect at, ChUi *ui, bool brief, bool draw)
{
    int32_t pad = chu_card_padding(panel, false);
    ChuPen pen = {panel, at.x + pad, at.y + pad, chu_most(at.w - 2 * pad, 1), false};
    write_course(&pen, ui->about_home.course, brief);
    at.h = pen.y + pad - at.y;
    if (!draw) return at.h;
    chu_card(panel, 0, at, (ChuCard){.look = CHU_CARD_REST});
    pen.y = at.y + pad;
    pen.draw = true;
    write_course(&pen, ui->about_home.course, brief);
    return at.h;
}
