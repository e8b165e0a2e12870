/* What the files of loading share. load.h is the way in; nobody outside engine/script/load*.c includes this.
 *
 * One Loader lives for one load. What is kept goes to the caller's arena (`keep`), everything else to
 * `scratch`, which dies with the load. Author's Lua calls back into C through the words; a word never holds
 * anything that must be freed, so that a long jump loses nothing. What an author got wrong is said (chl_say)
 * and loading goes on with something harmless, so that one mistake never hides the next; only a lack of
 * memory or an exhausted budget stops it. */
#ifndef COOLHEAD_SCRIPT_LOAD_INSIDE_H
#define COOLHEAD_SCRIPT_LOAD_INSIDE_H

#include <lua.h>

#include "script/codes.h"
#include "script/diagnostic.h"
#include "script/load.h"
#include "script/load_drafts.h"
#include "script/sandbox.h"
#include "script/tokens.h"
#include "script/words.h"

enum {
    CHL_MOST_FILES = 64, /* in one load */
    CHL_MOST_DEPTH = 8,  /* includes inside includes; lists inside lists */
    CHL_TEXT_CHARACTERS = 2000,
    CHL_MOST_NAMES = 128,   /* in one list of names */
    CHL_MOST_CHANGE = 10000 /* of a count at once */
};

#define CHL_NO_TOKEN UINT32_MAX
#define CHL_NO_FILE  UINT32_MAX

/* Ids of one kind: those of the first folder, and behind them those that only the second one has. */
typedef struct ChlIds {
    const ChStr *at;
    uint32_t count, first;
} ChlIds;

struct ChLibrary {
    ChAllocator from;
    ChArena arena;
    const char *folder, *second; /* NULL: there is no second */
    ChVocabulary words;
    ChlIds scenarios, methods, programmes;
};

/* Where an id was looked for, for a sentence: "…/scenarios/methods", or both of them. `inner` is "" or "/methods". In the
 * arena; a sentence about running out of it, when it does. */
const char *chl_places(const ChLibrary *library, const char *inner, ChArena *arena);
bool chl_has_id(const ChlIds *ids, ChStr id);

/* --- Files (load_files.c: the one place that asks the system for them) --- */

typedef enum ChlRead {
    CHL_READ,
    CHL_READ_NONE,
    CHL_READ_NOT_FILE,
    CHL_READ_TOO_LARGE,
    CHL_READ_FAILED,
    CHL_READ_NO_MEMORY
} ChlRead;

/* The bytes of a plain file of at most `most` bytes. */
ChlRead chl_read(const char *path, uint32_t most, ChArena *arena, ChStr *bytes);
/* Whether `path` is a plain file, or a folder. */
bool chl_is_file(const char *path);
bool chl_is_folder(const char *path);
/* Ids in `folder`, sorted: the stems of its .lua files, or its folders that hold a scenario.lua. */
ChStatus chl_list_lua(const char *folder, ChArena *arena, ChStr **ids, uint32_t *count) CH_CHECKED;
ChStatus chl_list_scenarios(const char *folder, ChArena *arena, ChStr **ids, uint32_t *count) CH_CHECKED;
/* The languages of the .po files in `folder`, sorted; and what such a name is made of. */
ChStatus chl_list_po(const char *folder, ChArena *arena, ChStr **ids, uint32_t *count) CH_CHECKED;
bool chl_is_language(ChStr name);
/* Whether `path`, with every link followed, lies inside `folder`. */
bool chl_is_inside(const char *path, const char *folder);
/* `folder`/`name` with a NUL; NULL when there is no memory. */
char *chl_join(ChArena *arena, ChStr folder, ChStr name);
ChStr chl_folder_of(ChStr path); /* "." when there is none */
ChStr chl_last_part(ChStr path); /* what stands behind the last slash */
/* The file in which a scenario's own method `id` is, were there one; NULL when there is no memory. */
char *chl_own_method(ChArena *arena, ChStr folder, ChStr id);

/* --- The loader --- */

typedef struct ChlFile {
    ChStr name; /* as shown */
    ChTokens tokens;
    uint32_t *joined; /* lines on which an operator beside a condition was said */
    uint32_t joined_count, joined_room;
    uint32_t *adjacent; /* lines on which two texts side by side were said */
    uint32_t adjacent_count, adjacent_room;
    bool running;
} ChlFile;

