#include "app/preview_view.h"

#include <stdlib.h>

#include "words/words.h"

typedef struct Showing {
    ChPreviewShown *shown;
    ChPreviewView view;
    const ChPreview *preview;
    const ChScenario *scenario; /* of the version that works; NULL: none does */
    ChArena *arena;
    bool failed;
} Showing;

static ChStr kept(Showing *showing, ChText *text)
{
    ChStr copy = ch_str_copy(showing->arena, ch_text_view(text));
    showing->failed |= text->failed || (text->n && !copy.p);
    ch_text_free(text);
    return copy;
}

static void *array(Showing *showing, uint32_t count, size_t size)
{
    void *made = ch_arena_alloc(showing->arena, count, size);
    showing->failed |= !made;
    return made;
}

static ChStr last_part(ChStr path)
{
    while (path.n > 1 && path.p[path.n - 1] == '/') path.n--;
    uint32_t n = path.n;
    while (n > 0 && path.p[n - 1] != '/') n--;
    return (ChStr){path.p + n, path.n - n};
}

/* "shoe-return / scenario.lua". */
static void show_title(Showing *showing, const char *path)
{
    ChText title = {.from = ch_heap()};
    ChStr file = showing->scenario && showing->scenario->file_count ? showing->scenario->files[0] : ch_str(path);
    ChStr last = last_part(file), folder = {file.p, file.n - last.n};
    if (showing->scenario && folder.n) ch_text_addf(&title, "%.*s / ", CH_FMT(last_part(folder)));
    ch_text_add(&title, last);
    showing->view.title = kept(showing, &title);
    if (!showing->scenario) return;
    ChText method = {.from = ch_heap()};
    ch_text_addf(&method, "Method: %.*s", CH_FMT(showing->preview->good->method.title));
    showing->view.method = kept(showing, &method);
}

static void show_news(Showing *showing)
{
    const ChPreview *preview = showing->preview;
    ChText news = {.from = ch_heap()};
    ch_preview_say_news(preview, &news);
    showing->view.news = kept(showing, &news);
    showing->view.broken = preview->latest && preview->latest != preview->good;
}

/* The map ------------------------------------------------------------------------------------------------------------ */

/* A map from the top down becomes one from the left: a layer is a column, and across is down. */
enum { ROW = CH_MAP_BOX_W + 24 };

static int32_t place_of(int32_t x, int32_t least)
{
    return (x - least) * 1000 / ROW;
}

static uint32_t ways_out(const ChMap *map, uint32_t box)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < map->arrow_count; i++) n += map->arrows[i].from == box;
    return n;
}

static bool is_reached(const ChStudy *study, uint32_t beat)
{
    return !study || !study->found.complete || study->found.beat_reached[beat];
}

static void show_boxes(Showing *showing, const ChMap *map, uint32_t beats, int32_t least)
{
    const ChStudy *study = showing->preview->study;
    uint32_t count = map->scenario->beat_count;
    ChPreviewBox *boxes = array(showing, count, sizeof *boxes);
    ChSourcePlace *places = array(showing, count, sizeof *places);
    if (showing->failed) return;
    for (uint32_t i = 0; i < count; i++) {
        const ChBeat *beat = &map->scenario->beats[i];
        bool ends = beat->kind == CH_BEAT_ENDING, there = i < beats;
        ChStr id = ch_str_copy(showing->arena, beat->id); /* compared with the next version's, when this one is gone */
        showing->failed |= !id.p;
        boxes[i] = (ChPreviewBox){.id = id, .column = (int32_t)map->boxes[i].layer, .place = place_of(map->boxes[i].x, least),
                                  .kind = !there ? CH_PREVIEW_MISSING : ends ? CH_PREVIEW_ENDING : CH_PREVIEW_BEAT,
                                  .outcome = beat->outcome, .heat = -1, .ways = ways_out(map, i), .reached = !there || is_reached(study, i)};
        if (study && there) {
            boxes[i].heat = study->heat[i];
            boxes[i].share = (uint32_t)((uint64_t)study->came[i] * 1000 / CH_STUDY_PLAYS);
            if (study->came[i] && !boxes[i].share) boxes[i].share = 1;
        }
        if (there && beat->at.file < map->scenario->file_count)
            places[i] = (ChSourcePlace){map->scenario->files[beat->at.file].p, beat->at.line};
    }
    showing->view.boxes = boxes;
    showing->view.box_count = count;
    showing->shown->boxes = places;
}

