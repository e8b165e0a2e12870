/* A play of a shoe return and what exploring it found, written by hand: what the report room's tests render. */
#ifndef COOLHEAD_TESTS_REPORT_FIXTURE_H
#define COOLHEAD_TESTS_REPORT_FIXTURE_H

#include "report/report.h"

typedef struct Fixture {
    ChArena arena;
    ChScenario scenario;
    ChMethod method;
    ChDebrief debrief;
    ChExploration found;
    ChReportAbout about;
    ChReportExplored explored;
    ChReportFinding findings[1];
} Fixture;

/* A finished play with three moments, and a complete exploration with two numbers out of bounds. */
void fixture_init(Fixture *fixture);
/* The same before its ending: no score, no regrets. */
void fixture_open(Fixture *fixture);
/* The same with `text` wherever an author or trainee writes. */
void fixture_hostile(Fixture *fixture, ChStr text);
/* The same with `count` decisions. */
void fixture_long(Fixture *fixture, uint32_t count);
void fixture_free(Fixture *fixture);

/* An allocator whose allocation number `fail_at` (from 1; 0 never) and all later ones fail. */
typedef struct Failing {
    uint32_t fail_at, asked;
} Failing;
ChAllocator failing_allocator(Failing *failing);

#endif
