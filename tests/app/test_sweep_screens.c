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
        card->best = played && how < 2 ? 100 : -1;
        card->played = played;
        card->guided = i % 2;
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

/* Programmes and progress ------------------------------------------------------------------------------------------- */

static ChStr long_names[] = {{"shoe-return", 11}, {"ranting-email", 13}, {"hung-up-call", 12}};
static ChProgrammeStage long_stages[] = {
    {.id = {"a", 1}, .title = CH_WORD("With the steps beside you, as long as it takes"), .scenarios = long_names, .scenario_count = 3, .due_s = 3 * CH_DAY_S},
    {.id = {"b", 1}, .title = CH_WORD("The same three, on your own"), .mode = CH_MODE_ASSESSED, .scenarios = long_names, .scenario_count = 3,
     .pass = 70, .attempts = 3, .due_s = 7 * CH_DAY_S},
    {.id = {"c", 1}, .title = CH_WORD("What comes after all of it"), .scenarios = long_names, .scenario_count = 1, .after = {"b", 1}}};
static const ChProgramme long_programme = {.id = {"long", 4}, .title = CH_WORD("The first month behind the counter"), .stages = long_stages,
                                           .stage_count = 3};
static const ChPlayedStep made_steps[] = {{CH_WORD("calm"), CH_WORD("Stay calm"), CH_STEP_MET},
                                          {CH_WORD("hear"), CH_WORD("Hear them out, and thank them for saying so"), CH_STEP_BROKEN},
                                          {CH_WORD("side"), CH_WORD("See their side"), CH_STEP_LATE},
                                          {CH_WORD("back"), CH_WORD("Check back"), CH_STEP_NOT_ASKED}};
static const ChPlayedWord made_words[] = {{CH_WORD("listens"), CH_WORD("Lets the customer finish, and says back what was heard"), 3, false},
                                          {CH_WORD("blames"), CH_WORD("Blames somebody"), 1, true}};

enum { MADE = 30 };

static void make_plays(ChPlayed *plays)
{
    for (uint32_t i = 0; i < MADE; i++)
        plays[i] = (ChPlayed){.scenario = long_names[i % 3], .title = CH_STR("Leaving, with lawyers"), .method = i % 4 ? CH_STR("help") : CH_STR("chaser"),
                              .day = CH_STR("28 Sep"), .mode = (ChMode)(i % 3), .score = (int32_t)i * 3 - 1, .outcome = (ChOutcome)(i % 3),
                              .anger_start = 58, .anger_end = 100 - (int32_t)i, .cost = i * 40, .may_give = i % 5 ? 1000 : 0, .currency = CH_STR("GBP"),
                              .steps = made_steps, .step_count = 4, .words = made_words, .word_count = 2, .parent = i == 4 ? CH_STR("x") : CH_STR("")};
}

static void programmes(void **state)
{
    Sweep sweep;
    ChArena arena;
    ChCourse course;
    ChPlayed plays[MADE];
    ChClock clock = {.now_s = 5 * CH_DAY_S};
    (void)state;
    sweep_begin(&sweep, 9);
    make_plays(plays);
    ch_arena_init(&arena, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_course_make(&long_programme, 0, plays, 0, &clock, &arena, &course), CH_OK);
    ChDueCard due[] = {{1, CH_STR("Was due"), CH_STR("Next in ‘The first month behind the counter’, was due 2 days ago. Best 62 so far, and 70 passes. 1 attempt left.")},
                       {3, CH_STR("Due today"), CH_STR("Next in ‘The first month behind the counter’, due today.")}};
    for (uint32_t how = 0; how < 3; how++) {
        course.complete = how == 2;
        course.stages[0].state = how == 1 ? CH_COURSE_SPENT : CH_COURSE_OPEN;
        ch_ui_set_home(sweep.ui, &(ChHomeAbout){.course = &course, .due = due, .due_count = how, .programmes = true, .keeps = true,
                                                   .minutes = 15 * how, .drill = how ? made_steps[1].title : CH_STR(""),
                                                   .drill_why = CH_STR("It slipped in 3 of the last 5 chances; the last one was 6 days ago.")});
        ch_ui_show_home(sweep.ui);
        for (uint32_t i = 0; i < how; i++) sweep_expect(&sweep, due[i].why);
        for (uint32_t i = 0; i < 3; i++) sweep_expect(&sweep, long_stages[i].title);
        sweep_scene(&sweep, 16, "home with a programme, %u", how);
        if (how) every_focus(&sweep, "home with a programme");
    }
    ChProgrammeCard cards[] = {{CH_STR("a"), long_programme.title, long_stages[0].title, CH_STR("6 plays in 2 stages, over 7 days."), false, true},
                               {CH_STR("b"), CH_STR("Refresher"), long_stages[1].title, CH_STR("2 of 6 done. You are on time."), true, true},
                               {CH_STR("c"), CH_STR("c"), CH_STR(""), CH_STR("This does not load. coolhead check says why."), false, false}};
    ch_ui_show_programmes(sweep.ui, cards, 3);
    for (int i = 0; i < 3; i++) sweep_expect(&sweep, cards[i].stand);
    sweep_scene(&sweep, 16, "programmes");
    every_focus(&sweep, "programmes");
    ch_ui_set_home(sweep.ui, &(ChHomeAbout){0});
    ch_arena_free(&arena);
    sweep_end(&sweep, "programmes");
}

