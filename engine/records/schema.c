#include "records/schema.h"

#include <stdio.h>

static const char *const scripts[CH_STORE_VERSION] = {
    /* 0 to 1: attempts. */
    "CREATE TABLE revision ("
    "  digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32),"
    "  bytes BLOB NOT NULL"
    ") STRICT;"
    "CREATE TABLE attempt ("
    "  id INTEGER PRIMARY KEY,"
    "  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),"
    "  revision BLOB NOT NULL REFERENCES revision (digest),"
    "  engine TEXT NOT NULL,"
    "  scenario TEXT NOT NULL,"
    "  method TEXT NOT NULL,"
    "  mode TEXT NOT NULL CHECK (mode IN ('guided', 'practice', 'assessed')),"
    "  seed INTEGER NOT NULL,"
    "  parent INTEGER REFERENCES attempt (id) ON DELETE SET NULL,"
    "  trainee TEXT NOT NULL,"
    "  started TEXT NOT NULL,"
    "  took_back INTEGER NOT NULL DEFAULT 0 CHECK (took_back IN (0, 1)),"
    "  ended TEXT,"
    "  ending TEXT,"
    "  outcome TEXT CHECK (outcome IN ('lost', 'wavering', 'kept')),"
    "  points INTEGER CHECK (points BETWEEN 0 AND 10000),"
    "  earned INTEGER,"
    "  best INTEGER,"
    "  CHECK ((ended IS NULL) = (ending IS NULL)),"
    "  CHECK ((ended IS NULL) = (outcome IS NULL)),"
    "  CHECK ((ended IS NULL) = (earned IS NULL))"
    ") STRICT;"
    "CREATE INDEX attempt_by_trainee ON attempt (trainee, scenario, mode);"
    "CREATE INDEX attempt_by_revision ON attempt (revision);"
    "CREATE INDEX attempt_by_parent ON attempt (parent);"
    "CREATE TABLE precedent ("
    "  attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,"
    "  n INTEGER NOT NULL CHECK (n > 0),"
    "  flag TEXT NOT NULL,"
    "  PRIMARY KEY (attempt, n)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE input ("
    "  attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,"
    "  n INTEGER NOT NULL CHECK (n > 0),"
    "  kind TEXT NOT NULL CHECK (kind IN ('answer', 'take_back')),"
    "  picks TEXT,"
    "  ms INTEGER NOT NULL CHECK (ms >= 0),"
    "  at TEXT NOT NULL,"
    "  PRIMARY KEY (attempt, n),"
    "  CHECK ((kind = 'answer') = (picks IS NOT NULL))"
    ") STRICT, WITHOUT ROWID;",

    /* 1 to 2: what exploration found. No reference to revision: authors explore what nobody has played. */
    "CREATE TABLE exploration ("
    "  id INTEGER PRIMARY KEY,"
    "  revision BLOB NOT NULL CHECK (length(revision) = 32),"
    "  precedents INTEGER NOT NULL,"
    "  engine TEXT NOT NULL,"
    "  max_states INTEGER NOT NULL,"
    "  seed INTEGER NOT NULL,"
    "  summary TEXT NOT NULL,"
    "  worths BLOB NOT NULL,"
    "  digest BLOB NOT NULL CHECK (length(digest) = 32),"
    "  UNIQUE (revision, precedents, engine, max_states, seed)"
    ") STRICT;",

    /* 2 to 3: the hash of the debrief as it was when the attempt ended; null for those that ended before. */
    "ALTER TABLE attempt ADD COLUMN debrief BLOB CHECK (debrief IS NULL OR length(debrief) = 32);",

    /* 3 to 4: people and sessions; what is told across attempts (each a function of the log, kept so that many can be
     * counted at once); where each decision was made. */
    "CREATE TABLE person ("
    "  id INTEGER PRIMARY KEY,"
    "  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),"
    "  pseudonym TEXT NOT NULL UNIQUE CHECK (length(pseudonym) > 0),"
    "  team TEXT NOT NULL DEFAULT '',"
    "  joined TEXT NOT NULL,"
    "  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes >= 0),"
    "  plays INTEGER NOT NULL DEFAULT 0 CHECK (plays >= 0),"
    "  latest TEXT"
    ") STRICT;"
    "CREATE TABLE enrolment ("
    "  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,"
    "  programme TEXT NOT NULL,"
    "  began TEXT NOT NULL,"
    "  done TEXT,"
    "  PRIMARY KEY (person, programme)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX enrolment_by_programme ON enrolment (programme, person, began, done);"
    "CREATE TABLE lock ("
    "  id INTEGER PRIMARY KEY CHECK (id = 1),"
    "  hash TEXT NOT NULL,"
    "  wrong INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),"
    "  last_s INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE TABLE machine ("
    "  id INTEGER PRIMARY KEY CHECK (id = 1),"
    "  uuid TEXT NOT NULL CHECK (length(uuid) = 36)"
    ") STRICT;"
    "CREATE TABLE forgotten (mark BLOB PRIMARY KEY NOT NULL CHECK (length(mark) = 32)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE class ("
    "  id INTEGER PRIMARY KEY,"
    "  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),"
    "  title TEXT NOT NULL,"
    "  scenario TEXT NOT NULL,"
    "  method TEXT NOT NULL,"
    "  mode TEXT NOT NULL CHECK (mode IN ('guided', 'practice', 'assessed')),"
    "  folder TEXT NOT NULL DEFAULT '',"
    "  began TEXT NOT NULL,"
    "  ended TEXT"
    ") STRICT;"
    "CREATE TABLE seat ("
    "  class INTEGER NOT NULL REFERENCES class (id) ON DELETE CASCADE,"
    "  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,"
    "  PRIMARY KEY (class, person)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX seat_by_person ON seat (person);"
    "CREATE TABLE vote ("
    "  class INTEGER NOT NULL REFERENCES class (id) ON DELETE CASCADE,"
    "  beat TEXT NOT NULL,"
    "  picks TEXT NOT NULL,"
    "  hands INTEGER NOT NULL CHECK (hands >= 0),"
    "  PRIMARY KEY (class, beat, picks)"
    ") STRICT, WITHOUT ROWID;"
    "ALTER TABLE attempt ADD COLUMN class INTEGER REFERENCES class (id) ON DELETE SET NULL;"
    "CREATE INDEX attempt_by_class ON attempt (class, trainee) WHERE class IS NOT NULL;"
    "ALTER TABLE attempt ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1));"
    "CREATE INDEX attempt_untold ON attempt (ended) WHERE ended IS NOT NULL AND told = 0;"
    "CREATE INDEX attempt_by_time ON attempt (trainee, started);"
    "CREATE INDEX attempt_ended ON attempt (trainee, ended) WHERE ended IS NOT NULL;"
    "CREATE INDEX attempt_played ON attempt (scenario, trainee, ended) WHERE ended IS NOT NULL;"
    "DROP INDEX attempt_by_trainee;" /* of which nothing is asked that the two before do not answer */
    "CREATE INDEX attempt_open ON attempt (trainee) WHERE ended IS NULL;"
    "ALTER TABLE input ADD COLUMN beat TEXT;"
    "CREATE TABLE reflection ("
    "  attempt INTEGER PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,"
    "  guess INTEGER CHECK (guess BETWEEN 0 AND 100),"
    "  keep TEXT NOT NULL DEFAULT '',"
    "  change TEXT NOT NULL DEFAULT ''"
    ") STRICT;"
    "CREATE TABLE result ("
    "  attempt INTEGER PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,"
    "  anger_start INTEGER NOT NULL,"
    "  anger_peak INTEGER NOT NULL,"
    "  anger_end INTEGER NOT NULL,"
    "  cost INTEGER NOT NULL,"
    "  may_give INTEGER NOT NULL,"
    "  currency TEXT NOT NULL,"
    "  decisions INTEGER NOT NULL,"
    "  steps TEXT NOT NULL"
    ") STRICT;"
    "CREATE TABLE step ("
    "  attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,"
    "  n INTEGER NOT NULL CHECK (n > 0),"
    "  id TEXT NOT NULL,"
    "  title TEXT NOT NULL,"
    "  status TEXT NOT NULL CHECK (status IN ('met', 'partly', 'late', 'undone', 'broken', 'missed', 'not_asked')),"
    "  earned INTEGER NOT NULL,"
    "  of INTEGER NOT NULL,"
    "  PRIMARY KEY (attempt, n)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE shown ("
    "  attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,"
    "  behaviour TEXT NOT NULL,"
    "  times INTEGER NOT NULL CHECK (times > 0),"
    "  PRIMARY KEY (attempt, behaviour)"
    ") STRICT, WITHOUT ROWID;",

    /* 4 to 5: somebody's own PIN; how the steps of an attempt came out, short enough for an index, so that counting thousands reads nothing else; it
     * says as well whether something is kept of the attempt. What was played otherwise than its session asks belongs to none. */
    "ALTER TABLE person ADD COLUMN pin TEXT;"
    /* Whom a shared folder that was away is still to forget: a password hash of the name, and not the name. */
    "CREATE TABLE erasure (folder TEXT NOT NULL, hash TEXT NOT NULL) STRICT;"
    "CREATE TABLE step_list (id INTEGER PRIMARY KEY, ids TEXT NOT NULL UNIQUE) STRICT;"
    "INSERT INTO step_list (ids) SELECT DISTINCT group_concat(id, ' ') FROM (SELECT attempt, id FROM step ORDER BY attempt, n) "
    "  GROUP BY attempt;"
    "DROP INDEX attempt_untold;"
    "DROP INDEX attempt_ended;"
    "DROP INDEX attempt_played;"
    "ALTER TABLE attempt ADD COLUMN steps TEXT CHECK (steps IS NULL OR ended IS NOT NULL);"
    "UPDATE attempt SET steps = (SELECT l.id || ':' || came.how FROM (SELECT group_concat(id, ' ') AS ids, group_concat(CASE status "
    "    WHEN 'met' THEN 'm' WHEN 'partly' THEN 'p' WHEN 'late' THEN 'l' WHEN 'undone' THEN 'u' WHEN 'broken' THEN 'b' "
    "    WHEN 'missed' THEN 'x' ELSE '-' END, '') AS how FROM (SELECT id, status FROM step WHERE step.attempt = attempt.id "
    "    ORDER BY n)) came JOIN step_list l ON l.ids = came.ids) WHERE told = 1 AND ended IS NOT NULL;"
    "ALTER TABLE attempt DROP COLUMN told;"
    "ALTER TABLE result DROP COLUMN steps;"
    "CREATE INDEX attempt_untold ON attempt (ended) WHERE ended IS NOT NULL AND steps IS NULL;"
    "UPDATE attempt SET class = NULL WHERE class IS NOT NULL AND NOT EXISTS (SELECT 1 FROM class c WHERE c.id = attempt.class "
    "  AND c.mode = attempt.mode AND c.method = attempt.method);"
    "CREATE INDEX attempt_played ON attempt (scenario, trainee, ended, steps) WHERE ended IS NOT NULL;"
    /* Who leaves a programme and joins again goes on where they were. */
    "ALTER TABLE enrolment ADD COLUMN left_on TEXT;"
    "DROP INDEX enrolment_by_programme;"
    "CREATE INDEX enrolment_by_programme ON enrolment (programme, left_on, person, began, done);",

    /* 5 to 6: whether a roster entered somebody, or only a play, a name at a start, a shared folder. What older files say of it is a team. */
    ("ALTER TABLE person ADD COLUMN listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1));"
     "UPDATE person SET listed = 1 WHERE team <> '';"),
};

