/* The session board against plays that are made here: real records, the situations that are shipped, through app/play.h as
 * everybody plays. What it must say is worked out beside it, from the plays themselves. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>


#include <cmocka.h>

#include "app/board.h"
#include "app/play.h"
#include "app/sitting.h"
#include "core/choices.h"

typedef struct Room {
    char folder[64];
    ChLibrary *library;
    ChStore *store;
    ChSituation situation;
    ChArena memory;
    ChError error;
} Room;

static const char *const names[] = {"Amara", "Ben", "Chidi", "Dilys"};

static void need(const Room *room, ChStatus status)
{
    if (status != CH_OK) print_error("%s\n", room->error.message);
    assert_int_equal(status, CH_OK);
}

static int begin(void **state)
{
    Room *room = calloc(1, sizeof *room);
    char path[CH_PATH_ROOM];
    *state = room;
    snprintf(room->folder, sizeof room->folder, "/tmp/coolhead-board-XXXXXX");
    assert_non_null(mkdtemp(room->folder));
    ch_arena_init(&room->memory, ch_heap(), SIZE_MAX);
    snprintf(path, sizeof path, "%s/records.db", room->folder);
    need(room, ch_world_library(&room->library, &room->error));
    need(room, ch_store_open(path, NULL, ch_heap(), &room->store, &room->error));
    need(room, ch_situation_load(room->library, "shoe-return", NULL, &room->situation, &room->error));
    for (int i = 0; i < 4; i++)
        need(room, ch_people_put(room->store, &(ChPerson){.name = ch_str(names[i]), .team = i < 2 ? CH_STR("Desk") : CH_STR("Phones"),
                                                          .joined = CH_STR("2026-03-01T09:00:00Z")}, NULL, &room->error));
    return 0;
}

static int leave(void **state)
{
    Room *room = *state;
    char command[128];
    ch_situation_free(&room->situation);
    ch_store_close(room->store);
    ch_library_close(room->library);
    ch_arena_free(&room->memory);
    snprintf(command, sizeof command, "rm -rf %s", room->folder);
    assert_int_equal(system(command), 0);
    free(room);
    return 0;
}

/* Returns the temperature at its end. */
static int32_t play(Room *room, const char *who, const char *choices)
{
    ChPlay made;
    ChPlayAbout about = {.start = {.mode = CH_MODE_PRACTICE, .seed = 1}, .trainee = who};
    need(room, ch_play_begin(&room->situation, room->store, &about, &made, &room->error));
    for (ChStr rest = ch_str(choices); rest.n;) {
        ChInput input = {.kind = CH_INPUT_ANSWER};
        ChOffers offers;
        ch_session_offers(made.session, &offers);
        assert_int_equal(ch_choices_read(&rest, offers.slot_count, &input.decision), CH_CHOICES_READ);
        need(room, ch_play_input(&made, &input, NULL, &room->error));
    }
    if (ch_session_ended(made.session)) {
        need(room, ch_situation_know(&room->situation, 0, room->store, &room->error));
        need(room, ch_play_finish(&made, &room->error));
    }
    int32_t anger = ch_session_state(made.session)->now.anger;
    ch_play_close(&made);
    return anger;
}

static void start(Room *room, const char *people, char uuid[CH_UUID_TEXT])
{
    uint32_t seats;
    const ChStr words = ch_str(people);
    ChSittingPlan plan = {.title = CH_STR("Tuesday"), .scenario = "shoe-return", .mode = CH_MODE_PRACTICE, .people = &words, .people_count = 1};
    need(room, ch_sitting_start(room->library, room->store, &plan, uuid, &seats, &room->error));
}

static ChBoard look(Room *room, const char *uuid, const char *now, ChBoardSource **source)
{
    ChBoard board;
    need(room, ch_board_open(room->library, room->store, ch_str(uuid), source, &room->error));
    ch_board_at_once(*source);
    need(room, ch_board_read(*source, ch_str(now), &room->memory, &board, &room->error));
    return board;
}

