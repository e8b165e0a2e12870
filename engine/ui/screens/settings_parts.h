/* The settings' pieces: settings.c is the screen, settings_sample.c shows what a change does, settings_keys.c is the table of
 * letters. */
#ifndef COOLHEAD_UI_SCREENS_SETTINGS_PARTS_H
#define COOLHEAD_UI_SCREENS_SETTINGS_PARTS_H

#include "ui/keyed.h"
#include "ui/ui_inside.h"

enum {
    SETTINGS_BACK = 1,
    SETTINGS_TABS = 2,
    SETTINGS_THEME = 10,
    SETTINGS_TEXT,
    SETTINGS_PACE,
    SETTINGS_NAME,
    SETTINGS_RENAME,
    SETTINGS_DIRECTION,
    SETTINGS_TIMERS,
    SETTINGS_LANGUAGE,
    SETTINGS_PEOPLE,
    SETTINGS_ABOUT,
    SETTINGS_OWN_PIN,
    SETTINGS_SWITCH = 20,   /* + place among the switches */
    SETTINGS_PRINTED = 60,  /* the letters back to the printed ones */
    SETTINGS_KEY = 100      /* + ChKeyed */
};

typedef enum ChuSettingsTab {
    CHU_TAB_SEEING,
    CHU_TAB_HEARING,
    CHU_TAB_TIME,
    CHU_TAB_KEYS,
    CHU_TAB_YOU,
    CHU_TAB_COUNT
} ChuSettingsTab;

/* Giving an action another letter. */
typedef struct ChuRekey {
    bool waiting; /* the next key is to be the letter of … */
    ChKeyed what;
    enum { CHU_REKEY_GOOD, CHU_REKEY_NO_LETTER, CHU_REKEY_TAKEN } refused; /* why the last one was not taken */
    char letter;
    ChKeyed by; /* who has it */
} ChuRekey;

typedef struct ChuSettings {
    ChuScroll scroll, aside;
    ChuField name;
    ChuSettingsTab tab;
    uint32_t changed;  /* the control that changed last: in one column the sample goes below it */
    int64_t spoken_ms; /* when the sample began to speak; 0: it has spoken */
    ChuRekey rekey;
} ChuSettings;

static inline ChuSettings *chu_settings_state(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_SETTINGS);
}

/* How a line looks, or sounds, as things are set now. Returns its height. */
typedef enum ChuSample { CHU_SAMPLE_WHOLE, CHU_SAMPLE_SHORT, CHU_SAMPLE_LEAST, CHU_SAMPLES } ChuSample;
int32_t chu_settings_sample(ChUi *ui, ChuPanel *panel, ChRect at, ChuSample size, bool draw);

/* The table of letters, cut off the top of `at`. */
void chu_settings_keys(ChUi *ui, ChuPanel *panel, ChRect *at);
bool chu_settings_keys_act(ChUi *ui, uint32_t order, ChuDeed deed); /* true: it was one of its orders */
bool chu_settings_keys_grab(ChUi *ui, const ChUiInput *input);      /* true: it was the letter waited for, or a wrong one */

#endif
