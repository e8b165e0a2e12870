/* What the board's cards say. Each writer measures and draws alike. */
#include "ui/screens/session.h"

enum { ROW_PAD = 4, WIDE_ROW = 160, WIDEST_HEAT = 59, WIDE_STEP = 400, BAR = 16, SHARE = 10, HATCH = 8 };

/* Small things --------------------------------------------------------------------------------------------- */

static ChStr number_word(ChuPanel *panel, uint32_t n)
{
    static const char *const words[] = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    return n < 10 ? ch_str(words[n]) : chu_say(panel, "%u", n);
}

ChStr chu_session_line_title(ChuPanel *panel, const ChBoardBeat *beat, bool whole)
{
    ChText text = chu_text(panel);
    ChStr said = whole && beat->said.n ? beat->said : beat->says;
    ch_text_addf(&text, "Line %u: ", beat->line);
    if (said.n) ch_text_add(&text, CH_STR("\xE2\x80\x98"));
    ch_say_theirs(said.n ? said : beat->brought, &text);
    if (said.n) ch_text_add(&text, CH_STR("\xE2\x80\x99"));
    return chu_told(panel, &text);
}

ChStr chu_session_answer(ChuPanel *panel, const ChBoardAnswer *answer)
{
    ChText text = chu_text(panel);
    if (answer->words.n) ch_say_speech(answer->words, &text);
    else ch_text_add(&text, CH_STR("Say nothing, and wait."));
    return chu_told(panel, &text);
}

void chu_session_share(ChuPanel *panel, ChRect rect, uint32_t of, uint32_t all)
{
    const ChuTheme *t = panel->theme;
    chu_box(panel, rect, 6, t->sunken, t->edge, 1);
    int32_t w = all ? (int32_t)((int64_t)rect.w * of / all) : 0;
    if (w > 0) chu_box(panel, (ChRect){rect.x, rect.y, chu_most(w, rect.h), rect.h}, 6, t->you, 0, 0);
}

/* One line: words at the left as far as they need, a note at the right. */
static void head(ChuPen *pen, ChStr title, ChStr note, ChColour32 colour)
{
    ChuPanel *panel = pen->panel;
    int32_t w = note.n ? chu_width(panel, CHU_CAPTION, 0, note) : 0, line = chu_line(panel, CHU_TITLE), x = pen->w;
    bool beside = w && chu_width(panel, CHU_TITLE, 0, title) + w + chu_d(panel, 16) <= pen->w;
    if (beside && pen->draw)
        chu_label(panel, (ChRect){pen->x + pen->w - w, pen->y, w, line}, CHU_CAPTION, panel->theme->ink2, CHU_RIGHT, note);
    pen->w -= beside ? w + chu_d(panel, 16) : 0;
    chu_pen_write(pen, beside || !note.n ? 8 : 0, CHU_TITLE, 0, colour, title);
    pen->w = x;
    if (note.n && !beside) chu_pen_write(pen, 8, CHU_CAPTION, 0, panel->theme->ink2, note);
}

/* Who is where --------------------------------------------------------------------------------------------- */

static ChStr where_of(ChuPanel *panel, const ChBoardSeat *seat)
{
    const char *again = seat->plays > 2 ? "Another try" : seat->plays > 1 ? "Second try" : "";
    if (seat->where == CH_BOARD_AWAY) return CH_STR("Away");
    if (seat->where == CH_BOARD_DEBRIEF) return seat->plays > 1 ? chu_say(panel, "%s, debrief", again) : CH_STR("Debrief");
    ChStr minutes = number_word(panel, seat->minutes);
    ChStr stuck = seat->help ? chu_say(panel, ", %.*s minutes", CH_FMT(minutes)) : (ChStr){"", 0};
    if (seat->plays > 1) return chu_say(panel, "%s, line %u%.*s", again, seat->line, CH_FMT(stuck));
    return chu_say(panel, "Line %u%.*s", seat->line, CH_FMT(stuck));
}

