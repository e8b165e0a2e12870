/* The hash that guards what exploration found. Private to the records room. */
#ifndef COOLHEAD_RECORDS_KEPT_H
#define COOLHEAD_RECORDS_KEPT_H

#include "records/store.h"

/* Of both parts, each by its own hash, so that no byte can pass from one to the other. */
ChDigest ch_found_digest(ChStr summary, ChBytes values);

#endif
