/* The desk: everything behind the window. It does what the interface asks for (load, begin, answer, debrief) with the
 * rooms below and shows the interface what came of it. `coolhead`, `coolhead play` in a window, and `coolhead shot` all
 * sit at one desk; only the first two have a window.
 *
 * Order of calls: ch_desk_open; ch_desk_do for each action of the interface; ch_desk_close. */
#ifndef COOLHEAD_APP_DESK_H
#define COOLHEAD_APP_DESK_H

#include "app/board.h"
#include "app/play.h"
#include "app/courses.h"
#include "core/practice.h"
#include "app/settings.h"
#include "platform/fonts.h"
#include "platform/paint.h"
#include "platform/sound.h"
#include "platform/speech.h"
#include "platform/window.h"
#include "ui/ui.h"

enum { CH_DESK_DUE = 2 };

typedef struct ChDesk {
    ChLibrary *library;
    ChStore *store;          /* NULL: nothing is recorded */
    ChSettings settings;
    ChFontBook *book;
    ChPaint *paint;
    ChUi *ui;
    ChWindow *window;        /* NULL for a shot */
    ChSound *sound;          /* NULL without a window */
    ChSpeech *speech;        /* NULL where there is none */
    char trainee[128];
    ChText told;             /* what of the settings' file was left out, a line each */

    /* The home screen. */
    ChArena cards_memory;
    ChShown *shown;          /* what the cards are made of */
    ChSituationCard *cards;
    uint32_t card_count;
    char greeting[32], date[64];

    ChLanguageCard *languages; /* of all of them together */
    uint32_t language_count;
    /* What was played, for progress. */
    ChArena plays_memory;
    ChPlays plays;
    ChCourses courses;       /* the programmes the trainee is in */
    ChDueCard due[CH_DESK_DUE];
    ChCourseNext due_at[CH_DESK_DUE]; /* where in the course each stands */
    uint32_t due_count;
    ChProgrammeCard *programmes;
    uint32_t programme_count;
    ChPracticeItem drill_due; /* the step that a drill is due of; no step: none */
    ChPracticeItem slips;    /* the one that slips most under the method played last */
    struct ChDrill *drill;   /* under way; NULL: none */
    struct {
        bool on;             /* the open situation is to be played as a stage or a session asks */
        ChMode mode;
        uint32_t method;     /* place among the method cards; CH_NONE: its own */
    } asked;

    /* The methods there are, from the first situation opened on. */
    ChArena methods_memory;
    ChMethodCard *methods;
    uint32_t method_count;

    /* Who there is, and what is kept about one of them: desk_people.c. */
    ChArena people_memory, about_memory;
    bool let_in;             /* the facilitator's PIN was given, until ch_desk_shut */
    ChUiAction guarded;      /* what it was asked for */
    bool guarded_own;        /* which the trainee's own PIN opens as well */
    bool chooses;            /* the PIN that comes next is the trainee's own, chosen */
    bool locked;             /* a facilitator's PIN is set */
    bool veiled;             /* and what the trainee played before is not shown yet */
    char begun[CH_UUID_TEXT]; /* the play begun last since they sat down: theirs to go on with */

    /* A session's board, read by turns into one memory and the other: desk_session.c. */
    ChBoardSource *board_source; /* NULL: none is open */
    ChArena board_memory[2];
    ChBoard boards[2];
    uint32_t board_now;      /* the one that is shown */
    ChShare *board_share;    /* its folder; NULL: none, or not reached yet */
    ChArena sessions_memory; /* the sessions that are listed */
    ChStr *session_uuids;
    uint32_t session_count;
    const ChTeamCard *teams;
    uint32_t team_count;

    /* What is open: a situation; then a play of it; then its debrief. */
    uint32_t card;
    ChSituation situation;
    bool has_situation;
    ChPlay play;             /* play.session NULL: none */
    ChArena debrief_memory;
    ChDebrief debrief;
    ChSituation other;       /* the same play under another method */
    ChPlay other_play;
    bool has_other;

    char late[128];          /* who sits down */
    char sitting[512];       /* what is said of the session they sit in; what the ui was given last lies here */

    uint64_t seed;           /* for the order of answers; 0: a new one for each play */
    ChUiAction failed;       /* what to do again when asked to retry */
    bool quit;
} ChDesk;

typedef struct ChDeskOptions {
    bool window;             /* open one; CH_NOT_FOUND when there is no display */
    bool record;             /* keep plays in the records */
    bool begin;              /* with what ch_desk_begin shows, made ready meanwhile */
    const char *trainee;     /* NULL: as in the settings */
    const char *language;    /* NULL: as in the settings */
    const ChSettings *settings; /* NULL: those that are kept */
} ChDeskOptions;

ChStatus ch_desk_open(const ChDeskOptions *options, ChDesk *desk, ChError *error) CH_CHECKED;
void ch_desk_close(ChDesk *desk);

/* Show what to begin with: the first start, or home. */
void ch_desk_begin(ChDesk *desk);

/* Do one thing. What fails is shown by the interface, with a way to try again; nothing is lost. */
void ch_desk_do(ChDesk *desk, const ChUiAction *action, int64_t now_ms);

/* Read what there is to play, and what was played. */
ChStatus ch_desk_cards(ChDesk *desk, ChError *error) CH_CHECKED;

