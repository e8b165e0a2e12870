/* Somebody who sits in a session plays its situation as it asks, and is told so. */
#include "desk_kit.h"

#include "app/about.h"
#include "app/share.h"
#include "app/sitting.h"

typedef struct Room {
    char folder[DK_FOLDER], shared[DK_FOLDER + 16];
    ChDesk desk;
    ChError error;
} Room;

#define need(room, call)                                                                                               \
    do {                                                                                                               \
        if ((call) != CH_OK) fail_msg("%s:%d %s", __FILE__, __LINE__, (room)->error.message);                         \
    } while (0)

static int begin(void **state)
{
    Room *room = calloc(1, sizeof *room);
    *state = room;
    dk_folder(room->folder);
    snprintf(room->shared, sizeof room->shared, "%s/shared", room->folder);
    assert_int_equal(mkdir(room->shared, 0700), 0);
    dk_open(&room->desk, "Ana Lopez");
    dk_do(&room->desk, (ChUiAction){.act = CH_ACT_HOME}); /* which enters her */
    return 0;
}

static int leave(void **state)
{
    Room *room = *state;
    ch_desk_close(&room->desk);
    folder_gone(room->folder);
    free(room);
    return 0;
}

static void start(Room *room, ChMode mode, const char *method, const char *folder, char uuid[CH_UUID_TEXT])
{
    uint32_t seats;
    ChSittingPlan plan = {.title = CH_STR("Tuesday intake"), .scenario = "shoe-return", .method = method, .mode = mode,
                          .people = &(ChStr){"Ana Lopez", 9}, .people_count = 1, .folder = folder};
    need(room, ch_sitting_start(room->desk.library, room->desk.store, &plan, uuid, &seats, &room->error));
    dk_do(&room->desk, (ChUiAction){.act = CH_ACT_HOME});
}

static bool says(ChStr said, const char *words)
{
    char text[1024];
    snprintf(text, sizeof text, "%.*s", CH_FMT(said));
    return strstr(text, words) != NULL;
}

static void open_it(Room *room)
{
    dk_do(&room->desk, (ChUiAction){.act = CH_ACT_OPEN, .index = ch_desk_find(&room->desk, "shoe-return")});
}

static void answer(Room *room)
{
    dk_do(&room->desk, (ChUiAction){.act = CH_ACT_ANSWER, .decision = {.pick_count = 1, .picks = {1}}, .ms = 1000});
}

static void test_a_session_says_how_it_is_played(void **state)
{
    Room *room = *state;
    ChDesk *desk = &room->desk;
    char uuid[CH_UUID_TEXT];
    start(room, CH_MODE_ASSESSED, "help", NULL, uuid);
    assert_true(says(desk->ui->sitting.words, "In the session Tuesday intake"));
    assert_true(desk->ui->sitting.seated && !desk->ui->sitting.told);
    open_it(room);
    assert_true(desk->ui->asked.on);
    assert_int_equal(desk->ui->asked.mode, CH_MODE_ASSESSED);
    assert_true(says(desk->ui->asked.words, "In the session Tuesday intake"));
    dk_press(desk, CH_KEY_CHAR, '1'); /* no other is offered */
    dk_press(desk, CH_KEY_ENTER, 0);
    assert_non_null(desk->play.session);
    assert_int_equal(ch_session_started(desk->play.session).mode, CH_MODE_ASSESSED);
    assert_true(ch_str_eq(desk->situation.method.id, CH_STR("help")));
    assert_string_equal(desk->play.class, uuid);
    assert_true(says(ch_text_view(&desk->ui->play_in), "In the session Tuesday intake"));
}

static void test_a_play_begun_before_is_not_gone_on_with_in_it(void **state)
{
    Room *room = *state;
    ChDesk *desk = &room->desk;
    char uuid[CH_UUID_TEXT];
    dk_begin(desk, "shoe-return", CH_MODE_GUIDED);
    answer(room);
    start(room, CH_MODE_PRACTICE, NULL, NULL, uuid);
    dk_do(desk, (ChUiAction){.act = CH_ACT_SESSION});
    dk_do(desk, (ChUiAction){.act = CH_ACT_SIT, .text = CH_STR("Ana Lopez")});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_BRIEFING);
    dk_press(desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_session_started(desk->play.session).mode, CH_MODE_PRACTICE);
    assert_string_equal(desk->play.class, uuid);
    answer(room);
    dk_do(desk, (ChUiAction){.act = CH_ACT_SESSION});
    dk_do(desk, (ChUiAction){.act = CH_ACT_SIT, .text = CH_STR("Ana Lopez")}); /* and this one is */
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PLAY);
    assert_string_equal(desk->play.class, uuid);
}

