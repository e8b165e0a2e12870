/* The components of the look. Each draws into the rect it is given and, when its order is not 0, registers a region
 * there (see panel.h for orders, focus and deeds). Sizes: a widget with text says by chu_…_height how tall it will be at
 * a width; ask first, cut the rect, then draw. Nothing is ever cut off or ellipsised: what grows, grows down.
 *
 * Texts in these structs need to live only for the call. */
#ifndef COOLHEAD_UI_WIDGETS_H
#define COOLHEAD_UI_WIDGETS_H

#include "core/score.h"
#include "ui/panel.h"

/* Text ---------------------------------------------------------------------------------------------------------------- */

/* One line, centred on the rect's height, aligned in its width. Returns its width. It must fit: ask chu_width. */
int32_t chu_label(ChuPanel *panel, ChRect rect, ChuRole role, ChColour32 colour, ChuAlign align, ChStr text);
int32_t chu_width(ChuPanel *panel, ChuRole role, uint32_t how, ChStr text);
int32_t chu_line(const ChuPanel *panel, ChuRole role); /* line height */

/* A paragraph from the top of the rect. Returns its height. */
int32_t chu_write(ChuPanel *panel, ChRect rect, ChuRole role, uint32_t how, ChColour32 colour, ChuAlign align,
                  ChStr text);
int32_t chu_write_height(ChuPanel *panel, int32_t width, ChuRole role, uint32_t how, ChStr text);
/* The same, cut off the top of `from` together with `gap` below it. */
void chu_write_cut(ChuPanel *panel, ChRect *from, int32_t gap, ChuRole role, uint32_t how, ChColour32 colour,
                   ChStr text);

/* Plain shapes --------------------------------------------------------------------------------------------------------- */

void chu_fill(ChuPanel *panel, ChRect rect, ChColour32 colour);
void chu_box(ChuPanel *panel, ChRect rect, int32_t look_radius, ChColour32 fill, ChColour32 stroke, int32_t look_width);
void chu_dashed_box(ChuPanel *panel, ChRect rect, int32_t look_radius, ChColour32 fill, ChColour32 stroke);
void chu_rule(ChuPanel *panel, int32_t x, int32_t y, int32_t w); /* a decorative line, in `line` */
void chu_icon(ChuPanel *panel, ChRect rect, ChStr name, ChColour32 tint); /* "phone": icons/phone, centred, 24 at most */
void chu_ring(ChuPanel *panel, ChRect around, int32_t look_radius); /* the focus ring, 3 px outside a 3 px gap */

typedef enum ChuShape {
    CHU_SHAPE_TICK,
    CHU_SHAPE_CROSS,
    CHU_SHAPE_UP,    /* filled triangles: deltas */
    CHU_SHAPE_DOWN,
    CHU_SHAPE_ARROW_LEFT, /* stroked arrows: keys */
    CHU_SHAPE_ARROW_RIGHT,
    CHU_SHAPE_ARROW_UP,
    CHU_SHAPE_ARROW_DOWN,
    CHU_SHAPE_MINUS,
    CHU_SHAPE_PLUS,
    CHU_SHAPE_COUNT
} ChuShape;

/* Fade what was drawn since the list had `from` entries. */
void chu_fade(ChuPanel *panel, uint32_t from, uint8_t transparency);
/* Corners (y down) in the largest square in the middle of the box: for shapes of your own. */
void chu_corners(ChuPanel *panel, ChRect box, const ChCorner *corners, uint32_t count, bool closed, ChColour32 fill,
                 ChColour32 stroke, int32_t look_width);
void chu_circle(ChuPanel *panel, ChRect box, int32_t radius_pct, ChColour32 fill, ChColour32 stroke, int32_t look_width,
                bool dashed);

/* A piece of a circle, clockwise from the top, so many thousandths of it. Time goes that way in every language. */
void chu_arc(ChuPanel *panel, ChRect box, int32_t radius_pct, int32_t share, ChColour32 colour, int32_t look_width);

void chu_shape(ChuPanel *panel, ChRect box, ChuShape shape, ChColour32 colour); /* centred in the box, square */

