/* Play at every size, in every theme, on every channel: nothing is cut or covered, everything is reached. */
#include "ui/play_made.h"

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
        cmocka_unit_test(test_readable),
        cmocka_unit_test(test_readable_with_much_to_say),
        cmocka_unit_test(test_over_it),
        cmocka_unit_test(test_reachable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
