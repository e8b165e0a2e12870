/* The play screen and its stages: whole plays by keys alone, listening, silence, taking back, and that nothing is cut or
 * covered at any size, on any channel. */
#include "ui/drive.h"
#include "ui/screens/play.h"

enum { BEATS = 6, WIDTH = 1280, HEIGHT = 800 };

/* A situation of two lines, made by hand: one good way, one that makes it worse (and kills the line on a phone). */
typedef struct Fixture {
    ChArena arena;
    ChScenario scenario;
    ChMethod method;
    ChBeat beats[BEATS];
    ChLine opening[3], middle[1], dead[1], last[2];
    ChChoice choices[6], parts[3], silence, sent;
    ChReply replies[3];
    ChWay ways[8];
    ChSlot slots[2];
    ChBehaviour behaviours[2];
    ChCircumstance circumstances[1];
    ChStep steps[3];
    ChStr facts[2];
    ChSession *session;
    ChUi *ui;
} Fixture;

static const char tall[] =
    "\"I have listened to every single word of that, and before I say anything about receipts, boxes, systems or "
    "Kieran, whom I like, I should like you to know that nobody here thinks you did anything other than what anybody "
    "with feet would have done.\" Put the receipt down, *slowly*, and look at her rather than at the screen.";
static const char wide[] = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwurf.";

/* Making ----------------------------------------------------------------------------------------------------------------- */

static ChStr words(bool much, const char *text)
{
    return much ? ch_str(tall) : ch_str(text);
}

static void set_choice(Fixture *f, ChChoice *choice, ChStr text, int32_t anger, const char *to, ChWay *way)
{
    *way = (ChWay){.name = ch_str(to)};
    *choice = (ChChoice){.text = text, .because = CH_STR("It was heard, and nobody had done that yet."), .ways = way, .way_count = 1};
    choice->effect.anger = anger;
    (void)f;
}

static void set_opening(Fixture *f, bool much)
{
    f->opening[0] = (ChLine){CH_LINE_DOES, words(much, "She puts the boots on the counter."), NULL};
    f->opening[1] = (ChLine){CH_LINE_SAYS, words(much, "They hurt. I told him so. He never looked up."), NULL};
    f->opening[2] = (ChLine){CH_LINE_SAYS, much ? ch_str(wide) : CH_STR("Well? Say something."), NULL};
    set_choice(f, &f->choices[0], words(much, "\"Tell me from the start.\""), -30, "middle", &f->ways[0]);
    set_choice(f, &f->choices[1], words(much, "\"Hang on, was that Danny?\""), 25, "dead", &f->ways[1]);
    set_choice(f, &f->choices[2], words(much, "Turn a boot over, and look up at her."), -2, "middle", &f->ways[2]);
    f->replies[0] = (ChReply){CH_LINE_SAYS, words(much, "At last somebody asks."), NULL};
    f->choices[0].replies = &f->replies[0];
    f->choices[0].reply_count = 1;
    f->choices[0].effect.takes.seconds = 1800;
    ch_set_add(&f->choices[0].effect.shows, 0);
    f->choices[1].interrupts = true;
    f->choices[1].effect.arises = 1;
    f->replies[1] = (ChReply){CH_LINE_DOES, words(much, "Then there is only the tone."), NULL};
    f->choices[1].replies = &f->replies[1];
    f->choices[1].reply_count = 1;
    ch_set_add(&f->choices[1].effect.shows, 1);
    set_choice(f, &f->silence, (ChStr){NULL, 0}, 4, "middle", &f->ways[3]);
    f->beats[0] = (ChBeat){.id = CH_STR("opening"), .lines = f->opening, .line_count = 3, .choices = f->choices, .choice_count = 3,
                           .silence = &f->silence, .silence_after_s = 20};
}

