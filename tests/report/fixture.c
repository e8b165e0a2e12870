#include "report/fixture.h"

#include <stdlib.h>

enum { BEHAVIOURS = 9, STEPS = 6, DECISIONS = 7, BEATS = 5 };

static ChBehaviour behaviours[BEHAVIOURS] = {
    {CH_WORD("hear_out"), CH_WORD("Lets them finish, and asks for more."), CH_WORD(""), false},
    {CH_WORD("thank"), CH_WORD("Thanks them for telling it."), CH_WORD(""), false},
    {CH_WORD("apologise"), CH_WORD("Says sorry for what went wrong."), CH_WORD(""), false},
    {CH_WORD("make_exception"), CH_WORD("Bends a rule where that is realistic."), CH_WORD(""), false},
    {CH_WORD("explain_what_can_be_done"), CH_WORD("Says what can be done."), CH_WORD(""), false},
    {CH_WORD("hide_behind_policy"), CH_WORD("Answers with the rule."), CH_WORD(""), true},
    {CH_WORD("check_back"), CH_WORD("Asks later whether it worked."), CH_WORD(""), false},
    {CH_WORD("take_personally"), CH_WORD("Takes the anger as meant for themselves."), CH_WORD(""), true},
    {CH_WORD("call_back"), CH_WORD("Rings them back."), CH_WORD(""), false},
};

#define ALONE .after = CH_NONE, .since = CH_NONE

static ChStep steps[STEPS] = {
    {.id = CH_WORD("hear-and-thank"), .title = CH_WORD("Hear them out, and thank them for telling you."), ALONE, .weight = 3},
    {.id = CH_WORD("call-back"), .title = CH_WORD("They left, or you owe them an answer: call, thank again, apologise."), ALONE, .weight = 2},
    {.id = CH_WORD("its-own-case"), .title = CH_WORD("Treat it as its own case; bend the procedure where that is realistic."), ALONE, .weight = 3},
    {.id = CH_WORD("what-can-be"), .title = CH_WORD("Say what can be done. Nobody wants a lecture."), ALONE, .weight = 2},
    {.id = CH_WORD("stay-calm"), .title = CH_WORD("Keep a level head, all the way through."), ALONE, .weight = 2},
    {.id = CH_WORD("check-back"), .title = CH_WORD("Check a day or two later."), ALONE, .weight = 3},
};

static ChLine last_lines[] = {
    {CH_LINE_DOES, CH_WORD("She tucks the new box under her arm."), NULL},
    {CH_LINE_SAYS, CH_WORD("I'll be back for the winter pair. *With* the box, I promise."), NULL},
};

static ChChoice arrives[] = {
    {.id = CH_WORD("the_sign"), .text = CH_WORD("\"I do understand. The sign is quite clear, though.\""), .serial = 0},
    {.id = CH_WORD("tell_me"), .text = CH_WORD("\"Thank you for bringing them back. Tell me from the start.\""), .serial = 1},
    {.id = CH_WORD("look_first"), .text = CH_WORD("Turn a boot over, and look up at her."), .serial = 2},
};
static ChChoice silence = {.id = CH_WORD(""), .text = CH_WORD(""), .serial = 3};
static ChChoice openings[] = {
    {.id = CH_WORD("thanks"), .text = CH_WORD("\"Thank you for waiting.\""), .serial = 4},
    {.id = CH_WORD("terms"), .text = CH_WORD("\"Our terms say thirty days.\""), .serial = 5},
};
static ChSlot slots[] = {{.id = CH_WORD("opening"), .title = CH_WORD("Open"), .optional = true, .choices = openings, .choice_count = 2}};

static const ChStr ways[BEATS] = {CH_WORD(""), CH_WORD("1"), CH_WORD("1,2"), CH_WORD("2,1,3"), {NULL, 0}};

static ChBeat beats[BEATS] = {
    {.id = CH_WORD("arrives"), .choices = arrives, .choice_count = 3, .silence = &silence},
    {.kind = CH_BEAT_COMPOSE, .id = CH_WORD("note"), .slots = slots, .slot_count = 1},
    {.kind = CH_BEAT_ENDING, .id = CH_WORD("kept"), .outcome = CH_KEPT, .lines = last_lines, .line_count = 2},
    {.kind = CH_BEAT_ENDING, .id = CH_WORD("walks_out"), .outcome = CH_LOST},
    {.kind = CH_BEAT_ENDING, .id = CH_WORD("perhaps"), .outcome = CH_WAVERING},
};

static ChStr questions[] = {CH_WORD("Whose side of the counter was the apology on?"),
                            CH_WORD("What will you say to the next customer without a box?")};
static ChStr flags[] = {CH_WORD("exception_granted"), CH_WORD("farm_given")};

