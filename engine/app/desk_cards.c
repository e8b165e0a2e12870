/* The home screen's rows: what there is to play, and how the trainee's plays of it came out. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/desk.h"
#include "app/index.h"

/* The best and first of practice and assessed plays under the situation's own method. */
static void add_standing(ChDesk *desk, const ChShown *shown, ChSituationCard *card)
{
    ChArena memory;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    card->veiled = desk->veiled;
    for (ChMode mode = CH_MODE_PRACTICE; mode <= CH_MODE_ASSESSED && !desk->veiled; mode++) {
        ChStanding standing;
        ChStandingOf of = {.trainee = ch_str(desk->trainee), .scenario = shown->named, .method = shown->method,
                           .mode = mode};
        if (ch_store_standing(desk->store, &of, &memory, &standing, NULL) != CH_OK) continue;
        int32_t best = standing.has_best ? ch_points_shown(standing.best.end.points) : -1;
        if (best > card->best) card->best = best;
        if (card->first < 0 && standing.has_first && standing.first.end.points >= 0)
            card->first = ch_points_shown(standing.first.end.points);
    }
    ChAttempt open;
    card->open = ch_store_unfinished(desk->store, ch_str(desk->trainee), shown->named, &memory, &open, NULL) == CH_OK;
    ch_arena_free(&memory);
}

static ChSituationCard card_of(ChDesk *desk, const ChShown *shown)
{
    ChSituationCard card = {.id = shown->id, .title = shown->title, .summary = shown->summary, .customer = shown->customer,
                            .portrait = shown->portrait, .channel = shown->channel, .difficulty = shown->difficulty,
                            .minutes = shown->minutes, .anger = shown->anger, .best = -1, .first = -1,
                            .loads = shown->loads};
    if (!shown->loads) card.summary = CH_STR("This does not load. coolhead check says why.");
    if (shown->loads && desk->store) add_standing(desk, shown, &card);
    return card;
}

/* Whether a play of it ended, and in which mode, whatever it was scored by. */
static void mark_played(ChDesk *desk)
{
    for (uint32_t i = 0; i < desk->card_count; i++) {
        ChSituationCard *card = &desk->cards[i];
        card->guided = true;
        for (uint32_t p = 0; p < desk->plays.count; p++) {
            if (!desk->shown[i].loads || !ch_str_eq(desk->plays.at[p].scenario, desk->shown[i].named)) continue;
            card->played = true;
            card->guided &= desk->plays.at[p].mode == CH_MODE_GUIDED;
        }
    }
}

static bool has_language(const ChDesk *desk, ChStr code)
{
    for (uint32_t i = 0; i < desk->language_count; i++)
        if (ch_str_eq(desk->languages[i].code, code)) return true;
    return false;
}

/* Every language that some situation has, once, as they come: few. */
static ChStatus list_languages(ChDesk *desk, const ChShown *shown)
{
    uint32_t room = 0;
    desk->languages = NULL;
    desk->language_count = 0;
    for (uint32_t i = 0; i < desk->card_count; i++) {
        ChStr rest = shown[i].languages;
        while (rest.n) {
            const char *space = memchr(rest.p, ' ', rest.n);
            uint32_t n = space ? (uint32_t)(space - rest.p) : rest.n;
            ChStr code = {rest.p, n};
            n += space != NULL;
            rest = (ChStr){rest.p + n, rest.n - n};
            if (has_language(desk, code)) continue;
            ChLanguageCard *more = ch_arena_grow(&desk->cards_memory, desk->languages, desk->language_count, &room, sizeof *more);
            if (!more) return CH_NO_MEMORY;
            desk->languages = more;
            more[desk->language_count++] = (ChLanguageCard){code, ch_language_name(code)};
        }
    }
    return CH_OK;
}

static ChStatus read_cards(ChDesk *desk)
{
    ch_arena_reset(&desk->cards_memory);
    ChStatus status = ch_index_read(desk->library, ch_settings_language(&desk->settings), &desk->cards_memory, &desk->shown,
                                    &desk->card_count);
    if (status != CH_OK) return status;
    desk->cards = CH_NEW_ARRAY(&desk->cards_memory, ChSituationCard, desk->card_count);
    if (!desk->cards) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < desk->card_count; i++) desk->cards[i] = card_of(desk, &desk->shown[i]);
    return list_languages(desk, desk->shown);
}

/* What plays when nothing was chosen: the language of the surroundings, where it is among them. */
static uint32_t usual_language(const ChDesk *desk)
{
    const char *wanted = ch_world_language();
    size_t whole = strcspn(wanted, ".@"), base = strcspn(wanted, ".@_");
    uint32_t found = CH_NONE;
    for (uint32_t i = 0; i < desk->language_count; i++) {
        ChStr code = desk->languages[i].code;
        if (ch_str_eq(code, (ChStr){wanted, (uint32_t)whole})) return i;
        if (ch_str_eq(code, (ChStr){wanted, (uint32_t)base})) found = i;
    }
    return found;
}

/* The method that the situation brought along stands behind those of the library, so that a debrief can go back to it. Copied: the
 * cards stay when the situation is closed. */
static bool add_own_method(ChDesk *desk, const ChStr *ids, uint32_t count)
{
    const ChMethod *own = &desk->situation.method;
    for (uint32_t i = 0; i < count; i++)
        if (ch_str_eq(ids[i], own->id)) return true;
    ChMethodCard card = {.id = ch_str_copy(&desk->methods_memory, own->id), .title = ch_str_copy(&desk->methods_memory, own->title)};
    desk->methods[desk->method_count++] = card;
    return card.id.p && card.title.p;
}

static ChStatus read_methods(ChDesk *desk)
{
    uint32_t count;
    const ChStr *ids = ch_library_methods(desk->library, &count);
    ch_arena_reset(&desk->methods_memory);
    desk->methods = CH_NEW_ARRAY(&desk->methods_memory, ChMethodCard, count + 1);
    if (!desk->methods) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        ChMethod *method = CH_NEW(&desk->methods_memory, ChMethod);
        ChDiagnostics said;
        ch_diagnostics_init(&said, ch_heap());
        bool loads = method && ch_load_method(desk->library, ids[i].p, NULL, &desk->methods_memory, method, &said, NULL) == CH_OK;
        desk->methods[i] = (ChMethodCard){.id = ids[i], .title = loads ? method->title : ids[i], .method = loads ? method : NULL};
        ch_diagnostics_free(&said);
    }
    desk->method_count = count;
    return !desk->has_situation || add_own_method(desk, ids, count) ? CH_OK : CH_NO_MEMORY;
}

ChStatus ch_desk_methods(ChDesk *desk, ChError *error)
{
    desk->method_count = 0;
    ChStatus status = ch_ui_set_methods(desk->ui, NULL, 0); /* those it has are about to go */
    if (status == CH_OK) status = read_methods(desk);
    if (status == CH_OK) status = ch_ui_set_methods(desk->ui, desk->methods, desk->method_count);
    return status == CH_OK ? CH_OK : ch_fail(error, status, "there is no memory left to show the methods");
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
    ChStatus status = read_cards(desk);
    ChStatus courses = status == CH_OK ? ch_desk_courses(desk, error) : CH_OK;
    if (status == CH_OK) mark_played(desk);
    if (status == CH_OK) status = ch_ui_set_situations(desk->ui, desk->cards, desk->card_count); /* also where the courses cannot be read */
    if (status == CH_OK)
        status = ch_ui_set_languages(desk->ui, desk->languages, desk->language_count, usual_language(desk));
    if (status == CH_OK && courses != CH_OK) return courses;
    ch_desk_sitting(desk);
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
