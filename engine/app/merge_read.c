/* Reading rows: every key's kind, length and letters, and nothing else (merge.h). */
#include "app/merge_inside.h"
#include "core/calendar.h"
#include "records/uuid.h"

enum { MOST_ID = 200, MOST_TIME = 40, MOST_WRITTEN = 8000, MOST_INPUTS = 20000, MOST_PRECEDENTS = CH_MAX_FLAGS, MOST_MINUTES = 1440 };

typedef struct Reading {
    const json_t *json;
    ChRowRead *row;
} Reading;

static bool is_plain(ChStr text)
{
    for (uint32_t i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] < 0x20 || text.p[i] == 0x7F) return false;
    return true;
}

static bool text_of(const json_t *value, uint32_t most, ChStr *text)
{
    if (!json_is_string(value) || json_string_length(value) > most) return false;
    *text = (ChStr){json_string_value(value), (uint32_t)json_string_length(value)};
    return true;
}

static void wrong(Reading *reading, const char *key)
{
    if (!reading->row->wrong) reading->row->wrong = key;
}

/* A line of text; empty or null only where `may_miss`. */
static ChStr line(Reading *reading, const char *key, uint32_t most, bool may_miss)
{
    ChStr text = {NULL, 0};
    const json_t *value = json_object_get(reading->json, key);
    if (may_miss && (!value || json_is_null(value))) return text;
    if (!text_of(value, most, &text) || !is_plain(text) || (!may_miss && text.n == 0)) wrong(reading, key);
    return text;
}

/* A time as the records keep them. */
static ChStr time_of(Reading *reading, const char *key, bool may_miss)
{
    ChStr text = line(reading, key, MOST_TIME, may_miss);
    if (text.n && !ch_utc_is_kept(text)) wrong(reading, key);
    return text;
}

static int64_t whole(Reading *reading, const char *key, int64_t least, int64_t most, int64_t if_missing)
{
    const json_t *value = json_object_get(reading->json, key);
    if (!value || json_is_null(value)) return if_missing;
    int64_t number = json_is_integer(value) ? json_integer_value(value) : INT64_MIN;
    if (!json_is_integer(value) || number < least || number > most) {
        wrong(reading, key);
        return if_missing;
    }
    return number;
}

static bool digest_of(ChStr text, ChDigest *digest)
{
    static const char digits[] = "0123456789abcdef";
    if (text.n != CH_DIGEST_TEXT - 1) return false;
    for (uint32_t i = 0; i < text.n; i++) {
        const char *digit = text.p[i] ? strchr(digits, text.p[i]) : NULL;
        if (!digit) return false;
        uint32_t half = (uint32_t)(digit - digits), high = i % 2 ? digest->bytes[i / 2] : 0;
        digest->bytes[i / 2] = (uint8_t)(i % 2 ? high | half : half << 4);
    }
    return true;
}

static ChStr uuid(Reading *reading, const char *key, bool may_miss)
{
    ChStr text = line(reading, key, CH_UUID_TEXT - 1, may_miss);
    if (text.n && !ch_uuid_valid(text)) wrong(reading, key);
    return text;
}

static bool read_picks(const json_t *picks, ChInput *input)
{
    if (!json_is_array(picks) || json_array_size(picks) > CH_MAX_SLOTS) return false;
    for (size_t i = 0; i < json_array_size(picks); i++) {
        const json_t *pick = json_array_get(picks, i);
        if (!json_is_integer(pick) || json_integer_value(pick) < 0 || json_integer_value(pick) > UINT8_MAX) return false;
        input->decision.picks[i] = (uint8_t)json_integer_value(pick);
    }
    input->decision.pick_count = (uint8_t)json_array_size(picks);
    return input->kind == CH_INPUT_TAKE_BACK ? input->decision.pick_count == 0 : input->decision.pick_count > 0;
}

