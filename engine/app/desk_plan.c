/* A session to be planned in the window: whom it can be made of, and starting it as it was planned. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/desk.h"
#include "app/sitting.h"

static ChStatus no_memory(ChError *error)
{
    return ch_fail(error, CH_NO_MEMORY, "there is no memory left to plan a session");
}

static void add_to_team(ChTeamCard *teams, uint32_t *count, ChStr team)
{
    uint32_t k = 0;
    while (k < *count && !ch_str_eq(teams[k].name, team)) k++;
    if (k == *count) teams[(*count)++] = (ChTeamCard){.name = team};
    teams[k].people++;
}

static ChStatus list_people(ChDesk *desk, ChPlanCards *cards, ChError *error)
{
    ChPeople roster;
    ChArena *memory = &desk->people_memory;
    ChStatus status = ch_people_list(desk->store, memory, &roster, error);
    if (status != CH_OK) return status;
    ChTeamCard *teams = CH_NEW_ARRAY(memory, ChTeamCard, roster.count);
    ChPersonCard *people = CH_NEW_ARRAY(memory, ChPersonCard, roster.count);
    if (!teams || !people) return no_memory(error);
    uint32_t count = 0;
    for (uint32_t i = 0; i < roster.count; i++) {
        people[i] = (ChPersonCard){roster.at[i].name, roster.at[i].team};
        if (roster.at[i].team.n) add_to_team(teams, &count, roster.at[i].team);
    }
    *cards = (ChPlanCards){.teams = teams, .team_count = count, .people = people, .person_count = roster.count,
                           .everybody = ch_sitting_everybody(&roster, ch_str(desk->trainee), NULL)};
    return CH_OK;
}

ChStatus ch_desk_plan(ChDesk *desk, ChError *error)
{
    ChPlanCards cards = {0};
    ch_ui_show_plan(desk->ui, &cards); /* those it shows are about to go */
    ch_arena_reset(&desk->people_memory);
    ChStatus status = ch_desk_methods(desk, error);
    if (status == CH_OK) status = list_people(desk, &cards, error);
    desk->teams = cards.teams;
    desk->team_count = cards.team_count;
    if (status == CH_OK) ch_ui_show_plan(desk->ui, &cards);
    return status;
}

/* The next line of `text`, which goes on after it. */
static ChStr next_line(ChStr *text)
{
    uint32_t n = 0;
    while (n < text->n && text->p[n] != '\n') n++;
    ChStr line = {text->p, n};
    n += n < text->n;
    *text = (ChStr){text->p + n, text->n - n};
    return line;
}

/* A path as somebody types it: "~/" stands for their own folder, as in a shell; anything else begins at the root, for a window is
 * started who knows where. */
static ChStatus read_folder(ChStr typed, char path[CH_PATH_ROOM], ChError *error)
{
    const char *home = getenv("HOME");
    bool own = typed.n > 1 && typed.p[0] == '~' && typed.p[1] == '/' && home;
    if (!own && typed.p[0] != '/') return ch_fail(error, CH_BAD_INPUT, "Write the whole path of the shared folder, from / on, like /mnt/training.");
    snprintf(path, CH_PATH_ROOM, "%s%.*s", own ? home : "", (int)(typed.n - own), typed.p + own);
    return CH_OK;
}

static ChStatus start(ChDesk *desk, const ChUiAction *action, ChStr folder, ChStr names, char uuid[CH_UUID_TEXT], ChError *error)
{
    char path[CH_PATH_ROOM];
    ChArena memory;
    uint32_t count = 0, seats;
    ChStr rest = action->text, title = next_line(&rest);
    ChSittingPlan made = {.title = title, .scenario = desk->cards[action->index].id.p, .mode = action->mode, .leader = ch_str(desk->trainee)};
    if (action->method < desk->method_count) made.method = desk->methods[action->method].id.p;
    if (action->ms >= 0 && action->ms < desk->team_count) made.people = &desk->teams[action->ms].name, made.people_count = 1;
    ch_arena_init(&memory, ch_heap(), SIZE_MAX);
    ChStr *some = CH_NEW_ARRAY(&memory, ChStr, (size_t)names.n + 1);
    ChStatus status = some ? CH_OK : no_memory(error);
    while (status == CH_OK && names.n) some[count++] = next_line(&names);
    if (action->ms == CH_PLAN_SOME) made.people = some, made.people_count = count;
    if (status == CH_OK && folder.n) status = read_folder(folder, path, error);
    if (folder.n) made.folder = path;
    if (status == CH_OK) status = ch_sitting_start(desk->library, desk->store, &made, uuid, &seats, error);
    ch_arena_free(&memory);
    return status;
}

ChStatus ch_desk_start(ChDesk *desk, const ChUiAction *action, char uuid[CH_UUID_TEXT], bool *started, ChError *error)
{
    ChStr names = action->text;
    if (action->index >= desk->card_count) return CH_OK;
    next_line(&names);
    ChStr folder = next_line(&names);
    ChStatus status = start(desk, action, folder, names, uuid, error);
    *started = status == CH_OK;
    if (!folder.n || (status != CH_IO && status != CH_BAD_INPUT)) return status;
    ch_ui_plan_refused(desk->ui, ch_str(error->message)); /* everything else of the plan was chosen from what there is */
    return CH_OK;
}
