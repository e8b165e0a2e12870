/* The panel: what every widget is given. It holds this frame's list, theme and layout, and what stays between frames: the
 * focus, the pointer, the regions of the last frame.
 *
 * Widgets are immediate: a screen calls them each frame, they draw and register a region, and they keep nothing. A
 * region's *order* is both its name and its place in the focus order: the first argument after the panel of every
 * widget that can be focused. Orders are chosen by the screen, each once a frame, stable from frame to frame (choice i
 * is 100 + i); Tab goes through them in rising order, whatever the order of the calls. Order 0: drawn, not focusable.
 *
 * What a person does is routed over the regions of the last frame (focus.h) and reaches the screen as a ChuDeed on an
 * order, by its `act`. Drawing never changes anything that a screen keeps. */
#ifndef COOLHEAD_UI_PANEL_H
#define COOLHEAD_UI_PANEL_H

#include "ui/layout.h"
#include "ui/text.h"
#include "ui/theme.h"

/* A key that does something here. Zero: none. */
typedef struct ChuKey {
    ChKeyName name;
    uint32_t character; /* of CH_KEY_CHAR, lower case */
    bool ctrl;
    uint8_t keyed;      /* of a letter: the ChKeyed it stands for, plus 1 (chu_keyed) */
} ChuKey;

#define CHU_CHAR(c)   ((ChuKey){.name = CH_KEY_CHAR, .character = (uint32_t)(c)}) /* '0' to '9'; letters come from chu_keyed */
#define CHU_ENTER     ((ChuKey){.name = CH_KEY_ENTER})
#define CHU_ESCAPE    ((ChuKey){.name = CH_KEY_ESCAPE})

ChStr chu_key_cap(ChuKey key, char text[16]); /* what its cap says: "Enter", "B", "Ctrl+F" */

/* A view that scrolls; kept by the screen, zeroed at first. */
typedef struct ChuScroll {
    int32_t top;             /* device pixels, a whole number of lines */
    int32_t content, window; /* heights as last drawn */
    int32_t step;            /* a line's height */
    int32_t followed;        /* where chu_scroll_follow left it */
    bool below;              /* a strip at its foot tells of what lies below (chu_below) */
} ChuScroll;

/* A text field's content; kept by the screen, zeroed at first. */
enum { CHU_FIELD_BYTES = 256 };
typedef struct ChuField {
    char text[CHU_FIELD_BYTES];    /* UTF-8, NUL-terminated */
    uint32_t bytes;
    uint32_t caret, anchor;        /* bytes; what is between them is selected */
    char editing[CHU_FIELD_BYTES]; /* what an input method has not committed yet, shown at the caret */
    uint32_t editing_bytes;
    uint32_t most;                 /* bytes allowed; 0: as many as there is room for */
    uint32_t first;                /* of a long text: what is left of this byte is out of sight */
    bool hidden;                   /* a secret: shown as stars, never read aloud, never copied */
} ChuField;

void chu_field_set(ChuField *field, ChStr text); /* caret at its end */
ChStr chu_field_text(const ChuField *field);

/* How a region answers to keys. Esc is never a region's, unless its key is Esc. */
typedef enum ChuManner {
    CHU_DOES,   /* Enter and Space act on it */
    CHU_PICKS,  /* one of several: Space acts; Enter goes to the region whose key is Enter, else acts */
    CHU_SLIDES, /* Left and Right change it (LESS, MORE), Home and End go to its ends; Enter as above, Space acts */
    CHU_WRITES, /* a text field: characters go in; Enter as above */
    CHU_READS   /* only read: Enter as above, Space is the screen's */
} ChuManner;

typedef enum ChuDeedKind {
    CHU_ACT,    /* Enter, Space, its key, a click */
    CHU_LESS,   /* Left */
    CHU_MORE,   /* Right */
    CHU_SET,    /* part `value` was pointed at: a segment, tab or slider's step; Home and End: the first, the last */
    CHU_EDITED, /* the field's text changed */
    CHU_FOCUSED /* the focus came to it */
} ChuDeedKind;

typedef struct ChuDeed {
    ChuDeedKind kind;
    int32_t value;
} ChuDeed;

