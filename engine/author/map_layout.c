/* Laying the map out, in four passes: which arrows close a circle; the layer of every box; the order within a layer, with
 * a bend in every layer that a long arrow passes; then where everything stands. */
#include <stdlib.h>

#include "author/map.h"

ChStatus chm_lay_out(ChMap *map, ChArena *arena) CH_CHECKED;

enum { GAP_X = 24, GAP_Y = 88, BEND_W = 20, MARGIN = 32, SWEEPS = 12 };

/* A box or a bend, in its layer. */
typedef struct Spot {
    uint32_t box, bend; /* one of them is CH_NONE */
    int64_t middle;     /* what it wants to stand under, times FINE */
    uint32_t place;
    int32_t x;
} Spot;

typedef struct Layout {
    ChMap *map;
    Spot *spots;           /* all of them; layer l's are spots[first[l] .. first[l + 1]) */
    uint32_t *first, spot_count;
    uint32_t *spot_of_box, *spot_of_bend, *bends_of; /* bends_of: an arrow's first bend */
} Layout;

enum { FINE = 64 };

/* Depth first: an arrow to a box still on the way closes a circle. The model play goes first, so that it goes down. */
static void find_circles(ChMap *map, uint32_t box, uint8_t *seen)
{
    seen[box] = 1;
    for (uint32_t i = 0; i < 2 * map->arrow_count; i++) {
        ChMapArrow *arrow = &map->arrows[i % map->arrow_count];
        if (arrow->from != box || arrow->model != (i < map->arrow_count)) continue;
        if (seen[arrow->to] == 1) arrow->back = true;
        if (seen[arrow->to] == 0) find_circles(map, arrow->to, seen);
    }
    seen[box] = 2;
}

/* A box stands one layer below the lowest that leads to it. */
static void find_layers(ChMap *map)
{
    uint32_t count = map->scenario->beat_count;
    for (uint32_t pass = 0, moved = 1; moved && pass < count; pass++) {
        moved = 0;
        for (uint32_t i = 0; i < map->arrow_count; i++) {
            const ChMapArrow *arrow = &map->arrows[i];
            uint32_t under = map->boxes[arrow->from].layer + 1;
            if (arrow->back || map->boxes[arrow->to].layer >= under) continue;
            map->boxes[arrow->to].layer = under;
            moved = 1;
        }
    }
    for (uint32_t i = 0; i < count; i++)
        if (map->boxes[i].layer + 1 > map->layer_count) map->layer_count = map->boxes[i].layer + 1;
}

static uint32_t span(const ChMap *map, const ChMapArrow *arrow)
{
    uint32_t from = map->boxes[arrow->from].layer, to = map->boxes[arrow->to].layer;
    return from < to ? to - from : from - to;
}

static ChStatus make_spots(Layout *layout, ChArena *arena)
{
    ChMap *map = layout->map;
    uint32_t boxes = map->scenario->beat_count, n = 0;
    for (uint32_t i = 0; i < map->arrow_count; i++) map->bend_count += span(map, &map->arrows[i]) > 1 ? span(map, &map->arrows[i]) - 1 : 0;
    map->bends = CH_NEW_ARRAY(arena, ChMapBend, map->bend_count);
    layout->bends_of = CH_NEW_ARRAY(arena, uint32_t, map->arrow_count + 1);
    layout->spots = CH_NEW_ARRAY(arena, Spot, boxes + map->bend_count);
    layout->first = CH_NEW_ARRAY(arena, uint32_t, map->layer_count + 1);
    layout->spot_of_box = CH_NEW_ARRAY(arena, uint32_t, boxes);
    layout->spot_of_bend = CH_NEW_ARRAY(arena, uint32_t, map->bend_count);
    if ((map->bend_count && (!map->bends || !layout->spot_of_bend)) || !layout->bends_of || !layout->spots || !layout->first ||
        !layout->spot_of_box)
        return CH_NO_MEMORY;
    for (uint32_t i = 0; i < map->arrow_count; i++) {
        const ChMapArrow *arrow = &map->arrows[i];
        uint32_t a = map->boxes[arrow->from].layer, b = map->boxes[arrow->to].layer, top = a < b ? a : b, low = a < b ? b : a;
        layout->bends_of[i] = n;
        for (uint32_t l = top + 1; l < low; l++) map->bends[n++] = (ChMapBend){.arrow = i, .layer = l};
    }
    layout->bends_of[map->arrow_count] = n;
    for (uint32_t l = 0; l < map->layer_count; l++) {
        layout->first[l] = layout->spot_count;
        for (uint32_t i = 0; i < boxes; i++)
            if (map->boxes[i].layer == l) layout->spots[layout->spot_count++] = (Spot){.box = i, .bend = CH_NONE};
        for (uint32_t i = 0; i < map->bend_count; i++)
            if (map->bends[i].layer == l) layout->spots[layout->spot_count++] = (Spot){.box = CH_NONE, .bend = i};
    }
    layout->first[map->layer_count] = layout->spot_count;
    return CH_OK;
}

