/* A debrief as documents: a PDF and a web page beside each other in the folder for documents, named by situation and date.
 * What is there already is never written over: then the name gets a number. Both are there afterwards, or neither. */
#ifndef COOLHEAD_APP_EXPORT_H
#define COOLHEAD_APP_EXPORT_H

#include "app/board.h"
#include "app/play.h"

/* `path` is then the PDF's; the web page has .html in place of .pdf. CH_IO with one line of what, why and what to do. */
ChStatus ch_export_debrief(const ChPlay *play, char path[CH_PATH_ROOM], ChError *error) CH_CHECKED;

/* A session: its report as PDF at `path`, as HTML beside it, and the board as -board.csv. People by pseudonym unless `names`. */
ChStatus ch_export_session(const ChLibrary *library, ChStore *store, const ChBoard *board, bool names, char path[CH_PATH_ROOM],
                           ChError *error) CH_CHECKED;

/* Names that nobody else has: FOLDER/ID TAIL-DATE.pdf, and the same with .html. Both files are made, empty. */
ChStatus ch_export_reserve(const char *folder, ChStr id, ChStr when, const char *tail, char pdf[CH_PATH_ROOM], ChError *error) CH_CHECKED;

#endif
