/* Names of attempts: random UUIDs, version 4 (RFC 9562), in lower case. */
#ifndef COOLHEAD_RECORDS_UUID_H
#define COOLHEAD_RECORDS_UUID_H

#include "records/store.h"

void ch_uuid_make(char text[CH_UUID_TEXT]);
void ch_uuid_of(const uint8_t bytes[16], char text[CH_UUID_TEXT]); /* made of these, which are random to the caller */
bool ch_uuid_valid(ChStr text); /* 36 characters of the form, in lower case; any version */

#endif
