/* The wall: together mode on a projector. No names. One line at a time, and at each the question first, then what the group
 * answered, then what the record says of it; at the end the questions for the room. The facilitator types how many hands go up.
 *
 * Every answer of a line is in sight: in two columns where one is too long, then in smaller text down to a size that can still be read
 * from the back; only beyond that does the page scroll, and says so. */
#include "ui/screens/session.h"

enum { ORDER_BACK = 1, ORDER_VIEW, ORDER_ON, ORDER_BEFORE, ORDER_AFTER, ORDER_ANSWER = 100 };
enum { MOST_HANDS = 999, SHARE = 14, LONG = 160 /* bytes of a line */, LONGER = 320, LETTER = 800, SHORT = 40 /* characters */, LEAST_COLUMN = 280, ROW_PAD = 4, ROW_GAP = 8, LEAST_ASIDE = 240 };

typedef enum Stage { STAGE_ASK, STAGE_GROUP, STAGE_RECORD, STAGES } Stage;

typedef struct Wall {
    ChuScroll scroll;
    uint32_t stage;
    bool typing;    /* the next digit goes on with the number */
    bool doubtful;  /* more hands than people: `hands` of them wait for Enter */
    uint32_t hands;
} Wall;

static Wall *wall_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_WALL);
}

/* Something else is shown: its size is found anew. */
static void begin(ChUi *ui, Wall wall)
{
    *wall_of(ui) = wall;
    ui->wall.pct = 0;
}

static void enter(ChUi *ui)
{
    begin(ui, (Wall){0});
}

static const ChBoardBeat *beat_of(const ChUi *ui)
{
    return ui->board && ui->board_beat < ui->board->beat_count ? &ui->board->beats[ui->board_beat] : NULL;
}

static uint32_t places(const ChUi *ui)
{
    return ui->board ? ui->board->beat_count + ui->board->question_count : 0;
}

/* How many can raise a hand: who sits in the session, or as many as were counted before and kept. */
static uint32_t room_of(const ChBoard *board)
{
    uint32_t room = board->seat_count;
    for (uint32_t i = 0; i < board->beat_count; i++)
        if (board->beats[i].hands > room) room = board->beats[i].hands;
    return room;
}

/* The page -------------------------------------------------------------------------------------------------- */

static ChStr stage_words(uint32_t stage)
{
    static const ChStr words[] = {CH_WORD("What would you say? Hands up for one."), CH_WORD("What the group answered"),
                                  CH_WORD("What came of it")};
    return words[stage];
}

static ChStr hands_of(ChuPanel *panel, const ChBoardAnswer *answer)
{
    if (!answer->counted) return CH_STR("no count yet");
    return chu_say(panel, answer->hands == 1 ? "%u hand" : "%u hands", answer->hands);
}

static ChStr note_of(ChuPanel *panel, const ChBoardBeat *beat, const ChBoardAnswer *answer, uint32_t stage)
{
    ChStr hands = hands_of(panel, answer);
    if (stage == STAGE_ASK) return hands;
    return answer->counted ? chu_say(panel, "%u of %u, %.*s", answer->times, beat->times, CH_FMT(hands))
                           : chu_say(panel, "%u of %u", answer->times, beat->times);
}

typedef struct Row {
    const ChBoardBeat *beat;
    uint32_t i, stage;
} Row;

/* So long that line and answers only stand on one page when both are small. */
static bool is_letter(const ChBoardBeat *beat)
{
    return beat->said.n > LETTER;
}

static int32_t notes_width(ChuPanel *panel, const Row *row)
{
    int32_t w = 0;
    for (uint32_t i = 0; i < row->beat->answer_count; i++)
        w = chu_most(w, chu_width(panel, CHU_CAPTION_STRONG, 0, note_of(panel, row->beat, &row->beat->answers[i], row->stage)));
    return w;
}

/* By the time the record is told everybody has read the answers twice: their beginnings will do, so that all of it has room. */
static ChStr words_of(ChuPanel *panel, const ChBoardAnswer *answer, uint32_t stage)
{
    return stage == STAGE_RECORD && answer->words.n > SHORT ? chu_short(panel, answer->words, SHORT) : chu_session_answer(panel, answer);
}

