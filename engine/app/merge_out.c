/* Rows as JSON (merge.h). */
#include "app/commands.h"
#include "app/merge.h"

static json_t *input_json(const ChAttemptLog *log, uint32_t i)
{
    const ChInput *input = &log->inputs[i];
    json_t *picks = json_array();
    for (uint32_t p = 0; p < input->decision.pick_count; p++)
        json_array_append_new(picks, json_integer(input->decision.picks[p]));
    json_t *row = json_pack("{ss so sI so}", "kind", input->kind == CH_INPUT_TAKE_BACK ? "take_back" : "answer", "picks",
                            picks, "ms", (json_int_t)input->ms, "at", ch_json_text(log->at[i]));
    if (log->beats[i].n) json_object_set_new(row, "beat", ch_json_text(log->beats[i]));
    return row;
}

static json_t *text_or_null(ChStr text)
{
    return text.n ? ch_json_text(text) : json_null();
}

static json_t *whole_or_null(int64_t value)
{
    return value >= 0 ? json_integer(value) : json_null();
}

static void put_end(json_t *row, const ChAttempt *attempt)
{
    static const ChDigest unknown = {{0}};
    const ChAttemptEnd *end = &attempt->end;
    bool ended = attempt->ended;
    char debrief[CH_DIGEST_TEXT];
    ch_digest_text(end->debrief, debrief);
    bool has_debrief = ended && memcmp(&end->debrief, &unknown, sizeof unknown) != 0;
    json_object_set_new(row, "ending", ended ? ch_json_text(end->ending) : json_null());
    json_object_set_new(row, "points", ended ? json_integer(end->points) : json_null());
    json_object_set_new(row, "outcome", ended ? ch_json_text(ch_outcome_name(end->outcome)) : json_null());
    json_object_set_new(row, "earned", ended ? json_integer(end->earned) : json_null());
    json_object_set_new(row, "best", ended ? whole_or_null(end->best) : json_null());
    json_object_set_new(row, "ended", ended ? ch_json_text(end->ended) : json_null());
    json_object_set_new(row, "debrief", has_debrief ? json_string(debrief) : json_null());
}

json_t *ch_merge_row_json(const ChRowOf *of)
{
    const ChAttempt *attempt = of->attempt;
    char revision[CH_DIGEST_TEXT];
    ch_digest_text(attempt->revision, revision);
    json_t *row = json_pack("{so so so so so so ss sI so}", "attempt", ch_json_text(attempt->uuid), "scenario",
                            ch_json_text(attempt->scenario), "method", ch_json_text(attempt->method), "mode",
                            ch_json_text(ch_mode_name(attempt->mode)), "trainee", ch_json_text(of->trainee), "engine",
                            ch_json_text(attempt->engine), "revision", revision, "seed", (json_int_t)attempt->seed, "started",
                            ch_json_text(attempt->started));
    if (!row) return NULL;
    json_object_set_new(row, "parent", text_or_null(attempt->parent));
    json_object_set_new(row, "session", text_or_null(attempt->class));
    json_t *precedents = json_array(), *inputs = json_array();
    for (uint32_t i = 0; i < attempt->precedent_count; i++)
        json_array_append_new(precedents, ch_json_text(attempt->precedents[i]));
    json_object_set_new(row, "precedents", precedents);
    put_end(row, attempt);
    if (of->reflection)
        json_object_set_new(row, "reflection",
                            json_pack("{so so so}", "guess", whole_or_null(of->reflection->guess), "keep",
                                      ch_json_text(of->reflection->keep), "change", ch_json_text(of->reflection->change)));
    if (of->from) json_object_set_new(row, "from", json_integer(of->from));
    for (uint32_t i = of->from; i < of->log->count; i++) json_array_append_new(inputs, input_json(of->log, i));
    if (json_object_set_new(row, "inputs", inputs) != 0) {
        json_decref(row);
        return NULL;
    }
    return row;
}

json_t *ch_merge_session_json(const ChClass *class)
{
    return json_pack("{so so so so so so so}", "session", ch_json_text(class->uuid), "title", ch_json_text(class->title),
                     "scenario", ch_json_text(class->scenario), "method", ch_json_text(class->method), "mode",
                     ch_json_text(ch_mode_name(class->mode)), "began", ch_json_text(class->began), "ended",
                     text_or_null(class->ended));
}
