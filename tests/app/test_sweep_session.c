/* The session's screens: board, wall with each of its stages, plan, turn, at every size and with longer texts. */
#include "app/board_made.h"
#include "app/sweep.h"

static ChBoard board;
static ChArena memory;

static void every_focus(Sweep *sweep, const char *screen)
{
    uint32_t orders[CHU_MAX_REGIONS], count = 0;
    sweep_settle(sweep);
    for (uint32_t i = 0; i < sweep->ui->focus.region_count; i++)
        if (sweep->ui->focus.regions[i].order && !sweep->ui->focus.regions[i].key_only) orders[count++] = sweep->ui->focus.regions[i].order;
    for (uint32_t i = 0; i < count; i++) {
        chu_take_focus(sweep->ui, orders[i]);
        sweep_scene(sweep, 1, "%s, %u has the focus", screen, orders[i]);
    }
}

static void expect_board(Sweep *sweep)
{
    sweep_expect(sweep, board.title);
    for (uint32_t i = 0; i < board.seat_count; i++) sweep_expect(sweep, board.seats[i].name);
    for (uint32_t i = 0; i < board.step_count; i++) sweep_expect(sweep, board.steps[i].title);
    if (board.question_count) sweep_expect(sweep, board.questions[0]);
}

static void boards(Sweep *sweep)
{
    ch_ui_show_session(sweep->ui, &board);
    expect_board(sweep);
    sweep_scene(sweep, 8, "board of %.*s", CH_FMT(board.situation));
    for (uint32_t i = 0; i < board.beat_count; i++) {
        sweep->ui->board_beat = i;
        sweep->ui->stale = true;
        sweep_scene(sweep, 2, "board of %.*s, place %u", CH_FMT(board.situation), i);
    }
    sweep->ui->names_hidden = true;
    sweep_scene(sweep, 4, "board of %.*s without names", CH_FMT(board.situation));
    sweep->ui->names_hidden = false;
    board.again = 3;
    board.ended = CH_STR("2025-10-14T12:00:00Z");
    ch_ui_session_changed(sweep->ui, &board, CH_STR("The shared folder: /mnt/training/tuesday cannot be read: it is not connected. "
                                                    "What was played is safe on this machine; mend the folder, and it goes on."));
    sweep_scene(sweep, 4, "board of %.*s at its end", CH_FMT(board.situation));
    board.ended = (ChStr){NULL, 0};
    board.again = 0;
}

/* What can be read on a wall says nothing of anybody. */
static void walls(Sweep *sweep)
{
    for (uint32_t i = 0; i < board.beat_count + board.question_count; i++) {
        ch_ui_show_session(sweep->ui, &board);
        sweep_settle(sweep);
        sweep_char(sweep, 'w');
        assert_int_equal(ch_ui_screen(sweep->ui), CH_SCREEN_WALL);
        sweep_settle(sweep);
        for (uint32_t k = 0; k < i; k++) sweep_key(sweep, CH_KEY_RIGHT);
        for (uint32_t stage = 0; stage < (i < board.beat_count ? 3u : 1u); stage++) {
            sweep_scene(sweep, 2, "wall of %.*s, place %u, stage %u", CH_FMT(board.situation), i, stage);
            sweep_settle(sweep);
            if (stage < 2 && i < board.beat_count) sweep_key(sweep, CH_KEY_SPACE);
        }
    }
}

/* On a projector every answer of a line is in sight at once, with all that the customer said before, in whatever is told of it. */
static void in_sight(Sweep *sweep, int32_t width, int32_t height)
{
    for (uint32_t i = 0; i < board.beat_count; i++) {
        ch_ui_show_session(sweep->ui, &board);
        sweep_settle(sweep);
        sweep_char(sweep, 'w');
        for (uint32_t k = 0; k < i; k++) sweep_key(sweep, CH_KEY_RIGHT);
        for (uint32_t stage = 0; stage < 3; stage++) {
            uint32_t answers = 0;
            assert_non_null(ch_ui_frame(sweep->ui, width, height, sweep->ui->now_ms));
            for (uint32_t k = 0; k < sweep->ui->focus.region_count; k++) {
                const ChuRegion *region = &sweep->ui->focus.regions[k];
                if (region->order < 100 || region->order >= 200) continue;
                answers++;
                if (region->rect.y + region->rect.h > height || region->scroll->content > region->scroll->window)
                    fail_msg("the wall of %.*s at %dx%d, place %u, stage %u, scrolls: %d in %d", CH_FMT(board.situation), width, height, i, stage,
                             region->scroll->content, region->scroll->window);
            }
            assert_int_equal(answers, board.beats[i].answer_count);
            if (stage < 2) sweep_key(sweep, CH_KEY_SPACE);
        }
    }
}