static void write_row(ChuPen *pen, const Row *row)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChBoardAnswer *answer = &row->beat->answers[row->i];
    int32_t in = chu_d(panel, 28), w = pen->w, line = chu_line(panel, CHU_BODY), bar = chu_d(panel, SHARE);
    if (pen->draw) chu_label(panel, (ChRect){pen->x, pen->y, in, line}, CHU_BODY_STRONG, t->ink2, CHU_LEFT, chu_say(panel, "%u", row->i + 1));
    pen->x += in, pen->w = w - in;
    ChStr note = note_of(panel, row->beat, answer, row->stage);
    bool small = row->stage == STAGE_ASK && is_letter(row->beat); /* then the hands stand beside the words */
    int32_t hands = small ? notes_width(panel, row) + chu_d(panel, 12) : 0;
    if (small && pen->draw)
        chu_label(panel, (ChRect){pen->x + pen->w - hands, pen->y, hands, chu_line(panel, CHU_CAPTION)}, CHU_CAPTION_STRONG, t->ink2, CHU_RIGHT, note);
    pen->w -= hands;
    chu_pen_write(pen, 4, small ? CHU_CAPTION_MEDIUM : CHU_BODY_MEDIUM, 0, t->ink, words_of(panel, answer, row->stage));
    pen->w += hands;
    if (small) note = (ChStr){NULL, 0};
    if (row->stage >= STAGE_GROUP) {
        uint32_t all = row->beat->times ? row->beat->times : row->beat->hands, of = row->beat->times ? answer->times : answer->hands;
        int32_t notes = notes_width(panel, row) + chu_d(panel, 12), caption = chu_line(panel, CHU_CAPTION);
        bool beside = 2 * notes <= pen->w; /* then the bars of all rows are as long, and their numbers begin alike */
        ChRect share = {pen->x, pen->y + (beside ? (caption - bar) / 2 : 0), pen->w - (beside ? notes : 0), bar};
        if (pen->draw && chu_pen_seen(panel, pen->y, caption)) chu_session_share(panel, share, of, all);
        if (beside && pen->draw) chu_label(panel, (ChRect){share.x + share.w + chu_d(panel, 12), pen->y, notes, caption}, CHU_CAPTION_STRONG, t->ink2, CHU_LEFT, note);
        pen->y += beside ? caption : bar + chu_d(panel, 4);
        if (beside) note = (ChStr){NULL, 0};
    }
    chu_pen_write(pen, 0, CHU_CAPTION_STRONG, 0, t->ink2, note);
    if (row->stage == STAGE_RECORD) {
        int32_t delta = chu_delta_width(panel, answer->heat) + chu_d(panel, 12), caption = chu_line(panel, CHU_CAPTION);
        if (pen->draw && chu_pen_seen(panel, pen->y, caption)) chu_delta(panel, pen->x, pen->y + caption / 2, answer->heat);
        pen->x += delta, pen->w -= delta;
        chu_pen_write(pen, 0, CHU_CAPTION, 0, t->ink, answer->because.n ? answer->because : CH_STR("It moves the heat, and nothing more is said of it."));
        pen->x -= delta;
    }
    pen->x -= in, pen->w = w;
}

static int32_t row_height(ChuPanel *panel, int32_t w, const Row *row)
{
    ChuPen pen = {.panel = panel, .w = w - 2 * chu_d(panel, 8)};
    write_row(&pen, row);
    return pen.y + 2 * chu_d(panel, ROW_PAD);
}

/* A row takes the focus, so that digits have somewhere to go. */
static int32_t draw_row(ChuPanel *panel, ChRect at, Row row)
{
    int32_t pad = chu_d(panel, 8);
    const ChBoardAnswer *answer = &row.beat->answers[row.i];
    ChRect rect = {at.x, at.y, at.w, row_height(panel, at.w, &row)};
    ChStr note = note_of(panel, row.beat, answer, row.stage);
    ChuLook look = chu_region(panel, (ChuRegion){.order = ORDER_ANSWER + row.i, .rect = rect, .manner = CHU_READS,
                                                 .say = chu_say(panel, "%u: %.*s, %.*s", row.i + 1, CH_FMT(chu_session_answer(panel, answer)), CH_FMT(note))});
    if (look.focused && chu_pen_seen(panel, rect.y, 1)) chu_box(panel, rect, 8, panel->theme->you_tint, 0, 0);
    ChuPen pen = {panel, at.x + pad, at.y + chu_d(panel, ROW_PAD), at.w - 2 * pad, true};
    write_row(&pen, &row);
    if (look.ring) chu_ring(panel, rect, 8);
    return rect.y + rect.h + chu_d(panel, ROW_GAP);
}

/* Where a line stands, and its answers: in one column or two below it; or all of them beside it, when it is a letter. */
typedef struct Plan {
    int32_t head_w, head_h, x, y, w; /* of the first answer, from where the line stands */
    uint32_t first;                  /* answers in the first column; all: there is one */
    int32_t next, height;            /* the second is so much further; all in all */
} Plan;

