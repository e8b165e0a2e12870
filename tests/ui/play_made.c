#include "ui/play_made.h"

static const char tall[] =
    "\"I have listened to every single word of that, and before I say anything about receipts, boxes, "
    "systems or "
    "Kieran, whom I like, I should like you to know that nobody here thinks you did anything other than what "
    "anybody "
    "with feet would have done.\" Put the receipt down, *slowly*, and look at her rather than at the screen.";
static const char wide[] = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwurf.";

/* Making ----------------------------------------------------------------------------------------------------------- */

static ChStr words(bool much, const char *text)
{
    return much ? ch_str(tall) : ch_str(text);
}

static void set_choice(Fixture *f, ChChoice *choice, ChStr text, int32_t anger, const char *to, ChWay *way)
{
    *way = (ChWay){.name = ch_str(to)};
    *choice = (ChChoice){.text = text,
                         .because = CH_STR("It was heard, and nobody had done that yet."),
                         .ways = way,
                         .way_count = 1};
    choice->effect.anger = anger;
    (void)f;
}

static void set_opening(Fixture *f, bool much)
{
    f->opening[0] = (ChLine){CH_LINE_DOES, words(much, "She puts the boots on the counter."), NULL};
    f->opening[1] =
        (ChLine){CH_LINE_SAYS, words(much, "They hurt. I told him so. He never looked up."), NULL};
    f->opening[2] = (ChLine){CH_LINE_SAYS, much ? ch_str(wide) : CH_STR("Well? Say something."), NULL};
    set_choice(f, &f->choices[0], words(much, "\"Tell me from the start.\""), -30, "middle", &f->ways[0]);
    set_choice(f, &f->choices[1], words(much, "\"Hang on, was that Danny?\""), 25, "dead", &f->ways[1]);
    set_choice(f, &f->choices[2], words(much, "Turn a boot over, and look up at her."), -2, "middle",
               &f->ways[2]);
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
    f->beats[0] = (ChBeat){.id = CH_STR("opening"),
                           .lines = f->opening,
                           .line_count = 3,
                           .choices = f->choices,
                           .choice_count = 3,
                           .silence = &f->silence,
                           .silence_after_s = 20};
}

static void set_rest(Fixture *f, bool much)
{
    f->middle[0] = (ChLine){CH_LINE_SAYS, words(much, "And now? What will you do about it?"), NULL};
    set_choice(f, &f->choices[3], words(much, "\"I'll put it right, today.\""), -20, "kept", &f->ways[4]);
    f->choices[3].effect.costs = 4000;
    f->beats[1] = (ChBeat){.id = CH_STR("middle"),
                           .lines = f->middle,
                           .line_count = 1,
                           .choices = &f->choices[3],
                           .choice_count = 1};
    f->dead[0] = (ChLine){CH_LINE_DOES, words(much, "The tone. Your ears are hot."), NULL};
    set_choice(f, &f->choices[4], words(much, "Ring back in two minutes."), -5, "compose", &f->ways[5]);
    f->beats[2] = (ChBeat){.id = CH_STR("dead"),
                           .lines = f->dead,
                           .line_count = 1,
                           .choices = &f->choices[4],
                           .choice_count = 1};
    f->last[0] = (ChLine){CH_LINE_DOES, words(much, "She picks up her bag."), NULL};
    f->last[1] = (ChLine){CH_LINE_SAYS, words(much, "Well. Thank you."), NULL};
    f->beats[4] = (ChBeat){
        .kind = CH_BEAT_ENDING, .id = CH_STR("kept"), .lines = f->last, .line_count = 2, .outcome = CH_KEPT};
    f->beats[5] = (ChBeat){
        .kind = CH_BEAT_ENDING, .id = CH_STR("lost"), .lines = f->last, .line_count = 1, .outcome = CH_LOST};
}

static void set_compose(Fixture *f, bool much)
{
    static const char *const texts[] = {"\"Thank you for ringing.\"", "\"I am sorry.\"",
                                        "\"I ring at five.\""};
    for (int i = 0; i < 3; i++) f->parts[i] = (ChChoice){.text = words(much, texts[i])};
    f->slots[0] = (ChSlot){
        .id = CH_STR("first"), .title = CH_STR("How do you begin?"), .choices = f->parts, .choice_count = 2};
    f->slots[1] = (ChSlot){.id = CH_STR("second"),
                           .title = CH_STR("And how do you end?"),
                           .choices = &f->parts[2],
                           .choice_count = 1,
                           .optional = true};
    set_choice(f, &f->sent, (ChStr){NULL, 0}, -3, "kept", &f->ways[6]);
    f->sent.because = (ChStr){NULL, 0};
    f->beats[3] = (ChBeat){.kind = CH_BEAT_COMPOSE,
                           .id = CH_STR("compose"),
                           .slots = f->slots,
                           .slot_count = 2,
                           .sent = &f->sent};
}

