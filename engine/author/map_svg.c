/* The map as one SVG that needs nothing else, in the colours of the light theme. */
#include "author/map.h"

#include "words/theme.h"
#include "words/words.h"

static void escape(ChStr text, ChText *out)
{
    for (uint32_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '<') ch_text_add(out, CH_STR("&lt;"));
        else if (c == '&') ch_text_add(out, CH_STR("&amp;"));
        else if (c == '"') ch_text_add(out, CH_STR("&quot;"));
        else ch_text_add(out, (ChStr){&text.p[i], 1});
    }
}

static const char *arrow_class(const ChMapArrow *arrow)
{
    enum { COSTLY = -500 };
    if (arrow->worth == INT32_MIN || (arrow->worth < 0 && arrow->worth > COSTLY)) return "fair";
    return arrow->worth <= COSTLY ? "costly" : "good";
}

/* From the foot of the upper box by way of its bends to the head of the lower one, each piece an upright S. */
static void add_arrow(const ChMap *map, uint32_t place, uint32_t *bend, ChText *out)
{
    enum { LIFT = 36 };
    const ChMapArrow *arrow = &map->arrows[place];
    const ChMapBox *from = &map->boxes[arrow->from], *to = &map->boxes[arrow->to];
    bool down = from->y <= to->y;
    const ChMapBox *upper = down ? from : to, *lower = down ? to : from;
    int x = upper->x, y = upper->y + CH_MAP_BOX_H / 2;
    ch_text_addf(out, "<path class=\"%s%s%s\" marker-%s=\"url(#%s)\" d=\"M%d %d", arrow_class(arrow), arrow->model ? " model" : "",
                 arrow->reachable ? "" : " never", down ? "end" : "start", arrow_class(arrow), x, y);
    if (upper == lower) { /* to itself: a loop at its side */
        ch_text_addf(out, " m%d %d c40 -10 40 -46 0 -56\"/>\n", CH_MAP_BOX_W / 2, -2);
        return;
    }
    for (; *bend < map->bend_count && map->bends[*bend].arrow == place; ++*bend) {
        const ChMapBend *at = &map->bends[*bend];
        ch_text_addf(out, " C%d %d %d %d %d %d", x, y + LIFT, at->x, at->y - CH_MAP_BOX_H / 2 - LIFT, at->x,
                     at->y - CH_MAP_BOX_H / 2);
        x = at->x, y = at->y + CH_MAP_BOX_H / 2;
        ch_text_addf(out, " L%d %d", x, y);
    }
    int end = lower->y - CH_MAP_BOX_H / 2 - 7;
    ch_text_addf(out, " C%d %d %d %d %d %d\"/>\n", x, y + LIFT, lower->x, end - LIFT, lower->x, end);
}

static void add_numbers(const ChMap *map, const ChMapArrow *arrow, const ChMapBend *bend, ChText *out)
{
    const ChMapBox *from = &map->boxes[arrow->from], *to = &map->boxes[arrow->to];
    int toward = bend ? bend->x : to->x, side = from->y <= to->y ? 1 : -1;
    int x = from->x + (toward - from->x) / 5, y = from->y + side * (CH_MAP_BOX_H / 2 + 20);
    if (!arrow->number_count) return;
    ch_text_addf(out, "<text class=\"numbers %s\" x=\"%d\" y=\"%d\">", arrow_class(arrow), x, y);
    for (uint32_t i = 0; i < arrow->number_count; i++) ch_text_addf(out, "%s%u", i ? " " : "", (unsigned)arrow->numbers[i]);
    ch_text_add(out, CH_STR("</text>\n"));
}