/* All that they said, until the record is told; of a letter, until the group's answers are. */
static int32_t write_head(ChuPanel *panel, ChRect at, const ChBoardBeat *beat, uint32_t stage, bool draw)
{
    const ChuTheme *t = panel->theme;
    ChStr title = chu_session_line_title(panel, beat, stage == STAGE_ASK || (stage == STAGE_GROUP && !is_letter(beat)));
    ChuRole role = title.n > LETTER ? CHU_CAPTION_MEDIUM : title.n > LONGER ? CHU_BODY_MEDIUM : title.n > LONG ? CHU_TITLE : CHU_HEADING2;
    ChuPen pen = {.panel = panel, .x = at.x, .y = at.y, .w = at.w, .draw = draw};
    chu_pen_write(&pen, 8, role, 0, t->ink, title);
    chu_pen_write(&pen, 8, CHU_BODY_STRONG, 0, t->you, stage_words(stage));
    return pen.y - at.y;
}

static int32_t rows_height(ChuPanel *panel, int32_t w, const ChBoardBeat *beat, uint32_t stage)
{
    int32_t all = 0;
    for (uint32_t i = 0; i < beat->answer_count; i++) all += row_height(panel, w, &(Row){beat, i, stage}) + chu_d(panel, ROW_GAP);
    return all;
}

static Plan below(ChuPanel *panel, int32_t w, const ChBoardBeat *beat, uint32_t stage, bool two)
{
    int32_t gap = two ? chu_d(panel, 16) : 0, left = 0, head = write_head(panel, (ChRect){0, 0, w, 0}, beat, stage, false);
    Plan plan = {.head_w = w, .head_h = head, .y = head, .w = two ? (w - gap) / 2 : w, .first = beat->answer_count};
    int32_t all = rows_height(panel, plan.w, beat, stage), least = all;
    plan.next = plan.w + gap;
    for (uint32_t i = 0; two && i < beat->answer_count; i++) {
        left += row_height(panel, plan.w, &(Row){beat, i, stage}) + chu_d(panel, ROW_GAP);
        if (chu_most(left, all - left) > least) continue;
        plan.first = i + 1;
        least = chu_most(left, all - left);
    }
    plan.height = head + least;
    return plan;
}

static Plan beside(ChuPanel *panel, int32_t w, const ChBoardBeat *beat, uint32_t stage)
{
    int32_t gap = chu_d(panel, 16), head_w = (w - gap) * 9 / 20;
    Plan plan = {.head_w = head_w, .x = head_w + gap, .w = w - head_w - gap, .first = beat->answer_count};
    plan.head_h = write_head(panel, (ChRect){0, 0, head_w, 0}, beat, stage, false);
    plan.height = chu_most(plan.head_h, rows_height(panel, plan.w, beat, stage));
    return plan;
}

/* One column where it is high enough; else the lowest there is room for. */
static Plan plan_of(ChuPanel *panel, ChRect view, const ChBoardBeat *beat, uint32_t stage)
{
    Plan plan = below(panel, view.w, beat, stage, false);
    if (plan.height <= view.h || view.w < 2 * chu_d(panel, LEAST_COLUMN)) return plan;
    const Plan others[] = {below(panel, view.w, beat, stage, true), beside(panel, view.w, beat, stage)};
    for (int i = 0; i < 2; i++)
        if (plan.height > view.h && others[i].height < plan.height) plan = others[i];
    return plan;
}

static void draw_beat(ChUi *ui, ChuPanel *panel, ChRect *at, ChRect view, const ChBoardBeat *beat)
{
    uint32_t stage = wall_of(ui)->stage;
    Plan plan = plan_of(panel, view, beat, stage);
    write_head(panel, (ChRect){at->x, at->y, plan.head_w, plan.head_h}, beat, stage, true);
    ChRect column = {at->x + plan.x, at->y + plan.y, plan.w, at->h};
    for (uint32_t i = 0; i < beat->answer_count; i++) {
        if (i == plan.first) column = (ChRect){column.x + plan.next, at->y + plan.y, plan.w, at->h};
        column.y = draw_row(panel, column, (Row){beat, i, stage});
    }
    chu_cut_top(at, plan.height);
}

static void draw_question(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChuTheme *t = panel->theme;
    uint32_t i = ui->board_beat - ui->board->beat_count;
    chu_write_cut(panel, at, chu_d(panel, 16), CHU_BODY_STRONG, 0, t->you, chu_say(panel, "To talk about, %u of %u", i + 1, ui->board->question_count));
    chu_write_cut(panel, at, chu_d(panel, 16), CHU_HEADING1, 0, t->ink, ui->board->questions[i]);
}

