/* A reply in parts: those that are written read as text, the open one shows its rows, the later ones are only named. On the
 * telephone the first part is when to ring, and stays in sight as a choice of its own. */
#include "ui/stages/stage_letter.h"

enum { GAP = 8, DASHED = 40 };

static ChuCompose *state_of(const ChUi *ui)
{
    return &chu_play((ChUi *)ui)->compose;
}

static uint32_t slots(const ChUi *ui)
{
    return chu_play_beat(ui)->kind == CH_BEAT_COMPOSE ? chu_play_beat(ui)->slot_count : 0;
}

/* Rows of a part ------------------------------------------------------------------------------------------------------ */

/* When to ring: the first of several parts of a call. */
static bool has_when(const ChUi *ui)
{
    const ChBeat *beat = chu_play_beat(ui);
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    return beat->channel == CH_CHANNEL_PHONE && slots(ui) >= 2 && !beat->slots[0].optional && chu_play_rows(ui, 0, rows, &zero) > 0;
}

/* In the order they are shown. Times are not shuffled: the author wrote them from sooner to later. */
static uint32_t rows_of(const ChUi *ui, uint32_t slot, uint8_t rows[CH_MAX_CHOICES], bool *zero)
{
    uint32_t count = chu_play_rows(ui, slot, rows, zero);
    if (slot != 0 || !has_when(ui)) return count;
    for (uint32_t i = 1; i < count; i++)
        for (uint32_t k = i; k > 0 && rows[k - 1] > rows[k]; k--) {
            uint8_t later = rows[k - 1];
            rows[k - 1] = rows[k];
            rows[k] = later;
        }
    return count;
}

/* Which part is open -------------------------------------------------------------------------------------------------- */

/* Nothing of it is on offer: it is left out without a word. */
static bool passed_over(const ChUi *ui, uint32_t slot)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    return rows_of(ui, slot, rows, &zero) == 0;
}

static uint32_t open_from(const ChUi *ui, uint32_t slot)
{
    while (slot < slots(ui) && passed_over(ui, slot)) slot++;
    return slot;
}

uint32_t chu_compose_open(const ChUi *ui)
{
    return open_from(ui, state_of(ui)->slot);
}

/* The part before the open one that was not passed over; the open one where there is none. */
static uint32_t before_open(const ChUi *ui)
{
    uint32_t open = chu_compose_open(ui);
    for (uint32_t slot = open; slot-- > 0;)
        if (!passed_over(ui, slot)) return slot;
    return open;
}

/* Rows are known by where they stand: Down goes down, in whatever order they are shown. */
static uint32_t row_order(uint32_t slot, uint32_t place)
{
    return CHU_COMPOSE_ROW + slot * CHU_COMPOSE_ROWS + place;
}

/* Where the focus belongs in a part: on what was chosen for it before, else on its first row. */
static uint32_t first_of(const ChUi *ui, uint32_t slot)
{
    uint8_t rows[CH_MAX_CHOICES], picked = slot < slots(ui) ? state_of(ui)->picks[slot] : 0;
    bool zero;
    if (slot >= slots(ui)) return CHU_COMPOSE_SEND;
    uint32_t count = rows_of(ui, slot, rows, &zero);
    for (uint32_t i = 0; i < count; i++)
        if (rows[i] == picked) return row_order(slot, i);
    return row_order(slot, 0);
}

uint32_t chu_compose_first(const ChUi *ui)
{
    return first_of(ui, chu_compose_open(ui));
}

bool chu_compose_sendable(const ChUi *ui)
{
    ChDecision decision = {.pick_count = (uint8_t)slots(ui)};
    if (chu_compose_open(ui) < slots(ui)) return false;
    memcpy(decision.picks, state_of(ui)->picks, sizeof decision.picks);
    return ch_on_offer(chu_play_scenario(ui), ch_session_state(ui->session), &decision);
}

/* Written parts ------------------------------------------------------------------------------------------------------- */

