#include "core/archive.h"

#include <string.h>

/* One walk over the data serves both ways: each `io_` writes its argument when `out` is set, and else reads into it.
 * So the two can never disagree about the order. After the first fault everything is a no-op. */
typedef struct Io {
    ChText *out;             /* writing */
    const unsigned char *at; /* reading */
    size_t left;
    ChArena *arena;
    const ChScenario *scenario; /* what was read so far, for bounds */
    ChStatus status;
    uint32_t depth; /* of conditions */
} Io;

static const char MAGIC[8] = {'C', 'O', 'O', 'L', 'H', 'E', 'A', 'D'};
/* Version 2 says behind everything else which language the texts were translated into. What is as it was written stays in
 * version 1, so that its revision does. */
enum { VERSION_PLAIN = 1, VERSION_TRANSLATED = 2, VERSION = VERSION_TRANSLATED };

/* Beyond what any author may write, and so small that no sum of a play overflows. */
static const int64_t MOST_SECONDS = INT64_C(10000000000), MOST_MONEY = INT64_C(1000000000000);
enum { MOST_POINTS = 1000, MOST_ENTRIES = 1000 };

static void fault(Io *io, ChStatus status)
{
    if (io->status == CH_OK) io->status = status;
}

static void io_bytes(Io *io, void *bytes, size_t count)
{
    if (io->status != CH_OK) return;
    if (io->out) {
        ch_text_add(io->out, (ChStr){bytes, (uint32_t)count});
    } else if (io->left < count) {
        fault(io, CH_DAMAGED);
    } else {
        memcpy(bytes, io->at, count);
        io->at += count;
        io->left -= count;
    }
}

static void io_u64(Io *io, uint64_t *value)
{
    unsigned char bytes[8];
    for (uint32_t i = 0; i < 8; i++) bytes[i] = (unsigned char)(*value >> (8 * i));
    io_bytes(io, bytes, sizeof bytes);
    if (io->out || io->status != CH_OK) return;
    *value = 0;
    for (uint32_t i = 0; i < 8; i++) *value |= (uint64_t)bytes[i] << (8 * i);
}

static void io_u32(Io *io, uint32_t *value)
{
    uint64_t wide = *value;
    io_u64(io, &wide);
    if (wide > UINT32_MAX) {
        fault(io, CH_DAMAGED);
        return;
    }
    *value = (uint32_t)wide;
}

static void io_i64(Io *io, int64_t *value)
{
    uint64_t bits;
    memcpy(&bits, value, sizeof bits);
    io_u64(io, &bits);
    memcpy(value, &bits, sizeof bits);
}

static void io_i32(Io *io, int32_t *value)
{
    int64_t wide = *value;
    io_i64(io, &wide);
    if (wide < INT32_MIN || wide > INT32_MAX) fault(io, CH_DAMAGED);
    *value = (int32_t)wide;
}

static void io_i64_within(Io *io, int64_t *value, int64_t low, int64_t high)
{
    io_i64(io, value);
    if (*value < low || *value > high) fault(io, CH_DAMAGED);
}

static void io_points(Io *io, int32_t *value)
{
    io_i32(io, value);
    if (*value < -MOST_POINTS || *value > MOST_POINTS) fault(io, CH_DAMAGED);
}

static void io_bool(Io *io, bool *value)
{
    uint32_t n = *value;
    io_u32(io, &n);
    if (n > 1) fault(io, CH_DAMAGED);
    *value = n == 1;
}

/* A place below `bound`. */
static uint32_t io_place(Io *io, uint32_t value, uint32_t bound)
{
    io_u32(io, &value);
    if (value < bound || io->status != CH_OK) return value;
    fault(io, CH_DAMAGED);
    return 0;
}

static uint32_t io_place_or_none(Io *io, uint32_t value, uint32_t bound)
{
    uint32_t place = io_place(io, value == CH_NONE ? bound : value, bound + 1);
    return place == bound ? CH_NONE : place;
}

