/* The screens beside the play, and what lies over any screen (keys, menu, message), with the situations that are shipped on
 * the home screen. And that a sweep finds what is wrong. */
#include "app/sweep.h"
#include "app/ways.h"

enum { MOST_TABS = 8 };

static void over(Sweep *sweep, const char *screen)
{
    static const ChKeyName keys[] = {CH_KEY_F1, CH_KEY_F10};
    for (int i = 0; i < 2; i++) {
        sweep_settle(sweep);
        sweep_key(sweep, keys[i]);
        sweep_scene(sweep, 8, "%s, %s", screen, i ? "menu" : "keys");
        sweep_key(sweep, CH_KEY_ESCAPE);
    }
}

/* Everything that can have the focus has it once: what is drawn may depend on it. */
static void every_focus(Sweep *sweep, const char *screen)
{
    uint32_t orders[CHU_MAX_REGIONS], count = 0;
    sweep_settle(sweep);
    for (uint32_t i = 0; i < sweep->ui->focus.region_count; i++)
        if (sweep->ui->focus.regions[i].order && !sweep->ui->focus.regions[i].key_only) orders[count++] = sweep->ui->focus.regions[i].order;
    for (uint32_t i = 0; i < count; i++) {
        chu_take_focus(sweep->ui, orders[i]);
        sweep_scene(sweep, 2, "%s, %u has the focus", screen, orders[i]);
    }
}

/* Home -------------------------------------------------------------------------------------------------------------- */

/* New, under way, played: the cards say other things. */
static void give_scores(Sweep *sweep, uint32_t how)
{
    for (uint32_t i = 0; i < sweep->ui->card_count; i++) {
        ChSituationCard *card = &sweep->ui->cards[i];
        bool played = (i + how) % 3 != 0;
        card->first = played ? 51 : -1;
        card->best = played ? 100 : -1;
        card->open = (i + how) % 4 == 1;
    }
}

static void home(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 3);
    for (uint32_t how = 0; how < 4; how++) {
        give_scores(&sweep, how);
        ch_ui_show_home(sweep.ui);
        for (uint32_t i = 0; i < sweep.ui->card_count; i++) {
            sweep_expect(&sweep, sweep.ui->cards[i].title);
            sweep_expect(&sweep, sweep.ui->cards[i].summary);
        }
        sweep_scene(&sweep, 20, "home, %u", how);
    }
    every_focus(&sweep, "home");
    over(&sweep, "home");
    const uint32_t all = sweep.ui->card_count;
    for (sweep.ui->card_count = 0; sweep.ui->card_count < all; sweep.ui->card_count++) {
        ch_ui_show_home(sweep.ui);
        sweep_scene(&sweep, 6, "home with %u situations", sweep.ui->card_count);
    }
    sweep_end(&sweep, "home");
}

/* First, settings, error, message ----------------------------------------------------------------------------------- */

static void first(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 4);
    sweep.ui->settings.trainee[0] = '\0';
    ch_ui_show_first(sweep.ui);
    sweep_scene(&sweep, 20, "first");
    over(&sweep, "first");
    ch_ui_show_first(sweep.ui);
    sweep_settle(&sweep);
    sweep_key(&sweep, CH_KEY_ENTER);
    sweep_scene(&sweep, 10, "first, without a name");
    ch_ui_input(sweep.ui, &(ChUiInput){.type = CH_INPUT_TEXT, .text = CH_STR("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine ")});
    sweep_scene(&sweep, 10, "first, a long name");
    sweep_end(&sweep, "first");
}

static void settings(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 5);
    ChSettings was = *ch_ui_settings(sweep.ui);
    ch_ui_show_settings(sweep.ui);
    sweep_settle(&sweep);
    uint64_t before = 0;
    for (int tab = 0; tab < MOST_TABS; tab++) {
        char name[32];
        chu_take_focus(sweep.ui, 2); /* the tabs */
        sweep_settle(&sweep);
        if (tab) sweep_key(&sweep, CH_KEY_RIGHT);
        uint64_t now = ch_draw_hash(ch_ui_frame(sweep.ui, 1280, 800, sweep.ui->now_ms));
        if (tab && now == before) break; /* there are no more */
        before = now;
        snprintf(name, sizeof name, "settings, tab %d", tab + 1);
        sweep_scene(&sweep, 20, "%s", name);
        every_focus(&sweep, name);
        for (int other = 0; other < 2; other++) {
            sweep.ui->settings.heat_without_colour = sweep.ui->settings.letters_off = true;
            sweep_scene(&sweep, 4, "%s, without letters", name);
            sweep.ui->settings = was;
        }
    }
    over(&sweep, "settings");
    sweep_end(&sweep, "settings");
}

