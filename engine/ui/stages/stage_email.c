/* Writing: their letter at the left, with what the trainee marked in it, and the reply at the right. In one column the two
 * are tabs, and what was marked stays above the reply. */
#include "ui/stages/stage_letter.h"

enum { BODY_INSET = 16, PARA_GAP = 12, FOOT = 48, STRIP = 48 };
enum { LETTER_HOW = CHU_RUNNING | CHU_THEIRS };

static ChuCompose *state_of(const ChUi *ui)
{
    return &chu_play((ChUi *)ui)->compose;
}

static bool narrow(const ChuLayout *layout)
{
    return layout->reflow == CHU_NARROW;
}

static bool composes(const ChUi *ui)
{
    return chu_play_beat(ui)->kind == CH_BEAT_COMPOSE;
}

/* Which letter -------------------------------------------------------------------------------------------------------- */

static bool is_letter(const ChuTold *told)
{
    return told->kind == CHU_TOLD_SAYS && !told->reply && told->channel == CH_CHANNEL_EMAIL;
}

ChuLetter chu_letter(const ChUi *ui)
{
    const ChuPlay *play = chu_play((ChUi *)ui);
    uint32_t end = play->told_count;
    while (end > 0 && !is_letter(&play->told[end - 1])) end--;
    uint32_t first = end;
    while (first > 0 && is_letter(&play->told[first - 1]) && play->told[first - 1].step == play->told[end - 1].step) first--;
    return (ChuLetter){first, end - first, end > first && first >= play->fresh};
}

static const ChuTold *told_at(const ChUi *ui, const ChuLetter *letter, uint32_t i)
{
    return &chu_play((ChUi *)ui)->told[letter->first + i];
}

/* The passage of the letter's beginning, when it is on stage. */
uint32_t chu_letter_order(const ChUi *ui)
{
    const ChuPlay *play = chu_play((ChUi *)ui);
    ChuLetter letter = chu_letter(ui);
    for (uint32_t i = 0; letter.fresh && i < play->passage_count; i++)
        if (play->passages[i].first == letter.first) return CHU_PLAY_TOLD + i;
    return CHU_COMPOSE_LETTER;
}

bool chu_letter_tab(const ChUi *ui)
{
    ChuLetter letter = chu_letter(ui);
    return letter.count > 0 && letter.fresh != (state_of(ui)->tab & 1u);
}

/* How they are, as far as they have let it be known. */
static int32_t known_anger(const ChUi *ui)
{
    const ChuPlay *play = chu_play((ChUi *)ui);
    for (uint32_t i = play->told_count; i-- > 0;)
        if (play->told[i].kind == CHU_TOLD_SAYS) return play->told[i].anger;
    return chu_play_scenario(ui)->customer.anger;
}

/* Sentences and marks ------------------------------------------------------------------------------------------------- */

static const ChuPara *para_of(const ChUi *ui, const ChuLetter *letter, uint32_t i, int32_t width)
{
    return chu_texts_lay(ui->texts, told_at(ui, letter, i)->text, CHU_BODY, LETTER_HOW, width);
}

static uint32_t sentences_of(const ChUi *ui, const ChuLetter *letter)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < letter->count; i++) count += para_of(ui, letter, i, CHU_ONE_LINE)->sentence_count;
    return count < CHU_LETTER_MARKS ? count : CHU_LETTER_MARKS;
}

static uint32_t marks_count(const ChuCompose *compose)
{
    uint32_t count = 0;
    for (uint64_t bits = compose->marks; bits; bits &= bits - 1) count++;
    return count;
}

static bool marked(const ChuCompose *compose, uint32_t sentence)
{
    return sentence < CHU_LETTER_MARKS && (compose->marks >> sentence & 1u);
}

/* What one sentence says, from the pieces it was laid in. */
static ChStr sentence_text(ChUi *ui, ChuPanel *panel, const ChuLetter *letter, uint32_t sentence)
{
    ChText text = {.from = panel->arena->from};
    uint32_t before = 0;
    for (uint32_t i = 0; i < letter->count; i++) {
        const ChuPara *para = para_of(ui, letter, i, CHU_ONE_LINE);
        for (uint32_t line = 0; line < para->line_count; line++)
            for (uint32_t r = 0; r < para->lines[line].run_count; r++) {
                const ChuRun *run = &para->runs[para->lines[line].first_run + r];
                if (before + run->sentence == sentence) ch_text_add(&text, run->text);
            }
        before += para->sentence_count;
    }
    ChStr said = chu_say(panel, "%.*s", CH_FMT(ch_str_trim(ch_text_view(&text))));
    ch_text_free(&text);
    return said;
}

