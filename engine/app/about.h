/* All that is kept about somebody, for themselves: to be read, taken along, and erased (docs/people.md). One list of lines
 * is the screen in the window, `coolhead roster show`, and the web page that is written.
 *
 * Order of calls: ch_about_read for the lines, ch_about_save for files, ch_about_erase. Lines lie in the caller's arena. */
#ifndef COOLHEAD_APP_ABOUT_H
#define COOLHEAD_APP_ABOUT_H

#include "app/world.h"
#include "records/classes.h"

typedef struct ChAboutLine {
    bool heading;
    ChStr label; /* of a heading, its words */
    ChStr text;  /* may be empty */
} ChAboutLine;

typedef struct ChAbout {
    ChAboutLine *lines;
    uint32_t count, room;
    uint32_t plays;   /* all of them */
    bool nothing;     /* nobody was entered under this name, and nobody played */
    bool failed;      /* out of memory while it was made; private */
    ChArena *arena;   /* private */
} ChAbout;

/* Plays newest first, at most `most_plays` of them told one by one; 0: all. */
ChStatus ch_about_read(ChStore *store, ChStr name, uint32_t most_plays, ChArena *arena, ChAbout *about,
                       ChError *error) CH_CHECKED;

/* A JSON document, which `coolhead records import` takes, and beside it a web page, both in the folder for documents and for
 * nobody else to read (0600). `path` is then the JSON's; the page has .html in place of .json. Nothing is written over. */
ChStatus ch_about_save(ChStore *store, ChStr name, char path[CH_PATH_ROOM], ChError *error) CH_CHECKED;

/* Erase everything, from the record file and from the folders of their sessions. CH_NOT_FOUND: there was nothing. CH_IO after
 * the record file was done says which shared folder is left: it is remembered, without the name, and ch_about_finish does it. Out of reach: files that were exported, backups. */
ChStatus ch_about_erase(ChStore *store, ChStr name, uint32_t *plays, ChError *error) CH_CHECKED;

/* Finish in shared folders that can be reached again what was to be erased in them; `said` gets a line when something was. */
void ch_about_finish(ChStore *store, ChText *said);
void ch_about_say_finished(ChStore *store); /* the same, said on standard error */

/* Somebody's name is corrected (records/people.h): in the record file, in the settings where they are who plays here, and in the folders
 * of their sessions, where what stands under the old name is overwritten. CH_BAD_INPUT while a session of theirs with a folder is under
 * way: others follow it by name. CH_IO after the record file was done says which folder is left. */
ChStatus ch_about_rename(ChStore *store, ChStr from, ChStr to, uint32_t *plays, ChError *error) CH_CHECKED;

#endif
