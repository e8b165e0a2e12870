/* What was told in this play, found anew by playing its decisions once more; and how far the customer has
 * come in saying what is on stage now. */
#include "ui/stages/stage.h"
#include "words/words.h"

/* At a speaking pace of 100 %: some fifteen characters a second, as people talk on the telephone. */
enum { CHAR_MS = 66, SENTENCE_MS = 700, HAPPENS_MS = 400, TYPING_MS = 28, TYPING_MOST_MS = 2600 };

typedef struct Telling {
    ChUi *ui;
    ChuPlay *play;
    const ChScenario *scenario;
    const ChSession *again; /* the play, played once more */
    ChChannel channel;
    int64_t clock_s; /* when what is told now was told: a step's time goes by in the middle of it */
    uint32_t step;
    bool died, long_time; /* of this step */
} Telling;

/* The list --------------------------------------------------------------------------------------------------------- */

static ChuTold *add(Telling *t, ChuToldKind kind, ChStr text)
{
    ChuPlay *play = t->play;
    ChuTold *list = ch_arena_grow(&t->ui->keep, play->told, play->told_count, &play->told_room, sizeof *list);
    if (!list) {
        play->forgot = true;
        return NULL;
    }
    const ChMoment *now = &ch_session_state(t->again)->now;
    play->told = list;
    list[play->told_count] = (ChuTold){.kind = kind,
                                       .text = text,
                                       .channel = t->channel,
                                       .anger = now->anger,
                                       .clock_s = t->clock_s,
                                       .step = t->step};
    return &list[play->told_count++];
}

/* In a call somebody is heard; the line is dead from when it died until somebody is heard again. */
static void on_phone(Telling *t, uint32_t place)
{
    ChuPlay *play = t->play;
    if (t->channel != CH_CHANNEL_PHONE) return;
    if (play->line == CHU_LINE_DEAD) play->call = place; /* else with what you said as you rang */
    play->line = CHU_LINE_OPEN;
}

static void add_line(Telling *t, ChLineKind kind, ChStr text, bool reply)
{
    ChuTold *told = add(t, kind == CH_LINE_SAYS ? CHU_TOLD_SAYS : CHU_TOLD_DOES, text);
    if (!told) return;
    told->reply = reply;
    if (kind == CH_LINE_SAYS) on_phone(t, t->play->told_count - 1);
}

static void add_yours(Telling *t, const ChEvent *event)
{
    ChuTold *told = add(t, CHU_TOLD_YOURS, event->text);
    if (told) told->because = event->choice->because;
    if (event->choice->serial / 8 < t->play->taken_bytes)
        t->play->taken[event->choice->serial / 8] |= (uint8_t)(1u << event->choice->serial % 8);
}

static void add_time(Telling *t, const ChEvent *event)
{
    t->clock_s = event->clock_s;
    if (event->seconds < CHU_PLAY_PATIENCE_S) return;
    ChuTold *told = add(t, CHU_TOLD_TIME, (ChStr){NULL, 0});
    t->long_time = true;
    if (!told) return;
    told->seconds = event->seconds;
}

/* The whole change stands beside the first of your words. */
static void moved(Telling *t, const ChEvent *event)
{
    ChuPlay *play = t->play;
    int32_t by = ch_session_state(t->again)->now.anger - event->from_anger;
    play->moved = by != 0;
    play->from = event->from_anger;
    for (uint32_t i = play->fresh; i < play->told_count; i++) {
        if (play->told[i].kind != CHU_TOLD_YOURS) continue;
        play->told[i].delta = by;
        return;
    }
}

static void tell(Telling *t, const ChEvent *event)
{
    switch (event->kind) {
    case CH_EVENT_SAID:
        add_yours(t, event);
        break;
    case CH_EVENT_REPLY:
        add_line(t, (ChLineKind)event->index, event->text, true);
        break;
    case CH_EVENT_TIME:
        add_time(t, event);
        break;
    case CH_EVENT_METERS:
        moved(t, event);
        break;
    case CH_EVENT_BEAT:
        t->channel = t->scenario->beats[event->index].channel;
        break;
    case CH_EVENT_LINE:
        add_line(t, event->line->kind, event->line->text, false);
        break;
    default:
        break;
    }
}