static void number_layer(Layout *layout, uint32_t layer)
{
    for (uint32_t i = layout->first[layer]; i < layout->first[layer + 1]; i++) {
        Spot *spot = &layout->spots[i];
        spot->place = i - layout->first[layer];
        if (spot->box != CH_NONE) layout->spot_of_box[spot->box] = i;
        else layout->spot_of_bend[spot->bend] = i;
    }
}

/* The spot that arrow `i` goes through in a layer that it touches. */
static uint32_t spot_in(const Layout *layout, uint32_t i, uint32_t layer)
{
    const ChMap *map = layout->map;
    const ChMapArrow *arrow = &map->arrows[i];
    if (map->boxes[arrow->from].layer == layer) return layout->spot_of_box[arrow->from];
    if (map->boxes[arrow->to].layer == layer) return layout->spot_of_box[arrow->to];
    for (uint32_t b = layout->bends_of[i]; b < layout->bends_of[i + 1]; b++)
        if (map->bends[b].layer == layer) return layout->spot_of_bend[b];
    return CH_NONE;
}

/* The mean of what stands in the layer next to it, by place or by x. */
static int64_t middle_of(const Layout *layout, uint32_t at, uint32_t layer, uint32_t next, bool by_x)
{
    const ChMap *map = layout->map;
    int64_t sum = 0, n = 0;
    for (uint32_t i = 0; i < map->arrow_count; i++) {
        if (spot_in(layout, i, layer) != at) continue;
        uint32_t other = spot_in(layout, i, next);
        if (other == CH_NONE || other == at) continue;
        sum += by_x ? layout->spots[other].x : (int64_t)layout->spots[other].place;
        n++;
    }
    return n ? sum * FINE / n : -1;
}

static int by_middle(const void *a, const void *b)
{
    const Spot *one = a, *two = b;
    if (one->middle != two->middle) return one->middle < two->middle ? -1 : 1;
    return (one->place > two->place) - (one->place < two->place);
}

static void order_layer(Layout *layout, uint32_t layer, uint32_t next)
{
    uint32_t from = layout->first[layer], to = layout->first[layer + 1];
    for (uint32_t i = from; i < to; i++) {
        int64_t middle = middle_of(layout, i, layer, next, false);
        layout->spots[i].middle = middle < 0 ? (int64_t)layout->spots[i].place * FINE : middle;
    }
    qsort(&layout->spots[from], to - from, sizeof(Spot), by_middle);
    number_layer(layout, layer);
}

static void order_all(Layout *layout)
{
    uint32_t layers = layout->map->layer_count;
    for (uint32_t l = 0; l < layers; l++) number_layer(layout, l);
    for (uint32_t sweep = 0; sweep < SWEEPS; sweep++) {
        for (uint32_t l = 1; l < layers; l++) order_layer(layout, l, l - 1);
        for (uint32_t l = layers - 1; l-- > 0;) order_layer(layout, l, l + 1);
    }
}

