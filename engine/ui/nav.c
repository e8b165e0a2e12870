#include "ui/nav.h"

#include "words/words.h"

enum { TAB_GAP = 32, UNDERLINE = 4 };

const ChuPlace chu_places[CHU_PLACES] = {
    {CH_SCREEN_HOME, CH_WORD("Home"), CH_ACT_HOME, false, 0, false},
    {CH_SCREEN_PROGRESS, CH_WORD("Progress"), CH_ACT_PROGRESS, true, CH_KEYED_PROGRESS, false},
    {CH_SCREEN_SESSION, CH_WORD("Session"), CH_ACT_SESSION, true, CH_KEYED_SESSION, false},
    {CH_SCREEN_SESSIONS, CH_WORD("All sessions"), CH_ACT_SESSIONS, false, 0, true},
};

static ChuKey key_of(const ChUi *ui, const ChuPanel *panel, const ChuPlace *place)
{
    bool here = place->keyed && ui->screen == CH_SCREEN_HOME;
    return here ? chu_keyed(panel, place->key) : (ChuKey){0};
}

static int32_t tab_width(ChuPanel *panel, const ChuPlace *place)
{
    return chu_width(panel, CHU_BODY_STRONG, 0, place->words); /* of the bold one, so that nothing moves */
}

static void tab(ChUi *ui, ChuPanel *panel, uint32_t i, ChRect rect)
{
    const ChuTheme *t = panel->theme;
    const ChuPlace *place = &chu_places[i];
    bool here = place->screen == ui->screen;
    ChRect hit = chu_centred(rect, rect.w + chu_d(panel, 16), chu_d(panel, CHU_BUTTON));
    ChuLook look = {0};
    if (!here)
        look = chu_region(panel, (ChuRegion){.order = CHU_TAB_ORDERS + i, .rect = hit, .key = key_of(ui, panel, place), .say = place->words});
    int32_t line = chu_d(panel, UNDERLINE);
    if (here) chu_box(panel, (ChRect){rect.x, rect.y + rect.h - line, rect.w, line}, 2, t->you, 0, 0);
    chu_label(panel, rect, here ? CHU_BODY_STRONG : CHU_BODY, here || look.hover ? t->ink : t->ink2, CHU_LEFT, place->words);
    if (look.ring) chu_ring(panel, hit, 8);
}

/* All of them, or none: what is not in the bar is in the menu. */
static bool fits(ChuPanel *panel, int32_t width)
{
    int32_t all = 0;
    for (uint32_t i = 0; i < CHU_PLACES; i++)
        if (!chu_places[i].folded) all += tab_width(panel, &chu_places[i]) + chu_d(panel, TAB_GAP);
    return panel->layout->reflow >= CHU_STANDARD && all <= width;
}

void chu_nav(ChUi *ui, ChuPanel *panel, ChRect bar)
{
    bool folded = !fits(panel, bar.w);
    chu_cut_left(&bar, chu_d(panel, 8));
    for (uint32_t i = 0; i < CHU_PLACES; i++) {
        ChuKey key = key_of(ui, panel, &chu_places[i]);
        if (!folded && !chu_places[i].folded) {
            tab(ui, panel, i, chu_cut_left(&bar, tab_width(panel, &chu_places[i])));
            chu_cut_left(&bar, chu_d(panel, TAB_GAP));
        } else if (key.name) { /* its letter still works */
            chu_region(panel, (ChuRegion){.order = CHU_TAB_ORDERS + i, .key = key, .key_only = true, .say = chu_places[i].words});
        }
    }
}

bool chu_nav_act(ChUi *ui, uint32_t order)
{
    uint32_t i = order - (order >= CHU_TAB_ORDERS ? CHU_TAB_ORDERS : CHU_MENU_ORDERS);
    if (order < CHU_MENU_ORDERS || i >= CHU_PLACES) return false;
    const ChuPlace *place = &chu_places[i];
    if (place->act == CH_ACT_HOME)
        chu_home(ui);
    else
        chu_do(ui, (ChUiAction){.act = place->act});
    return true;
}