static void draw_written(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t slot)
{
    const ChuTheme *t = panel->theme;
    const ChSlot *part = &chu_play_beat(ui)->slots[slot];
    uint8_t pick = state_of(ui)->picks[slot];
    if (passed_over(ui, slot)) return;
    ChStr text = pick ? chu_stage_written(part->choices[pick - 1].text) : chu_say(panel, "%.*s: left out", CH_FMT(part->title));
    uint32_t how = !pick ? CHU_LITERAL : text.p == part->choices[pick - 1].text.p ? CHU_YOURS | CHU_RUNNING : CHU_THEIRS | CHU_RUNNING;
    ChuRole role = pick ? CHU_BODY : CHU_CAPTION;
    ChRect row = chu_cut_top(at, chu_write_height(panel, at->w, role, how, text));
    ChuLook look = chu_region(panel, (ChuRegion){.order = CHU_COMPOSE_PART + slot, .rect = row,
                                                 .say = chu_say(panel, "%.*s: %.*s", CH_FMT(part->title), CH_FMT(text))});
    if (look.hover) chu_box(panel, row, 8, t->sunken, 0, 0);
    chu_write(panel, row, role, how, pick ? t->ink : t->ink2, CHU_LEFT, text);
    if (look.ring) chu_ring(panel, row, 8);
    chu_cut_top(at, chu_d(panel, 12));
}

/* The open part ------------------------------------------------------------------------------------------------------- */

/* Number and title, and at the right how to go back. */
static void draw_head(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t slot)
{
    const ChuTheme *t = panel->theme;
    uint32_t before = before_open(ui);
    ChStr title = chu_say(panel, "%u  %.*s", slot + 1, CH_FMT(chu_play_beat(ui)->slots[slot].title));
    ChuHint hint = {CH_STR("Backspace"), chu_say(panel, "change part %u", before + 1)};
    int32_t w = chu_hint_row(panel, 0, 0, hint, false), h = chu_write_height(panel, at->w, CHU_BODY_STRONG, CHU_LITERAL, title);
    ChRect row = chu_cut_top(at, h < chu_d(panel, 24) ? chu_d(panel, 24) : h);
    bool fits = chu_width(panel, CHU_BODY_STRONG, CHU_LITERAL, title) + w + chu_d(panel, 16) <= row.w;
    if (before < slot && fits && (!chu_window(panel) || chu_rect_inside(row, *chu_window(panel))))
        chu_hint_row(panel, row.x + row.w - w, row.y + row.h / 2, hint, true);
    chu_write(panel, row, CHU_BODY_STRONG, CHU_LITERAL, t->you, CHU_LEFT, title);
    if (slot > 0 || !has_when(ui)) chu_stage_asks(ui, panel, row, title);
    chu_cut_top(at, chu_d(panel, GAP));
}

static void draw_row(ChuPanel *panel, ChRect *at, uint32_t order, ChuChoice choice)
{
    choice.dense = true;
    chu_choice(panel, order, chu_cut_top(at, chu_choice_height(panel, at->w, choice)), choice);
    chu_cut_top(at, chu_d(panel, GAP));
}

static void draw_rows(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t slot)
{
    const ChSlot *part = &chu_play_beat(ui)->slots[slot];
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = rows_of(ui, slot, rows, &zero);
    for (uint32_t i = 0; i < count; i++) {
        const ChChoice *choice = &part->choices[rows[i] - 1];
        draw_row(panel, at, row_order(slot, i), (ChuChoice){.text = choice->text, .number = i + 1, .interrupts = choice->interrupts,
                                                                  .taken_before = chu_play_taken(ui, choice)});
    }
    if (zero)
        draw_row(panel, at, row_order(slot, count), (ChuChoice){.text = CH_STR("Leave this part out, and go on."), .literal = true, .number = count + 1});
}

