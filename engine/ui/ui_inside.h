/* What the interface keeps, for its screens and tests; nobody else includes this.
 *
 * Screens read all of it, and change only their own state, the settings (then chu_settings_changed) and the focus. */
#ifndef COOLHEAD_UI_INSIDE_H
#define COOLHEAD_UI_INSIDE_H

#include "ui/focus.h"
#include "ui/screens/screen.h"

enum { CHU_MAX_ACTIONS = 32, CHU_MAX_LISTED = 64 };

typedef enum ChuOver { CHU_OVER_NONE, CHU_OVER_HELP, CHU_OVER_MENU } ChuOver;

/* What the wall's size of text was found for. */
typedef struct ChuWallSize {
    const ChBoard *board;
    uint32_t beat;
    int32_t width, height;
    uint32_t own, display, pct; /* `pct` 0: not found yet */
} ChuWallSize;

struct ChUi {
    ChAllocator from;
    ChSettings settings;
    ChFonts fonts;
    uint32_t display_pct;

    /* What there is to show. */
    ChSituationCard *cards; /* copied; texts are the app's */
    uint32_t card_count;
    ChMethodCard *methods;
    uint32_t method_count;
    ChLanguageCard *languages;
    uint32_t language_count, usual_language;
    ChStr greeting, date;

    ChHomeAbout about_home;

    /* What is being shown; each belongs to whoever gave it. */
    ChScreenName screen;
    uint32_t card;                /* of briefing, play, ask and debrief; CH_NONE when not known */
    const ChScenario *scenario;   /* of briefing; of the play and debrief, as far as known */
    const ChMethod *method;
    const ChSession *session;     /* of play */
    const ChDebrief *debrief;     /* of ask and debrief */
    const ChSession *debriefed;   /* the session it is of, where it is still there; else NULL */
    bool reflects;                /* what is thought of the play debriefed can be kept */
    ChText kept, changed;         /* of briefing, and of trying again: what was written after the last play */
    bool tries_again;             /* of play: it goes on from a debrief, and there is something that was written */
    struct {                      /* of briefing: a stage or a session says how it is to be played */
        bool on, anew;
        ChMode mode;
        uint32_t method;          /* place among `methods`; CH_NONE: its own */
        ChStr words;
    } asked;
    ChSitting sitting;            /* its words are in `sitting_words` */
    ChText sitting_words, play_in; /* of play: the session that it belongs to */
    const ChDrillCard *drill;     /* of drill */
    const ChProgrammeCard *programmes; /* of programmes */
    uint32_t programme_count;
    const ChPlayed *plays;        /* of progress */
    uint32_t play_count;
    ChText message;               /* of error */
    const ChPersonCard *people;   /* of people */
    uint32_t person_count;
    const ChAboutCard *about;     /* of about */
    uint32_t about_count;
    const ChBoard *board;         /* of session and wall */
    ChText trouble;               /* why its folder is not followed; empty: it is, or there is none */
    uint32_t board_beat, board_question;
    ChuWallSize wall;             /* the size of text found for the wall; its screen puts `pct` to 0 when it shows something else */
    bool names_hidden;
    int64_t looked_ms;            /* when it was last asked whether anything changed */
    const ChSessionCard *sessions; /* of sessions */
    uint32_t session_count, session_more;
    ChPlanCards plan;
    ChText turn, turn_session, turn_situation; /* of turn */
    bool in_turn;
    ChText why, refused;          /* of pin: what it is for, and why the last one was not taken */
    ChStr pin_title;
    bool locked;                  /* a facilitator's PIN is set */
    bool retry;
    bool aside;                   /* the error left what was shown before as it was: back goes there */
    int64_t shown_at_ms;          /* when the screen, or the last events, were shown */

    ChText toast;
    int64_t toast_from_ms, toast_until_ms; /* until 0: none */
    uint32_t caption;             /* bits: the cues that the caption names */
    int64_t caption_at_ms, caption_until_ms; /* until 0: none */
    ChuOver over;                 /* help or menu over the page */
    ChuScroll over_scroll;
    ChuKey listed[CHU_MAX_LISTED]; /* what the rows of the list of keys press */
    ChScreenName back;            /* what was shown before this screen: settings go back there */
    uint32_t read;                /* the order that was read aloud last */

    void *states[CH_SCREEN_COUNT];
    ChArena keep;                 /* the states' */

    ChUiAction actions[CHU_MAX_ACTIONS];
    uint32_t action_first, action_count;
    size_t action_text[CHU_MAX_ACTIONS]; /* where its text begins in `said` */
    ChText said;                  /* the texts of actions, one after another */

    /* Frames. */
    ChuTexts *texts;
    ChuTheme theme;
    ChuLayout layout;
    ChuFocus focus;
    ChArena arenas[2];            /* the list being shown and the list being made */
    ChDrawList lists[2];
    uint32_t current;
    bool stale;                   /* something changed since the regions were made */
    int64_t now_ms;               /* of the last input or frame */
    int64_t wake_ms;              /* INT64_MAX: nothing moves */
};

void *chu_state(ChUi *ui, ChScreenName screen);

/* An action for the app. Its text is copied. A full queue drops what comes last. */
void chu_do(ChUi *ui, ChUiAction action);
/* Whether `piece` is somewhere in `text`, whatever the case of its plain letters. */
bool chu_has_piece(ChStr text, ChStr piece);

void chu_go(ChUi *ui, ChScreenName screen);        /* show a screen from its beginning */
void chu_return(ChUi *ui);                         /* show again what was shown before, as it was left */
void chu_home(ChUi *ui);                           /* ask the app for home; a play is left open */
void chu_settings_changed(ChUi *ui);               /* asks the app to keep them */
void chu_take_focus(ChUi *ui, uint32_t order);     /* the focus goes there in the next frame */
void chu_speak(ChUi *ui, ChStr text);              /* CH_ACT_SPEAK */
void chu_sound(ChUi *ui, ChCue cue);               /* CH_ACT_SOUND, unless muted; its caption, where captions are on */
void chu_set_toast(ChUi *ui, ChStr message, int64_t now_ms);
const ChSituationCard *chu_card_shown(const ChUi *ui); /* NULL when not known */
/* "Best 74 of 100, first 51", "Played guided", "Not played". */
ChStr chu_card_score(ChuPanel *panel, const ChSituationCard *card);

/* The sizes a person can choose, in per cent, and the place of the one nearest to `pct`. */
enum { CHU_TEXT_SIZES = 9 };
extern const uint32_t chu_text_sizes[CHU_TEXT_SIZES];
int32_t chu_text_size_at(uint32_t pct);
void chu_set_text_size(ChUi *ui, int32_t place);   /* bounded; tells the app */

/* ui_input.c: the regions as things stand, before anything is routed over them. */
void chu_settle(ChUi *ui);
void chu_build(ChUi *ui, int32_t width, int32_t height, int64_t now_ms);

/* Help and menu: over.c. */
void chu_over_draw(ChUi *ui, ChuPanel *panel);
bool chu_over_act(ChUi *ui, uint32_t order, ChuDeed deed); /* true: it was one of its orders */
void chu_toast_draw(ChUi *ui, ChuPanel *panel);
/* Captions for sounds stand at the end of the key bar; where it is folded, in a strip of their own that a screen which
 * makes sounds leaves at its foot. Its height; 0 for none. */
int32_t chu_caption_strip(const ChUi *ui, const ChuPanel *panel);
void chu_caption_draw(ChUi *ui, ChuPanel *panel, ChRect strip);
void chu_key_bar_draw(ChUi *ui, ChuPanel *panel, ChRect bar);

#endif
