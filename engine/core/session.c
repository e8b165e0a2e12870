#include "core/session.h"

#include <string.h>

#include "base/rng.h"
#include "core/choices.h"

struct ChSession {
    const ChScenario *scenario;
    const ChMethod *method;
    ChAllocator from;
    ChStart start;
    ChState state;
    ChMoment opening; /* the moment at the very start */
    ChDecided *decisions;
    uint32_t decision_count, decision_room;
    ChEvent *events; /* room for the longest telling, so that a step never allocates for it */
    uint32_t event_count, event_room;
    bool took_back;
};

ChStr ch_mode_name(ChMode mode)
{
    static const ChStr names[] = {{"guided", 6}, {"practice", 8}, {"assessed", 8}};
    return names[mode];
}

bool ch_mode_parse(ChStr name, ChMode *mode)
{
    for (ChMode m = CH_MODE_GUIDED; m <= CH_MODE_ASSESSED; m++) {
        if (!ch_str_eq(name, ch_mode_name(m))) continue;
        *mode = m;
        return true;
    }
    return false;
}

/* The most events that one step can tell. */
static uint32_t most_events(const ChScenario *scenario)
{
    uint32_t lines = 0;
    for (uint32_t i = 0; i < scenario->beat_count; i++)
        if (scenario->beats[i].line_count > lines) lines = scenario->beats[i].line_count;
    return 2 * (CH_MAX_SLOTS + 1) + CH_MAX_CIRCUMSTANCES + CH_MAX_STEPS + lines + 9;
}

static ChEvent *tell(ChSession *session, ChEventKind kind)
{
    ChEvent *event = &session->events[session->event_count++];
    *event = (ChEvent){.kind = kind, .slot = CH_NONE};
    return event;
}

static void tell_beat(ChSession *session, ChChannel channel_before)
{
    uint32_t place = session->state.now.beat;
    const ChBeat *beat = &session->scenario->beats[place];
    tell(session, CH_EVENT_BEAT)->index = place;
    if (beat->channel != channel_before) tell(session, CH_EVENT_CHANNEL)->index = beat->channel;
    for (uint32_t i = 0; i < beat->line_count; i++)
        if (ch_holds(beat->lines[i].when, &session->state.now, session->state.visits))
            tell(session, CH_EVENT_LINE)->line = &beat->lines[i];
    if (beat->kind == CH_BEAT_ENDING) tell(session, CH_EVENT_ENDED)->index = place;
}

ChEvents ch_session_events(const ChSession *session)
{
    return (ChEvents){session->events, session->event_count};
}

ChStatus ch_session_restart(ChSession *session, ChStart start, ChEvents *events, ChError *error)
{
    if (start.precedents & ~session->scenario->starts_from)
        return ch_fail(error, CH_BAD_INPUT, "\"%.*s\" cannot start from that precedent", CH_FMT(session->scenario->id));
    session->start = start;
    session->decision_count = 0;
    session->event_count = 0;
    session->took_back = false;
    ch_state_start(session->scenario, session->method, start.precedents, &session->state);
    session->opening = session->state.now;
    tell_beat(session, session->scenario->channel);
    if (events) *events = ch_session_events(session);
    return CH_OK;
}

ChStatus ch_session_start(const ChScenario *scenario, const ChMethod *method, ChStart start, ChAllocator from,
                          ChSession **out, ChEvents *events, ChError *error)
{
    *out = NULL;
    ChSession *session = ch_resize(from, NULL, 0, sizeof *session);
    if (!session) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to start a play");
    *session = (ChSession){.scenario = scenario, .method = method, .from = from, .event_room = most_events(scenario)};
    session->events = ch_resize(from, NULL, 0, session->event_room * sizeof *session->events);
    session->state.visits = ch_resize(from, NULL, 0, scenario->beat_count * sizeof *session->state.visits);
    ChStatus status = session->events && session->state.visits
                          ? ch_session_restart(session, start, events, error)
                          : ch_fail(error, CH_NO_MEMORY, "there is no memory left to start a play");
    if (status == CH_OK)
        *out = session;
    else
        ch_session_free(session);
    return status;
}

