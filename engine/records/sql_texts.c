/* Every statement that the records room runs, in one table. */
#include "records/sql_texts.h"

#define ATTEMPT                                                                                                        \
    "SELECT a.id, a.uuid, a.revision, a.engine, a.scenario, a.method, a.mode, a.seed, p.uuid, a.trainee, a.started, "  \
    "(SELECT count(*) FROM input i WHERE i.attempt = a.id), a.took_back, a.ended, a.ending, a.outcome, a.points, "     \
    "a.earned, a.best, a.debrief FROM attempt a LEFT JOIN attempt p ON p.id = a.parent "

#define LISTED "(?1 IS NULL OR a.trainee = ?1) AND (?2 IS NULL OR a.scenario = ?2) "

#define STANDING                                                                                                       \
    "WHERE a.trainee = ?1 AND a.scenario = ?2 AND (?3 IS NULL OR a.method = ?3) AND a.mode = ?4 "                      \
    "AND a.ended IS NOT NULL "

#define UNMARKED "AND a.took_back = 0 AND a.mode <> 'guided' "

static const char *const texts[CH_SQL_COUNT] = {
    [CH_SQL_BEGIN_READ] = "BEGIN",
    [CH_SQL_BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [CH_SQL_COMMIT] = "COMMIT",
    [CH_SQL_ROLLBACK] = "ROLLBACK",
    [CH_SQL_VERSION] = "PRAGMA user_version",
    [CH_SQL_APPLICATION] = "PRAGMA application_id",
    [CH_SQL_TABLES] = "SELECT count(*) FROM sqlite_schema",

    [CH_SQL_HAS_REVISION] = "SELECT 1 FROM revision WHERE digest = ?1 AND bytes = ?2",
    [CH_SQL_PUT_REVISION] = "INSERT INTO revision (digest, bytes) VALUES (?1, ?2) "
                            "ON CONFLICT (digest) DO UPDATE SET bytes = excluded.bytes",
    [CH_SQL_GET_REVISION] = "SELECT bytes FROM revision WHERE digest = ?1",

    [CH_SQL_PUT_ATTEMPT] =
        "INSERT INTO attempt "
        "(uuid, revision, engine, scenario, method, mode, seed, parent, trainee, started, took_back) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT id FROM attempt WHERE uuid = ?8), ?9, ?10, ?11)",
    [CH_SQL_PUT_PRECEDENT] = "INSERT INTO precedent (attempt, n, flag) VALUES (?1, ?2, ?3)",
    [CH_SQL_PUT_INPUT] = "INSERT INTO input (attempt, n, kind, picks, ms, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [CH_SQL_PROGRESS] = "SELECT a.id, a.ended IS NOT NULL, "
                        "(SELECT coalesce(max(n), 0) FROM input WHERE attempt = a.id) FROM attempt a WHERE a.uuid = ?1",
    [CH_SQL_TAKE_BACK] = "UPDATE attempt SET took_back = 1, ended = NULL, ending = NULL, outcome = NULL, "
                         "points = NULL, earned = NULL, best = NULL, debrief = NULL WHERE id = ?1",
    [CH_SQL_END] = "UPDATE attempt SET ended = ?2, ending = ?3, outcome = ?4, points = ?5, earned = ?6, best = ?7, "
                   "debrief = ?8 WHERE id = ?1",

    [CH_SQL_BY_PREFIX] = ATTEMPT "WHERE a.uuid BETWEEN ?1 AND ?1 || 'g' ORDER BY a.id DESC LIMIT ?2",
    [CH_SQL_LAST] = ATTEMPT "ORDER BY a.id DESC LIMIT ?1",
    [CH_SQL_OLDEST_FIRST] = ATTEMPT "WHERE " LISTED "AND a.id > ?3 ORDER BY a.id LIMIT ?4",
    [CH_SQL_NEWEST_FIRST] = ATTEMPT "WHERE " LISTED "AND (?3 = 0 OR a.id < ?3) ORDER BY a.id DESC LIMIT ?4",
    [CH_SQL_UNFINISHED] = ATTEMPT "WHERE " LISTED "AND a.ended IS NULL ORDER BY a.id DESC LIMIT 1",
    [CH_SQL_PLAYS] = "SELECT count(*) FROM attempt a " STANDING,
    [CH_SQL_FIRST] = ATTEMPT STANDING UNMARKED "ORDER BY a.id LIMIT 1",
    [CH_SQL_BEST] = ATTEMPT STANDING UNMARKED "AND a.points IS NOT NULL ORDER BY a.points DESC, a.id LIMIT 1",
    [CH_SQL_LATEST] = ATTEMPT STANDING "ORDER BY a.id DESC LIMIT 1",
    [CH_SQL_PRECEDENTS] = "SELECT flag FROM precedent WHERE attempt = ?1 ORDER BY n",
    [CH_SQL_INPUTS] = "SELECT n, kind, picks, ms, at FROM input "
                      "WHERE attempt = (SELECT id FROM attempt WHERE uuid = ?1) ORDER BY n",

    [CH_SQL_PUT_FOUND] =
        "INSERT INTO exploration (revision, precedents, engine, max_states, seed, summary, worths, digest) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
        "ON CONFLICT (revision, precedents, engine, max_states, seed) "
        "DO UPDATE SET summary = excluded.summary, worths = excluded.worths, digest = excluded.digest",
    [CH_SQL_TRIM_FOUND] = "DELETE FROM exploration WHERE id IN (SELECT id FROM exploration WHERE revision NOT IN "
                          "(SELECT revision FROM attempt) ORDER BY id DESC LIMIT -1 OFFSET ?1)",
    [CH_SQL_GET_FOUND] = "SELECT summary, worths, digest FROM exploration WHERE revision = ?1 AND precedents = ?2 "
                         "AND engine = ?3 AND max_states = ?4 AND seed = ?5",

    [CH_SQL_QUICK_CHECK] = "PRAGMA quick_check(1)",
    [CH_SQL_INTEGRITY] = "PRAGMA integrity_check(100)",
    [CH_SQL_REFERENCES] = "PRAGMA foreign_key_check",
    [CH_SQL_ALL_REVISIONS] = "SELECT digest, bytes FROM revision",
    [CH_SQL_ALL_FOUND] = "SELECT revision, summary, worths, digest FROM exploration",
    [CH_SQL_ALL_INPUTS] = "SELECT a.uuid, i.n, i.kind, i.picks, i.ms FROM attempt a JOIN input i ON i.attempt = a.id",
    [CH_SQL_GAPS] = "SELECT a.uuid, count(*), min(i.n), max(i.n) FROM attempt a JOIN input i ON i.attempt = a.id "
                    "GROUP BY a.id HAVING min(i.n) <> 1 OR max(i.n) <> count(*)",

    [CH_SQL_FORGET_ATTEMPT] = "DELETE FROM attempt WHERE uuid = ?1",
    [CH_SQL_FORGET_TRAINEE] = "DELETE FROM attempt WHERE trainee = ?1",
    [CH_SQL_VACUUM] = "VACUUM",
};

const char *ch_sql_text(ChSql which)
{
    return texts[which];
}