static void io_str(Io *io, ChStr *s)
{
    uint32_t n = s->n;
    io_u32(io, &n);
    if (io->status != CH_OK) return;
    if (io->out) {
        ch_text_add(io->out, *s);
        return;
    }
    if (io->left < n) {
        fault(io, CH_DAMAGED);
        return;
    }
    *s = ch_str_copy(io->arena, (ChStr){(const char *)io->at, n});
    if (!s->p) fault(io, CH_NO_MEMORY);
    io->at += n;
    io->left -= n;
    if (io->status == CH_OK && !ch_utf8_valid(*s, NULL)) fault(io, CH_DAMAGED);
}

/* The count of an array, and on reading the array itself. Every element takes at least a byte, so a count that the
 * bytes left cannot hold is damage. Returns the array to fill or write. */
static void *io_array(Io *io, void *array, uint32_t *count, uint32_t most, size_t size)
{
    io_u32(io, count);
    if (io->out) return array;
    if (*count > most || *count > io->left) fault(io, CH_DAMAGED);
    void *made = io->status == CH_OK ? ch_arena_alloc(io->arena, *count, size) : NULL;
    if (!made) fault(io, CH_NO_MEMORY); /* unless there was a fault before */
    if (io->status != CH_OK) *count = 0;
    return made;
}

static void io_strs(Io *io, ChStr **strs, uint32_t *count, uint32_t most)
{
    *strs = io_array(io, *strs, count, most, sizeof **strs);
    for (uint32_t i = 0; i < *count; i++) io_str(io, &(*strs)[i]);
}

static void io_set(Io *io, ChSet *set)
{
    io_u64(io, &set->w[0]);
    io_u64(io, &set->w[1]);
    for (uint32_t i = io->scenario->words.behaviour_count; i < CH_MAX_BEHAVIOURS; i++)
        if (ch_set_has(*set, i)) fault(io, CH_DAMAGED);
}

static void io_mask(Io *io, uint64_t *mask, uint32_t count)
{
    io_u64(io, mask);
    if (count < 64 && (*mask >> count) != 0) fault(io, CH_DAMAGED);
}

static void io_words(Io *io, ChVocabulary *words)
{
    words->behaviours =
        io_array(io, words->behaviours, &words->behaviour_count, CH_MAX_BEHAVIOURS, sizeof *words->behaviours);
    for (uint32_t i = 0; i < words->behaviour_count; i++) {
        ChBehaviour *one = &words->behaviours[i];
        io_str(io, &one->id);
        io_str(io, &one->text);
        io_str(io, &one->from);
        io_bool(io, &one->avoid);
        if (!io->out && one->avoid) ch_set_add(&words->avoid, i);
    }
    words->circumstances = io_array(io, words->circumstances, &words->circumstance_count, CH_MAX_CIRCUMSTANCES,
                                    sizeof *words->circumstances);
    for (uint32_t i = 0; i < words->circumstance_count; i++) {
        io_str(io, &words->circumstances[i].id);
        io_str(io, &words->circumstances[i].text);
    }
}

/* How many things a condition's index may name; beats are found by name when sealing. */
static uint32_t index_bound(const Io *io, const ChCond *when)
{
    switch (when->op) {
    case CH_COND_FLAG: return io->scenario->flag_count;
    case CH_COND_SHOWN: return io->scenario->words.behaviour_count;
    case CH_COND_ARISEN: return io->scenario->words.circumstance_count;
    case CH_COND_RANGE: return when->variable == CH_VAR_COUNT ? io->scenario->count_count : 1;
    default: return 1;
    }
}

static bool names_beat(const ChCond *when)
{
    return when->op == CH_COND_VISITED || (when->op == CH_COND_RANGE && when->variable == CH_VAR_TIMES);
}

static void io_condition(Io *io, ChCond **slot);

static void io_condition_body(Io *io, ChCond *when)
{
    when->op = (ChCondOp)io_place(io, when->op, CH_COND_NO + 1);
    when->variable = (ChVariable)io_place(io, when->variable, CH_VAR_TIMES + 1);
    if (names_beat(when))
        io_str(io, &when->name);
    else
        when->index = io_place(io, when->index, index_bound(io, when));
    io_i64(io, &when->low);
    io_i64(io, &when->high);
    ChCond **parts = io_array(io, (void *)when->parts, &when->part_count, 4096, sizeof *parts);
    for (uint32_t i = 0; i < when->part_count; i++) io_condition(io, &parts[i]);
    when->parts = parts;
}

