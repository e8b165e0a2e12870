/* What sounds say can be seen, and how long silence may last is the trainee's to set: captions and timers in a play. */
#include "ui/play_made.h"

static ChSettings with_captions(bool muted)
{
    ChSettings settings = settings_of(0);
    settings.captions = true;
    settings.muted = muted;
    return settings;
}

/* Captions --------------------------------------------------------------------------------------------------------- */

static void captions_name_every_cue(void **state)
{
    static const char *const words[CH_CUE_COUNT] = {"a line arrives", "hotter",    "cooler",
                                                    "step met",       "line dead", "five seconds left"};
    Fixture f;
    (void)state;
    for (int muted = 0; muted < 2; muted++) {
        begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, with_captions(muted), false);
        for (int cue = 0; cue < CH_CUE_COUNT; cue++) {
            later(&f, 5000);
            serve(&f);
            assert_false(frame_says(look(&f), words[cue]));
            chu_sound(f.ui, (ChCue)cue);
            assert_true(frame_says(look(&f), words[cue]));
            assert_int_equal(sounds(&f, (ChCue)cue), !muted); /* seen also where it is not heard */
            assert_true(frame_says(later(&f, 2900), words[cue]));
            assert_false(frame_says(later(&f, 200), words[cue]));
        }
        end(&f);
    }
}

/* They come of what happens, and what comes together stands together. */
static void captions_of_a_play(void **state)
{
    Fixture f;
    (void)state;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, with_captions(true), false);
    assert_true(frame_says(look(&f), "a line arrives"));
    say(&f, 1);
    assert_true(frame_says(look(&f), "a line arrives, cooler, step met"));
    end(&f);
    begin_much(&f, CH_CHANNEL_PHONE, CH_MODE_PRACTICE, with_captions(true), false);
    look(&f);
    say(&f, 2);
    assert_true(frame_says(look(&f), "hotter, line dead"));
    end(&f);
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_ASSESSED, with_captions(true), false);
    look(&f);
    later(&f, 10000);
    assert_true(frame_says(later(&f, 5500), "five seconds left"));
    end(&f);
}

static void no_captions_unasked(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 0);
    say(&f, 1);
    assert_false(frame_says(look(&f), "a line arrives"));
    end(&f);
}

/* Nothing is covered by them: they have room of their own at every size. */
static void captions_are_readable(void **state)
{
    Fixture f;
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++) {
        begin_much(&f, (ChChannel)channel, CH_MODE_GUIDED, with_captions(true), true);
        for (int cue = 0; cue < CH_CUE_COUNT; cue++) chu_sound(f.ui, (ChCue)cue);
        f.ui->caption = 1u << CH_CUE_LINE | 1u << CH_CUE_COOLER | 1u << CH_CUE_STEP_MET;
        assert_every_size(f.ui, "captions");
        for (uint32_t i = 0; i < drive_size_count; i++) {
            f.ui->caption_until_ms = f.ui->now_ms + 1000;
            assert_true(frame_says(drive_frame(f.ui, drive_sizes[i]), "a line arrives, cooler, step met"));
        }
        end(&f);
    }
}

/* The same mute key everywhere, and it says what it did. */
static void one_key_mutes(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 0);
    serve(&f);
    drive_ctrl(f.ui, 'm');
    assert_true(ch_ui_settings(f.ui)->muted);
    assert_true(frame_says(look(&f), "Sounds are off"));
    assert_int_equal(serve(&f), CH_ACT_SETTINGS);
    say(&f, 1);
    assert_int_equal(sounds(&f, CH_CUE_LINE), 0);
    end(&f);
}

/* Where the steps stand in a drawer, their number in the bar tells that one was met. */
static void met_is_seen(void **state)
{
    Fixture f;
    (void)state;
    begin(&f, CH_CHANNEL_COUNTER, CH_MODE_GUIDED, 0);
    assert_true(frame_says(ch_ui_frame(f.ui, 1024, 640, f.ui->now_ms), "0/"));
    say(&f, 1);
    assert_true(frame_says(ch_ui_frame(f.ui, 1024, 640, f.ui->now_ms), "1/"));
    end(&f);
}

/* Timers ----------------------------------------------------------------------------------------------------------- */

/* Silence after so long; what was decided. */
static ChDecided silent(Fixture *f, ChTimers timers, int64_t patience_ms)
{
    uint32_t count;
    ChSettings settings = settings_of(0);
    settings.timers = timers;
    begin_much(f, CH_CHANNEL_COUNTER, CH_MODE_ASSESSED, settings, false);
    look(f);
    later(f, patience_ms - 200);
    assert_int_equal(serve(f), CH_ACT_NONE);
    later(f, 400);
    assert_int_equal(serve(f), CH_ACT_ANSWER);
    const ChDecided *decided = ch_session_decisions(f->session, &count);
    assert_int_equal(count, 1);
    return decided[0];
}

/* Twice as long to answer is the same answer: but for how long it took, what is recorded does not differ, and so nothing
 * that comes of it does. */
static void doubled_is_the_same_answer(void **state)
{
    Fixture once, twice;
    (void)state;
    ChDecided a = silent(&once, CH_TIMERS_ON, 20000), b = silent(&twice, CH_TIMERS_DOUBLED, 40000);
    assert_int_equal(a.decision.pick_count, b.decision.pick_count);
    assert_int_equal(a.decision.picks[0], 0);
    assert_int_equal(b.decision.picks[0], 0);
    assert_in_range(a.ms, 20000, 20400);
    assert_in_range(b.ms, 40000, 40400);
    assert_int_equal(a.after.clock_s, b.after.clock_s); /* the story's own time goes on as the scenario says */
    assert_int_equal(a.after.anger, b.after.anger);
    assert_int_equal(a.after.trust, b.after.trust);
    assert_int_equal(a.after.beat, b.after.beat);
    ChArena memory;
    ChDebrief first, second;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_debrief_make(once.session, NULL, &memory, &first, NULL), CH_OK);
    assert_int_equal(ch_debrief_make(twice.session, NULL, &memory, &second, NULL), CH_OK);
    assert_int_equal(first.earned, second.earned);
    assert_int_equal(first.anger_end, second.anger_end);
    for (uint32_t i = 0; i < first.step_count; i++) assert_int_equal(first.steps[i].status, second.steps[i].status);
    ch_arena_free(&memory);
    end(&once);
    end(&twice);
}

static void doubled_is_told(void **state)
{
    Fixture f;
    (void)state;
    ChSettings settings = settings_of(0);
    settings.timers = CH_TIMERS_DOUBLED;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_ASSESSED, settings, false);
    assert_true(frame_says(look(&f), "40 s"));
    later(&f, 30000);
    assert_int_equal(sounds(&f, CH_CUE_FIVE_SECONDS), 0);
    assert_true(frame_says(later(&f, 5500), "5 s left"));
    assert_int_equal(sounds(&f, CH_CUE_FIVE_SECONDS), 1);
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(captions_name_every_cue), cmocka_unit_test(captions_of_a_play), cmocka_unit_test(no_captions_unasked),
        cmocka_unit_test(captions_are_readable),   cmocka_unit_test(one_key_mutes),      cmocka_unit_test(met_is_seen),
        cmocka_unit_test(doubled_is_the_same_answer), cmocka_unit_test(doubled_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
