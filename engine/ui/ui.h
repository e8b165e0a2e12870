/* The interface as a whole: retained state, immediate screens. It reads the core and changes nothing but itself; what a
 * person wants done goes out as actions, and what came of it comes back by the ch_ui_show_… calls.
 *
 * Order of calls: ch_ui_make; then, for ever: ch_ui_input for each input, ch_ui_take_action until there is none (the
 * app does each and shows the result), ch_ui_frame when something may have changed, and sleep until the next input or
 * for ch_ui_wake_ms. ch_ui_free at the end. The same inputs give the same frames. */
#ifndef COOLHEAD_UI_UI_H
#define COOLHEAD_UI_UI_H

#include "core/board.h"
#include "core/debrief.h"
#include "core/schedule.h"
#include "core/session.h"
#include "ui/draw.h"
#include "ui/input.h"
#include "ui/preview.h"

typedef struct ChUi ChUi;

typedef enum ChThemeName { CH_THEME_LIGHT, CH_THEME_DARK, CH_THEME_HIGH_CONTRAST, CH_THEME_COUNT } ChThemeName;

/* Which way the page is read. By itself: from the right where most of the letters of the situation shown are written so. */
typedef enum ChDirection { CH_DIRECTION_AUTO, CH_DIRECTION_LEFT_TO_RIGHT, CH_DIRECTION_RIGHT_TO_LEFT, CH_DIRECTION_COUNT } ChDirection;

/* What a letter does; each has a printed letter and can be given another (keyed.h). */
typedef enum ChKeyed {
    CH_KEYED_READ,
    CH_KEYED_SETTINGS,
    CH_KEYED_BRIEFING,
    CH_KEYED_BEGIN,
    CH_KEYED_FILE,
    CH_KEYED_STEPS,
    CH_KEYED_METHOD,
    CH_KEYED_HINT,
    CH_KEYED_TALK,
    CH_KEYED_MARK,
    CH_KEYED_COUNT_TO_TEN,
    CH_KEYED_RING,
    CH_KEYED_WAIT,
    CH_KEYED_AGAIN,
    CH_KEYED_TRANSCRIPT,
    CH_KEYED_COPY,
    CH_KEYED_EXPORT,
    CH_KEYED_TRUST,
    CH_KEYED_TABLE,
    CH_KEYED_QUESTIONS,
    CH_KEYED_PROVE,
    CH_KEYED_SOURCE,
    CH_KEYED_PEOPLE,
    CH_KEYED_PROGRESS,
    CH_KEYED_SESSION,
    CH_KEYED_NAMES,
    CH_KEYED_WALL,
    CH_KEYED_BOARD_EXPORT,
    CH_KEYED_NEW_SESSION,
    CH_KEYED_END_SESSION,
    CH_KEYED_TURN,
    CH_KEYED_SESSIONS,
    CH_KEYED_HAND_OVER,
    CH_KEYED_PROGRAMMES,
    CH_KEYED_CERTIFICATE,
    CH_KEYED_OPEN_DEBRIEF,
    CH_KEYED_BEHAVIOURS,
    CH_KEYED_DRILL,
    CH_KEYED_MINUTES,
    CH_KEYED_COUNT
} ChKeyed;

/* How long a declared timer runs for this person. What is recorded does not tell of it: silence is the same answer. */
typedef enum ChTimers { CH_TIMERS_ON, CH_TIMERS_DOUBLED, CH_TIMERS_OFF, CH_TIMERS_COUNT } ChTimers;

/* Kept by the app in a file; the ui changes its copy and says so with CH_ACT_SETTINGS. */
typedef struct ChSettings {
    ChThemeName theme;
    uint32_t text_pct;      /* 100 to 200, steps of 25/2 rounded: 100 112 125 137 150 162 175 187 200 */
    uint32_t speech_pct;    /* listening pace; 0: whole lines at once */
    ChTimers timers;
    bool keep_still, heat_without_colour, muted, captions, letters_off, full_screen, read_aloud;
    char trainee[128];      /* empty: first start */
    char language[24];      /* of the situations: one there is, "original", or empty: as the surroundings have it */
    ChDirection direction;
    char keys[CH_KEYED_COUNT]; /* the letters in force, 'a' to 'z' */
} ChSettings;

ChSettings ch_settings_default(void);

