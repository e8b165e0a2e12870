/* A situation made ready: a scenario and a method in one vocabulary, their compiled form and its hash, and what is known
 * of its states. Either from an author's files or, for an old attempt, from what was kept with it.
 *
 * Order of calls: ch_situation_load or ch_situation_restore; ch_situation_know when scores are wanted;
 * ch_situation_free. */
#ifndef COOLHEAD_APP_SITUATION_H
#define COOLHEAD_APP_SITUATION_H

#include "app/world.h"
#include "core/archive.h"
#include "script/translation.h"

typedef struct ChSituation {
    ChScenario scenario;
    ChMethod method;
    ChText compiled;
    ChDigest revision;
    char revision_text[CH_DIGEST_TEXT];
    ChValues *values;    /* after ch_situation_know; NULL when there are too many states to know */
    ChArena memory;      /* owns scenario and method */
    ChArena known;       /* owns values */
    bool broken;         /* it did not load: what is wrong has been printed */
    ChTranslated translated; /* how much of it, when scenario.lang says into what */
} ChSituation;

/* From files: `id_or_path`, under `method` (NULL: the scenario's own). Findings are printed to standard error. */
ChStatus ch_situation_load(const ChLibrary *library, const char *id_or_path, const char *method, ChSituation *situation,
                           ChError *error) CH_CHECKED;

/* The same in `language`, or in what of it there is ("de_AT.UTF-8" finds de). Where it has none, or `language` is NULL, it is as
 * it was written. A translation that cannot be read is told on standard error, and then too it is as it was written. */
ChStatus ch_situation_load_in(const ChLibrary *library, const char *id_or_path, const char *method, const char *language,
                              ChSituation *situation, ChError *error) CH_CHECKED;

/* Put a scenario's texts (and its method's, which may be NULL) into a language, as above. Nothing to do is CH_OK. */
ChStatus ch_situation_speak(ChScenario *scenario, ChMethod *method, const char *language, ChArena *arena, ChTranslated *done,
                            ChError *error) CH_CHECKED;

/* From the records: what the attempt was played on; under another `method` of the library when one is named. */
ChStatus ch_situation_restore(const ChLibrary *library, ChStore *store, const ChAttempt *attempt, const char *method,
                              ChSituation *situation, ChError *error) CH_CHECKED;

/* What each state is worth: kept from an earlier time, or explored now and kept. `store` may be NULL. */
ChStatus ch_situation_know(ChSituation *situation, uint64_t precedents, ChStore *store, ChError *error) CH_CHECKED;

/* The same, but nothing beyond the worth of states is found, and CH_STOPPED where that takes more than `most_ms` of processor time: for a situation
 * that somebody else brings. */
ChStatus ch_situation_know_within(ChSituation *situation, uint64_t precedents, ChStore *store, int64_t most_ms,
                                  ChError *error) CH_CHECKED;

/* Flags named in a list divided by commas; each must be one that the scenario can start from. */
ChStatus ch_situation_precedents(const ChSituation *situation, const char *names, uint64_t *flags,
                                 ChError *error) CH_CHECKED;

void ch_situation_free(ChSituation *situation);

#endif
