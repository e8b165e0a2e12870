/* What each stage shows of a play made for it: chat, public review, table, doorstep, a dead line; and what helps beside them. */
#include "ui/story_made.h"
#include "ui/stages/stage_letter.h"

static const Size usual = {1280, 800, 100};

static const ChDraw *words(const ChDrawList *list, const char *text)
{
    for (uint32_t i = list->count; i-- > 0;)
        if (list->at[i].op == CH_DRAW_TEXT && list->at[i].text.n >= strlen(text) &&
            memcmp(list->at[i].text.p, text, strlen(text)) == 0)
            return &list->at[i];
    return NULL;
}

static uint32_t times(const ChDrawList *list, const char *text)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < list->count; i++)
        count += list->at[i].op == CH_DRAW_TEXT && list->at[i].text.n >= strlen(text) &&
                 memcmp(list->at[i].text.p, text, strlen(text)) == 0;
    return count;
}

static const ChuRegion *region(Fixture *f, uint32_t order)
{
    return chu_focus_find(&f->ui->focus, order);
}

static void ctrl_enter(Fixture *f)
{
    ch_ui_input(f->ui, &(ChUiInput){.type = CH_INPUT_KEY, .key = CH_KEY_ENTER, .ctrl = true, .now_ms = f->ui->now_ms + 1});
}

/* Chat --------------------------------------------------------------------------------------------------------------- */

static void messages_are_as_wide_as_their_words(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_chat, CH_MODE_GUIDED, settings_of(0));
    later(&f, 500);
    const ChuRegion *hello = region(&f, CHU_PLAY_TOLD), *order = region(&f, CHU_PLAY_TOLD + 1), *robot = region(&f, CHU_PLAY_TOLD + 2);
    assert_true(hello && order && robot);
    assert_true(hello->rect.w < 160 && order->rect.w > 400 && robot->rect.w < order->rect.w);
    assert_int_equal(hello->rect.x, robot->rect.x); /* with a tail or without */
    end(&f);
}

static void what_is_written_stands_at_the_right(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_chat, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){1}, 1);
    const ChuRegion *mine = region(&f, CHU_PLAY_STAGE), *theirs = region(&f, CHU_PLAY_TOLD);
    assert_true(mine && theirs);
    assert_true(mine->rect.x > theirs->rect.x);
    assert_true(words(look(&f), "A person.") != NULL); /* as it was sent: without the marks of speech */
    end(&f);
    begin_story(&f, &story_chat, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){2}, 1);
    assert_null(region(&f, CHU_PLAY_STAGE)); /* what was done instead nobody sees */
    assert_int_equal(times(look(&f), "Open the order"), 1); /* it stands in the talk so far */
    end(&f);
}

static void dots_keep_still(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_chat, CH_MODE_PRACTICE, settings_of(100));
    later(&f, 600); /* the first is there; the second takes its time */
    assert_true(frame_says(look(&f), "Imani Adeyemi is writing"));
    uint64_t hash = ch_draw_hash(look(&f));
    assert_true(ch_ui_wake_ms(f.ui, f.ui->now_ms) > 1000); /* only when it is there */
    assert_true(hash == ch_draw_hash(later(&f, 1000)));
    end(&f);
}

static void a_message_below_the_fold_is_followed(void **state)
{
    (void)state;
    Fixture f;
    const Size column = {640, 320, 100};
    begin_story(&f, &story_chat, CH_MODE_PRACTICE, settings_of(100));
    drive_frame(f.ui, column);
    for (int i = 0; i < 100 && chu_play_speaking(f.ui, f.ui->now_ms); i++) {
        ch_ui_frame(f.ui, column.w, column.h, f.ui->now_ms + 100);
        ChuHeard heard = chu_play_heard(f.ui, f.ui->now_ms);
        const ChuRegion *next = region(&f, CHU_PLAY_TOLD + heard.whole);
        if (heard.share < 0 || !next) continue;
        assert_true(next->rect.y + 44 <= column.h); /* where the dots are */
        assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_TOLD);
    }
    assert_true(chu_play(f.ui)->middle.top > 0);
    assert_true(words(drive_frame(f.ui, column), "is anybody there") != NULL);
    end(&f);
}

