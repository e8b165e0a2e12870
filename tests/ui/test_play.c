/* The play screen and its stages: whole plays by keys alone, listening, silence, taking back, channels. */
#include "ui/play_made.h"
#include "ui/stages/stage_letter.h"

/* Playing ---------------------------------------------------------------------------------------------------------- */

static void test_by_keys_alone(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 0);
    look(&f);
    assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_TOLD + 1); /* on what she says */
    assert_true(frame_says(look(&f), "to the answers")); /* where Enter goes from there */
    assert_false(frame_says(look(&f), "say it"));
    assert_int_equal(say(&f, 1), CH_ACT_ANSWER);
    assert_int_equal(line_of(&f), 1);
    assert_true(frame_says(look(&f), "At last somebody asks."));
    assert_true(frame_says(later(&f, 1000), "28°"));
    drive_key(f.ui, CH_KEY_ENTER); /* on from what she says to the answers */
    look(&f);
    assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_CHOICE);
    assert_true(frame_says(look(&f), "say it"));
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(serve(&f), CH_ACT_ANSWER);
    assert_true(ch_session_ended(f.session));
    assert_true(frame_says(later(&f, 200), "See how it went"));
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(serve(&f), CH_ACT_DEBRIEF);
    end(&f);
}

static uint32_t enters(Fixture *f, Size size)
{
    ChSession *session = f->session;
    uint32_t before = line_of(f);
    drive_frame(f->ui, size);
    uint32_t has = chu_focus_has(&f->ui->focus);
    bool answer = (has >= CHU_PLAY_CHOICE && has < CHU_PLAY_STAGE) || has >= CHU_COMPOSE_ROW;
    if (answer) fail_msg("the page opens with an answer in the focus");
    assert_int_equal(chu_play(f->ui)->middle.top, 0);
    drive_key(f->ui, CH_KEY_ENTER);
    assert_int_equal(serve(f), CH_ACT_NONE);
    assert_int_equal(line_of(f), before);
    assert_ptr_equal(session, f->session);
    drive_frame(f->ui, size);
    return chu_focus_has(&f->ui->focus);
}

/* Where nobody speaks, the page opens at its top with what happened, or the question, in the focus: a stray Enter says nothing, and
 * a number is there at once. */
static void test_a_page_without_speech(void **state)
{
    const Size sizes[] = {{1280, 800, 100}, {1280, 800, 200}};
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++)
        for (int way = 0; way < 4; way++) { /* at both sizes, with something told and without anything */
            Fixture f;
            begin(&f, (ChChannel)channel, CH_MODE_PRACTICE, 0);
            if (way & 2) f.dead[0].text = (ChStr){NULL, 0}, f.beats[2].line_count = 0, f.choices[1].reply_count = 0;
            say(&f, 2); /* then there is only the tone */
            assert_int_equal(enters(&f, sizes[way & 1]), CHU_PLAY_CHOICE);
            drive_key(f.ui, CH_KEY_ENTER);
            assert_int_equal(serve(&f), CH_ACT_ANSWER);
            assert_int_equal(chu_play_beat(f.ui)->kind, CH_BEAT_COMPOSE);
            assert_true(enters(&f, sizes[way & 1]) >= CHU_COMPOSE_ROW);
            assert_int_equal(chu_play(f.ui)->compose.slot, 0);
            end(&f);
            begin(&f, (ChChannel)channel, CH_MODE_PRACTICE, 0);
            say(&f, 2);
            drive_char(f.ui, '1');
            drive_char(f.ui, '1');
            assert_int_equal(serve(&f), CH_ACT_ANSWER);
            end(&f);
        }
}

/* What is told is read by Down to its end before the focus goes on, however long it is; and by Up back to its beginning. */
static void test_a_long_text_is_read_to_its_end(void **state)
{
    const Size least = {1024, 640, 200};
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++) {
        Fixture f;
        if (channel == CH_CHANNEL_EMAIL) continue; /* its letter scrolls in a view of its own */
        begin_much(&f, (ChChannel)channel, CH_MODE_PRACTICE, settings_of(0), true);
        drive_frame(f.ui, least);
        uint32_t has = chu_focus_has(&f.ui->focus);
        int32_t foot = 0;
        for (int i = 0; i < 60 && chu_focus_has(&f.ui->focus) == has; i++) {
            foot = chu_focus_region(&f.ui->focus)->rect.y + chu_focus_region(&f.ui->focus)->rect.h;
            drive_key(f.ui, CH_KEY_DOWN);
            drive_frame(f.ui, least);
        }
        assert_true(foot <= least.h);
        assert_true(chu_focus_has(&f.ui->focus) > has);
        drive_key(f.ui, CH_KEY_UP);
        drive_frame(f.ui, least);
        assert_int_equal(chu_focus_has(&f.ui->focus), has);
        for (int i = 0; i < 60 && chu_focus_region(&f.ui->focus)->rect.y < 0; i++) drive_key(f.ui, CH_KEY_UP), drive_frame(f.ui, least);
        assert_int_equal(chu_focus_has(&f.ui->focus), has);
        assert_true(chu_focus_region(&f.ui->focus)->rect.y >= 0);
        end(&f);
    }
}

