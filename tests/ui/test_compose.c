/* Replies in parts: written, changed, left out and sent by keyboard alone; marks in the letter; when to ring; and all of it
 * readable at every size. */
#include "ui/drive.h"
#include "ui/stages/stage_letter.h"
#include "words/words.h"

static const Size usual = {1280, 800, 100}, small = {1024, 640, 200};

typedef enum Kind { EMAIL, PHONE } Kind;

typedef struct Made {
    ChScenario scenario;
    ChMethod method;
    ChStep steps[1];
    ChBeat beats[3];
    ChLine lines[6];
    ChSlot slots[4];
    ChChoice choices[4][3], read[1], sent;
    ChWay ways[2];
    ChArena arena;
    ChSession *session;
    ChUi *ui;
} Made;

static const char long_text[] =
    "\"Dear Mr Camilleri, you stood before a hall that trusts you, with the Bechstein open and sixty children waiting, and the "
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft had shut your book. I would have been "
    "ashamed, and then furious, and then I would have written a page like yours.\"";

static const char *const parts[4][3] = {
    {"\"Dear Mr Camilleri, I have read your page twice.\"", "\"Dear customer, your case number is 20871.\"", "\"Dear Mr Camilleri, it will be me.\""},
    {"\"I am sorry. We were not there.\"", "\"I can hear how angry you are.\"", "\"I would have been ashamed, and then furious.\""},
    {"\"For the record, we wrote to you.\"", "\"We wrote to you, and badly.\"", "\"That is for me to mend.\""},
    {"\"When may I ring?\"", "\"There is a short form here.\"", "\"You may have all of it tonight.\""},
};
static const char *const whens[3] = {"Now, while it burns. He does not get to do that.", "In two minutes. Both feet on the floor, then ring.",
                                     "Not at all. He rang off, and he has our number."};

static void make_beats(Made *m, Kind kind, ChStr each)
{
    static const ChStr letter[] = {CH_WORD("The letter came in the night."), CH_WORD("To the owner, if there is one. I know what FREE is."),
                                   CH_WORD("I told every one of them. So. Who is going to do it?"), CH_WORD("Wistin Camilleri, piano tuner")};
    ChChannel channel = kind == EMAIL ? CH_CHANNEL_EMAIL : CH_CHANNEL_PHONE;
    for (int i = 0; i < 4; i++) m->lines[i] = (ChLine){i ? CH_LINE_SAYS : CH_LINE_DOES, i && each.n ? each : letter[i], NULL};
    m->lines[4] = (ChLine){CH_LINE_DOES, CH_STR("A clean page."), NULL};
    m->lines[5] = (ChLine){CH_LINE_SAYS, CH_STR("After seven, then."), NULL};
    m->ways[0] = (ChWay){.name = CH_STR("reply")};
    m->ways[1] = (ChWay){.name = CH_STR("end")};
    m->read[0] = (ChChoice){.id = CH_STR("read"), .text = CH_STR("Read it again, slowly."), .ways = &m->ways[0], .way_count = 1};
    m->sent = (ChChoice){.id = CH_STR("sent"), .ways = &m->ways[1], .way_count = 1};
    m->beats[0] = (ChBeat){.kind = CH_BEAT, .id = CH_STR("letter"), .channel = channel, .lines = m->lines, .line_count = 4,
                           .choices = m->read, .choice_count = 1};
    m->beats[1] = (ChBeat){.kind = CH_BEAT_COMPOSE, .id = CH_STR("reply"), .channel = channel, .lines = &m->lines[4], .line_count = 1,
                           .slots = m->slots, .slot_count = kind == EMAIL ? 4 : 2, .sent = &m->sent};
    m->beats[2] = (ChBeat){.kind = CH_BEAT_ENDING, .id = CH_STR("end"), .channel = channel, .lines = &m->lines[5], .line_count = 1,
                           .outcome = CH_KEPT};
}

static void make_slots(Made *m, Kind kind, ChStr each)
{
    static const ChStr titles[] = {CH_WORD("Open"), CH_WORD("What Friday was"), CH_WORD("The notices"), CH_WORD("Close")};
    for (int s = 0; s < 4; s++) {
        m->slots[s] = (ChSlot){.id = titles[s], .title = titles[s], .optional = s == 2, .choices = m->choices[s], .choice_count = 3};
        for (int c = 0; c < 3; c++) {
            ChStr text = kind == PHONE && s == 0 ? ch_str(whens[c]) : ch_str(parts[s][c]);
            m->choices[s][c] = (ChChoice){.id = CH_STR("x"), .text = each.n ? each : text};
        }
    }
}

