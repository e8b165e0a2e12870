/* The compiled form: a scenario with its vocabulary and one method, as bytes. These bytes are what an attempt is kept
 * with, so that it debriefs the same after the author has edited the file; their SHA-256 is the revision.
 *
 * Positions in the author's files are left out: moving a line changes no hash. The form is little-endian, begins with
 * a magic word and a version, and is read with every bound checked: damaged bytes are CH_DAMAGED, a later version
 * CH_TOO_NEW, never a crash. */
#ifndef COOLHEAD_CORE_ARCHIVE_H
#define COOLHEAD_CORE_ARCHIVE_H

#include "base/hash.h"
#include "core/method.h"
#include "core/scenario.h"

/* Append the compiled form to `out`. The method must speak the scenario's vocabulary. */
ChStatus ch_archive_write(const ChScenario *scenario, const ChMethod *method, ChText *out, ChError *error) CH_CHECKED;

/* Read it back into `arena`, sealed. The texts point into copies of their own. */
ChStatus ch_archive_read(const void *bytes, size_t count, ChArena *arena, ChScenario *scenario, ChMethod *method,
                         ChError *error) CH_CHECKED;

/* The name of a compiled form. */
ChDigest ch_archive_revision(const ChText *bytes);

#endif