static bool went(const Showing *showing, const ChMapArrow *arrow)
{
    uint32_t count;
    const ChDecided *decided = ch_session_decisions(showing->preview->session, &count);
    for (uint32_t i = 0; i < count; i++)
        if (decided[i].beat == arrow->from && decided[i].after.beat == arrow->to) return true;
    return false;
}

static void show_arrows(Showing *showing, const ChMap *map, int32_t least)
{
    ChPreviewArrow *arrows = array(showing, map->arrow_count, sizeof *arrows);
    ChPreviewBend *bends = array(showing, map->bend_count, sizeof *bends);
    if (showing->failed) return;
    uint32_t bend = 0, count = 0;
    for (uint32_t i = 0; i < map->arrow_count; i++) {
        const ChMapArrow *arrow = &map->arrows[i];
        uint32_t first = bend;
        while (bend < map->bend_count && map->bends[bend].arrow == i) bend++;
        if (arrow->from == arrow->to) continue; /* it stays where it is: the number of ways tells of it */
        bool back = map->boxes[arrow->from].layer > map->boxes[arrow->to].layer;
        for (uint32_t k = first; k < bend; k++) {
            const ChMapBend *at = &map->bends[back ? first + bend - 1 - k : k];
            bends[k] = (ChPreviewBend){(int32_t)at->layer, place_of(at->x, least)};
        }
        arrows[count++] = (ChPreviewArrow){.from = arrow->from, .to = arrow->to, .bends = bends + first, .bend_count = bend - first,
                                           .taken = went(showing, arrow), .reached = showing->view.boxes[arrow->from].reached};
    }
    showing->view.arrows = arrows;
    showing->view.arrow_count = count;
}

static void show_map(Showing *showing)
{
    const ChPreview *preview = showing->preview;
    const ChVersion *drawn = preview->latest->map_beats ? preview->latest : preview->good;
    const ChMap *map = &drawn->map;
    int32_t least = INT32_MAX;
    for (uint32_t i = 0; i < map->scenario->beat_count; i++) least = map->boxes[i].x < least ? map->boxes[i].x : least;
    for (uint32_t i = 0; i < map->bend_count; i++) least = map->bends[i].x < least ? map->bends[i].x : least;
    show_boxes(showing, map, drawn->map_beats, least);
    if (!showing->failed) show_arrows(showing, map, least);
    showing->view.here = ch_session_state(preview->session)->now.beat;
    showing->view.plays = preview->study ? CH_STUDY_PLAYS : 0;
}

/* Problems ----------------------------------------------------------------------------------------------------------- */

/* The beat in whose lines it stands, in the version that works. */
static uint32_t box_at(const Showing *showing, const ChDiagnostic *one)
{
    const ChScenario *scenario = showing->scenario;
    uint32_t best = CH_NONE;
    for (uint32_t i = 0; scenario && i < scenario->beat_count; i++) {
        ChPos at = scenario->beats[i].at;
        bool same = at.file < scenario->file_count && ch_str_eq(scenario->files[at.file], one->file) && at.line <= one->line;
        if (same && (best == CH_NONE || at.line >= scenario->beats[best].at.line)) best = i;
    }
    return best;
}

static void show_problem(Showing *showing, ChPreviewProblem *rows, const ChDiagnostic *one)
{
    static const ChPreviewGrave graves[] = {[CH_HINT] = CH_PREVIEW_HINT, [CH_WARNING] = CH_PREVIEW_WARNING, [CH_ERROR] = CH_PREVIEW_ERROR};
    ChText code = {.from = ch_heap()}, place = {.from = ch_heap()};
    uint32_t at = showing->view.problem_count++;
    ch_text_addf(&code, "CH%03u", (unsigned)one->code);
    ch_text_add(&place, last_part(one->file));
    if (one->line) ch_text_addf(&place, ":%u", (unsigned)one->line);
    rows[at] = (ChPreviewProblem){.grave = graves[one->severity], .code = kept(showing, &code), .place = kept(showing, &place),
                                  .message = one->message, .box = box_at(showing, one)};
    showing->shown->problems[at] = (ChSourcePlace){one->file.n ? ch_str_copy(showing->arena, one->file).p : NULL, one->line};
}

