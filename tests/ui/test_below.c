/* What lies below what is seen of a play: the strip that says so comes of what is really out of sight, at every size and on every
 * channel, says it aloud as well, and goes when nothing is below any more. */
#include "ui/play_made.h"
#include "ui/stages/stage_letter.h"

static const Size large = {1280, 800, 200}, usual = {1280, 800, 100};

typedef struct Below {
    uint32_t all, hidden; /* answers in the frame, and those that are not wholly in sight below */
    bool button;          /* the one that goes on is not */
} Below;

static Below out_of_sight(const ChUi *ui)
{
    Below found = {0};
    for (uint32_t i = 0; i < ui->focus.region_count; i++) {
        const ChuRegion *region = &ui->focus.regions[i];
        uint32_t order = region->order;
        bool answer = (order >= CHU_PLAY_CHOICE && order < CHU_PLAY_STAGE) || (order >= CHU_COMPOSE_ROW && order < CHU_COMPOSE_SEND);
        bool below = region->seen.y + region->seen.h < region->rect.y + region->rect.h;
        if (region->key_only) continue;
        if (region->seen.h <= 0) below = region->rect.y > 0; /* nothing of it is seen: it is below, unless it went up */
        if (answer) found.all++, found.hidden += below;
        if (order == CHU_PLAY_END || order == CHU_COMPOSE_SEND) found.button |= below;
    }
    return found;
}

/* The text that ends so, where there is one. */
static bool frame_ends(const ChDrawList *list, const char *words)
{
    uint32_t n = (uint32_t)strlen(words);
    for (uint32_t i = 0; i < list->count; i++) {
        const ChDraw *d = &list->at[i];
        if (d->op == CH_DRAW_TEXT && d->text.n >= n && memcmp(d->text.p + d->text.n - n, words, n) == 0) return true;
    }
    return false;
}

static void assert_true_strip(const ChUi *ui, const ChDrawList *list, const char *where)
{
    char words[48];
    Below found = out_of_sight(ui);
    snprintf(words, sizeof words, "%u%s answer%s below", found.hidden, found.hidden < found.all ? " more" : "", found.hidden == 1 ? "" : "s");
    if (found.hidden && !frame_says(list, words)) fail_msg("%s: it does not say: %s", where, words);
    if (!found.hidden && frame_ends(list, " below")) fail_msg("%s: nothing is below, and it says so", where);
    if (!found.hidden && found.button != frame_says(list, "Below: ")) fail_msg("%s: the button that goes on: %d", where, found.button);
}

/* Through all of it with Tab: at each step what is said is what is hidden. Returns how often something was. */
static uint32_t walk(Fixture *f, Size size, const char *what)
{
    char where[96];
    uint32_t hidden = 0, first = 0;
    f->ui->focus.moved = true;
    for (uint32_t step = 0; step < 40; step++) {
        const ChDrawList *list = drive_frame(f->ui, size);
        snprintf(where, sizeof where, "%s, %d by %d at %u %%, on %u", what, size.w, size.h, size.text_pct, chu_focus_has(&f->ui->focus));
        assert_true_strip(f->ui, list, where);
        assert_true(ch_draw_hash(list) == ch_draw_hash(drive_frame(f->ui, size))); /* it does not come and go by turns */
        Below found = out_of_sight(f->ui);
        hidden += found.hidden || found.button;
        if (step == 0) first = chu_focus_has(&f->ui->focus);
        else if (chu_focus_has(&f->ui->focus) == first) break;
        drive_key(f->ui, CH_KEY_TAB);
    }
    return hidden;
}

