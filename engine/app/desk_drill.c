/* Drills at the desk: one step, single decisions from the situations in which it is at stake (author/drill.h), each with the
 * customer's answer and the because. Nothing is kept: a decision out of its play has no ending, no score and no temperature, and what
 * is kept of people is what is needed. The step comes off the queue when a play meets it. */
#include <string.h>

#include "app/desk.h"
#include "author/drill.h"
#include "base/rng.h"

enum { LINES = 6, LINES_LEAST = 2, SITUATIONS = 3, DRILL_S = 120 };

typedef struct DrillLine {
    uint32_t situation; /* place among those that are loaded */
    ChDrillBeat at;
} DrillLine;

struct ChDrill {
    ChSituation situations[SITUATIONS];
    uint32_t situation_count;
    ChStr about[SITUATIONS];   /* what each is about, of its own */
    uint32_t step[SITUATIONS]; /* its place in the method, which each has a copy of */
    DrillLine lines[LINES];
    uint32_t line_count, now, served;
    uint64_t seed;
    ChSession *session;
    uint8_t order[CH_MAX_CHOICES];  /* what is on offer, as shown: numbers as written */
    ChDrillCard card;
    ChText verdict;
    ChArena memory;
};

void ch_desk_drill_close(ChDesk *desk)
{
    struct ChDrill *drill = desk->drill;
    if (!drill) return;
    if (drill->session) ch_session_free(drill->session);
    for (uint32_t i = 0; i < drill->situation_count; i++) ch_situation_free(&drill->situations[i]);
    ch_arena_free(&drill->memory);
    ch_text_free(&drill->verdict);
    ch_free(ch_heap(), drill, sizeof *drill);
    desk->drill = NULL;
}

static uint32_t step_of(const ChMethod *method, ChStr id)
{
    for (uint32_t i = 0; i < method->step_count; i++)
        if (ch_str_eq(method->steps[i].id, id)) return i;
    return CH_NONE;
}

/* The lines of one more situation. One that does not load, or in which the step is not at stake, adds none. */
static ChStatus add_situation(ChDesk *desk, struct ChDrill *drill, uint32_t card, const ChPracticeItem *item)
{
    ChSituation *situation = &drill->situations[drill->situation_count];
    ChDrillBeat *beats;
    uint32_t count, most = LINES - drill->line_count;
    if (ch_situation_load_in(desk->library, desk->cards[card].id.p, item->method.p, ch_settings_language(&desk->settings), situation, NULL) != CH_OK) return CH_OK;
    uint32_t step = step_of(&situation->method, item->step), here = drill->situation_count++;
    drill->step[here] = step;
    drill->about[here] = ch_str_copy(&drill->memory, desk->shown[card].summary);
    if (step == CH_NONE) return CH_OK;
    if (most > LINES / 2) most = LINES / 2; /* from more than one, where there is more than one */
    ChStatus status = ch_drill_beats(&situation->scenario, &situation->method, step, drill->seed + here, most, &drill->memory, &beats, &count);
    for (uint32_t i = 0; status == CH_OK && i < count; i++) drill->lines[drill->line_count++] = (DrillLine){here, beats[i]};
    return status;
}

/* Situations that name the method come first, in seeded order; then any other, which can be held against it as well. */
static ChStatus find_lines(ChDesk *desk, struct ChDrill *drill, const ChPracticeItem *item)
{
    ChRng rng = {drill->seed};
    ChStatus status = CH_OK;
    uint32_t *order = CH_NEW_ARRAY(&drill->memory, uint32_t, desk->card_count);
    if (!order && desk->card_count) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < desk->card_count; i++) {
        uint32_t at = ch_rng_below(&rng, i + 1);
        order[i] = order[at];
        order[at] = i;
    }
    for (int own = 1; own >= 0; own--)
        for (uint32_t i = 0; i < desk->card_count && status == CH_OK; i++) {
            const ChShown *shown = &desk->shown[order[i]];
            if (!shown->loads || ch_str_eq(shown->method, item->method) != (own == 1)) continue;
            if (drill->line_count == LINES || drill->situation_count == SITUATIONS) return CH_OK;
            status = add_situation(desk, drill, order[i], item);
        }
    return status;
}

