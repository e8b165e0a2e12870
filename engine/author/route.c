#include "author/route.h"

#include <string.h>

#include "base/hash.h"
#include "core/key.h"

enum { LONGEST = 1000 };

typedef struct Walk {
    const ChScenario *scenario;
    const ChMethod *method;
    const ChExploration *found;
    ChArena *arena;
    ChState now, next; /* `next` is scratch */
    ChRoute *route;
    uint32_t room;
} Walk;

static ChStatus make_visits(Walk *walk)
{
    walk->now.visits = CH_NEW_ARRAY(walk->arena, uint16_t, walk->scenario->beat_count);
    walk->next.visits = CH_NEW_ARRAY(walk->arena, uint16_t, walk->scenario->beat_count);
    return walk->now.visits && walk->next.visits ? CH_OK : CH_NO_MEMORY;
}

static void copy_state(const Walk *walk, ChState *to, const ChState *from)
{
    to->now = from->now;
    memcpy(to->visits, from->visits, walk->scenario->beat_count * sizeof *to->visits);
}

static ChStatus make_room(Walk *walk)
{
    ChRoute *route = walk->route;
    if (route->count < walk->room) return CH_OK;
    uint32_t room = walk->room ? walk->room * 2 : 32;
    ChDecision *decisions = CH_NEW_ARRAY(walk->arena, ChDecision, room);
    uint32_t *beats = CH_NEW_ARRAY(walk->arena, uint32_t, room);
    int32_t *anger = CH_NEW_ARRAY(walk->arena, int32_t, room + 1);
    if (!decisions || !beats || !anger) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < route->count; i++) {
        decisions[i] = route->decisions[i];
        beats[i] = route->beats[i];
        anger[i] = route->anger[i];
    }
    if (walk->room) anger[route->count] = route->anger[route->count];
    route->decisions = decisions;
    route->beats = beats;
    route->anger = anger;
    walk->room = room;
    return CH_OK;
}

static ChStatus take(Walk *walk, const ChDecision *decision)
{
    ChRoute *route = walk->route;
    ChStatus status = make_room(walk);
    if (status != CH_OK) return status;
    route->decisions[route->count] = *decision;
    route->beats[route->count] = walk->now.now.beat;
    route->anger[route->count++] = walk->now.now.anger;
    ch_decide(walk->scenario, walk->method, &walk->now, decision, NULL);
    route->anger[route->count] = walk->now.now.anger;
    return CH_OK;
}

/* How much a route likes a decision that leads to `next`. */
typedef int64_t (*Liking)(const Walk *walk, const ChDecision *decision, const ChProspect *from, const ChProspect *to);

static ChStatus most_liked(Walk *walk, Liking liking, ChDecision *decision)
{
    ChOffers offers;
    ChDecision next;
    ChProspect from, to;
    int64_t most = INT64_MIN;
    if (ch_values_of(walk->found->values, &walk->now, &from) != CH_OK) return CH_NOT_FOUND;
    ch_offers(walk->scenario, &walk->now, &offers);
    for (bool more = ch_decision_first(walk->scenario, &walk->now, &offers, &next); more;
         more = ch_decision_next(walk->scenario, &walk->now, &offers, &next)) {
        copy_state(walk, &walk->next, &walk->now);
        ch_decide(walk->scenario, walk->method, &walk->next, &next, NULL);
        if (ch_values_of(walk->found->values, &walk->next, &to) != CH_OK) return CH_NOT_FOUND;
        int64_t likes = liking(walk, &next, &from, &to);
        if (likes > most) {
            most = likes;
            *decision = next;
        }
    }
    return most == INT64_MIN ? CH_NOT_FOUND : CH_OK;
}

static int64_t model_liking(const Walk *walk, const ChDecision *decision, const ChProspect *from, const ChProspect *to)
{
    (void)decision;
    (void)from;
    int64_t good = to->best_kept >= 0 ? (int64_t)to->best_kept * 1000 + to->best : to->best - 1000000;
    return good * 1000 - walk->next.now.anger; /* of equals the one that cools most */
}

/* Of what costs five points or more, what cools most and costs the till least; where nothing does, the best. */
static int64_t tempting_liking(const Walk *walk, const ChDecision *decision, const ChProspect *from, const ChProspect *to)
{
    enum { COSTLY = 500 };
    (void)decision;
    int32_t regret = ch_points(from->best, walk->found->best) - ch_points(to->best, walk->found->best);
    if (regret < COSTLY) return (int64_t)to->best - 1000000;
    int32_t cooler = walk->now.now.anger - walk->next.now.anger;
    return (int64_t)cooler * 1000 - (walk->next.now.cost - walk->now.now.cost) / 100;
}

