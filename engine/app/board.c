#include "app/board.h"

#include "app/board_inside.h"
#include "core/calendar.h"
#include "records/counts.h"

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left for the session board");
}

/* ---- open ---- */

/* Where the situation does not load any more, what was kept with the plays has to do. */
static void load_scene(ChBoardSource *source)
{
    char id[CH_PATH_ROOM], method[CH_PATH_ROOM];
    const ChClass *class = &source->class;
    snprintf(id, sizeof id, "%.*s", CH_FMT(class->scenario));
    snprintf(method, sizeof method, "%.*s", CH_FMT(class->method));
    source->loaded = ch_situation_load(source->library, id, method, &source->situation, NULL) == CH_OK;
}

ChStatus ch_board_open(const ChLibrary *library, ChStore *store, ChStr uuid, ChBoardSource **out, ChError *error)
{
    ChArena memory;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChBoardSource *source = CH_NEW(&memory, ChBoardSource);
    *out = NULL;
    if (!source) return no_memory(error);
    *source = (ChBoardSource){.library = library, .store = store};
    ch_arena_init(&source->scenes.memory, ch_heap(), SIZE_MAX);
    ChStatus status = ch_class_find(store, uuid, &memory, &source->class, error);
    source->memory = memory;
    if (status == CH_OK) load_scene(source);
    if (status == CH_OK) *out = source;
    else ch_board_close(source);
    return status;
}

void ch_board_close(ChBoardSource *source)
{
    if (!source) return;
    if (source->loaded) ch_situation_free(&source->situation);
    ch_arena_free(&source->scenes.memory);
    ChArena memory = source->memory; /* in which the source itself lies */
    ch_arena_free(&memory);
}

void ch_board_at_once(ChBoardSource *source)
{
    source->at_once = true;
}

/* ---- plays ---- */

/* Seats come by name, and so do those who are put in between. */
static ChBoardSeat *seat_of(Reading *reading, ChStr name, ChStr pseudonym)
{
    ChBoard *board = reading->board;
    uint32_t at = 0;
    while (at < board->seat_count && ch_str_cmp(board->seats[at].name, name) < 0) at++;
    if (at < board->seat_count && ch_str_eq(board->seats[at].name, name)) return &board->seats[at];
    ChBoardSeat *grown = ch_arena_grow(reading->arena, board->seats, board->seat_count, &reading->seat_room, sizeof *grown);
    if (!grown) return NULL;
    board->seats = grown;
    for (uint32_t i = board->seat_count++; i > at; i--) grown[i] = grown[i - 1];
    grown[at] = (ChBoardSeat){.name = name, .pseudonym = pseudonym, .heat = -1};
    return &grown[at];
}

static void note_decision(Reading *reading, const ChScenario *scenario, const ChDecided *decided, uint32_t line)
{
    BoardMade *made = NULL;
    ChStr beat = scenario->beats[decided->beat].id;
    for (uint32_t i = 0; i < reading->made_count && !made; i++)
        if (ch_str_eq(reading->made[i].beat, beat) && memcmp(&reading->made[i].decision, &decided->decision, sizeof decided->decision) == 0)
            made = &reading->made[i];
    if (!made) {
        BoardMade *grown = ch_arena_grow(reading->arena, reading->made, reading->made_count, &reading->made_room, sizeof *grown);
        if (!grown) return; /* then the author's own number stands */
        reading->made = grown;
        made = &grown[reading->made_count++];
        *made = (BoardMade){.beat = beat, .decision = decided->decision, .line = line};
    }
    made->heat += decided->after.anger - decided->result.anger_before;
    made->times++;
    if (line < made->line) made->line = line;
}

static uint32_t minutes_between(ChStr from, ChStr to)
{
    int64_t a, b;
    if (!ch_utc_read(from, &a) || !ch_utc_read(to, &b) || b <= a) return 0;
    return (uint32_t)((b - a) / 60);
}

static void sit(Reading *reading, ChBoardSeat *seat, const ChAttempt *attempt, const ChSession *session, ChStr last)
{
    uint32_t count;
    ch_session_decisions(session, &count);
    bool ended = ch_session_ended(session);
    seat->where = ended ? CH_BOARD_DEBRIEF : CH_BOARD_LINE;
    seat->line = count + 1;
    seat->heat = ch_session_state(session)->now.anger;
    seat->minutes = ended || reading->board->ended.n ? 0 : minutes_between(last.n ? last : attempt->started, reading->now);
    seat->help = seat->minutes >= CH_BOARD_HELP_MINUTES;
}

