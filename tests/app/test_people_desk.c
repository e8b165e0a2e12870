/* At the desk: who is practising, what is kept about them, erasing it from the file's bytes, and the PIN. */
#define _POSIX_C_SOURCE 200809L
#include "desk_kit.h"
#include "exchange_kit.h"

#include "app/about.h"
#include "app/gate.h"

static void open_desk(const char *trainee, ChDesk *desk)
{
    dk_open(desk, trainee);
    ch_desk_begin(desk);
    dk_work(desk);
}

static void sit(ExKit *kit, ChDesk *desk, const char *trainee)
{
    ex_start(kit);
    open_desk(trainee, desk);
}

static void rise(ExKit *kit, ChDesk *desk)
{
    ch_desk_close(desk);
    ex_end(kit);
}

/* Some lines of the first situation. */
static void play_some(ChDesk *desk, uint32_t lines)
{
    dk_begin(desk, "shoe-return", CH_MODE_PRACTICE);
    for (uint32_t i = 0; i < lines; i++)
        dk_do(desk, (ChUiAction){.act = CH_ACT_ANSWER, .decision = {.pick_count = 1, .picks = {2}}, .ms = 900});
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
}

static uint32_t plays_of(ExKit *kit, ChDesk *desk, const char *name)
{
    ChPerson person;
    ex_ok(kit, ch_people_find(desk->store, ch_str(name), &kit->arena, &person, &kit->error));
    return person.plays;
}

static void test_first_start_asks_a_name_and_enters_it(void **state)
{
    (void)state;
    ExKit kit;
    ChDesk desk;
    sit(&kit, &desk, "");
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_FIRST);
    dk_type(&desk, "Ana");
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_HOME);
    assert_int_equal(plays_of(&kit, &desk, "Ana"), 0);
    rise(&kit, &desk);
}

static void test_each_name_has_plays_of_its_own(void **state)
{
    (void)state;
    ExKit kit;
    ChDesk desk;
    sit(&kit, &desk, "Ana");
    play_some(&desk, 1);
    dk_press(&desk, CH_KEY_CHAR, 'n');
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PEOPLE);
    dk_press(&desk, CH_KEY_ENTER, 0); /* no name: it says so, and stays */
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PEOPLE);
    dk_type(&desk, "Bo");
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_HOME);
    assert_string_equal(desk.trainee, "Bo");
    assert_false(desk.cards[ch_desk_find(&desk, "shoe-return")].open); /* hers is not his */
    play_some(&desk, 1);
    assert_int_equal(plays_of(&kit, &desk, "Ana"), 1);
    assert_int_equal(plays_of(&kit, &desk, "Bo"), 1);
    dk_press(&desk, CH_KEY_CHAR, 'n');
    dk_type(&desk, "an"); /* a piece of the name finds her; the first below the field */
    for (int i = 0; i < 2; i++) dk_press(&desk, CH_KEY_TAB, 0);
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_string_equal(desk.trainee, "Ana");
    assert_string_equal(ch_settings_read(NULL).trainee, "Ana"); /* and so at the next start */
    assert_true(desk.cards[ch_desk_find(&desk, "shoe-return")].open);
    rise(&kit, &desk);
}

static void test_a_name_typed_otherwise_is_who_was_entered(void **state)
{
    (void)state;
    ExKit kit;
    ChDesk desk;
    sit(&kit, &desk, "");
    dk_type(&desk, "Jose\xCC\x81  Lopez"); /* an accent of its own, two spaces */
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_string_equal(desk.trainee, "Jos\xC3\xA9 Lopez");
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_BE, .text = CH_STR("Bo")}, 0);
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_BE, .text = CH_STR("JOS\xC3\x89  lopez")}, 0);
    assert_string_equal(desk.trainee, "Jos\xC3\xA9 Lopez");
    assert_string_equal(ch_settings_read(NULL).trainee, "Jos\xC3\xA9 Lopez");
    ChPerson old = {.name = CH_STR("Cy  Old"), .joined = CH_STR("2026-03-01T09:00:00Z")}; /* kept before names were made alike */
    ex_ok(&kit, ch_people_put(desk.store, &old, NULL, &kit.error));
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_BE, .text = old.name}, 0);
    assert_string_equal(desk.trainee, "Cy  Old");
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_BE, .text = CH_STR("cy old")}, 0);
    assert_string_equal(desk.trainee, "Cy  Old");
    ChPeople people;
    ex_ok(&kit, ch_people_list(desk.store, &kit.arena, &people, &kit.error));
    assert_int_equal(people.count, 3);
    rise(&kit, &desk);
}