static void it_is_true_everywhere(void **state)
{
    (void)state;
    for (int channel = 0; channel < CH_CHANNEL_COUNT; channel++) {
        Fixture f;
        uint32_t hidden = 0, at_large = 0;
        begin_much(&f, (ChChannel)channel, CH_MODE_PRACTICE, settings_of(0), true);
        for (uint32_t i = 0; i < drive_size_count; i++) hidden += walk(&f, drive_sizes[i], "opening");
        at_large = walk(&f, large, "opening");
        drive_frame(f.ui, usual);
        say(&f, 2);
        for (uint32_t i = 0; i < drive_size_count; i++) hidden += walk(&f, drive_sizes[i], "hung up");
        drive_frame(f.ui, usual);
        say(&f, 1);
        assert_int_equal(chu_play_beat(f.ui)->kind, CH_BEAT_COMPOSE);
        for (uint32_t i = 0; i < drive_size_count; i++) hidden += walk(&f, drive_sizes[i], "composing");
        drive_frame(f.ui, large);
        while (serve(&f) != CH_ACT_ANSWER) drive_key(f.ui, CH_KEY_ENTER), drive_frame(f.ui, large);
        assert_true(ch_session_ended(f.session));
        for (uint32_t i = 0; i < drive_size_count; i++) hidden += walk(&f, drive_sizes[i], "ended");
        assert_true(hidden > 20);
        assert_true(at_large > 0 || channel == CH_CHANNEL_EMAIL);
        end(&f);
    }
}

static void it_is_said_aloud(void **state)
{
    Fixture f;
    (void)state;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, settings_of(0), true);
    assert_true(frame_says(drive_frame(f.ui, large), "4 answers below"));
    const ChuRegion *has = chu_focus_region(&f.ui->focus);
    assert_int_equal(has->manner, CHU_READS);
    assert_true(drive_heard(has->say, " 4 answers below."));
    drive_key(f.ui, CH_KEY_ENTER); /* to the first of them */
    assert_false(frame_says(drive_frame(f.ui, large), "4 answers below"));
    assert_false(drive_heard(chu_focus_region(&f.ui->focus)->say, "below"));
    end(&f);
}

/* While they speak, it is the rest of it that comes first. */
static void they_speak(void **state)
{
    Fixture f;
    (void)state;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, settings_of(100), true);
    const ChDrawList *list = drive_frame(f.ui, large);
    assert_true(chu_play_speaking(f.ui, f.ui->now_ms));
    assert_true(out_of_sight(f.ui).hidden > 0);
    assert_true(frame_says(list, "Space shows the rest"));
    assert_false(frame_ends(list, " below"));
    drive_key(f.ui, CH_KEY_SPACE);
    assert_true(frame_ends(drive_frame(f.ui, large), " below"));
    assert_false(frame_says(drive_frame(f.ui, large), "Space shows the rest"));
    end(&f);
}

static void the_end_is_below(void **state)
{
    Fixture f;
    (void)state;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, settings_of(0), true);
    say(&f, 1);
    say(&f, 1);
    assert_true(ch_session_ended(f.session));
    const ChDrawList *list = drive_frame(f.ui, large);
    assert_true(out_of_sight(f.ui).button);
    assert_true(frame_says(list, "Below: See how it went"));
    for (int i = 0; i < 4; i++) drive_key(f.ui, CH_KEY_PAGE_DOWN);
    list = drive_frame(f.ui, large);
    assert_false(out_of_sight(f.ui).button);
    assert_false(frame_says(list, "Below: See how it went"));
    assert_true(frame_says(list, "See how it went"));
    end(&f);
}

/* Pressed where it stands it goes on, as its key does. */
static void it_can_be_pressed(void **state)
{
    Fixture f;
    (void)state;
    begin_much(&f, CH_CHANNEL_COUNTER, CH_MODE_PRACTICE, settings_of(0), true);
    const ChDrawList *list = drive_frame(f.ui, large);
    uint32_t before = out_of_sight(f.ui).hidden;
    for (uint32_t i = 0; i < list->count; i++) {
        const ChDraw *d = &list->at[i];
        if (d->op != CH_DRAW_TEXT || !ch_str_eq(d->text, CH_STR("4 answers below"))) continue;
        int32_t top = chu_play(f.ui)->middle.top;
        drive_click(f.ui, d->rect.x + 4, d->rect.y + d->rect.h / 2);
        drive_frame(f.ui, large);
        assert_true(chu_play(f.ui)->middle.top > top);
        break;
    }
    assert_int_equal(before, 4);
    assert_true(chu_play(f.ui)->middle.top > 0);
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_true_everywhere), cmocka_unit_test(it_is_said_aloud), cmocka_unit_test(they_speak),
        cmocka_unit_test(the_end_is_below),      cmocka_unit_test(it_can_be_pressed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