static ChStatus replay(Reading *reading, const ChKeptScene *scene, const ChAttempt *attempt, ChSession **session, ChStr *last, ChError *error)
{
    ChAttemptLog log;
    ChStart start = {.mode = attempt->mode, .seed = attempt->seed};
    for (uint32_t i = 0; i < attempt->precedent_count; i++) {
        uint32_t flag = ch_flag_find(&scene->scenario, attempt->precedents[i]);
        if (flag != CH_NONE) start.precedents |= (uint64_t)1 << flag;
    }
    ChStatus status = ch_store_read_log(reading->source->store, attempt->uuid, reading->arena, &log, error);
    if (status == CH_OK) status = ch_session_start(&scene->scenario, &scene->method, start, ch_heap(), session, NULL, error);
    if (status == CH_OK) status = ch_session_replay(*session, log.inputs, log.count, error);
    *last = status == CH_OK && log.count ? log.at[log.count - 1] : (ChStr){NULL, 0};
    return status;
}

/* One that does not replay any more is passed over: `coolhead records verify` says more. */
static ChStatus take_play(Reading *reading, const ChAttempt *attempt, ChError *error)
{
    const ChKeptScene *scene;
    ChSession *session = NULL;
    ChStr last;
    ChStatus status = ch_scenes_find(&reading->source->scenes, reading->source->store, attempt->revision, &scene, error);
    if (status == CH_OK) status = replay(reading, scene, attempt, &session, &last, error);
    if (status == CH_NO_MEMORY || status == CH_IO || status == CH_BUSY) {
        ch_session_free(session);
        return status;
    }
    ChBoardSeat *seat = status == CH_OK ? seat_of(reading, attempt->trainee, attempt->uuid) : NULL;
    if (seat) {
        uint32_t count;
        const ChDecided *decided = ch_session_decisions(session, &count);
        for (uint32_t i = 0; i < count; i++) note_decision(reading, &scene->scenario, &decided[i], i + 1);
        sit(reading, seat, attempt, session, last);
        reading->board->begun += seat->plays == 0;
        seat->plays++;
        seat->ended += attempt->ended;
        reading->board->again += seat->ended == 2 && attempt->ended;
        reading->board->plays++;
        reading->revision = attempt->revision;
        reading->has_revision = true;
    }
    ch_session_free(session);
    return status == CH_OK && !seat ? no_memory(error) : CH_OK;
}

/* Oldest first, so that what is latest stands. */
static ChStatus take_plays(Reading *reading, ChError *error)
{
    ChAttemptFilter filter = {.class = reading->source->class.uuid, .oldest_first = true};
    ChAttemptPage page = {.more = true};
    ChStatus status = CH_OK;
    while (page.more && status == CH_OK) {
        status = ch_store_list(reading->source->store, &filter, reading->arena, &page, error);
        for (uint32_t i = 0; i < page.count && status == CH_OK; i++) {
            filter.past = page.at[i].place;
            status = take_play(reading, &page.at[i], error);
        }
    }
    return status;
}

static ChStatus take_seats(Reading *reading, ChError *error)
{
    ChPeople people;
    ChStatus status = ch_class_seats(reading->source->store, reading->source->class.uuid, reading->arena, &people, error);
    for (uint32_t i = 0; i < people.count && status == CH_OK; i++)
        if (!seat_of(reading, people.at[i].name, people.at[i].pseudonym)) status = no_memory(error);
    return status;
}

/* Told without names, people come in an order that says nothing of them. There are few. */
ChStatus ch_board_hide(ChBoard *board, ChArena *arena, ChError *error)
{
    board->hidden = CH_NEW_ARRAY(arena, uint32_t, board->seat_count);
    if (!board->hidden) return no_memory(error);
    for (uint32_t i = 0; i < board->seat_count; i++) {
        uint32_t at = i;
        for (; at > 0 && ch_str_cmp(board->seats[board->hidden[at - 1]].pseudonym, board->seats[i].pseudonym) > 0; at--)
            board->hidden[at] = board->hidden[at - 1];
        board->hidden[at] = i;
    }
    return CH_OK;
}

