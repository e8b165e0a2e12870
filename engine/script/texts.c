#include "script/texts.h"

#include <stdarg.h>
#include <stdio.h>

typedef struct Walk {
    ChTextVisit visit;
    void *context;
    ChText name;
    ChStr id; /* of the scenario */
    bool stopped;
} Walk;

/* Visit one text, unless it is empty. */
static void CH_PRINTF(4, 5) visit(Walk *walk, ChTextAt at, ChStr *text, const char *format, ...)
{
    char name[256];
    va_list args;
    if (text->n == 0 || walk->stopped || walk->name.failed) return;
    va_start(args, format);
    vsnprintf(name, sizeof name, format, args); /* ids are short: CHL_NAME_BYTES */
    va_end(args);
    walk->name.n = 0;
    if (!at.of_library) ch_text_addf(&walk->name, "%.*s/", CH_FMT(walk->id));
    ch_text_add(&walk->name, ch_str(name));
    at.text = text;
    at.context = ch_text_view(&walk->name);
    walk->stopped = !walk->name.failed && !walk->visit(walk->context, &at);
}

static void visit_head(Walk *walk, ChScenario *scenario)
{
    ChTextAt at = {.at = scenario->at};
    ChCustomer *customer = &scenario->customer;
    visit(walk, (at.kind = CH_TEXT_TITLE, at), &scenario->title, "title");
    visit(walk, (at.kind = CH_TEXT_BRIEF, at), &scenario->brief, "brief");
    visit(walk, (at.kind = CH_TEXT_GOAL, at), &scenario->goal, "goal");
    at.kind = CH_TEXT_UNKNOWN;
    for (uint32_t i = 0; i < scenario->unknown_count; i++) visit(walk, at, &scenario->unknown[i], "unknown");
    visit(walk, (at.kind = CH_TEXT_NAME, at), &customer->name, "customer/name");
    at.kind = CH_TEXT_FACT;
    for (uint32_t i = 0; i < customer->fact_count; i++) visit(walk, at, &customer->facts[i], "customer/facts");
    at.kind = CH_TEXT_DISCUSS;
    for (uint32_t i = 0; i < scenario->discuss_count; i++) visit(walk, at, &scenario->discuss[i], "discuss");
}

/* `inside`: the choice's own name in its beat; silence and sending, which have none, are in capitals, as no id can be. */
static void visit_choice(Walk *walk, const ChBeat *beat, const ChSlot *slot, ChChoice *choice, const char *inside)
{
    char name[128];
    if (!choice) return;
    ChTextAt at = {.beat = beat, .slot = slot, .choice = choice, .at = choice->at};
    snprintf(name, sizeof name, "%.*s/%.*s%s%.*s%s", CH_FMT(beat->id), CH_FMT(slot ? slot->id : CH_STR("")), slot ? "/" : "",
             CH_FMT(choice->id), inside);
    at.kind = CH_TEXT_CHOICE;
    visit(walk, at, &choice->text, "%s/text", name);
    at.kind = CH_TEXT_REPLY;
    for (uint32_t i = 0; i < choice->reply_count; i++) {
        at.reply = &choice->replies[i];
        visit(walk, at, &choice->replies[i].text, "%s/reply", name);
    }
    at.reply = NULL;
    at.kind = CH_TEXT_BECAUSE;
    visit(walk, at, &choice->because, "%s/because", name);
}