/* Read the methods: before a situation is shown. */
ChStatus ch_desk_methods(ChDesk *desk, ChError *error) CH_CHECKED;

/* Read what the trainee has played. */
ChStatus ch_desk_progress(ChDesk *desk, ChError *error) CH_CHECKED;

/* desk_people.c --------------------------------------------------------------------------------------------------------- */

/* Everything that has to do with who is practising: CH_ACT_PEOPLE to CH_ACT_PIN. */
ChStatus ch_desk_people(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error) CH_CHECKED;

/* Whoever is practising is entered among the people of this machine; nothing where that cannot be written. */
void ch_desk_enter(ChDesk *desk);

/* Whoever is practising by a name that was typed just now is called as they are kept here (naming.h). */
void ch_desk_recognise(ChDesk *desk);

/* Before what shows or changes other people's results. `*pass`: go on. Else the PIN is asked for, and once it is right
 * `action` is done again; `why` says what for. Let in once, the facilitator stays in until ch_desk_shut. */
ChStatus ch_desk_gate(ChDesk *desk, const ChUiAction *action, ChStr why, bool *pass, ChError *error) CH_CHECKED;
void ch_desk_shut(ChDesk *desk);
ChStatus ch_desk_try_pin(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error) CH_CHECKED;

/* Once a PIN is set a name alone shows nobody's past. To be called whenever somebody else practises: whether what they played before is
 * veiled. ch_desk_keeps_back: it is, and `action` shows or changes it (`past`: it does in any case); then the PIN is asked for, theirs or
 * the facilitator's, and once it is right `action` is done. */
void ch_desk_veil(ChDesk *desk);
bool ch_desk_keeps_back(ChDesk *desk, const ChUiAction *action, bool past);
ChStatus ch_desk_own_pin(ChDesk *desk) CH_CHECKED;

/* Sessions: CH_ACT_SESSION to CH_ACT_SIT; desk_session.c. */
ChStatus ch_desk_session(ChDesk *desk, const ChUiAction *action, int64_t now_ms, ChError *error) CH_CHECKED;
void ch_desk_close_session(ChDesk *desk);
/* Of it, the plan (desk_plan.c): show whom a session can be made of; start it. Where its folder cannot be used the plan says so, and
 * nothing was `*started`. */
ChStatus ch_desk_plan(ChDesk *desk, ChError *error) CH_CHECKED;
ChStatus ch_desk_start(ChDesk *desk, const ChUiAction *action, char uuid[CH_UUID_TEXT], bool *started, ChError *error) CH_CHECKED;

/* desk_sitting.c: tell the interface which session whoever practises sits in (part of ch_desk_cards); hold the briefing that is shown to
 * what it asks; show the play, and that it belongs to one. Not being able to read it keeps nobody from playing. */
void ch_desk_sitting(ChDesk *desk);
void ch_desk_as_session(ChDesk *desk);
void ch_desk_show_play(ChDesk *desk, int64_t now_ms);
/* Before `action` sits somebody down in a session: in the seat that is meant, as it is spelt; somebody who has none gets one, after the PIN
 * where one is set (then `*pass` is false, and the action is done again). */
ChStatus ch_desk_seat(ChDesk *desk, const ChBoard *board, const ChUiAction *action, bool *pass, ChError *error) CH_CHECKED;
/* What shared folders were to forget while they were away (app/about.h); said where something was done. */
void ch_desk_finish_erasing(ChDesk *desk, int64_t now_ms);
/* Whether the play of its situation that is open is one of session `class`. */
bool ch_desk_goes_on(ChDesk *desk, ChStr class);

/* Close what is open: a situation, its play, its debrief. */
void ch_desk_put_away(ChDesk *desk);
/* What programmes there are, to be shown; join one; open what is due; write the certificate (desk_courses.c). */
ChStatus ch_desk_programmes(ChDesk *desk, ChError *error) CH_CHECKED;
ChStatus ch_desk_join(ChDesk *desk, uint32_t programme, ChError *error) CH_CHECKED;
ChStatus ch_desk_certificate(ChDesk *desk, int64_t now_ms, ChError *error) CH_CHECKED;
/* Drills (desk_drill.c): begin one, answer, go on; nothing is kept of them. */
ChStatus ch_desk_drill(ChDesk *desk, ChError *error) CH_CHECKED;
ChStatus ch_desk_drill_answer(ChDesk *desk, uint32_t choice, ChError *error) CH_CHECKED;
ChStatus ch_desk_drill_next(ChDesk *desk, ChError *error) CH_CHECKED;
void ch_desk_drill_close(ChDesk *desk);
/* The next longer time for practice in a day. */
ChStatus ch_desk_minutes(ChDesk *desk, ChError *error) CH_CHECKED;
/* Tell the interface how the trainee stands, and what is due. Part of ch_desk_cards. */
ChStatus ch_desk_courses(ChDesk *desk, ChError *error) CH_CHECKED;

/* Read what the trainee has played. */
ChStatus ch_desk_progress(ChDesk *desk, ChError *error) CH_CHECKED;
ChStatus ch_desk_export_progress(ChDesk *desk, int64_t now_ms, ChError *error) CH_CHECKED;

/* The place of a situation among the cards, or CH_NONE. */
uint32_t ch_desk_find(const ChDesk *desk, const char *id);

#endif