/* Behind the words: a tint and a line for what is marked, a thin line for the sentence at hand. */
static void draw_marks(ChUi *ui, ChuPanel *panel, const ChuPara *para, ChRect at, uint32_t before, bool at_hand)
{
    const ChuCompose *compose = state_of(ui);
    const ChuTheme *t = panel->theme;
    int32_t thick = chu_d(panel, 2), thin = chu_d(panel, 1);
    for (uint32_t l = 0; l < para->line_count; l++) {
        const ChuTextLine *line = &para->lines[l];
        ChRect whole = {at.x, at.y + line->y, at.w, para->line_h};
        if (chu_window(panel) && !chu_rect_inside((ChRect){chu_window(panel)->x, whole.y, 0, whole.h}, *chu_window(panel))) continue;
        int32_t left = chu_para_left(panel->list, line, at.x, at.w, (ChuParaLook){.align = CHU_LEFT});
        ch_draw_whole(panel->list, left, line->w); /* as the line itself */
        for (uint32_t r = 0; r < line->run_count; r++) {
            const ChuRun *run = &para->runs[line->first_run + r];
            uint32_t sentence = before + run->sentence;
            ChRect under = {left + run->x, whole.y + para->line_h - 2 * thick, run->w, thick};
            if (marked(compose, sentence)) {
                chu_fill(panel, (ChRect){under.x, whole.y + thin, run->w, para->line_h - thin}, t->you_tint);
                chu_fill(panel, under, t->you);
            } else if (at_hand && sentence == compose->mark) {
                chu_fill(panel, (ChRect){under.x, under.y, under.w, thin}, t->focus);
            }
        }
        ch_draw_whole_end(panel->list);
    }
}

/* The page's parts ---------------------------------------------------------------------------------------------------- */

typedef struct Page {
    ChRect letter, reply;
} Page;

static Page lay_page(const ChuLayout *layout, ChRect content)
{
    Page page = {content, content};
    int32_t gap = chu_gap(layout), share = layout->reflow == CHU_COMPACT ? 45 : 50;
    if (narrow(layout)) return page;
    int32_t w = (content.w - gap) * share / 100;
    page.letter.w = w;
    page.reply.x += w + gap;
    page.reply.w -= w + gap;
    return page;
}

static int32_t letter_padding(const ChuLayout *layout)
{
    return chu_px(layout, narrow(layout) ? 16 : 24);
}

static int32_t letter_width(const ChuLayout *layout, ChRect card)
{
    int32_t inset = narrow(layout) ? 0 : chu_px(layout, BODY_INSET);
    int32_t w = card.w - 2 * (letter_padding(layout) + inset);
    return w > 1 ? w : 1;
}

/* The letter ---------------------------------------------------------------------------------------------------------- */

static void draw_letter_head(ChUi *ui, ChuPanel *panel, ChRect *card, const ChuLetter *letter)
{
    const ChuTheme *t = panel->theme;
    int32_t pad = letter_padding(panel->layout), anger = known_anger(ui), chip = chu_heat_chip_width(panel, anger, true);
    int32_t gap = chu_d(panel, 16), top = chu_d(panel, narrow(panel->layout) ? 8 : 16);
    ChRect in = {card->x + pad, card->y + top, card->w - 2 * pad, card->h};
    ChStr name = chu_play_scenario(ui)->customer.name.n ? chu_play_scenario(ui)->customer.name : CH_STR("The customer");
    bool beside = chip + gap < in.w / 2 + gap;
    int32_t w = beside ? in.w - chip - gap : in.w;
    ChuRole role = narrow(panel->layout) ? CHU_TITLE : CHU_HEADING2;
    int32_t h = chu_write(panel, (ChRect){in.x, in.y, w, in.h}, role, CHU_LITERAL, t->ink, CHU_LEFT, name);
    if (beside) chu_heat_chip(panel, in.x + in.w - chip, in.y + chu_line(panel, role) / 2, anger, true);
    chu_cut_top(&in, h);
    ChStr when = letter->count ? chu_say(panel, "%.*s, as it was written", CH_FMT(chu_play_when(panel, ui, told_at(ui, letter, 0)->clock_s)))
                               : CH_STR("Nothing from them yet");
    chu_write_cut(panel, &in, top, CHU_CAPTION, 0, t->ink2, when);
    if (!beside) {
        chu_heat_chip(panel, in.x, in.y + chu_d(panel, 12), anger, true);
        chu_cut_top(&in, chu_d(panel, 24) + top);
    }
    chu_rule(panel, card->x, in.y, card->w);
    chu_cut_top(card, in.y + chu_d(panel, 1) - card->y);
}

