/* A session: what it tells and in which order, what it refuses, and that its log is the truth. */
#include <stdio.h>
#include <string.h>

#include "core/make.h"
#include "core/play.h"
#include "core/session.h"

static ChSession *start(const Made *made, ChMode mode, uint64_t precedents, ChEvents *events)
{
    ChSession *session;
    ChError error = {0};
    ChStart how = {.mode = mode, .seed = 5, .precedents = precedents};
    if (ch_session_start(&made->scenario, &made->method, how, ch_heap(), &session, events, &error) != CH_OK)
        fail_msg("%s", error.message);
    return session;
}

static ChEvents step(ChSession *session, ChDecision decision)
{
    ChInput input = play_answer(decision);
    ChEvents events;
    ChError error = {0};
    if (ch_session_step(session, &input, &events, &error) != CH_OK) fail_msg("%s", error.message);
    return events;
}

static void same_kinds(ChEvents events, const ChEventKind *kinds, uint32_t count)
{
    assert_int_equal(events.count, count);
    for (uint32_t i = 0; i < count; i++) assert_int_equal(events.at[i].kind, kinds[i]);
}

/* A phone call that turns into an email: everything that one step can tell. */
static void made_telling(Made *made)
{
    made_start(made);
    ChBeat *beat = made_beat(made, "call");
    made_line(made, beat, "hello", NULL);
    made_line(made, beat, "not now", made_cond(made, CH_COND_FLAG, 2));
    ChChoice *choice = made_choice(made, beat, "sorry", "mail");
    choice->effect = (ChEffect){.shows = made_set("0"), .anger = -10, .takes = {CH_TIME_FOR, 60}, .arises = 1u << 3};
    made_reply(made, choice, "never", made_cond(made, CH_COND_FLAG, 2));
    made_reply(made, choice, "fine", made_range(made, CH_VAR_ANGER, 0, 0, 50));
    made_reply(made, choice, "also", NULL);
    made_choice(made, beat, "nothing happens", "dull");
    ChBeat *mail = made_compose(made, "mail");
    mail->channel = CH_CHANNEL_EMAIL;
    mail->later.seconds = 3600;
    made_line(made, mail, "two hours later", NULL);
    ChSlot *open = made_slot(made, mail, "open", true), *close = made_slot(made, mail, "close", false);
    made_part(made, open, "dear");
    ChChoice *part = made_part(made, close, "yours");
    made_reply(made, part, "thanks", NULL);
    made_reply(made, made_sent(made, mail, "end"), "sent on", NULL);
    made_ending(made, "end", CH_KEPT)->channel = CH_CHANNEL_EMAIL;
    made_ending(made, "dull", CH_LOST);
    made_step(made, "s", 1, made_set("0"))->asks = true;
    made->method.steps[0].if_arises = 1u << 3;
    made_seal(made);
}

static void test_events(void **unused)
{
    (void)unused;
    Made made;
    ChEvents events;
    made_telling(&made);
    ChSession *session = start(&made, CH_MODE_PRACTICE, 0, &events);
    same_kinds(events, (const ChEventKind[]){CH_EVENT_BEAT, CH_EVENT_LINE}, 2);
    assert_ptr_equal(events.at[1].line, &made.scenario.beats[0].lines[0]);
    events = step(session, made_pick(1));
    same_kinds(events,
               (const ChEventKind[]){CH_EVENT_SAID, CH_EVENT_TIME, CH_EVENT_REPLY, CH_EVENT_METERS, CH_EVENT_AROSE,
                                     CH_EVENT_STEP, CH_EVENT_TIME, CH_EVENT_BEAT, CH_EVENT_CHANNEL, CH_EVENT_LINE},
               10);
    assert_true(ch_str_eq(events.at[0].text, CH_STR("sorry")));
    assert_int_equal(events.at[0].slot, CH_NONE);
    assert_int_equal(events.at[1].seconds, 60); /* what it took, before the answer to it */
    assert_true(ch_str_eq(events.at[2].text, CH_STR("fine"))); /* the first whose condition holds after the choice */
    assert_int_equal(events.at[3].from_anger, 60);
    assert_int_equal(events.at[3].from_trust, 40);
    assert_int_equal(events.at[4].index, 3);
    assert_int_equal(events.at[6].seconds, 3600); /* until the next beat */
    assert_int_equal(events.at[6].clock_s, 60 + 3600);
    assert_int_equal(events.at[8].index, CH_CHANNEL_EMAIL);
    ChEvents again = ch_session_events(session);
    assert_ptr_equal(again.at, events.at);
    assert_int_equal(again.count, events.count);
    events = step(session, (ChDecision){2, {0, 1}});
    same_kinds(events,
               (const ChEventKind[]){CH_EVENT_SAID, CH_EVENT_REPLY, CH_EVENT_REPLY, CH_EVENT_BEAT, CH_EVENT_ENDED}, 5);
    assert_int_equal(events.at[0].slot, 1); /* the slot that was filled, not the one left out */
    assert_int_equal(events.at[4].index, 2);
    assert_true(ch_session_ended(session));
    ch_session_free(session);
    session = start(&made, CH_MODE_PRACTICE, 0, NULL);
    same_kinds(step(session, made_pick(2)), (const ChEventKind[]){CH_EVENT_SAID, CH_EVENT_BEAT, CH_EVENT_ENDED}, 3);
    ch_session_free(session);
    made_end(&made);
}

