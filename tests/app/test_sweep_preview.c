#define _DEFAULT_SOURCE
/* The author's preview with the situations that are shipped: at every kind of beat, before and after it is proved, with errors,
 * with findings, with nothing that works, and with the main numbers over it. */
#include "app/sweep.h"
#include "author/preview.h"
#include "app/preview_view.h"
#include "ui/screens/preview.h"

typedef struct Bench {
    Sweep sweep;
    ChPreview *preview;
    ChPreviewShown shown;
    char folder[CH_PATH_ROOM];
} Bench;

static ChError error;

static void show(Bench *bench, bool anew)
{
    if (ch_preview_show(&bench->shown, bench->preview, "scenario.lua", &error) != CH_OK) fail_msg("%s", error.message);
    ch_ui_set_preview(bench->sweep.ui, bench->shown.view, anew);
    ch_ui_show_preview(bench->sweep.ui);
}

static void take(Bench *bench, const char *path)
{
    ChVersion *version;
    if (ch_version_load((ChFolders){bench->folder, NULL}, path, "14:01", bench->preview->good, &version, &error) != CH_OK) fail_msg("%s: %s", path, error.message);
    assert_int_equal(ch_preview_take(bench->preview, version, &error), CH_OK);
}

static void study(Bench *bench)
{
    ChStudy *found;
    ChCheckOptions options = {.from = ch_heap(), .max_states = 3000}; /* of a large one a part: its numbers are as long */
    assert_int_equal(ch_study_make(bench->preview->good, &options, &found, &error), CH_OK);
    assert_int_equal(ch_preview_learn(bench->preview, found, &error), CH_OK);
}

static void begin(Bench *bench, uint64_t seed)
{
    const char *root = getenv("COOLHEAD_ROOT");
    *bench = (Bench){.preview = NULL};
    sweep_begin(&bench->sweep, seed);
    assert_non_null(root);
    snprintf(bench->folder, sizeof bench->folder, "%s/scenarios", root);
    assert_int_equal(ch_preview_make(&bench->preview, &error), CH_OK);
}

static void end(Bench *bench, const char *name)
{
    ch_ui_show_home(bench->sweep.ui);
    ch_preview_show_free(&bench->shown);
    ch_preview_free(bench->preview);
    sweep_end(&bench->sweep, name);
}

/* Compact shows the play and the state as tabs. */
static void turn(Sweep *sweep, uint32_t face)
{
    chu_preview(sweep->ui)->tab = (int32_t)face;
    sweep->ui->stale = true;
}

/* What must be there to read: what is said, the answers, the problems, the state. */
static void expect(Bench *bench)
{
    const ChPreviewView *view = bench->shown.view;
    sweep_expect(&bench->sweep, view->news);
    sweep_expect(&bench->sweep, view->beat);
    for (uint32_t i = 0; i < view->line_count && i < 8; i++) sweep_expect(&bench->sweep, view->lines[i].text);
    for (uint32_t i = 0; i < view->problem_count && i < 40; i++) {
        sweep_expect(&bench->sweep, view->problems[i].place);
        sweep_expect(&bench->sweep, view->problems[i].message);
    }
    for (uint32_t i = 0; i < view->state_count && i < 60; i++) {
        sweep_expect(&bench->sweep, view->state[i].name);
        sweep_expect(&bench->sweep, view->state[i].value);
    }
    for (uint32_t i = 0; view->slot_count && i < view->slots[0].choice_count; i++)
        if (view->slots[0].choices[i].on_offer) sweep_expect(&bench->sweep, view->slots[0].choices[i].note);
    bench->sweep.faces = 2;
    bench->sweep.face = turn;
}

static void every_focus(Bench *bench, const char *name)
{
    uint32_t orders[CHU_MAX_REGIONS], count = 0;
    const ChuFocus *focus = &bench->sweep.ui->focus;
    sweep_settle(&bench->sweep);
    for (uint32_t i = 0; i < focus->region_count; i++)
        if (focus->regions[i].order && !focus->regions[i].key_only) orders[count++] = focus->regions[i].order;
    for (uint32_t i = 0; i < count; i++) {
        chu_take_focus(bench->sweep.ui, orders[i]);
        sweep_scene(&bench->sweep, 2, "%s, %u has the focus", name, (unsigned)orders[i]);
    }
}

static void each(Bench *bench, const char *id)
{
    ch_preview_free(bench->preview);
    assert_int_equal(ch_preview_make(&bench->preview, &error), CH_OK);
    take(bench, id);
    show(bench, true);
    expect(bench);
    sweep_scene(&bench->sweep, 4, "preview of %s, not proved yet", id);
    study(bench);
    const ChScenario *scenario = &bench->preview->good->scenario;
    for (uint32_t b = 0; b < scenario->beat_count; b++) {
        bool compose = scenario->beats[b].kind == CH_BEAT_COMPOSE;
        if (bench->preview->study->ways[b].count == CH_NONE || (!compose && ch_rng_below(&bench->sweep.rng, 6))) continue;
        assert_int_equal(ch_preview_jump(bench->preview, scenario->beats[b].id, &error), CH_OK);
        show(bench, true);
        for (int zoom = 0; zoom < 4; zoom++) {
            chu_preview(bench->sweep.ui)->zoom = zoom < CHU_ZOOMS ? (ChuZoom)zoom : CHU_ZOOM_WHOLE;
            chu_preview(bench->sweep.ui)->fit = zoom == CHU_ZOOMS;
            expect(bench);
            sweep_scene(&bench->sweep, 2, "preview of %s at %.*s, zoom %d", id, CH_FMT(scenario->beats[b].id), zoom);
        }
        chu_preview(bench->sweep.ui)->fit = false;
    }
}