static const ChScenario scenario = {
    .id = CH_WORD("shoe-return"),
    .title = CH_WORD("The shoe return"),
    .method = CH_WORD("keep-the-customer"),
    .opens_s = 5 * 86400 + 12 * 3600 + 50 * 60,
    .currency = CH_WORD("GBP"),
    .may_give = 6000,
    .customer = {.name = CH_WORD("Marian Holloway"), .anger = 58, .trust = 35, .worth = 90000},
    .discuss = questions,
    .discuss_count = 2,
    .flags = flags,
    .flag_count = 2,
    .words = {behaviours, BEHAVIOURS, NULL, 0, {{0, 0}}},
    .beats = beats,
    .beat_count = BEATS,
    .serial_count = 6,
};

static const ChMethod method = {
    .id = CH_WORD("keep-the-customer"),
    .title = CH_WORD("Keep the customer"),
    .source = {CH_WORD("RE: How to diffuse an angry customer"), CH_WORD("Research Bubble"), CH_WORD(""), 2010},
    .steps = steps,
    .step_count = STEPS,
};

typedef struct Told {
    const char *said, *reply, *because;
    int32_t anger, trust, regret;
    int64_t clock_s, cost;
} Told;

static const Told told[DECISIONS] = {
    {"\"I do understand. The sign is quite clear, though.\"", "The sign! I can read, thank you. Can you see?",
     "The rule is true, and it is no answer to sore feet.", 71, 26, 1200, 30, 0},
    {"\"You're right, and I've made it worse. I'm sorry. Start again, and I'll be quiet.\"", "... Right. Well. Thursday, it was.",
     "You cannot take it back. You can give her the floor.", 63, 35, 0, 120, 0},
    {"\"Go on.\"", "I smiled at people till one o'clock. Then I sat in the car and cried, if you want to know. In the car park. At my age.",
     "Two words, and she told you the thing she had not meant to tell you.", 52, 46, 0, 300, 0},
    {"Turn a boot over, run a thumb round the inside of the heel, and look up at her.", "There. You feel that?",
     "Nobody had looked at the boots yet, or at her. Looking is half of listening.", 41, 55, 150, 420, 0},
    {"\"The box is ours to worry about. Money back, or a size up: which suits you?\"", "The size up. And my feet thank you.",
     "You said what is possible, and left the choosing to her.", 24, 68, 0, 600, 1200},
    {"", "Hello? Am I through?", "Silence, when she had asked you something.", 27, 64, 480, 660, 1200},
    {"\"Have a lovely weekend.\" Wave her off.", "You too, love.", "Nobody said when you would ring.", 19, 66, 600, 780, 1200},
};

static ChEvidence heard[] = {{1, 5, true, false, {NULL, 0}, 30}, {3, 0, false, false, {NULL, 0}, 300}, {3, 1, false, true, {NULL, 0}, 300}};
static ChEvidence bent[] = {{5, 3, false, false, {NULL, 0}, 600}, {5, 4, false, false, {NULL, 0}, 600}};
static ChEvidence sorry[] = {{2, 2, false, true, {NULL, 0}, 120}};

static void fill_steps(Fixture *f)
{
    const ChStepResult results[STEPS] = {
        {0, CH_STEP_LATE, 3, 12, heard, 3},     {1, CH_STEP_NOT_ASKED, 8, 8, NULL, 0}, {2, CH_STEP_MET, 12, 12, bent, 2},
        {3, CH_STEP_PARTLY, 4, 8, sorry, 1},    {4, CH_STEP_BROKEN, 0, 8, NULL, 0},    {5, CH_STEP_MISSED, 0, 12, NULL, 0},
    };
    f->debrief.steps = ch_arena_copy(&f->arena, results, sizeof results);
    f->debrief.step_count = STEPS;
    for (uint32_t i = 0; i < STEPS; i++) {
        ChStepResult *step = &f->debrief.steps[i];
        step->evidence = ch_arena_copy(&f->arena, step->evidence ? step->evidence : heard,
                                       step->evidence_count * sizeof *step->evidence);
        for (uint32_t e = 0; e < step->evidence_count; e++)
            step->evidence[e].quote = ch_str(told[step->evidence[e].decision - 1].said);
    }
}

static void fill_decision(Fixture *f, uint32_t i)
{
    const Told *from = &told[i % DECISIONS];
    f->debrief.decisions[i] = (ChDecisionTold){.n = i + 1,
                                               .beat = i == 5 ? 1 : 0,
                                               .decision = {1, {(uint8_t)(i % 3)}},
                                               .said = ch_str(from->said),
                                               .reply = ch_str(from->reply),
                                               .ms = 8420 + i,
                                               .clock_s = from->clock_s,
                                               .anger = from->anger,
                                               .trust = from->trust,
                                               .cost = from->cost,
                                               .regret = from->regret,
                                               .because = ch_str(from->because)};
    f->debrief.meters[i + 1] = (ChMeterPoint){i + 1, from->anger, from->trust, from->clock_s};
}