static void draw_letter_foot(ChUi *ui, ChuPanel *panel, ChRect foot)
{
    const ChuTheme *t = panel->theme;
    const ChuCompose *compose = state_of(ui);
    int32_t pad = letter_padding(panel->layout), count = (int32_t)marks_count(compose);
    ChRect row = chu_inset(foot, pad, 0);
    const ChuHint mark = {chu_keyed_cap(panel, CH_KEYED_MARK), CH_STR("Mark what it is really about")}, page = {CH_STR("PgDn"), CH_STR("the rest")};
    chu_rule(panel, foot.x, foot.y, foot.w);
    int32_t middle = row.y + row.h / 2, w = panel->settings->letters_off ? 0 : chu_hint_row(panel, 0, 0, mark, false);
    if (w && w <= row.w) {
        chu_hint_row(panel, row.x, middle, mark, true);
        chu_cut_left(&row, w + chu_d(panel, 16));
    }
    ChStr told = chu_say(panel, "%d marked", (int)count);
    int32_t told_w = chu_width(panel, CHU_CAPTION_STRONG, 0, told);
    if (count && told_w <= row.w) chu_label(panel, chu_cut_left(&row, told_w), CHU_CAPTION_STRONG, t->you, CHU_LEFT, told);
    bool more = chu_scroll_most(&compose->letter) > compose->letter.top;
    int32_t page_w = chu_hint_row(panel, 0, 0, page, false);
    if (more && page_w + chu_d(panel, 16) <= row.w) chu_hint_row(panel, row.x + row.w - page_w, middle, page, true);
}

static ChStr letter_said(ChUi *ui, ChuPanel *panel, const ChuLetter *letter)
{
    ChText all = {.from = panel->arena->from};
    for (uint32_t i = 0; i < letter->count; i++) {
        ch_text_add(&all, told_at(ui, letter, i)->text);
        ch_text_add(&all, CH_STR("\n\n"));
    }
    ChStr said = chu_say(panel, "%.*s", CH_FMT(ch_text_view(&all)));
    ch_text_free(&all);
    return said;
}

static bool letter_focused(const ChUi *ui)
{
    return chu_focus_has(&ui->focus) == chu_letter_order(ui);
}

/* M brings the letter under the hand; then Left and Right go by sentences, and M marks one. */
static void letter_keys(ChUi *ui, ChuPanel *panel, const ChuLetter *letter)
{
    if (!letter->count) return;
    chu_key(panel, CHU_COMPOSE_MARK, chu_keyed(panel, CH_KEYED_MARK), CH_STR("mark"));
    if (!letter_focused(ui)) return;
    chu_key(panel, CHU_COMPOSE_MARK_BEFORE, (ChuKey){.name = CH_KEY_LEFT}, (ChStr){NULL, 0});
    chu_key(panel, CHU_COMPOSE_MARK_AFTER, (ChuKey){.name = CH_KEY_RIGHT}, (ChStr){NULL, 0});
    chu_hint(panel, CH_STR("Left Right"), CH_STR("by sentences"));
}

static void draw_letter_body(ChUi *ui, ChuPanel *panel, ChRect body, const ChuLetter *letter, int32_t width)
{
    ChuCompose *compose = state_of(ui);
    int32_t gap = chu_d(panel, PARA_GAP);
    uint32_t before = 0;
    ChRect at = chu_scroll_begin(panel, 0, body, &compose->letter, chu_line(panel, CHU_BODY));
    at.w = width;
    for (uint32_t i = 0; i < letter->count; i++) {
        const ChuPara *para = para_of(ui, letter, i, width);
        draw_marks(ui, panel, para, at, before, letter_focused(ui));
        chu_write_cut(panel, &at, gap, CHU_BODY, LETTER_HOW, panel->theme->ink, told_at(ui, letter, i)->text);
        before += para->sentence_count;
    }
    chu_scroll_end(panel, at.y - (letter->count ? gap : 0));
}