static void draw_later(ChUi *ui, ChuPanel *panel, ChRect *at, uint32_t slot, bool next)
{
    if (passed_over(ui, slot)) return;
    const char *lead = has_when(ui) ? "Then" : slot + 1 == slots(ui) ? "Last" : next ? "Next" : "Then";
    ChStr text = chu_say(panel, "%s: %.*s", lead, CH_FMT(chu_play_beat(ui)->slots[slot].title));
    int32_t w = at->w - chu_d(panel, 32), h = chu_write_height(panel, w, CHU_BODY, CHU_LITERAL, text);
    int32_t least = chu_d(panel, DASHED), all = h + chu_d(panel, 16);
    ChRect box = chu_cut_top(at, all > least ? all : least);
    chu_dashed_box(panel, box, 8, 0, panel->theme->edge);
    chu_write(panel, (ChRect){box.x + chu_d(panel, 16), box.y + (box.h - h) / 2, w, h}, CHU_BODY, CHU_LITERAL, panel->theme->ink2,
              CHU_LEFT, text);
    chu_cut_top(at, chu_d(panel, GAP));
}

void chu_compose_parts(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    uint32_t open = chu_compose_open(ui), from = has_when(ui) ? 1 : 0;
    for (uint32_t slot = from; slot < open; slot++) draw_written(ui, panel, at, slot);
    if (open < slots(ui) && open >= from) {
        if (open > from) chu_cut_top(at, chu_d(panel, 4));
        draw_head(ui, panel, at, open);
        draw_rows(ui, panel, at, open);
        chu_cut_top(at, chu_d(panel, 4));
    }
    for (uint32_t slot = open + 1; slot < slots(ui); slot++) draw_later(ui, panel, at, slot, slot == open + 1);
}

/* A card of it ------------------------------------------------------------------------------------------------------ */

static ChStr card_title(const ChUi *ui)
{
    switch (chu_play_beat(ui)->channel) {
    case CH_CHANNEL_REVIEW: return CH_STR("Your answer, in public");
    case CH_CHANNEL_CHAT: return CH_STR("Your message");
    default: return CH_STR("Your reply");
    }
}

static void card_head(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChuTheme *t = panel->theme;
    uint32_t open = chu_compose_open(ui), all = chu_play_beat(ui)->slot_count;
    ChStr part = open < all ? chu_say(panel, "Part %u of %u", open + 1, all) : CH_STR("All written");
    ChRect row = chu_cut_top(at, chu_line(panel, CHU_TITLE));
    int32_t w = chu_width(panel, CHU_TITLE, 0, card_title(ui)), part_w = chu_width(panel, CHU_CAPTION, 0, part);
    chu_label(panel, row, CHU_TITLE, t->ink, CHU_LEFT, card_title(ui));
    if (w + part_w + chu_d(panel, 16) <= row.w) chu_label(panel, row, CHU_CAPTION, t->ink2, CHU_RIGHT, part);
    chu_cut_top(at, chu_d(panel, 12));
}

/* How tall the card is, is known once it is written: its ground, drawn before, is made to reach. */
void chu_compose_card(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    int32_t pad = chu_card_padding(panel, false), top = at->y;
    uint32_t ground = panel->list->count;
    bool shadow = panel->theme->shadow != 0;
    chu_card(panel, 0, (ChRect){at->x, at->y, at->w, pad}, (ChuCard){.look = CHU_CARD_REST});
    ChRect inside = {at->x + pad, at->y + chu_d(panel, 16), at->w - 2 * pad, at->h};
    card_head(ui, panel, &inside);
    chu_compose_parts(ui, panel, &inside);
    int32_t h = inside.y - top + chu_d(panel, 8);
    for (uint32_t i = 0; i < (shadow ? 2u : 1u) && ground + i < panel->list->count; i++) panel->list->at[ground + i].rect.h = h;
    chu_cut_top(at, h);
}

/* When ---------------------------------------------------------------------------------------------------------------- */

/* The first sentence, or what comes before a comma, is what one looks for; the rest stands small below it. */
static ChuOption when_option(const ChUi *ui, uint8_t number)
{
    ChStr raw = chu_play_beat(ui)->slots[0].choices[number - 1].text;
    bool known = state_of(ui)->slot > 0; /* folded to make room for how */
    uint32_t end = 0;
    while (end < raw.n && raw.p[end] != '.' && raw.p[end] != ',') end++;
    ChuOption option = {.title = {raw.p, end}, .sideways = true, .dense = known, .chosen = known && state_of(ui)->picks[0] == number};
    if (end < raw.n && !known) option.note = ch_str_trim((ChStr){raw.p + end + 1, raw.n - end - 1});
    return option;
}

