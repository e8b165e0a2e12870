#define _POSIX_C_SOURCE 200809L
#include "app/settings.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *const THEMES[CH_THEME_COUNT] = {"light", "dark", "high-contrast"};

static const char *const DIRECTIONS[CH_DIRECTION_COUNT] = {"auto", "left-to-right", "right-to-left"};

/* The settings that are on or off, by their names in the file. */
static const struct {
    const char *name;
    size_t at;
} SWITCHES[] = {
    {"keep_still", offsetof(ChSettings, keep_still)},
    {"heat_without_colour", offsetof(ChSettings, heat_without_colour)},
    {"muted", offsetof(ChSettings, muted)},
    {"letters_off", offsetof(ChSettings, letters_off)},
    {"timers_off", offsetof(ChSettings, timers_off)},
    {"full_screen", offsetof(ChSettings, full_screen)},
    {"read_aloud", offsetof(ChSettings, read_aloud)},
};

enum { SWITCH_COUNT = sizeof SWITCHES / sizeof SWITCHES[0] };

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

static void read_numbers(const json_t *file, ChSettings *settings)
{
    json_int_t text = json_integer_value(json_object_get(file, "text_pct"));
    json_int_t speech = json_integer_value(json_object_get(file, "speech_pct"));
    if (text >= 100 && text <= 200) settings->text_pct = (uint32_t)text;
    if (json_is_integer(json_object_get(file, "speech_pct")) && speech >= 0 && speech <= 400)
        settings->speech_pct = (uint32_t)speech;
}

ChSettings ch_settings_read(void)
{
    ChSettings settings = ch_settings_default();
    char path[CH_PATH_ROOM];
    if (settings_file(path, NULL) != CH_OK) return settings;
    json_t *file = json_load_file(path, 0, NULL);
    const char *theme = json_string_value(json_object_get(file, "theme"));
    const char *direction = json_string_value(json_object_get(file, "direction"));
    const char *trainee = json_string_value(json_object_get(file, "trainee"));
    if (theme && !ch_theme_parse(theme, &settings.theme)) settings.theme = CH_THEME_LIGHT;
    if (direction && !ch_direction_parse(direction, &settings.direction)) settings.direction = CH_DIRECTION_AUTO;
    if (trainee && strlen(trainee) < sizeof settings.trainee) strcpy(settings.trainee, trainee);
    read_numbers(file, &settings);
    for (size_t i = 0; i < SWITCH_COUNT; i++) {
        const json_t *value = json_object_get(file, SWITCHES[i].name);
        if (json_is_boolean(value)) *(bool *)((char *)&settings + SWITCHES[i].at) = json_is_true(value);
    }
    json_decref(file);
    return settings;
}

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

ChStatus ch_settings_keep(const ChSettings *settings, ChError *error)
{
    char path[CH_PATH_ROOM];
    ChStatus status = settings_file(path, error);
    if (status != CH_OK) return status;
    json_t *file = json_pack("{ss ss si si ss}", "theme", THEMES[settings->theme], "trainee", settings->trainee,
                             "text_pct", (int)settings->text_pct, "speech_pct", (int)settings->speech_pct, "direction",
                             DIRECTIONS[settings->direction]);
    for (size_t i = 0; i < SWITCH_COUNT; i++)
        json_object_set_new(file, SWITCHES[i].name,
                            json_boolean(*(const bool *)((const char *)settings + SWITCHES[i].at)));
    char *text = file ? json_dumps(file, JSON_INDENT(2) | JSON_PRESERVE_ORDER) : NULL;
    json_decref(file);
    if (!text) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to keep the settings");
    make_folder(path);
    status = ch_report_save(path, ch_str(text), error);
    free(text);
    return status;
}
