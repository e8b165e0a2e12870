/* Pango, brought in when the first PDF is made. Linked to the program it would be a third of all there is to bring in at
 * every start, and most starts make no PDF. */
#ifndef COOLHEAD_REPORT_PDF_PANGO_H
#define COOLHEAD_REPORT_PDF_PANGO_H

#include <pango/pangocairo.h>

#include "base/status.h"

/* X(result, name here, name there, what it takes) */
#define CH_PANGO_CALLS(X)                                                                                              \
    X(PangoLayout *, create_layout, pango_cairo_create_layout, (cairo_t *))                                            \
    X(void, show_layout, pango_cairo_show_layout, (cairo_t *, PangoLayout *))                                          \
    X(void, show_line, pango_cairo_show_layout_line, (cairo_t *, PangoLayoutLine *))                                   \
    X(void, set_font_options, pango_cairo_context_set_font_options, (PangoContext *, const cairo_font_options_t *))    \
    X(void, set_round_positions, pango_context_set_round_glyph_positions, (PangoContext *, gboolean))                  \
    X(PangoContext *, context_of, pango_layout_get_context, (PangoLayout *))                                           \
    X(void, context_changed, pango_layout_context_changed, (PangoLayout *))                                            \
    X(void, set_wrap, pango_layout_set_wrap, (PangoLayout *, PangoWrapMode))                                           \
    X(void, set_font, pango_layout_set_font_description, (PangoLayout *, const PangoFontDescription *))                \
    X(void, set_text, pango_layout_set_text, (PangoLayout *, const char *, int))                                       \
    X(void, set_attributes, pango_layout_set_attributes, (PangoLayout *, PangoAttrList *))                             \
    X(void, set_width, pango_layout_set_width, (PangoLayout *, int))                                                   \
    X(void, set_height, pango_layout_set_height, (PangoLayout *, int))                                                 \
    X(void, set_alignment, pango_layout_set_alignment, (PangoLayout *, PangoAlignment))                                \
    X(void, set_ellipsize, pango_layout_set_ellipsize, (PangoLayout *, PangoEllipsizeMode))                            \
    X(void, size_of, pango_layout_get_size, (PangoLayout *, int *, int *))                                             \
    X(PangoLayout *, copy_layout, pango_layout_copy, (PangoLayout *))                                                  \
    X(int, count_lines, pango_layout_get_line_count, (PangoLayout *))                                                  \
    X(PangoLayoutLine *, line_of, pango_layout_get_line_readonly, (PangoLayout *, int))                                \
    X(PangoAttrList *, make_attributes, pango_attr_list_new, (void))                                                   \
    X(void, let_go_attributes, pango_attr_list_unref, (PangoAttrList *))                                               \
    X(void, insert_attribute, pango_attr_list_insert, (PangoAttrList *, PangoAttribute *))                             \
    X(PangoAttribute *, make_style, pango_attr_style_new, (PangoStyle))                                                \
    X(PangoAttribute *, make_line_height, pango_attr_line_height_new_absolute, (int))                                  \
    X(PangoAttribute *, make_hyphens, pango_attr_insert_hyphens_new, (gboolean))                                       \
    X(PangoFontDescription *, make_font, pango_font_description_from_string, (const char *))                           \
    X(void, set_font_weight, pango_font_description_set_weight, (PangoFontDescription *, PangoWeight))                 \
    X(void, set_font_size, pango_font_description_set_absolute_size, (PangoFontDescription *, double))                 \
    X(void, free_font, pango_font_description_free, (PangoFontDescription *))                                          \
    X(void, let_go, g_object_unref, (gpointer))

#define CH_PANGO_MEMBER(result, name, there, takes) result(*name) takes;
typedef struct ChPango {
    CH_PANGO_CALLS(CH_PANGO_MEMBER)
} ChPango;

/* CH_IO when it is not on this machine: the message says what to install. It stays until the program ends. */
ChStatus ch_pango_bring_in(ChPango *pango, ChError *error) CH_CHECKED;

#endif
