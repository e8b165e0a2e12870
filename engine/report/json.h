/* Putting JSON together with jansson. Every function takes a NULL parent or value for "no memory" and passes it on, so
 * that a writer checks once, at ch_json_finish. */
#ifndef COOLHEAD_REPORT_JSON_H
#define COOLHEAD_REPORT_JSON_H

#include <jansson.h>

#include "base/bits.h"
#include "core/vocabulary.h"

typedef struct ChJson {
    json_t *root;
    ChText *out;
    bool failed;
} ChJson;

void ch_json_begin(ChJson *json, ChText *out);

/* A new object or array as `key` of an object, or (key NULL) as the next of an array. Owned by its parent. */
json_t *ch_json_object(ChJson *json, json_t *in, const char *key);
json_t *ch_json_array(ChJson *json, json_t *in, const char *key);

void ch_json_put(ChJson *json, json_t *in, const char *key, json_t *value); /* takes the value */
void ch_json_str(ChJson *json, json_t *in, const char *key, ChStr text);    /* as it is; bad bytes become U+FFFD */
void ch_json_str_or_null(ChJson *json, json_t *in, const char *key, ChStr text); /* null when empty */
void ch_json_int(ChJson *json, json_t *in, const char *key, int64_t value);
void ch_json_int_or_null(ChJson *json, json_t *in, const char *key, int64_t value, bool known);
void ch_json_real(ChJson *json, json_t *in, const char *key, int64_t value, int64_t scale); /* value / scale */
void ch_json_bool(ChJson *json, json_t *in, const char *key, bool value);
void ch_json_behaviours(ChJson *json, json_t *in, const char *key, ChSet set, const ChVocabulary *words);

/* Write the document with a newline at its end, and free it whatever happened. */
ChStatus ch_json_finish(ChJson *json, ChError *error) CH_CHECKED;

#endif