/* Keys and buttons ----------------------------------------------------------------------------------------------------- */

typedef enum ChuCapLook { CHU_CAP_PLAIN, CHU_CAP_YOURS, CHU_CAP_ON_YOU, CHU_CAP_SHUT } ChuCapLook;

/* A key cap, 24 look pixels high at least. `Left`, `Right`, `Up`, `Down` print arrows. Returns its width. */
int32_t chu_cap(ChuPanel *panel, int32_t x, int32_t middle_y, ChStr cap, ChuCapLook look);
int32_t chu_cap_width(ChuPanel *panel, ChStr cap);
/* Caps and words side by side ("Left Right" prints two caps). Returns the width; draws nothing when `draw` is false. */
int32_t chu_hint_row(ChuPanel *panel, int32_t x, int32_t middle_y, ChuHint hint, bool draw);

typedef enum ChuButtonLook { CHU_SECONDARY, CHU_PRIMARY, CHU_LINK } ChuButtonLook;

typedef struct ChuButton {
    ChStr words;
    ChStr icon;          /* may be empty */
    bool key_stays;      /* its key leaves the focus where it is */
    bool icon_room;      /* room for one that is drawn by whoever calls */
    ChuButtonLook look;
    ChuKey key;          /* acts from anywhere; its cap sits inside */
    bool shut;           /* dashed; give the reason beside it */
    ChStr say;           /* what V reads when it is more than the words */
} ChuButton;

void chu_button(ChuPanel *panel, uint32_t order, ChRect rect, ChuButton button);
int32_t chu_button_width(ChuPanel *panel, ChuButton button);
int32_t chu_button_height(ChuPanel *panel, int32_t width, ChuButton button); /* 40; more where the words must wrap */
enum { CHU_BUTTON = 40, CHU_BUTTON_BAR = 32, CHU_BUTTON_BEGIN = 48 }; /* heights, look pixels */

/* Choices -------------------------------------------------------------------------------------------------------------- */

typedef struct ChuChoice {
    ChStr text;          /* as the author wrote it: actions turn italic, speech goes in single quotes */
    uint32_t number;     /* 1 to 9: its key; 0 or above 9: none */
    bool dense;          /* 40 high rather than 72, when the text is one line */
    bool chosen;         /* filled without the focus: the answer that holds */
    bool taken_before;   /* "Chosen before", in words (practice only) */
    bool interrupts;     /* the cut-in mark */
    bool literal;        /* set as it is: "Leave this part out", "Wait" */
    ChStr icon, cap;     /* at its end: what kind of answer it is, and a letter that goes to it; may be empty */
    ChStr shut;          /* why it is not on offer: dashed, a lock and this; empty: it is */
    uint8_t transparency; /* others fade when one is chosen */
} ChuChoice;

void chu_choice(ChuPanel *panel, uint32_t order, ChRect rect, ChuChoice choice);
int32_t chu_choice_height(ChuPanel *panel, int32_t width, ChuChoice choice);

/* One of few that show two lines: how to play, when to ring back. CHU_PICKS or, with sideways, CHU_SLIDES. */
typedef struct ChuOption {
    ChStr title, note;
    uint32_t number;
    bool chosen, sideways, radio; /* radio: a ring at the left, its key at the right */
    bool dense;                   /* 40 high rather than 64 */
} ChuOption;

void chu_option(ChuPanel *panel, uint32_t order, ChRect rect, ChuOption option);
int32_t chu_option_height(ChuPanel *panel, int32_t width, ChuOption option);

/* Cards and chips ------------------------------------------------------------------------------------------------------ */

typedef enum ChuCardLook { CHU_CARD_REST, CHU_CARD_ACTIONABLE, CHU_CARD_CURRENT } ChuCardLook;

/* The ground of a card. Actionable ones take an order, and `key` acts on them. Returns the inside (24 padding, 16 dense). */
typedef struct ChuCard {
    ChuCardLook look;
    ChuKey key;
    bool dense;
    bool shut;
    ChStr say;
} ChuCard;

ChRect chu_card(ChuPanel *panel, uint32_t order, ChRect rect, ChuCard card);
int32_t chu_card_padding(const ChuPanel *panel, bool dense);

