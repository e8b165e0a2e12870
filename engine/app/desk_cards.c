/* The home screen's rows: what there is to play, and how the trainee's plays of it came out. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <time.h>

#include "app/desk.h"

/* The first sentence of a text: what a card has room for. */
static ChStr first_sentence(ChStr text)
{
    for (uint32_t i = 0; i + 1 < text.n; i++)
        if ((text.p[i] == '.' || text.p[i] == '?') && (text.p[i + 1] == ' ' || text.p[i + 1] == '\n'))
            return (ChStr){text.p, i + 1};
    return text;
}

/* The best and first of practice and assessed plays under the situation's own method. */
static void add_standing(ChDesk *desk, const ChScenario *scenario, ChSituationCard *card)
{
    ChArena memory;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    for (ChMode mode = CH_MODE_PRACTICE; mode <= CH_MODE_ASSESSED; mode++) {
        ChStanding standing;
        ChStandingOf of = {.trainee = ch_str(desk->trainee), .scenario = scenario->id, .method = scenario->method,
                           .mode = mode};
        if (ch_store_standing(desk->store, &of, &memory, &standing, NULL) != CH_OK) continue;
        int32_t best = standing.has_best ? ch_points_shown(standing.best.end.points) : -1;
        if (best > card->best) card->best = best;
        if (card->first < 0 && standing.has_first && standing.first.end.points >= 0)
            card->first = ch_points_shown(standing.first.end.points);
    }
    ChAttempt open;
    card->open = ch_store_unfinished(desk->store, ch_str(desk->trainee), scenario->id, &memory, &open, NULL) == CH_OK;
    ch_arena_free(&memory);
}

static ChSituationCard broken_card(ChStr id)
{
    return (ChSituationCard){.id = id, .title = id, .best = -1, .first = -1,
                             .summary = CH_STR("This does not load. coolhead check says why.")};
}

static ChSituationCard read_card(ChDesk *desk, ChStr id)
{
    ChScenario *scenario = CH_NEW(&desk->cards_memory, ChScenario);
    ChDiagnostics said;
    ch_diagnostics_init(&said, ch_heap());
    bool loads = scenario && ch_load_scenario(desk->library, id.p, &desk->cards_memory, scenario, &said, NULL) == CH_OK;
    ch_diagnostics_free(&said);
    if (!loads) return broken_card(id);
    ChSituationCard card = {.id = id, .title = scenario->title, .summary = first_sentence(scenario->brief),
                            .customer = scenario->customer.name, .portrait = scenario->customer.portrait,
                            .channel = scenario->channel, .difficulty = scenario->difficulty,
                            .minutes = scenario->minutes, .anger = scenario->customer.anger, .best = -1, .first = -1,
                            .loads = true};
    if (desk->store) add_standing(desk, scenario, &card);
    return card;
}

static ChStatus read_methods(ChDesk *desk)
{
    const ChStr *ids = ch_library_methods(desk->library, &desk->method_count);
    desk->methods = CH_NEW_ARRAY(&desk->cards_memory, ChMethodCard, desk->method_count);
    if (!desk->methods) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < desk->method_count; i++) {
        ChMethod *method = CH_NEW(&desk->cards_memory, ChMethod);
        ChDiagnostics said;
        ch_diagnostics_init(&said, ch_heap());
        bool loads = method && ch_load_method(desk->library, ids[i].p, NULL, &desk->cards_memory, method, &said, NULL) == CH_OK;
        desk->methods[i] = (ChMethodCard){.id = ids[i], .title = loads ? method->title : ids[i], .method = loads ? method : NULL};
        ch_diagnostics_free(&said);
    }
    return CH_OK;
}

static void read_today(ChDesk *desk)
{
    time_t now = time(NULL);
    struct tm at;
    localtime_r(&now, &at);
    const char *part = at.tm_hour < 12 ? "Good morning" : at.tm_hour < 18 ? "Good afternoon" : "Good evening";
    snprintf(desk->greeting, sizeof desk->greeting, "%s", part);
    char day[48];
    strftime(day, sizeof day, "%A", &at);
    static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    snprintf(desk->date, sizeof desk->date, "%s %d %s", day, at.tm_mday, months[at.tm_mon % 12]);
}

ChStatus ch_desk_cards(ChDesk *desk, ChError *error)
{
    ch_arena_reset(&desk->cards_memory);
    const ChStr *ids = ch_library_scenarios(desk->library, &desk->card_count);
    desk->cards = CH_NEW_ARRAY(&desk->cards_memory, ChSituationCard, desk->card_count);
    ChStatus status = desk->cards ? read_methods(desk) : CH_NO_MEMORY;
    for (uint32_t i = 0; i < desk->card_count && status == CH_OK; i++) desk->cards[i] = read_card(desk, ids[i]);
    if (status == CH_OK) status = ch_ui_set_situations(desk->ui, desk->cards, desk->card_count);
    if (status == CH_OK) status = ch_ui_set_methods(desk->ui, desk->methods, desk->method_count);
    read_today(desk);
    ch_ui_set_today(desk->ui, ch_str(desk->greeting), ch_str(desk->date));
    return status == CH_OK ? CH_OK : ch_fail(error, status, "there is no memory left to show what there is to play");
}

uint32_t ch_desk_find(const ChDesk *desk, const char *id)
{
    for (uint32_t i = 0; i < desk->card_count; i++)
        if (ch_str_eq(desk->cards[i].id, ch_str(id))) return i;
    return CH_NONE;
}
