/* A scenario in another language: its texts put in place of those it was written in, once, right after loading.
 *
 * Translations are PO files beside the scenario, locale/de.po. What is not translated, or marked fuzzy, stays as it was
 * written and is counted. Nothing but texts changes: beats, choices, conditions and what they do are the same, so a play in one
 * language scores as it does in another.
 *
 * Order of calls: load scenario and method; ch_translation_pick; ch_translation_read; ch_translate. */
#ifndef COOLHEAD_SCRIPT_TRANSLATION_H
#define COOLHEAD_SCRIPT_TRANSLATION_H

#include "script/po.h"
#include "script/texts.h"

typedef struct ChTranslated {
    uint32_t texts, translated, fuzzy; /* the rest is missing */
} ChTranslated;

/* The languages that there are beside a scenario, sorted. Files whose name is no language are none. */
ChStatus ch_translation_languages(const ChScenario *scenario, ChArena *arena, ChStr **languages, uint32_t *count) CH_CHECKED;

/* The one of them that is meant by `wanted`, which may say more than there is: "de_AT.UTF-8" finds de_AT, else de. An empty
 * text when there is none. CH_NO_MEMORY. */
ChStatus ch_translation_pick(const ChScenario *scenario, const char *wanted, ChArena *arena, ChStr *language) CH_CHECKED;

/* The path of a language's file, there or not; NULL when there is no memory. */
char *ch_translation_path(const ChScenario *scenario, ChStr language, ChArena *arena);

/* Whether a text can name a language: letters, digits, _, - and @, as in "pt_BR". */
bool ch_translation_is_language(ChStr name);

/* CH_NOT_FOUND without such a file; CH_BAD_INPUT and CH_IO for one that cannot be read: `error` holds its path, the line and why. */
ChStatus ch_translation_read(const ChScenario *scenario, ChStr language, ChArena *arena, ChPo *po, ChError *error) CH_CHECKED;

/* Whether this entry (or NULL) has a text that is used. */
bool ch_translation_counts(const ChPoEntry *entry);

/* Put the texts in place, and say how many. `arena` is the scenario's. CH_NO_MEMORY. */
ChStatus ch_translate(ChScenario *scenario, ChMethod *method, const ChPo *po, ChStr language, ChArena *arena,
                      ChTranslated *done) CH_CHECKED;

#endif