static void test_a_name_is_corrected_and_plays_come_along(void **state)
{
    (void)state;
    ExKit kit;
    ChDesk desk;
    sit(&kit, &desk, "Hildegart");
    play_some(&desk, 1);
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_RENAME, .text = CH_STR("Hildegard")}, 0);
    dk_work(&desk);
    assert_string_equal(desk.trainee, "Hildegard");
    assert_string_equal(ch_settings_read(NULL).trainee, "Hildegard");
    assert_int_equal(plays_of(&kit, &desk, "Hildegard"), 1);
    assert_true(desk.cards[ch_desk_find(&desk, "shoe-return")].open); /* and it is hers to go on with */
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_BE, .text = CH_STR("Bo")}, 0);
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_RENAME, .text = CH_STR("Bob")}, 0); /* who has not played */
    assert_string_equal(desk.trainee, "Bob");
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_RENAME, .text = CH_STR("Hildegard")}, 0);
    dk_work(&desk);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_ERROR); /* she has plays of her own */
    assert_string_equal(desk.trainee, "Bob");
    assert_int_equal(plays_of(&kit, &desk, "Hildegard"), 1);
    rise(&kit, &desk);
}

static bool remembered(const ExKit *kit, const char *text)
{
    static const char *const files[] = {"records.db", "records.db-wal", "settings.json"};
    bool has = false;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        char path[160];
        ex_path(kit, files[i], path);
        has |= ex_file_has(path, text);
    }
    return has;
}

static void test_what_is_kept_is_shown_written_and_erased(void **state)
{
    (void)state;
    ExKit kit;
    ChDesk desk;
    char path[160], uuid[CH_UUID_TEXT];
    struct stat at;
    sit(&kit, &desk, "Ana Quartermain");
    play_some(&desk, 1);
    ChAttempt attempt = ex_find(&kit, desk.store, "last");
    snprintf(uuid, sizeof uuid, "%.*s", CH_FMT(attempt.uuid));
    ChReflection written = {.guess = 70, .keep = CH_STR("the quiet beginning"), .change = CH_STR("")};
    ex_ok(&kit, ch_people_reflect(desk.store, attempt.uuid, &written, &kit.error));
    dk_do(&desk, (ChUiAction){.act = CH_ACT_ABOUT});
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_ABOUT);
    bool told = false;
    for (uint32_t i = 0; i < desk.ui->about_count; i++) told |= ch_str_eq(desk.ui->about[i].text, written.keep);
    assert_true(told);
    dk_press(&desk, CH_KEY_CHAR, 'e');
    ex_path(&kit, "documents/coolhead-about-me.json", path);
    assert_true(ex_file_has(path, "Ana Quartermain") && ex_file_has(path, uuid));
    assert_int_equal(stat(path, &at), 0);
    assert_int_equal(at.st_mode & 0777, 0600);
    ex_path(&kit, "documents/coolhead-about-me.html", path);
    assert_true(ex_file_has(path, "the quiet beginning") && ex_file_has(path, "shoe-return"));
    assert_true(remembered(&kit, "Quartermain") && remembered(&kit, uuid) && remembered(&kit, "the quiet beginning"));
    ch_desk_do(&desk, &(ChUiAction){.act = CH_ACT_ERASE, .text = CH_STR("Ana")}, 0); /* not the name */
    assert_true(remembered(&kit, "Quartermain"));
    dk_press(&desk, CH_KEY_TAB, 0); /* from the export to the field */
    dk_type(&desk, "Ana Quartermain");
    dk_press(&desk, CH_KEY_TAB, 0);
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_FIRST);
    assert_false(remembered(&kit, "Quartermain") || remembered(&kit, uuid) || remembered(&kit, "the quiet beginning"));
    ch_desk_close(&desk);
    assert_false(remembered(&kit, "Quartermain"));
    ex_end(&kit);
}

