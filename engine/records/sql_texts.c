/* Every statement that the records room runs, in one table. */
#include "records/sql_texts.h"

#define ATTEMPT                                                                                                        \
    "SELECT a.id, a.uuid, a.revision, a.engine, a.scenario, a.method, a.mode, a.seed, p.uuid, a.trainee, a.started, "  \
    "(SELECT count(*) FROM input i WHERE i.attempt = a.id), a.took_back, a.ended, a.ending, a.outcome, a.points, "     \
    "a.earned, a.best, a.debrief, c.uuid FROM attempt a LEFT JOIN attempt p ON p.id = a.parent "                       \
    "LEFT JOIN class c ON c.id = a.class "

/* A filter that may be left out keeps SQLite from using an index; so what is asked often has a statement of its own. */
#define LISTED "(?1 IS NULL OR a.trainee = ?1) AND (?2 IS NULL OR a.scenario = ?2) "

#define OF_CLASS "AND (?5 IS NULL OR a.class = (SELECT id FROM class WHERE uuid = ?5)) "

#define OLDEST LISTED OF_CLASS "AND a.id > ?3 ORDER BY a.id LIMIT ?4"
#define NEWEST LISTED OF_CLASS "AND (?3 = 0 OR a.id < ?3) ORDER BY a.id DESC LIMIT ?4"

#define STANDING                                                                                                       \
    "WHERE a.trainee = ?1 AND a.scenario = ?2 AND (?3 IS NULL OR a.method = ?3) AND a.mode = ?4 "                      \
    "AND a.ended IS NOT NULL "

#define UNMARKED "AND a.took_back = 0 AND a.mode <> 'guided' AND +a.parent IS NULL "

#define PERSON_CALLED "(SELECT id FROM person WHERE name = "

#define PERSON_COLUMNS "SELECT p.name, p.pseudonym, p.team, p.joined, p.minutes, p.listed, p.plays, p.latest"

#define PERSON PERSON_COLUMNS " FROM person p "

#define ENROLLED "FROM enrolment e JOIN person p ON p.id = e.person "

#define CLASS "SELECT uuid, title, scenario, method, mode, folder, began, ended FROM class "

/* Whether somebody is in the programme: asked of each, which is faster than listing everybody in it first. */
#define IN_PROGRAMME                                                                                                   \
    "EXISTS (SELECT 1 FROM person p JOIN enrolment e ON e.person = p.id AND e.programme = ?1 AND e.left_on IS NULL " \
    "WHERE p.name = a.trainee) "

#define THE_CLASS "a.class = (SELECT id FROM class WHERE uuid = "

