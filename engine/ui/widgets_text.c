#include "ui/widgets_inside.h"

int32_t chu_line(const ChuPanel *panel, ChuRole role)
{
    return chu_texts_line(panel->texts, role);
}

int32_t chu_width(ChuPanel *panel, ChuRole role, uint32_t how, ChStr text)
{
    return chu_texts_lay(panel->texts, text, role, how, CHU_ONE_LINE)->w;
}

int32_t chu_label(ChuPanel *panel, ChRect rect, ChuRole role, ChColour32 colour, ChuAlign align, ChStr text)
{
    const ChuPara *para = chu_texts_lay(panel->texts, text, role, 0, CHU_ONE_LINE);
    int32_t y = rect.y + (rect.h - para->line_h) / 2;
    chu_para_draw(panel->list, para, rect.x, y, rect.w,
                  (ChuParaLook){.colour = colour, .align = align, .window = chu_window(panel), .label = true});
    return para->w;
}

int32_t chu_write_height(ChuPanel *panel, int32_t width, ChuRole role, uint32_t how, ChStr text)
{
    return chu_texts_lay(panel->texts, text, role, how, width)->h;
}

int32_t chu_write(ChuPanel *panel, ChRect rect, ChuRole role, uint32_t how, ChColour32 colour, ChuAlign align,
                  ChStr text)
{
    const ChuPara *para = chu_texts_lay(panel->texts, text, role, how, rect.w);
    chu_para_draw(panel->list, para, rect.x, rect.y, rect.w,
                  (ChuParaLook){.colour = colour, .align = align, .window = chu_window(panel)});
    return para->h;
}

void chu_write_cut(ChuPanel *panel, ChRect *from, int32_t gap, ChuRole role, uint32_t how, ChColour32 colour,
                   ChStr text)
{
    int32_t h = chu_write(panel, *from, role, how, colour, CHU_LEFT, text);
    chu_cut_top(from, h + gap);
}

int32_t chu_pair_height(ChuPanel *panel, int32_t width, ChuRole title_role, ChStr title, ChStr note)
{
    int32_t h = chu_write_height(panel, width, title_role, 0, title);
    return note.n ? h + chu_write_height(panel, width, CHU_CAPTION, 0, note) : h;
}

void chu_pair(ChuPanel *panel, ChRect rect, ChuRole title_role, ChColour32 title_colour, ChStr title, ChStr note)
{
    chu_write_cut(panel, &rect, 0, title_role, 0, title_colour, title);
    if (note.n) chu_write(panel, rect, CHU_CAPTION, 0, panel->theme->ink2, CHU_LEFT, note);
}
