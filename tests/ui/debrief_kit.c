#include "ui/debrief_kit.h"

static const char *const said[DECISIONS] = {
    "\"Right. So, without the box there's not much the system will let me do.\"",
    "\"You've walked back here on sore feet. I'd be cross too. Please, start from the beginning.\"",
    "\"Take your time. I'm not going anywhere.\"",
    "Turn a boot over, run a thumb round the heel, and look up at her.",
    "\"The box is *ours* to worry about. Money back, or a size up: which suits you?\"",
    "",
    "\"Have a lovely weekend.\" Wave her off.",
};

static void fill_decisions(Play *p, ChStr each)
{
    static const int32_t anger[] = {58, 71, 63, 52, 41, 24, 27, 19},
                         trust[] = {35, 26, 35, 46, 55, 68, 64, 66};
    for (uint32_t i = 0; i <= DECISIONS; i++) p->meters[i] = (ChMeterPoint){i, anger[i], trust[i], i * 90};
    for (uint32_t i = 0; i < DECISIONS; i++)
        p->decisions[i] =
            (ChDecisionTold){.n = i + 1,
                             .said = each.n ? each : ch_str(said[i]),
                             .reply = each.n ? each : CH_STR("I can read, thank you."),
                             .because = each.n ? each : CH_STR("The rule is true, and it is no answer."),
                             .ms = 4000 + i,
                             .clock_s = i * 90,
                             .anger = anger[i + 1],
                             .trust = trust[i + 1],
                             .regret = i == 0   ? 1200
                                       : i == 6 ? 600
                                                : 0};
    p->decisions[0].better = each.n ? each : CH_STR("\"You came all the way back. What happened?\"");
    p->decisions[0].better_because =
        each.n ? each : CH_STR("She came back: she still thinks of herself as yours.");
    p->decisions[0].tempting = each.n ? each : CH_STR("\"I'll just refund you.\"");
    p->decisions[0].tempting_because = each.n ? each : CH_STR("She leaves unheard.");
    p->decisions[6].better = each.n ? each : CH_STR("\"I'll ring you on Monday.\"");
}

static void fill_steps(Play *p, ChStr each)
{
    static const char *const titles[STEPS] = {"Stay calm", "Let her vent, and listen", "Apologise",
                                              "Make it happen, and check"};
    static const ChStepStatus status[STEPS] = {CH_STEP_MET, CH_STEP_LATE, CH_STEP_BROKEN, CH_STEP_MISSED};
    p->behaviours[0] =
        (ChBehaviour){.id = CH_STR("hear"), .text = each.n ? each : CH_STR("Lets them finish.")};
    p->behaviours[1] =
        (ChBehaviour){.id = CH_STR("policy"), .text = each.n ? each : CH_STR("Answers with the rule.")};
    p->evidence[0] = (ChEvidence){3, 0, false, false, p->decisions[2].said, 180};
    p->evidence[1] = (ChEvidence){2, 0, false, true, p->decisions[1].said, 90};
    p->evidence[2] = (ChEvidence){1, 1, true, false, p->decisions[0].said, 0};
    for (uint32_t i = 0; i < STEPS; i++) {
        p->steps[i] = (ChStep){.id = CH_STR("step"), .title = each.n ? each : ch_str(titles[i]), .weight = 3};
        p->results[i] = (ChStepResult){i, status[i], i == 0 ? 12 : 3, 12, &p->evidence[i], i < 3 ? 1 : 0};
    }
}

static void fill_scenario(Play *p, ChStr each)
{
    p->questions[0] = each.n ? each : CH_STR("Whose side of the counter was the apology on?");
    p->questions[1] = each.n ? each : CH_STR("What will you say to the next customer without a box?");
    p->last =
        (ChLine){CH_LINE_SAYS, each.n ? each : CH_STR("Well. That's more than I came in expecting."), NULL};
    p->beats[0] = (ChBeat){
        .kind = CH_BEAT_ENDING, .id = CH_STR("kept"), .outcome = CH_KEPT, .lines = &p->last, .line_count = 1};
    p->scenario = (ChScenario){.id = CH_STR("shoe-return"),
                               .title = CH_STR("The shoe return"),
                               .currency = CH_STR("GBP"),
                               .may_give = 10000,
                               .discuss = p->questions,
                               .discuss_count = 2,
                               .beats = p->beats,
                               .beat_count = 1,
                               .opens_s = 5 * 86400 + 46200};
    p->scenario.customer = (ChCustomer){
        .name = CH_STR("Marian Holloway"), .portrait = CH_STR("holloway"), .anger = 58, .trust = 35};
    p->scenario.words.behaviours = p->behaviours;
    p->scenario.words.behaviour_count = 2;
    p->method =
        (ChMethod){.id = CH_STR("calm-five"),
                   .title = CH_STR("Calm, hear, sorry, fix, deliver"),
                   .steps = p->steps,
                   .step_count = STEPS,
                   .source = {CH_STR("How to calm an angry customer"), CH_STR("A site"), CH_STR(""), 2010}};
}

void play_fill(Play *p, ChStr each)
{
    fill_scenario(p, each);
    fill_decisions(p, each);
    fill_steps(p, each);
    p->moments[0] = 0, p->moments[1] = 6;
    p->debrief = (ChDebrief){.scenario = &p->scenario,
                             .method = &p->method,
                             .start = {CH_MODE_PRACTICE, 7, 0},
                             .ended = true,
                             .outcome = CH_KEPT,
                             .earned = 21,
                             .best = 48,
                             .whole = 48,
                             .points = 7750,
                             .coverage = 92,
                             .steps = p->results,
                             .step_count = STEPS,
                             .decisions = p->decisions,
                             .decision_count = DECISIONS,
                             .meters = p->meters,
                             .meter_count = DECISIONS + 1,
                             .moments = p->moments,
                             .moment_count = 2,
                             .best_moment = 2,
                             .cost = 3100,
                             .worth = 112000,
                             .may_give = 10000,
                             .clock_s = 2 * 86400,
                             .anger_start = 58,
                             .anger_peak = 71,
                             .anger_end = 19,
                             .trust_start = 35,
                             .trust_end = 66};
}