/* A call of a word in the author's file. */
typedef struct ChlSite {
    const ChWord *word;
    ChStr id;         /* empty for words without a name; of a table inside another, the other's */
    const ChWord *of; /* whose inner table it is, or NULL */
    ChPos at;         /* of the word */
    uint32_t call;    /* the word's token, or CHL_NO_TOKEN */
    uint32_t open;    /* the token of its opening brace, or CHL_NO_TOKEN */
} ChlSite;

typedef enum ChlStage { CHL_OPENED, CHL_WHOLE, CHL_PLACED } ChlStage;

/* One thing an author made, and how far it got. */
typedef struct ChlMade ChlMade;
struct ChlMade {
    ChlMade *before;
    ChlSite site;
    ChlStage stage;
    uint64_t given; /* of its keys: bit n for row n of the table */
    bool included;  /* made by an included file, which may offer more than is used */
};

/* A name with where it was first met. */
typedef struct ChlName {
    ChStr id;
    ChPos at;                      /* where it was first written */
    ChPos read_at, left_at;        /* of flags: where it was first asked about, where it is left */
    bool set, left, started, read; /* of flags */
    bool declared, as_key;         /* of counts */
    int32_t start;                 /* of counts */
    const ChWord *of;              /* of counts written as a key: of which word, and how to call it */
    const char *who;
} ChlName;

typedef struct ChlNames {
    ChlName *at;
    uint32_t count, room;
} ChlNames;

/* clock compared with `at "…"`: the bound is known when the scenario's opening is. */
typedef struct ChlClockFix ChlClockFix;
struct ChlClockFix {
    ChlClockFix *before;
    ChCond *cond;
    bool is_high;
    int64_t week_s, minus;
};

typedef struct Loader Loader;

/* What Lua carries to know which word was called: the `host` of ch_sandbox_register. */
typedef struct ChlBinding {
    Loader *loader;
    const ChWord *word;
} ChlBinding;

struct Loader {
    const ChLibrary *library;
    uint32_t kind; /* the CH_IN_… of the file that is loaded */
    ChArena *keep;
    ChArena scratch;
    ChDiagnostics *said;
    ChSandbox *box;
    bool no_memory;
    uint32_t errors; /* said by this load */
    ChStr folder;    /* of the main file: what include may reach */
    ChlFile *files;
    uint32_t file_count, depth;
    ChlMade *made; /* newest first */
    ChlBinding bindings[CH_WORDS];
    ChVocabulary *words;
    /* scenarios */
    ScenarioDraft *scenario;
    ChlMade *scenario_made;
    ChBeat *beats;
    uint32_t beat_count, beat_room;
    bool beats_full;
    ChlNames flags, counts;
    ChlClockFix *clock_fixes;
    ChPos money_at; /* the first money; line 0 when none */
    bool said_joined;
    bool lost_names; /* something has no name because of a mistake that was said: unknown names may be that
                        one */
    /* methods and programmes */
    MethodDraft *method;
    ChProgramme *programme;
    ChlMade *head_made; /* of method or programme */
    ChStep *steps;
    ChProgrammeStage *stages;
    ChExpectedPlay *plays;
    ChlMade **part_made; /* beside steps, stages or plays */
    uint32_t part_count, part_room, part_made_room;
};

/* --- Saying (load_say.c) --- */

void chl_say(Loader *loader, ChCode code, ChPos at, const char *format, ...) CH_PRINTF(4, 5);
/* `; did you mean "x"?` for the nearest of `words`, or an empty text. In scratch; valid as long as the load.
 */
const char *chl_did_you_mean(Loader *loader, ChStr name, const ChStr *words, uint32_t count);
/* `choice "her_pick"`, or `scenario` for a word without a name. */
const char *chl_who(Loader *loader, const ChlSite *site);
/* `the text "ten"`, `the number 5`, `a condition` … of a Lua value. */
const char *chl_what(Loader *loader, lua_State *L, int at);
/* A text cut to be quoted in a message. */
const char *chl_short(Loader *loader, ChStr text);
const char *chl_format(Loader *loader, const char *format, ...) CH_PRINTF(2, 3);
/* Memory of the load; throw (does not return) when there is none. `work` is charged for it. */
void *chl_keep(Loader *loader, lua_State *L, size_t count, size_t size);
void *chl_scratch(Loader *loader, lua_State *L, size_t count, size_t size);
void chl_no_memory(Loader *loader, lua_State *L);
#define CHL_KEEP(loader, L, Type, n)    ((Type *)chl_keep((loader), (L), (n), sizeof(Type)))
#define CHL_SCRATCH(loader, L, Type, n) ((Type *)chl_scratch((loader), (L), (n), sizeof(Type)))