static void draw_letter(ChUi *ui, ChuPanel *panel, ChRect card)
{
    ChuLetter letter = chu_letter(ui);
    ChRect whole = card;
    int32_t pad = letter_padding(panel->layout), inset = narrow(panel->layout) ? 0 : chu_d(panel, BODY_INSET);
    chu_card(panel, 0, card, (ChuCard){.look = CHU_CARD_REST});
    draw_letter_head(ui, panel, &card, &letter);
    ChRect foot = {0};
    if (letter.count && card.h > chu_d(panel, 3 * FOOT)) foot = chu_cut_bottom(&card, chu_d(panel, FOOT));
    ChRect body = {card.x + pad + inset, card.y + chu_d(panel, 12), letter_width(panel->layout, whole), card.h - chu_d(panel, 20)};
    if (body.h < chu_line(panel, CHU_BODY)) body.h = chu_line(panel, CHU_BODY);
    draw_letter_body(ui, panel, body, &letter, body.w);
    if (foot.h) draw_letter_foot(ui, panel, foot); /* which knows by now whether there is more */
    letter_keys(ui, panel, &letter);
    if (!letter.count) return;
    ChuLook look = chu_region(panel, (ChuRegion){.order = chu_letter_order(ui), .rect = whole, .manner = CHU_READS,
                                                 .scroll = &state_of(ui)->letter, .scrolls = true, .say = letter_said(ui, panel, &letter)});
    if (look.ring) chu_ring(panel, whole, 12);
}

/* What happened besides the letter ------------------------------------------------------------------------------------ */

static bool of_letter(const ChUi *ui, const ChuLetter *letter, uint32_t passage)
{
    uint32_t first = chu_play(ui)->passages[passage].first;
    return letter->fresh && first >= letter->first && first < letter->first + letter->count;
}

static void draw_happens(ChuPanel *panel, ChRect *at, uint32_t passage, ChuHappens happens)
{
    int32_t h = chu_write_height(panel, at->w, happens.role, happens.how, happens.text);
    chu_stage_happens(panel, chu_cut_top(at, h), passage, happens);
}

static void draw_news(ChUi *ui, ChuPanel *panel, ChRect *at)
{
    const ChuPlay *play = chu_play(ui);
    ChuLetter letter = chu_letter(ui);
    for (uint32_t i = 0; i < play->passage_count; i++) {
        const ChuPassage *passage = &play->passages[i];
        const ChuTold *told = &play->told[passage->first];
        if (of_letter(ui, &letter, i)) continue;
        if (chu_stage_elsewhere(ui, told)) {
            ChuPost post = chu_post_elsewhere(ui, panel, passage);
            chu_post_draw(panel, chu_cut_top(at, chu_post_height(panel, at->w, &post)), &post, CHU_PLAY_TOLD + i);
        } else if (passage->kind == CHU_TOLD_SAYS) {
            ChuBubble bubble = {.text = passage->text, .degrees = told->anger, .small = true, .no_tail = true, .speaking = -1};
            ChRect rect = chu_cut_top(at, chu_bubble_height(panel, at->w, bubble));
            chu_bubble(panel, CHU_PLAY_TOLD + i, rect, bubble);
        } else if (passage->kind == CHU_TOLD_TIME) {
            draw_happens(panel, at, i, (ChuHappens){CHU_BODY_STRONG, 0, panel->theme->ink, CHU_LEFT, chu_play_later(panel, ui, told)});
        } else {
            draw_happens(panel, at, i, (ChuHappens){CHU_BODY, LETTER_HOW, panel->theme->ink2, CHU_LEFT, passage->text});
        }
        chu_cut_top(at, chu_d(panel, 16));
    }
}

/* The reply ----------------------------------------------------------------------------------------------------------- */

/* Marked passages stay in sight where the letter does not. Returns their height. */
static int32_t marked_passages(ChUi *ui, ChuPanel *panel, ChRect at, bool draw)
{
    ChuLetter letter = chu_letter(ui);
    const ChuTheme *t = panel->theme;
    uint32_t count = sentences_of(ui, &letter);
    int32_t top = at.y, pad = chu_d(panel, 12);
    for (uint32_t s = 0; s < count; s++) {
        if (!marked(state_of(ui), s)) continue;
        ChStr text = sentence_text(ui, panel, &letter, s);
        int32_t h = chu_write_height(panel, at.w - 2 * pad, CHU_CAPTION, CHU_LITERAL, text) + chu_d(panel, 8);
        ChRect box = {at.x, at.y, at.w, h};
        if (draw) chu_box(panel, box, 8, t->you_tint, 0, 0);
        if (draw) chu_write(panel, chu_inset(box, pad, chu_d(panel, 4)), CHU_CAPTION, CHU_LITERAL, t->ink, CHU_LEFT, text);
        at.y += h + chu_d(panel, 8);
    }
    return at.y - top;
}

