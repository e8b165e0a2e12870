/* Every text of a scenario that a trainee can read, one after the other, each with a name that stays.
 *
 * The name (gettext's msgctxt) is made of ids, which never change: "shoe-return/remedy/her_pick/because". Lines of one beat
 * and replies of one choice share a name and are told apart by what they say, so that a line put in between moves no other.
 * What the method and the behaviours say goes by their own ids: "method:help/hear/title", "behaviour:hear_out".
 *
 * One walk serves extraction, translation and checking, so that they cannot disagree. */
#ifndef COOLHEAD_SCRIPT_TEXTS_H
#define COOLHEAD_SCRIPT_TEXTS_H

#include "core/method.h"
#include "core/scenario.h"

typedef enum ChTextKind {
    CH_TEXT_TITLE,
    CH_TEXT_BRIEF,
    CH_TEXT_GOAL,
    CH_TEXT_UNKNOWN,
    CH_TEXT_DISCUSS,
    CH_TEXT_NAME,
    CH_TEXT_FACT,
    CH_TEXT_LINE,    /* of a beat or an ending */
    CH_TEXT_SLOT,    /* the title of a part of a composed reply */
    CH_TEXT_CHOICE,
    CH_TEXT_REPLY,   /* to a choice, to silence, or to a composed reply as a whole */
    CH_TEXT_BECAUSE,
    CH_TEXT_METHOD,
    CH_TEXT_NOTE,
    CH_TEXT_STEP,
    CH_TEXT_GUIDANCE,
    CH_TEXT_BEHAVIOUR
} ChTextKind;

/* One text and where it stands. What does not apply is NULL or empty. */
typedef struct ChTextAt {
    ChTextKind kind;
    ChStr *text;
    ChStr context; /* its name; valid during the visit */
    const ChBeat *beat;
    const ChSlot *slot;
    const ChChoice *choice;
    const ChReply *reply;
    const ChLine *line;
    bool of_library; /* its place is not in the scenario's files */
    ChPos at;        /* of what it belongs to: the text itself stands there or behind it */
} ChTextAt;

/* False stops the walk. */
typedef bool (*ChTextVisit)(void *context, const ChTextAt *at);

/* In the order of the file. Of the behaviours only those that the scenario can show and the method asks about: others are
 * nowhere told. `method` may be NULL. CH_STOPPED when a visit said so, CH_NO_MEMORY. */
ChStatus ch_texts_each(ChScenario *scenario, ChMethod *method, ChAllocator from, ChTextVisit visit, void *context) CH_CHECKED;

/* The author's files, for the line on which a text stands. Files that cannot be read leave texts at what they belong to. */
typedef struct ChSources {
    ChStr *files; /* as in the scenario */
    uint32_t count;
} ChSources;

ChStatus ch_sources_read(const ChScenario *scenario, ChArena *arena, ChSources *sources) CH_CHECKED;
ChPos ch_text_place(const ChSources *sources, const ChTextAt *at);

#endif