static void tells_who_is_where(void **state)
{
    Room *room = *state;
    ChBoardSource *source;
    char uuid[CH_UUID_TEXT];
    play(room, "Amara", "1,4,1"); /* before it: not of it */
    start(room, "all", uuid);
    int32_t amara = play(room, "Amara", "2,1"), ben = play(room, "Ben", "1,4,1");
    play(room, "Chidi", "3,2");
    int32_t chidi = play(room, "Chidi", "1");
    play(room, "Nobody", "1"); /* without a seat */
    ChBoard board = look(room, uuid, "2999-01-01T00:00:00Z", &source);
    assert_int_equal(board.seat_count, 4);
    assert_int_equal(board.begun, 3);
    assert_int_equal(board.plays, 4);
    const ChBoardSeat *seats = board.seats;
    assert_int_equal(seats[0].where, CH_BOARD_LINE);
    assert_int_equal(seats[0].line, 3);
    assert_int_equal(seats[0].heat, amara);
    assert_true(seats[0].help && seats[0].minutes > 3);
    assert_int_equal(seats[1].where, CH_BOARD_DEBRIEF);
    assert_int_equal(seats[1].heat, ben);
    assert_false(seats[1].help);
    assert_int_equal(seats[2].where, CH_BOARD_LINE);
    assert_int_equal(seats[2].plays, 2);
    assert_int_equal(seats[2].heat, chidi);
    assert_int_equal(seats[3].where, CH_BOARD_AWAY);
    assert_int_equal(seats[3].heat, -1);
    ch_board_close(source);
    board = look(room, uuid, "2020-01-01T00:00:00Z", &source); /* a clock that went back asks for no help */
    assert_false(board.seats[0].help);
    ch_board_close(source);
}

static void counts_answers_and_hands(void **state)
{
    Room *room = *state;
    ChBoardSource *source;
    char uuid[CH_UUID_TEXT];
    start(room, "Desk, Chidi", uuid);
    ChBoard board = look(room, uuid, "2026-03-01T10:00:00Z", &source);
    assert_int_equal(board.seat_count, 3);
    assert_int_equal(board.beat_count, 1); /* the room can vote before anybody has played */
    assert_int_equal(board.beats[0].times, 0);
    ch_board_close(source);
    play(room, "Amara", "2,1");
    play(room, "Ben", "2,4");
    play(room, "Chidi", "1");
    play(room, "Dilys", "1"); /* no seat */
    need(room, ch_class_vote(room->store, ch_str(uuid), room->situation.scenario.beats[room->situation.scenario.starts].id, CH_STR("5"), 7, &room->error));
    board = look(room, uuid, "2026-03-01T10:00:00Z", &source);
    const ChBoardBeat *first = &board.beats[0];
    const ChBeat *written = &room->situation.scenario.beats[room->situation.scenario.starts];
    assert_true(ch_str_eq(first->id, written->id));
    assert_int_equal(first->times, 3);
    assert_int_equal(first->answers[0].times, 1);
    assert_int_equal(first->answers[1].times, 2);
    assert_true(first->answer_count >= written->choice_count);
    assert_true(ch_str_eq(first->answers[1].words, written->choices[1].text));
    assert_int_equal(first->answers[4].hands, 7);
    assert_int_equal(first->hands, 7);
    assert_int_equal(board.beats[1].line, 2);
    ch_board_close(source);
}

static void counts_first_against_latest(void **state)
{
    Room *room = *state;
    ChBoardSource *source;
    char uuid[CH_UUID_TEXT];
    start(room, "all", uuid);
    play(room, "Amara", "1,2,1,3");
    play(room, "Ben", "1,2,1,3");
    play(room, "Amara", "2,4,3,4,5,4,2,3,3,2");
    ChBoard board = look(room, uuid, "2026-03-01T10:00:00Z", &source);
    assert_int_equal(board.attempts, 2);
    assert_int_equal(board.again, 1);
    assert_int_equal(board.step_count, room->situation.method.step_count);
    uint32_t first = 0, latest = 0;
    for (uint32_t i = 0; i < board.step_count; i++) {
        first += board.steps[i].first.missed;
        latest += board.steps[i].latest.missed;
    }
    assert_true(latest < first);
    assert_true(board.most_missed < board.step_count);
    assert_true(board.question_count > 0 && board.next_count > 0);
    for (uint32_t i = 0; i < board.next_count; i++) assert_false(ch_str_eq(board.next[i].id, CH_STR("shoe-return")));
    ch_board_close(source);
    need(room, ch_store_forget_trainee(room->store, CH_STR("Amara"), NULL, &room->error));
    board = look(room, uuid, "2026-03-01T10:00:00Z", &source);
    assert_int_equal(board.seat_count, 3);
    assert_int_equal(board.plays, 1);
    ch_board_close(source);
}