/* A reply is given before the next beat is entered: neither its entry nor its `later` is there yet. */
static void test_reply_moment(void **unused)
{
    (void)unused;
    Made made;
    made_start(&made);
    ChBeat *beat = made_beat(&made, "call");
    ChChoice *choice = made_choice(&made, beat, "x", "end");
    choice->effect.takes.seconds = 60;
    made_reply(&made, choice, "there already", made_times(&made, CH_COND_VISITED, "end", 0, 0));
    made_reply(&made, choice, "days later", made_range(&made, CH_VAR_CLOCK, 0, 61, INT64_MAX));
    made_reply(&made, choice, "too early", made_range(&made, CH_VAR_CLOCK, 0, 0, 59));
    made_reply(&made, choice, "now", NULL);
    made_ending(&made, "end", CH_KEPT)->later.seconds = 86400;
    made_step(&made, "s", 1, made_set("0"));
    made_seal(&made);
    ChSession *session = start(&made, CH_MODE_PRACTICE, 0, NULL);
    ChEvents events = step(session, made_pick(1));
    assert_int_equal(events.at[2].kind, CH_EVENT_REPLY); /* after what it took */
    assert_true(ch_str_eq(events.at[2].text, CH_STR("now")));
    ch_session_free(session);
    made_end(&made);
}

static void refused(ChSession *session, ChInput input, const char *says)
{
    ChError error = {0};
    uint32_t before, after;
    ChMoment now = ch_session_state(session)->now;
    ch_session_decisions(session, &before);
    ChEvents events = ch_session_events(session);
    assert_int_equal(ch_session_step(session, &input, NULL, &error), CH_BAD_INPUT);
    if (!strstr(error.message, says)) fail_msg("\"%s\" does not say \"%s\"", error.message, says);
    ch_session_decisions(session, &after);
    assert_int_equal(before, after);
    assert_memory_equal(&now, &ch_session_state(session)->now, sizeof now);
    assert_int_equal(ch_session_events(session).count, events.count);
    assert_false(ch_session_took_back(session));
}

static void test_refused(void **unused)
{
    (void)unused;
    Made made;
    made_telling(&made);
    ChInput back = {.kind = CH_INPUT_TAKE_BACK};
    ChSession *session = start(&made, CH_MODE_PRACTICE, 0, NULL);
    refused(session, play_answer(made_pick(3)), "\"call\"; on offer: 1, 2");
    refused(session, play_answer(made_pick(0)), "on offer: 1, 2");
    refused(session, play_answer((ChDecision){2, {1, 1}}), "on offer: 1, 2");
    refused(session, play_answer((ChDecision){200, {1}}), "on offer: 1, 2");
    refused(session, back, "no line to take back yet");
    step(session, made_pick(1));
    refused(session, play_answer(made_pick(1)), "\"mail\"; on offer: open: 1, 0; close: 1");
    refused(session, play_answer((ChDecision){2, {1, 0}}), "close: 1");
    step(session, (ChDecision){2, {1, 1}});
    refused(session, play_answer(made_pick(1)), "the play has ended at \"end\"");
    refused(session, back, "ended");
    assert_false(ch_session_may_take_back(session));
    ch_session_free(session);
    session = start(&made, CH_MODE_ASSESSED, 0, NULL);
    step(session, made_pick(1));
    assert_false(ch_session_may_take_back(session));
    refused(session, back, "assessed");
    ch_session_free(session);
    ChSession *none;
    ChError error;
    ChStart how = {.precedents = 4};
    assert_int_equal(ch_session_start(&made.scenario, &made.method, how, ch_heap(), &none, NULL, &error), CH_BAD_INPUT);
    assert_null(none);
    session = start(&made, CH_MODE_GUIDED, 3, NULL);
    assert_int_equal(ch_session_state(session)->now.flags, 3);
    assert_int_equal(ch_session_started(session).precedents, 3);
    ch_session_free(session);
    made_end(&made);
}

enum { MOST_INPUTS = 400 };

/* Play at random, taking lines back now and then; the inputs that stand are kept beside those given. */
static uint32_t play_with_regrets(ChSession *session, ChRng *rng, ChInput *given, ChInput *standing, uint32_t *stands)
{
    uint32_t count = 0;
    *stands = 0;
    while (!ch_session_ended(session) && count < MOST_INPUTS) {
        ChInput input = {.kind = CH_INPUT_TAKE_BACK};
        if (*stands && count < MOST_INPUTS / 2 && ch_rng_below(rng, 3) == 0) {
            (*stands)--;
        } else {
            input.kind = CH_INPUT_ANSWER;
            if (!play_random(ch_session_scenario(session), ch_session_state(session), rng, &input.decision)) break;
            standing[(*stands)++] = input;
        }
        assert_int_equal(ch_session_step(session, &input, NULL, NULL), CH_OK);
        given[count++] = input;
    }
    return count;
}