static int32_t when_columns(const ChuPanel *panel, ChRect at)
{
    if (panel->layout->reflow == CHU_NARROW) return 1;
    return at.w >= chu_d(panel, 560) ? 3 : at.w >= chu_d(panel, 440) ? 2 : 1;
}

static void draw_when_head(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChuHint hint = {CH_STR("Left Right"), CH_STR("sooner, later")};
    ChStr title = chu_play_beat(ui)->slots[0].title;
    int32_t w = chu_hint_row(panel, 0, 0, hint, false);
    int32_t h = chu_write_height(panel, at->w, CHU_BODY_STRONG, 0, title), least = chu_d(panel, 24);
    ChRect row = chu_cut_top(at, h > least ? h : least);
    if (chu_width(panel, CHU_BODY_STRONG, 0, title) + w + chu_d(panel, 16) <= row.w)
        chu_hint_row(panel, row.x + row.w - w, row.y + row.h / 2, hint, true);
    chu_write(panel, row, CHU_BODY_STRONG, 0, panel->theme->ink, CHU_LEFT, title);
    if (chu_compose_open(ui) == 0) chu_stage_asks(ui, panel, row, title);
    chu_cut_top(at, chu_d(panel, GAP));
}

static void draw_when(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = rows_of(ui, 0, rows, &zero);
    int32_t columns = when_columns(panel, *at), gap = chu_d(panel, GAP);
    draw_when_head(ui, panel, at);
    for (uint32_t row = 0; row < count; row += (uint32_t)columns) {
        int32_t tallest = 0;
        uint32_t end = row + (uint32_t)columns < count ? row + (uint32_t)columns : count;
        for (uint32_t i = row; i < end; i++) {
            int32_t w = chu_columns(*at, columns, gap, (int32_t)(i - row), 1).w;
            int32_t h = chu_option_height(panel, w, when_option(ui, rows[i]));
            tallest = h > tallest ? h : tallest;
        }
        for (uint32_t i = row; i < end; i++) {
            ChRect cell = chu_columns(*at, columns, gap, (int32_t)(i - row), 1);
            cell.h = tallest;
            chu_option(panel, row_order(0, i), cell, when_option(ui, rows[i]));
        }
        chu_cut_top(at, tallest + gap);
    }
    chu_cut_top(at, gap);
}

/* Sending ------------------------------------------------------------------------------------------------------------- */

ChuButton chu_compose_send(const ChUi *ui)
{
    bool written = chu_compose_open(ui) == slots(ui);
    bool phone = chu_play_beat(ui)->channel == CH_CHANNEL_PHONE;
    return (ChuButton){.words = phone ? CH_STR("Do it") : CH_STR("Send"), .look = CHU_PRIMARY, .key = CHU_ENTER,
                       .shut = written && !chu_compose_sendable(ui)};
}

/* What is still to be done before it can go. */
static void say_to_go(const ChUi *ui, ChText *out)
{
    static const char *const numbers[] = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"};
    uint32_t left = 0;
    for (uint32_t slot = chu_compose_open(ui); slot < slots(ui); slot++) left += !passed_over(ui, slot);
    if (left == 0 && !chu_compose_sendable(ui))
        ch_text_add(out, CH_STR("These parts do not go together. Backspace changes one."));
    else if (left == 0)
        ch_text_add(out, CH_STR("Read it once more, then send it"));
    else
        ch_text_addf(out, "%s part%s to go before you can send", numbers[left], left == 1 ? "" : "s");
}

ChStr chu_compose_to_go(ChUi *ui, ChuPanel *panel)
{
    ChText text = {.from = ui->from};
    say_to_go(ui, &text);
    return chu_play_kept(panel, &text);
}