static void make(Made *m, Kind kind, ChStr each)
{
    static ChSealReport report;
    ChError error;
    memset(m, 0, sizeof *m);
    ch_arena_init(&m->arena, ch_heap(), SIZE_MAX);
    make_slots(m, kind, each);
    make_beats(m, kind, each);
    m->steps[0] = (ChStep){.id = CH_STR("calm"), .title = CH_STR("Stay calm"), .weight = 1, .throughout = true, .after = CH_NONE,
                           .since = CH_NONE, .within_s = INT64_MAX};
    m->method = (ChMethod){.id = CH_STR("own"), .title = CH_STR("Own"), .steps = m->steps, .step_count = 1};
    m->scenario = (ChScenario){.id = CH_STR("c"), .title = CH_STR("The ranting email"), .currency = CH_STR("EUR"), .may_give = 7500,
                               .channel = m->beats[0].channel, .starts_name = CH_STR("letter"), .beats = m->beats, .beat_count = 3};
    m->scenario.customer = (ChCustomer){.name = CH_STR("Wistin Camilleri"), .portrait = CH_STR("camilleri"), .anger = 84, .trust = 30};
    assert_int_equal(ch_method_seal(&m->method, &error), CH_OK);
    assert_int_equal(ch_scenario_seal(&m->scenario, &m->arena, &report), CH_OK);
}

static ChUi *show(Made *m, Kind kind, ChStr each)
{
    ChSettings settings = ch_settings_default();
    ChError error;
    settings.keep_still = settings.muted = true;
    settings.speech_pct = 0;
    snprintf(settings.trainee, sizeof settings.trainee, "Maya");
    make(m, kind, each);
    assert_int_equal(ch_session_start(&m->scenario, &m->method, (ChStart){CH_MODE_PRACTICE, 7, 0}, ch_heap(), &m->session, NULL, &error),
                     CH_OK);
    m->ui = drive_make(settings, drive_cards, drive_card_count);
    ch_ui_show_play(m->ui, m->session, m->ui->now_ms);
    drive_frame(m->ui, usual);
    return m->ui;
}

static void done(Made *m)
{
    ch_ui_free(m->ui);
    ch_session_free(m->session);
    ch_arena_free(&m->arena);
}

/* What the app does with an answer. */
static ChDecision answered(Made *m)
{
    ChUiAction action = {0};
    ChEvents events;
    ChError error;
    assert_int_equal(drive_act(m->ui, &action), CH_ACT_ANSWER);
    ChInput input = {.kind = CH_INPUT_ANSWER, .decision = action.decision};
    assert_int_equal(ch_session_step(m->session, &input, &events, &error), CH_OK);
    ch_ui_show_events(m->ui, events, m->ui->now_ms);
    drive_frame(m->ui, usual);
    return action.decision;
}

static void press(ChUi *ui, ChKeyName key)
{
    drive_key(ui, key);
    drive_frame(ui, usual);
}

/* Past the letter, with nothing but Enter. The page opens with what is to be read: a first Enter only goes to the answers. */
static ChUi *at_reply(Made *m, Kind kind, ChStr each)
{
    ChUi *ui = show(m, kind, each);
    for (int i = 0; i < 4 && chu_play_beat(ui)->kind != CH_BEAT_COMPOSE; i++) {
        press(ui, CH_KEY_ENTER);
        if (ui->action_count) answered(m);
    }
    assert_int_equal(chu_play_beat(ui)->kind, CH_BEAT_COMPOSE);
    assert_true(chu_focus_has(&ui->focus) < CHU_COMPOSE_ROW);
    press(ui, CH_KEY_ENTER);
    assert_int_equal(ui->action_count, 0);
    assert_int_equal(chu_play(ui)->compose.slot, 0);
    assert_int_equal(chu_focus_has(&ui->focus), CHU_COMPOSE_ROW);
    return ui;
}

static const ChStr none = {NULL, 0};

static uint8_t shown(const ChUi *ui, uint32_t slot, uint32_t place)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    assert_true(chu_play_rows(ui, slot, rows, &zero) > place);
    return rows[place];
}