static void draw_foot(ChUi *ui, ChuPanel *panel, ChRect row)
{
    bool written = chu_compose_open(ui) == chu_play_beat(ui)->slot_count;
    ChuButton send = chu_compose_send(ui);
    ChStr to_go = chu_compose_to_go(ui, panel);
    if (written) {
        chu_button(panel, CHU_COMPOSE_SEND, chu_cut_right(&row, chu_button_width(panel, send)), send);
        chu_cut_right(&row, chu_d(panel, 16));
    }
    chu_count_button(ui, panel, &row);
    int32_t h = row.w > 0 ? chu_write_height(panel, row.w, CHU_CAPTION, 0, to_go) : row.h + 1;
    if (h <= row.h) chu_write(panel, chu_centred(row, row.w, h), CHU_CAPTION, 0, panel->theme->ink2, CHU_RIGHT, to_go);
}

static uint32_t reply_begins(const ChUi *ui)
{
    if (ch_session_ended(ui->session)) return CHU_PLAY_END;
    return composes(ui) ? chu_compose_first(ui) : CHU_PLAY_CHOICE;
}

/* What is to be read comes first, then what is to be answered: a new letter, their words, what happened, the letter that is
 * answered; and where there is none of it, the question. */
static uint32_t begins_with(const ChUi *ui, const ChuPanel *panel, bool letter_beside)
{
    const ChuPlay *play = chu_play(ui);
    ChuLetter letter = chu_letter(ui);
    if (letter_beside && letter.fresh) return chu_letter_order(ui);
    for (int any = 0; any < 2; any++)
        for (uint32_t i = 0; i < play->passage_count; i++)
            if (!of_letter(ui, &letter, i) && (any || play->passages[i].kind == CHU_TOLD_SAYS)) return CHU_PLAY_TOLD + i;
    if (letter_beside && letter.count) return chu_letter_order(ui);
    if (play->passage_count) return reply_begins(ui); /* all of it is the letter, on the other tab */
    return chu_stage_begins(ui, panel);
}

static void draw_reply(ChUi *ui, ChuPanel *panel, ChRect column)
{
    ChuCompose *compose = state_of(ui);
    bool parts = composes(ui);
    if (chu_play_strip(ui, panel->layout)) {
        chu_play_strip_draw(ui, panel, chu_cut_top(&column, chu_d(panel, STRIP)));
        chu_cut_top(&column, chu_gap(panel->layout));
    }
    if (parts) {
        draw_foot(ui, panel, chu_cut_bottom(&column, chu_d(panel, CHU_BUTTON)));
        chu_cut_bottom(&column, chu_d(panel, narrow(panel->layout) ? 12 : 20));
    }
    int32_t marks = narrow(panel->layout) && parts ? marked_passages(ui, panel, column, false) : 0;
    bool pinned = marks > 0 && marks <= column.h / 3; /* many of them scroll with the reply */
    if (pinned) marked_passages(ui, panel, chu_cut_top(&column, marks + chu_d(panel, 4)), true);
    ChuBelow below = chu_below(panel, column, &compose->reply);
    ChRect at = chu_scroll_begin(panel, 0, below.view, &compose->reply, chu_line(panel, CHU_BODY));
    if (marks && !pinned) chu_cut_top(&at, marked_passages(ui, panel, at, true));
    draw_news(ui, panel, &at);
    if (parts) chu_play_hint_draw(ui, panel, &at);
    if (parts)
        chu_compose_card(ui, panel, &at);
    else
        chu_play_answers(ui, panel, &at, (ChuAnswersLook){.dense = true});
    chu_scroll_end(panel, at.y);
    chu_stage_below(ui, panel, &below);
    chu_focus_first(panel, begins_with(ui, panel, !narrow(panel->layout)));
}

/* One column ---------------------------------------------------------------------------------------------------------- */

