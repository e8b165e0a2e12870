/* Sweeps screens for text that nobody could read: every window there is a promise about, every size of text, every theme,
 * with the real fonts, also with every text 40 % longer, as a translation may be, and also from right to left. What
 * tests/ui does with made situations and plain fonts, this does with the situations that are shipped.
 *
 * A scene is something on screen: the test brings it about on sweep->desk.ui, says what must be there to read, and calls
 * sweep_scene, which looks at it in a number of cells (window, text, theme, growth, direction: the smallest, and a seeded
 * choice of the others) and through every view that scrolls. CH_TEST_SCALE multiplies the number; 100 is all of them. With
 * CH_SWEEP_PICTURES=FOLDER the frame of each finding that is printed is kept there as a picture. */
#ifndef COOLHEAD_TESTS_APP_SWEEP_H
#define COOLHEAD_TESTS_APP_SWEEP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/desk.h"
#include "base/rng.h"
#include "ui/overlap.h"
#include "ui/ui_inside.h"

enum { SWEEP_EXPECTED = 256, SWEEP_GROWN_PCT = 140, SWEEP_WIDTHS = 1 << 19 };

/* A width that is known. */
typedef struct SweepWidth {
    uint64_t key; /* 0: free */
    int32_t width;
} SweepWidth;

/* The platform's fonts, every width multiplied. The book keeps as many widths as a window needs; a sweep asks for the same
 * ones in a dozen sizes over and over. */
typedef struct SweepFonts {
    ChFonts real;
    int32_t pct;
    SweepWidth *widths; /* SWEEP_WIDTHS of them, shared */
} SweepFonts;

typedef struct Sweep {
    ChDesk desk;
    ChUi *ui; /* the desk's */
    SweepFonts plain, grown;
    ChRng rng;
    uint32_t frames, scenes, found;
    uint32_t many; /* situations that are gone through */
    bool quiet; /* findings are counted, not printed */

    /* Of the scene at hand. */
    const char *where;
    ChStr expected[SWEEP_EXPECTED];
    uint32_t expected_count;
    uint32_t faces;                             /* how many ways there are to look at it; 0 is 1 */
    void (*face)(struct Sweep *, uint32_t face); /* turns it to one of them: a tab, a drawer. May be NULL */
    bool follows;                               /* the view follows what is said, not what has the focus */

    /* What was read in the cell at hand: every piece of text once. */
    ChArena memory;
    ChStr *seen;
    uint32_t seen_count, seen_room;
} Sweep;

void sweep_begin(Sweep *sweep, uint64_t seed);
/* Fails the test when anything was found; says how much was looked at. */
void sweep_end(Sweep *sweep, const char *name);

/* All of `text` must be there to read in the next scene, at every size: in one frame or in several, as a view scrolls. */
void sweep_expect(Sweep *sweep, ChStr text);
/* Looks, then forgets what was expected and the faces. `cells`: how many at a scale of 1. */
void sweep_scene(Sweep *sweep, uint32_t cells, const char *format, ...) CH_PRINTF(3, 4);

/* Every situation on disk that loads, by its card; one that does not is named (tests/scenarios fails on it). Returns how
 * many there were. */
typedef void (*SweepSituation)(Sweep *sweep, uint32_t card, ChSituation *situation);
uint32_t sweep_situations(Sweep *sweep, SweepSituation each);

void sweep_key(Sweep *sweep, ChKeyName key);
void sweep_char(Sweep *sweep, char c);
/* One frame at a usual size, so that keys have something to act on. */
void sweep_settle(Sweep *sweep);

uint32_t sweep_scaled(uint32_t count); /* times CH_TEST_SCALE, 1 at least */

#endif
