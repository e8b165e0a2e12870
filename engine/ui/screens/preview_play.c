/* The play itself: what the customer says, and the answers with what each shows. The real session stands behind it. */
#include "ui/screens/preview.h"

int32_t chu_preview_play_head(ChUi *ui, ChuPanel *panel, ChRect at)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    const ChuTheme *t = panel->theme;
    int32_t line = chu_most(chu_line(panel, CHU_TITLE), chu_d(panel, 24));
    ChRect row = chu_cut_top(&at, line);
    bool titled = !chu_preview_tabs(panel->layout); /* else the tab says it */
    int32_t title = titled ? chu_label(panel, row, CHU_TITLE, t->ink, CHU_LEFT, CH_STR("Preview")) : 0;
    bool short_beat = !titled && chu_width(panel, CHU_CAPTION, CHU_LITERAL, view->beat) + chu_d(panel, 16) +
                                         chu_heat_chip_width(panel, view->anger, true) <= row.w;
    if (short_beat) title = chu_label(panel, row, CHU_CAPTION, t->ink2, CHU_LEFT, view->beat);
    if (view->playable) {
        int32_t chip = chu_heat_chip_width(panel, view->anger, true);
        bool word = title + chip + chu_d(panel, 16) <= row.w;
        chip = chu_heat_chip_width(panel, view->anger, word);
        if (title + chip <= row.w) chu_heat_chip(panel, row.x + row.w - chip, row.y + row.h / 2, view->anger, word);
    }
    if (view->beat.n && !short_beat) chu_write_cut(panel, &at, 0, CHU_CAPTION, CHU_LITERAL, t->ink2, view->beat);
    return at.y + chu_d(panel, 8);
}

/* What was said ------------------------------------------------------------------------------------------------------ */

static uint32_t how_of(const ChPreviewLine *line)
{
    return line->kind == CH_LINE_SAYS ? CHU_THEIRS | CHU_RUNNING : CHU_RUNNING | CHU_ITALIC;
}

static void draw_lines(ChuPanel *panel, const ChPreviewView *view, ChRect *at)
{
    const ChuTheme *t = panel->theme;
    int32_t pad = chu_d(panel, 12), gap = chu_d(panel, 8), w = chu_most(at->w - 2 * pad, 1), h = 2 * pad - gap;
    ChStr said = {"", 0};
    for (uint32_t i = 0; i < view->line_count; i++) {
        h += chu_write_height(panel, w, CHU_CAPTION, how_of(&view->lines[i]), view->lines[i].text) + gap;
        said = chu_say(panel, "%.*s%s%.*s", CH_FMT(said), i ? " " : "", CH_FMT(view->lines[i].text));
    }
    ChRect box = chu_cut_top(at, h), inside = chu_inset(box, pad, pad);
    ChuLook look = chu_region(panel, (ChuRegion){.order = PREVIEW_LINE, .rect = box, .manner = CHU_READS, .say = said});
    chu_box(panel, box, 8, t->surface, t->heat[ch_mood(view->anger)].text, 2);
    for (uint32_t i = 0; i < view->line_count; i++)
        chu_write_cut(panel, &inside, gap, CHU_CAPTION, how_of(&view->lines[i]), view->lines[i].kind == CH_LINE_SAYS ? t->ink : t->ink2,
                      view->lines[i].text);
    if (look.ring) chu_ring(panel, box, 8);
    chu_cut_top(at, gap);
}

/* Answers ------------------------------------------------------------------------------------------------------------ */

typedef struct Answer {
    const ChPreviewChoice *choice;
    uint32_t number, order;
    bool chosen;
    ChStr note;
} Answer;

enum { CAP = 24, PAD_X = 12, PAD_Y = 8 };

static uint32_t set_of(const ChPreviewChoice *choice)
{
    return choice->pick ? CHU_YOURS : 0;
}

static int32_t text_width(ChuPanel *panel, int32_t width)
{
    return chu_most(width - chu_d(panel, CAP + 3 * PAD_X), 1);
}

static int32_t answer_height(ChuPanel *panel, int32_t width, const Answer *answer)
{
    int32_t w = text_width(panel, width);
    int32_t h = chu_write_height(panel, w, CHU_CAPTION_MEDIUM, set_of(answer->choice), answer->choice->text);
    if (answer->note.n) h += chu_write_height(panel, w, CHU_CAPTION, CHU_LITERAL, answer->note);
    return h + 2 * chu_d(panel, PAD_Y);
}

