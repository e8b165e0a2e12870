/* What a report about many plays tells (report/many.h), gathered from the records: plays are replayed on what was kept with
 * them, so that each decision can be told in words; answers are counted by the records and then read out.
 *
 * Order of calls: ch_gather_open; one of trainee, session, programme; ch_gather_plays when each of the plays is wanted too;
 * ch_gather_close. All that was gathered lies in the gatherer. Ends with CH_STOPPED at Ctrl-C. */
#ifndef COOLHEAD_APP_GATHER_H
#define COOLHEAD_APP_GATHER_H

#include "app/long_work.h"
#include "app/world.h"
#include "report/many.h"

typedef struct ChGather ChGather;

ChStatus ch_gather_open(const ChLibrary *library, ChStore *store, bool names, ChGather **gather, ChError *error) CH_CHECKED;
void ch_gather_close(ChGather *gather); /* NULL is allowed */

/* CH_NOT_FOUND with what to do when there is no such trainee, session or programme, or nobody in it. A session is named by its id,
 * the beginning of it, or "last". */
ChStatus ch_gather_trainee(ChGather *gather, ChStr name, ChMany *many, ChError *error) CH_CHECKED;
ChStatus ch_gather_session(ChGather *gather, ChStr id, ChMany *many, ChError *error) CH_CHECKED;
ChStatus ch_gather_programme(ChGather *gather, ChStr id, ChMany *many, ChError *error) CH_CHECKED;

/* Each play of what was gathered last, with every decision; what it is told of is gone when the call returns. */
typedef ChStatus (*ChOnPlay)(void *context, const ChManyPlay *play, ChError *error);
ChStatus ch_gather_plays(ChGather *gather, ChOnPlay on_play, void *context, ChError *error) CH_CHECKED;

#endif