static ChStr next_words(const ChUi *ui, uint32_t stage)
{
    static const ChStr words[] = {CH_WORD("What the group said"), CH_WORD("What came of it"), CH_WORD("Next line")};
    bool last = ui->board_beat + 1 >= places(ui);
    if (!beat_of(ui)) return last ? CH_STR("Back to the board") : CH_STR("Next question");
    if (stage < STAGE_RECORD) return words[stage];
    return last ? CH_STR("Back to the board") : ui->board_beat + 1 >= ui->board->beat_count ? CH_STR("To talk about") : words[stage];
}

static void say_keys(ChUi *ui, ChuPanel *panel)
{
    chu_hint(panel, CH_STR("Space"), CH_STR("go on"));
    if (beat_of(ui)) chu_hint(panel, CH_STR("0–9"), CH_STR("hands for the answer in focus"));
    if (wall_of(ui)->doubtful) chu_hint(panel, CH_STR("Enter"), CH_STR("count them all the same"));
    if (beat_of(ui)) chu_hint(panel, CH_STR("Up Down"), CH_STR("answers"));
    chu_hint(panel, CH_STR("Left Right"), CH_STR("lines"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("board"));
}

/* What stands beside the button, or above it where there is no room beside: a doubt about the hands, or that there is more. */
static ChStr aside_of(ChUi *ui, ChuPanel *panel, bool more)
{
    const Wall *wall = wall_of(ui);
    uint32_t room = ui->board->seat_count;
    if (wall->doubtful)
        return chu_say(panel, "That makes more hands than the %u who sit in this session. Enter counts %u all the same, Backspace takes a digit back.", room, wall->hands);
    return more ? CH_STR("There is more than fits: Up and Down bring it into sight.") : (ChStr){NULL, 0};
}

typedef struct Foot {
    ChuButton on;
    ChStr aside;
    ChRect button, words;
} Foot;

static Foot cut_foot(ChUi *ui, ChuPanel *panel, ChRect *view, bool more)
{
    Foot foot = {.on = {.words = next_words(ui, wall_of(ui)->stage), .look = CHU_PRIMARY, .key = {.name = CH_KEY_SPACE}, .key_stays = true},
                 .aside = aside_of(ui, panel, more)};
    int32_t w = chu_least(chu_button_width(panel, foot.on), view->w), h = chu_button_height(panel, w, foot.on), gap = chu_d(panel, 16);
    bool beside = view->w - w - gap >= chu_d(panel, LEAST_ASIDE);
    int32_t words_w = beside ? view->w - w - gap : view->w;
    int32_t words_h = foot.aside.n ? chu_write_height(panel, words_w, CHU_CAPTION_STRONG, 0, foot.aside) : 0;
    ChRect row = chu_cut_bottom(view, beside ? chu_most(h, words_h) : h);
    foot.button = (ChRect){row.x, row.y, w, h};
    if (!beside && words_h) chu_cut_bottom(view, chu_d(panel, 8));
    foot.words = beside ? chu_centred((ChRect){row.x + w + gap, row.y, words_w, row.h}, words_w, words_h) : chu_cut_bottom(view, words_h);
    chu_cut_bottom(view, chu_d(panel, 8));
    return foot;
}

static bool fits(ChUi *ui, ChuPanel *panel, ChRect page)
{
    const ChBoardBeat *beat = beat_of(ui);
    if (!ui->board || !beat) return true;
    chu_cut_top(&page, chu_top_bar_height(panel->layout));
    ChRect view = chu_content(panel->layout, page);
    cut_foot(ui, panel, &view, false);
    return plan_of(panel, view, beat, wall_of(ui)->stage).height <= view.h;
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Wall *wall = wall_of(ui);
    if (!ui->board) return;
    const ChBoardBeat *beat = beat_of(ui);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Board"));
    chu_bar_title(panel, &bar, ui->board->situation, (ChStr){NULL, 0});
    ChRect view = chu_content(panel->layout, page);
    bool scrolled = wall->scroll.content > wall->scroll.window;
    Foot foot = cut_foot(ui, panel, &view, scrolled && beat);
    ChRect at = chu_scroll_begin(panel, ORDER_VIEW, view, &wall->scroll, chu_line(panel, CHU_BODY));
    if (beat) draw_beat(ui, panel, &at, view, beat);
    else if (places(ui)) draw_question(ui, panel, &at);
    else chu_write_cut(panel, &at, 0, CHU_BODY, 0, panel->theme->ink, CH_STR("Nothing has been played yet, and there is nothing to ask."));
    chu_scroll_end(panel, at.y);
    panel->again |= !scrolled && wall->scroll.content > wall->scroll.window; /* then it is said */
    chu_button(panel, ORDER_ON, foot.button, foot.on);
    if (foot.aside.n)
        chu_write(panel, foot.words, CHU_CAPTION_STRONG, 0, wall->doubtful ? panel->theme->plum : panel->theme->ink2, CHU_LEFT, foot.aside);
    chu_key(panel, ORDER_BEFORE, (ChuKey){.name = CH_KEY_LEFT}, (ChStr){NULL, 0});
    chu_key(panel, ORDER_AFTER, (ChuKey){.name = CH_KEY_RIGHT}, (ChStr){NULL, 0});
    chu_focus_first(panel, beat && beat->answer_count ? ORDER_ANSWER : ORDER_ON);
    say_keys(ui, panel);
    chu_session_wake(ui, panel);
}

/* Doing ----------------------------------------------------------------------------------------------------- */

static void go_to(ChUi *ui, int32_t by)
{
    chu_session_walk(ui, by, places(ui));
    begin(ui, (Wall){0});
    chu_take_focus(ui, beat_of(ui) ? ORDER_ANSWER : ORDER_ON);
}

static void leave(ChUi *ui)
{
    if (ui->board && ui->board_beat >= ui->board->beat_count) ui->board_beat = 0; /* the board has no page of questions */
    chu_go(ui, CH_SCREEN_SESSION);
}

/* Hands that nobody confirmed are not counted. */
static void stop_counting(ChUi *ui)
{
    Wall *wall = wall_of(ui);
    if (wall->doubtful) ui->wall.pct = 0;
    wall->typing = wall->doubtful = false;
}

static void go_on(ChUi *ui)
{
    Wall *wall = wall_of(ui);
    if (beat_of(ui) && wall->stage < STAGE_RECORD) {
        begin(ui, (Wall){.stage = wall->stage + 1});
    } else if (ui->board_beat + 1 < places(ui)) {
        go_to(ui, 1);
    } else {
        leave(ui);
    }
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (order >= ORDER_ANSWER && deed.kind == CHU_FOCUSED) stop_counting(ui);
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) leave(ui);
    if (order == ORDER_ON) go_on(ui);
    if (order == ORDER_BEFORE) go_to(ui, -1);
    if (order == ORDER_AFTER) go_to(ui, 1);
}