void ch_session_free(ChSession *session)
{
    if (!session) return;
    ChAllocator from = session->from;
    ch_free(from, session->events, session->event_room * sizeof *session->events);
    ch_free(from, session->state.visits, session->scenario->beat_count * sizeof *session->state.visits);
    ch_free(from, session->decisions, session->decision_room * sizeof *session->decisions);
    ch_free(from, session, sizeof *session);
}

static bool make_room(ChSession *session)
{
    if (session->decision_count < session->decision_room) return true;
    uint32_t room = session->decision_room ? 2 * session->decision_room : 32;
    ChDecided *more = ch_resize(session->from, session->decisions, session->decision_room * sizeof *more,
                                room * sizeof *more);
    if (!more) return false;
    session->decisions = more;
    session->decision_room = room;
    return true;
}

/* What a choice takes goes by before the customer answers it; what passes until the next beat, after. */
static void tell_time(ChSession *session, int64_t from_s, int64_t to_s)
{
    if (from_s == to_s) return;
    ChEvent *event = tell(session, CH_EVENT_TIME);
    event->seconds = to_s - from_s;
    event->clock_s = to_s;
}

static void tell_words(ChSession *session, const ChDecided *decided)
{
    const ChBeat *beat = &session->scenario->beats[decided->beat];
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(session->scenario, decided->beat, &decided->decision, choices), slot = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (choices[i] == beat->sent) break;
        while (beat->kind == CH_BEAT_COMPOSE && decided->decision.picks[slot] == 0) slot++;
        ChEvent *event = tell(session, CH_EVENT_SAID);
        event->choice = choices[i];
        event->text = choices[i]->text;
        if (beat->kind == CH_BEAT_COMPOSE) event->slot = slot++;
    }
}

static void tell_replies(ChSession *session, const ChDecided *decided)
{
    const ChChoice *choices[CH_MAX_SLOTS + 1];
    uint32_t n = ch_decision_choices(session->scenario, decided->beat, &decided->decision, choices);
    for (uint32_t i = 0; i < n; i++) {
        const ChReply *reply = ch_reply_to(choices[i], &session->state, &decided->result);
        if (!reply) continue;
        ChEvent *event = tell(session, CH_EVENT_REPLY);
        event->choice = choices[i];
        event->text = reply->text;
        event->index = reply->kind;
    }
}

static bool step_differs(const ChStepState *a, const ChStepState *b)
{
    return a->levels != b->levels || a->stage != b->stage;
}

static void tell_changes(ChSession *session, const ChDecided *decided, const ChMoment *before)
{
    const ChMoment *now = &session->state.now;
    if (before->anger != now->anger || before->trust != now->trust) {
        ChEvent *event = tell(session, CH_EVENT_METERS);
        event->from_anger = before->anger;
        event->from_trust = before->trust;
    }
    for (uint32_t i = 0; decided->result.arose >> i; i++) {
        if ((decided->result.arose >> i) & 1u) tell(session, CH_EVENT_AROSE)->index = i;
        if (i == CH_MAX_CIRCUMSTANCES - 1) break;
    }
    for (uint32_t i = 0; i < session->method->step_count; i++) {
        const ChStep *step = &session->method->steps[i];
        bool asked = ch_step_asked(step, before->arisen) == ch_step_asked(step, now->arisen);
        if (!asked || step_differs(&before->steps[i], &now->steps[i])) tell(session, CH_EVENT_STEP)->index = i;
    }
}

/* What is on offer instead, in one line. */
static ChStatus not_on_offer(const ChSession *session, ChError *error)
{
    ChOffers offers;
    ch_session_offers(session, &offers);
    const ChBeat *beat = &session->scenario->beats[session->state.now.beat];
    if (offers.slot_count == 0)
        return ch_fail(error, CH_BAD_INPUT, "the play has ended at \"%.*s\": no answer is on offer", CH_FMT(beat->id));
    ChText text = {.from = session->from};
    ch_choices_say_offers(session->scenario, &session->state, &text);
    ChStr what = ch_text_view(&text);
    ChStatus status = ch_fail(error, CH_BAD_INPUT, "that answer is not on offer at \"%.*s\"; on offer: %.*s",
                              CH_FMT(beat->id), CH_FMT(what));
    ch_text_free(&text);
    return status;
}