static void situations(void **state)
{
    Bench bench;
    (void)state;
    begin(&bench, 9);
    bench.sweep.many = bench.sweep.desk.card_count;
    for (uint32_t card = 0; card < bench.sweep.desk.card_count; card++) each(&bench, bench.sweep.desk.cards[card].id.p);
    bench.sweep.many = 0;
    end(&bench, "preview");
}

/* A file of its own, saved over and over; long names, everything wrong that can be. */
static void write_at(const char *folder, const char *text)
{
    char path[CH_PATH_ROOM + 32];
    snprintf(path, sizeof path, "%s/scenario.lua", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static const char *const good =
    "scenario { id = \"long\", title = \"Long\", channel = \"email\", method = \"help\", difficulty = 1, minutes = 2,\n"
    " opens = \"Monday 09:00\", currency = \"GBP\", may_give = money(20), brief = [[B.]], goal = [[G.]],\n"
    " customer = { name = \"Ada\", anger = 95, trust = 40, worth = money(100) }, starts = \"the_first_thing_that_happens_on_a_monday\" }\n"
    "beat \"the_first_thing_that_happens_on_a_monday\" { says [[Well?]],\n"
    " choice \"a\" { [[\"Tell me.\"]], reply = [[At last.]], shows = { \"hear_out\", \"see_their_side\", \"thank\" }, sets = \"a_flag_nobody_asks_about\",\n"
    "  to = \"write\", because = [[B.]] },\n"
    " choice \"b\" { [[\"Tell me.\"]], reply = [[At last.]], shows = \"hear_out\", to = \"gone\", because = [[B.]], when = anger:at_least(99) },\n"
    " silence = { after = seconds(1), to = \"write\", shows = \"stonewall\", reply = [[Hello?]], anger = 5, because = [[B.]] },\n"
    "}\n"
    "compose \"write\" { does [[A clean page.]],\n"
    " slot \"one\" { title = \"Open\", choice \"x\" { [[\"Thank you.\"]], reply = [[G.]], shows = \"thank\", because = [[B.]] },\n"
    "  choice \"y\" { [[\"Terms.\"]], reply = [[O.]], shows = \"recite_script\", because = [[B.]] } },\n"
    " slot \"two\" { title = \"And more\", optional = true, choice \"z\" { [[\"Sorry.\"]], reply = [[S.]], shows = \"apologise\", because = [[B.]] } },\n"
    " sent = { takes = minutes(5), to = \"kept\" } }\n"
    "beat \"an_unreachable_beat\" { says [[Never.]], choice \"q\" { [[\"No.\"]], reply = [[No.]], shows = \"thank\", to = \"kept\", because = [[B.]] } }\n"
    "ending \"kept\" { outcome = \"kept\", says [[Until next time.]] }\n"
    "ending \"gone\" { outcome = \"lost\", says [[Goodbye.]] }\n";

static void what_is_wrong(void **state)
{
    char folder[64] = "/tmp/coolhead-sweep-XXXXXX", path[128], broken[4096];
    Bench bench;
    (void)state;
    assert_non_null(mkdtemp(folder));
    begin(&bench, 10);
    write_at(folder, "scenario { title = [[");
    take(&bench, folder);
    show(&bench, true);
    expect(&bench);
    sweep_scene(&bench.sweep, 20, "preview of nothing that works");
    write_at(folder, good);
    take(&bench, folder);
    if (!bench.preview->good) fail_msg("%.*s", CH_FMT(bench.preview->latest->said.at[0].message));
    study(&bench);
    show(&bench, true);
    expect(&bench);
    sweep_scene(&bench.sweep, 20, "preview with findings");
    every_focus(&bench, "preview with findings");
    ch_preview_set_by_hand(bench.preview, 5, 5);
    show(&bench, false);
    expect(&bench);
    sweep_scene(&bench.sweep, 10, "preview, set by hand");
    assert_int_equal(ch_preview_jump(bench.preview, CH_STR("write"), &error), CH_OK);
    show(&bench, true);
    for (uint32_t slot = 0; slot < 3; slot++) {
        chu_preview(bench.sweep.ui)->slot = slot;
        for (uint32_t s = 0; s < slot; s++) chu_preview(bench.sweep.ui)->picks[s] = 2;
        sweep_scene(&bench.sweep, 6, "preview, a composed reply, part %u", (unsigned)slot);
    }
    chu_preview_play_anew(bench.sweep.ui);
    snprintf(broken, sizeof broken, "%s", good);
    memcpy(strstr(broken, "to = \"write\""), "to = \"wrote\"", 12);
    write_at(folder, broken);
    take(&bench, folder);
    show(&bench, false);
    expect(&bench);
    sweep_scene(&bench.sweep, 20, "preview with an error");
    every_focus(&bench, "preview with an error");
    for (int i = 0; i < 2; i++) {
        sweep_settle(&bench.sweep);
        sweep_key(&bench.sweep, i ? CH_KEY_F1 : CH_KEY_F10);
        sweep_scene(&bench.sweep, 8, "preview, %s", i ? "keys" : "menu");
        sweep_key(&bench.sweep, CH_KEY_ESCAPE);
    }
    chu_preview(bench.sweep.ui)->facts = true;
    for (uint32_t i = 0; i < bench.shown.view->fact_count; i++) sweep_expect(&bench.sweep, bench.shown.view->facts[i].value);
    sweep_scene(&bench.sweep, 16, "preview, the main numbers");
    end(&bench, "preview of what is wrong");
    snprintf(path, sizeof path, "%s/scenario.lua", folder);
    remove(path);
    remove(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_wrong), cmocka_unit_test(situations)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
