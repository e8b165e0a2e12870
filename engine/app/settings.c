#define _POSIX_C_SOURCE 200809L
#include "app/settings.h"

#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "script/translation.h"
#include "ui/keyed.h"

static const char *const THEMES[CH_THEME_COUNT] = {"light", "dark", "high-contrast"};

static const char *const DIRECTIONS[CH_DIRECTION_COUNT] = {"auto", "left-to-right", "right-to-left"};

static const char *const TIMERS[CH_TIMERS_COUNT] = {"on", "doubled", "off"};

/* The settings that are on or off, by their names in the file. */
static const struct {
    const char *name;
    size_t at;
} SWITCHES[] = {
    {"keep_still", offsetof(ChSettings, keep_still)},
    {"heat_without_colour", offsetof(ChSettings, heat_without_colour)},
    {"muted", offsetof(ChSettings, muted)},
    {"letters_off", offsetof(ChSettings, letters_off)},
    {"captions", offsetof(ChSettings, captions)},
    {"full_screen", offsetof(ChSettings, full_screen)},
    {"read_aloud", offsetof(ChSettings, read_aloud)},
};

enum { SWITCH_COUNT = sizeof SWITCHES / sizeof SWITCHES[0] };

const char *ch_settings_language(const ChSettings *settings)
{
    if (strcmp(settings->language, CH_LANGUAGE_ORIGINAL) == 0) return NULL;
    return settings->language[0] ? settings->language : ch_world_language();
}

bool ch_theme_parse(const char *name, ChThemeName *theme)
{
    for (ChThemeName t = CH_THEME_LIGHT; t < CH_THEME_COUNT; t++) {
        if (strcmp(name, THEMES[t]) != 0) continue;
        *theme = t;
        return true;
    }
    return false;
}

bool ch_direction_parse(const char *name, ChDirection *direction)
{
    if (strcmp(name, "ltr") == 0) name = DIRECTIONS[CH_DIRECTION_LEFT_TO_RIGHT];
    if (strcmp(name, "rtl") == 0) name = DIRECTIONS[CH_DIRECTION_RIGHT_TO_LEFT];
    for (ChDirection d = CH_DIRECTION_AUTO; d < CH_DIRECTION_COUNT; d++) {
        if (strcmp(name, DIRECTIONS[d]) != 0) continue;
        *direction = d;
        return true;
    }
    return false;
}

static ChStatus settings_file(char path[CH_PATH_ROOM], ChError *error)
{
    const char *home = getenv("COOLHEAD_HOME"), *config = getenv("XDG_CONFIG_HOME"), *user = getenv("HOME");
    int n = -1;
    if (home && *home) n = snprintf(path, CH_PATH_ROOM, "%s/settings.json", home);
    else if (config && config[0] == '/') n = snprintf(path, CH_PATH_ROOM, "%s/coolhead/settings.json", config);
    else if (user && *user) n = snprintf(path, CH_PATH_ROOM, "%s/.config/coolhead/settings.json", user);
    if (n > 0 && n < CH_PATH_ROOM) return CH_OK;
    return ch_fail(error, CH_IO, "there is no folder to keep settings in: set COOLHEAD_HOME to one");
}

/* Reading ---------------------------------------------------------------------------------------------------------- */

static int place_among(const json_t *value, const char *const *words, int count)
{
    const char *word = json_string_value(value);
    for (int i = 0; word && i < count; i++)
        if (strcmp(word, words[i]) == 0) return i;
    return -1;
}

static bool read_theme(const json_t *value, ChSettings *settings)
{
    const char *theme = json_string_value(value);
    return theme && ch_theme_parse(theme, &settings->theme);
}

static bool read_direction(const json_t *value, ChSettings *settings)
{
    const char *direction = json_string_value(value);
    return direction && ch_direction_parse(direction, &settings->direction);
}

static bool read_timers(const json_t *value, ChSettings *settings)
{
    int place = place_among(value, TIMERS, CH_TIMERS_COUNT);
    if (place >= 0) settings->timers = (ChTimers)place;
    return place >= 0;
}

/* As it was called while there were only two. */
static bool read_timers_off(const json_t *value, ChSettings *settings)
{
    if (json_is_true(value)) settings->timers = CH_TIMERS_OFF;
    return json_is_boolean(value);
}