/* --- Places (load_places.c) --- */

/* Where the author's code is that called this word. */
ChPos chl_where(Loader *loader, lua_State *L);
/* The call of `word` (named `id`, if it has a name) on that line. */
ChlSite chl_site(Loader *loader, lua_State *L, const ChWord *word, ChStr id);
/* The value of `key` inside a site; the key itself; a text inside that value; the n-th item without a key
 * (from 1). Each falls back to the nearest thing around it that is known. */
ChPos chl_at_value(Loader *loader, const ChlSite *site, const char *key);
ChPos chl_at_key(Loader *loader, const ChlSite *site, ChStr key);
ChPos chl_at_name(Loader *loader, const ChlSite *site, const char *key, ChStr name);
ChPos chl_at_item(Loader *loader, const ChlSite *site, uint32_t n);
/* The table that is the value of `key`. */
ChlSite chl_inner(Loader *loader, const ChlSite *site, const char *key, const ChWord *word);
/* `on line 8`, with the file when it is another than that of `from`. */
const char *chl_line_of(Loader *loader, ChPos from, ChPos at);
/* `word:method` on a line. */
ChPos chl_method_on_line(Loader *loader, ChPos line, const char *word, const char *method);
/* The first token on a line of a file with this text; `after` is the text of the next one, empty for any. */
ChPos chl_on_line(Loader *loader, ChPos line, ChStr text, ChStr after);
/* The name in quotes behind a word on this line. */
ChPos chl_named_on_line(Loader *loader, ChPos line, const char *word, ChStr name);
const ChToken *chl_token_at(Loader *loader, ChPos at);
/* Whether the token check said such a thing on this line. */
bool chl_was_joined(const Loader *loader, ChPos at);
bool chl_was_adjacent(const Loader *loader, ChPos at);

/* --- Values that Lua carries (load_refs.c) --- */

typedef enum ChlRefKind {
    CHL_REF_NONE,   /* not one of ours */
    CHL_REF_OPENED, /* beat "x", waiting for its braces */
    CHL_REF_DONE,   /* a beat, an ending, a scenario: nothing more to do with it */
    CHL_REF_LINES,
    CHL_REF_CHOICE,
    CHL_REF_SLOT,
    CHL_REF_CONDITION,
    CHL_REF_METER,
    CHL_REF_GROUP, /* all { "a", "b" } of names */
    CHL_REF_TIME,
    CHL_REF_MONEY,
    CHL_REF_BROKEN /* what was wrong was said: goes anywhere, says nothing more */
} ChlRefKind;

typedef struct ChlGroup ChlGroup;
typedef struct ChlMember {
    ChStr id; /* or, empty, */
    ChlGroup *group;
} ChlMember;

struct ChlGroup {
    bool all;
    ChlMember *members;
    uint32_t count;
    ChPos at;
};

typedef struct ChlLines {
    ChLine *at;
    uint32_t count;
} ChlLines;

typedef struct ChlMeter {
    const ChWord *word;
    ChVariable variable;
    uint32_t index;
    ChStr name;
    ChPos at;
} ChlMeter;

/* Choices being gathered; `made` beside `at`. */
typedef struct ChlChoices {
    ChChoice *at;
    ChlMade **made;
    uint32_t count, room;
    bool full;
} ChlChoices;

typedef struct ChlSlotDraft {
    ChSlot made;
    ChlChoices choices;
} ChlSlotDraft;

typedef struct ChlRef {
    ChlRefKind kind;
    ChlMade *made;
    uint32_t depth; /* of conditions */
    union {
        ChlLines lines;
        ChChoice *choice;
        ChlSlotDraft *slot;
        ChCond *condition;
        ChlMeter meter;
        ChlGroup *group;
        ChTime time;
        int64_t money;
    } as;
} ChlRef;

