/* What the two halves of the home screen share: home.c lays the page out, home_cards.c draws a card. */
#ifndef COOLHEAD_UI_HOME_H
#define COOLHEAD_UI_HOME_H

#include "ui/screens/debrief_pen.h"
#include "ui/ui_inside.h"

/* A card takes three orders: itself (or its main button), its second button, one to spare. */
enum { CHU_HOME_CARDS = 100, CHU_HOME_STEP = 4, CHU_HOME_FEATURED = 2 };

typedef struct ChuHomeCard {
    const ChSituationCard *card;
    uint32_t place;  /* on the screen, from 0 */
    uint32_t index;  /* among the app's cards */
    bool portrait;
    const ChDueCard *due; /* it is due; NULL: not */
} ChuHomeCard;

static inline uint32_t chu_home_order(uint32_t place)
{
    return CHU_HOME_CARDS + place * CHU_HOME_STEP;
}

int32_t chu_home_featured_height(ChuPanel *panel, int32_t width, ChuHomeCard card);
void chu_home_featured(ChuPanel *panel, ChRect rect, ChuHomeCard card);
int32_t chu_home_small_height(ChuPanel *panel, int32_t width, ChuHomeCard card);
void chu_home_small(ChuPanel *panel, ChRect rect, ChuHomeCard card);

/* home_practice.c: what to practise by oneself, and for how long. Height 0 where there is nothing to say. */
enum { CHU_HOME_DRILL = 90020, CHU_HOME_MINUTES };
int32_t chu_home_practice(ChuPanel *panel, ChRect at, ChUi *ui, bool draw);

/* home_course.c: the programme the trainee is in, as a card; brief: with the stages that matter now. Returns its height. */
enum { CHU_HOME_PROGRESS = 90010, CHU_HOME_PROGRAMMES, CHU_HOME_CERTIFICATE, CHU_HOME_STAGE = 90100 };
int32_t chu_home_course(ChuPanel *panel, ChRect at, ChUi *ui, bool brief, bool draw);

#endif