void chu_compose_keys(ChUi *ui, ChuPanel *panel)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t open = chu_compose_open(ui), count = rows_of(ui, open, rows, &zero) + zero;
    if (open < slots(ui) && (open > 0 || !has_when(ui))) {
        chu_hint(panel, count > 1 ? chu_say(panel, "1–%u", count > 9 ? 9 : count) : CH_STR("1"), CH_STR("choose a part"));
        chu_answers_hint(panel, CHU_COMPOSE_ROW, CHU_COMPOSE_SEND, CH_STR("add it"));
    }
    if (has_when(ui)) chu_hint(panel, CH_STR("Left Right"), CH_STR("change when"));
    if (has_when(ui) && open == 0) chu_answers_hint(panel, CHU_COMPOSE_ROW, CHU_COMPOSE_SEND, CH_STR("choose"));
    if (open == slots(ui)) chu_hint(panel, CH_STR("Enter"), CH_STR("send"));
    if (before_open(ui) < open) chu_hint(panel, CH_STR("Backspace"), CH_STR("change the part before"));
    ChStr words = chu_play_beat(ui)->channel == CH_CHANNEL_PHONE ? CH_STR("do it") : CH_STR("send");
    if (open == slots(ui)) words.n = 0; /* as Enter does */
    chu_key(panel, CHU_COMPOSE_SEND_KEY, (ChuKey){.name = CH_KEY_ENTER, .ctrl = true}, words);
}

bool chu_compose_goes_back(const ChUi *ui)
{
    return slots(ui) > 0 && before_open(ui) < chu_compose_open(ui);
}

/* Below the parts: the button that sends them, and beside a dead line the count, where it has no card of its own. */
static void draw_foot(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    bool written = chu_compose_open(ui) == slots(ui), count = chu_count_offered(ui) && !chu_play_side(ui, panel);
    if (!written && !count) { /* no gap below the last part */
        at->y -= chu_d(panel, GAP);
        at->h += chu_d(panel, GAP);
        return;
    }
    chu_cut_top(at, chu_d(panel, GAP));
    ChRect row = chu_cut_top(at, chu_d(panel, written ? CHU_BUTTON_BEGIN : CHU_BUTTON));
    if (written) {
        ChuButton send = chu_compose_send(ui);
        chu_button(panel, CHU_COMPOSE_SEND, chu_cut_left(&row, chu_button_width(panel, send)), send);
        chu_cut_left(&row, chu_d(panel, 16));
    }
    if (count) chu_count_button(ui, panel, &row);
}

/* Measured by drawing it: what was drawn and registered meanwhile is taken back. */
int32_t chu_stage_compose_height(ChUi *ui, ChuPanel *panel, int32_t width)
{
    ChuPanel dry = *panel;
    uint32_t drawn = panel->list->count, regions = panel->focus->region_count, hints = panel->focus->hint_count;
    uint32_t first = panel->focus->first[panel->layer];
    ChRect at = {0, 0, width, INT32_MAX / 2};
    chu_stage_compose(ui, &dry, &at);
    panel->list->count = drawn;
    panel->focus->region_count = regions;
    panel->focus->hint_count = hints;
    panel->focus->first[panel->layer] = first;
    return at.y;
}

void chu_stage_compose(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    ChChannel channel = chu_play_beat(ui)->channel;
    if (has_when(ui)) draw_when(ui, panel, at);
    if (channel == CH_CHANNEL_REVIEW || channel == CH_CHANNEL_CHAT) {
        chu_compose_card(ui, panel, at);
        chu_cut_top(at, chu_d(panel, GAP));
    } else {
        chu_compose_parts(ui, panel, at);
    }
    draw_foot(ui, panel, at);
    chu_focus_first(panel, chu_compose_open(ui) ? chu_compose_first(ui) : chu_stage_begins(ui, panel));
}

/* Doing --------------------------------------------------------------------------------------------------------------- */

static void send(ChUi *ui)
{
    if (chu_compose_sendable(ui)) chu_play_answer(ui, state_of(ui)->picks, slots(ui));
}

/* From wherever one is; before all is written it says what is wanting. */
static void send_now(ChUi *ui)
{
    if (chu_compose_sendable(ui)) {
        send(ui);
        return;
    }
    ChText text = {.from = ui->from};
    say_to_go(ui, &text);
    if (!text.failed) chu_set_toast(ui, ch_text_view(&text), ui->now_ms);
    ch_text_free(&text);
}