/* As many of them as fit into two minutes. */
static void keep_to_time(struct ChDrill *drill)
{
    uint32_t seconds = 0, kept = 0;
    for (; kept < drill->line_count; kept++) {
        const DrillLine *line = &drill->lines[kept];
        seconds += ch_drill_seconds(&drill->situations[line->situation].scenario.beats[line->at.beat]);
        if (seconds > DRILL_S && kept >= LINES_LEAST) break;
    }
    drill->line_count = kept;
}

/* Showing a line ---------------------------------------------------------------------------------------------------- */

/* What was told: the customer's words in quotes, what happens as it is. `reply`: only what they answer, where they do. */
static ChStr told(struct ChDrill *drill, ChEvents events, bool reply)
{
    ChText text = {.from = ch_heap()};
    for (uint32_t i = 0; i < events.count && !(reply && text.n); i++) {
        const ChEvent *event = &events.at[i];
        bool line = event->kind == CH_EVENT_LINE, answer = event->kind == CH_EVENT_REPLY && event->text.n;
        if (!answer && !(line && !reply)) continue;
        bool says = (line ? event->line->kind : (ChLineKind)event->index) == CH_LINE_SAYS;
        ch_text_addf(&text, "%s%s%.*s%s", text.n ? " " : "", says ? "‘" : "", CH_FMT(line ? event->line->text : event->text), says ? "’" : "");
    }
    ChStr all = text.failed ? (ChStr){"", 0} : ch_str_copy(&drill->memory, ch_text_view(&text));
    ch_text_free(&text);
    return all.p ? all : (ChStr){"", 0};
}

static ChStr reply_of(struct ChDrill *drill, ChEvents events)
{
    ChStr reply = told(drill, events, true);
    return reply.n ? reply : told(drill, events, false);
}

static void offer(struct ChDrill *drill, const ChScenario *scenario, const ChBeat *beat, uint32_t at)
{
    uint8_t all[CH_MAX_CHOICES];
    ChDrillCard *card = &drill->card;
    ch_shown_order(drill->seed, at, 0, beat->choice_count, true, all);
    card->choice_count = 0;
    for (uint32_t i = 0; i < beat->choice_count; i++) {
        ChDecision one = {.pick_count = 1, .picks = {all[i]}};
        if (!ch_on_offer(scenario, ch_session_state(drill->session), &one)) continue;
        drill->order[card->choice_count] = all[i];
        card->choices[card->choice_count++] = beat->choices[all[i] - 1].text;
    }
}

static ChStatus show_line(ChDesk *desk, ChError *error)
{
    struct ChDrill *drill = desk->drill;
    const DrillLine *line = &drill->lines[drill->now];
    const ChSituation *situation = &drill->situations[line->situation];
    const ChStep *step = &situation->method.steps[drill->step[line->situation]];
    ChEvents events = {0};
    if (drill->session) ch_session_free(drill->session);
    drill->session = NULL;
    ChStatus status = ch_session_start(&situation->scenario, &situation->method, (ChStart){.mode = CH_MODE_PRACTICE, .seed = drill->seed}, ch_heap(),
                                       &drill->session, &events, error);
    for (uint32_t i = 0; i < line->at.route.count && status == CH_OK; i++)
        status = ch_session_step(drill->session, &(ChInput){.kind = CH_INPUT_ANSWER, .decision = line->at.route.decisions[i]}, &events, error);
    if (status != CH_OK) return status;
    drill->card = (ChDrillCard){.step = step->title, .guidance = step->guidance, .situation = situation->scenario.title,
                                .about = drill->about[line->situation], .said = told(drill, events, false), .at = drill->now + 1, .of = drill->line_count,
                                .anger = ch_session_state(drill->session)->now.anger};
    offer(drill, &situation->scenario, &situation->scenario.beats[line->at.beat], line->at.beat);
    ch_ui_show_drill(desk->ui, &drill->card);
    return CH_OK;
}

