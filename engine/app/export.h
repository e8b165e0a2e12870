/* A debrief as documents: a PDF and a web page beside each other in the folder for documents, named by situation and date.
 * What is there already is never written over: then the name gets a number. Both are there afterwards, or neither. */
#ifndef COOLHEAD_APP_EXPORT_H
#define COOLHEAD_APP_EXPORT_H

#include "app/play.h"

/* `path` is then the PDF's; the web page has .html in place of .pdf. CH_IO with one line of what, why and what to do. */
ChStatus ch_export_debrief(const ChPlay *play, char path[CH_PATH_ROOM], ChError *error) CH_CHECKED;

#endif