static void io_condition(Io *io, ChCond **slot)
{
    bool there = *slot != NULL;
    io_bool(io, &there);
    if (io->status != CH_OK || !there) return;
    if (!io->out && !(*slot = CH_NEW(io->arena, ChCond))) fault(io, CH_NO_MEMORY);
    if (++io->depth > CH_MAX_COND_DEPTH) fault(io, CH_DAMAGED);
    if (io->status == CH_OK) io_condition_body(io, *slot);
    io->depth--;
}

static void io_time(Io *io, ChTime *time)
{
    time->kind = (ChTimeKind)io_place(io, time->kind, CH_TIME_UNTIL + 1);
    io_i64_within(io, &time->seconds, 0, MOST_SECONDS);
}

static void io_effect(Io *io, ChEffect *effect)
{
    io_set(io, &effect->shows);
    io_set(io, &effect->partly);
    io_points(io, &effect->anger);
    io_points(io, &effect->trust);
    io_i64_within(io, &effect->costs, -MOST_MONEY, MOST_MONEY);
    io_time(io, &effect->takes);
    io_mask(io, &effect->sets, io->scenario->flag_count);
    io_mask(io, &effect->arises, io->scenario->words.circumstance_count);
    effect->changes = io_array(io, effect->changes, &effect->change_count, CH_MAX_COUNTS, sizeof *effect->changes);
    for (uint32_t i = 0; i < effect->change_count; i++) {
        effect->changes[i].count = io_place(io, effect->changes[i].count, io->scenario->count_count);
        io_i32(io, &effect->changes[i].by);
    }
}

static void io_way(Io *io, ChWay *way)
{
    io_str(io, &way->name);
    io_condition(io, &way->when);
}

static void io_choice(Io *io, ChChoice *choice)
{
    io_str(io, &choice->id);
    io_str(io, &choice->text);
    io_str(io, &choice->because);
    io_condition(io, &choice->when);
    choice->replies = io_array(io, choice->replies, &choice->reply_count, 64, sizeof *choice->replies);
    for (uint32_t i = 0; i < choice->reply_count; i++) {
        choice->replies[i].kind = (ChLineKind)io_place(io, choice->replies[i].kind, CH_LINE_DOES + 1);
        io_str(io, &choice->replies[i].text);
        io_condition(io, &choice->replies[i].when);
    }
    io_effect(io, &choice->effect);
    choice->ways = io_array(io, choice->ways, &choice->way_count, 64, sizeof *choice->ways);
    for (uint32_t i = 0; i < choice->way_count; i++) io_way(io, &choice->ways[i]);
    io_bool(io, &choice->interrupts);
}

static void io_choices(Io *io, ChChoice **choices, uint32_t *count)
{
    *choices = io_array(io, *choices, count, CH_MAX_CHOICES, sizeof **choices);
    for (uint32_t i = 0; i < *count; i++) io_choice(io, &(*choices)[i]);
}

/* A choice that may not be there. */
static void io_one_choice(Io *io, ChChoice **slot)
{
    bool there = *slot != NULL;
    io_bool(io, &there);
    if (io->status != CH_OK || !there) return;
    if (!io->out && !(*slot = CH_NEW(io->arena, ChChoice))) fault(io, CH_NO_MEMORY);
    if (io->status == CH_OK) io_choice(io, *slot);
}

static void io_lines(Io *io, ChBeat *beat)
{
    beat->lines = io_array(io, beat->lines, &beat->line_count, 4096, sizeof *beat->lines);
    for (uint32_t i = 0; i < beat->line_count; i++) {
        beat->lines[i].kind = (ChLineKind)io_place(io, beat->lines[i].kind, CH_LINE_DOES + 1);
        io_str(io, &beat->lines[i].text);
        io_condition(io, &beat->lines[i].when);
    }
}

static void io_slots(Io *io, ChBeat *beat)
{
    beat->slots = io_array(io, beat->slots, &beat->slot_count, CH_MAX_SLOTS, sizeof *beat->slots);
    for (uint32_t i = 0; i < beat->slot_count; i++) {
        io_str(io, &beat->slots[i].id);
        io_str(io, &beat->slots[i].title);
        io_bool(io, &beat->slots[i].optional);
        io_choices(io, &beat->slots[i].choices, &beat->slots[i].choice_count);
    }
}

