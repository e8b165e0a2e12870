/* Whether two names are meant for one: equal but for case, spacing, and how their letters are composed. Nothing is kept and nothing is
 * changed by it; what a name is remains its bytes (records/people.h). */
#ifndef COOLHEAD_APP_ALIKE_H
#define COOLHEAD_APP_ALIKE_H

#include "base/str.h"

bool ch_names_alike(ChStr one, ChStr other);

#endif