typedef struct ChuRegion {
    uint32_t order;     /* 0: only to be pointed at, or only for its key */
    ChRect rect;        /* whole */
    ChRect seen;        /* what of it is inside all clips: where the pointer finds it */
    ChuManner manner;
    ChuKey key;         /* acts on it from anywhere on the screen */
    bool key_only;      /* nothing to focus or point at: its key alone */
    bool key_stays;     /* its key leaves the focus where it is */
    bool key_moves;     /* its key moves the focus here first; the same key again acts */
    bool shut;          /* can be focused and read, not acted on */
    bool same;          /* Enter on it does what the button with that key does (chu_enter_same) */
    int32_t parts;      /* of a slider or segments: how many; the pointer's part is CHU_SET's value */
    ChRect track;       /* where the parts lie, side by side and equally wide, or as `edges` say */
    const int32_t *edges; /* parts + 1 of them, in the frame's arena; NULL: equal */
    bool stacked;       /* the parts lie below each other */
    bool from_right;    /* the first part is the one at the right: filled by chu_mirror */
    bool whole;         /* keeps its left and right in a mirrored frame, its keys too (ch_draw_whole): filled here … */
    int32_t twice_middle; /* … with where its piece has its middle */
    ChuField *field;
    ChRect caret;       /* of a field: where the caret stands; its track is the line of text … */
    uint32_t first, last; /* … of these bytes */
    ChuScroll *scroll;  /* the view it is in; Up and Down scroll it first when `scrolls` */
    bool scrolls;
    ChRect along;       /* what is brought into view with it where there is room (chu_along) */
    ChStr say;          /* what V reads: the whole of it. Copied into the frame's arena by chu_region */
    uint32_t layer;     /* only the topmost layer is alive */
} ChuRegion;

/* A line of the key bar and of F1. `cap` as printed ("1–4", "Enter"); two caps are parted by a space ("Left Right" prints
 * arrows for Up, Down, Left, Right). */
typedef struct ChuHint {
    ChStr cap, words;
} ChuHint;

enum { CHU_MAX_REGIONS = 192, CHU_MAX_HINTS = 48, CHU_MAX_CLIPS = 16, CHU_MAX_LAYERS = 8 };

/* Orders of the shell; screens keep below. */
enum { CHU_SHELL_ORDERS = 0x10000000, CHU_ORDER_HELP, CHU_ORDER_DIALOG /* its words, where they scroll */ };

typedef struct ChuFocus ChuFocus; /* focus.h */

typedef struct ChuPanel {
    ChDrawList *list;
    ChArena *arena; /* the frame's: for texts that must outlive a widget call */
    const ChuTheme *theme;
    const ChuLayout *layout;
    const ChSettings *settings;
    ChuTexts *texts;
    ChuFocus *focus;
    int64_t now_ms;

    /* Private to the widgets. */
    ChRect clips[CHU_MAX_CLIPS];
    uint32_t clip_count;
    struct {
        ChuScroll *scroll;
        ChRect view, window; /* window: what texts must fit into, of all views it is in */
        bool follows;        /* it follows what has just come, and not the focus */
    } scrolls[4];
    uint32_t scroll_count;
    uint32_t layer;
    bool again;      /* something scrolled into view: the frame is to be drawn once more */
    int64_t wake_ms; /* when something moves by itself; INT64_MAX: nothing does */
} ChuPanel;

/* Register a region. Its `seen`, `scroll`, `layer`, `whole` are filled here. Returns what the widget should show. */
typedef struct ChuLook {
    bool focused; /* it has the focus */
    bool ring;    /* and the ring is to be shown */
    bool hover, pressed;
} ChuLook;

ChuLook chu_region(ChuPanel *panel, ChuRegion region);

/* What is read aloud of a region that was registered before, on this layer: a view has nothing to say by itself. */
void chu_region_says(ChuPanel *panel, uint32_t order, ChStr say);
/* `rect`, which holds the region of `order` (registered before) and what belongs to it, comes into view with it as a whole,
 * where the view is tall enough; where it is not, and the region stands at its top, as much of it as there is room for. */
void chu_along(ChuPanel *panel, uint32_t order, ChRect rect);
/* The same of what that region has folded open below it, to the y `bottom`. */
void chu_unfolds(ChuPanel *panel, uint32_t order, int32_t bottom);