static void errors(void **state)
{
    static const ChStr messages[] = {
        CH_WORD("There is no such situation."),
        CH_WORD("This play could not be kept: the disk is full. Free some space, then press Enter to try again. Your last line is "
                "still here. /home/maya/.local/share/coolhead/a-rather-long-name-of-a-folder-somebody-chose/records.sqlite3"),
        CH_WORD("This situation has too many states to know its best play. It can be practised, not assessed.")};
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 6);
    for (uint32_t i = 0; i < sizeof messages / sizeof *messages; i++) {
        ch_ui_show_error(sweep.ui, messages[i], i > 0);
        sweep_expect(&sweep, messages[i]);
        sweep_scene(&sweep, 12, "error %u", i);
        ch_ui_show_home(sweep.ui);
        ch_ui_toast(sweep.ui, messages[i], sweep.ui->now_ms);
        sweep_expect(&sweep, messages[i]);
        sweep_scene(&sweep, 12, "message %u", i);
        sweep_key(&sweep, CH_KEY_ESCAPE);
    }
    over(&sweep, "error");
    sweep_end(&sweep, "errors");
}

/* People, what is kept, the PIN ------------------------------------------------------------------------------------- */

static void people(void **state)
{
    static const ChPersonCard cards[] = {
        {CH_WORD("Ana"), CH_WORD("")},
        {CH_WORD("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine"), CH_WORD("Night shift, returns and complaints, second floor")},
        {CH_WORD("\xD9\x85\xD8\xB1\xD9\x8A\xD9\x85 \xD8\xA7\xD9\x84\xD8\xB9\xD9\x84\xD9\x8A"), CH_WORD("Telephone")},
        {CH_WORD("Maya"), CH_WORD("Returns")}};
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 21);
    snprintf(sweep.ui->settings.trainee, sizeof sweep.ui->settings.trainee, "Maya");
    for (uint32_t count = 0; count <= 4; count += 2) {
        ch_ui_show_people(sweep.ui, cards, count);
        for (uint32_t i = 0; i < count; i++) sweep_expect(&sweep, cards[i].name);
        sweep_scene(&sweep, 16, "people, %u of them", count);
    }
    every_focus(&sweep, "people");
    over(&sweep, "people");
    ch_ui_show_people(sweep.ui, cards, 4);
    sweep_settle(&sweep);
    sweep_key(&sweep, CH_KEY_ENTER);
    sweep_scene(&sweep, 10, "people, without a name");
    ch_ui_input(sweep.ui, &(ChUiInput){.type = CH_INPUT_TEXT, .text = CH_STR("a new one whose name goes on and on and on and on")});
    sweep_scene(&sweep, 10, "people, a new one");
    ChPersonCard *many = calloc(3000, sizeof *many);
    assert_non_null(many);
    for (uint32_t i = 0; i < 3000; i++) many[i] = cards[i % 4];
    ch_ui_show_people(sweep.ui, many, 3000);
    sweep_scene(&sweep, 4, "people, three thousand of them");
    ch_ui_show_home(sweep.ui);
    free(many);
    sweep_end(&sweep, "people");
}

