/* A situation of two lines, made by hand, and its play driven as the app would: for the tests of play. */
#ifndef COOLHEAD_TESTS_UI_PLAY_MADE_H
#define COOLHEAD_TESTS_UI_PLAY_MADE_H

#include "ui/drive.h"
#include "ui/screens/play.h"

enum { BEATS = 6, WIDTH = 1280, HEIGHT = 800 };

/* A situation of two lines, made by hand: one good way, one that makes it worse (and kills the line on a
 * phone). */
typedef struct Fixture {
    ChArena arena;
    ChScenario scenario;
    ChMethod method;
    ChBeat beats[BEATS];
    ChLine opening[3], middle[1], dead[1], last[2];
    ChChoice choices[6], parts[3], silence, sent;
    ChReply replies[3];
    ChWay ways[8];
    ChSlot slots[2];
    ChBehaviour behaviours[2];
    ChCircumstance circumstances[1];
    ChStep steps[3];
    ChStr facts[2];
    ChSession *session;
    ChUi *ui;
} Fixture;

ChSettings settings_of(uint32_t speech_pct);
void begin(Fixture *f, ChChannel channel, ChMode mode, uint32_t speech_pct);
/* `much`: every text as long as they come. */
void begin_much(Fixture *f, ChChannel channel, ChMode mode, ChSettings settings, bool much);
void end(Fixture *f);

const ChDrawList *look(Fixture *f);              /* now */
const ChDrawList *later(Fixture *f, int64_t ms); /* after a while */
/* What the app does with what the interface asks for; returns the last thing that is not a sound. */
ChAct serve(Fixture *f);
/* Say the choice that the author wrote at `pick`, by its key; 0 is silence. */
uint32_t place_of(Fixture *f, uint8_t pick); /* among the answers shown, from 0 */
ChAct say(Fixture *f, uint8_t pick);
uint32_t line_of(const Fixture *f); /* how many decisions stand */
uint32_t sounds(Fixture *f, ChCue cue);

#endif
