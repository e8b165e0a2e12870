/* What is kept about me: all of it, to be read, taken along, and erased. */
#include "ui/ui_inside.h"

enum { ORDER_BACK = 1, ORDER_LINES, ORDER_EXPORT, ORDER_NAME, ORDER_ERASE };
enum { COLUMN = 744, LABEL = 248 };

typedef struct About {
    ChuField name;
    ChuScroll scroll;
} About;

static About *about_of(ChUi *ui)
{
    return chu_state(ui, CH_SCREEN_ABOUT);
}

static void enter(ChUi *ui)
{
    *about_of(ui) = (About){.name.most = sizeof ui->settings.trainee - 1};
}

static bool is_typed(ChUi *ui)
{
    return ch_str_eq(ch_str_trim(chu_field_text(&about_of(ui)->name)), ch_str(ui->settings.trainee));
}

/* The lines ---------------------------------------------------------------------------------------------------------- */

static void draw_heading(ChuPanel *panel, ChRect *at, const ChAboutCard *line, bool first)
{
    if (!first) chu_cut_top(at, chu_d(panel, 16));
    chu_write_cut(panel, at, chu_d(panel, 8), CHU_TITLE, 0, panel->theme->ink, line->label);
    if (line->text.n) chu_write_cut(panel, at, chu_d(panel, 8), CHU_CAPTION, CHU_RUNNING, panel->theme->ink2, line->text);
}

/* Side by side where there is room, else one below the other. */
static void draw_line(ChuPanel *panel, ChRect *at, const ChAboutCard *line)
{
    const ChuTheme *t = panel->theme;
    int32_t label_w = chu_d(panel, LABEL), gap = chu_d(panel, 16);
    if (at->w < 2 * label_w + gap) {
        chu_write_cut(panel, at, 0, CHU_CAPTION, CHU_LITERAL, t->ink2, line->label);
        chu_write_cut(panel, at, chu_d(panel, 12), CHU_BODY, CHU_LITERAL, t->ink, line->text);
        return;
    }
    ChRect left = *at, right = *at;
    left.w = label_w;
    right.x += label_w + gap;
    right.w -= label_w + gap;
    int32_t a = chu_write_height(panel, left.w, CHU_BODY, CHU_LITERAL, line->label);
    int32_t b = chu_write_height(panel, right.w, CHU_BODY, CHU_LITERAL, line->text);
    chu_write(panel, left, CHU_BODY, CHU_LITERAL, t->ink2, CHU_LEFT, line->label);
    chu_write(panel, right, CHU_BODY, CHU_LITERAL, t->ink, CHU_LEFT, line->text);
    chu_cut_top(at, chu_most(a, b) + chu_d(panel, 8));
}

static void draw_lines(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    for (uint32_t i = 0; i < ui->about_count; i++)
        if (ui->about[i].heading)
            draw_heading(panel, at, &ui->about[i], i == 0);
        else
            draw_line(panel, at, &ui->about[i]);
}

/* What can be done with it ------------------------------------------------------------------------------------------- */

static void draw_button(ChuPanel *panel, uint32_t order, ChRect *at, ChuButton button)
{
    int32_t w = chu_least(chu_button_width(panel, button), at->w);
    ChRect row = chu_cut_top(at, chu_button_height(panel, w, button));
    chu_button(panel, order, chu_cut_left(&row, w), button);
}

static void draw_deeds(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChuTheme *t = panel->theme;
    About *about = about_of(ui);
    ChStr label = CH_STR("Your name, to erase all of this"), name = ch_str(ui->settings.trainee);
    chu_cut_top(at, chu_d(panel, 24));
    chu_write_cut(panel, at, chu_d(panel, 8), CHU_TITLE, 0, t->ink, CH_STR("Save a copy"));
    chu_write_cut(panel, at, chu_d(panel, 12), CHU_BODY, CHU_RUNNING, t->ink2,
                  CH_STR("All of it goes into the folder for documents: a page to read, and a file that another Coolhead can import."));
    draw_button(panel, ORDER_EXPORT, at, (ChuButton){.words = CH_STR("Export"), .icon = CH_STR("export"), .key = chu_keyed(panel, CH_KEYED_EXPORT)});
    chu_cut_top(at, chu_d(panel, 24));
    chu_write_cut(panel, at, chu_d(panel, 8), CHU_TITLE, 0, t->ink, CH_STR("Erase it"));
    chu_write_cut(panel, at, chu_d(panel, 12), CHU_BODY, CHU_RUNNING, t->ink2,
                  CH_STR("Everything above goes for good, also from the folders of your sessions. Files that were exported stay where they "
                         "are. Nobody can bring it back."));
    chu_field(panel, ORDER_NAME, chu_cut_top(at, chu_field_height(panel, at->w, label, (ChStr){NULL, 0})), &about->name, label,
              (ChStr){NULL, 0});
    chu_cut_top(at, chu_d(panel, 16));
    ChuButton erase = {.words = CH_STR("Erase everything about me"), .shut = !is_typed(ui)};
    if (erase.shut) erase.say = chu_say(panel, "Erase everything about me. First type %.*s above.", CH_FMT(name));
    draw_button(panel, ORDER_ERASE, at, erase);
    chu_cut_top(at, chu_d(panel, 8));
}

static void draw(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChRect bar = chu_top_bar(panel, &page);
    chu_bar_back(panel, ORDER_BACK, &bar, CH_STR("Back"));
    chu_bar_title(panel, &bar, CH_STR("What is kept about me"), (ChStr){NULL, 0});
    ChRect content = chu_content(panel->layout, page);
    int32_t w = chu_least(content.w, chu_d(panel, COLUMN));
    ChRect column = {content.x + (content.w - w) / 2, content.y, w, content.h};
    ChRect at = chu_scroll_begin(panel, ORDER_LINES, column, &about_of(ui)->scroll, chu_line(panel, CHU_BODY));
    chu_write_cut(panel, &at, chu_d(panel, 24), CHU_BODY, CHU_RUNNING, panel->theme->ink2,
                  CH_STR("This is all there is. It lies in one file on this computer; where a session was shared, its folder is named below."));
    draw_lines(ui, panel, &at);
    draw_deeds(ui, panel, &at);
    chu_scroll_end(panel, at.y);
    chu_region_says(panel, ORDER_LINES, CH_STR("What is kept about me. Up and Down scroll."));
    chu_focus_first(panel, ORDER_LINES);
    chu_hint(panel, CH_STR("Up Down"), CH_STR("scroll"));
    chu_keyed_hint(panel, CH_KEYED_EXPORT, CH_STR("export"));
    chu_hint(panel, CH_STR("Esc"), CH_STR("back"));
    chu_hint(panel, CH_STR("F1"), CH_STR("all keys"));
}

static void act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (deed.kind != CHU_ACT) return;
    if (order == ORDER_BACK) chu_home(ui);
    if (order == ORDER_EXPORT) chu_do(ui, (ChUiAction){.act = CH_ACT_ABOUT_SAVE});
    if (order == ORDER_ERASE && is_typed(ui)) chu_do(ui, (ChUiAction){.act = CH_ACT_ERASE, .text = ch_str(ui->settings.trainee)});
}

const ChuScreen chu_screen_about = {
    .title = CH_WORD("What is kept about me"), .state_bytes = sizeof(About), .enter = enter, .draw = draw, .act = act};