static void each(Sweep *sweep, uint32_t card, ChSituation *situation)
{
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_board_make_up(situation, &memory, &board), CH_OK);
    in_sight(sweep, 1280, 800);
    in_sight(sweep, 1920, 1080);
    ch_ui_show_session(sweep->ui, NULL);
    ch_ui_show_home(sweep->ui);
    ch_arena_free(&memory);
    if (card % 4 != 1 && sweep_scaled(1) == 1) return;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_board_make_up(situation, &memory, &board), CH_OK);
    boards(sweep);
    walls(sweep);
    ch_ui_show_session(sweep->ui, NULL);
    ch_ui_show_home(sweep->ui);
    ch_arena_free(&memory);
}

static void sessions(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 11);
    assert_true(sweep_situations(&sweep, each) > 0);
    sweep_end(&sweep, "sessions");
}

static void empty(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 12);
    const ChBoard nothing = {.title = CH_STR("Tuesday intake"), .situation = CH_STR("The shoe return"), .most_missed = CH_NONE};
    ch_ui_show_session(sweep.ui, &nothing);
    sweep_expect(&sweep, nothing.title);
    sweep_scene(&sweep, 12, "a board with nothing on it");
    every_focus(&sweep, "a board with nothing on it");
    sweep_char(&sweep, 'w');
    sweep_scene(&sweep, 6, "a wall with nothing on it");
    ch_ui_show_session(sweep.ui, NULL);
    static const ChSessionCard cards[] = {
        {CH_WORD("Tuesday intake"), CH_WORD("The shoe return"), CH_WORD("Tuesday 14 October 2025, 09:21"), true},
        {CH_WORD("The second Wednesday with the evening desk and those who were away"), CH_WORD("What they thought they bought"), CH_WORD("Wednesday 8 October 2025, 17:30"), false}};
    for (uint32_t many = 0; many < 3; many += 2) {
        ch_ui_show_sessions(sweep.ui, cards, many, many * 20);
        for (uint32_t i = 0; i < many; i++) sweep_expect(&sweep, cards[i].title);
        sweep_scene(&sweep, 12, "%u sessions", many);
        every_focus(&sweep, "sessions");
    }
    static const ChTeamCard teams[] = {{CH_WORD("Returns desk"), 7}, {CH_WORD("Telephone, evenings and weekends, first and second floor"), 5}};
    for (uint32_t people = 0; people < 14; people += 13) {
        static ChPersonCard names[13];
        for (uint32_t i = 0; i < people; i++) names[i] = (ChPersonCard){CH_STR("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine"), teams[i % 2].name};
        ch_ui_show_plan(sweep.ui, &(ChPlanCards){teams, people ? 2 : 0, names, people, people});
        sweep_scene(&sweep, 12, "a plan with %u people", people);
        every_focus(&sweep, "a plan");
    }
    ch_ui_plan_refused(sweep.ui, CH_STR("The shared folder /mnt/training/tuesday cannot be used: No such file or directory. Make it, or name another."));
    sweep_expect(&sweep, CH_STR("The shared folder /mnt/training/tuesday cannot be used: No such file or directory. Make it, or name another."));
    sweep_scene(&sweep, 6, "a plan whose folder is refused");
    sweep_settle(&sweep);
    chu_take_focus(sweep.ui, 103); /* some of them */
    sweep_key(&sweep, CH_KEY_ENTER);
    sweep_scene(&sweep, 6, "a plan with some of them");
    every_focus(&sweep, "a plan with some of them");
    ch_ui_input(sweep.ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_ENTER, .ctrl = true});
    sweep_scene(&sweep, 6, "a plan without a title");
    for (int somebody = 0; somebody < 2; somebody++) {
        ch_ui_show_turn(sweep.ui, somebody ? CH_STR("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine") : (ChStr){NULL, 0}, nothing.title, nothing.situation);
        sweep_scene(&sweep, 12, "a turn");
        every_focus(&sweep, "a turn");
    }
    ch_ui_show_home(sweep.ui);
    sweep_end(&sweep, "sessions with nothing in them");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(sessions), cmocka_unit_test(empty)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