/* Review ------------------------------------------------------------------------------------------------------------- */

static void the_review_stays_above_the_answer(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_review, CH_MODE_PRACTICE, settings_of(0));
    assert_true(frame_says(later(&f, 500), "Others are reading this"));
    assert_int_equal(times(look(&f), "Monday"), 1); /* in the bar alone: when it was posted nobody said */
    decide(&f, (uint8_t[]){1}, 1);
    const ChDrawList *list = look(&f);
    assert_int_equal(times(list, "Booked the quiet room"), 2); /* on the stage and in the talk */
    assert_null(words(list, "You, in public"));              /* what one only does is no post */
    assert_true(frame_says(list, "Your answer, in public"));
    assert_true(frame_says(list, "Part 1 of 3"));
    end(&f);
}

static void the_answer_is_one_post(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_review, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){1}, 1);
    decide(&f, (uint8_t[]){1, 1, 1}, 3);
    const ChDrawList *list = look(&f);
    assert_int_equal(times(list, "You, in public"), 1);
    assert_non_null(words(list, "Dear Ms Lindqvist")); /* as it was posted */
    assert_int_equal(times(list, "Lena Lindqvist"), 3 + 1); /* in the column; her answer; her addition; the talk */
    end(&f);
}

/* Places ------------------------------------------------------------------------------------------------------------- */

static const ChuTold *told_as(Fixture *f, const char *text)
{
    const ChuPlay *play = chu_play(f->ui);
    for (uint32_t i = 0; i < play->told_count; i++)
        if (ch_str_eq(play->told[i].text, ch_str(text))) return &play->told[i];
    fail_msg("\"%s\" was not told", text);
    return NULL;
}

static bool has_portrait(const ChDrawList *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->at[i].op == CH_DRAW_IMAGE && list->at[i].text.n > 10 && memcmp(list->at[i].text.p, "portraits/", 10) == 0) return true;
    return false;
}

/* It opens on Monday at 18:30. */
static void each_message_keeps_its_time(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_places, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){1}, 1);
    assert_int_equal(told_as(&f, "\"The wrong trees left our yard.\"")->clock_s, 0);
    assert_int_equal(told_as(&f, "I have read it twice.")->clock_s, 10800); /* before the next beat's hour goes by */
    assert_int_equal(told_as(&f, "\"We leave off the zero,\" says Valdir.")->clock_s, 14400);
    assert_non_null(words(look(&f), "Monday 21:30")); /* her post has it */
    end(&f);
    begin_story(&f, &story_review, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){2}, 1);
    assert_non_null(words(look(&f), "Monday 18:30")); /* my post */
    end(&f);
}

static void each_message_keeps_its_place(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_places, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){1}, 1);
    const ChDrawList *list = look(&f);
    assert_non_null(words(list, "Yui Nakamura, in public"));
    assert_false(has_portrait(list)); /* she is not in the yard */
    assert_non_null(words(list, "Not here"));
    decide(&f, (uint8_t[]){1}, 1);
    decide(&f, (uint8_t[]){1}, 1);
    list = look(&f);
    const ChDraw *eyes = words(list, "Others are reading this");
    const ChuRegion *private = region(&f, CHU_PLAY_TOLD);
    assert_non_null(words(list, "Yui Nakamura, in the chat"));
    assert_true(eyes && private && private->rect.y + private->rect.h < eyes->rect.y);
    decide(&f, (uint8_t[]){1}, 1);
    assert_non_null(words(look(&f), "Yui Nakamura, in public"));
    end(&f);
}

/* Faces -------------------------------------------------------------------------------------------------------------- */