static void set_rest(Fixture *f, bool much)
{
    f->middle[0] = (ChLine){CH_LINE_SAYS, words(much, "And now? What will you do about it?"), NULL};
    set_choice(f, &f->choices[3], words(much, "\"I'll put it right, today.\""), -20, "kept", &f->ways[4]);
    f->choices[3].effect.costs = 4000;
    f->beats[1] = (ChBeat){.id = CH_STR("middle"), .lines = f->middle, .line_count = 1, .choices = &f->choices[3], .choice_count = 1};
    f->dead[0] = (ChLine){CH_LINE_DOES, words(much, "The tone. Your ears are hot."), NULL};
    set_choice(f, &f->choices[4], words(much, "Ring back in two minutes."), -5, "compose", &f->ways[5]);
    f->beats[2] = (ChBeat){.id = CH_STR("dead"), .lines = f->dead, .line_count = 1, .choices = &f->choices[4], .choice_count = 1};
    f->last[0] = (ChLine){CH_LINE_DOES, words(much, "She picks up her bag."), NULL};
    f->last[1] = (ChLine){CH_LINE_SAYS, words(much, "Well. Thank you."), NULL};
    f->beats[4] = (ChBeat){.kind = CH_BEAT_ENDING, .id = CH_STR("kept"), .lines = f->last, .line_count = 2, .outcome = CH_KEPT};
    f->beats[5] = (ChBeat){.kind = CH_BEAT_ENDING, .id = CH_STR("lost"), .lines = f->last, .line_count = 1, .outcome = CH_LOST};
}

static void set_compose(Fixture *f, bool much)
{
    static const char *const texts[] = {"\"Thank you for ringing.\"", "\"I am sorry.\"", "\"I ring at five.\""};
    for (int i = 0; i < 3; i++) f->parts[i] = (ChChoice){.text = words(much, texts[i])};
    f->slots[0] = (ChSlot){.id = CH_STR("first"), .title = CH_STR("How do you begin?"), .choices = f->parts, .choice_count = 2};
    f->slots[1] = (ChSlot){.id = CH_STR("second"), .title = CH_STR("And how do you end?"), .choices = &f->parts[2], .choice_count = 1,
                           .optional = true};
    set_choice(f, &f->sent, (ChStr){NULL, 0}, -3, "kept", &f->ways[6]);
    f->sent.because = (ChStr){NULL, 0};
    f->beats[3] = (ChBeat){.kind = CH_BEAT_COMPOSE, .id = CH_STR("compose"), .slots = f->slots, .slot_count = 2, .sent = &f->sent};
}

static void set_method(Fixture *f, bool much)
{
    f->behaviours[0] = (ChBehaviour){.id = CH_STR("hear_out")};
    f->behaviours[1] = (ChBehaviour){.id = CH_STR("interrupt"), .avoid = true};
    f->circumstances[0] = (ChCircumstance){.id = CH_STR("line_dead")};
    f->steps[0] = (ChStep){.id = CH_STR("calm"), .title = words(much, "Stay calm"), .weight = 2, .throughout = true, .after = CH_NONE, .since = CH_NONE};
    ch_set_add(&f->steps[0].broken_by, 1);
    f->steps[1] = (ChStep){.id = CH_STR("hear"), .title = words(much, "Hear them out"), .guidance = words(much, "Let her finish. Then thank her."),
                           .weight = 3, .group_count = 1, .after = CH_NONE, .since = CH_NONE};
    ch_set_add(&f->steps[1].groups[0], 0);
    ch_set_add(&f->steps[1].met_by, 0);
    f->steps[2] = f->steps[1];
    f->steps[2].id = CH_STR("again");
    f->steps[2].title = CH_STR("Ring back soon");
    f->steps[2].asks = true;
    f->steps[2].if_arises = 1;
    f->method = (ChMethod){.id = CH_STR("method"), .title = CH_STR("A method"), .steps = f->steps, .step_count = 3};
}

