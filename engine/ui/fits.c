#include "ui/fits.h"

#include "ui/widgets.h"

struct ChFits {
    ChAllocator from;
    ChFonts fonts;
    ChuTexts *texts;
    ChuLayout layout;
};

ChFits *ch_fits_make(ChAllocator from, ChFonts fonts)
{
    ChFits *fits = ch_resize(from, NULL, 0, sizeof *fits);
    if (!fits) return NULL;
    *fits = (ChFits){.from = from, .fonts = fonts, .texts = chu_texts_make(from)};
    fits->layout = chu_layout(CH_FITS_WIDTH, CH_FITS_HEIGHT, 100, CH_FITS_TEXT_PCT);
    if (fits->texts) return fits;
    ch_free(from, fits, sizeof *fits);
    return NULL;
}

void ch_fits_free(ChFits *fits)
{
    if (!fits) return;
    chu_texts_free(fits->texts);
    ch_free(fits->from, fits, sizeof *fits);
}

/* The page below the top bar, without its margins. */
static ChRect room_of(const ChFits *fits)
{
    ChRect page = {0, 0, fits->layout.width, fits->layout.height};
    chu_cut_top(&page, chu_top_bar_height(&fits->layout));
    return chu_content(&fits->layout, page);
}

/* The widgets measure on a panel that nothing is drawn on. What is kept of earlier texts may go. */
static ChuPanel panel_of(ChFits *fits)
{
    chu_texts_frame(fits->texts, fits->fonts, fits->layout.scale);
    return (ChuPanel){.layout = &fits->layout, .texts = fits->texts};
}

bool ch_fits_answer(ChFits *fits, ChStr text)
{
    ChuPanel panel = panel_of(fits);
    int32_t width = room_of(fits).w, line = chu_texts_line(fits->texts, CHU_BODY);
    int32_t one = chu_choice_height(&panel, width, (ChuChoice){.text = CH_STR("A"), .number = 1, .dense = true});
    int32_t h = chu_choice_height(&panel, width, (ChuChoice){.text = text, .number = 1, .dense = true});
    return h <= one + (CH_FITS_ANSWER_LINES - 1) * line;
}

bool ch_fits_line(ChFits *fits, ChStr text, ChChannel channel)
{
    if (channel == CH_CHANNEL_EMAIL || channel == CH_CHANNEL_REVIEW) return true;
    ChuPanel panel = panel_of(fits);
    ChRect room = room_of(fits);
    return chu_bubble_height(&panel, room.w, (ChuBubble){.text = text, .small = true, .no_tail = true, .speaking = -1}) <= room.h;
}