static void visit_beat(Walk *walk, ChBeat *beat)
{
    ChTextAt at = {.kind = CH_TEXT_LINE, .beat = beat, .at = beat->at};
    for (uint32_t i = 0; i < beat->line_count; i++) {
        at.line = &beat->lines[i];
        visit(walk, at, &beat->lines[i].text, "%.*s/%s", CH_FMT(beat->id),
              beat->lines[i].kind == CH_LINE_SAYS ? "says" : "does");
    }
    for (uint32_t i = 0; i < beat->choice_count; i++) visit_choice(walk, beat, NULL, &beat->choices[i], "");
    visit_choice(walk, beat, NULL, beat->silence, "SILENCE");
    for (uint32_t s = 0; s < beat->slot_count; s++) {
        ChSlot *slot = &beat->slots[s];
        at = (ChTextAt){.kind = CH_TEXT_SLOT, .beat = beat, .slot = slot, .at = slot->at};
        visit(walk, at, &slot->title, "%.*s/%.*s/title", CH_FMT(beat->id), CH_FMT(slot->id));
        for (uint32_t i = 0; i < slot->choice_count; i++) visit_choice(walk, beat, slot, &slot->choices[i], "");
    }
    visit_choice(walk, beat, NULL, beat->sent, "SENT");
}

static void visit_method(Walk *walk, ChMethod *method)
{
    ChTextAt at = {.of_library = true};
    visit(walk, (at.kind = CH_TEXT_METHOD, at), &method->title, "method:%.*s/title", CH_FMT(method->id));
    visit(walk, (at.kind = CH_TEXT_NOTE, at), &method->note, "method:%.*s/note", CH_FMT(method->id));
    for (uint32_t i = 0; i < method->step_count; i++) {
        ChStep *step = &method->steps[i];
        at.at = step->at;
        visit(walk, (at.kind = CH_TEXT_STEP, at), &step->title, "method:%.*s/%.*s/title", CH_FMT(method->id), CH_FMT(step->id));
        visit(walk, (at.kind = CH_TEXT_GUIDANCE, at), &step->guidance, "method:%.*s/%.*s/text", CH_FMT(method->id),
              CH_FMT(step->id));
    }
}

/* Behaviours ------------------------------------------------------------------------------------------------------- */

static void add_shown(const ChChoice *choice, ChSet *shown)
{
    if (choice) *shown = ch_set_or(*shown, ch_set_or(choice->effect.shows, choice->effect.partly));
}

static ChSet shown_in(const ChScenario *scenario)
{
    ChSet shown = {{0}};
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        const ChBeat *beat = &scenario->beats[b];
        for (uint32_t i = 0; i < beat->choice_count; i++) add_shown(&beat->choices[i], &shown);
        for (uint32_t s = 0; s < beat->slot_count; s++)
            for (uint32_t i = 0; i < beat->slots[s].choice_count; i++) add_shown(&beat->slots[s].choices[i], &shown);
        add_shown(beat->silence, &shown);
        add_shown(beat->sent, &shown);
    }
    return shown;
}

static void visit_behaviours(Walk *walk, ChScenario *scenario, const ChMethod *method)
{
    ChSet asked = {{0}}, shown = shown_in(scenario);
    ChTextAt at = {.kind = CH_TEXT_BEHAVIOUR, .of_library = true};
    for (uint32_t i = 0; i < method->step_count; i++)
        asked = ch_set_or(asked, ch_set_or(method->steps[i].met_by, method->steps[i].broken_by));
    for (uint32_t i = 0; i < scenario->words.behaviour_count; i++) {
        ChBehaviour *behaviour = &scenario->words.behaviours[i];
        if (ch_set_has(asked, i) && ch_set_has(shown, i))
            visit(walk, at, &behaviour->text, "behaviour:%.*s", CH_FMT(behaviour->id));
    }
}

ChStatus ch_texts_each(ChScenario *scenario, ChMethod *method, ChAllocator from, ChTextVisit each, void *context)
{
    Walk walk = {.visit = each, .context = context, .name = {.from = from}, .id = scenario->id};
    visit_head(&walk, scenario);
    for (uint32_t i = 0; i < scenario->beat_count && !walk.stopped; i++) visit_beat(&walk, &scenario->beats[i]);
    if (method) visit_method(&walk, method);
    if (method) visit_behaviours(&walk, scenario, method);
    ChStatus status = walk.name.failed ? CH_NO_MEMORY : walk.stopped ? CH_STOPPED : CH_OK;
    ch_text_free(&walk.name);
    return status;
}