typedef enum ChuChipLook { CHU_CHIP_QUIET, CHU_CHIP_YOURS, CHU_CHIP_PLUM } ChuChipLook;
int32_t chu_chip(ChuPanel *panel, int32_t x, int32_t middle_y, ChStr words, ChuChipLook look); /* returns its width */
int32_t chu_chip_width(ChuPanel *panel, ChStr words);

/* Heat ----------------------------------------------------------------------------------------------------------------- */

void chu_mark(ChuPanel *panel, ChRect box, ChMood heat); /* the mood's shape, filled and outlined */
int32_t chu_heat_chip(ChuPanel *panel, int32_t x, int32_t middle_y, int32_t degrees, bool word); /* returns its width */
int32_t chu_heat_chip_width(ChuPanel *panel, int32_t degrees, bool word);
int32_t chu_delta(ChuPanel *panel, int32_t x, int32_t middle_y, int32_t by); /* drawn triangle and number; its width */
int32_t chu_delta_width(ChuPanel *panel, int32_t by);
/* Mark, degrees in display size, word in title size, one baseline; `big` false: heading sizes. Returns its width. */
int32_t chu_degrees(ChuPanel *panel, ChRect rect, int32_t degrees, bool big);
int32_t chu_degrees_width(ChuPanel *panel, int32_t degrees, bool big);
/* Five rising steps; `ends` prints Calm and Furious below (a caption line more). The pointer hangs 8 below. Rect: 248x48, 120x32 or
 * 240x24 look pixels plus chu_stairs_foot below. */
void chu_stairs(ChuPanel *panel, ChRect rect, int32_t degrees, bool ends);
int32_t chu_stairs_foot(const ChuPanel *panel, bool ends); /* what hangs below the steps */

/* The portrait on its mood's ground, bottom-aligned, never stretched; less than 96 high it shows the face. Name as in
 * the scenario ("holloway"); empty draws the icon of a person. All corners are rounded; chu_portrait_in rounds those it
 * is told, by the card's 12: for the head or the side of a card. */
enum { CHU_TOP_LEFT = 1, CHU_TOP_RIGHT = 2, CHU_BOTTOM_LEFT = 4, CHU_BOTTOM_RIGHT = 8 };
ChStr chu_portrait_image(ChuPanel *panel, ChStr name, int32_t degrees); /* its name in a draw list */
void chu_portrait(ChuPanel *panel, ChRect rect, ChStr name, int32_t degrees, int32_t look_radius);
void chu_portrait_in(ChuPanel *panel, ChRect rect, ChStr name, int32_t degrees, uint32_t corners);

/* Speech --------------------------------------------------------------------------------------------------------------- */

typedef struct ChuBubble {
    ChStr text;
    int32_t degrees;      /* the outline's heat; -1: ink2 (something that happens) */
    bool small;           /* 18/28 */
    bool yours;           /* `you` outline, tail at the right */
    bool written;         /* yours as it stands written: without the marks of speech */
    bool no_tail;
    bool dense;           /* of a message: less room around the words */
    uint32_t sentences;   /* how many have arrived; 0: all */
    int32_t speaking;     /* 0 to 1000: the "still speaking" bar; -1: none */
    ChuScroll *scroll;    /* scrolls by whole lines when the text is taller than the rect; may be NULL */
    int32_t rise;         /* device pixels below its place, on its way in; what has the focus, and its ring, are at the place */
    uint8_t transparency;
} ChuBubble;

void chu_bubble(ChuPanel *panel, uint32_t order, ChRect rect, ChuBubble bubble);
int32_t chu_bubble_height(ChuPanel *panel, int32_t width, ChuBubble bubble);
int32_t chu_bubble_width(ChuPanel *panel, int32_t most, ChuBubble bubble); /* as wide as its words need */
/* Where the lines of one of its sentences stand, from 0; the text is not scrolled in the bubble. */
ChRect chu_bubble_sentence(ChuPanel *panel, ChRect rect, ChuBubble bubble, uint32_t sentence);
uint32_t chu_sentences(ChuPanel *panel, ChStr text); /* how many whole sentences a line of theirs has */