static bool arises(const Telling *t, const ChChoice *choice, ChStr circumstance)
{
    for (uint32_t i = 0; i < t->scenario->words.circumstance_count && i < CH_MAX_CIRCUMSTANCES; i++)
        if (ch_str_eq(t->scenario->words.circumstances[i].id, circumstance))
            return choice->effect.arises >> i & 1u;
    return false;
}

/* Whether it ends the call: the line goes dead by it, or they go while they are on it, which on a telephone is ringing off. Read
 * off what was said and not off what came about: a thing comes about once in a play, and a line can die twice. */
static bool ends_call(const Telling *t, uint32_t beat, const ChDecision *decision)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t count = ch_decision_choices(t->scenario, beat, decision, choices);
    bool open = t->play->line == CHU_LINE_OPEN, dies = false;
    for (uint32_t i = 0; i < count; i++)
        dies |= arises(t, choices[i], CH_STR("line_dead")) ||
                (open && arises(t, choices[i], CH_STR("customer_leaves")));
    return dies;
}

static void tell_step(Telling *t, ChEvents events)
{
    ChuPlay *play = t->play;
    play->fresh = play->told_count;
    play->moved = play->hung_up = t->long_time = false;
    for (uint32_t i = 0; i < events.count; i++) {
        bool beat = events.at[i].kind == CH_EVENT_BEAT;
        if (beat && t->died) { /* what is heard from the next beat on is another call */
            play->line = CHU_LINE_DEAD;
            play->hung_up = true;
        }
        if (beat && (t->long_time || (play->line == CHU_LINE_DEAD && !play->hung_up)))
            play->line = CHU_LINE_AWAY;
        tell(t, &events.at[i]);
    }
    if (t->channel != CH_CHANNEL_PHONE) play->line = CHU_LINE_AWAY;
    play->hung_up &= play->line == CHU_LINE_DEAD;
    if (play->line == CHU_LINE_AWAY) play->call = play->told_count;
}

/* On stage --------------------------------------------------------------------------------------------------------- */

static bool join(ChUi *ui, ChuPlay *play, ChStr text)
{
    for (uint32_t i = 0; i < text.n; i++) {
        char *bytes = ch_arena_grow(&ui->keep, play->joined, play->joined_count, &play->joined_room, 1);
        if (!bytes) return false;
        play->joined = bytes;
        bytes[play->joined_count++] = text.p[i];
    }
    return true;
}

static ChuPassage *new_passage(ChUi *ui, ChuPlay *play, uint32_t first)
{
    ChuPassage *list =
        ch_arena_grow(&ui->keep, play->passages, play->passage_count, &play->passage_room, sizeof *list);
    if (!list) return NULL;
    play->passages = list;
    list[play->passage_count] = (ChuPassage){
        .kind = play->told[first].kind, .text = play->told[first].text, .first = first, .count = 1};
    return &list[play->passage_count++];
}

/* The words that follow each other are one breath. Texts are joined at the end: the array may move while it
 * grows. */
static bool join_passage(ChUi *ui, ChuPlay *play, ChuPassage *passage)
{
    uint32_t from = play->joined_count;
    if (passage->count < 2) return true;
    for (uint32_t i = 0; i < passage->count; i++)
        if ((i && !join(ui, play, CH_STR("\n\n"))) || !join(ui, play, play->told[passage->first + i].text))
            return false;
    passage->text = (ChStr){play->joined + from, play->joined_count - from};
    return true;
}

static bool same_breath(const ChUi *ui, const ChuPlay *play, uint32_t at)
{
    ChChannel channel = chu_play_beat(ui)->channel;
    if (channel == CH_CHANNEL_CHAT || channel == CH_CHANNEL_EMAIL || play->passage_count == 0) return false;
    const ChuPassage *last = &play->passages[play->passage_count - 1];
    if (play->told[at].channel != play->told[last->first].channel) return false;
    bool posts = channel == CH_CHANNEL_REVIEW && play->told[at].reply != play->told[last->first].reply;
    return !posts && play->told[at].kind == CHU_TOLD_SAYS && last->kind == CHU_TOLD_SAYS &&
           last->first + last->count == at;
}

static void set_stage(ChUi *ui)
{
    ChuPlay *play = chu_play(ui);
    play->passage_count = play->joined_count = 0;
    for (uint32_t i = play->fresh; i < play->told_count; i++) {
        if (play->told[i].kind == CHU_TOLD_YOURS) continue;
        if (same_breath(ui, play, i))
            play->passages[play->passage_count - 1].count++;
        else if (!new_passage(ui, play, i))
            play->forgot = true;
    }
    for (uint32_t i = 0; i < play->passage_count; i++)
        if (!join_passage(ui, play, &play->passages[i])) play->forgot = true;
}