static void set_scenario(Fixture *f, ChChannel channel, bool much)
{
    f->facts[0] = CH_STR("Fourteen pairs since 2013");
    f->facts[1] = words(much, "No complaint until today");
    f->scenario = (ChScenario){.id = CH_STR("made"), .title = much ? ch_str(wide) : CH_STR("The shoe return"), .channel = channel,
                               .currency = CH_STR("GBP"), .may_give = 10000, .opens_s = 5 * 86400 + 46200, .starts_name = CH_STR("opening"),
                               .beats = f->beats, .beat_count = BEATS};
    f->scenario.customer = (ChCustomer){.name = much ? CH_STR("Maria-Magdalena Holloway-Featherstonehaugh") : CH_STR("Marian Holloway"),
                                        .portrait = CH_STR("holloway"), .anger = 58, .trust = 35, .facts = f->facts, .fact_count = 2};
    f->scenario.words.behaviours = f->behaviours;
    f->scenario.words.behaviour_count = 2;
    f->scenario.words.circumstances = f->circumstances;
    f->scenario.words.circumstance_count = 1;
    for (int i = 0; i < BEATS; i++) f->beats[i].channel = channel;
}

static ChSettings settings_of(uint32_t speech_pct)
{
    ChSettings settings = ch_settings_default();
    snprintf(settings.trainee, sizeof settings.trainee, "Ada");
    settings.speech_pct = speech_pct;
    return settings;
}

static void begin_much(Fixture *f, ChChannel channel, ChMode mode, ChSettings settings, bool much)
{
    ChSealReport report;
    ChError error;
    memset(f, 0, sizeof *f);
    ch_arena_init(&f->arena, ch_heap(), SIZE_MAX);
    set_opening(f, much);
    set_rest(f, much);
    set_compose(f, much);
    set_method(f, much);
    set_scenario(f, channel, much);
    assert_int_equal(ch_scenario_seal(&f->scenario, &f->arena, &report), CH_OK);
    assert_int_equal(ch_method_seal(&f->method, &error), CH_OK);
    assert_int_equal(ch_session_start(&f->scenario, &f->method, (ChStart){.mode = mode, .seed = 3}, ch_heap(), &f->session, NULL, &error), CH_OK);
    f->ui = drive_make(settings, drive_cards, drive_card_count);
    ch_ui_show_play(f->ui, f->session, 1000);
}

static void begin(Fixture *f, ChChannel channel, ChMode mode, uint32_t speech_pct)
{
    begin_much(f, channel, mode, settings_of(speech_pct), false);
}

static void end(Fixture *f)
{
    ch_ui_free(f->ui);
    ch_session_free(f->session);
    ch_arena_free(&f->arena);
}

/* Driving ---------------------------------------------------------------------------------------------------------------- */

static const ChDrawList *look(Fixture *f)
{
    const ChDrawList *list = ch_ui_frame(f->ui, WIDTH, HEIGHT, f->ui->now_ms);
    assert_false(f->ui->focus.doubled);
    assert_false(f->ui->focus.full);
    return list;
}

static const ChDrawList *later(Fixture *f, int64_t ms)
{
    return ch_ui_frame(f->ui, WIDTH, HEIGHT, f->ui->now_ms + ms);
}

/* What the app does with what the interface asks for; returns the last thing that is not a sound. */
static ChAct serve(Fixture *f)
{
    ChUiAction action;
    ChAct last = CH_ACT_NONE;
    while (ch_ui_take_action(f->ui, &action)) {
        if (action.act == CH_ACT_SOUND || action.act == CH_ACT_SPEAK) continue;
        last = action.act;
        if (action.act != CH_ACT_ANSWER && action.act != CH_ACT_TAKE_BACK) continue;
        ChInput input = {.kind = action.act == CH_ACT_ANSWER ? CH_INPUT_ANSWER : CH_INPUT_TAKE_BACK, .decision = action.decision, .ms = action.ms};
        ChEvents events;
        ChError error;
        assert_int_equal(ch_session_step(f->session, &input, &events, &error), CH_OK);
        ch_ui_show_events(f->ui, events, f->ui->now_ms);
    }
    return last;
}