/* A beat's parts must fit its kind, or a decision could name a choice that is not there. */
static void check_shape(Io *io, const ChBeat *beat)
{
    bool beat_parts = beat->choice_count || beat->silence, compose_parts = beat->slot_count || beat->sent;
    if ((beat->kind != CH_BEAT && beat_parts) || (beat->kind != CH_BEAT_COMPOSE && compose_parts))
        fault(io, CH_DAMAGED);
}

static void io_beat(Io *io, ChBeat *beat)
{
    beat->kind = (ChBeatKind)io_place(io, beat->kind, CH_BEAT_ENDING + 1);
    io_str(io, &beat->id);
    beat->channel = (ChChannel)io_place(io, beat->channel, CH_CHANNEL_COUNT);
    io_lines(io, beat);
    io_time(io, &beat->later);
    io_u32(io, &beat->at_most);
    if (beat->at_most > MOST_ENTRIES) fault(io, CH_DAMAGED);
    io_way(io, &beat->otherwise);
    io_choices(io, &beat->choices, &beat->choice_count);
    io_one_choice(io, &beat->silence);
    io_i64(io, &beat->silence_after_s);
    io_slots(io, beat);
    io_one_choice(io, &beat->sent);
    beat->outcome = (ChOutcome)io_place(io, beat->outcome, CH_KEPT + 1);
    check_shape(io, beat);
}

static void io_customer(Io *io, ChCustomer *customer)
{
    io_str(io, &customer->name);
    io_str(io, &customer->portrait);
    io_i32(io, &customer->anger);
    io_i32(io, &customer->trust);
    io_i32(io, &customer->since);
    io_i64(io, &customer->worth);
    io_strs(io, &customer->facts, &customer->fact_count, 64);
    if (customer->anger < 0 || customer->anger > 100 || customer->trust < 0 || customer->trust > 100)
        fault(io, CH_DAMAGED);
}

static void io_head(Io *io, ChScenario *scenario)
{
    io_str(io, &scenario->id);
    io_str(io, &scenario->title);
    io_str(io, &scenario->method);
    io_str(io, &scenario->brief);
    io_str(io, &scenario->goal);
    scenario->channel = (ChChannel)io_place(io, scenario->channel, CH_CHANNEL_COUNT);
    io_i32(io, &scenario->difficulty);
    io_i32(io, &scenario->minutes);
    io_i64_within(io, &scenario->opens_s, 0, MOST_SECONDS);
    io_str(io, &scenario->currency);
    io_i64(io, &scenario->may_give);
    io_customer(io, &scenario->customer);
    io_strs(io, &scenario->unknown, &scenario->unknown_count, 64);
    io_strs(io, &scenario->discuss, &scenario->discuss_count, 64);
    io_str(io, &scenario->starts_name);
}

static void io_scenario(Io *io, ChScenario *scenario)
{
    io_words(io, &scenario->words);
    io_head(io, scenario);
    io_strs(io, &scenario->flags, &scenario->flag_count, CH_MAX_FLAGS);
    io_mask(io, &scenario->leaves, scenario->flag_count);
    io_mask(io, &scenario->starts_from, scenario->flag_count);
    scenario->counts = io_array(io, scenario->counts, &scenario->count_count, CH_MAX_COUNTS, sizeof *scenario->counts);
    for (uint32_t i = 0; i < scenario->count_count; i++) {
        io_str(io, &scenario->counts[i].id);
        io_i32(io, &scenario->counts[i].start);
    }
    scenario->beats = io_array(io, scenario->beats, &scenario->beat_count, CH_MAX_BEATS, sizeof *scenario->beats);
    for (uint32_t i = 0; i < scenario->beat_count; i++) io_beat(io, &scenario->beats[i]);
}