/* The seat of row `i`, and what it is called: without names by an order that says nothing of them. */
static const ChBoardSeat *seat_of(const ChUi *ui, uint32_t i)
{
    return &ui->board->seats[ui->names_hidden ? ui->board->hidden[i] : i];
}

static ChStr name_of(const ChUi *ui, ChuPanel *panel, uint32_t i)
{
    return ui->names_hidden ? chu_say(panel, "Seat %u", i + 1) : seat_of(ui, i)->name;
}

/* Texts first, so that the row is as high as they need; chips are never alone. */
static void write_seat(ChuPen *pen, const ChUi *ui, uint32_t i)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChBoardSeat *seat = seat_of(ui, i);
    ChStr name = name_of(ui, panel, i), where = where_of(panel, seat), none = CH_STR("not started");
    ChuRole role = seat->help ? CHU_BODY_STRONG : CHU_BODY_MEDIUM, small = seat->help ? CHU_CAPTION_STRONG : CHU_CAPTION;
    int32_t chip = seat->heat >= 0 ? chu_heat_chip_width(panel, seat->heat, true) : chu_width(panel, CHU_CAPTION, 0, none);
    int32_t column = chu_most(chu_heat_chip_width(panel, WIDEST_HEAT, true), chip); /* of all rows, so that they stand below each other */
    int32_t pad = chu_d(panel, ROW_PAD), gap = chu_d(panel, 8), inner = pen->w;
    bool wide = inner - column - gap >= chu_d(panel, WIDE_ROW);
    int32_t rest = chu_most(inner - (wide ? column : chip) - gap, 1), name_w = wide ? (rest - gap) * 11 / 20 : inner, where_w = wide ? rest - gap - name_w : rest;
    int32_t name_h = chu_write_height(panel, name_w, role, CHU_LITERAL, name), where_h = chu_write_height(panel, where_w, small, 0, where);
    int32_t low = chu_most(where_h, chu_d(panel, 24)), h = 2 * pad + chu_most(wide ? chu_most(name_h, low) : name_h + low, chu_d(panel, 32));
    ChRect row = {pen->x, pen->y, pen->w, h};
    pen->y += h;
    if (!pen->draw) return;
    ChRect at = chu_inset(row, 0, pad), under = at;
    if (!wide) under.y += name_h, under.h -= name_h;
    if (seat->help && chu_pen_seen(panel, row.y, row.h)) chu_box(panel, (ChRect){row.x - gap, row.y, row.w + 2 * gap, row.h}, 8, t->you_tint, 0, 0);
    chu_write(panel, wide ? chu_centred((ChRect){at.x, at.y, name_w, at.h}, name_w, name_h) : at, role, CHU_LITERAL,
              seat->where == CH_BOARD_AWAY ? t->ink2 : t->ink, CHU_LEFT, name);
    chu_write(panel, chu_centred((ChRect){wide ? at.x + name_w + gap : at.x, under.y, where_w, under.h}, where_w, where_h), small, 0,
              seat->help ? t->you : t->ink2, CHU_LEFT, where);
    if (seat->heat < 0) chu_label(panel, (ChRect){at.x + at.w - chip, under.y, chip, under.h}, CHU_CAPTION, t->ink2, CHU_RIGHT, none);
    else if (chu_pen_seen(panel, under.y, under.h)) chu_heat_chip(panel, at.x + at.w - chip, under.y + under.h / 2, seat->heat, true);
}

