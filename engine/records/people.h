/* People on this machine: who practises, in which programmes, and what they wrote down for themselves.
 *
 * A person is their name: attempts carry it as text (store.h), so that a play can be kept before anybody was entered, and
 * a roster can be read in later. Everything else about them hangs on the row in `person` and goes with it:
 * ch_store_forget_trainee erases the row, seats, programmes, attempts and reflections, and their bytes.
 *
 * Order of calls: after ch_store_open, any. Memory, errors and times: as in store.h. */
#ifndef COOLHEAD_RECORDS_PEOPLE_H
#define COOLHEAD_RECORDS_PEOPLE_H

#include "records/store.h"

enum { CH_PSEUDONYM_TEXT = 12 };

typedef struct ChPerson {
    ChStr name;      /* unique on this machine */
    ChStr pseudonym; /* what exports carry unless names are asked for: "P-7K2MQ4"; says nothing of the name */
    ChStr team;      /* may be empty */
    ChStr joined;    /* when they were entered */
    uint32_t minutes; /* what they have for practice in a day, as they said; 0: not said */
    bool listed;     /* a roster entered them; once they are, they stay */
    uint32_t plays;  /* attempts begun; read only */
    ChStr latest;    /* when the last of them began; empty: none; read only */
} ChPerson;

typedef struct ChPeople {
    ChPerson *at; /* by name */
    uint32_t count;
} ChPeople;

/* Whether a text can be somebody's name: 1 to 120 bytes of UTF-8 on one line, without space at its ends. */
bool ch_people_name_fits(ChStr name);

/* From the system's secure source; and whether a text has the form of one. */
void ch_people_make_pseudonym(char text[CH_PSEUDONYM_TEXT]);
bool ch_people_is_pseudonym(ChStr text);

/* Enter somebody, or change the team and minutes of somebody who is there (their pseudonym and `joined` stay). An empty
 * pseudonym is made up from the system's secure source. `*is_new` may be NULL. CH_BAD_INPUT for an empty name. */
ChStatus ch_people_put(ChStore *store, const ChPerson *person, bool *is_new, ChError *error) CH_CHECKED;

/* Everybody of a roster in one transaction: all or none. `*added` (may be NULL) of them were new. */
ChStatus ch_people_put_all(ChStore *store, const ChPerson *people, uint32_t count, uint32_t *added,
                           ChError *error) CH_CHECKED;

/* CH_NOT_FOUND when nobody of that name was entered (they may have played all the same). */
ChStatus ch_people_find(ChStore *store, ChStr name, ChArena *arena, ChPerson *person, ChError *error) CH_CHECKED;
ChStatus ch_people_list(ChStore *store, ChArena *arena, ChPeople *people, ChError *error) CH_CHECKED;

/* Somebody is called otherwise from now on: all that is kept of `from` is kept of `to`, under the same pseudonym; `*plays` (may be NULL)
 * of it are plays. Where a roster has entered `to` as well, team, programmes and seats of both are theirs. CH_NOT_FOUND: nothing is
 * kept of `from`. CH_BAD_INPUT: `to` can be nobody's name, or has plays of their own, which nobody could tell apart afterwards. */
ChStatus ch_people_rename(ChStore *store, ChStr from, ChStr to, uint32_t *plays, ChError *error) CH_CHECKED;

/* Two who were entered turn out to be one: all that is kept of `from` is kept of `to`, whose pseudonym stays, and nobody is called `from`
 * any more. CH_NOT_FOUND: one of them was not entered. */
ChStatus ch_people_join(ChStore *store, ChStr from, ChStr to, uint32_t *plays, ChError *error) CH_CHECKED;

/* Whose pseudonym it is. CH_NOT_FOUND: nobody's. */
ChStatus ch_people_of_pseudonym(ChStore *store, ChStr pseudonym, ChArena *arena, ChStr *name, ChError *error) CH_CHECKED;

/* ---- programmes ---- */

typedef struct ChEnrolment {
    ChStr programme; /* id */
    ChStr began;     /* its due days count from here */
    ChStr done;      /* when it was completed; empty: not yet */
    ChStr left;      /* when they left it; empty: they are in it */
} ChEnrolment;

typedef struct ChEnrolments {
    ChEnrolment *at; /* by `began`; those that were left as well */
    uint32_t count;
} ChEnrolments;