static void add_box(const ChMap *map, uint32_t place, ChText *out)
{
    const ChMapBox *box = &map->boxes[place];
    const ChBeat *beat = &map->scenario->beats[place];
    bool ends = beat->kind == CH_BEAT_ENDING;
    const ChHeatColours *heat = box->heat >= 0 ? &ch_heat[ch_mood(box->heat)] : NULL;
    ch_text_addf(out, "<g%s><title>", box->reachable ? "" : " class=\"never\"");
    escape(beat->line_count ? beat->lines[0].text : beat->id, out);
    ch_text_addf(out, "</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"#%06X\" stroke=\"#%06X\"/>",
                 box->x - CH_MAP_BOX_W / 2, box->y - CH_MAP_BOX_H / 2, CH_MAP_BOX_W, CH_MAP_BOX_H, ends ? CH_MAP_BOX_H / 2 : 12,
                 (unsigned)(heat ? heat->tint[0] : ch_paints[ends ? CH_PAINT_SUNKEN : CH_PAINT_SURFACE].light),
                 (unsigned)(heat ? heat->text[0] : ch_paints[CH_PAINT_EDGE].light));
    bool two = ends || heat;
    ch_text_addf(out, "<text x=\"%d\" y=\"%d\">", box->x, box->y + (two ? -3 : 5));
    escape(beat->id, out);
    ch_text_add(out, CH_STR("</text>"));
    if (two) {
        ch_text_addf(out, "<text class=\"second\" x=\"%d\" y=\"%d\">", box->x, box->y + 16);
        if (ends) ch_text_add(out, ch_outcome_word(beat->outcome));
        if (ends && heat) ch_text_add(out, CH_STR(", "));
        if (heat) ch_say_heat(box->heat, out);
        ch_text_add(out, CH_STR("</text>"));
    }
    ch_text_add(out, CH_STR("</g>\n"));
}

static void add_head(const ChMap *map, ChText *out)
{
    static const struct {
        const char *name;
        ChPaintName paint;
    } inks[] = {{"good", CH_PAINT_YOU}, {"fair", CH_PAINT_EDGE}, {"costly", CH_PAINT_PLUM}};
    ch_text_addf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                      "font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', sans-serif\">\n<title>", map->width, map->height, map->width,
                 map->height);
    escape(map->scenario->title, out);
    ch_text_addf(out, "</title>\n<style>path{fill:none;stroke-width:1.25}.model{stroke-width:3}.never{stroke-dasharray:5 5}"
                      ".never rect{stroke-dasharray:5 5}text{font-size:15px;font-weight:600;text-anchor:middle;fill:#%06X}"
                      ".second{font-size:13px;font-weight:400}.numbers{font-size:11px;font-weight:500;paint-order:stroke;"
                      "stroke:#%06X;stroke-width:4px}", (unsigned)ch_paints[CH_PAINT_INK].light,
                 (unsigned)ch_paints[CH_PAINT_PAPER].light);
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++)
        ch_text_addf(out, "path.%s{stroke:#%06X}text.%s{fill:#%06X}", inks[i].name, (unsigned)ch_paints[inks[i].paint].light,
                     inks[i].name, (unsigned)ch_paints[inks[i].paint].light);
    ch_text_add(out, CH_STR("</style>\n<defs>"));
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++)
        ch_text_addf(out, "<marker id=\"%s\" viewBox=\"0 0 8 8\" refX=\"4\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" "
                          "markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8Z\" "
                          "style=\"fill:#%06X;stroke:none\"/></marker>", inks[i].name, (unsigned)ch_paints[inks[i].paint].light);
    ch_text_addf(out, "</defs>\n<rect width=\"%d\" height=\"%d\" fill=\"#%06X\"/>\n", map->width, map->height,
                 (unsigned)ch_paints[CH_PAINT_PAPER].light);
}

void ch_map_svg(const ChMap *map, ChText *out)
{
    add_head(map, out);
    uint32_t bend = 0;
    for (uint32_t i = 0; i < map->arrow_count; i++) add_arrow(map, i, &bend, out);
    for (uint32_t i = 0; i < map->scenario->beat_count; i++) add_box(map, i, out);
    for (uint32_t i = 0, at = 0; i < map->arrow_count; i++) {
        while (at < map->bend_count && map->bends[at].arrow < i) at++;
        bool bent = at < map->bend_count && map->bends[at].arrow == i;
        bool down = map->boxes[map->arrows[i].from].y <= map->boxes[map->arrows[i].to].y;
        uint32_t last = at;
        while (bent && !down && last + 1 < map->bend_count && map->bends[last + 1].arrow == i) last++;
        add_numbers(map, &map->arrows[i], bent ? &map->bends[last] : NULL, out);
    }
    ch_text_add(out, CH_STR("</svg>\n"));
}