static bool read_trainee(const json_t *value, ChSettings *settings)
{
    const char *trainee = json_string_value(value);
    bool fits = trainee && strlen(trainee) < sizeof settings->trainee;
    if (fits) strcpy(settings->trainee, trainee);
    return fits;
}

static bool read_number(const json_t *value, json_int_t least, json_int_t most, uint32_t *number)
{
    json_int_t n = json_integer_value(value);
    if (!json_is_integer(value) || n < least || n > most) return false;
    *number = (uint32_t)n;
    return true;
}

static bool read_text_pct(const json_t *value, ChSettings *settings)
{
    return read_number(value, 100, 200, &settings->text_pct);
}

static bool read_speech_pct(const json_t *value, ChSettings *settings)
{
    return read_number(value, 0, 400, &settings->speech_pct);
}

static bool read_language(const json_t *value, ChSettings *settings)
{
    const char *language = json_string_value(value);
    bool good = language && strlen(language) < sizeof settings->language &&
                (*language == '\0' || ch_translation_is_language(ch_str(language)));
    if (good) strcpy(settings->language, language);
    return good;
}

static const struct {
    const char *name, *wants;
    bool (*read)(const json_t *value, ChSettings *settings);
} ENTRIES[] = {
    {"theme", "light, dark or high-contrast", read_theme},
    {"trainee", "a name of less than 128 bytes", read_trainee},
    {"language", "a language like de or pt_BR, or original", read_language},
    {"text_pct", "a whole number from 100 to 200", read_text_pct},
    {"speech_pct", "a whole number from 0 to 400", read_speech_pct},
    {"direction", "auto, left-to-right or right-to-left", read_direction},
    {"timers", "on, doubled or off", read_timers},
    {"timers_off", "true or false", read_timers_off},
};

enum { ENTRY_COUNT = sizeof ENTRIES / sizeof ENTRIES[0] };

static void say(ChText *told, const char *format, ...) CH_PRINTF(2, 3);
static void say(ChText *told, const char *format, ...)
{
    char line[256];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (told && n > 0) ch_text_addf(told, "%s%s", told->n ? "\n" : "", line);
}

/* A letter for one action. Which others have it is seen when all are read. */
static void read_key(const char *name, const json_t *value, ChSettings *settings, ChText *told)
{
    ChKeyed what;
    const char *letter = json_string_value(value);
    bool good = letter && letter[0] >= 'a' && letter[0] <= 'z' && letter[1] == '\0';
    if (!ch_keyed_find(ch_str(name), &what))
        say(told, "settings.json: among the keys there is no \"%.60s\"; it is left out", name);
    else if (!good)
        say(told, "settings.json: the key \"%s\" is one letter from a to z; it stays %c", name, settings->keys[what]);
    else
        settings->keys[what] = letter[0];
}

/* Two that are alive in one place and have one letter: those that were changed go back, until none is left. */
static void part_keys(ChSettings *settings, ChText *told)
{
    for (int i = 0; i < CH_KEYED_COUNT; i++) {
        const ChKeyedAbout *about = ch_keyed_about((ChKeyed)i);
        ChKeyed by;
        bool changed = settings->keys[i] != about->printed;
        if (!changed || !ch_keyed_taken(settings->keys, (ChKeyed)i, settings->keys[i], &by)) continue;
        say(told, "settings.json: the key \"%s\" cannot be %c as well as \"%s\"; it is %c again", about->name.p,
            settings->keys[i], ch_keyed_about(by)->name.p, about->printed);
        settings->keys[i] = about->printed;
        i = -1; /* its printed letter may now be another's */
    }
}

static void read_keys(json_t *value, ChSettings *settings, ChText *told)
{
    const char *name;
    json_t *letter;
    if (!json_is_object(value)) say(told, "settings.json: \"keys\" is an object; all keys are as printed");
    json_object_foreach(value, name, letter) read_key(name, letter, settings, told);
    part_keys(settings, told);
}