typedef enum ChScreenName {
    CH_SCREEN_FIRST, /* a name, nothing else */
    CH_SCREEN_HOME,
    CH_SCREEN_BRIEFING,
    CH_SCREEN_PLAY,
    CH_SCREEN_ASK,   /* how do you think it went */
    CH_SCREEN_DEBRIEF,
    CH_SCREEN_KEEP,  /* one thing to keep, one to change */
    CH_SCREEN_SETTINGS,
    CH_SCREEN_PEOPLE, /* who is practising: the names on this machine, or a new one */
    CH_SCREEN_ABOUT,  /* what is kept about who is practising; taking it along, erasing it */
    CH_SCREEN_PIN,    /* the facilitator's PIN, before what it guards */
    CH_SCREEN_SESSION,  /* the board of a session */
    CH_SCREEN_WALL,     /* the same for a projector: no names, one line at a time */
    CH_SCREEN_PLAN,     /* a session to be started */
    CH_SCREEN_SESSIONS, /* which there are, to open one */
    CH_SCREEN_TURN,     /* whose turn it is, between two of them */
    CH_SCREEN_PROGRESS, /* every step in every play */
    CH_SCREEN_DRILL,    /* one step, a line at a time */
    CH_SCREEN_PROGRAMMES, /* which there are, to join one */
    CH_SCREEN_ERROR,
    CH_SCREEN_PREVIEW, /* of an author; only where ch_ui_show_preview was called */
    CH_SCREEN_COUNT
} ChScreenName;

/* One row of the home screen; texts are the app's and outlive the ui. */
typedef struct ChSituationCard {
    ChStr id, title, summary, customer, portrait;
    ChChannel channel;
    int32_t difficulty, minutes, anger;
    int32_t best, first;  /* 0 to 100; -1: no play of it counts for one */
    bool open;            /* a play is under way */
    bool loads;           /* false: `summary` says why not */
    bool played, guided;  /* a play of it ended; none but guided ones did */
    bool veiled;          /* what was played of it is kept back until a PIN is given */
} ChSituationCard;

typedef struct ChMethodCard {
    ChStr id, title;
    const ChMethod *method; /* its steps, for the briefing; the app's. NULL: it does not load */
} ChMethodCard;

/* A language that some situation is translated into. */
typedef struct ChLanguageCard {
    ChStr code, name; /* "de", "Deutsch" */
} ChLanguageCard;

#define CH_LANGUAGE_ORIGINAL "original" /* the setting for as it was written */
/* A situation that is due, and why today; texts are the app's. */
typedef struct ChDueCard {
    uint32_t card;   /* place among the situations */
    ChStr chip, why; /* "Due today"; a sentence */
} ChDueCard;

/* What the home screen shows beside the situations; all of it the app's. */
typedef struct ChHomeAbout {
    const ChCourse *course; /* how the trainee stands in a programme; NULL: in none */
    const ChDueCard *due;   /* at most two are shown */
    uint32_t due_count;
    bool programmes;        /* there are some to join */
    ChStr drill;            /* the step that a drill is due of; empty: none */
    ChStr drill_why;
    ChStr slips;            /* the step that slips most, due or not, which progress drills; empty: none */
    bool keeps;             /* there are records, and so minutes to keep */
    uint32_t minutes;       /* that there are for practice in a day; 0: not said */
    uint32_t practised;     /* minutes that today's plays took */
} ChHomeAbout;

/* A line of a drill, or its end; texts are the app's. */
typedef struct ChDrillCard {
    ChStr step, guidance, situation;
    ChStr about;            /* who they are and what it is about */
    ChStr said;             /* what they said last */
    int32_t anger;
    ChStr choices[CH_MAX_CHOICES]; /* in the order they are shown */
    uint32_t choice_count;
    uint32_t at, of;        /* which line it is, from 1 */
    bool answered;
    uint32_t chosen;        /* place among the choices */
    ChStr reply, verdict, because;
    ChStepStatus sign;      /* of the verdict: met, missed or broken */
    bool over;              /* all lines are answered: `verdict` says how it went */
} ChDrillCard;

/* A programme to join; texts are the app's. */
typedef struct ChProgrammeCard {
    ChStr id, title, about;
    ChStr stand;  /* "Joined. 2 of 6 done."; or how much it is: "6 situations in 2 stages, over 7 days" */
    bool joined, loads;
} ChProgrammeCard;

/* Somebody on this machine; texts are the app's. */
typedef struct ChPersonCard {
    ChStr name, team; /* `team` may be empty */
} ChPersonCard;

/* A line of what is kept about somebody; texts are the app's. */
typedef struct ChAboutCard {
    bool heading;
    ChStr label, text; /* of a heading, `text` may be empty */
} ChAboutCard;