static void draw_tabbed(ChUi *ui, ChuPanel *panel, ChRect content)
{
    static const ChStr words[] = {{"Letter", 6}, {"Reply", 5}};
    bool letter = chu_letter_tab(ui);
    ChuParts tabs = {.words = words, .count = 2, .chosen = letter ? 0 : 1, .say = CH_STR("Letter or reply")};
    if (chu_letter(ui).count) {
        chu_tabs(panel, CHU_COMPOSE_TABS, chu_cut_top(&content, chu_tabs_height(panel, content.w, tabs)), tabs);
        chu_cut_top(&content, chu_d(panel, 12));
    }
    if (!letter) {
        draw_reply(ui, panel, content);
        return;
    }
    ChuButton answer = {.words = CH_STR("Answer"), .look = CHU_PRIMARY, .key = CHU_ENTER};
    ChRect row = chu_cut_bottom(&content, chu_d(panel, CHU_BUTTON));
    chu_button(panel, CHU_COMPOSE_TO_REPLY, chu_cut_right(&row, chu_button_width(panel, answer)), answer);
    chu_cut_bottom(&content, chu_d(panel, 12));
    draw_letter(ui, panel, content);
    chu_focus_first(panel, chu_letter_order(ui));
}

void chu_stage_email(ChUi *ui, ChuPanel *panel, ChRect page)
{
    ChRect content = chu_content(panel->layout, page);
    if (narrow(panel->layout)) {
        draw_tabbed(ui, panel, content);
        return;
    }
    Page parts = lay_page(panel->layout, content);
    draw_letter(ui, panel, parts.letter);
    draw_reply(ui, panel, parts.reply);
}

/* Doing --------------------------------------------------------------------------------------------------------------- */

/* The top and the foot of a sentence in the letter as it is laid now. */
static void sentence_span(const ChUi *ui, const ChuLetter *letter, uint32_t sentence, int32_t *top, int32_t *foot)
{
    const ChuLayout *layout = &ui->layout;
    ChRect content = chu_content(layout, (ChRect){0, 0, layout->width, layout->height});
    int32_t width = letter_width(layout, lay_page(layout, content).letter), y = 0;
    uint32_t before = 0;
    *top = -1;
    *foot = 0;
    for (uint32_t i = 0; i < letter->count; i++) {
        const ChuPara *para = para_of(ui, letter, i, width);
        for (uint32_t l = 0; l < para->line_count; l++)
            for (uint32_t r = 0; r < para->lines[l].run_count; r++) {
                if (before + para->runs[para->lines[l].first_run + r].sentence != sentence) continue;
                if (*top < 0) *top = y + para->lines[l].y;
                *foot = y + para->lines[l].y + para->line_h;
            }
        before += para->sentence_count;
        y += para->h + chu_px(layout, PARA_GAP);
    }
}

static void bring_sentence(ChUi *ui, const ChuLetter *letter)
{
    ChuScroll *scroll = &state_of(ui)->letter;
    int32_t top, foot, step = scroll->step > 0 ? scroll->step : 1;
    sentence_span(ui, letter, state_of(ui)->mark, &top, &foot);
    if (top < 0) return;
    if (top < scroll->top) chu_scroll_by(scroll, -((scroll->top - top + step - 1) / step));
    if (foot > scroll->top + scroll->window) chu_scroll_by(scroll, (foot - scroll->top - scroll->window + step - 1) / step);
}

static void mark(ChUi *ui, const ChuLetter *letter)
{
    ChuCompose *compose = state_of(ui);
    if (!letter_focused(ui)) {
        if (narrow(&ui->layout) && !chu_letter_tab(ui)) compose->tab ^= 1;
        chu_take_focus(ui, chu_letter_order(ui));
    } else if (compose->mark < sentences_of(ui, letter)) {
        compose->marks ^= (uint64_t)1 << compose->mark;
    }
    bring_sentence(ui, letter);
}

void chu_letter_act(ChUi *ui, uint32_t order)
{
    ChuCompose *compose = state_of(ui);
    ChuLetter letter = chu_letter(ui);
    uint32_t count = sentences_of(ui, &letter);
    switch (order) {
    case CHU_COMPOSE_MARK: mark(ui, &letter); break;
    case CHU_COMPOSE_MARK_BEFORE:
        if (compose->mark > 0) compose->mark--;
        bring_sentence(ui, &letter);
        break;
    case CHU_COMPOSE_MARK_AFTER:
        if (compose->mark + 1 < count) compose->mark++;
        bring_sentence(ui, &letter);
        break;
    case CHU_COMPOSE_TO_REPLY:
        compose->tab ^= 1;
        chu_take_focus(ui, reply_begins(ui));
        break;
    default: break;
    }
}

/* Its words alone: chu_stage_email draws the page. Whom one says something to is whoever stands by; the letter is written in parts. */
const ChuStage chu_stage_letters = {.question = {"What do you say?", 16},
                                    .question_done = {"What do you do?", 15},
                                    .silence = {"Answer nothing", 14}};
