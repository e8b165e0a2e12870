/* The wall: together mode on a projector. No names. One line at a time, and at each the question first, then what the group
 * answered, then what the record says of it; at the end the questions for the room. The facilitator types how many hands go up. */
#include "ui/screens/session.h"

enum { ORDER_BACK = 1, ORDER_VIEW, ORDER_ON, ORDER_BEFORE, ORDER_AFTER, ORDER_ANSWER = 100 };
enum { MOST_HANDS = 999, SHARE = 14 };

typedef enum Stage { STAGE_ASK, STAGE_GROUP, STAGE_RECORD, STAGES } Stage;

typedef struct Wall {
    ChuScroll scroll;
    uint32_t stage;
    bool typing; /* the next digit goes on with the number */
} Wall;

static Wall *wall_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_WALL);
}

static void enter(ChUi *ui)
{
    *wall_of(ui) = (Wall){0};
}

static const ChBoardBeat *beat_of(const ChUi *ui)
{
    return ui->board && ui->board_beat < ui->board->beat_count ? &ui->board->beats[ui->board_beat] : NULL;
}

static uint32_t places(const ChUi *ui)
{
    return ui->board ? ui->board->beat_count + ui->board->question_count : 0;
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

static void write_row(ChuPen *pen, const Row *row)
{
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    const ChBoardAnswer *answer = &row->beat->answers[row->i];
    int32_t in = chu_d(panel, 28), w = pen->w, line = chu_line(panel, CHU_BODY), bar = chu_d(panel, SHARE);
    if (pen->draw) chu_label(panel, (ChRect){pen->x, pen->y, in, line}, CHU_BODY_STRONG, t->ink2, CHU_LEFT, chu_say(panel, "%u", row->i + 1));
    pen->x += in, pen->w = w - in;
    chu_pen_write(pen, 4, CHU_BODY_MEDIUM, 0, t->ink, chu_session_answer(panel, answer));
    if (row->stage >= STAGE_GROUP) {
        uint32_t all = row->beat->times ? row->beat->times : row->beat->hands, of = row->beat->times ? answer->times : answer->hands;
        if (pen->draw && chu_pen_seen(panel, pen->y, bar)) chu_session_share(panel, (ChRect){pen->x, pen->y, pen->w, bar}, of, all);
        pen->y += bar + chu_d(panel, 4);
    }
    chu_pen_write(pen, 0, CHU_CAPTION_STRONG, 0, t->ink2, note_of(panel, row->beat, answer, row->stage));
    if (row->stage == STAGE_RECORD) {
        int32_t delta = chu_delta_width(panel, answer->heat) + chu_d(panel, 12), caption = chu_line(panel, CHU_CAPTION);
        if (pen->draw && chu_pen_seen(panel, pen->y, caption)) chu_delta(panel, pen->x, pen->y + caption / 2, answer->heat);
        pen->x += delta, pen->w -= delta;
        chu_pen_write(pen, 0, CHU_CAPTION, 0, t->ink, answer->because.n ? answer->because : CH_STR("It moves the heat, and nothing more is said of it."));
        pen->x -= delta;
    }
    pen->x -= in, pen->w = w;
}

/* A row takes the focus, so that digits have somewhere to go. */
static int32_t draw_row(ChuPanel *panel, ChRect at, Row row)
{
    int32_t pad = chu_d(panel, 8);
    const ChBoardAnswer *answer = &row.beat->answers[row.i];
    ChuPen pen = {panel, at.x + pad, at.y + pad, at.w - 2 * pad, false};
    write_row(&pen, &row);
    ChRect rect = {at.x, at.y, at.w, pen.y + pad - at.y};
    ChStr note = note_of(panel, row.beat, answer, row.stage);
    ChuLook look = chu_region(panel, (ChuRegion){.order = ORDER_ANSWER + row.i, .rect = rect, .manner = CHU_READS,
                                                 .say = chu_say(panel, "%u: %.*s, %.*s", row.i + 1, CH_FMT(chu_session_answer(panel, answer)), CH_FMT(note))});
    if (look.focused && chu_pen_seen(panel, rect.y, 1)) chu_box(panel, rect, 8, panel->theme->you_tint, 0, 0);
    pen = (ChuPen){panel, at.x + pad, at.y + pad, at.w - 2 * pad, true};
    write_row(&pen, &row);
    if (look.ring) chu_ring(panel, rect, 8);
    return rect.y + rect.h + chu_d(panel, 4);
}

static void draw_beat(ChUi *ui, ChuPanel *panel, ChRect *at, const ChBoardBeat *beat)
{
    const ChuTheme *t = panel->theme;
    uint32_t stage = wall_of(ui)->stage;
    chu_write_cut(panel, at, chu_d(panel, 12), CHU_HEADING2, 0, t->ink, chu_session_line_title(panel, beat));
    chu_write_cut(panel, at, chu_d(panel, 8), CHU_BODY_STRONG, 0, t->you, stage_words(stage));
    for (uint32_t i = 0; i < beat->answer_count; i++) at->y = draw_row(panel, *at, (Row){beat, i, stage});
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
    if (beat_of(ui)) chu_hint(panel, CH_STR("Up Down"), CH_STR("answers"));
    chu_hint(panel, CH_STR("Left Right"), CH_STR("lines"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("board"));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    Wall *wall = wall_of(ui);
    if (!ui->board) return;
    const ChBoardBeat *beat = beat_of(ui);
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Board"));
    chu_bar_title(panel, &bar, ui->board->situation, (ChStr){NULL, 0});
    ChRect content = chu_content(panel->layout, page), view = content;
    ChuButton on = {.words = next_words(ui, wall->stage), .look = CHU_PRIMARY, .key = {.name = CH_KEY_SPACE}, .key_stays = true};
    int32_t w = chu_least(chu_button_width(panel, on), content.w), h = chu_button_height(panel, w, on);
    ChRect foot = chu_cut_bottom(&view, h);
    chu_cut_bottom(&view, chu_d(panel, 8));
    ChRect at = chu_scroll_begin(panel, ORDER_VIEW, view, &wall->scroll, chu_line(panel, CHU_BODY));
    if (beat) draw_beat(ui, panel, &at, beat);
    else if (places(ui)) draw_question(ui, panel, &at);
    else chu_write_cut(panel, &at, 0, CHU_BODY, 0, panel->theme->ink, CH_STR("Nothing has been played yet, and there is nothing to ask."));
    chu_scroll_end(panel, at.y);
    chu_button(panel, ORDER_ON, chu_cut_left(&foot, w), on);
    chu_key(panel, ORDER_BEFORE, (ChuKey){.name = CH_KEY_LEFT}, (ChStr){NULL, 0});
    chu_key(panel, ORDER_AFTER, (ChuKey){.name = CH_KEY_RIGHT}, (ChStr){NULL, 0});
    chu_focus_first(panel, beat && beat->answer_count ? ORDER_ANSWER : ORDER_ON);
    say_keys(ui, panel);
    chu_session_wake(ui, panel);
}

/* Doing ----------------------------------------------------------------------------------------------------- */

static void go_to(ChUi *ui, int32_t by)
{
    Wall *wall = wall_of(ui);
    chu_session_walk(ui, by, places(ui));
    *wall = (Wall){0};
    chu_take_focus(ui, beat_of(ui) ? ORDER_ANSWER : ORDER_ON);
}

static void leave(ChUi *ui)
{
    if (ui->board && ui->board_beat >= ui->board->beat_count) ui->board_beat = 0; /* the board has no page of questions */
    chu_go(ui, CH_SCREEN_SESSION);
}

static void go_on(ChUi *ui)
{
    Wall *wall = wall_of(ui);
    wall->typing = false;
    if (beat_of(ui) && wall->stage < STAGE_RECORD) {
        wall->stage++;
        wall->scroll.top = 0;
    } else if (ui->board_beat + 1 < places(ui)) {
        go_to(ui, 1);
    } else {
        leave(ui);
    }
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (order >= ORDER_ANSWER && deed.kind == CHU_FOCUSED) wall_of(ui)->typing = false;
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) leave(ui);
    if (order == ORDER_ON) go_on(ui);
    if (order == ORDER_BEFORE) go_to(ui, -1);
    if (order == ORDER_AFTER) go_to(ui, 1);
}

/* A first digit begins the number anew, the next ones go on with it. */
static bool count_hands(ChUi *ui, const ChUiInput *input)
{
    Wall *wall = wall_of(ui);
    const ChBoardBeat *beat = beat_of(ui);
    uint32_t order = chu_focus_has(&ui->focus), i = order - ORDER_ANSWER;
    if (!beat || order < ORDER_ANSWER || i >= beat->answer_count) return false;
    const ChBoardAnswer *answer = &beat->answers[i];
    uint32_t hands = answer->hands;
    if (input->key == CH_KEY_BACKSPACE) hands /= 10;
    else hands = (wall->typing ? hands * 10 : 0) + (input->character - '0');
    wall->typing = true;
    if (hands <= MOST_HANDS) chu_do(ui, (ChUiAction){.act = CH_ACT_VOTE, .index = ui->board_beat, .ms = hands, .text = answer->picks});
    return true;
}

static bool key(ChUi *ui, const ChUiInput *input)
{
    if (input->key == CH_KEY_ESCAPE) {
        leave(ui);
        return true;
    }
    bool digit = input->key == CH_KEY_CHAR && !input->ctrl && input->character >= '0' && input->character <= '9';
    return (digit || input->key == CH_KEY_BACKSPACE) && count_hands(ui, input);
}

const ChuScreen chu_screen_wall = {.title = CH_WORD("The wall"), .state_bytes = sizeof(Wall), .enter = enter, .draw = draw, .act = act, .key = key,
                                   .tick = chu_session_tick};
