/* A row as it was read, before anything of it is believed. Private to merge.c and merge_read.c. */
#ifndef COOLHEAD_APP_MERGE_INSIDE_H
#define COOLHEAD_APP_MERGE_INSIDE_H

#include "app/merge.h"

enum { CH_ROW_UNKNOWN = -1 };

/* Texts lie in the JSON value, arrays in the arena. */
typedef struct ChRowRead {
    ChStr uuid, scenario, method, trainee, engine, started, parent, class;
    ChStr ending, outcome, ended; /* empty: not said */
    ChDigest revision, debrief;
    ChMode mode;
    uint64_t seed;
    ChStr *precedents;
    uint32_t precedent_count;
    bool has_end, has_reflection;
    int32_t points, earned, best; /* CH_ROW_UNKNOWN */
    ChReflection reflection;
    uint32_t from;
    ChKeptInput *inputs;
    uint32_t count;
    const char *wrong;            /* the key that makes no sense; NULL when all do */
} ChRowRead;

/* False when the row is no attempt: `wrong` says which key. CH_NO_MEMORY only. */
ChStatus ch_row_read(const json_t *json, ChArena *arena, ChRowRead *row);

/* A session's row; false when it is none. */
bool ch_row_read_session(const json_t *json, ChClass *class);

#endif