/* The key of the choice as the author numbered it. */
static char key_of(Fixture *f, uint8_t pick)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = chu_play_rows(f->ui, 0, rows, &zero);
    for (uint32_t i = 0; i < count; i++)
        if (rows[i] == pick) return (char)('1' + i);
    return (char)('1' + count);
}

static ChAct say(Fixture *f, uint8_t pick)
{
    char key = key_of(f, pick);
    look(f);
    bool had = chu_focus_has(&f->ui->focus) == (uint32_t)CHU_PLAY_CHOICE + pick;
    drive_char(f->ui, key);
    if (had) return serve(f);
    assert_int_equal(serve(f), CH_ACT_NONE);
    assert_int_equal(chu_focus_has(&f->ui->focus), CHU_PLAY_CHOICE + pick);
    drive_char(f->ui, key);
    return serve(f);
}

static uint32_t line_of(const Fixture *f)
{
    uint32_t count;
    ch_session_decisions(f->session, &count);
    return count;
}

static uint32_t sounds(Fixture *f, ChCue cue)
{
    ChUiAction action;
    uint32_t count = 0;
    while (ch_ui_take_action(f->ui, &action)) count += action.act == CH_ACT_SOUND && action.index == (uint32_t)cue;
    return count;
}

/* Playing ---------------------------------------------------------------------------------------------------------------- */

static void test_by_keys_alone(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 0);
    look(&f);
    assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_TOLD + 1); /* on what she says */
    assert_int_equal(say(&f, 1), CH_ACT_ANSWER);
    assert_int_equal(line_of(&f), 1);
    assert_true(frame_says(look(&f), "At last somebody asks."));
    assert_true(frame_says(later(&f, 1000), "28°"));
    drive_key(f.ui, CH_KEY_ENTER); /* on from what she says to the answers */
    look(&f);
    assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_CHOICE + 1);
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(serve(&f), CH_ACT_ANSWER);
    assert_true(ch_session_ended(f.session));
    assert_true(frame_says(look(&f), "See how it went"));
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(serve(&f), CH_ACT_DEBRIEF);
    end(&f);
}

static void test_by_pointer(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    look(&f);
    const ChuRegion *row = chu_focus_find(&f.ui->focus, CHU_PLAY_CHOICE + 3);
    assert_non_null(row);
    drive_click(f.ui, row->rect.x + 40, row->rect.y + 10);
    assert_int_equal(serve(&f), CH_ACT_ANSWER);
    assert_int_equal(line_of(&f), 1);
    end(&f);
}

static void test_silence_is_a_row(void **state)
{
    Fixture f;
    uint32_t count;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    assert_true(frame_says(look(&f), "Say nothing"));
    assert_int_equal(say(&f, 0), CH_ACT_ANSWER);
    assert_int_equal(ch_session_decisions(f.session, &count)[0].decision.picks[0], 0);
    assert_true(frame_says(look(&f), "(silence)"));
    end(&f);
}

static void test_rows_are_shuffled_by_the_seed(void **state)
{
    Fixture f;
    uint8_t order[3], rows[CH_MAX_CHOICES];
    bool zero;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    ch_shown_order(3, 0, 0, 3, true, order);
    assert_int_equal(chu_play_rows(f.ui, 0, rows, &zero), 3);
    assert_memory_equal(rows, order, 3);
    assert_true(zero);
    end(&f);
}