void chu_session_people(ChuPen *pen, void *what)
{
    ChUi *ui = what;
    ChuPanel *panel = pen->panel;
    ChuButton names = {.words = ui->names_hidden ? CH_STR("Show names") : CH_STR("Hide names"), .look = CHU_LINK, .icon = CH_STR("eye"),
                       .key = chu_keyed(panel, CH_KEYED_NAMES), .key_stays = true};
    const ChStr title = CH_STR("Who is where");
    int32_t w = chu_least(chu_button_width(panel, names), pen->w), h = chu_button_height(panel, w, names), line = chu_line(panel, CHU_TITLE);
    bool beside = chu_width(panel, CHU_TITLE, 0, title) + chu_d(panel, 16) + w <= pen->w;
    if (beside && pen->draw) chu_button(panel, SESSION_NAMES, (ChRect){pen->x + pen->w - w, pen->y + (line - h) / 2, w, h}, names);
    head(pen, title, (ChStr){NULL, 0}, panel->theme->ink);
    if (!beside && pen->draw) chu_button(panel, SESSION_NAMES, (ChRect){pen->x, pen->y, w, h}, names);
    pen->y += beside ? chu_d(panel, 8) : h + chu_d(panel, 8);
    for (uint32_t i = 0; i < ui->board->seat_count; i++) {
        if (pen->draw && chu_pen_seen(panel, pen->y, 1)) chu_rule(panel, pen->x, pen->y, pen->w);
        write_seat(pen, ui, i);
    }
    if (ui->board->ended.n || !ui->board->seat_count) return;
    chu_pen_skip(pen, 8);
    ChuButton turn = {.words = CH_STR("Play in turn here"), .key = chu_keyed(panel, CH_KEYED_TURN)};
    w = chu_least(chu_button_width(panel, turn), pen->w), h = chu_button_height(panel, w, turn);
    if (pen->draw) chu_button(panel, SESSION_TURN, (ChRect){pen->x, pen->y, w, h}, turn);
    pen->y += h;
}

/* Steps ---------------------------------------------------------------------------------------------------- */

static void hatch(ChuPanel *panel, ChRect rect)
{
    const ChuTheme *t = panel->theme;
    int32_t step = chu_d(panel, HATCH), side = rect.h - 2 * chu_d(panel, 2);
    chu_box(panel, rect, 4, t->plum_tint, t->plum, 1);
    for (int32_t x = rect.x + step / 2; x + side <= rect.x + rect.w - step / 2; x += step) {
        const ChCorner line[] = {{-100, 100}, {100, -100}};
        chu_corners(panel, (ChRect){x, rect.y + chu_d(panel, 2), side, side}, line, 2, false, 0, t->plum, 1);
    }
}

/* One person is as long in every bar; whoever was not asked is told at its end. */
static void step_bar(ChuPanel *panel, ChRect rect, const ChBoardCount *count)
{
    const ChuTheme *t = panel->theme;
    const uint32_t parts[] = {count->met, count->partly, count->missed, count->not_asked};
    uint32_t all = parts[0] + parts[1] + parts[2] + parts[3], before = 0;
    int32_t gap = chu_d(panel, 2);
    for (int i = 0; i < 4 && all; before += parts[i++]) {
        int32_t from = rect.x + (int32_t)((int64_t)rect.w * before / all), to = rect.x + (int32_t)((int64_t)rect.w * (before + parts[i]) / all);
        ChRect part = {from, rect.y, to - from - (before + parts[i] < all ? gap : 0), rect.h};
        if (!parts[i]) continue;
        if (i == 0) chu_box(panel, part, 4, t->you, t->you, 1);
        else if (i == 1) chu_box(panel, part, 4, t->you_tint, t->you, 1);
        else if (i == 2) hatch(panel, part);
        else chu_dashed_box(panel, part, 4, t->sunken, t->edge);
    }
}

static uint32_t asked_of(const ChBoardCount *count)
{
    return count->met + count->partly + count->missed;
}

static ChStr missed_of(ChuPanel *panel, const ChBoard *board, const ChBoardStep *step)
{
    const ChBoardCount *latest = &step->latest, *first = &step->first;
    uint32_t asked = asked_of(latest), before = asked_of(first);
    ChStr now = asked ? chu_say(panel, "%u of %u missed it", latest->missed, asked) : CH_STR("nobody was asked");
    if (!board->again) return now;
    return before ? chu_say(panel, "%.*s, %u of %u the first time", CH_FMT(now), first->missed, before) : chu_say(panel, "%.*s, nobody the first time", CH_FMT(now));
}

