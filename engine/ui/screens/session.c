/* The session board: who is where, which step the group misses, what was answered at each line, and what to ask the room. */
#include "ui/screens/session.h"

#include "ui/nav.h"

enum { SIDE = 336, PEOPLE = 384 };

typedef struct Session {
    ChuScroll scroll;
    bool ending; /* asked whether to end it */
} Session;

static Session *session_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_SESSION);
}

static void enter(ChUi *ui)
{
    *session_of(ui) = (Session){0};
}

/* Looking --------------------------------------------------------------------------------------------------- */

void chu_session_tick(ChUi *ui)
{
    if (!ui->board || ui->board->ended.n || ui->now_ms - ui->looked_ms < CHU_LOOK_MS) return;
    ui->looked_ms = ui->now_ms;
    chu_do(ui, (ChUiAction){.act = CH_ACT_LOOK});
}

void chu_session_wake(ChUi *ui, ChuPanel *panel)
{
    if (ui->board && !ui->board->ended.n) chu_wake_at(panel, ui->looked_ms + CHU_LOOK_MS);
}

void chu_session_walk(ChUi *ui, int32_t by, uint32_t count)
{
    if (!count) return;
    int64_t to = (int64_t)ui->board_beat + by;
    ui->board_beat = (uint32_t)(to < 0 ? 0 : to >= count ? (int64_t)count - 1 : to);
}

/* The page -------------------------------------------------------------------------------------------------- */

static ChStr count_of(ChuPanel *panel, const ChBoard *board)
{
    ChStr people = chu_say(panel, "%u of %u", board->begun, board->seat_count);
    ChStr plays = chu_say(panel, board->plays == 1 ? "%u play so far" : "%u plays so far", board->plays);
    const char *have = board->begun == 1 ? "has" : "have";
    return chu_say(panel, "%.*s %s begun \xE2\x80\x98%.*s\xE2\x80\x99, %.*s.%s%s", CH_FMT(people), have, CH_FMT(board->situation), CH_FMT(plays),
                   board->folder.n ? " Others take part through a shared folder." : "", board->ended.n ? " The session has ended." : "");
}

static void button_at(ChuPanel *panel, uint32_t order, ChRect *row, ChuButton button)
{
    chu_button(panel, order, chu_cut_left(row, chu_button_width(panel, button)), button);
    chu_cut_left(row, chu_d(panel, 16));
}

/* Beside the title where there is room for both. */
static void draw_head(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChuTheme *t = panel->theme;
    const ChBoard *board = ui->board;
    bool small = panel->layout->reflow == CHU_NARROW;
    ChuButton wall = {.words = CH_STR("Show on the wall"), .key = chu_keyed(panel, CH_KEYED_WALL)};
    ChuButton export = {.words = CH_STR("Export"), .icon = CH_STR("export"), .key = chu_keyed(panel, CH_KEYED_BOARD_EXPORT)};
    int32_t a = chu_button_width(panel, wall), b = chu_button_width(panel, export), gap = chu_d(panel, 16), h = chu_d(panel, CHU_BUTTON);
    ChRect row, words = *at;
    bool beside = at->w >= 2 * (a + b + gap);
    if (beside) {
        row = chu_cut_right(&words, a + b + gap);
        chu_cut_right(&words, gap);
    }
    chu_write_cut(panel, &words, chu_d(panel, 8), small ? CHU_HEADING2 : CHU_HEADING1, 0, t->ink, board->title);
    chu_write_cut(panel, &words, chu_d(panel, small ? 12 : 24), CHU_BODY, 0, t->ink2, count_of(panel, board));
    if (ui->trouble.n) chu_write_cut(panel, &words, chu_d(panel, 16), CHU_BODY, 0, t->plum, ch_text_view(&ui->trouble));
    if (!beside) {
        bool stacked = a + b + gap > words.w;
        row = chu_cut_top(&words, h);
        if (stacked) {
            int32_t w = chu_least(a, row.w);
            chu_button(panel, SESSION_WALL, (ChRect){row.x, row.y, w, chu_button_height(panel, w, wall)}, wall);
            chu_cut_top(&words, chu_button_height(panel, w, wall) - h + chu_d(panel, 8));
            row = chu_cut_top(&words, h);
        }
        chu_cut_top(&words, chu_d(panel, 16));
        if (!stacked) button_at(panel, SESSION_WALL, &row, wall);
        button_at(panel, SESSION_EXPORT, &row, export);
    } else {
        row.h = h;
        button_at(panel, SESSION_WALL, &row, wall);
        button_at(panel, SESSION_EXPORT, &row, export);
    }
    *at = (ChRect){at->x, words.y, at->w, at->h};
}

static void card(ChUi *ui, ChuPanel *panel, ChRect *at, ChuPenWriter write)
{
    at->y = chu_pen_card(panel, *at, 0, write, ui) + chu_gap(panel->layout);
}

/* The question stands out: it is what the facilitator says next. */
static void question(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    bool dense = panel->layout->reflow == CHU_NARROW;
    int32_t h = chu_pen_card_height(panel, at->w, chu_session_question, ui), pad = chu_card_padding(panel, dense);
    ChRect rect = {at->x, at->y, at->w, h};
    chu_card(panel, 0, rect, (ChuCard){.look = CHU_CARD_CURRENT, .dense = dense});
    ChuPen pen = {panel, rect.x + pad, rect.y + chu_d(panel, CHU_GUTTER), rect.w - 2 * pad, true};
    chu_session_question(&pen, ui);
    at->y += h + chu_gap(panel->layout);
}

