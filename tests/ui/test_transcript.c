/* The transcript in the debrief: all of the play in order, to be read, heard and copied. */
#include "ui/play_made.h"
#include "ui/screens/debrief_parts.h"

static const Size usual = {1280, 800, 100};

typedef struct Shown {
    Fixture f;
    ChArena memory;
    ChDebrief debrief;
} Shown;

/* A play of two lines to its end, and its debrief. */
static void show(Shown *s, ChChannel channel, bool much)
{
    ChSettings settings = settings_of(0);
    settings.keep_still = true; /* no curve is on its way */
    begin_much(&s->f, channel, CH_MODE_PRACTICE, settings, much);
    look(&s->f);
    for (int i = 0; i < 8 && !ch_session_ended(s->f.session); i++) {
        ChOffers offers;
        ch_session_offers(s->f.session, &offers);
        uint8_t picks[CH_MAX_SLOTS + 1] = {0};
        for (uint32_t slot = 0; slot < offers.slot_count; slot++)
            for (picks[slot] = 1; !((offers.picks[slot] >> picks[slot]) & 1u); picks[slot]++) continue;
        chu_play_answer(s->f.ui, picks, offers.slot_count);
        serve(&s->f);
        look(&s->f);
    }
    assert_true(ch_session_ended(s->f.session));
    ch_arena_init(&s->memory, ch_heap(), SIZE_MAX);
    assert_int_equal(ch_debrief_make(s->f.session, NULL, &s->memory, &s->debrief, NULL), CH_OK);
    ch_ui_show_debrief(s->f.ui, &s->debrief, false);
    ch_ui_debrief_of(s->f.ui, s->f.session);
    drive_frame(s->f.ui, usual);
}

static void done(Shown *s)
{
    ch_ui_show_home(s->f.ui);
    ch_arena_free(&s->memory);
    end(&s->f);
}

/* The next thing that is said or copied. */
static ChStr next_text(ChUi *ui, ChAct act)
{
    ChUiAction action;
    while (ch_ui_take_action(ui, &action))
        if (action.act == act) return action.text;
    return (ChStr){NULL, 0};
}

static uint32_t place_in(ChStr text, const char *words, uint32_t from)
{
    uint32_t n = (uint32_t)strlen(words);
    for (uint32_t i = from; i + n <= text.n; i++)
        if (memcmp(text.p + i, words, n) == 0) return i + n;
    fail_msg("\"%s\" does not stand there, or not in order: %.*s", words, CH_FMT(text));
    return 0;
}

/* Theirs, yours, what it did and how hot they were, in the order of the play. */
static void assert_whole_play(ChStr text)
{
    uint32_t at = place_in(text, "Marian Holloway, 58\xC2\xB0 Annoyed: They hurt.", 0);
    at = place_in(text, "You, line 1: \xE2\x80\x98Tell me from the start.\xE2\x80\x99 (down 30)", at);
    at = place_in(text, "Marian Holloway, 28\xC2\xB0 Wary: At last somebody asks.", at);
    place_in(text, "You, line 2: ", at);
    for (uint32_t i = 0; i < text.n; i++) assert_true(text.p[i] != '*'); /* emphasis is the page's */
}

static void all_of_it_in_order(void **state)
{
    Shown s;
    (void)state;
    show(&s, CH_CHANNEL_COUNTER, false);
    drive_char(s.f.ui, 't');
    assert_true(frame_says(drive_frame(s.f.ui, usual), "Transcript"));
    assert_int_equal(ch_ui_screen(s.f.ui), CH_SCREEN_DEBRIEF);
    drive_char(s.f.ui, 'v');
    assert_whole_play(next_text(s.f.ui, CH_ACT_SPEAK));
    drive_char(s.f.ui, 'c');
    assert_whole_play(next_text(s.f.ui, CH_ACT_COPY));
    assert_true(frame_says(drive_frame(s.f.ui, usual), "The transcript is copied"));
    drive_key(s.f.ui, CH_KEY_ESCAPE); /* the message */
    drive_frame(s.f.ui, usual);
    drive_key(s.f.ui, CH_KEY_TAB); /* one entry at a time */
    drive_frame(s.f.ui, usual);
    uint32_t entries = 0;
    for (uint32_t has = chu_focus_has(&s.f.ui->focus); has >= DEBRIEF_SAID; has = chu_focus_has(&s.f.ui->focus), entries++) {
        assert_true(chu_focus_region(&s.f.ui->focus)->say.n > 0);
        drive_key(s.f.ui, CH_KEY_TAB);
        drive_frame(s.f.ui, usual);
    }
    assert_int_equal(entries, chu_play(s.f.ui)->told_count);
    done(&s);
}

