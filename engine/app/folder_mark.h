/* A mark of everything that lies in a folder: two marks are the same only when no file came, went or was written to in
 * between. Files are not read; their names, places on the disk, sizes and times are. */
#ifndef COOLHEAD_APP_FOLDER_MARK_H
#define COOLHEAD_APP_FOLDER_MARK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum { CH_MARK_TEXT = 33 };

typedef struct ChFolderMark {
    uint64_t sum[2];
    int64_t newest_s; /* when something was last written or renamed, in seconds since 1970 */
    uint32_t files;
} ChFolderMark;

/* Start from a zeroed mark. `name` tells apart what has the same content. */
void ch_mark_add_name(ChFolderMark *mark, ChStr name);

/* One file that must be there, or all files of a folder and the folders in it. False when something could not be looked
 * at, or there is more than belongs in a folder of scenarios: then there is no mark. */
bool ch_mark_add_file(ChFolderMark *mark, const char *path);
bool ch_mark_add_folder(ChFolderMark *mark, const char *path);

void ch_mark_text(const ChFolderMark *mark, char text[CH_MARK_TEXT]);

#endif
