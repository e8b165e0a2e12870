/* The places one goes to from the top bar, in one table: its tabs, and the first rows of the menu (F10), into which they fold
 * where there is no room for three columns. To add one: its row in nav.c, and CHU_PLACES here.
 *
 * A screen that is a place calls chu_nav after chu_bar_brand, with what is left of the bar. The shell takes their deeds. */
#ifndef COOLHEAD_UI_NAV_H
#define COOLHEAD_UI_NAV_H

#include "ui/ui_inside.h"

enum { CHU_PLACES = 4, CHU_TAB_ORDERS = CHU_SHELL_ORDERS + 40, CHU_MENU_ORDERS = CHU_SHELL_ORDERS + 17 };

typedef struct ChuPlace {
    ChScreenName screen;
    ChStr words;
    ChAct act;    /* what asks the app for it */
    bool keyed;   /* a letter goes there from home … */
    ChKeyed key;  /* … this one */
    bool folded;  /* in the menu alone */
} ChuPlace;

extern const ChuPlace chu_places[CHU_PLACES];

void chu_nav(ChUi *ui, ChuPanel *panel, ChRect bar);
bool chu_nav_act(ChUi *ui, uint32_t order); /* true: it was one of the tabs', or of their rows in the menu */

#endif