static void same_play(const ChSession *one, const ChSession *two)
{
    uint32_t count, other;
    const ChDecided *a = ch_session_decisions(one, &count), *b = ch_session_decisions(two, &other);
    assert_true(play_same_state(ch_session_scenario(one), ch_session_state(one), ch_session_state(two)));
    assert_int_equal(count, other);
    for (uint32_t i = 0; i < count; i++) {
        assert_int_equal(a[i].beat, b[i].beat);
        assert_int_equal(a[i].result.decided_at_s, b[i].result.decided_at_s);
        assert_memory_equal(a[i].result.evidence, b[i].result.evidence, sizeof a[i].result.evidence);
        assert_int_equal(a[i].result.arose, b[i].result.arose);
    }
}

static void test_taking_back(void **unused)
{
    (void)unused;
    uint64_t seed = 40000;
    uint32_t taken_back = 0;
    for (uint32_t i = 0; i < made_scale(400); i++) {
        Made made;
        ChInput given[MOST_INPUTS], standing[MOST_INPUTS];
        uint32_t stands;
        made_random_sealed(&made, &seed, (MadeSize){.beats = 8, .choices = 4, .steps = 6});
        ChRng rng = {seed};
        ChSession *one = start(&made, CH_MODE_PRACTICE, i & 3u, NULL);
        ChSession *two = start(&made, CH_MODE_PRACTICE, i & 3u, NULL);
        uint32_t count = play_with_regrets(one, &rng, given, standing, &stands);
        assert_int_equal(ch_session_took_back(one), count != stands);
        taken_back += count != stands;
        assert_int_equal(ch_session_replay(two, standing, stands, NULL), CH_OK);
        same_play(one, two);
        assert_false(ch_session_took_back(two));
        assert_int_equal(ch_session_restart(two, ch_session_started(one), NULL, NULL), CH_OK);
        assert_int_equal(ch_session_replay(two, given, count, NULL), CH_OK);
        same_play(one, two);
        assert_int_equal(ch_session_took_back(two), count != stands);
        ch_session_free(one);
        ch_session_free(two);
        made_end(&made);
    }
    assert_true(taken_back > made_scale(50));
}

static void test_replay_stops(void **unused)
{
    (void)unused;
    Made made;
    uint32_t count;
    made_telling(&made);
    ChSession *session = start(&made, CH_MODE_PRACTICE, 0, NULL);
    ChInput inputs[] = {play_answer(made_pick(1)), play_answer(made_pick(7)), play_answer((ChDecision){2, {0, 1}})};
    assert_int_equal(ch_session_replay(session, inputs, 3, NULL), CH_BAD_INPUT);
    const ChDecided *decided = ch_session_decisions(session, &count);
    assert_int_equal(count, 1);
    assert_int_equal(decided[0].ms, 1000);
    ch_session_free(session);
    made_end(&made);
}

static void test_shown_order(void **unused)
{
    (void)unused;
    uint8_t order[CH_MAX_CHOICES], again[CH_MAX_CHOICES];
    uint32_t first[5] = {0}, differ = 0;
    ch_shown_order(1, 2, 3, 5, false, order);
    for (uint32_t i = 0; i < 5; i++) assert_int_equal(order[i], i + 1);
    for (uint64_t seed = 0; seed < 5000; seed++) {
        uint32_t seen = 0;
        ch_shown_order(seed, 1, CH_NONE, 5, true, order);
        ch_shown_order(seed, 1, CH_NONE, 5, true, again);
        assert_memory_equal(order, again, 5);
        for (uint32_t i = 0; i < 5; i++) seen |= 1u << order[i];
        assert_int_equal(seen, 0x3E);
        first[order[0] - 1]++;
        ch_shown_order(seed, 2, CH_NONE, 5, true, again);
        differ += memcmp(order, again, 5) != 0;
    }
    for (uint32_t i = 0; i < 5; i++) assert_in_range(first[i], 900, 1100);
    assert_true(differ > 4800); /* each beat has an order of its own: 119 of 120 differ */
}

static void test_modes(void **unused)
{
    (void)unused;
    ChMode mode = CH_MODE_GUIDED;
    assert_true(ch_mode_parse(CH_STR("assessed"), &mode));
    assert_int_equal(mode, CH_MODE_ASSESSED);
    for (ChMode m = CH_MODE_GUIDED; m <= CH_MODE_ASSESSED; m++) {
        assert_true(ch_mode_parse(ch_mode_name(m), &mode));
        assert_int_equal(mode, m);
    }
    assert_false(ch_mode_parse(CH_STR("Assessed"), &mode));
    assert_false(ch_mode_parse(CH_STR(""), &mode));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events),       cmocka_unit_test(test_reply_moment), cmocka_unit_test(test_refused),
        cmocka_unit_test(test_taking_back),  cmocka_unit_test(test_replay_stops), cmocka_unit_test(test_shown_order),
        cmocka_unit_test(test_modes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