static void write_step(ChuPen *pen, const ChBoard *board, uint32_t i)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChBoardStep *step = &board->steps[i];
    bool most = i == board->most_missed, wide = pen->w >= chu_d(panel, WIDE_STEP) && !board->again;
    ChStr note = missed_of(panel, board, step);
    ChuRole role = most ? CHU_CAPTION_STRONG : CHU_CAPTION_MEDIUM;
    int32_t gap = chu_d(panel, 12), note_w = chu_d(panel, 120), title_w = wide ? chu_d(panel, 160) : pen->w, bar = chu_d(panel, BAR);
    int32_t title_h = chu_write_height(panel, title_w, role, 0, step->title), line = chu_line(panel, CHU_CAPTION);
    wide = wide && chu_width(panel, most ? CHU_CAPTION_STRONG : CHU_CAPTION, 0, note) <= note_w;
    if (!wide) {
        chu_pen_write(pen, 4, role, 0, t->ink, step->title);
        if (pen->draw && chu_pen_seen(panel, pen->y, bar)) step_bar(panel, (ChRect){pen->x, pen->y, pen->w, bar}, &step->latest);
        pen->y += bar + chu_d(panel, 4);
        chu_pen_write(pen, 8, most ? CHU_CAPTION_STRONG : CHU_CAPTION, 0, most ? t->plum : t->ink2, note);
        return;
    }
    int32_t h = chu_most(title_h, line) + chu_d(panel, 8), x = pen->x + title_w + gap, w = pen->w - title_w - note_w - 2 * gap;
    if (pen->draw) {
        ChRect row = {pen->x, pen->y, pen->w, h};
        chu_write(panel, chu_centred((ChRect){pen->x, row.y, title_w, h}, title_w, title_h), role, 0, t->ink, CHU_LEFT, step->title);
        if (chu_pen_seen(panel, row.y, h)) step_bar(panel, (ChRect){x, row.y + (h - bar) / 2, w, bar}, &step->latest);
        chu_label(panel, (ChRect){pen->x + pen->w - note_w, row.y, note_w, h}, most ? CHU_CAPTION_STRONG : CHU_CAPTION, most ? t->plum : t->ink2,
                  CHU_RIGHT, note);
    }
    pen->y += h;
}

/* What the looks of a bar mean; the last of them only where there is one. */
static void write_legend(ChuPen *pen, const ChBoard *board)
{
    static const char *const words[] = {"met", "partly or late", "missed", "not asked"};
    uint32_t looks = 3;
    for (uint32_t i = 0; i < board->step_count; i++) looks += looks == 3 && board->steps[i].latest.not_asked;
    ChuPanel *panel = pen->panel;
    ChuFlow flow = chu_flow(pen, 20, 16);
    int32_t box = chu_d(panel, 12), gap = chu_d(panel, 8);
    for (uint32_t i = 0; i < looks; i++) {
        ChRect at = chu_flow_next(&flow, box + gap + chu_width(panel, CHU_CAPTION, 0, ch_str(words[i])));
        if (!pen->draw || !chu_pen_seen(panel, at.y, at.h)) continue;
        step_bar(panel, (ChRect){at.x, at.y + (at.h - box) / 2, box, box}, &(ChBoardCount){i == 0, i == 1, i == 2, i == 3});
        chu_label(panel, (ChRect){at.x + box + gap, at.y, at.w - box - gap, at.h}, CHU_CAPTION, panel->theme->ink2, CHU_LEFT, ch_str(words[i]));
    }
    chu_flow_end(&flow);
    chu_pen_skip(pen, 8);
}

void chu_session_steps(ChuPen *pen, void *what)
{
    const ChBoard *board = ((ChUi *)what)->board;
    ChuPanel *panel = pen->panel;
    head(pen, CH_STR("Which step we miss"), (ChStr){NULL, 0}, panel->theme->ink);
    if (!board->step_count) {
        chu_pen_write(pen, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                      CH_STR("The steps stand here once somebody has come to an end: over the latest play of each."));
        return;
    }
    write_legend(pen, board);
    for (uint32_t i = 0; i < board->step_count; i++) write_step(pen, board, i);
}

