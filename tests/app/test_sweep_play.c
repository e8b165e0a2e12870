/* Briefing and play of every situation under scenarios/, through every beat of it: nothing is cut, covered or lost. */
#include "app/sweep.h"
#include "app/ways.h"
#include "core/explore.h"
#include "ui/screens/briefing.h"
#include "ui/screens/play.h"

enum { PLAYS = 400, SHORT_EXPLORATION = 20000 };

typedef struct Place {
    Sweep *sweep;
    const Ways *ways;
    const char *id;
    ChSession *session;
    uint32_t beat;
    ChMode mode;
} Place;

/* Briefing ---------------------------------------------------------------------------------------------------------- */

static void expect_briefing(Sweep *sweep, const ChScenario *scenario, bool open)
{
    sweep_expect(sweep, scenario->title);
    sweep_expect(sweep, scenario->brief);
    sweep_expect(sweep, scenario->goal);
    for (uint32_t i = 0; i < scenario->unknown_count; i++) sweep_expect(sweep, scenario->unknown[i]);
    for (uint32_t i = 0; i < scenario->customer.fact_count && open; i++) sweep_expect(sweep, scenario->customer.facts[i]);
}

static void briefing(Sweep *sweep, uint32_t card, const ChSituation *situation)
{
    const ChScenario *scenario = &situation->scenario;
    const ChMethod *method = &situation->method;
    for (int open = 0; open < 2; open++) {
        const ChStr keep = CH_STR("I let her finish before I said a word about the rule"), change = CH_STR("Say when I ring, and ring");
        ch_ui_show_briefing(sweep->ui, card, scenario, method);
        if (open) { /* what was written after the last play */
            ch_ui_wrote_last(sweep->ui, keep, change);
            sweep_expect(sweep, keep);
            sweep_expect(sweep, change);
        }
        ChuBriefingState *state = chu_state(sweep->ui, CH_SCREEN_BRIEFING);
        state->steps_open = state->file_open = open;
        expect_briefing(sweep, scenario, open);
        for (uint32_t i = 0; i < method->step_count && open; i++) {
            sweep_expect(sweep, method->steps[i].title);
            sweep_expect(sweep, method->steps[i].guidance);
        }
        sweep_scene(sweep, 8, "briefing of %.*s%s", CH_FMT(scenario->id), open ? ", unfolded" : "");
        state->steps_open = state->file_open = false;
    }
    for (uint32_t place = 1; place < chu_briefing_methods(sweep->ui); place++) {
        ChuBriefingState *state = chu_state(sweep->ui, CH_SCREEN_BRIEFING);
        state->place = place;
        sweep_scene(sweep, 2, "briefing of %.*s, method %u", CH_FMT(scenario->id), place);
        state->place = 0;
    }
}

/* Play -------------------------------------------------------------------------------------------------------------- */

/* Arrives at the end of the way, as the app would: the last answer is told on screen. */
static void arrive(Place *place, const Way *way)
{
    Sweep *sweep = place->sweep;
    ChEvents events;
    ChError error = {0};
    place->session = way_play(place->ways, way, place->mode, way->count ? 1 : 0);
    ch_ui_show_play(sweep->ui, place->session, sweep->ui->now_ms);
    if (way->count) {
        ChInput input = {.kind = CH_INPUT_ANSWER, .decision = way->at[way->count - 1], .ms = 2000};
        if (ch_session_step(place->session, &input, &events, &error) != CH_OK) fail_msg("%s", error.message);
        ch_ui_show_events(sweep->ui, events, sweep->ui->now_ms);
    }
    place->beat = ch_session_state(place->session)->now.beat;
}

static void leave(Place *place)
{
    ch_ui_show_home(place->sweep->ui);
    place->sweep->ui->session = NULL;
    chu_play(place->sweep->ui)->session = NULL;
    ch_session_free(place->session);
    place->session = NULL;
}

static void look(Place *place, uint32_t cells, const char *how)
{
    ChStr beat = place->ways->scenario->beats[place->beat].id;
    sweep_scene(place->sweep, cells, "%s, beat %.*s, %.*s%s", place->id, CH_FMT(beat), CH_FMT(ch_mode_name(place->mode)), how);
}

static void turn_tab(Sweep *sweep, uint32_t face)
{
    chu_play(sweep->ui)->compose.tab = face;
}

/* Where there is one column, letter and reply are two tabs. */
static void both_tabs(Place *place)
{
    if (chu_play_beat(place->sweep->ui)->channel != CH_CHANNEL_EMAIL) return;
    place->sweep->faces = 2;
    place->sweep->face = turn_tab;
}

static void expect_told(Place *place)
{
    const ChuPlay *play = chu_play(place->sweep->ui);
    for (uint32_t i = 0; i < play->passage_count; i++)
        if (play->passages[i].kind != CHU_TOLD_TIME) sweep_expect(place->sweep, play->passages[i].text);
}