static void writes_and_sends(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = at_reply(&m, EMAIL, none);
    assert_true(frame_says(drive_frame(ui, usual), "Part 1 of 4"));
    assert_true(frame_says(drive_frame(ui, usual), "Four parts to go"));
    uint8_t first = shown(ui, 0, 0), second = shown(ui, 1, 1), last = shown(ui, 3, 2);
    press(ui, CH_KEY_ENTER);
    drive_char(ui, '2');
    drive_char(ui, '2'); /* the number moves, and again says it */
    drive_frame(ui, usual);
    drive_char(ui, '4'); /* left out */
    press(ui, CH_KEY_SPACE);
    assert_true(frame_says(drive_frame(ui, usual), "The notices: left out"));
    press(ui, CH_KEY_DOWN);
    press(ui, CH_KEY_DOWN);
    press(ui, CH_KEY_ENTER);
    assert_true(frame_says(drive_frame(ui, usual), "All written"));
    assert_int_equal(chu_focus_has(&ui->focus), CHU_COMPOSE_SEND);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE); /* nothing went out before it was read whole */
    press(ui, CH_KEY_ENTER);
    ChDecision sent = answered(&m);
    assert_int_equal(sent.pick_count, 4);
    assert_int_equal(sent.picks[0], first);
    assert_int_equal(sent.picks[1], second);
    assert_int_equal(sent.picks[2], 0);
    assert_int_equal(sent.picks[3], last);
    assert_true(ch_session_ended(m.session));
    press(ui, CH_KEY_ENTER);
    if (!ui->action_count) press(ui, CH_KEY_ENTER);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_DEBRIEF);
    done(&m);
}

static void goes_back(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = at_reply(&m, EMAIL, none);
    press(ui, CH_KEY_ENTER);
    press(ui, CH_KEY_ENTER);
    assert_true(frame_says(drive_frame(ui, usual), "Part 3 of 4"));
    press(ui, CH_KEY_BACKSPACE);
    assert_true(frame_says(drive_frame(ui, usual), "Part 2 of 4"));
    press(ui, CH_KEY_BACKSPACE);
    assert_true(frame_says(drive_frame(ui, usual), "Part 1 of 4"));
    drive_char(ui, '3');
    press(ui, CH_KEY_ENTER);
    press(ui, CH_KEY_ENTER);
    press(ui, CH_KEY_BACKSPACE); /* what was chosen has the focus again */
    press(ui, CH_KEY_BACKSPACE);
    assert_int_equal(chu_focus_has(&ui->focus), CHU_COMPOSE_ROW + 2);
    press(ui, CH_KEY_ENTER);
    press(ui, CH_KEY_ENTER);
    chu_take_focus(ui, CHU_COMPOSE_PART); /* a written part is a way back to it */
    press(ui, CH_KEY_ENTER);
    assert_true(frame_says(drive_frame(ui, usual), "Part 1 of 4"));
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    press(ui, CH_KEY_BACKSPACE); /* before the first part there is the line before */
    assert_int_equal(drive_act(ui, NULL), CH_ACT_TAKE_BACK);
    done(&m);
}

static void marks(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = at_reply(&m, EMAIL, none);
    uint64_t plain = ch_draw_hash(drive_frame(ui, usual));
    drive_char(ui, 'm');
    drive_frame(ui, usual);
    press(ui, CH_KEY_RIGHT);
    drive_char(ui, 'm');
    assert_true(frame_says(drive_frame(ui, usual), "1 marked"));
    for (int i = 0; i < 9; i++) press(ui, CH_KEY_RIGHT);
    drive_char(ui, 'm');
    assert_true(frame_says(drive_frame(ui, usual), "2 marked"));
    drive_char(ui, 'm');
    assert_true(frame_says(drive_frame(ui, usual), "1 marked"));
    assert_true(plain != ch_draw_hash(drive_frame(ui, usual)));
    press(ui, CH_KEY_ENTER); /* from the letter on to the reply */
    assert_int_equal(chu_focus_has(&ui->focus), chu_compose_first(ui));
    drive_frame(ui, small);
    assert_true(frame_says(drive_frame(ui, small), "I know what FREE is.")); /* it stays above the reply */
    assert_every_size(ui, "compose, marked");
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    done(&m);
}

static void in_one_column(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = show(&m, EMAIL, none);
    ch_ui_show_play(ui, m.session, ui->now_ms);
    assert_true(frame_says(drive_frame(ui, small), "To the owner")); /* a new letter comes first */
    assert_false(frame_says(drive_frame(ui, small), "Read it again"));
    drive_key(ui, CH_KEY_ENTER);
    assert_false(frame_says(drive_frame(ui, small), "To the owner"));
    drive_key(ui, CH_KEY_ENTER);
    answered(&m);
    assert_true(frame_says(drive_frame(ui, small), "Your reply"));
    chu_take_focus(ui, CHU_COMPOSE_TABS);
    drive_key(ui, CH_KEY_LEFT);
    assert_true(frame_says(drive_frame(ui, small), "To the owner"));
    drive_key(ui, CH_KEY_RIGHT);
    assert_true(frame_says(drive_frame(ui, small), "Your reply"));
    drive_key(ui, CH_KEY_TAB);
    drive_frame(ui, small);
    for (int i = 0; i < 12 && !ui->action_count; i++) {
        drive_key(ui, CH_KEY_ENTER);
        drive_frame(ui, small);
    }
    answered(&m);
    assert_true(ch_session_ended(m.session));
    done(&m);
}