/* A beginning that is given, before a liking decides. */
typedef struct Beginning {
    const ChDecision *decisions;
    uint32_t count;
} Beginning;

static ChStatus play_out(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                         uint64_t precedents, Beginning given, Liking liking, ChArena *arena, ChRoute *route)
{
    Walk walk = {.scenario = scenario, .method = method, .found = found, .arena = arena, .route = route};
    *route = (ChRoute){0};
    if (!found->values) return CH_NOT_FOUND;
    ChStatus status = make_visits(&walk);
    if (status == CH_OK) status = make_room(&walk);
    if (status != CH_OK) return status;
    ch_state_start(scenario, method, precedents, &walk.now);
    route->anger[0] = walk.now.now.anger;
    while (status == CH_OK && scenario->beats[walk.now.now.beat].kind != CH_BEAT_ENDING && route->count < LONGEST) {
        ChDecision decision;
        if (route->count < given.count)
            decision = given.decisions[route->count];
        else
            status = most_liked(&walk, liking, &decision);
        if (status == CH_OK) status = take(&walk, &decision);
    }
    route->ends = walk.now.now.beat;
    route->earned = ch_earned(method, &walk.now.now);
    return status;
}

ChStatus ch_route_model(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                        uint64_t precedents, ChArena *arena, ChRoute *route)
{
    return play_out(scenario, method, found, precedents, (Beginning){0}, model_liking, arena, route);
}

ChStatus ch_route_model_from(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                             uint64_t precedents, const ChDecision *decisions, uint32_t upto, ChArena *arena,
                             ChRoute *route)
{
    return play_out(scenario, method, found, precedents, (Beginning){decisions, upto}, model_liking, arena, route);
}

ChStatus ch_route_tempting(const ChScenario *scenario, const ChMethod *method, const ChExploration *found,
                           uint64_t precedents, ChArena *arena, ChRoute *route)
{
    return play_out(scenario, method, found, precedents, (Beginning){0}, tempting_liking, arena, route);
}

/* The shortest way to every beat ------------------------------------------------------------------------------------- */

typedef struct Seen {
    ChState state;
    ChStr key;
    ChDecision decision; /* that led here */
    uint32_t from;       /* CH_NONE at the start */
} Seen;

typedef struct Search {
    Walk walk;
    ChArena memory;
    ChKeying keying;
    Seen **seen; /* each on its own: most searches end after a few thousand */
    uint32_t count;
    uint32_t *table, table_size;
    uint32_t *first; /* a beat: the first state seen in it, or CH_NONE */
    uint32_t left;   /* beats not come to yet */
} Search;

/* True when the state in walk.next is new; it is then the last of `seen`. */
static ChStatus add_state(Search *search, const ChDecision *decision, uint32_t from)
{
    const ChScenario *scenario = search->walk.scenario;
    const ChState *state = &search->walk.next;
    ChKey key = ch_key_make(&search->keying, state);
    uint32_t at = (uint32_t)ch_hash64(key.bytes, key.length) & (search->table_size - 1);
    for (; search->table[at]; at = (at + 1) & (search->table_size - 1)) {
        ChStr other = search->seen[search->table[at] - 1]->key;
        if (other.n == key.length && memcmp(other.p, key.bytes, key.length) == 0) return CH_OK;
    }
    if (search->count == CH_ROUTE_STATES) return CH_OK;
    Seen *seen = search->seen[search->count] = CH_NEW_ARRAY(&search->memory, Seen, 1);
    if (!seen) return CH_NO_MEMORY;
    *seen = (Seen){.decision = *decision, .from = from};
    seen->key = ch_str_copy(&search->memory, (ChStr){(const char *)key.bytes, key.length});
    seen->state.visits = CH_NEW_ARRAY(&search->memory, uint16_t, scenario->beat_count);
    if (!seen->key.p || !seen->state.visits) return CH_NO_MEMORY;
    copy_state(&search->walk, &seen->state, state);
    search->table[at] = ++search->count;
    if (search->first[state->now.beat] != CH_NONE) return CH_OK;
    search->first[state->now.beat] = search->count - 1;
    search->left--;
    return CH_OK;
}