static uint32_t boxes(Fixture *f)
{
    const ChDrawList *list = later(f, 1000);
    uint32_t count = 0;
    bool face = false;
    for (uint32_t i = 0; i < list->count && !face; i++) {
        count += list->at[i].op == CH_DRAW_BOX;
        face = list->at[i].op == CH_DRAW_IMAGE && list->at[i].text.n > 10 && memcmp(list->at[i].text.p, "portraits/", 10) == 0;
    }
    return face ? count : 0;
}

/* A face with a room of its own behind it. */
static void rooms_differ(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_table, CH_MODE_GUIDED, settings_of(0));
    uint32_t at_table = boxes(&f);
    end(&f);
    begin_story(&f, &story_in_person, CH_MODE_GUIDED, settings_of(0));
    uint32_t in_person = boxes(&f);
    end(&f);
    assert_true(at_table > 0 && in_person > 0 && at_table != in_person);
}

/* Counting to ten ---------------------------------------------------------------------------------------------------- */

static void beside_a_dead_line_there_is_time(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_two_calls, CH_MODE_GUIDED, settings_of(0));
    assert_false(frame_says(later(&f, 500), "Count to ten"));
    decide(&f, (uint8_t[]){1}, 1);
    assert_true(frame_says(look(&f), "Count to ten"));
    uint32_t has = chu_focus_has(&f.ui->focus);
    drive_char(f.ui, 't');
    look(&f);
    assert_int_equal(chu_focus_has(&f.ui->focus), has); /* one goes on from where one is */
    assert_true(frame_says(later(&f, 4500), "5"));
    assert_true(ch_ui_wake_ms(f.ui, f.ui->now_ms) <= 40);
    later(&f, 6000);
    assert_true(frame_says(look(&f), "10"));
    int64_t wake = ch_ui_wake_ms(f.ui, f.ui->now_ms);
    assert_true(wake > 40 && wake <= 1000); /* the line's seconds alone */
    assert_int_equal(serve(&f), CH_ACT_NONE);
    drive_char(f.ui, 'l'); /* the talk is a drawer where the count has its place */
    assert_true(frame_says(look(&f), "What is said") || frame_says(look(&f), "Joaquim Tavares"));
    end(&f);
}

static void it_counts_by_numbers_where_things_keep_still(void **state)
{
    (void)state;
    Fixture f;
    ChSettings settings = settings_of(0);
    settings.keep_still = true;
    begin_story(&f, &story_two_calls, CH_MODE_PRACTICE, settings);
    decide(&f, (uint8_t[]){1}, 1);
    drive_char(f.ui, 't');
    look(&f);
    int64_t wake = ch_ui_wake_ms(f.ui, f.ui->now_ms);
    assert_true(wake > 300 && wake <= 1000);
    assert_true(frame_says(later(&f, 2100), "3"));
    end(&f);
}

/* The end ------------------------------------------------------------------------------------------------------------- */

/* Where nobody speaks at the end and things only happen, one after another, Enter goes on, and nowhere else. */
static void enter_goes_on_while_the_end_comes(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_two_calls, CH_MODE_PRACTICE, settings_of(100));
    decide(&f, (uint8_t[]){1}, 1);
    decide(&f, (uint8_t[]){1}, 1);
    decide(&f, (uint8_t[]){1}, 1);
    chu_play_answer(f.ui, (uint8_t[]){2}, 1);
    assert_int_equal(serve(&f), CH_ACT_ANSWER);
    assert_true(ch_session_ended(f.session));
    assert_true(chu_play_speaking(f.ui, f.ui->now_ms));
    assert_false(frame_says(later(&f, 10), "See how it went"));
    assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_TOLD);
    drive_key(f.ui, CH_KEY_ENTER); /* the rest of it first */
    assert_int_equal(serve(&f), CH_ACT_NONE);
    assert_true(frame_says(later(&f, 200), "See how it went"));
    assert_int_equal(chu_focus_has(&f.ui->focus), CHU_PLAY_TOLD);
    drive_key(f.ui, CH_KEY_ENTER);
    assert_int_equal(serve(&f), CH_ACT_DEBRIEF);
    end(&f);
}