static bool play_again(ChUi *ui, Telling *t, ChSession *again)
{
    uint32_t count;
    const ChDecided *decided = ch_session_decisions(ui->session, &count);
    ChError error;
    for (uint32_t i = 0; i < count; i++) {
        ChEvents events;
        ChInput input = {.kind = CH_INPUT_ANSWER, .decision = decided[i].decision};
        if (ch_session_step(again, &input, &events, &error) != CH_OK) return false;
        t->step = i + 1;
        t->died = ends_call(t, decided[i].beat, &decided[i].decision);
        tell_step(t, events);
    }
    t->play->decisions = count;
    return true;
}

void chu_play_rebuild(ChUi *ui)
{
    ChuPlay *play = chu_play(ui);
    const ChScenario *scenario = ch_session_scenario(ui->session);
    Telling t = {.ui = ui, .play = play, .scenario = scenario, .channel = scenario->channel};
    ChSession *again;
    ChEvents events;
    ChError error;
    play->told_count = play->fresh = play->passage_count = play->call = 0;
    play->line = CHU_LINE_AWAY;
    play->forgot = true;
    if (ch_session_start(scenario, ch_session_method(ui->session), ch_session_started(ui->session), ui->from,
                         &again, &events, &error) != CH_OK)
        return;
    t.again = again;
    play->forgot = false;
    tell_step(&t, events);
    if (!play_again(ui, &t, again)) play->forgot = true;
    ch_session_free(again);
    set_stage(ui);
}

/* How far ---------------------------------------------------------------------------------------------------------- */

static int64_t paced(const ChUi *ui, int64_t ms)
{
    return ui->settings.speech_pct ? ms * 100 / ui->settings.speech_pct : 0;
}

int64_t chu_play_spoken_ms(const ChUi *ui, ChStr text)
{
    (void)ui;
    uint32_t chars = 0;
    for (uint32_t i = 0; i < text.n; i++) chars += ((unsigned char)text.p[i] & 0xC0) != 0x80;
    return (int64_t)chars * CHAR_MS;
}

static bool played(const ChUi *ui)
{
    ChChannel channel = chu_play_beat(ui)->channel;
    return ui->settings.speech_pct && channel != CH_CHANNEL_EMAIL && channel != CH_CHANNEL_REVIEW &&
           !chu_play(ui)->forgot;
}

static int64_t sentence_ms(const ChUi *ui, const ChuPara *para, uint32_t sentence)
{
    int64_t ms = 0;
    for (uint32_t i = 0; i < para->line_count; i++)
        for (uint32_t r = 0; r < para->lines[i].run_count; r++) {
            const ChuRun *run = &para->runs[para->lines[i].first_run + r];
            if (run->sentence == sentence) ms += chu_play_spoken_ms(ui, run->text);
        }
    return paced(ui, ms < SENTENCE_MS ? SENTENCE_MS : ms);
}

/* A passage that is spoken: its first sentence is there as it begins, each of the others when the one before
 * is said. */
static int64_t hear_speech(const ChUi *ui, ChStr text, int64_t from, int64_t now, ChuHeard *heard)
{
    const ChuPara *para = chu_texts_lay(ui->texts, text, CHU_SPEECH, CHU_THEIRS, CHU_ONE_LINE);
    int64_t at = from;
    uint32_t there = 0;
    for (uint32_t s = 0; s < para->sentence_count; s++) {
        if (now >= at)
            there = s + 1;
        else if (at < heard->next_ms)
            heard->next_ms = at;
        at += sentence_ms(ui, para, s);
    }
    if (now >= from && now < at) {
        heard->sentences = there;
        heard->share = at > from ? (int32_t)((now - from) * 1000 / (at - from)) : 1000;
        if (at < heard->next_ms) heard->next_ms = at;
    }
    return at;
}

/* A message is there all at once, after somebody typed it. */
static int64_t hear_message(const ChUi *ui, ChStr text, int64_t from, int64_t now, ChuHeard *heard)
{
    int64_t ms = chu_play_spoken_ms(ui, text) * TYPING_MS / CHAR_MS,
            at = from + paced(ui, ms < TYPING_MOST_MS ? ms : TYPING_MOST_MS);
    if (now >= from && now < at) {
        heard->share = 0;
        heard->next_ms = at;
    }
    return at;
}