static void test_taking_back(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    look(&f);
    drive_key(f.ui, CH_KEY_BACKSPACE);
    assert_int_equal(serve(&f), CH_ACT_NONE); /* nothing was said yet */
    say(&f, 1);
    look(&f);
    drive_key(f.ui, CH_KEY_BACKSPACE);
    assert_int_equal(serve(&f), CH_ACT_TAKE_BACK);
    assert_int_equal(line_of(&f), 0);
    assert_true(frame_says(look(&f), "Your line is taken back"));
    assert_true(frame_says(look(&f), "They hurt."));
    assert_true(chu_play_taken(f.ui, &f.choices[0]));
    assert_false(chu_play_taken(f.ui, &f.choices[1]));
    end(&f);
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_ASSESSED, 0);
    say(&f, 1);
    look(&f);
    drive_key(f.ui, CH_KEY_BACKSPACE);
    assert_int_equal(serve(&f), CH_ACT_NONE);
    assert_int_equal(line_of(&f), 1);
    end(&f);
}

static void test_pausing(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    look(&f);
    drive_key(f.ui, CH_KEY_ESCAPE);
    assert_true(frame_says(look(&f), "Pause here?"));
    drive_key(f.ui, CH_KEY_ENTER); /* the safe answer has the focus */
    assert_int_equal(serve(&f), CH_ACT_NONE);
    assert_false(frame_says(look(&f), "Pause here?"));
    drive_key(f.ui, CH_KEY_ESCAPE);
    look(&f);
    drive_key(f.ui, CH_KEY_ESCAPE);
    assert_int_equal(serve(&f), CH_ACT_NONE);
    assert_false(frame_says(look(&f), "Pause here?"));
    drive_key(f.ui, CH_KEY_ESCAPE);
    look(&f);
    drive_key(f.ui, CH_KEY_TAB);
    look(&f);
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(serve(&f), CH_ACT_LEAVE);
    end(&f);
}

static void test_resuming_is_whole(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 100);
    say(&f, 1);
    ch_ui_show_home(f.ui);
    ch_ui_show_play(f.ui, f.session, f.ui->now_ms);
    const ChDrawList *list = later(&f, 1000);
    assert_true(frame_says(list, "What will you do about it?")); /* was told: nothing is spoken again */
    assert_false(chu_play_speaking(f.ui, f.ui->now_ms));
    assert_true(frame_says(list, "‘Tell me from the start.’")); /* the talk before it, too */
    end(&f);
}

/* Listening -------------------------------------------------------------------------------------------------------------- */

static void test_sentences_arrive(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 100);
    later(&f, 500);
    const ChDrawList *list = look(&f);
    assert_true(frame_says(list, "They hurt."));
    assert_false(frame_says(list, "I told him so."));
    assert_true(chu_play_speaking(f.ui, f.ui->now_ms));
    assert_true(ch_ui_wake_ms(f.ui, f.ui->now_ms) >= 0);
    assert_true(frame_says(later(&f, 1200), "I told him so."));
    later(&f, 60000);
    assert_false(chu_play_speaking(f.ui, f.ui->now_ms));
    assert_int_equal(ch_ui_wake_ms(f.ui, f.ui->now_ms), -1);
    end(&f);
}

static void test_space_shows_the_rest(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 100);
    later(&f, 500);
    drive_char(f.ui, '1'); /* the focus on an answer: Space must not say it */
    later(&f, 10);
    drive_key(f.ui, CH_KEY_SPACE);
    assert_int_equal(serve(&f), CH_ACT_NONE);
    assert_false(chu_play_speaking(f.ui, f.ui->now_ms));
    assert_true(frame_says(look(&f), "Say something."));
    end(&f);
}

static void test_answering_while_they_speak(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 100);
    assert_true(frame_says(later(&f, 500), "Cuts in"));
    assert_int_equal(say(&f, 3), CH_ACT_ANSWER); /* allowed; what was left to say stands in the talk so far */
    assert_true(frame_says(later(&f, 10), "Say something."));
    end(&f);
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 100);
    later(&f, 500);
    assert_int_equal(say(&f, 2), CH_ACT_ANSWER);
    end(&f);
}

