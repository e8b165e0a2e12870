/* The records: every attempt, decision by decision, in one SQLite file (docs/records.md explains its tables).
 *
 * Order of calls: ch_store_open; any of the rest; ch_store_close. A play is ch_store_put_revision, ch_store_begin, one
 * ch_store_append a decision, ch_store_end. When ch_store_append returns CH_OK the decision is on the disk: show its
 * consequence only then, and a power cut loses at most the decision not yet made.
 *
 * Who owns what: the store owns its file handle, statements and its own memory (from `from`; SQLite has a heap of its
 * own). Everything read lies in the caller's arena and stays valid without the store. Texts given are copied by the
 * call. One store belongs to one thread; several processes may open the same file.
 *
 * Reads no clock: times are texts that the caller gives, ISO 8601 in UTC ("2026-03-01T09:30:00Z"), kept as given.
 * Knows nothing of how a session works, and no scenario: a row is a ChInput and back.
 *
 * What goes wrong is one line in ChError.message (what, why, what to do) that names the file; ChError.file stays empty:
 *   CH_IO         no room, no permission, a read-only disk, a folder in the file's place
 *   CH_BUSY       another program holds the file, and still did after waiting
 *   CH_TOO_NEW    written by a newer Coolhead
 *   CH_DAMAGED    not readable any more; the file is left exactly as it was found
 *   CH_BAD_INPUT  not ours at all, text that is not UTF-8, a row out of order, an ambiguous name
 *   CH_NOT_FOUND, CH_NO_MEMORY
 * No failed call changes anything that was kept before it. */
#ifndef COOLHEAD_RECORDS_STORE_H
#define COOLHEAD_RECORDS_STORE_H

#include "base/hash.h"
#include "core/session.h"

enum {
    CH_STORE_VERSION = 6,     /* of the tables; older files are brought up to it when opened */
    CH_STORE_WAIT_MS = 5000,  /* for other programs, unless told otherwise */
    CH_STORE_KEEP_FOUND = 128, /* explorations kept of revisions that nobody has played */
    CH_UUID_TEXT = 37         /* with the NUL */
};

typedef struct ChStore ChStore;

typedef struct ChStoreOptions {
    uint32_t wait_ms; /* how long to wait for another program; 0: CH_STORE_WAIT_MS */
    bool read_only;   /* never write, never create: a missing file is CH_NOT_FOUND */
    bool unchecked;   /* open even what looks damaged, to run ch_store_verify on it; implies read_only */
} ChStoreOptions;

/* Open the file at `path`, creating it (mode 0600) and its folders (0700) where missing. A new file appears complete
 * or not at all. An older one is migrated in one transaction. One that was not closed properly is checked first.
 * Where writing is impossible (read-only disk, no permission, no room) but reading is not, this succeeds, and the calls
 * that write say why they cannot. `options` may be NULL. `*store` is NULL unless CH_OK. */
ChStatus ch_store_open(const char *path, const ChStoreOptions *options, ChAllocator from, ChStore **store,
                       ChError *error) CH_CHECKED;
void ch_store_close(ChStore *store); /* NULL is allowed */

/* CH_OK when this store can be written, else what every writing call will return and say. */
ChStatus ch_store_writable(const ChStore *store, ChError *error) CH_CHECKED;

/* Many calls in one transaction, for imports and whatever else keeps hundreds at once: a disk is waited for once and not
 * for each. Between the two, any calls of this room but forgetting; each still happens whole or not at all, and one that fails
 * may be passed over. ch_store_apart keeps them all when `status` is CH_OK and none otherwise; it returns what came of
 * that. No other program can write meanwhile: keep it short (a second or so). Not for plays under way. */
ChStatus ch_store_together(ChStore *store, ChError *error) CH_CHECKED;
ChStatus ch_store_apart(ChStore *store, ChStatus status, ChError *error) CH_CHECKED;

/* The name of this file among machines that share a folder: made at the first call, and kept. */
ChStatus ch_store_machine(ChStore *store, char uuid[CH_UUID_TEXT], ChError *error) CH_CHECKED;

/* ---- compiled scenarios, by their hash ---- */

/* Keep the bytes of ch_archive_write under their SHA-256, which is handed back. The same bytes again change nothing. */
ChStatus ch_store_put_revision(ChStore *store, const void *bytes, size_t count, ChDigest *revision,
                               ChError *error) CH_CHECKED;

typedef struct ChBytes {
    const void *p;
    size_t n;
} ChBytes;