/* Everybody who came to an end stands in every step: asked for it or not. */
static void tells_who_was_not_asked(void **state)
{
    Room *room = *state;
    ChBoardSource *source;
    char uuid[CH_UUID_TEXT];
    start(room, "all", uuid);
    play(room, "Amara", "1,4,1");
    play(room, "Ben", "2,4,3,4,5,4,2,3,3,2");
    play(room, "Chidi", "2,1"); /* has not come to an end */
    ChBoard board = look(room, uuid, "2026-03-01T10:00:00Z", &source);
    uint32_t not_asked = 0;
    for (uint32_t i = 0; i < board.step_count; i++) {
        const ChBoardCount *count = &board.steps[i].latest;
        assert_int_equal(count->met + count->partly + count->missed + count->not_asked, 2);
        not_asked += count->not_asked;
    }
    assert_true(not_asked > 0);
    ch_board_close(source);
}

/* Without names the order says nothing of them, and is the same at every look. */
static void hides_by_pseudonym(void **state)
{
    static const char *const pseudonyms[] = {"P-QQQQQQ", "P-DDDDDD", "P-ZZZZZZ", "P-AAAAAA"};
    static const uint32_t order[] = {3, 1, 0, 2};
    Room *room = *state;
    ChBoardSource *source;
    char uuid[CH_UUID_TEXT];
    for (int i = 0; i < 4; i++) {
        need(room, ch_store_forget_trainee(room->store, ch_str(names[i]), NULL, &room->error));
        need(room, ch_people_put(room->store, &(ChPerson){.name = ch_str(names[i]), .pseudonym = ch_str(pseudonyms[i]),
                                                          .joined = CH_STR("2026-03-01T09:00:00Z")}, NULL, &room->error));
    }
    start(room, "all", uuid);
    for (int again = 0; again < 2; again++) {
        ChBoard board = look(room, uuid, "2026-03-01T10:00:00Z", &source);
        assert_int_equal(board.seat_count, 4);
        assert_memory_equal(board.hidden, order, sizeof order);
        ch_board_close(source);
        play(room, "Ben", "2,1");
    }
}

static void belongs_only_while_it_lasts(void **state)
{
    Room *room = *state;
    ChBoardSource *source;
    ChClass class;
    char uuid[CH_UUID_TEXT];
    start(room, "Amara", uuid);
    need(room, ch_sitting_find(room->store, CH_STR("Amara"), CH_STR("shoe-return"), &room->memory, &class, &room->error));
    assert_int_equal(ch_sitting_find(room->store, CH_STR("Amara"), CH_STR("hung-up-call"), &room->memory, &class, NULL), CH_NOT_FOUND);
    assert_int_equal(ch_sitting_find(room->store, CH_STR("Ben"), CH_STR("shoe-return"), &room->memory, &class, NULL), CH_NOT_FOUND);
    need(room, ch_sitting_end(room->store, ch_str(uuid), &room->error));
    need(room, ch_sitting_end(room->store, ch_str(uuid), &room->error)); /* twice is once */
    play(room, "Amara", "1");
    ChBoard board = look(room, uuid, "2026-03-01T10:00:00Z", &source);
    assert_int_equal(board.plays, 0);
    ch_board_close(source);
}

static void refuses_what_does_not_fit(void **state)
{
    Room *room = *state;
    ChClasses classes;
    char uuid[CH_UUID_TEXT];
    uint32_t seats;
    static const ChStr misspelt = CH_WORD("Desk, Bne"), commas = CH_WORD(", ,");
    const ChSittingPlan plans[] = {{.title = CH_STR(" "), .scenario = "shoe-return"},
                                   {.title = CH_STR("T"), .scenario = "shoe-retrun"},
                                   {.title = CH_STR("T"), .scenario = "shoe-return", .method = "no-such-method"},
                                   {.title = CH_STR("T"), .scenario = "shoe-return", .people = &misspelt, .people_count = 1},
                                   {.title = CH_STR("T"), .scenario = "shoe-return", .people = &commas, .people_count = 1},
                                   {.title = CH_STR("T\nU"), .scenario = "shoe-return"},
                                   {.title = CH_STR("T"), .scenario = "shoe-return", .folder = "/no/such/folder"}};
    for (size_t i = 0; i < sizeof plans / sizeof plans[0]; i++) {
        room->error.message[0] = '\0';
        assert_int_not_equal(ch_sitting_start(room->library, room->store, &plans[i], uuid, &seats, &room->error), CH_OK);
        assert_true(room->error.message[0] && !strchr(room->error.message, '\n'));
    }
    need(room, ch_class_list(room->store, &room->memory, &classes, &room->error));
    assert_int_equal(classes.count, 0);
}