static const char *const texts[CH_SQL_COUNT] = {
    [CH_SQL_BEGIN_READ] = "BEGIN",
    [CH_SQL_BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [CH_SQL_COMMIT] = "COMMIT",
    [CH_SQL_ROLLBACK] = "ROLLBACK",
    [CH_SQL_PART_BEGIN] = "SAVEPOINT part",
    [CH_SQL_PART_KEEP] = "RELEASE part",
    [CH_SQL_PART_UNDO] = "ROLLBACK TO part",
    [CH_SQL_VERSION] = "PRAGMA user_version",
    [CH_SQL_APPLICATION] = "PRAGMA application_id",
    [CH_SQL_TABLES] = "SELECT count(*) FROM sqlite_schema",

    [CH_SQL_HAS_REVISION] = "SELECT 1 FROM revision WHERE digest = ?1 AND bytes = ?2",
    [CH_SQL_PUT_REVISION] = "INSERT INTO revision (digest, bytes) VALUES (?1, ?2) "
                            "ON CONFLICT (digest) DO UPDATE SET bytes = excluded.bytes",
    [CH_SQL_GET_REVISION] = "SELECT bytes FROM revision WHERE digest = ?1",

    [CH_SQL_PUT_ATTEMPT] =
        "INSERT INTO attempt "
        "(uuid, revision, engine, scenario, method, mode, seed, parent, trainee, started, took_back, class) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT id FROM attempt WHERE uuid = ?8), ?9, ?10, ?11, "
        "(SELECT id FROM class WHERE uuid = ?12 AND mode = ?6 AND method = ?5))",
    [CH_SQL_PUT_PRECEDENT] = "INSERT INTO precedent (attempt, n, flag) VALUES (?1, ?2, ?3)",
    [CH_SQL_PUT_INPUT] = "INSERT INTO input (attempt, n, kind, picks, ms, at, beat) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [CH_SQL_PROGRESS] = "SELECT a.id, a.ended IS NOT NULL, "
                        "(SELECT coalesce(max(n), 0) FROM input WHERE attempt = a.id) FROM attempt a WHERE a.uuid = ?1",
    [CH_SQL_TAKE_BACK] = "UPDATE attempt SET took_back = 1, ended = NULL, ending = NULL, outcome = NULL, "
                         "points = NULL, earned = NULL, best = NULL, debrief = NULL, steps = NULL WHERE id = ?1",
    [CH_SQL_END] = "UPDATE attempt SET ended = ?2, ending = ?3, outcome = ?4, points = ?5, earned = ?6, best = ?7, "
                   "debrief = ?8 WHERE id = ?1",

    [CH_SQL_BY_PREFIX] = ATTEMPT "WHERE a.uuid BETWEEN ?1 AND ?1 || 'g' ORDER BY a.id DESC LIMIT ?2",
    [CH_SQL_LAST] = ATTEMPT "ORDER BY a.id DESC LIMIT ?1",
    [CH_SQL_OLDEST_FIRST] = ATTEMPT "WHERE " OLDEST,
    [CH_SQL_OLDEST_OF_TRAINEE] = ATTEMPT "WHERE a.trainee = ?1 AND " OLDEST,
    [CH_SQL_OLDEST_OF_CLASS] = ATTEMPT "WHERE " THE_CLASS "?5) AND " OLDEST,
    [CH_SQL_NEWEST_FIRST] = ATTEMPT "WHERE " NEWEST,
    [CH_SQL_NEWEST_OF_TRAINEE] = ATTEMPT "WHERE a.trainee = ?1 AND " NEWEST,
    [CH_SQL_NEWEST_OF_CLASS] = ATTEMPT "WHERE " THE_CLASS "?5) AND " NEWEST,
    [CH_SQL_UNFINISHED] = ATTEMPT "WHERE " LISTED "AND a.ended IS NULL ORDER BY a.id DESC LIMIT 1",
    [CH_SQL_UNFINISHED_OF_TRAINEE] = ATTEMPT "WHERE a.trainee = ?1 AND " LISTED "AND a.ended IS NULL ORDER BY a.id DESC LIMIT 1",
    [CH_SQL_PLAYS] = "SELECT count(*) FROM attempt a " STANDING,
    [CH_SQL_FIRST] = ATTEMPT STANDING UNMARKED "ORDER BY a.id LIMIT 1",
    [CH_SQL_BEST] = ATTEMPT STANDING UNMARKED "AND a.points IS NOT NULL ORDER BY a.points DESC, a.id LIMIT 1",
    [CH_SQL_LATEST] = ATTEMPT STANDING "ORDER BY a.id DESC LIMIT 1",
    [CH_SQL_PRECEDENTS] = "SELECT flag FROM precedent WHERE attempt = ?1 ORDER BY n",
    [CH_SQL_INPUTS] = "SELECT n, kind, picks, ms, at, beat FROM input "
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
    [CH_SQL_ALL_INPUTS] = "SELECT a.uuid, i.n, i.kind, i.picks, i.ms, i.at FROM attempt a JOIN input i ON i.attempt = a.id",
    [CH_SQL_ALL_TIMES] = "SELECT 'attempt ' || uuid, 'its beginning', started FROM attempt "
                         "UNION ALL SELECT 'attempt ' || uuid, 'its end', ended FROM attempt WHERE ended IS NOT NULL "
                         "UNION ALL SELECT pseudonym, 'when they were entered', joined FROM person "
                         "UNION ALL SELECT p.pseudonym || ' in ' || e.programme, 'the beginning', e.began " ENROLLED
                         "UNION ALL SELECT p.pseudonym || ' in ' || e.programme, 'the end', e.done " ENROLLED "WHERE e.done IS NOT NULL "
                         "UNION ALL SELECT 'session ' || uuid, 'its beginning', began FROM class "
                         "UNION ALL SELECT 'session ' || uuid, 'its end', ended FROM class WHERE ended IS NOT NULL",
    [CH_SQL_GAPS] = "SELECT a.uuid, count(*), min(i.n), max(i.n) FROM attempt a JOIN input i ON i.attempt = a.id "
                    "GROUP BY a.id HAVING min(i.n) <> 1 OR max(i.n) <> count(*)",

    [CH_SQL_FORGET_ATTEMPT] = "DELETE FROM attempt WHERE uuid = ?1",
    [CH_SQL_FORGET_TRAINEE] = "DELETE FROM attempt WHERE trainee = ?1",
    [CH_SQL_FORGET_PERSON] = "DELETE FROM person WHERE name = ?1",
    [CH_SQL_VACUUM] = "VACUUM",

    [CH_SQL_PUT_PERSON] = "INSERT INTO person (name, pseudonym, team, joined, minutes, listed) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                          "ON CONFLICT (name) DO UPDATE SET team = excluded.team, minutes = excluded.minutes, "
                          "listed = max(listed, excluded.listed)",
    [CH_SQL_HAS_PERSON] = "SELECT count(*) FROM person WHERE name = ?1",
    [CH_SQL_HAS_PLAYS] = "SELECT count(*) FROM attempt WHERE trainee = ?1",
    [CH_SQL_TAKE_PROGRAMMES] = "UPDATE OR IGNORE enrolment SET person = " PERSON_CALLED "?1) WHERE person = " PERSON_CALLED "?2)",
    [CH_SQL_TAKE_SEATS] = "UPDATE OR IGNORE seat SET person = " PERSON_CALLED "?1) WHERE person = " PERSON_CALLED "?2)",
    [CH_SQL_TAKE_TEAM] = "UPDATE person SET listed = max(listed, (SELECT listed FROM person WHERE name = ?2)), "
                         "pin = coalesce(pin, (SELECT pin FROM person WHERE name = ?2)), team = coalesce(nullif((SELECT team FROM person WHERE name = ?2), ''), team) WHERE name = ?1",
    [CH_SQL_RENAME_PERSON] = "UPDATE person SET name = ?2 WHERE name = ?1",
    [CH_SQL_RENAME_PLAYS] = "UPDATE attempt SET trainee = ?2 WHERE trainee = ?1",
    [CH_SQL_RECOUNT] = "UPDATE person SET plays = (SELECT count(*) FROM attempt WHERE trainee = ?1), "
                       "latest = (SELECT max(started) FROM attempt WHERE trainee = ?1) WHERE name = ?1",
    [CH_SQL_GET_PERSON] = PERSON "WHERE p.name = ?1",
    [CH_SQL_ALL_PEOPLE] = PERSON "ORDER BY p.name",
    [CH_SQL_ENROL] = "INSERT INTO enrolment (person, programme, began) SELECT id, ?2, ?3 FROM person WHERE name = ?1 "
                     "ON CONFLICT (person, programme) DO UPDATE SET left_on = NULL",
    [CH_SQL_LEAVE] = "UPDATE enrolment SET left_on = ?3 WHERE person = " PERSON_CALLED "?1) AND programme = ?2 AND left_on IS NULL",
    [CH_SQL_BEGIN_AGAIN] = "UPDATE enrolment SET began = ?3, done = NULL, left_on = NULL WHERE person = " PERSON_CALLED "?1) AND programme = ?2",
    [CH_SQL_COMPLETED] = "UPDATE enrolment SET done = ?3 WHERE person = (SELECT id FROM person WHERE name = ?1) "
                         "AND programme = ?2",
    [CH_SQL_ENROLMENTS] = "SELECT programme, began, done, left_on FROM enrolment "
                          "WHERE person = (SELECT id FROM person WHERE name = ?1) ORDER BY began, programme",
    [CH_SQL_IN_PROGRAMME] = PERSON_COLUMNS ", e.programme, e.began, e.done, NULL FROM enrolment e JOIN person p ON p.id = e.person "
                                           "WHERE e.programme = ?1 AND e.left_on IS NULL",
    [CH_SQL_REFLECT] = "INSERT INTO reflection (attempt, guess, keep, change) SELECT id, ?2, ?3, ?4 FROM attempt "
                       "WHERE uuid = ?1 ON CONFLICT (attempt) DO UPDATE SET guess = excluded.guess, "
                       "keep = excluded.keep, change = excluded.change",
    [CH_SQL_REFLECTION] = "SELECT r.guess, r.keep, r.change, a.uuid FROM reflection r JOIN attempt a ON a.id = r.attempt "
                          "WHERE a.uuid = ?1",
    [CH_SQL_LAST_REFLECTION] =
        "SELECT r.guess, r.keep, r.change, a.uuid FROM attempt a JOIN reflection r ON r.attempt = a.id "
        "WHERE a.trainee = ?1 AND (r.keep <> '' OR r.change <> '') ORDER BY a.id DESC LIMIT 1",
    [CH_SQL_LOCK] = "SELECT hash, wrong, last_s FROM lock",
    [CH_SQL_SET_LOCK] = "INSERT INTO lock (id, hash) VALUES (1, ?1) "
                        "ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, wrong = 0, last_s = 0",
    [CH_SQL_COUNT_WRONG] = "UPDATE lock SET wrong = ?1, last_s = ?2",
    [CH_SQL_REMOVE_LOCK] = "DELETE FROM lock",
    [CH_SQL_OWN_LOCK] = "SELECT pin FROM person WHERE name = ?1 AND pin IS NOT NULL",
    [CH_SQL_SET_OWN_LOCK] = "UPDATE person SET pin = ?2 WHERE name = ?1",

    [CH_SQL_PUT_RESULT] =
        "INSERT INTO result (attempt, anger_start, anger_peak, anger_end, cost, may_give, currency, decisions) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [CH_SQL_PUT_STEP] = "INSERT INTO step (attempt, n, id, title, status, earned, of) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [CH_SQL_PUT_SHOWN] = "INSERT INTO shown (attempt, behaviour, times) VALUES (?1, ?2, ?3)",
    [CH_SQL_DROP_RESULT] = "DELETE FROM result WHERE attempt = ?1",
    [CH_SQL_DROP_STEPS] = "DELETE FROM step WHERE attempt = ?1",
    [CH_SQL_DROP_SHOWN] = "DELETE FROM shown WHERE attempt = ?1",
    [CH_SQL_GET_RESULT] = "SELECT r.attempt, r.anger_start, r.anger_peak, r.anger_end, r.cost, r.may_give, r.currency, "
                          "r.decisions FROM result r JOIN attempt a ON a.id = r.attempt WHERE a.uuid = ?1",
    [CH_SQL_GET_STEPS] = "SELECT id, title, status, earned, of FROM step WHERE attempt = ?1 ORDER BY n",
    [CH_SQL_GET_SHOWN] = "SELECT behaviour, times FROM shown WHERE attempt = ?1 ORDER BY behaviour",
    [CH_SQL_PUT_STEP_LIST] = "INSERT INTO step_list (ids) VALUES (?1) ON CONFLICT DO NOTHING",
    [CH_SQL_GET_STEP_LIST] = "SELECT id FROM step_list WHERE ids = ?1",
    [CH_SQL_TOLD] = "UPDATE attempt SET steps = ?2 WHERE id = ?1",
    [CH_SQL_NO_RESULT] = "SELECT uuid FROM attempt WHERE ended IS NOT NULL AND steps IS NULL ORDER BY +id DESC LIMIT ?1",
    [CH_SQL_STEPS_OF_CLASS] = "SELECT a.trainee, a.id, a.steps FROM attempt a WHERE " THE_CLASS "?1) "
                              "AND (?2 IS NULL OR a.method = ?2) AND a.steps IS NOT NULL ORDER BY a.trainee",
    [CH_SQL_STEPS_OF_SCENARIO] = "SELECT a.trainee, a.id, a.steps FROM attempt a WHERE a.scenario = ?1 "
                                 "AND a.ended IS NOT NULL AND a.steps IS NOT NULL ORDER BY a.trainee",

    [CH_SQL_PLAYED_IN_CLASS] = "SELECT id, revision FROM attempt a WHERE " THE_CLASS "?1)",
    [CH_SQL_PLAYED_IN_PROGRAMME] = "SELECT id, revision FROM attempt a WHERE +a.scenario = ?2 AND " IN_PROGRAMME
                                   "ORDER BY a.id DESC LIMIT ?3",
    [CH_SQL_ANSWERED] = "SELECT beat, picks FROM input WHERE attempt = ?1 AND kind = 'answer' AND beat IS NOT NULL ORDER BY n",

    [CH_SQL_PUT_CLASS] = "INSERT INTO class (uuid, title, scenario, method, mode, folder, began, ended) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [CH_SQL_END_CLASS] = "UPDATE class SET ended = ?2 WHERE uuid = ?1",
    [CH_SQL_GET_CLASS] = CLASS "WHERE uuid = ?1",
    [CH_SQL_ALL_CLASSES] = CLASS "ORDER BY began DESC, id DESC",
    [CH_SQL_SEAT] = "INSERT INTO seat (class, person) SELECT c.id, p.id FROM class c, person p "
                    "WHERE c.uuid = ?1 AND p.name = ?2 ON CONFLICT DO NOTHING",
    [CH_SQL_PUT_ERASURE] = "INSERT INTO erasure (folder, hash) VALUES (?1, ?2)",
    [CH_SQL_ERASURES] = "SELECT folder, hash FROM erasure WHERE ?1 IS NULL OR folder = ?1 ORDER BY folder",
    [CH_SQL_ERASED] = "DELETE FROM erasure WHERE folder = ?1",
    [CH_SQL_UNSEAT] = "DELETE FROM seat WHERE class = (SELECT id FROM class WHERE uuid = ?1) AND person = (SELECT id FROM person WHERE name = ?2)",
    [CH_SQL_SEATS] = PERSON "WHERE p.id IN (SELECT person FROM seat WHERE class = (SELECT id FROM class WHERE uuid = ?1)) "
                     "ORDER BY p.name",
    [CH_SQL_PICKED] = "SELECT picks, count(*) FROM (SELECT i.picks, min(i.n) FROM attempt a JOIN input i ON i.attempt = a.id "
                      "WHERE a.class = (SELECT id FROM class WHERE uuid = ?1) AND i.beat = ?2 GROUP BY a.id) "
                      "GROUP BY picks ORDER BY count(*) DESC, picks",
    [CH_SQL_VOTE] = "INSERT INTO vote (class, beat, picks, hands) SELECT id, ?2, ?3, ?4 FROM class WHERE uuid = ?1 "
                    "ON CONFLICT (class, beat, picks) DO UPDATE SET hands = excluded.hands",
    [CH_SQL_VOTES] = "SELECT picks, hands FROM vote WHERE class = (SELECT id FROM class WHERE uuid = ?1) AND beat = ?2 "
                     "ORDER BY hands DESC, picks",

    [CH_SQL_OF_PSEUDONYM] = "SELECT name FROM person WHERE pseudonym = ?1",
    [CH_SQL_CLASSES_OF] = CLASS "WHERE id IN (SELECT class FROM seat WHERE person = (SELECT id FROM person WHERE name = ?1)) "
                          "ORDER BY began DESC, id DESC",
    [CH_SQL_MACHINE] = "SELECT uuid FROM machine",
    [CH_SQL_SET_MACHINE] = "INSERT INTO machine (id, uuid) VALUES (1, ?1) ON CONFLICT DO NOTHING",
    [CH_SQL_UUIDS_OF] = "SELECT uuid FROM attempt WHERE trainee = ?1",
    [CH_SQL_PSEUDONYM_OF] = "SELECT pseudonym FROM person WHERE name = ?1",
    [CH_SQL_PUT_FORGOTTEN] = "INSERT INTO forgotten (mark) VALUES (?1) ON CONFLICT DO NOTHING",
    [CH_SQL_HAS_FORGOTTEN] = "SELECT count(*) FROM forgotten WHERE mark = ?1",
};

const char *ch_sql_text(ChSql which)
{
    return texts[which];
}
