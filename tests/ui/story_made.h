/* Situations written as plain tables, to be played by the hands of play_made.h: a chat of several messages, a public review with a
 * composed reply, a table, a doorstep, and a call that is hung up twice. */
#ifndef COOLHEAD_TESTS_UI_STORY_MADE_H
#define COOLHEAD_TESTS_UI_STORY_MADE_H

#include "ui/play_made.h"

typedef struct StoryLine {
    ChLineKind kind;
    const char *text; /* NULL: no more lines */
} StoryLine;

typedef struct StoryChoice {
    const char *text; /* NULL: no more choices */
    const char *to;   /* NULL: what is sent leads on */
    StoryLine reply;
    const char *arises;
    int32_t anger;
    int64_t takes_s;
} StoryChoice;

typedef struct StorySlot {
    const char *title; /* NULL: no more parts */
    bool optional;
    StoryChoice choices[3];
} StorySlot;

typedef struct StoryBeat {
    const char *id; /* NULL: no more beats */
    ChBeatKind kind;
    ChChannel channel;
    int64_t later_s;
    StoryLine lines[5];
    StoryChoice choices[5];
    StorySlot slots[4];
    const char *sent_to; /* of what is composed */
} StoryBeat;

typedef struct Story {
    const char *title, *name, *portrait;
    int32_t anger;
    StoryBeat beats[8];
} Story;

extern const Story story_chat, story_review, story_places, story_table, story_in_person, story_two_calls;

/* As `begin`; `end` ends it. */
void begin_story(Fixture *f, const Story *story, ChMode mode, ChSettings settings);
/* One decision of as many parts as there are picks, and all that comes of it told. */
void decide(Fixture *f, const uint8_t *picks, uint32_t count);

#endif