/* Another mode, another method: kept, and in no session; nothing of it is on the board. */
static void test_what_is_played_otherwise_belongs_to_no_session(void **state)
{
    Room *room = *state;
    ChDesk *desk = &room->desk;
    char uuid[CH_UUID_TEXT];
    ChPlay play;
    ChSituation situation;
    start(room, CH_MODE_ASSESSED, NULL, NULL, uuid);
    for (int i = 0; i < 3; i++) {
        ChPlayAbout about = {.start = {.mode = i == 1 ? CH_MODE_GUIDED : CH_MODE_ASSESSED, .seed = 1}, .trainee = "Ana Lopez"};
        ChInput input = {.kind = CH_INPUT_ANSWER, .decision = {.pick_count = 1, .picks = {1}}};
        need(room, ch_situation_load(desk->library, "shoe-return", i == 2 ? "help" : NULL, &situation, &room->error));
        need(room, ch_play_begin(&situation, desk->store, &about, &play, &room->error));
        assert_int_equal(play.class[0] != '\0', i == 0);
        snprintf(play.class, sizeof play.class, "%s", uuid); /* nor when it says so itself, as an import might */
        need(room, ch_play_input(&play, &input, NULL, &room->error));
        ch_play_close(&play);
        ch_situation_free(&situation);
    }
    dk_do(desk, (ChUiAction){.act = CH_ACT_SESSION});
    assert_int_equal(desk->ui->board->plays, 1);
    assert_int_equal(desk->ui->board->beats[0].times, 1);
}

/* ---- somebody who comes late ---- */

static uint32_t seats_of(Room *room, ChStore *store, const char *uuid, ChArena *memory)
{
    ChPeople people;
    need(room, ch_class_seats(store, ch_str(uuid), memory, &people, &room->error));
    return people.count;
}

static void test_somebody_who_comes_late_sits_down_by_name_after_the_pin(void **state)
{
    Room *room = *state;
    ChDesk *desk = &room->desk;
    ChArena memory;
    char uuid[CH_UUID_TEXT];
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    start(room, CH_MODE_PRACTICE, NULL, NULL, uuid);
    dk_do(desk, (ChUiAction){.act = CH_ACT_SESSION});
    dk_do(desk, (ChUiAction){.act = CH_ACT_TURN});
    need(room, ch_lock_set(desk->store, CH_STR("2468"), &room->error));
    for (int i = 0; i < 2; i++) dk_press(desk, CH_KEY_TAB, 0);
    dk_press(desk, CH_KEY_ENTER, 0); /* somebody who has no seat yet */
    dk_press(desk, CH_KEY_ENTER, 0); /* nobody sits down without a name */
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_TURN);
    dk_type(desk, "Zoe Late");
    dk_press(desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_PIN);
    assert_int_equal(seats_of(room, desk->store, uuid, &memory), 1);
    dk_type(desk, "2468");
    dk_press(desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_BRIEFING);
    assert_string_equal(desk->trainee, "Zoe Late");
    assert_false(desk->let_in);
    assert_true(desk->ui->asked.on);
    assert_int_equal(seats_of(room, desk->store, uuid, &memory), 2);
    dk_do(desk, (ChUiAction){.act = CH_ACT_TURN});
    dk_do(desk, (ChUiAction){.act = CH_ACT_SIT, .text = CH_STR("ana lopez")}); /* a seat there is wants none */
    assert_string_equal(desk->trainee, "Ana Lopez");
    assert_int_equal(seats_of(room, desk->store, uuid, &memory), 2);
    ch_arena_free(&memory);
}

/* ---- a shared folder ---- */

