/* What the parts of the share room share. Private to share*.c. */
#ifndef COOLHEAD_APP_SHARE_INSIDE_H
#define COOLHEAD_APP_SHARE_INSIDE_H

#include "app/share.h"

/* An attempt, a session or a seat as far as our log has it. */
typedef struct ChTold {
    char uuid[CH_UUID_TEXT];
    uint32_t rows;
    bool begun, ended;
} ChTold;

/* Another machine's log. */
typedef struct ChFollowed {
    char name[CH_UUID_TEXT + 4]; /* with ".log" */
    size_t at;        /* bytes read and done with */
    uint32_t waited;  /* times that the line there was not ready */
} ChFollowed;

struct ChShare {
    ChStore *store;
    ChMerge *merge;
    char folder[CH_PATH_ROOM], own[CH_PATH_ROOM], revisions[CH_PATH_ROOM];
    bool torn; /* our log ends within a line */
    bool sessions_only; /* plays of others are passed over */
    ChTold *told;
    uint32_t told_count, told_room;
    ChFollowed *others;
    uint32_t other_count, other_room;
    ChShareSeen seen;
    ChArena memory;
};

ChTold *ch_share_told_of(ChShare *share, ChStr uuid); /* NULL: no memory */
ChStatus ch_share_append(ChShare *share, json_t *row, ChError *error) CH_CHECKED;

/* Seats (share_seats.c): what the log tells of one under; and a line of another's. */
void ch_share_seat_key(ChStr session, ChStr name, char key[CH_UUID_TEXT]);
ChStatus ch_share_take_seat(ChShare *share, const json_t *row, bool *changed, ChError *error) CH_CHECKED;

/* Every name that a line of the folder's logs is about, once: of one session, or of all where `session` is empty. */
ChStatus ch_share_names(const char *folder, ChStr session, ChArena *arena, ChStr **names, uint32_t *count, ChError *error) CH_CHECKED;

ChStatus ch_share_trouble(const char *path, const char *what, int why, ChError *error);

/* Up to `most` bytes of a file from `from` on, added to `bytes`. 0, or why not. */
int ch_share_read(const char *path, size_t from, size_t most, ChText *bytes);

/* A compiled scenario from the folder; a ChFetchRevision. */
ChStatus ch_share_fetch(void *share, const char hash[CH_DIGEST_TEXT], ChText *bytes, ChError *error);

/* Whether a name in the folder is a machine's log. */
bool ch_share_is_log(const char *name);

#endif