static int32_t half_of(const Spot *spot)
{
    return spot->box != CH_NONE ? CH_MAP_BOX_W / 2 : BEND_W / 2;
}

/* Stand each under the middle of its neighbours as far as the one to its left allows, then pull the row back to where
 * it wants to be as a whole. */
static void place_layer(Layout *layout, uint32_t layer, uint32_t next, bool placed)
{
    uint32_t from = layout->first[layer], to = layout->first[layer + 1];
    int32_t edge = INT32_MIN / 2;
    int64_t off = 0;
    for (uint32_t i = from; i < to; i++) {
        Spot *spot = &layout->spots[i];
        int64_t wish = placed ? middle_of(layout, i, layer, next, true) : -1;
        int32_t x = wish < 0 ? spot->x : (int32_t)(wish / FINE);
        int32_t least = edge + GAP_X + half_of(spot);
        off += x - (x < least ? least : x);
        spot->x = x < least ? least : x;
        edge = spot->x + half_of(spot);
    }
    if (to > from) off /= (int64_t)(to - from);
    for (uint32_t i = from; i < to; i++) layout->spots[i].x += (int32_t)off;
}

static void place_all(Layout *layout)
{
    uint32_t layers = layout->map->layer_count;
    for (uint32_t l = 0; l < layers; l++)
        for (uint32_t i = layout->first[l], x = 0; i < layout->first[l + 1]; i++) {
            layout->spots[i].x = (int32_t)x + half_of(&layout->spots[i]);
            x += (uint32_t)(2 * half_of(&layout->spots[i]) + GAP_X);
        }
    for (uint32_t sweep = 0; sweep < SWEEPS; sweep++) {
        for (uint32_t l = 1; l < layers; l++) place_layer(layout, l, l - 1, true);
        for (uint32_t l = layers - 1; l-- > 0;) place_layer(layout, l, l + 1, true);
    }
}

/* Everything into the picture, from its margin on. */
static void settle(Layout *layout)
{
    ChMap *map = layout->map;
    int32_t left = INT32_MAX, right = INT32_MIN;
    for (uint32_t i = 0; i < layout->spot_count; i++) {
        const Spot *spot = &layout->spots[i];
        if (spot->x - half_of(spot) < left) left = spot->x - half_of(spot);
        if (spot->x + half_of(spot) > right) right = spot->x + half_of(spot);
    }
    for (uint32_t l = 0; l < map->layer_count; l++) {
        int32_t y = MARGIN + CH_MAP_BOX_H / 2 + (int32_t)l * (CH_MAP_BOX_H + GAP_Y);
        for (uint32_t i = layout->first[l]; i < layout->first[l + 1]; i++) {
            const Spot *spot = &layout->spots[i];
            int32_t x = spot->x - left + MARGIN;
            if (spot->box != CH_NONE) {
                map->boxes[spot->box].x = x, map->boxes[spot->box].y = y;
                map->boxes[spot->box].place = spot->place;
            } else {
                map->bends[spot->bend].x = x, map->bends[spot->bend].y = y;
            }
        }
    }
    map->width = right - left + 2 * MARGIN;
    map->height = 2 * MARGIN + (int32_t)map->layer_count * (CH_MAP_BOX_H + GAP_Y) - GAP_Y;
}

ChStatus chm_lay_out(ChMap *map, ChArena *arena)
{
    Layout layout = {.map = map};
    uint8_t *seen = CH_NEW_ARRAY(arena, uint8_t, map->scenario->beat_count);
    if (!seen) return CH_NO_MEMORY;
    find_circles(map, map->scenario->starts, seen);
    for (uint32_t i = 0; i < map->scenario->beat_count; i++)
        if (!seen[i]) find_circles(map, i, seen);
    find_layers(map);
    ChStatus status = make_spots(&layout, arena);
    if (status != CH_OK) return status;
    order_all(&layout);
    place_all(&layout);
    settle(&layout);
    return CH_OK;
}