static void say_counts(const ChPreviewView *view, const uint32_t counts[3], bool known, ChText *out)
{
    static const char *const one[] = {"1 hint", "1 warning", "1 error"}, *const many[] = {"hints", "warnings", "errors"};
    bool first = true;
    for (int grave = CH_ERROR; grave >= CH_HINT; grave--) {
        if (!counts[grave]) continue;
        if (counts[grave] == 1) ch_text_addf(out, "%s%s", first ? "" : ", ", one[grave]);
        else ch_text_addf(out, "%s%u %s", first ? "" : ", ", (unsigned)counts[grave], many[grave]);
        first = false;
    }
    if (first) ch_text_add(out, known ? CH_STR("No problems") : CH_STR("Being checked"));
    else if (!known && view->playable) ch_text_add(out, CH_STR(" so far"));
}

/* The gravest first; of one gravity by their places. */
static void show_problems(Showing *showing)
{
    const ChPreview *preview = showing->preview;
    const ChDiagnostics *lists[2] = {preview->latest ? &preview->latest->said : NULL, NULL};
    bool newest = preview->latest == preview->good;
    if (newest && preview->study) lists[1] = &preview->study->said;
    uint32_t counts[3] = {0, 0, 0}, all = 0;
    for (int i = 0; i < 2; i++) all += lists[i] ? lists[i]->count : 0;
    ChPreviewProblem *rows = array(showing, all, sizeof *rows);
    showing->shown->problems = array(showing, all, sizeof *showing->shown->problems);
    for (int grave = CH_ERROR; grave >= CH_HINT && !showing->failed; grave--)
        for (int list = 0; list < 2; list++)
            for (uint32_t i = 0; lists[list] && i < lists[list]->count; i++) {
                if ((int)lists[list]->at[i].severity != grave) continue;
                show_problem(showing, rows, &lists[list]->at[i]);
                counts[grave]++;
            }
    showing->view.problems = rows;
    ChText summary = {.from = ch_heap()};
    say_counts(&showing->view, counts, !newest || preview->study, &summary);
    showing->view.summary = kept(showing, &summary);
}

static void show_verdict(Showing *showing)
{
    const ChStudy *study = showing->preview->study;
    if (!study || showing->preview->latest != showing->preview->good) return;
    const ChMethod *method = &showing->preview->good->method;
    uint32_t never = 0, always = 0;
    for (uint32_t i = 0; i < method->step_count; i++) {
        never += !study->found.earnable[i];
        always += !study->found.missable[i];
    }
    showing->view.verdict_good = !never && !always;
    showing->view.verdict = never ? CH_STR("Not every step can be earned") : always ? CH_STR("Not every step can be missed")
                                                                            : CH_STR("Every step can be earned, and missed");
}

/* The play ----------------------------------------------------------------------------------------------------------- */

static void show_lines(Showing *showing)
{
    ChEvents events = ch_session_events(showing->preview->session);
    ChPreviewLine *lines = array(showing, events.count, sizeof *lines);
    uint32_t count = 0;
    for (uint32_t i = 0; i < events.count && !showing->failed; i++) {
        const ChEvent *event = &events.at[i];
        ChText later = {.from = ch_heap()};
        switch (event->kind) {
        case CH_EVENT_REPLY: lines[count++] = (ChPreviewLine){event->text, (ChLineKind)event->index}; break;
        case CH_EVENT_LINE: lines[count++] = (ChPreviewLine){event->line->text, event->line->kind}; break;
        case CH_EVENT_TIME:
            ch_say_later(event->seconds, &later);
            lines[count++] = (ChPreviewLine){kept(showing, &later), CH_LINE_DOES};
            break;
        default: break;
        }
    }
    showing->view.lines = lines;
    showing->view.line_count = count;
}

static ChStr shown_by(Showing *showing, const ChChoice *choice)
{
    ChText shown = {.from = ch_heap()};
    ch_preview_say_shown(showing->scenario, choice, &shown);
    return kept(showing, &shown);
}

/* `none` is what stands last: silence, or that the part may be left out. */
static ChPreviewSlot slot_of(Showing *showing, const ChChoice *choices, uint32_t count, uint32_t offers, ChStr none, const ChChoice *silence)
{
    ChPreviewChoice *rows = array(showing, count + 1, sizeof *rows);
    ChPreviewSlot slot = {.choices = rows};
    if (showing->failed) return slot;
    for (uint32_t i = 0; i < count; i++)
        rows[slot.choice_count++] = (ChPreviewChoice){choices[i].text, shown_by(showing, &choices[i]), (uint8_t)(i + 1), (offers >> (i + 1)) & 1u};
    if (none.n) rows[slot.choice_count++] = (ChPreviewChoice){none, silence ? shown_by(showing, silence) : CH_STR(""), 0, offers & 1u};
    return slot;
}