static bool read_switch(const char *name, const json_t *value, ChSettings *settings, ChText *told)
{
    for (size_t i = 0; i < SWITCH_COUNT; i++) {
        if (strcmp(name, SWITCHES[i].name) != 0) continue;
        if (json_is_boolean(value))
            *(bool *)((char *)settings + SWITCHES[i].at) = json_is_true(value);
        else
            say(told, "settings.json: \"%s\" is true or false; it is as usual", name);
        return true;
    }
    return false;
}

static void read_entry(const char *name, json_t *value, ChSettings *settings, ChText *told)
{
    if (strcmp(name, "keys") == 0) {
        read_keys(value, settings, told);
        return;
    }
    if (read_switch(name, value, settings, told)) return;
    for (size_t i = 0; i < ENTRY_COUNT; i++) {
        if (strcmp(name, ENTRIES[i].name) != 0) continue;
        if (!ENTRIES[i].read(value, settings)) say(told, "settings.json: \"%s\" is %s; it is as usual", name, ENTRIES[i].wants);
        return;
    }
    say(told, "settings.json: there is no setting \"%.60s\"; it is left out", name);
}

ChSettings ch_settings_read(ChText *told)
{
    ChSettings settings = ch_settings_default();
    char path[CH_PATH_ROOM];
    json_error_t why;
    const char *name;
    json_t *value;
    if (settings_file(path, NULL) != CH_OK || access(path, F_OK) != 0) return settings;
    json_t *file = json_load_file(path, 0, &why);
    if (!file) say(told, "settings.json cannot be read (line %d: %.100s); all settings are as usual", why.line, why.text);
    if (file && !json_is_object(file)) say(told, "settings.json is no object; all settings are as usual");
    json_object_foreach(file, name, value) read_entry(name, value, &settings, told);
    json_decref(file);
    return settings;
}

/* Keeping ---------------------------------------------------------------------------------------------------------- */

/* The folder of a file, made where it is missing (0700). */
static void make_folder(const char *path)
{
    char folder[CH_PATH_ROOM];
    snprintf(folder, sizeof folder, "%s", path);
    for (char *slash = strchr(folder + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(folder, 0700); /* there already, or writing the file says why not */
        *slash = '/';
    }
}

static json_t *changed_keys(const ChSettings *settings)
{
    json_t *keys = json_object();
    for (int i = 0; i < CH_KEYED_COUNT; i++) {
        const ChKeyedAbout *about = ch_keyed_about((ChKeyed)i);
        if (settings->keys[i] != about->printed)
            json_object_set_new(keys, about->name.p, json_stringn(&settings->keys[i], 1));
    }
    return keys;
}

/* A file that does not read is somebody's work as well: it is not written over. */
static void put_aside(const char *path)
{
    char aside[CH_PATH_ROOM + 8];
    if (access(path, F_OK) != 0) return;
    json_t *file = json_load_file(path, 0, NULL);
    bool reads = json_is_object(file);
    json_decref(file);
    if (reads) return;
    snprintf(aside, sizeof aside, "%s.unread", path);
    (void)rename(path, aside); /* where that cannot be done, writing it says why not */
}

ChStatus ch_settings_keep(const ChSettings *settings, ChError *error)
{
    char path[CH_PATH_ROOM];
    ChStatus status = settings_file(path, error);
    if (status != CH_OK) return status;
    json_t *file = json_pack("{ss ss si si ss ss}", "theme", THEMES[settings->theme], "trainee", settings->trainee,
                             "text_pct", (int)settings->text_pct, "speech_pct", (int)settings->speech_pct, "direction",
                             DIRECTIONS[settings->direction], "timers", TIMERS[settings->timers]);
    for (size_t i = 0; i < SWITCH_COUNT; i++)
        json_object_set_new(file, SWITCHES[i].name,
                            json_boolean(*(const bool *)((const char *)settings + SWITCHES[i].at)));
    if (settings->language[0]) json_object_set_new(file, "language", json_string(settings->language));
    if (!ch_keyed_printed(settings->keys)) json_object_set_new(file, "keys", changed_keys(settings));
    char *text = file ? json_dumps(file, JSON_INDENT(2) | JSON_PRESERVE_ORDER) : NULL;
    json_decref(file);
    if (!text) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to keep the settings");
    make_folder(path);
    put_aside(path);
    status = ch_report_save_private(path, ch_str(text), error);
    free(text);
    return status;
}