static void draw_answer(ChuPanel *panel, ChRect rect, const Answer *answer)
{
    const ChuTheme *t = panel->theme;
    const ChPreviewChoice *choice = answer->choice;
    bool keyed = answer->number <= 9;
    ChStr say = chu_say(panel, "%u. %.*s. %.*s", answer->number, CH_FMT(choice->text), CH_FMT(answer->note));
    ChuLook look = chu_region(panel, (ChuRegion){.order = answer->order, .rect = rect, .key_moves = true, .shut = !choice->on_offer,
                                                 .key = keyed ? CHU_CHAR('0' + answer->number) : (ChuKey){0}, .say = say});
    bool mine = (look.focused || answer->chosen) && choice->on_offer;
    if (!choice->on_offer) chu_dashed_box(panel, rect, 8, look.focused ? t->sunken : 0, t->edge);
    else chu_box(panel, rect, 8, mine ? t->you_tint : look.hover ? t->sunken : t->surface, mine ? t->you : t->edge, mine ? 2 : 1);
    int32_t middle = rect.y + rect.h / 2;
    ChuCapLook cap = !choice->on_offer ? CHU_CAP_SHUT : mine ? CHU_CAP_YOURS : CHU_CAP_PLAIN;
    if (keyed) chu_cap(panel, rect.x + chu_d(panel, PAD_X), middle, chu_say(panel, "%u", answer->number), cap);
    ChRect text = {rect.x + chu_d(panel, CAP + 2 * PAD_X), rect.y + chu_d(panel, PAD_Y), text_width(panel, rect.w), rect.h};
    ChColour32 ink = choice->on_offer ? t->ink : t->ink2;
    chu_write_cut(panel, &text, 0, CHU_CAPTION_MEDIUM, set_of(choice), ink, choice->text);
    if (answer->note.n) chu_write(panel, text, CHU_CAPTION, CHU_LITERAL, t->ink2, CHU_LEFT, answer->note);
    if (look.ring) chu_ring(panel, rect, 8);
}

static void draw_answers(ChUi *ui, ChuPanel *panel, const ChPreviewSlot *slot, ChRect *at)
{
    ChuPreview *state = chu_preview(ui);
    for (uint32_t i = 0; i < slot->choice_count; i++) {
        Answer answer = {&slot->choices[i], i + 1, PREVIEW_CHOICE + i, false, slot->choices[i].note};
        if (state->view->compose) answer.chosen = state->picks[state->slot] == slot->choices[i].pick + 1;
        if (!answer.choice->on_offer) answer.note = chu_say(panel, "Not on offer here. %.*s", CH_FMT(answer.note));
        draw_answer(panel, chu_cut_top(at, answer_height(panel, at->w, &answer)), &answer);
        chu_cut_top(at, chu_d(panel, 8));
    }
}

/* A composed reply: its parts one below the other, one of them open. */
static ChStr picked(const ChPreviewSlot *slot, uint8_t pick)
{
    for (uint32_t i = 0; i < slot->choice_count; i++)
        if (pick == slot->choices[i].pick + 1) return slot->choices[i].text;
    return (ChStr){"", 0};
}

static bool all_picked(const ChuPreview *state)
{
    for (uint32_t s = 0; s < state->view->slot_count; s++)
        if (!state->picks[s]) return false;
    return true;
}

static void draw_part(ChUi *ui, ChuPanel *panel, uint32_t s, ChRect *at)
{
    ChuPreview *state = chu_preview(ui);
    const ChPreviewSlot *slot = &state->view->slots[s];
    const ChuTheme *t = panel->theme;
    ChStr written = picked(slot, state->picks[s]);
    int32_t title = chu_write_height(panel, at->w, CHU_CAPTION_STRONG, 0, slot->title);
    bool shows = s != state->slot && written.n;
    int32_t h = title + (shows ? chu_write_height(panel, at->w, CHU_CAPTION, CHU_YOURS, written) : 0);
    ChRect head = chu_cut_top(at, h), text = head;
    ChuLook look = chu_region(panel, (ChuRegion){.order = PREVIEW_SLOT + s, .rect = head,
                                                 .say = chu_say(panel, "%.*s. %.*s", CH_FMT(slot->title), CH_FMT(written))});
    chu_write_cut(panel, &text, 0, CHU_CAPTION_STRONG, 0, look.hover ? t->you : t->ink, slot->title);
    if (shows) chu_write(panel, text, CHU_CAPTION, CHU_YOURS, t->ink2, CHU_LEFT, written);
    if (look.ring) chu_ring(panel, head, 8);
    chu_cut_top(at, chu_d(panel, 12));
    if (s == state->slot) draw_answers(ui, panel, slot, at);
}