static void about(void **state)
{
    static const ChAboutCard cards[] = {
        {true, CH_WORD("Who you are here"), CH_WORD("")},
        {false, CH_WORD("Name"), CH_WORD("Wolfeschlegelsteinhausenbergerdorff Hubert Blaine")},
        {true, CH_WORD("Plays"), CH_WORD("Of each: what you chose at every turn, when, how long it took, and what came of it")},
        {false, CH_WORD("Wednesday 24 September 2025, 09:21"),
         CH_WORD("the-very-long-name-of-a-situation-that-somebody-wrote, practice, kept, 72 of 100, 9 decisions, a line taken back, 4 of 6 steps met")},
        {false, CH_WORD("You wanted to change"), CH_WORD("Ask *before* offering anything, and wait for the answer; then say what it will be, and by when")}};
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 22);
    snprintf(sweep.ui->settings.trainee, sizeof sweep.ui->settings.trainee, "Maya");
    for (uint32_t count = 0; count <= 5; count += 5) {
        ch_ui_show_about(sweep.ui, cards, count);
        for (uint32_t i = 0; i < count; i++) {
            sweep_expect(&sweep, cards[i].label);
            sweep_expect(&sweep, cards[i].text);
        }
        sweep_scene(&sweep, 20, "about, %u lines", count);
    }
    every_focus(&sweep, "about");
    over(&sweep, "about");
    sweep_end(&sweep, "about");
}

static void pin(void **state)
{
    static const ChStr why = CH_WORD("The session shows how everybody in it did. Whoever leads it has the PIN.");
    static const ChStr refused = CH_WORD("The PIN was wrong 12 times: wait 300 s, then try again.");
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 23);
    ch_ui_show_pin(sweep.ui, why);
    sweep_expect(&sweep, why);
    sweep_scene(&sweep, 16, "pin");
    every_focus(&sweep, "pin");
    over(&sweep, "pin");
    ch_ui_show_pin(sweep.ui, why);
    ch_ui_pin_refused(sweep.ui, refused);
    sweep_expect(&sweep, refused);
    sweep_scene(&sweep, 16, "pin, refused");
    ch_ui_input(sweep.ui, &(ChUiInput){.type = CH_INPUT_TEXT, .text = CH_STR("4711 and so on, rather longer than anybody would have it")});
    sweep_scene(&sweep, 8, "pin, a long one");
    sweep_end(&sweep, "pin");
}

/* What lies over play and debrief ----------------------------------------------------------------------------------- */

static void over_play(Sweep *sweep, uint32_t card, ChSituation *situation)
{
    Ways ways;
    Way none = {.there = true};
    (void)card;
    ways_find(&ways, situation, 1, 20);
    for (uint32_t b = 0; b < situation->scenario.beat_count; b++) {
        const Way *way = ways_into(&ways, b, WAY_TOLD);
        if (b != situation->scenario.starts && (!way || ch_rng_below(&sweep->rng, 4))) continue;
        ChSession *session = way_play(&ways, way ? way : &none, CH_MODE_GUIDED, 0);
        ch_ui_show_play(sweep->ui, session, sweep->ui->now_ms);
        over(sweep, "play");
        if (ch_rng_below(&sweep->rng, 2)) every_focus(sweep, "play");
        ch_ui_show_home(sweep->ui);
        ch_session_free(session);
    }
    ways_free(&ways);
}

static void overlays(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 7);
    assert_true(sweep_situations(&sweep, over_play) > 0);
    sweep_end(&sweep, "keys and menu over play");
}

/* That it can fail -------------------------------------------------------------------------------------------------- */

/* Texts three times as long as they may be break the layout; a text that is not on screen is missed. */
static void finds_what_is_wrong(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 8);
    sweep.quiet = true;
    sweep.grown.pct = 300;
    sweep_scene(&sweep, 1000, "home, bursting");
    assert_true(sweep.found > 0);
    sweep.found = 0;
    sweep.grown.pct = SWEEP_GROWN_PCT;
    sweep_expect(&sweep, sweep.ui->cards[0].title);
    sweep_scene(&sweep, 4, "home");
    assert_int_equal(sweep.found, 0);
    sweep_expect(&sweep, CH_STR("Words that nobody wrote"));
    sweep_scene(&sweep, 4, "home");
    assert_true(sweep.found > 0);
    sweep.found = 0;
    sweep_end(&sweep, "what is wrong");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(home),   cmocka_unit_test(first),    cmocka_unit_test(settings),
                                       cmocka_unit_test(errors), cmocka_unit_test(people),   cmocka_unit_test(about),
                                       cmocka_unit_test(pin),    cmocka_unit_test(overlays), cmocka_unit_test(finds_what_is_wrong)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