static void set_method(Fixture *f, bool much)
{
    f->behaviours[0] = (ChBehaviour){.id = CH_STR("hear_out")};
    f->behaviours[1] = (ChBehaviour){.id = CH_STR("interrupt"), .avoid = true};
    f->circumstances[0] = (ChCircumstance){.id = CH_STR("line_dead")};
    f->steps[0] = (ChStep){.id = CH_STR("calm"),
                           .title = words(much, "Stay calm"),
                           .weight = 2,
                           .throughout = true,
                           .after = CH_NONE,
                           .since = CH_NONE};
    ch_set_add(&f->steps[0].broken_by, 1);
    f->steps[1] = (ChStep){.id = CH_STR("hear"),
                           .title = words(much, "Hear them out"),
                           .guidance = words(much, "Let her finish. Then thank her."),
                           .weight = 3,
                           .group_count = 1,
                           .after = CH_NONE,
                           .since = CH_NONE};
    ch_set_add(&f->steps[1].groups[0], 0);
    ch_set_add(&f->steps[1].met_by, 0);
    f->steps[2] = f->steps[1];
    f->steps[2].id = CH_STR("again");
    f->steps[2].title = CH_STR("Ring back soon");
    f->steps[2].asks = true;
    f->steps[2].if_arises = 1;
    f->method =
        (ChMethod){.id = CH_STR("method"), .title = CH_STR("A method"), .steps = f->steps, .step_count = 3};
}

static void set_scenario(Fixture *f, ChChannel channel, bool much)
{
    f->facts[0] = CH_STR("Fourteen pairs since 2013");
    f->facts[1] = words(much, "No complaint until today");
    f->scenario = (ChScenario){.id = CH_STR("made"),
                               .title = much ? ch_str(wide) : CH_STR("The shoe return"),
                               .channel = channel,
                               .currency = CH_STR("GBP"),
                               .may_give = 10000,
                               .opens_s = 5 * 86400 + 46200,
                               .starts_name = CH_STR("opening"),
                               .beats = f->beats,
                               .beat_count = BEATS};
    f->scenario.customer = (ChCustomer){.name = much ? CH_STR("Maria-Magdalena Holloway-Featherstonehaugh")
                                                     : CH_STR("Marian Holloway"),
                                        .portrait = CH_STR("holloway"),
                                        .anger = 58,
                                        .trust = 35,
                                        .facts = f->facts,
                                        .fact_count = 2};
    f->scenario.words.behaviours = f->behaviours;
    f->scenario.words.behaviour_count = 2;
    f->scenario.words.circumstances = f->circumstances;
    f->scenario.words.circumstance_count = 1;
    for (int i = 0; i < BEATS; i++) f->beats[i].channel = channel;
}

ChSettings settings_of(uint32_t speech_pct)
{
    ChSettings settings = ch_settings_default();
    snprintf(settings.trainee, sizeof settings.trainee, "Ada");
    settings.speech_pct = speech_pct;
    return settings;
}

void begin_much(Fixture *f, ChChannel channel, ChMode mode, ChSettings settings, bool much)
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
    assert_int_equal(ch_session_start(&f->scenario, &f->method, (ChStart){.mode = mode, .seed = 3}, ch_heap(),
                                      &f->session, NULL, &error),
                     CH_OK);
    f->ui = drive_make(settings, drive_cards, drive_card_count);
    ch_ui_show_play(f->ui, f->session, 1000);
}

void begin(Fixture *f, ChChannel channel, ChMode mode, uint32_t speech_pct)
{
    begin_much(f, channel, mode, settings_of(speech_pct), false);
}

void end(Fixture *f)
{
    ch_ui_free(f->ui);
    ch_session_free(f->session);
    ch_arena_free(&f->arena);
}

/* Driving ---------------------------------------------------------------------------------------------------------- */

const ChDrawList *look(Fixture *f)
{
    const ChDrawList *list = ch_ui_frame(f->ui, WIDTH, HEIGHT, f->ui->now_ms);
    assert_false(f->ui->focus.doubled);
    assert_false(f->ui->focus.full);
    return list;
}

const ChDrawList *later(Fixture *f, int64_t ms)
{
    return ch_ui_frame(f->ui, WIDTH, HEIGHT, f->ui->now_ms + ms);
}

/* What the app does with what the interface asks for; returns the last thing that is not a sound. */
ChAct serve(Fixture *f)
{
    ChUiAction action;
    ChAct last = CH_ACT_NONE;
    while (ch_ui_take_action(f->ui, &action)) {
        if (action.act == CH_ACT_SOUND || action.act == CH_ACT_SPEAK) continue;
        last = action.act;
        if (action.act != CH_ACT_ANSWER && action.act != CH_ACT_TAKE_BACK) continue;
        ChInput input = {.kind = action.act == CH_ACT_ANSWER ? CH_INPUT_ANSWER : CH_INPUT_TAKE_BACK,
                         .decision = action.decision,
                         .ms = action.ms};
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

uint32_t place_of(Fixture *f, uint8_t pick)
{
    return (uint32_t)(key_of(f, pick) - '1');
}

ChAct say(Fixture *f, uint8_t pick)
{
    char key = key_of(f, pick);
    uint32_t order = CHU_PLAY_CHOICE + place_of(f, pick);
    look(f);
    bool had = chu_focus_has(&f->ui->focus) == order;
    drive_char(f->ui, key);
    if (had) return serve(f);
    assert_int_equal(serve(f), CH_ACT_NONE);
    assert_int_equal(chu_focus_has(&f->ui->focus), order);
    drive_char(f->ui, key);
    return serve(f);
}

uint32_t line_of(const Fixture *f)
{
    uint32_t count;
    ch_session_decisions(f->session, &count);
    return count;
}

uint32_t sounds(Fixture *f, ChCue cue)
{
    ChUiAction action;
    uint32_t count = 0;
    while (ch_ui_take_action(f->ui, &action))
        count += action.act == CH_ACT_SOUND && action.index == (uint32_t)cue;
    return count;
}