/* Steps ---------------------------------------------------------------------------------------------------------------- */

typedef enum ChuSign {
    CHU_SIGN_MET,
    CHU_SIGN_PARTLY,
    CHU_SIGN_LATE,
    CHU_SIGN_UNDONE,
    CHU_SIGN_BROKEN,
    CHU_SIGN_MISSED,
    CHU_SIGN_NOT_ASKED,
    CHU_SIGN_NOW,
    CHU_SIGN_TO_COME
} ChuSign; /* the first seven in the order of ChStepStatus */

void chu_sign(ChuPanel *panel, ChRect box, ChuSign sign, ChColour32 ground); /* knocked-out strokes take the ground */
/* A sign of 24, a title, a note below it (may be empty). */
void chu_step(ChuPanel *panel, ChRect rect, ChuSign sign, ChStr title, ChStr note);
int32_t chu_step_height(ChuPanel *panel, int32_t width, ChStr title, ChStr note);

/* Settings ------------------------------------------------------------------------------------------------------------- */

/* Segments, tabs: one focusable thing, Left and Right (LESS, MORE); the pointer gives CHU_SET with the part. */
typedef struct ChuParts {
    const ChStr *words;
    int32_t count, chosen;
    ChStr say;
} ChuParts;

void chu_segments(ChuPanel *panel, uint32_t order, ChRect rect, ChuParts parts);
int32_t chu_segments_height(ChuPanel *panel, int32_t width, ChuParts parts); /* stacks when they do not fit side by side */
void chu_tabs(ChuPanel *panel, uint32_t order, ChRect rect, ChuParts parts);
int32_t chu_tabs_height(ChuPanel *panel, int32_t width, ChuParts parts);

/* Title, note, and a switch at the right that prints On or Off. CHU_ACT turns it. */
void chu_toggle(ChuPanel *panel, uint32_t order, ChRect rect, ChStr title, ChStr note, bool on);
int32_t chu_toggle_height(ChuPanel *panel, int32_t width, ChStr title, ChStr note);

typedef struct ChuSlider {
    ChStr title, least, most, now; /* what its ends and its value say */
    int32_t steps, value;          /* 0 to steps - 1 */
} ChuSlider;

void chu_slider(ChuPanel *panel, uint32_t order, ChRect rect, ChuSlider slider); /* LESS, MORE, SET */
int32_t chu_slider_height(ChuPanel *panel, int32_t width, ChuSlider slider);

/* What a letter does, where, and its cap at the right end: a row of a table that is acted on. `wait`: what stands below it
 * while it waits for another letter; in plum where the last one was `refused`. */
typedef struct ChuKeyRow {
    ChStr title, where, cap, wait;
    bool refused;
} ChuKeyRow;

void chu_key_row(ChuPanel *panel, uint32_t order, ChRect rect, ChuKeyRow row);
int32_t chu_key_row_height(ChuPanel *panel, int32_t width, ChuKeyRow row);

/* Label above, the field, a caption below (what is wrong with it, in plum; may be empty). */
void chu_field(ChuPanel *panel, uint32_t order, ChRect rect, ChuField *field, ChStr label, ChStr wrong);
int32_t chu_field_height(ChuPanel *panel, int32_t width, ChStr label, ChStr wrong);

/* Tables and bars ------------------------------------------------------------------------------------------------------ */

typedef struct ChuCell {
    ChStr text;
    int32_t w;          /* device pixels; 0: an equal share of what is left */
    ChuAlign align;
    ChuRole role;
    ChColour32 colour;
} ChuCell;

/* One row, the whole of which takes the focus; a rule below it. Cells wrap. */
void chu_row(ChuPanel *panel, uint32_t order, ChRect rect, const ChuCell *cells, uint32_t count);
int32_t chu_row_height(ChuPanel *panel, int32_t width, const ChuCell *cells, uint32_t count); /* 32 at least */

