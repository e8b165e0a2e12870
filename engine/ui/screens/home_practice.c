/* Practice at one's own pace, on the home screen: the step that a drill is due of, and the minutes there are in a day. */
#include "ui/screens/home.h"

static void write_button(ChuPen *pen, uint32_t order, ChuButton button)
{
    ChuPanel *panel = pen->panel;
    int32_t w = chu_least(chu_button_width(panel, button), pen->w), h = chu_button_height(panel, w, button);
    if (pen->draw) chu_button(panel, order, (ChRect){pen->x, pen->y, w, h}, button);
    pen->y += h;
}

static void write_practice(ChuPen *pen, const ChUi *ui)
{
    const ChHomeAbout *about = &ui->about_home;
    ChuPanel *panel = pen->panel;
    const ChuTheme *t = panel->theme;
    if (about->drill.n) {
        chu_pen_write(pen, 4, CHU_TITLE, 0, t->ink, about->drill);
        chu_pen_write(pen, 8, CHU_CAPTION, CHU_RUNNING, t->ink2, about->drill_why);
        write_button(pen, CHU_HOME_DRILL, (ChuButton){.words = CH_STR("Two-minute drill"), .key = chu_keyed(panel, CH_KEYED_DRILL)});
        chu_pen_skip(pen, 12);
    }
    chu_pen_write(pen, 8, CHU_CAPTION, CHU_RUNNING, t->ink2,
                  about->minutes ? CH_STR("For practice you have") : CH_STR("How long do you have for practice in a day?"));
    ChuButton minutes = {.words = about->minutes ? chu_say(panel, "%u minutes a day", about->minutes) : CH_STR("As long as it takes"),
                         .look = CHU_LINK, .key = chu_keyed(panel, CH_KEYED_MINUTES)};
    write_button(pen, CHU_HOME_MINUTES, minutes);
}

int32_t chu_home_practice(ChuPanel *panel, ChRect at, ChUi *ui, bool draw)
{
    int32_t pad = chu_card_padding(panel, true);
    if (!ui->about_home.keeps) return 0;
    ChuPen pen = {panel, at.x + pad, at.y + pad, chu_most(at.w - 2 * pad, 1), false};
    write_practice(&pen, ui);
    at.h = pen.y + pad - at.y;
    if (!draw) return at.h;
    chu_card(panel, 0, at, (ChuCard){.look = CHU_CARD_REST, .dense = true});
    pen.y = at.y + pad;
    pen.draw = true;
    write_practice(&pen, ui);
    return at.h;
}