/* Put somebody into a programme; who is in it already stays as they are, and who was in it goes on where they were: it began when it
 * began, and the attempts made since count. Leaving keeps the row and says when; beginning again is another beginning (it changes
 * nothing for who never joined), which is for a facilitator to say. CH_NOT_FOUND: nobody of that name. */
ChStatus ch_people_enrol(ChStore *store, ChStr name, ChStr programme, ChStr began, ChError *error) CH_CHECKED;
ChStatus ch_people_leave(ChStore *store, ChStr name, ChStr programme, ChStr left, ChError *error) CH_CHECKED;
ChStatus ch_people_begin_again(ChStore *store, ChStr name, ChStr programme, ChStr began, ChError *error) CH_CHECKED;
ChStatus ch_people_completed(ChStore *store, ChStr name, ChStr programme, ChStr done, ChError *error) CH_CHECKED;
ChStatus ch_people_enrolments(ChStore *store, ChStr name, ChArena *arena, ChEnrolments *enrolments,
                              ChError *error) CH_CHECKED;

/* Everybody who is in a programme, in the order of their names, with their enrolment (`enrolments->at` beside `people->at`). */
ChStatus ch_people_in_programme(ChStore *store, ChStr programme, ChArena *arena, ChPeople *people, ChEnrolments *enrolments,
                                ChError *error) CH_CHECKED;

/* ---- what a trainee writes about a play ---- */

typedef struct ChReflection {
    int32_t guess;      /* how it went, before the record was seen: 0 to 100; -1: skipped */
    ChStr keep, change; /* one thing each, in their words; may be empty */
} ChReflection;

/* Keep it with the attempt (`uuid` in full); the last one stands. CH_NOT_FOUND: no such attempt. */
ChStatus ch_people_reflect(ChStore *store, ChStr uuid, const ChReflection *reflection, ChError *error) CH_CHECKED;
ChStatus ch_people_reflection(ChStore *store, ChStr uuid, ChArena *arena, ChReflection *reflection,
                              ChError *error) CH_CHECKED;

/* What somebody wrote last that has a `keep` or a `change` in it, and the attempt that it was about: to be shown before the
 * next one. CH_NOT_FOUND when they wrote nothing yet. */
ChStatus ch_people_last_reflection(ChStore *store, ChStr trainee, ChArena *arena, ChReflection *reflection, ChStr *uuid,
                                   ChError *error) CH_CHECKED;

/* ---- the facilitator's PIN ---- */

enum { CH_PIN_LEAST = 4 /* characters */, CH_PIN_FREE = 3 /* wrong ones before waiting begins */, CH_PIN_MOST_WAIT_S = 300 };

/* Whether one is set: then what shows or changes other people's results asks for it. */
ChStatus ch_lock_is_set(ChStore *store, bool *set, ChError *error) CH_CHECKED;

/* Set or change it; the caller has tried the old one first. Kept as libsodium's password hash (Argon2id, interactive
 * limits). CH_BAD_INPUT when it is too short. */
ChStatus ch_lock_set(ChStore *store, ChStr pin, ChError *error) CH_CHECKED;
ChStatus ch_lock_remove(ChStore *store, ChError *error) CH_CHECKED;

/* Try one at `now_s` (seconds of any clock that goes on between starts). CH_OK: right, and the count of wrong ones begins anew.
 * CH_BAD_INPUT: wrong; the line says how long to wait. CH_BUSY: too early after wrong ones; nothing was tried. From the third
 * wrong one on the wait doubles from 1 s, to CH_PIN_MOST_WAIT_S at most; it outlives the program. */
ChStatus ch_lock_try(ChStore *store, ChStr pin, int64_t now_s, ChError *error) CH_CHECKED;

/* Somebody's own PIN, which opens what is kept of them beside the facilitator's: kept in the same way, and gone with them. An empty
 * one takes it away. CH_NOT_FOUND: nobody of that name. */
ChStatus ch_lock_set_own(ChStore *store, ChStr name, ChStr pin, ChError *error) CH_CHECKED;
/* As ch_lock_try, with either; wrong ones are counted together. `*facilitator` (may be NULL) says which it was. */
ChStatus ch_lock_try_of(ChStore *store, ChStr name, ChStr pin, int64_t now_s, bool *facilitator, ChError *error) CH_CHECKED;

#endif