/* A line and its answers ----------------------------------------------------------------------------------- */

static void write_answer(ChuPen *pen, const ChBoardBeat *beat, uint32_t i)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChBoardAnswer *answer = &beat->answers[i];
    ChStr times = chu_say(panel, "%u of %u", answer->times, beat->times), words = chu_session_answer(panel, answer);
    ChStr number = chu_say(panel, "%u", i + 1);
    int32_t line = chu_line(panel, CHU_CAPTION), times_w = chu_width(panel, CHU_CAPTION_STRONG, 0, times), gap = chu_d(panel, 12);
    int32_t in = chu_d(panel, 24), w = pen->w, bar = chu_d(panel, SHARE);
    if (pen->draw) {
        chu_label(panel, (ChRect){pen->x, pen->y, in, line}, CHU_CAPTION, t->ink2, CHU_LEFT, number);
        chu_label(panel, (ChRect){pen->x + w - times_w, pen->y, times_w, line}, CHU_CAPTION_STRONG, t->ink, CHU_RIGHT, times);
    }
    pen->x += in, pen->w = w - in - times_w - gap;
    chu_pen_write(pen, 4, CHU_CAPTION_MEDIUM, 0, t->ink, words);
    pen->x -= in, pen->w = w;
    if (pen->draw && chu_pen_seen(panel, pen->y, bar)) chu_session_share(panel, (ChRect){pen->x, pen->y, w, bar}, answer->times, beat->times);
    pen->y += bar + chu_d(panel, 4);
    int32_t delta = chu_delta_width(panel, answer->heat);
    if (pen->draw && chu_pen_seen(panel, pen->y, line)) chu_delta(panel, pen->x, pen->y + line / 2, answer->heat);
    pen->x += delta + gap, pen->w = w - delta - gap;
    chu_pen_write(pen, 0, CHU_CAPTION, 0, t->ink2, answer->because.n ? answer->because : CH_STR("The author gives no reason."));
    pen->x -= delta + gap, pen->w = w;
    chu_pen_skip(pen, 12);
}

void chu_session_line(ChuPen *pen, void *what)
{
    const ChUi *ui = what;
    ChuPanel *panel = pen->panel;
    const ChBoard *board = ui->board;
    if (ui->board_beat >= board->beat_count) {
        head(pen, CH_STR("What was answered"), (ChStr){NULL, 0}, panel->theme->ink);
        chu_pen_write(pen, 0, CHU_BODY, CHU_RUNNING, panel->theme->ink2, CH_STR("Each line with its answers stands here once somebody has come to it."));
        return;
    }
    const ChBoardBeat *beat = &board->beats[ui->board_beat];
    chu_pen_write(pen, 4, CHU_TITLE, 0, panel->theme->ink, chu_session_line_title(panel, beat, false));
    const ChuHint hint = {CH_STR("Left Right"), chu_say(panel, "%u of %u places", ui->board_beat + 1, board->beat_count)};
    int32_t h = chu_d(panel, 32);
    if (pen->draw && chu_pen_seen(panel, pen->y, h)) chu_hint_row(panel, pen->x, pen->y + h / 2, hint, true);
    pen->y += h + chu_d(panel, 4);
    for (uint32_t i = 0; i < beat->answer_count; i++) write_answer(pen, beat, i);
}

/* What to talk about, and what to play next ----------------------------------------------------------------- */