/* When passage `i`, begun at `from`, is there whole; what happens leaves a breath before what follows it. */
static int64_t hear(const ChUi *ui, uint32_t i, int64_t from, int64_t now, ChuHeard *heard)
{
    const ChuPlay *play = chu_play(ui);
    const ChuPassage *passage = &play->passages[i];
    if (passage->kind != CHU_TOLD_SAYS || chu_stage_elsewhere(ui, &play->told[passage->first]))
        return from + (i + 1 < play->passage_count ? paced(ui, HAPPENS_MS) : 0);
    return chu_play_beat(ui)->channel == CH_CHANNEL_CHAT ? hear_message(ui, passage->text, from, now, heard)
                                                         : hear_speech(ui, passage->text, from, now, heard);
}

ChuHeard chu_play_heard(const ChUi *ui, int64_t now_ms)
{
    const ChuPlay *play = chu_play(ui);
    ChuHeard heard = {
        .whole = play->passage_count, .share = -1, .next_ms = INT64_MAX, .ends_ms = play->told_at_ms};
    if (play->rest || !played(ui)) return heard;
    int64_t at = play->told_at_ms;
    heard.whole = 0;
    for (uint32_t i = 0; i < play->passage_count; i++) {
        if (now_ms < at) break;
        at = hear(ui, i, at, now_ms, &heard);
        if (now_ms < at && heard.share < 0) heard.next_ms = at, heard.whole = i + 1;
        if (now_ms < at) break;
        heard.whole = i + 1;
    }
    heard.ends_ms = heard.whole == play->passage_count && heard.share < 0 ? at : INT64_MAX;
    return heard;
}

int64_t chu_play_came_ms(const ChUi *ui, uint32_t passage)
{
    const ChuPlay *play = chu_play(ui);
    bool typed = chu_play_beat(ui)->channel == CH_CHANNEL_CHAT;
    int64_t at = play->told_at_ms;
    ChuHeard unused = {.share = -1};
    if (!played(ui)) return play->rest && play->rest_ms < at ? play->rest_ms : at;
    for (uint32_t i = 0; i < passage + typed; i++) at = hear(ui, i, at, INT64_MIN, &unused);
    return play->rest && play->rest_ms < at ? play->rest_ms : at;
}

bool chu_play_speaking(const ChUi *ui, int64_t now_ms)
{
    return chu_play_heard(ui, now_ms).ends_ms == INT64_MAX;
}

bool chu_play_just_whole(const ChUi *ui)
{
    enum { JUST_MS = 700 };
    const ChuPlay *play = chu_play(ui);
    ChuHeard heard = chu_play_heard(ui, ui->now_ms);
    if (heard.ends_ms == INT64_MAX) return false;
    int64_t since = play->rest ? play->rest_ms : heard.ends_ms > play->told_at_ms ? heard.ends_ms : 0;
    return since > 0 && ui->now_ms - since < JUST_MS;
}

void chu_play_rest(ChUi *ui)
{
    ChuPlay *play = chu_play(ui);
    if (!play->rest) play->rest_ms = ui->now_ms;
    play->rest = true;
}

/* Words for the frame ---------------------------------------------------------------------------------------------- */

ChStr chu_play_kept(ChuPanel *panel, ChText *text)
{
    ChStr said = chu_say(panel, "%.*s", CH_FMT(ch_text_view(text)));
    if (text->failed) panel->list->failed = true;
    ch_text_free(text);
    return said;
}

ChStr chu_play_when(ChuPanel *panel, const ChUi *ui, int64_t clock_s)
{
    ChText text = {.from = ui->from};
    ch_say_when(chu_play_scenario(ui), clock_s, &text);
    return chu_play_kept(panel, &text);
}

ChStr chu_play_later(ChuPanel *panel, const ChUi *ui, const ChuTold *told)
{
    ChText text = {.from = ui->from};
    ch_say_later(told->seconds, &text);
    ch_text_add(&text, CH_STR(". "));
    ch_say_when(chu_play_scenario(ui), told->clock_s, &text);
    return chu_play_kept(panel, &text);
}

ChStr chu_play_money(ChuPanel *panel, const ChUi *ui, int64_t minor)
{
    ChText text = {.from = ui->from};
    ch_say_money(chu_play_scenario(ui)->currency, minor, &text);
    return chu_play_kept(panel, &text);
}