/* Up and Down go by what is seen, however the answers were written. */
static void test_arrows_go_by_what_is_seen(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    look(&f);
    drive_key(f.ui, CH_KEY_ENTER);
    look(&f);
    int32_t y = chu_focus_region(&f.ui->focus)->rect.y;
    for (uint32_t place = 1; chu_focus_find(&f.ui->focus, CHU_PLAY_CHOICE + place); place++) {
        drive_key(f.ui, CH_KEY_DOWN);
        look(&f);
        assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_CHOICE + place);
        assert_true(chu_focus_region(&f.ui->focus)->rect.y > y);
        y = chu_focus_region(&f.ui->focus)->rect.y;
    }
    end(&f);
}

static void test_by_pointer(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    look(&f);
    const ChuRegion *row = chu_focus_find(&f.ui->focus, CHU_PLAY_CHOICE + place_of(&f, 3));
    assert_non_null(row);
    drive_click(f.ui, row->rect.x + 40, row->rect.y + 10); /* chosen, as by its number */
    assert_int_equal(serve(&f), CH_ACT_NONE);
    look(&f);
    assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_CHOICE + place_of(&f, 3));
    row = chu_focus_region(&f.ui->focus);
    drive_click(f.ui, row->rect.x + 40, row->rect.y + 10); /* said, as by its number again */
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

/* That an answer was chosen before is said in words: a tick beside it would say that it was right. */
static void test_chosen_before_is_no_verdict(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 0);
    assert_false(frame_says(look(&f), "Chosen before"));
    say(&f, 1);
    look(&f);
    drive_key(f.ui, CH_KEY_BACKSPACE);
    serve(&f);
    const ChDrawList *list = look(&f);
    const ChuRegion *row = chu_focus_find(&f.ui->focus, CHU_PLAY_CHOICE + place_of(&f, 1));
    assert_true(frame_says(list, "Chosen before"));
    assert_true(drive_heard(row->say, "Chosen before"));
    for (uint32_t i = 0; i < list->count; i++) {
        const ChDraw *d = &list->at[i];
        bool drawn = d->op == CH_DRAW_PATH && d->point_count && chu_rect_has(row->rect, d->points[0].x16 / 16, d->points[0].y16 / 16);
        if (drawn || (d->op == CH_DRAW_IMAGE && chu_rect_inside(d->rect, row->rect))) fail_msg("there is a sign at the answer");
    }
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

/* Listening -------------------------------------------------------------------------------------------------------- */

static void test_sentences_arrive(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 100);
    look(&f);
    assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_TOLD + 1); /* where her words are about to come */
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

/* What Space did a moment ago it does not do by saying an answer. */
static void test_space_too_late_says_nothing(void **state)
{
    (void)state;
    for (int by_itself = 0; by_itself < 2; by_itself++) {
        Fixture f;
        begin(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, 100);
        later(&f, 500);
        drive_char(f.ui, '1');
        if (by_itself)
            while (chu_play_speaking(f.ui, f.ui->now_ms)) later(&f, 20);
        else
            drive_key(f.ui, CH_KEY_SPACE);
        later(&f, 600);
        drive_key(f.ui, CH_KEY_SPACE);
        assert_int_equal(serve(&f), CH_ACT_NONE);
        later(&f, 100);
        drive_key(f.ui, CH_KEY_SPACE);
        assert_int_equal(serve(&f), CH_ACT_ANSWER);
        end(&f);
    }
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
    assert_int_equal(ch_ui_wake_ms(f.ui, f.ui->now_ms), 100); /* the bar alone runs, a little at a time */
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

/* Silence ---------------------------------------------------------------------------------------------------------- */

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
    settings.timers = CH_TIMERS_OFF;
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

/* Beside the stage ------------------------------------------------------------------------------------------------- */

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

/* Channels --------------------------------------------------------------------------------------------------------- */

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
    assert_true(frame_says(list, "As they hung up."));
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_keys_alone),
        cmocka_unit_test(test_a_page_without_speech),
        cmocka_unit_test(test_a_long_text_is_read_to_its_end),
        cmocka_unit_test(test_arrows_go_by_what_is_seen), cmocka_unit_test(test_by_pointer),
        cmocka_unit_test(test_silence_is_a_row),
        cmocka_unit_test(test_rows_are_shuffled_by_the_seed),
        cmocka_unit_test(test_chosen_before_is_no_verdict),
        cmocka_unit_test(test_taking_back),
        cmocka_unit_test(test_pausing),
        cmocka_unit_test(test_resuming_is_whole),
        cmocka_unit_test(test_sentences_arrive),
        cmocka_unit_test(test_space_shows_the_rest),
        cmocka_unit_test(test_space_too_late_says_nothing),
        cmocka_unit_test(test_answering_while_they_speak),
        cmocka_unit_test(test_keep_still_has_it_whole),
        cmocka_unit_test(test_messages_are_typed),
        cmocka_unit_test(test_timer),
        cmocka_unit_test(test_no_timer),
        cmocka_unit_test(test_timer_waits_for_them),
        cmocka_unit_test(test_guided_alone),
        cmocka_unit_test(test_drawers),
        cmocka_unit_test(test_sounds),
        cmocka_unit_test(test_the_line_dies),
        cmocka_unit_test(test_review_is_public),
        cmocka_unit_test(test_idle_is_still),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