/* Whoever leads and is only a name in the settings takes no seat by "all"; a roster, or being named, gives them one. */
static void who_leads_is_not_everybody(void **state)
{
    static const ChStr named[] = {CH_WORD("all"), CH_WORD("Joanna")};
    Room *room = *state;
    char uuid[CH_UUID_TEXT];
    uint32_t seats;
    ChSittingPlan plan = {.title = CH_STR("T"), .scenario = "shoe-return", .leader = CH_STR("Joanna")};
    ChPerson joanna = {.name = CH_STR("Joanna"), .joined = CH_STR("2026-03-01T09:00:00Z")};
    need(room, ch_people_put(room->store, &joanna, NULL, &room->error));
    play(room, "Joanna", "1,4,1"); /* to know what it is about */
    need(room, ch_sitting_start(room->library, room->store, &plan, uuid, &seats, &room->error));
    assert_int_equal(seats, 4);
    plan.people = named, plan.people_count = 2;
    need(room, ch_sitting_start(room->library, room->store, &plan, uuid, &seats, &room->error));
    assert_int_equal(seats, 5);
    joanna.listed = true;
    need(room, ch_people_put(room->store, &joanna, NULL, &room->error));
    joanna.listed = false; /* what comes later does not take them off the roster */
    need(room, ch_people_put(room->store, &joanna, NULL, &room->error));
    plan.people_count = 1;
    need(room, ch_sitting_start(room->library, room->store, &plan, uuid, &seats, &room->error));
    assert_int_equal(seats, 5);
}

/* A name may have a comma in it, beside others that are divided by commas. */
static void names_may_have_commas(void **state)
{
    static const struct {
        ChStr words[2];
        uint32_t count, seats;
    } asked[] = {{{CH_WORD("Lopez, Ana")}, 1, 1},
                 {{CH_WORD("Ben, Lopez, Ana,Chidi")}, 1, 3},
                 {{CH_WORD("Lopez, Ana"), CH_WORD("Desk")}, 2, 3},
                 {{CH_WORD("Lopez, Ana"), CH_WORD("Lopez, Ana, Phones")}, 2, 3}};
    Room *room = *state;
    char uuid[CH_UUID_TEXT];
    uint32_t seats;
    need(room, ch_people_put(room->store, &(ChPerson){.name = CH_STR("Lopez, Ana"), .joined = CH_STR("2026-03-01T09:00:00Z")}, NULL, &room->error));
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
        ChSittingPlan plan = {.title = CH_STR("T"), .scenario = "shoe-return", .people = asked[i].words, .people_count = asked[i].count};
        need(room, ch_sitting_start(room->library, room->store, &plan, uuid, &seats, &room->error));
        assert_int_equal(seats, asked[i].seats);
    }
    ChSittingPlan plan = {.title = CH_STR("T"), .scenario = "shoe-return", .people = &(ChStr){"Lopez, Anna", 11}, .people_count = 1};
    assert_int_equal(ch_sitting_start(room->library, room->store, &plan, uuid, &seats, &room->error), CH_BAD_INPUT);
    assert_non_null(strstr(room->error.message, "Lopez"));
}

static void writes_names_only_when_asked(void **state)
{
    Room *room = *state;
    ChBoardSource *source;
    char uuid[CH_UUID_TEXT];
    ChText with = {.from = ch_heap()}, without = {.from = ch_heap()};
    start(room, "all", uuid);
    play(room, "Amara", "2,1");
    ChBoard board = look(room, uuid, "2026-03-01T10:00:00Z", &source);
    ch_board_csv(&board, true, &with);
    ch_board_csv(&board, false, &without);
    assert_non_null(strstr(with.p, "Amara"));
    for (int i = 0; i < 4; i++) assert_null(strstr(without.p, names[i]));
    assert_non_null(strstr(without.p, "line,before,answer"));
    ch_text_free(&with);
    ch_text_free(&without);
    ch_board_close(source);
}

#define ROOM(test) cmocka_unit_test_setup_teardown(test, begin, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {ROOM(tells_who_is_where), ROOM(counts_answers_and_hands), ROOM(counts_first_against_latest),
                                       ROOM(tells_who_was_not_asked), ROOM(hides_by_pseudonym), ROOM(belongs_only_while_it_lasts), ROOM(who_leads_is_not_everybody), ROOM(names_may_have_commas), ROOM(refuses_what_does_not_fit), ROOM(writes_names_only_when_asked)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
