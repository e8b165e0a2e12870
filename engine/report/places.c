#include "report/places.h"

#include "words/words.h"

enum { NAMES = 4 };

void ch_names_add(ChNames *names, ChStr id)
{
    if (names->said == NAMES) {
        names->more++;
        return;
    }
    ch_text_addf(names->out, "%s\"", names->said++ ? ", " : "");
    ch_say_clean(id, names->out);
    ch_text_add(names->out, CH_STR("\""));
}

void ch_names_end(ChNames *names)
{
    if (names->more) ch_text_addf(names->out, " and %u more", names->more);
}

/* The answers to one beat or slot: rows `first` to `next`. */
typedef struct Place {
    uint32_t first, next, reached;
    int32_t best, worst;
    uint32_t clean, tempting;
} Place;

static Place place_at(const ChExploration *found, uint32_t first)
{
    const ChWorth *rows = found->worths;
    Place place = {.first = first, .next = first, .best = INT32_MIN, .worst = INT32_MAX};
    for (; place.next < found->worth_count && rows[place.next].beat == rows[first].beat && rows[place.next].slot == rows[first].slot;
         place.next++) {
        const ChWorth *row = &rows[place.next];
        if (!row->reachable) continue;
        place.reached++;
        if (row->worth > place.best) place.best = row->worth;
        if (row->worth < place.worst) place.worst = row->worth;
        place.tempting += row->tempting;
    }
    for (uint32_t i = first; i < place.next; i++)
        place.clean += rows[i].reachable && rows[i].clean && rows[i].worth > place.best - CH_NEAR_POINTS;
    return place;
}

static bool is_where(const Place *place, ChWhere which)
{
    if (place->reached < 2) return false;
    if (which == CH_WHERE_ONE_GOOD) return place->clean < 2;
    if (which == CH_WHERE_NONE_TEMPTS) return place->tempting == 0;
    return which == CH_WHERE_ALIKE && place->best - place->worst <= CH_NEAR_POINTS;
}

static const ChChoice *choice_of(const ChScenario *scenario, const ChWorth *row)
{
    const ChBeat *beat = &scenario->beats[row->beat];
    if (row->number == 0) return row->slot == CH_NONE ? beat->silence : NULL;
    return row->slot == CH_NONE ? &beat->choices[row->number - 1] : &beat->slots[row->slot].choices[row->number - 1];
}

/* The choice of a row that only harms and costs next to nothing; NULL when it is another. */
static const ChChoice *free_harm(const ChScenario *scenario, const ChWorth *row, const Place *place)
{
    bool found = row->reachable && row->only_avoid && row->worth > place->best - CH_NEAR_POINTS;
    return found ? choice_of(scenario, row) : NULL;
}

void ch_where_names(const ChScenario *scenario, const ChExploration *found, ChWhere which, ChText *out)
{
    ChNames names = {.out = out};
    uint32_t last = CH_NONE;
    for (uint32_t i = 0; i < found->worth_count;) {
        Place place = place_at(found, i);
        uint32_t beat = found->worths[i].beat;
        for (uint32_t k = i; which == CH_WHERE_HARM_IS_FREE && k < place.next; k++) {
            const ChChoice *choice = free_harm(scenario, &found->worths[k], &place);
            if (choice) ch_names_add(&names, choice->id.n ? choice->id : scenario->beats[beat].id);
        }
        if (is_where(&place, which) && beat != last) ch_names_add(&names, scenario->beats[last = beat].id);
        i = place.next;
    }
    ch_names_end(&names);
}

const ChChoice *ch_where_first_harm(const ChScenario *scenario, const ChExploration *found)
{
    for (uint32_t i = 0; i < found->worth_count;) {
        Place place = place_at(found, i);
        for (; i < place.next; i++) {
            const ChChoice *choice = free_harm(scenario, &found->worths[i], &place);
            if (choice) return choice;
        }
    }
    return NULL;
}