/* A key that is no widget's: it acts on `order` (may be shared with a region, or a number of its own), and F1 lists it.
 * Empty words: not listed. */
void chu_key(ChuPanel *panel, uint32_t order, ChuKey key, ChStr words);
/* The letter in force for `what`, and its cap. Letters come from here alone: they can be changed in the settings. */
ChuKey chu_keyed(const ChuPanel *panel, ChKeyed what);
ChStr chu_keyed_cap(ChuPanel *panel, ChKeyed what);
void chu_keyed_hint(ChuPanel *panel, ChKeyed what, ChStr words);
/* A letter that is switched off in the settings is neither heard nor printed. */
bool chu_key_off(const ChuPanel *panel, ChuKey key);
bool chu_cap_off(const ChuPanel *panel, ChStr cap);
/* The cap of a key is printed at `rect`: pressing it there with mouse or finger presses the key, unless it stands in
 * something that is pressed itself. Caps of several keys, as "1–4", are only read. */
void chu_tap(ChuPanel *panel, ChRect rect, ChStr cap);
ChuKey chu_cap_key(ChStr cap); /* the key whose cap it is; none when it is no one key's */
/* Say what keys do, for the key bar and F1; what is said first is shown first. */
void chu_hint(ChuPanel *panel, ChStr cap, ChStr words);
/* The same of Enter, where there are answers: `words` on one of them, whose orders are from `first` to before `end`; from what is only
 * read it goes on to them. */
void chu_answers_hint(ChuPanel *panel, uint32_t first, uint32_t end, ChStr words);
void chu_key_note(ChuPanel *panel, ChStr note); /* at the right end of the key bar */

/* Everything registered so far is out of reach while this frame's later regions are there: dialogs and overlays. The
 * focus comes back to where it was when the layer is gone. */
void chu_layer(ChuPanel *panel);
/* Where the focus goes when nothing has it, or what had it is gone. The last call of the topmost layer holds. */
void chu_focus_first(ChuPanel *panel, uint32_t order);
uint32_t chu_focused(const ChuPanel *panel); /* the order; 0 for none */
/* Whether Enter, pressed now, acts on what has it as its key: not while something else that Enter acts on has the focus. */
bool chu_enter_acts(const ChuPanel *panel, uint32_t order);
/* Enter on the regions registered with orders from `first` to before `end` does what the button does: it says so while one of them has
 * the focus. */
void chu_enter_same(ChuPanel *panel, uint32_t first, uint32_t end);

/* What a line of text must fit into to be drawn: the scrolling view we are in; NULL outside of any. */
const ChRect *chu_window(const ChuPanel *panel);

void chu_clip(ChuPanel *panel, ChRect rect);
void chu_unclip(ChuPanel *panel);
bool chu_visible(const ChuPanel *panel, ChRect rect); /* some of it is inside all clips */

/* The greater and the lesser of two lengths. */
static inline int32_t chu_most(int32_t a, int32_t b)
{
    return a > b ? a : b;
}
static inline int32_t chu_least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* Numbers of the look to device pixels. */
static inline int32_t chu_d(const ChuPanel *panel, int32_t look_px)
{
    return chu_px(panel->layout, look_px);
}

/* Motion: a number on its way. `since` the panel's time when it began. Asks for the next frame while it is under way;
 * where things keep still it is there at once. Ease out. */
int32_t chu_motion(ChuPanel *panel, int32_t from, int32_t to, int64_t since_ms, int32_t length_ms);
/* How far what comes over the page is still from its place: 16 look pixels to 0 (never more than the page's margin, so that
 * nothing sticks out of a small window). The second: for the layer that is being drawn, from when it was first there. */
int32_t chu_slide(ChuPanel *panel, int64_t since_ms);
int32_t chu_slide_layer(ChuPanel *panel);
void chu_wake_at(ChuPanel *panel, int64_t at_ms); /* draw again then: a clock, a count */

/* Format into the frame's arena: for "Line %u" and the like. Empty when there is no memory. */
ChStr chu_say(ChuPanel *panel, const char *format, ...) CH_PRINTF(2, 3);

#endif
