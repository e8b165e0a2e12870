/* The settings, kept as settings.json in the configuration folder: COOLHEAD_HOME, else $XDG_CONFIG_HOME/coolhead, else
 * ~/.config/coolhead. What is missing or makes no sense in the file is as by default; the rest of it holds. */
#ifndef COOLHEAD_APP_SETTINGS_H
#define COOLHEAD_APP_SETTINGS_H

#include "app/world.h"
#include "ui/ui.h"

ChSettings ch_settings_read(void);
ChStatus ch_settings_keep(const ChSettings *settings, ChError *error) CH_CHECKED;

/* "light", "dark", "high-contrast". */
bool ch_theme_parse(const char *name, ChThemeName *theme);
/* "auto", "left-to-right" or "ltr", "right-to-left" or "rtl". */
bool ch_direction_parse(const char *name, ChDirection *direction);

#endif