static void drill(Sweep *sweep)
{
    ChDrillCard card = {.step = made_steps[1].title, .guidance = CH_STR("Let them finish before you say anything, then say back in one sentence what you heard."),
                        .situation = CH_STR("The shoe return"), .about = CH_STR("You are at the counter of a shoe shop, and she has the box under her arm."),
                        .said = CH_STR("I have been standing here for ten minutes. Is anybody going to talk to me?"), .anger = 71, .choice_count = 4, .at = 2, .of = 6};
    for (uint32_t i = 0; i < 4; i++)
        card.choices[i] = i % 2 ? CH_STR("\"I am sorry you had to wait. Tell me what happened, from the beginning, and I will not interrupt.\"") : CH_STR("(You nod.)");
    for (int how = 0; how < 4; how++) {
        card.answered = how == 1 || how == 2;
        card.chosen = (uint32_t)how;
        card.over = how == 3;
        card.sign = how == 2 ? CH_STEP_BROKEN : CH_STEP_MET;
        card.verdict = how == 3 ? CH_STR("4 of 6 served the step. What slipped is what practice is for: you have seen what comes of it, and it costs nothing here.")
                                : CH_STR("That leaves the step out. Here is what came of it.");
        card.reply = CH_STR("Well. At last somebody asks. It began with the heel, and then nobody rang me back for five days.");
        card.because = CH_STR("She is asked to tell it, and told that nobody will cut in.");
        ch_ui_show_drill(sweep->ui, &card);
        if (card.over || card.answered) sweep_expect(sweep, card.verdict);
        if (card.answered) sweep_expect(sweep, card.because);
        sweep_scene(sweep, 16, "drill, %d", how);
        every_focus(sweep, "drill");
    }
}

static void asked(Sweep *sweep, uint32_t card, ChSituation *situation)
{
    ch_ui_show_briefing(sweep->ui, card, &situation->scenario, &situation->method);
    ch_ui_brief_as(sweep->ui, card % 2 ? CH_MODE_ASSESSED : CH_MODE_GUIDED, CH_NONE, CH_STR("As your programme asks"));
    sweep_expect(sweep, CH_STR("As your programme asks"));
    sweep_scene(sweep, 3, "a briefing as a stage asks, %u", card);
}

static void progress(void **state)
{
    static const uint32_t counts[] = {0, 1, 5, MADE};
    Sweep sweep;
    ChPlayed plays[MADE];
    (void)state;
    sweep_begin(&sweep, 10);
    make_plays(plays);
    for (int i = 0; i < 4; i++) {
        ch_ui_show_progress(sweep.ui, plays, counts[i]);
        if (counts[i] > 1) for (int s = 0; s < 4; s++) sweep_expect(&sweep, made_steps[s].title);
        sweep_scene(&sweep, 16, "progress with %u plays", counts[i]);
        if (i) sweep_char(&sweep, 'b');
        if (counts[i] > 1) sweep_expect(&sweep, made_words[0].title);
        if (i) sweep_scene(&sweep, 12, "progress by behaviour with %u plays", counts[i]);
        if (i == 2) every_focus(&sweep, "progress");
    }
    over(&sweep, "progress");
    drill(&sweep);
    assert_true(sweep_situations(&sweep, asked) > 0);
    sweep_end(&sweep, "progress");
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
    const struct CMUnitTest tests[] = {cmocka_unit_test(home),   cmocka_unit_test(programmes), cmocka_unit_test(progress),   cmocka_unit_test(first),    cmocka_unit_test(settings),
                                       cmocka_unit_test(errors), cmocka_unit_test(people),   cmocka_unit_test(about),
                                       cmocka_unit_test(pin),    cmocka_unit_test(overlays), cmocka_unit_test(finds_what_is_wrong)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