/* Where it was made is not read: the replay knows. */
static bool read_input(const json_t *json, ChKeptInput *kept)
{
    ChStr kind;
    const json_t *ms = json_object_get(json, "ms");
    if (!text_of(json_object_get(json, "kind"), MOST_ID, &kind) || !json_is_integer(ms)) return false;
    bool back = ch_str_eq(kind, CH_STR("take_back"));
    if (!back && !ch_str_eq(kind, CH_STR("answer"))) return false;
    kept->input = (ChInput){.kind = back ? CH_INPUT_TAKE_BACK : CH_INPUT_ANSWER, .ms = json_integer_value(ms)};
    bool timed = text_of(json_object_get(json, "at"), MOST_TIME, &kept->at) && ch_utc_is_kept(kept->at);
    return timed && kept->input.ms >= 0 && read_picks(json_object_get(json, "picks"), &kept->input);
}

static ChStatus read_inputs(Reading *reading, ChArena *arena)
{
    const json_t *inputs = json_object_get(reading->json, "inputs");
    ChRowRead *row = reading->row;
    if (!json_is_array(inputs) || json_array_size(inputs) > MOST_INPUTS) {
        wrong(reading, "inputs");
        return CH_OK;
    }
    row->inputs = CH_NEW_ARRAY(arena, ChKeptInput, json_array_size(inputs));
    if (!row->inputs) return CH_NO_MEMORY;
    for (; row->count < json_array_size(inputs); row->count++)
        if (!read_input(json_array_get(inputs, row->count), &row->inputs[row->count])) {
            wrong(reading, "inputs");
            return CH_OK;
        }
    return CH_OK;
}

static ChStatus read_precedents(Reading *reading, ChArena *arena)
{
    const json_t *flags = json_object_get(reading->json, "precedents");
    ChRowRead *row = reading->row;
    if (!flags || json_is_null(flags)) return CH_OK;
    if (!json_is_array(flags) || json_array_size(flags) > MOST_PRECEDENTS) {
        wrong(reading, "precedents");
        return CH_OK;
    }
    row->precedents = CH_NEW_ARRAY(arena, ChStr, json_array_size(flags));
    if (!row->precedents) return CH_NO_MEMORY;
    for (; row->precedent_count < json_array_size(flags); row->precedent_count++) {
        ChStr *flag = &row->precedents[row->precedent_count];
        if (!text_of(json_array_get(flags, row->precedent_count), MOST_ID, flag) || !is_plain(*flag)) {
            wrong(reading, "precedents");
            return CH_OK;
        }
    }
    return CH_OK;
}

static void read_end(Reading *reading)
{
    ChRowRead *row = reading->row;
    row->ending = line(reading, "ending", MOST_ID, true);
    row->outcome = line(reading, "outcome", MOST_ID, true);
    row->ended = time_of(reading, "ended", true);
    row->has_end = row->ending.n > 0;
    row->points = (int32_t)whole(reading, "points", CH_ROW_UNKNOWN, CH_POINTS, CH_ROW_UNKNOWN);
    row->earned = (int32_t)whole(reading, "earned", 0, 1000000, CH_ROW_UNKNOWN);
    row->best = (int32_t)whole(reading, "best", 0, 1000000, CH_ROW_UNKNOWN);
    ChStr debrief = line(reading, "debrief", CH_DIGEST_TEXT - 1, true);
    if (debrief.n && !digest_of(debrief, &row->debrief)) wrong(reading, "debrief");
    bool came_out = row->outcome.n || row->ended.n || debrief.n || row->points >= 0 || row->earned >= 0 || row->best >= 0;
    if (came_out && !row->has_end) wrong(reading, "ending");
}

/* What somebody wrote may have several lines; jansson has seen that it is UTF-8 without a NUL. */
static void read_reflection(Reading *reading)
{
    const json_t *json = json_object_get(reading->json, "reflection");
    ChRowRead *row = reading->row;
    row->has_reflection = json && !json_is_null(json);
    if (!row->has_reflection) return;
    Reading inner = {json, row};
    row->reflection.guess = (int32_t)whole(&inner, "guess", 0, 100, -1);
    if (!text_of(json_object_get(json, "keep"), MOST_WRITTEN, &row->reflection.keep) ||
        !text_of(json_object_get(json, "change"), MOST_WRITTEN, &row->reflection.change))
        wrong(reading, "reflection");
}

