#include "report/json.h"

#include "words/words.h"

void ch_json_begin(ChJson *json, ChText *out)
{
    *json = (ChJson){.root = json_object(), .out = out};
    json->failed = !json->root;
}

void ch_json_put(ChJson *json, json_t *in, const char *key, json_t *value)
{
    /* jansson frees a value that it cannot keep, and takes NULL for an error */
    int kept = key ? json_object_set_new(in, key, value) : json_array_append_new(in, value);
    if (kept != 0) json->failed = true;
}

json_t *ch_json_object(ChJson *json, json_t *in, const char *key)
{
    json_t *made = json->failed ? NULL : json_object();
    ch_json_put(json, in, key, made);
    return json->failed ? NULL : made;
}

json_t *ch_json_array(ChJson *json, json_t *in, const char *key)
{
    json_t *made = json->failed ? NULL : json_array();
    ch_json_put(json, in, key, made);
    return json->failed ? NULL : made;
}

/* jansson refuses bad UTF-8, which would read as no memory. */
static json_t *mended(ChJson *json, ChStr text)
{
    ChText clean = {.from = json->out->from};
    ch_say_clean(text, &clean);
    json_t *made = clean.failed ? NULL : json_stringn(clean.n ? clean.p : "", clean.n);
    ch_text_free(&clean);
    return made;
}

void ch_json_str(ChJson *json, json_t *in, const char *key, ChStr text)
{
    json_t *made = ch_utf8_valid(text, NULL) ? json_stringn_nocheck(text.n ? text.p : "", text.n) : mended(json, text);
    ch_json_put(json, in, key, made);
}

void ch_json_str_or_null(ChJson *json, json_t *in, const char *key, ChStr text)
{
    if (text.n)
        ch_json_str(json, in, key, text);
    else
        ch_json_put(json, in, key, json_null());
}

void ch_json_int(ChJson *json, json_t *in, const char *key, int64_t value)
{
    ch_json_put(json, in, key, json_integer(value));
}

void ch_json_int_or_null(ChJson *json, json_t *in, const char *key, int64_t value, bool known)
{
    ch_json_put(json, in, key, known ? json_integer(value) : json_null());
}

void ch_json_real(ChJson *json, json_t *in, const char *key, int64_t value, int64_t scale)
{
    ch_json_put(json, in, key, json_real((double)value / (double)scale));
}

void ch_json_bool(ChJson *json, json_t *in, const char *key, bool value)
{
    ch_json_put(json, in, key, json_boolean(value));
}

void ch_json_behaviours(ChJson *json, json_t *in, const char *key, ChSet set, const ChVocabulary *words)
{
    json_t *list = ch_json_array(json, in, key);
    for (uint32_t i = 0; i < words->behaviour_count; i++)
        if (ch_set_has(set, i)) ch_json_str(json, list, NULL, words->behaviours[i].id);
}

static int write_part(const char *bytes, size_t count, void *context)
{
    ChText *out = context;
    ch_text_add(out, (ChStr){bytes, (uint32_t)count});
    return out->failed ? -1 : 0;
}

ChStatus ch_json_finish(ChJson *json, ChError *error)
{
    size_t flags = JSON_INDENT(2) | JSON_REAL_PRECISION(6);
    if (!json->failed && json_dump_callback(json->root, write_part, json->out, flags) != 0) json->failed = true;
    ch_text_add(json->out, CH_STR("\n"));
    json_decref(json->root);
    json->root = NULL;
    if (json->failed || json->out->failed)
        return ch_fail(error, CH_NO_MEMORY, "There is not enough memory to write the report. Close something and try again.");
    return CH_OK;
}