/* Sending ------------------------------------------------------------------------------------------------------------ */

static void ctrl_enter_sends_what_is_written(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_review, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){1}, 1);
    look(&f);
    ctrl_enter(&f); /* and does not choose what has the focus */
    assert_int_equal(serve(&f), CH_ACT_NONE);
    assert_true(frame_says(look(&f), "Three parts to go"));
    assert_int_equal(chu_play(f.ui)->compose.slot, 0);
    for (int i = 0; i < 4; i++) { /* to the answers, and three parts */
        drive_key(f.ui, CH_KEY_ENTER);
        look(&f);
    }
    chu_take_focus(f.ui, CHU_COMPOSE_PART); /* from wherever one is */
    look(&f);
    ctrl_enter(&f);
    assert_int_equal(serve(&f), CH_ACT_ANSWER);
    assert_int_equal(line_of(&f), 2);
    end(&f);
}

/* Ringing instead ---------------------------------------------------------------------------------------------------- */

typedef struct Means {
    ChBehaviour behaviours[1];
    ChChoice *write, *ring, *wait;
} Means;

static void add_means(Fixture *f, Means *m)
{
    ChBeat *beat = &f->scenario.beats[2];
    m->behaviours[0] = (ChBehaviour){.id = CH_STR("talk_in_person")};
    f->scenario.words.behaviours = m->behaviours;
    f->scenario.words.behaviour_count = 1;
    m->write = &beat->choices[0];
    m->ring = &beat->choices[1];
    m->wait = &beat->choices[2];
    ch_set_add(&m->ring->effect.shows, 0);
    m->wait->effect.takes = (ChTime){CH_TIME_UNTIL, 86400 * 3};
}

static const Story story_letter = {
    "The ranting email", "Gordon Pell", "pell", 84,
    {{.id = "letter", .channel = CH_CHANNEL_EMAIL, .lines = {{CH_LINE_SAYS, "Seventeen pounds. Nobody asked me."}},
      .choices = {{"Read it again.", "how", {CH_LINE_DOES, "You do."}, NULL, 0, 60}}},
     {.id = "end", .kind = CH_BEAT_ENDING, .channel = CH_CHANNEL_EMAIL, .lines = {{CH_LINE_SAYS, "Well."}}},
     {.id = "how", .channel = CH_CHANNEL_EMAIL, .lines = {{CH_LINE_DOES, "His number stands under his name."}},
      .choices = {{"Write to him this morning.", "end", {CH_LINE_DOES, "You do."}, NULL, 0, 300},
                  {"Ring the number.", "end", {CH_LINE_DOES, "It is picked up."}, NULL, -6, 120},
                  {"Leave it until Thursday.", "end", {CH_LINE_DOES, "He rings you."}, NULL, 6, 0},
                  {"\"May I ring you?\"", "end", {CH_LINE_SAYS, "You may."}, NULL, -4, 60}}}}};

static void ringing_and_waiting_are_found_by_a_letter(void **state)
{
    (void)state;
    Fixture f;
    Means m;
    begin_story(&f, &story_letter, CH_MODE_PRACTICE, settings_of(0));
    decide(&f, (uint8_t[]){1}, 1);
    add_means(&f, &m);
    assert_int_equal(chu_play_means(f.ui, m.write), CHU_MEANS_USUAL);
    assert_int_equal(chu_play_means(f.ui, m.ring), CHU_MEANS_RINGS);
    assert_int_equal(chu_play_means(f.ui, m.wait), CHU_MEANS_WAITS);
    assert_int_equal(chu_play_means(f.ui, m.ring + 2), CHU_MEANS_USUAL); /* that is still to write */
    assert_true(frame_says(look(&f), "What do you do?"));
    drive_char(f.ui, 'w');
    look(&f);
    uint32_t waits = chu_focus_has(&f.ui->focus);
    drive_char(f.ui, 'p');
    look(&f);
    uint32_t rings = chu_focus_has(&f.ui->focus);
    assert_int_equal(waits, CHU_PLAY_CHOICE + place_of(&f, 3));
    assert_int_equal(rings, CHU_PLAY_CHOICE + place_of(&f, 2));
    assert_int_equal(serve(&f), CH_ACT_NONE);
    drive_char(f.ui, 'p'); /* as with numbers: the same again says it */
    assert_int_equal(serve(&f), CH_ACT_ANSWER);
    uint32_t count;
    assert_int_equal(ch_session_decisions(f.session, &count)[1].decision.picks[0], 2);
    end(&f);
}

