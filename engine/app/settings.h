/* The settings, kept as settings.json in the configuration folder: COOLHEAD_HOME, else $XDG_CONFIG_HOME/coolhead, else
 * ~/.config/coolhead. What is missing or makes no sense in the file is as by default; the rest of it holds. A file that
 * cannot be read at all is put aside as settings.json.unread before a new one is written. */
#ifndef COOLHEAD_APP_SETTINGS_H
#define COOLHEAD_APP_SETTINGS_H

#include "app/world.h"
#include "ui/ui.h"

/* `told` (may be NULL) gets a line for each entry that is unknown or makes no sense, and was left out. */
ChSettings ch_settings_read(ChText *told);
ChStatus ch_settings_keep(const ChSettings *settings, ChError *error) CH_CHECKED;

/* The language that situations are wanted in, for ch_situation_load_in: the one that is set, else that of the surroundings; NULL
 * for as they were written. Valid as long as `settings`. */
const char *ch_settings_language(const ChSettings *settings);

/* "light", "dark", "high-contrast". */
bool ch_theme_parse(const char *name, ChThemeName *theme);
/* "auto", "left-to-right" or "ltr", "right-to-left" or "rtl". */
bool ch_direction_parse(const char *name, ChDirection *direction);

#endif