ChStatus ch_row_read(const json_t *json, ChArena *arena, ChRowRead *row)
{
    Reading reading = {json, row};
    *row = (ChRowRead){.points = CH_ROW_UNKNOWN, .earned = CH_ROW_UNKNOWN, .best = CH_ROW_UNKNOWN};
    row->uuid = uuid(&reading, "attempt", false);
    if (row->wrong) row->uuid = (ChStr){NULL, 0};
    row->parent = uuid(&reading, "parent", true);
    row->class = uuid(&reading, "session", true);
    row->scenario = line(&reading, "scenario", MOST_ID, false);
    row->method = line(&reading, "method", MOST_ID, false);
    row->engine = line(&reading, "engine", MOST_ID, false);
    row->started = time_of(&reading, "started", false);
    row->trainee = line(&reading, "trainee", MOST_ID, true);
    if (row->trainee.n && !ch_people_name_fits(row->trainee)) wrong(&reading, "trainee");
    if (!ch_mode_parse(line(&reading, "mode", MOST_ID, false), &row->mode)) wrong(&reading, "mode");
    if (!digest_of(line(&reading, "revision", CH_DIGEST_TEXT - 1, false), &row->revision)) wrong(&reading, "revision");
    row->seed = (uint64_t)whole(&reading, "seed", INT64_MIN + 1, INT64_MAX, 0);
    row->from = (uint32_t)whole(&reading, "from", 0, MOST_INPUTS, 0);
    read_end(&reading);
    read_reflection(&reading);
    ChStatus status = read_precedents(&reading, arena);
    return status == CH_OK ? read_inputs(&reading, arena) : status;
}

bool ch_row_read_enrolment(const json_t *json, ChEnrolment *enrolment)
{
    ChRowRead unused = {0};
    Reading reading = {json, &unused};
    *enrolment = (ChEnrolment){.programme = line(&reading, "programme", MOST_ID, false), .began = time_of(&reading, "began", false),
                               .done = time_of(&reading, "done", true), .left = time_of(&reading, "left", true)};
    return !unused.wrong;
}

const char *ch_row_read_person(const json_t *json, ChPerson *person)
{
    ChRowRead unused = {0};
    Reading reading = {json, &unused};
    const json_t *programmes = json_object_get(json, "programmes");
    *person = (ChPerson){.name = line(&reading, "name", MOST_ID, false), .pseudonym = line(&reading, "pseudonym", MOST_ID, true),
                         .team = line(&reading, "team", MOST_ID, true), .joined = time_of(&reading, "joined", false),
                         .minutes = (uint32_t)whole(&reading, "minutes", 0, MOST_MINUTES, 0)};
    if (!ch_people_name_fits(person->name)) wrong(&reading, "name");
    if (!ch_people_is_pseudonym(person->pseudonym)) person->pseudonym = (ChStr){NULL, 0};
    if (programmes && !json_is_array(programmes)) wrong(&reading, "programmes");
    for (size_t i = 0; i < json_array_size(programmes); i++) {
        ChEnrolment unkept;
        if (!ch_row_read_enrolment(json_array_get(programmes, i), &unkept)) wrong(&reading, "programmes");
    }
    return unused.wrong;
}

bool ch_row_read_session(const json_t *json, ChClass *class)
{
    ChRowRead unused = {0};
    Reading reading = {json, &unused};
    *class = (ChClass){.uuid = uuid(&reading, "session", false), .title = line(&reading, "title", MOST_ID, true),
                       .scenario = line(&reading, "scenario", MOST_ID, false), .method = line(&reading, "method", MOST_ID, false),
                       .began = time_of(&reading, "began", false), .ended = time_of(&reading, "ended", true)};
    return ch_mode_parse(line(&reading, "mode", MOST_ID, false), &class->mode) && !unused.wrong;
}