/* The session under way that whoever practises sits in. */
typedef struct ChSitting {
    ChStr words;  /* that they do, or have no seat; empty: none is under way here. Without a full stop */
    bool seated;
    bool told;    /* what they answer in it is told to a folder */
    bool shared;  /* a session with a folder is under way on this machine */
} ChSitting;

/* A team on the roster; texts are the app's. */
typedef struct ChTeamCard {
    ChStr name;
    uint32_t people;
} ChTeamCard;

enum { CH_PLAN_SOME = -2 };

/* Whom a session can be made of; all of it the app's. */
typedef struct ChPlanCards {
    const ChTeamCard *teams;
    uint32_t team_count;
    const ChPersonCard *people; /* all there are */
    uint32_t person_count;
    uint32_t everybody;         /* how many "everybody" are */
} ChPlanCards;

/* A session that was started; texts are the app's. */
typedef struct ChSessionCard {
    ChStr title, situation;
    ChStr began;    /* "Tuesday 14 October 2025, 09:21" */
    bool under_way;
} ChSessionCard;

typedef enum ChAct {
    CH_ACT_NONE,
    CH_ACT_OPEN,       /* show the briefing of situation `index` */
    CH_ACT_BEGIN,      /* begin to play it: `mode`, `method` (place among method cards; CH_NONE: its own) */
    CH_ACT_RESUME,     /* go on with its open play */
    CH_ACT_ANSWER,     /* `decision`, after `ms` */
    CH_ACT_TAKE_BACK,
    CH_ACT_LEAVE,      /* leave the play: it stays open; go home */
    CH_ACT_DEBRIEF,    /* the play has ended: show how it came out; `method` as above */
    CH_ACT_GUESS,      /* how it went, as they believe before the record is shown: `index`, 0 to 100 */
    CH_ACT_REFLECT,    /* `text`: what to keep, a line feed, what to change; then home */
    CH_ACT_AGAIN_FROM, /* try again from decision `index` of the play just debriefed */
    CH_ACT_HOME,
    CH_ACT_SETTINGS,   /* the settings changed: keep them */
    CH_ACT_SPEAK,      /* `text` is to be read aloud */
    CH_ACT_SOUND,      /* cue `index`, a ChCue */
    CH_ACT_COPY,       /* `text` to the clipboard */
    CH_ACT_SCREENSHOT,
    CH_ACT_EXPORT,     /* write the debrief that is shown to files */
    CH_ACT_FULL_SCREEN,
    CH_ACT_PREVIEW_START,   /* play from the start; in the preview CH_ACT_ANSWER answers, and CH_ACT_HOME leaves */
    CH_ACT_PREVIEW_JUMP,    /* to box `index` of the map */
    CH_ACT_PREVIEW_METER,   /* row `index` of the state by hand, by `ms` */
    CH_ACT_PREVIEW_PROBLEM, /* open the file of problem `index` */
    CH_ACT_PREVIEW_SOURCE,  /* open the file where box `index` is written */
    CH_ACT_PEOPLE,     /* show who is on this machine, to choose from */
    CH_ACT_BE,         /* go on as `text`, who may be new */
    CH_ACT_RENAME,     /* whoever practises is called `text` from now on; ch_ui_set_trainee says what they are called */
    CH_ACT_ABOUT,      /* show what is kept about who is practising */
    CH_ACT_ABOUT_SAVE, /* write it to files */
    CH_ACT_ERASE,      /* erase all of it; `text` is the name as it was typed */
    CH_ACT_PIN,        /* `text` was typed as the PIN that was asked for */
    CH_ACT_OWN_PIN,    /* choose a PIN of one's own */
    CH_ACT_SESSION,    /* show the board of the session under way, or when `index` is 1 of the one shown last; where there is none, plan one */
    CH_ACT_SESSIONS,   /* show which there are */
    CH_ACT_SESSION_OF, /* show the board of session `index` of those shown */
    CH_ACT_LOOK,       /* see whether anything has changed about the session shown */
    CH_ACT_PLAN,       /* show what a session can be made of */
    CH_ACT_START,      /* start one: `text` its title, a line feed, its folder or nothing; of situation `index`, `method` as above, `mode`; `ms` the
                        * team, -1: everybody, CH_PLAN_SOME: those whose names follow in `text`, a line each */
    CH_ACT_END,        /* end the one shown */
    CH_ACT_VOTE,       /* at beat `index`, `ms` hands went up for the answer `text` (its picks) */
    CH_ACT_BOARD_EXPORT, /* write board and report to files; with names when `index` is 1 */
    CH_ACT_TURN,       /* show whose turn it is; the one after whoever is shown when `index` is 1 */
    CH_ACT_SIT,        /* `text` sits down: the briefing of the session's situation */
    CH_ACT_DRILL,      /* practise the step that the home screen names; on the progress screen the one that slips most */
    CH_ACT_DRILL_ANSWER, /* answer `index` of those shown */
    CH_ACT_DRILL_NEXT,
    CH_ACT_MINUTES,    /* the next longer time for practice in a day; after the longest: as long as it takes */
    CH_ACT_DEBRIEF_OF, /* show how play `index` of those shown came out */
    CH_ACT_EXPORT_PROGRESS, /* write the progress to a file that prints */
    CH_ACT_DUE,        /* show the briefing of due card `index`: it is begun as its stage asks */
    CH_ACT_PROGRAMMES, /* show which programmes there are */
    CH_ACT_JOIN,       /* join programme `index` of those shown */
    CH_ACT_CERTIFICATE, /* write that of the programme that is done to a file */
    CH_ACT_PROGRESS,   /* show how the plays went, one after another */
    CH_ACT_RETRY,      /* do again what failed */
    CH_ACT_QUIT
} ChAct;