/* A store of the facilitator's, with Ana and Ben on its roster and a session in the folder. */
static ChStore *lead(Room *room, bool tell_seats, char uuid[CH_UUID_TEXT])
{
    char path[DK_FOLDER + 32];
    uint32_t seats;
    ChStore *store;
    snprintf(path, sizeof path, "%s/lead.db", room->folder);
    need(room, ch_store_open(path, NULL, ch_heap(), &store, &room->error));
    ChPerson people[] = {{.name = CH_STR("Ana Lopez"), .joined = CH_STR("2026-03-01T09:00:00Z")},
                         {.name = CH_STR("Ben Tait"), .joined = CH_STR("2026-03-01T09:00:00Z")}};
    need(room, ch_people_put_all(store, people, 2, NULL, &room->error));
    ChSittingPlan plan = {.title = CH_STR("Tuesday intake"), .scenario = "shoe-return", .mode = CH_MODE_ASSESSED, .people = &(ChStr){"all", 3}, .people_count = 1,
                          .folder = room->shared};
    ChClass alone = {.title = plan.title, .scenario = CH_STR("shoe-return"), .method = CH_STR("keep-the-customer"), .mode = plan.mode,
                     .folder = ch_str(room->shared), .began = CH_STR("2026-03-01T09:00:00Z")};
    if (tell_seats) {
        need(room, ch_sitting_start(room->desk.library, store, &plan, uuid, &seats, &room->error));
        assert_int_equal(seats, 2);
        return store;
    }
    ChShare *share;
    need(room, ch_class_begin(store, &alone, uuid, &room->error));
    need(room, ch_share_open(room->shared, store, &share, &room->error));
    need(room, ch_share_tell_session(share, ch_str(uuid), &room->error));
    ch_share_close(share);
    return store;
}

static void test_who_joins_sits_in_the_seat_that_is_meant(void **state)
{
    Room *room = *state;
    ChDesk *desk = &room->desk;
    ChArena memory;
    ChSittingJoined joined;
    char uuid[CH_UUID_TEXT];
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStore *lead_store = lead(room, true, uuid);
    assert_int_equal(ch_sitting_join(desk->store, room->shared, CH_STR("Zed"), &memory, &joined, &room->error), CH_NOT_FOUND);
    assert_non_null(strstr(room->error.message, "the seats are Ana Lopez, Ben Tait"));
    need(room, ch_sitting_join(desk->store, room->shared, CH_STR("ana  LOPEZ"), &memory, &joined, &room->error));
    assert_true(ch_str_eq(joined.trainee, CH_STR("Ana Lopez")) && !joined.new_seat);
    assert_int_equal(seats_of(room, desk->store, uuid, &memory), 1); /* nobody else's name is kept here */
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    assert_true(desk->ui->sitting.told && desk->ui->sitting.shared);
    assert_true(says(desk->ui->sitting.words, "told to its shared folder"));
    open_it(room);
    assert_true(says(desk->ui->asked.words, "told to its shared folder"));
    dk_do(desk, (ChUiAction){.act = CH_ACT_BE, .text = CH_STR("Ana")}); /* who has no seat, and is told */
    assert_true(!desk->ui->sitting.told && desk->ui->sitting.shared);
    assert_true(says(desk->ui->sitting.words, "no seat"));
    need(room, ch_sitting_end(lead_store, ch_str(uuid), &room->error));
    dk_do(desk, (ChUiAction){.act = CH_ACT_BE, .text = CH_STR("Ana Lopez")});
    open_it(room); /* which learns of the end */
    assert_false(desk->ui->asked.on);
    ch_store_close(lead_store);
    ch_arena_free(&memory);
}

static void test_where_no_seats_are_known_one_who_joins_gets_one(void **state)
{
    Room *room = *state;
    ChArena memory;
    ChSittingJoined joined;
    ChShare *share;
    char uuid[CH_UUID_TEXT];
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStore *lead_store = lead(room, false, uuid);
    need(room, ch_sitting_join(room->desk.store, room->shared, CH_STR("Zed"), &memory, &joined, &room->error));
    assert_true(joined.new_seat);
    assert_int_equal(seats_of(room, lead_store, uuid, &memory), 0);
    need(room, ch_share_open(room->shared, lead_store, &share, &room->error));
    need(room, ch_share_follow(share, NULL, &room->error));
    ch_share_close(share);
    assert_int_equal(seats_of(room, lead_store, uuid, &memory), 1); /* the board has it before they play */
    ch_store_close(lead_store);
    ch_arena_free(&memory);
}

/* ---- erasing while the folder is away ---- */

static bool anywhere(const char *folder, const char *word)
{
    char command[256];
    snprintf(command, sizeof command, "grep -rqF '%s' %s", word, folder);
    return system(command) == 0;
}

