/* A roster from a CSV file: who practises here, in which team and programme.
 *
 * The first line names the columns: name, and perhaps team and programme, in any order, in any case; others are left alone
 * and named in `unused`. Divided by commas, semicolons or tabs, whichever the first line has most of; UTF-8, with or
 * without its mark; quotes as spreadsheets write them (libcsv reads them). Somebody in two programmes has two rows. An empty team leaves
 * what was entered before.
 *
 * All or nothing: every row that makes no sense is told by its line, and then nobody is entered. */
#ifndef COOLHEAD_APP_ROSTER_H
#define COOLHEAD_APP_ROSTER_H

#include "app/world.h"
#include "records/people.h"

typedef struct ChRosterRow {
    ChStr name, team, programme;
    ChStr folded; /* the name without its case (platform/name.h): who is meant twice */
    uint32_t line;
} ChRosterRow;

typedef struct ChRoster {
    ChRosterRow *rows;
    uint32_t count, room;
    ChText wrong;  /* a line each: "roster.csv:7: …" */
    uint32_t wrong_count;
    ChText unused; /* names of columns that mean nothing here */
} ChRoster;

/* CH_OK also when rows are wrong: look at `wrong_count`. `programmes` are those there are. CH_BAD_INPUT when the file as a whole
 * is no roster; CH_IO, CH_NOT_FOUND. ch_roster_free in every case. */
ChStatus ch_roster_read(const char *path, const ChStr *programmes, uint32_t programme_count, ChArena *arena, ChRoster *roster,
                        ChError *error) CH_CHECKED;
void ch_roster_free(ChRoster *roster);

typedef struct ChRosterDone {
    uint32_t people, added, enrolled;
} ChRosterDone;

/* Enter everybody, in one transaction. */
ChStatus ch_roster_keep(ChStore *store, const ChRoster *roster, ChStr now, ChRosterDone *done, ChError *error) CH_CHECKED;

#endif
