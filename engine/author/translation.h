/* Translating a scenario, on its author's side: the template a translator begins from, bringing a translation up to date, what
 * is missing in it, and what check says of it.
 *
 * Order of calls: load the scenario and its method as they were written, then any of these. Nothing here writes a file. */
#ifndef COOLHEAD_AUTHOR_TRANSLATION_H
#define COOLHEAD_AUTHOR_TRANSLATION_H

#include "author/check.h"
#include "script/translation.h"

/* Every text with its name, its place and who says it when, untranslated. `language` is written into the head; empty for a
 * template. Lives in `arena`. CH_NO_MEMORY. */
ChStatus ch_translation_extract(ChScenario *scenario, ChMethod *method, ChStr language, ChArena *arena, ChPo *po) CH_CHECKED;

typedef struct ChPoMerged {
    ChTranslated now;
    uint32_t fresh;   /* texts that the translation did not know */
    uint32_t changed; /* of these, those that had a translation before they changed; now fuzzy */
    uint32_t gone;    /* translations kept as obsolete, since their text is no more */
} ChPoMerged;

/* `template` with all that `old` knows. A text that is as it was keeps its translation, wherever it stands; one that changed
 * keeps it as fuzzy, with what it was made for; translations of texts that are gone are kept behind all others as obsolete. What
 * a translator noted is kept. Texts of both are shared with `merged`. CH_NO_MEMORY. */
ChStatus ch_translation_merge(const ChPo *old, const ChPo *template, ChArena *arena, ChPo *merged, ChPoMerged *done) CH_CHECKED;

enum { CH_MISSING_NAMED = 3 };

typedef struct ChTranslationState {
    ChTranslated now;
    uint32_t orphans; /* translations of texts that are not there */
    ChStr missing_file[CH_MISSING_NAMED]; /* the first of what is missing, */
    ChPos missing[CH_MISSING_NAMED];      /* by where it stands; `missing_file` is NULL behind the last */
    uint32_t first_fuzzy, first_orphan;   /* lines in the PO file */
} ChTranslationState;

/* How far a translation is. CH_NO_MEMORY. */
ChStatus ch_translation_state(ChScenario *scenario, ChMethod *method, const ChPo *po, ChArena *arena,
                              ChTranslationState *state) CH_CHECKED;

/* What there is to say of every translation beside the scenario. */
ChStatus ch_translations_check(ChScenario *scenario, ChMethod *method, const ChCheckOptions *options, ChDiagnostics *said,
                               ChError *error) CH_CHECKED;

/* The file in which a text stands, as it is called from the scenario's folder: "scenario.lua", "methods/help.lua". Into `out`. */
void ch_translation_file(const ChScenario *scenario, const ChMethod *method, const ChTextAt *at, ChText *out);

#endif