static void test_the_pin_is_asked_for_once_and_never_shown(void **state)
{
    (void)state;
    ExKit kit;
    ChDesk desk;
    bool pass = false;
    sit(&kit, &desk, "Ana");
    ChUiAction guarded = {.act = CH_ACT_PEOPLE};
    ex_ok(&kit, ch_desk_gate(&desk, &guarded, CH_STR("For the session."), &pass, &kit.error));
    assert_true(pass); /* none is set */
    ex_ok(&kit, ch_lock_set(desk.store, CH_STR("47 11"), &kit.error));
    ex_ok(&kit, ch_desk_gate(&desk, &guarded, CH_STR("For the session."), &pass, &kit.error));
    assert_false(pass);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PIN);
    dk_work(&desk);
    dk_type(&desk, "0815");
    const ChuRegion *field = chu_focus_region(&desk.ui->focus);
    assert_true(field && field->field && !memchr(field->say.p, '8', field->say.n)); /* not read aloud */
    ChUiInput copy = {.type = CH_INPUT_KEY, .key = CH_KEY_CHAR, .character = 'c', .ctrl = true};
    ch_ui_input(desk.ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_CHAR, .character = 'a', .ctrl = true});
    ch_ui_input(desk.ui, &copy);
    ChUiAction action;
    assert_false(ch_ui_take_action(desk.ui, &action)); /* nor copied */
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PIN);
    assert_true(desk.ui->refused.n > 0);
    dk_type(&desk, "47 11");
    dk_press(&desk, CH_KEY_ENTER, 0);
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PEOPLE); /* what was asked for */
    ex_ok(&kit, ch_desk_gate(&desk, &guarded, CH_STR("For the session."), &pass, &kit.error));
    assert_true(pass);
    ch_desk_shut(&desk);
    ex_ok(&kit, ch_desk_gate(&desk, &guarded, CH_STR("For the session."), &pass, &kit.error));
    assert_false(pass);
    dk_work(&desk);
    dk_press(&desk, CH_KEY_ESCAPE, 0); /* back to where one was */
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PEOPLE);
    rise(&kit, &desk);
}

/* A name proves nothing: with a PIN set it shows what is played from now on, and what was played before only after a PIN. */
static void be(ChDesk *desk, const char *name)
{
    dk_do(desk, (ChUiAction){.act = CH_ACT_BE, .text = ch_str(name)});
    assert_int_equal(ch_ui_screen(desk->ui), CH_SCREEN_HOME);
}

static bool asks(ChDesk *desk, ChUiAction action)
{
    dk_do(desk, (ChUiAction){.act = CH_ACT_HOME});
    ch_desk_do(desk, &action, 0);
    dk_work(desk);
    return ch_ui_screen(desk->ui) == CH_SCREEN_PIN;
}

static void answer_pin(ChDesk *desk, const char *pin)
{
    dk_type(desk, pin);
    dk_press(desk, CH_KEY_ENTER, 0);
}