/* ---- steps ---- */

static ChBoardCount count_of(const ChStepCount *step)
{
    const uint32_t *t = step->times;
    return (ChBoardCount){.met = t[CH_STEP_MET], .partly = t[CH_STEP_PARTLY] + t[CH_STEP_LATE],
                          .missed = t[CH_STEP_MISSED] + t[CH_STEP_BROKEN] + t[CH_STEP_UNDONE],
                          .not_asked = t[CH_STEP_NOT_ASKED]};
}

static ChStatus take_steps(Reading *reading, ChError *error)
{
    ChStore *store = reading->source->store;
    ChBoard *board = reading->board;
    ChStepCounts latest, first;
    ChStepsOf of = {.class = board->uuid, .method = reading->source->class.method};
    ChStatus status = ch_counts_steps(store, &of, reading->arena, &first, &latest, error);
    if (status != CH_OK) return status;
    board->steps = CH_NEW_ARRAY(reading->arena, ChBoardStep, latest.count);
    if (!board->steps) return no_memory(error);
    board->step_count = latest.count;
    board->attempts = latest.attempts;
    for (uint32_t i = 0; i < latest.count; i++) {
        board->steps[i] = (ChBoardStep){.id = latest.at[i].id, .title = latest.at[i].title, .latest = count_of(&latest.at[i])};
        for (uint32_t k = 0; k < first.count; k++)
            if (ch_str_eq(first.at[k].id, latest.at[i].id)) board->steps[i].first = count_of(&first.at[k]);
        uint32_t missed = board->steps[i].latest.missed;
        if (missed && (board->most_missed == CH_NONE || missed > board->steps[board->most_missed].latest.missed)) board->most_missed = i;
    }
    return CH_OK;
}

/* ---- all of it ---- */

static ChStatus set_heads(Reading *reading, ChError *error)
{
    ChBoardSource *source = reading->source;
    ChStatus status = ch_class_find(source->store, source->class.uuid, reading->arena, &reading->class, error);
    if (status != CH_OK) return status;
    const ChClass *class = &reading->class;
    *reading->board = (ChBoard){.uuid = class->uuid, .title = class->title, .scenario = class->scenario, .situation = class->scenario,
                                .method = class->method, .mode = class->mode, .began = class->began, .ended = class->ended,
                                .folder = class->folder, .most_missed = CH_NONE};
    return CH_OK;
}

/* The scenario that beats and words are told from: as it is written now, else as the newest play had it. */
static const ChScenario *scenario_of(Reading *reading, const ChMethod **method)
{
    const ChKeptScene *scene;
    ChBoardSource *source = reading->source;
    if (source->loaded) {
        *method = &source->situation.method;
        return &source->situation.scenario;
    }
    if (!reading->has_revision || ch_scenes_find(&source->scenes, source->store, reading->revision, &scene, NULL) != CH_OK) return NULL;
    *method = &scene->method;
    return &scene->scenario;
}

ChStatus ch_board_read(ChBoardSource *source, ChStr now, ChArena *arena, ChBoard *board, ChError *error)
{
    Reading reading = {.source = source, .arena = arena, .board = board, .now = now};
    const ChMethod *method = NULL;
    ChStatus status = set_heads(&reading, error);
    if (status == CH_OK) status = take_seats(&reading, error);
    if (status == CH_OK) status = take_plays(&reading, error);
    if (status == CH_OK) status = ch_board_hide(board, arena, error);
    if (status == CH_OK) status = take_steps(&reading, error);
    const ChScenario *scenario = status == CH_OK ? scenario_of(&reading, &method) : NULL;
    if (status != CH_OK || !scenario) return status;
    board->situation = scenario->title;
    board->method = method->title;
    board->customer = scenario->customer.name;
    board->questions = scenario->discuss;
    board->question_count = scenario->discuss_count;
    status = ch_board_beats(&reading, scenario, error);
    if (status == CH_OK && board->most_missed != CH_NONE) status = ch_board_next(&reading, board->steps[board->most_missed].id, error);
    return status;
}
