/* The customer's side where there is no face: phone, chat, review. */
#ifndef COOLHEAD_UI_STAGE_FILE_H
#define COOLHEAD_UI_STAGE_FILE_H

#include "ui/stages/stage.h"

typedef struct ChuFile {
    ChStr icon;      /* "phone" */
    ChStr clock;     /* large; may be empty */
    ChStr status;    /* "On the line" */
    ChStr note;      /* below it; may be empty */
    ChStr heat_note; /* instead of the stairs' ends; may be empty */
} ChuFile;

void chu_file_draw(ChUi *ui, ChuPanel *panel, ChRect column, ChuFile file);
void chu_file_strip(ChUi *ui, ChuPanel *panel, ChRect strip, ChuFile file);

#endif