static void io_step(Io *io, ChStep *step)
{
    io_str(io, &step->id);
    io_str(io, &step->title);
    io_str(io, &step->guidance);
    io_i32(io, &step->weight);
    io_u32(io, &step->group_count);
    if (step->group_count > CH_MAX_GROUPS || step->weight < 1 || step->weight > 100) {
        fault(io, CH_DAMAGED);
        return;
    }
    for (uint32_t g = 0; g < step->group_count; g++) io_set(io, &step->groups[g]);
    io_set(io, &step->met_by);
    io_set(io, &step->broken_by);
    io_bool(io, &step->throughout);
    io_str(io, &step->after_id);
    io_bool(io, &step->asks);
    io_bool(io, &step->if_all);
    io_mask(io, &step->if_arises, io->scenario->words.circumstance_count);
    io_mask(io, &step->needs, io->scenario->words.circumstance_count);
    step->since = io_place_or_none(io, step->since, io->scenario->words.circumstance_count);
    io_i64_within(io, &step->from_s, 0, MOST_SECONDS);
    io_i64_within(io, &step->within_s, 0, INT64_MAX);
}

static void io_method(Io *io, ChMethod *method)
{
    io_str(io, &method->id);
    io_str(io, &method->title);
    io_str(io, &method->note);
    io_str(io, &method->source.title);
    io_str(io, &method->source.site);
    io_str(io, &method->source.author);
    io_i32(io, &method->source.year);
    io_mask(io, &method->setback, io->scenario->words.circumstance_count);
    method->steps = io_array(io, method->steps, &method->step_count, CH_MAX_STEPS, sizeof *method->steps);
    for (uint32_t i = 0; i < method->step_count; i++) io_step(io, &method->steps[i]);
}

ChStatus ch_archive_write(const ChScenario *scenario, const ChMethod *method, ChText *out, ChError *error)
{
    /* Writing only reads through these: the walk takes its arguments by pointer for the sake of reading. */
    ChScenario head = *scenario;
    ChMethod steps = *method;
    Io io = {.out = out, .scenario = scenario};
    uint32_t version = scenario->lang.n ? VERSION_TRANSLATED : VERSION_PLAIN;
    ch_text_add(out, (ChStr){MAGIC, sizeof MAGIC});
    io_u32(&io, &version);
    io_scenario(&io, &head);
    io_method(&io, &steps);
    if (version == VERSION_TRANSLATED) io_str(&io, &head.lang);
    if (out->failed) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to compile the scenario");
    if (io.status != CH_OK) return ch_fail(error, io.status, "the scenario cannot be compiled: it is not sealed");
    return CH_OK;
}

static ChStatus seal_read(Io *io, ChScenario *scenario, ChMethod *method, ChError *error)
{
    ChSealReport report;
    ChStatus status = ch_scenario_seal(scenario, io->arena, &report);
    if (status == CH_OK) status = ch_method_seal(method, NULL);
    if (status == CH_BAD_INPUT) status = CH_DAMAGED;
    if (status == CH_OK) return CH_OK;
    return ch_fail(error, status, "the kept scenario does not hold together (%s)", ch_status_name(status));
}

ChStatus ch_archive_read(const void *bytes, size_t count, ChArena *arena, ChScenario *scenario, ChMethod *method,
                         ChError *error)
{
    *scenario = (ChScenario){0};
    *method = (ChMethod){0};
    if (count < sizeof MAGIC || memcmp(bytes, MAGIC, sizeof MAGIC) != 0)
        return ch_fail(error, CH_DAMAGED, "the kept scenario is damaged: its first bytes are not ours");
    Io io = {.at = (const unsigned char *)bytes + sizeof MAGIC, .left = count - sizeof MAGIC, .arena = arena,
             .scenario = scenario};
    uint32_t version = 0;
    io_u32(&io, &version);
    if (io.status == CH_OK && version > VERSION)
        return ch_fail(error, CH_TOO_NEW, "the kept scenario was written by a newer version of Coolhead: use that one");
    io_scenario(&io, scenario);
    io_method(&io, method);
    if (version == VERSION_TRANSLATED) io_str(&io, &scenario->lang);
    if (io.status == CH_OK && io.left) io.status = CH_DAMAGED;
    if (io.status != CH_OK)
        return ch_fail(error, io.status, "the kept scenario could not be read (%s)", ch_status_name(io.status));
    return seal_read(&io, scenario, method, error);
}

ChDigest ch_archive_revision(const ChText *bytes)
{
    return ch_sha256(bytes->p, bytes->n);
}