static void when_then_how(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = at_reply(&m, PHONE, none);
    assert_int_equal(chu_focus_has(&ui->focus), CHU_COMPOSE_ROW + 0);
    drive_char(ui, '1'); /* how has its numbers once it is known when */
    drive_frame(ui, usual);
    press(ui, CH_KEY_RIGHT);
    assert_int_equal(chu_focus_has(&ui->focus), CHU_COMPOSE_ROW + 1);
    press(ui, CH_KEY_ENTER);
    assert_int_equal(chu_focus_has(&ui->focus), CHU_COMPOSE_ROW + CHU_COMPOSE_ROWS);
    press(ui, CH_KEY_RIGHT); /* and may still be another time */
    assert_int_equal(chu_play(ui)->compose.picks[0], 3); /* from sooner to later, as it was written */
    assert_int_equal(chu_focus_has(&ui->focus), CHU_COMPOSE_ROW + CHU_COMPOSE_ROWS);
    press(ui, CH_KEY_LEFT);
    drive_char(ui, '3');
    press(ui, CH_KEY_ENTER);
    press(ui, CH_KEY_ENTER);
    ChDecision rung = answered(&m);
    assert_int_equal(rung.pick_count, 2);
    done(&m);
}

static void counts_to_ten(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = at_reply(&m, EMAIL, none);
    assert_int_equal(ch_ui_wake_ms(ui, ui->now_ms), -1);
    drive_char(ui, 't');
    drive_frame(ui, usual);
    int64_t wake = ch_ui_wake_ms(ui, ui->now_ms);
    assert_true(wake > 0 && wake <= 1000);
    ch_ui_frame(ui, usual.w, usual.h, ui->now_ms + 11000);
    assert_int_equal(ch_ui_wake_ms(ui, ui->now_ms), -1);
    assert_int_equal(drive_act(ui, NULL), CH_ACT_NONE);
    done(&m);
}

static void by_pointer(void **state)
{
    (void)state;
    Made m;
    ChUi *ui = at_reply(&m, EMAIL, none);
    for (uint32_t slot = 0; slot < 4; slot++) {
        drive_frame(ui, usual);
        const ChuRegion *row = chu_focus_find(&ui->focus, CHU_COMPOSE_ROW + slot * CHU_COMPOSE_ROWS + 1);
        assert_non_null(row);
        for (int i = 0; i < 2; i++) drive_click(ui, row->rect.x + 20, row->rect.y + 8); /* chosen, then added */
    }
    drive_frame(ui, usual);
    const ChuRegion *send = chu_focus_find(&ui->focus, CHU_COMPOSE_SEND);
    assert_non_null(send);
    drive_click(ui, send->rect.x + 8, send->rect.y + 8);
    answered(&m);
    assert_true(ch_session_ended(m.session));
    done(&m);
}

static void everywhere(ChUi *ui, const char *name)
{
    assert_every_size(ui, name);
    for (uint32_t i = 0; i < drive_size_count; i++) assert_reachable(ui, drive_sizes[i], name);
}

static void readable(void **state)
{
    (void)state;
    char name[96];
    for (int kind = 0; kind < 2; kind++) {
        for (int text = 0; text < 2; text++) {
            Made m;
            ChStr each = text ? ch_str(long_text) : none;
            ChUi *ui = at_reply(&m, (Kind)kind, each);
            for (uint32_t part = 0; part <= chu_play_beat(ui)->slot_count; part++) {
                snprintf(name, sizeof name, "%s, %s texts, part %u", kind ? "phone" : "email", text ? "long" : "usual", part);
                everywhere(ui, name);
                drive_frame(ui, usual);
                chu_take_focus(ui, chu_compose_first(ui));
                drive_frame(ui, usual);
                if (part < chu_play_beat(ui)->slot_count) drive_key(ui, CH_KEY_ENTER);
            }
            done(&m);
            if (kind) continue;
            ui = show(&m, EMAIL, each);
            everywhere(ui, "letter");
            done(&m);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_and_sends), cmocka_unit_test(goes_back),     cmocka_unit_test(marks),
        cmocka_unit_test(in_one_column),    cmocka_unit_test(when_then_how), cmocka_unit_test(counts_to_ten),
        cmocka_unit_test(by_pointer),       cmocka_unit_test(readable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
