/* Names of attempts: random UUIDs, version 4 (RFC 9562), in lower case. */
#ifndef COOLHEAD_RECORDS_UUID_H
#define COOLHEAD_RECORDS_UUID_H

#include "records/store.h"

void ch_uuid_make(char text[CH_UUID_TEXT]);
bool ch_uuid_valid(ChStr text); /* 36 characters of the form, in lower case; any version */

#endif