static void pick(ChUi *ui, uint32_t slot, uint8_t number)
{
    ChuCompose *compose = state_of(ui);
    bool when_again = has_when(ui) && slot == 0 && compose->slot > 0; /* the others stay as they are */
    compose->picks[slot] = number;
    if (!when_again) compose->slot = slot + 1;
    uint32_t open = open_from(ui, compose->slot);
    for (uint32_t i = slot + 1; i < open && !when_again; i++) compose->picks[i] = 0;
    chu_take_focus(ui, first_of(ui, open));
}

static void go_back(ChUi *ui, uint32_t slot)
{
    state_of(ui)->slot = slot;
    chu_take_focus(ui, first_of(ui, slot));
}

static uint32_t when_count(const ChUi *ui)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    return rows_of(ui, 0, rows, &zero);
}

/* From among the ways to begin: when to ring is changed without going back to it. */
static void change_when(ChUi *ui, int32_t by)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    int32_t count = (int32_t)rows_of(ui, 0, rows, &zero), at = 0;
    while (at < count && rows[at] != state_of(ui)->picks[0]) at++;
    if (at + by >= 0 && at + by < count) state_of(ui)->picks[0] = rows[at + by];
}

static void act_row(ChUi *ui, uint32_t slot, uint32_t place, ChuDeed deed)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = rows_of(ui, slot, rows, &zero);
    if (deed.kind == CHU_ACT && place < count + zero) pick(ui, slot, place < count ? rows[place] : 0);
    if (deed.kind == CHU_LESS && place > 0) chu_take_focus(ui, row_order(slot, place - 1));
    if (deed.kind == CHU_MORE && place + 1 < when_count(ui)) chu_take_focus(ui, row_order(slot, place + 1));
}

static void act_tabs(ChUi *ui, ChuDeed deed)
{
    ChuCompose *compose = state_of(ui);
    bool letter = chu_letter_tab(ui), wanted = letter;
    if (deed.kind == CHU_LESS) wanted = true;
    if (deed.kind == CHU_MORE) wanted = false;
    if (deed.kind == CHU_SET) wanted = deed.value == 0;
    if (wanted != letter) compose->tab ^= 1;
}

void chu_stage_compose_act(ChUi *ui, uint32_t order, ChuDeed deed)
{
    if (order == CHU_COMPOSE_TABS) {
        act_tabs(ui, deed);
    } else if (order >= CHU_COMPOSE_ROW && order < CHU_COMPOSE_SEND) {
        uint32_t place = order - CHU_COMPOSE_ROW;
        act_row(ui, place / CHU_COMPOSE_ROWS, place % CHU_COMPOSE_ROWS, deed);
    } else if (deed.kind == CHU_ACT && order >= CHU_COMPOSE_PART && order < CHU_COMPOSE_ROW) {
        go_back(ui, order - CHU_COMPOSE_PART);
    } else if (deed.kind == CHU_ACT && order == CHU_COMPOSE_SEND) {
        send(ui);
    } else if (deed.kind == CHU_ACT && order == CHU_COMPOSE_SEND_KEY) {
        send_now(ui);
    } else if (deed.kind == CHU_ACT && order == CHU_COMPOSE_COUNT) {
        chu_count_toggle(ui);
    } else if (deed.kind == CHU_ACT) {
        chu_letter_act(ui, order);
    }
}

bool chu_stage_compose_key(ChUi *ui, const ChUiInput *input)
{
    ChuCompose *compose = state_of(ui);
    if (input->type != CH_INPUT_KEY || slots(ui) == 0 || ch_session_ended(ui->session)) return false;
    uint32_t before = before_open(ui), open = chu_compose_open(ui);
    switch (input->key) {
    case CH_KEY_BACKSPACE:
        if (before == open) return false;
        go_back(ui, before);
        return true;
    case CH_KEY_LEFT:
    case CH_KEY_RIGHT:
        if (!has_when(ui) || compose->slot == 0) return false;
        change_when(ui, input->key == CH_KEY_LEFT ? -1 : 1);
        return true;
    case CH_KEY_ENTER: /* on the letter: to the reply */
        chu_take_focus(ui, chu_compose_first(ui));
        return true;
    default: return false;
    }
}
