/* Wording what sealing a scenario found: the core knows names and places, the author wants to know which
 * choice. */
#include "core/walk.h"

#include "script/load_inside.h"

typedef struct Search {
    ChPos at;
    ChStr name;
    const ChBeat *beat;
    const ChChoice *choice;
} Search;

static bool same_place(ChPos a, ChPos b)
{
    return a.file == b.file && a.line == b.line && a.column == b.column;
}

static void look_at_choice(void *context, ChBeat *beat, ChSlot *slot, ChChoice *choice)
{
    (void)slot;
    Search *search = context;
    for (uint32_t i = 0; i < choice->way_count && !search->choice; i++) {
        if (!same_place(choice->ways[i].at, search->at) || !ch_str_eq(choice->ways[i].name, search->name))
            continue;
        search->choice = choice;
        search->beat = beat;
    }
}

/* `choice "her_pick" leads to`, `silence of beat "arrives" leads to`, … */
static const char *who_leads(Loader *loader, const ChScenario *scenario, ChStr name, ChPos at)
{
    Search search = {at, name, NULL, NULL};
    for (uint32_t i = 0; i < scenario->beat_count && !search.choice; i++) {
        ChBeat *beat = &scenario->beats[i];
        if (same_place(beat->otherwise.at, at) && ch_str_eq(beat->otherwise.name, name))
            return chl_format(loader, "\"otherwise\" of beat \"%.*s\" leads to", CH_FMT(beat->id));
        ch_each_choice(beat, look_at_choice, &search);
    }
    if (!search.choice) return "a condition asks about";
    if (search.choice->id.n) return chl_format(loader, "choice \"%.*s\" leads to", CH_FMT(search.choice->id));
    return chl_format(loader, "%s of beat \"%.*s\" leads to",
                      search.choice == search.beat->silence ? "silence" : "sent", CH_FMT(search.beat->id));
}

/* Names that the author began to write and that were said to be unfinished, or that something else lost. */
static bool never_finished(const Loader *loader, ChStr name)
{
    if (loader->lost_names) return true;
    for (const ChlMade *made = loader->made; made; made = made->before)
        if (made->stage == CHL_OPENED && ch_str_eq(made->site.id, name)) return true;
    return false;
}

static const char *nearest_beat(Loader *loader, const ChScenario *scenario, ChStr name)
{
    ChStr *ids = CH_NEW_ARRAY(&loader->scratch, ChStr, scenario->beat_count);
    if (!ids) return "";
    for (uint32_t i = 0; i < scenario->beat_count; i++) ids[i] = scenario->beats[i].id;
    return chl_did_you_mean(loader, name, ids, scenario->beat_count);
}

/* The findings of the same missing beat, from `found` on when it is the first of them; 0 when it is not. */
static uint32_t same_beat(const ChSealReport *report, const ChSealFinding *found)
{
    uint32_t count = 0;
    for (const ChSealFinding *one = report->found; one < report->found + report->count; one++) {
        if (one->code != CH_SEAL_UNKNOWN_BEAT || !ch_str_eq(one->name, found->name)) continue;
        if (count++ == 0 && one != found) return 0;
    }
    return count;
}

/* A name with a slip in it is to be mended in each place. A beat that is not written yet is missing once, however many lead to it. */
static void say_unknown_beat(Loader *loader, const ChScenario *scenario, const ChSealReport *report, const ChSealFinding *found)
{
    if (never_finished(loader, found->name)) return;
    const char *hint = nearest_beat(loader, scenario, found->name);
    uint32_t count = *hint ? 1 : same_beat(report, found);
    if (count == 0) return;
    if (count > 1) hint = chl_format(loader, "; %u more speak of it", count - 1);
    if (count == 2) hint = "; one more speaks of it";
    chl_say(loader, CH_CODE_UNKNOWN_BEAT, found->at, "%s \"%.*s\", and there is no such beat or ending%s",
            who_leads(loader, scenario, found->name, found->at), CH_FMT(found->name), hint);
}

static void say_no_start(Loader *loader, const ChScenario *scenario, const ChSealFinding *found)
{
    if (!loader->scenario || found->name.n == 0) return; /* said as a missing scenario or a missing key */
    if (never_finished(loader, found->name)) return;
    chl_say(loader, CH_CODE_NO_START, loader->scenario->starts.at,
            "scenario starts at \"%.*s\", and there is no such beat%s", CH_FMT(found->name),
            nearest_beat(loader, scenario, found->name));
}

static const char *first_line(Loader *loader, const ChScenario *scenario, const ChSealFinding *found)
{
    return chl_line_of(loader, found->at, scenario->beats[ch_beat_find(scenario, found->name)].at);
}

static bool any_opened(const Loader *loader)
{
    for (const ChlMade *made = loader->made; made; made = made->before)
        if (made->stage == CHL_OPENED && made->site.word->id == CH_WORD_ENDING) return true;
    return false;
}

static void say_endless(Loader *loader, const ChScenario *scenario, const ChSealFinding *found)
{
    enum { NAMES = 6 };
    const char *names = "";
    for (uint32_t i = 0; i < found->circle_count && i < NAMES; i++)
        names = chl_format(loader, "%s%s\"%.*s\"", names, i ? ", " : "", CH_FMT(scenario->beats[found->circle[i]].id));
    if (found->circle_count > NAMES) names = chl_format(loader, "%s and %u more", names, found->circle_count - NAMES);
    if (found->circle_count == 1)
        chl_say(loader, CH_CODE_ENDLESS, found->at,
                "beat %s leads back to itself without end: give it at_most = 2, or how often it may be", names);
    else
        chl_say(loader, CH_CODE_ENDLESS, found->at,
                "beats lead round in a circle without end, %s: give one of them at_most = 2, or how often it may be", names);
}

static void say_finding(Loader *loader, const ChScenario *scenario, const ChSealReport *report, const ChSealFinding *found)
{
    switch (found->code) {
    case CH_SEAL_UNKNOWN_BEAT:
        say_unknown_beat(loader, scenario, report, found);
        break;
    case CH_SEAL_NO_START:
        say_no_start(loader, scenario, found);
        break;
    case CH_SEAL_DUPLICATE_BEAT:
        if (found->name.n == 0) break; /* each was said to have no name */
        chl_say(loader, CH_CODE_DUPLICATE, found->at, "there is a beat or ending \"%.*s\" already, %s",
                CH_FMT(found->name), first_line(loader, scenario, found));
        break;
    case CH_SEAL_NO_ENDING:
        if (loader->scenario && !loader->lost_names && !any_opened(loader))
            chl_say(loader, CH_CODE_NO_ENDING, found->at,
                    "scenario has no ending: ending \"kept\" { outcome = \"kept\", says [[…]] }");
        break;
    case CH_SEAL_ENDLESS:
        say_endless(loader, scenario, found);
        break;
    case CH_SEAL_TOO_MANY:
        chl_say(loader, CH_CODE_TOO_MANY, found->at, "the slots of \"%.*s\" make more than %d combinations",
                CH_FMT(found->name), CH_MAX_COMBINATIONS);
        break;
    }
}

ChStatus chl_seal(Loader *loader, ChScenario *scenario)
{
    ChSealReport *report = CH_NEW(&loader->scratch, ChSealReport);
    if (!report) return CH_NO_MEMORY;
    ChStatus status = ch_scenario_seal(scenario, &loader->scratch, report);
    if (status == CH_NO_MEMORY) return status;
    for (uint32_t i = 0; i < report->count; i++) say_finding(loader, scenario, report, &report->found[i]);
    return CH_OK;
}
