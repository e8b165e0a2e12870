/* Who has the focus, and what an input means: routed over the regions of the last frame. No screen needs this header.
 *
 * Order of calls: chu_focus_frame before a frame's regions are registered, chu_focus_settle after them; chu_focus_input
 * for each input in between frames. */
#ifndef COOLHEAD_UI_FOCUS_H
#define COOLHEAD_UI_FOCUS_H

#include "ui/panel.h"

enum { CHU_MAX_VIEWS = 12, CHU_MAX_TAPS = 96 };

struct ChuFocus {
    ChuRegion regions[CHU_MAX_REGIONS];
    uint32_t region_count;
    ChuHint hints[CHU_MAX_HINTS];      /* of this frame's bottom layer */
    uint32_t hint_count;
    ChStr note;
    uint32_t layers;                   /* how many lie over the page in this frame */
    uint32_t first[CHU_MAX_LAYERS];    /* where the focus goes, by layer */
    uint32_t has[CHU_MAX_LAYERS];      /* who has it, by layer: it comes back when a layer goes */
    uint32_t does[CHU_MAX_LAYERS];     /* the same, where it takes Enter for itself; 0: Enter goes to what has that key */
    uint32_t was_layers;
    int64_t came_ms[CHU_MAX_LAYERS];   /* when a layer was first there: it slides in */
    bool ring;                         /* the last thing done was a key */
    bool moved;                        /* the focus moved since the last frame: bring it into view */
    int32_t x, y;                      /* of the pointer; -1 before it came */
    uint32_t hover;
    bool resting;                      /* a key was pressed since the pointer moved: what lies below it is not marked */
    uint32_t pressed;                  /* region held down; 0 for none */
    ChuKey pressed_tap;                /* likewise a printed key */
    bool down, dragging;               /* pressed; and moved so far that it scrolls rather than presses */
    int32_t down_x, down_y, dragged_y; /* where; how far the scrolling has followed */
    int32_t target_px, drag_px;        /* what is smaller than this is pressed beside it too; a drag is longer than this */
    bool letters_off;
    bool mirrored;                     /* the frame is turned round: Left and Right mean what is seen */
    struct {
        ChuScroll *scroll;
        ChRect view;
        uint32_t layer;
    } views[CHU_MAX_VIEWS];
    uint32_t view_count;
    struct {
        ChRect seen;
        ChuKey key;
        uint32_t layer;
        bool whole;
        int32_t twice_middle;
    } taps[CHU_MAX_TAPS];              /* printed keys: pressing one there presses it */
    uint32_t tap_count;
    ChuScroll dialog;                  /* of the words of the dialog on top; forgotten when it goes */
    bool has_dialog;
    bool doubled;                      /* two regions of one order in a frame: our bug, tests look */
    bool full;                         /* more regions than there is room for: our bug */
};

/* What an input came to. */
typedef struct ChuOutcome {
    bool taken;
    uint32_t order; /* deed on this region; 0 for none */
    ChuDeed deed;
    bool has_deed;
    ChuKey key;     /* a printed key was pressed with the pointer: to be done as if on the keyboard */
} ChuOutcome;

void chu_focus_frame(ChuFocus *focus);
bool chu_focus_settle(ChuFocus *focus); /* true: what is focused or hovered changed, draw again */
void chu_focus_forget(ChuFocus *focus); /* another screen: nobody has it */

uint32_t chu_focus_has(const ChuFocus *focus);
void chu_focus_set(ChuFocus *focus, uint32_t order);
const ChuRegion *chu_focus_region(const ChuFocus *focus);               /* of what has it; NULL for none */
const ChuRegion *chu_focus_find(const ChuFocus *focus, uint32_t order); /* in the topmost layer */
bool chu_focus_move(ChuFocus *focus, int32_t by, bool round);           /* along the order; false: there is no further */

/* The input as `region` means it (NULL: nobody's): in a mirrored frame Left and Right change places, but for what keeps its
 * left and right, and fields, whose text has a direction of its own. */
ChUiInput chu_focus_seen(const ChuFocus *focus, const ChuRegion *region, const ChUiInput *input);

ChuOutcome chu_focus_input(ChuFocus *focus, const ChUiInput *input, ChFonts fonts, ChFont field_font);

/* What acting on a region comes to; nothing when it is shut. */
ChuOutcome chu_focus_deed(const ChuRegion *region, ChuDeedKind kind, int32_t value);

/* focus_pointer.c: mouse and fingers. A press shows; letting go in the same place does it, by the rule of the region's own
 * key: where that only moves the focus at first, so does the pointer. */
ChuOutcome chu_focus_pointer(ChuFocus *focus, const ChUiInput *input, ChFonts fonts, ChFont field_font);
const ChuRegion *chu_focus_at(const ChuFocus *focus, int32_t x, int32_t y); /* NULL for none */

/* focus_field.c: editing. True when it meant something; `*edited` when the text changed. */
bool chu_field_key(ChuField *field, const ChUiInput *input, bool *edited);
/* The caret to the character of the region's field that is at x. Nothing while an input method composes. */
void chu_field_point(const ChuRegion *region, int32_t x, bool select, ChFonts fonts, ChFont font);

/* focus_scroll.c */
bool chu_scroll_by(ChuScroll *scroll, int32_t lines); /* false: it was at its end */
bool chu_scroll_key(ChuFocus *focus, ChKeyName key);
bool chu_scroll_px(ChuScroll *scroll, int32_t px);    /* by pixels: fingers and touchpads */
bool chu_scroll_wheel(ChuFocus *focus, int32_t x, int32_t y, int32_t lines);
/* The innermost view at x, y that can go on that way; what is left over goes to the one around it. */
bool chu_scroll_drag(ChuFocus *focus, int32_t x, int32_t y, int32_t px);
bool chu_scroll_there(const ChuFocus *focus, int32_t x, int32_t y); /* whether a view at x, y has more than it shows */
int32_t chu_scroll_most(const ChuScroll *scroll);     /* the greatest top */

#endif