static void show_answers(Showing *showing, const ChBeat *beat)
{
    ChOffers offers;
    uint32_t count = beat->kind == CH_BEAT_COMPOSE ? beat->slot_count : 1;
    ChPreviewSlot *slots = array(showing, count, sizeof *slots);
    ch_session_offers(showing->preview->session, &offers);
    if (beat->kind == CH_BEAT_ENDING || showing->failed) return;
    for (uint32_t s = 0; s < count; s++) {
        const ChSlot *slot = beat->kind == CH_BEAT_COMPOSE ? &beat->slots[s] : NULL;
        ChStr none = slot ? (slot->optional ? CH_STR("Leave this part out") : CH_STR("")) : beat->silence ? CH_STR("Say nothing, and wait") : CH_STR("");
        slots[s] = slot ? slot_of(showing, slot->choices, slot->choice_count, offers.picks[s], none, NULL)
                        : slot_of(showing, beat->choices, beat->choice_count, offers.picks[0], none, beat->silence);
        if (slot) slots[s].title = slot->title;
    }
    showing->view.slots = slots;
    showing->view.slot_count = count;
    showing->view.compose = beat->kind == CH_BEAT_COMPOSE;
}

static void show_play(Showing *showing)
{
    const ChMoment *now = &ch_session_state(showing->preview->session)->now;
    const ChBeat *beat = &showing->scenario->beats[now->beat];
    ChText where = {.from = ch_heap()};
    ch_text_addf(&where, "%.*s, line %u", CH_FMT(beat->id), (unsigned)beat->at.line);
    showing->view.beat = kept(showing, &where);
    showing->view.playable = true;
    showing->view.anger = now->anger;
    showing->view.ended = beat->kind == CH_BEAT_ENDING;
    showing->view.outcome = beat->outcome;
    show_lines(showing);
    show_answers(showing, beat);
}

static void show_state(Showing *showing)
{
    ChStateRow *rows;
    uint32_t count;
    if (ch_preview_state(showing->preview, showing->arena, &rows, &count) != CH_OK) {
        showing->failed = true;
        return;
    }
    ChPreviewState *state = array(showing, count, sizeof *state);
    for (uint32_t i = 0; i < count && !showing->failed; i++)
        state[i] = (ChPreviewState){.name = rows[i].name, .value = rows[i].value, .change = rows[i].change, .delta = rows[i].delta,
                                    .meter = rows[i].kind == CH_STATE_ANGER || rows[i].kind == CH_STATE_TRUST,
                                    .by_hand = rows[i].by_hand, .step = rows[i].kind == CH_STATE_STEP};
    showing->view.state = state;
    showing->view.state_count = count;
}

static void show_facts(Showing *showing)
{
    ChFact *facts;
    uint32_t count;
    if (!showing->preview->study) return;
    if (ch_study_facts(showing->preview->study, showing->arena, &facts, &count) != CH_OK) {
        showing->failed = true;
        return;
    }
    ChPreviewFact *rows = array(showing, count, sizeof *rows);
    for (uint32_t i = 0; i < count && !showing->failed; i++) rows[i] = (ChPreviewFact){facts[i].name, facts[i].value, facts[i].wanting};
    showing->view.facts = rows;
    showing->view.fact_count = count;
}

ChStatus ch_preview_show(ChPreviewShown *shown, const ChPreview *preview, const char *path, ChError *error)
{
    for (int i = 0; i < 2 && !shown->begun; i++) ch_arena_init(&shown->memory[i], ch_heap(), SIZE_MAX);
    shown->begun = true;
    uint32_t next = shown->current ^ 1u;
    ChArena *arena = &shown->memory[next];
    ch_arena_reset(arena);
    Showing showing = {.shown = shown, .preview = preview, .arena = arena, .view = {.here = CH_NONE},
                       .scenario = preview->good ? &preview->good->scenario : NULL};
    show_title(&showing, path);
    show_news(&showing);
    if (showing.scenario) {
        show_map(&showing);
        show_play(&showing);
        show_state(&showing);
        show_facts(&showing);
    }
    show_problems(&showing);
    show_verdict(&showing);
    if (showing.failed) return ch_fail(error, CH_NO_MEMORY, "there is no memory left to show the preview");
    shown->current = next;
    shown->views[next] = showing.view;
    shown->view = &shown->views[next];
    return CH_OK;
}

void ch_preview_show_free(ChPreviewShown *shown)
{
    for (int i = 0; i < 2 && shown->begun; i++) ch_arena_free(&shown->memory[i]);
    *shown = (ChPreviewShown){.begun = false};
}