static void fill_decisions(Fixture *f, uint32_t count)
{
    ChDebrief *d = &f->debrief;
    d->decisions = CH_NEW_ARRAY(&f->arena, ChDecisionTold, count);
    d->meters = CH_NEW_ARRAY(&f->arena, ChMeterPoint, count + 1);
    d->decision_count = count;
    d->meter_count = count + 1;
    d->meters[0] = (ChMeterPoint){0, 58, 35, 0};
    for (uint32_t i = 0; i < count; i++) fill_decision(f, i);
    ch_set_add(&d->decisions[0].shows, 5);
    ch_set_add(&d->decisions[2].shows, 0);
    ch_set_add(&d->decisions[2].partly, 1);
    d->decisions[5].decision = (ChDecision){3, {2, 0, 1}};
    d->decisions[0].better = CH_STR("\"Thank you for bringing them back. Tell me from the start.\"");
    d->decisions[0].better_because = CH_STR("She came back, so she still thinks of herself as your customer.");
    d->decisions[0].tempting = CH_STR("\"Say no more. Ninety-five pounds, straight back on your card.\"");
    d->decisions[0].tempting_because = CH_STR("It is kind and it is fast, and you have just paid to stop her talking.");
    d->decisions[6].better = CH_STR("\"I'll ring you on Monday and ask how they are.\"");
    d->decisions[6].better_because = CH_STR("A promise with a day in it.");
}

static void fill_debrief(Fixture *f, uint32_t count)
{
    static const uint32_t moments[] = {0, 6, 5};
    f->debrief = (ChDebrief){.scenario = &f->scenario, .method = &f->method, .start = {CH_MODE_PRACTICE, 7, 1}, .ended = true,
                             .ending = 2, .outcome = CH_KEPT, .earned = 27, .best = 60, .whole = 60, .points = 7750,
                             .coverage = 100, .moment_count = 3, .best_moment = 2, .cost = 1200, .worth = 90000,
                             .may_give = 6000, .clock_s = 2 * 86400 + 780, .anger_start = 58, .anger_peak = 71,
                             .anger_end = 19, .trust_start = 35, .trust_end = 66};
    f->debrief.moments = ch_arena_copy(&f->arena, moments, sizeof moments);
    fill_steps(f);
    fill_decisions(f, count);
}

static void fill_worths(Fixture *f)
{
    const ChWorth worths[] = {
        {0, CH_NONE, 1, 0, true, -1200, false, true, false, 12}, {0, CH_NONE, 2, 1, true, 0, true, false, false, 12},
        {0, CH_NONE, 3, 2, true, -350, true, false, false, 12},  {0, CH_NONE, 0, 3, true, -800, false, true, true, 12},
        {1, 0, 1, 4, true, 0, true, false, false, 4},            {1, 0, 2, 5, false, 0, false, true, false, 0},
        {1, 0, 0, CH_NONE, true, -20, true, false, false, 4},
    };
    f->found.worths = ch_arena_copy(&f->arena, worths, sizeof worths);
    f->found.worth_count = sizeof worths / sizeof *worths;
}

static void fill_quality(ChQuality *q)
{
    *q = (ChQuality){.position_share = {2500, 5000, 2500}, .position_count = 3, .length_r = -1234, .rows = 10,
                     .only_avoid = 20, .only_avoid_near = 2, .two_clean = 3, .tempting = 5, .spread = 6,
                     .best_lost = 6400, .best_over_budget = -1,
                     .most_given = 9000, .most_given_well = 3000, .recoveries = 1, .mean = {1800, 3600, 6100},
                     .outcome_chance = {5012, 2988, 2000}, .same_reply = CH_NONE, .setback_only = 320};
}