static void test_a_name_alone_opens_nobodys_past(void **state)
{
    (void)state;
    static const ChAct past[] = {CH_ACT_PROGRESS, CH_ACT_PROGRAMMES, CH_ACT_ABOUT, CH_ACT_EXPORT_PROGRESS, CH_ACT_DEBRIEF_OF, CH_ACT_CERTIFICATE,
                                 CH_ACT_OWN_PIN};
    ExKit kit;
    ChDesk desk;
    sit(&kit, &desk, "Ana");
    dk_begin(&desk, "shoe-return", CH_MODE_PRACTICE);
    dk_play_on(&desk);
    ex_ok(&kit, ch_lock_set(desk.store, CH_STR("4711"), &kit.error));
    ch_desk_close(&desk);
    open_desk("Bo", &desk);
    uint32_t card = ch_desk_find(&desk, "shoe-return");
    play_some(&desk, 1);
    assert_false(asks(&desk, (ChUiAction){.act = CH_ACT_PROGRESS})); /* all that Bo has played was played here and now */
    assert_false(asks(&desk, (ChUiAction){.act = CH_ACT_RESUME, .index = card}));
    be(&desk, "Ana");
    assert_true(desk.cards[card].veiled && desk.cards[card].best < 0 && desk.plays.count == 0);
    for (size_t i = 0; i < sizeof past / sizeof past[0]; i++) assert_true(asks(&desk, (ChUiAction){.act = past[i]}));
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_ERASE, .text = CH_STR("Ana")}));
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_RENAME, .text = CH_STR("Anna")}));
    assert_string_equal(desk.trainee, "Ana");
    assert_int_equal(plays_of(&kit, &desk, "Ana"), 1);
    play_some(&desk, 1); /* but she can play, and go on with it */
    assert_false(asks(&desk, (ChUiAction){.act = CH_ACT_RESUME, .index = card}));
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_PROGRESS}));
    answer_pin(&desk, "0815");
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PIN);
    answer_pin(&desk, "4711");
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PROGRESS);
    assert_int_equal(desk.plays.count, 1);
    dk_do(&desk, (ChUiAction){.act = CH_ACT_HOME});
    assert_false(desk.cards[card].veiled);
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_SESSION})); /* what was opened is hers, and not the session */
    ChPlay play;
    ex_begin(&kit, desk.store, "Cy", 3, &play); /* who was never entered: in a terminal, say */
    ex_go_on(&kit, &play, 1, 0);
    ch_play_close(&play);
    be(&desk, "Cy");
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_PROGRESS}));
    be(&desk, "Bo");
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_RESUME, .index = card})); /* he went away meanwhile, or somebody says to be him */
    rise(&kit, &desk);
}

static void test_a_pin_of_ones_own_opens_what_is_ones_own(void **state)
{
    (void)state;
    ExKit kit;
    ChDesk desk;
    sit(&kit, &desk, "Ana");
    play_some(&desk, 1);
    ex_ok(&kit, ch_lock_set(desk.store, CH_STR("4711"), &kit.error));
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_OWN_PIN})); /* she is who has been playing, so it is chosen at once */
    answer_pin(&desk, "12");
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PIN); /* too short */
    answer_pin(&desk, "ana's own");
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_HOME);
    ch_desk_close(&desk);
    assert_false(remembered(&kit, "ana's own"));
    open_desk("Ana", &desk); /* the next day */
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_ABOUT}));
    answer_pin(&desk, "ana's own");
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_ABOUT);
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_SESSION}));
    answer_pin(&desk, "ana's own"); /* which opens nothing else */
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PIN);
    be(&desk, "Bo");
    play_some(&desk, 1);
    be(&desk, "Ana");
    be(&desk, "Bo");
    assert_true(asks(&desk, (ChUiAction){.act = CH_ACT_PROGRESS}));
    answer_pin(&desk, "ana's own"); /* nor what is another's */
    assert_int_equal(ch_ui_screen(desk.ui), CH_SCREEN_PIN);
    rise(&kit, &desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_start_asks_a_name_and_enters_it),
        cmocka_unit_test(test_each_name_has_plays_of_its_own),
        cmocka_unit_test(test_a_name_typed_otherwise_is_who_was_entered),
        cmocka_unit_test(test_a_name_is_corrected_and_plays_come_along),
        cmocka_unit_test(test_what_is_kept_is_shown_written_and_erased),
        cmocka_unit_test(test_the_pin_is_asked_for_once_and_never_shown),
        cmocka_unit_test(test_a_name_alone_opens_nobodys_past),
        cmocka_unit_test(test_a_pin_of_ones_own_opens_what_is_ones_own),
    };
    return cmocka_run_group_tests_name("people at the desk", tests, NULL, NULL);
}
