/* The line in focus: what was said and why it was worth what it was, the expert's and the tempting one, and
 * trying again. */
#include "ui/screens/debrief_parts.h"
#include "ui/ui_inside.h"

static const ChDecisionTold *told_at(const ChuTelling *t)
{
    uint32_t n = t->state->at < t->debrief->meter_count ? t->debrief->meters[t->state->at].decision : 0;
    return n && n <= t->debrief->decision_count ? &t->debrief->decisions[n - 1] : NULL;
}

/* "Line 1, the one that cost most"; "A line to keep"; "Line 3"; "Start". */
static ChStr title_of(ChuPanel *panel, const ChuTelling *t, const ChDecisionTold *told)
{
    if (!told) return CH_STR("Start");
    ChText title = chu_text(panel);
    for (uint32_t i = 0; i < t->debrief->moment_count; i++) {
        if (&t->debrief->decisions[t->debrief->moments[i]] != told) continue;
        ch_say_moment_title(told, i, &title);
        return chu_told(panel, &title);
    }
    ch_say_line_number(told->n, &title);
    if (t->debrief->best_moment == told->n - 1) ch_text_add(&title, CH_STR(", a line to keep"));
    return chu_told(panel, &title);
}

static void write_title(ChuPen *pen, const ChuTelling *t, const ChDecisionTold *told)
{
    ChuPanel *panel = pen->panel;
    uint32_t at = t->state->at;
    int32_t degrees = at < t->debrief->meter_count ? t->debrief->meters[at].anger : t->debrief->anger_start;
    int32_t chip = chu_heat_chip_width(panel, degrees, false), line = chu_line(panel, CHU_TITLE);
    ChuPen title = *pen;
    title.w -= chip + chu_d(panel, 8);
    if (pen->draw) chu_heat_chip(panel, pen->x + pen->w - chip, pen->y + line / 2, degrees, false);
    chu_pen_write(&title, 0, CHU_TITLE, 0, panel->theme->ink, title_of(panel, t, told));
    pen->y = title.y;
    ChText when = chu_text(panel);
    if (told) {
        ch_say_when(t->debrief->scenario, told->said_s, &when);
        ch_text_add(&when, CH_STR(", "));
        ch_say_change(t->debrief, at, &when);
        ch_text_add(&when, CH_STR(". "));
        ch_say_regret(told, &when);
    }
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_told(panel, &when));
    chu_pen_skip(pen, 8);
}

/* A speech under a label, and why. */
static void write_speech(ChuPen *pen, ChStr label, ChColour32 colour, ChStr speech, ChStr because)
{
    ChuPanel *panel = pen->panel;
    ChText why = chu_text(panel);
    ch_say_theirs(because, &why);
    chu_pen_write(pen, 0, CHU_CAPTION_STRONG, 0, colour, label);
    if (ch_str_trim(speech).n)
        chu_pen_write(pen, 0, CHU_CAPTION, CHU_YOURS, panel->theme->ink, speech);
    else
        chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink, CH_STR("(silence)"));
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, chu_told(panel, &why));
    chu_pen_skip(pen, 8);
}

static void write_reply(ChuPen *pen, ChStr reply)
{
    ChuPanel *panel = pen->panel;
    ChText said = chu_text(panel);
    ch_say_theirs(reply, &said);
    ChStr words = chu_told(panel, &said);
    if (!words.n) return;
    chu_pen_write(pen, 0, CHU_CAPTION_STRONG, 0, panel->theme->ink2, CH_STR("The answer"));
    chu_pen_write(pen, 8, CHU_CAPTION, 0, panel->theme->ink, words);
}

static void write_told(ChuPen *pen, const ChDecisionTold *told)
{
    const ChuTheme *theme = pen->panel->theme;
    write_speech(pen, CH_STR("You said"), theme->you, told->said, told->because);
    if (!told->better.n && !told->tempting.n) write_reply(pen, told->reply);
    if (told->better.n)
        write_speech(pen, CH_STR("A better line was"), theme->ink2, told->better, told->better_because);
    if (told->tempting.n)
        write_speech(pen, CH_STR("Tempting, and no better"), theme->ink2, told->tempting,
                     told->tempting_because);
}

static void write_start(ChuPen *pen, const ChuTelling *t)
{
    if (!t->debrief->meter_count) return;
    ChText said = chu_text(pen->panel);
    ch_say_point(t->debrief, 0, &said);
    chu_pen_write(pen, 8, CHU_CAPTION, 0, pen->panel->theme->ink2, chu_told(pen->panel, &said));
}

/* The button; beside it, or below where there is no room, what it leaves alone. */
static void write_again(ChuPen *pen, const ChuTelling *t, bool start)
{
    ChuPanel *panel = pen->panel;
    ChStr note = t->debrief->ended ? CH_STR("This begins a new try. Your first score does not change.")
                                   : CH_STR("This begins a new try. What you have played is kept.");
    ChuButton again = {.words = start ? CH_STR("Try again from the start") : CH_STR("Try again from here"),
                       .look = CHU_PRIMARY,
                       .key = chu_keyed(panel, CH_KEYED_AGAIN),
                       .shut = t->debrief->decision_count == 0};
    int32_t w = chu_button_width(panel, again), gap = chu_d(panel, 16);
    if (w > pen->w) w = pen->w;
    int32_t h = chu_button_height(panel, w, again);
    int32_t room = pen->w - w - gap, tall = 0;
    if (again.shut) note = CH_STR("Nothing has been said yet");
    bool beside = room >= chu_d(panel, 96);
    if (beside) tall = chu_write_height(panel, room, CHU_CAPTION, 0, note);
    int32_t row = h > tall ? h : tall;
    if (pen->draw) {
        chu_button(panel, DEBRIEF_AGAIN, (ChRect){pen->x, pen->y + (row - h) / 2, w, h}, again);
        if (beside)
            chu_write(panel, (ChRect){pen->x + w + gap, pen->y + (row - tall) / 2, room, tall}, CHU_CAPTION,
                      0, panel->theme->ink2, CHU_LEFT, note);
    }
    pen->y += row;
    if (beside) return;
    chu_pen_skip(pen, 8);
    chu_pen_write(pen, 0, CHU_CAPTION, 0, panel->theme->ink2, note);
}

/* What they wrote after their last play, before they try again: the briefing, which has it else, is not gone through then. */
static void write_kept(ChuPen *pen, const ChuTelling *t)
{
    ChuPanel *panel = pen->panel;
    const ChText *written[] = {&t->ui->kept, &t->ui->changed};
    if (!written[0]->n && !written[1]->n) return;
    chu_pen_skip(pen, 12);
    chu_pen_write(pen, 4, CHU_CAPTION, 0, panel->theme->ink2, CH_STR("Before you try again: you wrote last"));
    for (int i = 0; i < 2; i++) {
        if (!written[i]->n) continue;
        ChText text = chu_text(panel);
        ch_text_add(&text, i ? CH_STR("To change: ") : CH_STR("To keep: "));
        ch_say_speech(ch_text_view(written[i]), &text);
        chu_pen_write(pen, 4, CHU_BODY, CHU_RUNNING, panel->theme->ink, chu_told(panel, &text));
    }
}

void chu_debrief_line(ChuPen *pen, void *telling)
{
    const ChuTelling *t = telling;
    const ChDecisionTold *told = told_at(t);
    write_title(pen, t, told);
    if (told)
        write_told(pen, told);
    else
        write_start(pen, t);
    chu_pen_skip(pen, 4);
    write_again(pen, t, !told);
    if (t->debrief->decision_count) write_kept(pen, t);
    chu_pen_skip(pen, 4);
}