void chu_progress(ChuPanel *panel, ChRect rect, int32_t done, int32_t of); /* 8 high, centred; print the number beside it */
void chu_difficulty(ChuPanel *panel, ChRect box, int32_t difficulty);      /* four rising bars, 1 to 4 or 5 filled */
ChStr chu_difficulty_word(int32_t difficulty);
ChStr chu_channel_word(ChChannel channel); /* "At the counter" */
ChStr chu_channel_icon(ChChannel channel); /* "counter" */

/* Bars of the window --------------------------------------------------------------------------------------------------- */

/* Cuts the top bar off the page, draws its rule, returns its inside (margins off). Then fill it from both ends: */
ChRect chu_top_bar(ChuPanel *panel, ChRect *page);
/* "Esc  Pause" at the left; acts on `order`. */
void chu_bar_back(ChuPanel *panel, uint32_t order, ChRect *bar, ChStr words);
void chu_bar_title(ChuPanel *panel, ChRect *bar, ChStr title, ChStr chip); /* drawn as far as it fits; chip may be empty */
/* At the right, from the right: icon, words, key. Left out (false) when there is no room: call the needed ones first. */
typedef struct ChuBarItem {
    ChStr icon, words, strong; /* words, then what is strong, e.g. "Line" "2" */
    ChStr tail;                /* then this, e.g. "of £100" */
    ChuKey key;                /* none: it is only read */
    bool chip;
} ChuBarItem;
bool chu_bar_item(ChuPanel *panel, uint32_t order, ChRect *bar, ChuBarItem item);
/* The product's mark and name, and Help F1: what home and other plain screens have. */
void chu_bar_brand(ChuPanel *panel, ChRect *bar);

/* Scrolling ------------------------------------------------------------------------------------------------------------ */

/* Between these, what is drawn moves with the scroll. Returns the content's rect: its width is the view's less the bar, its height
 * unbounded, its y already moved. `order` makes the view itself focusable (0: not; then what is in it should be). `line` is
 * the step, device pixels. The focused thing is brought wholly into view; texts are left out rather than cut through. */
ChRect chu_scroll_begin(ChuPanel *panel, uint32_t order, ChRect view, ChuScroll *scroll, int32_t line);
/* `bottom` is the y below the last thing drawn. */
void chu_scroll_end(ChuPanel *panel, int32_t bottom);
/* Bring what has just come into the view that we are in: whole lines of it, down only, and only as long as nobody has scrolled away
 * from where following left off. */
void chu_scroll_follow(ChuPanel *panel, ChRect rect);

/* What must not be missed and lies below what is seen of a view is told in a strip at its foot: answers, a button. First cut the
 * strip's room off the view, as the last drawing found it to be wanted (empty: it was not); after chu_scroll_end count what is below,
 * of the things with orders from `first` to before `end`; then say it, or that there is nothing: empty words. What is read in the
 * view and has the focus says it too, when it is read aloud. Pressing the strip presses the key of `cap`. */
typedef struct ChuBelow {
    ChRect view, strip; /* together all the room there is */
    ChuScroll *scroll;
    bool wanted;        /* filled by chu_below_count: something would be below even without the strip */
} ChuBelow;

ChuBelow chu_below(ChuPanel *panel, ChRect room, ChuScroll *scroll);
uint32_t chu_below_count(ChuPanel *panel, ChuBelow *below, uint32_t first, uint32_t end, uint32_t *all);
ChStr chu_below_answers(ChuPanel *panel, uint32_t count, uint32_t all); /* "2 more answers below" */
void chu_below_say(ChuPanel *panel, const ChuBelow *below, ChStr words, ChStr cap);

/* Above the page ------------------------------------------------------------------------------------------------------- */

typedef struct ChuDialog {
    ChStr title;          /* the question */
    ChStr text;
    ChStr safe, other;    /* buttons; the safe one has the focus, and Esc; other may be empty */
    uint32_t safe_order, other_order;
    bool wide;            /* 640 rather than 480 */
} ChuDialog;

/* Call last, after the screen: it puts a layer over everything. */
void chu_dialog(ChuPanel *panel, ChuDialog dialog);
/* A drawer at the right, over the page, on its own layer; returns its inside. Esc acts on `close_order`. */
ChRect chu_drawer(ChuPanel *panel, uint32_t close_order, ChStr title, ChuKey key);

#endif