static void draw_compose(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    ChuPreview *state = chu_preview(ui);
    for (uint32_t s = 0; s < state->view->slot_count; s++) draw_part(ui, panel, s, at);
    ChuButton send = {.words = CH_STR("Send"), .shut = !all_picked(state)};
    ChRect row = chu_cut_top(at, chu_button_height(panel, at->w, send));
    chu_button(panel, PREVIEW_SEND, chu_cut_left(&row, chu_least(row.w, chu_button_width(panel, send))), send);
}

static void draw_end(ChuPanel *panel, const ChPreviewView *view, ChRect *at)
{
    ChStr words = chu_say(panel, "It ends here: %.*s. F5 plays from the start.", CH_FMT(ch_outcome_word(view->outcome)));
    chu_write_cut(panel, at, 0, CHU_CAPTION_STRONG, 0, panel->theme->ink, words);
}

int32_t chu_preview_play(ChUi *ui, ChuPanel *panel, ChRect at)
{
    const ChPreviewView *view = chu_preview(ui)->view;
    if (!view->playable) {
        chu_write_cut(panel, &at, 0, CHU_CAPTION, CHU_RUNNING, panel->theme->ink2,
                      CH_STR("What the customer says stands here once a version works."));
        return at.y;
    }
    if (view->line_count) draw_lines(panel, view, &at);
    if (view->ended) draw_end(panel, view, &at);
    else if (view->compose) draw_compose(ui, panel, &at);
    else if (view->slot_count) draw_answers(ui, panel, &view->slots[0], &at);
    return at.y;
}

/* Doing -------------------------------------------------------------------------------------------------------------- */

void chu_preview_play_anew(ChUi *ui)
{
    ChuPreview *state = chu_preview(ui);
    uint32_t has = chu_focus_has(&ui->focus);
    memset(state->picks, 0, sizeof state->picks);
    state->slot = 0;
    state->play = (ChuScroll){0};
    bool in_play = ui->screen == CH_SCREEN_PREVIEW && has >= PREVIEW_LINE && has < PREVIEW_STATE;
    if (in_play) chu_take_focus(ui, state->view->line_count ? PREVIEW_LINE : PREVIEW_CHOICE); /* first what was said */
}

static void pick(ChUi *ui, uint32_t place)
{
    ChuPreview *state = chu_preview(ui);
    const ChPreviewSlot *slot = &state->view->slots[state->slot];
    if (place >= slot->choice_count || !slot->choices[place].on_offer) return;
    uint8_t number = slot->choices[place].pick;
    if (!state->view->compose) {
        chu_do(ui, (ChUiAction){.act = CH_ACT_ANSWER, .decision = {.pick_count = 1, .picks = {number}}});
        return;
    }
    state->picks[state->slot] = (uint8_t)(number + 1);
    for (uint32_t s = 0; s < state->view->slot_count; s++) {
        if (state->picks[s]) continue;
        state->slot = s;
        chu_take_focus(ui, PREVIEW_CHOICE);
        return;
    }
    state->slot = state->view->slot_count; /* all are written */
    chu_take_focus(ui, PREVIEW_SEND);
}

static void send(ChUi *ui)
{
    ChuPreview *state = chu_preview(ui);
    ChUiAction action = {.act = CH_ACT_ANSWER, .decision = {.pick_count = (uint8_t)state->view->slot_count}};
    if (!all_picked(state)) return;
    for (uint32_t s = 0; s < state->view->slot_count; s++) action.decision.picks[s] = (uint8_t)(state->picks[s] - 1);
    chu_do(ui, action);
}

bool chu_preview_play_act(ChUi *ui, uint32_t order)
{
    ChuPreview *state = chu_preview(ui);
    if (order >= PREVIEW_SLOT && order < PREVIEW_SLOT + state->view->slot_count) {
        state->slot = order - PREVIEW_SLOT;
        chu_take_focus(ui, PREVIEW_CHOICE);
    } else if (order >= PREVIEW_CHOICE && order < PREVIEW_SEND && state->slot < state->view->slot_count) {
        pick(ui, order - PREVIEW_CHOICE);
    } else if (order == PREVIEW_SEND) {
        send(ui);
    } else {
        return false;
    }
    return true;
}
