#include "core/method.h"

static uint32_t step_find(const ChMethod *method, ChStr id)
{
    for (uint32_t i = 0; i < method->step_count; i++)
        if (ch_str_eq(method->steps[i].id, id)) return i;
    return CH_NONE;
}

static ChStatus find_afters(ChMethod *method, ChError *error)
{
    for (uint32_t i = 0; i < method->step_count; i++) {
        ChStep *step = &method->steps[i];
        step->after = step->after_id.n ? step_find(method, step->after_id) : CH_NONE;
        if (step->after_id.n && step->after == CH_NONE)
            return ch_fail_at(error, CH_BAD_INPUT, NULL, step->at.line, step->at.column,
                              "step \"%.*s\" is after \"%.*s\", and this method has no such step", CH_FMT(step->id),
                              CH_FMT(step->after_id));
    }
    return CH_OK;
}

ChStatus ch_method_seal(ChMethod *method, ChError *error)
{
    if (method->step_count == 0 || method->step_count > CH_MAX_STEPS)
        return ch_fail(error, CH_BAD_INPUT, "a method has 1 to %d steps; this one has %u", CH_MAX_STEPS,
                       (unsigned)method->step_count);
    ChStatus status = find_afters(method, error);
    if (status != CH_OK) return status;
    bool placed[CH_MAX_STEPS] = {false};
    for (uint32_t n = 0; n < method->step_count;) {
        uint32_t before = n;
        for (uint32_t i = 0; i < method->step_count; i++) {
            uint32_t after = method->steps[i].after;
            if (placed[i] || (after != CH_NONE && !placed[after])) continue;
            method->order[n++] = i;
            placed[i] = true;
        }
        if (n > before) continue;
        uint32_t stuck = 0;
        while (placed[stuck]) stuck++;
        const ChStep *step = &method->steps[stuck];
        return ch_fail_at(error, CH_BAD_INPUT, NULL, step->at.line, step->at.column,
                          "step \"%.*s\" waits for itself: its `after` leads in a circle", CH_FMT(step->id));
    }
    return CH_OK;
}

static ChSet set_in(ChSet set, const ChVocabulary *from, const ChVocabulary *to)
{
    ChSet out = {{0, 0}};
    for (uint32_t i = 0; i < from->behaviour_count; i++) {
        if (!ch_set_has(set, i)) continue;
        uint32_t there = ch_behaviour_find(to, from->behaviours[i].id);
        if (there != CH_NONE) ch_set_add(&out, there);
    }
    return out;
}

static uint32_t circumstance_in(uint32_t place, const ChVocabulary *from, const ChVocabulary *to)
{
    return place == CH_NONE ? CH_NONE : ch_circumstance_find(to, from->circumstances[place].id);
}

static uint64_t mask_in(uint64_t mask, const ChVocabulary *from, const ChVocabulary *to)
{
    uint64_t out = 0;
    for (uint32_t i = 0; i < from->circumstance_count; i++) {
        if (!((mask >> i) & 1u)) continue;
        uint32_t there = circumstance_in(i, from, to);
        if (there != CH_NONE) out |= (uint64_t)1 << there;
    }
    return out;
}

static uint32_t bits(uint64_t mask)
{
    uint32_t n = 0;
    for (; mask; mask &= mask - 1) n++;
    return n;
}

/* A circumstance that the other vocabulary does not know can never arise there: what needs it, or counts from it, cannot
 * be met; what asks for all of several is never asked. */
static void bind_circumstances(ChStep *step, const ChVocabulary *from, const ChVocabulary *to)
{
    uint64_t asked = mask_in(step->if_arises, from, to), needed = mask_in(step->needs, from, to);
    uint32_t since = circumstance_in(step->since, from, to);
    bool lost = bits(needed) < bits(step->needs) || (step->since != CH_NONE && since == CH_NONE);
    for (uint32_t g = 0; lost && g < step->group_count; g++) step->groups[g] = (ChSet){{0, 0}};
    if (lost) step->met_by = (ChSet){{0, 0}};
    step->if_arises = step->if_all && bits(asked) < bits(step->if_arises) ? 0 : asked;
    step->needs = needed;
    step->since = since;
}