typedef enum ChCue {
    CH_CUE_LINE,
    CH_CUE_HOTTER,
    CH_CUE_COOLER,
    CH_CUE_STEP_MET,
    CH_CUE_LINE_DEAD,
    CH_CUE_FIVE_SECONDS,
    CH_CUE_COUNT
} ChCue;

typedef struct ChUiAction {
    ChAct act;
    uint32_t index, method;
    ChMode mode;
    ChDecision decision;
    int64_t ms;
    ChStr text; /* valid until the next input */
} ChUiAction;

ChStatus ch_ui_make(ChAllocator from, ChFonts fonts, ChSettings settings, ChUi **ui, ChError *error) CH_CHECKED;
void ch_ui_free(ChUi *ui);

/* What there is; arrays are copied, texts are not. */
ChStatus ch_ui_set_situations(ChUi *ui, const ChSituationCard *cards, uint32_t count) CH_CHECKED;
ChStatus ch_ui_set_methods(ChUi *ui, const ChMethodCard *cards, uint32_t count) CH_CHECKED;
/* `usual`: the place of what plays when nothing was chosen, or CH_NONE for as they were written. */
ChStatus ch_ui_set_languages(ChUi *ui, const ChLanguageCard *cards, uint32_t count, uint32_t usual) CH_CHECKED;
void ch_ui_set_fonts(ChUi *ui, ChFonts fonts); /* after the scale changed */
void ch_ui_set_display_pct(ChUi *ui, uint32_t pct); /* the display's own factor, 100 for none */
void ch_ui_set_trainee(ChUi *ui, ChStr name); /* who is practising now; empty: nobody */
void ch_ui_set_today(ChUi *ui, ChStr greeting, ChStr date); /* "Good morning", "Tuesday 14 October" */

void ch_ui_set_home(ChUi *ui, const ChHomeAbout *about);

/* Where to go. What is pointed at must stay until the ui is shown something else. */
void ch_ui_show_first(ChUi *ui);
/* Before home, first start and settings: copied. */
void ch_ui_set_sitting(ChUi *ui, ChSitting sitting);
void ch_ui_show_home(ChUi *ui);
void ch_ui_show_briefing(ChUi *ui, uint32_t card, const ChScenario *scenario, const ChMethod *method);
/* After it, and after a debrief: what was written after the last play; copied. Empty texts are not shown. */
void ch_ui_wrote_last(ChUi *ui, ChStr keep, ChStr change);
/* After it: it is to be played as a stage or a session asks: in this mode, by this method (place among the method cards; CH_NONE: its own). `words`
 * say so, and are the app's. */
void ch_ui_brief_as(ChUi *ui, ChMode mode, uint32_t method, ChStr words);
/* After that: a play that is open is another's business, and cannot be gone on with here. */
void ch_ui_brief_anew(ChUi *ui);
void ch_ui_show_play(ChUi *ui, const ChSession *session, int64_t now_ms);
/* After it: it belongs to a session, and `words` say so; copied. Empty: to none. */
void ch_ui_play_in(ChUi *ui, ChStr words);
void ch_ui_play_again(ChUi *ui); /* after it: the play tries again, and what was written last stands at its foot */
/* After an answer was taken: the session moved on and these events tell how. */
void ch_ui_show_events(ChUi *ui, ChEvents events, int64_t now_ms);
void ch_ui_show_debrief(ChUi *ui, const ChDebrief *debrief, bool ask_first);
/* After it: the play that was shown last is the one debriefed, and its session is still there. Then it can be read as a
 * transcript. */