static void back_to_the_debrief(void **state)
{
    Shown s;
    (void)state;
    show(&s, CH_CHANNEL_PHONE, false);
    uint64_t before = ch_draw_hash(drive_frame(s.f.ui, usual));
    const char keys[] = {'t', 0};
    for (int i = 0; i < 2; i++) {
        drive_char(s.f.ui, 't');
        assert_true(before != ch_draw_hash(drive_frame(s.f.ui, usual)));
        if (keys[i])
            drive_char(s.f.ui, keys[i]);
        else
            drive_key(s.f.ui, CH_KEY_ESCAPE);
        assert_int_equal(ch_ui_screen(s.f.ui), CH_SCREEN_DEBRIEF);
        assert_true(before == ch_draw_hash(drive_frame(s.f.ui, usual)));
        assert_int_equal(drive_act(s.f.ui, NULL), CH_ACT_NONE);
    }
    drive_char(s.f.ui, 't');
    drive_frame(s.f.ui, usual);
    drive_char(s.f.ui, 'e'); /* the debrief is exported from here too */
    assert_int_equal(drive_act(s.f.ui, NULL), CH_ACT_EXPORT);
    done(&s);
}

/* Without the play at hand there is none, and its key does nothing. */
static void only_where_the_play_is(void **state)
{
    Shown s;
    (void)state;
    show(&s, CH_CHANNEL_COUNTER, false);
    ch_ui_show_debrief(s.f.ui, &s.debrief, false); /* nobody says that the session is still there */
    drive_frame(s.f.ui, usual);
    assert_false(frame_says(drive_frame(s.f.ui, usual), "transcript"));
    uint64_t before = ch_draw_hash(drive_frame(s.f.ui, usual));
    drive_char(s.f.ui, 't');
    assert_true(before == ch_draw_hash(drive_frame(s.f.ui, usual)));
    done(&s);
}

static void readable_everywhere(void **state)
{
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++)
        for (int much = 0; much < 2; much++) {
            Shown s;
            show(&s, (ChChannel)channel, much);
            drive_char(s.f.ui, 't');
            assert_every_size(s.f.ui, "transcript");
            for (uint32_t i = 0; i < drive_size_count; i += 3) assert_reachable(s.f.ui, drive_sizes[i], "transcript");
            done(&s);
        }
}

/* Its views scroll from the first line to the last. */
static void scrolls_to_the_end(void **state)
{
    static const Size least = {512, 320, 100};
    Shown s;
    (void)state;
    show(&s, CH_CHANNEL_COUNTER, true);
    drive_char(s.f.ui, 't');
    drive_frame(s.f.ui, least);
    ChuDebriefState *debrief = chu_state(s.f.ui, CH_SCREEN_DEBRIEF);
    assert_int_equal(debrief->talk.top, 0);
    drive_key(s.f.ui, CH_KEY_END);
    drive_frame(s.f.ui, least);
    assert_true(debrief->talk.top + debrief->talk.window >= debrief->talk.content);
    drive_key(s.f.ui, CH_KEY_UP);
    int32_t end = debrief->talk.top;
    drive_key(s.f.ui, CH_KEY_UP);
    assert_int_equal(debrief->talk.top, end - debrief->talk.step);
    done(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_of_it_in_order),  cmocka_unit_test(back_to_the_debrief), cmocka_unit_test(only_where_the_play_is),
        cmocka_unit_test(readable_everywhere), cmocka_unit_test(scrolls_to_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