static void fill_found(Fixture *f)
{
    static const ChEndingFound endings[] = {
        {2, true, 10000, 2500, 6100, 6, 2000}, {3, true, 6400, 0, 1800, 2, 7995}, {4, false, 0, 0, 0, 0, 0}};
    ChExploration *x = &f->found;
    *x = (ChExploration){.complete = true, .states = 9667, .transitions = 41022, .best = 60, .worst = 0, .whole = 60,
                         .coverage = 100, .random_points = 3420, .worst_points = 0, .ending_count = 3, .beats_reached = 4,
                         .choices_total = 6, .choices_reached = 6, .dead_end = CH_NONE};
    for (int i = 0; i < CH_HABIT_COUNT; i++) x->habits[i] = (ChHabitFound){2000 + 400 * i, CH_LOST};
    x->habits[CH_HABIT_LONGEST].points = 5600;
    x->endings = ch_arena_copy(&f->arena, endings, sizeof endings);
    x->beat_reached = CH_NEW_ARRAY(&f->arena, bool, BEATS);
    for (int i = 0; i < 4; i++) x->beat_reached[i] = true;
    x->choice_reached = CH_NEW_ARRAY(&f->arena, bool, 6);
    for (int i = 0; i < 6; i++) x->choice_reached[i] = true;
    for (int i = 0; i < STEPS; i++) x->earnable[i] = x->missable[i] = true;
    fill_worths(f);
    fill_quality(&x->quality);
    f->findings[0] = (ChReportFinding){CH_STR("CH201"), CH_STR("error"), CH_STR("scenario.lua"), 31,
                                       CH_STR("choice \"her_pick\" leads to \"remedey\"; did you mean \"remedy\"?")};
    f->explored = (ChReportExplored){&f->scenario, &f->method, x, 1, 42, f->findings, 1, {CH_STR("1,2"), CH_STR("kept"), 10000},
                                      {CH_STR("3"), CH_STR("gone"), 1800}, ways};
}

static void init(Fixture *f, uint32_t count)
{
    ch_arena_init(&f->arena, ch_heap(), SIZE_MAX);
    f->scenario = scenario;
    f->method = method;
    fill_debrief(f, count);
    fill_found(f);
    f->about = (ChReportAbout){.revision = CH_STR("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                               .engine = CH_STR("0.1.0"),
                               .attempt = CH_STR("0b9d7f5e-6a43-4b7e-9a3e-3b8a4f1c2d10"),
                               .trainee = CH_STR("Ada"),
                               .started = CH_STR("2025-10-14T09:21:00Z"),
                               .scored_before = true,
                               .first_points = 5100,
                               .best_points = 7750};
}

void fixture_init(Fixture *fixture)
{
    init(fixture, DECISIONS);
}

void fixture_long(Fixture *fixture, uint32_t count)
{
    init(fixture, count);
}

void fixture_open(Fixture *fixture)
{
    init(fixture, DECISIONS);
    ChDebrief *d = &fixture->debrief;
    d->ended = false;
    d->ending = CH_NONE;
    d->points = d->best = d->coverage = -1;
    d->moment_count = 0;
    d->best_moment = CH_NONE;
    for (uint32_t i = 0; i < d->decision_count; i++) d->decisions[i].regret = -1;
    fixture->about = (ChReportAbout){.revision = CH_STR("00"), .engine = CH_STR("0.1.0")};
}

void fixture_hostile(Fixture *f, ChStr text)
{
    init(f, DECISIONS);
    f->scenario.title = f->scenario.customer.name = f->scenario.currency = f->method.title = text;
    f->method.source.title = f->method.source.site = f->about.trainee = f->about.attempt = f->about.lang = text;
    f->about.engine = f->about.revision = text;
    f->scenario.discuss = ch_arena_copy(&f->arena, questions, sizeof questions);
    f->scenario.discuss[0] = text;
    f->method.steps = ch_arena_copy(&f->arena, steps, sizeof steps);
    f->scenario.words.behaviours = ch_arena_copy(&f->arena, behaviours, sizeof behaviours);
    f->scenario.beats = ch_arena_copy(&f->arena, beats, sizeof beats);
    for (uint32_t i = 0; i < STEPS; i++) f->method.steps[i].title = text;
    for (uint32_t i = 0; i < BEHAVIOURS; i++) f->scenario.words.behaviours[i].text = text;
    for (uint32_t i = 0; i < BEATS; i++) f->scenario.beats[i].id = text;
    for (uint32_t i = 0; i < f->debrief.decision_count; i++) {
        ChDecisionTold *t = &f->debrief.decisions[i];
        t->said = t->reply = t->because = t->better = t->better_because = t->tempting = t->tempting_because = text;
    }
    for (uint32_t i = 0; i < STEPS; i++)
        for (uint32_t e = 0; e < f->debrief.steps[i].evidence_count; e++) f->debrief.steps[i].evidence[e].quote = text;
    f->findings[0].message = text;
}

void fixture_free(Fixture *fixture)
{
    ch_arena_free(&fixture->arena);
}

static void *failing_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    Failing *failing = context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    failing->asked++;
    if (failing->fail_at && failing->asked >= failing->fail_at) return NULL;
    return realloc(block, new_size);
}

ChAllocator failing_allocator(Failing *failing)
{
    return (ChAllocator){failing_resize, failing};
}
