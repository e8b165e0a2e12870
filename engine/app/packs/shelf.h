/* Where installed packs are: one folder each under scenarios/ in the data folder, under its id, with a note beside its files
 * (.installed.json, which no pack can bring) that this program wrote. A folder comes, goes and is replaced in one step, so
 * that nobody ever sees half of one.
 *
 * Order of calls: ch_shelf_open takes the lock, makes what is missing and clears away what an interrupted install left;
 * ch_shelf_make_room; ch_shelf_place; ch_shelf_close. Looking needs no lock. */
#ifndef COOLHEAD_APP_PACKS_SHELF_H
#define COOLHEAD_APP_PACKS_SHELF_H

#include "app/packs/examine.h"
#include "app/world.h"

typedef struct ChShelf {
    char data[CH_PATH_ROOM];      /* the data folder */
    char scenarios[CH_PATH_ROOM]; /* scenarios/ in it */
    char room[CH_PATH_ROOM];      /* the new, empty folder; empty when there is none */
    int lock;
} ChShelf;

typedef struct ChInstalled {
    char id[CH_PACK_ID_ROOM], title[CH_PACK_TEXT_ROOM], revision[CH_DIGEST_TEXT], when[CH_NOW_TEXT];
} ChInstalled;

/* CH_BUSY while another install is at it. */
ChStatus ch_shelf_open(ChShelf *shelf, ChError *error) CH_CHECKED;
void ch_shelf_close(ChShelf *shelf); /* removes the room, if it was not placed */

ChStatus ch_shelf_make_room(ChShelf *shelf, ChError *error) CH_CHECKED;

/* What stands under `id`: CH_OK with what is installed, CH_NOT_FOUND when nothing is there, CH_BAD_INPUT when a folder is that
 * was not installed from a pack. */
ChStatus ch_shelf_find(const ChShelf *shelf, const char *id, ChInstalled *found, ChError *error) CH_CHECKED;

/* The room becomes the scenario that the report tells of. It must hold just the files of the report. `replace`: what is there
 * goes once the new one stands. */
ChStatus ch_shelf_place(ChShelf *shelf, const ChPackReport *report, bool replace, ChError *error) CH_CHECKED;

ChStatus ch_shelf_remove(ChShelf *shelf, const char *id, ChError *error) CH_CHECKED;

/* All that is installed, in the order of ids. `count` of them in `arena`. */
ChStatus ch_shelf_list(const ChShelf *shelf, ChArena *arena, ChInstalled **all, uint32_t *count, ChError *error) CH_CHECKED;

/* The shelf without its lock, to look at. */
ChStatus ch_shelf_look(ChShelf *shelf, ChError *error) CH_CHECKED;

/* A new folder that only this account can read, under `folder`, and its end with all that is in it. */
ChStatus ch_shelf_new_folder(const char *folder, char path[CH_PATH_ROOM], ChError *error) CH_CHECKED;
void ch_shelf_clear(const char *path);

#endif