static void keep_hands(ChUi *ui, const ChBoardAnswer *answer, uint32_t hands)
{
    chu_do(ui, (ChUiAction){.act = CH_ACT_VOTE, .index = ui->board_beat, .ms = hands, .text = answer->picks});
}

/* A first digit begins the number anew, the next ones go on with it. More hands at a line than there are people wait for Enter: the
 * room may hold more than the session, and a finger may slip. */
static bool count_hands(ChUi *ui, const ChUiInput *input)
{
    Wall *wall = wall_of(ui);
    const ChBoardBeat *beat = beat_of(ui);
    uint32_t order = chu_focus_has(&ui->focus), i = order - ORDER_ANSWER;
    if (!beat || order < ORDER_ANSWER || i >= beat->answer_count) return false;
    const ChBoardAnswer *answer = &beat->answers[i];
    uint32_t hands = wall->doubtful ? wall->hands : answer->hands;
    if (input->key == CH_KEY_ENTER) {
        if (!wall->doubtful) return false;
        stop_counting(ui);
        keep_hands(ui, answer, hands);
        return true;
    }
    if (input->key == CH_KEY_BACKSPACE) hands /= 10;
    else hands = (wall->typing ? hands * 10 : 0) + (input->character - '0');
    wall->typing = true;
    if (hands > MOST_HANDS) return true;
    wall->doubtful = beat->hands - answer->hands + hands > room_of(ui->board);
    wall->hands = hands;
    ui->wall.pct = 0;
    ui->stale = true;
    if (!wall->doubtful) keep_hands(ui, answer, hands);
    return true;
}

static bool key(ChUi *ui, const ChUiInput *input)
{
    if (input->key == CH_KEY_ESCAPE) {
        leave(ui);
        return true;
    }
    bool digit = input->key == CH_KEY_CHAR && !input->ctrl && input->character >= '0' && input->character <= '9';
    return (digit || input->key == CH_KEY_BACKSPACE || input->key == CH_KEY_ENTER) && count_hands(ui, input);
}

const ChuScreen chu_screen_wall = {.title = CH_WORD("The wall"), .state_bytes = sizeof(Wall), .enter = enter, .draw = draw, .act = act, .key = key,
                                   .tick = chu_session_tick, .fits = fits};