static void test_keep_still_has_it_whole(void **state)
{
    Fixture f;
    (void)state;
    ChSettings settings = settings_of(100);
    settings.keep_still = true;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, settings, false);
    assert_true(frame_says(later(&f, 500), "He never looked up."));
    assert_true(chu_play_speaking(f.ui, f.ui->now_ms));
    assert_true(ch_ui_wake_ms(f.ui, f.ui->now_ms) > 100); /* only as the next sentence is said */
    end(&f);
}

static void test_messages_are_typed(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_CHAT, CH_MODE_PRACTICE, 100);
    const ChDrawList *list = later(&f, 600);
    assert_true(frame_says(list, "Marian Holloway is writing"));
    assert_false(frame_says(list, "They hurt."));
    list = later(&f, 1500);
    assert_true(frame_says(list, "I told him so."));
    assert_false(frame_says(list, "Well?"));
    drive_key(f.ui, CH_KEY_SPACE);
    assert_true(frame_says(look(&f), "Say something."));
    end(&f);
}

/* Silence ---------------------------------------------------------------------------------------------------------------- */

static void test_timer(void **state)
{
    Fixture f;
    uint32_t count;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_ASSESSED, 0);
    assert_true(frame_says(look(&f), "20 s"));
    assert_true(frame_says(later(&f, 9000), "11 s"));
    assert_int_equal(serve(&f), CH_ACT_NONE);
    drive_key(f.ui, CH_KEY_ESCAPE); /* it stands still under the question whether to pause */
    look(&f);
    assert_true(frame_says(later(&f, 60000), "11 s"));
    drive_key(f.ui, CH_KEY_ESCAPE);
    assert_true(frame_says(look(&f), "11 s"));
    serve(&f);
    assert_true(frame_says(later(&f, 6500), "5 s left"));
    assert_int_equal(sounds(&f, CH_CUE_FIVE_SECONDS), 1);
    later(&f, 4600);
    assert_int_equal(serve(&f), CH_ACT_ANSWER);
    assert_int_equal(ch_session_decisions(f.session, &count)[0].decision.picks[0], 0);
    assert_int_equal(ch_ui_wake_ms(f.ui, f.ui->now_ms), 0); /* what came of it is to be shown at once */
    end(&f);
}

static void test_no_timer(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 0);
    later(&f, 60000);
    assert_int_equal(serve(&f), CH_ACT_NONE);
    end(&f);
    ChSettings settings = settings_of(0);
    settings.timers_off = true;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_ASSESSED, settings, false);
    later(&f, 60000);
    later(&f, 60000);
    assert_int_equal(serve(&f), CH_ACT_NONE);
    end(&f);
}

static void test_timer_waits_for_them(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_ASSESSED, 100);
    later(&f, 2000);
    assert_true(chu_play_speaking(f.ui, f.ui->now_ms));
    assert_int_equal(chu_play(f.ui)->timer_ms, 0);
    drive_key(f.ui, CH_KEY_SPACE);
    assert_true(frame_says(look(&f), "20 s"));
    end(&f);
}

/* Beside the stage ------------------------------------------------------------------------------------------------------- */

static void test_guided_alone(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 0);
    assert_true(frame_says(look(&f), "The steps"));
    drive_char(f.ui, 'h');
    assert_true(frame_says(look(&f), "Let her finish."));
    drive_char(f.ui, 'h');
    assert_false(frame_says(look(&f), "Let her finish."));
    say(&f, 1);
    assert_true(frame_says(look(&f), "It was heard, and nobody had done"));
    end(&f);
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    assert_false(frame_says(look(&f), "The steps"));
    drive_char(f.ui, 'h');
    say(&f, 1);
    assert_false(frame_says(look(&f), "It was heard, and nobody had done"));
    end(&f);
}