static ChStatus answer(ChSession *session, const ChInput *input, ChError *error)
{
    if (!ch_on_offer(session->scenario, &session->state, &input->decision)) return not_on_offer(session, error);
    if (!make_room(session)) return ch_fail(error, CH_NO_MEMORY, "there is no memory left for this answer");
    ChMoment before = session->state.now;
    ChDecided *decided = &session->decisions[session->decision_count++];
    decided->beat = before.beat;
    decided->decision = input->decision;
    decided->ms = input->ms;
    ch_decide(session->scenario, session->method, &session->state, &decided->decision, &decided->result);
    decided->after = session->state.now;
    session->event_count = 0;
    tell_words(session, decided);
    tell_time(session, before.clock_s, decided->result.decided_at_s);
    tell_replies(session, decided);
    tell_changes(session, decided, &before);
    tell_time(session, decided->result.decided_at_s, session->state.now.clock_s);
    tell_beat(session, session->scenario->beats[before.beat].channel);
    return CH_OK;
}

static ChStatus take_back(ChSession *session, ChError *error)
{
    if (!ch_session_may_take_back(session))
        return ch_fail(error, CH_BAD_INPUT, "%s",
                       session->start.mode == CH_MODE_ASSESSED ? "assessed play cannot take a line back"
                       : session->decision_count == 0          ? "there is no line to take back yet"
                                                               : "the play has ended: its lines stand");
    ChChannel channel = session->scenario->beats[session->state.now.beat].channel;
    session->state.visits[session->state.now.beat]--;
    session->decision_count--;
    session->state.now =
        session->decision_count ? session->decisions[session->decision_count - 1].after : session->opening;
    session->took_back = true;
    session->event_count = 0;
    tell(session, CH_EVENT_TAKEN_BACK);
    tell_beat(session, channel);
    return CH_OK;
}

ChStatus ch_session_step(ChSession *session, const ChInput *input, ChEvents *events, ChError *error)
{
    ChStatus status = input->kind == CH_INPUT_TAKE_BACK ? take_back(session, error) : answer(session, input, error);
    if (status == CH_OK && events) *events = ch_session_events(session);
    return status;
}

ChStatus ch_session_replay(ChSession *session, const ChInput *inputs, uint32_t count, ChError *error)
{
    for (uint32_t i = 0; i < count; i++) {
        ChStatus status = ch_session_step(session, &inputs[i], NULL, error);
        if (status != CH_OK) return status;
    }
    return CH_OK;
}

void ch_session_set_meters(ChSession *session, int32_t anger, int32_t trust, ChEvents *events)
{
    session->state.now.anger = anger < 0 ? 0 : anger > 100 ? 100 : anger;
    session->state.now.trust = trust < 0 ? 0 : trust > 100 ? 100 : trust;
    session->event_count = 0;
    tell_beat(session, session->scenario->beats[session->state.now.beat].channel);
    if (events) *events = ch_session_events(session);
}

const ChState *ch_session_state(const ChSession *session)
{
    return &session->state;
}

const ChScenario *ch_session_scenario(const ChSession *session)
{
    return session->scenario;
}

const ChMethod *ch_session_method(const ChSession *session)
{
    return session->method;
}

ChStart ch_session_started(const ChSession *session)
{
    return session->start;
}

void ch_session_offers(const ChSession *session, ChOffers *offers)
{
    ch_offers(session->scenario, &session->state, offers);
}

bool ch_session_ended(const ChSession *session)
{
    return session->scenario->beats[session->state.now.beat].kind == CH_BEAT_ENDING;
}

bool ch_session_took_back(const ChSession *session)
{
    return session->took_back;
}

bool ch_session_may_take_back(const ChSession *session)
{
    return session->start.mode != CH_MODE_ASSESSED && session->decision_count > 0 && !ch_session_ended(session);
}

const ChDecided *ch_session_decisions(const ChSession *session, uint32_t *count)
{
    *count = session->decision_count;
    return session->decisions;
}

void ch_shown_order(uint64_t seed, uint32_t beat, uint32_t slot, uint32_t count, bool shuffle, uint8_t *order)
{
    for (uint32_t i = 0; i < count; i++) order[i] = (uint8_t)(i + 1);
    if (!shuffle) return;
    ChRng rng = {seed ^ ((uint64_t)beat << 32) ^ slot};
    for (uint32_t i = count; i > 1; i--) {
        uint32_t j = ch_rng_below(&rng, i);
        uint8_t row = order[i - 1];
        order[i - 1] = order[j];
        order[j] = row;
    }
}