ChStatus ch_desk_drill(ChDesk *desk, ChError *error)
{
    ChPracticeItem item = desk->drill_due.step.n && ch_ui_screen(desk->ui) != CH_SCREEN_PROGRESS ? desk->drill_due : desk->slips;
    if (!item.step.n) return CH_OK;
    ch_desk_drill_close(desk);
    struct ChDrill *drill = desk->drill = ch_resize(ch_heap(), NULL, 0, sizeof *drill);
    if (!drill) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for a drill");
    memset(drill, 0, sizeof *drill);
    drill->verdict.from = ch_heap();
    ch_arena_init(&drill->memory, ch_heap(), SIZE_MAX);
    if (!(drill->seed = desk->seed)) ch_random_bytes(&drill->seed, sizeof drill->seed);
    ChStatus status = find_lines(desk, drill, &item);
    if (status != CH_OK) return ch_fail(error, status, "there is no memory left for a drill");
    keep_to_time(drill);
    if (drill->line_count) return show_line(desk, error);
    return ch_fail(error, CH_NOT_FOUND, "No situation here turns on this step alone, so it cannot be drilled. Play one that asks for it.");
}

/* Answering --------------------------------------------------------------------------------------------------------- */

static void judge(struct ChDrill *drill, const ChStep *step, const ChChoice *choice)
{
    ChDrillCard *card = &drill->card;
    ChServed served = ch_drill_served(step, choice);
    drill->served += served == CH_SERVED;
    card->sign = served == CH_SERVED ? CH_STEP_MET : served == CH_SERVED_BROKE ? CH_STEP_BROKEN : CH_STEP_MISSED;
    card->verdict = served == CH_SERVED         ? CH_STR("That serves the step.")
                    : served == CH_SERVED_BROKE ? CH_STR("That breaks the step. Here is what came of it.")
                                                : CH_STR("That leaves the step out. Here is what came of it.");
    card->because = choice->because;
    card->answered = true;
}

ChStatus ch_desk_drill_answer(ChDesk *desk, uint32_t at, ChError *error)
{
    struct ChDrill *drill = desk->drill;
    ChEvents events;
    if (!drill || drill->card.answered || drill->card.over || at >= drill->card.choice_count) return CH_OK;
    const DrillLine *line = &drill->lines[drill->now];
    const ChSituation *situation = &drill->situations[line->situation];
    const ChChoice *choice = &situation->scenario.beats[line->at.beat].choices[drill->order[at] - 1];
    ChInput input = {.kind = CH_INPUT_ANSWER, .decision = {.pick_count = 1, .picks = {drill->order[at]}}};
    ChStatus status = ch_session_step(drill->session, &input, &events, error);
    if (status != CH_OK) return status;
    drill->card.chosen = at;
    drill->card.reply = reply_of(drill, events);
    drill->card.anger = ch_session_state(drill->session)->now.anger;
    judge(drill, &situation->method.steps[drill->step[line->situation]], choice);
    ch_ui_show_drill(desk->ui, &drill->card);
    return CH_OK;
}

ChStatus ch_desk_drill_next(ChDesk *desk, ChError *error)
{
    struct ChDrill *drill = desk->drill;
    if (!drill || !drill->card.answered) return CH_OK;
    if (++drill->now < drill->line_count) return show_line(desk, error);
    ch_text_addf(&drill->verdict, "%u of %u served the step. ", drill->served, drill->line_count);
    ch_text_add(&drill->verdict, drill->served == drill->line_count
                                     ? CH_STR("Next, play a whole situation, where nothing tells you which step is needed.")
                                     : CH_STR("That is what practice is for: you have seen what comes of it, and nothing here is scored."));
    drill->card.over = true;
    drill->card.verdict = ch_text_view(&drill->verdict);
    ch_ui_show_drill(desk->ui, &drill->card);
    return CH_OK;
}
