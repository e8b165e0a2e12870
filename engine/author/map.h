/* The map of a scenario: beats and endings as boxes, choices as arrows coloured by what they are worth, what no play
 * reaches dashed, and the customer's heat along the model play.
 *
 * Order of calls: explore the scenario, find its model play (route.h), ch_map_make, then any of the writers; the map lies in
 * the arena. Its SVG is laid out here, in layers from the start down (K. Sugiyama and others, 1981: rank, order by the
 * middle of the neighbours, then place); DOT and Mermaid are for tools that lay out themselves. */
#ifndef COOLHEAD_AUTHOR_MAP_H
#define COOLHEAD_AUTHOR_MAP_H

#include "author/route.h"

typedef struct ChMapArrow {
    uint32_t from, to;       /* beats */
    uint32_t numbers[CH_MAX_CHOICES]; /* the choices that lead this way, as written; 0 for silence or for sending */
    uint32_t number_count;
    int32_t worth;           /* the best of theirs, points, 0 the best of the beat; INT32_MIN when not known */
    bool reachable;          /* some play takes it, as far as its choices are ever on offer */
    bool model;              /* the model play goes here */
    bool back;               /* it closes a circle */
} ChMapArrow;

typedef struct ChMapBox {
    bool reachable;
    int32_t heat;            /* anger when the model play enters it; -1 off its way */
    uint32_t layer, place;   /* from the top; from the left */
    int32_t x, y;            /* the middle, in pixels */
} ChMapBox;

/* A bend of a long arrow, one for every layer that it passes. */
typedef struct ChMapBend {
    uint32_t arrow, layer;
    int32_t x, y;
} ChMapBend;

typedef struct ChMap {
    const ChScenario *scenario;
    ChMapBox *boxes;         /* one a beat */
    ChMapArrow *arrows;
    uint32_t arrow_count;
    ChMapBend *bends;        /* by arrow, then by layer from the top */
    uint32_t bend_count, layer_count;
    int32_t width, height;   /* pixels */
} ChMap;

enum { CH_MAP_BOX_W = 176, CH_MAP_BOX_H = 56 }; /* pixels */

/* `found` may be NULL (nothing is known to be unreachable then), `model` may be NULL. */
ChStatus ch_map_make(const ChScenario *scenario, const ChExploration *found, const ChRoute *model, ChArena *arena,
                     ChMap *map) CH_CHECKED;

void ch_map_dot(const ChMap *map, ChText *out);
void ch_map_mermaid(const ChMap *map, ChText *out);
void ch_map_svg(const ChMap *map, ChText *out);

#endif
