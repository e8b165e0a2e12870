/* Where the record file is: its folders, what stands in its place, and how a new one appears whole or not at all.
 * Private to the records room. Nothing here reads or writes the inside of an existing file: opening and closing a file
 * behind SQLite's back would drop the locks that another store of this process holds on it.
 *
 * Functions that can fail return 0 or the system's errno. */
#ifndef COOLHEAD_RECORDS_PLACE_H
#define COOLHEAD_RECORDS_PLACE_H

#include <stdbool.h>

#include "base/str.h"

typedef enum ChPlaceKind {
    CH_PLACE_NOTHING,
    CH_PLACE_FOLDER,
    CH_PLACE_OTHER, /* a device, a pipe */
    CH_PLACE_EMPTY, /* a file without a byte in it */
    CH_PLACE_FILE
} ChPlaceKind;

int ch_place_look(const char *path, ChPlaceKind *kind);

/* Whether `path` with `suffix` ("-wal") is a file with something in it. */
bool ch_place_has(const char *path, const char *suffix);

/* Whether the file ends within a page: SQLite writes whole ones. */
bool ch_place_cut_off(const char *path);

/* 0 when this process may write to the file and to its folder. */
int ch_place_may_write(const char *path);

/* Make the folders above `path` that are missing, mode 0700. `path` is written to meanwhile, and restored. */
int ch_place_make_folders(char *path);

/* Make an empty file, mode 0600; EEXIST when there is something. */
int ch_place_make_file(const char *path);

/* Give the finished file `from` the name `to`, unless something has that name already: then `from` is removed, which
 * is no error. The folder's entry is on the disk on return. */
int ch_place_publish(const char *from, const char *to);

/* Remove a file of ours that was never published, with what SQLite left beside it. */
void ch_place_discard(const char *path);

/* A file: URI for SQLite of the file at `path`, with `query` ("mode=ro") at its end. */
void ch_place_uri(const char *path, const char *query, ChText *uri);

#endif