void ch_ui_debrief_of(ChUi *ui, const ChSession *session);
/* After it: what is thought of this play can be kept, and is asked for on the way home. */
void ch_ui_debrief_reflects(ChUi *ui);
void ch_ui_show_settings(ChUi *ui);
/* The author's preview. What it shows is given first, and again whenever it changed, whatever screen is shown: `view` must stay
 * until another is given. The screen keeps where its reader is; `anew`: the play is at another moment than before, and map and
 * answers go there with it. */
void ch_ui_set_preview(ChUi *ui, const ChPreviewView *view, bool anew);
void ch_ui_show_preview(ChUi *ui);
/* The names on this machine; what is kept about `ui->settings.trainee`. What is pointed at must stay while they are shown. */
void ch_ui_show_people(ChUi *ui, const ChPersonCard *people, uint32_t count);
void ch_ui_show_about(ChUi *ui, const ChAboutCard *lines, uint32_t count);
/* Ask for the facilitator's PIN: `why` says what it is for. CH_ACT_PIN has what was typed; Esc goes back to where one was. Then the
 * app shows what was asked for, or calls ch_ui_pin_refused with a line of why not. */
void ch_ui_show_pin(ChUi *ui, ChStr why);
void ch_ui_pin_refused(ChUi *ui, ChStr message);
/* After ch_ui_show_pin: it is not the facilitator's alone that is wanted, but `title`, which stays (a literal). */
void ch_ui_pin_titled(ChUi *ui, ChStr title);
/* A facilitator's PIN is set on this machine, so that the settings offer one of one's own. */
void ch_ui_set_locked(ChUi *ui, bool locked);
/* The trainee's ended plays, oldest first; they stay until others are shown. */
void ch_ui_show_progress(ChUi *ui, const ChPlayed *plays, uint32_t count);
/* A session: its board, from the beginning; or as it stands now, wherever one is on it (another one only after ch_ui_show_session).
 * The board stays until the next of these calls; NULL takes it away. `trouble` (may be empty): why the shared folder is not followed. */
void ch_ui_show_session(ChUi *ui, const ChBoard *board);
void ch_ui_session_changed(ChUi *ui, const ChBoard *board, ChStr trouble);
/* Those under way first. `more` older ones are not among them. */
void ch_ui_show_sessions(ChUi *ui, const ChSessionCard *cards, uint32_t count, uint32_t more);
void ch_ui_show_plan(ChUi *ui, const ChPlanCards *cards);
/* After it: the session was not started, and the line says why its folder cannot be used. What was written stays. */
void ch_ui_plan_refused(ChUi *ui, ChStr message);
/* Whose turn it is; what was shown of whoever sat there before is gone. An empty name: nobody has a seat. */
void ch_ui_show_turn(ChUi *ui, ChStr name, ChStr session, ChStr situation);
/* Whether the play that is shown belongs to a session with others in it, who can be handed over to. */
void ch_ui_set_in_turn(ChUi *ui, bool in_turn);
void ch_ui_show_drill(ChUi *ui, const ChDrillCard *drill);
void ch_ui_show_programmes(ChUi *ui, const ChProgrammeCard *cards, uint32_t count);
/* One line of what, why and what to do; Enter asks for CH_ACT_RETRY when `retry`, Esc goes home. */
void ch_ui_show_error(ChUi *ui, ChStr message, bool retry);
/* After it: what was shown before stands as it was, and Esc goes back there rather than home. */
void ch_ui_error_aside(ChUi *ui);
/* What failed went through after all: back to what was shown before the error. */
void ch_ui_error_over(ChUi *ui);
void ch_ui_toast(ChUi *ui, ChStr message, int64_t now_ms);

void ch_ui_input(ChUi *ui, const ChUiInput *input);
bool ch_ui_take_action(ChUi *ui, ChUiAction *action); /* false when there is none */

/* The frame as things stand at `now_ms`, for a window of that size. Valid until the next call. */
const ChDrawList *ch_ui_frame(ChUi *ui, int32_t width, int32_t height, int64_t now_ms);

/* Milliseconds until something moves by itself; -1 when nothing does: sleep until an input comes. */
int64_t ch_ui_wake_ms(const ChUi *ui, int64_t now_ms);

/* Whether a text field has the focus, and where its caret is: then the platform lets characters and input methods in. */
bool ch_ui_text_field(const ChUi *ui, ChRect *rect);

ChScreenName ch_ui_screen(const ChUi *ui);
const ChSettings *ch_ui_settings(const ChUi *ui);

#endif