static void test_drawers(void **state)
{
    Fixture f;
    const Size small = {640, 400, 100};
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 0);
    drive_frame(f.ui, small);
    drive_char(f.ui, 's');
    assert_true(frame_says(drive_frame(f.ui, small), "The steps"));
    drive_char(f.ui, 's');
    drive_frame(f.ui, small);
    assert_false(chu_play(f.ui)->steps_open);
    drive_char(f.ui, 'l');
    assert_true(frame_says(drive_frame(f.ui, small), "So far"));
    assert_readable(drive_frame(f.ui, small), small.w, small.h, "the drawer");
    drive_key(f.ui, CH_KEY_ESCAPE);
    drive_frame(f.ui, small);
    assert_false(chu_play(f.ui)->talk_open);
    assert_int_equal(serve(&f), CH_ACT_NONE);
    end(&f);
}

static void test_sounds(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_PHONE, CH_MODE_GUIDED, 0);
    assert_int_equal(sounds(&f, CH_CUE_LINE), 1);
    say(&f, 1);
    ChInput input = {.kind = CH_INPUT_TAKE_BACK};
    ChEvents events;
    ChError error;
    assert_int_equal(ch_session_step(f.session, &input, &events, &error), CH_OK);
    ch_ui_show_events(f.ui, events, f.ui->now_ms);
    assert_int_equal(sounds(&f, CH_CUE_LINE), 0); /* it was heard before */
    input = (ChInput){.kind = CH_INPUT_ANSWER, .decision = {.pick_count = 1, .picks = {2}}};
    assert_int_equal(ch_session_step(f.session, &input, &events, &error), CH_OK);
    ch_ui_show_events(f.ui, events, f.ui->now_ms);
    assert_int_equal(sounds(&f, CH_CUE_LINE_DEAD), 1);
    end(&f);
}

/* Channels --------------------------------------------------------------------------------------------------------------- */

static void test_the_line_dies(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_PHONE, CH_MODE_PRACTICE, 0);
    assert_true(frame_says(look(&f), "On the line"));
    say(&f, 2);
    const ChDrawList *list = later(&f, 38000);
    assert_true(frame_says(list, "The line is dead"));
    assert_true(frame_says(list, "0:38 so far"));
    assert_true(frame_says(list, "At the click."));
    int64_t wake = ch_ui_wake_ms(f.ui, f.ui->now_ms);
    assert_true(wake > 0 && wake <= 1000); /* seconds count, and nothing else moves */
    later(&f, 700000);
    assert_int_equal(ch_ui_wake_ms(f.ui, f.ui->now_ms), -1);
    assert_int_equal(say(&f, 1), CH_ACT_ANSWER);
    assert_true(frame_says(look(&f), "Not on the line"));
    end(&f);
}

static void test_review_is_public(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_REVIEW, CH_MODE_PRACTICE, 100);
    assert_true(frame_says(look(&f), "Others are reading this"));
    assert_false(chu_play_speaking(f.ui, f.ui->now_ms)); /* it is written: nothing is spoken */
    say(&f, 1);
    assert_true(frame_says(look(&f), "You, in public"));
    end(&f);
}

static void test_idle_is_still(void **state)
{
    Fixture f;
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++) {
        begin(&f, (ChChannel)channel, CH_MODE_GUIDED, 100);
        later(&f, 100000);
        uint64_t hash = ch_draw_hash(later(&f, 100));
        assert_true(hash == ch_draw_hash(later(&f, 100000)));
        assert_int_equal(ch_ui_wake_ms(f.ui, f.ui->now_ms), -1);
        end(&f);
    }
}

/* Readable --------------------------------------------------------------------------------------------------------------- */

static void everywhere(Fixture *f, const char *what, ChChannel channel, ChMode mode)
{
    char where[96];
    snprintf(where, sizeof where, "%s, channel %d, mode %d", what, (int)channel, (int)mode);
    assert_every_size(f->ui, where);
}

/* Letters have tests of their own. */
static bool ours(int channel)
{
    return channel != CH_CHANNEL_EMAIL;
}

