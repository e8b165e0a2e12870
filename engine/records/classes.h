/* Sessions: a facilitator, some trainees, one situation, one morning. (A play under way is a ChSession in the core; here the
 * word is class, and what a person reads is "session".) Attempts name the class they were played in.
 *
 * Order of calls: ch_class_begin; ch_class_seat for each trainee; plays with ChAttemptStart.class; the board's questions;
 * ch_class_end. Memory, errors and times: as in store.h. */
#ifndef COOLHEAD_RECORDS_CLASSES_H
#define COOLHEAD_RECORDS_CLASSES_H

#include "records/people.h"

typedef struct ChClass {
    ChStr uuid;             /* given by imports; empty for ch_class_begin: a new one is made */
    ChStr title;
    ChStr scenario, method; /* ids */
    ChMode mode;
    ChStr folder;           /* shared by several machines; empty: this machine alone */
    ChStr began, ended;     /* `ended` empty: under way */
} ChClass;

typedef struct ChClasses {
    ChClass *at; /* newest first */
    uint32_t count;
} ChClasses;

ChStatus ch_class_begin(ChStore *store, const ChClass *class, char uuid[CH_UUID_TEXT], ChError *error) CH_CHECKED;
ChStatus ch_class_end(ChStore *store, ChStr uuid, ChStr ended, ChError *error) CH_CHECKED;
ChStatus ch_class_find(ChStore *store, ChStr uuid, ChArena *arena, ChClass *class, ChError *error) CH_CHECKED;
ChStatus ch_class_list(ChStore *store, ChArena *arena, ChClasses *classes, ChError *error) CH_CHECKED;
ChStatus ch_class_list_of(ChStore *store, ChStr name, ChArena *arena, ChClasses *classes, ChError *error) CH_CHECKED; /* somebody's */

/* Give somebody a seat; they must have been entered (people.h). Twice is once. */
ChStatus ch_class_seat(ChStore *store, ChStr uuid, ChStr name, ChError *error) CH_CHECKED;
/* Take it back; plays of the session stay in it. CH_NOT_FOUND: they had none. */
ChStatus ch_class_unseat(ChStore *store, ChStr uuid, ChStr name, ChError *error) CH_CHECKED;
ChStatus ch_class_seats(ChStore *store, ChStr uuid, ChArena *arena, ChPeople *people, ChError *error) CH_CHECKED;

/* How often each answer was given at a beat: the first time each attempt of the class came there, without names. */
typedef struct ChPicked {
    ChStr picks; /* as on the command line: "2", "2,0,3" */
    uint32_t times;
} ChPicked;

typedef struct ChPickedAll {
    ChPicked *at; /* most often first, then by picks */
    uint32_t count;
} ChPickedAll;

ChStatus ch_class_picked(ChStore *store, ChStr uuid, ChStr beat, ChArena *arena, ChPickedAll *picked,
                         ChError *error) CH_CHECKED;

/* Hands counted at a beat in together mode; the last count of an answer stands. */
ChStatus ch_class_vote(ChStore *store, ChStr uuid, ChStr beat, ChStr picks, uint32_t hands, ChError *error) CH_CHECKED;
ChStatus ch_class_votes(ChStore *store, ChStr uuid, ChStr beat, ChArena *arena, ChPickedAll *votes,
                        ChError *error) CH_CHECKED;

#endif
