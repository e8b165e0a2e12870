/* How a line looks now: what a change of the settings does, in small. */
#include "ui/screens/settings_parts.h"

enum { MS_A_CHARACTER = 55 };

static const char said[] = "I rang on Monday. I rang on Tuesday. Each time somebody was going to ring me back.";
static const char said_short[] = "I rang on Monday. I rang on Tuesday.";

/* How much of it has been said, at the pace that was chosen; asks to be drawn again until all of it has. */
static ChuBubble speaking(ChUi *ui, ChuPanel *panel, ChuSample size)
{
    const ChuSettings *state = chu_settings_state(ui);
    ChuBubble bubble = {.text = ch_str(size == CHU_SAMPLE_WHOLE ? said : said_short), .degrees = 71, .small = true, .speaking = -1};
    uint32_t all = chu_sentences(panel, bubble.text), pace = ui->settings.speech_pct;
    if (!state->spoken_ms || !pace) return bubble;
    int64_t length = (int64_t)bubble.text.n * MS_A_CHARACTER * 100 / pace, gone = panel->now_ms - state->spoken_ms;
    if (gone >= length) return bubble;
    bubble.sentences = ui->settings.keep_still ? 0 : (uint32_t)(gone * all / length) + 1;
    bubble.speaking = (int32_t)(gone * 1000 / length);
    chu_wake_at(panel, panel->now_ms + 100);
    return bubble;
}

static int32_t hearing(ChUi *ui, ChuPanel *panel, ChRect at, ChuSample size, bool draw)
{
    ChuBubble bubble = speaking(ui, panel, size);
    bubble.speaking = bubble.speaking < 0 ? 1000 : bubble.speaking; /* its height never changes */
    at.h = chu_bubble_height(panel, at.w, bubble);
    if (draw) chu_bubble(panel, 0, at, bubble);
    return at.h;
}

/* Whether what is drawn as one piece is wholly in the view. */
static bool in_window(const ChuPanel *panel, ChRect rect)
{
    return !chu_window(panel) || chu_rect_inside(rect, *chu_window(panel));
}

/* Degrees above the stairs; where there is little room, beside them. */
static int32_t heat(ChuPanel *panel, ChRect at, bool beside, bool draw)
{
    int32_t top = at.y, gap = chu_d(panel, 8);
    bool big = !beside && chu_degrees_width(panel, 71, true) <= at.w;
    ChRect row = chu_cut_top(&at, chu_line(panel, big ? CHU_DISPLAY : CHU_HEADING2)), steps;
    if (beside) {
        steps = chu_centred(row, row.w, chu_d(panel, 24));
        chu_cut_left(&steps, chu_degrees_width(panel, 71, false) + chu_d(panel, 24));
        at.y += chu_stairs_foot(panel, false);
    } else {
        chu_cut_top(&at, gap);
        steps = chu_cut_top(&at, chu_d(panel, 48));
        chu_cut_top(&at, chu_stairs_foot(panel, true));
    }
    if (draw) chu_degrees(panel, row, 71, big);
    if (draw && in_window(panel, steps)) chu_stairs(panel, steps, 71, !beside);
    return at.y - top;
}

static int32_t seeing(ChuPanel *panel, ChRect at, ChuSample size, bool draw)
{
    const ChuChoice choices[] = {{.text = CH_STR("\"It's printed on the back of the receipt.\""), .number = 1, .dense = true},
                                 {.text = CH_STR("\"Please, start from the beginning.\""), .number = 2, .dense = true, .chosen = true}};
    int32_t top = at.y;
    chu_cut_top(&at, heat(panel, at, size != CHU_SAMPLE_WHOLE, draw));
    for (int i = size == CHU_SAMPLE_WHOLE ? 0 : size == CHU_SAMPLE_SHORT ? 1 : 2; i < 2; i++) {
        ChuChoice choice = choices[i];
        chu_cut_top(&at, chu_d(panel, i == 0 ? 16 : 8));
        int32_t h = chu_choice_height(panel, at.w, choice);
        if (draw) chu_choice(panel, 0, (ChRect){at.x, at.y, at.w, h}, choice);
        chu_cut_top(&at, h);
    }
    return at.y - top;
}

int32_t chu_settings_sample(ChUi *ui, ChuPanel *panel, ChRect at, ChuSample size, bool draw)
{
    const ChStr title = CH_STR("How a line looks now");
    bool whole = size == CHU_SAMPLE_WHOLE, hears = chu_settings_state(ui)->tab == CHU_TAB_HEARING;
    int32_t pad = chu_card_padding(panel, true), pad_y = whole ? pad : chu_d(panel, size == CHU_SAMPLE_SHORT ? 12 : 8), w = at.w - 2 * pad;
    int32_t head = whole ? chu_write_height(panel, w, CHU_CAPTION, 0, title) + chu_d(panel, 8) : 0;
    ChRect inside = {at.x + pad, at.y + pad_y + head, w, 1 << 20};
    int32_t h = hears ? hearing(ui, panel, inside, size, false) : seeing(panel, inside, size, false);
    at.h = h + head + 2 * pad_y;
    if (!draw) return at.h;
    chu_card(panel, 0, at, (ChuCard){.dense = true});
    if (whole) chu_write(panel, (ChRect){inside.x, at.y + pad, w, head}, CHU_CAPTION, 0, panel->theme->ink2, CHU_LEFT, title);
    if (hears)
        hearing(ui, panel, inside, size, true);
    else
        seeing(panel, inside, size, true);
    return at.h;
}