static void expect_rows(Place *place, uint32_t slot)
{
    const ChBeat *beat = chu_play_beat(place->sweep->ui);
    uint8_t rows[CH_MAX_CHOICES];
    bool zero, compose = beat->kind == CH_BEAT_COMPOSE;
    if (compose && slot >= beat->slot_count) return;
    uint32_t count = chu_play_rows(place->sweep->ui, slot, rows, &zero);
    const ChChoice *choices = compose ? beat->slots[slot].choices : beat->choices;
    for (uint32_t i = 0; i < count; i++) sweep_expect(place->sweep, choices[rows[i] - 1].text);
}

/* The longest choice of each part in turn, and at last the button. */
static void compose(Place *place)
{
    Sweep *sweep = place->sweep;
    const ChBeat *beat = chu_play_beat(sweep->ui);
    ChuPlay *play = chu_play(sweep->ui);
    for (uint32_t slot = 0; slot <= beat->slot_count; slot++) {
        char how[64];
        uint8_t rows[CH_MAX_CHOICES];
        bool zero;
        play->compose.slot = slot;
        both_tabs(place);
        expect_rows(place, slot);
        snprintf(how, sizeof how, ", part %u", slot + 1);
        look(place, 4, how);
        uint32_t count = slot < beat->slot_count ? chu_play_rows(sweep->ui, slot, rows, &zero) : 0;
        for (uint32_t i = 0; i < count; i++) {
            uint8_t picked = play->compose.picks[slot];
            bool longer = !picked || beat->slots[slot].choices[rows[i] - 1].text.n > beat->slots[slot].choices[picked - 1].text.n;
            if (longer) play->compose.picks[slot] = rows[i];
        }
    }
    play->compose = (ChuCompose){0};
}

/* What can be opened over it, and what moves. */
static void around(Place *place, uint32_t which)
{
    ChuPlay *play = chu_play(place->sweep->ui);
    bool *const opened[] = {&play->hint, &play->talk_open, &play->steps_open, &play->leaving};
    static const char *const names[] = {", hint", ", so far", ", steps", ", pausing"};
    *opened[which] = true;
    look(place, 3, names[which]);
    *opened[which] = false;
}

/* Half said: the sentences that have come, and answers that interrupt. */
static void speaking(Place *place)
{
    Sweep *sweep = place->sweep;
    ChuPlay *play = chu_play(sweep->ui);
    sweep->ui->settings.speech_pct = 100;
    sweep->ui->settings.keep_still = false;
    play->rest = false;
    play->told_at_ms = sweep->ui->now_ms - 300 - ch_rng_below(&sweep->rng, 4000);
    sweep->follows = true;
    look(place, 3, ", half said");
    sweep->ui->settings.speech_pct = 0;
    sweep->ui->settings.keep_still = true;
}

static void beat(Place *place, const Way *way, uint32_t n)
{
    place->mode = (ChMode)(n % 3 == 0 ? CH_MODE_GUIDED : n % 3);
    arrive(place, way);
    expect_told(place);
    if (chu_play_beat(place->sweep->ui)->kind == CH_BEAT && !ch_session_ended(place->session)) expect_rows(place, 0);
    both_tabs(place);
    look(place, 5, "");
    if (chu_play_beat(place->sweep->ui)->kind == CH_BEAT_COMPOSE) compose(place);
    around(place, place->mode == CH_MODE_GUIDED ? n / 3 % 3 : n % 2 ? 1 : 3);
    if (n % 2) speaking(place);
    leave(place);
}

/* Every beat that can be reached was. */
static void came_everywhere(const Ways *ways, const ChSituation *situation)
{
    ChExploration found;
    ChError error = {0};
    ChExploreOptions options = {.max_states = SHORT_EXPLORATION};
    if (ch_explore(&situation->scenario, &situation->method, &options, ch_heap(), &found, &error) != CH_OK)
        fail_msg("%s", error.message);
    for (uint32_t i = 0; i < situation->scenario.beat_count; i++)
        if (found.beat_reached[i] && !ways_into(ways, i, WAY_TOLD))
            fail_msg("%.*s: no play came to the beat %.*s", CH_FMT(situation->scenario.id), CH_FMT(situation->scenario.beats[i].id));
    ch_exploration_free(&found);
}

static void situation(Sweep *sweep, uint32_t card, ChSituation *situation)
{
    Ways ways;
    Place place = {.sweep = sweep, .ways = &ways, .id = situation->scenario.id.p};
    uint32_t n = ch_rng_below(&sweep->rng, 6);
    briefing(sweep, card, situation);
    ways_find(&ways, situation, PLAYS, 20);
    came_everywhere(&ways, situation);
    for (uint32_t b = 0; b < situation->scenario.beat_count; b++) {
        const Way *had[WAY_KINDS] = {NULL};
        for (int kind = 0; kind < WAY_KINDS; kind++) {
            bool known = false;
            had[kind] = ways_into(&ways, b, (WayMost)kind);
            for (int k = 0; k < kind; k++) known |= way_same(had[k], had[kind]);
            if (had[kind] && !known) beat(&place, had[kind], n++);
        }
    }
    ways_free(&ways);
}

static void plays(void **state)
{
    Sweep sweep;
    (void)state;
    sweep_begin(&sweep, 1);
    assert_true(sweep_situations(&sweep, situation) > 0);
    sweep_end(&sweep, "briefing and play");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(plays)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