static int32_t draw_columns(ChUi *ui, ChuPanel *panel, ChRect at)
{
    ChRect left = at, middle, right;
    int32_t gap = chu_gap(panel->layout);
    if (panel->layout->reflow == CHU_NARROW) {
        question(ui, panel, &at);
        card(ui, panel, &at, chu_session_steps);
        card(ui, panel, &at, chu_session_line);
        card(ui, panel, &at, chu_session_people);
        card(ui, panel, &at, chu_session_next);
        return at.y;
    }
    if (panel->layout->reflow == CHU_COMPACT) {
        left = chu_columns(at, 2, gap, 0, 1), right = chu_columns(at, 2, gap, 1, 1);
        question(ui, panel, &left);
        card(ui, panel, &left, chu_session_people);
        card(ui, panel, &left, chu_session_next);
        card(ui, panel, &right, chu_session_steps);
        card(ui, panel, &right, chu_session_line);
        return chu_most(left.y, right.y);
    }
    middle = at;
    left = chu_cut_left(&middle, chu_d(panel, PEOPLE));
    right = chu_cut_right(&middle, chu_d(panel, SIDE));
    chu_cut_left(&middle, gap);
    chu_cut_right(&middle, gap);
    card(ui, panel, &left, chu_session_people);
    card(ui, panel, &middle, chu_session_steps);
    card(ui, panel, &middle, chu_session_line);
    question(ui, panel, &right);
    card(ui, panel, &right, chu_session_next);
    return chu_most(left.y, chu_most(middle.y, right.y));
}

static void say_keys(ChUi *ui, ChuPanel *panel)
{
    const ChBoard *board = ui->board;
    if (board->question_count > 1) chu_hint(panel, CH_STR("Space"), CH_STR("next question"));
    if (board->beat_count > 1) chu_hint(panel, CH_STR("Left Right"), CH_STR("lines"));
    chu_keyed_hint(panel, CH_KEYED_NAMES, ui->names_hidden ? CH_STR("show names") : CH_STR("hide names"));
    chu_keyed_hint(panel, CH_KEYED_WALL, CH_STR("wall"));
    chu_keyed_hint(panel, CH_KEYED_BOARD_EXPORT, CH_STR("export"));
    if (!board->ended.n) chu_keyed_hint(panel, CH_KEYED_TURN, CH_STR("play in turn"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("home"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
    chu_key_note(panel, board->folder.n ? CH_STR("Kept on this computer and in the session\xE2\x80\x99s folder") : CH_STR("Kept on this computer"));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Session *session = session_of(ui);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_brand(panel, &bar);
    chu_nav(ui, panel, bar);
    if (!ui->board) return;
    ChRect view = chu_inset(page, 0, chu_d(panel, CHU_GRID)), content = chu_content(panel->layout, page);
    view.x = content.x, view.w = content.w;
    ChRect at = chu_scroll_begin(panel, SESSION_VIEW, view, &session->scroll, chu_line(panel, CHU_BODY));
    chu_cut_top(&at, chu_d(panel, CHU_GRID));
    draw_head(ui, panel, &at);
    int32_t bottom = draw_columns(ui, panel, at);
    chu_scroll_end(panel, bottom - chu_gap(panel->layout) + chu_d(panel, CHU_GRID));
    chu_region_says(panel, SESSION_VIEW, chu_say(panel, "%.*s. %.*s", CH_FMT(ui->board->title), CH_FMT(count_of(panel, ui->board))));
    chu_key(panel, SESSION_BEFORE, (ChuKey){.name = CH_KEY_LEFT}, (ChStr){NULL, 0});
    chu_key(panel, SESSION_AFTER, (ChuKey){.name = CH_KEY_RIGHT}, (ChStr){NULL, 0});
    chu_focus_first(panel, ui->board->question_count ? SESSION_QUESTION : SESSION_VIEW);
    say_keys(ui, panel);
    chu_session_wake(ui, panel);
    if (session->ending)
        chu_dialog(panel, (ChuDialog){.title = CH_STR("End this session?"), .text = CH_STR("Plays begun from now on belong to no session. What was played stays, and so does this board."),
                                      .safe = CH_STR("Go on with it"), .other = CH_STR("End it"), .safe_order = SESSION_STAY, .other_order = SESSION_END_IT});
}

/* Doing ----------------------------------------------------------------------------------------------------- */

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    Session *session = session_of(ui);
    if (deed.kind != CHU_ACT || !ui->board) return;
    switch (order) {
    case SESSION_QUESTION:
        if (ui->board->question_count) ui->board_question = (ui->board_question + 1) % ui->board->question_count;
        break;
    case SESSION_WALL: chu_go(ui, CH_SCREEN_WALL); break;
    case SESSION_EXPORT: chu_do(ui, (ChUiAction){.act = CH_ACT_BOARD_EXPORT, .index = !ui->names_hidden}); break;
    case SESSION_NAMES: ui->names_hidden = !ui->names_hidden; break;
    case SESSION_TURN: chu_do(ui, (ChUiAction){.act = CH_ACT_TURN}); break;
    case SESSION_NEW: chu_do(ui, (ChUiAction){.act = CH_ACT_PLAN}); break;
    case SESSION_OTHERS: chu_do(ui, (ChUiAction){.act = CH_ACT_SESSIONS}); break;
    case SESSION_END: session->ending = true; break;
    case SESSION_STAY: session->ending = false; break;
    case SESSION_END_IT:
        session->ending = false;
        chu_do(ui, (ChUiAction){.act = CH_ACT_END});
        break;
    case SESSION_BEFORE: chu_session_walk(ui, -1, ui->board->beat_count); break;
    case SESSION_AFTER: chu_session_walk(ui, 1, ui->board->beat_count); break;
    default: break;
    }
}

const ChuScreen chu_screen_session = {.title = CH_WORD("Session"), .state_bytes = sizeof(Session), .enter = enter, .draw = draw, .act = act,
                                      .tick = chu_session_tick};