static ChStatus follow_all(Search *search, uint32_t place)
{
    const ChScenario *scenario = search->walk.scenario;
    ChOffers offers;
    ChDecision decision;
    ChStatus status = CH_OK;
    ChState *state = &search->seen[place]->state;
    ch_offers(scenario, state, &offers);
    bool more = ch_decision_first(scenario, state, &offers, &decision);
    for (; more && status == CH_OK; more = ch_decision_next(scenario, state, &offers, &decision)) {
        copy_state(&search->walk, &search->walk.next, state);
        ch_decide(scenario, search->walk.method, &search->walk.next, &decision, NULL);
        status = add_state(search, &decision, place);
    }
    return status;
}

static ChStatus begin_search(Search *search, uint64_t precedents)
{
    const ChScenario *scenario = search->walk.scenario;
    ChDecision none = {0};
    ChStatus status = ch_keying_make(scenario, search->walk.method, &search->memory, &search->keying);
    search->table_size = 1u << 20;
    search->seen = CH_NEW_ARRAY(&search->memory, Seen *, CH_ROUTE_STATES);
    search->table = CH_NEW_ARRAY(&search->memory, uint32_t, search->table_size);
    search->first = CH_NEW_ARRAY(&search->memory, uint32_t, scenario->beat_count);
    search->walk.arena = &search->memory;
    if (!search->seen || !search->table || !search->first) return CH_NO_MEMORY;
    if (status == CH_OK) status = make_visits(&search->walk);
    if (status != CH_OK) return status;
    search->left = scenario->beat_count;
    for (uint32_t i = 0; i < scenario->beat_count; i++) search->first[i] = CH_NONE;
    ch_state_start(scenario, search->walk.method, precedents, &search->walk.next);
    return add_state(search, &none, CH_NONE);
}

/* Read a way back from its end into a route of the caller's arena. */
static ChStatus read_way(const Search *search, uint32_t place, ChArena *arena, ChRoute *route)
{
    uint32_t n = 0;
    for (uint32_t at = place; search->seen[at]->from != CH_NONE; at = search->seen[at]->from) n++;
    *route = (ChRoute){.decisions = CH_NEW_ARRAY(arena, ChDecision, n), .beats = CH_NEW_ARRAY(arena, uint32_t, n),
                       .anger = CH_NEW_ARRAY(arena, int32_t, n + 1), .count = n,
                       .ends = search->seen[place]->state.now.beat,
                       .earned = ch_earned(search->walk.method, &search->seen[place]->state.now)};
    if ((n && (!route->decisions || !route->beats)) || !route->anger) return CH_NO_MEMORY;
    for (uint32_t at = place;; at = search->seen[at]->from) {
        route->anger[n] = search->seen[at]->state.now.anger;
        if (search->seen[at]->from == CH_NONE) return CH_OK;
        route->decisions[--n] = search->seen[at]->decision;
        route->beats[n] = search->seen[search->seen[at]->from]->state.now.beat;
    }
}

ChStatus ch_routes_to_beats(const ChScenario *scenario, const ChMethod *method, uint64_t precedents, ChArena *arena,
                            ChRoute **routes)
{
    Search search = {.walk = {.scenario = scenario, .method = method}};
    *routes = CH_NEW_ARRAY(arena, ChRoute, scenario->beat_count);
    ch_arena_init(&search.memory, ch_heap(), SIZE_MAX);
    ChStatus status = *routes ? begin_search(&search, precedents) : CH_NO_MEMORY;
    for (uint32_t i = 0; status == CH_OK && i < search.count && search.left; i++) status = follow_all(&search, i);
    for (uint32_t i = 0; status == CH_OK && i < scenario->beat_count; i++) {
        (*routes)[i] = (ChRoute){.count = CH_NONE, .ends = i};
        if (search.first[i] != CH_NONE) status = read_way(&search, search.first[i], arena, &(*routes)[i]);
    }
    ch_arena_free(&search.memory);
    return status;
}

void ch_route_say(const ChRoute *route, ChText *out)
{
    bool first = true;
    if (route->count == CH_NONE) return;
    for (uint32_t i = 0; i < route->count; i++)
        for (uint32_t s = 0; s < route->decisions[i].pick_count; s++) {
            ch_text_addf(out, "%s%u", first ? "" : ",", (unsigned)route->decisions[i].picks[s]);
            first = false;
        }
}
