/* Answers in writing that are not written: to ring instead, or to wait. They are answers like any other, where the beat has them; a
 * sign at their end and a letter of their own let them be found among the others. */
#include "ui/screens/play.h"

enum { RINGS_WITHIN_S = 30 * 60, WAITS_FROM_S = 12 * 60 * 60, WEEK_S = 7 * 86400 };

static bool in_writing(ChChannel channel)
{
    return channel == CH_CHANNEL_EMAIL || channel == CH_CHANNEL_CHAT || channel == CH_CHANNEL_REVIEW;
}

/* Something to be done: it does not begin with what is said. */
static bool deed(const ChChoice *choice)
{
    ChStr text = ch_str_trim(choice->text);
    return text.n && text.p[0] != '"';
}

static bool shows(const ChScenario *scenario, const ChChoice *choice, ChStr behaviour)
{
    for (uint32_t i = 0; i < scenario->words.behaviour_count; i++)
        if (ch_str_eq(scenario->words.behaviours[i].id, behaviour))
            return ch_set_has(choice->effect.shows, i) || ch_set_has(choice->effect.partly, i);
    return false;
}

static int64_t takes_s(const ChTime *takes, int64_t week_s)
{
    if (takes->kind == CH_TIME_FOR) return takes->seconds;
    return ((takes->seconds - week_s) % WEEK_S + WEEK_S) % WEEK_S;
}

ChuMeans chu_play_means(const ChUi *ui, const ChChoice *choice)
{
    const ChScenario *scenario = chu_play_scenario(ui);
    int64_t takes = takes_s(&choice->effect.takes, scenario->opens_s + chu_play_now(ui)->clock_s);
    if (!in_writing(chu_play_beat(ui)->channel) || !deed(choice)) return CHU_MEANS_USUAL;
    if (takes >= WAITS_FROM_S) return CHU_MEANS_WAITS;
    bool rings = shows(scenario, choice, CH_STR("talk_in_person")) || shows(scenario, choice, CH_STR("call_back"));
    return rings && takes <= RINGS_WITHIN_S ? CHU_MEANS_RINGS : CHU_MEANS_USUAL;
}

static const struct {
    ChStr icon, words;
    uint32_t order;
    ChKeyed key;
} signs[] = {[CHU_MEANS_RINGS] = {{"phone", 5}, {"ring instead", 12}, CHU_PLAY_RING, CH_KEYED_RING},
             [CHU_MEANS_WAITS] = {{"clock", 5}, {"wait", 4}, CHU_PLAY_WAIT, CH_KEYED_WAIT}};

void chu_play_mark_means(const ChUi *ui, ChuPanel *panel, uint8_t pick, bool first, ChuChoice *row)
{
    ChuMeans means = pick ? chu_play_means(ui, &chu_play_beat(ui)->choices[pick - 1]) : CHU_MEANS_USUAL;
    if (means == CHU_MEANS_USUAL) return;
    row->icon = signs[means].icon;
    if (first && !panel->settings->letters_off) row->cap = chu_keyed_cap(panel, signs[means].key);
}

/* The place of the first answer of that kind among the rows; CH_NONE. */
uint32_t chu_play_first_means(const ChUi *ui, ChuMeans means)
{
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    uint32_t count = chu_play_rows(ui, 0, rows, &zero);
    if (chu_play_beat(ui)->kind != CH_BEAT) return CH_NONE;
    for (uint32_t i = 0; i < count; i++)
        if (chu_play_means(ui, &chu_play_beat(ui)->choices[rows[i] - 1]) == means) return i;
    return CH_NONE;
}

void chu_play_means_keys(const ChUi *ui, ChuPanel *panel)
{
    for (ChuMeans means = CHU_MEANS_RINGS; means <= CHU_MEANS_WAITS; means++)
        if (chu_play_first_means(ui, means) != CH_NONE)
            chu_key(panel, signs[means].order, chu_keyed(panel, signs[means].key), signs[means].words);
}

/* As numbers do: to the row first, and from there it is said. */
bool chu_play_means_act(ChUi *ui, uint32_t order)
{
    uint32_t place = order == CHU_PLAY_RING   ? chu_play_first_means(ui, CHU_MEANS_RINGS)
                     : order == CHU_PLAY_WAIT ? chu_play_first_means(ui, CHU_MEANS_WAITS)
                                              : CH_NONE;
    uint8_t rows[CH_MAX_CHOICES];
    bool zero;
    if (place == CH_NONE) return false;
    if (chu_focus_has(&ui->focus) != CHU_PLAY_CHOICE + place) {
        chu_take_focus(ui, CHU_PLAY_CHOICE + place);
        return true;
    }
    chu_play_rows(ui, 0, rows, &zero);
    chu_play_answer(ui, &rows[place], 1);
    return true;
}