static void test_erased_while_the_folder_is_away_is_erased_when_it_is_back(void **state)
{
    Room *room = *state;
    ChDesk *desk = &room->desk;
    char uuid[CH_UUID_TEXT], away[DK_FOLDER + 32], records[DK_FOLDER + 32];
    ChShare *share;
    uint32_t plays;
    ChArena memory;
    ChText said = {.from = ch_heap()};
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    start(room, CH_MODE_PRACTICE, NULL, room->shared, uuid);
    dk_begin(desk, "shoe-return", CH_MODE_PRACTICE);
    answer(room);
    need(room, ch_people_put(desk->store, &(ChPerson){.name = CH_STR("Bo Tell"), .joined = CH_STR("2026-03-01T09:00:00Z")}, NULL, &room->error));
    need(room, ch_class_seat(desk->store, ch_str(uuid), CH_STR("Bo Tell"), &room->error));
    need(room, ch_share_open(room->shared, desk->store, &share, &room->error));
    need(room, ch_share_tell_seats(share, ch_str(uuid), (ChStr){NULL, 0}, &room->error));
    ch_share_close(share);
    ch_desk_put_away(desk);
    assert_true(anywhere(room->shared, "Ana Lopez"));
    snprintf(away, sizeof away, "%s-away", room->shared);
    assert_int_equal(rename(room->shared, away), 0);
    assert_int_equal(ch_about_erase(desk->store, CH_STR("Ana Lopez"), &plays, &room->error), CH_IO);
    assert_int_equal(plays, 1);
    assert_non_null(strstr(room->error.message, "when the folder is there again"));
    snprintf(records, sizeof records, "%s/records.db", room->folder);
    assert_false(anywhere(records, "Ana Lopez")); /* remembered, and not by the name */
    ch_about_finish(desk->store, &said);
    assert_int_equal(said.n, 0);
    assert_int_equal(mkdir(room->shared, 0700), 0); /* the place of a disk that is not connected */
    ch_about_finish(desk->store, &said);
    assert_int_equal(said.n, 0);
    assert_int_equal(rmdir(room->shared), 0);
    assert_int_equal(rename(away, room->shared), 0);
    assert_true(anywhere(room->shared, "Ana Lopez"));
    ch_about_finish(desk->store, &said);
    assert_true(says(ch_text_view(&said), "is overwritten in it now"));
    assert_false(anywhere(room->shared, "Ana Lopez"));
    assert_true(anywhere(room->shared, "Bo Tell"));
    said.n = 0;
    ch_about_finish(desk->store, &said); /* once */
    assert_int_equal(said.n, 0);
    assert_int_equal(seats_of(room, desk->store, uuid, &memory), 1);
    ch_text_free(&said);
    ch_arena_free(&memory);
}

static void test_a_folder_that_is_opened_forgets_first_what_it_was_to_forget(void **state)
{
    Room *room = *state;
    ChDesk *desk = &room->desk;
    char uuid[CH_UUID_TEXT], away[DK_FOLDER + 32];
    ChArena memory;
    ChShare *share;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStore *lead_store = lead(room, true, uuid);
    ChSittingJoined joined;
    need(room, ch_sitting_join(desk->store, room->shared, CH_STR("Ana Lopez"), &memory, &joined, &room->error));
    snprintf(away, sizeof away, "%s-away", room->shared);
    assert_int_equal(rename(room->shared, away), 0);
    assert_int_equal(ch_about_erase(desk->store, CH_STR("Ben Tait"), NULL, &room->error), CH_NOT_FOUND); /* who is not known here */
    assert_int_equal(ch_about_erase(desk->store, CH_STR("Ana Lopez"), NULL, &room->error), CH_IO);
    assert_int_equal(rename(away, room->shared), 0);
    need(room, ch_share_open(room->shared, desk->store, &share, &room->error));
    need(room, ch_share_follow(share, NULL, &room->error));
    ch_share_close(share);
    assert_false(anywhere(room->shared, "Ana Lopez"));
    ChPerson person;
    assert_int_equal(ch_people_find(desk->store, CH_STR("Ana Lopez"), &memory, &person, &room->error), CH_NOT_FOUND);
    ch_store_close(lead_store);
    ch_arena_free(&memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_session_says_how_it_is_played, begin, leave),
        cmocka_unit_test_setup_teardown(test_a_play_begun_before_is_not_gone_on_with_in_it, begin, leave),
        cmocka_unit_test_setup_teardown(test_what_is_played_otherwise_belongs_to_no_session, begin, leave),
        cmocka_unit_test_setup_teardown(test_somebody_who_comes_late_sits_down_by_name_after_the_pin, begin, leave),
        cmocka_unit_test_setup_teardown(test_who_joins_sits_in_the_seat_that_is_meant, begin, leave),
        cmocka_unit_test_setup_teardown(test_where_no_seats_are_known_one_who_joins_gets_one, begin, leave),
        cmocka_unit_test_setup_teardown(test_erased_while_the_folder_is_away_is_erased_when_it_is_back, begin, leave),
        cmocka_unit_test_setup_teardown(test_a_folder_that_is_opened_forgets_first_what_it_was_to_forget, begin, leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