/* Push a value and return what it carries. */
ChlRef *chl_push(Loader *loader, lua_State *L, ChlRefKind kind);
/* What a Lua value carries, or NULL. */
ChlRef *chl_ref(lua_State *L, int at);
ChlRefKind chl_kind(lua_State *L, int at);

/* --- Reading tables (load_tables.c) --- */

/* One value being read: of a key, of an item without one (`item` from 1), or an item of a key's list (both).
 */
typedef struct ChlReading {
    Loader *loader;
    lua_State *L;
    int at; /* on the stack, absolute */
    const ChWordKey *key;
    uint32_t item;
    const ChlSite *site;
    void *into;
    uint32_t *count;
} ChlReading;

/* Where it stands, and how to call it: `"because" of choice "x"`. Found out only when something is to be
 * said. */
ChPos chl_place(const ChlReading *reading);
const char *chl_owner(const ChlReading *reading);
/* The same for the value at `at`, item `item` of the list that is being read. */
ChlReading chl_within(const ChlReading *list, int at, uint32_t item);

/* What to do with a thing that stands in a table without a key. */
typedef void (*ChlTake)(ChlReading *item, void *context);

/* Read the table at `at` into `draft` by the word's keys. Says unknown keys, wrong values and missing ones.
 * Returns the keys that were given. Items are handed to `take`; a NULL take refuses them. */
uint64_t chl_read_table(Loader *loader, lua_State *L, int at, const ChlSite *site, void *draft, ChlTake take,
                        void *context);
bool chl_given(const ChWord *word, uint64_t given, const char *key);
/* `choice "x" has no "because"`. */
void chl_say_missing(Loader *loader, const ChlSite *site, const char *key);
/* Say that a value is of the wrong kind, unless that follows from something said already. Returns false. */
bool chl_say_kind(const ChlReading *reading);
bool chl_follows(const ChlReading *reading, ChPos at);
/* The number of items of the list that is read; says what is wrong with holes, keys and more than `most` (0:
 * any). */
bool chl_list_length(const ChlReading *list, uint32_t most, uint32_t *count);

/* --- Values (load_values.c) and names (load_names.c) --- */

bool chl_read_value(ChlReading *reading);
/* The text as authors mean it (trimmed, one space for a line break, a blank line kept), in the kept arena. */
bool chl_text(const ChlReading *reading, uint32_t most, ChStr *text);
ChStr chl_lua_text(lua_State *L, int at); /* as it is; valid while Lua holds it */
void chl_say_not_id(Loader *loader, ChPos at, ChStr id);
/* A kept copy of an id; says what is wrong with it. */
bool chl_id(const ChlReading *reading, ChStr *id);
bool chl_week_time(ChStr text, int64_t *week_s);
/* The texts of a value that is one text or a list of them, in scratch; each is an id when `ids`. */
bool chl_names(const ChlReading *reading, const ChStr **names, uint32_t *count);

bool chl_read_ways(ChlReading *reading);
bool chl_read_beat(ChlReading *reading);
bool chl_read_replies(ChlReading *reading);
bool chl_read_inner(ChlReading *reading);
bool chl_read_condition(ChlReading *reading);
bool chl_condition(const ChlReading *reading, ChCond **condition);
bool chl_read_counts(ChlReading *reading);
bool chl_read_severities(ChlReading *reading);
/* The keys of the table that is read, sorted, as far as there is room; says those that are no names. Lua's own order
 * differs from run to run. Valid while Lua holds the table. */
uint32_t chl_sorted_keys(const ChlReading *reading, ChStr *keys, uint32_t room);
bool chl_read_behaviours(ChlReading *reading);
bool chl_read_circumstances(ChlReading *reading);
bool chl_read_circumstance(ChlReading *reading);
bool chl_read_flags(ChlReading *reading);
bool chl_read_met_by(ChlReading *reading);
bool chl_read_if_arises(ChlReading *reading);
bool chl_read_method(ChlReading *reading);
bool chl_read_scenarios(ChlReading *reading);

void chl_say_unknown_behaviour(Loader *loader, ChStr id, ChPos at, const char *who);
void chl_say_unknown_circumstance(Loader *loader, ChStr id, ChPos at, const char *who);
/* The place of a flag or count, met now or before; CH_NONE when there are too many. */
uint32_t chl_flag(Loader *loader, lua_State *L, ChStr id, ChPos at);
uint32_t chl_count(Loader *loader, lua_State *L, ChStr id, ChPos at);