/* What a script ends with: no text of C need be longer than 4095 bytes. */
static const char *const rest[CH_STORE_VERSION] = {
    /* 3 to 4: how often and when somebody played last, kept by the file itself, so that nothing can forget to. */
    [3] = "CREATE TRIGGER person_entered AFTER INSERT ON person BEGIN"
          "  UPDATE person SET plays = (SELECT count(*) FROM attempt WHERE trainee = new.name),"
          "    latest = (SELECT max(started) FROM attempt WHERE trainee = new.name) WHERE id = new.id;"
          " END;"
          "CREATE TRIGGER attempt_begun AFTER INSERT ON attempt BEGIN"
          "  UPDATE person SET plays = plays + 1, latest = max(coalesce(latest, new.started), new.started)"
          "    WHERE name = new.trainee;"
          " END;"
          "CREATE TRIGGER attempt_gone AFTER DELETE ON attempt BEGIN"
          "  UPDATE person SET plays = plays - 1, latest = (SELECT max(started) FROM attempt WHERE trainee = old.trainee)"
          "    WHERE name = old.trainee;"
          " END;",
};

const char *ch_schema_script(int64_t version)
{
    return version >= 0 && version < CH_STORE_VERSION ? scripts[version] : NULL;
}

ChStatus ch_schema_examine(ChStore *store, int64_t *version, ChError *error)
{
    int64_t application = 0, tables = 0;
    ChStatus status = ch_sql_whole(store, CH_SQL_APPLICATION, CH_NO_BINDS, &application, error);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_VERSION, CH_NO_BINDS, version, error);
    if (status == CH_OK) status = ch_sql_whole(store, CH_SQL_TABLES, CH_NO_BINDS, &tables, error);
    if (status) return status;
    bool empty = application == 0 && *version == 0 && tables == 0;
    if (!empty && (application != CH_STORE_APPLICATION || *version < 1))
        return ch_fail(error, CH_BAD_INPUT,
                       "Could not %s in \"%s\": the file belongs to another program; it was left alone: move it away, "
                       "or set COOLHEAD_HOME to another folder.", store->doing, store->path);
    if (*version > CH_STORE_VERSION)
        return ch_fail(error, CH_TOO_NEW,
                       "Could not %s in \"%s\": they were written by a newer Coolhead (version %lld, this one knows "
                       "%d); it was left alone: update Coolhead, or set COOLHEAD_HOME to another folder.",
                       store->doing, store->path, (long long)*version, CH_STORE_VERSION);
    return CH_OK;
}

static ChStatus run_script(ChStore *store, const char *script, ChError *error)
{
    int code = sqlite3_exec(store->db, script, NULL, NULL, NULL);
    return code == SQLITE_OK ? CH_OK : ch_sql_fail(store, code, error);
}

static ChStatus run_scripts(ChStore *store, ChError *error)
{
    int64_t version = 0; /* again, now that nobody else can change it */
    ChStatus status = ch_schema_examine(store, &version, error);
    while (status == CH_OK && version < CH_STORE_VERSION) {
        char mark[96];
        status = run_script(store, scripts[version], error);
        if (status == CH_OK && rest[version]) status = run_script(store, rest[version], error);
        version++;
        snprintf(mark, sizeof mark, "PRAGMA application_id = %d; PRAGMA user_version = %d", CH_STORE_APPLICATION,
                 (int)version); /* pragmas take no bound values; these are our own numbers */
        if (status == CH_OK) status = run_script(store, mark, error);
    }
    return status;
}

ChStatus ch_schema_migrate(ChStore *store, ChError *error)
{
    ChStatus status = ch_sql_begin(store, CH_SQL_BEGIN_WRITE, error);
    if (status) return status;
    return ch_sql_finish(store, run_scripts(store, error), error);
}