/* CH_NOT_FOUND; CH_DAMAGED when the bytes no longer have their hash. */
ChStatus ch_store_get_revision(ChStore *store, ChDigest revision, ChArena *arena, ChBytes *bytes,
                               ChError *error) CH_CHECKED;

/* ---- a play as it happens ---- */

/* An input and when it was made. */
typedef struct ChKeptInput {
    ChInput input;
    ChStr at;
    ChStr beat; /* id of the beat that an answer was given at; empty when not known */
} ChKeptInput;

/* What is known of an attempt when it begins. */
typedef struct ChAttemptStart {
    ChStr uuid;              /* empty: a new one is made; given by imports, must not exist yet */
    ChDigest revision;       /* must have been put */
    ChStr engine;            /* version */
    ChStr scenario, method;  /* ids */
    ChMode mode;
    uint64_t seed;
    const ChStr *precedents; /* names of the flags it starts from */
    uint32_t precedent_count;
    ChStr parent;            /* uuid of the attempt it tries again; empty: none */
    ChStr trainee;           /* name as typed; may be empty */
    ChStr class;             /* uuid of the session it belongs to (records/classes.h); empty: none. One played in another mode or by
                              * another method is kept without */
    ChStr started;
    const ChKeptInput *inputs; /* rows it begins with, all or none: "try again from here", imports. May be NULL */
    uint32_t input_count;
} ChAttemptStart;

/* Keep a new, open attempt. `uuid` receives its name (version 4, from the system's secure source). */
ChStatus ch_store_begin(ChStore *store, const ChAttemptStart *start, char uuid[CH_UUID_TEXT],
                        ChError *error) CH_CHECKED;

/* Keep the `n`-th input (from 1) of an attempt, durably. `n` must be the next row: a gap or a row that is there already
 * (another window went on with the attempt) is CH_BAD_INPUT. An ended attempt takes no answer; a line taken back at its
 * ending opens it again. Taking a line back marks the attempt for good. */
ChStatus ch_store_append(ChStore *store, ChStr uuid, uint32_t n, const ChKeptInput *input, ChError *error) CH_CHECKED;

/* How it came out. */
typedef struct ChAttemptEnd {
    ChStr ending;     /* beat id */
    ChOutcome outcome;
    int32_t points;   /* of CH_POINTS; -1 when not known */
    int32_t earned;   /* quarters */
    int32_t best;     /* quarters; -1 when not known */
    ChStr ended;      /* when */
    ChDigest debrief; /* SHA-256 of the debrief's JSON, which replay compares with; zeroes when not known */
} ChAttemptEnd;

/* Keep how an attempt ended; CH_BAD_INPUT when it has ended already. Whether a line was taken back is known from its
 * rows. */
ChStatus ch_store_end(ChStore *store, ChStr uuid, const ChAttemptEnd *end, ChError *error) CH_CHECKED;

/* ---- reading attempts ---- */

typedef struct ChAttempt {
    uint64_t place;          /* its order of beginning in this file; a cursor for lists */
    ChStr uuid;
    ChDigest revision;
    ChStr engine, scenario, method;
    ChMode mode;
    uint64_t seed;
    ChStr *precedents;
    uint32_t precedent_count;
    ChStr parent;            /* uuid; empty when none, or when it was forgotten */
    ChStr trainee, started;
    ChStr class;             /* uuid of the session it belongs to; empty when none */
    uint32_t input_count;
    bool took_back;          /* a line was taken back at some time */
    bool ended;              /* false: the attempt is open, and `end` is not to be read */
    ChAttemptEnd end;
} ChAttempt;

/* `name` is a uuid, the beginning of one (four characters or more), or "last" for the one that began last.
 * CH_NOT_FOUND; CH_BAD_INPUT when it is too short or fits several: the message names them. */
ChStatus ch_store_find(ChStore *store, ChStr name, ChArena *arena, ChAttempt *attempt, ChError *error) CH_CHECKED;

/* The log: ready for ch_session_replay. */
typedef struct ChAttemptLog {
    ChInput *inputs;
    ChStr *at; /* when each was made */
    ChStr *beats; /* where; empty for what was kept before version 4 of the tables */
    uint32_t count;
} ChAttemptLog;

/* `uuid` in full. CH_DAMAGED when a row is missing or makes no sense. */
ChStatus ch_store_read_log(ChStore *store, ChStr uuid, ChArena *arena, ChAttemptLog *log, ChError *error) CH_CHECKED;