/* --- Words (one file a meaning) --- */

typedef void (*ChlFinish)(Loader *loader, lua_State *L, int at, ChlMade *made);

void chl_finish_scenario(Loader *loader, lua_State *L, int at, ChlMade *made);
void chl_finish_beat(Loader *loader, lua_State *L, int at, ChlMade *made); /* compose and ending too */
void chl_finish_slot(Loader *loader, lua_State *L, int at, ChlMade *made);
void chl_finish_choice(Loader *loader, lua_State *L, int at, ChlMade *made);
void chl_finish_behaviour(Loader *loader, lua_State *L, int at, ChlMade *made); /* avoid too */
void chl_finish_circumstance(Loader *loader, lua_State *L, int at, ChlMade *made);
void chl_finish_method(Loader *loader, lua_State *L, int at, ChlMade *made);
void chl_finish_step(Loader *loader, lua_State *L, int at, ChlMade *made);
void chl_finish_programme(Loader *loader, lua_State *L, int at, ChlMade *made);
void chl_finish_play(Loader *loader, lua_State *L, int at, ChlMade *made);
void chl_finish_stage(Loader *loader, lua_State *L, int at, ChlMade *made);

/* Read a table whose one item is its text. */
uint64_t chl_read_with_text(Loader *loader, lua_State *L, int at, const ChlSite *site, void *draft,
                            ChStr *text);
void chl_add_choice(Loader *loader, lua_State *L, const ChlSite *site, ChlRef *ref, ChlChoices *choices);
void chl_say_cannot_stand(ChlReading *item);
/* Where a table is refused, what is in it was not left over by the author. */
void chl_place_all(lua_State *L, int at);

int chl_call_asks(lua_State *L);
int chl_call_named_meter(lua_State *L);
int chl_call_joins(lua_State *L);
int chl_call_lines(lua_State *L);
int chl_call_number(lua_State *L);
int chl_call_at(lua_State *L);
int chl_call_include(lua_State *L);
void chl_push_meter(lua_State *L, void *host);
int chl_compare(lua_State *L);                         /* anger:at_least(60) */
int chl_finish(lua_State *L);                          /* the braces behind beat "x" */
Loader *chl_called(lua_State *L, const ChWord **word); /* from the first upvalue */
ChlMade *chl_new_made(Loader *loader, lua_State *L, ChlSite site);
/* Make every word a global of the loader's sandbox. */
ChStatus chl_register(Loader *loader) CH_CHECKED;

/* What can be said only when the whole file has run. */
void chl_end_made(Loader *loader);
/* A warning when an id is not the name of its file; `common` is the file name that stands for its folder. */
void chl_check_name(Loader *loader, const ChlSite *site, ChStr id, ChStr common);
ChStatus chl_seal(Loader *loader, ChScenario *scenario) CH_CHECKED;
ChStatus chl_end_scenario(Loader *loader, ChScenario *scenario) CH_CHECKED;
/* Names given twice and `after`, of steps or stages. False when anything at all was said. */
bool chl_check_parts(Loader *loader, const ChStr *after);
ChStatus chl_end_method(Loader *loader, ChMethod *method) CH_CHECKED;
ChStatus chl_end_programme(Loader *loader, ChProgramme *programme) CH_CHECKED;
ChStatus chl_end_plays(Loader *loader, ChExpectedPlays *plays) CH_CHECKED;

/* --- Running (load_run.c) --- */

/* A loader for one main file; chl_close it in any case. */
ChStatus chl_open(Loader *loader, const ChLibrary *library, uint32_t kind, ChArena *keep, ChDiagnostics *said,
                  ChError *error) CH_CHECKED;
void chl_close(Loader *loader);
/* Read the file, check its tokens, run it. CH_OK also when things were said; CH_NOT_FOUND when there is none.
 */
ChStatus chl_run(Loader *loader, const char *path, ChError *error) CH_CHECKED;
/* What a load comes to: CH_OK, CH_BAD_INPUT or CH_NO_MEMORY. */
ChStatus chl_verdict(Loader *loader, ChStatus status, const char *path, ChError *error) CH_CHECKED;

#endif