/* Steps above a reply ------------------------------------------------------------------------------------------------ */

static void steps_stand_above_the_reply(void **state)
{
    (void)state;
    Fixture f;
    begin_story(&f, &story_letter, CH_MODE_GUIDED, settings_of(0));
    const ChDrawList *list = drive_frame(f.ui, usual);
    assert_true(frame_says(list, "Stay calm"));
    assert_non_null(region(&f, CHU_PLAY_STEPS_KEY));
    drive_char(f.ui, 's');
    assert_true(frame_says(drive_frame(f.ui, usual), "The steps")); /* the whole of them */
    end(&f);
    begin_story(&f, &story_letter, CH_MODE_PRACTICE, settings_of(0));
    assert_false(frame_says(drive_frame(f.ui, usual), "Stay calm"));
    end(&f);
}

/* Every size --------------------------------------------------------------------------------------------------------- */

static void everywhere(Fixture *f, const char *what)
{
    assert_every_size(f->ui, what);
    for (uint32_t i = 0; i < drive_size_count; i++) assert_reachable(f->ui, drive_sizes[i], what);
    drive_frame(f->ui, usual);
}

static void readable(void **state)
{
    (void)state;
    static const Story *const stories[] = {&story_chat, &story_review, &story_places, &story_table, &story_in_person, &story_two_calls, &story_letter};
    for (size_t s = 0; s < sizeof stories / sizeof *stories; s++) {
        Fixture f;
        char where[96];
        begin_story(&f, stories[s], CH_MODE_GUIDED, settings_of(100));
        for (uint32_t line = 0; !ch_session_ended(f.session); line++) {
            snprintf(where, sizeof where, "%s, line %u", stories[s]->title, line);
            later(&f, 700);
            assert_every_size(f.ui, where); /* while something is on its way */
            chu_play(f.ui)->rest = true;
            everywhere(&f, where);
            bool parts = chu_play_beat(f.ui)->kind == CH_BEAT_COMPOSE;
            decide(&f, (uint8_t[]){1, 1, 1, 1}, parts ? chu_play_beat(f.ui)->slot_count : 1);
        }
        everywhere(&f, stories[s]->title);
        end(&f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_as_wide_as_their_words),
        cmocka_unit_test(what_is_written_stands_at_the_right),
        cmocka_unit_test(dots_keep_still),
        cmocka_unit_test(a_message_below_the_fold_is_followed),
        cmocka_unit_test(the_review_stays_above_the_answer),
        cmocka_unit_test(the_answer_is_one_post),
        cmocka_unit_test(each_message_keeps_its_time),
        cmocka_unit_test(each_message_keeps_its_place),
        cmocka_unit_test(rooms_differ),
        cmocka_unit_test(beside_a_dead_line_there_is_time),
        cmocka_unit_test(it_counts_by_numbers_where_things_keep_still),
        cmocka_unit_test(enter_goes_on_while_the_end_comes),
        cmocka_unit_test(ctrl_enter_sends_what_is_written),
        cmocka_unit_test(ringing_and_waiting_are_found_by_a_letter),
        cmocka_unit_test(steps_stand_above_the_reply),
        cmocka_unit_test(readable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