/* Opening, half said, hinted, hung up or further on, composed, ended. */
static void walk_through(ChChannel channel, ChMode mode, bool much)
{
    Fixture f;
    begin_much(&f, channel, mode, settings_of(100), much);
    later(&f, 900);
    everywhere(&f, much ? "half said, much" : "half said", channel, mode);
    drive_key(f.ui, CH_KEY_SPACE);
    chu_play(f.ui)->rest = true;
    drive_char(f.ui, 'h');
    everywhere(&f, much ? "said, much" : "said", channel, mode);
    say(&f, 2);
    chu_play(f.ui)->rest = true;
    later(&f, 40);
    everywhere(&f, much ? "hung up, moving, much" : "hung up, moving", channel, mode);
    later(&f, 3000);
    everywhere(&f, much ? "hung up, much" : "hung up", channel, mode);
    say(&f, 1);
    chu_play(f.ui)->rest = true;
    later(&f, 3000);
    everywhere(&f, much ? "composing, much" : "composing", channel, mode);
    chu_play_answer(f.ui, (uint8_t[]){1, 0}, 2);
    serve(&f);
    chu_play(f.ui)->rest = true;
    later(&f, 3000);
    assert_true(ch_session_ended(f.session));
    everywhere(&f, much ? "ended, much" : "ended", channel, mode);
    end(&f);
}

static void test_readable(void **state)
{
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++) {
        if (ours(channel)) walk_through((ChChannel)channel, CH_MODE_GUIDED, false);
        if (ours(channel)) walk_through((ChChannel)channel, CH_MODE_ASSESSED, false);
    }
}

static void test_readable_with_much_to_say(void **state)
{
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++)
        if (ours(channel)) walk_through((ChChannel)channel, CH_MODE_GUIDED, true);
}

static void test_over_it(void **state)
{
    Fixture f;
    (void)state;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, settings_of(0), true);
    say(&f, 1);
    later(&f, 3000);
    chu_play(f.ui)->steps_open = true;
    assert_every_size(f.ui, "steps");
    chu_play(f.ui)->steps_open = false;
    chu_play(f.ui)->talk_open = true;
    assert_every_size(f.ui, "talk");
    chu_play(f.ui)->talk_open = false;
    chu_play(f.ui)->leaving = true;
    assert_every_size(f.ui, "pausing");
    end(&f);
}

static void test_reachable(void **state)
{
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++) {
        Fixture f;
        if (!ours(channel)) continue;
        begin(&f, (ChChannel)channel, CH_MODE_GUIDED, 0);
        for (uint32_t i = 0; i < drive_size_count; i++) {
            char where[64];
            snprintf(where, sizeof where, "channel %d, size %u", channel, i);
            assert_reachable(f.ui, drive_sizes[i], where);
        }
        end(&f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_keys_alone),        cmocka_unit_test(test_by_pointer),
        cmocka_unit_test(test_silence_is_a_row),     cmocka_unit_test(test_rows_are_shuffled_by_the_seed),
        cmocka_unit_test(test_taking_back),          cmocka_unit_test(test_pausing),
        cmocka_unit_test(test_resuming_is_whole),    cmocka_unit_test(test_sentences_arrive),
        cmocka_unit_test(test_space_shows_the_rest), cmocka_unit_test(test_answering_while_they_speak),
        cmocka_unit_test(test_keep_still_has_it_whole), cmocka_unit_test(test_messages_are_typed),
        cmocka_unit_test(test_timer),                cmocka_unit_test(test_no_timer),
        cmocka_unit_test(test_timer_waits_for_them), cmocka_unit_test(test_guided_alone),
        cmocka_unit_test(test_drawers),              cmocka_unit_test(test_sounds),
        cmocka_unit_test(test_the_line_dies),        cmocka_unit_test(test_review_is_public),
        cmocka_unit_test(test_idle_is_still),        cmocka_unit_test(test_readable),
        cmocka_unit_test(test_readable_with_much_to_say), cmocka_unit_test(test_over_it),
        cmocka_unit_test(test_reachable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