ChStatus ch_method_bind(const ChMethod *method, const ChVocabulary *from, const ChVocabulary *to, ChArena *arena,
                        ChMethod *bound, ChError *error)
{
    *bound = *method;
    bound->steps = ch_arena_copy(arena, method->steps, method->step_count * sizeof *method->steps);
    if (!bound->steps) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the method");
    bound->setback = mask_in(method->setback, from, to);
    for (uint32_t i = 0; i < bound->step_count; i++) {
        ChStep *step = &bound->steps[i];
        for (uint32_t g = 0; g < step->group_count; g++) step->groups[g] = set_in(step->groups[g], from, to);
        step->met_by = set_in(step->met_by, from, to);
        step->broken_by = set_in(step->broken_by, from, to);
        bind_circumstances(step, from, to);
    }
    return CH_OK;
}

int32_t ch_method_quarters(const ChMethod *method)
{
    int32_t sum = 0;
    for (uint32_t i = 0; i < method->step_count; i++) sum += 4 * method->steps[i].weight;
    return sum;
}

static void add_part(ChText *out, size_t start, const char *part)
{
    if (out->n > start) ch_text_add(out, CH_STR("; "));
    ch_text_add(out, ch_str(part));
}

static void add_names(ChText *out, uint64_t mask, const ChVocabulary *words, const char *between)
{
    bool first = true;
    for (uint32_t i = 0; i < words->circumstance_count; i++) {
        if (!((mask >> i) & 1u)) continue;
        ch_text_addf(out, "%s%.*s", first ? " " : between, CH_FMT(words->circumstances[i].id));
        first = false;
    }
}

static void add_time(ChText *out, int64_t seconds)
{
    static const struct {
        int64_t seconds;
        const char *name;
    } units[] = {{86400, "day"}, {3600, "hour"}, {60, "minute"}, {1, "second"}};
    uint32_t unit = 0;
    while (unit < 3 && (seconds == 0 || seconds % units[unit].seconds)) unit++;
    int64_t n = seconds / units[unit].seconds;
    ch_text_addf(out, "%lld %s%s", (long long)n, units[unit].name, n == 1 ? "" : "s");
}

static void add_window(const ChStep *step, const ChVocabulary *words, size_t start, ChText *out)
{
    if (step->since == CH_NONE) return;
    add_part(out, start, "");
    if (step->from_s > 0) {
        ch_text_add(out, CH_STR("from "));
        add_time(out, step->from_s);
        ch_text_add(out, CH_STR(" "));
    }
    if (step->within_s != INT64_MAX) {
        ch_text_add(out, step->from_s > 0 ? CH_STR("to ") : CH_STR("within "));
        add_time(out, step->within_s);
        ch_text_add(out, CH_STR(" "));
    }
    ch_text_addf(out, "after %.*s", CH_FMT(words->circumstances[step->since].id));
}

void ch_step_rule(const ChMethod *method, uint32_t place, const ChVocabulary *words, ChText *out)
{
    const ChStep *step = &method->steps[place];
    size_t start = out->n;
    if (step->throughout) add_part(out, start, "throughout");
    if (step->asks) {
        add_part(out, start, "if");
        add_names(out, step->if_arises, words, step->if_all ? " and " : " or ");
    }
    if (step->needs) {
        add_part(out, start, "needs");
        add_names(out, step->needs, words, " and ");
    }
    if (step->after != CH_NONE) {
        add_part(out, start, "after ");
        ch_text_add(out, method->steps[step->after].id);
    }
    add_window(step, words, start, out);
    if (out->n == start) ch_text_add(out, CH_STR("once"));
}

static uint32_t count_behaviours(ChSet set, const ChVocabulary *words)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < words->behaviour_count; i++) count += ch_set_has(set, i);
    return count;
}

/* "a, b or c" */
static void add_behaviours(ChSet set, const ChVocabulary *words, ChText *out)
{
    uint32_t left = count_behaviours(set, words);
    for (uint32_t i = 0; i < words->behaviour_count; i++) {
        if (!ch_set_has(set, i)) continue;
        ch_text_add(out, words->behaviours[i].id);
        left--;
        if (left) ch_text_add(out, left == 1 ? CH_STR(" or ") : CH_STR(", "));
    }
}

void ch_step_met_by(const ChStep *step, const ChVocabulary *words, ChText *out)
{
    for (uint32_t i = 0; i < step->group_count; i++) {
        if (i) ch_text_add(out, CH_STR(" and "));
        ChSet group = step->groups[i];
        bool several = step->group_count > 1 && count_behaviours(group, words) > 1;
        if (several) ch_text_add(out, CH_STR("("));
        add_behaviours(group, words, out);
        if (several) ch_text_add(out, CH_STR(")"));
    }
}

void ch_step_broken_by(const ChStep *step, const ChVocabulary *words, ChText *out)
{
    add_behaviours(step->broken_by, words, out);
}