/* Which attempts: a text whose `p` is NULL fits all. */
typedef struct ChAttemptFilter {
    ChStr trainee, scenario, class;
    bool oldest_first;
    uint64_t past;  /* only those beyond this `place`, in the order asked for; 0: from the first */
    uint32_t limit; /* a page; 0: 1000 */
} ChAttemptFilter;

typedef struct ChAttemptPage {
    ChAttempt *at;
    uint32_t count;
    bool more; /* ask again with `past` set to the last one's `place` */
} ChAttemptPage;

ChStatus ch_store_list(ChStore *store, const ChAttemptFilter *filter, ChArena *arena, ChAttemptPage *page,
                       ChError *error) CH_CHECKED;

/* First, best and latest of somebody's ended plays in one mode. Guided plays, plays with a line taken back and
 * those that try again from a line are counted and can be the latest; they are never first or best. Of equal scores the earlier is the best. */
typedef struct ChStandingOf {
    ChStr trainee, scenario;
    ChStr method; /* p NULL: any. Points under different methods do not compare */
    ChMode mode;
} ChStandingOf;

typedef struct ChStanding {
    uint32_t plays; /* ended, marked ones included */
    bool has_first, has_best, has_latest;
    ChAttempt first, best, latest;
} ChStanding;

ChStatus ch_store_standing(ChStore *store, const ChStandingOf *of, ChArena *arena, ChStanding *standing,
                           ChError *error) CH_CHECKED;

/* The open attempt that began last, to go on with. Texts with `p` NULL fit all. CH_NOT_FOUND when none is open. */
ChStatus ch_store_unfinished(ChStore *store, ChStr trainee, ChStr scenario, ChArena *arena, ChAttempt *attempt,
                             ChError *error) CH_CHECKED;

/* ---- what exploration found, kept so that it is never computed twice ---- */

/* All that an exploration is a function of. The revision is that of the scenario compiled with the method explored. */
typedef struct ChFoundKey {
    ChDigest revision;
    uint64_t precedents;
    ChStr engine;
    uint32_t max_states; /* as in ChExploreOptions; 0 for the usual bound */
    uint64_t seed;       /* likewise; 0 unless sampling was asked for with another */
} ChFoundKey;

typedef struct ChFound {
    ChStr summary;  /* JSON, as the caller wrote it */
    ChBytes values; /* of ch_values_write; empty when the exploration was not complete */
} ChFound;

/* Keep what was found; replaces what was kept under the same key. The revision need not have been put. */
ChStatus ch_store_put_found(ChStore *store, const ChFoundKey *key, const ChFound *found, ChError *error) CH_CHECKED;

/* CH_NOT_FOUND; CH_DAMAGED when the bytes no longer have their hash: explore again and put. */
ChStatus ch_store_get_found(ChStore *store, const ChFoundKey *key, ChArena *arena, ChFound *found,
                            ChError *error) CH_CHECKED;

/* ---- looking after the file ---- */

/* Called with one line for each thing found wrong. */
typedef void (*ChStoreFinding)(void *context, const char *line);

/* Examine everything: SQLite's integrity check, references, every revision's and exploration's hash, every attempt's
 * rows whole and dense from 1, every time one (ch_utc_is_kept). CH_OK when the examination ran to its end; `*findings` is how many lines were told. */
ChStatus ch_store_verify(ChStore *store, ChStoreFinding tell, void *context, uint32_t *findings,
                         ChError *error) CH_CHECKED;

/* Forget one attempt (`uuid` in full), or a trainee with all of their attempts, programmes, seats and reflections
 * (people.h), and overwrite the bytes in the files. `*forgotten` (may
 * be NULL) is how many attempts went. CH_NOT_FOUND when there was nothing; left-over bytes are overwritten all the
 * same. CH_BUSY when the rows are gone but another program still reads the old bytes: call again once it is closed. */
ChStatus ch_store_forget_attempt(ChStore *store, ChStr uuid, uint32_t *forgotten, ChError *error) CH_CHECKED;
ChStatus ch_store_forget_trainee(ChStore *store, ChStr trainee, uint32_t *forgotten, ChError *error) CH_CHECKED;

/* Whether an attempt of that uuid, or somebody of that pseudonym, was forgotten here: kept as a hash of what was drawn at random and
 * says nothing of anybody, so that no import brings back what was erased. */
ChStatus ch_store_was_forgotten(ChStore *store, ChStr random, bool *was, ChError *error) CH_CHECKED;

#endif
