/* A finished play of seven lines, written by hand, and the interface that shows it: for the debrief's tests. */
#ifndef COOLHEAD_TESTS_UI_DEBRIEF_KIT_H
#define COOLHEAD_TESTS_UI_DEBRIEF_KIT_H

#include "ui/ui.h"

enum { DECISIONS = 7, STEPS = 4 };

typedef struct Play {
    ChScenario scenario;
    ChMethod method;
    ChDebrief debrief;
    ChBehaviour behaviours[2];
    ChStep steps[STEPS];
    ChStepResult results[STEPS];
    ChEvidence evidence[3];
    ChDecisionTold decisions[DECISIONS];
    ChMeterPoint meters[DECISIONS + 1];
    uint32_t moments[2];
    ChStr questions[2];
    ChLine last;
    ChBeat beats[1];
    ChUi *ui;
    int64_t now;
} Play;

/* `each` stands wherever an author or trainee writes; empty: ordinary words. */
void play_fill(Play *p, ChStr each);

#endif