void chu_session_question(ChuPen *pen, void *what)
{
    const ChUi *ui = what;
    ChuPanel *panel = pen->panel;
    const ChBoard *board = ui->board;
    const ChuTheme *t = panel->theme;
    if (!board->question_count) {
        chu_pen_write(pen, 8, CHU_BODY_STRONG, 0, t->you, CH_STR("Ask the room"));
        chu_pen_write(pen, 0, CHU_BODY, CHU_RUNNING, t->ink2, CH_STR("The author of this situation has left no questions for the room."));
        return;
    }
    uint32_t at = ui->board_question % board->question_count;
    head(pen, CH_STR("Ask the room"), chu_say(panel, "%u of %u", at + 1, board->question_count), t->you);
    chu_pen_write(pen, 16, CHU_HEADING2, 0, t->ink, board->questions[at]);
    ChuButton next = {.words = CH_STR("Next question"), .look = CHU_PRIMARY, .key = {.name = CH_KEY_SPACE}};
    int32_t w = chu_least(chu_button_width(panel, next), pen->w), h = chu_button_height(panel, w, next);
    if (pen->draw) chu_button(panel, SESSION_QUESTION, (ChRect){pen->x, pen->y, w, h}, next);
    pen->y += h;
}

static void write_situation(ChuPen *pen, const ChBoardNext *next)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    ChStr minutes = chu_say(panel, "%d min", next->minutes);
    int32_t icon = chu_d(panel, 32), line = chu_line(panel, CHU_BODY), w = pen->w, minutes_w = chu_width(panel, CHU_CAPTION, 0, minutes);
    if (pen->draw && chu_pen_seen(panel, pen->y, line)) {
        chu_icon(panel, (ChRect){pen->x, pen->y, chu_d(panel, 20), line}, chu_channel_icon(next->channel), t->ink2);
        chu_label(panel, (ChRect){pen->x + w - minutes_w, pen->y, minutes_w, line}, CHU_CAPTION, t->ink2, CHU_RIGHT, minutes);
    }
    pen->x += icon, pen->w = w - icon - minutes_w - chu_d(panel, 8);
    chu_pen_write(pen, 4, CHU_BODY, 0, t->ink, next->title);
    pen->x -= icon, pen->w = w;
}

static void write_button(ChuPen *pen, uint32_t order, ChuButton button)
{
    int32_t w = chu_least(chu_button_width(pen->panel, button), pen->w), h = chu_button_height(pen->panel, w, button);
    if (pen->draw) chu_button(pen->panel, order, (ChRect){pen->x, pen->y, w, h}, button);
    pen->y += h + chu_d(pen->panel, 8);
}

void chu_session_next(ChuPen *pen, void *what)
{
    const ChUi *ui = what;
    ChuPanel *panel = pen->panel;
    const ChBoard *board = ui->board;
    const ChuTheme *t = panel->theme;
    head(pen, CH_STR("Before they go"), (ChStr){NULL, 0}, t->ink);
    if (board->most_missed == CH_NONE) {
        chu_pen_write(pen, 12, CHU_BODY, CHU_RUNNING, t->ink2, CH_STR("What to play next stands here once a step was missed."));
    } else {
        const ChBoardStep *step = &board->steps[board->most_missed];
        chu_pen_write(pen, 8, CHU_BODY, CHU_RUNNING, t->ink2,
                      chu_say(panel, "%u of %u missed \xE2\x80\x98%.*s\xE2\x80\x99.%s", step->latest.missed, asked_of(&step->latest), CH_FMT(step->title),
                              board->next_count ? " These turn on it, too:" : ""));
        for (uint32_t i = 0; i < board->next_count; i++) write_situation(pen, &board->next[i]);
        chu_pen_skip(pen, 8);
    }
    write_button(pen, SESSION_NEW, (ChuButton){.words = CH_STR("A new session"), .key = chu_keyed(panel, CH_KEYED_NEW_SESSION)});
    write_button(pen, SESSION_OTHERS, (ChuButton){.words = CH_STR("Other sessions"), .key = chu_keyed(panel, CH_KEYED_SESSIONS)});
    if (!board->ended.n) write_button(pen, SESSION_END, (ChuButton){.words = CH_STR("End this session"), .key = chu_keyed(panel, CH_KEYED_END_SESSION)});
}
